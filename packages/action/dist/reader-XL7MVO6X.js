import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  POD_CONTAINERS,
  groupOf,
  isBuiltInGroup,
  podPlaces
} from "./chunk-H44VIVJ2.js";
import {
  effectiveSettings,
  workloadFact
} from "./chunk-IIN2X53Z.js";
import {
  readYamlFile
} from "./chunk-3YXPZTQI.js";
import "./chunk-Z6F7VPUV.js";
import "./chunk-KYXE4YQ3.js";
import {
  asBoolean,
  asNumber,
  asString,
  entries,
  get,
  getEntry,
  getMapping,
  getString,
  items,
  mappings,
  strings
} from "./chunk-TGNN2AF2.js";
import "./chunk-BJJFHFV3.js";

// packages/core/src/sources/kubernetes/annotations.ts
var KUBE_LINTER = "ignore-check.kube-linter.io/";
var KUBE_LINTER_ALL = "kube-linter.io/ignore-all";
var CHECKOV = /^checkov\.io\/skip\d+$/;
function* suppressionsOf(object) {
  const scope = object.node.span;
  for (const [key, annotation] of object.annotations) {
    if (key.startsWith(KUBE_LINTER))
      yield silence("kube-linter", key.slice(KUBE_LINTER.length), annotation.value, annotation, scope);
    else if (key === KUBE_LINTER_ALL) yield silence("kube-linter", "*", annotation.value, annotation, scope);
    else if (CHECKOV.test(key)) {
      const [id = "", ...reason] = annotation.value.split("=");
      yield silence("checkov", id.trim(), reason.join("="), annotation, scope);
    }
  }
}
function silence(syntax, id, reason, { span }, scope) {
  const trimmed = reason.trim();
  return { syntax, rules: [`${syntax}:${id}`], ...trimmed !== "" && { reason: trimmed }, span, scope };
}

// packages/core/src/sources/kubernetes/metadata.ts
function annotationsOf(node) {
  return stringMap(get(node, "metadata", "annotations"));
}
function labelsOf(node) {
  return Object.fromEntries([...stringMap(get(node, "metadata", "labels"))].map(([key, { value }]) => [key, value]));
}
function stringMap(node) {
  const map = /* @__PURE__ */ new Map();
  for (const { key, value } of entries(node)) {
    const text = asString(value);
    if (text) map.set(key.text, text);
  }
  return map;
}
function nameOf(node) {
  return getString(node, "metadata", "name");
}

// packages/core/src/sources/kubernetes/security-context.ts
var K8S = "kubernetes";
function securitySettings(context) {
  const runAsUser = asNumber(get(context, "runAsUser"), K8S);
  const runAsGroup = asNumber(get(context, "runAsGroup"), K8S);
  const runAsNonRoot = asBoolean(get(context, "runAsNonRoot"), K8S);
  const seccomp = getString(context, "seccompProfile", "type");
  const apparmor = getString(context, "appArmorProfile", "type");
  const selinux = selinuxOptions(get(context, "seLinuxOptions"));
  const windowsHostProcess = asBoolean(get(context, "windowsOptions", "hostProcess"), K8S);
  return {
    ...runAsUser && { runAsUser },
    ...runAsGroup && { runAsGroup },
    ...runAsNonRoot && { runAsNonRoot },
    ...seccomp && { seccomp },
    ...apparmor && { apparmor },
    ...selinux && { selinux },
    ...windowsHostProcess && { windowsHostProcess }
  };
}
function selinuxOptions(node) {
  if (node?.kind !== "mapping") return void 0;
  const user = asString(get(node, "user"));
  const role = asString(get(node, "role"));
  const type = asString(get(node, "type"));
  return { ...user && { user }, ...role && { role }, ...type && { type } };
}
var APPARMOR = "container.apparmor.security.beta.kubernetes.io/";
var SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
var SECCOMP = "container.seccomp.security.alpha.kubernetes.io/";
function withAnnotations(settings, annotations, container) {
  const apparmor = settings.apparmor ?? profile(annotations.get(APPARMOR + container));
  const seccomp = settings.seccomp ?? profile(annotations.get(SECCOMP + container));
  return { ...settings, ...apparmor && { apparmor }, ...seccomp && { seccomp } };
}
function withPodAnnotations(settings, annotations) {
  const seccomp = settings.seccomp ?? profile(annotations.get(SECCOMP_POD));
  return { ...settings, ...seccomp && { seccomp } };
}
function profile(written) {
  if (written === void 0) return void 0;
  const { value, span } = written;
  if (value === "unconfined") return { value: "Unconfined", span };
  if (value === "runtime/default" || value === "docker/default") return { value: "RuntimeDefault", span };
  return value.startsWith("localhost/") ? { value: "Localhost", span } : written;
}

