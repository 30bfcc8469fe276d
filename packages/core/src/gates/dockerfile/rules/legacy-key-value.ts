import type { Fix } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import type { Pair, PairsInstruction } from '../../../sources/dockerfile/model.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/legacy-key-value',
  on: 'instruction',
  severity: 'low',
  profiles: ['default'],
  title: 'A pair is written without =',
  why: 'In `ENV key value` everything behind the key is the value, further pairs included; the form is deprecated.',
  remedy: 'Write `key=value`, with quotes where the value has blanks.',
  equivalents: ['buildkit:LegacyKeyValueFormat'],
  references: ['https://docs.docker.com/reference/build-checks/legacy-key-value-format/'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM alpine:3.22\nENV PATH /app/bin:$PATH\nLABEL description  Some words "here"\n',
      fixed: 'FROM alpine:3.22\nENV PATH=/app/bin:$PATH\nLABEL description="Some words here"\n',
      note: 'BuildKit removes the quotes in both forms.',
    },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nENV A "b c"\n', fixed: 'FROM alpine:3.22\nENV A="b c"\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nENV A=b C="d e"\nLABEL x=y\nARG z\n' },
  ],
  ...forKinds(['ENV', 'LABEL'], function* (instruction) {
    const pair = instruction.pairs[0];
    if (pair?.legacy !== true) return;
    const fix = withEquals(instruction, pair);
    yield {
      at: pair.span,
      message: `\`${instruction.keyword.value} ${pair.key.value}\` is written without \`=\`: all that follows becomes its value. Write \`${pair.key.value}=\`.`,
      identity: `${instruction.kind} ${pair.key.value}`,
      ...(fix === undefined ? {} : { fix }),
    };
  }),
});

function withEquals({ rest, innerComments, stage }: PairsInstruction, pair: Pair): Fix | undefined {
  const { value } = pair;
  const continued = pair.span.end - pair.span.start !== rest.text.length;
  if (value === undefined || innerComments.length > 0 || continued) return undefined;
  const escape = stage?.dockerfile.escape ?? '\\';
  const plain = !/[\s"']/.test(value.value) && value.value !== '';
  const text = plain ? value.value : `"${value.value.replaceAll('"', `${escape}"`)}"`;
  return { title: 'Write it with =', safety: 'safe', edits: [{ span: pair.span, text: `${pair.key.value}=${text}` }] };
}
