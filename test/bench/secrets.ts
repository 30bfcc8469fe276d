import { join } from 'node:path';
import { memoryWorkspace, scan } from '@hullgate/core';
import { bundleCli } from '../../scripts/build-cli.ts';
import { python, typescript } from './file-texts.ts';
import { atLeast, atMost, medianAsync, processMemory, processTime, type Figure } from './measure.ts';
import { Random } from './random.ts';
import { writeFiles } from './write-files.ts';

const TREE = 105_000_000;

/** Source code, about 20 kB a file. */
function sources(): { readonly files: Readonly<Record<string, Uint8Array>>; readonly bytes: number } {
  const random = new Random(11);
  const encoder = new TextEncoder();
  const texts = Array.from({ length: 200 }, (_, at) => encoder.encode((at % 2 ? typescript : python)(random, 20_000)));
  const files: Record<string, Uint8Array> = {};
  let bytes = 0;
  for (let at = 0; bytes < TREE; at++) {
    const text = texts[at % texts.length] ?? new Uint8Array();
    bytes += text.length;
    files[`src/${at % 100}/${at}.ts`] = text;
  }
  return { files, bytes };
}

/** The secrets gate over source code: held in memory, in one thread; and a tree on disk as a whole process. */
export async function secretFigures(scratch: string): Promise<Figure[]> {
  const { files, bytes } = sources();
  const workspace = memoryWorkspace(files);
  const gates = {
    dockerfile: { enabled: false },
    provenance: { enabled: false },
    config: { enabled: false },
    policy: { enabled: false },
  };
  const time = await medianAsync(3, () => scan({ workspace, policy: { gates } }));

  await bundleCli(join(scratch, 'cli'));
  const folder = join(scratch, 'sources');
  writeFiles(folder, files);
  const args = [join(scratch, 'cli', 'main.js'), 'scan', '--gate', 'secrets', '--format', 'json', '--no-cache'];
  const tree = 'secrets gate over a tree of 105 MB, whole process';
  return [
    atLeast('secrets gate over 105 MB of source code in memory', bytes / 1000 / time, 200, 'MB/s'),
    atMost(tree, processTime(3, args, { cwd: folder }), 1000, 'ms'),
    atMost(`${tree}, resident`, processMemory(args, { cwd: folder }), 150, 'MB'),
  ];
}
