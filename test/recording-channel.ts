import type { Channel } from '../src/report/channel.ts';

/** One thing that the action has said. */
export type Saying =
  | { kind: 'info' | 'debug' | 'summary'; text: string }
  | { kind: 'warning' | 'error'; title: string; text: string }
  | { kind: 'output' | 'state' | 'file'; name: string; text: string };

/** A channel that keeps what it is told, in order. */
export function recordingChannel({
  inputs = {},
  state = {},
}: {
  inputs?: Record<string, string>;
  state?: Record<string, string>;
} = {}): {
  channel: Channel;
  said: Saying[];
  /** The outputs as they are now. */
  outputs(): Record<string, string>;
  /** What post would find. */
  leftover(): unknown;
  /** What was said in this way, one line each. */
  all(kind: Saying['kind']): string[];
} {
  const said: Saying[] = [];
  const named = (kind: 'output' | 'state') =>
    Object.fromEntries(
      said.flatMap(one => (one.kind === kind && 'name' in one ? [[one.name, one.text]] : [])),
    );
  return {
    said,
    outputs: () => named('output'),
    leftover: () => JSON.parse(named('state').leftover ?? 'null'),
    all: kind => said.filter(one => one.kind === kind).map(one => one.text),
    channel: {
      input: name => inputs[name] ?? '',
      saved: name => state[name] ?? '',
      info: text => said.push({ kind: 'info', text }),
      debug: text => said.push({ kind: 'debug', text }),
      warning: ({ title, message }) => said.push({ kind: 'warning', title, text: message }),
      error: ({ title, message }) => said.push({ kind: 'error', title, text: message }),
      output: (name, text) => said.push({ kind: 'output', name, text }),
      save: (name, text) => said.push({ kind: 'state', name, text }),
      file: (name, text) => {
        said.push({ kind: 'file', name, text });
        return `/temp/${name}`;
      },
      summarize: text => said.push({ kind: 'summary', text }),
    },
  };
}
