// Builds the command line tool's bundle: packages/cli/dist, which is published.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, root } from './bundle.ts';

if (import.meta.main) {
  const folder = join(root, 'packages/cli/dist');
  rmSync(folder, { recursive: true, force: true });
  await bundleCli(folder);
}

/** Writes the command line tool's bundle into a folder. */
export function bundleCli(folder: string): Promise<{ readonly eagerBytes: number }> {
  return bundle('main', 'packages/cli/src/main.ts', folder);
}
