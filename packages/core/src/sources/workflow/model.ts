import type { At, Span } from '../../model/span.ts';
import type { YamlMapping } from '../yaml/node.ts';

/** A GitHub Actions workflow, or the metadata file of an action (`action.yml`), whose steps are then its only job. */
export interface Workflow {
  readonly path: string;
  readonly kind: 'workflow' | 'action';
  readonly name?: At<string>;
  /** Event names under `on:`; empty for an action. */
  readonly triggers: readonly At<string>[];
  readonly permissions?: WorkflowPermissions;
  readonly environment: readonly WorkflowVariable[];
  readonly jobs: readonly WorkflowJob[];
  /** A container action's `runs.image`. */
  readonly image?: At<string>;
  readonly node: YamlMapping;
}

/** `permissions:`: one word for everything, or a level per scope. */
export interface WorkflowPermissions {
  /** `read-all`, `write-all`, or `{}` as the empty string. */
  readonly all?: At<string>;
  readonly scopes: readonly { readonly name: At<string>; readonly level: At<string> }[];
  readonly span: Span;
}

export interface WorkflowJob {
  readonly id: At<string>;
  readonly runsOn: readonly At<string>[];
  /** A reusable workflow. */
  readonly uses?: At<string>;
  readonly permissions?: WorkflowPermissions;
  readonly environment: readonly WorkflowVariable[];
  readonly container?: WorkflowContainer;
  readonly services: readonly WorkflowContainer[];
  readonly steps: readonly WorkflowStep[];
  readonly node: YamlMapping;
}

/** `jobs.<id>.container` or one of `jobs.<id>.services`. */
export interface WorkflowContainer {
  /** The service's name; absent for the job's container. */
  readonly name?: string;
  readonly image?: At<string>;
  /** Extra options for `docker create`, as written. */
  readonly options?: At<string>;
  readonly environment: readonly WorkflowVariable[];
  readonly volumes: readonly At<string>[];
  readonly span: Span;
}

export interface WorkflowStep {
  /** The step's `name`, else its `id`. */
  readonly name?: At<string>;
  readonly uses?: At<string>;
  readonly run?: At<string>;
  readonly shell?: At<string>;
  readonly condition?: At<string>;
  readonly environment: readonly WorkflowVariable[];
  /** `with:` */
  readonly inputs: readonly WorkflowVariable[];
  readonly span: Span;
  readonly node: YamlMapping;
}

export interface WorkflowVariable {
  readonly name: At<string>;
  /** As written; expressions `${{ }}` are kept. */
  readonly value: At<string>;
}
