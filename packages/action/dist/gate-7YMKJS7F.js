import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  readImage
} from "./chunk-2GOSWMU4.js";
import "./chunk-5RDQ3CNK.js";
import {
  defineGate,
  defineRule
} from "./chunk-V3KQVTIS.js";
import {
  isBuiltInGroup
} from "./chunk-H44VIVJ2.js";
import {
  afterColon,
  asString,
  entries,
  get,
  getEntry,
  getMapping,
  getString,
  items,
  lineEnd,
  mappings
} from "./chunk-TGNN2AF2.js";
import "./chunk-BJJFHFV3.js";

// packages/core/src/gates/config/describe.ts
function podName({ owner, format }) {
  if (format === "compose") return `service \`${owner.name}\``;
  const path = [owner.namespace, owner.name].filter((part) => part !== void 0 && part !== "").join("/");
  return path === "" ? owner.kind : `${owner.kind} \`${path}\``;
}
var ROLE_NAMES = {
  container: "container",
  init: "init container",
  ephemeral: "ephemeral container"
};
function containerName({ pod, role, name }) {
  return pod.format === "compose" ? podName(pod) : `${ROLE_NAMES[role]} \`${name}\` of ${podName(pod)}`;
}
function objectName({ kind, namespace, name }) {
  const path = [namespace?.value, name?.value].filter((part) => part !== void 0).join("/");
  return path === "" ? kind.value : `${kind.value} \`${path}\``;
}
function capitalised(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
var LISTED = 5;
function listed(names) {
  const quoted = names.slice(0, LISTED).map((name) => `\`${name}\``);
  if (names.length > LISTED) quoted.push(`${names.length - LISTED} more`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}
var COMPOSE_PEERS = "kics:dockerCompose/";
function peersFor(format, ids) {
  return ids.filter((id) => id.startsWith(COMPOSE_PEERS) === (format === "compose"));
}
function aboutPod(pod, equivalents48, finding3) {
  return {
    ...pod.confidence === "likely" && { confidence: "likely" },
    ...withoutEmptyFix(finding3),
    equivalents: peersFor(pod.format, equivalents48)
  };
}
function withoutEmptyFix(finding3) {
  if (finding3.fix === void 0 || finding3.fix.edits.length > 0) return finding3;
  const { fix: _, ...rest } = finding3;
  return rest;
}
function placeOfMissing({ securityContext, span }) {
  return securityContext && !securityContext.merged ? securityContext.key.span : span;
}
function placeOfMissingInPod({ securityContext, owner }) {
  return securityContext && !securityContext.merged ? securityContext.key.span : owner.span;
}

// packages/core/src/gates/config/removed-apis.ts
var removed = (since, version, kinds, successor) => kinds.split(" ").map((kind) => [`${version} ${kind}`, { since, ...successor && { successor } }]);
var REMOVED = new Map([
  ...removed(16, "extensions/v1beta1", "Deployment DaemonSet ReplicaSet", "apps/v1"),
  ...removed(16, "extensions/v1beta1", "NetworkPolicy", "networking.k8s.io/v1"),
  ...removed(16, "extensions/v1beta1", "PodSecurityPolicy"),
  ...removed(16, "apps/v1beta1", "Deployment StatefulSet ReplicaSet", "apps/v1"),
  ...removed(16, "apps/v1beta2", "Deployment StatefulSet DaemonSet ReplicaSet", "apps/v1"),
  ...removed(22, "extensions/v1beta1", "Ingress", "networking.k8s.io/v1"),
  ...removed(22, "networking.k8s.io/v1beta1", "Ingress IngressClass", "networking.k8s.io/v1"),
  ...removed(
    22,
    "rbac.authorization.k8s.io/v1beta1",
    "ClusterRole ClusterRoleBinding Role RoleBinding",
    "rbac.authorization.k8s.io/v1"
  ),
  ...removed(22, "apiextensions.k8s.io/v1beta1", "CustomResourceDefinition", "apiextensions.k8s.io/v1"),
  ...removed(22, "apiregistration.k8s.io/v1beta1", "APIService", "apiregistration.k8s.io/v1"),
  ...removed(
    22,
    "admissionregistration.k8s.io/v1beta1",
    "MutatingWebhookConfiguration ValidatingWebhookConfiguration",
    "admissionregistration.k8s.io/v1"
  ),
  ...removed(22, "certificates.k8s.io/v1beta1", "CertificateSigningRequest", "certificates.k8s.io/v1"),
  ...removed(22, "coordination.k8s.io/v1beta1", "Lease", "coordination.k8s.io/v1"),
  ...removed(22, "scheduling.k8s.io/v1beta1", "PriorityClass", "scheduling.k8s.io/v1"),
  ...removed(22, "storage.k8s.io/v1beta1", "CSIDriver CSINode StorageClass VolumeAttachment", "storage.k8s.io/v1"),
  ...removed(25, "batch/v1beta1", "CronJob", "batch/v1"),
  ...removed(25, "discovery.k8s.io/v1beta1", "EndpointSlice", "discovery.k8s.io/v1"),
  ...removed(25, "policy/v1beta1", "PodDisruptionBudget", "policy/v1"),
  ...removed(25, "policy/v1beta1", "PodSecurityPolicy"),
  ...removed(25, "node.k8s.io/v1beta1", "RuntimeClass", "node.k8s.io/v1"),
  ...removed(25, "autoscaling/v2beta1", "HorizontalPodAutoscaler", "autoscaling/v2"),
  ...removed(26, "autoscaling/v2beta2", "HorizontalPodAutoscaler", "autoscaling/v2"),
  ...removed(27, "storage.k8s.io/v1beta1", "CSIStorageCapacity", "storage.k8s.io/v1")
]);
function removedApi(apiVersion, kind) {
  return REMOVED.get(`${apiVersion} ${kind}`);
}

// packages/core/src/gates/config/rules/api-removed.ts
var object = (apiVersion, kind) => `apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: web
`;
var api_removed_default = defineRule({
  id: "config/api-removed",
  on: "kubernetes-object",
  severity: "medium",
  profiles: ["default", "strict"],
  title: "API version is no longer served",
  why: "The API server refuses an object of a version that it does not know. All these were removed from Kubernetes before any version that is still maintained.",
  remedy: "Use the version that replaces it, and look in the guide for fields that changed with it.",
  equivalents: [
    "trivy:KSV-0107",
    "kube-linter:no-extensions-v1beta",
    "kics:k8s/object_is_using_a_deprecated_api_version"
  ],
  references: ["https://kubernetes.io/docs/reference/using-api/deprecation-guide/"],
  examples: [
    { path: "web.yaml", bad: object("extensions/v1beta1", "NetworkPolicy") },
    { path: "web.yaml", bad: object("batch/v1beta1", "CronJob") },
    { path: "web.yaml", bad: object("policy/v1beta1", "PodSecurityPolicy"), note: "Gone without a successor." },
    { path: "web.yaml", good: object("apps/v1", "Deployment") },
    { path: "web.yaml", good: object("policy/v1", "PodDisruptionBudget") },
    {
      path: "web.yaml",
      good: object("monitoring.coreos.com/v1beta1", "AlertmanagerConfig"),
      note: "Not ours to judge."
    }
  ],
  *check(subject) {
    const { apiVersion, kind } = subject;
    const removed2 = removedApi(apiVersion.value, kind.value);
    if (removed2 === void 0) return;
    const { since, successor } = removed2;
    const remedy = successor ? `Use \`${successor}\`.` : "Nothing replaces it: remove it.";
    yield {
      at: apiVersion.span,
      message: `${capitalised(objectName(subject))} is of \`${apiVersion.value}\`, which Kubernetes does not serve since 1.${since}: it is refused. ${remedy}`,
      identity: `${subject.identity} apiVersion`
    };
  }
});

// packages/core/src/gates/config/example-texts.ts
function podText(parts) {
  return [
    "apiVersion: v1",
    "kind: Pod",
    "metadata:",
    "  name: web",
    ...lines(parts.metadata, 2),
    "spec:",
    ...lines(parts.spec, 2),
    "  containers:",
    "    - name: app",
    "      image: example.com/app:1.4.2",
    ...lines(parts.container, 6),
    ""
  ].join("\n");
}
function serviceText(service2) {
  return ["services:", "  web:", "    image: example.com/web:1.4.2", ...lines(service2, 4), ""].join("\n");
}
function roleText(rule, kind = "ClusterRole") {
  const [first = "", ...rest] = rule.split("\n");
  return [
    "apiVersion: rbac.authorization.k8s.io/v1",
    `kind: ${kind}`,
    "metadata:",
    "  name: operator",
    "rules:",
    `  - ${first}`,
    ...lines(rest.join("\n"), 4),
    ""
  ].join("\n");
}
function bindingText(role, subject, kind = "ClusterRoleBinding") {
  return [
    "apiVersion: rbac.authorization.k8s.io/v1",
    `kind: ${kind}`,
    "metadata:",
    "  name: operator",
    "roleRef:",
    "  apiGroup: rbac.authorization.k8s.io",
    "  kind: ClusterRole",
    `  name: ${role}`,
    "subjects:",
    `  - ${subject}`,
    ""
  ].join("\n");
}
function lines(text, indent) {
  return text === void 0 || text === "" ? [] : text.split("\n").map((line) => " ".repeat(indent) + line);
}

// packages/core/src/gates/config/rules/apparmor-default.ts
var equivalents = ["pss:baseline/apparmorprofile", "trivy:KSV-0002", "kics:k8s/missing_app_armor_config"];
var apparmor_default_default = defineRule({
  id: "config/apparmor-default",
  on: "pod",
  severity: "medium",
  profiles: ["default", "strict", "pss-baseline", "pss-restricted", "cis-docker-1.6"],
  title: "AppArmor is switched off",
  why: "The runtime's AppArmor profile keeps a container from mounting file systems and from writing to the kernel's files, whatever its user and capabilities are.",
  remedy: "Remove the setting: the profile of the runtime is then used. Where it is too narrow, load a profile of your own and name it.",
  equivalents,
  references: ["cis-docker:5.2", "https://kubernetes.io/docs/tutorials/security/apparmor/"],
  examples: [
    { path: "pod.yaml", bad: podText({ spec: "securityContext:\n  appArmorProfile:\n    type: Unconfined" }) },
    {
      path: "pod.yaml",
      bad: podText({ metadata: "annotations:\n  container.apparmor.security.beta.kubernetes.io/app: unconfined" })
    },
    { path: "compose.yaml", bad: serviceText("security_opt:\n  - apparmor:unconfined") },
    { path: "compose.yaml", good: serviceText("security_opt:\n  - apparmor=web") },
    {
      path: "pod.yaml",
      good: podText({ metadata: "annotations:\n  container.apparmor.security.beta.kubernetes.io/app: localhost/web" })
    },
    {
      path: "pod.yaml",
      good: podText({ container: "securityContext:\n  appArmorProfile:\n    type: RuntimeDefault" })
    }
  ],
  *check(pod) {
    const places = [pod, ...pod.containers];
    for (const place of places) {
      const { apparmor } = place.settings;
      if (!apparmor || !isOff(apparmor, pod)) continue;
      yield aboutPod(pod, equivalents, {
        at: apparmor.span,
        message: `${capitalised("pod" in place ? containerName(place) : podName(place))} is not confined by AppArmor (\`${apparmor.value}\`). Remove the setting to use the profile of the runtime.`,
        identity: `${place.identity} apparmor`
      });
    }
  }
});
function isOff({ value }, pod) {
  return value === "Unconfined" || pod.format === "kubernetes" && value !== "RuntimeDefault" && value !== "Localhost";
}

// packages/core/src/gates/config/rules/apparmor-unset.ts
var equivalents2 = ["trivy:KSV-0002", "kics:k8s/missing_app_armor_config"];
var apparmor_unset_default = defineRule({
  id: "config/apparmor-unset",
  on: "container",
  severity: "info",
  profiles: [],
  title: "AppArmor profile is not named",
  why: "Where the node has AppArmor, the profile of the runtime is used without being named; a manifest that names it says that it relies on it.",
  remedy: "Set `appArmorProfile: {type: RuntimeDefault}`, where all nodes have AppArmor.",
  equivalents: equivalents2,
  references: ["https://kubernetes.io/docs/tutorials/security/apparmor/"],
  examples: [
    { path: "pod.yaml", bad: podText({}) },
    { path: "pod.yaml", good: podText({ spec: "securityContext:\n  appArmorProfile:\n    type: RuntimeDefault" }) },
    { path: "compose.yaml", good: "services:\n  web:\n    image: web:1\n" }
  ],
  *check(container) {
    const { apparmor, pod, privileged } = container;
    if (apparmor || pod.format !== "kubernetes" || pod.partial || pod.os?.value === "windows" || privileged?.value === true)
      return;
    yield aboutPod(pod, equivalents2, {
      at: placeOfMissing(container),
      message: `${capitalised(containerName(container))} names no AppArmor profile. Set \`appArmorProfile: {type: RuntimeDefault}\` where all nodes have AppArmor.`,
      identity: `${container.identity} apparmor`
    });
  }
});

// packages/core/src/gates/config/missing-settings.ts
function lackingIn(pod, counted, what, lacks) {
  const containers = counted.filter(lacks);
  if (containers.length < 2 || containers.length < counted.length) {
    return containers.map((container) => ({
      at: placeOfMissing(container),
      identity: `${container.identity} ${what}`,
      who: capitalised(containerName(container)),
      containers: [container]
    }));
  }
  const names = listed(containers.map(({ name }) => name));
  const who = `Each container of ${podName(pod)} (${names})`;
  const distinct = [...new Map(containers.map((container) => [container.node, container])).values()];
  return [{ at: placeOfMissingInPod(pod), identity: `${pod.identity} ${what}`, who, containers: distinct }];
}
var ENDS = /* @__PURE__ */ new Set(["Job", "CronJob", "Task", "ClusterTask", "TaskRun", "Pipeline", "Workflow", "WorkflowTemplate"]);
function mainContainers(pod) {
  return pod.partial ? [] : pod.containers.filter(({ role }) => role === "container");
}
function servingContainers(pod) {
  return ENDS.has(pod.owner.kind) ? [] : mainContainers(pod);
}

// packages/core/src/gates/config/rules/cpu-limit.ts
var equivalents3 = ["trivy:KSV-0011", "checkov:CKV_K8S_11", "kics:k8s/cpu_limits_not_set"];
var cpu_limit_default = defineRule({
  id: "config/cpu-limit",
  on: "pod",
  severity: "low",
  profiles: [],
  title: "CPU is not limited",
  why: "Without a limit a container may use all idle CPU time of its node. Some want that, for a limit slows programs down while the node idles; where tenants share nodes a limit keeps them apart.",
  remedy: "Set `resources.limits.cpu` where neighbours must not feel each other.",
  equivalents: equivalents3,
  references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"],
  examples: [
    { path: "pod.yaml", bad: podText({}) },
    { path: "pod.yaml", good: podText({ container: "resources:\n  limits: {cpu: 1}" }) },
    { path: "pod.yaml", good: podText({ spec: "resources:\n  limits: {cpu: 1}" }), note: "For the pod as a whole." },
    {
      path: "patch.yaml",
      good: "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n        - {name: app, env: []}\n",
      note: "A patch: its base may say it."
    }
  ],
  *check(pod) {
    const path = ["resources", "limits", "cpu"];
    if (pod.format !== "kubernetes" || get(pod.node, ...path) !== void 0) return;
    for (const { who, at, identity } of lackingIn(
      pod,
      mainContainers(pod),
      "limits.cpu",
      ({ node }) => get(node, ...path) === void 0
    )) {
      yield aboutPod(pod, equivalents3, {
        at,
        identity,
        message: `${who} may use all CPU time that its node has idle. Limit it where neighbours must not feel it.`
      });
    }
  }
});

// packages/core/src/gates/config/rules/cpu-request.ts
var equivalents4 = [
  "trivy:KSV-0015",
  "kube-linter:unset-cpu-requirements",
  "checkov:CKV_K8S_10",
  "kics:k8s/cpu_requests_not_set"
];
var cpu_request_default = defineRule({
  id: "config/cpu-request",
  on: "pod",
  severity: "low",
  profiles: [],
  title: "CPU is not requested",
  why: "The scheduler places a pod by what it requests, and a busy node shares its time by requests: one that requests nothing gets what is left.",
  remedy: "Set `resources.requests.cpu` to what the program usually needs.",
  equivalents: equivalents4,
  references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"],
  examples: [
    { path: "pod.yaml", bad: podText({}) },
    { path: "pod.yaml", good: podText({ container: "resources:\n  requests: {cpu: 1}" }) },
    { path: "pod.yaml", good: podText({ spec: "resources:\n  requests: {cpu: 1}" }), note: "For the pod as a whole." },
    {
      path: "patch.yaml",
      good: "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n        - {name: app, env: []}\n",
      note: "A patch: its base may say it."
    }
  ],
  *check(pod) {
    const path = ["resources", "requests", "cpu"];
    if (pod.format !== "kubernetes" || get(pod.node, ...path) !== void 0) return;
    for (const { who, at, identity } of lackingIn(
      pod,
      mainContainers(pod),
      "requests.cpu",
      ({ node }) => get(node, ...path) === void 0
    )) {
      yield aboutPod(pod, equivalents4, {
        at,
        identity,
        message: `${who} requests no CPU time, so a busy node gives it what is left. Request what it usually needs.`
      });
    }
  }
});

// packages/core/src/gates/config/rules/cronjob-deadline.ts
var cron = (spec) => `apiVersion: batch/v1
kind: CronJob
metadata: {name: clean}
spec:
  schedule: "@daily"
${spec}  jobTemplate: {spec: {template: {spec: {containers: [{name: a, image: "a:1"}]}}}}
`;
var cronjob_deadline_default = defineRule({
  id: "config/cronjob-deadline",
  on: "kubernetes-object",
  severity: "info",
  profiles: [],
  title: "CronJob has no deadline for a late start",
  why: "After a pause of the controller a CronJob without `startingDeadlineSeconds` starts late, however late it is; after more than 100 missed times it does not start any more.",
  remedy: "Set `startingDeadlineSeconds` to how late a run is still of use.",
  equivalents: ["kics:k8s/cronjob_deadline_not_configured"],
  references: ["https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/"],
  examples: [
    { path: "cron.yaml", bad: cron("") },
    { path: "cron.yaml", good: cron("  startingDeadlineSeconds: 100\n") },
    {
      path: "cron.yaml",
      good: "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: clean}\nspec:\n  suspend: true\n",
      note: "A patch."
    }
  ],
  *check(object2) {
    if (object2.kind.value !== "CronJob" || get(object2.node, "spec", "schedule") === void 0) return;
    if (get(object2.node, "spec", "startingDeadlineSeconds") !== void 0) return;
    yield {
      at: object2.span,
      message: `${capitalised(objectName(object2))} may start however late after a pause of the controller. Say in \`startingDeadlineSeconds\` how late a run is still of use.`,
      identity: `${object2.identity} startingDeadlineSeconds`
    };
  }
});

// packages/core/src/gates/config/rules/default-proc-mount.ts
var equivalents5 = ["pss:restricted/procmount_restricted"];
var default_proc_mount_default = defineRule({
  id: "config/default-proc-mount",
  on: "container",
  severity: "low",
  profiles: ["pss-restricted"],
  title: "/proc is not masked in a user namespace",
  why: "With a user namespace the baseline level admits an unmasked `/proc`; the restricted level does not.",
  remedy: "Remove `procMount`, unless the container runs containers itself.",
  equivalents: equivalents5,
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/"],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({ spec: "hostUsers: false", container: "securityContext:\n  procMount: Unmasked" }),
      fixed: podText({ spec: "hostUsers: false", container: "securityContext:\n  procMount: Default" })
    },
    {
      path: "pod.yaml",
      good: podText({ container: "securityContext:\n  procMount: Unmasked" }),
      note: "no-unmasked-proc says it."
    },
    {
      path: "pod.yaml",
      good: podText({ spec: "hostUsers: false", container: "securityContext:\n  procMount: Default" })
    }
  ],
  *check(container) {
    const { procMount, pod } = container;
    if (procMount === void 0 || procMount.value === "Default" || pod.hostUsers?.value !== false) return;
    yield aboutPod(pod, equivalents5, {
      at: procMount.span,
      message: `${capitalised(containerName(container))} has an unmasked \`/proc\`, which a restricted namespace does not admit even in a user namespace. Remove \`procMount\`.`,
      identity: `${container.identity} procMount`,
      fix: { title: "Mask /proc", safety: "review", edits: [{ span: procMount.span, text: "Default" }] }
    });
  }
});

// packages/core/src/gates/config/rules/default-service-account.ts
var equivalents6 = ["kube-linter:default-service-account", "checkov:CKV_K8S_41"];
var default_service_account_default = defineRule({
  id: "config/default-service-account",
  on: "pod",
  severity: "low",
  profiles: ["strict", "cis-kubernetes-1.12"],
  title: "Pod runs under the default service account",
  why: "All pods of a namespace that name no other account share `default`: rights that one of them is given, all have.",
  remedy: "Make a service account for the workload and name it in `serviceAccountName`.",
  equivalents: equivalents6,
  references: ["cis-kubernetes:5.1.5", "https://kubernetes.io/docs/concepts/security/service-accounts/"],
  examples: [
    { path: "pod.yaml", bad: podText({ spec: "serviceAccountName: default" }) },
    { path: "pod.yaml", good: podText({ spec: "serviceAccountName: web" }) },
    { path: "pod.yaml", good: podText({}), note: "Not named at all: service-account-token says what follows from it." }
  ],
  *check(pod) {
    if (pod.serviceAccount?.value !== "default") return;
    yield aboutPod(pod, equivalents6, {
      at: pod.serviceAccount.span,
      message: `${capitalised(podName(pod))} runs under the account \`default\`, which it shares with every pod that names none. Give it an account of its own.`,
      identity: `${pod.identity} serviceAccountName`
    });
  }
});

