import { defineRule } from '../../../model/rule.ts';
import { get, getString, items } from '../../../sources/yaml/access.ts';
import { capitalised, objectName } from '../describe.ts';

const PEERS: Readonly<Record<string, readonly string[]>> = {
  NodePort: ['kube-linter:exposed-services', 'kics:k8s/service_type_is_nodeport'],
  LoadBalancer: ['kube-linter:exposed-services', 'kics:k8s/service_with_external_load_balancer'],
};
const EFFECT: Readonly<Record<string, string>> = {
  NodePort: 'is open on a port of every node',
  LoadBalancer: 'gets a load balancer that whoever reaches its address can use',
};

/** Annotations by which clouds keep a load balancer inside. */
const INTERNAL = /internal|scheme|private/i;

const service = (spec: string, annotations = '{}') =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations: ${annotations}\nspec:\n${spec}  ports: [{port: 80}]\n`;

export default defineRule({
  id: 'config/service-exposed',
  on: 'kubernetes-object',
  severity: 'low',
  profiles: ['strict'],
  title: 'Service is open outside of the cluster',
  why: 'NodePort and LoadBalancer bring traffic from outside past the Ingress or Gateway, where TLS, authentication and limits are kept.',
  remedy:
    'Use ClusterIP behind an Ingress or Gateway, or limit the callers with `loadBalancerSourceRanges` or an internal load balancer.',
  equivalents: [...new Set(Object.values(PEERS).flat())],
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/'],
  examples: [
    { path: 'service.yaml', bad: service('  type: NodePort\n') },
    { path: 'service.yaml', bad: service('  type: LoadBalancer\n') },
    { path: 'service.yaml', good: service('  type: ClusterIP\n') },
    { path: 'service.yaml', good: service('') },
    { path: 'service.yaml', good: service('  type: LoadBalancer\n  loadBalancerSourceRanges: [10.0.0.0/8]\n') },
    {
      path: 'service.yaml',
      good: service('  type: LoadBalancer\n', '{networking.gke.io/load-balancer-type: Internal}'),
    },
  ],
  *check(object) {
    if (object.kind.value !== 'Service' || object.apiVersion.value !== 'v1') return;
    const type = getString(object.node, 'spec', 'type');
    const effect = type && EFFECT[type.value];
    if (!type || effect === undefined) return;
    const ranges = items(get(object.node, 'spec', 'loadBalancerSourceRanges'));
    const isInternal = [...object.annotations].some(([key, { value }]) => INTERNAL.test(`${key} ${value}`));
    if (type.value === 'LoadBalancer' && (ranges.length > 0 || isInternal)) return;
    yield {
      at: type.span,
      message: `${capitalised(objectName(object))} ${effect}. Use ClusterIP behind an Ingress or Gateway, or limit who may call it.`,
      identity: `${object.identity} type`,
      equivalents: PEERS[type.value] ?? [],
    };
  },
});
