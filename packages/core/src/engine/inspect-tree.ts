import type { ActiveRule } from '../model/active-rule.ts';
import type { Gate } from '../model/gate.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Ports } from '../model/ports.ts';
import type { Problem } from '../model/problem.ts';
import { ReadError, type Workspace, type WorkspaceFile, type WorkspaceListing } from '../model/workspace.ts';
import { isBinary } from '../sources/text/encoding.ts';
import { isBlank } from './blank.ts';
import { createInspector, type Inspector } from './inspect.ts';
import { TEXT_LIMIT } from './limits.ts';
import { GATES_OF_KIND } from './readers.ts';
import { createRecogniser, type PathKind } from './recognise.ts';

/** All inspections of one tree: what link needs. Plain JSON; a shard is the same with fewer files. */
export interface InspectedTree {
  /** By path. Those of files in which there was nothing to tell are left out. */
  readonly inspections: readonly Inspection[];
  /** Of listing and reading; those of parsing stand in the inspections. */
  readonly problems: readonly Problem[];
  readonly files: number;
  readonly reused: number;
  /** Paths of files that the other tree has too and that were not judged: plain text of them was not even read. */
  readonly unchanged: readonly string[];
  readonly bytes: number;
}

/** What stays the same for head and base. */
export interface InspectionPlan {
  readonly gates: readonly Gate[];
  readonly rules: readonly ActiveRule[];
  readonly includes: (path: string) => boolean;
  readonly ports: Ports;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Inspect this part only. */
  readonly shard?: Shard;
}

export interface Progress {
  readonly phase: 'inspect' | 'base';
  /** Files done and files in all. */
  readonly done: number;
  readonly total: number;
}

/** The part of a tree that one machine inspects: files are dealt out by path. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly total: number;
}

/** What one tree is inspected with, beside the plan. */
export interface TreeOptions {
  readonly phase: Progress['phase'];
  /** Files that are the same in the other tree: only their facts are wanted, so plain text is not read. */
  readonly unchanged?: ReadonlySet<string>;
  /** The files that may be Kubernetes manifests, where that is known beforehand. */
  readonly manifests?: ReadonlySet<string> | undefined;
  /** Inspections by path and content, for the other tree: files with equal path and id are taken over and added. */
  readonly shared?: Map<string, Inspection>;
}

/** Inspects the files of a workspace. */
export async function inspectTree(
  workspace: Workspace,
  listing: WorkspaceListing,
  plan: InspectionPlan,
  { phase, unchanged = new Set(), manifests, shared }: TreeOptions,
): Promise<InspectedTree> {
  const { shard } = plan;
  const included = listing.files.filter(({ path }) => plan.includes(path));
  const dealt = shard ? included.filter(({ path }) => shardOf(path, shard.total) === shard.index) : included;
  const recognise = createRecogniser(included);
  const mayHaveFacts = (path: string, kind: PathKind): boolean =>
    kind !== 'text' && (kind !== 'maybe-kubernetes' || (manifests?.has(path) ?? true));
  const walk = new Walk(workspace, plan, unchanged, shared);
  const open: Recognised[] = [];
  const common: string[] = [];
  for (const file of dealt) {
    const kind = recognise(file.path);
    const isUnchanged = unchanged.has(file.path);
    if (isUnchanged) common.push(file.path);
    if (isUnchanged && !mayHaveFacts(file.path, kind)) continue;
    const recognised = { file, kind, key: keyOf(file, kind, isUnchanged) };
    if (!walk.reuse(recognised)) open.push(recognised);
  }
  await walk.inspectAll(open, phase);
  return {
    inspections: walk.inspections.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    problems: [...listing.problems, ...walk.problems],
    files: dealt.length,
    reused: walk.reused,
    unchanged: common,
    bytes: walk.bytes,
  };
}

interface Recognised {
  readonly file: WorkspaceFile;
  readonly kind: PathKind;
  /** Absent where the content's identity is not known. */
  readonly key: string | undefined;
}

