import type { ActiveRule } from '../model/active-rule.ts';
import type { Gate } from '../model/gate.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Ports } from '../model/ports.ts';
import type { Problem } from '../model/problem.ts';
import { ReadError, type Workspace, type WorkspaceFile, type WorkspaceListing } from '../model/workspace.ts';
import { createInspector, type Inspector } from './inspect.ts';
import { TEXT_LIMIT } from './limits.ts';
import { GATES_OF_KIND } from './readers.ts';
import { createRecogniser, type PathKind } from './recognise.ts';

/** All inspections of one tree: what link needs. Plain JSON; a shard is the same with fewer files. */
export interface InspectedTree {
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
  /** Inspections of the other tree: files with equal path and id are taken over. */
  readonly shared?: ReadonlyMap<string, Inspection>;
}

/** Inspects the files of a workspace. `byKey`: the inspections by path and content, for another tree to share. */
export async function inspectTree(
  workspace: Workspace,
  listing: WorkspaceListing,
  plan: InspectionPlan,
  { phase, unchanged = new Set(), manifests, shared = new Map() }: TreeOptions,
): Promise<{ readonly tree: InspectedTree; readonly byKey: ReadonlyMap<string, Inspection> }> {
  const { shard } = plan;
  const included = listing.files.filter(({ path }) => plan.includes(path));
  const recognise = createRecogniser(included.map(({ path }) => path));
  const dealt = shard ? included.filter(({ path }) => shardOf(path, shard.total) === shard.index) : included;
  const recognised = dealt.map((file) => ({ file, kind: recognise(file.path) }));
  const hasFacts = ({ file, kind }: Recognised): boolean =>
    kind !== 'text' && (kind !== 'maybe-kubernetes' || (manifests?.has(file.path) ?? true));
  const files = recognised.filter((one) => !unchanged.has(one.file.path) || hasFacts(one));
  const walk = new Walk(workspace, plan, shared, unchanged);
  await walk.inspectAll(files, phase);
  const tree = {
    inspections: walk.inspections,
    problems: [...listing.problems, ...walk.problems],
    files: dealt.length,
    reused: walk.reused,
    unchanged: dealt.flatMap(({ path }) => (unchanged.has(path) ? [path] : [])),
    bytes: walk.bytes,
  };
  return { tree, byKey: walk.byKey };
}

interface Recognised {
  readonly file: WorkspaceFile;
  readonly kind: PathKind;
}

class Walk {
  readonly inspections: Inspection[] = [];
  readonly problems: Problem[] = [];
  readonly byKey = new Map<string, Inspection>();
  reused = 0;
  bytes = 0;
  readonly #workspace: Workspace;
  readonly #plan: InspectionPlan;
  readonly #shared: ReadonlyMap<string, Inspection>;
  readonly #unchanged: ReadonlySet<string>;

  constructor(
    workspace: Workspace,
    plan: InspectionPlan,
    shared: ReadonlyMap<string, Inspection>,
    unchanged: ReadonlySet<string>,
  ) {
    this.#unchanged = unchanged;
    this.#workspace = workspace;
    this.#plan = plan;
    this.#shared = shared;
  }

  async inspectAll(files: readonly Recognised[], phase: Progress['phase']): Promise<void> {
    const open = files.filter((recognised) => !this.#reuse(recognised));
    if (open.length > 0) {
      const kinds = new Set(open.map(({ kind }) => kind));
      const inspector = await createInspector(this.#plan.gates, this.#plan.rules, kinds, this.#plan.ports);
      let done = files.length - open.length;
      for (const recognised of open) {
        this.#plan.signal?.throwIfAborted();
        // A synchronous workspace is walked without a turn of the event loop per file.
        const pending = this.#inspect(recognised, inspector);
        if (pending) await pending;
        this.#plan.onProgress?.({ phase, done: ++done, total: files.length });
      }
    }
    this.inspections.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Takes an inspection over from the other tree or the cache. */
  #reuse({ file, kind }: Recognised): boolean {
    const key = this.#keyOf(file, kind);
    const known = key && (this.#shared.get(key) ?? this.#plan.ports.cache?.get(key));
    if (!known) return false;
    this.#keep(known, key);
    this.reused++;
    return true;
  }

  #inspect({ file, kind }: Recognised, inspector: Inspector): Promise<void> | undefined {
    try {
      if (file.size !== undefined && file.size > TEXT_LIMIT) throw tooLarge(file.size);
      const bytes = this.#workspace.read(file);
      if (!(bytes instanceof Promise)) {
        this.#inspectBytes(file, kind, bytes, inspector);
        return undefined;
      }
      return bytes.then(
        (read) => this.#inspectBytes(file, kind, read, inspector),
        (error: unknown) => this.#unreadable(file, kind, error),
      );
    } catch (error) {
      this.#unreadable(file, kind, error);
      return undefined;
    }
  }

  #inspectBytes(file: WorkspaceFile, kind: PathKind, bytes: Uint8Array, inspector: Inspector): void {
    if (bytes.length > TEXT_LIMIT) {
      this.#unreadable(file, kind, tooLarge(bytes.length));
      return;
    }
    this.bytes += bytes.length;
    const factsOnly = this.#unchanged.has(file.path);
    const inspection = inspector.inspect(file.path, bytes, kind, factsOnly);
    const key = this.#keyOf(file, kind);
    this.#keep(inspection, key);
    if (key) this.#plan.ports.cache?.set(key, inspection);
  }

  /** Path and kind are part of the key: a renamed file is judged anew, and a template folder may become plain YAML. */
  #keyOf({ id, path }: WorkspaceFile, kind: PathKind): string | undefined {
    return id === undefined ? undefined : `${id}:${this.#unchanged.has(path) ? `${kind}+facts` : kind}:${path}`;
  }

  #keep(inspection: Inspection, key: string | undefined): void {
    this.inspections.push(inspection);
    if (key) this.byKey.set(key, inspection);
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
