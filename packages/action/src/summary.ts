import type { ReporterOptions } from '@hullgate/core';
import type { Comparison } from './base.ts';
import type { Environment } from './environment.ts';

/** What stands below the report in the step summary. All of it is text of ours. */
export function summaryFooter({ base, settings, remark }: Comparison): string {
  const compared = base === undefined ? 'Not compared with another commit' : `Compared with ${base.slice(0, 12)}`;
  const whose = {
    workspace: 'policy of the checked out tree',
    defaults: 'default policy',
    commit: 'policy of the commit compared with, which this change cannot alter',
  }[typeof settings === 'object' ? 'commit' : settings];
  const note = remark ? `\n> [!NOTE]\n> ${remark.message}\n` : '';
  return `${note}\n<sub>${compared} · ${whose}</sub>\n`;
}

/** Makes places into links to the commit that was checked out, on the server that the workflow runs for. */
export function blobLink(environment: Environment): ReporterOptions {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = environment;
  if (!server || !repository || !commit) return {};
  const link = (path: string, line: number): string => {
    const file = path.split('/').map(encodeURIComponent).join('/');
    return `${server}/${repository}/blob/${commit}/${file}#L${line}`;
  };
  return { link };
}
