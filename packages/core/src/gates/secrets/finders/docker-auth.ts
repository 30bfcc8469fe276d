import { decodeBase64Text } from '../checks/base64.ts';
import type { Detection, Detector } from '../engine/detection.ts';
import { looksLikePassword } from '../values/password.ts';

const REACH = 4096;
const VALUE = /^\\?"\s{0,8}:\s{0,8}\\?"([A-Za-z0-9+/]{8,4000}={0,2})\\?"/;
const CONFIG_PATH = /(?:^|\/)(?:\.dockercfg|\.dockerconfigjson|\.?docker\/config\.json|containers\/auth\.json)$/;

/**
 * Finds registry credentials as `docker login` stores them without a credential helper: base64 of `user:password`.
 * https://docs.docker.com/reference/cli/docker/login/#credential-stores
 */
export const dockerAuthDetector: Detector = {
  keywords: ['"auth'],
  detect(source, at, end): Detection | undefined {
    const value = VALUE.exec(source.view(end, end + REACH))?.[1];
    if (value === undefined) return undefined;
    if (!CONFIG_PATH.test(source.path) && !/auths\\?"\s{0,8}:/.test(source.view(at - REACH, at))) return undefined;
    const [user = '', password = ''] = splitOnce(decodeBase64Text(value) ?? '');
    if (!/^[\w.@$+/-]{1,200}$/.test(user) || !looksLikePassword(password, user)) return undefined;
    const start = end + source.view(end, end + REACH).indexOf(value);
    return {
      start,
      end: start + value.length,
      verdict: 'verified',
      prefix: '',
      name: user,
      note: `It logs in as \`${user}\`.`,
    };
  },
};

function splitOnce(text: string): readonly string[] {
  const colon = text.indexOf(':');
  return colon < 0 ? [] : [text.slice(0, colon), text.slice(colon + 1)];
}
