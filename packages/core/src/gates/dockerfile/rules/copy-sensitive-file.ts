import type { Severity } from '../../../model/severity.ts';
import { defineRule } from '../../../model/rule.ts';
import { flagOf } from '../../../sources/dockerfile/model.ts';
import { forKinds } from '../when.ts';

interface SensitiveFile {
  readonly pattern: RegExp;
  readonly what: string;
  readonly severity: Severity;
}

/** Many builds derive a version from it; that is no concern where it stays behind in a stage. */
const HISTORY: SensitiveFile = {
  pattern: /(?:^|\/)\.git(?:\/|$)/,
  what: 'the whole history of the repository',
  severity: 'low',
};

/** Files by the end of their path. */
const SENSITIVE: readonly SensitiveFile[] = [
  { pattern: /(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$/, what: 'a private ssh key', severity: 'high' },
  { pattern: /(?:^|\/)\.ssh(?:\/|$)/, what: 'ssh keys', severity: 'high' },
  { pattern: /(?:^|[/._-])(?:privkey|private|key)[^/]*\.pem$/i, what: 'a private key', severity: 'high' },
  { pattern: /(?:^|\/)[^/]+\.(?:p12|pfx|jks|keystore)$/i, what: 'a key store', severity: 'medium' },
  { pattern: /(?:^|\/)\.env(?:\.local)?$/, what: 'an environment file', severity: 'medium' },
  {
    pattern: /(?:^|\/)\.env\.(?:prod|production|staging|dev|development)$/,
    what: 'an environment file',
    severity: 'low',
  },
  {
    pattern: /(?:^|\/)\.(?:netrc|git-credentials|pypirc|pgpass|my\.cnf|htpasswd)$/,
    what: 'a password file',
    severity: 'high',
  },
  { pattern: /(?:^|\/)\.npmrc$/, what: 'the npm configuration, where its tokens stand', severity: 'low' },
  { pattern: /(?:^|\/)\.aws(?:\/|$)/, what: 'AWS credentials', severity: 'high' },
  { pattern: /(?:^|\/)\.docker\/config\.json$/, what: 'registry credentials', severity: 'high' },
  { pattern: /(?:^|\/)(?:\.kube(?:\/|$)|kubeconfig$)/, what: 'cluster credentials', severity: 'high' },
  HISTORY,
];

/** What only looks like them: public halves, lists of certificates that are trusted, what tests and examples bring. */
const PUBLIC =
  /(?:\.pub|known_hosts|\.ssh\/config|(?:trust|cacerts)[^/]*)$|(?:^|\/)(?:tests?|testdata|fixtures?|examples?|samples?)\//i;

export default defineRule({
  id: 'dockerfile/copy-sensitive-file',
  on: 'instruction',
  severity: 'high',
  profiles: ['default'],
  title: 'A file that usually holds secrets is copied into the image',
  why: 'Everybody who can pull the image can read the file, also when a later instruction deletes it.',
  remedy:
    'Use `RUN --mount=type=secret` for what the build needs, and give the container the rest when it starts. Add the file to `.dockerignore`.',
  equivalents: ['trivy:DS-0031'],
  references: ['cis-docker:4.10', 'https://docs.docker.com/build/building/secrets/'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM node:24\nCOPY package.json .env ./\n' },
    { path: 'Dockerfile', bad: 'FROM node:24\nADD keys/id_rsa /root/.ssh/\n' },
    { path: 'Dockerfile', bad: 'FROM node:24\nCOPY .npmrc package.json ./\n' },
    {
      path: 'Dockerfile',
      good: 'FROM node:24\nCOPY .env.example id_rsa.pub ca.pem .gitignore .github/ src/env /app/\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM node:24 AS build\nFROM scratch\nCOPY --from=build /app/.env /app/\nCOPY a /root/.ssh/known_hosts\n',
    },
    { path: 'Dockerfile', good: 'FROM golang:1.25 AS build\nCOPY .git .git\nFROM scratch\nCOPY --from=build /a /a\n' },
    { path: 'Dockerfile', good: 'FROM nginx:1.29\nCOPY test/fixtures/.htpasswd certs/truststore.jks /etc/nginx/\n' },
    { path: 'Dockerfile', good: 'FROM node:24\nCOPY ssh/.ssh/known_hosts ssh/.ssh/config /root/.ssh/\n' },
  ],
  ...forKinds(['COPY', 'ADD'], function* (instruction) {
    if (flagOf(instruction, 'from') !== undefined) return;
    const ships = instruction.stage?.ships !== false;
    for (const { value, span } of instruction.sources) {
      const name = value.replace(/^["']|["']$/g, '');
      const file = PUBLIC.test(name) ? undefined : SENSITIVE.find(({ pattern }) => pattern.test(name));
      if (file === undefined || (file === HISTORY && !ships)) continue;
      yield {
        at: span,
        message: `\`${name}\` is usually ${file.what}; ${ships ? 'everybody who can pull the image can read it' : 'it stays in the cache of the build'}. Use \`RUN --mount=type=secret\`, and list it in .dockerignore.`,
        severity: ships ? file.severity : 'low',
        confidence: 'likely',
        identity: `${instruction.kind} ${name}`,
      };
    }
  }),
});
