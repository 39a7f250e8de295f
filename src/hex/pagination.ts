import { err, ok, type Result } from '../lib/result.ts';
import type { PageRequest } from './api.ts';
import type { Answer, HexError } from './errors.ts';
import { OPERATIONS, type PagedOperation } from './operations.ts';
import type { ListEntry, Page } from './schemas.ts';

export interface List {
  values: ListEntry[];
  /** Whether it goes on after the limit. */
  more: boolean;
}

export interface ListFailure {
  error: HexError;
  /** How many entries were read before. */
  read: number;
}

export interface ListOptions {
  operation: PagedOperation;
  /** How many entries to read. By default all. */
  limit?: number | undefined;
  /** Which entries count; the others are left out. By default all count. Called once for each entry, in Hex's order. */
  accept?: ((entry: ListEntry) => boolean) | undefined;
  /** How many entries to ask for at once. By default the most that Hex puts on one page. */
  pageSize?: number;
}

/**
 * Reads a list page by page, in Hex's order and as Hex sent it. An entry may come twice where the list changes meanwhile.
 *
 * @param fetchPage tries for one page until nothing more can be done
 */
export async function readPages(
  fetchPage: (page: PageRequest) => Promise<Answer<Page>>,
  {
    operation,
    limit = Number.POSITIVE_INFINITY,
    accept,
    pageSize = OPERATIONS[operation].maxPageSize,
  }: ListOptions,
): Promise<Result<List, ListFailure>> {
  const values: ListEntry[] = [];
  const cursors = new Set<string>();
  for (let after: string | undefined; ; ) {
    const wanted = accept === undefined ? limit - values.length : pageSize;
    const page = await fetchPage({ after, limit: Math.min(pageSize, wanted) });
    if (!page.ok) return err({ error: page.error, read: values.length });
    for (const value of page.value.values) if (accept?.(value) ?? true) values.push(value);
    after = page.value.after;
    // Whether more count than the limit is known only once one more was found.
    const isEnough = accept === undefined ? values.length >= limit : values.length > limit;
    if (after === undefined || isEnough) {
      return ok({ values: values.slice(0, limit), more: after !== undefined || values.length > limit });
    }
    if (cursors.has(after)) return err({ error: circularCursor(operation), read: values.length });
    cursors.add(after);
  }
}

const circularCursor = (operation: PagedOperation): HexError => ({
  operation,
  kind: 'unreadable',
  status: 200,
  detail: 'its cursor leads back to a page that was there before',
});
