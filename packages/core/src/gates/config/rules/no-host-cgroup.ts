import { defineRule } from '../../../model/rule.ts';
import { getString } from '../../../sources/yaml/access.ts';
import { dropEntry } from '../compose-edits.ts';
import { withoutEmptyFix } from '../describe.ts';
import { serviceText } from '../example-texts.ts';

export default defineRule({
  id: 'config/no-host-cgroup',
  on: 'compose-service',
  severity: 'medium',
  profiles: ['strict', 'cis-docker-1.6'],
  title: 'Service leaves its cgroup',
  why: 'In the cgroup of the host, or of another parent, a container escapes the limits set for containers and sees how others are run.',
  remedy: 'Remove `cgroup: host` and `cgroup_parent`.',
  equivalents: ['kics:dockerCompose/cgroup_not_default'],
  references: ['cis-docker:5.25', 'https://docs.docker.com/reference/compose-file/services/'],
  examples: [
    { path: 'compose.yaml', bad: serviceText('cgroup: host\nrestart: always'), fixed: serviceText('restart: always') },
    {
      path: 'compose.yaml',
      bad: serviceText('cgroup_parent: batch\nrestart: always'),
      fixed: serviceText('restart: always'),
    },
    { path: 'compose.yaml', good: serviceText('cgroup: private') },
  ],
  *check({ node, name }) {
    for (const key of ['cgroup', 'cgroup_parent']) {
      const written = getString(node, key);
      if (!written || (key === 'cgroup' && written.value !== 'host')) continue;
      yield withoutEmptyFix({
        at: written.span,
        message: `Service \`${name.value}\` runs in another cgroup (\`${key}: ${written.value}\`), past the limits of its own. Remove \`${key}\`.`,
        identity: `service/${name.value} ${key}`,
        fix: { title: 'Use a cgroup of its own', safety: 'review', edits: dropEntry(node, key) },
      });
    }
  },
});
