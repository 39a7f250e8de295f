import * as v from 'valibot';
import type { Run } from '../runs/run.ts';
import type { Channel } from './channel.ts';

/** What main leaves behind for post. */
export type Leftover =
  /** Main began but had not got to a run, or its run needs nothing more. */
  | { kind: 'nothing' }
  /** Main had a run under way when it last said something. */
  | { kind: 'run'; run: Run };

const KEY = 'leftover';

const leftoverSchema = v.variant('kind', [
  v.object({ kind: v.literal('nothing') }),
  v.object({
    kind: v.literal('run'),
    run: v.object({
      projectId: v.pipe(v.string(), v.uuid()),
      runId: v.pipe(v.string(), v.uuid()),
      status: v.string(),
      runUrl: v.exactOptional(v.string()),
    }),
  }),
]);

/** Written synchronously, because the next moment may be the process's last. */
export function saveLeftover(channel: Channel, leftover: Leftover): void {
  channel.save(KEY, JSON.stringify(leftover));
}

/** What main left; undefined where this process is main itself. */
export function savedLeftover(channel: Channel): Leftover | undefined {
  const saved = channel.saved(KEY);
  return saved === '' ? undefined : v.parse(leftoverSchema, JSON.parse(saved));
}
