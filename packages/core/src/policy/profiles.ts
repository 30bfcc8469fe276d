import type { Profile, RuleMeta } from '../model/rule.ts';
import type { Policy } from './policy.ts';

/** All profiles, the general ones first. */
export const PROFILES = [
  'default',
  'strict',
  'all',
  'pss-baseline',
  'pss-restricted',
  'cis-docker-1.6',
  'cis-kubernetes-1.12',
] as const satisfies readonly Profile[];

/** What `extends` may name beside files. */
export const PRESETS: ReadonlyMap<string, Policy> = new Map(
  PROFILES.map((profile) => [`hullgate:${profile}`, { profile } satisfies Policy]),
);

/** Whether a profile switches a rule on. `all` holds every rule, `strict` those of `default` too. */
export function inProfile(rule: Pick<RuleMeta, 'profiles'>, profile: Profile): boolean {
  if (profile === 'all' || rule.profiles.includes(profile)) return true;
  return profile === 'strict' && rule.profiles.includes('default');
}
