/** What a node's result says of the data downstream. */
export type Effect =
  | 'built'
  /** Failed, or not built because something else failed. */
  | 'failed'
  /** Neither: the data is as it was. */
  | 'unchanged'
  | 'unknown';

/** All that the meaning of a status depends on. */
export interface StatusFacts {
  /** The first word of the unique ID, such as `seed`; `ephemeral` of a model that is compiled into others. */
  kind: string;
  /** As dbt wrote it. */
  status: string;
  message?: string | undefined;
  /** Such as `1.10.4`; undefined if the file does not say. dbt Cloud's release tracks are dbt 1 and write `2025.9.1`. */
  dbtVersion?: string | undefined;
}

/** What a status means, by the first row of the table that fits. */
export function effectOf({ kind, status, message = '', dbtVersion }: StatusFacts): Effect {
  const dbt = majorOf(dbtVersion);
  const row = STATUS_MEANINGS.find(
    row =>
      row.statuses.includes(normalized(status)) &&
      (row.kinds?.includes(kind) ?? true) &&
      (row.message?.test(message.trim()) ?? true) &&
      (row.dbt === undefined || dbt === undefined || row.dbt === dbt),
  );
  return row?.effect ?? 'unknown';
}

export const isSkipped = (status: string): boolean => normalized(status) === 'skipped';

interface StatusMeaning {
  /** Any, if absent. */
  kinds?: readonly string[];
  /** In lower case, with blanks in place of hyphens and underscores. */
  statuses: readonly string[];
  /** Any, if absent. */
  message?: RegExp;
  /** The major version; either, if absent. */
  dbt?: 1 | 2;
  effect: Effect;
}

/** Kinds that have no data. Saved queries are not among them: dbt's platform may write their exports. */
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
const STATUS_MEANINGS: readonly StatusMeaning[] = [
  // dbt 2: `record_skipped_stats` in its task visitor. dbt 1 leaves the message empty.
  { statuses: ['skipped'], message: /upstream fail/i, effect: 'failed' },
  // An ephemeral model has no data of its own: `NoOp` of dbt 2, or one that dbt 1 lists after `--fail-fast`.
  { kinds: ['ephemeral'], statuses: ['skipped', 'success', 'warn'], effect: 'unchanged' },
  // dbt 2's `NoOp` on other nodes, such as a function under `dbt run`.
  { statuses: ['skipped'], message: /^Skipped$/, dbt: 2, effect: 'unchanged' },
  // Tests of a model that dbt 2 reused, before they were `reused` themselves (dbt-labs/dbt-core#14554).
  { statuses: ['skipped'], message: /\breuse/i, dbt: 2, effect: 'unchanged' },
  // Downstream of a failure; `Skipping due to fail_fast`; or after an `on-run-start` hook that failed (`runnable.py`).
  { statuses: ['skipped'], effect: 'failed' },

  { statuses: ['error', 'fail', 'runtime error'], effect: 'failed' },
  // Of a microbatch model some batches failed (`run.py` of dbt 1.9).
  { statuses: ['partial success'], effect: 'failed' },

  // The relation was replaced by a clone of another (`ReusedCloned` of dbt 2).
  { statuses: ['reused'], message: /^Cloned from/i, dbt: 2, effect: 'built' },
  { statuses: ['reused'], effect: 'unchanged' },
  // Exposures and saved queries from dbt 1.10 on; `noop` in previews of dbt 2.
  { statuses: ['no op', 'noop'], effect: 'unchanged' },

  // `dbt clone` of what is there (`clone.py`), and saved queries before dbt 1.10.
  { statuses: ['success'], message: /^no-?op\b/i, effect: 'unchanged' },
  // With `warn`, dbt 2 built it and saw something odd (`SucceededWithWarning`); in dbt 1 only tests and sources warn.
  { kinds: WITHOUT_DATA, statuses: ['success', 'warn'], effect: 'unchanged' },
  { statuses: ['success', 'warn'], effect: 'built' },
  { statuses: ['pass'], effect: 'unchanged' },
];

const normalized = (status: string): string =>
  status
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

function majorOf(dbtVersion: string | undefined): 1 | 2 | undefined {
  const major = Number.parseInt(dbtVersion ?? '', 10);
  if (Number.isNaN(major)) return undefined;
  return major >= 2 && major < 1000 ? 2 : 1;
}
