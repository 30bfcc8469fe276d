import type { At, Span } from '../../../model/span.ts';
import { defineRule } from '../../../model/rule.ts';
import { nearest } from '../../../policy/nearest.ts';
import { expandVariables } from '../../../sources/dockerfile/expand.ts';
import { flagOf, type Dockerfile, type FromInstruction } from '../../../sources/dockerfile/model.ts';
import { PLATFORM_ARGS } from '../../../sources/dockerfile/predefined-args.ts';

/** What BuildKit declares for every FROM. */
const KNOWN = new Set([...PLATFORM_ARGS, 'TARGETSTAGE']);

const PEER = 'buildkit:UndefinedArgInFrom';

/** Peers that take an ARG inside a stage for one that FROM sees, and judge the version it names. */
const PEERS_FOR_LATEST = ['trivy:DS-0001'];

export default defineRule({
  id: 'provenance/image-arg-undeclared',
  on: 'dockerfile',
  severity: 'high',
  profiles: ['default'],
  title: 'FROM uses an argument that is not declared',
  why: 'FROM only sees arguments that are declared before the first FROM. Any other counts as empty, also with `--build-arg`: the build fails, or silently takes another image than the one that was meant.',
  remedy: 'Declare the argument with ARG before the first FROM, or correct its name.',
  equivalents: [PEER, ...PEERS_FOR_LATEST],
  references: [
    'https://docs.docker.com/reference/build-checks/undefined-arg-in-from/',
    'https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact',
  ],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'ARG VERSION=24\nFROM node:${VERSIN}\n',
      fixed: 'ARG VERSION=24\nFROM node:${VERSION}\n',
    },
    {
      path: 'Dockerfile',
      bad: 'FROM --platform=$BULIDPLATFORM scratch\nCOPY a /\n',
      fixed: 'FROM --platform=$BUILDPLATFORM scratch\nCOPY a /\n',
    },
    { path: 'Dockerfile', bad: 'FROM node:24.4.1 AS a\nARG TAG=1\nFROM nginx:$TAG\n', note: 'declared in a stage' },
    { path: 'Dockerfile', good: 'ARG VERSION\nFROM node:${VERSION}\n', note: 'whoever builds must supply it' },
    { path: 'Dockerfile', good: 'FROM --platform=$BUILDPLATFORM golang:1.24-$TARGETARCH\n' },
    { path: 'Dockerfile', good: 'FROM node:${VERSION:-24.4.1}\n', note: 'has a default of its own' },
    { path: 'Dockerfile', good: 'ARG a=1\nARG b=${a}\nFROM node:$b AS c\nRUN echo $undeclared\n' },
  ],
  *check(dockerfile) {
    const declared = declaredNames(dockerfile);
    for (const { from } of dockerfile.stages) {
      if (!from) continue;
      for (const text of [flagOf(from, 'platform')?.value, from.image]) {
        if (!text) continue;
        for (const name of undeclared(text.value, declared, dockerfile))
          yield findingOf(dockerfile, from, text, name, declared);
      }
    }
  },
});

function declaredNames({ globalArgs }: Dockerfile): ReadonlySet<string> {
  return new Set([...globalArgs.flatMap(({ pairs }) => pairs.map(({ key }) => key.value)), ...KNOWN]);
}

function undeclared(text: string, declared: ReadonlySet<string>, { escape }: Dockerfile): readonly string[] {
  return expandVariables(text, (name) => (declared.has(name) ? '' : undefined), escape).missing;
}

function findingOf(
  dockerfile: Dockerfile,
  from: FromInstruction,
  text: At<string>,
  name: string,
  declared: ReadonlySet<string>,
) {
  const at = placeOf(dockerfile, text.span, name);
  const meant = nearest(name, declared);
  const declaration = dockerfile.instructions.find(
    (instruction) => instruction.kind === 'ARG' && instruction.pairs.some(({ key }) => key.value === name),
  );
  const advice = declaration
    ? 'Its ARG stands inside a stage; declare it before the first FROM.'
    : meant === undefined
      ? 'Declare it before the first FROM.'
      : `Did you mean \`${meant}\`?`;
  return {
    at: at ?? text.span,
    message: `\`${from.keyword.value} ${text.value}\` uses \`${name}\`, which no ARG before the first FROM declares, so it is empty. ${advice}`,
    equivalents: isUnpinned(meantText(dockerfile, text.value)) ? [PEER, ...PEERS_FOR_LATEST] : [PEER],
    ...(declaration && {
      related: [{ span: declaration.span, message: 'Declared here, where FROM does not see it.' }],
    }),
    ...(at &&
      !declaration &&
      meant !== undefined && {
        fix: { title: `Use ${meant}`, safety: 'review' as const, edits: [{ span: at, text: meant }] },
      }),
  };
}

/** The text as its author expected it: with the defaults of all ARGs, wherever they stand. */
function meantText({ instructions, escape }: Dockerfile, text: string): string {
  const pairs = instructions.flatMap((instruction) => (instruction.kind === 'ARG' ? instruction.pairs : []));
  const defaults = new Map(pairs.map(({ key, value }) => [key.value, value?.value ?? '']));
  return expandVariables(text, (name) => defaults.get(name) ?? '', escape).text;
}

function isUnpinned(image: string): boolean {
  const version = /[:@][^/]*$/.exec(image)?.[0];
  return image !== '' && (version === undefined || version === ':latest');
}

/** The name itself behind its `$` or `${`. */
function placeOf({ file }: Dockerfile, { path, start, end }: Span, name: string): Span | undefined {
  const written = file.text.slice(start, end);
  const offset = ['${', '$']
    .map((sign) => written.indexOf(sign + name) + sign.length)
    .find((found, index) => found > 1 - index);
  return offset === undefined ? undefined : { path, start: start + offset, end: start + offset + name.length };
}
