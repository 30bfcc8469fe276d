import type { Fact } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import type { FileSubjectKind, FileSubjects } from '../model/subject.ts';
import type { InlineSuppression } from '../model/suppression.ts';
import type { SourceFile } from './text/source-file.ts';

/** What a file is, beside being text. */
export type ArtifactKind = 'dockerfile' | 'kubernetes' | 'compose' | 'workflow' | 'helm-chart' | 'helm-template';

/** Where a reader puts what it finds in a file. */
export interface ReaderSink {
  subject<K extends FileSubjectKind>(kind: K, subject: FileSubjects[K]): void;
  /** Whether any rule looks at subjects of a kind: what is costly to make need not be made for nobody. */
  wants(kind: FileSubjectKind): boolean;
  fact(fact: Fact): void;
  suppression(suppression: InlineSuppression): void;
  /** `at`: an offset into the file's text, made into line and column. */
  problem(problem: Omit<Problem, 'path' | 'line' | 'column'>, at?: number): void;
}

/** Turns a file of one artifact kind into subjects and facts. Pure; never throws for bad input, but reports problems. */
export interface Reader {
  readonly kind: ArtifactKind;
  read(file: SourceFile, sink: ReaderSink): void;
}
