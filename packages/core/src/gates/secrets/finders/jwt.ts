import { parseJwt, type Jwt } from '../checks/jwt.ts';
import { ALPHABETS } from '../engine/alphabet.ts';
import { beginsWord } from '../engine/boundary.ts';
import { byteSet, runLength } from '../engine/byte-set.ts';
import type { Detection, Detector } from '../engine/detection.ts';
import { isPublished } from '../engine/published.ts';
import type { Severity } from '../../../model/severity.ts';

/** What a kind of JWT makes of one: undefined when it is of another kind. */
export type JudgeJwt = (jwt: Jwt) => { readonly severity?: Severity; readonly note?: string } | undefined;

const CHARACTERS = byteSet(ALPHABETS.base64url.characters, '.');
const LONGEST_JWT = 8192;
const SHORTEST_JWT = 40;
const DOT = '.'.charCodeAt(0);

/** Finds JSON Web Tokens, RFC 7519, that `judge` takes for its own. */
export function jwtDetector(judge: JudgeJwt): Detector {
  return {
    keywords: ['eyJ'],
    detect(source, at): Detection | undefined {
      const { bytes } = source;
      if (!beginsWord(bytes, at) || bytes[at - 1] === DOT || bytes[at - 1] === '-'.charCodeAt(0)) return undefined;
      const length = runLength(bytes, at, CHARACTERS, LONGEST_JWT);
      if (length < SHORTEST_JWT || length === LONGEST_JWT) return undefined;
      const secret = source.view(at, at + length).replace(/\.+$/, '');
      const jwt = parseJwt(secret);
      if (jwt === undefined || isDemonstration(jwt) || isPublished(secret)) return undefined;
      const judged = judge(jwt);
      return judged && { start: at, end: at + secret.length, verdict: 'plausible', secret, prefix: 'eyJ', ...judged };
    },
  };
}

/** The claims that jwt.io and every tutorial after it show. */
function isDemonstration({ payload }: Jwt): boolean {
  return payload['sub'] === '1234567890' || payload['name'] === 'John Doe';
}
