import type { VariableFact } from '../model/fact.ts';
import type { At, Span } from '../model/span.ts';
import { expandVariables } from '../sources/dockerfile/expand.ts';
import type { ImageResolution } from './image-use.ts';
import { isKnown, markTemplates, UNKNOWN } from './unknown.ts';

/** A text after expansion. */
export interface ResolvedText {
  /** With {@link UNKNOWN} for what is not known. */
  readonly text: string;
  readonly resolution: ImageResolution;
  /** The place that decides: the text itself, or the value of the only variable that it consists of. */
  readonly cause: At<string>;
  /** Values of builds that are part of the text. */
  readonly supplies: readonly Span[];
}

/** Build arguments by name, as a build supplies them: where they are written, and what is known of their values. */
export type SuppliedArguments = ReadonlyMap<string, SuppliedValue>;

export interface SuppliedValue {
  readonly text: string;
  readonly written: At<string>;
}

/** Longer values name no image; ARGs that double each other must not exhaust the memory. */
const LONGEST_VALUE = 4096;

/** More places than this help nobody. */
const MOST_SUPPLIES = 4;

const LONE_VARIABLE = /^\$(?:\{([A-Za-z_][A-Za-z0-9_]*)\}|([A-Za-z_][A-Za-z0-9_]*))$/;

/** What ARGs are worth in one build of a Dockerfile. Values do not change once declared, so each is expanded once. */
export class ArgumentScope {
  readonly #values = new Map<string, ResolvedText>();
  readonly #supplied: SuppliedArguments;

  constructor(supplied: SuppliedArguments) {
    this.#supplied = supplied;
  }

  /** Takes in an ARG: the build's value wins over the default; without both, the global ARG of that name counts. */
  declareArgument({ name, default: fallback }: VariableFact, globals?: ArgumentScope): void {
    const supplied = this.#supplied.get(name);
    const inherited = globals && globals.#values.get(name);
    if (supplied) this.#values.set(name, asSupplied(supplied));
    else if (fallback) this.#values.set(name, asDefault(this.resolve(fallback)));
    else if (inherited) this.#values.set(name, inherited);
  }

  /** Takes in an ENV, which no build can override. */
  declareEnvironment({ name, default: value }: VariableFact): void {
    if (value) this.#values.set(name, asDefault(this.resolve(value)));
  }

  resolve(written: At<string>): ResolvedText {
    const lone = LONE_VARIABLE.exec(written.value);
    const alone = lone && this.#values.get(lone[1] ?? lone[2] ?? '');
    if (alone) return isKnown(alone.text) ? alone : { ...alone, resolution: 'unresolved' };
    const { text: expanded, used } = this.#expand(written.value);
    const text = used.length > 0 && expanded.length > LONGEST_VALUE ? UNKNOWN : markTemplates(expanded);
    const resolution = isKnown(text) ? this.#resolutionOf(used) : 'unresolved';
    const supplies = used.flatMap((name) => this.#values.get(name)?.supplies ?? []);
    return { text, resolution, cause: written, supplies: supplies.slice(0, MOST_SUPPLIES) };
  }

  #expand(written: string): { readonly text: string; readonly used: readonly string[] } {
    const lookup = (name: string) => this.#values.get(name)?.text;
    const expansion = expandVariables(written, lookup);
    if (expansion.missing.length === 0) return expansion;
    const missing = new Set(expansion.missing);
    return expandVariables(written, (name) => lookup(name) ?? (missing.has(name) ? UNKNOWN : undefined));
  }

  #resolutionOf(used: readonly string[]): ImageResolution {
    if (used.some((name) => this.#values.get(name)?.resolution === 'supplied')) return 'supplied';
    return used.length > 0 ? 'default' : 'literal';
  }
}

function asDefault(resolved: ResolvedText): ResolvedText {
  return resolved.resolution === 'literal' ? { ...resolved, resolution: 'default' } : resolved;
}

function asSupplied({ text, written }: SuppliedValue): ResolvedText {
  return { text, resolution: 'supplied', cause: written, supplies: [written.span] };
}
