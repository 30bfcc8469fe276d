import type { Finding, Status } from '../model/finding.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Problem } from '../model/problem.ts';
import type { Report, ReportStats } from '../model/report.ts';
import { judge } from '../policy/verdict.ts';
import { VERSION } from '../version.ts';
import { compare } from './compare.ts';
import type { InspectedTree } from './inspect-tree.ts';
import { linkTree, type Fingerprinted, type LinkedTree } from './link-tree.ts';
import type { Prepared } from './prepare.ts';
import { GATES_OF_KIND } from './readers.ts';
import { Regions } from './regions.ts';
import { reportFinding, severityOf } from './report-finding.ts';
import { settle } from './settle.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Links, compares and judges what was inspected. Pure and synchronous. */
export function buildReport(
  prepared: Prepared,
  headTree: InspectedTree,
  baseTree: InspectedTree | undefined,
  watch: Stopwatch,
): Report {
  const linked = linkTree(headTree, prepared.rules, prepared.ports);
  const base =
    baseTree && settle(linkTree(baseTree, prepared.rules, prepared.ports, linked), { ...prepared, changedFiles: [] });
  const head = settle(linked, prepared, base);
  watch.lap('link');

  const inHead = new Regions(headTree.inspections);
  const inPolicy = new Regions([], prepared.texts);
  const toReport = (status: Status, finding: Fingerprinted, inTree = inHead): Finding =>
    reportFinding(finding.raw, finding.fingerprint, status, prepared.rules, finding.inPolicy ? inPolicy : inTree);
  // Active ones first: where a silenced and an active finding are alike, the base's is the active one's match.
  const all = [...head.active, ...head.silenced.map(({ finding }) => finding)];
  const { statuses, fixed } = compare(
    all.map(({ raw }) => raw),
    base?.active.map(({ raw }) => raw) ?? [],
    (raw) => severityOf(raw, prepared.rules),
  );
  const gone = new Set(fixed);
  // What was there before is shown for the files that the change touches. In the others file rules did not run, so what
  // the rules about several files say there would be a part only.
  const untouched = new Set(headTree.unchanged);
  const isJudged = ({ status, path }: Finding): boolean => status !== 'unchanged' || !untouched.has(path);
  const inBase = new Regions(baseTree?.inspections ?? []);
  const findings = [
    ...head.active.map((finding, at) => toReport(statuses[at] ?? 'introduced', finding)),
    ...(base?.active ?? []).filter(({ raw }) => gone.has(raw)).map((finding) => toReport('fixed', finding, inBase)),
  ]
    .filter(isJudged)
    .toSorted(inOrder);
  const { gates, verdict } = judge({
    gates: prepared.gates,
    policy: prepared.policy,
    findings,
    judged: prepared.judged,
    problems: head.problems,
    inspected: inspectedGates(headTree, prepared),
    notRun: prepared.notRun,
  });
  watch.lap('judge');
  return {
    schemaVersion: 1,
    tool: { name: 'hullgate', version: VERSION },
    judged: prepared.judged,
    verdict,
    incomplete: isIncomplete(head.problems, prepared.judged === 'introduced' ? (base?.problems ?? []) : []),
    findings,
    suppressed: head.silenced.map(({ finding, by, reason }, at) => ({
      finding: toReport(statuses[head.active.length + at] ?? 'introduced', finding),
      by,
      ...(reason === undefined ? {} : { reason }),
    })),
    gates,
    problems: head.problems.toSorted(
      (a, b) =>
        compareText(a.path ?? '', b.path ?? '') ||
        (a.line ?? 0) - (b.line ?? 0) ||
        compareText(a.code, b.code) ||
        compareText(a.message, b.message),
    ),
    redactions: redactionsOf(headTree, linked).map((span) => inHead.of(span)),
    graph: { nodes: linked.linked.graph.nodes, edges: linked.linked.graph.edges },
    stats: statsOf(headTree, baseTree, watch),
  };
}

/** Each known problem stands for one like it: where one document of a file was broken, a second one is news. */
function isIncomplete(problems: readonly Problem[], known: readonly Problem[]): boolean {
  const kind = ({ code, path }: Problem): string => `${code}\0${path}`;
  const before = Map.groupBy(known, kind);
  return problems.some((problem) => {
    if (!problem.gates || problem.limitation) return false;
    return before.get(kind(problem))?.pop() === undefined;
  });
}

function redactionsOf(tree: InspectedTree, { linked }: LinkedTree) {
  return [...tree.inspections.flatMap(({ redactions }) => redactions), ...linked.redactions];
}

/** The gates that had something to look at. Those that look at plain text had, as soon as there was a file. */
function inspectedGates({ inspections, files }: InspectedTree, { gates }: Prepared): ReadonlySet<string> {
  const byKind = new Set(Object.values(GATES_OF_KIND).flat());
  const ofTree = new Set(inspections.flatMap(({ kinds }) => kinds.flatMap((kind) => GATES_OF_KIND[kind])));
  const inspected = gates.filter(({ id }) => (byKind.has(id) ? ofTree.has(id) : files > 0));
  return new Set(inspected.map(({ id }) => id));
}

function statsOf(head: InspectedTree, base: InspectedTree | undefined, watch: Stopwatch): ReportStats {
  return {
    files: head.files,
    reused: head.reused + (base?.reused ?? 0),
    unchanged: head.unchanged.length,
    bytes: head.bytes + (base?.bytes ?? 0),
    artifacts: countKinds(head.inspections),
    milliseconds: watch.milliseconds,
  };
}

function countKinds(inspections: readonly Inspection[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of inspections.flatMap(({ kinds }) => kinds)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function inOrder(a: Finding, b: Finding): number {
  return (
    compareText(a.path, b.path) ||
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
