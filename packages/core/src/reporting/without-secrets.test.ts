import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { report, Tree } from '../../../../test/reporting/fixture.ts';
import type { Finding } from '../model/finding.ts';
import { withoutSecrets } from './without-secrets.ts';

const short = ['post', 'gres'].join('');
const long = ['aV3ry', '-l0ng-and', '-unmistakable'].join('');
const tree = new Tree({ '.env': `IMAGE=postgres:17\nPASSWORD=${short}\nTOKEN=${long}\n`, 'a.yaml': 'a: 1\n' });
const password = tree.region('.env', `PASSWORD=${short}`);
const redactions = [{ ...password, start: { ...password.start, column: 10 } }, tree.region('.env', long)];

function cleaned(
  more: Partial<Finding>,
  at = 'a: 1',
  path = 'a.yaml',
  source: typeof tree.source | undefined = tree.source,
): Finding {
  const given = report({ findings: [{ ...tree.finding({ path, at, rule: 'x/y' }, 1), ...more }], redactions });
  const [finding] = withoutSecrets(given, source).findings;
  assert.ok(finding);
  return finding;
}

function fixWriting(text: string, path = 'a.yaml', at = 'a: 1'): Pick<Finding, 'fix'> {
  return { fix: { title: 'Write', safety: 'safe', edits: [tree.edit(path, at, text)] } };
}

describe('a report as it may be shown', () => {
  test('has no long secret anywhere', () => {
    const related = [{ ...tree.region('a.yaml', 'a'), message: `here ${long}` }];
    const finding = cleaned({ message: `It is ${long}.`, related });
    assert.equal(finding.message, 'It is •••.');
    assert.equal(finding.related[0]?.message, 'here •••');
  });

  test('has a short one neither where its own line is spoken of', () => {
    assert.equal(cleaned({ message: `Not \`${short}\`.` }, 'PASSWORD', '.env').message, 'Not `•••`.');
  });

  test('but keeps ordinary words elsewhere, though somebody took one for a password', () => {
    const message = 'Image `postgres:17` has no digest.';
    assert.equal(cleaned({ message }).message, message);
    assert.equal(cleaned({ message }, 'postgres:17', '.env').message, message);
  });

  test('has no edits that would write a secret, for nobody may apply them blanked', () => {
    assert.deepEqual(cleaned(fixWriting(`token: ${long}`)).fix?.edits, []);
    assert.equal(cleaned(fixWriting('a: 2')).fix?.edits.length, 1);
  });

  test('has no edits that rewrite the line of a secret, even without the source', () => {
    const fix = fixWriting('SECRET=', '.env', 'PASSWORD=');
    assert.deepEqual(cleaned(fix, 'PASSWORD', '.env', () => undefined).fix?.edits, []);
    assert.equal(cleaned(fixWriting('', '.env', 'PASSWORD='), 'PASSWORD', '.env').fix?.edits.length, 1);
  });

  test('is the same report where there is no secret', () => {
    const given = report({});
    assert.equal(withoutSecrets(given, tree.source), given);
  });
});
