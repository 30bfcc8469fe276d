import type { At } from './span.ts';

/** A value with a name, wherever a structured file gives one. What rules about credentials look at. */
export interface NamedValue {
  readonly origin:
    | 'dockerfile-arg'
    | 'dockerfile-env'
    | 'dockerfile-label'
    | 'compose-environment'
    | 'compose-build-arg'
    | 'kubernetes-env'
    | 'kubernetes-secret'
    | 'kubernetes-secret-base64'
    | 'kubernetes-configmap'
    | 'workflow-env';
  /** The variable or key, such as `POSTGRES_PASSWORD`. */
  readonly name: At<string>;
  /** As written, quotes removed. The span covers the value without its quotes. */
  readonly value: At<string>;
  /** Whom it belongs to, for messages and identity: such as `stage 0`, `Secret shop/db`, `service web`. */
  readonly owner: string;
}
