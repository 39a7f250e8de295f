/**
 * Stands in for `@actions/http-client`, with all of undici: `@actions/github` asks for these while it loads, and needs
 * neither with a `fetch` given to it.
 */
export class HttpClient {
  getAgent(): undefined {}

  getAgentDispatcher(): undefined {}
}
