import type { ImageReference } from './model.ts';

/** Docker's official images, current and retired. https://hub.docker.com/search?badges=official */
const OFFICIAL: ReadonlySet<string> = new Set(
  (
    'adminer aerospike almalinux alpine alt amazoncorretto amazonlinux api-firewall arangodb archlinux backdrop bash bonita buildpack-deps ' +
    'busybox caddy cassandra centos chronograf cirros clearlinux clefos clickhouse clojure composer consul convertigo couchbase couchdb ' +
    'crate crux dart debian docker drupal eclipse-mosquitto eclipse-temurin eggdrop elasticsearch elixir emqx erlang euleros express-gateway ' +
    'fedora flink fluentd friendica gazebo gcc geonetwork ghost golang gradle groovy haproxy haskell haxe hello-seattle hello-world ' +
    'hitch hola-mundo httpd hylang ibm-semeru-runtimes ibmjava influxdb irssi java jetty jobber joomla jruby julia kaazing-gateway kapacitor ' +
    'kibana known kong krakend lightstreamer liquibase logstash mageia mariadb matomo maven mediawiki memcached mongo mongo-express ' +
    'monica mono mysql nats nats-streaming neo4j neurodebian nextcloud nginx node notary nuxeo odoo open-liberty openjdk opensuse ' +
    'oraclelinux orientdb percona perl photon php php-zendserver piwik plone postfixadmin postgres projectionist pypy python r-base rabbitmq ' +
    'rakudo-star rapidoid redis redmine registry rethinkdb rocket.chat rockylinux ros ruby rust sapmachine satosa scratch sentry ' +
    'silverpeas sl solr sonarqube sourcemage spark spiped storm swarm swift swipl teamspeak telegraf thrift tomcat tomee traefik ' +
    'ubuntu ubuntu-debootstrap ubuntu-upstart unit valkey varnish vault websphere-liberty wordpress xwiki yourls zookeeper znc'
  ).split(' '),
);

/**
 * Whether a reference has neither registry nor organisation and is none of Docker's official images either: a name that
 * no registry serves, for something else to replace or to build.
 */
export function isBareName({ name, spans }: ImageReference, written: string): boolean {
  const path = written.slice(...spans.path);
  return !spans.domain && !path.includes('/') && name === `docker.io/library/${path}` && !OFFICIAL.has(path);
}
