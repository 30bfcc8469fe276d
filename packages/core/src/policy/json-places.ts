// JSON.parse is fast but says little about where it failed. This looks for the place, and only after a failure.

interface Token {
  readonly text: string;
  readonly offset: number;
}

const TOKEN = /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\.)*"|[^\s{}[\],:"]+|\S/gu;
const WORD = /^(?:"[^]*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;

/** The offset of the first token that cannot stand where it stands; the end of the text where something is missing. */
export function jsonFaultOffset(text: string): number {
  const open: string[] = [];
  let before: string | undefined;
  for (const token of tokens(text)) {
    if (!mayFollow(before, token.text, open.at(-1))) return token.offset;
    if (token.text === '{' || token.text === '[') open.push(token.text);
    if (token.text === '}' || token.text === ']') open.pop();
    before = token.text;
  }
  return text.trimEnd().length;
}

/** Where the elements of the list at a key of the outermost object begin. The text is valid JSON. */
export function elementOffsets(text: string, key: string): number[] {
  const offsets: number[] = [];
  let depth = 0;
  let inList = false;
  let before: Token[] = [];
  for (const token of tokens(text)) {
    const [one, last] = before;
    if (depth === 2 && inList && (last?.text === '[' || last?.text === ',') && token.text !== ']')
      offsets.push(token.offset);
    if (token.text === '[' && depth === 1) inList = last?.text === ':' && one?.text === JSON.stringify(key);
    if (token.text === '{' || token.text === '[') depth++;
    if (token.text === '}' || token.text === ']') depth--;
    before = [last ?? token, token];
  }
  return offsets;
}

function* tokens(text: string): Generator<Token> {
  for (const match of text.matchAll(TOKEN)) yield { text: match[0], offset: match.index };
}

/** Commas and closing brackets come after values, values after everything else. Enough to find slips of the pen. */
function mayFollow(before: string | undefined, token: string, open: string | undefined): boolean {
  const afterValue = before !== undefined && !'{[,:'.includes(before);
  if (token === '}') return open === '{' && (afterValue || before === '{');
  if (token === ']') return open === '[' && (afterValue || before === '[');
  if (token === ',') return open !== undefined && afterValue;
  if (token === ':') return open === '{' && afterValue;
  if (afterValue) return false;
  if (token === '{' || token === '[') return true;
  return WORD.test(token) && (open !== '{' || before === ':' || token.startsWith('"'));
}
