import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

// packages/core/src/model/severity.ts
var SEVERITIES = ["critical", "high", "medium", "low", "info"];
function atLeast(severity, threshold) {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
function compareSeverity(a, b) {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}

export {
  SEVERITIES,
  atLeast,
  compareSeverity
};
