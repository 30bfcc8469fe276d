import { defineRule } from '../../../model/rule.ts';
import { when } from '../when.ts';

export default defineRule({
  id: 'dockerfile/empty-continuation',
  on: 'instruction',
  severity: 'low',
  profiles: ['default'],
  title: 'A blank line stands within a continued instruction',
  why: 'BuildKit skips the blank line with a warning and says that it will become an error. For readers the instruction seems to end there.',
  remedy: 'Remove the blank line, or put a comment there.',
  equivalents: ['buildkit:NoEmptyContinuation'],
  references: ['https://docs.docker.com/reference/build-checks/no-empty-continuation/'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM alpine:3.22\nRUN apk add --no-cache \\\n\n    curl \\\n  \n    git\n',
      fixed: 'FROM alpine:3.22\nRUN apk add --no-cache \\\n    curl \\\n    git\n',
    },
    {
      path: 'Dockerfile',
      bad: 'FROM alpine:3.22\r\nRUN a \\\r\n\r\n  b\r\n',
      fixed: 'FROM alpine:3.22\r\nRUN a \\\r\n  b\r\n',
    },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nRUN a \\\n    # why b\n    b\n\nRUN c\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nRUN <<EOF\na\n\nb\nEOF\n' },
  ],
  check: when(
    ({ blankLines }) => blankLines.length > 0,
    function* (instruction) {
      const first = instruction.blankLines[0];
      if (first === undefined || instruction.onbuild !== undefined) return;
      const count = instruction.blankLines.length;
      yield {
        at: { ...first, end: first.start },
        message: `${count === 1 ? 'A blank line stands' : `${count} blank lines stand`} within this ${instruction.keyword.value}: BuildKit warns, and will refuse it later. Remove ${count === 1 ? 'it' : 'them'}.`,
        identity: `${instruction.keyword.value} ${instruction.rest.text.slice(0, 80)}`,
        fix: {
          title: count === 1 ? 'Remove the blank line' : 'Remove the blank lines',
          safety: 'safe',
          edits: instruction.blankLines.map((span) => ({ span, text: '' })),
        },
      };
    },
  ),
});
