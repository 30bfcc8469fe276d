import type { Fix } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import type { RunInstruction, Stage } from '../../../sources/dockerfile/model.ts';
import { lastOf } from '../../../sources/dockerfile/stage-chain.ts';
import type { ShellCommand, ShellPipeline, ShellScript } from '../../../sources/shell/model.ts';
import { insertLineAbove } from '../edits.ts';

/** Commands that do not fail, so that nothing is lost when their status is. */
const HARMLESS = new Set([
  'echo',
  'printf',
  'cat',
  'yes',
  'true',
  ':',
  'head',
  'tail',
  'sort',
  'env',
  'ls',
  'uname',
  'dpkg',
  'nproc',
]);

export default defineRule({
  id: 'dockerfile/pipefail',
  on: 'stage',
  severity: 'low',
  profiles: ['strict'],
  title: 'A failure within a pipe goes unnoticed',
  why: 'A pipe has the status of its last command. When the download before it fails, RUN succeeds all the same and the layer is kept.',
  remedy:
    'Say `set -o pipefail` first, or `SHELL ["/bin/bash", "-o", "pipefail", "-c"]`. The sh of Debian does not know it, those of Alpine and Fedora do.',
  equivalents: ['hadolint:DL4006', 'kics:dockerfile/shell_running_a_pipe_without_pipefail_flag'],
  references: ['https://docs.docker.com/build/building/best-practices/#using-pipes'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM debian:13\nRUN curl -fsS https://example.org/a | tar x\nRUN wget -O- https://example.org | wc -l > /n\n',
      fixed:
        'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl -fsS https://example.org/a | tar x\nRUN wget -O- https://example.org | wc -l > /n\n',
    },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nRUN set -eo pipefail; wget -O- https://example.org | wc -l\n' },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nSHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN curl https://example.org | tar x\n',
    },
    { path: 'Dockerfile', good: 'FROM debian:13\nRUN ["/bin/bash", "-o", "pipefail", "-c", "curl x | tar x"]\n' },
    { path: 'Dockerfile', good: 'FROM debian:13\nRUN echo "a b" | tr -d " " && if curl x | grep y; then true; fi\n' },
    { path: 'Dockerfile', good: 'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nRUN dir | find "x"\n' },
    { path: 'Dockerfile', good: 'FROM debian:13\nRUN <<EOF\n#!/bin/bash\nset -o pipefail\ncurl x | tar x\nEOF\n' },
  ],
  *check(stage) {
    let first = true;
    for (const instruction of stage.instructions) {
      if (instruction.kind !== 'RUN' || instruction.script === undefined || isSetByShell(instruction)) continue;
      const pipeline = losingPipeline(instruction.script);
      if (pipeline === undefined) continue;
      const fix = first ? setShell(stage, instruction) : undefined;
      first = false;
      yield {
        at: pipeline.span,
        message:
          'Only the last command of this pipe can make RUN fail; an error before it goes unnoticed. Set `pipefail`.',
        ...(fix === undefined ? {} : { fix }),
      };
    }
  },
});

/** A pipe whose earlier commands may fail unnoticed. */
function losingPipeline(script: ShellScript): ShellPipeline | undefined {
  const set = script.commands.find(setsPipefail);
  return script.pipelines.find((pipeline) => {
    const commands = script.commands.filter(({ context }) => context.pipeline === pipeline);
    const first = commands[0];
    if (first === undefined || first.context.tested || first.context.substitution) return false;
    if (set !== undefined && set.index < first.index) return false;
    return commands.some(
      ({ context, program }) => context.pipelineIndex !== pipeline.length - 1 && !HARMLESS.has(program ?? ''),
    );
  });
}

function setsPipefail({ program, args }: ShellCommand): boolean {
  return program === 'set' && args.some(({ literal }) => literal === 'pipefail');
}

function isSetByShell(run: RunInstruction): boolean {
  if (run.command.form === 'exec') return run.command.words.some(({ value }) => value === 'pipefail');
  const { stage, index } = run;
  if (stage?.shell === undefined) return false;
  return lastOf(stage, 'SHELL', index)?.rest.text.includes('pipefail') === true;
}

function setShell(stage: Stage, run: RunInstruction): Fix | undefined {
  if (run.script === undefined || run.heredocs.length > 0 || run.command.form === 'exec' || stage.shell !== undefined)
    return undefined;
  const shell = run.script.dialect === 'ash' ? '/bin/ash' : '/bin/bash';
  const options = run.script.dialect === 'ash' ? '"-eo"' : '"-o"';
  const line = `SHELL ["${shell}", ${options}, "pipefail", "-c"]`;
  return {
    title: 'Run in a shell with pipefail',
    safety: 'review',
    edits: [insertLineAbove(run, line, stage.dockerfile.file)],
  };
}
