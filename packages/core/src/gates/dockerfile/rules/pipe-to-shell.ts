import { defineRule } from '../../../model/rule.ts';
import type { ShellCommand } from '../../../sources/shell/model.ts';
import { when } from '../when.ts';

const FETCHERS = new Set(['curl', 'wget', 'fetch']);
const INTERPRETER = /^(?:(?:ba|da|a|z|k)?sh|python[\d.]*|perl|ruby|node|php|pwsh)$/;
const GIVEN_TEXT = new Set(['eval', 'source', '.']);
/** `bash -c "$(curl ...)"`, `sh <(wget ...)`, `eval "$(curl ...)"`. */
const SUBSTITUTED = /(?:\$\(|`|<\()\s*(?:curl|wget)\s/;

export default defineRule({
  id: 'dockerfile/pipe-to-shell',
  on: 'command',
  severity: 'medium',
  profiles: ['default'],
  title: 'A downloaded script is run unseen',
  why: 'Whoever controls the server decides what runs in the build, today and at every build to come; and a download that breaks off runs half a script.',
  remedy: 'Download to a file, compare its digest, then run it; or install a package whose signature is checked.',
  equivalents: [],
  references: ['https://cwe.mitre.org/data/definitions/494.html'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN curl -fsSL https://example.org/install.sh | bash -s -- -y\n' },
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN wget -qO- https://example.org/setup | sudo -E bash -\n' },
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN bash -c "$(curl -fsSL https://example.org/install.sh)"\n' },
    { path: 'Dockerfile', good: 'FROM debian:13\nRUN curl -fsSL https://example.org/a.tar.gz | tar xz\n' },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nRUN curl -fsSL https://example.org/v | python3 -c "import json, sys; print(json.load(sys.stdin))"\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nRUN curl -o i.sh https://example.org/i.sh && echo "$SUM i.sh" | sha256sum -c && sh i.sh\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nRUN V="$(curl https://example.org/v)" && sh build.sh "$V" && echo "$(curl x)"\n',
    },
  ],
  check: when(mayRunText, function* (command) {
    const { program, args, context, script } = command;
    if (program === undefined) return;
    const piped = INTERPRETER.test(program) && readsScript(args) && fetches(command);
    const substituted = isGivenText(command) && args.some(({ text }) => SUBSTITUTED.test(text));
    if (!piped && !substituted) return;
    yield {
      at: piped ? (context.pipeline?.span ?? command.span) : command.span,
      message: `What the server sends is run by ${program} unseen, now and at every later build. Download it, compare its digest, then run it.`,
      identity:
        script.commands
          .find(({ program: name }) => FETCHERS.has(name ?? ''))
          ?.args.map(({ text }) => text)
          .join(' ')
          .slice(0, 120) ?? program,
    };
  }),
});

function mayRunText({ program }: ShellCommand): boolean {
  return program !== undefined && (GIVEN_TEXT.has(program) || INTERPRETER.test(program));
}

/** The interpreter's program comes from standard input: no file, no `-c`. */
function readsScript(args: ShellCommand['args']): boolean {
  const first = args.find(({ text }) => !/^-[a-zA-Z]*$/.test(text) || /^-[a-zA-Z]*[cem]/.test(text) || text === '-');
  return (
    first === undefined || first.text === '-' || first.text === '--' || args.some(({ text }) => /^-[a-z]*s$/.test(text))
  );
}

function fetches({ context, script, index }: ShellCommand): boolean {
  const { pipeline } = context;
  return (
    pipeline !== undefined &&
    script.commands.slice(0, index).some((one) => one.context.pipeline === pipeline && FETCHERS.has(one.program ?? ''))
  );
}

function isGivenText({ program = '', args }: ShellCommand): boolean {
  return (
    GIVEN_TEXT.has(program) ||
    (/^(?:ba|da|a|z|k)?sh$/.test(program) && args.some(({ text }) => /^-[a-z]*c$/.test(text) || text.startsWith('<(')))
  );
}
