import type { At, Span } from '../../model/span.ts';
import type { YamlEntry, YamlMapping } from '../yaml/node.ts';

/** Where a pod specification is written. */
export type PodFormat = 'kubernetes' | 'compose' | 'quadlet';

export type ContainerRole = 'container' | 'init' | 'ephemeral';

/** The object that a pod belongs to. */
export interface PodOwner {
  /** `Deployment`, `Pod`, ...; `service` for Compose. */
  readonly kind: string;
  /** Empty where the object has no name (`generateName`). */
  readonly name: string;
  readonly namespace?: string;
  /** Where the object is named, else where it begins. */
  readonly span: Span;
}

/**
 * What one security context says, as written: of a pod (defaults for its containers) or of a container.
 * Compose's `user:` and `security_opt:` are told in the same words.
 */
export interface SecuritySettings {
  /** Compose: a name or number as written, without the group. */
  readonly runAsUser?: At<number | string>;
  readonly runAsGroup?: At<number | string>;
  readonly runAsNonRoot?: At<boolean>;
  /** `RuntimeDefault`, `Localhost`, `Unconfined`, or something else as written. */
  readonly seccomp?: At<string>;
  /** As `seccomp`; in Kubernetes the container's old annotation counts where the field is absent. */
  readonly apparmor?: At<string>;
  readonly selinux?: SelinuxOptions;
  readonly windowsHostProcess?: At<boolean>;
}

export interface SelinuxOptions {
  readonly user?: At<string>;
  readonly role?: At<string>;
  readonly type?: At<string>;
  /** Compose `label:disable`. */
  readonly disabled?: At<boolean>;
}

/** A setting that a pod gives and a container may override. */
export interface Effective<T> extends At<T> {
  readonly from: 'pod' | 'container';
}

export interface HostPathVolume {
  readonly type: 'host-path';
  /** Absent for a Compose bind mount. */
  readonly name?: string;
  /** As written. */
  readonly hostPath: At<string>;
  /** Whole volume: the list item. */
  readonly span: Span;
}

export interface OtherVolume {
  /** The volume source's key, such as `emptyDir`, `configMap`, `persistentVolumeClaim`; `none` where there is none. */
  readonly type: string;
  readonly name?: string;
  readonly span: Span;
}

export type Volume = HostPathVolume | OtherVolume;

/** A host path as seen by a container. */
export interface HostMount {
  readonly hostPath: At<string>;
  /** Where the container sees it. */
  readonly mountPath?: At<string>;
  /** The statement about writing, where there is one: `readOnly: true`, `:ro`. */
  readonly readOnly: At<boolean> | undefined;
  /** `Bidirectional`, `shared`, `rshared`, ... */
  readonly propagation?: At<string>;
  /** The mount as written: the `volumeMounts` item, the Compose short form. */
  readonly span: Span;
  /** The mapping that describes the mount, where it is one. */
  readonly node?: YamlMapping;
}

export interface Sysctl {
  readonly name: At<string>;
  readonly value?: At<string>;
}

export interface ContainerPort {
  readonly containerPort?: At<number>;
  /** Kubernetes `hostPort`, Compose's published port. */
  readonly hostPort?: At<number>;
  /** Kubernetes `hostIP`, the address of a Compose port. */
  readonly hostAddress?: At<string>;
  readonly protocol?: At<string>;
  readonly span: Span;
  readonly node?: YamlMapping;
}

export interface EnvironmentVariable {
  readonly name: At<string>;
  /** The literal; absent where the value comes from elsewhere. */
  readonly value?: At<string>;
}

export interface Capabilities {
  /** As written, such as `SYS_ADMIN` or, in Compose, `CAP_SYS_ADMIN`. */
  readonly add: readonly At<string>[];
  readonly drop: readonly At<string>[];
}

/** A pod specification, of whatever format: a Kubernetes pod or template, a Compose service. */
export interface Pod {
  readonly format: PodFormat;
  readonly path: string;
  readonly owner: PodOwner;
  /** Stable name for messages and fingerprints, such as `Deployment/shop/web` or `service/web`. */
  readonly identity: string;
  /** `likely`: the shape is that of a pod, but the object's kind is not known to hold one. */
  readonly confidence: 'certain' | 'likely';
  /** A patch or an overlay: what it does not say another file may say. Only what it does say can be judged. */
  readonly partial: boolean;
  readonly hostNetwork?: At<boolean>;
  readonly hostPID?: At<boolean>;
  readonly hostIPC?: At<boolean>;
  readonly hostUsers?: At<boolean>;
  /** `linux` or `windows`. */
  readonly os?: At<string>;
  readonly serviceAccount?: At<string>;
  /** The field `serviceAccount`, which `serviceAccountName` replaces. */
  readonly deprecatedServiceAccount?: YamlEntry;
  readonly automountToken?: At<boolean>;
  readonly sysctls: readonly Sysctl[];
  readonly volumes: readonly Volume[];
  /** What the pod's own security context says. Empty for Compose. */
  readonly settings: SecuritySettings;
  /** All of them: containers, init containers, ephemeral containers. */
  readonly containers: readonly Container[];
  /** The pod specification, or the Compose service. */
  readonly node: YamlMapping;
  /** The pod's `securityContext:` entry. */
  readonly securityContext?: YamlEntry;
}

/** A container of a pod, or a Compose service, with what it says itself and what holds in effect. */
export interface Container {
  readonly pod: Pod;
  readonly role: ContainerRole;
  readonly name: string;
  /** Where the container is named, else where it begins. */
  readonly span: Span;
  /** Such as `Deployment/shop/web/app`; for Compose that of the service. */
  readonly identity: string;
  readonly image?: At<string>;
  readonly pullPolicy?: At<string>;
  readonly privileged?: At<boolean>;
  /** Compose: `no-new-privileges:true` is `false` here. */
  readonly allowPrivilegeEscalation?: At<boolean>;
  readonly readOnlyRootFilesystem?: At<boolean>;
  readonly procMount?: At<string>;
  readonly capabilities: Capabilities;
  /** What the container's own security context says. */
  readonly settings: SecuritySettings;
  /** What holds in effect: the container's own value, else the pod's. */
  readonly runAsUser?: Effective<number | string>;
  readonly runAsGroup?: Effective<number | string>;
  readonly runAsNonRoot?: Effective<boolean>;
  readonly seccomp?: Effective<string>;
  readonly apparmor?: Effective<string>;
  readonly selinux?: SelinuxOptions;
  readonly windowsHostProcess?: Effective<boolean>;
  readonly ports: readonly ContainerPort[];
  readonly environment: readonly EnvironmentVariable[];
  readonly hostMounts: readonly HostMount[];
  readonly command: readonly At<string>[];
  readonly args: readonly At<string>[];
  /** The container, or the Compose service. */
  readonly node: YamlMapping;
  /** The container's `securityContext:` entry. */
  readonly securityContext?: YamlEntry;
}
