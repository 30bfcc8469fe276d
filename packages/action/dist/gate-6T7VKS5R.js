import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
import {
  DIGEST_LENGTHS
} from "./chunk-5RDQ3CNK.js";
import {
  defineGate,
  defineRule
} from "./chunk-V3KQVTIS.js";
import {
  flagOf,
  rememberLast
} from "./chunk-DAJSCRJ6.js";
import {
  expandVariables
} from "./chunk-JOIVCG7T.js";
import {
  nearest
} from "./chunk-H6ZOB2IL.js";
import {
  Minimatch
} from "./chunk-XCF6WYAL.js";
import "./chunk-BJJFHFV3.js";

// packages/core/src/gates/provenance/image-finding.ts
var VERBS = {
  base: "is built from",
  "copy-from": "takes files from",
  "mount-from": "takes files from",
  frontend: "loads",
  deploy: "runs",
  ci: "runs",
  "build-tag": "makes"
};
var LONGEST_NAME = 160;
function quote(text) {
  const short = text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}...` : text;
  return `\`${short}\``;
}
function saying({ owner, role, text }) {
  return `${owner.charAt(0).toUpperCase()}${owner.slice(1)} ${VERBS[role]} ${quote(text)}`;
}
function imageFinding(use, message, more = {}) {
  return {
    at: use.span,
    message,
    identity: `${use.owner}: ${use.repository ?? use.text}`,
    ...use.related.length > 0 && { related: use.related },
    ...more
  };
}
function partOf({ span, exact }, part) {
  return exact && part ? { path: span.path, start: span.start + part[0], end: span.start + part[1] } : span;
}

// packages/core/src/gates/provenance/rules/base-image-fan-out.ts
var LEAST = 2;
var MOST_NAMES = 12;
var base_image_fan_out_default = defineRule({
  id: "provenance/base-image-fan-out",
  on: "graph",
  severity: "info",
  profiles: [],
  title: "Who inherits from a base image",
  why: "A flaw in a base image is a flaw of everything built on it. This report names what must be rebuilt and rolled out when the base is fixed.",
  remedy: "Nothing has to be done; keep the base up to date.",
  equivalents: [],
  references: ["https://docs.docker.com/build/building/base-images/"],
  examples: [
    { path: "Dockerfile", bad: "FROM node:24.4.1 AS build\nFROM build\n" },
    { path: "Dockerfile", bad: "FROM node:24.4.1\n", files: { "compose.yaml": "services:\n  web:\n    build: .\n" } },
    { path: "Dockerfile", good: "FROM node:24.4.1\n" },
    { path: "Dockerfile", good: "FROM scratch AS a\nFROM scratch\n" }
  ],
  *check(graph) {
    const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    const heirs = heirsOf(graph);
    for (const [id, at] of basesOf(graph)) {
      const base = nodes.get(id);
      const listed = reach(id, heirs).flatMap((heir) => nodes.get(heir) ?? []).filter(isHeir);
      if (!base || listed.length < LEAST) continue;
      const names = listed.slice(0, MOST_NAMES).map(({ name, path }) => `${name} (${path})`);
      if (listed.length > MOST_NAMES) names.push(`and ${listed.length - MOST_NAMES} more`);
      yield {
        at,
        message: `${listed.length} stages and workloads inherit from ${quote(base.name)}: ${names.join(", ")}.`,
        identity: base.name,
        related: listed.slice(0, MOST_NAMES).flatMap(({ span, name }) => span ? [{ span, message: name }] : [])
      };
    }
  }
});
function isHeir({ kind }) {
  return kind === "stage" || kind === "workload";
}
function basesOf({ edges }) {
  const built = new Set(edges.flatMap(({ to, kind }) => kind === "produces" ? [to] : []));
  const bases = /* @__PURE__ */ new Map();
  for (const { to, kind, span } of edges) {
    if (kind === "builds-from" && to.startsWith("image:") && span && !built.has(to) && !bases.has(to))
      bases.set(to, span);
  }
  return bases;
}
function heirsOf({ edges }) {
  const heirs = /* @__PURE__ */ new Map();
  for (const { from, to, kind } of edges) {
    if (kind === "copies-from") continue;
    const [giver, heir] = kind === "produces" ? [from, to] : [to, from];
    const known = heirs.get(giver);
    if (known) known.push(heir);
    else heirs.set(giver, [heir]);
  }
  return heirs;
}
function reach(start, heirs) {
  const seen = /* @__PURE__ */ new Set([start]);
  for (const id of seen) for (const heir of heirs.get(id) ?? []) seen.add(heir);
  seen.delete(start);
  return [...seen].toSorted();
}

// packages/core/src/sources/dockerfile/predefined-args.ts
var PLATFORM_ARGS = new Set(
  ["TARGET", "BUILD"].flatMap((side) => ["PLATFORM", "OS", "OSVERSION", "ARCH", "VARIANT"].map((part) => side + part))
);

