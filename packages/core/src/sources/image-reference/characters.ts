/** Character classes of the reference grammar, on UTF-16 code units. */

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

export function isUpper(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

export function isLower(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

export function isAlphanumeric(unit: number): boolean {
  return isDigit(unit) || isUpper(unit) || isLower(unit);
}

/** `[A-Za-z0-9_]` */
export function isWord(unit: number): boolean {
  return isAlphanumeric(unit) || unit === 95;
}

export function isLowerHex(unit: number): boolean {
  return isDigit(unit) || (unit >= 97 && unit <= 102);
}

export function isHex(unit: number): boolean {
  return isLowerHex(unit) || (unit >= 65 && unit <= 70);
}

/** The offset of the first code unit that is not in the class, at or after `start`; `end` when all are. */
export function skip(text: string, start: number, end: number, inClass: (unit: number) => boolean): number {
  let at = start;
  while (at < end && inClass(text.charCodeAt(at))) at++;
  return at;
}

/** The character at an offset for a message: quoted, control and invisible characters by their code point. */
export function quoteCharacter(text: string, at: number): string {
  const point = text.codePointAt(at) ?? 0;
  const character = String.fromCodePoint(point);
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)
    ? `\`${character}\``
    : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}
