import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { extendPolicy, loadPolicyFile, type LoadedPolicy } from './extends.ts';
import { KNOWN } from './sample-gates.ts';

function load(files: Readonly<Record<string, string>>, path = 'hullgate.yml'): Promise<LoadedPolicy> {
  return loadPolicyFile(path, (name) => files[name], KNOWN);
}

describe('extends', () => {
  test('takes presets and files, later ones over earlier ones, the file itself over all', async () => {
    const { policy, errors, texts } = await load({
      'hullgate.yml': 'extends: [hullgate:strict, shared/a.yml, shared/b.yml]\nrules:\n  dockerfile/rare: low\n',
      'shared/a.yml': 'failOn: low\nonly: all\nrules:\n  dockerfile/rare: info\n',
      'shared/b.yml': 'failOn: medium\n',
    });
    assert.deepEqual(errors, []);
    assert.deepEqual(policy, {
      profile: 'strict',
      failOn: 'medium',
      only: 'all',
      rules: { 'dockerfile/rare': { severity: 'low' } },
    });
    assert.deepEqual([...texts.keys()], ['hullgate.yml', 'shared/a.yml', 'shared/b.yml']);
  });

  test('is relative to the file', async () => {
    const { policy } = await load(
      {
        '.github/hullgate.yml': 'extends: ../policy/base.yml\n',
        'policy/base.yml': 'extends: ./more.yml\n',
        'policy/more.yml': 'profile: all\n',
      },
      '.github/hullgate.yml',
    );
    assert.deepEqual(policy, { profile: 'all' });
  });

  test('reads a file that is extended by two ways once', async () => {
    const reads: string[] = [];
    const files: Record<string, string> = {
      'hullgate.yml': 'extends: [a.yml, b.yml]\n',
      'a.yml': 'extends: c.yml\n',
      'b.yml': 'extends: c.yml\n',
      'c.yml': 'suppressions:\n  - { rule: "*", reason: x }\n',
    };
    const { policy } = await loadPolicyFile(
      'hullgate.yml',
      (path) => (reads.push(path), Promise.resolve(files[path])),
      KNOWN,
    );
    assert.deepEqual(reads, ['hullgate.yml', 'a.yml', 'c.yml', 'b.yml']);
    assert.equal(policy?.suppressions?.length, 1);
  });

  test('keeps where suppressions are written', async () => {
    const { policy, places } = await load({
      'hullgate.yml': 'extends: a.yml\nsuppressions:\n  - { rule: "*", reason: x }\n',
      'a.yml': 'suppressions:\n  - { rule: "*", reason: y }\n',
    });
    const found = policy?.suppressions?.map((suppression) => places.get(suppression));
    assert.deepEqual(found, [
      { path: 'a.yml', start: 18, end: 42 },
      { path: 'hullgate.yml', start: 33, end: 57 },
    ]);
  });

  test('works for a policy in code, from the root', async () => {
    const { policy } = await extendPolicy({ extends: ['a/b.yml'], only: 'all' }, () => 'profile: strict\n', KNOWN);
    assert.deepEqual(policy, { profile: 'strict', only: 'all' });
  });
});

describe('faulty extends', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string, RegExp])[] = [
    [
      'missing file',
      { 'hullgate.yml': 'extends: [hullgate:all, a.yml]\n' },
      'hullgate.yml:1:25',
      /no policy file `a.yml`/,
    ],
    ['missing policy file', {}, 'hullgate.yml:1:1', /no policy file `hullgate.yml`/],
    [
      'out of the repository',
      { 'hullgate.yml': 'extends: ../a.yml\n' },
      'hullgate.yml:1:10',
      /leads out of the repository/,
    ],
    [
      'itself',
      { 'hullgate.yml': 'extends: hullgate.yml\n' },
      'hullgate.yml:1:10',
      /`hullgate.yml` extends `hullgate.yml`: a policy cannot/,
    ],
    [
      'a cycle',
      { 'hullgate.yml': 'extends: a.yml\n', 'a.yml': 'profile: all\nextends: b.yml\n', 'b.yml': 'extends: a.yml\n' },
      'b.yml:1:10',
      /`a.yml` extends `b.yml` extends `a.yml`/,
    ],
    [
      'an error in an extended file',
      { 'hullgate.yml': 'extends: a.yml\n', 'a.yml': '\nprofil: x\n' },
      'a.yml:2:1',
      /no key `profil`/,
    ],
  ];
  for (const [name, files, place, message] of cases) {
    test(name, async () => {
      const { policy, errors } = await load(files);
      assert.equal(policy, undefined);
      assert.deepEqual(
        errors.map(({ file, line, column }) => `${file}:${line}:${column}`),
        [place],
      );
      assert.match(errors[0]?.message ?? '', message);
    });
  }

  test('a chain without end', async () => {
    const { errors } = await loadPolicyFile('0.yml', (path) => `extends: ${Number.parseInt(path) + 1}.yml\n`, KNOWN);
    assert.match(errors[0]?.message ?? '', /More than 32 files/);
  });
});
