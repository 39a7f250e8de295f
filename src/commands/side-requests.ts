import type { Emit } from '../runs/model/run-event.ts';
import type { CommandContext } from './command-context.ts';
import { fetchTitle } from './title.ts';
import { type BackgroundRequest, fetchTokenOwner } from './token-owner.ts';

/** The questions beside a step's own work that are about its project and its token. */
export interface SideRequests {
  /** Asks them; once, however often it is called. */
  ask(): void;
  /** Resolves when the title is told, if it can be had. Nobody waits for what else is not answered. */
  end(): Promise<void>;
}

export function sideRequestsOf(projectId: string, surroundings: CommandContext, emit: Emit): SideRequests {
  const { hex, stop } = surroundings;
  let titleTold: Promise<void> | undefined;
  let whose: BackgroundRequest<unknown> | undefined;
  return {
    ask() {
      titleTold ??= fetchTitle(projectId, { hex, stop, emit });
      whose ??= fetchTokenOwner(surroundings);
    },
    async end() {
      whose?.drop();
      await titleTold;
    },
  };
}
