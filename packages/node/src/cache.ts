import { hash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inspection, InspectionCache } from '@hullgate/core';
import { decode, encode, fromEntry, isStorable, toEntry, type Entries } from './cache-format.ts';

/** Entries of earlier runs that are kept although this run did not ask for them: another branch may. */
const UNUSED_LIMIT = 20_000;

/** Cache files in the folder, one for each repository and rule set; the oldest make room. */
const FILE_LIMIT = 64;

/** A cache file larger than this is not worth loading, in bytes. */
const SIZE_LIMIT = 256 * 1024 * 1024;

export interface FileCache extends InspectionCache {
  /** Writes what is new, in one step; of two runs at the same time the later one wins. Never throws: a cache may fail. */
  save(): void;
}

/**
 * Keeps inspections in one file for each repository and rule set.
 * The file is read at the first question, whole; damaged and foreign files count as empty. It holds no secrets, for inspections
 * hold none, and only its owner may read it.
 * @param directory as `cacheDirectory` gives it; made when needed
 * @param repository tells trees apart: such as the real path of the root
 */
export function fileCache(directory: string, repository: string): FileCache {
  return new FileInspectionCache(directory, repository);
}

class FileInspectionCache implements FileCache {
  readonly #directory: string;
  readonly #repository: string;
  /** Absent until it is known which rule set the inspections belong to: until then nothing is kept. */
  #name: string | undefined;
  #stored: Entries | undefined;
  /** What this run inspected. */
  #added: Entries = new Map();
  /** What this run found in the file: keys, some perhaps twice. */
  #hits: string[] = [];

  constructor(directory: string, repository: string) {
    this.#directory = directory;
    this.#repository = repository;
  }

  open(ruleSet: string): void {
    const name = `${hash('sha256', `${this.#repository}\0${ruleSet}`).slice(0, 32)}.cache`;
    if (name === this.#name) return;
    this.save();
    this.#name = name;
    this.#stored = undefined;
    this.#added = new Map();
    this.#hits = [];
  }

  get(key: string): Inspection | undefined {
    this.#stored ??= this.#load();
    const entry = this.#added.get(key) ?? this.#stored.get(key);
    if (entry === undefined) return undefined;
    this.#hits.push(key);
    return fromEntry(key, entry);
  }

  set(key: string, inspection: Inspection): void {
    if (this.#name === undefined || !isStorable(key)) return;
    this.#added.set(key, toEntry(key, inspection));
  }

  save(): void {
    if (this.#added.size === 0 || this.#name === undefined) return;
    try {
      const kept = this.#kept();
      this.#write(this.#name, encode(kept));
      this.#stored = kept;
      this.#added = new Map();
      this.#makeRoom();
    } catch {
      // A full disk or a folder that may not be written costs the next run time, not this one its result.
    }
  }

  /** What this run used, then the rest in its order, as much as is allowed: the longest unused is dropped first. */
  #kept(): Entries {
    const kept: Entries = new Map(this.#added);
    for (const key of this.#hits) {
      const entry = this.#stored?.get(key);
      if (entry !== undefined && !kept.has(key)) kept.set(key, entry);
    }
    const limit = kept.size + UNUSED_LIMIT;
    // From the file as it is now: another run may have written it meanwhile.
    for (const [key, entry] of this.#load()) {
      if (kept.size >= limit) break;
      if (!kept.has(key)) kept.set(key, entry);
    }
    return kept;
  }

  #load(): Entries {
    if (this.#name === undefined) return new Map();
    try {
      const file = join(this.#directory, this.#name);
      const stats = statSync(file);
      return stats.isFile() && stats.size <= SIZE_LIMIT ? decode(readFileSync(file)) : new Map();
    } catch {
      return new Map();
    }
  }

  #write(name: string, bytes: Buffer): void {
    mkdirSync(this.#directory, { recursive: true, mode: 0o700 });
    const temporary = join(this.#directory, `${name}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      writeFileSync(temporary, bytes, { mode: 0o600, flag: 'wx' });
      renameSync(temporary, join(this.#directory, name));
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  }

  #makeRoom(): void {
    const names = readdirSync(this.#directory).filter((file) => /\.(?:cache|tmp)$/.test(file));
    if (names.length <= FILE_LIMIT) return;
    const files = names.map((name) => ({
      file: join(this.#directory, name),
      time: statSync(join(this.#directory, name)).mtimeMs,
    }));
    for (const { file } of files.toSorted((a, b) => b.time - a.time).slice(FILE_LIMIT)) rmSync(file, { force: true });
  }
}
