import type { DockerfileFact, StageFact } from '../model/fact.ts';
import type { Span } from '../model/span.ts';
import { ArgumentScope, type ResolvedText, type SuppliedArguments } from './argument-scope.ts';

/** What FROM or `--from=` stands for. `context`: something that the build's caller puts in place of an image. */
export type Origin =
  | { readonly kind: 'stage'; readonly stage: StageFact }
  | { readonly kind: 'scratch' }
  | { readonly kind: 'context' }
  | { readonly kind: 'image'; readonly resolved: ResolvedText };

/** Something that a stage takes from elsewhere. */
export interface Source {
  readonly role: 'base' | 'copy-from' | 'mount-from';
  readonly stage: StageFact;
  /** Where it is written. */
  readonly span: Span;
  readonly origin: Origin;
}

/** A Dockerfile with the arguments of one build: what its variables are worth and what its stages are made of. */
export class Recipe {
  readonly supplied: SuppliedArguments;
  readonly globals: ArgumentScope;
  readonly sources: readonly Source[];
  readonly #contexts: ReadonlySet<string>;
  readonly #bases = new Map<StageFact, Origin>();

  constructor({ args, stages }: DockerfileFact, supplied: SuppliedArguments, contexts: ReadonlySet<string>) {
    this.supplied = supplied;
    this.#contexts = contexts;
    this.globals = new ArgumentScope(supplied);
    for (const argument of args) this.globals.declareArgument(argument);
    const bases = this.#resolveBases(stages);
    this.sources = [...bases, ...this.#resolveCopies(stages)];
    for (const { stage, origin } of bases) this.#bases.set(stage, origin);
  }

  /** The stage or image that a stage is built from. */
  baseOf(stage: StageFact): Origin | undefined {
    return this.#bases.get(stage);
  }

  /** FROM knows the stages above it by name, in any case; where a name is given twice, the later counts. */
  #resolveBases(stages: readonly StageFact[]): readonly Source[] {
    const above = new Map<string, StageFact>();
    return stages.map((stage) => {
      const resolved = this.globals.resolve(stage.base);
      const origin = this.#origin(resolved, above.get(resolved.text.toLowerCase()));
      if (stage.name) above.set(stage.name.value.toLowerCase(), stage);
      return { role: 'base', stage, span: stage.base.span, origin };
    });
  }

  /** `--from=` takes a stage's name or, where no stage has that name, its index. */
  #resolveCopies(stages: readonly StageFact[]): readonly Source[] {
    const known = new Map(stages.map((stage) => [String(stage.index), stage]));
    for (const stage of stages) if (stage.name) known.set(stage.name.value.toLowerCase(), stage);
    return stages.flatMap((stage) =>
      stage.copies.map(({ from, by }) => {
        const resolved = this.globals.resolve(from);
        const origin = this.#origin(resolved, known.get(resolved.text.toLowerCase()));
        return { role: by === 'copy' ? 'copy-from' : 'mount-from', stage, span: from.span, origin };
      }),
    );
  }

  #origin(resolved: ResolvedText, stage: StageFact | undefined): Origin {
    if (this.#contexts.has(resolved.text.toLowerCase())) return { kind: 'context' };
    if (stage) return { kind: 'stage', stage };
    return resolved.text === 'scratch' ? { kind: 'scratch' } : { kind: 'image', resolved };
  }
}
