/** A value to be written into a YAML file. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/** How the place wants it: a block, or on one line, with JSON's quotes where the place has them. */
export interface Rendering {
  readonly style: 'block' | 'flow';
  readonly quoteKeys: boolean;
}

/** Words and looks that a plain scalar would lose its being text by. */
const NEEDS_QUOTES =
  /^(?:$|[-?:,[\]{}#&*!|>'"%@`\s]|[\d.+~])|[:#]\s|\s$|:$|[\n\t,[\]{}]|^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** `key: value` as lines without indentation (those below the first are relative to it). */
export function renderEntry(key: string, value: Plain, rendering: Rendering): readonly string[] {
  const name = rendering.quoteKeys ? JSON.stringify(key) : key;
  if (rendering.style === 'flow' || isScalar(value) || isEmpty(value))
    return [`${name}: ${renderFlow(value, rendering)}`];
  return [`${name}:`, ...renderBlock(value, rendering).map((line) => `  ${line}`)];
}

/** A list item with its dash, as lines without indentation; in flow style without a dash. */
export function renderItem(value: Plain, rendering: Rendering): readonly string[] {
  if (rendering.style === 'flow') return [renderFlow(value, rendering)];
  if (isScalar(value) || isEmpty(value)) return [`- ${renderFlow(value, rendering)}`];
  return renderBlock(value, rendering).map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`));
}

function renderBlock(value: Plain, rendering: Rendering): readonly string[] {
  if (isList(value)) return value.flatMap((item) => renderItem(item, rendering));
  if (isScalar(value)) return [renderFlow(value, rendering)];
  return Object.entries(value).flatMap(([key, child]) => renderEntry(key, child, rendering));
}

/** On one line. */
export function renderFlow(value: Plain, rendering: Rendering): string {
  if (isList(value)) return `[${value.map((item) => renderFlow(item, rendering)).join(', ')}]`;
  if (typeof value === 'string') return rendering.quoteKeys || NEEDS_QUOTES.test(value) ? JSON.stringify(value) : value;
  if (isScalar(value)) return String(value);
  return `{${Object.entries(value)
    .map(([key, child]) => renderEntry(key, child, { ...rendering, style: 'flow' })[0])
    .join(', ')}}`;
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function isScalar(value: Plain): value is string | number | boolean {
  return typeof value !== 'object';
}

function isEmpty(value: Plain): boolean {
  return typeof value === 'object' && Object.keys(value).length === 0;
}
