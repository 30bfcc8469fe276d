import type { InstructionKind } from './model.ts';

/** `value`: needs one. `list`: needs one and may be repeated. `switch`: true, false or nothing. */
export type FlagKind = 'value' | 'list' | 'switch';

/** The instructions of the current Dockerfile frontend (docker/dockerfile 1.x) with their flags. */
const FLAGS: Readonly<Record<Exclude<InstructionKind, 'unknown'>, Readonly<Record<string, FlagKind>>>> = {
  ADD: {
    chmod: 'value',
    chown: 'value',
    checksum: 'value',
    exclude: 'list',
    'keep-git-dir': 'switch',
    link: 'switch',
    unpack: 'switch',
  },
  ARG: {},
  CMD: {},
  COPY: { chmod: 'value', chown: 'value', exclude: 'list', from: 'value', link: 'switch', parents: 'switch' },
  ENTRYPOINT: {},
  ENV: {},
  EXPOSE: {},
  FROM: { platform: 'value' },
  HEALTHCHECK: {
    interval: 'value',
    retries: 'value',
    'start-interval': 'value',
    'start-period': 'value',
    timeout: 'value',
  },
  LABEL: {},
  MAINTAINER: {},
  ONBUILD: {},
  RUN: { device: 'list', mount: 'list', network: 'value', security: 'value' },
  SHELL: {},
  STOPSIGNAL: {},
  USER: {},
  VOLUME: {},
  WORKDIR: {},
};

const FLAGS_BY_KIND = new Map<string, ReadonlyMap<string, FlagKind>>(
  Object.entries(FLAGS).map(([kind, flags]) => [kind, new Map(Object.entries(flags))]),
);

/** All instructions, in capitals. */
export const INSTRUCTION_NAMES: readonly string[] = [...FLAGS_BY_KIND.keys()];

export function isInstructionName(name: string): name is Exclude<InstructionKind, 'unknown'> {
  return FLAGS_BY_KIND.has(name);
}

/** The flags an instruction takes; empty for unknown instructions. */
export function flagsOf(kind: InstructionKind): ReadonlyMap<string, FlagKind> {
  return FLAGS_BY_KIND.get(kind) ?? new Map();
}
