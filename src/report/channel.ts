import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import { oneLine } from './escape.ts';

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
  /** Adds Markdown to the job summary. */
  summarize(markdown: string): void;
}

/** GitHub drops a summary above 1 MiB whole. */
const MOST_SUMMARY_BYTES = 1_000_000;
/** GitHub cuts an annotation at 4,096 characters. */
const MOST_ANNOTATION = 4_000;

/** Opens the channel and masks the token, before anything else can be said. */
export function openChannel(env: NodeJS.ProcessEnv): Channel {
  const token = core.getInput('token', { trimWhitespace: false });
  const secrets = [token, token.trim()].filter(secret => secret.trim() !== '');
  for (const secret of secrets) core.setSecret(secret);
  const redact = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);

  const noted = new Set<string>();
  const orNote = (file: string, lost: string, write: () => void): void => {
    try {
      write();
    } catch (error) {
      if (noted.has(file)) return;
      noted.add(file);
      core.info(`Note: ${lost}: ${oneLine((error as Error).message)}`);
    }
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
      orNote('GITHUB_OUTPUT', 'outputs could not be set', () => core.setOutput(name, redact(value))),
    save: (name, value) =>
      orNote('GITHUB_STATE', 'the clean-up after the job will not know of this run', () =>
        core.saveState(name, redact(value)),
      ),
    summarize: markdown =>
      orNote('GITHUB_STEP_SUMMARY', 'the job summary could not be written', () => {
        const file = env.GITHUB_STEP_SUMMARY;
        if (!file) throw new Error('GITHUB_STEP_SUMMARY names no file');
        const text = redact(markdown);
        if (Buffer.byteLength(text) > MOST_SUMMARY_BYTES) throw new Error('it is too long for GitHub');
        appendFileSync(file, text);
      }),
  };
}
