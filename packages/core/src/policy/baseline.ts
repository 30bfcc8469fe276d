import type { Finding } from '../model/finding.ts';
import { LineIndex } from '../model/line-index.ts';
import { elementOffsets, jsonFaultOffset } from './json-places.ts';

/** A finding that is known and does not fail. Has no message: a baseline never repeats text of the scanned files. */
interface BaselineEntry {
  readonly rule: string;
  /** Where it was when the baseline was written, for people; only the fingerprint is compared. */
  readonly path: string;
  readonly fingerprint: string;
}

interface BaselineError {
  readonly message: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

export interface ReadBaseline {
  /** Absent when there are errors. */
  readonly entries?: readonly BaselineEntry[];
  readonly errors: readonly BaselineError[];
}

/**
 * Writes a baseline: JSON, sorted, one finding per line, so that a change of one finding is a change of one line.
 * Alike findings stand in it as often as they occur. Fixed findings are left out.
 */
export function writeBaseline(findings: readonly Pick<Finding, 'rule' | 'path' | 'fingerprint' | 'status'>[]): string {
  const lines = findings
    .filter(({ status }) => status !== 'fixed')
    .toSorted(
      (a, b) => compareText(a.path, b.path) || compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint),
    )
    .map(({ rule, path, fingerprint }) => `\n    ${entryLine({ rule, path, fingerprint })}`);
  const list = lines.length > 0 ? `[${lines.join(',')}\n  ]` : '[]';
  return `{\n  "schemaVersion": 1,\n  "findings": ${list}\n}\n`;
}

/** Reads a baseline. Never throws for bad input. */
export function readBaseline(file: string, text: string): ReadBaseline {
  const lines = LineIndex.of(text);
  const failed = (message: string, offset: number): ReadBaseline => ({
    errors: [{ message, file, ...lines.position(offset) }],
  });
  if (text.length > SIZE_LIMIT) return failed(`The baseline is larger than ${SIZE_LIMIT / 1024 / 1024} MiB.`, 0);
  const data = parseJson(text);
  if (data === undefined)
    return failed(
      'The baseline is not valid JSON from here on. Resolve the conflict or write it anew.',
      jsonFaultOffset(text),
    );
  if (!isRecord(data) || !Array.isArray(data['findings']))
    return failed('A baseline has `schemaVersion` and a list of `findings`.', 0);
  if (data['schemaVersion'] !== 1) return failed('This version reads baselines of schemaVersion 1 only.', 0);
  const entries: readonly unknown[] = data['findings'];
  const wrong = entries.flatMap((entry, at) => (isEntry(entry) ? [] : [at]));
  if (wrong.length === 0) return { entries: entries.filter(isEntry), errors: [] };
  const offsets = elementOffsets(text, 'findings');
  return {
    errors: wrong.map((at) => ({
      message: `\`findings[${at}]\` needs the texts \`rule\`, \`path\` and \`fingerprint\` (32 hexadecimal digits).`,
      file,
      ...lines.position(offsets[at] ?? 0),
    })),
  };
}

/** Half a million findings. */
const SIZE_LIMIT = 64 * 1024 * 1024;

const FINGERPRINT = /^[0-9a-f]{32}$/;

function isEntry(value: unknown): value is BaselineEntry {
  if (!isRecord(value)) return false;
  const { rule, path, fingerprint } = value;
  return (
    typeof rule === 'string' &&
    typeof path === 'string' &&
    typeof fingerprint === 'string' &&
    FINGERPRINT.test(fingerprint)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entryLine({ rule, path, fingerprint }: BaselineEntry): string {
  return `{ "rule": ${JSON.stringify(rule)}, "path": ${JSON.stringify(path)}, "fingerprint": ${JSON.stringify(fingerprint)} }`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Undefined where it is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
