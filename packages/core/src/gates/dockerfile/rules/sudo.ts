import type { Fix } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import type { Stage } from '../../../sources/dockerfile/model.ts';
import { rootBase } from '../../../sources/dockerfile/stage-chain.ts';
import type { ShellCommand } from '../../../sources/shell/model.ts';
import { userBefore } from '../user-before.ts';
import { when } from '../when.ts';

const SUDO = /^(?:\/usr\/bin\/)?sudo$/;
const ROOT = /^(?:root|#?0)(?::|$)/;
const OTHER_USER = /^(?:--user(?:=|$)|-[A-Za-z]*u)/;

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
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN sudo -u root make && sudo -Eu root make\n' },
    {
      path: 'Dockerfile',
      bad: 'FROM example.org/team/workspace:1\nRUN sudo make\n',
      note: 'Less sure: its user is not known.',
    },
    { path: 'Dockerfile', good: 'FROM debian:13\nRUN sudo -u app make && sudo -Hu app make && sudo --user=app make\n' },
  ],
  check: when(isSudo, function* (command) {
    const { name, stage } = command;
    const user = userBefore(command.instruction);
    if (name === undefined || (user !== undefined && !ROOT.test(user))) return;
    const certain = user !== undefined || (stage !== undefined && startsAsRoot(stage));
    const fix = certain ? leaveOut(command) : undefined;
    yield {
      at: name.span,
      message: certain
        ? 'sudo does nothing here: RUN is root already. Leave it out.'
        : `sudo does nothing here unless ${imageOf(stage)} sets another user: RUN is root otherwise. Leave it out, or say \`USER\` in this file.`,
      identity: `sudo ${command.program ?? ''}`,
      ...(certain ? {} : { severity: 'low' as const, confidence: 'possible' as const }),
      ...(fix === undefined ? {} : { fix }),
    };
  }),
});

/** `sudo -u other` does something for root, too. */
function isSudo({ name, words }: ShellCommand): boolean {
  if (name?.literal === undefined || !SUDO.test(name.literal)) return false;
  for (const [at, { text }] of words.entries()) {
    if (at > 0 && !text.startsWith('-')) return true;
    if (OTHER_USER.test(text)) return ROOT.test(text.replace(OTHER_USER, '') || (words[at + 1]?.literal ?? ''));
  }
  return true;
}

/** The official images of Docker Hub that have a package manager start as root. */
function startsAsRoot(stage: Stage): boolean {
  const base = rootBase(stage);
  return (
    base.kind === 'scratch' || (base.kind === 'image' && /^(?:(?:docker\.io\/)?library\/)?[^/]+$/.test(base.reference))
  );
}

function imageOf(stage: Stage | undefined): string {
  const base = stage === undefined ? undefined : rootBase(stage);
  return base?.kind === 'image' && base.reference !== '' ? `\`${base.reference}\`` : 'the base image';
}

function leaveOut({ words, script }: ShellCommand): Fix | undefined {
  const [sudo, next] = words;
  if (script.exec || sudo === undefined || next === undefined) return undefined;
  if (next.text.startsWith('-') || next.text.includes('=')) return undefined;
  const edits = [{ span: { ...sudo.span, end: next.span.start }, text: '' }];
  return { title: 'Leave sudo out', safety: 'review', edits };
}
