import type { ArtifactKind, Reader } from '../sources/reader.ts';

/** Readers are loaded when the tree holds a file for them: a repository without Dockerfiles never loads a shell parser. */
const READERS: Readonly<Record<ArtifactKind, () => Promise<Reader>>> = {
  dockerfile: async () => (await import('../sources/dockerfile/reader.ts')).dockerfileReader,
  kubernetes: async () => (await import('../sources/kubernetes/reader.ts')).kubernetesReader,
  compose: async () => (await import('../sources/compose/reader.ts')).composeReader,
  workflow: async () => (await import('../sources/workflow/reader.ts')).workflowReader,
  'helm-chart': async () => (await import('../sources/helm/reader.ts')).helmChartReader,
  'helm-template': async () => (await import('../sources/helm/reader.ts')).helmTemplateReader,
};

/** Which gates look at an artifact of this kind: they are incomplete when such a file cannot be read. */
export const GATES_OF_KIND: Readonly<Record<ArtifactKind, readonly string[]>> = {
  dockerfile: ['dockerfile', 'provenance'],
  kubernetes: ['config', 'provenance'],
  compose: ['config', 'provenance'],
  workflow: ['provenance'],
  'helm-chart': ['config', 'provenance'],
  'helm-template': ['config', 'provenance'],
};

/** Loads the readers for the given kinds. */
export async function loadReaders(kinds: Iterable<ArtifactKind>): Promise<ReadonlyMap<ArtifactKind, Reader>> {
  const loaded = await Promise.all([...kinds].map(async (kind) => [kind, await READERS[kind]()] as const));
  return new Map(loaded);
}