// packages/core/src/gates/provenance/rules/image-arg-undeclared.ts
var KNOWN = /* @__PURE__ */ new Set([...PLATFORM_ARGS, "TARGETSTAGE"]);
var PEER = "buildkit:UndefinedArgInFrom";
var PEERS_FOR_LATEST = ["trivy:DS-0001"];
var image_arg_undeclared_default = defineRule({
  id: "provenance/image-arg-undeclared",
  on: "dockerfile",
  severity: "high",
  profiles: ["default"],
  title: "FROM uses an argument that is not declared",
  why: "FROM only sees arguments that are declared before the first FROM. Any other counts as empty, also with `--build-arg`: the build fails, or silently takes another image than the one that was meant.",
  remedy: "Declare the argument with ARG before the first FROM, or correct its name.",
  equivalents: [PEER, ...PEERS_FOR_LATEST],
  references: [
    "https://docs.docker.com/reference/build-checks/undefined-arg-in-from/",
    "https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact"
  ],
  examples: [
    {
      path: "Dockerfile",
      bad: "ARG VERSION=24\nFROM node:${VERSIN}\n",
      fixed: "ARG VERSION=24\nFROM node:${VERSION}\n"
    },
    {
      path: "Dockerfile",
      bad: "FROM --platform=$BULIDPLATFORM scratch\nCOPY a /\n",
      fixed: "FROM --platform=$BUILDPLATFORM scratch\nCOPY a /\n"
    },
    { path: "Dockerfile", bad: "FROM node:24.4.1 AS a\nARG TAG=1\nFROM nginx:$TAG\n", note: "declared in a stage" },
    { path: "Dockerfile", good: "ARG VERSION\nFROM node:${VERSION}\n", note: "whoever builds must supply it" },
    { path: "Dockerfile", good: "FROM --platform=$BUILDPLATFORM golang:1.24-$TARGETARCH\n" },
    { path: "Dockerfile", good: "FROM node:${VERSION:-24.4.1}\n", note: "has a default of its own" },
    { path: "Dockerfile", good: "ARG a=1\nARG b=${a}\nFROM node:$b AS c\nRUN echo $undeclared\n" }
  ],
  *check(dockerfile) {
    const declared = declaredNames(dockerfile);
    for (const { from } of dockerfile.stages) {
      if (!from) continue;
      for (const text of [flagOf(from, "platform")?.value, from.image]) {
        if (!text) continue;
        for (const name of undeclared(text.value, declared, dockerfile))
          yield findingOf(dockerfile, from, text, name, declared);
      }
    }
  }
});
function declaredNames({ globalArgs }) {
  return /* @__PURE__ */ new Set([...globalArgs.flatMap(({ pairs }) => pairs.map(({ key }) => key.value)), ...KNOWN]);
}
function undeclared(text, declared, { escape }) {
  return expandVariables(text, (name) => declared.has(name) ? "" : void 0, escape).missing;
}
function findingOf(dockerfile, from, text, name, declared) {
  const at = placeOf(dockerfile, text.span, name);
  const meant = nearest(name, declared);
  const declaration = dockerfile.instructions.find(
    (instruction) => instruction.kind === "ARG" && instruction.pairs.some(({ key }) => key.value === name)
  );
  const advice = declaration ? "Its ARG stands inside a stage; declare it before the first FROM." : meant === void 0 ? "Declare it before the first FROM." : `Did you mean \`${meant}\`?`;
  return {
    at: at ?? text.span,
    message: `\`${from.keyword.value} ${text.value}\` uses \`${name}\`, which no ARG before the first FROM declares, so it is empty. ${advice}`,
    equivalents: isUnpinned(meantText(dockerfile, text.value)) ? [PEER, ...PEERS_FOR_LATEST] : [PEER],
    ...declaration && {
      related: [{ span: declaration.span, message: "Declared here, where FROM does not see it." }]
    },
    ...at && !declaration && meant !== void 0 && {
      fix: { title: `Use ${meant}`, safety: "review", edits: [{ span: at, text: meant }] }
    }
  };
}
function meantText({ instructions, escape }, text) {
  const pairs = instructions.flatMap((instruction) => instruction.kind === "ARG" ? instruction.pairs : []);
  const defaults = new Map(pairs.map(({ key, value }) => [key.value, value?.value ?? ""]));
  return expandVariables(text, (name) => defaults.get(name) ?? "", escape).text;
}
function isUnpinned(image) {
  const version = /[:@][^/]*$/.exec(image)?.[0];
  return image !== "" && (version === void 0 || version === ":latest");
}
function placeOf({ file }, { path, start, end }, name) {
  const written = file.text.slice(start, end);
  const offset = ["${", "$"].map((sign) => written.indexOf(sign + name) + sign.length).find((found, index) => found > 1 - index);
  return offset === void 0 ? void 0 : { path, start: start + offset, end: start + offset + name.length };
}

// packages/core/src/gates/provenance/rules/image-digest-invalid.ts
var LONGEST_PATTERN = 16;
var image_digest_invalid_default = defineRule({
  id: "provenance/image-digest-invalid",
  on: "image",
  severity: "high",
  profiles: ["default"],
  title: "Image digest cannot exist",
  why: "A digest of the wrong length, of an unknown algorithm, or made up as a placeholder names no image: every pull fails.",
  remedy: "Copy the digest of the image from the registry, such as `docker buildx imagetools inspect node:24.4.1` prints it.",
  equivalents: [],
  references: ["https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests"],
  examples: [
    { path: "Dockerfile", bad: "FROM node:24.4.1@sha256:0123abc\n" },
    { path: "Dockerfile", bad: `FROM node@sha256:${"0".repeat(64)}
` },
    { path: "Dockerfile", bad: `FROM node@sha256:${"deadbeef".repeat(8)}
` },
    { path: "Dockerfile", bad: `FROM node@md5:${"4f2a9c1d7b3e8056".repeat(2)}
` },
    {
      path: "Dockerfile",
      bad: "FROM node@sha256:50D858E0985ECC7F60418AAF0CC5AB587F42C2570A884095A9E8CCACD0F6545C\n",
      fixed: "FROM node@sha256:50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c\n"
    },
    { path: "Dockerfile", good: "FROM node@sha256:50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c\n" },
    { path: "Dockerfile", good: "ARG DIGEST\nFROM node@${DIGEST}\n" },
    { path: "compose.yaml", bad: "services:\n  db:\n    image: postgres@sha256:abc\n" }
  ],
  *check(use) {
    const { invalid, reference } = use;
    if (invalid?.part === "digest") {
      const { proposal, reason: reason2 } = invalid;
      const fix = {
        title: `Write ${proposal}`,
        safety: "review",
        edits: [{ span: use.span, text: proposal ?? "" }]
      };
      yield imageFinding(use, `${saying(use)}, whose digest cannot exist: ${reason2}.`, {
        at: partOf(use, invalid.at),
        ...use.exact && proposal !== void 0 && { fix }
      });
      return;
    }
    const reason = reference?.digest && doubt(reference.digest);
    if (reason)
      yield imageFinding(use, `${saying(use)}, whose digest cannot exist: ${reason}.`, {
        at: partOf(use, reference.spans.digest)
      });
  }
});
function doubt({ algorithm, hex }) {
  if (!DIGEST_LENGTHS.has(algorithm)) return `registries know no algorithm \`${algorithm}\``;
  return isPattern(hex) ? "its digits are a repeated pattern, as in a placeholder" : void 0;
}
function isPattern(hex) {
  for (let length = 1; length <= LONGEST_PATTERN; length++) {
    if (hex.startsWith(hex.slice(length))) return true;
  }
  return false;
}

// packages/core/src/gates/provenance/peers.ts
function peersFor({ role, surface }, ids) {
  if (surface === "dockerfile") return role === "base" ? ids.from : [];
  return surface === "kubernetes" ? ids.manifest : [];
}

