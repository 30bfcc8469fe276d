import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { policyJsonSchema } from './json-schema.ts';
import { parsePolicy } from './parse.ts';
import { GATES, KNOWN } from './sample-gates.ts';

const schema = policyJsonSchema(GATES.flatMap(({ rules }) => rules));
const validate = new Ajv2020({ strict: true, strictTypes: false, validateFormats: false }).compile(schema);

describe('the JSON Schema says the same as the parser', () => {
  const policies: readonly unknown[] = [
    {},
    { profile: 'strict', failOn: 'never', only: 'all' },
    { failOn: { default: 'low', secrets: 'never' }, gates: { secrets: { enabled: true } } },
    {
      rules: {
        'dockerfile/*': 'off',
        'dockerfile/pin-packages': { severity: 'low', options: { allow: ['a'], level: 2, deep: true, label: '' } },
      },
    },
    {
      paths: { include: ['**'], exclude: [] },
      registries: { allow: ['a'] },
      baseline: 'b.json',
      extends: ['hullgate:all'],
    },
    { suppressions: [{ rule: 'hadolint:DL3002', reason: 'x', path: 'a', until: '2027-01-01', owner: 'me' }] },
    { identities: [{ images: 'a/**', issuer: 'b', subject: 'c' }] },
    [],
    null,
    { profil: 'strict' },
    { profile: 'strct' },
    { failOn: { secret: 'low' } },
    { rules: { 'dockerfile/none': 'off' } },
    { rules: { 'dockerfile/user-root': 'of' } },
    { rules: { 'dockerfile/user-root': { options: { allow: [] } } } },
    { rules: { 'dockerfile/pin-packages': { options: { allow: 'a' } } } },
    { paths: { include: '**' } },
    { suppressions: [{ rule: 'dockerfile/user-root' }] },
    { suppressions: [{ rule: 'dockerfile/none', reason: 'x' }] },
    { suppressions: [{ rule: '*', reason: 'x', fingerprint: 'abc' }] },
    { identities: [{ images: 'a/**' }] },
  ];
  for (const policy of policies) {
    test(JSON.stringify(policy), () => {
      const { errors } = parsePolicy(policy, KNOWN);
      assert.equal(validate(policy), errors.length === 0, JSON.stringify({ errors, schema: validate.errors }));
    });
  }
});

test('rules carry their titles, options their descriptions and defaults', () => {
  const text = JSON.stringify(schema);
  assert.ok(text.includes('Title of dockerfile/rare'));
  assert.ok(text.includes('"description":"Packages that may float","default":["curl"]'));
});
