import type { Runner } from '../github/runner.ts';
import type { CommentMarkdown } from '../report/comment/sticky-comment.ts';
import type { RunContext } from '../runs/context.ts';

/** The services that a command works with. */
export interface CommandContext extends Pick<RunContext, 'hex' | 'clock' | 'random' | 'stop'> {
  runner: Runner;
}

/** How a command has ended. */
export interface CommandResult {
  succeeded: boolean;
  /** For the comment on the pull request; undefined if the inputs were refused. */
  markdown?: CommentMarkdown;
}
