import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  nearest
} from "./chunk-H6ZOB2IL.js";
import {
  bracketFault,
  globFault
} from "./chunk-IFOAU57Q.js";
import {
  PRESETS,
  PROFILES
} from "./chunk-FHEKXKC2.js";
import {
  SEVERITIES
} from "./chunk-2AKYT57Y.js";

// node_modules/.pnpm/valibot@1.5.0_typescript@7.0.2/node_modules/valibot/dist/index.mjs
var store$4;
var DEFAULT_CONFIG = {
  lang: void 0,
  message: void 0,
  abortEarly: void 0,
  abortPipeEarly: void 0
};
// @__NO_SIDE_EFFECTS__
function getGlobalConfig(config$1) {
  if (!config$1 && !store$4) return DEFAULT_CONFIG;
  return {
    lang: config$1?.lang ?? store$4?.lang,
    message: config$1?.message,
    abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
    abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
  };
}
var store$3;
// @__NO_SIDE_EFFECTS__
function getGlobalMessage(lang) {
  return store$3?.get(lang);
}
var store$2;
// @__NO_SIDE_EFFECTS__
function getSchemaMessage(lang) {
  return store$2?.get(lang);
}
var store$1;
// @__NO_SIDE_EFFECTS__
function getSpecificMessage(reference, lang) {
  return store$1?.get(reference)?.get(lang);
}
// @__NO_SIDE_EFFECTS__
function _stringify(input) {
  const type = typeof input;
  if (type === "string") return `"${input}"`;
  if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
  if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
  return type;
}
function _addIssue(context, label, dataset, config$1, other) {
  const input = other && "input" in other ? other.input : dataset.value;
  const expected = other?.expected ?? context.expects ?? null;
  const received = other?.received ?? /* @__PURE__ */ _stringify(input);
  const issue = {
    kind: context.kind,
    type: context.type,
    input,
    expected,
    received,
    message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
    requirement: context.requirement,
    path: other?.path,
    issues: other?.issues,
    lang: config$1.lang,
    abortEarly: config$1.abortEarly,
    abortPipeEarly: config$1.abortPipeEarly
  };
  const isSchema = context.kind === "schema";
  const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
  if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
  if (isSchema) dataset.typed = false;
  if (dataset.issues) dataset.issues.push(issue);
  else dataset.issues = [issue];
}
// @__NO_SIDE_EFFECTS__
function _isValidObjectKey(object$1, key) {
  return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
// @__NO_SIDE_EFFECTS__
function _joinExpects(values$1, separator) {
  const list2 = [...new Set(values$1)];
  if (list2.length > 1) return `(${list2.join(` ${separator} `)})`;
  return list2[0] ?? "never";
}
function _standardSchema(schema) {
  schema["~standard"] = {
    version: 1,
    vendor: "valibot",
    validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
  };
  return schema;
}
var EMOJI_REGEX = new RegExp("^(?:[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation}))*)+$", "u");
// @__NO_SIDE_EFFECTS__
function check(requirement, message$1) {
  return {
    kind: "validation",
    type: "check",
    reference: check,
    async: false,
    expects: null,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function finite(message$1) {
  return {
    kind: "validation",
    type: "finite",
    reference: finite,
    async: false,
    expects: null,
    requirement: Number.isFinite,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "finite", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function rawCheck(action) {
  return {
    kind: "validation",
    type: "raw_check",
    reference: rawCheck,
    async: false,
    expects: null,
    "~run"(dataset, config$1) {
      action({
        dataset,
        config: config$1,
        addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
      });
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function getFallback(schema, dataset, config$1) {
  return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
// @__NO_SIDE_EFFECTS__
function getDefault(schema, dataset, config$1) {
  return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
// @__NO_SIDE_EFFECTS__
function array(item, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "array",
    reference: array,
    expects: "Array",
    async: false,
    item,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (Array.isArray(input)) {
        dataset.typed = true;
        dataset.value = [];
        for (let key = 0; key < input.length; key++) {
          const value$1 = input[key];
          const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
          if (itemDataset.issues) {
            const pathItem2 = {
              type: "array",
              origin: "value",
              input,
              key,
              value: value$1
            };
            for (const issue of itemDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem2);
              else issue.path = [pathItem2];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = itemDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!itemDataset.typed) dataset.typed = false;
          dataset.value.push(itemDataset.value);
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function boolean(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "boolean",
    reference: boolean,
    expects: "boolean",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "boolean") dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function custom(check$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "custom",
    reference: custom,
    expects: "unknown",
    async: false,
    check: check$1,
    message: message$1,
    "~run"(dataset, config$1) {
      if (this.check(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function looseObject(entries$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "loose_object",
    reference: looseObject,
    expects: "Object",
    async: false,
    entries: entries$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const key in this.entries) {
          const valueSchema = this.entries[key];
          if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
            const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
            const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
            if (valueDataset.issues) {
              const pathItem2 = {
                type: "object",
                origin: "value",
                input,
                key,
                value: value$1
              };
              for (const issue of valueDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem2);
                else issue.path = [pathItem2];
                dataset.issues?.push(issue);
              }
              if (!dataset.issues) dataset.issues = valueDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!valueDataset.typed) dataset.typed = false;
            dataset.value[key] = valueDataset.value;
          } else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
          else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
            _addIssue(this, "key", dataset, config$1, {
              input: void 0,
              expected: `"${key}"`,
              path: [{
                type: "object",
                origin: "key",
                input,
                key,
                value: input[key]
              }]
            });
            if (config$1.abortEarly) break;
          }
        }
        if (!dataset.issues || !config$1.abortEarly) {
          for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function number(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "number",
    reference: number,
    expects: "number",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function optional(wrapped, default_) {
  return _standardSchema({
    kind: "schema",
    type: "optional",
    reference: optional,
    expects: `(${wrapped.expects} | undefined)`,
    async: false,
    wrapped,
    default: default_,
    "~run"(dataset, config$1) {
      if (dataset.value === void 0) {
        if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
        if (dataset.value === void 0) {
          dataset.typed = true;
          return dataset;
        }
      }
      return this.wrapped["~run"](dataset, config$1);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function string(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "string",
    reference: string,
    expects: "string",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "string") dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function _subIssues(datasets) {
  let issues;
  if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
  else issues = dataset.issues;
  return issues;
}
// @__NO_SIDE_EFFECTS__
function union(options, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "union",
    reference: union,
    expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
    async: false,
    options,
    message: message$1,
    "~run"(dataset, config$1) {
      let validDataset;
      let typedDatasets;
      let untypedDatasets;
      for (const schema of this.options) {
        const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
        if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
        else typedDatasets = [optionDataset];
        else {
          validDataset = optionDataset;
          break;
        }
        else if (untypedDatasets) untypedDatasets.push(optionDataset);
        else untypedDatasets = [optionDataset];
      }
      if (validDataset) return validDataset;
      if (typedDatasets) {
        if (typedDatasets.length === 1) return typedDatasets[0];
        _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
        dataset.typed = true;
      } else if (untypedDatasets?.length === 1) return untypedDatasets[0];
      else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function pipe(...pipe$1) {
  return _standardSchema({
    ...pipe$1[0],
    pipe: pipe$1,
    "~run"(dataset, config$1) {
      for (const item of pipe$1) if (item.kind !== "metadata") {
        if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
          dataset.typed = false;
          break;
        }
        if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
      }
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function safeParse(schema, input, config$1) {
  const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
  return {
    typed: dataset.typed,
    success: !dataset.issues,
    output: dataset.value,
    issues: dataset.issues
  };
}

// packages/core/src/policy/fields.ts
function described(field, description) {
  return { ...field, json: { ...field.json, description } };
}
function required(field) {
  return { ...field, required: true };
}
function text(fault, json = {}) {
  return {
    schema: pipe(
      string(({ input }) => `must be text, not ${shown(input)}`),
      rawCheck(({ dataset, addIssue }) => {
        const found = dataset.typed ? fault(dataset.value) : void 0;
        if (typeof found === "string") addIssue({ message: found, expected: "" });
        else if (found) addIssue({ message: found.message, expected: found.near ?? "" });
      })
    ),
    json: { type: "string", ...json }
  };
}
var anyText = text((value) => value.trim() === "" ? "must not be empty" : void 0, {
  minLength: 1
});
function words(options) {
  const expected = `must be one of ${options.map((option) => `\`${option}\``).join(", ")}`;
  return {
    schema: pipe(
      string(({ input }) => `${expected}, not ${shown(input)}`),
      rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed || options.includes(dataset.value)) return;
        addIssue({
          message: `${expected}, not ${shown(dataset.value)}`,
          expected: nearest(dataset.value, options) ?? ""
        });
      })
    ),
    json: { enum: options }
  };
}
var flag = {
  schema: boolean(({ input }) => `must be true or false, not ${shown(input)}`),
  json: { type: "boolean" }
};
var count = {
  schema: pipe(
    number(({ input }) => `must be a number, not ${shown(input)}`),
    finite(({ input }) => `must be a finite number, not ${shown(input)}`)
  ),
  json: { type: "number" }
};
function list(item) {
  return {
    schema: array(item.schema, ({ input }) => `must be a list, not ${shown(input)}`),
    json: { type: "array", items: item.json }
  };
}
function closed(fields, unknown = unknownKey) {
  const names = Object.keys(fields);
  const entries = Object.entries(fields).map(
    ([name, field]) => [name, field.required ? field.schema : optional(field.schema)]
  );
  const needed = names.filter((name) => fields[name]?.required);
  return {
    schema: pipe(
      custom(
        isMapping,
        ({ input }) => `must be a mapping of keys to values, not ${shown(input)}`
      ),
      check(
        (value) => !RESERVED.some((key) => Object.hasOwn(value, key)),
        `cannot have the keys ${RESERVED.join(", ")}`
      ),
      looseObject(Object.fromEntries(entries), ({ path }) => `lacks the key \`${String(path?.[0].key)}\``),
      rawCheck(({ dataset, addIssue }) => {
        const { value } = dataset;
        if (!isMapping(value)) return;
        for (const key of Object.keys(value)) {
          if (Object.hasOwn(fields, key)) continue;
          const { message, near } = unknown(key, names);
          addIssue({
            message,
            expected: near ?? "",
            path: [{ type: "object", origin: "key", input: value, key, value: value[key] }]
          });
        }
      })
    ),
    json: {
      type: "object",
      properties: Object.fromEntries(Object.entries(fields).map(([name, { json }]) => [name, json])),
      ...needed.length > 0 ? { required: needed } : {},
      additionalProperties: false
    }
  };
}
var RESERVED = ["__proto__", "constructor", "prototype"];
function either(one, other, expected) {
  return {
    schema: union([one.schema, other.schema], ({ input }) => `must be ${expected}, not ${shown(input)}`),
    json: { anyOf: [one.json, other.json] }
  };
}
function unknownKey(key, names) {
  return { message: `has no key ${shown(key)}`, near: nearest(key, names) };
}
function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function shown(value) {
  if (value === null || value === void 0) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  const written = typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? `${value}` : typeof value;
  return `\`${written.length > 60 ? `${written.slice(0, 60)}…` : written}\``;
}

// packages/core/src/policy/known.ts
function settableNames(known) {
  return [...known.gates.map((gate) => `${gate}/*`), ...known.rules.map(({ id }) => id)];
}
function rulesByPeerId(known) {
  const byPeerId = /* @__PURE__ */ new Map();
  for (const { id, equivalents } of known.rules) {
    for (const peerId of equivalents.map((name) => name.toLowerCase())) {
      if (!byPeerId.has(peerId)) byPeerId.set(peerId, id);
    }
  }
  return byPeerId;
}

// packages/core/src/policy/text-faults.ts
function relativePathFault(path) {
  if (path.trim() === "") return "must not be empty";
  if (/^(?:[\\/]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path))
    return "must be a relative path, not an absolute one or an address";
  if (path.includes("\\")) return "must be a path with forward slashes";
  return void 0;
}
function repositoryPathFault(path) {
  if (path.split("/").includes("..")) return "contains `..`; paths start at the root of the repository";
  return relativePathFault(path);
}
function imagePatternFault(pattern) {
  if (pattern.trim() === "") return "must not be empty";
  if (/\s/.test(pattern)) return "contains a space, which no image name has";
  if (pattern.includes("://")) return "begins with a scheme; image names have none, such as `ghcr.io/our-org/**`";
  return bracketFault(pattern);
}
var DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
function dateFault(value) {
  const [, year = 0, month = 0, day = 0] = DATE.exec(value)?.map(Number) ?? [];
  if (!DATE.test(value)) return "must be a date such as 2027-03-31";
  return day >= 1 && day <= daysIn(year, month) ? void 0 : "is no day of the calendar";
}
function daysIn(year, month) {
  const leap = year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

// packages/core/src/policy/suppression-field.ts
function suppressionsField(known) {
  return list(
    closed({
      rule: described(
        required(suppressedRule(known)),
        "A rule, gate/*, a peer’s id such as hadolint:DL3008, a peer’s everything such as hadolint:*, or *."
      ),
      path: described(text(globFault), "Glob of the files it holds for. Default: all."),
      fingerprint: described(text(fingerprintFault, { pattern: FINGERPRINT.source }), "The one finding it holds for."),
      reason: described(required(anyText), "Why this is acceptable."),
      until: described(text(dateFault, { format: "date" }), "Last day it holds. After that day it fails."),
      owner: described(anyText, "Who answers for it.")
    })
  );
}
var FINGERPRINT = /^[0-9a-f]{32}$/;
function fingerprintFault(value) {
  return FINGERPRINT.test(value) ? void 0 : "must be 32 hexadecimal digits in lower case, as reports show them";
}
function suppressedRule(known) {
  const ours = ["*", ...settableNames(known)];
  const peers = [...rulesByPeerId(known).keys()];
  const wholePeers = [...new Set(peers.map((id) => `${id.slice(0, id.indexOf(":"))}:*`))];
  const valid = /* @__PURE__ */ new Set([...ours, ...peers, ...wholePeers]);
  return text(
    (value) => {
      if (ours.includes(value) || valid.has(value.toLowerCase())) return void 0;
      const candidates = known.rules.flatMap(({ equivalents }) => equivalents);
      const near = nearest(value, [...ours, ...candidates, ...wholePeers]);
      return { message: `is ${shown(value)}, which is neither a rule nor a peer's id for one`, near };
    },
    { anyOf: [{ enum: ours }, { pattern: "^[A-Za-z-]+:.+$" }] }
  );
}

// packages/core/src/policy/schema.ts
var glob = text(globFault);
var imagePattern = text(imagePatternFault);
var repositoryPath = text(repositoryPathFault);
function policyField(known) {
  return closed({
    extends: described(
      either(extended, list(extended), "text or a list"),
      "Policy files of this repository, relative to this file, or presets such as hullgate:strict. Later ones win, this file wins over all."
    ),
    profile: described(words(PROFILES), "Which rules are switched on. Default: default."),
    failOn: described(
      failOn(known.gates),
      "The least severity that fails a gate, for all gates or by gate. Default: high."
    ),
    only: described(
      words(["introduced", "all"]),
      "What the verdict is judged on. Default: introduced when there is a base to compare with, else all."
    ),
    gates: described(
      closed(
        byName(known.gates, () => closed({ enabled: described(flag, "Default: true.") })),
        noGate
      ),
      "Gates to switch off."
    ),
    rules: described(ruleSettings(known), "Rules to switch off or on, with another severity or with options."),
    paths: described(
      closed({
        include: described(list(glob), "Globs of the files to inspect. Default: all."),
        exclude: described(list(glob), "Globs of files to leave out. They win over include.")
      }),
      "Which files are inspected."
    ),
    registries: described(
      closed({
        allow: described(list(imagePattern), "Images may come only from here."),
        deny: described(list(imagePattern), "Images may not come from here. Wins over allow.")
      }),
      "Patterns on normalised image names, such as docker.io/library/* or ghcr.io/our-org/**."
    ),
    identities: described(
      list(
        closed({
          images: described(required(imagePattern), "Pattern on normalised image names."),
          issuer: described(
            required(anyText),
            "Who vouches for the identity, such as https://token.actions.githubusercontent.com."
          ),
          subject: described(required(anyText), "The identity that signs.")
        })
      ),
      "Who may sign images."
    ),
    suppressions: described(suppressionsField(known), "Findings that are accepted, each with its reason."),
    baseline: described(
      repositoryPath,
      "Path of a baseline file, from the root of the repository: its findings are known and do not fail."
    )
  });
}
var extended = text((value) => {
  if (!value.startsWith("hullgate:")) return relativePathFault(value);
  if (PRESETS.has(value)) return void 0;
  return { message: `names ${shown(value)}, which is no preset`, near: nearest(value, PRESETS.keys()) };
});
function failOn(gates) {
  const threshold = words([...SEVERITIES, "never"]);
  const everyGate = described(threshold, "For the gates that are not named here.");
  return either(
    threshold,
    closed({ default: everyGate, ...byName(gates, () => threshold) }, noGate),
    "a severity, `never` or a mapping of gates"
  );
}
function ruleSettings(known) {
  const ofRules = known.rules.map((rule) => [rule.id, described(ruleSetting(rule.options), rule.title)]);
  const byPeerId = rulesByPeerId(known);
  const names = settableNames(known);
  return closed(
    {
      ...byName(
        known.gates.map((gate) => `${gate}/*`),
        () => ruleSetting()
      ),
      ...Object.fromEntries(ofRules)
    },
    (key) => ({
      message: `names ${shown(key)}, which is no rule`,
      near: byPeerId.get(key.toLowerCase()) ?? nearest(key, names)
    })
  );
}
function ruleSetting(options = {}) {
  const level = words(["off", ...SEVERITIES]);
  const ofOptions = Object.entries(options).map(([name, option]) => [name, optionField(option)]);
  const full = closed({
    severity: level,
    options: closed(Object.fromEntries(ofOptions), (key, names) => ({
      message: `has no option ${shown(key)}`,
      near: nearest(key, names)
    }))
  });
  return either(level, full, "off, a severity or a mapping with `severity` and `options`");
}
var OPTION_FIELDS = {
  strings: list(text(() => void 0)),
  string: text(() => void 0),
  boolean: flag,
  number: count
};
function optionField(option) {
  const field = OPTION_FIELDS[option.type];
  return { ...field, json: { ...field.json, description: option.description, default: option.default } };
}
function byName(names, field) {
  return Object.fromEntries(names.map((name) => [name, field()]));
}
function noGate(key, names) {
  return { message: `names ${shown(key)}, which is no gate`, near: nearest(key, names) };
}

// packages/core/src/policy/parse.ts
function parsePolicy(input, known) {
  const result = safeParse(policyField(known).schema, input);
  if (result.success) return { policy: result.output, errors: [] };
  return { errors: result.issues.flatMap((issue) => errorsOf(issue, [])) };
}
function errorsOf(issue, parents) {
  const items = [...parents, ...(issue.path ?? []).map(pathItem)];
  const inner = issue.type === "union" ? (issue.issues ?? []).filter(({ path }) => path) : [];
  return inner.length > 0 ? inner.flatMap((part) => errorsOf(part, items)) : [errorOf(issue, items)];
}
function pathItem({ key, origin }) {
  return { key: typeof key === "number" || typeof key === "string" ? key : "", origin };
}
function errorOf(issue, items) {
  const path = items.map(({ key }) => key);
  const aboutKey = items.at(-1)?.origin === "key";
  const missing = aboutKey && issue.kind === "schema";
  const holder = aboutKey ? path.slice(0, -1) : path;
  const near = issue.kind === "validation" && issue.expected ? issue.expected : void 0;
  const hint = near === void 0 ? "" : `; did you mean \`${near}\`?`;
  return {
    message: `${formatPath(holder)} ${issue.message}${hint || "."}`,
    path: missing ? holder : path,
    ...near === void 0 ? {} : { near },
    ...aboutKey && !missing ? { key: true } : {}
  };
}
function formatPath(path) {
  if (path.length === 0) return "The policy";
  return shown(
    path.map((part, at) => typeof part === "number" ? `[${part}]` : `${at > 0 ? "." : ""}${part}`).join("")
  );
}

export {
  parsePolicy
};
