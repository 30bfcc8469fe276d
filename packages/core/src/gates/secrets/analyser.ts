import type { Analyser } from '../../model/gate.ts';
import { findingOf } from './engine/finding.ts';
import { createScanner } from './engine/scanner.ts';
import { isSecretRule } from './kind.ts';

/** Looks for all kinds of secrets that are switched on in one pass over a file. */
export const analyser: Analyser<'text'> = {
  on: 'text',
  create(rules) {
    const scan = createScanner(rules.filter(isSecretRule));
    return (file, emit) => {
      const { source, detections } = scan(file);
      for (const { rule, found } of detections) emit(rule, findingOf(rule.kind, found, source));
    };
  },
};
