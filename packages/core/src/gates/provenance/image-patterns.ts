import { Minimatch } from 'minimatch';
import type { ImageUse } from '../../graph/image-use.ts';

/** The platform is named so that a pattern means the same everywhere. */
const OPTIONS = { dot: true, nonegate: true, nocomment: true, platform: 'linux', braceExpandMax: 1000 } as const;

/**
 * A test for images: does one of the patterns match the normalised repository, alone or with the tag? A pattern without
 * wildcards takes in everything below it: `ghcr.io/acme` is every repository of acme.
 */
export function imageMatcher(patterns: readonly string[]): (use: ImageUse) => boolean {
  const globs = patterns.flatMap(withContents).map((pattern) => new Minimatch(pattern, OPTIONS));
  return ({ repository, reference }) => {
    if (repository === undefined) return false;
    const names = reference?.tag === undefined ? [repository] : [repository, `${repository}:${reference.tag}`];
    return globs.some((glob) => names.some((name) => glob.match(name)));
  };
}

function withContents(pattern: string): readonly string[] {
  const folder = pattern.endsWith('/') ? pattern.slice(0, -1) : pattern;
  return /[*?[\]{}()]/.test(folder) ? [folder] : [folder, `${folder}/**`];
}

/** A rule's option that is a list of texts. */
export function listOption(options: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
