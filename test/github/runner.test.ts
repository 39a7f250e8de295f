import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inColour } from '../../src/github/colour.ts';
import { code, escapeMarkdown, link, logText, markdownSentence } from '../../src/github/escape.ts';
import { openRunner, type Runner } from '../../src/github/runner.ts';
import type { Input } from '../../src/inputs/input.ts';
import { INPUTS } from '../../src/inputs/input-table.ts';
import { quote } from '../../src/lib/text.ts';

const token = `hxtp_${'0123456789abcdef'.repeat(6)}`;

let folder: string;
let printed: string;
const files = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runner-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(chunk => {
    printed += String(chunk);
    return true;
  });
  for (const file of files) {
    writeFileSync(join(folder, file), '');
    vi.stubEnv(file, join(folder, file));
  }
  vi.stubEnv('INPUT_TOKEN', token);
  vi.stubEnv('HEX_API_TOKEN', '');
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const open = (): Runner => openRunner(process.env);
const content = (file: (typeof files)[number]): string => readFileSync(join(folder, file), 'utf8');
const lines = (): string[] => printed.split(/\r?\n/).filter(line => line !== '');

/** Says `text` in every way there is. */
function sayEverywhere(runner: Runner, text: string): void {
  runner.info(logText(text));
  runner.group(logText(text), [logText(text)]);
  runner.debug(text);
  runner.warning({ title: text, message: text });
  runner.error({ title: text, message: text });
  runner.output('output', text);
  runner.save('state', text);
  runner.summarize(text);
}

/** All that has left so far, without the command that tells the runner the token. */
const left = (): string =>
  [...lines().filter(line => !line.startsWith('::add-mask::')), ...files.map(content)].join('\n');

test('the token is masked before anything else is said', () => {
  open().info('hello');
  expect(lines()).toEqual([`::add-mask::${token}`, 'hello']);
});

test('a token with a line break at its end is masked with and without it', () => {
  vi.stubEnv('INPUT_TOKEN', `${token}\n`);
  open();
  expect(lines()).toEqual([`::add-mask::${token}%0A`, `::add-mask::${token}`]);
});

test('of a token with a word before it, the token itself is masked too', () => {
  vi.stubEnv('INPUT_TOKEN', `Bearer ${token}`);
  sayEverywhere(open(), `it is ${token}`);
  expect(lines().slice(0, 2)).toEqual([`::add-mask::Bearer ${token}`, `::add-mask::${token}`]);
  expect(left()).not.toContain(token);
});

test('blanks before a token do not blot out the rest of the log', () => {
  vi.stubEnv('INPUT_TOKEN', `${' '.repeat(10)}${token}`);
  open().info('all is well');
  expect(lines().at(-1)).toBe('all is well');
});

test("GitHub's token is masked too, and redacted from what leaves by another way", () => {
  vi.stubEnv('INPUT_GITHUB-TOKEN', 'ghs_0123456789abcdef');
  const runner = open();
  expect(lines()).toEqual([`::add-mask::${token}`, '::add-mask::ghs_0123456789abcdef']);
  sayEverywhere(runner, 'it is ghs_0123456789abcdef');
  expect(left()).not.toContain('ghs_');
  expect(runner.redact(`${token} and ghs_0123456789abcdef`)).toBe('*** and ***');
});

test('a token from the environment is masked before anything else is said, and redacted, used or not', () => {
  const other = `hxtw_${'ab12cd34'.repeat(12)}`;
  vi.stubEnv('HEX_API_TOKEN', `${other}\n`);
  sayEverywhere(open(), `it is ${other}`);
  expect(lines().slice(0, 3)).toEqual([
    `::add-mask::${token}`,
    `::add-mask::${other}%0A`,
    `::add-mask::${other}`,
  ]);
  expect(left()).toContain('***');
  expect(left()).not.toContain(other.slice(0, 14));
});

test('a token that stands in both places is masked once', () => {
  vi.stubEnv('HEX_API_TOKEN', token);
  open().info('hello');
  expect(lines()).toEqual([`::add-mask::${token}`, 'hello']);
});

test('every variable that an input may come from is masked', () => {
  for (const { variable } of Object.values<Input<never>>(INPUTS)) {
    if (variable === undefined) continue;
    vi.stubEnv(variable, `secret-of-${variable}`);
    open().debug(`secret-of-${variable}`);
    expect(left()).not.toContain(`secret-of-${variable}`);
  }
});

