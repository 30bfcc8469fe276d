import type { Detection, Detector } from '../engine/detection.ts';
import { looksLikePassword } from '../values/password.ts';

const ENTRY =
  /^machine\s{1,8}(\S{1,200})\s{1,8}login\s{1,8}(\S{1,100})\s{1,8}(?:account\s{1,8}\S{1,100}\s{1,8})?password\s{1,8}(\S{1,200})/d;

/** Finds passwords in the format of `.netrc`, https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html */
export const netrcDetector: Detector = {
  keywords: ['machine'],
  detect(source, at): Detection | undefined {
    const entry = ENTRY.exec(source.view(at, at + 800));
    const [, host = '', user = '', password = ''] = entry ?? [];
    const [start, end] = entry?.indices?.[3] ?? [];
    if (start === undefined || end === undefined || !looksLikePassword(password, user)) return undefined;
    return {
      start: at + start,
      end: at + end,
      verdict: 'plausible',
      prefix: '',
      name: `${user}@${host}`,
      note: `It is the password of \`${user}\` at ${host}.`,
    };
  },
};
