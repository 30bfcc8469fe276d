import { digestFlaw } from './digest.ts';
import { domainFlaw } from './domain.ts';
import type { Flaw } from './flaw.ts';
import type { ImageReference, ParsedImageReference, TextRange } from './model.ts';
import { pathFlaw } from './path.ts';
import { splitReference, type ReferenceParts } from './split.ts';
import { tagFlaw } from './tag.ts';
import { textFlaw } from './text.ts';

const DOCKER_HUB = 'docker.io';

/** The path of the official images on Docker Hub, which need not be written. */
const OFFICIAL = 'library/';

/**
 * Reads the name of an image by the grammar of the distribution project's `reference` package and normalises it like
 * Docker. One difference: a first component with upper-case letters but neither dot nor port (`Foo/bar`) is refused,
 * where Docker takes it for a registry host. Linear in the length of the text; never throws.
 * https://pkg.go.dev/github.com/distribution/reference
 */
export function parseImageReference(text: string): ParsedImageReference {
  const parsed = readReference(text);
  if ('domain' in parsed) return { ok: true, reference: parsed };
  const { guess, ...flaw } = parsed;
  return guess !== undefined && 'domain' in readReference(guess)
    ? { ok: false, ...flaw, proposal: guess }
    : { ok: false, ...flaw };
}

function readReference(text: string): ImageReference | Flaw {
  const flaw = textFlaw(text);
  if (flaw) return flaw;
  const parts = splitReference(text);
  return partsFlaw(text, parts) ?? assemble(text, parts);
}

function partsFlaw(text: string, parts: ReferenceParts): Flaw | undefined {
  return (
    (parts.domain && (domainFlaw(text, parts.domain) ?? bareUpperCaseFlaw(text, parts.domain))) ??
    pathFlaw(text, parts.path, normalisedPath(text, parts).length) ??
    (parts.tag && tagFlaw(text, parts.tag)) ??
    (parts.digest && digestFlaw(text, parts.digest, parts.tag !== undefined))
  );
}

function bareUpperCaseFlaw(text: string, domain: TextRange): Flaw | undefined {
  const host = text.slice(...domain);
  if (host === 'localhost' || host.includes('.') || host.includes(':')) return undefined;
  return {
    part: 'domain',
    reason: `Docker takes \`${host}\` for a registry host because of its upper-case letters; repository names are lower-case`,
    at: domain,
    guess: host.toLowerCase() + text.slice(domain[1]),
  };
}

function assemble(text: string, parts: ReferenceParts): ImageReference {
  const domain = normalisedDomain(text, parts);
  const path = normalisedPath(text, parts);
  return {
    domain,
    path,
    ...(parts.tag && { tag: text.slice(...parts.tag) }),
    ...(parts.digest && { digest: readDigest(text.slice(...parts.digest)) }),
    name: `${domain}/${path}`,
    familiarName: familiarName(domain, path),
    spans: parts,
  };
}

function normalisedDomain(text: string, { domain }: ReferenceParts): string {
  const host = domain ? text.slice(...domain) : DOCKER_HUB;
  return host === 'index.docker.io' ? DOCKER_HUB : host;
}

function normalisedPath(text: string, parts: ReferenceParts): string {
  const path = text.slice(...parts.path);
  return normalisedDomain(text, parts) === DOCKER_HUB && !path.includes('/') ? OFFICIAL + path : path;
}

function familiarName(domain: string, path: string): string {
  if (domain !== DOCKER_HUB) return `${domain}/${path}`;
  const official = path.startsWith(OFFICIAL) && !path.includes('/', OFFICIAL.length);
  return official ? path.slice(OFFICIAL.length) : path;
}

function readDigest(written: string): { readonly algorithm: string; readonly hex: string } {
  const colon = written.indexOf(':');
  return { algorithm: written.slice(0, colon), hex: written.slice(colon + 1) };
}
