import type { At } from '../../model/span.ts';
import type { YamlNode, YamlScalar } from './node.ts';

/**
 * How a program types plain scalars.
 * `kubernetes`: YAML 1.1 as sigs.k8s.io/yaml reads it: `yes` and `on` are booleans, `0644` is octal; a quoted `"true"`
 * is text, which the API server refuses where it wants a boolean.
 * `compose`: YAML 1.2, but Compose converts text where it wants a boolean or a number, quoted or not.
 * `workflow`: YAML 1.2 core schema.
 */
export type Dialect = 'kubernetes' | 'compose' | 'workflow';

const CORE_TRUE = ['true', 'True', 'TRUE'];
const CORE_FALSE = ['false', 'False', 'FALSE'];

const BOOLEANS: Readonly<Record<Dialect, ReadonlyMap<string, boolean>>> = {
  kubernetes: words(
    [...CORE_TRUE, 'y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'],
    [...CORE_FALSE, 'n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'],
  ),
  compose: words(
    [...CORE_TRUE, '1', 't', 'T', 'y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'],
    [...CORE_FALSE, '0', 'f', 'F', 'n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'],
  ),
  workflow: words(CORE_TRUE, CORE_FALSE),
};

function words(yes: readonly string[], no: readonly string[]): ReadonlyMap<string, boolean> {
  return new Map([...yes.map((word) => [word, true] as const), ...no.map((word) => [word, false] as const)]);
}

/** Whether the dialect reads this scalar by its looks: plain ones, and in Compose quoted ones too. */
function isTyped(node: YamlScalar, dialect: Dialect): boolean {
  return (node.style === 'plain' && node.tag !== '!!str') || dialect === 'compose';
}

/** Nothing, `~` or `null`: the same as if the key were not there. */
export function isNull(node: YamlNode): boolean {
  return (
    node.kind === 'scalar' &&
    node.style === 'plain' &&
    node.tag === undefined &&
    /^(?:|~|null|Null|NULL)$/.test(node.text)
  );
}

export function asBoolean(node: YamlNode | undefined, dialect: Dialect): At<boolean> | undefined {
  if (node?.kind !== 'scalar' || !isTyped(node, dialect)) return undefined;
  const value = BOOLEANS[dialect].get(node.text);
  return value === undefined ? undefined : { value, span: node.span };
}

/** The text of any scalar but null. */
export function asString(node: YamlNode | undefined): At<string> | undefined {
  return node?.kind === 'scalar' && !isNull(node) ? node.at : undefined;
}

/** An integer. */
export function asNumber(node: YamlNode | undefined, dialect: Dialect): At<number> | undefined {
  if (node?.kind !== 'scalar' || !isTyped(node, dialect)) return undefined;
  const value = integer(node.text, dialect);
  return value === undefined ? undefined : { value, span: node.span };
}

const RADICES: readonly { readonly pattern: RegExp; readonly radix: number; readonly prefix: number }[] = [
  { pattern: /^0o[0-7]+$/, radix: 8, prefix: 2 },
  { pattern: /^0x[0-9a-fA-F]+$/, radix: 16, prefix: 2 },
  { pattern: /^0b[01]+$/, radix: 2, prefix: 2 },
  { pattern: /^0[0-7]+$/, radix: 8, prefix: 1 },
];

function integer(text: string, dialect: Dialect): number | undefined {
  const unsigned = /^[-+]/.test(text) ? text.slice(1) : text;
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = dialect === 'kubernetes' ? unsigned.replaceAll('_', '') : unsigned;
  if (dialect !== 'workflow') {
    const based = RADICES.find(({ pattern }) => pattern.test(digits));
    if (based) return sign * Number.parseInt(digits.slice(based.prefix), based.radix);
  }
  return /^[0-9]+$/.test(digits) ? sign * Number(digits) : undefined;
}
