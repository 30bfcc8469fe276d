import type { NamedValue } from '../../../model/named-value.ts';
import type { Span } from '../../../model/span.ts';

/** Where values with names are written in the open, and what to use there instead. */
export const LITERAL_PLACES: ReadonlyMap<NamedValue['origin'], string> = new Map([
  ['dockerfile-arg', 'a build secret (`RUN --mount=type=secret`)'],
  ['dockerfile-env', 'the environment of the running container'],
  ['dockerfile-label', 'the environment of the running container'],
  ['compose-environment', 'a Compose secret (`secrets:`) or a variable that is set outside (`${...}`)'],
  ['compose-build-arg', 'a build secret (`build.secrets`)'],
  ['kubernetes-env', 'a Secret (`valueFrom.secretKeyRef`)'],
  ['kubernetes-configmap', 'a Secret that an external store or sealed secret provides'],
  ['workflow-env', 'a secret of the repository or environment (`${{ secrets.NAME }}`)'],
]);

/** The name together with its value. */
export function spanOfEntry({ name, value }: NamedValue): Span {
  return {
    path: value.span.path,
    start: Math.min(name.span.start, value.span.start),
    end: Math.max(name.span.end, value.span.end),
  };
}
