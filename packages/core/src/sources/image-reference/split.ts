import type { ImageReferenceSpans, TextRange } from './model.ts';

export type ReferenceParts = ImageReferenceSpans;

/** Cuts `[domain/]path[:tag][@digest]` at its separators, without judging the parts. */
export function splitReference(text: string): ReferenceParts {
  const monkey = text.indexOf('@');
  const bodyEnd = monkey < 0 ? text.length : monkey;
  const domainEnd = splitDomain(text.slice(0, bodyEnd));
  const pathStart = domainEnd === undefined ? 0 : domainEnd + 1;
  const colon = text.indexOf(':', Math.max(text.lastIndexOf('/', bodyEnd - 1) + 1, pathStart));
  const nameEnd = colon < 0 || colon >= bodyEnd ? bodyEnd : colon;
  return {
    name: [0, nameEnd],
    ...(domainEnd !== undefined && { domain: [0, domainEnd] satisfies TextRange }),
    path: [pathStart, nameEnd],
    ...(nameEnd < bodyEnd && { tag: [nameEnd + 1, bodyEnd] satisfies TextRange }),
    ...(monkey >= 0 && { digest: [monkey + 1, text.length] satisfies TextRange }),
  };
}

/**
 * Where the registry's host ends. What stands before the first slash is a host only if it holds a dot or a colon, is
 * `localhost`, or has an upper-case letter; otherwise the registry is Docker Hub.
 */
function splitDomain(body: string): number | undefined {
  const slash = body.indexOf('/');
  if (slash < 0) return undefined;
  const first = body.slice(0, slash);
  const isHost = first.includes('.') || first.includes(':') || first === 'localhost' || first !== first.toLowerCase();
  return isHost ? slash : undefined;
}
