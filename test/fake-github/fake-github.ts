import { once } from 'node:events';
import { createServer } from 'node:http';
import { answerWithGit } from './git-backend.ts';

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly authorized: boolean;
}

export interface FakeGitHub extends AsyncDisposable {
  /** What GITHUB_SERVER_URL holds. */
  readonly url: string;
  /** What GITHUB_API_URL holds. */
  readonly apiUrl: string;
  /** Every request, in order. */
  readonly requests: readonly RecordedRequest[];
  /** Those that are not git's own. */
  apiRequests(): readonly RecordedRequest[];
}

export interface FakeGitHubOptions {
  /** Folder of bare repositories, as `OWNER/NAME.git`. */
  readonly repositories: string;
  /** Repositories are private: whoever reads them has to bring this token. */
  readonly token?: string;
}

/** GitHub as far as the Action may need it, on loopback: its git server, and an API that has nothing to offer yet. */
export async function startFakeGitHub({ repositories, token }: FakeGitHubOptions): Promise<FakeGitHub> {
  const requests: RecordedRequest[] = [];
  const expected =
    token === undefined ? undefined : `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  const server = createServer((request, response) => {
    const { method = 'GET', url: path = '/' } = request;
    const authorized = expected === undefined || request.headers.authorization === expected;
    requests.push({ method, path, authorized });
    if (!isGit(path)) {
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}');
    } else if (authorized) {
      answerWithGit(repositories, request, response);
    } else {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    apiUrl: `${url}/api/v3`,
    requests,
    apiRequests: () => requests.filter(({ path }) => !isGit(path)),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function isGit(path: string): boolean {
  return /^\/[\w.-]+\/[\w.-]+\.git\//.test(path);
}
