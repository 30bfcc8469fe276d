import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Tells states of the rules' sources apart that bear the same version: when Hullgate runs from its own checkout, a rule that is being
 * worked on must not be answered from the cache. Empty for a release.
 */
export function sourceStamp(): string {
  if (!import.meta.url.endsWith('.ts')) return '';
  const sources = fileURLToPath(new URL('../../core/src', import.meta.url));
  const files = readdirSync(sources, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return String(Math.max(...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs)));
}
