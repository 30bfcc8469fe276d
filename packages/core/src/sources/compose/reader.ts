import type { NamedValue } from '../../model/named-value.ts';
import { workloadFact } from '../pod/workload-fact.ts';
import type { Reader, ReaderSink } from '../reader.ts';
import { entries, get, items } from '../yaml/access.ts';
import { asString } from '../yaml/dialect.ts';
import type { YamlNode } from '../yaml/node.ts';
import { readYamlFile } from '../yaml/read-file.ts';
import { buildFact } from './build.ts';
import type { ComposeService, ComposeVariable } from './model.ts';
import { composeFileOf } from './service.ts';

/** The gates that look at Compose files. */
const GATES = ['config', 'provenance'];

/** Reads Compose files: services, as pods with one container too, and their builds. */
export const composeReader: Reader = {
  kind: 'compose',
  read(file, sink) {
    for (const document of readYamlFile(file, sink, GATES)) {
      const compose = composeFileOf(document.root);
      if (compose === undefined) continue;
      sink.subject('compose-file', compose);
      for (const service of compose.services) readService(service, sink);
    }
  },
};

function readService(service: ComposeService, sink: ReaderSink): void {
  const { pod, build, name } = service;
  sink.subject('compose-service', service);
  sink.subject('pod', pod);
  for (const container of pod.containers) sink.subject('container', container);
  for (const value of namedValues(service.environment, 'compose-environment', name.value))
    sink.subject('named-value', value);
  for (const value of namedValues(build?.args ?? [], 'compose-build-arg', name.value))
    sink.subject('named-value', value);
  sink.fact(workloadFact(pod, labelsOf(get(service.node, 'labels'))));
  if (build) sink.fact(buildFact(service, build));
}

function* namedValues(
  variables: readonly ComposeVariable[],
  origin: NamedValue['origin'],
  service: string,
): Generator<NamedValue> {
  for (const { name, value } of variables) if (value) yield { origin, name, value, owner: `service ${service}` };
}

/** `labels:`, as a mapping or as a list of `name=value`. */
function labelsOf(node: YamlNode | undefined): Readonly<Record<string, string>> {
  const pairs = entries(node).map(({ key, value }) => [key.text, asString(value)?.value ?? ''] as const);
  const listed = items(node).flatMap((item) => {
    const [name = '', ...value] = (asString(item)?.value ?? '').split('=');
    return name === '' ? [] : ([[name, value.join('=')]] as const);
  });
  return Object.fromEntries([...pairs, ...listed]);
}
