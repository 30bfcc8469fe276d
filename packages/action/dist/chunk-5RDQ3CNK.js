import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

// packages/core/src/sources/image-reference/characters.ts
function isDigit(unit) {
  return unit >= 48 && unit <= 57;
}
function isUpper(unit) {
  return unit >= 65 && unit <= 90;
}
function isLower(unit) {
  return unit >= 97 && unit <= 122;
}
function isAlphanumeric(unit) {
  return isDigit(unit) || isUpper(unit) || isLower(unit);
}
function isWord(unit) {
  return isAlphanumeric(unit) || unit === 95;
}
function isLowerHex(unit) {
  return isDigit(unit) || unit >= 97 && unit <= 102;
}
function isHex(unit) {
  return isLowerHex(unit) || unit >= 65 && unit <= 70;
}
function skip(text, start, end, inClass) {
  let at = start;
  while (at < end && inClass(text.charCodeAt(at))) at++;
  return at;
}
function quoteCharacter(text, at) {
  const point = text.codePointAt(at) ?? 0;
  const character = String.fromCodePoint(point);
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? `\`${character}\`` : `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

// packages/core/src/sources/image-reference/flaw.ts
function replaceRange(text, [start, end], by) {
  return text.slice(0, start) + by + text.slice(end);
}

// packages/core/src/sources/image-reference/digest.ts
var DIGEST_LENGTHS = /* @__PURE__ */ new Map([
  ["sha256", 64],
  ["sha384", 96],
  ["sha512", 128]
]);
var SHORTEST_HEX = 32;
var ALGORITHM = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*$/;
function digestFlaw(text, range, hasTag) {
  const [start, end] = range;
  const written = text.slice(start, end);
  if (written === "") {
    return {
      part: "text",
      reason: "no digest follows the `@`",
      at: [start - 1, start],
      guess: text.slice(0, start - 1)
    };
  }
  const second = text.indexOf("@", start);
  if (second >= 0) return secondAt(text, range, second);
  const colon = text.indexOf(":", start);
  if (colon < 0) return missingAlgorithm(text, range, hasTag);
  const algorithm = text.slice(start, colon);
  if (algorithm === "")
    return { part: "digest", reason: "the digest does not name its algorithm", at: [colon, colon + 1] };
  if (!ALGORITHM.test(algorithm)) {
    return { part: "digest", reason: `\`${algorithm}\` is not the name of a digest algorithm`, at: [start, colon] };
  }
  return hexFlaw(text, [colon + 1, end], algorithm);
}
function secondAt(text, [start, end], second) {
  const guess = second === start ? replaceRange(text, [start, start + 1], "") : text.slice(0, second);
  return {
    part: "text",
    reason: "a second `@` follows the first",
    at: [second, second === start ? second + 1 : end],
    guess
  };
}
function missingAlgorithm(text, [start, end], hasTag) {
  const written = text.slice(start, end);
  if (written.length === 64 && skip(written, 0, 64, isLowerHex) === 64) {
    return {
      part: "digest",
      reason: "the digest does not name its algorithm",
      at: [start, end],
      guess: replaceRange(text, [start, start], "sha256:")
    };
  }
  const reason = `after \`@\` a digest such as \`sha256:...\` is expected, a tag follows \`:\``;
  return {
    part: "text",
    reason,
    at: [start - 1, end],
    ...hasTag ? {} : { guess: replaceRange(text, [start - 1, start], ":") }
  };
}
function hexFlaw(text, range, algorithm) {
  const [start, end] = range;
  if (start === end) return { part: "digest", reason: `no digits follow \`${algorithm}:\``, at: [start - 1, start] };
  const length = DIGEST_LENGTHS.get(algorithm);
  const at = skip(text, start, end, length === void 0 ? isHex : isLowerHex);
  if (at < end) {
    const guess = replaceRange(text, range, text.slice(start, end).toLowerCase());
    return {
      part: "digest",
      reason: `a ${algorithm} digest cannot hold ${quoteCharacter(text, at)}`,
      at: [at, at + 1],
      guess
    };
  }
  if (length !== void 0 && end - start !== length) {
    return {
      part: "digest",
      reason: `a ${algorithm} digest has ${length} hexadecimal digits, here are ${end - start}`,
      at: range
    };
  }
  if (end - start >= SHORTEST_HEX) return void 0;
  return {
    part: "digest",
    reason: `a digest has at least ${SHORTEST_HEX} hexadecimal digits, here are ${end - start}`,
    at: range
  };
}

export {
  isDigit,
  isUpper,
  isLower,
  isAlphanumeric,
  isWord,
  isLowerHex,
  isHex,
  skip,
  quoteCharacter,
  replaceRange,
  DIGEST_LENGTHS,
  digestFlaw
};
