import type { At, Span } from '../../model/span.ts';
import type { YamlMapping } from '../yaml/node.ts';

/** One object of a manifest; the items of a `List` are objects of their own. */
export interface KubernetesObject {
  readonly path: string;
  readonly apiVersion: At<string>;
  readonly kind: At<string>;
  /** Absent with `generateName` and in objects without metadata. */
  readonly name?: At<string>;
  /** As written; absent where the file does not say. */
  readonly namespace?: At<string>;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: ReadonlyMap<string, At<string>>;
  /** Stable name, such as `Deployment/shop/web`; without a namespace `Deployment/web`. */
  readonly identity: string;
  /** Where the object is named, else where it begins. */
  readonly span: Span;
  readonly node: YamlMapping;
}

/** A Role or ClusterRole. */
export interface Role {
  readonly object: KubernetesObject;
  readonly scope: 'cluster' | 'namespace';
  readonly rules: readonly RoleRule[];
  /** ClusterRoles into which this one is aggregated, such as `admin`, `edit`, `view`. */
  readonly aggregatesTo: readonly string[];
}

/** One entry of a role's `rules`. */
export interface RoleRule {
  readonly verbs: readonly At<string>[];
  readonly resources: readonly At<string>[];
  readonly apiGroups: readonly At<string>[];
  /** Empty: every object of the resources. */
  readonly resourceNames: readonly At<string>[];
  readonly nonResourceURLs: readonly At<string>[];
  readonly span: Span;
}

/** A RoleBinding or ClusterRoleBinding. */
export interface RoleBinding {
  readonly object: KubernetesObject;
  readonly scope: 'cluster' | 'namespace';
  /** `kind` is `Role` or `ClusterRole`. */
  readonly role?: { readonly kind: string; readonly name: At<string> };
  readonly subjects: readonly BindingSubject[];
}

export interface BindingSubject {
  /** `User`, `Group` or `ServiceAccount`. */
  readonly kind: string;
  readonly name: At<string>;
  readonly namespace?: At<string>;
  readonly span: Span;
}