test('without a token there is nothing to mask', () => {
  vi.stubEnv('INPUT_TOKEN', ' ');
  sayEverywhere(open(), 'all is well');
  expect(printed).not.toContain('add-mask');
  expect(left()).not.toContain('***');
});

const WHOLE = true;
const CUT = false;

test.each<[string, boolean, (text: string) => string]>([
  ['as it is', WHOLE, text => text],
  ['on one line', WHOLE, text => logText(text)],
  ['made inert', WHOLE, text => escapeMarkdown(text)],
  ['as code', WHOLE, text => code(text)],
  ['in a sentence', WHOLE, text => markdownSentence(text)],
  ['in a sentence, between backticks', WHOLE, text => markdownSentence(`\`${text}\``)],
  ['as a link', WHOLE, text => link(text, `https://app.hex.tech/${text}`)],
  ['quoted, which cuts it', CUT, text => quote(text)],
  ['cut in the middle', CUT, text => logText(text, 60)],
  ['cut and made inert', CUT, text => escapeMarkdown(text, 60)],
  ['twice', WHOLE, text => text + text],
  ['in JSON', WHOLE, text => JSON.stringify({ text })],
])('the token never leaves, %s', (_, isWhole, written) => {
  sayEverywhere(open(), written(`it is ${token}, said the mouse`));
  expect(left()).toContain('***');
  // A longer part than the eight characters that every token of its kind and 4,096 others begin with.
  expect(left()).not.toContain(token.slice(0, 9));
  expect(left()).not.toContain(escapeMarkdown(token.slice(0, 9)));
  expect(left()).not.toContain(token.slice(-9));
  expect(left().includes('said the mouse')).toBe(isWhole);
});

test('whatever the token, nothing that could be one leaves', () => {
  const secret = fc.stringMatching(/^[!-~]{20,60}$/);
  const way = fc.constantFrom<((text: string) => string)[]>(
    text => text,
    logText,
    escapeMarkdown,
    code,
    markdownSentence,
  );
  fc.assert(
    fc.property(secret, fc.nat(70), way, (token, length, written) => {
      vi.stubEnv('INPUT_TOKEN', token);
      const runner = open();
      printed = '';
      runner.debug(written(`<${token.slice(0, length)}>${token}`));
      expect(printed.replaceAll('%25', '%')).not.toContain(token);
      expect(printed.replaceAll('%25', '%')).not.toContain(escapeMarkdown(token));
    }),
  );
});

test('what all tokens of a kind begin with is no secret', () => {
  vi.stubEnv('INPUT_GITHUB-TOKEN', `github_pat_${'11ABCDEFG0'.repeat(8)}`);
  const runner = open();
  const line =
    'github_production and github_pat_ are words; github_pat_11ABCDEFG0 is the beginning of a secret';
  runner.info(line);
  expect(lines().at(-1)).toBe(
    'github_production and github_pat_ are words; *** is the beginning of a secret',
  );
});

test('other text leaves as it is', () => {
  const runner = open();
  runner.info('line');
  runner.debug('detail');
  runner.warning({ title: 'Careful', message: 'one\ntwo' });
  runner.error({ title: 'Oh: no', message: 'bad' });
  runner.summarize('# Title\n');
  runner.summarize('text\n');
  expect(lines().slice(1)).toEqual([
    'line',
    '::debug::detail',
    '::warning title=Careful::one%0Atwo',
    '::error title=Oh%3A no::bad',
  ]);
  expect(content('GITHUB_STEP_SUMMARY')).toBe('# Title\ntext\n');
});

test('lines that are folded stand between their title and an end', () => {
  open().group('Parameters (2)', ['region: "EMEA"', 'top_n: 10']);
  expect(lines().slice(1)).toEqual([
    '::group::Parameters (2)',
    'region: "EMEA"',
    'top_n: 10',
    '::endgroup::',
  ]);
});

