import { applyFixes } from '../engine/apply-fixes.ts';
import { inspectTree } from '../engine/inspect-tree.ts';
import { linkTree } from '../engine/link-tree.ts';
import { memoryWorkspace } from '../engine/memory-workspace.ts';
import { Regions } from '../engine/regions.ts';
import { reportFinding } from '../engine/report-finding.ts';
import type { ActiveRule } from '../model/active-rule.ts';
import type { Finding } from '../model/finding.ts';
import type { AnyRule, Gate } from '../model/gate.ts';
import type { RuleExample } from '../model/rule.ts';

/** What a rule alone says of one of its examples. */
export interface ExampleOutcome {
  readonly findings: readonly Finding[];
  /** The text of the example's file after the rule's fixes, safe or not; absent where there is none. */
  readonly fixed?: string;
  readonly problems: readonly string[];
}

/** Runs one rule, and no other, on a text in the example's little repository. */
export async function runRule(gate: Gate, rule: AnyRule, example: RuleExample, text: string): Promise<ExampleOutcome> {
  const active = activate(gate, rule, example);
  const rules = new Map([[rule.id, active]]);
  const plan = { gates: [gate], rules: [active], includes: () => true, ports: {} };
  const workspace = memoryWorkspace({ ...example.files, [example.path]: text });
  const tree = await inspectTree(workspace, await workspace.list(), plan, { phase: 'inspect' });
  const linked = linkTree(tree, rules, {});
  const regions = new Regions(tree.inspections);
  const findings = linked.findings.map(({ raw, fingerprint }) =>
    reportFinding(raw, fingerprint, 'introduced', rules, regions),
  );
  const { texts } = applyFixes(new Map([[example.path, text]]), findings, 'review');
  const fixed = texts.get(example.path);
  const problems = [
    ...tree.problems,
    ...tree.inspections.flatMap(({ problems }) => problems),
    ...linked.linked.problems,
  ];
  return { findings, ...(fixed === undefined ? {} : { fixed }), problems: problems.map(({ message }) => message) };
}

/**
 * Runs an example of a rule and says what is not as it claims: `bad` must report, `good` must not, `fixed` must be what
 * the fixes make of `bad`, and the rule must then be silent. An empty list means that the example holds.
 */
export async function checkExample(gate: Gate, rule: AnyRule, example: RuleExample): Promise<readonly string[]> {
  const failures: string[] = [];
  if (example.good !== undefined) {
    const { findings } = await runRule(gate, rule, example, example.good);
    failures.push(
      ...findings.map(({ start, message }) => `reports on a good example at line ${start.line}: ${message}`),
    );
  }
  if (example.bad === undefined) return failures;
  const outcome = await runRule(gate, rule, example, example.bad);
  failures.push(...outcome.problems.map((message) => `problem: ${message}`));
  if (outcome.findings.length === 0) failures.push('is silent on a bad example');
  if (example.fixed === undefined) return failures;
  if (outcome.fixed !== example.fixed)
    failures.push(`fixes to ${JSON.stringify(outcome.fixed)}, not ${JSON.stringify(example.fixed)}`);
  const after = await runRule(gate, rule, example, example.fixed);
  failures.push(...after.findings.map(({ message }) => `still reports after the fix: ${message}`));
  return failures;
}

function activate(gate: Gate, rule: AnyRule, example: RuleExample): ActiveRule {
  const defaults = Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default] as const);
  const options = { ...Object.fromEntries(defaults), ...example.options };
  return { rule, gate: gate.id, severity: rule.severity, severityFixed: false, options };
}
