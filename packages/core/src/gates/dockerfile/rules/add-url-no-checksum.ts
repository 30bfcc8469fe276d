import { defineRule } from '../../../model/rule.ts';
import { flagOf } from '../../../sources/dockerfile/model.ts';
import { expandedSource, sourceNature } from '../copy-source.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/add-url-no-checksum',
  on: 'instruction',
  severity: 'medium',
  profiles: ['default'],
  title: 'A download is not verified',
  why: 'Whoever controls the server, or the way to it, decides what goes into the image, and the build is not reproducible.',
  remedy: 'Give the expected digest: `ADD --checksum=sha256:... URL DEST`.',
  equivalents: ['kics:dockerfile/curl_or_wget_instead_of_add'],
  references: ['cis-docker:4.11', 'https://docs.docker.com/reference/dockerfile/#add---checksum'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nADD https://example.org/tool.tar.gz /opt/\n' },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nARG TOOL=https://example.org/tool.tar.gz\nADD $TOOL /opt/\n' },
    {
      path: 'Dockerfile',
      good: `FROM alpine:3.22\nADD --checksum=sha256:${'ab'.repeat(32)} https://example.org/tool.tar.gz /opt/\n`,
    },
    {
      path: 'Dockerfile',
      good: 'FROM alpine:3.22\nADD https://github.com/a/b.git#v1 /src\nADD a.tar /\nCOPY https: /x\n',
    },
  ],
  ...forKinds(['ADD'], function* (instruction) {
    if (flagOf(instruction, 'checksum') !== undefined) return;
    for (const source of instruction.sources) {
      if (sourceNature(instruction, source) !== 'url') continue;
      yield {
        at: source.span,
        message: `ADD takes whatever ${hostOf(expandedSource(instruction, source) ?? source.value)} serves on the day of the build. Add \`--checksum=sha256:...\`, so that anything else is refused.`,
        identity: `ADD ${source.value.replace(/[?#].*$/, '').slice(0, 120)}`,
      };
    }
  }),
});

function hostOf(url: string): string {
  return /^\w+:\/\/(?:[^/@\s]*@)?([^/:?#\s]+)/.exec(url)?.[1] ?? 'the server';
}
