import type { ImageUse } from '../../graph/image-use.ts';

/** Peers' ids for one complaint, by what they look at: FROM lines, and containers of Kubernetes manifests. */
export interface PeerIds {
  readonly from: readonly string[];
  readonly manifest: readonly string[];
}

/** The ids that apply to this use. */
export function peersFor({ role, surface }: ImageUse, ids: PeerIds): readonly string[] {
  if (surface === 'dockerfile') return role === 'base' ? ids.from : [];
  return surface === 'kubernetes' ? ids.manifest : [];
}
