import type { Trouble } from '../../github/help.ts';

/** A message that begins with the heading of its paragraph in the documentation. */
export interface Explanation {
  help: Trouble;
  message: string;
}

/** @param rest goes on after the heading */
export const about = (help: Trouble, rest: string): Explanation => ({ help, message: `${help}${rest}` });
