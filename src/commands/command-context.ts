import type { Channel } from '../github/runner.ts';
import type { World } from '../runs/context.ts';

/** What a command works with. */
export interface Surroundings extends Pick<World, 'hex' | 'clock' | 'random' | 'stop'> {
  channel: Channel;
}
