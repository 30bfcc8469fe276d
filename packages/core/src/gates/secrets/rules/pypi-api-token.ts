import { pypiMacaroon } from '../checks/structures.ts';
import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/pypi-api-token',
  title: 'PyPI API token',
  severity: 'critical',
  grants: 'publish releases of your Python packages',
  rotate: {
    steps: 'Remove the token under PyPI Account settings, API tokens',
    url: 'https://pypi.org/help/#compromised-token',
  },
  forms: [
    { shape: ['pypi-AgEIcHlwaS5vcmc', base64url(50, 1000)], check: pypiMacaroon },
    { shape: ['pypi-AgENdGVzdC5weXBpLm9yZw', base64url(50, 1000)], severity: 'medium' },
  ],
  equivalents: [
    'gitleaks:pypi-upload-token',
    'betterleaks:pypi-upload-token',
    'noseyparker:np.pypi.1',
    'kingfisher:kingfisher.pypi.1',
  ],
});
