import type { Runner } from '../github/runner.ts';
import type { RunContext } from '../runs/context.ts';

/** What a command works with. */
export interface CommandContext extends Pick<RunContext, 'hex' | 'clock' | 'random' | 'stop'> {
  runner: Runner;
}
