import { readPrivateKey } from '../checks/private-key.ts';
import type { Detection, Detector } from '../engine/detection.ts';

const REACH = 4096;
const VALUE = /^private_key\\?"\s{0,8}:\s{0,8}\\?"/;

/** Finds the keys of Google service accounts: a JSON object with a private key and the account's address. */
export const serviceAccountDetector: Detector = {
  keywords: ['private_key"', 'private_key\\"'],
  detect(source, at): Detection | undefined {
    const text = source.view(at, at + REACH);
    const opening = VALUE.exec(text)?.[0];
    const key = opening === undefined ? undefined : readPrivateKey(text.slice(opening.length));
    if (opening === undefined || key === undefined) return undefined;
    const around = source.view(at - REACH, at) + text;
    const account = /[\w.-]{1,100}@[\w.-]{1,100}gserviceaccount\.com/.exec(around)?.[0];
    if (account === undefined || !around.includes('service_account')) return undefined;
    const start = at + opening.length;
    return {
      start,
      end: start + key.length,
      verdict: 'verified',
      secret: key.body,
      prefix: '',
      note: `It belongs to ${account}.`,
    };
  },
};
