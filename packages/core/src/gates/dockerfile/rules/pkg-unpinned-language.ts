import { defineRule } from '../../../model/rule.ts';
import { unpinnedPackages } from '../unpinned.ts';
import { forPackages } from '../when.ts';

/** The peers' ids, by manager. */
const EQUIVALENTS: Readonly<Record<string, readonly string[]>> = {
  pip: ['hadolint:DL3013', 'kics:dockerfile/unpinned_package_version_in_pip_install'],
  pipx: [],
  uv: [],
  npm: ['hadolint:DL3016', 'kics:dockerfile/npm_install_without_pinned_version'],
  pnpm: [],
  bun: [],
  yarn: [],
  gem: ['hadolint:DL3028', 'kics:dockerfile/gem_install_without_version'],
  go: ['hadolint:DL3062'],
};

export default defineRule({
  id: 'dockerfile/pkg-unpinned-language',
  on: 'command',
  severity: 'low',
  profiles: ['strict'],
  title: 'Packages of a language have no version',
  why: 'Every build takes what was published last, a broken or a malicious release included.',
  remedy: 'Name the version, or install from a lock file.',
  equivalents: [...new Set(Object.values(EQUIVALENTS).flat())],
  references: ['https://docs.docker.com/build/building/best-practices/#version-pinning'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM python:3.14\nRUN pip install --no-cache-dir flask\n' },
    { path: 'Dockerfile', bad: 'FROM node:24\nRUN npm install -g pnpm @scope/tool\n' },
    { path: 'Dockerfile', bad: 'FROM golang:1.25\nRUN go install example.org/tool@latest\n' },
    {
      path: 'Dockerfile',
      good: 'FROM python:3.14\nRUN pip install flask==3.1 "jinja2>=3" -r requirements.txt . ./pkg a.whl $X\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM node:24\nRUN npm install && npm ci && npm install -g pnpm@10.1 @scope/tool@2 ./local\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM golang:1.25\nRUN go install example.org/tool@v1.2 && go run ./cmd/x && go install ./... && go get -d ./...\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM ruby:3.4\nRUN gem install bundler -v 2.7 && gem install a:1 -- --with-b && gem install rake:13.3\n',
    },
  ],
  check: forPackages(function* (call) {
    const equivalents = EQUIVALENTS[call.manager.name];
    if (equivalents === undefined) return;
    const first = unpinnedPackages(call).find(({ text }) => call.manager.name !== 'go' || /^[^/]+\.[^/]+\//.test(text));
    if (first === undefined) return;
    yield {
      at: first.span,
      message: `\`${first.text}\` has no version: every build takes what ${call.manager.name} finds published last. Name the version, or install from a lock file.`,
      identity: `${call.manager.name} ${first.text}`,
      equivalents,
    };
  }),
});
