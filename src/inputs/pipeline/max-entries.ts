/** How many projects a step may run. Each is at least one start, of which Hex takes 60 an hour as a rule. */
export const MAX_ENTRIES = 1_000;

/** To go after that number. */
export const HOURS_TO_START = 'which take 17 hours to start at 60 an hour, as many as Hex takes as a rule';