// packages/core/src/sources/yaml/render.ts
var NEEDS_QUOTES = /^(?:$|[-?:,[\]{}#&*!|>'"%@`\s]|[\d.+~])|[:#]\s|\s$|:$|[\n\t,[\]{}]|^(?:true|false|null|yes|no|on|off|y|n)$/i;
function renderEntry(key, value, rendering) {
  const name = rendering.quoteKeys ? JSON.stringify(key) : key;
  if (rendering.style === "flow" || isScalar(value) || isEmpty(value))
    return [`${name}: ${renderFlow(value, rendering)}`];
  return [`${name}:`, ...renderBlock(value, rendering).map((line) => `  ${line}`)];
}
function renderItem(value, rendering) {
  if (rendering.style === "flow") return [renderFlow(value, rendering)];
  if (isScalar(value) || isEmpty(value)) return [`- ${renderFlow(value, rendering)}`];
  return renderBlock(value, rendering).map((line, at) => at === 0 ? `- ${line}` : `  ${line}`);
}
function renderBlock(value, rendering) {
  if (isList(value)) return value.flatMap((item) => renderItem(item, rendering));
  if (isScalar(value)) return [renderFlow(value, rendering)];
  return Object.entries(value).flatMap(([key, child]) => renderEntry(key, child, rendering));
}
function renderFlow(value, rendering) {
  if (isList(value)) return `[${value.map((item) => renderFlow(item, rendering)).join(", ")}]`;
  if (typeof value === "string") return rendering.quoteKeys || NEEDS_QUOTES.test(value) ? JSON.stringify(value) : value;
  if (isScalar(value)) return String(value);
  return `{${Object.entries(value).map(([key, child]) => renderEntry(key, child, { ...rendering, style: "flow" })[0]).join(", ")}}`;
}
function isList(value) {
  return Array.isArray(value);
}
function isScalar(value) {
  return typeof value !== "object";
}
function isEmpty(value) {
  return typeof value === "object" && Object.keys(value).length === 0;
}

// packages/core/src/sources/yaml/edit.ts
function setValue(entry, value) {
  const { key, value: old } = entry;
  const { path, text: source } = key.source;
  const text = renderFlow(value, { style: "flow", quoteKeys: isQuoted(key) });
  if (old.kind === "scalar" && !old.isEmpty && old.style !== "literal" && old.style !== "folded")
    return { span: old.outer, text };
  if (old.kind !== "scalar" && old.style === "flow") return { span: old.outer, text };
  const colon = afterColon(source, key.end);
  return { span: { path, start: colon, end: Math.max(colon, endOfContent(source, old.end, false)) }, text: ` ${text}` };
}
function addEntry(mapping, key, value) {
  const rendering = { style: mapping.style, quoteKeys: hasQuotedKeys(mapping) };
  const lines2 = renderEntry(key, value, rendering);
  const first = mapping.entries.find((entry) => !entry.merged)?.key;
  if (mapping.style === "flow") return addToFlow(mapping, lines2.join(""), first);
  return appendLines(mapping, lines2, column(mapping, first?.start ?? mapping.start));
}
function addItem(sequence, value) {
  const rendering = { style: sequence.style, quoteKeys: sequence.source.path.endsWith(".json") };
  const lines2 = renderItem(value, rendering);
  if (sequence.style === "flow") return addToFlow(sequence, lines2.join(""), sequence.items[0]);
  return appendLines(sequence, lines2, column(sequence, sequence.start));
}
function removeEntry(mapping, entry) {
  const ranges = mapping.entries.filter(({ merged }) => !merged).map(({ key, value }) => ({ start: key.start, end: value.end }));
  if (ranges.length <= 1) return { span: mapping.outer, text: "{}" };
  return remove(
    mapping,
    ranges,
    ranges.findIndex(({ start }) => start === entry.key.start)
  );
}
function removeItem(entry, item) {
  const sequence = entry.value;
  if (sequence.kind !== "sequence" || sequence.items.length <= 1) return setValue(entry, []);
  const isFlow = sequence.style === "flow";
  const ranges = sequence.items.map((each) => ({ start: isFlow ? each.start : dashOf(each), end: each.end }));
  return remove(sequence, ranges, sequence.items.indexOf(item));
}
function remove(parent, ranges, at) {
  const { path, text } = parent.source;
  const range = ranges[at] ?? parent;
  const after = ranges[at + 1];
  const line = lineStart(text, range.start);
  const standsAlone = text.slice(line, range.start).trim() === "";
  if (parent.style === "block" && standsAlone) {
    const end = endOfContent(text, range.end, true);
    if (end < text.length) return { span: { path, start: line, end: afterLineBreak(text, end) }, text: "" };
    return { span: { path, start: beforeLineBreak(text, line), end }, text: "" };
  }
  if (after) return { span: { path, start: range.start, end: after.start }, text: "" };
  return { span: { path, start: ranges[at - 1]?.end ?? range.start, end: range.end }, text: "" };
}
function addToFlow(collection, text, first) {
  const { path, text: source } = collection.source;
  if (first === void 0)
    return { span: collection.outer, text: collection.kind === "mapping" ? `{${text}}` : `[${text}]` };
  const gap = source.slice(collection.start + 1, first.start);
  const separator = gap.trim() === "" && gap.includes("\n") ? gap : " ";
  return { span: { path, start: first.start, end: first.start }, text: `${text},${separator}` };
}
function appendLines(collection, lines2, indent) {
  const { path, text: source } = collection.source;
  const at = endOfContent(source, collection.end, true);
  const text = lines2.map((line) => lineBreak(source) + " ".repeat(indent) + line).join("");
  return { span: { path, start: at, end: at }, text };
}
function endOfContent(text, end, comment) {
  let at = end;
  while (at > 0 && (text[at - 1] === "\n" || text[at - 1] === "\r")) at--;
  return comment ? lineEnd(text, at) : at;
}
function lineBreak(text) {
  const at = text.indexOf("\n");
  return at > 0 && text[at - 1] === "\r" ? "\r\n" : "\n";
}
function column(node, at) {
  return at - lineStart(node.source.text, at);
}
function lineStart(text, at) {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}
function afterLineBreak(text, at) {
  return at + (text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1);
}
function beforeLineBreak(text, lineStartAt) {
  if (lineStartAt === 0) return 0;
  return lineStartAt - (text[lineStartAt - 2] === "\r" ? 2 : 1);
}
function dashOf(item) {
  const { text } = item.source;
  let at = item.start - 1;
  while (at >= 0 && text[at] !== "-") at--;
  return Math.max(at, 0);
}
function hasQuotedKeys(mapping) {
  const [first] = mapping.entries;
  return first ? isQuoted(first.key) : mapping.source.path.endsWith(".json");
}
function isQuoted(key) {
  return key.kind === "scalar" && key.style === "double-quoted";
}

// packages/core/src/gates/config/compose-edits.ts
var LONGEST_LIST = 200;
function dropEntry(mapping, key) {
  const entry = mapping.entry(key);
  return entry && !entry.merged ? [removeEntry(mapping, entry)] : [];
}
function dropItem(mapping, key, at) {
  const entry = mapping.entry(key);
  if (!entry || entry.merged || entry.value.kind !== "sequence") return [];
  if (entry.value.items.length > LONGEST_LIST) return [];
  const item = entry.value.items.find(({ start: start2, end }) => start2 <= at.start && at.end <= end);
  if (item === void 0) return [];
  const removal = removeItem(entry, item);
  const { path, start } = entry.key.outer;
  return entry.value.items.length > 1 ? [{ span: { path, start, end: start }, text: "" }, removal] : [removal];
}
function appendItem(mapping, key, item) {
  const entry = mapping.entry(key);
  if (entry === void 0 || entry.merged) return [addEntry(mapping, key, [item])];
  return [entry.value.kind === "sequence" ? addItem(entry.value, item) : setValue(entry, [item])];
}

// packages/core/src/gates/config/rules/deprecated-service-account-field.ts
var equivalents7 = ["kube-linter:deprecated-service-account-field"];
var deprecated_service_account_field_default = defineRule({
  id: "config/deprecated-service-account-field",
  on: "pod",
  severity: "low",
  profiles: ["strict"],
  title: "Service account is named in the deprecated field",
  why: "`serviceAccount` is an old name of `serviceAccountName`. Tools that read only the new one take the pod for one that runs under `default`.",
  remedy: "Use `serviceAccountName`.",
  equivalents: equivalents7,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/"],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({ spec: "serviceAccount: web" }),
      fixed: podText({ spec: "serviceAccountName: web" })
    },
    {
      path: "pod.yaml",
      bad: podText({ spec: "serviceAccount: web\nserviceAccountName: web" }),
      fixed: podText({ spec: "serviceAccountName: web" })
    },
    { path: "pod.yaml", good: podText({ spec: "serviceAccountName: web" }) }
  ],
  *check(pod) {
    const entry = pod.deprecatedServiceAccount;
    if (entry === void 0 || entry.value.kind !== "scalar" || entry.value.text === "") return;
    const hasBoth = pod.node.entry("serviceAccountName") !== void 0;
    yield aboutPod(pod, equivalents7, {
      at: entry.key.span,
      message: `${capitalised(podName(pod))} names its service account in the deprecated field \`serviceAccount\`. Use \`serviceAccountName\`.`,
      identity: `${pod.identity} serviceAccount`,
      fix: {
        title: "Use serviceAccountName",
        safety: "safe",
        edits: hasBoth ? dropEntry(pod.node, "serviceAccount") : [{ span: entry.key.span, text: "serviceAccountName" }]
      }
    });
  }
});

// packages/core/src/gates/config/capabilities.ts
var BASELINE = /* @__PURE__ */ new Set([
  "AUDIT_WRITE",
  "CHOWN",
  "DAC_OVERRIDE",
  "FOWNER",
  "FSETID",
  "KILL",
  "MKNOD",
  "NET_BIND_SERVICE",
  "SETFCAP",
  "SETGID",
  "SETPCAP",
  "SETUID",
  "SYS_CHROOT"
]);
var DANGEROUS = /* @__PURE__ */ new Map([
  ["ALL", "gives every capability, which is nearly the same as privileged"],
  ["SYS_ADMIN", "lets the container mount file systems and leave its namespaces"],
  ["SYS_MODULE", "lets the container load kernel modules on the node"],
  ["SYS_PTRACE", "lets the container read and change other processes it can see"],
  ["SYS_RAWIO", "lets the container write to the node's memory and devices"],
  ["DAC_READ_SEARCH", "lets the container open any file of the node by its handle"],
  ["BPF", "lets the container load programs into the kernel"],
  ["NET_ADMIN", "lets the container change routes, firewalls and interfaces of its network namespace"]
]);
function canonicalName(capability, container) {
  const name = capability.value.toUpperCase();
  return container.pod.format === "kubernetes" ? capability.value : name.replace(/^CAP_/, "");
}
function addedCapabilities(container) {
  return [...new Map(container.capabilities.add.map((added) => [added.value, added])).values()];
}
function dangerOf(name) {
  return DANGEROUS.get(name.toUpperCase().replace(/^CAP_/, ""));
}
function isBaselineCapability(name) {
  return BASELINE.has(name);
}
function dropsAll(container) {
  return container.capabilities.drop.some(({ value }) => value.toUpperCase() === "ALL");
}

// packages/core/src/gates/config/security-context-edits.ts
function setEntry(mapping, key, value) {
  const entry = mapping.entry(key);
  return entry && !entry.merged ? setValue(entry, value) : addEntry(mapping, key, value);
}
function setInSecurityContext(place, settings) {
  const context = mappingOf(place.securityContext);
  if (context === void 0) return [setEntry(place.node, "securityContext", settings)];
  const missing = Object.entries(settings).filter(([key]) => isMissing(context, key));
  const present = Object.entries(settings).filter(([key]) => !isMissing(context, key));
  const edits = present.map(([key, value]) => setEntry(context, key, value));
  return [...edits, ...addAll(context, missing)];
}
function addAll(context, entries2) {
  const edits = entries2.map(([key, value]) => addEntry(context, key, value));
  const [first] = edits;
  if (first === void 0) return [];
  if (context.entries.length === 0) return [{ span: first.span, text: flowOf(edits.map(({ text }) => text)) }];
  return [{ span: first.span, text: edits.map(({ text }) => text).join("") }];
}
function flowOf(texts) {
  return `{${texts.map((text) => text.slice(1, -1)).join(", ")}}`;
}
function isMissing(context, key) {
  const entry = context.entry(key);
  return entry === void 0 || entry.merged;
}
function mappingOf(entry) {
  return entry && !entry.merged && entry.value.kind === "mapping" ? entry.value : void 0;
}

// packages/core/src/gates/config/capability-edits.ts
function removeCapabilityFix(container, capability) {
  const isCompose = container.pod.format === "compose";
  const holder = isCompose ? container.node : getMapping(container.node, "securityContext", "capabilities");
  const edits = holder ? dropItem(holder, isCompose ? "cap_add" : "add", capability.span) : [];
  return { title: `Do not add ${capability.value}`, safety: "review", edits };
}
function dropAllEdits(container) {
  if (container.pod.format === "compose") return [setEntry(container.node, "cap_drop", ["ALL"])];
  const capabilities = getMapping(container.node, "securityContext", "capabilities");
  if (capabilities === void 0) return setInSecurityContext(container, { capabilities: { drop: ["ALL"] } });
  return [
    capabilities.entry("drop") ? setEntry(capabilities, "drop", ["ALL"]) : addEntry(capabilities, "drop", ["ALL"])
  ];
}

// packages/core/src/gates/config/rules/drop-all-capabilities.ts
var equivalents8 = [
  "pss:restricted/capabilities_restricted",
  "trivy:KSV-0003",
  "checkov:CKV_K8S_37",
  "kics:k8s/no_drop_capabilities_for_containers",
  "kics:dockerCompose/container_capabilities_unrestricted"
];
var drop_all_capabilities_default = defineRule({
  id: "config/drop-all-capabilities",
  on: "pod",
  severity: "low",
  profiles: ["strict", "pss-restricted", "cis-docker-1.6", "cis-kubernetes-1.12"],
  title: "Capabilities are not dropped",
  why: "A runtime grants more than a dozen capabilities by default. Most programs use none of them; an attacker in the container uses what is there.",
  remedy: "Drop `ALL` and add back what the program needs.",
  equivalents: equivalents8,
  references: [
    "cis-kubernetes:5.2.9",
    "cis-docker:5.4",
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"
  ],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({}),
      fixed: podText({ container: "securityContext:\n  capabilities:\n    drop:\n      - ALL" })
    },
    {
      path: "pod.yaml",
      bad: podText({ container: "securityContext:\n  capabilities:\n    drop:\n      - NET_RAW" }),
      fixed: podText({ container: "securityContext:\n  capabilities:\n    drop: [ALL]" })
    },
    {
      path: "compose.yaml",
      bad: serviceText("cap_add: [CHOWN]"),
      fixed: serviceText("cap_add: [CHOWN]\ncap_drop:\n  - ALL")
    },
    { path: "compose.yaml", good: serviceText("cap_drop: [all]") },
    {
      path: "pod.yaml",
      good: podText({ container: "securityContext:\n  privileged: true" }),
      note: "A privileged container keeps them all: no-privileged says it."
    }
  ],
  *check(pod) {
    if (pod.partial || pod.os?.value === "windows") return;
    const counted = pod.containers.filter(({ privileged }) => privileged?.value !== true);
    const lacking = lackingIn(pod, counted, "capabilities.drop", (container) => !dropsAll(container));
    for (const { who, at, identity, containers } of lacking) {
      yield aboutPod(pod, equivalents8, {
        at,
        message: `${who} keeps the capabilities that the runtime grants by default. Drop \`ALL\` and add back only what it needs.`,
        identity,
        fix: { title: "Drop all capabilities", safety: "review", edits: containers.flatMap(dropAllEdits) }
      });
    }
  }
});

// packages/core/src/gates/config/rules/drop-net-raw.ts
var equivalents9 = [
  "trivy:KSV-0119",
  "kube-linter:drop-net-raw-capability",
  "checkov:CKV_K8S_7",
  "checkov:CKV_K8S_28",
  "kics:k8s/net_raw_capabilities_not_being_dropped"
];
var drop_net_raw_default = defineRule({
  id: "config/drop-net-raw",
  on: "pod",
  severity: "low",
  profiles: ["cis-kubernetes-1.12"],
  title: "Container may craft network packets",
  why: "NET_RAW, which runtimes grant by default, lets a process send packets with forged addresses and listen to its neighbours on some networks. Hardly a program but `ping` needs it.",
  remedy: "Drop `ALL`, or at least `NET_RAW`.",
  equivalents: equivalents9,
  references: ["cis-kubernetes:5.2.8", "https://man7.org/linux/man-pages/man7/capabilities.7.html"],
  examples: [
    { path: "pod.yaml", bad: podText({}) },
    { path: "pod.yaml", good: podText({ container: "securityContext:\n  capabilities: {drop: [NET_RAW]}" }) },
    { path: "pod.yaml", good: podText({ container: "securityContext:\n  capabilities: {drop: [ALL]}" }) },
    { path: "pod.yaml", good: podText({ spec: "os: {name: windows}" }) }
  ],
  *check(pod) {
    if (pod.format !== "kubernetes" || pod.os?.value === "windows") return;
    for (const { who, at, identity } of lackingIn(pod, mainContainers(pod), "NET_RAW", keepsNetRaw)) {
      const message = `${who} keeps NET_RAW and may send packets with forged addresses. Drop \`ALL\`, or at least \`NET_RAW\`.`;
      yield aboutPod(pod, equivalents9, { at, identity, message });
    }
  }
});
function keepsNetRaw(container) {
  if (container.privileged?.value === true) return false;
  return !dropsAll(container) && !container.capabilities.drop.some(({ value }) => value === "NET_RAW");
}

// packages/core/src/gates/config/rules/duplicate-env.ts
var equivalents10 = ["kube-linter:duplicate-env-var"];
var duplicate_env_default = defineRule({
  id: "config/duplicate-env",
  on: "container",
  severity: "low",
  profiles: ["default", "strict"],
  title: "Environment variable is set twice",
  why: "The last value wins without a word, and whoever edits the first one wonders why nothing changes.",
  remedy: "Keep the one that is meant.",
  equivalents: equivalents10,
  references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/"],
  examples: [
    { path: "pod.yaml", bad: podText({ container: 'env:\n  - {name: A, value: "1"}\n  - {name: A, value: "2"}' }) },
    { path: "compose.yaml", bad: serviceText("environment:\n  - A=1\n  - A=2") },
    { path: "pod.yaml", good: podText({ container: 'env:\n  - {name: A, value: "1"}\n  - {name: B, value: "2"}' }) },
    {
      path: "pod.yaml",
      good: podText({ container: 'env:\n  - {name: PATH_A, value: "1"}\n  - {name: path_a, value: "1"}' }),
      note: "Names differ by case."
    }
  ],
  *check(container) {
    const first = /* @__PURE__ */ new Map();
    for (const variable of container.environment) {
      const { value: name, span } = variable.name;
      const earlier = first.get(name);
      first.set(name, earlier ?? variable);
      if (earlier === void 0 || earlier.name.span.start === span.start) continue;
      yield aboutPod(container.pod, equivalents10, {
        at: span,
        message: `${capitalised(containerName(container))} sets \`${name}\` twice; only this value counts. Remove one of the two.`,
        identity: `${container.identity} ${name}`,
        related: [{ span: earlier.name.span, message: "This one has no effect." }]
      });
    }
  }
});

// packages/core/src/gates/config/rules/high-uid.ts
var LEAST = 1e4;
var equivalents11 = ["trivy:KSV-0020", "checkov:CKV_K8S_40", "kics:k8s/containers_run_with_low_uid"];
var high_uid_default = defineRule({
  id: "config/high-uid",
  on: "container",
  severity: "info",
  profiles: [],
  title: "User id may be taken on the host",
  why: "User ids are the same for all containers of a node and for the node itself. A low one may belong to a user of the node, whose files a process that escapes can then open.",
  remedy: "Choose a user id of 10000 or more.",
  equivalents: equivalents11,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"],
  examples: [
    { path: "pod.yaml", bad: podText({ container: "securityContext:\n  runAsUser: 1000" }) },
    { path: "pod.yaml", good: podText({ container: "securityContext:\n  runAsUser: 10001" }) },
    {
      path: "pod.yaml",
      good: podText({ container: "securityContext:\n  runAsUser: 0" }),
      note: "no-root-user says it."
    },
    { path: "pod.yaml", good: podText({ spec: "hostUsers: false", container: "securityContext: {runAsUser: 1000}" }) }
  ],
  *check(container) {
    const { runAsUser, pod, identity } = container;
    if (pod.format !== "kubernetes" || pod.hostUsers?.value === false || typeof runAsUser?.value !== "number") return;
    if (runAsUser.value === 0 || runAsUser.value >= LEAST) return;
    yield aboutPod(pod, equivalents11, {
      at: runAsUser.span,
      message: `${capitalised(containerName(container))} runs as user ${runAsUser.value}, an id that the node may give to somebody else. Choose one of ${LEAST} or more.`,
      identity: `${identity} runAsUser`
    });
  }
});

// packages/core/src/gates/config/host-places.ts
var deep = (kind, ...paths) => paths.map((path) => [path, { kind, deep: true }]);
var itself = (kind, ...paths) => paths.map((path) => [path, { kind, deep: false }]);
var PLACES = new Map([
  ...itself("sensitive", "/", "/dev", "/etc", "/home", "/run", "/usr", "/usr/local", "/var", "/var/lib"),
  ...deep("sensitive", "/bin", "/boot", "/lib", "/lib64", "/proc", "/root", "/run/systemd", "/sbin"),
  ...deep("sensitive", "/usr/bin", "/usr/lib", "/usr/lib64", "/usr/libexec", "/usr/local/bin", "/usr/local/sbin"),
  ...deep("sensitive", "/usr/sbin", "/var/lib/containerd", "/var/lib/containers", "/var/lib/docker", "/var/lib/etcd"),
  ...deep("sensitive", "/var/lib/kubelet", "/var/lib/rancher", "/var/spool/cron", "/dev/disk", "/dev/mapper"),
  ...deep(
    "sensitive",
    "/etc/containerd",
    "/etc/containers",
    "/etc/crio",
    "/etc/docker",
    "/etc/etcd",
    "/etc/kubernetes"
  ),
  ...deep(
    "sensitive",
    "/etc/cron.d",
    "/etc/cron.daily",
    "/etc/cron.hourly",
    "/etc/crontab",
    "/etc/init.d",
    "/etc/pam.d"
  ),
  ...deep("sensitive", "/etc/gshadow", "/etc/krb5.keytab", "/etc/rancher", "/etc/security", "/etc/shadow", "/etc/ssh"),
  ...deep("sensitive", "/etc/ssl/private", "/etc/pki/tls/private", "/etc/sudoers", "/etc/sudoers.d", "/etc/systemd"),
  ...deep("sensitive", "/etc/ld.so.preload", "/etc/profile", "/etc/profile.d", "/etc/rc.local"),
  ...deep(
    "sensitive-if-writable",
    "/etc/group",
    "/etc/hosts",
    "/etc/ld.so.conf",
    "/etc/ld.so.conf.d",
    "/etc/modprobe.d"
  ),
  ...deep("sensitive-if-writable", "/etc/modules-load.d", "/etc/nsswitch.conf", "/etc/passwd", "/etc/resolv.conf"),
  ...deep("sensitive-if-writable", "/etc/sysctl.d", "/etc/udev", "/etc/cni", "/opt/cni", "/run/netns"),
  // Every container sees /sys already, read-only.
  ...deep("sensitive-if-writable", "/sys", "/lib/modules", "/usr/lib/modules", "/usr/src"),
  ...itself("sensitive-if-writable", "/var/log", "/var/log/pods", "/var/log/containers"),
  ...deep("harmless", "/dev/null", "/dev/shm", "/dev/urandom", "/etc/ca-certificates", "/etc/hostname"),
  ...deep(
    "harmless",
    "/etc/localtime",
    "/etc/machine-id",
    "/etc/os-release",
    "/etc/pki/ca-trust",
    "/etc/pki/tls/certs"
  ),
  ...deep("harmless", "/etc/ssl/certs", "/etc/timezone", "/run/xtables.lock", "/usr/lib/os-release"),
  ...deep("harmless", "/usr/local/share/ca-certificates", "/usr/share/ca-certificates", "/usr/share/zoneinfo")
]);
var OWN_FOLDERS = [
  "/var/lib/kubelet/plugins/",
  "/var/lib/kubelet/plugins_registry",
  "/var/lib/kubelet/device-plugins"
];
var DISK = /^\/dev\/(?:dm-|k?mem$|loop|nvme|port$|sd[a-z]|vd[a-z]|xvd[a-z])/;
var HOME = /^\/home\/[^/]+$/;
var CREDENTIALS = /\/\.(?:aws|docker|gnupg|kube|ssh)(?:\/|$)/;
var DEEPEST = 5;
function hostPlaceKind(path) {
  if (DISK.test(path) || HOME.test(path) || CREDENTIALS.test(path)) return "sensitive";
  if (OWN_FOLDERS.some((folder) => path.startsWith(folder))) return void 0;
  const steps = path.split("/", DEEPEST + 1);
  for (let depth = steps.length; depth > 0; depth--) {
    const folder = steps.slice(0, depth).join("/") || "/";
    const place = PLACES.get(folder);
    if (place && (place.deep || folder === path)) return place.kind;
  }
  return void 0;
}

