import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, containerName } from '../describe.ts';
import { podText, serviceText } from '../example-texts.ts';

const equivalents = ['kube-linter:ssh-port'];

/** Where this stands in an image's name, SSH is what the service is for. */
const SERVES_SSH = /git|sftp|ssh|bastion|forgejo|gogs|jump/i;

export default defineRule({
  id: 'config/ssh-port',
  on: 'container',
  severity: 'medium',
  profiles: ['strict', 'cis-docker-1.6'],
  title: 'Container offers SSH',
  why: 'An SSH server in a container is a second way in: keys and accounts that nobody rotates, sessions that no audit log of the platform shows.',
  remedy:
    'Remove the server. `kubectl exec`, `kubectl debug` and `docker exec` give the same, with the rights of the platform.',
  equivalents,
  references: ['cis-docker:5.7', 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-running-pod/'],
  examples: [
    { path: 'pod.yaml', bad: podText({ container: 'ports:\n  - containerPort: 22' }) },
    { path: 'compose.yaml', bad: serviceText('ports: ["2222:22"]') },
    { path: 'pod.yaml', good: podText({ container: 'ports:\n  - containerPort: 2222' }) },
    { path: 'pod.yaml', good: podText({ container: 'ports:\n  - {containerPort: 22, protocol: UDP}' }) },
    {
      path: 'compose.yaml',
      good: 'services:\n  gitea:\n    image: gitea/gitea:1.23.1\n    ports: ["222:22"]\n',
      note: 'Git is served over SSH.',
    },
  ],
  *check(container) {
    const { pod, image, name, identity } = container;
    if (SERVES_SSH.test(`${name} ${image?.value ?? ''}`)) return;
    for (const { containerPort, protocol } of container.ports) {
      if (containerPort?.value !== 22 || (protocol && protocol.value.toUpperCase() !== 'TCP')) continue;
      yield aboutPod(pod, equivalents, {
        at: containerPort.span,
        message: `${capitalised(containerName(container))} offers SSH (port 22), a way in beside the platform's own. Use \`${pod.format === 'compose' ? 'docker' : 'kubectl'} exec\` and remove the server.`,
        identity: `${identity} port 22`,
      });
    }
  },
});
