import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** An input as `action.yml` declares it. */
export type DeclaredInput = {
  name: string;
  description: string;
  required: boolean;
  default: string | undefined;
};

/** An output as `action.yml` declares it. */
export type DeclaredOutput = { name: string; description: string };

/** What the runner takes from `action.yml`. */
export type ActionFile = {
  name: string;
  inputs: DeclaredInput[];
  outputs: DeclaredOutput[];
  main: string;
  post: string | undefined;
};

type RawActionFile = {
  name: string;
  inputs?: Record<string, { description?: string; required?: boolean; default?: unknown } | null>;
  outputs?: Record<string, { description?: string } | null>;
  runs: { main: string; post?: string };
};

/** Reads `action.yml`. Every default is a string to the runner, whatever YAML makes of it. */
export function readActionFile(actionDir: string): ActionFile {
  const raw = parse(readFileSync(join(actionDir, 'action.yml'), 'utf8')) as RawActionFile;
  return {
    name: raw.name,
    inputs: Object.entries(raw.inputs ?? {}).map(([name, input]) => ({
      name,
      description: input?.description ?? '',
      required: input?.required ?? false,
      default: input?.default === undefined || input.default === null ? undefined : String(input.default),
    })),
    outputs: Object.entries(raw.outputs ?? {}).map(([name, output]) => ({
      name,
      description: output?.description ?? '',
    })),
    main: raw.runs.main,
    post: raw.runs.post,
  };
}
