import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

// packages/core/src/sources/dockerfile/model.ts
function isKind(instruction, kind) {
  return instruction.kind === kind;
}
function flagOf(instruction, name) {
  return instruction.flags.find((flag) => flag.name.value === name);
}

// packages/core/src/sources/dockerfile/remember-last.ts
function rememberLast(compute) {
  let last;
  return (key) => {
    if (last?.key !== key) last = { key, value: compute(key) };
    return last.value;
  };
}

export {
  isKind,
  flagOf,
  rememberLast
};
