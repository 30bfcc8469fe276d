import { defineRule } from '../../../model/rule.ts';
import type { ChangedPolicyFile } from '../../../policy/state.ts';
import { EVERY_PROFILE } from '../profiles.ts';

const DOCKERFILE = 'FROM debian:12.11\nUSER 65532\n';

export default defineRule({
  id: 'policy/changed',
  on: 'policy-state',
  severity: 'medium',
  profiles: EVERY_PROFILE,
  title: 'The change touches the policy',
  why: `The policy and the baseline decide what fails. A change that edits them could let itself through, so it is judged with
the versions of the base, and the edit is shown for review. It takes effect once it is merged.

Where the edited policy or baseline is broken this weighs \`high\`: after the merge no run could judge anything.`,
  remedy: 'Review the edit like a change of the gates themselves. Where possible, make it a change of its own.',
  equivalents: [],
  references: [],
  examples: [
    {
      path: 'hullgate.yml',
      base: { 'hullgate.yml': 'failOn: high\n', Dockerfile: DOCKERFILE },
      bad: 'failOn: never\n',
      good: 'failOn: high\n',
      files: { Dockerfile: DOCKERFILE },
    },
    {
      path: 'hullgate.yml',
      base: { Dockerfile: DOCKERFILE },
      bad: 'failOn: never\n',
      files: { Dockerfile: DOCKERFILE },
      note: 'the first policy of a repository, too',
    },
    {
      path: 'hullgate.yml',
      base: { 'hullgate.yml': 'failOn: high\n', Dockerfile: DOCKERFILE },
      bad: 'failOn: high\nrulez: {}\n',
      files: { Dockerfile: DOCKERFILE },
      note: 'a broken policy, which would stop every run after the merge',
    },
    { path: 'hullgate.yml', good: 'failOn: never\n', note: 'without a base there is no change' },
  ],
  *check({ changedFiles }) {
    for (const file of changedFiles) {
      yield {
        at: { path: file.path, start: 0, end: 0 },
        message: messageFor(file),
        identity: file.path,
        ...(file.fault === undefined ? {} : { severity: 'high' }),
      };
    }
  },
});

const VERBS: Readonly<Record<ChangedPolicyFile['change'], string>> = {
  added: 'adds',
  edited: 'edits',
  removed: 'removes',
};

function messageFor({ path, role, change, fault }: ChangedPolicyFile): string {
  if (fault !== undefined) {
    return `This change ${VERBS[change]} the ${role} \`${path}\` and leaves the policy broken: after the merge nothing could be judged. ${fault}`;
  }
  return `This change ${VERBS[change]} the ${role} \`${path}\`, which decides what fails. It was judged with the base's ${role}; review the edit, it takes effect when merged.`;
}
