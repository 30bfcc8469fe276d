// What a change introduces and what it mends.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryWorkspace, scan, type Finding, type Policy, type Report, type Status } from '@hullgate/core';
import { exampleFiles, identified, type Files } from './corpus.ts';

const bad = await exampleFiles('bad');
const good = await exampleFiles('good');

function compared(head: Files, base: Files, policy: Policy = { profile: 'all' }): Promise<Report> {
  return scan({ workspace: identified(head), base: identified(base), policy });
}

/** What is silenced is neither introduced nor mended, and what has become worse is introduced: neither has an opposite. */
const EVEN: Policy = {
  gates: { policy: { enabled: false } },
  rules: { 'dockerfile/*': 'low', 'secrets/*': 'low', 'provenance/*': 'low', 'config/*': 'low' },
};
const IGNORE = /ignore|skip|allow|trivy|nosec/i;

function withoutComments(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([, text]) => !IGNORE.test(text)));
}

function keysOf({ findings }: Report, status: Status): readonly string[] {
  return findings.filter((finding) => finding.status === status).map(keyOf);
}

function keyOf({ rule, path, start, message }: Finding): string {
  return `${path}:${start.line}:${start.column} ${rule} ${message}`;
}

describe('a change', () => {
  test('introduces what its opposite would mend, and mends what that would introduce', async () => {
    const [here, there] = [withoutComments(bad), withoutComments(good)];
    const forward = await compared(here, there, EVEN);
    const backward = await compared(there, here, EVEN);
    assert.ok(keysOf(forward, 'introduced').length > 300);
    assert.deepEqual(keysOf(forward, 'introduced'), keysOf(backward, 'fixed'));
    assert.deepEqual(keysOf(forward, 'fixed'), keysOf(backward, 'introduced'));
  });

  test('of nothing introduces and mends nothing', async () => {
    const { findings, verdict } = await compared(bad, bad);
    assert.deepEqual(
      findings.filter(({ status }) => status !== 'unchanged'),
      [],
    );
    assert.notEqual(verdict, 'fail');
  });

  test('that deletes a line introduces what the line prevented', async () => {
    const base = 'FROM debian:12.11\nRUN true\nUSER 65532\nCMD ["app"]\n';
    const report = await compared({ Dockerfile: base.replace('USER 65532\n', '') }, { Dockerfile: base });
    assert.deepEqual(
      report.findings
        .filter(({ rule }) => rule === 'dockerfile/user-missing')
        .map(({ status, start }) => [status, start.line]),
      [['introduced', 1]],
    );
  });

  test('that renames a file introduces nothing, and neither does one that moves lines', async () => {
    const text = 'FROM debian:12.11\nRUN apt-get install -y curl\nRUN sudo true\nUSER root\n';
    const renamed = await compared({ 'new/Dockerfile': text }, { Dockerfile: text });
    assert.deepEqual(keysOf(renamed, 'introduced'), []);
    assert.deepEqual(keysOf(renamed, 'fixed'), []);
    assert.ok(keysOf(renamed, 'unchanged').length >= 3);
    const moved = await compared({ Dockerfile: `# a comment\n\n${text}` }, { Dockerfile: text });
    assert.deepEqual([keysOf(moved, 'introduced'), keysOf(moved, 'fixed')], [[], []]);
  });

  test('that copies a file introduces what is in the copy', async () => {
    const text = 'FROM debian:12.11\nUSER root\n';
    const report = await compared({ Dockerfile: text, 'copy/Dockerfile': text }, { Dockerfile: text });
    assert.ok(keysOf(report, 'introduced').some((key) => key.startsWith('copy/Dockerfile:2:6 dockerfile/user-root')));
  });

  test('that makes a finding worse introduces it, one that makes it milder does not', async () => {
    const pod = (network: string): Files => ({
      'pod.yaml':
        `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n${network}  containers:\n    - name: c\n` +
        '      image: app:1.4.2\n      securityContext: {capabilities: {add: [NET_ADMIN]}}\n',
    });
    const statuses = async (head: Files, base: Files): Promise<readonly string[]> => {
      const { findings } = await compared(head, base);
      return findings.flatMap(({ rule, status, severity }) =>
        rule === 'config/no-dangerous-capability' ? [`${status} ${severity}`] : [],
      );
    };
    const [own, hosts] = [pod(''), pod('  hostNetwork: true\n')];
    assert.deepEqual(await statuses(hosts, own), ['fixed low', 'introduced high']);
    assert.deepEqual(await statuses(own, hosts), ['unchanged low']);
  });
});

describe('a file that cannot be read', () => {
  const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\n';
  const BROKEN = `${POD}spec: [\n`;

  test('leaves a change incomplete, but not when it was like that before', async () => {
    assert.equal((await compared({ 'a.yaml': BROKEN }, { 'a.yaml': POD })).incomplete, true);
    assert.equal((await compared({ 'a.yaml': `# x\n${BROKEN}` }, { 'a.yaml': BROKEN })).incomplete, false);
  });

  test('counts by document: a second broken one is news', async () => {
    const report = await compared({ 'a.yaml': `${BROKEN}---\n${BROKEN}` }, { 'a.yaml': BROKEN });
    assert.equal(report.incomplete, true);
  });
});

describe('a manifest in an unusual form', () => {
  const SPEC = 'spec:\n  hostPID: true\n  containers: [{name: c, image: "a:1"}]\n';
  const PLAIN = `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\n${SPEC}`;
  const forms: Readonly<Record<string, Files>> = {
    'in braces': {
      'a.yaml': `{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {hostPID: true, containers: []}}\n`,
    },
    'in braces behind ---': {
      'a.yaml': `--- {apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {hostPID: true}}\n`,
    },
    indented: { 'a.yaml': PLAIN.replace(/^(?=.)/gm, '  ') },
    'with explicit keys': { 'a.yaml': `? apiVersion\n: v1\n? kind\n: Pod\nmetadata: {name: p}\n${SPEC}` },
    'with tags': { 'a.yaml': `!!str apiVersion: v1\n!!str kind: Pod\nmetadata: {name: p}\n${SPEC}` },
    'with line ends of CR only': { 'a.yaml': PLAIN.replaceAll('\n', '\r') },
    'beside a Chart.yaml that makes it a template': { 'k/Chart.yaml': 'name: k\n', 'k/templates/a.yaml': PLAIN },
    'beside the Chart.yaml of a library': { 'k/Chart.yaml': 'type: library\n', 'k/templates/a.yaml': PLAIN },
  };
  for (const [form, files] of Object.entries(forms)) {
    test(`is judged: ${form}`, async () => {
      const { findings } = await scan({ workspace: memoryWorkspace(files) });
      assert.ok(findings.some(({ rule }) => rule === 'config/no-host-pid'));
    });
  }
});
