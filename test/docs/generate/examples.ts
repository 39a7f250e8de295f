import { parse } from 'yaml';
import { played } from '../../browser/played.ts';
import { dependsOn, manifestFile, resultsFile } from '../../dbt/files.ts';
import type { ProjectPlan } from '../../fakes/hex/projects.ts';
import type { PastRun } from '../../fakes/hex/runs.ts';
import { readPage } from '../pages.ts';
import { sectionOf } from '../sections.ts';
import { inputsIn, workflowSnippets } from '../snippets.ts';

// The steps whose logs and summaries the pages show. Each is a recipe of theirs, played in virtual time.

const DAY_MS = 86_400_000;

interface Example {
  number: number;
  title: string;
  seconds: number;
  end?: string;
  history?: PastRun[];
}

const project = ({ number, title, seconds, end = 'COMPLETED', history }: Example): ProjectPlan => ({
  id: `0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d0${number}`,
  title,
  version: 14,
  inputs: [{ name: 'region', dataType: 'string', inputCellType: 'text' }],
  run: { pendingMs: 4_000, runningMs: seconds * 1000, end },
  history: history ?? everyDay(10, ago => ({ runningMs: seconds * (900 + 20 * ago) })),
});

const everyDay = (count: number, past: (ago: number) => PastRun): PastRun[] =>
  Array.from({ length: count }, (_, ago) => ({ pendingMs: 4_000, ...past(ago), agoMs: (ago + 1) * DAY_MS }));

const ORDERS = { number: 1, title: 'Orders from the shop', seconds: 130 };
const STOCK = { number: 2, title: 'Stock from the warehouse', seconds: 75 };
const SALES = { number: 3, title: 'Sales model', seconds: 245 };
const REVENUE = { number: 4, title: 'Revenue report', seconds: 100 };
const ALERTS = { number: 5, title: 'Stock alerts', seconds: 60 };

/** The inputs of the first step in a recipe. */
const recipe = (page: string, title: string): Record<string, string> => {
  const { token, ...inputs } = inputsIn(workflowSnippets(sectionOf(readPage(page), title))[0] ?? '')[0] ?? {};
  return inputs;
};

/** A graph in which one project fails. */
export const graphPlayed = () =>
  played(
    recipe('docs/recipes.md', 'Run several projects as a graph'),
    [ORDERS, { ...STOCK, end: 'ERRORED' }, SALES, REVENUE, ALERTS].map(project),
  );

/** A run that is slower than those before. */
export const slowRunPlayed = () =>
  played(recipe('docs/recipes.md', 'Refresh a published app'), [
    project({ number: 1, title: 'Weekly revenue report', seconds: 205, history: revenueRuns }),
  ]);

const SECONDS = [138, 139, 147, 136, 190, 118, 140, 129, 175, 31, 142, 133, 151, 126, 138];
const FAILED = [4, 9];
const revenueRuns = everyDay(15, ago => ({
  runningMs: (SECONDS[ago] ?? 0) * 1000,
  end: FAILED.includes(ago) ? 'ERRORED' : 'COMPLETED',
}));

/** Of three exposures, one has new data, one a model that failed upstream, one nothing new. */
export const afterBuildPlayed = () =>
  played(recipe('docs/dbt.md', 'After `dbt build`'), [ORDERS, STOCK, SALES].map(project), {
    'target/manifest.json': JSON.stringify(manifestFile({ nodes: NODES, exposures: exposuresShown() })),
    'target/run_results.json': JSON.stringify(
      resultsFile('build', {
        'model.shop.stg_orders': 'success',
        'model.shop.fct_orders': 'success',
        'model.shop.fct_stock': 'error',
      }),
    ),
  });

const NODES = {
  'model.shop.stg_orders': {},
  'model.shop.fct_orders': dependsOn('model.shop.stg_orders'),
  'model.shop.fct_stock': {},
  'model.shop.dim_customers': {},
};

/** The exposures of the page on dbt and one more, as dbt would put them into its manifest. */
function exposuresShown(): Record<string, object> {
  const [, source = ''] = /```yaml\n(# models\/exposures\.yml\n.*?)```/s.exec(readPage('docs/dbt.md')) ?? [];
  const { exposures } = parse(source) as { exposures: { name: string; depends_on: string[] }[] };
  const shown = exposures.map(({ depends_on, ...exposure }) => {
    const models = depends_on.map(ref => `model.shop.${/'(\w+)'/.exec(ref)?.[1]}`);
    return [`exposure.shop.${exposure.name}`, { ...exposure, ...dependsOn(...models) }];
  });
  const churn = {
    name: 'customer_churn',
    url: 'https://app.hex.tech/shop/app/0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d03/latest',
    ...dependsOn('model.shop.dim_customers'),
  };
  return { ...Object.fromEntries(shown), 'exposure.shop.customer_churn': churn };
}
