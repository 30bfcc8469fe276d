import { describe, test } from 'node:test';
import { reporters, type ReporterOptions } from '../../packages/core/src/reporting/index.ts';
import { assertGolden } from './golden.ts';
import { gate, report } from './fixture.ts';
import { hostile } from './hostile.ts';
import { ordinary } from './ordinary.ts';

const { source } = ordinary.tree;
const link = (path: string, line: number) => `https://github.com/acme/shop/blob/0a1b2c3/${encodeURI(path)}#L${line}`;
const revision = { repository: 'https://github.com/acme/shop', commit: '0a1b2c3', branch: 'main' };
const everything = { ...ordinary.report, judged: 'all' } as const;
const nothing = report({
  gates: [
    gate('dockerfile', 'pass', { failOn: 'high' }),
    gate('config', 'not-run', { reason: 'There are no manifests.' }),
  ],
  stats: { files: 12, reused: 0, unchanged: 0, bytes: 100, artifacts: { dockerfile: 1 }, milliseconds: {} },
});

describe('golden output', () => {
  const cases: readonly (readonly [string, () => string])[] = [
    ['ordinary.terminal.txt', () => reporters.terminal(ordinary.report, { source })],
    ['ordinary.color.terminal.txt', () => reporters.terminal(ordinary.report, { source, color: true })],
    ['ordinary.quiet.terminal.txt', () => reporters.terminal(ordinary.report, { source, quiet: true })],
    ['ordinary.narrow.terminal.txt', () => reporters.terminal(everything, { source, width: 60 })],
    ['ordinary.no-source.terminal.txt', () => reporters.terminal(ordinary.report)],
    ['ordinary.json', () => reporters.json(ordinary.report, { source })],
    [
      'ordinary.sarif',
      () => reporters.sarif(ordinary.report, { rules: ordinary.rules, category: 'hullgate', revision }),
    ],
    ['ordinary.complete.sarif', () => reporters.sarif(ordinary.report, { rules: ordinary.rules, complete: true })],
    ['ordinary.annotations.txt', () => reporters.annotations(ordinary.report)],
    ['ordinary.md', () => reporters.markdown(ordinary.report, { link })],
    ['ordinary.all.md', () => reporters.markdown(everything)],
    ['nothing.terminal.txt', () => reporters.terminal(nothing)],
    ['nothing.md', () => reporters.markdown(nothing)],
    ...hostileCases({ source: hostile.tree.source, link }),
  ];
  for (const [name, render] of cases) test(name, () => assertGolden(name, render()));
});

function hostileCases(options: ReporterOptions): readonly (readonly [string, () => string])[] {
  return [
    ['hostile.terminal.txt', () => reporters.terminal(hostile.report, options)],
    ['hostile.json', () => reporters.json(hostile.report, options)],
    ['hostile.sarif', () => reporters.sarif(hostile.report, options)],
    ['hostile.annotations.txt', () => reporters.annotations(hostile.report, options)],
    ['hostile.md', () => reporters.markdown(hostile.report, options)],
  ];
}
