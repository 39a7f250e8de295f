import {
  type Comment,
  type GitHub,
  type GitHubError,
  gitHubErrorFrom,
  openGitHub,
} from '../../github/api.ts';
import { logText, wholeLines } from '../../github/escape.ts';
import { type PullRequest, pullRequestOf } from '../../github/pull-request.ts';
import type { Runner } from '../../github/runner.ts';
import type { Fetch } from '../../hex/http.ts';
import type { Clock } from '../../lib/clock.ts';
import { withGrace, withTimeout } from '../../lib/deadline.ts';
import { truncateUtf16 } from '../../lib/text.ts';

export interface StickyCommentOptions {
  runner: Runner;
  env: NodeJS.ProcessEnv;
  /** `github-token`. */
  token: string;
  /** `comment-tag`. */
  tag: string;
  /** What the comment is about: the project's ID, or of a pipeline the step's. */
  subject: string;
  /** Gives a `fetch` for the origin of GitHub's API, as that of `hex/proxy.ts` does. */
  fetchFor: (origin: string) => Fetch;
  clock: Clock;
  /** Aborts when the runner wants the step to end, which leaves little time. */
  stop: AbortSignal;
}

/** What a comment is to say. */
export interface CommentMarkdown {
  full: string;
  /** In place of `full` where that is too long for GitHub. */
  short: string;
}

export type CommentOutcome =
  | { kind: 'created' | 'updated'; url: string; pullRequest: PullRequest }
  | { kind: 'no-pull-request'; event: string }
  | { kind: 'failed'; error: CommentError; pullRequest: PullRequest };

export type CommentError = GitHubError | { kind: 'no-token' } | { kind: 'out-of-time' };

const DEFAULT_API_URL = 'https://api.github.com';

/**
 * Writes or updates the one comment that there is for each workflow, job, project and tag on a pull request. Never throws, and
 * ends within 15 seconds, 3 after a stop.
 */
export async function updateComment(
  { runner, env, token, tag, subject, fetchFor, clock, stop }: StickyCommentOptions,
  { full, short }: CommentMarkdown,
): Promise<CommentOutcome> {
  const { GITHUB_WORKFLOW: workflow = '', GITHUB_JOB: job = '' } = env;
  const pullRequest = await pullRequestOf(env);
  if (pullRequest === undefined) return { kind: 'no-pull-request', event: env.GITHUB_EVENT_NAME ?? '' };
  if (token.trim() === '') return { kind: 'failed', error: { kind: 'no-token' }, pullRequest };
  const marker = markerOf({ workflow, job, subject, tag });
  const body = bodyOf(marker, { full: runner.redact(full), short: runner.redact(short) });
  const apiUrl = env.GITHUB_API_URL || DEFAULT_API_URL;
  const debug = (line: string) => runner.debug(logText(line));
  const attempt = async (signal: AbortSignal): Promise<Written> => {
    const fetch = fetchFor(new URL(apiUrl).origin);
    const github = await openGitHub(pullRequest, { token, apiUrl, fetch, signal, debug });
    return upsert(github, marker, body);
  };
  const grace = { signal: stop, graceMs: MAX_UPDATE_AFTER_STOP_MS, clock };
  const written = await withGrace(grace, lateSignal =>
    withTimeout({ timeoutMs: MAX_UPDATE_MS, signal: lateSignal, clock }, signal =>
      tryTwice(() => attempt(signal), clock, signal),
    ),
  );
  return { ...written, pullRequest };
}

type Written = { kind: 'created' | 'updated'; url: string } | { kind: 'failed'; error: CommentError };

const MAX_UPDATE_MS = 15_000;
/** The runner kills the process ten seconds after the first signal, and cancelling the run comes first. */
const MAX_UPDATE_AFTER_STOP_MS = 3_000;

/** Tries twice at most. The second try looks for the comment again: the first may have written it. */
async function tryTwice(
  attempt: () => Promise<Written>,
  clock: Clock,
  signal: AbortSignal,
): Promise<Written> {
  const tryOnce = () =>
    attempt().catch(
      (error): Written => ({
        kind: 'failed',
        error: signal.aborted ? { kind: 'out-of-time' } : gitHubErrorFrom(error),
      }),
    );
  const first = await tryOnce();
  const delayMs = first.kind === 'failed' ? retryDelayMs(first.error) : undefined;
  if (delayMs === undefined) return first;
  await clock.sleep(delayMs, signal);
  return signal.aborted ? first : tryOnce();
}

const RETRY_AFTER_MS = 1_000;
/** A longer wait would leave no time for the second try. */
const MAX_RETRY_AFTER_MS = 5_000;

/** How long to wait before the second try; undefined if another try is useless. */
function retryDelayMs(error: CommentError): number | undefined {
  switch (error.kind) {
    case 'broken':
    case 'refused':
      return RETRY_AFTER_MS;
    case 'limited':
      return error.waitMs !== undefined && error.waitMs <= MAX_RETRY_AFTER_MS ? error.waitMs : undefined;
    case 'no-token':
    case 'out-of-time':
      return undefined;
  }
}

async function upsert(github: GitHub, marker: string, body: string): Promise<Written> {
  const own = await ownComment(github, marker);
  return own === undefined
    ? { kind: 'created', url: await github.create(body) }
    : { kind: 'updated', url: await github.update(own.id, body) };
}

/**
 * The comment that this step wrote before. Anybody can copy a marker into a comment of theirs, which a token may well be
 * allowed to change: it would then speak in their name, and they could change what it says.
 */
async function ownComment(github: GitHub, marker: string): Promise<Comment | undefined> {
  let login: string | undefined;
  for await (const comment of github.comments()) {
    if (!comment.body.startsWith(marker)) continue;
    login ??= await github.login();
    if (comment.author === login) return comment;
  }
  return undefined;
}

/**
 * An HTML comment, which GitHub does not show, for a body to begin with. The encoding leaves no character that could
 * end it, or make one set of names look like another.
 */
export const markerOf = (names: Record<string, string>): string =>
  `<!-- run-hex-project?${new URLSearchParams(names)} -->`;

/** GitHub refuses a longer one. */
export const MAX_COMMENT = 65_536;
const CUT_OFF = '\n\n… The rest is too long for a comment.';

export function bodyOf(marker: string, { full, short }: CommentMarkdown): string {
  const maxLength = MAX_COMMENT - marker.length - 1;
  const fitting = [full, short].find(({ length }) => length <= maxLength) ?? cutComment(short, maxLength);
  return `${marker}\n${fitting}`;
}

/** Closing what was folded makes the comment longer again. */
const MAX_CLOSING = 200;

/** Cuts between two lines if it can: the first holds the outcome. */
function cutComment(markdown: string, maxLength: number): string {
  const kept = truncateUtf16(markdown, maxLength - CUT_OFF.length - MAX_CLOSING);
  return (wholeLines(kept) || kept) + CUT_OFF;
}
