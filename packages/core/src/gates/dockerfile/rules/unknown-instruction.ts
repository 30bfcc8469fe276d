import type { Fix } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import { INSTRUCTION_NAMES } from '../../../sources/dockerfile/instruction-table.ts';
import type { Instruction } from '../../../sources/dockerfile/model.ts';
import { inCasingOf } from '../edits.ts';
import { nearestName } from '../nearest-name.ts';

export default defineRule({
  id: 'dockerfile/unknown-instruction',
  on: 'dockerfile',
  severity: 'high',
  profiles: ['default'],
  title: 'A line begins with a word that is no instruction',
  why: 'BuildKit refuses the whole file. Often it is a typing error, or the line above lacks its `\\`.',
  remedy: 'Correct the instruction, or continue the line above with `\\`.',
  equivalents: ['hadolint:DL1000'],
  references: ['https://docs.docker.com/reference/dockerfile/'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nCOYP a /a\n', fixed: 'FROM alpine:3.22\nCOPY a /a\n' },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nRUN apk add curl\n  && rm -rf /tmp/x\n' },
    { path: 'Dockerfile', good: 'from alpine:3.22\ncopy a /a\n' },
  ],
  *check(dockerfile) {
    let last = -2;
    for (const { kind, instruction, span } of dockerfile.errors) {
      if (kind !== 'unknown-instruction' || instruction === undefined) continue;
      const follows = instruction.index === last + 1;
      last = instruction.index;
      // What follows an unknown line is most often the rest of the same mistake.
      if (follows) continue;
      const word = instruction.keyword.value.slice(0, 40);
      const name = nearestName(word, INSTRUCTION_NAMES);
      const hint =
        name === undefined ? 'If it belongs to the line above, end that line with `\\`.' : `Did you mean ${name}?`;
      const finding = {
        at: span,
        message: `\`${word}\` is no Dockerfile instruction, so the build stops here. ${hint}`,
      };
      yield name === undefined ? finding : { ...finding, fix: spelling(instruction, name) };
    }
  },
});

function spelling(instruction: Instruction, name: string): Fix {
  const { value, span } = instruction.keyword;
  return { title: `Write ${name}`, safety: 'review', edits: [{ span, text: inCasingOf(value, name) }] };
}
