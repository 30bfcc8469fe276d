// The licences of the packages in a bundle: whoever passes the bundle on passes these on.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly folder: string;
}

/** The packages that a bundle's input files come from, by name; our own are left out. */
export function bundledPackages(root: string, inputs: readonly string[]): readonly BundledPackage[] {
  const folders = new Set(
    inputs.filter((input) => input.includes('node_modules/')).map((input) => packageFolder(root, input)),
  );
  const packages = [...folders].map((folder): BundledPackage => {
    const { name, version, license } = manifest(folder);
    return { name, version, licence: license, folder };
  });
  const byName = new Map(packages.map((entry) => [`${entry.name}@${entry.version}`, entry]));
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

export function licenceTexts(packages: readonly BundledPackage[]): string {
  const head = 'This bundle holds code of the following packages, under their licences.\n';
  return [head, ...packages.map((entry) => `${'-'.repeat(80)}\n${heading(entry)}\n\n${licenceText(entry)}\n`)].join(
    '\n',
  );
}

function heading({ name, version, licence }: BundledPackage): string {
  return `${name} ${version} (${licence})`;
}

function licenceText({ name, folder }: BundledPackage): string {
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .toSorted();
  if (files.length === 0) throw new Error(`${name} brings no licence text along: it cannot be bundled.`);
  return files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
}

/** The nearest folder with a manifest that has a name and a version; nested ones only say `type`. */
function packageFolder(root: string, input: string): string {
  for (let folder = dirname(join(root, input)); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && manifest(folder).version !== undefined) return folder;
  }
  throw new Error(`${input} belongs to no package.`);
}

function manifest(folder: string): { name: string; version: string; license: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
