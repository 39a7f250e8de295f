/** One thing wrong with what the user wrote. */
export interface Problem {
  /** Name of the input as in `action.yml`. */
  input: string;
  /** What is wrong with it and what would do, as one sentence or more; below them, perhaps, the line that they are about. */
  message: string;
  /** Where it stands in a pipeline, until its line and column are told. */
  offset?: number;
}
