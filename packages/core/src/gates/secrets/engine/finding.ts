import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RuleFinding } from '../../../model/finding.ts';
import type { Span } from '../../../model/span.ts';
import { SEVERITIES, type Confidence, type Severity } from '../../../model/severity.ts';
import type { SecretKind } from '../kind.ts';
import type { ByteRange, Detection } from './detection.ts';
import { entropyOf, UNGUESSABLE_BITS } from './entropy.ts';
import type { SourceBytes } from './source-bytes.ts';

/** Turns a detection into a finding. Nothing of the secret but its public prefix and its length goes in. */
export function findingOf(kind: SecretKind, found: Detection, source: SourceBytes): RuleFinding {
  const at = spanOf(source, found);
  const partner = found.partner && spanOf(source, found.partner);
  const fixture = kind.commonInTests === true && isTestPath(source.path);
  const unsure = found.verdict === 'failed' || fixture;
  const written = found.severity ?? kind.severity;
  const severity = fixture ? lower(lower(written)) : unsure ? lower(written) : written;
  return {
    at,
    message: messageOf(kind, found, fixture),
    confidence: unsure ? 'possible' : confidenceOf(found),
    ...(severity !== kind.severity && { severity }),
    identity: identityOf(kind, found),
    redact: partner ? [at, partner] : [at],
    ...(partner && { related: [{ span: partner, message: `The ${found.partner?.label ?? ''} that belongs to it` }] }),
    ...(found.equivalents && { equivalents: found.equivalents }),
  };
}

function spanOf(source: SourceBytes, { start, end }: ByteRange): Span {
  const from = source.textOffset(start);
  return { path: source.path, start: from, end: source.textOffset(end) };
}

function confidenceOf({ verdict, partner }: Detection): Confidence {
  return verdict === 'verified' || partner ? 'certain' : 'likely';
}

function lower(severity: Severity): Severity {
  return SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + 1, SEVERITIES.length - 1)] ?? 'info';
}

function messageOf(kind: SecretKind, found: Detection, fixture: boolean): string {
  const title = found.title ?? kind.title;
  const shown = found.prefix === '' ? '' : ` (\`${found.prefix}\`, ${found.end - found.start} characters)`;
  const note = found.note === undefined ? '' : ` ${found.note}`;
  const remedy = `${kind.rotate.steps}; then take it out of the tree and purge it from the history`;
  if (found.verdict === 'failed') {
    return `This looks like ${article(title)}${shown}, but its checksum does not fit: it is cut, altered or made up.${note} If it was ever real: ${uncapitalise(remedy)}.`;
  }
  if (fixture) {
    return `${capitalise(article(title))}${shown} stands in a test or sample file.${note} If anything real trusts it: ${uncapitalise(remedy)}.`;
  }
  const pair = found.partner ? ` together with its ${found.partner.label}` : '';
  return `${capitalise(article(title))}${shown} is written here${pair}: whoever can read this file can ${kind.grants}.${note} ${remedy}.`;
}

/** A hash of what cannot be guessed; the public name of what can. */
function identityOf(kind: SecretKind, { secret, name }: Detection): string {
  if (secret === undefined || entropyOf(secret) < UNGUESSABLE_BITS) return `${kind.id}:${name ?? ''}`;
  return `${kind.id}#${bytesToHex(sha256(utf8ToBytes(`hullgate:${kind.id}:${secret}`))).slice(0, 20)}`;
}

const TEST_PATH =
  /(?:^|\/)(?:tests?|testdata|testing|__tests__|specs?|fixtures?|examples?|samples?|mocks?|dummy\w*|docs?|demos?|e2e|licen[cs]es)\/|[._-](?:test|tests|spec)\.[^/]*$|(?:^|\/)tests?[._-][^/]*$|\.(?:md|rst|adoc)$/i;

/** Whether a file is a test, a fixture or documentation by its path. */
function isTestPath(path: string): boolean {
  return TEST_PATH.test(path);
}

function article(title: string): string {
  return `${/^(?:[aeioAEIO]|[FHLMNRSX][A-Z0-9]|npm)/.test(title) ? 'an' : 'a'} ${title}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function uncapitalise(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
