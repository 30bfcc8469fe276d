import { defineRule } from '../../../model/rule.ts';

export default defineRule({
  id: 'policy/ignore-without-reason',
  on: 'policy-state',
  severity: 'low',
  profiles: ['strict'],
  title: 'Ignore comment gives no reason',
  why: `Whoever comes upon an ignore later needs to know whether it still holds. Without a reason it is kept for ever, or
removed at a venture. In the policy file a reason is always required; comments in Hullgate's own syntax should have one too.`,
  remedy: 'Write the reason behind the rule: `# hullgate ignore=dockerfile/user-root the platform maps root`.',
  equivalents: [],
  references: [],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM debian:12.11\n# hullgate ignore=dockerfile/user-root\nUSER root\n',
      good: 'FROM debian:12.11\n# hullgate ignore=dockerfile/user-root the platform maps root\nUSER root\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM debian:12.11\n# hadolint ignore=DL3002\nUSER root\n',
      note: 'hadolint has no place for a reason',
    },
  ],
  *check({ ignores }) {
    for (const { syntax, rules, reason, span } of ignores) {
      if (syntax !== 'hullgate' || reason !== undefined) continue;
      const names = rules.map((name) => `\`${name}\``).join(', ');
      yield {
        at: span,
        message: `This comment ignores ${names} without saying why. Write the reason behind it, so that others can tell when it no longer holds.`,
        identity: rules.toSorted().join(','),
      };
    }
  },
});
