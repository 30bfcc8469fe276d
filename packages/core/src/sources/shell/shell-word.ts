import type { Assignment, CommandArgument, Redirection, Word, WordPart } from 'unbash';
import type { ShellAssignment, ShellRedirection, ShellWord } from './model.ts';
import type { Places } from './places.ts';

/** Whether a word can hold a command substitution. */
export function mayHoldCommands(text: string): boolean {
  return (
    text.includes('$(') || text.includes('`') || text.includes('<(') || text.includes('>(') || text.includes('${ ')
  );
}

export function readWord(word: CommandArgument, places: Places): ShellWord {
  const span = places.span(word.pos, word.end);
  const literal = word.type === 'Word' ? literalOf(word) : assignedLiteral(word);
  return literal === undefined ? { text: word.text, span } : { text: word.text, literal, span };
}

export function readAssignment(assignment: Assignment, places: Places): ShellAssignment {
  const { name, value } = assignment;
  const span = places.span(assignment.pos, assignment.end);
  return value.type === 'Word' ? { name, value: readWord(value, places), span } : { name, span };
}

export function readRedirection(redirection: Redirection, places: Places): ShellRedirection {
  if (redirection.type === 'HereDoc') {
    return {
      operator: redirection.operator,
      span: places.span(redirection.pos, redirection.delimiter?.end ?? redirection.pos),
    };
  }
  const { operator, target } = redirection;
  const span = places.span(redirection.pos, redirection.end);
  return target === undefined ? { operator, span } : { operator, target: readWord(target, places), span };
}

/** The word without quotes, unless it holds an expansion. */
function literalOf(word: Word): string | undefined {
  const { text } = word;
  if (!text.includes('$') && !text.includes('`') && !/[<>]\(/.test(text)) return word.value;
  const { parts } = word;
  return parts === undefined || parts.every(isLiteral) ? word.value : undefined;
}

function assignedLiteral(assignment: Assignment): string | undefined {
  const { name, value } = assignment;
  if (value.type !== 'Word') return undefined;
  const literal = literalOf(value);
  return literal === undefined ? undefined : `${name}=${literal}`;
}

function isLiteral(part: WordPart): boolean {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
    case 'Glob':
    case 'BraceExpansion':
      return true;
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.every(isLiteral);
    default:
      return false;
  }
}
