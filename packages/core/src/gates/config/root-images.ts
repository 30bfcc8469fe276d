/** Official images on Docker Hub whose configuration names no user, so that they start as root. */
const OFFICIAL = new Set(
  (
    'alpine almalinux amazonlinux archlinux busybox caddy centos composer debian docker eclipse-temurin elixir erlang fedora gcc ' +
    'golang haskell httpd mariadb maven mongo mysql nextcloud nginx node openjdk oraclelinux perl php postgres python rabbitmq redis ' +
    'rockylinux ruby rust swift tomcat traefik ubuntu wordpress'
  ).split(' '),
);

const OFFICIAL_HOMES = ['docker.io/library/', 'public.ecr.aws/docker/library/', 'mirror.gcr.io/library/'];

/** Repositories, and folders of repositories, elsewhere that start as root. */
const ELSEWHERE = [
  'mcr.microsoft.com/dotnet/',
  'gcr.io/distroless/',
  'registry.access.redhat.com/ubi8',
  'registry.access.redhat.com/ubi9',
];

/** Variants that publishers of the above set up to start as another user, and those for Windows, which has no root. */
const OTHER_USER = /nonroot|non-root|rootless|unprivileged|chiseled|distroless|nanoserver|windowsservercore|ltsc20/;

/** Whether an image is known to start as root when nobody says otherwise. `false`: it is not known. */
export function startsAsRoot(repository: string, tag = ''): boolean {
  if (repository === 'scratch') return true;
  if (OTHER_USER.test(tag)) return false;
  const home = OFFICIAL_HOMES.find((prefix) => repository.startsWith(prefix));
  if (home !== undefined) return OFFICIAL.has(repository.slice(home.length));
  return ELSEWHERE.some((place) => (place.endsWith('/') ? repository.startsWith(place) : repository === place));
}
