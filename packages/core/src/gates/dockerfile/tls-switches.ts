import type { Span } from '../../model/span.ts';
import type { ShellCommand } from '../../sources/shell/model.ts';

/** Words (in order, as they stand in a command) that switch the check of certificates off, by program. */
const SWITCHES: ReadonlyMap<string, readonly RegExp[]> = new Map(
  Object.entries({
    curl: [/^--insecure$/, /^--proxy-insecure$/, /^--doh-insecure$/],
    wget: [/^--no-check-certificate$/],
    pip: [/^--trusted-host(?:=|$)/],
    uv: [/^--(?:trusted-host|allow-insecure-host)(?:=|$)/],
    npm: [/^--strict-ssl=false$/, /^--no-strict-ssl$/, /^strict-ssl=false$/],
    yarn: [/^--strict-ssl=false$/, /^--no-strict-ssl$/],
    pnpm: [/^--strict-ssl=false$/, /^--no-strict-ssl$/],
    git: [/^http\.sslverify=(?:false|0|no|off)$/i],
    yum: [/^--setopt=(?:[\w*.-]+\.)?sslverify=(?:0|false|no)$/i],
    dnf: [/^--setopt=(?:[\w*.-]+\.)?sslverify=(?:0|false|no)$/i],
    microdnf: [/^--setopt=(?:[\w*.-]+\.)?sslverify=(?:0|false|no)$/i],
    'apt-get': [/^Acquire::https::(?:[\w.-]+::)?Verify-(?:Peer|Host)=(?:false|0|no)$/i],
    apt: [/^Acquire::https::(?:[\w.-]+::)?Verify-(?:Peer|Host)=(?:false|0|no)$/i],
    conda: [/^--insecure$/, /^-k$/],
  }),
);

/** Settings that are written as two words, `strict-ssl false`. */
const SETTINGS =
  /(?:^|\s)(?:strict-ssl|http\.sslverify|ssl_verify|http\.sslbackend-verify)\s+["']?(?:false|0|no|off)["']?(?:\s|$)/i;
const SETTING_PROGRAMS = new Set(['npm', 'yarn', 'pnpm', 'git', 'conda']);

/** Letters of curl that take a value: what follows them in a cluster is the value. */
const CURL_VALUES = 'ACDEFHKPQTUXYbcdehmortuwxyz';

const OFF = /^(?:0|false|no|off|"?"?)$/i;
const ON = /^(?:1|true|yes|on)$/i;

/** Variables that programs obey. */
const VARIABLES: ReadonlyMap<string, RegExp> = new Map([
  ['NODE_TLS_REJECT_UNAUTHORIZED', /^0$/],
  ['PYTHONHTTPSVERIFY', /^0$/],
  ['GIT_SSL_NO_VERIFY', ON],
  ['PIP_TRUSTED_HOST', /\S/],
  ['NPM_CONFIG_STRICT_SSL', /^(?:0|false)$/i],
  ['npm_config_strict_ssl', /^(?:0|false)$/i],
  ['YARN_STRICT_SSL', /^(?:0|false)$/i],
  ['YARN_ENABLE_STRICT_SSL', /^(?:0|false)$/i],
  ['CONDA_SSL_VERIFY', OFF],
  ['GOINSECURE', /\S/],
  ['CARGO_HTTP_CHECK_REVOKE', /^(?:0|false)$/i],
]);

const NONE: readonly never[] = [];
const LOCAL = /\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/;

export function variableSwitchesTlsOff(name: string, value: string): boolean {
  return VARIABLES.get(name)?.test(value) === true;
}

/** The words of a command that switch the check off. */
export function tlsSwitches(command: ShellCommand): readonly { readonly text: string; readonly span: Span }[] {
  const program = familyOf(command.program ?? '');
  const patterns = SWITCHES.get(program);
  if (patterns === undefined && command.assignments.length === 0 && program !== 'export') return NONE;
  const variables = [
    ...command.assignments.map(({ name, value, span }) => ({ name, value: value?.literal ?? '', span })),
    ...exportsOf(command),
  ]
    .filter(({ name, value }) => variableSwitchesTlsOff(name, value))
    .map(({ name, value, span }) => ({ text: `${name}=${value}`, span }));
  if (command.args.some(({ text }) => LOCAL.test(text))) return variables;
  const words = command.args
    .filter(
      ({ literal }) =>
        literal !== undefined &&
        (patterns?.some((one) => one.test(literal)) === true || (program === 'curl' && isInsecureCluster(literal))),
    )
    .map(({ text, span }) => ({ text, span }));
  return [...variables, ...words, ...settings(command, program)];
}

/** pip has many names, and python may run it. */
function familyOf(program: string): string {
  return program.startsWith('p') && /^(?:pip[23]?(?:\.\d+)?|python(?:\d.*)?)$/.test(program) ? 'pip' : program;
}

function exportsOf({ program, args }: ShellCommand) {
  if (program !== 'export') return [];
  return args.flatMap(({ literal = '', span }) => {
    const equals = literal.indexOf('=');
    return equals < 0 ? [] : [{ name: literal.slice(0, equals), value: literal.slice(equals + 1), span }];
  });
}

function settings({ args, span }: ShellCommand, program: string) {
  if (!SETTING_PROGRAMS.has(program)) return [];
  const line = args.map(({ literal = '' }) => literal).join(' ');
  const match = SETTINGS.exec(line);
  return match === null ? [] : [{ text: match[0].trim(), span }];
}

/** `-fsSLk`, but not `-ok`, where `k` is the name of a file. */
function isInsecureCluster(text: string): boolean {
  if (!/^-[A-Za-z#0-9]+/.test(text)) return false;
  for (const letter of text.slice(1)) {
    if (letter === 'k') return true;
    if (CURL_VALUES.includes(letter)) return false;
  }
  return false;
}
