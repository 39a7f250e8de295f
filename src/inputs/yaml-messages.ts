// Said of YAML that the parser refuses, and of YAML that it reads otherwise than is meant.

export const MOST_DEPTH = 100;
export const TOO_DEEP = `is nested too deeply: the most is ${MOST_DEPTH} levels.`;
export const QUOTE_PLACEHOLDERS = 'Text that holds `{{ … }}` must be in quotes: `"{{ … }}"`.';
