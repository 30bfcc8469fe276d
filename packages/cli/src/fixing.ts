import {
  applyFixes,
  decodeText,
  encodeText,
  LineIndex,
  ReadError,
  type Finding,
  type Report,
  type TextEncoding,
} from '@hullgate/core';
import { writeFile, WriteError } from '@hullgate/node';
import type { Input } from './input.ts';
import { note } from './output.ts';
import { unifiedDiff } from './unified-diff.ts';

export type Safety = 'safe' | 'review';

interface Decoded {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** The findings that a fix may be applied for: what is judged, as far as the fix is safe enough. */
function fixable({ findings, judged }: Report, safety: Safety): readonly Finding[] {
  return findings.filter(
    ({ fix, status }) =>
      fix &&
      status !== 'fixed' &&
      (judged === 'all' || status === 'introduced') &&
      (safety === 'review' || fix.safety === 'safe'),
  );
}

/** Texts of the files that fixes change. One with invalid bytes is left out: writing it back would lose them. */
async function textsOf(findings: readonly Finding[], { workspace }: Input): Promise<ReadonlyMap<string, Decoded>> {
  const texts = new Map<string, Decoded>();
  for (const path of new Set(findings.flatMap(({ fix }) => fix?.edits.map((edit) => edit.path) ?? []))) {
    try {
      const decoded = decodeText(await workspace.read({ path }));
      if (!decoded.encoding.damaged) texts.set(path, decoded);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
    }
  }
  return texts;
}

/**
 * Applies the fixes of a report to the files on disk.
 * @returns how many were applied
 */
export async function writeFixes(report: Report, input: Input, safety: Safety): Promise<number> {
  const findings = fixable(report, safety);
  const decoded = await textsOf(findings, input);
  const texts = new Map([...decoded].map(([path, { text }]) => [path, text]));
  const fixed = applyFixes(texts, findings, safety);
  const failed = new Set<string>();
  for (const [path, text] of fixed.texts) {
    try {
      writeFile(input.root, path, encodeText(text, decoded.get(path)?.encoding ?? UTF_8));
    } catch (error) {
      if (!(error instanceof WriteError)) throw error;
      note(error.message);
      failed.add(path);
    }
  }
  return fixed.applied.filter(({ fix }) => !fix?.edits.some(({ path }) => failed.has(path))).length;
}

const UTF_8 = { name: 'utf-8', mark: false } as const;

/** What fixing would change, as a patch. Secrets in it are blanked. */
export async function diffOfFixes(report: Report, input: Input, safety: Safety): Promise<string> {
  const findings = fixable(report, safety);
  const decoded = await textsOf(findings, input);
  const texts = new Map([...decoded].map(([path, { text }]) => [path, withoutSecrets(path, text, report)]));
  const edits = applyFixes(texts, findings, safety).applied.flatMap(({ fix }) => fix?.edits ?? []);
  const byPath = Map.groupBy(edits, ({ path }) => path);
  return [...byPath].map(([path, own]) => unifiedDiff(path, texts.get(path) ?? '', own)).join('');
}

/** Blanked characters keep their places, so that edits still fit. */
function withoutSecrets(path: string, text: string, { redactions }: Report): string {
  const here = redactions.filter((region) => region.path === path);
  if (here.length === 0) return text;
  const lines = LineIndex.of(text);
  let blanked = text;
  for (const { start, end } of here) {
    const from = lines.lineStart(start.line) + start.column - 1;
    const to = lines.lineStart(end.line) + end.column - 1;
    blanked = blanked.slice(0, from) + blanked.slice(from, to).replace(/[^\r\n]/g, '\u2022') + blanked.slice(to);
  }
  return blanked;
}
