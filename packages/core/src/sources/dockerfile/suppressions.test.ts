import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SourceFile } from '../text/source-file.ts';
import { parseDockerfile } from './parse.ts';
import { dockerfileSuppressions } from './suppressions.ts';

function suppressions(text: string) {
  return [...dockerfileSuppressions(parseDockerfile(SourceFile.ofText('Dockerfile', text)))].map(
    ({ syntax, rules, reason, scope }) => ({
      syntax,
      rules: rules.join(' '),
      ...(reason === undefined ? {} : { reason }),
      scope: scope && text.slice(scope.start, scope.end).replace(/^#.*\n/gm, ''),
    }),
  );
}

describe('comments that ask for silence', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string | undefined>>])[] = [
    [
      '# hullgate ignore=dockerfile/sudo,dockerfile/run-apt needed here',
      { syntax: 'hullgate', rules: 'dockerfile/sudo dockerfile/run-apt', reason: 'needed here', scope: 'USER u' },
    ],
    [
      '# hadolint ignore=DL3008,SC2086',
      { syntax: 'hadolint', rules: 'hadolint:DL3008 shellcheck:SC2086', scope: 'USER u' },
    ],
    [
      '#hadolint  ignore = DL3008, DL3009',
      { syntax: 'hadolint', rules: 'hadolint:DL3008 hadolint:DL3009', scope: 'USER u' },
    ],
    ['# hadolint global ignore=DL3003', { syntax: 'hadolint', rules: 'hadolint:DL3003', scope: undefined }],
    [
      '# check=skip=UndefinedVar // why',
      { syntax: 'buildkit', rules: 'buildkit:UndefinedVar', reason: 'why', scope: 'USER u' },
    ],
    ['# check=skip=all', { syntax: 'buildkit', rules: 'buildkit:*', scope: 'USER u' }],
    [
      '# checkov:skip=CKV_DOCKER_3:no user',
      { syntax: 'checkov', rules: 'checkov:CKV_DOCKER_3', reason: 'no user', scope: undefined },
    ],
    ['# trivy:ignore:DS002', { syntax: 'trivy', rules: 'trivy:DS-0002', scope: 'USER u' }],
    ['# trivy:ignore:AVD-DS-0002', { syntax: 'trivy', rules: 'trivy:DS-0002', scope: 'USER u' }],
    ['# kics-scan ignore-line', { syntax: 'kics', rules: 'kics:*', scope: 'USER u' }],
  ];
  for (const [comment, wanted] of cases) {
    test(comment, () => assert.deepEqual(suppressions(`FROM a\n${comment}\nUSER u\nRUN x\n`), [wanted]));
  }

  test('the check directive holds for the whole file', () => {
    assert.deepEqual(suppressions('# check=skip=A,B;error=true\nFROM a\n'), [
      { syntax: 'buildkit', rules: 'buildkit:A buildkit:B', scope: undefined },
    ]);
    assert.deepEqual(suppressions('# check=error=true\nFROM a\n'), []);
  });

  test('a stage can be meant', () => {
    const [found] = suppressions('# hadolint stage ignore=DL3008\nFROM a\nRUN x\nFROM b\n');
    assert.equal(found?.scope, 'FROM a\nRUN x');
  });

  test('they may stand within an instruction', () => {
    assert.equal(
      suppressions('FROM a\nRUN x \\\n  # hullgate ignore=dockerfile/sudo why\n  y\n')[0]?.scope,
      'RUN x \\\n  # hullgate ignore=dockerfile/sudo why\n  y',
    );
  });

  test('other comments ask for nothing', () => {
    assert.deepEqual(
      suppressions('# check the version\n# hadolint is nice\nFROM a\nRUN <<E\n# hadolint ignore=DL1\nE\n'),
      [],
    );
  });
});
