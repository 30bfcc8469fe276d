import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gate, report, Tree } from '../../../../test/reporting/fixture.ts';
import type { Report } from '../model/report.ts';
import { terminal } from './terminal.ts';

const tree = new Tree({ Dockerfile: 'FROM node\nUSER root\n' });
const finding = tree.finding(
  {
    path: 'Dockerfile',
    at: 'node',
    rule: 'provenance/tag',
    message: 'A message.',
    help: 'Name a version. Or a digest.',
  },
  1,
);

function shown(given: Partial<Report>, options?: Parameters<typeof terminal>[1]): string {
  return terminal(report(given), { source: tree.source, ...options });
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('the terminal', () => {
  test('says nothing twice: findings, code and advice', () => {
    const other = { ...finding, message: 'Another message.' };
    const text = shown({ findings: [finding, finding, other] });
    assert.equal(occurrences(text, 'A message.'), 1);
    assert.equal(occurrences(text, 'Another message.'), 1);
    assert.equal(occurrences(text, 'FROM node'), 1);
    assert.equal(occurrences(text, 'help  Name a version.\n'), 1);
  });

  test('general advice stands only where the message itself gives none', () => {
    const text = shown({ findings: [{ ...finding, message: 'It has no tag. Name `node:24`.' }] });
    assert.doesNotMatch(text, /help/);
  });

  test('one problem of many files is one problem', () => {
    const problem = { code: 'link-leaves-tree', message: 'A link leads out of the tree.' };
    const problems = ['a', 'b', 'c', 'd', 'e'].map((path) => ({ ...problem, path }));
    const text = shown({ problems: [...problems, { ...problem, path: 'f', gates: ['config'] }] });
    assert.match(text, /^Could not be checked: 6 problems\n! a, b, c and 2 more {2}link-leaves-tree\n│ A link leads/m);
    assert.match(text, /^! f {2}link-leaves-tree {2}incomplete: config$/m);
  });

  test('says what fails a gate, where that is the same for all', () => {
    const gates = [gate('dockerfile', 'pass', { failOn: 'high' }), gate('config', 'pass', { failOn: 'high' })];
    assert.match(shown({ gates }), /^Gates \(a finding of high or worse fails one\)$/m);
    assert.match(shown({ gates: [...gates, gate('secrets', 'pass', { failOn: 'low' })] }), /^Gates$/m);
    assert.match(shown({ gates: [gate('config', 'pass', { failOn: 'never' })] }), /^Gates \(no finding fails one\)$/m);
  });

  test('quiet shows what fails a gate, and no more', () => {
    const findings = [finding, { ...finding, severity: 'high', message: 'A grave message.' } as const];
    const gates = [gate('provenance', 'fail', { failOn: 'high' })];
    const text = shown({ findings, gates, problems: [{ code: 'x', message: 'A trifle.' }] }, { quiet: true });
    assert.match(text, /A grave message\./);
    assert.doesNotMatch(text, /A message\.|A trifle\./);
    assert.doesNotMatch(shown({ findings, gates: [gate('provenance', 'pass')] }, { quiet: true }), /message/);
  });

  test('mentions what was there before, and counts what is beyond ten', () => {
    const old = Array.from({ length: 12 }, (_, at) => ({
      ...finding,
      status: 'unchanged' as const,
      message: `Old ${at}.`,
    }));
    const text = shown({ judged: 'introduced', findings: old });
    assert.match(text, /^Already there before this change, not judged: 12 findings$/m);
    assert.equal(occurrences(text, 'Dockerfile:1:6  medium'), 10);
    assert.match(text, /^… and 2 more/m);
    assert.match(text, /no new findings\n· 12 unchanged/);
  });

  test('an image used in many places is still one finding', () => {
    const place = { ...tree.region('Dockerfile', 'USER'), message: 'used here' };
    const text = shown({ findings: [{ ...finding, related: Array.from({ length: 8 }, () => place) }] });
    assert.equal(occurrences(text, 'used here'), 5);
    assert.match(text, /see {3}… and 3 more places/);
  });

  test('without the source it says the same, only without code', () => {
    const text = shown({ findings: [finding] }, { source: () => undefined });
    assert.match(text, /^▲ Dockerfile:1:6 {2}medium {2}provenance\/tag\n│ A message\.\n│ help {2}Name a version\.$/m);
  });

  test('colours change nothing but colours', () => {
    const given = { findings: [finding], gates: [gate('provenance', 'fail', { reason: 'So.' })] };
    const colored = shown(given, { color: true });
    assert.match(colored, /\u001b\[1;33m/);
    assert.equal(colored.replaceAll(/\u001b\[[\d;]*m/g, ''), shown(given));
  });
});
