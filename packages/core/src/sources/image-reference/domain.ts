import { isAlphanumeric, isDigit, isHex, quoteCharacter, skip } from './characters.ts';
import type { Flaw } from './flaw.ts';
import type { TextRange } from './model.ts';

const COLON = 58;
const DOT = 46;
const HYPHEN = 45;

/** The flaw of `host[:port]`, where the host is a name in any case, an IPv4 address or a bracketed IPv6 address. */
export function domainFlaw(text: string, range: TextRange): Flaw | undefined {
  const [start, end] = range;
  const hostEnd = text[start] === '[' ? bracketedEnd(text, start, end) : hostNameEnd(text, start, end);
  if (typeof hostEnd !== 'number') return hostEnd;
  if (hostEnd === end) return undefined;
  if (text.charCodeAt(hostEnd) !== COLON) return unexpected(text, hostEnd);
  const portEnd = skip(text, hostEnd + 1, end, isDigit);
  if (portEnd === end && portEnd > hostEnd + 1) return undefined;
  const port = text.slice(hostEnd + 1, end);
  const reason =
    port === ''
      ? 'the port after `:` is missing'
      : `\`${port}\` is not a port number, and a tag cannot stand before a slash`;
  return { part: 'domain', reason, at: [hostEnd, end] };
}

function bracketedEnd(text: string, start: number, end: number): number | Flaw {
  const close = skip(text, start + 1, end, (unit) => isHex(unit) || unit === COLON);
  if (close < end && text[close] === ']' && close > start + 1) return close + 1;
  return {
    part: 'domain',
    reason: 'the IPv6 address in brackets is not complete',
    at: [start, Math.min(close + 1, end)],
  };
}

/** The offset after a host name, whose labels are letters, digits and inner hyphens joined by dots. */
function hostNameEnd(text: string, start: number, end: number): number | Flaw {
  for (let at = start; ; at++) {
    const labelEnd = skip(text, at, end, (unit) => isAlphanumeric(unit) || unit === HYPHEN);
    if (labelEnd === at) return text.charCodeAt(at) === DOT && at < end ? emptyLabel(at) : unexpected(text, at, end);
    if (text.charCodeAt(at) === HYPHEN) return hyphenAt(at);
    if (text.charCodeAt(labelEnd - 1) === HYPHEN) return hyphenAt(labelEnd - 1);
    if (text.charCodeAt(labelEnd) !== DOT || labelEnd >= end) return labelEnd;
    at = labelEnd;
  }
}

function emptyLabel(at: number): Flaw {
  return { part: 'domain', reason: 'a part of the registry host is empty', at: [at, at + 1] };
}

function hyphenAt(at: number): Flaw {
  return { part: 'domain', reason: 'a part of the registry host begins or ends with `-`', at: [at, at + 1] };
}

function unexpected(text: string, at: number, end = text.length): Flaw {
  if (at >= end) return { part: 'domain', reason: 'the registry host is not complete', at: [Math.max(at - 1, 0), at] };
  return { part: 'domain', reason: `a registry host cannot hold ${quoteCharacter(text, at)}`, at: [at, at + 1] };
}
