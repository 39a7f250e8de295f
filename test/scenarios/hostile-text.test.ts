import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StepResult } from '../fakes/runner/action.ts';
import type { Intercept, ScenarioPlan } from '../fakes/scenario/plan.ts';
import { longRun, type Play, rewriting, shortRun } from '../fakes/scenario/process.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { parseMarkdown } from './markdown.ts';

// Text from outside that would like to be more than text. Each of these says the same step twice, once with harmless
// words and once with hostile ones: what the runner and Markdown make of it has to be the same.

const HARMLESS = 'plain words';

const HOSTILE = [
  // Some of everything at the front: many texts are shown only so far.
  '::error::x ##[error]y\r::error::z\u0085::error::|<b>`@octocat',
  '::set-env name=PATH::/evil',
  '\n::error::forged\n::set-output name=run-id::forged\n',
  '\u0085::add-path::/evil',
  '\r::stop-commands::rest\r\n::save-state name=leftover::forged\u2028::warning::forged\u2029::notice::forged',
  'left ##[set-env name=A]b ##[group]c ##[error]forged',
  '%0A::error::forged',
  '\u001b[31mred\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007\u009b1m\u202eabc',
  '# Title\n\n- item\n\n---\n\n1. one\n\n> quote\n\n    code',
  '**bold** _em_ ~~no~~ `code` ``` | cell | <br> \\| \\',
  '[link](javascript:alert(1)) ![image](https://evil.example/x.png) <javascript:alert(1)>',
  '<script>alert(1)</script><img src=x onerror=alert(1)></code></a></details><!-- open',
  '```mermaid\ngraph TD; A-->B\n```\n~~~\n',
  'https://evil.example www.evil.example ann@evil.example @octocat #1 octo/repo#2 GH-3 :rocket: &lt;b&gt; $x$ [^1]',
  '\u200f\u2066\ufeff\0\u0007',
].join(' ');

/** An environment can hold no NUL. */
const forInput = (words: Words): Words => words.replaceAll('\0', '');

type Words = string;

const field = (name: string) => ({ name, dataType: 'any', inputCellType: 'text' });

/** The commands that the action itself gives. All others would be the text's. */
const ITS_OWN = ['add-mask', 'debug', 'endgroup', 'error', 'group', 'warning'];

function expectSameToRunner(hostile: StepResult, harmless: StepResult): void {
  const names = (result: StepResult): string[] => result.commands.map(command => command.name);
  expect(names(hostile)).toEqual(names(harmless));
  expect(names(hostile).filter(name => !ITS_OWN.includes(name))).toEqual([]);
  const titles = (result: StepResult): string[] =>
    result.annotations.map(({ level, title }) => level + title);
  expect(titles(hostile)).toEqual(titles(harmless));
  expect(hostile.environment).toEqual({});
  expect(hostile.path).toEqual([]);
  expect(hostile.state).toEqual(harmless.state);
  expect(Object.keys(hostile.outputs)).toEqual(Object.keys(harmless.outputs));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(hostile.rawLog).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
  const lines = (result: StepResult): number => result.rawLog.split('\n').length;
  expect(lines(hostile)).toBe(lines(harmless));
}

