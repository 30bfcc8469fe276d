import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

// packages/core/src/sources/dockerfile/pattern.ts
var MAX_VALUE = 4096;
var MAX_PATTERN = 256;
var ANY = /* @__PURE__ */ Symbol("*");
var ONE = /* @__PURE__ */ Symbol("?");
function matchEnds(pattern, value, fromEnd) {
  if (pattern.length > MAX_PATTERN || value.length > MAX_VALUE) return [];
  const tokens = tokensOf(pattern);
  if (fromEnd)
    return reachable(
      tokens.toReversed(),
      Array.from({ length: value.length }, (_, at) => value.charAt(value.length - 1 - at)).join(""),
      0
    );
  return reachable(tokens, value, 0);
}
function replaceMatches(pattern, value, replacement, all) {
  if (pattern.length > MAX_PATTERN || value.length > MAX_VALUE / 4) return value;
  const tokens = tokensOf(pattern);
  let result = "";
  let at = 0;
  while (at < value.length) {
    const end = reachable(tokens, value, at).at(-1);
    if (end === void 0 || end === at) {
      result += value.charAt(at);
      at++;
      continue;
    }
    result += replacement;
    at = end;
    if (!all) break;
  }
  return result + value.slice(at);
}
function reachable(tokens, value, start) {
  let positions = [start];
  for (const token of tokens) {
    const first = positions[0];
    if (first === void 0) return [];
    if (token === ANY) {
      positions = Array.from({ length: value.length - first + 1 }, (_, index) => first + index);
      continue;
    }
    positions = positions.filter((at) => at < value.length && (token === ONE || value.charAt(at) === token)).map((at) => at + 1);
  }
  return positions;
}
function tokensOf(pattern) {
  const tokens = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === "\\") tokens.push(pattern.charAt(++at));
    else tokens.push(char === "*" ? ANY : char === "?" ? ONE : char);
  }
  return tokens;
}

