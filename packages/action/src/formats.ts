import type { ReporterName } from '@hullgate/core';

/** What the input `format` may name. Annotations are no file: they go to the log in any case. */
export const FORMATS = ['sarif', 'json', 'markdown', 'terminal'] as const satisfies readonly ReporterName[];
export type Format = (typeof FORMATS)[number];

/** Names of report files where the workflow gives none. */
export const FILE_NAMES: Readonly<Record<Format, string>> = {
  sarif: 'report.sarif',
  json: 'report.json',
  markdown: 'report.md',
  terminal: 'report.txt',
};
