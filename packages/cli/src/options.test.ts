import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { jsonText, logText, wantsColor } from './output.ts';
import { policyOverride } from './policy-options.ts';
import { parseOutputs } from './report-output.ts';
import { parseShard } from './shard-option.ts';

describe('--format', () => {
  test('names a format, and a file if it does not go to standard output', () => {
    assert.deepEqual(parseOutputs([]), [{ format: 'terminal' }]);
    assert.deepEqual(parseOutputs(['json', 'sarif=a=b.sarif']), [
      { format: 'json' },
      { format: 'sarif', file: 'a=b.sarif' },
    ]);
  });

  test('is refused where it cannot be meant', () => {
    assert.throws(() => parseOutputs(['xml']), { name: 'UsageError', message: /no format xml.*terminal, json/ });
    assert.throws(() => parseOutputs(['constructor']), { name: 'UsageError' });
    assert.throws(() => parseOutputs(['json=']), { name: 'UsageError', message: /--format json=FILE/ });
    assert.throws(() => parseOutputs(['json', 'terminal']), { name: 'UsageError', message: /Only one format/ });
  });
});

describe('options about the policy', () => {
  const none = { gate: [], failOn: [] };

  test('become a policy', () => {
    assert.deepEqual(policyOverride(none), {});
    assert.deepEqual(policyOverride({ ...none, profile: 'strict', only: 'all' }), { profile: 'strict', only: 'all' });
    assert.deepEqual(policyOverride({ ...none, failOn: ['low'] }), { failOn: 'low' });
    assert.deepEqual(policyOverride({ ...none, failOn: ['never', 'secrets=low'] }), {
      failOn: { default: 'never', secrets: 'low' },
    });
    const { gates } = policyOverride({ ...none, gate: ['secrets'] });
    assert.deepEqual([gates?.['secrets'], gates?.['config']], [{ enabled: true }, { enabled: false }]);
  });

  test('are refused with what would be right', () => {
    assert.throws(() => policyOverride({ ...none, gate: ['docker'] }), {
      name: 'UsageError',
      message: /no gate docker.*dockerfile/,
    });
    assert.throws(() => policyOverride({ ...none, failOn: ['severe'] }), {
      name: 'UsageError',
      message: /takes critical/,
    });
    assert.throws(() => policyOverride({ ...none, failOn: ['x=low'] }), { name: 'UsageError', message: /no gate x/ });
  });
});

describe('--shard', () => {
  test('has the form i/n', () => {
    assert.deepEqual(parseShard('2/16'), { index: 2, total: 16 });
    for (const wrong of ['0/2', '3/2', '1', '1/0', '-1/2', '1/2/3', 'a/b', ''])
      assert.throws(() => parseShard(wrong), /form i\/n/);
  });
});

describe('colour', () => {
  test('is for people, unless somebody says otherwise', () => {
    assert.equal(wantsColor(undefined, true, {}), true);
    assert.equal(wantsColor(undefined, false, {}), false);
    assert.equal(wantsColor(undefined, true, { TERM: 'dumb' }), false);
    assert.equal(wantsColor(undefined, true, { NO_COLOR: '1', FORCE_COLOR: '1' }), false);
    assert.equal(wantsColor(undefined, false, { FORCE_COLOR: '1' }), true);
    assert.equal(wantsColor(undefined, true, { FORCE_COLOR: '0' }), false);
    assert.equal(wantsColor(true, false, { NO_COLOR: '1' }), true);
    assert.equal(wantsColor(false, true, { FORCE_COLOR: '1' }), false);
  });
});

describe('remarks and JSON', () => {
  test('hold nothing that a terminal or a runner obeys', () => {
    assert.equal(logText('a\n ::error::x\n\u001b[31m##[command]'), 'a\n\u00b7  ::error::x\n\uFFFD[31m##\\[command]');
    const text = jsonText({ a: '##[x]\n::error::' });
    assert.ok(!text.includes('##[') && text.split('\n').length === 2);
    assert.deepEqual(JSON.parse(text), { a: '##[x]\n::error::' });
  });
});
