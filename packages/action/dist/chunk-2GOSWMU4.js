import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  digestFlaw,
  isAlphanumeric,
  isDigit,
  isHex,
  isLower,
  isLowerHex,
  isUpper,
  isWord,
  quoteCharacter,
  replaceRange,
  skip
} from "./chunk-5RDQ3CNK.js";

// packages/core/src/sources/image-reference/domain.ts
var COLON = 58;
var DOT = 46;
var HYPHEN = 45;
function domainFlaw(text, range) {
  const [start, end] = range;
  const hostEnd = text[start] === "[" ? bracketedEnd(text, start, end) : hostNameEnd(text, start, end);
  if (typeof hostEnd !== "number") return hostEnd;
  if (hostEnd === end) return void 0;
  if (text.charCodeAt(hostEnd) !== COLON) return unexpected(text, hostEnd);
  const portEnd = skip(text, hostEnd + 1, end, isDigit);
  if (portEnd === end && portEnd > hostEnd + 1) return void 0;
  const port = text.slice(hostEnd + 1, end);
  const reason = port === "" ? "the port after `:` is missing" : `\`${port}\` is not a port number, and a tag cannot stand before a slash`;
  return { part: "domain", reason, at: [hostEnd, end] };
}
function bracketedEnd(text, start, end) {
  const close = skip(text, start + 1, end, (unit) => isHex(unit) || unit === COLON);
  if (close < end && text[close] === "]" && close > start + 1) return close + 1;
  return {
    part: "domain",
    reason: "the IPv6 address in brackets is not complete",
    at: [start, Math.min(close + 1, end)]
  };
}
function hostNameEnd(text, start, end) {
  for (let at = start; ; at++) {
    const labelEnd = skip(text, at, end, (unit) => isAlphanumeric(unit) || unit === HYPHEN);
    if (labelEnd === at) return text.charCodeAt(at) === DOT && at < end ? emptyLabel(at) : unexpected(text, at, end);
    if (text.charCodeAt(at) === HYPHEN) return hyphenAt(at);
    if (text.charCodeAt(labelEnd - 1) === HYPHEN) return hyphenAt(labelEnd - 1);
    if (text.charCodeAt(labelEnd) !== DOT || labelEnd >= end) return labelEnd;
    at = labelEnd;
  }
}
function emptyLabel(at) {
  return { part: "domain", reason: "a part of the registry host is empty", at: [at, at + 1] };
}
function hyphenAt(at) {
  return { part: "domain", reason: "a part of the registry host begins or ends with `-`", at: [at, at + 1] };
}
function unexpected(text, at, end = text.length) {
  if (at >= end) return { part: "domain", reason: "the registry host is not complete", at: [Math.max(at - 1, 0), at] };
  return { part: "domain", reason: `a registry host cannot hold ${quoteCharacter(text, at)}`, at: [at, at + 1] };
}

// packages/core/src/sources/image-reference/path.ts
var LONGEST_PATH = 255;
var SEPARATORS = /^(?:\.|_|__|-+)$/;
var isSeparator = (unit) => unit === 46 || unit === 95 || unit === 45;
var isLowerOrDigit = (unit) => isLower(unit) || isDigit(unit);
function pathFlaw(text, range, normalisedLength) {
  const [start, end] = range;
  for (let at = start; ; ) {
    const slash = text.indexOf("/", at);
    const componentEnd = slash < 0 || slash >= end ? end : slash;
    const flaw = componentFlaw(text, at, componentEnd, range);
    if (flaw) return flaw;
    if (componentEnd === end) break;
    at = componentEnd + 1;
  }
  if (normalisedLength <= LONGEST_PATH) return void 0;
  return {
    part: "path",
    reason: `the repository path has ${normalisedLength} characters, at most ${LONGEST_PATH} are allowed`,
    at: range
  };
}
function componentFlaw(text, start, end, path) {
  if (start === end) return emptyComponent(text, start, path);
  for (let at = start; at < end; ) {
    const partEnd = skip(text, at, end, isLowerOrDigit);
    if (partEnd === end) return void 0;
    const separatorEnd = skip(text, partEnd, end, isSeparator);
    if (separatorEnd === partEnd) return badCharacter(text, partEnd, path);
    const flaw = separatorFlaw(text, [partEnd, separatorEnd], partEnd === start || separatorEnd === end);
    if (flaw) return flaw;
    at = separatorEnd;
  }
  return void 0;
}
function emptyComponent(text, at, [start, end]) {
  const here = at < end || at < text.length && start === end ? [at, at + 1] : [at - 1, at];
  if (start === end) return { part: "path", reason: "the repository name is missing", at: here };
  const where = at === start ? "before the first slash" : at === end ? "after the last slash" : "between two slashes";
  return { part: "path", reason: `a name is missing ${where}`, at: here, guess: replaceRange(text, here, "") };
}
function badCharacter(text, at, path) {
  if (!isUpper(text.charCodeAt(at))) {
    return { part: "path", reason: `a repository name cannot hold ${quoteCharacter(text, at)}`, at: [at, at + 1] };
  }
  const lower = text.slice(...path).toLowerCase();
  return {
    part: "path",
    reason: `a repository name must be lower-case, here stands ${quoteCharacter(text, at)}`,
    at: [at, at + 1],
    guess: replaceRange(text, path, lower)
  };
}
function separatorFlaw(text, at, outer) {
  const written = text.slice(...at);
  if (outer) {
    return {
      part: "path",
      reason: `a part of a repository name cannot begin or end with \`${written}\``,
      at,
      guess: replaceRange(text, at, "")
    };
  }
  if (SEPARATORS.test(written)) return void 0;
  return {
    part: "path",
    reason: `\`${written}\` cannot join two parts of a repository name: \`.\`, \`_\`, \`__\` and \`-\` can`,
    at
  };
}

