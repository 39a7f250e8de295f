import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who is asking, by the token. */
export const LOGINS: Record<string, string> = {
  'ghs_job-token': 'github-actions[bot]',
  'ghp_person-token': 'octocat',
};

export interface FakeComment {
  id: number;
  body: string;
  /** Null where the account is gone. */
  author: string | null;
}

export interface FakeRequest {
  method: string;
  path: string;
  authorization: string;
  body: string;
}

/** An answer in place of the usual one; `after` the work was done, or before. */
export interface Fault {
  /** By default, of the request that comes next. */
  of?: string;
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  kind?: 'hang' | 'drop';
  after?: 'the work';
}

export interface FakeGitHub {
  /** As `GITHUB_API_URL` has it. */
  url: string;
  comments: FakeComment[];
  requests: FakeRequest[];
  /** Consumed one by one. */
  faults: Fault[];
  /** Called with each request that hangs. */
  onHang: () => void;
  close(): void;
}

/** The part of GitHub's API that comments need, on loopback, for the pull request 7 of `octo/repo`. */
export async function fakeGitHub(prefix = ''): Promise<FakeGitHub> {
  const server = createServer(async (request, response) => {
    const recorded = await requestOf(request);
    github.requests.push(recorded);
    const fault = takeFault(recorded);
    if (fault?.kind === 'hang') return github.onHang();
    const usual = fault !== undefined && fault.after === undefined ? undefined : answerTo(recorded);
    if (fault?.kind === 'drop') return request.socket.destroy();
    const { status, headers, body } = fault ?? usual ?? { status: 404 };
    const type = { 'content-type': 'application/json; charset=utf-8' };
    response.writeHead(status ?? 500, { ...type, ...headers }).end(body ?? '{"message":"Not Found"}');
  });

  const takeFault = ({ method, path }: FakeRequest): Fault | undefined => {
    const index = github.faults.findIndex(({ of }) => of === undefined || `${method} ${path}`.startsWith(of));
    return index < 0 ? undefined : github.faults.splice(index, 1)[0];
  };

  const answerTo = ({ method, path, authorization, body }: FakeRequest) => {
    const login = LOGINS[authorization.replace(/^token /, '')];
    if (login === undefined) return json(401, { message: 'Bad credentials' });
    const url = new URL(path, github.url);
    if (method === 'POST' && url.pathname === (prefix === '' ? '/graphql' : '/api/graphql')) {
      return json(200, { data: { viewer: { login } } });
    }
    const route = `${method} ${url.pathname.slice(prefix.length)}`;
    if (route === 'GET /repos/octo/repo/issues/7/comments') return list(url);
    if (route === 'POST /repos/octo/repo/issues/7/comments') {
      const comment = { id: github.comments.length + 1, body: JSON.parse(body).body, author: login };
      github.comments.push(comment);
      return json(201, shown(comment));
    }
    const id = /^PATCH \/repos\/octo\/repo\/issues\/comments\/(\d+)$/.exec(route)?.[1];
    const comment = github.comments.find(one => one.id === Number(id));
    if (comment === undefined) return undefined;
    comment.body = JSON.parse(body).body;
    return json(200, shown(comment));
  };

  const list = (url: URL) => {
    const size = Number(url.searchParams.get('per_page') ?? 30);
    const page = Number(url.searchParams.get('page') ?? 1);
    const next = github.comments.length > page * size;
    // A link that leads astray: nobody should follow it.
    const headers = next ? { link: '<https://elsewhere.example/?page=2>; rel="next"' } : {};
    return { ...json(200, github.comments.slice((page - 1) * size, page * size).map(shown)), headers };
  };

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const github: FakeGitHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`,
    comments: [],
    requests: [],
    faults: [],
    onHang: () => {},
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return github;
}

async function requestOf(request: IncomingMessage): Promise<FakeRequest> {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { method = '', url: path = '', headers } = request;
  return { method, path, authorization: headers.authorization ?? '', body };
}

const json = (status: number, value: unknown): Fault => ({ status, body: JSON.stringify(value) });

const shown = ({ id, body, author }: FakeComment) => ({
  id,
  body,
  user: author === null ? null : { login: author },
  html_url: `https://github.com/octo/repo/pull/7#issuecomment-${id}`,
});
