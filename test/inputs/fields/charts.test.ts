import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCharts } from '../../../src/inputs/fields/charts.ts';
import { accepted, messagesOf } from '../checked.ts';

const ONE = '4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a01';
const TWO = '12345678-0e3f-4a86-8f0b-6f1c9d2e7a02';

/** What is wanted, as one text each. */
async function wanted(text: string): Promise<string | string[]> {
  const names = accepted(await readCharts(text));
  return names === 'all'
    ? names
    : names.map(name => (name.kind === 'id' ? `id ${name.staticId}` : `${name.kind} ${name.label}`));
}

describe('static IDs of charts', () => {
  test.each([
    ['one on each line', `${ONE}\n${TWO}\n`],
    ['on a line of Windows each', `${ONE}\r\n${TWO}\r\n`],
    ['on one line', ` ${ONE}  ${TWO}`],
    ['in a YAML list', `- ${ONE}\n- ${TWO}`],
    ['in a YAML document', `---\n- ${ONE}\n- ${TWO}`],
    ['in a JSON list', JSON.stringify([ONE, TWO])],
    ['with blank lines and indents', `\n  ${ONE}\n\n  ${TWO}\n`],
    ['with a comment', `# sales\n${ONE}\n  # more\n${TWO} # sales`],
    ['in a list of Windows lines', `# sales\r\n- ${ONE}\r\n- ${TWO}\r\n`],
    ['in a list that is set in below comments', `\n# sales\n\n# of EMEA\n  - ${ONE}\n  - ${TWO}`],
    ['with a comment in a list', `# sales\n- ${ONE}\n- ${TWO} #sales`],
    ['in quotes', `"${ONE}"\n'${TWO}'`],
  ])('are given %s', async (_, text) => {
    expect(await wanted(text)).toEqual([`id ${ONE}`, `id ${TWO}`]);
  });

  test('may be one, or none', async () => {
    expect(await wanted(ONE)).toEqual([`id ${ONE}`]);
    expect(await wanted('[]')).toEqual([]);
  });

  test('that are given twice count once, in whatever case', async () => {
    expect(await wanted([ONE, TWO, ONE.toUpperCase(), TWO].join('\n'))).toEqual([`id ${ONE}`, `id ${TWO}`]);
  });

  test.each([
    ['a digit too few', ONE.slice(1)],
    ['a digit too many', `${ONE}0`],
    ['four digits too few', ONE.slice(4)],
    ['a letter that is no digit', ONE.replace('b', 'o')],
    ['three letters that are no digits', ONE.replace('4b1d', '4klm')],
    ['no dashes', ONE.replaceAll('-', '')],
    ['no dashes and four digits too many', `${ONE.replaceAll('-', '')}0123`],
    ['a dash too few', ONE.replace('-', '')],
    ['something behind it', `${ONE}/../x`],
    ['something before it', `cell-${ONE}`],
    ['an address around it', `https://app.hex.tech/acme/hex/Sales/draft/logic?cell=${ONE.toUpperCase()}`],
  ])('with %s are refused', async (_, id) => {
    const refused = expect.stringMatching(
      /^charts: number 2: `.*` is not a chart cell's static ID, which is a UUID like `[0-9a-f-]{36}`\.$/,
    );
    for (const text of [`Revenue\n${id}`, `- Revenue\n- ${id}`, `${ONE} ${id}`])
      expect(messagesOf(await readCharts(text))).toEqual([refused]);
  });

  test.each([`${ONE}, ${TWO}`, `${ONE},${TWO}`, `${ONE}, ${TWO},`, `- ${ONE}; ${TWO}`])(
    'are given one a line: %s',
    async text => {
      expect(messagesOf(await readCharts(text))).toEqual([
        expect.stringMatching(/static ID, .*`\. If these are several, give one a line\.$/),
      ]);
    },
  );
});

describe('labels of charts', () => {
  test.each([
    ['Revenue by week\nOrders: EMEA\nReport #5', 'what would be something else to YAML'],
    ['\'Revenue by week\'\n"Orders: EMEA"\nReport #5', 'quotes'],
    ["- Revenue by week\n- 'Orders: EMEA'\n- 'Report #5'", 'a YAML list'],
    ['["Revenue by week", "Orders: EMEA", "Report #5"]', 'a JSON list'],
    [
      '# those\nRevenue by week\n\n   Orders: EMEA  \n#no\nReport #5\nOrders: EMEA',
      'comments and repetition',
    ],
  ])('are read as they stand: %j, with %s', async text => {
    expect(await wanted(text)).toEqual(['label Revenue by week', 'label Orders: EMEA', 'label Report #5']);
  });

  test.each([
    '2024',
    '007',
    '1.50',
    'true',
    'null',
    '12 %',
    'a, b',
    '{{ x }}',
    '[EMEA] Revenue',
    'ALL',
    '-5 %',
    'Revenue - EMEA',
    `Copy of ${ONE}`,
  ])('may look like something else: %s', async label => {
    const isYaml = /^[{[]/.test(label);
    if (label !== '{{ x }}') expect(await wanted(label)).toEqual([`label ${label}`]);
    if (!isYaml && label !== 'null') expect(await wanted(`- ${label}`)).toEqual([`label ${label}`]);
    expect(await wanted(JSON.stringify([label]))).toEqual([`label ${label}`]);
  });

  test.each([
    'Feedbacks',
    'decade facade',
    'Facade',
    '2024-11-22',
    'deadbeef',
    'Ada-Beef-Decade-Facade',
    '20240101000000/20241231235959',
    'Donaudampfschifffahrtsgesellschaft',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  ])('are no mistyped IDs: %s', async label => {
    expect(await wanted(label)).toEqual([`label ${label}`]);
  });

  test('lose quotes around the whole line, and no others', async () => {
    expect(await wanted(`" Revenue "\n'Orders' by week\nOrders of "EMEA"`)).toEqual([
      'label Revenue',
      "label 'Orders' by week",
      'label Orders of "EMEA"',
    ]);
  });

  test('are the same whatever accents are made of', async () => {
    expect(await wanted('Umsa\u0308tze\nUms\u00e4tze')).toEqual(['label Ums\u00e4tze']);
  });

  test('stand beside static IDs, in the order of the input', async () => {
    expect(await wanted(`Revenue\n${ONE}\nOrders`)).toEqual(['label Revenue', `id ${ONE}`, 'label Orders']);
  });

  test.each<[string, string, RegExp]>([
    [
      'a mapping',
      '- ok\n- Revenue: EMEA',
      /^charts: number 2: YAML reads `Revenue: …` as a mapping: put it in quotes/,
    ],
    ['an empty mapping', '[{}]', /^charts: number 1: YAML reads `: …` as a mapping/],
    ['a list in the list', '[[a]]', /^charts: number 1: is no text/],
    ['nothing', '[null]', /^charts: number 1: is no text/],
    ['an empty text', '- a\n- ""', /^charts: number 2: is empty/],
    ['an entry that is left out', '- a\n-', /^charts: line 2, .*no value/],
    ['a dash alone', '-', /^charts: line 1, .*no value/],
    ['blanks', '["  "]', /^charts: number 1: is empty/],
    ['a line break', '["a\\nb"]', /^charts: number 1: `a b` has a line break or a tab in it/],
    [
      'a comment that is none',
      '- Report #5',
      /^charts: line 1, column 3: a `#` after a blank begins a comment/,
    ],
    ['too many characters', 'x'.repeat(201), /^charts: number 1: `x+…` is longer than 200 characters/],
    ['a dash below none', 'Revenue\n- Orders', /^charts: number 2: `- Orders` begins with a dash/],
    ['no list', '{"a": "b"}', /^charts: is not a list: give static IDs or labels .* or `all`\.$/],
    ['no YAML', '[a', /^charts: line 1/],
  ])('cannot be %s', async (_, text, message) => {
    expect(messagesOf(await readCharts(text))).toEqual([expect.stringMatching(message)]);
  });

  test('may have 200 characters', async () => {
    expect(await wanted('\u{1f4c8}'.repeat(200))).toHaveLength(1);
  });

  test('that cannot be are refused all at once, each by its number', async () => {
    expect(messagesOf(await readCharts(JSON.stringify(['', 'Revenue', `${ONE}0`])))).toEqual([
      expect.stringMatching(/^charts: number 1: is empty/),
      expect.stringMatching(/^charts: number 3: .*static ID/),
    ]);
  });

  test('on lines are what was written, whatever it is', async () => {
    const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    const plain = label
      .map(text => text.trim().normalize('NFC'))
      .filter(text => !/^$|^[#[{'"-]|\p{Cc}|[\u2028\u2029]/u.test(text) && text !== 'all');
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(plain, { minLength: 1 }), async labels => {
        expect(await wanted(labels.join('\n'))).toEqual(labels.map(text => `label ${text}`));
        expect(await wanted(JSON.stringify(labels))).toEqual(labels.map(text => `label ${text}`));
      }),
    );
  });
});

describe('all charts', () => {
  test.each(['all', ' all\n', '- all', '["all"]', '# every one\nall\nall'])('are meant by %j', async text => {
    expect(await wanted(text)).toBe('all');
  });

  test.each([`all\n${ONE}`, '- Revenue\n- all'])('leave nothing for others: %j', async text => {
    expect(messagesOf(await readCharts(text))).toEqual([
      'charts: has `all` among others: `all` saves every chart, so what stands beside it says nothing. Keep one of the two.',
    ]);
  });
});
