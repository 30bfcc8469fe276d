import type { InlineSuppression } from '../../model/suppression.ts';
import type { At } from '../../model/span.ts';
import type { KubernetesObject } from './model.ts';

const KUBE_LINTER = 'ignore-check.kube-linter.io/';
const KUBE_LINTER_ALL = 'kube-linter.io/ignore-all';
const CHECKOV = /^checkov\.io\/skip\d+$/;

/** Annotations by which an object asks for silence. They reach over the whole object. */
export function* suppressionsOf(object: KubernetesObject): Generator<InlineSuppression> {
  const scope = object.node.span;
  for (const [key, annotation] of object.annotations) {
    if (key.startsWith(KUBE_LINTER))
      yield silence('kube-linter', key.slice(KUBE_LINTER.length), annotation.value, annotation, scope);
    else if (key === KUBE_LINTER_ALL) yield silence('kube-linter', '*', annotation.value, annotation, scope);
    else if (CHECKOV.test(key)) {
      const [id = '', ...reason] = annotation.value.split('=');
      yield silence('checkov', id.trim(), reason.join('='), annotation, scope);
    }
  }
}

function silence(
  syntax: string,
  id: string,
  reason: string,
  { span }: At<string>,
  scope: InlineSuppression['span'],
): InlineSuppression {
  const trimmed = reason.trim();
  return { syntax, rules: [`${syntax}:${id}`], ...(trimmed !== '' && { reason: trimmed }), span, scope };
}
