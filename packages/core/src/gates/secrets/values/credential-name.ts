/** What kind of credential a name announces. */
export type CredentialWord = 'password' | 'secret' | 'token' | 'key' | 'credentials';

const LAST_WORDS: Readonly<Record<string, CredentialWord>> = {
  password: 'password',
  passwd: 'password',
  passphrase: 'password',
  passcode: 'password',
  pass: 'password',
  pwd: 'password',
  pw: 'password',
  secret: 'secret',
  token: 'token',
  apikey: 'key',
  apitoken: 'token',
  accesskey: 'key',
  secretkey: 'key',
  credential: 'credentials',
  credentials: 'credentials',
};

/** What makes a `..._KEY` a secret one. */
const SECRET_KEY_WORDS: ReadonlySet<string> = new Set(
  `access account admin api app auth cookie crypt data encrypt encryption hmac jwt license master private secret service
  session sign signing storage webhook`.split(/\s+/),
);

/** Words that say that the value is no secret or no value: what browsers get, switches, limits, names of fields. */
const HARMLESS_WORDS: ReadonlySet<string> = new Set(
  `public publishable allow require required enable enabled disable disabled use random reset forgot forget change min
  max length no without empty has is show hide check validate csrf xsrf cancellation ssh gpg pgp sort primary foreign
  partition next site header field param name type kind`.split(/\s+/),
);

/**
 * Whether the last word of a name says that its value is a credential: `DB_PASSWORD`, `clientSecret`, `api-key`,
 * but not `PASSWORD_FILE`, `TOKEN_URL`, `ALLOW_EMPTY_PASSWORD`, `PUBLIC_KEY` or `SORT_KEY`.
 */
export function credentialWord(name: string): CredentialWord | undefined {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  if (before.some((word) => HARMLESS_WORDS.has(word))) return undefined;
  if (last === 'key') return before.some((word) => SECRET_KEY_WORDS.has(word)) ? 'key' : undefined;
  return LAST_WORDS[last] ?? (/[a-z]{2,}(?:password|passwd)$/.test(last) ? 'password' : undefined);
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .map((word) => word.replace(/\d+$/, ''))
    .filter((word) => word !== '');
}
