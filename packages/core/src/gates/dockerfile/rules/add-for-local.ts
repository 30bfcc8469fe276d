import { defineRule } from '../../../model/rule.ts';
import { inCasingOf } from '../edits.ts';
import { isHistoryLine, sourceNature } from '../copy-source.ts';
import { forKinds } from '../when.ts';

/** What COPY cannot do. */
const ADD_ONLY = new Set(['checksum', 'keep-git-dir', 'unpack']);

export default defineRule({
  id: 'dockerfile/add-for-local',
  on: 'instruction',
  severity: 'low',
  profiles: ['default'],
  title: 'ADD copies ordinary local files',
  why: 'ADD also downloads and unpacks, depending on what its source looks like; COPY does what it says. A file that one day is an archive is unpacked by surprise.',
  remedy: 'Write COPY. Keep ADD for archives that are to be unpacked and for downloads.',
  equivalents: ['hadolint:DL3020', 'trivy:DS-0005', 'checkov:CKV_DOCKER_4', 'kics:dockerfile/add_instead_of_copy'],
  references: ['cis-docker:4.9', 'https://docs.docker.com/build/building/best-practices/#add-or-copy'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM alpine:3.22\nADD --chown=1:1 app.py config/ /srv/\n',
      fixed: 'FROM alpine:3.22\nCOPY --chown=1:1 app.py config/ /srv/\n',
    },
    { path: 'Dockerfile', bad: 'from alpine:3.22\nadd ["a", "/b"]\n', fixed: 'from alpine:3.22\ncopy ["a", "/b"]\n' },
    { path: 'Dockerfile', good: 'FROM scratch\nADD rootfs.tar.xz /\nADD https://example.org/a /a\n' },
    {
      path: 'Dockerfile',
      good: 'FROM alpine:3.22\nADD https://github.com/a/b.git#v1 /src\nADD git@github.com:a/b.git /src\n',
    },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nARG ROOTFS=alpine.tar.gz\nADD ${ROOTFS} /\n' },
    { path: 'Dockerfile', good: 'FROM scratch\nADD file:8b8864b3e02a33a579dc216fd51b28a6047bc8eeaa03045b2589 in /\n' },
  ],
  ...forKinds(['ADD'], function* (instruction) {
    if (instruction.sources.length === 0 || isHistoryLine(instruction)) return;
    const natures = instruction.sources.map((word) => sourceNature(instruction, word));
    if (!natures.every((nature) => nature === 'local' || nature === 'unknown')) return;
    if (instruction.flags.some((flag) => ADD_ONLY.has(flag.name.value))) return;
    const { keyword } = instruction;
    const name = instruction.sources
      .map((word) => word.value)
      .join(', ')
      .slice(0, 80);
    const finding = {
      at: keyword.span,
      message: `ADD copies ${name} like COPY would, but would unpack it if it were an archive. Write COPY.`,
      identity: `ADD ${name}`,
    };
    if (natures.includes('unknown')) yield { ...finding, confidence: 'possible' };
    else {
      const text = inCasingOf(keyword.value, 'COPY');
      yield { ...finding, fix: { title: `Write ${text}`, safety: 'safe', edits: [{ span: keyword.span, text }] } };
    }
  }),
});
