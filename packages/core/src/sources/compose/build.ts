import type { BuildFact } from '../../model/fact.ts';
import type { At } from '../../model/span.ts';
import { get, getString, strings } from '../yaml/access.ts';
import { asBoolean, asString } from '../yaml/dialect.ts';
import type { YamlNode } from '../yaml/node.ts';
import { isRemoteContext, resolvePath } from '../workspace-path.ts';
import type { ComposeBuild, ComposeService } from './model.ts';
import { variablesOf } from './variables.ts';

/** `build:`, as a context alone or as a mapping. */
export function buildOf(node: YamlNode | undefined): ComposeBuild | undefined {
  if (node === undefined) return undefined;
  const text = asString(node);
  if (text) return { context: text, isInline: false, args: [], contexts: [], tags: [], span: node.outer };
  if (node.kind !== 'mapping') return undefined;
  const context = getString(node, 'context');
  const dockerfile = getString(node, 'dockerfile');
  const target = getString(node, 'target');
  const privileged = asBoolean(get(node, 'privileged'), 'compose');
  return {
    ...(context && { context }),
    ...(dockerfile && { dockerfile }),
    ...(target && { target }),
    isInline: get(node, 'dockerfile_inline') !== undefined,
    args: variablesOf(get(node, 'args')),
    contexts: contextNames(get(node, 'additional_contexts')),
    tags: strings(get(node, 'tags')),
    ...(privileged && { privileged }),
    span: node.outer,
  };
}

/** What a service's build contributes to the lifecycle graph. */
export function buildFact(service: ComposeService, build: ComposeBuild): BuildFact {
  return {
    type: 'build',
    by: 'compose',
    name: service.name.value,
    span: build.span,
    ...recipeOf(service.path, build),
    ...(build.target && { target: build.target }),
    args: build.args.map(({ name, value }) => ({ name: name.value, value })),
    images: [...(service.image ? [service.image] : []), ...build.tags],
    ...(build.contexts.length > 0 && { contexts: build.contexts }),
  };
}

/** What is built: nothing that we know where context or Dockerfile are not literal, remote, or written in place. */
function recipeOf(composePath: string, build: ComposeBuild): Pick<BuildFact, 'context' | 'dockerfile'> {
  const context = contextPath(composePath, build.context);
  if (context === undefined || build.isInline) return {};
  if (!build.dockerfile) return { context };
  const dockerfile = resolvePath(context, build.dockerfile.value);
  return dockerfile === undefined ? {} : { context, dockerfile };
}

/** `additional_contexts`, as a mapping or as a list of `name=place`. */
function contextNames(node: YamlNode | undefined): readonly string[] {
  return variablesOf(node).map(({ name }) => name.value);
}

function contextPath(composePath: string, context: At<string> | undefined): string | undefined {
  const written = context?.value ?? '.';
  if (isRemoteContext(written)) return undefined;
  const slash = composePath.lastIndexOf('/');
  return resolvePath(slash < 0 ? '.' : composePath.slice(0, slash), written);
}
