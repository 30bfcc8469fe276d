// `pnpm new-rule dockerfile/no-sudo`: creates the one file that a rule is, ready to be filled in.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleSkeleton } from './rule-skeletons.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const gatesFolder = join(root, 'packages/core/src/gates');
const gates = readdirSync(gatesFolder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

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
  console.error(`${relative(root, path)} exists already`);
  process.exit(2);
}
writeFileSync(path, ruleSkeleton(gate, id));
console.log(`Created ${relative(root, path)}
  1. Fill it in, examples first.
  2. npx pnpm@10.34.9 format
  3. npx pnpm@10.34.9 generate   lists, pages and schemas, and the bundle of the Action
  4. npm test`);
