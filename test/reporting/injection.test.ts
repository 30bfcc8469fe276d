import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { LineIndex } from '../../packages/core/src/model/line-index.ts';
import type { Finding } from '../../packages/core/src/model/finding.ts';
import type { Report } from '../../packages/core/src/model/report.ts';
import { SEVERITIES } from '../../packages/core/src/model/severity.ts';
import { reporters } from '../../packages/core/src/reporting/index.ts';
import { gate, report, Tree } from './fixture.ts';
import { hostile, PAYLOADS } from './hostile.ts';
import { assertValid, sarifSchema, strictReportSchema } from './schemas.ts';

const PARAMETERS = { seed: 20_261_122, numRuns: 150, interruptAfterTimeLimit: 500 } as const;

/** Text made of what injections are made of. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...PAYLOADS,
        '#',
        '##',
        '[',
        ':',
        '::',
        '\n',
        '\r',
        '\t',
        ' ',
        '`',
        '|',
        '\\',
        '<',
        '@',
        '\u001b[',
        '•',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** A report about one file, everything in which is hostile. */
const hostileReport = fc
  .record({
    path: hostileText.filter((path) => path !== ''),
    text: hostileText,
    places: fc.array(fc.tuple(fc.nat(40), fc.nat(40), hostileText, fc.constantFrom(...SEVERITIES)), { maxLength: 14 }),
    problem: hostileText,
  })
  .map(({ path, text, places, problem }): { readonly tree: Tree; readonly report: Report } => {
    const lines = LineIndex.of(text);
    const tree = new Tree({ [path]: text });
    const findings = places.map(([a, b, message, severity], at): Finding => {
      const start = Math.min(a, text.length);
      const end = Math.min(start + b, text.length);
      return {
        ...tree.finding({ path, at: '', rule: 'config/x', message, severity, title: message, help: message }, at),
        ...lines.region({ path, start, end }),
        related: [{ ...lines.region({ path, start: 0, end: start }), message }],
      };
    });
    const problems = [{ code: 'x', message: problem, path: problem }];
    const gates = [gate('config', 'fail', { reason: problem, title: problem })];
    return {
      tree,
      report: report({
        findings,
        problems,
        gates,
        suppressed: findings.map((finding) => ({ finding, by: 'inline', reason: problem })),
      }),
    };
  });

/** A line that the runner of GitHub Actions would obey. */
function isCommand(line: string): boolean {
  return line.trimStart().startsWith('::') || line.includes('##[');
}

/** Characters that no log may hold, but for the line feed. */
const UNSAFE = /[^\P{Cc}\n]|[\u2028-\u202e\u2066-\u2069\p{Cs}]/u;

function assertNoSecret(output: string, secrets: readonly string[]): void {
  for (const secret of secrets) assert.ok(!output.includes(secret), `a secret of ${secret.length} characters is shown`);
}

