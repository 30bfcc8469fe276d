import type { Container } from '../../sources/pod/model.ts';
import { readImage } from '../../graph/read-image.ts';

/** Proxies that let only chosen requests through to the runtime: the remedy, not the flaw. */
const FILTERS = /(?:^|[-_])(?:docker-?)?socket-?proxy$|^docker-proxy$/;

/** Programs whose purpose is to watch or drive the containers of their host. */
const CLIENTS =
  /^(?:acme-companion|act_runner|agent|alloy|autoheal|beszel-agent|cadvisor|caddy-docker-proxy|ctop|datadog-agent|diun|dockge|docker-gen|docker-socket-.*|dozzle|drone-runner-docker|falco|fluent-bit|fluentd|gitlab-runner|glances|homepage|komodo-.*|lazydocker|letsencrypt-nginx-proxy-companion|netdata|nginx-proxy|ofelia|portainer|portainer-[ce]e|promtail|swag|telegraf|traefik|uptime-kuma|vector|watchtower|yacht)$/;

/** What a container that holds the runtime's socket is known to do with it. */
export type RuntimeClient = 'filter' | 'client' | 'unknown';

export function runtimeClient({ image }: Container): RuntimeClient {
  const repository = image && readImage(image.value).repository;
  const name = repository?.slice(repository.lastIndexOf('/') + 1).toLowerCase() ?? '';
  if (FILTERS.test(name)) return 'filter';
  return CLIENTS.test(name) ? 'client' : 'unknown';
}
