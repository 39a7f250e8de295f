import { knownCommands, type LogCommand, parseLogCommand } from './log-commands.ts';
import { createMasker } from './masks.ts';

export type Level = 'error' | 'warning' | 'notice';

/** What the page of the workflow run shows beside the log. */
export type Annotation = { level: Level; title: string; message: string };

/** The runner keeps this many annotations of each level for a step. */
export const annotationsPerLevel = 10;

/** The runner cuts a longer message, in the annotation and in the log. */
export const annotationLength = 4096;

/** A step's log while it is written. */
export type StepLog = {
  /** Takes a line that the process printed and gives back what the log shows for it. */
  receive(line: string): string[];
  /** Prints a line of the runner's own, which is no command. */
  print(text: string): void;
  /** Prints a problem of the runner's own and annotates the step with it. */
  report(level: Level, message: string): void;
  mask(text: string): string;
  contents(): StepLogContents;
};

export type StepLogContents = {
  /** As the page of the workflow run shows it. */
  log: string;
  /** Every line as the process printed it, secrets included. */
  rawLog: string;
  annotations: Annotation[];
  /** Every workflow command that the runner took from the log, in order. */
  commands: LogCommand[];
  /** What `set-output` set. */
  outputs: Record<string, string>;
  /** What `save-state` saved. */
  state: Record<string, string>;
  masks: string[];
  /** Whether a command failed the step, whatever the exit code. */
  failed: boolean;
};

const labels: Record<Level, string> = { error: 'Error', warning: 'Warning', notice: 'Notice' };

/** What `::echo::on` and step debugging do not repeat as it was printed. */
const neverEchoed: readonly string[] = ['add-mask', 'debug', 'error', 'notice', 'warning'];

/**
 * Reads a log as the runner does: commands act and are not shown as such, secrets are hidden, `debug` shows only
 * where step debugging is on, `set-env` and `add-path` fail the step, and `stop-commands` rests all commands
 * until its token comes. `onLine` hears every line shown, as it comes.
 */
export function createStepLog(options: {
  secrets: readonly string[];
  debug: boolean;
  onLine: (shown: string) => void;
}): StepLog {
  const masker = createMasker(options.secrets);
  const shown: string[] = [];
  const raw: string[] = [];
  const annotations: Annotation[] = [];
  const commands: LogCommand[] = [];
  const outputs: Record<string, string> = {};
  const state: Record<string, string> = {};
  let failed = false;
  let echo = options.debug;
  let stopToken: string | undefined;

  function print(text: string): void {
    for (const line of masker.mask(text).split(/\r\n|\r|\n/)) {
      shown.push(line);
      options.onLine(line);
    }
  }

  function issue(level: Level, text: string, title = ''): void {
    const message = masker.mask(text).slice(0, annotationLength);
    print(`${labels[level]}: ${message}`);
    if (annotations.filter(other => other.level === level).length < annotationsPerLevel) {
      annotations.push({ level, title, message });
    }
  }

  function refuse(command: LogCommand, why: string): void {
    issue('error', `Unable to process command '${command.line}' successfully.`);
    issue('error', why);
    failed = true;
  }

  function keep(command: LogCommand, into: Record<string, string>): void {
    const name = command.properties.name;
    if (name === undefined) {
      refuse(command, `Required field 'name' is missing in ##[${command.name}] command.`);
    } else {
      into[name] = command.data;
    }
  }

  function act(command: LogCommand): void {
    switch (command.name) {
      case 'error':
      case 'warning':
      case 'notice':
        issue(command.name, command.data, command.properties.title);
        break;
      case 'debug':
        if (options.debug) {
          print(`##[debug]${command.data}`);
        }
        break;
      case 'group':
        print(`▼ ${command.data}`);
        break;
      case 'add-mask':
        if (command.data.trim() === '') {
          issue('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
        }
        masker.add(command.data);
        break;
      case 'set-output':
        keep(command, outputs);
        break;
      case 'save-state':
        keep(command, state);
        break;
      case 'set-env':
      case 'add-path':
        refuse(command, `The \`${command.name}\` command is disabled.`);
        break;
      case 'echo':
        echo = command.data.trim().toLowerCase() === 'on';
        break;
      default: // `endgroup` shows nothing; problem matchers are not modelled
    }
  }

  function interpret(line: string): void {
    const command = parseLogCommand(line, name => name === stopToken || knownCommands.includes(name));
    if (command === undefined || (stopToken !== undefined && command.name !== stopToken)) {
      print(line);
      return;
    }
    commands.push(command);
    if (command.name === stopToken) {
      stopToken = undefined;
      print(line);
    } else if (command.name === 'stop-commands') {
      stopToken = command.data.toLowerCase();
      print(line);
    } else {
      if (echo && !neverEchoed.includes(command.name)) {
        print(line);
      }
      act(command);
    }
  }

  return {
    receive(line) {
      const before = shown.length;
      raw.push(line);
      interpret(line);
      return shown.slice(before);
    },
    print,
    report: issue,
    mask: masker.mask,
    contents: () => ({
      log: shown.join('\n'),
      rawLog: raw.join('\n'),
      annotations: [...annotations],
      commands: [...commands],
      outputs: { ...outputs },
      state: { ...state },
      masks: masker.values(),
      failed,
    }),
  };
}
