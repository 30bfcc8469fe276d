import { LineIndex } from '../../packages/core/src/model/line-index.ts';
import type { Finding, ReportedEdit } from '../../packages/core/src/model/finding.ts';
import type { GateResult, Report } from '../../packages/core/src/model/report.ts';
import type { RuleMeta } from '../../packages/core/src/model/rule.ts';
import type { Region } from '../../packages/core/src/model/span.ts';

/** What a fixture says about a finding; the rest is filled in. `at` is the text that is found (its first occurrence). */
export interface Found extends Partial<Omit<Finding, 'path' | 'start' | 'end'>> {
  readonly path: string;
  readonly at: string;
  readonly rule: string;
}

/** Files of a little repository, and the places of texts in them. */
export class Tree {
  readonly files: Readonly<Record<string, string>>;

  constructor(files: Readonly<Record<string, string>>) {
    this.files = files;
  }

  readonly source = (path: string): string | undefined => this.files[path];

  region(path: string, text: string): Region {
    const content = this.files[path] ?? '';
    const start = content.indexOf(text);
    if (start < 0) throw new Error(`${path} holds no ${JSON.stringify(text)}`);
    return LineIndex.of(content).region({ path, start, end: start + text.length });
  }

  edit(path: string, text: string, replacement: string): ReportedEdit {
    const startOffset = (this.files[path] ?? '').indexOf(text);
    const endOffset = startOffset + text.length;
    return { ...this.region(path, text), startOffset, endOffset, text: replacement };
  }

  finding({ at, ...found }: Found, ordinal: number): Finding {
    return {
      gate: found.rule.split('/')[0] ?? '',
      severity: 'medium',
      confidence: 'certain',
      status: 'introduced',
      title: found.rule,
      message: found.rule,
      equivalents: [],
      references: [],
      fingerprint: ordinal.toString(16).padStart(32, '0'),
      related: [],
      help: '',
      ...found,
      ...this.region(found.path, at),
    };
  }
}

export const NO_COUNTS = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };

const TITLES: Readonly<Record<string, string>> = {
  dockerfile: 'Dockerfiles are sound',
  secrets: 'No secrets in the tree',
  provenance: 'Images come from where they should',
  config: 'Workloads are confined',
  policy: 'The policy holds',
};

export function gate(id: string, verdict: GateResult['verdict'], more: Partial<GateResult> = {}): GateResult {
  return { id, title: TITLES[id] ?? id, verdict, counts: NO_COUNTS, notRun: [], ...more };
}

export function report(more: Partial<Report>): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'hullgate', version: '1.2.3' },
    judged: 'all',
    incomplete: false,
    verdict: 'pass',
    findings: [],
    suppressed: [],
    gates: [],
    problems: [],
    redactions: [],
    graph: { nodes: [], edges: [] },
    stats: { files: 0, reused: 0, unchanged: 0, bytes: 0, artifacts: {}, milliseconds: {} },
    ...more,
  };
}

export function ruleMeta(more: Partial<RuleMeta> & Pick<RuleMeta, 'id'>): RuleMeta {
  return {
    severity: 'medium',
    profiles: ['default'],
    title: more.id,
    why: 'Why it matters.',
    remedy: 'What to do.',
    equivalents: [],
    references: [],
    examples: [],
    ...more,
  };
}
