/**
 * Escaping, one function per place that text may go to. Everything that comes from the scanned tree or from a rule
 * (paths, messages, code) goes through one of these.
 */

/** An emoji sequence's joiner, which is kept; or a character that hides or reorders what stands around it. */
const INVISIBLE =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]\u200d(?=\p{Extended_Pictographic})|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0]/gu;

const NAMED_CONTROLS: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Shows what cannot be seen: control characters (so no ANSI sequence survives), bidirectional overrides, zero-width
 * characters and lone surrogates become escapes such as `\x1b` or `\u202e`. The result has no line ends.
 */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (match) => (isJoinedEmoji(match) ? match : escapeCharacter(match)));
}

function isJoinedEmoji(match: string): boolean {
  return match.length > 1 && match.endsWith('\u200d');
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0xffff) return `\\u{${code.toString(16)}}`;
  const digits = code.toString(16);
  return (
    NAMED_CONTROLS[character] ?? (code < 0x100 ? `\\x${digits.padStart(2, '0')}` : `\\u${digits.padStart(4, '0')}`)
  );
}

/** The runner of GitHub Actions obeys `##[command]` anywhere in a line, so that no output may hold these three characters. */
function breakOldCommands(text: string): string {
  return text.replaceAll('##[', '##\\[');
}

/** For terminals and logs. Does not guard the start of a line: print something of ours before it (see `terminal.ts`). */
export function terminalText(text: string): string {
  return breakOldCommands(visible(text));
}

/**
 * For the message of a workflow command; line ends are kept as such.
 * See https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function commandData(text: string): string {
  const lines = text.split('\n').map((line) => terminalText(line));
  return lines.join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}

/** For a property of a workflow command. */
export function commandProperty(text: string): string {
  return terminalText(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const HTML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For HTML text and quoted attribute values. */
export function htmlText(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => HTML_ENTITIES[character] ?? character);
}

/** What GitHub makes a link or a notification of, as the place after which it is interrupted. */
const REFERENCES = /[@#](?=[\p{L}\p{N}])|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/giu;

/**
 * For Markdown text on GitHub. Numeric entities cannot be structure, so nothing becomes markup, HTML or a table cell;
 * a zero-width space keeps mentions, issue references and addresses from coming alive.
 * See https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references
 */
export function markdownText(text: string): string {
  return visible(text)
    .replace(REFERENCES, '$&\u200b')
    .replace(/[&<>`*_~[\]#|!\\$^@\u200b]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** For code in Markdown, also in a table: backticks where they can hold it (and a log may see it), else `<code>`. */
export function markdownCode(text: string): string {
  const shown = terminalText(text);
  return /^[^`|\\<>&\s](?:[^`|\\<>&]*[^`|\\<>&\s])?$/u.test(shown)
    ? `\`${shown}\``
    : `<code>${markdownText(text)}</code>`;
}

/** For messages, which quote code in backticks as Markdown does. */
export function markdownMessage(text: string): string {
  const parts = text.split('`');
  const tail = parts.length % 2 === 0 ? `\`${parts.pop() ?? ''}` : '';
  const quoted = parts.map((part, at) => {
    if (at % 2 === 0) return markdownText(part);
    return part === '' ? markdownText('``') : markdownCode(part);
  });
  return quoted.join('') + markdownText(tail);
}

/** Indented JSON whose strings hold no invisible character and no old command; it means the same to every JSON parser. */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2);
  const escaped = json.replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => unicodeEscape(character.charCodeAt(at))).join(''),
  );
  return `${escaped.replaceAll('##[', '##\\u005b')}\n`;
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