// packages/core/src/gates/config/host-paths.ts
var RUNTIME_SOCKETS = /* @__PURE__ */ new Map([
  ["/run/docker.sock", "Docker"],
  ["/run/containerd/containerd.sock", "containerd"],
  ["/run/k3s/containerd/containerd.sock", "containerd"],
  ["/run/crio/crio.sock", "CRI-O"],
  ["/run/podman/podman.sock", "Podman"],
  ["/run/buildkit/buildkitd.sock", "BuildKit"],
  ["/run/cri-dockerd.sock", "cri-dockerd"],
  ["/run/dockershim.sock", "Docker"]
]);
var RUNTIME_SOCKET_NAME = /\/(docker|podman|containerd|crio|buildkitd|cri-dockerd)\.sock$/;
var RUNTIME_PIPE = /^(?:\\\\\.\\|\/\/\.\/)pipe[\\/](docker|containerd)/i;
var SYSTEM = [
  "/boot",
  "/dev",
  "/etc",
  "/home",
  "/lib",
  "/lib64",
  "/proc",
  "/root",
  "/run",
  "/sbin",
  "/bin",
  "/sys",
  "/usr",
  "/var"
];
function normalisePath(path) {
  const steps = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const joined = `/${steps.join("/")}`;
  return joined === "/var/run" || joined.startsWith("/var/run/") ? joined.slice("/var".length) : joined;
}
function isAbsolute(path) {
  return path.startsWith("/") || RUNTIME_PIPE.test(path);
}
function runtimeOf(path) {
  const pipe = RUNTIME_PIPE.exec(path)?.[1];
  if (pipe) return pipe.toLowerCase() === "docker" ? "Docker" : "containerd";
  const normal = normalisePath(path);
  const exact = RUNTIME_SOCKETS.get(normal);
  if (exact) return exact;
  const named = RUNTIME_SOCKET_NAME.exec(normal)?.[1];
  if (named) return [...RUNTIME_SOCKETS].find(([socket]) => socket.endsWith(`/${named}.sock`))?.[1];
  if (normal === "/") return void 0;
  return [...RUNTIME_SOCKETS].find(([socket]) => socket.startsWith(`${normal}/`))?.[1];
}
function hostPathKind(path) {
  if (runtimeOf(path) !== void 0) return "runtime-socket";
  return hostPlaceKind(normalisePath(path)) ?? "other";
}
function isSystemPath(path) {
  const normal = normalisePath(path);
  return normal === "/" || SYSTEM.some((folder) => normal === folder || normal.startsWith(`${folder}/`));
}

// packages/core/src/gates/config/rules/host-path-read-only.ts
var equivalents12 = [
  "kube-linter:writable-host-mount",
  "kics:k8s/volume_mount_with_os_directory_write_permissions",
  "kics:dockerCompose/volume_has_sensitive_host_directory"
];
var host_path_read_only_default = defineRule({
  id: "config/host-path-read-only",
  on: "container",
  severity: "medium",
  profiles: ["strict"],
  title: "Path of the host is mounted writable",
  why: "What a container can write on its host, an attacker in the container can too: other programs of the node may read or run it.",
  remedy: "Mount it read-only (`readOnly: true`, Compose `:ro`), unless writing there is what the container is for.",
  equivalents: equivalents12,
  references: ["cis-docker:5.6", "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"],
  examples: [
    {
      path: "pod.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      volumeMounts:\n        - name: data\n          mountPath: /data\n  volumes:\n    - name: data\n      hostPath:\n        path: /srv/data\n",
      fixed: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      volumeMounts:\n        - name: data\n          mountPath: /data\n          readOnly: true\n  volumes:\n    - name: data\n      hostPath:\n        path: /srv/data\n"
    },
    {
      path: "compose.yaml",
      bad: 'services:\n  web:\n    image: web:1\n    volumes:\n      - "/srv/data:/data"\n',
      fixed: 'services:\n  web:\n    image: web:1\n    volumes:\n      - "/srv/data:/data:ro"\n'
    },
    {
      path: "compose.yaml",
      bad: "services:\n  web:\n    image: web:1\n    volumes:\n      - /srv/data:/data:rw,z\n"
    },
    {
      path: "compose.yaml",
      good: "services:\n  web:\n    image: web:1\n    volumes:\n      - /srv/data:/data:ro\n      - ./src:/app\n      - cache:/cache\nvolumes:\n  cache:\n"
    },
    {
      path: "compose.yaml",
      good: 'services:\n  ci:\n    image: ci:1\n    volumes: ["/var/run/docker.sock:/var/run/docker.sock"]\n',
      note: "Read-only would not make a socket safe."
    }
  ],
  *check(container) {
    for (const mount of container.hostMounts) {
      const { hostPath, readOnly, span } = mount;
      if (readOnly?.value === true || !isAbsolute(hostPath.value) || hostPathKind(hostPath.value) === "runtime-socket")
        continue;
      const fix = readOnlyFix(container, mount);
      yield aboutPod(container.pod, equivalents12, {
        at: span,
        message: `${capitalised(containerName(container))} can write to \`${hostPath.value}\` of its host. Mount it read-only, unless writing there is its purpose.`,
        identity: `${container.identity} ${hostPath.value}`,
        ...fix && { fix }
      });
    }
  }
});
function readOnlyFix({ pod }, mount) {
  const title = "Mount it read-only";
  if (mount.node) {
    const edits = [setEntry(mount.node, pod.format === "compose" ? "read_only" : "readOnly", true)];
    return { title, safety: "review", edits };
  }
  if (mount.readOnly !== void 0 || mount.mountPath === void 0 || mount.mountPath.span.end !== mount.span.end)
    return void 0;
  const end = { ...mount.span, start: mount.span.end };
  return { title, safety: "review", edits: [{ span: end, text: ":ro" }] };
}

// packages/core/src/gates/config/rules/liveness-probe.ts
var equivalents13 = ["kube-linter:no-liveness-probe", "checkov:CKV_K8S_8", "kics:k8s/liveness_probe_is_not_defined"];
var liveness_probe_default = defineRule({
  id: "config/liveness-probe",
  on: "pod",
  severity: "low",
  profiles: [],
  title: "Container has no liveness probe",
  why: "Without a liveness probe a process that hangs stays: only one that ends is started anew.",
  remedy: "Add a `livenessProbe` that fails only when a restart would help.",
  equivalents: equivalents13,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"],
  examples: [
    { path: "pod.yaml", bad: podText({}) },
    { path: "pod.yaml", good: podText({ container: "livenessProbe:\n  tcpSocket: {port: 8080}" }) },
    {
      path: "job.yaml",
      good: 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: once}\nspec:\n  template:\n    spec:\n      containers:\n        - {name: app, image: "app:1"}\n',
      note: "A job ends by itself."
    }
  ],
  *check(pod) {
    if (pod.format !== "kubernetes") return;
    for (const { who, at, identity } of lackingIn(
      pod,
      servingContainers(pod),
      "livenessProbe",
      ({ node }) => get(node, "livenessProbe") === void 0
    )) {
      yield aboutPod(pod, equivalents13, {
        at,
        identity,
        message: `${who} has no liveness probe: a process that hangs is not started anew. Add one that fails only when a restart helps.`
      });
    }
  }
});

// packages/core/src/gates/config/rules/memory-limit.ts
var equivalents14 = [
  "trivy:KSV-0018",
  "kube-linter:unset-memory-requirements",
  "checkov:CKV_K8S_13",
  "kics:k8s/memory_limits_not_defined",
  "kics:dockerCompose/memory_not_limited"
];
var memory_limit_default = defineRule({
  id: "config/memory-limit",
  on: "pod",
  severity: "low",
  profiles: ["strict", "cis-docker-1.6"],
  title: "Memory is not limited",
  why: "Without a limit one leaking or attacked container takes the memory of its node, and the kernel ends whichever process it likes.",
  remedy: "Set `resources.limits.memory` (Compose: `mem_limit` or `deploy.resources.limits.memory`) above what the program was seen to need.",
  equivalents: equivalents14,
  references: ["cis-docker:5.11", "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"],
  examples: [
    { path: "pod.yaml", bad: podText({}) },
    { path: "pod.yaml", bad: podText({ container: "resources:\n  requests: {memory: 64Mi}" }) },
    { path: "compose.yaml", bad: serviceText("restart: always") },
    { path: "pod.yaml", good: podText({ container: "resources:\n  limits: {memory: 128Mi}" }) },
    {
      path: "pod.yaml",
      good: podText({ spec: "resources:\n  limits: {memory: 128Mi}" }),
      note: "For the pod as a whole."
    },
    { path: "compose.yaml", good: serviceText("mem_limit: 128m") },
    { path: "compose.yaml", good: serviceText("deploy: {resources: {limits: {memory: 128M}}}") },
    {
      path: "compose.override.yaml",
      good: "services:\n  web:\n    environment: {A: b}\n",
      note: "An override: the other file may say it."
    }
  ],
  *check(pod) {
    const limits = pod.format === "compose" ? ["deploy", "resources", "limits", "memory"] : ["resources", "limits", "memory"];
    if (get(pod.node, ...limits) !== void 0) return;
    for (const { who, at, identity } of lackingIn(
      pod,
      servingContainers(pod),
      "limits.memory",
      ({ node }) => [get(node, ...limits), get(node, "mem_limit")].every((limit) => limit === void 0)
    )) {
      const message = `${who} may take all the memory of its node: no limit is set. Limit it to somewhat more than it needs.`;
      yield aboutPod(pod, equivalents14, { at, identity, message });
    }
  }
});

// packages/core/src/gates/config/rules/memory-request.ts
var equivalents15 = [
  "trivy:KSV-0016",
  "kube-linter:unset-memory-requirements",
  "checkov:CKV_K8S_12",
  "kics:k8s/memory_requests_not_defined"
];
var memory_request_default = defineRule({
  id: "config/memory-request",
  on: "pod",
  severity: "low",
  profiles: [],
  title: "Memory is not requested",
  why: "The scheduler places a pod by what it requests. One that requests nothing lands on full nodes and is the first to be evicted.",
  remedy: "Set `resources.requests.memory` to what the program usually needs.",
  equivalents: equivalents15,
  references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"],
  examples: [
    { path: "pod.yaml", bad: podText({}) },
    { path: "pod.yaml", good: podText({ container: "resources:\n  requests: {memory: 1}" }) },
    {
      path: "pod.yaml",
      good: podText({ spec: "resources:\n  requests: {memory: 1}" }),
      note: "For the pod as a whole."
    },
    {
      path: "patch.yaml",
      good: "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n        - {name: app, env: []}\n",
      note: "A patch: its base may say it."
    }
  ],
  *check(pod) {
    const path = ["resources", "requests", "memory"];
    if (pod.format !== "kubernetes" || get(pod.node, ...path) !== void 0) return;
    for (const { who, at, identity } of lackingIn(
      pod,
      mainContainers(pod),
      "requests.memory",
      ({ node }) => get(node, ...path) === void 0
    )) {
      yield aboutPod(pod, equivalents15, {
        at,
        identity,
        message: `${who} requests no memory, so it may be put on a node that has none left. Request what it usually needs.`
      });
    }
  }
});

// packages/core/src/gates/config/rules/namespace-default.ts
var equivalents16 = ["trivy:KSV-0110", "kube-linter:use-namespace", "checkov:CKV_K8S_21"];
var namespace_default_default = defineRule({
  id: "config/namespace-default",
  on: "pod",
  severity: "low",
  profiles: ["strict", "cis-kubernetes-1.12"],
  title: "Workload is put into the namespace default",
  why: "Rights, quotas, network policies and Pod Security are set by namespace. In `default` everything without a home meets, and none of them can be set tightly.",
  remedy: "Give the application a namespace of its own.",
  equivalents: equivalents16,
  references: ["cis-kubernetes:5.6.4", "https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/"],
  examples: [
    { path: "pod.yaml", bad: podText({ metadata: "namespace: default" }) },
    { path: "pod.yaml", good: podText({ metadata: "namespace: shop" }) },
    { path: "pod.yaml", good: podText({}), note: "Not said here: whoever deploys it decides." }
  ],
  *check(pod) {
    if (pod.format !== "kubernetes" || pod.owner.namespace !== "default") return;
    yield aboutPod(pod, equivalents16, {
      at: pod.owner.span,
      message: `${capitalised(podName(pod))} is put into the namespace \`default\`, where no rights or policies can be set for it alone. Give the application a namespace of its own.`,
      identity: `${pod.identity} namespace`
    });
  }
});

// packages/core/src/gates/config/rules/no-added-capabilities.ts
var equivalents17 = [
  "pss:baseline/capabilities_baseline",
  "pss:restricted/capabilities_restricted",
  "trivy:KSV-0022",
  "checkov:CKV_K8S_24",
  "checkov:CKV_K8S_25",
  "kics:k8s/containers_with_added_capabilities",
  "kics:dockerCompose/container_capabilities_unrestricted"
];
var no_added_capabilities_default = defineRule({
  id: "config/no-added-capabilities",
  on: "container",
  severity: "medium",
  profiles: ["strict", "pss-baseline", "pss-restricted", "cis-docker-1.6"],
  title: "Capability outside the baseline set is added",
  why: "Every capability beyond those that a runtime grants by default is a right that ordinary programs do not need, and that an attacker in the container inherits.",
  remedy: "Remove it. Most programs need none, or NET_BIND_SERVICE for a port below 1024.",
  equivalents: equivalents17,
  references: ["cis-docker:5.4", "https://kubernetes.io/docs/concepts/security/pod-security-standards/"],
  examples: [
    {
      path: "pod.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          add: [IPC_LOCK, CHOWN]\n",
      fixed: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          add: [CHOWN]\n"
    },
    { path: "compose.yaml", bad: "services:\n  web:\n    image: web:1\n    cap_add:\n      - NET_RAW\n" },
    {
      path: "pod.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          add: [CAP_CHOWN]\n",
      note: "Kubernetes wants the name without CAP_; the admission of a namespace refuses this one."
    },
    { path: "compose.yaml", good: "services:\n  web:\n    image: web:1\n    cap_add: [CAP_CHOWN, setuid]\n" },
    {
      path: "compose.yaml",
      good: "services:\n  web:\n    image: web:1\n    cap_add: [SYS_ADMIN]\n",
      note: "no-dangerous-capability says it."
    }
  ],
  *check(container) {
    for (const capability of addedCapabilities(container)) {
      const name = canonicalName(capability, container);
      const isTold = dangerOf(name) !== void 0 && container.privileged?.value !== true;
      if (isBaselineCapability(name) || isTold) continue;
      yield aboutPod(container.pod, equivalents17, {
        at: capability.span,
        message: `${capitalised(containerName(container))} adds the capability ${name}, which ordinary programs do not need. Remove it.`,
        identity: `${container.identity} ${name}`,
        fix: removeCapabilityFix(container, capability)
      });
    }
  }
});

// packages/core/src/gates/config/node-agents.ts
function isNodeAgent({ format, owner }) {
  return format === "kubernetes" && (owner.kind === "DaemonSet" || owner.namespace === "kube-system");
}
function severityOnNode(pod, severity) {
  if (!isNodeAgent(pod)) return severity;
  return severity === "high" ? "medium" : "low";
}

// packages/core/src/gates/config/rules/no-dangerous-capability.ts
var equivalents18 = [
  "pss:baseline/capabilities_baseline",
  "pss:restricted/capabilities_restricted",
  "trivy:KSV-0005",
  "trivy:KSV-0022",
  "trivy:KSV-0120",
  "checkov:CKV_K8S_25",
  "checkov:CKV_K8S_39",
  "kics:k8s/containers_with_sys_admin_capabilities",
  "kics:k8s/containers_with_added_capabilities",
  "kics:dockerCompose/container_capabilities_unrestricted"
];
var no_dangerous_capability_default = defineRule({
  id: "config/no-dangerous-capability",
  on: "container",
  severity: "high",
  profiles: ["default", "strict", "pss-baseline", "pss-restricted", "cis-docker-1.6"],
  title: "Capability that reaches beyond the container is added",
  why: "Some capabilities let a process leave its container or rule its node: SYS_ADMIN mounts file systems, SYS_MODULE loads kernel modules, SYS_PTRACE takes over processes, DAC_READ_SEARCH opens any file.",
  remedy: "Remove the capability. Where one system call is needed, look for a narrower capability or do the work in a node agent.",
  equivalents: equivalents18,
  references: ["cis-docker:5.4", "https://man7.org/linux/man-pages/man7/capabilities.7.html"],
  examples: [
    {
      path: "pod.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          add:\n            - NET_BIND_SERVICE\n            - SYS_ADMIN\n",
      fixed: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          add:\n            - NET_BIND_SERVICE\n"
    },
    {
      path: "compose.yaml",
      bad: "services:\n  vpn:\n    image: vpn:1\n    cap_add: [CAP_SYS_MODULE]\n",
      fixed: "services:\n  vpn:\n    image: vpn:1\n    cap_add: []\n"
    },
    {
      path: "compose.yaml",
      good: "services:\n  web:\n    image: web:1\n    cap_drop: [ALL]\n    cap_add: [NET_BIND_SERVICE, CHOWN]\n"
    },
    {
      path: "pod.yaml",
      good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          drop: [ALL, SYS_ADMIN]\n"
    },
    {
      path: "compose.yaml",
      good: "services:\n  dind:\n    image: docker:28-dind\n    privileged: true\n    cap_add: [SYS_ADMIN]\n",
      note: "no-privileged says more."
    }
  ],
  *check(container) {
    if (container.privileged?.value === true) return;
    for (const capability of addedCapabilities(container)) {
      const name = canonicalName(capability, container);
      const danger = dangerOf(name);
      if (danger === void 0) continue;
      yield aboutPod(container.pod, equivalents18, {
        at: capability.span,
        message: `${capitalised(containerName(container))} adds ${name}, which ${danger}. Remove it, or use a narrower capability.`,
        identity: `${container.identity} ${name}`,
        severity: severityOf(name, container),
        fix: removeCapabilityFix(container, capability)
      });
    }
  }
});
function severityOf(name, { pod }) {
  if (name === "NET_ADMIN" && pod.hostNetwork?.value !== true) return "low";
  return severityOnNode(pod, "high");
}

// packages/core/src/gates/config/rules/no-host-aliases.ts
var equivalents19 = ["trivy:KSV-0007"];
var no_host_aliases_default = defineRule({
  id: "config/no-host-aliases",
  on: "pod",
  severity: "info",
  profiles: [],
  title: "Pod overrides names in /etc/hosts",
  why: "An entry in `hostAliases` goes before DNS, in this pod alone: it sends traffic elsewhere without anybody seeing it in the name servers.",
  remedy: "Use a Service (also of type ExternalName) or an entry in DNS.",
  equivalents: equivalents19,
  references: ["https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/"],
  examples: [
    { path: "pod.yaml", bad: podText({ spec: "hostAliases:\n  - {ip: 10.0.0.1, hostnames: [db]}" }) },
    { path: "pod.yaml", good: podText({ spec: "hostAliases: []" }) },
    { path: "pod.yaml", good: podText({}) }
  ],
  *check(pod) {
    const entry = pod.format === "kubernetes" ? getEntry(pod.node, "hostAliases") : void 0;
    if (entry?.value.kind !== "sequence" || entry.value.items.length === 0) return;
    yield aboutPod(pod, equivalents19, {
      at: entry.key.span,
      message: `${capitalised(podName(pod))} overrides names in its /etc/hosts, which goes before DNS and is seen nowhere else. Use a Service or an entry in DNS.`,
      identity: `${pod.identity} hostAliases`
    });
  }
});

// packages/core/src/gates/config/rules/no-host-cgroup.ts
var no_host_cgroup_default = defineRule({
  id: "config/no-host-cgroup",
  on: "compose-service",
  severity: "medium",
  profiles: ["strict", "cis-docker-1.6"],
  title: "Service leaves its cgroup",
  why: "In the cgroup of the host, or of another parent, a container escapes the limits set for containers and sees how others are run.",
  remedy: "Remove `cgroup: host` and `cgroup_parent`.",
  equivalents: ["kics:dockerCompose/cgroup_not_default"],
  references: ["cis-docker:5.25", "https://docs.docker.com/reference/compose-file/services/"],
  examples: [
    { path: "compose.yaml", bad: serviceText("cgroup: host\nrestart: always"), fixed: serviceText("restart: always") },
    {
      path: "compose.yaml",
      bad: serviceText("cgroup_parent: batch\nrestart: always"),
      fixed: serviceText("restart: always")
    },
    { path: "compose.yaml", good: serviceText("cgroup: private") }
  ],
  *check({ node, name }) {
    for (const key of ["cgroup", "cgroup_parent"]) {
      const written = getString(node, key);
      if (!written || key === "cgroup" && written.value !== "host") continue;
      yield withoutEmptyFix({
        at: written.span,
        message: `Service \`${name.value}\` runs in another cgroup (\`${key}: ${written.value}\`), past the limits of its own. Remove \`${key}\`.`,
        identity: `service/${name.value} ${key}`,
        fix: { title: "Use a cgroup of its own", safety: "review", edits: dropEntry(node, key) }
      });
    }
  }
});

// packages/core/src/gates/config/rules/no-host-in-probes.ts
var equivalents20 = ["pss:baseline/hostprobesandhostlifecycle"];
var HANDLERS = [
  ["livenessProbe"],
  ["readinessProbe"],
  ["startupProbe"],
  ["lifecycle", "postStart"],
  ["lifecycle", "preStop"]
];
var no_host_in_probes_default = defineRule({
  id: "config/no-host-in-probes",
  on: "container",
  severity: "medium",
  profiles: ["strict", "pss-baseline", "pss-restricted"],
  title: "Probe asks another host",
  why: "The kubelet sends probes from the node. A `host` in a probe makes it send requests to any address the node reaches, such as the metadata service of the cloud; since 1.34 the baseline level does not admit it.",
  remedy: "Remove `host`: the probe then asks the pod. Set a `Host` header in `httpHeaders` where the program needs one.",
  equivalents: equivalents20,
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/"],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({ container: "livenessProbe:\n  httpGet:\n    host: 169.254.169.254\n    port: 80" }),
      fixed: podText({ container: "livenessProbe:\n  httpGet:\n    port: 80" })
    },
    {
      path: "pod.yaml",
      good: podText({
        container: "livenessProbe:\n  httpGet:\n    port: 80\n    httpHeaders:\n      - name: Host\n        value: web"
      })
    },
    { path: "pod.yaml", good: podText({ container: 'readinessProbe:\n  tcpSocket:\n    host: ""\n    port: 80' }) }
  ],
  *check(container) {
    const { node, pod } = container;
    if (pod.format !== "kubernetes") return;
    for (const handler of HANDLERS) {
      for (const action of ["httpGet", "tcpSocket"]) {
        const holder = get(node, ...handler, action);
        const host = getString(holder, "host");
        if (holder?.kind !== "mapping" || !host || host.value === "") continue;
        const name = handler.join(".");
        yield aboutPod(pod, equivalents20, {
          at: host.span,
          message: `The ${name} of ${containerName(container)} asks \`${host.value}\` from the node. ${capitalised("remove")} \`host\` to ask the pod itself.`,
          identity: `${container.identity} ${name}.${action}.host`,
          fix: { title: "Ask the pod itself", safety: "review", edits: dropEntry(holder, "host") }
        });
      }
    }
  }
});

// packages/core/src/gates/config/host-namespace-fix.ts
function hostNamespaceFix(pod, field, composeKey) {
  const edits = pod.format === "compose" ? dropEntry(pod.node, composeKey) : [setEntry(pod.node, field, false)];
  return { title: "Leave the host's namespace", safety: "review", edits };
}

// packages/core/src/gates/config/rules/no-host-ipc.ts
var equivalents21 = [
  "pss:baseline/hostnamespaces",
  "trivy:KSV-0008",
  "kube-linter:host-ipc",
  "checkov:CKV_K8S_3",
  "checkov:CKV_K8S_18",
  "kics:k8s/shared_host_ipc_namespace",
  "kics:dockerCompose/shared_host_ipc_namespace"
];
var no_host_ipc_default = defineRule({
  id: "config/no-host-ipc",
  on: "pod",
  severity: "high",
  profiles: ["default", "strict", "pss-baseline", "pss-restricted", "cis-docker-1.6", "cis-kubernetes-1.12"],
  title: "Pod shares the IPC namespace of its host",
  why: "In the IPC namespace of the host a container reads and writes the shared memory and message queues of every process on the node.",
  remedy: "Remove `hostIPC` (Compose: `ipc: host`). Containers that share memory with each other belong into one pod, or join one named service.",
  equivalents: equivalents21,
  references: [
    "cis-kubernetes:5.2.4",
    "cis-docker:5.17",
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/"
  ],
  examples: [
    {
      path: "pod.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostIPC: true\n  containers:\n    - name: agent\n      image: agent:1\n",
      fixed: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostIPC: false\n  containers:\n    - name: agent\n      image: agent:1\n"
    },
    {
      path: "compose.yaml",
      bad: "services:\n  agent:\n    image: agent:1\n    ipc: host # why not\n    restart: always\n",
      fixed: "services:\n  agent:\n    image: agent:1\n    restart: always\n"
    },
    {
      path: "compose.yaml",
      bad: 'services:\n  agent:\n    ipc: "host"\n    build: .\n'
    },
    {
      path: "pod.yaml",
      good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostIPC: false\n  containers:\n    - name: agent\n      image: agent:1\n"
    },
    {
      path: "compose.yaml",
      good: "services:\n  agent:\n    image: agent:1\n    ipc: service:db\n  db:\n    image: db:1\n"
    }
  ],
  *check(pod) {
    if (pod.hostIPC?.value !== true) return;
    yield aboutPod(pod, equivalents21, {
      at: pod.hostIPC.span,
      message: `${capitalised(podName(pod))} shares the IPC namespace of its host: it can read and write the shared memory of every process on the node. Remove it, or share memory inside one pod.`,
      identity: `${pod.identity} hostIPC`,
      fix: hostNamespaceFix(pod, "hostIPC", "ipc")
    });
  }
});

