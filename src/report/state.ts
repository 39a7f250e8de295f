import * as v from 'valibot';
import type { Channel } from './channel.ts';

const id = v.pipe(v.string(), v.uuid());

const leftoverSchema = v.variant('kind', [
  /** Main was asking for a run when it last said something. */
  v.object({
    kind: v.literal('starting'),
    record: v.object({
      projectId: id,
      knownRunIds: v.exactOptional(v.array(id)),
      isListOld: v.exactOptional(v.literal(true)),
      newestStartMs: v.exactOptional(v.number()),
      askedAtMs: v.exactOptional(v.number()),
    }),
    cancel: v.boolean(),
    name: v.exactOptional(v.string()),
  }),
  /** Main had this run under way when it last said something. */
  v.object({
    kind: v.literal('run'),
    run: v.object({ projectId: id, runId: id, status: v.string(), runUrl: v.exactOptional(v.string()) }),
    cancel: v.boolean(),
    name: v.exactOptional(v.string()),
  }),
]);

/**
 * A run that main leaves behind for post. `cancel` says whether the user wants it gone, `name` which entry of a pipeline
 * it is.
 */
export type Leftover = v.InferOutput<typeof leftoverSchema>;

const leftoversSchema = v.array(leftoverSchema);

const KEY = 'leftover';

/** State comes to post in one environment variable, which Windows holds to 32,767 characters. All leftovers share these. */
const MOST_IDS = 500;
const MOST_URL_CHARACTERS = 4_000;
const MOST_STATUS = 50;
const MOST_NAME = 60;

/**
 * Written synchronously, because the next moment may be the process's last. None means that main began but had not got to
 * a run, or that its runs need nothing more.
 */
export function saveLeftovers(channel: Channel, leftovers: Leftover[]): void {
  const shares = {
    ids: Math.floor(MOST_IDS / leftovers.length),
    urlCharacters: Math.floor(MOST_URL_CHARACTERS / leftovers.length),
  };
  const shortened = leftovers.map(leftover => shorten(withShortName(leftover), shares));
  channel.save(KEY, JSON.stringify(v.parse(leftoversSchema, shortened)));
}

/** What is called as many exposures are has a long name. */
function withShortName(leftover: Leftover): Leftover {
  const { name } = leftover;
  return name === undefined ? leftover : { ...leftover, name: name.slice(0, MOST_NAME).toWellFormed() };
}

function shorten(leftover: Leftover, shares: { ids: number; urlCharacters: number }): Leftover {
  if (leftover.kind === 'starting') {
    const { knownRunIds, ...record } = leftover.record;
    return {
      ...leftover,
      record: { ...record, ...(knownRunIds && { knownRunIds: knownRunIds.slice(0, shares.ids) }) },
    };
  }
  const { runUrl = '', ...rest } = leftover.run;
  const run = { ...rest, status: rest.status.slice(0, MOST_STATUS).toWellFormed() };
  return { ...leftover, run: runUrl.length > shares.urlCharacters ? run : { ...leftover.run, ...run } };
}

/** What main left; undefined where this process is main itself. */
export function savedLeftovers(channel: Channel): Leftover[] | undefined {
  const saved = channel.saved(KEY);
  return saved === '' ? undefined : v.parse(leftoversSchema, JSON.parse(saved));
}
