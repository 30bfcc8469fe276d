import type { BuildFact, ContainerFact, DockerfileFact, StageFact, VariableFact, WorkloadFact } from '../model/fact.ts';
import type { At } from '../model/span.ts';

/** Facts for tests of the graph: files whose values stand one behind the other, in the order in which they are asked for. */
export class FactFile {
  readonly path: string;
  #offset = 0;

  constructor(path: string) {
    this.path = path;
  }

  at<T>(value: T): At<T> {
    const start = this.#offset;
    const end = start + String(value).length;
    this.#offset = end + 1;
    return { value, span: { path: this.path, start, end } };
  }

  variable(name: string, value?: string): VariableFact {
    const { span } = this.at(name);
    return value === undefined ? { name, span } : { name, span, default: this.at(value) };
  }

  dockerfile(args: Readonly<Record<string, string | undefined>>, ...stages: readonly StageSketch[]): DockerfileFact {
    const globals = Object.entries(args).map(([name, value]) => this.variable(name, value));
    return {
      type: 'dockerfile',
      path: this.path,
      args: globals,
      stages: stages.map((stage, index) => this.#stage(stage, index)),
    };
  }

  build(name: string, sketch: BuildSketch = {}): BuildFact {
    const args = Object.entries(sketch.args ?? {}).map(([key, value]) => ({
      name: key,
      value: value === null ? null : this.at(value),
    }));
    return {
      type: 'build',
      by: sketch.by ?? 'compose',
      name,
      span: this.at(name).span,
      ...(sketch.dockerfile === undefined ? { context: sketch.context ?? '.' } : { dockerfile: sketch.dockerfile }),
      ...(sketch.target !== undefined && { target: this.at(sketch.target) }),
      args,
      images: (sketch.images ?? []).map((image) => this.at(image)),
      ...(sketch.contexts && { contexts: sketch.contexts }),
    };
  }

  workload(name: string, image: string | undefined, sketch: WorkloadSketch = {}): WorkloadFact {
    const { format = 'kubernetes', container = {} } = sketch;
    const place = this.at(name).span;
    const written = image === undefined ? {} : { image: this.at(image) };
    const only: ContainerFact = {
      name: 'app',
      role: 'container',
      ports: [],
      span: this.at('app').span,
      ...written,
      ...container,
    };
    const kind = format === 'compose' ? 'service' : 'Deployment';
    return { type: 'workload', format, kind, name, span: place, labels: {}, containers: [only] };
  }

  #stage({ from, name, user, args = {}, env = {}, copies = [] }: StageSketch, index: number): StageFact {
    const base = this.at(from);
    const variables = (record: Readonly<Record<string, string | undefined>>) =>
      Object.entries(record).map(([key, value]) => this.variable(key, value));
    return {
      index,
      base,
      ...(name !== undefined && { name: this.at(name) }),
      span: base.span,
      args: variables(args),
      env: variables(env),
      ...(user !== undefined && { user: this.at(user) }),
      copies: copies.map((copy) => ({ from: this.at(copy), by: 'copy' })),
      exposes: [],
    };
  }
}

interface StageSketch {
  readonly from: string;
  readonly name?: string;
  readonly user?: string;
  readonly args?: Readonly<Record<string, string | undefined>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly copies?: readonly string[];
}

interface BuildSketch {
  readonly by?: BuildFact['by'];
  readonly context?: string;
  readonly dockerfile?: string;
  readonly target?: string;
  readonly args?: Readonly<Record<string, string | null>>;
  readonly images?: readonly string[];
  readonly contexts?: readonly string[];
}

interface WorkloadSketch {
  readonly format?: WorkloadFact['format'];
  readonly container?: Partial<ContainerFact>;
}
