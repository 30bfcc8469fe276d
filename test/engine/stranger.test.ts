// A change of a stranger is judged by the base's policy; what it does about its own judgement is told.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadGates, memoryWorkspace, ReadError, scan, writeBaseline, type Finding, type Report } from '@hullgate/core';
import { exampleFiles, type Files } from './corpus.ts';

const SOUND = 'FROM debian:12.11\nUSER 65532\n';
const ROOT = 'FROM debian:12.11\nUSER root\n';
const STRICT = 'failOn: low\n';

function judged(head: Files, base: Files): Promise<Report> {
  const before = memoryWorkspace(base);
  return scan({ workspace: memoryWorkspace(head), base: before, policyFrom: before });
}

function ofRule({ findings }: Report, id: string): readonly Finding[] {
  return findings.filter(({ rule }) => rule === id);
}

describe('a stranger cannot switch a gate off', () => {
  const base: Files = { 'hullgate.yml': STRICT, Dockerfile: SOUND };
  const attempts: Readonly<Record<string, Files>> = {
    'by editing the policy': { 'hullgate.yml': 'failOn: never\n' },
    'by breaking it': { 'hullgate.yml': ']' },
    'by a policy in the other place': { '.github/hullgate.yml': 'rules: {dockerfile/user-root: off}\n' },
    'by leaving the file out': { 'hullgate.yml': 'paths: {exclude: [Dockerfile]}\n' },
    'by a policy of another case': { 'HULLGATE.yml': 'failOn: never\n' },
  };
  for (const [how, files] of Object.entries(attempts)) {
    test(how, async () => {
      const { gates } = await judged({ ...base, Dockerfile: ROOT, ...files }, base);
      assert.equal(gates.find(({ id }) => id === 'dockerfile')?.verdict, 'fail');
    });
  }

  test('by deleting it', async () => {
    const report = await judged({ Dockerfile: ROOT }, base);
    assert.equal(report.verdict, 'fail');
    assert.match(ofRule(report, 'policy/changed')[0]?.message ?? '', /removes the policy `hullgate\.yml`/);
  });

  test('by what the policy extends, or by the baseline', async () => {
    const found = await scan({ workspace: memoryWorkspace({ Dockerfile: ROOT }) });
    const policy = { 'hullgate.yml': 'extends: team.yml\nbaseline: known.json\n', 'team.yml': STRICT };
    const report = await judged(
      { ...policy, 'team.yml': 'failOn: never\n', 'known.json': writeBaseline(found.findings), Dockerfile: ROOT },
      { ...policy, 'known.json': writeBaseline([]), Dockerfile: SOUND },
    );
    assert.equal(report.gates.find(({ id }) => id === 'dockerfile')?.verdict, 'fail');
    assert.deepEqual(
      ofRule(report, 'policy/changed').map(({ path, severity }) => [path, severity]),
      [
        ['known.json', 'medium'],
        ['team.yml', 'medium'],
      ],
    );
  });
});

describe('a policy that a change leaves broken', () => {
  const changed = async (head: Files, base: Files): Promise<readonly (readonly string[])[]> =>
    ofRule(await judged(head, base), 'policy/changed').map(({ path, severity, message }) => [path, severity, message]);

  test('weighs high, and the first error is told with its line', async () => {
    const [[path, severity, message] = []] = await changed(
      { 'hullgate.yml': 'failOn: high\nrulez: {}\n' },
      { 'hullgate.yml': 'failOn: high\n' },
    );
    assert.deepEqual([path, severity], ['hullgate.yml', 'high']);
    assert.match(message ?? '', /hullgate\.yml:2: .*rulez.*did you mean `rules`/);
  });

  test('because it takes away or breaks what the policy needs', async () => {
    const policy = { 'hullgate.yml': 'extends: team.yml\nbaseline: known.json\n' };
    const base = { ...policy, 'team.yml': STRICT, 'known.json': writeBaseline([]) };
    const [gone] = await changed({ ...policy, 'known.json': writeBaseline([]) }, base);
    assert.deepEqual(gone?.slice(0, 2), ['team.yml', 'high']);
    assert.match(gone?.[2] ?? '', /hullgate\.yml:1: There is no policy file `team\.yml`/);
    const [broken] = await changed({ ...base, 'known.json': '{' }, base);
    assert.deepEqual(broken?.slice(0, 2), ['known.json', 'high']);
  });

  test('because it is no file that can be read any more', async () => {
    const base = memoryWorkspace({ 'hullgate.yml': STRICT });
    const workspace = {
      list: () => ({ files: [], problems: [] }),
      read({ path }: { readonly path: string }): Uint8Array {
        if (path === 'hullgate.yml') throw new ReadError('file-not-regular', 'This is not a regular file.');
        throw new ReadError('file-vanished', 'There is no such file.');
      },
    };
    const report = await scan({ workspace, base, policyFrom: base });
    assert.match(ofRule(report, 'policy/changed')[0]?.message ?? '', /not a regular file/);
    await assert.rejects(scan({ workspace }), { name: 'PolicyFileError' });
  });
});

