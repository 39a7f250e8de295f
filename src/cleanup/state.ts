import * as v from 'valibot';
import type { Runner } from '../github/runner.ts';
import { truncateUtf16 } from '../lib/text.ts';

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
    /** Runs of the same project that main has started and heard of. The first start of a project has them for all. */
    ownRunIds: v.exactOptional(v.array(id)),
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
const MAX_IDS = 500;
const MAX_OWN_IDS = 100;
const MAX_URL_CHARACTERS = 4_000;
const MAX_STATUS = 50;
const MAX_NAME = 60;

/**
 * Written synchronously, because the next moment may be the process's last. None means that main began but had not got to
 * a run, or that its runs need nothing more.
 */
export function saveLeftovers(runner: Runner, leftovers: Leftover[]): void {
  const shares = {
    ids: Math.floor(MAX_IDS / leftovers.length),
    ownIds: Math.floor(MAX_OWN_IDS / leftovers.filter(hasOwnIds).length),
    urlCharacters: Math.floor(MAX_URL_CHARACTERS / leftovers.length),
  };
  const shortened = leftovers.map(leftover => shorten(withShortName(leftover), shares));
  runner.save(KEY, JSON.stringify(v.parse(leftoversSchema, shortened)));
}

/** What is called as many exposures are has a long name. */
function withShortName(leftover: Leftover): Leftover {
  const { name } = leftover;
  return name === undefined ? leftover : { ...leftover, name: truncateUtf16(name, MAX_NAME) };
}

const hasOwnIds = (leftover: Leftover): boolean => 'ownRunIds' in leftover;

function shorten(
  leftover: Leftover,
  shares: { ids: number; ownIds: number; urlCharacters: number },
): Leftover {
  if (leftover.kind === 'starting') {
    const { ownRunIds, ...start } = leftover;
    const { knownRunIds, ...record } = start.record;
    return {
      ...start,
      ...(ownRunIds && { ownRunIds: ownRunIds.slice(-shares.ownIds) }),
      record: { ...record, ...(knownRunIds && { knownRunIds: knownRunIds.slice(0, shares.ids) }) },
    };
  }
  const { runUrl = '', ...rest } = leftover.run;
  const run = { ...rest, status: truncateUtf16(rest.status, MAX_STATUS) };
  return { ...leftover, run: runUrl.length > shares.urlCharacters ? run : { ...leftover.run, ...run } };
}

/** What post has found of what main left. */
export interface Saved {
  leftovers: Leftover[];
  /** Each part that is none of main's, in words. */
  unreadable: string[];
}

/** What main left; undefined where this process is main itself. State can be anything by now: it is a variable. */
export function savedLeftovers(runner: Runner): Saved | undefined {
  const saved = runner.saved(KEY);
  if (saved === '') return undefined;
  const entries = parsed(saved);
  if (!Array.isArray(entries)) return { leftovers: [], unreadable: ['it is no list in JSON'] };
  const read = entries.map(entry => v.safeParse(leftoverSchema, entry));
  const leftovers = read.flatMap(result => (result.success ? [result.output] : []));
  const unreadable = read.flatMap(({ issues }, place) => (issues ? [told(issues[0], place)] : []));
  return { leftovers: [...new Map(leftovers.map(left => [identityOf(left), left])).values()], unreadable };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function told(issue: v.BaseIssue<unknown>, place: number): string {
  const field = v.getDotPath(issue);
  return field === null ? `entry ${place + 1}` : `\`${field}\` of entry ${place + 1}`;
}

const identityOf = (leftover: Leftover): string =>
  leftover.kind === 'run' ? leftover.run.runId : JSON.stringify(leftover);
