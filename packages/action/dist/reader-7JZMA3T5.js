import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  isRemoteContext,
  resolvePath
} from "./chunk-622Q7KUG.js";
import {
  readYamlFile
} from "./chunk-U2NOXQGJ.js";
import "./chunk-KYXE4YQ3.js";
import {
  asString,
  entries,
  get,
  getMapping,
  getString,
  mappings,
  strings
} from "./chunk-TGNN2AF2.js";
import "./chunk-BJJFHFV3.js";

// packages/core/src/sources/workflow/lines.ts
function linesOf(node) {
  if (node?.kind !== "scalar") return [];
  const { span, text } = node;
  const { path } = span;
  if (!text.includes("\n") || node.style === "double-quoted" || node.style === "single-quoted") {
    return text.split("\n").flatMap((line) => line.trim() === "" ? [] : { value: line.trim(), span });
  }
  const lines = [];
  const written = node.source.text.slice(span.start, span.end);
  for (const { 0: value, index } of written.matchAll(/[^\s](?:[^\r\n]*[^\s])?/g)) {
    const start = span.start + index;
    lines.push({ value, span: { path, start, end: start + value.length } });
  }
  return lines;
}

// packages/core/src/sources/workflow/build-step.ts
var BUILD_ACTION = /^docker\/build-push-action(?:@|$)/;
var DEFAULT_CONTEXT = /^\{\{\s*defaultContext\s*\}\}:?/;
function buildFactOf(step, job) {
  if (!step.uses || !BUILD_ACTION.test(step.uses.value)) return void 0;
  const inputs = get(step.node, "with");
  const context = contextOf(getString(inputs, "context"));
  const file = getString(inputs, "file");
  const dockerfile = file === void 0 || context === void 0 ? void 0 : resolvePath(".", file.value);
  const target = getString(inputs, "target");
  return {
    type: "build",
    by: "workflow",
    name: step.name?.value ?? job,
    span: step.span,
    ...context !== void 0 && { context },
    ...dockerfile !== void 0 && { dockerfile },
    ...target && { target },
    args: linesOf(get(inputs, "build-args")).flatMap(assignmentOf),
    images: linesOf(get(inputs, "tags")).flatMap(listedOf)
  };
}
function contextOf(written) {
  const text = (written?.value ?? ".").replace(DEFAULT_CONTEXT, "./");
  return isRemoteContext(text) ? void 0 : resolvePath(".", text);
}
function assignmentOf({ value, span }) {
  const equals = value.indexOf("=");
  if (equals < 0) return [{ name: value, value: null }];
  const isExact = span.end - span.start === value.length;
  const place = isExact ? { ...span, start: span.start + equals + 1 } : span;
  return [{ name: value.slice(0, equals), value: { value: value.slice(equals + 1), span: place } }];
}
function listedOf({ value, span }) {
  if (!value.includes(",") || value.includes("${{")) return [{ value, span }];
  return value.split(",").flatMap((part) => part.trim() === "" ? [] : { value: part.trim(), span });
}

// packages/core/src/sources/workflow/parts.ts
function variablesOf(node) {
  return entries(node).flatMap(({ key, value }) => {
    const text = asString(value);
    return text ? { name: key.at, value: text } : [];
  });
}
function namesOf(node) {
  const text = asString(node);
  if (text) return [text];
  return node?.kind === "mapping" ? node.entries.map(({ key }) => key.at) : strings(node);
}
function permissionsOf(node) {
  if (node === void 0) return void 0;
  const all = asString(node);
  if (all) return { all, scopes: [], span: all.span };
  if (node.kind !== "mapping") return void 0;
  const scopes = variablesOf(node).map(({ name, value }) => ({ name, level: value }));
  return { ...scopes.length === 0 && { all: { value: "", span: node.outer } }, scopes, span: node.outer };
}
function containerOf(node, name) {
  if (node === void 0) return void 0;
  const image = asString(node) ?? getString(node, "image");
  const options = getString(node, "options");
  return {
    ...name !== void 0 && { name },
    ...image && { image },
    ...options && { options },
    environment: variablesOf(get(node, "env")),
    volumes: strings(get(node, "volumes")),
    span: node.outer
  };
}
function stepsOf(node) {
  return mappings(node).map(stepOf);
}
function stepOf(node) {
  const name = getString(node, "name") ?? getString(node, "id");
  const uses = getString(node, "uses");
  const run = getString(node, "run");
  const shell = getString(node, "shell");
  const condition = getString(node, "if");
  return {
    ...name && { name },
    ...uses && { uses },
    ...run && { run },
    ...shell && { shell },
    ...condition && { condition },
    environment: variablesOf(get(node, "env")),
    inputs: variablesOf(get(node, "with")),
    span: node.span,
    node
  };
}

