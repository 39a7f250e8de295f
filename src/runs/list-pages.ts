import type { PageRequest, RequestOptions } from '../hex/api.ts';
import type { Answer } from '../hex/errors.ts';
import { type ListOptions, readPages } from '../hex/pagination.ts';
import { type RefusalPolicy, retry } from '../hex/retry.ts';
import type { ListEntry, Page } from '../hex/schemas.ts';
import { interruptionAfter, type RequestContext, retryPolicyOf } from './context.ts';
import type { Interruption } from './model/interruption.ts';

export type ListOutcome =
  /** `more` says whether the list goes on after the limit. */
  | { kind: 'listed'; values: ListEntry[]; more: boolean }
  /** `read` counts the entries that were read before. */
  | { kind: 'interrupted'; interruption: Interruption; read: number };

/** What to list, and how a page of it is requested. */
export interface ListRequest extends ListOptions {
  send(page: PageRequest, options: RequestOptions): Promise<Answer<Page>>;
}

/** Reads a list to its end or its limit. A wait for the rate limit that does not fit before `deadlineAt` ends it at once. */
export async function listPages(
  { send, ...options }: ListRequest,
  {
    deadlineAt,
    refusals = { final: 'at-once' },
  }: { deadlineAt: number; refusals?: RefusalPolicy | undefined },
  context: RequestContext,
): Promise<ListOutcome> {
  const { stop } = context;
  const list = await readPages(page => {
    // A single refusal after the first page may come from a gateway.
    const policy = page.after === undefined ? refusals : ({ final: 'when-repeated' } as const);
    return retry(timeout => send(page, { timeout, signal: stop }), {
      ...retryPolicyOf(context, deadlineAt),
      ifWaitExceedsDeadline: 'fail',
      refusals: policy,
    });
  }, options);
  if (list.ok) return { kind: 'listed', ...list.value };
  const { error, read } = list.error;
  return { kind: 'interrupted', interruption: interruptionAfter(error, deadlineAt, context), read };
}