// packages/core/src/gates/config/rules/no-host-network.ts
var equivalents22 = [
  "pss:baseline/hostnamespaces",
  "trivy:KSV-0009",
  "kube-linter:host-network",
  "checkov:CKV_K8S_4",
  "checkov:CKV_K8S_19",
  "kics:k8s/shared_host_network_namespace",
  "kics:dockerCompose/shared_host_network_namespace"
];
var no_host_network_default = defineRule({
  id: "config/no-host-network",
  on: "pod",
  severity: "high",
  profiles: ["default", "strict", "pss-baseline", "pss-restricted", "cis-docker-1.6", "cis-kubernetes-1.12"],
  title: "Pod shares the network of its host",
  why: "On the network of the host a container reaches services that listen on the loopback address of the node only (kubelet, cloud metadata, databases), can listen on any port, and no NetworkPolicy applies to it.",
  remedy: "Remove `hostNetwork` (Compose: `network_mode: host`) and publish the ports that are needed.",
  equivalents: equivalents22,
  references: [
    "cis-kubernetes:5.2.5",
    "cis-docker:5.10",
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/"
  ],
  examples: [
    {
      path: "pod.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostNetwork: true\n  containers:\n    - name: agent\n      image: agent:1\n",
      fixed: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostNetwork: false\n  containers:\n    - name: agent\n      image: agent:1\n"
    },
    {
      path: "compose.yaml",
      bad: "services:\n  agent:\n    image: agent:1\n    network_mode: host # why not\n    restart: always\n",
      fixed: "services:\n  agent:\n    image: agent:1\n    restart: always\n"
    },
    {
      path: "compose.yaml",
      bad: 'services:\n  agent:\n    network_mode: "host"\n    build: .\n'
    },
    {
      path: "pod.yaml",
      good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostNetwork: false\n  containers:\n    - name: agent\n      image: agent:1\n"
    },
    {
      path: "compose.yaml",
      good: "services:\n  agent:\n    image: agent:1\n    network_mode: service:db\n  db:\n    image: db:1\n"
    }
  ],
  *check(pod) {
    if (pod.hostNetwork?.value !== true) return;
    yield aboutPod(pod, equivalents22, {
      at: pod.hostNetwork.span,
      message: `${capitalised(podName(pod))} shares the network of its host: it reaches what listens on the loopback address there${pod.format === "compose" ? "" : ", and no network policy holds it"}. Remove it and publish the ports that are needed.`,
      identity: `${pod.identity} hostNetwork`,
      // A Compose project often is all that runs on its host.
      severity: pod.format === "compose" ? "medium" : severityOnNode(pod, "high"),
      fix: hostNamespaceFix(pod, "hostNetwork", "network_mode")
    });
  }
});

