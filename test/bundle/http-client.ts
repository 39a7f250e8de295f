/**
 * Stands in for `@actions/http-client` in the bundle. `@actions/core` needs the real one only to fetch OIDC tokens,
 * which this action never does; left in, it would load all of undici at every start.
 */
export class HttpClient {
  constructor() {
    throw new Error('OIDC is not part of this bundle');
  }
}

export class BearerCredentialHandler {}
