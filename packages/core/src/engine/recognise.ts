import type { WorkspaceFile } from '../model/workspace.ts';
import { isComposePath } from '../sources/compose/recognise.ts';
import { isDockerfilePath } from '../sources/dockerfile/recognise.ts';
import { looksLikeKubernetes } from '../sources/kubernetes/recognise.ts';
import type { ArtifactKind } from '../sources/reader.ts';
import { isWorkflowPath } from '../sources/workflow/recognise.ts';

/** What the path alone says. `maybe-kubernetes`: the content decides. */
export type PathKind = ArtifactKind | 'maybe-kubernetes' | 'text';

const CHART_FILE = 'Chart.yaml';
const YAML_ENDING = /\.(?:ya?ml|json)$/i;

/**
 * Recognises artifacts by their paths, before anything is read. It knows all paths of the tree, for a `templates`
 * folder holds Helm templates only where a Chart.yaml stands beside it.
 */
export function createRecogniser(files: Iterable<Pick<WorkspaceFile, 'path'>>): (path: string) => PathKind {
  const charts = new Set<string>();
  for (const { path } of files) {
    if (path.endsWith(CHART_FILE) && baseName(path) === CHART_FILE) charts.add(path.slice(0, -CHART_FILE.length));
  }
  return (path) => recognise(path, charts);
}

function recognise(path: string, charts: ReadonlySet<string>): PathKind {
  if (charts.size > 0 && isTemplateOf(path, charts)) return 'helm-template';
  if (isDockerfilePath(path)) return 'dockerfile';
  if (!YAML_ENDING.test(path)) return 'text';
  if (baseName(path) === CHART_FILE) return 'helm-chart';
  if (isWorkflowPath(path)) return 'workflow';
  if (isComposePath(path)) return 'compose';
  return 'maybe-kubernetes';
}

/** The artifact kind of a file whose text is at hand; undefined for plain text. */
export function artifactKind(kind: PathKind, path: string, text: () => string): ArtifactKind | undefined {
  if (kind === 'text') return undefined;
  // A template without an action is rendered as it stands; whoever puts a Chart.yaml beside manifests hides none of them.
  const isPlain = kind === 'helm-template' && YAML_ENDING.test(path) && !text().includes('{{');
  if (kind !== 'maybe-kubernetes' && !isPlain) return kind;
  return looksLikeKubernetes(path, text()) ? 'kubernetes' : undefined;
}

function isTemplateOf(path: string, charts: ReadonlySet<string>): boolean {
  for (let at = path.indexOf('templates/'); at >= 0; at = path.indexOf('templates/', at + 1)) {
    if ((at === 0 || path[at - 1] === '/') && charts.has(path.slice(0, at))) return true;
  }
  return false;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
