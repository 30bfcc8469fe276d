import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  bytesToHex,
  decodeText,
  detectEncoding,
  isBinary,
  sha256,
  utf8ToBytes
} from "./chunk-2X5IYLXU.js";
import {
  UNKNOWN,
  isKnown,
  markPlaceholders,
  markTemplates,
  readImage,
  rememberImages
} from "./chunk-2GOSWMU4.js";
import "./chunk-5RDQ3CNK.js";
import "./chunk-V3KQVTIS.js";
import {
  expandVariables
} from "./chunk-JOIVCG7T.js";
import {
  LineIndex,
  fullSetting,
  mergePolicies
} from "./chunk-OFW2UP3E.js";
import {
  compileGlobs
} from "./chunk-IFOAU57Q.js";
import "./chunk-XCF6WYAL.js";
import {
  PROFILES,
  inProfile
} from "./chunk-FHEKXKC2.js";
import {
  SEVERITIES,
  atLeast,
  compareSeverity
} from "./chunk-2AKYT57Y.js";
import {
  __commonJS,
  __toESM
} from "./chunk-BJJFHFV3.js";

// node_modules/.pnpm/ignore@7.0.16/node_modules/ignore/index.js
var require_ignore = __commonJS({
  "node_modules/.pnpm/ignore@7.0.16/node_modules/ignore/index.js"(exports, module) {
    function makeArray(subject) {
      return Array.isArray(subject) ? subject : [subject];
    }
    var UNDEFINED = void 0;
    var EMPTY = "";
    var SPACE = " ";
    var ESCAPE = "\\";
    var REGEX_LITERAL_SPECIAL = /[.*+?()[\]{}^$|\\/]/;
    var BOM = "\uFEFF";
    var REGEX_ANCHORED_GLOBSTAR = /^\/\*{2,}$/;
    var REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/;
    var REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/;
    var REGEX_SPLITALL_CRLF = /\r?\n/g;
    var DOUBLE_SLASH = "//";
    var SLASH_CODE = 47;
    var DOT_CODE = 46;
    var SLASH = "/";
    var TMP_KEY_IGNORE = "node-ignore";
    if (typeof Symbol !== "undefined") {
      TMP_KEY_IGNORE = /* @__PURE__ */ Symbol.for("node-ignore");
    }
    var KEY_IGNORE = TMP_KEY_IGNORE;
    var define = (object, key, value) => {
      Object.defineProperty(object, key, { value });
      return value;
    };
    var RETURN_FALSE = () => false;
    var POSIX_CLASSES = {
      alnum: "0-9A-Za-z",
      alpha: "A-Za-z",
      blank: " \\t",
      cntrl: "\\x00-\\x1f\\x7f",
      digit: "0-9",
      graph: "!-.0-~",
      lower: "a-z",
      print: " -.0-~",
      punct: "!-.:-@\\[-`{-~",
      // git's `sane-ctype.h` classifies \v and \f as control, not space,
      //   unlike C's `isspace`
      space: " \\t\\n\\r",
      upper: "A-Z",
      xdigit: "0-9A-Fa-f"
    };
    var CLASS_MEMBERS_TO_ESCAPE = "\\]^-[";
    var escapeMember = (char) => CLASS_MEMBERS_TO_ESCAPE.indexOf(char) < 0 ? char : ESCAPE + char;
    var NON_SLASH = "(?!\\/)";
    var classSource = (negated, body) => {
      if (negated) {
        return `[^\\/${body}]`;
      }
      const source = `[${body}]`;
      return new RegExp(source).test("/") ? NON_SLASH + source : source;
    };
    var scanBracket = (pattern, start) => {
      const { length } = pattern;
      let index = start + 1;
      let negated = EMPTY;
      const lead = pattern[index];
      if (lead === "!" || lead === "^") {
        negated = "^";
        index++;
      }
      let body = EMPTY;
      let prev = EMPTY;
      for (; ; ) {
        const char = pattern[index];
        if (char === UNDEFINED) {
          return null;
        }
        if (char === ESCAPE) {
          const escaped = pattern[++index];
          body += escapeMember(escaped);
          prev = escaped;
        } else if (char === "-" && prev && index + 1 < length && pattern[index + 1] !== "]") {
          index++;
          let to = pattern[index];
          if (to === ESCAPE) {
            to = pattern[index += 1];
          }
          if (prev <= to) {
            body += `-${escapeMember(to)}`;
          }
          prev = EMPTY;
        } else if (char === "[" && pattern[index + 1] === ":") {
          const nameStart = index + 2;
          let end = nameStart;
          while (end < length && pattern[end] !== "]") {
            end++;
          }
          if (end === length) {
            return null;
          }
          if (end > nameStart && pattern[end - 1] === ":") {
            const name = pattern.slice(nameStart, end - 1);
            if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) {
              return null;
            }
            body += POSIX_CLASSES[name];
            prev = EMPTY;
            index = end;
          } else {
            body += escapeMember("[");
            prev = "[";
            index = nameStart - 2;
          }
        } else {
          body += escapeMember(char);
          prev = char;
        }
        index++;
        if (pattern[index] === "]") {
          return {
            end: index,
            source: classSource(negated, body)
          };
        }
      }
    };
    var NEVER_MATCH = "[]";
    var PLACEHOLDER = "\0";
    var REGEX_RESTORE_PLACEHOLDER = new RegExp(
      `${PLACEHOLDER}(\\d+)${PLACEHOLDER}`,
      "g"
    );
    var TRAILING_WILDCARD = "";
    var TRAILING_DOUBLESTAR = "";
    var isReserved = (char) => char === PLACEHOLDER || char === TRAILING_WILDCARD || char === TRAILING_DOUBLESTAR;
    var extractBrackets = (pattern) => {
      const sources = [];
      const hold2 = (source) => `${PLACEHOLDER}${sources.push(source) - 1}${PLACEHOLDER}`;
      const { length } = pattern;
      let out = EMPTY;
      let index = 0;
      while (index < length) {
        const char = pattern[index];
        if (char === ESCAPE) {
          const escaped = pattern[index + 1];
          if (escaped === SLASH && index + 2 === length) {
            out += hold2(NEVER_MATCH);
          } else if (escaped === "*" || escaped === "[" || escaped === SPACE) {
            out += pattern.slice(index, index + 2);
          } else {
            out += hold2(
              REGEX_LITERAL_SPECIAL.test(escaped) ? ESCAPE + escaped : isReserved(escaped) ? `[${escaped}]` : escaped
            );
          }
          index += 2;
        } else if (isReserved(char)) {
          out += hold2(`[${char}]`);
          index++;
        } else if (char === "[") {
          const scanned = scanBracket(pattern, index);
          if (scanned === null) {
            out += hold2(NEVER_MATCH);
            index = length;
          } else {
            out += hold2(scanned.source);
            index = scanned.end + 1;
          }
        } else {
          out += char;
          index++;
        }
      }
      return {
        source: out,
        sources
      };
    };
    var DIRECT = null;
    var REGEX_INNER_SLASH = /\/(?!$)/;
    var WILDCARD = "[^\\/]*";
    var REPLACERS = [
      // Replace (\ ) with ' '
      // Only a space: an escaped tab or other whitespace is already a literal by
      //   the time it reaches here, and a bare tab must be left as one, not turned
      //   into a space.
      // (\ ) -> ' '
      // (\\ ) -> '\\ '
      // (\\\ ) -> '\\ '
      [
        // A run of backslashes is taken whole, from its first one, so no match
        //   ever starts again inside it -- `(\\+?) ` did, which made a long run
        //   quadratic.
        /(\\+)( ?)/g,
        (_, run3, space) => space ? run3.slice(0, run3.length - run3.length % 2) + SPACE : run3,
        ESCAPE + SPACE
      ],
      // git's wildmatch() reads a run of two or more asterisks as one globstar
      //   whenever the run fills a path segment: it starts the pattern or follows
      //   a `/`, and it ends the pattern or comes before a `/`. A run of two is
      //   already `**`; a longer one is folded into `**` here, so the steps
      //   below only ever have to know `**`.
      // `***/foo` -> `**/foo`, `a/***/b` -> `a/**/b`, `a/***` -> `a/**`
      // git also takes a run beside a literal prefix (`a***/b`) or beside an
      //   escaped slash (`***\/b`) as a globstar, and this does not; the README
      //   lists both, under "A run of asterisks".
      [
        /(^|\/)\*{3,}(?=\/|$)/g,
        (_, start) => `${start}**`,
        "*"
      ],
      // Escape metacharacters
      // which is written down by users but means special for regular expressions.
      // > There are 12 characters with special meanings:
      // > - the backslash \,
      // > - the caret ^,
      // > - the dollar sign $,
      // > - the period or dot .,
      // > - the vertical bar or pipe symbol |,
      // > - the question mark ?,
      // > - the asterisk or star *,
      // > - the plus sign +,
      // > - the opening parenthesis (,
      // > - the closing parenthesis ),
      // > - and the opening square bracket [,
      // > - the opening curly brace {,
      // > These special characters are often called "metacharacters".
      [
        /[\\$.|*+(){^]/g,
        (match) => `\\${match}`
      ],
      [
        // > a question mark (?) matches a single character
        /(?!\\)\?/g,
        () => "[^/]",
        "?"
      ],
      // leading slash
      [
        // > A leading slash matches the beginning of the pathname.
        // > For example, "/*.c" matches "cat-file.c" but not "mozilla-sha1/sha1.c".
        // A leading slash matches the beginning of the pathname
        /^\//,
        () => "^",
        SLASH
      ],
      // replace special metacharacter slash after the leading slash
      [
        /\//g,
        () => "\\/",
        SLASH
      ],
      [
        // > A leading "**" followed by a slash means match in all directories.
        // > For example, "**/foo" matches file or directory "foo" anywhere,
        // > the same as pattern "foo".
        // > "**/foo/bar" matches file or directory "bar" anywhere that is directly
        // >   under directory "foo".
        // Notice that the '*'s have been replaced as '\\*'
        /^\^*(?:\\\*\\\*\\\/)+/,
        // '**/foo' <-> 'foo'
        () => "(?:^|\\/)",
        "*"
      ],
      // starting
      [
        // there will be no leading '/'
        //   (which has been replaced by section "leading slash")
        // If starts with '**', adding a '^' to the regular expression also works
        DIRECT,
        (source, pattern) => {
          if (!source || source[0] === "^" || source[0] === "(") {
            return source;
          }
          const anchor = !REGEX_INNER_SLASH.test(pattern) ? "(?:^|\\/)" : "^";
          return anchor + source;
        }
      ],
      // two globstars
      [
        // Use lookahead assertions so that we could match more than one `'/**'`
        /\\\/\\\*\\\*(?=\\\/|$)/g,
        // Zero, one or several directories
        // should not use '*', or it will be replaced by the next replacer
        // Check if it is not the last `'/**'`
        (_, index, str) => index + 6 < str.length ? str.slice(index + 6) === "\\/" ? "(?:\\/[^\\/]+)+" : "(?:\\/[^\\/]+)*" : `\\/${TRAILING_DOUBLESTAR}`,
        "*"
      ],
      // normal intermediate wildcards
      [
        // Never replace escaped '*'
        // ignore rule '\*' will match the path '*'
        // 'abc.*/' -> go
        // 'abc.*'  -> skip this rule,
        //    coz trailing single wildcard will be handed by [trailing wildcard]
        /(^|[^\\])(?:\\\*)+(?!$)/g,
        // '*.js' matches '.js'
        // '*.js' doesn't match 'abc'
        // 1. An asterisk "*" matches anything except a slash.
        // 2. Other consecutive asterisks are considered regular asterisks
        //    and collapse into one non-slash wildcard run.
        (_, p1) => p1 + WILDCARD,
        "*"
      ],
      // trailing wildcard, held apart from a literal star
      [
        // The step above leaves a trailing `*` alone, so a single `\*` is all that
        //   can be left at the end here, and what stands in front of it says which
        //   kind it is. A wildcard arrives as the escaper wrote it, `\*` with
        //   nothing before it; a literal arrives as the user's own escape, which
        //   the escaper doubled, and then the star's own -- `\\` and then `\*`.
        //   There is no third case: every backslash still reaching the chain is
        //   one `\*`, `\[` or `\ ` carries itself, and each is followed by its
        //   own character, so a longer run can never form. This runs while the
        //   two are still distinct, before the unescape steps below collapse the
        //   literal onto the very `\*` a wildcard leaves behind.
        /(^|[^\\])((?:\\\\)*)\\\*$/,
        (match, p1, p2) => p2 === EMPTY ? p1 + TRAILING_WILDCARD : match,
        "*"
      ],
      [
        // unescape, revert step 3 except for back slash
        // For example, if a user escape a '\\*',
        // after step 3, the result will be '\\\\\\*'
        /\\\\\\(?=[$.|*+(){^])/g,
        () => ESCAPE,
        ESCAPE + ESCAPE
      ],
      [
        // '\\\\' -> '\\'
        /\\\\/g,
        () => ESCAPE,
        ESCAPE + ESCAPE
      ],
      [
        // Every real bracket expression -- POSIX classes included -- has already
        //   been held aside by `extractBrackets`, so the only `[` left in the
        //   pattern is an escaped, literal one.
        // A backslash could only stand at the end of the range if it quoted the
        //   `]`, and `\]` is held aside long before this.
        /\\\[([^\]/]*?)($|\])/g,
        // '\\[bar]' -> '\\\\[bar]'
        (match, range, close) => `\\[${range}${close}`,
        "["
      ],
      // ending
      [
        // 'js' will not match 'js.'
        // 'ab' will not match 'abc'
        DIRECT,
        // WTF!
        // https://git-scm.com/docs/gitignore
        // changes in [2.22.1](https://git-scm.com/docs/gitignore/2.22.1)
        // which re-fixes #24, #38
        // > If there is a separator at the end of the pattern then the pattern
        // > will only match directories, otherwise the pattern can match both
        // > files and directories.
        // 'js*' will not match 'a.js'
        // 'js/' will not match 'a.js'
        // 'js' will match 'a.js' and 'a.js/'
        (source) => {
          const last = source[source.length - 1];
          if (!last || last === TRAILING_WILDCARD || last === TRAILING_DOUBLESTAR) {
            return source;
          }
          return last === SLASH ? `${source}$` : `${source}(?=$|\\/$)`;
        }
      ]
    ];
    var REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/;
    var MODE_IGNORE = "regex";
    var MODE_CHECK_IGNORE = "checkRegex";
    var UNDERSCORE = "_";
    var replaceTrailingWildcard = (_, p1) => {
      const prefix = p1 ? `${p1}[^/]+` : "[^/]*";
      return `${prefix}(?=$|\\/$)`;
    };
    var REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/;
    var replaceTrailingDoublestar = () => "[\\s\\S]";
    var separatorAfter = (run3, at) => {
      let separator = EMPTY;
      for (let index = at + 1; index < run3.length && !run3[index].wildcard; index++) {
        separator += run3[index].single;
      }
      return separator;
    };
    var pinWildcards = (source) => {
      if (source.indexOf(WILDCARD) < 0) {
        return source;
      }
      const tokens2 = [];
      const { length } = source;
      let index = 0;
      while (index < length) {
        const char = source[index];
        if (source.startsWith(WILDCARD, index)) {
          tokens2.push({ wildcard: true });
          index += WILDCARD.length;
        } else if (char === "[") {
          let end = index + 1;
          if (source[end] === "^") {
            end++;
          }
          if (source[end] === "]") {
            end++;
          }
          while (end < length && source[end] !== "]") {
            end += source[end] === ESCAPE ? 2 : 1;
          }
          end++;
          tokens2.push({ single: source.slice(index, end) });
          index = end;
        } else if (char === ESCAPE) {
          tokens2.push({ single: source.slice(index, index + 2) });
          index += 2;
        } else if (char === "(") {
          let depth = 0;
          let end = index;
          do {
            if (source[end] === ESCAPE) {
              end++;
            } else if (source[end] === "(") {
              depth++;
            } else if (source[end] === ")") {
              depth--;
            }
            end++;
          } while (end < length && depth > 0);
          if ("*+?".indexOf(source[end]) >= 0) {
            end++;
          }
          tokens2.push({ boundary: source.slice(index, end) });
          index = end;
        } else if (char === "^" || char === "$") {
          tokens2.push({ boundary: char });
          index++;
        } else {
          tokens2.push({ single: char });
          index++;
        }
      }
      let out = EMPTY;
      let run3 = [];
      const flush = () => {
        let lastWildcard;
        run3.forEach((token, at) => {
          if (token.wildcard) {
            lastWildcard = at;
          }
        });
        run3.forEach((token, at) => {
          if (!token.wildcard) {
            out += token.single;
            return;
          }
          out += at === lastWildcard ? WILDCARD : `(?:(?!${separatorAfter(run3, at)})[^\\/])*`;
        });
        run3 = [];
      };
      tokens2.forEach((token) => {
        if (token.boundary === void 0) {
          run3.push(token);
          return;
        }
        flush();
        out += token.boundary;
      });
      flush();
      return out;
    };
    var makeRegexPrefix = (pattern) => {
      if (REGEX_ANCHORED_GLOBSTAR.test(pattern)) {
        pattern = "**";
      }
      const { source, sources } = extractBrackets(pattern);
      const replaced = REPLACERS.reduce(
        // A pass whose matcher finds nothing hands back the very string it was
        //   given, so asking first costs a search and saves a rewrite. Ten of the
        //   fifteen passes never fire for a typical .gitignore line, and between
        //   them they were 45% of this chain.
        (prev, [matcher, replacer, required]) => {
          if (matcher === DIRECT) {
            return replacer(prev, pattern);
          }
          if (required !== UNDEFINED && prev.indexOf(required) < 0) {
            return prev;
          }
          return matcher.test(prev) ? prev.replace(matcher, replacer.bind(pattern)) : prev;
        },
        source
      );
      return sources.length ? replaced.replace(
        REGEX_RESTORE_PLACEHOLDER,
        (match, index) => sources[index]
      ) : replaced;
    };
    var checkSourceOf = (body, prefix) => {
      if (body[body.length - 1] === SLASH) {
        prefix = makeRegexPrefix(body.slice(0, -1));
      }
      const head = prefix.slice(0, -1);
      const last = prefix[prefix.length - 1];
      return last === TRAILING_WILDCARD ? `${head}$` : last === TRAILING_DOUBLESTAR ? head : NEVER_MATCH;
    };
    var matchesBasename = (body) => {
      const index = body.indexOf(SLASH);
      return index < 0 || index === body.length - 1;
    };
    var basenameOf = (path) => {
      const end = path.length - 1;
      const index = path.lastIndexOf(
        SLASH,
        path[end] === SLASH ? end - 1 : end
      );
      return index < 0 ? path : path.slice(index + 1);
    };
    var parentOf = (path) => {
      if (path.charCodeAt(0) === SLASH_CODE || path.indexOf(DOUBLE_SLASH) >= 0) {
        const slices = path.split(SLASH).filter(Boolean);
        slices.pop();
        return slices.length ? slices.join(SLASH) + SLASH : EMPTY;
      }
      const end = path.length - 1;
      const cut = path.lastIndexOf(
        SLASH,
        path.charCodeAt(end) === SLASH_CODE ? end - 1 : end
      );
      return cut < 0 ? EMPTY : path.slice(0, cut + 1);
    };
    var isString = (subject) => typeof subject === "string";
    var checkPattern = (pattern) => pattern && isString(pattern);
    var splitPattern = (pattern) => (pattern[pattern.length - 1] === "\r" ? pattern.slice(0, -1) : pattern).split(REGEX_SPLITALL_CRLF).filter(Boolean);
    var IgnoreRule = class {
      constructor(pattern, mark, body, ignoreCase, negative, prefix) {
        this.pattern = pattern;
        this.mark = mark;
        this.negative = negative;
        define(this, "body", body);
        define(this, "ignoreCase", ignoreCase);
        define(this, "regexPrefix", prefix);
      }
      // Worked out on first use and kept behind an own property, the way `regex`
      //   caches itself in `_regex`. Deciding it in the constructor instead would
      //   add a fourth `defineProperty` to every rule ever built, which cost 4% of
      //   every compile -- including the compiles of rules that are never matched
      //   against anything.
      get _basenameOnly() {
        return define(this, "_basenameOnly", matchesBasename(this.body));
      }
      get regex() {
        const key = UNDERSCORE + MODE_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_IGNORE, key);
      }
      get checkRegex() {
        const key = UNDERSCORE + MODE_CHECK_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_CHECK_IGNORE, key);
      }
      _make(mode, key) {
        const str = pinWildcards(
          mode === MODE_IGNORE ? this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD, replaceTrailingWildcard).replace(REGEX_REPLACE_TRAILING_DOUBLESTAR, replaceTrailingDoublestar) : checkSourceOf(this.body, this.regexPrefix)
        );
        const regex = this.ignoreCase ? new RegExp(str, "i") : new RegExp(str);
        return define(this, key, regex);
      }
    };
    var hasTrailingBackslash = (str) => {
      let count2 = 0;
      while (str[str.length - count2 - 1] === ESCAPE) {
        count2++;
      }
      return count2 % 2 === 1;
    };
    var trimEnd = (body, stripLineEnd) => {
      let lineEnd = body.length;
      let end;
      for (; ; ) {
        if (stripLineEnd && body[lineEnd - 1] === "\r") {
          lineEnd--;
        }
        end = lineEnd;
        while (body[end - 1] === SPACE) {
          end--;
        }
        if (!stripLineEnd || body[end - 1] !== "\n") {
          break;
        }
        lineEnd = end - 1;
      }
      if (end === lineEnd) {
        return body.slice(0, lineEnd);
      }
      let backslashes = 0;
      while (body[end - backslashes - 1] === ESCAPE) {
        backslashes++;
      }
      return backslashes % 2 ? body.slice(0, end - 1) + SPACE : body.slice(0, end);
    };
    var createRule = (pattern, mark, ignoreCase, stripLineEnd, stripBOM) => {
      let body = stripBOM && pattern[0] === BOM ? pattern.slice(1) : pattern;
      if (body[0] === "#") {
        return;
      }
      let negative = false;
      if (body[0] === "!") {
        negative = true;
        body = body.slice(1);
      }
      const last = body[body.length - 1];
      if (last === SPACE || stripLineEnd && (last === "\r" || last === "\n")) {
        body = trimEnd(body, stripLineEnd);
      }
      if (!body || hasTrailingBackslash(body)) {
        return;
      }
      body = body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, "!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, "#");
      const regexPrefix = makeRegexPrefix(body);
      return new IgnoreRule(
        pattern,
        mark,
        body,
        ignoreCase,
        negative,
        regexPrefix
      );
    };
    var RuleManager = class {
      constructor(ignoreCase) {
        this._ignoreCase = ignoreCase;
        this._rules = [];
        this._basenameCount = 0;
      }
      _add(pattern, index) {
        if (pattern && pattern[KEY_IGNORE]) {
          this._rules = this._rules.concat(pattern._rules._rules);
          this._basenameCount += pattern._rules._basenameCount;
          this._added = true;
          return;
        }
        const isStr = isString(pattern);
        const raw2 = isStr ? pattern : pattern.pattern;
        const rule = checkPattern(raw2) && createRule(
          raw2,
          isStr ? UNDEFINED : pattern.mark,
          this._ignoreCase,
          !this._split,
          this._stripBOM && !index
        );
        if (rule) {
          this._added = true;
          this._rules.push(rule);
          if (matchesBasename(rule.body)) {
            this._basenameCount++;
          }
        }
      }
      // @param {Array<string> | string | Ignore} pattern
      add(pattern) {
        this._added = false;
        this._split = isString(pattern);
        this._stripBOM = !this._split || pattern[0] === BOM;
        makeArray(
          this._split ? splitPattern(pattern) : pattern
        ).forEach(this._add, this);
        if (this._added) {
          this._literalRules = UNDEFINED;
        }
        return this._added;
      }
      // Match the literal 'abc/' for `checkIgnore`, last rule wins. Only a rule
      //   ending in a wildcard can match it (see `checkSourceOf`), so the rest
      //   are left out once, rather than tested or compiled for every path.
      testLiteral(path) {
        const rules = this._literalRules || (this._literalRules = this._rules.filter(
          ({ body }) => body[body.length - (body[body.length - 1] === SLASH ? 2 : 1)] === "*"
        ));
        let ignored = false;
        let unignored = false;
        let matchedRule;
        for (let index = rules.length - 1; index >= 0; index--) {
          const rule = rules[index];
          if (rule.checkRegex.test(path)) {
            ignored = !rule.negative;
            unignored = rule.negative;
            matchedRule = rule.negative ? UNDEFINED : rule;
            break;
          }
        }
        const ret = {
          ignored,
          unignored
        };
        if (matchedRule) {
          ret.rule = matchedRule;
        }
        return ret;
      }
      // Test one single path without recursively checking parent directories
      //
      // - mode `string` either `MODE_IGNORE` or `MODE_CHECK_IGNORE`
      // @returns {TestResult}
      test(path, mode) {
        const rules = this._rules;
        const { length } = rules;
        const shortcut = this._basenameCount * 2 >= length;
        const basename2 = shortcut ? basenameOf(path) : path;
        for (let index = length - 1; index >= 0; index--) {
          const rule = rules[index];
          if (rule[mode].test(
            shortcut && rule._basenameOnly ? basename2 : path
          )) {
            const { negative } = rule;
            const ret = {
              ignored: !negative,
              unignored: negative
            };
            if (!negative) {
              ret.rule = rule;
            }
            return ret;
          }
        }
        return {
          ignored: false,
          unignored: false
        };
      }
    };
    var throwError = (message, Ctor) => {
      throw new Ctor(message);
    };
    var checkPath = (path, originalPath, doThrow) => {
      if (!isString(path)) {
        return doThrow(
          `path must be a string, but got \`${originalPath}\``,
          TypeError
        );
      }
      if (!path) {
        return doThrow(`path must not be empty`, TypeError);
      }
      if (checkPath.isNotRelative(path)) {
        const r = "`path.relative()`d";
        return doThrow(
          `path should be a ${r} string, but got "${originalPath}"`,
          RangeError
        );
      }
      return true;
    };
    var isNotRelative = (path) => {
      const first = path.charCodeAt(0);
      if (first === SLASH_CODE) {
        return true;
      }
      if (first !== DOT_CODE) {
        return false;
      }
      if (path.length === 1) {
        return true;
      }
      const second = path.charCodeAt(1);
      if (second === SLASH_CODE) {
        return true;
      }
      if (second !== DOT_CODE) {
        return false;
      }
      return path.length === 2 || path.charCodeAt(2) === SLASH_CODE;
    };
    checkPath.isNotRelative = isNotRelative;
    checkPath.convert = (p) => p;
    var convertPath = (target) => isString(target) && checkPath.convert(target);
    var Ignore = class {
      constructor({
        ignorecase = true,
        ignoreCase = ignorecase,
        allowRelativePaths = false
      } = {}) {
        define(this, KEY_IGNORE, true);
        this._rules = new RuleManager(ignoreCase);
        this._strictPathCheck = !allowRelativePaths;
        this._initCache();
      }
      _initCache() {
        this._ignoreCache = /* @__PURE__ */ Object.create(null);
        this._testCache = /* @__PURE__ */ Object.create(null);
      }
      add(pattern) {
        if (this._rules.add(pattern)) {
          this._initCache();
        }
        return this;
      }
      // legacy
      addPattern(pattern) {
        return this.add(pattern);
      }
      // @returns {TestResult}
      _test(originalPath, cache, path) {
        checkPath(
          path,
          originalPath,
          this._strictPathCheck ? throwError : RETURN_FALSE
        );
        return path ? this._t(path, cache) : {
          ignored: false,
          unignored: false
        };
      }
      checkIgnore(target) {
        const path = convertPath(target);
        if (!path || path.charCodeAt(path.length - 1) !== SLASH_CODE) {
          return this._test(target, this._testCache, path);
        }
        const dir = this._t(path, this._testCache);
        if (dir.ignored) {
          return dir;
        }
        const literal = this._rules.testLiteral(path);
        return literal.ignored || literal.unignored ? literal : dir;
      }
      _t(path, cache) {
        if (path in cache) {
          return cache[path];
        }
        const parentPath = parentOf(path);
        const parent = parentPath ? this._t(parentPath, cache) : UNDEFINED;
        return cache[path] = parent && parent.ignored ? parent : this._rules.test(path, MODE_IGNORE);
      }
      ignores(path) {
        return this._test(path, this._ignoreCache, convertPath(path)).ignored;
      }
      createFilter() {
        return (path) => !this.ignores(path);
      }
      filter(paths2) {
        return makeArray(paths2).filter(this.createFilter());
      }
      // @returns {TestResult}
      test(path) {
        return this._test(path, this._testCache, convertPath(path));
      }
    };
    var factory = (options) => new Ignore(options);
    var isPathValid = (path) => checkPath(convertPath(path), path, RETURN_FALSE);
    var setupWindows = () => {
      const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
      checkPath.convert = makePosix;
      const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
      checkPath.isNotRelative = (path) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path) || isNotRelative(path);
    };
    if (
      // Detect `process` so that it can run in browsers.
      typeof process !== "undefined" && process.platform === "win32"
    ) {
      setupWindows();
    }
    module.exports = factory;
    factory.default = factory;
    module.exports.isPathValid = isPathValid;
    define(module.exports, /* @__PURE__ */ Symbol.for("setupWindows"), setupWindows);
  }
});

// packages/action/src/main.ts
import { writeSync } from "node:fs";

// packages/core/src/engine/blank.ts
function isBlank(inspection) {
  const { findings, facts, suppressions, problems, redactions, kinds, lines } = inspection;
  return lines === void 0 && findings.length === 0 && facts.length === 0 && suppressions.length === 0 && problems.length === 0 && redactions.length === 0 && kinds.length === 0;
}

