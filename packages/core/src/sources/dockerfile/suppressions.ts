import type { Span } from '../../model/span.ts';
import type { InlineSuppression } from '../../model/suppression.ts';
import type { Comment, Dockerfile, Instruction } from './model.ts';
import { kicsRule } from '../kics-queries.ts';

/** What the text of a comment asks for. */
interface Request {
  readonly syntax: string;
  readonly rules: readonly string[];
  readonly reason?: string;
  readonly reach: 'instruction' | 'stage' | 'file';
}

/** One way of writing it: the pattern's groups are given to `read`. */
interface Form {
  readonly pattern: RegExp;
  read(groups: readonly string[]): Request;
}

const FORMS: readonly Form[] = [
  {
    pattern: /^hullgate\s+ignore=(\S+)(?:\s+(\S.*))?$/,
    read: ([rules = '', reason = '']) => request('hullgate', list(rules), 'instruction', reason),
  },
  {
    pattern: /^hadolint\s+(global\s+|stage\s+)?ignore\s*=\s*([\w,\s]+?)(?:\s+#.*|\s+\/\/.*)?$/,
    read: ([scope = '', rules = '']) =>
      request(
        'hadolint',
        list(rules).map((id) => (id.startsWith('SC') ? `shellcheck:${id}` : `hadolint:${id}`)),
        scope.startsWith('global') ? 'file' : scope.startsWith('stage') ? 'stage' : 'instruction',
      ),
  },
  {
    pattern: /^check\s*=\s*(\S.*)$/,
    read: ([value = '']) => checkRequest(value, 'instruction'),
  },
  {
    pattern: /^checkov:skip=([\w,]+)(?::(.*))?$/,
    read: ([rules = '', reason = '']) =>
      request(
        'checkov',
        list(rules).map((id) => `checkov:${id}`),
        'file',
        reason,
      ),
  },
  {
    pattern: /^trivy:ignore:(\S+)$/,
    read: ([rules = '']) =>
      request(
        'trivy',
        list(rules.replace(/:exp:.*$/, '').replaceAll(/trivy:ignore:/g, ',')).map((id) => `trivy:${trivyId(id)}`),
        'instruction',
      ),
  },
  { pattern: /^kics-scan\s+ignore-line$/, read: () => request('kics', ['kics:*'], 'instruction') },
  { pattern: /^kics-scan\s+ignore-block$/, read: () => request('kics', ['kics:*'], 'stage') },
  { pattern: /^kics-scan\s+ignore$/, read: () => request('kics', ['kics:*'], 'file') },
  {
    pattern: /^kics-scan\s+disable=(\S+)$/,
    read: ([rules = '']) => request('kics', list(rules).map(kicsRule), 'file'),
  },
];

/** The comments of a Dockerfile that ask for silence, ours and the peers'. */
export function* dockerfileSuppressions(dockerfile: Dockerfile): Generator<InlineSuppression> {
  const check = dockerfile.directives.find((directive) => directive.name === 'check');
  if (check !== undefined) {
    const wanted = checkRequest(check.value.value, 'file');
    if (wanted.rules.length > 0) yield suppression(wanted, check.span);
  }
  for (const comment of dockerfile.comments) {
    if (!ASKING.test(comment.text) || comment.span.start === check?.span.start) continue;
    const wanted = requestOf(comment);
    if (wanted === undefined || wanted.rules.length === 0) continue;
    yield suppression(wanted, comment.span, scopeOf(wanted, comment, instructionOf(comment, dockerfile.instructions)));
  }
}

const ASKING = /^(?:hullgate|hadolint|check|checkov|trivy|kics-scan)\b/;

function requestOf(comment: Comment): Request | undefined {
  for (const form of FORMS) {
    const match = form.pattern.exec(comment.text);
    if (match !== null) return form.read(match.slice(1));
  }
  return undefined;
}

/** The instruction that a comment stands in, or else above. */
function instructionOf({ span }: Comment, instructions: readonly Instruction[]): Instruction | undefined {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instructions[middle]?.span.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  return instructions[low];
}

function scopeOf(wanted: Request, comment: Comment, instruction: Instruction | undefined): Span | undefined {
  if (wanted.reach === 'file') return undefined;
  if (instruction === undefined) return comment.span;
  const last =
    wanted.reach === 'stage' && instruction.kind === 'FROM' ? instruction.stage?.instructions.at(-1) : undefined;
  // It reaches from the comment on, so that it holds for a finding about the comment, too.
  const start = Math.min(comment.span.start, instruction.span.start);
  return { ...instruction.span, start, end: (last ?? instruction).span.end };
}

function suppression(wanted: Request, span: Span, scope?: Span): InlineSuppression {
  const { syntax, rules, reason } = wanted;
  return {
    syntax,
    rules,
    ...(reason === undefined ? {} : { reason }),
    span,
    ...(scope === undefined ? {} : { scope }),
  };
}

/** `skip=A,B;error=true // reason`. https://docs.docker.com/reference/dockerfile/#check */
function checkRequest(value: string, reach: Request['reach']): Request {
  const [settings = '', reason = ''] = value.split(/\s\/\/\s?(.*)/s);
  const skip = settings.split(';').find((setting) => /^\s*skip\s*=/.test(setting)) ?? '';
  const names = list(skip.slice(skip.indexOf('=') + 1));
  return request(
    'buildkit',
    skip === '' ? [] : names.map((name) => (name.toLowerCase() === 'all' ? 'buildkit:*' : `buildkit:${name}`)),
    reach,
    reason,
  );
}

/** `DS002`, `AVD-DS-0002` and `DS-0002` are one check. */
function trivyId(id: string): string {
  const match = /^(?:AVD-)?([A-Z]+)-?0*(\d+)$/i.exec(id);
  return match === null ? id : `${(match[1] ?? '').toUpperCase()}-${(match[2] ?? '').padStart(4, '0')}`;
}

function list(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((part) => part !== '');
}

function request(syntax: string, rules: readonly string[], reach: Request['reach'], reason = ''): Request {
  return { syntax, rules, reach, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
}
