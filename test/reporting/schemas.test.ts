import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Log } from 'sarif';
import { reporters } from '../../packages/core/src/reporting/index.ts';
import { gate, report, ruleMeta, Tree } from './fixture.ts';
import { hostile } from './hostile.ts';
import { ordinary } from './ordinary.ts';
import { assertValid, reportSchema, sarifSchema, strictReportSchema } from './schemas.ts';

const validSarif = sarifSchema();
const validReport = strictReportSchema();
const tree = new Tree({ Dockerfile: 'FROM node\n' });

function sarifOf(...[given, options]: Parameters<typeof reporters.sarif>): Log['runs'][number] {
  const json = reporters.sarif(given, options);
  assertValid(validSarif, json);
  const log: Log = JSON.parse(json);
  const [run] = log.runs;
  assert.ok(run);
  return run;
}

describe('report.schema.json', () => {
  test('is a schema of 2020-12 in which everything is described', () => {
    assert.ok(new Ajv2020({ strictTypes: false }).validateSchema(reportSchema));
    const undescribed: string[] = [];
    const walk = (schema: unknown, at: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [key, value] of Object.entries(schema)) {
        const isMap = key === 'properties' || key === '$defs';
        for (const [name, inner] of isMap ? Object.entries<object>(value) : []) {
          const isDescribed = 'description' in inner || '$ref' in inner;
          if (!isDescribed) undescribed.push(`${at}/${key}/${name}`);
        }
        walk(value, `${at}/${key}`);
      }
    };
    walk(reportSchema, '#');
    assert.deepEqual(undescribed, []);
  });

  test('fits what the json reporter prints, to the last property', () => {
    assertValid(validReport, reporters.json(ordinary.report, { source: ordinary.tree.source }));
    assertValid(validReport, reporters.json(hostile.report, { source: hostile.tree.source }));
    assertValid(validReport, reporters.json(report({})));
  });

  test('refuses what is no report', () => {
    assert.equal(validReport({ ...report({}), verdict: 'maybe' }), false);
    assert.equal(validReport({ ...report({}), extra: 1 }), false);
  });
});

describe('SARIF', () => {
  test('is valid for ordinary, hostile and empty reports', () => {
    sarifOf(hostile.report, { source: hostile.tree.source, complete: true, category: 'a' });
    assert.deepEqual(sarifOf(report({})).results, []);
    const run = sarifOf(ordinary.report, { rules: ordinary.rules });
    assert.equal(run.results?.length, 5);
  });

  test('lists what is suppressed or fixed only for those who can read it', () => {
    const states = (complete: boolean) =>
      sarifOf(ordinary.report, { complete }).results?.map((result) => [
        result.baselineState,
        result.suppressions?.length ?? 0,
      ]);
    assert.deepEqual(states(false), [
      ['new', 0],
      ['unchanged', 0],
      ['new', 0],
      ['new', 0],
      ['new', 0],
    ]);
    assert.deepEqual(states(true)?.slice(5), [
      ['absent', 0],
      ['new', 1],
    ]);
  });

  test('every result points at its rule, and equal fingerprints are told apart', () => {
    const twin = tree.finding({ path: 'Dockerfile', at: 'node', rule: 'provenance/tag' }, 7);
    const run = sarifOf(report({ findings: [twin, { ...twin, message: 'Another.' }] }), { rules: ordinary.rules });
    for (const { ruleId, ruleIndex = -1 } of run.results ?? [])
      assert.equal(run.tool.driver.rules?.[ruleIndex]?.id, ruleId);
    const hashes = run.results?.map(({ partialFingerprints }) => partialFingerprints?.['primaryLocationLineHash']);
    assert.deepEqual(hashes, [`${'7'.padStart(32, '0')}:1`, `${'7'.padStart(32, '0')}:2`]);
  });

  test('percent-encodes paths, so that none is taken for a scheme, a query or a fragment', () => {
    const path = 'mailto:a b/ü?#%.yaml';
    const odd = new Tree({ [path]: 'x' });
    const run = sarifOf(report({ findings: [odd.finding({ path, at: 'x', rule: 'config/x' }, 1)] }));
    const uri = run.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
    assert.equal(uri, 'mailto%3Aa%20b/%C3%BC%3F%23%25.yaml');
  });

  test('keeps the worst findings within the limit of a run, and says how many are left out', () => {
    const low = tree.finding({ path: 'Dockerfile', at: 'node', rule: 'dockerfile/low', severity: 'low' }, 1);
    const many = Array.from({ length: 25_000 }, (_, at) => ({ ...low, message: `Number ${at}.` }));
    const worst = tree.finding({ path: 'Dockerfile', at: 'node', rule: 'dockerfile/worst', severity: 'critical' }, 2);
    const run = JSON.parse(reporters.sarif(report({ findings: [...many, worst] }))).runs[0];
    assert.equal(run.results.length, 25_000);
    assert.equal(run.results.at(-1).ruleId, 'dockerfile/worst');
    assert.match(run.invocations[0].toolExecutionNotifications.at(-1).message.text, /^1 finding of the least severity/);
  });

  test('describes rules within the limits of code scanning', () => {
    const profiles = [
      'default',
      'strict',
      'all',
      'pss-baseline',
      'pss-restricted',
      'cis-docker-1.6',
      'cis-kubernetes-1.12',
    ] as const;
    const meta = ruleMeta({
      id: 'config/wordy',
      profiles,
      title: 'T'.repeat(2000),
      why: 'W'.repeat(2000),
      severity: 'info',
    });
    const [rule] = sarifOf(report({}), { rules: [meta] }).tool.driver.rules ?? [];
    assert.equal(rule?.shortDescription?.text.length, 1024);
    assert.equal(rule?.fullDescription?.text.length, 1024);
    assert.ok((rule?.properties?.tags?.length ?? 0) <= 10);
    assert.equal(rule?.properties?.['security-severity'], undefined);
  });

  test('a rule is as severe as the worst that it reports', () => {
    const finding = tree.finding({ path: 'Dockerfile', at: 'node', rule: 'provenance/tag', severity: 'critical' }, 1);
    const run = sarifOf(report({ findings: [finding] }), {
      rules: [ruleMeta({ id: 'provenance/tag', severity: 'low' })],
    });
    assert.equal(run.tool.driver.rules?.[0]?.properties?.['security-severity'], '9.5');
  });

  test('says what could not be checked', () => {
    const given = report({
      problems: [{ code: 'yaml-syntax', message: 'Broken.', path: 'a.yaml', line: 2, gates: ['config'] }],
      gates: [gate('provenance', 'partial', { notRun: [{ rule: 'provenance/signature', reason: 'no registry' }] })],
    });
    const notifications = sarifOf(given).invocations?.[0]?.toolExecutionNotifications;
    assert.deepEqual(
      notifications?.map(({ level, descriptor }) => [level, descriptor?.id]),
      [
        ['error', 'yaml-syntax'],
        ['note', 'rule-not-run'],
      ],
    );
  });
});
