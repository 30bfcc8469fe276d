import { PROFILES } from '../../policy/profiles.ts';

/** A named standard says nothing about suppressions, but whoever chooses one still wants its policy to be sound. */
export const EVERY_PROFILE = PROFILES;