describe('nothing in the scanned tree', () => {
  test('becomes a workflow command, an escape sequence or a hidden character in a terminal or log', () => {
    fc.assert(
      fc.property(hostileReport, fc.integer({ min: 20, max: 120 }), ({ tree, report: given }, width) => {
        for (const source of [tree.source, () => undefined]) {
          const output = reporters.terminal(given, { source, width });
          assert.doesNotMatch(output, UNSAFE);
          assert.deepEqual(output.split('\n').filter(isCommand), []);
        }
      }),
      PARAMETERS,
    );
  });

  test('becomes an annotation that is not ours', () => {
    fc.assert(
      fc.property(hostileReport, ({ report: given }) => {
        const output = reporters.annotations(given);
        assert.doesNotMatch(output, UNSAFE);
        const lines = output.split('\n').slice(0, -1);
        for (const line of lines) assert.match(line, /^::(?:error|warning|notice) (?:\w+=[^:,]*,)*\w+=[^:,]*::/);
        assert.deepEqual(
          lines.filter((line) => line.includes('##[')),
          [],
        );
        assert.ok(lines.length <= given.findings.length);
      }),
      PARAMETERS,
    );
  });

  test('becomes markup, a mention or a table cell in Markdown', () => {
    const ours = /<\/?(?:details|summary|code|br)>/g;
    fc.assert(
      fc.property(hostileReport, ({ report: given }) => {
        const output = reporters.markdown(given, { link: (path) => `https://example.com/${path}` });
        assert.doesNotMatch(output, UNSAFE);
        assert.deepEqual(output.split('\n').filter(isCommand), []);
        const rest = output
          .replaceAll(ours, '')
          .replaceAll(/`[^`\n]*`/g, '')
          .replaceAll(/\]\(https:\/\/[^()\s|]*\)/g, '');
        assert.doesNotMatch(rest, /[<>`*_\\@$]|https?:\/\/|\bwww\./i);
        for (const line of output.split('\n').filter((each) => each.startsWith('| '))) {
          assert.ok([5, 9].includes(line.split('|').length - 1), line);
        }
      }),
      PARAMETERS,
    );
  });

  test('breaks JSON or SARIF, or becomes a command where these are printed', () => {
    const [validReport, validSarif] = [strictReportSchema(), sarifSchema()];
    fc.assert(
      fc.property(hostileReport, ({ report: given }) => {
        const [json, sarif] = [reporters.json(given), reporters.sarif(given, { complete: true })];
        assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(given)));
        assertValid(validReport, json);
        assertValid(validSarif, sarif);
        for (const output of [json, sarif]) {
          assert.doesNotMatch(output, UNSAFE);
          assert.deepEqual(output.split('\n').filter(isCommand), []);
        }
      }),
      { ...PARAMETERS, numRuns: 60 },
    );
  });
});

describe('no output shows a secret', () => {
  const secretText = fc
    .array(fc.string({ unit: fc.constantFrom(...'abcXYZ0189+/=-_$&*|`'.split('')), minLength: 16, maxLength: 60 }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((lines) => lines.join('\n'));

  test('neither in code frames nor where another rule quotes it', () => {
    fc.assert(
      fc.property(fc.array(secretText, { minLength: 1, maxLength: 3 }), fc.nat(200), (secrets, width) => {
        const text = secrets.map((secret, at) => `before ${at} "${secret}" after\n`).join('\tnext\n');
        const tree = new Tree({ '.env': text });
        const findings = secrets.flatMap((secret, at) => [
          tree.finding({ path: '.env', at: secret, rule: 'secrets/x', message: 'A secret.' }, at),
          tree.finding(
            {
              path: '.env',
              at: `${at} "${secret}"`,
              rule: 'dockerfile/x',
              message: `Quote \`${secret}\`.`,
              fix: { title: `Write ${secret}`, safety: 'safe', edits: [tree.edit('.env', secret, `'${secret}'`)] },
            },
            50 + at,
          ),
        ]);
        const given = report({
          findings,
          redactions: secrets.map((secret) => tree.region('.env', secret)),
          suppressed: findings.map((finding) => ({ finding, by: 'policy' })),
        });
        const lines = secrets.flatMap((secret) => secret.split('\n'));
        for (const reporter of Object.values(reporters)) {
          assertNoSecret(reporter(given, { source: tree.source, width, complete: true }), lines);
        }
      }),
      PARAMETERS,
    );
  });

  test('of the hostile report, in any format', () => {
    for (const reporter of Object.values(reporters)) {
      for (const color of [true, false]) {
        assertNoSecret(
          reporter(hostile.report, { source: hostile.tree.source, color, complete: true }),
          hostile.secrets,
        );
      }
    }
  });

  test('when the file is no longer the one that was scanned: then no code is shown', () => {
    const tree = new Tree({ '.env': 'A=1\nB=2\nTOKEN=long-enough\n' });
    const given = report({
      findings: [tree.finding({ path: '.env', at: 'A=1', rule: 'config/x', message: 'Here.' }, 1)],
      redactions: [tree.region('.env', 'long-enough')],
    });
    assert.match(reporters.terminal(given, { source: tree.source }), /1 ┆ A=1/);
    assert.doesNotMatch(reporters.terminal(given, { source: () => 'TOKEN=long-enough\n' }), /TOKEN/);
  });
});
