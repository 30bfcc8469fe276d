import { defineRule } from '../../../model/rule.ts';
import type { DuplicateKey } from '../../../sources/yaml/model.ts';
import { podText } from '../example-texts.ts';

/** Keys of which a lost value changes what a workload may do. */
const SECURITY_KEYS =
  /^(?:securityContext|privileged|hostPID|hostIPC|hostNetwork|hostUsers|runAs\w+|capabilities|cap_add|cap_drop|allowPrivilegeEscalation|readOnlyRootFilesystem|seccompProfile|security_opt|user|read_only|serviceAccountName|automountServiceAccountToken|rules|verbs|subjects|roleRef|permissions|network_mode|pid|ipc)$/;

export default defineRule({
  id: 'config/yaml-duplicate-key',
  on: 'yaml',
  severity: 'medium',
  profiles: ['default', 'strict'],
  title: 'Key is written twice in one mapping',
  why: 'Of two values of a key one is lost without a word: most readers take the last, some the first, others refuse the file. What a reviewer reads need not be what runs.',
  remedy: 'Keep one of them, or merge the two.',
  equivalents: [],
  references: ['https://yaml.org/spec/1.2.2/#3213-node-comparison'],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({ container: 'securityContext:\n  privileged: false\n  runAsUser: 1000\n  privileged: true' }),
    },
    {
      path: 'compose.yaml',
      bad: 'services:\n  web:\n    image: web:1\n    environment:\n      A: 1\n    environment:\n      B: 2\n',
    },
    {
      path: 'compose.yaml',
      good: 'x-base: &base\n  image: web:1\nservices:\n  web:\n    <<: *base\n    image: web:2\n  job:\n    image: web:1\n',
      note: 'A written value before a merged one is what merge keys are for.',
    },
    { path: 'pod.yaml', good: `${podText({})}---\n${podText({})}` },
  ],
  *check(duplicate) {
    const isSecurity = duplicate.differs && duplicate.keyPath.split('.').some((key) => SECURITY_KEYS.test(key));
    yield {
      at: duplicate.span,
      message: `\`${duplicate.keyPath}\` is written twice${values(duplicate)}; most readers silently keep the last, others refuse the file. Keep one.`,
      identity: duplicate.keyPath,
      ...(isSecurity ? { severity: 'high' } : !duplicate.differs && { severity: 'low' }),
      related: [{ span: duplicate.firstSpan, message: 'Here it is written first.' }],
    };
  },
});

function values({ differs, firstText, text }: DuplicateKey): string {
  if (!differs) return ' with the same value';
  const isShown =
    firstText !== undefined &&
    text !== undefined &&
    /^(?:true|false|\d+)$/.test(firstText) &&
    /^(?:true|false|\d+)$/.test(text);
  return isShown ? `, first \`${firstText}\` and then \`${text}\`` : ' with different values';
}