// packages/core/src/gates/config/host-volumes.ts
var CACHE = /* @__PURE__ */ new WeakMap();
function hostVolumes(pod) {
  const known = CACHE.get(pod) ?? readHostVolumes(pod);
  CACHE.set(pod, known);
  return known;
}
function readHostVolumes(pod) {
  const all = pod.containers.flatMap((container) => container.hostMounts.map((mount) => ({ container, mount })));
  const byPlace = Map.groupBy(all, ({ mount }) => mount.hostPath.span.start);
  return pod.volumes.flatMap((volume2) => {
    if (!("hostPath" in volume2) || !isAbsolute(volume2.hostPath.value)) return [];
    const { hostPath } = volume2;
    const mounts = byPlace.get(hostPath.span.start) ?? [];
    return { hostPath, mounts, readOnly: mounts.every(({ mount }) => mount.readOnly?.value === true) };
  });
}
function isSensitive({ hostPath, mounts, readOnly }) {
  const kind = hostPathKind(hostPath.value);
  if (kind !== "sensitive" && (kind !== "sensitive-if-writable" || readOnly)) return false;
  return mounts.length === 0 || mounts.some(({ container }) => container.privileged?.value !== true);
}
function holds(outer, inner) {
  const folder = outer.hostPath.value.replace(/\/*$/, "/");
  const isInside = inner.hostPath.value !== outer.hostPath.value && inner.hostPath.value.startsWith(folder);
  return isInside && (inner.readOnly || !outer.readOnly);
}

// packages/core/src/gates/config/rules/no-host-path.ts
var equivalents23 = ["pss:baseline/hostpathvolumes", "trivy:KSV-0023", "kics:k8s/non_kube_system_pod_with_host_mount"];
var SYSTEM_PEERS = [
  "trivy:KSV-0121",
  "kube-linter:sensitive-host-mounts",
  "kics:k8s/workload_mounting_with_sensitive_os_directory",
  "kics:dockerCompose/volume_has_sensitive_host_directory"
];
var no_host_path_default = defineRule({
  id: "config/no-host-path",
  on: "pod",
  severity: "medium",
  profiles: ["strict", "pss-baseline", "pss-restricted", "cis-kubernetes-1.12"],
  title: "Path of the host is mounted",
  why: "A path of the host ties the workload to one node and opens a way between the container and the node: data that another workload put there, links that lead elsewhere, disks that fill up.",
  remedy: "Use a PersistentVolumeClaim, a ConfigMap or an emptyDir (Compose: a named volume).",
  equivalents: [...equivalents23, ...SYSTEM_PEERS],
  references: ["cis-kubernetes:5.2.11", "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"],
  examples: [
    {
      path: "pod.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n  volumes:\n    - name: data\n      hostPath: {path: /srv/data, type: Directory}\n"
    },
    { path: "compose.yaml", bad: "services:\n  web:\n    image: web:1\n    volumes:\n      - /srv/data:/data\n" },
    {
      path: "compose.yaml",
      good: "services:\n  web:\n    image: web:1\n    volumes:\n      - ./data:/data\n      - data:/srv\n      - ${DATA}:/more\nvolumes:\n  data:\n"
    },
    {
      path: "compose.yaml",
      good: 'services:\n  web:\n    image: web:1\n    volumes: ["/etc:/host/etc"]\n',
      note: "no-sensitive-host-path says it."
    }
  ],
  *check(pod) {
    for (const volume2 of hostVolumes(pod)) {
      const { hostPath } = volume2;
      const kind = hostPathKind(hostPath.value);
      if (kind === "runtime-socket" || isSensitive(volume2)) continue;
      if (kind === "harmless" && pod.format === "compose") continue;
      const peers = kind !== "harmless" && isSystemPath(hostPath.value) ? SYSTEM_PEERS : [];
      yield aboutPod(pod, [...equivalents23, ...peers], {
        at: hostPath.span,
        message: `${capitalised(podName(pod))} mounts \`${hostPath.value}\` of its host, which ties it to the node and its files. Use a volume that the platform manages.`,
        identity: `${pod.identity} ${hostPath.value}`
      });
    }
  }
});

// packages/core/src/gates/config/rules/no-host-pid.ts
var equivalents24 = [
  "pss:baseline/hostnamespaces",
  "trivy:KSV-0010",
  "kube-linter:host-pid",
  "checkov:CKV_K8S_1",
  "checkov:CKV_K8S_17",
  "kics:k8s/shared_host_pid_namespace",
  "kics:dockerCompose/host_namespace_is_shared"
];
var no_host_pid_default = defineRule({
  id: "config/no-host-pid",
  on: "pod",
  severity: "high",
  profiles: ["default", "strict", "pss-baseline", "pss-restricted", "cis-docker-1.6", "cis-kubernetes-1.12"],
  title: "Pod shares the process namespace of its host",
  why: "In the process namespace of the host a container sees every process of the node with its command line and, when it runs as the same user, its environment and memory. That is a way to the secrets of all other workloads.",
  remedy: "Remove `hostPID` (Compose: `pid: host`). To see the processes of the same pod, `shareProcessNamespace: true` is enough.",
  equivalents: equivalents24,
  references: [
    "cis-kubernetes:5.2.3",
    "cis-docker:5.16",
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/"
  ],
  examples: [
    {
      path: "pod.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostPID: true\n  containers:\n    - name: agent\n      image: agent:1\n",
      fixed: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostPID: false\n  containers:\n    - name: agent\n      image: agent:1\n"
    },
    {
      path: "compose.yaml",
      bad: "services:\n  agent:\n    image: agent:1\n    pid: host # why not\n    restart: always\n",
      fixed: "services:\n  agent:\n    image: agent:1\n    restart: always\n"
    },
    {
      path: "compose.yaml",
      bad: 'services:\n  agent:\n    pid: "host"\n    build: .\n'
    },
    {
      path: "pod.yaml",
      good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostPID: false\n  containers:\n    - name: agent\n      image: agent:1\n"
    },
    {
      path: "compose.yaml",
      good: "services:\n  agent:\n    image: agent:1\n    pid: service:db\n  db:\n    image: db:1\n"
    }
  ],
  *check(pod) {
    if (pod.hostPID?.value !== true) return;
    yield aboutPod(pod, equivalents24, {
      at: pod.hostPID.span,
      message: `${capitalised(podName(pod))} shares the process namespace of its host: it sees every process of the node and can signal or inspect them. Remove it unless this is a node agent.`,
      identity: `${pod.identity} hostPID`,
      severity: severityOnNode(pod, "high"),
      fix: hostNamespaceFix(pod, "hostPID", "pid")
    });
  }
});

// packages/core/src/gates/config/rules/no-host-port.ts
var equivalents25 = [
  "pss:baseline/hostports",
  "trivy:KSV-0024",
  "checkov:CKV_K8S_26",
  "kics:k8s/workload_host_port_not_specified"
];
var no_host_port_default = defineRule({
  id: "config/no-host-port",
  on: "container",
  severity: "medium",
  profiles: ["strict", "pss-baseline", "pss-restricted", "cis-kubernetes-1.12"],
  title: "Port of the node is taken",
  why: "A host port opens the container on the address of the node, past Services and often past network policies, and lets one such pod run per node only.",
  remedy: "Remove `hostPort` and reach the pod through a Service.",
  equivalents: equivalents25,
  references: ["cis-kubernetes:5.2.12", "https://kubernetes.io/docs/concepts/configuration/overview/"],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({ container: "ports:\n  - containerPort: 8080\n    hostPort: 80\n    protocol: TCP" }),
      fixed: podText({ container: "ports:\n  - containerPort: 8080\n    protocol: TCP" })
    },
    { path: "pod.yaml", good: podText({ container: "ports:\n  - containerPort: 8080\n    hostPort: 0" }) },
    {
      path: "compose.yaml",
      good: serviceText('ports: ["80:8080"]'),
      note: "Publishing ports is what Compose has `ports` for."
    }
  ],
  *check(container) {
    if (container.pod.format !== "kubernetes") return;
    for (const { hostPort, node } of container.ports) {
      if (!hostPort || !node) continue;
      yield aboutPod(container.pod, equivalents25, {
        at: hostPort.span,
        message: `${capitalised(containerName(container))} takes port ${hostPort.value} of its node, past every Service. Remove \`hostPort\` and use a Service.`,
        identity: `${container.identity} hostPort ${hostPort.value}`,
        fix: { title: "Do not take the node's port", safety: "review", edits: dropEntry(node, "hostPort") }
      });
    }
  }
});

// packages/core/src/gates/config/rules/no-host-user-namespace.ts
var no_host_user_namespace_default = defineRule({
  id: "config/no-host-user-namespace",
  on: "compose-service",
  severity: "medium",
  profiles: ["strict", "cis-docker-1.6"],
  title: "Service opts out of the user namespace",
  why: "Where the daemon maps users, root of a container is nobody on the host. `userns_mode: host` takes that away from this service.",
  remedy: "Remove `userns_mode`.",
  equivalents: ["kics:dockerCompose/shared_host_user_namespace"],
  references: ["cis-docker:5.31", "https://docs.docker.com/reference/compose-file/services/"],
  examples: [
    {
      path: "compose.yaml",
      bad: serviceText('userns_mode: "host"\nrestart: always'),
      fixed: serviceText("restart: always")
    },
    { path: "compose.yaml", good: serviceText("restart: always") }
  ],
  *check({ node, name }) {
    const mode = getString(node, "userns_mode");
    if (mode?.value !== "host") return;
    yield withoutEmptyFix({
      at: mode.span,
      message: `Service \`${name.value}\` opts out of the daemon's user namespace, so its root is root on the host. Remove \`userns_mode\`.`,
      identity: `service/${name.value} userns_mode`,
      fix: { title: "Use the user namespace", safety: "review", edits: dropEntry(node, "userns_mode") }
    });
  }
});

// packages/core/src/gates/config/rules/no-host-uts.ts
var no_host_uts_default = defineRule({
  id: "config/no-host-uts",
  on: "compose-service",
  severity: "medium",
  profiles: ["strict", "cis-docker-1.6"],
  title: "Service shares the hostname of its host",
  why: "In the UTS namespace of the host a container with the right capability changes the name of the host for everything on it.",
  remedy: "Remove `uts: host` and set `hostname` where a name is needed.",
  equivalents: [],
  references: ["cis-docker:5.21", "https://docs.docker.com/reference/compose-file/services/"],
  examples: [
    { path: "compose.yaml", bad: serviceText("uts: host\nrestart: always"), fixed: serviceText("restart: always") },
    { path: "compose.yaml", good: serviceText("hostname: host") }
  ],
  *check({ node, name }) {
    const uts = getString(node, "uts");
    if (uts?.value !== "host") return;
    yield withoutEmptyFix({
      at: uts.span,
      message: `Service \`${name.value}\` shares the UTS namespace of its host and can change the name of the host. Remove \`uts\`.`,
      identity: `service/${name.value} uts`,
      fix: { title: "Leave the host's namespace", safety: "review", edits: dropEntry(node, "uts") }
    });
  }
});

// packages/core/src/gates/config/rules/no-privilege-escalation.ts
var equivalents26 = [
  "pss:restricted/allowprivilegeescalation",
  "trivy:KSV-0001",
  "kube-linter:privilege-escalation-container",
  "checkov:CKV_K8S_5",
  "checkov:CKV_K8S_20",
  "kics:k8s/privilege_escalation_allowed",
  "kics:dockerCompose/no_new_privileges_not_set"
];
var no_privilege_escalation_default = defineRule({
  id: "config/no-privilege-escalation",
  on: "container",
  severity: "medium",
  profiles: ["default", "strict", "pss-restricted", "cis-docker-1.6", "cis-kubernetes-1.12"],
  title: "Privilege escalation is allowed on purpose",
  why: "A program with the setuid bit or file capabilities gets more rights than the process that starts it. Few images need that, and it is how a user without rights becomes root.",
  remedy: "Set `allowPrivilegeEscalation: false` (Compose: `security_opt: [no-new-privileges:true]`).",
  equivalents: equivalents26,
  references: [
    "cis-kubernetes:5.2.6",
    "cis-docker:5.26",
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"
  ],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({ container: "securityContext:\n  allowPrivilegeEscalation: true\n  runAsUser: 1000" }),
      fixed: podText({ container: "securityContext:\n  allowPrivilegeEscalation: false\n  runAsUser: 1000" })
    },
    {
      path: "compose.yaml",
      bad: serviceText("security_opt:\n  - no-new-privileges:false"),
      fixed: serviceText("security_opt:\n  - no-new-privileges:true")
    },
    { path: "pod.yaml", good: podText({ container: "securityContext:\n  allowPrivilegeEscalation: false" }) },
    { path: "pod.yaml", good: podText({}), note: "Not set at all: privilege-escalation-unset says it." },
    {
      path: "pod.yaml",
      good: podText({ container: "securityContext:\n  privileged: true\n  allowPrivilegeEscalation: true" }),
      note: "A privileged container cannot be kept from escalating: no-privileged says it."
    },
    { path: "compose.yaml", good: serviceText("security_opt:\n  - no-new-privileges") }
  ],
  *check(container) {
    const { allowPrivilegeEscalation, privileged, pod } = container;
    if (allowPrivilegeEscalation?.value !== true || privileged?.value === true) return;
    yield aboutPod(pod, equivalents26, {
      at: allowPrivilegeEscalation.span,
      message: `${capitalised(containerName(container))} allows privilege escalation: a setuid program in it becomes root. Forbid it unless the program needs such a helper.`,
      identity: `${container.identity} allowPrivilegeEscalation`,
      fix: forbidFix(container, allowPrivilegeEscalation.span)
    });
  }
});
function forbidFix(container, at) {
  const title = "Forbid privilege escalation";
  if (container.pod.format === "kubernetes") {
    return { title, safety: "review", edits: setInSecurityContext(container, { allowPrivilegeEscalation: false }) };
  }
  const isListed = dropItem(container.node, "security_opt", at).length > 0;
  const edits = isListed ? [{ span: at, text: "no-new-privileges:true" }] : appendItem(container.node, "security_opt", "no-new-privileges:true");
  return { title, safety: "review", edits };
}

// packages/core/src/gates/config/rules/no-privileged.ts
var equivalents27 = [
  "pss:baseline/privileged",
  "trivy:KSV-0017",
  "kube-linter:privileged-container",
  "kube-linter:scc-deny-privileged-container",
  "checkov:CKV_K8S_2",
  "checkov:CKV_K8S_16",
  "kics:k8s/container_is_privileged",
  "kics:dockerCompose/privileged_containers_enabled"
];
var no_privileged_default = defineRule({
  id: "config/no-privileged",
  on: "container",
  severity: "high",
  profiles: ["default", "strict", "pss-baseline", "pss-restricted", "cis-docker-1.6", "cis-kubernetes-1.12"],
  title: "Container is privileged",
  why: "A privileged container has every capability, sees the devices of its node and is confined by neither seccomp nor AppArmor. Whoever takes over the process owns the node.",
  remedy: "Remove `privileged`. Where the program needs one thing of the host, give it that: a single capability, a device, a device plugin.",
  equivalents: equivalents27,
  references: [
    "cis-kubernetes:5.2.2",
    "cis-docker:5.5",
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/"
  ],
  examples: [
    {
      path: "pod.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        privileged: true\n",
      fixed: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        privileged: false\n        allowPrivilegeEscalation: false\n"
    },
    {
      path: "cron.yaml",
      bad: 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: clean\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          initContainers:\n            - name: prepare\n              image: app:1\n              securityContext: {privileged: yes, allowPrivilegeEscalation: true}\n          containers:\n            - {name: app, image: "app:1"}\n',
      fixed: 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: clean\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          initContainers:\n            - name: prepare\n              image: app:1\n              securityContext: {privileged: false, allowPrivilegeEscalation: false}\n          containers:\n            - {name: app, image: "app:1"}\n',
      note: "Kubernetes reads `yes` as true; a fix that left the escalation would uncover the next finding."
    },
    {
      path: "compose.yaml",
      bad: "services:\n  dind:\n    image: docker:28-dind\n    privileged: true\n",
      fixed: "services:\n  dind:\n    image: docker:28-dind\n    privileged: false\n"
    },
    { path: "compose.yaml", good: "services:\n  web:\n    image: web:1\n    privileged: false\n" },
    {
      path: "pod.yaml",
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      env:\n        - name: privileged\n          value: "true"\n'
    }
  ],
  *check(container) {
    const { privileged, pod } = container;
    if (privileged?.value !== true) return;
    yield aboutPod(pod, equivalents27, {
      at: privileged.span,
      message: `${capitalised(containerName(container))} is privileged: it can do to its host whatever root can. Remove \`privileged\` and grant only what the program needs.`,
      identity: `${container.identity} privileged`,
      // Init containers prepare the node and are gone before anybody can reach the pod.
      ...container.role === "init" && { severity: "medium" },
      fix: unprivileged(container)
    });
  }
});
function unprivileged(container) {
  const { pod, node } = container;
  const title = "Run the container unprivileged";
  if (pod.format === "kubernetes") {
    const edits = setInSecurityContext(container, { privileged: false, allowPrivilegeEscalation: false });
    return { title, safety: "review", edits };
  }
  const build = node.entry("build")?.value;
  const holder = node.entry("privileged") || build?.kind !== "mapping" ? node : build;
  return { title, safety: "review", edits: [setEntry(holder, "privileged", false)] };
}

// packages/core/src/gates/config/rules/no-root-user.ts
var equivalents28 = [
  "pss:restricted/runasuser",
  "trivy:KSV-0105",
  "kube-linter:run-as-non-root",
  "checkov:CKV_K8S_6",
  "checkov:CKV_K8S_23",
  "kics:k8s/containers_running_as_root"
];
var USER = 65532;
var no_root_user_default = defineRule({
  id: "config/no-root-user",
  on: "pod",
  severity: "high",
  profiles: ["default", "strict", "pss-restricted", "cis-kubernetes-1.12"],
  title: "Process runs as root on purpose",
  why: "Root in a container is root for the kernel: a flaw in the runtime, a mounted path or a leaked capability is then enough to take over the node.",
  remedy: "Run as a user without rights, and give that user the files it writes to.",
  equivalents: equivalents28,
  yieldsTo: ["config/user-vs-non-root"],
  references: ["cis-kubernetes:5.2.7", "https://kubernetes.io/docs/concepts/security/pod-security-standards/"],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({ container: "securityContext:\n  runAsUser: 0" }),
      fixed: podText({ container: "securityContext:\n  runAsUser: 65532\n  runAsNonRoot: true" })
    },
    { path: "pod.yaml", bad: podText({ spec: "securityContext:\n  runAsUser: 0\n  runAsNonRoot: true" }) },
    { path: "compose.yaml", bad: serviceText("user: root"), fixed: serviceText("user: 65532") },
    { path: "compose.yaml", bad: serviceText('user: "0:0"') },
    { path: "compose.yaml", good: serviceText("user: ${UID:-0}") },
    { path: "compose.yaml", good: serviceText('user: "1000:0"') },
    {
      path: "pod.yaml",
      good: podText({ spec: "securityContext:\n  runAsUser: 1000", container: "securityContext:\n  runAsGroup: 0" })
    },
    {
      path: "pod.yaml",
      good: podText({ spec: "hostUsers: false", container: "securityContext:\n  runAsUser: 0" }),
      note: "Root of a user namespace is nobody on the node."
    }
  ],
  *check(pod) {
    if (pod.hostUsers?.value === false || pod.os?.value === "windows") return;
    const { runAsUser } = pod.settings;
    if (runAsUser && isRoot(runAsUser)) {
      yield aboutPod(pod, equivalents28, {
        at: runAsUser.span,
        message: `${capitalised(podName(pod))} runs its containers as root (\`runAsUser: 0\`). Choose a user without rights.`,
        identity: `${pod.identity} runAsUser`,
        fix: { title: `Run as user ${USER}`, safety: "review", edits: userEdits(pod) }
      });
    }
    for (const container of pod.containers) {
      const own = container.settings.runAsUser;
      if (!own || !isRoot(own)) continue;
      yield aboutPod(pod, equivalents28, {
        at: own.span,
        message: `${capitalised(containerName(container))} runs as root (\`${pod.format === "compose" ? "user" : "runAsUser"}: ${own.value}\`). Choose a user without rights.`,
        identity: `${container.identity} runAsUser`,
        // Init containers often prepare volumes as root and are gone before anybody can reach the pod.
        ...container.role === "init" ? { severity: "low" } : pod.format === "compose" && { severity: "medium" },
        fix: { title: `Run as user ${USER}`, safety: "review", edits: userEdits(container) }
      });
    }
  }
});
function isRoot({ value }) {
  return value === 0 || value === "root";
}
function userEdits(place) {
  const format = "pod" in place ? place.pod.format : place.format;
  if (format === "compose") return [setEntry(place.node, "user", USER)];
  return setInSecurityContext(place, { runAsUser: USER, runAsNonRoot: true });
}

// packages/core/src/gates/config/runtime-clients.ts
var FILTERS = /(?:^|[-_])(?:docker-?)?socket-?proxy$|^docker-proxy$/;
var CLIENTS = /^(?:acme-companion|act_runner|agent|alloy|autoheal|beszel-agent|cadvisor|caddy-docker-proxy|ctop|datadog-agent|diun|dockge|docker-gen|docker-socket-.*|dozzle|drone-runner-docker|falco|fluent-bit|fluentd|gitlab-runner|glances|homepage|komodo-.*|lazydocker|letsencrypt-nginx-proxy-companion|netdata|nginx-proxy|ofelia|portainer|portainer-[ce]e|promtail|swag|telegraf|traefik|uptime-kuma|vector|watchtower|yacht)$/;
function runtimeClient({ image }) {
  const repository = image && readImage(image.value).repository;
  const name = repository?.slice(repository.lastIndexOf("/") + 1).toLowerCase() ?? "";
  if (FILTERS.test(name)) return "filter";
  return CLIENTS.test(name) ? "client" : "unknown";
}

// packages/core/src/gates/config/rules/no-runtime-socket.ts
var equivalents29 = [
  "pss:baseline/hostpathvolumes",
  "trivy:KSV-0006",
  "kube-linter:docker-sock",
  "checkov:CKV_K8S_27",
  "kics:k8s/docker_daemon_socket_is_exposed_to_containers",
  "kics:dockerCompose/docker_socket_mounted_in_container"
];
var no_runtime_socket_default = defineRule({
  id: "config/no-runtime-socket",
  on: "pod",
  severity: "critical",
  profiles: ["default", "strict", "pss-baseline", "pss-restricted", "cis-docker-1.6"],
  title: "Socket of the container runtime is mounted",
  why: "Who can talk to the socket of Docker, containerd, CRI-O, Podman or BuildKit can start a privileged container that mounts the whole node. Mounting it read-only does not help: the file stays the same, the requests do not.",
  remedy: "Remove the mount. To build images, use a rootless builder (BuildKit rootless, Kaniko, Buildah); to read container names, a socket proxy that lets only the needed requests through.",
  equivalents: equivalents29,
  references: ["cis-docker:5.32", "https://docs.docker.com/engine/security/#docker-daemon-attack-surface"],
  examples: [
    {
      path: "compose.yaml",
      bad: "services:\n  traefik:\n    image: traefik:v3\n    volumes:\n      - /var/run/docker.sock:/var/run/docker.sock:ro\n"
    },
    {
      path: "pod.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: builder\nspec:\n  containers:\n    - name: app\n      image: app:1\n      volumeMounts:\n        - {name: run, mountPath: /host/run}\n  volumes:\n    - name: run\n      hostPath:\n        path: /run/containerd\n",
      note: "The folder holds the socket."
    },
    {
      path: "compose.yaml",
      good: "services:\n  web:\n    image: web:1\n    volumes:\n      - ./docker.sock.d:/config\n      - /var/run/thing.sock:/thing.sock\n"
    },
    {
      path: "compose.yaml",
      good: 'services:\n  socket-proxy:\n    image: tecnativa/docker-socket-proxy:0.3.0\n    volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"]\n',
      note: "The filtering proxy that the remedy speaks of."
    }
  ],
  *check(pod) {
    for (const volume2 of hostVolumes(pod)) {
      const { hostPath, mounts } = volume2;
      if (hostPathKind(hostPath.value) !== "runtime-socket") continue;
      const severity = severityOf2(pod, volume2);
      if (severity === void 0) continue;
      const who = mounts[0] && mounts.length === 1 && pod.format === "kubernetes" ? `container \`${mounts[0].container.name}\` of ` : "";
      yield aboutPod(pod, equivalents29, {
        at: hostPath.span,
        message: `${capitalised(who + podName(pod))} mounts \`${hostPath.value}\` and with it the ${runtimeOf(hostPath.value)} socket, which is root on the host, read-only or not. Remove the mount or put a filtering proxy in between.`,
        identity: `${pod.identity} ${hostPath.value}`,
        severity
      });
    }
  }
});
function severityOf2(pod, { mounts }) {
  const clients = mounts.map(({ container }) => runtimeClient(container));
  if (clients.length > 0 && clients.every((client) => client === "filter")) return void 0;
  return isNodeAgent(pod) || clients.length > 0 && !clients.includes("unknown") ? "high" : "critical";
}

// packages/core/src/gates/config/rules/no-seccomp-unconfined.ts
var equivalents30 = [
  "pss:baseline/seccompprofile_baseline",
  "pss:restricted/seccompprofile_restricted",
  "trivy:KSV-0104",
  "kics:dockerCompose/default_seccomp_profile_disabled"
];
var no_seccomp_unconfined_default = defineRule({
  id: "config/no-seccomp-unconfined",
  on: "pod",
  severity: "medium",
  profiles: ["default", "strict", "pss-baseline", "pss-restricted", "cis-docker-1.6"],
  title: "Seccomp is switched off",
  why: "The runtime's seccomp profile forbids system calls that ordinary programs never make and that most escapes from containers need.",
  remedy: "Use `RuntimeDefault`, or a `Localhost` profile that adds the calls which are needed.",
  equivalents: equivalents30,
  references: ["cis-docker:5.22", "https://kubernetes.io/docs/tutorials/security/seccomp/"],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({ spec: "securityContext:\n  seccompProfile:\n    type: Unconfined" }),
      fixed: podText({ spec: "securityContext:\n  seccompProfile:\n    type: RuntimeDefault" })
    },
    {
      path: "pod.yaml",
      bad: podText({ metadata: "annotations:\n  container.seccomp.security.alpha.kubernetes.io/app: unconfined" }),
      note: "The annotation that came before the field."
    },
    {
      path: "compose.yaml",
      bad: serviceText("security_opt:\n  - no-new-privileges:true\n  - seccomp:unconfined"),
      fixed: serviceText("security_opt:\n  - no-new-privileges:true")
    },
    { path: "compose.yaml", good: serviceText("security_opt:\n  - seccomp:./profile.json") },
    {
      path: "pod.yaml",
      good: podText({
        container: "securityContext:\n  seccompProfile:\n    type: Localhost\n    localhostProfile: app.json"
      })
    }
  ],
  *check(pod) {
    if (pod.os?.value === "windows") return;
    const places = [pod, ...pod.containers];
    for (const place of places) {
      const { seccomp } = place.settings;
      if (!seccomp || !isOff2(seccomp, pod)) continue;
      yield aboutPod(pod, equivalents30, {
        at: seccomp.span,
        message: `${capitalised("pod" in place ? containerName(place) : podName(place))} runs without seccomp (\`${seccomp.value}\`): every system call of the kernel is open to it. Use the profile of the runtime.`,
        identity: `${place.identity} seccomp`,
        fix: { title: "Use the runtime's seccomp profile", safety: "review", edits: confine(place, seccomp) }
      });
    }
  }
});
function isOff2({ value }, pod) {
  return value === "Unconfined" || pod.format === "kubernetes" && value !== "RuntimeDefault" && value !== "Localhost";
}
function confine(place, { span }) {
  const format = "pod" in place ? place.pod.format : place.format;
  if (format === "compose") return dropItem(place.node, "security_opt", span);
  const isAnnotation = span.start < place.node.start;
  return [{ span, text: isAnnotation ? "runtime/default" : "RuntimeDefault" }];
}

// packages/core/src/gates/config/rules/no-sensitive-host-path.ts
var equivalents31 = [
  "pss:baseline/hostpathvolumes",
  "trivy:KSV-0121",
  "kube-linter:sensitive-host-mounts",
  "kics:k8s/workload_mounting_with_sensitive_os_directory",
  "kics:k8s/non_kube_system_pod_with_host_mount",
  "kics:dockerCompose/volume_has_sensitive_host_directory"
];
var no_sensitive_host_path_default = defineRule({
  id: "config/no-sensitive-host-path",
  on: "pod",
  severity: "high",
  profiles: ["default", "strict", "pss-baseline", "pss-restricted", "cis-docker-1.6", "cis-kubernetes-1.12"],
  title: "Sensitive folder of the host is mounted",
  why: "Folders such as `/`, `/etc`, `/proc` or `/var/lib/kubelet` hold credentials and configuration of the node and of every other workload on it. Writing to them is control of the node; reading them is often enough.",
  remedy: "Mount the one file that is needed, read-only, or use a ConfigMap, Secret or volume instead. Node agents that must see the host belong into a namespace of their own.",
  equivalents: equivalents31,
  references: [
    "cis-docker:5.6",
    "cis-kubernetes:5.2.11",
    "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"
  ],
  examples: [
    {
      path: "pod.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: backup\nspec:\n  containers:\n    - name: app\n      image: app:1\n      volumeMounts:\n        - {name: host, mountPath: /host}\n  volumes:\n    - name: host\n      hostPath:\n        path: /etc/kubernetes\n"
    },
    {
      path: "compose.yaml",
      bad: "services:\n  monitor:\n    image: monitor:1\n    volumes:\n      - type: bind\n        source: /\n        target: /rootfs\n        read_only: true\n"
    },
    {
      path: "compose.yaml",
      good: "services:\n  web:\n    image: web:1\n    volumes:\n      - /etc/localtime:/etc/localtime:ro\n      - ./etc:/etc/app\n      - data:/var/lib/docker\nvolumes:\n  data:\n",
      note: "The time zone gives nothing away; the others are not folders of the host."
    },
    {
      path: "pod.yaml",
      good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      volumeMounts:\n        - {name: data, mountPath: /etc}\n  volumes:\n    - name: data\n      emptyDir: {}\n"
    },
    {
      path: "compose.yaml",
      good: 'services:\n  web:\n    image: web:1\n    volumes: ["/var/run/docker.sock:/var/run/docker.sock"]\n',
      note: "no-runtime-socket says it."
    },
    {
      path: "compose.yaml",
      good: 'services:\n  pihole:\n    image: pihole:1\n    volumes: ["/etc/pihole:/etc/pihole", "/usr/share/appdata/x:/config", "/home/me/site:/www"]\n',
      note: "Folders that the application has to itself."
    },
    {
      path: "compose.yaml",
      good: 'services:\n  vpn:\n    image: vpn:1\n    volumes: ["/lib/modules:/lib/modules:ro", "/sys:/sys:ro", "/dev/net/tun:/dev/net/tun"]\n',
      note: "Kernel modules and /sys give nothing away to who reads them."
    },
    { path: "compose.yaml", bad: 'services:\n  vpn:\n    image: vpn:1\n    volumes: ["/lib/modules:/lib/modules"]\n' },
    {
      path: "compose.yaml",
      good: 'services:\n  disks:\n    image: disks:1\n    privileged: true\n    volumes: ["/dev:/dev"]\n',
      note: "A privileged container reaches the disks anyway: no-privileged says it."
    }
  ],
  *check(pod) {
    const sensitive = hostVolumes(pod).filter(isSensitive);
    for (const volume2 of sensitive) {
      if (sensitive.some((other) => holds(other, volume2))) continue;
      const { hostPath } = volume2;
      const { severity, clause } = judge(volume2);
      yield aboutPod(pod, equivalents31, {
        at: hostPath.span,
        message: `${capitalised(podName(pod))} mounts \`${hostPath.value}\` of its host ${clause}`,
        identity: `${pod.identity} ${hostPath.value}`,
        severity: severityOnNode(pod, severity)
      });
    }
  }
});
function judge({ hostPath, readOnly }) {
  if (hostPathKind(hostPath.value) === "sensitive-if-writable")
    return { severity: "medium", clause: "writable, and can change what the host runs on. Mount it read-only." };
  return readOnly ? { severity: "medium", clause: "and can read what belongs to it. Mount only the file it needs." } : {
    severity: "high",
    clause: "writable and can change what belongs to it. Mount only the file it needs, read-only."
  };
}

// packages/core/src/gates/config/rules/no-unmasked-proc.ts
var equivalents32 = [
  "pss:baseline/procmount",
  "pss:restricted/procmount_restricted",
  "trivy:KSV-0027",
  "kube-linter:unsafe-proc-mount",
  "kics:k8s/container_runs_unmasked"
];
var no_unmasked_proc_default = defineRule({
  id: "config/no-unmasked-proc",
  on: "container",
  severity: "high",
  profiles: ["default", "strict", "pss-baseline", "pss-restricted"],
  title: "/proc is not masked",
  why: "The runtime hides the parts of `/proc` that tell about the node or change it. Without that mask a container reads kernel memory layouts and writes kernel settings.",
  remedy: "Remove `procMount`. Containers in containers need it only together with `hostUsers: false`.",
  equivalents: equivalents32,
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/"],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({ container: "securityContext:\n  procMount: Unmasked" }),
      fixed: podText({ container: "securityContext:\n  procMount: Default" })
    },
    { path: "pod.yaml", good: podText({ container: "securityContext:\n  procMount: Default" }) },
    {
      path: "pod.yaml",
      good: podText({ spec: "hostUsers: false", container: "securityContext:\n  procMount: Unmasked" }),
      note: "Its user namespace keeps it from what the mask hides; only the restricted level refuses it."
    }
  ],
  *check(container) {
    const { procMount, pod } = container;
    if (procMount === void 0 || procMount.value === "Default" || pod.hostUsers?.value === false) return;
    yield aboutPod(pod, equivalents32, {
      at: procMount.span,
      message: `${capitalised(containerName(container))} sees the whole \`/proc\` of its node (\`procMount: ${procMount.value}\`) and can change kernel settings there. Remove it, or set \`hostUsers: false\` as well.`,
      identity: `${container.identity} procMount`,
      fix: { title: "Mask /proc", safety: "review", edits: [{ span: procMount.span, text: "Default" }] }
    });
  }
});

// packages/core/src/gates/config/rules/no-windows-host-process.ts
var equivalents33 = ["pss:baseline/windowshostprocess", "trivy:KSV-0103"];
var no_windows_host_process_default = defineRule({
  id: "config/no-windows-host-process",
  on: "pod",
  severity: "high",
  profiles: ["default", "strict", "pss-baseline", "pss-restricted", "cis-kubernetes-1.12"],
  title: "Windows container runs as a process of its host",
  why: "A HostProcess container is not isolated from its Windows node: it sees the files, processes and network of the node.",
  remedy: "Remove `hostProcess`, unless this is a node agent in a namespace of its own.",
  equivalents: equivalents33,
  references: [
    "cis-kubernetes:5.2.10",
    "https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/"
  ],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({ spec: "securityContext:\n  windowsOptions:\n    hostProcess: true" }),
      fixed: podText({ spec: "securityContext:\n  windowsOptions:\n    hostProcess: false" })
    },
    {
      path: "pod.yaml",
      good: podText({ spec: "securityContext:\n  windowsOptions:\n    runAsUserName: ContainerUser" })
    }
  ],
  *check(pod) {
    const places = [pod, ...pod.containers];
    for (const place of places) {
      const { windowsHostProcess } = place.settings;
      if (windowsHostProcess?.value !== true) continue;
      yield aboutPod(pod, equivalents33, {
        at: windowsHostProcess.span,
        message: `${capitalised("pod" in place ? containerName(place) : podName(place))} runs as a process of its Windows host, without isolation. Remove \`hostProcess\`.`,
        identity: `${place.identity} hostProcess`,
        fix: {
          title: "Isolate the container",
          safety: "review",
          edits: [{ span: windowsHostProcess.span, text: "false" }]
        }
      });
    }
  }
});

// packages/core/src/gates/config/rules/only-net-bind-service.ts
var equivalents34 = [
  "pss:restricted/capabilities_restricted",
  "trivy:KSV-0106",
  "kics:k8s/containers_with_added_capabilities"
];
var only_net_bind_service_default = defineRule({
  id: "config/only-net-bind-service",
  on: "container",
  severity: "low",
  profiles: ["pss-restricted"],
  title: "Capability other than NET_BIND_SERVICE is added",
  why: "The restricted level of the Pod Security Standards lets a container add back one capability only, NET_BIND_SERVICE. The admission of a restricted namespace refuses every other.",
  remedy: "Remove the capability.",
  equivalents: equivalents34,
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/"],
  examples: [
    {
      path: "pod.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          drop: [ALL]\n          add: [CHOWN]\n",
      fixed: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          drop: [ALL]\n          add: []\n"
    },
    {
      path: "pod.yaml",
      good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          drop: [ALL]\n          add: [NET_BIND_SERVICE]\n"
    },
    {
      path: "compose.yaml",
      good: "services:\n  web:\n    image: web:1\n    cap_add: [CHOWN]\n",
      note: "The standards are about Kubernetes."
    }
  ],
  *check(container) {
    if (container.pod.format !== "kubernetes") return;
    for (const capability of addedCapabilities(container)) {
      const name = canonicalName(capability, container);
      if (name === "NET_BIND_SERVICE" || !isBaselineCapability(name) || dangerOf(name) !== void 0) continue;
      yield aboutPod(container.pod, equivalents34, {
        at: capability.span,
        message: `${capitalised(containerName(container))} adds ${name}; a restricted namespace admits NET_BIND_SERVICE only. Remove it.`,
        identity: `${container.identity} ${name}`,
        fix: removeCapabilityFix(container, capability)
      });
    }
  }
});

// packages/core/src/gates/config/rules/persistent-volume-host-path.ts
var volume = (path) => `apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  capacity:
    storage: 10Gi
  hostPath:
    path: ${path}
`;
var persistent_volume_host_path_default = defineRule({
  id: "config/persistent-volume-host-path",
  on: "kubernetes-object",
  severity: "high",
  profiles: ["default", "strict"],
  title: "Persistent volume is a sensitive folder of the node",
  why: "A pod that claims this volume gets the folder of the node, past every check of host paths in pods.",
  remedy: "Give the volume a folder or disk of its own (a `local` volume, a storage class).",
  equivalents: ["kics:k8s/workload_mounting_with_sensitive_os_directory"],
  references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/"],
  examples: [
    { path: "volume.yaml", bad: volume("/boot") },
    { path: "volume.yaml", bad: volume("/var/run") },
    { path: "volume.yaml", good: volume("/mnt/disks/ssd1") }
  ],
  *check(object2) {
    if (object2.kind.value !== "PersistentVolume" || object2.apiVersion.value !== "v1") return;
    const path = getString(object2.node, "spec", "hostPath", "path");
    const kind = path && hostPathKind(path.value);
    if (!path || kind !== "sensitive" && kind !== "runtime-socket") return;
    yield {
      at: path.span,
      message: `${capitalised(objectName(object2))} hands out \`${path.value}\` of its node: any pod that claims it reads and changes what belongs to the node. Give it a folder of its own.`,
      identity: `${object2.identity} hostPath`
    };
  }
});

// packages/core/src/gates/config/rules/port-all-interfaces.ts
var DATASTORES = /* @__PURE__ */ new Map([
  ["1433", "SQL Server"],
  ["2375", "Docker"],
  ["2379", "etcd"],
  ["3306", "MySQL"],
  ["5432", "PostgreSQL"],
  ["5672", "RabbitMQ"],
  ["6379", "Redis"],
  ["9200", "Elasticsearch"],
  ["11211", "memcached"],
  ["27017", "MongoDB"]
]);
var port_all_interfaces_default = defineRule({
  id: "config/port-all-interfaces",
  on: "compose-service",
  severity: "low",
  profiles: ["strict", "cis-docker-1.6"],
  title: "Port is published on every interface",
  why: "Without an address Docker publishes a port on every interface of the host, and its rules come before those of the host's firewall: what was meant for the developer's own machine is open to the network.",
  remedy: "Put the address in front: `127.0.0.1:5432:5432`. What only other services need is not published at all.",
  equivalents: ["kics:dockerCompose/container_traffic_not_bound_to_host_interface"],
  references: ["cis-docker:5.14", "https://docs.docker.com/engine/network/packet-filtering-firewalls/"],
  examples: [
    {
      path: "compose.yaml",
      bad: serviceText('ports:\n  - "8080:80"'),
      fixed: serviceText('ports:\n  - "127.0.0.1:8080:80"')
    },
    { path: "compose.yaml", bad: serviceText("ports:\n  - 0.0.0.0:8080:80") },
    { path: "compose.yaml", bad: serviceText("ports:\n  - {target: 80, published: 8080}") },
    { path: "compose.yaml", good: serviceText('ports: ["127.0.0.1:8080:80", "[::1]:8080:80"]') },
    { path: "compose.yaml", good: serviceText("ports:\n  - {target: 80, published: 8080, host_ip: 127.0.0.1}") },
    { path: "compose.yaml", good: serviceText('ports: ["${LISTEN}:80"]'), note: "The variable may hold the address." },
    { path: "compose.yaml", good: serviceText('expose: ["80"]') }
  ],
  *check(service2) {
    const seen = /* @__PURE__ */ new Map();
    for (const port of service2.ports) {
      if (!isEverywhere(port)) continue;
      const store = DATASTORES.get(port.target.value);
      const fix = loopback(port);
      const nth = seen.get(port.target.value) ?? 0;
      seen.set(port.target.value, nth + 1);
      yield {
        at: port.span,
        message: `Service \`${service2.name.value}\` publishes port ${port.target.value}${store ? ` (${store})` : ""} on every interface of its host, past the host's firewall. Put \`127.0.0.1:\` in front unless the network is meant to reach it.`,
        identity: `service/${service2.name.value} ${port.target.value} ${nth}`,
        ...store && { severity: "medium" },
        ...fix && { fix }
      };
    }
  }
});
function isEverywhere({ published, hostAddress }) {
  if (hostAddress) return ["0.0.0.0", "::", "*"].includes(hostAddress.value);
  return published === void 0 || !published.value.includes("$");
}
function loopback({ published, hostAddress, target, span }) {
  if (hostAddress || !published || published.span.start !== target.span.start) return void 0;
  const edits = [{ span: { ...span, end: span.start }, text: "127.0.0.1:" }];
  return { title: "Publish it on this machine only", safety: "review", edits };
}

// packages/core/src/gates/config/rules/privilege-escalation-unset.ts
var equivalents35 = [
  "pss:restricted/allowprivilegeescalation",
  "trivy:KSV-0001",
  "kube-linter:privilege-escalation-container",
  "checkov:CKV_K8S_20",
  "kics:k8s/privilege_escalation_allowed",
  "kics:dockerCompose/no_new_privileges_not_set"
];
var privilege_escalation_unset_default = defineRule({
  id: "config/privilege-escalation-unset",
  on: "pod",
  severity: "medium",
  profiles: ["strict", "pss-restricted", "cis-docker-1.6", "cis-kubernetes-1.12"],
  title: "Privilege escalation is not forbidden",
  why: "Where nothing is said, a program with the setuid bit or file capabilities gets more rights than the process that starts it.",
  remedy: "Set `allowPrivilegeEscalation: false` (Compose: `security_opt: [no-new-privileges:true]`).",
  equivalents: equivalents35,
  references: [
    "cis-kubernetes:5.2.6",
    "cis-docker:5.26",
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"
  ],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({}),
      fixed: podText({ container: "securityContext:\n  allowPrivilegeEscalation: false" })
    },
    {
      path: "pod.yaml",
      bad: podText({ container: "securityContext: {}" }),
      fixed: podText({ container: "securityContext: {allowPrivilegeEscalation: false}" })
    },
    {
      path: "compose.yaml",
      bad: serviceText("security_opt:\n  - label=type:web_t"),
      fixed: serviceText("security_opt:\n  - label=type:web_t\n  - no-new-privileges:true")
    },
    {
      path: "pod.yaml",
      bad: `${podText({})}    - name: log
      image: log:1
`,
      fixed: `${podText({})}      securityContext:
        allowPrivilegeEscalation: false
    - name: log
      image: log:1
      securityContext:
        allowPrivilegeEscalation: false
`,
      note: "Told once, mended in both."
    },
    { path: "pod.yaml", good: podText({ container: "securityContext:\n  allowPrivilegeEscalation: false" }) },
    { path: "compose.yaml", good: serviceText('security_opt: ["no-new-privileges=true"]') },
    {
      path: "patch.yaml",
      good: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          env:\n            - name: A\n              value: b\n",
      note: "A patch: what it does not say its base may say."
    },
    { path: "pod.yaml", good: podText({ spec: "os:\n  name: windows" }), note: "Windows has no such setting." }
  ],
  *check(pod) {
    if (pod.partial || pod.os?.value === "windows") return;
    const isCompose = pod.format === "compose";
    const counted = pod.containers.filter(({ privileged }) => isCompose || privileged?.value !== true);
    const lacking = lackingIn(pod, counted, "allowPrivilegeEscalation", (each) => !each.allowPrivilegeEscalation);
    for (const { who, at, identity, containers } of lacking) {
      const setting = isCompose ? "security_opt: [no-new-privileges:true]" : "allowPrivilegeEscalation: false";
      yield aboutPod(pod, equivalents35, {
        at,
        message: `${who} does not forbid privilege escalation, so a setuid program in it can become root. Set \`${setting}\`.`,
        identity,
        fix: { title: "Forbid privilege escalation", safety: "review", edits: containers.flatMap(forbid) }
      });
    }
  }
});
function forbid(container) {
  if (container.pod.format === "compose") return appendItem(container.node, "security_opt", "no-new-privileges:true");
  return setInSecurityContext(container, { allowPrivilegeEscalation: false });
}

