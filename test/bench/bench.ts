import { parseArgs } from 'node:util';
import { measureBundle } from './bundle-size.ts';
import { measureCode } from './code.ts';
import { measureDbt } from './dbt.ts';
import { measureFilteredRuns } from './filtered-runs.ts';
import { measureMany } from './many.ts';
import { measureMemory } from './memory.ts';
import { measurePipelines } from './pipelines.ts';
import { measurePolling } from './polling.ts';
import { measureReading } from './reading.ts';
import { asTable, type Figure, isMet, type Measured } from './section.ts';
import { measureStartUp } from './start-up.ts';
import { measureStatus } from './status.ts';

// `npm run bench` measures the bundle in `dist/`, prints what it finds, and exits 1 where a target is missed.

/** In the order in which they run. */
const sections: Record<string, () => Measured | Promise<Measured>> = {
  'start-up': measureStartUp,
  memory: measureMemory,
  'bundle-size': measureBundle,
  code: measureCode,
  dbt: measureDbt,
  polling: measurePolling,
  'many-at-once': measureMany,
  pipelines: measurePipelines,
  'filtered-runs': measureFilteredRuns,
  'filtered-status': measureStatus,
  reading: measureReading,
};

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const system = `Node ${process.version} on ${process.platform} ${process.arch}`;
const results: Record<string, Measured> = {};
if (!values.json) console.log(system);
for (const [name, measure] of Object.entries(sections)) {
  const measured = await measure();
  results[name] = measured;
  if (!values.json) console.log(`\n${asTable(measured)}`);
}
const met = Object.values(results).every(({ figures }) => figures.every(figure => isMet(figure) !== false));
if (values.json) console.log(JSON.stringify({ system, met, sections: withVerdicts(results) }, null, 2));
process.exitCode = met ? 0 : 1;

function withVerdicts(measured: Record<string, Measured>): object {
  return Object.fromEntries(
    Object.entries(measured).map(([name, { title, figures }]) => [
      name,
      { title, figures: figures.map(figure => ({ ...figure, value: rounded(figure), met: isMet(figure) })) },
    ]),
  );
}

function rounded({ value }: Figure): number {
  return Number(value.toFixed(3));
}
