import type { Plan } from '../plan/plan.ts';
import { reportComment } from '../report/comment/comment-report.ts';
import {
  type CommentMarkdown,
  type StickyCommentOptions,
  updateComment,
} from '../report/comment/sticky-comment.ts';

/** Writes the comment on the pull request, if the inputs ask for one. Its failure is only a warning. */
export async function comment(
  plan: Plan,
  markdown: CommentMarkdown,
  context: Pick<StickyCommentOptions, 'runner' | 'clock' | 'stop' | 'env' | 'fetchFor'>,
): Promise<void> {
  if (plan.comment === undefined) return;
  const { githubToken: token, tag } = plan.comment;
  const subject = projectOf(plan) ?? context.env.GITHUB_ACTION ?? '';
  const outcome = await updateComment({ ...context, token, tag, subject }, markdown);
  reportComment(context.runner, outcome);
}

/** The project that a step is about; undefined if there are many. */
function projectOf(plan: Plan): string | undefined {
  switch (plan.kind) {
    case 'run':
      return plan.request.projectId;
    case 'status':
    case 'cancel':
      return plan.projectId;
    case 'pipeline':
    case 'dbt':
    case 'filtered-run':
    case 'filtered-status':
    case 'list':
      return undefined;
  }
}
