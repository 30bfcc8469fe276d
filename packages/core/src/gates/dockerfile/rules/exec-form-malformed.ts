import { defineRule } from '../../../model/rule.ts';
import { meantArray, readArray } from '../../../sources/dockerfile/array-form.ts';
import type { Instruction } from '../../../sources/dockerfile/model.ts';
import type { MappedText } from '../../../sources/text/mapped-text.ts';
import { forKinds, when } from '../when.ts';

export default defineRule({
  id: 'dockerfile/exec-form-malformed',
  on: 'instruction',
  severity: 'high',
  profiles: ['default'],
  title: 'A JSON array is malformed, so it is taken as text',
  why: 'An array with single quotes, a missing or a superfluous comma is no JSON. BuildKit takes it for ordinary text and gives it, brackets and all, to a shell or takes its pieces for paths.',
  remedy: 'Use double quotes and put a comma between the words.',
  equivalents: ['hadolint:DL3025', 'buildkit:JSONArgsRecommended'],
  references: ['https://docs.docker.com/reference/dockerfile/#shell-and-exec-form'],
  examples: [
    {
      path: 'Dockerfile',
      bad: "FROM alpine:3.22\nCMD ['npm', 'start']\n",
      fixed: 'FROM alpine:3.22\nCMD ["npm", "start"]\n',
    },
    {
      path: 'Dockerfile',
      bad: 'FROM alpine:3.22\nENTRYPOINT ["npm" "start",]\n',
      fixed: 'FROM alpine:3.22\nENTRYPOINT ["npm", "start"]\n',
    },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nCMD ["npm, "start"]\n' },
    { path: 'Dockerfile', bad: "FROM alpine:3.22\nVOLUME ['/data']\n", fixed: 'FROM alpine:3.22\nVOLUME ["/data"]\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nRUN [ -f /a ] && echo "yes"\nRUN [ "$A" = "b" ] || false\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nRUN ["a", "b"]\nCOPY ["a b", "/c"]\nCOPY [ab].txt /d/\n' },
  ],
  ...forKinds(
    ['CMD', 'ENTRYPOINT', 'RUN', 'HEALTHCHECK', 'COPY', 'ADD', 'VOLUME'],
    when(
      (instruction) => arrayText(instruction) !== undefined,
      function* (instruction) {
        const text = arrayText(instruction);
        if (text === undefined) return;
        const meant = meantArray(text.text);
        const span = text.span(0, text.text.length);
        yield {
          at: span,
          message: `This looks like a JSON array but is none, so BuildKit reads it as ${instruction.kind === 'VOLUME' || instruction.kind === 'COPY' || instruction.kind === 'ADD' ? 'paths, brackets included' : 'a shell command'}. Use double quotes, with a comma between the words.`,
          ...(meant === undefined
            ? {}
            : { fix: { title: 'Write it as JSON', safety: 'safe' as const, edits: [{ span, text: meant }] } }),
        };
      },
    ),
  ),
});

/** The text where an array is meant. `[` may also be the shell's test command, or a pattern of file names. */
function arrayText(instruction: Instruction): MappedText | undefined {
  switch (instruction.kind) {
    case 'CMD':
    case 'ENTRYPOINT':
    case 'RUN':
    case 'HEALTHCHECK': {
      const { command } = instruction;
      if (command?.form !== 'shell' || !command.malformedArray) return undefined;
      return readArray(command.text) === undefined && opensArray(command.text.text) ? command.text : undefined;
    }
    case 'COPY':
    case 'ADD':
    case 'VOLUME':
      return readArray(instruction.rest) === undefined && opensArray(instruction.rest.text)
        ? instruction.rest
        : undefined;
    default:
      return undefined;
  }
}

function opensArray(text: string): boolean {
  if (/^\[["'\u2018\u201c]/.test(text)) return !/^\[["'][^"']*["']\]\S/.test(text);
  return meantArray(text) !== undefined && /["'\u2019\u201d]\s*,/.test(text);
}
