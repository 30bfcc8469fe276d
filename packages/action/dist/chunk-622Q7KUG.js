import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

// packages/core/src/sources/workspace-path.ts
function isRemoteContext(context) {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i.test(context);
}
function resolvePath(folder, written) {
  if (/[$`]|^[\\/~]|^[A-Za-z]:/.test(written) || written === "") return void 0;
  const steps = [];
  for (const step of `${folder}/${written}`.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === void 0) return void 0;
  }
  return steps.length === 0 ? "." : steps.join("/");
}

export {
  isRemoteContext,
  resolvePath
};
