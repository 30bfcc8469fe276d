import type { Gate } from '../model/gate.ts';

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
