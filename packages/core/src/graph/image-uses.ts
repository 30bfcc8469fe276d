import type { DockerfileFact, ImageFact, WorkloadFact } from '../model/fact.ts';
import type { RelatedSpan } from '../model/finding.ts';
import type { At, Span } from '../model/span.ts';
import type { ResolvedText } from './argument-scope.ts';
import { expandOutside, type Build } from './builds.ts';
import type { Cookbook } from './cookbook.ts';
import type { ImageRepositoryUse, ImageRole, ImageSurface, ImageUse } from './image-use.ts';
import { buildOwner, containerOwner, stageOwner } from './owner.ts';
import type { Producers } from './producers.ts';
import type { ReadImage } from './read-image.ts';
import type { Source } from './recipe.ts';
import { compareSpans, compareTexts } from './sort-facts.ts';
import { isKnown } from './unknown.ts';

/** A place that names an image, before places with the same cause are joined. */
interface Mention {
  readonly resolved: ResolvedText;
  /** Where it is used; differs from the cause's place for an ARG's default. */
  readonly span: Span;
  readonly role: ImageRole;
  readonly surface: ImageSurface;
  readonly owner: string;
  readonly pullPolicy?: At<string>;
  /** Known without looking at names: a service that runs its own build. */
  readonly ownBuild?: boolean;
}

/** Every place that names an image: one use for each place that decides and each image that it may mean there. */
export function collectImageUses(
  cookbooks: readonly Cookbook[],
  workloads: readonly WorkloadFact[],
  images: readonly ImageFact[],
  builds: readonly Build[],
  producers: Producers,
  read: ReadImage,
): readonly ImageUse[] {
  const mentions = [
    ...cookbooks.flatMap(dockerfileMentions),
    ...workloads.flatMap((workload) => workloadMentions(workload, producers)),
    ...images.map(imageMention),
    ...builds.flatMap(buildMentions),
  ];
  const uses = new Map<string, ImageUse>();
  for (const mention of mentions) {
    const { cause, text } = mention.resolved;
    const key = `${cause.span.start}:${cause.span.end}:${cause.span.path}\n${text}`;
    const known = uses.get(key);
    uses.set(key, known ? { ...known, related: withPlaces(known.related, mention) } : useOf(mention, producers, read));
  }
  return [...uses.values()].toSorted((a, b) => compareSpans(a.span, b.span) || compareTexts(a.text, b.text));
}

/** The uses of each repository that is known. */
export function groupByRepository(uses: readonly ImageUse[]): readonly ImageRepositoryUse[] {
  const groups = Map.groupBy(
    uses.filter((use) => use.repository !== undefined),
    (use) => use.repository ?? '',
  );
  return [...groups]
    .map(([repository, members]) => ({ repository, uses: members }))
    .toSorted((a, b) => compareTexts(a.repository, b.repository));
}

function useOf(mention: Mention, producers: Producers, read: ReadImage): ImageUse {
  const { resolved, role, surface, owner, pullPolicy } = mention;
  const { cause, text } = resolved;
  const image = read(text);
  return {
    span: cause.span,
    written: cause.value,
    text,
    resolution: resolved.resolution,
    ...image,
    role,
    surface,
    owner,
    exact: cause.value === text && cause.span.end - cause.span.start === text.length,
    builtHere: mention.ownBuild === true || (image.repository !== undefined && producers.has(image.repository)),
    ...(pullPolicy && { pullPolicy }),
    related: withPlaces([], mention),
  };
}

/** More places than this help nobody. */
const MOST_PLACES = 10;

function withPlaces(related: readonly RelatedSpan[], { resolved, span, owner }: Mention): readonly RelatedSpan[] {
  const places = [
    { span, message: `Used here by ${owner}.` },
    ...resolved.supplies.map((supply) => ({ span: supply, message: 'Part of it is supplied here.' })),
  ];
  return places.reduce((known, place) => withPlace(known, place, resolved.cause.span), related);
}

function withPlace(related: readonly RelatedSpan[], place: RelatedSpan, cause: Span): readonly RelatedSpan[] {
  if (related.length >= MOST_PLACES) return related;
  const isKnownPlace = [cause, ...related.map(({ span }) => span)].some((span) => compareSpans(span, place.span) === 0);
  return isKnownPlace ? related : [...related, place];
}

function dockerfileMentions({ dockerfile, recipes }: Cookbook): Mention[] {
  const sources = recipes.flatMap((recipe) => recipe.sources);
  const mentions = sources.flatMap((source) => sourceMention(source, dockerfile) ?? []);
  const { frontend } = dockerfile;
  if (!frontend) return mentions;
  return [...mentions, mentionOf(frontend, frontend.value, 'frontend', 'dockerfile', 'the `# syntax=` line')];
}

function sourceMention({ role, stage, span, origin }: Source, dockerfile: DockerfileFact): Mention | undefined {
  if (origin.kind !== 'image') return undefined;
  const owner =
    { base: '', 'copy-from': '`--from` in ', 'mount-from': 'a mount in ' }[role] + stageOwner(stage, dockerfile);
  return { resolved: origin.resolved, span, role, surface: 'dockerfile', owner };
}

function workloadMentions(workload: WorkloadFact, producers: Producers): Mention[] {
  return workload.containers.flatMap((container) => {
    const { image, pullPolicy } = container;
    if (!image || image.value === '') return [];
    const text = expandOutside(workload.format, image.value);
    const mention = mentionOf(image, text, 'deploy', workload.format, containerOwner(workload, container));
    return [{ ...mention, ...(pullPolicy && { pullPolicy }), ownBuild: producers.ownBuild(workload) !== undefined }];
  });
}

const SURFACES: Readonly<Record<ImageFact['surface'], readonly [ImageSurface, ImageRole]>> = {
  'workflow-container': ['workflow', 'ci'],
  'workflow-service': ['workflow', 'ci'],
  'workflow-action': ['workflow', 'ci'],
  'helm-values': ['helm', 'deploy'],
  kustomize: ['kustomize', 'deploy'],
  'compose-build': ['compose', 'base'],
};

function imageMention({ image, surface: place, owner }: ImageFact): Mention {
  const [surface, role] = SURFACES[place];
  return mentionOf(image, expandOutside(surface, image.value), role, surface, owner);
}

function buildMentions({ fact, products }: Build): Mention[] {
  return products.map(({ written, text }) => mentionOf(written, text, 'build-tag', fact.by, buildOwner(fact)));
}

function mentionOf(cause: At<string>, text: string, role: ImageRole, surface: ImageSurface, owner: string): Mention {
  const resolution = !isKnown(text) ? 'unresolved' : text === cause.value ? 'literal' : 'default';
  return { resolved: { text, resolution, cause, supplies: [] }, span: cause.span, role, surface, owner };
}