// packages/core/src/engine/compare.ts
function compare(head, base, severityOf2) {
  const isAsBad = (known, finding) => !severityOf2 || atLeast(severityOf2(known), severityOf2(finding));
  const keys = [keyInPlace, keyAnywhere].flatMap(
    (key) => severityOf2 ? [(finding) => `${key(finding)}\0${severityOf2(finding)}`, key] : [key]
  );
  const statuses = head.map(() => "introduced");
  const left = new Set(base);
  for (const key of keys) {
    const open = Map.groupBy(left, key);
    head.forEach((finding, at) => {
      if (statuses[at] !== "introduced") return;
      const alike = open.get(key(finding)) ?? [];
      const place2 = alike.findIndex((known) => isAsBad(known, finding));
      const [match] = place2 < 0 ? [] : alike.splice(place2, 1);
      if (!match) return;
      statuses[at] = "unchanged";
      left.delete(match);
    });
  }
  return { statuses, fixed: [...left] };
}
function keyInPlace(finding) {
  return `${finding.rule}\0${finding.at.path}\0${finding.identity}`;
}
function keyAnywhere(finding) {
  return `${finding.rule}\0${finding.identity}`;
}

// packages/core/src/model/subject.ts
var GRAPH_SUBJECT_KINDS = [
  "image",
  "image-repository",
  "workload-image",
  "graph",
  "policy-state"
];

