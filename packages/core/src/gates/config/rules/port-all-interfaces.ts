import type { Fix } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import type { ComposePort } from '../../../sources/compose/model.ts';
import { serviceText } from '../example-texts.ts';

/** Ports of databases, caches and queues, which few mean to offer to the whole network. */
const DATASTORES: ReadonlyMap<string, string> = new Map([
  ['1433', 'SQL Server'],
  ['2375', 'Docker'],
  ['2379', 'etcd'],
  ['3306', 'MySQL'],
  ['5432', 'PostgreSQL'],
  ['5672', 'RabbitMQ'],
  ['6379', 'Redis'],
  ['9200', 'Elasticsearch'],
  ['11211', 'memcached'],
  ['27017', 'MongoDB'],
]);

export default defineRule({
  id: 'config/port-all-interfaces',
  on: 'compose-service',
  severity: 'low',
  profiles: ['strict', 'cis-docker-1.6'],
  title: 'Port is published on every interface',
  why: "Without an address Docker publishes a port on every interface of the host, and its rules come before those of the host's firewall: what was meant for the developer's own machine is open to the network.",
  remedy: 'Put the address in front: `127.0.0.1:5432:5432`. What only other services need is not published at all.',
  equivalents: ['kics:dockerCompose/container_traffic_not_bound_to_host_interface'],
  references: ['cis-docker:5.14', 'https://docs.docker.com/engine/network/packet-filtering-firewalls/'],
  examples: [
    {
      path: 'compose.yaml',
      bad: serviceText('ports:\n  - "8080:80"'),
      fixed: serviceText('ports:\n  - "127.0.0.1:8080:80"'),
    },
    { path: 'compose.yaml', bad: serviceText('ports:\n  - 0.0.0.0:8080:80') },
    { path: 'compose.yaml', bad: serviceText('ports:\n  - {target: 80, published: 8080}') },
    { path: 'compose.yaml', good: serviceText('ports: ["127.0.0.1:8080:80", "[::1]:8080:80"]') },
    { path: 'compose.yaml', good: serviceText('ports:\n  - {target: 80, published: 8080, host_ip: 127.0.0.1}') },
    { path: 'compose.yaml', good: serviceText('ports: ["${LISTEN}:80"]'), note: 'The variable may hold the address.' },
    { path: 'compose.yaml', good: serviceText('expose: ["80"]') },
  ],
  *check(service) {
    const seen = new Map<string, number>();
    for (const port of service.ports) {
      if (!isEverywhere(port)) continue;
      const store = DATASTORES.get(port.target.value);
      const fix = loopback(port);
      const nth = seen.get(port.target.value) ?? 0;
      seen.set(port.target.value, nth + 1);
      yield {
        at: port.span,
        message: `Service \`${service.name.value}\` publishes port ${port.target.value}${store ? ` (${store})` : ''} on every interface of its host, past the host's firewall. Put \`127.0.0.1:\` in front unless the network is meant to reach it.`,
        identity: `service/${service.name.value} ${port.target.value} ${nth}`,
        ...(store && { severity: 'medium' }),
        ...(fix && { fix }),
      };
    }
  },
});

function isEverywhere({ published, hostAddress }: ComposePort): boolean {
  if (hostAddress) return ['0.0.0.0', '::', '*'].includes(hostAddress.value);
  return published === undefined || !published.value.includes('$');
}

/** In the short form with two plain numbers the address goes in front. */
function loopback({ published, hostAddress, target, span }: ComposePort): Fix | undefined {
  if (hostAddress || !published || published.span.start !== target.span.start) return undefined;
  const edits = [{ span: { ...span, end: span.start }, text: '127.0.0.1:' }];
  return { title: 'Publish it on this machine only', safety: 'review', edits };
}
