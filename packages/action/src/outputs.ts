import { appendFileSync } from 'node:fs';

/**
 * Appends to the file that the runner reads a step's outputs from. The delimiter is random: with a known one, a value from
 * the scanned tree could end itself and set other outputs.
 */
export function writeOutputs(file: string, values: Readonly<Record<string, string | number>>): void {
  const delimiter = `hullgate-${crypto.randomUUID()}`;
  const entries = Object.entries(values).map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
  appendFileSync(file, entries.join(''));
}
