import type { Fix } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import type { TextInstruction } from '../../../sources/dockerfile/model.ts';
import { inCasingOf } from '../edits.ts';
import { forKinds } from '../when.ts';

const LABEL = 'org.opencontainers.image.authors';

export default defineRule({
  id: 'dockerfile/maintainer-deprecated',
  on: 'instruction',
  severity: 'low',
  profiles: ['default'],
  title: 'MAINTAINER is deprecated',
  why: 'Docker deprecated MAINTAINER in favour of labels, which every tool can read from an image.',
  remedy: `Write \`LABEL ${LABEL}="..."\`.`,
  equivalents: [
    'hadolint:DL4000',
    'buildkit:MaintainerDeprecated',
    'trivy:DS-0022',
    'checkov:CKV_DOCKER_6',
    'kics:dockerfile/maintainer_instruction_being_used',
  ],
  references: ['https://docs.docker.com/reference/build-checks/maintainer-deprecated/'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM alpine:3.22\nMAINTAINER Jo Doe <jo@example.org>\n',
      fixed: `FROM alpine:3.22\nLABEL ${LABEL}="Jo Doe <jo@example.org>"\n`,
    },
    {
      path: 'Dockerfile',
      bad: 'from alpine:3.22\nmaintainer "Jo"\n',
      fixed: `from alpine:3.22\nlabel ${LABEL}="Jo"\n`,
    },
    { path: 'Dockerfile', good: `FROM alpine:3.22\nLABEL ${LABEL}="jo@example.org" maintainer=jo\n` },
  ],
  ...forKinds(['MAINTAINER'], function* (instruction) {
    const message = `MAINTAINER is deprecated; write \`LABEL ${LABEL}=...\`, which registries and scanners show.`;
    const fix = toLabel(instruction);
    yield { at: instruction.span, message, ...(fix === undefined ? {} : { fix }) };
  }),
});

function toLabel({ keyword, operand, span, innerComments }: TextInstruction): Fix | undefined {
  if (operand === undefined || innerComments.length > 0) return undefined;
  const name = operand.value.replace(/^(["'])(.*)\1$/, '$2').replace(/[\\"$]/g, '\\$&');
  const text = `${inCasingOf(keyword.value, 'LABEL')} ${LABEL}="${name}"`;
  return { title: 'Write it as a label', safety: 'safe', edits: [{ span, text }] };
}
