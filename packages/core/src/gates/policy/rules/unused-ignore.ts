import type { Fix } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import type { InlineSuppression } from '../../../model/suppression.ts';
import { EVERY_PROFILE } from '../profiles.ts';

const COMMENT = '# hullgate ignore=dockerfile/user-root the platform maps root\n';

export default defineRule({
  id: 'policy/unused-ignore',
  on: 'policy-state',
  severity: 'info',
  profiles: EVERY_PROFILE,
  title: 'Ignore comment silences nothing',
  why: `An ignore that silences nothing is left over from something that has been mended, or it stands in the wrong place. It
looks like a known risk where there is none, and it would silence the next finding at this place without anybody's decision.

Only comments in Hullgate's own syntax are reported, and only when every rule they name ran: a peer's comment may still
be needed by the peer.`,
  remedy: 'Delete the comment, or put it on the line of the finding or the line above it.',
  equivalents: [],
  references: [],
  examples: [
    {
      path: 'Dockerfile',
      bad: `FROM debian:12.11\n${COMMENT}USER 65532\n`,
      good: `FROM debian:12.11\n${COMMENT}USER root\n`,
      fixed: 'FROM debian:12.11\nUSER 65532\n',
    },
    {
      path: 'Dockerfile',
      bad: `FROM debian:12.11\n${COMMENT}RUN true\nUSER root\n`,
      note: 'it stands above the wrong line',
    },
    {
      path: 'Dockerfile',
      good: 'FROM debian:12.11\n# hadolint ignore=DL3002\nUSER 65532\n',
      note: 'hadolint may still need it',
    },
    {
      path: 'Dockerfile',
      good: 'FROM debian:12.11\n# hullgate ignore=hadolint:DL3002 for the sister project\nUSER 65532\n',
      note: "a peer's id",
    },
    {
      path: 'Dockerfile',
      files: { 'hullgate.yml': 'rules:\n  dockerfile/user-root: off\n' },
      good: `FROM debian:12.11\n${COMMENT}USER 65532\n`,
      note: 'the rule did not run',
    },
    {
      path: 'docs/ignores.md',
      good: `Write it above the line:\n\n    ${COMMENT}    USER root\n`,
      note: 'a text that the rule does not look at',
    },
  ],
  *check({ unusedIgnores }) {
    for (const ignore of unusedIgnores) {
      const { rules, span } = ignore;
      const names = rules.map((name) => `\`${name}\``).join(', ');
      const fix = deletion(ignore);
      yield {
        at: span,
        message: `This comment ignores ${names}, but there is nothing of that here to ignore. Delete it, or move it to the line above what it is meant for.`,
        identity: rules.toSorted().join(','),
        ...(fix ? { fix } : {}),
      };
    }
  },
});

function deletion({ line }: InlineSuppression): Fix | undefined {
  return line && { title: 'Delete the comment', safety: 'safe', edits: [{ span: line, text: '' }] };
}
