import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markPlaceholders, markTemplates, UNKNOWN } from './unknown.ts';

test('expressions and templates are unknown', () => {
  for (const [text, marked] of [
    ['a:${{ github.sha }}', 'a:?'],
    ['a:${{ x }}-${{ y }}z', 'a:?-?z'],
    ['{{ .Values.image }}:{{ .Values.tag }}', '?:?'],
    ['a:{{ open', 'a:?'],
    ['${{a}}{{b}}$', '??$'],
    ['a:{tag}', 'a:?'],
    ['<your image>:%TAG%', '?:?'],
    ['${REGISTRY}/a', '?/a'],
    ['plain:1', 'plain:1'],
  ] as const) {
    assert.equal(markTemplates(text).replaceAll(UNKNOWN, '?'), marked);
  }
});

test('so is what scripts put in', () => {
  for (const [text, marked] of [
    ['$REGISTRY/app:$TAG', '?/app:?'],
    ['gcr.io/PROJECT_ID/app:VERSION', 'gcr.io/?/app:?'],
    ['$(IMAGE)', '?'],
    ['IMAGE_PLACEHOLDER', '?'],
    ['Foo/bar', 'Foo/bar'],
    ['app:V1', 'app:V1'],
    ['app:v1-SNAPSHOT', 'app:v1-SNAPSHOT'],
    ['REGISTRY.example.com/x', 'REGISTRY.example.com/x'],
  ] as const) {
    assert.equal(markPlaceholders(text).replaceAll(UNKNOWN, '?'), marked);
  }
});
