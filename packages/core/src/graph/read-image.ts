import { parseImageReference } from '../sources/image-reference/parse.ts';
import type { ImageUse } from './image-use.ts';
import { isKnown, UNKNOWN } from './unknown.ts';

/** What a text names. */
export type NamedImage = Pick<ImageUse, 'reference' | 'invalid' | 'repository'>;

export type ReadImage = (text: string) => NamedImage;

/** {@link readImage}, but each text is read once: a repository has few images and names them in many places. */
export function rememberImages(): ReadImage {
  const known = new Map<string, NamedImage>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const image = readImage(text);
    known.set(text, image);
    return image;
  };
}

/** What an expanded text names, as far as it is known. */
export function readImage(text: string): NamedImage {
  if (!isKnown(text)) return repositoryOfPartial(text);
  const parsed = parseImageReference(text);
  return parsed.ok ? { reference: parsed.reference, repository: parsed.reference.name } : { invalid: parsed };
}

/** `ghcr.io/org/app:${{ ... }}` is of a known repository although its tag is not. */
function repositoryOfPartial(text: string): Pick<NamedImage, 'repository'> {
  const parsed = parseImageReference(text.replaceAll(UNKNOWN, 'x'));
  if (!parsed.ok) return {};
  const { name, spans } = parsed.reference;
  const firstUnknown = text.indexOf(UNKNOWN);
  // A tag is known to be one only by its colon: `app${SUFFIX}` and `${NAME}` leave the repository open.
  return firstUnknown > spans.name[1] ? { repository: name } : {};
}
