import type { BuildFact } from '../../model/fact.ts';
import type { At } from '../../model/span.ts';
import { get, getString } from '../yaml/access.ts';
import { isRemoteContext, resolvePath } from '../workspace-path.ts';
import type { JobScope } from './job-scope.ts';
import { linesOf } from './lines.ts';
import type { WorkflowStep } from './model.ts';

const BUILD_ACTION = /^docker\/build-push-action(?:@|$)/;
const DEFAULT_CONTEXT = /^\{\{\s*defaultContext\s*\}\}:?/;

/** What a step that builds an image contributes to the lifecycle graph. See https://github.com/docker/build-push-action */
export function buildFactOf(step: WorkflowStep, job: string, scope: JobScope): BuildFact | undefined {
  if (!step.uses || !BUILD_ACTION.test(step.uses.value)) return undefined;
  const inputs = get(step.node, 'with');
  const input = (name: string): At<string> | undefined => {
    const written = getString(inputs, name);
    return written && scope.expand(written);
  };
  const target = input('target');
  return {
    type: 'build',
    by: 'workflow',
    name: step.name?.value ?? job,
    span: step.span,
    ...recipeOf(input('context'), input('file'), scope),
    ...(target && { target }),
    args: linesOf(get(inputs, 'build-args')).flatMap((line) => assignmentOf(scope.expand(line))),
    images: linesOf(get(inputs, 'tags'))
      .flatMap(listedOf)
      .flatMap((tag) => scope.imagesOf(tag)),
  };
}

/** What is built: nothing that we know where one of the two is not literal or belongs to another repository. */
function recipeOf(
  context: At<string> | undefined,
  file: At<string> | undefined,
  scope: JobScope,
): Pick<BuildFact, 'context' | 'dockerfile'> {
  const folder = contextOf(context);
  if (folder === undefined || scope.isForeign(folder)) return {};
  if (file === undefined) return { context: folder };
  // The file's path counts from the working directory, not from the context.
  const dockerfile = resolvePath('.', file.value);
  return dockerfile === undefined ? {} : { context: folder, dockerfile };
}

/** Without a context the action builds the repository itself. */
function contextOf(written: At<string> | undefined): string | undefined {
  const text = (written?.value ?? '.').replace(DEFAULT_CONTEXT, './');
  return isRemoteContext(text) ? undefined : resolvePath('.', text);
}

function assignmentOf({ value, span }: At<string>): BuildFact['args'] {
  const equals = value.indexOf('=');
  if (equals < 0) return [{ name: value, value: null }];
  const isExact = span.end - span.start === value.length;
  const place = isExact ? { ...span, start: span.start + equals + 1 } : span;
  return [{ name: value.slice(0, equals), value: { value: value.slice(equals + 1), span: place } }];
}

/** Tags on one line are separated by commas. */
function listedOf({ value, span }: At<string>): readonly At<string>[] {
  if (!value.includes(',') || value.includes('${{')) return [{ value, span }];
  return value.split(',').flatMap((part) => (part.trim() === '' ? [] : { value: part.trim(), span }));
}
