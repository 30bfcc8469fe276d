import { entropyPerCharacter } from './entropy.ts';

/** Words that a random string practically never holds and that a stand-in for a secret often does. */
const STAND_IN_WORDS =
  /example|sample|dummy|placeholder|redacted|changeme|change[-_]me|replace[-_]?(?:me|with|this)|your[-_]?|insert|xxxx|\.\.\.|\*\*\*|todo|fixme|foobar|notreal|not[-_]a[-_]real|fake|secret[-_]?(?:here|goes)|to[-_]?be[-_]?(?:set|filled)/i;

/** Notations that stand for a value kept elsewhere, or encrypted (SOPS, Jasypt, Ansible, Spring, Sealed Secrets). */
const REFERENCE =
  /\$\{|\$\(|\{\{|<%|%\(|#\{|@@|\$\[|^<[^>]*>$|^\$[A-Za-z_]|^%[A-Za-z_]\w*%$|^\{[A-Za-z_][\w.-]*\}$|process\.env|os\.environ|getenv|import\.meta|^!(?:Ref|Sub|GetAtt)|^(?:vault|op|ref|arn|secretsmanager|ssm|gopass|keyring|awssm|azurekms|sops|env):|^__\w+__$|^ENC\[|^ENC\(|^\$ANSIBLE_VAULT|^\{cipher\}|^age1|^AgA[A-Za-z]/;

/** Whether a value is a reference to a secret that is kept elsewhere, in any of the usual notations. */
export function isReference(value: string): boolean {
  return REFERENCE.test(value);
}

/** Whether a value calls itself a stand-in: `EXAMPLE`, `xxxx`, `your-token`, `<token>`. */
export function namesStandIn(value: string): boolean {
  return STAND_IN_WORDS.test(value);
}

/** The share of a random string's entropy that a real secret shows at least, however unlucky. */
const ENTROPY_SHARE = 0.62;
const LONGEST_REPEAT = 5;
const LONGEST_SEQUENCE = 7;

/**
 * Whether the random part of a token is a stand-in: it says so, repeats or counts, or is far less random than a
 * token of its length is.
 *
 * @param width how many characters the token's alphabet has
 */
export function isPlaceholder(body: string, width: number): boolean {
  if (isReference(body) || namesStandIn(body)) return true;
  if (longestRun(body, 0) > LONGEST_REPEAT || longestRun(body, 1) > LONGEST_SEQUENCE) return true;
  if (longestRun(body, -1) > LONGEST_SEQUENCE) return true;
  const possible = Math.log2(Math.max(2, Math.min(body.length, width)));
  return entropyPerCharacter(body) < ENTROPY_SHARE * possible;
}

/** The longest run of characters of which each is the one before plus `step`, such as `aaaa` (0) or `3456` (1). */
function longestRun(text: string, step: number): number {
  let longest = 1;
  let current = 1;
  for (let at = 1; at < text.length; at++) {
    current = text.charCodeAt(at) - text.charCodeAt(at - 1) === step ? current + 1 : 1;
    if (current > longest) longest = current;
  }
  return longest;
}
