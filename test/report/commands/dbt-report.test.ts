import { describe, expect, test } from 'vitest';
import type { DbtSelection, Exposure } from '../../../src/dbt/model.ts';
import {
  exposuresSection,
  reportNothingSelected,
  reportSelection,
} from '../../../src/report/commands/dbt-report.ts';
import type { TaskRecord } from '../../../src/report/pipeline/task-record.ts';
import { emptyRecord } from '../../../src/report/run/run-record.ts';
import type { Conclusion } from '../../../src/runs/model/conclusion.ts';
import { manifestFile, resultsFile, selectFrom } from '../../dbt/files.ts';
import { recordingRunner } from '../../fakes/recording-runner.ts';
import { HOSTILE } from '../samples.ts';

const exposure = (name: string, more: Partial<Exposure> = {}): Exposure => ({
  uniqueId: `exposure.shop.${name}`,
  name,
  projectId: `project of ${name}`,
  changed: [],
  heldBy: [],
  ...more,
});

/** A project with a single exposure, as most are. */
const project = (name: string, more: Partial<Exposure> = {}) => ({
  projectId: `project of ${name}`,
  exposures: [exposure(name, more)],
});

const many = (count: number, prefix = 'e') =>
  Array.from({ length: count }, (_, n) => project(`${prefix}${n + 1}`));

const selection = (parts: Partial<DbtSelection> = {}): DbtSelection => ({
  selected: [],
  held: [],
  untouched: [],
  nothing: undefined,
  warnings: [],
  notes: [],
  ...parts,
});

const task = (name: string, conclusion?: Conclusion): TaskRecord => ({
  name,
  request: { projectId: `project of ${name}` },
  timeoutMs: 0,
  record: { ...emptyRecord(`project of ${name}`), conclusion },
});

const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `model.shop.m${n + 1}`);

/** Its URL is that of a folder. */
const UNREADABLE = { name: 'bad', url: 'https://app.hex.tech/shop/folder/Finance' };

const failed = { kind: 'node', uniqueId: 'model.shop.churn', status: 'error' } as const;

