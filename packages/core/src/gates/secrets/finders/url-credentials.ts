import { ALPHABETS } from '../engine/alphabet.ts';
import { byteSet, runLength, runLengthBefore } from '../engine/byte-set.ts';
import type { Detection, Detector } from '../engine/detection.ts';
import { looksLikePassword } from '../values/password.ts';

const SCHEME = byteSet(ALPHABETS.alnum.characters, '+.-');
/** What userinfo may hold (RFC 3986, section 3.2.1), and what people put there all the same. */
const USERINFO = byteSet(ALPHABETS.alnum.characters, '-._~%!$&()*+;=:^');
const LONGEST_SCHEME = 24;
const LONGEST_USERINFO = 300;
const AT = '@'.charCodeAt(0);

const USERINFO_PARTS = /^([^:]*):(.+)$/;
const HOST = /^[A-Za-z0-9][A-Za-z0-9.-]*|^\[[0-9a-fA-F:.]+\]/;
/** Names that belong to nobody (RFC 2606, RFC 6761) or to the machine itself. */
const NO_HOST =
  /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|host|hostname|server|(?:.*\.)?example(?:\.(?:com|org|net))?|.*\.(?:test|invalid|example|localhost))$/i;

/** Finds passwords in URLs, `scheme://user:password@host`, of the schemes that `accepts`. */
export function urlCredentialDetector(accepts: (scheme: string) => boolean): Detector {
  return {
    keywords: ['://'],
    detect(source, at, end): Detection | undefined {
      const length = runLength(source.bytes, end, USERINFO, LONGEST_USERINFO);
      if (length < 3 || source.bytes[end + length] !== AT) return undefined;
      const schemeLength = runLengthBefore(source.bytes, at, SCHEME, LONGEST_SCHEME);
      const scheme = source.view(at - schemeLength, at).toLowerCase();
      if (!accepts(scheme)) return undefined;
      const host = HOST.exec(source.view(end + length + 1, end + length + 120))?.[0] ?? '';
      const [, user = '', password = ''] = USERINFO_PARTS.exec(source.view(end, end + length)) ?? [];
      if (host === '' || NO_HOST.test(host) || !looksLikePassword(password, user)) return undefined;
      const from = end + user.length + 1;
      return {
        start: from,
        end: from + password.length,
        verdict: 'plausible',
        prefix: '',
        name: `${scheme}://${user}@${host}`,
        note: `It is the password of \`${user}\` at ${host}.`,
      };
    },
  };
}
