// The public surface of @hullgate/node: Hullgate's adapters for files, git and the cache.
export { findBase, type Base, type BaseOptions } from './base.ts';
export { cacheDirectory } from './cache-directory.ts';
export { fileCache, type FileCache } from './cache.ts';
export { directoryWorkspace, type DirectoryOptions } from './directory-workspace.ts';
export { git, type GitOptions, type GitOutput } from './git.ts';
export { gitWorkspace, type RevisionOptions } from './git-workspace.ts';
export { commonFolder, InputPathError, resolveInputPaths, type InputPaths } from './input-paths.ts';
export { mergeParentBase, type MergeParentOptions } from './merge-parent-base.ts';
export { RevisionError } from './revision-error.ts';
export { WriteError, writeFile } from './write-file.ts';
