/** A value, or why there is none. What returns a result does not throw. */
export type Result<T, E> = Ok<T> | Err<E>;

export interface Ok<T> {
  ok: true;
  value: T;
}

export interface Err<E> {
  ok: false;
  error: E;
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const err = <E>(error: E): Err<E> => ({ ok: false, error });

/** The values of `results` under the same names, or every error of all of them. */
export function all<T extends object, E>(
  results: { [Name in keyof T]: Result<T[Name], E[]> },
): Result<T, E[]> {
  const values = allOf(Object.values<Result<unknown, E[]>>(results));
  if (!values.ok) return values;
  return ok(Object.fromEntries(Object.keys(results).map((name, index) => [name, values.value[index]])) as T);
}

/** The values of a list of results, or every error of all of them. */
export function allOf<T, E>(results: Result<T, E[]>[]): Result<T[], E[]> {
  const failed = results.filter(result => !result.ok);
  return failed.length > 0
    ? err(failed.flatMap(({ error }) => error))
    : ok(results.flatMap(result => (result.ok ? [result.value] : [])));
}
