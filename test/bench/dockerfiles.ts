import { join } from 'node:path';
import { memoryWorkspace, scan } from '@hullgate/core';
import { bundleCli } from '../../scripts/build-cli.ts';
import { realisticDockerfile } from './dockerfile-texts.ts';
import { atLeast, atMost, medianAsync, processTime, type Figure } from './measure.ts';
import { Random } from './random.ts';
import { writeFiles } from './write-files.ts';

/** As many as a large collection of real ones has. */
const FILES = 1600;

/** The Dockerfile gate with all its rules, and nothing else. */
export async function dockerfileFigures(scratch: string): Promise<Figure[]> {
  const random = new Random(5);
  const files: Record<string, string> = {};
  let bytes = 0;
  for (let at = 0; at < FILES; at++) {
    const text = realisticDockerfile(random);
    bytes += text.length;
    files[`${at}/Dockerfile`] = text;
  }
  const what = `Dockerfile gate, all rules (${FILES} files, ${(bytes / 1e6).toFixed(1)} MB)`;
  const gates = {
    secrets: { enabled: false },
    provenance: { enabled: false },
    config: { enabled: false },
    policy: { enabled: false },
  };
  const workspace = memoryWorkspace(files);
  const warm = await medianAsync(5, () => scan({ workspace, policy: { profile: 'all', gates } }));
  await bundleCli(join(scratch, 'cli'));
  const folder = join(scratch, 'dockerfiles');
  writeFiles(folder, files);
  const args = ['--gate', 'dockerfile', '--profile', 'all', '--format', 'json', '--no-cache'];
  const whole = processTime(5, [join(scratch, 'cli', 'main.js'), 'scan', ...args], { cwd: folder });
  return [atLeast(`${what}, warm`, bytes / 1000 / warm, 8, 'MB/s'), atMost(`${what}, whole process`, whole, 600, 'ms')];
}
