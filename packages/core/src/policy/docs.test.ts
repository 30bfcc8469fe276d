import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { memoryWorkspace } from '../engine/memory-workspace.ts';
import { scan } from '../engine/scan.ts';
import { GATE_IDS, loadGates } from '../gates/gates.ts';
import { readPolicyFile } from './read.ts';

/** The code blocks of a guide with their languages. */
function blocks(name: string): { readonly language: string; readonly text: string }[] {
  const text = readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = '', code = '']) => ({
    language,
    text: code,
  }));
}

const gates = await loadGates();
const known = { rules: gates.flatMap(({ rules }) => rules), gates: GATE_IDS };

describe('examples of the guides', () => {
  for (const guide of ['policy.md', 'suppressions.md']) {
    const policies = blocks(guide).filter(({ text }) => text.startsWith('# hullgate.yml'));
    test(`${guide} has policies`, () => assert.ok(policies.length > 0));
    policies.forEach(({ text }, at) => {
      test(`${guide}: policy ${at + 1} is valid`, () =>
        assert.deepEqual(readPolicyFile('hullgate.yml', text, known).errors, []));
    });
  }

  const silenced = blocks('suppressions.md').filter(
    ({ text }) => /ignore=/.test(text) && !text.startsWith('# hullgate.yml'),
  );
  assert.ok(silenced.length > 0);
  silenced.forEach(({ language, text }, at) => {
    test(`suppressions.md: comment ${at + 1} silences something`, async () => {
      const path = language === 'dockerfile' ? 'Dockerfile' : 'pod.yaml';
      const report = await scan({ workspace: memoryWorkspace({ [path]: text }) });
      assert.equal(report.suppressed.length, 1);
      assert.deepEqual(
        report.findings.filter(({ gate }) => gate === 'policy'),
        [],
      );
    });
  });
});
