import type { Severity } from '../../../model/severity.ts';
import type { Check } from '../checks/check.ts';
import { assignedValue } from './assignment.ts';
import { beginsWord } from './boundary.ts';
import { runLength, runLengthBefore } from './byte-set.ts';
import type { Detection, Detector, Verdict } from './detection.ts';
import { partnerFinder, type FindPartner, type Partner } from './partner.ts';
import { isPlaceholder } from './placeholder.ts';
import { isPublished } from './published.ts';
import { compileShape, type CompiledShape, type Shape } from './shape.ts';
import type { SourceBytes } from './source-bytes.ts';

/** One form that the secrets of a kind come in. */
export interface Form {
  readonly shape: Shape;
  /** Where the shape alone says too little: words of which one is in the name that the secret is assigned to. */
  readonly named?: readonly string[];
  readonly check?: Check;
  readonly partner?: Partner;
  /** When it differs from the kind's. */
  readonly severity?: Severity;
  /** When only these of the kind's apply. */
  readonly equivalents?: readonly string[];
}

/** The most of a file that one expression looks at. */
const LONGEST_VIEW = 4096;

/** Makes the detector of a form: anchored at its own fixed text, or at a name that something is assigned to. */
export function shapeDetector(form: Form): Detector {
  const compiled: CompiledForm = {
    form,
    shape: compileShape(form.shape),
    findPartner: form.partner ? partnerFinder(form.partner) : () => undefined,
  };
  if (form.named) {
    return {
      keywords: form.named,
      anyCase: true,
      detect: (source, _at, end) => {
        const value = assignedValue(source.bytes, end);
        return value === undefined ? undefined : detectAt(source, value, compiled);
      },
    };
  }
  const { anchor } = compiled.shape;
  if (anchor === undefined) throw new TypeError('A shape without fixed text needs names');
  return {
    keywords: [anchor.text],
    detect: (source, at) => {
      const lead = runLengthBefore(source.bytes, at, anchor.lead.bytes, anchor.lead.max + 1);
      const fits = lead >= anchor.lead.min && lead <= anchor.lead.max;
      return fits ? detectAt(source, at - lead, compiled) : undefined;
    },
  };
}

interface CompiledForm {
  readonly form: Form;
  readonly shape: CompiledShape;
  readonly findPartner: FindPartner;
}

function detectAt(
  source: SourceBytes,
  start: number,
  { form, shape, findPartner }: CompiledForm,
): Detection | undefined {
  const length = runLength(source.bytes, start, shape.bytes, Math.min(shape.max, LONGEST_VIEW));
  if (length < shape.min || !beginsWord(source.bytes, start)) return undefined;
  shape.expression.lastIndex = 0;
  const secret = shape.expression.exec(source.view(start, start + length + 1))?.[0];
  if (secret === undefined) return undefined;
  const verdict = judge(secret, form.check, shape);
  if (verdict === 'unrelated') return undefined;
  const end = start + secret.length;
  const partner = findPartner(source, { start, end });
  const severity = partner ? (form.partner?.severity ?? form.severity) : form.severity;
  return {
    start,
    end,
    verdict,
    secret,
    prefix: shape.prefix,
    ...(severity && { severity }),
    ...(form.equivalents && { equivalents: form.equivalents }),
    ...(partner && { partner }),
  };
}

function judge(secret: string, check: Check | undefined, shape: CompiledShape): Verdict {
  const verdict = check ? check.judge(secret) : 'plausible';
  if (verdict === 'unrelated') return verdict;
  const proven = verdict === 'verified' && check?.checksum === true;
  if (!proven && isPlaceholder(secret.slice(shape.prefix.length), shape.width)) return 'unrelated';
  return isPublished(secret) ? 'unrelated' : verdict;
}
