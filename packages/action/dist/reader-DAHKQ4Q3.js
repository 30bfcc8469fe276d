import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  isRemoteContext,
  resolvePath
} from "./chunk-622Q7KUG.js";
import {
  readYamlFile
} from "./chunk-3YXPZTQI.js";
import "./chunk-Z6F7VPUV.js";
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
function buildFactOf(step, job, scope) {
  if (!step.uses || !BUILD_ACTION.test(step.uses.value)) return void 0;
  const inputs = get(step.node, "with");
  const input = (name) => {
    const written = getString(inputs, name);
    return written && scope.expand(written);
  };
  const target = input("target");
  return {
    type: "build",
    by: "workflow",
    name: step.name?.value ?? job,
    span: step.span,
    ...recipeOf(input("context"), input("file"), scope),
    ...target && { target },
    args: linesOf(get(inputs, "build-args")).flatMap((line) => assignmentOf(scope.expand(line))),
    images: linesOf(get(inputs, "tags")).flatMap(listedOf).flatMap((tag) => scope.imagesOf(tag))
  };
}
function recipeOf(context, file, scope) {
  const folder = contextOf(context);
  if (folder === void 0 || scope.isForeign(folder)) return {};
  if (file === void 0) return { context: folder };
  const dockerfile = resolvePath(".", file.value);
  return dockerfile === void 0 ? {} : { context: folder, dockerfile };
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

// packages/core/src/sources/workflow/job-scope.ts
var METADATA_ACTION = /^docker\/metadata-action(?:@|$)/;
var CHECKOUT_ACTION = /^actions\/checkout(?:@|$)/;
var VARIABLE = /\$\{\{\s*env\.([A-Za-z_]\w*)\s*\}\}/g;
var TAGS = /^\$\{\{\s*steps\.([\w-]+)\.outputs\.tags\s*\}\}$/;
var JobScope = class {
  #variables;
  #images = /* @__PURE__ */ new Map();
  #foreign = [];
  constructor(workflow2, job) {
    this.#variables = literals([...workflow2.environment, ...job.environment]);
    for (const step of job.steps) {
      if (step.uses && METADATA_ACTION.test(step.uses.value)) this.#addMetadata(step);
      if (step.uses && CHECKOUT_ACTION.test(step.uses.value)) this.#addCheckout(step);
    }
  }
  /** Puts in the literal values of `${{ env.NAME }}`; other expressions stay. */
  expand(written) {
    if (!written.value.includes("${{")) return written;
    const value = written.value.replace(VARIABLE, (whole, name) => this.#variables.get(name) ?? whole);
    return value === written.value ? written : { ...written, value };
  }
  /** The images that a line of `tags:` stands for, where it takes over what docker/metadata-action made. */
  imagesOf(tag) {
    const step = TAGS.exec(tag.value)?.[1];
    return step && this.#images.get(step) || [this.expand(tag)];
  }
  /** Whether a folder holds another repository's files, which a step checked out there. */
  isForeign(folder) {
    return this.#foreign.some((place) => place === "." || folder === place || folder.startsWith(`${place}/`));
  }
  /** Its tags follow from the event; that they are unknown is said by the expression itself. */
  #addMetadata(step) {
    const id = getString(step.node, "id");
    if (!id) return;
    const images = linesOf(get(step.node, "with", "images")).flatMap((line) => {
      const { value, span } = this.expand(line);
      return imageNames(value).map((name) => ({ value: `${name}:\${{ steps.${id.value}.outputs.version }}`, span }));
    });
    if (images.length > 0) this.#images.set(id.value, images);
  }
  #addCheckout(step) {
    const repository = getString(step.node, "with", "repository");
    if (!repository || /github\.repository\b/.test(repository.value)) return;
    this.#foreign.push(resolvePath(".", getString(step.node, "with", "path")?.value ?? ".") ?? ".");
  }
};
function imageNames(line) {
  return line.split(",").flatMap((part) => {
    const [, key, value = ""] = /^\s*(?:(name|enable)=)?(.*?)\s*$/.exec(part) ?? [];
    return key === "enable" || value === "" ? [] : value;
  });
}
function literals(variables) {
  const known = /* @__PURE__ */ new Map();
  for (const { name, value } of variables) {
    if (value.value.includes("${{")) known.delete(name.value);
    else known.set(name.value, value.value);
  }
  return known;
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
  for (const job of workflow2.jobs) readJob(job, new JobScope(workflow2, job), sink);
}
function readJob(job, scope, sink) {
  const owner = `job ${job.id.value}`;
  readVariables(job.environment, owner, sink);
  readContainer("workflow-container", job.container, owner, sink);
  for (const service of job.services)
    readContainer("workflow-service", service, `${owner}, service ${service.name}`, sink);
  for (const step of job.steps) {
    readVariables(step.environment, owner, sink);
    readImage("workflow-action", dockerImage(step.uses), owner, sink);
    const build = buildFactOf(step, job.id.value, scope);
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
