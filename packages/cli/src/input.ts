import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { decodeText, ReadError, type Source, type Workspace } from '@hullgate/core';
import { commonFolder, directoryWorkspace, resolveInputPaths } from '@hullgate/node';
import { UsageError } from './usage-error.ts';
import { readFailure } from './read-failure.ts';
import { policyFolder, projectRoot } from './project-root.ts';

/** What a command looks at. */
export interface Input {
  readonly root: string;
  /** Files and folders to keep to, from the root; empty: everything. */
  readonly paths: readonly string[];
  readonly workspace: Workspace;
  /** The policy file that was named, as the workspace knows it. */
  readonly policy?: string;
}

/** @param named paths as typed; empty: the working directory */
export function directoryInput(named: readonly string[], policyFile?: string): Input {
  const here = process.cwd();
  // The policy nearest to what is scanned holds, wherever the command is typed.
  const project = policyFolder(named.length > 0 ? commonFolder(here, named) : here) ?? projectRoot(here);
  const { root, paths } = resolveInputPaths(here, named, project);
  return withPolicy({ root, paths, workspace: directoryWorkspace(root, { paths }) }, policyFile);
}

/** One file whose text comes from standard input, at a path that may not exist. The rest of the tree is there for the policy only. */
export function stdinInput(path: string, policyFile?: string): Input {
  const root = projectRoot(process.cwd());
  const inside = relative(root, resolve(path)).split(sep).join('/');
  if (inside === '' || inside.startsWith('../')) throw new UsageError(`--stdin takes a path in ${root}.`);
  const tree = directoryWorkspace(root);
  const bytes = readFileSync(0);
  const workspace: Workspace = {
    list: () => ({ files: [{ path: inside, size: bytes.length }], problems: [] }),
    read: (file) => (file.path === inside ? bytes : tree.read(file)),
  };
  return withPolicy({ root, paths: [inside], workspace }, policyFile);
}

/** A policy file may lie anywhere: the user named it. */
function withPolicy(input: Input, file: string | undefined): Input {
  if (file === undefined) return input;
  const bytes = readPolicy(file);
  const inside = relative(input.root, resolve(file)).split(sep).join('/');
  const { workspace } = input;
  const withFile: Workspace = {
    list: () => workspace.list(),
    read: (asked) => (asked.path === inside ? bytes : workspace.read(asked)),
    holding: async (text, endings) => workspace.holding?.(text, endings),
  };
  return { ...input, policy: inside, workspace: withFile };
}

function readPolicy(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`The policy ${file} cannot be read: ${readFailure(error)}.`, { cause: error });
  }
}

/** The scanned texts, for code frames. */
export function sourceOf({ workspace }: Input): Source {
  return (path) => {
    try {
      const bytes = workspace.read({ path });
      return bytes instanceof Promise ? undefined : decodeText(bytes).text;
    } catch (error) {
      // A finding that the change removed may stand in a file that is gone.
      if (error instanceof ReadError) return undefined;
      throw error;
    }
  };
}
