import { describe, expect, test } from 'vitest';
import { anchorOf, helpUrl } from '../../src/github/help.ts';

const ACTION = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_ACTION_REPOSITORY: 'octo/run-hex-project',
  GITHUB_ACTION_REF: 'v1',
};

describe('the address of a paragraph of the documentation', () => {
  test('is that of the version of the action that runs', () => {
    expect(helpUrl(ACTION, 'The token is not valid')).toBe(
      'https://github.com/octo/run-hex-project/blob/v1/docs/troubleshooting.md#the-token-is-not-valid',
    );
    expect(helpUrl({ ...ACTION, GITHUB_ACTION_REF: 'fix/a b' }, { reference: 'project-id' })).toBe(
      'https://github.com/octo/run-hex-project/blob/fix/a%20b/docs/reference.md#project-id',
    );
  });

  test.each(Object.keys(ACTION))('is not known without %s, as in a local action', variable => {
    expect(helpUrl({ ...ACTION, [variable]: '' }, { reference: 'inputs' })).toBeUndefined();
    expect(helpUrl({ ...ACTION, [variable]: undefined }, { reference: 'inputs' })).toBeUndefined();
  });

  test('leads there whatever the branch is called', () => {
    const ref = 'fix/#12?x (a) [b] "<c>" %41\n::error::d';
    expect(helpUrl({ ...ACTION, GITHUB_ACTION_REF: ref }, { reference: 'inputs' })).toBe(
      'https://github.com/octo/run-hex-project/blob/fix/%2312%3Fx%20%28a%29%20%5Bb%5D%20%22%3Cc%3E%22%20%2541%0A%3A%3Aerror%3A%3Ad/docs/reference.md#inputs',
    );
  });

  test.each([
    'javascript:alert(1)',
    'github.com',
    'https://',
    'https://github.com/x y',
    '\nhttps://github.com',
  ])('is not known where the server is no web address: %j', server => {
    expect(helpUrl({ ...ACTION, GITHUB_SERVER_URL: server }, { reference: 'inputs' })).toBeUndefined();
  });

  test.each([
    ["Hex's rate limit is reached", 'hexs-rate-limit-is-reached'],
    ['The host in `hex-url` redirects', 'the-host-in-hex-url-redirects'],
    ['The run ended UNABLE_TO_ALLOCATE_KERNEL', 'the-run-ended-unable_to_allocate_kernel'],
  ])('ends with the anchor that GitHub makes of the heading: %s', (heading, anchor) => {
    expect(anchorOf(heading)).toBe(anchor);
  });
});
