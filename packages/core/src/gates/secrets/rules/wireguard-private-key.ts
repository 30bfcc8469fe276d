import { clampedKey } from '../checks/structures.ts';
import { base64 } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/wireguard-private-key',
  title: 'WireGuard private key',
  severity: 'high',
  grants: 'read and join the tunnel as this peer',
  rotate: {
    steps: 'Make a new pair with `wg genkey` and give the peers the new public key',
    url: 'https://www.wireguard.com/quickstart/',
  },
  forms: [
    {
      shape: [base64(43), '='],
      check: clampedKey,
      named: ['PrivateKey', 'private_key', 'wg_private_key', 'wireguard_private_key'],
    },
  ],
  equivalents: ['noseyparker:np.wireguard.1', 'kingfisher:kingfisher.wireguard.1'],
});
