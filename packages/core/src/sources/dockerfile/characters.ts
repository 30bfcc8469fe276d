/** Whether the character at an offset separates words within a logical line, as Go's `unicode.IsSpace` has it. */
export function isBlankAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code === 32 || (code >= 9 && code <= 13)) return true;
  return code > 127 && (code === 0x85 || (code !== 0xfeff && /\s/.test(text.charAt(offset))));
}

/** The first offset from `at` on that is no blank. */
export function skipBlanks(text: string, at: number): number {
  let offset = at;
  while (offset < text.length && isBlankAt(text, offset)) offset++;
  return offset;
}

/** The first offset from `at` on that is a blank, or the text's end. */
export function skipWord(text: string, at: number): number {
  let offset = at;
  while (offset < text.length && !isBlankAt(text, offset)) offset++;
  return offset;
}

/** The offset behind the last character before `end` that is no blank. */
export function trimEnd(text: string, start: number, end: number): number {
  let offset = end;
  while (offset > start && isBlankAt(text, offset - 1)) offset--;
  return offset;
}
