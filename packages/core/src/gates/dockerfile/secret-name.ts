/** Words that, at the end of a name, say that its value is secret. */
const SECRET = new Set(
  'apikey auth credential credentials key pass passphrase passwd password pword pwd secret secrets token tokens'.split(
    ' ',
  ),
);

/** Most names hold none of these words: they are not taken apart. */
const HINT = /auth|credential|key|pass|pwd|pword|secret|token/i;

/** Words that say it is not, wherever they stand. */
const PUBLIC = new Set(
  'public pub fingerprint gpg pgp primary foreign partition sort cache shortcut hot sample example'.split(' '),
);

/** Words before `key` that make it one. */
const PLAIN_KEY = new Set('index map object host ssh'.split(' '));

/** Whether a variable's name says that its value is secret: `DB_PASSWORD`, `npmToken`, not `AUTH_MODE`, `TOKEN_FILE`. */
export function isSecretName(name: string): boolean {
  if (!HINT.test(name)) return false;
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === undefined || !SECRET.has(last) || words.some((word) => PUBLIC.has(word))) return false;
  return last !== 'key' || (words.length > 1 && !PLAIN_KEY.has(words.at(-2) ?? ''));
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/api_?key/g, 'apikey')
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/**
 * What a value says about itself. `none`: it cannot be a secret: a path, an address, a switch, a number, a file's name.
 * `secret`: long and mixed like a generated one. `text`: anything else.
 */
export function valueNature(value: string): 'none' | 'text' | 'secret' {
  if (NO_SECRET.test(value)) return 'none';
  return value.length >= 16 && /\d/.test(value) && /[A-Za-z]/.test(value) && !/\s/.test(value) ? 'secret' : 'text';
}

const NO_SECRET =
  /^(?:true|false|yes|no|on|off|none|null|enabled?|disabled?|basic|bearer|required|optional|\d{1,5}|[a-z][a-z0-9+.-]*:\/\/[^@\s]*|[./~][^\s]*|[A-Za-z]:\\.*|[0-9A-F]{40}|.*\.(?:pem|key|crt|cert|json|ya?ml|txt|file|conf|env))$/i;
