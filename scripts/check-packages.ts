// Builds the published packages into a temporary folder and lets publint and are-the-types-wrong judge them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGES = ['core', 'node', 'cli'];
const scratch = mkdtempSync(join(tmpdir(), 'hullgate-pack-'));
try {
  run(process.execPath, ['scripts/build.ts']);
  for (const name of PACKAGES) {
    const folder = join('packages', name);
    const packed = pack(folder);
    run(join('node_modules', '.bin', 'publint'), ['run', packed, '--strict']);
    if (name !== 'cli') run(join('node_modules', '.bin', 'attw'), [packed, '--profile', 'esm-only']);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function pack(folder: string): string {
  const before = new Set(readdirSync(scratch));
  run('npx', ['--yes', 'pnpm@10.34.9', '-C', folder, 'pack', '--pack-destination', scratch]);
  const packed = readdirSync(scratch).find((name) => !before.has(name));
  if (packed === undefined) throw new Error(`pnpm packed nothing for ${folder}`);
  return join(scratch, packed);
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: 'inherit' });
}
