import { isUtf8 } from 'node:buffer';
import type { Problem } from '@hullgate/core';

const BEYOND_ASCII = /[\x80-\xff]/;

/** The path behind bytes that were decoded as Latin-1; `undefined` when they are not UTF-8. */
export function decodePath(latin1: string): string | undefined {
  if (!BEYOND_ASCII.test(latin1)) return latin1;
  const bytes = Buffer.from(latin1, 'latin1');
  return isUtf8(bytes) ? bytes.toString() : undefined;
}

/** A report names files in UTF-8; this one has no such name. */
export function pathNotUtf8(shown: string): Problem {
  return {
    code: 'path-not-utf8',
    message: 'The name of this file is not valid UTF-8, so it was not inspected. Rename it.',
    path: shown,
    gates: ['secrets'],
  };
}

/** Whether a path leads from the root to a place below it. */
export function isInside(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !/(?:^|[/\\])\.\.(?:[/\\]|$)|^[A-Za-z]:|\0/.test(path);
}
