/** Splits a short form at a separator, but not inside `${...}`, whose default may hold one: `${PORT:-80}:80`. */
export function splitOutsideVariables(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.startsWith('${', at) || text.startsWith('[', at)) depth++;
    else if ((text[at] === '}' || text[at] === ']') && depth > 0) depth--;
    else if (text[at] === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
