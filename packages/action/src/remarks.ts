import type { Report } from '@hullgate/core';
import { command } from './commands.ts';

/** Something about the run as a whole, rather than about a place in the repository. */
export interface Remark {
  /** `log` where nobody has to do anything about it. */
  readonly level: 'warning' | 'notice' | 'log';
  readonly message: string;
}

/** Whoever reads the verdict should know that some gates could not look at everything. */
export function incompleteGates({ gates }: Report): readonly Remark[] {
  const incomplete = gates.filter(({ verdict }) => verdict === 'partial');
  if (incomplete.length === 0) return [];
  const reasons = new Set(incomplete.map(({ reason = '' }) => reason));
  const names = incomplete.map(({ id }) => id).join(', ');
  return [
    { level: 'warning', message: `Incomplete, so neither passed nor failed: ${names}. ${[...reasons].join(' ')}` },
  ];
}

export function printed({ level, message }: Remark): string {
  return level === 'log' ? `Hullgate: ${message}\n` : command(level, message);
}
