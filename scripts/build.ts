// Builds the npm packages: the libraries to JavaScript and declarations, file by file; the command line as a bundle.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCli } from './build-cli.ts';

const PACKAGES = ['core', 'node'];

for (const name of PACKAGES) {
  const folder = join('packages', name);
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  execFileSync(join('node_modules', '.bin', 'tsc'), ['-p', join(folder, 'tsconfig.build.json')], { stdio: 'inherit' });
}
rmSync(join('packages', 'cli', 'dist'), { recursive: true, force: true });
await bundleCli(join('packages', 'cli', 'dist'));
