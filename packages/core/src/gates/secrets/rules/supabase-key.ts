import { base64url, hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/supabase-key',
  title: 'Supabase secret key',
  severity: 'critical',
  grants: 'read and write the whole database past row level security',
  rotate: {
    steps: 'Delete the key under Supabase Project settings, API keys',
    url: 'https://supabase.com/docs/guides/api/api-keys',
  },
  forms: [
    { shape: ['sb_secret_', base64url(31)], equivalents: ['betterleaks:supabase-project-api-key'] },
    {
      shape: ['sbp_', hex(40)],
      equivalents: ['betterleaks:supabase-management-token', 'kingfisher:kingfisher.supabase.1'],
    },
  ],
  equivalents: [],
});
