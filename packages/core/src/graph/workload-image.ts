import type { BuildFact, ContainerFact, StageFact, WorkloadFact } from '../model/fact.ts';
import type { Span } from '../model/span.ts';

/** The user that an image's process starts as, as far as the Dockerfiles of this repository tell. */
export type EffectiveUser =
  | {
      readonly from: 'instruction';
      /** The user without its group: `app`, `0`, `65532`. */
      readonly name: string;
      /** The operand as expanded, such as `app:app`. */
      readonly text: string;
      readonly span: Span;
    }
  | {
      /** No stage says USER: the base image decides. */
      readonly from: 'base';
      /** Normalised repository of the base; `scratch` for the empty image; absent where it is not known. */
      readonly repository?: string;
      readonly tag?: string;
      /** The base as expanded. */
      readonly text: string;
      /** The FROM operand. */
      readonly span: Span;
    }
  | { readonly from: 'unknown' };

/**
 * A container of a workload, with the stage of this repository that builds its image. Only made where exactly one
 * stage can be meant.
 */
export interface WorkloadImage {
  readonly workload: WorkloadFact;
  readonly container: ContainerFact;
  /** For messages: "Deployment shop/web, container `app`". */
  readonly owner: string;
  readonly build: BuildFact;
  /** The Dockerfile's path. */
  readonly dockerfile: string;
  readonly stage: StageFact;
  /** For messages: "stage `app`". */
  readonly stageOwner: string;
  /**
   * `own`: the service builds what it runs; `tag`: the build produces this very tag; `repository`: the repository is the
   * same, but the version is only known outside, or another.
   */
  readonly match: 'own' | 'tag' | 'repository';
  readonly user: EffectiveUser;
}
