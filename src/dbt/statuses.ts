/** What a node's result says of the data downstream. */
export type Effect =
  | 'built'
  /** Failed, or not built because something else failed. */
  | 'failed'
  | 'neither'
  | 'unknown';

/** A result as far as its meaning depends on it. */
export interface StatusFacts {
  /** The first word of the unique ID, such as `seed`; `ephemeral` of a model that is compiled into others. */
  kind: string;
  /** In dbt's words. */
  status: string;
  message?: string | undefined;
  /** Such as `1.10.4`, where the file says it. dbt Cloud's release tracks write `2025.9.1`, and are dbt 1. */
  dbtVersion?: string | undefined;
}

/** What `status` means, by the first row of the table that fits. */
export function effectOf({ kind, status, message = '', dbtVersion }: StatusFacts): Effect {
  const dbt = majorOf(dbtVersion);
  const row = MEANINGS.find(
    row =>
      row.statuses.includes(plain(status)) &&
      (row.kinds?.includes(kind) ?? true) &&
      (row.message?.test(message.trim()) ?? true) &&
      (row.dbt === undefined || dbt === undefined || row.dbt === dbt),
  );
  return row?.effect ?? 'unknown';
}

export const isSkipped = (status: string): boolean => plain(status) === 'skipped';

interface Meaning {
  /** All where there are none. */
  kinds?: readonly string[];
  /** Blanks stand for hyphens and underlines too. */
  statuses: readonly string[];
  /** Any where there is none. */
  message?: RegExp;
  /** The major version; either where there is none. */
  dbt?: 1 | 2;
  effect: Effect;
}

/** Nothing of theirs changes the data. A saved query does, where dbt's platform writes its exports. */
const WITHOUT_DATA = [
  'test',
  'unit_test',
  'source',
  'exposure',
  'metric',
  'semantic_model',
  'analysis',
  'operation',
  'sql_operation',
  'macro',
];

/**
 * From dbt 1's `core/dbt/task` and dbt 2's `crates/dbt-common/src/stats.rs`, both in dbt-labs/dbt-core.
 * Both write schema version 6 of `run-results`.
 */
const MEANINGS: readonly Meaning[] = [
  // dbt 2: `record_skipped_stats` in its task visitor. dbt 1 leaves the message empty.
  { statuses: ['skipped'], message: /upstream fail/i, effect: 'failed' },
  // An ephemeral model has no data of its own: `NoOp` of dbt 2, or one that dbt 1 lists after `--fail-fast`.
  { kinds: ['ephemeral'], statuses: ['skipped', 'success', 'warn'], effect: 'neither' },
  // dbt 2's `NoOp` on other nodes, such as a function under `dbt run`.
  { statuses: ['skipped'], message: /^Skipped$/, dbt: 2, effect: 'neither' },
  // Tests of a model that dbt 2 reused, before they were `reused` themselves (dbt-labs/dbt-core#14554).
  { statuses: ['skipped'], message: /\breuse/i, dbt: 2, effect: 'neither' },
  // Downstream of a failure; `Skipping due to fail_fast`; or after an `on-run-start` hook that failed (`runnable.py`).
  { statuses: ['skipped'], effect: 'failed' },

  { statuses: ['error', 'fail', 'runtime error'], effect: 'failed' },
  // Of a microbatch model some batches failed (`run.py` of dbt 1.9).
  { statuses: ['partial success'], effect: 'failed' },

  // The relation was replaced by a clone of another (`ReusedCloned` of dbt 2).
  { statuses: ['reused'], message: /^Cloned from/i, dbt: 2, effect: 'built' },
  { statuses: ['reused'], effect: 'neither' },
  // Exposures and saved queries from dbt 1.10 on; `noop` in previews of dbt 2.
  { statuses: ['no op', 'noop'], effect: 'neither' },

  // `dbt clone` of what is there (`clone.py`), and saved queries before dbt 1.10.
  { statuses: ['success'], message: /^no-?op\b/i, effect: 'neither' },
  // With `warn`, dbt 2 built it and saw something odd (`SucceededWithWarning`); in dbt 1 only tests and sources warn.
  { kinds: WITHOUT_DATA, statuses: ['success', 'warn'], effect: 'neither' },
  { statuses: ['success', 'warn'], effect: 'built' },
  { statuses: ['pass'], effect: 'neither' },
];

const plain = (status: string): string =>
  status
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

function majorOf(dbtVersion: string | undefined): 1 | 2 | undefined {
  const major = Number.parseInt(dbtVersion ?? '', 10);
  if (Number.isNaN(major)) return undefined;
  return major >= 2 && major < 1000 ? 2 : 1;
}
