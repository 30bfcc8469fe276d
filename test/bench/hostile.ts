import { memoryWorkspace, scan } from '@hullgate/core';
import { atMost, medianAsync, type Figure } from './measure.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  x: ';

const FILES: Readonly<Record<string, readonly [path: string, text: string]>> = {
  '1 MB of opening brackets': ['a.yaml', POD + '['.repeat(1_000_000)],
  '1 MB on one line of YAML': ['a.yaml', POD + 'a'.repeat(1_000_000)],
  '50,000 keys in one mapping': [
    'a.yaml',
    `${POD}\n${Array.from({ length: 50_000 }, (_, at) => `    k${at}: 1\n`).join('')}`,
  ],
  '1 MB of $( in a RUN': ['Dockerfile', `FROM scratch\nRUN ${'$('.repeat(500_000)}`],
  '1 MB of && in a RUN': ['Dockerfile', `FROM scratch\nRUN ${'a && '.repeat(200_000)}a`],
  '1 MB of token prefixes': ['a.txt', ['gh', 'p_AK', 'IAxox', 'b-'].join('').repeat(75_000)],
};

/** One hostile file of 1 MB, inspected by every rule. */
export async function hostileFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [what, [path, text]] of Object.entries(FILES)) {
    const workspace = memoryWorkspace({ [path]: text });
    const time = await medianAsync(3, () => scan({ workspace, policy: { profile: 'all' } }));
    figures.push(atMost(`hostile: ${what}`, time, 1000, 'ms'));
  }
  return figures;
}
