import type { Finding, ReportedEdit, ReportedFix } from '../model/finding.ts';

/** Texts after fixing, by path, and which findings' fixes were applied. */
export interface FixedTexts {
  readonly texts: ReadonlyMap<string, string>;
  readonly applied: readonly Finding[];
  /** Fixes left out because they overlap one that was applied: scan again and they come back. */
  readonly conflicting: readonly Finding[];
}

/**
 * Applies the fixes of findings to the texts of their files. A fix is applied whole or not at all; of two that touch
 * the same characters the first in the report's order wins.
 * @param texts decoded text of each file, without byte order mark
 * @param safety `safe` applies safe fixes only, `review` all
 */
export function applyFixes(
  texts: ReadonlyMap<string, string>,
  findings: readonly Finding[],
  safety: 'safe' | 'review' = 'safe',
): FixedTexts {
  const accepted = new Map<string, ReportedEdit[]>();
  const applied: Finding[] = [];
  const conflicting: Finding[] = [];
  for (const finding of findings) {
    const { fix } = finding;
    if (!fix || finding.status === 'fixed' || (safety === 'safe' && fix.safety !== 'safe')) continue;
    if (!fits(fix, texts, accepted)) {
      conflicting.push(finding);
      continue;
    }
    for (const edit of fix.edits) accepted.set(edit.path, [...(accepted.get(edit.path) ?? []), edit]);
    applied.push(finding);
  }
  const changed = new Map<string, string>();
  for (const [path, edits] of accepted) changed.set(path, applyEdits(texts.get(path) ?? '', edits));
  return { texts: changed, applied, conflicting };
}

function fits(
  fix: ReportedFix,
  texts: ReadonlyMap<string, string>,
  accepted: ReadonlyMap<string, readonly ReportedEdit[]>,
) {
  return fix.edits.every((edit) => {
    const text = texts.get(edit.path);
    if (text === undefined || edit.endOffset > text.length) return false;
    return !(accepted.get(edit.path) ?? []).some((other) => collide(edit, other));
  });
}

/** Two edits collide when they share a character, or insert at the same place or at the other's border. */
function collide(a: ReportedEdit, b: ReportedEdit): boolean {
  if (a.startOffset === b.startOffset) return true;
  return a.startOffset < b.endOffset && b.startOffset < a.endOffset;
}

function applyEdits(text: string, edits: readonly ReportedEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.startOffset - b.startOffset)) {
    result += text.slice(at, edit.startOffset) + edit.text;
    at = edit.endOffset;
  }
  return result + text.slice(at);
}
