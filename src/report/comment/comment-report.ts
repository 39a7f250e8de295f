import { logText } from '../../github/escape.ts';
import type { PullRequest } from '../../github/pull-request.ts';
import type { Runner } from '../../github/runner.ts';
import { about } from '../text/explanation.ts';
import type { CommentError, CommentOutcome } from './sticky-comment.ts';

/** Logs what became of the comment, or warns why there is none. */
export function reportComment(runner: Runner, outcome: CommentOutcome): void {
  switch (outcome.kind) {
    case 'created':
    case 'updated':
      runner.info(
        `Comment on pull request #${outcome.pullRequest.number} ${outcome.kind}: ${logText(outcome.url)}`,
      );
      return;
    case 'no-pull-request':
      runner.info(
        `Note: no comment, because the event \`${logText(outcome.event, 50)}\` does not belong to one pull request.`,
      );
      return;
    case 'failed':
      runner.warning({
        title: 'No comment on the pull request',
        ...about(
          'The comment was not written',
          ` on pull request #${outcome.pullRequest.number}: ${whyFailed(outcome.error, outcome.pullRequest)} It changes nothing about how the step ends.`,
        ),
      });
  }
}

/** One or more sentences: what happened, and what to do next. */
function whyFailed(error: CommentError, pullRequest: PullRequest): string {
  switch (error.kind) {
    case 'no-token':
      return '`github-token` is empty. Leave it out, or give a token that may write to pull requests.';
    case 'refused':
      return `GitHub answered HTTP ${error.status}${quotedWords(error.words)}. ${adviceOnRefusal(error, pullRequest)}`.trimEnd();
    case 'limited':
      return "GitHub's rate limit for this token is reached.";
    case 'broken':
      return `the exchange with GitHub failed${quotedWords(error.detail)}. Check that the runner reaches GitHub's API, and its proxy settings.`;
    case 'out-of-time':
      return 'GitHub did not answer in time.';
  }
}

const quotedWords = (text: string): string =>
  text === '' ? '' : `: ${logText(text, 300).replace(/\.$/, '')}`;

/** In GitHub's words, with 403: "Unable to create comment because issue is locked." */
const IS_LOCKED = /\blocked\b/i;

function adviceOnRefusal(
  { status, words }: { status: number; words: string },
  { readOnly }: PullRequest,
): string {
  if (status === 401) return 'Check `github-token`: it is wrong, expired or revoked.';
  if (status !== 403 && status !== 404) return '';
  if (IS_LOCKED.test(words)) {
    return 'Unlock the conversation of the pull request, or give a `github-token` of somebody with write access.';
  }
  return readOnly
    ? "It comes from a fork, for which the job's token may only read, whatever `permissions` says."
    : 'Give the job `permissions: pull-requests: write`.';
}
