import * as v from 'valibot';
import type { Runner } from '../github/runner.ts';
import { truncateUtf16 } from '../lib/text.ts';
import { type PendingCleanup, pendingCleanupSchema } from './pending.ts';

const STATE_NAME = 'leftover';

/**
 * Post gets the state in one environment variable, which Windows limits to 32,767 characters. IDs and URLs are limited for
 * all pending cleanups together.
 */
const MAX_IDS = 500;
const MAX_OWN_IDS = 100;
const MAX_URL_CHARACTERS = 4_000;
const MAX_STATUS = 50;
/** An entry that is named after many dbt exposures has a long name. */
const MAX_SAVED_NAME = 60;

/** The most of the state that each pending cleanup may take. */
interface Shares {
  ids: number;
  ownIds: number;
  urlCharacters: number;
}

/**
 * Saves for post what is pending; an empty list says that main is at work, but has no run to look after. Writes
 * synchronously, because the process may be killed the next moment.
 */
export function savePendingCleanups(runner: Runner, pending: PendingCleanup[]): void {
  const shares = {
    ids: Math.floor(MAX_IDS / pending.length),
    ownIds: Math.floor(MAX_OWN_IDS / pending.filter(one => 'ownRunIds' in one).length),
    urlCharacters: Math.floor(MAX_URL_CHARACTERS / pending.length),
  };
  const shortened = pending.map(one => shorten(withShortName(one), shares));
  runner.save(STATE_NAME, JSON.stringify(v.parse(v.array(pendingCleanupSchema), shortened)));
}

function withShortName(pending: PendingCleanup): PendingCleanup {
  const { name } = pending;
  return name === undefined ? pending : { ...pending, name: truncateUtf16(name, MAX_SAVED_NAME) };
}

function shorten(pending: PendingCleanup, shares: Shares): PendingCleanup {
  if (pending.kind === 'starting') {
    const { ownRunIds, ...start } = pending;
    const { knownRunIds, ...snapshot } = start.snapshot;
    return {
      ...start,
      ...(ownRunIds && { ownRunIds: ownRunIds.slice(-shares.ownIds) }),
      snapshot: { ...snapshot, ...(knownRunIds && { knownRunIds: knownRunIds.slice(0, shares.ids) }) },
    };
  }
  const { runUrl = '', ...run } = pending.run;
  const isUrlKept = runUrl !== '' && runUrl.length <= shares.urlCharacters;
  const status = truncateUtf16(run.status, MAX_STATUS);
  return { ...pending, run: { ...run, status, ...(isUrlKept && { runUrl }) } };
}

export interface SavedCleanups {
  pending: PendingCleanup[];
  /** Names the parts that cannot be read. */
  unreadable: string[];
}

/**
 * What main has saved; undefined in main itself, which finds no state. The state is checked, because any step can set an
 * environment variable.
 */
export function loadPendingCleanups(runner: Runner): SavedCleanups | undefined {
  const json = runner.saved(STATE_NAME);
  if (json === '') return undefined;
  const entries = parseState(json);
  if (!Array.isArray(entries)) return { pending: [], unreadable: ['it is no list in JSON'] };
  const results = entries.map(entry => v.safeParse(pendingCleanupSchema, entry));
  const pending = results.flatMap(result => (result.success ? [result.output] : []));
  const unreadable = results.flatMap(({ issues }, index) => (issues ? [place(issues[0], index)] : []));
  return { pending: [...new Map(pending.map(one => [identityOf(one), one])).values()], unreadable };
}

function parseState(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function place(issue: v.BaseIssue<unknown>, index: number): string {
  const field = v.getDotPath(issue);
  return field === null ? `entry ${index + 1}` : `\`${field}\` of entry ${index + 1}`;
}

const identityOf = (pending: PendingCleanup): string =>
  pending.kind === 'run' ? pending.run.runId : JSON.stringify(pending);
