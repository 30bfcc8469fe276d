import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/crates-io-token',
  title: 'crates.io API token',
  severity: 'critical',
  grants: 'publish and yank your crates',
  rotate: {
    steps: 'Revoke the token under crates.io Account Settings, API Tokens',
    url: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
  },
  forms: [{ shape: ['cio', alnum(32)] }],
  equivalents: ['betterleaks:crates-io-api-key', 'noseyparker:np.cratesio.1', 'kingfisher:kingfisher.cratesio.1'],
});
