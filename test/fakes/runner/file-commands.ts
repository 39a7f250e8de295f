import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A larger step summary is dropped whole. */
export const summaryLimitBytes = 1_048_576;

/** The variables that name a step's command files, and the paths. */
export type CommandFiles = {
  GITHUB_OUTPUT: string;
  GITHUB_STATE: string;
  GITHUB_STEP_SUMMARY: string;
  GITHUB_ENV: string;
  GITHUB_PATH: string;
};

/** Makes the empty files that every step, post included, gets afresh. */
export function createCommandFiles(temp: string): CommandFiles {
  const folder = join(temp, '_runner_file_commands');
  mkdirSync(folder, { recursive: true });
  const suffix = randomUUID();
  const create = (prefix: string): string => {
    const path = join(folder, `${prefix}_${suffix}`);
    writeFileSync(path, '');
    return path;
  };
  return {
    GITHUB_OUTPUT: create('set_output'),
    GITHUB_STATE: create('save_state'),
    GITHUB_STEP_SUMMARY: create('step_summary'),
    GITHUB_ENV: create('set_env'),
    GITHUB_PATH: create('add_path'),
  };
}

/** What a `NAME=value` file held, and what was wrong with it. Pairs before the fault count. */
export type KeyValueFile = { values: Record<string, string>; problem: string | undefined };

/** Reads a file of `NAME=value` and `NAME<<DELIMITER` entries. A file that is gone is an empty one. */
export function readKeyValueFile(path: string): KeyValueFile {
  return parseKeyValues(readIfThere(path));
}

/**
 * Parses `NAME=value` and `NAME<<DELIMITER` entries as the runner does. Whichever of `=` and `<<` comes first
 * decides; a heredoc whose end is missing, as a killed process leaves it, is a fault.
 */
export function parseKeyValues(text: string, windows = process.platform === 'win32'): KeyValueFile {
  const lines = text.split(windows ? /\r?\n/ : '\n');
  const values: Record<string, string> = {};
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') {
      continue;
    }
    const [, name = '', sign, rest = ''] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? [];
    if (sign === '=') {
      values[name] = rest;
    } else if (sign === '<<' && name !== '' && rest !== '') {
      const end = lines.indexOf(rest, at + 1);
      if (end < 0) {
        return { values, problem: `Invalid value. Matching delimiter not found '${rest}'` };
      }
      values[name] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else {
      return { values, problem: `Invalid format '${line}'` };
    }
  }
  return { values, problem: undefined };
}

/** Reads the folders that a step added to `PATH`. */
export function readPathFile(path: string): string[] {
  return readIfThere(path)
    .split(/\r?\n/)
    .filter(line => line !== '');
}

/** Reads a step summary: masked line by line, and dropped whole when the file is over the limit. */
export function readSummary(
  path: string,
  mask: (line: string) => string,
): { text: string; problem: string | undefined } {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (bytes > summaryLimitBytes) {
    const problem = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${
      summaryLimitBytes / 1024
    }k, got ${Math.ceil(bytes / 1024)}k`;
    return { text: '', problem };
  }
  return { text: readIfThere(path).split(/\r?\n/).map(mask).join('\n'), problem: undefined };
}

function readIfThere(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : '';
}
