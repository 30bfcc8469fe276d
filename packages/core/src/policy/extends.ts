import type { Span } from '../model/span.ts';
import type { KnownNames } from './known.ts';
import { mergePolicies } from './merge.ts';
import type { Policy, PolicySuppression } from './policy.ts';
import { PRESETS } from './profiles.ts';
import { readPolicyFile, type LocatedPolicyError } from './read.ts';
import { folderOf, resolvePath } from './relative-path.ts';

/** Reads a text of the repository by its path from the root; undefined where there is no such file. */
export type ReadText = (path: string) => string | undefined | Promise<string | undefined>;

/** A policy with everything that it extends, or the errors of all the files. */
export interface LoadedPolicy {
  /** Absent when there are errors. Has no `extends` any more. */
  readonly policy?: Policy;
  readonly errors: readonly LocatedPolicyError[];
  /** Where suppressions are written; those of a policy in code are not here. */
  readonly places: ReadonlyMap<PolicySuppression, Span>;
  /** The texts of all files that were read, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads a policy file with everything it extends. */
export async function loadPolicyFile(path: string, read: ReadText, known: KnownNames): Promise<LoadedPolicy> {
  const loader = new Loader(read, known);
  const start = { file: path, at: () => ({ line: 1, column: 1 }) };
  return loader.loaded(await loader.file(path, (message) => loader.fail(start, [], message)));
}

/** Puts under a policy in code what it extends; its paths start at the root of the repository. */
export async function extendPolicy(policy: Policy, read: ReadText, known: KnownNames): Promise<LoadedPolicy> {
  const loader = new Loader(read, known);
  return loader.loaded(await loader.extended(policy, { file: '', at: () => ({ line: 1, column: 1 }) }));
}

/** Files that may take part in one policy. */
const FILE_LIMIT = 32;

/** Where a policy comes from. */
interface Origin {
  /** Path from the root; empty for a policy in code. */
  readonly file: string;
  at(path: readonly (string | number)[]): { readonly line: number; readonly column: number };
}

class Loader {
  readonly #read: ReadText;
  readonly #known: KnownNames;
  readonly #errors: LocatedPolicyError[] = [];
  readonly #places = new Map<PolicySuppression, Span>();
  readonly #texts = new Map<string, string>();
  readonly #finished = new Map<string, Policy | undefined>();
  /** The files that are being read, each extended by the one before it. */
  readonly #open: string[] = [];

  constructor(read: ReadText, known: KnownNames) {
    this.#read = read;
    this.#known = known;
  }

  loaded(policy: Policy | undefined): LoadedPolicy {
    const found = { errors: this.#errors, places: this.#places, texts: this.#texts };
    return policy && this.#errors.length === 0 ? { ...found, policy } : found;
  }

  fail(origin: Origin, path: readonly (string | number)[], message: string): void {
    this.#errors.push({ message, path, file: origin.file, ...origin.at(path) });
  }

  /** Reads one file, once, however many others extend it. */
  async file(path: string, fail: (message: string) => void): Promise<Policy | undefined> {
    if (this.#open.includes(path)) {
      fail(
        `${[...this.#open.slice(this.#open.indexOf(path)), path].map(quoted).join(' extends ')}: a policy cannot extend itself.`,
      );
      return undefined;
    }
    if (this.#finished.has(path)) return this.#finished.get(path);
    const full = this.#texts.size >= FILE_LIMIT;
    const text = full ? undefined : await this.#read(path);
    if (text === undefined) {
      fail(
        full
          ? `More than ${FILE_LIMIT} files take part in this policy.`
          : `There is no policy file ${quoted(path)} in the repository.`,
      );
      return undefined;
    }
    this.#texts.set(path, text);
    this.#open.push(path);
    const policy = await this.#readText(path, text);
    this.#open.pop();
    this.#finished.set(path, policy);
    return policy;
  }

  async #readText(path: string, text: string): Promise<Policy | undefined> {
    const { policy, errors, locate } = readPolicyFile(path, text, this.#known);
    this.#errors.push(...errors);
    if (!policy) return undefined;
    policy.suppressions?.forEach((suppression, at) => this.#places.set(suppression, locate(['suppressions', at]).span));
    return this.extended(policy, { file: path, at: (keys) => locate(keys).start });
  }

  /** What the policy extends, in order, and the policy over all of it. */
  async extended({ extends: named = [], ...policy }: Policy, origin: Origin): Promise<Policy> {
    const entries =
      typeof named === 'string'
        ? [{ entry: named, keys: ['extends'] }]
        : named.map((entry, at) => ({ entry, keys: ['extends', at] }));
    let below: Policy = {};
    for (const { entry, keys } of entries) {
      const fail = (message: string): void => this.fail(origin, keys, message);
      below = mergePolicies(below, (await this.#named(entry, folderOf(origin.file), fail)) ?? {});
    }
    return mergePolicies(below, policy);
  }

  async #named(entry: string, folder: string, fail: (message: string) => void): Promise<Policy | undefined> {
    const preset = PRESETS.get(entry);
    if (preset) return preset;
    const path = resolvePath(folder, entry);
    if (path !== undefined) return this.file(path, fail);
    fail(`${quoted(entry)} leads out of the repository.`);
    return undefined;
  }
}

function quoted(text: string): string {
  return `\`${text}\``;
}
