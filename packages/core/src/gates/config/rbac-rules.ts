import type { At } from '../../model/span.ts';
import type { Role, RoleRule } from '../../sources/kubernetes/model.ts';

/** What a rule of a role must grant to be meant: any of the verbs on any of the resources of the group. */
export interface Grant {
  readonly group: string;
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** A resource that a role's rule grants, as written there. */
export interface Granted {
  readonly rule: RoleRule;
  readonly resource: At<string>;
  /** Those of the grant's verbs that the rule gives. */
  readonly verbs: readonly At<string>[];
}

/**
 * Where a role grants something by name. Wildcard resources and groups are left to the rule about wildcards; a wildcard
 * verb counts, for the resource is named.
 */
export function* grantsOf(role: Role, { group, resources, verbs }: Grant): Generator<Granted> {
  for (const rule of role.rules) {
    if (!rule.apiGroups.some(({ value }) => value === group || value === '*')) continue;
    const given = rule.verbs.filter(({ value }) => verbs.includes(value) || value === '*');
    if (given.length === 0) continue;
    const resource = rule.resources.find(({ value }) => resources.includes(value));
    if (resource) yield { rule, resource, verbs: given };
  }
}

/** For messages: `get, list`. */
export function verbList(verbs: readonly At<string>[]): string {
  return verbs.map(({ value }) => (value === '*' ? 'every verb' : value)).join(', ');
}

/** Stable name of a role's rule: its own place may move, what it grants stays. */
export function ruleIdentity(role: Role, { apiGroups, resources, nonResourceURLs, verbs }: RoleRule): string {
  const parts = [apiGroups, [...resources, ...nonResourceURLs], verbs].map((list) =>
    list.map(({ value }) => value).join(','),
  );
  return `${role.object.identity} ${parts.join(' ')}`;
}
