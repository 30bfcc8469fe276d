import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

// packages/core/src/sources/kubernetes/pod-places.ts
var POD_CONTAINERS = {
  containers: "container",
  initContainers: "init",
  ephemeralContainers: "ephemeral"
};
var ARGO_CONTAINERS = {
  container: "container",
  script: "container",
  initContainers: "init",
  sidecars: "container"
};
var TEKTON_CONTAINERS = { steps: "container", sidecars: "container" };
var template = (group, kinds, path = "spec.template") => kinds.split(" ").map((kind) => ({ group, kind, path, shape: "template" }));
var spec = (group, kinds, path, fields) => kinds.split(" ").map((kind) => ({ group, kind, path, shape: "spec", ...fields && { fields } }));
var partial = (places) => places.map((place) => ({ ...place, partial: true }));
var PLACES = [
  { group: "", kind: "Pod", path: "", shape: "template" },
  ...template("", "ReplicationController"),
  ...template("", "PodTemplate", "template"),
  ...template("apps", "Deployment StatefulSet DaemonSet ReplicaSet"),
  ...template("extensions", "Deployment DaemonSet ReplicaSet"),
  ...template("batch", "Job"),
  ...template("batch", "CronJob", "spec.jobTemplate.spec.template"),
  ...template("argoproj.io", "Rollout"),
  ...spec("argoproj.io", "Workflow WorkflowTemplate ClusterWorkflowTemplate", "spec.templates.*", ARGO_CONTAINERS),
  ...spec("argoproj.io", "CronWorkflow", "spec.workflowSpec.templates.*", ARGO_CONTAINERS),
  ...template("serving.knative.dev", "Service Configuration"),
  ...spec("serving.knative.dev", "Revision", "spec"),
  ...spec("tekton.dev", "Task ClusterTask", "spec", TEKTON_CONTAINERS),
  ...spec("tekton.dev", "TaskRun", "spec.taskSpec", TEKTON_CONTAINERS),
  ...spec("tekton.dev", "Pipeline", "spec.tasks.*.taskSpec", TEKTON_CONTAINERS),
  ...template("apps.openshift.io", "DeploymentConfig"),
  ...template("", "DeploymentConfig"),
  ...template("keda.sh", "ScaledJob", "spec.jobTargetRef.template"),
  ...template("kubeflow.org", "Notebook"),
  ...template("kubeflow.org", "PyTorchJob", "spec.pytorchReplicaSpecs.*.template"),
  ...template("kubeflow.org", "TFJob", "spec.tfReplicaSpecs.*.template"),
  ...template("kubeflow.org", "MPIJob", "spec.mpiReplicaSpecs.*.template"),
  ...template("kubeflow.org", "XGBoostJob", "spec.xgbReplicaSpecs.*.template"),
  ...template("ray.io", "RayCluster", "spec.headGroupSpec.template"),
  ...template("ray.io", "RayCluster", "spec.workerGroupSpecs.*.template"),
  ...template("ray.io", "RayJob RayService", "spec.rayClusterSpec.headGroupSpec.template"),
  ...template("ray.io", "RayJob RayService", "spec.rayClusterSpec.workerGroupSpecs.*.template"),
  ...template("jobset.x-k8s.io", "JobSet", "spec.replicatedJobs.*.template.spec.template"),
  ...template("leaderworkerset.x-k8s.io", "LeaderWorkerSet", "spec.leaderWorkerTemplate.leaderTemplate"),
  ...template("leaderworkerset.x-k8s.io", "LeaderWorkerSet", "spec.leaderWorkerTemplate.workerTemplate"),
  ...template("apps.kruise.io", "CloneSet StatefulSet DaemonSet"),
  ...template("agones.dev", "Fleet", "spec.template.spec.template"),
  ...template("agones.dev", "GameServer"),
  ...template("actions.github.com", "AutoscalingRunnerSet EphemeralRunnerSet EphemeralRunner"),
  ...template("extensions.agents.x-k8s.io", "SandboxTemplate", "spec.podTemplate"),
  ...template("agents.x-k8s.io", "Sandbox", "spec.podTemplate"),
  ...partial([
    ...template("pkg.crossplane.io", "DeploymentRuntimeConfig", "spec.deploymentTemplate.spec.template"),
    ...spec("monitoring.coreos.com", "Prometheus PrometheusAgent Alertmanager ThanosRuler", "spec"),
    ...template("flink.apache.org", "FlinkDeployment", "spec.podTemplate"),
    ...template("sparkoperator.k8s.io", "SparkApplication", "spec.driver.template"),
    ...template("sparkoperator.k8s.io", "SparkApplication", "spec.executor.template"),
    ...spec("serving.kserve.io", "InferenceService", "spec.predictor")
  ])
];
var BY_KIND = Map.groupBy(PLACES, ({ group, kind }) => `${group}/${kind}`);
function podPlaces(apiVersion, kind) {
  return BY_KIND.get(`${groupOf(apiVersion)}/${kind}`) ?? [];
}
function groupOf(apiVersion) {
  const slash = apiVersion.indexOf("/");
  return slash < 0 ? "" : apiVersion.slice(0, slash);
}
function isBuiltInGroup(group) {
  return group === "" || !group.includes(".") || group.endsWith(".k8s.io");
}

export {
  POD_CONTAINERS,
  podPlaces,
  groupOf,
  isBuiltInGroup
};
