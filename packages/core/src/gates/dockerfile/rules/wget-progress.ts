import { defineRule } from '../../../model/rule.ts';
import { behind } from '../edits.ts';
import { forPrograms } from '../when.ts';

const QUIET =
  /^(?:--quiet|--no-verbose|--progress|--show-progress|--output-file|--append-output|--report-speed)(?:=|$)|^-[a-zA-Z]*[qoa]|^-nv$|^-[a-zA-Z]*nv/;

export default defineRule({
  id: 'dockerfile/wget-progress',
  on: 'command',
  severity: 'info',
  profiles: [],
  title: 'wget fills the log with its progress bar',
  why: 'Without a terminal wget prints a line for every 50 kB, thousands of lines for a larger file.',
  remedy: 'Add `-nv`, `-q` or `--progress=dot:giga`.',
  equivalents: ['hadolint:DL3047'],
  references: ['https://www.gnu.org/software/wget/manual/wget.html'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM debian:13\nRUN wget https://example.org/a\n',
      fixed: 'FROM debian:13\nRUN wget --progress=dot:giga https://example.org/a\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nRUN wget -qO- x && wget --progress=dot:mega y && wget -nv z && wget -o /log a\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM alpine:3.22\nRUN wget https://example.org/a\n',
      note: 'That of busybox knows no such option.',
    },
  ],
  check: forPrograms(new Set(['wget']), function* ({ args, words, dialect, script }) {
    if (dialect === 'ash' || args.some(({ text }) => QUIET.test(text))) return;
    const name = words.find(({ literal }) => literal?.endsWith('wget') === true);
    if (name === undefined) return;
    const text = script.exec ? '", "--progress=dot:giga' : ' --progress=dot:giga';
    yield {
      at: name.span,
      message: 'wget prints its progress line by line into the log. Add `-nv`, `-q` or `--progress=dot:giga`.',
      identity: `wget ${args
        .map((word) => word.text)
        .join(' ')
        .slice(0, 120)}`,
      fix: { title: 'Add --progress=dot:giga', safety: 'safe', edits: [{ span: behind(name.span), text }] },
    };
  }),
});
