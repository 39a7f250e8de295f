import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesLike, readPage } from '../docs/pages.ts';
import { runLint } from './actionlint.ts';
import { type Job, pathOf, readWorkflow, type Step, type Workflow } from './workflow.ts';

/** `rule` completes "The workflow …". The workflow `broken` breaks it as often as `times` says. */
type Rule = {
  rule: string;
  breaches: (workflow: Workflow, source: string) => unknown[];
  broken: string;
  times: number;
};

const files = filesLike(pathOf('*.{yml,yaml}')).map(path => basename(path));

const jobsOf = (workflow: Workflow): Job[] => Object.values(workflow.jobs);
const stepsOf = (workflow: Workflow): Step[] => jobsOf(workflow).flatMap(job => job.steps ?? []);
const usedBy = (jobs: Job[]): string[] =>
  jobs.flatMap(job => [job.uses ?? [], ...(job.steps ?? []).map(step => step.uses ?? [])]).flat();

const rightsOf = (job: Job): string[] =>
  typeof job.permissions === 'object' ? Object.values(job.permissions) : [job.permissions ?? ''];
const mayWrite = (job: Job): boolean => rightsOf(job).some(right => right.includes('write'));

/** What other people can choose: titles, texts, names of branches. A number or a commit is none of them. */
const CHOSEN_BY_OTHERS =
  /github\.(head_ref|event\.[\w.*]*(title|body|message|label|name|email|head\.ref|head_ref|page_name))\b/g;
/** Here such text is a plain value: it is compared, put into a variable, or shown. */
const PLAIN_VALUES = ['env', 'if', 'name', 'run-name', 'outputs'];
const withoutPlainValues = (workflow: Workflow): string =>
  JSON.stringify(workflow, (key, value) => (PLAIN_VALUES.includes(key) ? undefined : value));

/** They do one thing that a job with rights is for, and run nothing of the branch or of a package. */
const TRUSTED_WITH_RIGHTS =
  /^(actions\/(checkout|attest-build-provenance)|github\/codeql-action\/(init|analyze|upload-sarif)|ossf\/scorecard-action)@/;
const INSTALLS = /\b(npm|npx|yarn|pnpm|corepack|pip)\b/;

