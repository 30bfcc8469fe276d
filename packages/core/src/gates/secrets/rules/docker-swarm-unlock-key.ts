import { base64 } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/docker-swarm-unlock-key',
  title: 'Docker Swarm unlock key',
  severity: 'critical',
  grants: 'decrypt the raft logs and TLS keys of locked managers',
  rotate: {
    steps: 'Rotate it with `docker swarm unlock-key --rotate`',
    url: 'https://docs.docker.com/engine/swarm/swarm_manager_locking/',
  },
  forms: [{ shape: ['SWMKEY-1-', base64(43)] }],
  equivalents: ['betterleaks:docker-swarm-unlock-key'],
});
