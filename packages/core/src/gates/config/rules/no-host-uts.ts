import { defineRule } from '../../../model/rule.ts';
import { getString } from '../../../sources/yaml/access.ts';
import { dropEntry } from '../compose-edits.ts';
import { withoutEmptyFix } from '../describe.ts';
import { serviceText } from '../example-texts.ts';

export default defineRule({
  id: 'config/no-host-uts',
  on: 'compose-service',
  severity: 'medium',
  profiles: ['strict', 'cis-docker-1.6'],
  title: 'Service shares the hostname of its host',
  why: 'In the UTS namespace of the host a container with the right capability changes the name of the host for everything on it.',
  remedy: 'Remove `uts: host` and set `hostname` where a name is needed.',
  equivalents: [],
  references: ['cis-docker:5.21', 'https://docs.docker.com/reference/compose-file/services/'],
  examples: [
    { path: 'compose.yaml', bad: serviceText('uts: host\nrestart: always'), fixed: serviceText('restart: always') },
    { path: 'compose.yaml', good: serviceText('hostname: host') },
  ],
  *check({ node, name }) {
    const uts = getString(node, 'uts');
    if (uts?.value !== 'host') return;
    yield withoutEmptyFix({
      at: uts.span,
      message: `Service \`${name.value}\` shares the UTS namespace of its host and can change the name of the host. Remove \`uts\`.`,
      identity: `service/${name.value} uts`,
      fix: { title: "Leave the host's namespace", safety: 'review', edits: dropEntry(node, 'uts') },
    });
  },
});
