import * as v from 'valibot';
import { shown } from './fields.ts';
import type { KnownNames } from './known.ts';
import type { Policy } from './policy.ts';
import { policyField } from './schema.ts';

/** Something in a policy that cannot be right. */
export interface PolicyError {
  /** For people: a sentence that names the place, what is wrong and, where there is one, the valid name meant. */
  readonly message: string;
  /** Keys and indexes that lead to the value at fault, or to the key when it is the key that is wrong. */
  readonly path: readonly (string | number)[];
  /** The valid name that was probably meant. */
  readonly near?: string;
  /** It is the key at the end of `path` that is wrong, not its value. */
  readonly key?: true;
}

export interface ParsedPolicy {
  /** Absent when there are errors. */
  readonly policy?: Policy;
  readonly errors: readonly PolicyError[];
}

/** Checks a policy given as an object. All errors are reported, not only the first. */
export function parsePolicy(input: unknown, known: KnownNames): ParsedPolicy {
  const result = v.safeParse(policyField(known).schema, input);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema is made of data: only its tests know the type
  if (result.success) return { policy: result.output as Policy, errors: [] };
  return { errors: result.issues.flatMap((issue) => errorsOf(issue, [])) };
}

type Issue = v.BaseIssue<unknown>;

/** In a value of two possible forms, what is wrong inside a mapping says more than that it is not the other form. */
function errorsOf(issue: Issue, parents: readonly PathItem[]): PolicyError[] {
  const items = [...parents, ...(issue.path ?? []).map(pathItem)];
  const inner = issue.type === 'union' ? (issue.issues ?? []).filter(({ path }) => path) : [];
  return inner.length > 0 ? inner.flatMap((part) => errorsOf(part, items)) : [errorOf(issue, items)];
}

interface PathItem {
  readonly key: string | number;
  readonly origin: 'key' | 'value';
}

function pathItem({ key, origin }: v.IssuePathItem): PathItem {
  return { key: typeof key === 'number' || typeof key === 'string' ? key : '', origin };
}

function errorOf(issue: Issue, items: readonly PathItem[]): PolicyError {
  const path = items.map(({ key }) => key);
  const aboutKey = items.at(-1)?.origin === 'key';
  const missing = aboutKey && issue.kind === 'schema';
  const holder = aboutKey ? path.slice(0, -1) : path;
  const near = issue.kind === 'validation' && issue.expected ? issue.expected : undefined;
  const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
  return {
    message: `${formatPath(holder)} ${issue.message}${hint || '.'}`,
    path: missing ? holder : path,
    ...(near === undefined ? {} : { near }),
    ...(aboutKey && !missing ? { key: true } : {}),
  };
}

/** A path as people write it: `suppressions[0].rule`. */
function formatPath(path: readonly (string | number)[]): string {
  if (path.length === 0) return 'The policy';
  return shown(
    path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${part}`)).join(''),
  );
}
