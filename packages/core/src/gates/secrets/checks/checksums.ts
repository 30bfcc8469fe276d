import { crc32 } from './crc32.ts';
import type { Check } from './check.ts';

/** A check of tokens whose last characters are a function of those before. */
function trailing(length: number, checksumOf: (rest: string) => string): Check {
  return {
    checksum: true,
    judge: (token) => (token.slice(-length) === checksumOf(token.slice(0, -length)) ? 'verified' : 'failed'),
    complete: (draft) => draft.slice(0, -length) + checksumOf(draft.slice(0, -length)),
  };
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function base62(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = BASE62.charAt(rest % 62) + text;
  return text;
}

/**
 * GitHub and npm: the last six characters are the CRC-32 of the thirty random ones, in base 62.
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
export const base62Checksum: Check = trailing(6, (rest) => base62(crc32(rest.slice(-30))).padStart(6, '0'));

/**
 * GitLab's routable tokens: the last seven characters are the CRC-32 of all before, in base 36, and the two before
 * those give the length of the payload.
 * https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/
 */
export const gitlabRoutable: Check = {
  checksum: true,
  judge: (token) => (crc36(token.slice(0, -7)) === token.slice(-7) ? 'verified' : 'failed'),
  complete: (draft) => {
    const payload = draft.slice(0, draft.indexOf('.')).replace(/^[a-z]+-(?:t\d_)?/, '');
    const measured = draft.slice(0, -9) + payload.length.toString(36).padStart(2, '0');
    return measured + crc36(measured);
  },
};

function crc36(text: string): string {
  return crc32(text).toString(36).padStart(7, '0');
}

/** Grafana service account tokens: eight digits after the last `_`, the CRC-32 of all before it, least byte first. */
export const grafanaChecksum: Check = trailing(8, (rest) => {
  const digits = crc32(rest.slice(0, -1)).toString(16).padStart(8, '0');
  return (digits.match(/../g) ?? []).toReversed().join('');
});

/** Atlassian API tokens: the last eight digits are the CRC-32 of all before, `=` included. */
export const atlassianChecksum: Check = trailing(8, (rest) => crc32(rest).toString(16).toUpperCase().padStart(8, '0'));
