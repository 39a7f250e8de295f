import * as v from 'valibot';
import type { Channel } from './channel.ts';

const id = v.pipe(v.string(), v.uuid());

const leftoverSchema = v.variant('kind', [
  /** Main began but had not got to a run, or its run needs nothing more. */
  v.object({ kind: v.literal('nothing') }),
  /** Main was asking for a run when it last said something. */
  v.object({
    kind: v.literal('starting'),
    record: v.object({
      projectId: id,
      knownRunIds: v.exactOptional(v.array(id)),
      newestStartMs: v.exactOptional(v.number()),
      askedAtMs: v.exactOptional(v.number()),
    }),
    cancel: v.boolean(),
  }),
  /** Main had this run under way when it last said something. */
  v.object({
    kind: v.literal('run'),
    run: v.object({ projectId: id, runId: id, status: v.string(), runUrl: v.exactOptional(v.string()) }),
    cancel: v.boolean(),
  }),
]);

/** What main leaves behind for post; `cancel` says whether the user wants the run gone. */
export type Leftover = v.InferOutput<typeof leftoverSchema>;

const KEY = 'leftover';

/** State comes to post in one environment variable, which Linux holds to 128 KiB. */
const MOST_URL = 2_000;
const MOST_IDS = 1_000;

/** Written synchronously, because the next moment may be the process's last. */
export function saveLeftover(channel: Channel, leftover: Leftover): void {
  channel.save(KEY, JSON.stringify(v.parse(leftoverSchema, shortened(leftover))));
}

function shortened(leftover: Leftover): Leftover {
  if (leftover.kind === 'starting') {
    const { knownRunIds, ...record } = leftover.record;
    return {
      ...leftover,
      record: { ...record, ...(knownRunIds && { knownRunIds: knownRunIds.slice(0, MOST_IDS) }) },
    };
  }
  if (leftover.kind !== 'run' || (leftover.run.runUrl?.length ?? 0) <= MOST_URL) return leftover;
  const { runUrl: _, ...run } = leftover.run;
  return { ...leftover, run };
}

/** What main left; undefined where this process is main itself. */
export function savedLeftover(channel: Channel): Leftover | undefined {
  const saved = channel.saved(KEY);
  return saved === '' ? undefined : v.parse(leftoverSchema, JSON.parse(saved));
}
