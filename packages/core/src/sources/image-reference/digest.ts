import { isHex, isLowerHex, quoteCharacter, skip } from './characters.ts';
import { replaceRange, type Flaw } from './flaw.ts';
import type { TextRange } from './model.ts';

/** Hexadecimal digits that each registered algorithm yields. https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests */
export const DIGEST_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);

/** The shortest encoded part of an algorithm that is not registered. */
const SHORTEST_HEX = 32;

const ALGORITHM = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*$/;

/** The flaw of `algorithm:hex`. `hasTag`: whether a tag stands before the `@`. */
export function digestFlaw(text: string, range: TextRange, hasTag: boolean): Flaw | undefined {
  const [start, end] = range;
  const written = text.slice(start, end);
  if (written === '') {
    return {
      part: 'text',
      reason: 'no digest follows the `@`',
      at: [start - 1, start],
      guess: text.slice(0, start - 1),
    };
  }
  const second = text.indexOf('@', start);
  if (second >= 0) return secondAt(text, range, second);
  const colon = text.indexOf(':', start);
  if (colon < 0) return missingAlgorithm(text, range, hasTag);
  const algorithm = text.slice(start, colon);
  if (algorithm === '')
    return { part: 'digest', reason: 'the digest does not name its algorithm', at: [colon, colon + 1] };
  if (!ALGORITHM.test(algorithm)) {
    return { part: 'digest', reason: `\`${algorithm}\` is not the name of a digest algorithm`, at: [start, colon] };
  }
  return hexFlaw(text, [colon + 1, end], algorithm);
}

/** `@@` was typed once too often; otherwise what stands before the second `@` may be the whole reference. */
function secondAt(text: string, [start, end]: TextRange, second: number): Flaw {
  const guess = second === start ? replaceRange(text, [start, start + 1], '') : text.slice(0, second);
  return {
    part: 'text',
    reason: 'a second `@` follows the first',
    at: [second, second === start ? second + 1 : end],
    guess,
  };
}

function missingAlgorithm(text: string, [start, end]: TextRange, hasTag: boolean): Flaw {
  const written = text.slice(start, end);
  if (written.length === 64 && skip(written, 0, 64, isLowerHex) === 64) {
    return {
      part: 'digest',
      reason: 'the digest does not name its algorithm',
      at: [start, end],
      guess: replaceRange(text, [start, start], 'sha256:'),
    };
  }
  const reason = `after \`@\` a digest such as \`sha256:...\` is expected, a tag follows \`:\``;
  return {
    part: 'text',
    reason,
    at: [start - 1, end],
    ...(hasTag ? {} : { guess: replaceRange(text, [start - 1, start], ':') }),
  };
}

function hexFlaw(text: string, range: TextRange, algorithm: string): Flaw | undefined {
  const [start, end] = range;
  if (start === end) return { part: 'digest', reason: `no digits follow \`${algorithm}:\``, at: [start - 1, start] };
  const length = DIGEST_LENGTHS.get(algorithm);
  const at = skip(text, start, end, length === undefined ? isHex : isLowerHex);
  if (at < end) {
    const guess = replaceRange(text, range, text.slice(start, end).toLowerCase());
    return {
      part: 'digest',
      reason: `a ${algorithm} digest cannot hold ${quoteCharacter(text, at)}`,
      at: [at, at + 1],
      guess,
    };
  }
  if (length !== undefined && end - start !== length) {
    return {
      part: 'digest',
      reason: `a ${algorithm} digest has ${length} hexadecimal digits, here are ${end - start}`,
      at: range,
    };
  }
  if (end - start >= SHORTEST_HEX) return undefined;
  return {
    part: 'digest',
    reason: `a digest has at least ${SHORTEST_HEX} hexadecimal digits, here are ${end - start}`,
    at: range,
  };
}
