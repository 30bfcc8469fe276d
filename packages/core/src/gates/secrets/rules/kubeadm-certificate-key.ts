import { hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/kubeadm-certificate-key',
  title: 'kubeadm certificate key',
  severity: 'critical',
  grants: 'decrypt the control plane certificates that kubeadm uploaded, for two hours after the upload',
  rotate: {
    steps: 'Upload the certificates again with `kubeadm init phase upload-certs --upload-certs`',
    url: 'https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/high-availability/',
  },
  forms: [{ shape: [hex(64)], named: ['certificate-key', 'certificatekey'] }],
  equivalents: [],
});
