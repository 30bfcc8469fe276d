import type { GraphNode, LifecycleGraph } from '../../../graph/graph.ts';
import type { Span } from '../../../model/span.ts';
import { defineRule } from '../../../model/rule.ts';
import { quote } from '../image-finding.ts';

/** Fewer places than this are plain to see. */
const LEAST = 2;

/** A message that names more is not read. */
const MOST_NAMES = 12;

export default defineRule({
  id: 'provenance/base-image-fan-out',
  on: 'graph',
  severity: 'info',
  profiles: [],
  title: 'Who inherits from a base image',
  why: 'A flaw in a base image is a flaw of everything built on it. This report names what must be rebuilt and rolled out when the base is fixed.',
  remedy: 'Nothing has to be done; keep the base up to date.',
  equivalents: [],
  references: ['https://docs.docker.com/build/building/base-images/'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM node:24.4.1 AS build\nFROM build\n' },
    { path: 'Dockerfile', bad: 'FROM node:24.4.1\n', files: { 'compose.yaml': 'services:\n  web:\n    build: .\n' } },
    { path: 'Dockerfile', good: 'FROM node:24.4.1\n' },
    { path: 'Dockerfile', good: 'FROM scratch AS a\nFROM scratch\n' },
  ],
  *check(graph) {
    const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    const heirs = heirsOf(graph);
    for (const [id, at] of basesOf(graph)) {
      const base = nodes.get(id);
      const listed = reach(id, heirs)
        .flatMap((heir) => nodes.get(heir) ?? [])
        .filter(isHeir);
      if (!base || listed.length < LEAST) continue;
      const names = listed.slice(0, MOST_NAMES).map(({ name, path }) => `${name} (${path})`);
      if (listed.length > MOST_NAMES) names.push(`and ${listed.length - MOST_NAMES} more`);
      yield {
        at,
        message: `${listed.length} stages and workloads inherit from ${quote(base.name)}: ${names.join(', ')}.`,
        identity: base.name,
        related: listed.slice(0, MOST_NAMES).flatMap(({ span, name }) => (span ? [{ span, message: name }] : [])),
      };
    }
  },
});

function isHeir({ kind }: GraphNode): boolean {
  return kind === 'stage' || kind === 'workload';
}

/** Where each image is first built from, save those that are themselves built here. */
function basesOf({ edges }: LifecycleGraph): ReadonlyMap<string, Span> {
  const built = new Set(edges.flatMap(({ to, kind }) => (kind === 'produces' ? [to] : [])));
  const bases = new Map<string, Span>();
  for (const { to, kind, span } of edges) {
    if (kind === 'builds-from' && to.startsWith('image:') && span && !built.has(to) && !bases.has(to))
      bases.set(to, span);
  }
  return bases;
}

/** What a fix of a node has to pass on to. */
function heirsOf({ edges }: LifecycleGraph): ReadonlyMap<string, readonly string[]> {
  const heirs = new Map<string, string[]>();
  for (const { from, to, kind } of edges) {
    if (kind === 'copies-from') continue;
    const [giver, heir] = kind === 'produces' ? [from, to] : [to, from];
    const known = heirs.get(giver);
    if (known) known.push(heir);
    else heirs.set(giver, [heir]);
  }
  return heirs;
}

function reach(start: string, heirs: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const seen = new Set([start]);
  for (const id of seen) for (const heir of heirs.get(id) ?? []) seen.add(heir);
  seen.delete(start);
  return [...seen].toSorted();
}
