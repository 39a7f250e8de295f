/**
 * Stands in for packages that `@actions/core` loads at every start and that this action never uses: the HTTP client,
 * with all of undici, for OIDC tokens, and the process starter for details of the platform.
 */
const leftOut = (what: string): never => {
  throw new Error(`${what} is not part of this bundle`);
};

export class HttpClient {
  constructor() {
    leftOut('The client for OIDC tokens');
  }
}

export class BearerCredentialHandler {}

export const getExecOutput = (): never => leftOut('Starting other programs');
