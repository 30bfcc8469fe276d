// What the fixes of all rules make of their examples.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  applyFixes,
  loadGates,
  memoryWorkspace,
  scan,
  type AnyRule,
  type Finding,
  type RuleExample,
} from '@hullgate/core';

interface BadExample extends RuleExample {
  readonly bad: string;
}

/** All that the default profile (but for secrets, which no fix brings) says of an example's file, and what the rule says. */
async function findingsIn(rule: AnyRule, example: RuleExample, text: string): Promise<readonly Finding[]> {
  const { findings } = await scan({
    workspace: memoryWorkspace({ ...example.files, [example.path]: text }),
    override: {
      gates: { secrets: { enabled: false } },
      rules: { [rule.id]: { severity: rule.severity, ...(example.options && { options: example.options }) } },
    },
  });
  return findings;
}

function fixedBy(
  rule: AnyRule,
  { path, bad }: BadExample,
  findings: readonly Finding[],
  text = bad,
): string | undefined {
  const own = findings.filter((finding) => finding.rule === rule.id);
  return applyFixes(new Map([[path, text]]), own, 'review').texts.get(path);
}

function countByRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

const isBad = (example: RuleExample): example is BadExample => example.bad !== undefined;

/** Rules about secrets offer no fixes; those about the policy judge whole runs and have tests of their own. */
const gates = (await loadGates()).filter(({ id }) => id !== 'secrets' && id !== 'policy');

describe('after a fix no other rule starts to speak', () => {
  for (const gate of gates) {
    for (const rule of gate.rules) {
      test(rule.id, async () => {
        for (const example of rule.examples.filter(isBad)) {
          const before = await findingsIn(rule, example, example.bad);
          const fixed = fixedBy(rule, example, before);
          if (fixed === undefined) continue;
          const known = countByRule(before);
          const after = countByRule(await findingsIn(rule, example, fixed));
          const grown = [...after].flatMap(([id, count]) => (count > (known.get(id) ?? 0) ? [id] : []));
          assert.deepEqual(grown, [], `${example.bad}\n=== fixed:\n${fixed}`);
        }
      });
    }
  }
});

describe('with CRLF line ends the same is found, and fixes keep them', () => {
  for (const gate of gates) {
    for (const rule of gate.rules) {
      test(rule.id, async () => {
        for (const example of rule.examples.filter(isBad)) {
          if (example.bad.includes('\r')) continue;
          const withCrlf = example.bad.replaceAll('\n', '\r\n');
          const [before, crlf] = [
            await findingsIn(rule, example, example.bad),
            await findingsIn(rule, example, withCrlf),
          ];
          assert.deepEqual(crlf.map(placed), before.map(placed), example.bad);
          const fixed = fixedBy(rule, example, before)?.replaceAll('\n', '\r\n');
          assert.equal(fixedBy(rule, example, crlf, withCrlf), fixed, example.bad);
        }
      });
    }
  }
});

function placed({ rule, path, start, message }: Finding): string {
  return `${path}:${start.line}:${start.column} ${rule} ${message}`;
}
