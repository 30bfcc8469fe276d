// What `npm start` shows: the examples, scanned. Findings are the point of it, so they are no failure here.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  ['packages/cli/src/main.ts', 'scan', 'examples', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
if (status === 1) {
  console.log(`
That is examples/shop, a service as one meets it. examples/shop-hardened, the same one as it should be, has no finding.
Next:
  npx pnpm@10.34.9 -s hullgate explain config/no-privileged     what a rule wants, why, and how to silence it
  npx pnpm@10.34.9 -s hullgate scan examples --diff             what --fix would mend
  npx pnpm@10.34.9 -s hullgate scan /path/to/repository         your own`);
}
process.exitCode = status === 1 ? 0 : (status ?? 1);
