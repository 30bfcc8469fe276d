import { defineRule } from '../../../model/rule.ts';
import { forPackages } from '../when.ts';

export default defineRule({
  id: 'dockerfile/pkg-dist-upgrade',
  on: 'command',
  severity: 'info',
  profiles: ['strict'],
  title: 'The build changes the release of the distribution',
  why: 'A distribution upgrade may replace any package of the base image, and leaves both copies in the layers. The base image of the wanted release is smaller and the same at every build.',
  remedy: 'Take a base image of the wanted release. A plain `upgrade` for security fixes is fine.',
  equivalents: ['hadolint:DL3035', 'trivy:DS-0024'],
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN apt-get update && apt-get -y dist-upgrade\n' },
    { path: 'Dockerfile', bad: 'FROM opensuse/leap:15\nRUN zypper dup -y\n' },
    { path: 'Dockerfile', good: 'FROM debian:13\nRUN apt-get update && apt-get -y upgrade && dnf upgrade -y\n' },
  ],
  check: forPackages(function* ({ action, subcommand, manager: { name } }) {
    if (action !== 'dist-upgrade' || subcommand === undefined) return;
    yield {
      at: subcommand.span,
      message: `\`${name} ${subcommand.text}\` may replace any package of the base image. Take a base image of the wanted release; a plain upgrade is fine.`,
      identity: `${name} dist-upgrade`,
    };
  }),
});
