import type { Profile } from '../model/rule.ts';
import type { Severity } from '../model/severity.ts';

/** What a rule is set to: switched off, given another severity, or both severity and options. */
export type RuleSetting =
  | 'off'
  | Severity
  | { readonly severity?: Severity | 'off'; readonly options?: Readonly<Record<string, unknown>> };

/** `never`: findings are shown but no gate fails. */
export type Threshold = Severity | 'never';

export interface PolicySuppression {
  /** A rule id, `gate/*`, a peer's id as in `equivalents`, a peer's everything (`hadolint:*`), or `*`. */
  readonly rule: string;
  /** A glob (minimatch) over paths; absent: everywhere. */
  readonly path?: string;
  readonly fingerprint?: string;
  /** Required: why this is acceptable. */
  readonly reason: string;
  /** Last day it holds, `YYYY-MM-DD`. After that day it fails. */
  readonly until?: string;
  readonly owner?: string;
}

/** The user's settings. `hullgate.yml` has this shape; so has `scan({ policy })`. */
export interface Policy {
  /** Other policy files of this repository, or `hullgate:strict` and the like; later ones win, this file wins over all. */
  readonly extends?: string | readonly string[];
  /** Default: `default`. */
  readonly profile?: Profile;
  /** The least severity that fails a gate; by gate, with `default` for those not named. Default: `high`. */
  readonly failOn?: Threshold | Readonly<Record<string, Threshold>>;
  /** What the verdict is judged on. Default: `introduced` when there is a base, else `all`. */
  readonly only?: 'introduced' | 'all';
  readonly gates?: Readonly<Record<string, { readonly enabled?: boolean }>>;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly paths?: { readonly include?: readonly string[]; readonly exclude?: readonly string[] };
  /** Patterns on normalised image names, such as `docker.io/library/*` or `ghcr.io/our-org/**`. */
  readonly registries?: { readonly allow?: readonly string[]; readonly deny?: readonly string[] };
  /** Who may sign images, by image pattern. Read by the provenance gate once it has a trust port. */
  readonly identities?: readonly { readonly images: string; readonly issuer: string; readonly subject: string }[];
  readonly suppressions?: readonly PolicySuppression[];
  /** Path of a baseline file: findings listed there are known and do not fail. */
  readonly baseline?: string;
}
