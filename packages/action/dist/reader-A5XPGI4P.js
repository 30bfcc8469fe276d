import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  effectiveSettings,
  workloadFact
} from "./chunk-IIN2X53Z.js";
import {
  isRemoteContext,
  resolvePath
} from "./chunk-622Q7KUG.js";
import {
  readYamlFile
} from "./chunk-3YXPZTQI.js";
import "./chunk-Z6F7VPUV.js";
import "./chunk-KYXE4YQ3.js";
import {
  asBoolean,
  asString,
  entries,
  get,
  getEntry,
  getString,
  isNull,
  items,
  strings
} from "./chunk-TGNN2AF2.js";
import "./chunk-BJJFHFV3.js";

// packages/core/src/sources/compose/variables.ts
function variablesOf(node) {
  if (node?.kind === "mapping") {
    return entries(node).map(({ key, value }) => ({
      name: key.at,
      value: isNull(value) ? null : asString(value) ?? null
    }));
  }
  return items(node).flatMap((item) => {
    const text = asString(item);
    return text ? splitAssignment(text, item) : [];
  });
}
function splitAssignment(text, item) {
  const equals = text.value.indexOf("=");
  if (equals < 0) return { name: text, value: null };
  const isVerbatim = item.source.text.slice(text.span.start, text.span.end) === text.value;
  const name = {
    value: text.value.slice(0, equals),
    span: isVerbatim ? { ...text.span, end: text.span.start + equals } : text.span
  };
  const span = isVerbatim ? { ...text.span, start: text.span.start + equals + 1 } : text.span;
  return { name, value: { value: text.value.slice(equals + 1), span } };
}

// packages/core/src/sources/compose/build.ts
function buildOf(node) {
  if (node === void 0) return void 0;
  const text = asString(node);
  if (text) return { context: text, isInline: false, args: [], contexts: [], tags: [], span: node.outer };
  if (node.kind !== "mapping") return void 0;
  const context = getString(node, "context");
  const dockerfile = getString(node, "dockerfile");
  const target = getString(node, "target");
  const privileged = asBoolean(get(node, "privileged"), "compose");
  return {
    ...context && { context },
    ...dockerfile && { dockerfile },
    ...target && { target },
    isInline: get(node, "dockerfile_inline") !== void 0,
    args: variablesOf(get(node, "args")),
    contexts: contextNames(get(node, "additional_contexts")),
    tags: strings(get(node, "tags")),
    ...privileged && { privileged },
    span: node.outer
  };
}
function buildFact(service, build) {
  return {
    type: "build",
    by: "compose",
    name: service.name.value,
    span: build.span,
    ...recipeOf(service.path, build),
    ...build.target && { target: build.target },
    args: build.args.map(({ name, value }) => ({ name: name.value, value })),
    images: [...service.image ? [service.image] : [], ...build.tags],
    ...build.contexts.length > 0 && { contexts: build.contexts }
  };
}
function recipeOf(composePath, build) {
  const context = contextPath(composePath, build.context);
  if (context === void 0 || build.isInline) return {};
  if (!build.dockerfile) return { context };
  const dockerfile = resolvePath(context, build.dockerfile.value);
  return dockerfile === void 0 ? {} : { context, dockerfile };
}
function contextNames(node) {
  return variablesOf(node).map(({ name }) => name.value);
}
function contextPath(composePath, context) {
  const written = context?.value ?? ".";
  if (isRemoteContext(written)) return void 0;
  const slash = composePath.lastIndexOf("/");
  return resolvePath(slash < 0 ? "." : composePath.slice(0, slash), written);
}

