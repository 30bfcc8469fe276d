import { decodeBase64Object, decodeBase64Text } from '../checks/base64.ts';
import { readPrivateKey } from '../checks/private-key.ts';
import { entropyPerCharacter } from '../engine/entropy.ts';
import { credentialWord } from './credential-name.ts';
import { natureOf } from './literal.ts';

/** Keys of a Secret that hold what everybody may know. */
const PUBLIC_KEYS =
  /(?:^|[._-])(?:crt|cert|pub|user|username|login|host|hostname|port|database|dbname|namespace|name|url|endpoint|region|type|bucket|email|id)$/i;
const SHORTEST_UNNAMED = 16;
const LEAST_ENTROPY = 3.5;

/**
 * Whether the value of a Secret's key is secret: by the key's name, or because it is a private key, a registry login,
 * or as random as only secrets are.
 *
 * @param text the value, decoded
 */
export function isSecretEntry(key: string, text: string): boolean {
  const value = text.trim();
  if (readPrivateKey(value) !== undefined || holdsRegistryLogin(value)) return true;
  if (PUBLIC_KEYS.test(key) || natureOf(value) !== 'credential') return false;
  if (credentialWord(key) !== undefined) return true;
  return value.length >= SHORTEST_UNNAMED && !/[\s{}<>]/.test(value) && entropyPerCharacter(value) >= LEAST_ENTROPY;
}

/** Decodes a value of `data`; undefined when it is no base64 of text. */
export function decodeSecretValue(base64: string): string | undefined {
  return decodeBase64Text(base64.replace(/\s/g, ''));
}

function holdsRegistryLogin(text: string): boolean {
  if (!text.startsWith('{')) return false;
  const login = /"auth"\s*:\s*"([A-Za-z0-9+/]{8,4000}={0,2})"/.exec(text)?.[1];
  return (
    login !== undefined &&
    decodeBase64Object(login) === undefined &&
    natureOf(decodeBase64Text(login)?.replace(/^[^:]*:/, '') ?? '') === 'credential'
  );
}
