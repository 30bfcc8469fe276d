import type { At } from '../../model/span.ts';
import type { HostMount } from '../pod/model.ts';
import { entries, get, getString, items } from '../yaml/access.ts';
import { asBoolean, asString } from '../yaml/dialect.ts';
import type { YamlMapping, YamlNode } from '../yaml/node.ts';
import type { ComposeMount } from './model.ts';
import { splitOutsideVariables } from './short-form.ts';

const PROPAGATIONS = new Set(['shared', 'rshared', 'slave', 'rslave', 'private', 'rprivate']);

/** Named volumes that are folders of the host (`driver_opts` with `o: bind`), and which. */
export type BoundVolumes = ReadonlyMap<string, At<string>>;

export function boundVolumesOf(volumes: YamlNode | undefined): BoundVolumes {
  const bound = new Map<string, At<string>>();
  for (const { key, value } of entries(volumes)) {
    const options = get(value, 'driver_opts');
    const device = getString(options, 'device');
    if (device && /\bbind\b/.test(getString(options, 'o')?.value ?? '')) bound.set(key.text, device);
  }
  return bound;
}

/** `volumes:` of a service: short forms `[SOURCE:]TARGET[:OPTIONS]` and long ones. */
export function mountsOf(node: YamlNode | undefined, bound: BoundVolumes): readonly ComposeMount[] {
  return items(node)
    .flatMap((item) => (item.kind === 'mapping' ? longMount(item) : shortMount(item)))
    .map((mount) => {
      const source = mount.type === 'volume' ? bound.get(mount.source?.value ?? '') : undefined;
      return source ? { ...mount, type: 'bind', source } : mount;
    });
}

function longMount(node: YamlMapping): ComposeMount {
  const type = getString(node, 'type')?.value;
  const source = getString(node, 'source') ?? getString(node, 'src');
  const target = getString(node, 'target') ?? getString(node, 'dst') ?? getString(node, 'destination');
  const propagation = getString(node, 'bind', 'propagation');
  return {
    type:
      type === 'bind' || type === 'volume' || type === 'tmpfs' ? type : type === undefined ? kindOf(source) : 'other',
    ...(source && { source }),
    ...(target && { target }),
    readOnly: asBoolean(get(node, 'read_only'), 'compose'),
    ...(propagation && { propagation }),
    span: node.outer,
    node,
  };
}

function shortMount(node: YamlNode): readonly ComposeMount[] {
  const written = asString(node);
  if (!written) return [];
  const parts = joinDrive(splitOutsideVariables(written.value, ':'));
  if (parts.length === 1) return [{ type: 'volume', target: written, readOnly: undefined, span: written.span }];
  const isVerbatim = node.source.text.slice(written.span.start, written.span.end) === written.value;
  const [sourceText = '', targetText = '', optionText = ''] = parts;
  const part = (value: string, offset: number): At<string> => ({
    value,
    span: isVerbatim
      ? { ...written.span, start: written.span.start + offset, end: written.span.start + offset + value.length }
      : written.span,
  });
  const source = part(sourceText, 0);
  const options = optionText.split(',');
  const optionsAt = part(optionText, sourceText.length + targetText.length + 2);
  const propagation = options.find((option) => PROPAGATIONS.has(option));
  const access = options.find((option) => option === 'ro' || option === 'rw');
  return [
    {
      type: kindOf(source),
      source,
      target: part(targetText, sourceText.length + 1),
      readOnly: access === undefined ? undefined : { value: access === 'ro', span: optionsAt.span },
      ...(propagation && { propagation: { value: propagation, span: optionsAt.span } }),
      span: written.span,
    },
  ];
}

/** Puts a Windows drive letter back to its path. */
function joinDrive(parts: readonly string[]): readonly string[] {
  const [drive = '', rest = '', ...others] = parts;
  return /^[A-Za-z]$/.test(drive) && /^[\\/]/.test(rest) ? [`${drive}:${rest}`, ...others] : parts;
}

/** A source that is a path is bound; any other is the name of a volume. A path in a variable is not known. */
function kindOf(source: At<string> | undefined): 'bind' | 'volume' {
  return source !== undefined && /^(?:[./~\\]|[A-Za-z]:[\\/]|\$\{?(?:PWD|HOME)\b)/.test(source.value)
    ? 'bind'
    : 'volume';
}

/** Bind mounts in the words of a pod. */
export function hostMount(mount: ComposeMount): readonly HostMount[] {
  if (mount.type !== 'bind' || mount.source === undefined) return [];
  const { source, target, readOnly, propagation, span, node } = mount;
  return [
    {
      hostPath: source,
      ...(target && { mountPath: target }),
      readOnly,
      ...(propagation && { propagation }),
      span,
      ...(node && { node }),
    },
  ];
}
