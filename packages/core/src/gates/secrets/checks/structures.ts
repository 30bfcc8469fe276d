import { decodeBase64, decodeBase64Object, decodeBase64Text, encodeBase64, encodeBase64Url } from './base64.ts';
import type { Check } from './check.ts';

/** A check of structure only: what fits is certain, what does not is something else. */
function structure(fits: (token: string) => boolean, complete: NonNullable<Check['complete']>): Check {
  return { judge: (token) => (fits(token) ? 'verified' : 'unrelated'), complete };
}

/**
 * Base64 of so many bytes.
 * The structure is too weak to be sure of the kind, so what fits is plausible and no more.
 */
export function base64OfBytes(count: number): Check {
  return {
    judge: (token) => (decodeBase64(token)?.length === count ? 'plausible' : 'unrelated'),
    complete: (_draft, random) => encodeBase64(random.bytes(count)),
  };
}

/** A prefix, then base64 of a JSON object that has these keys, then anything after `end`. */
export function base64Json(prefix: string, keys: readonly string[], end = ''): Check {
  return structure(
    (token) => {
      const body = token.slice(prefix.length);
      const data = decodeBase64Object(end === '' ? body : body.slice(0, body.lastIndexOf(end)));
      return data !== undefined && keys.every((key) => key in data);
    },
    (draft, random) => {
      const length = Math.ceil(240 / keys.length);
      const entries = keys.map((key) => [key, random.text('abcdefghijklmnopqrstuvwxyz0123456789', length)] as const);
      const body = encodeBase64(JSON.stringify(Object.fromEntries(entries)));
      return prefix + body + (end === '' ? '' : draft.slice(draft.lastIndexOf(end)));
    },
  );
}

/** PyPI: a macaroon whose location is the package index, https://pypi.org/help/#apitoken */
export const pypiMacaroon: Check = structure(
  (token) => {
    const bytes = decodeBase64(token.slice('pypi-'.length)) ?? new Uint8Array();
    const location = String.fromCharCode(...bytes.subarray(3, 3 + (bytes[2] ?? 0)));
    return bytes[0] === 2 && bytes[1] === 1 && /^(?:test\.)?pypi\.org$/.test(location);
  },
  (draft, random) => {
    const location = new TextEncoder().encode(draft.startsWith('pypi-AgEN') ? 'test.pypi.org' : 'pypi.org');
    return `pypi-${encodeBase64Url(Uint8Array.from([2, 1, location.length, ...location, 2, ...random.bytes(108)]))}`;
  },
);

/**
 * Discord bot tokens begin with the bot's id in base64: a snowflake of 17 to 20 digits.
 * https://discord.com/developers/docs/reference#authentication
 */
export const discordToken: Check = structure(
  (token) => /^\d{17,20}$/.test(decodeBase64Text(token.slice(0, token.indexOf('.'))) ?? ''),
  (draft, random) => encodeBase64Url(`1${random.text('0123456789', 17)}`) + draft.slice(draft.indexOf('.')),
);

/** WireGuard keys are 32 bytes clamped as Curve25519 wants them, https://www.rfc-editor.org/rfc/rfc7748#section-5 */
export const clampedKey: Check = {
  judge: (token) => {
    const bytes = decodeBase64(token);
    if (bytes?.length !== 32) return 'unrelated';
    const clamped = ((bytes[0] ?? 0) & 7) === 0 && ((bytes[31] ?? 0) & 0xc0) === 0x40;
    return clamped ? 'verified' : 'failed';
  },
  complete: (_draft, random) => {
    const bytes = random.bytes(32);
    bytes[0] = (bytes[0] ?? 0) & 0xf8;
    bytes[31] = ((bytes[31] ?? 0) & 0x3f) | 0x40;
    return encodeBase64(bytes);
  },
};

/** A Bedrock key: `ABSK`, then base64 of `BedrockAPIKey-<id>:<secret>`. */
export const bedrockKey: Check = structure(
  (token) => decodeBase64Text(token.slice(4))?.startsWith('BedrockAPIKey-') === true,
  (_draft, random) =>
    `ABSK${encodeBase64(`BedrockAPIKey-${random.text('abcdef0123456789', 8)}:${random.text('abcdefghijklmnopqrstuvwxyz0123456789', 70)}`)}`,
);
