import * as v from 'valibot';
import { type Fetch, failureText } from '../hex/http.ts';
import type { PullRequest } from './pull-request.ts';

/** A comment as GitHub shows it. */
export interface Comment {
  id: number;
  body: string;
  /** Login of who wrote it; undefined where the account is gone. */
  author: string | undefined;
}

/** What is needed of GitHub's API, for one pull request. All of it throws what `faultOf` makes sense of. */
export interface GitHub {
  /** All comments, the oldest first, asked for as far as they are read. */
  comments(): AsyncIterable<Comment>;
  /** Login of whom the token belongs to. */
  login(): Promise<string>;
  /** Gives the URL of the new comment. */
  create(body: string): Promise<string>;
  /** Gives the URL of the comment. */
  update(id: number, body: string): Promise<string>;
}

/** Why GitHub did not do as it was asked. */
export type GitHubFault =
  | { kind: 'refused'; status: number; words: string }
  /** The rate limit is reached; `waitMs` where GitHub asks for a wait. */
  | { kind: 'limited'; waitMs?: number }
  /** The connection failed, or the answer is none of GitHub's. */
  | { kind: 'broken'; detail: string };

export interface GitHubOptions {
  token: string;
  /** `GITHUB_API_URL`, which on GitHub Enterprise Server ends in `/api/v3`. */
  apiUrl: string;
  /** A whole `fetch`, such as `fetchFor` gives: Octokit reads more of an answer than `Fetch` promises. */
  fetch: Fetch;
  signal: AbortSignal;
  debug(line: string): void;
}

const COMMENTS_PER_PAGE = 100;

/** Loads Octokit, which takes its time. */
export async function openGitHub(
  { owner, repo, number }: PullRequest,
  options: GitHubOptions,
): Promise<GitHub> {
  // Not from the package's door, which reads the event once more and throws where it is broken.
  const { GitHub, getOctokitOptions } = await import('@actions/github/lib/utils');
  const { token, apiUrl: baseUrl, fetch, signal, debug } = options;
  const log = { debug, info: debug, warn: debug, error: debug };
  const { rest, graphql } = new GitHub({
    ...getOctokitOptions(token, { baseUrl, log, request: { fetch, signal, log } }),
  });

  return {
    async *comments() {
      // By number, so that the token follows no link.
      for (let page = 1; ; page += 1) {
        const { data, headers } = await rest.issues.listComments({
          owner,
          repo,
          issue_number: number,
          per_page: COMMENTS_PER_PAGE,
          page,
        });
        yield* v.parse(commentsSchema, data);
        if (!headers.link?.includes('rel="next"')) return;
      }
    },
    // The only way that is open to the tokens of jobs and apps, too.
    login: async () => v.parse(viewerSchema, await graphql('{ viewer { login } }')).viewer.login,
    create: async body => {
      const { data } = await rest.issues.createComment({ owner, repo, issue_number: number, body });
      return v.parse(writtenSchema, data).html_url;
    },
    update: async (id, body) => {
      const { data } = await rest.issues.updateComment({ owner, repo, comment_id: id, body });
      return v.parse(writtenSchema, data).html_url;
    },
  };
}

const commentsSchema = v.array(
  v.pipe(
    v.object({
      id: v.number(),
      body: v.nullish(v.string(), ''),
      user: v.nullish(v.object({ login: v.string() })),
    }),
    v.transform(({ id, body, user }): Comment => ({ id, body, author: user?.login })),
  ),
);
const viewerSchema = v.object({ viewer: v.object({ login: v.string() }) });
const writtenSchema = v.object({ html_url: v.string() });

/** What Octokit throws for an answer holds the answer; for want of one, only words. */
const failureSchema = v.object({
  status: v.number(),
  response: v.object({
    headers: v.record(v.string(), v.unknown()),
    data: v.fallback(v.object({ message: v.string() }), { message: '' }),
  }),
});

/** Makes sense of what an operation of `GitHub` has thrown. */
export function faultOf(error: unknown): GitHubFault {
  const failure = v.safeParse(failureSchema, error);
  if (!failure.success) return { kind: 'broken', detail: failureText(error) };
  const { status, response } = failure.output;
  const { headers, data } = response;
  const isLimit = 'retry-after' in headers || headers['x-ratelimit-remaining'] === '0';
  if (status !== 429 && !(status === 403 && isLimit)) return { kind: 'refused', status, words: data.message };
  const waitS = Number(headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(waitS) ? { kind: 'limited', waitMs: waitS * 1000 } : { kind: 'limited' };
}
