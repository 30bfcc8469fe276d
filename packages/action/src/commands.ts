import { commandData } from '@hullgate/core';

/**
 * A workflow command of the runner. All texts may come from the scanned tree; what they hold cannot become a command.
 * See https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 *
 * `@actions/core` is not used: it brings an HTTP client along, 800 KiB that take 35 ms to load.
 */
export function command(name: 'error' | 'warning' | 'notice' | 'debug', message: string): string {
  const title = name === 'debug' ? '' : ' title=Hullgate';
  return `::${name}${title}::${commandData(message)}\n`;
}
