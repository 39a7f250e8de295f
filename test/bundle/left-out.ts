/**
 * Stands in for packages that `@actions/core` loads at every start and that this action never uses: the HTTP client,
 * with all of undici, for OIDC tokens, and the process starter for details of the platform.
 */
const leftOut = (what: string): never => {
  throw new Error(`${what} is not part of this bundle`);
};

export class HttpClient {
  getJson(): never {
    return leftOut('The client for OIDC tokens');
  }

  /** `@actions/github` asks for this and the next while it loads, and needs neither with a `fetch` given to it. */
  getAgent(): undefined {}

  getAgentDispatcher(): undefined {}
}

export class BearerCredentialHandler {}

export const getExecOutput = (): never => leftOut('Starting other programs');
