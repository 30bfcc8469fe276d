import type { ShellWord } from './model.ts';

/** Programs that run another program: which of their options take a value, and how many operands stand before it. */
const WRAPPERS: ReadonlyMap<string, { readonly values: string; readonly operands: number }> = new Map([
  ['sudo', { values: 'ugpCDhrtTU', operands: 0 }],
  ['doas', { values: 'uC', operands: 0 }],
  ['gosu', { values: '', operands: 1 }],
  ['su-exec', { values: '', operands: 1 }],
  ['env', { values: 'uCS', operands: 0 }],
  ['exec', { values: 'a', operands: 0 }],
  ['command', { values: '', operands: 0 }],
  ['builtin', { values: '', operands: 0 }],
  ['nohup', { values: '', operands: 0 }],
  ['eatmydata', { values: '', operands: 0 }],
  ['time', { values: 'fo', operands: 0 }],
  ['nice', { values: 'n', operands: 0 }],
  ['ionice', { values: 'cnp', operands: 0 }],
  ['timeout', { values: 'ks', operands: 1 }],
  ['xargs', { values: 'aEeIiLlnPsd', operands: 0 }],
]);

/** Wrappers in wrappers are followed this far. */
const MAX_WRAPPERS = 5;

export interface Program {
  /** Base name of the program that runs in the end; absent where it is an expansion. */
  readonly program: string | undefined;
  readonly args: readonly ShellWord[];
}

/** Looks through `sudo`, `env A=b`, `timeout 5` and the like for the program that runs in the end. */
export function programOf(words: readonly ShellWord[]): Program {
  let at = 0;
  for (let depth = 0; depth < MAX_WRAPPERS; depth++) {
    const wrapper = WRAPPERS.get(baseName(words[at]?.literal) ?? '');
    const next = wrapper === undefined ? undefined : behindWrapper(words, at + 1, wrapper);
    if (next === undefined || next >= words.length) break;
    at = next;
  }
  const program = baseName(words[at]?.literal);
  return { program, args: words.slice(at + 1) };
}

function behindWrapper(words: readonly ShellWord[], start: number, wrapper: { values: string; operands: number }) {
  let at = start;
  for (; at < words.length; at++) {
    const text = words[at]?.text ?? '';
    if (text === '--') {
      at++;
      break;
    }
    if (/^[A-Za-z_]\w*=/.test(text)) continue;
    if (!text.startsWith('-') || text === '-') break;
    if (/^-[A-Za-z]$/.test(text) && wrapper.values.includes(text.charAt(1))) at++;
  }
  return at + wrapper.operands;
}

function baseName(literal: string | undefined): string | undefined {
  return literal?.slice(literal.lastIndexOf('/') + 1);
}
