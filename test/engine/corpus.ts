// A repository made of the examples of all rules: whatever a rule looks at is in it.
import { createHash } from 'node:crypto';
import { loadGates, memoryWorkspace, type AnyRule, type Inspection, type Report, type Workspace } from '@hullgate/core';

export type Files = Readonly<Record<string, string>>;

/** Every example in a folder of its own, with the files it needs. Examples without a text for the side are left out. */
export async function exampleFiles(
  side: 'bad' | 'good',
  every = 1,
  wanted: (rule: AnyRule) => boolean = () => true,
): Promise<Files> {
  const gates = await loadGates();
  const examples = gates.flatMap(({ rules }) => rules.filter(wanted).flatMap((rule) => rule.examples));
  const files: Record<string, string> = {};
  examples.forEach((example, at) => {
    const text = example[side];
    if (text === undefined || at % every !== 0) return;
    for (const [path, content] of Object.entries({ ...example.files, [example.path]: text }))
      files[`e${at}/${path}`] = content;
  });
  return files;
}

/** A workspace whose files have ids, as git gives them. @param order of the listing */
export function identified(files: Files, order: (paths: string[]) => string[] = (paths) => paths): Workspace {
  const workspace = memoryWorkspace(files);
  return {
    list: () => ({
      files: order(Object.keys(files)).map((path) => ({ path, id: idOf(files[path] ?? '') })),
      problems: [],
    }),
    read: (file) => workspace.read(file),
  };
}

function idOf(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

/** A cache that keeps what it is given as JSON, as the one on disk does. */
export class JsonCache {
  readonly entries = new Map<string, string>();

  get(key: string): Inspection | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    const inspection: Inspection = JSON.parse(entry);
    return inspection;
  }

  set(key: string, inspection: Inspection): void {
    this.entries.set(key, JSON.stringify(inspection));
  }
}

/** A report without what may differ between equal runs. */
export function withoutStats(report: Report): Omit<Report, 'stats'> {
  const { stats, ...rest } = report;
  void stats;
  return rest;
}

/** Fisher and Yates, seeded. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  let state = seed;
  for (let at = result.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (at + 1);
    const [a, b] = [result[at], result[other]];
    if (a !== undefined && b !== undefined) [result[at], result[other]] = [b, a];
  }
  return result;
}
