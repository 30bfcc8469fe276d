import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryWorkspace } from '../../engine/memory-workspace.ts';
import { scan } from '../../engine/scan.ts';

async function findings(text: string, profile: 'default' | 'all' = 'default') {
  const report = await scan({ workspace: memoryWorkspace({ Dockerfile: text }), policy: { profile } });
  return report.findings.filter(({ gate }) => gate === 'dockerfile');
}

describe('the gate on well-kept Dockerfiles', () => {
  const files: Readonly<Record<string, string>> = {
    'a language runtime': `FROM debian:trixie-slim@sha256:${'0'.repeat(64)}
ENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305
ENV PATH=/usr/local/bin:$PATH
RUN set -eux; \\
\tsavedAptMark="$(apt-mark showmanual)"; \\
\tapt-get update; \\
\tapt-get install -y --no-install-recommends \\
# a comment between continued lines
\t\tca-certificates \\
\t; \\
\trm -rf /var/lib/apt/lists/*; \\
\tfind /usr/local -type f -exec ldd '{}' ';' | awk '/=>/ { print $1 }' | sort -u | xargs -r apt-mark manual; \\
\tapt-get purge -y --auto-remove -o APT::AutoRemove::RecommendsImportant=false
COPY docker-entrypoint.sh /usr/local/bin/
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["python3"]
`,
    'an application in stages': `# syntax=docker/dockerfile:1
ARG NODE_VERSION=24.4.1
FROM node:\${NODE_VERSION}-alpine AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
COPY . .
RUN <<EOF
set -e
npm run build
apk add git
EOF

FROM gcr.io/distroless/nodejs24-debian13:nonroot
COPY --from=build --chown=65532:65532 /src/dist /app
EXPOSE 8080/tcp
CMD ["/app/server.js"]
`,
    'an image for Windows':
      '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2025\nSHELL ["powershell", "-Command"]\nRUN Invoke-WebRequest -Uri https://example.org/a.zip -OutFile C:\\a.zip ; `\n    Expand-Archive C:\\a.zip | Out-Null\nWORKDIR C:\\app\n',
  };
  for (const [name, text] of Object.entries(files)) {
    test(`${name}: nothing to say`, async () => {
      assert.deepEqual(
        (await findings(text)).map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });
  }
});

test('what stands in one place is told once, with its exact columns', async () => {
  const [finding, ...others] = await findings('FROM debian:13\nUSER app\nRUN true && \\\n    apt-get install curl\n');
  assert.deepEqual(others, []);
  assert.deepEqual(
    [finding?.rule, finding?.start, finding?.end],
    ['dockerfile/pkg-assume-yes', { line: 4, column: 13 }, { line: 4, column: 20 }],
  );
});

test('comments of ours and of peers silence findings', async () => {
  const text =
    'FROM debian:13\n# hadolint ignore=DL3014\nRUN apt-get install a\n# hullgate ignore=dockerfile/pkg-assume-yes asks nothing\nRUN apt-get install b\n';
  assert.deepEqual(
    (await findings(text)).map(({ rule }) => rule),
    [],
  );
});
