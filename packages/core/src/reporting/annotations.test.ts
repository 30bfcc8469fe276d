import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { report, Tree } from '../../../../test/reporting/fixture.ts';
import type { Finding } from '../model/finding.ts';
import type { Severity } from '../model/severity.ts';
import { annotations } from './annotations.ts';

const tree = new Tree({ Dockerfile: 'FROM node\nUSER root\n' });

function found(severity: Severity, amount: number, more: Partial<Finding> = {}): readonly Finding[] {
  return Array.from({ length: amount }, (_, at) => ({
    ...tree.finding({ path: 'Dockerfile', at: 'node', rule: 'provenance/tag', title: 'Tag', severity }, at),
    message: `${severity} ${at}`,
    ...more,
  }));
}

function lines(findings: readonly Finding[], options?: Parameters<typeof annotations>[1]): readonly string[] {
  return annotations(report({ findings }), options).split('\n').slice(0, -1);
}

describe('annotations', () => {
  test('name the place, the rule and the remedy', () => {
    const [line] = lines(
      found('high', 1, { message: '50%\nof it', fix: { title: 'Use a tag', safety: 'review', edits: [] } }),
    );
    assert.equal(
      line,
      '::error file=Dockerfile,line=1,endLine=1,col=6,endColumn=10,title=Tag (provenance/tag)::50%25%0Aof it%0AFix: Use a tag',
    );
  });

  test('ten of a level are all shown; of more, the last says how many are left', () => {
    assert.equal(lines(found('high', 10)).length, 10);
    const many = lines(found('high', 25), { more: 'see SARIF' });
    assert.equal(many.length, 10);
    assert.equal(many.at(-1), '::error title=Hullgate::16 more errors: see SARIF');
  });

  test('each level has its ten, the worst first', () => {
    const all = lines([
      ...found('info', 6),
      ...found('low', 6),
      ...found('medium', 2),
      ...found('high', 8),
      ...found('critical', 8),
    ]);
    const messages = all.map((line) => line.replace(/^::(\w+) .*::(\w+).*$/, '$1 $2'));
    assert.deepEqual(messages.slice(0, 9), [...Array<string>(8).fill('error critical'), 'error high']);
    assert.deepEqual(messages.slice(10, 12), ['warning medium', 'warning medium']);
    assert.deepEqual(messages.slice(12, 20), [...Array<string>(6).fill('notice low'), 'notice info', 'notice info']);
  });

  test('a place of several lines has no columns', () => {
    const [line = ''] = lines(found('low', 1, tree.region('Dockerfile', 'node\nUSER')));
    assert.match(line, /line=1,endLine=2,title=/);
  });

  test('a place that ends with its line stays on it', () => {
    const [line = ''] = lines(found('low', 1, tree.region('Dockerfile', 'node\n')));
    assert.match(line, /line=1,endLine=1,col=6,title=/);
  });

  test('messages are cut before the runner cuts them, never inside of a character', () => {
    const [line = ''] = lines(found('low', 1, { message: '😀'.repeat(4000) }));
    const message = line.slice(line.indexOf('::', 2) + 2);
    assert.ok(message.length <= 4096);
    assert.match(message, /^(?:😀)+…$/u);
  });

  test('only what the verdict is judged on is annotated, and levels can be set', () => {
    const findings = [
      ...found('high', 1, { status: 'unchanged' }),
      ...found('medium', 1),
      ...found('high', 1, { status: 'fixed' }),
    ];
    const text = annotations(report({ findings, judged: 'introduced' }), { levels: { medium: 'notice' } });
    assert.match(text, /^::notice [^\n]*::medium 0\n$/);
  });
});
