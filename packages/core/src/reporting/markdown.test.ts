import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gate, report, Tree } from '../../../../test/reporting/fixture.ts';
import { markdown } from './markdown.ts';
import { fitListing, utf8Length, type Listing } from './markdown-budget.ts';

const tree = new Tree({ Dockerfile: 'FROM node\n' });

function reportOf(findings: number, problems = 0) {
  return report({
    verdict: 'fail',
    gates: [gate('dockerfile', 'fail', { reason: 'Too many.' })],
    findings: Array.from({ length: findings }, (_, at) =>
      tree.finding(
        {
          path: 'Dockerfile',
          at: 'node',
          rule: 'dockerfile/x',
          message: `Number ${at}: ümlaut 日本語 ${'x'.repeat(at % 90)}.`,
        },
        at,
      ),
    ),
    problems: Array.from({ length: problems }, (_, at) => ({ code: 'yaml-syntax', message: `Broken ${at}.` })),
  });
}

describe('Markdown', () => {
  test('opens with the first findings and folds the others', () => {
    const text = markdown(reportOf(40));
    const [open = '', folded = ''] = text.split('<details>');
    assert.equal(open.split('dockerfile/x').length - 1, 25);
    assert.equal(folded.split('dockerfile/x').length - 1, 15);
    assert.match(folded, /<summary>15 more findings<\/summary>/);
  });

  for (const budget of [400, 1000, 5000, 20_000, 65_000]) {
    test(`stays within ${budget} bytes, whole row by whole row, and counts the rest`, () => {
      const text = markdown(reportOf(2000, 300), { budget });
      assert.ok(utf8Length(text) <= budget);
      assert.equal(text.split('<details>').length, text.split('</details>').length);
      for (const line of text.split('\n').filter((each) => each.startsWith('| 🟡')))
        assert.match(line, /`dockerfile\/x` \|$/);
      const shown = text.split('dockerfile/x').length - 1;
      const leftOut = [...text.matchAll(/^(\d+) findings? left out/gm)].reduce(
        (sum, [, amount]) => sum + Number(amount),
        0,
      );
      assert.equal(shown + leftOut, budget === 400 ? leftOut : 2000);
    });
  }

  test('what could not be checked has its share, however much was found', () => {
    assert.match(
      markdown(reportOf(5000, 300), { budget: 10_000 }),
      /Could not be checked: 300 problems\n\n- ⚠️ Broken 0\./,
    );
  });

  test('the default fits a step summary', () => {
    assert.ok(utf8Length(markdown(reportOf(12_000))) < 1024 * 1024);
  });

  test('links only to https addresses, which cannot end their link', () => {
    const [bad, good] = ['javascript:alert(1)', 'https://a.example/x)|](y "z'].map((address) =>
      markdown(reportOf(1), { link: () => address }),
    );
    assert.match(bad ?? '', /\| `Dockerfile:1` \|/);
    assert.match(good ?? '', /\| \[`Dockerfile:1`\]\(https:\/\/a\.example\/x%29%7C%5D%28y%20%22z\) \|/);
  });
});

describe('a listing', () => {
  const listing: Listing = { open: '<', items: ['aa', 'bb', 'cc'], close: '>', leftOut: (amount) => `-${amount}` };
  const cases: readonly (readonly [number, string])[] = [
    [8, '<aabbcc>'],
    [7, '<aa>-2'],
    [6, '<aa>-2'],
    [5, '-3'],
    [1, ''],
  ];
  for (const [budget, text] of cases) {
    test(`in ${budget} bytes is ${JSON.stringify(text)}`, () => assert.equal(fitListing(listing, budget), text));
  }
});
