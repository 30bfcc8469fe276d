import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/nvidia-api-key',
  title: 'NVIDIA API key',
  severity: 'high',
  grants: 'use models at your cost',
  rotate: {
    steps: 'Delete the key in NGC or build.nvidia.com',
    url: 'https://docs.nvidia.com/ngc/',
  },
  forms: [{ shape: ['nvapi-', base64url(60, 70)] }],
  equivalents: ['betterleaks:nvidia-api-key', 'kingfisher:kingfisher.nvapi.1'],
});
