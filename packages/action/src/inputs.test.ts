import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readInputs } from './inputs.ts';
import { UsageError } from './usage-error.ts';

const inputs = (values: Readonly<Record<string, string>>) =>
  readInputs(Object.fromEntries(Object.entries(values).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])));

describe('inputs', () => {
  test('what is not given is left to policy and event', () => {
    assert.deepEqual(inputs({}), { paths: [], reports: [] });
    assert.deepEqual(inputs({ path: ' ', gates: '\n', 'fail-on': '' }), { paths: [], reports: [] });
  });

  test('lists stand on lines or between commas', () => {
    assert.deepEqual(inputs({ gates: 'secrets, config\ndockerfile\n' }).gates, ['secrets', 'config', 'dockerfile']);
  });

  test('paths become plain; the root means everything', () => {
    assert.deepEqual(inputs({ path: './services/api/\ndeploy' }).paths, ['services/api', 'deploy']);
    assert.deepEqual(inputs({ path: 'deploy, .' }).paths, []);
  });

  test('a threshold for all gates, or one for each', () => {
    assert.equal(inputs({ 'fail-on': 'medium' }).failOn, 'medium');
    assert.deepEqual(inputs({ 'fail-on': 'secrets=low, config=never' }).failOn, { secrets: 'low', config: 'never' });
  });

  test('formats are paired with the files that come after them', () => {
    assert.deepEqual(inputs({ format: 'sarif', output: 'hullgate.sarif' }).reports, [
      { format: 'sarif', file: 'hullgate.sarif' },
    ]);
    assert.deepEqual(inputs({ format: 'markdown, json=out/a=b.json, sarif', output: 'report.md' }).reports, [
      { format: 'markdown', file: 'report.md' },
      { format: 'json', file: 'out/a=b.json' },
      { format: 'sarif' },
    ]);
  });

  for (const [name, value, complaint] of [
    ['gates', 'secret', /`gates` cannot be `secret`.*Valid: dockerfile, secrets/],
    ['profile', 'lax', /`profile` cannot be `lax`.*Valid: default, strict, all/],
    ['fail-on', 'severe', /`fail-on` cannot be `severe`.*Valid: critical, high, medium, low, info, never/],
    ['fail-on', 'docker=high', /`fail-on` cannot be `docker`/],
    ['only', 'new', /`only` cannot be `new`.*Valid: introduced, all/],
    ['format', 'pdf', /`format` cannot be `pdf`.*Valid: sarif, json/],
    ['output', 'a.sarif', /`output` cannot be `a.sarif`/],
    ['path', '../other', /`path` cannot be `..\/other`/],
    ['path', '/etc', /`path` cannot be `\/etc`/],
    ['path', String.raw`C:\src`, /`path` cannot be/],
    ['policy', '../hullgate.yml', /`policy` cannot be/],
    ['base', '--upload-pack=touch', /`base` cannot be/],
    ['base', 'main:refs/heads/main', /`base` cannot be/],
  ] as const) {
    test(`${name}: ${value} is refused, and the message says what is valid`, () => {
      assert.throws(
        () => inputs({ [name]: value }),
        (error) => error instanceof UsageError && complaint.test(error.message),
      );
    });
  }
});
