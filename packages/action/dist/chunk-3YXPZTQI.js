import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  kicsRule
} from "./chunk-Z6F7VPUV.js";
import {
  MAX_SUPPRESSIONS,
  readYaml
} from "./chunk-KYXE4YQ3.js";

// packages/core/src/sources/yaml/block.ts
function blockBelow(documents, offset) {
  const document = documents.find(({ span }) => span.start <= offset && offset < span.end);
  if (document === void 0) return void 0;
  if (document.root.start === offset) return document.root.outer;
  return within(document.root, offset);
}
function within(root, offset) {
  let node = root;
  while (node !== void 0 && node.kind !== "scalar") {
    const child = childAround(node, offset);
    if (child?.start === offset) return { path: root.source.path, start: offset, end: child.node.end };
    node = child?.node;
  }
  return void 0;
}
function childAround(parent, offset) {
  if (parent.kind === "sequence") {
    const item = parent.items.find(({ end }) => offset < end);
    return item && { start: dashBefore(item), node: item };
  }
  const entry = parent.entries.find(({ value, merged }) => !merged && offset < value.end);
  return entry && { start: entry.key.start, node: entry.value };
}
function dashBefore(item) {
  const { text } = item.source;
  let at = item.start - 1;
  while (text[at] === " " || text[at] === "	") at--;
  return text[at] === "-" ? at : item.start;
}