// packages/core/src/gates/secrets/engine/sparse-search.ts
var GRAM = 4;
var HASH_BITS = 16;
var SparseSearch = class {
  #grams = new Uint8Array(1 << HASH_BITS);
  #stride;
  #reach;
  #words;
  /** @param words lower-case ASCII, each of at least eight characters. */
  constructor(words) {
    this.#words = words;
    this.#stride = Math.min(...words.map((word) => word.length)) - GRAM + 1;
    this.#reach = Math.max(...words.map((word) => word.length));
    for (const word of words) {
      const bytes = new TextEncoder().encode(word);
      for (let at = 0; at + GRAM <= bytes.length; at++) this.#grams[gramAt(bytes, at)] = 1;
    }
  }
  occursIn(bytes) {
    const grams = this.#grams;
    const last = bytes.length - GRAM;
    for (let at = 0; at <= last; at += this.#stride) {
      if (grams[gramAt(bytes, at)] === 1 && this.#isNear(bytes, at)) return true;
    }
    return false;
  }
  #isNear(bytes, at) {
    const around = bytes.subarray(Math.max(0, at - this.#reach), at + this.#reach);
    const text = LATIN1.decode(around).toLowerCase();
    return this.#words.some((word) => text.includes(word));
  }
};
var LATIN1 = new TextDecoder("latin1");
function gramAt(bytes, at) {
  const low = (bytes[at] ?? 0) | (bytes[at + 1] ?? 0) << 8;
  const high = (bytes[at + 2] ?? 0) | (bytes[at + 3] ?? 0) << 8;
  return Math.imul(low | high << 16 | 538976288, 2654435761) >>> 32 - HASH_BITS;
}

// packages/core/src/gates/secrets/suppressions.ts
var PEER_MARKS = [
  { text: "gitleaks:allow", syntax: "gitleaks" },
  { text: "betterleaks:allow", syntax: "betterleaks" },
  { text: "kingfisher:ignore", syntax: "kingfisher" },
  { text: "trufflehog:ignore", syntax: "trufflehog" },
  { text: "pragma: allowlist secret", syntax: "detect-secrets" },
  { text: "pragma: whitelist secret", syntax: "detect-secrets" },
  { text: "pragma: allowlist nextline secret", syntax: "detect-secrets", nextLine: true },
  { text: "pragma: whitelist nextline secret", syntax: "detect-secrets", nextLine: true }
];
var OWN_MARK = { text: "hullgate ignore=", syntax: "hullgate" };
var MARKS = [...PEER_MARKS, OWN_MARK];
var SEARCH = new SparseSearch(MARKS.map(({ text }) => text));
function textSuppressions(file, { own }) {
  const wide = detectEncoding(file.bytes).name !== "utf-8";
  if (!SEARCH.occursIn(wide ? new TextEncoder().encode(file.text) : file.bytes)) return [];
  const { text } = file;
  const lower = text.toLowerCase();
  return MARKS.filter((mark) => own || mark !== OWN_MARK).flatMap((mark) => places(lower, mark.text).map((start) => suppressionAt(file, text, mark, start))).filter((suppression2) => suppression2 !== void 0).toSorted((a, b) => a.span.start - b.span.start);
}
function places(text, wanted) {
  const found = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}
function suppressionAt(file, text, mark, start) {
  const line = file.lines.line(start);
  const end = start + mark.text.length;
  if (mark !== OWN_MARK) {
    const silenced = mark.nextLine ? line + 1 : line;
    return {
      syntax: mark.syntax,
      rules: ["secrets/*"],
      span: { path: file.path, start, end },
      scope: { path: file.path, ...linesOf(file, text, silenced, silenced) }
    };
  }
  if (!COMMENT_OPENING.test(text.slice(file.lines.lineStart(line), start))) return void 0;
  const { rules, reason, length } = readOwn(text.slice(end, linesOf(file, text, line, line).end));
  if (rules.length === 0) return void 0;
  return {
    syntax: mark.syntax,
    rules,
    ...reason !== "" && { reason },
    span: { path: file.path, start, end: end + length },
    scope: { path: file.path, ...linesOf(file, text, line, line + 1) }
  };
}
var COMMENT_OPENING = /(?:#|\/\/|\/\*|<!--|--|;|%|\*|\bREM)\s*$/i;
function readOwn(rest) {
  const ids = /^[\w./*:,-]*/.exec(rest)?.[0] ?? "";
  const reason = rest.slice(ids.length).replace(/\s*(?:\*\/|-->|#\}|%>)?\s*$/, "");
  const rules = ids.split(",").filter((id) => id !== "");
  return { rules, reason: reason.trim(), length: ids.length + reason.length };
}
function linesOf(file, text, first, last) {
  const { lines } = file;
  const end = last < lines.starts.length ? lines.lineStart(last + 1) : text.length;
  return { start: lines.lineStart(first), end };
}

// packages/core/src/sources/text/source-file.ts
var SourceFile = class _SourceFile {
  path;
  bytes;
  #decoded;
  #lines;
  constructor(path, bytes) {
    this.path = path;
    this.bytes = bytes;
  }
  static ofText(path, text) {
    return new _SourceFile(path, new TextEncoder().encode(text));
  }
  /** The decoded text, without its byte order mark; line ends are kept as they are. */
  get text() {
    return this.#decode().text;
  }
  get encoding() {
    return this.#decode().encoding;
  }
  get lines() {
    this.#lines ??= LineIndex.of(this.text);
    return this.#lines;
  }
  /** The line end that the file uses (that of its first line). */
  get lineEnd() {
    const at = this.text.indexOf("\n");
    return at > 0 && this.text.charCodeAt(at - 1) === 13 ? "\r\n" : "\n";
  }
  #decode() {
    this.#decoded ??= decodeText(this.bytes);
    return this.#decoded;
  }
};

// packages/core/src/engine/analysers.ts
function createAnalysers(gates, rules) {
  return gates.flatMap((gate) => {
    const { analyser } = gate;
    if (!analyser) return [];
    const own = rules.filter((active) => active.gate === gate.id && active.rule.on === analyser.on).map(({ rule }) => rule);
    return own.length > 0 ? [{ gate: gate.id, rules: own, analyse: analyser.create(own) }] : [];
  });
}

// packages/core/src/policy/own-line.ts
function ownLine(text, span) {
  let start = span.start;
  while (start > 0 && !/[\r\n]/.test(text[start - 1] ?? "")) start--;
  const rest = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
  rest.lastIndex = span.end;
  const after = rest.exec(text)?.[0] ?? "";
  if (text.slice(start, span.start).trim() !== "" || after.trim() !== "") return void 0;
  const end = span.end + after.length;
  if (start === 0 && text.slice(end).trimStart().startsWith("#")) return void 0;
  return { path: span.path, start, end };
}

// packages/core/src/engine/dispatch.ts
var Dispatcher = class {
  #audiences = /* @__PURE__ */ new Map();
  constructor(rules, ports) {
    for (const [on, some] of Map.groupBy(rules, ({ rule }) => rule.on)) {
      this.#audiences.set(on, audienceOf(some, ports));
    }
  }
  /** Whether any rule looks at this kind of subject. */
  has(kind) {
    return this.#audiences.has(kind);
  }
  dispatch(kind, subject, path, sink) {
    const audience = this.#audiences.get(kind);
    if (audience === void 0) return;
    for (const { rule, gate, context: context2 } of wokenBy(subject, audience)) {
      try {
        const findings = rule.check(subject, context2);
        if (Array.isArray(findings) && findings.length === 0) continue;
        for (const finding of findings) sink.finding(rule, finding);
      } catch (error) {
        sink.problem(ruleFailed(rule, gate, path, error));
      }
    }
  }
};
function audienceOf(rules, ports) {
  const woken = rules.map(({ rule, gate, options }) => ({ rule, gate, context: { options, ports } }));
  const kinds = new Set(woken.flatMap(({ rule }) => rule.kinds ?? []));
  return {
    named: new Map([...kinds].map((kind) => [kind, woken.filter(({ rule }) => rule.kinds?.includes(kind) ?? true)])),
    others: woken.filter(({ rule }) => rule.kinds === void 0)
  };
}
function wokenBy(subject, { named: named2, others }) {
  return (named2.size > 0 && "kind" in subject ? named2.get(subject.kind) : void 0) ?? others;
}
function ruleFailed(rule, gate, path, error) {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "rule-failed",
    message: `The rule ${rule.id} failed (${reason}). This is a bug in Hullgate; everything else was inspected.`,
    ...path === void 0 ? {} : { path },
    gates: [gate]
  };
}

// packages/core/src/engine/identity.ts
var LONGEST = 240;
function identityOf(finding, file, redactions) {
  if (finding.identity !== void 0) return finding.identity;
  const { text, lines } = file;
  const line = lines.line(finding.at.start);
  const start = lines.lineStart(line);
  const next = line < lines.starts.length ? lines.lineStart(line + 1) : text.length;
  const end = Math.min(next, start + LONGEST);
  return withoutRedacted(text, start, end, redactions).replace(/\s+/g, " ").trim();
}
function withoutRedacted(text, start, end, redactions) {
  let kept = "";
  let at = start;
  for (const span of redactions.toSorted((a, b) => a.start - b.start)) {
    if (span.end <= at || span.start >= end) continue;
    kept += `${text.slice(at, Math.max(at, span.start))}…`;
    at = span.end;
  }
  return at < end ? kept + text.slice(at, end) : kept;
}

// packages/core/src/engine/limits.ts
var TEXT_LIMIT = 10 * 1024 * 1024;
var STRUCTURED_LIMIT = 2 * 1024 * 1024;
var FINDINGS_LIMIT = 5e3;

// packages/core/src/engine/readers.ts
var READERS = {
  dockerfile: async () => (await import("./reader-7YWMSZSV.js")).dockerfileReader,
  kubernetes: async () => (await import("./reader-XL7MVO6X.js")).kubernetesReader,
  compose: async () => (await import("./reader-A5XPGI4P.js")).composeReader,
  workflow: async () => (await import("./reader-DAHKQ4Q3.js")).workflowReader,
  "helm-chart": async () => (await import("./reader-KYQ5FXXW.js")).helmChartReader,
  "helm-template": async () => (await import("./reader-KYQ5FXXW.js")).helmTemplateReader
};
var GATES_OF_KIND = {
  dockerfile: ["dockerfile", "provenance"],
  kubernetes: ["config", "provenance"],
  compose: ["config", "provenance"],
  workflow: ["provenance"],
  "helm-chart": ["config", "provenance"],
  "helm-template": ["config", "provenance"]
};
async function loadReaders(kinds) {
  const loaded = await Promise.all([...kinds].map(async (kind) => [kind, await READERS[kind]()]));
  return new Map(loaded);
}

// packages/core/src/model/secret-text.ts
var SHOWN = "•••";
var UNMISTAKABLE = 16;
var NEARBY = 4;
function secretValues(text) {
  const secret = text.trim();
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
  return [.../* @__PURE__ */ new Set([secret, ...lines])].filter((value) => value !== "");
}
function anyOf(values) {
  if (values.length === 0) return void 0;
  const longestFirst = [...new Set(values)].toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((value) => value.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"), "g");
}
function blankStrings(json2, pattern) {
  if (!pattern) return json2;
  const clean = (value) => {
    if (typeof value === "string") return value.replace(pattern, SHOWN);
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
  };
  return clean(json2);
}

// packages/core/src/engine/without-redacted.ts
function withoutRedacted2({ findings, facts }, file, redactions) {
  if (redactions.length === 0) return { findings, facts };
  const places3 = new RedactedPlaces(file, redactions);
  return {
    findings: findings.map((finding) => withoutValues(finding, places3)),
    facts: facts.map((fact) => blankStrings(withoutPlaces(fact, places3), places3.everywhere))
  };
}
function distinctSpans(spans) {
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()];
}
function withoutValues(finding, places3) {
  const { fix, ...rest } = finding;
  const patterns = [places3.near(finding.at), places3.everywhere];
  const isQuoting = fix?.edits.some(
    ({ span, text }) => [...patterns, places3.near(span)].some((secret) => secret && text.search(secret) >= 0)
  );
  return patterns.reduce(blankStrings, isQuoting ? rest : finding);
}
function withoutPlaces(json2, places3) {
  const clean = (value) => {
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== "object" || value === null) return value;
    const cleaned = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
    return isLocatedText(value) && places3.touch(value.span) ? { ...cleaned, value: places3.blankAt(value.value, value.span) } : cleaned;
  };
  return clean(json2);
}
function isLocatedText(value) {
  return "value" in value && typeof value.value === "string" && "span" in value;
}
var RedactedPlaces = class {
  /** Values that are blanked wherever they stand. */
  everywhere;
  #file;
  #spans;
  #byLines = /* @__PURE__ */ new Map();
  constructor(file, redactions) {
    this.#file = file;
    this.#spans = redactions.toSorted((a, b) => a.start - b.start);
    this.everywhere = anyOf(this.#values(this.#spans, UNMISTAKABLE));
  }
  touch(span) {
    return this.#within(span.start, span.end).length > 0;
  }
  /** A value with its secret blanked; all of it where the secret is written in another way. */
  blankAt(value, { start, end }) {
    const secret = anyOf(this.#values(this.#within(start, end), 1));
    const blanked = secret ? value.replace(secret, SHOWN) : value;
    return blanked === value ? SHOWN : blanked;
  }
  /** The secrets on the lines of a span; looked up once, for a hostile line may hold thousands with as many findings. */
  near({ start, end }) {
    const { lines, text } = this.#file;
    const [first, last] = [lines.line(start), lines.line(end)];
    const key = `${first}-${last}`;
    if (!this.#byLines.has(key)) {
      const after = last < lines.starts.length ? lines.lineStart(last + 1) : text.length;
      this.#byLines.set(key, anyOf(this.#values(this.#within(lines.lineStart(first), after), NEARBY)));
    }
    return this.#byLines.get(key);
  }
  #within(start, end) {
    return this.#spans.filter((span) => span.start < end && span.end > start);
  }
  #values(spans, leastLength) {
    return spans.flatMap((span) => secretValues(this.#file.text.slice(span.start, span.end))).filter((value) => value.length >= leastLength);
  }
};

// packages/core/src/engine/collector.ts
var Collector = class {
  #file;
  #findings = [];
  #facts = [];
  #suppressions = [];
  #problems = [];
  #redactions = [];
  /** The rules of findings beyond the limit. */
  #untold = [];
  #judges;
  constructor(file, judges) {
    this.#file = file;
    this.#judges = judges;
  }
  finding(rule, finding) {
    if (finding.redact) this.#redactions.push(...finding.redact);
    if (!this.#judges) return;
    if (this.#findings.length < FINDINGS_LIMIT) this.#findings.push({ rule, finding });
    else this.#untold.push(rule);
  }
  problem(problem) {
    this.#problems.push(problem);
  }
  suppress(suppression2) {
    const line = ownLine(this.#file.text, suppression2.span);
    this.#suppressions.push(line ? { ...suppression2, line } : suppression2);
  }
  analyse(analyser) {
    try {
      analyser.analyse(this.#file, (rule, finding) => this.finding(rule, finding));
    } catch (error) {
      const [first] = analyser.rules;
      if (first) this.problem(ruleFailed(first, analyser.gate, this.#file.path, error));
    }
  }
  read(reader, dispatcher) {
    const { path } = this.#file;
    this.#checkEncoding(reader.kind);
    const sink = {
      subject: (kind, subject) => dispatcher.dispatch(kind, subject, path, this),
      wants: (kind) => dispatcher.has(kind),
      fact: (fact) => this.#facts.push(fact),
      suppression: (suppression2) => this.suppress(suppression2),
      problem: (problem, at) => this.#locate(problem, at)
    };
    try {
      reader.read(this.#file, sink);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.problem({
        code: "reader-failed",
        message: `Reading this ${reader.kind} file failed (${reason}). This is a bug in Hullgate; other files were inspected.`,
        path,
        gates: GATES_OF_KIND[reader.kind]
      });
    }
  }
  tooLarge(kind) {
    this.problem({
      code: "file-too-large",
      message: `This ${kind} file has ${this.#file.bytes.length} bytes; files over ${STRUCTURED_LIMIT} bytes are searched for secrets only. Split it.`,
      path: this.#file.path,
      gates: GATES_OF_KIND[kind]
    });
  }
  binary(kind) {
    const at = this.#file.text.indexOf("\0");
    this.#locate(
      {
        code: "file-binary",
        message: `This should be a ${kind} file, but it holds a NUL byte, so it was not read. Save it as UTF-8 text.`,
        gates: GATES_OF_KIND[kind]
      },
      Math.max(at, 0)
    );
  }
  #checkEncoding(kind) {
    if (!this.#file.encoding.damaged) return;
    const message = `Bytes here are not valid ${this.#file.encoding.name.toUpperCase()}; they are read as U+FFFD. Save the file as UTF-8.`;
    this.#locate({ code: "invalid-encoding", message, gates: GATES_OF_KIND[kind] }, this.#file.text.indexOf("�"));
  }
  #locate(problem, at) {
    const { path, lines } = this.#file;
    this.problem({ ...problem, path, ...at === void 0 ? {} : lines.position(at) });
  }
  inspection(kinds) {
    const file = this.#file;
    if (this.#untold.length > 0) this.problem(tooManyFindings(file.path, this.#untold));
    const redactions = distinctSpans(this.#redactions);
    const findings = this.#findings.map(({ rule, finding }) => raw(rule, finding, file, redactions));
    const placed = findings.length + this.#facts.length + this.#suppressions.length + redactions.length > 0;
    return {
      path: file.path,
      ...withoutRedacted2({ findings, facts: this.#facts }, file, redactions),
      suppressions: this.#suppressions,
      problems: this.#problems,
      redactions,
      kinds,
      ...placed ? { lines: lineLengths(file.lines.starts, file.text.length) } : {}
    };
  }
};
function tooManyFindings(path, untold) {
  return {
    code: "too-many-findings",
    message: `This file has ${FINDINGS_LIMIT + untold.length} findings; the first ${FINDINGS_LIMIT} are shown. Leave the file out with paths.exclude in the policy if it is test data.`,
    path,
    gates: [...new Set(untold.map(({ id }) => id.slice(0, id.indexOf("/"))))]
  };
}
function raw(rule, finding, file, redactions) {
  const { redact: _, ...rest } = finding;
  return { ...rest, rule: rule.id, identity: identityOf(finding, file, redactions) };
}
function lineLengths(starts, length) {
  return starts.map((start, at) => (starts[at + 1] ?? length) - start);
}

// packages/core/src/sources/compose/recognise.ts
var COMPOSE_NAME = /^(?:docker-|podman-|container-)?compose(?:[._-][\w.-]*)?\.ya?ml$/i;
var COMPOSE_SUFFIX = /[._-](?:docker-)?compose\.ya?ml$/i;
function isComposePath(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return COMPOSE_NAME.test(name) || COMPOSE_SUFFIX.test(name);
}

// packages/core/src/sources/dockerfile/recognise.ts
var OTHER_EXTENSION = new Set(
  "md markdown rst txt adoc html pdf dockerignore containerignore j2 jinja jinja2 tmpl tpl template gotmpl erb in mustache hbs handlebars ejs m4 liquid twig njk envsubst sh bash py js ts mjs cjs go rb rs java kt c h cc cpp cs php pl lua ps1 bat cmd sql json yaml yml toml xml ini lock svg png diff patch orig rej bak sum sha256 asc sig log test snap vim nanorc tmlanguage tmpreferences tmsnippet sublime-syntax sublime-settings snippets".split(" ")
);
var STEM = /^(?:dockerfile|containerfile)$/i;
var PREFIXED = /^(?:dockerfile|containerfile)[.\-_](.+)$/i;
var SUFFIXED = /\.(?:dockerfile|containerfile)$/i;
function isDockerfilePath(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (STEM.test(name)) return true;
  if (SUFFIXED.test(name)) return !isTemplateName(name.slice(0, name.lastIndexOf(".")));
  const suffix = PREFIXED.exec(name)?.[1];
  return suffix !== void 0 && !OTHER_EXTENSION.has(suffix.slice(suffix.lastIndexOf(".") + 1).toLowerCase());
}
function isTemplateName(stem) {
  return /^(?:j2|jinja2?|tmpl|tpl|template|erb|in)$/i.test(stem.slice(stem.lastIndexOf(".") + 1)) && stem.includes(".");
}

// packages/core/src/sources/kubernetes/recognise.ts
var MANIFEST_MARK = "apiVersion";
var MANIFEST_ENDINGS = [".yaml", ".yml", ".json"];
var API_VERSION = topLevelKey("apiVersion");
var KIND = topLevelKey("kind");
function topLevelKey(name) {
  return new RegExp(`(?:^|[\\r\\n])(?:[?&!]\\S*[ \\t]+)*["']?${name}["']?[ \\t]*[:\\r\\n]`);
}
var UNUSUAL_DOCUMENT = /(?:^|[\r\n]---[^\r\n]*[\r\n])(?:[ \t]*(?:#[^\r\n]*)?[\r\n])*(?:[ \t]+[^\s#-]|[{&!])|(?:^|[\r\n])---[ \t]+[{&!]/;
var ANY_API_VERSION = /apiVersion["']?\s*:/;
var ANY_KIND = /kind["']?\s*:/;
function looksLikeKubernetes(path, text) {
  if (!text.includes(MANIFEST_MARK) || !text.includes("kind")) return false;
  if (path.toLowerCase().endsWith(".json")) return looksLikeJsonObject(text);
  if (API_VERSION.test(text) && KIND.test(text)) return true;
  return ANY_API_VERSION.test(text) && ANY_KIND.test(text) && UNUSUAL_DOCUMENT.test(text);
}
function looksLikeJsonObject(text) {
  return /^\s*\{/.test(text) && /"apiVersion"\s*:/.test(text) && /"kind"\s*:/.test(text);
}

// packages/core/src/sources/workflow/recognise.ts
var WORKFLOW = /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/;
var ACTION = /(?:^|\/)action\.ya?ml$/;
function isWorkflowPath(path) {
  return WORKFLOW.test(path) || ACTION.test(path);
}

// packages/core/src/engine/recognise.ts
var CHART_FILE = "Chart.yaml";
var YAML_ENDING = /\.(?:ya?ml|json)$/i;
function createRecogniser(files) {
  const charts = /* @__PURE__ */ new Set();
  for (const { path } of files) {
    if (path.endsWith(CHART_FILE) && baseName(path) === CHART_FILE) charts.add(path.slice(0, -CHART_FILE.length));
  }
  return (path) => recognise(path, charts);
}
function recognise(path, charts) {
  if (charts.size > 0 && isTemplateOf(path, charts)) return "helm-template";
  if (isDockerfilePath(path)) return "dockerfile";
  if (!YAML_ENDING.test(path)) return "text";
  if (baseName(path) === CHART_FILE) return "helm-chart";
  if (isWorkflowPath(path)) return "workflow";
  if (isComposePath(path)) return "compose";
  return "maybe-kubernetes";
}
function artifactKind(kind, path, text) {
  if (kind === "text") return void 0;
  const isPlain = kind === "helm-template" && YAML_ENDING.test(path) && !text().includes("{{");
  if (kind !== "maybe-kubernetes" && !isPlain) return kind;
  return looksLikeKubernetes(path, text()) ? "kubernetes" : void 0;
}
function isTemplateOf(path, charts) {
  for (let at = path.indexOf("templates/"); at >= 0; at = path.indexOf("templates/", at + 1)) {
    if ((at === 0 || path[at - 1] === "/") && charts.has(path.slice(0, at))) return true;
  }
  return false;
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}

// packages/core/src/engine/inspect.ts
var NOTHING = [];
async function createInspector(gates, rules, kinds, ports) {
  const wanted = /* @__PURE__ */ new Set();
  for (const kind of kinds) {
    if (kind === "maybe-kubernetes" || kind === "helm-template") wanted.add("kubernetes");
    if (kind !== "maybe-kubernetes" && kind !== "text") wanted.add(kind);
  }
  const readers = await loadReaders(wanted);
  const fileRules = rules.filter(({ rule }) => !GRAPH_SUBJECT_KINDS.includes(rule.on));
  const analysers = createAnalysers(gates, fileRules);
  const served = new Set(analysers.flatMap((analyser) => analyser.rules));
  const single = fileRules.filter(({ rule }) => !served.has(rule));
  const all = { readers, analysers, dispatcher: new Dispatcher(single, ports), judges: true };
  const guarded = new Set(analysers.map(({ gate }) => gate));
  const guards = single.filter(({ gate }) => guarded.has(gate));
  const facts = { readers, analysers, dispatcher: new Dispatcher(guards, ports), judges: false };
  return { inspect: (path, bytes, kind, factsOnly) => inspectFile(path, bytes, kind, factsOnly ? facts : all) };
}
function inspectFile(path, bytes, pathKind, prepared) {
  const file = new SourceFile(path, bytes);
  const collected = new Collector(file, prepared.judges);
  if (isBinary(bytes)) {
    if (pathKind !== "text" && pathKind !== "maybe-kubernetes") collected.binary(pathKind);
    return collected.inspection([]);
  }
  for (const analyser of prepared.analysers) collected.analyse(analyser);
  prepared.dispatcher.dispatch("text", file, path, collected);
  const kind = structuredKind(file, pathKind, collected);
  const reader = kind && prepared.readers.get(kind);
  if (reader) collected.read(reader, prepared.dispatcher);
  for (const suppression2 of textSuppressions(file, { own: !reader })) collected.suppress(suppression2);
  return collected.inspection(kind ? [kind] : NOTHING);
}
function structuredKind(file, pathKind, collected) {
  if (file.bytes.length <= STRUCTURED_LIMIT) return artifactKind(pathKind, file.path, () => file.text);
  if (pathKind !== "text" && pathKind !== "maybe-kubernetes") collected.tooLarge(pathKind);
  else if (artifactKind(pathKind, file.path, () => file.text)) collected.tooLarge("kubernetes");
  return void 0;
}

// packages/core/src/graph/compose-variables.ts
var MAX_DEPTH = 16;
function expandComposeVariables(text) {
  return text.includes("$") ? expandUntil(text, 0, "", 0).text : text;
}
function expandUntil(text, start, stop, depth) {
  let result = "";
  let at = start;
  while (at < text.length && text[at] !== stop) {
    const piece = text[at] === "$" ? variable(text, at, depth) : { text: text.charAt(at), end: at + 1 };
    result += piece.text;
    at = piece.end;
  }
  return { text: result, end: Math.min(at + stop.length, text.length) };
}
var NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
function nameAt(text, at) {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0] ?? "";
}
function variable(text, at, depth) {
  if (text[at + 1] === "$") return { text: "$", end: at + 2 };
  if (text[at + 1] !== "{") {
    const name = nameAt(text, at + 1);
    return { text: name === "" ? "$" : UNKNOWN, end: at + 1 + name.length };
  }
  const operator = at + 2 + nameAt(text, at + 2).length;
  const kind = text[operator] === ":" ? operator + 1 : operator;
  if (depth >= MAX_DEPTH) return { text: UNKNOWN, end: text.length };
  const word = expandUntil(text, kind + (text[kind] === "}" ? 0 : 1), "}", depth + 1);
  return { text: text[kind] === "-" ? word.text : text[kind] === "+" ? "" : UNKNOWN, end: word.end };
}

// packages/core/src/graph/builds.ts
function expandOutside(by, text) {
  return by === "compose" ? expandComposeVariables(text) : markPlaceholders(markTemplates(text));
}
function joinBuilds(facts, dockerfiles) {
  const byPath = new Map(dockerfiles.map((dockerfile) => [dockerfile.path, dockerfile]));
  return facts.map((fact) => joinBuild(fact, byPath));
}
function joinBuild(fact, dockerfiles) {
  const path = dockerfilePath(fact);
  const dockerfile = path === void 0 ? void 0 : dockerfiles.get(path);
  const stage = dockerfile && targetStage(fact, dockerfile);
  const products = fact.images.map((written) => {
    const text = expandOutside(fact.by, written.value);
    return { written, text, ...readImage(text) };
  });
  return { fact, supplied: suppliedBy(fact), products, ...dockerfile && { dockerfile }, ...stage && { stage } };
}
function dockerfilePath({ context: context2, dockerfile }) {
  if (dockerfile !== void 0 || context2 === void 0) return dockerfile;
  return context2 === "." ? "Dockerfile" : `${context2}/Dockerfile`;
}
function suppliedBy(fact) {
  const supplied = /* @__PURE__ */ new Map();
  for (const { name, value } of fact.args) {
    if (value) supplied.set(name, { text: expandOutside(fact.by, value.value), written: value });
  }
  return supplied;
}
function targetStage(fact, { stages }) {
  if (!fact.target) return stages.at(-1);
  const target = expandOutside(fact.by, fact.target.value);
  return isKnown(target) ? findStage(stages, target) : void 0;
}
function findStage(stages, text) {
  const wanted = text.toLowerCase();
  const named2 = stages.findLast(({ name }) => name?.value.toLowerCase() === wanted);
  return named2 ?? stages.find(({ index }) => String(index) === text);
}

// packages/core/src/sources/image-reference/normalise.ts
function printImageReference(reference) {
  const tag = reference.tag === void 0 ? "" : `:${reference.tag}`;
  const digest = reference.digest ? `@${reference.digest.algorithm}:${reference.digest.hex}` : "";
  return `${reference.name}${tag}${digest}`;
}

// packages/core/src/graph/owner.ts
function stageOwner(stage, { stages }) {
  if (stage.name) return `stage \`${stage.name.value}\``;
  if (stages.length === 1) return "the image";
  return stage.index === stages.length - 1 ? "the last stage" : `stage ${stage.index}`;
}
function workloadOwner({ format, kind, namespace, name }) {
  if (format === "compose") return `service \`${name}\``;
  return `${kind} ${namespace === void 0 ? "" : `${namespace}/`}${name}`;
}
function containerOwner(workload, container) {
  const owner = workloadOwner(workload);
  if (workload.format !== "kubernetes") return owner;
  return `${owner}, ${container.role === "container" ? "" : `${container.role} `}container \`${container.name}\``;
}
function buildOwner({ by, name }) {
  return by === "compose" ? `the build of service \`${name}\`` : `build \`${name}\``;
}

// packages/core/src/graph/sort-facts.ts
function sortFacts(facts) {
  return facts.map((fact) => ({ fact, place: placeOf(fact) })).toSorted(
    (a, b) => compareSpans(a.place, b.place) || compareTexts(a.fact.type, b.fact.type) || compareContents(a.fact, b.fact)
  ).map(({ fact }) => fact);
}
function placeOf(fact) {
  if (fact.type === "dockerfile") return { path: fact.path, start: 0, end: 0 };
  return fact.type === "image" ? fact.image.span : fact.span;
}
function compareContents(a, b) {
  return compareTexts(JSON.stringify(a), JSON.stringify(b));
}
function compareTexts(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function compareSpans(a, b) {
  return compareTexts(a.path, b.path) || a.start - b.start || a.end - b.end;
}

// packages/core/src/graph/draw-graph.ts
function drawGraph(cookbooks, workloads, builds, workloadImages, read2) {
  const drawing = new Drawing(read2);
  for (const cookbook of cookbooks) drawDockerfile(drawing, cookbook);
  for (const build of builds) drawBuild(drawing, build);
  for (const workload of workloads) drawWorkload(drawing, workload);
  for (const { workload, build, container } of workloadImages) {
    drawing.edge(drawing.workload(workload), drawing.build(build), "deploys", container.image?.span ?? container.span);
  }
  return drawing.finish();
}
function drawDockerfile(drawing, { dockerfile, recipes }) {
  for (const stage of dockerfile.stages) drawing.stage(dockerfile.path, stage);
  for (const recipe of recipes) drawRecipe(drawing, dockerfile.path, recipe);
}
function drawRecipe(drawing, path, { sources }) {
  for (const { role, stage, span, origin } of sources) {
    const to = origin.kind === "stage" ? drawing.stage(path, origin.stage) : origin.kind === "image" ? drawing.image(origin.resolved.text) : void 0;
    if (to !== void 0)
      drawing.edge(drawing.stage(path, stage), to, role === "base" ? "builds-from" : "copies-from", span);
  }
}
function drawBuild(drawing, { fact, dockerfile, stage, products }) {
  const from = drawing.build(fact);
  if (dockerfile && stage) drawing.edge(from, drawing.stage(dockerfile.path, stage), "builds-from", fact.span);
  for (const { text, written } of products) {
    const to = drawing.image(text);
    if (to !== void 0) drawing.edge(from, to, "produces", written.span);
  }
}
function drawWorkload(drawing, workload) {
  const from = drawing.workload(workload);
  for (const { image } of workload.containers) {
    const to = image && drawing.image(expandOutside(workload.format, image.value));
    if (to !== void 0) drawing.edge(from, to, "deploys", image?.span);
  }
}
var Drawing = class {
  #nodes = /* @__PURE__ */ new Map();
  #edges = /* @__PURE__ */ new Map();
  #read;
  constructor(read2) {
    this.#read = read2;
  }
  stage(path, stage) {
    return this.#node({
      id: `stage:${path}#${stage.index}`,
      kind: "stage",
      name: stage.name ? `stage \`${stage.name.value}\`` : `stage ${stage.index}`,
      path,
      span: stage.span
    });
  }
  build(fact) {
    const { path, start } = fact.span;
    return this.#node({
      id: `build:${path}#${fact.name}@${start}`,
      kind: "build",
      name: buildOwner(fact),
      path,
      span: fact.span
    });
  }
  workload(fact) {
    const { path, start } = fact.span;
    const name = workloadOwner(fact);
    return this.#node({
      id: `workload:${path}#${fact.kind}/${fact.namespace ?? ""}/${fact.name}@${start}`,
      kind: "workload",
      name,
      path,
      span: fact.span
    });
  }
  /** A version that is not known is written `*`; what names no repository is no node. */
  image(text) {
    const { reference, repository } = this.#read(text);
    if (repository === void 0) return void 0;
    const name = reference ? printImageReference(reference) : `${repository}:*`;
    return this.#node({ id: `image:${name}`, kind: "image", name });
  }
  edge(from, to, kind, span) {
    const key = `${from}
${kind}
${to}`;
    if (!this.#edges.has(key)) this.#edges.set(key, { from, to, kind, ...span && { span } });
  }
  finish() {
    return {
      nodes: [...this.#nodes.values()].toSorted((a, b) => compareTexts(a.id, b.id)),
      edges: [...this.#edges].toSorted(([a], [b]) => compareTexts(a, b)).map(([, edge]) => edge)
    };
  }
  #node(node) {
    if (!this.#nodes.has(node.id)) this.#nodes.set(node.id, node);
    return node.id;
  }
};

// packages/core/src/graph/image-uses.ts
function collectImageUses(cookbooks, workloads, images, builds, producers, read2) {
  const mentions = [
    ...cookbooks.flatMap(dockerfileMentions),
    ...workloads.flatMap((workload) => workloadMentions(workload, producers)),
    ...images.map(imageMention),
    ...builds.flatMap(buildMentions)
  ];
  const uses = /* @__PURE__ */ new Map();
  for (const mention of mentions) {
    const { cause, text } = mention.resolved;
    const key = `${cause.span.start}:${cause.span.end}:${cause.span.path}
${text}`;
    const known = uses.get(key);
    uses.set(key, known ? { ...known, related: withPlaces(known.related, mention) } : useOf(mention, producers, read2));
  }
  return [...uses.values()].toSorted((a, b) => compareSpans(a.span, b.span) || compareTexts(a.text, b.text));
}
function groupByRepository(uses) {
  const groups = Map.groupBy(
    uses.filter((use) => use.repository !== void 0),
    (use) => use.repository ?? ""
  );
  return [...groups].map(([repository, members]) => ({ repository, uses: members })).toSorted((a, b) => compareTexts(a.repository, b.repository));
}
function useOf(mention, producers, read2) {
  const { resolved, role, surface, owner, pullPolicy } = mention;
  const { cause, text } = resolved;
  const image = read2(text);
  return {
    span: cause.span,
    written: cause.value,
    text,
    resolution: resolved.resolution,
    ...image,
    role,
    surface,
    owner,
    exact: cause.value === text && cause.span.end - cause.span.start === text.length,
    builtHere: mention.ownBuild === true || image.repository !== void 0 && producers.has(image.repository),
    ...pullPolicy && { pullPolicy },
    related: withPlaces([], mention)
  };
}
var MOST_PLACES = 10;
function withPlaces(related, { resolved, span, owner }) {
  const places3 = [
    { span, message: `Used here by ${owner}.` },
    ...resolved.supplies.map((supply) => ({ span: supply, message: "Part of it is supplied here." }))
  ];
  return places3.reduce((known, place2) => withPlace(known, place2, resolved.cause.span), related);
}
function withPlace(related, place2, cause) {
  if (related.length >= MOST_PLACES) return related;
  const isKnownPlace = [cause, ...related.map(({ span }) => span)].some((span) => compareSpans(span, place2.span) === 0);
  return isKnownPlace ? related : [...related, place2];
}
function dockerfileMentions({ dockerfile, recipes }) {
  const sources = recipes.flatMap((recipe) => recipe.sources);
  const mentions = sources.flatMap((source) => sourceMention(source, dockerfile) ?? []);
  const { frontend } = dockerfile;
  if (!frontend) return mentions;
  return [...mentions, mentionOf(frontend, frontend.value, "frontend", "dockerfile", "the `# syntax=` line")];
}
function sourceMention({ role, stage, span, origin }, dockerfile) {
  if (origin.kind !== "image") return void 0;
  const owner = { base: "", "copy-from": "`--from` in ", "mount-from": "a mount in " }[role] + stageOwner(stage, dockerfile);
  return { resolved: origin.resolved, span, role, surface: "dockerfile", owner };
}
function workloadMentions(workload, producers) {
  return workload.containers.flatMap((container) => {
    const { image, pullPolicy } = container;
    if (!image || image.value === "") return [];
    const text = expandOutside(workload.format, image.value);
    const mention = mentionOf(image, text, "deploy", workload.format, containerOwner(workload, container));
    return [{ ...mention, ...pullPolicy && { pullPolicy }, ownBuild: producers.ownBuild(workload) !== void 0 }];
  });
}
var SURFACES = {
  "workflow-container": ["workflow", "ci"],
  "workflow-service": ["workflow", "ci"],
  "workflow-action": ["workflow", "ci"],
  "helm-values": ["helm", "deploy"],
  kustomize: ["kustomize", "deploy"],
  "compose-build": ["compose", "base"]
};
function imageMention({ image, surface: place2, owner }) {
  const [surface, role] = SURFACES[place2];
  return mentionOf(image, expandOutside(surface, image.value), role, surface, owner);
}
function buildMentions({ fact, products }) {
  return products.map(({ written, text }) => mentionOf(written, text, "build-tag", fact.by, buildOwner(fact)));
}
function mentionOf(cause, text, role, surface, owner) {
  const resolution = !isKnown(text) ? "unresolved" : text === cause.value ? "literal" : "default";
  return { resolved: { text, resolution, cause, supplies: [] }, span: cause.span, role, surface, owner };
}

// packages/core/src/graph/producers.ts
var MOST_BUILDS = 64;
var Producers = class {
  #repositories = /* @__PURE__ */ new Map();
  #services = /* @__PURE__ */ new Map();
  constructor(builds) {
    for (const build of builds) {
      if (build.fact.by === "compose") this.#services.set(serviceKey(build.fact.span.path, build.fact.name), build);
      for (const product of build.products) this.#add(build, product);
    }
  }
  /** Whether some build produces an image of this (normalised) repository. */
  has(repository) {
    return this.#repositories.has(repository);
  }
  /** The build that a Compose service declares for itself. */
  ownBuild({ format, span, name }) {
    return format === "compose" ? this.#services.get(serviceKey(span.path, name)) : void 0;
  }
  /** The one build that makes the image, if only one stage of one Dockerfile can be meant. */
  producerOf({ name, tag = "latest", digest }) {
    const builds = this.#repositories.get(name);
    if (!builds || builds.all.length > MOST_BUILDS) return void 0;
    const equal = digest ? [] : builds.byTag.get(tag) ?? [];
    const sole = soleStage(builds.all);
    if (sole) return { build: equal.find(isKnownBuild) ?? sole, match: equal.length > 0 ? "tag" : "repository" };
    const build = builds.open.every((open) => equal.includes(open)) ? soleStage(equal) : void 0;
    return build && { build, match: "tag" };
  }
  #add(build, { repository, reference }) {
    if (repository === void 0) return;
    const known = this.#repositories.get(repository) ?? { all: [], byTag: /* @__PURE__ */ new Map(), open: [] };
    this.#repositories.set(repository, known);
    if (known.all.length > MOST_BUILDS) return;
    known.all.push(build);
    if (!reference) known.open.push(build);
    if (!reference || reference.digest) return;
    const tag = reference.tag ?? "latest";
    known.byTag.set(tag, [...known.byTag.get(tag) ?? [], build]);
  }
};
function serviceKey(path, service) {
  return `${path}
${service}`;
}
function isKnownBuild(build) {
  return build.dockerfile !== void 0 && build.stage !== void 0;
}
function soleStage(builds) {
  const [first] = builds;
  if (!first || !isKnownBuild(first)) return void 0;
  return builds.every((build) => build.dockerfile === first.dockerfile && build.stage === first.stage) ? first : void 0;
}

// packages/core/src/graph/argument-scope.ts
var LONGEST_VALUE = 4096;
var MOST_SUPPLIES = 4;
var LONE_VARIABLE = /^\$(?:\{([A-Za-z_][A-Za-z0-9_]*)\}|([A-Za-z_][A-Za-z0-9_]*))$/;
var ArgumentScope = class {
  #values = /* @__PURE__ */ new Map();
  #supplied;
  constructor(supplied) {
    this.#supplied = supplied;
  }
  /** Takes in an ARG: the build's value wins over the default; without both, the global ARG of that name counts. */
  declareArgument({ name, default: fallback }, globals) {
    const supplied = this.#supplied.get(name);
    const inherited = globals && globals.#values.get(name);
    if (supplied) this.#values.set(name, asSupplied(supplied));
    else if (fallback) this.#values.set(name, asDefault(this.resolve(fallback)));
    else if (inherited) this.#values.set(name, inherited);
  }
  /** Takes in an ENV, which no build can override. */
  declareEnvironment({ name, default: value }) {
    if (value) this.#values.set(name, asDefault(this.resolve(value)));
  }
  resolve(written) {
    const lone = LONE_VARIABLE.exec(written.value);
    const alone = lone && this.#values.get(lone[1] ?? lone[2] ?? "");
    if (alone) return isKnown(alone.text) ? alone : { ...alone, resolution: "unresolved" };
    const { text: expanded, used } = this.#expand(written.value);
    const text = used.length > 0 && expanded.length > LONGEST_VALUE ? UNKNOWN : markTemplates(expanded);
    const resolution = isKnown(text) ? this.#resolutionOf(used) : "unresolved";
    const supplies = used.flatMap((name) => this.#values.get(name)?.supplies ?? []);
    return { text, resolution, cause: written, supplies: supplies.slice(0, MOST_SUPPLIES) };
  }
  #expand(written) {
    const lookup = (name) => this.#values.get(name)?.text;
    const expansion = expandVariables(written, lookup);
    if (expansion.missing.length === 0) return expansion;
    const missing = new Set(expansion.missing);
    return expandVariables(written, (name) => lookup(name) ?? (missing.has(name) ? UNKNOWN : void 0));
  }
  #resolutionOf(used) {
    if (used.some((name) => this.#values.get(name)?.resolution === "supplied")) return "supplied";
    return used.length > 0 ? "default" : "literal";
  }
};
function asDefault(resolved) {
  return resolved.resolution === "literal" ? { ...resolved, resolution: "default" } : resolved;
}
function asSupplied({ text, written }) {
  return { text, resolution: "supplied", cause: written, supplies: [written.span] };
}

// packages/core/src/graph/recipe.ts
var Recipe = class {
  supplied;
  globals;
  sources;
  #contexts;
  #bases = /* @__PURE__ */ new Map();
  constructor({ args, stages }, supplied, contexts) {
    this.supplied = supplied;
    this.#contexts = contexts;
    this.globals = new ArgumentScope(supplied);
    for (const argument of args) this.globals.declareArgument(argument);
    const bases = this.#resolveBases(stages);
    this.sources = [...bases, ...this.#resolveCopies(stages)];
    for (const { stage, origin } of bases) this.#bases.set(stage, origin);
  }
  /** The stage or image that a stage is built from. */
  baseOf(stage) {
    return this.#bases.get(stage);
  }
  /** FROM knows the stages above it by name, in any case; where a name is given twice, the later counts. */
  #resolveBases(stages) {
    const above = /* @__PURE__ */ new Map();
    return stages.map((stage) => {
      const resolved = this.globals.resolve(stage.base);
      const origin = this.#origin(resolved, above.get(resolved.text.toLowerCase()));
      if (stage.name) above.set(stage.name.value.toLowerCase(), stage);
      return { role: "base", stage, span: stage.base.span, origin };
    });
  }
  /** `--from=` takes a stage's name or, where no stage has that name, its index. */
  #resolveCopies(stages) {
    const known = new Map(stages.map((stage) => [String(stage.index), stage]));
    for (const stage of stages) if (stage.name) known.set(stage.name.value.toLowerCase(), stage);
    return stages.flatMap(
      (stage) => stage.copies.map(({ from, by }) => {
        const resolved = this.globals.resolve(from);
        const origin = this.#origin(resolved, known.get(resolved.text.toLowerCase()));
        return { role: by === "copy" ? "copy-from" : "mount-from", stage, span: from.span, origin };
      })
    );
  }
  #origin(resolved, stage) {
    if (this.#contexts.has(resolved.text.toLowerCase())) return { kind: "context" };
    if (stage) return { kind: "stage", stage };
    return resolved.text === "scratch" ? { kind: "scratch" } : { kind: "image", resolved };
  }
};

// packages/core/src/graph/cookbook.ts
var MOST_STAGES = 5e4;
function openCookbooks(dockerfiles, builds) {
  const byDockerfile = Map.groupBy(builds, ({ dockerfile }) => dockerfile);
  return dockerfiles.map((dockerfile) => openCookbook(dockerfile, byDockerfile.get(dockerfile) ?? []));
}
function openCookbook(dockerfile, builds) {
  const contexts = new Set(builds.flatMap(({ fact }) => fact.contexts ?? []).map((name) => name.toLowerCase()));
  const declared = declaredNames(dockerfile);
  const recipes = /* @__PURE__ */ new Map([["[]", new Recipe(dockerfile, /* @__PURE__ */ new Map(), contexts)]]);
  const byBuild = /* @__PURE__ */ new Map();
  for (const { fact, supplied } of builds) {
    const wanted = new Map([...supplied].filter(([name]) => declared.has(name)));
    const key = JSON.stringify([...wanted]);
    const isAffordable = (recipes.size + 1) * dockerfile.stages.length <= MOST_STAGES;
    const recipe = recipes.get(key) ?? (isAffordable ? new Recipe(dockerfile, wanted, contexts) : void 0);
    if (!recipe) continue;
    recipes.set(key, recipe);
    byBuild.set(fact, recipe);
  }
  return { dockerfile, recipes: [...recipes.values()], recipeOf: (build) => byBuild.get(build) };
}
function declaredNames({ args, stages }) {
  return new Set([...args, ...stages.flatMap((stage) => stage.args)].map(({ name }) => name));
}

// packages/core/src/graph/effective-user.ts
var MAX_IMAGES = 8;
var MAX_STAGES = 200;
function effectiveUser(stage, recipe, producers, recipeOf) {
  let here = { stage, recipe };
  for (let images = 0; images < MAX_IMAGES; images++) {
    const user = userWithin(here.stage, here.recipe);
    if (user.from !== "base" || user.repository === void 0) return user;
    const producer = producers.producerOf({ name: user.repository, ...user.tag !== void 0 && { tag: user.tag } });
    const next = producer?.match === "tag" ? recipeOf(producer) : void 0;
    if (!producer || !next) return user;
    here = { stage: producer.build.stage, recipe: next };
  }
  return { from: "unknown" };
}
function userWithin(start, recipe) {
  const lineage = lineageOf(start, recipe);
  const deciding = lineage.findIndex((stage) => stage.user);
  const user = lineage[deciding]?.user;
  if (user) return userOf(user, lineage.slice(deciding), recipe);
  const oldest = lineage.at(-1) ?? start;
  return userOfBase(oldest, recipe.baseOf(oldest));
}
function lineageOf(stage, recipe) {
  const lineage = [stage];
  for (let origin = recipe.baseOf(stage); origin?.kind === "stage" && lineage.length < MAX_STAGES; ) {
    lineage.push(origin.stage);
    origin = recipe.baseOf(origin.stage);
  }
  return lineage;
}
function userOf(user, lineage, recipe) {
  const { text } = scopeOf(lineage, recipe).resolve(user);
  if (!isKnown(text)) return { from: "unknown" };
  return { from: "instruction", name: text.split(":", 1)[0] ?? text, text, span: user.span };
}
function userOfBase({ base }, origin) {
  if (origin?.kind === "scratch") return { from: "base", repository: "scratch", text: "scratch", span: base.span };
  const { reference } = origin?.kind === "image" ? readImage(origin.resolved.text) : {};
  if (!reference || origin?.kind !== "image") return { from: "unknown" };
  const { name, tag } = reference;
  return {
    from: "base",
    repository: name,
    ...tag !== void 0 && { tag },
    text: origin.resolved.text,
    span: base.span
  };
}
function scopeOf([own, ...below], recipe) {
  const scope = new ArgumentScope(recipe.supplied);
  for (const argument of own?.args ?? []) scope.declareArgument(argument, recipe.globals);
  for (const { env } of below.toReversed()) for (const variable2 of env) scope.declareEnvironment(variable2);
  for (const variable2 of own?.env ?? []) scope.declareEnvironment(variable2);
  return scope;
}

// packages/core/src/graph/workload-images.ts
function collectWorkloadImages(workloads, cookbooks, producers, read2) {
  const recipeOf = recipesOf(cookbooks);
  return workloads.flatMap(
    (workload) => workload.containers.flatMap((container) => {
      const producer = producerFor(workload, container, producers, read2);
      const recipe = producer && recipeOf(producer);
      if (!producer || !recipe) return [];
      const { build, match } = producer;
      return {
        workload,
        container,
        owner: containerOwner(workload, container),
        build: build.fact,
        dockerfile: build.dockerfile.path,
        stage: build.stage,
        stageOwner: stageOwner(build.stage, build.dockerfile),
        match,
        user: effectiveUser(build.stage, recipe, producers, recipeOf)
      };
    })
  );
}
function recipesOf(cookbooks) {
  const byDockerfile = new Map(cookbooks.map((cookbook) => [cookbook.dockerfile, cookbook]));
  return ({ build }) => byDockerfile.get(build.dockerfile)?.recipeOf(build.fact);
}
function producerFor(workload, container, producers, read2) {
  const own = producers.ownBuild(workload);
  if (own) return isKnownBuild(own) ? { build: own, match: "own" } : void 0;
  const text = container.image && expandOutside(workload.format, container.image.value);
  const { reference, repository } = text === void 0 ? {} : read2(text);
  if (reference) return producers.producerOf(reference);
  const sole = repository === void 0 || isKnown(text ?? "") ? void 0 : producers.producerOf({ name: repository });
  return sole && { ...sole, match: "repository" };
}

// packages/core/src/graph/build-graph.ts
function buildGraph(facts) {
  const sorted = sortFacts(facts);
  const dockerfiles = sorted.filter((fact) => fact.type === "dockerfile");
  const workloads = sorted.filter((fact) => fact.type === "workload");
  const builds = joinBuilds(
    sorted.filter((fact) => fact.type === "build"),
    dockerfiles
  );
  const producers = new Producers(builds);
  const read2 = rememberImages();
  const cookbooks = openCookbooks(dockerfiles, builds);
  const images = collectImageUses(
    cookbooks,
    workloads,
    sorted.filter((fact) => fact.type === "image"),
    builds,
    producers,
    read2
  );
  const workloadImages = collectWorkloadImages(workloads, cookbooks, producers, read2);
  return {
    graph: drawGraph(cookbooks, workloads, builds, workloadImages, read2),
    images,
    repositories: groupByRepository(images),
    workloadImages
  };
}

// packages/core/src/engine/link.ts
function link(inspections, rules, ports) {
  const facts = inspections.toSorted((a, b) => a.path < b.path ? -1 : 1).flatMap(({ facts: facts2 }) => facts2);
  const linked = buildGraph(facts);
  const findings = [];
  const problems = [];
  const redactions = [];
  const sink = {
    finding(rule, { redact: redact2, ...finding }) {
      findings.push({ ...finding, rule: rule.id, identity: finding.identity ?? finding.message });
      if (redact2) redactions.push(...redact2);
    },
    problem: (problem) => void problems.push(problem)
  };
  const graphRules = rules.filter(({ rule }) => GRAPH_SUBJECT_KINDS.includes(rule.on));
  const dispatcher = new Dispatcher(graphRules, ports);
  for (const image of linked.images) dispatcher.dispatch("image", image, void 0, sink);
  for (const repository of linked.repositories) dispatcher.dispatch("image-repository", repository, void 0, sink);
  for (const pair of linked.workloadImages) dispatcher.dispatch("workload-image", pair, void 0, sink);
  dispatcher.dispatch("graph", linked.graph, void 0, sink);
  return { graph: linked.graph, findings, problems, redactions };
}

// packages/core/src/model/workspace.ts
var ReadError = class extends Error {
  /** Such as `file-vanished`, `file-unreadable`, `file-too-large`. */
  code;
  constructor(code, message) {
    super(message);
    this.name = "ReadError";
    this.code = code;
  }
};

// packages/core/src/engine/load-policy.ts
var POLICY_PATHS = ["hullgate.yml", ".github/hullgate.yml"];
var PolicyFileError = class extends Error {
  /** All errors, each with its place, in the order of files and places; `file` is empty for a policy given in code. */
  errors;
  constructor(errors) {
    const sorted = errors.toSorted(byPlace);
    super(
      sorted.map(({ file, line, column, message }) => file ? `${file}:${line}:${column}: ${message}` : message).join("\n")
    );
    this.name = "PolicyFileError";
    this.errors = sorted;
  }
};
function byPlace(a, b) {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
function knownNames(gates) {
  return { rules: gates.flatMap(({ rules }) => rules), gates: gates.map(({ id }) => id) };
}
async function loadPolicy(workspace, gates, given) {
  const known = knownNames(gates);
  const read2 = (path2) => readText(workspace, path2);
  if (typeof given === "object") return usable(await loadGiven(given, read2, known));
  const path = given ?? await firstThatExists(read2);
  if (path === void 0) return { policy: {}, errors: [], places: /* @__PURE__ */ new Map(), texts: /* @__PURE__ */ new Map() };
  const { loadPolicyFile } = await import("./extends-765KTAYC.js");
  return { ...usable(await loadPolicyFile(path, read2, known)), path };
}
async function loadGiven(given, read2, known) {
  const { parsePolicy } = await import("./parse-7MKQ7EAL.js");
  const { policy, errors } = parsePolicy(given, known);
  if (!policy) {
    const located = errors.map((error) => ({ ...error, file: "", line: 1, column: 1 }));
    return { errors: located, places: /* @__PURE__ */ new Map(), texts: /* @__PURE__ */ new Map() };
  }
  if (policy.extends === void 0) return { policy, errors: [], places: /* @__PURE__ */ new Map(), texts: /* @__PURE__ */ new Map() };
  const { extendPolicy } = await import("./extends-765KTAYC.js");
  return extendPolicy(policy, read2, known);
}
function usable(loaded) {
  if (!loaded.policy) throw new PolicyFileError(loaded.errors);
  return { ...loaded, policy: loaded.policy };
}
async function firstThatExists(read2) {
  for (const path of POLICY_PATHS) if (await read2(path) !== void 0) return path;
  return void 0;
}
async function readText(workspace, path) {
  try {
    return decodeText(await workspace.read({ path })).text;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    if (error.code === "file-vanished") return void 0;
    const message = `The policy or its baseline cannot be read. ${error.message}`;
    throw new PolicyFileError([{ message, path: [], file: path, line: 1, column: 1 }]);
  }
}

// packages/core/src/engine/memory-workspace.ts
function memoryWorkspace(files) {
  const encoder = new TextEncoder();
  const contents = /* @__PURE__ */ new Map();
  for (const [path, content2] of Object.entries(files)) {
    contents.set(path.replace(/^(?:\.?\/)+/, ""), typeof content2 === "string" ? encoder.encode(content2) : content2);
  }
  return {
    list: () => ({ files: [...contents].map(([path, bytes]) => ({ path, size: bytes.length })), problems: [] }),
    read(file) {
      const bytes = contents.get(file.path);
      if (!bytes) throw new ReadError("file-vanished", `There is no file ${file.path} in this workspace.`);
      return bytes;
    }
  };
}

// packages/core/src/gates/gates.ts
var GATES = {
  dockerfile: () => import("./gate-HHRN4YF3.js"),
  secrets: () => import("./gate-4X5DOBV7.js"),
  provenance: () => import("./gate-6T7VKS5R.js"),
  config: () => import("./gate-7YMKJS7F.js"),
  policy: () => import("./gate-7WJJBFF2.js")
};
var GATE_IDS = Object.keys(GATES);
async function loadGates() {
  const modules = await Promise.all(Object.values(GATES).map((load) => load()));
  return modules.map((module) => module.default);
}
async function rulesBehind({ findings, suppressed }) {
  const found = new Set([...findings, ...suppressed.map(({ finding }) => finding)].map(({ rule }) => rule));
  return (await loadGates()).flatMap(({ rules }) => rules).filter(({ id }) => found.has(id));
}

// packages/core/src/engine/inspect-tree.ts
async function inspectTree(workspace, listing, plan, { phase, unchanged = /* @__PURE__ */ new Set(), manifests, shared }) {
  const { shard } = plan;
  const included = listing.files.filter(({ path }) => plan.includes(path));
  const dealt = shard ? included.filter(({ path }) => shardOf(path, shard.total) === shard.index) : included;
  const recognise2 = createRecogniser(included);
  const mayHaveFacts = (path, kind) => kind !== "text" && (kind !== "maybe-kubernetes" || (manifests?.has(path) ?? true));
  const walk2 = new Walk(workspace, plan, unchanged, shared);
  const open = [];
  const common = [];
  for (const file of dealt) {
    const kind = recognise2(file.path);
    const isUnchanged2 = unchanged.has(file.path);
    if (isUnchanged2) common.push(file.path);
    if (isUnchanged2 && !mayHaveFacts(file.path, kind)) continue;
    const recognised = { file, kind, key: keyOf(file, kind, isUnchanged2) };
    if (!walk2.reuse(recognised)) open.push(recognised);
  }
  await walk2.inspectAll(open, phase);
  return {
    inspections: walk2.inspections.toSorted((a, b) => a.path < b.path ? -1 : 1),
    problems: [...listing.problems, ...walk2.problems],
    files: dealt.length,
    reused: walk2.reused,
    unchanged: common,
    bytes: walk2.bytes
  };
}
function keyOf({ id, path }, kind, factsOnly) {
  return id === void 0 ? void 0 : `${id}:${factsOnly ? `${kind}+facts` : kind}:${path}`;
}
var Walk = class {
  inspections = [];
  problems = [];
  reused = 0;
  bytes = 0;
  #workspace;
  #plan;
  #unchanged;
  #shared;
  constructor(workspace, plan, unchanged, shared) {
    this.#workspace = workspace;
    this.#plan = plan;
    this.#unchanged = unchanged;
    this.#shared = shared;
  }
  /** Takes an inspection over from the other tree or the cache. */
  reuse({ key }) {
    const known = key === void 0 ? void 0 : this.#shared?.get(key) ?? this.#plan.ports.cache?.get(key);
    if (!known) return false;
    this.#keep(known, key);
    this.reused++;
    return true;
  }
  async inspectAll(files, phase) {
    if (files.length === 0) return;
    const kinds = new Set(files.map(({ kind }) => kind));
    const inspector = await createInspector(this.#plan.gates, this.#plan.rules, kinds, this.#plan.ports);
    const total = files.length + this.reused;
    let done = this.reused;
    for (const recognised of files) {
      this.#plan.signal?.throwIfAborted();
      const pending = this.#inspect(recognised, inspector);
      if (pending) await pending;
      this.#plan.onProgress?.({ phase, done: ++done, total });
    }
  }
  #inspect(recognised, inspector) {
    const { file, kind } = recognised;
    try {
      const bytes = this.#workspace.read(file);
      if (!(bytes instanceof Promise)) {
        this.#inspectBytes(recognised, bytes, inspector);
        return void 0;
      }
      return bytes.then(
        (read2) => this.#inspectBytes(recognised, read2, inspector),
        (error) => this.#unreadable(file, kind, error)
      );
    } catch (error) {
      this.#unreadable(file, kind, error);
      return void 0;
    }
  }
  #inspectBytes({ file, kind, key }, bytes, inspector) {
    if (bytes.length > TEXT_LIMIT && !isBinary(bytes)) {
      this.#unreadable(file, kind, tooLarge(bytes.length));
      return;
    }
    this.bytes += bytes.length;
    const factsOnly = this.#unchanged.has(file.path);
    const inspection = inspector.inspect(file.path, bytes, kind, factsOnly);
    this.#keep(inspection, key);
    if (key !== void 0) this.#plan.ports.cache?.set(key, inspection);
  }
  #keep(inspection, key) {
    if (!isBlank(inspection)) this.inspections.push(inspection);
    if (key !== void 0) this.#shared?.set(key, inspection);
  }
  #unreadable(file, kind, error) {
    if (!(error instanceof ReadError)) throw error;
    const structured = kind === "text" || kind === "maybe-kubernetes" ? [] : GATES_OF_KIND[kind];
    this.problems.push({
      code: error.code,
      message: error.message,
      path: file.path,
      gates: ["secrets", ...structured]
    });
  }
};
function tooLarge(size) {
  return new ReadError(
    "file-too-large",
    `This file has ${size} bytes; files over ${TEXT_LIMIT} bytes are not read. Leave it out with paths.exclude in the policy, or move it out of the repository.`
  );
}
function shardOf(path, total) {
  let hash2 = 2166136261;
  for (let at = 0; at < path.length; at++) hash2 = Math.imul(hash2 ^ path.charCodeAt(at), 16777619);
  return (hash2 >>> 0) % total + 1;
}

// packages/core/src/engine/inspect-sides.ts
async function inspectSides({ workspace, base, ports = {}, signal, onProgress }, { own, other, manifests }, { policy, ruleSet, judged }, watch, shard) {
  ports.cache?.open?.(ruleSet);
  const plan = {
    gates: policy.gates,
    rules: policy.rules,
    includes: policy.includes,
    ports,
    ...signal ? { signal } : {},
    ...onProgress ? { onProgress } : {},
    ...shard ? { shard } : {}
  };
  const onlyNews = base !== void 0 && judged === "introduced";
  const shared = base && /* @__PURE__ */ new Map();
  const unchanged = onlyNews ? commonFiles(own, other) : /* @__PURE__ */ new Set();
  const common = { unchanged, manifests, ...shared ? { shared } : {} };
  const head = await inspectTree(workspace, own, plan, { phase: "inspect", ...common });
  watch.lap("inspect");
  if (!base || !other) return { head };
  const before = await inspectTree(base, other, plan, { phase: "base", ...common });
  watch.lap("base");
  return { head, base: before };
}
function commonFiles(own, other) {
  const ids = /* @__PURE__ */ new Map();
  for (const { path, id } of other?.files ?? []) if (id !== void 0) ids.set(path, id);
  const common = /* @__PURE__ */ new Set();
  for (const { path, id } of own.files) if (id !== void 0 && ids.get(path) === id) common.add(path);
  return common;
}

// packages/core/src/engine/list-sides.ts
async function listSides({ workspace, base, judge: judge3 }) {
  const [other, manifests, own] = await Promise.all([
    base?.list(),
    base && judge3 !== "all" ? workspace.holding?.(MANIFEST_MARK, MANIFEST_ENDINGS) : void 0,
    workspace.list()
  ]);
  return { own, other, manifests };
}

// packages/core/src/policy/resolve.ts
function resolvePolicy(policy, gates) {
  const enabled = gates.filter(({ id }) => policy.gates?.[id]?.enabled !== false);
  const rules = enabled.flatMap((gate) => gate.rules.flatMap((rule) => activate(rule, gate.id, policy) ?? []));
  return {
    gates: enabled,
    rules,
    threshold: (gate) => thresholdOf(policy, gate),
    includes: pathFilter(policy.paths ?? {}),
    only: policy.only,
    suppressions: (policy.suppressions ?? []).map((suppression2) => ({
      suppression: suppression2,
      covers: suppression2.path === void 0 ? () => true : compileGlobs([suppression2.path])
    })),
    baseline: policy.baseline,
    key: JSON.stringify(rules.map(({ rule, options }) => [rule.id, Object.entries(options).toSorted(byName)]))
  };
}
var REGISTRY_RULE = "provenance/image-registry-not-allowed";
function activate(rule, gate, policy) {
  const ofGate = fullSetting(policy.rules?.[`${gate}/*`] ?? {});
  const ofRule = fullSetting(policy.rules?.[rule.id] ?? {});
  const ofRegistries = rule.id === REGISTRY_RULE ? registrySetting(policy.registries ?? {}) : NOTHING_SET;
  const named2 = ofRule.severity ?? ofGate.severity;
  const severity = named2 ?? ofRegistries.severity;
  if (severity === "off") return void 0;
  if (severity === void 0 && !inProfile(rule, policy.profile ?? "default")) return void 0;
  return {
    rule,
    gate,
    severity: severity ?? rule.severity,
    severityFixed: severity !== void 0,
    options: { ...defaults(rule), ...ofRegistries.options, ...ofRule.options }
  };
}
var NOTHING_SET = { options: {} };
function registrySetting({ allow, deny }) {
  if (!allow && !deny) return NOTHING_SET;
  return { severity: "high", options: { ...allow ? { allow } : {}, ...deny ? { deny } : {} } };
}
function defaults(rule) {
  return Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]));
}
function thresholdOf({ failOn = "high" }, gate) {
  return typeof failOn === "string" ? failOn : failOn[gate] ?? failOn["default"] ?? "high";
}
function pathFilter({ include, exclude = [] }) {
  const included = include?.length ? compileGlobs(include) : () => true;
  const excluded = compileGlobs(exclude);
  return (path) => included(path) && !excluded(path);
}
function byName([one], [other]) {
  return one < other ? -1 : 1;
}

// packages/core/src/version.ts
var VERSION = "0.0.0";

// packages/core/src/policy/json-places.ts
var TOKEN = /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\.)*"|[^\s{}[\],:"]+|\S/gu;
var WORD = /^(?:"[^]*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;
function jsonFaultOffset(text) {
  const open = [];
  let before;
  for (const token of tokens(text)) {
    if (!mayFollow(before, token.text, open.at(-1))) return token.offset;
    if (token.text === "{" || token.text === "[") open.push(token.text);
    if (token.text === "}" || token.text === "]") open.pop();
    before = token.text;
  }
  return text.trimEnd().length;
}
function elementOffsets(text, key) {
  const offsets2 = [];
  let depth = 0;
  let inList = false;
  let before = [];
  for (const token of tokens(text)) {
    const [one, last] = before;
    if (depth === 2 && inList && (last?.text === "[" || last?.text === ",") && token.text !== "]")
      offsets2.push(token.offset);
    if (token.text === "[" && depth === 1) inList = last?.text === ":" && one?.text === JSON.stringify(key);
    if (token.text === "{" || token.text === "[") depth++;
    if (token.text === "}" || token.text === "]") depth--;
    before = [last ?? token, token];
  }
  return offsets2;
}
function* tokens(text) {
  for (const match of text.matchAll(TOKEN)) yield { text: match[0], offset: match.index };
}
function mayFollow(before, token, open) {
  const afterValue = before !== void 0 && !"{[,:".includes(before);
  if (token === "}") return open === "{" && (afterValue || before === "{");
  if (token === "]") return open === "[" && (afterValue || before === "[");
  if (token === ",") return open !== void 0 && afterValue;
  if (token === ":") return open === "{" && afterValue;
  if (afterValue) return false;
  if (token === "{" || token === "[") return true;
  return WORD.test(token) && (open !== "{" || before === ":" || token.startsWith('"'));
}

// packages/core/src/policy/baseline.ts
function readBaseline(file, text) {
  const lines = LineIndex.of(text);
  const failed = (message, offset) => ({
    errors: [{ message, file, ...lines.position(offset) }]
  });
  if (text.length > SIZE_LIMIT) return failed(`The baseline is larger than ${SIZE_LIMIT / 1024 / 1024} MiB.`, 0);
  const data = parseJson(text);
  if (data === void 0)
    return failed(
      "The baseline is not valid JSON from here on. Resolve the conflict or write it anew.",
      jsonFaultOffset(text)
    );
  if (!isRecord(data) || !Array.isArray(data["findings"]))
    return failed("A baseline has `schemaVersion` and a list of `findings`.", 0);
  if (data["schemaVersion"] !== 1) return failed("This version reads baselines of schemaVersion 1 only.", 0);
  const entries = data["findings"];
  const wrong2 = entries.flatMap((entry, at) => isEntry(entry) ? [] : [at]);
  if (wrong2.length === 0) return { entries: entries.filter(isEntry), errors: [] };
  const offsets2 = elementOffsets(text, "findings");
  return {
    errors: wrong2.map((at) => ({
      message: `\`findings[${at}]\` needs the texts \`rule\`, \`path\` and \`fingerprint\` (32 hexadecimal digits).`,
      file,
      ...lines.position(offsets2[at] ?? 0)
    }))
  };
}
var SIZE_LIMIT = 64 * 1024 * 1024;
var FINGERPRINT = /^[0-9a-f]{32}$/;
function isEntry(value) {
  if (!isRecord(value)) return false;
  const { rule, path, fingerprint: fingerprint2 } = value;
  return typeof rule === "string" && typeof path === "string" && typeof fingerprint2 === "string" && FINGERPRINT.test(fingerprint2);
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// packages/core/src/engine/load-baseline.ts
async function loadBaseline(workspace, path) {
  const text = await readText(workspace, path);
  if (text === void 0) {
    const message = `There is no baseline file \`${path}\`. Write one with \`hullgate scan --write-baseline ${path}\`, or take \`baseline\` out of the policy.`;
    throw new PolicyFileError([{ message, path: ["baseline"], file: path, line: 1, column: 1 }]);
  }
  const { entries, errors } = readBaseline(path, text);
  if (!entries) throw new PolicyFileError(errors.map((error) => ({ ...error, path: [] })));
  return entries.map(({ fingerprint: fingerprint2 }) => fingerprint2);
}

// packages/core/src/policy/state.ts
function policyState(input) {
  const placed = (suppressions) => suppressions.flatMap((value) => {
    const span = input.places.get(value);
    return span ? [{ value, span }] : [];
  });
  return {
    ignores: input.ignores,
    unusedIgnores: input.unused.inline,
    unusedSuppressions: placed(input.unused.policy),
    expiredSuppressions: placed(input.expired),
    addedSilences: input.addedSilences,
    changedFiles: input.changedFiles,
    policyFromBase: input.policyFromBase
  };
}
function changedPolicyFiles(base, head) {
  const paths2 = [.../* @__PURE__ */ new Set([...base.keys(), ...head.keys()])].toSorted();
  return paths2.flatMap((path) => {
    const before = base.get(path);
    const after = head.get(path);
    if (before?.text === after?.text) return [];
    const change = !before ? "added" : after ? "edited" : "removed";
    return [{ path, role: (after ?? before)?.role ?? "policy", change }];
  });
}

// packages/core/src/engine/policy-changes.ts
async function policyChanges({ workspace, policyFrom = workspace, policy }, gates, { texts, baseline }) {
  if (workspace === policyFrom) return [];
  const roles = /* @__PURE__ */ new Map();
  for (const path of [...POLICY_PATHS, ...texts.keys()]) roles.set(path, "policy");
  if (baseline !== void 0) roles.set(baseline, "baseline");
  const changed = changedPolicyFiles(await policyFiles(policyFrom, roles), await policyFiles(workspace, roles));
  if (changed.length === 0) return [];
  const fault = await policyFault(workspace, gates, policy);
  if (!fault) return changed;
  const culprit = changed.find(({ path }) => path === fault.file) ?? changed[0];
  return changed.map((file) => file === culprit ? { ...file, fault: fault.message } : file);
}
async function policyFiles(tree, roles) {
  const found = /* @__PURE__ */ new Map();
  for (const [path, role] of roles) {
    const text = await textOrFault(tree, path);
    if (text !== void 0) found.set(path, { role, text });
  }
  return found;
}
async function textOrFault(tree, path) {
  try {
    return await readText(tree, path);
  } catch (error) {
    if (error instanceof PolicyFileError) return error.message;
    throw error;
  }
}
async function policyFault(tree, gates, given) {
  try {
    const { policy } = await loadPolicy(tree, gates, given);
    if (policy.baseline !== void 0) await loadBaseline(tree, policy.baseline);
    return void 0;
  } catch (error) {
    if (!(error instanceof PolicyFileError)) throw error;
    const [first] = error.errors;
    return first && { file: first.file, message: `${first.file}:${first.line}: ${first.message}` };
  }
}

// packages/core/src/engine/prepare.ts
async function prepare(options, gates) {
  const { workspace, policyFrom = workspace, ports = {}, base } = options;
  const loaded = await loadPolicy(policyFrom, gates, options.policy);
  const merged = options.override ? mergePolicies(loaded.policy, options.override) : loaded.policy;
  const resolved = resolvePolicy(merged, gates);
  const missing = resolved.rules.filter(({ rule }) => missingPorts(rule.needs ?? [], ports).length > 0);
  const policy = { ...resolved, rules: resolved.rules.filter((active) => !missing.includes(active)) };
  const judged = resolved.only ?? options.judge ?? (base ? "introduced" : "all");
  const ruleSet = `${VERSION}:${resolved.key}`;
  return {
    gates,
    policy,
    rules: new Map(policy.rules.map((active) => [active.rule.id, active])),
    notRun: [...missing.map(withoutPorts(ports)), ...withoutDate(merged, ports)],
    baseline: resolved.baseline === void 0 ? [] : await loadBaseline(policyFrom, resolved.baseline),
    places: loaded.places,
    texts: loaded.texts,
    changedFiles: await policyChanges(options, gates, { texts: loaded.texts, baseline: resolved.baseline }),
    judged,
    policyFromBase: policyFrom !== workspace,
    whole: options.whole ?? true,
    ports,
    ruleSet,
    scope: JSON.stringify([ruleSet, judged, base !== void 0, merged.paths ?? {}])
  };
}
function withoutPorts(ports) {
  return ({ rule, gate }) => ({
    rule: rule.id,
    gate,
    reason: `It needs ${missingPorts(rule.needs ?? [], ports).join(" and ")}.`
  });
}
function withoutDate({ suppressions = [] }, { clock }) {
  if (clock || !suppressions.some(({ until }) => until !== void 0)) return [];
  return [{ rule: "policy/expired-suppression", gate: "policy", reason: "It needs the date of today (ports.clock)." }];
}
function missingPorts(needs, ports) {
  return needs.filter((name) => !(name in ports));
}

// packages/core/src/policy/verdict.ts
function judge(evidence) {
  const gates = evidence.gates.map((gate) => judgeGate(gate, evidence));
  return { gates, verdict: worst(gates.map(({ verdict }) => verdict)) };
}
function worst(verdicts) {
  return ["fail", "partial", "pass"].find((verdict) => verdicts.includes(verdict)) ?? "not-run";
}
function judgeGate(gate, evidence) {
  const judged = evidence.findings.filter(
    (finding) => finding.gate === gate.id && (evidence.judged === "introduced" ? finding.status === "introduced" : finding.status !== "fixed")
  );
  const counts = countBySeverity(judged.map(({ severity }) => severity));
  const notRun = evidence.notRun.filter((rule) => rule.gate === gate.id).map(({ rule, reason }) => ({ rule, reason }));
  const conclusion = conclude(gate, counts, notRun.length, evidence);
  const failOn = conclusion.verdict === "not-run" ? {} : { failOn: evidence.policy.threshold(gate.id) };
  return { id: gate.id, title: gate.title, ...conclusion, ...failOn, counts, notRun };
}
function conclude({ id }, counts, rulesNotRun, evidence) {
  const { policy } = evidence;
  const active = policy.rules.filter(({ gate }) => gate === id).length;
  if (!policy.gates.some((gate) => gate.id === id)) return notRunBecause("It is switched off.");
  if (active === 0) return notRunBecause("None of its rules is switched on.");
  const failing = failingSentence(counts, policy.threshold(id), evidence.judged);
  if (failing) return { verdict: "fail", reason: failing };
  const problems = evidence.problems.filter(({ gates }) => gates?.includes(id));
  if (problems.length > 0) return { verdict: "partial", reason: problemSentence(problems) };
  if (!evidence.inspected.has(id)) return notRunBecause("There is nothing here that it inspects.");
  if (rulesNotRun >= active) return notRunBecause("None of its rules could run: what they need was not given.");
  if (rulesNotRun > 0)
    return {
      verdict: "partial",
      reason: `${rulesNotRun} of its ${active} rules could not run: what they need was not given.`
    };
  return { verdict: "pass" };
}
function notRunBecause(reason) {
  return { verdict: "not-run", reason };
}
function failingSentence(counts, threshold2, judged) {
  if (threshold2 === "never") return void 0;
  if (!SEVERITIES.some((severity) => counts[severity] > 0 && atLeast(severity, threshold2))) return void 0;
  const which = judged === "introduced" ? "A finding that the change introduces" : "A finding";
  return threshold2 === "critical" ? `${which} is critical.` : `${which} is ${threshold2} or worse.`;
}
function problemSentence(problems) {
  const paths2 = [...new Set(problems.map(({ path, code }) => path ?? code))];
  const [first = ""] = paths2;
  const others = paths2.length === 1 ? "" : ` and ${paths2.length - 1} more`;
  return `Part of what it looks at could not be inspected: ${first}${others}.`;
}
function countBySeverity(severities) {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const severity of severities) counts[severity]++;
  return counts;
}

// packages/core/src/engine/order.ts
function compareFindings(a, b) {
  return compareText(a.at.path, b.at.path) || a.at.start - b.at.start || compareText(a.rule, b.rule) || a.at.end - b.at.end || compareText(a.identity, b.identity) || compareText(a.message, b.message);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// packages/core/src/engine/fingerprint.ts
function fingerprint(finding, ordinal) {
  const parts = [finding.rule, finding.at.path, finding.identity, String(ordinal)];
  return bytesToHex(sha256(utf8ToBytes(parts.join("\0")))).slice(0, 32);
}
function fingerprints(findings) {
  const seen = /* @__PURE__ */ new Map();
  return findings.map((finding) => {
    const key = `${finding.rule}\0${finding.at.path}\0${finding.identity}`;
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return fingerprint(finding, ordinal);
  });
}

// packages/core/src/model/span.ts
function overlaps(a, b) {
  return a.path === b.path && a.start < Math.max(b.end, b.start + 1) && b.start < Math.max(a.end, a.start + 1);
}

// packages/core/src/engine/merge-overlapping.ts
function mergeOverlapping(findings, rules) {
  if (!findings.some(({ rule }) => rules.get(rule)?.rule.yieldsTo)) return findings;
  const exactOf = exactFindings(findings);
  const gone = /* @__PURE__ */ new Set();
  const gained = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const yieldsTo = rules.get(finding.rule)?.rule.yieldsTo;
    if (!yieldsTo) continue;
    const survivor = exactOf(finding, yieldsTo).find(
      (other) => other !== finding && !gone.has(other) && overlaps(finding.at, other.at)
    );
    if (!survivor) continue;
    gone.add(finding);
    const ids = gained.get(survivor) ?? new Set(equivalentsOf(survivor, rules));
    for (const id of equivalentsOf(finding, rules)) ids.add(id);
    gained.set(survivor, ids);
  }
  return findings.filter((finding) => !gone.has(finding)).map((finding) => {
    const ids = gained.get(finding);
    return ids ? { ...finding, equivalents: [...ids] } : finding;
  });
}
function exactFindings(findings) {
  const byPath = Map.groupBy(findings, ({ at }) => at.path);
  const chosen = /* @__PURE__ */ new Map();
  return ({ rule, at }, yieldsTo) => {
    const key = `${rule}\0${at.path}`;
    const known = chosen.get(key);
    if (known) return known.near(at);
    const exact = (byPath.get(at.path) ?? []).filter((other) => yieldsToRule(yieldsTo, rule, other.rule));
    const neighbours = new Neighbours(exact);
    chosen.set(key, neighbours);
    return neighbours.near(at);
  };
}
var Neighbours = class {
  #sorted;
  #longest;
  constructor(findings) {
    this.#sorted = findings.toSorted((a, b) => a.at.start - b.at.start);
    this.#longest = findings.reduce((longest, { at }) => Math.max(longest, at.end - at.start), 1);
  }
  /** Those that may overlap a place, in the order of the file. */
  near({ start, end }) {
    return this.#sorted.slice(this.#firstFrom(start - this.#longest), this.#firstFrom(Math.max(end, start + 1)));
  }
  /** How many begin before an offset. */
  #firstFrom(offset) {
    let low = 0;
    for (let high = this.#sorted.length; low < high; ) {
      const middle = low + high >> 1;
      if ((this.#sorted[middle]?.at.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
};
function equivalentsOf(finding, rules) {
  return finding.equivalents ?? rules.get(finding.rule)?.rule.equivalents ?? [];
}
function yieldsToRule(yieldsTo, own, other) {
  if (own === other || yieldsTo.includes(`!${other}`)) return false;
  return yieldsTo.includes(other) || yieldsTo.includes(`${other.slice(0, other.indexOf("/"))}/*`);
}

// packages/core/src/engine/link-tree.ts
function linkTree(tree, rules, ports, other) {
  const known = other && sameFacts(tree, other.tree) ? other.linked : void 0;
  const linked = known ?? link(tree.inspections, [...rules.values()], ports);
  const all = [...tree.inspections.flatMap(({ findings: findings2 }) => findings2), ...linked.findings];
  const findings = mergeOverlapping(all.toSorted(compareFindings), rules);
  const prints = fingerprints(findings);
  return { tree, linked, findings: findings.map((raw2, at) => ({ raw: raw2, fingerprint: prints[at] ?? "" })) };
}
function sameFacts(one, other) {
  const [left, right] = [withFacts(one), withFacts(other)];
  return left.length === right.length && left.every((inspection, at) => hasSameFacts(inspection, right[at]));
}
function withFacts({ inspections }) {
  return inspections.filter(({ facts }) => facts.length > 0);
}
function hasSameFacts(one, other) {
  return one === other || JSON.stringify(one.facts) === JSON.stringify(other?.facts);
}

// packages/core/src/engine/regions.ts
var Regions = class {
  #inspections;
  #indexes = /* @__PURE__ */ new Map();
  /** @param texts files that are no part of the inspections but have spans pointing into them: the policy's */
  constructor(inspections, texts = /* @__PURE__ */ new Map()) {
    this.#inspections = new Map(inspections.map((inspection) => [inspection.path, inspection]));
    for (const [path, text] of texts) this.#indexes.set(path, LineIndex.of(text));
  }
  of(span) {
    return this.#index(span.path).region(span);
  }
  #index(path) {
    const known = this.#indexes.get(path);
    if (known) return known;
    const index = new LineIndex(lineStarts(this.#inspections.get(path)?.lines ?? []));
    this.#indexes.set(path, index);
    return index;
  }
};
function lineStarts(lengths) {
  const starts = [0];
  let at = 0;
  for (const length of lengths.slice(0, -1)) starts.push(at += length);
  return starts;
}

// packages/core/src/engine/report-finding.ts
function reportFinding(raw2, fingerprint2, status, rules, regions) {
  const active = activeRule(raw2, rules);
  const { rule } = active;
  return {
    rule: rule.id,
    gate: active.gate,
    severity: severityOf(raw2, rules),
    confidence: raw2.confidence ?? "certain",
    status,
    title: rule.title,
    message: raw2.message,
    ...regions.of(raw2.at),
    equivalents: equivalentsOf(raw2, rules),
    references: rule.references,
    fingerprint: fingerprint2,
    related: (raw2.related ?? []).map(({ span, message }) => ({ ...regions.of(span), message })),
    ...raw2.fix ? { fix: reportFix(raw2.fix, regions) } : {},
    help: rule.remedy
  };
}
function severityOf(raw2, rules) {
  const { severity, severityFixed } = activeRule(raw2, rules);
  return severityFixed ? severity : raw2.severity ?? severity;
}
function activeRule(raw2, rules) {
  const active = rules.get(raw2.rule);
  if (!active) throw new Error(`a finding of ${raw2.rule}, which is not switched on`);
  return active;
}
function reportFix(fix, regions) {
  return {
    title: fix.title,
    safety: fix.safety,
    edits: fix.edits.map(({ span, text }) => {
      const { start, end } = regions.of(span);
      return { path: span.path, startOffset: span.start, endOffset: span.end, start, end, text };
    })
  };
}

// packages/core/src/policy/rule-name.ts
function namesOf({ rule, equivalents }) {
  const names = /* @__PURE__ */ new Set(["*", rule, `${gateOf(rule)}/*`]);
  for (const id of equivalents) {
    names.add(normaliseName(id));
    names.add(`${id.slice(0, id.indexOf(":")).toLowerCase()}:*`);
  }
  return names;
}
function normaliseName(name) {
  return isPeers(name) ? name.toLowerCase() : name;
}
function isPeers(name) {
  return name.includes(":");
}
function gateOf(name) {
  return name.slice(0, Math.max(0, name.indexOf("/")));
}

// packages/core/src/policy/inline-silence.ts
function silenceInline(findings, suppressions) {
  const silenced = /* @__PURE__ */ new Map();
  const waiting = reaches(suppressions);
  let next = 0;
  let reaching = [];
  for (const finding of findings.toSorted((a, b) => a.offset - b.offset)) {
    for (let reach = waiting[next]; reach && reach.start <= finding.offset; reach = waiting[++next])
      reaching.push(reach);
    reaching = reaching.filter(({ end }) => end > finding.offset);
    const names = reaching.length > 0 ? [...namesOf(finding)] : [];
    const matching = reaching.flatMap(({ byName: byName3 }) => names.flatMap((name) => byName3.get(name) ?? []));
    if (matching.length > 0) silenced.set(finding, matching);
  }
  return silenced;
}
function reaches(suppressions) {
  const byRange = Map.groupBy(suppressions, ({ scope }) => scope ? `${scope.start}-${scope.end}` : "file");
  return [...byRange.values()].map((group) => ({
    start: group[0]?.scope?.start ?? 0,
    end: group[0]?.scope?.end ?? Infinity,
    byName: byName2(group)
  })).toSorted((a, b) => a.start - b.start);
}
function byName2(suppressions) {
  const index = /* @__PURE__ */ new Map();
  for (const suppression2 of suppressions) {
    for (const name of suppression2.rules.map(normaliseName)) {
      const same = index.get(name);
      if (same) same.push(suppression2);
      else index.set(name, [suppression2]);
    }
  }
  return index;
}

// packages/core/src/policy/suppress.ts
function silence(findings, silencers) {
  const { today } = silencers;
  const [expired, valid] = partition(silencers.policy, ({ suppression: { until } }) => isOver(until, today));
  const inline = inlineByFinding(findings, silencers.inline);
  const policy = policyMatcher(valid);
  const known = counted(silencers.baseline);
  const silenced = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Set();
  for (const finding of findings) {
    const byInline = inline.get(finding) ?? [];
    const byPolicy = policy(finding);
    for (const suppression2 of [...byInline, ...byPolicy]) used.add(suppression2);
    const by = firstOf(byInline, byPolicy) ?? (take(known, finding.fingerprint) ? { by: "baseline" } : void 0);
    if (by) silenced.set(finding, by);
  }
  return { silenced, used, expired: expired.map(({ suppression: suppression2 }) => suppression2) };
}
function firstOf([inline], [policy]) {
  if (inline) {
    return { by: "inline", comment: inline, ...inline.reason === void 0 ? {} : { reason: inline.reason } };
  }
  return policy ? { by: "policy", reason: policy.reason } : void 0;
}
function inlineByFinding(findings, suppressions) {
  if (suppressions.length === 0) return /* @__PURE__ */ new Map();
  const byPath = Map.groupBy(findings, ({ path }) => path);
  const ofFiles = [...Map.groupBy(suppressions, ({ span }) => span.path)];
  return new Map(ofFiles.flatMap(([path, ofFile]) => [...silenceInline(byPath.get(path) ?? [], ofFile)]));
}
function policyMatcher(suppressions) {
  const byName3 = Map.groupBy(suppressions, ({ suppression: suppression2 }) => normaliseName(suppression2.rule));
  if (byName3.size === 0) return () => [];
  return (finding) => [...namesOf(finding)].flatMap((name) => byName3.get(name) ?? []).filter(
    ({ suppression: suppression2, covers }) => (suppression2.fingerprint ?? finding.fingerprint) === finding.fingerprint && covers(finding.path)
  ).map(({ suppression: suppression2 }) => suppression2);
}
function isOver(until, today) {
  return until !== void 0 && today !== void 0 && until < today;
}
function partition(items, belongs) {
  const groups = Map.groupBy(items, belongs);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}
function counted(fingerprints2) {
  const counts = /* @__PURE__ */ new Map();
  for (const fingerprint2 of fingerprints2) counts.set(fingerprint2, (counts.get(fingerprint2) ?? 0) + 1);
  return counts;
}
function take(counts, fingerprint2) {
  const left = counts.get(fingerprint2) ?? 0;
  if (left > 0) counts.set(fingerprint2, left - 1);
  return left > 0;
}

// packages/core/src/policy/unused.ts
function unusedSuppressions({ inline, policy }, { used, expired }, scope) {
  const usedComments = new Set(inline.filter((one) => used.has(one)).map(commentKey));
  return {
    inline: distinct(inline).filter(
      (one) => one.syntax === "hullgate" && !usedComments.has(commentKey(one)) && one.rules.every((name) => didRun(name, scope.ranOn(one.span.path), scope.gates)) && !scope.incomplete.has(one.span.path)
    ),
    policy: policy.filter(
      ({ suppression: suppression2 }) => !used.has(suppression2) && !expired.includes(suppression2) && didRun(suppression2.rule, scope.ran, scope.gates)
    ).filter((compiled) => scope.whole && !mayHoldUnread(compiled, scope)).map(({ suppression: suppression2 }) => suppression2)
  };
}
function didRun(name, ran, gates) {
  if (isPeers(name)) return false;
  if (name === "*") return gates.every((gate) => ranAny(gate, ran));
  return name.endsWith("/*") ? ranAny(gateOf(name), ran) : ran.has(name);
}
function ranAny(gate, ran) {
  for (const rule of ran) if (gateOf(rule) === gate) return true;
  return false;
}
function commentKey({ span }) {
  return `${span.start}:${span.path}`;
}
function distinct(suppressions) {
  return [...new Map(suppressions.map((one) => [commentKey(one), one])).values()];
}
function mayHoldUnread({ covers }, { incomplete }) {
  for (const path of incomplete) if (covers(path)) return true;
  return false;
}

// packages/core/src/engine/added-silences.ts
function addedSilences(head, base, rules) {
  const commented = head.silenced.filter(hasComment);
  if (commented.length === 0) return [];
  const before = commentsByUse(base.silenced.filter(hasComment));
  const now = commentsByUse(commented);
  const introduced = introducedIn(head, base, rules);
  const added = commented.filter(({ comment, finding }) => {
    const use = useOf2(comment, finding.raw);
    return introduced.has(finding.raw) && (now.get(use)?.size ?? 0) > (before.get(use)?.size ?? 0);
  });
  return [...Map.groupBy(added, ({ comment }) => comment)].map(([comment, silenced]) => ({
    comment,
    findings: silenced.map(({ finding: { raw: raw2 } }) => ({ rule: raw2.rule, severity: severityOf(raw2, rules) }))
  }));
}
function hasComment(silenced) {
  return silenced.comment !== void 0;
}
function introducedIn(head, base, rules) {
  const [after, before] = [rawsOf(head), rawsOf(base)];
  const { statuses } = compare(after, before, (raw2) => severityOf(raw2, rules));
  return new Set(after.filter((_, at) => statuses[at] === "introduced"));
}
function rawsOf({ active, silenced }) {
  return [...active, ...silenced.map(({ finding }) => finding)].map(({ raw: raw2 }) => raw2);
}
function commentsByUse(commented) {
  const uses = /* @__PURE__ */ new Map();
  for (const { comment, finding } of commented) {
    const use = useOf2(comment, finding.raw);
    uses.set(use, (uses.get(use) ?? /* @__PURE__ */ new Set()).add(comment.span.start));
  }
  return uses;
}
function useOf2({ span, syntax, rules }, { rule }) {
  return [span.path, syntax, ...rules, rule].join("\0");
}

// packages/core/src/engine/settle.ts
function settle(linked, prepared, base) {
  const { tree } = linked;
  const silencers = {
    inline: tree.inspections.flatMap(({ suppressions }) => suppressions),
    policy: prepared.policy.suppressions,
    baseline: prepared.baseline,
    today: prepared.ports.clock?.today()
  };
  const findings = linked.findings.map((finding) => silenceable(finding, prepared));
  const outcome = silence(findings, silencers);
  const problems = [
    ...tree.problems,
    ...tree.inspections.flatMap(({ problems: problems2 }) => problems2),
    ...linked.linked.problems
  ];
  const active = findings.filter((finding) => !outcome.silenced.has(finding)).map(({ finding }) => finding);
  const silenced = findings.flatMap((finding) => {
    const by = outcome.silenced.get(finding);
    return by ? [{ ...by, finding: finding.finding }] : [];
  });
  const state = policyState({
    ignores: silencers.inline,
    unused: unusedSuppressions(silencers, outcome, runScope(prepared, tree, problems)),
    expired: outcome.expired,
    places: prepared.places,
    addedSilences: base ? addedSilences({ active, silenced }, base, prepared.rules) : [],
    changedFiles: prepared.changedFiles,
    policyFromBase: prepared.policyFromBase
  });
  const about = policyFindings(prepared, state);
  return {
    active: [...active, ...about.findings].toSorted((a, b) => compareFindings(a.raw, b.raw)),
    silenced,
    problems: [...problems, ...about.problems]
  };
}
function silenceable(finding, { rules }) {
  const { raw: raw2, fingerprint: fingerprint2 } = finding;
  return {
    finding,
    fingerprint: fingerprint2,
    rule: raw2.rule,
    equivalents: equivalentsOf(raw2, rules),
    path: raw2.at.path,
    offset: raw2.at.start
  };
}
function policyFindings(prepared, state) {
  const raws = [];
  const problems = [];
  new Dispatcher([...prepared.rules.values()], prepared.ports).dispatch("policy-state", state, void 0, {
    finding: (rule, finding) => raws.push({ ...finding, rule: rule.id, identity: finding.identity ?? finding.message }),
    problem: (problem) => problems.push(problem)
  });
  const prints = fingerprints(raws);
  const inPolicy = new Set(prepared.places.values());
  const findings = raws.map((raw2, at) => ({
    raw: raw2,
    fingerprint: prints[at] ?? "",
    ...inPolicy.has(raw2.at) ? { inPolicy: true } : {}
  }));
  return { findings, problems };
}
var NOTHING2 = /* @__PURE__ */ new Set();
function runScope({ rules, gates, whole }, tree, problems) {
  const active = [...rules.values()].filter(({ gate }) => gate !== "policy").map(({ rule }) => rule);
  const ran = new Set(active.map(({ id }) => id));
  const ranOnText = new Set(active.filter(({ on }) => on === "text").map(({ id }) => id));
  const unchanged = new Set(tree.unchanged);
  const plain = new Set(tree.inspections.flatMap(({ path, kinds }) => kinds.length === 0 ? [path] : []));
  return {
    ran,
    ranOn: (path) => unchanged.has(path) ? NOTHING2 : plain.has(path) ? ranOnText : ran,
    gates: gates.flatMap(({ id }) => id === "policy" ? [] : [id]),
    incomplete: new Set(
      problems.flatMap(({ path, gates: incomplete }) => path !== void 0 && incomplete ? [path] : [])
    ),
    // In a file that was not judged nobody knows what a suppression silences.
    whole: whole && tree.unchanged.length === 0
  };
}

// packages/core/src/engine/report.ts
function buildReport(prepared, headTree, baseTree, watch) {
  const linked = linkTree(headTree, prepared.rules, prepared.ports);
  const base = baseTree && settle(linkTree(baseTree, prepared.rules, prepared.ports, linked), { ...prepared, changedFiles: [] });
  const head = settle(linked, prepared, base);
  watch.lap("link");
  const inHead = new Regions(headTree.inspections);
  const inPolicy = new Regions([], prepared.texts);
  const toReport = (status, finding, inTree = inHead) => reportFinding(finding.raw, finding.fingerprint, status, prepared.rules, finding.inPolicy ? inPolicy : inTree);
  const all = [...head.active, ...head.silenced.map(({ finding }) => finding)];
  const { statuses, fixed } = compare(
    all.map(({ raw: raw2 }) => raw2),
    base?.active.map(({ raw: raw2 }) => raw2) ?? [],
    (raw2) => severityOf(raw2, prepared.rules)
  );
  const gone = new Set(fixed);
  const untouched = new Set(headTree.unchanged);
  const isJudged = ({ status, path }) => status !== "unchanged" || !untouched.has(path);
  const inBase = new Regions(baseTree?.inspections ?? []);
  const findings = [
    ...head.active.map((finding, at) => toReport(statuses[at] ?? "introduced", finding)),
    ...(base?.active ?? []).filter(({ raw: raw2 }) => gone.has(raw2)).map((finding) => toReport("fixed", finding, inBase))
  ].filter(isJudged).toSorted(inOrder);
  const { gates, verdict } = judge({
    gates: prepared.gates,
    policy: prepared.policy,
    findings,
    judged: prepared.judged,
    problems: head.problems,
    inspected: inspectedGates(headTree, prepared),
    notRun: prepared.notRun
  });
  watch.lap("judge");
  return {
    schemaVersion: 1,
    tool: { name: "hullgate", version: VERSION },
    judged: prepared.judged,
    verdict,
    incomplete: isIncomplete(head.problems, prepared.judged === "introduced" ? base?.problems ?? [] : []),
    findings,
    suppressed: head.silenced.map(({ finding, by, reason }, at) => ({
      finding: toReport(statuses[head.active.length + at] ?? "introduced", finding),
      by,
      ...reason === void 0 ? {} : { reason }
    })),
    gates,
    problems: head.problems.toSorted(
      (a, b) => compareText2(a.path ?? "", b.path ?? "") || (a.line ?? 0) - (b.line ?? 0) || compareText2(a.code, b.code) || compareText2(a.message, b.message)
    ),
    redactions: redactionsOf(headTree, linked).map((span) => inHead.of(span)),
    graph: { nodes: linked.linked.graph.nodes, edges: linked.linked.graph.edges },
    stats: statsOf(headTree, baseTree, watch)
  };
}
function isIncomplete(problems, known) {
  const kind = ({ code, path }) => `${code}\0${path}`;
  const before = Map.groupBy(known, kind);
  return problems.some((problem) => {
    if (!problem.gates || problem.limitation) return false;
    return before.get(kind(problem))?.pop() === void 0;
  });
}
function redactionsOf(tree, { linked }) {
  return [...tree.inspections.flatMap(({ redactions }) => redactions), ...linked.redactions];
}
function inspectedGates({ inspections, files }, { gates }) {
  const byKind = new Set(Object.values(GATES_OF_KIND).flat());
  const ofTree = new Set(inspections.flatMap(({ kinds }) => kinds.flatMap((kind) => GATES_OF_KIND[kind])));
  const inspected = gates.filter(({ id }) => byKind.has(id) ? ofTree.has(id) : files > 0);
  return new Set(inspected.map(({ id }) => id));
}
function statsOf(head, base, watch) {
  return {
    files: head.files,
    reused: head.reused + (base?.reused ?? 0),
    unchanged: head.unchanged.length,
    bytes: head.bytes + (base?.bytes ?? 0),
    artifacts: countKinds(head.inspections),
    milliseconds: watch.milliseconds
  };
}
function countKinds(inspections) {
  const counts = {};
  for (const kind of inspections.flatMap(({ kinds }) => kinds)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
function inOrder(a, b) {
  return compareText2(a.path, b.path) || a.start.line - b.start.line || a.start.column - b.start.column || compareText2(a.rule, b.rule) || compareText2(a.fingerprint, b.fingerprint);
}
function compareText2(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// packages/core/src/engine/stopwatch.ts
var Stopwatch = class {
  #now;
  #last;
  milliseconds = {};
  constructor(now) {
    this.#now = now;
    this.#last = now?.() ?? 0;
  }
  /** Ends a phase: the time since the last lap is its. */
  lap(phase) {
    if (!this.#now) return;
    const now = this.#now();
    this.milliseconds[phase] = Math.round((now - this.#last) * 10) / 10;
    this.#last = now;
  }
};

// packages/core/src/engine/scan.ts
async function scan(options) {
  const watch = new Stopwatch(options.ports?.now);
  const { prepared, listed } = await begin(options);
  watch.lap("list");
  const { head, base } = await inspectSides(options, listed, prepared, watch);
  return buildReport(prepared, head, base, watch);
}
async function begin(options) {
  const [listed, prepared] = await Promise.all([listSides(options), prepareGates(options)]);
  return { prepared, listed };
}
async function prepareGates(options) {
  return prepare(options, [...await loadGates(), ...options.gates ?? []]);
}

// packages/core/src/policy/exit-code.ts
var EXIT_CODES = {
  /** No gate fails. */
  pass: 0,
  /** A gate fails. */
  fail: 1,
  /** The command line, an input or the policy is wrong: nothing was judged. */
  usage: 2,
  /** We failed, or a gate could not look at something it had to. */
  incomplete: 3
};
function exitCodeOf({ verdict, incomplete }) {
  if (verdict === "fail") return EXIT_CODES.fail;
  return incomplete ? EXIT_CODES.incomplete : EXIT_CODES.pass;
}

// packages/core/src/reporting/escape.ts
var INVISIBLE = new RegExp("[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f]\\u200d(?=\\p{Extended_Pictographic})|[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\u115f\\u1160\\u3164\\uffa0]", "gu");
var NAMED_CONTROLS = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
function visible(text) {
  return text.replace(INVISIBLE, (match) => isJoinedEmoji(match) ? match : escapeCharacter(match));
}
function isJoinedEmoji(match) {
  return match.length > 1 && match.endsWith("‍");
}
function escapeCharacter(character) {
  const code = character.codePointAt(0) ?? 0;
  if (code > 65535) return `\\u{${code.toString(16)}}`;
  const digits = code.toString(16);
  return NAMED_CONTROLS[character] ?? (code < 256 ? `\\x${digits.padStart(2, "0")}` : `\\u${digits.padStart(4, "0")}`);
}
function breakOldCommands(text) {
  return text.replaceAll("##[", "##\\[");
}
function terminalText(text) {
  return breakOldCommands(visible(text));
}
function commandData(text) {
  const lines = text.split("\n").map((line) => terminalText(line));
  return lines.join("\n").replaceAll("%", "%25").replaceAll("\n", "%0A");
}
function commandProperty(text) {
  return terminalText(text).replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C");
}
var HTML_ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function htmlText(text) {
  return visible(text).replace(/[&<>"']/g, (character) => HTML_ENTITIES[character] ?? character);
}
var REFERENCES = /[@#](?=[\p{L}\p{N}])|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/giu;
function markdownText(text) {
  return visible(text).replace(REFERENCES, "$&​").replace(/[&<>`*_~[\]#|!\\$^@\u200b]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function markdownCode(text) {
  const shown2 = terminalText(text);
  return /^[^`|\\<>&\s](?:[^`|\\<>&]*[^`|\\<>&\s])?$/u.test(shown2) ? `\`${shown2}\`` : `<code>${markdownText(text)}</code>`;
}
function markdownMessage(text) {
  const parts = text.split("`");
  const tail = parts.length % 2 === 0 ? `\`${parts.pop() ?? ""}` : "";
  const quoted = parts.map((part, at) => {
    if (at % 2 === 0) return markdownText(part);
    return part === "" ? markdownText("``") : markdownCode(part);
  });
  return quoted.join("") + markdownText(tail);
}
function jsonText(value) {
  const json2 = JSON.stringify(value, void 0, 2);
  const escaped = json2.replace(
    /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => Array.from({ length: character.length }, (_, at) => unicodeEscape(character.charCodeAt(at))).join("")
  );
  return `${escaped.replaceAll("##[", "##\\u005b")}
`;
}
function unicodeEscape(unit) {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}

// packages/core/src/reporting/display-width.ts
var WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]|.\ufe0f/u;
var PRINTABLE_ASCII = /^[ -~]*$/;
var ASCII_LINE = /^[\t -~]*$/;
var segmenter;
function graphemesOf(text) {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}
var BLANK = "•";
var TAB_STOP = 4;
function displayWidth(text) {
  if (PRINTABLE_ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemesOf(text)) width += graphemeWidth(segment);
  return width;
}
function graphemeWidth(grapheme) {
  if (WIDE.test(grapheme)) return 2;
  return /^[\p{M}\u200d]+$/u.test(grapheme) ? 0 : 1;
}
function glyphs(line) {
  const result = [];
  let column = 0;
  for (const { segment, index } of segments(line)) {
    const last = result.at(-1);
    if (segment === BLANK && last?.text.startsWith(BLANK)) {
      result[result.length - 1] = { ...last, end: index + 1 };
      continue;
    }
    const text = shown(segment, column, line, index);
    const width = displayWidth(text);
    result.push({ text, width, start: index, end: index + segment.length });
    column += width;
  }
  return result;
}
function segments(line) {
  return ASCII_LINE.test(line) ? Array.from(line, (segment, index) => ({ segment, index })) : graphemesOf(line);
}
function shown(segment, column, line, index) {
  if (segment === "	") return " ".repeat(TAB_STOP - column % TAB_STOP);
  if (segment === BLANK) return BLANK.repeat(3);
  if (segment === "[" && line.startsWith("##", index - 2)) return "\\[";
  return PRINTABLE_ASCII.test(segment) ? segment : visible(segment);
}
function wrap(text, width) {
  const lines = [];
  let line = "";
  for (const word of terminalText(text).split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

// packages/core/src/reporting/code-frame.ts
var MOST_LINES = 5;
var LINES_AT_TOP = 3;
function codeFrame(file, region, width) {
  const count2 = file.lines.starts.length;
  const first = region.start.line;
  if (first > count2) return [];
  const last = Math.min(lastLine(region), count2);
  const from = region.start.column - 1;
  if (last === first) {
    const line = lineText(file, first);
    const to = region.end.line === first ? region.end.column - 1 : line.length;
    const fitted = fit(line, from, Math.max(to, from + 1), width);
    return [
      ...context(file, first - 1, width),
      { kind: "code", line: first, text: fitted.text, found: true },
      { kind: "marks", text: fitted.marks },
      ...context(file, first + 1, width)
    ];
  }
  return [
    ...context(file, first - 1, width),
    ...longPlace(file, first, last, width),
    ...context(file, last + 1, width)
  ];
}
function lastLine(region) {
  const { start, end } = region;
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}
function longPlace(file, first, last, width) {
  const row2 = (line) => ({ kind: "code", line, text: codeText(file, line, width), found: true });
  const total = last - first + 1;
  const atTop = total <= MOST_LINES ? total : LINES_AT_TOP;
  const rows = Array.from({ length: atTop }, (_, at) => row2(first + at));
  return total <= MOST_LINES ? rows : [...rows, { kind: "gap", lines: total - LINES_AT_TOP - 1 }, row2(last)];
}
function context(file, line, width) {
  if (line < 1 || line > file.lines.starts.length) return [];
  const text = codeText(file, line, width);
  return text.trim() === "" ? [] : [{ kind: "code", line, text, found: false }];
}
function codeText(file, line, width) {
  return fit(lineText(file, line), 0, 1, width).text;
}
function lineText(file, line) {
  const start = file.lines.lineStart(line);
  const end = line < file.lines.starts.length ? file.lines.lineStart(line + 1) : file.text.length;
  const text = file.text.slice(start, end).replace(/[\r\n]+$/, "");
  return file.hide?.(text) ?? text;
}
function fit(line, from, to, width) {
  const sliceStart = Math.max(0, from - 2 * width);
  const slice = line.slice(sliceStart, from + 4 * width);
  const all = glyphs(slice.toWellFormed());
  const isFound2 = (glyph) => glyph.end + sliceStart > from && glyph.start + sliceStart < to;
  const total = columns(all);
  const before = columns(all.filter((glyph) => glyph.end + sliceStart <= from));
  const found = Math.max(columns(all.filter(isFound2)), 1);
  const isWhole = total <= width && slice.length === line.length;
  const left = isWhole || before + found < width ? 0 : Math.max(0, before - Math.floor(width / 3));
  const shown2 = [];
  let at = 0;
  for (const glyph of all) {
    if (at >= left && (isWhole || at + glyph.width <= left + width - 2)) shown2.push(glyph);
    at += glyph.width;
  }
  const cutLeft = sliceStart > 0 || shown2[0] !== all[0] ? "…" : "";
  const cutRight = shown2.at(-1) !== all.at(-1) || sliceStart + slice.length < line.length ? "…" : "";
  const skipped = columns(shown2.filter((glyph) => glyph.end + sliceStart <= from)) + cutLeft.length;
  const carets = "^".repeat(Math.max(columns(shown2.filter(isFound2)), 1));
  return { text: cutLeft + shown2.map(({ text }) => text).join("") + cutRight, marks: " ".repeat(skipped) + carets };
}
function columns(run3) {
  return run3.reduce((sum, glyph) => sum + glyph.width, 0);
}

// packages/core/src/reporting/judged.ts
function sortOut(report) {
  const findings = distinct2(report.findings);
  const present2 = findings.filter((finding) => finding.status !== "fixed");
  const onlyIntroduced = report.judged === "introduced";
  return {
    judged: present2.filter((finding) => !onlyIntroduced || finding.status === "introduced"),
    standing: present2.filter((finding) => onlyIntroduced && finding.status === "unchanged"),
    fixed: findings.filter((finding) => finding.status === "fixed")
  };
}
function hasBase(report) {
  return report.judged === "introduced" || report.findings.some((finding) => finding.status !== "introduced");
}
function mostImportantFirst(findings) {
  return findings.toSorted((a, b) => compareSeverity(a.severity, b.severity) || Number(isOld(a)) - Number(isOld(b)));
}
function failsGate(finding, gates) {
  const gate = gates.find(({ id }) => id === finding.gate);
  if (gate?.verdict !== "fail") return false;
  return gate.failOn === void 0 || gate.failOn !== "never" && atLeast(finding.severity, gate.failOn);
}
function isOld(finding) {
  return finding.status !== "introduced";
}
function distinct2(findings) {
  const seen = /* @__PURE__ */ new Set();
  return findings.filter((finding) => {
    const { rule, path, start, end, message, status } = finding;
    const key = [rule, path, start.line, start.column, end.line, end.column, status, message].join("\0");
    return !seen.has(key) && seen.add(key);
  });
}

// packages/core/src/reporting/offsets.ts
function offsets(lines, text, region) {
  const ends = [region.start, region.end].map(({ line, column }) => {
    const next = line < lines.starts.length ? lines.lineStart(line + 1) : text.length;
    const offset = lines.lineStart(line) + column - 1;
    return line > lines.starts.length || offset > next ? void 0 : offset;
  });
  const [start, end] = ends;
  return start === void 0 || end === void 0 || end < start ? void 0 : [start, end];
}

// packages/core/src/reporting/secret-values.ts
function withValues({ redactions }, source) {
  return [...Map.groupBy(redactions, ({ path }) => path)].flatMap(
    ([path, regions]) => readValues(regions, source?.(path))
  );
}
function valuesOf(redactions, leastLength) {
  return redactions.flatMap(({ values }) => values).filter((value) => value.length >= leastLength);
}
function readValues(regions, text) {
  if (text === void 0) return regions.map((region) => ({ region, values: [] }));
  const lines = LineIndex.of(text);
  return regions.map((region) => {
    return { region, values: secretValues(text.slice(...offsets(lines, text, region) ?? [0, 0])) };
  });
}

// packages/core/src/reporting/without-secrets.ts
function withoutSecrets(report, source) {
  if (report.redactions.length === 0) return report;
  const redactions = withValues(report, source);
  const everywhere = anyOf(valuesOf(redactions, UNMISTAKABLE));
  const nearby = nearbyIn(redactions);
  const cleaned = (finding) => {
    const { fix } = finding;
    const { pattern } = nearby(finding);
    const isQuoting = (edit) => [pattern, everywhere].some((secret) => secret && edit.text.search(secret) >= 0) || edit.text.length >= NEARBY && nearby(edit).isThere;
    return blankStrings(fix?.edits.some(isQuoting) ? { ...finding, fix: { ...fix, edits: [] } } : finding, pattern);
  };
  return blankStrings(
    {
      ...report,
      findings: report.findings.map(cleaned),
      suppressed: report.suppressed.map((entry) => ({ ...entry, finding: cleaned(entry.finding) }))
    },
    everywhere
  );
}
function nearbyIn(redactions) {
  const ofFile = Map.groupBy(redactions, ({ region }) => region.path);
  const known = /* @__PURE__ */ new Map();
  return (region) => {
    const lines = `${region.start.line}-${region.end.line}:${region.path}`;
    const before = known.get(lines);
    if (before) return before;
    const here = (ofFile.get(region.path) ?? []).filter((redaction) => sharesLine(redaction.region, region));
    const nearby = { isThere: here.length > 0, pattern: anyOf(valuesOf(here, NEARBY)) };
    known.set(lines, nearby);
    return nearby;
  };
}
function sharesLine(a, b) {
  return a.start.line <= b.end.line && b.start.line <= a.end.line;
}

// packages/core/src/reporting/wording.ts
function placeOf2({ path, start }) {
  return `${path}:${start.line}:${start.column}`;
}
function count(amount, one, many = `${one}s`) {
  return `${amount} ${amount === 1 ? one : many}`;
}
function severitiesInWords(counts) {
  return SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => `${counts[severity]} ${severity}`).join(", ");
}
function countSeverities(findings) {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
function lookedAt({ stats }) {
  const kinds = Object.entries(stats.artifacts).filter(([, amount]) => amount > 0);
  const known = kinds.length > 0 ? ` (${kinds.map(([kind, amount]) => `${amount} ${kind}`).join(", ")})` : "";
  const judged = `${count(stats.files - stats.unchanged, "file")} looked at`;
  return stats.unchanged > 0 ? `${judged}, ${stats.unchanged} unchanged${known}` : `${judged}${known}`;
}
function firstSentence(prose) {
  const line = oneLine(prose);
  const end = new RegExp("[.!?](?= \\p{Lu})", "u").exec(line);
  return end ? line.slice(0, end.index + 1) : line;
}
function oneLine(prose) {
  return prose.trim().replace(/\s+/g, " ");
}
function saysWhatToDo(message) {
  return firstSentence(message) !== oneLine(message);
}
function adviceOnce(findings) {
  const advised = /* @__PURE__ */ new Set();
  return findings.map(({ rule, message, fix, help }) => {
    if (fix || saysWhatToDo(message) || advised.has(rule)) return "";
    advised.add(rule);
    return firstSentence(help);
  });
}
function shorten(text, limit) {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

// packages/core/src/reporting/annotations.ts
var LEVELS = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "notice",
  info: "notice"
};
var MOST_OF_A_LEVEL = 10;
var LONGEST_MESSAGE = 4096;
function annotations(report, options = {}) {
  const levels = { ...LEVELS, ...options.levels };
  const { judged } = sortOut(withoutSecrets(report, options.source));
  const byLevel = Map.groupBy(mostImportantFirst(judged), ({ severity }) => levels[severity]);
  const { reserved = [], more = "see the summary of this job" } = options;
  const lines = ["error", "warning", "notice"].flatMap((level) => {
    const room = MOST_OF_A_LEVEL - reserved.filter((other) => other === level).length;
    return levelLines(level, byLevel.get(level) ?? [], Math.max(room, 1), more);
  });
  return lines.map((line) => `${line}
`).join("");
}
function levelLines(level, findings, room, more) {
  if (findings.length <= room) return findings.map((finding) => findingLine(level, finding));
  const shown2 = findings.slice(0, room - 1);
  const left = findings.length - shown2.length;
  return [
    ...shown2.map((finding) => findingLine(level, finding)),
    command(level, { title: "Hullgate" }, `${count(left, `more ${level}`)}: ${more}`)
  ];
}
function findingLine(level, finding) {
  const { path, start, end, rule, title, message, fix } = finding;
  const last = lastLine(finding);
  const place2 = {
    file: path,
    line: start.line,
    endLine: last,
    // The runner discards columns of a place of several lines.
    ...last === start.line && { col: start.column, ...end.line === last && { endColumn: end.column } }
  };
  const remedy = fix ? `
Fix: ${fix.title}` : "";
  return command(
    level,
    { ...place2, title: `${title} (${rule})` },
    shorten(message, LONGEST_MESSAGE - remedy.length) + remedy
  );
}
function command(level, properties, message) {
  const list2 = Object.entries(properties).map(([name, value]) => `${name}=${commandProperty(String(value))}`);
  return `::${level} ${list2.join(",")}::${commandData(message)}`;
}

// packages/core/src/reporting/json.ts
function json(report, options = {}) {
  return jsonText(withoutSecrets(report, options.source));
}

// packages/core/src/reporting/markdown-budget.ts
function utf8Length(text) {
  return new TextEncoder().encode(text).length;
}
function fitListing(listing, budget) {
  const { open, items, close } = listing;
  if (items.length === 0) return "";
  const whole = open + items.join("") + close;
  if (utf8Length(whole) <= budget) return whole;
  let room = budget - utf8Length(open + close + listing.leftOut(items.length));
  let fitting = 0;
  for (const item of items) {
    room -= utf8Length(item);
    if (room < 0) break;
    fitting++;
  }
  const leftOut = listing.leftOut(items.length - fitting);
  if (fitting > 0) return open + items.slice(0, fitting).join("") + close + leftOut;
  return utf8Length(leftOut) <= budget ? leftOut : "";
}
function fitListings(listings, budget) {
  const least = listings.map(({ items, leftOut }) => items.length > 0 ? utf8Length(leftOut(items.length)) : 0);
  let reserved = least.reduce((sum, bytes) => sum + bytes, 0);
  let left = budget;
  return listings.map((listing, at) => {
    reserved -= least[at] ?? 0;
    const text = fitListing(listing, Math.min(listing.most ?? left, left - reserved));
    left -= utf8Length(text);
    return text;
  });
}

// packages/core/src/reporting/markdown-lists.ts
var SIGNS = { critical: "🔴", high: "🟠", medium: "🟡", low: "🔵", info: "⚪" };
var LONGEST_MESSAGE2 = 1e3;
function findingTable(findings, { heading: heading2, folded, options, showStatus }) {
  const head = "| Severity | Where | What | Rule |\n|---|---|---|---|\n";
  const advice = adviceOnce(findings);
  const title = folded === void 0 ? `
### ${heading2 ?? ""}

` : fold(folded);
  return {
    open: title + head,
    items: findings.map((finding, at) => row(finding, advice[at] ?? "", { options, showStatus })),
    close: folded === void 0 ? "" : UNFOLD,
    leftOut: (amount) => `
${count(amount, "finding")} left out here, the least severe ones: the report does not fit.
`
  };
}
function problemList(problems) {
  return {
    open: `
### Could not be checked: ${count(problems.length, "problem")}

`,
    items: problems.map(({ code, message, path, line, gates = [] }) => {
      const place2 = path === void 0 ? "" : `${markdownCode(line === void 0 ? path : `${path}:${line}`)}: `;
      const incomplete = gates.length > 0 ? `, incomplete: ${gates.map((gate) => markdownText(gate)).join(", ")}` : "";
      return `- ⚠️ ${place2}${markdownMessage(shorten(message, LONGEST_MESSAGE2))} (${markdownText(code)}${incomplete})
`;
    }),
    close: "",
    leftOut: (amount) => `
${count(amount, "problem")} left out here: the report does not fit.
`
  };
}
function suppressedList(suppressed) {
  return {
    open: fold(`${count(suppressed.length, "finding")} suppressed`),
    items: suppressed.map(({ finding, by, reason = "" }) => {
      const why = reason === "" ? "" : `: ${markdownText(shorten(reason, LONGEST_MESSAGE2))}`;
      return `- ${markdownCode(placeOf2(finding))} ${markdownCode(finding.rule)}, by ${by}${why}
`;
    }),
    close: UNFOLD,
    leftOut: (amount) => `
${count(amount, "suppressed finding")} left out here: the report does not fit.
`
  };
}
var UNFOLD = "\n</details>\n";
function fold(summary) {
  return `
<details>
<summary>${htmlText(summary)}</summary>

`;
}
function row(finding, advice, { options, showStatus }) {
  const { severity, status, message, rule, fix } = finding;
  const news = showStatus && status === "introduced" ? " **new**" : "";
  const what = [message, fix ? `Fix: ${fix.title}` : advice].filter((part) => part !== "").map((part) => markdownMessage(shorten(part, LONGEST_MESSAGE2))).join("<br>");
  return `| ${SIGNS[severity]} ${severity}${news} | ${where(finding, options)} | ${what} | ${markdownCode(rule)} |
`;
}
function where({ path, start }, { link: link2 }) {
  const place2 = markdownCode(`${path}:${start.line}`);
  const address = link2?.(path, start.line);
  return address?.startsWith("https://") ? `[${place2}](${linkTarget(address)})` : place2;
}
function linkTarget(address) {
  return address.toWellFormed().replace(/[^\w./:#?=&%~@+,;!()-]/gu, (character) => encodeURIComponent(character)).replaceAll("(", "%28").replaceAll(")", "%29");
}

// packages/core/src/reporting/markdown.ts
var STEP_SUMMARY_BYTES = 1024 * 1024;
var RESERVE = 64 * 1024;
var OPEN_ROWS = 25;
var PROBLEM_SHARE = 1 / 8;
var SIGNS2 = { pass: "✅", fail: "❌", partial: "⚠️", "not-run": "⚪" };
var VERDICTS = {
  pass: "all gates pass",
  fail: "a gate fails",
  partial: "not everything could be checked",
  "not-run": "no gate ran"
};
function markdown(report, options = {}) {
  const shown2 = withoutSecrets(report, options.source);
  const head = `${heading(shown2)}

${gateTable(shown2)}
${closing(shown2)}
`;
  const room = (options.budget ?? STEP_SUMMARY_BYTES - RESERVE) - utf8Length(head);
  const [problems = "", ...others] = fitListings(
    [
      { ...problemList(shown2.problems), most: room * PROBLEM_SHARE },
      ...findingListings(shown2, options),
      suppressedList(shown2.suppressed)
    ],
    room
  );
  const suppressed = others.pop() ?? "";
  return [head, ...others, problems, suppressed].join("");
}
function heading(report) {
  return `## ${SIGNS2[report.verdict]} Hullgate: ${VERDICTS[report.verdict]}`;
}
function closing(report) {
  const { judged } = sortOut(report);
  const found = judged.length > 0 ? "" : `No ${report.judged === "introduced" ? "new " : ""}findings. `;
  return `${found}${markdownText(lookedAt(report))}.`;
}
var LONGEST_REASON = 300;
function gateTable({ gates }) {
  if (gates.length === 0) return "";
  const rows = gates.map(({ id, title, verdict, reason = "", counts, notRun }) => {
    const waiting = notRun.length > 0 ? `${count(notRun.length, "rule")} not run` : "";
    const notes = [shorten(reason, LONGEST_REASON), waiting].filter((note) => note !== "").join(" · ");
    const cells = [
      `${SIGNS2[verdict]} ${verdict === "not-run" ? "not run" : verdict}`,
      `${markdownMessage(shorten(title, LONGEST_REASON))} (${markdownCode(id)})`,
      ...SEVERITIES.map((severity) => counts[severity] > 0 ? String(counts[severity]) : ""),
      markdownMessage(notes)
    ];
    return `| ${cells.join(" | ")} |
`;
  });
  return `| | Gate | ${SEVERITIES.join(" | ")} | |
|---|---|${SEVERITIES.map(() => "--:|").join("")}---|
${rows.join("")}`;
}
function findingListings(report, options) {
  const { judged, standing, fixed } = sortOut(report);
  const worstFirst = mostImportantFirst(judged);
  const isNew = report.judged === "introduced";
  const found = count(judged.length, isNew ? "new finding" : "finding");
  const showStatus = !isNew && hasBase(report);
  return [
    findingTable(worstFirst.slice(0, OPEN_ROWS), { heading: found, options, showStatus }),
    findingTable(worstFirst.slice(OPEN_ROWS), {
      folded: count(judged.length - OPEN_ROWS, "more finding"),
      options,
      showStatus
    }),
    findingTable(mostImportantFirst(standing), {
      folded: `${count(standing.length, "finding")} already there before this change, not judged`,
      options,
      showStatus
    }),
    findingTable(mostImportantFirst(fixed), {
      folded: `${count(fixed.length, "finding")} fixed by this change`,
      options: {},
      showStatus
    })
  ];
}

// packages/core/src/reporting/sarif-location.ts
function uriOf(path) {
  return path.split("/").map((segment) => encodeURIComponent(segment.toWellFormed())).join("/");
}
function sarifRegion({ start, end }) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
function fileLocation(path, region) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(path) }, ...region && { region } } };
}
function plainMessage(text) {
  return visible(text).replaceAll("](", "] (");
}

// packages/core/src/reporting/sarif-results.ts
var RESULT_LIMIT = 25e3;
var RELATED_LIMIT = 99;
var BASELINE_STATES = { introduced: "new", unchanged: "unchanged", fixed: "absent" };
function levelOf(severity) {
  if (severity === "critical" || severity === "high") return "error";
  return severity === "medium" ? "warning" : "note";
}
function sarifResults(reported, rules, compared) {
  const ruleIndex = new Map(rules.map((rule, at) => [rule.id, at]));
  const seen = /* @__PURE__ */ new Map();
  return reported.map(({ finding, by, reason }) => {
    const ordinal = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, ordinal);
    return {
      ruleId: finding.rule,
      ruleIndex: ruleIndex.get(finding.rule) ?? -1,
      level: levelOf(finding.severity),
      message: { text: plainMessage(finding.message) },
      locations: [fileLocation(finding.path, sarifRegion(finding))],
      ...finding.related.length > 0 && { relatedLocations: relatedLocations(finding) },
      partialFingerprints: { primaryLocationLineHash: `${finding.fingerprint}:${ordinal}` },
      ...finding.fix && finding.fix.edits.length > 0 && { fixes: [sarifFix(finding.fix)] },
      ...by && { suppressions: [suppression(by, reason)] },
      ...compared && { baselineState: BASELINE_STATES[finding.status] },
      properties: { severity: finding.severity, confidence: finding.confidence }
    };
  });
}
function relatedLocations({ related }) {
  return related.slice(0, RELATED_LIMIT).map((place2, at) => ({
    id: at + 1,
    ...fileLocation(place2.path, sarifRegion(place2)),
    message: { text: plainMessage(place2.message) }
  }));
}
function sarifFix(fix) {
  const byFile = Map.groupBy(fix.edits, ({ path }) => path);
  return {
    description: { text: plainMessage(fix.title) },
    artifactChanges: [...byFile].map(([path, edits]) => ({
      artifactLocation: { uri: uriOf(path) },
      replacements: edits.map((edit) => ({
        deletedRegion: sarifRegion(edit),
        ...edit.text !== "" && { insertedContent: { text: edit.text } }
      }))
    }))
  };
}
function suppression(by, reason) {
  return {
    kind: by === "inline" ? "inSource" : "external",
    status: "accepted",
    ...reason !== void 0 && { justification: plainMessage(reason) }
  };
}

// packages/core/src/reporting/sarif-rules.ts
var LONGEST_DESCRIPTION = 1024;
var MOST_TAGS = 10;
var SECURITY_SEVERITY = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "3.0"
};
function sarifRules(rules, findings) {
  const found = Map.groupBy(findings, ({ rule }) => rule);
  const described = new Map(rules.map((rule) => [rule.id, rule]));
  for (const [id, [first]] of found) if (first && !described.has(id)) described.set(id, fromFinding(first));
  return [...described.values()].toSorted((a, b) => a.id < b.id ? -1 : 1).map((rule) => descriptor(rule, found.get(rule.id) ?? []));
}
function fromFinding({ rule, severity, title, help, references, equivalents }) {
  return { id: rule, severity, title, why: "", remedy: help, references, equivalents, profiles: ["default"] };
}
function descriptor(rule, findings) {
  const severity = worst2([rule.severity, ...findings.map((finding) => finding.severity)]);
  const securitySeverity = SECURITY_SEVERITY[severity];
  return {
    id: rule.id,
    shortDescription: { text: shorten(rule.title, LONGEST_DESCRIPTION) },
    fullDescription: { text: shorten(rule.why || rule.title, LONGEST_DESCRIPTION) },
    help: { text: helpText(rule), markdown: helpMarkdown(rule) },
    defaultConfiguration: { level: levelOf(rule.severity) },
    properties: {
      tags: tags(rule),
      precision: precision(rule.profiles),
      ...securitySeverity !== void 0 && { "security-severity": securitySeverity }
    }
  };
}
function worst2(severities) {
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? "info";
}
function precision(profiles) {
  if (profiles.includes("default")) return "very-high";
  return profiles.includes("strict") ? "high" : "medium";
}
function tags(rule) {
  const gate = rule.id.split("/")[0] ?? rule.id;
  return [.../* @__PURE__ */ new Set(["security", "containers", gate, ...rule.profiles])].slice(0, MOST_TAGS);
}
function helpText({ why, remedy, references }) {
  return [why, remedy, ...references].filter((part) => part !== "").join("\n\n");
}
function helpMarkdown({ title, why, remedy, references, equivalents }) {
  const links = references.map(
    (reference) => reference.startsWith("https://") ? `- <${reference}>` : `- ${reference}`
  );
  return [
    `# ${title}`,
    why,
    remedy === "" ? "" : `## What to do

${remedy}`,
    links.length > 0 ? `## References

${links.join("\n")}` : "",
    equivalents.length > 0 ? `Other tools call it: ${equivalents.map((id) => `\`${id}\``).join(", ")}.` : ""
  ].filter((part) => part !== "").join("\n\n");
}

// packages/core/src/reporting/sarif.ts
function sarif(report, options = {}) {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [run(withoutSecrets(report, options.source), options)]
  };
  return jsonText(log);
}
function run(report, options) {
  const reported = reportedFindings(report, options.complete ?? false);
  const kept = keepWorst(reported);
  const rules = sarifRules(
    options.rules ?? [],
    kept.map(({ finding }) => finding)
  );
  const { category, revision: revision2 } = options;
  return {
    tool: {
      driver: {
        name: "Hullgate",
        version: report.tool.version,
        semanticVersion: report.tool.version,
        rules: [...rules]
      }
    },
    ...category !== void 0 && { automationDetails: { id: `${category}/` } },
    ...revision2 && {
      versionControlProvenance: [
        {
          repositoryUri: revision2.repository,
          ...revision2.commit !== void 0 && { revisionId: revision2.commit },
          ...revision2.branch !== void 0 && { branch: revision2.branch }
        }
      ]
    },
    columnKind: "utf16CodeUnits",
    invocations: [
      { executionSuccessful: true, toolExecutionNotifications: notifications(report, reported.length - kept.length) }
    ],
    results: [...sarifResults(kept, rules, hasBase(report))]
  };
}
function reportedFindings(report, complete) {
  const { judged, standing, fixed } = sortOut(report);
  const present2 = /* @__PURE__ */ new Set([...judged, ...standing, ...complete ? fixed : []]);
  const findings = report.findings.filter((finding) => present2.has(finding)).map((finding) => ({ finding }));
  return complete ? [...findings, ...report.suppressed] : findings;
}
function keepWorst(reported) {
  if (reported.length <= RESULT_LIMIT) return reported;
  const kept = new Set(mostImportantFirst(reported.map(({ finding }) => finding)).slice(0, RESULT_LIMIT));
  return reported.filter(({ finding }) => kept.has(finding));
}
function notifications(report, leftOut) {
  const problems = report.problems.map(({ code, message, path, line, column, gates = [] }) => {
    const region = line === void 0 ? void 0 : { startLine: line, ...column !== void 0 && { startColumn: column } };
    return {
      descriptor: { id: code },
      level: gates.length > 0 ? "error" : "warning",
      message: { text: plainMessage(message) },
      ...path !== void 0 && { locations: [fileLocation(path, region)] }
    };
  });
  const notRun = report.gates.flatMap((gate) => gate.notRun).map(({ rule, reason }) => {
    return {
      descriptor: { id: "rule-not-run" },
      level: "note",
      message: { text: plainMessage(`${rule} did not run: ${reason}`) }
    };
  });
  const limit = {
    descriptor: { id: "too-many-results" },
    level: "warning",
    message: {
      text: `${count(leftOut, "finding")} of the least severity are left out: a run may have ${RESULT_LIMIT} results.`
    }
  };
  return [...problems, ...notRun, ...leftOut > 0 ? [limit] : []];
}

// packages/core/src/reporting/paint.ts
var STYLES = {
  critical: "1;97;41",
  high: "1;31",
  medium: "1;33",
  low: "1;36",
  info: "1;34",
  pass: "1;32",
  fail: "1;31",
  partial: "1;33",
  "not-run": "2",
  bold: "1",
  dim: "2",
  fix: "32"
};
function painter(color) {
  return color ? (style, text) => `\x1B[${STYLES[style]}m${text}\x1B[0m` : (_, text) => text;
}
var RAIL = {
  critical: "high",
  high: "high",
  medium: "medium",
  low: "low",
  info: "info"
};
var SEVERITY_SIGN = {
  critical: "✖",
  high: "✖",
  medium: "▲",
  low: "●",
  info: "●"
};
var VERDICT_SIGN = { pass: "✔", fail: "✖", partial: "◐", "not-run": "○" };

// packages/core/src/reporting/source.ts
function redact(path, text, regions) {
  const here = regions.filter((region) => region.path === path);
  if (here.length === 0) return text;
  const lines = LineIndex.of(text);
  const ranges = [];
  for (const region of here) {
    const range = offsets(lines, text, region);
    if (!range) return void 0;
    ranges.push(range);
  }
  ranges.sort((a, b) => a[0] - b[0]);
  const pieces = [];
  let done = 0;
  for (const [start, end] of ranges) {
    pieces.push(text.slice(done, Math.max(start, done)), blank(text.slice(Math.max(start, done), Math.max(end, done))));
    done = Math.max(done, end);
  }
  return pieces.join("") + text.slice(done);
}
function shownFiles(report, source) {
  const files = /* @__PURE__ */ new Map();
  const redactions = Map.groupBy(report.redactions, (region) => region.path);
  let secret;
  const hide = (text) => {
    secret ??= anyOf(valuesOf(withValues(report, source), UNMISTAKABLE)) ?? /(?!)/g;
    return text.replace(secret, blank);
  };
  return (path) => {
    if (files.has(path)) return files.get(path);
    const scanned = source?.(path);
    const text = scanned === void 0 ? void 0 : redact(path, scanned, redactions.get(path) ?? []);
    const file = text === void 0 ? void 0 : { text, lines: LineIndex.of(text), hide };
    files.set(path, file);
    return file;
  };
}
function blank(secret) {
  return secret.replace(/[^\r\n]/g, "•");
}

// packages/core/src/reporting/terminal-finding.ts
var MOST_RELATED = 5;
function findingLines(finding, { advice, showCode }, view) {
  const { paint, width } = view;
  const style = RAIL[finding.severity];
  const rail = paint(style, "│");
  const message = wrap(finding.message, width - 2);
  const frame = showCode ? frameLines(finding, view) : [];
  const notes = [...relatedNotes(finding), ...remedyNotes(finding.fix, advice)];
  return [
    `${paint(style, SEVERITY_SIGN[finding.severity])} ${header(finding, view)}`,
    ...message.map((line) => `${rail} ${line}`),
    ...frame.length > 0 ? [rail, ...frame.map((line) => `${rail} ${line}`)] : [],
    ...frame.length > 0 && notes.length > 0 ? [rail] : [],
    ...notes.flatMap((note) => noteLines(note, view).map((line) => `${rail} ${line}`))
  ];
}
function header(finding, { paint, showStatus }) {
  const parts = [
    paint("bold", terminalText(placeOf2(finding))),
    paint(finding.severity, finding.severity),
    paint("dim", terminalText(finding.rule)),
    finding.confidence === "certain" ? "" : paint("dim", finding.confidence),
    showStatus && finding.status === "introduced" ? paint("bold", "new") : ""
  ];
  return parts.filter((part) => part !== "").join("  ");
}
function frameLines(finding, { paint, width, files }) {
  const file = files(finding.path);
  if (!file) return [];
  const digits = String(finding.end.line + 1).length;
  const rows = codeFrame(file, finding, width - digits - 7);
  const carets = RAIL[finding.severity];
  const isLong = !rows.some((row2) => row2.kind === "marks");
  return rows.map((row2) => {
    if (row2.kind === "marks") return `  ${" ".repeat(digits)} ${paint("dim", "┆")} ${paint(carets, row2.text)}`;
    const marker = isLong && isFound(row2) ? paint(carets, ">") : " ";
    return `${marker} ${paint("dim", `${gutter(row2).padStart(digits)} ┆`)} ${content(row2, paint)}`.trimEnd();
  });
}
function isFound(row2) {
  return row2.kind === "gap" || row2.kind === "code" && row2.found;
}
function gutter(row2) {
  return row2.kind === "code" ? String(row2.line) : "⋮";
}
function content(row2, paint) {
  if (row2.kind === "gap") return paint("dim", count(row2.lines, "more line"));
  return row2.kind === "code" && !row2.found ? paint("dim", row2.text) : row2.text;
}
function relatedNotes(finding) {
  const notes = finding.related.slice(0, MOST_RELATED).map((related) => {
    return { label: "see", text: `${placeOf2(related)}  ${related.message}` };
  });
  const left = finding.related.length - notes.length;
  return left > 0 ? [...notes, { label: "see", text: `… and ${count(left, "more place")}` }] : notes;
}
var HOW_TO_FIX = { safe: "--fix applies it", review: "--fix=review applies it, look at the result" };
function remedyNotes(fix, advice) {
  if (fix) return [{ label: "fix", text: `${fix.title} (${HOW_TO_FIX[fix.safety]})` }];
  return advice === "" ? [] : [{ label: "help", text: advice }];
}
var NOTE_INDENT = 6;
function noteLines({ label, text }, { paint, width }) {
  const [first = "", ...more] = wrap(text, width - 2 - NOTE_INDENT);
  const style = label === "fix" ? "fix" : "dim";
  return [`${paint(style, label.padEnd(NOTE_INDENT))}${first}`, ...more.map((line) => " ".repeat(NOTE_INDENT) + line)];
}

// packages/core/src/reporting/terminal-problems.ts
var MOST_PROBLEMS = 50;
var MOST_PLACES2 = 3;
function problemLines(report, view) {
  const { paint, onlyGrave } = view;
  const problems = report.problems.filter(({ gates = [] }) => !onlyGrave || gates.length > 0);
  if (problems.length === 0) return [];
  const alike = [
    ...Map.groupBy(problems, ({ code, message, gates = [] }) => [code, message, ...gates].join("\0")).values()
  ];
  const shown2 = alike.slice(0, MOST_PROBLEMS);
  const left = alike.slice(MOST_PROBLEMS).reduce((sum, { length }) => sum + length, 0);
  return [
    paint("bold", `Could not be checked: ${count(problems.length, "problem")}`),
    ...shown2.flatMap((group) => groupLines(group, view)),
    ...left > 0 ? [paint("dim", `… and ${left} more; --format=json lists them all`)] : []
  ];
}
function groupLines(group, { paint, width }) {
  const [first] = group;
  if (!first) return [];
  const { code, message, gates = [] } = first;
  const header2 = [
    paint("bold", terminalText(places2(group))),
    paint("dim", terminalText(code)),
    gates.length > 0 ? `incomplete: ${terminalText(gates.join(", "))}` : ""
  ];
  return [
    `${paint("partial", "!")} ${header2.filter((part) => part !== "").join("  ")}`,
    ...wrap(message, width - 2).map((line) => `${paint("partial", "│")} ${line}`)
  ];
}
function places2(group) {
  const named2 = group.slice(0, MOST_PLACES2).map(place).filter((text) => text !== "");
  const left = group.length - MOST_PLACES2;
  return left > 0 ? `${named2.join(", ")} and ${left} more` : named2.join(", ");
}
function place({ path, line, column }) {
  return [path, line, line === void 0 ? void 0 : column].filter((part) => part !== void 0).join(":");
}

// packages/core/src/reporting/terminal-summary.ts
function summaryLines(report, paint, width) {
  const idWidth = Math.max(0, ...report.gates.map(({ id }) => id.length));
  return [
    paint("bold", "Gates") + paint("dim", thresholdNote(report.gates)),
    ...report.gates.flatMap((gate) => gateLines(gate, idWidth, paint, width)),
    "",
    ...closing2(report, paint)
  ];
}
function thresholdNote(gates) {
  const [failOn, ...others] = new Set(gates.flatMap((gate) => gate.failOn ?? []));
  if (failOn === void 0 || others.length > 0) return "";
  if (failOn === "never") return " (no finding fails one)";
  if (failOn === "critical") return " (a critical finding fails one)";
  return failOn === "info" ? " (any finding fails one)" : ` (a finding of ${failOn} or worse fails one)`;
}
var VERDICT_WIDTH = "not run".length;
var LEAST_NOTE = 24;
function gateLines(gate, idWidth, paint, width) {
  const { verdict } = gate;
  const name = verdictName(verdict).padEnd(VERDICT_WIDTH);
  const notes = [
    severitiesInWords(gate.counts),
    gate.reason ?? "",
    gate.notRun.length > 0 ? `${count(gate.notRun.length, "rule")} not run: ${reasons(gate)}` : ""
  ].filter((note) => note !== "");
  const indent = idWidth + VERDICT_WIDTH + 6;
  const [first = "", ...more] = wrap(notes.join(" · "), Math.max(width - indent, LEAST_NOTE));
  const head = `${paint(verdict, VERDICT_SIGN[verdict])} ${gate.id.padEnd(idWidth)}  ${paint(verdict, name)}  ${first}`;
  return [head.trimEnd(), ...more.map((line) => `${paint(verdict, "│")}${" ".repeat(indent - 1)}${line}`)];
}
function reasons(gate) {
  return [...new Set(gate.notRun.map(({ reason }) => reason))].join("; ");
}
function verdictName(verdict) {
  return verdict === "not-run" ? "not run" : verdict;
}
function closing2(report, paint) {
  const { judged, standing, fixed } = sortOut(report);
  const files = new Set(judged.map(({ path }) => path)).size;
  const news = report.judged === "introduced" ? " new" : "";
  const found = judged.length === 0 ? `no${news} findings` : `${judged.length}${news} ${judged.length === 1 ? "finding" : "findings"} in ${count(files, "file")}: ${severitiesInWords(countSeverities(judged))}`;
  const safe = judged.filter(({ fix }) => fix?.safety === "safe").length;
  const review = judged.filter(({ fix }) => fix?.safety === "review").length;
  const unchanged = report.judged === "all" ? 0 : standing.length;
  const facts = [
    safe > 0 ? `${safe} fixable with --fix` : "",
    review > 0 ? `${review} ${safe > 0 ? "more" : "fixable"} with --fix=review` : "",
    unchanged > 0 ? `${unchanged} unchanged` : "",
    fixed.length > 0 ? `${fixed.length} fixed by this change` : "",
    report.suppressed.length > 0 ? `${report.suppressed.length} suppressed` : ""
  ].filter((fact) => fact !== "");
  return [
    `${paint(report.verdict, `${VERDICT_SIGN[report.verdict]} ${verdictName(report.verdict)}`)}  ${found}`,
    ...facts.length > 0 ? [`· ${facts.join(" · ")}`] : [],
    paint("dim", `· ${terminalText(lookedAt(report))}`)
  ];
}

// packages/core/src/reporting/terminal.ts
var DEFAULT_WIDTH = 100;
var LEAST_WIDTH = 40;
var MOST_MENTIONED = 10;
function terminal(report, options = {}) {
  const { source, color = false, width = DEFAULT_WIDTH, quiet = false } = options;
  const shown2 = withoutSecrets(report, source);
  const paint = painter(color);
  const { judged, standing } = sortOut(shown2);
  const view = {
    paint,
    width: Math.max(width, LEAST_WIDTH),
    files: shownFiles(shown2, source),
    showStatus: shown2.judged === "all" && hasBase(shown2)
  };
  const blocks = [
    ...findingBlocks(quiet ? judged.filter((finding) => failsGate(finding, shown2.gates)) : judged, view),
    quiet ? [] : mentioned(standing, paint),
    problemLines(shown2, { paint, width: view.width, onlyGrave: quiet }),
    summaryLines(shown2, paint, view.width)
  ];
  return `${blocks.filter((block) => block.length > 0).map((block) => block.join("\n")).join("\n\n")}
`;
}
function findingBlocks(findings, view) {
  const advice = adviceOnce(findings);
  return findings.map((finding, at) => {
    const before = findings[at - 1];
    const showCode = !before || !isSamePlace(before, finding);
    return findingLines(finding, { advice: advice[at] ?? "", showCode }, view);
  });
}
function isSamePlace(a, b) {
  return placeOf2(a) === placeOf2(b) && a.end.line === b.end.line && a.end.column === b.end.column;
}
function mentioned(standing, paint) {
  if (standing.length === 0) return [];
  const lines = mostImportantFirst(standing).slice(0, MOST_MENTIONED).map((finding) => {
    const { severity, rule, title } = finding;
    const text = `${placeOf2(finding)}  ${severity}  ${title}  ${rule}`;
    return paint("dim", `${SEVERITY_SIGN[severity]} ${terminalText(text)}`);
  });
  const left = standing.length - lines.length;
  return [
    paint("bold", `Already there before this change, not judged: ${count(standing.length, "finding")}`),
    ...lines,
    ...left > 0 ? [paint("dim", `… and ${left} more; --only=all judges them too`)] : []
  ];
}

// packages/core/src/reporting/index.ts
var reporters = { terminal, json, sarif, markdown, annotations };

// packages/action/src/commands.ts
function command2(name, message) {
  const title = name === "debug" ? "" : " title=Hullgate";
  return `::${name}${title}::${commandData(message)}
`;
}

// packages/action/src/usage-error.ts
var UsageError = class extends Error {
  name = "UsageError";
};

// packages/action/src/failure.ts
function failureOf(error) {
  if (error instanceof UsageError) return { exitCode: EXIT_CODES.usage, output: command2("error", error.message) };
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  const report = "This is a fault of Hullgate, not of your repository. Run the job again with debug logging and report what it says.";
  return {
    exitCode: EXIT_CODES.incomplete,
    output: command2("error", `Hullgate could not finish: ${message}
${report}`) + command2("debug", stack)
  };
}

// packages/action/src/run.ts
import { lstatSync as lstatSync7, readdirSync as readdirSync2, readFileSync as readFileSync3, statSync as statSync2 } from "node:fs";
import { join as join9, resolve as resolve3 } from "node:path";

// packages/node/src/git.ts
import { spawn } from "node:child_process";
import { lstatSync, readFileSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join, resolve } from "node:path";
var SAFE_SETTINGS = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.quotePath=false",
  "safe.bareRepository=explicit",
  "safe.directory=*",
  "submodule.recurse=false"
].flatMap((setting) => ["-c", setting]);
var LOCATING = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|PREFIX|NAMESPACE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES)$/;
var PATIENCE = 6e4;
var GitUnavailableError = class extends Error {
  name = "GitUnavailableError";
};
function git(folder, command3, options = {}) {
  return new Promise((resolve4, reject) => {
    const child = spawnGit(folder, command3, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const patience = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
    const stdout = [];
    const stderr = [];
    child.stdout?.on("data", (chunk) => stdout.push(chunk));
    child.stderr?.on("data", (chunk) => stderr.push(chunk));
    child.on("error", (cause) => {
      clearTimeout(patience);
      reject(new GitUnavailableError("git could not be started.", { cause }));
    });
    child.on("close", (code) => {
      clearTimeout(patience);
      resolve4({ code: code ?? 128, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() });
    });
  });
}
function spawnGit(folder, command3, { network = false, patterns = false, ...options }) {
  const settings = [
    "-C",
    folder,
    "--no-pager",
    "--no-replace-objects",
    patterns ? "--icase-pathspecs" : "--literal-pathspecs",
    ...SAFE_SETTINGS
  ];
  return spawn("git", [...settings, ...command3], { ...options, env: environment(network), windowsHide: true });
}
function environment(network) {
  const dropped = (name) => network ? LOCATING.test(name) : name.startsWith("GIT_");
  const kept = Object.entries(process.env).filter(([name]) => !dropped(name));
  return {
    ...Object.fromEntries(kept),
    PATH: absolutePath(process.env["PATH"] ?? ""),
    // Messages are read by us: in English.
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_LAZY_FETCH: network ? "0" : "1",
    GIT_ALLOW_PROTOCOL: network ? "https:http:ssh:git:file" : "none"
  };
}
function absolutePath(path) {
  return path.split(delimiter).filter(isAbsolute).join(delimiter);
}
function complaint({ stderr }) {
  const line = stderr.trim().split("\n", 1)[0] ?? "";
  return line.replace(/^(?:fatal|error): /, "").replace(/\.$/, "") || "git gave no reason";
}
function findGitFolder(folder) {
  for (let at = folder; ; at = dirname(at)) {
    const own = lstatSync(join(at, ".git"), { throwIfNoEntry: false });
    if (own?.isDirectory()) return join(at, ".git");
    if (own?.isFile() && own.size < LONGEST_PATH)
      return resolve(at, readFileSync(join(at, ".git"), "utf8").replace("gitdir:", "").trim());
    if (dirname(at) === at) return void 0;
  }
}
var LONGEST_PATH = 8192;

// packages/node/src/revision-error.ts
var RevisionError = class extends Error {
  name = "RevisionError";
  /** As asked for. */
  revision;
  constructor(revision2, message) {
    super(message);
    this.revision = revision2;
  }
};

// packages/node/src/revision.ts
var DEEPEN = "This clone is shallow: it holds only the newest commits. Fetch more history (`git fetch --unshallow`; with actions/checkout: `fetch-depth: 0`).";
async function resolveCommit(root, revision2) {
  const { code, stdout } = await git(root, [
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${revision2}^{commit}`
  ]);
  return code === 0 ? stdout.toString().trim() : void 0;
}
async function isShallow(root) {
  const answer = await git(root, ["rev-parse", "--is-shallow-repository"]);
  if (answer.code !== 0) throw new RevisionError("HEAD", `Nothing to compare with: ${complaint(answer)}.`);
  return answer.stdout.toString().trim() === "true";
}
async function unreadableRevision(root, revision2, reason) {
  const shallow = await isShallow(root);
  if (await resolveCommit(root, revision2) !== void 0) {
    const advice2 = "If this is a partial clone, make a whole one (with actions/checkout: leave `filter` out).";
    return new RevisionError(revision2, `The revision \`${revision2}\` could not be read: ${reason}. ${advice2}`);
  }
  const advice = shallow ? DEEPEN : "Check the spelling, or fetch it (`git fetch origin`).";
  return new RevisionError(revision2, `There is no revision \`${revision2}\` in this repository. ${advice}`);
}

// packages/node/src/directory-workspace.ts
import { lstatSync as lstatSync5, realpathSync as realpathSync2 } from "node:fs";
import { join as join6 } from "node:path";

// packages/node/src/file-reader.ts
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
var SIZE_LIMIT2 = 10 * 1024 * 1024;
var FIRST_BUFFER = 256 * 1024;
var BINARY_PREFIX = 8e3;
var FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
var CODES = {
  ENOENT: ["file-vanished", "This file was there when the tree was listed and is gone now."],
  ENOTDIR: ["file-vanished", "This file was there when the tree was listed and is gone now."],
  EACCES: ["file-unreadable", "This file may not be read by the user that runs Hullgate."],
  EPERM: ["file-unreadable", "This file may not be read by the user that runs Hullgate."],
  ELOOP: ["file-not-regular", "This is a symbolic link now; it was not followed."],
  ENXIO: ["file-not-regular", "This is a socket or a pipe, not a regular file; it was not read."]
};
var FileReader = class {
  #buffer = Buffer.allocUnsafeSlow(FIRST_BUFFER);
  #limit;
  constructor(limit = SIZE_LIMIT2) {
    this.#limit = limit;
  }
  /**
   * The bytes of a regular file; of a binary one over the limit only the first, for of binary files nobody reads more.
   * Never waits, never follows a link in the last part of the path.
   * @throws {ReadError}
   */
  read(file) {
    try {
      const descriptor2 = openSync(file, FLAGS);
      try {
        return this.#readOpen(descriptor2);
      } finally {
        closeSync(descriptor2);
      }
    } catch (error) {
      throw error instanceof ReadError ? error : asReadError(error);
    }
  }
  #readOpen(descriptor2) {
    const stats = fstatSync(descriptor2);
    if (!stats.isFile()) throw new ReadError("file-not-regular", "This is not a regular file; it was not read.");
    if (stats.size <= this.#limit) return this.#readBytes(descriptor2, stats.size);
    const beginning = this.#readBytes(descriptor2, BINARY_PREFIX);
    if (isBinary(beginning)) return beginning;
    throw tooLarge2(stats.size, this.#limit);
  }
  #readBytes(descriptor2, size) {
    if (size > this.#buffer.length) this.#buffer = Buffer.allocUnsafeSlow(grown(this.#buffer.length, size));
    let length = 0;
    while (length < size) {
      const read2 = readSync(descriptor2, this.#buffer, length, size - length, -1);
      if (read2 === 0) break;
      length += read2;
    }
    return this.#buffer.subarray(0, length);
  }
};
function grown(length, needed) {
  let size = length;
  while (size < needed) size *= 2;
  return size;
}
function tooLarge2(size, limit = SIZE_LIMIT2) {
  return new ReadError(
    "file-too-large",
    `This file has ${size} bytes; files over ${limit} bytes are not read. Leave it out with paths.exclude in the policy, or move it out of the repository.`
  );
}
function errorCode(error) {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown error";
}
function asReadError(error) {
  const [code, message] = CODES[errorCode(error)] ?? [
    "file-unreadable",
    `This file could not be read (${errorCode(error)}).`
  ];
  return new ReadError(code, message);
}

// packages/node/src/list-folder.ts
import { lstatSync as lstatSync2, readdirSync } from "node:fs";
import { join as join3 } from "node:path";

// packages/node/src/ignore-rules.ts
var import_ignore = __toESM(require_ignore(), 1);
import { join as join2 } from "node:path";
var IGNORE_FILES = [".gitignore", ".ignore"];
var STAR_LIMIT = 3;
function isBounded(pattern) {
  const parts = pattern.split("/");
  const crossing = parts.filter((part) => part === "**").length;
  return crossing <= STAR_LIMIT && parts.every((part) => part === "**" || part.split("*").length - 1 <= STAR_LIMIT);
}
var IgnoreRules = class _IgnoreRules {
  #folder;
  #rules;
  #above;
  constructor(folder, rules, above) {
    this.#folder = folder;
    this.#rules = rules;
    this.#above = above;
  }
  /**
   * The rules that hold in a folder.
   * @param folder from the root, empty or with a slash at its end
   * @param names what stands in the folder
   */
  static in(folder, names, above, source) {
    const texts = [];
    for (const name of IGNORE_FILES) {
      if (names.has(name)) texts.push(readRules(folder + name, source));
    }
    if (texts.every((text) => text === "")) return above;
    const patterns = texts.join("\n").split(/\r?\n/);
    const bounded = patterns.filter(isBounded);
    if (bounded.length < patterns.length) {
      const skipped = "A pattern with more than three stars in a part was not heeded: files it leaves out are inspected.";
      source.listing.problem("ignore-pattern-skipped", skipped, `${folder}${IGNORE_FILES[0]}`);
    }
    return new _IgnoreRules(folder, (0, import_ignore.default)({ allowRelativePaths: true }).add(bounded), above);
  }
  /** @param path from the root; a folder's ends with a slash */
  leaveOut(path) {
    const { ignored, unignored } = this.#rules.test(path.slice(this.#folder.length));
    if (ignored || unignored) return ignored;
    return this.#above?.leaveOut(path) ?? false;
  }
};
function readRules(path, { root, reader, listing }) {
  try {
    return Buffer.from(reader.read(join2(root, path))).toString();
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    listing.problem("ignore-file-unreadable", `Its patterns were not heeded. ${error.message}`, path);
    return "";
  }
}

// packages/node/src/path-name.ts
import { isUtf8 } from "node:buffer";
var BEYOND_ASCII = /[\x80-\xff]/;
function decodePath(latin1) {
  if (!BEYOND_ASCII.test(latin1)) return latin1;
  const bytes = Buffer.from(latin1, "latin1");
  return isUtf8(bytes) ? bytes.toString() : void 0;
}
function pathNotUtf8(shown2) {
  return {
    code: "path-not-utf8",
    message: "The name of this file is not valid UTF-8, so it was not inspected. Rename it.",
    path: shown2,
    gates: ["secrets"]
  };
}
function isInside(path) {
  return path !== "" && !path.startsWith("/") && !/(?:^|[/\\])\.\.(?:[/\\]|$)|^[A-Za-z]:|\0/.test(path);
}

// packages/node/src/list-folder.ts
var SKIPPED = /* @__PURE__ */ new Set([".git", "node_modules"]);
var REPLACEMENT = "�";
function listFolder(folder, source) {
  const open = [
    { folder: folder === "" ? "" : `${folder}/`, rules: void 0 }
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const entries = readEntries(next.folder, source);
    const rules = IgnoreRules.in(next.folder, new Set(entries.map(({ name }) => name)), next.rules, source);
    for (const entry of entries) {
      const path = next.folder + entry.name;
      if (!entry.isDirectory()) {
        if (!rules?.leaveOut(path)) addFile(path, source);
      } else if (!SKIPPED.has(entry.name) && !rules?.leaveOut(`${path}/`)) {
        open.push({ folder: `${path}/`, rules });
      }
    }
  }
}
function readEntries(folder, { root, listing }) {
  try {
    return readdirSync(join3(root, folder), { withFileTypes: true });
  } catch (error) {
    const code = errorCode(error);
    if (folder.includes(REPLACEMENT)) listing.problems.push(pathNotUtf8(folder));
    else if (code !== "ENOENT")
      listing.unreadable("directory-unreadable", code, folder === "" ? "." : folder.slice(0, -1));
    return [];
  }
}
function addFile(path, { root, listing }) {
  const lost = path.includes(REPLACEMENT) && !lstatSync2(join3(root, path), { throwIfNoEntry: false });
  if (lost) listing.problems.push(pathNotUtf8(path));
  else listing.add(path);
}

// packages/node/src/text-cursor.ts
var TextCursor = class {
  #text;
  #at = 0;
  #failed = false;
  constructor(text) {
    this.#text = text;
  }
  get isAtEnd() {
    return this.#at >= this.#text.length;
  }
  get hasFailed() {
    return this.#failed;
  }
  /** Goes past what must come next. */
  skip(expected) {
    if (this.#text.startsWith(expected, this.#at)) this.#at += expected.length;
    else this.#fail();
  }
  /** What stands before the next `end`, which is skipped. */
  until(end) {
    const stop = this.#text.indexOf(end, this.#at);
    if (stop < 0) {
      this.#fail();
      return "";
    }
    const found = this.#text.slice(this.#at, stop);
    this.#at = stop + end.length;
    return found;
  }
  /** The decimal number behind what must come next. */
  number(label) {
    this.skip(label);
    const start = this.#at;
    let value = 0;
    for (let digit = this.#digit(); digit >= 0 && digit <= 9; digit = this.#digit()) {
      value = value * 10 + digit;
      this.#at++;
    }
    if (this.#at === start) this.#fail();
    return value;
  }
  #digit() {
    return this.#text.charCodeAt(this.#at) - 48;
  }
  #fail() {
    this.#failed = true;
    this.#at = this.#text.length;
  }
};

// packages/node/src/git-index.ts
var INTENT_TO_ADD = 536870912;
var LIST_INDEX = ["ls-files", "--stage", "--debug", "-z"];
function parseIndex(output) {
  const text = new TextCursor(output.toString("latin1"));
  const entries = [];
  let last;
  while (!text.isAtEnd) {
    const entry = readEntry(text);
    if (!entry) return void 0;
    if (entry.path !== last) entries.push(entry);
    last = entry.path;
  }
  return entries;
}
function readEntry(text) {
  const mode = text.until(" ");
  const object = text.until(" ");
  const stage = text.until("	");
  const path = text.until("\0");
  const [changed, changedFraction] = [text.number("  ctime: "), text.number(":")];
  const [modified, modifiedFraction] = [text.number("\n  mtime: "), text.number(":")];
  for (const label of ["\n  dev: ", "	ino: ", "\n  uid: ", "	gid: "]) text.number(label);
  const size = text.number("\n  size: ");
  text.skip("	flags: ");
  const flags = Number.parseInt(text.until("\n"), 16);
  if (text.hasFailed) return void 0;
  return {
    path,
    mode,
    object,
    size,
    modified: modified * 1e3 + modifiedFraction / 1e6,
    changed: changed * 1e3 + changedFraction / 1e6,
    fine: modifiedFraction !== 0,
    settled: stage === "0" && (flags & INTENT_TO_ADD) === 0
  };
}
function isUnchanged(entry, stats, indexTime) {
  if (!entry.settled || !stats.isFile() || stats.size !== entry.size) return false;
  if (entry.fine) {
    return stats.mtimeMs === entry.modified && stats.ctimeMs === entry.changed && stats.mtimeMs < indexTime;
  }
  return seconds(stats.mtimeMs) === seconds(entry.modified) && seconds(stats.ctimeMs) === seconds(entry.changed) && seconds(stats.mtimeMs) < seconds(indexTime);
}
function seconds(milliseconds) {
  return Math.floor(milliseconds / 1e3);
}
function contentId(object, size) {
  return `${object}-${size}`;
}

// packages/node/src/open-index.ts
import { readFileSync as readFileSync2, statSync } from "node:fs";
import { join as join4 } from "node:path";

// packages/node/src/index-file.ts
import { hash } from "node:crypto";
var HEADER = 12;
var ENTRY = 62;
var CHECKSUM = 20;
var VERSIONS = /* @__PURE__ */ new Set([2, 3]);
var EXTENDED = 16384;
var STAGE = 12288;
var INTENT_TO_ADD2 = 8192;
function readIndexFile(file) {
  const end = file.length - CHECKSUM;
  if (end < HEADER || hash("sha1", file.subarray(0, end)) !== file.toString("hex", end)) return void 0;
  const bytes = new IndexBytes(file, end);
  if (!bytes.text.startsWith("DIRC") || !VERSIONS.has(bytes.view.getUint32(4))) return void 0;
  const entries = [];
  let last;
  let at = HEADER;
  for (let left = bytes.view.getUint32(8); left > 0; left--) {
    const stop = bytes.pathEnd(at);
    if (stop < 0) return void 0;
    const entry = bytes.entry(at, stop);
    if (entry.path !== last) entries.push(entry);
    last = entry.path;
    at += paddedLength(stop - at);
  }
  return hasOnlyOptional(bytes, at) ? entries : void 0;
}
var IndexBytes = class {
  view;
  text;
  #hex;
  constructor(file, end) {
    this.view = new DataView(file.buffer, file.byteOffset, end);
    this.text = file.toString("latin1", 0, end);
    this.#hex = file.toString("hex", 0, end);
  }
  /** Where the path of the entry ends; negative where there is no entry. */
  pathEnd(at) {
    return at + ENTRY > this.text.length ? -1 : this.text.indexOf("\0", this.#pathStart(at));
  }
  entry(at, pathEnd) {
    const { view } = this;
    const modifiedFraction = view.getUint32(at + 12);
    return {
      path: this.text.slice(this.#pathStart(at), pathEnd),
      mode: view.getUint32(at + 24).toString(8),
      object: this.#hex.slice(2 * (at + 40), 2 * (at + 60)),
      size: view.getUint32(at + 36),
      modified: view.getUint32(at + 8) * 1e3 + modifiedFraction / 1e6,
      changed: view.getUint32(at) * 1e3 + view.getUint32(at + 4) / 1e6,
      fine: modifiedFraction !== 0,
      settled: (this.#flags(at) & STAGE) === 0 && !this.#isAnnounced(at)
    };
  }
  #flags(at) {
    return this.view.getUint16(at + ENTRY - 2);
  }
  #pathStart(at) {
    return at + ENTRY + (this.#flags(at) & EXTENDED ? 2 : 0);
  }
  #isAnnounced(at) {
    return (this.#flags(at) & EXTENDED) !== 0 && (this.view.getUint16(at + ENTRY) & INTENT_TO_ADD2) !== 0;
  }
};
function paddedLength(length) {
  return length + 8 & ~7;
}
function hasOnlyOptional({ text, view }, start) {
  let at = start;
  while (at + 8 <= text.length) {
    if (!/^[A-Z]/.test(text.charAt(at))) return false;
    at += 8 + view.getUint32(at + 4);
  }
  return at === text.length;
}

// packages/node/src/open-index.ts
function indexOnDisk(root, gitFolder, paths2) {
  if (paths2.length > 0 || gitFolder !== join4(root, ".git")) return void 0;
  try {
    if (/worktree/i.test(readFileSync2(join4(gitFolder, "config"), "latin1"))) return void 0;
    const file = join4(gitFolder, "index");
    const time = statSync(file).mtimeMs;
    const entries = readIndexFile(readFileSync2(file));
    return entries && { entries, time };
  } catch {
    return void 0;
  }
}
async function indexFromGit(root, gitFolder, paths2) {
  const only = paths2.length > 0 ? ["--", ...paths2] : [];
  const listed = await git(root, [...LIST_INDEX, ...only]);
  if (listed.code !== 0) return { failed: complaint(listed) };
  const entries = parseIndex(listed.stdout);
  const time = statSync(join4(gitFolder, "index"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return entries ? { entries, time } : { failed: "it listed its index in an unknown form" };
}

// packages/node/src/list-repository.ts
var SUBMODULE = "160000";
var UNREADABLE = /^warning: could not open directory '(.*)': (.*)$/;
async function listRepository(root, gitFolder, paths2, listing) {
  const only = paths2.length > 0 ? ["--", ...paths2] : [];
  const untracked = git(root, ["ls-files", "--others", "--exclude-standard", "-z", ...only]);
  const tracked = listTracked(root, gitFolder, paths2, listing);
  const [answer, others] = await Promise.all([tracked, untracked]);
  if (typeof answer !== "string") return answer;
  if (others.code !== 0) return { failed: complaint(others) };
  addUntracked(others, listing);
  return others.stdout.length > 0 ? "listed" : answer;
}
async function listTracked(root, gitFolder, paths2, listing) {
  const index = indexOnDisk(root, gitFolder, paths2) ?? await indexFromGit(root, gitFolder, paths2);
  if ("failed" in index) return index;
  const { entries, time } = index;
  for (const entry of entries) {
    if (entry.mode === SUBMODULE) continue;
    const path = decodePath(entry.path);
    if (path === void 0) listing.problems.push(pathNotUtf8(entry.path));
    else {
      listing.add(path, (stats) => isUnchanged(entry, stats, time) ? contentId(entry.object, entry.size) : void 0);
    }
  }
  return entries.length > 0 ? "listed" : "unknown";
}
function addUntracked(others, listing) {
  for (const name of others.stdout.toString("latin1").split("\0")) {
    if (name === "" || name.endsWith("/")) continue;
    const path = decodePath(name);
    if (path === void 0) listing.problems.push(pathNotUtf8(name));
    else listing.add(path);
  }
  for (const line of others.stderr.split("\n")) {
    const [, folder, reason] = UNREADABLE.exec(line) ?? [];
    if (folder !== void 0 && reason !== void 0) {
      listing.unreadable("directory-unreadable", reason, folder.replace(/\/$/, ""));
    }
  }
}

// packages/node/src/git-search.ts
var UTF16_MARKS = ["\\xff\\xfe", "\\xfe\\xff"];
var NO_MATCH = 1;
async function trackedFilesHolding(root, text, endings) {
  const wanted = [text, ...UTF16_MARKS.map((mark) => `^${mark}`)].flatMap((pattern) => ["-e", pattern]);
  const places3 = endings.map((ending) => `*${ending}`);
  const search = ["grep", "--cached", "-l", "-z", "-a", "-P", "--no-textconv", "--no-recurse-submodules", "--no-color"];
  const { code, stdout } = await git(root, [...search, ...wanted, "--", ...places3], { patterns: true });
  if (code !== 0 && code !== NO_MATCH) return void 0;
  return new Set(
    stdout.toString("latin1").split("\0").flatMap((name) => name === "" ? [] : decodePath(name) ?? [])
  );
}

// packages/node/src/symbolic-link.ts
import { lstatSync as lstatSync3, realpathSync } from "node:fs";
import { join as join5, relative, sep } from "node:path";
function followLink(root, path) {
  const nowhere = (code, message) => ({ problem: { code, message, path } });
  try {
    const target = realpathSync.native(join5(root, path));
    if (!staysInside(root, target)) {
      return nowhere("link-leaves-tree", "This symbolic link leads out of the tree; it was not followed.");
    }
    const stats = lstatSync3(target);
    if (stats.isDirectory()) return {};
    if (stats.isFile()) return { file: target, size: stats.size };
    return nowhere(
      "file-not-regular",
      "This symbolic link leads to something that is not a regular file; it was not read."
    );
  } catch (error) {
    const code = errorCode(error);
    if (code === "ELOOP")
      return nowhere("link-loop", "This symbolic link leads to itself; there is nothing to inspect.");
    if (code === "ENOENT" || code === "ENOTDIR") {
      return nowhere("link-broken", "This symbolic link leads nowhere; there is nothing to inspect.");
    }
    return nowhere("file-unreadable", `This symbolic link could not be followed (${code}).`);
  }
}
function staysInside(root, target) {
  const parts = relative(root, target).split(sep);
  return parts[0] !== ".." && !parts.includes(".git");
}
var RealFolders = class {
  #root;
  #known = /* @__PURE__ */ new Map([["", true]]);
  constructor(root) {
    this.#root = root;
  }
  /** Whether all folders on the way to a file are real. */
  leadTo(path) {
    return this.#isReal(path.slice(0, Math.max(path.lastIndexOf("/"), 0)));
  }
  #isReal(folder) {
    const known = this.#known.get(folder);
    if (known !== void 0) return known;
    let real = true;
    for (let end = folder.indexOf("/"); real; end = folder.indexOf("/", end + 1)) {
      const part = end < 0 ? folder : folder.slice(0, end);
      real = this.#known.get(part) ?? this.#look(part);
      this.#known.set(part, real);
      if (end < 0) break;
    }
    this.#known.set(folder, real);
    return real;
  }
  #look(folder) {
    try {
      return !lstatSync3(`${this.#root}/${folder}`).isSymbolicLink();
    } catch {
      return true;
    }
  }
};

// packages/node/src/tree-listing.ts
import { lstatSync as lstatSync4 } from "node:fs";
var TreeListing = class {
  files = [];
  problems = [];
  #root;
  #folders;
  #linked = /* @__PURE__ */ new Set();
  /** @param root real path of the tree */
  constructor(root, folders) {
    this.#root = root;
    this.#folders = folders;
  }
  /**
   * Takes a path of the tree in, if a file stands there.
   * @param identify gives the content's id, from what the file system says of the file
   */
  add(path, identify) {
    if (!this.#folders.leadTo(path)) {
      this.#behindLink(path.slice(0, path.lastIndexOf("/")));
      return;
    }
    const stats = this.#look(path);
    if (!stats || stats.isDirectory()) return;
    if (stats.isSymbolicLink()) this.#addLink(path);
    else if (stats.isFile()) this.#addFile(path, stats.size, identify?.(stats));
    else this.problem("file-not-regular", "This is not a regular file; it was not read.", path);
  }
  problem(code, message, path) {
    this.problems.push({ code, message, path });
  }
  /** A part of the tree that could not be looked at, so that the gates cannot be sure. */
  unreadable(code, reason, path) {
    const message = `What is here could not be inspected (${reason}). Let the user that runs Hullgate read it, or leave it out.`;
    this.problems.push({ code, message, path, gates: ["secrets"] });
  }
  /** Said once for a folder, however many files git tracks in it. */
  #behindLink(folder) {
    if (this.#linked.has(folder)) return;
    this.#linked.add(folder);
    this.problem("link-leaves-tree", "This folder lies behind a symbolic link; it was not followed.", folder);
  }
  #addFile(path, size, id) {
    this.files.push(id === void 0 ? { path, size } : { path, size, id });
  }
  #addLink(path) {
    const target = followLink(this.#root, path);
    if (target.file !== void 0) this.#addFile(path, target.size, void 0);
    else if (target.problem) this.problems.push(target.problem);
  }
  #look(path) {
    try {
      return lstatSync4(`${this.#root}/${path}`, { throwIfNoEntry: false });
    } catch (error) {
      if (errorCode(error) !== "ENOTDIR") this.unreadable("file-unreadable", errorCode(error), path);
      return void 0;
    }
  }
};

// packages/node/src/directory-workspace.ts
function directoryWorkspace(root, { paths: paths2 = [] } = {}) {
  return new DirectoryWorkspace(realpathSync2(root), paths2);
}
var DirectoryWorkspace = class {
  #root;
  #paths;
  #reader = new FileReader();
  #folders;
  #listing;
  constructor(root, paths2) {
    this.#root = root;
    this.#paths = outermost(paths2);
    this.#folders = new RealFolders(root);
  }
  list() {
    this.#listing ??= this.#list();
    return this.#listing;
  }
  /** Asks git's index: the files with an id are as it has them. Text in UTF-16 counts as holding anything. */
  async holding(text, endings) {
    if (findGitFolder(this.#root) === void 0) return void 0;
    try {
      return await trackedFilesHolding(this.#root, text, endings);
    } catch (error) {
      if (error instanceof GitUnavailableError) return void 0;
      throw error;
    }
  }
  read({ path }) {
    if (!isInside(path) || !this.#folders.leadTo(path)) {
      throw new ReadError("link-leaves-tree", "This path leads out of the tree; it was not read.");
    }
    try {
      return this.#reader.read(`${this.#root}/${path}`);
    } catch (error) {
      const file = error instanceof ReadError && error.code === "file-not-regular" ? this.#linked(path) : void 0;
      if (file === void 0) throw error;
      return this.#reader.read(file);
    }
  }
  async #list() {
    const listing = new TreeListing(this.#root, this.#folders);
    const answer = await this.#askGit(listing);
    if (answer === "listed") {
      for (const path of this.#paths) this.#addNamed(path, listing);
      return listing;
    }
    const walked = new TreeListing(this.#root, this.#folders);
    if (answer !== "unknown") {
      const message = `git could not list the files: ${answer.failed}. All files are inspected but those that ignore files leave out.`;
      walked.problem("git-failed", message, ".");
    }
    for (const path of this.#paths.length > 0 ? this.#paths : [""]) this.#addNamed(path, walked);
    return walked;
  }
  async #askGit(listing) {
    const gitFolder = findGitFolder(this.#root);
    if (gitFolder === void 0) return "unknown";
    try {
      return await listRepository(this.#root, gitFolder, this.#paths, listing);
    } catch (error) {
      if (error instanceof GitUnavailableError) return { failed: "it is not installed or not on the PATH" };
      throw error;
    }
  }
  /** Adds what was named and is not listed yet: outside git everything, inside a file or folder that git ignores. */
  #addNamed(path, listing) {
    if (listing.files.some((file) => file.path === path || file.path.startsWith(`${path}/`))) return;
    const stats = lstatSync5(join6(this.#root, path), { throwIfNoEntry: false });
    if (stats?.isDirectory()) listFolder(path, { root: this.#root, reader: this.#reader, listing });
    else listing.add(path);
  }
  #linked(path) {
    return followLink(this.#root, path).file;
  }
};
function outermost(paths2) {
  const all = new Set(paths2);
  return [...all].filter((path) => {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      if (all.has(path.slice(0, end))) return false;
    }
    return true;
  });
}

// packages/node/src/git-workspace.ts
import { realpathSync as realpathSync3 } from "node:fs";

// packages/node/src/object-reader.ts
import { Socket } from "node:net";
var LINE_FEED = 10;
var ObjectReader = class {
  #folder;
  #awaited = [];
  #child;
  #received = [];
  #length = 0;
  /** Bytes that must have come before there is anything to do. */
  #needed = 1;
  constructor(folder) {
    this.#folder = folder;
  }
  /**
   * The content of an object.
   * @param object its id
   * @throws {ReadError} when the clone does not have it
   */
  read(object) {
    return new Promise((resolve4, reject) => {
      this.#awaited.push({ resolve: resolve4, reject });
      this.#child ??= this.#start();
      hold(this.#child, true);
      this.#child.stdin?.write(`${object}
`);
    });
  }
  #start() {
    const child = spawnGit(this.#folder, ["cat-file", "--batch"], { stdio: ["pipe", "pipe", "ignore"] });
    child.stdout?.on("data", (chunk) => this.#receive(chunk));
    const fail = () => {
      this.#child = void 0;
      this.#length = 0;
      this.#received = [];
      for (const request of this.#awaited.splice(0))
        request.reject(new ReadError("object-unreadable", "git ended without an answer."));
    };
    child.on("error", fail);
    child.on("close", fail);
    child.stdin?.on("error", () => {
    });
    return child;
  }
  #receive(chunk) {
    this.#received.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#needed) return;
    let received = this.#received.length === 1 ? chunk : Buffer.concat(this.#received);
    for (; ; ) {
      const answer = parseAnswer(received);
      if (typeof answer === "number") {
        this.#needed = answer;
        break;
      }
      const request = this.#awaited.shift();
      if (answer.content) request?.resolve(answer.content);
      else request?.reject(new ReadError("object-missing", MISSING));
      received = received.subarray(answer.end);
    }
    this.#received = received.length > 0 ? [received] : [];
    this.#length = received.length;
    if (this.#awaited.length === 0 && this.#child) hold(this.#child, false);
  }
};
var MISSING = "This clone does not hold the content of this file (it is a partial clone). Fetch it whole: leave `filter` out of the checkout.";
function parseAnswer(received) {
  const lineEnd = received.indexOf(LINE_FEED);
  if (lineEnd < 0) return received.length + 1;
  const size = /^[0-9a-f]+ [a-z]+ (\d+)$/.exec(received.toString("latin1", 0, lineEnd))?.[1];
  if (size === void 0) return { end: lineEnd + 1 };
  const end = lineEnd + 1 + Number(size);
  return received.length > end ? { content: received.subarray(lineEnd + 1, end), end: end + 1 } : end + 1;
}
function hold(child, held) {
  for (const handle of [child, child.stdin, child.stdout]) {
    if (handle !== child && !(handle instanceof Socket)) continue;
    if (held) handle.ref();
    else handle.unref();
  }
}

// packages/node/src/tree-links.ts
var MOST_HOPS = 40;
function followTreeLink(path, links, isFile) {
  const way = [];
  const open = path.split("/").toReversed();
  for (let hops = 0; open.length > 0; ) {
    const part = open.pop() ?? "";
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (way.pop() === void 0) return void 0;
      continue;
    }
    const target = links.get([...way, part].join("/"));
    if (target === void 0) way.push(part);
    else if (target.startsWith("/") || ++hops > MOST_HOPS) return void 0;
    else open.push(...target.split("/").toReversed());
  }
  const file = way.join("/");
  return isFile(file) ? file : void 0;
}

// packages/node/src/git-workspace.ts
var SYMBOLIC_LINK = "120000";
var NOT_HERE = "BAD";
function gitWorkspace(root, revision2, { paths: paths2 = [] } = {}) {
  return new GitWorkspace(realpathSync3(root), revision2, paths2);
}
var GitWorkspace = class {
  #root;
  #revision;
  #paths;
  #objects;
  #listing;
  /** Made when the first file is read: of most files only the id is wanted. */
  #entries;
  constructor(root, revision2, paths2) {
    this.#root = root;
    this.#revision = revision2;
    this.#paths = paths2;
    this.#objects = new ObjectReader(root);
  }
  list() {
    this.#listing ??= this.#list();
    return this.#listing;
  }
  async read({ path }) {
    const { files } = await this.list();
    this.#entries ??= new Map(files.map((file) => [file.path, file]));
    const entry = this.#entries.get(path);
    if (!entry) throw new ReadError("file-vanished", `There is no such file at ${this.#revision}.`);
    if (entry.size !== void 0 && entry.size > SIZE_LIMIT2) throw tooLarge2(entry.size);
    return this.#objects.read(entry.object);
  }
  async #list() {
    const listed = await git(this.#root, [
      "ls-tree",
      "-r",
      "-l",
      "-z",
      "--end-of-options",
      this.#revision,
      ...this.#paths
    ]);
    if (listed.code !== 0) throw await unreadableRevision(this.#root, this.#revision, complaint(listed));
    const listing = readTree(listed.stdout);
    if (!listing) throw await unreadableRevision(this.#root, this.#revision, "git listed it in an unknown form");
    if (listing.links.length === 0) return listing;
    return { ...listing, files: [...listing.files, ...await this.#linkedFiles(listing)] };
  }
  /** Files by the names of the links that lead to them, as in a directory: both sides of a comparison have them. */
  async #linkedFiles({ files, links }) {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const targets = await Promise.all(
      links.map(async ({ path, object }) => [path, (await this.#objects.read(object)).toString()])
    );
    const targetOf = new Map(targets);
    return links.flatMap(({ path }) => {
      const file = byPath.get(followTreeLink(path, targetOf, (wanted) => byPath.has(wanted)) ?? "");
      return file ? [{ ...file, path }] : [];
    });
  }
};
var LONGEST_TARGET = 4096;
function readTree(output) {
  const text = new TextCursor(output.toString("latin1"));
  const files = [];
  const links = [];
  const problems = [];
  while (!text.isAtEnd) {
    const mode = text.until(" ");
    const type = text.until(" ");
    const object = text.until(" ");
    const size = text.until("	").trimStart();
    const name = text.until("\0");
    if (text.hasFailed) return void 0;
    if (type !== "blob") continue;
    const path = decodePath(name);
    if (path === void 0) problems.push(pathNotUtf8(name));
    else if (mode === SYMBOLIC_LINK) {
      if (size !== NOT_HERE && Number(size) <= LONGEST_TARGET) links.push({ path, object });
    } else if (size === NOT_HERE) files.push({ path, object });
    else files.push({ path, object, size: Number(size), id: contentId(object, size) });
  }
  return { files, links, problems };
}

// packages/action/src/base.ts
var DEEPER = "With actions/checkout, `fetch-depth: 2` brings it along; `fetch-depth: 0` where the workflow checks out another commit than it does by default.";
var NOT_HERE2 = ["The commit to compare with is not in this clone and could not be fetched", DEEPER];
var NO_CLONE = [
  "The workspace is no git clone that can be read, so there is nothing to compare with",
  "Let actions/checkout run before Hullgate, in an image that has git."
];
async function findComparison(clone, change, wanted) {
  if (wanted !== void 0) {
    const base2 = await named(clone, wanted);
    return { base: base2, judged: "introduced", settings: change.settingsFrom === "base" ? { commit: base2 } : "workspace" };
  }
  const base = await firstOf2(clone, change.ways);
  const settings = settingsOf(change, base);
  const { commit } = await clone.checkedOut();
  if (commit === void 0 && change.ways.length > 0)
    return { judged: "all", settings, remark: noBase(change, NO_CLONE) };
  if (change.head !== void 0 && !await holds(clone, change.head)) {
    return { judged: "all", settings, remark: { level: "warning", message: notThePullRequest(change.head) } };
  }
  if (base === void 0) {
    return change.ways.length === 0 ? { judged: "all", settings } : { judged: "all", settings, remark: noBase(change, NOT_HERE2) };
  }
  if (base === commit) return { judged: "all", settings };
  return { base, judged: change.judged, settings };
}
function settingsOf({ settingsFrom }, base) {
  if (settingsFrom === "workspace") return "workspace";
  return base === void 0 ? "defaults" : { commit: base };
}
async function named(clone, revision2) {
  const commit = await clone.resolve(revision2) ?? await clone.resolve(`refs/remotes/origin/${revision2}`) ?? await clone.fetch(revision2);
  if (commit !== void 0) return commit;
  throw new UsageError(
    `The input \`base\` names \`${revision2}\`, which neither this clone nor its \`origin\` has. ${DEEPER}`
  );
}
async function firstOf2(clone, ways) {
  for (const way of ways) {
    const commit = await walk(clone, way);
    if (commit !== void 0) return commit;
  }
  return void 0;
}
async function walk(clone, way) {
  if (way.how === "merge-base") return clone.mergeBase(way.revision);
  if (way.how === "commit") return present(clone, way.commit);
  const [first, ...merged] = (await clone.checkedOut()).parents;
  return first !== void 0 && merged.includes(way.head) ? present(clone, first) : void 0;
}
async function present(clone, commit) {
  return await clone.resolve(commit) ?? clone.fetch(commit);
}
async function holds(clone, head) {
  const { commit, parents } = await clone.checkedOut();
  return commit === head || parents.includes(head);
}
function notThePullRequest(head) {
  return `The checked out tree does not hold the pull request's commit ${head.slice(0, 12)}, so nothing of the pull request was inspected and the tree was judged as a whole. Run Hullgate on \`pull_request\`, where actions/checkout takes the pull request by default.`;
}
function noBase({ judged, settingsFrom }, [reason, remedy]) {
  const outcome = judged === "introduced" ? ": everything is judged, not only what the change introduces" : "";
  const settings = settingsFrom === "base" ? "; the policy, which would come from there, is the default one" : "";
  return { level: judged === "introduced" ? "notice" : "log", message: `${reason}${outcome}${settings}. ${remedy}` };
}

// packages/action/src/clone.ts
var HEADER2 = "HULLGATE_FETCH_HEADER";
var Clone = class {
  root;
  #credentials;
  #checkedOut;
  constructor(root, credentials) {
    this.root = root;
    this.#credentials = credentials;
  }
  checkedOut() {
    this.#checkedOut ??= this.#readHead();
    return this.#checkedOut;
  }
  /** The id of a commit that is here. */
  resolve(revision2) {
    return this.#output(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision2}^{commit}`]);
  }
  mergeBase(revision2) {
    return this.#output(["merge-base", "HEAD", revision2]);
  }
  /** Fetches one commit, or the tip of a branch or tag, from `origin`; its id, unless the remote refuses. */
  async fetch(revision2) {
    const { shallow } = await this.checkedOut();
    const command3 = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-auto-maintenance"];
    const fetch = [...command3, ...shallow ? ["--depth=1"] : [], "--end-of-options", "origin", revision2];
    const fetched = await this.#output(fetch, true) ?? await this.#withToken(fetch);
    return fetched === void 0 ? void 0 : this.resolve("FETCH_HEAD");
  }
  /** The token travels by a variable, for a command line shows in the list of processes. */
  async #withToken(fetch) {
    if (!this.#credentials) return void 0;
    const { server, token } = this.#credentials;
    process.env[HEADER2] = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
    try {
      const key = `http.${server}/.extraheader`;
      return await this.#output(["-c", `${key}=`, `--config-env=${key}=${HEADER2}`, ...fetch], true);
    } finally {
      delete process.env[HEADER2];
    }
  }
  async #readHead() {
    const [state = "", object = ""] = await Promise.all([
      this.#output(["rev-parse", "--is-shallow-repository", "--verify", "HEAD^{commit}"]),
      this.#output(["cat-file", "commit", "HEAD"])
    ]);
    const [shallow, commit] = state.split("\n");
    const headers = (object.split("\n\n", 1)[0] ?? "").split("\n");
    const parents = headers.flatMap((line) => line.startsWith("parent ") ? [line.slice("parent ".length)] : []);
    return { ...commit && { commit }, parents, shallow: shallow === "true" };
  }
  /** What git prints; undefined when it fails. */
  async #output(command3, network = false) {
    const result = await git(this.root, command3, { network }).catch(() => void 0);
    return result?.code === 0 ? result.stdout.toString().trim() : void 0;
  }
};

// packages/action/src/event.ts
var OWN_EVENTS = /* @__PURE__ */ new Set(["push", "schedule", "workflow_dispatch", "repository_dispatch"]);
function changeOf({ name, commit, payload }) {
  const base = commitAt(payload, "pull_request", "base", "sha");
  const head = commitAt(payload, "pull_request", "head", "sha");
  if (base !== void 0 && head !== void 0) {
    const ways = [{ how: "merge-parent", head }, ...leaving(base)];
    return { ways, judged: "introduced", settingsFrom: "base", head };
  }
  const queueBase = commitAt(payload, "merge_group", "base_sha");
  if (queueBase !== void 0) {
    return { ways: [{ how: "commit", commit: queueBase }], judged: "introduced", settingsFrom: "base" };
  }
  if (OWN_EVENTS.has(name)) {
    return { ways: name === "push" ? beforePush(payload) : [], judged: "all", settingsFrom: "workspace" };
  }
  const trusted = asCommit(commit);
  return { ways: trusted === void 0 ? [] : leaving(trusted), judged: "all", settingsFrom: "base" };
}
function beforePush(payload) {
  const before = commitAt(payload, "before");
  if (before === void 0) return [];
  if (!/^0+$/.test(before)) return [{ how: "commit", commit: before }];
  const branch = textAt(payload, "repository", "default_branch");
  return branch === void 0 ? [] : [{ how: "merge-base", revision: `refs/remotes/origin/${branch}` }];
}
function leaving(commit) {
  return [
    { how: "merge-base", revision: commit },
    { how: "commit", commit }
  ];
}
function commitAt(payload, ...keys) {
  return asCommit(textAt(payload, ...keys));
}
function asCommit(text) {
  return text !== void 0 && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : void 0;
}
function textAt(payload, ...keys) {
  let value = payload;
  for (const key of keys) value = isObject(value) ? value[key] : void 0;
  return typeof value === "string" ? value : void 0;
}
function isObject(value) {
  return typeof value === "object" && value !== null;
}

// packages/action/src/formats.ts
var FORMATS = ["sarif", "json", "markdown", "terminal"];
var FILE_NAMES = {
  sarif: "report.sarif",
  json: "report.json",
  markdown: "report.md",
  terminal: "report.txt"
};

// packages/action/src/inputs.ts
function readInputs(environment2) {
  const text = (name) => environment2[`INPUT_${name.toUpperCase()}`]?.trim() ?? "";
  const gates = list(text("gates")).map((gate) => oneOf("gates", gate, GATE_IDS));
  const policyFile = text("policy");
  const profile = text("profile");
  const failOn = text("fail-on");
  const only = text("only");
  const base = text("base");
  const token = text("token");
  return {
    paths: paths(list(text("path"))),
    ...policyFile && { policyFile: insideWorkspace("policy", policyFile) },
    ...gates.length > 0 && { gates },
    ...profile && { profile: oneOf("profile", profile, PROFILES) },
    ...failOn && { failOn: threshold(failOn) },
    ...only && { only: oneOf("only", only, ["introduced", "all"]) },
    ...base && { base: revision(base) },
    reports: reports(list(text("format")), list(text("output"))),
    ...token && { token }
  };
}
function list(text) {
  return text.split(/[\n,]/).map((item) => item.trim()).filter((item) => item !== "");
}
function oneOf(input, value, valid) {
  const found = valid.find((name) => name === value);
  if (found === void 0) throw wrong(input, value, `Valid: ${valid.join(", ")}.`);
  return found;
}
function wrong(input, value, remedy) {
  return new UsageError(`The input \`${input}\` cannot be \`${value}\`. ${remedy}`);
}
function paths(entries) {
  const inside = entries.map((entry) => insideWorkspace("path", entry));
  return inside.includes(".") ? [] : inside;
}
function insideWorkspace(input, value) {
  const parts = value.replaceAll("\\", "/").split("/");
  if (/^(?:\/|[A-Za-z]:)/.test(value) || parts.includes("..")) {
    throw wrong(input, value, "Give a path from the root of the repository, without `..`.");
  }
  return parts.filter((part) => part !== "" && part !== ".").join("/") || ".";
}
function threshold(value) {
  const valid = [...SEVERITIES, "never"];
  if (!value.includes("=")) return oneOf("fail-on", value, valid);
  const pairs = list(value).map((entry) => {
    const [gate = "", severity = ""] = entry.split("=", 2).map((part) => part.trim());
    return [oneOf("fail-on", gate, ["default", ...GATE_IDS]), oneOf("fail-on", severity, valid)];
  });
  return Object.fromEntries(pairs);
}
function revision(value) {
  if (/^-|[\s\0:]/.test(value)) throw wrong("base", value, "Give a commit, branch or tag.");
  return value;
}
function reports(formats, files) {
  const open = [...files];
  const paired = formats.map((entry) => {
    const equals = entry.indexOf("=");
    const format = oneOf("format", equals < 0 ? entry : entry.slice(0, equals).trim(), FORMATS);
    const file = equals < 0 ? open.shift() : entry.slice(equals + 1).trim();
    return file ? { format, file } : { format };
  });
  if (open.length > 0)
    throw wrong("output", open.join(", "), "There are more files than entries of the input `format`.");
  return paired;
}

// packages/action/src/judge.ts
async function judge2(tree, comparison, inputs) {
  const { paths: paths2, policyFile } = inputs;
  const base = comparison.base === void 0 ? void 0 : early(gitWorkspace(tree.root, comparison.base, { paths: paths2 }));
  try {
    return await scan({
      workspace: tree.workspace,
      ...base && { base },
      ...policyFile !== void 0 && { policy: policyFile },
      policyFrom: policyTree(tree, comparison, paths2.length === 0 ? base : void 0),
      override: override(inputs),
      judge: comparison.judged,
      whole: paths2.length === 0,
      ports: { clock: { today: () => (/* @__PURE__ */ new Date()).toISOString().slice(0, 10) }, now: () => performance.now() }
    });
  } catch (error) {
    throw error instanceof PolicyFileError ? unusable(error, comparison) : error;
  }
}
function early(workspace) {
  void Promise.resolve(workspace.list()).catch(() => {
  });
  return workspace;
}
function policyTree({ root, workspace }, { settings, base: commit }, base) {
  if (settings === "workspace") return workspace;
  if (settings === "defaults") return memoryWorkspace({});
  return settings.commit === commit && base ? base : gitWorkspace(root, settings.commit);
}
function override({ gates, profile, failOn, only }) {
  return {
    ...gates && {
      gates: Object.fromEntries(GATE_IDS.map((id) => [id, { enabled: gates.includes(id) || id === POLICY_GATE }]))
    },
    ...profile && { profile },
    ...failOn && { failOn },
    ...only && { only }
  };
}
var POLICY_GATE = "policy";
function unusable({ message }, { settings }) {
  const whose = {
    workspace: "",
    defaults: " It would be that of the commit to compare with, which could not be had.",
    commit: " It is that of the commit to compare with: what this change does to it takes effect when it is merged."
  }[typeof settings === "object" ? "commit" : settings];
  return new UsageError(`The policy cannot be used, so nothing was judged.${whose}
${message}`);
}

// packages/action/src/publish.ts
import { appendFileSync as appendFileSync2 } from "node:fs";

// packages/action/src/mask.ts
var UNMISTAKABLE2 = 20;
var SHORTEST = 8;
var MOST = 2e3;
function maskCommands(secrets, text) {
  const masks = /* @__PURE__ */ new Set();
  for (const [path, regions] of Map.groupBy(secrets, (secret) => secret.path)) {
    for (const line of secretLines(regions, text(path) ?? "")) if (isUnmistakable(line)) masks.add(line);
    if (masks.size >= MOST) break;
  }
  return [...masks].map((line) => `::add-mask::${line.replaceAll("%", "%25")}
`).join("");
}
function* secretLines(regions, text) {
  const lines = LineIndex.of(text);
  const offset = ({ line, column }) => lines.lineStart(line) + column - 1;
  for (const { start, end } of regions) {
    for (const line of text.slice(offset(start), offset(end)).split(/[\r\n]+/)) yield line.trim();
  }
}
function isUnmistakable(line) {
  if (/^-----(?:BEGIN|END) /.test(line)) return false;
  if (line.length >= UNMISTAKABLE2) return true;
  return line.length >= SHORTEST && new RegExp("\\p{L}", "u").test(line) && new RegExp("\\P{L}", "u").test(line);
}

// packages/action/src/outputs.ts
import { appendFileSync } from "node:fs";
function writeOutputs(file, values) {
  const delimiter2 = `hullgate-${crypto.randomUUID()}`;
  const entries = Object.entries(values).map(([name, value]) => `${name}<<${delimiter2}
${value}
${delimiter2}
`);
  appendFileSync(file, entries.join(""));
}

// packages/action/src/remarks.ts
function incompleteGates({ gates }) {
  const incomplete = gates.filter(({ verdict }) => verdict === "partial");
  if (incomplete.length === 0) return [];
  const reasons2 = new Set(incomplete.map(({ reason = "" }) => reason));
  const names = incomplete.map(({ id }) => id).join(", ");
  return [
    { level: "warning", message: `Incomplete, so neither passed nor failed: ${names}. ${[...reasons2].join(" ")}` }
  ];
}
function printed({ level, message }) {
  return level === "log" ? `Hullgate: ${message}
` : command2(level, message);
}

// packages/action/src/report-files.ts
import { mkdtempSync, writeFileSync as writeFileSync2 } from "node:fs";
import { tmpdir } from "node:os";
import { join as join8 } from "node:path";

// packages/action/src/write-report.ts
import { lstatSync as lstatSync6, mkdirSync, realpathSync as realpathSync4, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname as dirname2, isAbsolute as isAbsolute2, join as join7, relative as relative2, resolve as resolve2, sep as sep2 } from "node:path";
function writeReport(workspace, name, text) {
  const file = resolve2(workspace, name);
  const folder = dirname2(file);
  const temporary = join7(folder, `.${basename(file).slice(0, 100)}.${crypto.randomUUID()}`);
  try {
    if (contains(workspace, file) && !contains(realpathSync4(workspace), realpathSync4(nearestFolder(folder)))) {
      throw new UsageError(
        `The input \`output\` names \`${name}\`, but a symbolic link on the way leads out of the repository.`
      );
    }
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, text, { flag: "wx" });
    renameSync(temporary, file);
  } catch (cause) {
    rmSync(temporary, { force: true });
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`The report cannot be written to \`${name}\`, as the input \`output\` asks.`, { cause });
  }
  return file;
}
function nearestFolder(folder) {
  let nearest = folder;
  while (!lstatSync6(nearest, { throwIfNoEntry: false }) && nearest !== dirname2(nearest)) nearest = dirname2(nearest);
  return nearest;
}
function contains(folder, path) {
  const way = relative2(folder, path);
  return way !== ".." && !way.startsWith(`..${sep2}`) && !isAbsolute2(way);
}

// packages/action/src/report-files.ts
function writeReports(report, { root, wanted, environment: environment2, options }) {
  const revision2 = revisionOf(environment2);
  const folder = mkdtempSync(join8(environment2["RUNNER_TEMP"] || tmpdir(), "hullgate-"));
  const write = ({ format, file }) => {
    const text = reporters[format](report, { ...options, ...revision2 && { revision: revision2 } });
    if (file !== void 0) return writeReport(root, file, text);
    const path = join8(folder, FILE_NAMES[format]);
    writeFileSync2(path, text);
    return path;
  };
  const paths2 = /* @__PURE__ */ new Map();
  for (const entry of wanted) paths2.set(entry.format, write(entry));
  return {
    json: paths2.get("json") ?? write({ format: "json" }),
    sarif: paths2.get("sarif") ?? write({ format: "sarif" })
  };
}
function revisionOf(environment2) {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_SHA: commit,
    GITHUB_REF: branch
  } = environment2;
  if (!server || !repository) return void 0;
  return { repository: `${server}/${repository}`, ...commit && { commit }, ...branch && { branch } };
}

// packages/action/src/summary.ts
function summaryFooter({ base, settings, remark }) {
  const compared = base === void 0 ? "Not compared with another commit" : `Compared with ${base.slice(0, 12)}`;
  const whose = {
    workspace: "policy of the checked out tree",
    defaults: "default policy",
    commit: "policy of the commit compared with, which this change cannot alter"
  }[typeof settings === "object" ? "commit" : settings];
  const note = remark ? `
> [!NOTE]
> ${remark.message}
` : "";
  return `${note}
<sub>${compared} · ${whose}</sub>
`;
}
function blobLink(environment2) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = environment2;
  if (!server || !repository || !commit) return {};
  const link2 = (path, line) => {
    const file = path.split("/").map(encodeURIComponent).join("/");
    return `${server}/${repository}/blob/${commit}/${file}#L${line}`;
  };
  return { link: link2 };
}

// packages/action/src/texts.ts
function textsOf(workspace) {
  let latest;
  return (path) => {
    if (latest?.path !== path) latest = { path, text: read(workspace, path) };
    return latest.text;
  };
}
function read(workspace, path) {
  try {
    const bytes = workspace.read({ path });
    return bytes instanceof Uint8Array ? decodeText(bytes).text : void 0;
  } catch {
    return void 0;
  }
}

// packages/action/src/publish.ts
async function publish({
  report,
  comparison,
  workspace,
  root,
  inputs,
  environment: environment2,
  print
}) {
  const source = textsOf(workspace);
  if (environment2["GITHUB_ACTIONS"] === "true") print(maskCommands(report.redactions, source));
  const remarks = [...comparison.remark ? [comparison.remark] : [], ...incompleteGates(report)];
  for (const remark of remarks) print(printed(remark));
  const reserved = remarks.map(({ level }) => level).filter((level) => level !== "log");
  print(reporters.annotations(report, { source, reserved }));
  print(reporters.terminal(report, { source, color: true }));
  const summary = environment2["GITHUB_STEP_SUMMARY"];
  if (summary) appendFileSync2(summary, markdown2(report, comparison, { source, ...blobLink(environment2) }));
  const options = { source, rules: await rulesBehind(report) };
  const { json: json2, sarif: sarif2 } = writeReports(report, { root, wanted: inputs.reports, environment: environment2, options });
  const output = environment2["GITHUB_OUTPUT"];
  if (output) writeOutputs(output, { ...results(report), report: json2, sarif: sarif2 });
}
function markdown2(report, comparison, options) {
  return reporters.markdown(report, options) + summaryFooter(comparison);
}
function results({ verdict, gates, findings }) {
  const judged = SEVERITIES.map((severity) => [severity, gates.reduce((sum, { counts }) => sum + counts[severity], 0)]);
  const compared = ["introduced", "unchanged", "fixed"].map((status) => [
    status,
    findings.filter((finding) => finding.status === status).length
  ]);
  return { verdict, ...Object.fromEntries([...judged, ...compared]) };
}

// packages/action/src/run.ts
async function run2(environment2, print) {
  try {
    const inputs = readInputs(environment2);
    const root = workspaceOf(environment2, inputs);
    const workspace = early(directoryWorkspace(root, { paths: inputs.paths }));
    const comparison = await findComparison(
      cloneOf(root, inputs, environment2),
      changeOf(eventOf(environment2)),
      inputs.base
    );
    const report = await judge2({ root, workspace }, comparison, inputs);
    await publish({ report, comparison, workspace, root, inputs, environment: environment2, print });
    return exitCodeOf(report);
  } catch (error) {
    const { output, exitCode } = failureOf(error);
    print(output);
    return exitCode;
  }
}
function workspaceOf({ GITHUB_WORKSPACE: named2 }, { paths: paths2 }) {
  const root = resolve3(named2 || ".");
  if (!statSync2(root, { throwIfNoEntry: false })?.isDirectory() || readdirSync2(root).length === 0) {
    throw new UsageError("The workspace is empty. Let actions/checkout run before Hullgate.");
  }
  const missing = paths2.find((path) => !lstatSync7(join9(root, path), { throwIfNoEntry: false }));
  if (missing !== void 0) {
    throw new UsageError(`The input \`path\` names \`${missing}\`, and there is no such file or folder.`);
  }
  return root;
}
function cloneOf(root, { token }, { GITHUB_SERVER_URL: server }) {
  return new Clone(root, token !== void 0 && server ? { server, token } : void 0);
}
function eventOf({
  GITHUB_EVENT_NAME: name = "",
  GITHUB_EVENT_PATH: path,
  GITHUB_SHA: commit
}) {
  return { name, payload: path ? readPayload(path) : void 0, ...commit && { commit } };
}
function readPayload(path) {
  try {
    return JSON.parse(readFileSync3(path, "utf8"));
  } catch (cause) {
    throw new Error("The event at GITHUB_EVENT_PATH cannot be read.", { cause });
  }
}

// packages/action/src/main.ts
process.on("uncaughtException", (error) => {
  const { output, exitCode } = failureOf(error);
  writeSync(process.stdout.fd, output);
  process.exit(exitCode);
});
process.exitCode = await run2(process.env, (text) => process.stdout.write(text));
