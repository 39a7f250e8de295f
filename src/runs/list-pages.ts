import type { PageRequest, RequestOptions } from '../hex/api.ts';
import type { Answer } from '../hex/errors.ts';
import { type List, type ListFailure, type ListOptions, readPages } from '../hex/pagination.ts';
import { type RefusalPolicy, retry } from '../hex/retry.ts';
import type { ListEntry, Page } from '../hex/schemas.ts';
import type { Result } from '../lib/result.ts';
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

interface RetryOptions {
  /** On the context's clock. */
  deadlineAt: number;
  /** When a refusal of the first page is final. By default at once. */
  refusals?: RefusalPolicy | undefined;
}

/** Reads a list to its end or its limit. A wait for the rate limit that does not fit before `deadlineAt` ends it at once. */
export async function listPages(
  request: ListRequest,
  options: RetryOptions,
  context: RequestContext,
): Promise<ListOutcome> {
  const list = await readPaged(request, options, context);
  if (list.ok) return { kind: 'listed', ...list.value };
  const { error, read } = list.error;
  return { kind: 'interrupted', interruption: interruptionAfter(error, options.deadlineAt, context), read };
}

/** The same for steps that go on without the list: a failure is Hex's error. */
export function readPaged(
  { send, ...list }: ListRequest,
  { deadlineAt, refusals = { final: 'at-once' } }: RetryOptions,
  context: RequestContext,
): Promise<Result<List, ListFailure>> {
  const fetchPage = (page: PageRequest): Promise<Answer<Page>> => {
    // A single refusal after the first page may come from a gateway.
    const policy = page.after === undefined ? refusals : ({ final: 'when-repeated' } as const);
    return retry(timeout => send(page, { timeout, signal: context.stop }), {
      ...retryPolicyOf(context, deadlineAt),
      ifWaitExceedsDeadline: 'fail',
      refusals: policy,
    });
  };
  return readPages(fetchPage, list);
}
