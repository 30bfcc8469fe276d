import { defineRule } from '../../../model/rule.ts';
import { forKinds } from '../when.ts';

/** Blanks, then what is meant as a comment. A `#` within a word is part of a name. */
const COMMENT = /[ \t]+#.*$/s;

export default defineRule({
  id: 'dockerfile/comment-in-operand',
  on: 'instruction',
  severity: 'high',
  profiles: ['default'],
  title: 'What is meant as a comment is part of a name',
  why: 'A Dockerfile knows comments on lines of their own only. Behind USER or WORKDIR the rest of the line is the name: the image builds, but the user does not exist, so the container does not start, or files go to an odd folder.',
  remedy: 'Put the comment on a line of its own above the instruction.',
  equivalents: [],
  references: ['https://docs.docker.com/reference/dockerfile/#format'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM debian:13\nUSER 65532 # not root\nCMD ["app"]\n',
      fixed: 'FROM debian:13\nUSER 65532\nCMD ["app"]\n',
    },
    {
      path: 'Dockerfile',
      bad: 'FROM debian:13\r\nWORKDIR /srv  # the service\r\n',
      fixed: 'FROM debian:13\r\nWORKDIR /srv\r\n',
    },
    { path: 'Dockerfile', good: 'FROM debian:13\n# not root\nUSER 65532\nWORKDIR /srv/c#\n' },
    { path: 'Dockerfile', good: 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nUSER NT AUTHORITY\\SYSTEM\n' },
    { path: 'Dockerfile', good: 'FROM debian:13\nWORKDIR "/srv/issue #1"\n' },
  ],
  ...forKinds(['USER', 'WORKDIR'], function* ({ kind, operand }) {
    const comment = operand && !/^["']/.test(operand.value) ? COMMENT.exec(operand.value) : null;
    if (!operand || !comment) return;
    const name = operand.value.slice(0, comment.index);
    // Where the operand is written over several lines, offsets in it are none in the file.
    const isOneLine = operand.span.end - operand.span.start === operand.value.length;
    const span = { ...operand.span, start: operand.span.start + comment.index };
    const effect =
      kind === 'USER' ? 'no such user exists, and the container does not start' : 'files go to a folder of that name';
    yield {
      at: isOneLine ? span : operand.span,
      message: `${kind} takes the rest of the line for the name, \`${comment[0].trim()}\` too: ${effect}. Put the comment on a line of its own.`,
      identity: `${kind} ${name}`,
      ...(kind === 'WORKDIR' ? { severity: 'medium' } : {}),
      ...(isOneLine
        ? { fix: { title: `Leave ${kind} ${name} alone on its line`, safety: 'review', edits: [{ span, text: '' }] } }
        : {}),
    };
  }),
});
