// What `npm test` runs: every check of the repository, the tests last. Stops at the first failure but for the
// independent ones, which run side by side.
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

const node = process.execPath;
const bin = (name: string): string => join('node_modules', '.bin', name);
const STATIC: readonly Check[] = [
  { name: 'types of the pure core', command: [bin('tsc'), '-p', 'packages/core'] },
  { name: 'types', command: [bin('tsc'), '-p', '.'] },
  { name: 'lint', command: [bin('oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'format', command: [bin('oxfmt'), '--check'] },
  { name: 'generated files', command: [node, 'scripts/generate.ts', '--check'] },
  { name: 'committed Action bundle', command: [node, 'scripts/build-action.ts', '--check'] },
  { name: 'dead code', command: [bin('knip'), '--no-progress'] },
  { name: 'packages', command: [node, 'scripts/check-packages.ts'] },
];
const TESTS: readonly string[] = [
  node,
  '--test',
  '--test-isolation=none',
  'packages/*/src/**/*.test.ts',
  'scripts/**/*.test.ts',
  'test/**/*.test.ts',
];

const environment = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` };

const failed = await runSideBySide(STATIC, 2);
if (failed.length > 0) {
  console.error(`\nfailed: ${failed.join(', ')}`);
  process.exitCode = 1;
} else {
  const { status, output } = await run(TESTS, 'shown');
  const skipped = Number(/^ℹ skipped (\d+)$/m.exec(output)?.[1] ?? 0);
  // Tests with real parts skip where a part is not installed. Where everything must be there, that is a failure.
  const lacking = process.env['HULLGATE_NO_SKIPS'] === '1' && skipped > 0;
  if (lacking) console.error(`${skipped} tests were skipped, but HULLGATE_NO_SKIPS is set`);
  process.exitCode = lacking ? 1 : status;
}

async function runSideBySide(checks: readonly Check[], lanes: number): Promise<string[]> {
  const open = [...checks];
  const failures: string[] = [];
  const lane = async (): Promise<void> => {
    for (let check = open.shift(); check; check = open.shift()) {
      const begin = performance.now();
      const { status, output } = await run(check.command, 'kept');
      const seconds = ((performance.now() - begin) / 1000).toFixed(1);
      console.log(`${status === 0 ? 'ok' : 'FAILED'}  ${check.name} (${seconds} s)`);
      if (status !== 0) {
        console.log(output);
        failures.push(check.name);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return failures;
}

function run(
  [command = '', ...args]: readonly string[],
  outputIs: 'kept' | 'shown',
): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += String(chunk);
      if (outputIs === 'shown') process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ status: 1, output: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
