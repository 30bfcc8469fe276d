import { decodeBase64Object, encodeBase64Url } from './base64.ts';
import type { Check } from './check.ts';

/** The readable parts of a JSON Web Token, RFC 7519. */
export interface Jwt {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly signature: string;
}

/** Reads `header.payload.signature`. Undefined when it is no JWT: both parts are JSON objects and one says `alg`. */
export function parseJwt(token: string): Jwt | undefined {
  const [first = '', second = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0) return undefined;
  const header = decodeBase64Object(first);
  const payload = decodeBase64Object(second);
  if (header === undefined || payload === undefined || typeof header['alg'] !== 'string') return undefined;
  return { header, payload, signature };
}

/** A token with these claims and a made-up signature, for examples. */
export function composeJwt(claims: Readonly<Record<string, unknown>>, signature: string): string {
  const header = encodeBase64Url(JSON.stringify({ alg: 'HS256', typ: 'JWT' }));
  return `${header}.${encodeBase64Url(JSON.stringify(claims))}.${signature}`;
}

/** Tokens that are a JWT after a prefix of their own, such as GitHub's `ghs_<app>_<jwt>`. */
export function endsInJwt(prefix: RegExp): Check {
  return {
    judge: (token) => (parseJwt(token.replace(prefix, '')) ? 'verified' : 'unrelated'),
    complete: (draft, random) => {
      const claims = { iss: 'https://hullgate.test', jti: random.text('0123456789', 12) };
      return (prefix.exec(draft)?.[0] ?? '') + composeJwt(claims, encodeBase64Url(random.bytes(32)));
    },
  };
}
