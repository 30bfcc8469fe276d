import type { Report } from '../../packages/core/src/model/report.ts';
import { gate, NO_COUNTS, report, Tree } from './fixture.ts';

const password = ['hunt', 'er2', '-but-', 'longer'].join('');
const keyLines = ['MIIEow', 'IBAAKCAQEA7bq', 'Zx81vLQmO0'].map((part, at) => part + 'Qx'.repeat(12 + at));
const key = keyLines.join('\n');

/** Everything that somebody has tried to smuggle through a scanner's output. */
export const PAYLOADS = [
  '::error file=x::pwned',
  '  ::set-output name=x::y',
  'a##[error]pwned',
  '##[group]',
  '\u001b[31mred\u001b[0m\u001b]0;title\u0007',
  '\u009b31m',
  'a\n::warning::next line',
  'a\r\n##[endgroup]',
  'user\u202etxt.exe\u2066',
  'zero\u200bwidth\ufeff',
  '<script>alert(1)</script><!-- hullgate:fingerprint -->',
  '<img src=x onerror=alert(1)>',
  '| a | b |\n|---|---|',
  '`code` ``more`` ` odd',
  '[click](https://evil.example/?q=1)',
  '![pixel](https://evil.example/x.png)',
  '@everyone and @acme/security, #1, GH-2, acme/shop#3',
  'https://evil.example www.evil.example me@evil.example',
  '\\| \\` $x$ *bold* _it_ ~~no~~ ^1 # heading',
  '%0A::error::x %25',
  '\ud800 lone \udc00',
  'tag\u{e0041}\u{e0042}',
  '日本語 👩‍👩‍👧 e\u0301 🇩🇪',
] as const;

const wide = '\tname: "日本語 👩‍👩‍👧 x"\t# ::error::in code ##[error]';
const long = `${'{"k":"v"},'.repeat(400)}"needle",${'"x",'.repeat(400)}`;

const tree = new Tree({
  'evil\n::error::pwned.yaml': `first: 1\n${wide}\nlast: \u001b[31mred\n`,
  'dir with space/##[error]`|<b>@everyone.yaml': `${long}\n`,
  'secret.yaml': `user: admin\npassword: "${password}" # ${password.slice(0, 3)}\nkey: |\n${key}\nafter: 1\n`,
});
const [first = '', second = '', third = ''] = Object.keys(tree.files);

const findings = [
  ...PAYLOADS.map((payload, at) =>
    tree.finding(
      {
        path: first,
        at: at % 2 === 0 ? 'x"' : '日本語',
        rule: 'dockerfile/payload',
        severity: (['critical', 'high', 'medium', 'low', 'info'] as const)[at % 5] ?? 'info',
        title: `Title ${payload}`,
        message: payload,
        help: `Help ${payload}.`,
        references: [payload],
        related: [{ ...tree.region(second, 'needle'), message: payload }],
      },
      at,
    ),
  ),
  tree.finding(
    { path: second, at: 'needle', rule: 'config/long-line', severity: 'low', message: 'In a very long line.' },
    100,
  ),
  tree.finding(
    {
      path: third,
      at: password,
      rule: 'dockerfile/quotes-the-line',
      message: `Do not write \`${password}\` here.`,
      fix: { title: `Quote ${password}`, safety: 'safe', edits: [tree.edit(third, `"${password}"`, `'${password}'`)] },
    },
    101,
  ),
  tree.finding(
    {
      path: third,
      at: key,
      rule: 'secrets/private-key',
      severity: 'critical',
      message: 'A private key stands in the file.',
    },
    102,
  ),
  tree.finding(
    {
      path: first,
      at: 'first',
      rule: 'config/elsewhere',
      message: `The key ${keyLines[1]} is quoted far from its place.`,
    },
    103,
  ),
];

/** A report over a tree that wants to take over its reader's terminal, log or page. */
export const hostile: { readonly tree: Tree; readonly report: Report; readonly secrets: readonly string[] } = {
  tree,
  secrets: [password, ...keyLines],
  report: report({
    verdict: 'fail',
    findings,
    suppressed: PAYLOADS.slice(0, 6).map((payload, at) => ({
      finding: tree.finding({ path: first, at: 'first', rule: 'config/silenced', message: payload }, 200 + at),
      by: 'inline',
      reason: payload,
    })),
    redactions: [tree.region(third, password), tree.region(third, key)],
    problems: PAYLOADS.map((payload, at) => ({
      code: 'yaml-syntax',
      message: payload,
      path: payload,
      ...(at % 2 === 0 && { line: at + 1, column: 1 }),
      ...(at % 3 === 0 && { gates: ['config'] }),
    })),
    gates: [
      gate('dockerfile', 'fail', { failOn: 'low', counts: { ...NO_COUNTS, critical: 6 }, reason: PAYLOADS[6] }),
      gate('config', 'partial', { reason: PAYLOADS[10], notRun: [{ rule: 'config/x', reason: PAYLOADS[2] }] }),
    ],
    graph: { nodes: PAYLOADS.map((payload) => ({ id: payload, kind: 'image', name: payload })), edges: [] },
    stats: { files: 3, reused: 0, unchanged: 0, bytes: 1, artifacts: { kubernetes: 3 }, milliseconds: {} },
  }),
};
