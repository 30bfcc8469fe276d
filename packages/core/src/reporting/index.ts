import { annotations } from './annotations.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { Reporter } from './options.ts';
import { sarif } from './sarif.ts';
import { terminal } from './terminal.ts';

export type { AnnotationLevel, Reporter, ReporterOptions, Revision, Source } from './options.ts';

/** Every way to show a report, by the name of its format. */
export const reporters = { terminal, json, sarif, markdown, annotations } as const satisfies Readonly<
  Record<string, Reporter>
>;

export type ReporterName = keyof typeof reporters;
