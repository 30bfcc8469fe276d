import type { BuildFact, DockerfileFact, StageFact } from '../model/fact.ts';
import type { At } from '../model/span.ts';
import type { SuppliedArguments } from './argument-scope.ts';
import { expandComposeVariables } from './compose-variables.ts';
import type { ImageUse } from './image-use.ts';
import { readImage } from './read-image.ts';
import { isKnown, markPlaceholders, markTemplates } from './unknown.ts';

/** A build with what it builds and what comes out of it. */
export interface Build {
  readonly fact: BuildFact;
  readonly supplied: SuppliedArguments;
  readonly dockerfile?: DockerfileFact;
  /** The stage whose result the build keeps; absent where it is not known. */
  readonly stage?: StageFact;
  readonly products: readonly Product[];
}

/** An image name that a build's result gets. */
export interface Product extends Pick<ImageUse, 'reference' | 'repository' | 'invalid'> {
  readonly written: At<string>;
  readonly text: string;
}

/** Replaces what is known of a text in a file of that kind, other than a Dockerfile. */
export function expandOutside(by: string, text: string): string {
  return by === 'compose' ? expandComposeVariables(text) : markPlaceholders(markTemplates(text));
}

export function joinBuilds(facts: readonly BuildFact[], dockerfiles: readonly DockerfileFact[]): readonly Build[] {
  const byPath = new Map(dockerfiles.map((dockerfile) => [dockerfile.path, dockerfile]));
  return facts.map((fact) => joinBuild(fact, byPath));
}

function joinBuild(fact: BuildFact, dockerfiles: ReadonlyMap<string, DockerfileFact>): Build {
  const path = dockerfilePath(fact);
  const dockerfile = path === undefined ? undefined : dockerfiles.get(path);
  const stage = dockerfile && targetStage(fact, dockerfile);
  const products = fact.images.map((written) => {
    const text = expandOutside(fact.by, written.value);
    return { written, text, ...readImage(text) };
  });
  return { fact, supplied: suppliedBy(fact), products, ...(dockerfile && { dockerfile }), ...(stage && { stage }) };
}

function dockerfilePath({ context, dockerfile }: BuildFact): string | undefined {
  if (dockerfile !== undefined || context === undefined) return dockerfile;
  return context === '.' ? 'Dockerfile' : `${context}/Dockerfile`;
}

/** Arguments that the caller's environment may or may not set are left to their defaults. */
function suppliedBy(fact: BuildFact): SuppliedArguments {
  const supplied = new Map<string, { text: string; written: At<string> }>();
  for (const { name, value } of fact.args) {
    if (value) supplied.set(name, { text: expandOutside(fact.by, value.value), written: value });
  }
  return supplied;
}

function targetStage(fact: BuildFact, { stages }: DockerfileFact): StageFact | undefined {
  if (!fact.target) return stages.at(-1);
  const target = expandOutside(fact.by, fact.target.value);
  return isKnown(target) ? findStage(stages, target) : undefined;
}

/** The stage of that name, in any case, or, where there is none, of that index. */
function findStage(stages: readonly StageFact[], text: string): StageFact | undefined {
  const wanted = text.toLowerCase();
  const named = stages.findLast(({ name }) => name?.value.toLowerCase() === wanted);
  return named ?? stages.find(({ index }) => String(index) === text);
}
