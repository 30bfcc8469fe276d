import type { Random } from './random.ts';

const WORDS = [
  'account', 'address', 'amount', 'archive', 'balance', 'batch', 'buffer', 'cache', 'cart', 'catalog', 'channel', 'client', 'cluster',
  'config', 'context', 'count', 'currency', 'customer', 'delivery', 'discount', 'event', 'filter', 'handler', 'index', 'invoice', 'item',
  'job', 'label', 'ledger', 'limit', 'message', 'method', 'metric', 'name', 'order', 'page', 'payment', 'period', 'price', 'product',
  'queue', 'rate', 'record', 'region', 'report', 'request', 'result', 'route', 'schedule', 'session', 'shipment', 'signal', 'source',
  'state', 'status', 'stock', 'stream', 'summary', 'target', 'tenant', 'topic', 'total', 'transfer', 'user', 'value', 'vendor', 'window',
] as const; // prettier-ignore

/** A lower-case English noun. */
export const word = (random: Random): string => random.pick(WORDS);

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const sentence = (random: Random): string => {
  const words = Array.from({ length: random.between(6, 14) }, () => word(random));
  return `${capital(words.join(' '))}.`;
};

/** Repeats a block until the text has about the wanted length. */
function fill(head: string, length: number, block: () => string): string {
  let text = head;
  while (text.length < length) text += block();
  return text;
}

export function typescript(random: Random, length: number): string {
  const head = `import { ${word(random)} } from './${word(random)}.ts';\nimport type { ${capital(word(random))} } from '@acme/${word(random)}';\n`;
  return fill(head, length, () => {
    const [verb, noun, other] = [word(random), word(random), word(random)];
    return `
/** ${sentence(random)} */
export function ${verb}${capital(noun)}(${other}: ${capital(other)}, limit = ${random.between(1, 900)}): number {
  const ${noun}s = ${other}.items.filter((item) => item.${word(random)} !== undefined && item.${word(random)} > limit);
  if (${noun}s.length === 0) throw new Error('${sentence(random)}');
  return ${noun}s.reduce((sum, item) => sum + item.${word(random)} * ${random.between(1, 90)}, 0);
}
`;
  });
}

export function python(random: Random, length: number): string {
  return fill(`"""${sentence(random)}"""\nimport logging\n\nlog = logging.getLogger(__name__)\n`, length, () => {
    const [noun, other] = [word(random), word(random)];
    return `

def ${noun}_${other}(${other}, ${word(random)}_${noun}=None, timeout=${random.between(1, 90)}):
    """${sentence(random)}"""
    if ${other} is None:
        log.warning("${sentence(random)}")
        return []
    return [item.${word(random)} for item in ${other} if item.${noun} > ${random.between(0, 5000)}]
`;
  });
}

export function markdown(random: Random, length: number): string {
  return fill(`# ${capital(word(random))} ${word(random)}\n`, length, () => {
    const sentences = Array.from({ length: random.between(2, 6) }, () => sentence(random));
    return `\n## ${capital(word(random))}\n\n${sentences.join(' ')}\n\n- \`${word(random)}\`: ${sentence(random)}\n- ${sentence(random)}\n`;
  });
}

export function json(random: Random, length: number): string {
  const entries: Record<string, unknown>[] = [];
  for (let size = 0; size < length; size += 150) {
    entries.push({
      id: random.between(1, 1_000_000),
      [word(random)]: sentence(random),
      [word(random)]: { rate: random.between(0, 100) / 100, enabled: random.next() < 0.5 },
    });
  }
  return `${JSON.stringify({ version: 1, entries }, undefined, 2)}\n`;
}

export function dockerfile(random: Random): string {
  const [service, root] = [word(random), random.next() < 0.3];
  return `# syntax=docker/dockerfile:1
FROM node:24.${random.between(0, 9)}.1-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN npm run build -- --filter ${service}

FROM debian:12.${random.between(1, 9)}-slim
RUN apt-get update \\
    && apt-get install -y --no-install-recommends ca-certificates=20230311 \\
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/dist /app
${root ? '' : 'USER 65532:65532\n'}EXPOSE ${random.between(3000, 9000)}
ENTRYPOINT ["/app/${service}"]
`;
}

export function deployment(random: Random): string {
  const [name, namespace] = [`${word(random)}-${word(random)}`, word(random)];
  const container = (role: string): string => `        - name: ${role}
          image: ghcr.io/acme/${name}-${role}:1.${random.between(0, 40)}.${random.between(0, 20)}
          ports:
            - containerPort: ${random.between(3000, 9000)}
          env:
            - name: ${word(random).toUpperCase()}_${word(random).toUpperCase()}
              value: "${random.between(1, 5000)}"
            - name: LOG_LEVEL
              value: info
          resources:
            requests: { cpu: 100m, memory: 128Mi }
            limits: { memory: 256Mi }
          readinessProbe:
            httpGet: { path: /ready, port: 8080 }
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: ${random.next() < 0.8}
            runAsNonRoot: true
            capabilities:
              drop: [ALL]
`;
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: ${namespace}
  labels:
    app.kubernetes.io/name: ${name}
spec:
  replicas: ${random.between(1, 6)}
  selector:
    matchLabels:
      app.kubernetes.io/name: ${name}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: ${name}
    spec:
      automountServiceAccountToken: false
      securityContext:
        seccompProfile: { type: RuntimeDefault }
      containers:
${container('web')}${container('worker')}---
apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  selector:
    app.kubernetes.io/name: ${name}
  ports:
    - port: 80
      targetPort: 8080
`;
}

/** Settings of an application: YAML that is no manifest. */
export function settings(random: Random, length: number): string {
  return fill(`# ${sentence(random)}\n`, length, () => {
    const [section, first, second] = [word(random), word(random), word(random)];
    return `${section}_${random.between(1, 100_000)}:
  ${first}: ${random.between(1, 100_000)}
  ${second}_name: ${word(random)}
  description: "${sentence(random)}"
  list:
    - ${word(random)}
    - ${word(random)}
`;
  });
}
