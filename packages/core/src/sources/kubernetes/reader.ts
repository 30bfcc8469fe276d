import type { Reader, ReaderSink } from '../reader.ts';
import { workloadFact } from '../pod/workload-fact.ts';
import { readYamlFile } from '../yaml/read-file.ts';
import { suppressionsOf } from './annotations.ts';
import { findPods } from './find-pods.ts';
import type { KubernetesObject } from './model.ts';
import { environmentValuesOf, namedValuesOf } from './named-values.ts';
import { objectsOf } from './objects.ts';
import { readPod } from './pod.ts';
import { roleBindingOf, roleOf } from './rbac.ts';

/** The gates that look at manifests. */
const GATES = ['config', 'provenance'];

/** Reads Kubernetes manifests, YAML or JSON: objects, pods in every kind that holds them, roles and bindings. */
export const kubernetesReader: Reader = {
  kind: 'kubernetes',
  read(file, sink) {
    for (const document of readYamlFile(file, sink, GATES)) {
      for (const object of objectsOf(document.root)) readObject(object, sink);
    }
  },
};

function readObject(object: KubernetesObject, sink: ReaderSink): void {
  sink.subject('kubernetes-object', object);
  for (const suppression of suppressionsOf(object)) sink.suppression(suppression);
  for (const value of namedValuesOf(object)) sink.subject('named-value', value);
  const role = roleOf(object);
  if (role) sink.subject('role', role);
  const binding = roleBindingOf(object);
  if (binding) sink.subject('role-binding', binding);
  readPods(object, sink);
}

function readPods(object: KubernetesObject, sink: ReaderSink): void {
  for (const found of findPods(object)) {
    const pod = readPod(object, found);
    sink.subject('pod', pod);
    for (const container of pod.containers) sink.subject('container', container);
    for (const value of environmentValuesOf(pod)) sink.subject('named-value', value);
    sink.fact(workloadFact(pod, found.labels));
  }
}
