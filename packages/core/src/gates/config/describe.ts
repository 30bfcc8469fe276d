import type { RuleFinding } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import type { Container, Pod, PodFormat } from '../../sources/pod/model.ts';
import type { KubernetesObject } from '../../sources/kubernetes/model.ts';

/** For messages: ``Deployment `shop/web` ``, ``service `db` ``. */
export function podName({ owner, format }: Pod): string {
  if (format === 'compose') return `service \`${owner.name}\``;
  const path = [owner.namespace, owner.name].filter((part) => part !== undefined && part !== '').join('/');
  return path === '' ? owner.kind : `${owner.kind} \`${path}\``;
}

const ROLE_NAMES: Readonly<Record<Container['role'], string>> = {
  container: 'container',
  init: 'init container',
  ephemeral: 'ephemeral container',
};

/** For messages: ``container `app` of Deployment `shop/web` ``; in Compose the service alone. */
export function containerName({ pod, role, name }: Container): string {
  return pod.format === 'compose' ? podName(pod) : `${ROLE_NAMES[role]} \`${name}\` of ${podName(pod)}`;
}

/** For messages: ``ClusterRole `reader` ``. */
export function objectName({ kind, namespace, name }: KubernetesObject): string {
  const path = [namespace?.value, name?.value].filter((part) => part !== undefined).join('/');
  return path === '' ? kind.value : `${kind.value} \`${path}\``;
}

/** At the start of a sentence. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Longer lists are cut. */
const LISTED = 5;

/** ``a`, `b` and `c``. */
export function listed(names: readonly string[]): string {
  const quoted = names.slice(0, LISTED).map((name) => `\`${name}\``);
  if (names.length > LISTED) quoted.push(`${names.length - LISTED} more`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

const COMPOSE_PEERS = 'kics:dockerCompose/';

/** The peers' ids that are about this format: few peers read Compose files. */
function peersFor(format: PodFormat, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => id.startsWith(COMPOSE_PEERS) === (format === 'compose'));
}

/** A finding about a pod: with the peers' ids of its format, and less sure where only its shape says that it is one. */
export function aboutPod(pod: Pod, equivalents: readonly string[], finding: RuleFinding): RuleFinding {
  return {
    ...(pod.confidence === 'likely' && { confidence: 'likely' }),
    ...withoutEmptyFix(finding),
    equivalents: peersFor(pod.format, equivalents),
  };
}

/** What came in through a merge key cannot be mended in place: then there is no fix. */
export function withoutEmptyFix(finding: RuleFinding): RuleFinding {
  if (finding.fix === undefined || finding.fix.edits.length > 0) return finding;
  const { fix: _, ...rest } = finding;
  return rest;
}

/** Where a setting is missing: at the security context that lacks it, else where the container is named. */
export function placeOfMissing({ securityContext, span }: Container): Span {
  return securityContext && !securityContext.merged ? securityContext.key.span : span;
}

/** As {@link placeOfMissing}, for a pod. */
export function placeOfMissingInPod({ securityContext, owner }: Pod): Span {
  return securityContext && !securityContext.merged ? securityContext.key.span : owner.span;
}
