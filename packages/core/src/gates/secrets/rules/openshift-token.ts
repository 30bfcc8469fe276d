import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/openshift-token',
  title: 'OpenShift user token',
  severity: 'critical',
  grants: 'use the cluster as that user',
  rotate: {
    steps: 'Delete it with `oc logout` or `oc delete useroauthaccesstoken`',
    url: 'https://docs.openshift.com/container-platform/latest/authentication/managing-oauth-access-tokens.html',
  },
  forms: [{ shape: ['sha256~', base64url(43)] }],
  equivalents: ['gitleaks:openshift-user-token', 'betterleaks:openshift-user-token'],
});
