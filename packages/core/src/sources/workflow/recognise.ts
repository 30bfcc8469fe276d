const WORKFLOW = /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/;
const ACTION = /(?:^|\/)action\.ya?ml$/;

/** Whether a path is that of a workflow, or of an action's metadata file. */
export function isWorkflowPath(path: string): boolean {
  return WORKFLOW.test(path) || ACTION.test(path);
}
