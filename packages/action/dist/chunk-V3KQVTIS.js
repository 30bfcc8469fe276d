import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

// packages/core/src/model/gate.ts
function defineGate(gate) {
  return gate;
}

// packages/core/src/model/rule.ts
function defineRule(rule) {
  return rule;
}

export {
  defineGate,
  defineRule
};