// packages/core/src/sources/image-reference/split.ts
function splitReference(text) {
  const monkey = text.indexOf("@");
  const bodyEnd = monkey < 0 ? text.length : monkey;
  const domainEnd = splitDomain(text.slice(0, bodyEnd));
  const pathStart = domainEnd === void 0 ? 0 : domainEnd + 1;
  const colon = text.indexOf(":", Math.max(text.lastIndexOf("/", bodyEnd - 1) + 1, pathStart));
  const nameEnd = colon < 0 || colon >= bodyEnd ? bodyEnd : colon;
  return {
    name: [0, nameEnd],
    ...domainEnd !== void 0 && { domain: [0, domainEnd] },
    path: [pathStart, nameEnd],
    ...nameEnd < bodyEnd && { tag: [nameEnd + 1, bodyEnd] },
    ...monkey >= 0 && { digest: [monkey + 1, text.length] }
  };
}
function splitDomain(body) {
  const slash = body.indexOf("/");
  if (slash < 0) return void 0;
  const first = body.slice(0, slash);
  const isHost = first.includes(".") || first.includes(":") || first === "localhost" || first !== first.toLowerCase();
  return isHost ? slash : void 0;
}

// packages/core/src/sources/image-reference/tag.ts
var LONGEST_TAG = 128;
function tagFlaw(text, range) {
  const [start, end] = range;
  if (start === end) {
    const colon = [start - 1, start];
    return { part: "tag", reason: "no tag follows the `:`", at: colon, guess: replaceRange(text, colon, "") };
  }
  const at = skip(text, start, end, (unit) => isWord(unit) || unit === 46 || unit === 45);
  if (at < end) {
    const reason = text[at] === ":" ? "a second `:` follows the tag" : `a tag cannot hold ${quoteCharacter(text, at)}`;
    return { part: "tag", reason, at: [at, at + 1] };
  }
  if (!isWord(text.charCodeAt(start))) {
    return { part: "tag", reason: `a tag cannot begin with ${quoteCharacter(text, start)}`, at: [start, start + 1] };
  }
  if (end - start <= LONGEST_TAG) return void 0;
  return {
    part: "tag",
    reason: `the tag has ${end - start} characters, at most ${LONGEST_TAG} are allowed`,
    at: range
  };
}

// packages/core/src/sources/image-reference/text.ts
var LONGEST_TEXT = 4096;
var SCHEME = /^[A-Za-z][A-Za-z0-9+.-]{0,31}:\/\//;
function textFlaw(text) {
  if (text === "") return { part: "text", reason: "it is empty" };
  if (text.length > LONGEST_TEXT) return { part: "text", reason: `it has ${text.length} characters` };
  const space = text.search(/\s/);
  if (space >= 0) {
    const guess = text.replace(/\s/g, "");
    return {
      part: "text",
      reason: `it holds white space (${quoteCharacter(text, space)})`,
      at: [space, space + 1],
      guess
    };
  }
  const scheme = SCHEME.exec(text)?.[0];
  if (scheme) {
    const guess = text.slice(scheme.length).replace(/\/$/, "");
    return {
      part: "text",
      reason: `an image is named without a scheme such as \`${scheme}\``,
      at: [0, scheme.length],
      guess
    };
  }
  if (text.length === 64 && skip(text, 0, 64, isLowerHex) === 64) {
    return {
      part: "text",
      reason: "64 hexadecimal digits alone are an image id, which no registry can resolve",
      at: [0, 64]
    };
  }
  return void 0;
}

