import { describe, expect, test } from 'vitest';
import { outputOrFile } from '../../src/github/long-outputs.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';

const json = (length: number) => JSON.stringify('x'.repeat(length - 2));

describe('an output of', () => {
  test('400,000 characters is set as it is', () => {
    const { runner, said } = recordingRunner();
    expect(outputOrFile(runner, { name: 'result', json: json(400_000) })).toEqual({ result: json(400_000) });
    expect(said).toEqual([]);
  });

  test('a character more goes to a file, with a warning', () => {
    const { runner, said, all } = recordingRunner();
    expect(outputOrFile(runner, { name: 'result', json: json(400_001) })).toEqual({
      result: '',
      'result-path': '/temp/result.json',
    });
    expect(said[0]).toEqual({ kind: 'file', name: 'result.json', text: json(400_001) });
    expect(said.filter(({ kind }) => kind === 'warning')).toEqual([
      {
        kind: 'warning',
        title: 'Output `result` too long',
        text: 'The output is too long for GitHub: `result` has 400,001 characters, of which an output takes 400,000, so it is in the file that `result-path` names. `result` is empty.',
        help: 'The output is too long for GitHub',
      },
    ]);
    expect(all('error')).toEqual([]);
  });

  test('which this was known already is not warned of again', () => {
    const { runner, all } = recordingRunner();
    const before = outputOrFile(runner, { name: 'runs', json: json(400_001) });
    const now = outputOrFile(runner, { name: 'runs', json: json(400_002) }, before);
    expect(now).toEqual(before);
    expect(all('warning')).toHaveLength(1);
    expect(all('file')).toEqual([json(400_001), json(400_002)]);
  });

  test('that has no file either is said to be lost', () => {
    const { runner, all } = recordingRunner({ unwritable: true });
    expect(outputOrFile(runner, { name: 'runs', json: json(400_001) })).toEqual({
      runs: '',
      'runs-path': '',
    });
    expect(all('warning')).toEqual([expect.stringContaining('no file could be written for it')]);
  });
});
