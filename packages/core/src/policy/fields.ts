import * as v from 'valibot';
import { nearest } from './nearest.ts';

/** A JSON Schema (draft 2020-12), or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A part of the policy: how it is checked, and how editors are told about it. Messages are the end of a sentence. */
export interface Field {
  readonly schema: v.GenericSchema;
  readonly json: JsonSchema;
  readonly required?: boolean;
}

/** What is wrong with a text, as the end of a sentence; with the valid word that was probably meant. */
export type TextFault = string | NamedFault;

export interface NamedFault {
  readonly message: string;
  readonly near?: string | undefined;
}

export function described(field: Field, description: string): Field {
  return { ...field, json: { ...field.json, description } };
}

export function required(field: Field): Field {
  return { ...field, required: true };
}

/** Text that a check may refuse. */
export function text(fault: (value: string) => TextFault | undefined, json: JsonSchema = {}): Field {
  return {
    schema: v.pipe(
      v.string(({ input }) => `must be text, not ${shown(input)}`),
      v.rawCheck(({ dataset, addIssue }) => {
        const found = dataset.typed ? fault(dataset.value) : undefined;
        if (typeof found === 'string') addIssue({ message: found, expected: '' });
        else if (found) addIssue({ message: found.message, expected: found.near ?? '' });
      }),
    ),
    json: { type: 'string', ...json },
  };
}

export const anyText: Field = text((value) => (value.trim() === '' ? 'must not be empty' : undefined), {
  minLength: 1,
});

/** One of some words. */
export function words(options: readonly string[]): Field {
  const expected = `must be one of ${options.map((option) => `\`${option}\``).join(', ')}`;
  return {
    schema: v.pipe(
      v.string(({ input }) => `${expected}, not ${shown(input)}`),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed || options.includes(dataset.value)) return;
        addIssue({
          message: `${expected}, not ${shown(dataset.value)}`,
          expected: nearest(dataset.value, options) ?? '',
        });
      }),
    ),
    json: { enum: options },
  };
}

export const flag: Field = {
  schema: v.boolean(({ input }) => `must be true or false, not ${shown(input)}`),
  json: { type: 'boolean' },
};

export const count: Field = {
  schema: v.pipe(
    v.number(({ input }) => `must be a number, not ${shown(input)}`),
    v.finite(({ input }) => `must be a finite number, not ${shown(input)}`),
  ),
  json: { type: 'number' },
};

export function list(item: Field): Field {
  return {
    schema: v.array(item.schema, ({ input }) => `must be a list, not ${shown(input)}`),
    json: { type: 'array', items: item.json },
  };
}

/**
 * A mapping with these keys and no others.
 * @param unknown what to say about another key
 */
export function closed(fields: Readonly<Record<string, Field>>, unknown = unknownKey): Field {
  const names = Object.keys(fields);
  const entries = Object.entries(fields).map(
    ([name, field]) => [name, field.required ? field.schema : v.optional(field.schema)] as const,
  );
  const needed = names.filter((name) => fields[name]?.required);
  return {
    schema: v.pipe(
      v.custom<Readonly<Record<string, unknown>>>(
        isMapping,
        ({ input }) => `must be a mapping of keys to values, not ${shown(input)}`,
      ),
      v.check(
        (value) => !RESERVED.some((key) => Object.hasOwn(value, key)),
        `cannot have the keys ${RESERVED.join(', ')}`,
      ),
      v.looseObject(Object.fromEntries(entries), ({ path }) => `lacks the key \`${String(path?.[0].key)}\``),
      v.rawCheck(({ dataset, addIssue }) => {
        const { value } = dataset;
        if (!isMapping(value)) return;
        for (const key of Object.keys(value)) {
          if (Object.hasOwn(fields, key)) continue;
          const { message, near } = unknown(key, names);
          addIssue({
            message,
            expected: near ?? '',
            path: [{ type: 'object', origin: 'key', input: value, key, value: value[key] }],
          });
        }
      }),
    ),
    json: {
      type: 'object',
      properties: Object.fromEntries(Object.entries(fields).map(([name, { json }]) => [name, json])),
      ...(needed.length > 0 ? { required: needed } : {}),
      additionalProperties: false,
    },
  };
}

/** Names that the schema library leaves out of objects without a word. */
const RESERVED = ['__proto__', 'constructor', 'prototype'];

/** A value of one of two forms that are told apart by their type. */
export function either(one: Field, other: Field, expected: string): Field {
  return {
    schema: v.union([one.schema, other.schema], ({ input }) => `must be ${expected}, not ${shown(input)}`),
    json: { anyOf: [one.json, other.json] },
  };
}

function unknownKey(key: string, names: readonly string[]): NamedFault {
  return { message: `has no key ${shown(key)}`, near: nearest(key, names) };
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  const written =
    typeof value === 'string'
      ? value
      : typeof value === 'number' || typeof value === 'boolean'
        ? `${value}`
        : typeof value;
  return `\`${written.length > 60 ? `${written.slice(0, 60)}…` : written}\``;
}
