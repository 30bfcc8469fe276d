import { defineRule } from '../../../model/rule.ts';
import { hasOption, type PackageCommand } from '../../../sources/shell/package-command.ts';
import type { PackageManagerName } from '../../../sources/shell/package-managers.ts';
import { insertOption } from '../run-edits.ts';
import { mentionedBefore } from '../stage-mentions.ts';
import { forPackages } from '../when.ts';

/** How each manager is told to ask nothing, and the peers' ids for it. */
const ANSWERS: ReadonlyMap<PackageManagerName, { readonly option: string; readonly equivalents: readonly string[] }> =
  new Map([
    [
      'apt-get',
      {
        option: '-y',
        equivalents: [
          'hadolint:DL3014',
          'trivy:DS-0021',
          'kics:dockerfile/apt_get_missing_flags_to_avoid_manual_input',
        ],
      },
    ],
    ['apt', { option: '-y', equivalents: ['hadolint:DL3014'] }],
    ['aptitude', { option: '-y', equivalents: [] }],
    ['yum', { option: '-y', equivalents: ['hadolint:DL3030', 'kics:dockerfile/yum_install_allows_manual_input'] }],
    ['dnf', { option: '-y', equivalents: ['hadolint:DL3038', 'kics:dockerfile/missing_flag_from_dnf_install'] }],
    ['microdnf', { option: '-y', equivalents: ['hadolint:DL3038', 'kics:dockerfile/missing_flag_from_dnf_install'] }],
    [
      'zypper',
      { option: '-y', equivalents: ['hadolint:DL3034', 'kics:dockerfile/missing_zypper_non_interactive_switch'] },
    ],
    ['pacman', { option: '--noconfirm', equivalents: [] }],
    ['conda', { option: '-y', equivalents: [] }],
  ]);

const CONFIGURED = /assume-?yes|assumeyes|noconfirm|always_yes|MAMBA_ALWAYS_YES|CONDA_ALWAYS_YES/i;
const ASKS: ReadonlySet<PackageCommand['action']> = new Set(['install', 'upgrade', 'dist-upgrade', 'remove']);

export default defineRule({
  id: 'dockerfile/pkg-assume-yes',
  on: 'command',
  severity: 'medium',
  profiles: ['default'],
  title: 'A package manager may stop and ask',
  why: 'Nobody answers during a build: where the manager wants a confirmation it gives up and the build fails.',
  remedy: 'Give the option that answers yes.',
  equivalents: [...new Set([...ANSWERS.values()].flatMap(({ equivalents }) => equivalents))],
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install curl\n',
      fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
    },
    {
      path: 'Dockerfile',
      bad: 'FROM fedora:43\nRUN ["dnf", "install", "curl"]\n',
      fixed: 'FROM fedora:43\nRUN ["dnf", "install", "-y", "curl"]\n',
    },
    {
      path: 'Dockerfile',
      bad: 'FROM opensuse/leap:15\nRUN zypper in curl\n',
      fixed: 'FROM opensuse/leap:15\nRUN zypper in -y curl\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nRUN apt-get -fmy install a; apt-get install --assume-yes b; apt-get install c -y; apt-get -qq install d; apt-get install -q=2 e; apt-get autoremove\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nRUN yes | apt-get install curl; apt-get -o APT::Get::Assume-Yes=true install a\n',
    },
    {
      path: 'Dockerfile',
      good: `FROM debian:13\nRUN echo 'APT::Get::Assume-Yes "true";' > /etc/apt/apt.conf.d/90\nRUN apt-get install curl\n`,
    },
    { path: 'Dockerfile', good: 'FROM opensuse/leap:15\nRUN zypper --non-interactive in curl && zypper -n up\n' },
    { path: 'Dockerfile', good: 'FROM archlinux\nRUN pacman -Syu --noconfirm && pacman -Sy\n' },
  ],
  check: forPackages(function* (call) {
    const answer = ANSWERS.get(call.manager.name);
    if (call.subcommand === undefined || answer === undefined || !ASKS.has(call.action) || isAnswered(call)) return;
    // Without a package there is mostly nothing to remove, and nothing to ask.
    if (call.action === 'remove' && call.operands.length === 0) return;
    if (mentionedBefore(call.command.instruction, CONFIGURED)) return;
    const { name } = call.manager;
    const fix = insertOption(call, answer.option);
    yield {
      at: call.subcommand.span,
      message: `\`${name} ${call.subcommand.text}\` may ask for confirmation, and nobody answers during a build: it fails. Add \`${answer.option}\`.`,
      identity: `${name} ${call.subcommand.text} ${call.operands
        .map(({ text }) => text)
        .join(' ')
        .slice(0, 80)}`,
      equivalents: answer.equivalents,
      ...(fix === undefined ? {} : { fix }),
    };
  }),
});

function isAnswered(call: PackageCommand): boolean {
  if (hasOption(call, call.manager.yes ?? [])) return true;
  const quiet = call.options.filter(({ name, value }) => name === '-q' && value === undefined).length;
  const levels = call.options.some(({ word }) => /^-q=?[2-9]$/.test(word.text));
  if ((quiet > 1 || levels) && call.manager.yes?.includes('--assume-yes')) return true;
  const { pipeline, pipelineIndex } = call.command.context;
  if (pipeline === undefined || pipelineIndex === 0) return false;
  return call.command.script.commands.some((one) => one.context.pipeline === pipeline && one.program === 'yes');
}
