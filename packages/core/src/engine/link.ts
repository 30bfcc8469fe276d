import { buildGraph } from '../graph/build-graph.ts';
import type { LifecycleGraph } from '../graph/graph.ts';
import type { ActiveRule } from '../model/active-rule.ts';
import type { RuleFinding } from '../model/finding.ts';
import type { AnyRule } from '../model/gate.ts';
import type { Inspection, RawFinding } from '../model/inspection.ts';
import type { Ports } from '../model/ports.ts';
import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { GRAPH_SUBJECT_KINDS } from '../model/subject.ts';
import { Dispatcher } from './dispatch.ts';

/** What joining the facts of all files yields. */
export interface Linked {
  readonly graph: LifecycleGraph;
  readonly findings: readonly RawFinding[];
  readonly problems: readonly Problem[];
  readonly redactions: readonly Span[];
}

/**
 * Joins the facts of a whole repository and runs the rules that look at more than one file.
 * Independent of the order of the inspections: shards may come in any order.
 */
export function link(inspections: readonly Inspection[], rules: readonly ActiveRule[], ports: Ports): Linked {
  const facts = inspections.toSorted((a, b) => (a.path < b.path ? -1 : 1)).flatMap(({ facts }) => facts);
  const linked = buildGraph(facts);
  const findings: RawFinding[] = [];
  const problems: Problem[] = [];
  const redactions: Span[] = [];
  const sink = {
    finding(rule: AnyRule, { redact, ...finding }: RuleFinding): void {
      findings.push({ ...finding, rule: rule.id, identity: finding.identity ?? finding.message });
      if (redact) redactions.push(...redact);
    },
    problem: (problem: Problem): void => void problems.push(problem),
  };
  const graphRules = rules.filter(({ rule }) => (GRAPH_SUBJECT_KINDS as readonly string[]).includes(rule.on));
  const dispatcher = new Dispatcher(graphRules, ports);
  for (const image of linked.images) dispatcher.dispatch('image', image, undefined, sink);
  for (const repository of linked.repositories) dispatcher.dispatch('image-repository', repository, undefined, sink);
  for (const pair of linked.workloadImages) dispatcher.dispatch('workload-image', pair, undefined, sink);
  dispatcher.dispatch('graph', linked.graph, undefined, sink);
  return { graph: linked.graph, findings, problems, redactions };
}
