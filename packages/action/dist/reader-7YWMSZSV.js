import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  MappedTextBuilder,
  flagsOf,
  forEachChild,
  isBlankAt,
  isInstructionName,
  lineage,
  looksLikeArray,
  mountsOf,
  parse,
  readArray,
  readPackageCommand,
  rootBase,
  skipBlanks,
  skipWord,
  stageLabel,
  trimEnd
} from "./chunk-VVAUU2W5.js";
import {
  flagOf
} from "./chunk-DAJSCRJ6.js";
import {
  expandVariables
} from "./chunk-JOIVCG7T.js";
import {
  kicsRule
} from "./chunk-Z6F7VPUV.js";
import "./chunk-BJJFHFV3.js";

// packages/core/src/sources/dockerfile/fact.ts
function dockerfileFact(dockerfile) {
  const frontend = dockerfile.directives.find((directive) => directive.name === "syntax");
  return {
    type: "dockerfile",
    path: dockerfile.path,
    args: dockerfile.globalArgs.flatMap((instruction) => instruction.pairs.map(variable)),
    stages: dockerfile.stages.flatMap(stageFact),
    ...frontend === void 0 ? {} : { frontend: frontend.value }
  };
}
function stageFact(stage) {
  const base = stage.from?.image;
  if (stage.from === void 0 || base === void 0) return [];
  const platform = flagOf(stage.from, "platform")?.value;
  const contents = contentsOf(stage);
  return [
    {
      index: stage.index,
      ...stage.name === void 0 ? {} : { name: stage.name },
      base,
      ...platform === void 0 ? {} : { platform },
      span: stage.from.span,
      ...contents
    }
  ];
}
function contentsOf(stage) {
  const args = [];
  const env = [];
  const uses = [];
  const exposes = [];
  let user;
  for (const instruction of stage.instructions) {
    if (instruction.kind === "ARG") append(args, instruction.pairs.map(variable));
    else if (instruction.kind === "ENV") append(env, instruction.pairs.map(variable));
    else if (instruction.kind === "USER") user = instruction.operand;
    else if (instruction.kind === "EXPOSE") append(exposes, instruction.words);
    else if (instruction.flags.length > 0) append(uses, copies(instruction));
  }
  return { args, env, ...user === void 0 ? {} : { user }, copies: uses, exposes };
}
function append(list2, more) {
  for (const one of more) list2.push(one);
}
function variable({ key, value }) {
  return { name: key.value, span: key.span, ...value === void 0 ? {} : { default: value } };
}
function copies(instruction) {
  if (instruction.kind === "COPY" || instruction.kind === "ADD") {
    const from = flagOf(instruction, "from")?.value;
    return from === void 0 ? [] : [{ from, by: "copy" }];
  }
  return mountsOf(instruction).flatMap((mount) => {
    const from = mount.fields.get("from");
    return from === void 0 ? [] : [{ from, by: "mount" }];
  });
}

// packages/core/src/sources/dockerfile/physical-line.ts
function lineAt(text, start) {
  const feed = text.indexOf("\n", start);
  const next = feed < 0 ? text.length : feed + 1;
  let end = feed < 0 ? text.length : feed;
  while (end > start && text.charCodeAt(end - 1) === 13) end--;
  return { start, end, next };
}
function skipTabs(text, at) {
  let offset = at;
  while (text.charCodeAt(offset) === 9) offset++;
  return offset;
}

// packages/core/src/sources/dockerfile/words.ts
function plainWords(text) {
  const words = [];
  for (let at = skipBlanks(text.text, 0); at < text.text.length; ) {
    const end = skipWord(text.text, at);
    words.push(wordAt(text, at, end));
    at = skipBlanks(text.text, end);
  }
  return words;
}
function wordAt(text, start, end) {
  return { value: text.text.slice(start, end), span: text.span(start, end) };
}
function quotedWords(text, escape) {
  const words = [];
  for (let at = skipBlanks(text, 0); at < text.length; ) {
    const end = quotedWordEnd(text, at, escape);
    words.push({ start: at, end });
    at = skipBlanks(text, end);
  }
  return words;
}
function quotedWordEnd(text, start, escape) {
  let quote = "";
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === escape && quote !== "'") at++;
    else if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (isBlankAt(text, at)) return at;
  }
  return text.length;
}

