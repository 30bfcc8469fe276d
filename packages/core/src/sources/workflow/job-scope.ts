import type { At } from '../../model/span.ts';
import { get, getString } from '../yaml/access.ts';
import { resolvePath } from '../workspace-path.ts';
import { linesOf } from './lines.ts';
import type { Workflow, WorkflowJob, WorkflowStep, WorkflowVariable } from './model.ts';

const METADATA_ACTION = /^docker\/metadata-action(?:@|$)/;
const CHECKOUT_ACTION = /^actions\/checkout(?:@|$)/;
const VARIABLE = /\$\{\{\s*env\.([A-Za-z_]\w*)\s*\}\}/g;
const TAGS = /^\$\{\{\s*steps\.([\w-]+)\.outputs\.tags\s*\}\}$/;

/** What the steps of a job say to one another: variables, the names that an image gets, whose files lie where. */
export class JobScope {
  readonly #variables: ReadonlyMap<string, string>;
  readonly #images = new Map<string, readonly At<string>[]>();
  readonly #foreign: string[] = [];

  constructor(workflow: Workflow, job: WorkflowJob) {
    this.#variables = literals([...workflow.environment, ...job.environment]);
    for (const step of job.steps) {
      if (step.uses && METADATA_ACTION.test(step.uses.value)) this.#addMetadata(step);
      if (step.uses && CHECKOUT_ACTION.test(step.uses.value)) this.#addCheckout(step);
    }
  }

  /** Puts in the literal values of `${{ env.NAME }}`; other expressions stay. */
  expand<T extends At<string>>(written: T): T {
    if (!written.value.includes('${{')) return written;
    const value = written.value.replace(VARIABLE, (whole, name: string) => this.#variables.get(name) ?? whole);
    return value === written.value ? written : { ...written, value };
  }

  /** The images that a line of `tags:` stands for, where it takes over what docker/metadata-action made. */
  imagesOf(tag: At<string>): readonly At<string>[] {
    const step = TAGS.exec(tag.value)?.[1];
    return (step && this.#images.get(step)) || [this.expand(tag)];
  }

  /** Whether a folder holds another repository's files, which a step checked out there. */
  isForeign(folder: string): boolean {
    return this.#foreign.some((place) => place === '.' || folder === place || folder.startsWith(`${place}/`));
  }

  /** Its tags follow from the event; that they are unknown is said by the expression itself. */
  #addMetadata(step: WorkflowStep): void {
    const id = getString(step.node, 'id');
    if (!id) return;
    const images = linesOf(get(step.node, 'with', 'images')).flatMap((line) => {
      const { value, span } = this.expand(line);
      return imageNames(value).map((name) => ({ value: `${name}:\${{ steps.${id.value}.outputs.version }}`, span }));
    });
    if (images.length > 0) this.#images.set(id.value, images);
  }

  #addCheckout(step: WorkflowStep): void {
    const repository = getString(step.node, 'with', 'repository');
    if (!repository || /github\.repository\b/.test(repository.value)) return;
    this.#foreign.push(resolvePath('.', getString(step.node, 'with', 'path')?.value ?? '.') ?? '.');
  }
}

/** A line of `images:`: names, or `name=NAME,enable=...`. See https://github.com/docker/metadata-action#images-input */
function imageNames(line: string): readonly string[] {
  return line.split(',').flatMap((part) => {
    const [, key, value = ''] = /^\s*(?:(name|enable)=)?(.*?)\s*$/.exec(part) ?? [];
    return key === 'enable' || value === '' ? [] : value;
  });
}

function literals(variables: readonly WorkflowVariable[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { name, value } of variables) {
    if (value.value.includes('${{')) known.delete(name.value);
    else known.set(name.value, value.value);
  }
  return known;
}
