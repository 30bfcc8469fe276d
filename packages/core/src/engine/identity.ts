import type { RuleFinding } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { SourceFile } from '../sources/text/source-file.ts';

const LONGEST = 240;

/**
 * What stands for a finding of a file rule when the rule gives no identity of its own: the text of the finding's first
 * line with white space folded. Redacted places are left out, so that no fingerprint can be searched for a secret.
 */
export function identityOf(finding: RuleFinding, file: SourceFile, redactions: readonly Span[]): string {
  if (finding.identity !== undefined) return finding.identity;
  const { text, lines } = file;
  const line = lines.line(finding.at.start);
  const start = lines.lineStart(line);
  const next = line < lines.starts.length ? lines.lineStart(line + 1) : text.length;
  const end = Math.min(next, start + LONGEST);
  return withoutRedacted(text, start, end, redactions).replace(/\s+/g, ' ').trim();
}

function withoutRedacted(text: string, start: number, end: number, redactions: readonly Span[]): string {
  let kept = '';
  let at = start;
  for (const span of redactions.toSorted((a, b) => a.start - b.start)) {
    if (span.end <= at || span.start >= end) continue;
    kept += `${text.slice(at, Math.max(at, span.start))}…`;
    at = span.end;
  }
  return at < end ? kept + text.slice(at, end) : kept;
}
