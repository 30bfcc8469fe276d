import type { Fix } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import type { Dockerfile, RunInstruction } from '../../../sources/dockerfile/model.ts';
import { rememberLast } from '../../../sources/dockerfile/remember-last.ts';
import { stageLabel } from '../../../sources/dockerfile/stage-chain.ts';
import type { PackageCommand } from '../../../sources/shell/package-command.ts';
import type { PackageManagerName } from '../../../sources/shell/package-managers.ts';
import { leavesNoCache } from '../layer-cache.ts';
import { appendCommand, insertOption } from '../run-edits.ts';
import { forKinds } from '../when.ts';

interface Remedy {
  /** An option for the sub-command, or a command to end the RUN with. */
  readonly option?: string;
  readonly command?: string;
  readonly equivalents: readonly string[];
}

const APT: Remedy = {
  command: 'rm -rf /var/lib/apt/lists/*',
  equivalents: ['hadolint:DL3009', 'kics:dockerfile/apt_get_install_lists_were_not_deleted'],
};
const REMEDIES: ReadonlyMap<PackageManagerName, Remedy> = new Map<PackageManagerName, Remedy>([
  ['apt-get', APT],
  ['apt', APT],
  ['aptitude', { ...APT, equivalents: [] }],
  [
    'apk',
    {
      option: '--no-cache',
      equivalents: ['hadolint:DL3019', 'trivy:DS-0025', 'kics:dockerfile/apk_add_using_local_cache_path'],
    },
  ],
  [
    'yum',
    {
      command: 'yum clean all',
      equivalents: ['hadolint:DL3032', 'trivy:DS-0015', 'kics:dockerfile/yum_clean_all_missing'],
    },
  ],
  [
    'dnf',
    {
      command: 'dnf clean all',
      equivalents: ['hadolint:DL3040', 'trivy:DS-0019', 'kics:dockerfile/missing_dnf_clean_all'],
    },
  ],
  ['microdnf', { command: 'microdnf clean all', equivalents: ['hadolint:DL3040'] }],
  [
    'zypper',
    {
      command: 'zypper clean --all',
      equivalents: ['hadolint:DL3036', 'trivy:DS-0020', 'kics:dockerfile/missing_zypper_clean'],
    },
  ],
  [
    'pip',
    {
      option: '--no-cache-dir',
      equivalents: ['hadolint:DL3042', 'kics:dockerfile/pip_install_keeping_cached_packages'],
    },
  ],
  ['yarn', { command: 'yarn cache clean', equivalents: ['hadolint:DL3060'] }],
  ['npm', { command: 'npm cache clean --force', equivalents: [] }],
  ['conda', { command: 'conda clean --all --yes', equivalents: [] }],
]);

