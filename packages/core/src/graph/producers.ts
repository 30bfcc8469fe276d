import type { DockerfileFact, StageFact, WorkloadFact } from '../model/fact.ts';
import type { ImageReference } from '../sources/image-reference/model.ts';
import type { Build, Product } from './builds.ts';

/** A build whose Dockerfile and stage are known. */
export interface KnownBuild extends Build {
  readonly dockerfile: DockerfileFact;
  readonly stage: StageFact;
}

export interface Producer {
  readonly build: KnownBuild;
  readonly match: 'own' | 'tag' | 'repository';
}

/** More builds of one image repository are too many to say which one a workload runs. */
const MOST_BUILDS = 64;

/** The builds that produce images of one repository. */
interface RepositoryBuilds {
  readonly all: Build[];
  readonly byTag: Map<string, Build[]>;
  /** Those that also give out tags which are not known here. */
  readonly open: Build[];
}

/** Which builds of this repository produce which images. */
export class Producers {
  readonly #repositories = new Map<string, RepositoryBuilds>();
  readonly #services = new Map<string, Build>();

  constructor(builds: readonly Build[]) {
    for (const build of builds) {
      if (build.fact.by === 'compose') this.#services.set(serviceKey(build.fact.span.path, build.fact.name), build);
      for (const product of build.products) this.#add(build, product);
    }
  }

  /** Whether some build produces an image of this (normalised) repository. */
  has(repository: string): boolean {
    return this.#repositories.has(repository);
  }

  /** The build that a Compose service declares for itself. */
  ownBuild({ format, span, name }: WorkloadFact): Build | undefined {
    return format === 'compose' ? this.#services.get(serviceKey(span.path, name)) : undefined;
  }

  /** The one build that makes the image, if only one stage of one Dockerfile can be meant. */
  producerOf({ name, tag = 'latest', digest }: Pick<ImageReference, 'name' | 'tag' | 'digest'>): Producer | undefined {
    const builds = this.#repositories.get(name);
    if (!builds || builds.all.length > MOST_BUILDS) return undefined;
    const equal = digest ? [] : (builds.byTag.get(tag) ?? []);
    const sole = soleStage(builds.all);
    if (sole) return { build: equal.find(isKnownBuild) ?? sole, match: equal.length > 0 ? 'tag' : 'repository' };
    const build = builds.open.every((open) => equal.includes(open)) ? soleStage(equal) : undefined;
    return build && { build, match: 'tag' };
  }

  #add(build: Build, { repository, reference }: Product): void {
    if (repository === undefined) return;
    const known = this.#repositories.get(repository) ?? { all: [], byTag: new Map<string, Build[]>(), open: [] };
    this.#repositories.set(repository, known);
    if (known.all.length > MOST_BUILDS) return;
    known.all.push(build);
    if (!reference) known.open.push(build);
    if (!reference || reference.digest) return;
    const tag = reference.tag ?? 'latest';
    known.byTag.set(tag, [...(known.byTag.get(tag) ?? []), build]);
  }
}

function serviceKey(path: string, service: string): string {
  return `${path}\n${service}`;
}

export function isKnownBuild(build: Build): build is KnownBuild {
  return build.dockerfile !== undefined && build.stage !== undefined;
}

/** The first of the builds, if they are all of the same stage. */
function soleStage(builds: readonly Build[]): KnownBuild | undefined {
  const [first] = builds;
  if (!first || !isKnownBuild(first)) return undefined;
  return builds.every((build) => build.dockerfile === first.dockerfile && build.stage === first.stage)
    ? first
    : undefined;
}
