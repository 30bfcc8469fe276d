import type { At, Span } from '../../model/span.ts';
import type { Flag, Instruction } from './model.ts';

/** A `--mount=` of RUN: its fields by lower-case name, such as `type`, `target`, `from`. */
export interface Mount {
  readonly type: string;
  readonly fields: ReadonlyMap<string, At<string>>;
  readonly span: Span;
}

/** Names that BuildKit takes for the same field. https://docs.docker.com/reference/dockerfile/#run---mount */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['dst', 'target'],
  ['destination', 'target'],
  ['src', 'source'],
  ['ro', 'readonly'],
]);

/** The mounts of a RUN, in order; empty for other instructions. */
export function mountsOf(instruction: Instruction): readonly Mount[] {
  if (instruction.flags.length === 0 || instruction.kind !== 'RUN') return [];
  return instruction.flags.filter((flag) => flag.name.value === 'mount').map(mountOf);
}

function mountOf(flag: Flag): Mount {
  const fields = new Map<string, At<string>>();
  if (flag.value !== undefined) {
    for (const { name, value } of fieldsOf(flag.value)) fields.set(SYNONYMS.get(name) ?? name, value);
  }
  return { type: fields.get('type')?.value.toLowerCase() ?? 'bind', fields, span: flag.span };
}

function fieldsOf({ value, span }: At<string>): readonly { name: string; value: At<string> }[] {
  // Quotes within the value move its characters; then every field stands at the whole.
  const exact = span.end - span.start === value.length;
  let at = 0;
  return value.split(',').map((field) => {
    const equals = field.indexOf('=');
    const start = at + equals + 1;
    const end = at + field.length;
    at = end + 1;
    const place = exact ? { ...span, start: span.start + start, end: span.start + end } : span;
    return {
      name: (equals < 0 ? field : field.slice(0, equals)).trim().toLowerCase(),
      value: { value: equals < 0 ? '' : field.slice(equals + 1), span: place },
    };
  });
}
