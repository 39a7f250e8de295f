import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { inert, oneLine } from './escape.ts';

/** An annotation: shown at the top of the workflow run and in the log. */
export interface Annotation {
  title: string;
  message: string;
}

/** All ways in which the action talks to the runner. Nothing that leaves here holds the token. */
export interface Channel {
  input(name: string): string;
  /** What main left for post under `name`; `''` where it left nothing. */
  saved(name: string): string;
  /** A line of the log, made of this action's own words and text that `oneLine` has made harmless. */
  info(line: string): void;
  debug(line: string): void;
  warning(annotation: Annotation): void;
  error(annotation: Annotation): void;
  output(name: string, value: string): void;
  save(name: string, value: string): void;
  /** Writes a file for later steps under the runner's temporary directory and gives its path; `''` where it cannot. */
  file(name: string, text: string): string;
  /** Adds Markdown to the job summary. */
  summarize(markdown: string): void;
}

/** GitHub drops a summary above 1 MiB whole. */
const MOST_SUMMARY_BYTES = 1_000_000;
/** GitHub cuts an annotation at 4,096 characters. */
const MOST_ANNOTATION = 4_000;

/** Opens the channel and masks the token, before anything else can be said. */
export function openChannel(env: NodeJS.ProcessEnv): Channel {
  const secrets = secretsIn(core.getInput('token', { trimWhitespace: false }));
  for (const secret of secrets) core.setSecret(secret);
  const tellTales = secrets.flatMap(tellTalesOf);
  const redact = (text: string) => tellTales.reduce(hide, text);

  const folder = join(env.RUNNER_TEMP || tmpdir(), `hex-${randomUUID()}`);
  const noted = new Set<string>();
  const orNote = (what: string, lost: string, write: () => void): void => {
    try {
      write();
    } catch (error) {
      if (noted.has(what)) return;
      noted.add(what);
      core.info(redact(`Note: ${lost}: ${oneLine((error as Error).message)}`));
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
      core.warning(redact(message).slice(0, MOST_ANNOTATION), { title: redact(title) }),
    error: ({ title, message }) =>
      core.error(redact(message).slice(0, MOST_ANNOTATION), { title: redact(title) }),
    output: (name, value) =>
      orNote('output', 'outputs could not be set', () => {
        fileOf('GITHUB_OUTPUT');
        core.setOutput(name, redact(value));
      }),
    // State that cannot go to its file goes through the log, as of old: too much hangs on it.
    save: (name, value) => {
      try {
        core.saveState(name, redact(value));
      } catch {
        core.info(
          `::save-state name=${name}::${redact(value)
            .replaceAll('%', '%25')
            .replace(/[\r\n]/g, ' ')}`,
        );
      }
    },
    file: (name, text) => {
      const path = join(folder, name);
      let written = '';
      orNote(name, `${name} could not be written`, () => {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path, redact(text));
        written = path;
      });
      return written;
    },
    summarize: markdown =>
      orNote('summary', 'the job summary could not be written', () => {
        const text = redact(markdown);
        if (Buffer.byteLength(text) > MOST_SUMMARY_BYTES) throw new Error('it is too long for GitHub');
        appendFileSync(fileOf('GITHUB_STEP_SUMMARY'), text);
      }),
  };
}

/** So much of a secret's beginning gives it away. */
const TELLING = 8;

/** What must not leave: the token as it was given, and its parts where it holds blanks, as `Bearer …` does. */
function secretsIn(token: string): string[] {
  const parts = token.split(/\s+/).filter(part => part.length >= TELLING);
  return [...new Set([token, token.trim(), ...parts])].filter(secret => secret.trim() !== '');
}

/** A secret as it may stand in a text: its beginning, which gives it away, and the rest, which may be cut. */
interface TellTale {
  head: string;
  tail: string;
}

/** `secret` as it is, and as `inert` writes it. */
function tellTalesOf(secret: string): TellTale[] {
  const tellTales = [(text: string) => text, (text: string) => inert(text, secret.length)].map(write => {
    const whole = write(secret);
    const headLength = write(secret.slice(0, TELLING)).length;
    return { head: whole.slice(0, headLength), tail: whole.slice(headLength) };
  });
  return tellTales.filter(({ head }) => head !== '');
}

function hide(text: string, { head, tail }: TellTale): string {
  const [before = '', ...pieces] = text.split(head);
  return [before, ...pieces.map(piece => piece.slice(sharedLength(piece, tail)))].join('***');
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
