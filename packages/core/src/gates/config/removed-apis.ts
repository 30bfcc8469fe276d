/** An API that Kubernetes no longer serves. */
export interface RemovedApi {
  /** The minor version of Kubernetes 1 that was the first without it. */
  readonly since: number;
  /** The API version that serves the kind now; absent where the kind is gone. */
  readonly successor?: string;
}

const removed = (since: number, version: string, kinds: string, successor?: string) =>
  kinds.split(' ').map((kind) => [`${version} ${kind}`, { since, ...(successor && { successor }) }] as const);

/** See https://kubernetes.io/docs/reference/using-api/deprecation-guide/ */
const REMOVED: ReadonlyMap<string, RemovedApi> = new Map<string, RemovedApi>([
  ...removed(16, 'extensions/v1beta1', 'Deployment DaemonSet ReplicaSet', 'apps/v1'),
  ...removed(16, 'extensions/v1beta1', 'NetworkPolicy', 'networking.k8s.io/v1'),
  ...removed(16, 'extensions/v1beta1', 'PodSecurityPolicy'),
  ...removed(16, 'apps/v1beta1', 'Deployment StatefulSet ReplicaSet', 'apps/v1'),
  ...removed(16, 'apps/v1beta2', 'Deployment StatefulSet DaemonSet ReplicaSet', 'apps/v1'),
  ...removed(22, 'extensions/v1beta1', 'Ingress', 'networking.k8s.io/v1'),
  ...removed(22, 'networking.k8s.io/v1beta1', 'Ingress IngressClass', 'networking.k8s.io/v1'),
  ...removed(
    22,
    'rbac.authorization.k8s.io/v1beta1',
    'ClusterRole ClusterRoleBinding Role RoleBinding',
    'rbac.authorization.k8s.io/v1',
  ),
  ...removed(22, 'apiextensions.k8s.io/v1beta1', 'CustomResourceDefinition', 'apiextensions.k8s.io/v1'),
  ...removed(22, 'apiregistration.k8s.io/v1beta1', 'APIService', 'apiregistration.k8s.io/v1'),
  ...removed(
    22,
    'admissionregistration.k8s.io/v1beta1',
    'MutatingWebhookConfiguration ValidatingWebhookConfiguration',
    'admissionregistration.k8s.io/v1',
  ),
  ...removed(22, 'certificates.k8s.io/v1beta1', 'CertificateSigningRequest', 'certificates.k8s.io/v1'),
  ...removed(22, 'coordination.k8s.io/v1beta1', 'Lease', 'coordination.k8s.io/v1'),
  ...removed(22, 'scheduling.k8s.io/v1beta1', 'PriorityClass', 'scheduling.k8s.io/v1'),
  ...removed(22, 'storage.k8s.io/v1beta1', 'CSIDriver CSINode StorageClass VolumeAttachment', 'storage.k8s.io/v1'),
  ...removed(25, 'batch/v1beta1', 'CronJob', 'batch/v1'),
  ...removed(25, 'discovery.k8s.io/v1beta1', 'EndpointSlice', 'discovery.k8s.io/v1'),
  ...removed(25, 'policy/v1beta1', 'PodDisruptionBudget', 'policy/v1'),
  ...removed(25, 'policy/v1beta1', 'PodSecurityPolicy'),
  ...removed(25, 'node.k8s.io/v1beta1', 'RuntimeClass', 'node.k8s.io/v1'),
  ...removed(25, 'autoscaling/v2beta1', 'HorizontalPodAutoscaler', 'autoscaling/v2'),
  ...removed(26, 'autoscaling/v2beta2', 'HorizontalPodAutoscaler', 'autoscaling/v2'),
  ...removed(27, 'storage.k8s.io/v1beta1', 'CSIStorageCapacity', 'storage.k8s.io/v1'),
]);

export function removedApi(apiVersion: string, kind: string): RemovedApi | undefined {
  return REMOVED.get(`${apiVersion} ${kind}`);
}
