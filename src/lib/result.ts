/** What was asked for, or why it could not be had. An error is a value: nothing that gives a result throws. */
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
  const entries = Object.entries<Result<unknown, E[]>>(results);
  const errors = entries.flatMap(([, result]) => (result.ok ? [] : result.error));
  if (errors.length > 0 || entries.some(([, result]) => !result.ok)) return err(errors);
  return ok(Object.fromEntries(entries.map(([name, result]) => [name, (result as Ok<unknown>).value])) as T);
}
