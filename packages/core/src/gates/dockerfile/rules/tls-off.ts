import type { RuleFinding } from '../../../model/finding.ts';
import { defineRule } from '../../../model/rule.ts';
import type { ArgInstruction, PairsInstruction, RunInstruction } from '../../../sources/dockerfile/model.ts';
import { tlsSwitches, variableSwitchesTlsOff } from '../tls-switches.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/tls-off',
  on: 'instruction',
  severity: 'high',
  profiles: ['default'],
  title: 'Certificates are not checked',
  why: 'Without the check anybody on the way can put something else into the image; with ENV that holds for the running program, too.',
  remedy: 'Install the missing certificate (`ca-certificates`, or your own authority) and leave the switch out.',
  equivalents: [2, 3, 4, 5, 6, 12, 13, 14, 15, 16].map((number) => `checkov:CKV2_DOCKER_${number}`),
  references: ['https://cwe.mitre.org/data/definitions/295.html'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN curl -fsSLk https://example.org/a -o /a\n' },
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN wget --no-check-certificate https://example.org/a\n' },
    { path: 'Dockerfile', bad: 'FROM python:3.14\nRUN pip install --trusted-host pypi.org flask\n' },
    { path: 'Dockerfile', bad: 'FROM node:24\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\n' },
    { path: 'Dockerfile', bad: 'FROM node:24\nRUN npm config set strict-ssl false\n' },
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN git -c http.sslVerify=false clone https://example.org/a\n' },
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN GIT_SSL_NO_VERIFY=true git clone https://example.org/a\n' },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nRUN curl -fsSLo /a https://example.org/k && wget -k https://example.org/a && ls -k\n',
    },
    { path: 'Dockerfile', good: 'FROM debian:13\nRUN curl -k https://localhost:8443/health\n' },
    { path: 'Dockerfile', good: 'FROM node:24\nENV NODE_TLS_REJECT_UNAUTHORIZED=1 GIT_SSL_NO_VERIFY=false\n' },
  ],
  ...forKinds(['ENV', 'ARG', 'RUN'], (instruction) =>
    instruction.kind === 'RUN' ? inScript(instruction) : inVariables(instruction),
  ),
});

function inVariables({ kind, pairs }: ArgInstruction | PairsInstruction): readonly RuleFinding[] {
  return pairs
    .filter(({ key, value }) => value !== undefined && variableSwitchesTlsOff(key.value, value.value))
    .map(({ key, value, span }) => ({
      at: span,
      message: `\`${key.value}=${(value?.value ?? '').slice(0, 40)}\` switches the check of certificates off${kind === 'ENV' ? ', also in the running container' : ''}. Install the missing certificate instead.`,
      identity: `${kind} ${key.value}`,
    }));
}

function inScript({ script }: RunInstruction): readonly RuleFinding[] {
  return (script?.commands ?? []).flatMap((command) =>
    tlsSwitches(command).map(({ text, span }) => ({
      at: span,
      message: `\`${text}\` switches the check of certificates off, so anybody on the way can change what is fetched. Install the missing certificate instead.`,
      identity: `${command.program ?? ''} ${text}`,
    })),
  );
}
