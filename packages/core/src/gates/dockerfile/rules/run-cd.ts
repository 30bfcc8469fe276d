import { defineRule } from '../../../model/rule.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/run-cd',
  on: 'instruction',
  severity: 'info',
  profiles: ['strict'],
  title: 'RUN begins by changing the directory',
  why: 'The change is forgotten at the end of the RUN; WORKDIR says once where the following instructions work.',
  remedy: 'Use WORKDIR.',
  equivalents: ['hadolint:DL3003', 'trivy:DS-0013', 'kics:dockerfile/run_command_cd_instead_of_workdir'],
  references: ['https://docs.docker.com/build/building/best-practices/#workdir'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN cd /usr/src/app && make\n' },
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN cd /tmp\n' },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nRUN tar xf a.tar && cd a && make\nRUN (cd a && make)\nRUN x; cd "$DIR"; y\n',
    },
  ],
  ...forKinds(['RUN'], function* (instruction) {
    const first = instruction.script?.commands.find(({ program }) => program !== 'set');
    if (first?.program !== 'cd' || first.context.subshell || first.args[0]?.literal === undefined) return;
    yield {
      at: first.span,
      message: `\`cd ${first.args[0].text}\` holds for this RUN only. Say \`WORKDIR ${first.args[0].text}\` before it.`,
      identity: `cd ${first.args[0].text}`,
    };
  }),
});
