import { defineRule } from '../../../model/rule.ts';
import { behind } from '../edits.ts';
import { forPrograms } from '../when.ts';

/** With six digits and more lastlog grows into gigabytes of zeros. */
const HIGH_UID = /^(?:--uid=|-u)?\d{6,}$/;
const UID_OPTION = /^(?:--uid|-[a-zA-Z]*u)$/;

export default defineRule({
  id: 'dockerfile/useradd-high-uid',
  on: 'command',
  severity: 'medium',
  profiles: ['default'],
  title: 'useradd writes a huge file for a high user id',
  why: 'useradd makes an entry at the place of the id in /var/log/lastlog and faillog: a sparse file of gigabytes, which becomes a layer of that size.',
  remedy: 'Add `-l` (`--no-log-init`).',
  equivalents: ['hadolint:DL3046'],
  references: ['https://docs.docker.com/build/building/best-practices/#user'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM debian:13\nRUN useradd -m -u 123456 app\n',
      fixed: 'FROM debian:13\nRUN useradd -l -m -u 123456 app\n',
    },
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN useradd --uid=1000000 app\n' },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13\nRUN useradd -u 1000 a && useradd -lmu 123456 b && useradd --no-log-init -u 123456 c\n',
    },
  ],
  check: forPrograms(new Set(['useradd']), function* ({ args, words }) {
    const texts = args.map(({ literal }) => literal ?? '');
    if (texts.some((text) => text === '--no-log-init' || /^-[a-zA-Z]*l/.test(text))) return;
    const uid = texts.find(
      (text, at) => HIGH_UID.test(text) && (text.startsWith('-') || UID_OPTION.test(texts[at - 1] ?? '')),
    );
    const name = words.find(({ literal }) => literal?.endsWith('useradd') === true);
    if (uid === undefined || name === undefined) return;
    yield {
      at: name.span,
      message: `useradd with the id ${uid.replace(/\D/g, '')} writes a file of gigabytes into the layer. Add \`-l\`.`,
      identity: 'useradd',
      fix: { title: 'Add -l', safety: 'safe', edits: [{ span: behind(name.span), text: ' -l' }] },
    };
  }),
});
