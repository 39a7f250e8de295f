import { StringDecoder } from 'node:string_decoder';

/** Cuts a stream of bytes into lines. */
export type LineSplitter = { write(chunk: Buffer): void; end(): void };

/**
 * Cuts what a process prints into lines as the runner's reader does: `\n`, `\r\n` and a lone `\r` end a line, and
 * the last line counts without an ending.
 */
export function createLineSplitter(onLine: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let endedInReturn = false;

  function take(decoded: string): void {
    if (decoded === '') {
      return;
    }
    const text = endedInReturn && decoded.startsWith('\n') ? decoded.slice(1) : decoded;
    endedInReturn = text.endsWith('\r');
    const lines = (rest + text).split(/\r\n|\r|\n/);
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  }

  return {
    write: chunk => take(decoder.write(chunk)),
    end() {
      take(decoder.end());
      if (rest !== '') {
        onLine(rest);
        rest = '';
      }
    },
  };
}
