import { defineRule } from '../../../model/rule.ts';
import { unpinnedPackages } from '../unpinned.ts';
import { forPackages } from '../when.ts';

/** The peers' ids, by manager. */
const EQUIVALENTS: Readonly<Record<string, readonly string[]>> = {
  'apt-get': ['hadolint:DL3008', 'kics:dockerfile/apt_get_install_pin_version_not_defined'],
  apt: ['hadolint:DL3008'],
  apk: ['hadolint:DL3018', 'kics:dockerfile/unpinned_package_version_in_apk_add'],
  yum: ['hadolint:DL3033', 'kics:dockerfile/yum_install_without_version'],
  dnf: ['hadolint:DL3041', 'kics:dockerfile/missing_version_specification_in_dnf_install'],
  microdnf: ['hadolint:DL3041'],
  zypper: ['hadolint:DL3037', 'kics:dockerfile/zypper_install_without_version'],
};

export default defineRule({
  id: 'dockerfile/pkg-unpinned-distro',
  on: 'command',
  severity: 'info',
  profiles: [],
  title: 'Packages of the distribution have no version',
  why: 'Two builds of the same file may hold different versions. Distributions delete old versions from their archives, so pinned ones break the build instead; a base image with a digest, rebuilt when it changes, is mostly the better way.',
  remedy: 'Name a version, or take packages from a snapshot of the archive.',
  equivalents: [...new Set(Object.values(EQUIVALENTS).flat())],
  references: ['cis-docker:4.11', 'https://docs.docker.com/build/building/best-practices/#version-pinning'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl=8.14.1-2 git\n' },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nRUN apk add --no-cache --virtual .deps curl\n' },
    { path: 'Dockerfile', good: 'FROM debian:13\nRUN apt-get install -y curl=8.14.1-2 ./local.deb $PACKAGES\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nRUN apk add --no-cache "curl>8" git=~2.49\n' },
    { path: 'Dockerfile', good: 'FROM fedora:43\nRUN dnf -y install curl-8.15.0\n' },
  ],
  check: forPackages(function* (call) {
    const equivalents = EQUIVALENTS[call.manager.name];
    if (equivalents === undefined) return;
    const packages = unpinnedPackages(call);
    const first = packages[0];
    if (first === undefined) return;
    const more = packages.length > 1 ? ` and ${packages.length - 1} more` : '';
    yield {
      at: { ...first.span, end: packages.at(-1)?.span.end ?? first.span.end },
      message: `\`${first.text}\`${more}: ${call.manager.name} installs whatever version is current on the day of the build. Name the version where that matters.`,
      identity: `${call.manager.name} ${packages
        .map(({ text }) => text)
        .join(' ')
        .slice(0, 120)}`,
      equivalents,
    };
  }),
});
