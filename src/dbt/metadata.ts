import { textAt } from './shape.ts';

/** What each of dbt's files says of itself under `metadata`, as far as it does. */
export interface Metadata {
  /** What kind of file it is, such as `manifest` or `run-results`. */
  schema?: string;
  schemaVersion?: number;
  dbtVersion?: string;
  /** Of the dbt command that wrote the file. */
  invocationId?: string;
  /** In milliseconds since the epoch. */
  generatedAtMs?: number;
}

const SCHEMA = /\/dbt\/([\w-]+)\/v(\d+)(?:\.json|\/|$)/;

/** Reads the value of `metadata`. The schema is a URL such as `https://schemas.getdbt.com/dbt/manifest/v12.json`. */
export function metadataOf(value: unknown): Metadata {
  const [, schema, version] = SCHEMA.exec(textAt(value, 'dbt_schema_version') ?? '') ?? [];
  const dbtVersion = textAt(value, 'dbt_version');
  const invocationId = textAt(value, 'invocation_id');
  const generatedAtMs = Date.parse(textAt(value, 'generated_at') ?? '');
  return {
    ...(schema !== undefined && { schema, schemaVersion: Number(version) }),
    ...(dbtVersion !== undefined && { dbtVersion }),
    ...(invocationId !== undefined && { invocationId }),
    ...(!Number.isNaN(generatedAtMs) && { generatedAtMs }),
  };
}
