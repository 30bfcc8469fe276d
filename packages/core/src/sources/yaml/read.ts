import { parseEvents, YAMLException } from 'js-yaml';
import { DuplicateKeys } from './duplicate-keys.ts';
import { MAX_BROKEN_DOCUMENTS, MAX_DEPTH, MAX_DOCUMENTS, MAX_DUPLICATES } from './limits.ts';
import type { DuplicateKey, YamlDocument } from './model.ts';
import type { YamlSource } from './node.ts';
import { splitDocuments, type DocumentRange } from './split.ts';
import { TreeBuilder } from './tree.ts';

/** Something of a YAML file that could not be read. `at` is an offset into the file's text. */
export interface YamlIssue {
  readonly code: string;
  readonly message: string;
  readonly at: number;
}

/** What a YAML file holds. */
export interface YamlStream {
  readonly documents: readonly YamlDocument[];
  readonly duplicates: readonly DuplicateKey[];
  readonly issues: readonly YamlIssue[];
}

/**
 * Reads a YAML (or JSON) file into node trees with exact offsets. Bounded in depth, documents and alias expansion;
 * a document that cannot be read is an issue, and the others are read all the same.
 */
export function readYaml(source: YamlSource): YamlStream {
  const documents: YamlDocument[] = [];
  const issues: YamlIssue[] = [];
  const duplicates = new DuplicateKeys();
  let index = 0;
  let broken = 0;
  for (const range of splitDocuments(source.text)) {
    if (index >= MAX_DOCUMENTS || broken >= MAX_BROKEN_DOCUMENTS) {
      issues.push(tooMany(index >= MAX_DOCUMENTS, range.start));
      break;
    }
    const document = readDocument(source, range, index, issues, duplicates);
    if (document === 'broken') broken++;
    else if (document !== undefined) documents.push(document);
    index++;
  }
  if (duplicates.untold > 0) {
    const message = `This file has more than ${MAX_DUPLICATES} duplicate keys; ${duplicates.untold} of them are not shown.`;
    issues.push({ code: 'yaml-duplicate-keys', message, at: duplicates.found.at(-1)?.span.start ?? 0 });
  }
  return { documents, duplicates: duplicates.found, issues };
}

function readDocument(
  source: YamlSource,
  { start, end }: DocumentRange,
  index: number,
  issues: YamlIssue[],
  duplicates: DuplicateKeys,
): YamlDocument | 'broken' | undefined {
  try {
    const slice = start === 0 && end === source.text.length ? source.text : source.text.slice(start, end);
    const events = parseEvents(slice, { maxDepth: MAX_DEPTH });
    const root = new TreeBuilder(source, start, issues, duplicates).build(events);
    return root && { index, root, span: { path: source.path, start, end } };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    issues.push(issueOf(error, lastContent(source.text, start, start + (error.mark?.position ?? 0))));
    return 'broken';
  }
}

/** What the parser says, by the words it says it with. */
const KNOWN_FAULTS: readonly { readonly words: string; readonly code: string; readonly message: string }[] = [
  { words: 'maxDepth', code: 'yaml-depth', message: `YAML is nested more than ${MAX_DEPTH} levels deep here.` },
  { words: 'null byte', code: 'yaml-nul', message: 'YAML may not hold NUL bytes.' },
];

/** What breaks off at its end is told at its last character, not in the document behind it. */
function lastContent(text: string, start: number, at: number): number {
  let last = at;
  while (last > start && (last >= text.length || text.charCodeAt(last) === 45 || text.charCodeAt(last) <= 32)) last--;
  return last;
}

function issueOf(error: YAMLException, at: number): YamlIssue {
  const reason = error.reason ?? 'unknown';
  const known = KNOWN_FAULTS.find(({ words }) => reason.includes(words));
  if (known) return { code: known.code, message: `${known.message} The document is not checked.`, at };
  return { code: 'yaml-syntax', message: `This YAML document cannot be read: ${reason}. It is not checked.`, at };
}

function tooMany(isDocuments: boolean, at: number): YamlIssue {
  return isDocuments
    ? { code: 'yaml-documents', message: `More than ${MAX_DOCUMENTS} YAML documents; the rest is not checked.`, at }
    : {
        code: 'yaml-broken',
        message: `More than ${MAX_BROKEN_DOCUMENTS} broken YAML documents; the rest is not checked.`,
        at,
      };
}
