import { defineRule } from '../../../model/rule.ts';
import type { ShellCommand, ShellWord } from '../../../sources/shell/model.ts';

const PODMAN = ['--tls-verify=false'];

/** The options of programs that talk to registries which switch off encryption or the check of certificates. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  podman: PODMAN,
  buildah: PODMAN,
  skopeo: [...PODMAN, '--src-tls-verify=false', '--dest-tls-verify=false'],
  crane: ['--insecure'],
  gcrane: ['--insecure'],
  oras: ['--plain-http', '--insecure'],
  helm: ['--plain-http', '--insecure-skip-tls-verify'],
  nerdctl: ['--insecure-registry'],
  cosign: ['--allow-http-registry', '--allow-insecure-registry'],
  executor: ['--insecure', '--insecure-pull', '--skip-tls-verify', '--skip-tls-verify-pull'],
};

const LOOPBACK = /(?:^|[/=@])(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?(?:\/|$)/;

export default defineRule({
  id: 'provenance/image-registry-insecure',
  on: 'command',
  severity: 'high',
  profiles: ['default'],
  title: 'Registry is used without verified encryption',
  why: 'Without TLS, or with certificates that nobody checks, whoever sits on the way can hand out another image and reads the credentials.',
  remedy: 'Drop the option; give a registry with a certificate of your own its CA certificate instead.',
  equivalents: [],
  references: ['https://distribution.github.io/distribution/about/insecure/'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM fedora:43\nRUN skopeo copy --src-tls-verify=false docker://reg.example/a:1 dir:/a\n',
      fixed: 'FROM fedora:43\nRUN skopeo copy docker://reg.example/a:1 dir:/a\n',
    },
    {
      path: 'Dockerfile',
      bad: 'FROM fedora:43\nRUN dnf -y install oras && \\\n    oras pull \\\n      --plain-http \\\n      reg.example/a:1\n',
      fixed: 'FROM fedora:43\nRUN dnf -y install oras && \\\n    oras pull \\\n      reg.example/a:1\n',
    },
    {
      path: 'Dockerfile',
      bad: 'FROM fedora:43\nRUN ["/usr/bin/crane", "pull", "--insecure", "reg.example/a:1", "a.tar"]\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM fedora:43\nRUN skopeo copy --src-tls-verify=true docker://reg.example/a:1 dir:/a\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM fedora:43\nRUN crane pull --insecure localhost:5000/a:1 a.tar\n',
      note: 'nobody sits on the way',
    },
    {
      path: 'Dockerfile',
      good: 'FROM fedora:43\nRUN curl --insecure https://example.com/ && mytool --plain-http\n',
      note: 'other programs',
    },
  ],
  *check(command) {
    const options = (command.program && Object.hasOwn(OPTIONS, command.program) && OPTIONS[command.program]) || [];
    if (options.length === 0 || command.args.some(({ text }) => LOOPBACK.test(text))) return;
    for (const [index, word] of command.args.entries()) {
      const option = word.literal?.replace(/=true$/, '');
      if (option === undefined || !options.includes(option)) continue;
      yield {
        at: word.span,
        message: `\`${command.program}\` talks to the registry with \`${option}\`, so whoever sits on the way can hand out another image. Drop the option; trust the registry's CA certificate if it has its own.`,
        ...(!command.script.exec && { fix: dropping(option, command, index) }),
      };
    }
  },
});

/** Takes the option out together with what parts it from the word before. */
function dropping(option: string, { args, words }: ShellCommand, index: number) {
  const word: ShellWord | undefined = args[index];
  const before = word && words[words.indexOf(word) - 1];
  const edits = word && before ? [{ span: { ...word.span, start: before.span.end }, text: '' }] : [];
  return { title: `Drop ${option}`, safety: 'review' as const, edits };
}
