/** A document's share of a file: `[start, end)`, from its marker (or the file's start) to the next one's. */
export interface DocumentRange {
  readonly start: number;
  readonly end: number;
}

/** Whether a document marker (`---` or `...`) stands at this line start: three characters, then a blank or the end. */
function isMarker(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first !== 45 && first !== 46) return false;
  if (text.charCodeAt(at + 1) !== first || text.charCodeAt(at + 2) !== first) return false;
  const next = text.charCodeAt(at + 3);
  return Number.isNaN(next) || next === 10 || next === 13 || next === 32 || next === 9;
}

/** Where the marker lines of a text start. */
function* markers(text: string): Generator<number> {
  if (isMarker(text, 0)) yield 0;
  if (text.includes('\r---') || text.includes('\r...')) {
    yield* markersAtAnyLineEnd(text);
    return;
  }
  let dash = text.indexOf('\n---');
  let dots = text.indexOf('\n...');
  while (dash >= 0 || dots >= 0) {
    const useDash = dash >= 0 && (dots < 0 || dash < dots);
    const at = (useDash ? dash : dots) + 1;
    if (isMarker(text, at)) yield at;
    if (useDash) dash = text.indexOf('\n---', at);
    else dots = text.indexOf('\n...', at);
  }
}

/** As {@link markers}, for texts with lone carriage returns as line ends. */
function* markersAtAnyLineEnd(text: string): Generator<number> {
  for (let at = 1; at < text.length; at++) {
    const before = text.charCodeAt(at - 1);
    if ((before === 10 || before === 13) && isMarker(text, at)) yield at;
  }
}

/** Whether a range holds nothing but blanks, comments and, at column 0, directives (`%YAML`). */
function holdsNoContent(text: string, start: number, end: number): { empty: boolean; directives: boolean } {
  let directives = false;
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (unit === 37 && !directives && isLineStart(text, at, start)) directives = true;
    if (unit === 35 || (unit === 37 && isLineStart(text, at, start))) {
      const lineEnd = text.indexOf('\n', at);
      at = lineEnd < 0 || lineEnd > end ? end : lineEnd + 1;
    } else if (unit === 32 || unit === 9 || unit === 10 || unit === 13) at++;
    else return { empty: false, directives };
  }
  return { empty: true, directives };
}

function isLineStart(text: string, at: number, start: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at === start || before === 10 || before === 13;
}

/**
 * Splits a YAML stream into its documents before anything is parsed, so that a broken document does not take the
 * others with it. A marker at column 0 always ends the document, even inside a block scalar (its content is indented)
 * and in a quoted scalar (where it is an error). Ranges without content are left out.
 * See https://yaml.org/spec/1.2.2/#91-documents
 */
export function* splitDocuments(text: string): Generator<DocumentRange> {
  let start = 0;
  for (const at of markers(text)) {
    if (at === start) continue;
    const isExplicitEnd = text.charCodeAt(at) === 46;
    const body = bodyStart(text, start);
    const content = holdsNoContent(text, body, at);
    // Directives belong to the document that the marker begins.
    if (content.empty && content.directives && !isExplicitEnd && body === start) continue;
    if (!content.empty) yield { start, end: at };
    start = isExplicitEnd ? lineEndAfter(text, at) : at;
  }
  if (!holdsNoContent(text, bodyStart(text, start), text.length).empty) yield { start, end: text.length };
}

function bodyStart(text: string, start: number): number {
  return isMarker(text, start) ? start + 3 : start;
}

function lineEndAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
