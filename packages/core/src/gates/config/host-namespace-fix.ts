import type { Fix } from '../../model/fix.ts';
import type { Pod } from '../../sources/pod/model.ts';
import { dropEntry } from './compose-edits.ts';
import { setEntry } from './security-context-edits.ts';

/** Gives a pod its own namespace: the field is set to false, Compose's entry goes. */
export function hostNamespaceFix(pod: Pod, field: string, composeKey: string): Fix {
  const edits = pod.format === 'compose' ? dropEntry(pod.node, composeKey) : [setEntry(pod.node, field, false)];
  return { title: "Leave the host's namespace", safety: 'review', edits };
}
