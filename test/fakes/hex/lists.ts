/** A page of a list, and the cursors of those beside it. */
export interface Page<T> {
  values: T[];
  pagination: { after: string | null; before: string | null };
}

/** The page that `query` asks for; `undefined` where its cursor is none of ours. */
export function pageOf<T>(
  all: T[],
  limit: number,
  query: { after?: string; before?: string },
): Page<T> | undefined {
  const edge = positionIn(query.before ?? query.after ?? cursorAt(0));
  if (edge === undefined) return undefined;
  const isBackwards = query.before !== undefined;
  const start = isBackwards ? Math.max(0, edge - limit) : edge;
  const end = isBackwards ? edge : Math.min(edge + limit, all.length);
  return {
    values: all.slice(start, end),
    pagination: {
      after: end < all.length ? cursorAt(end) : null,
      before: start > 0 ? cursorAt(start) : null,
    },
  };
}

/** `text` as a whole number from `min` to `max`, `fallback` where there is none, else `undefined`. */
export function wholeNumber(
  text: string | undefined,
  { min, max, fallback }: { min: number; max: number; fallback: number },
): number | undefined {
  if (text === undefined) return fallback;
  if (!/^\d+$/.test(text)) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}

function cursorAt(position: number): string {
  return Buffer.from(`at:${position}`).toString('base64url');
}

function positionIn(cursor: string): number | undefined {
  const [, digits] = /^at:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
