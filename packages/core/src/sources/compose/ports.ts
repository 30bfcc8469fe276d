import type { At } from '../../model/span.ts';
import type { ContainerPort } from '../pod/model.ts';
import { getString, items } from '../yaml/access.ts';
import { asString } from '../yaml/dialect.ts';
import type { YamlNode } from '../yaml/node.ts';
import type { ComposePort } from './model.ts';
import { splitOutsideVariables } from './short-form.ts';

/** `ports:`: short forms `[[ADDRESS:]PUBLISHED:]TARGET[/PROTOCOL]` and long ones. */
export function portsOf(node: YamlNode | undefined): readonly ComposePort[] {
  return items(node).flatMap((item) => (item.kind === 'mapping' ? longPort(item) : shortPort(item)));
}

function longPort(node: YamlNode): readonly ComposePort[] {
  const target = getString(node, 'target');
  const published = getString(node, 'published');
  const hostAddress = getString(node, 'host_ip');
  const protocol = getString(node, 'protocol');
  if (!target) return [];
  return [
    {
      target,
      ...(published && { published }),
      ...(hostAddress && { hostAddress }),
      ...(protocol && { protocol }),
      span: node.outer,
    },
  ];
}

function shortPort(node: YamlNode): readonly ComposePort[] {
  const written = asString(node);
  if (!written) return [];
  const at = (value: string): At<string> => ({ value, span: written.span });
  const [spec = '', protocol] = written.value.split('/');
  const parts = splitOutsideVariables(spec, ':');
  const target = parts.at(-1) ?? '';
  const published = parts.at(-2);
  const address = parts
    .slice(0, -2)
    .join(':')
    .replace(/^\[|\]$/g, '');
  if (target === '') return [];
  return [
    {
      target: at(target),
      ...(published && { published: at(published) }),
      ...(address !== '' && { hostAddress: at(address) }),
      ...(protocol && { protocol: at(protocol) }),
      span: written.span,
    },
  ];
}

/** The port in the words of a pod, as far as its numbers are literal; of a range the first. */
export function containerPort(port: ComposePort): ContainerPort {
  const target = literal(port.target);
  const published = port.published && literal(port.published);
  return {
    ...(target && { containerPort: target }),
    ...(published && { hostPort: published }),
    ...(port.hostAddress && { hostAddress: port.hostAddress }),
    ...(port.protocol && { protocol: port.protocol }),
    span: port.span,
  };
}

function literal({ value, span }: At<string>): At<number> | undefined {
  return /^\d+(?:-\d+)?$/.test(value) ? { value: Number.parseInt(value, 10), span } : undefined;
}
