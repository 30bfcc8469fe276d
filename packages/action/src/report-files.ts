import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reporters, type Report, type ReporterOptions } from '@hullgate/core';
import type { Environment } from './environment.ts';
import { FILE_NAMES, type Format } from './formats.ts';
import type { ReportFile } from './inputs.ts';
import { writeReport } from './write-report.ts';

export interface ReportFiles {
  /** The folder that files named in the workflow are relative to. */
  readonly root: string;
  readonly wanted: readonly ReportFile[];
  readonly environment: Environment;
  readonly options: ReporterOptions;
}

/** Writes the reports that the workflow asks for, and JSON and SARIF in any case, for later steps. Returns the paths of these two. */
export function writeReports(
  report: Report,
  { root, wanted, environment, options }: ReportFiles,
): Record<'json' | 'sarif', string> {
  const revision = revisionOf(environment);
  const folder = mkdtempSync(join(environment['RUNNER_TEMP'] || tmpdir(), 'hullgate-'));
  const write = ({ format, file }: ReportFile): string => {
    const text = reporters[format](report, { ...options, ...(revision && { revision }) });
    if (file !== undefined) return writeReport(root, file, text);
    const path = join(folder, FILE_NAMES[format]);
    writeFileSync(path, text);
    return path;
  };
  const paths = new Map<Format, string>();
  for (const entry of wanted) paths.set(entry.format, write(entry));
  return {
    json: paths.get('json') ?? write({ format: 'json' }),
    sarif: paths.get('sarif') ?? write({ format: 'sarif' }),
  };
}

function revisionOf(environment: Environment): ReporterOptions['revision'] {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_SHA: commit,
    GITHUB_REF: branch,
  } = environment;
  if (!server || !repository) return undefined;
  return { repository: `${server}/${repository}`, ...(commit && { commit }), ...(branch && { branch }) };
}
