import { defineRule } from '../../../model/rule.ts';
import { floatingReason } from '../floating-tag.ts';
import { imageFinding, saying } from '../image-finding.ts';
import { isPulled, type PulledImage } from '../pulled-images.ts';

const STALE = new Set(['IfNotPresent', 'Never', 'never', 'missing', 'if_not_present']);

export default defineRule({
  id: 'provenance/image-pull-policy-mutable',
  on: 'image',
  severity: 'low',
  profiles: ['strict'],
  title: 'Moving tag is not pulled again',
  why: 'With a moving tag and a policy that keeps what a node already has, each node runs the version that it happened to pull first: replicas of one workload differ.',
  remedy: 'Name a full version or a digest; or, where the newest image is really wanted, pull always.',
  equivalents: ['kics:k8s/image_pull_policy_of_container_is_not_always', 'checkov:CKV_K8S_15'],
  references: ['https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy'],
  examples: [
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    image: nginx:latest\n    imagePullPolicy: IfNotPresent\n',
    },
    {
      path: 'pod.yaml',
      good: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    image: nginx:latest\n    imagePullPolicy: Always\n',
    },
    {
      path: 'pod.yaml',
      good: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    image: nginx:1.29.1\n    imagePullPolicy: IfNotPresent\n',
    },
  ],
  *check(use) {
    if (!use.pullPolicy || !STALE.has(use.pullPolicy.value) || !isPulled(use) || !isMoving(use)) return;
    const message = `${saying(use)}, whose tag moves, with pull policy \`${use.pullPolicy.value}\`: nodes keep different versions of it. Name a full version or pull always.`;
    yield imageFinding(use, message, {
      at: use.pullPolicy.span,
      related: [{ span: use.span, message: 'The moving tag.' }],
    });
  },
});

function isMoving({ reference: { tag = 'latest', digest } }: PulledImage): boolean {
  return !digest && (tag === 'latest' || floatingReason(tag) !== undefined);
}
