import type { Workspace } from '../model/workspace.ts';
import { readBaseline } from '../policy/baseline.ts';
import { PolicyFileError, readText } from './load-policy.ts';

/**
 * The fingerprints that a baseline file lists.
 * @throws PolicyFileError when the file is missing or no baseline
 */
export async function loadBaseline(workspace: Workspace, path: string): Promise<readonly string[]> {
  const text = await readText(workspace, path);
  if (text === undefined) {
    const message = `There is no baseline file \`${path}\`. Write one with \`hullgate scan --write-baseline ${path}\`, or take \`baseline\` out of the policy.`;
    throw new PolicyFileError([{ message, path: ['baseline'], file: path, line: 1, column: 1 }]);
  }
  const { entries, errors } = readBaseline(path, text);
  if (!entries) throw new PolicyFileError(errors.map((error) => ({ ...error, path: [] })));
  return entries.map(({ fingerprint }) => fingerprint);
}
