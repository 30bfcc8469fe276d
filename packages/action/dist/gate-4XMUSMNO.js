import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  defineGate,
  defineRule
} from "./chunk-V3KQVTIS.js";
import {
  afterColon,
  get,
  getMapping,
  getString,
  lineEnd
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
function aboutPod(pod, equivalents31, finding2) {
  return {
    ...pod.confidence === "likely" && { confidence: "likely" },
    ...withoutEmptyFix(finding2),
    equivalents: peersFor(pod.format, equivalents31)
  };
}
function withoutEmptyFix(finding2) {
  if (finding2.fix === void 0 || finding2.fix.edits.length > 0) return finding2;
  const { fix: _, ...rest } = finding2;
  return rest;
}
function placeOfMissing({ securityContext, span }) {
  return securityContext && !securityContext.merged ? securityContext.key.span : span;
}
function placeOfMissingInPod({ securityContext, owner }) {
  return securityContext && !securityContext.merged ? securityContext.key.span : owner.span;
}

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
function serviceText(service) {
  return ["services:", "  web:", "    image: example.com/web:1.4.2", ...lines(service, 4), ""].join("\n");
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

// packages/core/src/gates/config/rules/default-proc-mount.ts
var equivalents3 = ["pss:restricted/procmount_restricted"];
var default_proc_mount_default = defineRule({
  id: "config/default-proc-mount",
  on: "container",
  severity: "low",
  profiles: ["pss-restricted"],
  title: "/proc is not masked in a user namespace",
  why: "With a user namespace the baseline level admits an unmasked `/proc`; the restricted level does not.",
  remedy: "Remove `procMount`, unless the container runs containers itself.",
  equivalents: equivalents3,
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
    yield aboutPod(pod, equivalents3, {
      at: procMount.span,
      message: `${capitalised(containerName(container))} has an unmasked \`/proc\`, which a restricted namespace does not admit even in a user namespace. Remove \`procMount\`.`,
      identity: `${container.identity} procMount`,
      fix: { title: "Mask /proc", safety: "review", edits: [{ span: procMount.span, text: "Default" }] }
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
  const item = entry.value.items.find(({ start, end }) => start <= at.start && at.end <= end);
  return item ? [removeItem(entry, item)] : [];
}
function appendItem(mapping, key, item) {
  const entry = mapping.entry(key);
  if (entry === void 0 || entry.merged) return [addEntry(mapping, key, [item])];
  return [entry.value.kind === "sequence" ? addItem(entry.value, item) : setValue(entry, [item])];
}

// packages/core/src/gates/config/rules/deprecated-service-account-field.ts
var equivalents4 = ["kube-linter:deprecated-service-account-field"];
var deprecated_service_account_field_default = defineRule({
  id: "config/deprecated-service-account-field",
  on: "pod",
  severity: "low",
  profiles: ["strict"],
  title: "Service account is named in the deprecated field",
  why: "`serviceAccount` is an old name of `serviceAccountName`. Tools that read only the new one take the pod for one that runs under `default`.",
  remedy: "Use `serviceAccountName`.",
  equivalents: equivalents4,
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
    yield aboutPod(pod, equivalents4, {
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
function addAll(context, entries) {
  const edits = entries.map(([key, value]) => addEntry(context, key, value));
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
var equivalents5 = [
  "pss:restricted/capabilities_restricted",
  "trivy:KSV-0003",
  "checkov:CKV_K8S_37",
  "kics:k8s/no_drop_capabilities_for_containers",
  "kics:dockerCompose/container_capabilities_unrestricted"
];
var drop_all_capabilities_default = defineRule({
  id: "config/drop-all-capabilities",
  on: "container",
  severity: "low",
  profiles: ["strict", "pss-restricted", "cis-docker-1.6", "cis-kubernetes-1.12"],
  title: "Capabilities are not dropped",
  why: "A runtime grants more than a dozen capabilities by default. Most programs use none of them; an attacker in the container uses what is there.",
  remedy: "Drop `ALL` and add back what the program needs.",
  equivalents: equivalents5,
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
  *check(container) {
    const { pod, privileged } = container;
    if (dropsAll(container) || pod.partial || pod.os?.value === "windows" || privileged?.value === true) return;
    yield aboutPod(pod, equivalents5, {
      at: placeOfMissing(container),
      message: `${capitalised(containerName(container))} keeps the capabilities that the runtime grants by default. Drop \`ALL\` and add back only what it needs.`,
      identity: `${container.identity} capabilities.drop`,
      fix: { title: "Drop all capabilities", safety: "review", edits: dropAllEdits(container) }
    });
  }
});

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
var SENSITIVE = [
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
  "/var/lib/containerd",
  "/var/lib/containers",
  "/var/lib/docker",
  "/var/lib/etcd",
  "/var/lib/kubelet",
  "/var/lib/rancher",
  "/var/log"
];
var HARMLESS = [
  "/dev/null",
  "/dev/shm",
  "/dev/urandom",
  "/etc/ca-certificates",
  "/etc/hostname",
  "/etc/localtime",
  "/etc/machine-id",
  "/etc/os-release",
  "/etc/pki/ca-trust",
  "/etc/pki/tls/certs",
  "/etc/ssl/certs",
  "/etc/timezone",
  "/usr/lib/os-release",
  "/usr/local/share/ca-certificates",
  "/usr/share/ca-certificates",
  "/usr/share/zoneinfo"
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
  const normal = normalisePath(path);
  if (HARMLESS.some((known) => isWithin(normal, known))) return "harmless";
  return normal === "/" || SENSITIVE.some((folder) => isWithin(normal, folder)) ? "sensitive" : "other";
}
function isWithin(path, folder) {
  return path === folder || path.startsWith(`${folder}/`);
}

// packages/core/src/gates/config/rules/host-path-read-only.ts
var equivalents6 = [
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
  equivalents: equivalents6,
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
      yield aboutPod(container.pod, equivalents6, {
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

// packages/core/src/gates/config/rules/no-added-capabilities.ts
var equivalents7 = [
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
  equivalents: equivalents7,
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
      if (isBaselineCapability(name) || dangerOf(name) !== void 0) continue;
      yield aboutPod(container.pod, equivalents7, {
        at: capability.span,
        message: `${capitalised(containerName(container))} adds the capability ${name}, which ordinary programs do not need. Remove it.`,
        identity: `${container.identity} ${name}`,
        fix: removeCapabilityFix(container, capability)
      });
    }
  }
});

// packages/core/src/gates/config/rules/no-dangerous-capability.ts
var equivalents8 = [
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
  equivalents: equivalents8,
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
    }
  ],
  *check(container) {
    for (const capability of addedCapabilities(container)) {
      const name = canonicalName(capability, container);
      const danger = dangerOf(name);
      if (danger === void 0) continue;
      yield aboutPod(container.pod, equivalents8, {
        at: capability.span,
        message: `${capitalised(containerName(container))} adds ${name}, which ${danger}. Remove it, or use a narrower capability.`,
        identity: `${container.identity} ${name}`,
        // Its own network only, unless the pod shares that of its host.
        ...name === "NET_ADMIN" && container.pod.hostNetwork?.value !== true && { severity: "medium" },
        fix: removeCapabilityFix(container, capability)
      });
    }
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
var equivalents9 = ["pss:baseline/hostprobesandhostlifecycle"];
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
  equivalents: equivalents9,
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
        yield aboutPod(pod, equivalents9, {
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
var equivalents10 = [
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
  equivalents: equivalents10,
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
    yield aboutPod(pod, equivalents10, {
      at: pod.hostIPC.span,
      message: `${capitalised(podName(pod))} shares the IPC namespace of its host: it can read and write the shared memory of every process on the node. Remove it, or share memory inside one pod.`,
      identity: `${pod.identity} hostIPC`,
      fix: hostNamespaceFix(pod, "hostIPC", "ipc")
    });
  }
});

// packages/core/src/gates/config/rules/no-host-network.ts
var equivalents11 = [
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
  equivalents: equivalents11,
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
    yield aboutPod(pod, equivalents11, {
      at: pod.hostNetwork.span,
      message: `${capitalised(podName(pod))} shares the network of its host: it reaches what listens on the loopback address of the node, and no network policy holds it. Remove it and publish the ports that are needed.`,
      identity: `${pod.identity} hostNetwork`,
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

// packages/core/src/gates/config/rules/no-host-path.ts
var equivalents12 = ["pss:baseline/hostpathvolumes", "trivy:KSV-0023", "kics:k8s/non_kube_system_pod_with_host_mount"];
var no_host_path_default = defineRule({
  id: "config/no-host-path",
  on: "pod",
  severity: "medium",
  profiles: ["strict", "pss-baseline", "pss-restricted", "cis-kubernetes-1.12"],
  title: "Path of the host is mounted",
  why: "A path of the host ties the workload to one node and opens a way between the container and the node: data that another workload put there, links that lead elsewhere, disks that fill up.",
  remedy: "Use a PersistentVolumeClaim, a ConfigMap or an emptyDir (Compose: a named volume).",
  equivalents: equivalents12,
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
    for (const { hostPath } of hostVolumes(pod)) {
      const kind = hostPathKind(hostPath.value);
      const isTold = kind === "runtime-socket" || kind === "sensitive";
      if (isTold || kind === "harmless" && pod.format === "compose") continue;
      yield aboutPod(pod, equivalents12, {
        at: hostPath.span,
        message: `${capitalised(podName(pod))} mounts \`${hostPath.value}\` of its host, which ties it to the node and its files. Use a volume that the platform manages.`,
        identity: `${pod.identity} ${hostPath.value}`
      });
    }
  }
});

// packages/core/src/gates/config/rules/no-host-pid.ts
var equivalents13 = [
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
  equivalents: equivalents13,
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
    yield aboutPod(pod, equivalents13, {
      at: pod.hostPID.span,
      message: `${capitalised(podName(pod))} shares the process namespace of its host: it sees every process of the node and can signal or inspect them. Remove it unless this is a node agent.`,
      identity: `${pod.identity} hostPID`,
      fix: hostNamespaceFix(pod, "hostPID", "pid")
    });
  }
});

// packages/core/src/gates/config/rules/no-host-port.ts
var equivalents14 = [
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
  equivalents: equivalents14,
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
      yield aboutPod(container.pod, equivalents14, {
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
var equivalents15 = [
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
  equivalents: equivalents15,
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
    yield aboutPod(pod, equivalents15, {
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
var equivalents16 = [
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
  equivalents: equivalents16,
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
    yield aboutPod(pod, equivalents16, {
      at: privileged.span,
      message: `${capitalised(containerName(container))} is privileged: it can do to its host whatever root can. Remove \`privileged\` and grant only what the program needs.`,
      identity: `${container.identity} privileged`,
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
var equivalents17 = [
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
  equivalents: equivalents17,
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
      yield aboutPod(pod, equivalents17, {
        at: runAsUser.span,
        message: `${capitalised(podName(pod))} runs its containers as root (\`runAsUser: 0\`). Choose a user without rights.`,
        identity: `${pod.identity} runAsUser`,
        fix: { title: `Run as user ${USER}`, safety: "review", edits: userEdits(pod) }
      });
    }
    for (const container of pod.containers) {
      const own = container.settings.runAsUser;
      if (!own || !isRoot(own)) continue;
      yield aboutPod(pod, equivalents17, {
        at: own.span,
        message: `${capitalised(containerName(container))} runs as root (\`${pod.format === "compose" ? "user" : "runAsUser"}: ${own.value}\`). Choose a user without rights.`,
        identity: `${container.identity} runAsUser`,
        // Init containers often prepare volumes as root and are gone before anybody can reach the pod.
        ...container.role === "init" && { severity: "medium" },
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

// packages/core/src/gates/config/rules/no-runtime-socket.ts
var equivalents18 = [
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
  equivalents: equivalents18,
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
    }
  ],
  *check(pod) {
    for (const { hostPath, mounts } of hostVolumes(pod)) {
      if (hostPathKind(hostPath.value) !== "runtime-socket") continue;
      const who = mounts[0] && mounts.length === 1 && pod.format === "kubernetes" ? `container \`${mounts[0].container.name}\` of ` : "";
      yield aboutPod(pod, equivalents18, {
        at: hostPath.span,
        message: `${capitalised(who + podName(pod))} mounts \`${hostPath.value}\` and with it the ${runtimeOf(hostPath.value)} socket, which is root on the host, read-only or not. Remove the mount or put a filtering proxy in between.`,
        identity: `${pod.identity} ${hostPath.value}`
      });
    }
  }
});

// packages/core/src/gates/config/rules/no-seccomp-unconfined.ts
var equivalents19 = [
  "pss:baseline/seccompprofile_baseline",
  "pss:restricted/seccompprofile_restricted",
  "trivy:KSV-0104",
  "kics:dockerCompose/default_seccomp_profile_disabled"
];
var no_seccomp_unconfined_default = defineRule({
  id: "config/no-seccomp-unconfined",
  on: "pod",
  severity: "high",
  profiles: ["default", "strict", "pss-baseline", "pss-restricted", "cis-docker-1.6"],
  title: "Seccomp is switched off",
  why: "The runtime's seccomp profile forbids system calls that ordinary programs never make and that most escapes from containers need.",
  remedy: "Use `RuntimeDefault`, or a `Localhost` profile that adds the calls which are needed.",
  equivalents: equivalents19,
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
      yield aboutPod(pod, equivalents19, {
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
var equivalents20 = [
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
  equivalents: equivalents20,
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
    }
  ],
  *check(pod) {
    for (const { hostPath, readOnly } of hostVolumes(pod)) {
      if (hostPathKind(hostPath.value) !== "sensitive") continue;
      yield aboutPod(pod, equivalents20, {
        at: hostPath.span,
        message: `${capitalised(podName(pod))} mounts \`${hostPath.value}\` of its host ${readOnly ? "and can read" : "writable and can change"} what belongs to the node. Mount only the file it needs, read-only.`,
        identity: `${pod.identity} ${hostPath.value}`,
        ...readOnly && { severity: "medium" }
      });
    }
  }
});

// packages/core/src/gates/config/rules/no-unmasked-proc.ts
var equivalents21 = [
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
  equivalents: equivalents21,
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
    yield aboutPod(pod, equivalents21, {
      at: procMount.span,
      message: `${capitalised(containerName(container))} sees the whole \`/proc\` of its node (\`procMount: ${procMount.value}\`) and can change kernel settings there. Remove it, or set \`hostUsers: false\` as well.`,
      identity: `${container.identity} procMount`,
      fix: { title: "Mask /proc", safety: "review", edits: [{ span: procMount.span, text: "Default" }] }
    });
  }
});

// packages/core/src/gates/config/rules/no-windows-host-process.ts
var equivalents22 = ["pss:baseline/windowshostprocess", "trivy:KSV-0103"];
var no_windows_host_process_default = defineRule({
  id: "config/no-windows-host-process",
  on: "pod",
  severity: "high",
  profiles: ["default", "strict", "pss-baseline", "pss-restricted", "cis-kubernetes-1.12"],
  title: "Windows container runs as a process of its host",
  why: "A HostProcess container is not isolated from its Windows node: it sees the files, processes and network of the node.",
  remedy: "Remove `hostProcess`, unless this is a node agent in a namespace of its own.",
  equivalents: equivalents22,
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
      yield aboutPod(pod, equivalents22, {
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
var equivalents23 = [
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
  equivalents: equivalents23,
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
      yield aboutPod(container.pod, equivalents23, {
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
  *check(object) {
    if (object.kind.value !== "PersistentVolume" || object.apiVersion.value !== "v1") return;
    const path = getString(object.node, "spec", "hostPath", "path");
    const kind = path && hostPathKind(path.value);
    if (!path || kind !== "sensitive" && kind !== "runtime-socket") return;
    yield {
      at: path.span,
      message: `${capitalised(objectName(object))} hands out \`${path.value}\` of its node: any pod that claims it reads and changes what belongs to the node. Give it a folder of its own.`,
      identity: `${object.identity} hostPath`
    };
  }
});

// packages/core/src/gates/config/rules/privilege-escalation-unset.ts
var equivalents24 = [
  "pss:restricted/allowprivilegeescalation",
  "trivy:KSV-0001",
  "kube-linter:privilege-escalation-container",
  "checkov:CKV_K8S_20",
  "kics:k8s/privilege_escalation_allowed",
  "kics:dockerCompose/no_new_privileges_not_set"
];
var privilege_escalation_unset_default = defineRule({
  id: "config/privilege-escalation-unset",
  on: "container",
  severity: "medium",
  profiles: ["strict", "pss-restricted", "cis-docker-1.6", "cis-kubernetes-1.12"],
  title: "Privilege escalation is not forbidden",
  why: "Where nothing is said, a program with the setuid bit or file capabilities gets more rights than the process that starts it.",
  remedy: "Set `allowPrivilegeEscalation: false` (Compose: `security_opt: [no-new-privileges:true]`).",
  equivalents: equivalents24,
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
    { path: "pod.yaml", good: podText({ container: "securityContext:\n  allowPrivilegeEscalation: false" }) },
    { path: "compose.yaml", good: serviceText('security_opt: ["no-new-privileges=true"]') },
    {
      path: "patch.yaml",
      good: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          env:\n            - name: A\n              value: b\n",
      note: "A patch: what it does not say its base may say."
    },
    { path: "pod.yaml", good: podText({ spec: "os:\n  name: windows" }), note: "Windows has no such setting." }
  ],
  *check(container) {
    const { allowPrivilegeEscalation, privileged, pod } = container;
    if (allowPrivilegeEscalation || pod.partial || pod.os?.value === "windows") return;
    const isKubernetes = pod.format === "kubernetes";
    if (isKubernetes && privileged?.value === true) return;
    yield aboutPod(pod, equivalents24, {
      at: placeOfMissing(container),
      message: `${capitalised(containerName(container))} does not forbid privilege escalation, so a setuid program in it can become root. Set \`${isKubernetes ? "allowPrivilegeEscalation: false" : "security_opt: [no-new-privileges:true]"}\`.`,
      identity: `${container.identity} allowPrivilegeEscalation`,
      fix: {
        title: "Forbid privilege escalation",
        safety: "review",
        edits: isKubernetes ? setInSecurityContext(container, { allowPrivilegeEscalation: false }) : appendItem(container.node, "security_opt", "no-new-privileges:true")
      }
    });
  }
});

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
  *check({ object, role, subjects }) {
    if (role && PUBLIC_ROLES.has(role.name.value)) return;
    for (const { name } of subjects) {
      if (!ANONYMOUS.has(name.value)) continue;
      yield {
        at: name.span,
        message: `${capitalised(objectName(object))} grants \`${role?.name.value ?? "a role"}\` to \`${name.value}\`, that is to everybody who reaches the API server. Remove the subject.`,
        identity: `${object.identity} ${name.value}`
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
      for (const name of ["bind", "escalate"]) {
        const verb = rule.verbs.find(({ value }) => value === name);
        if (verb === void 0 || name === "bind" && rule.resourceNames.length > 0) continue;
        yield {
          at: verb.span,
          message: `${capitalised(objectName(role.object))} may ${verb.value} ${resource.value === "*" ? "every role" : resource.value}: its holder can make itself cluster-admin. Remove the verb, or limit \`bind\` by \`resourceNames\`.`,
          identity: `${ruleIdentity(role, rule)} ${verb.value}`
        };
      }
    }
  }
});

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
  *check({ object, role, subjects, scope }) {
    if (role?.kind !== "ClusterRole" || role.name.value !== "cluster-admin") return;
    const others = subjects.filter(({ name }) => name.value !== MASTERS);
    if (subjects.length > 0 && others.length === 0) return;
    const whom = others.length === 0 ? "its subjects" : listed(others.map(({ name }) => name.value));
    yield {
      at: role.name.span,
      message: `${capitalised(objectName(object))} makes ${whom} administrator of ${scope === "cluster" ? "the whole cluster" : "everything in its namespace"}. Bind a role that lists what is needed.`,
      identity: object.identity,
      ...scope === "namespace" && { severity: "medium" }
    };
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
  *check({ object, subjects }) {
    for (const { kind, name } of subjects) {
      if (kind !== "Group" || name.value !== MASTERS) continue;
      yield {
        at: name.span,
        message: `${capitalised(objectName(object))} binds \`${MASTERS}\`, whose members bypass authorisation. Bind a group of your own.`,
        identity: object.identity
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
    { path: "role.yaml", bad: roleText('apiGroups: [""]\nresources: ["configmaps"]\nverbs: ["*"]') },
    { path: "role.yaml", good: roleText('apiGroups: [""]\nresources: ["configmaps"]\nverbs: ["get", "list"]') },
    { path: "role.yaml", good: roleText('nonResourceURLs: ["/metrics/*"]\nverbs: ["get"]') },
    {
      path: "binding.yaml",
      good: bindingText("view", '{kind: Group, name: "*", apiGroup: rbac.authorization.k8s.io}')
    }
  ],
  *check(role) {
    for (const rule of role.rules) {
      const at = [...rule.resources, ...rule.verbs, ...rule.apiGroups].find(({ value }) => value === "*");
      if (at === void 0) continue;
      yield {
        at: at.span,
        message: `${capitalised(objectName(role.object))} grants ${granted(rule)}, and with it everything that is added later. List what is used.`,
        severity: severityOf(role, rule),
        identity: ruleIdentity(role, rule)
      };
    }
  }
});
function has(list) {
  return list.some(({ value }) => value === "*");
}
function granted({ verbs, resources, apiGroups }) {
  const all = has(resources);
  const on = all ? "every resource" : resources.map(({ value }) => `\`${value}\``).join(", ");
  const group = has(apiGroups) ? " of every API group" : all ? ` of \`${apiGroups.map(({ value }) => value || "core").join(", ")}\`` : "";
  return `${has(verbs) ? "every verb" : verbs.map(({ value }) => value).join(", ")} on ${on}${group}`;
}
function severityOf(role, rule) {
  const coversCore = rule.apiGroups.some(({ value }) => value === "*" || value === "");
  if (has(rule.verbs) && has(rule.resources) && has(rule.apiGroups))
    return role.scope === "cluster" ? "critical" : "high";
  return has(rule.resources) && coversCore ? "high" : "medium";
}

// packages/core/src/gates/config/rules/readonly-root-filesystem.ts
var equivalents25 = [
  "trivy:KSV-0014",
  "kube-linter:no-read-only-root-fs",
  "checkov:CKV_K8S_22",
  "kics:k8s/root_container_not_mounted_as_read_only"
];
var readonly_root_filesystem_default = defineRule({
  id: "config/readonly-root-filesystem",
  on: "container",
  severity: "low",
  profiles: ["strict", "cis-docker-1.6"],
  title: "Root file system is writable",
  why: "On a writable root file system an attacker can change programs and leave tools behind. Most programs write to a few folders only.",
  remedy: "Set `readOnlyRootFilesystem: true` (Compose: `read_only: true`) and mount an `emptyDir` (Compose: `tmpfs`) where the program writes.",
  equivalents: equivalents25,
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
  *check(container) {
    const { readOnlyRootFilesystem, pod, role } = container;
    if (readOnlyRootFilesystem?.value === true || role === "ephemeral" || pod.os?.value === "windows") return;
    if (readOnlyRootFilesystem === void 0 && pod.partial) return;
    const isCompose = pod.format === "compose";
    yield aboutPod(pod, equivalents25, {
      at: readOnlyRootFilesystem?.span ?? placeOfMissing(container),
      message: `${capitalised(containerName(container))} can write to its root file system, where an attacker could change programs. Make it read-only and mount ${isCompose ? "a tmpfs" : "an emptyDir"} where it writes.`,
      identity: `${container.identity} readOnlyRootFilesystem`,
      fix: {
        title: "Make the root file system read-only",
        safety: "review",
        edits: isCompose ? [setEntry(container.node, "read_only", true)] : setInSecurityContext(container, { readOnlyRootFilesystem: true })
      }
    });
  }
});

// packages/core/src/gates/config/rules/restricted-volume-types.ts
var equivalents26 = ["pss:restricted/restrictedvolumes", "trivy:KSV-0028"];
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
  equivalents: equivalents26,
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
      yield aboutPod(pod, equivalents26, {
        at: span,
        message: `Volume \`${name ?? ""}\` of ${podName(pod)} is of type \`${type}\`, which a restricted namespace does not admit. ${capitalised("use")} a PersistentVolumeClaim.`,
        identity: `${pod.identity} volume ${name ?? ""}`
      });
    }
  }
});

// packages/core/src/gates/config/rules/run-as-non-root.ts
var equivalents27 = [
  "pss:restricted/runasnonroot",
  "trivy:KSV-0012",
  "kube-linter:run-as-non-root",
  "checkov:CKV_K8S_6",
  "checkov:CKV_K8S_23",
  "kics:k8s/containers_running_as_root",
  "kics:k8s/root_containers_admitted"
];
var FIELD_ONLY = ["pss:restricted/runasnonroot", "trivy:KSV-0012", "checkov:CKV_K8S_23"];
var run_as_non_root_default = defineRule({
  id: "config/run-as-non-root",
  on: "container",
  severity: "medium",
  profiles: ["strict", "pss-restricted", "cis-kubernetes-1.12"],
  title: "Nothing keeps the container from running as root",
  why: "Without `runAsNonRoot: true` the user is whatever the image says, which is root for most images. The field makes the node refuse an image that would run as root.",
  remedy: "Set `runAsNonRoot: true` for the pod, and a `runAsUser` where the image names its user by name. In Compose set `user`.",
  equivalents: equivalents27,
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
    { path: "compose.yaml", bad: serviceText("restart: always") },
    { path: "pod.yaml", good: podText({ spec: "securityContext:\n  runAsNonRoot: true" }) },
    { path: "pod.yaml", good: podText({ spec: "hostUsers: false" }) },
    { path: "compose.yaml", good: serviceText('user: "1000:1000"') },
    { path: "compose.yaml", good: serviceText("user: root"), note: "no-root-user says it." },
    { path: "compose.yaml", good: "services:\n  web:\n    build: .\n", note: "The Dockerfile says who the user is." }
  ],
  *check(container) {
    const { pod, runAsNonRoot, runAsUser } = container;
    if (pod.hostUsers?.value === false || pod.os?.value === "windows" || runAsNonRoot?.value === true) return;
    if (pod.format === "compose") {
      const isKnown = container.node.entry("user") !== void 0 || container.node.entry("build") !== void 0;
      if (!isKnown && !pod.partial) yield finding(container, container.span, "Set `user` to one without rights");
      return;
    }
    if (runAsNonRoot === void 0 && pod.partial) return;
    const at = runAsNonRoot?.from === "container" ? runAsNonRoot.span : placeOfMissing(container);
    const hasUser = typeof runAsUser?.value === "number" && runAsUser.value > 0;
    yield {
      ...finding(container, at, "Set `runAsNonRoot: true`"),
      ...hasUser && { severity: "low", equivalents: FIELD_ONLY },
      fix: {
        title: "Refuse to run as root",
        safety: "review",
        edits: setInSecurityContext(container, { runAsNonRoot: true })
      }
    };
  }
});
function finding(container, at, remedy) {
  return aboutPod(container.pod, equivalents27, {
    at,
    message: `Nothing keeps ${containerName(container)} from running as root. ${capitalised(remedy)}, so that an image which needs root does not start.`,
    identity: `${container.identity} runAsNonRoot`
  });
}

// packages/core/src/gates/config/rules/safe-sysctls.ts
var equivalents28 = [
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
  equivalents: equivalents28,
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
      yield aboutPod(pod, equivalents28, {
        at: name.span,
        message: `${capitalised(podName(pod))} changes the kernel setting \`${name.value}\`, which is not in the safe set: it may reach other pods of the node. Remove it, or set it on the node.`,
        identity: `${pod.identity} ${name.value}`
      });
    }
  }
});

// packages/core/src/gates/config/rules/seccomp-runtime-default.ts
var equivalents29 = [
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
  equivalents: equivalents29,
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
    yield aboutPod(pod, equivalents29, {
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

// packages/core/src/gates/config/rules/selinux-options.ts
var equivalents30 = ["pss:baseline/selinuxoptions", "trivy:KSV-0025"];
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
  equivalents: equivalents30,
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
        yield aboutPod(pod, equivalents30, {
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
var OTHER_USER = /nonroot|non-root|rootless|unprivileged|chiseled|distroless/;
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
    if (runAsUser) {
      if (isRoot2(String(runAsUser.value)) && role === "container") yield* overridden(image);
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
  title: "Key stands twice in one mapping",
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
  apparmor_default_default,
  apparmor_unset_default,
  default_proc_mount_default,
  deprecated_service_account_field_default,
  drop_all_capabilities_default,
  host_path_read_only_default,
  no_added_capabilities_default,
  no_dangerous_capability_default,
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
  privilege_escalation_unset_default,
  rbac_anonymous_default,
  rbac_bind_escalate_default,
  rbac_cluster_admin_default,
  rbac_impersonate_default,
  rbac_masters_group_default,
  rbac_pod_exec_default,
  rbac_read_secrets_default,
  rbac_wildcard_default,
  readonly_root_filesystem_default,
  restricted_volume_types_default,
  run_as_non_root_default,
  safe_sysctls_default,
  seccomp_runtime_default_default,
  selinux_options_default,
  user_vs_non_root_default,
  yaml_duplicate_key_default
];

// packages/core/src/gates/config/gate.ts
var gate_default = defineGate({ id: "config", title: "Configuration is reviewed", rules });
export {
  gate_default as default
};
