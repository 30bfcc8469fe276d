import { entries, get, getMapping, items } from '../yaml/access.ts';
import type { YamlMapping, YamlNode } from '../yaml/node.ts';
import { annotationsOf, labelsOf } from './metadata.ts';
import type { KubernetesObject } from './model.ts';
import { isIncomplete, type FoundPod } from './pod.ts';
import { POD_CONTAINERS, groupOf, isBuiltInGroup, podPlaces, type PodPlace } from './pod-places.ts';

/** Levels of an unknown kind that are searched for pod specifications. */
const MAX_SEARCH_DEPTH = 12;

/** The pod specifications of an object: where its kind is known to hold them, else where something looks like one. */
export function findPods(object: KubernetesObject): readonly FoundPod[] {
  const places = podPlaces(object.apiVersion.value, object.kind.value);
  if (places.length > 0) return places.flatMap((place) => podsAt(object, place));
  if (isBuiltInGroup(groupOf(object.apiVersion.value))) return [];
  return [...searchPods(object.node, 0)];
}

function podsAt(object: KubernetesObject, place: PodPlace): readonly FoundPod[] {
  const fields = place.fields ?? POD_CONTAINERS;
  return follow(object.node, place.path).flatMap((node) => {
    const spec = place.shape === 'template' ? getMapping(node, 'spec') : node;
    if (spec?.kind !== 'mapping') return [];
    const holder = place.shape === 'template' ? node : object.node;
    const partial = place.partial === true || isPatch(object, spec) || isIncomplete(spec, fields);
    return {
      spec,
      annotations: annotationsOf(holder),
      labels: labelsOf(holder),
      fields,
      confidence: 'certain',
      partial,
    } as const;
  });
}

/** The nodes at the end of a path of keys, where `*` stands for every item or value. */
function follow(root: YamlNode, path: string): readonly YamlNode[] {
  let nodes: readonly YamlNode[] = [root];
  for (const key of path === '' ? [] : path.split('.')) {
    nodes = nodes.flatMap((node) => (key === '*' ? childrenOf(node) : (get(node, key) ?? [])));
  }
  return nodes;
}

function childrenOf(node: YamlNode): readonly YamlNode[] {
  return node.kind === 'sequence' ? node.items : entries(node).map(({ value }) => value);
}

/** A strategic merge patch says so, or has no identity of its own. */
function isPatch(object: KubernetesObject, spec: YamlMapping): boolean {
  return object.name === undefined ? get(object.node, 'metadata', 'generateName') === undefined : hasDirective(spec);
}

function hasDirective(spec: YamlMapping): boolean {
  return [spec, ...items(get(spec, 'containers'))].some((node) => get(node, '$patch') !== undefined);
}

/** In a kind that we do not know: any mapping with a list of containers that name images. */
function* searchPods(node: YamlNode, depth: number): Generator<FoundPod> {
  if (depth > MAX_SEARCH_DEPTH || node.kind === 'scalar') return;
  if (node.kind === 'mapping' && items(get(node, 'containers')).some((item) => get(item, 'image') !== undefined)) {
    yield {
      spec: node,
      annotations: new Map(),
      labels: {},
      fields: POD_CONTAINERS,
      confidence: 'likely',
      partial: true,
    };
    return;
  }
  for (const child of childrenOf(node)) yield* searchPods(child, depth + 1);
}
