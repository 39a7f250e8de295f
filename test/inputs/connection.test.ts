import { expect, test } from 'vitest';
import { readConnection } from '../../src/inputs/connection.ts';
import { accepted, messagesOf } from './checked.ts';
import { TOKEN } from './step.ts';

type Inputs = Record<string, string>;
const connection = (inputs: Inputs, env: Inputs = {}) => readConnection(name => inputs[name] ?? '', env);

test('the clean-up knows where to connect, whatever is wrong with the inputs of the run', async () => {
  const inputs = {
    'params-file': 'gone.yml',
    timeout: 'x',
    'hex-url': 'https://eu.hex.tech',
    summary: 'false',
  };
  expect(accepted(await connection(inputs, { HEX_API_TOKEN: TOKEN }))).toEqual({
    token: TOKEN,
    hexUrl: 'https://eu.hex.tech',
    summary: false,
  });
});

test('the clean-up cannot connect without a token', async () => {
  expect(messagesOf(await connection({}))).toEqual([expect.stringMatching(/^token: /)]);
});
