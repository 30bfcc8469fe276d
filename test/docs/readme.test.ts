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
    const printed = runCli('scan', 'examples', '--no-cache');
    for (const page of ['README.md', 'docs/outputs.md']) {
      const picture = /```\n(✖ shop[^]*?)```\n/.exec(read(page))?.[1];
      assert.ok(picture, `there is one in ${page}`);
      assert.ok(printed.includes(`${picture}\n`), printed);
    }
  });
});

describe('the guides', () => {
  test('name no package and no Action that is not ours: nothing is published', () => {
    for (const page of pages) assert.doesNotMatch(read(page), /npx (?:--yes |-y )?@?hullgate|uses: hullgate\//, page);
  });

  test('the rule of one’s own runs, and so does its test', () => {
    const [rule = '', itsTest = ''] = [...read('docs/custom-rules.md').matchAll(/```ts\n([^]*?)```/g)].map(
      ([, code]) => code,
    );
    const code = `import assert from 'node:assert/strict';\n${rule}${itsTest}console.log(report.gates.at(-1)?.counts.low);`;
    const printed = execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', code], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(printed, '1\n');
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
