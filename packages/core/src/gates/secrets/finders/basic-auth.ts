import { decodeBase64Text } from '../checks/base64.ts';
import { isPublished } from '../engine/published.ts';
import type { Detection, Detector } from '../engine/detection.ts';
import { looksLikePassword } from '../values/password.ts';

const HEADER = /authorization\\?["']?\s{0,4}[:=,]\s{0,4}[\\"'`]{0,3}$/i;
const VALUE = /^\s{1,4}([A-Za-z0-9+/]{8,400}={0,2})(?![A-Za-z0-9+/=])/;

/** Finds credentials in an `Authorization: Basic` header, RFC 7617. */
export const basicAuthDetector: Detector = {
  keywords: ['basic'],
  anyCase: true,
  detect(source, at, end): Detection | undefined {
    if (!HEADER.test(source.view(at - 32, at))) return undefined;
    const value = VALUE.exec(source.view(end, end + 420));
    const [, user = '', password = ''] =
      /^([^:\s]{0,100}):([^\s]+)$/.exec(decodeBase64Text(value?.[1] ?? '') ?? '') ?? [];
    if (value === null || !(looksLikePassword(password, user) || looksLikePassword(user, password))) return undefined;
    if (isPublished(value[1] ?? '')) return undefined;
    const last = end + value[0].length;
    return {
      start: last - (value[1] ?? '').length,
      end: last,
      verdict: 'plausible',
      prefix: '',
      name: 'Authorization: Basic',
    };
  },
};
