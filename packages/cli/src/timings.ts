import type { Report } from '@hullgate/core';

/** Where the time of a run went, for people. */
export function timings({ stats }: Report): string {
  const phases = Object.entries(stats.milliseconds).map(([phase, time]) => row(phase, `${time.toFixed(1)} ms`));
  return [
    ...phases,
    row('whole process', `${performance.now().toFixed(1)} ms`),
    row('files', `${stats.files}, ${stats.reused} not inspected anew`),
    row('read', `${(stats.bytes / 1e6).toFixed(1)} MB`),
  ].join('\n');
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(14)} ${value}`;
}