// packages/core/src/gates/provenance/pulled-images.ts
var ALWAYS_PULLED = /* @__PURE__ */ new Set(["kubernetes", "helm", "kustomize"]);
function isLocalBuild({ builtHere, surface }) {
  return builtHere && !ALWAYS_PULLED.has(surface);
}
function isPulled(use) {
  if (!use.reference || use.role === "build-tag" || use.role === "frontend") return false;
  return !isLocalBuild(use);
}
function hasVersion({ reference }) {
  return reference.tag !== void 0 || reference.digest !== void 0;
}

// packages/core/src/gates/provenance/rules/image-digest-missing.ts
var PEERS = { from: [], manifest: ["kics:k8s/image_without_digest", "checkov:CKV_K8S_43"] };
var image_digest_missing_default = defineRule({
  id: "provenance/image-digest-missing",
  on: "image",
  severity: "low",
  profiles: ["strict"],
  title: "Image is not pinned by digest",
  why: "A tag can be pushed again: by the publisher, or by whoever took over the publisher's account. Only a digest always names the same bytes.",
  remedy: "Write the tag for readers and the digest for engines, `node:24.4.1@sha256:...`, and let Renovate or Dependabot keep both up to date.",
  equivalents: PEERS.manifest,
  references: [
    "https://docs.docker.com/build/building/best-practices/#pin-base-image-versions",
    "https://kubernetes.io/docs/concepts/containers/images/#image-names"
  ],
  yieldsTo: ["provenance/image-tag-missing", "provenance/image-tag-latest", "provenance/image-tag-floating"],
  examples: [
    { path: "Dockerfile", bad: "FROM node:24.4.1\n" },
    {
      path: "Dockerfile",
      good: "FROM node:24.4.1@sha256:50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c\n"
    },
    { path: "Dockerfile", good: "FROM scratch\n" },
    { path: "Dockerfile", good: "ARG DIGEST\nFROM node@${DIGEST}\n" },
    { path: "compose.yaml", good: "services:\n  web:\n    build: .\n    image: acme/web:1.2.0\n" },
    {
      path: "pod.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    image: nginx:1.29.1\n"
    }
  ],
  *check(use) {
    if (!isPulled(use) || use.reference.digest) return;
    const message = `${saying(use)} by its tag alone, which can be pushed again with other content. Add the digest behind the tag.`;
    yield imageFinding(use, message, { equivalents: peersFor(use, PEERS) });
  }
});

// packages/core/src/gates/provenance/rules/image-digest-without-tag.ts
var image_digest_without_tag_default = defineRule({
  id: "provenance/image-digest-without-tag",
  on: "image",
  severity: "info",
  profiles: ["strict"],
  title: "Image digest has no tag beside it",
  why: "A digest alone tells a reader no version, and updaters do not know which tag to follow, so the pin grows old.",
  remedy: "Write the tag that had this digest in front of it: `node:24.4.1@sha256:...`. Engines use the digest.",
  equivalents: [],
  references: ["https://docs.docker.com/build/building/best-practices/#pin-base-image-versions"],
  examples: [
    { path: "Dockerfile", bad: "FROM node@sha256:50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c\n" },
    {
      path: "Dockerfile",
      good: "FROM node:24.4.1@sha256:50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c\n"
    },
    { path: "Dockerfile", good: "FROM node:24.4.1\n" }
  ],
  *check(use) {
    if (!isPulled(use) || !use.reference.digest || use.reference.tag !== void 0) return;
    const message = `${saying(use)}: no tag says which version that is, and updaters cannot follow it. Put the tag before the digest.`;
    yield imageFinding(use, message);
  }
});

