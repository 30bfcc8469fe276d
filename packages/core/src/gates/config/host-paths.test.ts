import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostPathKind, isSystemPath, type HostPathKind } from './host-paths.ts';

const KINDS: Readonly<Record<HostPathKind, readonly string[]>> = {
  'runtime-socket': ['/var/run/docker.sock', '/run/', '/run/containerd', '//./pipe/docker_engine'],
  sensitive: [
    '/',
    '/etc/',
    '/etc//kubernetes/pki',
    '/proc/sys/net',
    '/var/lib/kubelet/pods',
    '/var/lib/docker/containers',
    '/dev/sda1',
    '/home/me',
    '/home/me/.ssh/id',
    '/srv/../etc',
  ],
  'sensitive-if-writable': ['/sys/fs/bpf', '/lib/modules', '/var/log', '/opt/cni/bin', '/etc/cni/net.d'],
  harmless: ['/etc/localtime', '/etc/ssl/certs/ca.pem', '/run/xtables.lock'],
  other: [
    '/etc/pihole',
    '/etc/letsencrypt/live',
    '/var/log/app',
    '/home/me/site',
    '/dev/net/tun',
    '/var/run/cilium',
    '/var/lib/kubelet/plugins/csi.example.com',
    '/srv/data',
    '/var/lib/app',
  ],
};

for (const [kind, paths] of Object.entries(KINDS)) {
  test(`${kind} places of the host`, () => {
    for (const path of paths) assert.equal(hostPathKind(path), kind, path);
  });
}

test('what lies in a folder of the system', () => {
  assert.deepEqual(['/etc/pihole', '/var/lib/app', '/'].map(isSystemPath), [true, true, true]);
  assert.deepEqual(['/srv', '/data/etc', '/opt/app'].map(isSystemPath), [false, false, false]);
});

test('a path of a megabyte is judged at once', () => {
  const started = performance.now();
  hostPathKind('/a'.repeat(500_000));
  assert.ok(performance.now() - started < 1000);
});
