import type { Report } from '../../packages/core/src/model/report.ts';
import type { RuleMeta } from '../../packages/core/src/model/rule.ts';
import { gate, NO_COUNTS, report, ruleMeta, Tree } from './fixture.ts';

const token = ['gh', 'p_', 'Zk3vQ8mT1xW6bN9cR4', 'yL7dF2gH5jP0sAeUo'].join('');

const tree = new Tree({
  Dockerfile: [
    'FROM node:latest AS build',
    'WORKDIR /src',
    'COPY package.json package-lock.json ./',
    'RUN apt-get update && \\',
    '    apt-get install -y curl && \\',
    '    curl -fsSL https://example.com/install.sh | sh && \\',
    '    npm ci && \\',
    '    npm run build && \\',
    '    rm -rf /tmp/*',
    '',
    'FROM debian:12 AS app',
    'COPY --from=build /src/dist /app',
    'CMD ["/app/server"]',
    '',
  ].join('\n'),
  '.env.production': `# deployed by hand\nGITHUB_TOKEN=${token}\nLOG_LEVEL=info\n`,
  'deploy/web.yaml': [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata:',
    '  name: web',
    'spec:',
    '  template:',
    '    spec:',
    '      containers:',
    '        - name: web',
    '          image: ghcr.io/acme/web:1.4',
    '          securityContext:',
    '            privileged: true',
    '',
  ].join('\n'),
});

const found = [
  {
    path: '.env.production',
    at: token,
    rule: 'secrets/github-token',
    severity: 'critical',
    title: 'GitHub token',
    message:
      'A GitHub personal access token (`ghp_…`) stands in the file. Whoever can read the repository can act as its owner; revoke it, then keep the new one in the environment.',
    help: 'Revoke the token at GitHub first. Then remove it from the file.',
  },
  {
    path: 'Dockerfile',
    at: 'node:latest',
    rule: 'provenance/image-latest',
    title: 'Image follows a moving tag',
    message:
      '`node:latest` is whatever was pushed last, so two builds of stage `build` may differ. Name a version, such as `node:24.4.1`.',
    equivalents: ['hadolint:DL3007'],
    help: 'Name a version. A digest is better still.',
    status: 'unchanged',
  },
  {
    path: 'Dockerfile',
    at:
      tree.files['Dockerfile']?.slice(
        tree.files['Dockerfile'].indexOf('RUN'),
        tree.files['Dockerfile'].indexOf('\n\nFROM'),
      ) ?? '',
    rule: 'dockerfile/apt-lists',
    severity: 'low',
    confidence: 'likely',
    title: 'Package lists stay in the image',
    message:
      'Stage `build` keeps the package lists of apt-get (about 20 MB); remove `/var/lib/apt/lists/*` in the same RUN.',
    fix: {
      title: 'Remove the package lists',
      safety: 'safe',
      edits: [tree.edit('Dockerfile', 'rm -rf /tmp/*', 'rm -rf /tmp/* /var/lib/apt/lists/*')],
    },
    help: 'Remove them in the same RUN.',
  },
  {
    path: 'Dockerfile',
    at: 'CMD ["/app/server"]',
    rule: 'dockerfile/user-root',
    severity: 'high',
    title: 'Image runs as root',
    message:
      'Stage `app` runs as root: no USER after FROM debian:12. A process that escapes keeps root; add `USER 65532` after the files are in place.',
    related: [
      { ...tree.region('deploy/web.yaml', 'ghcr.io/acme/web:1.4'), message: 'Deployment `web` runs this image' },
    ],
    fix: {
      title: 'Add USER 65532',
      safety: 'review',
      edits: [tree.edit('Dockerfile', 'CMD', 'USER 65532\nCMD')],
    },
    help: 'End every final stage with a USER that is not root.',
    references: ['cis-docker:4.1'],
  },
  {
    path: 'deploy/web.yaml',
    at: 'privileged: true',
    rule: 'config/privileged',
    severity: 'critical',
    title: 'Privileged container',
    message: 'Container `web` of Deployment `web` is privileged: it has every right of the node. Remove `privileged`.',
    help: 'Remove the setting, and add the one capability that is needed.',
  },
  {
    path: 'deploy/web.yaml',
    at: 'name: web',
    rule: 'config/network-policy',
    title: 'No network policy',
    message: 'Fixed meanwhile.',
    status: 'fixed',
  },
] as const;

const findings = found.map((each, at) => tree.finding(each, at + 1));

/** A report as most people see it: no hostile text, every kind of verdict, a base. */
export const ordinary: {
  readonly tree: Tree;
  readonly report: Report;
  readonly rules: readonly RuleMeta[];
  readonly secrets: readonly string[];
} = {
  tree,
  secrets: [token],
  rules: [
    ruleMeta({
      id: 'provenance/image-latest',
      title: 'Image follows a moving tag',
      references: ['https://docs.docker.com/build/building/best-practices/'],
    }),
    ruleMeta({
      id: 'dockerfile/user-root',
      title: 'Image runs as root',
      severity: 'high',
      references: ['cis-docker:4.1'],
      equivalents: ['hadolint:DL3002'],
    }),
    ruleMeta({ id: 'dockerfile/exec-form', title: 'Shell form', severity: 'info', profiles: ['strict'] }),
  ],
  report: report({
    judged: 'introduced',
    verdict: 'fail',
    findings,
    suppressed: [
      {
        finding: tree.finding({ path: 'Dockerfile', at: 'debian:12', rule: 'provenance/image-digest' }, 99),
        by: 'policy',
        reason: 'Renovate keeps it',
      },
    ],
    redactions: [tree.region('.env.production', token)],
    problems: [
      {
        code: 'yaml-syntax',
        message: 'The mapping ends in the middle of a value.',
        path: 'deploy/broken.yaml',
        line: 12,
        column: 3,
        gates: ['config', 'provenance'],
      },
      {
        code: 'helm-template',
        message: 'Values come from outside of the repository; the chart is not rendered.',
        path: 'chart/Chart.yaml',
      },
    ],
    gates: [
      gate('dockerfile', 'fail', {
        failOn: 'high',
        counts: { ...NO_COUNTS, high: 1, low: 1 },
        reason: '1 finding is high or worse.',
      }),
      gate('secrets', 'fail', {
        failOn: 'high',
        counts: { ...NO_COUNTS, critical: 1 },
        reason: '1 finding is high or worse.',
      }),
      gate('provenance', 'partial', {
        failOn: 'high',
        reason: 'deploy/broken.yaml could not be read.',
        notRun: [{ rule: 'provenance/signature', reason: 'no registry at hand' }],
      }),
      gate('config', 'fail', {
        failOn: 'high',
        counts: { ...NO_COUNTS, critical: 1 },
        reason: '1 finding is high or worse.',
      }),
      gate('policy', 'not-run', { reason: 'There is no policy file.' }),
    ],
    graph: {
      nodes: [
        { id: 'image:ghcr.io/acme/web:1.4', kind: 'image', name: 'ghcr.io/acme/web:1.4' },
        {
          id: 'workload:Deployment/web',
          kind: 'workload',
          name: 'Deployment web',
          path: 'deploy/web.yaml',
          span: { path: 'deploy/web.yaml', start: 0, end: 10 },
        },
      ],
      edges: [{ from: 'workload:Deployment/web', to: 'image:ghcr.io/acme/web:1.4', kind: 'deploys' }],
    },
    stats: {
      files: 148,
      reused: 140,
      unchanged: 0,
      bytes: 10_240,
      artifacts: { dockerfile: 1, kubernetes: 12 },
      milliseconds: {},
    },
  }),
};
