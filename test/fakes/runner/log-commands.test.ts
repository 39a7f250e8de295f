import { expect, test } from 'vitest';
import { knownCommands, type LogCommand, parseLogCommand } from './log-commands.ts';

function parse(line: string): Omit<LogCommand, 'line'> | undefined {
  const command = parseLogCommand(line, name => knownCommands.includes(name));
  return command && { name: command.name, properties: command.properties, data: command.data };
}

test.each([
  ['::error::broken', { name: 'error', properties: {}, data: 'broken' }],
  [
    '::ERROR Title=Oh,line=3::broken',
    { name: 'error', properties: { title: 'Oh', line: '3' }, data: 'broken' },
  ],
  [
    '::notice title=a%3Ab%2Cc%25::d%0Ae%253A%3A',
    { name: 'notice', properties: { title: 'a:b,c%' }, data: 'd\ne%3A%3A' },
  ],
  [
    '##[set-output name=a%5D;x=1]b%0Ac',
    { name: 'set-output', properties: { name: 'a]', x: '1' }, data: 'b\nc' },
  ],
  ['text before ##[error]broken', { name: 'error', properties: {}, data: 'broken' }],
  ['::debug::a::b', { name: 'debug', properties: {}, data: 'a::b' }],
  ['::endgroup::', { name: 'endgroup', properties: {}, data: '' }],
])('the runner takes %j for a command', (line, command) => {
  expect(parse(line)).toEqual(command);
});

test.each([' ', '\t', '\u0085', '\u00a0', '\u2028', '\u3000 \v'])(
  'blanks before a command do not hide it: %j',
  blanks => {
    expect(parse(`${blanks}::error::broken`)?.name).toBe('error');
  },
);

test.each([
  'say ::error::broken',
  '::unknown::text',
  '::error broken',
  ': :error::broken',
  '\ufeff::error::broken',
  '##[unknown] then ##[error]broken',
  '# #[error]broken',
  '##[error',
])('the runner takes %j for plain text', line => {
  expect(parse(line)).toBeUndefined();
});
