/** Knows the secrets of a job and hides them. */
export type Masker = {
  add(secret: string): void;
  mask(text: string): string;
  values(): string[];
};

/**
 * Replaces secrets by `***` as the runner does: a secret of several lines is hidden as a whole and line by line, and
 * secrets that overlap or touch become one `***`. The runner hides some encodings of a secret (Base64, JSON, URI)
 * too; this does not, so that a test sees them leak.
 */
export function createMasker(secrets: readonly string[]): Masker {
  const known = new Set<string>();

  function add(secret: string): void {
    for (const part of [secret, ...secret.split(/[\r\n]+/)]) {
      if (part.trim() !== '') {
        known.add(part);
      }
    }
  }

  secrets.forEach(add);
  return { add, mask: text => hide(text, [...known]), values: () => [...known] };
}

function hide(text: string, secrets: readonly string[]): string {
  const hits = secrets
    .flatMap(secret => occurrences(text, secret).map(start => ({ start, end: start + secret.length })))
    .sort((a, b) => a.start - b.start);
  let masked = '';
  let at = 0;
  for (const [index, hit] of hits.entries()) {
    if (index === 0 || hit.start > at) {
      masked += `${text.slice(at, hit.start)}***`;
    }
    at = Math.max(at, hit.end);
  }
  return masked + text.slice(at);
}

function occurrences(text: string, secret: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
    starts.push(at);
  }
  return starts;
}
