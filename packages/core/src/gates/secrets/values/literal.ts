import { isReference, namesStandIn } from '../engine/placeholder.ts';
import { isDevelopmentPassword, looksLikePassword } from './password.ts';

/** What a value in a credential's place is: a credential, one that everybody knows, or none at all. */
export type LiteralNature = 'credential' | 'development' | 'none';

/** Settings that stand under names like `AUTH_TOKEN` or `PASSWORD`. */
const SETTINGS =
  /^(?:true|false|yes|no|on|off|null|nil|none|undefined|auto|always|never|optional|required|prompt|basic|bearer|md5|trust|peer|scram-sha-256|iam|disabled?|enabled?|default|n\/a|-+|\*+|•+|x+)$/i;
const NUMBER_OR_DURATION = /^[\d.,:]+(?:ms|[smhdwkMG]i?B?)?$/;
const PATH =
  /^(?:\/|~\/|\.{1,2}\/|[A-Za-z]:\\)[^\s]*$|\.(?:pem|key|crt|cer|p12|pfx|jks|txt|json|ya?ml|env|conf|ini|secret)$/i;
const URL = /^[a-z][a-z0-9+.-]*:\/\//i;
const TEMPLATE = /\$\{|\$\(|\{\{|\$[A-Za-z_]|<%|%[A-Z_]+%|^<.*>$|^@\w+@$/;

/** Judges a value that a name like `DB_PASSWORD` is given. */
export function natureOf(value: string): LiteralNature {
  const text = value.trim();
  if (text === '' || SETTINGS.test(text) || NUMBER_OR_DURATION.test(text)) return 'none';
  if (PATH.test(text) || URL.test(text) || TEMPLATE.test(text) || isReference(text)) return 'none';
  if (isDevelopmentPassword(text) || namesStandIn(text)) return 'development';
  if (/\s/.test(text) && !/[\d!@#$%^&*]/.test(text)) return 'none';
  return looksLikePassword(text) ? 'credential' : 'development';
}
