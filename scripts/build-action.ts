// Builds the Action's bundle: packages/action/dist, which is committed, for a runner installs no dependencies.
// `--check` builds into a temporary folder instead, compares and exits with 1 naming the files that differ.
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bundle, root } from './bundle.ts';

const committed = join(root, 'packages/action/dist');
const ENTRY = 'packages/action/src/main.ts';

if (import.meta.main) {
  await (process.argv.includes('--check') ? compareWithCommitted() : writeCommitted());
}

async function writeCommitted(): Promise<void> {
  rmSync(committed, { recursive: true, force: true });
  const { eagerBytes } = await bundleAction(committed);
  console.log(
    `packages/action/dist: ${kib(folderSize(committed))} KiB, of which ${kib(eagerBytes)} KiB are read at every start`,
  );
}

async function compareWithCommitted(): Promise<void> {
  const fresh = mkdtempSync(join(tmpdir(), 'hullgate-action-'));
  try {
    await bundleAction(fresh);
    const names = differences(committed, fresh);
    if (names.length === 0) return;
    console.error(`packages/action/dist is out of date, run \`node scripts/build-action.ts\`:\n${names.join('\n')}`);
    process.exitCode = 1;
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

/** Writes the Action's bundle into a folder. */
export function bundleAction(folder: string): Promise<{ readonly eagerBytes: number }> {
  return bundle('index', ENTRY, folder);
}

function differences(one: string, other: string): string[] {
  const names = new Set([...files(one), ...files(other)]);
  return [...names].filter((name) => content(join(one, name)) !== content(join(other, name))).toSorted();
}

function files(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function content(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return undefined;
  }
}

function folderSize(folder: string): number {
  return files(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}
