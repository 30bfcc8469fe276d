import { defineRule } from '../../../model/rule.ts';
import type { Container, Pod } from '../../../sources/pod/model.ts';
import { aboutPod, capitalised, containerName, podName } from '../describe.ts';
import { podText } from '../example-texts.ts';

const equivalents = ['pss:baseline/windowshostprocess', 'trivy:KSV-0103'];

export default defineRule({
  id: 'config/no-windows-host-process',
  on: 'pod',
  severity: 'high',
  profiles: ['default', 'strict', 'pss-baseline', 'pss-restricted', 'cis-kubernetes-1.12'],
  title: 'Windows container runs as a process of its host',
  why: 'A HostProcess container is not isolated from its Windows node: it sees the files, processes and network of the node.',
  remedy: 'Remove `hostProcess`, unless this is a node agent in a namespace of its own.',
  equivalents,
  references: [
    'cis-kubernetes:5.2.10',
    'https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/',
  ],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({ spec: 'securityContext:\n  windowsOptions:\n    hostProcess: true' }),
      fixed: podText({ spec: 'securityContext:\n  windowsOptions:\n    hostProcess: false' }),
    },
    {
      path: 'pod.yaml',
      good: podText({ spec: 'securityContext:\n  windowsOptions:\n    runAsUserName: ContainerUser' }),
    },
  ],
  *check(pod) {
    const places: readonly (Pod | Container)[] = [pod, ...pod.containers];
    for (const place of places) {
      const { windowsHostProcess } = place.settings;
      if (windowsHostProcess?.value !== true) continue;
      yield aboutPod(pod, equivalents, {
        at: windowsHostProcess.span,
        message: `${capitalised('pod' in place ? containerName(place) : podName(place))} runs as a process of its Windows host, without isolation. Remove \`hostProcess\`.`,
        identity: `${place.identity} hostProcess`,
        fix: {
          title: 'Isolate the container',
          safety: 'review',
          edits: [{ span: windowsHostProcess.span, text: 'false' }],
        },
      });
    }
  },
});
