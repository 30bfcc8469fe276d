import type { InlineSuppression } from '../../model/suppression.ts';
import { kicsRule } from '../kics-queries.ts';
import type { Comment, CommentedFile } from './comments.ts';

/** What a comment silences, and where. */
export type Silence = Pick<InlineSuppression, 'rules' | 'reason' | 'scope'>;

/** A tool's comment syntax. */
export interface SuppressionSyntax {
  readonly name: string;
  /** How the comment begins. Without these words the file has no such comment. */
  readonly marker: string;
  readonly read: (comment: Comment, place: CommentedFile) => Silence | undefined;
}

export const SUPPRESSION_SYNTAXES: readonly SuppressionSyntax[] = [
  { name: 'hullgate', marker: 'hullgate ignore=', read: readOwn },
  { name: 'trivy', marker: 'trivy:ignore:', read: readTrivy },
  { name: 'checkov', marker: 'checkov:skip=', read: readCheckov },
  { name: 'kics', marker: 'kics-scan', read: readKics },
  { name: 'zizmor', marker: 'zizmor: ignore[', read: readZizmor },
];

/** `hullgate ignore=RULE[,RULE] reason...`: the line it stands on or above. */
function readOwn(comment: Comment, place: CommentedFile): Silence | undefined {
  const [, names = '', reason = ''] = /^hullgate ignore=(\S+)(.*)$/.exec(comment.text) ?? [];
  return silence(listed(names), reason, place.lineOf(comment));
}

/** `trivy:ignore:ID`: the block below. See https://trivy.dev/docs/latest/configuration/filtering/ */
function readTrivy(comment: Comment, place: CommentedFile): Silence | undefined {
  const ids = [...comment.text.matchAll(/trivy:ignore:([\w-]+|\*)/g)].flatMap(([, id]) => id ?? []);
  const reason = comment.text.replaceAll(/#?trivy:ignore:\S+/g, '');
  return silence(ids.map(trivyRule), reason, place.blockOf(comment));
}

/** Trivy wrote `AVD-KSV-0001`, `avd-ksv-0001` and `KSV001` before it wrote `KSV-0001`. */
function trivyRule(id: string): string {
  const [, letters, digits] = /^(?:AVD-)?([A-Z]+)-?0*(\d+)$/.exec(id.toUpperCase()) ?? [];
  return letters && digits ? `trivy:${letters}-${digits.padStart(4, '0')}` : `trivy:${id}`;
}

/** `checkov:skip=ID[,ID]:reason`: the document it stands in. */
function readCheckov(comment: Comment, place: CommentedFile): Silence | undefined {
  const [, names = '', reason = ''] = /^checkov:skip=([\w,*]+)(?::(.*))?$/.exec(comment.text) ?? [];
  return silence(
    listed(names).map((id) => `checkov:${id}`),
    reason,
    place.documentOf(comment),
  );
}

/**
 * `kics-scan ignore-line` and `ignore-block`; before the first content also `ignore` and `disable=ID[,ID]`.
 * See https://github.com/Checkmarx/kics/blob/master/docs/running-kics.md
 */
function readKics(comment: Comment, place: CommentedFile): Silence | undefined {
  const [, command = '', ids = '', reason = ''] = /^kics-scan\s+([\w-]+)(?:=([\w,-]+))?(.*)$/.exec(comment.text) ?? [];
  switch (command) {
    case 'ignore-line':
      return silence(['kics:*'], reason, place.lineOf({ ...comment, isAlone: true }));
    case 'ignore-block':
      return silence(['kics:*'], reason, place.blockOf(comment));
    case 'ignore':
      return place.isHead(comment) ? silence(['kics:*'], reason) : undefined;
    case 'disable': {
      const rules = listed(ids).map(kicsRule);
      return place.isHead(comment) ? silence(rules, reason) : undefined;
    }
    default:
      return undefined;
  }
}

/** `zizmor: ignore[audit,audit]`: the line it stands on. See https://docs.zizmor.sh/usage/#ignoring-results */
function readZizmor(comment: Comment, place: CommentedFile): Silence | undefined {
  const [, names = '', reason = ''] = /^zizmor: ignore\[([\w,\s-]+)\](.*)$/.exec(comment.text) ?? [];
  return silence(
    listed(names).map((id) => `zizmor:${id}`),
    reason,
    place.lineOf({ ...comment, isAlone: false }),
  );
}

function listed(names: string): readonly string[] {
  return names.split(',').flatMap((name) => name.trim() || []);
}

function silence(rules: readonly string[], text: string, scope?: InlineSuppression['scope']): Silence | undefined {
  if (rules.length === 0) return undefined;
  const reason = text.replace(/^[\s:-]+/, '').trim();
  return { rules, ...(reason !== '' && { reason }), ...(scope && { scope }) };
}
