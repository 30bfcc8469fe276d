import type { Edit, Fix } from '../../model/fix.ts';
import type { At } from '../../model/span.ts';
import type { Container } from '../../sources/pod/model.ts';
import { getMapping } from '../../sources/yaml/access.ts';
import { addEntry } from '../../sources/yaml/edit.ts';
import { dropItem } from './compose-edits.ts';
import { setEntry, setInSecurityContext } from './security-context-edits.ts';

/** Takes an added capability away. */
export function removeCapabilityFix(container: Container, capability: At<string>): Fix {
  const isCompose = container.pod.format === 'compose';
  const holder = isCompose ? container.node : getMapping(container.node, 'securityContext', 'capabilities');
  const edits = holder ? dropItem(holder, isCompose ? 'cap_add' : 'add', capability.span) : [];
  return { title: `Do not add ${capability.value}`, safety: 'review', edits };
}

/** Drops every capability, leaving what is added. */
export function dropAllEdits(container: Container): readonly Edit[] {
  if (container.pod.format === 'compose') return [setEntry(container.node, 'cap_drop', ['ALL'])];
  const capabilities = getMapping(container.node, 'securityContext', 'capabilities');
  if (capabilities === undefined) return setInSecurityContext(container, { capabilities: { drop: ['ALL'] } });
  return [
    capabilities.entry('drop') ? setEntry(capabilities, 'drop', ['ALL']) : addEntry(capabilities, 'drop', ['ALL']),
  ];
}
