import type { RuleMeta, RuleOption } from '../model/rule.ts';
import { SEVERITIES } from '../model/severity.ts';
import {
  anyText,
  closed,
  count,
  described,
  either,
  flag,
  list,
  required,
  shown,
  text,
  words,
  type Field,
  type NamedFault,
} from './fields.ts';
import { globFault } from './glob.ts';
import { rulesByPeerId, settableNames, type KnownNames } from './known.ts';
import { nearest } from './nearest.ts';
import { PRESETS, PROFILES } from './profiles.ts';
import { suppressionsField } from './suppression-field.ts';
import { imagePatternFault, relativePathFault, repositoryPathFault } from './text-faults.ts';

const glob = text(globFault);
const imagePattern = text(imagePatternFault);
const repositoryPath = text(repositoryPathFault);

/** The policy's schema, with the rules and gates at hand. */
export function policyField(known: KnownNames): Field {
  return closed({
    extends: described(
      either(extended, list(extended), 'text or a list'),
      'Policy files of this repository, relative to this file, or presets such as hullgate:strict. Later ones win, this file wins over all.',
    ),
    profile: described(words(PROFILES), 'Which rules are switched on. Default: default.'),
    failOn: described(
      failOn(known.gates),
      'The least severity that fails a gate, for all gates or by gate. Default: high.',
    ),
    only: described(
      words(['introduced', 'all']),
      'What the verdict is judged on. Default: introduced when there is a base to compare with, else all.',
    ),
    gates: described(
      closed(
        byName(known.gates, () => closed({ enabled: described(flag, 'Default: true.') })),
        noGate,
      ),
      'Gates to switch off.',
    ),
    rules: described(ruleSettings(known), 'Rules to switch off or on, with another severity or with options.'),
    paths: described(
      closed({
        include: described(list(glob), 'Globs of the files to inspect. Default: all.'),
        exclude: described(list(glob), 'Globs of files to leave out. They win over include.'),
      }),
      'Which files are inspected.',
    ),
    registries: described(
      closed({
        allow: described(list(imagePattern), 'Images may come only from here.'),
        deny: described(list(imagePattern), 'Images may not come from here. Wins over allow.'),
      }),
      'Patterns on normalised image names, such as docker.io/library/* or ghcr.io/our-org/**.',
    ),
    identities: described(
      list(
        closed({
          images: described(required(imagePattern), 'Pattern on normalised image names.'),
          issuer: described(
            required(anyText),
            'Who vouches for the identity, such as https://token.actions.githubusercontent.com.',
          ),
          subject: described(required(anyText), 'The identity that signs.'),
        }),
      ),
      'Who may sign images.',
    ),
    suppressions: described(suppressionsField(known), 'Findings that are accepted, each with its reason.'),
    baseline: described(
      repositoryPath,
      'Path of a baseline file, from the root of the repository: its findings are known and do not fail.',
    ),
  });
}

const extended = text((value) => {
  if (!value.startsWith('hullgate:')) return relativePathFault(value);
  if (PRESETS.has(value)) return undefined;
  return { message: `names ${shown(value)}, which is no preset`, near: nearest(value, PRESETS.keys()) };
});

function failOn(gates: readonly string[]): Field {
  const threshold = words([...SEVERITIES, 'never']);
  const everyGate = described(threshold, 'For the gates that are not named here.');
  return either(
    threshold,
    closed({ default: everyGate, ...byName(gates, () => threshold) }, noGate),
    'a severity, `never` or a mapping of gates',
  );
}

function ruleSettings(known: KnownNames): Field {
  const ofRules = known.rules.map((rule) => [rule.id, described(ruleSetting(rule.options), rule.title)] as const);
  const byPeerId = rulesByPeerId(known);
  const names = settableNames(known);
  return closed(
    {
      ...byName(
        known.gates.map((gate) => `${gate}/*`),
        () => ruleSetting(),
      ),
      ...Object.fromEntries(ofRules),
    },
    (key) => ({
      message: `names ${shown(key)}, which is no rule`,
      near: byPeerId.get(key.toLowerCase()) ?? nearest(key, names),
    }),
  );
}

function ruleSetting(options: RuleMeta['options'] = {}): Field {
  const level = words(['off', ...SEVERITIES]);
  const ofOptions = Object.entries(options).map(([name, option]) => [name, optionField(option)] as const);
  const full = closed({
    severity: level,
    options: closed(Object.fromEntries(ofOptions), (key, names) => ({
      message: `has no option ${shown(key)}`,
      near: nearest(key, names),
    })),
  });
  return either(level, full, 'off, a severity or a mapping with `severity` and `options`');
}

const OPTION_FIELDS: Readonly<Record<RuleOption['type'], Field>> = {
  strings: list(text(() => undefined)),
  string: text(() => undefined),
  boolean: flag,
  number: count,
};

function optionField(option: RuleOption): Field {
  const field = OPTION_FIELDS[option.type];
  return { ...field, json: { ...field.json, description: option.description, default: option.default } };
}

function byName(names: readonly string[], field: () => Field): Record<string, Field> {
  return Object.fromEntries(names.map((name) => [name, field()]));
}

function noGate(key: string, names: readonly string[]): NamedFault {
  return { message: `names ${shown(key)}, which is no gate`, near: nearest(key, names) };
}
