import type { Channel } from '../report/channel.ts';
import type { World } from '../runs/world.ts';

/** What a command works with. */
export interface Surroundings extends Pick<World, 'hex' | 'clock' | 'random' | 'stop'> {
  channel: Channel;
}
