import { ok } from '../lib/result.ts';
import type { IfActive } from '../plan/run-spec.ts';
import { readBoolean } from './fields/boolean.ts';
import { readCharts } from './fields/charts.ts';
import { readChoice } from './fields/choice.ts';
import { type CommandName, readCommand } from './fields/command.ts';
import { readCommentTag } from './fields/comment-tag.ts';
import { readDuration, readMaxAge } from './fields/duration.ts';
import { readHexUrl } from './fields/hex-url.ts';
import { readRunId, readViewId } from './fields/id.ts';
import { readLimit, readMaxParallel, readRetries } from './fields/integer.ts';
import { readNotifications } from './fields/notifications.ts';
import { readManifestPath, readPaths } from './fields/paths.ts';
import { readProjectFilter } from './fields/project-filter.ts';
import { readProjectId } from './fields/project-id.ts';
import { readStatusFilter, readTriggerFilter } from './fields/run-filters.ts';
import { readTimezone } from './fields/timezone.ts';
import { readToken } from './fields/token.ts';
import {
  fromRaw,
  fromRawYaml,
  fromText,
  fromYaml,
  type Input,
  type Named,
  type Results,
  type StepContext,
  type Values,
} from './input.ts';
import { paramsFrom, readParamsFile } from './params/params.ts';
import { readWorkspaceFolder, readWorkspaceText } from './workspace-files.ts';

// The table of inputs. All that is read, refused and suggested comes from it, and `action.yml` is checked against it.

const RUN: readonly CommandName[] = ['run'];
const LIST_COMMANDS: readonly CommandName[] = [
  'list-runs',
  'list-projects',
  'list-users',
  'list-groups',
  'list-connections',
];

/** What `if-active` takes. */
export const IF_ACTIVE: readonly IfActive[] = ['start', 'cancel', 'wait', 'attach', 'skip', 'fail'];

const boolean = fromText((value, { input }) => readBoolean(input, value));
const duration = fromText((value, { input }) => readDuration(input, value));

const FOR_THE_STEP = 'is for the whole step: write it beside `pipeline`.';
const WITHOUT_PIPELINE = 'is an input of the step that does not go with `pipeline`: leave it out.';
const RUNS_ONLY = 'is an input of the step, and a pipeline does nothing but run projects: leave it out.';
const ONE_PROJECT =
  'has no place in an entry, which is one project: run the projects that match in a step of their own.';
const NESTED =
  'has no place in an entry: write the entries of both into one pipeline, or run them in a step of their own.';

/** Of every step. */
export const STEP_INPUTS = {
  token: {
    ...fromRaw((text, { input }) => readToken(input, text)),
    variable: 'HEX_API_TOKEN',
    required: true,
    notInEntry: FOR_THE_STEP,
  },
  'hex-url': { ...fromText(readHexUrl), default: 'https://app.hex.tech', notInEntry: FOR_THE_STEP },
  summary: { ...boolean, default: 'true', notInEntry: FOR_THE_STEP },
  command: { ...fromText(readCommand), default: 'run', notInEntry: RUNS_ONLY },
} as const satisfies Record<string, Input>;

const A_VIEW = 'a view brings its own parameters. Keep one.';
const PUBLISHED = 'the published app shows results for the default parameters. Keep one.';

/** Of one run: an entry of a pipeline takes these, too. */
export const RUN_INPUTS = {
  'project-id': {
    ...fromText((value, { hexUrl }) => readProjectId(value, hexUrl)),
    commands: ['run', 'status', 'cancel', 'list-runs'],
    isTarget: true,
  },
  params: {
    ...fromYaml(paramsFrom),
    commands: RUN,
    excludes: {
      'params-file': 'both give the parameters. Keep one.',
      'view-id': A_VIEW,
      'update-published-results': PUBLISHED,
    },
  },
  'params-file': {
    ...fromText((path, { workspace }) => readParamsFile(path, workspace)),
    commands: RUN,
    excludes: { 'view-id': A_VIEW, 'update-published-results': PUBLISHED },
  },
  'view-id': { ...fromText(readViewId), commands: RUN },
  'update-published-results': { ...boolean, default: 'false', commands: RUN },
  'use-cached-sql-results': { ...boolean, default: 'true', commands: RUN },
  notifications: { ...fromYaml(readNotifications), commands: RUN },
  'dry-run': { ...boolean, default: 'false', commands: RUN },
  'if-active': {
    ...fromText((value, { input }) => readChoice(input, value, IF_ACTIVE)),
    default: 'start',
    commands: RUN,
  },
  wait: { ...boolean, default: 'true' },
  timeout: { ...duration, default: '1h' },
  'cancel-on-timeout': { ...boolean, default: 'true', commands: ['run', 'status'] },
  'cancel-on-abort': { ...boolean, default: 'true', commands: ['run', 'status'] },
  'poll-interval': duration,
  retries: { ...fromText(readRetries), default: '0', commands: RUN },
  timezone: { ...fromText(readTimezone), default: 'UTC' },
} as const satisfies Record<string, Input>;

