import type { AnyRule, Gate } from '../model/gate.ts';
import type { Report } from '../model/report.ts';

/** All gates in lifecycle order. Adding a gate touches its folder and one line here. */
const GATES = {
  dockerfile: () => import('./dockerfile/gate.ts'),
  secrets: () => import('./secrets/gate.ts'),
  provenance: () => import('./provenance/gate.ts'),
  config: () => import('./config/gate.ts'),
  policy: () => import('./policy/gate.ts'),
} as const;

/** Ids of all gates, in lifecycle order. */
export const GATE_IDS: readonly string[] = Object.keys(GATES);

/** Loads every gate with its rules (not their parsers). */
export async function loadGates(): Promise<readonly Gate[]> {
  const modules = await Promise.all(Object.values(GATES).map((load) => load()));
  return modules.map((module) => module.default);
}

/** The built-in rules behind a report's findings: SARIF says why each of them matters, a finding only what to do. */
export async function rulesBehind({ findings, suppressed }: Report): Promise<readonly AnyRule[]> {
  const found = new Set([...findings, ...suppressed.map(({ finding }) => finding)].map(({ rule }) => rule));
  return (await loadGates()).flatMap(({ rules }) => rules).filter(({ id }) => found.has(id));
}
