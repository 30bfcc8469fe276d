/** `compose.yaml`, `docker-compose.prod.yml`, `podman-compose.yaml`, `compose-dev.yml`, ... */
const COMPOSE_NAME = /^(?:docker-|podman-|container-)?compose(?:[._-][\w.-]*)?\.ya?ml$/i;
/** `web.compose.yml`, `prod-docker-compose.yaml` */
const COMPOSE_SUFFIX = /[._-](?:docker-)?compose\.ya?ml$/i;

/** Whether a file's name says that it is a Compose file. */
export function isComposePath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return COMPOSE_NAME.test(name) || COMPOSE_SUFFIX.test(name);
}
