import type { At, Span } from './span.ts';

/**
 * What one file contributes to the lifecycle graph. Plain JSON. Texts are kept as written: variables are not expanded,
 * for what another file supplies is known only when files are linked.
 */
export type Fact = DockerfileFact | WorkloadFact | BuildFact | ImageFact;

/** An ARG or ENV as written: `default` still holds its `${...}`; quotes are removed. */
export interface VariableFact {
  readonly name: string;
  readonly span: Span;
  /** The value and where exactly it stands (without quotes). Absent: declared without a value. */
  readonly default?: At<string>;
}

/** A Dockerfile: its global arguments and its stages in order. */
export interface DockerfileFact {
  readonly type: 'dockerfile';
  readonly path: string;
  /** ARGs before the first FROM. */
  readonly args: readonly VariableFact[];
  readonly stages: readonly StageFact[];
  /** The image that `# syntax=` names. */
  readonly frontend?: At<string>;
}

export interface StageFact {
  /** From 0. */
  readonly index: number;
  readonly name?: At<string>;
  /** The FROM operand as written. */
  readonly base: At<string>;
  readonly platform?: At<string>;
  /** The whole FROM instruction. */
  readonly span: Span;
  readonly args: readonly VariableFact[];
  readonly env: readonly VariableFact[];
  /** The last USER instruction's operand as written. */
  readonly user?: At<string>;
  /** `COPY --from=`, `ADD --from=` and `RUN --mount=...,from=` as written. */
  readonly copies: readonly { readonly from: At<string>; readonly by: 'copy' | 'mount' }[];
  /** EXPOSE operands as written. */
  readonly exposes: readonly At<string>[];
}

/** A pod-bearing object, a Compose service or a Quadlet container. */
export interface WorkloadFact {
  readonly type: 'workload';
  readonly format: 'kubernetes' | 'compose' | 'quadlet';
  /** `Deployment`, `Pod`, ...; `service` for Compose. */
  readonly kind: string;
  readonly name: string;
  /** As written in the object; absent where the file does not say. */
  readonly namespace?: string;
  /** Where the object is named. */
  readonly span: Span;
  readonly labels: Readonly<Record<string, string>>;
  readonly serviceAccount?: At<string>;
  readonly containers: readonly ContainerFact[];
  /** Root in the pod is nobody on its node (`hostUsers: false`). */
  readonly ownUsers?: true;
  /** `linux` or `windows`, where the pod says so. */
  readonly os?: string;
}

export interface ContainerFact {
  readonly name: string;
  readonly role: 'container' | 'init' | 'ephemeral';
  /** As written; Compose variables such as `${TAG:-1}` are kept. */
  readonly image?: At<string>;
  readonly pullPolicy?: At<string>;
  /** The effective value (the container's wins over the pod's), where it is written anywhere. Compose: `user:` as written. */
  readonly runAsUser?: At<number | string>;
  readonly runAsNonRoot?: At<boolean>;
  /** Container ports (numbers), as far as they are literal. */
  readonly ports: readonly At<number>[];
  /** Where the container is named. */
  readonly span: Span;
}

/** Something that builds a Dockerfile of this repository: a Compose `build:`, a bake target, a workflow's build step. */
export interface BuildFact {
  readonly type: 'build';
  readonly by: 'compose' | 'bake' | 'workflow';
  /** Such as the service's name. */
  readonly name: string;
  readonly span: Span;
  /** Context folder from the workspace's root, normalised, `.` for the root; absent where it is remote or not literal. */
  readonly context?: string;
  /** Dockerfile from the workspace's root; absent: `<context>/Dockerfile`. */
  readonly dockerfile?: string;
  readonly target?: At<string>;
  /** Build arguments; `null` where the value comes from the caller's environment. */
  readonly args: readonly { readonly name: string; readonly value: At<string> | null }[];
  /** Image names that the build's result gets, as written. */
  readonly images: readonly At<string>[];
  /** Names of additional contexts: in FROM and `--from=` they stand for something else than an image of that name. */
  readonly contexts?: readonly string[];
}

/** An image reference at a surface that is neither FROM nor a workload: a workflow's job container, a docker:// action. */
export interface ImageFact {
  readonly type: 'image';
  readonly surface:
    | 'workflow-container'
    | 'workflow-service'
    | 'workflow-action'
    | 'helm-values'
    | 'kustomize'
    | 'compose-build';
  readonly image: At<string>;
  /** Whom it belongs to, for messages: such as `job test`. */
  readonly owner: string;
}
