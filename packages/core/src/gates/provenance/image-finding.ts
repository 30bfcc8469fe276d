import type { ImageRole, ImageUse } from '../../graph/image-use.ts';
import type { RuleFinding } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';

const VERBS: Readonly<Record<ImageRole, string>> = {
  base: 'is built from',
  'copy-from': 'takes files from',
  'mount-from': 'takes files from',
  frontend: 'loads',
  deploy: 'runs',
  ci: 'runs',
  'build-tag': 'makes',
};

const LONGEST_NAME = 160;

/** An image or part of it for a message: in backticks, long ones cut. */
export function quote(text: string): string {
  const short = text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}...` : text;
  return `\`${short}\``;
}

/** "Stage `app` is built from `node:latest`": the beginning of every message about a use. */
export function saying({ owner, role, text }: ImageUse): string {
  return `${owner.charAt(0).toUpperCase()}${owner.slice(1)} ${VERBS[role]} ${quote(text)}`;
}

/**
 * A finding about a use. It stays the same finding when only the version changes: owner and repository are its identity.
 */
export function imageFinding(use: ImageUse, message: string, more: Partial<RuleFinding> = {}): RuleFinding {
  return {
    at: use.span,
    message,
    identity: `${use.owner}: ${use.repository ?? use.text}`,
    ...(use.related.length > 0 && { related: use.related }),
    ...more,
  };
}

/** The place of a part of the reference, where the file holds the reference as it is; else the whole. */
export function partOf({ span, exact }: ImageUse, part: readonly [number, number] | undefined): Span {
  return exact && part ? { path: span.path, start: span.start + part[0], end: span.start + part[1] } : span;
}
