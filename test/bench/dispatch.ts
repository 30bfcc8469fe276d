import { Dispatcher } from '../../packages/core/src/engine/dispatch.ts';
import type { ActiveRule } from '../../packages/core/src/model/active-rule.ts';
import { defineRule } from '../../packages/core/src/model/rule.ts';
import { SourceFile } from '../../packages/core/src/sources/text/source-file.ts';
import { atMost, median, type Figure } from './measure.ts';

/** What waking a rule costs, beside what the rule does. */
export function dispatchFigures(): Figure[] {
  const rules = Array.from({ length: 100 }, (_, at): ActiveRule => {
    const rule = defineRule({
      id: `bench/rule-${at}`, on: 'text', severity: 'info', profiles: [], title: '', why: '', remedy: '', equivalents: [], references: [], examples: [],
      *check(file) {
        if (file.bytes.length > 1) yield { at: { path: file.path, start: 0, end: 1 }, message: '' };
      },
    }); // prettier-ignore
    return { rule, gate: 'bench', severity: 'info', severityFixed: false, options: {} };
  });
  const dispatcher = new Dispatcher(rules, {});
  const file = SourceFile.ofText('a', '');
  const sink = { finding: () => {}, problem: () => {} };
  const time = median(9, () => {
    for (let at = 0; at < 1000; at++) dispatcher.dispatch('text', file, 'a', sink);
  });
  return [atMost('100,000 dispatches of rules', time, 50, 'ms')];
}
