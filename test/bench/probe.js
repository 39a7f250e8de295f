// Loaded into the action's process with `--import`: when it ends, tells its peak memory and which files it has loaded.
import diagnostics from 'node:diagnostics_channel';
import { readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const loaded = [];
let loadedAtStart;

registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) loaded.push(url);
    return next(url, context);
  },
});

// Node's own `fetch` and the package undici both tell it here.
diagnostics.subscribe('undici:request:create', () => {
  loadedAtStart ??= [...loaded];
});

/** Linux carries the parent's peak over into `maxRSS`, but keeps that of the program itself in /proc. */
function peakBytes() {
  const kilobytes =
    process.platform === 'linux'
      ? /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
      : process.resourceUsage().maxRSS;
  return Number(kilobytes) * 1024;
}

process.on('exit', () => {
  writeFileSync(process.env.BENCH_PROBE, JSON.stringify({ peakBytes: peakBytes(), loaded, loadedAtStart }));
});
