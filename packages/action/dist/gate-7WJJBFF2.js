import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  defineGate,
  defineRule
} from "./chunk-V3KQVTIS.js";
import {
  PROFILES
} from "./chunk-FHEKXKC2.js";
import {
  compareSeverity
} from "./chunk-2AKYT57Y.js";
import "./chunk-BJJFHFV3.js";

// packages/core/src/gates/policy/profiles.ts
var EVERY_PROFILE = PROFILES;

// packages/core/src/gates/policy/rules/changed.ts
var DOCKERFILE = "FROM debian:12.11\nUSER 65532\n";
var changed_default = defineRule({
  id: "policy/changed",
  on: "policy-state",
  severity: "medium",
  profiles: EVERY_PROFILE,
  title: "The change touches the policy",
  why: `The policy and the baseline decide what fails. A change that edits them could let itself through, so it is judged with
the versions of the base, and the edit is shown for review. It takes effect once it is merged.

Where the edited policy or baseline is broken this weighs \`high\`: after the merge no run could judge anything.`,
  remedy: "Review the edit like a change of the gates themselves. Where possible, make it a change of its own.",
  equivalents: [],
  references: [],
  examples: [
    {
      path: "hullgate.yml",
      base: { "hullgate.yml": "failOn: high\n", Dockerfile: DOCKERFILE },
      bad: "failOn: never\n",
      good: "failOn: high\n",
      files: { Dockerfile: DOCKERFILE }
    },
    {
      path: "hullgate.yml",
      base: { Dockerfile: DOCKERFILE },
      bad: "failOn: never\n",
      files: { Dockerfile: DOCKERFILE },
      note: "the first policy of a repository, too"
    },
    {
      path: "hullgate.yml",
      base: { "hullgate.yml": "failOn: high\n", Dockerfile: DOCKERFILE },
      bad: "failOn: high\nrulez: {}\n",
      files: { Dockerfile: DOCKERFILE },
      note: "a broken policy, which would stop every run after the merge"
    },
    { path: "hullgate.yml", good: "failOn: never\n", note: "without a base there is no change" }
  ],
  *check({ changedFiles }) {
    for (const file of changedFiles) {
      yield {
        at: { path: file.path, start: 0, end: 0 },
        message: messageFor(file),
        identity: file.path,
        ...file.fault === void 0 ? {} : { severity: "high" }
      };
    }
  }
});
var VERBS = {
  added: "adds",
  edited: "edits",
  removed: "removes"
};
function messageFor({ path, role, change, fault }) {
  if (fault !== void 0) {
    return `This change ${VERBS[change]} the ${role} \`${path}\` and leaves the policy broken: after the merge nothing could be judged. ${fault}`;
  }
  return `This change ${VERBS[change]} the ${role} \`${path}\`, which decides what fails. It was judged with the base's ${role}; review the edit, it takes effect when merged.`;
}

// packages/core/src/gates/policy/describe.ts
function describeSuppression({ rule, path, fingerprint }) {
  const where = path === void 0 ? "" : ` in \`${path}\``;
  return `\`${rule}\`${where}${fingerprint === void 0 ? "" : ` (one finding, ${fingerprint.slice(0, 8)})`}`;
}

// packages/core/src/gates/policy/rules/expired-suppression.ts
var policyUntil = (until) => `suppressions:
  - rule: dockerfile/user-root
    path: Dockerfile
    reason: until the base image is replaced
    until: ${until}
`;
var ROOT = "FROM debian:12.11\nUSER root\n";
var expired_suppression_default = defineRule({
  id: "policy/expired-suppression",
  on: "policy-state",
  severity: "high",
  profiles: EVERY_PROFILE,
  title: "Suppression has expired",
  why: `Somebody accepted a risk until a day, and that day is over. The suppression no longer silences anything, and the
gate fails until somebody decides anew: otherwise the date would mean nothing.`,
  remedy: "Mend what the suppression was for and delete it, or decide anew: set a later `until` and say why.",
  equivalents: [],
  references: [],
  examples: [
    { path: "hullgate.yml", bad: policyUntil("2020-02-29"), files: { Dockerfile: ROOT } },
    { path: "hullgate.yml", good: policyUntil("9999-12-31"), files: { Dockerfile: ROOT } },
    {
      path: "hullgate.yml",
      good: policyUntil("9999-12-31").replace(/^ +until: .*\n/m, ""),
      files: { Dockerfile: ROOT }
    }
  ],
  *check({ expiredSuppressions }) {
    for (const { value, span } of expiredSuppressions) {
      const whom = value.owner === void 0 ? "" : ` Its owner is ${value.owner}.`;
      yield {
        at: span,
        message: `The suppression of ${describeSuppression(value)} ended on ${value.until} and no longer holds. Mend what it was for and delete it, or decide anew with a later date.${whom}`,
        identity: [value.rule, value.path, value.fingerprint, value.until].join(" ")
      };
    }
  }
});