test('colours are shown unless they are not wanted', () => {
  const line = `${inColour('green', 'COMPLETED')} in 3s`;
  vi.stubEnv('NO_COLOR', '');
  open().info(line);
  expect(lines().at(-1)).toBe('\u001b[32mCOMPLETED\u001b[0m in 3s');
  vi.stubEnv('NO_COLOR', '1');
  open().info(line);
  open().group(line, [line]);
  expect(lines().at(-2)).toBe('COMPLETED in 3s');
  open().debug(line);
  expect(lines().at(-1)).toBe('::debug::COMPLETED in 3s');
  expect(printed).toContain('::group::COMPLETED in 3s');
});

test('text from outside brings no colours of its own', () => {
  expect(logText('\u001b[31mred')).not.toContain('\u001b');
});

test('an annotation ends with the address of its paragraph in the documentation, however long it is', () => {
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com');
  vi.stubEnv('GITHUB_ACTION_REPOSITORY', 'octo/run-hex-project');
  vi.stubEnv('GITHUB_ACTION_REF', 'v1');
  const url = 'https://github.com/octo/run-hex-project/blob/v1/docs/reference.md#token';
  open().error({ title: 'Long', message: 'x'.repeat(5000), help: { reference: 'token' } });
  const line = lines().find(one => one.startsWith('::error')) ?? '';
  expect(line.endsWith(`x%0A${url}`)).toBe(true);
  expect(line.split('::')[2]?.replace('%0A', '\n')).toHaveLength(4_000);
});

test('outputs and state reach their files, whatever they hold', () => {
  const runner = open();
  runner.output('runs', 'a\nghadelimiter\nb');
  runner.save('leftover', '{}');
  expect(content('GITHUB_OUTPUT')).toMatch(/^runs<<(ghadelimiter_\S+)\r?\na\nghadelimiter\nb\r?\n\1\r?\n$/);
  expect(content('GITHUB_STATE')).toMatch(/^leftover<<(\S+)\r?\n\{\}\r?\n\1\r?\n$/);
});

test('inputs and state are read as the runner hands them over', () => {
  vi.stubEnv('INPUT_PROJECT-ID', ' x \n');
  vi.stubEnv('STATE_leftover', '{}');
  const runner = open();
  expect(runner.input('project-id')).toBe(' x \n');
  expect(runner.input('params')).toBe('');
  expect(runner.saved('leftover')).toBe('{}');
  expect(runner.saved('other')).toBe('');
});

test.each([
  ['GITHUB_OUTPUT', 'outputs could not be set', 'unset', undefined],
  ['GITHUB_OUTPUT', 'outputs could not be set', 'empty', ''],
  ['GITHUB_OUTPUT', 'outputs could not be set', 'the name of a file that is not there', '/nowhere/file'],
  ['GITHUB_STATE', 'state for the clean-up after the job could not be saved', 'unset', undefined],
  [
    'GITHUB_STATE',
    'state for the clean-up after the job could not be saved',
    'the name of a file that is not there',
    '/nowhere/file',
  ],
  ['GITHUB_STEP_SUMMARY', 'the job summary could not be written', 'unset', undefined],
  [
    'GITHUB_STEP_SUMMARY',
    'the job summary could not be written',
    'the name of a file that is not there',
    '/nowhere/file',
  ],
])('%s: one note says that %s when the variable is %s', (file, lost, _, value) => {
  vi.stubEnv(file, value);
  const runner = open();
  for (const name of ['a', 'b']) {
    runner.output(name, 'x');
    runner.save(name, 'x');
    runner.summarize(name);
  }
  expect(lines().slice(1)).toEqual([expect.stringMatching(`^Note: ${lost}: .*(${file}|/nowhere)`)]);
});

test('a file for later steps lies in a folder of its own, without the token', () => {
  const temp = mkdtempSync(join(tmpdir(), 'runner-'));
  vi.stubEnv('RUNNER_TEMP', temp);
  const path = open().file('runs.json', `["${token}"]`);
  expect(path.startsWith(join(temp, 'hex-'))).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe('["***"]');
  rmSync(temp, { recursive: true });
});