type NamedStepContext = StepContext & Named;

/** The others. They are read after those of a run, which are the defaults of a pipeline's entries. */
export const OTHER_INPUTS = {
  pipeline: {
    ...fromRawYaml((value, { input, readTasks }: NamedStepContext) => readTasks(input, value)),
    commands: RUN,
    isTarget: true,
    notInEntry: NESTED,
  },
  'pipeline-file': {
    ...fromText(async (path, { input, workspace, readTasks }: NamedStepContext) => {
      const file = await readWorkspaceText({ input, path, workspace });
      return file.ok ? readTasks(input, file.value) : file;
    }),
    commands: RUN,
    isTarget: true,
    notInEntry: NESTED,
  },
  'project-filter': {
    ...fromYaml(readProjectFilter),
    commands: ['run', 'status', 'list-projects'],
    isTarget: true,
    notInEntry: ONE_PROJECT,
  },
  'max-parallel': {
    ...fromText(readMaxParallel),
    default: '5',
    commands: ['run', 'status'],
    notInEntry: FOR_THE_STEP,
  },
  'fail-fast': { ...boolean, default: 'false', commands: RUN, notInEntry: FOR_THE_STEP },
  'dbt-manifest': {
    ...fromRaw(readManifestPath),
    commands: RUN,
    isTarget: true,
    notInEntry: WITHOUT_PIPELINE,
  },
  'dbt-run-results': {
    ...fromRaw((value, { input }) => readPaths(input, value)),
    commands: RUN,
    notInEntry: WITHOUT_PIPELINE,
  },
  charts: { ...fromRawYaml(readCharts), commands: RUN, notInEntry: WITHOUT_PIPELINE },
  'charts-path': {
    ...fromText((path, { input, workspace }) => readWorkspaceFolder({ input, path, workspace })),
    commands: RUN,
    notInEntry: WITHOUT_PIPELINE,
  },
  'run-id': { ...fromText(readRunId), commands: ['status', 'cancel'], notInEntry: WITHOUT_PIPELINE },
  'max-age': { ...fromText(readMaxAge), commands: ['status'], notInEntry: WITHOUT_PIPELINE },
  'status-filter': { ...fromText(readStatusFilter), commands: ['list-runs'], notInEntry: WITHOUT_PIPELINE },
  'trigger-filter': {
    ...fromText(readTriggerFilter),
    commands: ['list-runs', 'status'],
    notInEntry: WITHOUT_PIPELINE,
  },
  limit: { ...fromText(readLimit), commands: ['run', ...LIST_COMMANDS], notInEntry: WITHOUT_PIPELINE },
  'pr-comment': { ...boolean, default: 'false', notInEntry: FOR_THE_STEP },
  'comment-tag': { ...fromText(readCommentTag), notInEntry: FOR_THE_STEP },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
  'github-token': { ...fromText(ok), runnerDefault: '${{ github.token }}', notInEntry: FOR_THE_STEP },
} as const satisfies Record<string, Input<StepContext>>;

/** All inputs. Problems are reported in this order. */
export const INPUTS = { ...STEP_INPUTS, ...RUN_INPUTS, ...OTHER_INPUTS };

export type InputName = keyof typeof INPUTS;
export type RunInputName = keyof typeof RUN_INPUTS;

export const INPUT_NAMES = Object.keys(INPUTS) as InputName[];
export const RUN_INPUT_NAMES = Object.keys(RUN_INPUTS) as RunInputName[];

/** A row by its name, with the optional keys that only some rows have. */
export const rowOf = (name: InputName): Input<StepContext> => INPUTS[name];

export type InputResults = Results<typeof INPUTS>;
export type InputValues = Values<typeof INPUTS>;
export type RunInputResults = Results<typeof RUN_INPUTS>;
export type RunInputValues = Values<typeof RUN_INPUTS>;
