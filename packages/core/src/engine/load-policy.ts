import type { Gate } from '../model/gate.ts';
import { ReadError, type Workspace } from '../model/workspace.ts';
import type { LoadedPolicy } from '../policy/extends.ts';
import type { KnownNames } from '../policy/known.ts';
import type { Policy } from '../policy/policy.ts';
import type { LocatedPolicyError } from '../policy/read.ts';
import { decodeText } from '../sources/text/encoding.ts';

/** Where a policy file is looked for, in this order; the first one that exists holds. */
export const POLICY_PATHS = ['hullgate.yml', '.github/hullgate.yml'] as const;

/** The policy cannot be used. Nothing was scanned, for a wrong policy must not pass for a lenient one. */
export class PolicyFileError extends Error {
  /** All errors, each with its place, in the order of files and places; `file` is empty for a policy given in code. */
  readonly errors: readonly LocatedPolicyError[];
  constructor(errors: readonly LocatedPolicyError[]) {
    const sorted = errors.toSorted(byPlace);
    super(
      sorted
        .map(({ file, line, column, message }) => (file ? `${file}:${line}:${column}: ${message}` : message))
        .join('\n'),
    );
    this.name = 'PolicyFileError';
    this.errors = sorted;
  }
}

function byPlace(a: LocatedPolicyError, b: LocatedPolicyError): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

export interface FoundPolicy extends LoadedPolicy {
  readonly policy: Policy;
  /** The policy file, where there is one. */
  readonly path?: string;
}

/** The names that a policy may use with these gates. */
function knownNames(gates: readonly Gate[]): KnownNames {
  return { rules: gates.flatMap(({ rules }) => rules), gates: gates.map(({ id }) => id) };
}

/**
 * The policy of a workspace: what is given in code, or the policy file, each with all it extends.
 * @param given a policy in code, or the path of a policy file in the workspace; absent: the usual places
 * @throws {@link PolicyFileError}
 */
export async function loadPolicy(
  workspace: Workspace,
  gates: readonly Gate[],
  given?: Policy | string,
): Promise<FoundPolicy> {
  const known = knownNames(gates);
  const read = (path: string): Promise<string | undefined> => readText(workspace, path);
  if (typeof given === 'object') return usable(await loadGiven(given, read, known));
  const path = given ?? (await firstThatExists(read));
  if (path === undefined) return { policy: {}, errors: [], places: new Map(), texts: new Map() };
  // The policy's YAML parser is loaded only where there is a policy file.
  const { loadPolicyFile } = await import('../policy/extends.ts');
  return { ...usable(await loadPolicyFile(path, read, known)), path };
}

async function loadGiven(
  given: Policy,
  read: (path: string) => Promise<string | undefined>,
  known: KnownNames,
): Promise<LoadedPolicy> {
  const { parsePolicy } = await import('../policy/parse.ts');
  const { policy, errors } = parsePolicy(given, known);
  if (!policy) {
    const located = errors.map((error) => ({ ...error, file: '', line: 1, column: 1 }));
    return { errors: located, places: new Map(), texts: new Map() };
  }
  if (policy.extends === undefined) return { policy, errors: [], places: new Map(), texts: new Map() };
  const { extendPolicy } = await import('../policy/extends.ts');
  return extendPolicy(policy, read, known);
}

function usable(loaded: LoadedPolicy): LoadedPolicy & { readonly policy: Policy } {
  if (!loaded.policy) throw new PolicyFileError(loaded.errors);
  return { ...loaded, policy: loaded.policy };
}

async function firstThatExists(read: (path: string) => Promise<string | undefined>): Promise<string | undefined> {
  for (const path of POLICY_PATHS) if ((await read(path)) !== undefined) return path;
  return undefined;
}

/**
 * The text of a file of the workspace; undefined where there is none.
 * @throws {@link PolicyFileError} where something stands there that cannot be read: it must not pass for nothing
 */
export async function readText(workspace: Workspace, path: string): Promise<string | undefined> {
  try {
    return decodeText(await workspace.read({ path })).text;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    if (error.code === 'file-vanished') return undefined;
    const message = `The policy or its baseline cannot be read. ${error.message}`;
    throw new PolicyFileError([{ message, path: [], file: path, line: 1, column: 1 }]);
  }
}
