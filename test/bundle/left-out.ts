/**
 * Stands in for packages that `@actions/core` and `@actions/github` load, and that this action never calls:
 * `@actions/http-client`, which brings all of undici, and `@actions/exec`.
 */
export class HttpClient {
  getAgent(): undefined {}

  getAgentDispatcher(): undefined {}
}

export const getExecOutput = undefined;
