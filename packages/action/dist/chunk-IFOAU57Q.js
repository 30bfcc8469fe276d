import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  Minimatch
} from "./chunk-XCF6WYAL.js";

// packages/core/src/policy/glob.ts
function globFault(pattern) {
  if (pattern.trim() === "") return "is an empty pattern, which matches no file";
  if (pattern.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (pattern.startsWith("/")) return "begins with `/`; patterns start at the root of the repository, so leave it out";
  if (/^[A-Za-z]:[\\/]/.test(pattern)) return "is an absolute path; patterns start at the root of the repository";
  if (pattern.startsWith("./"))
    return "begins with `./`; patterns start at the root of the repository, so leave it out";
  if (pattern.split("/").includes("..")) return "contains `..`; patterns cannot leave the repository";
  if (pattern.startsWith("!") && pattern[1] !== "(") {
    return "begins with `!`; there are no negated patterns, use `paths.include` and `paths.exclude`";
  }
  return bracketFault(pattern);
}
function compileGlobs(patterns) {
  const globs = patterns.flatMap(withContents).map((pattern) => new Minimatch(pattern, OPTIONS));
  return (path) => globs.some((glob) => glob.match(path));
}
var LONGEST = 1e3;
var OPTIONS = { dot: true, nonegate: true, nocomment: true, platform: "linux", braceExpandMax: 1e3 };
function withContents(pattern) {
  if (pattern.endsWith("/")) return [`${pattern}**`];
  const last = pattern.slice(pattern.lastIndexOf("/") + 1);
  return /[*?[\]{}()\\]/.test(last) ? [pattern] : [pattern, `${pattern}/**`];
}
var CLOSING = { "{": "}", "(": ")" };
function bracketFault(pattern) {
  const open = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? "";
    if (character === "\\") at++;
    else if (character === "[") {
      const first = at + (/[!^]/.test(pattern[at + 1] ?? "") ? 2 : 1);
      const end = pattern.indexOf("]", first + 1);
      if (end < 0) return "has a `[` without its `]`";
      at = end;
    } else if (character === "]") return "has a `]` without its `[`";
    else if (character in CLOSING) open.push(character);
    else if (character === "}" || character === ")") {
      const partner = open.pop();
      if (partner === void 0 || CLOSING[partner] !== character) return `has a \`${character}\` that closes nothing`;
    }
  }
  const left = open.at(-1);
  return left === void 0 ? void 0 : `has a \`${left}\` without its \`${CLOSING[left]}\``;
}

export {
  globFault,
  compileGlobs,
  bracketFault
};
