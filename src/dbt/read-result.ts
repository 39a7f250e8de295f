/**
 * What was read of a file, or why it could not be. The message has no subject, which is the file: `is cut off after
 * 12 bytes: …`.
 */
export type Read<T> = { ok: true; value: T } | { ok: false; message: string };

export const yes = <T>(value: T): Read<T> => ({ ok: true, value });

export const no = (message: string): Read<never> => ({ ok: false, message });
