import { defineRule } from '../../../model/rule.ts';
import { forPrograms } from '../when.ts';

export default defineRule({
  id: 'dockerfile/shell-by-link',
  on: 'command',
  severity: 'low',
  profiles: ['default'],
  title: 'The default shell is replaced by a link',
  why: 'With another program behind /bin/sh every script of the image runs in a shell that it was not written for, and an update of the package undoes the link.',
  remedy: 'Say `SHELL ["/bin/bash", "-c"]`, which holds for RUN, CMD and ENTRYPOINT only.',
  equivalents: ['hadolint:DL4005', 'kics:dockerfile/changing_default_shell_using_run_command'],
  references: ['https://docs.docker.com/reference/dockerfile/#shell'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN ln -sf /bin/bash /bin/sh\n' },
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN rm /bin/sh && ln -s bash /bin/sh\n' },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nSHELL ["/bin/bash", "-c"]\nRUN ln -s /bin/sh /opt/sh && ln -s /bin/bash /usr/bin/bash\n',
    },
  ],
  check: forPrograms(new Set(['ln']), function* (command) {
    if (!/^(?:\/usr)?\/bin\/sh$/.test(command.args.at(-1)?.literal ?? '')) return;
    yield {
      at: command.span,
      message:
        'This puts another shell behind /bin/sh for every script of the image. Choose the shell of the build with SHELL instead.',
      identity: 'ln /bin/sh',
    };
  }),
});
