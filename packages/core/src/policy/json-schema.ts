import type { RuleMeta } from '../model/rule.ts';
import type { JsonSchema } from './fields.ts';
import { gateOf } from './rule-name.ts';
import { policyField } from './schema.ts';

/**
 * The JSON Schema (draft 2020-12) of the policy file, for editors. It knows the rules with their options; what needs
 * more than a schema can say (globs, calendar days, nearest names) is checked when the policy is read.
 * https://json-schema.org/draft/2020-12
 */
export function policyJsonSchema(rules: readonly RuleMeta[]): JsonSchema {
  const gates = [...new Set(rules.map(({ id }) => gateOf(id)))];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Hullgate policy',
    description: 'Settings of Hullgate: hullgate.yml or .github/hullgate.yml at the root of a repository.',
    ...policyField({ rules, gates }).json,
  };
}
