/** As GitHub's log knows them. It has no dim text, so grey stands for what matters less. */
const CODES = { red: 31, green: 32, yellow: 33, grey: 90 };

export type Colour = keyof typeof CODES;

const ESCAPE = '\u001b[';

/**
 * `text` in a colour. The text must be ready for the log: `logText` would show the colour's own characters. Addresses stay
 * without: GitHub makes a link of all up to the next blank.
 */
export const inColour = (colour: Colour, text: string): string =>
  `${ESCAPE}${CODES[colour]}m${text}${ESCAPE}0m`;

const COLOURS = [...Object.values(CODES), 0].map(code => `${ESCAPE}${code}m`);

export const withoutColours = (line: string): string =>
  COLOURS.reduce((rest, colour) => rest.replaceAll(colour, ''), line);
