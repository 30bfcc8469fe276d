import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, containerName } from '../describe.ts';
import { podText, serviceText } from '../example-texts.ts';

const equivalents = ['kube-linter:duplicate-env-var'];

export default defineRule({
  id: 'config/duplicate-env',
  on: 'container',
  severity: 'low',
  profiles: ['default', 'strict'],
  title: 'Environment variable is set twice',
  why: 'The last value wins without a word, and whoever edits the first one wonders why nothing changes.',
  remedy: 'Keep the one that is meant.',
  equivalents,
  references: ['https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/'],
  examples: [
    { path: 'pod.yaml', bad: podText({ container: 'env:\n  - {name: A, value: "1"}\n  - {name: A, value: "2"}' }) },
    { path: 'compose.yaml', bad: serviceText('environment:\n  - A=1\n  - A=2') },
    { path: 'pod.yaml', good: podText({ container: 'env:\n  - {name: A, value: "1"}\n  - {name: B, value: "2"}' }) },
    {
      path: 'pod.yaml',
      good: podText({ container: 'env:\n  - {name: PATH_A, value: "1"}\n  - {name: path_a, value: "1"}' }),
      note: 'Names differ by case.',
    },
  ],
  *check(container) {
    const first = new Map<string, (typeof container.environment)[number]>();
    for (const variable of container.environment) {
      const { value: name, span } = variable.name;
      const earlier = first.get(name);
      first.set(name, earlier ?? variable);
      if (earlier === undefined || earlier.name.span.start === span.start) continue;
      yield aboutPod(container.pod, equivalents, {
        at: span,
        message: `${capitalised(containerName(container))} sets \`${name}\` twice; only this value counts. Remove one of the two.`,
        identity: `${container.identity} ${name}`,
        related: [{ span: earlier.name.span, message: 'This one has no effect.' }],
      });
    }
  },
});