// packages/core/src/sources/yaml/comments.ts
var CommentedFile = class {
  file;
  documents;
  /** The last run of comments and blank lines that was looked through, and where it ends. */
  #run;
  constructor(file, documents) {
    this.file = file;
    this.documents = documents;
  }
  /** The comment that begins with the marker at this offset; undefined where no comment begins so. */
  commentWith(marker, at) {
    const { text, lines, path } = this.file;
    let hash = at - 1;
    while (text[hash] === " " || text[hash] === "	") hash--;
    if (text[hash] !== "#") return void 0;
    const lineStart = lines.lineStart(lines.line(at));
    if (hash > lineStart && !isBlank(text, hash - 1)) return void 0;
    const end = endOfLine(text, at + marker.length);
    return {
      text: text.slice(at, end).trim(),
      span: { path, start: hash, end },
      isAlone: text.slice(lineStart, hash).trim() === ""
    };
  }
  /** The comment's own line, and where the comment stands alone the next line with content as well. */
  lineOf(comment) {
    const { text, lines, path } = this.file;
    const end = comment.isAlone ? endOfLine(text, this.#contentAfter(comment.span.end)) : comment.span.end;
    return { path, start: lines.lineStart(lines.line(comment.span.start)), end };
  }
  /** The key with its value, the list item or the document below a comment that stands alone; else its line. */
  blockOf(comment) {
    const line = this.lineOf(comment);
    if (!comment.isAlone) return line;
    const block = blockBelow(this.documents, this.#contentAfter(comment.span.end));
    return { ...line, end: Math.max(block?.end ?? 0, line.end) };
  }
  documentOf(comment) {
    const at = comment.span.start;
    return this.documents.find(({ span }) => span.start <= at && at < span.end)?.span;
  }
  /** Whether nothing but comments and a document marker stands before a comment. */
  isHead(comment) {
    const { text } = this.file;
    return firstContent(text, text.startsWith("---") ? 3 : 0) >= comment.span.end;
  }
  /** Where the first content stands behind the end of a comment. */
  #contentAfter(from) {
    if (this.#run === void 0 || from < this.#run.start || from > this.#run.end) {
      this.#run = { start: from, end: firstContent(this.file.text, from) };
    }
    return this.#run.end;
  }
};
function firstContent(text, from) {
  let at = from;
  while (at < text.length) {
    while (isBlank(text, at)) at++;
    if (text[at] !== "#") return at;
    at = endOfLine(text, at);
  }
  return at;
}
function isBlank(text, at) {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 9 || unit === 10 || unit === 13;
}
function endOfLine(text, from) {
  const end = text.indexOf("\n", from);
  if (end < 0) return text.length;
  return text[end - 1] === "\r" ? end - 1 : end;
}

// packages/core/src/sources/yaml/suppression-syntaxes.ts
var SUPPRESSION_SYNTAXES = [
  { name: "hullgate", marker: "hullgate ignore=", read: readOwn },
  { name: "trivy", marker: "trivy:ignore:", read: readTrivy },
  { name: "checkov", marker: "checkov:skip=", read: readCheckov },
  { name: "kics", marker: "kics-scan", read: readKics },
  { name: "zizmor", marker: "zizmor: ignore[", read: readZizmor }
];
function readOwn(comment, place) {
  const [, names = "", reason = ""] = /^hullgate ignore=(\S+)(.*)$/.exec(comment.text) ?? [];
  return silence(listed(names), reason, place.lineOf(comment));
}
function readTrivy(comment, place) {
  const ids = [...comment.text.matchAll(/trivy:ignore:([\w-]+|\*)/g)].flatMap(([, id]) => id ?? []);
  const reason = comment.text.replaceAll(/#?trivy:ignore:\S+/g, "");
  return silence(ids.map(trivyRule), reason, place.blockOf(comment));
}
function trivyRule(id) {
  const [, letters, digits] = /^(?:AVD-)?([A-Z]+)-?0*(\d+)$/.exec(id.toUpperCase()) ?? [];
  return letters && digits ? `trivy:${letters}-${digits.padStart(4, "0")}` : `trivy:${id}`;
}
function readCheckov(comment, place) {
  const [, names = "", reason = ""] = /^checkov:skip=([\w,*]+)(?::(.*))?$/.exec(comment.text) ?? [];
  return silence(
    listed(names).map((id) => `checkov:${id}`),
    reason,
    place.documentOf(comment)
  );
}
function readKics(comment, place) {
  const [, command = "", ids = "", reason = ""] = /^kics-scan\s+([\w-]+)(?:=([\w,-]+))?(.*)$/.exec(comment.text) ?? [];
  switch (command) {
    case "ignore-line":
      return silence(["kics:*"], reason, place.lineOf({ ...comment, isAlone: true }));
    case "ignore-block":
      return silence(["kics:*"], reason, place.blockOf(comment));
    case "ignore":
      return place.isHead(comment) ? silence(["kics:*"], reason) : void 0;
    case "disable": {
      const rules = listed(ids).map(kicsRule);
      return place.isHead(comment) ? silence(rules, reason) : void 0;
    }
    default:
      return void 0;
  }
}
function readZizmor(comment, place) {
  const [, names = "", reason = ""] = /^zizmor: ignore\[([\w,\s-]+)\](.*)$/.exec(comment.text) ?? [];
  return silence(
    listed(names).map((id) => `zizmor:${id}`),
    reason,
    place.lineOf({ ...comment, isAlone: false })
  );
}
function listed(names) {
  return names.split(",").flatMap((name) => name.trim() || []);
}
function silence(rules, text, scope) {
  if (rules.length === 0) return void 0;
  const reason = text.replace(/^[\s:-]+/, "").trim();
  return { rules, ...reason !== "" && { reason }, ...scope && { scope } };
}

// packages/core/src/sources/yaml/suppressions.ts
function readSuppressions(file, documents) {
  const found = [];
  const place = new CommentedFile(file, documents);
  for (const { name, marker, read } of SUPPRESSION_SYNTAXES) {
    let from = 0;
    for (let at = file.text.indexOf(marker); at >= 0; at = file.text.indexOf(marker, from)) {
      const comment = place.commentWith(marker, at);
      from = comment?.span.end ?? at + marker.length;
      if (comment === void 0) continue;
      if (found.length === MAX_SUPPRESSIONS) return { found, beyondLimit: comment.span.start };
      const silence2 = read(comment, place);
      if (silence2) found.push({ syntax: name, span: comment.span, ...silence2 });
    }
  }
  return { found };
}

// packages/core/src/sources/yaml/read-file.ts
function readYamlFile(file, sink, gates) {
  const stream = readYaml({ path: file.path, text: file.text });
  for (const { code, message, at } of stream.issues) sink.problem({ code, message, gates }, at);
  for (const duplicate of stream.duplicates) sink.subject("yaml", duplicate);
  const { found, beyondLimit } = readSuppressions(file, stream.documents);
  for (const suppression of found) sink.suppression(suppression);
  if (beyondLimit !== void 0) {
    const message = `More than ${MAX_SUPPRESSIONS} comments ask for silence; this one and those below are not honoured.`;
    sink.problem({ code: "yaml-suppressions", message }, beyondLimit);
  }
  return stream.documents;
}

export {
  readYamlFile
};
