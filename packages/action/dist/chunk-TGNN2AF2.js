import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

// packages/core/src/sources/yaml/dialect.ts
var CORE_TRUE = ["true", "True", "TRUE"];
var CORE_FALSE = ["false", "False", "FALSE"];
var BOOLEANS = {
  kubernetes: words(
    [...CORE_TRUE, "y", "Y", "yes", "Yes", "YES", "on", "On", "ON"],
    [...CORE_FALSE, "n", "N", "no", "No", "NO", "off", "Off", "OFF"]
  ),
  compose: words(
    [...CORE_TRUE, "1", "t", "T", "y", "Y", "yes", "Yes", "YES", "on", "On", "ON"],
    [...CORE_FALSE, "0", "f", "F", "n", "N", "no", "No", "NO", "off", "Off", "OFF"]
  ),
  workflow: words(CORE_TRUE, CORE_FALSE)
};
function words(yes, no) {
  return new Map([...yes.map((word) => [word, true]), ...no.map((word) => [word, false])]);
}
function isTyped(node, dialect) {
  return node.style === "plain" && node.tag !== "!!str" || dialect === "compose";
}
function isNull(node) {
  return node.kind === "scalar" && node.style === "plain" && node.tag === void 0 && /^(?:|~|null|Null|NULL)$/.test(node.text);
}
function asBoolean(node, dialect) {
  if (node?.kind !== "scalar" || !isTyped(node, dialect)) return void 0;
  const value = BOOLEANS[dialect].get(node.text);
  return value === void 0 ? void 0 : { value, span: node.span };
}
function asString(node) {
  return node?.kind === "scalar" && !isNull(node) ? node.at : void 0;
}
function asNumber(node, dialect) {
  if (node?.kind !== "scalar" || !isTyped(node, dialect)) return void 0;
  const value = integer(node.text, dialect);
  return value === void 0 ? void 0 : { value, span: node.span };
}
var RADICES = [
  { pattern: /^0o[0-7]+$/, radix: 8, prefix: 2 },
  { pattern: /^0x[0-9a-fA-F]+$/, radix: 16, prefix: 2 },
  { pattern: /^0b[01]+$/, radix: 2, prefix: 2 },
  { pattern: /^0[0-7]+$/, radix: 8, prefix: 1 }
];
function integer(text, dialect) {
  const unsigned = /^[-+]/.test(text) ? text.slice(1) : text;
  const sign = text.startsWith("-") ? -1 : 1;
  const digits = dialect === "kubernetes" ? unsigned.replaceAll("_", "") : unsigned;
  if (dialect !== "workflow") {
    const based = RADICES.find(({ pattern }) => pattern.test(digits));
    if (based) return sign * Number.parseInt(digits.slice(based.prefix), based.radix);
  }
  return /^[0-9]+$/.test(digits) ? sign * Number(digits) : void 0;
}

// packages/core/src/sources/yaml/access.ts
function get(node, ...keys) {
  let at = node;
  for (const key of keys) {
    if (at?.kind !== "mapping") return void 0;
    at = at.entry(key)?.value;
  }
  return at !== void 0 && isNull(at) ? void 0 : at;
}
function getMapping(node, ...keys) {
  const found = get(node, ...keys);
  return found?.kind === "mapping" ? found : void 0;
}
function getString(node, ...keys) {
  return asString(get(node, ...keys));
}
function getEntry(node, key) {
  return node?.kind === "mapping" ? node.entry(key) : void 0;
}
function entries(node) {
  return node?.kind === "mapping" ? node.entries : [];
}
function items(node) {
  return node?.kind === "sequence" ? node.items : [];
}
function mappings(node) {
  return items(node).filter((item) => item.kind === "mapping");
}
function strings(node) {
  return items(node).flatMap((item) => asString(item) ?? []);
}

// packages/core/src/sources/yaml/positions.ts
function skipBlanks(text, from) {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 32 || unit === 9 || unit === 10 || unit === 13) at++;
    else if (unit === 35) at = lineEnd(text, at);
    else break;
  }
  return at;
}
function lineEnd(text, from) {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}
function afterColon(text, from) {
  const at = skipBlanks(text, from);
  return text.charCodeAt(at) === 58 ? at + 1 : from;
}
function afterDash(text, from) {
  const at = skipBlanks(text, from);
  return text.charCodeAt(at) === 45 ? at + 1 : from;
}
function closingBracket(text, from) {
  let at = skipBlanks(text, from);
  while (text.charCodeAt(at) === 44 || text.charCodeAt(at) === 58) at = skipBlanks(text, at + 1);
  const unit = text.charCodeAt(at);
  return unit === 93 || unit === 125 ? at + 1 : from;
}
function scalarHeader(text, from, content) {
  let at = skipBlanks(text, from);
  while (at < content) {
    const unit = text.charCodeAt(at);
    if (unit === 124 || unit === 62) return at;
    at = skipBlanks(text, at + 1);
  }
  return from;
}

export {
  lineEnd,
  afterColon,
  afterDash,
  closingBracket,
  scalarHeader,
  isNull,
  asBoolean,
  asString,
  asNumber,
  get,
  getMapping,
  getString,
  getEntry,
  entries,
  items,
  mappings,
  strings
};
