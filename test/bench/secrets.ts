import { memoryWorkspace, scan } from '@hullgate/core';
import { python, typescript } from './file-texts.ts';
import { atLeast, medianAsync, type Figure } from './measure.ts';
import { Random } from './random.ts';

/** The secrets gate over source code held in memory: one thread, no reading. */
export async function secretFigures(): Promise<Figure[]> {
  const random = new Random(11);
  const encoder = new TextEncoder();
  const texts = Array.from({ length: 200 }, (_, at) => encoder.encode((at % 2 ? typescript : python)(random, 20_000)));
  const files: Record<string, Uint8Array> = {};
  let bytes = 0;
  for (let at = 0; bytes < 100_000_000; at++) {
    const text = texts[at % texts.length] ?? new Uint8Array();
    bytes += text.length;
    files[`src/${at}.ts`] = text;
  }
  const workspace = memoryWorkspace(files);
  const gates = {
    dockerfile: { enabled: false },
    provenance: { enabled: false },
    config: { enabled: false },
    policy: { enabled: false },
  };
  const time = await medianAsync(3, () => scan({ workspace, policy: { gates } }));
  return [atLeast('secrets gate over 100 MB of source code in memory', bytes / 1000 / time, 200, 'MB/s')];
}
