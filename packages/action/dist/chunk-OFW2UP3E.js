import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

// packages/core/src/policy/merge.ts
function mergePolicies(below, over) {
  return withoutUndefined({
    ...below,
    ...withoutUndefined(over),
    failOn: both(below.failOn, over.failOn, joinThresholds),
    gates: both(below.gates, over.gates, (one, other) => joinByKey(one, other, overlay)),
    rules: both(below.rules, over.rules, (one, other) => joinByKey(one, other, joinSettings)),
    paths: both(below.paths, over.paths, overlay),
    registries: both(below.registries, over.registries, overlay),
    identities: both(below.identities, over.identities, union),
    suppressions: both(below.suppressions, over.suppressions, union)
  });
}
function fullSetting(setting) {
  return typeof setting === "string" ? { severity: setting } : setting;
}
function joinThresholds(one, other) {
  if (typeof other === "string") return other;
  const below = typeof one === "string" ? { default: one } : one;
  return { ...below, ...other };
}
function joinSettings(one, other) {
  const below = fullSetting(one);
  const over = fullSetting(other);
  return withoutUndefined({ ...overlay(below, over), options: both(below.options, over.options, overlay) });
}
function joinByKey(one, other, join) {
  const result = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const below = result[key];
    result[key] = below === void 0 ? value : join(below, value);
  }
  return result;
}
function overlay(one, other) {
  return { ...one, ...withoutUndefined(other) };
}
function union(one, other) {
  return [.../* @__PURE__ */ new Set([...one, ...other])];
}
function both(one, other, join) {
  if (one === void 0) return other;
  return other === void 0 ? one : join(one, other);
}
function withoutUndefined(value) {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== void 0));
}

// packages/core/src/model/line-index.ts
var LineIndex = class _LineIndex {
  /** Offset of the first character of each line; the first entry is 0. */
  starts;
  constructor(starts) {
    this.starts = starts;
  }
  static of(text) {
    const starts = [0];
    if (!text.includes("\r")) {
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
      return new _LineIndex(starts);
    }
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 10 || unit === 13 && text.charCodeAt(at + 1) !== 10) starts.push(at + 1);
    }
    return new _LineIndex(starts);
  }
  /** The line that holds the offset, counted from 1. */
  line(offset) {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
  position(offset) {
    const line = this.line(offset);
    return { line, column: offset - (this.starts[line - 1] ?? 0) + 1 };
  }
  /** The offset of the first character of a line (from 1); the last line's start when there is no such line. */
  lineStart(line) {
    return this.starts[Math.min(Math.max(line, 1), this.starts.length) - 1] ?? 0;
  }
  region(span) {
    return { path: span.path, start: this.position(span.start), end: this.position(span.end) };
  }
};

export {
  LineIndex,
  mergePolicies,
  fullSetting
};
