import type { At, Span } from '../../model/span.ts';
import type { Pod } from '../pod/model.ts';
import type { YamlEntry, YamlMapping } from '../yaml/node.ts';

/** A Compose file. See https://github.com/compose-spec/compose-spec/blob/main/spec.md */
export interface ComposeFile {
  readonly path: string;
  /** The obsolete `version:` entry. */
  readonly version?: YamlEntry;
  readonly services: readonly ComposeService[];
  /** Names of the top-level volumes, networks and secrets. */
  readonly volumes: readonly string[];
  readonly networks: readonly string[];
  readonly secrets: readonly string[];
  readonly node: YamlMapping;
}

/** One service. As a pod with one container it is in `pod`. */
export interface ComposeService {
  readonly path: string;
  readonly name: At<string>;
  /** As written; variables such as `${TAG:-1}` are kept. */
  readonly image?: At<string>;
  readonly build?: ComposeBuild;
  readonly ports: readonly ComposePort[];
  readonly mounts: readonly ComposeMount[];
  readonly environment: readonly ComposeVariable[];
  /** As written: `host`, `service:db`, `container:x`, ... */
  readonly networkMode?: At<string>;
  readonly pid?: At<string>;
  readonly ipc?: At<string>;
  readonly uts?: At<string>;
  readonly usernsMode?: At<string>;
  readonly cgroup?: At<string>;
  /** Items of `security_opt`, as written. */
  readonly securityOptions: readonly At<string>[];
  readonly devices: readonly At<string>[];
  readonly pod: Pod;
  readonly node: YamlMapping;
}

export interface ComposeBuild {
  /** As written. */
  readonly context?: At<string>;
  readonly dockerfile?: At<string>;
  readonly target?: At<string>;
  /** The Dockerfile stands in the Compose file (`dockerfile_inline`). */
  readonly isInline: boolean;
  readonly args: readonly ComposeVariable[];
  /** Names of `additional_contexts`. */
  readonly contexts: readonly string[];
  readonly tags: readonly At<string>[];
  readonly privileged?: At<boolean>;
  /** The whole `build:` value. */
  readonly span: Span;
}

/** A name with a value; without one the value comes from the caller's environment. */
export interface ComposeVariable {
  readonly name: At<string>;
  readonly value: At<string> | null;
}

/** A published port. */
export interface ComposePort {
  /** As written where the port is not a plain number, such as `${PORT}` or a range. */
  readonly target: At<string>;
  readonly published?: At<string>;
  readonly hostAddress?: At<string>;
  readonly protocol?: At<string>;
  readonly span: Span;
}

/** An entry of `volumes:`. */
export interface ComposeMount {
  readonly type: 'bind' | 'volume' | 'tmpfs' | 'other';
  readonly source?: At<string>;
  readonly target?: At<string>;
  readonly readOnly: At<boolean> | undefined;
  readonly propagation?: At<string>;
  readonly span: Span;
  /** The mapping of the long syntax. */
  readonly node?: YamlMapping;
}
