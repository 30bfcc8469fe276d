import { entries, get, getMapping, getString } from '../yaml/access.ts';
import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/node.ts';
import type { Workflow, WorkflowJob } from './model.ts';
import { containerOf, namesOf, permissionsOf, stepsOf, variablesOf } from './parts.ts';

/** The workflow or action that a document is; undefined where it is neither. */
export function workflowOf(root: YamlNode): Workflow | undefined {
  if (root.kind !== 'mapping') return undefined;
  if (get(root, 'jobs') !== undefined) return workflow(root);
  return get(root, 'runs') === undefined ? undefined : action(root);
}

function workflow(root: YamlMapping): Workflow {
  const name = getString(root, 'name');
  const permissions = permissionsOf(get(root, 'permissions'));
  return {
    path: root.source.path,
    kind: 'workflow',
    ...(name && { name }),
    triggers: namesOf(get(root, 'on')),
    ...(permissions && { permissions }),
    environment: variablesOf(get(root, 'env')),
    jobs: entries(get(root, 'jobs')).flatMap(jobOf),
    node: root,
  };
}

function jobOf({ key, value }: YamlEntry): readonly WorkflowJob[] {
  if (value.kind !== 'mapping') return [];
  const uses = getString(value, 'uses');
  const permissions = permissionsOf(get(value, 'permissions'));
  const container = containerOf(get(value, 'container'));
  return [
    {
      id: key.at,
      runsOn: namesOf(get(value, 'runs-on')),
      ...(uses && { uses }),
      ...(permissions && { permissions }),
      environment: variablesOf(get(value, 'env')),
      ...(container && { container }),
      services: entries(get(value, 'services')).flatMap(
        (service) => containerOf(service.value, service.key.text) ?? [],
      ),
      steps: stepsOf(get(value, 'steps')),
      node: value,
    },
  ];
}

/** An action has its steps in one job that nothing names. */
function action(root: YamlMapping): Workflow {
  const name = getString(root, 'name');
  const runs = getMapping(root, 'runs');
  const image = getString(runs, 'image');
  const steps = stepsOf(get(runs, 'steps'));
  const id = name ?? { value: 'action', span: { ...root.span, end: root.start } };
  return {
    path: root.source.path,
    kind: 'action',
    ...(name && { name }),
    triggers: [],
    environment: [],
    jobs: steps.length === 0 ? [] : [{ id, runsOn: [], environment: [], services: [], steps, node: runs ?? root }],
    ...(image && { image }),
    node: root,
  };
}
