import { decodeBase64Text } from '../checks/base64.ts';
import { readPrivateKey } from '../checks/private-key.ts';
import { assignedValue } from '../engine/assignment.ts';
import { ALPHABETS } from '../engine/alphabet.ts';
import { byteSet, runLength } from '../engine/byte-set.ts';
import type { Detection, Detector } from '../engine/detection.ts';

const CHARACTERS = byteSet(ALPHABETS.base64.characters, '=');
const LONGEST_VALUE = 16_384;

/** Finds private keys that are base64-encoded once more and assigned to one of these names. */
export function base64KeyDetector(names: readonly string[]): Detector {
  return {
    keywords: names,
    anyCase: true,
    detect(source, _at, end): Detection | undefined {
      const start = assignedValue(source.bytes, end);
      if (start === undefined) return undefined;
      const length = runLength(source.bytes, start, CHARACTERS, LONGEST_VALUE);
      const key = readPrivateKey(decodeBase64Text(source.view(start, start + length)) ?? '');
      return key && { start, end: start + length, verdict: 'verified', secret: key.body, prefix: '' };
    },
  };
}
