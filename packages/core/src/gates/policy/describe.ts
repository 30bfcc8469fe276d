import type { PolicySuppression } from '../../policy/policy.ts';

/** A suppression in words: its rule, and what it is limited to. */
export function describeSuppression({ rule, path, fingerprint }: PolicySuppression): string {
  const where = path === undefined ? '' : ` in \`${path}\``;
  return `\`${rule}\`${where}${fingerprint === undefined ? '' : ` (one finding, ${fingerprint.slice(0, 8)})`}`;
}
