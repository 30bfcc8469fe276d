/** `Kind/namespace/name`, without the parts that are not known. */
export function identityOf(kind: string, namespace: string | undefined, name: string): string {
  return [kind, namespace, name].filter((part) => part !== undefined && part !== '').join('/');
}
