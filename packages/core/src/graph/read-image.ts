import { parseImageReference } from '../sources/image-reference/parse.ts';
import type { ImageUse } from './image-use.ts';
import { isKnown, UNKNOWN } from './unknown.ts';

/** What an expanded text names, as far as it is known. */
export function readImage(text: string): Pick<ImageUse, 'reference' | 'invalid' | 'repository'> {
  if (!isKnown(text)) return repositoryOfPartial(text);
  const parsed = parseImageReference(text);
  return parsed.ok ? { reference: parsed.reference, repository: parsed.reference.name } : { invalid: parsed };
}

/** `ghcr.io/org/app:${{ ... }}` is of a known repository although its tag is not. */
function repositoryOfPartial(text: string): Pick<ImageUse, 'repository'> {
  const parsed = parseImageReference(text.replaceAll(UNKNOWN, 'x'));
  if (!parsed.ok) return {};
  const { name, spans } = parsed.reference;
  const firstUnknown = text.indexOf(UNKNOWN);
  // A tag is known to be one only by its colon: `app${SUFFIX}` and `${NAME}` leave the repository open.
  return firstUnknown > spans.name[1] ? { repository: name } : {};
}
