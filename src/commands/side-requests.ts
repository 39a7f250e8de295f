import type { Tell } from '../runs/model/run-event.ts';
import type { Surroundings } from './command-context.ts';
import { tellTitle } from './title.ts';
import { type Aside, askWhoseToken } from './token-owner.ts';

/** The questions beside a step's own work that are about its project and its token. */
export interface Asides {
  /** Asks them; once, however often it is called. */
  ask(): void;
  /** Resolves when the title is told, if it can be had. Nobody waits for what else is not answered. */
  end(): Promise<void>;
}

export function asidesOf(projectId: string, surroundings: Surroundings, tell: Tell): Asides {
  const { hex, stop } = surroundings;
  let titleTold: Promise<void> | undefined;
  let whose: Aside<unknown> | undefined;
  return {
    ask() {
      titleTold ??= tellTitle(projectId, { hex, stop, tell });
      whose ??= askWhoseToken(surroundings);
    },
    async end() {
      whose?.drop();
      await titleTold;
    },
  };
}
