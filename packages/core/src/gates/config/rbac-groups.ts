/** Members bypass authorisation: no role can take their rights away. */
export const MASTERS = 'system:masters';

/** Everybody who can reach the API server without credentials. */
export const ANONYMOUS: ReadonlySet<string> = new Set(['system:anonymous', 'system:unauthenticated']);
