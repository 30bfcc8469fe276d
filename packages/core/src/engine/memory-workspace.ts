import { ReadError, type Workspace } from '../model/workspace.ts';

/**
 * A workspace of texts or bytes by path.
 * Paths are taken from the root, with forward slashes; a leading `./` is dropped.
 */
export function memoryWorkspace(files: Readonly<Record<string, string | Uint8Array>>): Workspace {
  const encoder = new TextEncoder();
  const contents = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(files)) {
    contents.set(path.replace(/^(?:\.?\/)+/, ''), typeof content === 'string' ? encoder.encode(content) : content);
  }
  return {
    list: () => ({ files: [...contents].map(([path, bytes]) => ({ path, size: bytes.length })), problems: [] }),
    read(file) {
      const bytes = contents.get(file.path);
      if (!bytes) throw new ReadError('file-vanished', `There is no file ${file.path} in this workspace.`);
      return bytes;
    },
  };
}
