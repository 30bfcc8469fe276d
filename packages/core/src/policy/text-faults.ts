import { bracketFault } from './glob.ts';

// What is wrong with a text of the policy, each as the end of a sentence; absent: nothing.

/** Of a path relative to the policy file. Whether it leaves the repository shows when it is resolved. */
export function relativePathFault(path: string): string | undefined {
  if (path.trim() === '') return 'must not be empty';
  if (/^(?:[\\/]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path))
    return 'must be a relative path, not an absolute one or an address';
  if (path.includes('\\')) return 'must be a path with forward slashes';
  return undefined;
}

/** Of a path from the root of the repository. */
export function repositoryPathFault(path: string): string | undefined {
  if (path.split('/').includes('..')) return 'contains `..`; paths start at the root of the repository';
  return relativePathFault(path);
}

/** Of a pattern on normalised image names. */
export function imagePatternFault(pattern: string): string | undefined {
  if (pattern.trim() === '') return 'must not be empty';
  if (/\s/.test(pattern)) return 'contains a space, which no image name has';
  if (pattern.includes('://')) return 'begins with a scheme; image names have none, such as `ghcr.io/our-org/**`';
  return bracketFault(pattern);
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Of a calendar day. */
export function dateFault(value: string): string | undefined {
  const [, year = 0, month = 0, day = 0] = DATE.exec(value)?.map(Number) ?? [];
  if (!DATE.test(value)) return 'must be a date such as 2027-03-31';
  return day >= 1 && day <= daysIn(year, month) ? undefined : 'is no day of the calendar';
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