describe('the log of a selection', () => {
  const logged = (parts: Partial<DbtSelection>, manifest = 'The manifest is old.') => {
    const recording = recordingRunner();
    reportSelection(recording.runner, selection(parts), manifest);
    return { lines: recording.all('info'), said: recording.said };
  };

  test('says which exposures run and because of what, which are held and which not affected', () => {
    const { lines } = logged({
      selected: [project('revenue', { label: 'Revenue by week', changed: ids(2) })],
      held: [project('churn', { heldBy: [failed] })],
      untouched: [project('stock', { label: 'stock' })],
      notes: ['One note.'],
    });
    expect(lines).toEqual([
      'The manifest is old.',
      'Note: One note.',
      '▸ dbt exposures: 1 selected, 1 held back, 1 not affected',
      '  Selected: revenue ("Revenue by week"), because of model.shop.m1, model.shop.m2',
      '  Held back: churn, because `model.shop.churn` ended with `error`',
      '  Not affected: stock; nothing upstream was built',
    ]);
  });

  test('gives no reason for what runs in any case, and of many reasons the first', () => {
    const { lines } = logged({ selected: [project('all'), project('big', { changed: ids(7) })] });
    expect(lines.slice(1)).toEqual([
      '▸ dbt exposures: 2 selected',
      '  Selected: all',
      '  Selected: big, because of model.shop.m1, model.shop.m2, model.shop.m3, model.shop.m4, model.shop.m5, and 2 more',
    ]);
  });

  test('names each exposure of a project, and the one that holds the others', () => {
    const exposures = [exposure('free'), exposure('bad', { heldBy: [failed] })];
    const { lines } = logged({ held: [{ projectId: 'p', exposures }] });
    expect(lines.slice(2)).toEqual([
      '  Held back: free, because exposure `bad` of the same project is held: `model.shop.churn` ended with `error`',
      '  Held back: bad, because `model.shop.churn` ended with `error`',
    ]);
  });

  test('says of many exposures only how many more there are, those that run first', () => {
    const { lines } = logged({ selected: many(15), held: [], untouched: many(10, 'u') });
    expect(lines).toHaveLength(1 + 1 + 20 + 1);
    expect(lines[16]).toBe('  Selected: e15');
    expect(lines.at(-1)).toBe('  and 5 more');
    expect(logged({ selected: many(20) }).lines.at(-1)).toBe('  Selected: e20');
  });

  test('warns of each exposure that should be mended', () => {
    const { said } = logged({ warnings: ['Mend this.', 'And that.'] });
    expect(said.filter(({ kind }) => kind === 'warning')).toEqual([
      { kind: 'warning', title: 'dbt exposure', text: 'Mend this.' },
      { kind: 'warning', title: 'dbt exposure', text: 'And that.' },
    ]);
  });

  test('warns with a link to the paragraph about it', () => {
    const shop = manifestFile({
      nodes: { 'model.shop.sales': {} },
      exposures: { 'exposure.shop.bad': UNREADABLE },
    });
    const empty = resultsFile(
      'build',
      { 'model.shop.sales': 'success' },
      { args: { which: 'build', empty: true } },
    );
    const { said } = logged(selectFrom(shop, empty));
    expect(said.flatMap(one => (one.kind === 'warning' ? [one.help] : []))).toEqual([
      'dbt was called with `--empty`',
      'No project can be read from exposure',
    ]);
  });

  test.each([
    [9, 9, []],
    [11, 9, ['Mend e10.', 'Mend e11.']],
    [31, 9, [...Array.from({ length: 20 }, (_, n) => `Mend e${n + 10}.`), 'and 2 more']],
  ])('of %i warnings shows %i on the page, and in the log the others', (count, shown, others) => {
    const warnings = Array.from({ length: count }, (_, n) => `Mend e${n + 1}.`);
    const { lines, said } = logged({ warnings });
    expect(said.filter(({ kind }) => kind === 'warning').map(({ text }) => text)).toEqual(
      warnings.slice(0, shown),
    );
    expect(lines.slice(1)).toEqual(others);
  });

  test('is one harmless line each, whatever the names are', () => {
    const more = { label: HOSTILE, changed: [HOSTILE], heldBy: [{ ...failed, uniqueId: HOSTILE }] };
    const { said } = logged(
      {
        selected: [project(HOSTILE, more)],
        held: [project(HOSTILE, more)],
        untouched: [project(HOSTILE, more)],
        notes: [HOSTILE],
        warnings: [HOSTILE],
      },
      HOSTILE,
    );
    expect(said).toHaveLength(7);
    for (const { text } of said) expect(text).not.toMatch(/^::|##\[|[\r\n]/);
  });
});

describe('the part of the summary on exposures', () => {
  const rows = (markdown: string): string[] =>
    markdown
      .split('\n')
      .filter(line => line.startsWith('| '))
      .slice(2);

  test('shows of each what changed upstream, and what became of its project', () => {
    const markdown = exposuresSection(
      selection({
        selected: [
          project('well', { changed: ['orders'] }),
          project('bad', { changed: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }),
          project('late'),
          project('unknown'),
        ],
        held: [project('held', { heldBy: [failed] })],
        untouched: [project('far')],
      }),
      [task('well', 'success'), task('bad', 'failure'), task('late', 'timed_out')],
    );
    expect(markdown).toMatch(/^\*\*dbt exposures\*\*\n\n\| Exposure \| Changed upstream \| Outcome \|/);
    expect(rows(markdown)).toEqual([
      '| well | <code>orders</code> | ✅ succeeded |',
      '| bad | <code>a</code> <code>b</code> <code>c</code> <code>d</code> <code>e</code> and 2 more | ❌ failed |',
      '| late |  | ⏱️ timed out |',
      '| unknown |  |  |',
      expect.stringMatching(/^\| held \| {2}\| ✋ held back: .*model&#46;shop&#46;churn.*error/),
    ]);
    expect(markdown).toMatch(
      /\n\n<details><summary>⏭️ 1 not affected: nothing upstream was built<\/summary>\n\nfar\n\n<\/details>$/,
    );
  });

  test('shows the outcome of a project at each of its exposures', () => {
    const exposures = [exposure('one'), exposure('two')];
    const shared = selection({ selected: [{ projectId: 'project of both', exposures }] });
    expect(rows(exposuresSection(shared, [task('both', 'cancelled')]))).toEqual([
      '| one |  | 🚫 cancelled |',
      '| two |  | 🚫 cancelled |',
    ]);
  });

  test('does not say that a project has run whose request was only validated', () => {
    const dry: TaskRecord = { ...task('dry', 'success'), outcome: { kind: 'validated' } };
    expect(rows(exposuresSection(selection({ selected: [project('dry')] }), [dry]))).toEqual([
      '| dry |  | ✅ request valid, nothing was run |',
    ]);
  });

  test('shows of many what is held back, and folds those that are affected', () => {
    const parts = { selected: many(8), held: [project('held', { heldBy: [failed] })] };
    expect(exposuresSection(selection(parts), [])).not.toContain('<details>');
    const long = exposuresSection(selection({ ...parts, selected: many(130) }), []);
    const [open = '', folded = ''] = long.split('<details><summary>130 affected</summary>');
    expect(rows(open)).toEqual([expect.stringMatching(/^\| held \|.*✋ held back: /)]);
    expect(rows(folded)).toHaveLength(100);
    expect(folded).toContain('and 30 more.');
  });

  test('names those that are not affected, of very many the first', () => {
    const markdown = exposuresSection(selection({ untouched: many(130) }), []);
    expect(markdown).toMatch(/130 not affected: .*\n\ne1, e2, .*, e100, and 30 more\n/);
    expect(rows(markdown)).toEqual([]);
  });

  test('is not there where no exposure is a Hex project', () => {
    expect(exposuresSection(selection(), [])).toBe('');
  });
});

describe('a step for which nothing is selected', () => {
  const ended = (parts: Partial<DbtSelection>, summary = true) => {
    const recording = recordingRunner();
    reportNothingSelected(recording.runner, selection({ nothing: 'There is nothing.', ...parts }), {
      summary,
    });
    return recording;
  };

  test('is skipped, and says why in the log and the summary', () => {
    const { outputs, all } = ended({ untouched: [project('far')] });
    expect(outputs()).toEqual({
      conclusion: 'skipped',
      runs: '[]',
      message: expect.stringMatching(/^Nothing to run\. /),
      failed: '[]',
    });
    expect(all('info')).toEqual(['Nothing to run. There is nothing.']);
    expect(all('summary')).toEqual([
      expect.stringMatching(
        /^### ⏭️ No Hex project was run after dbt\n\n> There is nothing\.\n\n\*\*dbt exposures\*\*\n\n.*\n\n$/s,
      ),
    ]);
    expect([all('error'), all('warning')]).toEqual([[], []]);
  });

  test('leads from its warning to what to do about it', () => {
    const { said } = ended({});
    expect(said).toContainEqual(expect.objectContaining({ kind: 'warning', help: 'Nothing to run' }));
  });

  test.each([
    ['warns where no exposure is a Hex project: it will be so each time', {}, ['warning']],
    ['does not warn where exposures are held back', { held: [project('held')] }, ['info']],
    ['does not warn where exposures are not affected', { untouched: [project('far')] }, ['info']],
  ])('%s', (_, parts, kinds) => {
    const said = ended(parts).said.filter(
      ({ kind, text }) => kind !== 'output' && text === 'Nothing to run. There is nothing.',
    );
    expect(said.map(({ kind }) => kind)).toEqual(kinds);
    const help = kinds.includes('warning') ? ['Nothing to run'] : [];
    expect(said.flatMap(one => ('help' in one ? [one.help] : []))).toEqual(help);
  });

  test('has no table where there are no exposures, and no summary where none is wanted', () => {
    expect(ended({}).all('summary')).toEqual([
      '### ⏭️ No Hex project was run after dbt\n\n> There is nothing.\n\n',
    ]);
    expect(ended({}, false).all('summary')).toEqual([]);
  });
});
