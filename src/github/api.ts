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

/** What is used of GitHub's API, for one pull request. What its methods throw, `gitHubErrorFrom` reads. */
export interface GitHub {
  /** All comments, oldest first; pages are fetched as they are read. */
  comments(): AsyncIterable<Comment>;
  /** The login that the token belongs to. */
  login(): Promise<string>;
  /** Gives the URL of the new comment. */
  create(body: string): Promise<string>;
  /** Gives the URL of the comment. */
  update(id: number, body: string): Promise<string>;
}

/** Why a request to GitHub failed. */
export type GitHubError =
  | { kind: 'refused'; status: number; words: string }
  /** The rate limit is reached. `waitMs` is how long GitHub asks to wait, if it does. */
  | { kind: 'limited'; waitMs?: number }
  /** The connection failed, or the answer is none of GitHub's. */
  | { kind: 'broken'; detail: string };

export interface GitHubOptions {
  token: string;
  /** `GITHUB_API_URL`, which on GitHub Enterprise Server ends in `/api/v3`. */
  apiUrl: string;
  /** A complete `fetch`, such as `fetchFor` gives: Octokit reads more of a response than `Fetch` declares. */
  fetch: Fetch;
  signal: AbortSignal;
  debug(line: string): void;
}

const COMMENTS_PER_PAGE = 100;

/** Loads Octokit, which is large, only when it is called. */
export async function openGitHub(
  { owner, repo, number }: PullRequest,
  options: GitHubOptions,
): Promise<GitHub> {
  // Not from the package's main entry, which reads the event file and throws if that is broken.
  const { GitHub, getOctokitOptions } = await import('@actions/github/lib/utils');
  const { token, apiUrl: baseUrl, fetch, signal, debug } = options;
  const log = { debug, info: debug, warn: debug, error: debug };
  const { rest, graphql } = new GitHub({
    ...getOctokitOptions(token, { baseUrl, log, request: { fetch, signal, log } }),
  });

  return {
    async *comments() {
      // By page number, not by the links in headers: the token must go nowhere else.
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
    // REST has no such request for the tokens of jobs and apps.
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

/** Octokit's errors hold the response, if there was one. */
const failureSchema = v.object({
  status: v.number(),
  response: v.object({
    headers: v.record(v.string(), v.unknown()),
    data: v.fallback(v.object({ message: v.string() }), { message: '' }),
  }),
});

/** Reads what a method of `GitHub` has thrown. */
export function gitHubErrorFrom(error: unknown): GitHubError {
  const failure = v.safeParse(failureSchema, error);
  if (!failure.success) return { kind: 'broken', detail: failureText(error) };
  const { status, response } = failure.output;
  const { headers, data } = response;
  const isLimit = 'retry-after' in headers || headers['x-ratelimit-remaining'] === '0';
  if (status !== 429 && !(status === 403 && isLimit)) return { kind: 'refused', status, words: data.message };
  const waitS = Number(headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(waitS) ? { kind: 'limited', waitMs: waitS * 1000 } : { kind: 'limited' };
}