export default defineRule({
  id: 'dockerfile/pkg-cache-left',
  on: 'instruction',
  severity: 'low',
  profiles: ['default'],
  title: "A package manager's cache stays in the image",
  why: 'What is downloaded for an installation stays in its layer unless the same RUN removes it: dead weight for everybody who pulls the image.',
  remedy: 'Remove it in the same RUN, tell the manager to keep none, or mount a cache with `RUN --mount=type=cache`.',
  equivalents: [...new Set([...REMEDIES.values()].flatMap(({ equivalents }) => equivalents))],
  references: [
    'https://docs.docker.com/build/building/best-practices/#apt-get',
    'https://docs.docker.com/build/cache/optimize/',
  ],
  options: {
    managers: {
      type: 'strings',
      default: ['apt-get', 'apt', 'aptitude', 'apk', 'yum', 'dnf', 'microdnf', 'zypper', 'pip', 'yarn'],
      description: 'Package managers that are looked at; npm and conda can be added.',
    },
  },
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM debian:13\nRUN apt-get update \\\n    && apt-get install -y curl\nUSER 1\n',
      fixed:
        'FROM debian:13\nRUN apt-get update \\\n    && apt-get install -y curl \\\n    && rm -rf /var/lib/apt/lists/*\nUSER 1\n',
    },
    {
      path: 'Dockerfile',
      bad: 'FROM alpine:3.22\nRUN apk add --update curl\n',
      fixed: 'FROM alpine:3.22\nRUN apk add --no-cache --update curl\n',
    },
    {
      path: 'Dockerfile',
      bad: 'FROM fedora:43\nRUN dnf clean all && dnf -y install curl\n',
      fixed: 'FROM fedora:43\nRUN dnf clean all && dnf -y install curl && dnf clean all\n',
    },
    {
      path: 'Dockerfile',
      bad: 'FROM python:3.14\nRUN ["pip", "install", "flask"]\n',
      fixed: 'FROM python:3.14\nRUN ["pip", "install", "--no-cache-dir", "flask"]\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nRUN set -eux; apt-get update; apt-get install -y curl; rm -rf /tmp/x "/var/lib/apt/lists/"*\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y curl\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13 AS build\nRUN apt-get update && apt-get install -y gcc\nFROM scratch\nCOPY --from=build /a /a\n',
      note: "What a builder leaves behind is nobody's business.",
    },
    { path: 'Dockerfile', good: 'FROM python:3.14\nENV PIP_NO_CACHE_DIR=1\nRUN pip install flask\n' },
    {
      path: 'Dockerfile',
      good: 'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM fedora:43\nRUN dnf -y install curl && rm -rf /var/cache/*\nRUN yum -y install git && yum clean -y all\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nRUN apt-get update\n',
      note: 'That the update stands alone is the flaw here.',
    },
  ],
  ...forKinds(['RUN'], function* (instruction, { options }) {
    if (instruction.script === undefined) return;
    const { stage } = instruction;
    if (stage === undefined || !stage.ships || instruction.onbuild !== undefined) return;
    const managers = Array.isArray(options['managers']) ? options['managers'] : [];
    for (const call of lastCalls(instruction)) {
      const { name, cache } = call.manager;
      const remedy = REMEDIES.get(name);
      if (cache === undefined || remedy === undefined || !managers.includes(name)) continue;
      if (leavesNoCache(call, cache, instruction)) continue;
      yield {
        at: call.command.span,
        message: `${name} leaves its cache in this layer of ${stageLabel(stage)}. ${remedy.option === undefined ? `End the RUN with \`${remedy.command}\`.` : `Add \`${remedy.option}\`.`}`,
        identity: `${name} ${call.operands
          .map(({ text }) => text)
          .join(' ')
          .slice(0, 80)}`,
        equivalents: remedy.equivalents,
        ...withFix(fixOf(call, remedy, instruction)),
      };
    }
  }),
});

/** Calls that fill a cache: for managers with an option each, for the others the last one. */
function lastCalls(run: RunInstruction): readonly PackageCommand[] {
  const calls = (run.script?.commands ?? []).flatMap(({ packages }) => packages ?? []);
  const filling = calls.filter(
    (call) => call.manager.cache?.filledBy.some((action) => action === call.action) === true,
  );
  return filling.filter((call, at) => {
    if (call.manager.cache?.filledBy.includes('update') === true && !installsWith(call, calls)) return false;
    if (REMEDIES.get(call.manager.name)?.option !== undefined) return true;
    return !filling.slice(at + 1).some((later) => later.manager === call.manager);
  });
}

function installsWith(update: PackageCommand, calls: readonly PackageCommand[]): boolean {
  return calls.some((call) => call.action !== 'update' && call.manager.cache === update.manager.cache);
}

function fixOf(call: PackageCommand, remedy: Remedy, run: RunInstruction): Fix | undefined {
  if (remedy.option !== undefined) return insertOption(call, remedy.option);
  if (remedy.command === undefined || (remedy.command === APT.command && isIndexNeededLater(run))) return undefined;
  return appendCommand(run, remedy.command);
}

/** Whether a later RUN installs with the index that this one leaves. */
function isIndexNeededLater(run: RunInstruction): boolean {
  return run.stage !== undefined && lastInstallWithoutUpdate(run.stage.dockerfile) > run.index;
}

/** Index of the last RUN that installs with apt, but gets no index of its own; -1 where there is none. */
const lastInstallWithoutUpdate = rememberLast(({ instructions }: Dockerfile): number =>
  instructions.findLastIndex((instruction) => {
    if (instruction.kind !== 'RUN') return false;
    const calls = (instruction.script?.commands ?? []).flatMap(({ packages }) => packages ?? []);
    const apt = calls.filter((call) => call.manager.name.startsWith('apt'));
    return apt.some((call) => call.action === 'install') && !apt.some((call) => call.action === 'update');
  }),
);

function withFix(fix: Fix | undefined): { fix?: Fix } {
  return fix === undefined ? {} : { fix };
}
