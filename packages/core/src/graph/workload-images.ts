import type { ContainerFact, WorkloadFact } from '../model/fact.ts';
import { expandOutside } from './builds.ts';
import { effectiveUser, type RecipeOf } from './effective-user.ts';
import { containerOwner, stageOwner } from './owner.ts';
import { isKnownBuild, type Producer, type Producers } from './producers.ts';
import type { ReadImage } from './read-image.ts';
import type { Cookbook } from './cookbook.ts';
import { isKnown } from './unknown.ts';
import type { WorkloadImage } from './workload-image.ts';

/** Every container whose image is built by exactly one stage of this repository. */
export function collectWorkloadImages(
  workloads: readonly WorkloadFact[],
  cookbooks: readonly Cookbook[],
  producers: Producers,
  read: ReadImage,
): readonly WorkloadImage[] {
  const recipeOf = recipesOf(cookbooks);
  return workloads.flatMap((workload) =>
    workload.containers.flatMap((container) => {
      const producer = producerFor(workload, container, producers, read);
      const recipe = producer && recipeOf(producer);
      if (!producer || !recipe) return [];
      const { build, match } = producer;
      return {
        workload,
        container,
        owner: containerOwner(workload, container),
        build: build.fact,
        dockerfile: build.dockerfile.path,
        stage: build.stage,
        stageOwner: stageOwner(build.stage, build.dockerfile),
        match,
        user: effectiveUser(build.stage, recipe, producers, recipeOf),
      };
    }),
  );
}

function recipesOf(cookbooks: readonly Cookbook[]): RecipeOf {
  const byDockerfile = new Map(cookbooks.map((cookbook) => [cookbook.dockerfile, cookbook]));
  return ({ build }) => byDockerfile.get(build.dockerfile)?.recipeOf(build.fact);
}

function producerFor(
  workload: WorkloadFact,
  container: ContainerFact,
  producers: Producers,
  read: ReadImage,
): Producer | undefined {
  const own = producers.ownBuild(workload);
  if (own) return isKnownBuild(own) ? { build: own, match: 'own' } : undefined;
  const text = container.image && expandOutside(workload.format, container.image.value);
  const { reference, repository } = text === undefined ? {} : read(text);
  if (reference) return producers.producerOf(reference);
  const sole = repository === undefined || isKnown(text ?? '') ? undefined : producers.producerOf({ name: repository });
  return sole && { ...sole, match: 'repository' };
}