describe('what stands in a policy file that is not in force', () => {
  test('is reported where it stands', async () => {
    const kinds = new Set((await loadGates()).flatMap(({ id, rules }) => (id === 'secrets' ? rules : [])));
    const [secret = ''] = Object.values(await exampleFiles('bad', 1, (rule) => kinds.has(rule)));
    const report = await judged(
      { 'hullgate.yml': `${STRICT}${'# more\n'.repeat(20)}# ${secret.replaceAll('\n', ' ')}\n` },
      { 'hullgate.yml': STRICT },
    );
    const places = report.findings.flatMap(({ gate, start }) => (gate === 'secrets' ? [start.line] : []));
    assert.deepEqual(places, [22]);
    assert.deepEqual(new Set(report.redactions.map(({ start }) => start.line)), new Set([22]));
  });

  test('while entries of the policy in force are reported where they stand in the base', async () => {
    const suppression = 'suppressions:\n  - {rule: dockerfile/user-root, reason: x, until: 2020-01-01}\n';
    const base = memoryWorkspace({ 'hullgate.yml': `${STRICT}${suppression}` });
    const { findings } = await scan({
      workspace: memoryWorkspace({ 'hullgate.yml': `# ${'x'.repeat(99)}\n${STRICT}` }),
      base,
      policyFrom: base,
      ports: { clock: { today: () => '2026-01-01' } },
    });
    const expired = findings.find(({ rule }) => rule === 'policy/expired-suppression');
    assert.deepEqual([expired?.start.line, expired?.status], [3, 'unchanged']);
  });
});

describe('a comment that silences what the change itself introduces', () => {
  const COMMENT = '# hullgate ignore=* trust me\n';
  const told = async (head: Files, base: Files): Promise<readonly string[]> =>
    ofRule(await judged(head, base), 'policy/ignore-added').map(
      ({ path, start, severity, message }) =>
        `${path}:${start.line} ${severity} ${/`[a-z/-]+`/.exec(message)?.[0] ?? ''}`,
    );
  const ignoring = ROOT.replace('USER', `${COMMENT}USER`);

  test('is told, and weighs more than in a change of one’s own', async () => {
    assert.deepEqual(await told({ Dockerfile: ignoring }, { Dockerfile: SOUND }), [
      'Dockerfile:2 medium `dockerfile/user-root`',
    ]);
    const own = await scan({
      workspace: memoryWorkspace({ Dockerfile: ignoring }),
      base: memoryWorkspace({ Dockerfile: SOUND }),
    });
    assert.deepEqual(
      ofRule(own, 'policy/ignore-added').map(({ severity, status }) => [severity, status]),
      [['low', 'introduced']],
    );
  });

  test('is told in a new file, too, and when it is a peer’s', async () => {
    const peers = ROOT.replace('USER', '# hadolint ignore=DL3002\nUSER');
    assert.deepEqual(await told({ Dockerfile: SOUND, 'b/Dockerfile': peers }, { Dockerfile: SOUND }), [
      'b/Dockerfile:2 medium `dockerfile/user-root`',
    ]);
  });

  test('is told when it stood there before and silenced something else', async () => {
    const before = 'FROM debian:12.11\n# hullgate ignore=* legacy\nRUN sudo true\nUSER 65532\n';
    const after = before.replace('RUN sudo true', 'USER root').replace('USER 65532\n', '');
    assert.deepEqual(await told({ Dockerfile: after }, { Dockerfile: before }), [
      'Dockerfile:2 medium `dockerfile/user-root`',
    ]);
  });

  test('is not told where it silenced the same before: moved, renamed or beside other changes', async () => {
    assert.deepEqual(await told({ Dockerfile: `# moved\n${ignoring}` }, { Dockerfile: ignoring }), []);
    assert.deepEqual(await told({ 'b/Dockerfile': ignoring }, { Dockerfile: ignoring }), []);
    assert.deepEqual(await told({ Dockerfile: ignoring }, { Dockerfile: ROOT }), [], 'the finding was there before');
  });

  test('is told when another one like it silenced the same in the base', async () => {
    const pod = (name: string): string =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  hostPID: true # hullgate ignore=config/no-host-pid agent\n`;
    const [base, head] = [{ 'pods.yaml': pod('a') }, { 'pods.yaml': `${pod('a')}---\n${pod('b')}` }];
    assert.deepEqual(await told(head, base), ['pods.yaml:11 medium `config/no-host-pid`']);
    const { suppressed } = await judged(head, base);
    assert.deepEqual(
      Object.keys(suppressed[0] ?? {}).toSorted(),
      ['by', 'finding', 'reason'],
      'the report keeps its form',
    );
  });
});
