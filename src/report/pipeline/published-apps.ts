import { type PublishedApp, publishedApp } from '../text/published-app.ts';
import type { TaskRecord } from './task-record.ts';

/** What the published app of an entry's project shows once the entry is over. */
export const appOf = ({ outcome, record, request }: TaskRecord): PublishedApp | undefined =>
  outcome && publishedApp(outcome, record, request);

/** In the order in which they are counted. */
const OF_SEVERAL: [PublishedApp, string][] = [
  ['shows this run', 'show these runs'],
  ['shows this run once it completes', 'show these runs once they complete'],
  ['unchanged', 'unchanged'],
];

/** `Published apps: show these runs (3), unchanged (1)`, without numbers where all are alike; empty where nothing was run. */
export function publishedApps(tasks: TaskRecord[]): string {
  const apps = tasks.flatMap(task => appOf(task) ?? []);
  const counts = OF_SEVERAL.flatMap(([app, words]) => {
    const count = apps.filter(one => one === app).length;
    if (count === 0) return [];
    return [count === apps.length ? words : `${words} (${count})`];
  });
  return counts.length === 0 ? '' : `Published apps: ${counts.join(', ')}`;
}
