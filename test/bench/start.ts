import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleAction } from '../../scripts/build-action.ts';
import { atMost, processTime, type Figure } from './measure.ts';

/** What stands between the runner's start of the process and our first line of work. */
export async function startFigures(scratch: string): Promise<Figure[]> {
  const { eagerBytes } = await bundleAction(join(scratch, 'action'));
  const empty = join(scratch, 'empty.mjs');
  writeFileSync(empty, '');
  const bundle = join(scratch, 'action', 'index.js');
  // Without a workflow and in an empty folder the Action ends with an error as soon as it has looked around: its first work.
  const outside = { env: {}, cwd: mkdtempSync(join(scratch, 'nothing-')) };
  const difference = processTime(15, [bundle], outside) - processTime(15, [empty], outside);
  return [
    atMost('Action bundle, code loaded eagerly', eagerBytes / 1024, 500, 'KiB'),
    atMost('Action bundle, start over an empty process', difference, 45, 'ms'),
  ];
}
