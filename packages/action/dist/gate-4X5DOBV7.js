import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  bytesToHex,
  detectEncoding,
  sha256,
  utf8ToBytes
} from "./chunk-2X5IYLXU.js";
import {
  defineGate,
  defineRule
} from "./chunk-V3KQVTIS.js";
import {
  SEVERITIES
} from "./chunk-2AKYT57Y.js";
import "./chunk-BJJFHFV3.js";

// packages/core/src/gates/secrets/engine/entropy.ts
function entropyPerCharacter(text) {
  if (text.length === 0) return 0;
  const counts = /* @__PURE__ */ new Map();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count / text.length * Math.log2(count / text.length);
  return bits;
}
function entropyOf(text) {
  return entropyPerCharacter(text) * text.length;
}
var UNGUESSABLE_BITS = 80;

// packages/core/src/gates/secrets/engine/finding.ts
function findingOf(kind, found, source) {
  const at = spanOf(source, found);
  const partner = found.partner && spanOf(source, found.partner);
  const fixture = kind.commonInTests === true && isTestPath(source.path);
  const unsure = found.verdict === "failed" || fixture;
  const written = found.severity ?? kind.severity;
  const severity = fixture ? lower(lower(written)) : unsure ? lower(written) : written;
  return {
    at,
    message: messageOf(kind, found, fixture),
    confidence: unsure ? "possible" : confidenceOf(found),
    ...severity !== kind.severity && { severity },
    identity: identityOf(kind, found),
    redact: partner ? [at, partner] : [at],
    ...partner && { related: [{ span: partner, message: `The ${found.partner?.label ?? ""} that belongs to it` }] },
    ...found.equivalents && { equivalents: found.equivalents }
  };
}
function spanOf(source, { start, end }) {
  const from = source.textOffset(start);
  return { path: source.path, start: from, end: source.textOffset(end) };
}
function confidenceOf({ verdict, partner }) {
  return verdict === "verified" || partner ? "certain" : "likely";
}
function lower(severity) {
  return SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + 1, SEVERITIES.length - 1)] ?? "info";
}
function messageOf(kind, found, fixture) {
  const title = found.title ?? kind.title;
  const shown = found.prefix === "" ? "" : ` (\`${found.prefix}\`, ${found.end - found.start} characters)`;
  const note = found.note === void 0 ? "" : ` ${found.note}`;
  const remedy = `${kind.rotate.steps}; then take it out of the tree and purge it from the history`;
  if (found.verdict === "failed") {
    return `This looks like ${article(title)}${shown}, but its checksum does not fit: it is cut, altered or made up.${note} If it was ever real: ${uncapitalise(remedy)}.`;
  }
  if (fixture) {
    return `${capitalise(article(title))}${shown} stands in a test or sample file.${note} If anything real trusts it: ${uncapitalise(remedy)}.`;
  }
  const pair = found.partner ? ` together with its ${found.partner.label}` : "";
  return `${capitalise(article(title))}${shown} is written here${pair}: whoever can read this file can ${kind.grants}.${note} ${remedy}.`;
}
function identityOf(kind, { secret: secret2, name }) {
  if (secret2 === void 0 || entropyOf(secret2) < UNGUESSABLE_BITS) return `${kind.id}:${name ?? ""}`;
  return `${kind.id}#${bytesToHex(sha256(utf8ToBytes(`hullgate:${kind.id}:${secret2}`))).slice(0, 20)}`;
}
var TEST_PATH = /(?:^|\/)(?:tests?|testdata|testing|__tests__|specs?|fixtures?|examples?|samples?|mocks?|dummy\w*|docs?|demos?|e2e|licen[cs]es)\/|[._-](?:test|tests|spec)\.[^/]*$|(?:^|\/)tests?[._-][^/]*$|\.(?:md|rst|adoc)$/i;
function isTestPath(path) {
  return TEST_PATH.test(path);
}
function article(title) {
  return `${/^(?:[aeioAEIO]|[FHLMNRSX][A-Z0-9]|npm)/.test(title) ? "an" : "a"} ${title}`;
}
function capitalise(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
function uncapitalise(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

// packages/core/src/gates/secrets/engine/automaton.ts
var KeywordAutomaton = class {
  /** The class of each byte: 0 for bytes that occur in no keyword. */
  #classes;
  /** `#table[state + class]` is the next state. States are row offsets; those that end a keyword come last. */
  #table;
  #rowBits;
  #firstAccepting;
  /** Per accepting state: indices of the keywords that end there, longest first. */
  #ends;
  /** @param keywords ASCII strings, none empty. */
  constructor(keywords) {
    const folded = keywords.map((keyword) => keyword.toLowerCase());
    const { classes, rowBits } = classify(folded);
    const { table, firstAccepting, ends } = buildTable(growTrie(folded, classes), rowBits);
    this.#classes = classes;
    this.#rowBits = rowBits;
    this.#table = table;
    this.#firstAccepting = firstAccepting;
    this.#ends = ends;
  }
  /** Calls `hit` for every place where keywords end: with their indices and the offset after their last byte. */
  scan(bytes, hit) {
    const classes = this.#classes;
    const table = this.#table;
    const accepting = this.#firstAccepting;
    let state = 0;
    for (let at = 0; at < bytes.length; at++) {
      state = table[state + (classes[bytes[at] ?? 0] ?? 0)] ?? 0;
      if (state >= accepting) hit(this.#ends[state - accepting >> this.#rowBits] ?? [], at + 1);
    }
  }
};
function classify(keywords) {
  const classes = new Uint8Array(256);
  let count = 1;
  for (const keyword of keywords) {
    for (let at = 0; at < keyword.length; at++) {
      const byte = keyword.charCodeAt(at);
      if (classes[byte] === 0) classes[byte] = count++;
    }
  }
  for (let upper = 65; upper <= 90; upper++) classes[upper] = classes[upper + 32] ?? 0;
  return { classes, rowBits: Math.ceil(Math.log2(Math.max(count, 2))) };
}
function growTrie(keywords, classes) {
  const root = { symbol: 0, children: [], ends: [], row: 0, suffixRow: 0 };
  let size = 1;
  keywords.forEach((keyword, index) => {
    let node = root;
    for (let at = 0; at < keyword.length; at++) {
      const symbol = classes[keyword.charCodeAt(at)] ?? 0;
      let child = node.children.find((candidate) => candidate.symbol === symbol);
      if (child === void 0) {
        child = { symbol, children: [], ends: [], row: 0, suffixRow: 0 };
        node.children.push(child);
        size++;
      }
      node = child;
    }
    node.ends.push(index);
  });
  return { root, size };
}
function buildTable({ root, size }, rowBits) {
  const width = 1 << rowBits;
  const table = new Int32Array(size << rowBits);
  const endsOfRow = /* @__PURE__ */ new Map();
  let front = width;
  let back = table.length;
  const queue = [root];
  for (const node of queue) {
    if (node !== root) table.copyWithin(node.row, node.suffixRow, node.suffixRow + width);
    for (const child of node.children) {
      child.suffixRow = node === root ? 0 : table[node.suffixRow + child.symbol] ?? 0;
      const ends = [...child.ends, ...endsOfRow.get(child.suffixRow) ?? []];
      if (ends.length === 0) {
        child.row = front;
        front += width;
      } else {
        back -= width;
        child.row = back;
        endsOfRow.set(back, ends);
      }
      table[node.row + child.symbol] = child.row;
      queue.push(child);
    }
  }
  return { table, firstAccepting: back, ends: [...endsOfRow.values()].toReversed() };
}

// packages/core/src/gates/secrets/engine/source-bytes.ts
var LATIN1 = new TextDecoder("latin1");
var SourceBytes = class {
  path;
  bytes;
  #body;
  #mapped;
  constructor(file) {
    const { name, mark } = detectEncoding(file.bytes);
    this.path = file.path;
    this.bytes = name === "utf-8" ? file.bytes : new TextEncoder().encode(file.text);
    this.#body = name === "utf-8" && mark ? 3 : 0;
    this.#mapped = { byte: this.#body, unit: 0 };
  }
  /** Part of the file with one character per byte: right for ASCII, and of the same length for everything else. */
  view(from, to) {
    return LATIN1.decode(this.bytes.subarray(Math.max(from, 0), Math.max(to, 0)));
  }
  /**
   * The offset in the file's text of a byte that begins a character. Cheapest when asked in ascending order.
   * Decodes only what lies between, so that files without hits are never decoded.
   */
  textOffset(byte) {
    if (byte < this.#mapped.byte) this.#mapped = { byte: this.#body, unit: 0 };
    const between = this.bytes.subarray(this.#mapped.byte, byte);
    this.#mapped = { byte, unit: this.#mapped.unit + unitsOf(between) };
    return this.#mapped.unit;
  }
};
var UTF8 = new TextDecoder("utf-8", { ignoreBOM: true });
var CHUNK = 1 << 16;
function unitsOf(bytes) {
  let units = 0;
  for (let from = 0; from < bytes.length; ) {
    let to = Math.min(from + CHUNK, bytes.length);
    while (to < bytes.length && (bytes[to] ?? 0) >= 128) to++;
    units += UTF8.decode(bytes.subarray(from, to)).length;
    from = to;
  }
  return units;
}

// packages/core/src/gates/secrets/engine/scanner.ts
function createScanner(rules2) {
  const keywords = rules2.flatMap(keywordsOf);
  const texts = [...new Set(keywords.map(({ text }) => text.toLowerCase()))];
  const byText = texts.map((text) => keywords.filter((keyword) => keyword.text.toLowerCase() === text));
  const automaton = new KeywordAutomaton(texts);
  return (file) => {
    const source = new SourceBytes(file);
    const detections = [];
    const covered = /* @__PURE__ */ new Map();
    automaton.scan(source.bytes, (ends, end) => {
      for (const index of ends) {
        for (const keyword of byText[index] ?? []) {
          const found = detect(keyword, source, end);
          if (found === void 0 || found.start < (covered.get(keyword.rule) ?? 0)) continue;
          covered.set(keyword.rule, found.end);
          detections.push({ rule: keyword.rule, found });
        }
      }
    });
    return { source, detections: settle(detections) };
  };
}
function keywordsOf(rule) {
  return rule.detectors.flatMap(
    (detector) => detector.keywords.map((text) => ({
      text,
      bytes: new TextEncoder().encode(text),
      anyCase: detector.anyCase === true,
      rule,
      detector
    }))
  );
}
function detect(keyword, source, end) {
  const at = end - keyword.bytes.length;
  if (!keyword.anyCase && !keyword.bytes.every((byte, index) => source.bytes[at + index] === byte)) return void 0;
  return keyword.detector.detect(source, at, end);
}
function settle(detections) {
  const partners = new Set(detections.flatMap(({ found }) => found.partner ? [keyOf(found.partner)] : []));
  const ordered = detections.filter(({ found }) => !partners.has(keyOf(found))).toSorted((a, b) => a.found.start - b.found.start || a.found.end - b.found.end);
  return ordered.filter((detection, index) => !isSaidMoreExactly(detection, index, ordered));
}
function keyOf({ start, end }) {
  return `${start}-${end}`;
}
var NEIGHBOURS = 8;
function isSaidMoreExactly({ rule, found }, index, all) {
  const generality = rule.kind.generality ?? 0;
  if (generality === 0) return false;
  for (let at = Math.max(0, index - NEIGHBOURS); at < all.length; at++) {
    const other = all[at];
    if (other === void 0 || other.found.start >= found.end) return false;
    if ((other.rule.kind.generality ?? 0) < generality && other.found.end > found.start) return true;
  }
  return false;
}

// packages/core/src/gates/secrets/engine/random.ts
function seededRandom(seed) {
  let state = 2166136261;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 16777619);
  const integer = (below) => {
    state = state + 1831565813 | 0;
    let mixed = Math.imul(state ^ state >>> 15, 1 | state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return Math.floor(((mixed ^ mixed >>> 14) >>> 0) / 4294967296 * below);
  };
  return {
    integer,
    text: (alphabet2, length) => Array.from({ length }, () => alphabet2.charAt(integer(alphabet2.length))).join(""),
    bytes: (length) => Uint8Array.from({ length }, () => integer(256))
  };
}

// packages/core/src/gates/secrets/engine/byte-set.ts
function byteSet(...characters) {
  const set = new Uint8Array(256);
  for (const text of characters) for (let at = 0; at < text.length; at++) set[text.charCodeAt(at)] = 1;
  return set;
}
function runLength(bytes, from, set, limit) {
  const end = Math.min(bytes.length, from + limit);
  let at = from;
  while (at < end && set[bytes[at] ?? 0] === 1) at++;
  return at - from;
}
function runLengthBefore(bytes, before, set, limit) {
  const start = Math.max(0, before - limit);
  let at = before;
  while (at > start && set[bytes[at - 1] ?? 0] === 1) at--;
  return before - at;
}

// packages/core/src/gates/secrets/engine/alphabet.ts
var UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
var LOWER = "abcdefghijklmnopqrstuvwxyz";
var DIGITS = "0123456789";
function alphabet(characters) {
  return { characters, source: characters.replace(/[\\\]^-]/g, "\\$&"), bytes: byteSet(characters) };
}
var ALPHABETS = {
  digits: alphabet(DIGITS),
  letters: alphabet(UPPER + LOWER),
  alnum: alphabet(UPPER + LOWER + DIGITS),
  lowerAlnum: alphabet(LOWER + DIGITS),
  upperAlnum: alphabet(UPPER + DIGITS),
  /** RFC 4648, section 6. */
  base32: alphabet(`${UPPER}234567`),
  hex: alphabet(`${DIGITS}abcdef`),
  /** Hexadecimal digits of either case. */
  anyHex: alphabet(`${DIGITS}abcdefABCDEF`),
  base64: alphabet(`${UPPER}${LOWER}${DIGITS}+/`),
  base64url: alphabet(`${UPPER}${LOWER}${DIGITS}-_`),
  /** BIP-173, upper case: https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki */
  bech32: alphabet("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")
};

// packages/core/src/gates/secrets/engine/shape.ts
var runOf = (letters2) => (min, max = min) => ({ alphabet: letters2, min, max });
var digits = runOf(ALPHABETS.digits);
var letters = runOf(ALPHABETS.letters);
var alnum = runOf(ALPHABETS.alnum);
var lowerAlnum = runOf(ALPHABETS.lowerAlnum);
var upperAlnum = runOf(ALPHABETS.upperAlnum);
var base32 = runOf(ALPHABETS.base32);
var hex = runOf(ALPHABETS.hex);
var anyHex = runOf(ALPHABETS.anyHex);
var upperHex = runOf(alphabet("0123456789ABCDEF"));
var base64 = runOf(ALPHABETS.base64);
var base64url = runOf(ALPHABETS.base64url);
var bech32 = runOf(ALPHABETS.bech32);
function alnumAnd(more, min, max = min) {
  return { alphabet: alphabet(ALPHABETS.alnum.characters + more), min, max };
}
var padding = { alphabet: alphabet("="), min: 0, max: 2 };
var uuid = [anyHex(8), "-", anyHex(4), "-", anyHex(4), "-", anyHex(4), "-", anyHex(12)];
var WORD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";
function compileShape(shape) {
  const last = shape.at(-1);
  const tail = typeof last === "object" ? last.alphabet.characters : "";
  const after = new Set(WORD + tail);
  const source = shape.map(sourceOf).join("");
  const first = shape[0];
  return {
    expression: new RegExp(`${source}(?![${escapeClass([...after].join(""))}])`, "y"),
    anchor: anchorOf(shape),
    bytes: byteSet(...shape.map(charactersOf)),
    min: sum(shape, (run) => run.min),
    max: sum(shape, (run) => run.max),
    prefix: typeof first === "string" ? first : "",
    width: Math.max(...shape.map((part) => typeof part === "string" ? 1 : part.alphabet.characters.length))
  };
}
function drawShape(shape, random3) {
  return shape.map((part) => typeof part === "string" ? part : random3.text(part.alphabet.characters, part.min)).join("");
}
function anchorOf(shape) {
  const texts = shape.filter((part) => typeof part === "string");
  const text = typeof shape[0] === "string" && shape[0].length > 2 ? shape[0] : longest(texts);
  if (text === void 0) return void 0;
  const lead = shape.slice(0, shape.indexOf(text));
  return {
    text,
    lead: {
      bytes: byteSet(...lead.map(charactersOf)),
      min: sum(lead, (run) => run.min),
      max: sum(lead, (run) => run.max)
    }
  };
}
function longest(texts) {
  return texts.reduce(
    (best, text) => best && best.length >= text.length ? best : text,
    void 0
  );
}
function sum(shape, lengthOf) {
  return shape.reduce((total, part) => total + (typeof part === "string" ? part.length : lengthOf(part)), 0);
}
function charactersOf(part) {
  return typeof part === "string" ? part : part.alphabet.characters;
}
function sourceOf(part) {
  if (typeof part === "string") return part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return `[${part.alphabet.source}]{${part.min}${part.max === part.min ? "" : `,${part.max}`}}`;
}
function escapeClass(characters) {
  return characters.replace(/[\\\]^-]/g, "\\$&");
}

// packages/core/src/gates/secrets/engine/examples.ts
var PATH = "settings.conf";
function examplesOf(kind) {
  const random3 = seededRandom(kind.id);
  const ofForms = (kind.forms ?? []).flatMap((form) => formExamples(form, random3));
  return [...ofForms, ...kind.samples?.(random3) ?? []].map((sample) => ({ path: PATH, ...sample }));
}
function drawSecret(form, random3) {
  const draft = drawShape(form.shape, random3);
  return form.check?.complete?.(draft, random3) ?? draft;
}
function formExamples(form, random3) {
  const secret2 = drawSecret(form, random3);
  const partner = form.partner ? `
partner = "${drawShape([form.partner.run], random3)}"` : "";
  const first = form.shape[0];
  const prefix = typeof first === "string" ? first : "";
  const key = form.named?.[0] ?? "credential";
  const example = (value) => `mode = "production"
${key} = "${value}"
`;
  return [
    { bad: example(secret2) + partner },
    { good: example(`${prefix}${"x".repeat(secret2.length - prefix.length)}`), note: "A stand-in" },
    { good: example("${CREDENTIAL}"), note: "A reference" },
    ...holdsAnything(form) ? [] : [{ good: example(`z${secret2}`), note: "The end of a longer word" }],
    { good: example(`${secret2.slice(0, prefix.length + 3)}...`), note: "Cut" }
  ];
}
function holdsAnything({ named, shape }) {
  const only = shape.length === 1 ? shape[0] : void 0;
  return named !== void 0 && typeof only === "object" && only.max > only.min;
}

// packages/core/src/gates/secrets/engine/assignment.ts
var NAME = byteSet(ALPHABETS.alnum.characters, "_-.");
var BLANK = byteSet(" 	");
var CLOSING = byteSet("\"'`])");
var OPENING = byteSet("\"'`([");
var OPERATOR = byteSet("=:>,");
var LONGEST_NAME = 40;
var LONGEST_GAP = 8;
function assignedValue(bytes, end) {
  let at = end + runLength(bytes, end, NAME, LONGEST_NAME);
  at += runLength(bytes, at, CLOSING, 2);
  const named = at;
  at += runLength(bytes, at, BLANK, LONGEST_GAP);
  at += runLength(bytes, at, OPERATOR, 3);
  if (at === named) return void 0;
  at += runLength(bytes, at, BLANK, LONGEST_GAP);
  return at + runLength(bytes, at, OPENING, 3);
}

// packages/core/src/gates/secrets/engine/boundary.ts
var WORD2 = byteSet(ALPHABETS.alnum.characters, "_");
var HEX = ALPHABETS.anyHex.bytes;
var ESCAPE_LETTERS = byteSet("nrtbfva0");
function beginsWord(bytes, at) {
  if (at === 0 || WORD2[bytes[at - 1] ?? 0] === 0) return true;
  return endsEscape(bytes, at);
}
function endsEscape(bytes, end) {
  if (isAt(bytes, end - 2, "\\") && ESCAPE_LETTERS[bytes[end - 1] ?? 0] === 1) return true;
  if (!areHex(bytes, end - 2, end)) return false;
  if (isAt(bytes, end - 3, "%")) return true;
  if (isAt(bytes, end - 4, "\\") && isAt(bytes, end - 3, "x")) return true;
  return isAt(bytes, end - 6, "\\") && isAt(bytes, end - 5, "u") && areHex(bytes, end - 4, end - 2);
}
function isAt(bytes, at, character) {
  return at >= 0 && bytes[at] === character.charCodeAt(0);
}
function areHex(bytes, from, to) {
  if (from < 0) return false;
  for (let at = from; at < to; at++) if (HEX[bytes[at] ?? 0] === 0) return false;
  return true;
}

// packages/core/src/gates/secrets/engine/placeholder.ts
var STAND_IN_WORDS = /example|sample|dummy|placeholder|redacted|changeme|change[-_]me|replace[-_]?(?:me|with|this)|your[-_]?|insert|xxxx|\.\.\.|\*\*\*|todo|fixme|foobar|notreal|not[-_]a[-_]real|fake|secret[-_]?(?:here|goes)|to[-_]?be[-_]?(?:set|filled)/i;
var REFERENCE = /\$\{|\$\(|\{\{|<%|%\(|#\{|@@|\$\[|^<[^>]*>$|^\$[A-Za-z_]|^%[A-Za-z_]\w*%$|^\{[A-Za-z_][\w.-]*\}$|process\.env|os\.environ|getenv|import\.meta|^!(?:Ref|Sub|GetAtt)|^(?:vault|op|ref|arn|secretsmanager|ssm|gopass|keyring|awssm|azurekms|sops|env):|^__\w+__$|^ENC\[|^ENC\(|^\$ANSIBLE_VAULT|^\{cipher\}|^age1|^AgA[A-Za-z]/;
function isReference(value) {
  return REFERENCE.test(value);
}
function namesStandIn(value) {
  return STAND_IN_WORDS.test(value);
}
var ENTROPY_SHARE = 0.62;
var LONGEST_REPEAT = 5;
var LONGEST_SEQUENCE = 7;
function isPlaceholder(body, width) {
  if (isReference(body) || namesStandIn(body)) return true;
  if (longestRun(body, 0) > LONGEST_REPEAT || longestRun(body, 1) > LONGEST_SEQUENCE) return true;
  if (longestRun(body, -1) > LONGEST_SEQUENCE) return true;
  const possible = Math.log2(Math.max(2, Math.min(body.length, width)));
  return entropyPerCharacter(body) < ENTROPY_SHARE * possible;
}
function longestRun(text, step) {
  let longest2 = 1;
  let current = 1;
  for (let at = 1; at < text.length; at++) {
    current = text.charCodeAt(at) - text.charCodeAt(at - 1) === step ? current + 1 : 1;
    if (current > longest2) longest2 = current;
  }
  return longest2;
}

// packages/core/src/gates/secrets/engine/partner.ts
function partnerFinder({ label, run, reach }) {
  const { bytes: letters2, characters } = run.alphabet;
  const word = byteSet(ALPHABETS.alnum.characters, "_", characters);
  const fits = (source, start, length) => length >= run.min && length <= run.max && runLength(source.bytes, start, letters2, length) === length && !isPlaceholder(source.view(start, start + length), characters.length);
  return (source, of) => {
    const { bytes } = source;
    const limit = Math.min(bytes.length, of.end + reach);
    let nearest;
    for (let start = Math.max(0, of.start - reach); start < limit; start++) {
      const length = runLength(bytes, start, word, limit - start);
      const closer = nearest === void 0 || Math.abs(start - of.start) < Math.abs(nearest.start - of.start);
      if (closer && start !== of.start && fits(source, start, length)) nearest = { start, end: start + length };
      start += length;
    }
    return nearest && { ...nearest, label };
  };
}

// packages/core/src/gates/secrets/engine/published.ts
var PUBLISHED = /* @__PURE__ */ new Set([
  // The access key and secret key of the AWS documentation
  "1a5d44a2dca19669d72edf4c4f1c27c4c1ca4b4408fbb17f6ce4ad452d78ddb3",
  "78314b11be2e581549ac1c4f616563fad3fdf0c3b71678f6e2299182080e0598",
  // Stripe's documentation keys
  "2cafc0970149a84f3b9e62eaf169f36f59907a3b3e31f7b82e68c69cd27f7326",
  "f2d6ca16515033e5dce14eba840b979d27b5cbae24bb3e5bf484339667f86397",
  "7e8de44ea9ecf6d53415c90f5b249a8591f7abafbf7d65a2c0d855afeca3ec09",
  "2d1f7723aabc5c7a51fcdc2463c99b5f3fdbc57cf3134db4ac12913c35976e6f",
  // Azurite and the Cosmos DB emulator
  "0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059",
  "fd6c6237e96ac7bfeee9140f7d2a622bdf1369631b9662e3f7add36f4c4dc148",
  // The dummy token of npm's announcement, Grafana's own test token, the tokens of GitHub's REST documentation
  "59a272fc32b47dc451babe3b52943ce39eca19955816cf739fefb4abfdf1902f",
  "6b59c03c307209873c0219cde6ef59bc8ac6f22c0a5886dc0ac942523ff592dc",
  "3543c50b0cb9cea8e55eb1f529b79f043cb250d485fde7b66cabbb5183add7da",
  "bc3ae723f57c6b9e3fd80b699fcc420f6074b0b1718039669d22631d508ac0a7",
  // Docker's documentation of swarm join tokens
  "bb54574a88d7fa3176909df4aacf49fe8c3963ca802e20dc0c2d964f670131f6",
  "33a6d3750d9a769b1c15ed2c4c2aa19f88fd673de6f98ca5327fb78639770e8d",
  "b5b17ca1d65733bbbdf82a5ca9164a549f0b077846125f397658b468c4292e16",
  // The tokens that jwt.io shows
  "7f75367e7881255134e1375e723d1dea8ad5f6a4fdb79d938df1f1754a830606",
  "c794fa6d20c64efb9adf980ae93af472a1679775862d421ffe55d4a57fad5b3e",
  "da816f9f2c16e6c5390e7636cadc40c43551bf0bbcf8f36c65539e6633a9c5e8",
  // The client credentials of RFC 6749 in an Authorization header
  "ca7459e2b26776de081b9a07e40227fd6cff232a1e3233ff6b6aa6d036ca9981",
  // The private key of WireGuard's manual page
  "ea1ca3e25b35a51ea7c8c9e5434d6faa6d49963d09845fb49028aaa4f6a2e709"
]);
function isPublished(secret2) {
  return PUBLISHED.has(bytesToHex(sha256(utf8ToBytes(secret2))));
}

// packages/core/src/gates/secrets/engine/shape-detector.ts
var LONGEST_VIEW = 4096;
function shapeDetector(form) {
  const compiled = {
    form,
    shape: compileShape(form.shape),
    findPartner: form.partner ? partnerFinder(form.partner) : () => void 0
  };
  if (form.named) {
    return {
      keywords: form.named,
      anyCase: true,
      detect: (source, _at, end) => {
        const value = assignedValue(source.bytes, end);
        return value === void 0 ? void 0 : detectAt(source, value, compiled);
      }
    };
  }
  const { anchor } = compiled.shape;
  if (anchor === void 0) throw new TypeError("A shape without fixed text needs names");
  return {
    keywords: [anchor.text],
    detect: (source, at) => {
      const lead = runLengthBefore(source.bytes, at, anchor.lead.bytes, anchor.lead.max + 1);
      const fits = lead >= anchor.lead.min && lead <= anchor.lead.max;
      return fits ? detectAt(source, at - lead, compiled) : void 0;
    }
  };
}
function detectAt(source, start, { form, shape, findPartner }) {
  const length = runLength(source.bytes, start, shape.bytes, Math.min(shape.max, LONGEST_VIEW));
  if (length < shape.min || !beginsWord(source.bytes, start)) return void 0;
  shape.expression.lastIndex = 0;
  const secret2 = shape.expression.exec(source.view(start, start + length + 1))?.[0];
  if (secret2 === void 0) return void 0;
  const verdict = judge(secret2, form.check, shape);
  if (verdict === "unrelated") return void 0;
  const end = start + secret2.length;
  const partner = findPartner(source, { start, end });
  const severity = partner ? form.partner?.severity ?? form.severity : form.severity;
  return {
    start,
    end,
    verdict,
    secret: secret2,
    prefix: shape.prefix,
    ...severity && { severity },
    ...form.equivalents && { equivalents: form.equivalents },
    ...partner && { partner }
  };
}
function judge(secret2, check, shape) {
  const verdict = check ? check.judge(secret2) : "plausible";
  if (verdict === "unrelated") return verdict;
  const proven = verdict === "verified" && check?.checksum === true;
  if (!proven && isPlaceholder(secret2.slice(shape.prefix.length), shape.width)) return "unrelated";
  return isPublished(secret2) ? "unrelated" : verdict;
}

// packages/core/src/gates/secrets/kind.ts
function defineSecretKind(kind) {
  const detectors = [...(kind.forms ?? []).map(shapeDetector), ...kind.detectors ?? []];
  let scanner;
  let examples;
  const rule = {
    kind,
    detectors,
    on: "text",
    id: kind.id,
    severity: kind.severity,
    profiles: kind.profiles ?? ["default"],
    title: `${kind.title.charAt(0).toUpperCase()}${kind.title.slice(1)} in the tree`,
    why: `Whoever can read the repository, a fork, a build log or an image layer made from it can ${kind.grants}. Deleting the line is not enough: the history keeps it.`,
    remedy: `${kind.rotate.steps} (${kind.rotate.url}). Then remove it from the tree, purge it from the history (\`git filter-repo\`) and from image layers, and hand the new one over at run time: a build secret, an orchestrator's secret or a secret store.`,
    equivalents: [.../* @__PURE__ */ new Set([...kind.equivalents, ...(kind.forms ?? []).flatMap((form) => form.equivalents ?? [])])],
    references: [kind.rotate.url, ...kind.references ?? []],
    get examples() {
      examples ??= examplesOf(kind);
      return examples;
    },
    *check(file) {
      scanner ??= createScanner([rule]);
      const { source, detections } = scanner(file);
      for (const { found } of detections) yield findingOf(kind, found, source);
    }
  };
  return rule;
}
function isSecretRule(rule) {
  return "detectors" in rule && "kind" in rule;
}

// packages/core/src/gates/secrets/analyser.ts
var analyser = {
  on: "text",
  create(rules2) {
    const scan = createScanner(rules2.filter(isSecretRule));
    return (file, emit) => {
      const { source, detections } = scan(file);
      for (const { rule, found } of detections) emit(rule, findingOf(rule.kind, found, source));
    };
  }
};

// packages/core/src/gates/secrets/checks/bech32.ts
var CHARACTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
var GENERATORS = [996825010, 642813549, 513874426, 1027748829, 705979059];
var bech32Checksum = {
  checksum: true,
  judge: (token) => {
    const { name, values } = split(token);
    if (values.includes(-1)) return "unrelated";
    return polymod([...expand(name), ...values]) === 1 ? "verified" : "failed";
  },
  complete: (draft) => {
    const { name, values } = split(draft.slice(0, -6));
    const sum2 = polymod([...expand(name), ...values, 0, 0, 0, 0, 0, 0]) ^ 1;
    const checksum = [25, 20, 15, 10, 5, 0].map((shift) => CHARACTERS.charAt(sum2 >>> shift & 31)).join("");
    return draft.slice(0, -6) + (draft === draft.toUpperCase() ? checksum.toUpperCase() : checksum);
  }
};
function split(token) {
  const lower2 = token.toLowerCase();
  const separator = lower2.lastIndexOf("1");
  const data = lower2.slice(separator + 1);
  return { name: lower2.slice(0, separator), values: Array.from(data, (character) => CHARACTERS.indexOf(character)) };
}
function expand(name) {
  const codes = Array.from(name, (character) => character.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}
function polymod(values) {
  let sum2 = 1;
  for (const value of values) {
    const top = sum2 >>> 25;
    sum2 = (sum2 & 33554431) << 5 ^ value;
    GENERATORS.forEach((generator, bit) => {
      if ((top >> bit & 1) === 1) sum2 ^= generator;
    });
  }
  return sum2 >>> 0;
}

// packages/core/src/gates/secrets/rules/age-secret-key.ts
var age_secret_key_default = defineSecretKind({
  id: "secrets/age-secret-key",
  title: "age secret key",
  severity: "critical",
  grants: "decrypt everything that was encrypted for it",
  rotate: {
    steps: "Make a new key with `age-keygen`, encrypt the files again (with SOPS: `sops updatekeys`) and change the secrets in them",
    url: "https://github.com/FiloSottile/age"
  },
  forms: [{ shape: ["AGE-SECRET-KEY-1", bech32(58)], check: bech32Checksum }],
  equivalents: [
    "gitleaks:age-secret-key",
    "betterleaks:age-secret-key",
    "noseyparker:np.age.2",
    "kingfisher:kingfisher.age.2"
  ]
});

// packages/core/src/gates/secrets/rules/airtable-token.ts
var airtable_token_default = defineSecretKind({
  id: "secrets/airtable-token",
  title: "Airtable personal access token",
  severity: "high",
  grants: "read and change the bases that it was made for",
  rotate: {
    steps: "Delete the token in the Airtable Builder hub",
    url: "https://airtable.com/developers/web/api/authentication"
  },
  forms: [{ shape: ["pat", alnum(14), ".", hex(64)] }],
  equivalents: [
    "gitleaks:airtable-personnal-access-token",
    "betterleaks:airtable-personnal-access-token",
    "kingfisher:kingfisher.airtable.2"
  ]
});

// packages/core/src/gates/secrets/rules/anthropic-api-key.ts
var anthropic_api_key_default = defineSecretKind({
  id: "secrets/anthropic-api-key",
  title: "Anthropic API key",
  severity: "critical",
  grants: "use models at your cost",
  rotate: {
    steps: "Delete the key under Claude Console, API keys",
    url: "https://support.anthropic.com/en/articles/9767949-api-key-best-practices-keeping-your-keys-safe-and-secure"
  },
  forms: [
    {
      shape: ["sk-ant-api03-", base64url(93), "AA"],
      equivalents: [
        "gitleaks:anthropic-api-key",
        "betterleaks:anthropic-api-key",
        "noseyparker:np.anthropic.1",
        "kingfisher:kingfisher.anthropic.1"
      ]
    },
    {
      shape: ["sk-ant-admin01-", base64url(93), "AA"],
      equivalents: ["gitleaks:anthropic-admin-api-key", "betterleaks:anthropic-admin-api-key"]
    },
    { shape: ["sk-ant-oat01-", base64url(93), "AA"], severity: "high" },
    { shape: ["sk-ant-ort01-", base64url(93), "AA"], severity: "high" }
  ],
  equivalents: []
});

// packages/core/src/gates/secrets/rules/artifactory-key.ts
var artifactory_key_default = defineSecretKind({
  id: "secrets/artifactory-key",
  title: "JFrog Artifactory key",
  severity: "critical",
  grants: "pull from and push to the repositories",
  rotate: {
    steps: "Revoke the key or token in the JFrog Platform",
    url: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens"
  },
  forms: [
    {
      shape: ["AKCp", alnum(69)],
      equivalents: [
        "gitleaks:artifactory-api-key",
        "betterleaks:artifactory-api-key",
        "noseyparker:np.artifactory.1",
        "kingfisher:kingfisher.artifactory.1"
      ]
    },
    {
      shape: ["cmVmdGtuOj", alnum(54)],
      equivalents: ["gitleaks:artifactory-reference-token", "betterleaks:artifactory-reference-token"]
    }
  ],
  equivalents: []
});

// packages/core/src/gates/secrets/checks/crc32.ts
var TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? value >>> 1 ^ 3988292384 : value >>> 1;
  return value;
});
function crc32(text) {
  let crc = -1;
  for (let at = 0; at < text.length; at++) crc = (TABLE[(crc ^ text.charCodeAt(at)) & 255] ?? 0) ^ crc >>> 8;
  return ~crc >>> 0;
}

// packages/core/src/gates/secrets/checks/checksums.ts
function trailing(length, checksumOf) {
  return {
    checksum: true,
    judge: (token) => token.slice(-length) === checksumOf(token.slice(0, -length)) ? "verified" : "failed",
    complete: (draft) => draft.slice(0, -length) + checksumOf(draft.slice(0, -length))
  };
}
var BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
function base62(value) {
  let text = "";
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = BASE62.charAt(rest % 62) + text;
  return text;
}
var base62Checksum = trailing(6, (rest) => base62(crc32(rest.slice(-30))).padStart(6, "0"));
var gitlabRoutable = {
  checksum: true,
  judge: (token) => crc36(token.slice(0, -7)) === token.slice(-7) ? "verified" : "failed",
  complete: (draft) => {
    const payload = draft.slice(0, draft.indexOf(".")).replace(/^[a-z]+-(?:t\d_)?/, "");
    const measured = draft.slice(0, -9) + payload.length.toString(36).padStart(2, "0");
    return measured + crc36(measured);
  }
};
function crc36(text) {
  return crc32(text).toString(36).padStart(7, "0");
}
var grafanaChecksum = trailing(8, (rest) => {
  const digits2 = crc32(rest.slice(0, -1)).toString(16).padStart(8, "0");
  return (digits2.match(/../g) ?? []).toReversed().join("");
});
var atlassianChecksum = trailing(8, (rest) => crc32(rest).toString(16).toUpperCase().padStart(8, "0"));

// packages/core/src/gates/secrets/rules/atlassian-api-token.ts
var atlassian_api_token_default = defineSecretKind({
  id: "secrets/atlassian-api-token",
  title: "Atlassian API token",
  severity: "critical",
  grants: "use Jira, Confluence and Bitbucket as its owner",
  rotate: {
    steps: "Revoke the token under Atlassian account, Security, API tokens",
    url: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/"
  },
  forms: [{ shape: ["ATATT3xFfGF0", base64url(171, 220), "=", upperHex(8)], check: atlassianChecksum }],
  equivalents: [
    "gitleaks:atlassian-api-token",
    "betterleaks:atlassian-api-token",
    "noseyparker:np.atlassian.1",
    "kingfisher:kingfisher.atlassian.1"
  ]
});

// packages/core/src/gates/secrets/rules/aws-access-key.ts
var aws_access_key_default = defineSecretKind({
  id: "secrets/aws-access-key",
  title: "AWS access key id",
  severity: "high",
  grants: "call AWS with the permissions of its user, once the secret key is known too",
  rotate: {
    steps: "Deactivate and delete the key in IAM after its user has a new one",
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"
  },
  forms: [
    {
      shape: ["AKIA", base32(16)],
      partner: { label: "secret access key", run: base64(40), reach: 1e3, severity: "critical" }
    },
    {
      shape: ["ABIA", base32(16)],
      partner: { label: "secret access key", run: base64(40), reach: 1e3, severity: "critical" }
    },
    {
      shape: ["ACCA", base32(16)],
      partner: { label: "secret access key", run: base64(40), reach: 1e3, severity: "critical" }
    },
    {
      shape: ["ASIA", base32(16)],
      partner: { label: "secret access key", run: base64(40), reach: 1e3, severity: "critical" }
    }
  ],
  equivalents: [
    "gitleaks:aws-access-token",
    "betterleaks:aws-access-token",
    "noseyparker:np.aws.1",
    "noseyparker:np.aws.6",
    "kingfisher:kingfisher.aws.1"
  ]
});

// packages/core/src/gates/secrets/checks/base64.ts
var ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
var CODES = new Int8Array(128).fill(-1);
for (let code = 0; code < 64; code++) CODES[ALPHABET.charCodeAt(code)] = code;
CODES["-".charCodeAt(0)] = 62;
CODES["_".charCodeAt(0)] = 63;
function decodeBase64(text) {
  const body = text.replace(/={1,2}$/, "");
  if (body.length % 4 === 1) return void 0;
  const bytes = new Uint8Array(Math.floor(body.length * 3 / 4));
  let bits = 0;
  let held = 0;
  let to = 0;
  for (let at = 0; at < body.length; at++) {
    const code = CODES[body.charCodeAt(at)] ?? -1;
    if (code < 0) return void 0;
    bits = (bits << 6 | code) & 65535;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[to++] = bits >> held & 255;
    }
  }
  return bytes;
}
function decodeBase64Text(text) {
  const bytes = decodeBase64(text);
  if (bytes === void 0) return void 0;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return void 0;
  }
}
function decodeBase64Object(text) {
  const json = decodeBase64Text(text);
  if (json === void 0 || !json.startsWith("{")) return void 0;
  try {
    const value = JSON.parse(json);
    return isObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function encodeBase64(data) {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at] ?? 0) << 16 | (bytes[at + 1] ?? 0) << 8 | (bytes[at + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) text += ALPHABET.charAt(group >> shift & 63);
  }
  const missing = (3 - bytes.length % 3) % 3;
  return missing === 0 ? text : text.slice(0, -missing) + "=".repeat(missing);
}
function encodeBase64Url(data) {
  return encodeBase64(data).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

// packages/core/src/gates/secrets/checks/structures.ts
function structure(fits, complete) {
  return { judge: (token) => fits(token) ? "verified" : "unrelated", complete };
}
function base64OfBytes(count) {
  return {
    judge: (token) => decodeBase64(token)?.length === count ? "plausible" : "unrelated",
    complete: (_draft, random3) => encodeBase64(random3.bytes(count))
  };
}
function base64Json(prefix, keys, end = "") {
  return structure(
    (token) => {
      const body = token.slice(prefix.length);
      const data = decodeBase64Object(end === "" ? body : body.slice(0, body.lastIndexOf(end)));
      return data !== void 0 && keys.every((key) => key in data);
    },
    (draft, random3) => {
      const length = Math.ceil(240 / keys.length);
      const entries = keys.map((key) => [key, random3.text("abcdefghijklmnopqrstuvwxyz0123456789", length)]);
      const body = encodeBase64(JSON.stringify(Object.fromEntries(entries)));
      return prefix + body + (end === "" ? "" : draft.slice(draft.lastIndexOf(end)));
    }
  );
}
var pypiMacaroon = structure(
  (token) => {
    const bytes = decodeBase64(token.slice("pypi-".length)) ?? new Uint8Array();
    const location = String.fromCharCode(...bytes.subarray(3, 3 + (bytes[2] ?? 0)));
    return bytes[0] === 2 && bytes[1] === 1 && /^(?:test\.)?pypi\.org$/.test(location);
  },
  (draft, random3) => {
    const location = new TextEncoder().encode(draft.startsWith("pypi-AgEN") ? "test.pypi.org" : "pypi.org");
    return `pypi-${encodeBase64Url(Uint8Array.from([2, 1, location.length, ...location, 2, ...random3.bytes(108)]))}`;
  }
);
var discordToken = structure(
  (token) => /^\d{17,20}$/.test(decodeBase64Text(token.slice(0, token.indexOf("."))) ?? ""),
  (draft, random3) => encodeBase64Url(`1${random3.text("0123456789", 17)}`) + draft.slice(draft.indexOf("."))
);
var clampedKey = {
  judge: (token) => {
    const bytes = decodeBase64(token);
    if (bytes?.length !== 32) return "unrelated";
    const clamped = ((bytes[0] ?? 0) & 7) === 0 && ((bytes[31] ?? 0) & 192) === 64;
    return clamped ? "verified" : "failed";
  },
  complete: (_draft, random3) => {
    const bytes = random3.bytes(32);
    bytes[0] = (bytes[0] ?? 0) & 248;
    bytes[31] = (bytes[31] ?? 0) & 63 | 64;
    return encodeBase64(bytes);
  }
};
var bedrockKey = structure(
  (token) => decodeBase64Text(token.slice(4))?.startsWith("BedrockAPIKey-") === true,
  (_draft, random3) => `ABSK${encodeBase64(`BedrockAPIKey-${random3.text("abcdef0123456789", 8)}:${random3.text("abcdefghijklmnopqrstuvwxyz0123456789", 70)}`)}`
);

// packages/core/src/gates/secrets/rules/aws-bedrock-api-key.ts
var aws_bedrock_api_key_default = defineSecretKind({
  id: "secrets/aws-bedrock-api-key",
  title: "Amazon Bedrock API key",
  severity: "critical",
  grants: "run models at your cost",
  rotate: {
    steps: "Delete the key in the Bedrock console or in IAM, under the user's service-specific credentials",
    url: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html"
  },
  forms: [{ shape: ["ABSK", base64(109, 269), padding], check: bedrockKey }],
  equivalents: ["gitleaks:aws-amazon-bedrock-api-key-long-lived", "betterleaks:aws-amazon-bedrock-api-key-long-lived"]
});

// packages/core/src/gates/secrets/rules/aws-secret-access-key.ts
var aws_secret_access_key_default = defineSecretKind({
  id: "secrets/aws-secret-access-key",
  title: "AWS secret access key",
  severity: "critical",
  grants: "call AWS with the permissions of its user",
  rotate: {
    steps: "Deactivate and delete the key in IAM after its user has a new one",
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"
  },
  forms: [
    {
      shape: [base64(40)],
      named: ["aws_secret_access_key", "aws_secret_key", "secret_access_key", "secretaccesskey", "awssecretkey"]
    }
  ],
  equivalents: ["betterleaks:aws-secret-access-key", "noseyparker:np.aws.2", "kingfisher:kingfisher.aws.2"]
});

// packages/core/src/gates/secrets/rules/azure-ad-client-secret.ts
var azure_ad_client_secret_default = defineSecretKind({
  id: "secrets/azure-ad-client-secret",
  title: "Microsoft Entra client secret",
  severity: "critical",
  grants: "sign in as your application",
  rotate: {
    steps: "Remove the secret under App registrations, Certificates and secrets",
    url: "https://learn.microsoft.com/en-us/entra/identity-platform/how-to-add-credentials"
  },
  forms: [{ shape: [alnumAnd("._~", 3), digits(1), "Q~", alnumAnd("-._~", 31, 34)] }],
  equivalents: ["gitleaks:azure-ad-client-secret", "betterleaks:azure-ad-client-secret"]
});

// packages/core/src/gates/secrets/rules/azure-shared-access-key.ts
var azure_shared_access_key_default = defineSecretKind({
  id: "secrets/azure-shared-access-key",
  title: "Azure shared access key",
  severity: "critical",
  grants: "send to and receive from the namespace or hub",
  rotate: {
    steps: "Regenerate the key of the shared access policy",
    url: "https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas"
  },
  forms: [{ shape: [base64(43), "="], check: base64OfBytes(32), named: ["SharedAccessKey"] }],
  equivalents: ["betterleaks:azure-servicebus-connection-string"]
});

// packages/core/src/gates/secrets/rules/azure-storage-key.ts
var azure_storage_key_default = defineSecretKind({
  id: "secrets/azure-storage-key",
  title: "Azure storage account key",
  severity: "critical",
  grants: "read, change and delete everything in the storage account",
  rotate: {
    steps: "Rotate the key under the storage account's Access keys",
    url: "https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage"
  },
  forms: [
    {
      shape: [base64(86), "=="],
      check: base64OfBytes(64),
      named: ["AccountKey", "storage_key", "storagekey", "storage_account_key", "storage_access_key"]
    }
  ],
  equivalents: ["betterleaks:azure-storage-account-key", "noseyparker:np.azure.1", "kingfisher:kingfisher.azure.1"]
});

// packages/core/src/gates/secrets/values/password.ts
var DEVELOPMENT_WORDS = new Set(
  `admin administrator changeit default demo dev development docker elastic guest hello keycloak letmein local mariadb
  minio minioadmin mongo mongodb mypassword mysecret mysecretpassword mysql none null pass passw0rd password passwd
  postgres postgresql pw pwd qwerty rabbitmq redis root sa secret secretpassword supersecret sysadmin test test123
  testing testpassword tiger token toor undefined user username vagrant welcome wordpress`.split(/\s+/)
);
function isDevelopmentPassword(value) {
  const word = value.toLowerCase().replace(/[\d!@#$_.-]+$/, "");
  return word.length < 3 || DEVELOPMENT_WORDS.has(value.toLowerCase()) || DEVELOPMENT_WORDS.has(word);
}
var SHORTEST_PASSWORD = 6;
var LEAST_ENTROPY = 2.2;
function looksLikePassword(value, user = "") {
  if (value.length < SHORTEST_PASSWORD || isReference(value) || namesStandIn(value)) return false;
  if (isDevelopmentPassword(value) || value.toLowerCase() === user.toLowerCase()) return false;
  if (/^[$%:<{[(]|[$%]\w*$|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[*.x•-]+$/.test(value)) return false;
  return entropyPerCharacter(value) >= LEAST_ENTROPY && !isPlainWord(value);
}
function isPlainWord(value) {
  return /^[a-z]{2,12}(?:[-_.]?[a-z]{2,12}){0,3}$/i.test(value) && !/[a-z][A-Z].*[a-z][A-Z]/.test(value);
}

// packages/core/src/gates/secrets/finders/basic-auth.ts
var HEADER = /authorization\\?["']?\s{0,4}[:=,]\s{0,4}[\\"'`]{0,3}$/i;
var VALUE = /^\s{1,4}([A-Za-z0-9+/]{8,400}={0,2})(?![A-Za-z0-9+/=])/;
var basicAuthDetector = {
  keywords: ["basic"],
  anyCase: true,
  detect(source, at, end) {
    if (!HEADER.test(source.view(at - 32, at))) return void 0;
    const value = VALUE.exec(source.view(end, end + 420));
    const [, user = "", password3 = ""] = /^([^:\s]{0,100}):([^\s]+)$/.exec(decodeBase64Text(value?.[1] ?? "") ?? "") ?? [];
    if (value === null || !(looksLikePassword(password3, user) || looksLikePassword(user, password3))) return void 0;
    if (isPublished(value[1] ?? "")) return void 0;
    const last = end + value[0].length;
    return {
      start: last - (value[1] ?? "").length,
      end: last,
      verdict: "plausible",
      prefix: "",
      name: "Authorization: Basic"
    };
  }
};

// packages/core/src/gates/secrets/rules/basic-auth-header.ts
var basic_auth_header_default = defineSecretKind({
  id: "secrets/basic-auth-header",
  title: "user name and password in an Authorization header",
  severity: "high",
  grants: "log in there as that user; base64 is no encryption",
  rotate: {
    steps: "Change the password or revoke the token",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html"
  },
  detectors: [basicAuthDetector],
  commonInTests: true,
  generality: 2,
  samples: (random3) => {
    const login = encodeBase64(`robot:${random3.text("abcdefghijkmnpqrstuvwxyzABCDEFGH23456789", 16)}`);
    return [
      { path: "deploy.sh", bad: `curl -H "Authorization: Basic ${login}" https://ci.shop.io/
` },
      { path: "client.ts", bad: `const headers = { 'Authorization': 'Basic ${login}' };
` },
      { path: "client.ts", good: "const headers = { Authorization: 'Basic ' + btoa(`${user}:${password}`) };\n" },
      { path: "deploy.sh", good: 'curl -H "Authorization: Basic $TOKEN" https://ci.shop.io/\n' },
      {
        path: "deploy.sh",
        good: `curl -H "Authorization: Basic ${encodeBase64("user:password")}" https://ci.shop.io/
`
      },
      { path: "README", good: "Basic authentication is explained below.\n" }
    ];
  },
  equivalents: ["noseyparker:np.http.1"]
});

// packages/core/src/gates/secrets/rules/brevo-api-key.ts
var brevo_api_key_default = defineSecretKind({
  id: "secrets/brevo-api-key",
  title: "Brevo API key",
  severity: "high",
  grants: "send mail in your name",
  rotate: {
    steps: "Delete the key under Brevo SMTP and API",
    url: "https://developers.brevo.com/docs/getting-started"
  },
  forms: [{ shape: ["xkeysib-", hex(64), "-", alnum(16)] }],
  equivalents: [
    "gitleaks:sendinblue-api-token",
    "betterleaks:sendinblue-api-token",
    "kingfisher:kingfisher.sendinblue.1"
  ]
});

// packages/core/src/gates/secrets/rules/buildkite-token.ts
var buildkite_token_default = defineSecretKind({
  id: "secrets/buildkite-token",
  title: "Buildkite API access token",
  severity: "high",
  grants: "run and read pipelines",
  rotate: {
    steps: "Revoke the token under Buildkite Personal Settings, API Access Tokens",
    url: "https://buildkite.com/docs/apis/managing-api-tokens"
  },
  forms: [{ shape: ["bkua_", lowerAlnum(40)] }, { shape: ["bkua_", lowerAlnum(53)] }],
  equivalents: ["betterleaks:buildkite-user-access-token", "kingfisher:kingfisher.buildkite.1"]
});

// packages/core/src/gates/secrets/rules/circleci-token.ts
var circleci_token_default = defineSecretKind({
  id: "secrets/circleci-token",
  title: "CircleCI personal API token",
  severity: "high",
  grants: "run and read pipelines, and read what they may",
  rotate: {
    steps: "Revoke the token under CircleCI User Settings, Personal API Tokens",
    url: "https://circleci.com/docs/managing-api-tokens/"
  },
  forms: [{ shape: ["CCIPAT_", alnum(22), "_", hex(40)] }],
  equivalents: ["betterleaks:circleci-personal-token", "kingfisher:kingfisher.circleci.1"]
});

// packages/core/src/gates/secrets/rules/clojars-token.ts
var clojars_token_default = defineSecretKind({
  id: "secrets/clojars-token",
  title: "Clojars deploy token",
  severity: "critical",
  grants: "publish releases of your libraries",
  rotate: {
    steps: "Disable the token under Clojars Deploy Tokens",
    url: "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens"
  },
  forms: [{ shape: ["CLOJARS_", lowerAlnum(60)] }],
  equivalents: ["gitleaks:clojars-api-token", "betterleaks:clojars-api-token"]
});

// packages/core/src/gates/secrets/rules/cloudflare-origin-ca-key.ts
var cloudflare_origin_ca_key_default = defineSecretKind({
  id: "secrets/cloudflare-origin-ca-key",
  title: "Cloudflare Origin CA key",
  severity: "critical",
  grants: "issue and revoke origin certificates of the account",
  rotate: {
    steps: "Change the key under Cloudflare My Profile, API Tokens",
    url: "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/"
  },
  forms: [{ shape: ["v1.0-", hex(24), "-", hex(146)] }],
  equivalents: ["gitleaks:cloudflare-origin-ca-key", "betterleaks:cloudflare-origin-ca-key"]
});

// packages/core/src/gates/secrets/rules/cloudsmith-api-key.ts
var cloudsmith_api_key_default = defineSecretKind({
  id: "secrets/cloudsmith-api-key",
  title: "Cloudsmith API key",
  severity: "critical",
  grants: "pull from and push to the repositories",
  rotate: {
    steps: "Regenerate the key under Cloudsmith API settings",
    url: "https://help.cloudsmith.io/docs/api-key"
  },
  forms: [{ shape: ["csa_", hex(30), alnum(6)] }],
  equivalents: ["betterleaks:cloudsmith-api-key"]
});

// packages/core/src/gates/secrets/rules/cockroachdb-cloud-api-key.ts
var cockroachdb_cloud_api_key_default = defineSecretKind({
  id: "secrets/cockroachdb-cloud-api-key",
  title: "CockroachDB Cloud API key",
  severity: "critical",
  grants: "manage the clusters of the organisation",
  rotate: {
    steps: "Delete the key on the service account's page",
    url: "https://www.cockroachlabs.com/docs/cockroachcloud/managing-access"
  },
  forms: [{ shape: ["CCDB1_", alnum(22), "_", alnum(40)] }],
  equivalents: ["betterleaks:cockroachlabs-cloud-api-key"]
});

// packages/core/src/gates/secrets/rules/contentful-token.ts
var contentful_token_default = defineSecretKind({
  id: "secrets/contentful-token",
  title: "Contentful management token",
  severity: "high",
  grants: "change the content of the space",
  rotate: {
    steps: "Revoke the token under Contentful Account settings",
    url: "https://www.contentful.com/developers/docs/references/authentication/"
  },
  forms: [{ shape: ["CFPAT-", base64url(43)] }],
  equivalents: []
});

// packages/core/src/gates/secrets/checks/private-key.ts
var BEGIN = /^-----BEGIN ((?:[A-Z0-9]{1,12} ){0,3})PRIVATE KEY(?: BLOCK)?-----/;
var LINE_START = /^[\s"'`#*>|]+/;
var COMMENT_START = /^\/\/+\s+/;
var LINE_END = /["'`][\s+.,;)\\]*$|\\+$/;
var HEADER2 = /^[A-Za-z][\w-]*:/;
var SMALLEST_KEY = 32;
function readPrivateKey(text) {
  const begin = BEGIN.exec(text);
  if (begin === null) return void 0;
  const label = (begin[1] ?? "").trim();
  const end = text.indexOf("-----END ", begin[0].length);
  if (end < 0) return void 0;
  const trailer = /^-----END [A-Z0-9 ]{1,60}-----/.exec(text.slice(end, end + 80))?.[0];
  if (trailer?.slice("-----END ".length) !== begin[0].slice("-----BEGIN ".length)) return void 0;
  const lines = armouredLines(text.slice(begin[0].length, end));
  const headers = lines.filter((line) => HEADER2.test(line));
  const body = lines.filter((line) => !HEADER2.test(line) && !(label.startsWith("PGP") && /^=[\w+/]{4}$/.test(line)));
  const encrypted = headers.some((line) => /^Proc-Type:.*ENCRYPTED|^DEK-Info:/.test(line));
  return judgeBody(label, body.join(""), encrypted, end + trailer.length);
}
function armouredLines(text) {
  return text.replace(/\\{1,2}r|\\{1,2}n|&#1[03];/g, "\n").split("\n").map((line) => line.trimEnd().replace(LINE_END, "").replace(LINE_START, "").replace(COMMENT_START, "")).filter((line) => line !== "");
}
function judgeBody(label, body, headersSayEncrypted, length) {
  const bytes = decodeBase64(body);
  if (bytes === void 0 || bytes.length < SMALLEST_KEY) return void 0;
  const protection = protectionOf(label, bytes, body);
  if (protection === "malformed" && !headersSayEncrypted) return void 0;
  return { label, encrypted: headersSayEncrypted || protection === "encrypted", body, length };
}
function protectionOf(label, bytes, body) {
  if (label === "OPENSSH") return openSshProtection(bytes);
  if (label.startsWith("PGP")) return openPgpTag(bytes[0] ?? 0) === 5 ? "plain" : "malformed";
  if (/SIGSTORE|COSIGN/.test(label)) return decodeBase64Text(body)?.startsWith('{"kdf"') ? "encrypted" : "malformed";
  if (!isWholeSequence(bytes)) return "malformed";
  return label === "ENCRYPTED" ? "encrypted" : "plain";
}
function openSshProtection(bytes) {
  const text = String.fromCharCode(...bytes.subarray(0, 40));
  if (!text.startsWith("openssh-key-v1\0")) return "malformed";
  const length = bytes[18] ?? 0;
  return text.slice(19, 19 + length) === "none" ? "plain" : "encrypted";
}
function openPgpTag(first) {
  if ((first & 128) === 0) return 0;
  return (first & 64) === 0 ? first >> 2 & 15 : first & 63;
}
function isWholeSequence(bytes) {
  if (bytes[0] !== 48) return false;
  const first = bytes[1] ?? 0;
  if (first < 128) return first + 2 <= bytes.length;
  const count = first - 128;
  if (count === 0 || count > 3) return false;
  const length = bytes.subarray(2, 2 + count).reduce((sum2, byte) => sum2 * 256 + byte, 0);
  const rest = bytes.length - (2 + count + length);
  return rest >= 0 && rest <= 4;
}

// packages/core/src/gates/secrets/finders/private-key.ts
var LONGEST_KEY = 16384;
var HEADER_LENGTH = 80;
var BEGIN_LENGTH = "-----BEGIN PRIVATE KEY-----".length;
var DASH = "-".charCodeAt(0);
var DASHES = byteSet("-");
var NAMES = {
  "": "private key",
  ENCRYPTED: "encrypted private key",
  OPENSSH: "OpenSSH private key",
  PGP: "OpenPGP private key",
  "ENCRYPTED SIGSTORE": "Cosign signing key",
  "ENCRYPTED COSIGN": "Cosign signing key"
};
function privateKeyDetector(accepts) {
  return {
    keywords: ["-----BEGIN "],
    detect(source, at) {
      const header = source.view(at, at + HEADER_LENGTH);
      const label = /^-----BEGIN ([A-Z0-9 ]{0,40})PRIVATE KEY(?: BLOCK)?-----/.exec(header)?.[1];
      if (label === void 0 || !accepts(label.trim())) return void 0;
      const key = readPrivateKey(source.view(at, endOfArmour(source.bytes, at + label.length + BEGIN_LENGTH)));
      if (key === void 0 || isPlaceholder(key.body.slice(-64), 64) || isPublished(key.body)) return void 0;
      return detectionOf(key, at);
    }
  };
}
function endOfArmour(bytes, from) {
  const limit = from + LONGEST_KEY;
  for (let at = bytes.indexOf(DASH, from); at >= 0 && at < limit; at = bytes.indexOf(DASH, at + 1)) {
    if (runLength(bytes, at, DASHES, 5) === 5) return at + HEADER_LENGTH;
  }
  return limit;
}
function detectionOf(key, at) {
  const name = NAMES[key.label] ?? `${key.label} private key`;
  return {
    start: at,
    end: at + key.length,
    verdict: "verified",
    secret: key.body,
    prefix: "",
    title: key.encrypted && !key.label.startsWith("ENCRYPTED") ? `passphrase-protected ${name}` : name,
    ...key.encrypted && {
      severity: "medium",
      note: "Only its passphrase protects it, and that can be guessed offline."
    }
  };
}
var PUTTY_KEY = /^PuTTY-User-Key-File-[23]: [\w@.-]{3,60}\r?\nEncryption: ([\w-]{3,20})\r?\n(?:Comment: [^\n]{0,200}\n)?Public-Lines: \d{1,3}\r?\n[A-Za-z0-9+/=\r\n]{40,8000}(?:Key-Derivation[^\n]{0,60}\n(?:Argon2-[^\n]{0,80}\n){0,5})?Private-Lines: \d{1,3}\r?\n([A-Za-z0-9+/=\r\n]{40,8000})Private-(?:MAC|Hash): /;
var puttyKeyDetector = {
  keywords: ["PuTTY-User-Key-File-"],
  detect(source, at) {
    const found = PUTTY_KEY.exec(source.view(at, at + LONGEST_KEY));
    if (found === null) return void 0;
    const encrypted = found[1] !== "none";
    return {
      start: at,
      end: at + found[0].length,
      verdict: "verified",
      secret: (found[2] ?? "").replace(/\s/g, ""),
      prefix: "",
      title: encrypted ? "passphrase-protected PuTTY private key" : "PuTTY private key",
      ...encrypted && { severity: "medium" }
    };
  }
};

// packages/core/src/gates/secrets/rules/cosign-private-key.ts
var cosign_private_key_default = defineSecretKind({
  id: "secrets/cosign-private-key",
  title: "Cosign signing key",
  severity: "high",
  grants: "sign images in your name once its passphrase is known or guessed",
  rotate: {
    steps: "Make a new pair with `cosign generate-key-pair`, sign again and replace the public key in every policy",
    url: "https://docs.sigstore.dev/cosign/key_management/signing_with_self-managed_keys/"
  },
  detectors: [privateKeyDetector((label) => /^ENCRYPTED (?:SIGSTORE|COSIGN)$/.test(label))],
  commonInTests: true,
  samples: (random3) => {
    const key = (label, text) => `-----BEGIN ${label} PRIVATE KEY-----
${encodeBase64(text)}
-----END ${label} PRIVATE KEY-----
`;
    const json = JSON.stringify({ kdf: { name: "scrypt" }, ciphertext: encodeBase64(random3.bytes(120)) });
    return [
      { path: "cosign.key", bad: key("ENCRYPTED SIGSTORE", json) },
      { path: "cosign.key", bad: key("ENCRYPTED COSIGN", json) },
      { path: "cosign.key", good: key("ENCRYPTED COSIGN", "not what cosign writes, but long enough to be it") }
    ];
  },
  equivalents: []
});

// packages/core/src/gates/secrets/rules/crates-io-token.ts
var crates_io_token_default = defineSecretKind({
  id: "secrets/crates-io-token",
  title: "crates.io API token",
  severity: "critical",
  grants: "publish and yank your crates",
  rotate: {
    steps: "Revoke the token under crates.io Account Settings, API Tokens",
    url: "https://doc.rust-lang.org/cargo/reference/publishing.html"
  },
  forms: [{ shape: ["cio", alnum(32)] }],
  equivalents: ["betterleaks:crates-io-api-key", "noseyparker:np.cratesio.1", "kingfisher:kingfisher.cratesio.1"]
});

// packages/core/src/gates/secrets/finders/url-credentials.ts
var SCHEME = byteSet(ALPHABETS.alnum.characters, "+.-");
var USERINFO = byteSet(ALPHABETS.alnum.characters, "-._~%!$&()*+;=:^");
var LONGEST_SCHEME = 24;
var LONGEST_USERINFO = 300;
var AT = "@".charCodeAt(0);
var USERINFO_PARTS = /^([^:]*):(.+)$/;
var HOST = /^[A-Za-z0-9][A-Za-z0-9.-]*|^\[[0-9a-fA-F:.]+\]/;
var NO_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|host|hostname|server|(?:.*\.)?example(?:\.(?:com|org|net))?|.*\.(?:test|invalid|example|localhost))$/i;
function urlCredentialDetector(accepts) {
  return {
    keywords: ["://"],
    detect(source, at, end) {
      const length = runLength(source.bytes, end, USERINFO, LONGEST_USERINFO);
      if (length < 3 || source.bytes[end + length] !== AT) return void 0;
      const schemeLength = runLengthBefore(source.bytes, at, SCHEME, LONGEST_SCHEME);
      const scheme = source.view(at - schemeLength, at).toLowerCase();
      if (!accepts(scheme)) return void 0;
      const host = HOST.exec(source.view(end + length + 1, end + length + 120))?.[0] ?? "";
      const [, user = "", password3 = ""] = USERINFO_PARTS.exec(source.view(end, end + length)) ?? [];
      if (host === "" || NO_HOST.test(host) || !looksLikePassword(password3, user)) return void 0;
      const from = end + user.length + 1;
      return {
        start: from,
        end: from + password3.length,
        verdict: "plausible",
        prefix: "",
        name: `${scheme}://${user}@${host}`,
        note: `It is the password of \`${user}\` at ${host}.`
      };
    }
  };
}

// packages/core/src/gates/secrets/values/schemes.ts
var DATABASES = new Set(
  `amqp amqps cassandra clickhouse cockroachdb couchbase couchbases db2 influxdb mariadb mongodb mongodb+srv mssql mysql
  mysql+pymysql mysqlx nats neo4j neo4j+s bolt bolt+s oracle postgres postgresql postgresql+asyncpg postgresql+psycopg2
  redis rediss snowflake sqlserver`.split(/\s+/)
);
function isDatabaseScheme(scheme) {
  return DATABASES.has(scheme);
}
var LOGINS = new Set(
  "http https git+http git+https ftp ftps sftp ssh git+ssh smb ldap ldaps imap imaps pop3 smtp smtps mqtt mqtts ws wss svn".split(
    " "
  )
);
function isLoginScheme(scheme) {
  return LOGINS.has(scheme);
}

// packages/core/src/gates/secrets/rules/database-url.ts
var database_url_default = defineSecretKind({
  id: "secrets/database-url",
  title: "database password in a URL",
  severity: "critical",
  grants: "log in to the database if it can be reached",
  rotate: {
    steps: "Change the password of the database user",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html"
  },
  detectors: [urlCredentialDetector(isDatabaseScheme)],
  commonInTests: true,
  generality: 2,
  samples: (random3) => {
    const password3 = random3.text("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 16);
    return [
      { path: "app.env", bad: `DATABASE_URL=postgres://shop:${password3}@db.shop.io:5432/shop
` },
      { path: "app.env", bad: `MONGO_URL="mongodb+srv://shop:${password3}@cluster0.shop.io/shop"
` },
      { path: "app.env", bad: `BROKER=amqps://shop:${password3}@mq.shop.io//
` },
      { path: "app.env", good: "DATABASE_URL=postgres://shop:${DB_PASSWORD}@db.shop.io/shop\n" },
      {
        path: "app.env",
        good: "DATABASE_URL=postgres://postgres:postgres@db:5432/shop\n",
        note: "A development default"
      },
      { path: "app.env", good: "DATABASE_URL=postgres://user:password@host/db\n" },
      { path: "app.py", good: 'url = f"mysql://{user}:{password}@{host}/{name}"\n' },
      { path: "app.go", good: 'dsn := fmt.Sprintf("postgres://%s:%s@%s/shop", user, pass, host)\n' },
      {
        path: "app.env",
        good: `DATABASE_URL=postgres://shop:${password3}@db.example.com/shop
`,
        note: "A reserved name"
      },
      { path: "app.env", good: "DATABASE_URL=postgres://db.shop.io/shop\n" }
    ];
  },
  equivalents: [
    "betterleaks:mongodb-connection-string",
    "noseyparker:np.mongodb.1",
    "noseyparker:np.postgres.1",
    "kingfisher:kingfisher.mongodb.3",
    "kingfisher:kingfisher.mysql.1",
    "kingfisher:kingfisher.postgres.1",
    "kingfisher:kingfisher.uri.1"
  ]
});

// packages/core/src/gates/secrets/rules/databricks-token.ts
var databricks_token_default = defineSecretKind({
  id: "secrets/databricks-token",
  title: "Databricks token",
  severity: "critical",
  grants: "run jobs and read data in the workspace",
  rotate: {
    steps: "Revoke the token under Databricks Settings, Developer, Access tokens",
    url: "https://docs.databricks.com/aws/en/dev-tools/auth/pat"
  },
  forms: [{ shape: ["dapi", hex(32), "-", digits(1)] }, { shape: ["dapi", hex(32)] }],
  equivalents: [
    "gitleaks:databricks-api-token",
    "betterleaks:databricks-api-token",
    "noseyparker:np.databricks.1",
    "kingfisher:kingfisher.databricks.1"
  ]
});

// packages/core/src/gates/secrets/values/credential-name.ts
var LAST_WORDS = {
  password: "password",
  passwd: "password",
  passphrase: "password",
  passcode: "password",
  pass: "password",
  pwd: "password",
  pw: "password",
  secret: "secret",
  token: "token",
  apikey: "key",
  apitoken: "token",
  accesskey: "key",
  secretkey: "key",
  credential: "credentials",
  credentials: "credentials"
};
var SECRET_KEY_WORDS = new Set(
  `access account admin api app auth cookie crypt data encrypt encryption hmac jwt license master private secret service
  session sign signing storage webhook`.split(/\s+/)
);
var HARMLESS_WORDS = new Set(
  `public publishable allow require required enable enabled disable disabled use random reset forgot forget change min
  max length no without empty has is show hide check validate csrf xsrf cancellation ssh gpg pgp sort primary foreign
  partition next site header field param name type kind`.split(/\s+/)
);
function credentialWord(name) {
  const words = wordsOf(name);
  const last = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  if (before.some((word) => HARMLESS_WORDS.has(word))) return void 0;
  if (last === "key") return before.some((word) => SECRET_KEY_WORDS.has(word)) ? "key" : void 0;
  return LAST_WORDS[last] ?? (/[a-z]{2,}(?:password|passwd)$/.test(last) ? "password" : void 0);
}
function wordsOf(name) {
  return name.replace(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase().split(/[^a-z\d]+/).map((word) => word.replace(/\d+$/, "")).filter((word) => word !== "");
}

// packages/core/src/gates/secrets/values/literal.ts
var SETTINGS = /^(?:true|false|yes|no|on|off|null|nil|none|undefined|auto|always|never|optional|required|prompt|basic|bearer|md5|trust|peer|scram-sha-256|iam|disabled?|enabled?|default|n\/a|-+|\*+|•+|x+)$/i;
var NUMBER_OR_DURATION = /^[\d.,:]+(?:ms|[smhdwkMG]i?B?)?$/;
var PATH2 = /^(?:\/|~\/|\.{1,2}\/|[A-Za-z]:\\)[^\s]*$|\.(?:pem|key|crt|cer|p12|pfx|jks|txt|json|ya?ml|env|conf|ini|secret)$/i;
var URL = /^[a-z][a-z0-9+.-]*:\/\//i;
var TEMPLATE = /\$\{|\$\(|\{\{|\$[A-Za-z_]|<%|%[A-Z_]+%|^<.*>$|^@\w+@$/;
function natureOf(value) {
  const text = value.trim();
  if (text === "" || SETTINGS.test(text) || NUMBER_OR_DURATION.test(text)) return "none";
  if (PATH2.test(text) || URL.test(text) || TEMPLATE.test(text) || isReference(text)) return "none";
  if (isDevelopmentPassword(text) || namesStandIn(text)) return "development";
  if (/\s/.test(text) && !/[\d!@#$%^&*]/.test(text)) return "none";
  return looksLikePassword(text) ? "credential" : "development";
}

// packages/core/src/gates/secrets/values/place.ts
var LITERAL_PLACES = /* @__PURE__ */ new Map([
  ["dockerfile-arg", "a build secret (`RUN --mount=type=secret`)"],
  ["dockerfile-env", "the environment of the running container"],
  ["dockerfile-label", "the environment of the running container"],
  ["compose-environment", "a Compose secret (`secrets:`) or a variable that is set outside (`${...}`)"],
  ["compose-build-arg", "a build secret (`build.secrets`)"],
  ["kubernetes-env", "a Secret (`valueFrom.secretKeyRef`)"],
  ["kubernetes-configmap", "a Secret that an external store or sealed secret provides"],
  ["workflow-env", "a secret of the repository or environment (`${{ secrets.NAME }}`)"]
]);
function spanOfEntry({ name, value }) {
  return {
    path: value.span.path,
    start: Math.min(name.span.start, value.span.start),
    end: Math.max(name.span.end, value.span.end)
  };
}

// packages/core/src/gates/secrets/rules/development-credential.ts
var development_credential_default = defineRule({
  id: "secrets/development-credential",
  on: "named-value",
  severity: "low",
  profiles: ["strict"],
  title: "A well-known or weak credential is set",
  why: "Default passwords such as `postgres` or `changeme` are the first that anybody tries. In a set-up for development they are common and mostly harmless, until the file is copied or the port is reachable.",
  remedy: "Take the value from outside (`${POSTGRES_PASSWORD:?}`), or see to it that the service is reachable by nobody else.",
  equivalents: [],
  references: ["https://owasp.org/www-project-top-ten/2017/A2_2017-Broken_Authentication"],
  yieldsTo: ["secrets/*", "dockerfile/secret-in-env"],
  examples: [
    {
      path: "compose.yaml",
      bad: "services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: postgres\n"
    },
    {
      path: "compose.yaml",
      bad: "services:\n  db:\n    image: mysql:9\n    environment:\n      - MYSQL_ROOT_PASSWORD=changeme\n"
    },
    {
      path: "compose.yaml",
      good: "services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}\n"
    },
    {
      path: "compose.yaml",
      good: "services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_USER: postgres\n"
    }
  ],
  *check(entry) {
    const { origin, name, value, owner } = entry;
    if (credentialWord(name.value) === void 0 || !LITERAL_PLACES.has(origin)) return;
    if (natureOf(value.value) !== "development") return;
    yield {
      at: spanOfEntry(entry),
      message: `\`${name.value}\` of ${owner} is a default or easily guessed value. Where anybody else can reach the service, set it from outside.`,
      confidence: "possible",
      identity: `${owner}/${name.value}`,
      redact: [value.span]
    };
  }
});

// packages/core/src/gates/secrets/rules/digitalocean-token.ts
var digitalocean_token_default = defineSecretKind({
  id: "secrets/digitalocean-token",
  title: "DigitalOcean token",
  severity: "critical",
  grants: "manage droplets, databases and clusters of the account",
  rotate: {
    steps: "Delete the token under DigitalOcean API, Tokens",
    url: "https://docs.digitalocean.com/reference/api/create-personal-access-token/"
  },
  forms: [
    {
      shape: ["dop_v1_", hex(64)],
      equivalents: [
        "gitleaks:digitalocean-pat",
        "betterleaks:digitalocean-pat",
        "noseyparker:np.digitalocean.2",
        "kingfisher:kingfisher.digitalocean.2"
      ]
    },
    {
      shape: ["doo_v1_", hex(64)],
      equivalents: [
        "gitleaks:digitalocean-access-token",
        "betterleaks:digitalocean-access-token",
        "noseyparker:np.digitalocean.1",
        "kingfisher:kingfisher.digitalocean.1"
      ]
    },
    {
      shape: ["dor_v1_", hex(64)],
      equivalents: [
        "gitleaks:digitalocean-refresh-token",
        "betterleaks:digitalocean-refresh-token",
        "noseyparker:np.digitalocean.3",
        "kingfisher:kingfisher.digitalocean.3"
      ]
    }
  ],
  equivalents: []
});

// packages/core/src/gates/secrets/rules/discord-bot-token.ts
var discord_bot_token_default = defineSecretKind({
  id: "secrets/discord-bot-token",
  title: "Discord bot token",
  severity: "high",
  grants: "act as the bot in every server it is in",
  rotate: {
    steps: "Reset the token under Discord Developer Portal, Bot",
    url: "https://discord.com/developers/docs/reference#authentication"
  },
  forms: [
    {
      shape: [base64url(23, 28), ".", base64url(6), ".", base64url(27, 38)],
      check: discordToken,
      named: ["discord", "bot_token", "bottoken"]
    }
  ],
  equivalents: ["kingfisher:kingfisher.discord.2"]
});

// packages/core/src/gates/secrets/rules/discord-webhook.ts
var discord_webhook_default = defineSecretKind({
  id: "secrets/discord-webhook",
  title: "Discord webhook URL",
  severity: "medium",
  grants: "post messages into your channel",
  rotate: {
    steps: "Delete the webhook under the channel's Integrations",
    url: "https://discord.com/developers/docs/resources/webhook"
  },
  forms: [
    { shape: ["discord.com/api/webhooks/", digits(17, 20), "/", base64url(60, 80)] },
    { shape: ["discordapp.com/api/webhooks/", digits(17, 20), "/", base64url(60, 80)] }
  ],
  equivalents: ["kingfisher:kingfisher.discord.1"]
});

// packages/core/src/gates/secrets/finders/docker-auth.ts
var REACH = 4096;
var VALUE2 = /^\\?"\s{0,8}:\s{0,8}\\?"([A-Za-z0-9+/]{8,4000}={0,2})\\?"/;
var CONFIG_PATH = /(?:^|\/)(?:\.dockercfg|\.dockerconfigjson|\.?docker\/config\.json|containers\/auth\.json)$/;
var dockerAuthDetector = {
  keywords: ['"auth'],
  detect(source, at, end) {
    const value = VALUE2.exec(source.view(end, end + REACH))?.[1];
    if (value === void 0) return void 0;
    if (!CONFIG_PATH.test(source.path) && !/auths\\?"\s{0,8}:/.test(source.view(at - REACH, at))) return void 0;
    const [user = "", password3 = ""] = splitOnce(decodeBase64Text(value) ?? "");
    if (!/^[\w.@$+/-]{1,200}$/.test(user) || !looksLikePassword(password3, user)) return void 0;
    const start = end + source.view(end, end + REACH).indexOf(value);
    return {
      start,
      end: start + value.length,
      verdict: "verified",
      prefix: "",
      name: user,
      note: `It logs in as \`${user}\`.`
    };
  }
};
function splitOnce(text) {
  const colon = text.indexOf(":");
  return colon < 0 ? [] : [text.slice(0, colon), text.slice(colon + 1)];
}

// packages/core/src/gates/secrets/rules/docker-config-auth.ts
var docker_config_auth_default = defineSecretKind({
  id: "secrets/docker-config-auth",
  title: "registry login in a Docker config",
  severity: "critical",
  grants: "pull from the registry and push to it as that user",
  rotate: {
    steps: "Change the password or revoke the token, then log in again with a credential helper (`credsStore`)",
    url: "https://docs.docker.com/reference/cli/docker/login/#credential-stores"
  },
  detectors: [dockerAuthDetector],
  samples: (random3) => {
    const auth = encodeBase64(`robot:${random3.text("abcdefghijkmnpqrstuvwxyzABCDEFGH23456789", 24)}`);
    const config = (value) => JSON.stringify({ auths: { "registry.shop.io": { auth: value } } }, void 0, 2);
    return [
      { path: ".docker/config.json", bad: config(auth) },
      { path: "secret.yaml", bad: `.dockerconfigjson: '${config(auth)}'
` },
      { path: ".docker/config.json", good: config(encodeBase64("user:password")), note: "A sample login" },
      { path: ".docker/config.json", good: '{"auths": {"registry.shop.io": {}}, "credsStore": "pass"}' },
      { path: "api.json", good: `{"auth": "${auth}"}`, note: "No Docker config" }
    ];
  },
  equivalents: []
});

// packages/core/src/gates/secrets/rules/docker-hub-organization-access-token.ts
var docker_hub_organization_access_token_default = defineSecretKind({
  id: "secrets/docker-hub-organization-access-token",
  title: "Docker Hub organization access token",
  severity: "critical",
  grants: "pull and push images of the organization",
  rotate: {
    steps: "Delete the token under the organization's Access tokens in Docker Home",
    url: "https://docs.docker.com/enterprise/security/access-tokens/"
  },
  forms: [{ shape: ["dckr_oat_", base64url(32)] }],
  equivalents: ["betterleaks:dockerhub-organization-access-token"]
});

// packages/core/src/gates/secrets/rules/docker-hub-personal-access-token.ts
var docker_hub_personal_access_token_default = defineSecretKind({
  id: "secrets/docker-hub-personal-access-token",
  title: "Docker Hub personal access token",
  severity: "critical",
  grants: "pull your private images and, if the token may write, push new ones under your tags",
  rotate: {
    steps: "Delete the token under Docker Account settings, Personal access tokens",
    url: "https://docs.docker.com/security/access-tokens/"
  },
  forms: [{ shape: ["dckr_pat_", base64url(27)] }],
  equivalents: [
    "betterleaks:dockerhub-personal-access-token",
    "noseyparker:np.dockerhub.1",
    "kingfisher:kingfisher.dockerhub.1"
  ]
});

// packages/core/src/gates/secrets/rules/docker-swarm-join-token.ts
var docker_swarm_join_token_default = defineSecretKind({
  id: "secrets/docker-swarm-join-token",
  title: "Docker Swarm join token",
  severity: "critical",
  grants: "join the swarm as a worker or manager and see what is scheduled there",
  rotate: {
    steps: "Rotate it with `docker swarm join-token --rotate`",
    url: "https://docs.docker.com/reference/cli/docker/swarm/join-token/"
  },
  forms: [{ shape: ["SWMTKN-1-", lowerAlnum(50), "-", lowerAlnum(25)] }],
  equivalents: ["betterleaks:docker-swarm-join-token"]
});

// packages/core/src/gates/secrets/rules/docker-swarm-unlock-key.ts
var docker_swarm_unlock_key_default = defineSecretKind({
  id: "secrets/docker-swarm-unlock-key",
  title: "Docker Swarm unlock key",
  severity: "critical",
  grants: "decrypt the raft logs and TLS keys of locked managers",
  rotate: {
    steps: "Rotate it with `docker swarm unlock-key --rotate`",
    url: "https://docs.docker.com/engine/swarm/swarm_manager_locking/"
  },
  forms: [{ shape: ["SWMKEY-1-", base64(43)] }],
  equivalents: ["betterleaks:docker-swarm-unlock-key"]
});

// packages/core/src/gates/secrets/rules/doppler-token.ts
var doppler_token_default = defineSecretKind({
  id: "secrets/doppler-token",
  title: "Doppler token",
  severity: "critical",
  grants: "read the secrets of the project or workplace",
  rotate: {
    steps: "Revoke the token in the Doppler dashboard",
    url: "https://docs.doppler.com/docs/service-tokens"
  },
  forms: [
    {
      shape: ["dp.pt.", alnum(40, 44)],
      equivalents: [
        "gitleaks:doppler-api-token",
        "betterleaks:doppler-api-token",
        "noseyparker:np.doppler.2",
        "kingfisher:kingfisher.doppler.2"
      ]
    },
    { shape: ["dp.ct.", alnum(40, 44)] },
    { shape: ["dp.sa.", alnum(40, 44)] },
    { shape: ["dp.scim.", alnum(40, 44)] },
    { shape: ["dp.audit.", alnum(40, 44)] },
    { shape: ["dp.st.", alnum(40, 44)] },
    { shape: ["dp.st.", base64url(2, 35), ".", alnum(40, 44)] }
  ],
  equivalents: [
    "noseyparker:np.doppler.1",
    "noseyparker:np.doppler.3",
    "noseyparker:np.doppler.4",
    "noseyparker:np.doppler.5",
    "noseyparker:np.doppler.6",
    "kingfisher:kingfisher.doppler.1",
    "kingfisher:kingfisher.doppler.3",
    "kingfisher:kingfisher.doppler.4",
    "kingfisher:kingfisher.doppler.5",
    "kingfisher:kingfisher.doppler.6"
  ]
});

// packages/core/src/gates/secrets/rules/dynatrace-token.ts
var dynatrace_token_default = defineSecretKind({
  id: "secrets/dynatrace-token",
  title: "Dynatrace API token",
  severity: "high",
  grants: "read monitoring data with the token's scopes",
  rotate: {
    steps: "Delete the token under Dynatrace Access tokens",
    url: "https://docs.dynatrace.com/docs/discover-dynatrace/references/dynatrace-api/basics/dynatrace-api-authentication"
  },
  forms: [{ shape: ["dt0c01.", upperAlnum(24), ".", upperAlnum(64)] }],
  equivalents: [
    "gitleaks:dynatrace-api-token",
    "betterleaks:dynatrace-api-token",
    "noseyparker:np.dynatrace.1",
    "kingfisher:kingfisher.dynatrace.1"
  ]
});

// packages/core/src/gates/secrets/rules/easypost-api-key.ts
var easypost_api_key_default = defineSecretKind({
  id: "secrets/easypost-api-key",
  title: "EasyPost API key",
  severity: "high",
  grants: "buy postage at your cost",
  rotate: {
    steps: "Delete the key under EasyPost Account settings, API keys",
    url: "https://docs.easypost.com/docs/authentication"
  },
  forms: [
    { shape: ["EZAK", alnum(54)], equivalents: ["gitleaks:easypost-api-token", "betterleaks:easypost-api-token"] },
    {
      shape: ["EZTK", alnum(54)],
      severity: "medium",
      equivalents: ["gitleaks:easypost-test-api-token", "betterleaks:easypost-test-api-token"]
    }
  ],
  equivalents: ["kingfisher:kingfisher.easypost.1"]
});

// packages/core/src/gates/secrets/rules/figma-token.ts
var figma_token_default = defineSecretKind({
  id: "secrets/figma-token",
  title: "Figma personal access token",
  severity: "high",
  grants: "read and comment on your design files",
  rotate: {
    steps: "Revoke the token under Figma Settings, Security",
    url: "https://help.figma.com/hc/en-us/articles/8085703771159-Manage-personal-access-tokens"
  },
  forms: [{ shape: ["figd_", base64url(38, 42)] }],
  equivalents: ["betterleaks:figma-personal-access-token"]
});

// packages/core/src/gates/secrets/rules/gcp-api-key.ts
var gcp_api_key_default = defineSecretKind({
  id: "secrets/gcp-api-key",
  title: "Google API key",
  severity: "medium",
  grants: "use the Google APIs that the key is allowed for, at your cost",
  rotate: {
    steps: "Regenerate or restrict the key under Google Cloud, APIs and services, Credentials",
    url: "https://cloud.google.com/docs/authentication/api-keys"
  },
  forms: [{ shape: ["AIza", base64url(35)] }],
  equivalents: [
    "gitleaks:gcp-api-key",
    "betterleaks:gcp-api-key",
    "noseyparker:np.google.5",
    "kingfisher:kingfisher.google.4"
  ]
});

// packages/core/src/gates/secrets/rules/gcp-oauth-client-secret.ts
var gcp_oauth_client_secret_default = defineSecretKind({
  id: "secrets/gcp-oauth-client-secret",
  title: "Google OAuth client secret",
  severity: "high",
  grants: "pose as your application to Google users",
  rotate: {
    steps: "Reset the secret under Google Cloud, APIs and services, Credentials",
    url: "https://support.google.com/cloud/answer/6158849"
  },
  forms: [{ shape: ["GOCSPX-", base64url(28)] }],
  equivalents: ["noseyparker:np.google.6", "kingfisher:kingfisher.google.6"]
});

// packages/core/src/gates/secrets/finders/service-account.ts
var REACH2 = 4096;
var VALUE3 = /^private_key\\?"\s{0,8}:\s{0,8}\\?"/;
var serviceAccountDetector = {
  keywords: ['private_key"', 'private_key\\"'],
  detect(source, at) {
    const text = source.view(at, at + REACH2);
    const opening = VALUE3.exec(text)?.[0];
    const key = opening === void 0 ? void 0 : readPrivateKey(text.slice(opening.length));
    if (opening === void 0 || key === void 0) return void 0;
    const around = source.view(at - REACH2, at) + text;
    const account = /[\w.-]{1,100}@[\w.-]{1,100}gserviceaccount\.com/.exec(around)?.[0];
    if (account === void 0 || !around.includes("service_account")) return void 0;
    const start = at + opening.length;
    return {
      start,
      end: start + key.length,
      verdict: "verified",
      secret: key.body,
      prefix: "",
      note: `It belongs to ${account}.`
    };
  }
};

// packages/core/src/gates/secrets/samples/private-key.ts
var armour = (label, lines, end = label) => `-----BEGIN ${label}PRIVATE KEY-----
${lines}
-----END ${end}PRIVATE KEY-----
`;
var wrap = (text, width = 64) => (text.match(new RegExp(`.{1,${width}}`, "g")) ?? []).join("\n");
function sequence(random3, length) {
  return encodeBase64(Uint8Array.from([48, 130, length >> 8, length & 255, ...random3.bytes(length)]));
}
function drawPem(random3, length = 600) {
  return armour("", wrap(sequence(random3, length)));
}
function openSsh(random3, cipher) {
  const magic = [...new TextEncoder().encode("openssh-key-v1"), 0, 0, 0, 0, cipher.length];
  return wrap(encodeBase64(Uint8Array.from([...magic, ...new TextEncoder().encode(cipher), ...random3.bytes(300)])), 70);
}
var privateKeySamples = (random3) => {
  const body = wrap(sequence(random3, 600));
  return [
    { path: "deploy/id_rsa", bad: armour("RSA ", body) },
    { path: "deploy/tls.key", bad: armour("", body).replaceAll("\n", "\r\n"), note: "CRLF" },
    { path: "config.json", bad: JSON.stringify({ key: armour("EC ", body) }), note: "Escaped line breaks" },
    { path: "deploy/secret.yaml", bad: `tls.key: |
${armour("", body).replace(/^/gm, "  ")}`, note: "Indented" },
    { path: "deploy/id_ed25519", bad: armour("OPENSSH ", openSsh(random3, "none")) },
    { path: "deploy/id_ed25519", bad: armour("OPENSSH ", openSsh(random3, "aes256-ctr")), note: "Passphrase: medium" },
    { good: armour("RSA ", "MIIEpAIBAAKCAQEA..."), note: "Cut in a document" },
    { good: armour("", body.slice(0, 200)), note: "Not as long as it says" },
    { good: armour("", body, "RSA "), note: "BEGIN and END differ" },
    { good: armour("", "<your key here>") },
    { good: `if text.startswith("-----BEGIN RSA PRIVATE KEY-----"):
    pass
`, note: "Only the header" },
    { good: body, note: "No armour" }
  ];
};

// packages/core/src/gates/secrets/rules/gcp-service-account-key.ts
var gcp_service_account_key_default = defineSecretKind({
  id: "secrets/gcp-service-account-key",
  title: "Google Cloud service account key",
  severity: "critical",
  grants: "act as the service account with all of its roles",
  rotate: {
    steps: "Delete the key under IAM, Service accounts, Keys, and prefer workload identity to keys",
    url: "https://cloud.google.com/iam/docs/keys-create-delete"
  },
  detectors: [serviceAccountDetector],
  commonInTests: true,
  samples: (random3) => {
    const account = {
      type: "service_account",
      private_key: drawPem(random3),
      client_email: "build@shop-prod.iam.gserviceaccount.com"
    };
    return [
      { path: "credentials.json", bad: JSON.stringify(account, void 0, 2) },
      { path: "secret.yaml", bad: `key.json: ${JSON.stringify(JSON.stringify(account))}
`, note: "JSON in a string" },
      { path: "credentials.json", good: JSON.stringify({ ...account, private_key: "${PRIVATE_KEY}" }) },
      { path: "credentials.json", good: JSON.stringify({ type: "authorized_user", private_key: "none" }) }
    ];
  },
  equivalents: ["gitleaks:gcp-service-account", "betterleaks:gcp-service-account", "kingfisher:kingfisher.gcp.1"]
});

// packages/core/src/gates/secrets/rules/gemini-api-key.ts
var gemini_api_key_default = defineSecretKind({
  id: "secrets/gemini-api-key",
  title: "Google AI authorization key",
  severity: "high",
  grants: "use models at your cost",
  rotate: {
    steps: "Delete the key in Google AI Studio",
    url: "https://ai.google.dev/gemini-api/docs/api-key"
  },
  forms: [{ shape: ["AQ.Ab8RN6", base64url(44)] }],
  equivalents: ["betterleaks:gcp-gemini-api"]
});

// packages/core/src/gates/secrets/rules/github-fine-grained-token.ts
var github_fine_grained_token_default = defineSecretKind({
  id: "secrets/github-fine-grained-token",
  title: "GitHub fine-grained personal access token",
  severity: "critical",
  grants: "use the repositories and permissions that it was made for",
  rotate: {
    steps: "Delete the token under GitHub Settings, Developer settings, Fine-grained tokens",
    url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens"
  },
  forms: [{ shape: ["github_pat_", alnum(22), "_", alnum(59)] }],
  equivalents: [
    "gitleaks:github-fine-grained-pat",
    "betterleaks:github-fine-grained-pat",
    "noseyparker:np.github.7",
    "kingfisher:kingfisher.github.7"
  ]
});

// packages/core/src/gates/secrets/checks/jwt.ts
function parseJwt(token) {
  const [first = "", second = "", signature = "", ...rest] = token.split(".");
  if (rest.length > 0) return void 0;
  const header = decodeBase64Object(first);
  const payload = decodeBase64Object(second);
  if (header === void 0 || payload === void 0 || typeof header["alg"] !== "string") return void 0;
  return { header, payload, signature };
}
function composeJwt(claims, signature) {
  const header = encodeBase64Url(JSON.stringify({ alg: "HS256", typ: "JWT" }));
  return `${header}.${encodeBase64Url(JSON.stringify(claims))}.${signature}`;
}
function endsInJwt(prefix) {
  return {
    judge: (token) => parseJwt(token.replace(prefix, "")) ? "verified" : "unrelated",
    complete: (draft, random3) => {
      const claims = { iss: "https://hullgate.test", jti: random3.text("0123456789", 12) };
      return (prefix.exec(draft)?.[0] ?? "") + composeJwt(claims, encodeBase64Url(random3.bytes(32)));
    }
  };
}

// packages/core/src/gates/secrets/rules/github-installation-token.ts
var github_installation_token_default = defineSecretKind({
  id: "secrets/github-installation-token",
  title: "GitHub App installation token",
  severity: "high",
  grants: "use every repository and permission of the app's installation until the token expires",
  rotate: {
    steps: "Revoke the token (`DELETE /installation/token`) and rotate the app's private key if that leaked too",
    url: "https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app"
  },
  forms: [
    { shape: ["ghs_", alnum(36)], check: base62Checksum },
    {
      // Stateless form since April 2026: the app's id and a JWT
      shape: ["ghs_", digits(1, 12), "_eyJ", base64url(10, 400), ".", base64url(10, 2e3), ".", base64url(20, 700)],
      check: endsInJwt(/^ghs_\d+_/)
    }
  ],
  equivalents: [
    "gitleaks:github-app-token",
    "betterleaks:github-app-token",
    "noseyparker:np.github.3",
    "kingfisher:kingfisher.github.3"
  ]
});

// packages/core/src/gates/secrets/rules/github-oauth-token.ts
var github_oauth_token_default = defineSecretKind({
  id: "secrets/github-oauth-token",
  title: "GitHub OAuth access token",
  severity: "critical",
  grants: "act on GitHub as the user who authorised the application",
  rotate: {
    steps: "Revoke the application's authorisation under GitHub Settings, Applications",
    url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation"
  },
  forms: [{ shape: ["gho_", alnum(36)], check: base62Checksum }],
  equivalents: [
    "gitleaks:github-oauth",
    "betterleaks:github-oauth",
    "noseyparker:np.github.2",
    "kingfisher:kingfisher.github.2"
  ]
});

// packages/core/src/gates/secrets/rules/github-personal-access-token.ts
var github_personal_access_token_default = defineSecretKind({
  id: "secrets/github-personal-access-token",
  title: "GitHub personal access token",
  severity: "critical",
  grants: "act on GitHub as its owner, private repositories included",
  rotate: {
    steps: "Delete the token under GitHub Settings, Developer settings, Personal access tokens",
    url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens"
  },
  forms: [{ shape: ["ghp_", alnum(36)], check: base62Checksum }],
  equivalents: [
    "gitleaks:github-pat",
    "betterleaks:github-pat",
    "noseyparker:np.github.1",
    "kingfisher:kingfisher.github.1"
  ]
});

// packages/core/src/gates/secrets/rules/github-refresh-token.ts
var github_refresh_token_default = defineSecretKind({
  id: "secrets/github-refresh-token",
  title: "GitHub App refresh token",
  severity: "critical",
  grants: "mint new user tokens of the app",
  rotate: {
    steps: "Revoke the app's authorisation under GitHub Settings, Applications",
    url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation"
  },
  forms: [{ shape: ["ghr_", alnum(36)], check: base62Checksum }, { shape: ["ghr_", alnum(76)] }],
  equivalents: [
    "gitleaks:github-refresh-token",
    "betterleaks:github-refresh-token",
    "noseyparker:np.github.4",
    "kingfisher:kingfisher.github.4"
  ]
});

// packages/core/src/gates/secrets/rules/github-user-token.ts
var github_user_token_default = defineSecretKind({
  id: "secrets/github-user-token",
  title: "GitHub App user token",
  severity: "critical",
  grants: "act on GitHub as the user who authorised the app",
  rotate: {
    steps: "Revoke the app's authorisation under GitHub Settings, Applications",
    url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation"
  },
  forms: [{ shape: ["ghu_", alnum(36)], check: base62Checksum }],
  equivalents: [
    "gitleaks:github-app-token",
    "betterleaks:github-app-token",
    "noseyparker:np.github.3",
    "kingfisher:kingfisher.github.3"
  ]
});

// packages/core/src/gates/secrets/rules/gitlab-personal-access-token.ts
var gitlab_personal_access_token_default = defineSecretKind({
  id: "secrets/gitlab-personal-access-token",
  title: "GitLab access token",
  severity: "critical",
  grants: "use GitLab with the scopes of the token",
  rotate: {
    steps: "Revoke the token under GitLab Preferences, Access tokens (or the project's or group's)",
    url: "https://docs.gitlab.com/user/profile/personal_access_tokens/"
  },
  forms: [
    {
      shape: ["glpat-", base64url(27, 300), ".", lowerAlnum(9)],
      check: gitlabRoutable,
      equivalents: ["gitleaks:gitlab-pat-routable", "betterleaks:gitlab-pat-routable"]
    },
    {
      shape: ["glpat-", base64url(27, 300), ".01.", lowerAlnum(9)],
      check: gitlabRoutable,
      equivalents: ["betterleaks:gitlab-pat-routable-versioned"]
    },
    {
      shape: ["glpat-", base64url(20)],
      equivalents: [
        "gitleaks:gitlab-pat",
        "betterleaks:gitlab-pat",
        "noseyparker:np.gitlab.2",
        "kingfisher:kingfisher.gitlab.1"
      ]
    }
  ],
  equivalents: []
});

// packages/core/src/gates/secrets/rules/gitlab-runner-token.ts
var gitlab_runner_token_default = defineSecretKind({
  id: "secrets/gitlab-runner-token",
  title: "GitLab runner authentication token",
  severity: "critical",
  grants: "register as that runner and receive the jobs and their variables",
  rotate: {
    steps: "Reset the runner's token under CI/CD settings, Runners",
    url: "https://docs.gitlab.com/security/tokens/"
  },
  forms: [
    { shape: ["glrt-t", digits(1), "_", base64url(27, 300), ".", lowerAlnum(9)], check: gitlabRoutable },
    { shape: ["glrt-t", digits(1), "_", base64url(27, 300), ".01.", lowerAlnum(9)], check: gitlabRoutable },
    { shape: ["glrt-", base64url(20)] },
    { shape: ["GR1348941", base64url(20)] }
  ],
  equivalents: [
    "gitleaks:gitlab-runner-authentication-token",
    "betterleaks:gitlab-runner-authentication-token",
    "gitleaks:gitlab-runner-authentication-token-routable",
    "betterleaks:gitlab-runner-authentication-token-routable",
    "gitleaks:gitlab-rrt",
    "betterleaks:gitlab-rrt",
    "noseyparker:np.gitlab.1"
  ]
});

// packages/core/src/gates/secrets/rules/gitlab-token.ts
var gitlab_token_default = defineSecretKind({
  id: "secrets/gitlab-token",
  title: "GitLab token",
  severity: "critical",
  grants: "use the part of GitLab that the token was made for",
  rotate: {
    steps: "Revoke the token where it was made (GitLab's token overview names the page of each kind)",
    url: "https://docs.gitlab.com/security/tokens/"
  },
  forms: [
    {
      shape: ["gldt-", base64url(20)],
      equivalents: ["gitleaks:gitlab-deploy-token", "betterleaks:gitlab-deploy-token"]
    },
    { shape: ["glptt-", hex(40)], equivalents: ["gitleaks:gitlab-ptt", "betterleaks:gitlab-ptt"] },
    {
      shape: ["glcbt-", alnum(1, 5), "_", base64url(20)],
      equivalents: ["gitleaks:gitlab-cicd-job-token", "betterleaks:gitlab-cicd-job-token"]
    },
    { shape: ["glft-", base64url(20)], equivalents: ["gitleaks:gitlab-feed-token", "betterleaks:gitlab-feed-token"] },
    {
      shape: ["glimt-", base64url(25)],
      equivalents: ["gitleaks:gitlab-incoming-mail-token", "betterleaks:gitlab-incoming-mail-token"]
    },
    {
      shape: ["glagent-", base64url(50)],
      equivalents: ["gitleaks:gitlab-kubernetes-agent-token", "betterleaks:gitlab-kubernetes-agent-token"]
    },
    { shape: ["glsoat-", base64url(20)], equivalents: ["gitleaks:gitlab-scim-token", "betterleaks:gitlab-scim-token"] },
    {
      shape: ["gloas-", base64url(64)],
      equivalents: ["gitleaks:gitlab-oauth-app-secret", "betterleaks:gitlab-oauth-app-secret"]
    },
    {
      shape: ["glffct-", base64url(20)],
      equivalents: ["gitleaks:gitlab-feature-flag-client-token", "betterleaks:gitlab-feature-flag-client-token"]
    }
  ],
  equivalents: []
});

// packages/core/src/gates/secrets/rules/grafana-token.ts
var grafana_token_default = defineSecretKind({
  id: "secrets/grafana-token",
  title: "Grafana token",
  severity: "high",
  grants: "read dashboards and data sources with the token's role",
  rotate: {
    steps: "Delete the token on its service account's page",
    url: "https://grafana.com/docs/grafana/latest/administration/service-accounts/"
  },
  forms: [
    {
      shape: ["glsa_", alnum(32), "_", hex(8)],
      check: grafanaChecksum,
      equivalents: [
        "gitleaks:grafana-service-account-token",
        "betterleaks:grafana-service-account-token",
        "noseyparker:np.grafana.3",
        "kingfisher:kingfisher.grafana.3"
      ]
    },
    {
      shape: ["glc_eyJ", base64(40, 400), padding],
      check: base64Json("glc_", ["o", "n", "k"]),
      equivalents: [
        "gitleaks:grafana-cloud-api-token",
        "betterleaks:grafana-cloud-api-token",
        "noseyparker:np.grafana.2",
        "kingfisher:kingfisher.grafana.2"
      ]
    },
    {
      shape: ["eyJrIjoi", base64(40, 380), padding],
      check: base64Json("", ["k", "n", "id"]),
      equivalents: [
        "gitleaks:grafana-api-key",
        "betterleaks:grafana-api-key",
        "noseyparker:np.grafana.1",
        "kingfisher:kingfisher.grafana.1"
      ]
    }
  ],
  equivalents: []
});

// packages/core/src/gates/secrets/rules/groq-api-key.ts
var groq_api_key_default = defineSecretKind({
  id: "secrets/groq-api-key",
  title: "Groq API key",
  severity: "high",
  grants: "use models at your cost",
  rotate: {
    steps: "Delete the key in the Groq console",
    url: "https://console.groq.com/docs/quickstart"
  },
  forms: [{ shape: ["gsk_", alnum(52)] }],
  equivalents: ["betterleaks:groq-api-key", "noseyparker:np.groq.1", "kingfisher:kingfisher.groq.1"]
});

// packages/core/src/gates/secrets/rules/harness-token.ts
var harness_token_default = defineSecretKind({
  id: "secrets/harness-token",
  title: "Harness API token",
  severity: "high",
  grants: "run pipelines and read their configuration",
  rotate: {
    steps: "Delete the token under Harness Profile, API Keys",
    url: "https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/"
  },
  forms: [
    { shape: ["pat.", base64url(22), ".", hex(24), ".", alnum(20)] },
    { shape: ["sat.", base64url(22), ".", hex(24), ".", alnum(20)] }
  ],
  equivalents: ["gitleaks:harness-api-key", "betterleaks:harness-api-key"]
});

// packages/core/src/gates/secrets/rules/heroku-api-key.ts
var heroku_api_key_default = defineSecretKind({
  id: "secrets/heroku-api-key",
  title: "Heroku API key",
  severity: "high",
  grants: "deploy to your apps and read their configuration",
  rotate: {
    steps: "Regenerate the key under Heroku Account settings",
    url: "https://devcenter.heroku.com/articles/authentication"
  },
  forms: [
    { shape: ["HRKU-AA", base64url(58)], equivalents: ["gitleaks:heroku-api-key-v2", "betterleaks:heroku-api-key-v2"] },
    {
      shape: [...uuid],
      named: ["heroku_api_key", "heroku_api_token", "heroku_key", "herokuapikey"],
      equivalents: [
        "gitleaks:heroku-api-key",
        "betterleaks:heroku-api-key",
        "noseyparker:np.heroku.1",
        "kingfisher:kingfisher.heroku.1"
      ]
    }
  ],
  equivalents: []
});

// packages/core/src/gates/secrets/rules/huggingface-token.ts
var huggingface_token_default = defineSecretKind({
  id: "secrets/huggingface-token",
  title: "Hugging Face token",
  severity: "high",
  grants: "read private models and, if the token may write, publish under your name",
  rotate: {
    steps: "Invalidate the token under Hugging Face Settings, Access Tokens",
    url: "https://huggingface.co/docs/hub/security-tokens"
  },
  forms: [
    {
      shape: ["hf_", letters(34)],
      equivalents: [
        "gitleaks:huggingface-access-token",
        "betterleaks:huggingface-access-token",
        "noseyparker:np.huggingface.1",
        "kingfisher:kingfisher.huggingface.1"
      ]
    },
    {
      shape: ["api_org_", letters(34)],
      equivalents: ["gitleaks:huggingface-organization-api-token", "betterleaks:huggingface-organization-api-token"]
    }
  ],
  equivalents: []
});

// packages/core/src/gates/secrets/rules/infracost-api-key.ts
var infracost_api_key_default = defineSecretKind({
  id: "secrets/infracost-api-key",
  title: "Infracost API key",
  severity: "medium",
  grants: "use Infracost in your organisation's name",
  rotate: {
    steps: "Rotate the key under Infracost Org Settings",
    url: "https://www.infracost.io/docs/"
  },
  forms: [{ shape: ["ico-", alnum(32)] }],
  equivalents: ["gitleaks:infracost-api-token", "betterleaks:infracost-api-token"]
});

// packages/core/src/gates/secrets/finders/jwt.ts
var CHARACTERS2 = byteSet(ALPHABETS.base64url.characters, ".");
var LONGEST_JWT = 8192;
var SHORTEST_JWT = 40;
var DOT = ".".charCodeAt(0);
function jwtDetector(judge2) {
  return {
    keywords: ["eyJ"],
    detect(source, at) {
      const { bytes } = source;
      if (!beginsWord(bytes, at) || bytes[at - 1] === DOT || bytes[at - 1] === "-".charCodeAt(0)) return void 0;
      const length = runLength(bytes, at, CHARACTERS2, LONGEST_JWT);
      if (length < SHORTEST_JWT || length === LONGEST_JWT) return void 0;
      const secret2 = source.view(at, at + length).replace(/\.+$/, "");
      const jwt = parseJwt(secret2);
      if (jwt === void 0 || isDemonstration(jwt) || isPublished(secret2)) return void 0;
      const judged = judge2(jwt);
      return judged && { start: at, end: at + secret2.length, verdict: "plausible", secret: secret2, prefix: "eyJ", ...judged };
    }
  };
}
function isDemonstration({ payload }) {
  return payload["sub"] === "1234567890" || payload["name"] === "John Doe";
}

// packages/core/src/gates/secrets/rules/jwt.ts
var REGISTERED = [
  "iss",
  "sub",
  "aud",
  "exp",
  "jti",
  "scope",
  "scp",
  "role",
  "roles",
  "client_id",
  "uid",
  "user_id",
  "email"
];
var jwt_default = defineSecretKind({
  id: "secrets/jwt",
  title: "JSON Web Token",
  severity: "high",
  grants: "be taken for its subject until it expires",
  rotate: {
    steps: "End the session or revoke the grant that it came from, or change the key that signed it",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html"
  },
  detectors: [
    jwtDetector(({ header, payload, signature }) => {
      if (header["alg"] === "none" || signature === "") return { severity: "low", note: "It is not signed." };
      if (payload["role"] === "anon") return { severity: "low", note: "Its role is `anon`, which browsers get too." };
      if (!REGISTERED.some((claim) => claim in payload))
        return { severity: "low", note: "It names no subject or audience." };
      return "exp" in payload ? { severity: "low", note: "It expires by itself, if it has not yet." } : {};
    })
  ],
  commonInTests: true,
  generality: 1,
  samples: (random3) => {
    const signature = random3.text("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789", 43);
    const token = composeJwt({ sub: "deploy-robot", scope: "write" }, signature);
    return [
      { bad: `token = "${token}"
` },
      {
        bad: `Authorization: Bearer ${composeJwt({ sub: "robot", exp: 19e8 }, signature)}
`,
        note: "Low: it expires"
      },
      {
        good: `token = "${composeJwt({ sub: "1234567890", name: "John Doe" }, signature)}"
`,
        note: "The sample of jwt.io"
      },
      { good: `token = "${token.replace(".", ".x")}"
`, note: "The payload is no JSON" },
      { good: `token = "${token.slice(0, 30)}..."
`, note: "Cut" },
      { good: `{"sourcesContent": "eyJ2ZXJzaW9uIjozfQ"}
`, note: "JSON in base64 that is no token" }
    ];
  },
  equivalents: ["gitleaks:jwt", "betterleaks:jwt", "noseyparker:np.jwt.1", "kingfisher:kingfisher.jwt.1"]
});

// packages/core/src/gates/secrets/rules/k3s-token.ts
var k3s_token_default = defineSecretKind({
  id: "secrets/k3s-token",
  title: "K3s cluster token",
  severity: "critical",
  grants: "join nodes to the cluster, as server or agent",
  rotate: {
    steps: "Rotate it with `k3s token rotate`",
    url: "https://docs.k3s.io/cli/token"
  },
  forms: [
    { shape: ["K10", hex(64), "::server:", alnum(16, 64)] },
    { shape: ["K10", hex(64), "::node:", alnum(16, 64)] }
  ],
  equivalents: []
});

// packages/core/src/gates/secrets/rules/kubeadm-certificate-key.ts
var kubeadm_certificate_key_default = defineSecretKind({
  id: "secrets/kubeadm-certificate-key",
  title: "kubeadm certificate key",
  severity: "critical",
  grants: "decrypt the control plane certificates that kubeadm uploaded, for two hours after the upload",
  rotate: {
    steps: "Upload the certificates again with `kubeadm init phase upload-certs --upload-certs`",
    url: "https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/high-availability/"
  },
  forms: [{ shape: [hex(64)], named: ["certificate-key", "certificatekey"] }],
  equivalents: []
});

// packages/core/src/gates/secrets/rules/kubeadm-token.ts
var kubeadm_token_default = defineSecretKind({
  id: "secrets/kubeadm-token",
  title: "kubeadm bootstrap token",
  severity: "critical",
  grants: "join nodes to the cluster",
  rotate: {
    steps: "Delete it with `kubeadm token delete`",
    url: "https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/"
  },
  forms: [
    {
      shape: [lowerAlnum(6), ".", lowerAlnum(16)],
      named: ["--token", "bootstrap-token", "bootstraptoken", "tlsbootstraptoken"]
    }
  ],
  equivalents: []
});

// packages/core/src/gates/secrets/finders/base64-key.ts
var CHARACTERS3 = byteSet(ALPHABETS.base64.characters, "=");
var LONGEST_VALUE = 16384;
function base64KeyDetector(names) {
  return {
    keywords: names,
    anyCase: true,
    detect(source, _at, end) {
      const start = assignedValue(source.bytes, end);
      if (start === void 0) return void 0;
      const length = runLength(source.bytes, start, CHARACTERS3, LONGEST_VALUE);
      const key = readPrivateKey(decodeBase64Text(source.view(start, start + length)) ?? "");
      return key && { start, end: start + length, verdict: "verified", secret: key.body, prefix: "" };
    }
  };
}

// packages/core/src/gates/secrets/rules/kubeconfig-client-key.ts
var kubeconfig_client_key_default = defineSecretKind({
  id: "secrets/kubeconfig-client-key",
  title: "client key of a kubeconfig",
  severity: "critical",
  grants: "use the cluster as that user; client certificates cannot be revoked one by one",
  rotate: {
    steps: "Take the rights from the certificate's user and groups, or rotate the cluster's CA, and issue a new certificate",
    url: "https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/"
  },
  detectors: [base64KeyDetector(["client-key-data"])],
  samples: (random3) => [
    {
      path: "kubeconfig",
      bad: `users:
- name: admin
  user:
    client-key-data: ${encodeBase64(drawPem(random3))}
`
    },
    { path: "kubeconfig", good: "users:\n- name: admin\n  user:\n    client-key: /etc/kubernetes/pki/admin.key\n" },
    { path: "kubeconfig", good: `    client-key-data: ${encodeBase64("REDACTED")}
`, note: "`kubectl config view`" },
    { path: "kubeconfig", good: "    client-key-data: REDACTED\n" }
  ],
  equivalents: ["noseyparker:np.kubernetes.2"]
});

// packages/core/src/gates/secrets/values/kubernetes-secret.ts
var PUBLIC_KEYS = /(?:^|[._-])(?:crt|cert|pub|user|username|login|host|hostname|port|database|dbname|namespace|name|url|endpoint|region|type|bucket|email|id)$/i;
var SHORTEST_UNNAMED = 16;
var LEAST_ENTROPY2 = 3.5;
function isSecretEntry(key, text) {
  const value = text.trim();
  if (readPrivateKey(value) !== void 0 || holdsRegistryLogin(value)) return true;
  if (PUBLIC_KEYS.test(key) || natureOf(value) !== "credential") return false;
  if (credentialWord(key) !== void 0) return true;
  return value.length >= SHORTEST_UNNAMED && !/[\s{}<>]/.test(value) && entropyPerCharacter(value) >= LEAST_ENTROPY2;
}
function decodeSecretValue(base642) {
  return decodeBase64Text(base642.replace(/\s/g, ""));
}
function holdsRegistryLogin(text) {
  if (!text.startsWith("{")) return false;
  const login = /"auth"\s*:\s*"([A-Za-z0-9+/]{8,4000}={0,2})"/.exec(text)?.[1];
  return login !== void 0 && decodeBase64Object(login) === void 0 && natureOf(decodeBase64Text(login)?.replace(/^[^:]*:/, "") ?? "") === "credential";
}

// packages/core/src/gates/secrets/rules/kubernetes-secret-in-git.ts
var random = seededRandom("secrets/kubernetes-secret-in-git");
var password = random.text("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 18);
var secret = (field) => `apiVersion: v1
kind: Secret
metadata:
  name: db
  namespace: shop
${field}`;
var kubernetes_secret_in_git_default = defineRule({
  id: "secrets/kubernetes-secret-in-git",
  on: "named-value",
  severity: "high",
  profiles: ["default"],
  title: "A Kubernetes Secret is committed in the clear",
  why: "The base64 of `data` is an encoding and no encryption: whoever can read the repository, and every system that deploys from it, has the secret. The history keeps it after the file is gone.",
  remedy: "Change the secret. Commit it encrypted (Sealed Secrets, SOPS) or only a reference to it (External Secrets Operator, Secrets Store CSI driver), and purge the old one from the history.",
  equivalents: ["gitleaks:kubernetes-secret-yaml", "betterleaks:kubernetes-secret-yaml", "noseyparker:np.kubernetes.1"],
  references: [
    "https://kubernetes.io/docs/concepts/security/secrets-good-practices/",
    "https://kubernetes.io/docs/concepts/configuration/secret/"
  ],
  yieldsTo: ["secrets/*"],
  examples: [
    { path: "secret.yaml", bad: secret(`stringData:
  password: ${password}
`) },
    { path: "secret.yaml", bad: secret(`data:
  password: ${encodeBase64(password)}
`) },
    { path: "secret.yaml", good: secret("stringData:\n  password: ${DB_PASSWORD}\n") },
    { path: "secret.yaml", good: secret("data:\n  username: c2hvcA==\n"), note: "A user name" },
    {
      path: "secret.yaml",
      good: secret("stringData:\n  password: ENC[AES256_GCM,data:4kRZ,iv:b9x,tag:d3,type:str]\n"),
      note: "SOPS"
    },
    {
      path: "secret.yaml",
      good: secret("stringData:\n  password: <path:kv/data/db#password>\n"),
      note: "Argo CD Vault plugin"
    },
    {
      path: "secret.yaml",
      good: `apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: {name: db}
spec:
  encryptedData:
    password: ${encodeBase64(random.bytes(90))}
`
    }
  ],
  *check(entry) {
    const { origin, name, value, owner } = entry;
    if (origin !== "kubernetes-secret" && origin !== "kubernetes-secret-base64") return;
    const text = origin === "kubernetes-secret" ? value.value : decodeSecretValue(value.value);
    if (text === void 0 || !isSecretEntry(name.value, text)) return;
    const encoding = origin === "kubernetes-secret" ? "in the clear" : "in base64, which is no encryption";
    yield {
      at: spanOfEntry(entry),
      message: `${owner} keeps \`${name.value}\` ${encoding}: whoever can read this file has it. Change it, commit it only encrypted (SOPS, Sealed Secrets) or as a reference (External Secrets), and purge the old one from the history.`,
      confidence: "likely",
      identity: `${owner}/${name.value}`,
      redact: [value.span]
    };
  }
});

// packages/core/src/gates/secrets/rules/kubernetes-service-account-token.ts
var kubernetes_service_account_token_default = defineSecretKind({
  id: "secrets/kubernetes-service-account-token",
  title: "Kubernetes service account token",
  severity: "critical",
  grants: "use the cluster with the rights of the service account",
  rotate: {
    steps: "Delete the Secret that holds the token, or recreate the service account when the token was issued by the API",
    url: "https://kubernetes.io/docs/concepts/security/service-accounts/"
  },
  detectors: [
    jwtDetector(({ payload }) => {
      if (payload["iss"] === "kubernetes/serviceaccount") return { note: "It never expires." };
      return "kubernetes.io" in payload ? { severity: "high" } : void 0;
    })
  ],
  samples: (random3) => {
    const signature = random3.text("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789", 342);
    const legacy = { iss: "kubernetes/serviceaccount", sub: "system:serviceaccount:ci:deployer" };
    const bound = { iss: "https://kubernetes.default.svc", "kubernetes.io": { namespace: "ci" }, exp: 19e8 };
    return [
      { path: "kubeconfig", bad: `    token: ${composeJwt(legacy, signature)}
` },
      { path: "kubeconfig", bad: `    token: ${composeJwt(bound, signature)}
`, note: "A bound token expires: high" },
      {
        path: "kubeconfig",
        good: `    token: ${composeJwt({ iss: "https://login.shop.test" }, signature)}
`,
        note: "Another JWT"
      },
      { path: "kubeconfig", good: "    tokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token\n" }
    ];
  },
  equivalents: ["gitleaks:jwt", "betterleaks:jwt", "noseyparker:np.jwt.1", "kingfisher:kingfisher.jwt.1"]
});

// packages/core/src/gates/secrets/rules/langsmith-api-key.ts
var langsmith_api_key_default = defineSecretKind({
  id: "secrets/langsmith-api-key",
  title: "LangSmith API key",
  severity: "high",
  grants: "read traces and datasets of the workspace",
  rotate: {
    steps: "Delete the key under LangSmith Settings, API keys",
    url: "https://docs.smith.langchain.com/"
  },
  forms: [{ shape: ["lsv2_pt_", anyHex(32), "_", anyHex(10)] }, { shape: ["lsv2_sk_", anyHex(32), "_", anyHex(10)] }],
  equivalents: ["betterleaks:langchain-langsmith-personal-access-token", "betterleaks:langchain-langsmith-service-key"]
});

// packages/core/src/gates/secrets/rules/linear-api-key.ts
var linear_api_key_default = defineSecretKind({
  id: "secrets/linear-api-key",
  title: "Linear API key",
  severity: "high",
  grants: "read and write issues of the workspace",
  rotate: {
    steps: "Revoke the key under Linear Settings, Security and access",
    url: "https://linear.app/developers"
  },
  forms: [{ shape: ["lin_api_", alnum(40)] }, { shape: ["lin_oauth_", hex(64)] }],
  equivalents: ["gitleaks:linear-api-key", "betterleaks:linear-api-key", "kingfisher:kingfisher.linear.1"]
});

// packages/core/src/gates/secrets/rules/literal-credential.ts
var random2 = seededRandom("secrets/literal-credential");
var password2 = random2.text("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 18);
var literal_credential_default = defineRule({
  id: "secrets/literal-credential",
  on: "named-value",
  severity: "high",
  profiles: ["default"],
  title: "A credential is written where it is used",
  why: "Whoever can read the repository has the credential, and everybody who can inspect the container or image sees it too. It cannot be changed without a commit, and the history keeps it.",
  remedy: "Change the credential, then take it from where it belongs: a Compose or Swarm secret, `valueFrom.secretKeyRef`, a build secret, `secrets.*` of a workflow. Purge the old one from the history.",
  equivalents: ["gitleaks:generic-api-key", "betterleaks:generic-api-key"],
  references: ["https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html"],
  yieldsTo: ["secrets/*", "!secrets/development-credential"],
  examples: [
    {
      path: "compose.yaml",
      bad: `services:
  db:
    image: postgres:18
    environment:
      POSTGRES_PASSWORD: ${password2}
`
    },
    {
      path: "deployment.yaml",
      bad: `apiVersion: v1
kind: Pod
metadata: {name: shop}
spec:
  containers:
    - name: app
      image: shop:1
      env:
        - name: API_TOKEN
          value: ${password2}
`
    },
    {
      path: "compose.yaml",
      good: "services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}\n"
    },
    {
      path: "compose.yaml",
      good: "services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/db\n"
    },
    {
      path: "compose.yaml",
      good: 'services:\n  db:\n    image: mysql:9\n    environment:\n      MYSQL_RANDOM_ROOT_PASSWORD: "yes"\n'
    },
    {
      path: "compose.yaml",
      good: "services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: postgres\n",
      note: "Known to everybody: another rule"
    },
    {
      path: "deployment.yaml",
      good: "apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec:\n  containers:\n    - name: app\n      image: shop:1\n      env:\n        - name: API_TOKEN\n          valueFrom: {secretKeyRef: {name: shop, key: token}}\n"
    }
  ],
  *check(entry) {
    const { origin, name, value, owner } = entry;
    const word = credentialWord(name.value);
    if (word === void 0 || !LITERAL_PLACES.has(origin) || natureOf(value.value) !== "credential") return;
    yield {
      at: spanOfEntry(entry),
      message: `\`${name.value}\` of ${owner} is a literal ${word}: whoever can read this file or inspect what is made of it has it. Change it, keep the new one in ${LITERAL_PLACES.get(origin) ?? ""}, and purge the old one from the history.`,
      confidence: "likely",
      identity: `${owner}/${name.value}`,
      redact: [value.span]
    };
  }
});

// packages/core/src/gates/secrets/rules/mailchimp-api-key.ts
var mailchimp_api_key_default = defineSecretKind({
  id: "secrets/mailchimp-api-key",
  title: "Mailchimp API key",
  severity: "high",
  grants: "read audiences and send campaigns",
  rotate: {
    steps: "Disable the key under Mailchimp Account, API keys",
    url: "https://mailchimp.com/help/about-api-keys/"
  },
  forms: [{ shape: [hex(32), "-us", digits(1, 2)] }],
  equivalents: [
    "gitleaks:mailchimp-api-key",
    "betterleaks:mailchimp-api-key",
    "noseyparker:np.mailchimp.1",
    "kingfisher:kingfisher.mailchimp.1"
  ]
});

// packages/core/src/gates/secrets/rules/mailersend-api-token.ts
var mailersend_api_token_default = defineSecretKind({
  id: "secrets/mailersend-api-token",
  title: "MailerSend API token",
  severity: "high",
  grants: "send mail in your name",
  rotate: {
    steps: "Delete the token on the MailerSend API tokens page",
    url: "https://developers.mailersend.com/"
  },
  forms: [{ shape: ["mlsn.", hex(64)] }],
  equivalents: ["betterleaks:mailersend-api-token"]
});

// packages/core/src/gates/secrets/rules/mailgun-api-key.ts
var mailgun_api_key_default = defineSecretKind({
  id: "secrets/mailgun-api-key",
  title: "Mailgun API key",
  severity: "critical",
  grants: "send mail in your name",
  rotate: {
    steps: "Reset the key under Mailgun API security",
    url: "https://help.mailgun.com/hc/en-us/articles/203380100-Where-can-I-find-my-API-keys-and-SMTP-credentials"
  },
  forms: [
    { shape: ["key-", hex(32)], named: ["mailgun", "mg_api_key"] },
    { shape: [hex(32), "-", hex(8), "-", hex(8)], named: ["mailgun", "mg_api_key"] }
  ],
  equivalents: [
    "gitleaks:mailgun-private-api-token",
    "betterleaks:mailgun-private-api-token",
    "gitleaks:mailgun-signing-key",
    "betterleaks:mailgun-signing-key",
    "noseyparker:np.mailgun.1",
    "kingfisher:kingfisher.mailgun.1",
    "kingfisher:kingfisher.mailgun.2"
  ]
});

// packages/core/src/gates/secrets/rules/mongodb-atlas-service-account-secret.ts
var mongodb_atlas_service_account_secret_default = defineSecretKind({
  id: "secrets/mongodb-atlas-service-account-secret",
  title: "MongoDB Atlas service account secret",
  severity: "critical",
  grants: "manage the Atlas organisation or project",
  rotate: {
    steps: "Revoke the secret on the service account's page in Atlas",
    url: "https://www.mongodb.com/docs/atlas/api/service-accounts-overview/"
  },
  forms: [{ shape: ["mdb_sa_sk_", base64url(40)] }],
  equivalents: ["betterleaks:mongodb-atlas-service-account-secret"]
});

// packages/core/src/gates/secrets/rules/neon-api-key.ts
var neon_api_key_default = defineSecretKind({
  id: "secrets/neon-api-key",
  title: "Neon API key",
  severity: "high",
  grants: "manage the databases of the account",
  rotate: {
    steps: "Revoke the key under Neon Account settings, API keys",
    url: "https://neon.com/docs/manage/api-keys"
  },
  forms: [{ shape: ["napi_", lowerAlnum(64)] }],
  equivalents: ["betterleaks:neon-api-key"]
});

// packages/core/src/gates/secrets/finders/netrc.ts
var ENTRY = /^machine\s{1,8}(\S{1,200})\s{1,8}login\s{1,8}(\S{1,100})\s{1,8}(?:account\s{1,8}\S{1,100}\s{1,8})?password\s{1,8}(\S{1,200})/d;
var netrcDetector = {
  keywords: ["machine"],
  detect(source, at) {
    const entry = ENTRY.exec(source.view(at, at + 800));
    const [, host = "", user = "", password3 = ""] = entry ?? [];
    const [start, end] = entry?.indices?.[3] ?? [];
    if (start === void 0 || end === void 0 || !looksLikePassword(password3, user)) return void 0;
    return {
      start: at + start,
      end: at + end,
      verdict: "plausible",
      prefix: "",
      name: `${user}@${host}`,
      note: `It is the password of \`${user}\` at ${host}.`
    };
  }
};

// packages/core/src/gates/secrets/rules/netrc-password.ts
var netrc_password_default = defineSecretKind({
  id: "secrets/netrc-password",
  title: "password of a .netrc",
  severity: "high",
  grants: "log in there as that user",
  rotate: {
    steps: "Change the password or revoke the token",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html"
  },
  detectors: [netrcDetector],
  commonInTests: true,
  generality: 2,
  samples: (random3) => {
    const password3 = random3.text("abcdefghijkmnpqrstuvwxyzABCDEFGH23456789", 16);
    return [
      { path: ".netrc", bad: `machine git.shop.io login robot password ${password3}
` },
      { path: "Dockerfile", bad: `RUN echo "machine git.shop.io
login robot
password ${password3}" > ~/.netrc
` },
      { path: "Dockerfile", good: 'RUN echo "machine git.shop.io login robot password $GIT_TOKEN" > ~/.netrc\n' },
      { path: "README", good: "machine HOST login USER password <your password>\n" }
    ];
  },
  equivalents: ["noseyparker:np.netrc.1", "kingfisher:kingfisher.netrc.1"]
});

// packages/core/src/gates/secrets/rules/new-relic-key.ts
var new_relic_key_default = defineSecretKind({
  id: "secrets/new-relic-key",
  title: "New Relic key",
  severity: "high",
  grants: "read or write telemetry of the account",
  rotate: {
    steps: "Delete the key under New Relic API keys",
    url: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"
  },
  forms: [
    {
      shape: ["NRAK-", upperAlnum(27)],
      equivalents: ["gitleaks:new-relic-user-api-key", "betterleaks:new-relic-user-api-key"]
    },
    {
      shape: ["NRII-", base64url(32)],
      severity: "medium",
      equivalents: ["gitleaks:new-relic-insert-key", "betterleaks:new-relic-insert-key"]
    },
    { shape: ["NRIQ-", base64url(32)], severity: "medium" },
    {
      shape: ["NRJS-", anyHex(19)],
      severity: "low",
      equivalents: ["gitleaks:new-relic-browser-api-token", "betterleaks:new-relic-browser-api-token"]
    }
  ],
  equivalents: ["kingfisher:kingfisher.newrelic.1"]
});

// packages/core/src/gates/secrets/rules/notion-token.ts
var notion_token_default = defineSecretKind({
  id: "secrets/notion-token",
  title: "Notion integration token",
  severity: "high",
  grants: "read and change the pages shared with the integration",
  rotate: {
    steps: "Refresh the secret on the integration's page",
    url: "https://developers.notion.com/docs/authorization"
  },
  forms: [{ shape: ["ntn_", digits(11), alnum(35)] }],
  equivalents: ["gitleaks:notion-api-token", "betterleaks:notion-api-token", "kingfisher:kingfisher.notion.1"]
});

// packages/core/src/gates/secrets/rules/npm-access-token.ts
var npm_access_token_default = defineSecretKind({
  id: "secrets/npm-access-token",
  title: "npm access token",
  severity: "critical",
  grants: "install private packages and, if the token may write, publish new versions of yours",
  rotate: {
    steps: "Delete the token under npm Access Tokens or with `npm token revoke`",
    url: "https://docs.npmjs.com/revoking-access-tokens"
  },
  forms: [{ shape: ["npm_", alnum(36)], check: base62Checksum }],
  equivalents: [
    "gitleaks:npm-access-token",
    "betterleaks:npm-access-token",
    "noseyparker:np.npm.1",
    "kingfisher:kingfisher.npm.1"
  ]
});

// packages/core/src/gates/secrets/rules/npmrc-credential.ts
var npmrc_credential_default = defineSecretKind({
  id: "secrets/npmrc-credential",
  title: "registry credential of an .npmrc",
  severity: "critical",
  grants: "install from the registry and publish to it",
  rotate: {
    steps: "Revoke the token or change the password at the registry",
    url: "https://docs.npmjs.com/cli/v11/configuring-npm/npmrc"
  },
  forms: [{ shape: [alnumAnd("-_.=+/", 16, 500)], named: [":_authToken", ":_password", ":_auth"] }],
  generality: 2,
  equivalents: []
});

// packages/core/src/gates/secrets/rules/nuget-api-key.ts
var nuget_api_key_default = defineSecretKind({
  id: "secrets/nuget-api-key",
  title: "NuGet API key",
  severity: "critical",
  grants: "publish versions of your packages",
  rotate: {
    steps: "Delete the key under nuget.org API keys",
    url: "https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys"
  },
  forms: [{ shape: ["oy2", lowerAlnum(43)] }],
  equivalents: ["noseyparker:np.nuget.1", "kingfisher:kingfisher.nuget.1"]
});

// packages/core/src/gates/secrets/rules/nvidia-api-key.ts
var nvidia_api_key_default = defineSecretKind({
  id: "secrets/nvidia-api-key",
  title: "NVIDIA API key",
  severity: "high",
  grants: "use models at your cost",
  rotate: {
    steps: "Delete the key in NGC or build.nvidia.com",
    url: "https://docs.nvidia.com/ngc/"
  },
  forms: [{ shape: ["nvapi-", base64url(60, 70)] }],
  equivalents: ["betterleaks:nvidia-api-key", "kingfisher:kingfisher.nvapi.1"]
});

// packages/core/src/gates/secrets/rules/onepassword-service-account-token.ts
var onepassword_service_account_token_default = defineSecretKind({
  id: "secrets/onepassword-service-account-token",
  title: "1Password service account token",
  severity: "critical",
  grants: "read the vaults that the service account may open",
  rotate: {
    steps: "Rotate the token on the service account's page in 1Password",
    url: "https://developer.1password.com/docs/service-accounts/manage-service-accounts/"
  },
  forms: [{ shape: ["ops_eyJ", base64(250, 3e3), padding], check: base64Json("ops_", ["signInAddress", "userAuth"]) }],
  equivalents: ["gitleaks:1password-service-account-token", "betterleaks:1password-service-account-token"]
});

// packages/core/src/gates/secrets/rules/openai-api-key.ts
var openai_api_key_default = defineSecretKind({
  id: "secrets/openai-api-key",
  title: "OpenAI API key",
  severity: "critical",
  grants: "use models at your cost and read what the project keeps",
  rotate: {
    steps: "Delete the key under OpenAI API keys",
    url: "https://help.openai.com/en/articles/5112595-best-practices-for-api-key-safety"
  },
  forms: [
    ...["proj", "svcacct", "admin"].flatMap(
      (name) => [20, 58, 74].map((length) => ({ shape: [`sk-${name}-`, base64url(length), "T3BlbkFJ", base64url(length)] }))
    ),
    { shape: ["sk-", alnum(20), "T3BlbkFJ", alnum(20)] }
  ],
  equivalents: [
    "gitleaks:openai-api-key",
    "betterleaks:openai-api-key",
    "noseyparker:np.openai.1",
    "kingfisher:kingfisher.openai.1"
  ]
});

// packages/core/src/gates/secrets/rules/openrouter-api-key.ts
var openrouter_api_key_default = defineSecretKind({
  id: "secrets/openrouter-api-key",
  title: "OpenRouter API key",
  severity: "high",
  grants: "use models at your cost",
  rotate: {
    steps: "Delete the key under OpenRouter Keys",
    url: "https://openrouter.ai/docs"
  },
  forms: [{ shape: ["sk-or-v1-", anyHex(64)] }],
  equivalents: ["betterleaks:openrouter-api-key"]
});

// packages/core/src/gates/secrets/rules/openshift-token.ts
var openshift_token_default = defineSecretKind({
  id: "secrets/openshift-token",
  title: "OpenShift user token",
  severity: "critical",
  grants: "use the cluster as that user",
  rotate: {
    steps: "Delete it with `oc logout` or `oc delete useroauthaccesstoken`",
    url: "https://docs.openshift.com/container-platform/latest/authentication/managing-oauth-access-tokens.html"
  },
  forms: [{ shape: ["sha256~", base64url(43)] }],
  equivalents: ["gitleaks:openshift-user-token", "betterleaks:openshift-user-token"]
});

// packages/core/src/gates/secrets/rules/perplexity-api-key.ts
var perplexity_api_key_default = defineSecretKind({
  id: "secrets/perplexity-api-key",
  title: "Perplexity API key",
  severity: "high",
  grants: "use models at your cost",
  rotate: {
    steps: "Delete the key under Perplexity API settings",
    url: "https://docs.perplexity.ai/"
  },
  forms: [{ shape: ["pplx-", alnum(48)] }],
  equivalents: ["gitleaks:perplexity-api-key", "betterleaks:perplexity-api-key"]
});

// packages/core/src/gates/secrets/rules/pinecone-api-key.ts
var pinecone_api_key_default = defineSecretKind({
  id: "secrets/pinecone-api-key",
  title: "Pinecone API key",
  severity: "high",
  grants: "read and change the indexes of the project",
  rotate: {
    steps: "Delete the key in the Pinecone console",
    url: "https://docs.pinecone.io/"
  },
  forms: [{ shape: ["pcsk_", alnum(5, 6), "_", alnum(63)] }],
  equivalents: ["betterleaks:pinecone-api-key.1"]
});

// packages/core/src/gates/secrets/rules/planetscale-credential.ts
var planetscale_credential_default = defineSecretKind({
  id: "secrets/planetscale-credential",
  title: "PlanetScale credential",
  severity: "critical",
  grants: "read and change the database",
  rotate: {
    steps: "Delete the password or service token in the PlanetScale dashboard",
    url: "https://planetscale.com/docs/concepts/connection-strings"
  },
  forms: [
    {
      shape: ["pscale_tkn_", alnumAnd("-.=_", 32, 64)],
      equivalents: ["gitleaks:planetscale-api-token", "betterleaks:planetscale-api-token"]
    },
    {
      shape: ["pscale_oauth_", alnumAnd("-.=_", 32, 64)],
      equivalents: ["gitleaks:planetscale-oauth-token", "betterleaks:planetscale-oauth-token"]
    },
    {
      shape: ["pscale_pw_", alnumAnd("-.=_", 32, 64)],
      equivalents: ["gitleaks:planetscale-password", "betterleaks:planetscale-password"]
    }
  ],
  equivalents: ["kingfisher:kingfisher.planetscale.1", "kingfisher:kingfisher.planetscale.2"]
});

// packages/core/src/gates/secrets/rules/posthog-personal-api-key.ts
var posthog_personal_api_key_default = defineSecretKind({
  id: "secrets/posthog-personal-api-key",
  title: "PostHog personal API key",
  severity: "high",
  grants: "read and change the project",
  rotate: {
    steps: "Delete the key under PostHog Settings, Personal API keys",
    url: "https://posthog.com/docs/api"
  },
  forms: [{ shape: ["phx_", base64url(41, 49)] }],
  equivalents: ["betterleaks:posthog-personal-api-key"]
});

// packages/core/src/gates/secrets/rules/postman-api-key.ts
var postman_api_key_default = defineSecretKind({
  id: "secrets/postman-api-key",
  title: "Postman API key",
  severity: "high",
  grants: "read collections and environments of the workspace",
  rotate: {
    steps: "Delete the key under Postman Settings, API keys",
    url: "https://learning.postman.com/docs/developer/postman-api/authentication/"
  },
  forms: [{ shape: ["PMAK-", anyHex(24), "-", anyHex(34)] }],
  equivalents: [
    "gitleaks:postman-api-token",
    "betterleaks:postman-api-token",
    "noseyparker:np.postman.1",
    "kingfisher:kingfisher.postman.1"
  ]
});

// packages/core/src/gates/secrets/rules/prefect-api-key.ts
var prefect_api_key_default = defineSecretKind({
  id: "secrets/prefect-api-key",
  title: "Prefect API key",
  severity: "high",
  grants: "run flows and read their results",
  rotate: {
    steps: "Delete the key under Prefect Cloud API Keys",
    url: "https://docs.prefect.io/"
  },
  forms: [{ shape: ["pnu_", alnum(36)] }, { shape: ["pnb_", alnum(36)] }],
  equivalents: ["gitleaks:prefect-api-token", "betterleaks:prefect-api-token", "kingfisher:kingfisher.prefect.1"]
});

// packages/core/src/gates/secrets/rules/private-key.ts
var private_key_default = defineSecretKind({
  id: "secrets/private-key",
  title: "private key",
  severity: "critical",
  grants: "pose as its owner: log in, sign or decrypt wherever its public half is trusted",
  rotate: {
    steps: "Make a new key pair, replace the public key or certificate everywhere and revoke the old one",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html"
  },
  detectors: [privateKeyDetector((label) => !/SIGSTORE|COSIGN/.test(label)), puttyKeyDetector],
  commonInTests: true,
  generality: 1,
  samples: privateKeySamples,
  equivalents: [
    "gitleaks:private-key",
    "betterleaks:private-key",
    "noseyparker:np.pem.1",
    "noseyparker:np.pem.2",
    "kingfisher:kingfisher.pem.1",
    "kingfisher:kingfisher.pem.2",
    "kingfisher:kingfisher.privkey.1",
    "kingfisher:kingfisher.privkey.2"
  ]
});

// packages/core/src/gates/secrets/rules/pulumi-access-token.ts
var pulumi_access_token_default = defineSecretKind({
  id: "secrets/pulumi-access-token",
  title: "Pulumi access token",
  severity: "high",
  grants: "read stacks, their state and secrets",
  rotate: {
    steps: "Delete the token under Pulumi Cloud, Access tokens",
    url: "https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/"
  },
  forms: [{ shape: ["pul-", hex(40)] }],
  equivalents: ["gitleaks:pulumi-api-token", "betterleaks:pulumi-api-token", "kingfisher:kingfisher.pulumi.1"]
});

// packages/core/src/gates/secrets/rules/pypi-api-token.ts
var pypi_api_token_default = defineSecretKind({
  id: "secrets/pypi-api-token",
  title: "PyPI API token",
  severity: "critical",
  grants: "publish releases of your Python packages",
  rotate: {
    steps: "Remove the token under PyPI Account settings, API tokens",
    url: "https://pypi.org/help/#compromised-token"
  },
  forms: [
    { shape: ["pypi-AgEIcHlwaS5vcmc", base64url(50, 1e3)], check: pypiMacaroon },
    { shape: ["pypi-AgENdGVzdC5weXBpLm9yZw", base64url(50, 1e3)], severity: "medium" }
  ],
  equivalents: [
    "gitleaks:pypi-upload-token",
    "betterleaks:pypi-upload-token",
    "noseyparker:np.pypi.1",
    "kingfisher:kingfisher.pypi.1"
  ]
});

// packages/core/src/gates/secrets/rules/rancher-token.ts
var rancher_token_default = defineSecretKind({
  id: "secrets/rancher-token",
  title: "Rancher API token",
  severity: "critical",
  grants: "manage the clusters that its user may",
  rotate: {
    steps: "Delete the key under Rancher Account and API Keys",
    url: "https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys"
  },
  forms: [
    { shape: ["token-", lowerAlnum(5), ":", lowerAlnum(54)] },
    { shape: ["kubeconfig-user-", lowerAlnum(5, 16), ":", lowerAlnum(54)] }
  ],
  equivalents: []
});

// packages/core/src/gates/secrets/rules/readme-api-key.ts
var readme_api_key_default = defineSecretKind({
  id: "secrets/readme-api-key",
  title: "ReadMe API key",
  severity: "high",
  grants: "change your documentation",
  rotate: {
    steps: "Delete the key in the ReadMe dashboard",
    url: "https://docs.readme.com/main/reference/intro/authentication"
  },
  forms: [{ shape: ["rdme_", lowerAlnum(70)] }],
  equivalents: ["gitleaks:readme-api-token", "betterleaks:readme-api-token", "kingfisher:kingfisher.readme.1"]
});

// packages/core/src/gates/secrets/rules/replicate-api-token.ts
var replicate_api_token_default = defineSecretKind({
  id: "secrets/replicate-api-token",
  title: "Replicate API token",
  severity: "high",
  grants: "use models at your cost",
  rotate: {
    steps: "Delete the token under Replicate Account, API tokens",
    url: "https://replicate.com/docs/topics/security/api-tokens"
  },
  forms: [{ shape: ["r8_", alnum(37)] }],
  equivalents: ["betterleaks:replicate-api-token", "kingfisher:kingfisher.replicate.1"]
});

// packages/core/src/gates/secrets/rules/rubygems-api-key.ts
var rubygems_api_key_default = defineSecretKind({
  id: "secrets/rubygems-api-key",
  title: "RubyGems API key",
  severity: "critical",
  grants: "push and yank your gems",
  rotate: {
    steps: "Delete the key under RubyGems Settings, API keys",
    url: "https://guides.rubygems.org/api-key-scopes/"
  },
  forms: [{ shape: ["rubygems_", hex(48)] }],
  equivalents: [
    "gitleaks:rubygems-api-token",
    "betterleaks:rubygems-api-token",
    "noseyparker:np.rubygems.1",
    "kingfisher:kingfisher.rubygems.1"
  ]
});

// packages/core/src/gates/secrets/rules/sendgrid-api-key.ts
var sendgrid_api_key_default = defineSecretKind({
  id: "secrets/sendgrid-api-key",
  title: "SendGrid API key",
  severity: "critical",
  grants: "send mail in your name",
  rotate: {
    steps: "Delete the key under SendGrid Settings, API Keys",
    url: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys"
  },
  forms: [{ shape: ["SG.", base64url(22), ".", base64url(43)] }],
  equivalents: [
    "gitleaks:sendgrid-api-token",
    "betterleaks:sendgrid-api-token",
    "noseyparker:np.sendgrid.1",
    "kingfisher:kingfisher.sendgrid.1"
  ]
});

// packages/core/src/gates/secrets/rules/sentry-token.ts
var sentry_token_default = defineSecretKind({
  id: "secrets/sentry-token",
  title: "Sentry auth token",
  severity: "high",
  grants: "read issues and write releases of the organisation",
  rotate: {
    steps: "Revoke the token under Sentry Settings, Auth Tokens",
    url: "https://docs.sentry.io/account/auth-tokens/"
  },
  forms: [
    {
      shape: ["sntrys_eyJ", base64(60, 600), padding, "_", base64(43)],
      check: base64Json("sntrys_", ["iat", "url", "org"], "_"),
      equivalents: ["gitleaks:sentry-org-token", "betterleaks:sentry-org-token"]
    },
    {
      shape: ["sntryu_", hex(64)],
      equivalents: ["gitleaks:sentry-user-token", "betterleaks:sentry-user-token", "kingfisher:kingfisher.sentry.1"]
    }
  ],
  equivalents: []
});

// packages/core/src/gates/secrets/rules/shippo-api-token.ts
var shippo_api_token_default = defineSecretKind({
  id: "secrets/shippo-api-token",
  title: "Shippo API token",
  severity: "high",
  grants: "buy postage at your cost",
  rotate: {
    steps: "Replace the token under Shippo API settings",
    url: "https://docs.goshippo.com/docs/guides_general/authentication/"
  },
  forms: [{ shape: ["shippo_live_", anyHex(40)] }, { shape: ["shippo_test_", anyHex(40)] }],
  equivalents: ["gitleaks:shippo-api-token", "betterleaks:shippo-api-token", "kingfisher:kingfisher.shippo.1"]
});

// packages/core/src/gates/secrets/rules/shopify-token.ts
var shopify_token_default = defineSecretKind({
  id: "secrets/shopify-token",
  title: "Shopify token",
  severity: "critical",
  grants: "read and change the shop",
  rotate: {
    steps: "Rotate the app's credentials in the Shopify admin",
    url: "https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens"
  },
  forms: [
    {
      shape: ["shpat_", anyHex(32)],
      equivalents: ["gitleaks:shopify-access-token", "betterleaks:shopify-access-token"]
    },
    {
      shape: ["shpca_", anyHex(32)],
      equivalents: ["gitleaks:shopify-custom-access-token", "betterleaks:shopify-custom-access-token"]
    },
    {
      shape: ["shppa_", anyHex(32)],
      equivalents: ["gitleaks:shopify-private-app-access-token", "betterleaks:shopify-private-app-access-token"]
    },
    {
      shape: ["shpss_", anyHex(32)],
      equivalents: ["gitleaks:shopify-shared-secret", "betterleaks:shopify-shared-secret"]
    }
  ],
  equivalents: []
});

// packages/core/src/gates/secrets/rules/slack-token.ts
var slack_token_default = defineSecretKind({
  id: "secrets/slack-token",
  title: "Slack token",
  severity: "critical",
  grants: "read and write in the workspace with the token's scopes",
  rotate: {
    steps: "Revoke the token (`auth.revoke`) or reinstall the app",
    url: "https://docs.slack.dev/authentication/best-practices-for-security/"
  },
  forms: [
    {
      shape: ["xoxb-", digits(9, 14), "-", digits(9, 14), "-", alnum(23, 26)],
      equivalents: [
        "gitleaks:slack-bot-token",
        "betterleaks:slack-bot-token",
        "noseyparker:np.slack.2",
        "kingfisher:kingfisher.slack.2"
      ]
    },
    {
      shape: ["xoxb-", digits(8, 14), "-", alnum(18, 26)],
      equivalents: ["gitleaks:slack-legacy-bot-token", "betterleaks:slack-legacy-bot-token"]
    },
    {
      shape: ["xoxp-", digits(9, 14), "-", digits(9, 14), "-", digits(9, 14), "-", alnum(28, 34)],
      equivalents: [
        "gitleaks:slack-user-token",
        "betterleaks:slack-user-token",
        "noseyparker:np.slack.4",
        "kingfisher:kingfisher.slack.4"
      ]
    },
    {
      shape: ["xoxe.xoxp-", digits(1), "-", alnum(163, 166)],
      severity: "high",
      equivalents: ["gitleaks:slack-config-access-token", "betterleaks:slack-config-access-token"]
    },
    {
      shape: ["xoxe-", digits(1), "-", alnum(146)],
      severity: "high",
      equivalents: ["gitleaks:slack-config-refresh-token", "betterleaks:slack-config-refresh-token"]
    },
    {
      shape: ["xapp-", digits(1), "-", upperAlnum(9, 14), "-", digits(9, 14), "-", hex(64)],
      equivalents: ["gitleaks:slack-app-token", "betterleaks:slack-app-token", "noseyparker:np.slack.5"]
    },
    {
      shape: ["xoxc-", digits(9, 15), "-", digits(9, 15), "-", digits(9, 15), "-", hex(64)],
      severity: "high",
      equivalents: ["betterleaks:slack-session-token"]
    },
    {
      shape: ["xoxs-", digits(9, 14), "-", digits(9, 14), "-", digits(9, 14), "-", anyHex(10, 64)],
      severity: "high",
      equivalents: ["gitleaks:slack-legacy-token", "betterleaks:slack-legacy-token"]
    },
    {
      shape: ["xoxa-", digits(1), "-", alnum(20, 48)],
      severity: "high",
      equivalents: ["gitleaks:slack-legacy-workspace-token", "betterleaks:slack-legacy-workspace-token"]
    }
  ],
  equivalents: []
});

// packages/core/src/gates/secrets/rules/slack-webhook.ts
var slack_webhook_default = defineSecretKind({
  id: "secrets/slack-webhook",
  title: "Slack webhook URL",
  severity: "medium",
  grants: "post messages into your channel",
  rotate: {
    steps: "Remove the webhook in the app's settings",
    url: "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/"
  },
  forms: [
    { shape: ["hooks.slack.com/services/T", upperAlnum(8, 12), "/B", upperAlnum(8, 12), "/", alnum(24)] },
    {
      shape: [
        "hooks.slack.com/workflows/T",
        upperAlnum(8, 12),
        "/A",
        upperAlnum(8, 12),
        "/",
        digits(17, 20),
        "/",
        alnum(24)
      ]
    },
    { shape: ["hooks.slack.com/triggers/", upperAlnum(8, 14), "/", digits(10, 16), "/", hex(32)] }
  ],
  equivalents: [
    "gitleaks:slack-webhook-url",
    "betterleaks:slack-webhook-url",
    "noseyparker:np.slack.3",
    "kingfisher:kingfisher.slack.1"
  ]
});

// packages/core/src/gates/secrets/rules/sonarqube-token.ts
var sonarqube_token_default = defineSecretKind({
  id: "secrets/sonarqube-token",
  title: "SonarQube token",
  severity: "high",
  grants: "run analyses and read the code that was analysed",
  rotate: {
    steps: "Revoke the token under SonarQube My Account, Security",
    url: "https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/"
  },
  forms: [{ shape: ["squ_", hex(40)] }, { shape: ["sqp_", hex(40)] }, { shape: ["sqa_", hex(40)] }],
  equivalents: [
    "gitleaks:sonar-api-token",
    "betterleaks:sonar-api-token",
    "noseyparker:np.sonarqube.1",
    "kingfisher:kingfisher.sonarqube.1"
  ]
});

// packages/core/src/gates/secrets/rules/sourcegraph-token.ts
var sourcegraph_token_default = defineSecretKind({
  id: "secrets/sourcegraph-token",
  title: "Sourcegraph access token",
  severity: "high",
  grants: "read the code of the instance",
  rotate: {
    steps: "Delete the token under Sourcegraph Settings, Access tokens",
    url: "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token"
  },
  forms: [{ shape: ["sgp_", hex(16), "_", hex(40)] }, { shape: ["sgp_local_", hex(40)] }, { shape: ["sgp_", hex(40)] }],
  equivalents: [
    "gitleaks:sourcegraph-access-token",
    "betterleaks:sourcegraph-access-token",
    "noseyparker:np.sourcegraph.1",
    "kingfisher:kingfisher.sourcegraph.1"
  ]
});

// packages/core/src/gates/secrets/rules/square-token.ts
var square_token_default = defineSecretKind({
  id: "secrets/square-token",
  title: "Square token",
  severity: "critical",
  grants: "take payments and read customers",
  rotate: {
    steps: "Replace the token in the Square Developer Console",
    url: "https://developer.squareup.com/docs/build-basics/access-tokens"
  },
  forms: [
    {
      shape: ["EAAA", base64url(60)],
      equivalents: [
        "gitleaks:square-access-token",
        "betterleaks:square-access-token",
        "noseyparker:np.square.1",
        "kingfisher:kingfisher.square.1"
      ]
    },
    {
      shape: ["sq0atp-", base64url(22)],
      equivalents: ["gitleaks:square-access-token", "betterleaks:square-access-token"]
    },
    { shape: ["sq0csp-", base64url(43)], equivalents: ["gitleaks:square-secret", "betterleaks:square-secret"] }
  ],
  equivalents: ["noseyparker:np.square.2", "kingfisher:kingfisher.square.2"]
});

// packages/core/src/gates/secrets/rules/stripe-key.ts
var stripe_key_default = defineSecretKind({
  id: "secrets/stripe-key",
  title: "Stripe secret key",
  severity: "critical",
  grants: "move money and read customers in your Stripe account",
  rotate: {
    steps: "Roll the key under Stripe Developers, API keys",
    url: "https://docs.stripe.com/keys"
  },
  forms: [
    { shape: ["sk_live_", alnum(24, 247)] },
    { shape: ["rk_live_", alnum(24, 247)] },
    { shape: ["sk_org_", alnum(24, 247)] },
    { shape: ["sk_test_", alnum(24, 247)], severity: "medium" },
    { shape: ["rk_test_", alnum(24, 247)], severity: "medium" }
  ],
  equivalents: [
    "gitleaks:stripe-access-token",
    "betterleaks:stripe-access-token",
    "noseyparker:np.stripe.1",
    "kingfisher:kingfisher.stripe.1"
  ]
});

// packages/core/src/gates/secrets/rules/stripe-webhook-secret.ts
var stripe_webhook_secret_default = defineSecretKind({
  id: "secrets/stripe-webhook-secret",
  title: "Stripe webhook signing secret",
  severity: "high",
  grants: "forge events that your endpoint believes to come from Stripe",
  rotate: {
    steps: "Roll the secret on the endpoint's page in the Stripe dashboard",
    url: "https://docs.stripe.com/webhooks"
  },
  forms: [{ shape: ["whsec_", alnum(32)] }, { shape: ["whsec_", hex(64)] }],
  equivalents: ["gitleaks:stripe-access-token", "betterleaks:stripe-access-token"]
});

// packages/core/src/gates/secrets/rules/supabase-key.ts
var supabase_key_default = defineSecretKind({
  id: "secrets/supabase-key",
  title: "Supabase secret key",
  severity: "critical",
  grants: "read and write the whole database past row level security",
  rotate: {
    steps: "Delete the key under Supabase Project settings, API keys",
    url: "https://supabase.com/docs/guides/api/api-keys"
  },
  forms: [
    { shape: ["sb_secret_", base64url(31)], equivalents: ["betterleaks:supabase-project-api-key"] },
    {
      shape: ["sbp_", hex(40)],
      equivalents: ["betterleaks:supabase-management-token", "kingfisher:kingfisher.supabase.1"]
    }
  ],
  equivalents: []
});

// packages/core/src/gates/secrets/rules/tailscale-key.ts
var tailscale_key_default = defineSecretKind({
  id: "secrets/tailscale-key",
  title: "Tailscale key",
  severity: "high",
  grants: "join machines to the tailnet or manage it",
  rotate: {
    steps: "Revoke the key under Tailscale Settings, Keys",
    url: "https://tailscale.com/kb/1085/auth-keys"
  },
  forms: [
    { shape: ["tskey-api-", alnum(10, 24), "-", alnum(20, 40)] },
    { shape: ["tskey-auth-", alnum(10, 24), "-", alnum(20, 40)] },
    { shape: ["tskey-client-", alnum(10, 24), "-", alnum(20, 40)] },
    { shape: ["tskey-scim-", alnum(10, 24), "-", alnum(20, 40)] },
    { shape: ["tskey-webhook-", alnum(10, 24), "-", alnum(20, 40)] }
  ],
  equivalents: ["betterleaks:tailscale-api-key.1", "kingfisher:kingfisher.tailscale.1"]
});

// packages/core/src/gates/secrets/rules/telegram-bot-token.ts
var telegram_bot_token_default = defineSecretKind({
  id: "secrets/telegram-bot-token",
  title: "Telegram bot token",
  severity: "high",
  grants: "read and write as the bot",
  rotate: {
    steps: "Revoke it with the `/revoke` command of @BotFather",
    url: "https://core.telegram.org/bots/features#botfather"
  },
  forms: [{ shape: [digits(8, 10), ":AA", base64url(33)] }],
  equivalents: ["noseyparker:np.telegram.1", "kingfisher:kingfisher.telegram.1"]
});

// packages/core/src/gates/secrets/rules/terraform-cloud-token.ts
var terraform_cloud_token_default = defineSecretKind({
  id: "secrets/terraform-cloud-token",
  title: "HCP Terraform API token",
  severity: "critical",
  grants: "run plans and read the state, secrets included",
  rotate: {
    steps: "Delete the token under HCP Terraform User, team or organization settings, Tokens",
    url: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens"
  },
  forms: [{ shape: [alnum(14), ".atlasv1.", base64url(60, 70)] }],
  equivalents: [
    "gitleaks:hashicorp-tf-api-token",
    "betterleaks:hashicorp-tf-api-token",
    "kingfisher:kingfisher.terraform.1"
  ]
});

// packages/core/src/gates/secrets/rules/twilio-credential.ts
var twilio_credential_default = defineSecretKind({
  id: "secrets/twilio-credential",
  title: "Twilio credential",
  severity: "high",
  grants: "send messages and place calls at your cost",
  rotate: {
    steps: "Delete the API key, or rotate the auth token, in the Twilio console",
    url: "https://www.twilio.com/docs/iam/api-keys"
  },
  forms: [
    {
      shape: ["AC", anyHex(32)],
      named: ["twilio_account_sid", "account_sid", "accountsid"],
      severity: "high",
      partner: { label: "auth token", run: anyHex(32), reach: 300 }
    },
    { shape: [anyHex(32)], named: ["twilio_auth_token", "twilioauthtoken", "twilio_token"] },
    { shape: ["SK", anyHex(32)], named: ["twilio"] }
  ],
  equivalents: [
    "gitleaks:twilio-api-key",
    "betterleaks:twilio-api-key",
    "noseyparker:np.twilio.1",
    "kingfisher:kingfisher.twilio.1",
    "kingfisher:kingfisher.twilio.2"
  ]
});

// packages/core/src/gates/secrets/rules/typeform-token.ts
var typeform_token_default = defineSecretKind({
  id: "secrets/typeform-token",
  title: "Typeform personal token",
  severity: "high",
  grants: "read forms and their answers",
  rotate: {
    steps: "Delete the token under Typeform Account, Personal tokens",
    url: "https://www.typeform.com/developers/get-started/personal-access-token/"
  },
  forms: [{ shape: ["tfp_", alnumAnd("-.=_", 59)] }],
  equivalents: ["gitleaks:typeform-api-token", "betterleaks:typeform-api-token", "kingfisher:kingfisher.typeform.1"]
});

// packages/core/src/gates/secrets/rules/url-password.ts
var url_password_default = defineSecretKind({
  id: "secrets/url-password",
  title: "password in a URL",
  severity: "high",
  grants: "log in there as that user",
  rotate: {
    steps: "Change the password",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html"
  },
  detectors: [urlCredentialDetector(isLoginScheme)],
  commonInTests: true,
  generality: 2,
  samples: (random3) => {
    const password3 = random3.text("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 16);
    return [
      { path: "pip.conf", bad: `index-url = https://ci:${password3}@pypi.shop.io/simple
` },
      { path: "deploy.sh", bad: `git clone https://robot:${password3}@git.shop.io/shop.git
` },
      { path: "deploy.sh", good: "git clone https://robot:$GIT_TOKEN@git.shop.io/shop.git\n" },
      { path: "deploy.sh", good: "git clone https://oauth2:<token>@git.shop.io/shop.git\n" },
      { path: "deploy.sh", good: "curl http://user:password@localhost:8080/\n" },
      { path: "index.ts", good: "const url = 'https://unpkg.com/react@18.2.0/umd/react.js';\n", note: "A version" },
      { path: "index.ts", good: "const url = 'https://medium.com:443/@author/post';\n", note: "A path" }
    ];
  },
  equivalents: ["kingfisher:kingfisher.credentials.1", "kingfisher:kingfisher.uri.1"]
});

// packages/core/src/gates/secrets/rules/vault-token.ts
var vault_token_default = defineSecretKind({
  id: "secrets/vault-token",
  title: "HashiCorp Vault token",
  severity: "critical",
  grants: "read the secrets that its policies allow",
  rotate: {
    steps: "Revoke it with `vault token revoke`",
    url: "https://developer.hashicorp.com/vault/docs/commands/token/revoke"
  },
  forms: [
    {
      shape: ["hvs.", base64url(90, 120)],
      equivalents: ["gitleaks:vault-service-token", "betterleaks:vault-service-token", "noseyparker:np.hashicorp.1"]
    },
    {
      shape: ["hvs.", base64url(24)],
      equivalents: ["gitleaks:vault-service-token", "betterleaks:vault-service-token"]
    },
    {
      shape: ["hvb.", base64url(138, 300)],
      equivalents: ["gitleaks:vault-batch-token", "betterleaks:vault-batch-token"]
    },
    { shape: ["hvr.", base64url(90, 300)] },
    {
      shape: ["s.", alnum(24)],
      named: ["vault_token", "vaulttoken", "x-vault-token"],
      equivalents: ["gitleaks:vault-service-token", "betterleaks:vault-service-token"]
    }
  ],
  equivalents: []
});

// packages/core/src/gates/secrets/rules/vercel-token.ts
var vercel_token_default = defineSecretKind({
  id: "secrets/vercel-token",
  title: "Vercel token",
  severity: "high",
  grants: "deploy to the projects and read their environment",
  rotate: {
    steps: "Delete the token under Vercel Account settings, Tokens",
    url: "https://vercel.com/docs/rest-api"
  },
  forms: [
    { shape: ["vcp_", base64url(56)] },
    { shape: ["vci_", base64url(56)] },
    { shape: ["vca_", base64url(56)] },
    { shape: ["vcr_", base64url(56)] },
    { shape: ["vck_", base64url(56)] }
  ],
  equivalents: [
    "betterleaks:vercel-personal-access-token",
    "betterleaks:vercel-integration-token",
    "betterleaks:vercel-app-access-token",
    "betterleaks:vercel-app-refresh-token",
    "betterleaks:vercel-ai-gateway-key"
  ]
});

// packages/core/src/gates/secrets/rules/wireguard-private-key.ts
var wireguard_private_key_default = defineSecretKind({
  id: "secrets/wireguard-private-key",
  title: "WireGuard private key",
  severity: "high",
  grants: "read and join the tunnel as this peer",
  rotate: {
    steps: "Make a new pair with `wg genkey` and give the peers the new public key",
    url: "https://www.wireguard.com/quickstart/"
  },
  forms: [
    {
      shape: [base64(43), "="],
      check: clampedKey,
      named: ["PrivateKey", "private_key", "wg_private_key", "wireguard_private_key"]
    }
  ],
  equivalents: ["noseyparker:np.wireguard.1", "kingfisher:kingfisher.wireguard.1"]
});

// packages/core/src/gates/secrets/rules/xai-api-key.ts
var xai_api_key_default = defineSecretKind({
  id: "secrets/xai-api-key",
  title: "xAI API key",
  severity: "high",
  grants: "use models at your cost",
  rotate: {
    steps: "Delete the key in the xAI console",
    url: "https://docs.x.ai/"
  },
  forms: [{ shape: ["xai-", alnum(70, 120)] }],
  equivalents: ["betterleaks:xai-api-key", "kingfisher:kingfisher.xai.1"]
});

// packages/core/src/gates/secrets/rules.gen.ts
var rules = [
  age_secret_key_default,
  airtable_token_default,
  anthropic_api_key_default,
  artifactory_key_default,
  atlassian_api_token_default,
  aws_access_key_default,
  aws_bedrock_api_key_default,
  aws_secret_access_key_default,
  azure_ad_client_secret_default,
  azure_shared_access_key_default,
  azure_storage_key_default,
  basic_auth_header_default,
  brevo_api_key_default,
  buildkite_token_default,
  circleci_token_default,
  clojars_token_default,
  cloudflare_origin_ca_key_default,
  cloudsmith_api_key_default,
  cockroachdb_cloud_api_key_default,
  contentful_token_default,
  cosign_private_key_default,
  crates_io_token_default,
  database_url_default,
  databricks_token_default,
  development_credential_default,
  digitalocean_token_default,
  discord_bot_token_default,
  discord_webhook_default,
  docker_config_auth_default,
  docker_hub_organization_access_token_default,
  docker_hub_personal_access_token_default,
  docker_swarm_join_token_default,
  docker_swarm_unlock_key_default,
  doppler_token_default,
  dynatrace_token_default,
  easypost_api_key_default,
  figma_token_default,
  gcp_api_key_default,
  gcp_oauth_client_secret_default,
  gcp_service_account_key_default,
  gemini_api_key_default,
  github_fine_grained_token_default,
  github_installation_token_default,
  github_oauth_token_default,
  github_personal_access_token_default,
  github_refresh_token_default,
  github_user_token_default,
  gitlab_personal_access_token_default,
  gitlab_runner_token_default,
  gitlab_token_default,
  grafana_token_default,
  groq_api_key_default,
  harness_token_default,
  heroku_api_key_default,
  huggingface_token_default,
  infracost_api_key_default,
  jwt_default,
  k3s_token_default,
  kubeadm_certificate_key_default,
  kubeadm_token_default,
  kubeconfig_client_key_default,
  kubernetes_secret_in_git_default,
  kubernetes_service_account_token_default,
  langsmith_api_key_default,
  linear_api_key_default,
  literal_credential_default,
  mailchimp_api_key_default,
  mailersend_api_token_default,
  mailgun_api_key_default,
  mongodb_atlas_service_account_secret_default,
  neon_api_key_default,
  netrc_password_default,
  new_relic_key_default,
  notion_token_default,
  npm_access_token_default,
  npmrc_credential_default,
  nuget_api_key_default,
  nvidia_api_key_default,
  onepassword_service_account_token_default,
  openai_api_key_default,
  openrouter_api_key_default,
  openshift_token_default,
  perplexity_api_key_default,
  pinecone_api_key_default,
  planetscale_credential_default,
  posthog_personal_api_key_default,
  postman_api_key_default,
  prefect_api_key_default,
  private_key_default,
  pulumi_access_token_default,
  pypi_api_token_default,
  rancher_token_default,
  readme_api_key_default,
  replicate_api_token_default,
  rubygems_api_key_default,
  sendgrid_api_key_default,
  sentry_token_default,
  shippo_api_token_default,
  shopify_token_default,
  slack_token_default,
  slack_webhook_default,
  sonarqube_token_default,
  sourcegraph_token_default,
  square_token_default,
  stripe_key_default,
  stripe_webhook_secret_default,
  supabase_key_default,
  tailscale_key_default,
  telegram_bot_token_default,
  terraform_cloud_token_default,
  twilio_credential_default,
  typeform_token_default,
  url_password_default,
  vault_token_default,
  vercel_token_default,
  wireguard_private_key_default,
  xai_api_key_default
];

// packages/core/src/gates/secrets/gate.ts
var gate_default = defineGate({ id: "secrets", title: "No secrets in the tree", rules, analyser });
export {
  gate_default as default
};
