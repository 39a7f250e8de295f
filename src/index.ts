import { main } from './main.ts';
import { post } from './post.ts';
import { openChannel } from './report/channel.ts';
import { oneLine } from './report/escape.ts';
import { savedLeftover } from './report/state.ts';

const channel = openChannel(process.env);
const leftover = savedLeftover(channel);
try {
  if (leftover !== undefined) await post(channel, leftover, process.env);
  else if (!(await main(channel, process.env))) process.exitCode = 1;
} catch (error) {
  // A fault of this action's own.
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  channel.debug(stack ?? message);
  channel.error({
    title: 'Internal error',
    message: `This is a fault of the action itself, please report it: ${oneLine(message)}`,
  });
  process.exitCode = 1;
}
