import type { BuildFact, StageFact, WorkloadFact } from '../model/fact.ts';
import type { Span } from '../model/span.ts';
import { printImageReference } from '../sources/image-reference/normalise.ts';
import { expandOutside, type Build } from './builds.ts';
import type { GraphEdge, GraphNode, LifecycleGraph } from './graph.ts';
import { buildOwner, workloadOwner } from './owner.ts';
import type { ReadImage } from './read-image.ts';
import type { Cookbook } from './cookbook.ts';
import type { Recipe } from './recipe.ts';
import { compareTexts } from './sort-facts.ts';
import type { WorkloadImage } from './workload-image.ts';

/** Draws what was joined as nodes and edges. */
export function drawGraph(
  cookbooks: readonly Cookbook[],
  workloads: readonly WorkloadFact[],
  builds: readonly Build[],
  workloadImages: readonly WorkloadImage[],
  read: ReadImage,
): LifecycleGraph {
  const drawing = new Drawing(read);
  for (const cookbook of cookbooks) drawDockerfile(drawing, cookbook);
  for (const build of builds) drawBuild(drawing, build);
  for (const workload of workloads) drawWorkload(drawing, workload);
  for (const { workload, build, container } of workloadImages) {
    drawing.edge(drawing.workload(workload), drawing.build(build), 'deploys', container.image?.span ?? container.span);
  }
  return drawing.finish();
}

function drawDockerfile(drawing: Drawing, { dockerfile, recipes }: Cookbook): void {
  for (const stage of dockerfile.stages) drawing.stage(dockerfile.path, stage);
  for (const recipe of recipes) drawRecipe(drawing, dockerfile.path, recipe);
}

function drawRecipe(drawing: Drawing, path: string, { sources }: Recipe): void {
  for (const { role, stage, span, origin } of sources) {
    const to =
      origin.kind === 'stage'
        ? drawing.stage(path, origin.stage)
        : origin.kind === 'image'
          ? drawing.image(origin.resolved.text)
          : undefined;
    if (to !== undefined)
      drawing.edge(drawing.stage(path, stage), to, role === 'base' ? 'builds-from' : 'copies-from', span);
  }
}

function drawBuild(drawing: Drawing, { fact, dockerfile, stage, products }: Build): void {
  const from = drawing.build(fact);
  if (dockerfile && stage) drawing.edge(from, drawing.stage(dockerfile.path, stage), 'builds-from', fact.span);
  for (const { text, written } of products) {
    const to = drawing.image(text);
    if (to !== undefined) drawing.edge(from, to, 'produces', written.span);
  }
}

function drawWorkload(drawing: Drawing, workload: WorkloadFact): void {
  const from = drawing.workload(workload);
  for (const { image } of workload.containers) {
    const to = image && drawing.image(expandOutside(workload.format, image.value));
    if (to !== undefined) drawing.edge(from, to, 'deploys', image?.span);
  }
}

class Drawing {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #edges = new Map<string, GraphEdge>();
  readonly #read: ReadImage;

  constructor(read: ReadImage) {
    this.#read = read;
  }

  stage(path: string, stage: StageFact): string {
    return this.#node({
      id: `stage:${path}#${stage.index}`,
      kind: 'stage',
      name: stage.name ? `stage \`${stage.name.value}\`` : `stage ${stage.index}`,
      path,
      span: stage.span,
    });
  }

  build(fact: BuildFact): string {
    const { path, start } = fact.span;
    return this.#node({
      id: `build:${path}#${fact.name}@${start}`,
      kind: 'build',
      name: buildOwner(fact),
      path,
      span: fact.span,
    });
  }

  workload(fact: WorkloadFact): string {
    const { path, start } = fact.span;
    const name = workloadOwner(fact);
    return this.#node({
      id: `workload:${path}#${fact.kind}/${fact.namespace ?? ''}/${fact.name}@${start}`,
      kind: 'workload',
      name,
      path,
      span: fact.span,
    });
  }

  /** A version that is not known is written `*`; what names no repository is no node. */
  image(text: string): string | undefined {
    const { reference, repository } = this.#read(text);
    if (repository === undefined) return undefined;
    const name = reference ? printImageReference(reference) : `${repository}:*`;
    return this.#node({ id: `image:${name}`, kind: 'image', name });
  }

  edge(from: string, to: string, kind: GraphEdge['kind'], span?: Span): void {
    const key = `${from}\n${kind}\n${to}`;
    if (!this.#edges.has(key)) this.#edges.set(key, { from, to, kind, ...(span && { span }) });
  }

  finish(): LifecycleGraph {
    return {
      nodes: [...this.#nodes.values()].toSorted((a, b) => compareTexts(a.id, b.id)),
      edges: [...this.#edges].toSorted(([a], [b]) => compareTexts(a, b)).map(([, edge]) => edge),
    };
  }

  #node(node: GraphNode): string {
    if (!this.#nodes.has(node.id)) this.#nodes.set(node.id, node);
    return node.id;
  }
}