// packages/core/src/gates/policy/rules/ignore-added.ts
var GOOD = "FROM debian:12.11\nUSER 65532\n";
var ROOT2 = "FROM debian:12.11\nUSER root\n";
var IGNORED = "FROM debian:12.11\n# hullgate ignore=dockerfile/user-root the platform maps root\nUSER root\n";
var ignore_added_default = defineRule({
  id: "policy/ignore-added",
  on: "policy-state",
  severity: "low",
  profiles: EVERY_PROFILE,
  title: "The change silences what it introduces",
  why: `A comment in a file takes effect at once, other than an edit of the policy. So a change can bring a finding along with
the comment that silences it, and the verdict says nothing of either. Often that is right; whoever reviews the change
should be the one to say so.

Where the policy comes from the base, because the change may be a stranger's, this weighs \`medium\`. What a comment
silenced before the change is not reported.`,
  remedy: "Review what the comment silences and the reason it gives, or have the finding mended instead.",
  equivalents: [],
  references: [],
  examples: [
    {
      path: "Dockerfile",
      base: { Dockerfile: GOOD },
      bad: IGNORED,
      good: ROOT2,
      note: "a finding that is not silenced"
    },
    {
      path: "Dockerfile",
      base: { Dockerfile: GOOD },
      bad: "FROM debian:12.11\n# hadolint ignore=DL3002\nUSER root\n",
      note: "a peer's comment"
    },
    { path: "Dockerfile", base: { Dockerfile: IGNORED }, good: `# moved
${IGNORED}`, note: "it was there before" },
    { path: "Dockerfile", base: { Dockerfile: ROOT2 }, good: IGNORED, note: "the finding was there before" },
    { path: "Dockerfile", good: IGNORED, note: "without a base there is no change" }
  ],
  *check({ addedSilences, policyFromBase }) {
    for (const added of addedSilences) {
      const { comment } = added;
      yield {
        at: comment.span,
        message: `This change adds a comment that silences what it introduces: ${describe(added)}. Nobody has agreed to that yet; review it, or have it mended instead.`,
        identity: [comment.syntax, ...comment.rules.toSorted(), ...namesOf(added)].join(" "),
        ...policyFromBase ? { severity: "medium" } : {}
      };
    }
  }
});
function namesOf({ findings }) {
  return [...new Set(findings.map(({ rule }) => rule))].toSorted();
}
var MOST_NAMED = 5;
function describe({ findings }) {
  const worstFirst = findings.toSorted((a, b) => compareSeverity(a.severity, b.severity));
  const byRule = [...Map.groupBy(worstFirst, ({ rule }) => rule)];
  const named = byRule.slice(0, MOST_NAMED).map(([rule, alike]) => {
    const times = alike.length === 1 ? "" : `, ${alike.length} times`;
    return `\`${rule}\` (${alike[0]?.severity ?? ""}${times})`;
  });
  const more = byRule.length - named.length;
  return named.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

// packages/core/src/gates/policy/rules/ignore-without-reason.ts
var ignore_without_reason_default = defineRule({
  id: "policy/ignore-without-reason",
  on: "policy-state",
  severity: "low",
  profiles: ["strict"],
  title: "Ignore comment gives no reason",
  why: `Whoever comes upon an ignore later needs to know whether it still holds. Without a reason it is kept for ever, or
removed at a venture. In the policy file a reason is always required; comments in Hullgate's own syntax should have one too.`,
  remedy: "Write the reason behind the rule: `# hullgate ignore=dockerfile/user-root the platform maps root`.",
  equivalents: [],
  references: [],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM debian:12.11\n# hullgate ignore=dockerfile/user-root\nUSER root\n",
      good: "FROM debian:12.11\n# hullgate ignore=dockerfile/user-root the platform maps root\nUSER root\n"
    },
    {
      path: "Dockerfile",
      good: "FROM debian:12.11\n# hadolint ignore=DL3002\nUSER root\n",
      note: "hadolint has no place for a reason"
    }
  ],
  *check({ ignores }) {
    for (const { syntax, rules: rules2, reason, span } of ignores) {
      if (syntax !== "hullgate" || reason !== void 0) continue;
      const names = rules2.map((name) => `\`${name}\``).join(", ");
      yield {
        at: span,
        message: `This comment ignores ${names} without saying why. Write the reason behind it, so that others can tell when it no longer holds.`,
        identity: rules2.toSorted().join(",")
      };
    }
  }
});

