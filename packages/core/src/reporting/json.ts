import type { Report } from '../model/report.ts';
import { jsonText } from './escape.ts';
import type { ReporterOptions } from './options.ts';
import { withoutSecrets } from './without-secrets.ts';

/** The whole report for machines, as `report.schema.json` describes it. */
export function json(report: Report, options: ReporterOptions = {}): string {
  return jsonText(withoutSecrets(report, options.source));
}
