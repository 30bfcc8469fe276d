import { defineRule } from '../../../model/rule.ts';
import { compareSeverity } from '../../../model/severity.ts';
import type { AddedSilence } from '../../../policy/state.ts';
import { EVERY_PROFILE } from '../profiles.ts';

const GOOD = 'FROM debian:12.11\nUSER 65532\n';
const ROOT = 'FROM debian:12.11\nUSER root\n';
const IGNORED = 'FROM debian:12.11\n# hullgate ignore=dockerfile/user-root the platform maps root\nUSER root\n';

export default defineRule({
  id: 'policy/ignore-added',
  on: 'policy-state',
  severity: 'low',
  profiles: EVERY_PROFILE,
  title: 'The change silences what it introduces',
  why: `A comment in a file takes effect at once, other than an edit of the policy. So a change can bring a finding along with
the comment that silences it, and the verdict says nothing of either. Often that is right; whoever reviews the change
should be the one to say so.

Where the policy comes from the base, because the change may be a stranger's, this weighs \`medium\`. What a comment
silenced before the change is not reported.`,
  remedy: 'Review what the comment silences and the reason it gives, or have the finding mended instead.',
  equivalents: [],
  references: [],
  examples: [
    {
      path: 'Dockerfile',
      base: { Dockerfile: GOOD },
      bad: IGNORED,
      good: ROOT,
      note: 'a finding that is not silenced',
    },
    {
      path: 'Dockerfile',
      base: { Dockerfile: GOOD },
      bad: 'FROM debian:12.11\n# hadolint ignore=DL3002\nUSER root\n',
      note: "a peer's comment",
    },
    { path: 'Dockerfile', base: { Dockerfile: IGNORED }, good: `# moved\n${IGNORED}`, note: 'it was there before' },
    { path: 'Dockerfile', base: { Dockerfile: ROOT }, good: IGNORED, note: 'the finding was there before' },
    { path: 'Dockerfile', good: IGNORED, note: 'without a base there is no change' },
  ],
  *check({ addedSilences, policyFromBase }) {
    for (const added of addedSilences) {
      const { comment } = added;
      yield {
        at: comment.span,
        message: `This change adds a comment that silences what it introduces: ${describe(added)}. Nobody has agreed to that yet; review it, or have it mended instead.`,
        identity: [comment.syntax, ...comment.rules.toSorted(), ...namesOf(added)].join(' '),
        ...(policyFromBase ? { severity: 'medium' } : {}),
      };
    }
  },
});

function namesOf({ findings }: AddedSilence): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule))].toSorted();
}

/** More rules than this are only counted. */
const MOST_NAMED = 5;

/** "`dockerfile/user-root` (high), `dockerfile/no-sudo` (low, 3 times)", the worst first. */
function describe({ findings }: AddedSilence): string {
  const worstFirst = findings.toSorted((a, b) => compareSeverity(a.severity, b.severity));
  const byRule = [...Map.groupBy(worstFirst, ({ rule }) => rule)];
  const named = byRule.slice(0, MOST_NAMED).map(([rule, alike]) => {
    const times = alike.length === 1 ? '' : `, ${alike.length} times`;
    return `\`${rule}\` (${alike[0]?.severity ?? ''}${times})`;
  });
  const more = byRule.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
