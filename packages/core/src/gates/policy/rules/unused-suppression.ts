import { defineRule } from '../../../model/rule.ts';
import { describeSuppression } from '../describe.ts';
import { EVERY_PROFILE } from '../profiles.ts';

const POLICY = `suppressions:
  - rule: dockerfile/user-root
    path: Dockerfile
    reason: the platform maps root to an unprivileged user
`;
const ROOT = 'FROM debian:12.11\nUSER root\n';
const NOT_ROOT = 'FROM debian:12.11\nUSER 65532\n';

export default defineRule({
  id: 'policy/unused-suppression',
  on: 'policy-state',
  severity: 'low',
  profiles: EVERY_PROFILE,
  title: 'Suppression of the policy silences nothing',
  why: `A suppression that silences nothing is left over: what it was for has been mended, moved or renamed. It would
silence the next finding that it fits, without anybody's decision.

Suppressions with peers' ids, of rules that did not run, and of files that could not be read are not reported.`,
  remedy: 'Delete the entry, or correct its rule, path or fingerprint.',
  equivalents: [],
  references: [],
  examples: [
    { path: 'hullgate.yml', bad: POLICY, files: { Dockerfile: NOT_ROOT } },
    { path: 'hullgate.yml', good: POLICY, files: { Dockerfile: ROOT } },
    {
      path: 'hullgate.yml',
      bad: POLICY.replace('Dockerfile', 'docker/*'),
      files: { Dockerfile: ROOT },
      note: 'fits no file',
    },
    {
      path: 'hullgate.yml',
      good: POLICY.replace('dockerfile/user-root', 'hadolint:DL3002'),
      files: { Dockerfile: NOT_ROOT },
      note: "a peer's id",
    },
  ],
  *check({ unusedSuppressions }) {
    for (const { value, span } of unusedSuppressions) {
      yield {
        at: span,
        message: `The suppression of ${describeSuppression(value)} silences nothing. Delete it, or correct what it is meant for.`,
        identity: [value.rule, value.path, value.fingerprint].join(' '),
      };
    }
  },
});
