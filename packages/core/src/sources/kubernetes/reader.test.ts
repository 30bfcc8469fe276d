import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText, type ReadText } from '../../testing/read-text.ts';
import { kubernetesReader } from './reader.ts';
import { looksLikeKubernetes } from './recognise.ts';

const read = (text: string, path = 'k8s/app.yaml'): ReadText => readText(kubernetesReader, path, text);
const identities = (text: string): readonly string[] =>
  read(text)
    .subjects('container')
    .map(({ identity }) => identity);

describe('manifests are recognised by their content', () => {
  test('in YAML and JSON', () => {
    assert.ok(looksLikeKubernetes('a.yaml', '# c\napiVersion: v1\nkind: Pod\n'));
    assert.ok(looksLikeKubernetes('a.json', '{\n "apiVersion": "v1", "kind": "Pod" }'));
  });
  test('but not by a mention of the words', () => {
    assert.ok(!looksLikeKubernetes('a.yaml', 'doc: |\n  apiVersion: v1\n  kind: Pod\n'));
    assert.ok(!looksLikeKubernetes('package.json', '{"name": "kind"}'));
  });
});

describe('pods are found in', () => {
  const spec = (indent: string): string => `${indent}containers:\n${indent}  - {name: app, image: "app:1"}\n`;
  test('every native kind', () => {
    assert.deepEqual(identities(`apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n${spec('  ')}`), ['Pod/a/app']);
    assert.deepEqual(
      identities(
        `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a, namespace: n}\nspec:\n  template:\n    spec:\n${spec('      ')}`,
      ),
      ['Deployment/n/a/app'],
    );
    assert.deepEqual(
      identities(
        `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: a}\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n${spec('          ')}`,
      ),
      ['CronJob/a/app'],
    );
  });
  test('the items of a list', () => {
    const text =
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n  spec: {containers: [{name: x, image: y}]}\n';
    assert.deepEqual(identities(text), ['Pod/a/x']);
  });
  test('kinds of operators that the table knows', () => {
    const text =
      'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: w}\nspec:\n  templates:\n    - name: t\n      container: {name: main, image: a}\n      sidecars: [{name: s, image: b}]\n';
    assert.deepEqual(identities(text), ['Workflow/w/main', 'Workflow/w/s']);
  });
  test('unknown kinds, as a guess', () => {
    const text =
      'apiVersion: example.com/v1\nkind: App\nmetadata: {name: a}\nspec:\n  workload:\n    containers: [{name: x, image: y}]\n';
    const [pod] = read(text).subjects('pod');
    assert.equal(pod?.confidence, 'likely');
  });
  test('no schema of a custom resource', () => {
    const text =
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  containers: [{name: x, image: y}]\n';
    assert.deepEqual(identities(text), []);
  });
});

describe('a pod', () => {
  const text = `apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations:
    container.apparmor.security.beta.kubernetes.io/app: unconfined
spec:
  securityContext: {runAsUser: 1000, runAsNonRoot: yes, seccompProfile: {type: RuntimeDefault}}
  volumes: [{name: sock, hostPath: {path: /run/x.sock}}]
  initContainers: [{name: init, image: i, securityContext: {runAsUser: 0}}]
  containers:
    - name: app
      image: a
      volumeMounts: [{name: sock, mountPath: /x, readOnly: true}]
      ports: [{containerPort: 80, hostPort: 8080}]
      env: [{name: A, value: b}, {name: C, valueFrom: {secretKeyRef: {name: s, key: k}}}]
`;
  const containers = read(text).subjects('container');
  const init = containers.find(({ role }) => role === 'init');
  const app = containers.find(({ role }) => role === 'container');

  test('gives its settings to containers that have none of their own', () => {
    assert.deepEqual([app?.runAsUser?.value, app?.runAsUser?.from], [1000, 'pod']);
    assert.deepEqual([init?.runAsUser?.value, init?.runAsUser?.from], [0, 'container']);
    assert.equal(init?.runAsNonRoot?.value, true);
    assert.equal(app?.seccomp?.value, 'RuntimeDefault');
  });
  test('has settings in annotations too', () => assert.equal(app?.apparmor?.value, 'Unconfined'));
  test('joins mounts with host paths', () => {
    assert.deepEqual(
      app?.hostMounts.map(({ hostPath, readOnly }) => [hostPath.value, readOnly?.value]),
      [['/run/x.sock', true]],
    );
  });
  test('is a fact of the graph', () => {
    const [fact] = read(text).facts;
    assert.equal(fact?.type, 'workload');
    assert.deepEqual(
      fact?.type === 'workload' && fact.containers.map(({ name, ports }) => [name, ports.map(({ value }) => value)]),
      [
        ['app', [80]],
        ['init', []],
      ],
    );
  });
  test('tells literal variables', () => {
    assert.deepEqual(
      read(text)
        .subjects('named-value')
        .map(({ name, value }) => [name.value, value.value]),
      [['A', 'b']],
    );
  });
});

test('annotations ask for silence over their object', () => {
  const text =
    'apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    ignore-check.kube-linter.io/host-pid: agent\n    checkov.io/skip1: CKV_K8S_17=agent\n';
  assert.deepEqual(
    read(text).suppressions.map(({ rules, reason }) => [rules[0], reason]),
    [
      ['kube-linter:host-pid', 'agent'],
      ['checkov:CKV_K8S_17', 'agent'],
    ],
  );
});

test('the values of Secrets and ConfigMaps are named', () => {
  const text =
    'apiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: shop}\ndata: {user: YQ==}\nstringData: {pass: b}\n';
  assert.deepEqual(
    read(text)
      .subjects('named-value')
      .map(({ origin, name, value, owner }) => [origin, name.value, value.value, owner]),
    [
      ['kubernetes-secret-base64', 'user', 'YQ==', 'Secret shop/db'],
      ['kubernetes-secret', 'pass', 'b', 'Secret shop/db'],
    ],
  );
});