// packages/core/src/gates/policy/rules/unused-ignore.ts
var COMMENT = "# hullgate ignore=dockerfile/user-root the platform maps root\n";
var unused_ignore_default = defineRule({
  id: "policy/unused-ignore",
  on: "policy-state",
  severity: "info",
  profiles: EVERY_PROFILE,
  title: "Ignore comment silences nothing",
  why: `An ignore that silences nothing is left over from something that has been mended, or it stands in the wrong place. It
looks like a known risk where there is none, and it would silence the next finding at this place without anybody's decision.

Only comments in Hullgate's own syntax are reported, and only when every rule they name ran: a peer's comment may still
be needed by the peer.`,
  remedy: "Delete the comment, or put it on the line of the finding or the line above it.",
  equivalents: [],
  references: [],
  examples: [
    {
      path: "Dockerfile",
      bad: `FROM debian:12.11
${COMMENT}USER 65532
`,
      good: `FROM debian:12.11
${COMMENT}USER root
`,
      fixed: "FROM debian:12.11\nUSER 65532\n"
    },
    {
      path: "Dockerfile",
      bad: `FROM debian:12.11
${COMMENT}RUN true
USER root
`,
      note: "it stands above the wrong line"
    },
    {
      path: "Dockerfile",
      good: "FROM debian:12.11\n# hadolint ignore=DL3002\nUSER 65532\n",
      note: "hadolint may still need it"
    },
    {
      path: "Dockerfile",
      good: "FROM debian:12.11\n# hullgate ignore=hadolint:DL3002 for the sister project\nUSER 65532\n",
      note: "a peer's id"
    },
    {
      path: "Dockerfile",
      files: { "hullgate.yml": "rules:\n  dockerfile/user-root: off\n" },
      good: `FROM debian:12.11
${COMMENT}USER 65532
`,
      note: "the rule did not run"
    },
    {
      path: "docs/ignores.md",
      good: `Write it above the line:

    ${COMMENT}    USER root
`,
      note: "a text that the rule does not look at"
    }
  ],
  *check({ unusedIgnores }) {
    for (const ignore of unusedIgnores) {
      const { rules: rules2, span } = ignore;
      const names = rules2.map((name) => `\`${name}\``).join(", ");
      const fix = deletion(ignore);
      yield {
        at: span,
        message: `This comment ignores ${names}, but there is nothing of that here to ignore. Delete it, or move it to the line above what it is meant for.`,
        identity: rules2.toSorted().join(","),
        ...fix ? { fix } : {}
      };
    }
  }
});
function deletion({ line }) {
  return line && { title: "Delete the comment", safety: "safe", edits: [{ span: line, text: "" }] };
}

// packages/core/src/gates/policy/rules/unused-suppression.ts
var POLICY = `suppressions:
  - rule: dockerfile/user-root
    path: Dockerfile
    reason: the platform maps root to an unprivileged user
`;
var ROOT3 = "FROM debian:12.11\nUSER root\n";
var NOT_ROOT = "FROM debian:12.11\nUSER 65532\n";
var unused_suppression_default = defineRule({
  id: "policy/unused-suppression",
  on: "policy-state",
  severity: "low",
  profiles: EVERY_PROFILE,
  title: "Suppression of the policy silences nothing",
  why: `A suppression that silences nothing is left over: what it was for has been mended, moved or renamed. It would
silence the next finding that it fits, without anybody's decision.

Suppressions with peers' ids, of rules that did not run, and of files that could not be read are not reported.`,
  remedy: "Delete the entry, or correct its rule, path or fingerprint.",
  equivalents: [],
  references: [],
  examples: [
    { path: "hullgate.yml", bad: POLICY, files: { Dockerfile: NOT_ROOT } },
    { path: "hullgate.yml", good: POLICY, files: { Dockerfile: ROOT3 } },
    {
      path: "hullgate.yml",
      bad: POLICY.replace("Dockerfile", "docker/*"),
      files: { Dockerfile: ROOT3 },
      note: "fits no file"
    },
    {
      path: "hullgate.yml",
      good: POLICY.replace("dockerfile/user-root", "hadolint:DL3002"),
      files: { Dockerfile: NOT_ROOT },
      note: "a peer's id"
    }
  ],
  *check({ unusedSuppressions }) {
    for (const { value, span } of unusedSuppressions) {
      yield {
        at: span,
        message: `The suppression of ${describeSuppression(value)} silences nothing. Delete it, or correct what it is meant for.`,
        identity: [value.rule, value.path, value.fingerprint].join(" ")
      };
    }
  }
});

// packages/core/src/gates/policy/rules.gen.ts
var rules = [
  changed_default,
  expired_suppression_default,
  ignore_added_default,
  ignore_without_reason_default,
  unused_ignore_default,
  unused_suppression_default
];

// packages/core/src/gates/policy/gate.ts
var gate_default = defineGate({ id: "policy", title: "The policy itself is sound", rules });
export {
  gate_default as default
};
