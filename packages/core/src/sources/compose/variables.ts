import type { At } from '../../model/span.ts';
import { entries, items } from '../yaml/access.ts';
import { asString, isNull } from '../yaml/dialect.ts';
import type { YamlNode } from '../yaml/node.ts';
import type { ComposeVariable } from './model.ts';

/** `environment:` and `args:`, as a mapping or as a list of `NAME=value`. */
export function variablesOf(node: YamlNode | undefined): readonly ComposeVariable[] {
  if (node?.kind === 'mapping') {
    return entries(node).map(({ key, value }) => ({
      name: key.at,
      value: isNull(value) ? null : (asString(value) ?? null),
    }));
  }
  return items(node).flatMap((item) => {
    const text = asString(item);
    return text ? splitAssignment(text, item) : [];
  });
}

function splitAssignment(text: At<string>, item: YamlNode): ComposeVariable {
  const equals = text.value.indexOf('=');
  if (equals < 0) return { name: text, value: null };
  const isVerbatim = item.source.text.slice(text.span.start, text.span.end) === text.value;
  const name = {
    value: text.value.slice(0, equals),
    span: isVerbatim ? { ...text.span, end: text.span.start + equals } : text.span,
  };
  const span = isVerbatim ? { ...text.span, start: text.span.start + equals + 1 } : text.span;
  return { name, value: { value: text.value.slice(equals + 1), span } };
}