// packages/core/src/sources/workflow/workflow.ts
function workflowOf(root) {
  if (root.kind !== "mapping") return void 0;
  if (get(root, "jobs") !== void 0) return workflow(root);
  return get(root, "runs") === void 0 ? void 0 : action(root);
}
function workflow(root) {
  const name = getString(root, "name");
  const permissions = permissionsOf(get(root, "permissions"));
  return {
    path: root.source.path,
    kind: "workflow",
    ...name && { name },
    triggers: namesOf(get(root, "on")),
    ...permissions && { permissions },
    environment: variablesOf(get(root, "env")),
    jobs: entries(get(root, "jobs")).flatMap(jobOf),
    node: root
  };
}
function jobOf({ key, value }) {
  if (value.kind !== "mapping") return [];
  const uses = getString(value, "uses");
  const permissions = permissionsOf(get(value, "permissions"));
  const container = containerOf(get(value, "container"));
  return [
    {
      id: key.at,
      runsOn: namesOf(get(value, "runs-on")),
      ...uses && { uses },
      ...permissions && { permissions },
      environment: variablesOf(get(value, "env")),
      ...container && { container },
      services: entries(get(value, "services")).flatMap(
        (service) => containerOf(service.value, service.key.text) ?? []
      ),
      steps: stepsOf(get(value, "steps")),
      node: value
    }
  ];
}
function action(root) {
  const name = getString(root, "name");
  const runs = getMapping(root, "runs");
  const image = getString(runs, "image");
  const steps = stepsOf(get(runs, "steps"));
  const id = name ?? { value: "action", span: { ...root.span, end: root.start } };
  return {
    path: root.source.path,
    kind: "action",
    ...name && { name },
    triggers: [],
    environment: [],
    jobs: steps.length === 0 ? [] : [{ id, runsOn: [], environment: [], services: [], steps, node: runs ?? root }],
    ...image && { image },
    node: root
  };
}

// packages/core/src/sources/workflow/reader.ts
var GATES = ["provenance"];
var workflowReader = {
  kind: "workflow",
  read(file, sink) {
    for (const document of readYamlFile(file, sink, GATES)) {
      const workflow2 = workflowOf(document.root);
      if (workflow2) readWorkflow(workflow2, sink);
    }
  }
};
function readWorkflow(workflow2, sink) {
  sink.subject("workflow", workflow2);
  readVariables(workflow2.environment, "workflow", sink);
  readImage("workflow-action", dockerImage(workflow2.image), `action ${workflow2.name?.value ?? workflow2.path}`, sink);
  for (const job of workflow2.jobs) readJob(job, sink);
}
function readJob(job, sink) {
  const owner = `job ${job.id.value}`;
  readVariables(job.environment, owner, sink);
  readContainer("workflow-container", job.container, owner, sink);
  for (const service of job.services)
    readContainer("workflow-service", service, `${owner}, service ${service.name}`, sink);
  for (const step of job.steps) {
    readVariables(step.environment, owner, sink);
    readImage("workflow-action", dockerImage(step.uses), owner, sink);
    const build = buildFactOf(step, job.id.value);
    if (build) sink.fact(build);
  }
}
function readContainer(surface, container, owner, sink) {
  if (container === void 0) return;
  readVariables(container.environment, owner, sink);
  readImage(surface, container.image, owner, sink);
}
function readImage(surface, image, owner, sink) {
  if (image && image.value !== "") sink.fact({ type: "image", surface, image, owner });
}
var DOCKER = "docker://";
function dockerImage(uses) {
  if (!uses?.value.startsWith(DOCKER)) return void 0;
  return { value: uses.value.slice(DOCKER.length), span: { ...uses.span, start: uses.span.start + DOCKER.length } };
}
function readVariables(variables, owner, sink) {
  for (const { name, value } of variables) {
    if (!isExpression(value.value)) sink.subject("named-value", { origin: "workflow-env", name, value, owner });
  }
}
function isExpression(text) {
  return /^\s*\$\{\{[^}]*\}\}\s*$/.test(text);
}
export {
  workflowReader
};
