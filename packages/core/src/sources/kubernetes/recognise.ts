/** No file is a manifest that does not hold this text and have one of these endings. */
export const MANIFEST_MARK = 'apiVersion';
export const MANIFEST_ENDINGS: readonly string[] = ['.yaml', '.yml', '.json'];

const API_VERSION = topLevelKey('apiVersion');
const KIND = topLevelKey('kind');

/** A key at the start of a line, plain or quoted; kubectl also takes it with `? `, a tag or an anchor before it. */
function topLevelKey(name: string): RegExp {
  return new RegExp(`(?:^|[\\r\\n])(?:[?&!]\\S*[ \\t]+)*["']?${name}["']?[ \\t]*[:\\r\\n]`);
}

/** A document whose outermost mapping is indented, or in braces: its keys stand anywhere. */
const UNUSUAL_DOCUMENT =
  /(?:^|[\r\n]---[^\r\n]*[\r\n])(?:[ \t]*(?:#[^\r\n]*)?[\r\n])*(?:[ \t]+[^\s#-]|[{&!])|(?:^|[\r\n])---[ \t]+[{&!]/;
const ANY_API_VERSION = /apiVersion["']?\s*:/;
const ANY_KIND = /kind["']?\s*:/;

/** Whether a YAML or JSON file looks like a manifest: some document says `apiVersion` and `kind` at its top level. */
export function looksLikeKubernetes(path: string, text: string): boolean {
  if (!text.includes(MANIFEST_MARK) || !text.includes('kind')) return false;
  if (path.toLowerCase().endsWith('.json')) return looksLikeJsonObject(text);
  if (API_VERSION.test(text) && KIND.test(text)) return true;
  return ANY_API_VERSION.test(text) && ANY_KIND.test(text) && UNUSUAL_DOCUMENT.test(text);
}

/** In JSON the keys' depth is not plain to see; the reader looks again. */
function looksLikeJsonObject(text: string): boolean {
  return /^\s*\{/.test(text) && /"apiVersion"\s*:/.test(text) && /"kind"\s*:/.test(text);
}
