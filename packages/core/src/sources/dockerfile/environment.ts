import { expandVariables } from './expand.ts';
import type { Escape, Pair } from './model.ts';

/** Longer values are treated as unknown: lines that double a variable must not exhaust the memory. */
const MAX_VALUE = 8192;
/** Stages built on stages are followed this far. */
const MAX_LINEAGE = 100;

interface Definition {
  /** Index of the instruction that sets it. */
  readonly at: number;
  /** Expanded; absent: set, but to what is not known from this file. */
  readonly value?: string;
}

/** Definitions of one kind, by name, each list ascending by place. */
type Definitions = Map<string, Definition[]>;

/**
 * What variables are worth at each point of a stage. ENV wins over ARG, a stage built on a stage inherits its ENV, and
 * an ARG without default takes the value of the global ARG.
 */
export class Environment {
  readonly #escape: Escape;
  /** The stages this one is built on, nearest first. */
  readonly #lineage: readonly Environment[];
  readonly #globals: Environment | undefined;
  readonly #args: Definitions = new Map();
  readonly #env: Definitions = new Map();

  constructor(escape: Escape, parent?: Environment, globals?: Environment) {
    this.#escape = escape;
    this.#lineage = parent === undefined ? [] : [parent, ...parent.#lineage].slice(0, MAX_LINEAGE);
    this.#globals = globals;
  }

  /** Takes in an ARG or ENV instruction. The pairs of one instruction do not see each other. */
  define(by: 'ARG' | 'ENV', pairs: readonly Pair[], at: number): void {
    const definitions = by === 'ARG' ? this.#args : this.#env;
    const expanded = pairs.map(({ key, value }) =>
      value === undefined ? this.#globals?.value(key.value) : this.expand(value.value, at),
    );
    for (const [index, { key }] of pairs.entries()) {
      const value = expanded[index];
      const list = definitions.get(key.value);
      const definition = value !== undefined && value.length <= MAX_VALUE ? { at, value } : { at };
      if (list === undefined) definitions.set(key.value, [definition]);
      else list.push(definition);
    }
  }

  /** The text at the instruction `before` (an index; absent: at the end), or undefined when a variable is not known. */
  expand(text: string, before?: number): string | undefined {
    const result = expandVariables(text, (name) => this.value(name, before), this.#escape);
    return result.missing.length === 0 ? result.text : undefined;
  }

  value(name: string, before = Infinity): string | undefined {
    return this.#find(name, before)?.value;
  }

  /** Whether anything in this file declares it before that point. */
  declares(name: string, before = Infinity): boolean {
    return this.#find(name, before) !== undefined;
  }

  #find(name: string, before: number): Definition | undefined {
    return latest(this.#env.get(name), before) ?? this.#inherited(name) ?? latest(this.#args.get(name), before);
  }

  #inherited(name: string): Definition | undefined {
    for (const environment of this.#lineage) {
      const definition = environment.#env.get(name)?.at(-1);
      if (definition !== undefined) return definition;
    }
    return undefined;
  }
}

/** The last definition that stands before an instruction. */
function latest(definitions: readonly Definition[] | undefined, before: number): Definition | undefined {
  if (definitions === undefined) return undefined;
  let low = 0;
  let high = definitions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((definitions[middle]?.at ?? 0) < before) low = middle + 1;
    else high = middle;
  }
  return definitions[low - 1];
}
