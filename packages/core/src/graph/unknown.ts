/** Stands in an expanded text for what is not known here. */
export const UNKNOWN = '\uFFFD';

/** No character of these can stand in an image's name. */
const BRACED = /\$?\{[A-Za-z_][\w.]*\}|<[^<>]*>|%[A-Za-z_]\w*%/g;

/** Replaces expressions and templates, whose values only exist later: `${{ ... }}`, `{{ ... }}`, `{name}`, `<name>`, `%NAME%`. */
export function markTemplates(text: string): string {
  let result = '';
  let from = 0;
  for (let open = text.indexOf('{{'); open >= 0; open = text.indexOf('{{', from)) {
    const close = text.indexOf('}}', open);
    result += text.slice(from, text[open - 1] === '$' && open > from ? open - 1 : open) + UNKNOWN;
    if (close < 0) return result;
    from = close + 2;
  }
  return (result + text.slice(from)).replace(BRACED, UNKNOWN);
}

const PLACEHOLDER = /\$\([^()]*\)|\$\{[^{}]*\}|\$[A-Za-z_]\w*|(?<![^/:@])[A-Z][A-Z0-9_]{2,}(?![^/:@])/g;

/** Replaces what scripts put in before a manifest is used: `$TAG`, `$(IMAGE)`, `PROJECT_ID`. */
export function markPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, UNKNOWN);
}

export function isKnown(text: string): boolean {
  return text !== '' && !text.includes(UNKNOWN);
}
