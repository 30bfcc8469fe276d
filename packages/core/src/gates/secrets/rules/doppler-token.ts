import { alnum, base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/doppler-token',
  title: 'Doppler token',
  severity: 'critical',
  grants: 'read the secrets of the project or workplace',
  rotate: {
    steps: 'Revoke the token in the Doppler dashboard',
    url: 'https://docs.doppler.com/docs/service-tokens',
  },
  forms: [
    {
      shape: ['dp.pt.', alnum(40, 44)],
      equivalents: [
        'gitleaks:doppler-api-token',
        'betterleaks:doppler-api-token',
        'noseyparker:np.doppler.2',
        'kingfisher:kingfisher.doppler.2',
      ],
    },
    { shape: ['dp.ct.', alnum(40, 44)] },
    { shape: ['dp.sa.', alnum(40, 44)] },
    { shape: ['dp.scim.', alnum(40, 44)] },
    { shape: ['dp.audit.', alnum(40, 44)] },
    { shape: ['dp.st.', alnum(40, 44)] },
    { shape: ['dp.st.', base64url(2, 35), '.', alnum(40, 44)] },
  ],
  equivalents: [
    'noseyparker:np.doppler.1',
    'noseyparker:np.doppler.3',
    'noseyparker:np.doppler.4',
    'noseyparker:np.doppler.5',
    'noseyparker:np.doppler.6',
    'kingfisher:kingfisher.doppler.1',
    'kingfisher:kingfisher.doppler.3',
    'kingfisher:kingfisher.doppler.4',
    'kingfisher:kingfisher.doppler.5',
    'kingfisher:kingfisher.doppler.6',
  ],
});
