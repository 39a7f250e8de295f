import { expect, test } from 'vitest';
import { createStepLog, type StepLogContents } from './step-log.ts';

function logOf(lines: string[], options: { secrets?: string[]; debug?: boolean } = {}): StepLogContents {
  const log = createStepLog({ secrets: [], debug: false, onLine: () => {}, ...options });
  lines.forEach(log.receive);
  return log.contents();
}

test('a problem is shown with its level and becomes an annotation', () => {
  const { log, annotations } = logOf([
    '::error title=Run failed::It broke%0Abadly',
    '::warning::Slow',
    '::notice::Hi',
  ]);
  expect(log.split('\n')).toEqual(['Error: It broke', 'badly', 'Warning: Slow', 'Notice: Hi']);
  expect(annotations).toEqual([
    { level: 'error', title: 'Run failed', message: 'It broke\nbadly' },
    { level: 'warning', title: '', message: 'Slow' },
    { level: 'notice', title: '', message: 'Hi' },
  ]);
});

test('ten annotations of each level are kept, and the log shows the others too', () => {
  const { annotations, log } = logOf([
    ...Array.from({ length: 12 }, (_, n) => `::error::${n}`),
    '::warning::w',
  ]);
  expect(annotations.map(({ message }) => message)).toEqual([...'0123456789', 'w']);
  expect(log).toContain('Error: 11');
});

test('a message is cut at 4,096 characters', () => {
  const { annotations } = logOf([`::notice::${'x'.repeat(5000)}`]);
  expect(annotations[0]?.message).toHaveLength(4096);
});

test('debug lines show only where step debugging is on', () => {
  expect(logOf(['::debug::poll']).log).toBe('');
  expect(logOf(['::debug::poll'], { debug: true }).log).toBe('##[debug]poll');
});

test('a group shows its title, and its end shows nothing', () => {
  expect(logOf(['::group::Run', 'inside', '::endgroup::']).log).toBe('▼ Run\ninside');
});

test('secrets are hidden from the line that adds them on', () => {
  const { log, rawLog, masks } = logOf(['early', 'token hunter2', '::add-mask::early', 'early'], {
    secrets: ['hunter2'],
  });
  expect(log).toBe('early\ntoken ***\n***');
  expect(rawLog).toContain('hunter2');
  expect(masks).toEqual(['hunter2', 'early']);
});

test('secrets are hidden in annotations', () => {
  expect(logOf(['::error::token hunter2'], { secrets: ['hunter2'] }).annotations[0]?.message).toBe(
    'token ***',
  );
});

test('set-output and save-state still work from the log', () => {
  const { outputs, state, failed } = logOf(['::set-output name=a::1', 'x ##[save-state name=b]2']);
  expect({ outputs, state, failed }).toEqual({ outputs: { a: '1' }, state: { b: '2' }, failed: false });
});

test.each(['::set-env name=A::b', '::add-path::/bin', '::set-output::no name'])('%j fails the step', line => {
  const { failed, annotations } = logOf([line]);
  expect(failed).toBe(true);
  expect(annotations[0]?.message).toBe(`Unable to process command '${line}' successfully.`);
});

test('commands rest from stop-commands until its token comes', () => {
  const { commands, log } = logOf(['::stop-commands::Tok', '::error::no', '::tok::', '::error::yes']);
  expect(commands.map(({ name }) => name)).toEqual(['stop-commands', 'tok', 'error']);
  expect(log).toBe('::stop-commands::Tok\n::error::no\n::tok::\nError: yes');
});

test('echo shows commands beside their effect', () => {
  expect(logOf(['::echo::on', '::set-output name=a::1', '::echo::off', '::set-output name=a::2']).log).toBe(
    '::set-output name=a::1\n::echo::off',
  );
});

test('every command is on record, and plain text is none', () => {
  const { commands } = logOf(['plain', '::debug::a', 'x ##[warning]b', 'see ::error::c']);
  expect(commands.map(({ name, data }) => [name, data])).toEqual([
    ['debug', 'a'],
    ['warning', 'b'],
  ]);
});
