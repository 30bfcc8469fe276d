import { defineRule } from '../../../model/rule.ts';
import { getString } from '../../../sources/yaml/access.ts';
import { dropEntry } from '../compose-edits.ts';
import { withoutEmptyFix } from '../describe.ts';
import { serviceText } from '../example-texts.ts';

export default defineRule({
  id: 'config/no-host-user-namespace',
  on: 'compose-service',
  severity: 'medium',
  profiles: ['strict', 'cis-docker-1.6'],
  title: 'Service opts out of the user namespace',
  why: 'Where the daemon maps users, root of a container is nobody on the host. `userns_mode: host` takes that away from this service.',
  remedy: 'Remove `userns_mode`.',
  equivalents: ['kics:dockerCompose/shared_host_user_namespace'],
  references: ['cis-docker:5.31', 'https://docs.docker.com/reference/compose-file/services/'],
  examples: [
    {
      path: 'compose.yaml',
      bad: serviceText('userns_mode: "host"\nrestart: always'),
      fixed: serviceText('restart: always'),
    },
    { path: 'compose.yaml', good: serviceText('restart: always') },
  ],
  *check({ node, name }) {
    const mode = getString(node, 'userns_mode');
    if (mode?.value !== 'host') return;
    yield withoutEmptyFix({
      at: mode.span,
      message: `Service \`${name.value}\` opts out of the daemon's user namespace, so its root is root on the host. Remove \`userns_mode\`.`,
      identity: `service/${name.value} userns_mode`,
      fix: { title: 'Use the user namespace', safety: 'review', edits: dropEntry(node, 'userns_mode') },
    });
  },
});
