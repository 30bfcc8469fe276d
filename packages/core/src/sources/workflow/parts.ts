import type { At } from '../../model/span.ts';
import { entries, get, getString, mappings, strings } from '../yaml/access.ts';
import { asString } from '../yaml/dialect.ts';
import type { YamlMapping, YamlNode } from '../yaml/node.ts';
import type { WorkflowContainer, WorkflowPermissions, WorkflowStep, WorkflowVariable } from './model.ts';

/** `env:`, `with:`: names with texts. */
export function variablesOf(node: YamlNode | undefined): readonly WorkflowVariable[] {
  return entries(node).flatMap(({ key, value }) => {
    const text = asString(value);
    return text ? { name: key.at, value: text } : [];
  });
}

/** A text, a list of texts, or the keys of a mapping. */
export function namesOf(node: YamlNode | undefined): readonly At<string>[] {
  const text = asString(node);
  if (text) return [text];
  return node?.kind === 'mapping' ? node.entries.map(({ key }) => key.at) : strings(node);
}

export function permissionsOf(node: YamlNode | undefined): WorkflowPermissions | undefined {
  if (node === undefined) return undefined;
  const all = asString(node);
  if (all) return { all, scopes: [], span: all.span };
  if (node.kind !== 'mapping') return undefined;
  const scopes = variablesOf(node).map(({ name, value }) => ({ name, level: value }));
  return { ...(scopes.length === 0 && { all: { value: '', span: node.outer } }), scopes, span: node.outer };
}

/** `container:` or a service: an image alone, or a mapping. */
export function containerOf(node: YamlNode | undefined, name?: string): WorkflowContainer | undefined {
  if (node === undefined) return undefined;
  const image = asString(node) ?? getString(node, 'image');
  const options = getString(node, 'options');
  return {
    ...(name !== undefined && { name }),
    ...(image && { image }),
    ...(options && { options }),
    environment: variablesOf(get(node, 'env')),
    volumes: strings(get(node, 'volumes')),
    span: node.outer,
  };
}

export function stepsOf(node: YamlNode | undefined): readonly WorkflowStep[] {
  return mappings(node).map(stepOf);
}

function stepOf(node: YamlMapping): WorkflowStep {
  const name = getString(node, 'name') ?? getString(node, 'id');
  const uses = getString(node, 'uses');
  const run = getString(node, 'run');
  const shell = getString(node, 'shell');
  const condition = getString(node, 'if');
  return {
    ...(name && { name }),
    ...(uses && { uses }),
    ...(run && { run }),
    ...(shell && { shell }),
    ...(condition && { condition }),
    environment: variablesOf(get(node, 'env')),
    inputs: variablesOf(get(node, 'with')),
    span: node.span,
    node,
  };
}
