import { crc32 } from 'node:zlib';
import { blankInspection, isBlank, type Inspection } from '@hullgate/core';

/**
 * Inspections by key, as they stand in the cache file: JSON, parsed when asked for, or `true` for an inspection that found
 * nothing to keep.
 */
export type Entries = Map<string, string | true>;

const VERSION = 'hullgate-cache 1';

/** In keys they would be taken for the borders of an entry. */
const BORDER = /[\t\n]/;

/** Whether the key can stand in a cache file. */
export function isStorable(key: string): boolean {
  return !BORDER.test(key);
}

/**
 * An inspection as an entry. Most files yield nothing, so these are only named: the path is what the key ends with.
 */
export function toEntry(key: string, inspection: Inspection): string | true {
  return isBlank(inspection) && pathOf(key) === inspection.path ? true : JSON.stringify(inspection);
}

/** The inspection that an entry stands for. */
export function fromEntry(key: string, entry: string | true): Inspection {
  if (entry === true) return blankInspection(pathOf(key));
  // The checksum says that it is what we wrote.
  const inspection: Inspection = JSON.parse(entry);
  return inspection;
}

/** What stands behind the key's second colon: `<content>:<kind>:<path>`. */
function pathOf(key: string): string {
  return key.slice(key.indexOf(':', key.indexOf(':') + 1) + 1);
}

/** The bytes of a cache file: a line with version and checksum, then an entry a line, a tab between key and JSON. */
export function encode(entries: Entries): Buffer {
  let body = '';
  for (const [key, entry] of entries) body += entry === true ? `${key}\n` : `${key}\t${entry}\n`;
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(`${VERSION} ${crc32(bytes)}\n`), bytes]);
}

/** The entries of a cache file; none when it is damaged, cut short, or of another version. */
export function decode(file: Buffer): Entries {
  const entries: Entries = new Map();
  const headEnd = file.indexOf(10) + 1;
  const body = file.subarray(headEnd);
  if (headEnd === 0 || file.toString('latin1', 0, headEnd - 1) !== `${VERSION} ${crc32(body)}`) return entries;
  const text = body.toString();
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end);
    const tab = line.indexOf('\t');
    if (tab < 0) entries.set(line, true);
    else entries.set(line.slice(0, tab), line.slice(tab + 1));
    at = end + 1;
  }
  return entries;
}