// packages/core/src/gates/config/rules/privileged-port.ts
var equivalents36 = [
  "trivy:KSV-0117",
  "kube-linter:privileged-ports",
  "kics:dockerCompose/privileged_ports_mapped_in_container"
];
var privileged_port_default = defineRule({
  id: "config/privileged-port",
  on: "container",
  severity: "low",
  profiles: ["cis-docker-1.6"],
  title: "Port below 1024 is used",
  why: "Ports below 1024 belong to the services of the system: a process needs NET_BIND_SERVICE or root to listen there, and on a host they may be taken.",
  remedy: "Listen on a port from 1024 on. A Service or a reverse proxy can still answer on 80 and 443.",
  equivalents: equivalents36,
  references: ["cis-docker:5.8"],
  examples: [
    { path: "pod.yaml", bad: podText({ container: "ports:\n  - containerPort: 80" }) },
    { path: "compose.yaml", bad: serviceText('ports: ["67:67/udp"]') },
    { path: "compose.yaml", bad: serviceText("ports:\n  - {target: 8080, published: 80}") },
    { path: "compose.yaml", bad: serviceText('ports: ["127.0.0.1:90-91:8080-8081"]') },
    { path: "pod.yaml", good: podText({ container: "ports:\n  - containerPort: 8080" }) },
    {
      path: "compose.yaml",
      bad: serviceText('ports: ["8080:80"]'),
      note: "The container needs the right, the host does not."
    },
    { path: "compose.yaml", good: serviceText('ports: ["${PORT}:8080", "8443:8443", "$PORT:$PORT"]') }
  ],
  *check(container) {
    const { pod, identity } = container;
    for (const { hostPort, containerPort, protocol } of container.ports) {
      const taken = pod.format === "compose" && isPrivileged(hostPort) ? hostPort : void 0;
      const port = taken ?? (isPrivileged(containerPort) ? containerPort : void 0);
      if (port === void 0) continue;
      yield aboutPod(pod, equivalents36, {
        at: port.span,
        message: `${capitalised(containerName(container))} ${taken ? "takes" : "listens on"} port ${port.value}${taken ? " of its host" : ""}, one of those below 1024 that need more rights. Use one from 1024 on where nothing speaks against it.`,
        identity: `${identity} port ${port.value}${protocol ? `/${protocol.value}` : ""}`,
        ...taken === void 0 && { severity: "info" }
      });
    }
  }
});
function isPrivileged(port) {
  return port !== void 0 && port.value > 0 && port.value < 1024;
}

// packages/core/src/gates/config/rbac-groups.ts
var MASTERS = "system:masters";
var ANONYMOUS = /* @__PURE__ */ new Set(["system:anonymous", "system:unauthenticated"]);

// packages/core/src/gates/config/rules/rbac-anonymous.ts
var PUBLIC_ROLES = /* @__PURE__ */ new Set(["system:public-info-viewer", "kubeadm:bootstrap-signer-clusterinfo"]);
var rbac_anonymous_default = defineRule({
  id: "config/rbac-anonymous",
  on: "role-binding",
  severity: "critical",
  profiles: ["default", "strict"],
  title: "Rights for everybody without credentials",
  why: "`system:anonymous` and `system:unauthenticated` are everybody who can reach the API server.",
  remedy: "Remove the subject. Health checks need no binding of their own.",
  equivalents: ["trivy:KSV-0122"],
  references: ["https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests"],
  examples: [
    {
      path: "binding.yaml",
      bad: bindingText("view", '{kind: User, name: "system:anonymous", apiGroup: rbac.authorization.k8s.io}')
    },
    {
      path: "binding.yaml",
      bad: bindingText(
        "cluster-admin",
        '{kind: Group, name: "system:unauthenticated", apiGroup: rbac.authorization.k8s.io}'
      )
    },
    {
      path: "binding.yaml",
      good: bindingText(
        "system:public-info-viewer",
        '{kind: Group, name: "system:unauthenticated", apiGroup: rbac.authorization.k8s.io}'
      )
    },
    { path: "binding.yaml", good: bindingText("view", "{kind: ServiceAccount, name: anonymous, namespace: web}") }
  ],
  *check({ object: object2, role, subjects }) {
    if (role && PUBLIC_ROLES.has(role.name.value)) return;
    for (const { name } of subjects) {
      if (!ANONYMOUS.has(name.value)) continue;
      yield {
        at: name.span,
        message: `${capitalised(objectName(object2))} grants \`${role?.name.value ?? "a role"}\` to \`${name.value}\`, that is to everybody who reaches the API server. Remove the subject.`,
        identity: `${object2.identity} ${name.value}`
      };
    }
  }
});

// packages/core/src/gates/config/rbac-rules.ts
function* grantsOf(role, { group, resources, verbs }) {
  for (const rule of role.rules) {
    if (!rule.apiGroups.some(({ value }) => value === group || value === "*")) continue;
    const given = rule.verbs.filter(({ value }) => verbs.includes(value) || value === "*");
    if (given.length === 0) continue;
    const resource = rule.resources.find(({ value }) => resources.includes(value));
    if (resource) yield { rule, resource, verbs: given };
  }
}
function verbList(verbs) {
  return verbs.map(({ value }) => value === "*" ? "every verb" : value).join(", ");
}
function ruleIdentity(role, { apiGroups, resources, nonResourceURLs, verbs }) {
  const parts = [apiGroups, [...resources, ...nonResourceURLs], verbs].map(
    (list) => list.map(({ value }) => value).join(",")
  );
  return `${role.object.identity} ${parts.join(" ")}`;
}

// packages/core/src/gates/config/rules/rbac-bind-escalate.ts
var GROUP = "rbac.authorization.k8s.io";
var RESOURCES = /* @__PURE__ */ new Set(["roles", "clusterroles", "rolebindings", "clusterrolebindings"]);
var rbac_bind_escalate_default = defineRule({
  id: "config/rbac-bind-escalate",
  on: "role",
  severity: "critical",
  profiles: ["default", "strict", "cis-kubernetes-1.12"],
  title: "Role may give itself any right",
  why: "`bind` lets its holder bind any role, cluster-admin too; `escalate` lets it write rights into a role that it does not have. Kubernetes forbids both unless they are granted by name.",
  remedy: "Remove the verb. Where a controller must bind roles, list them in `resourceNames`.",
  equivalents: [
    "trivy:KSV-0050",
    "trivy:KSV-0051",
    "trivy:KSV-0052",
    "trivy:KSV-0055",
    "checkov:CKV2_K8S_1",
    "checkov:CKV_K8S_157",
    "checkov:CKV_K8S_158",
    "kics:k8s/rbac_roles_allow_privilege_escalation"
  ],
  references: ["https://kubernetes.io/docs/concepts/security/rbac-good-practices/"],
  examples: [
    {
      path: "role.yaml",
      bad: roleText(`apiGroups: ["${GROUP}"]
resources: ["clusterroles"]
verbs: ["get", "bind"]`)
    },
    { path: "role.yaml", bad: roleText(`apiGroups: ["${GROUP}"]
resources: ["roles"]
verbs: ["escalate"]`) },
    {
      path: "role.yaml",
      good: roleText(`apiGroups: ["${GROUP}"]
resources: ["clusterroles"]
resourceNames: ["view"]
verbs: ["bind"]`)
    },
    {
      path: "role.yaml",
      good: roleText(`apiGroups: ["${GROUP}"]
resources: ["clusterrolebindings"]
verbs: ["create"]`)
    },
    { path: "role.yaml", good: roleText('apiGroups: [""]\nresources: ["pods"]\nverbs: ["bind"]') }
  ],
  *check(role) {
    for (const rule of role.rules) {
      const inGroup = rule.apiGroups.some(({ value }) => value === GROUP || value === "*");
      const resource = rule.resources.find(({ value }) => RESOURCES.has(value) || value === "*");
      if (!inGroup || !resource) continue;
      const verbs = rule.verbs.filter(({ value }) => isGrowing(value, rule));
      const [first] = verbs;
      if (first === void 0) continue;
      const may = verbs.map(({ value }) => value).join(" and ");
      yield {
        at: first.span,
        message: `${capitalised(objectName(role.object))} may ${may} ${resource.value === "*" ? "every role" : resource.value}: its holder can make itself cluster-admin. Remove the verb, or limit \`bind\` by \`resourceNames\`.`,
        identity: `${ruleIdentity(role, rule)} ${may}`
      };
    }
  }
});
function isGrowing(verb, { resourceNames }) {
  return verb === "escalate" || verb === "bind" && resourceNames.length === 0;
}

// packages/core/src/gates/config/rules/rbac-cluster-admin.ts
var rbac_cluster_admin_default = defineRule({
  id: "config/rbac-cluster-admin",
  on: "role-binding",
  severity: "high",
  profiles: ["default", "strict", "cis-kubernetes-1.12"],
  title: "Binding to cluster-admin",
  why: "cluster-admin may do everything to everything. A workload with it hands the whole cluster to whoever takes over its pod.",
  remedy: "Bind a role that lists what is needed.",
  equivalents: [
    "trivy:KSV-0111",
    "kube-linter:cluster-admin-role-binding",
    "kics:k8s/cluster_admin_role_binding_with_super_user_permissions"
  ],
  references: [
    "cis-kubernetes:5.1.1",
    "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles"
  ],
  examples: [
    {
      path: "binding.yaml",
      bad: bindingText("cluster-admin", "{kind: ServiceAccount, name: tiller, namespace: kube-system}")
    },
    {
      path: "binding.yaml",
      bad: bindingText("cluster-admin", "{kind: ServiceAccount, name: ci, namespace: ci}", "RoleBinding")
    },
    { path: "binding.yaml", good: bindingText("view", "{kind: ServiceAccount, name: tiller, namespace: kube-system}") },
    {
      path: "binding.yaml",
      good: bindingText("cluster-admin", '{kind: Group, name: "system:masters", apiGroup: rbac.authorization.k8s.io}'),
      note: "rbac-masters-group says it."
    }
  ],
  *check({ object: object2, role, subjects, scope }) {
    if (role?.kind !== "ClusterRole" || role.name.value !== "cluster-admin") return;
    const others = subjects.filter(({ name }) => name.value !== MASTERS);
    if (subjects.length > 0 && others.length === 0) return;
    const whom = others.length === 0 ? "its subjects" : listed(others.map(({ name }) => name.value));
    yield {
      at: role.name.span,
      message: `${capitalised(objectName(object2))} makes ${whom} administrator of ${scope === "cluster" ? "the whole cluster" : "everything in its namespace"}. Bind a role that lists what is needed.`,
      identity: object2.identity,
      ...scope === "namespace" && { severity: "medium" }
    };
  }
});

// packages/core/src/gates/config/rules/rbac-create-pods.ts
var WORKLOADS = [
  { group: "", resources: ["pods", "replicationcontrollers"] },
  { group: "apps", resources: ["deployments", "daemonsets", "replicasets", "statefulsets"] },
  { group: "batch", resources: ["jobs", "cronjobs"] }
];
var rbac_create_pods_default = defineRule({
  id: "config/rbac-create-pods",
  on: "role",
  severity: "medium",
  profiles: ["strict", "cis-kubernetes-1.12"],
  title: "Role may create pods",
  why: "Who creates pods chooses their service account and mounts any Secret of the namespace: all rights that exist there are within reach. Deployments and jobs create pods too.",
  remedy: "Grant it to deployers and controllers only, in the namespaces that are theirs.",
  equivalents: ["trivy:KSV-0048", "kube-linter:access-to-create-pods", "kics:k8s/permissive_access_to_create_pods"],
  references: ["cis-kubernetes:5.1.4", "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"],
  examples: [
    { path: "role.yaml", bad: roleText('apiGroups: [""]\nresources: ["pods"]\nverbs: ["get", "create"]') },
    { path: "role.yaml", bad: roleText('apiGroups: ["batch"]\nresources: ["jobs"]\nverbs: ["create"]', "Role") },
    { path: "role.yaml", good: roleText('apiGroups: [""]\nresources: ["pods"]\nverbs: ["get", "delete"]') },
    { path: "role.yaml", good: roleText('apiGroups: [""]\nresources: ["pods/eviction"]\nverbs: ["create"]') },
    { path: "role.yaml", good: roleText('apiGroups: ["metrics.k8s.io"]\nresources: ["pods"]\nverbs: ["create"]') }
  ],
  *check(role) {
    for (const { group, resources } of WORKLOADS) {
      for (const { rule, resource } of grantsOf(role, { group, resources, verbs: ["create"] })) {
        const where = role.scope === "cluster" ? "wherever it is bound" : "in its namespace";
        yield {
          at: resource.span,
          message: `${capitalised(objectName(role.object))} may create ${resource.value} ${where}, and through them use any service account and Secret there. Leave it to those who deploy.`,
          identity: `${ruleIdentity(role, rule)} ${group}`,
          ...role.scope === "namespace" && { severity: "low" }
        };
      }
    }
  }
});

// packages/core/src/gates/config/rules/rbac-default-service-account.ts
var rbac_default_service_account_default = defineRule({
  id: "config/rbac-default-service-account",
  on: "role-binding",
  severity: "medium",
  profiles: ["default", "strict", "cis-kubernetes-1.12"],
  title: "The default service account is given rights",
  why: "Every pod of the namespace that names no other account runs as `default`, today and in future: the rights go to all of them.",
  remedy: "Make a service account for the workload that needs the rights, and bind that.",
  equivalents: ["checkov:CKV_K8S_42", "kics:k8s/role_binding_to_default_service_account"],
  references: ["cis-kubernetes:5.1.5", "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"],
  examples: [
    { path: "binding.yaml", bad: bindingText("view", "{kind: ServiceAccount, name: default, namespace: shop}") },
    { path: "binding.yaml", good: bindingText("view", "{kind: ServiceAccount, name: web, namespace: default}") },
    {
      path: "binding.yaml",
      good: bindingText("view", "{kind: User, name: default, apiGroup: rbac.authorization.k8s.io}")
    }
  ],
  *check(binding) {
    for (const { kind, name, namespace } of binding.subjects) {
      if (kind !== "ServiceAccount" || name.value !== "default") continue;
      const role = binding.role ? ` \`${binding.role.name.value}\`` : " a role";
      const where = namespace ? `namespace \`${namespace.value}\`` : "its namespace";
      yield {
        at: name.span,
        message: `${capitalised(objectName(binding.object))} gives${role} to the account \`default\`: every pod of ${where} that names no account has it. Bind an account of its own.`,
        identity: `${binding.object.identity} ${namespace?.value ?? ""}`
      };
    }
  }
});

// packages/core/src/gates/config/rules/rbac-impersonate.ts
var rbac_impersonate_default = defineRule({
  id: "config/rbac-impersonate",
  on: "role",
  severity: "critical",
  profiles: ["default", "strict", "cis-kubernetes-1.12"],
  title: "Role may act as somebody else",
  why: "Who may impersonate users, groups or accounts acts with their rights, those of `system:masters` among them.",
  remedy: "Remove `impersonate`, or list who may be impersonated in `resourceNames`.",
  equivalents: ["trivy:KSV-0043", "checkov:CKV2_K8S_3", "kics:k8s/rbac_roles_with_impersonate_permission"],
  references: ["https://kubernetes.io/docs/reference/access-authn-authz/authentication/#user-impersonation"],
  examples: [
    { path: "role.yaml", bad: roleText('apiGroups: [""]\nresources: ["users", "groups"]\nverbs: ["impersonate"]') },
    { path: "role.yaml", good: roleText('apiGroups: [""]\nresources: ["users"]\nverbs: ["get"]') },
    {
      path: "role.yaml",
      good: roleText(
        'apiGroups: [""]\nresources: ["serviceaccounts"]\nresourceNames: ["deployer"]\nverbs: ["impersonate"]'
      )
    }
  ],
  *check(role) {
    for (const rule of role.rules) {
      const verb = rule.verbs.find(({ value }) => value === "impersonate");
      if (verb === void 0 || rule.resourceNames.length > 0) continue;
      const whom = rule.resources.map(({ value }) => value === "*" ? "everybody" : `any of the ${value}`).join(", ");
      yield {
        at: verb.span,
        message: `${capitalised(objectName(role.object))} may act as ${whom || "others"}, with all their rights. Remove \`impersonate\`, or list whom in \`resourceNames\`.`,
        identity: ruleIdentity(role, rule)
      };
    }
  }
});

// packages/core/src/gates/config/rules/rbac-masters-group.ts
var rbac_masters_group_default = defineRule({
  id: "config/rbac-masters-group",
  on: "role-binding",
  severity: "critical",
  profiles: ["default", "strict", "cis-kubernetes-1.12"],
  title: "Binding to system:masters",
  why: "Members of `system:masters` bypass authorisation altogether: their rights cannot be reduced by removing a binding, and webhooks do not see them.",
  remedy: "Bind a group of your own to the role it needs, and keep `system:masters` for breaking the glass.",
  equivalents: ["trivy:KSV-0123"],
  references: ["cis-kubernetes:5.1.7", "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"],
  examples: [
    {
      path: "binding.yaml",
      bad: bindingText("edit", '{kind: Group, name: "system:masters", apiGroup: rbac.authorization.k8s.io}')
    },
    {
      path: "binding.yaml",
      good: bindingText("edit", "{kind: Group, name: masters, apiGroup: rbac.authorization.k8s.io}")
    }
  ],
  *check({ object: object2, subjects }) {
    for (const { kind, name } of subjects) {
      if (kind !== "Group" || name.value !== MASTERS) continue;
      yield {
        at: name.span,
        message: `${capitalised(objectName(object2))} binds \`${MASTERS}\`, whose members bypass authorisation. Bind a group of your own.`,
        identity: object2.identity
      };
    }
  }
});

// packages/core/src/gates/config/rules/rbac-pod-exec.ts
var rbac_pod_exec_default = defineRule({
  id: "config/rbac-pod-exec",
  on: "role",
  severity: "high",
  profiles: ["strict"],
  title: "Role runs commands in pods",
  why: "Who may create `pods/exec` runs any command in any pod in reach, with the rights and secrets of that pod.",
  remedy: "Remove it from roles of workloads. People get it for the time they need it.",
  equivalents: ["trivy:KSV-0053", "checkov:CKV2_K8S_2", "kics:k8s/rbac_roles_with_exec_permission"],
  references: ["https://kubernetes.io/docs/concepts/security/rbac-good-practices/"],
  examples: [
    { path: "role.yaml", bad: roleText('apiGroups: [""]\nresources: ["pods", "pods/exec"]\nverbs: ["create"]') },
    { path: "role.yaml", good: roleText('apiGroups: [""]\nresources: ["pods", "pods/log"]\nverbs: ["get", "create"]') },
    { path: "role.yaml", good: roleText('apiGroups: [""]\nresources: ["pods/exec"]\nverbs: ["delete"]') }
  ],
  *check(role) {
    for (const { rule, resource } of grantsOf(role, {
      group: "",
      resources: ["pods/exec"],
      verbs: ["create", "get"]
    })) {
      const where = role.scope === "cluster" ? "wherever it is bound" : "of its namespace";
      yield {
        at: resource.span,
        message: `${capitalised(objectName(role.object))} may run commands in every pod ${where}, with that pod's rights and secrets. Remove \`pods/exec\` unless this is its purpose.`,
        identity: ruleIdentity(role, rule)
      };
    }
  }
});

// packages/core/src/gates/config/rules/rbac-read-secrets.ts
var rbac_read_secrets_default = defineRule({
  id: "config/rbac-read-secrets",
  on: "role",
  severity: "high",
  profiles: ["strict", "cis-kubernetes-1.12"],
  title: "Role reads Secrets",
  why: "Whoever reads Secrets has the credentials of every workload in reach, tokens of stronger accounts among them. `list` and `watch` show values just as `get` does.",
  remedy: "Name the Secrets that are read in `resourceNames`, keep the role in one namespace, and grant `get` only.",
  equivalents: [
    "trivy:KSV-0041",
    "trivy:KSV-0113",
    "kube-linter:access-to-secrets",
    "checkov:CKV2_K8S_5",
    "kics:k8s/rbac_roles_with_read_secrets_permissions",
    "kics:k8s/service_account_allows_access_secrets"
  ],
  references: ["cis-kubernetes:5.1.2", "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"],
  examples: [
    { path: "role.yaml", bad: roleText('apiGroups: [""]\nresources: ["pods", "secrets"]\nverbs: ["list"]') },
    { path: "role.yaml", good: roleText('apiGroups: [""]\nresources: ["secrets"]\nverbs: ["create"]') },
    {
      path: "role.yaml",
      good: roleText('apiGroups: [""]\nresources: ["secrets"]\nresourceNames: ["db"]\nverbs: ["get"]')
    },
    { path: "role.yaml", good: roleText('apiGroups: ["example.com"]\nresources: ["secrets"]\nverbs: ["get"]') }
  ],
  *check(role) {
    for (const { rule, resource, verbs } of grantsOf(role, {
      group: "",
      resources: ["secrets"],
      verbs: ["get", "list", "watch"]
    })) {
      if (rule.resourceNames.length > 0) continue;
      const where = role.scope === "cluster" ? "wherever it is bound" : "of its namespace";
      yield {
        at: resource.span,
        message: `${capitalised(objectName(role.object))} may read all Secrets ${where} (${verbList(verbs)}). Name the ones it needs in \`resourceNames\`.`,
        identity: ruleIdentity(role, rule),
        ...role.scope === "namespace" && { severity: "medium" }
      };
    }
  }
});

// packages/core/src/gates/config/rbac-wildcards.ts
var POWERFUL = /* @__PURE__ */ new Set([
  "certificatesigningrequests",
  "clusterrolebindings",
  "clusterroles",
  "cronjobs",
  "customresourcedefinitions",
  "daemonsets",
  "deployments",
  "jobs",
  "mutatingwebhookconfigurations",
  "nodes",
  "nodes/proxy",
  "persistentvolumes",
  "pods",
  "pods/exec",
  "replicasets",
  "rolebindings",
  "roles",
  "secrets",
  "serviceaccounts",
  "serviceaccounts/token",
  "statefulsets",
  "validatingwebhookconfigurations"
]);
function hasWildcard(list) {
  return list.some(({ value }) => value === "*");
}
function wildcardOf({ resources, verbs, apiGroups }) {
  return [...resources, ...verbs, ...apiGroups].find(({ value }) => value === "*");
}
function isBroad({ resources, verbs, apiGroups }) {
  if (resources.length === 0) return false;
  const ofKubernetes = apiGroups.some(({ value }) => value === "*" || isBuiltInGroup(value));
  if (!ofKubernetes) return false;
  if (hasWildcard(apiGroups) || hasWildcard(resources)) return true;
  return hasWildcard(verbs) && resources.some(({ value }) => POWERFUL.has(value));
}
function grantText({ verbs, resources, apiGroups, nonResourceURLs }) {
  const all = hasWildcard(resources);
  const named = [...resources, ...nonResourceURLs].map(({ value }) => `\`${value}\``).join(", ");
  const groups = apiGroups.map(({ value }) => value || "core").join(", ");
  const group = hasWildcard(apiGroups) ? " of every API group" : all ? ` of \`${groups}\`` : "";
  const every = hasWildcard(verbs) ? "every verb" : verbs.map(({ value }) => value).join(", ");
  return `${every} on ${all ? "every resource" : named}${group}`;
}

