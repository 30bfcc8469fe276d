import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

// packages/core/src/policy/profiles.ts
var PROFILES = [
  "default",
  "strict",
  "all",
  "pss-baseline",
  "pss-restricted",
  "cis-docker-1.6",
  "cis-kubernetes-1.12"
];
var PRESETS = new Map(
  PROFILES.map((profile) => [`hullgate:${profile}`, { profile }])
);
function inProfile(rule, profile) {
  if (profile === "all" || rule.profiles.includes(profile)) return true;
  return profile === "strict" && rule.profiles.includes("default");
}

export {
  PROFILES,
  PRESETS,
  inProfile
};