// packages/core/src/sources/kubernetes/volumes.ts
function volumesOf(spec) {
  return mappings(get(spec, "volumes")).map(volumeOf);
}
function volumeOf(node) {
  const name = getString(node, "name")?.value;
  const hostPath = getString(node, "hostPath", "path");
  const named = name === void 0 ? {} : { name };
  if (hostPath) return { type: "host-path", ...named, hostPath, span: node.span };
  const source = node.entries.find(({ key, value }) => key.text !== "name" && value.kind === "mapping");
  return { type: source?.key.text ?? "none", ...named, span: node.span };
}
function hostPathsOf(volumes) {
  return new Map(volumes.filter(isHostPath).map((volume) => [volume.name, volume.hostPath]));
}
function hostMountsOf(container, hostPaths) {
  if (hostPaths.size === 0) return [];
  return mappings(get(container, "volumeMounts")).flatMap((node) => {
    const hostPath = hostPaths.get(getString(node, "name")?.value);
    if (hostPath === void 0) return [];
    const mountPath = getString(node, "mountPath");
    const propagation = getString(node, "mountPropagation");
    return {
      hostPath,
      ...mountPath && { mountPath },
      readOnly: asBoolean(get(node, "readOnly"), K8S),
      ...propagation && { propagation },
      span: node.span,
      node
    };
  });
}
function isHostPath(volume) {
  return volume.type === "host-path";
}

// packages/core/src/sources/kubernetes/container.ts
function readContainer(node, role, pod, annotations, hostPaths) {
  const name = getString(node, "name");
  const context = get(node, "securityContext");
  const settings = withAnnotations(securitySettings(context), annotations, name?.value ?? "");
  const image = getString(node, "image");
  const pullPolicy = getString(node, "imagePullPolicy");
  const privileged = asBoolean(get(context, "privileged"), K8S);
  const allowPrivilegeEscalation = asBoolean(get(context, "allowPrivilegeEscalation"), K8S);
  const readOnlyRootFilesystem = asBoolean(get(context, "readOnlyRootFilesystem"), K8S);
  const procMount = getString(context, "procMount");
  const securityContext = getEntry(node, "securityContext");
  return {
    pod,
    role,
    name: name?.value ?? "",
    span: name?.span ?? image?.span ?? { ...node.span, end: node.start },
    identity: `${pod.identity}/${name?.value ?? ""}`,
    ...image && { image },
    ...pullPolicy && { pullPolicy },
    ...privileged && { privileged },
    ...allowPrivilegeEscalation && { allowPrivilegeEscalation },
    ...readOnlyRootFilesystem && { readOnlyRootFilesystem },
    ...procMount && { procMount },
    capabilities: {
      add: strings(get(context, "capabilities", "add")),
      drop: strings(get(context, "capabilities", "drop"))
    },
    settings,
    ...effectiveSettings(pod.settings, settings),
    ports: mappings(get(node, "ports")).map(portOf),
    environment: environmentOf(node),
    hostMounts: hostMountsOf(node, hostPaths),
    command: strings(get(node, "command")),
    args: strings(get(node, "args")),
    node,
    ...securityContext && { securityContext }
  };
}
function portOf(node) {
  const containerPort = asNumber(get(node, "containerPort"), K8S);
  const hostPort = asNumber(get(node, "hostPort"), K8S);
  const hostAddress = getString(node, "hostIP");
  const protocol = getString(node, "protocol");
  return {
    ...containerPort && { containerPort },
    ...hostPort && hostPort.value !== 0 && { hostPort },
    ...hostAddress && { hostAddress },
    ...protocol && { protocol },
    span: node.span,
    node
  };
}
function environmentOf(node) {
  return mappings(get(node, "env")).flatMap((item) => {
    const name = getString(item, "name");
    const value = getString(item, "value");
    return name ? { name, ...value && { value } } : [];
  });
}

