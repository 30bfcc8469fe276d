import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyFixes } from '../../engine/apply-fixes.ts';
import { memoryWorkspace } from '../../engine/memory-workspace.ts';
import { scan } from '../../engine/scan.ts';
import type { Finding } from '../../model/finding.ts';

/** Fixes that overlap are left for the next round; more rounds than these would mean that they undo each other. */
const MAX_ROUNDS = 5;

const FILES: Readonly<Record<string, string>> = {
  'a service in stages, grown over the years': `# syntax=docker/dockerfile:1
FROM golang:1.25.1 as Build
MAINTAINER Jo Doe <jo@example.org>
ENV CGO_ENABLED 0
WORKDIR src
ADD go.mod go.sum ./
RUN go mod download

add . .
RUN go build -o /out/api ./cmd/api

from debian:13.1-slim
RUN apt update && \\
    apt install \\
        ca-certificates \\

        wget
RUN wget https://example.org/geo.db -O /srv/geo.db
COPY --from=Build /out/api /usr/local/bin/api
LABEL version 1.2
EXPOSE 8080/TCP
CMD ["api", "--debug"]
CMD api --listen :8080
`,
  'a web application': `FROM node:24.4.1
RUN sudo apt-get update && sudo apt-get install -y --no-install-recommends git
WORKDIR /app
COPY package.json package-lock.json .
RUN npm ci
COPY . .
RUN curl -fsSL https://example.org/fonts.txt | tee fonts.txt
ENTRYPOINT ['node', 'server.js']
`,
  'Python on Alpine': `FROM python:3.14-alpine as base
ENV PYTHONUNBUFFERED 1
RUN apk add build-base && \\
    # headers of the database
    apk add postgresql-dev
COPY requirements.txt /tmp/
RUN pip install -r /tmp/requirements.txt
RUN pip install gunicorn==23.0.0; \\
    python -m compileall /srv
FROM base AS Final
RUN ["apk", "add", "curl"]
HEALTHCHECK CMD curl -f http://localhost/ || exit 1
HEALTHCHECK --interval=30s CMD curl -f http://localhost:8000/ || exit 1
USER root
`,
  'rpm packages and a heredoc': `FROM fedora:43
RUN dnf install nginx && dnf install -y php
RUN <<EOF
set -e
dnf -y install git
microdnf install tar
EOF
RUN useradd -u 1000660000 app
shell ["/bin/bash", "-c"]
CMD nginx -g "daemon off;"
`,
};

const gates = Object.fromEntries(['secrets', 'provenance', 'config', 'policy'].map((id) => [id, { enabled: false }]));

async function findings(text: string): Promise<readonly Finding[]> {
  const report = await scan({ workspace: memoryWorkspace({ Dockerfile: text }), policy: { profile: 'all', gates } });
  assert.deepEqual(report.problems, []);
  return report.findings;
}

function countByRule(all: readonly Finding[]): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(Object.groupBy(all, ({ rule }) => rule)).map(([rule, some]) => [rule, some?.length ?? 0]),
  );
}

/** Applies fixes until none is left, and checks after each round that those applied are settled and nothing is new. */
async function fixed(
  text: string,
  safety: 'safe' | 'review',
): Promise<{ readonly text: string; readonly applied: number }> {
  let now = text;
  let before = await findings(now);
  let applied = 0;
  for (let round = 0; round <= MAX_ROUNDS; round++) {
    const result = applyFixes(new Map([['Dockerfile', now]]), before, safety);
    if (result.applied.length === 0) return { text: now, applied };
    now = result.texts.get('Dockerfile') ?? now;
    applied += result.applied.length;
    const after = await findings(now);
    const counts = { before: countByRule(before), after: countByRule(after) };
    for (const [rule, count] of counts.after) {
      const settled = result.applied.filter((finding) => finding.rule === rule).length;
      const allowed = (counts.before.get(rule) ?? 0) - settled;
      assert.ok(count <= allowed, `${rule}: ${count} after the fixes, at most ${allowed} are old\n${now}`);
    }
    before = after;
  }
  return assert.fail(`fixes do not come to an end\n${now}`);
}

describe('all fixes of a file', () => {
  for (const [name, unix] of Object.entries(FILES)) {
    for (const [ends, text] of [
      ['LF', unix],
      ['CRLF', unix.replaceAll('\n', '\r\n')],
    ] as const) {
      test(`${name}, ${ends}: the safe ones, then those for review`, async () => {
        const safe = await fixed(text, 'safe');
        const all = await fixed(safe.text, 'review');
        assert.ok(safe.applied >= 2, `${safe.applied} safe fixes`);
        assert.doesNotMatch(all.text, ends === 'CRLF' ? /(?<!\r)\n/ : /\r/);
        assert.ok(!(await findings(all.text)).some(({ fix }) => fix !== undefined));
      });
    }
  }
});
