import type { ContainerRole } from '../pod/model.ts';

/** In which fields of a pod specification containers stand: lists of them, or a single one. */
export type ContainerFields = Readonly<Record<string, ContainerRole>>;

export const POD_CONTAINERS: ContainerFields = {
  containers: 'container',
  initContainers: 'init',
  ephemeralContainers: 'ephemeral',
};
const ARGO_CONTAINERS: ContainerFields = {
  container: 'container',
  script: 'container',
  initContainers: 'init',
  sidecars: 'container',
};
const TEKTON_CONTAINERS: ContainerFields = { steps: 'container', sidecars: 'container' };

/** Where objects of a kind hold a pod specification. */
export interface PodPlace {
  /** API group without the version; empty for the core group. */
  readonly group: string;
  readonly kind: string;
  /** Keys from the object to the pod specification or template; `*` stands for every item or value. */
  readonly path: string;
  /** `template`: metadata and spec; `spec`: the pod specification itself. */
  readonly shape: 'template' | 'spec';
  /** A controller completes what stands here: what it does not say may be said elsewhere. */
  readonly partial?: true;
  readonly fields?: ContainerFields;
}

const template = (group: string, kinds: string, path = 'spec.template'): PodPlace[] =>
  kinds.split(' ').map((kind) => ({ group, kind, path, shape: 'template' }));
const spec = (group: string, kinds: string, path: string, fields?: ContainerFields): PodPlace[] =>
  kinds.split(' ').map((kind) => ({ group, kind, path, shape: 'spec', ...(fields && { fields }) }));
const partial = (places: readonly PodPlace[]): PodPlace[] => places.map((place) => ({ ...place, partial: true }));

/** Kinds that hold pods: Kubernetes' own, and those of widespread operators. */
const PLACES: readonly PodPlace[] = [
  { group: '', kind: 'Pod', path: '', shape: 'template' },
  ...template('', 'ReplicationController'),
  ...template('', 'PodTemplate', 'template'),
  ...template('apps', 'Deployment StatefulSet DaemonSet ReplicaSet'),
  ...template('extensions', 'Deployment DaemonSet ReplicaSet'),
  ...template('batch', 'Job'),
  ...template('batch', 'CronJob', 'spec.jobTemplate.spec.template'),
  ...template('argoproj.io', 'Rollout'),
  ...spec('argoproj.io', 'Workflow WorkflowTemplate ClusterWorkflowTemplate', 'spec.templates.*', ARGO_CONTAINERS),
  ...spec('argoproj.io', 'CronWorkflow', 'spec.workflowSpec.templates.*', ARGO_CONTAINERS),
  ...template('serving.knative.dev', 'Service Configuration'),
  ...spec('serving.knative.dev', 'Revision', 'spec'),
  ...spec('tekton.dev', 'Task ClusterTask', 'spec', TEKTON_CONTAINERS),
  ...spec('tekton.dev', 'TaskRun', 'spec.taskSpec', TEKTON_CONTAINERS),
  ...spec('tekton.dev', 'Pipeline', 'spec.tasks.*.taskSpec', TEKTON_CONTAINERS),
  ...template('apps.openshift.io', 'DeploymentConfig'),
  ...template('', 'DeploymentConfig'),
  ...template('keda.sh', 'ScaledJob', 'spec.jobTargetRef.template'),
  ...template('kubeflow.org', 'Notebook'),
  ...template('kubeflow.org', 'PyTorchJob', 'spec.pytorchReplicaSpecs.*.template'),
  ...template('kubeflow.org', 'TFJob', 'spec.tfReplicaSpecs.*.template'),
  ...template('kubeflow.org', 'MPIJob', 'spec.mpiReplicaSpecs.*.template'),
  ...template('kubeflow.org', 'XGBoostJob', 'spec.xgbReplicaSpecs.*.template'),
  ...template('ray.io', 'RayCluster', 'spec.headGroupSpec.template'),
  ...template('ray.io', 'RayCluster', 'spec.workerGroupSpecs.*.template'),
  ...template('ray.io', 'RayJob RayService', 'spec.rayClusterSpec.headGroupSpec.template'),
  ...template('ray.io', 'RayJob RayService', 'spec.rayClusterSpec.workerGroupSpecs.*.template'),
  ...template('jobset.x-k8s.io', 'JobSet', 'spec.replicatedJobs.*.template.spec.template'),
  ...template('leaderworkerset.x-k8s.io', 'LeaderWorkerSet', 'spec.leaderWorkerTemplate.leaderTemplate'),
  ...template('leaderworkerset.x-k8s.io', 'LeaderWorkerSet', 'spec.leaderWorkerTemplate.workerTemplate'),
  ...template('apps.kruise.io', 'CloneSet StatefulSet DaemonSet'),
  ...template('agones.dev', 'Fleet', 'spec.template.spec.template'),
  ...template('agones.dev', 'GameServer'),
  ...template('actions.github.com', 'AutoscalingRunnerSet EphemeralRunnerSet EphemeralRunner'),
  ...template('extensions.agents.x-k8s.io', 'SandboxTemplate', 'spec.podTemplate'),
  ...template('agents.x-k8s.io', 'Sandbox', 'spec.podTemplate'),
  ...partial([
    ...template('pkg.crossplane.io', 'DeploymentRuntimeConfig', 'spec.deploymentTemplate.spec.template'),
    ...spec('monitoring.coreos.com', 'Prometheus PrometheusAgent Alertmanager ThanosRuler', 'spec'),
    ...template('flink.apache.org', 'FlinkDeployment', 'spec.podTemplate'),
    ...template('sparkoperator.k8s.io', 'SparkApplication', 'spec.driver.template'),
    ...template('sparkoperator.k8s.io', 'SparkApplication', 'spec.executor.template'),
    ...spec('serving.kserve.io', 'InferenceService', 'spec.predictor'),
  ]),
];

const BY_KIND: ReadonlyMap<string, readonly PodPlace[]> = Map.groupBy(PLACES, ({ group, kind }) => `${group}/${kind}`);

/** Where objects of this kind hold pods; empty where they hold none that we know of. */
export function podPlaces(apiVersion: string, kind: string): readonly PodPlace[] {
  return BY_KIND.get(`${groupOf(apiVersion)}/${kind}`) ?? [];
}

/** The group of `group/version`; empty for the core group. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** Groups whose kinds are all known: where the table does not name one, it holds no pod. */
export function isBuiltInGroup(group: string): boolean {
  return group === '' || !group.includes('.') || group.endsWith('.k8s.io');
}
