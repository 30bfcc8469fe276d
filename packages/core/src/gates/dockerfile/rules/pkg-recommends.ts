import { defineRule } from '../../../model/rule.ts';
import { hasOption } from '../../../sources/shell/package-command.ts';
import { insertOption } from '../run-edits.ts';
import { mentionedBefore } from '../stage-mentions.ts';
import { forPackages } from '../when.ts';

const SWITCHED_OFF = /install-recommends\s*["' ]*[= ]\s*["']*(?:false|0|no)|no-install-recommends["']?\s*[:=]/i;

export default defineRule({
  id: 'dockerfile/pkg-recommends',
  on: 'command',
  severity: 'info',
  profiles: ['strict'],
  title: 'Recommended packages are installed, too',
  why: 'apt-get installs what the packages recommend, not only what they need: a larger image with more to patch.',
  remedy: 'Add `--no-install-recommends`, and name what is really needed.',
  equivalents: ['hadolint:DL3015', 'trivy:DS-0029', 'kics:dockerfile/apt_get_not_avoiding_additional_packages'],
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
      fixed: 'FROM debian:13\nRUN apt-get update && apt-get install --no-install-recommends -y curl\n',
    },
    { path: 'Dockerfile', good: 'FROM debian:13\nRUN apt-get --no-install-recommends -y install curl\n' },
    { path: 'Dockerfile', good: 'FROM debian:13\nRUN apt-get -o APT::Install-Recommends=false install -y curl\n' },
    {
      path: 'Dockerfile',
      good: `FROM debian:13\nRUN echo 'APT::Install-Recommends "0";' > /etc/apt/apt.conf.d/99x\nRUN apt-get install -y curl\n`,
    },
  ],
  check: forPackages(function* (call) {
    const { command } = call;
    if (call.subcommand === undefined || call.action !== 'install') return;
    if (call.manager.name !== 'apt-get' && call.manager.name !== 'apt') return;
    if (hasOption(call, ['--no-install-recommends', '--download-only', '-d', '--print-uris'])) return;
    if (command.words.some(({ text }) => SWITCHED_OFF.test(text)) || mentionedBefore(command.instruction, SWITCHED_OFF))
      return;
    const fix = insertOption(call, '--no-install-recommends', 'review');
    yield {
      at: call.subcommand.span,
      message: `\`${call.manager.name} install\` also takes what the packages merely recommend. Add \`--no-install-recommends\` and name what is needed.`,
      identity: `${call.manager.name} install ${call.operands
        .map((word) => word.text)
        .join(' ')
        .slice(0, 80)}`,
      ...(fix === undefined ? {} : { fix }),
    };
  }),
});
