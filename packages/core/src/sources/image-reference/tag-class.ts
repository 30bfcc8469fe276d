/**
 * What a tag says about the future of what it names. Only a digest is immutable; a tag of the classes `semver` and
 * `git-sha` is by custom never moved, the others are.
 */
export type TagClass =
  | 'latest'
  /** Three version numbers: `1.2.3`, `v1.2.3-alpine`. */
  | 'semver'
  /** One or two version numbers, a line that is rebuilt in place: `22`, `3.12-slim`. */
  | 'partial'
  /** A date, or numbers with leading zeros: `2026-11`, `20261122`, `24.04`. */
  | 'calver'
  /** `sha-4f2a9c1`, `4f2a9c1d...`. */
  | 'git-sha'
  /** A word for a stage of development: `stable`, `edge`, `nightly-debug`. */
  | 'channel'
  /** A release of a distribution by its name: `bookworm`, `noble-20260101`. */
  | 'codename'
  | 'other';

export interface ClassifiedTag {
  readonly class: TagClass;
  /** What follows the version: `alpine3.20` of `1.2.3-alpine3.20`. Only tags with equal variants can be compared. */
  readonly variant: string;
  /** Whether the tag holds a whole date, as tags of one certain build do: `noble-20260101`. */
  readonly dated: boolean;
}

const CHANNELS = new Set(
  (
    'stable unstable edge nightly lts current mainline master main develop development dev devel beta alpha rc canary next ' +
    'preview snapshot testing test staging production prod release rolling rawhide head trunk experimental daily weekly'
  ).split(' '),
);

const CODENAMES = new Set(
  (
    'buzz rex bo hamm slink potato woody sarge etch lenny squeeze wheezy jessie stretch buster bullseye bookworm trixie forky duke sid ' +
    'precise trusty utopic vivid wily xenial yakkety zesty artful bionic cosmic disco eoan focal groovy hirsute impish jammy kinetic ' +
    'lunar mantic noble oracular plucky questing resolute ' +
    'alpine slim windowsservercore nanoserver ubi tumbleweed leap bci'
  ).split(' '),
);

const DATE = /(?:^|[^0-9])(?:19|20)\d{2}[-.]?(?:0[1-9]|1[0-2])[-.]?(?:0[1-9]|[12]\d|3[01])(?:[^0-9]|$)/;
const NUMBERS = /^v?(\d+(?:\.\d+)*)(?:[-_+.]?([A-Za-z][\w.-]*)|[-_+]([\w.-]+))?$/;
const CALENDAR = /^(?:(?:19|20)\d{2}(?:[-._]\d{1,2}){0,2}|(?:19|20)\d{6}(?:[-.T]?\d+)?)(?:[-_.]([\w.-]+))?$/;
/** A lone number of so many digits counts builds; it does not name a line. */
const BUILD_NUMBER_LENGTH = 4;
const GIT_SHA = /^(?:(?:sha|git|commit|g)-?)?[0-9a-f]{7,40}$/;

/** Reads a tag. Every tag has a class; the first that fits, in the order of {@link TagClass} save that dates win over versions. */
export function classifyTag(tag: string): ClassifiedTag {
  const dated = DATE.test(tag);
  if (tag === 'latest') return { class: 'latest', variant: '', dated };
  const calendar = CALENDAR.exec(tag);
  if (calendar) return { class: 'calver', variant: calendar[1] ?? '', dated };
  const numbers = NUMBERS.exec(tag);
  const version = numbers?.[1];
  if (version !== undefined && !looksLikeSha(tag)) {
    return { class: versionClass(version.split('.')), variant: numbers?.[2] ?? numbers?.[3] ?? '', dated };
  }
  if (looksLikeSha(tag)) return { class: 'git-sha', variant: '', dated };
  return { ...wordClass(tag), dated };
}

function versionClass(numbers: readonly string[]): TagClass {
  if (numbers.slice(1).some((number) => number.length > 1 && number.startsWith('0'))) return 'calver';
  if (numbers.length === 1 && (numbers[0] ?? '').length >= BUILD_NUMBER_LENGTH) return 'other';
  return numbers.length >= 3 ? 'semver' : 'partial';
}

/** Seven or more hexadecimal digits with both letters and digits among them, so that neither `1234567` nor `defaced` count. */
function looksLikeSha(tag: string): boolean {
  if (!GIT_SHA.test(tag)) return false;
  const hex = tag.slice(tag.lastIndexOf('-') + 1);
  return tag.includes('-') || (/\d/.test(hex) && /[a-f]/.test(hex));
}

function wordClass(tag: string): Pick<ClassifiedTag, 'class' | 'variant'> {
  const [first = ''] = tag.split(/[-_.]/, 1);
  const variant = tag.slice(first.length + 1);
  const word = first.toLowerCase();
  if (word === 'latest') return { class: 'latest', variant };
  if (CHANNELS.has(word)) return { class: 'channel', variant };
  if (CODENAMES.has(word.replace(/\d+$/, ''))) return { class: 'codename', variant };
  return { class: 'other', variant: '' };
}
