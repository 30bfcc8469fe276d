// `pnpm new-rule dockerfile/no-sudo`: creates the one file that a rule is, ready to be filled in.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const gatesFolder = join(root, 'packages/core/src/gates');
const gates = readdirSync(gatesFolder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** The subject most rules of a gate look at, and a file in which an example of it can stand. */
const STARTING_POINTS: Readonly<Record<string, { readonly on: string; readonly path: string; readonly span: string }>> =
  {
    dockerfile: { on: 'instruction', path: 'Dockerfile', span: 'subject.span' },
    secrets: { on: 'named-value', path: 'Dockerfile', span: 'subject.value.span' },
    provenance: { on: 'image', path: 'Dockerfile', span: 'subject.span' },
    config: { on: 'container', path: 'k8s/app.yaml', span: 'subject.span' },
    policy: { on: 'policy-state', path: 'hullgate.yml', span: 'subject.span' },
  };

const [id = ''] = process.argv.slice(2);
const [gate = '', name = ''] = id.split('/');
if (!gates.includes(gate) || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
  console.error(
    `usage: pnpm new-rule GATE/NAME\n  GATE  ${gates.join(', ')}\n  NAME  lower-case words with hyphens, the thing first: image-latest`,
  );
  process.exit(2);
}
const path = join(gatesFolder, gate, 'rules', `${name}.ts`);
if (existsSync(path)) {
  console.error(`${path} exists already`);
  process.exit(2);
}
writeFileSync(path, template());
console.log(`Created ${path}
1. Fill it in: examples first.   2. pnpm generate   3. npm test`);

function template(): string {
  const { on, path, span } = STARTING_POINTS[gate] ?? { on: 'text', path: 'file.txt', span: 'subject.span' };
  return `import { defineRule } from '../../../model/rule.ts';

export default defineRule({
  id: '${id}',
  on: '${on}',
  severity: 'info',
  profiles: [],
  title: '',
  why: '',
  remedy: '',
  equivalents: [],
  references: [],
  examples: [
    { path: '${path}', bad: '' },
    { path: '${path}', good: '' },
  ],
  *check(subject) {
    yield { at: ${span}, message: '' };
  },
});
`;
}
