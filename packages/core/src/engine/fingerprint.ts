import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RawFinding } from '../model/inspection.ts';

/** What is fingerprinted. Line numbers are not part of it: a finding stays itself when the lines above it change. */
function fingerprint(finding: RawFinding, ordinal: number): string {
  const parts = [finding.rule, finding.at.path, finding.identity, String(ordinal)];
  return bytesToHex(sha256(utf8ToBytes(parts.join('\0')))).slice(0, 32);
}

/**
 * Gives each finding its fingerprint. Findings that are alike (same rule, path and identity) are told apart by their
 * order in the file.
 */
export function fingerprints(findings: readonly RawFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = `${finding.rule}\0${finding.at.path}\0${finding.identity}`;
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return fingerprint(finding, ordinal);
  });
}
