import type { At } from '../../model/span.ts';
import type { SecuritySettings, SelinuxOptions } from '../pod/model.ts';
import type { YamlNode } from '../yaml/node.ts';
import { strings } from '../yaml/access.ts';
import { asString } from '../yaml/dialect.ts';

/** An item of `security_opt`, `NAME:VALUE` or `NAME=VALUE`; `no-new-privileges` alone means true. */
interface SecurityOption {
  readonly name: string;
  readonly value: At<string>;
}

function optionOf({ value, span }: At<string>): SecurityOption {
  const [, name = value, rest = ''] = /^([^:=]+)[:=](.*)$/s.exec(value) ?? [];
  return { name: name.trim(), value: { value: rest.trim(), span } };
}

/** `security_opt` and `user` in the words of a security context. */
export function composeSettings(securityOpt: YamlNode | undefined, user: YamlNode | undefined): SecuritySettings {
  const options = strings(securityOpt).map(optionOf);
  const seccomp = options.find(({ name }) => name === 'seccomp')?.value;
  const apparmor = options.find(({ name }) => name === 'apparmor')?.value;
  const labels = options.filter(({ name }) => name === 'label');
  return {
    ...userOf(user),
    ...(seccomp && { seccomp: profile(seccomp) }),
    ...(apparmor && { apparmor: profile(apparmor) }),
    ...(labels.length > 0 && { selinux: selinuxOf(labels) }),
  };
}

/** `no-new-privileges`, turned round: whether privileges may grow. */
export function escalationOf(securityOpt: YamlNode | undefined): At<boolean> | undefined {
  const option = strings(securityOpt)
    .map(optionOf)
    .find(({ name }) => name === 'no-new-privileges');
  return option && { value: option.value.value === 'false', span: option.value.span };
}

function profile({ value, span }: At<string>): At<string> {
  return { value: value === 'unconfined' ? 'Unconfined' : value, span };
}

function selinuxOf(labels: readonly SecurityOption[]): SelinuxOptions {
  const found: Record<string, At<string>> = {};
  for (const { value } of labels) {
    const [key = '', ...rest] = value.value.split(':');
    found[key] = { value: rest.join(':'), span: value.span };
  }
  const { user, role, type, disable } = found;
  return {
    ...(user && { user }),
    ...(role && { role }),
    ...(type && { type }),
    ...(disable && { disabled: { value: true, span: disable.span } }),
  };
}

function userOf(node: YamlNode | undefined): Pick<SecuritySettings, 'runAsUser' | 'runAsGroup'> {
  const written = asString(node);
  if (!written || written.value.includes('$')) return {};
  const [user = '', group] = written.value.split(':');
  const at = (value: string): At<number | string> => ({
    value: /^\d+$/.test(value) ? Number(value) : value,
    span: written.span,
  });
  return { runAsUser: at(user), ...(group !== undefined && { runAsGroup: at(group) }) };
}
