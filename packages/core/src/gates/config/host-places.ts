/**
 * What a place of the node gives to who mounts it.
 * `sensitive`: the node or its secrets, also when it is read; `sensitive-if-writable`: the node, but reading it gives
 * nothing away; `harmless`: nothing.
 */
export type HostPlaceKind = 'sensitive' | 'sensitive-if-writable' | 'harmless';

interface HostPlace {
  readonly kind: HostPlaceKind;
  /** Whether what lies below is of the same kind. */
  readonly deep: boolean;
}

const deep = (kind: HostPlaceKind, ...paths: readonly string[]) =>
  paths.map((path) => [path, { kind, deep: true }] as const);
const itself = (kind: HostPlaceKind, ...paths: readonly string[]) =>
  paths.map((path) => [path, { kind, deep: false }] as const);

/** Known places. Of those that a path lies in the innermost counts; what is in none belongs to the application. */
const PLACES: ReadonlyMap<string, HostPlace> = new Map<string, HostPlace>([
  ...itself('sensitive', '/', '/dev', '/etc', '/home', '/run', '/usr', '/usr/local', '/var', '/var/lib'),
  ...deep('sensitive', '/bin', '/boot', '/lib', '/lib64', '/proc', '/root', '/run/systemd', '/sbin'),
  ...deep('sensitive', '/usr/bin', '/usr/lib', '/usr/lib64', '/usr/libexec', '/usr/local/bin', '/usr/local/sbin'),
  ...deep('sensitive', '/usr/sbin', '/var/lib/containerd', '/var/lib/containers', '/var/lib/docker', '/var/lib/etcd'),
  ...deep('sensitive', '/var/lib/kubelet', '/var/lib/rancher', '/var/spool/cron', '/dev/disk', '/dev/mapper'),
  ...deep(
    'sensitive',
    '/etc/containerd',
    '/etc/containers',
    '/etc/crio',
    '/etc/docker',
    '/etc/etcd',
    '/etc/kubernetes',
  ),
  ...deep(
    'sensitive',
    '/etc/cron.d',
    '/etc/cron.daily',
    '/etc/cron.hourly',
    '/etc/crontab',
    '/etc/init.d',
    '/etc/pam.d',
  ),
  ...deep('sensitive', '/etc/gshadow', '/etc/krb5.keytab', '/etc/rancher', '/etc/security', '/etc/shadow', '/etc/ssh'),
  ...deep('sensitive', '/etc/ssl/private', '/etc/pki/tls/private', '/etc/sudoers', '/etc/sudoers.d', '/etc/systemd'),
  ...deep('sensitive', '/etc/ld.so.preload', '/etc/profile', '/etc/profile.d', '/etc/rc.local'),
  ...deep(
    'sensitive-if-writable',
    '/etc/group',
    '/etc/hosts',
    '/etc/ld.so.conf',
    '/etc/ld.so.conf.d',
    '/etc/modprobe.d',
  ),
  ...deep('sensitive-if-writable', '/etc/modules-load.d', '/etc/nsswitch.conf', '/etc/passwd', '/etc/resolv.conf'),
  ...deep('sensitive-if-writable', '/etc/sysctl.d', '/etc/udev', '/etc/cni', '/opt/cni', '/run/netns'),
  // Every container sees /sys already, read-only.
  ...deep('sensitive-if-writable', '/sys', '/lib/modules', '/usr/lib/modules', '/usr/src'),
  ...itself('sensitive-if-writable', '/var/log', '/var/log/pods', '/var/log/containers'),
  ...deep('harmless', '/dev/null', '/dev/shm', '/dev/urandom', '/etc/ca-certificates', '/etc/hostname'),
  ...deep(
    'harmless',
    '/etc/localtime',
    '/etc/machine-id',
    '/etc/os-release',
    '/etc/pki/ca-trust',
    '/etc/pki/tls/certs',
  ),
  ...deep('harmless', '/etc/ssl/certs', '/etc/timezone', '/run/xtables.lock', '/usr/lib/os-release'),
  ...deep('harmless', '/usr/local/share/ca-certificates', '/usr/share/ca-certificates', '/usr/share/zoneinfo'),
]);

/** Below these, a folder of its own is made for each agent that asks for one. */
const OWN_FOLDERS = [
  '/var/lib/kubelet/plugins/',
  '/var/lib/kubelet/plugins_registry',
  '/var/lib/kubelet/device-plugins',
];

const DISK = /^\/dev\/(?:dm-|k?mem$|loop|nvme|port$|sd[a-z]|vd[a-z]|xvd[a-z])/;
const HOME = /^\/home\/[^/]+$/;
const CREDENTIALS = /\/\.(?:aws|docker|gnupg|kube|ssh)(?:\/|$)/;

/** No place of the table lies deeper. */
const DEEPEST = 5;

/** What a normalised absolute path gives away; undefined where it is the application's own. */
export function hostPlaceKind(path: string): HostPlaceKind | undefined {
  if (DISK.test(path) || HOME.test(path) || CREDENTIALS.test(path)) return 'sensitive';
  if (OWN_FOLDERS.some((folder) => path.startsWith(folder))) return undefined;
  const steps = path.split('/', DEEPEST + 1);
  for (let depth = steps.length; depth > 0; depth--) {
    const folder = steps.slice(0, depth).join('/') || '/';
    const place = PLACES.get(folder);
    if (place && (place.deep || folder === path)) return place.kind;
  }
  return undefined;
}
