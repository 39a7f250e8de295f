import { HttpResponse, http, type RequestHandler } from 'msw';
import type { Hex } from './hex.ts';

/** Handlers for msw's `setupServer` that put `hex` behind `baseUrl`, for the global `fetch`. */
export function hexHandlers(hex: Hex, baseUrl = 'https://app.hex.tech'): RequestHandler[] {
  return [
    http.all(`${baseUrl.replace(/\/$/, '')}/*`, async ({ request }) => {
      try {
        return await hex.fetch(request);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        return HttpResponse.error();
      }
    }),
  ];
}
