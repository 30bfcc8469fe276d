import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  defineGate,
  defineRule
} from "./chunk-V3KQVTIS.js";
import {
  INSTRUCTION_NAMES,
  hasOption,
  lastOf,
  lineage,
  meantArray,
  mountsOf,
  parse,
  readArray,
  rootBase,
  stageLabel,
  stageNamed,
  stageTitle
} from "./chunk-VVAUU2W5.js";
import {
  flagOf,
  isKind,
  rememberLast
} from "./chunk-DAJSCRJ6.js";
import {
  variablesIn
} from "./chunk-JOIVCG7T.js";
import "./chunk-BJJFHFV3.js";

// packages/core/src/gates/dockerfile/edits.ts
function removeInstruction(instruction, file) {
  const { path, start, end } = instruction.span;
  const { text, lines } = file;
  const feed = text.indexOf("\n", end);
  return {
    span: { path, start: lines.lineStart(lines.line(start)), end: feed < 0 ? text.length : feed + 1 },
    text: ""
  };
}
function insertLineAbove(instruction, line, file) {
  const { path, start } = instruction.span;
  const lineStart = file.lines.lineStart(file.lines.line(start));
  const indent = file.text.slice(lineStart, start);
  return { span: { path, start: lineStart, end: lineStart }, text: `${indent}${line}${file.lineEnd}` };
}
function behind(span) {
  return { path: span.path, start: span.end, end: span.end };
}
function inCasingOf(model, word) {
  return model === model.toUpperCase() ? word.toUpperCase() : word.toLowerCase();
}

