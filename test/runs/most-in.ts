/** The most requests in any window of `windowMs`; they are in the order in which they were sent. */
export function mostIn(windowMs: number, requests: { at: number }[]): number {
  let first = 0;
  let count = 0;
  requests.forEach(({ at }, index) => {
    while ((requests[first]?.at ?? at) <= at - windowMs) first += 1;
    count = Math.max(count, index - first + 1);
  });
  return count;
}
