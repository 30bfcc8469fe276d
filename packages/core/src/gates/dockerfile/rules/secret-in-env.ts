import type { RuleFinding } from '../../../model/finding.ts';
import { defineRule } from '../../../model/rule.ts';
import type { ArgInstruction, Pair, PairsInstruction } from '../../../sources/dockerfile/model.ts';
import { isSecretName, valueNature } from '../secret-name.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/secret-in-env',
  on: 'instruction',
  severity: 'medium',
  profiles: ['default'],
  title: 'A secret goes through ARG or ENV',
  why: 'ENV stands in the configuration of the image and ARG in its history and provenance, where everybody who can pull the image reads it.',
  remedy:
    'Give build secrets with `RUN --mount=type=secret`, and those of the running program when the container starts.',
  equivalents: ['hadolint:DL3064', 'buildkit:SecretsUsedInArgOrEnv', 'trivy:DS-0031'],
  yieldsTo: ['secrets/*', '!secrets/development-credential'],
  references: [
    'cis-docker:4.10',
    'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
    'https://docs.docker.com/build/building/secrets/',
  ],
  examples: [
    { path: 'Dockerfile', bad: 'FROM node:24\nARG NPM_TOKEN\n' },
    { path: 'Dockerfile', bad: 'FROM postgres:18\nENV POSTGRES_PASSWORD=example\n' },
    { path: 'Dockerfile', bad: 'FROM node:24\nENV apiKey=abc\n' },
    {
      path: 'Dockerfile',
      good: 'FROM node:24\nENV AUTH_MODE=basic SECRET_FILE=/run/secrets/a TOKEN_PATH=/x PUBLIC_KEY=abc\n',
    },
    { path: 'Dockerfile', good: 'FROM node:24\nENV DB_PASSWORD=/run/secrets/db REQUIRE_AUTH=true MAX_TOKEN=4096\n' },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D\n',
      note: 'The fingerprint of a public key, as in the official images.',
    },
    {
      path: 'Dockerfile',
      good: 'FROM node:24\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci\nARG TOKEN_COUNT=3\n',
    },
  ],
  ...forKinds(['ARG', 'ENV'], function* (instruction) {
    for (const pair of instruction.pairs) {
      if (isSecretName(pair.key.value)) yield* judge(instruction, pair);
    }
  }),
});

function* judge(instruction: ArgInstruction | PairsInstruction, { key, value }: Pair): Generator<RuleFinding> {
  const text = value?.value ?? '';
  const nature = valueNature(text);
  if (text !== '' && nature === 'none') return;
  const place = instruction.kind === 'ARG' ? 'the history' : 'the configuration';
  const finding: RuleFinding = {
    at: { ...key.span, end: value?.span.end ?? key.span.end },
    message: `\`${key.value}\` is named like a secret, and ${instruction.kind} keeps its value in ${place} of the image for everybody who can pull it. Use \`RUN --mount=type=secret\` for the build, or set it when the container starts.`,
    identity: `${instruction.kind} ${key.value}`,
    confidence: 'likely',
  };
  if (text === '') {
    // An ARG without default is there to be filled; an empty ENV only says that the program reads it.
    yield instruction.kind === 'ARG' ? finding : { ...finding, severity: 'info', confidence: 'possible' };
  } else if (text.includes('$') || value === undefined) yield finding;
  else yield { ...finding, redact: [value.span], ...(nature === 'secret' ? { severity: 'high' as const } : {}) };
}
