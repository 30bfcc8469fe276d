import { defineRule } from '../../../model/rule.ts';
import type { Stage } from '../../../sources/dockerfile/model.ts';
import { hasOption, type PackageCommand } from '../../../sources/shell/package-command.ts';
import type { ShellScript } from '../../../sources/shell/model.ts';

/** For these `update` renews the installed packages, and the index as well. */
const INDEX_WITH_UPGRADE = new Set(['yum', 'dnf', 'microdnf', 'pacman']);

export default defineRule({
  id: 'dockerfile/pkg-update-alone',
  on: 'stage',
  severity: 'medium',
  profiles: ['default'],
  title: 'The package index is updated in a layer of its own',
  why: 'The layer with the index is cached: when the installation behind it changes, it works with an index of months ago, gets old packages, or fails because they are gone.',
  remedy: 'Update and install in one RUN.',
  equivalents: ['trivy:DS-0017', 'checkov:CKV_DOCKER_5', 'kics:dockerfile/update_instruction_alone'],
  references: ['cis-docker:4.7', 'https://docs.docker.com/build/building/best-practices/#apt-get'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y curl\n' },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nRUN apk update\nRUN apk add curl\n' },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\nRUN apt-get update && apt-get install -y git\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM alpine:3.22\nRUN apk -U upgrade\nRUN apk add --no-cache curl\nRUN apk add -U git\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nRUN apt-get update\n',
      note: 'Useless, but nothing works with the old index.',
    },
    { path: 'Dockerfile', good: 'FROM fedora:43\nRUN dnf -y upgrade && dnf clean all\nRUN dnf -y install curl\n' },
  ],
  *check(stage) {
    let installs: ReadonlyMap<string, number> | undefined;
    for (const instruction of stage.instructions) {
      if (instruction.kind !== 'RUN' || instruction.script === undefined) continue;
      const update = loneUpdate(instruction.script);
      if (update === undefined) continue;
      installs ??= lastInstalls(stage);
      if ((installs.get(familyOf(update)) ?? -1) <= instruction.index) continue;
      const { name } = update.manager;
      const does = update.action === 'update' ? 'updates the package index' : 'renews packages and index';
      yield {
        at: update.command.span,
        message: `This RUN only ${does} with ${name}; its layer is cached, so a later \`${name} install\` works with an index that may be months old. Put both into one RUN.`,
        identity: `${name} ${update.action}`,
        ...(update.action === 'update' ? {} : { severity: 'low' as const, confidence: 'possible' as const }),
      };
    }
  },
});

/** The update behind which nothing is installed in the same RUN. */
function loneUpdate(script: ShellScript): PackageCommand | undefined {
  const calls = script.commands.flatMap(({ packages }) => packages ?? []);
  const at = calls.findLastIndex(isUpdate);
  const update = calls[at];
  if (update === undefined) return undefined;
  const used = calls.slice(at + 1).some((call) => usesIndex(call, update));
  const others = script.commands.some(({ program }) => program === 'install');
  return used || others ? undefined : update;
}

function isUpdate(call: PackageCommand): boolean {
  if (call.action === 'update') return true;
  return call.action === 'upgrade' && INDEX_WITH_UPGRADE.has(call.manager.name) && call.operands.length === 0;
}

/** Whether it works with the index, or does away with it. */
function usesIndex(call: PackageCommand, update: PackageCommand): boolean {
  return familyOf(call) === familyOf(update) && call.action !== 'other' && call.action !== 'query';
}

/** Managers that share an index. */
function familyOf({ manager }: PackageCommand): string {
  return manager.name.startsWith('apt') ? 'apt' : manager.name;
}

/** Per family: the index of the last RUN that installs with an index it did not fetch itself. */
function lastInstalls(stage: Stage): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const instruction of stage.instructions) {
    if (instruction.kind !== 'RUN') continue;
    for (const { packages } of instruction.script?.commands ?? []) {
      if (packages?.action === 'install' && !hasOption(packages, FRESH))
        last.set(familyOf(packages), instruction.index);
    }
  }
  return last;
}

/** Options of apk with which it fetches the index itself. */
const FRESH = ['--no-cache', '-U', '--update-cache', '--update'];
