/** Largest file that is read at all, in bytes. */
export const TEXT_LIMIT = 10 * 1024 * 1024;

/** Largest file that is parsed as a Dockerfile, manifest, Compose file or workflow, in bytes. */
export const STRUCTURED_LIMIT = 2 * 1024 * 1024;

/** Most findings of one file that are kept. What comes after them is counted in a problem. */
export const FINDINGS_LIMIT = 5000;
