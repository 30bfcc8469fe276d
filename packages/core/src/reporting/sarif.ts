import type { Log, Notification, Run } from 'sarif';
import type { Report } from '../model/report.ts';
import { jsonText } from './escape.ts';
import { hasBase, mostImportantFirst, sortOut } from './judged.ts';
import type { ReporterOptions } from './options.ts';
import { RESULT_LIMIT, sarifResults, type Reported } from './sarif-results.ts';
import { fileLocation, plainMessage } from './sarif-location.ts';
import { sarifRules } from './sarif-rules.ts';
import { withoutSecrets } from './without-secrets.ts';
import { count } from './wording.ts';

/**
 * SARIF 2.1.0 within the limits of code scanning on GitHub.
 * See https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html and
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function sarif(report: Report, options: ReporterOptions = {}): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run(withoutSecrets(report, options.source), options)],
  };
  return jsonText(log);
}

function run(report: Report, options: ReporterOptions): Run {
  const reported = reportedFindings(report, options.complete ?? false);
  const kept = keepWorst(reported);
  const rules = sarifRules(
    options.rules ?? [],
    kept.map(({ finding }) => finding),
  );
  const { category, revision } = options;
  return {
    tool: {
      driver: {
        name: 'Hullgate',
        version: report.tool.version,
        semanticVersion: report.tool.version,
        rules: [...rules],
      },
    },
    ...(category !== undefined && { automationDetails: { id: `${category}/` } }),
    ...(revision && {
      versionControlProvenance: [
        {
          repositoryUri: revision.repository,
          ...(revision.commit !== undefined && { revisionId: revision.commit }),
          ...(revision.branch !== undefined && { branch: revision.branch }),
        },
      ],
    }),
    columnKind: 'utf16CodeUnits',
    invocations: [
      { executionSuccessful: true, toolExecutionNotifications: notifications(report, reported.length - kept.length) },
    ],
    results: [...sarifResults(kept, rules, hasBase(report))],
  };
}

/** Code scanning opens an alert for every result, so what is suppressed or gone is listed only where it is asked for. */
function reportedFindings(report: Report, complete: boolean): readonly Reported[] {
  const { judged, standing, fixed } = sortOut(report);
  const present = new Set([...judged, ...standing, ...(complete ? fixed : [])]);
  const findings: Reported[] = report.findings
    .filter((finding) => present.has(finding))
    .map((finding) => ({ finding }));
  return complete ? [...findings, ...report.suppressed] : findings;
}

function keepWorst(reported: readonly Reported[]): readonly Reported[] {
  if (reported.length <= RESULT_LIMIT) return reported;
  const kept = new Set(mostImportantFirst(reported.map(({ finding }) => finding)).slice(0, RESULT_LIMIT));
  return reported.filter(({ finding }) => kept.has(finding));
}

/** What could not be read or run, and what did not fit. */
function notifications(report: Report, leftOut: number): Notification[] {
  const problems = report.problems.map(({ code, message, path, line, column, gates = [] }): Notification => {
    const region =
      line === undefined ? undefined : { startLine: line, ...(column !== undefined && { startColumn: column }) };
    return {
      descriptor: { id: code },
      level: gates.length > 0 ? 'error' : 'warning',
      message: { text: plainMessage(message) },
      ...(path !== undefined && { locations: [fileLocation(path, region)] }),
    };
  });
  const notRun = report.gates
    .flatMap((gate) => gate.notRun)
    .map(({ rule, reason }): Notification => {
      return {
        descriptor: { id: 'rule-not-run' },
        level: 'note',
        message: { text: plainMessage(`${rule} did not run: ${reason}`) },
      };
    });
  const limit: Notification = {
    descriptor: { id: 'too-many-results' },
    level: 'warning',
    message: {
      text: `${count(leftOut, 'finding')} of the least severity are left out: a run may have ${RESULT_LIMIT} results.`,
    },
  };
  return [...problems, ...notRun, ...(leftOut > 0 ? [limit] : [])];
}
