import type { Location, Region as SarifRegion } from 'sarif';
import type { Region } from '../model/span.ts';
import { visible } from './escape.ts';

/** A relative URI reference: each segment percent-encoded, so that no path is taken for a scheme or a query. */
export function uriOf(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/');
}

export function sarifRegion({ start, end }: Omit<Region, 'path'>): SarifRegion {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

export function fileLocation(path: string, region?: SarifRegion): Location {
  return { physicalLocation: { artifactLocation: { uri: uriOf(path) }, ...(region && { region }) } };
}

/** Plain text in which SARIF viewers find no embedded link (`[text](target)`): the scanned tree may have written one. */
export function plainMessage(text: string): string {
  return visible(text).replaceAll('](', '] (');
}