// packages/core/src/sources/dockerfile/expand.ts
var MAX_DEPTH = 40;
var MAX_LENGTH = 65536;
function expandVariables(text, lookup, escape = "\\") {
  if (!/[$'"\\`]/.test(text)) return { text, missing: [], used: [] };
  const expander = new Expander(text, lookup, escape);
  const expanded = expander.until("", false, 0);
  return { text: expanded.slice(0, MAX_LENGTH), missing: [...expander.missing], used: [...expander.used] };
}
function variablesIn(text, escape = "\\") {
  return text.includes("$") ? expandVariables(text, () => void 0, escape).used : [];
}
var Expander = class {
  missing = /* @__PURE__ */ new Set();
  used = /* @__PURE__ */ new Set();
  #text;
  #lookup;
  #escape;
  #at = 0;
  constructor(text, lookup, escape) {
    this.#text = text;
    this.#lookup = lookup;
    this.#escape = escape;
  }
  /** Reads up to (and over) the stop character; to the end for an empty one. `raw` keeps escapes, for patterns. */
  until(stop, raw, depth) {
    let result = "";
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === stop) {
        this.#at++;
        return result;
      }
      if (char === "'") result += this.#singleQuoted();
      else if (char === '"') result += this.#doubleQuoted(raw, depth);
      else if (char === "$") result = this.#bounded(result + this.#variable(depth));
      else if (char === this.#escape) result += this.#escaped(raw);
      else {
        result += char;
        this.#at++;
      }
    }
    return result;
  }
  #bounded(text) {
    return text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text;
  }
  #escaped(raw) {
    const next = this.#text.charAt(this.#at + 1);
    this.#at += 2;
    return raw ? this.#escape + next : next;
  }
  #singleQuoted() {
    const end = this.#text.indexOf("'", this.#at + 1);
    const inner = this.#text.slice(this.#at + 1, end < 0 ? void 0 : end);
    this.#at = end < 0 ? this.#text.length : end + 1;
    return inner;
  }
  #doubleQuoted(raw, depth) {
    let result = "";
    this.#at++;
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === '"') {
        this.#at++;
        return result;
      }
      const next = this.#text.charAt(this.#at + 1);
      if (char === "$") result = this.#bounded(result + this.#variable(depth));
      else if (char === this.#escape && (next === '"' || next === "$" || next === this.#escape)) {
        result += this.#escaped(raw);
      } else {
        result += char;
        this.#at++;
      }
    }
    return result;
  }
  #variable(depth) {
    if (this.#text.charAt(this.#at + 1) === "{") return this.#braced(depth);
    const name = this.#name(this.#at + 1);
    if (name === "") {
      this.#at++;
      return "$";
    }
    this.#at += 1 + name.length;
    return this.#value(name) ?? this.#lacking(name);
  }
  #braced(depth) {
    const start = this.#at;
    const name = this.#name(start + 2);
    this.#at = start + 2 + name.length;
    const operator = this.#text.charAt(this.#at);
    if (name === "" || depth >= MAX_DEPTH) return this.#verbatim(start);
    if (operator === "}") {
      this.#at++;
      return this.#value(name) ?? this.#lacking(name);
    }
    if (operator === "/") return this.#replacement(name, depth);
    const strict = operator === ":";
    const kind = strict ? this.#text.charAt(this.#at + 1) : operator;
    if (!"-+?#%".includes(kind) || kind === "") return this.#verbatim(start);
    this.#at += strict ? 2 : 1;
    if (kind === "#" || kind === "%") return this.#trimmed(name, kind, depth);
    return this.#conditional(name, kind, strict, depth);
  }
  #conditional(name, kind, strict, depth) {
    const value = this.#value(name);
    const present = value !== void 0 && !(strict && value === "");
    const wanted = kind === "+" ? present : kind === "-" && !present;
    const missing = wanted ? void 0 : [...this.missing];
    const word = this.until("}", false, depth + 1);
    if (missing !== void 0) {
      this.missing.clear();
      for (const one of missing) this.missing.add(one);
    }
    if (kind === "+") return present ? word : "";
    if (present) return value;
    return kind === "-" ? word : this.#lacking(name);
  }
  #trimmed(name, kind, depth) {
    const longest = this.#text.charAt(this.#at) === kind;
    if (longest) this.#at++;
    const pattern = this.until("}", true, depth + 1);
    const value = this.#value(name) ?? this.#lacking(name);
    const ends = matchEnds(pattern, value, kind === "%");
    const end = longest ? ends.at(-1) : ends[0];
    if (end === void 0) return value;
    return kind === "#" ? value.slice(end) : value.slice(0, value.length - end);
  }
  #replacement(name, depth) {
    const all = this.#text.charAt(this.#at + 1) === "/";
    this.#at += all ? 2 : 1;
    const pattern = this.until("/", true, depth + 1);
    const replacement = this.until("}", true, depth + 1);
    return replaceMatches(pattern, this.#value(name) ?? this.#lacking(name), replacement, all);
  }
  /** What is no substitution that BuildKit knows stays as written. */
  #verbatim(start) {
    const end = this.#text.indexOf("}", this.#at);
    this.#at = end < 0 ? this.#text.length : end + 1;
    return this.#text.slice(start, this.#at);
  }
  #value(name) {
    this.used.add(name);
    return this.#lookup(name);
  }
  #lacking(name) {
    this.missing.add(name);
    return "";
  }
  #name(at) {
    let end = at;
    while (end < this.#text.length && /[A-Za-z0-9_]/.test(this.#text.charAt(end))) end++;
    if (/[0-9]/.test(this.#text.charAt(at))) {
      end = at;
      while (/[0-9]/.test(this.#text.charAt(end))) end++;
    }
    if (end === at && "@*#?-$!".includes(this.#text.charAt(at) || " ")) return this.#text.charAt(at);
    return this.#text.slice(at, end);
  }
};

export {
  expandVariables,
  variablesIn
};
