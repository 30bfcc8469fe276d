import type { ReaderSink } from '../reader.ts';
import type { SourceFile } from '../text/source-file.ts';
import { MAX_SUPPRESSIONS } from './limits.ts';
import type { YamlDocument } from './model.ts';
import { readYaml } from './read.ts';
import { readSuppressions } from './suppressions.ts';

/**
 * Reads a file's documents and hands on what every YAML file yields: problems of reading, duplicate keys, and
 * suppressions in comments. `gates`: those whose inspection is incomplete when a document cannot be read.
 */
export function readYamlFile(file: SourceFile, sink: ReaderSink, gates: readonly string[]): readonly YamlDocument[] {
  const stream = readYaml({ path: file.path, text: file.text });
  for (const { code, message, at } of stream.issues) sink.problem({ code, message, gates }, at);
  for (const duplicate of stream.duplicates) sink.subject('yaml', duplicate);
  const { found, beyondLimit } = readSuppressions(file, stream.documents);
  for (const suppression of found) sink.suppression(suppression);
  if (beyondLimit !== undefined) {
    const message = `More than ${MAX_SUPPRESSIONS} comments ask for silence; this one and those below are not honoured.`;
    sink.problem({ code: 'yaml-suppressions', message }, beyondLimit);
  }
  return stream.documents;
}