// packages/core/src/gates/dockerfile/copy-source.ts
var ARCHIVE = /\.(?:tar|tgz|tbz2?|txz|tzst|tlz|tar\.[a-z0-9]+|gz|bz2|xz|zst|lzma)$/i;
var GIT = /^(?:git@|git:\/\/|ssh:\/\/|[a-z+]+:\/\/[^#?]*\.git(?:[#?]|$)|(?:https?:\/\/)?github\.com\/[^/]+\/[^/#]+(?:\.git)?(?:#|$))/i;
function sourceNature(instruction, word) {
  const expanded = expandedSource(instruction, word);
  const source = (expanded ?? word.value).replace(/^["']|["']$/g, "");
  if (GIT.test(source)) return "git";
  if (/^(?:https?|ftp):\/\//i.test(source)) return "url";
  if (ARCHIVE.test(source)) return "archive";
  return expanded === void 0 && /\$\{?[A-Za-z_][^/]*$/.test(source) ? "unknown" : "local";
}
function expandedSource({ stage, index }, word) {
  return stage === void 0 ? word.value : stage.environment.expand(word.value, index);
}
function isHistoryLine({ sources }) {
  return /^(?:file|multi|dir):[0-9a-f]/.test(sources[0]?.value ?? "") && sources.at(-1)?.value === "in";
}

// packages/core/src/gates/dockerfile/when.ts
var NOTHING = [];
function when(concerns, check) {
  return (subject, context) => concerns(subject) ? check(subject, context) : NOTHING;
}
function forKinds(kinds, check) {
  const narrowed = (instruction, context) => {
    for (const kind of kinds) if (isKind(instruction, kind)) return check(instruction, context);
    return NOTHING;
  };
  return { kinds, check: narrowed };
}
function forPrograms(programs, check) {
  return when(({ program }) => program !== void 0 && programs.has(program), check);
}
function forPackages(check) {
  return ({ packages }, context) => packages === void 0 ? NOTHING : check(packages, context);
}

// packages/core/src/gates/dockerfile/rules/add-for-local.ts
var ADD_ONLY = /* @__PURE__ */ new Set(["checksum", "keep-git-dir", "unpack"]);
var add_for_local_default = defineRule({
  id: "dockerfile/add-for-local",
  on: "instruction",
  severity: "low",
  profiles: ["default"],
  title: "ADD copies ordinary local files",
  why: "ADD also downloads and unpacks, depending on what its source looks like; COPY does what it says. A file that one day is an archive is unpacked by surprise.",
  remedy: "Write COPY. Keep ADD for archives that are to be unpacked and for downloads.",
  equivalents: ["hadolint:DL3020", "trivy:DS-0005", "checkov:CKV_DOCKER_4", "kics:dockerfile/add_instead_of_copy"],
  references: ["cis-docker:4.9", "https://docs.docker.com/build/building/best-practices/#add-or-copy"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM alpine:3.22\nADD --chown=1:1 app.py config/ /srv/\n",
      fixed: "FROM alpine:3.22\nCOPY --chown=1:1 app.py config/ /srv/\n"
    },
    { path: "Dockerfile", bad: 'from alpine:3.22\nadd ["a", "/b"]\n', fixed: 'from alpine:3.22\ncopy ["a", "/b"]\n' },
    { path: "Dockerfile", good: "FROM scratch\nADD rootfs.tar.xz /\nADD https://example.org/a /a\n" },
    {
      path: "Dockerfile",
      good: "FROM alpine:3.22\nADD https://github.com/a/b.git#v1 /src\nADD git@github.com:a/b.git /src\n"
    },
    { path: "Dockerfile", good: "FROM alpine:3.22\nARG ROOTFS=alpine.tar.gz\nADD ${ROOTFS} /\n" },
    { path: "Dockerfile", good: "FROM scratch\nADD file:8b8864b3e02a33a579dc216fd51b28a6047bc8eeaa03045b2589 in /\n" }
  ],
  ...forKinds(["ADD"], function* (instruction) {
    if (instruction.sources.length === 0 || isHistoryLine(instruction)) return;
    const natures = instruction.sources.map((word) => sourceNature(instruction, word));
    if (!natures.every((nature) => nature === "local" || nature === "unknown")) return;
    if (instruction.flags.some((flag) => ADD_ONLY.has(flag.name.value))) return;
    const { keyword } = instruction;
    const name = instruction.sources.map((word) => word.value).join(", ").slice(0, 80);
    const finding = {
      at: keyword.span,
      message: `ADD copies ${name} like COPY would, but would unpack it if it were an archive. Write COPY.`,
      identity: `ADD ${name}`
    };
    if (natures.includes("unknown")) yield { ...finding, confidence: "possible" };
    else {
      const text = inCasingOf(keyword.value, "COPY");
      yield { ...finding, fix: { title: `Write ${text}`, safety: "safe", edits: [{ span: keyword.span, text }] } };
    }
  })
});

// packages/core/src/gates/dockerfile/rules/add-url-no-checksum.ts
var add_url_no_checksum_default = defineRule({
  id: "dockerfile/add-url-no-checksum",
  on: "instruction",
  severity: "medium",
  profiles: ["default"],
  title: "A download is not verified",
  why: "Whoever controls the server, or the way to it, decides what goes into the image, and the build is not reproducible.",
  remedy: "Give the expected digest: `ADD --checksum=sha256:... URL DEST`.",
  equivalents: ["kics:dockerfile/curl_or_wget_instead_of_add"],
  references: ["cis-docker:4.11", "https://docs.docker.com/reference/dockerfile/#add---checksum"],
  examples: [
    { path: "Dockerfile", bad: "FROM alpine:3.22\nADD https://example.org/tool.tar.gz /opt/\n" },
    { path: "Dockerfile", bad: "FROM alpine:3.22\nARG TOOL=https://example.org/tool.tar.gz\nADD $TOOL /opt/\n" },
    {
      path: "Dockerfile",
      good: `FROM alpine:3.22
ADD --checksum=sha256:${"ab".repeat(32)} https://example.org/tool.tar.gz /opt/
`
    },
    {
      path: "Dockerfile",
      good: "FROM alpine:3.22\nADD https://github.com/a/b.git#v1 /src\nADD a.tar /\nCOPY https: /x\n"
    }
  ],
  ...forKinds(["ADD"], function* (instruction) {
    if (flagOf(instruction, "checksum") !== void 0) return;
    for (const source of instruction.sources) {
      if (sourceNature(instruction, source) !== "url") continue;
      yield {
        at: source.span,
        message: `ADD takes whatever ${hostOf(expandedSource(instruction, source) ?? source.value)} serves on the day of the build. Add \`--checksum=sha256:...\`, so that anything else is refused.`,
        identity: `ADD ${source.value.replace(/[?#].*$/, "").slice(0, 120)}`
      };
    }
  })
});
function hostOf(url) {
  return /^\w+:\/\/(?:[^/@\s]*@)?([^/:?#\s]+)/.exec(url)?.[1] ?? "the server";
}

// packages/core/src/gates/dockerfile/superseded.ts
function* supersededFindings(stage, kind) {
  const all = stage.instructions.filter((instruction) => instruction.kind === kind);
  const last = all.at(-1);
  for (const instruction of all) {
    if (last === void 0 || instruction === last) continue;
    yield {
      at: instruction.span,
      message: `This ${kind} of ${stageLabel(stage)} has no effect: a later ${kind} replaces it. Remove the one that is not meant.`,
      related: [{ span: last.span, message: `This ${kind} is in effect.` }],
      fix: {
        title: `Remove the ${kind} without effect`,
        safety: "safe",
        edits: [removeInstruction(instruction, stage.dockerfile.file)]
      }
    };
  }
}

// packages/core/src/gates/dockerfile/rules/cmd-multiple.ts
var cmd_multiple_default = defineRule({
  id: "dockerfile/cmd-multiple",
  on: "stage",
  severity: "medium",
  profiles: ["default"],
  title: "A stage has more than one CMD",
  why: "Only the last CMD of a stage counts; the others look as if they did something.",
  remedy: "Keep the CMD that is meant.",
  equivalents: [
    "hadolint:DL4003",
    "buildkit:MultipleInstructionsDisallowed",
    "trivy:DS-0016",
    "kics:dockerfile/multiple_cmd_instructions_listed"
  ],
  references: ["https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/"],
  examples: [
    {
      path: "Dockerfile",
      bad: 'FROM alpine:3.22\nCMD ["a"]\nENV A=1\nCMD ["b"]\n',
      fixed: 'FROM alpine:3.22\nENV A=1\nCMD ["b"]\n'
    },
    { path: "Dockerfile", good: 'FROM alpine:3.22 AS a\nCMD ["a"]\nFROM a\nCMD ["b"]\n' },
    { path: "Dockerfile", good: 'FROM alpine:3.22\nONBUILD CMD ["a"]\nCMD ["b"]\n' }
  ],
  check: (stage) => supersededFindings(stage, "CMD")
});

// packages/core/src/gates/dockerfile/rules/comment-in-operand.ts
var COMMENT = /[ \t]+#.*$/s;
var comment_in_operand_default = defineRule({
  id: "dockerfile/comment-in-operand",
  on: "instruction",
  severity: "high",
  profiles: ["default"],
  title: "What is meant as a comment is part of a name",
  why: "A Dockerfile knows comments on lines of their own only. Behind USER or WORKDIR the rest of the line is the name: the image builds, but the user does not exist, so the container does not start, or files go to an odd folder.",
  remedy: "Put the comment on a line of its own above the instruction.",
  equivalents: [],
  references: ["https://docs.docker.com/reference/dockerfile/#format"],
  examples: [
    {
      path: "Dockerfile",
      bad: 'FROM debian:13\nUSER 65532 # not root\nCMD ["app"]\n',
      fixed: 'FROM debian:13\nUSER 65532\nCMD ["app"]\n'
    },
    {
      path: "Dockerfile",
      bad: "FROM debian:13\r\nWORKDIR /srv  # the service\r\n",
      fixed: "FROM debian:13\r\nWORKDIR /srv\r\n"
    },
    { path: "Dockerfile", good: "FROM debian:13\n# not root\nUSER 65532\nWORKDIR /srv/c#\n" },
    { path: "Dockerfile", good: "FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nUSER NT AUTHORITY\\SYSTEM\n" },
    { path: "Dockerfile", good: 'FROM debian:13\nWORKDIR "/srv/issue #1"\n' }
  ],
  ...forKinds(["USER", "WORKDIR"], function* ({ kind, operand }) {
    const comment = operand && !/^["']/.test(operand.value) ? COMMENT.exec(operand.value) : null;
    if (!operand || !comment) return;
    const name = operand.value.slice(0, comment.index);
    const isOneLine = operand.span.end - operand.span.start === operand.value.length;
    const span = { ...operand.span, start: operand.span.start + comment.index };
    const effect = kind === "USER" ? "no such user exists, and the container does not start" : "files go to a folder of that name";
    yield {
      at: isOneLine ? span : operand.span,
      message: `${kind} takes the rest of the line for the name, \`${comment[0].trim()}\` too: ${effect}. Put the comment on a line of its own.`,
      identity: `${kind} ${name}`,
      ...kind === "WORKDIR" ? { severity: "medium" } : {},
      ...isOneLine ? { fix: { title: `Leave ${kind} ${name} alone on its line`, safety: "review", edits: [{ span, text: "" }] } } : {}
    };
  })
});

// packages/core/src/gates/dockerfile/copy-from.ts
function copyFrom(instruction) {
  if (instruction.kind !== "COPY" || instruction.flags.length === 0) return void 0;
  const { stage, onbuild, index } = instruction;
  if (stage === void 0 || onbuild !== void 0) return void 0;
  const from = flagOf(instruction, "from")?.value;
  if (from === void 0) return void 0;
  const reference = stage.environment.expand(from.value, index);
  if (reference === void 0) return { from, stage };
  const target = stageNamed(stage, reference);
  return { from, reference, stage, ...target === void 0 ? {} : { target } };
}

// packages/core/src/gates/dockerfile/rules/copy-from-self.ts
var copy_from_self_default = defineRule({
  id: "dockerfile/copy-from-self",
  on: "instruction",
  severity: "high",
  profiles: ["default"],
  title: "A stage copies from itself",
  why: "A stage cannot be finished before it is finished; BuildKit refuses the circle.",
  remedy: "Name the stage that has the files, or use RUN cp within one stage.",
  equivalents: ["hadolint:DL3023", "trivy:DS-0006", "kics:dockerfile/copy_from_references_current_from_alias"],
  references: ["https://docs.docker.com/reference/dockerfile/#copy---from"],
  examples: [
    { path: "Dockerfile", bad: "FROM golang:1.25 AS build\nCOPY --from=Build /a /b\n" },
    { path: "Dockerfile", bad: "FROM golang:1.25\nCOPY --from=0 /a /b\n" },
    { path: "Dockerfile", good: "FROM golang:1.25 AS build\nFROM build AS test\nCOPY --from=build /a /b\n" }
  ],
  ...forKinds(["COPY"], function* (instruction) {
    const copy = copyFrom(instruction);
    if (copy?.target === void 0 || copy.target !== copy.stage) return;
    yield {
      at: copy.from.span,
      message: `\`--from=${copy.from.value}\` is the stage that this COPY is part of; the build fails. Name the stage that has the files, or copy them with RUN.`,
      identity: `COPY --from=${copy.reference}`
    };
  })
});

// packages/core/src/gates/dockerfile/nearest-name.ts
var MAX_NAMES = 50;
function nearestName(written, names) {
  const wanted = written.toUpperCase();
  if (wanted.length > 30) return void 0;
  let best;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  let looked = 0;
  for (const name of names) {
    if (++looked > MAX_NAMES) break;
    if (Math.abs(name.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, name.toUpperCase());
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}
function editDistance(a, b) {
  let before = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a.charAt(row - 1) === b.charAt(column - 1);
      const replaced = (above[column - 1] ?? 0) + (same ? 0 : 1);
      let cost = Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (row > 1 && column > 1 && a.charAt(row - 1) === b.charAt(column - 2) && a.charAt(row - 2) === b.charAt(column - 1)) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    before = above;
    above = current;
  }
  return above[b.length] ?? 0;
}

// packages/core/src/gates/dockerfile/rules/copy-from-unknown.ts
var copy_from_unknown_default = defineRule({
  id: "dockerfile/copy-from-unknown",
  on: "instruction",
  severity: "medium",
  profiles: ["default"],
  title: "COPY --from names no stage",
  why: "What names no stage is taken for an image: with a typing error the build pulls a stranger's image of that name, or fails.",
  remedy: "Name a stage above, or an image with its tag.",
  equivalents: ["hadolint:DL3022"],
  references: ["https://docs.docker.com/reference/dockerfile/#copy---from"],
  options: {
    contexts: {
      type: "strings",
      default: [],
      description: "Names that builds of this repository give with `--build-context`."
    }
  },
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM golang:1.25 AS build\nRUN make\nFROM scratch\nCOPY --from=biuld /a /a\n",
      fixed: "FROM golang:1.25 AS build\nRUN make\nFROM scratch\nCOPY --from=build /a /a\n"
    },
    { path: "Dockerfile", bad: "FROM scratch\nCOPY --from=3 /a /a\n" },
    { path: "Dockerfile", bad: "FROM scratch\nCOPY --from=later /a /a\nFROM alpine:3.22 AS later\n" },
    {
      path: "Dockerfile",
      good: "FROM golang:1.25 AS Build\nFROM scratch\nCOPY --from=build /a /a\nCOPY --from=0 /b /b\n"
    },
    {
      path: "Dockerfile",
      good: "FROM scratch\nCOPY --from=busybox:1.37 /bin/sh /bin/sh\nCOPY --from=ghcr.io/astral-sh/uv /uv /bin/\n"
    },
    { path: "Dockerfile", good: "FROM scratch\nARG SRC\nCOPY --from=${SRC} /a /a\nONBUILD COPY --from=x /a /b\n" },
    { path: "Dockerfile", options: { contexts: ["assets"] }, good: "FROM scratch\nCOPY --from=assets /a /a\n" }
  ],
  ...forKinds(["COPY"], function* (instruction, { options }) {
    const copy = copyFrom(instruction);
    if (copy?.reference === void 0) return;
    const { from, reference, stage, target } = copy;
    if (target !== void 0) {
      if (target.index <= stage.index) return;
      yield {
        at: from.span,
        message: `\`${from.value}\` is a stage further below: only BuildKit can build that; other builders see no such stage. Move it above.`,
        severity: "low",
        identity: `COPY --from=${reference}`
      };
      return;
    }
    const contexts = options["contexts"];
    if (/[/:@.]/.test(reference) || Array.isArray(contexts) && contexts.includes(reference)) return;
    const numbered = /^\d+$/.test(reference);
    const near = numbered ? void 0 : nearestName(reference, namesBefore(stage));
    const meaning = numbered ? "there are fewer stages, so the build fails" : `it is pulled as the image \`${reference}:latest\``;
    yield {
      at: from.span,
      message: `\`--from=${from.value}\` names no stage above: ${meaning}. ${near === void 0 ? "Name a stage, or an image with its tag." : `Did you mean \`${near}\`?`}`,
      confidence: numbered || near !== void 0 ? "certain" : "possible",
      identity: `COPY --from=${reference}`,
      ...near === void 0 ? {} : { fix: { title: `Copy from ${near}`, safety: "review", edits: [{ span: from.span, text: near }] } }
    };
  })
});
function namesBefore(stage) {
  return stage.dockerfile.stages.slice(Math.max(0, stage.index - 200), stage.index).flatMap(({ name }) => name?.value ?? []);
}

// packages/core/src/gates/dockerfile/rules/copy-needs-slash.ts
var copy_needs_slash_default = defineRule({
  id: "dockerfile/copy-needs-slash",
  on: "instruction",
  severity: "medium",
  profiles: ["default"],
  title: "Several sources are copied to a path that does not end with /",
  why: "With more than one source the destination has to end with `/`; otherwise the build fails.",
  remedy: "End the destination with `/`.",
  equivalents: [
    "hadolint:DL3021",
    "trivy:DS-0011",
    "kics:dockerfile/copy_with_more_than_two_arguments_not_ending_with_slash"
  ],
  references: ["https://docs.docker.com/reference/dockerfile/#copy"],
  examples: [
    {
      path: "Dockerfile",
      bad: 'FROM alpine:3.22\nCOPY a b /app\nCOPY ["c", "d", "e"]\n',
      fixed: 'FROM alpine:3.22\nCOPY a b /app/\nCOPY ["c", "d", "e/"]\n'
    },
    {
      path: "Dockerfile",
      good: "FROM alpine:3.22\nCOPY a b /app/\nCOPY a b .\nCOPY a /b\nCOPY a b ${UNKNOWN}\nCOPY a* b\n"
    },
    { path: "Dockerfile", good: "FROM alpine:3.22\nENV D=/app/\nCOPY a b $D\nCOPY <<EOF /a\nx\nEOF\n" }
  ],
  ...forKinds(["COPY", "ADD"], function* (instruction) {
    const { destination, sources, heredocs } = instruction;
    if (destination === void 0 || sources.length + heredocs.length < 2 || isHistoryLine(instruction)) return;
    const path = expandedSource(instruction, destination);
    if (path === void 0 || /[/\\]["']?$|(?:^|\/)\.{1,2}["']?$/.test(path)) return;
    yield {
      at: destination.span,
      message: `${instruction.keyword.value} has ${sources.length + heredocs.length} sources, but \`${destination.value}\` does not end with \`/\`; the build fails. Write \`${destination.value}/\`.`,
      fix: { title: "End the destination with /", safety: "safe", edits: [addSlash(instruction, destination)] }
    };
  })
});
function addSlash({ form }, { value, span }) {
  const end = form === "words" && /["']$/.test(value) ? span.end - 1 : span.end;
  return { span: { path: span.path, start: end, end }, text: "/" };
}

// packages/core/src/gates/dockerfile/rules/copy-relative-no-workdir.ts
var copy_relative_no_workdir_default = defineRule({
  id: "dockerfile/copy-relative-no-workdir",
  on: "instruction",
  severity: "low",
  profiles: ["strict"],
  title: "COPY goes to a relative path, and no WORKDIR is set",
  why: "A relative destination counts from WORKDIR; without one it depends on the base image, or is the root of the file system.",
  remedy: "Set WORKDIR first, or write an absolute destination.",
  equivalents: ["hadolint:DL3045"],
  references: ["https://docs.docker.com/reference/dockerfile/#workdir"],
  examples: [
    { path: "Dockerfile", bad: "FROM debian:13\nCOPY app bin/app\n" },
    { path: "Dockerfile", good: "FROM debian:13\nWORKDIR /srv\nCOPY app bin/app\n" },
    { path: "Dockerfile", good: "FROM debian:13 AS base\nWORKDIR /srv\nFROM base\nCOPY app .\n" },
    { path: "Dockerfile", good: 'FROM debian:13\nCOPY app /bin/app\nCOPY a ${DIR}/b\nCOPY c "/d"\n' },
    { path: "Dockerfile", good: "FROM scratch\nCOPY app app\n" }
  ],
  ...forKinds(["COPY"], function* (instruction) {
    if (instruction.destination === void 0 || isHistoryLine(instruction)) return;
    const { destination, stage, onbuild } = instruction;
    if (stage === void 0 || onbuild !== void 0 || rootBase(stage).kind === "scratch") return;
    if (lastOf(stage, "WORKDIR", instruction.index) !== void 0) return;
    const path = expandedSource(instruction, destination) ?? destination.value;
    if (/^["']?(?:[/\\$]|[A-Za-z]:)/.test(path)) return;
    yield {
      at: destination.span,
      message: `\`${destination.value}\` counts from WORKDIR, which ${stageLabel(stage)} does not set before: where it ends up depends on the base image. Set WORKDIR.`
    };
  })
});

// packages/core/src/gates/dockerfile/rules/copy-sensitive-file.ts
var HISTORY = {
  pattern: /(?:^|\/)\.git(?:\/|$)/,
  what: "the whole history of the repository",
  severity: "low"
};
var SENSITIVE = [
  { pattern: /(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$/, what: "a private ssh key", severity: "high" },
  { pattern: /(?:^|\/)\.ssh(?:\/|$)/, what: "ssh keys", severity: "high" },
  { pattern: /(?:^|[/._-])(?:privkey|private|key)[^/]*\.pem$/i, what: "a private key", severity: "high" },
  { pattern: /(?:^|\/)[^/]+\.(?:p12|pfx|jks|keystore)$/i, what: "a key store", severity: "medium" },
  { pattern: /(?:^|\/)\.env(?:\.local)?$/, what: "an environment file", severity: "medium" },
  {
    pattern: /(?:^|\/)\.env\.(?:prod|production|staging|dev|development)$/,
    what: "an environment file",
    severity: "low"
  },
  {
    pattern: /(?:^|\/)\.(?:netrc|git-credentials|pypirc|pgpass|my\.cnf|htpasswd)$/,
    what: "a password file",
    severity: "high"
  },
  { pattern: /(?:^|\/)\.npmrc$/, what: "the npm configuration, where its tokens stand", severity: "low" },
  { pattern: /(?:^|\/)\.aws(?:\/|$)/, what: "AWS credentials", severity: "high" },
  { pattern: /(?:^|\/)\.docker\/config\.json$/, what: "registry credentials", severity: "high" },
  { pattern: /(?:^|\/)(?:\.kube(?:\/|$)|kubeconfig$)/, what: "cluster credentials", severity: "high" },
  HISTORY
];
var PUBLIC = /(?:\.pub|known_hosts|\.ssh\/config|(?:trust|cacerts)[^/]*)$|(?:^|\/)(?:tests?|testdata|fixtures?|examples?|samples?)\//i;
var copy_sensitive_file_default = defineRule({
  id: "dockerfile/copy-sensitive-file",
  on: "instruction",
  severity: "high",
  profiles: ["default"],
  title: "A file that usually holds secrets is copied into the image",
  why: "Everybody who can pull the image can read the file, also when a later instruction deletes it.",
  remedy: "Use `RUN --mount=type=secret` for what the build needs, and give the container the rest when it starts. Add the file to `.dockerignore`.",
  equivalents: ["trivy:DS-0031"],
  references: ["cis-docker:4.10", "https://docs.docker.com/build/building/secrets/"],
  examples: [
    { path: "Dockerfile", bad: "FROM node:24\nCOPY package.json .env ./\n" },
    { path: "Dockerfile", bad: "FROM node:24\nADD keys/id_rsa /root/.ssh/\n" },
    { path: "Dockerfile", bad: "FROM node:24\nCOPY .npmrc package.json ./\n" },
    {
      path: "Dockerfile",
      good: "FROM node:24\nCOPY .env.example id_rsa.pub ca.pem .gitignore .github/ src/env /app/\n"
    },
    {
      path: "Dockerfile",
      good: "FROM node:24 AS build\nFROM scratch\nCOPY --from=build /app/.env /app/\nCOPY a /root/.ssh/known_hosts\n"
    },
    { path: "Dockerfile", good: "FROM golang:1.25 AS build\nCOPY .git .git\nFROM scratch\nCOPY --from=build /a /a\n" },
    { path: "Dockerfile", good: "FROM nginx:1.29\nCOPY test/fixtures/.htpasswd certs/truststore.jks /etc/nginx/\n" },
    { path: "Dockerfile", good: "FROM node:24\nCOPY ssh/.ssh/known_hosts ssh/.ssh/config /root/.ssh/\n" }
  ],
  ...forKinds(["COPY", "ADD"], function* (instruction) {
    if (flagOf(instruction, "from") !== void 0) return;
    const ships = instruction.stage?.ships !== false;
    for (const { value, span } of instruction.sources) {
      const name = value.replace(/^["']|["']$/g, "");
      const file = PUBLIC.test(name) ? void 0 : SENSITIVE.find(({ pattern }) => pattern.test(name));
      if (file === void 0 || file === HISTORY && !ships) continue;
      yield {
        at: span,
        message: `\`${name}\` is usually ${file.what}; ${ships ? "everybody who can pull the image can read it" : "it stays in the cache of the build"}. Use \`RUN --mount=type=secret\`, and list it in .dockerignore.`,
        severity: ships ? file.severity : "low",
        confidence: "likely",
        identity: `${instruction.kind} ${name}`
      };
    }
  })
});

// packages/core/src/gates/dockerfile/rules/copy-whole-fs.ts
var copy_whole_fs_default = defineRule({
  id: "dockerfile/copy-whole-fs",
  on: "instruction",
  severity: "info",
  profiles: ["strict"],
  title: "A whole file system is copied over the image",
  why: "Everything of the other stage comes along, its tools, caches and users included, and replaces files of this one.",
  remedy: "Copy the files that are needed. For squashing an image, or a stage made FROM scratch, it is what one wants.",
  equivalents: ["hadolint:DL3067"],
  references: ["https://docs.docker.com/reference/dockerfile/#copy---from"],
  examples: [
    { path: "Dockerfile", bad: "FROM debian:13 AS build\nFROM alpine:3.22\nCOPY --from=build / /\n" },
    { path: "Dockerfile", good: "FROM debian:13 AS build\nFROM alpine:3.22\nCOPY --from=build /app /app\nCOPY . /\n" },
    { path: "Dockerfile", good: "FROM scratch AS files\nCOPY a /a\nFROM alpine:3.22\nCOPY --from=files / /\n" },
    { path: "Dockerfile", good: "FROM debian:13 AS build\nFROM scratch\nCOPY --from=build / /\n" }
  ],
  ...forKinds(["COPY"], function* (instruction) {
    if (instruction.destination?.value !== "/") return;
    const from = flagOf(instruction, "from")?.value;
    if (from === void 0 || !instruction.sources.some(({ value }) => value === "/")) return;
    const { stage } = instruction;
    const other = stage?.dockerfile.stages.find(({ name }) => name?.value.toLowerCase() === from.value.toLowerCase());
    if (stage?.base.kind === "scratch" || other?.base.kind === "scratch") return;
    yield {
      at: instruction.span,
      message: `All of \`${from.value}\` is copied over this image, with its tools, caches and users. Copy what is needed.`,
      identity: `COPY --from=${from.value} / /`
    };
  })
});

// packages/core/src/gates/dockerfile/rules/empty-continuation.ts
var empty_continuation_default = defineRule({
  id: "dockerfile/empty-continuation",
  on: "instruction",
  severity: "low",
  profiles: ["default"],
  title: "A blank line stands within a continued instruction",
  why: "BuildKit skips the blank line with a warning and says that it will become an error. For readers the instruction seems to end there.",
  remedy: "Remove the blank line, or put a comment there.",
  equivalents: ["buildkit:NoEmptyContinuation"],
  references: ["https://docs.docker.com/reference/build-checks/no-empty-continuation/"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM alpine:3.22\nRUN apk add --no-cache \\\n\n    curl \\\n  \n    git\n",
      fixed: "FROM alpine:3.22\nRUN apk add --no-cache \\\n    curl \\\n    git\n"
    },
    {
      path: "Dockerfile",
      bad: "FROM alpine:3.22\r\nRUN a \\\r\n\r\n  b\r\n",
      fixed: "FROM alpine:3.22\r\nRUN a \\\r\n  b\r\n"
    },
    { path: "Dockerfile", good: "FROM alpine:3.22\nRUN a \\\n    # why b\n    b\n\nRUN c\n" },
    { path: "Dockerfile", good: "FROM alpine:3.22\nRUN <<EOF\na\n\nb\nEOF\n" }
  ],
  check: when(
    ({ blankLines }) => blankLines.length > 0,
    function* (instruction) {
      const first = instruction.blankLines[0];
      if (first === void 0 || instruction.onbuild !== void 0) return;
      const count = instruction.blankLines.length;
      yield {
        at: { ...first, end: first.start },
        message: `${count === 1 ? "A blank line stands" : `${count} blank lines stand`} within this ${instruction.keyword.value}: BuildKit warns, and will refuse it later. Remove ${count === 1 ? "it" : "them"}.`,
        identity: `${instruction.keyword.value} ${instruction.rest.text.slice(0, 80)}`,
        fix: {
          title: count === 1 ? "Remove the blank line" : "Remove the blank lines",
          safety: "safe",
          edits: instruction.blankLines.map((span) => ({ span, text: "" }))
        }
      };
    }
  )
});

// packages/core/src/gates/dockerfile/rules/entrypoint-multiple.ts
var entrypoint_multiple_default = defineRule({
  id: "dockerfile/entrypoint-multiple",
  on: "stage",
  severity: "medium",
  profiles: ["default"],
  title: "A stage has more than one ENTRYPOINT",
  why: "Only the last ENTRYPOINT of a stage counts; the others look as if they did something.",
  remedy: "Keep the ENTRYPOINT that is meant.",
  equivalents: [
    "hadolint:DL4004",
    "buildkit:MultipleInstructionsDisallowed",
    "trivy:DS-0007",
    "kics:dockerfile/multiple_entrypoint_instructions_listed"
  ],
  references: ["https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/"],
  examples: [
    {
      path: "Dockerfile",
      bad: 'FROM alpine:3.22\nENTRYPOINT ["a"]\nENTRYPOINT ["b"]\n',
      fixed: 'FROM alpine:3.22\nENTRYPOINT ["b"]\n'
    },
    { path: "Dockerfile", good: 'FROM alpine:3.22 AS a\nENTRYPOINT ["a"]\nFROM a\nENTRYPOINT ["b"]\nCMD ["c"]\n' }
  ],
  check: (stage) => supersededFindings(stage, "ENTRYPOINT")
});

// packages/core/src/gates/dockerfile/rules/env-self-reference.ts
var env_self_reference_default = defineRule({
  id: "dockerfile/env-self-reference",
  on: "instruction",
  severity: "medium",
  profiles: ["default"],
  title: "A variable is used in the ENV that sets it",
  why: "All pairs of one ENV are evaluated with the environment before it, so a pair does not see its neighbours: the variable is still empty.",
  remedy: "Set the variable in an ENV of its own, before.",
  equivalents: ["hadolint:DL3044"],
  references: ["https://docs.docker.com/reference/dockerfile/#environment-replacement"],
  examples: [
    { path: "Dockerfile", bad: "FROM alpine:3.22\nENV HOME_DIR=/app BIN=${HOME_DIR}/bin\n" },
    { path: "Dockerfile", bad: "FROM alpine:3.22\nENV PATH=/a:$PATH PATH=/b:$PATH\n" },
    { path: "Dockerfile", good: "FROM alpine:3.22\nENV HOME_DIR=/app\nENV BIN=$HOME_DIR/bin PATH=$PATH:/x\n" },
    { path: "Dockerfile", good: "FROM alpine:3.22\nARG V=1\nENV V=$V DIR=/app-$V\n", note: "The ARG gives the value." },
    { path: "Dockerfile", good: "FROM alpine:3.22\nENV A=1 B='$A' C=\\$A D=$AB\n" }
  ],
  ...forKinds(["ENV"], function* (instruction) {
    if (instruction.pairs.length < 2) return;
    const { stage, index } = instruction;
    const earlier = /* @__PURE__ */ new Set();
    for (const { key, value } of instruction.pairs) {
      const used = value === void 0 ? [] : variablesIn(value.value, stage?.dockerfile.escape);
      const name = used.find(
        (variable) => earlier.has(variable) && stage?.environment.declares(variable, index) !== true
      );
      earlier.add(key.value);
      if (name === void 0 || value === void 0) continue;
      yield {
        at: value.span,
        message: `\`${key.value}\` uses \`${name}\`, which this same ENV sets: here it has its earlier value, or none. Set \`${name}\` in an ENV before.`,
        identity: `ENV ${key.value}`
      };
    }
  })
});

// packages/core/src/sources/shell/plain-command.ts
var BUILTINS = new Set(
  ". : [ alias bg break cd command continue eval exit export fg getopts hash jobs local read readonly return set shift source test times trap type ulimit umask unalias unset wait".split(
    " "
  )
);
function readPlainCommand(text) {
  const script = parse(text);
  const statement = script.commands[0];
  const exec = /^\s*exec\s/.test(text);
  if (script.commands.length !== 1 || statement?.background || statement?.command.type !== "Command") return { exec };
  const { prefix, name, suffix } = statement.command;
  const words = [...name === void 0 ? [] : [name], ...suffix];
  const values = [];
  for (const word of words) {
    if (word.type !== "Word" || /[$`*?[\]{}~]/.test(word.text) || word.text.startsWith("#")) return { exec };
    values.push(word.value);
  }
  const plain = exec ? values.slice(1) : values;
  if (prefix.length > 0 || plain.length === 0 || BUILTINS.has(plain[0] ?? "") || script.errors?.length) return { exec };
  return { words: plain, exec };
}

// packages/core/src/gates/dockerfile/rules/exec-form.ts
var exec_form_default = defineRule({
  id: "dockerfile/exec-form",
  on: "instruction",
  severity: "low",
  profiles: ["default"],
  title: "The start command runs in a shell",
  why: "In shell form `/bin/sh -c` is process 1 and gets the signals: `docker stop` waits ten seconds and then kills the program, which cannot finish its work. Behind a shell-form ENTRYPOINT, CMD and arguments are ignored.",
  remedy: "Write the command as a JSON array, or begin it with `exec` where it needs the shell. A SHELL instruction says that the shell is meant.",
  equivalents: [
    "hadolint:DL3025",
    "buildkit:JSONArgsRecommended",
    "kics:dockerfile/not_using_json_in_cmd_and_entrypoint_arguments"
  ],
  references: ["https://docs.docker.com/reference/build-checks/json-args-recommended/"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM alpine:3.22\nENTRYPOINT /bin/app --name 'a b'\n",
      fixed: 'FROM alpine:3.22\nENTRYPOINT ["/bin/app", "--name", "a b"]\n'
    },
    { path: "Dockerfile", bad: "FROM alpine:3.22\nCMD npm run build && npm start\n" },
    { path: "Dockerfile", good: 'FROM alpine:3.22\nCMD ["npm", "start"]\nHEALTHCHECK CMD curl -f http://localhost/\n' },
    { path: "Dockerfile", good: 'FROM alpine:3.22\nSHELL ["/bin/sh", "-ec"]\nCMD npm start\n' },
    {
      path: "Dockerfile",
      good: "FROM alpine:3.22\nCMD exec gunicorn --bind :$PORT app\n",
      note: "The shell expands the variable and is then replaced by the program, which gets the signals."
    }
  ],
  ...forKinds(["CMD", "ENTRYPOINT"], function* (instruction) {
    const { command, stage } = instruction;
    if (command.form === "exec" || command.malformedArray || command.text.text === "") return;
    const shell = stage?.shell;
    if (shell !== void 0 && (shell.stage !== stage || shell.index < instruction.index)) return;
    const { words, exec } = readPlainCommand(command.text.text);
    if (exec && words === void 0) return;
    yield {
      at: command.span,
      message: `This ${instruction.kind} runs in \`/bin/sh -c\`, which keeps signals from the program, so that stopping the container ends in a kill. ${words === void 0 ? "Move what needs the shell into a script, or begin with `exec`." : "Write it as a JSON array."}`,
      ...words === void 0 ? {} : { fix: asArray(instruction, words) }
    };
  })
});
function asArray({ command, innerComments }, words) {
  const text = `[${words.map((word) => JSON.stringify(word)).join(", ")}]`;
  const safety = innerComments.length === 0 ? "safe" : "review";
  return { title: "Write it as a JSON array", safety, edits: [{ span: command.span, text }] };
}

// packages/core/src/gates/dockerfile/rules/exec-form-malformed.ts
var exec_form_malformed_default = defineRule({
  id: "dockerfile/exec-form-malformed",
  on: "instruction",
  severity: "high",
  profiles: ["default"],
  title: "A JSON array is malformed, so it is taken as text",
  why: "An array with single quotes, a missing or a superfluous comma is no JSON. BuildKit takes it for ordinary text and gives it, brackets and all, to a shell or takes its pieces for paths.",
  remedy: "Use double quotes and put a comma between the words.",
  equivalents: ["hadolint:DL3025", "buildkit:JSONArgsRecommended"],
  references: ["https://docs.docker.com/reference/dockerfile/#shell-and-exec-form"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM alpine:3.22\nCMD ['npm', 'start']\n",
      fixed: 'FROM alpine:3.22\nCMD ["npm", "start"]\n'
    },
    {
      path: "Dockerfile",
      bad: 'FROM alpine:3.22\nENTRYPOINT ["npm" "start",]\n',
      fixed: 'FROM alpine:3.22\nENTRYPOINT ["npm", "start"]\n'
    },
    { path: "Dockerfile", bad: 'FROM alpine:3.22\nCMD ["npm, "start"]\n' },
    { path: "Dockerfile", bad: "FROM alpine:3.22\nVOLUME ['/data']\n", fixed: 'FROM alpine:3.22\nVOLUME ["/data"]\n' },
    { path: "Dockerfile", good: 'FROM alpine:3.22\nRUN [ -f /a ] && echo "yes"\nRUN [ "$A" = "b" ] || false\n' },
    { path: "Dockerfile", good: 'FROM alpine:3.22\nRUN ["a", "b"]\nCOPY ["a b", "/c"]\nCOPY [ab].txt /d/\n' }
  ],
  ...forKinds(
    ["CMD", "ENTRYPOINT", "RUN", "HEALTHCHECK", "COPY", "ADD", "VOLUME"],
    when(
      (instruction) => arrayText(instruction) !== void 0,
      function* (instruction) {
        const text = arrayText(instruction);
        if (text === void 0) return;
        const meant = meantArray(text.text);
        const span = text.span(0, text.text.length);
        yield {
          at: span,
          message: `This looks like a JSON array but is none, so BuildKit reads it as ${instruction.kind === "VOLUME" || instruction.kind === "COPY" || instruction.kind === "ADD" ? "paths, brackets included" : "a shell command"}. Use double quotes, with a comma between the words.`,
          ...meant === void 0 ? {} : { fix: { title: "Write it as JSON", safety: "safe", edits: [{ span, text: meant }] } }
        };
      }
    )
  )
});
function arrayText(instruction) {
  switch (instruction.kind) {
    case "CMD":
    case "ENTRYPOINT":
    case "RUN":
    case "HEALTHCHECK": {
      const { command } = instruction;
      if (command?.form !== "shell" || !command.malformedArray) return void 0;
      return readArray(command.text) === void 0 && opensArray(command.text.text) ? command.text : void 0;
    }
    case "COPY":
    case "ADD":
    case "VOLUME":
      return readArray(instruction.rest) === void 0 && opensArray(instruction.rest.text) ? instruction.rest : void 0;
    default:
      return void 0;
  }
}
function opensArray(text) {
  if (/^\[["'\u2018\u201c]/.test(text)) return !/^\[["'][^"']*["']\]\S/.test(text);
  return meantArray(text) !== void 0 && /["'\u2019\u201d]\s*,/.test(text);
}

// packages/core/src/gates/dockerfile/rules/expose-format.ts
var CONTAINER_PORT = /:(\d+(?:-\d+)?(?:\/\w+)?)$/;
var expose_format_default = defineRule({
  id: "dockerfile/expose-format",
  on: "instruction",
  severity: "medium",
  profiles: ["default"],
  title: "EXPOSE names a host port or an address",
  why: "EXPOSE only documents ports of the container. Host ports and addresses are chosen when it runs; BuildKit ignores them and will refuse them.",
  remedy: "Write the container's port alone.",
  equivalents: ["buildkit:ExposeInvalidFormat"],
  references: ["https://docs.docker.com/reference/build-checks/expose-invalid-format/"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM alpine:3.22\nEXPOSE 127.0.0.1:80:8080 [::1]:81:8081/udp 5000:5001\n",
      fixed: "FROM alpine:3.22\nEXPOSE 8080 8081/udp 5001\n"
    },
    { path: "Dockerfile", good: "FROM alpine:3.22\nEXPOSE 80 81/udp 90-95 ${PORT:-8080}\n" }
  ],
  ...forKinds(["EXPOSE"], function* (instruction) {
    for (const { value, span } of instruction.words) {
      const port = CONTAINER_PORT.exec(value)?.[1];
      if (port === void 0 || value.includes("$")) continue;
      yield {
        at: span,
        message: `\`${value}\` names a host port or an address, which EXPOSE cannot set; it is ignored. Write \`${port}\` and publish the port when the container runs.`,
        fix: { title: `Write ${port}`, safety: "safe", edits: [{ span, text: port }] }
      };
    }
  })
});

// packages/core/src/gates/dockerfile/rules/expose-proto-casing.ts
var expose_proto_casing_default = defineRule({
  id: "dockerfile/expose-proto-casing",
  on: "instruction",
  severity: "info",
  profiles: ["default"],
  title: "A protocol is written in capitals",
  why: "Protocols of EXPOSE are lower case; BuildKit warns about others.",
  remedy: "Write it in lower case.",
  equivalents: ["buildkit:ExposeProtoCasing"],
  references: ["https://docs.docker.com/reference/build-checks/expose-proto-casing/"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM alpine:3.22\nEXPOSE 80/TCP 53/Udp\n",
      fixed: "FROM alpine:3.22\nEXPOSE 80/tcp 53/udp\n"
    },
    { path: "Dockerfile", good: "FROM alpine:3.22\nEXPOSE 80/tcp 53 ${PORT}/${PROTO}\n" }
  ],
  ...forKinds(["EXPOSE"], function* (instruction) {
    for (const { value, span } of instruction.words) {
      const slash = value.lastIndexOf("/");
      const protocol = value.slice(slash + 1);
      if (slash < 0 || protocol.includes("$") || protocol.includes("}") || protocol === protocol.toLowerCase())
        continue;
      const text = protocol.toLowerCase();
      const place = { ...span, start: span.end - protocol.length };
      yield {
        at: place,
        message: `\`${protocol}\` is written in capitals; write \`${text}\`.`,
        fix: { title: `Write ${text}`, safety: "safe", edits: [{ span: place, text }] }
      };
    }
  })
});

// packages/core/src/gates/dockerfile/rules/from-as-casing.ts
var from_as_casing_default = defineRule({
  id: "dockerfile/from-as-casing",
  on: "instruction",
  severity: "info",
  profiles: ["default"],
  title: "AS is written in another casing than FROM",
  why: "FROM and AS are the two keywords of one instruction; in one casing they read as such.",
  remedy: "Write `AS` in the casing of its `FROM`.",
  equivalents: ["buildkit:FromAsCasing"],
  references: ["https://docs.docker.com/reference/build-checks/from-as-casing/"],
  examples: [
    { path: "Dockerfile", bad: "FROM alpine:3.22 as build\n", fixed: "FROM alpine:3.22 AS build\n" },
    { path: "Dockerfile", bad: "from alpine:3.22 AS build\n", fixed: "from alpine:3.22 as build\n" },
    { path: "Dockerfile", good: "FROM alpine:3.22 AS build\n" },
    { path: "Dockerfile", good: "from alpine:3.22 as build\n" }
  ],
  ...forKinds(["FROM"], function* (instruction) {
    if (instruction.as === void 0) return;
    const { value, span } = instruction.as.keyword;
    const wanted = inCasingOf(instruction.keyword.value, "as");
    if (value === wanted) return;
    yield {
      at: span,
      message: `\`${value}\` differs from the casing of \`${instruction.keyword.value}\`; write \`${wanted}\`.`,
      fix: { title: `Write ${wanted}`, safety: "safe", edits: [{ span, text: wanted }] }
    };
  })
});

// packages/core/src/gates/dockerfile/rules/healthcheck-missing.ts
var healthcheck_missing_default = defineRule({
  id: "dockerfile/healthcheck-missing",
  on: "stage",
  severity: "info",
  profiles: ["cis-docker-1.6"],
  title: "The image has no HEALTHCHECK",
  why: "Docker and Compose then only see whether the process is there, not whether it answers. Kubernetes has its own probes and ignores HEALTHCHECK.",
  remedy: "Add a HEALTHCHECK where the image runs under Docker or Compose.",
  equivalents: [
    "hadolint:DL3057",
    "trivy:DS-0026",
    "checkov:CKV_DOCKER_2",
    "kics:dockerfile/healthcheck_instruction_missing"
  ],
  references: ["cis-docker:4.6", "https://docs.docker.com/reference/dockerfile/#healthcheck"],
  examples: [
    { path: "Dockerfile", bad: 'FROM debian:13\nCMD ["app"]\n' },
    {
      path: "Dockerfile",
      good: 'FROM debian:13 AS base\nHEALTHCHECK CMD curl -f http://localhost/\nFROM base\nCMD ["app"]\n'
    },
    { path: "Dockerfile", good: "FROM debian:13\nHEALTHCHECK NONE\n" }
  ],
  *check(stage) {
    if (stage.from === void 0 || stage !== stage.dockerfile.stages.at(-1)) return;
    if (lineage(stage).some(({ instructions }) => instructions.some(({ kind }) => kind === "HEALTHCHECK"))) return;
    yield {
      at: stage.from.span,
      message: `${stageTitle(stage)} has no HEALTHCHECK, so Docker and Compose only see whether the process is there. Add one unless Kubernetes probes it.`,
      identity: "HEALTHCHECK"
    };
  }
});

// packages/core/src/gates/dockerfile/rules/healthcheck-multiple.ts
var healthcheck_multiple_default = defineRule({
  id: "dockerfile/healthcheck-multiple",
  on: "stage",
  severity: "medium",
  profiles: ["default"],
  title: "A stage has more than one HEALTHCHECK",
  why: "Only the last HEALTHCHECK of a stage counts; the others look as if they did something.",
  remedy: "Keep the HEALTHCHECK that is meant.",
  equivalents: ["hadolint:DL3012", "buildkit:MultipleInstructionsDisallowed", "trivy:DS-0023"],
  references: ["https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM alpine:3.22\nHEALTHCHECK CMD a\nHEALTHCHECK NONE\n",
      fixed: "FROM alpine:3.22\nHEALTHCHECK NONE\n"
    },
    { path: "Dockerfile", good: "FROM alpine:3.22 AS a\nHEALTHCHECK CMD a\nFROM a\nHEALTHCHECK CMD b\n" }
  ],
  check: (stage) => supersededFindings(stage, "HEALTHCHECK")
});

// packages/core/src/gates/dockerfile/rules/instruction-casing.ts
var instruction_casing_default = defineRule({
  id: "dockerfile/instruction-casing",
  on: "dockerfile",
  severity: "info",
  profiles: ["default"],
  title: "Instructions are written in different casing",
  why: "One casing for all instructions makes them easy to tell from their operands.",
  remedy: "Write all instructions in the casing that most of them have; capitals are the custom.",
  equivalents: ["buildkit:ConsistentInstructionCasing"],
  references: ["https://docs.docker.com/reference/build-checks/consistent-instruction-casing/"],
  examples: [
    { path: "Dockerfile", bad: "FROM alpine:3.22\nRUN a\nrun b\n", fixed: "FROM alpine:3.22\nRUN a\nRUN b\n" },
    { path: "Dockerfile", bad: "from alpine:3.22\nrun a\nCOPY a /a\n", fixed: "from alpine:3.22\nrun a\ncopy a /a\n" },
    { path: "Dockerfile", bad: "From alpine:3.22\n", fixed: "FROM alpine:3.22\n" },
    { path: "Dockerfile", good: "from alpine:3.22\nrun a\nonbuild copy . /src\n" },
    { path: "Dockerfile", good: "FROM alpine:3.22 as build\nRUN echo run\n" }
  ],
  *check(dockerfile) {
    const capitals = majorityIsCapital(dockerfile);
    for (const { keyword, kind } of dockerfile.instructions) {
      const wanted = capitals ? keyword.value.toUpperCase() : keyword.value.toLowerCase();
      if (kind === "unknown" || keyword.value === wanted) continue;
      yield {
        at: keyword.span,
        message: `\`${keyword.value}\` differs from the casing of the other instructions; write \`${wanted}\`.`,
        fix: { title: `Write ${wanted}`, safety: "safe", edits: [{ span: keyword.span, text: wanted }] }
      };
    }
  }
});
function majorityIsCapital({ instructions }) {
  let small = 0;
  let capital = 0;
  for (const { keyword } of instructions) {
    if (keyword.value === keyword.value.toLowerCase()) small++;
    else if (keyword.value === keyword.value.toUpperCase()) capital++;
  }
  return capital >= small;
}

// packages/core/src/gates/dockerfile/rules/instruction-order.ts
var instruction_order_default = defineRule({
  id: "dockerfile/instruction-order",
  on: "dockerfile",
  severity: "high",
  profiles: ["default"],
  title: "An instruction stands before the first FROM",
  why: "Only ARG, comments and directives may stand before the first FROM; BuildKit refuses anything else.",
  remedy: "Move the instruction below the FROM of the stage that it is meant for.",
  equivalents: ["hadolint:DL3061"],
  references: ["https://docs.docker.com/reference/dockerfile/#from"],
  examples: [
    { path: "Dockerfile", bad: "ENV A=1\nFROM alpine:3.22\n" },
    { path: "Dockerfile", good: "# syntax=docker/dockerfile:1\n# a comment\nARG V=3.22\nFROM alpine:$V\nENV A=1\n" },
    { path: "Dockerfile", good: "ENV A=1\nRUN true\n", note: "A fragment without any FROM is no whole Dockerfile." }
  ],
  *check(dockerfile) {
    for (const error of dockerfile.errors) {
      if (error.kind !== "order") continue;
      yield {
        at: error.span,
        message: `${error.message} BuildKit stops here with an error; move it below the FROM of the stage it is meant for.`
      };
    }
  }
});

// packages/core/src/gates/dockerfile/rules/legacy-key-value.ts
var legacy_key_value_default = defineRule({
  id: "dockerfile/legacy-key-value",
  on: "instruction",
  severity: "low",
  profiles: ["default"],
  title: "A pair is written without =",
  why: "In `ENV key value` everything behind the key is the value, further pairs included; the form is deprecated.",
  remedy: "Write `key=value`, with quotes where the value has blanks.",
  equivalents: ["buildkit:LegacyKeyValueFormat"],
  references: ["https://docs.docker.com/reference/build-checks/legacy-key-value-format/"],
  examples: [
    {
      path: "Dockerfile",
      bad: 'FROM alpine:3.22\nENV PATH /app/bin:$PATH\nLABEL description  Some words "here"\n',
      fixed: 'FROM alpine:3.22\nENV PATH=/app/bin:$PATH\nLABEL description="Some words here"\n',
      note: "BuildKit removes the quotes in both forms."
    },
    { path: "Dockerfile", bad: 'FROM alpine:3.22\nENV A "b c"\n', fixed: 'FROM alpine:3.22\nENV A="b c"\n' },
    { path: "Dockerfile", good: 'FROM alpine:3.22\nENV A=b C="d e"\nLABEL x=y\nARG z\n' }
  ],
  ...forKinds(["ENV", "LABEL"], function* (instruction) {
    const pair = instruction.pairs[0];
    if (pair?.legacy !== true) return;
    const fix = withEquals(instruction, pair);
    yield {
      at: pair.span,
      message: `\`${instruction.keyword.value} ${pair.key.value}\` is written without \`=\`: all that follows becomes its value. Write \`${pair.key.value}=\`.`,
      identity: `${instruction.kind} ${pair.key.value}`,
      ...fix === void 0 ? {} : { fix }
    };
  })
});
function withEquals({ rest, innerComments, stage }, pair) {
  const { value } = pair;
  const continued = pair.span.end - pair.span.start !== rest.text.length;
  if (value === void 0 || innerComments.length > 0 || continued) return void 0;
  const escape = stage?.dockerfile.escape ?? "\\";
  const plain = !/[\s"']/.test(value.value) && value.value !== "";
  const text = plain ? value.value : `"${value.value.replaceAll('"', `${escape}"`)}"`;
  return { title: "Write it with =", safety: "safe", edits: [{ span: pair.span, text: `${pair.key.value}=${text}` }] };
}

// packages/core/src/gates/dockerfile/rules/maintainer-deprecated.ts
var LABEL = "org.opencontainers.image.authors";
var maintainer_deprecated_default = defineRule({
  id: "dockerfile/maintainer-deprecated",
  on: "instruction",
  severity: "low",
  profiles: ["default"],
  title: "MAINTAINER is deprecated",
  why: "Docker deprecated MAINTAINER in favour of labels, which every tool can read from an image.",
  remedy: `Write \`LABEL ${LABEL}="..."\`.`,
  equivalents: [
    "hadolint:DL4000",
    "buildkit:MaintainerDeprecated",
    "trivy:DS-0022",
    "checkov:CKV_DOCKER_6",
    "kics:dockerfile/maintainer_instruction_being_used"
  ],
  references: ["https://docs.docker.com/reference/build-checks/maintainer-deprecated/"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM alpine:3.22\nMAINTAINER Jo Doe <jo@example.org>\n",
      fixed: `FROM alpine:3.22
LABEL ${LABEL}="Jo Doe <jo@example.org>"
`
    },
    {
      path: "Dockerfile",
      bad: 'from alpine:3.22\nmaintainer "Jo"\n',
      fixed: `from alpine:3.22
label ${LABEL}="Jo"
`
    },
    { path: "Dockerfile", good: `FROM alpine:3.22
LABEL ${LABEL}="jo@example.org" maintainer=jo
` }
  ],
  ...forKinds(["MAINTAINER"], function* (instruction) {
    const message = `MAINTAINER is deprecated; write \`LABEL ${LABEL}=...\`, which registries and scanners show.`;
    const fix = toLabel(instruction);
    yield { at: instruction.span, message, ...fix === void 0 ? {} : { fix } };
  })
});
function toLabel({ keyword, operand, span, innerComments }) {
  if (operand === void 0 || innerComments.length > 0) return void 0;
  const name = operand.value.replace(/^(["'])(.*)\1$/, "$2").replace(/[\\"$]/g, "\\$&");
  const text = `${inCasingOf(keyword.value, "LABEL")} ${LABEL}="${name}"`;
  return { title: "Write it as a label", safety: "safe", edits: [{ span, text }] };
}

// packages/core/src/gates/dockerfile/rules/onbuild-trigger.ts
var onbuild_trigger_default = defineRule({
  id: "dockerfile/onbuild-trigger",
  on: "instruction",
  severity: "high",
  profiles: ["default"],
  title: "ONBUILD is given an instruction that it does not allow",
  why: "ONBUILD, FROM and MAINTAINER cannot be triggers; BuildKit refuses them.",
  remedy: "Write the instruction without ONBUILD, or leave it out.",
  equivalents: ["hadolint:DL3043"],
  references: ["https://docs.docker.com/reference/dockerfile/#onbuild"],
  examples: [
    { path: "Dockerfile", bad: "FROM alpine:3.22\nONBUILD ONBUILD RUN true\n" },
    { path: "Dockerfile", bad: "FROM alpine:3.22\nONBUILD FROM debian:13\n" },
    { path: "Dockerfile", good: "FROM alpine:3.22\nONBUILD COPY . /src\nONBUILD RUN echo FROM\n" }
  ],
  ...forKinds(["ONBUILD"], function* (instruction) {
    if (instruction.trigger === void 0 || instruction.onbuild !== void 0) return;
    const { kind, keyword } = instruction.trigger;
    if (kind !== "ONBUILD" && kind !== "FROM" && kind !== "MAINTAINER") return;
    yield { at: keyword.span, message: `${kind} cannot stand behind ONBUILD; the build fails. Leave it out.` };
  })
});

// packages/core/src/gates/dockerfile/rules/parse-error.ts
var parse_error_default = defineRule({
  id: "dockerfile/parse-error",
  on: "dockerfile",
  severity: "high",
  profiles: ["default"],
  title: "The Dockerfile cannot be built as written",
  why: "BuildKit refuses the file at this place, so no image comes out of it.",
  remedy: "Write the instruction the way the reference describes it.",
  equivalents: ["hadolint:DL1000"],
  references: ["https://docs.docker.com/reference/dockerfile/"],
  examples: [
    { path: "Dockerfile", bad: "FROM alpine:3.22\nCOPY app\n" },
    { path: "Dockerfile", bad: "FROM alpine:3.22\nRUN <<EOF\necho unfinished\n" },
    { path: "Dockerfile", bad: "FROM alpine:3.22\nCOPY --form=build /app /app\n" },
    { path: "Dockerfile", bad: "FROM alpine:3.22\nENV A=1 B\n" },
    { path: "Dockerfile", bad: "# only a comment\n" },
    {
      path: "Dockerfile",
      good: 'FROM alpine:3.22\nRUN <<EOF\necho finished\nEOF\nHEALTHCHECK NONE\nENV A=1 B="2 3"\n'
    },
    {
      path: "Dockerfile",
      good: "FROM --platform=$BUILDPLATFORM alpine:3.22 AS build\nRUN --mount=type=cache,target=/c --mount=type=tmpfs,target=/t --network=none true\n"
    },
    { path: "Dockerfile", good: "COPY a /b\n", note: "A fragment is judged as the inside of a stage." }
  ],
  *check(dockerfile) {
    for (const error of dockerfile.errors) {
      if (error.kind !== "syntax" && error.kind !== "unknown-flag") continue;
      yield { at: error.span, message: `${error.message} BuildKit stops here with an error; correct the instruction.` };
    }
  }
});

// packages/core/src/gates/dockerfile/rules/pipe-to-shell.ts
var FETCHERS = /* @__PURE__ */ new Set(["curl", "wget", "fetch"]);
var INTERPRETER = /^(?:(?:ba|da|a|z|k)?sh|python[\d.]*|perl|ruby|node|php|pwsh)$/;
var GIVEN_TEXT = /* @__PURE__ */ new Set(["eval", "source", "."]);
var SUBSTITUTED = /(?:\$\(|`|<\()\s*(?:curl|wget)\s/;
var pipe_to_shell_default = defineRule({
  id: "dockerfile/pipe-to-shell",
  on: "command",
  severity: "medium",
  profiles: ["default"],
  title: "A downloaded script is run unseen",
  why: "Whoever controls the server decides what runs in the build, today and at every build to come; and a download that breaks off runs half a script.",
  remedy: "Download to a file, compare its digest, then run it; or install a package whose signature is checked.",
  equivalents: [],
  references: ["https://cwe.mitre.org/data/definitions/494.html"],
  examples: [
    { path: "Dockerfile", bad: "FROM debian:13\nRUN curl -fsSL https://example.org/install.sh | bash -s -- -y\n" },
    { path: "Dockerfile", bad: "FROM debian:13\nRUN wget -qO- https://example.org/setup | sudo -E bash -\n" },
    { path: "Dockerfile", bad: 'FROM debian:13\nRUN bash -c "$(curl -fsSL https://example.org/install.sh)"\n' },
    { path: "Dockerfile", good: "FROM debian:13\nRUN curl -fsSL https://example.org/a.tar.gz | tar xz\n" },
    {
      path: "Dockerfile",
      good: 'FROM debian:13\nRUN curl -fsSL https://example.org/v | python3 -c "import json, sys; print(json.load(sys.stdin))"\n'
    },
    {
      path: "Dockerfile",
      good: 'FROM debian:13\nRUN curl -o i.sh https://example.org/i.sh && echo "$SUM i.sh" | sha256sum -c && sh i.sh\n'
    },
    {
      path: "Dockerfile",
      good: 'FROM debian:13\nRUN V="$(curl https://example.org/v)" && sh build.sh "$V" && echo "$(curl x)"\n'
    }
  ],
  check: when(mayRunText, function* (command) {
    const { program, args, context, script } = command;
    if (program === void 0) return;
    const piped = INTERPRETER.test(program) && readsScript(args) && fetches(command);
    const substituted = isGivenText(command) && args.some(({ text }) => SUBSTITUTED.test(text));
    if (!piped && !substituted) return;
    yield {
      at: piped ? context.pipeline?.span ?? command.span : command.span,
      message: `What the server sends is run by ${program} unseen, now and at every later build. Download it, compare its digest, then run it.`,
      identity: script.commands.find(({ program: name }) => FETCHERS.has(name ?? ""))?.args.map(({ text }) => text).join(" ").slice(0, 120) ?? program
    };
  })
});
function mayRunText({ program }) {
  return program !== void 0 && (GIVEN_TEXT.has(program) || INTERPRETER.test(program));
}
function readsScript(args) {
  const first = args.find(({ text }) => !/^-[a-zA-Z]*$/.test(text) || /^-[a-zA-Z]*[cem]/.test(text) || text === "-");
  return first === void 0 || first.text === "-" || first.text === "--" || args.some(({ text }) => /^-[a-z]*s$/.test(text));
}
function fetches({ context, script, index }) {
  const { pipeline } = context;
  return pipeline !== void 0 && script.commands.slice(0, index).some((one) => one.context.pipeline === pipeline && FETCHERS.has(one.program ?? ""));
}
function isGivenText({ program = "", args }) {
  return GIVEN_TEXT.has(program) || /^(?:ba|da|a|z|k)?sh$/.test(program) && args.some(({ text }) => /^-[a-z]*c$/.test(text) || text.startsWith("<("));
}

// packages/core/src/gates/dockerfile/rules/pipefail.ts
var HARMLESS = /* @__PURE__ */ new Set([
  "echo",
  "printf",
  "cat",
  "yes",
  "true",
  ":",
  "head",
  "tail",
  "sort",
  "env",
  "ls",
  "uname",
  "dpkg",
  "nproc"
]);
var pipefail_default = defineRule({
  id: "dockerfile/pipefail",
  on: "stage",
  severity: "low",
  profiles: ["strict"],
  title: "A failure within a pipe goes unnoticed",
  why: "A pipe has the status of its last command. When the download before it fails, RUN succeeds all the same and the layer is kept.",
  remedy: 'Say `set -o pipefail` first, or `SHELL ["/bin/bash", "-o", "pipefail", "-c"]`. The sh of Debian does not know it, those of Alpine and Fedora do.',
  equivalents: ["hadolint:DL4006", "kics:dockerfile/shell_running_a_pipe_without_pipefail_flag"],
  references: ["https://docs.docker.com/build/building/best-practices/#using-pipes"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM debian:13\nRUN curl -fsS https://example.org/a | tar x\nRUN wget -O- https://example.org | wc -l > /n\n",
      fixed: 'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl -fsS https://example.org/a | tar x\nRUN wget -O- https://example.org | wc -l > /n\n'
    },
    { path: "Dockerfile", good: "FROM alpine:3.22\nRUN set -eo pipefail; wget -O- https://example.org | wc -l\n" },
    {
      path: "Dockerfile",
      good: 'FROM debian:13\nSHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN curl https://example.org | tar x\n'
    },
    { path: "Dockerfile", good: 'FROM debian:13\nRUN ["/bin/bash", "-o", "pipefail", "-c", "curl x | tar x"]\n' },
    { path: "Dockerfile", good: 'FROM debian:13\nRUN echo "a b" | tr -d " " && if curl x | grep y; then true; fi\n' },
    { path: "Dockerfile", good: 'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nRUN dir | find "x"\n' },
    { path: "Dockerfile", good: "FROM debian:13\nRUN <<EOF\n#!/bin/bash\nset -o pipefail\ncurl x | tar x\nEOF\n" }
  ],
  *check(stage) {
    let first = true;
    for (const instruction of stage.instructions) {
      if (instruction.kind !== "RUN" || instruction.script === void 0 || isSetByShell(instruction)) continue;
      const pipeline = losingPipeline(instruction.script);
      if (pipeline === void 0) continue;
      const fix = first ? setShell(stage, instruction) : void 0;
      first = false;
      yield {
        at: pipeline.span,
        message: "Only the last command of this pipe can make RUN fail; an error before it goes unnoticed. Set `pipefail`.",
        ...fix === void 0 ? {} : { fix }
      };
    }
  }
});
function losingPipeline(script) {
  const set = script.commands.find(setsPipefail);
  return script.pipelines.find((pipeline) => {
    const commands = script.commands.filter(({ context }) => context.pipeline === pipeline);
    const first = commands[0];
    if (first === void 0 || first.context.tested || first.context.substitution) return false;
    if (set !== void 0 && set.index < first.index) return false;
    return commands.some(
      ({ context, program }) => context.pipelineIndex !== pipeline.length - 1 && !HARMLESS.has(program ?? "")
    );
  });
}
function setsPipefail({ program, args }) {
  return program === "set" && args.some(({ literal }) => literal === "pipefail");
}
function isSetByShell(run) {
  if (run.command.form === "exec") return run.command.words.some(({ value }) => value === "pipefail");
  const { stage, index } = run;
  if (stage?.shell === void 0) return false;
  return lastOf(stage, "SHELL", index)?.rest.text.includes("pipefail") === true;
}
function setShell(stage, run) {
  if (run.script === void 0 || run.heredocs.length > 0 || run.command.form === "exec" || stage.shell !== void 0)
    return void 0;
  const shell = run.script.dialect === "ash" ? "/bin/ash" : "/bin/bash";
  const options = run.script.dialect === "ash" ? '"-eo"' : '"-o"';
  const line = `SHELL ["${shell}", ${options}, "pipefail", "-c"]`;
  return {
    title: "Run in a shell with pipefail",
    safety: "review",
    edits: [insertLineAbove(run, line, stage.dockerfile.file)]
  };
}

// packages/core/src/gates/dockerfile/run-edits.ts
function insertOption(call, option, safety = "safe") {
  const word = call.subcommand;
  if (word === void 0) return void 0;
  const text = call.command.script.exec ? `", "${option}` : ` ${option}`;
  return { title: `Add ${option}`, safety, edits: [{ span: behind(word.span), text }] };
}
function appendCommand(run, command) {
  const { script, heredocs, span, stage } = run;
  if (run.command.form !== "shell" || heredocs.length > 0 || stage === void 0 || script === void 0)
    return void 0;
  const { text } = run.command.text;
  const last = text.slice(-200);
  if (script.errors.length > 0 || /[;&|(){]\s*$|\s#/.test(last)) return void 0;
  const { file, escape } = stage.dockerfile;
  const first = file.lines.line(span.start);
  const lineStart = file.lines.lineStart(file.lines.line(span.end));
  const continued = file.lines.line(span.end) > first;
  const indent = /^[ \t]*/.exec(file.text.slice(lineStart, span.end))?.[0] ?? "";
  const semicolon = usesSemicolons(text) ? ";" : "";
  const line = semicolon === "" ? `&& ${command}` : command;
  const inserted = continued ? `${semicolon} ${escape}${file.lineEnd}${indent}${line}` : `${semicolon} ${line}`;
  return { title: `End with ${command}`, safety: "safe", edits: [{ span: behind(run.command.span), text: inserted }] };
}
function usesSemicolons(text) {
  return /^set -[a-z]*e/.test(text) && text.includes(";");
}

// packages/core/src/gates/dockerfile/stage-mentions.ts
var firstMentions = rememberLast(() => /* @__PURE__ */ new Map());
function mentionedBefore(instruction, pattern) {
  const { stage } = instruction;
  if (stage === void 0) return false;
  return lineage(stage).some((one) => firstMention(one, pattern) <= (one === stage ? instruction.index : LATEST));
}
function firstMention(stage, pattern) {
  const stages = firstMentions(stage.dockerfile);
  const known = stages.get(stage) ?? /* @__PURE__ */ new Map();
  stages.set(stage, known);
  const found = known.get(pattern);
  if (found !== void 0) return found;
  const { text } = stage.dockerfile.file;
  const first = stage.instructions.find(
    ({ kind, span }) => kind !== "FROM" && pattern.test(text.slice(span.start, span.end))
  );
  const index = first?.index ?? NEVER;
  known.set(pattern, index);
  return index;
}
var NEVER = Infinity;
var LATEST = Number.MAX_SAFE_INTEGER;

// packages/core/src/gates/dockerfile/rules/pkg-assume-yes.ts
var ANSWERS = /* @__PURE__ */ new Map([
  [
    "apt-get",
    {
      option: "-y",
      equivalents: [
        "hadolint:DL3014",
        "trivy:DS-0021",
        "kics:dockerfile/apt_get_missing_flags_to_avoid_manual_input"
      ]
    }
  ],
  ["apt", { option: "-y", equivalents: ["hadolint:DL3014"] }],
  ["aptitude", { option: "-y", equivalents: [] }],
  ["yum", { option: "-y", equivalents: ["hadolint:DL3030", "kics:dockerfile/yum_install_allows_manual_input"] }],
  ["dnf", { option: "-y", equivalents: ["hadolint:DL3038", "kics:dockerfile/missing_flag_from_dnf_install"] }],
  ["microdnf", { option: "-y", equivalents: ["hadolint:DL3038", "kics:dockerfile/missing_flag_from_dnf_install"] }],
  [
    "zypper",
    { option: "-y", equivalents: ["hadolint:DL3034", "kics:dockerfile/missing_zypper_non_interactive_switch"] }
  ],
  ["pacman", { option: "--noconfirm", equivalents: [] }],
  ["conda", { option: "-y", equivalents: [] }]
]);
var CONFIGURED = /assume-?yes|assumeyes|noconfirm|always_yes|MAMBA_ALWAYS_YES|CONDA_ALWAYS_YES/i;
var ASKS = /* @__PURE__ */ new Set(["install", "upgrade", "dist-upgrade", "remove"]);
var pkg_assume_yes_default = defineRule({
  id: "dockerfile/pkg-assume-yes",
  on: "command",
  severity: "medium",
  profiles: ["default"],
  title: "A package manager may stop and ask",
  why: "Nobody answers during a build: where the manager wants a confirmation it gives up and the build fails.",
  remedy: "Give the option that answers yes.",
  equivalents: [...new Set([...ANSWERS.values()].flatMap(({ equivalents }) => equivalents))],
  references: ["https://docs.docker.com/build/building/best-practices/#apt-get"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM debian:13\nRUN apt-get update && apt-get install curl\n",
      fixed: "FROM debian:13\nRUN apt-get update && apt-get install -y curl\n"
    },
    {
      path: "Dockerfile",
      bad: 'FROM fedora:43\nRUN ["dnf", "install", "curl"]\n',
      fixed: 'FROM fedora:43\nRUN ["dnf", "install", "-y", "curl"]\n'
    },
    {
      path: "Dockerfile",
      bad: "FROM opensuse/leap:15\nRUN zypper in curl\n",
      fixed: "FROM opensuse/leap:15\nRUN zypper in -y curl\n"
    },
    {
      path: "Dockerfile",
      good: "FROM debian:13\nRUN apt-get -fmy install a; apt-get install --assume-yes b; apt-get install c -y; apt-get -qq install d; apt-get install -q=2 e; apt-get autoremove\n"
    },
    {
      path: "Dockerfile",
      good: "FROM debian:13\nRUN yes | apt-get install curl; apt-get -o APT::Get::Assume-Yes=true install a\n"
    },
    {
      path: "Dockerfile",
      good: `FROM debian:13
RUN echo 'APT::Get::Assume-Yes "true";' > /etc/apt/apt.conf.d/90
RUN apt-get install curl
`
    },
    { path: "Dockerfile", good: "FROM opensuse/leap:15\nRUN zypper --non-interactive in curl && zypper -n up\n" },
    { path: "Dockerfile", good: "FROM archlinux\nRUN pacman -Syu --noconfirm && pacman -Sy\n" }
  ],
  check: forPackages(function* (call) {
    const answer = ANSWERS.get(call.manager.name);
    if (call.subcommand === void 0 || answer === void 0 || !ASKS.has(call.action) || isAnswered(call)) return;
    if (call.action === "remove" && call.operands.length === 0) return;
    if (mentionedBefore(call.command.instruction, CONFIGURED)) return;
    const { name } = call.manager;
    const fix = insertOption(call, answer.option);
    yield {
      at: call.subcommand.span,
      message: `\`${name} ${call.subcommand.text}\` may ask for confirmation, and nobody answers during a build: it fails. Add \`${answer.option}\`.`,
      identity: `${name} ${call.subcommand.text} ${call.operands.map(({ text }) => text).join(" ").slice(0, 80)}`,
      equivalents: answer.equivalents,
      ...fix === void 0 ? {} : { fix }
    };
  })
});
function isAnswered(call) {
  if (hasOption(call, call.manager.yes ?? [])) return true;
  const quiet = call.options.filter(({ name, value }) => name === "-q" && value === void 0).length;
  const levels = call.options.some(({ word }) => /^-q=?[2-9]$/.test(word.text));
  if ((quiet > 1 || levels) && call.manager.yes?.includes("--assume-yes")) return true;
  const { pipeline, pipelineIndex } = call.command.context;
  if (pipeline === void 0 || pipelineIndex === 0) return false;
  return call.command.script.commands.some((one) => one.context.pipeline === pipeline && one.program === "yes");
}

// packages/core/src/gates/dockerfile/layer-cache.ts
function leavesNoCache(call, cache, run) {
  return hasOption(call, cache.options) || cache.variables.some((name) => isSwitchedOn(name, call.command, run)) || isMounted(cache, run) || isRemovedLater(call, cache);
}
function isSwitchedOn(name, command, run) {
  const assigned = [command, ...command.script.commands.slice(0, command.index).filter(exportsVariables)].flatMap((one) => [
    ...one.assignments.map((assignment) => [assignment.name, assignment.value?.literal]),
    ...exported(one)
  ]).findLast((assignment) => assignment[0] === name)?.[1];
  const value = assigned ?? run.stage?.environment.value(name, run.index);
  return value !== void 0 && !/^(?:|0|off|false|no)$/i.test(value);
}
function exportsVariables({ program }) {
  return program === "export";
}
function exported({ program, args }) {
  if (program !== "export") return [];
  return args.map(({ text }) => {
    const equals = text.indexOf("=");
    return [text.slice(0, Math.max(0, equals)), text.slice(equals + 1)];
  });
}
function isMounted(cache, run) {
  return mountsOf(run).some((mount) => {
    const target = mount.fields.get("target")?.value;
    if (target === void 0 || mount.type !== "cache" && mount.type !== "tmpfs") return false;
    return cache.paths.some((path) => covers(target, path) || covers(path, target));
  });
}
function isRemovedLater(call, cache) {
  return call.command.script.commands.slice(call.command.index + 1).some((command) => {
    if (removesPaths(command)) return command.args.some((word) => removes(word, cache));
    const other = command.packages;
    return other?.action === "clean" && empties(other, cache, call);
  });
}
function empties(clean, cache, call) {
  const rpm = (name2) => name2 === "dnf" || name2 === "microdnf" || name2 === "yum";
  const { name } = call.manager;
  if (clean.manager.name !== name && !(rpm(name) && rpm(clean.manager.name)) && !(name.startsWith("apt") && clean.manager.name.startsWith("apt"))) {
    return false;
  }
  const line = [clean.subcommand, ...clean.operands].map((word) => word?.literal ?? "").join(" ");
  const words = clean.command.args.map((word) => word.literal ?? "").filter((word) => !word.startsWith("-"));
  return cache.commands.some((wanted) => line.startsWith(wanted) || words.join(" ").startsWith(wanted)) || clean.manager.name === "pacman";
}
function removesPaths({ program, args }) {
  return program === "rm" || program === "find" && args.some(({ text }) => text === "-delete" || text === "-exec");
}
function removes(word, cache) {
  const written = (word.literal ?? word.text.replace(/["']/g, "")).replace(/\/+(?:\*+|\.\*)?$/, "");
  return alternatives(written).some(
    (path) => cache.paths.some((cached) => covers(path, cached) || covers(cached, path))
  );
}
function alternatives(path) {
  const match = /^([^{}]*)\{([^{}]*)\}([^{}]*)$/.exec(path);
  if (match === null) return [path];
  return (match[2] ?? "").split(",").map((part) => `${match[1]}${part}${match[3]}`.replace(/\/+\*?$/, ""));
}
function covers(folder, path) {
  const outer = homeless(folder);
  const inner = homeless(path);
  return outer.length > 1 && (inner === outer || inner.startsWith(`${outer}/`));
}
function homeless(path) {
  return path.replace(/^(?:\/root|\/home\/[^/]+|\$\{?HOME\}?|~[a-z]*)(?=\/|$)/, "~").replace(/\/+(?:\*.*)?$/, "");
}

// packages/core/src/gates/dockerfile/rules/pkg-cache-left.ts
var APT = {
  command: "rm -rf /var/lib/apt/lists/*",
  equivalents: ["hadolint:DL3009", "kics:dockerfile/apt_get_install_lists_were_not_deleted"]
};
var REMEDIES = /* @__PURE__ */ new Map([
  ["apt-get", APT],
  ["apt", APT],
  ["aptitude", { ...APT, equivalents: [] }],
  [
    "apk",
    {
      option: "--no-cache",
      equivalents: ["hadolint:DL3019", "trivy:DS-0025", "kics:dockerfile/apk_add_using_local_cache_path"]
    }
  ],
  [
    "yum",
    {
      command: "yum clean all",
      equivalents: ["hadolint:DL3032", "trivy:DS-0015", "kics:dockerfile/yum_clean_all_missing"]
    }
  ],
  [
    "dnf",
    {
      command: "dnf clean all",
      equivalents: ["hadolint:DL3040", "trivy:DS-0019", "kics:dockerfile/missing_dnf_clean_all"]
    }
  ],
  ["microdnf", { command: "microdnf clean all", equivalents: ["hadolint:DL3040"] }],
  [
    "zypper",
    {
      command: "zypper clean --all",
      equivalents: ["hadolint:DL3036", "trivy:DS-0020", "kics:dockerfile/missing_zypper_clean"]
    }
  ],
  [
    "pip",
    {
      option: "--no-cache-dir",
      equivalents: ["hadolint:DL3042", "kics:dockerfile/pip_install_keeping_cached_packages"]
    }
  ],
  ["yarn", { command: "yarn cache clean", equivalents: ["hadolint:DL3060"] }],
  ["npm", { command: "npm cache clean --force", equivalents: [] }],
  ["conda", { command: "conda clean --all --yes", equivalents: [] }]
]);
var pkg_cache_left_default = defineRule({
  id: "dockerfile/pkg-cache-left",
  on: "instruction",
  severity: "low",
  profiles: ["default"],
  title: "A package manager's cache stays in the image",
  why: "What is downloaded for an installation stays in its layer unless the same RUN removes it: dead weight for everybody who pulls the image.",
  remedy: "Remove it in the same RUN, tell the manager to keep none, or mount a cache with `RUN --mount=type=cache`.",
  equivalents: [...new Set([...REMEDIES.values()].flatMap(({ equivalents }) => equivalents))],
  references: [
    "https://docs.docker.com/build/building/best-practices/#apt-get",
    "https://docs.docker.com/build/cache/optimize/"
  ],
  options: {
    managers: {
      type: "strings",
      default: ["apt-get", "apt", "aptitude", "apk", "yum", "dnf", "microdnf", "zypper", "pip", "yarn"],
      description: "Package managers that are looked at; npm and conda can be added."
    }
  },
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM debian:13\nRUN apt-get update \\\n    && apt-get install -y curl\nUSER 1\n",
      fixed: "FROM debian:13\nRUN apt-get update \\\n    && apt-get install -y curl \\\n    && rm -rf /var/lib/apt/lists/*\nUSER 1\n"
    },
    {
      path: "Dockerfile",
      bad: "FROM alpine:3.22\nRUN apk add --update curl\n",
      fixed: "FROM alpine:3.22\nRUN apk add --no-cache --update curl\n"
    },
    {
      path: "Dockerfile",
      bad: "FROM fedora:43\nRUN dnf clean all && dnf -y install curl\n",
      fixed: "FROM fedora:43\nRUN dnf clean all && dnf -y install curl && dnf clean all\n"
    },
    {
      path: "Dockerfile",
      bad: 'FROM python:3.14\nRUN ["pip", "install", "flask"]\n',
      fixed: 'FROM python:3.14\nRUN ["pip", "install", "--no-cache-dir", "flask"]\n'
    },
    {
      path: "Dockerfile",
      good: 'FROM debian:13\nRUN set -eux; apt-get update; apt-get install -y curl; rm -rf /tmp/x "/var/lib/apt/lists/"*\n'
    },
    {
      path: "Dockerfile",
      good: "FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y curl\n"
    },
    {
      path: "Dockerfile",
      good: "FROM debian:13 AS build\nRUN apt-get update && apt-get install -y gcc\nFROM scratch\nCOPY --from=build /a /a\n",
      note: "What a builder leaves behind is nobody's business."
    },
    { path: "Dockerfile", good: "FROM python:3.14\nENV PIP_NO_CACHE_DIR=1\nRUN pip install flask\n" },
    {
      path: "Dockerfile",
      good: "FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n"
    },
    {
      path: "Dockerfile",
      good: "FROM fedora:43\nRUN dnf -y install curl && rm -rf /var/cache/*\nRUN yum -y install git && yum clean -y all\n"
    },
    {
      path: "Dockerfile",
      good: "FROM debian:13\nRUN apt-get update\n",
      note: "That the update stands alone is the flaw here."
    }
  ],
  ...forKinds(["RUN"], function* (instruction, { options }) {
    if (instruction.script === void 0) return;
    const { stage } = instruction;
    if (stage === void 0 || !stage.ships || instruction.onbuild !== void 0) return;
    const managers = Array.isArray(options["managers"]) ? options["managers"] : [];
    for (const call of lastCalls(instruction)) {
      const { name, cache } = call.manager;
      const remedy = REMEDIES.get(name);
      if (cache === void 0 || remedy === void 0 || !managers.includes(name)) continue;
      if (leavesNoCache(call, cache, instruction)) continue;
      yield {
        at: call.command.span,
        message: `${name} leaves its cache in this layer of ${stageLabel(stage)}. ${remedy.option === void 0 ? `End the RUN with \`${remedy.command}\`.` : `Add \`${remedy.option}\`.`}`,
        identity: `${name} ${call.operands.map(({ text }) => text).join(" ").slice(0, 80)}`,
        equivalents: remedy.equivalents,
        ...withFix(fixOf(call, remedy, instruction))
      };
    }
  })
});
function lastCalls(run) {
  const calls = (run.script?.commands ?? []).flatMap(({ packages }) => packages ?? []);
  const filling = calls.filter(
    (call) => call.manager.cache?.filledBy.some((action) => action === call.action) === true
  );
  return filling.filter((call, at) => {
    if (call.manager.cache?.filledBy.includes("update") === true && !installsWith(call, calls)) return false;
    if (REMEDIES.get(call.manager.name)?.option !== void 0) return true;
    return !filling.slice(at + 1).some((later) => later.manager === call.manager);
  });
}
function installsWith(update, calls) {
  return calls.some((call) => call.action !== "update" && call.manager.cache === update.manager.cache);
}
function fixOf(call, remedy, run) {
  if (remedy.option !== void 0) return insertOption(call, remedy.option);
  if (remedy.command === void 0 || remedy.command === APT.command && isIndexNeededLater(run)) return void 0;
  return appendCommand(run, remedy.command);
}
function isIndexNeededLater(run) {
  return run.stage !== void 0 && lastInstallWithoutUpdate(run.stage.dockerfile) > run.index;
}
var lastInstallWithoutUpdate = rememberLast(
  ({ instructions }) => instructions.findLastIndex((instruction) => {
    if (instruction.kind !== "RUN") return false;
    const calls = (instruction.script?.commands ?? []).flatMap(({ packages }) => packages ?? []);
    const apt = calls.filter((call) => call.manager.name.startsWith("apt"));
    return apt.some((call) => call.action === "install") && !apt.some((call) => call.action === "update");
  })
);
function withFix(fix) {
  return fix === void 0 ? {} : { fix };
}

// packages/core/src/gates/dockerfile/rules/pkg-dist-upgrade.ts
var pkg_dist_upgrade_default = defineRule({
  id: "dockerfile/pkg-dist-upgrade",
  on: "command",
  severity: "info",
  profiles: ["strict"],
  title: "The build changes the release of the distribution",
  why: "A distribution upgrade may replace any package of the base image, and leaves both copies in the layers. The base image of the wanted release is smaller and the same at every build.",
  remedy: "Take a base image of the wanted release. A plain `upgrade` for security fixes is fine.",
  equivalents: ["hadolint:DL3035", "trivy:DS-0024"],
  references: ["https://docs.docker.com/build/building/best-practices/#apt-get"],
  examples: [
    { path: "Dockerfile", bad: "FROM debian:13\nRUN apt-get update && apt-get -y dist-upgrade\n" },
    { path: "Dockerfile", bad: "FROM opensuse/leap:15\nRUN zypper dup -y\n" },
    { path: "Dockerfile", good: "FROM debian:13\nRUN apt-get update && apt-get -y upgrade && dnf upgrade -y\n" }
  ],
  check: forPackages(function* ({ action, subcommand, manager: { name } }) {
    if (action !== "dist-upgrade" || subcommand === void 0) return;
    yield {
      at: subcommand.span,
      message: `\`${name} ${subcommand.text}\` may replace any package of the base image. Take a base image of the wanted release; a plain upgrade is fine.`,
      identity: `${name} dist-upgrade`
    };
  })
});

// packages/core/src/gates/dockerfile/rules/pkg-recommends.ts
var SWITCHED_OFF = /install-recommends\s*["' ]*[= ]\s*["']*(?:false|0|no)|no-install-recommends["']?\s*[:=]/i;
var pkg_recommends_default = defineRule({
  id: "dockerfile/pkg-recommends",
  on: "command",
  severity: "info",
  profiles: ["strict"],
  title: "Recommended packages are installed, too",
  why: "apt-get installs what the packages recommend, not only what they need: a larger image with more to patch.",
  remedy: "Add `--no-install-recommends`, and name what is really needed.",
  equivalents: ["hadolint:DL3015", "trivy:DS-0029", "kics:dockerfile/apt_get_not_avoiding_additional_packages"],
  references: ["https://docs.docker.com/build/building/best-practices/#apt-get"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM debian:13\nRUN apt-get update && apt-get install -y curl\n",
      fixed: "FROM debian:13\nRUN apt-get update && apt-get install --no-install-recommends -y curl\n"
    },
    { path: "Dockerfile", good: "FROM debian:13\nRUN apt-get --no-install-recommends -y install curl\n" },
    { path: "Dockerfile", good: "FROM debian:13\nRUN apt-get -o APT::Install-Recommends=false install -y curl\n" },
    {
      path: "Dockerfile",
      good: `FROM debian:13
RUN echo 'APT::Install-Recommends "0";' > /etc/apt/apt.conf.d/99x
RUN apt-get install -y curl
`
    }
  ],
  check: forPackages(function* (call) {
    const { command } = call;
    if (call.subcommand === void 0 || call.action !== "install") return;
    if (call.manager.name !== "apt-get" && call.manager.name !== "apt") return;
    if (hasOption(call, ["--no-install-recommends", "--download-only", "-d", "--print-uris"])) return;
    if (command.words.some(({ text }) => SWITCHED_OFF.test(text)) || mentionedBefore(command.instruction, SWITCHED_OFF))
      return;
    const fix = insertOption(call, "--no-install-recommends", "review");
    yield {
      at: call.subcommand.span,
      message: `\`${call.manager.name} install\` also takes what the packages merely recommend. Add \`--no-install-recommends\` and name what is needed.`,
      identity: `${call.manager.name} install ${call.operands.map((word) => word.text).join(" ").slice(0, 80)}`,
      ...fix === void 0 ? {} : { fix }
    };
  })
});

// packages/core/src/gates/dockerfile/unpinned.ts
var FILES = /* @__PURE__ */ new Set(["-r", "--requirement", "-c", "--constraint", "-e", "--editable", "--group"]);
function unpinnedPackages(call) {
  const { pin } = call.manager;
  if (call.action !== "install" || pin === void 0) return [];
  const { name } = call.manager;
  if ((name === "pip" || name === "uv") && call.options.some((option) => FILES.has(option.name))) return [];
  if (name === "gem" && call.options.some((option) => option.name === "-v" || option.name === "--version")) return [];
  return call.operands.filter(
    (word) => word.literal !== void 0 && isPackageName(word.literal) && !isPinned(word.literal, pin)
  );
}
var NO_PACKAGE = [
  /^[-./~]/,
  /[/\\]\./,
  /:\/\//,
  /\.(?:deb|rpm|apk|whl|tgz|tar\.\w+|zip|gem)$/,
  /^(?:git|github|gitlab|bitbucket|gist|file|link|https?)[+:@]/,
  /^[^@/]+\/[^@/.]+$/,
  /^@\w+$/,
  /^(?:all)?$/
];
function isPackageName(text) {
  return !NO_PACKAGE.some((pattern) => pattern.test(text));
}
function isPinned(text, pin) {
  switch (pin) {
    case "@":
      return /.@(?!latest$)[^/]+$/.test(text);
    case "-":
      return /-(?:\d+:)?\d/.test(text);
    case "==":
      return /[=<>~]=?/.test(text) || text.includes(" @ ");
    default:
      return /[=<>~:]/.test(text.slice(1));
  }
}

// packages/core/src/gates/dockerfile/rules/pkg-unpinned-distro.ts
var EQUIVALENTS = {
  "apt-get": ["hadolint:DL3008", "kics:dockerfile/apt_get_install_pin_version_not_defined"],
  apt: ["hadolint:DL3008"],
  apk: ["hadolint:DL3018", "kics:dockerfile/unpinned_package_version_in_apk_add"],
  yum: ["hadolint:DL3033", "kics:dockerfile/yum_install_without_version"],
  dnf: ["hadolint:DL3041", "kics:dockerfile/missing_version_specification_in_dnf_install"],
  microdnf: ["hadolint:DL3041"],
  zypper: ["hadolint:DL3037", "kics:dockerfile/zypper_install_without_version"]
};
var pkg_unpinned_distro_default = defineRule({
  id: "dockerfile/pkg-unpinned-distro",
  on: "command",
  severity: "info",
  profiles: [],
  title: "Packages of the distribution have no version",
  why: "Two builds of the same file may hold different versions. Distributions delete old versions from their archives, so pinned ones break the build instead; a base image with a digest, rebuilt when it changes, is mostly the better way.",
  remedy: "Name a version, or take packages from a snapshot of the archive.",
  equivalents: [...new Set(Object.values(EQUIVALENTS).flat())],
  references: ["cis-docker:4.11", "https://docs.docker.com/build/building/best-practices/#version-pinning"],
  examples: [
    { path: "Dockerfile", bad: "FROM debian:13\nRUN apt-get update && apt-get install -y curl=8.14.1-2 git\n" },
    { path: "Dockerfile", bad: "FROM alpine:3.22\nRUN apk add --no-cache --virtual .deps curl\n" },
    { path: "Dockerfile", good: "FROM debian:13\nRUN apt-get install -y curl=8.14.1-2 ./local.deb $PACKAGES\n" },
    { path: "Dockerfile", good: 'FROM alpine:3.22\nRUN apk add --no-cache "curl>8" git=~2.49\n' },
    { path: "Dockerfile", good: "FROM fedora:43\nRUN dnf -y install curl-8.15.0\n" }
  ],
  check: forPackages(function* (call) {
    const equivalents = EQUIVALENTS[call.manager.name];
    if (equivalents === void 0) return;
    const packages = unpinnedPackages(call);
    const first = packages[0];
    if (first === void 0) return;
    const more = packages.length > 1 ? ` and ${packages.length - 1} more` : "";
    yield {
      at: { ...first.span, end: packages.at(-1)?.span.end ?? first.span.end },
      message: `\`${first.text}\`${more}: ${call.manager.name} installs whatever version is current on the day of the build. Name the version where that matters.`,
      identity: `${call.manager.name} ${packages.map(({ text }) => text).join(" ").slice(0, 120)}`,
      equivalents
    };
  })
});

// packages/core/src/gates/dockerfile/rules/pkg-unpinned-language.ts
var EQUIVALENTS2 = {
  pip: ["hadolint:DL3013", "kics:dockerfile/unpinned_package_version_in_pip_install"],
  pipx: [],
  uv: [],
  npm: ["hadolint:DL3016", "kics:dockerfile/npm_install_without_pinned_version"],
  pnpm: [],
  bun: [],
  yarn: [],
  gem: ["hadolint:DL3028", "kics:dockerfile/gem_install_without_version"],
  go: ["hadolint:DL3062"]
};
var pkg_unpinned_language_default = defineRule({
  id: "dockerfile/pkg-unpinned-language",
  on: "command",
  severity: "low",
  profiles: ["strict"],
  title: "Packages of a language have no version",
  why: "Every build takes what was published last, a broken or a malicious release included.",
  remedy: "Name the version, or install from a lock file.",
  equivalents: [...new Set(Object.values(EQUIVALENTS2).flat())],
  references: ["https://docs.docker.com/build/building/best-practices/#version-pinning"],
  examples: [
    { path: "Dockerfile", bad: "FROM python:3.14\nRUN pip install --no-cache-dir flask\n" },
    { path: "Dockerfile", bad: "FROM node:24\nRUN npm install -g pnpm @scope/tool\n" },
    { path: "Dockerfile", bad: "FROM golang:1.25\nRUN go install example.org/tool@latest\n" },
    {
      path: "Dockerfile",
      good: 'FROM python:3.14\nRUN pip install flask==3.1 "jinja2>=3" -r requirements.txt . ./pkg a.whl $X\n'
    },
    {
      path: "Dockerfile",
      good: "FROM node:24\nRUN npm install && npm ci && npm install -g pnpm@10.1 @scope/tool@2 ./local\n"
    },
    {
      path: "Dockerfile",
      good: "FROM golang:1.25\nRUN go install example.org/tool@v1.2 && go run ./cmd/x && go install ./... && go get -d ./...\n"
    },
    {
      path: "Dockerfile",
      good: "FROM ruby:3.4\nRUN gem install bundler -v 2.7 && gem install a:1 -- --with-b && gem install rake:13.3\n"
    }
  ],
  check: forPackages(function* (call) {
    const equivalents = EQUIVALENTS2[call.manager.name];
    if (equivalents === void 0) return;
    const first = unpinnedPackages(call).find(({ text }) => call.manager.name !== "go" || /^[^/]+\.[^/]+\//.test(text));
    if (first === void 0) return;
    yield {
      at: first.span,
      message: `\`${first.text}\` has no version: every build takes what ${call.manager.name} finds published last. Name the version, or install from a lock file.`,
      identity: `${call.manager.name} ${first.text}`,
      equivalents
    };
  })
});

// packages/core/src/gates/dockerfile/rules/pkg-update-alone.ts
var INDEX_WITH_UPGRADE = /* @__PURE__ */ new Set(["yum", "dnf", "microdnf", "pacman"]);
var pkg_update_alone_default = defineRule({
  id: "dockerfile/pkg-update-alone",
  on: "stage",
  severity: "medium",
  profiles: ["default"],
  title: "The package index is updated in a layer of its own",
  why: "The layer with the index is cached: when the installation behind it changes, it works with an index of months ago, gets old packages, or fails because they are gone.",
  remedy: "Update and install in one RUN.",
  equivalents: ["trivy:DS-0017", "checkov:CKV_DOCKER_5", "kics:dockerfile/update_instruction_alone"],
  references: ["cis-docker:4.7", "https://docs.docker.com/build/building/best-practices/#apt-get"],
  examples: [
    { path: "Dockerfile", bad: "FROM debian:13\nRUN apt-get update\nRUN apt-get install -y curl\n" },
    { path: "Dockerfile", bad: "FROM alpine:3.22\nRUN apk update\nRUN apk add curl\n" },
    {
      path: "Dockerfile",
      good: "FROM debian:13\nRUN apt-get update && apt-get install -y curl\nRUN apt-get update && apt-get install -y git\n"
    },
    {
      path: "Dockerfile",
      good: "FROM alpine:3.22\nRUN apk -U upgrade\nRUN apk add --no-cache curl\nRUN apk add -U git\n"
    },
    {
      path: "Dockerfile",
      good: "FROM debian:13\nRUN apt-get update\n",
      note: "Useless, but nothing works with the old index."
    },
    { path: "Dockerfile", good: "FROM fedora:43\nRUN dnf -y upgrade && dnf clean all\nRUN dnf -y install curl\n" }
  ],
  *check(stage) {
    let installs;
    for (const instruction of stage.instructions) {
      if (instruction.kind !== "RUN" || instruction.script === void 0) continue;
      const update = loneUpdate(instruction.script);
      if (update === void 0) continue;
      installs ??= lastInstalls(stage);
      if ((installs.get(familyOf(update)) ?? -1) <= instruction.index) continue;
      const { name } = update.manager;
      const does = update.action === "update" ? "updates the package index" : "renews packages and index";
      yield {
        at: update.command.span,
        message: `This RUN only ${does} with ${name}; its layer is cached, so a later \`${name} install\` works with an index that may be months old. Put both into one RUN.`,
        identity: `${name} ${update.action}`,
        ...update.action === "update" ? {} : { severity: "low", confidence: "possible" }
      };
    }
  }
});
function loneUpdate(script) {
  const calls = script.commands.flatMap(({ packages }) => packages ?? []);
  const at = calls.findLastIndex(isUpdate);
  const update = calls[at];
  if (update === void 0) return void 0;
  const used = calls.slice(at + 1).some((call) => usesIndex(call, update));
  const others = script.commands.some(({ program }) => program === "install");
  return used || others ? void 0 : update;
}
function isUpdate(call) {
  if (call.action === "update") return true;
  return call.action === "upgrade" && INDEX_WITH_UPGRADE.has(call.manager.name) && call.operands.length === 0;
}
function usesIndex(call, update) {
  return familyOf(call) === familyOf(update) && call.action !== "other" && call.action !== "query";
}
function familyOf({ manager }) {
  return manager.name.startsWith("apt") ? "apt" : manager.name;
}
function lastInstalls(stage) {
  const last = /* @__PURE__ */ new Map();
  for (const instruction of stage.instructions) {
    if (instruction.kind !== "RUN") continue;
    for (const { packages } of instruction.script?.commands ?? []) {
      if (packages?.action === "install" && !hasOption(packages, FRESH))
        last.set(familyOf(packages), instruction.index);
    }
  }
  return last;
}
var FRESH = ["--no-cache", "-U", "--update-cache", "--update"];

// packages/core/src/gates/dockerfile/rules/platform-constant.ts
var platform_constant_default = defineRule({
  id: "dockerfile/platform-constant",
  on: "instruction",
  severity: "low",
  profiles: ["default"],
  title: "A stage is tied to one platform",
  why: "With a fixed `--platform` the image is built for that platform whatever the user asks for, so it is emulated or fails elsewhere.",
  remedy: "Leave the flag out, or use `$BUILDPLATFORM` or `$TARGETPLATFORM`. Where the stage is meant for one platform, put that into its name, such as `build-linux-amd64`.",
  equivalents: [
    "hadolint:DL3029",
    "buildkit:FromPlatformFlagConstDisallowed",
    "kics:dockerfile/using_platform_with_from"
  ],
  references: ["https://docs.docker.com/reference/build-checks/from-platform-flag-const-disallowed/"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM --platform=linux/amd64 alpine:3.22\n",
      fixed: "FROM alpine:3.22\n"
    },
    {
      path: "Dockerfile",
      good: "FROM --platform=$BUILDPLATFORM golang:1.25 AS build\nFROM --platform=${P:-linux/amd64} alpine:3.22\n"
    },
    { path: "Dockerfile", good: "FROM --platform=linux/amd64 alpine:3.22 AS build_amd64\n" }
  ],
  ...forKinds(["FROM"], function* (instruction) {
    const platform = flagOf(instruction, "platform");
    if (platform?.value === void 0 || platform.value.value.includes("$")) return;
    if (namesPlatform(instruction, platform.value.value)) return;
    const { path, start } = platform.span;
    const next = instruction.flags.find((flag) => flag.span.start > start)?.span ?? instruction.image?.span;
    yield {
      at: platform.span,
      message: `FROM is tied to ${platform.value.value}: a build for another platform gets this one all the same. Leave the flag out, or say so in the stage's name.`,
      identity: `FROM ${instruction.image?.value ?? ""}`,
      ...next === void 0 ? {} : {
        fix: {
          title: "Build for the platform that is asked for",
          safety: "review",
          edits: [{ span: { path, start, end: next.start }, text: "" }]
        }
      }
    };
  })
});
function namesPlatform({ as }, platform) {
  const name = as?.name.value.toLowerCase() ?? "";
  return platform.toLowerCase().split("/").some((part) => part.length > 1 && name.includes(part));
}

// packages/core/src/gates/dockerfile/rules/platform-redundant.ts
var platform_redundant_default = defineRule({
  id: "dockerfile/platform-redundant",
  on: "instruction",
  severity: "info",
  profiles: ["default"],
  title: "FROM asks for the platform that it gets anyway",
  why: "Images are pulled for the target platform by default.",
  remedy: "Leave `--platform=$TARGETPLATFORM` out.",
  equivalents: ["hadolint:DL3065", "buildkit:RedundantTargetPlatform"],
  references: ["https://docs.docker.com/reference/build-checks/redundant-target-platform/"],
  examples: [
    { path: "Dockerfile", bad: "FROM --platform=$TARGETPLATFORM alpine:3.22\n", fixed: "FROM alpine:3.22\n" },
    {
      path: "Dockerfile",
      bad: "FROM --platform=${TARGETPLATFORM} alpine:3.22 AS a\n",
      fixed: "FROM alpine:3.22 AS a\n"
    },
    { path: "Dockerfile", good: "FROM --platform=$BUILDPLATFORM alpine:3.22\n" }
  ],
  ...forKinds(["FROM"], function* (instruction) {
    const platform = flagOf(instruction, "platform");
    if (platform?.value === void 0 || !/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(platform.value.value))
      return;
    const end = instruction.image?.span.start ?? platform.span.end;
    const only = instruction.flags.length === 1;
    yield {
      at: platform.span,
      message: "The target platform is what FROM gets anyway. Leave the flag out.",
      identity: `FROM ${instruction.image?.value ?? ""}`,
      fix: {
        title: "Leave the flag out",
        safety: "safe",
        edits: only ? [{ span: { ...platform.span, end }, text: "" }] : []
      }
    };
  })
});

// packages/core/src/gates/dockerfile/ports.ts
var PORTS = /^(\d{1,9})(?:-(\d{1,9}))?(?:\/\w*)?$/;
function portsOf(expose) {
  return expose.words.flatMap((word) => {
    const text = expandedWord(expose, word);
    const match = PORTS.exec(text?.split(":").at(-1) ?? "");
    if (match === null) return [];
    const first = Number(match[1]);
    return [{ first, last: match[2] === void 0 ? first : Number(match[2]), word }];
  });
}
function expandedWord(instruction, word) {
  const { stage, index } = instruction;
  return stage === void 0 ? word.value : stage.environment.expand(word.value, index);
}

// packages/core/src/gates/dockerfile/rules/port-admin.ts
var port_admin_default = defineRule({
  id: "dockerfile/port-admin",
  on: "instruction",
  severity: "medium",
  profiles: ["default"],
  title: "A port for remote administration is exposed",
  why: "A container that is administered through ssh, telnet or a remote desktop has a second way in, with its own credentials and patches. `docker exec` and `kubectl exec` need none.",
  remedy: "Remove the port and the server behind it.",
  equivalents: ["trivy:DS-0004", "checkov:CKV_DOCKER_1", "kics:dockerfile/exposing_port_22"],
  references: ["https://docs.docker.com/reference/dockerfile/#expose"],
  options: {
    ports: {
      type: "strings",
      default: ["22", "23", "3389", "5800", "5900"],
      description: "Ports that count as administration."
    }
  },
  examples: [
    { path: "Dockerfile", bad: "FROM alpine:3.22\nEXPOSE 8080 22/tcp\n" },
    { path: "Dockerfile", bad: "FROM alpine:3.22\nARG SSH=22\nEXPOSE $SSH\n" },
    { path: "Dockerfile", good: "FROM alpine:3.22\nEXPOSE 2222 8022 220\n" }
  ],
  ...forKinds(["EXPOSE"], function* (instruction, { options }) {
    const admin = new Set(Array.isArray(options["ports"]) ? options["ports"].map(Number) : []);
    for (const { first, last, word } of portsOf(instruction)) {
      const port = first === last ? first : void 0;
      if (port === void 0 || !admin.has(port)) continue;
      yield {
        at: word.span,
        message: `Port ${port} is for remote administration: a second way into the container beside \`exec\`. Remove it, and the server behind it.`,
        identity: `EXPOSE ${port}`,
        ...port === 22 ? {} : { equivalents: [] }
      };
    }
  })
});

// packages/core/src/gates/dockerfile/rules/port-range.ts
var HIGHEST = 65535;
var port_range_default = defineRule({
  id: "dockerfile/port-range",
  on: "instruction",
  severity: "high",
  profiles: ["default"],
  title: "A port does not exist",
  why: "Ports are numbers from 0 to 65535; BuildKit refuses others, and ranges that run backwards.",
  remedy: "Correct the number.",
  equivalents: ["hadolint:DL3011", "trivy:DS-0008", "kics:dockerfile/unix_ports_out_of_range"],
  references: ["https://docs.docker.com/reference/dockerfile/#expose"],
  examples: [
    { path: "Dockerfile", bad: "FROM alpine:3.22\nEXPOSE 80 65536/tcp\n" },
    { path: "Dockerfile", bad: "FROM alpine:3.22\nEXPOSE 8000-80000\n" },
    { path: "Dockerfile", bad: "FROM alpine:3.22\nENV P=99999\nEXPOSE ${P}\n" },
    { path: "Dockerfile", good: "FROM alpine:3.22\nEXPOSE 65535/udp 8000-8010 $UNKNOWN\n" }
  ],
  ...forKinds(["EXPOSE"], function* (instruction) {
    for (const { first, last, word } of portsOf(instruction)) {
      if (last <= HIGHEST && first <= last) continue;
      const what = first > last ? "is a range that runs backwards" : `is above ${HIGHEST}, the highest port`;
      yield { at: word.span, message: `\`${word.value}\` ${what}; the build fails. Correct the number.` };
    }
  })
});

// packages/core/src/gates/dockerfile/rules/run-apt.ts
var QUERIES = /* @__PURE__ */ new Set(["show", "search", "policy", "showsrc", "depends", "rdepends"]);
var run_apt_default = defineRule({
  id: "dockerfile/run-apt",
  on: "command",
  severity: "low",
  profiles: ["default"],
  title: "apt is meant for people at a terminal",
  why: "apt itself warns that its command line is not stable; scripts use apt-get and apt-cache, which are.",
  remedy: "Write `apt-get` (or `apt-cache`).",
  equivalents: ["hadolint:DL3027", "checkov:CKV_DOCKER_9", "kics:dockerfile/run_using_apt"],
  references: ["https://docs.docker.com/build/building/best-practices/#apt-get"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM debian:13\nRUN apt update && apt install -y curl && apt show curl\n",
      fixed: "FROM debian:13\nRUN apt-get update && apt-get install -y curl && apt-cache show curl\n"
    },
    {
      path: "Dockerfile",
      bad: 'FROM debian:13\nRUN ["apt", "update"]\n',
      fixed: 'FROM debian:13\nRUN ["apt-get", "update"]\n'
    },
    {
      path: "Dockerfile",
      good: "FROM debian:13\nRUN apt-get update && ls /etc/apt /usr/bin/apt && echo apt install\n"
    }
  ],
  check: forPrograms(/* @__PURE__ */ new Set(["apt"]), function* (command) {
    const word = command.words.find(({ literal }) => literal === "apt" || literal?.endsWith("/apt") === true);
    const subcommand = command.packages?.subcommand?.literal ?? "";
    if (word === void 0) return;
    const program = QUERIES.has(subcommand) ? "apt-cache" : "apt-get";
    const known = command.packages?.action !== "other" && subcommand !== "list";
    const { path, end } = word.span;
    yield {
      at: word.span,
      message: `\`apt ${subcommand}\` has no stable command line, as apt itself warns; write \`${program}\`.`,
      identity: `apt ${subcommand}`,
      ...known && word.literal === "apt" && end - word.span.start === 3 ? {
        fix: {
          title: `Write ${program}`,
          safety: "safe",
          edits: [{ span: { path, start: word.span.start, end }, text: program }]
        }
      } : {}
    };
  })
});

// packages/core/src/gates/dockerfile/rules/run-cd.ts
var run_cd_default = defineRule({
  id: "dockerfile/run-cd",
  on: "instruction",
  severity: "info",
  profiles: ["strict"],
  title: "RUN begins by changing the directory",
  why: "The change is forgotten at the end of the RUN; WORKDIR says once where the following instructions work.",
  remedy: "Use WORKDIR.",
  equivalents: ["hadolint:DL3003", "trivy:DS-0013", "kics:dockerfile/run_command_cd_instead_of_workdir"],
  references: ["https://docs.docker.com/build/building/best-practices/#workdir"],
  examples: [
    { path: "Dockerfile", bad: "FROM debian:13\nRUN cd /usr/src/app && make\n" },
    { path: "Dockerfile", bad: "FROM debian:13\nRUN cd /tmp\n" },
    {
      path: "Dockerfile",
      good: 'FROM debian:13\nRUN tar xf a.tar && cd a && make\nRUN (cd a && make)\nRUN x; cd "$DIR"; y\n'
    }
  ],
  ...forKinds(["RUN"], function* (instruction) {
    const first = instruction.script?.commands.find(({ program }) => program !== "set");
    if (first?.program !== "cd" || first.context.subshell || first.args[0]?.literal === void 0) return;
    yield {
      at: first.span,
      message: `\`cd ${first.args[0].text}\` holds for this RUN only. Say \`WORKDIR ${first.args[0].text}\` before it.`,
      identity: `cd ${first.args[0].text}`
    };
  })
});

// packages/core/src/gates/dockerfile/rules/run-consecutive.ts
var run_consecutive_default = defineRule({
  id: "dockerfile/run-consecutive",
  on: "stage",
  severity: "info",
  profiles: [],
  title: "Instructions could share a layer",
  why: "Each RUN, COPY and ADD makes a layer. Where they always change together one layer does; for the cache of the build they may well stay apart.",
  remedy: "Join them where their layers are of no use to the cache.",
  equivalents: ["hadolint:DL3059", "kics:dockerfile/multiple_run_add_copy_instructions_listed"],
  references: ["https://docs.docker.com/build/building/best-practices/"],
  examples: [
    { path: "Dockerfile", bad: "FROM debian:13\nRUN a\nRUN b\n" },
    { path: "Dockerfile", bad: "FROM debian:13\nCOPY a ./\nCOPY b ./\n" },
    { path: "Dockerfile", good: "FROM debian:13\nRUN a\nCOPY x /y\nRUN b\nCOPY a ./one\nCOPY b ./two\n" },
    { path: "Dockerfile", good: "FROM debian:13\nRUN a\nRUN --mount=type=cache,target=/c b\n" },
    { path: "Dockerfile", good: "FROM debian:13 AS build\nRUN a\nRUN b\nFROM scratch\nCOPY --from=build /a /b\n" }
  ],
  *check(stage) {
    if (!stage.ships) return;
    let reported;
    for (const [index, instruction] of stage.instructions.entries()) {
      const before = stage.instructions[index - 1];
      if (before === void 0 || !areJoinable(before, instruction)) continue;
      const inRow = reported === before;
      reported = instruction;
      if (inRow) continue;
      yield {
        at: before.span,
        message: `This ${before.kind} and the next could share a layer. Join them unless their order serves the cache of the build.`
      };
    }
  }
});
function areJoinable(a, b) {
  if (a.kind !== b.kind || flagsOf(a) !== flagsOf(b) || a.heredocs.length + b.heredocs.length > 0) return false;
  if (a.kind === "RUN") return true;
  const copies = a.kind === "COPY" && b.kind === "COPY" || a.kind === "ADD" && b.kind === "ADD";
  return copies && a.destination?.value === b.destination?.value;
}
function flagsOf({ flags }) {
  return flags.map(({ name, value }) => `${name.value}=${value?.value ?? ""}`).join(" ");
}

// packages/core/src/gates/dockerfile/secret-name.ts
var SECRET = new Set(
  "apikey auth credential credentials key pass passphrase passwd password pword pwd secret secrets token tokens".split(
    " "
  )
);
var HINT = /auth|credential|key|pass|pwd|pword|secret|token/i;
var PUBLIC2 = new Set(
  "public pub fingerprint gpg pgp primary foreign partition sort cache shortcut hot sample example".split(" ")
);
var PLAIN_KEY = new Set("index map object host ssh".split(" "));
function isSecretName(name) {
  if (!HINT.test(name)) return false;
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === void 0 || !SECRET.has(last) || words.some((word) => PUBLIC2.has(word))) return false;
  return last !== "key" || words.length > 1 && !PLAIN_KEY.has(words.at(-2) ?? "");
}
function wordsOf(name) {
  return name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase().replace(/api_?key/g, "apikey").split(/[^a-z]+/).filter((word) => word !== "");
}
function valueNature(value) {
  if (NO_SECRET.test(value)) return "none";
  return value.length >= 16 && /\d/.test(value) && /[A-Za-z]/.test(value) && !/\s/.test(value) ? "secret" : "text";
}
var NO_SECRET = /^(?:true|false|yes|no|on|off|none|null|enabled?|disabled?|basic|bearer|required|optional|\d{1,5}|[a-z][a-z0-9+.-]*:\/\/[^@\s]*|[./~][^\s]*|[A-Za-z]:\\.*|[0-9A-F]{40}|.*\.(?:pem|key|crt|cert|json|ya?ml|txt|file|conf|env))$/i;

// packages/core/src/gates/dockerfile/rules/secret-in-env.ts
var secret_in_env_default = defineRule({
  id: "dockerfile/secret-in-env",
  on: "instruction",
  severity: "medium",
  profiles: ["default"],
  title: "A secret goes through ARG or ENV",
  why: "ENV stands in the configuration of the image and ARG in its history and provenance, where everybody who can pull the image reads it.",
  remedy: "Give build secrets with `RUN --mount=type=secret`, and those of the running program when the container starts.",
  equivalents: ["hadolint:DL3064", "buildkit:SecretsUsedInArgOrEnv", "trivy:DS-0031"],
  yieldsTo: ["secrets/*", "!secrets/development-credential"],
  references: [
    "cis-docker:4.10",
    "https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/",
    "https://docs.docker.com/build/building/secrets/"
  ],
  examples: [
    { path: "Dockerfile", bad: "FROM node:24\nARG NPM_TOKEN\n" },
    { path: "Dockerfile", bad: "FROM postgres:18\nENV POSTGRES_PASSWORD=example\n" },
    { path: "Dockerfile", bad: "FROM node:24\nENV apiKey=abc\n" },
    {
      path: "Dockerfile",
      good: "FROM node:24\nENV AUTH_MODE=basic SECRET_FILE=/run/secrets/a TOKEN_PATH=/x PUBLIC_KEY=abc\n"
    },
    { path: "Dockerfile", good: "FROM node:24\nENV DB_PASSWORD=/run/secrets/db REQUIRE_AUTH=true MAX_TOKEN=4096\n" },
    {
      path: "Dockerfile",
      good: "FROM debian:13\nENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D\n",
      note: "The fingerprint of a public key, as in the official images."
    },
    {
      path: "Dockerfile",
      good: "FROM node:24\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci\nARG TOKEN_COUNT=3\n"
    }
  ],
  ...forKinds(["ARG", "ENV"], function* (instruction) {
    for (const pair of instruction.pairs) {
      if (isSecretName(pair.key.value)) yield* judge(instruction, pair);
    }
  })
});
function* judge(instruction, { key, value }) {
  const text = value?.value ?? "";
  const nature = valueNature(text);
  if (text !== "" && nature === "none") return;
  const place = instruction.kind === "ARG" ? "the history" : "the configuration";
  const finding = {
    at: { ...key.span, end: value?.span.end ?? key.span.end },
    message: `\`${key.value}\` is named like a secret, and ${instruction.kind} keeps its value in ${place} of the image for everybody who can pull it. Use \`RUN --mount=type=secret\` for the build, or set it when the container starts.`,
    identity: `${instruction.kind} ${key.value}`,
    confidence: "likely"
  };
  if (text === "") {
    yield instruction.kind === "ARG" ? finding : { ...finding, severity: "info", confidence: "possible" };
  } else if (text.includes("$") || value === void 0) yield finding;
  else yield { ...finding, redact: [value.span], ...nature === "secret" ? { severity: "high" } : {} };
}

// packages/core/src/gates/dockerfile/rules/shell-by-link.ts
var shell_by_link_default = defineRule({
  id: "dockerfile/shell-by-link",
  on: "command",
  severity: "low",
  profiles: ["default"],
  title: "The default shell is replaced by a link",
  why: "With another program behind /bin/sh every script of the image runs in a shell that it was not written for, and an update of the package undoes the link.",
  remedy: 'Say `SHELL ["/bin/bash", "-c"]`, which holds for RUN, CMD and ENTRYPOINT only.',
  equivalents: ["hadolint:DL4005", "kics:dockerfile/changing_default_shell_using_run_command"],
  references: ["https://docs.docker.com/reference/dockerfile/#shell"],
  examples: [
    { path: "Dockerfile", bad: "FROM debian:13\nRUN ln -sf /bin/bash /bin/sh\n" },
    { path: "Dockerfile", bad: "FROM debian:13\nRUN rm /bin/sh && ln -s bash /bin/sh\n" },
    {
      path: "Dockerfile",
      good: 'FROM debian:13\nSHELL ["/bin/bash", "-c"]\nRUN ln -s /bin/sh /opt/sh && ln -s /bin/bash /usr/bin/bash\n'
    }
  ],
  check: forPrograms(/* @__PURE__ */ new Set(["ln"]), function* (command) {
    if (!/^(?:\/usr)?\/bin\/sh$/.test(command.args.at(-1)?.literal ?? "")) return;
    yield {
      at: command.span,
      message: "This puts another shell behind /bin/sh for every script of the image. Choose the shell of the build with SHELL instead.",
      identity: "ln /bin/sh"
    };
  })
});

// packages/core/src/gates/dockerfile/rules/stage-duplicate.ts
var stage_duplicate_default = defineRule({
  id: "dockerfile/stage-duplicate",
  on: "dockerfile",
  severity: "medium",
  profiles: ["default"],
  title: "Two stages have one name",
  why: "Names are compared without regard to case, and the later stage takes the name over: `--from`, FROM and `--target` silently get another stage than the reader expects.",
  remedy: "Give each stage a name of its own.",
  equivalents: [
    "hadolint:DL3024",
    "buildkit:DuplicateStageName",
    "trivy:DS-0012",
    "checkov:CKV_DOCKER_11",
    "kics:dockerfile/same_alias_in_different_froms"
  ],
  references: ["https://docs.docker.com/reference/build-checks/duplicate-stage-name/"],
  examples: [
    { path: "Dockerfile", bad: "FROM golang:1.25 AS build\nFROM node:24 AS Build\n" },
    { path: "Dockerfile", good: "FROM golang:1.25 AS build\nFROM node:24 AS build2\nFROM scratch\nFROM scratch\n" }
  ],
  *check({ stages }) {
    const first = /* @__PURE__ */ new Map();
    for (const stage of stages) {
      const name = stage.name?.value.toLowerCase();
      if (stage.name === void 0 || name === void 0) continue;
      const other = first.get(name);
      if (other?.name === void 0) {
        first.set(name, stage);
        continue;
      }
      yield {
        at: stage.name.span,
        message: `Stage ${stage.index} is named \`${stage.name.value}\` like stage ${other.index}, and takes the name over: what refers to it silently gets this stage. Rename one of them.`,
        identity: `stage ${name}`,
        related: [{ span: other.name.span, message: "The name is given here first." }]
      };
    }
  }
});

// packages/core/src/gates/dockerfile/rules/stage-name-casing.ts
var stage_name_casing_default = defineRule({
  id: "dockerfile/stage-name-casing",
  on: "stage",
  severity: "info",
  profiles: ["default"],
  title: "A stage name has capitals",
  why: "BuildKit compares stage names in lower case, so a name with capitals suggests a difference that there is not.",
  remedy: "Write the name, and what refers to it, in lower case.",
  equivalents: ["buildkit:StageNameCasing"],
  references: ["https://docs.docker.com/reference/build-checks/stage-name-casing/"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM golang:1.25 AS Build\nRUN make\nFROM Build AS tested\nCOPY --from=Build /a /b\n",
      fixed: "FROM golang:1.25 AS build\nRUN make\nFROM build AS tested\nCOPY --from=build /a /b\n"
    },
    { path: "Dockerfile", good: "FROM golang:1.25 AS build-1\nFROM scratch\nCOPY --from=BUILD-1 /a /b\n" }
  ],
  *check(stage) {
    const { name } = stage;
    if (name === void 0 || name.value === name.value.toLowerCase()) return;
    const small = name.value.toLowerCase();
    const places = [name, ...references(stage, small)];
    const edits = places.map(({ span }) => ({ span, text: small }));
    yield {
      at: name.span,
      message: `The stage name \`${name.value}\` has capitals, which BuildKit does not tell from small letters; write \`${small}\`.`,
      identity: `stage ${small}`,
      fix: { title: `Write ${small}, also where it is used`, safety: "safe", edits }
    };
  }
});
function references(stage, small) {
  return stage.dockerfile.instructions.flatMap(namesIn).filter(({ value }) => value !== small && value.toLowerCase() === small);
}
function namesIn(instruction) {
  if (instruction.kind === "FROM") return instruction.image === void 0 ? [] : [instruction.image];
  const from = flagOf(instruction, "from")?.value;
  const mounted = mountsOf(instruction).flatMap(({ fields }) => fields.get("from") ?? []);
  return from === void 0 ? mounted : [from, ...mounted];
}

// packages/core/src/gates/dockerfile/rules/stage-reserved.ts
var RESERVED = /* @__PURE__ */ new Map([
  ["scratch", "FROM scratch means the empty image"],
  ["context", "it stands for the build context"]
]);
var stage_reserved_default = defineRule({
  id: "dockerfile/stage-reserved",
  on: "stage",
  severity: "medium",
  profiles: ["default"],
  title: "A stage has a reserved name",
  why: "`scratch` and `context` mean something else to BuildKit, so the stage cannot be reached by its name.",
  remedy: "Give the stage another name.",
  equivalents: ["buildkit:ReservedStageName", "hadolint:DL3063"],
  references: ["https://docs.docker.com/reference/build-checks/reserved-stage-name/"],
  examples: [
    { path: "Dockerfile", bad: "FROM alpine:3.22 AS scratch\n" },
    { path: "Dockerfile", bad: "FROM alpine:3.22 AS Context\n" },
    { path: "Dockerfile", good: "FROM scratch AS context-files\n" }
  ],
  *check({ name }) {
    const meaning = RESERVED.get(name?.value.toLowerCase() ?? "");
    if (name === void 0 || meaning === void 0) return;
    yield {
      at: name.span,
      message: `The stage name \`${name.value}\` is reserved: ${meaning}. Give the stage another name.`,
      identity: `stage ${name.value.toLowerCase()}`
    };
  }
});

// packages/core/src/gates/dockerfile/user-before.ts
function userBefore({ stage, index }) {
  if (stage?.user === void 0) return void 0;
  const user = lastOf(stage, "USER", index);
  if (user?.operand === void 0) return void 0;
  const owner = user.stage ?? stage;
  return owner.environment.expand(user.operand.value, user.index) ?? user.operand.value;
}

// packages/core/src/gates/dockerfile/rules/sudo.ts
var SUDO = /^(?:\/usr\/bin\/)?sudo$/;
var ROOT = /^(?:root|#?0)(?::|$)/;
var OTHER_USER = /^(?:--user(?:=|$)|-[A-Za-z]*u)/;
var sudo_default = defineRule({
  id: "dockerfile/sudo",
  on: "command",
  severity: "medium",
  profiles: ["default"],
  title: "sudo is used to build the image",
  why: "RUN is root unless USER says otherwise, so sudo does nothing but be there: it changes the environment and signals of the command, and an attacker in the container finds it.",
  remedy: "Leave it out; switch with `USER root` and back where another user is set.",
  equivalents: ["hadolint:DL3004", "trivy:DS-0010", "checkov:CKV2_DOCKER_1", "kics:dockerfile/run_using_sudo"],
  references: ["https://docs.docker.com/build/building/best-practices/#user"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM debian:13\nRUN set -e; sudo apt-get update\n",
      fixed: "FROM debian:13\nRUN set -e; apt-get update\n"
    },
    { path: "Dockerfile", bad: "FROM debian:13\nRUN sudo -E make install\n" },
    { path: "Dockerfile", good: "FROM debian:13\nRUN apt-get install -y sudo && echo sudo > /etc/x\n" },
    {
      path: "Dockerfile",
      good: "FROM debian:13\nUSER dev\nRUN sudo apt-get update\n",
      note: "Another user is set, so sudo does something."
    },
    { path: "Dockerfile", bad: "FROM debian:13\nRUN sudo -u root make && sudo -Eu root make\n" },
    {
      path: "Dockerfile",
      bad: "FROM example.org/team/workspace:1\nRUN sudo make\n",
      note: "Less sure: its user is not known."
    },
    { path: "Dockerfile", good: "FROM debian:13\nRUN sudo -u app make && sudo -Hu app make && sudo --user=app make\n" }
  ],
  check: when(isSudo, function* (command) {
    const { name, stage } = command;
    const user = userBefore(command.instruction);
    if (name === void 0 || user !== void 0 && !ROOT.test(user)) return;
    const certain = user !== void 0 || stage !== void 0 && startsAsRoot(stage);
    const fix = certain ? leaveOut(command) : void 0;
    yield {
      at: name.span,
      message: certain ? "sudo does nothing here: RUN is root already. Leave it out." : `sudo does nothing here unless ${imageOf(stage)} sets another user: RUN is root otherwise. Leave it out, or say \`USER\` in this file.`,
      identity: `sudo ${command.program ?? ""}`,
      ...certain ? {} : { severity: "low", confidence: "possible" },
      ...fix === void 0 ? {} : { fix }
    };
  })
});
function isSudo({ name, words }) {
  if (name?.literal === void 0 || !SUDO.test(name.literal)) return false;
  for (const [at, { text }] of words.entries()) {
    if (at > 0 && !text.startsWith("-")) return true;
    if (OTHER_USER.test(text)) return ROOT.test(text.replace(OTHER_USER, "") || (words[at + 1]?.literal ?? ""));
  }
  return true;
}
function startsAsRoot(stage) {
  const base = rootBase(stage);
  return base.kind === "scratch" || base.kind === "image" && /^(?:(?:docker\.io\/)?library\/)?[^/]+$/.test(base.reference);
}
function imageOf(stage) {
  const base = stage === void 0 ? void 0 : rootBase(stage);
  return base?.kind === "image" && base.reference !== "" ? `\`${base.reference}\`` : "the base image";
}
function leaveOut({ words, script }) {
  const [sudo, next] = words;
  if (script.exec || sudo === void 0 || next === void 0) return void 0;
  if (next.text.startsWith("-") || next.text.includes("=")) return void 0;
  const edits = [{ span: { ...sudo.span, end: next.span.start }, text: "" }];
  return { title: "Leave sudo out", safety: "review", edits };
}

// packages/core/src/gates/dockerfile/tls-switches.ts
var SWITCHES = new Map(
  Object.entries({
    curl: [/^--insecure$/, /^--proxy-insecure$/, /^--doh-insecure$/],
    wget: [/^--no-check-certificate$/],
    pip: [/^--trusted-host(?:=|$)/],
    uv: [/^--(?:trusted-host|allow-insecure-host)(?:=|$)/],
    npm: [/^--strict-ssl=false$/, /^--no-strict-ssl$/, /^strict-ssl=false$/],
    yarn: [/^--strict-ssl=false$/, /^--no-strict-ssl$/],
    pnpm: [/^--strict-ssl=false$/, /^--no-strict-ssl$/],
    git: [/^http\.sslverify=(?:false|0|no|off)$/i],
    yum: [/^--setopt=(?:[\w*.-]+\.)?sslverify=(?:0|false|no)$/i],
    dnf: [/^--setopt=(?:[\w*.-]+\.)?sslverify=(?:0|false|no)$/i],
    microdnf: [/^--setopt=(?:[\w*.-]+\.)?sslverify=(?:0|false|no)$/i],
    "apt-get": [/^Acquire::https::(?:[\w.-]+::)?Verify-(?:Peer|Host)=(?:false|0|no)$/i],
    apt: [/^Acquire::https::(?:[\w.-]+::)?Verify-(?:Peer|Host)=(?:false|0|no)$/i],
    conda: [/^--insecure$/, /^-k$/]
  })
);
var SETTINGS = /(?:^|\s)(?:strict-ssl|http\.sslverify|ssl_verify|http\.sslbackend-verify)\s+["']?(?:false|0|no|off)["']?(?:\s|$)/i;
var SETTING_PROGRAMS = /* @__PURE__ */ new Set(["npm", "yarn", "pnpm", "git", "conda"]);
var CURL_VALUES = "ACDEFHKPQTUXYbcdehmortuwxyz";
var OFF = /^(?:0|false|no|off|"?"?)$/i;
var ON = /^(?:1|true|yes|on)$/i;
var VARIABLES = /* @__PURE__ */ new Map([
  ["NODE_TLS_REJECT_UNAUTHORIZED", /^0$/],
  ["PYTHONHTTPSVERIFY", /^0$/],
  ["GIT_SSL_NO_VERIFY", ON],
  ["PIP_TRUSTED_HOST", /\S/],
  ["NPM_CONFIG_STRICT_SSL", /^(?:0|false)$/i],
  ["npm_config_strict_ssl", /^(?:0|false)$/i],
  ["YARN_STRICT_SSL", /^(?:0|false)$/i],
  ["YARN_ENABLE_STRICT_SSL", /^(?:0|false)$/i],
  ["CONDA_SSL_VERIFY", OFF],
  ["GOINSECURE", /\S/],
  ["CARGO_HTTP_CHECK_REVOKE", /^(?:0|false)$/i]
]);
var NONE = [];
var LOCAL = /\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/;
function variableSwitchesTlsOff(name, value) {
  return VARIABLES.get(name)?.test(value) === true;
}
function tlsSwitches(command) {
  const program = familyOf2(command.program ?? "");
  const patterns = SWITCHES.get(program);
  if (patterns === void 0 && command.assignments.length === 0 && program !== "export") return NONE;
  const variables = [
    ...command.assignments.map(({ name, value, span }) => ({ name, value: value?.literal ?? "", span })),
    ...exportsOf(command)
  ].filter(({ name, value }) => variableSwitchesTlsOff(name, value)).map(({ name, value, span }) => ({ text: `${name}=${value}`, span }));
  if (command.args.some(({ text }) => LOCAL.test(text))) return variables;
  const words = command.args.filter(
    ({ literal }) => literal !== void 0 && (patterns?.some((one) => one.test(literal)) === true || program === "curl" && isInsecureCluster(literal))
  ).map(({ text, span }) => ({ text, span }));
  return [...variables, ...words, ...settings(command, program)];
}
function familyOf2(program) {
  return program.startsWith("p") && /^(?:pip[23]?(?:\.\d+)?|python(?:\d.*)?)$/.test(program) ? "pip" : program;
}
function exportsOf({ program, args }) {
  if (program !== "export") return [];
  return args.flatMap(({ literal = "", span }) => {
    const equals = literal.indexOf("=");
    return equals < 0 ? [] : [{ name: literal.slice(0, equals), value: literal.slice(equals + 1), span }];
  });
}
function settings({ args, span }, program) {
  if (!SETTING_PROGRAMS.has(program)) return [];
  const line = args.map(({ literal = "" }) => literal).join(" ");
  const match = SETTINGS.exec(line);
  return match === null ? [] : [{ text: match[0].trim(), span }];
}
function isInsecureCluster(text) {
  if (!/^-[A-Za-z#0-9]+/.test(text)) return false;
  for (const letter of text.slice(1)) {
    if (letter === "k") return true;
    if (CURL_VALUES.includes(letter)) return false;
  }
  return false;
}

// packages/core/src/gates/dockerfile/rules/tls-off.ts
var tls_off_default = defineRule({
  id: "dockerfile/tls-off",
  on: "instruction",
  severity: "high",
  profiles: ["default"],
  title: "Certificates are not checked",
  why: "Without the check anybody on the way can put something else into the image; with ENV that holds for the running program, too.",
  remedy: "Install the missing certificate (`ca-certificates`, or your own authority) and leave the switch out.",
  equivalents: [2, 3, 4, 5, 6, 12, 13, 14, 15, 16].map((number) => `checkov:CKV2_DOCKER_${number}`),
  references: ["https://cwe.mitre.org/data/definitions/295.html"],
  examples: [
    { path: "Dockerfile", bad: "FROM debian:13\nRUN curl -fsSLk https://example.org/a -o /a\n" },
    { path: "Dockerfile", bad: "FROM debian:13\nRUN wget --no-check-certificate https://example.org/a\n" },
    { path: "Dockerfile", bad: "FROM python:3.14\nRUN pip install --trusted-host pypi.org flask\n" },
    { path: "Dockerfile", bad: "FROM node:24\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\n" },
    { path: "Dockerfile", bad: "FROM node:24\nRUN npm config set strict-ssl false\n" },
    { path: "Dockerfile", bad: "FROM debian:13\nRUN git -c http.sslVerify=false clone https://example.org/a\n" },
    { path: "Dockerfile", bad: "FROM debian:13\nRUN GIT_SSL_NO_VERIFY=true git clone https://example.org/a\n" },
    {
      path: "Dockerfile",
      good: "FROM debian:13\nRUN curl -fsSLo /a https://example.org/k && wget -k https://example.org/a && ls -k\n"
    },
    { path: "Dockerfile", good: "FROM debian:13\nRUN curl -k https://localhost:8443/health\n" },
    { path: "Dockerfile", good: "FROM node:24\nENV NODE_TLS_REJECT_UNAUTHORIZED=1 GIT_SSL_NO_VERIFY=false\n" }
  ],
  ...forKinds(
    ["ENV", "ARG", "RUN"],
    (instruction) => instruction.kind === "RUN" ? inScript(instruction) : inVariables(instruction)
  )
});
function inVariables({ kind, pairs }) {
  return pairs.filter(({ key, value }) => value !== void 0 && variableSwitchesTlsOff(key.value, value.value)).map(({ key, value, span }) => ({
    at: span,
    message: `\`${key.value}=${(value?.value ?? "").slice(0, 40)}\` switches the check of certificates off${kind === "ENV" ? ", also in the running container" : ""}. Install the missing certificate instead.`,
    identity: `${kind} ${key.value}`
  }));
}
function inScript({ script }) {
  return (script?.commands ?? []).flatMap(
    (command) => tlsSwitches(command).map(({ text, span }) => ({
      at: span,
      message: `\`${text}\` switches the check of certificates off, so anybody on the way can change what is fetched. Install the missing certificate instead.`,
      identity: `${command.program ?? ""} ${text}`
    }))
  );
}

// packages/core/src/gates/dockerfile/rules/unknown-instruction.ts
var unknown_instruction_default = defineRule({
  id: "dockerfile/unknown-instruction",
  on: "dockerfile",
  severity: "high",
  profiles: ["default"],
  title: "A line begins with a word that is no instruction",
  why: "BuildKit refuses the whole file. Often it is a typing error, or the line above lacks its `\\`.",
  remedy: "Correct the instruction, or continue the line above with `\\`.",
  equivalents: ["hadolint:DL1000"],
  references: ["https://docs.docker.com/reference/dockerfile/"],
  examples: [
    { path: "Dockerfile", bad: "FROM alpine:3.22\nCOYP a /a\n", fixed: "FROM alpine:3.22\nCOPY a /a\n" },
    { path: "Dockerfile", bad: "FROM alpine:3.22\nRUN apk add curl\n  && rm -rf /tmp/x\n" },
    { path: "Dockerfile", good: "from alpine:3.22\ncopy a /a\n" }
  ],
  *check(dockerfile) {
    let last = -2;
    for (const { kind, instruction, span } of dockerfile.errors) {
      if (kind !== "unknown-instruction" || instruction === void 0) continue;
      const follows = instruction.index === last + 1;
      last = instruction.index;
      if (follows) continue;
      const word = instruction.keyword.value.slice(0, 40);
      const name = nearestName(word, INSTRUCTION_NAMES);
      const hint = name === void 0 ? "If it belongs to the line above, end that line with `\\`." : `Did you mean ${name}?`;
      const finding = {
        at: span,
        message: `\`${word}\` is no Dockerfile instruction, so the build stops here. ${hint}`
      };
      yield name === void 0 ? finding : { ...finding, fix: spelling(instruction, name) };
    }
  }
});
function spelling(instruction, name) {
  const { value, span } = instruction.keyword;
  return { title: `Write ${name}`, safety: "review", edits: [{ span, text: inCasingOf(value, name) }] };
}

// packages/core/src/gates/dockerfile/rules/user-missing.ts
var NONROOT_BASE = /(?:^|[/:._-])(?:nonroot|non-root|unprivileged|rootless)(?:$|[/:@._-])|^cgr\.dev\/|^(?:docker\.io\/)?bitnami(?:legacy|secure)?\/|^registry\.(?:access\.)?redhat\.com\/ubi\d+\/[a-z]+-[\d.]+(?:-minimal)?(?:$|[:@])|chiseled/;
var user_missing_default = defineRule({
  id: "dockerfile/user-missing",
  on: "stage",
  severity: "medium",
  profiles: ["strict", "cis-docker-1.6"],
  title: "The image sets no user, so it runs as root",
  why: "Without USER the container runs as root unless the base image says otherwise; a process that escapes is root on the host unless something else prevents it.",
  remedy: "Add `USER` with a number, such as `USER 65532`, after the files are in place. Base images that are meant to be built upon leave that to those who use them.",
  equivalents: ["trivy:DS-0002", "checkov:CKV_DOCKER_3", "kics:dockerfile/missing_user_instruction"],
  references: ["cis-docker:4.1", "https://docs.docker.com/reference/dockerfile/#user"],
  examples: [
    { path: "Dockerfile", bad: 'FROM debian:13\nCMD ["app"]\n', fixed: 'FROM debian:13\nUSER 65532\nCMD ["app"]\n' },
    { path: "Dockerfile", bad: "FROM golang:1.25 AS build\nUSER 1000\nFROM debian:13\nCOPY --from=build /a /a\n" },
    { path: "Dockerfile", good: 'FROM debian:13 AS base\nUSER 1000\nFROM base\nCMD ["app"]\n' },
    { path: "Dockerfile", good: 'FROM gcr.io/distroless/static-debian13:nonroot\nCMD ["app"]\n' },
    { path: "Dockerfile", good: 'FROM cgr.dev/chainguard/node:24\nCMD ["app.js"]\n' },
    { path: "Dockerfile", good: 'ARG BASE\nFROM $BASE\nCMD ["app"]\n', note: "Nobody knows the base." },
    {
      path: "Dockerfile",
      good: "FROM golang:1.25 AS build\nRUN make\nFROM scratch\nCOPY --from=build /a /a\n",
      note: "Only files, nothing that runs."
    }
  ],
  *check(stage) {
    if (stage !== stage.dockerfile.stages.at(-1) || stage.from === void 0 || stage.user !== void 0) return;
    const base = rootBase(stage);
    const start = lastOf(stage, "CMD") ?? lastOf(stage, "ENTRYPOINT");
    if (base.kind === "scratch" && start === void 0) return;
    if (base.kind === "image" && (!base.resolved || NONROOT_BASE.test(base.reference.toLowerCase()))) return;
    const image = stage.from.image?.value ?? "";
    const fix = addUser(stage);
    yield {
      at: stage.from.span,
      message: `${stageTitle(stage)} runs as root: no USER after FROM ${image}. A process that escapes keeps root; add \`USER 65532\` after the files are in place.`,
      confidence: "likely",
      identity: "USER",
      ...base.kind === "scratch" ? { equivalents: ["trivy:DS-0002", "checkov:CKV_DOCKER_3"] } : {},
      ...fix === void 0 ? {} : { fix }
    };
  }
});
function addUser(stage) {
  const start = stage.instructions.findLast(({ kind }) => kind === "CMD" || kind === "ENTRYPOINT");
  const above = stage.instructions.findLast(({ kind }) => kind === "ENTRYPOINT") ?? start;
  if (above === void 0 || above.index < lastWork(stage)) return void 0;
  return {
    title: "Run as an unprivileged user",
    safety: "review",
    edits: [insertLineAbove(above, "USER 65532", stage.dockerfile.file)]
  };
}
function lastWork(stage) {
  return stage.instructions.findLast(({ kind }) => kind === "RUN" || kind === "WORKDIR")?.index ?? -1;
}

// packages/core/src/gates/dockerfile/rules/user-root.ts
var ROOT2 = /^(?:root|0+|containeradministrator)(?::|$)/i;
var user_root_default = defineRule({
  id: "dockerfile/user-root",
  on: "stage",
  severity: "medium",
  profiles: ["default", "cis-docker-1.6"],
  title: "The image runs as root by its own choice",
  why: "The last USER switches to root, so a process that breaks out of the container is root on the host unless something else prevents it. Most images that end so forgot to switch back after an installation.",
  remedy: "End with a `USER` that is not root, by number (such as `USER 65532`), so that Kubernetes can verify it.",
  equivalents: ["hadolint:DL3002", "trivy:DS-0002", "checkov:CKV_DOCKER_8", "kics:dockerfile/last_user_is_root"],
  references: ["cis-docker:4.1", "https://docs.docker.com/reference/dockerfile/#user"],
  examples: [
    { path: "Dockerfile", bad: "FROM node:24\nUSER node\nUSER root\nRUN apt-get clean\n" },
    { path: "Dockerfile", bad: 'FROM alpine:3.22 AS base\nUSER 0:0\nFROM base\nCMD ["app"]\n' },
    { path: "Dockerfile", bad: "FROM alpine:3.22\nARG APP_UID=0\nUSER ${APP_UID}\n" },
    { path: "Dockerfile", good: "FROM node:24\nUSER root\nRUN apt-get clean\nUSER node\n" },
    {
      path: "Dockerfile",
      good: "FROM golang:1.25 AS build\nUSER root\nRUN make\nFROM gcr.io/distroless/static:nonroot\nCOPY --from=build /a /a\n"
    },
    { path: "Dockerfile", good: "FROM alpine:3.22\nARG APP_UID\nUSER $APP_UID\n", note: "Who builds decides." },
    {
      path: "Dockerfile",
      good: 'FROM alpine:3.22\nCMD ["app"]\n',
      note: "No USER at all is the concern of user-missing."
    }
  ],
  *check(stage) {
    const { user, dockerfile } = stage;
    if (stage !== dockerfile.stages.at(-1) || user?.operand === void 0) return;
    const owner = user.stage ?? stage;
    const name = owner.environment.expand(user.operand.value, user.index);
    if (name === void 0 || !ROOT2.test(name.trim())) return;
    const inherited = owner === stage ? "" : " (inherited)";
    yield {
      at: user.operand.span,
      message: `${stageTitle(stage)} runs as root: its last USER${inherited} is \`${user.operand.value}\`. A process that escapes keeps root; switch back to an unprivileged user after the installation.`,
      identity: "USER"
    };
  }
});

// packages/core/src/gates/dockerfile/rules/useradd-high-uid.ts
var HIGH_UID = /^(?:--uid=|-u)?\d{6,}$/;
var UID_OPTION = /^(?:--uid|-[a-zA-Z]*u)$/;
var useradd_high_uid_default = defineRule({
  id: "dockerfile/useradd-high-uid",
  on: "command",
  severity: "medium",
  profiles: ["default"],
  title: "useradd writes a huge file for a high user id",
  why: "useradd makes an entry at the place of the id in /var/log/lastlog and faillog: a sparse file of gigabytes, which becomes a layer of that size.",
  remedy: "Add `-l` (`--no-log-init`).",
  equivalents: ["hadolint:DL3046"],
  references: ["https://docs.docker.com/build/building/best-practices/#user"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM debian:13\nRUN useradd -m -u 123456 app\n",
      fixed: "FROM debian:13\nRUN useradd -l -m -u 123456 app\n"
    },
    { path: "Dockerfile", bad: "FROM debian:13\nRUN useradd --uid=1000000 app\n" },
    {
      path: "Dockerfile",
      good: "FROM debian:13\nRUN useradd -u 1000 a && useradd -lmu 123456 b && useradd --no-log-init -u 123456 c\n"
    }
  ],
  check: forPrograms(/* @__PURE__ */ new Set(["useradd"]), function* ({ args, words }) {
    const texts = args.map(({ literal }) => literal ?? "");
    if (texts.some((text) => text === "--no-log-init" || /^-[a-zA-Z]*l/.test(text))) return;
    const uid = texts.find(
      (text, at) => HIGH_UID.test(text) && (text.startsWith("-") || UID_OPTION.test(texts[at - 1] ?? ""))
    );
    const name = words.find(({ literal }) => literal?.endsWith("useradd") === true);
    if (uid === void 0 || name === void 0) return;
    yield {
      at: name.span,
      message: `useradd with the id ${uid.replace(/\D/g, "")} writes a file of gigabytes into the layer. Add \`-l\`.`,
      identity: "useradd",
      fix: { title: "Add -l", safety: "safe", edits: [{ span: behind(name.span), text: " -l" }] }
    };
  })
});

// packages/core/src/gates/dockerfile/rules/wget-and-curl.ts
var wget_and_curl_default = defineRule({
  id: "dockerfile/wget-and-curl",
  on: "stage",
  severity: "info",
  profiles: [],
  title: "Both wget and curl are used",
  why: "One of them is enough; the other is one more package to install and patch.",
  remedy: "Use one of them throughout.",
  equivalents: ["hadolint:DL4001", "trivy:DS-0014", "kics:dockerfile/run_using_wget_and_curl"],
  references: ["https://docs.docker.com/build/building/best-practices/"],
  examples: [
    { path: "Dockerfile", bad: "FROM debian:13\nRUN wget https://example.org/a\nRUN curl -O https://example.org/b\n" },
    {
      path: "Dockerfile",
      good: "FROM debian:13 AS a\nRUN wget https://example.org/a\nFROM debian:13\nRUN curl -O https://example.org/b\n"
    },
    { path: "Dockerfile", good: "FROM debian:13\nRUN apt-get install -y wget curl && curl -O https://example.org/b\n" }
  ],
  *check(stage) {
    const first = /* @__PURE__ */ new Map();
    for (const instruction of stage.instructions) {
      if (instruction.kind !== "RUN") continue;
      for (const { program, span } of instruction.script?.commands ?? []) {
        if (program !== "wget" && program !== "curl") continue;
        first.set(program, true);
        if (first.size < 2) continue;
        const other = program === "wget" ? "curl" : "wget";
        yield {
          at: span,
          message: `${program} is used in ${stageLabel(stage)} beside ${other}. Use one of them.`,
          identity: "wget and curl"
        };
        return;
      }
    }
  }
});

// packages/core/src/gates/dockerfile/rules/wget-progress.ts
var QUIET = /^(?:--quiet|--no-verbose|--progress|--show-progress|--output-file|--append-output|--report-speed)(?:=|$)|^-[a-zA-Z]*[qoa]|^-nv$|^-[a-zA-Z]*nv/;
var wget_progress_default = defineRule({
  id: "dockerfile/wget-progress",
  on: "command",
  severity: "info",
  profiles: [],
  title: "wget fills the log with its progress bar",
  why: "Without a terminal wget prints a line for every 50 kB, thousands of lines for a larger file.",
  remedy: "Add `-nv`, `-q` or `--progress=dot:giga`.",
  equivalents: ["hadolint:DL3047"],
  references: ["https://www.gnu.org/software/wget/manual/wget.html"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM debian:13\nRUN wget https://example.org/a\n",
      fixed: "FROM debian:13\nRUN wget --progress=dot:giga https://example.org/a\n"
    },
    {
      path: "Dockerfile",
      good: "FROM debian:13\nRUN wget -qO- x && wget --progress=dot:mega y && wget -nv z && wget -o /log a\n"
    },
    {
      path: "Dockerfile",
      good: "FROM alpine:3.22\nRUN wget https://example.org/a\n",
      note: "That of busybox knows no such option."
    }
  ],
  check: forPrograms(/* @__PURE__ */ new Set(["wget"]), function* ({ args, words, dialect, script }) {
    if (dialect === "ash" || args.some(({ text: text2 }) => QUIET.test(text2))) return;
    const name = words.find(({ literal }) => literal?.endsWith("wget") === true);
    if (name === void 0) return;
    const text = script.exec ? '", "--progress=dot:giga' : " --progress=dot:giga";
    yield {
      at: name.span,
      message: "wget prints its progress line by line into the log. Add `-nv`, `-q` or `--progress=dot:giga`.",
      identity: `wget ${args.map((word) => word.text).join(" ").slice(0, 120)}`,
      fix: { title: "Add --progress=dot:giga", safety: "safe", edits: [{ span: behind(name.span), text }] }
    };
  })
});

// packages/core/src/gates/dockerfile/rules/workdir-relative.ts
var workdir_relative_default = defineRule({
  id: "dockerfile/workdir-relative",
  on: "stage",
  severity: "low",
  profiles: ["default"],
  title: "WORKDIR is relative, and no absolute one stands before it",
  why: "Without an absolute WORKDIR before it, a relative one depends on the working directory of the base image, which may change with its next release.",
  remedy: "Write an absolute path.",
  equivalents: [
    "hadolint:DL3000",
    "buildkit:WorkdirRelativePath",
    "trivy:DS-0009",
    "checkov:CKV_DOCKER_10",
    "kics:dockerfile/workdir_path_not_absolute"
  ],
  references: ["https://docs.docker.com/reference/build-checks/workdir-relative-path/"],
  examples: [
    { path: "Dockerfile", bad: "FROM alpine:3.22\nWORKDIR app\n" },
    { path: "Dockerfile", good: "FROM alpine:3.22\nWORKDIR /srv\nWORKDIR app\nWORKDIR ./src\n" },
    { path: "Dockerfile", good: "FROM alpine:3.22 AS base\nWORKDIR /srv\nFROM base\nWORKDIR app\n" },
    {
      path: "Dockerfile",
      good: 'FROM alpine:3.22\nENV HOME=/srv\nWORKDIR $HOME/app\nWORKDIR "/a b"\nWORKDIR ${UNKNOWN}\n'
    },
    {
      path: "Dockerfile",
      good: "FROM mcr.microsoft.com/windows/servercore:ltsc2025\nWORKDIR C:\\\\app\nWORKDIR \\\\data\n"
    },
    { path: "Dockerfile", good: "FROM scratch\nWORKDIR app\n", note: "The empty image begins at /." }
  ],
  *check(stage) {
    if (rootBase(stage).kind === "scratch" || inheritsAbsolute(stage)) return;
    for (const instruction of stage.instructions) {
      if (instruction.kind !== "WORKDIR" || instruction.operand === void 0) continue;
      if (!isRelative(instruction, stage)) return;
      yield {
        at: instruction.operand.span,
        message: `WORKDIR \`${instruction.operand.value}\` is relative, and ${stageLabel(stage)} has no absolute WORKDIR before it: where it ends up depends on the base image. Write an absolute path.`
      };
    }
  }
});
function inheritsAbsolute(stage) {
  const parent = stage.base.kind === "stage" ? stage.base.stage : void 0;
  return parent?.workdir !== void 0;
}
function isRelative(instruction, stage) {
  const written = instruction.operand?.value ?? "";
  const path = stage.environment.expand(written, instruction.index);
  if (path === void 0 && /^["']?\$/.test(written)) return false;
  return !/^["']?(?:[/\\]|[A-Za-z]:)/.test(path ?? written);
}

// packages/core/src/gates/dockerfile/rules/workdir-system.ts
var SYSTEM = /^["']?\/(?:proc|dev|sys|boot)(?:\/|["']?$)/;
var workdir_system_default = defineRule({
  id: "dockerfile/workdir-system",
  on: "instruction",
  severity: "high",
  profiles: ["default"],
  title: "WORKDIR is a folder of the system",
  why: "A working directory below /proc was the way out of the container in CVE-2024-21626; nothing is to be stored in these folders anyway.",
  remedy: "Use a folder of your own, such as /srv/app.",
  equivalents: ["trivy:DS-0030"],
  references: ["https://nvd.nist.gov/vuln/detail/CVE-2024-21626"],
  examples: [
    { path: "Dockerfile", bad: "FROM alpine:3.22\nWORKDIR /proc/self/fd/8\n" },
    { path: "Dockerfile", bad: "FROM alpine:3.22\nENV D=/dev\nWORKDIR $D\n" },
    { path: "Dockerfile", good: "FROM alpine:3.22\nWORKDIR /development\nWORKDIR /usr/src/dev\n" }
  ],
  ...forKinds(["WORKDIR"], function* (instruction) {
    if (instruction.operand === void 0) return;
    const { operand, stage, index } = instruction;
    const path = stage?.environment.expand(operand.value, index) ?? operand.value;
    if (!SYSTEM.test(path)) return;
    yield {
      at: operand.span,
      message: `\`${path}\` belongs to the system; a working directory there has been used to break out of containers. Use a folder of your own.`
    };
  })
});

// packages/core/src/gates/dockerfile/rules.gen.ts
var rules = [
  add_for_local_default,
  add_url_no_checksum_default,
  cmd_multiple_default,
  comment_in_operand_default,
  copy_from_self_default,
  copy_from_unknown_default,
  copy_needs_slash_default,
  copy_relative_no_workdir_default,
  copy_sensitive_file_default,
  copy_whole_fs_default,
  empty_continuation_default,
  entrypoint_multiple_default,
  env_self_reference_default,
  exec_form_default,
  exec_form_malformed_default,
  expose_format_default,
  expose_proto_casing_default,
  from_as_casing_default,
  healthcheck_missing_default,
  healthcheck_multiple_default,
  instruction_casing_default,
  instruction_order_default,
  legacy_key_value_default,
  maintainer_deprecated_default,
  onbuild_trigger_default,
  parse_error_default,
  pipe_to_shell_default,
  pipefail_default,
  pkg_assume_yes_default,
  pkg_cache_left_default,
  pkg_dist_upgrade_default,
  pkg_recommends_default,
  pkg_unpinned_distro_default,
  pkg_unpinned_language_default,
  pkg_update_alone_default,
  platform_constant_default,
  platform_redundant_default,
  port_admin_default,
  port_range_default,
  run_apt_default,
  run_cd_default,
  run_consecutive_default,
  secret_in_env_default,
  shell_by_link_default,
  stage_duplicate_default,
  stage_name_casing_default,
  stage_reserved_default,
  sudo_default,
  tls_off_default,
  unknown_instruction_default,
  user_missing_default,
  user_root_default,
  useradd_high_uid_default,
  wget_and_curl_default,
  wget_progress_default,
  workdir_relative_default,
  workdir_system_default
];

// packages/core/src/gates/dockerfile/gate.ts
var gate_default = defineGate({ id: "dockerfile", title: "Dockerfiles are linted", rules });
export {
  gate_default as default
};
