import { word } from './file-texts.ts';
import type { Random } from './random.ts';

/** Dockerfiles as teams write them: 1 to 2 kB, several stages, long RUN instructions, most with something to complain about. */
export function realisticDockerfile(random: Random): string {
  return random.pick([nodeService, pythonService, goService, javaService, toolbox])(random);
}

const version = (random: Random): string => `${random.between(1, 9)}.${random.between(0, 30)}.${random.between(0, 9)}`;

const packages = (random: Random, names: readonly [string, ...string[]]): string =>
  Array.from({ length: random.between(3, 7) }, () => {
    const name = random.pick(names);
    return `        ${name}${random.next() < 0.3 ? `=${version(random)}-1` : ''} \\\n`;
  }).join('');

const labels = (random: Random, service: string): string => `LABEL org.opencontainers.image.title="${service}" \\
      org.opencontainers.image.source="https://git.example.com/${word(random)}/${service}" \\
      org.opencontainers.image.licenses="Apache-2.0" \\
      maintainer="${word(random)}@example.com"
`;

const environment = (random: Random): string => {
  const names = Array.from({ length: random.between(3, 7) }, () => `${word(random)}_${word(random)}`.toUpperCase());
  return names.map((name) => `ENV ${name}=${random.pick(['true', '8080', 'production', '/var/lib/app'])}\n`).join('');
};

function nodeService(random: Random): string {
  const service = word(random);
  return `# syntax=docker/dockerfile:1.${random.between(4, 12)}
ARG NODE_VERSION=24.${random.between(0, 9)}.1
FROM node:\${NODE_VERSION}-bookworm-slim AS base
WORKDIR /usr/src/app
ENV PNPM_HOME="/pnpm"
ENV PATH="$PNPM_HOME:$PATH"
RUN corepack enable

FROM base AS dependencies
RUN apt-get update && apt-get install -y --no-install-recommends \\
${packages(random, ['python3', 'make', 'g++', 'git', 'openssl', 'ca-certificates'])}    && rm -rf /var/lib/apt/lists/*
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY packages/${service}/package.json packages/${service}/
RUN --mount=type=cache,id=pnpm,target=/pnpm/store pnpm install --frozen-lockfile

FROM dependencies AS build
COPY . .
RUN pnpm run build --filter ${service} && \\
    pnpm prune --prod && \\
    find . -name '*.map' -type f -delete

FROM base AS production
${labels(random, service)}${environment(random)}ENV NODE_ENV=production
# Only what is needed at run time
COPY --from=build --chown=node:node /usr/src/app/packages/${service}/dist ./dist
COPY --from=build --chown=node:node /usr/src/app/node_modules ./node_modules
${random.next() < 0.6 ? 'USER node\n' : ''}EXPOSE ${random.between(3000, 9000)}
HEALTHCHECK --interval=30s --timeout=3s CMD curl -f http://localhost:8080/health || exit 1
CMD ["node", "--enable-source-maps", "dist/server.js"]
`;
}

function pythonService(random: Random): string {
  const service = word(random);
  return `FROM python:3.${random.between(9, 14)}-slim${random.next() < 0.5 ? '-bookworm' : ''} AS builder

# Do not write bytecode, do not buffer
ENV PYTHONDONTWRITEBYTECODE 1
ENV PYTHONUNBUFFERED 1
ENV PIP_NO_CACHE_DIR=off \\
    PIP_DISABLE_PIP_VERSION_CHECK=on \\
    PIP_DEFAULT_TIMEOUT=100 \\
    POETRY_VERSION=${version(random)}

WORKDIR /opt/${service}
RUN apt-get update \\
    && apt-get install -y \\
${packages(random, ['build-essential', 'libpq-dev', 'curl', 'gettext', 'libffi-dev', 'libxml2-dev'])}    && apt-get clean

RUN curl -sSL https://install.python-poetry.org | python3 -
COPY pyproject.toml poetry.lock /opt/${service}/
RUN pip install "poetry==$POETRY_VERSION" && poetry config virtualenvs.create false \\
    && poetry install --only main --no-interaction --no-ansi
RUN pip install ${word(random)}-client==${version(random)} ${word(random)}

FROM python:3.12-slim
${labels(random, service)}${environment(random)}
COPY --from=builder /usr/local/lib/python3.12/site-packages /usr/local/lib/python3.12/site-packages
COPY --from=builder /usr/local/bin /usr/local/bin
ADD . /app
WORKDIR /app
RUN groupadd --gid 1000 app && useradd --uid 1000 --gid app --create-home app \\
    && chown -R app:app /app
${random.next() < 0.7 ? 'USER app\n' : ''}EXPOSE 8000
ENTRYPOINT ["/app/docker-entrypoint.sh"]
CMD gunicorn ${service}.wsgi:application --bind 0.0.0.0:8000 --workers ${random.between(2, 9)}
`;
}

