import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair } from 'yaml';
import { LineIndex } from '../model/line-index.ts';
import type { Region, Span } from '../model/span.ts';
import type { KnownNames } from './known.ts';
import { parsePolicy, type PolicyError } from './parse.ts';
import type { Policy } from './policy.ts';
import { boundFault } from './yaml-bounds.ts';

/** An error of a policy file and where it stands. */
export interface LocatedPolicyError extends PolicyError {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

export interface ReadPolicy {
  /** Absent when there are errors. */
  readonly policy?: Policy;
  readonly errors: readonly LocatedPolicyError[];
  /** Where the value at the end of a path of keys and indexes is written; where it is missing, its parent. */
  readonly locate: (path: PolicyError['path']) => Region & { readonly span: Span };
}

/** Reads a policy file. An empty one is the default policy. Never throws for bad input. */
export function readPolicyFile(path: string, text: string, known: KnownNames): ReadPolicy {
  const lines = LineIndex.of(text);
  const place = ([start = 0, end = 0]: readonly number[]): ReturnType<ReadPolicy['locate']> => {
    // The library counts the line end after a block's last line as part of the block.
    const span = { path, start, end: Math.max(start, text.slice(0, end).trimEnd().length) };
    return { ...lines.region(span), span };
  };
  const failed = (faults: readonly Fault[]): ReadPolicy => ({
    errors: faults.map(({ error, offset }) => ({ ...error, file: path, ...lines.position(offset) })),
    locate: () => place([]),
  });

  const bound = boundFault(text);
  if (bound) return failed([fault(bound.message, bound.offset)]);
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, stringKeys: true });
  const syntax = document.errors
    .slice(0, ERRORS_SHOWN)
    .map(({ code, message, pos }) => fault(WORDING[code] ?? asSentence(message), pos[0]));
  const flaws = syntax.length > 0 ? syntax : [...treeFlaws(document)];
  if (flaws.length > 0) return failed(flaws);

  const value = toValue(document);
  if ('message' in value) return failed([fault(value.message, 0)]);
  const { policy, errors } = parsePolicy(value.data ?? {}, known);
  if (!policy) return failed(errors.map((error) => ({ error, offset: offsetOf(document, error) })));
  return { policy, errors: [], locate: (keys) => place(nodeAt(document, keys)?.range ?? []) };
}

/** One slip of the pen brings many errors of syntax after it. */
const ERRORS_SHOWN = 10;

interface Fault {
  readonly error: PolicyError;
  readonly offset: number;
}

function fault(message: string, offset: number): Fault {
  return { error: { message, path: [] }, offset };
}

function asSentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/** Our words where the library's are meant for programmers. */
const WORDING: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'A policy file holds one document, and here a second one begins.',
  NON_STRING_KEY: 'Keys of a policy are plain text.',
};

/** Duplicate keys (the library's own test compares each key with each other one) and aliases without their anchor. */
function* treeFlaws(document: Document): Generator<Fault> {
  const open: unknown[] = [document.contents];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isAlias(node) && !node.resolve(document)) {
      yield fault(`The alias \`*${node.source}\` has no anchor before it.`, node.range?.[0] ?? 0);
    }
    if (isSeq(node)) open.push(...node.items);
    if (!isMap(node)) continue;
    const seen = new Set<unknown>();
    for (const { key, value } of node.items) {
      open.push(value);
      if (!isScalar(key)) continue;
      if (seen.has(key.value))
        yield fault(`The key \`${String(key.value)}\` is written twice in this mapping.`, key.range?.[0] ?? 0);
      seen.add(key.value);
    }
  }
}

/** Plain values. Aliases that multiply beyond measure are refused by the library with an exception. */
function toValue(document: Document): { readonly data: unknown } | { readonly message: string } {
  try {
    return { data: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    return { message: asSentence(error instanceof Error ? error.message : String(error)) };
  }
}

function offsetOf(document: Document, { path, key }: PolicyError): number {
  if (!key) return nodeAt(document, path)?.range?.[0] ?? 0;
  const parent = nodeAt(document, path.slice(0, -1));
  return keyNode(pairOf(parent, path.at(-1)))?.range?.[0] ?? parent?.range?.[0] ?? 0;
}

/** The node that a path leads to; aliases are followed. Where a value is missing, the key it is missing for. */
function nodeAt(document: Document, path: readonly (string | number)[]): Node | undefined {
  let node: Node | undefined = document.contents ?? undefined;
  for (const step of path) {
    const next: unknown = isSeq(node) ? node.items[Number(step)] : pairOf(node, step)?.value;
    const resolved = isAlias(next) ? next.resolve(document) : next;
    node = isMap(resolved) || isSeq(resolved) || isScalar(resolved) ? resolved : keyNode(pairOf(node, step));
  }
  return node;
}

function pairOf(node: unknown, key: string | number | undefined): Pair | undefined {
  return isMap(node)
    ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))
    : undefined;
}

function keyNode(pair: Pair | undefined): Node | undefined {
  return isScalar(pair?.key) ? pair.key : undefined;
}