const rules: Rule[] = [
  {
    rule: 'has no rights, and each of its jobs has its own',
    breaches: ({ permissions, jobs }) => [
      ...(JSON.stringify(permissions) === '{}' ? [] : [permissions ?? 'no permissions']),
      ...Object.keys(jobs).filter(name => typeof jobs[name]?.permissions !== 'object'),
    ],
    broken: `
      permissions: { contents: read }
      jobs: { build: { steps: [] }, test: { permissions: read-all, steps: [] } }`,
    times: 3,
  },
  {
    rule: 'is not started by an event that gives rights to the work of others',
    breaches: ({ on }) => JSON.stringify(on).match(/pull_request_target|workflow_run\b/g) ?? [],
    broken: 'on: { pull_request_target: , workflow_run: }',
    times: 2,
  },
  {
    rule: 'runs no foreign code where it may write',
    breaches: ({ jobs }) =>
      Object.values(jobs)
        .filter(mayWrite)
        .flatMap(job => [
          ...usedBy([job]).filter(uses => !TRUSTED_WITH_RIGHTS.test(uses)),
          ...(job.steps ?? []).filter(step => INSTALLS.test(step.run ?? '')).map(step => step.run),
          ...(job.container || job.services ? ['a container'] : []),
        ]),
    broken: `
      jobs:
        publish:
          permissions: { contents: read, id-token: write }
          container: node
          steps: [{ uses: actions/setup-node@v7 }, { uses: ./ }, { run: 'npm ci && node a.js' }]`,
    times: 4,
  },
  {
    rule: 'puts no value into the text of a script',
    breaches: workflow => stepsOf(workflow).filter(step => step.run?.includes('${' + '{')),
    broken: `jobs: { a: { steps: [{ run: 'echo $\{{ github.sha }}' }] } }`,
    times: 1,
  },
  {
    rule: 'takes what other people choose as a plain value alone',
    breaches: workflow => withoutPlainValues(workflow).match(CHOSEN_BY_OTHERS) ?? [],
    broken: `
      jobs:
        a:
          concurrency: $\{{ github.head_ref }}
          steps:
            - { env: { BRANCH: '$\{{ github.head_ref }}' }, run: 'echo "$BRANCH"' }
            - { run: 'echo $\{{ github.event.issue.title }} $\{{ github.event.comment.body }}' }
            - { with: { ref: '$\{{ github.event.pull_request.head.ref }}' } }`,
    times: 4,
  },
  {
    rule: "uses no secret but the job's own token",
    breaches: workflow =>
      JSON.stringify(workflow).match(/secrets\.(?!GITHUB_TOKEN\b)\w+|secrets\[|"secrets":/g) ?? [],
    broken: `jobs: { a: { secrets: inherit, steps: [{ env: { A: '$\{{ secrets.A }}', B: '$\{{ secrets["B"] }}', C: '$\{{ secrets.GITHUB_TOKEN }}' } }] } }`,
    times: 3,
  },
  {
    rule: 'pins every foreign action to a full commit, with its version beside it',
    breaches: (workflow, source) =>
      usedBy(jobsOf(workflow))
        .filter(uses => !uses.startsWith('./'))
        .filter(
          uses =>
            !new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+$`, 'm').test(source) || !/@[0-9a-f]{40}$/.test(uses),
        ),
    broken: `
      jobs:
        a:
          steps:
            - uses: actions/checkout@v7 # v7.0.1
            - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1`,
    times: 2,
  },
  {
    rule: 'keeps no credentials in the checkout',
    breaches: workflow =>
      stepsOf(workflow)
        .filter(step => step.uses?.startsWith('actions/checkout@'))
        .filter(step => step.with?.['persist-credentials'] !== false),
    broken: `
      jobs:
        a:
          steps: [{ uses: actions/checkout@v7 }, { uses: actions/checkout@v7, with: { persist-credentials: true } }]`,
    times: 2,
  },
  {
    rule: 'bounds how long each of its jobs may take',
    breaches: workflow =>
      jobsOf(workflow).filter(job => !job.uses && typeof job['timeout-minutes'] !== 'number'),
    broken: 'jobs: { a: { steps: [] } }',
    times: 1,
  },
  {
    rule: 'writes to the repository in one run at a time',
    breaches: ({ concurrency, jobs }) =>
      Object.keys(jobs).filter(name => {
        const { permissions } = jobs[name] as Job;
        const pushes = typeof permissions === 'object' && permissions.contents === 'write';
        return pushes && !(concurrency ?? jobs[name]?.concurrency);
      }),
    broken: 'jobs: { a: { permissions: { contents: write } }, b: { permissions: { contents: write } } }',
    times: 2,
  },
];

describe.each(files)('%s', name => {
  const source = readPage(pathOf(name));
  const workflow = readWorkflow(name);

  test('has nothing that actionlint objects to', async () => {
    expect(await runLint(source, pathOf(name))).toEqual([]);
  });

  test.each(rules)('$rule', ({ breaches }) => {
    expect(breaches(workflow, source)).toEqual([]);
  });
});

test.each(rules)('a workflow that breaks it is noticed: $rule', ({ breaches, broken, times }) => {
  expect(breaches({ on: 'push', jobs: {}, ...parse(broken) }, broken)).toHaveLength(times);
});

test('CONTRIBUTING.md says of each workflow what it is for', () => {
  const contributing = readPage('.github/CONTRIBUTING.md');
  const named = [...contributing.matchAll(/^\| \[`(.+?)`\]\(workflows\/\1\) \|/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(files.toSorted());
});

test('no licence is let into the bundle but those that are in it', () => {
  const { components } = JSON.parse(readPage('dist/sbom.cdx.json')) as {
    components: { licenses: { license: { id: string } }[] }[];
  };
  const bundled = components.flatMap(({ licenses }) => licenses.map(({ license }) => license.id));
  const allowed = stepsOf(readWorkflow('dependency-review.yml')).flatMap(
    step => step.with?.['allow-licenses'] ?? [],
  );
  expect(allowed).toEqual([[...new Set(bundled)].toSorted().join(', ')]);
});