function goService(random: Random): string {
  const service = word(random);
  return `# Build the ${service} binary
FROM --platform=$BUILDPLATFORM golang:1.${random.between(20, 26)}-alpine3.${random.between(17, 22)} AS builder
ARG TARGETOS
ARG TARGETARCH
ARG VERSION=dev
ARG COMMIT

RUN apk add --no-cache git make ${word(random)}-dev
RUN apk --update add ca-certificates tzdata && update-ca-certificates

WORKDIR /workspace
# Dependencies are cached as long as go.mod and go.sum stay as they are
COPY go.mod go.mod
COPY go.sum go.sum
RUN --mount=type=cache,target=/go/pkg/mod \\
    go mod download

COPY cmd/ cmd/
COPY api/ api/
COPY internal/ internal/
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build \\
    CGO_ENABLED=0 GOOS=\${TARGETOS:-linux} GOARCH=\${TARGETARCH} \\
    go build -trimpath -a \\
      -ldflags "-s -w -X main.version=\${VERSION} -X main.commit=\${COMMIT}" \\
      -o ${service} ./cmd/${service}

FROM builder AS test
RUN go vet ./... && go test -race -count=1 ./...

# https://github.com/GoogleContainerTools/distroless
FROM gcr.io/distroless/static:nonroot
${labels(random, service)}WORKDIR /
COPY --from=builder /usr/share/zoneinfo /usr/share/zoneinfo
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=builder /workspace/${service} .
${random.next() < 0.8 ? 'USER 65532:65532\n' : ''}EXPOSE ${random.between(8000, 9500)}

ENTRYPOINT ["/${service}"]
`;
}

function javaService(random: Random): string {
  const service = word(random);
  return `FROM maven:3.9-eclipse-temurin-${random.pick(['17', '21'])} as build
MAINTAINER ${word(random)} <${word(random)}@example.com>
WORKDIR /home/app
COPY pom.xml .
COPY ${service}-api/pom.xml ${service}-api/
COPY ${service}-core/pom.xml ${service}-core/
RUN mvn -B -ntp dependency:go-offline
COPY . /home/app
RUN mvn -B -ntp -DskipTests -pl ${service}-core -am package; \\
    mkdir -p target/extracted; \\
    java -Djarmode=layertools -jar ${service}-core/target/${service}.jar extract --destination target/extracted

FROM eclipse-temurin:21-jre${random.next() < 0.5 ? '-jammy' : ''}
VOLUME /tmp
${environment(random)}ENV JAVA_OPTS="-XX:MaxRAMPercentage=75.0 -XX:+ExitOnOutOfMemoryError -Djava.security.egd=file:/dev/./urandom"
ENV SPRING_PROFILES_ACTIVE=production

RUN set -eux; \\
    apt-get update; \\
    apt-get install -y --no-install-recommends \\
${packages(random, ['curl', 'fontconfig', 'locales', 'tzdata', 'gnupg', 'unzip'])}    ; \\
    if [ -n "$HTTP_PROXY" ]; then \\
      echo "Acquire::http::Proxy \\"$HTTP_PROXY\\";" > /etc/apt/apt.conf.d/proxy; \\
    fi; \\
    rm -rf /var/lib/apt/lists/*

ARG EXTRACTED=/home/app/target/extracted
COPY --from=build \${EXTRACTED}/dependencies/ ./
COPY --from=build \${EXTRACTED}/spring-boot-loader/ ./
COPY --from=build \${EXTRACTED}/snapshot-dependencies/ ./
COPY --from=build \${EXTRACTED}/application/ ./
EXPOSE 8080 ${random.between(8081, 8099)}
ENTRYPOINT exec java $JAVA_OPTS org.springframework.boot.loader.JarLauncher
`;
}

function toolbox(random: Random): string {
  const tool = word(random);
  return `FROM ubuntu:${random.pick(['20.04', '22.04', '24.04', 'latest'])}

ARG DEBIAN_FRONTEND=noninteractive
ARG TERRAFORM_VERSION=${version(random)}
ARG KUBECTL_VERSION=v1.${random.between(24, 34)}.0

RUN apt-get update -qq && apt-get upgrade -y && apt-get install -qq -y \\
${packages(random, ['curl', 'wget', 'jq', 'git', 'sudo', 'vim', 'unzip', 'openssh-client', 'python3-pip'])}    && rm -rf /var/lib/apt/lists/* /tmp/* /var/tmp/*

# Tools of the platform team
RUN wget -q https://releases.hashicorp.com/terraform/\${TERRAFORM_VERSION}/terraform_\${TERRAFORM_VERSION}_linux_amd64.zip \\
    && unzip terraform_\${TERRAFORM_VERSION}_linux_amd64.zip -d /usr/local/bin \\
    && rm terraform_\${TERRAFORM_VERSION}_linux_amd64.zip
RUN curl -LO "https://dl.k8s.io/release/$KUBECTL_VERSION/bin/linux/amd64/kubectl" && \\
    chmod +x ./kubectl && \\
    sudo mv ./kubectl /usr/local/bin/kubectl
RUN curl -fsSL https://raw.example.com/${tool}/main/scripts/get-${tool} | bash
RUN cd /opt && git clone https://git.example.com/${word(random)}/${tool}.git && cd ${tool} && make install

RUN echo "alias k=kubectl" >> /etc/bash.bashrc; \\
    for completion in kubectl helm ${tool}; do \\
      $completion completion bash > /etc/bash_completion.d/$completion || true; \\
    done

${environment(random)}RUN useradd -ms /bin/bash ${tool} && \\
    echo "${tool} ALL=(ALL) NOPASSWD:ALL" >> /etc/sudoers
COPY scripts/*.sh /usr/local/bin/
COPY --chown=${tool} .bashrc /home/${tool}/.bashrc
WORKDIR /home/${tool}
${random.next() < 0.5 ? `USER ${tool}\n` : ''}CMD ["/bin/bash"]
`;
}
