import type { CopyInstruction, Word } from '../../sources/dockerfile/model.ts';

/** What a source of COPY or ADD is. `unknown`: it ends in a variable that the file does not give. */
export type SourceNature = 'archive' | 'git' | 'url' | 'local' | 'unknown';

const ARCHIVE = /\.(?:tar|tgz|tbz2?|txz|tzst|tlz|tar\.[a-z0-9]+|gz|bz2|xz|zst|lzma)$/i;
const GIT =
  /^(?:git@|git:\/\/|ssh:\/\/|[a-z+]+:\/\/[^#?]*\.git(?:[#?]|$)|(?:https?:\/\/)?github\.com\/[^/]+\/[^/#]+(?:\.git)?(?:#|$))/i;

export function sourceNature(instruction: CopyInstruction, word: Word): SourceNature {
  const expanded = expandedSource(instruction, word);
  const source = (expanded ?? word.value).replace(/^["']|["']$/g, '');
  if (GIT.test(source)) return 'git';
  if (/^(?:https?|ftp):\/\//i.test(source)) return 'url';
  if (ARCHIVE.test(source)) return 'archive';
  return expanded === undefined && /\$\{?[A-Za-z_][^/]*$/.test(source) ? 'unknown' : 'local';
}

/** The source with its variables replaced; undefined where one is not known. */
export function expandedSource({ stage, index }: CopyInstruction, word: Word): string | undefined {
  return stage === undefined ? word.value : stage.environment.expand(word.value, index);
}

/** `ADD file:... in /`: a line of an image's history, which some take for a Dockerfile. */
export function isHistoryLine({ sources }: CopyInstruction): boolean {
  return /^(?:file|multi|dir):[0-9a-f]/.test(sources[0]?.value ?? '') && sources.at(-1)?.value === 'in';
}
