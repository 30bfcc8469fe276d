import type { ImageFact } from '../../model/fact.ts';
import type { At } from '../../model/span.ts';
import type { Reader, ReaderSink } from '../reader.ts';
import { readYamlFile } from '../yaml/read-file.ts';
import { buildFactOf } from './build-step.ts';
import { JobScope } from './job-scope.ts';
import type { Workflow, WorkflowContainer, WorkflowJob, WorkflowVariable } from './model.ts';
import { workflowOf } from './workflow.ts';

/** The gates that look at workflows. */
const GATES = ['provenance'];

/** Reads GitHub Actions workflows and actions. */
export const workflowReader: Reader = {
  kind: 'workflow',
  read(file, sink) {
    for (const document of readYamlFile(file, sink, GATES)) {
      const workflow = workflowOf(document.root);
      if (workflow) readWorkflow(workflow, sink);
    }
  },
};

function readWorkflow(workflow: Workflow, sink: ReaderSink): void {
  sink.subject('workflow', workflow);
  readVariables(workflow.environment, 'workflow', sink);
  readImage('workflow-action', dockerImage(workflow.image), `action ${workflow.name?.value ?? workflow.path}`, sink);
  for (const job of workflow.jobs) readJob(job, new JobScope(workflow, job), sink);
}

function readJob(job: WorkflowJob, scope: JobScope, sink: ReaderSink): void {
  const owner = `job ${job.id.value}`;
  readVariables(job.environment, owner, sink);
  readContainer('workflow-container', job.container, owner, sink);
  for (const service of job.services)
    readContainer('workflow-service', service, `${owner}, service ${service.name}`, sink);
  for (const step of job.steps) {
    readVariables(step.environment, owner, sink);
    readImage('workflow-action', dockerImage(step.uses), owner, sink);
    const build = buildFactOf(step, job.id.value, scope);
    if (build) sink.fact(build);
  }
}

function readContainer(
  surface: ImageFact['surface'],
  container: WorkflowContainer | undefined,
  owner: string,
  sink: ReaderSink,
): void {
  if (container === undefined) return;
  readVariables(container.environment, owner, sink);
  readImage(surface, container.image, owner, sink);
}

function readImage(
  surface: ImageFact['surface'],
  image: At<string> | undefined,
  owner: string,
  sink: ReaderSink,
): void {
  if (image && image.value !== '') sink.fact({ type: 'image', surface, image, owner });
}

const DOCKER = 'docker://';

/** The image of `docker://IMAGE`. */
function dockerImage(uses: At<string> | undefined): At<string> | undefined {
  if (!uses?.value.startsWith(DOCKER)) return undefined;
  return { value: uses.value.slice(DOCKER.length), span: { ...uses.span, start: uses.span.start + DOCKER.length } };
}

function readVariables(variables: readonly WorkflowVariable[], owner: string, sink: ReaderSink): void {
  for (const { name, value } of variables) {
    if (!isExpression(value.value)) sink.subject('named-value', { origin: 'workflow-env', name, value, owner });
  }
}

/** Wholly an expression: what it yields is not in the file. */
function isExpression(text: string): boolean {
  return /^\s*\$\{\{[^}]*\}\}\s*$/.test(text);
}
