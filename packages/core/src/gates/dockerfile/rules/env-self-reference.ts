import { defineRule } from '../../../model/rule.ts';
import { variablesIn } from '../../../sources/dockerfile/expand.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/env-self-reference',
  on: 'instruction',
  severity: 'medium',
  profiles: ['default'],
  title: 'A variable is used in the ENV that sets it',
  why: 'All pairs of one ENV are evaluated with the environment before it, so a pair does not see its neighbours: the variable is still empty.',
  remedy: 'Set the variable in an ENV of its own, before.',
  equivalents: ['hadolint:DL3044'],
  references: ['https://docs.docker.com/reference/dockerfile/#environment-replacement'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nENV HOME_DIR=/app BIN=${HOME_DIR}/bin\n' },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nENV PATH=/a:$PATH PATH=/b:$PATH\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nENV HOME_DIR=/app\nENV BIN=$HOME_DIR/bin PATH=$PATH:/x\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nARG V=1\nENV V=$V DIR=/app-$V\n', note: 'The ARG gives the value.' },
    { path: 'Dockerfile', good: "FROM alpine:3.22\nENV A=1 B='$A' C=\\$A D=$AB\n" },
  ],
  ...forKinds(['ENV'], function* (instruction) {
    if (instruction.pairs.length < 2) return;
    const { stage, index } = instruction;
    const earlier = new Set<string>();
    for (const { key, value } of instruction.pairs) {
      const used = value === undefined ? [] : variablesIn(value.value, stage?.dockerfile.escape);
      const name = used.find(
        (variable) => earlier.has(variable) && stage?.environment.declares(variable, index) !== true,
      );
      earlier.add(key.value);
      if (name === undefined || value === undefined) continue;
      yield {
        at: value.span,
        message: `\`${key.value}\` uses \`${name}\`, which this same ENV sets: here it has its earlier value, or none. Set \`${name}\` in an ENV before.`,
        identity: `ENV ${key.value}`,
      };
    }
  }),
});
