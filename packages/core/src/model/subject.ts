import type { LifecycleGraph } from '../graph/graph.ts';
import type { ImageRepositoryUse, ImageUse } from '../graph/image-use.ts';
import type { WorkloadImage } from '../graph/workload-image.ts';
import type { PolicyState } from '../policy/state.ts';
import type { ComposeFile, ComposeService } from '../sources/compose/model.ts';
import type { Dockerfile, Instruction, Stage } from '../sources/dockerfile/model.ts';
import type { KubernetesObject, RoleBinding, Role } from '../sources/kubernetes/model.ts';
import type { Container, Pod } from '../sources/pod/model.ts';
import type { ShellCommand } from '../sources/shell/model.ts';
import type { SourceFile } from '../sources/text/source-file.ts';
import type { Workflow } from '../sources/workflow/model.ts';
import type { YamlProblemSubject } from '../sources/yaml/model.ts';
import type { NamedValue } from './named-value.ts';

/** Subjects that one file yields; their rules run in `inspect`. */
export interface FileSubjects {
  /** Any file, with its bytes and its decoded text. */
  readonly text: SourceFile;
  readonly dockerfile: Dockerfile;
  readonly stage: Stage;
  readonly instruction: Instruction;
  /** A simple command in a RUN (shell form, exec form or heredoc), with its words and their places. */
  readonly command: ShellCommand;
  /** A pod specification: Kubernetes pods and templates, a Compose service. */
  readonly pod: Pod;
  /** A container of a pod, or a Compose service, with its effective security settings. */
  readonly container: Container;
  readonly role: Role;
  readonly 'role-binding': RoleBinding;
  readonly 'kubernetes-object': KubernetesObject;
  readonly 'compose-file': ComposeFile;
  readonly 'compose-service': ComposeService;
  readonly workflow: Workflow;
  /** A flaw of a YAML file that does not stop us from reading it, such as a duplicate key. */
  readonly yaml: YamlProblemSubject;
  /** A value with a name, from any structured file: an ENV, a Compose environment entry, a Secret's key. */
  readonly 'named-value': NamedValue;
}

/** Subjects of the whole repository; their rules run in `link`. */
export interface GraphSubjects {
  /** One place that names an image, after expansion of what other files supply. */
  readonly image: ImageUse;
  /** One image repository with all the places that use it. */
  readonly 'image-repository': ImageRepositoryUse;
  /** A container of a workload together with the stage of this repository that builds its image. */
  readonly 'workload-image': WorkloadImage;
  readonly graph: LifecycleGraph;
  /** How the policy itself fares: what silences nothing, what has expired, what the change edits. Judged last. */
  readonly 'policy-state': PolicyState;
}

export interface Subjects extends FileSubjects, GraphSubjects {}

export type FileSubjectKind = keyof FileSubjects;
export type GraphSubjectKind = keyof GraphSubjects;
export type SubjectKind = keyof Subjects;

/** The kinds of subject that exist only after linking. */
export const GRAPH_SUBJECT_KINDS: readonly GraphSubjectKind[] = [
  'image',
  'image-repository',
  'workload-image',
  'graph',
  'policy-state',
];
