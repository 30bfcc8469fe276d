import { defineRule } from '../../../model/rule.ts';
import type { ShellCommand } from '../../../sources/shell/model.ts';
import { userBefore } from '../user-before.ts';

export default defineRule({
  id: 'dockerfile/sudo',
  on: 'command',
  severity: 'medium',
  profiles: ['default'],
  title: 'sudo is used to build the image',
  why: 'RUN is root unless USER says otherwise, so sudo does nothing but be there: it changes the environment and signals of the command, and an attacker in the container finds it.',
  remedy: 'Leave it out; switch with `USER root` and back where another user is set.',
  equivalents: ['hadolint:DL3004', 'trivy:DS-0010', 'checkov:CKV2_DOCKER_1', 'kics:dockerfile/run_using_sudo'],
  references: ['https://docs.docker.com/build/building/best-practices/#user'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM debian:13\nRUN set -e; sudo apt-get update\n',
      fixed: 'FROM debian:13\nRUN set -e; apt-get update\n',
    },
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN sudo -E make install\n' },
    { path: 'Dockerfile', good: 'FROM debian:13\nRUN apt-get install -y sudo && echo sudo > /etc/x\n' },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nUSER dev\nRUN sudo apt-get update\n',
      note: 'Another user is set, so sudo does something.',
    },
  ],
  *check(command) {
    const { name } = command;
    if (name?.literal === undefined || !/^(?:\/usr\/bin\/)?sudo$/.test(name.literal)) return;
    const user = userBefore(command.instruction);
    if (user !== undefined && !/^(?:root|0)(?::|$)/.test(user)) return;
    const next = command.words[1];
    const fixable = plainSudo(command) && next !== undefined;
    yield {
      at: name.span,
      message: 'sudo does nothing here: RUN is root already. Leave it out.',
      identity: `sudo ${command.program ?? ''}`,
      ...(fixable
        ? {
            fix: {
              title: 'Leave sudo out',
              safety: 'review' as const,
              edits: [{ span: { ...name.span, end: next.span.start }, text: '' }],
            },
          }
        : {}),
    };
  },
});

function plainSudo({ words, script }: ShellCommand): boolean {
  return !script.exec && words[1] !== undefined && !words[1].text.startsWith('-') && !words[1].text.includes('=');
}
