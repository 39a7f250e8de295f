import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as core from '@actions/core';
import { truncateUtf16 } from '../lib/text.ts';
import { withoutColours } from './colour.ts';
import { logText, wholeLines } from './escape.ts';
import { type HelpTopic, helpUrl } from './help.ts';
import { redactor, secretsIn } from './redact.ts';

/** An annotation: shown at the top of the workflow run and in the log. */
export interface Annotation {
  title: string;
  message: string;
  /** The paragraph of the documentation whose address comes last. */
  help?: HelpTopic | undefined;
}

/** GitHub's runner: inputs, log, outputs, state, files and summary. Tokens are taken out of everything that is sent. */
export interface Runner {
  input(name: string): string;
  /** What main saved under `name` for the clean-up after the job; `''` if nothing. */
  saved(name: string): string;
  /** A line of the log. Text from outside in it must have gone through `logText`. Colours are left out for `NO_COLOR`. */
  info(line: string): void;
  /** Lines of the log that GitHub folds under `title`. Both are as for `info`. */
  group(title: string, lines: string[]): void;
  debug(line: string): void;
  warning(annotation: Annotation): void;
  error(annotation: Annotation): void;
  output(name: string, value: string): void;
  save(name: string, value: string): void;
  /**
   * Writes a file for later steps and gives its path; `''` if it cannot be written.
   *
   * @param path absolute, or relative to a folder of this process's own under the runner's temporary directory
   */
  file(path: string, content: string | Uint8Array): string;
  /** Adds Markdown to the job summary. */
  summarize(markdown: string): void;
  /** The address of a paragraph of the documentation; undefined without one, and where the action comes from no repository. */
  helpUrl(topic: HelpTopic | undefined): string | undefined;
  /** `text` without the tokens, for what does not go through the runner. */
  redact(text: string): string;
}

/** GitHub drops a summary above 1 MiB whole. */
const MAX_SUMMARY_BYTES = 1_000_000;
/** GitHub cuts an annotation at 4,096 characters. */
const MAX_ANNOTATION = 4_000;

const SECRET_INPUTS = ['token', 'github-token'];
/** They hold a token where an input does not. */
const SECRET_VARIABLES = ['HEX_API_TOKEN'];

/** Masks the tokens first, before anything is written. */
export function openRunner(env: NodeJS.ProcessEnv): Runner {
  const tokens = [
    ...SECRET_INPUTS.map(name => core.getInput(name, { trimWhitespace: false })),
    ...SECRET_VARIABLES.map(name => env[name] ?? ''),
  ];
  const secrets = [...new Set(tokens.flatMap(secretsIn))];
  for (const secret of secrets) core.setSecret(secret);
  const redact = redactor(secrets);
  const shown = (line: string): string => redact(env.NO_COLOR ? withoutColours(line) : line);
  const info = (line: string): void => core.info(shown(line));

  const folder = join(env.RUNNER_TEMP || tmpdir(), `hex-${randomUUID()}`);
  const failedSubjects = new Set<string>();
  /** Writes, or logs that it failed, once for each `subject`. */
  const writeOrNote = (subject: string, failure: string, write: () => void): void => {
    try {
      write();
    } catch (error) {
      if (failedSubjects.has(subject)) return;
      failedSubjects.add(subject);
      core.info(redact(`Note: ${failure}: ${logText((error as Error).message)}`));
    }
  };
  /** Without the variable, the toolkit would fall back to deprecated commands in the log. */
  const runnerFile = (variable: 'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY'): string => {
    const path = env[variable];
    if (!path) throw new Error(`${variable} names no file`);
    return path;
  };

  const textOf = ({ message, help }: Annotation): string => {
    const url = helpUrl(env, help);
    const end = url === undefined ? '' : `\n${url}`;
    return truncateUtf16(redact(message), MAX_ANNOTATION - end.length) + end;
  };

  return {
    input: name => core.getInput(name, { trimWhitespace: false }),
    saved: name => core.getState(name),
    info,
    group: (title, lines) => {
      core.startGroup(shown(title));
      for (const line of lines) info(line);
      core.endGroup();
    },
    debug: line => core.debug(shown(line)),
    warning: annotation => core.warning(textOf(annotation), { title: redact(annotation.title) }),
    error: annotation => core.error(textOf(annotation), { title: redact(annotation.title) }),
    output: (name, value) =>
      writeOrNote('output', 'outputs could not be set', () => {
        runnerFile('GITHUB_OUTPUT');
        core.setOutput(name, redact(value));
      }),
    save: (name, value) =>
      writeOrNote('state', 'state for the clean-up after the job could not be saved', () => {
        runnerFile('GITHUB_STATE');
        core.saveState(name, redact(value));
      }),
    file: (path, content) => {
      const absolute = resolve(folder, path);
      let written = '';
      writeOrNote(path, `${logText(path)} could not be written`, () => {
        mkdirSync(dirname(absolute), { recursive: true });
        // What is there already may be a link to somewhere else: replace it, do not follow it.
        rmSync(absolute, { force: true });
        writeFileSync(absolute, typeof content === 'string' ? redact(content) : content, { flag: 'wx' });
        written = absolute;
      });
      return written;
    },
    summarize: markdown =>
      writeOrNote('summary', 'the job summary could not be written', () => {
        appendFileSync(runnerFile('GITHUB_STEP_SUMMARY'), cutSummary(redact(markdown)));
      }),
    helpUrl: topic => helpUrl(env, topic),
    redact,
  };
}

function cutSummary(markdown: string): string {
  const bytes = Buffer.from(markdown);
  if (bytes.length <= MAX_SUMMARY_BYTES) return markdown;
  const kept = wholeLines(bytes.toString('utf8', 0, MAX_SUMMARY_BYTES));
  if (kept === '') throw new Error('it is too long for GitHub');
  return `${kept}\n\n… The rest is too long for GitHub.\n\n`;
}
