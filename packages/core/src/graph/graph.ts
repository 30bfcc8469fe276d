import type { Span } from '../model/span.ts';

/** Something in the life of a container. Plain JSON; printed in reports. */
export interface GraphNode {
  /** Unique in the graph; depends on what the files say, not on the order in which they were read. */
  readonly id: string;
  readonly kind: 'stage' | 'image' | 'build' | 'workload';
  /** For people, such as `stage builder`, `docker.io/library/node:24.4.1`, `Deployment shop/web`. */
  readonly name: string;
  /** The file that declares it; absent for images, which many files may name. */
  readonly path?: string;
  readonly span?: Span;
}

/**
 * How two nodes belong together, in the direction in which it is said:
 * a stage `builds-from` a stage or an image and `copies-from` others, a build `builds-from` a stage and `produces` an
 * image, a workload `deploys` an image or, where it has no name, a build.
 */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'builds-from' | 'copies-from' | 'produces' | 'deploys';
  /** Where it is written. */
  readonly span?: Span;
}

/** The repository's stages, images, builds and workloads, joined. Nodes are sorted by id; edges by from, kind, to. */
export interface LifecycleGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}
