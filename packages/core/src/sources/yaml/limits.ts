/**
 * Limits of reading YAML, so that a hostile file costs little. Each is a visible problem when it is hit.
 */

/** Levels of nesting in one document. */
export const MAX_DEPTH = 256;
/** Documents in one file. */
export const MAX_DOCUMENTS = 100_000;
/** Nodes that aliases and merge keys may add to one document's expanded tree. */
export const ALIAS_BUDGET = 30_000;
/** Broken documents in one file; after so many the rest of the file is not read. */
export const MAX_BROKEN_DOCUMENTS = 50;
/** Duplicate keys that are reported in one file. */
export const MAX_DUPLICATES = 1_000;
/** Comments that ask for silence, in one file. */
export const MAX_SUPPRESSIONS = 1_000;
