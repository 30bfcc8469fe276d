/** What is known of a finding when it is asked who silences it. */
export interface NamedFinding {
  readonly rule: string;
  /** Peers' ids, such as `hadolint:DL3008`. */
  readonly equivalents: readonly string[];
}

/**
 * All names by which a suppression may mean a finding: `*`, its rule, `gate/*`, the peers' ids for it and each such
 * peer's everything (`hadolint:*`); in the spelling of {@link normaliseName}.
 */
export function namesOf({ rule, equivalents }: NamedFinding): ReadonlySet<string> {
  const names = new Set(['*', rule, `${gateOf(rule)}/*`]);
  for (const id of equivalents) {
    names.add(normaliseName(id));
    names.add(`${id.slice(0, id.indexOf(':')).toLowerCase()}:*`);
  }
  return names;
}

/** Peers' ids are compared without regard to case; ours are spelled exactly. */
export function normaliseName(name: string): string {
  return isPeers(name) ? name.toLowerCase() : name;
}

/** Whether a name is a peer's, such as `trivy:DS-0002`; ours have no colon. */
export function isPeers(name: string): boolean {
  return name.includes(':');
}

/** The gate of a rule or of `gate/*`. */
export function gateOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf('/')));
}
