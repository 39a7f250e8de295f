/** One thing wrong with what the user wrote. */
export interface Problem {
  /** Name of the input as in `action.yml`; or what stands in its place: a misspelt name, a variable. */
  input: string;
  /** Then, the input that is meant. */
  meant?: string;
  /** What is wrong, and what to write instead; below it, perhaps, the line in question. */
  message: string;
  /** In the text of a pipeline. The message that is shown has the line and column in its place. */
  offset?: number;
}
