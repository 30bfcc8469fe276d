import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../testing/read-text.ts';
import { helmChartReader } from './reader.ts';

test('a chart says once that it is not rendered', () => {
  const { problems } = readText(helmChartReader, 'charts/web/Chart.yaml', 'apiVersion: v2\nname: web\n');
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['helm-chart-not-rendered'],
  );
  assert.match(problems[0]?.message ?? '', /`web`.*helm template charts\/web/);
});

test('a library chart renders to nothing', () => {
  assert.deepEqual(readText(helmChartReader, 'Chart.yaml', 'name: lib\ntype: library\n').problems, []);
});
