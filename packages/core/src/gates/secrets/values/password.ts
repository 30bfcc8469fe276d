import { isReference, namesStandIn } from '../engine/placeholder.ts';
import { entropyPerCharacter } from '../engine/entropy.ts';

/** Words that stand where a password goes in samples and development set-ups. They protect nothing. */
const DEVELOPMENT_WORDS: ReadonlySet<string> = new Set(
  `admin administrator changeit default demo dev development docker elastic guest hello keycloak letmein local mariadb
  minio minioadmin mongo mongodb mypassword mysecret mysecretpassword mysql none null pass passw0rd password passwd
  postgres postgresql pw pwd qwerty rabbitmq redis root sa secret secretpassword supersecret sysadmin test test123
  testing testpassword tiger token toor undefined user username vagrant welcome wordpress`.split(/\s+/),
);

/** Whether everybody knows this password: a product's default, a word of samples, a digit or two after it. */
export function isDevelopmentPassword(value: string): boolean {
  const word = value.toLowerCase().replace(/[\d!@#$_.-]+$/, '');
  return word.length < 3 || DEVELOPMENT_WORDS.has(value.toLowerCase()) || DEVELOPMENT_WORDS.has(word);
}

const SHORTEST_PASSWORD = 6;
const LEAST_ENTROPY = 2.2;

/**
 * Whether a value in a password's place is a real one: no reference, no stand-in, no default, not the user's name.
 *
 * @param user the name that it belongs to, when known
 */
export function looksLikePassword(value: string, user = ''): boolean {
  if (value.length < SHORTEST_PASSWORD || isReference(value) || namesStandIn(value)) return false;
  if (isDevelopmentPassword(value) || value.toLowerCase() === user.toLowerCase()) return false;
  // `$name`, `%s`, `<name>`, `:name` and lists of words are notations of something else.
  if (/^[$%:<{[(]|[$%]\w*$|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[*.x•-]+$/.test(value)) return false;
  return entropyPerCharacter(value) >= LEAST_ENTROPY && !isPlainWord(value);
}

/** Lower-case words joined by punctuation, such as `my-password` or `db_pass`: names rather than secrets. */
function isPlainWord(value: string): boolean {
  return /^[a-z]{2,12}(?:[-_.]?[a-z]{2,12}){0,3}$/i.test(value) && !/[a-z][A-Z].*[a-z][A-Z]/.test(value);
}
