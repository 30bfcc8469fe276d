import { defineRule } from '../../../model/rule.ts';
import { lastOf, rootBase, stageLabel } from '../../../sources/dockerfile/stage-chain.ts';
import { expandedSource, isHistoryLine } from '../copy-source.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/copy-relative-no-workdir',
  on: 'instruction',
  severity: 'low',
  profiles: ['strict'],
  title: 'COPY goes to a relative path, and no WORKDIR is set',
  why: 'A relative destination counts from WORKDIR; without one it depends on the base image, or is the root of the file system.',
  remedy: 'Set WORKDIR first, or write an absolute destination.',
  equivalents: ['hadolint:DL3045'],
  references: ['https://docs.docker.com/reference/dockerfile/#workdir'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM debian:13\nCOPY app bin/app\n' },
    { path: 'Dockerfile', good: 'FROM debian:13\nWORKDIR /srv\nCOPY app bin/app\n' },
    { path: 'Dockerfile', good: 'FROM debian:13 AS base\nWORKDIR /srv\nFROM base\nCOPY app .\n' },
    { path: 'Dockerfile', good: 'FROM debian:13\nCOPY app /bin/app\nCOPY a ${DIR}/b\nCOPY c "/d"\n' },
    { path: 'Dockerfile', good: 'FROM scratch\nCOPY app app\n' },
  ],
  ...forKinds(['COPY'], function* (instruction) {
    if (instruction.destination === undefined || isHistoryLine(instruction)) return;
    const { destination, stage, onbuild } = instruction;
    if (stage === undefined || onbuild !== undefined || rootBase(stage).kind === 'scratch') return;
    if (lastOf(stage, 'WORKDIR', instruction.index) !== undefined) return;
    const path = expandedSource(instruction, destination) ?? destination.value;
    if (/^["']?(?:[/\\$]|[A-Za-z]:)/.test(path)) return;
    yield {
      at: destination.span,
      message: `\`${destination.value}\` counts from WORKDIR, which ${stageLabel(stage)} does not set before: where it ends up depends on the base image. Set WORKDIR.`,
    };
  }),
});
