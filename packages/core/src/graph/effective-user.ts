import type { StageFact } from '../model/fact.ts';
import type { At } from '../model/span.ts';
import { ArgumentScope } from './argument-scope.ts';
import type { Producer, Producers } from './producers.ts';
import { readImage } from './read-image.ts';
import type { Origin, Recipe } from './recipe.ts';
import { isKnown } from './unknown.ts';
import type { EffectiveUser } from './workload-image.ts';

/** Images of this repository built on images of this repository are followed this far. */
const MAX_IMAGES = 8;

/** Stages built on stages are followed this far; what lies below counts as unknown. */
const MAX_STAGES = 200;

/** Opens the Dockerfile of a build that makes an image which another Dockerfile is built from. */
export type RecipeOf = (producer: Producer) => Recipe | undefined;

/** The user a stage's image starts as: the last USER of the stage, or of what it is built from. */
export function effectiveUser(
  stage: StageFact,
  recipe: Recipe,
  producers: Producers,
  recipeOf: RecipeOf,
): EffectiveUser {
  let here: { readonly stage: StageFact; readonly recipe: Recipe } = { stage, recipe };
  for (let images = 0; images < MAX_IMAGES; images++) {
    const user = userWithin(here.stage, here.recipe);
    if (user.from !== 'base' || user.repository === undefined) return user;
    const producer = producers.producerOf({ name: user.repository, ...(user.tag !== undefined && { tag: user.tag }) });
    const next = producer?.match === 'tag' ? recipeOf(producer) : undefined;
    if (!producer || !next) return user;
    here = { stage: producer.build.stage, recipe: next };
  }
  return { from: 'unknown' };
}

/** Follows the stages of one Dockerfile. */
function userWithin(start: StageFact, recipe: Recipe): EffectiveUser {
  const lineage = lineageOf(start, recipe);
  const deciding = lineage.findIndex((stage) => stage.user);
  const user = lineage[deciding]?.user;
  if (user) return userOf(user, lineage.slice(deciding), recipe);
  const oldest = lineage.at(-1) ?? start;
  return userOfBase(oldest, recipe.baseOf(oldest));
}

/** A stage and the stages that it is built on, itself first. */
function lineageOf(stage: StageFact, recipe: Recipe): readonly StageFact[] {
  const lineage = [stage];
  for (let origin = recipe.baseOf(stage); origin?.kind === 'stage' && lineage.length < MAX_STAGES;) {
    lineage.push(origin.stage);
    origin = recipe.baseOf(origin.stage);
  }
  return lineage;
}

function userOf(user: At<string>, lineage: readonly StageFact[], recipe: Recipe): EffectiveUser {
  const { text } = scopeOf(lineage, recipe).resolve(user);
  if (!isKnown(text)) return { from: 'unknown' };
  return { from: 'instruction', name: text.split(':', 1)[0] ?? text, text, span: user.span };
}

function userOfBase({ base }: StageFact, origin: Origin | undefined): EffectiveUser {
  if (origin?.kind === 'scratch') return { from: 'base', repository: 'scratch', text: 'scratch', span: base.span };
  const { reference } = origin?.kind === 'image' ? readImage(origin.resolved.text) : {};
  if (!reference || origin?.kind !== 'image') return { from: 'unknown' };
  const { name, tag } = reference;
  return {
    from: 'base',
    repository: name,
    ...(tag !== undefined && { tag }),
    text: origin.resolved.text,
    span: base.span,
  };
}

/** ENV is inherited from the stages below, ARG is not. */
function scopeOf([own, ...below]: readonly StageFact[], recipe: Recipe): ArgumentScope {
  const scope = new ArgumentScope(recipe.supplied);
  for (const argument of own?.args ?? []) scope.declareArgument(argument, recipe.globals);
  for (const { env } of below.toReversed()) for (const variable of env) scope.declareEnvironment(variable);
  for (const variable of own?.env ?? []) scope.declareEnvironment(variable);
  return scope;
}
