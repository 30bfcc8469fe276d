import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of secrets that vendors publish as samples or that open only an emulator: no secrets at all.
 * Kept as digests so that no token-shaped text stands in this file.
 */
const PUBLISHED: ReadonlySet<string> = new Set([
  // The access key and secret key of the AWS documentation
  '1a5d44a2dca19669d72edf4c4f1c27c4c1ca4b4408fbb17f6ce4ad452d78ddb3',
  '78314b11be2e581549ac1c4f616563fad3fdf0c3b71678f6e2299182080e0598',
  // Stripe's documentation keys
  '2cafc0970149a84f3b9e62eaf169f36f59907a3b3e31f7b82e68c69cd27f7326',
  'f2d6ca16515033e5dce14eba840b979d27b5cbae24bb3e5bf484339667f86397',
  '7e8de44ea9ecf6d53415c90f5b249a8591f7abafbf7d65a2c0d855afeca3ec09',
  '2d1f7723aabc5c7a51fcdc2463c99b5f3fdbc57cf3134db4ac12913c35976e6f',
  // Azurite and the Cosmos DB emulator
  '0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059',
  'fd6c6237e96ac7bfeee9140f7d2a622bdf1369631b9662e3f7add36f4c4dc148',
  // The dummy token of npm's announcement, Grafana's own test token, the tokens of GitHub's REST documentation
  '59a272fc32b47dc451babe3b52943ce39eca19955816cf739fefb4abfdf1902f',
  '6b59c03c307209873c0219cde6ef59bc8ac6f22c0a5886dc0ac942523ff592dc',
  '3543c50b0cb9cea8e55eb1f529b79f043cb250d485fde7b66cabbb5183add7da',
  'bc3ae723f57c6b9e3fd80b699fcc420f6074b0b1718039669d22631d508ac0a7',
  // Docker's documentation of swarm join tokens
  'bb54574a88d7fa3176909df4aacf49fe8c3963ca802e20dc0c2d964f670131f6',
  '33a6d3750d9a769b1c15ed2c4c2aa19f88fd673de6f98ca5327fb78639770e8d',
  'b5b17ca1d65733bbbdf82a5ca9164a549f0b077846125f397658b468c4292e16',
  // The tokens that jwt.io shows
  '7f75367e7881255134e1375e723d1dea8ad5f6a4fdb79d938df1f1754a830606',
  'c794fa6d20c64efb9adf980ae93af472a1679775862d421ffe55d4a57fad5b3e',
  'da816f9f2c16e6c5390e7636cadc40c43551bf0bbcf8f36c65539e6633a9c5e8',
  // The client credentials of RFC 6749 in an Authorization header
  'ca7459e2b26776de081b9a07e40227fd6cff232a1e3233ff6b6aa6d036ca9981',
  // The private key of WireGuard's manual page
  'ea1ca3e25b35a51ea7c8c9e5434d6faa6d49963d09845fb49028aaa4f6a2e709',
]);

/** Whether a value is one that its vendor has published. */
export function isPublished(secret: string): boolean {
  return PUBLISHED.has(bytesToHex(sha256(utf8ToBytes(secret))));
}
