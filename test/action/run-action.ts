import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** What `runs.main` of action.yml names. */
export const BUNDLE = join(root, 'packages/action/dist/index.js');

export interface Run {
  readonly workspace: string;
  readonly event: string;
  readonly payload: unknown;
  /** GITHUB_SHA. */
  readonly commit: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Overrides of the runner's variables; `undefined` takes one away. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The runner's RUNNER_TEMP. */
  readonly temporary: string;
}

/** Runs the committed bundle as the runner runs it: Node with the one file, nothing in the environment but what is documented. */
export async function runAction(run: Run): Promise<Outcome> {
  const temporary = mkdtempSync(join(dirname(run.workspace), 'runner-'));
  const commands = join(temporary, '_runner_file_commands');
  mkdirSync(commands);
  const file = (name: string, content = ''): string => {
    writeFileSync(join(commands, name), content);
    return join(commands, name);
  };
  const environment: Record<string, string | undefined> = {
    PATH: process.env['PATH'],
    HOME: temporary,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__acme_hullgate',
    GITHUB_ACTION_PATH: root,
    GITHUB_ACTION_REPOSITORY: 'acme/hullgate',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.invalid',
    GITHUB_EVENT_NAME: run.event,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(run.payload)),
    GITHUB_GRAPHQL_URL: 'https://api.github.invalid/graphql',
    GITHUB_JOB: 'gates',
    GITHUB_OUTPUT: file('output'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_STATE: file('state'),
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_REPOSITORY_ID: '42',
    GITHUB_REPOSITORY_OWNER: 'acme',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1001',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_SERVER_URL: 'https://github.invalid',
    GITHUB_SHA: run.commit,
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_WORKFLOW: 'gates',
    GITHUB_WORKSPACE: run.workspace,
    RUNNER_NAME: 'test',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_TEMP: temporary,
    RUNNER_ENVIRONMENT: 'github-hosted',
    ...inputVariables(run.inputs ?? {}),
    ...run.environment,
  };
  const { status, stdout, stderr } = await finished(run.workspace, environment);
  return {
    status,
    stdout,
    stderr,
    outputs: readOutputs(read(environment['GITHUB_OUTPUT'])),
    summary: read(environment['GITHUB_STEP_SUMMARY']),
    temporary,
  };
}

/** The runner sets every input that action.yml declares; blanks become underscores and hyphens stay. */
function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const names = ['path', 'policy', 'gates', 'profile', 'fail-on', 'only', 'base', 'format', 'output', 'token'];
  return Object.fromEntries(names.map((name) => [`INPUT_${name.toUpperCase()}`, inputs[name] ?? '']));
}

function finished(
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUNDLE], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

function read(file: string | undefined): string {
  return file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Reads an output file as the runner does: `NAME<<DELIMITER`, lines, `DELIMITER`. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name, delimiter] = /^([\w-]+)<<(.+)$/.exec(line) ?? [];
    if (name === undefined || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter);
    if (end < 0) throw new Error(`The output ${name} has no end.`);
    outputs[name] = lines
      .splice(0, end + 1)
      .slice(0, end)
      .join('\n');
  }
  return outputs;
}
