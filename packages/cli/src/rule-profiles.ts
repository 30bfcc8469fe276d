import { PROFILES, type AnyRule, type Profile } from '@hullgate/core';

/** The profiles that switch a rule on. `all` holds every rule, `strict` those of `default` too. */
export function profilesOf({ profiles }: AnyRule): readonly Profile[] {
  return PROFILES.filter(
    (profile) =>
      profile === 'all' || profiles.includes(profile) || (profile === 'strict' && profiles.includes('default')),
  );
}
