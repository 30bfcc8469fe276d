import { GATE_IDS, PROFILES, SEVERITIES, type Policy, type Profile, type Threshold } from '@hullgate/core';
import { FORMATS, type Format } from './formats.ts';
import { UsageError } from './usage-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the workflow asks for. Absent: what the policy says, or what the event makes natural. */
export interface Inputs {
  /** From the root of the workspace, with forward slashes; empty: everything. */
  readonly paths: readonly string[];
  readonly policyFile?: string;
  readonly gates?: readonly string[];
  readonly profile?: Profile;
  readonly failOn?: NonNullable<Policy['failOn']>;
  readonly only?: 'introduced' | 'all';
  readonly base?: string;
  readonly reports: readonly ReportFile[];
  readonly token?: string;
}

/** A report to write. Without a file it goes to the temporary folder. */
export interface ReportFile {
  readonly format: Format;
  readonly file?: string;
}

/** Reads all inputs of the Action. The runner hands them over as `INPUT_<NAME>`: upper case, hyphens kept. */
export function readInputs(environment: Environment): Inputs {
  const text = (name: string): string => environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
  const gates = list(text('gates')).map((gate) => oneOf('gates', gate, GATE_IDS));
  const policyFile = text('policy');
  const profile = text('profile');
  const failOn = text('fail-on');
  const only = text('only');
  const base = text('base');
  const token = text('token');
  return {
    paths: paths(list(text('path'))),
    ...(policyFile && { policyFile: insideWorkspace('policy', policyFile) }),
    ...(gates.length > 0 && { gates }),
    ...(profile && { profile: oneOf('profile', profile, PROFILES) }),
    ...(failOn && { failOn: threshold(failOn) }),
    ...(only && { only: oneOf('only', only, ['introduced', 'all'] as const) }),
    ...(base && { base: revision(base) }),
    reports: reports(list(text('format')), list(text('output'))),
    ...(token && { token }),
  };
}

/** Items on lines of their own or separated by commas. */
function list(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function oneOf<T extends string>(input: string, value: string, valid: readonly T[]): T {
  const found = valid.find((name) => name === value);
  if (found === undefined) throw wrong(input, value, `Valid: ${valid.join(', ')}.`);
  return found;
}

function wrong(input: string, value: string, remedy: string): UsageError {
  return new UsageError(`The input \`${input}\` cannot be \`${value}\`. ${remedy}`);
}

function paths(entries: readonly string[]): readonly string[] {
  const inside = entries.map((entry) => insideWorkspace('path', entry));
  return inside.includes('.') ? [] : inside;
}

/** A path from the root of the workspace in its plainest form; `.` for the root. */
function insideWorkspace(input: string, value: string): string {
  const parts = value.replaceAll('\\', '/').split('/');
  if (/^(?:\/|[A-Za-z]:)/.test(value) || parts.includes('..')) {
    throw wrong(input, value, 'Give a path from the root of the repository, without `..`.');
  }
  return parts.filter((part) => part !== '' && part !== '.').join('/') || '.';
}

function threshold(value: string): NonNullable<Policy['failOn']> {
  const valid: readonly Threshold[] = [...SEVERITIES, 'never'];
  if (!value.includes('=')) return oneOf('fail-on', value, valid);
  const pairs = list(value).map((entry) => {
    const [gate = '', severity = ''] = entry.split('=', 2).map((part) => part.trim());
    return [oneOf('fail-on', gate, ['default', ...GATE_IDS]), oneOf('fail-on', severity, valid)] as const;
  });
  return Object.fromEntries(pairs);
}

/** git takes what begins with a hyphen for an option, and a colon for two names. */
function revision(value: string): string {
  if (/^-|[\s\0:]/.test(value)) throw wrong('base', value, 'Give a commit, branch or tag.');
  return value;
}

/** Pairs formats with files: `FORMAT=FILE`, else the next of the `output` entries. */
function reports(formats: readonly string[], files: readonly string[]): ReportFile[] {
  const open = [...files];
  const paired = formats.map((entry): ReportFile => {
    const equals = entry.indexOf('=');
    const format = oneOf('format', equals < 0 ? entry : entry.slice(0, equals).trim(), FORMATS);
    const file = equals < 0 ? open.shift() : entry.slice(equals + 1).trim();
    return file ? { format, file } : { format };
  });
  if (open.length > 0)
    throw wrong('output', open.join(', '), 'There are more files than entries of the input `format`.');
  return paired;
}
