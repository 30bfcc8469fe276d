import type { Check } from './check.ts';

const CHARACTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/**
 * Tokens in bech32: what stands before the last `1` names the kind, six of the characters after it are a checksum.
 * https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki
 */
export const bech32Checksum: Check = {
  checksum: true,
  judge: (token) => {
    const { name, values } = split(token);
    if (values.includes(-1)) return 'unrelated';
    return polymod([...expand(name), ...values]) === 1 ? 'verified' : 'failed';
  },
  complete: (draft) => {
    const { name, values } = split(draft.slice(0, -6));
    const sum = polymod([...expand(name), ...values, 0, 0, 0, 0, 0, 0]) ^ 1;
    const checksum = [25, 20, 15, 10, 5, 0].map((shift) => CHARACTERS.charAt((sum >>> shift) & 31)).join('');
    return draft.slice(0, -6) + (draft === draft.toUpperCase() ? checksum.toUpperCase() : checksum);
  },
};

function split(token: string): { name: string; values: number[] } {
  const lower = token.toLowerCase();
  const separator = lower.lastIndexOf('1');
  const data = lower.slice(separator + 1);
  return { name: lower.slice(0, separator), values: Array.from(data, (character) => CHARACTERS.indexOf(character)) };
}

function expand(name: string): number[] {
  const codes = Array.from(name, (character) => character.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    GENERATORS.forEach((generator, bit) => {
      if (((top >> bit) & 1) === 1) sum ^= generator;
    });
  }
  return sum >>> 0;
}
