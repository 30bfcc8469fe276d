import { lowerAlnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/docker-swarm-join-token',
  title: 'Docker Swarm join token',
  severity: 'critical',
  grants: 'join the swarm as a worker or manager and see what is scheduled there',
  rotate: {
    steps: 'Rotate it with `docker swarm join-token --rotate`',
    url: 'https://docs.docker.com/reference/cli/docker/swarm/join-token/',
  },
  forms: [{ shape: ['SWMTKN-1-', lowerAlnum(50), '-', lowerAlnum(25)] }],
  equivalents: ['betterleaks:docker-swarm-join-token'],
});
