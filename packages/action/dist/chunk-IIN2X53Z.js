import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

// packages/core/src/sources/pod/workload-fact.ts
function workloadFact(pod, labels) {
  const { format, owner, serviceAccount, hostUsers, os } = pod;
  return {
    type: "workload",
    format,
    kind: owner.kind,
    name: owner.name,
    ...owner.namespace !== void 0 && { namespace: owner.namespace },
    span: owner.span,
    labels,
    ...serviceAccount && { serviceAccount },
    containers: pod.containers.map(containerFact),
    ...hostUsers?.value === false && { ownUsers: true },
    ...os && { os: os.value }
  };
}
function containerFact(container) {
  const { name, role, image, pullPolicy, runAsUser, runAsNonRoot, span } = container;
  return {
    name,
    role,
    ...image && { image },
    ...pullPolicy && { pullPolicy },
    ...runAsUser && { runAsUser: { value: runAsUser.value, span: runAsUser.span } },
    ...runAsNonRoot && { runAsNonRoot: { value: runAsNonRoot.value, span: runAsNonRoot.span } },
    ports: container.ports.flatMap(({ containerPort }) => containerPort ?? []),
    span
  };
}

// packages/core/src/sources/pod/effective.ts
function effectiveSettings(pod, container) {
  const runAsUser = inherit(pod.runAsUser, container.runAsUser);
  const runAsGroup = inherit(pod.runAsGroup, container.runAsGroup);
  const runAsNonRoot = inherit(pod.runAsNonRoot, container.runAsNonRoot);
  const seccomp = inherit(pod.seccomp, container.seccomp);
  const apparmor = inherit(pod.apparmor, container.apparmor);
  const windowsHostProcess = inherit(pod.windowsHostProcess, container.windowsHostProcess);
  const selinux = container.selinux ?? pod.selinux;
  return {
    ...runAsUser && { runAsUser },
    ...runAsGroup && { runAsGroup },
    ...runAsNonRoot && { runAsNonRoot },
    ...seccomp && { seccomp },
    ...apparmor && { apparmor },
    ...windowsHostProcess && { windowsHostProcess },
    ...selinux && { selinux }
  };
}
function inherit(pod, container) {
  if (container) return { ...container, from: "container" };
  return pod && { ...pod, from: "pod" };
}

export {
  workloadFact,
  effectiveSettings
};
