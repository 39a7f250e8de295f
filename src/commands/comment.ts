import type { Plan } from '../plan/plan.ts';
import { reportComment } from '../report/comment/comment-report.ts';
import { openComment, type StickyCommentOptions } from '../report/comment/sticky-comment.ts';

/**
 * Keeps the comment on the pull request up to date, where one is wanted. It changes nothing about how the step ends.
 *
 * @param forms of what there is to say, as Markdown, the fullest first
 */
export async function comment(
  plan: Plan,
  forms: string[],
  given: Pick<StickyCommentOptions, 'runner' | 'clock' | 'stop' | 'env' | 'fetchFor'>,
): Promise<void> {
  if (plan.comment === undefined) return;
  const { runner, clock, stop, env, fetchFor } = given;
  const { githubToken: token, tag } = plan.comment;
  const subject = projectOf(plan) ?? env.GITHUB_ACTION ?? '';
  const sticky = openComment({ runner, env, token, tag, subject, fetchFor, clock, stop });
  reportComment(runner, await sticky.update(...forms));
}

/** The project that a step is about; undefined where there are many. */
function projectOf(plan: Plan): string | undefined {
  switch (plan.kind) {
    case 'run':
      return plan.request.projectId;
    case 'status':
    case 'cancel':
      return plan.projectId;
    case 'pipeline':
    case 'dbt':
    case 'list':
      return undefined;
  }
}
