import { memoryWorkspace, scan } from '@hullgate/core';
import { deployment } from './file-texts.ts';
import { atMost, medianAsync, type Figure } from './measure.ts';
import { Random } from './random.ts';

/** 1 MB of Kubernetes manifests, read and judged by all rules, when everything is warm. */
export async function manifestFigures(): Promise<Figure[]> {
  const random = new Random(3);
  const files: Record<string, string> = {};
  let bytes = 0;
  for (let at = 0; bytes < 1_000_000; at++) {
    const text = deployment(random);
    bytes += text.length;
    files[`k8s/${at}.yaml`] = text;
  }
  const workspace = memoryWorkspace(files);
  const time = await medianAsync(7, () => scan({ workspace, policy: { profile: 'all' } }));
  return [atMost('1 MB of Kubernetes manifests, all rules, warm', time, 150, 'ms')];
}
