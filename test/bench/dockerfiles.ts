import { memoryWorkspace, scan } from '@hullgate/core';
import { dockerfile } from './file-texts.ts';
import { atLeast, medianAsync, type Figure } from './measure.ts';
import { Random } from './random.ts';

/** The Dockerfile gate with all its rules, and nothing else. */
export async function dockerfileFigures(): Promise<Figure[]> {
  const random = new Random(5);
  const files: Record<string, string> = {};
  let bytes = 0;
  for (let at = 0; bytes < 2_200_000; at++) {
    const text = dockerfile(random);
    bytes += text.length;
    files[`${at}/Dockerfile`] = text;
  }
  const workspace = memoryWorkspace(files);
  const gates = {
    secrets: { enabled: false },
    provenance: { enabled: false },
    config: { enabled: false },
    policy: { enabled: false },
  };
  const time = await medianAsync(5, () => scan({ workspace, policy: { profile: 'all', gates } }));
  return [
    atLeast(
      `Dockerfile gate, all rules (${Object.keys(files).length} generated files)`,
      bytes / 1000 / time,
      8,
      'MB/s',
    ),
  ];
}
