import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as check, constantFrom, oneof, property, string } from 'fast-check';
import type { Span } from '../../model/span.ts';
import type { ReaderSink } from '../reader.ts';
import { SourceFile } from '../text/source-file.ts';
import type { Instruction } from './model.ts';
import { parseDockerfile } from './parse.ts';
import { dockerfileReader } from './reader.ts';

const OPTIONS = { seed: 20_26, numRuns: 400, interruptAfterTimeLimit: 900, markInterruptAsFailure: false };

/** Pieces that mean something in a Dockerfile, in any order. */
const piece = constantFrom(
  ...'FROM |RUN |COPY |ADD |ENV |ARG |LABEL |ONBUILD |HEALTHCHECK |CMD |SHELL |USER |a|b c|alpine:3|--from=|--mount=type=cache,target=|AS |x=|"|\'|\\|`|$|${|}|:-|<<EOF|<<-"E"|EOF|E|[|]|","|&&|;|( |)|if |then |fi|$(|\n|\n|\n|\r\n|\\\n|`\n|# escape=`\n|# c\n|\t|\u00a0|\u{1F600}|é'.split(
    '|',
  ),
);
const dockerfileText = oneof(
  array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  string({ maxLength: 200, unit: 'grapheme' }),
);

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && inner.start <= inner.end;
}

function spansOf(instruction: Instruction): readonly Span[] {
  const pairs = 'pairs' in instruction ? instruction.pairs : [];
  return [
    instruction.keyword.span,
    ...instruction.flags.flatMap(({ span, name, value }) => [
      span,
      name.span,
      ...(value === undefined ? [] : [value.span]),
    ]),
    ...pairs.flatMap(({ key, value, span }) => [key.span, span, ...(value === undefined ? [] : [value.span])]),
    ...instruction.heredocs.flatMap(({ span, body }) => [span, body]),
    ...('words' in instruction ? instruction.words.map(({ span }) => span) : []),
    ...('operand' in instruction && instruction.operand !== undefined ? [instruction.operand.span] : []),
    ...(instruction.kind === 'RUN' ? (instruction.script?.commands ?? []) : []).flatMap(({ span, words }) => [
      span,
      ...words.map((word) => word.span),
    ]),
  ];
}

test('any text is read, and everything lies within its instruction', () => {
  check(
    property(dockerfileText, (text) => {
      const dockerfile = parseDockerfile(SourceFile.ofText('Dockerfile', text));
      let end = 0;
      for (const instruction of dockerfile.instructions) {
        assert.ok(instruction.span.start >= end, 'instructions do not overlap');
        end = instruction.span.end;
        assert.ok(end <= dockerfile.file.text.length);
        for (const span of spansOf(instruction))
          assert.ok(within(span, instruction.span), JSON.stringify({ text, span }));
      }
    }),
    OPTIONS,
  );
});

test('words without continuation stand in the file as they are', () => {
  check(
    property(dockerfileText, (text) => {
      const { instructions, file } = parseDockerfile(SourceFile.ofText('Dockerfile', text));
      for (const instruction of instructions) {
        for (const { value, span } of [instruction.keyword, ...('words' in instruction ? instruction.words : [])]) {
          const written = file.text.slice(span.start, span.end);
          if (!written.includes('\n') && !/["[]/.test(instruction.rest.text)) assert.equal(written, value);
        }
        if (instruction.kind !== 'RUN') continue;
        for (const { text: word, span } of instruction.script?.commands.flatMap(({ words }) => words) ?? []) {
          const written = file.text.slice(span.start, span.end);
          if (!/[\n`]/.test(written) && instruction.command.form === 'shell') assert.equal(written, word);
        }
      }
    }),
    OPTIONS,
  );
});

test('the reader never throws', () => {
  const sink: ReaderSink = { subject() {}, wants: () => true, fact() {}, suppression() {}, problem() {} };
  check(
    property(dockerfileText, (text) => dockerfileReader.read(SourceFile.ofText('Dockerfile', text), sink)),
    OPTIONS,
  );
});
