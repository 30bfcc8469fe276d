import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

// packages/core/src/sources/dockerfile/model.ts
function isKind(instruction, kind) {
  return instruction.kind === kind;
}
function flagOf(instruction, name) {
  return instruction.flags.find((flag) => flag.name.value === name);
}

export {
  isKind,
  flagOf
};