test('a file may be bytes, lie in a folder of its own, or where the user wants it', () => {
  const temp = mkdtempSync(join(tmpdir(), 'runner-'));
  vi.stubEnv('RUNNER_TEMP', temp);
  const runner = open();
  const bytes = Uint8Array.from([0x89, 0x50, 0xff, 0x00, ...Buffer.from(token)]);
  const below = runner.file('charts/one.png', bytes);
  expect(below).toMatch(/hex-[^/]+[/\\]charts[/\\]one\.png$/);
  expect(below.startsWith(temp)).toBe(true);
  const absolute = join(temp, 'workspace', 'new', 'two.png');
  expect(runner.file(absolute, bytes)).toBe(absolute);
  for (const path of [below, absolute]) expect(Uint8Array.from(readFileSync(path))).toEqual(bytes);
  rmSync(temp, { recursive: true });
});

test('a file takes the place of a link, and is not written where the link points', () => {
  const elsewhere = join(folder, 'elsewhere.txt');
  writeFileSync(elsewhere, 'mine');
  const path = join(folder, 'link.txt');
  symlinkSync(elsewhere, path);
  expect(open().file(path, 'chart')).toBe(path);
  expect([readFileSync(elsewhere, 'utf8'), readFileSync(path, 'utf8')]).toEqual(['mine', 'chart']);
});

test('a file that cannot be written has no path, and one note says so', () => {
  vi.stubEnv('RUNNER_TEMP', '/dev/null');
  const runner = open();
  expect([runner.file('runs.json', '[]'), runner.file('runs.json', '[]')]).toEqual(['', '']);
  expect(lines().slice(1)).toEqual([expect.stringMatching(/^Note: runs\.json could not be written: /)]);
});

test('a summary that GitHub would drop whole is cut between two lines', () => {
  const runner = open();
  runner.summarize(`first\n\n${'ä'.repeat(200_000)}\n\n${'b'.repeat(700_000)}\n\nlast`);
  expect(content('GITHUB_STEP_SUMMARY')).toBe(
    `first\n\n${'ä'.repeat(200_000)}\n\n… The rest is too long for GitHub.\n\n`,
  );
});

test('a table or a list that is too long for a summary keeps its first rows', () => {
  const rows = '| row |\n'.repeat(200_000);
  open().summarize(`first\n\n<details><summary>All</summary>\n\n| a |\n| :-- |\n${rows}\n</details>`);
  const written = content('GITHUB_STEP_SUMMARY');
  expect(written.length).toBeGreaterThan(999_900);
  expect(written.endsWith('\n| row |\n\n</details>\n\n… The rest is too long for GitHub.\n\n')).toBe(true);
});

test('a diagram that is too long for a summary is left out', () => {
  const whole = '```mermaid\nkept\n```';
  open().summarize(`first\n\n${whole}\n\n\`\`\`mermaid\n${'x\n'.repeat(600_000)}\`\`\`\n\nlast`);
  expect(content('GITHUB_STEP_SUMMARY')).toBe(`first\n\n${whole}\n\n… The rest is too long for GitHub.\n\n`);
});

test('what is folded where a summary is cut does not swallow what comes after', () => {
  const folded = `<details><summary>All</summary>\n\nkept\n\n${'b'.repeat(1_100_000)}\n\n</details>`;
  open().summarize(`first\n\n<details>\n\nfolded\n\n</details>\n\n${folded}`);
  expect(content('GITHUB_STEP_SUMMARY')).toBe(
    'first\n\n<details>\n\nfolded\n\n</details>\n\n<details><summary>All</summary>\n\nkept\n\n</details>\n\n… The rest is too long for GitHub.\n\n',
  );
});

test('a summary of one paragraph that GitHub would drop is left out with a note, and a later one is written', () => {
  const runner = open();
  runner.summarize('ä'.repeat(600_000));
  runner.summarize('short');
  expect(lines().slice(1)).toEqual(['Note: the job summary could not be written: it is too long for GitHub']);
  expect(content('GITHUB_STEP_SUMMARY')).toBe('short');
});

test('an annotation is cut to what GitHub shows', () => {
  const runner = open();
  runner.error({ title: 'Long', message: 'x'.repeat(5000) });
  runner.warning({ title: 'Long', message: 'x'.repeat(5000) });
  for (const line of lines().slice(1)) expect(line.split('::')[2]).toHaveLength(4000);
});

test('a token at the end of what is cut is hidden first', () => {
  open().error({ title: 'Long', message: `${'x'.repeat(3950)}${token}` });
  expect(left()).toMatch(/x\*\*\*$/m);
});
