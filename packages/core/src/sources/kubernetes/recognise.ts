/** No file is a manifest that does not hold this text and have one of these endings. */
export const MANIFEST_MARK = 'apiVersion';
export const MANIFEST_ENDINGS: readonly string[] = ['.yaml', '.yml', '.json'];

const API_VERSION = /(?:^|[\r\n])(?:apiVersion|"apiVersion"|'apiVersion')[ \t]*:/;
const KIND = /(?:^|[\r\n])(?:kind|"kind"|'kind')[ \t]*:/;

/** Whether a YAML or JSON file looks like a manifest: some document says `apiVersion` and `kind` at its top level. */
export function looksLikeKubernetes(path: string, text: string): boolean {
  if (!text.includes(MANIFEST_MARK) || !text.includes('kind')) return false;
  if (path.toLowerCase().endsWith('.json')) return looksLikeJsonObject(text);
  return (API_VERSION.test(text) && KIND.test(text)) || looksLikeJsonObject(text);
}

/** In JSON the keys' depth is not plain to see; the reader looks again. */
function looksLikeJsonObject(text: string): boolean {
  return /^\s*\{/.test(text) && /"apiVersion"\s*:/.test(text) && /"kind"\s*:/.test(text);
}
