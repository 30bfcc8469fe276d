import type { AnyRule, Gate } from '../model/gate.ts';
import type { RuleMeta } from '../model/rule.ts';
import type { KnownNames } from './known.ts';

// Gates for the tests of the policy: few rules, silent, and none of the real ones (but for one that policies set).

function rule(id: string, rest: Partial<RuleMeta> = {}): AnyRule {
  return {
    id,
    on: 'graph',
    severity: 'medium',
    profiles: ['default'],
    title: `Title of ${id}`,
    why: '',
    remedy: '',
    equivalents: [],
    references: [],
    examples: [],
    ...rest,
    check: () => [],
  };
}

export const GATES: readonly Gate[] = [
  {
    id: 'dockerfile',
    title: 'Dockerfiles',
    rules: [
      rule('dockerfile/user-root', { severity: 'high', equivalents: ['hadolint:DL3002', 'trivy:DS-0002'] }),
      rule('dockerfile/pin-packages', {
        profiles: ['strict'],
        equivalents: ['hadolint:DL3008'],
        options: {
          allow: { type: 'strings', default: ['curl'], description: 'Packages that may float' },
          level: { type: 'number', default: 3, description: 'A number' },
          deep: { type: 'boolean', default: false, description: 'A flag' },
          label: { type: 'string', default: '', description: 'A text' },
        },
      }),
      rule('dockerfile/rare', { profiles: [] }),
    ],
  },
  { id: 'secrets', title: 'Secrets', rules: [rule('secrets/private-key', { severity: 'critical' })] },
  {
    id: 'provenance',
    title: 'Provenance',
    rules: [
      rule('provenance/image-registry-not-allowed', {
        profiles: [],
        options: {
          allow: { type: 'strings', default: [], description: 'Allowed' },
          deny: { type: 'strings', default: [], description: 'Denied' },
        },
      }),
      rule('provenance/baseline-only', { profiles: ['pss-baseline'] }),
    ],
  },
];

export const KNOWN: KnownNames = { rules: GATES.flatMap(({ rules }) => rules), gates: GATES.map(({ id }) => id) };