// packages/core/src/gates/provenance/image-patterns.ts
var OPTIONS = { dot: true, nonegate: true, nocomment: true, platform: "linux", braceExpandMax: 1e3 };
function imageMatcher(patterns) {
  const globs = patterns.flatMap(withContents).map((pattern) => new Minimatch(pattern, OPTIONS));
  return ({ repository, reference }) => {
    if (repository === void 0) return false;
    const names = reference?.tag === void 0 ? [repository] : [repository, `${repository}:${reference.tag}`];
    return globs.some((glob) => names.some((name) => glob.match(name)));
  };
}
function withContents(pattern) {
  const folder = pattern.endsWith("/") ? pattern.slice(0, -1) : pattern;
  return /[*?[\]{}()]/.test(folder) ? [folder] : [folder, `${folder}/**`];
}
function listOption(options, name) {
  const value = options[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

// packages/core/src/gates/provenance/rules/image-frontend-untrusted.ts
var trustedBy = rememberLast(
  (options) => imageMatcher(listOption(options, "trusted"))
);
var image_frontend_untrusted_default = defineRule({
  id: "provenance/image-frontend-untrusted",
  on: "image",
  severity: "medium",
  profiles: ["default"],
  title: "Build frontend is not a trusted one",
  why: "The image that `# syntax=` names is a program that reads the Dockerfile and decides what the build does: it can put anything into the result and sees every build secret.",
  remedy: "Use `# syntax=docker/dockerfile:1`, or list the frontend in the option `trusted`.",
  equivalents: [],
  references: [
    "https://docs.docker.com/build/buildkit/frontend/",
    "https://docs.docker.com/reference/dockerfile/#syntax"
  ],
  options: {
    trusted: {
      type: "strings",
      default: ["docker.io/docker/dockerfile", "docker.io/docker/dockerfile-upstream"],
      description: "Patterns on normalised names of frontends that may build this project"
    }
  },
  examples: [
    {
      path: "Dockerfile",
      bad: "# syntax=somebody/dockerfile:2\nFROM scratch\n",
      fixed: "# syntax=docker/dockerfile:1\nFROM scratch\n"
    },
    { path: "Dockerfile", good: "# syntax=docker/dockerfile:1\nFROM scratch\n" },
    { path: "Dockerfile", good: "# syntax=docker.io/docker/dockerfile-upstream:master-labs\nFROM scratch\n" },
    {
      path: "Dockerfile",
      good: "# syntax=ghcr.io/acme/frontend:1\nFROM scratch\n",
      options: { trusted: ["ghcr.io/acme"] }
    }
  ],
  *check(use, { options }) {
    if (use.role !== "frontend" || use.repository === void 0) return;
    if (trustedBy(options)(use)) return;
    yield imageFinding(
      use,
      `${saying(use)} to read this Dockerfile: that program has full control of the build. Use docker/dockerfile:1 or trust it in the policy.`,
      {
        fix: {
          title: "Use docker/dockerfile:1",
          safety: "review",
          edits: [{ span: use.span, text: "docker/dockerfile:1" }]
        }
      }
    );
  }
});

// packages/core/src/sources/image-reference/official-images.ts
var OFFICIAL = new Set(
  "adminer aerospike almalinux alpine alt amazoncorretto amazonlinux api-firewall arangodb archlinux backdrop bash bonita buildpack-deps busybox caddy cassandra centos chronograf cirros clearlinux clefos clickhouse clojure composer consul convertigo couchbase couchdb crate crux dart debian docker drupal eclipse-mosquitto eclipse-temurin eggdrop elasticsearch elixir emqx erlang euleros express-gateway fedora flink fluentd friendica gazebo gcc geonetwork ghost golang gradle groovy haproxy haskell haxe hello-seattle hello-world hitch hola-mundo httpd hylang ibm-semeru-runtimes ibmjava influxdb irssi java jetty jobber joomla jruby julia kaazing-gateway kapacitor kibana known kong krakend lightstreamer liquibase logstash mageia mariadb matomo maven mediawiki memcached mongo mongo-express monica mono mysql nats nats-streaming neo4j neurodebian nextcloud nginx node notary nuxeo odoo open-liberty openjdk opensuse oraclelinux orientdb percona perl photon php php-zendserver piwik plone postfixadmin postgres projectionist pypy python r-base rabbitmq rakudo-star rapidoid redis redmine registry rethinkdb rocket.chat rockylinux ros ruby rust sapmachine satosa scratch sentry silverpeas sl solr sonarqube sourcemage spark spiped storm swarm swift swipl teamspeak telegraf thrift tomcat tomee traefik ubuntu ubuntu-debootstrap ubuntu-upstart unit valkey varnish vault websphere-liberty wordpress xwiki yourls zookeeper znc".split(" ")
);
function isBareName({ name, spans }, written) {
  const path = written.slice(...spans.path);
  return !spans.domain && !path.includes("/") && name === `docker.io/library/${path}` && !OFFICIAL.has(path);
}

// packages/core/src/gates/provenance/rules/image-name-incomplete.ts
var PEERS2 = {
  from: ["hadolint:DL3006", "trivy:DS-0001", "checkov:CKV_DOCKER_7", "kics:dockerfile/image_version_not_explicit"],
  manifest: ["kube-linter:latest-tag", "checkov:CKV_K8S_14", "kics:k8s/invalid_image"]
};
var FILLED_IN = "a tool such as Skaffold or Kustomize fills them in";
var REPLACED = {
  dockerfile: "the build supplies a context of that name",
  bake: "the build supplies a context of that name",
  compose: "it was built on the same machine before",
  quadlet: "it was built on the same machine before",
  workflow: "a step before has built it",
  kubernetes: FILLED_IN,
  helm: FILLED_IN,
  kustomize: FILLED_IN
};
var image_name_incomplete_default = defineRule({
  id: "provenance/image-name-incomplete",
  on: "image",
  severity: "low",
  profiles: ["strict"],
  title: "Image has a name of its own, without registry and tag",
  why: "A name such as `cartservice` means `docker.io/library/cartservice:latest`, which does not exist. It works where a tool puts the real name in its place or the image already lies on the machine; everywhere else it fails, or pulls what somebody else publishes under that name.",
  remedy: "Write registry, repository and tag in full, or leave a note which tool fills them in.",
  equivalents: [...PEERS2.from, ...PEERS2.manifest],
  yieldsTo: ["dockerfile/copy-from-unknown"],
  references: ["https://kubernetes.io/docs/concepts/containers/images/#image-names"],
  examples: [
    {
      path: "pod.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\nspec:\n  containers:\n  - name: cart\n    image: cartservice\n"
    },
    { path: "Dockerfile", bad: "FROM our-base\n" },
    { path: "compose.yaml", good: "services:\n  web:\n    build: .\n    image: cartservice\n", note: "built here" },
    { path: "compose.yaml", good: "services:\n  db:\n    image: postgres\n", note: "image-tag-missing says it." },
    { path: "compose.yaml", good: "services:\n  db:\n    image: cartservice:1.2\n" }
  ],
  *check(use) {
    if (!isPulled(use) || hasVersion(use) || !isBareName(use.reference, use.text)) return;
    const message = `${saying(use)}, a name without registry and tag that is none of Docker's official images: unless ${REPLACED[use.surface]}, no registry has it. Name the image in full.`;
    yield imageFinding(use, message, { equivalents: peersFor(use, PEERS2), confidence: "possible" });
  }
});

// packages/core/src/sources/image-reference/tag-class.ts
var CHANNELS = new Set(
  "stable unstable edge nightly lts current mainline master main develop development dev devel beta alpha rc canary next preview snapshot testing test staging production prod release rolling rawhide head trunk experimental daily weekly".split(" ")
);
var CODENAMES = new Set(
  "buzz rex bo hamm slink potato woody sarge etch lenny squeeze wheezy jessie stretch buster bullseye bookworm trixie forky duke sid precise trusty utopic vivid wily xenial yakkety zesty artful bionic cosmic disco eoan focal groovy hirsute impish jammy kinetic lunar mantic noble oracular plucky questing resolute alpine slim windowsservercore nanoserver ubi tumbleweed leap bci".split(" ")
);
var DATE = /(?:^|[^0-9])(?:19|20)\d{2}[-.]?(?:0[1-9]|1[0-2])[-.]?(?:0[1-9]|[12]\d|3[01])(?:[^0-9]|$)/;
var NUMBERS = /^v?(\d+(?:\.\d+)*)(?:[-_+.]?([A-Za-z][\w.-]*)|[-_+]([\w.-]+))?$/;
var CALENDAR = /^(?:(?:19|20)\d{2}(?:[-._]\d{1,2}){0,2}|(?:19|20)\d{6}(?:[-.T]?\d+)?)(?:[-_.]([\w.-]+))?$/;
var BUILD_NUMBER_LENGTH = 4;
var GIT_SHA = /^(?:(?:sha|git|commit|g)-?)?[0-9a-f]{7,40}$/;
function classifyTag(tag) {
  const dated = DATE.test(tag);
  if (tag === "latest") return { class: "latest", variant: "", dated };
  const calendar = CALENDAR.exec(tag);
  if (calendar) return { class: "calver", variant: calendar[1] ?? "", dated };
  const numbers = NUMBERS.exec(tag);
  const version = numbers?.[1];
  if (version !== void 0 && !looksLikeSha(tag)) {
    return { class: versionClass(version.split(".")), variant: numbers?.[2] ?? numbers?.[3] ?? "", dated };
  }
  if (looksLikeSha(tag)) return { class: "git-sha", variant: "", dated };
  return { ...wordClass(tag), dated };
}
function versionClass(numbers) {
  if (numbers.slice(1).some((number) => number.length > 1 && number.startsWith("0"))) return "calver";
  if (numbers.length === 1 && (numbers[0] ?? "").length >= BUILD_NUMBER_LENGTH) return "other";
  return numbers.length >= 3 ? "semver" : "partial";
}
function looksLikeSha(tag) {
  if (!GIT_SHA.test(tag)) return false;
  const hex = tag.slice(tag.lastIndexOf("-") + 1);
  return tag.includes("-") || /\d/.test(hex) && /[a-f]/.test(hex);
}
function wordClass(tag) {
  const [first = ""] = tag.split(/[-_.]/, 1);
  const variant = tag.slice(first.length + 1);
  const word = first.toLowerCase();
  if (word === "latest") return { class: "latest", variant };
  if (CHANNELS.has(word)) return { class: "channel", variant };
  if (CODENAMES.has(word.replace(/\d+$/, ""))) return { class: "codename", variant };
  return { class: "other", variant: "" };
}

// packages/core/src/gates/provenance/floating-tag.ts
var REASONS = {
  latest: "follows the newest release",
  partial: "names a version line that is rebuilt in place",
  calver: "names a release line that is rebuilt in place",
  channel: "follows a channel",
  codename: "names a distribution that is rebuilt in place"
};
function floatingReason(tag) {
  const classified = classifyTag(tag);
  return classified.dated ? void 0 : REASONS[classified.class];
}

// packages/core/src/gates/provenance/rules/image-pull-policy-mutable.ts
var STALE = /* @__PURE__ */ new Set(["IfNotPresent", "Never", "never", "missing", "if_not_present"]);
var image_pull_policy_mutable_default = defineRule({
  id: "provenance/image-pull-policy-mutable",
  on: "image",
  severity: "low",
  profiles: ["strict"],
  title: "Moving tag is not pulled again",
  why: "With a moving tag and a policy that keeps what a node already has, each node runs the version that it happened to pull first: replicas of one workload differ.",
  remedy: "Name a full version or a digest; or, where the newest image is really wanted, pull always.",
  equivalents: ["kics:k8s/image_pull_policy_of_container_is_not_always", "checkov:CKV_K8S_15"],
  references: ["https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy"],
  examples: [
    {
      path: "pod.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    image: nginx:latest\n    imagePullPolicy: IfNotPresent\n"
    },
    {
      path: "pod.yaml",
      good: "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    image: nginx:latest\n    imagePullPolicy: Always\n"
    },
    {
      path: "pod.yaml",
      good: "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    image: nginx:1.29.1\n    imagePullPolicy: IfNotPresent\n"
    }
  ],
  *check(use) {
    if (!use.pullPolicy || !STALE.has(use.pullPolicy.value) || !isPulled(use) || !isMoving(use)) return;
    const message = `${saying(use)}, whose tag moves, with pull policy \`${use.pullPolicy.value}\`: nodes keep different versions of it. Name a full version or pull always.`;
    yield imageFinding(use, message, {
      at: use.pullPolicy.span,
      related: [{ span: use.span, message: "The moving tag." }]
    });
  }
});
function isMoving({ reference: { tag = "latest", digest } }) {
  return !digest && (tag === "latest" || floatingReason(tag) !== void 0);
}

// packages/core/src/gates/provenance/rules/image-reference-invalid.ts
var image_reference_invalid_default = defineRule({
  id: "provenance/image-reference-invalid",
  on: "image",
  severity: "high",
  profiles: ["default"],
  title: "Image name is not valid",
  why: "Engines and registries refuse a name that breaks the reference grammar: the build or the deployment fails, often long after the change was merged.",
  remedy: "Write `[registry/]name[:tag][@digest]`: lower-case names, no scheme, no white space, a colon before the tag, `@` only before a digest.",
  equivalents: [],
  references: ["https://pkg.go.dev/github.com/distribution/reference"],
  examples: [
    { path: "Dockerfile", bad: "FROM node@24.4.1\n", fixed: "FROM node:24.4.1\n" },
    { path: "Dockerfile", bad: "FROM ghcr.io/Acme/App:1.2 AS app\r\n", fixed: "FROM ghcr.io/acme/app:1.2 AS app\r\n" },
    { path: "Dockerfile", bad: "FROM https://ghcr.io/acme/app:1.2\n", fixed: "FROM ghcr.io/acme/app:1.2\n" },
    { path: "Dockerfile", bad: "ARG BASE=docker://node:24\nFROM ${BASE}\n", fixed: "ARG BASE=node:24\nFROM ${BASE}\n" },
    { path: "Dockerfile", bad: "FROM node:24:alpine\n" },
    { path: "Dockerfile", good: "FROM REGISTRY.example.com:5000/acme/app:1.2\n", note: "a host may be upper-case" },
    { path: "Dockerfile", good: "ARG TAG\nFROM node:${TAG}\n", note: "empty only because nobody supplies it here" },
    { path: "Dockerfile", good: "FROM golang:1.24 AS Build\nFROM Build\n", note: "names of stages are not images" },
    {
      path: "compose.yaml",
      bad: 'services:\n  web:\n    image: "acme/web@1.2"\n',
      fixed: 'services:\n  web:\n    image: "acme/web:1.2"\n'
    },
    { path: "compose.yaml", good: "services:\n  web:\n    image: ${REGISTRY}acme/web:${TAG:?set it}\n" },
    {
      path: "pod.yaml",
      good: "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - {name: a, image: gcr.io/PROJECT_ID/app:$TAG}\n",
      note: "placeholders that a script fills in"
    }
  ],
  *check(use) {
    const { invalid, exact } = use;
    if (!invalid || invalid.part === "digest") return;
    const { proposal } = invalid;
    const remedy = proposal === void 0 ? "" : ` Write \`${proposal}\`.`;
    yield imageFinding(use, `${saying(use)}, which is no valid image name: ${invalid.reason}.${remedy}`, {
      at: partOf(use, invalid.at),
      ...exact && proposal !== void 0 && {
        fix: { title: `Write ${proposal}`, safety: "review", edits: [{ span: use.span, text: proposal }] }
      }
    });
  }
});

// packages/core/src/gates/provenance/rules/image-registry-insecure.ts
var PODMAN = ["--tls-verify=false"];
var OPTIONS2 = {
  podman: PODMAN,
  buildah: PODMAN,
  skopeo: [...PODMAN, "--src-tls-verify=false", "--dest-tls-verify=false"],
  crane: ["--insecure"],
  gcrane: ["--insecure"],
  oras: ["--plain-http", "--insecure"],
  helm: ["--plain-http", "--insecure-skip-tls-verify"],
  nerdctl: ["--insecure-registry"],
  cosign: ["--allow-http-registry", "--allow-insecure-registry"],
  executor: ["--insecure", "--insecure-pull", "--skip-tls-verify", "--skip-tls-verify-pull"]
};
var LOOPBACK = /(?:^|[/=@])(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?(?:\/|$)/;
var image_registry_insecure_default = defineRule({
  id: "provenance/image-registry-insecure",
  on: "command",
  severity: "high",
  profiles: ["default"],
  title: "Registry is used without verified encryption",
  why: "Without TLS, or with certificates that nobody checks, whoever sits on the way can hand out another image and reads the credentials.",
  remedy: "Drop the option; give a registry with a certificate of your own its CA certificate instead.",
  equivalents: [],
  references: ["https://distribution.github.io/distribution/about/insecure/"],
  examples: [
    {
      path: "Dockerfile",
      bad: "FROM fedora:43\nRUN skopeo copy --src-tls-verify=false docker://reg.example/a:1 dir:/a\n",
      fixed: "FROM fedora:43\nRUN skopeo copy docker://reg.example/a:1 dir:/a\n"
    },
    {
      path: "Dockerfile",
      bad: "FROM fedora:43\nRUN dnf -y install oras && \\\n    oras pull \\\n      --plain-http \\\n      reg.example/a:1\n",
      fixed: "FROM fedora:43\nRUN dnf -y install oras && \\\n    oras pull \\\n      reg.example/a:1\n"
    },
    {
      path: "Dockerfile",
      bad: 'FROM fedora:43\nRUN ["/usr/bin/crane", "pull", "--insecure", "reg.example/a:1", "a.tar"]\n'
    },
    {
      path: "Dockerfile",
      good: "FROM fedora:43\nRUN skopeo copy --src-tls-verify=true docker://reg.example/a:1 dir:/a\n"
    },
    {
      path: "Dockerfile",
      good: "FROM fedora:43\nRUN crane pull --insecure localhost:5000/a:1 a.tar\n",
      note: "nobody sits on the way"
    },
    {
      path: "Dockerfile",
      good: "FROM fedora:43\nRUN curl --insecure https://example.com/ && mytool --plain-http\n",
      note: "other programs"
    }
  ],
  *check(command) {
    const options = command.program && Object.hasOwn(OPTIONS2, command.program) && OPTIONS2[command.program] || [];
    if (options.length === 0 || command.args.some(({ text }) => LOOPBACK.test(text))) return;
    for (const [index, word] of command.args.entries()) {
      const option = word.literal?.replace(/=true$/, "");
      if (option === void 0 || !options.includes(option)) continue;
      yield {
        at: word.span,
        message: `\`${command.program}\` talks to the registry with \`${option}\`, so whoever sits on the way can hand out another image. Drop the option; trust the registry's CA certificate if it has its own.`,
        ...!command.script.exec && { fix: dropping(option, command, index) }
      };
    }
  }
});
function dropping(option, { args, words }, index) {
  const word = args[index];
  const before = word && words[words.indexOf(word) - 1];
  const edits = word && before ? [{ span: { ...word.span, start: before.span.end }, text: "" }] : [];
  return { title: `Drop ${option}`, safety: "review", edits };
}

// packages/core/src/gates/provenance/rules/image-registry-not-allowed.ts
var judges = /* @__PURE__ */ new WeakMap();
var image_registry_not_allowed_default = defineRule({
  id: "provenance/image-registry-not-allowed",
  on: "image",
  severity: "high",
  profiles: ["default"],
  title: "Image comes from a source that the policy does not allow",
  why: "What an image holds runs with your data and your rights. The policy says whose images this project trusts; silent without such a list.",
  remedy: "Use an image from an allowed registry, or have the list in `registries.allow` or `registries.deny` of the policy changed.",
  equivalents: ["hadolint:DL3026"],
  references: ["cis-docker:4.2", "https://kubernetes.io/docs/concepts/containers/images/"],
  options: {
    allow: {
      type: "strings",
      default: [],
      description: "Patterns on normalised names (`docker.io/library/*`, `ghcr.io/acme/**`); empty: everything"
    },
    deny: { type: "strings", default: [], description: "Patterns on normalised names that are never allowed" }
  },
  examples: [
    { path: "Dockerfile", bad: "FROM quay.io/somebody/app:1.2\n", options: { allow: ["docker.io/library/*"] } },
    {
      path: "Dockerfile",
      bad: "FROM node:24.4.1\nCOPY --from=evil.example/x:1 /x /x\n",
      options: { allow: ["docker.io/library/*"] }
    },
    { path: "Dockerfile", bad: "FROM node:12.1.0\n", options: { deny: ["docker.io/library/node:12.*"] } },
    { path: "Dockerfile", good: "FROM node:24.4.1\n", options: { allow: ["docker.io/library/*"] } },
    { path: "Dockerfile", good: "FROM ghcr.io/acme/base/app:1.2\n", options: { allow: ["ghcr.io/acme"] } },
    { path: "Dockerfile", good: "FROM quay.io/somebody/app:1.2\n", note: "no list, no opinion" },
    {
      path: "Dockerfile",
      good: "ARG BASE\nFROM scratch AS a\nFROM a\nFROM ${BASE}\n",
      options: { allow: ["ghcr.io/acme"] }
    },
    {
      path: "compose.yaml",
      good: "services:\n  web:\n    build: .\n    image: web\n",
      options: { allow: ["ghcr.io/acme"] }
    },
    {
      path: "pod.yaml",
      bad: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - {name: web, image: "acme/web:${TAG}"}\n',
      options: { allow: ["ghcr.io/acme"] }
    }
  ],
  *check(use, { options }) {
    if (use.role === "build-tag" || isLocalBuild(use)) return;
    const reason = judgeFor(options)(use);
    if (reason)
      yield imageFinding(
        use,
        `${saying(use)}, that is ${quote(use.repository ?? "")}, ${reason}. Use an image from an allowed source.`
      );
  }
});
function judgeFor(options) {
  const known = judges.get(options);
  if (known) return known;
  const allow = listOption(options, "allow");
  const isAllowed = imageMatcher(allow);
  const isDenied = imageMatcher(listOption(options, "deny"));
  const judge = (use) => {
    if (use.repository === void 0) return void 0;
    if (isDenied(use)) return "which the policy denies";
    return allow.length > 0 && !isAllowed(use) ? "which is not on the list that the policy allows" : void 0;
  };
  judges.set(options, judge);
  return judge;
}

// packages/core/src/gates/provenance/rules/image-tag-floating.ts
var image_tag_floating_default = defineRule({
  id: "provenance/image-tag-floating",
  on: "image",
  severity: "low",
  profiles: ["strict"],
  title: "Image follows a moving tag",
  why: "Tags such as `24`, `3.12-slim`, `stable`, `24.04` or `bookworm` look fixed but are moved to every rebuild. That brings security fixes, and changes nobody reviewed.",
  remedy: "Name the full version and let an updater raise it, or add the digest.",
  equivalents: [],
  references: ["https://docs.docker.com/build/building/best-practices/#pin-base-image-versions"],
  examples: [
    { path: "Dockerfile", bad: "FROM node:24\n" },
    { path: "Dockerfile", bad: "FROM ubuntu:24.04\n" },
    { path: "Dockerfile", bad: "FROM debian:bookworm-slim\n" },
    { path: "Dockerfile", bad: "FROM nginx:stable\n" },
    { path: "Dockerfile", good: "FROM node:24.4.1-alpine3.22\n" },
    { path: "Dockerfile", good: "FROM debian:bookworm-20260101-slim\n" },
    { path: "Dockerfile", good: "FROM acme/base:sha-4f2a9c1\n" },
    {
      path: "Dockerfile",
      good: "FROM node:24@sha256:50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c\n"
    },
    { path: "Dockerfile", good: "FROM node:latest\n", note: "provenance/image-tag-latest reports that" },
    { path: "compose.yaml", bad: "services:\n  db:\n    image: postgres:17\n" }
  ],
  *check(use) {
    if (!isPulled(use) || use.reference.digest) return;
    const { tag, spans } = use.reference;
    const reason = tag === void 0 || tag === "latest" ? void 0 : floatingReason(tag);
    if (!reason) return;
    const message = `${saying(use)}, but the tag \`${tag}\` ${reason}. Name the full version or add the digest.`;
    yield imageFinding(use, message, { at: partOf(use, spans.tag) });
  }
});

// packages/core/src/gates/provenance/rules/image-tag-latest.ts
var PEERS3 = {
  from: ["hadolint:DL3007", "trivy:DS-0001", "checkov:CKV_DOCKER_7", "kics:dockerfile/image_version_using_latest"],
  manifest: ["kube-linter:latest-tag", "checkov:CKV_K8S_14", "kics:k8s/invalid_image"]
};
var image_tag_latest_default = defineRule({
  id: "provenance/image-tag-latest",
  on: "image",
  severity: "medium",
  profiles: ["default"],
  title: "Image follows the tag latest",
  why: "The tag `latest` is moved with every release, to major versions too. Two builds of the same commit differ, a rollback brings no old version back, and nobody can say which version runs.",
  remedy: "Name the version that was tested, best with its digest: `node:24.4.1@sha256:...`.",
  equivalents: [...PEERS3.from, ...PEERS3.manifest],
  references: [
    "https://docs.docker.com/build/building/best-practices/#pin-base-image-versions",
    "https://kubernetes.io/docs/concepts/containers/images/#image-names"
  ],
  examples: [
    { path: "Dockerfile", bad: "FROM node:latest\n" },
    { path: "Dockerfile", bad: "ARG TAG=latest\nFROM node:${TAG}\n" },
    { path: "Dockerfile", good: "FROM node:24.4.1\n" },
    {
      path: "Dockerfile",
      good: "FROM node:latest@sha256:50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c\n",
      note: "the digest decides"
    },
    { path: "Dockerfile", good: "ARG TAG\nFROM node:${TAG}\n" },
    {
      path: "Dockerfile",
      good: "ARG TAG\nFROM node:${TAG}\n",
      files: { "compose.yaml": 'services: {a: {build: {context: ., args: {TAG: "24.4.1"}}}}\n' }
    },
    { path: "compose.yaml", bad: "services:\n  db:\n    image: postgres:${PG:-latest}\n" },
    {
      path: "compose.yaml",
      good: "services:\n  web:\n    build: .\n    image: acme/web:latest\n",
      note: "built here for local use"
    },
    {
      path: "deploy.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec:\n  initContainers:\n  - name: wait\n    image: busybox:latest\n  containers:\n  - name: web\n    image: acme/web:1.2.0\n"
    },
    {
      path: "deploy.yaml",
      good: "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: latest\n    image: acme/latest:1.2.0\n"
    },
    {
      path: ".github/workflows/ci.yml",
      bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    container: {image: "node:latest"}\n    steps: [{run: npm test}]\n'
    }
  ],
  *check(use) {
    if (!isPulled(use) || use.reference.tag !== "latest" || use.reference.digest) return;
    const message = `${saying(use)}, a tag that moves with every release. Name the version that was tested.`;
    yield imageFinding(use, message, { at: partOf(use, use.reference.spans.tag), equivalents: peersFor(use, PEERS3) });
  }
});

// packages/core/src/gates/provenance/rules/image-tag-missing.ts
var PEERS4 = {
  from: ["hadolint:DL3006", "trivy:DS-0001", "checkov:CKV_DOCKER_7", "kics:dockerfile/image_version_not_explicit"],
  manifest: ["kube-linter:latest-tag", "checkov:CKV_K8S_14", "kics:k8s/invalid_image"]
};
var image_tag_missing_default = defineRule({
  id: "provenance/image-tag-missing",
  on: "image",
  severity: "medium",
  profiles: ["default"],
  title: "Image has no tag",
  why: "Without tag and digest `latest` is meant: whatever the publisher pushed last. Two builds of the same commit differ, a rollback brings no old version back, and nobody can say which version runs.",
  remedy: "Name the version that was tested, best with its digest: `node:24.4.1@sha256:...`.",
  equivalents: [...PEERS4.from, ...PEERS4.manifest],
  yieldsTo: ["dockerfile/copy-from-unknown"],
  references: [
    "https://docs.docker.com/build/building/best-practices/#pin-base-image-versions",
    "https://kubernetes.io/docs/concepts/containers/images/#image-names"
  ],
  examples: [
    { path: "Dockerfile", bad: "FROM node\n" },
    { path: "Dockerfile", bad: "ARG BASE=debian\nFROM ${BASE}\n", note: "reported at the default" },
    { path: "Dockerfile", bad: "FROM node:24.4.1\nCOPY --from=acme/tools /bin/x /bin/x\n" },
    { path: "Dockerfile", good: "FROM node:24.4.1\n" },
    { path: "Dockerfile", good: "FROM scratch\nCOPY app /\n" },
    {
      path: "Dockerfile",
      good: "FROM golang:1.24 AS build\nFROM BUILD AS test\nFROM scratch\nCOPY --from=build /a /a\nCOPY --from=0 /b /b\n"
    },
    { path: "Dockerfile", good: "ARG BASE\nFROM ${BASE}\n", note: "decided elsewhere" },
    { path: "Dockerfile", good: "FROM node@sha256:50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c\n" },
    {
      path: "Dockerfile",
      good: "FROM acme/base\n",
      files: { "compose.yaml": "services:\n  base:\n    build: base\n    image: acme/base\n" }
    },
    { path: "compose.yaml", bad: "services:\n  db:\n    image: postgres\n" },
    { path: "compose.yaml", good: "services:\n  web:\n    build: .\n    image: acme/web\n", note: "built here" },
    { path: "compose.yaml", good: "services:\n  db:\n    image: postgres:${PG:-17.5}\n" },
    {
      path: "pod.yaml",
      bad: "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    image: nginx\n"
    },
    {
      path: "pod.yaml",
      good: "apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\nspec:\n  containers:\n  - name: cart\n    image: cartservice\n",
      note: "Skaffold or Kustomize replaces such names: image-name-incomplete says it"
    },
    {
      path: ".github/workflows/ci.yml",
      bad: "on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    container: node\n    steps: [{run: npm test}]\n"
    }
  ],
  *check(use) {
    if (!isPulled(use) || hasVersion(use) || isBareName(use.reference, use.text)) return;
    const equivalents = peersFor(use, PEERS4);
    const message = `${saying(use)} without a tag, so it gets whatever \`latest\` is on that day. Name the version that was tested.`;
    yield imageFinding(use, message, { equivalents });
  }
});

// packages/core/src/gates/provenance/rules/image-version-divergence.ts
var MOST_VERSIONS = 10;
var image_version_divergence_default = defineRule({
  id: "provenance/image-version-divergence",
  on: "image-repository",
  severity: "info",
  profiles: ["strict"],
  title: "One image is used in several versions",
  why: "Where the Dockerfile, Compose and the manifests name different versions of the same image, what was tested is not what runs, and a fix reaches only some places.",
  remedy: "Agree on one version, or keep it in one place (an ARG, a Compose variable).",
  equivalents: [],
  references: ["https://docs.docker.com/build/building/best-practices/#pin-base-image-versions"],
  examples: [
    { path: "Dockerfile", bad: "FROM node:22.1.0 AS build\nFROM node:24.4.1\n" },
    { path: "Dockerfile", good: "FROM node:24.4.1 AS build\nFROM docker.io/library/node:24.4.1\n" },
    { path: "Dockerfile", good: "FROM node:latest AS build\nFROM node:24.4.1\n", note: "other rules judge that" },
    {
      path: "Dockerfile",
      good: "FROM node:24.4.1 AS build\nFROM node:24.4.1-alpine\n",
      note: "variants of one version"
    },
    { path: "Dockerfile", good: "FROM node:24.4.1\n", files: { "web/Dockerfile": "FROM ghcr.io/acme/node:22.1.0\n" } },
    {
      path: "compose.yaml",
      bad: "services:\n  db:\n    image: postgres:16.1\n",
      files: { "ci/compose.yaml": "services:\n  db:\n    image: postgres:17.5\n" }
    }
  ],
  *check({ repository, uses }) {
    for (const group of Map.groupBy(uses.filter(isVersioned), variantOf).values()) {
      const versions = new Map(group.toReversed().map((use) => [versionOf(use), use]));
      const [first] = group;
      if (versions.size < 2 || !first) continue;
      const places = [...versions.values()].filter((use) => use !== first).toReversed().slice(0, MOST_VERSIONS);
      const list = [...versions.keys()].toSorted().slice(0, MOST_VERSIONS).map(quote).join(", ");
      yield {
        at: first.span,
        message: `${quote(repository)} is used in ${versions.size} versions: ${list}. Agree on one, so that what is tested is what runs.`,
        identity: repository,
        related: places.map((use) => ({ span: use.span, message: `${versionOf(use)}, in ${use.owner}` }))
      };
    }
  }
});
var VERSIONS = /* @__PURE__ */ new Set(["semver", "partial", "calver"]);
function isVersioned({ reference, role, builtHere }) {
  return role !== "build-tag" && !builtHere && VERSIONS.has(classifyTag(reference?.tag ?? "").class);
}
function variantOf({ reference }) {
  return classifyTag(reference?.tag ?? "").variant;
}
function versionOf({ reference }) {
  return reference?.tag ?? "";
}

// packages/core/src/gates/provenance/rules.gen.ts
var rules = [
  base_image_fan_out_default,
  image_arg_undeclared_default,
  image_digest_invalid_default,
  image_digest_missing_default,
  image_digest_without_tag_default,
  image_frontend_untrusted_default,
  image_name_incomplete_default,
  image_pull_policy_mutable_default,
  image_reference_invalid_default,
  image_registry_insecure_default,
  image_registry_not_allowed_default,
  image_tag_floating_default,
  image_tag_latest_default,
  image_tag_missing_default,
  image_version_divergence_default
];

// packages/core/src/gates/provenance/gate.ts
var gate_default = defineGate({ id: "provenance", title: "Every image can be traced", rules });
export {
  gate_default as default
};
