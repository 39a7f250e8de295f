/** Gives an input's text as the runner handed it over, untrimmed; `''` where it is not set. */
export type InputReader = (name: string) => string;

/** Blanks alone are nothing. */
export const isSet = (read: InputReader, name: string): boolean => read(name).trim() !== '';
