/** One thing wrong with what the user wrote. */
export interface Problem {
  /** Name of the input as in `action.yml`. */
  input: string;
  /** The input whose paragraph in the documentation helps, where `input` has none. */
  reference?: string;
  /** What is wrong, and what to write instead; below it, perhaps, the line in question. */
  message: string;
  /** In the text of a pipeline. The message that is shown has the line and column in its place. */
  offset?: number;
}
