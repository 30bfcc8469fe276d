import type { Fact } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import type { FileSubjectKind, FileSubjects } from '../model/subject.ts';
import type { InlineSuppression } from '../model/suppression.ts';
import type { Reader } from '../sources/reader.ts';
import { SourceFile } from '../sources/text/source-file.ts';

/** What a reader makes of one text. */
export interface ReadText {
  readonly facts: readonly Fact[];
  readonly suppressions: readonly InlineSuppression[];
  readonly problems: readonly Pick<Problem, 'code' | 'message'>[];
  /** The subjects of a kind, in the order they were found. */
  subjects<K extends FileSubjectKind>(kind: K): readonly FileSubjects[K][];
}

/** Runs one reader on one text, for tests of readers. */
export function readText(reader: Reader, path: string, text: string): ReadText {
  const found = new Map<string, unknown[]>();
  const facts: Fact[] = [];
  const suppressions: InlineSuppression[] = [];
  const problems: Pick<Problem, 'code' | 'message'>[] = [];
  reader.read(SourceFile.ofText(path, text), {
    subject(kind, subject) {
      found.set(kind, [...(found.get(kind) ?? []), subject]);
    },
    wants: () => true,
    fact: (fact) => void facts.push(fact),
    suppression: (suppression) => void suppressions.push(suppression),
    problem: (problem) => void problems.push(problem),
  });
  return {
    facts,
    suppressions,
    problems,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each list was filled with subjects of its kind
    subjects: <K extends FileSubjectKind>(kind: K) => (found.get(kind) ?? []) as FileSubjects[K][],
  };
}
