import { defineRule } from '../../../model/rule.ts';

const RESERVED = new Map([
  ['scratch', 'FROM scratch means the empty image'],
  ['context', 'it stands for the build context'],
]);

export default defineRule({
  id: 'dockerfile/stage-reserved',
  on: 'stage',
  severity: 'medium',
  profiles: ['default'],
  title: 'A stage has a reserved name',
  why: '`scratch` and `context` mean something else to BuildKit, so the stage cannot be reached by its name.',
  remedy: 'Give the stage another name.',
  equivalents: ['buildkit:ReservedStageName', 'hadolint:DL3063'],
  references: ['https://docs.docker.com/reference/build-checks/reserved-stage-name/'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM alpine:3.22 AS scratch\n' },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22 AS Context\n' },
    { path: 'Dockerfile', good: 'FROM scratch AS context-files\n' },
  ],
  *check({ name }) {
    const meaning = RESERVED.get(name?.value.toLowerCase() ?? '');
    if (name === undefined || meaning === undefined) return;
    yield {
      at: name.span,
      message: `The stage name \`${name.value}\` is reserved: ${meaning}. Give the stage another name.`,
      identity: `stage ${name.value.toLowerCase()}`,
    };
  },
});
