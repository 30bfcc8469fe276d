import type { ActiveRule } from '../model/active-rule.ts';
import type { Gate } from '../model/gate.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Ports } from '../model/ports.ts';
import { GRAPH_SUBJECT_KINDS } from '../model/subject.ts';
import { textSuppressions } from '../gates/secrets/suppressions.ts';
import type { ArtifactKind, Reader } from '../sources/reader.ts';
import { isBinary } from '../sources/text/encoding.ts';
import { SourceFile } from '../sources/text/source-file.ts';
import { createAnalysers, type PreparedAnalyser } from './analysers.ts';
import { Collector } from './collector.ts';
import { Dispatcher } from './dispatch.ts';
import { STRUCTURED_LIMIT } from './limits.ts';
import { loadReaders } from './readers.ts';
import { artifactKind, type PathKind } from './recognise.ts';

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
