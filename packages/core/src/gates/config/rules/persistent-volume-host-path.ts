import { defineRule } from '../../../model/rule.ts';
import { getString } from '../../../sources/yaml/access.ts';
import { capitalised, objectName } from '../describe.ts';
import { hostPathKind } from '../host-paths.ts';

const volume = (path: string): string =>
  `apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: data\nspec:\n  capacity:\n    storage: 10Gi\n  hostPath:\n    path: ${path}\n`;

export default defineRule({
  id: 'config/persistent-volume-host-path',
  on: 'kubernetes-object',
  severity: 'high',
  profiles: ['default', 'strict'],
  title: 'Persistent volume is a sensitive folder of the node',
  why: 'A pod that claims this volume gets the folder of the node, past every check of host paths in pods.',
  remedy: 'Give the volume a folder or disk of its own (a `local` volume, a storage class).',
  equivalents: ['kics:k8s/workload_mounting_with_sensitive_os_directory'],
  references: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/'],
  examples: [
    { path: 'volume.yaml', bad: volume('/boot') },
    { path: 'volume.yaml', bad: volume('/var/run') },
    { path: 'volume.yaml', good: volume('/mnt/disks/ssd1') },
  ],
  *check(object) {
    if (object.kind.value !== 'PersistentVolume' || object.apiVersion.value !== 'v1') return;
    const path = getString(object.node, 'spec', 'hostPath', 'path');
    const kind = path && hostPathKind(path.value);
    if (!path || (kind !== 'sensitive' && kind !== 'runtime-socket')) return;
    yield {
      at: path.span,
      message: `${capitalised(objectName(object))} hands out \`${path.value}\` of its node: any pod that claims it reads and changes what belongs to the node. Give it a folder of its own.`,
      identity: `${object.identity} hostPath`,
    };
  },
});
