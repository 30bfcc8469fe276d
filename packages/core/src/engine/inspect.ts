import type { ActiveRule } from '../model/active-rule.ts';
import type { Fact } from '../model/fact.ts';
import type { RuleFinding } from '../model/finding.ts';
import type { AnyRule, Gate } from '../model/gate.ts';
import type { Inspection, RawFinding } from '../model/inspection.ts';
import type { Ports } from '../model/ports.ts';
import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { GRAPH_SUBJECT_KINDS, type FileSubjectKind, type FileSubjects } from '../model/subject.ts';
import type { InlineSuppression } from '../model/suppression.ts';
import { textSuppressions } from '../gates/secrets/suppressions.ts';
import { ownLine } from '../policy/own-line.ts';
import type { ArtifactKind, Reader, ReaderSink } from '../sources/reader.ts';
import { isBinary } from '../sources/text/encoding.ts';
import { SourceFile } from '../sources/text/source-file.ts';
import { createAnalysers, type PreparedAnalyser } from './analysers.ts';
import { Dispatcher, ruleFailed, type DispatchSink } from './dispatch.ts';
import { identityOf } from './identity.ts';
import { FINDINGS_LIMIT, STRUCTURED_LIMIT } from './limits.ts';
import { GATES_OF_KIND, loadReaders } from './readers.ts';
import { artifactKind, type PathKind } from './recognise.ts';
import { distinctSpans, withoutRedacted } from './without-redacted.ts';

const NOTHING: readonly never[] = [];

/** Inspects files with a fixed set of rules. Synchronous and pure: any worker may do it, in any order. */
export interface Inspector {
  /**
   * @param kind what the path says the file is
   * @param factsOnly nothing is judged: only what joins the file with others is wanted, and where its secrets are
   */
  inspect(path: string, bytes: Uint8Array, kind: PathKind, factsOnly?: boolean): Inspection;
}

/**
 * Prepares an inspector: loads the readers that the given path kinds need and builds the gates' own automata.
 * @param rules those of file subjects are used, others ignored
 */
export async function createInspector(
  gates: readonly Gate[],
  rules: readonly ActiveRule[],
  kinds: Iterable<PathKind>,
  ports: Ports,
): Promise<Inspector> {
  const wanted = new Set<ArtifactKind>();
  for (const kind of kinds) {
    if (kind === 'maybe-kubernetes' || kind === 'helm-template') wanted.add('kubernetes');
    if (kind !== 'maybe-kubernetes' && kind !== 'text') wanted.add(kind);
  }
  const readers = await loadReaders(wanted);
  const fileRules = rules.filter(({ rule }) => !(GRAPH_SUBJECT_KINDS as readonly string[]).includes(rule.on));
  const analysers = createAnalysers(gates, fileRules);
  const served = new Set(analysers.flatMap((analyser) => analyser.rules));
  const single = fileRules.filter(({ rule }) => !served.has(rule));
  const all: Prepared = { readers, analysers, dispatcher: new Dispatcher(single, ports), judges: true };
  // Secrets must not get out of facts either, nor out of the code around what other files introduce here.
  const guarded = new Set(analysers.map(({ gate }) => gate));
  const guards = single.filter(({ gate }) => guarded.has(gate));
  const facts: Prepared = { readers, analysers, dispatcher: new Dispatcher(guards, ports), judges: false };
  return { inspect: (path, bytes, kind, factsOnly) => inspectFile(path, bytes, kind, factsOnly ? facts : all) };
}

interface Prepared {
  readonly readers: ReadonlyMap<ArtifactKind, Reader>;
  readonly analysers: readonly PreparedAnalyser[];
  readonly dispatcher: Dispatcher;
  /** Whether findings are kept. */
  readonly judges: boolean;
}

function inspectFile(path: string, bytes: Uint8Array, pathKind: PathKind, prepared: Prepared): Inspection {
  const file = new SourceFile(path, bytes);
  const collected = new Collector(file, prepared.judges);
  if (isBinary(bytes)) {
    if (pathKind !== 'text' && pathKind !== 'maybe-kubernetes') collected.binary(pathKind);
    return collected.inspection([]);
  }
  for (const analyser of prepared.analysers) collected.analyse(analyser);
  prepared.dispatcher.dispatch('text', file, path, collected);
  const kind = structuredKind(file, pathKind, collected);
  const reader = kind && prepared.readers.get(kind);
  if (reader) collected.read(reader, prepared.dispatcher);
  for (const suppression of textSuppressions(file, { own: !reader })) collected.suppress(suppression);
  return collected.inspection(kind ? [kind] : NOTHING);
}

function structuredKind(file: SourceFile, pathKind: PathKind, collected: Collector): ArtifactKind | undefined {
  if (file.bytes.length <= STRUCTURED_LIMIT) return artifactKind(pathKind, file.path, () => file.text);
  if (pathKind !== 'text' && pathKind !== 'maybe-kubernetes') collected.tooLarge(pathKind);
  else if (artifactKind(pathKind, file.path, () => file.text)) collected.tooLarge('kubernetes');
  return undefined;
}

/** Gathers what readers, analysers and rules say about one file. */
class Collector implements DispatchSink {
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
