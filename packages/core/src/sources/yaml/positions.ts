/** Skips blanks, line ends and comments. A `#` begins a comment only behind a blank or at the start of a line. */
function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 32 || unit === 9 || unit === 10 || unit === 13) at++;
    else if (unit === 35) at = lineEnd(text, at);
    else break;
  }
  return at;
}

/** The offset of the line's end (of its `\n` or `\r`), or of the text's end. */
export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

/** Just behind the colon of a key that ends at `from`; `from` itself where a flow mapping's key has none. */
export function afterColon(text: string, from: number): number {
  const at = skipBlanks(text, from);
  return text.charCodeAt(at) === 58 ? at + 1 : from;
}

/** Just behind the dash of the sequence item that comes after `from`. */
export function afterDash(text: string, from: number): number {
  const at = skipBlanks(text, from);
  return text.charCodeAt(at) === 45 ? at + 1 : from;
}

/** Just behind the bracket that closes a flow collection whose last child ends at `from`. */
export function closingBracket(text: string, from: number): number {
  let at = skipBlanks(text, from);
  // A trailing comma, or the colon of a last empty value.
  while (text.charCodeAt(at) === 44 || text.charCodeAt(at) === 58) at = skipBlanks(text, at + 1);
  const unit = text.charCodeAt(at);
  return unit === 93 || unit === 125 ? at + 1 : from;
}

/** Where the header (`|` or `>`) of a block scalar stands, between `from` and its content. */
export function scalarHeader(text: string, from: number, content: number): number {
  let at = skipBlanks(text, from);
  while (at < content) {
    const unit = text.charCodeAt(at);
    if (unit === 124 || unit === 62) return at;
    at = skipBlanks(text, at + 1);
  }
  return from;
}
