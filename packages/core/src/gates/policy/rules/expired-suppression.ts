import { defineRule } from '../../../model/rule.ts';
import { describeSuppression } from '../describe.ts';
import { EVERY_PROFILE } from '../profiles.ts';

const policyUntil = (until: string): string => `suppressions:
  - rule: dockerfile/user-root
    path: Dockerfile
    reason: until the base image is replaced
    until: ${until}
`;
const ROOT = 'FROM debian:12.11\nUSER root\n';

export default defineRule({
  id: 'policy/expired-suppression',
  on: 'policy-state',
  severity: 'high',
  profiles: EVERY_PROFILE,
  title: 'Suppression has expired',
  why: `Somebody accepted a risk until a day, and that day is over. The suppression no longer silences anything, and the
gate fails until somebody decides anew: otherwise the date would mean nothing.`,
  remedy: 'Mend what the suppression was for and delete it, or decide anew: set a later `until` and say why.',
  equivalents: [],
  references: [],
  examples: [
    { path: 'hullgate.yml', bad: policyUntil('2020-02-29'), files: { Dockerfile: ROOT } },
    { path: 'hullgate.yml', good: policyUntil('9999-12-31'), files: { Dockerfile: ROOT } },
    {
      path: 'hullgate.yml',
      good: policyUntil('9999-12-31').replace(/^ +until: .*\n/m, ''),
      files: { Dockerfile: ROOT },
    },
  ],
  *check({ expiredSuppressions }) {
    for (const { value, span } of expiredSuppressions) {
      const whom = value.owner === undefined ? '' : ` Its owner is ${value.owner}.`;
      yield {
        at: span,
        message: `The suppression of ${describeSuppression(value)} ended on ${value.until} and no longer holds. Mend what it was for and delete it, or decide anew with a later date.${whom}`,
        identity: [value.rule, value.path, value.fingerprint, value.until].join(' '),
      };
    }
  },
});
