import type { Fix } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import { readPlainCommand } from '../../../sources/shell/plain-command.ts';
import type { CommandInstruction } from '../../../sources/dockerfile/model.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/exec-form',
  on: 'instruction',
  severity: 'low',
  profiles: ['default'],
  title: 'The start command runs in a shell',
  why: 'In shell form `/bin/sh -c` is process 1 and gets the signals: `docker stop` waits ten seconds and then kills the program, which cannot finish its work. Behind a shell-form ENTRYPOINT, CMD and arguments are ignored.',
  remedy:
    'Write the command as a JSON array, or begin it with `exec` where it needs the shell. A SHELL instruction says that the shell is meant.',
  equivalents: [
    'hadolint:DL3025',
    'buildkit:JSONArgsRecommended',
    'kics:dockerfile/not_using_json_in_cmd_and_entrypoint_arguments',
  ],
  references: ['https://docs.docker.com/reference/build-checks/json-args-recommended/'],
  examples: [
    {
      path: 'Dockerfile',
      bad: "FROM alpine:3.22\nENTRYPOINT /bin/app --name 'a b'\n",
      fixed: 'FROM alpine:3.22\nENTRYPOINT ["/bin/app", "--name", "a b"]\n',
    },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nCMD npm run build && npm start\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nCMD ["npm", "start"]\nHEALTHCHECK CMD curl -f http://localhost/\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nSHELL ["/bin/sh", "-ec"]\nCMD npm start\n' },
    {
      path: 'Dockerfile',
      good: 'FROM alpine:3.22\nCMD exec gunicorn --bind :$PORT app\n',
      note: 'The shell expands the variable and is then replaced by the program, which gets the signals.',
    },
  ],
  ...forKinds(['CMD', 'ENTRYPOINT'], function* (instruction) {
    const { command, stage } = instruction;
    if (command.form === 'exec' || command.malformedArray || command.text.text === '') return;
    const shell = stage?.shell;
    if (shell !== undefined && (shell.stage !== stage || shell.index < instruction.index)) return;
    const { words, exec } = readPlainCommand(command.text.text);
    if (exec && words === undefined) return;
    yield {
      at: command.span,
      message: `This ${instruction.kind} runs in \`/bin/sh -c\`, which keeps signals from the program, so that stopping the container ends in a kill. ${words === undefined ? 'Move what needs the shell into a script, or begin with `exec`.' : 'Write it as a JSON array.'}`,
      ...(words === undefined ? {} : { fix: asArray(instruction, words) }),
    };
  }),
});

function asArray({ command, innerComments }: CommandInstruction, words: readonly string[]): Fix {
  const text = `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
  const safety = innerComments.length === 0 ? 'safe' : 'review';
  return { title: 'Write it as a JSON array', safety, edits: [{ span: command.span, text }] };
}
