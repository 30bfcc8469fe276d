import type { Fact } from '../model/fact.ts';
import type { RuleFinding } from '../model/finding.ts';
import type { AnyRule } from '../model/gate.ts';
import type { Inspection, RawFinding } from '../model/inspection.ts';
import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import type { FileSubjectKind, FileSubjects } from '../model/subject.ts';
import type { InlineSuppression } from '../model/suppression.ts';
import { ownLine } from '../policy/own-line.ts';
import type { ArtifactKind, Reader, ReaderSink } from '../sources/reader.ts';
import type { SourceFile } from '../sources/text/source-file.ts';
import type { PreparedAnalyser } from './analysers.ts';
import { ruleFailed, type Dispatcher, type DispatchSink } from './dispatch.ts';
import { identityOf } from './identity.ts';
import { FINDINGS_LIMIT, STRUCTURED_LIMIT } from './limits.ts';
import { GATES_OF_KIND } from './readers.ts';
import { distinctSpans, withoutRedacted } from './without-redacted.ts';

/** Gathers what readers, analysers and rules say about one file. */
export class Collector implements DispatchSink {
  readonly #file: SourceFile;
  readonly #findings: { readonly rule: AnyRule; readonly finding: RuleFinding }[] = [];
  readonly #facts: Fact[] = [];
  readonly #suppressions: InlineSuppression[] = [];
  readonly #problems: Problem[] = [];
  readonly #redactions: Span[] = [];
  /** The rules of findings beyond the limit. */
  readonly #untold: AnyRule[] = [];
  readonly #judges: boolean;

  constructor(file: SourceFile, judges: boolean) {
    this.#file = file;
    this.#judges = judges;
  }

  finding(rule: AnyRule, finding: RuleFinding): void {
    if (finding.redact) this.#redactions.push(...finding.redact);
    if (!this.#judges) return;
    if (this.#findings.length < FINDINGS_LIMIT) this.#findings.push({ rule, finding });
    else this.#untold.push(rule);
  }

  problem(problem: Problem): void {
    this.#problems.push(problem);
  }

  suppress(suppression: InlineSuppression): void {
    const line = ownLine(this.#file.text, suppression.span);
    this.#suppressions.push(line ? { ...suppression, line } : suppression);
  }

  analyse(analyser: PreparedAnalyser): void {
    try {
      analyser.analyse(this.#file, (rule, finding) => this.finding(rule, finding));
    } catch (error) {
      const [first] = analyser.rules;
      if (first) this.problem(ruleFailed(first, analyser.gate, this.#file.path, error));
    }
  }

  read(reader: Reader, dispatcher: Dispatcher): void {
    const { path } = this.#file;
    this.#checkEncoding(reader.kind);
    const sink: ReaderSink = {
      subject: <K extends FileSubjectKind>(kind: K, subject: FileSubjects[K]) =>
        dispatcher.dispatch<FileSubjectKind>(kind, subject, path, this),
      wants: (kind) => dispatcher.has(kind),
      fact: (fact) => this.#facts.push(fact),
      suppression: (suppression) => this.suppress(suppression),
      problem: (problem, at) => this.#locate(problem, at),
    };
    try {
      reader.read(this.#file, sink);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.problem({
        code: 'reader-failed',
        message: `Reading this ${reader.kind} file failed (${reason}). This is a bug in Hullgate; other files were inspected.`,
        path,
        gates: GATES_OF_KIND[reader.kind],
      });
    }
  }

  tooLarge(kind: ArtifactKind): void {
    this.problem({
      code: 'file-too-large',
      message: `This ${kind} file has ${this.#file.bytes.length} bytes; files over ${STRUCTURED_LIMIT} bytes are searched for secrets only. Split it.`,
      path: this.#file.path,
      gates: GATES_OF_KIND[kind],
    });
  }

  binary(kind: ArtifactKind): void {
    const at = this.#file.text.indexOf('\0');
    this.#locate(
      {
        code: 'file-binary',
        message: `This should be a ${kind} file, but it holds a NUL byte, so it was not read. Save it as UTF-8 text.`,
        gates: GATES_OF_KIND[kind],
      },
      Math.max(at, 0),
    );
  }

  #checkEncoding(kind: ArtifactKind): void {
    if (!this.#file.encoding.damaged) return;
    const message = `Bytes here are not valid ${this.#file.encoding.name.toUpperCase()}; they are read as U+FFFD. Save the file as UTF-8.`;
    this.#locate({ code: 'invalid-encoding', message, gates: GATES_OF_KIND[kind] }, this.#file.text.indexOf('\uFFFD'));
  }

  #locate(problem: Omit<Problem, 'path' | 'line' | 'column'>, at?: number): void {
    const { path, lines } = this.#file;
    this.problem({ ...problem, path, ...(at === undefined ? {} : lines.position(at)) });
  }

  inspection(kinds: readonly ArtifactKind[]): Inspection {
    const file = this.#file;
    if (this.#untold.length > 0) this.problem(tooManyFindings(file.path, this.#untold));
    const redactions = distinctSpans(this.#redactions);
    const findings = this.#findings.map(({ rule, finding }) => raw(rule, finding, file, redactions));
    const placed = findings.length + this.#facts.length + this.#suppressions.length + redactions.length > 0;
    return {
      path: file.path,
      ...withoutRedacted({ findings, facts: this.#facts }, file, redactions),
      suppressions: this.#suppressions,
      problems: this.#problems,
      redactions,
      kinds,
      ...(placed ? { lines: lineLengths(file.lines.starts, file.text.length) } : {}),
    };
  }
}

function tooManyFindings(path: string, untold: readonly AnyRule[]): Problem {
  return {
    code: 'too-many-findings',
    message: `This file has ${FINDINGS_LIMIT + untold.length} findings; the first ${FINDINGS_LIMIT} are shown. Leave the file out with paths.exclude in the policy if it is test data.`,
    path,
    gates: [...new Set(untold.map(({ id }) => id.slice(0, id.indexOf('/'))))],
  };
}

function raw(rule: AnyRule, finding: RuleFinding, file: SourceFile, redactions: readonly Span[]): RawFinding {
  const { redact: _, ...rest } = finding;
  return { ...rest, rule: rule.id, identity: identityOf(finding, file, redactions) };
}

function lineLengths(starts: readonly number[], length: number): number[] {
  return starts.map((start, at) => (starts[at + 1] ?? length) - start);
}
