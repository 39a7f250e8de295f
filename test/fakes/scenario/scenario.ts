import type { ListenOptions } from '../hex/http.ts';
import type { ScenarioPlan } from './plan.ts';
import type { Play } from './process.ts';
import { inVirtualTime, type Simulation } from './virtual-time.ts';

/** A scenario, not yet played. */
export interface Scenario {
  /** Plays the action's code in this process, where an hour takes milliseconds. Hex has rate limits only if `limits` is given. */
  inVirtualTime(): Simulation;
  /** Plays `dist/` in real time, as GitHub's runner does, with Hex on a port. Runs are short by default. */
  asProcess(options?: ListenOptions): Promise<Play>;
}

/** Sets up an embedded Hex with projects, runs and faults, to be played in either way. */
export const scenario = (plan: ScenarioPlan = {}): Scenario => ({
  inVirtualTime: () => inVirtualTime(plan),
  async asProcess(options) {
    // Loaded here, because most tests need no server.
    const { asProcess } = await import('./process.ts');
    return asProcess(plan, options);
  },
});
