import type { Verdict } from '../model/report.ts';
import type { Severity } from '../model/severity.ts';

/** SGR parameters; see https://www.ecma-international.org/publications-and-standards/standards/ecma-48/ */
const STYLES = {
  critical: '1;97;41',
  high: '1;31',
  medium: '1;33',
  low: '1;36',
  info: '1;34',
  pass: '1;32',
  fail: '1;31',
  partial: '1;33',
  'not-run': '2',
  bold: '1',
  dim: '2',
  fix: '32',
} as const;

export type Style = keyof typeof STYLES;

/** Puts text into a style, or leaves it plain. The text must be escaped already. */
export type Paint = (style: Style, text: string) => string;

export function painter(color: boolean): Paint {
  return color ? (style, text) => `\u001b[${STYLES[style]}m${text}\u001b[0m` : (_, text) => text;
}

/** Colours of what stands beside a finding (its sign, rail and carets), where a background would be too loud. */
export const RAIL: Readonly<Record<Severity, Style>> = {
  critical: 'high',
  high: 'high',
  medium: 'medium',
  low: 'low',
  info: 'info',
};

export const SEVERITY_SIGN: Readonly<Record<Severity, string>> = {
  critical: '✖',
  high: '✖',
  medium: '▲',
  low: '●',
  info: '●',
};

export const VERDICT_SIGN: Readonly<Record<Verdict, string>> = { pass: '✔', fail: '✖', partial: '◐', 'not-run': '○' };