// packages/core/src/sources/image-reference/parse.ts
var DOCKER_HUB = "docker.io";
var OFFICIAL = "library/";
function parseImageReference(text) {
  const parsed = readReference(text);
  if ("domain" in parsed) return { ok: true, reference: parsed };
  const { guess, ...flaw } = parsed;
  return guess !== void 0 && "domain" in readReference(guess) ? { ok: false, ...flaw, proposal: guess } : { ok: false, ...flaw };
}
function readReference(text) {
  const flaw = textFlaw(text);
  if (flaw) return flaw;
  const parts = splitReference(text);
  return partsFlaw(text, parts) ?? assemble(text, parts);
}
function partsFlaw(text, parts) {
  return (parts.domain && (domainFlaw(text, parts.domain) ?? bareUpperCaseFlaw(text, parts.domain))) ?? pathFlaw(text, parts.path, normalisedPath(text, parts).length) ?? (parts.tag && tagFlaw(text, parts.tag)) ?? (parts.digest && digestFlaw(text, parts.digest, parts.tag !== void 0));
}
function bareUpperCaseFlaw(text, domain) {
  const host = text.slice(...domain);
  if (host === "localhost" || host.includes(".") || host.includes(":")) return void 0;
  return {
    part: "domain",
    reason: `Docker takes \`${host}\` for a registry host because of its upper-case letters; repository names are lower-case`,
    at: domain,
    guess: host.toLowerCase() + text.slice(domain[1])
  };
}
function assemble(text, parts) {
  const domain = normalisedDomain(text, parts);
  const path = normalisedPath(text, parts);
  return {
    domain,
    path,
    ...parts.tag && { tag: text.slice(...parts.tag) },
    ...parts.digest && { digest: readDigest(text.slice(...parts.digest)) },
    name: `${domain}/${path}`,
    familiarName: familiarName(domain, path),
    spans: parts
  };
}
function normalisedDomain(text, { domain }) {
  const host = domain ? text.slice(...domain) : DOCKER_HUB;
  return host === "index.docker.io" ? DOCKER_HUB : host;
}
function normalisedPath(text, parts) {
  const path = text.slice(...parts.path);
  return normalisedDomain(text, parts) === DOCKER_HUB && !path.includes("/") ? OFFICIAL + path : path;
}
function familiarName(domain, path) {
  if (domain !== DOCKER_HUB) return `${domain}/${path}`;
  const official = path.startsWith(OFFICIAL) && !path.includes("/", OFFICIAL.length);
  return official ? path.slice(OFFICIAL.length) : path;
}
function readDigest(written) {
  const colon = written.indexOf(":");
  return { algorithm: written.slice(0, colon), hex: written.slice(colon + 1) };
}

// packages/core/src/graph/unknown.ts
var UNKNOWN = "�";
var BRACED = /\$?\{[A-Za-z_][\w.]*\}|<[^<>]*>|%[A-Za-z_]\w*%/g;
function markTemplates(text) {
  let result = "";
  let from = 0;
  for (let open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", from)) {
    const close = text.indexOf("}}", open);
    result += text.slice(from, text[open - 1] === "$" && open > from ? open - 1 : open) + UNKNOWN;
    if (close < 0) return result;
    from = close + 2;
  }
  return (result + text.slice(from)).replace(BRACED, UNKNOWN);
}
var PLACEHOLDER = /\$\([^()]*\)|\$\{[^{}]*\}|\$[A-Za-z_]\w*|(?<![^/:@])[A-Z][A-Z0-9_]{2,}(?![^/:@])/g;
function markPlaceholders(text) {
  return text.replace(PLACEHOLDER, UNKNOWN);
}
function isKnown(text) {
  return text !== "" && !text.includes(UNKNOWN);
}

// packages/core/src/graph/read-image.ts
function rememberImages() {
  const known = /* @__PURE__ */ new Map();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const image = readImage(text);
    known.set(text, image);
    return image;
  };
}
function readImage(text) {
  if (!isKnown(text)) return repositoryOfPartial(text);
  const parsed = parseImageReference(text);
  return parsed.ok ? { reference: parsed.reference, repository: parsed.reference.name } : { invalid: parsed };
}
function repositoryOfPartial(text) {
  const parsed = parseImageReference(text.replaceAll(UNKNOWN, "x"));
  if (!parsed.ok) return {};
  const { name, spans } = parsed.reference;
  const firstUnknown = text.indexOf(UNKNOWN);
  return firstUnknown > spans.name[1] ? { repository: name } : {};
}

export {
  UNKNOWN,
  markTemplates,
  markPlaceholders,
  isKnown,
  rememberImages,
  readImage
};