// packages/core/src/sources/kubernetes/pod.ts
function readPod(object, found) {
  const { spec, annotations } = found;
  const context = get(spec, "securityContext");
  const containers = [];
  const pod = {
    format: "kubernetes",
    path: object.path,
    owner: ownerOf(object),
    identity: object.identity,
    confidence: found.confidence,
    partial: found.partial,
    ...podFlags(spec),
    ...podStrings(spec),
    sysctls: mappings(get(context, "sysctls")).flatMap((item) => {
      const name = getString(item, "name");
      const value = getString(item, "value");
      return name ? { name, ...value && { value } } : [];
    }),
    volumes: volumesOf(spec),
    settings: podSettings(context, annotations),
    containers,
    node: spec,
    ...podEntries(spec)
  };
  const hostPaths = hostPathsOf(pod.volumes);
  for (const [field, role] of Object.entries(found.fields)) {
    for (const node of containerNodes(get(spec, field)))
      containers.push(readContainer(node, role, pod, annotations, hostPaths));
  }
  return pod;
}
function containerNodes(field) {
  return field?.kind === "mapping" ? [field] : mappings(field);
}
function podSettings(context, annotations) {
  return withPodAnnotations(securitySettings(context), annotations);
}
function podFlags(spec) {
  const hostNetwork = asBoolean(get(spec, "hostNetwork"), K8S);
  const hostPID = asBoolean(get(spec, "hostPID"), K8S);
  const hostIPC = asBoolean(get(spec, "hostIPC"), K8S);
  const hostUsers = asBoolean(get(spec, "hostUsers"), K8S);
  const automountToken = asBoolean(get(spec, "automountServiceAccountToken"), K8S);
  return {
    ...hostNetwork && { hostNetwork },
    ...hostPID && { hostPID },
    ...hostIPC && { hostIPC },
    ...hostUsers && { hostUsers },
    ...automountToken && { automountToken }
  };
}
function podStrings(spec) {
  const os = getString(spec, "os", "name");
  const serviceAccount = getString(spec, "serviceAccountName") ?? getString(spec, "serviceAccount");
  return { ...os && { os }, ...serviceAccount && { serviceAccount } };
}
function podEntries(spec) {
  const deprecatedServiceAccount = getEntry(spec, "serviceAccount");
  const securityContext = getEntry(spec, "securityContext");
  return { ...deprecatedServiceAccount && { deprecatedServiceAccount }, ...securityContext && { securityContext } };
}
function ownerOf(object) {
  return {
    kind: object.kind.value,
    name: object.name?.value ?? "",
    ...object.namespace && { namespace: object.namespace.value },
    span: object.span
  };
}
function isIncomplete(spec, fields) {
  const [main = "containers"] = Object.keys(fields);
  if (fields !== POD_CONTAINERS) return false;
  const containers = items(get(spec, main));
  return containers.length === 0 || containers.some((container) => get(container, "image") === void 0);
}

// packages/core/src/sources/kubernetes/find-pods.ts
var MAX_SEARCH_DEPTH = 12;
function findPods(object) {
  const places = podPlaces(object.apiVersion.value, object.kind.value);
  if (places.length > 0) return places.flatMap((place) => podsAt(object, place));
  if (isBuiltInGroup(groupOf(object.apiVersion.value))) return [];
  return [...searchPods(object.node, 0)];
}
function podsAt(object, place) {
  const fields = place.fields ?? POD_CONTAINERS;
  return follow(object.node, place.path).flatMap((node) => {
    const spec = place.shape === "template" ? getMapping(node, "spec") : node;
    if (spec?.kind !== "mapping") return [];
    const holder = place.shape === "template" ? node : object.node;
    const partial = place.partial === true || isPatch(object, spec) || isIncomplete(spec, fields);
    return {
      spec,
      annotations: annotationsOf(holder),
      labels: labelsOf(holder),
      fields,
      confidence: "certain",
      partial
    };
  });
}
function follow(root, path) {
  let nodes = [root];
  for (const key of path === "" ? [] : path.split(".")) {
    nodes = nodes.flatMap((node) => key === "*" ? childrenOf(node) : get(node, key) ?? []);
  }
  return nodes;
}
function childrenOf(node) {
  return node.kind === "sequence" ? node.items : entries(node).map(({ value }) => value);
}
function isPatch(object, spec) {
  return object.name === void 0 ? get(object.node, "metadata", "generateName") === void 0 : hasDirective(spec);
}
function hasDirective(spec) {
  return [spec, ...items(get(spec, "containers"))].some((node) => get(node, "$patch") !== void 0);
}
function* searchPods(node, depth) {
  if (depth > MAX_SEARCH_DEPTH || node.kind === "scalar") return;
  if (node.kind === "mapping" && items(get(node, "containers")).some((item) => get(item, "image") !== void 0)) {
    yield {
      spec: node,
      annotations: /* @__PURE__ */ new Map(),
      labels: {},
      fields: POD_CONTAINERS,
      confidence: "likely",
      partial: true
    };
    return;
  }
  for (const child of childrenOf(node)) yield* searchPods(child, depth + 1);
}

// packages/core/src/sources/kubernetes/named-values.ts
var FIELDS = [
  { kind: "Secret", field: "data", origin: "kubernetes-secret-base64" },
  { kind: "Secret", field: "stringData", origin: "kubernetes-secret" },
  { kind: "ConfigMap", field: "data", origin: "kubernetes-configmap" }
];
function* namedValuesOf(object) {
  if (object.apiVersion.value !== "v1") return;
  for (const { kind, field, origin } of FIELDS) {
    if (kind !== object.kind.value) continue;
    for (const { key, value } of entries(get(object.node, field))) {
      const text = asString(value);
      if (text) yield { origin, name: key.at, value: text, owner: ownerText(object) };
    }
  }
}
function* environmentValuesOf(pod) {
  for (const container of pod.containers) {
    for (const { name, value } of container.environment) {
      if (value) yield { origin: "kubernetes-env", name, value, owner: `container ${container.identity}` };
    }
  }
}
function ownerText({ kind, namespace, name }) {
  const path = [namespace?.value, name?.value].filter((part) => part !== void 0).join("/");
  return `${kind.value} ${path}`.trim();
}

