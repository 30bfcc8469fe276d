// Builds the command line tool's bundle: packages/cli/dist, which is published.
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, root } from './bundle.ts';

if (import.meta.main) {
  const folder = join(root, 'packages/cli/dist');
  rmSync(folder, { recursive: true, force: true });
  await bundleCli(folder);
}

/** Writes the command line tool's bundle into a folder, with our licence beside those of what is inside. */
export async function bundleCli(folder: string): Promise<{ readonly eagerBytes: number }> {
  const built = await bundle('main', 'packages/cli/src/main.ts', folder);
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  return built;
}