// packages/core/src/sources/dockerfile/heredoc.ts
var OPERATOR = /^(\d*)<<(-?)([^<]+)$/;
function isHeredocWord(word) {
  return word.includes("<<") && delimiterOf(word) !== void 0;
}
function readHeredocs(line, source, start) {
  const heredocs = [];
  let at = start;
  for (const range of quotedWords(line.text, "\\")) {
    const word = line.text.slice(range.start, range.end);
    const delimiter = word.includes("<<") ? delimiterOf(word) : void 0;
    if (delimiter === void 0) continue;
    const end = bodyEnd(source, at, delimiter.name, delimiter.chomp);
    heredocs.push({
      ...delimiter,
      span: line.span(range.start, range.end),
      body: { path: line.path, start: at, end: end.body },
      ...end.terminator === void 0 ? {} : { terminator: { path: line.path, start: end.body, end: end.terminator } }
    });
    at = end.next;
  }
  return { heredocs, next: at };
}
function delimiterOf(word) {
  const match = OPERATOR.exec(word);
  const written = match?.[3];
  if (match === null || written === void 0) return void 0;
  const name = written.replace(/\\(.)/g, "$1").replace(/["']/g, "");
  if (name === "") return void 0;
  return {
    name,
    descriptor: Number(match[1] ?? 0),
    expand: !/["']/.test(written),
    chomp: match[2] === "-"
  };
}
function bodyEnd(source, start, name, chomp) {
  let line = lineAt(source, start);
  while (line.start < source.length) {
    const first = chomp ? skipTabs(source, line.start) : line.start;
    if (line.end - first === name.length && source.startsWith(name, first)) {
      return { body: line.start, terminator: line.end, next: line.next };
    }
    line = lineAt(source, line.next);
  }
  return { body: source.length, terminator: void 0, next: source.length };
}

// packages/core/src/sources/dockerfile/check-instruction.ts
var STAGE_NAME = /^[a-z][a-z0-9-_.]*$/;
function checkInstruction(instruction) {
  if (instruction.kind === "unknown") {
    const { value, span } = instruction.keyword;
    return [{ kind: "unknown-instruction", message: `\`${value}\` is no instruction.`, span, instruction }];
  }
  const complaints = [
    instruction.flags.length === 0 ? NOTHING : checkFlags(instruction),
    instruction.heredocs.length === 0 ? NOTHING : checkHeredocs(instruction),
    checkOperands(instruction)
  ].filter(({ length }) => length > 0);
  return complaints.length === 0 ? NOTHING : complaints.flat().map((complaint) => ({ ...complaint, instruction }));
}
var NOTHING = [];
function checkHeredocs({ heredocs }) {
  const open = heredocs.find(({ terminator }) => terminator === void 0);
  if (open === void 0) return NOTHING;
  return [syntax(`The here document \`${open.name}\` has no line with its terminator.`, open.span)];
}
function checkFlags(instruction) {
  const known = flagsOf(instruction.kind);
  const seen = /* @__PURE__ */ new Set();
  return instruction.flags.flatMap((flag) => {
    const { value: name } = flag.name;
    const kind = known.get(name);
    if (kind === void 0) {
      return [{ kind: "unknown-flag", message: `${instruction.kind} has no flag \`--${name}\`.`, span: flag.span }];
    }
    const complaints = [];
    if (kind !== "list" && seen.has(name)) complaints.push(syntax(`--${name} is given twice.`, flag.span));
    seen.add(name);
    if (kind !== "switch" && flag.value === void 0) {
      complaints.push(syntax(`--${name} needs a value.`, flag.span));
    } else if (kind === "switch" && !isSwitchValue(flag)) {
      complaints.push(syntax(`--${name} is a switch: its value can only be true or false.`, flag.span));
    }
    return complaints;
  });
}
function isSwitchValue(flag) {
  const value = flag.value?.value.toLowerCase() ?? "true";
  return value === "true" || value === "false" || value.includes("$");
}
function checkOperands(instruction) {
  const at = instruction.keyword.span;
  switch (instruction.kind) {
    case "FROM":
      return checkFrom(instruction);
    case "COPY":
    case "ADD":
      return checkCopy(instruction);
    case "ENV":
    case "LABEL":
      return checkPairs(instruction);
    case "ARG":
      if (instruction.pairs.length === 0) return missing(instruction);
      return instruction.pairs.filter((pair) => pair.key.value === "").map((pair) => syntax("An ARG has no name.", pair.span));
    case "SHELL":
      if (instruction.command.form === "exec")
        return instruction.command.words.length > 0 ? NOTHING : missing(instruction);
      return [syntax('SHELL takes its words as a JSON array only, such as ["/bin/bash", "-c"].', at)];
    case "HEALTHCHECK":
      return checkHealthcheck(instruction.rest.text, at);
    case "RUN":
    case "CMD":
    case "ENTRYPOINT":
      return instruction.command.form === "shell" && readArray(instruction.rest) === "not-strings" ? notStrings(at) : NOTHING;
    default:
      if (instruction.rest.text === "") return missing(instruction);
      return instruction.kind === "VOLUME" && readArray(instruction.rest) === "not-strings" ? notStrings(at) : NOTHING;
  }
}
function checkFrom({ rest, as, keyword }) {
  const count = plainWords(rest).length;
  const named = count === 3 && /^\S+\s+as\s/i.test(rest.text);
  if (count === 0) return [syntax("FROM names no image.", keyword.span)];
  if (count !== 1 && !named) {
    return [syntax("FROM takes an image, or an image AS a name, and nothing more.", keyword.span)];
  }
  if (as === void 0 || STAGE_NAME.test(as.name.value.toLowerCase())) return NOTHING;
  const { value, span } = as.name;
  return [
    syntax(
      `\`${value}\` cannot name a stage: a name begins with a letter and has letters, digits, -, _ and . only.`,
      span
    )
  ];
}
function checkCopy(instruction) {
  const { kind, form, rest, keyword, destination } = instruction;
  if (form === "words" && readArray(rest) === "not-strings") return notStrings(keyword.span);
  if (destination === void 0) return [syntax(`${kind} needs at least a source and a destination.`, keyword.span)];
  if (!isHeredocWord(destination.value)) return NOTHING;
  return [syntax(`A here document cannot be the destination of ${kind}.`, destination.span)];
}
function checkPairs(instruction) {
  const { kind, pairs, malformed } = instruction;
  if (pairs.length === 0 && malformed.length === 0) return missing(instruction);
  const nameless = pairs.filter((pair) => pair.key.value === "");
  if (nameless.length === 0 && malformed.length === 0) return NOTHING;
  return [
    ...nameless.map((pair) => syntax(`A pair of ${kind} has no name.`, pair.span)),
    ...malformed.map((word) => syntax(`\`${word.value}\` is no pair: ${kind} takes name=value.`, word.span))
  ];
}
function checkHealthcheck(rest, at) {
  const [, type = "", command = ""] = /^(\S*)\s*(.*)$/s.exec(rest) ?? [];
  switch (type.toUpperCase()) {
    case "NONE":
      return command === "" ? NOTHING : [syntax("HEALTHCHECK NONE takes nothing more.", at)];
    case "CMD":
      return command === "" ? [syntax("HEALTHCHECK CMD has no command.", at)] : NOTHING;
    default:
      return [syntax("HEALTHCHECK is followed by CMD and a command, or by NONE.", at)];
  }
}
function missing(instruction) {
  return [syntax(`${instruction.kind} has no operand.`, instruction.keyword.span)];
}
function notStrings(span) {
  return [syntax("A JSON array here can hold strings only.", span)];
}
function syntax(message, span) {
  return { kind: "syntax", message, span };
}

// packages/core/src/sources/dockerfile/directives.ts
var DIRECTIVE = /^(\s*)([A-Za-z][A-Za-z0-9]*)\s*=\s*(\S.*)$/;
function readDirectives(path, text) {
  const start = text.startsWith("#!") ? lineAt(text, 0).next : 0;
  const { directives, errors } = directivesBehind("#", path, text, start);
  if (!directives.some((directive) => directive.name === "syntax")) {
    const slashed = directivesBehind("//", path, text, start).directives;
    directives.push(...slashed.filter((directive) => directive.name === "syntax"));
  }
  const escape = directives.find((directive) => directive.name === "escape");
  if (escape !== void 0 && escape.value.value !== "\\" && escape.value.value !== "`") {
    errors.push({
      kind: "syntax",
      message: `The escape character must be \\ or \`, not ${escape.value.value}.`,
      span: escape.value.span
    });
  }
  return { directives, escape: escape?.value.value === "`" ? "`" : "\\", errors };
}
function directivesBehind(marker, path, text, from) {
  const directives = [];
  const errors = [];
  for (let line = lineAt(text, from); line.start < text.length; line = lineAt(text, line.next)) {
    const content = text.slice(line.start, line.end);
    const indent = content.length - content.trimStart().length;
    if (!content.startsWith(marker, indent)) break;
    const match = DIRECTIVE.exec(content.slice(indent + marker.length));
    const name = match?.[2]?.toLowerCase();
    if (match === null || !(name === "syntax" || name === "escape" || name === "check")) break;
    if (indent > 0 && name !== "escape") break;
    const span = { path, start: line.start + indent, end: line.end };
    if (directives.some((directive) => directive.name === name)) {
      errors.push({ kind: "syntax", message: `The directive ${name} is given twice.`, span });
      continue;
    }
    const value = (match[3] ?? "").trimEnd();
    const start = line.start + content.lastIndexOf(match[3] ?? "");
    directives.push({ name, value: { value, span: { path, start, end: start + value.length } }, span });
  }
  return { directives, errors };
}

// packages/core/src/sources/dockerfile/logical-lines.ts
var NO_LINES = [];
var LogicalLines = class {
  #path;
  #source;
  #escape;
  #comments = [];
  #at = 0;
  constructor(path, source, escape) {
    this.#path = path;
    this.#source = source;
    this.#escape = escape;
  }
  /** Goes on at another offset: behind a heredoc. */
  continueAt(offset) {
    this.#at = offset;
  }
  /** The next instruction's line, or undefined at the end. */
  next() {
    while (this.#at < this.#source.length) {
      const line = lineAt(this.#source, this.#at);
      this.#at = line.next;
      const start = this.#firstCharacter(line);
      if (start === line.end) continue;
      if (this.#source.charAt(start) === "#") {
        this.#comments.push(this.#comment(start, line.end));
        continue;
      }
      const above = this.#comments;
      this.#comments = [];
      return this.#joined(start, line, above);
    }
    return void 0;
  }
  /** Comment lines that no instruction follows. */
  trailingComments() {
    return this.#comments;
  }
  #joined(start, first, comments) {
    const builder = new MappedTextBuilder(this.#path);
    let innerComments;
    let blankLines;
    let continued = this.#take(builder, start, first.end);
    while (continued && this.#at < this.#source.length) {
      const line = lineAt(this.#source, this.#at);
      this.#at = line.next;
      const at = this.#firstCharacter(line);
      if (at === line.end) {
        (blankLines ??= []).push({ path: this.#path, start: line.start, end: line.next });
      } else if (this.#source.charAt(at) === "#") {
        (innerComments ??= []).push(this.#comment(at, line.end));
      } else {
        continued = this.#take(builder, line.start, line.end);
      }
    }
    return {
      text: builder.build(start),
      comments,
      innerComments: innerComments ?? NO_LINES,
      blankLines: blankLines ?? NO_LINES,
      next: this.#at
    };
  }
  /** Adds a line without its continuation character, and says whether it has one. A doubled one continues nothing. */
  #take(builder, start, end) {
    let last = end;
    while (last > start && (this.#source.charAt(last - 1) === " " || this.#source.charAt(last - 1) === "	")) last--;
    const continues = last > start && this.#source.charAt(last - 1) === this.#escape && (last - 1 === start || this.#source.charAt(last - 2) !== this.#escape);
    builder.copy(this.#source, start, continues ? last - 1 : end);
    return continues;
  }
  #firstCharacter(line) {
    let at = line.start;
    while (at < line.end && isBlankAt(this.#source, at)) at++;
    return at;
  }
  #comment(start, end) {
    return { text: this.#source.slice(start + 1, end).trim(), span: { path: this.#path, start, end } };
  }
};

// packages/core/src/sources/dockerfile/pairs.ts
function readPairs(text, escape) {
  const words = quotedWords(text.text, escape);
  const first = words[0];
  if (first === void 0) return { pairs: [], malformed: [] };
  if (!text.text.slice(first.start, first.end).includes("=")) return readOldPair(text, escape);
  const pairs = [];
  const malformed = [];
  for (const word of words) {
    const pair = pairOf(text, word, escape);
    if (pair.value === void 0) malformed.push(pair.key);
    else pairs.push(pair);
  }
  return { pairs, malformed };
}
function readArguments(text, escape) {
  return { pairs: quotedWords(text.text, escape).map((word) => pairOf(text, word, escape)), malformed: [] };
}
function readOldPair(text, escape) {
  const keyEnd = skipWord(text.text, 0);
  const key = { value: text.text.slice(0, keyEnd), span: text.span(0, keyEnd) };
  const start = skipBlanks(text.text, keyEnd);
  if (start === text.text.length) return { pairs: [], malformed: [key] };
  const value = valueOf(text, { start, end: text.text.length }, escape);
  return { pairs: [{ key, value, span: text.span(0, text.text.length), legacy: true }], malformed: [] };
}
function pairOf(text, word, escape) {
  const span = text.span(word.start, word.end);
  const equals = text.text.indexOf("=", word.start);
  const keyEnd = equals < 0 || equals >= word.end ? word.end : equals;
  const key = {
    value: unquote(text.text.slice(word.start, keyEnd), escape),
    span: text.span(word.start, keyEnd)
  };
  if (keyEnd === word.end) return { key, span, legacy: false };
  return { key, value: valueOf(text, { start: keyEnd + 1, end: word.end }, escape), span, legacy: false };
}
function valueOf(text, range, escape) {
  const raw = text.text.slice(range.start, range.end);
  const inner = isQuotedWhole(raw, escape) ? text.span(range.start + 1, range.end - 1) : text.span(range.start, range.end);
  return { value: unquote(raw, escape), span: inner };
}
function isQuotedWhole(raw, escape) {
  const quote = raw.charAt(0);
  if (raw.length < 2 || quote !== '"' && quote !== "'") return false;
  for (let at = 1; at < raw.length; at++) {
    if (raw.charAt(at) === escape && quote === '"') at++;
    else if (raw.charAt(at) === quote) return at === raw.length - 1;
  }
  return false;
}
function unquote(raw, escape) {
  if (!raw.includes('"') && !raw.includes("'") && !raw.includes(escape)) return raw;
  let result = "";
  let quote = "";
  for (let at = 0; at < raw.length; at++) {
    const char = raw.charAt(at);
    const next = raw.charAt(at + 1);
    if (char === quote) quote = "";
    else if (quote === "" && (char === '"' || char === "'")) quote = char;
    else if (quote === "'") result += char === "$" || char === escape ? escape + char : char;
    else if (char !== escape) result += char;
    else if (next === "$" || next === escape) {
      result += char + next;
      at++;
    } else if (quote === '"' && next !== '"') result += escape + escape;
    else if (next !== "") {
      result += next;
      at++;
    }
  }
  return result;
}

// packages/core/src/sources/dockerfile/read-instruction.ts
function readInstruction(frame, escape) {
  const name = frame.keyword.value.toUpperCase();
  const kind = isInstructionName(name) ? name : "unknown";
  switch (kind) {
    case "FROM":
      return readFrom(frame);
    case "RUN":
      return { ...frame, kind, command: commandLine(frame.rest), script: void 0 };
    case "SHELL":
      return { ...frame, kind, command: commandLine(frame.rest) };
    case "CMD":
    case "ENTRYPOINT":
      return { ...frame, kind, command: commandLine(frame.rest) };
    case "HEALTHCHECK":
      return readHealthcheck(frame);
    case "ARG":
      return { ...frame, kind, pairs: readArguments(frame.rest, escape).pairs };
    case "ENV":
    case "LABEL":
      return { ...frame, kind, ...readPairs(frame.rest, escape) };
    case "COPY":
    case "ADD":
      return readCopy(frame, kind);
    case "EXPOSE":
      return { ...frame, kind, words: plainWords(frame.rest) };
    case "VOLUME":
      return readVolume(frame);
    case "USER":
    case "WORKDIR":
      return { ...frame, kind, ...operand(frame.rest) };
    case "STOPSIGNAL":
    case "MAINTAINER":
      return { ...frame, kind, ...operand(frame.rest) };
    default:
      return { ...frame, kind };
  }
}
function commandLine(rest) {
  const span = rest.span(0, rest.text.length);
  const words = readArray(rest);
  if (Array.isArray(words)) return { form: "exec", words, span };
  return { form: "shell", text: rest, span, malformedArray: looksLikeArray(rest) };
}
function readFrom(frame) {
  const [image, keyword, name] = plainWords(frame.rest);
  const named = keyword !== void 0 && name !== void 0 && keyword.value.toUpperCase() === "AS";
  return {
    ...frame,
    kind: "FROM",
    ...image === void 0 ? {} : { image },
    ...named ? { as: { keyword, name } } : {}
  };
}
function readHealthcheck(frame) {
  const { rest } = frame;
  const typeEnd = skipWord(rest.text, 0);
  if (rest.text.slice(0, typeEnd).toUpperCase() !== "CMD") return { ...frame, kind: "HEALTHCHECK" };
  const command = commandLine(rest.slice(skipBlanks(rest.text, typeEnd), rest.text.length));
  return { ...frame, kind: "HEALTHCHECK", command };
}
function readCopy(frame, kind) {
  const array = readArray(frame.rest);
  const words = Array.isArray(array) ? array : plainWords(frame.rest);
  const destination = words.length > 1 || frame.heredocs.length > 0 ? words.at(-1) : void 0;
  const sources = words.slice(0, destination === void 0 ? void 0 : -1);
  return {
    ...frame,
    kind,
    form: Array.isArray(array) ? "array" : "words",
    sources: frame.heredocs.length === 0 ? sources : sources.filter((word) => !isHeredocWord(word.value)),
    ...destination === void 0 ? {} : { destination }
  };
}
function readVolume(frame) {
  const array = readArray(frame.rest);
  return { ...frame, kind: "VOLUME", words: Array.isArray(array) ? array : plainWords(frame.rest) };
}
function operand(rest) {
  return rest.text === "" ? {} : { operand: wordAt(rest, 0, rest.text.length) };
}

// packages/core/src/sources/dockerfile/split-instruction.ts
var NO_FLAGS = [];
function splitInstruction(line) {
  const { text } = line;
  const start = skipBlanks(text, 0);
  const keywordEnd = skipWord(text, start);
  const keyword = { value: text.slice(start, keywordEnd), span: line.span(start, keywordEnd) };
  let flags;
  let at = skipBlanks(text, keywordEnd);
  while (text.startsWith("--", at)) {
    const word = readFlagWord(text, at);
    if (word.value === "--") {
      at = skipBlanks(text, word.end);
      break;
    }
    (flags ??= []).push(flagOf2(line, at, word));
    at = skipBlanks(text, word.end);
  }
  const end = trimEnd(text, at, text.length);
  return { keyword, flags: flags ?? NO_FLAGS, rest: line.slice(at, end) };
}
function readFlagWord(text, start) {
  let value = "";
  let quote = "";
  let at = start;
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote === "" && isBlankAt(text, at)) break;
    if (char === quote) quote = "";
    else if (quote === "" && (char === '"' || char === "'")) quote = char;
    else if (char === "\\") value += text.charAt(++at);
    else value += char;
  }
  return { value, end: Math.min(at, text.length) };
}
function flagOf2(line, start, word) {
  const raw = line.text.slice(start, word.end);
  const equals = raw.indexOf("=");
  const nameEnd = equals < 0 ? word.end : start + equals;
  const name = { value: line.text.slice(start + 2, nameEnd), span: line.span(start + 2, nameEnd) };
  const span = line.span(start, word.end);
  if (equals < 0) return { name, span };
  const value = word.value.slice(word.value.indexOf("=") + 1);
  return { name, value: { value, span: valueSpan(line, nameEnd + 1, word.end) }, span };
}
function valueSpan(line, start, end) {
  const first = line.text.charAt(start);
  const quoted = end - start >= 2 && (first === '"' || first === "'") && line.text.charAt(end - 1) === first;
  return quoted ? line.span(start + 1, end - 1) : line.span(start, end);
}

// packages/core/src/sources/shell/dialect.ts
var DIALECTS = /* @__PURE__ */ new Map([
  ["sh", "sh"],
  ["dash", "sh"],
  ["bash", "bash"],
  ["rbash", "bash"],
  ["ash", "ash"],
  ["busybox", "ash"],
  ["ksh", "bash"],
  ["mksh", "bash"],
  ["zsh", "bash"],
  ["powershell", "powershell"],
  ["pwsh", "powershell"],
  ["cmd", "cmd"]
]);
var BUSYBOX_IMAGE = /(?:^|[/:-])(?:alpine|busybox)(?:[0-9.]*)(?:$|[:@-])/;
var WINDOWS_IMAGE = /(?:^|\/)(?:windows|nanoserver|servercore|windowsservercore)(?:$|[/:@-])|:(?:[^/]*-)?(?:nanoserver|windowsservercore)/;
function dialectOfProgram(program) {
  const name = program.slice(Math.max(program.lastIndexOf("/"), program.lastIndexOf("\\")) + 1).toLowerCase();
  return DIALECTS.get(name.endsWith(".exe") ? name.slice(0, -4) : name) ?? "other";
}
function dialectOf(stage, pragma, escape) {
  const shell = stage?.shell?.command;
  const program = shell?.form === "exec" ? shell.words[0]?.value : pragma;
  if (program !== void 0) return dialectOfProgram(program);
  const base = stage === void 0 ? void 0 : rootBase(stage);
  if (base?.kind === "image") {
    if (WINDOWS_IMAGE.test(base.reference)) return "cmd";
    if (BUSYBOX_IMAGE.test(base.reference)) return "ash";
  }
  return escape === "`" ? "cmd" : "sh";
}
function isReadable(dialect) {
  return dialect === "sh" || dialect === "bash" || dialect === "ash";
}

// packages/core/src/sources/dockerfile/environment.ts
var MAX_VALUE = 8192;
var MAX_LINEAGE = 100;
var Environment = class {
  #escape;
  /** The stages this one is built on, nearest first. */
  #lineage;
  #globals;
  #args = /* @__PURE__ */ new Map();
  #env = /* @__PURE__ */ new Map();
  constructor(escape, parent, globals) {
    this.#escape = escape;
    this.#lineage = parent === void 0 ? [] : [parent, ...parent.#lineage].slice(0, MAX_LINEAGE);
    this.#globals = globals;
  }
  /** Takes in an ARG or ENV instruction. The pairs of one instruction do not see each other. */
  define(by, pairs, at) {
    const definitions = by === "ARG" ? this.#args : this.#env;
    const expanded = pairs.map(
      ({ key, value }) => value === void 0 ? this.#globals?.value(key.value) : this.expand(value.value, at)
    );
    for (const [index, { key }] of pairs.entries()) {
      const value = expanded[index];
      const list2 = definitions.get(key.value);
      const definition = value !== void 0 && value.length <= MAX_VALUE ? { at, value } : { at };
      if (list2 === void 0) definitions.set(key.value, [definition]);
      else list2.push(definition);
    }
  }
  /** The text at the instruction `before` (an index; absent: at the end), or undefined when a variable is not known. */
  expand(text, before) {
    const result = expandVariables(text, (name) => this.value(name, before), this.#escape);
    return result.missing.length === 0 ? result.text : void 0;
  }
  value(name, before = Infinity) {
    return this.#find(name, before)?.value;
  }
  /** Whether anything in this file declares it before that point. */
  declares(name, before = Infinity) {
    return this.#find(name, before) !== void 0;
  }
  #find(name, before) {
    return latest(this.#env.get(name), before) ?? this.#inherited(name) ?? latest(this.#args.get(name), before);
  }
  #inherited(name) {
    for (const environment of this.#lineage) {
      const definition = environment.#env.get(name)?.at(-1);
      if (definition !== void 0) return definition;
    }
    return void 0;
  }
};
function latest(definitions, before) {
  if (definitions === void 0) return void 0;
  let low = 0;
  let high = definitions.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((definitions[middle]?.at ?? 0) < before) low = middle + 1;
    else high = middle;
  }
  return definitions[low - 1];
}

// packages/core/src/sources/shell/command-context.ts
var TOP = {
  tested: false,
  subshell: false,
  substitution: false,
  inFunction: false,
  conditional: false
};
function tested(context) {
  return context.tested ? context : { ...context, tested: true };
}
function conditional(context) {
  return context.conditional ? context : { ...context, conditional: true };
}
function inPipeline(context, pipeline, pipelineIndex) {
  return { ...context, pipeline, pipelineIndex };
}
function inSubstitution({ subshell, inFunction, conditional: depends }) {
  return { tested: false, subshell, substitution: true, inFunction, conditional: depends };
}

// packages/core/src/sources/shell/places.ts
var OnePlace = class {
  #whole;
  constructor(whole) {
    this.#whole = whole;
  }
  span() {
    return this.#whole;
  }
};
var ShiftedPlaces = class {
  #outer;
  #by;
  constructor(outer, by) {
    this.#outer = outer;
    this.#by = by;
  }
  span(start, end) {
    return this.#outer.span(this.#by + start, this.#by + end);
  }
};

// packages/core/src/sources/shell/shell-word.ts
function mayHoldCommands(text) {
  return text.includes("$(") || text.includes("`") || text.includes("<(") || text.includes(">(") || text.includes("${ ");
}
function readWord(word, places) {
  const span = places.span(word.pos, word.end);
  const literal = word.type === "Word" ? literalOf(word) : assignedLiteral(word);
  return literal === void 0 ? { text: word.text, span } : { text: word.text, literal, span };
}
function readAssignment(assignment, places) {
  const { name, value } = assignment;
  const span = places.span(assignment.pos, assignment.end);
  return value.type === "Word" ? { name, value: readWord(value, places), span } : { name, span };
}
function readRedirection(redirection, places) {
  if (redirection.type === "HereDoc") {
    return {
      operator: redirection.operator,
      span: places.span(redirection.pos, redirection.delimiter?.end ?? redirection.pos)
    };
  }
  const { operator, target } = redirection;
  const span = places.span(redirection.pos, redirection.end);
  return target === void 0 ? { operator, span } : { operator, target: readWord(target, places), span };
}
function literalOf(word) {
  const { text } = word;
  if (!text.includes("$") && !text.includes("`") && !/[<>]\(/.test(text)) return word.value;
  const { parts } = word;
  return parts === void 0 || parts.every(isLiteral) ? word.value : void 0;
}
function assignedLiteral(assignment) {
  const { name, value } = assignment;
  if (value.type !== "Word") return void 0;
  const literal = literalOf(value);
  return literal === void 0 ? void 0 : `${name}=${literal}`;
}
function isLiteral(part) {
  switch (part.type) {
    case "Literal":
    case "SingleQuoted":
    case "AnsiCQuoted":
    case "Glob":
    case "BraceExpansion":
      return true;
    case "DoubleQuoted":
    case "LocaleString":
      return part.parts.every(isLiteral);
    default:
      return false;
  }
}

// packages/core/src/sources/shell/program.ts
var WRAPPERS = /* @__PURE__ */ new Map([
  ["sudo", { values: "ugpCDhrtTU", operands: 0 }],
  ["doas", { values: "uC", operands: 0 }],
  ["gosu", { values: "", operands: 1 }],
  ["su-exec", { values: "", operands: 1 }],
  ["env", { values: "uCS", operands: 0 }],
  ["exec", { values: "a", operands: 0 }],
  ["command", { values: "", operands: 0 }],
  ["builtin", { values: "", operands: 0 }],
  ["nohup", { values: "", operands: 0 }],
  ["eatmydata", { values: "", operands: 0 }],
  ["time", { values: "fo", operands: 0 }],
  ["nice", { values: "n", operands: 0 }],
  ["ionice", { values: "cnp", operands: 0 }],
  ["timeout", { values: "ks", operands: 1 }],
  ["xargs", { values: "aEeIiLlnPsd", operands: 0 }]
]);
var MAX_WRAPPERS = 5;
function programOf(words) {
  let at = 0;
  for (let depth = 0; depth < MAX_WRAPPERS; depth++) {
    const wrapper = WRAPPERS.get(baseName(words[at]?.literal) ?? "");
    const next = wrapper === void 0 ? void 0 : behindWrapper(words, at + 1, wrapper);
    if (next === void 0 || next >= words.length) break;
    at = next;
  }
  const program = baseName(words[at]?.literal);
  return { program, args: words.slice(at + 1) };
}
function behindWrapper(words, start, wrapper) {
  let at = start;
  for (; at < words.length; at++) {
    const text = words[at]?.text ?? "";
    if (text === "--") {
      at++;
      break;
    }
    if (/^[A-Za-z_]\w*=/.test(text)) continue;
    if (!text.startsWith("-") || text === "-") break;
    if (/^-[A-Za-z]$/.test(text) && wrapper.values.includes(text.charAt(1))) at++;
  }
  return at + wrapper.operands;
}
function baseName(literal) {
  return literal?.slice(literal.lastIndexOf("/") + 1);
}

// packages/core/src/sources/shell/simple-command.ts
var NOTHING2 = [];
var SimpleCommand = class {
  words;
  name;
  program;
  args;
  assignments;
  redirections;
  span;
  context;
  index;
  script;
  packages;
  instruction;
  stage;
  dialect;
  constructor(parts, context, script, run) {
    const { program, args } = programOf(parts.words);
    this.words = parts.words;
    this.name = parts.words[0];
    this.program = program;
    this.args = args;
    this.assignments = parts.assignments;
    this.redirections = parts.redirections;
    this.span = parts.span;
    this.context = context;
    this.index = script.commands.length;
    this.script = script;
    this.instruction = run;
    this.stage = run.stage;
    this.dialect = script.dialect;
    this.packages = readPackageCommand(this);
  }
};
function partsOf(node, places) {
  const { name, args, prefix, redirects } = node;
  const words = name === void 0 ? [] : [readWord(name, places)];
  for (const argument of args) words.push(readWord(argument, places));
  return {
    words,
    assignments: prefix.length === 0 ? NOTHING2 : prefix.filter(isAssignment).map((one) => readAssignment(one, places)),
    redirections: redirects.length === 0 ? NOTHING2 : redirects.map((one) => readRedirection(one, places)),
    span: places.span(node.pos, endOf(node))
  };
}
function isAssignment(part) {
  return part.type === "Assignment";
}
function endOf({ pos, prefix, name, suffix }) {
  let end = name?.end ?? pos;
  for (const part of prefix) end = Math.max(end, partEnd(part));
  for (const part of suffix) end = Math.max(end, partEnd(part));
  return end;
}
function partEnd(part) {
  return part.type === "HereDoc" ? part.delimiter?.end ?? part.pos : part.end;
}

// packages/core/src/sources/shell/script-walker.ts
var MAX_DEPTH = 300;
var MAX_SUBSTITUTIONS = 12;
var MAX_COMMANDS = 2e3;
var ScriptWalker = class {
  #run;
  #script;
  #text;
  #places;
  #depth = 0;
  #substitutionDepth = 0;
  /** Whether the text can hold substitutions at all; most do not, and their words need no visit. */
  #substitutions;
  constructor(run, dialect, text) {
    this.#run = run;
    this.#text = text.text;
    this.#places = text;
    this.#substitutions = mayHoldCommands(text.text);
    this.#script = { dialect, commands: [], pipelines: [], exec: false, errors: [], unreadFrom: void 0 };
  }
  walk() {
    this.#visit(parse(this.#text), TOP);
    return this.#script;
  }
  /** Visits a part whose offsets have another meaning. */
  #visitAt(places, node, context) {
    const outer = this.#places;
    this.#places = places;
    this.#visit(node, context);
    this.#places = outer;
  }
  #visit(node, context) {
    if (this.#depth >= MAX_DEPTH) {
      this.#leaveUnread(node);
      return;
    }
    this.#depth++;
    this.#enter(node, context);
    this.#depth--;
  }
  #leaveUnread({ pos }) {
    this.#script.unreadFrom ??= this.#places.span(pos, pos).start;
  }
  #children(node, context) {
    forEachChild(node, (child) => this.#visit(child, context));
  }
  #enter(node, context) {
    switch (node.type) {
      case "Script":
        for (const { message, pos } of node.errors ?? []) {
          this.#script.errors.push({ value: message, span: this.#places.span(pos, pos + 1) });
        }
        this.#children(node, context);
        return;
      case "Command":
        this.#command(node, context);
        return;
      case "Word":
        if (mayHoldCommands(node.text)) this.#children(node, context);
        return;
      case "Pipeline":
        this.#pipeline(node, context);
        return;
      case "AndOr":
        this.#list(node, context);
        return;
      case "If":
      case "Elif":
      case "While":
        this.#branches(node, context);
        return;
      case "For":
      case "Select":
      case "ArithmeticFor":
      case "Case":
        this.#children(node, conditional(context));
        return;
      case "Function":
        this.#children(node, { ...context, inFunction: true });
        return;
      case "Subshell":
        this.#children(node, { ...context, subshell: true });
        return;
      case "CommandExpansion":
      case "ProcessSubstitution":
        this.#substitution(node, context);
        return;
      default:
        this.#children(node, context);
    }
  }
  #branches(node, context) {
    const body = conditional(context);
    forEachChild(node, (child) => this.#visit(child, child === node.clause ? tested(context) : body));
  }
  /** `a && b || c` */
  #list({ commands, operators }, context) {
    for (const [index, command] of commands.entries()) {
      const run = operators[index - 1] === "||" ? conditional(context) : context;
      this.#visit(command, operators[index] === "||" ? tested(run) : run);
    }
  }
  #pipeline(node, context) {
    const { commands, prefixes } = node;
    const outer = prefixes.some(({ type }) => type === "Negation") ? tested(context) : context;
    if (commands.length === 1) {
      this.#children(node, outer);
      return;
    }
    const pipeline = { span: this.#places.span(node.pos, node.end), length: commands.length };
    this.#script.pipelines.push(pipeline);
    for (const [index, command] of commands.entries()) this.#visit(command, inPipeline(outer, pipeline, index));
  }
  #substitution(node, context) {
    const { script, pos, end } = node;
    if (script === void 0) return;
    if (this.#substitutionDepth >= MAX_SUBSTITUTIONS) {
      this.#leaveUnread(node);
      return;
    }
    this.#substitutionDepth++;
    const places = script.source === void 0 ? this.#places : new OnePlace(this.#places.span(pos, end));
    this.#visitAt(places, script, inSubstitution(context));
    this.#substitutionDepth--;
  }
  #command(node, context) {
    const { commands } = this.#script;
    if (commands.length >= MAX_COMMANDS) {
      this.#leaveUnread(node);
      return;
    }
    const command = new SimpleCommand(partsOf(node, this.#places), context, this.#script, this.#run);
    commands.push(command);
    if (this.#substitutions) this.#children(node, context);
    if (command.redirections.length > 0) this.#scriptFromStandardInput(node, command);
  }
  /** `bash <<EOF`: the heredoc is a script of its own. */
  #scriptFromStandardInput({ redirects }, { program, args, context }) {
    if (program === void 0 || !isReadable(dialectOfProgram(program))) return;
    if (args.some(({ text }) => !text.startsWith("-") || text === "-c")) return;
    for (const redirection of redirects) {
      if (redirection.type !== "HereDoc") continue;
      const { pos, text } = redirection.body;
      this.#visitAt(new ShiftedPlaces(this.#places, pos), parse(text), context);
    }
  }
};

// packages/core/src/sources/shell/read-script.ts
var MAX_SCRIPT = 262144;
function readScript(run, dialect, source) {
  const { command } = run;
  if (command.form === "exec") return execScript(run, command.words);
  const heredoc = run.heredocs[0];
  if (heredoc !== void 0 && command.text.text === source.slice(heredoc.span.start, heredoc.span.end)) {
    const body = bodyText(heredoc, source);
    return shellScript(run, body, interpreterOf(body.text) ?? dialect);
  }
  return shellScript(run, withBodies(command.text, run.heredocs, source), dialect);
}
function shellScript(run, text, dialect) {
  if (!isReadable(dialect)) return void 0;
  if (text.text.length > MAX_SCRIPT) {
    return { dialect, commands: [], pipelines: [], exec: false, errors: [], unreadFrom: text.fileStart(0) };
  }
  return new ScriptWalker(run, dialect, text).walk();
}
function interpreterOf(text) {
  const match = /^#![ \t]*(\S+)(?:[ \t]+(\S+))?/.exec(text);
  if (match === null) return void 0;
  const program = match[1] ?? "";
  return dialectOfProgram(program.endsWith("/env") ? match[2] ?? "" : program);
}
function execScript(run, words) {
  const [shell, option, text] = words;
  if (shell === void 0) return void 0;
  const dialect = dialectOfProgram(shell.value);
  if (text !== void 0 && /^-[a-z]*c[a-z]*$/.test(option?.value ?? "") && dialect !== "other") {
    return shellScript(run, text.text, dialect);
  }
  const commands = [];
  const script = {
    dialect: "sh",
    commands,
    pipelines: [],
    exec: true,
    errors: [],
    unreadFrom: void 0
  };
  const parts = {
    words: words.map(({ value, span }) => ({ text: value, literal: value, span })),
    assignments: [],
    redirections: [],
    span: { ...shell.span, end: words.at(-1)?.span.end ?? shell.span.end }
  };
  commands.push(new SimpleCommand(parts, TOP, script, run));
  return script;
}
function bodyText(heredoc, source) {
  const { path, start, end } = heredoc.body;
  const builder = new MappedTextBuilder(path);
  appendLines(builder, source, start, end, heredoc.chomp);
  return builder.build(start);
}
function appendLines(builder, source, start, end, chomp) {
  if (!chomp && !source.slice(start, end).includes("\r")) {
    builder.copy(source, start, end);
    return;
  }
  for (let line = lineAt(source, start); line.start < end; line = lineAt(source, line.next)) {
    builder.copy(source, chomp ? skipTabs(source, line.start) : line.start, line.end);
    builder.copy(source, Math.max(line.end, line.next - 1), line.next);
  }
}
function withBodies(line, heredocs, source) {
  const last = heredocs.at(-1);
  if (last === void 0) return line;
  const builder = new MappedTextBuilder(line.path);
  builder.append(line);
  const lineEnd = heredocs[0]?.body.start ?? 0;
  builder.replace("\n", Math.max(0, lineEnd - 1), lineEnd);
  for (const { body, terminator, chomp } of heredocs) {
    appendLines(builder, source, body.start, body.end, chomp);
    if (terminator !== void 0) {
      appendLines(builder, source, terminator.start, terminator.end, chomp);
      builder.replace("\n", terminator.end, terminator.end);
    }
  }
  return builder.build(lineEnd);
}

// packages/core/src/sources/dockerfile/scripted-run.ts
var ScriptedRun = class {
  kind = "RUN";
  keyword;
  span;
  flags;
  rest;
  heredocs;
  comments;
  innerComments;
  blankLines;
  stage;
  index;
  onbuild;
  command;
  #dialect;
  #source;
  #script;
  #isRead = false;
  /** @param source the file's text, for heredocs */
  constructor(run, dialect, source) {
    this.keyword = run.keyword;
    this.span = run.span;
    this.flags = run.flags;
    this.rest = run.rest;
    this.heredocs = run.heredocs;
    this.comments = run.comments;
    this.innerComments = run.innerComments;
    this.blankLines = run.blankLines;
    this.stage = run.stage;
    this.index = run.index;
    this.onbuild = run.onbuild;
    this.command = run.command;
    this.#dialect = dialect;
    this.#source = source;
  }
  get script() {
    if (!this.#isRead) {
      this.#script = readScript(this, this.#dialect, this.#source);
      this.#isRead = true;
    }
    return this.#script;
  }
};

// packages/core/src/sources/dockerfile/stage-builder.ts
var StageBuilder = class {
  escape;
  #globals;
  #dockerfile;
  #orderErrors = [];
  #byName = /* @__PURE__ */ new Map();
  #stage;
  /** `# hadolint shell=` in force. */
  #pragma;
  constructor(file, escape, directives, fragment) {
    this.escape = escape;
    this.#globals = new Environment(escape);
    this.#dockerfile = {
      path: file.path,
      file,
      escape,
      directives,
      instructions: [],
      globalArgs: [],
      stages: [],
      errors: [],
      comments: []
    };
    if (fragment) this.#open({ kind: "unknown" }, 0);
  }
  get nextIndex() {
    return this.#dockerfile.instructions.length;
  }
  get isEmpty() {
    return this.#dockerfile.instructions.length === 0;
  }
  /** The stage that the instruction at hand belongs to; FROM opens it. */
  stageFor(keyword, rest) {
    if (keyword.value.toUpperCase() === "FROM") {
      const image = /^\S+/.exec(rest.text)?.[0] ?? "";
      this.#open(this.#baseOf(image), keyword.span.start);
    }
    return this.#stage;
  }
  /** The RUN with what its shell makes of it, which is read when somebody asks. */
  withScript(run) {
    for (const comment of run.comments)
      this.#pragma = /^hadolint\s+shell=(\w+)/.exec(comment.text)?.[1] ?? this.#pragma;
    const dialect = dialectOf(this.#stage, this.#pragma, this.escape);
    return new ScriptedRun(run, dialect, this.#dockerfile.file.text);
  }
  add(instruction) {
    this.#dockerfile.instructions.push(instruction);
    const stage = this.#stage;
    if (stage === void 0) {
      this.#addGlobal(instruction);
      return;
    }
    stage.instructions.push(instruction);
    switch (instruction.kind) {
      case "FROM":
        stage.from = instruction;
        stage.span = instruction.span;
        this.#name(stage, instruction.as?.name);
        break;
      case "ARG":
      case "ENV":
        stage.environment.define(instruction.kind, instruction.pairs, instruction.index);
        break;
      case "USER":
        stage.user = instruction;
        break;
      case "WORKDIR":
        stage.workdir = instruction;
        break;
      case "SHELL":
        stage.shell = instruction;
        break;
      default:
    }
  }
  build(errors, comments) {
    const dockerfile = this.#dockerfile;
    dockerfile.errors = [...errors, ...this.#orderErrors].toSorted((a, b) => a.span.start - b.span.start);
    dockerfile.comments = comments;
    const last = dockerfile.stages.at(-1);
    const shipped = new Set(last === void 0 ? [] : lineage(last));
    for (const stage of dockerfile.stages) stage.ships = shipped.has(stage);
    return dockerfile;
  }
  #addGlobal(instruction) {
    if (instruction.kind === "ARG") {
      this.#dockerfile.globalArgs.push(instruction);
      this.#globals.define("ARG", instruction.pairs, instruction.index);
    } else {
      const message = `${instruction.keyword.value} stands before the first FROM, where only ARG may.`;
      this.#orderErrors.push({ kind: "order", message, span: instruction.keyword.span, instruction });
    }
  }
  #open(base, start) {
    const parent = base.kind === "stage" ? base.stage : void 0;
    const { path } = this.#dockerfile;
    const stage = {
      dockerfile: this.#dockerfile,
      index: this.#dockerfile.stages.length,
      base,
      instructions: [],
      ships: false,
      environment: new Environment(this.escape, parent?.environment, this.#globals),
      span: { path, start, end: start }
    };
    if (parent?.user !== void 0) stage.user = parent.user;
    if (parent?.workdir !== void 0) stage.workdir = parent.workdir;
    if (parent?.shell !== void 0) stage.shell = parent.shell;
    this.#dockerfile.stages.push(stage);
    this.#stage = stage;
  }
  /** A later stage of the same name takes the name over, as in BuildKit. */
  #name(stage, name) {
    if (name === void 0) return;
    stage.name = name;
    this.#byName.set(name.value.toLowerCase(), stage);
  }
  #baseOf(image) {
    const { text, missing: missing2 } = expandVariables(image, (name) => this.#globals.value(name), this.escape);
    const resolved = missing2.length === 0;
    if (resolved && text === "scratch") return { kind: "scratch" };
    const stage = resolved ? this.#byName.get(text.toLowerCase()) : void 0;
    return stage === void 0 ? { kind: "image", reference: text, resolved } : { kind: "stage", stage };
  }
};

// packages/core/src/sources/dockerfile/parse.ts
var MAX_ONBUILD = 2;
var MAX_INSTRUCTIONS = 2e4;
var NO_HEREDOCS = [];
function parseDockerfile(file) {
  const parsed = parse2(file, false);
  const fragment = parsed.stages.length === 0 && parsed.instructions.length > parsed.globalArgs.length;
  return fragment ? parse2(file, true) : parsed;
}
function parse2(file, fragment) {
  const { path, text } = file;
  const { directives, escape, errors: directiveErrors } = readDirectives(path, text);
  const errors = [...directiveErrors];
  const comments = [];
  const builder = new StageBuilder(file, escape, directives, fragment);
  const lines = new LogicalLines(path, text, escape);
  for (let line = lines.next(); line !== void 0; line = lines.next()) {
    if (builder.nextIndex >= MAX_INSTRUCTIONS)
      return { ...builder.build(errors, comments), unreadFrom: line.text.span(0, 0).start };
    const instruction = instructionOf(line, text, builder);
    const last = instruction.heredocs.at(-1);
    if (last !== void 0) lines.continueAt(lineBehind(text, last.terminator?.end ?? last.body.end));
    for (const comment of line.comments) comments.push(comment);
    for (const comment of line.innerComments) comments.push(comment);
    builder.add(instruction);
    for (const error of checkInstruction(instruction)) errors.push(error);
    if (instruction.kind === "ONBUILD" && instruction.trigger !== void 0) {
      for (const error of checkInstruction(instruction.trigger)) errors.push(error);
    }
  }
  for (const comment of lines.trailingComments()) comments.push(comment);
  if (builder.isEmpty) {
    errors.push({ kind: "syntax", message: "The file has no instruction.", span: { path, start: 0, end: 0 } });
  }
  return builder.build(errors, comments);
}
function lineBehind(text, end) {
  const feed = end > 0 && text.charAt(end - 1) === "\n" ? end - 1 : text.indexOf("\n", end);
  return feed < 0 ? text.length : feed + 1;
}
function instructionOf(line, source, builder) {
  const split = splitInstruction(line.text);
  const stage = builder.stageFor(split.keyword, split.rest);
  const written = split.rest.text === "" ? split.flags.at(-1)?.span ?? split.keyword.span : spanOf(split.rest);
  const heredocs = takesHeredocs(split) ? readHeredocs(line.text, source, line.next).heredocs : NO_HEREDOCS;
  const last = heredocs.at(-1);
  const end = last === void 0 ? written.end : last.terminator?.end ?? last.body.end;
  const frame = {
    ...split,
    span: { path: line.text.path, start: split.keyword.span.start, end },
    heredocs,
    comments: line.comments,
    innerComments: line.innerComments,
    blankLines: line.blankLines,
    index: builder.nextIndex,
    stage,
    onbuild: void 0
  };
  return frameToInstruction(frame, builder, 0);
}
function spanOf(text) {
  return text.span(0, text.text.length);
}
function frameToInstruction(frame, builder, depth) {
  if (frame.keyword.value.toUpperCase() !== "ONBUILD") {
    const instruction = readInstruction(frame, builder.escape);
    return instruction.kind === "RUN" ? builder.withScript(instruction) : instruction;
  }
  if (frame.rest.text === "" || depth >= MAX_ONBUILD) return { ...frame, kind: "ONBUILD" };
  const split = splitInstruction(frame.rest);
  const inner = {
    ...frame,
    ...split,
    span: { ...frame.span, start: split.keyword.span.start },
    comments: NO_HEREDOCS,
    onbuild: frame.span
  };
  const onbuild = {
    ...frame,
    kind: "ONBUILD",
    trigger: frameToInstruction(inner, builder, depth + 1)
  };
  return onbuild;
}
function takesHeredocs(split) {
  if (!split.rest.text.includes("<<")) return false;
  const keyword = split.keyword.value.toUpperCase();
  if (keyword === "ONBUILD") {
    const inner = splitInstruction(split.rest);
    return inner.keyword.value.toUpperCase() !== "ONBUILD" && takesHeredocs(inner);
  }
  return (keyword === "RUN" || keyword === "COPY" || keyword === "ADD") && !Array.isArray(readArray(split.rest));
}

// packages/core/src/sources/dockerfile/suppressions.ts
var FORMS = [
  {
    pattern: /^hullgate\s+ignore=(\S+)(?:\s+(\S.*))?$/,
    read: ([rules = "", reason = ""]) => request("hullgate", list(rules), "instruction", reason)
  },
  {
    pattern: /^hadolint\s+(global\s+|stage\s+)?ignore\s*=\s*([\w,\s]+?)(?:\s+#.*|\s+\/\/.*)?$/,
    read: ([scope = "", rules = ""]) => request(
      "hadolint",
      list(rules).map((id) => id.startsWith("SC") ? `shellcheck:${id}` : `hadolint:${id}`),
      scope.startsWith("global") ? "file" : scope.startsWith("stage") ? "stage" : "instruction"
    )
  },
  {
    pattern: /^check\s*=\s*(\S.*)$/,
    read: ([value = ""]) => checkRequest(value, "instruction")
  },
  {
    pattern: /^checkov:skip=([\w,]+)(?::(.*))?$/,
    read: ([rules = "", reason = ""]) => request(
      "checkov",
      list(rules).map((id) => `checkov:${id}`),
      "file",
      reason
    )
  },
  {
    pattern: /^trivy:ignore:(\S+)$/,
    read: ([rules = ""]) => request(
      "trivy",
      list(rules.replace(/:exp:.*$/, "").replaceAll(/trivy:ignore:/g, ",")).map((id) => `trivy:${trivyId(id)}`),
      "instruction"
    )
  },
  { pattern: /^kics-scan\s+ignore-line$/, read: () => request("kics", ["kics:*"], "instruction") },
  { pattern: /^kics-scan\s+ignore-block$/, read: () => request("kics", ["kics:*"], "stage") },
  { pattern: /^kics-scan\s+ignore$/, read: () => request("kics", ["kics:*"], "file") },
  {
    pattern: /^kics-scan\s+disable=(\S+)$/,
    read: ([rules = ""]) => request("kics", list(rules).map(kicsRule), "file")
  }
];
function* dockerfileSuppressions(dockerfile) {
  const check = dockerfile.directives.find((directive) => directive.name === "check");
  if (check !== void 0) {
    const wanted = checkRequest(check.value.value, "file");
    if (wanted.rules.length > 0) yield suppression(wanted, check.span);
  }
  for (const comment of dockerfile.comments) {
    if (!ASKING.test(comment.text) || comment.span.start === check?.span.start) continue;
    const wanted = requestOf(comment);
    if (wanted === void 0 || wanted.rules.length === 0) continue;
    yield suppression(wanted, comment.span, scopeOf(wanted, comment, instructionOf2(comment, dockerfile.instructions)));
  }
}
var ASKING = /^(?:hullgate|hadolint|check|checkov|trivy|kics-scan)\b/;
function requestOf(comment) {
  for (const form of FORMS) {
    const match = form.pattern.exec(comment.text);
    if (match !== null) return form.read(match.slice(1));
  }
  return void 0;
}
function instructionOf2({ span }, instructions) {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((instructions[middle]?.span.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  return instructions[low];
}
function scopeOf(wanted, comment, instruction) {
  if (wanted.reach === "file") return void 0;
  if (instruction === void 0) return comment.span;
  const last = wanted.reach === "stage" && instruction.kind === "FROM" ? instruction.stage?.instructions.at(-1) : void 0;
  const start = Math.min(comment.span.start, instruction.span.start);
  return { ...instruction.span, start, end: (last ?? instruction).span.end };
}
function suppression(wanted, span, scope) {
  const { syntax: syntax2, rules, reason } = wanted;
  return {
    syntax: syntax2,
    rules,
    ...reason === void 0 ? {} : { reason },
    span,
    ...scope === void 0 ? {} : { scope }
  };
}
function checkRequest(value, reach) {
  const [settings = "", reason = ""] = value.split(/\s\/\/\s?(.*)/s);
  const skip = settings.split(";").find((setting) => /^\s*skip\s*=/.test(setting)) ?? "";
  const names = list(skip.slice(skip.indexOf("=") + 1));
  return request(
    "buildkit",
    skip === "" ? [] : names.map((name) => name.toLowerCase() === "all" ? "buildkit:*" : `buildkit:${name}`),
    reach,
    reason
  );
}
function trivyId(id) {
  const match = /^(?:AVD-)?([A-Z]+)-?0*(\d+)$/i.exec(id);
  return match === null ? id : `${(match[1] ?? "").toUpperCase()}-${(match[2] ?? "").padStart(4, "0")}`;
}
function list(text) {
  return text.split(/[\s,]+/).filter((part) => part !== "");
}
function request(syntax2, rules, reach, reason = "") {
  return { syntax: syntax2, rules, reach, ...reason.trim() === "" ? {} : { reason: reason.trim() } };
}

// packages/core/src/sources/dockerfile/reader.ts
var ORIGINS = { ARG: "dockerfile-arg", ENV: "dockerfile-env", LABEL: "dockerfile-label" };
var dockerfileReader = {
  kind: "dockerfile",
  read(file, sink) {
    const dockerfile = parseDockerfile(file);
    if (isSomethingElse(dockerfile)) return;
    for (const suppression2 of dockerfileSuppressions(dockerfile)) sink.suppression(suppression2);
    sink.fact(dockerfileFact(dockerfile));
    emit(dockerfile, sink);
    if (dockerfile.unreadFrom !== void 0) sink.problem(TOO_LONG, dockerfile.unreadFrom);
  }
};
var TOO_LONG = {
  code: "dockerfile-too-long",
  message: `This Dockerfile has more than ${MAX_INSTRUCTIONS} instructions; what follows is not inspected. Split it.`,
  gates: ["dockerfile", "provenance"]
};
var RUN_TOO_LONG = {
  code: "dockerfile-run-too-long",
  message: "This RUN has more commands, or nests them deeper, than are read; from here on they are not inspected. Move them into a script.",
  gates: ["dockerfile"]
};
function isSomethingElse({ path, instructions }) {
  const plain = /(?:^|\/)(?:dockerfile|containerfile)$/i.test(path);
  return !plain && instructions.length > 0 && instructions.every(({ kind }) => kind === "unknown");
}
function emit(dockerfile, sink) {
  sink.subject("dockerfile", dockerfile);
  for (const stage of dockerfile.stages) sink.subject("stage", stage);
  for (const instruction of dockerfile.instructions) emitInstruction(instruction, sink);
}
function emitInstruction(instruction, sink) {
  sink.subject("instruction", instruction);
  switch (instruction.kind) {
    case "ONBUILD":
      if (instruction.trigger !== void 0) emitInstruction(instruction.trigger, sink);
      return;
    case "RUN":
      if (sink.wants("command")) emitCommands(instruction, sink);
      return;
    case "ARG":
    case "ENV":
    case "LABEL":
      for (const pair of instruction.pairs) emitValue(instruction, pair, ORIGINS[instruction.kind], sink);
      return;
    default:
  }
}
function emitCommands({ script }, sink) {
  if (script === void 0) return;
  for (const command of script.commands) sink.subject("command", command);
  if (script.unreadFrom !== void 0) sink.problem(RUN_TOO_LONG, script.unreadFrom);
}
function emitValue(instruction, { key, value }, origin, sink) {
  if (value === void 0) return;
  const { stage } = instruction;
  const owner = stage === void 0 ? "the global arguments" : stageLabel(stage);
  sink.subject("named-value", { origin, name: key, value, owner });
}
export {
  dockerfileReader
};
