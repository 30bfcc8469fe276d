import type { Policy, RuleSetting, Threshold } from './policy.ts';

/**
 * One policy over another. Mappings are joined key by key, and for the same key `over` wins; lists and single values of
 * `over` replace those below, but suppressions and identities are added up.
 */
export function mergePolicies(below: Policy, over: Policy): Policy {
  return withoutUndefined({
    ...below,
    ...withoutUndefined(over),
    failOn: both(below.failOn, over.failOn, joinThresholds),
    gates: both(below.gates, over.gates, (one, other) => joinByKey(one, other, overlay)),
    rules: both(below.rules, over.rules, (one, other) => joinByKey(one, other, joinSettings)),
    paths: both(below.paths, over.paths, overlay),
    registries: both(below.registries, over.registries, overlay),
    identities: both(below.identities, over.identities, union),
    suppressions: both(below.suppressions, over.suppressions, union),
  });
}

/** A rule's setting in its long form. */
export function fullSetting(setting: RuleSetting): Exclude<RuleSetting, string> {
  return typeof setting === 'string' ? { severity: setting } : setting;
}

/** One threshold for all gates does away with what was said gate by gate. */
function joinThresholds(one: NonNullable<Policy['failOn']>, other: NonNullable<Policy['failOn']>): Policy['failOn'] {
  if (typeof other === 'string') return other;
  const below: Readonly<Record<string, Threshold>> = typeof one === 'string' ? { default: one } : one;
  return { ...below, ...other };
}

function joinSettings(one: RuleSetting, other: RuleSetting): RuleSetting {
  const below = fullSetting(one);
  const over = fullSetting(other);
  return withoutUndefined({ ...overlay(below, over), options: both(below.options, over.options, overlay) });
}

function joinByKey<T>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
  join: (one: T, other: T) => T,
): Record<string, T> {
  const result: Record<string, T> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const below = result[key];
    result[key] = below === undefined ? value : join(below, value);
  }
  return result;
}

function overlay<T extends object>(one: T, other: T): T {
  return { ...one, ...withoutUndefined(other) };
}

/** What two files both extend arrives by two ways, and counts once. */
function union<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  return [...new Set([...one, ...other])];
}

function both<T>(one: T | undefined, other: T | undefined, join: (one: T, other: T) => T | undefined): T | undefined {
  if (one === undefined) return other;
  return other === undefined ? one : join(one, other);
}

/** Optional keys that are set to undefined are left out. */
function withoutUndefined<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only optional keys can be undefined
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
