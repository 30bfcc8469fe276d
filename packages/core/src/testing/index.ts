// @hullgate/core/testing: for the tests of other people's rules.
export { memoryWorkspace } from '../engine/memory-workspace.ts';
export { checkExample, runRule, type ExampleOutcome } from './examples.ts';
