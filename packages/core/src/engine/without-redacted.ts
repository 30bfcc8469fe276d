import type { Fact } from '../model/fact.ts';
import type { RawFinding } from '../model/inspection.ts';
import { anyOf, blankStrings, NEARBY, secretValues, SHOWN, UNMISTAKABLE } from '../model/secret-text.ts';
import type { Span } from '../model/span.ts';
import type { SourceFile } from '../sources/text/source-file.ts';

/** What is kept of a file, and may quote it. */
export interface Kept {
  readonly findings: readonly RawFinding[];
  readonly facts: readonly Fact[];
}

/**
 * Takes the text of redacted places out of what is kept of a file: it goes into caches and bundles. A fix that would
 * write a secret is dropped, for a person must deal with that line anyway.
 */
export function withoutRedacted({ findings, facts }: Kept, file: SourceFile, redactions: readonly Span[]): Kept {
  if (redactions.length === 0) return { findings, facts };
  const places = new RedactedPlaces(file, redactions);
  return {
    findings: findings.map((finding) => withoutValues(finding, places)),
    facts: facts.map((fact) => blankStrings(withoutPlaces(fact, places), places.everywhere)),
  };
}

/** Several rules may know of the same secret. */
export function distinctSpans(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()];
}

function withoutValues(finding: RawFinding, places: RedactedPlaces): RawFinding {
  const { fix, ...rest } = finding;
  const patterns = [places.near(finding.at), places.everywhere];
  const isQuoting = fix?.edits.some(({ span, text }) =>
    [...patterns, places.near(span)].some((secret) => secret && text.search(secret) >= 0),
  );
  return patterns.reduce<RawFinding>(blankStrings, isQuoting ? rest : finding);
}

/** Blanks values that stand at a redacted place, by their place: what they read may differ from what is written there. */
function withoutPlaces<T>(json: T, places: RedactedPlaces): T {
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== 'object' || value === null) return value;
    const cleaned = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
    return isLocatedText(value) && places.touch(value.span)
      ? { ...cleaned, value: places.blankAt(value.value, value.span) }
      : cleaned;
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- strings become strings, nothing else changes
  return clean(json) as T;
}

function isLocatedText(value: object): value is { readonly value: string; readonly span: Span } {
  return 'value' in value && typeof value.value === 'string' && 'span' in value;
}

/** The redacted places of one file, in order. */
class RedactedPlaces {
  /** Values that are blanked wherever they stand. */
  readonly everywhere: RegExp | undefined;
  readonly #file: SourceFile;
  readonly #spans: readonly Span[];
  readonly #byLines = new Map<string, RegExp | undefined>();

  constructor(file: SourceFile, redactions: readonly Span[]) {
    this.#file = file;
    this.#spans = redactions.toSorted((a, b) => a.start - b.start);
    this.everywhere = anyOf(this.#values(this.#spans, UNMISTAKABLE));
  }

  touch(span: Span): boolean {
    return this.#within(span.start, span.end).length > 0;
  }

  /** A value with its secret blanked; all of it where the secret is written in another way. */
  blankAt(value: string, { start, end }: Span): string {
    const secret = anyOf(this.#values(this.#within(start, end), 1));
    const blanked = secret ? value.replace(secret, SHOWN) : value;
    return blanked === value ? SHOWN : blanked;
  }

  /** The secrets on the lines of a span; looked up once, for a hostile line may hold thousands with as many findings. */
  near({ start, end }: Span): RegExp | undefined {
    const { lines, text } = this.#file;
    const [first, last] = [lines.line(start), lines.line(end)];
    const key = `${first}-${last}`;
    if (!this.#byLines.has(key)) {
      const after = last < lines.starts.length ? lines.lineStart(last + 1) : text.length;
      this.#byLines.set(key, anyOf(this.#values(this.#within(lines.lineStart(first), after), NEARBY)));
    }
    return this.#byLines.get(key);
  }

  #within(start: number, end: number): readonly Span[] {
    return this.#spans.filter((span) => span.start < end && span.end > start);
  }

  #values(spans: readonly Span[], leastLength: number): readonly string[] {
    return spans
      .flatMap((span) => secretValues(this.#file.text.slice(span.start, span.end)))
      .filter((value) => value.length >= leastLength);
  }
}
