import type { RuleExample } from '../../../model/rule.ts';
import type { SecretKind } from '../kind.ts';
import { seededRandom, type Random } from './random.ts';
import { drawShape } from './shape.ts';
import type { Form } from './shape-detector.ts';

/** Makes examples; called with numbers that are always the same for a kind. */
export type Samples = (random: Random) => readonly Sample[];
export type Sample = Omit<RuleExample, 'path'> & { readonly path?: string };

const PATH = 'settings.conf';

/** The examples of a kind. They are put together here, so that no token-shaped text stands in any file. */
export function examplesOf(kind: SecretKind): readonly RuleExample[] {
  const random = seededRandom(kind.id);
  const ofForms = (kind.forms ?? []).flatMap((form) => formExamples(form, random));
  return [...ofForms, ...(kind.samples?.(random) ?? [])].map((sample) => ({ path: PATH, ...sample }));
}

/** A random secret of a form, with a checksum that fits where there is one. */
export function drawSecret(form: Form, random: Random): string {
  const draft = drawShape(form.shape, random);
  return form.check?.complete?.(draft, random) ?? draft;
}

function formExamples(form: Form, random: Random): readonly Sample[] {
  const secret = drawSecret(form, random);
  const partner = form.partner ? `\npartner = "${drawShape([form.partner.run], random)}"` : '';
  const first = form.shape[0];
  const prefix = typeof first === 'string' ? first : '';
  const key = form.named?.[0] ?? 'credential';
  const example = (value: string): string => `mode = "production"\n${key} = "${value}"\n`;
  return [
    { bad: example(secret) + partner },
    { good: example(`${prefix}${'x'.repeat(secret.length - prefix.length)}`), note: 'A stand-in' },
    { good: example('${CREDENTIAL}'), note: 'A reference' },
    ...(holdsAnything(form) ? [] : [{ good: example(`z${secret}`), note: 'The end of a longer word' }]),
    { good: example(`${secret.slice(0, prefix.length + 3)}...`), note: 'Cut' },
  ];
}

/** Whether a name alone makes the value a secret, so that any longer one is a secret too. */
function holdsAnything({ named, shape }: Form): boolean {
  const only = shape.length === 1 ? shape[0] : undefined;
  return named !== undefined && typeof only === 'object' && only.max > only.min;
}
