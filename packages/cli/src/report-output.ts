import { reporters, rulesBehind, type Report, type ReporterName, type Source } from '@hullgate/core';
import { UsageError } from './usage-error.ts';
import { print, wantsColor, writeOutput } from './output.ts';

/** A format and where it goes: to a file, or to standard output. */
export interface ReportOutput {
  readonly format: ReporterName;
  readonly file?: string;
}

export const FORMATS = Object.keys(reporters).filter(isFormat);

function isFormat(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name);
}

/** Reads `--format FORMAT[=FILE]`, as often as it is given. */
export function parseOutputs(formats: readonly string[]): readonly ReportOutput[] {
  const outputs = (formats.length > 0 ? formats : ['terminal']).map(parseOutput);
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError(
      'Only one format can go to standard output. Send the others to files: --format sarif=report.sarif',
    );
  }
  return outputs;
}

function parseOutput(text: string): ReportOutput {
  const [format = '', ...rest] = text.split('=');
  if (!isFormat(format)) throw new UsageError(`There is no format ${format}. Formats are ${FORMATS.join(', ')}.`);
  if (rest.length === 0) return { format };
  const file = rest.join('=');
  if (file === '') throw new UsageError(`Say which file: --format ${format}=FILE`);
  return { format, file };
}

export interface ReportStyle {
  readonly source: Source;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/** Shows a report in every format that was asked for. */
export async function writeReport(report: Report, outputs: readonly ReportOutput[], style: ReportStyle): Promise<void> {
  const { source, color, quiet = false } = style;
  for (const { format, file } of outputs) {
    const isTerminal = file === undefined && process.stdout.isTTY;
    const text = reporters[format](report, {
      source,
      quiet,
      color: wantsColor(color, isTerminal),
      ...(format === 'sarif' ? { rules: await rulesBehind(report) } : {}),
      ...(isTerminal ? { width: process.stdout.columns } : {}),
    });
    if (file === undefined) await print(text);
    else writeOutput(file, text);
  }
}
