import type { Span } from '../../model/span.ts';
import type { Directive, DockerfileError, Escape } from './model.ts';
import { lineAt } from './physical-line.ts';

const DIRECTIVE = /^(\s*)([A-Za-z][A-Za-z0-9]*)\s*=\s*(\S.*)$/;

export interface Directives {
  readonly directives: readonly Directive[];
  readonly escape: Escape;
  readonly errors: readonly DockerfileError[];
}

/**
 * Reads the parser directives: comments of the form `# name=value` on the first lines, up to the first line that is
 * none. A shebang may stand before them. Where there is no `# syntax=`, BuildKit takes `// syntax=` too.
 * https://docs.docker.com/reference/dockerfile/#parser-directives
 */
export function readDirectives(path: string, text: string): Directives {
  const start = text.startsWith('#!') ? lineAt(text, 0).next : 0;
  const { directives, errors } = directivesBehind('#', path, text, start);
  if (!directives.some((directive) => directive.name === 'syntax')) {
    const slashed = directivesBehind('//', path, text, start).directives;
    directives.push(...slashed.filter((directive) => directive.name === 'syntax'));
  }
  const escape = directives.find((directive) => directive.name === 'escape');
  if (escape !== undefined && escape.value.value !== '\\' && escape.value.value !== '`') {
    errors.push({
      kind: 'syntax',
      message: `The escape character must be \\ or \`, not ${escape.value.value}.`,
      span: escape.value.span,
    });
  }
  return { directives, escape: escape?.value.value === '`' ? '`' : '\\', errors };
}

function directivesBehind(marker: string, path: string, text: string, from: number) {
  const directives: Directive[] = [];
  const errors: DockerfileError[] = [];
  for (let line = lineAt(text, from); line.start < text.length; line = lineAt(text, line.next)) {
    const content = text.slice(line.start, line.end);
    const indent = content.length - content.trimStart().length;
    if (!content.startsWith(marker, indent)) break;
    const match = DIRECTIVE.exec(content.slice(indent + marker.length));
    const name = match?.[2]?.toLowerCase();
    if (match === null || !(name === 'syntax' || name === 'escape' || name === 'check')) break;
    // BuildKit reads `escape` from the line without its indentation, the others only from an unindented line.
    if (indent > 0 && name !== 'escape') break;
    const span: Span = { path, start: line.start + indent, end: line.end };
    if (directives.some((directive) => directive.name === name)) {
      errors.push({ kind: 'syntax', message: `The directive ${name} is given twice.`, span });
      continue;
    }
    const value = (match[3] ?? '').trimEnd();
    const start = line.start + content.lastIndexOf(match[3] ?? '');
    directives.push({ name, value: { value, span: { path, start, end: start + value.length } }, span });
  }
  return { directives, errors };
}
