// Bundles a program with everything it needs into one folder: ES modules, split so that gates and readers load only
// where there is work for them, not minified, with the licences of what is inside.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { bundledPackages, licenceTexts } from './bundle-licences.ts';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Writes a bundle into a folder.
 * @param name of the entry's file, without `.js`
 * @param source the entry, from the repository's root
 * @returns the bytes of the code that every start reads: the entry and what it imports statically
 */
export async function bundle(name: string, source: string, folder: string): Promise<{ readonly eagerBytes: number }> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { [name]: source },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    chunkNames: '[name]-[hash]',
    legalComments: 'inline',
    charset: 'utf8',
    // Dependencies in CommonJS ask for Node's own modules with `require`, which a module has not.
    banner: {
      js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'licenses.txt'), licenceTexts(bundledPackages(root, Object.keys(metafile.inputs))));
  return { eagerBytes: sizeOfEager(metafile, source) };
}

function sizeOfEager({ outputs }: Metafile, source: string): number {
  const entry = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === source);
  const eager = new Set(entry === undefined ? [] : [entry]);
  for (const name of eager) {
    for (const { path, kind } of outputs[name]?.imports ?? []) if (kind === 'import-statement') eager.add(path);
  }
  return [...eager].reduce((sum, name) => sum + (outputs[name]?.bytes ?? 0), 0);
}
