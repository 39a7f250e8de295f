import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as core from '@actions/core';
import { withinUnits } from '../lib/cut.ts';
import { logText } from './escape.ts';
import { redactor, secretsIn } from './redact.ts';

/** An annotation: shown at the top of the workflow run and in the log. */
export interface Annotation {
  title: string;
  message: string;
}

/** All ways in which the action talks to the runner. Nothing that leaves here holds a token. */
export interface Runner {
  input(name: string): string;
  /** What main left for post under `name`; `''` where it left nothing. */
  saved(name: string): string;
  /** A line of the log, made of this action's own words and text that `logText` has made harmless. */
  info(line: string): void;
  debug(line: string): void;
  warning(annotation: Annotation): void;
  error(annotation: Annotation): void;
  output(name: string, value: string): void;
  save(name: string, value: string): void;
  /**
   * Writes a file for later steps and gives its path; `''` where it cannot.
   *
   * @param path absolute, or below a folder of this process's own under the runner's temporary directory
   */
  file(path: string, content: string | Uint8Array): string;
  /** Adds Markdown to the job summary. */
  summarize(markdown: string): void;
  /** `text` without the tokens, for what leaves by another way. */
  redact(text: string): string;
}

/** GitHub drops a summary above 1 MiB whole. */
const MAX_SUMMARY_BYTES = 1_000_000;
/** GitHub cuts an annotation at 4,096 characters. */
const MAX_ANNOTATION = 4_000;

const SECRET_INPUTS = ['token', 'github-token'];

/** Opens the channel and masks the tokens, before anything else can be said. */
export function openRunner(env: NodeJS.ProcessEnv): Runner {
  const secrets = SECRET_INPUTS.flatMap(name => secretsIn(core.getInput(name, { trimWhitespace: false })));
  for (const secret of secrets) core.setSecret(secret);
  const redact = redactor(secrets);

  const folder = join(env.RUNNER_TEMP || tmpdir(), `hex-${randomUUID()}`);
  const noted = new Set<string>();
  const orNote = (what: string, lost: string, write: () => void): void => {
    try {
      write();
    } catch (error) {
      if (noted.has(what)) return;
      noted.add(what);
      core.info(redact(`Note: ${lost}: ${logText((error as Error).message)}`));
    }
  };
  const fileOf = (variable: 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY'): string => {
    const file = env[variable];
    if (!file) throw new Error(`${variable} names no file`);
    return file;
  };

  return {
    input: name => core.getInput(name, { trimWhitespace: false }),
    saved: name => core.getState(name),
    info: line => core.info(redact(line)),
    debug: line => core.debug(redact(line)),
    warning: ({ title, message }) =>
      core.warning(withinUnits(redact(message), MAX_ANNOTATION), { title: redact(title) }),
    error: ({ title, message }) =>
      core.error(withinUnits(redact(message), MAX_ANNOTATION), { title: redact(title) }),
    output: (name, value) =>
      orNote('output', 'outputs could not be set', () => {
        orNothing(fileOf('GITHUB_OUTPUT'), () => core.setOutput(name, redact(value)));
      }),
    // State that cannot go to its file goes through the log, as of old: too much hangs on it.
    save: (name, value) => {
      const file = env.GITHUB_STATE ?? '';
      try {
        orNothing(file, () => core.saveState(name, redact(value)));
      } catch {
        empty(file);
        core.info(
          `::save-state name=${name}::${redact(value)
            .replaceAll('%', '%25')
            .replace(/[\r\n]/g, ' ')}`,
        );
      }
    },
    file: (given, content) => {
      const path = resolve(folder, given);
      let written = '';
      orNote(given, `${logText(given)} could not be written`, () => {
        mkdirSync(dirname(path), { recursive: true });
        // What is there already may be a link to somewhere else: it is replaced, not followed.
        rmSync(path, { force: true });
        writeFileSync(path, typeof content === 'string' ? redact(content) : content, { flag: 'wx' });
        written = path;
      });
      return written;
    },
    summarize: markdown =>
      orNote('summary', 'the job summary could not be written', () => {
        const file = fileOf('GITHUB_STEP_SUMMARY');
        orNothing(file, () => appendFileSync(file, shortened(redact(markdown))));
      }),
    redact,
  };
}

/**
 * Does what appends to `file`, whole or not at all: the runner fails a step that leaves half a value, as a disk that is
 * full may.
 */
function orNothing(file: string, append: () => void): void {
  const { size } = statSync(file);
  try {
    append();
  } catch (error) {
    truncateSync(file, size);
    throw error;
  }
}

/** What stands in the file of state would count for more than what the log says later. */
function empty(file: string): void {
  try {
    truncateSync(file);
  } catch {
    // There is no such file.
  }
}

/** Cut between two paragraphs, of which the first tells the outcome. */
function shortened(markdown: string): string {
  const bytes = Buffer.from(markdown);
  if (bytes.length <= MAX_SUMMARY_BYTES) return markdown;
  const kept = bytes.toString('utf8', 0, MAX_SUMMARY_BYTES);
  const end = kept.lastIndexOf('\n\n');
  if (end <= 0) throw new Error('it is too long for GitHub');
  return `${kept.slice(0, end)}\n\n… The rest is too long for GitHub.\n\n`;
}
