import { git } from './git.ts';
import { decodePath } from './path-name.ts';

/** UTF-16 byte order marks: a text in that encoding is not found by its ASCII bytes. */
const UTF16_MARKS = ['\\xff\\xfe', '\\xfe\\xff'];

/** `git grep` found nothing. */
const NO_MATCH = 1;

/**
 * The files of git's index whose content holds a text, or that are in UTF-16. Reads objects, not the work tree, and runs no
 * conversion.
 * @param text letters and digits only
 * @returns undefined where git cannot tell
 */
export async function trackedFilesHolding(
  root: string,
  text: string,
  endings: readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  const wanted = [text, ...UTF16_MARKS.map((mark) => `^${mark}`)].flatMap((pattern) => ['-e', pattern]);
  const places = endings.map((ending) => `*${ending}`);
  const search = ['grep', '--cached', '-l', '-z', '-a', '-P', '--no-textconv', '--no-recurse-submodules', '--no-color'];
  const { code, stdout } = await git(root, [...search, ...wanted, '--', ...places], { patterns: true });
  if (code !== 0 && code !== NO_MATCH) return undefined;
  return new Set(
    stdout
      .toString('latin1')
      .split('\0')
      .flatMap((name) => (name === '' ? [] : (decodePath(name) ?? []))),
  );
}
