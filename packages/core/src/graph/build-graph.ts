import type { Fact } from '../model/fact.ts';
import { joinBuilds } from './builds.ts';
import type { LifecycleGraph } from './graph.ts';
import { drawGraph } from './draw-graph.ts';
import type { ImageRepositoryUse, ImageUse } from './image-use.ts';
import { collectImageUses, groupByRepository } from './image-uses.ts';
import { Producers } from './producers.ts';
import { openCookbooks } from './cookbook.ts';
import { rememberImages } from './read-image.ts';
import { sortFacts } from './sort-facts.ts';
import type { WorkloadImage } from './workload-image.ts';
import { collectWorkloadImages } from './workload-images.ts';

/** What linking a repository's files yields: the graph, and the subjects of the rules that look at more than one file. */
export interface LinkedRepository {
  readonly graph: LifecycleGraph;
  readonly images: readonly ImageUse[];
  readonly repositories: readonly ImageRepositoryUse[];
  readonly workloadImages: readonly WorkloadImage[];
}

/** Joins the facts of all files. The result does not depend on their order, so shards can be merged in any. */
export function buildGraph(facts: readonly Fact[]): LinkedRepository {
  const sorted = sortFacts(facts);
  const dockerfiles = sorted.filter((fact) => fact.type === 'dockerfile');
  const workloads = sorted.filter((fact) => fact.type === 'workload');
  const builds = joinBuilds(
    sorted.filter((fact) => fact.type === 'build'),
    dockerfiles,
  );
  const producers = new Producers(builds);
  const read = rememberImages();
  const cookbooks = openCookbooks(dockerfiles, builds);
  const images = collectImageUses(
    cookbooks,
    workloads,
    sorted.filter((fact) => fact.type === 'image'),
    builds,
    producers,
    read,
  );
  const workloadImages = collectWorkloadImages(workloads, cookbooks, producers, read);
  return {
    graph: drawGraph(cookbooks, workloads, builds, workloadImages, read),
    images,
    repositories: groupByRepository(images),
    workloadImages,
  };
}
