import { anyText, closed, described, list, required, shown, text, type Field, type TextFault } from './fields.ts';
import { globFault } from './glob.ts';
import { rulesByPeerId, settableNames, type KnownNames } from './known.ts';
import { nearest } from './nearest.ts';
import { dateFault } from './text-faults.ts';

/** The schema of `suppressions`. */
export function suppressionsField(known: KnownNames): Field {
  return list(
    closed({
      rule: described(
        required(suppressedRule(known)),
        'A rule, gate/*, a peer’s id such as hadolint:DL3008, a peer’s everything such as hadolint:*, or *.',
      ),
      path: described(text(globFault), 'Glob of the files it holds for. Default: all.'),
      fingerprint: described(text(fingerprintFault, { pattern: FINGERPRINT.source }), 'The one finding it holds for.'),
      reason: described(required(anyText), 'Why this is acceptable.'),
      until: described(text(dateFault, { format: 'date' }), 'Last day it holds. After that day it fails.'),
      owner: described(anyText, 'Who answers for it.'),
    }),
  );
}

const FINGERPRINT = /^[0-9a-f]{32}$/;

function fingerprintFault(value: string): TextFault | undefined {
  return FINGERPRINT.test(value) ? undefined : 'must be 32 hexadecimal digits in lower case, as reports show them';
}

function suppressedRule(known: KnownNames): Field {
  const ours = ['*', ...settableNames(known)];
  const peers = [...rulesByPeerId(known).keys()];
  const wholePeers = [...new Set(peers.map((id) => `${id.slice(0, id.indexOf(':'))}:*`))];
  const valid = new Set([...ours, ...peers, ...wholePeers]);
  return text(
    (value) => {
      if (ours.includes(value) || valid.has(value.toLowerCase())) return undefined;
      const candidates = known.rules.flatMap(({ equivalents }) => equivalents);
      const near = nearest(value, [...ours, ...candidates, ...wholePeers]);
      return { message: `is ${shown(value)}, which is neither a rule nor a peer's id for one`, near };
    },
    { anyOf: [{ enum: ours }, { pattern: '^[A-Za-z-]+:.+$' }] },
  );
}