// packages/core/src/gates/config/rules/rbac-wildcard.ts
var rbac_wildcard_default = defineRule({
  id: "config/rbac-wildcard",
  on: "role",
  severity: "high",
  profiles: ["default", "strict", "cis-kubernetes-1.12"],
  title: "Role grants a wildcard",
  why: "A wildcard grants what exists today and what any later version or extension adds: Secrets, `bind`, `escalate`, `impersonate` among them.",
  remedy: "List the resources and verbs that are used.",
  equivalents: [
    "trivy:KSV-0044",
    "trivy:KSV-0045",
    "trivy:KSV-0046",
    "trivy:KSV-0112",
    "kube-linter:wildcard-in-rules",
    "checkov:CKV_K8S_49",
    "kics:k8s/rbac_wildcard_in_rule"
  ],
  references: ["cis-kubernetes:5.1.3", "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"],
  examples: [
    { path: "role.yaml", bad: roleText('apiGroups: ["*"]\nresources: ["*"]\nverbs: ["*"]') },
    { path: "role.yaml", bad: roleText('apiGroups: [""]\nresources: ["configmaps", "secrets"]\nverbs: ["*"]') },
    {
      path: "role.yaml",
      bad: roleText('apiGroups: ["rbac.authorization.k8s.io"]\nresources: ["roles"]\nverbs: ["*"]')
    },
    {
      path: "role.yaml",
      good: roleText('apiGroups: ["monitoring.coreos.com"]\nresources: ["*"]\nverbs: ["*"]'),
      note: "An operator and its own resources: rbac-wildcard-narrow says it."
    },
    { path: "role.yaml", good: roleText('apiGroups: [""]\nresources: ["configmaps"]\nverbs: ["get", "list"]') },
    { path: "role.yaml", good: roleText('nonResourceURLs: ["/metrics/*"]\nverbs: ["get"]') },
    {
      path: "binding.yaml",
      good: bindingText("view", '{kind: Group, name: "*", apiGroup: rbac.authorization.k8s.io}')
    }
  ],
  *check(role) {
    for (const rule of role.rules) {
      const at = wildcardOf(rule);
      if (at === void 0 || !isBroad(rule)) continue;
      yield {
        at: at.span,
        message: `${capitalised(objectName(role.object))} grants ${grantText(rule)}, and with it everything that is added later. List what is used.`,
        severity: severityOf3(role, rule),
        identity: ruleIdentity(role, rule)
      };
    }
  }
});
function severityOf3(role, rule) {
  const coversCore = rule.apiGroups.some(({ value }) => value === "*" || value === "");
  if (hasWildcard(rule.verbs) && hasWildcard(rule.resources) && hasWildcard(rule.apiGroups))
    return role.scope === "cluster" ? "critical" : "high";
  if (hasWildcard(rule.resources) && coversCore) return "high";
  const growsItself = hasWildcard(rule.verbs) && rule.resources.some(({ value }) => /^(?:cluster)?roles$/.test(value));
  return growsItself ? "high" : "medium";
}

// packages/core/src/gates/config/rules/rbac-wildcard-narrow.ts
var rbac_wildcard_narrow_default = defineRule({
  id: "config/rbac-wildcard-narrow",
  on: "role",
  severity: "low",
  profiles: ["strict", "cis-kubernetes-1.12"],
  title: "Role grants a wildcard on few resources",
  why: "Every verb on a resource, or every resource of a group, includes what a later version adds. Operators often grant it on resources of their own, where it does little harm; a list says better what is needed.",
  remedy: "List the resources and verbs that are used.",
  equivalents: [
    "trivy:KSV-0044",
    "trivy:KSV-0045",
    "trivy:KSV-0046",
    "trivy:KSV-0112",
    "kube-linter:wildcard-in-rules",
    "checkov:CKV_K8S_49",
    "kics:k8s/rbac_wildcard_in_rule"
  ],
  references: ["cis-kubernetes:5.1.3", "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"],
  examples: [
    { path: "role.yaml", bad: roleText('apiGroups: ["monitoring.coreos.com"]\nresources: ["*"]\nverbs: ["*"]') },
    { path: "role.yaml", bad: roleText('apiGroups: [""]\nresources: ["configmaps"]\nverbs: ["*"]') },
    { path: "role.yaml", bad: roleText('nonResourceURLs: ["/metrics"]\nverbs: ["*"]') },
    { path: "role.yaml", good: roleText('nonResourceURLs: ["/metrics/*"]\nverbs: ["get"]') },
    {
      path: "role.yaml",
      good: roleText('apiGroups: [""]\nresources: ["secrets"]\nverbs: ["*"]'),
      note: "rbac-wildcard says it."
    }
  ],
  *check(role) {
    for (const rule of role.rules) {
      const at = wildcardOf(rule);
      if (at === void 0 || isBroad(rule)) continue;
      yield {
        at: at.span,
        message: `${capitalised(objectName(role.object))} grants ${grantText(rule)}, and with it what is added later. List what is used.`,
        identity: ruleIdentity(role, rule)
      };
    }
  }
});

// packages/core/src/gates/config/rules/readiness-probe.ts
var equivalents37 = [
  "kube-linter:no-readiness-probe",
  "checkov:CKV_K8S_9",
  "kics:k8s/readiness_probe_is_not_configured"
];
var readiness_probe_default = defineRule({
  id: "config/readiness-probe",
  on: "pod",
  severity: "low",
  profiles: [],
  title: "Container has no readiness probe",
  why: "Without a readiness probe a pod gets requests as soon as its process starts, and during a rollout before it can answer them.",
  remedy: "Add a `readinessProbe` that asks what a client would ask.",
  equivalents: equivalents37,
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"],
  examples: [
    { path: "pod.yaml", bad: podText({}) },
    { path: "pod.yaml", good: podText({ container: "readinessProbe:\n  tcpSocket: {port: 8080}" }) },
    {
      path: "job.yaml",
      good: 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: once}\nspec:\n  template:\n    spec:\n      containers:\n        - {name: app, image: "app:1"}\n',
      note: "A job ends by itself."
    }
  ],
  *check(pod) {
    if (pod.format !== "kubernetes") return;
    for (const { who, at, identity } of lackingIn(
      pod,
      servingContainers(pod),
      "readinessProbe",
      ({ node }) => get(node, "readinessProbe") === void 0
    )) {
      yield aboutPod(pod, equivalents37, {
        at,
        identity,
        message: `${who} has no readiness probe: it gets requests before it can answer them. Add one that asks what a client would ask.`
      });
    }
  }
});

// packages/core/src/gates/config/rules/readonly-root-filesystem.ts
var equivalents38 = [
  "trivy:KSV-0014",
  "kube-linter:no-read-only-root-fs",
  "checkov:CKV_K8S_22",
  "kics:k8s/root_container_not_mounted_as_read_only"
];
var FIELD = "readOnlyRootFilesystem";
var readonly_root_filesystem_default = defineRule({
  id: "config/readonly-root-filesystem",
  on: "pod",
  severity: "low",
  profiles: ["strict", "cis-docker-1.6"],
  title: "Root file system is writable",
  why: "On a writable root file system an attacker can change programs and leave tools behind. Most programs write to a few folders only.",
  remedy: "Set `readOnlyRootFilesystem: true` (Compose: `read_only: true`) and mount an `emptyDir` (Compose: `tmpfs`) where the program writes.",
  equivalents: equivalents38,
  references: ["cis-docker:5.13", "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({ container: "securityContext:\n  runAsNonRoot: true" }),
      fixed: podText({ container: "securityContext:\n  runAsNonRoot: true\n  readOnlyRootFilesystem: true" })
    },
    {
      path: "pod.yaml",
      bad: podText({ container: "securityContext:\n  readOnlyRootFilesystem: false" }),
      fixed: podText({ container: "securityContext:\n  readOnlyRootFilesystem: true" })
    },
    {
      path: "compose.yaml",
      bad: serviceText("restart: always"),
      fixed: serviceText("restart: always\nread_only: true")
    },
    { path: "compose.yaml", good: serviceText("read_only: true") },
    { path: "pod.yaml", good: podText({ spec: "os: {name: windows}" }) }
  ],
  *check(pod) {
    if (pod.os?.value === "windows") return;
    const counted = pod.containers.filter(({ role }) => role !== "ephemeral");
    for (const container of counted) {
      const { readOnlyRootFilesystem, identity } = container;
      if (readOnlyRootFilesystem?.value !== false) continue;
      const who = capitalised(containerName(container));
      yield finding(pod, {
        at: readOnlyRootFilesystem.span,
        identity: `${identity} ${FIELD}`,
        who,
        containers: [container]
      });
    }
    if (pod.partial) return;
    for (const lacking of lackingIn(pod, counted, FIELD, (container) => !container.readOnlyRootFilesystem))
      yield finding(pod, lacking);
  }
});
function finding(pod, { at, identity, who, containers }) {
  const isCompose = pod.format === "compose";
  return aboutPod(pod, equivalents38, {
    at,
    message: `${who} can write to its root file system, where an attacker could change programs. Make it read-only and mount ${isCompose ? "a tmpfs" : "an emptyDir"} where it writes.`,
    identity,
    fix: { title: "Make the root file system read-only", safety: "review", edits: containers.flatMap(readOnlyEdits) }
  });
}
function readOnlyEdits(container) {
  if (container.pod.format === "compose") return [setEntry(container.node, "read_only", true)];
  return setInSecurityContext(container, { readOnlyRootFilesystem: true });
}

// packages/core/src/gates/config/rules/restricted-volume-types.ts
var equivalents39 = ["pss:restricted/restrictedvolumes", "trivy:KSV-0028"];
var ALLOWED = /* @__PURE__ */ new Set([
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "image",
  "persistentVolumeClaim",
  "projected",
  "secret",
  "none"
]);
var restricted_volume_types_default = defineRule({
  id: "config/restricted-volume-types",
  on: "pod",
  severity: "low",
  profiles: ["pss-restricted"],
  title: "Volume type is not admitted by the restricted level",
  why: "Volumes that name storage directly (NFS, iSCSI, cloud disks) carry its address and credentials in the pod and pass the controls of the storage class. The restricted level does not admit them.",
  remedy: "Use a PersistentVolumeClaim.",
  equivalents: equivalents39,
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/"],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({ spec: "volumes:\n  - name: data\n    nfs:\n      server: nfs.example.com\n      path: /data" })
    },
    {
      path: "pod.yaml",
      good: podText({
        spec: "volumes:\n  - name: data\n    persistentVolumeClaim:\n      claimName: data\n  - name: tmp\n    emptyDir: {}"
      })
    },
    {
      path: "pod.yaml",
      good: podText({ spec: "volumes:\n  - name: data\n    hostPath:\n      path: /data" }),
      note: "The rules about host paths say it."
    }
  ],
  *check(pod) {
    if (pod.format !== "kubernetes") return;
    for (const { type, name, span } of pod.volumes) {
      if (type === "host-path" || ALLOWED.has(type)) continue;
      yield aboutPod(pod, equivalents39, {
        at: span,
        message: `Volume \`${name ?? ""}\` of ${podName(pod)} is of type \`${type}\`, which a restricted namespace does not admit. ${capitalised("use")} a PersistentVolumeClaim.`,
        identity: `${pod.identity} volume ${name ?? ""}`
      });
    }
  }
});

// packages/core/src/gates/config/rules/run-as-non-root.ts
var equivalents40 = [
  "pss:restricted/runasnonroot",
  "trivy:KSV-0012",
  "kube-linter:run-as-non-root",
  "checkov:CKV_K8S_6",
  "checkov:CKV_K8S_23",
  "kics:k8s/containers_running_as_root",
  "kics:k8s/root_containers_admitted"
];
var FIELD2 = "runAsNonRoot";
var FIELD_ONLY = ["pss:restricted/runasnonroot", "trivy:KSV-0012", "checkov:CKV_K8S_23"];
var run_as_non_root_default = defineRule({
  id: "config/run-as-non-root",
  on: "pod",
  severity: "medium",
  profiles: ["strict", "pss-restricted", "cis-kubernetes-1.12"],
  title: "Nothing keeps the container from running as root",
  why: "Without `runAsNonRoot: true` the user is whatever the image says, which is root for most images. The field makes the node refuse an image that would run as root.",
  remedy: "Set `runAsNonRoot: true` for the pod, and a `runAsUser` where the image names its user by name. In Compose set `user`.",
  equivalents: equivalents40,
  references: ["cis-kubernetes:5.2.7", "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"],
  examples: [
    { path: "pod.yaml", bad: podText({}), fixed: podText({ container: "securityContext:\n  runAsNonRoot: true" }) },
    {
      path: "pod.yaml",
      bad: podText({
        spec: "securityContext:\n  runAsNonRoot: true",
        container: "securityContext:\n  runAsNonRoot: false"
      }),
      fixed: podText({
        spec: "securityContext:\n  runAsNonRoot: true",
        container: "securityContext:\n  runAsNonRoot: true"
      })
    },
    {
      path: "pod.yaml",
      bad: `${podText({})}    - name: log
      image: log:1
`,
      fixed: `${podText({})}    - name: log
      image: log:1
  securityContext:
    runAsNonRoot: true
`,
      note: "Told once, mended for the pod."
    },
    { path: "compose.yaml", bad: serviceText("restart: always") },
    { path: "pod.yaml", good: podText({ spec: "securityContext:\n  runAsNonRoot: true" }) },
    { path: "pod.yaml", good: podText({ spec: "hostUsers: false" }) },
    { path: "compose.yaml", good: serviceText('user: "1000:1000"') },
    { path: "compose.yaml", good: serviceText("user: root"), note: "no-root-user says it." },
    { path: "compose.yaml", good: "services:\n  web:\n    build: .\n", note: "The Dockerfile says who the user is." }
  ],
  *check(pod) {
    if (pod.hostUsers?.value === false || pod.os?.value === "windows") return;
    if (pod.format === "compose") {
      const isKnown = pod.node.entry("user") !== void 0 || pod.node.entry("build") !== void 0;
      if (!isKnown && !pod.partial)
        yield* pod.containers.map((each) => finding2(pod, single(each, each.span), "Set `user` to one without rights"));
      return;
    }
    yield* refusals(pod);
  }
});
function* refusals(pod) {
  const { containers } = pod;
  for (const container of containers) {
    if (container.runAsNonRoot?.value !== false) continue;
    const at = container.runAsNonRoot.from === "container" ? container.runAsNonRoot.span : placeOfMissing(container);
    yield withFix(pod, single(container, at));
  }
  if (pod.partial) return;
  for (const hasUser of [false, true]) {
    const lacks = (each) => !each.runAsNonRoot && isUser(each.runAsUser?.value) === hasUser;
    for (const lacking of lackingIn(pod, containers, FIELD2, lacks)) yield withFix(pod, lacking);
  }
}
function isUser(value) {
  return typeof value === "number" && value > 0;
}
function single(container, at) {
  const who = capitalised(containerName(container));
  return { at, identity: `${container.identity} ${FIELD2}`, who, containers: [container] };
}
function withFix(pod, lacking) {
  const { containers } = lacking;
  const isWhole = containers.length > 1;
  const edits = [isWhole ? [pod] : containers].flat().flatMap((place) => setInSecurityContext(place, { runAsNonRoot: true }));
  return {
    ...finding2(pod, lacking, "Set `runAsNonRoot: true`"),
    ...containers.every(({ runAsUser }) => isUser(runAsUser?.value)) && { severity: "low", equivalents: FIELD_ONLY },
    fix: { title: "Refuse to run as root", safety: "review", edits }
  };
}
function finding2(pod, { who, at, identity }, remedy) {
  return aboutPod(pod, equivalents40, {
    at,
    message: `${who} may run as root: nothing keeps it from doing so. ${remedy}, so that an image which needs root does not start.`,
    identity
  });
}

// packages/core/src/gates/config/rules/safe-sysctls.ts
var equivalents41 = [
  "pss:baseline/sysctls",
  "trivy:KSV-0026",
  "kube-linter:unsafe-sysctls",
  "kics:k8s/cluster_allows_unsafe_sysctls"
];
var SAFE = /* @__PURE__ */ new Set([
  "kernel.shm_rmid_forced",
  "net.ipv4.ip_local_port_range",
  "net.ipv4.ip_unprivileged_port_start",
  "net.ipv4.tcp_syncookies",
  "net.ipv4.ping_group_range",
  "net.ipv4.ip_local_reserved_ports",
  "net.ipv4.tcp_keepalive_time",
  "net.ipv4.tcp_fin_timeout",
  "net.ipv4.tcp_keepalive_intvl",
  "net.ipv4.tcp_keepalive_probes",
  "net.ipv4.tcp_rmem",
  "net.ipv4.tcp_wmem",
  "net.ipv4.tcp_slow_start_after_idle",
  "net.ipv4.tcp_notsent_lowat"
]);
var safe_sysctls_default = defineRule({
  id: "config/safe-sysctls",
  on: "pod",
  severity: "medium",
  profiles: ["strict", "pss-baseline", "pss-restricted"],
  title: "Kernel setting outside the safe set is changed",
  why: "Sysctls outside the safe set are not kept apart between pods, or can make a node unstable. The kubelet refuses them unless it is told otherwise, and the baseline level does not admit them.",
  remedy: "Remove the sysctl, or set it on the node.",
  equivalents: equivalents41,
  references: ["https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/"],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({ spec: 'securityContext:\n  sysctls:\n    - name: kernel.msgmax\n      value: "65536"' })
    },
    {
      path: "pod.yaml",
      good: podText({ spec: 'securityContext:\n  sysctls:\n    - name: net.ipv4.tcp_syncookies\n      value: "1"' })
    },
    {
      path: "compose.yaml",
      good: serviceText("sysctls:\n  net.core.somaxconn: 1024"),
      note: "Docker sets only what a namespace keeps apart."
    }
  ],
  *check(pod) {
    if (pod.format !== "kubernetes") return;
    for (const { name } of pod.sysctls) {
      if (SAFE.has(name.value) || SAFE.has(name.value.replaceAll("/", "."))) continue;
      yield aboutPod(pod, equivalents41, {
        at: name.span,
        message: `${capitalised(podName(pod))} changes the kernel setting \`${name.value}\`, which is not in the safe set: it may reach other pods of the node. Remove it, or set it on the node.`,
        identity: `${pod.identity} ${name.value}`
      });
    }
  }
});

// packages/core/src/gates/config/rules/seccomp-runtime-default.ts
var equivalents42 = [
  "pss:restricted/seccompprofile_restricted",
  "trivy:KSV-0030",
  "checkov:CKV_K8S_31",
  "checkov:CKV_K8S_32",
  "kics:k8s/seccomp_profile_is_not_configured"
];
var seccomp_runtime_default_default = defineRule({
  id: "config/seccomp-runtime-default",
  on: "pod",
  severity: "low",
  profiles: ["strict", "pss-restricted", "cis-kubernetes-1.12"],
  title: "Seccomp profile is not set",
  why: "Unless the kubelet is told otherwise, Kubernetes runs containers without seccomp. The profile of the runtime forbids system calls that ordinary programs never make.",
  remedy: "Set `seccompProfile: {type: RuntimeDefault}` in the security context of the pod.",
  equivalents: equivalents42,
  references: ["cis-kubernetes:5.6.2", "https://kubernetes.io/docs/tutorials/security/seccomp/"],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({}),
      fixed: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: example.com/app:1.4.2\n  securityContext:\n    seccompProfile:\n      type: RuntimeDefault\n"
    },
    {
      path: "pod.yaml",
      bad: podText({ spec: "securityContext: {fsGroup: 1000}" }),
      fixed: podText({ spec: "securityContext: {seccompProfile: {type: RuntimeDefault}, fsGroup: 1000}" })
    },
    { path: "pod.yaml", good: podText({ spec: "securityContext:\n  seccompProfile:\n    type: RuntimeDefault" }) },
    { path: "pod.yaml", good: podText({ container: "securityContext:\n  seccompProfile:\n    type: RuntimeDefault" }) },
    {
      path: "compose.yaml",
      good: "services:\n  web:\n    image: web:1\n",
      note: "Docker uses its profile unless told otherwise."
    },
    {
      path: "pod.yaml",
      good: podText({ container: "securityContext:\n  privileged: true" }),
      note: "Seccomp does not hold a privileged container."
    }
  ],
  *check(pod) {
    if (pod.format !== "kubernetes" || pod.partial || pod.os?.value === "windows") return;
    const without = pod.containers.filter(
      ({ seccomp, privileged }) => seccomp === void 0 && privileged?.value !== true
    );
    if (without.length === 0) return;
    yield aboutPod(pod, equivalents42, {
      at: placeOfMissingInPod(pod),
      message: `${capitalised(podName(pod))} sets no seccomp profile for ${listed(without.map(({ name }) => name))}, so every system call is open unless the node says otherwise. Set \`seccompProfile: {type: RuntimeDefault}\`.`,
      identity: `${pod.identity} seccompProfile`,
      fix: {
        title: "Use the runtime's seccomp profile",
        safety: "safe",
        edits: setInSecurityContext(pod, { seccompProfile: { type: "RuntimeDefault" } })
      }
    });
  }
});

// packages/core/src/gates/config/rules/secret-from-env.ts
var equivalents43 = [
  "kube-linter:read-secret-from-env-var",
  "checkov:CKV_K8S_35",
  "kics:k8s/secrets_as_environment_variables"
];
var secret_from_env_default = defineRule({
  id: "config/secret-from-env",
  on: "container",
  severity: "info",
  profiles: ["cis-kubernetes-1.12"],
  title: "Secret is handed over in the environment",
  why: "The environment is inherited by every child process and shown by crash reports and debug pages, and does not follow when the Secret changes. A mounted file is read by whom it is meant for.",
  remedy: "Mount the Secret as a file, where the program can read one.",
  equivalents: equivalents43,
  references: ["cis-kubernetes:5.4.1", "https://kubernetes.io/docs/concepts/security/secrets-good-practices/"],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({ container: "env:\n  - name: TOKEN\n    valueFrom: {secretKeyRef: {name: web, key: token}}" })
    },
    { path: "pod.yaml", bad: podText({ container: "envFrom:\n  - secretRef: {name: web}" }) },
    {
      path: "pod.yaml",
      good: podText({ container: "env:\n  - name: A\n    valueFrom: {configMapKeyRef: {name: web, key: a}}" })
    },
    { path: "pod.yaml", good: podText({ container: "envFrom:\n  - configMapRef: {name: web}" }) }
  ],
  *check(container) {
    const single2 = mappings(get(container.node, "env")).filter((item) => get(item, "valueFrom", "secretKeyRef"));
    const whole = mappings(get(container.node, "envFrom")).filter((item) => get(item, "secretRef"));
    const [first] = [...single2, ...whole];
    if (first === void 0) return;
    const names = single2.flatMap((item) => get(item, "name") ?? []).flatMap((name) => name.kind === "scalar" ? name.text : []);
    const what = names.length > 0 ? listed(names) : "a whole Secret";
    yield aboutPod(container.pod, equivalents43, {
      at: first.span,
      message: `${capitalised(containerName(container))} gets ${what} from a Secret through its environment, which child processes and crash reports see. Mount it as a file where the program can read one.`,
      identity: `${container.identity} secret in environment`
    });
  }
});

// packages/core/src/gates/config/rules/security-context-missing.ts
var equivalents44 = [
  "trivy:KSV-0118",
  "checkov:CKV_K8S_29",
  "checkov:CKV_K8S_30",
  "kics:k8s/pod_or_container_without_security_context"
];
var security_context_missing_default = defineRule({
  id: "config/security-context-missing",
  on: "pod",
  severity: "low",
  profiles: ["cis-kubernetes-1.12"],
  title: "Nothing is said about what the container may do",
  why: "Without a `securityContext` the defaults hold, which are made for compatibility: root, if the image says nothing else, a writable root file system, the usual capabilities.",
  remedy: "Start from `runAsNonRoot: true`, `allowPrivilegeEscalation: false`, `readOnlyRootFilesystem: true`, `capabilities: {drop: [ALL]}`, `seccompProfile: {type: RuntimeDefault}` and give back what the program needs.",
  equivalents: equivalents44,
  references: ["cis-kubernetes:5.6.3", "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"],
  examples: [
    { path: "pod.yaml", bad: podText({}) },
    { path: "pod.yaml", good: podText({ container: "securityContext:\n  allowPrivilegeEscalation: false" }) }
  ],
  *check(pod) {
    if (pod.format !== "kubernetes") return;
    const lacking = lackingIn(pod, mainContainers(pod), "securityContext", (container) => !container.securityContext);
    for (const { who, at, identity } of lacking) {
      const message = `${who} has no \`securityContext\`, so it runs with the rights that suit any image. Say what it may do.`;
      yield aboutPod(pod, equivalents44, { at, identity, message });
    }
  }
});

