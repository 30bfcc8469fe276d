import { defineRule } from '../../../model/rule.ts';
import { forPrograms } from '../when.ts';

/** What apt-cache does of what apt does. */
const QUERIES = new Set(['show', 'search', 'policy', 'showsrc', 'depends', 'rdepends']);

export default defineRule({
  id: 'dockerfile/run-apt',
  on: 'command',
  severity: 'low',
  profiles: ['default'],
  title: 'apt is meant for people at a terminal',
  why: 'apt itself warns that its command line is not stable; scripts use apt-get and apt-cache, which are.',
  remedy: 'Write `apt-get` (or `apt-cache`).',
  equivalents: ['hadolint:DL3027', 'checkov:CKV_DOCKER_9', 'kics:dockerfile/run_using_apt'],
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM debian:13\nRUN apt update && apt install -y curl && apt show curl\n',
      fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl && apt-cache show curl\n',
    },
    {
      path: 'Dockerfile',
      bad: 'FROM debian:13\nRUN ["apt", "update"]\n',
      fixed: 'FROM debian:13\nRUN ["apt-get", "update"]\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nRUN apt-get update && ls /etc/apt /usr/bin/apt && echo apt install\n',
    },
  ],
  check: forPrograms(new Set(['apt']), function* (command) {
    const word = command.words.find(({ literal }) => literal === 'apt' || literal?.endsWith('/apt') === true);
    const subcommand = command.packages?.subcommand?.literal ?? '';
    if (word === undefined) return;
    const program = QUERIES.has(subcommand) ? 'apt-cache' : 'apt-get';
    const known = command.packages?.action !== 'other' && subcommand !== 'list';
    const { path, end } = word.span;
    yield {
      at: word.span,
      message: `\`apt ${subcommand}\` has no stable command line, as apt itself warns; write \`${program}\`.`,
      identity: `apt ${subcommand}`,
      ...(known && word.literal === 'apt' && end - word.span.start === 3
        ? {
            fix: {
              title: `Write ${program}`,
              safety: 'safe' as const,
              edits: [{ span: { path, start: word.span.start, end }, text: program }],
            },
          }
        : {}),
    };
  }),
});
