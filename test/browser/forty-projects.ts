import type { ProjectPlan } from '../fakes/hex/projects.ts';
import { type Played, played } from './played.ts';

const AREAS = ['Sales', 'Marketing', 'Finance', 'Product', 'Support', 'Logistics', 'People', 'Risk'];
const SUBJECTS = [
  'weekly revenue by region and product line, with the targets of the quarter',
  'funnel',
  'cohorts and retention of customers',
  'forecast for the next twelve months, by country and by segment',
  'alerts',
];

const DAY_MS = 86_400_000;

/** How long the project's run takes, in seconds: from 20 to 200, and one of them twice as long as usual. */
const secondsOf = (index: number): number => 20 + ((index * 67) % 180);
const SLOW = 11;
const FAILING = [6, 17, 33];
/** What needs one of those that fail. */
const HELD_BACK = [18, 19];

const nameOf = (index: number): string =>
  `${AREAS[index % AREAS.length]}-${SUBJECTS[index % SUBJECTS.length]?.split(' ')[0]}`
    .toLowerCase()
    .replaceAll(',', '');

function project(index: number): ProjectPlan {
  const runningMs = secondsOf(index) * 1000;
  return {
    id: `0199a3f0-6c1e-7d42-9b58-2f4e8c7a${String(index).padStart(4, '0')}`,
    title: `${AREAS[index % AREAS.length]}: ${SUBJECTS[index % SUBJECTS.length]}`,
    run: {
      pendingMs: 3_000,
      runningMs: index === SLOW ? 2 * runningMs : runningMs,
      end: FAILING.includes(index) ? 'ERRORED' : 'COMPLETED',
    },
    history: Array.from({ length: 10 }, (_, ago) => ({
      pendingMs: 3_000,
      runningMs: runningMs * (0.9 + 0.02 * ago),
      agoMs: (ago + 1) * DAY_MS,
    })),
  };
}

/** A step with 40 projects, three of which fail: two others need one of these. */
export function fortyProjects(): Promise<Played> {
  const indexes = Array.from({ length: 40 }, (_, index) => index);
  const projects = indexes.map(project);
  const entries = projects.map(({ id }, index) => {
    const needs = HELD_BACK.includes(index) ? `, needs: ${nameOf(FAILING[1] ?? 0)}` : '';
    return `${nameOf(index)}: { project-id: ${id}${needs} }`;
  });
  const inputs = {
    pipeline: entries.join('\n'),
    'max-parallel': '10',
    'fail-fast': 'false',
    'update-published-results': 'true',
  };
  return played(inputs, projects);
}