// packages/core/src/sources/compose/short-form.ts
function splitOutsideVariables(text, separator) {
  const parts = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.startsWith("${", at) || text.startsWith("[", at)) depth++;
    else if ((text[at] === "}" || text[at] === "]") && depth > 0) depth--;
    else if (text[at] === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

// packages/core/src/sources/compose/mounts.ts
var PROPAGATIONS = /* @__PURE__ */ new Set(["shared", "rshared", "slave", "rslave", "private", "rprivate"]);
function boundVolumesOf(volumes) {
  const bound = /* @__PURE__ */ new Map();
  for (const { key, value } of entries(volumes)) {
    const options = get(value, "driver_opts");
    const device = getString(options, "device");
    if (device && /\bbind\b/.test(getString(options, "o")?.value ?? "")) bound.set(key.text, device);
  }
  return bound;
}
function mountsOf(node, bound) {
  return items(node).flatMap((item) => item.kind === "mapping" ? longMount(item) : shortMount(item)).map((mount) => {
    const source = mount.type === "volume" ? bound.get(mount.source?.value ?? "") : void 0;
    return source ? { ...mount, type: "bind", source } : mount;
  });
}
function longMount(node) {
  const type = getString(node, "type")?.value;
  const source = getString(node, "source") ?? getString(node, "src");
  const target = getString(node, "target") ?? getString(node, "dst") ?? getString(node, "destination");
  const propagation = getString(node, "bind", "propagation");
  return {
    type: type === "bind" || type === "volume" || type === "tmpfs" ? type : type === void 0 ? kindOf(source) : "other",
    ...source && { source },
    ...target && { target },
    readOnly: asBoolean(get(node, "read_only"), "compose"),
    ...propagation && { propagation },
    span: node.outer,
    node
  };
}
function shortMount(node) {
  const written = asString(node);
  if (!written) return [];
  const parts = joinDrive(splitOutsideVariables(written.value, ":"));
  if (parts.length === 1) return [{ type: "volume", target: written, readOnly: void 0, span: written.span }];
  const isVerbatim = node.source.text.slice(written.span.start, written.span.end) === written.value;
  const [sourceText = "", targetText = "", optionText = ""] = parts;
  const part = (value, offset) => ({
    value,
    span: isVerbatim ? { ...written.span, start: written.span.start + offset, end: written.span.start + offset + value.length } : written.span
  });
  const source = part(sourceText, 0);
  const options = optionText.split(",");
  const optionsAt = part(optionText, sourceText.length + targetText.length + 2);
  const propagation = options.find((option) => PROPAGATIONS.has(option));
  const access = options.find((option) => option === "ro" || option === "rw");
  return [
    {
      type: kindOf(source),
      source,
      target: part(targetText, sourceText.length + 1),
      readOnly: access === void 0 ? void 0 : { value: access === "ro", span: optionsAt.span },
      ...propagation && { propagation: { value: propagation, span: optionsAt.span } },
      span: written.span
    }
  ];
}
function joinDrive(parts) {
  const [drive = "", rest = "", ...others] = parts;
  return /^[A-Za-z]$/.test(drive) && /^[\\/]/.test(rest) ? [`${drive}:${rest}`, ...others] : parts;
}
function kindOf(source) {
  return source !== void 0 && /^(?:[./~\\]|[A-Za-z]:[\\/]|\$\{?(?:PWD|HOME)\b)/.test(source.value) ? "bind" : "volume";
}
function hostMount(mount) {
  if (mount.type !== "bind" || mount.source === void 0) return [];
  const { source, target, readOnly, propagation, span, node } = mount;
  return [
    {
      hostPath: source,
      ...target && { mountPath: target },
      readOnly,
      ...propagation && { propagation },
      span,
      ...node && { node }
    }
  ];
}

// packages/core/src/sources/compose/ports.ts
function portsOf(node) {
  return items(node).flatMap((item) => item.kind === "mapping" ? longPort(item) : shortPort(item));
}
function longPort(node) {
  const target = getString(node, "target");
  const published = getString(node, "published");
  const hostAddress = getString(node, "host_ip");
  const protocol = getString(node, "protocol");
  if (!target) return [];
  return [
    {
      target,
      ...published && { published },
      ...hostAddress && { hostAddress },
      ...protocol && { protocol },
      span: node.outer
    }
  ];
}
function shortPort(node) {
  const written = asString(node);
  if (!written) return [];
  const at = (value) => ({ value, span: written.span });
  const [spec = "", protocol] = written.value.split("/");
  const parts = splitOutsideVariables(spec, ":");
  const target = parts.at(-1) ?? "";
  const published = parts.at(-2);
  const address = parts.slice(0, -2).join(":").replace(/^\[|\]$/g, "");
  if (target === "") return [];
  return [
    {
      target: at(target),
      ...published && { published: at(published) },
      ...address !== "" && { hostAddress: at(address) },
      ...protocol && { protocol: at(protocol) },
      span: written.span
    }
  ];
}
function containerPort(port) {
  const target = literal(port.target);
  const published = port.published && literal(port.published);
  return {
    ...target && { containerPort: target },
    ...published && { hostPort: published },
    ...port.hostAddress && { hostAddress: port.hostAddress },
    ...port.protocol && { protocol: port.protocol },
    span: port.span
  };
}
function literal({ value, span }) {
  return /^\d+(?:-\d+)?$/.test(value) ? { value: Number.parseInt(value, 10), span } : void 0;
}

// packages/core/src/sources/compose/security.ts
function optionOf({ value, span }) {
  const [, name = value, rest = ""] = /^([^:=]+)[:=](.*)$/s.exec(value) ?? [];
  return { name: name.trim(), value: { value: rest.trim(), span } };
}
function composeSettings(securityOpt, user) {
  const options = strings(securityOpt).map(optionOf);
  const seccomp = options.find(({ name }) => name === "seccomp")?.value;
  const apparmor = options.find(({ name }) => name === "apparmor")?.value;
  const labels = options.filter(({ name }) => name === "label");
  return {
    ...userOf(user),
    ...seccomp && { seccomp: profile(seccomp) },
    ...apparmor && { apparmor: profile(apparmor) },
    ...labels.length > 0 && { selinux: selinuxOf(labels) }
  };
}
function escalationOf(securityOpt) {
  const option = strings(securityOpt).map(optionOf).find(({ name }) => name === "no-new-privileges");
  return option && { value: option.value.value === "false", span: option.value.span };
}
function profile({ value, span }) {
  return { value: value === "unconfined" ? "Unconfined" : value, span };
}
function selinuxOf(labels) {
  const found = {};
  for (const { value } of labels) {
    const [key = "", ...rest] = value.value.split(":");
    found[key] = { value: rest.join(":"), span: value.span };
  }
  const { user, role, type, disable } = found;
  return {
    ...user && { user },
    ...role && { role },
    ...type && { type },
    ...disable && { disabled: { value: true, span: disable.span } }
  };
}
function userOf(node) {
  const written = asString(node);
  if (!written || written.value.includes("$")) return {};
  const [user = "", group] = written.value.split(":");
  const at = (value) => ({
    value: /^\d+$/.test(value) ? Number(value) : value,
    span: written.span
  });
  return { runAsUser: at(user), ...group !== void 0 && { runAsGroup: at(group) } };
}

// packages/core/src/sources/compose/pod.ts
function podOfService(service) {
  const { name, node } = service;
  const containers = [];
  const hostNetwork = isHost(get(node, "network_mode"));
  const hostPID = isHost(get(node, "pid"));
  const hostIPC = isHost(get(node, "ipc"));
  const pod = {
    format: "compose",
    path: node.source.path,
    owner: { kind: "service", name: name.value, span: name.span },
    identity: `service/${name.value}`,
    confidence: "certain",
    // An override file says neither image nor build; `extends` takes over what is not said here.
    partial: (get(node, "image") ?? get(node, "build")) === void 0 || get(node, "extends") !== void 0,
    ...hostNetwork && { hostNetwork },
    ...hostPID && { hostPID },
    ...hostIPC && { hostIPC },
    sysctls: sysctlsOf(get(node, "sysctls")),
    volumes: service.mounts.map(volumeOf),
    settings: {},
    containers,
    node
  };
  containers.push(containerOf(service, pod));
  return pod;
}
function containerOf({ name, node, ports, mounts, environment }, pod) {
  const securityOpt = get(node, "security_opt");
  const settings = composeSettings(securityOpt, get(node, "user"));
  const image = getString(node, "image");
  const pullPolicy = getString(node, "pull_policy");
  const privileged = privilegedOf(node);
  const allowPrivilegeEscalation = escalationOf(securityOpt);
  const readOnlyRootFilesystem = asBoolean(get(node, "read_only"), "compose");
  return {
    pod,
    role: "container",
    name: name.value,
    span: name.span,
    identity: pod.identity,
    ...image && { image },
    ...pullPolicy && { pullPolicy },
    ...privileged && { privileged },
    ...allowPrivilegeEscalation && { allowPrivilegeEscalation },
    ...readOnlyRootFilesystem && { readOnlyRootFilesystem },
    capabilities: { add: strings(get(node, "cap_add")), drop: strings(get(node, "cap_drop")) },
    settings,
    ...effectiveSettings({}, settings),
    ports: ports.map(containerPort),
    environment: environment.map(({ name: variable, value }) => ({ name: variable, ...value && { value } })),
    hostMounts: mounts.flatMap(hostMount),
    command: wordsOf(get(node, "entrypoint")),
    args: wordsOf(get(node, "command")),
    node
  };
}
function volumeOf({ type, source, span }) {
  return type === "bind" && source ? { type: "host-path", hostPath: source, span } : { type, span };
}
function privilegedOf(node) {
  const service = asBoolean(get(node, "privileged"), "compose");
  return service?.value ? service : asBoolean(get(node, "build", "privileged"), "compose") ?? service;
}
function wordsOf(node) {
  const text = asString(node);
  return text ? [text] : strings(node);
}
function isHost(node) {
  const written = asString(node);
  return written && { value: written.value === "host", span: written.span };
}
function sysctlsOf(node) {
  if (node?.kind === "mapping") {
    return entries(node).map(({ key, value }) => {
      const text = asString(value);
      return { name: key.at, ...text && { value: text } };
    });
  }
  return strings(node).map(({ value, span }) => {
    const [name = "", ...rest] = value.split("=");
    return { name: { value: name, span }, value: { value: rest.join("="), span } };
  });
}

// packages/core/src/sources/compose/service.ts
function composeFileOf(root) {
  if (root.kind !== "mapping") return void 0;
  const services = get(root, "services");
  if (services?.kind !== "mapping") return void 0;
  const version = getEntry(root, "version");
  const bound = boundVolumesOf(get(root, "volumes"));
  return {
    path: root.source.path,
    ...version && { version },
    services: entries(services).flatMap((entry) => serviceOf(entry, bound)),
    volumes: namesOf(root, "volumes"),
    networks: namesOf(root, "networks"),
    secrets: namesOf(root, "secrets"),
    node: root
  };
}
function namesOf(root, key) {
  return entries(get(root, key)).map((entry) => entry.key.text);
}
function serviceOf({ key, value }, bound) {
  if (value.kind !== "mapping" || key.text.startsWith("x-")) return [];
  const name = key.at;
  const ports = portsOf(get(value, "ports"));
  const mounts = mountsOf(get(value, "volumes"), bound);
  const environment = variablesOf(get(value, "environment"));
  const build = buildOf(get(value, "build"));
  return [
    {
      path: value.source.path,
      name,
      ...build && { build },
      ports,
      mounts,
      environment,
      ...scalars(value),
      securityOptions: strings(get(value, "security_opt")),
      devices: strings(get(value, "devices")),
      pod: podOfService({ name, node: value, ports, mounts, environment }),
      node: value
    }
  ];
}
function scalars(node) {
  const image = getString(node, "image");
  const networkMode = getString(node, "network_mode");
  const pid = getString(node, "pid");
  const ipc = getString(node, "ipc");
  const uts = getString(node, "uts");
  const usernsMode = getString(node, "userns_mode");
  const cgroup = getString(node, "cgroup");
  return {
    ...image && { image },
    ...networkMode && { networkMode },
    ...pid && { pid },
    ...ipc && { ipc },
    ...uts && { uts },
    ...usernsMode && { usernsMode },
    ...cgroup && { cgroup }
  };
}

// packages/core/src/sources/compose/reader.ts
var GATES = ["config", "provenance"];
var composeReader = {
  kind: "compose",
  read(file, sink) {
    for (const document of readYamlFile(file, sink, GATES)) {
      const compose = composeFileOf(document.root);
      if (compose === void 0) continue;
      sink.subject("compose-file", compose);
      for (const service of compose.services) readService(service, sink);
    }
  }
};
function readService(service, sink) {
  const { pod, build, name } = service;
  sink.subject("compose-service", service);
  sink.subject("pod", pod);
  for (const container of pod.containers) sink.subject("container", container);
  for (const value of namedValues(service.environment, "compose-environment", name.value))
    sink.subject("named-value", value);
  for (const value of namedValues(build?.args ?? [], "compose-build-arg", name.value))
    sink.subject("named-value", value);
  sink.fact(workloadFact(pod, labelsOf(get(service.node, "labels"))));
  if (build) sink.fact(buildFact(service, build));
}
function* namedValues(variables, origin, service) {
  for (const { name, value } of variables) if (value) yield { origin, name, value, owner: `service ${service}` };
}
function labelsOf(node) {
  const pairs = entries(node).map(({ key, value }) => [key.text, asString(value)?.value ?? ""]);
  const listed = items(node).flatMap((item) => {
    const [name = "", ...value] = (asString(item)?.value ?? "").split("=");
    return name === "" ? [] : [[name, value.join("=")]];
  });
  return Object.fromEntries([...pairs, ...listed]);
}
export {
  composeReader
};
