// What `new-rule` writes: a rule that runs, on an example of what its gate looks at, to be made into another one.

/** What differs from gate to gate. Texts are TypeScript as it stands in the file. */
interface Skeleton {
  readonly on: string;
  /** Other subjects that the rules of this gate look at. */
  readonly others: string;
  readonly bad: string;
  readonly good: string;
  readonly check: string;
}

const pod = (policy: string): string =>
  String.raw`path: 'pod.yaml', ${policy === 'Never' ? 'bad' : 'good'}: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      imagePullPolicy: ${policy}\n'`;

const SKELETONS: Readonly<Record<string, Skeleton>> = {
  dockerfile: {
    on: 'instruction',
    others: 'dockerfile, stage, command',
    bad: String.raw`path: 'Dockerfile', bad: 'FROM debian:13\nSTOPSIGNAL SIGKILL\n'`,
    good: String.raw`path: 'Dockerfile', good: 'FROM debian:13\nSTOPSIGNAL SIGTERM\n'`,
    check: `  *check(instruction) {
    if (instruction.kind !== 'STOPSIGNAL' || instruction.operand?.value !== 'SIGKILL') return;
    yield { at: instruction.operand.span, message: 'What is wrong here. What to do about it.' };
  },`,
  },
  provenance: {
    on: 'image',
    others: 'image-repository, graph',
    bad: String.raw`path: 'Dockerfile', bad: 'FROM debian:sid\n'`,
    good: String.raw`path: 'Dockerfile', good: 'FROM debian:13\n'`,
    check: `  *check(use) {
    if (use.reference?.tag !== 'sid') return;
    yield { at: use.span, message: 'What is wrong here. What to do about it.', related: use.related };
  },`,
  },
  config: {
    on: 'container',
    others: 'pod, role, role-binding, kubernetes-object, compose-service, compose-file, workload-image',
    bad: pod('Never'),
    good: pod('Always'),
    check: `  *check(container) {
    if (container.pullPolicy?.value !== 'Never') return;
    yield { at: container.pullPolicy.span, message: 'What is wrong here. What to do about it.' };
  },`,
  },
  policy: {
    on: 'policy-state',
    others: 'none',
    bad: String.raw`path: 'hullgate.yml', bad: 'suppressions:\n  - rule: dockerfile/sudo\n    reason: none\n'`,
    good: String.raw`path: 'hullgate.yml', good: 'profile: strict\n'`,
    check: `  *check({ unusedSuppressions }) {
    for (const { span } of unusedSuppressions) {
      yield { at: span, message: 'What is wrong here. What to do about it.' };
    }
  },`,
  },
};

/** For gates that have none of their own: any text file. */
const TEXT: Skeleton = {
  on: 'text',
  others: 'see model/subject.ts',
  bad: String.raw`path: 'notes.txt', bad: 'wrong\n'`,
  good: String.raw`path: 'notes.txt', good: 'right\n'`,
  check: `  *check({ path, text }) {
    const start = text.indexOf('wrong');
    if (start === -1) return;
    yield { at: { path, start, end: start + 'wrong'.length }, message: 'What is wrong here. What to do about it.' };
  },`,
};

/** The file of a new rule. */
export function ruleSkeleton(gate: string, id: string): string {
  return gate === 'secrets' ? secretKind(id) : rule(SKELETONS[gate] ?? TEXT, id);
}

function rule({ on, others, bad, good, check }: Skeleton, id: string): string {
  return `import { defineRule } from '../../../model/rule.ts';

// Replace what stands here by your rule, and delete the comments. model/rule.ts explains every field.
export default defineRule({
  id: '${id}',
  // What \`check\` gets, one after the other; model/subject.ts says what it knows. Others here: ${others}.
  on: '${on}',
  severity: 'low',
  // Empty: in the profile \`all\` only. \`default\` is for what a stranger's good repository passes.
  profiles: [],
  // What is wrong, in a few words without a full stop.
  title: '',
  // Why it matters.
  why: '',
  // What to do.
  remedy: '',
  // The same check elsewhere, such as 'hadolint:DL3007': ignore comments for that will work here.
  equivalents: [],
  // URLs, and 'cis-docker:4.1'.
  references: [],
  // They are run: \`bad\` must be reported, \`good\` must not. Near misses are worth more than hits.
  examples: [
    { ${bad} },
    { ${good} },
  ],
${check}
});
`;
}

function secretKind(id: string): string {
  return `import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

// Replace what stands here by your kind of secret, and delete the comments. kind.ts explains every field.
export default defineSecretKind({
  id: '${id}',
  // Its name in a sentence: "npm access token".
  title: 'acme token',
  severity: 'high',
  // Whoever has it can ...
  grants: 'act as its owner',
  rotate: {
    // One clause: "Delete the token under Settings, Access tokens".
    steps: 'Revoke the token',
    // The vendor's page about that.
    url: 'https://example.com/',
  },
  // Fixed text, alphabets and lengths, as the vendor documents them. Examples are made of them. A checksum: \`check\`.
  forms: [{ shape: ['acme_', alnum(32)] }],
  // The same kind elsewhere, such as 'gitleaks:npm-access-token'.
  equivalents: [],
});
`;
}
