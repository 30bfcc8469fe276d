import { decodeText, type Workspace } from '@hullgate/core';

/** The text of a scanned file, for code frames and for finding secrets again. */
export type Text = (path: string) => string | undefined;

/** Texts of a directory's files, read when they are asked for. Only the latest is kept: reports go through them by path. */
export function textsOf(workspace: Workspace): Text {
  let latest: { readonly path: string; readonly text: string | undefined } | undefined;
  return (path) => {
    if (latest?.path !== path) latest = { path, text: read(workspace, path) };
    return latest.text;
  };
}

function read(workspace: Workspace, path: string): string | undefined {
  try {
    const bytes = workspace.read({ path });
    return bytes instanceof Uint8Array ? decodeText(bytes).text : undefined;
  } catch {
    // Gone since it was scanned.
    return undefined;
  }
}
