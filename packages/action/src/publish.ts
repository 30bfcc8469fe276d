import { appendFileSync } from 'node:fs';
import { reporters, rulesBehind, SEVERITIES, type Report, type ReporterOptions, type Workspace } from '@hullgate/core';
import type { Comparison } from './base.ts';
import type { Environment } from './environment.ts';
import type { Inputs } from './inputs.ts';
import { maskCommands } from './mask.ts';
import { writeOutputs } from './outputs.ts';
import { incompleteGates, printed } from './remarks.ts';
import { writeReports } from './report-files.ts';
import { blobLink, summaryFooter } from './summary.ts';
import { textsOf } from './texts.ts';

export interface Publication {
  readonly report: Report;
  readonly comparison: Comparison;
  /** What was scanned. */
  readonly workspace: Workspace;
  /** Its folder. */
  readonly root: string;
  readonly inputs: Inputs;
  readonly environment: Environment;
  readonly print: (text: string) => void;
}

/** Shows what was found wherever a person or a later step may look: annotations, log, summary, files, outputs. */
export async function publish({
  report,
  comparison,
  workspace,
  root,
  inputs,
  environment,
  print,
}: Publication): Promise<void> {
  const source = textsOf(workspace);
  // Outside of a runner nothing hides what this prints.
  if (environment['GITHUB_ACTIONS'] === 'true') print(maskCommands(report.redactions, source));

  const remarks = [...(comparison.remark ? [comparison.remark] : []), ...incompleteGates(report)];
  for (const remark of remarks) print(printed(remark));
  const reserved = remarks.map(({ level }) => level).filter((level) => level !== 'log');
  print(reporters.annotations(report, { source, reserved }));
  print(reporters.terminal(report, { source, color: true }));

  const summary = environment['GITHUB_STEP_SUMMARY'];
  if (summary) appendFileSync(summary, markdown(report, comparison, { source, ...blobLink(environment) }));

  const options = { source, rules: await rulesBehind(report) };
  const { json, sarif } = writeReports(report, { root, wanted: inputs.reports, environment, options });
  const output = environment['GITHUB_OUTPUT'];
  if (output) writeOutputs(output, { ...results(report), report: json, sarif });
}

function markdown(report: Report, comparison: Comparison, options: ReporterOptions): string {
  return reporters.markdown(report, options) + summaryFooter(comparison);
}

/** The outputs that are known from the report alone. */
function results({ verdict, gates, findings }: Report): Record<string, string | number> {
  const judged = SEVERITIES.map((severity) => [severity, gates.reduce((sum, { counts }) => sum + counts[severity], 0)]);
  const compared = (['introduced', 'unchanged', 'fixed'] as const).map((status) => [
    status,
    findings.filter((finding) => finding.status === status).length,
  ]);
  return { verdict, ...Object.fromEntries([...judged, ...compared]) };
}