// packages/core/src/sources/pod/identity.ts
function identityOf(kind, namespace, name) {
  return [kind, namespace, name].filter((part) => part !== void 0 && part !== "").join("/");
}

// packages/core/src/sources/kubernetes/objects.ts
function* objectsOf(root) {
  if (root.kind !== "mapping") return;
  const apiVersion = getString(root, "apiVersion");
  const kind = getString(root, "kind");
  if (!apiVersion || !kind) return;
  const list = get(root, "items");
  if (kind.value.endsWith("List") && list) {
    for (const item of items(list)) yield* objectsOf(item);
    return;
  }
  const name = nameOf(root);
  const namespace = getString(root, "metadata", "namespace");
  yield {
    path: root.source.path,
    apiVersion,
    kind,
    ...name && { name },
    ...namespace && { namespace },
    labels: labelsOf(root),
    annotations: annotationsOf(root),
    identity: identityOf(
      kind.value,
      namespace?.value,
      name?.value ?? getString(root, "metadata", "generateName")?.value ?? ""
    ),
    span: name?.span ?? beginning(root),
    node: root
  };
}
function beginning(node) {
  return node.entries[0]?.key.span ?? node.span;
}

// packages/core/src/sources/kubernetes/rbac.ts
var AGGREGATES = "rbac.authorization.k8s.io/aggregate-to-";
function roleOf(object) {
  if (!isRbac(object, "Role", "ClusterRole")) return void 0;
  return {
    object,
    scope: object.kind.value === "ClusterRole" ? "cluster" : "namespace",
    rules: mappings(get(object.node, "rules")).map(ruleOf),
    aggregatesTo: Object.keys(object.labels).filter((label) => label.startsWith(AGGREGATES) && object.labels[label] === "true").map((label) => label.slice(AGGREGATES.length))
  };
}
function ruleOf(node) {
  return {
    verbs: strings(get(node, "verbs")),
    resources: strings(get(node, "resources")),
    apiGroups: strings(get(node, "apiGroups")),
    resourceNames: strings(get(node, "resourceNames")),
    nonResourceURLs: strings(get(node, "nonResourceURLs")),
    span: node.span
  };
}
function roleBindingOf(object) {
  if (!isRbac(object, "RoleBinding", "ClusterRoleBinding")) return void 0;
  const roleName = getString(object.node, "roleRef", "name");
  const roleKind = getString(object.node, "roleRef", "kind");
  return {
    object,
    scope: object.kind.value === "ClusterRoleBinding" ? "cluster" : "namespace",
    ...roleName && { role: { kind: roleKind?.value ?? "ClusterRole", name: roleName } },
    subjects: mappings(get(object.node, "subjects")).flatMap(subjectOf)
  };
}
function subjectOf(node) {
  const name = getString(node, "name");
  const namespace = getString(node, "namespace");
  if (!name) return [];
  return [{ kind: getString(node, "kind")?.value ?? "", name, ...namespace && { namespace }, span: node.span }];
}
function isRbac(object, ...kinds) {
  return groupOf(object.apiVersion.value) === "rbac.authorization.k8s.io" && kinds.includes(object.kind.value);
}

// packages/core/src/sources/kubernetes/reader.ts
var GATES = ["config", "provenance"];
var kubernetesReader = {
  kind: "kubernetes",
  read(file, sink) {
    for (const document of readYamlFile(file, sink, GATES)) {
      for (const object of objectsOf(document.root)) readObject(object, sink);
    }
  }
};
function readObject(object, sink) {
  sink.subject("kubernetes-object", object);
  for (const suppression of suppressionsOf(object)) sink.suppression(suppression);
  for (const value of namedValuesOf(object)) sink.subject("named-value", value);
  const role = roleOf(object);
  if (role) sink.subject("role", role);
  const binding = roleBindingOf(object);
  if (binding) sink.subject("role-binding", binding);
  readPods(object, sink);
}
function readPods(object, sink) {
  for (const found of findPods(object)) {
    const pod = readPod(object, found);
    sink.subject("pod", pod);
    for (const container of pod.containers) sink.subject("container", container);
    for (const value of environmentValuesOf(pod)) sink.subject("named-value", value);
    sink.fact(workloadFact(pod, found.labels));
  }
}
export {
  kubernetesReader
};
