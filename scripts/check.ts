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
  process.exitCode = (await run(TESTS, true)).status;
}

async function runSideBySide(checks: readonly Check[], lanes: number): Promise<string[]> {
  const open = [...checks];
  const failures: string[] = [];
  const lane = async (): Promise<void> => {
    for (let check = open.shift(); check; check = open.shift()) {
      const begin = performance.now();
      const { status, output } = await run(check.command, false);
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
  inherit: boolean,
): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: environment, stdio: inherit ? 'inherit' : 'pipe' });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += String(chunk)));
    child.stderr?.on('data', (chunk) => (output += String(chunk)));
    child.on('error', (error) => resolve({ status: 1, output: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
