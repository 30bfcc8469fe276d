import type { SourceFile } from '../../../sources/text/source-file.ts';
import type { SecretRule } from '../kind.ts';
import { KeywordAutomaton } from './automaton.ts';
import type { ByteRange, Detection, Detector } from './detection.ts';
import { SourceBytes } from './source-bytes.ts';

/** A detection together with the rule whose kind it is. */
export interface RuleDetection {
  readonly rule: SecretRule;
  readonly found: Detection;
}

export interface ScanResult {
  readonly source: SourceBytes;
  /** In the order of their places. */
  readonly detections: readonly RuleDetection[];
}

interface Keyword {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly anyCase: boolean;
  readonly rule: SecretRule;
  readonly detector: Detector;
}

/** Builds one automaton for all these kinds. Building is the dear part: do it once per scan, not per file. */
export function createScanner(rules: readonly SecretRule[]): (file: SourceFile) => ScanResult {
  const keywords = rules.flatMap(keywordsOf);
  const texts = [...new Set(keywords.map(({ text }) => text.toLowerCase()))];
  const byText = texts.map((text) => keywords.filter((keyword) => keyword.text.toLowerCase() === text));
  const automaton = new KeywordAutomaton(texts);
  return (file) => {
    const source = new SourceBytes(file);
    const detections: RuleDetection[] = [];
    /** Where each rule's last detection ends: what begins before it is part of it. */
    const covered = new Map<SecretRule, number>();
    automaton.scan(source.bytes, (ends, end) => {
      for (const index of ends) {
        for (const keyword of byText[index] ?? []) {
          const found = detect(keyword, source, end);
          if (found === undefined || found.start < (covered.get(keyword.rule) ?? 0)) continue;
          covered.set(keyword.rule, found.end);
          detections.push({ rule: keyword.rule, found });
        }
      }
    });
    return { source, detections: settle(detections) };
  };
}

function keywordsOf(rule: SecretRule): readonly Keyword[] {
  return rule.detectors.flatMap((detector) =>
    detector.keywords.map((text) => ({
      text,
      bytes: new TextEncoder().encode(text),
      anyCase: detector.anyCase === true,
      rule,
      detector,
    })),
  );
}

function detect(keyword: Keyword, source: SourceBytes, end: number): Detection | undefined {
  const at = end - keyword.bytes.length;
  if (!keyword.anyCase && !keyword.bytes.every((byte, index) => source.bytes[at + index] === byte)) return undefined;
  return keyword.detector.detect(source, at, end);
}

/** Puts detections in order and leaves out what another one already reports: as its other half, or more exactly. */
function settle(detections: readonly RuleDetection[]): readonly RuleDetection[] {
  const partners = new Set(detections.flatMap(({ found }) => (found.partner ? [keyOf(found.partner)] : [])));
  const ordered = detections
    .filter(({ found }) => !partners.has(keyOf(found)))
    .toSorted((a, b) => a.found.start - b.found.start || a.found.end - b.found.end);
  return ordered.filter((detection, index) => !isSaidMoreExactly(detection, index, ordered));
}

function keyOf({ start, end }: ByteRange): string {
  return `${start}-${end}`;
}

/** How many detections before a place may reach over it; more than ever happen outside of attacks. */
const NEIGHBOURS = 8;

function isSaidMoreExactly({ rule, found }: RuleDetection, index: number, all: readonly RuleDetection[]): boolean {
  const generality = rule.kind.generality ?? 0;
  if (generality === 0) return false;
  for (let at = Math.max(0, index - NEIGHBOURS); at < all.length; at++) {
    const other = all[at];
    if (other === undefined || other.found.start >= found.end) return false;
    if ((other.rule.kind.generality ?? 0) < generality && other.found.end > found.start) return true;
  }
  return false;
}
