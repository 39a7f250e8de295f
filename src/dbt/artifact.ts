import { textAt, valueAt } from '../lib/json.ts';
import { ok, type Result } from '../lib/result.ts';
import { readArtifactJson } from './artifact-json.ts';

/** A file that dbt writes about a project or a command, such as `manifest.json`. */
export interface Artifact {
  metadata: Metadata;
  /** All that the file holds, as JSON has it. */
  content: unknown;
}

/** What an artifact has under `metadata`. */
export interface Metadata {
  /** Which artifact it is, such as `manifest` or `run-results`. */
  schema?: string;
  schemaVersion?: number;
  dbtVersion?: string;
  /** Of the dbt command that wrote the file. */
  invocationId?: string;
  /** In milliseconds since the epoch. */
  generatedAtMs?: number;
}

/** An error is what follows the file's name in a sentence: `is cut off after 12 bytes: …`. */
export function readArtifact(bytes: Buffer): Result<Artifact, string> {
  const json = readArtifactJson(bytes);
  return json.ok ? ok({ metadata: metadataOf(json.value), content: json.value }) : json;
}

/** In a URL such as `https://schemas.getdbt.com/dbt/manifest/v12.json`. */
const SCHEMA = /\/dbt\/([\w-]+)\/v(\d+)(?:\.json|\/|$)/;

function metadataOf(content: unknown): Metadata {
  const metadata = valueAt(content, 'metadata');
  const [, schema, version] = SCHEMA.exec(textAt(metadata, 'dbt_schema_version') ?? '') ?? [];
  const dbtVersion = textAt(metadata, 'dbt_version');
  const invocationId = textAt(metadata, 'invocation_id');
  const generatedAtMs = Date.parse(textAt(metadata, 'generated_at') ?? '');
  return {
    ...(schema !== undefined && { schema, schemaVersion: Number(version) }),
    ...(dbtVersion !== undefined && { dbtVersion }),
    ...(invocationId !== undefined && { invocationId }),
    ...(!Number.isNaN(generatedAtMs) && { generatedAtMs }),
  };
}
