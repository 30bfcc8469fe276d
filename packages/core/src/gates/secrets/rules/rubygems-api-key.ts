import { hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/rubygems-api-key',
  title: 'RubyGems API key',
  severity: 'critical',
  grants: 'push and yank your gems',
  rotate: {
    steps: 'Delete the key under RubyGems Settings, API keys',
    url: 'https://guides.rubygems.org/api-key-scopes/',
  },
  forms: [{ shape: ['rubygems_', hex(48)] }],
  equivalents: [
    'gitleaks:rubygems-api-token',
    'betterleaks:rubygems-api-token',
    'noseyparker:np.rubygems.1',
    'kingfisher:kingfisher.rubygems.1',
  ],
});
