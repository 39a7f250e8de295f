import { createHash } from 'node:crypto';

/** A source of IDs that gives the same ones for the same seed, in the order they are asked for. */
export interface Ids {
  uuid(): string;
}

/** Starts a sequence of IDs. */
export function createIds(seed: string): Ids {
  let count = 0;
  return {
    uuid() {
      count += 1;
      return uuidFrom(`${seed} ${count}`);
    },
  };
}

/** A token in the form of a workspace token, derived from `seed`. */
export function workspaceToken(seed: string): string {
  return `hxtw_${createHash('sha384').update(seed).digest('hex')}`;
}

/** Whether `text` is a UUID of any version. */
export function isUuid(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

function uuidFrom(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex');
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
  ];
  return [...parts, digits.slice(20, 32)].join('-');
}
