import { get, getString, items } from '../yaml/access.ts';
import type { YamlMapping, YamlNode } from '../yaml/node.ts';
import { identityOf } from '../pod/identity.ts';
import { annotationsOf, labelsOf, nameOf } from './metadata.ts';
import type { KubernetesObject } from './model.ts';

/** The objects of a document: itself, or the items of a `List`; none where it is something else. */
export function* objectsOf(root: YamlNode): Generator<KubernetesObject> {
  if (root.kind !== 'mapping') return;
  const apiVersion = getString(root, 'apiVersion');
  const kind = getString(root, 'kind');
  if (!apiVersion || !kind) return;
  const list = get(root, 'items');
  if (kind.value.endsWith('List') && list) {
    for (const item of items(list)) yield* objectsOf(item);
    return;
  }
  const name = nameOf(root);
  const namespace = getString(root, 'metadata', 'namespace');
  yield {
    path: root.source.path,
    apiVersion,
    kind,
    ...(name && { name }),
    ...(namespace && { namespace }),
    labels: labelsOf(root),
    annotations: annotationsOf(root),
    identity: identityOf(
      kind.value,
      namespace?.value,
      name?.value ?? getString(root, 'metadata', 'generateName')?.value ?? '',
    ),
    span: name?.span ?? beginning(root),
    node: root,
  };
}

function beginning(node: YamlMapping): KubernetesObject['span'] {
  return node.entries[0]?.key.span ?? node.span;
}
