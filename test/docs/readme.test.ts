// What the README and the guides show is run here, so that they cannot drift.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, test } from 'node:test';
import { loadPolicy, loadGates, memoryWorkspace, scan } from '@hullgate/core';

const root = join(import.meta.dirname, '../..');
const readme = read('README.md');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...markdownBelow('docs').filter((path) => !path.startsWith('docs/rules/')),
];

describe('README', () => {
  test('the library example is the one in examples/, and prints what it should', () => {
    const example = read('examples/library/scan-text.ts');
    const code = example.slice(example.indexOf('import'));
    assert.ok(readme.includes(code), 'README shows examples/library/scan-text.ts');
    assert.ok(
      read('docs/library.md').includes(code.split('\nconsole.log(report.verdict)')[0] ?? ''),
      'so does the guide',
    );
    const printed = execFileSync(process.execPath, ['examples/library/scan-text.ts'], { cwd: root, encoding: 'utf8' });
    assert.match(printed, /^Dockerfile:1:11 medium .*\(provenance\/image-tag-latest\)$/m);
    assert.match(printed, /^fail$/m);
  });

  test('the workflow is a sound one by our own rules', async () => {
    const workflow = /```yaml\n(# \.github\/workflows[^`]*)```/.exec(readme)?.[1];
    assert.ok(workflow && workflow.trimEnd().split('\n').length <= 15, 'fits into 15 lines');
    const { findings, problems } = await scan({
      workspace: memoryWorkspace({ '.github/workflows/hullgate.yml': workflow }),
    });
    assert.deepEqual([findings, problems], [[], []]);
  });

  test('the policy is valid', async () => {
    const policy = /```yaml\n(profile: [^`]*)```/.exec(readme)?.[1] ?? '';
    const loaded = await loadPolicy(memoryWorkspace({ 'hullgate.yml': policy }), await loadGates());
    assert.equal(loaded.policy.profile, 'strict');
  });

  test('the picture is what the command line prints', () => {
    const picture = /```\n(✖ shop[^`]*`[^`]*`[^`]*)```/.exec(readme)?.[1];
    assert.ok(picture, 'there is one');
    const printed = runCli('scan', 'examples', '--no-cache');
    assert.ok(printed.includes(picture), printed);
  });
});

describe('links between pages lead somewhere', () => {
  for (const page of pages) {
    test(page, () => {
      for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)) {
        const path = normalize(join(dirname(page), target));
        assert.doesNotThrow(() => read(path), `${page} links to ${path}`);
      }
    });
  }
});

function runCli(...words: string[]): string {
  try {
    return execFileSync(process.execPath, ['packages/cli/src/main.ts', ...words], { cwd: root, encoding: 'utf8' });
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
  }
}

function markdownBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