// packages/core/src/gates/config/rules/selector-matches-template.ts
var KINDS = {
  Deployment: ["spec", "selector", "matchLabels"],
  StatefulSet: ["spec", "selector", "matchLabels"],
  DaemonSet: ["spec", "selector", "matchLabels"],
  ReplicaSet: ["spec", "selector", "matchLabels"],
  DeploymentConfig: ["spec", "selector"],
  ReplicationController: ["spec", "selector"]
};
var deployment = (selector, labels) => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector:
    matchLabels: ${selector}
  template:
    metadata:
      labels: ${labels}
    spec:
      containers:
        - {name: app, image: "app:1"}
`;
var selector_matches_template_default = defineRule({
  id: "config/selector-matches-template",
  on: "kubernetes-object",
  severity: "medium",
  profiles: ["default", "strict"],
  title: "Selector does not match the pods of its own template",
  why: "A workload finds its pods by its selector. The API server refuses one whose template lacks the selected labels.",
  remedy: "Give the template every label that `selector` names, with the same value.",
  equivalents: ["kube-linter:mismatching-selector"],
  references: ["https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector"],
  examples: [
    { path: "web.yaml", bad: deployment("{app: web}", "{app: wbe}") },
    { path: "web.yaml", bad: deployment("{app: web, tier: front}", "{app: web}") },
    { path: "web.yaml", good: deployment("{app: web}", "{app: web, tier: front}") },
    {
      path: "web.yaml",
      good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers: [{name: app, image: "app:1"}]\n',
      note: "Kustomize adds labels to both."
    },
    {
      path: "web.yaml",
      good: "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: web}}\n  replicas: 3\n",
      note: "A patch without a template."
    }
  ],
  *check(object2) {
    const template = get(object2.node, "spec", "template");
    const path = KINDS[object2.kind.value];
    if (!path || get(template, "spec") === void 0) return;
    const labels = get(template, "metadata", "labels");
    for (const { key, value } of entries(get(object2.node, ...path))) {
      const wanted = asString(value);
      const given = getEntry(labels, key.text);
      if (!wanted || given && asString(given.value)?.value === wanted.value) continue;
      const has = given ? `has \`${asString(given.value)?.value ?? ""}\`` : "does not have it";
      yield {
        at: wanted.span,
        message: `${capitalised(objectName(object2))} selects pods with \`${key.text}: ${wanted.value}\`, but its template ${has}: the API server refuses it. Make the two agree.`,
        identity: `${object2.identity} selector ${key.text}`
      };
    }
  }
});

// packages/core/src/gates/config/rules/selinux-options.ts
var equivalents45 = ["pss:baseline/selinuxoptions", "trivy:KSV-0025"];
var CONTAINER_TYPES = /* @__PURE__ */ new Set([
  "",
  "container_t",
  "container_init_t",
  "container_kvm_t",
  "container_engine_t"
]);
var selinux_options_default = defineRule({
  id: "config/selinux-options",
  on: "pod",
  severity: "medium",
  profiles: ["strict", "pss-baseline", "pss-restricted", "cis-docker-1.6"],
  title: "SELinux does not confine the container",
  why: "The SELinux type of containers keeps them from the files of the node. Another user, role or type, or none, gives that up.",
  remedy: "Remove user and role, and use one of the container types. Volumes that need a label get it by `:z` or `:Z` in Compose.",
  equivalents: equivalents45,
  references: ["cis-docker:5.3", "https://kubernetes.io/docs/concepts/security/pod-security-standards/"],
  examples: [
    { path: "pod.yaml", bad: podText({ container: "securityContext:\n  seLinuxOptions:\n    type: spc_t" }) },
    { path: "pod.yaml", bad: podText({ spec: "securityContext:\n  seLinuxOptions:\n    user: system_u" }) },
    { path: "compose.yaml", bad: serviceText("security_opt:\n  - label:disable") },
    {
      path: "pod.yaml",
      good: podText({ container: 'securityContext:\n  seLinuxOptions:\n    type: container_t\n    level: "s0:c1,c2"' })
    },
    { path: "compose.yaml", good: serviceText("security_opt:\n  - label:level:s0:c100") }
  ],
  *check(pod) {
    const places = [pod, ...pod.containers];
    for (const place of places) {
      for (const { what, at } of flaws(place.settings.selinux)) {
        yield aboutPod(pod, equivalents45, {
          at: at.span,
          message: `${capitalised("pod" in place ? containerName(place) : podName(place))} ${what}, so SELinux does not confine it as a container. Remove the setting.`,
          identity: `${place.identity} selinux ${what}`
        });
      }
    }
  }
});
function* flaws(options) {
  const { user, role, type, disabled } = options ?? {};
  if (user && user.value !== "") yield { what: `sets the SELinux user \`${user.value}\``, at: user };
  if (role && role.value !== "") yield { what: `sets the SELinux role \`${role.value}\``, at: role };
  if (type && !CONTAINER_TYPES.has(type.value)) yield { what: `runs as the SELinux type \`${type.value}\``, at: type };
  if (disabled) yield { what: "switches SELinux labels off", at: disabled };
}

// packages/core/src/gates/config/rules/service-account-token.ts
var equivalents46 = [
  "trivy:KSV-0036",
  "checkov:CKV_K8S_38",
  "kics:k8s/service_account_token_automount_not_disabled",
  "kics:k8s/service_account_name_undefined_or_empty"
];
var service_account_token_default = defineRule({
  id: "config/service-account-token",
  on: "pod",
  severity: "low",
  profiles: ["strict", "cis-kubernetes-1.12"],
  title: "Pod carries a token that it hardly needs",
  why: "Kubernetes puts a token of the service account into every pod. A pod without an account of its own has no use for it, but who breaks into the pod has.",
  remedy: "Set `automountServiceAccountToken: false`, or give the pod an account with the rights that it needs.",
  equivalents: equivalents46,
  references: [
    "cis-kubernetes:5.1.6",
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/"
  ],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({}),
      fixed: `${podText({})}  automountServiceAccountToken: false
`
    },
    {
      path: "pod.yaml",
      bad: podText({ spec: "automountServiceAccountToken: true" }),
      fixed: podText({ spec: "automountServiceAccountToken: false" })
    },
    { path: "pod.yaml", good: podText({ spec: "automountServiceAccountToken: false" }) },
    {
      path: "pod.yaml",
      good: podText({ spec: "serviceAccountName: web" }),
      note: "Made for this pod: it may need it."
    }
  ],
  *check(pod) {
    if (pod.format !== "kubernetes" || pod.partial || pod.automountToken?.value === false) return;
    if (pod.serviceAccount && pod.serviceAccount.value !== "default") return;
    yield aboutPod(pod, equivalents46, {
      at: pod.automountToken?.span ?? placeOfMissingInPod(pod),
      message: `${capitalised(podName(pod))} names no service account, yet carries a token of the one called \`default\`. Set \`automountServiceAccountToken: false\`.`,
      identity: `${pod.identity} automountServiceAccountToken`,
      fix: {
        title: "Do not mount the token",
        safety: "review",
        edits: [setEntry(pod.node, "automountServiceAccountToken", false)]
      }
    });
  }
});

// packages/core/src/gates/config/rules/service-exposed.ts
var PEERS = {
  NodePort: ["kube-linter:exposed-services", "kics:k8s/service_type_is_nodeport"],
  LoadBalancer: ["kube-linter:exposed-services", "kics:k8s/service_with_external_load_balancer"]
};
var EFFECT = {
  NodePort: "is open on a port of every node",
  LoadBalancer: "gets a load balancer that whoever reaches its address can use"
};
var INTERNAL = /internal|scheme|private/i;
var service = (spec, annotations = "{}") => `apiVersion: v1
kind: Service
metadata:
  name: web
  annotations: ${annotations}
spec:
${spec}  ports: [{port: 80}]
`;
var service_exposed_default = defineRule({
  id: "config/service-exposed",
  on: "kubernetes-object",
  severity: "low",
  profiles: ["strict"],
  title: "Service is open outside of the cluster",
  why: "NodePort and LoadBalancer bring traffic from outside past the Ingress or Gateway, where TLS, authentication and limits are kept.",
  remedy: "Use ClusterIP behind an Ingress or Gateway, or limit the callers with `loadBalancerSourceRanges` or an internal load balancer.",
  equivalents: [...new Set(Object.values(PEERS).flat())],
  references: ["https://kubernetes.io/docs/concepts/services-networking/service/"],
  examples: [
    { path: "service.yaml", bad: service("  type: NodePort\n") },
    { path: "service.yaml", bad: service("  type: LoadBalancer\n") },
    { path: "service.yaml", good: service("  type: ClusterIP\n") },
    { path: "service.yaml", good: service("") },
    { path: "service.yaml", good: service("  type: LoadBalancer\n  loadBalancerSourceRanges: [10.0.0.0/8]\n") },
    {
      path: "service.yaml",
      good: service("  type: LoadBalancer\n", "{networking.gke.io/load-balancer-type: Internal}")
    }
  ],
  *check(object2) {
    if (object2.kind.value !== "Service" || object2.apiVersion.value !== "v1") return;
    const type = getString(object2.node, "spec", "type");
    const effect = type && EFFECT[type.value];
    if (!type || effect === void 0) return;
    const ranges = items(get(object2.node, "spec", "loadBalancerSourceRanges"));
    const isInternal = [...object2.annotations].some(([key, { value }]) => INTERNAL.test(`${key} ${value}`));
    if (type.value === "LoadBalancer" && (ranges.length > 0 || isInternal)) return;
    yield {
      at: type.span,
      message: `${capitalised(objectName(object2))} ${effect}. Use ClusterIP behind an Ingress or Gateway, or limit who may call it.`,
      identity: `${object2.identity} type`,
      equivalents: PEERS[type.value] ?? []
    };
  }
});

// packages/core/src/gates/config/rules/ssh-port.ts
var equivalents47 = ["kube-linter:ssh-port"];
var SERVES_SSH = /git|sftp|ssh|bastion|forgejo|gogs|jump/i;
var ssh_port_default = defineRule({
  id: "config/ssh-port",
  on: "container",
  severity: "medium",
  profiles: ["strict", "cis-docker-1.6"],
  title: "Container offers SSH",
  why: "An SSH server in a container is a second way in: keys and accounts that nobody rotates, sessions that no audit log of the platform shows.",
  remedy: "Remove the server. `kubectl exec`, `kubectl debug` and `docker exec` give the same, with the rights of the platform.",
  equivalents: equivalents47,
  references: ["cis-docker:5.7", "https://kubernetes.io/docs/tasks/debug/debug-application/debug-running-pod/"],
  examples: [
    { path: "pod.yaml", bad: podText({ container: "ports:\n  - containerPort: 22" }) },
    { path: "compose.yaml", bad: serviceText('ports: ["2222:22"]') },
    { path: "pod.yaml", good: podText({ container: "ports:\n  - containerPort: 2222" }) },
    { path: "pod.yaml", good: podText({ container: "ports:\n  - {containerPort: 22, protocol: UDP}" }) },
    {
      path: "compose.yaml",
      good: 'services:\n  gitea:\n    image: gitea/gitea:1.23.1\n    ports: ["222:22"]\n',
      note: "Git is served over SSH."
    }
  ],
  *check(container) {
    const { pod, image, name, identity } = container;
    if (SERVES_SSH.test(`${name} ${image?.value ?? ""}`)) return;
    for (const { containerPort, protocol } of container.ports) {
      if (containerPort?.value !== 22 || protocol && protocol.value.toUpperCase() !== "TCP") continue;
      yield aboutPod(pod, equivalents47, {
        at: containerPort.span,
        message: `${capitalised(containerName(container))} offers SSH (port 22), a way in beside the platform's own. Use \`${pod.format === "compose" ? "docker" : "kubectl"} exec\` and remove the server.`,
        identity: `${identity} port 22`
      });
    }
  }
});

// packages/core/src/gates/config/root-images.ts
var OFFICIAL = new Set(
  "alpine almalinux amazonlinux archlinux busybox caddy centos composer debian docker eclipse-temurin elixir erlang fedora gcc golang haskell httpd mariadb maven mongo mysql nextcloud nginx node openjdk oraclelinux perl php postgres python rabbitmq redis rockylinux ruby rust swift tomcat traefik ubuntu wordpress".split(" ")
);
var OFFICIAL_HOMES = ["docker.io/library/", "public.ecr.aws/docker/library/", "mirror.gcr.io/library/"];
var ELSEWHERE = [
  "mcr.microsoft.com/dotnet/",
  "gcr.io/distroless/",
  "registry.access.redhat.com/ubi8",
  "registry.access.redhat.com/ubi9"
];
var OTHER_USER = /nonroot|non-root|rootless|unprivileged|chiseled|distroless|nanoserver|windowsservercore|ltsc20/;
function startsAsRoot(repository, tag = "") {
  if (repository === "scratch") return true;
  if (OTHER_USER.test(tag)) return false;
  const home = OFFICIAL_HOMES.find((prefix) => repository.startsWith(prefix));
  if (home !== void 0) return OFFICIAL.has(repository.slice(home.length));
  return ELSEWHERE.some((place) => place.endsWith("/") ? repository.startsWith(place) : repository === place);
}

// packages/core/src/gates/config/image-user.ts
function refusal(user) {
  if (user.from === "unknown") return void 0;
  if (user.from === "base") {
    const isRootBase = user.repository !== void 0 && startsAsRoot(user.repository, user.tag);
    return isRootBase ? `sets no USER, and ${user.text} starts as root` : void 0;
  }
  if (isRoot2(user.name)) return `ends with USER ${user.text}`;
  if (/^\d+$/.test(user.name) || isWindowsAccount(user.name)) return void 0;
  return `ends with USER ${user.text}, a name that the kubelet cannot look up`;
}
function isRoot2(user) {
  return user === "root" || /^0+$/.test(user);
}
function isWindowsAccount(user) {
  return /^Container(?:User|Administrator)$/i.test(user);
}

// packages/core/src/gates/config/rules/user-vs-non-root.ts
var POD = (security) => `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
  - name: app
    image: ghcr.io/acme/web:1.2
    securityContext: {${security}}
`;
var WORKFLOW = 'on: push\njobs:\n  image:\n    runs-on: ubuntu-24.04\n    steps:\n    - uses: docker/build-push-action@v6\n      with: {context: ., push: true, tags: "ghcr.io/acme/web:1.2"}\n';
var built = (dockerfile) => ({ Dockerfile: dockerfile, ".github/workflows/image.yml": WORKFLOW });
var user_vs_non_root_default = defineRule({
  id: "config/user-vs-non-root",
  on: "workload-image",
  severity: "high",
  profiles: ["default"],
  title: "The image's user and the workload's demands contradict each other",
  why: "With `runAsNonRoot: true` the kubelet refuses to start an image that runs as root, and one whose USER is a name, for it cannot look names up. The other way round, `runAsUser: 0` takes back what the Dockerfile gave up.",
  remedy: "End the Dockerfile with a numeric USER other than 0, such as `USER 65532`, or set `runAsUser` in the workload.",
  equivalents: [],
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/",
    "https://docs.docker.com/reference/dockerfile/#user"
  ],
  examples: [
    { path: "pod.yaml", bad: POD("runAsNonRoot: true"), files: built("FROM debian:13\nUSER root\n") },
    {
      path: "pod.yaml",
      bad: POD("runAsNonRoot: true"),
      files: built("FROM debian:13\n"),
      note: "a base that starts as root"
    },
    {
      path: "pod.yaml",
      bad: POD("runAsNonRoot: true"),
      files: built("FROM debian:13 AS base\nUSER app:app\nFROM base\n"),
      note: "a name"
    },
    { path: "pod.yaml", bad: POD("runAsUser: 0"), files: built("FROM debian:13\nUSER 65532\n") },
    { path: "pod.yaml", good: POD("runAsNonRoot: true"), files: built("FROM debian:13\nUSER 65532:65532\n") },
    { path: "pod.yaml", good: POD("runAsNonRoot: true, runAsUser: 1000"), files: built("FROM debian:13\nUSER app\n") },
    { path: "pod.yaml", good: POD("runAsNonRoot: true, runAsUser: 1000"), files: built("FROM debian:13\n") },
    {
      path: "pod.yaml",
      good: POD("runAsNonRoot: true"),
      files: built("FROM ghcr.io/acme/base:1\n"),
      note: "an unknown base"
    },
    {
      path: "pod.yaml",
      good: POD("runAsNonRoot: true"),
      files: built("FROM gcr.io/distroless/static-debian12:nonroot\n")
    },
    {
      path: "pod.yaml",
      good: POD("runAsNonRoot: true"),
      files: built("ARG U\nFROM debian:13\nARG U\nUSER $U\n"),
      note: "an unknown user"
    },
    {
      path: "pod.yaml",
      good: POD("runAsNonRoot: true"),
      files: { Dockerfile: "FROM debian:13\n" },
      note: "nothing says that this image is built here"
    },
    { path: "pod.yaml", good: POD("runAsNonRoot: false"), files: built("FROM debian:13\n") },
    {
      path: "compose.yaml",
      bad: "services:\n  web:\n    build: .\n    user: root\n",
      files: { Dockerfile: "FROM node:24.4.1\nUSER node\n" }
    },
    {
      path: "compose.yaml",
      good: 'services:\n  web:\n    build: .\n    user: "1000"\n',
      files: { Dockerfile: "FROM node:24.4.1\nUSER node\n" }
    }
  ],
  *check(image) {
    const { runAsNonRoot, runAsUser, role } = image.container;
    const { ownUsers, os } = image.workload;
    if (os === "windows") return;
    if (runAsUser) {
      if (isRoot2(String(runAsUser.value)) && role === "container" && !ownUsers) yield* overridden(image);
    } else if (runAsNonRoot?.value === true) yield* refused(image);
  }
});
function* refused(image) {
  const reason = refusal(image.user);
  const { runAsNonRoot } = image.container;
  if (!reason || !runAsNonRoot || image.user.from === "unknown") return;
  const remedy = "End it with a numeric USER such as 65532, or set runAsUser.";
  yield {
    at: runAsNonRoot.span,
    message: `${capitalised2(image.owner)} demands runAsNonRoot, but ${image.stageOwner} of ${image.dockerfile}${origin(image)} ${reason}: the kubelet refuses to start it. ${remedy}`,
    identity: image.owner,
    related: [
      {
        span: image.user.span,
        message: image.user.from === "base" ? "The base decides the user." : "The image's user."
      }
    ],
    ...image.match === "repository" || isGuess(image.user) ? { confidence: "likely" } : {}
  };
}
function* overridden(image) {
  const { user, container, owner, stageOwner, dockerfile } = image;
  if (!container.runAsUser || user.from !== "instruction" || isRoot2(user.name) || isWindowsAccount(user.name)) return;
  yield {
    at: container.runAsUser.span,
    message: `${capitalised2(owner)} runs as root although ${stageOwner} of ${dockerfile}${origin(image)} switches to USER ${user.text}. Leave the user to the image, or set an id other than 0.`,
    identity: owner,
    related: [{ span: user.span, message: "The user that the image is made for." }],
    ...image.match === "repository" ? { confidence: "likely" } : {}
  };
}
function origin({ match }) {
  return match === "repository" ? ", which builds this image under other tags," : "";
}
function capitalised2(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
function isGuess(user) {
  return user.from === "base" && user.repository !== "scratch";
}

// packages/core/src/gates/config/rules/yaml-duplicate-key.ts
var SECURITY_KEYS = /^(?:securityContext|privileged|hostPID|hostIPC|hostNetwork|hostUsers|runAs\w+|capabilities|cap_add|cap_drop|allowPrivilegeEscalation|readOnlyRootFilesystem|seccompProfile|security_opt|user|read_only|serviceAccountName|automountServiceAccountToken|rules|verbs|subjects|roleRef|permissions|network_mode|pid|ipc)$/;
var yaml_duplicate_key_default = defineRule({
  id: "config/yaml-duplicate-key",
  on: "yaml",
  severity: "medium",
  profiles: ["default", "strict"],
  title: "Key is written twice in one mapping",
  why: "Of two values of a key one is lost without a word: most readers take the last, some the first, others refuse the file. What a reviewer reads need not be what runs.",
  remedy: "Keep one of them, or merge the two.",
  equivalents: [],
  references: ["https://yaml.org/spec/1.2.2/#3213-node-comparison"],
  examples: [
    {
      path: "pod.yaml",
      bad: podText({ container: "securityContext:\n  privileged: false\n  runAsUser: 1000\n  privileged: true" })
    },
    {
      path: "compose.yaml",
      bad: "services:\n  web:\n    image: web:1\n    environment:\n      A: 1\n    environment:\n      B: 2\n"
    },
    {
      path: "compose.yaml",
      good: "x-base: &base\n  image: web:1\nservices:\n  web:\n    <<: *base\n    image: web:2\n  job:\n    image: web:1\n",
      note: "A written value before a merged one is what merge keys are for."
    },
    { path: "pod.yaml", good: `${podText({})}---
${podText({})}` }
  ],
  *check(duplicate) {
    const isSecurity = duplicate.differs && duplicate.keyPath.split(".").some((key) => SECURITY_KEYS.test(key));
    yield {
      at: duplicate.span,
      message: `\`${duplicate.keyPath}\` is written twice${values(duplicate)}; most readers silently keep the last, others refuse the file. Keep one.`,
      identity: duplicate.keyPath,
      ...isSecurity ? { severity: "high" } : !duplicate.differs && { severity: "low" },
      related: [{ span: duplicate.firstSpan, message: "Here it is written first." }]
    };
  }
});
function values({ differs, firstText, text }) {
  if (!differs) return " with the same value";
  const isShown = firstText !== void 0 && text !== void 0 && /^(?:true|false|\d+)$/.test(firstText) && /^(?:true|false|\d+)$/.test(text);
  return isShown ? `, first \`${firstText}\` and then \`${text}\`` : " with different values";
}

// packages/core/src/gates/config/rules.gen.ts
var rules = [
  api_removed_default,
  apparmor_default_default,
  apparmor_unset_default,
  cpu_limit_default,
  cpu_request_default,
  cronjob_deadline_default,
  default_proc_mount_default,
  default_service_account_default,
  deprecated_service_account_field_default,
  drop_all_capabilities_default,
  drop_net_raw_default,
  duplicate_env_default,
  high_uid_default,
  host_path_read_only_default,
  liveness_probe_default,
  memory_limit_default,
  memory_request_default,
  namespace_default_default,
  no_added_capabilities_default,
  no_dangerous_capability_default,
  no_host_aliases_default,
  no_host_cgroup_default,
  no_host_in_probes_default,
  no_host_ipc_default,
  no_host_network_default,
  no_host_path_default,
  no_host_pid_default,
  no_host_port_default,
  no_host_user_namespace_default,
  no_host_uts_default,
  no_privilege_escalation_default,
  no_privileged_default,
  no_root_user_default,
  no_runtime_socket_default,
  no_seccomp_unconfined_default,
  no_sensitive_host_path_default,
  no_unmasked_proc_default,
  no_windows_host_process_default,
  only_net_bind_service_default,
  persistent_volume_host_path_default,
  port_all_interfaces_default,
  privilege_escalation_unset_default,
  privileged_port_default,
  rbac_anonymous_default,
  rbac_bind_escalate_default,
  rbac_cluster_admin_default,
  rbac_create_pods_default,
  rbac_default_service_account_default,
  rbac_impersonate_default,
  rbac_masters_group_default,
  rbac_pod_exec_default,
  rbac_read_secrets_default,
  rbac_wildcard_default,
  rbac_wildcard_narrow_default,
  readiness_probe_default,
  readonly_root_filesystem_default,
  restricted_volume_types_default,
  run_as_non_root_default,
  safe_sysctls_default,
  seccomp_runtime_default_default,
  secret_from_env_default,
  security_context_missing_default,
  selector_matches_template_default,
  selinux_options_default,
  service_account_token_default,
  service_exposed_default,
  ssh_port_default,
  user_vs_non_root_default,
  yaml_duplicate_key_default
];

// packages/core/src/gates/config/gate.ts
var gate_default = defineGate({ id: "config", title: "Configuration is reviewed", rules });
export {
  gate_default as default
};
