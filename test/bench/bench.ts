// `pnpm bench`: speed and size against the budgets of the design. Prints a table; `--json` prints it as JSON.
// Exits 1 when a budget is missed. Medians of several runs; the machine's noise is the reader's to judge.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dispatchFigures } from './dispatch.ts';
import { hostileFigures } from './hostile.ts';
import { manifestFigures } from './manifests.ts';
import type { Figure } from './measure.ts';
import { dockerfileFigures } from './dockerfiles.ts';
import { repositoryFigures } from './repository.ts';
import { secretFigures } from './secrets.ts';
import { startFigures } from './start.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hullgate-bench-'));
const suites = [
  startFigures,
  repositoryFigures,
  dockerfileFigures,
  secretFigures,
  manifestFigures,
  dispatchFigures,
  hostileFigures,
];
const figures: Figure[] = [];
try {
  for (const suite of suites) figures.push(...(await suite(scratch)));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else
  for (const { what, measured, budget, met } of figures)
    console.log(`${met ? 'ok  ' : 'MISS'}  ${what.padEnd(72)} ${measured.padStart(12)}   ${budget}`);
process.exitCode = figures.every(({ met }) => met) ? 0 : 1;
