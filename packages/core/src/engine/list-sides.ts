import type { WorkspaceListing } from '../model/workspace.ts';
import { MANIFEST_ENDINGS, MANIFEST_MARK } from '../sources/kubernetes/recognise.ts';
import type { ScanOptions } from './scan.ts';

/** The files of the head and, where there is one, of the base. */
export interface ListedSides {
  readonly own: WorkspaceListing;
  readonly other: WorkspaceListing | undefined;
  /** The files that may be Kubernetes manifests, where that is known without reading them. */
  readonly manifests: ReadonlySet<string> | undefined;
}

/** Lists both sides of a comparison. */
export async function listSides({ workspace, base, judge }: ScanOptions): Promise<ListedSides> {
  // The head comes last: while it looks at its files, git answers the other questions.
  const [other, manifests, own] = await Promise.all([
    base?.list(),
    base && judge !== 'all' ? workspace.holding?.(MANIFEST_MARK, MANIFEST_ENDINGS) : undefined,
    workspace.list(),
  ]);
  return { own, other, manifests };
}
