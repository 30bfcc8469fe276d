// The public surface of @hullgate/core. Nothing else is stable.
export { applyFixes, type FixedTexts } from './engine/apply-fixes.ts';
export { blankInspection, isBlank } from './engine/blank.ts';
export { compare, type Comparison } from './engine/compare.ts';
export { createInspector, type Inspector } from './engine/inspect.ts';
export { link, type Linked } from './engine/link.ts';
export { loadPolicy, POLICY_PATHS, PolicyFileError, type FoundPolicy } from './engine/load-policy.ts';
export { memoryWorkspace } from './engine/memory-workspace.ts';
export type { Progress, Shard } from './engine/inspect-tree.ts';
export { mergeShards, scan, scanShard, type ScanOptions } from './engine/scan.ts';
export { ShardError, type ShardBundle } from './engine/shard.ts';
export { GATE_IDS, loadGates, rulesBehind } from './gates/gates.ts';
export type { Fact } from './model/fact.ts';
export type { Finding, Related, ReportedEdit, ReportedFix, RuleFinding, Status } from './model/finding.ts';
export type { Edit, Fix } from './model/fix.ts';
export { defineGate, type AnyRule, type Gate } from './model/gate.ts';
export type { Inspection, RawFinding } from './model/inspection.ts';
export { LineIndex } from './model/line-index.ts';
export type { InspectionCache, PortName, Ports } from './model/ports.ts';
export type { Problem } from './model/problem.ts';
export type { GateResult, Report, ReportStats, Suppressed, Verdict } from './model/report.ts';
export {
  defineRule,
  type Profile,
  type Rule,
  type RuleContext,
  type RuleExample,
  type RuleMeta,
} from './model/rule.ts';
export { atLeast, compareSeverity, CONFIDENCES, SEVERITIES, type Confidence, type Severity } from './model/severity.ts';
export type { At, Position, Region, Span } from './model/span.ts';
export type { InlineSuppression } from './model/suppression.ts';
export { ReadError, type Workspace, type WorkspaceFile, type WorkspaceListing } from './model/workspace.ts';
export { writeBaseline } from './policy/baseline.ts';
export { EXIT_CODES, exitCodeOf } from './policy/exit-code.ts';
export type { Policy, PolicySuppression, RuleSetting, Threshold } from './policy/policy.ts';
export { PROFILES } from './policy/profiles.ts';
export { commandData } from './reporting/escape.ts';
export {
  reporters,
  type AnnotationLevel,
  type Reporter,
  type ReporterName,
  type ReporterOptions,
  type Revision,
  type Source,
} from './reporting/index.ts';
export type { ImageReference, ParsedImageReference } from './sources/image-reference/model.ts';
export { normaliseImageReference } from './sources/image-reference/normalise.ts';
export { parseImageReference } from './sources/image-reference/parse.ts';
export { decodeText, encodeText, isBinary, type TextEncoding } from './sources/text/encoding.ts';
export { VERSION } from './version.ts';
