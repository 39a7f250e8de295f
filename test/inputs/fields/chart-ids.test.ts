import { describe, expect, test } from 'vitest';
import { readChartIds } from '../../../src/inputs/fields/chart-ids.ts';
import { accepted, messagesOf } from '../checked.ts';

const ONE = '4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a01';
const TWO = '12345678-0e3f-4a86-8f0b-6f1c9d2e7a02';

describe('charts', () => {
  test.each([
    ['one on each line', `${ONE}\n${TWO}\n`],
    ['in a YAML list', `- ${ONE}\n- ${TWO}`],
    ['in a JSON list', JSON.stringify([ONE, TWO])],
    ['with blank lines and indents', `\n  ${ONE}\n\n  ${TWO}\n`],
    ['with a comment', `${ONE}\n${TWO} # sales`],
  ])('are given %s', async (_, text) => {
    expect(accepted(await readChartIds(text))).toEqual([ONE, TWO]);
  });

  test('may be one, or none', async () => {
    expect(accepted(await readChartIds(ONE))).toEqual([ONE]);
    expect(accepted(await readChartIds('[]'))).toEqual([]);
  });

  test('that are given twice count once, in whatever case', async () => {
    expect(accepted(await readChartIds([ONE, TWO, ONE.toUpperCase(), TWO].join('\n')))).toEqual([ONE, TWO]);
  });

  test('that are no UUIDs are refused, all at once, each by its number', async () => {
    expect(messagesOf(await readChartIds(JSON.stringify([ONE, 'sales', 7, `${TWO}/../x`, null])))).toEqual([
      expect.stringMatching(
        /^charts: number 2: `sales` is not a chart cell's static ID, which is a UUID like `[0-9a-f-]{36}`\.$/,
      ),
      expect.stringMatching(/^charts: number 3: `7` is not a chart cell's static ID/),
      expect.stringMatching(/^charts: number 4: `.*\.\.\/x` is not a chart cell's static ID/),
      expect.stringMatching(/^charts: number 5: `null` is not a chart cell's static ID/),
    ]);
  });

  test.each([`${ONE}, ${TWO}`, `${ONE},${TWO}`])('are given one a line: %s', async text => {
    expect(messagesOf(await readChartIds(text))[0]).toMatch(/`\. If these are several, give one a line\.$/);
  });

  test.each(['a: b', 'null'])('that are no list are refused: %s', async text => {
    expect(messagesOf(await readChartIds(text))).toEqual([expect.stringMatching(/^charts: is not a list: /)]);
  });

  test('that are no YAML are refused with the line', async () => {
    expect(messagesOf(await readChartIds('[a'))).toEqual([expect.stringMatching(/^charts: line 1/)]);
  });
});
