import { defineRule } from '../../../model/rule.ts';
import type { CopyInstruction, Word } from '../../../sources/dockerfile/model.ts';
import { expandedSource, isHistoryLine } from '../copy-source.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/copy-needs-slash',
  on: 'instruction',
  severity: 'medium',
  profiles: ['default'],
  title: 'Several sources are copied to a path that does not end with /',
  why: 'With more than one source the destination has to end with `/`; otherwise the build fails.',
  remedy: 'End the destination with `/`.',
  equivalents: [
    'hadolint:DL3021',
    'trivy:DS-0011',
    'kics:dockerfile/copy_with_more_than_two_arguments_not_ending_with_slash',
  ],
  references: ['https://docs.docker.com/reference/dockerfile/#copy'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM alpine:3.22\nCOPY a b /app\nCOPY ["c", "d", "e"]\n',
      fixed: 'FROM alpine:3.22\nCOPY a b /app/\nCOPY ["c", "d", "e/"]\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM alpine:3.22\nCOPY a b /app/\nCOPY a b .\nCOPY a /b\nCOPY a b ${UNKNOWN}\nCOPY a* b\n',
    },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nENV D=/app/\nCOPY a b $D\nCOPY <<EOF /a\nx\nEOF\n' },
  ],
  ...forKinds(['COPY', 'ADD'], function* (instruction) {
    const { destination, sources, heredocs } = instruction;
    if (destination === undefined || sources.length + heredocs.length < 2 || isHistoryLine(instruction)) return;
    const path = expandedSource(instruction, destination);
    if (path === undefined || /[/\\]["']?$|(?:^|\/)\.{1,2}["']?$/.test(path)) return;
    yield {
      at: destination.span,
      message: `${instruction.keyword.value} has ${sources.length + heredocs.length} sources, but \`${destination.value}\` does not end with \`/\`; the build fails. Write \`${destination.value}/\`.`,
      fix: { title: 'End the destination with /', safety: 'safe', edits: [addSlash(instruction, destination)] },
    };
  }),
});

/** Within the quotes, where there are some. */
function addSlash({ form }: CopyInstruction, { value, span }: Word) {
  const end = form === 'words' && /["']$/.test(value) ? span.end - 1 : span.end;
  return { span: { path: span.path, start: end, end }, text: '/' };
}
