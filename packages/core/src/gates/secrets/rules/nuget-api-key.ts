import { lowerAlnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/nuget-api-key',
  title: 'NuGet API key',
  severity: 'critical',
  grants: 'publish versions of your packages',
  rotate: {
    steps: 'Delete the key under nuget.org API keys',
    url: 'https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys',
  },
  forms: [{ shape: ['oy2', lowerAlnum(43)] }],
  equivalents: ['noseyparker:np.nuget.1', 'kingfisher:kingfisher.nuget.1'],
});