function expectSameToReader(hostile: string, harmless: string): void {
  const parsed = parseMarkdown(hostile);
  expect(parsed.skeleton).toBe(parseMarkdown(harmless).skeleton);
  // What folds comes as one piece of HTML, with its title.
  for (const tag of parsed.html.flatMap(piece => piece.match(/<[^>]*>?/g) ?? [])) {
    expect(tag).toMatch(
      /^<(\/?(a|b|code|pre|br|details|summary)|details open|a href="https?:\/\/[^"<>\s]+")>$/,
    );
  }
  // GitHub makes links of these wherever they stand.
  expect(parsed.text).not.toMatch(/@octocat|#1|repo#2|GH-3/);
}

/** Changes what Hex says in `answer` to `words`. */
const saying = (
  words: Words,
  isAsked: (method: string, path: string) => boolean,
  answer: (words: Words) => object,
): Intercept =>
  rewriting((text, { method, path }) =>
    isAsked(method, path) && text.startsWith('{')
      ? JSON.stringify({ ...JSON.parse(text), ...answer(words) })
      : text,
  );

const ofRun = (method: string, path: string): boolean => method === 'GET' && /\/runs\/[\da-f-]+$/.test(path);
const toStart = (method: string): boolean => method === 'POST';

async function runTwice(
  options: (words: Words) => ScenarioPlan,
  inputs: (words: Words) => Record<string, string> = () => ({}),
  prepare: (play: Play, words: Words) => void = () => {},
): Promise<{ hostile: StepResult; harmless: StepResult }> {
  const [harmless, hostile] = await Promise.all(
    [HARMLESS, HOSTILE].map(async words => {
      await using play = await scenario({ seed: 'twice', ...options(words) }).asProcess();
      prepare(play, words);
      const { main } = await play.run(inputs(words), { secrets: [] });
      return main;
    }),
  );
  if (hostile === undefined || harmless === undefined) throw new Error('Two runs give two results');
  expectSameToRunner(hostile, harmless);
  expectSameToReader(hostile.summary, harmless.summary);
  return { hostile, harmless };
}

test.concurrent("a project's title", async () => {
  const { hostile } = await runTwice(words => ({ project: { title: words } }));
  expect(hostile.outputs['project-title']).toBe(HOSTILE);
  expect(hostile.outputs.conclusion).toBe('success');
});

test.concurrent('the title in the annotation of a run that failed', async () => {
  const { hostile } = await runTwice(words => ({
    project: { title: words, run: { runningMs: 0, pendingMs: 100, end: 'ERRORED' } },
  }));
  expect(hostile.annotations).toHaveLength(1);
});

test.concurrent('names and values of parameters', async () => {
  await runTwice(
    () => ({ project: { inputs: [field('region')] } }),
    words => ({ params: JSON.stringify({ region: [words, { [words]: words }] }) }),
  );
});

test.concurrent('names of parameters that the action refuses', async () => {
  const { hostile } = await runTwice(
    () => ({}),
    words => ({ params: JSON.stringify({ [`${words} 1`]: words }) }),
  );
  expect(hostile.annotations).toHaveLength(1);
});

test.concurrent('names and values of parameters that Hex refuses', async () => {
  const refusal = (words: Words) => ({
    invalid: [{ paramName: words, paramValue: words, dataType: words, inputCellType: words }],
    notFound: [words, words],
    traceId: words,
  });
  await runTwice(
    () => ({}),
    words => ({ params: JSON.stringify({ region: words }) }),
    (play, words) => play.hex.fault('RunProject', { kind: 'status', status: 422, body: refusal(words) }),
  );
});

test.concurrent('subjects, texts and recipients of notifications', async () => {
  await runTwice(
    () => ({}),
    words => ({
      notifications: JSON.stringify([
        { type: 'ALL', subject: words, body: words, userIds: [words], groupIds: [words] },
      ]),
    }),
  );
});

test.concurrent("reason, details and trace ID of one of Hex's errors", async () => {
  await runTwice(
    () => ({}),
    () => ({}),
    (play, words) => {
      const body = { reason: words, details: words, traceId: words };
      play.hex.fault('RunProject', { kind: 'status', status: 403, body });
    },
  );
});

test.concurrent("message and issues of one of Hex's newer errors, while the run is followed", async () => {
  await runTwice(
    () => ({}),
    () => ({}),
    (play, words) => {
      const body = { code: words, message: words, issues: [{ message: words }], traceId: words };
      play.hex.fault('GetRunStatus', { kind: 'status', status: 400, body }, { times: 3 });
    },
  );
});

test.concurrent('where a redirect leads', async () => {
  await runTwice(
    () => ({}),
    () => ({}),
    (play, words) => {
      const location = `https://evil.example/${encodeURI(words)}::##[error]|<b>\`@octocat`;
      play.hex.fault('RunProject', {
        kind: 'redirect',
        location: words === HARMLESS ? 'https://a.b/c' : location,
      });
    },
  );
});

test.concurrent('trace ID and addresses of a run that has started', async () => {
  const { hostile } = await runTwice(words => ({
    intercept: saying(words, toStart, text => ({ traceId: text, runStatusUrl: text, runUrl: text })),
  }));
  expect(hostile.outputs).toMatchObject({ 'trace-id': HOSTILE, 'run-status-url': HOSTILE });
});

test.concurrent('status and trigger of a run', async () => {
  await runTwice(words => {
    let looks = 0;
    return {
      intercept: saying(words, ofRun, text => {
        looks += 1;
        return { runTrigger: text, ...(looks === 1 && { status: text }) };
      }),
    };
  });
});

test.concurrent('inputs that are refused', async () => {
  const { hostile } = await runTwice(
    () => ({}),
    words => ({
      'project-id': forInput(words),
      timeout: forInput(words),
      wait: forInput(words),
      notifications: `- type: ${JSON.stringify(words)}`,
    }),
  );
  expect(hostile.annotations).toHaveLength(1);
});

test.concurrent.for([
  'javascript:alert(document.domain)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '//evil.example/x',
  'not an address | <b>',
])('an address that is none leads nowhere: %j', async runUrl => {
  await using play = await scenario({
    intercept: saying(
      runUrl,
      (method, path) => toStart(method) || ofRun(method, path),
      text => ({ runUrl: text }),
    ),
  }).asProcess();
  const { main } = await play.run();
  const { html, skeleton } = parseMarkdown(main.summary);
  expect(html.filter(tag => tag.startsWith('<a'))).toEqual([]);
  expect(skeleton).not.toMatch(/link|image/);
  expect(main.outputs.conclusion).toBe('success');
});

test.concurrent('an address cannot break out of its link', async () => {
  const runUrl = 'https://evil.example/a"onclick="b?c=\'d\'&e=<script>|f`g`[h](i)**j**#k ```mermaid';
  await using play = await scenario({
    intercept: saying(
      runUrl,
      (method, path) => toStart(method) || ofRun(method, path),
      text => ({ runUrl: text }),
    ),
  }).asProcess();
  await using plain = await scenario().asProcess();
  const [{ main }, { main: usual }] = await Promise.all([play.run(), plain.run()]);
  expectSameToReader(main.summary, usual.summary);
});

test.concurrent('a megabyte of text stays within every limit, and the outcome is seen', async () => {
  const much = 'wörds | `and` <b>more</b> '.repeat(40_000);
  await using play = await scenario({
    project: {
      title: much,
      inputs: [field('text')],
      run: { pendingMs: 100, runningMs: 100, end: 'ERRORED' },
    },
    intercept: saying(
      much,
      (method, path) => toStart(method) || ofRun(method, path),
      text => ({ traceId: text }),
    ),
  }).asProcess();
  const step = await play.start({
    'params-file': 'params.json',
    notifications: `- {type: ALL, user-ids: [a], subject: ${'x'.repeat(50_000)}}`,
  });
  writeFileSync(
    join(step.folder, 'workspace', 'params.json'),
    JSON.stringify({ text: much.slice(0, 900_000) }),
  );
  const main = await step.done;
  await step.post();
  expect(main.outputs).toMatchObject({ conclusion: 'failure', status: 'ERRORED' });
  expect(main.rawLog.length).toBeLessThan(50_000);
  const [error, ...others] = main.annotations.filter(({ level }) => level === 'error');
  expect(others).toEqual([]);
  expect(error?.message.length).toBeLessThan(4096);
  expect(error?.message).toContain(main.outputs['run-id']);
  expect(main.summary).toContain('ERRORED');
  expect(Buffer.byteLength(main.summary)).toBeLessThan(100_000);
  const path = main.outputs['runs-path'];
  expect(path === undefined ? main.outputs.runs : readFileSync(path, 'utf8')).toContain('ERRORED');
});

test.concurrent('many long parameters do not cost the summary', async () => {
  const names = Array.from({ length: 3000 }, (_, index) => `p${index}`);
  await using play = await scenario({ project: { inputs: names.map(field) } }).asProcess();
  const step = await play.start({ 'params-file': 'params.json' });
  const params = Object.fromEntries(names.map(name => [name, '|<&`'.repeat(50)]));
  writeFileSync(join(step.folder, 'workspace', 'params.json'), JSON.stringify(params));
  const main = await step.done;
  expect(main.outputs.conclusion).toBe('success');
  expect(main.summary).toContain('COMPLETED');
  expect(main.summary).toContain('more');
});

/** Everything that a step leaves: what it printed, what it wrote into the runner's files, and what Markdown shows. */
function traces(folder: string, ...results: StepResult[]): string {
  const files = join(folder, 'temp', '_runner_file_commands');
  const written = readdirSync(files).map(name => readFileSync(join(files, name), 'utf8'));
  const printed = results.map(result => result.rawLog.replaceAll(/^::add-mask::.*$/gm, ''));
  const read = written.map(text => parseMarkdown(text).text);
  return [...written, ...printed, ...read].join('\n');
}

const escaped = (text: string): string =>
  [...text].map(character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

test.concurrent.for([
  ['as it is', (token: string) => token],
  ["in JSON's escapes", escaped],
] as const)(
  'a token that Hex repeats in every field, %s, is in nothing the step leaves',
  async ([, spell]) => {
    const token = `hxtw_${'0123456789abcdef'.repeat(6)}`;
    let looks = 0;
    const echo = rewriting((text, { method, path }) => {
      const answer = JSON.parse(text);
      const all = {
        traceId: token,
        runUrl: `https://app.hex.tech/?t=${token}`,
        runStatusUrl: token,
        runTrigger: token,
      };
      const more = path.includes('/runs') ? all : { title: token };
      if (ofRun(method, path)) looks += 1;
      const phase = looks === 1 && { status: token };
      return JSON.stringify({ ...answer, ...more, ...phase }).replaceAll(token, spell(token));
    });
    const project = { run: { ...shortRun, end: 'ERRORED' } };
    await using play = await scenario({ token, project, intercept: echo }).asProcess();
    const step = await play.start({}, { secrets: [], env: { RUNNER_DEBUG: '1' } });
    const main = await step.done;
    const left = traces(step.folder, main, await step.post());
    expect(main.outputs.conclusion).toBe('failure');
    expect(main.outputs['run-url']).toContain('***');
    expect(main.annotations.map(one => one.level)).toEqual(['error']);
    expect(left).not.toContain(token);
    expect(left).not.toContain(token.slice(5));
  },
);

test.concurrent.for([
  ['refused the start', 'RunProject', 422],
  ['refuses a look', 'GetRunStatus', 403],
  ['is in trouble', 'GetRunStatus', 500],
] as const)(
  'a token that Hex repeats when it %s is in nothing the step leaves',
  async ([, operation, status]) => {
    await using play = await scenario({ project: { run: longRun } }).asProcess();
    const { token } = play.hex;
    const body = {
      reason: `Bearer ${token}`,
      details: token,
      traceId: token,
      invalid: [{ paramName: token, paramValue: token, dataType: token, inputCellType: token }],
      notFound: [token],
    };
    const text = JSON.stringify(body).replaceAll(token, escaped(token));
    play.hex.fault(operation, { kind: 'status', status, body: text, contentType: 'application/json' });
    const step = await play.start({ timeout: '4s' }, { secrets: [], env: { RUNNER_DEBUG: '1' } });
    const main = await step.done;
    const left = traces(step.folder, main, await step.post());
    expect(main.log).toContain(`HTTP ${status}`);
    expect(left).not.toContain(token);
    expect(left).not.toContain(token.slice(5));
  },
);

test.concurrent('a token that a redirect repeats is in nothing the step leaves', async () => {
  await using play = await scenario().asProcess();
  const { token } = play.hex;
  play.hex.fault('RunProject', { kind: 'redirect', location: `https://evil.example/?token=${token}` });
  const step = await play.start({}, { secrets: [] });
  const main = await step.done;
  expect(main.log).toContain('evil.example');
  expect(traces(step.folder, main, await step.post())).not.toContain(token.slice(5));
});

test.concurrent('a token that the workflow passes on as a value is in nothing the step leaves', async () => {
  await using play = await scenario({ project: { inputs: [field('key')] } }).asProcess();
  const { token } = play.hex;
  const step = await play.start(
    {
      params: `key: ${token}`,
      notifications: `- {type: ALL, user-ids: [${token}], subject: ${token}, body: ${token}}`,
    },
    { secrets: [] },
  );
  const main = await step.done;
  expect(main.outputs.conclusion).toBe('success');
  expect(play.requests('RunProject')[0]?.body).toMatchObject({ inputParams: { key: token } });
  expect(traces(step.folder, main, await step.post())).not.toContain(token.slice(5));
});

test.concurrent('a token in an input that is refused is in nothing the step leaves', async () => {
  await using play = await scenario().asProcess();
  const { token } = play.hex;
  const step = await play.start(
    { 'project-id': token, timeout: token, 'view-id': `a ${token}`, wait: token },
    { secrets: [] },
  );
  const main = await step.done;
  expect(main.annotations).toHaveLength(1);
  expect(traces(step.folder, main, await step.post())).not.toContain(token.slice(5, 60));
});
