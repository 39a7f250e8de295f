import { HttpResponse, http, type RequestHandler } from 'msw';
import { asFetched } from './delivery.ts';
import type { Hex } from './hex.ts';

/** Handlers for msw's `setupServer` that put `hex` behind `baseUrl`, for the global `fetch`. */
export function hexHandlers(hex: Hex, baseUrl = 'https://app.hex.tech'): RequestHandler[] {
  return [
    http.all(`${baseUrl.replace(/\/$/, '')}/*`, async ({ request }) => {
      try {
        return await answer(hex, request);
      } catch (error) {
        if (!request.signal.aborted) throw error;
        return HttpResponse.error();
      }
    }),
  ];
}

async function answer(hex: Hex, request: Request): Promise<Response> {
  const delivery = await hex.deliver(request);
  if (delivery.kind === 'drop') return HttpResponse.error();
  // Whether a redirect is an error is for the intercepted fetch to say.
  if (delivery.kind === 'whole') return delivery.response;
  return asFetched(delivery, request);
}
