import type { NamedValue } from '../../model/named-value.ts';
import type { Pod } from '../pod/model.ts';
import { entries, get } from '../yaml/access.ts';
import { asString } from '../yaml/dialect.ts';
import type { KubernetesObject } from './model.ts';

/** Which fields of which core kinds hold named values. */
const FIELDS: readonly { readonly kind: string; readonly field: string; readonly origin: NamedValue['origin'] }[] = [
  { kind: 'Secret', field: 'data', origin: 'kubernetes-secret-base64' },
  { kind: 'Secret', field: 'stringData', origin: 'kubernetes-secret' },
  { kind: 'ConfigMap', field: 'data', origin: 'kubernetes-configmap' },
];

/** The entries of a Secret or ConfigMap. */
export function* namedValuesOf(object: KubernetesObject): Generator<NamedValue> {
  if (object.apiVersion.value !== 'v1') return;
  for (const { kind, field, origin } of FIELDS) {
    if (kind !== object.kind.value) continue;
    for (const { key, value } of entries(get(object.node, field))) {
      const text = asString(value);
      if (text) yield { origin, name: key.at, value: text, owner: ownerText(object) };
    }
  }
}

/** The literal environment variables of a pod's containers. */
export function* environmentValuesOf(pod: Pod): Generator<NamedValue> {
  for (const container of pod.containers) {
    for (const { name, value } of container.environment) {
      if (value) yield { origin: 'kubernetes-env', name, value, owner: `container ${container.identity}` };
    }
  }
}

function ownerText({ kind, namespace, name }: KubernetesObject): string {
  const path = [namespace?.value, name?.value].filter((part) => part !== undefined).join('/');
  return `${kind.value} ${path}`.trim();
}
