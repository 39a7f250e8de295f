/** What is needed to reach Hex and to report, whatever else the step was asked for. */
export interface Connection {
  token: string;
  /** Origin of the workspace's host, such as `https://app.hex.tech`. */
  hexUrl: string;
  summary: boolean;
}
