import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exitCodeOf } from '@hullgate/core';
import { directoryWorkspace } from '@hullgate/node';
import { findComparison } from './base.ts';
import { Clone } from './clone.ts';
import type { Environment } from './environment.ts';
import { changeOf, type TriggeringEvent } from './event.ts';
import { failureOf } from './failure.ts';
import { readInputs, type Inputs } from './inputs.ts';
import { early, judge } from './judge.ts';
import { publish } from './publish.ts';
import { UsageError } from './usage-error.ts';

/** Runs the Action: inspects the workspace, publishes what was found and returns the step's exit code. */
export async function run(environment: Environment, print: (text: string) => void): Promise<number> {
  try {
    const inputs = readInputs(environment);
    const root = workspaceOf(environment, inputs);
    const workspace = early(directoryWorkspace(root, { paths: inputs.paths }));
    const comparison = await findComparison(
      cloneOf(root, inputs, environment),
      changeOf(eventOf(environment)),
      inputs.base,
    );
    const report = await judge({ root, workspace }, comparison, inputs);
    await publish({ report, comparison, workspace, root, inputs, environment, print });
    return exitCodeOf(report);
  } catch (error) {
    const { output, exitCode } = failureOf(error);
    print(output);
    return exitCode;
  }
}

function workspaceOf({ GITHUB_WORKSPACE: named }: Environment, { paths }: Inputs): string {
  const root = resolve(named || '.');
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory() || readdirSync(root).length === 0) {
    throw new UsageError('The workspace is empty. Let actions/checkout run before Hullgate.');
  }
  const missing = paths.find((path) => !lstatSync(join(root, path), { throwIfNoEntry: false }));
  if (missing !== undefined) {
    throw new UsageError(`The input \`path\` names \`${missing}\`, and there is no such file or folder.`);
  }
  return root;
}

function cloneOf(root: string, { token }: Inputs, { GITHUB_SERVER_URL: server }: Environment): Clone {
  return new Clone(root, token !== undefined && server ? { server, token } : undefined);
}

function eventOf({
  GITHUB_EVENT_NAME: name = '',
  GITHUB_EVENT_PATH: path,
  GITHUB_SHA: commit,
}: Environment): TriggeringEvent {
  return { name, payload: path ? readPayload(path) : undefined, ...(commit && { commit }) };
}

function readPayload(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error('The event at GITHUB_EVENT_PATH cannot be read.', { cause });
  }
}
