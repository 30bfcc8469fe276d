import type { BuildFact, DockerfileFact } from '../model/fact.ts';
import type { Build } from './builds.ts';
import { Recipe } from './recipe.ts';

/** Stages times builds with arguments of their own that are worked through per Dockerfile; no real project comes near. */
const MOST_STAGES = 50_000;

/** A Dockerfile as it is without a build's arguments, and as the builds of this repository make it. */
export interface Cookbook {
  readonly dockerfile: DockerfileFact;
  /** The first is the one without arguments; builds that supply the same share one. */
  readonly recipes: readonly Recipe[];
  /** Absent: that build came when {@link MOST_STAGES} were reached, nothing is said about it. */
  recipeOf(build: BuildFact): Recipe | undefined;
}

export function openCookbooks(dockerfiles: readonly DockerfileFact[], builds: readonly Build[]): readonly Cookbook[] {
  const byDockerfile = Map.groupBy(builds, ({ dockerfile }) => dockerfile);
  return dockerfiles.map((dockerfile) => openCookbook(dockerfile, byDockerfile.get(dockerfile) ?? []));
}

function openCookbook(dockerfile: DockerfileFact, builds: readonly Build[]): Cookbook {
  const contexts = new Set(builds.flatMap(({ fact }) => fact.contexts ?? []).map((name) => name.toLowerCase()));
  const declared = declaredNames(dockerfile);
  const recipes = new Map([['[]', new Recipe(dockerfile, new Map(), contexts)]]);
  const byBuild = new Map<BuildFact, Recipe>();
  for (const { fact, supplied } of builds) {
    const wanted = new Map([...supplied].filter(([name]) => declared.has(name)));
    const key = JSON.stringify([...wanted]);
    const isAffordable = (recipes.size + 1) * dockerfile.stages.length <= MOST_STAGES;
    const recipe = recipes.get(key) ?? (isAffordable ? new Recipe(dockerfile, wanted, contexts) : undefined);
    if (!recipe) continue;
    recipes.set(key, recipe);
    byBuild.set(fact, recipe);
  }
  return { dockerfile, recipes: [...recipes.values()], recipeOf: (build) => byBuild.get(build) };
}

/** What a build can supply to this Dockerfile. */
function declaredNames({ args, stages }: DockerfileFact): ReadonlySet<string> {
  return new Set([...args, ...stages.flatMap((stage) => stage.args)].map(({ name }) => name));
}