/** Path and kind are part of the key: a renamed file is judged anew, and a template folder may become plain YAML. */
function keyOf({ id, path }: WorkspaceFile, kind: PathKind, factsOnly: boolean): string | undefined {
  return id === undefined ? undefined : `${id}:${factsOnly ? `${kind}+facts` : kind}:${path}`;
}

class Walk {
  readonly inspections: Inspection[] = [];
  readonly problems: Problem[] = [];
  reused = 0;
  bytes = 0;
  readonly #workspace: Workspace;
  readonly #plan: InspectionPlan;
  readonly #unchanged: ReadonlySet<string>;
  readonly #shared: Map<string, Inspection> | undefined;

  constructor(
    workspace: Workspace,
    plan: InspectionPlan,
    unchanged: ReadonlySet<string>,
    shared: Map<string, Inspection> | undefined,
  ) {
    this.#workspace = workspace;
    this.#plan = plan;
    this.#unchanged = unchanged;
    this.#shared = shared;
  }

  /** Takes an inspection over from the other tree or the cache. */
  reuse({ key }: Recognised): boolean {
    const known = key === undefined ? undefined : (this.#shared?.get(key) ?? this.#plan.ports.cache?.get(key));
    if (!known) return false;
    this.#keep(known, key);
    this.reused++;
    return true;
  }

  async inspectAll(files: readonly Recognised[], phase: Progress['phase']): Promise<void> {
    if (files.length === 0) return;
    const kinds = new Set(files.map(({ kind }) => kind));
    const inspector = await createInspector(this.#plan.gates, this.#plan.rules, kinds, this.#plan.ports);
    const total = files.length + this.reused;
    let done = this.reused;
    for (const recognised of files) {
      this.#plan.signal?.throwIfAborted();
      // A synchronous workspace is walked without a turn of the event loop per file.
      const pending = this.#inspect(recognised, inspector);
      if (pending) await pending;
      this.#plan.onProgress?.({ phase, done: ++done, total });
    }
  }

  #inspect(recognised: Recognised, inspector: Inspector): Promise<void> | undefined {
    const { file, kind } = recognised;
    try {
      const bytes = this.#workspace.read(file);
      if (!(bytes instanceof Promise)) {
        this.#inspectBytes(recognised, bytes, inspector);
        return undefined;
      }
      return bytes.then(
        (read) => this.#inspectBytes(recognised, read, inspector),
        (error: unknown) => this.#unreadable(file, kind, error),
      );
    } catch (error) {
      this.#unreadable(file, kind, error);
      return undefined;
    }
  }

  #inspectBytes({ file, kind, key }: Recognised, bytes: Uint8Array, inspector: Inspector): void {
    if (bytes.length > TEXT_LIMIT && !isBinary(bytes)) {
      this.#unreadable(file, kind, tooLarge(bytes.length));
      return;
    }
    this.bytes += bytes.length;
    const factsOnly = this.#unchanged.has(file.path);
    const inspection = inspector.inspect(file.path, bytes, kind, factsOnly);
    this.#keep(inspection, key);
    if (key !== undefined) this.#plan.ports.cache?.set(key, inspection);
  }

  #keep(inspection: Inspection, key: string | undefined): void {
    if (!isBlank(inspection)) this.inspections.push(inspection);
    if (key !== undefined) this.#shared?.set(key, inspection);
  }

  #unreadable(file: WorkspaceFile, kind: PathKind, error: unknown): void {
    if (!(error instanceof ReadError)) throw error;
    const structured = kind === 'text' || kind === 'maybe-kubernetes' ? [] : GATES_OF_KIND[kind];
    this.problems.push({
      code: error.code,
      message: error.message,
      path: file.path,
      gates: ['secrets', ...structured],
    });
  }
}

function tooLarge(size: number): ReadError {
  return new ReadError(
    'file-too-large',
    `This file has ${size} bytes; files over ${TEXT_LIMIT} bytes are not read. Leave it out with paths.exclude in the policy, or move it out of the repository.`,
  );
}

/** FNV-1a, 32 bits: spreads paths evenly, the same on every machine. http://www.isthe.com/chongo/tech/comp/fnv/ */
function shardOf(path: string, total: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at++) hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  return ((hash >>> 0) % total) + 1;
}
