import { resolve } from 'node:path';
import type { PendingCleanup } from '../../src/cleanup/pending.ts';
import { withoutColours } from '../../src/github/colour.ts';
import { type HelpTopic, helpUrl } from '../../src/github/help.ts';
import type { Annotation, Runner } from '../../src/github/runner.ts';

/** One thing that the action has said. */
export type Saying =
  | { kind: 'info' | 'debug' | 'summary'; text: string }
  | { kind: 'warning' | 'error'; title: string; text: string; help?: HelpTopic }
  | { kind: 'output' | 'state' | 'file'; name: string; text: string };

const REPOSITORY = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_ACTION_REPOSITORY: 'octo/run-hex-project',
  GITHUB_ACTION_REF: 'v1',
};

/** A runner that keeps what it is told, in order, without colours. A group is a line with `▸` and its lines, indented. */
export function recordingRunner({
  inputs = {},
  state = {},
  unwritable = false,
}: {
  inputs?: Record<string, string>;
  state?: Record<string, string>;
  /** Whether files cannot be written. */
  unwritable?: boolean;
} = {}): {
  runner: Runner;
  said: Saying[];
  /** The outputs as they are now. */
  outputs(): Record<string, string>;
  /** The entries of the output `runs`. */
  runs(): Record<string, string>[];
  /** The runs that post would find; undefined where main has not saved any state. */
  pendingCleanups(): PendingCleanup[] | undefined;
  /** What was said in this way, one line each. */
  all(kind: Saying['kind']): string[];
} {
  const said: Saying[] = [];
  const info = (line: string): void => void said.push({ kind: 'info', text: withoutColours(line) });
  const named = (kind: 'output' | 'state') =>
    Object.fromEntries(
      said.flatMap(one => (one.kind === kind && 'name' in one ? [[one.name, one.text]] : [])),
    );
  const annotate = (kind: 'warning' | 'error', { title, message, help }: Annotation) =>
    said.push({ kind, title, text: message, ...(help !== undefined && { help }) });
  return {
    said,
    outputs: () => named('output'),
    runs: () => JSON.parse(named('output').runs ?? '[]'),
    pendingCleanups: () => JSON.parse(named('state').leftover ?? 'null') ?? undefined,
    all: kind => said.filter(one => one.kind === kind).map(one => one.text),
    runner: {
      input: name => inputs[name] ?? '',
      saved: name => state[name] ?? '',
      info,
      group: (title, lines) => {
        info(`▸ ${title}`);
        for (const line of lines) info(`  ${line}`);
      },
      debug: text => said.push({ kind: 'debug', text }),
      warning: annotation => annotate('warning', annotation),
      error: annotation => annotate('error', annotation),
      output: (name, text) => said.push({ kind: 'output', name, text }),
      save: (name, text) => said.push({ kind: 'state', name, text }),
      file: (name, content) => {
        const text = typeof content === 'string' ? content : Buffer.from(content).toString('base64');
        said.push({ kind: 'file', name, text });
        return unwritable ? '' : resolve('/temp', name);
      },
      summarize: text => said.push({ kind: 'summary', text }),
      helpUrl: topic => helpUrl(REPOSITORY, topic),
      redact: text => text,
    },
  };
}
