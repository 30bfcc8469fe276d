import { generateKeyPairSync } from 'node:crypto';

/** A pod that the config gate passes, or fails with one finding of severity high. */
export function pod(name: string, privileged: boolean): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  containers:
    - name: app
      image: ghcr.io/acme/shop:1.4.2
      securityContext:
        privileged: ${privileged}
`;
}

/** A private key, made anew: no file of this repository holds one. */
export function privateKey(): string {
  const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** What GitHub puts into the file at GITHUB_EVENT_PATH, as far as anybody may want to read it. */
export const payloads = {
  pullRequest: (base: string, head: string, from = 'acme/shop') => ({
    action: 'synchronize',
    number: 7,
    pull_request: {
      number: 7,
      base: { ref: 'main', sha: base, repo: { full_name: 'acme/shop' } },
      head: { ref: 'feature', sha: head, repo: { full_name: from, fork: from !== 'acme/shop' } },
    },
    repository: { full_name: 'acme/shop', default_branch: 'main' },
  }),
  mergeGroup: (base: string, head: string) => ({
    action: 'checks_requested',
    merge_group: {
      base_ref: 'refs/heads/main',
      base_sha: base,
      head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${base}`,
      head_sha: head,
    },
    repository: { full_name: 'acme/shop', default_branch: 'main' },
  }),
  push: (before: string, after: string, branch = 'main') => ({
    ref: `refs/heads/${branch}`,
    before,
    after,
    created: /^0+$/.test(before),
    repository: { full_name: 'acme/shop', default_branch: 'main' },
  }),
  schedule: { schedule: '17 4 * * 1', repository: { full_name: 'acme/shop', default_branch: 'main' } },
  dispatch: { inputs: null, ref: 'refs/heads/main', repository: { full_name: 'acme/shop', default_branch: 'main' } },
};

export interface Annotation {
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Workflow commands of a log, as the runner sees them: any line that begins with `::` after blanks. */
export function commandsOf(log: string): readonly Annotation[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, level, list = '', message] = /^::([a-z-]+)(?: ([^:]*))?::(.*)$/.exec(line.trimStart()) ?? [];
    if (level === undefined || message === undefined) return [];
    const properties = list.split(',').map((entry) => {
      const [name = '', value = ''] = entry.split('=', 2);
      return [name, unescape(value).replaceAll('%3A', ':').replaceAll('%2C', ',')] as const;
    });
    return [{ level, properties: Object.fromEntries(properties), message: unescape(message) }];
  });
}

export function annotationsOf(log: string): readonly Annotation[] {
  return commandsOf(log).filter(({ level }) => ['error', 'warning', 'notice'].includes(level));
}

function unescape(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
