import type { PageRequest } from './client.ts';
import type { Answer, HexError } from './errors.ts';
import type { Listed, Page } from './schemas.ts';

/** A list as far as it was wanted, or why it could not be read to there. */
export type Collected =
  /** `more` says whether the list goes on. */
  | { ok: true; values: Listed[]; more: boolean }
  /** `read` counts the entries until then. */
  | { ok: false; error: HexError; read: number };

export interface Wanted {
  /** How many entries; all without it. */
  limit?: number | undefined;
  /** The most that Hex gives at once. */
  pageSize: number;
}

/**
 * Reads a list page by page, in Hex's order and as Hex sent it. A list that changes meanwhile may show an entry twice.
 *
 * @param turn gives one page; its errors are final
 */
export async function readPages(
  turn: (page: PageRequest) => Promise<Answer<Page>>,
  { limit = Number.POSITIVE_INFINITY, pageSize }: Wanted,
): Promise<Collected> {
  const values: Listed[] = [];
  const turned = new Set<string>();
  for (let after: string | undefined; ; ) {
    const page = await turn({ after, limit: Math.min(pageSize, limit - values.length) });
    if (!page.ok) return { ok: false, error: page.error, read: values.length };
    for (const value of page.value.values) values.push(value);
    after = page.value.after;
    if (after === undefined || values.length >= limit) {
      return { ok: true, values: values.slice(0, limit), more: after !== undefined || values.length > limit };
    }
    if (turned.has(after)) return { ok: false, error: circle(page.operation), read: values.length };
    turned.add(after);
  }
}

/** Following it would never end. */
const circle = (operation: HexError['operation']): HexError => ({
  operation,
  kind: 'unreadable',
  status: 200,
  detail: 'its cursor leads back to a page that was there before',
});
