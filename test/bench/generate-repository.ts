// Makes a repository to measure with: `node test/bench/generate-repository.ts FOLDER [--files N] [--touch N] [--seed N]`.
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { deployment, dockerfile, json, markdown, python, settings, typescript, word } from './file-texts.ts';
import { Random } from './random.ts';

export interface GeneratorOptions {
  /** How many files are committed. */
  readonly files: number;
  /** How many of them are changed afterwards, without a commit: spread evenly over all kinds. */
  readonly touch: number;
  readonly seed: number;
}

interface FileKind {
  /** Share of the files, in per mille. */
  readonly share: number;
  readonly name: (stem: string) => string;
  readonly text: (random: Random, length: number) => string;
  /** What a touch appends: valid in the kind's language. */
  readonly addition: string;
}

const KINDS: readonly [FileKind, ...FileKind[]] = [
  { share: 430, name: (stem) => `${stem}.ts`, text: typescript, addition: '// touched\n' },
  { share: 250, name: (stem) => `${stem}.py`, text: python, addition: '# touched\n' },
  { share: 110, name: (stem) => `${stem}.md`, text: markdown, addition: '\nTouched.\n' },
  { share: 90, name: (stem) => `${stem}.json`, text: json, addition: '\n' },
  { share: 60, name: (stem) => `${stem}.config.yaml`, text: settings, addition: '# touched\n' },
  { share: 45, name: (stem) => `${stem}.k8s.yaml`, text: deployment, addition: '# touched\n' },
  { share: 15, name: (stem) => `${stem}/Dockerfile`, text: dockerfile, addition: '# touched\n' },
];

// Together with the words between them: one folder for about seven files.
const SERVICES = ['api', 'edge', 'jobs', 'shared', 'web'] as const;
const LAYERS = ['domain', 'handlers', 'storage', 'views'] as const;

const GIT = ['-c', 'commit.gpgsign=false', '-c', 'core.hooksPath=/dev/null', '-c', 'gc.auto=0'];
const IDENTITY = {
  GIT_AUTHOR_NAME: 'Generator', GIT_AUTHOR_EMAIL: 'generator@example.com', GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'Generator', GIT_COMMITTER_EMAIL: 'generator@example.com', GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
  GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1',
}; // prettier-ignore

function kindFor(draw: number): FileKind {
  let left = draw * 1000;
  return KINDS.find((kind) => (left -= kind.share) < 0) ?? KINDS[0];
}

/** Lengths as repositories have them: many small files, few large; about 3 kB on average. */
function drawLength(random: Random): number {
  return Math.min(40_000, Math.round(300 + -2700 * Math.log(1 - random.next())));
}

/** Writes a git repository with one commit. The same options give the same bytes and the same commit id. */
export function generateRepository(folder: string, { files, touch, seed }: GeneratorOptions): void {
  const random = new Random(seed);
  mkdirSync(folder, { recursive: true });
  const written: { path: string; kind: FileKind }[] = [];
  for (let index = 0; index < files; index++) {
    const kind = kindFor(random.next());
    const directory = `services/${random.pick(SERVICES)}/${word(random)}/${random.pick(LAYERS)}`;
    const path = `${directory}/${kind.name(`${word(random)}-${index}`)}`;
    const absolute = join(folder, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, kind.text(random, drawLength(random)));
    written.push({ path, kind });
  }
  const git = (...command: string[]): void => {
    execFileSync('git', ['-C', folder, ...GIT, ...command], {
      env: { PATH: process.env['PATH'], ...IDENTITY },
      stdio: 'ignore',
    });
  };
  git('init', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Generated');
  // As a clone has it: objects in one pack.
  git('repack', '-a', '-d', '--quiet');
  git('prune-packed');
  for (let index = 0; index < touch; index++) {
    const file = written[Math.floor((index * files) / touch)];
    if (file) appendFileSync(join(folder, file.path), file.kind.addition);
  }
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      files: { type: 'string', default: '10000' },
      touch: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      force: { type: 'boolean', default: false },
    },
  });
  const folder = positionals[0];
  if (folder === undefined) throw new Error('Say which folder the repository goes to.');
  if (existsSync(folder)) {
    if (!values.force) throw new Error(`${folder} exists already; --force replaces it.`);
    rmSync(folder, { recursive: true });
  }
  generateRepository(folder, { files: Number(values.files), touch: Number(values.touch), seed: Number(values.seed) });
}
