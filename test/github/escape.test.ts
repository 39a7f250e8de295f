import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { code, escapeMarkdown, link, logText, markdownSentence } from '../../src/github/escape.ts';
import { knownCommands, parseLogCommand } from '../fakes/runner/log-commands.ts';
import { createLineSplitter } from '../fakes/runner/log-lines.ts';

/** Text that is made of what matters to logs, Markdown and HTML. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '::',
          '##[',
          '#',
          '[',
          ']',
          ':',
          'error',
          '::error::',
          '##[error]',
          '::set-output name=a::b',
          '%0A',
          ' ',
        ],
        ...[
          '\r',
          '\n',
          '\r\n',
          '\u0085',
          '\u2028',
          '\u2029',
          '\t',
          '\ufeff',
          '\u202e',
          '\u061c',
          '\u001b[31m',
          '\0',
        ],
        ...[
          '<',
          '>',
          '&',
          '"',
          "'",
          '`',
          '*',
          '_',
          '~',
          '|',
          '\\',
          '!',
          '$',
          '@',
          '-',
          '=',
          '+',
          '.',
          '&#10;',
          '&lt;',
        ],
        ...[
          '<script>',
          '</a>',
          '<!--',
          '-->',
          '[x](y)',
          '![x](y)',
          '```',
          '---',
          '| - |',
          '1. ',
          '- ',
          '# ',
          '> ',
        ],
        ...[
          'www.',
          'www.1.com',
          'https://example.com',
          'javascript:alert(1)',
          'me@example.com',
          '@octocat',
          '#1',
          ':x:',
        ],
        ...['[^1]', '<https://example.com>', '{{', '\ud800', '🦊', 'é', '日本', 'ex', '1', '0'],
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 30 },
  )
  .map(parts => parts.join(''));

/** The lines that the runner sees where a process prints `text`. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  const splitter = createLineSplitter(line => lines.push(line));
  splitter.write(Buffer.from(`${text}\n`));
  splitter.end();
  return lines;
}

const commandIn = (line: string) => parseLogCommand(line, name => knownCommands.includes(name));

test.each([
  ['a line break', 'a\nb\r\nc\rd\u0085e\u2028f\u2029g', 'a⏎b⏎c⏎d⏎e⏎f⏎g'],
  ['a control character', 'a\u001b[31mb\u0000c\td\u007fe', 'a␛[31mb␀c␉d\\u007fe'],
  [
    'a mark that turns the direction of text',
    'a\u202eb\u2066c\u061cd\u200ee',
    'a\\u202eb\\u2066c\\u061cd\\u200ee',
  ],
  ['a byte order mark', 'a\ufeffb', 'a\\ufeffb'],
  ['an old-style command', 'x ##[error]y', 'x # #[error]y'],
  ['a command at the start', ' ::error::y', ': :error::y'],
  ['blanks around', '  a b  ', 'a b'],
  ['what is harmless', 'Überblick "Q3" 🦊 (100 %)', 'Überblick "Q3" 🦊 (100 %)'],
])('a line of the log shows %s', (_, text, line) => {
  expect(logText(text)).toBe(line);
});

test('what is too long for a line is cut, saying how much is missing', () => {
  expect(logText('abcdef', 4)).toBe('abcd… (2 more characters)');
  expect(logText('abc🦊', 4)).toBe('abc🦊');
  expect(logText('abc🦊🦊🦊', 4)).toBe('abc🦊… (2 more characters)');
  expect(logText('abc👨‍👩‍👧def', 6)).toBe('abc… (8 more characters)');
  expect(logText('abcd', 4)).toBe('abcd');
});

test('whatever the text, it is one line of the log and no workflow command, behind any words of the action', () => {
  const words = fc.constantFrom(
    '',
    ' ',
    '\t',
    '  ',
    'Project: ',
    '`params`: ',
    '"',
    'Run 1: ',
    '::not-a-command ',
  );
  fc.assert(
    fc.property(words, hostile, (before, text) => {
      const lines = linesOf(before + logText(text));
      expect(lines).toHaveLength(1);
      expect(lines.map(commandIn)).toEqual([undefined]);
    }),
    { numRuns: 3000 },
  );
});

test('cutting makes no command either', () => {
  fc.assert(
    fc.property(hostile, fc.nat(40), (text, most) => {
      expect(linesOf(logText(text, most)).map(commandIn)).toEqual([undefined]);
    }),
    { numRuns: 1000 },
  );
});

const parse = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** The types of all nodes of `markdown` as GitHub reads it, in order; of text in several nodes, one after the other, once. */
function typesIn(markdown: string): string[] {
  const types: string[] = [];
  const visit = (node: Nodes): void => {
    const isShown = node.type !== 'html' || node.value !== '<!-- -->';
    if (isShown && !(node.type === 'text' && types.at(-1) === 'text')) types.push(node.type);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(parse(markdown));
  return types;
}

/** The text that a browser or Markdown reader makes of character references. */
const decoded = (text: string): string =>
  text.replaceAll('<!-- -->', '').replace(/&#(\d+);/g, (_, point) => String.fromCodePoint(Number(point)));

test('whatever the text, nothing in it is structure to Markdown or HTML', () => {
  fc.assert(
    fc.property(hostile, text => {
      expect(escapeMarkdown(text).replaceAll('<!-- -->', '')).not.toMatch(
        /[<>`*_~|[\]\\!$@+{}]|&(?!#\d+;)|(?<!&)#|\n|\r/,
      );
      expect(typesIn(`So: ${escapeMarkdown(text)}`)).toEqual(['root', 'paragraph', 'text']);
      expect(typesIn(`### ${escapeMarkdown(text)}x`)).toEqual(['root', 'heading', 'text']);
      expect(typesIn(`| a |\n| --- |\n| x ${escapeMarkdown(text)} |`)).toEqual([
        ...['root', 'table', 'tableRow', 'tableCell', 'text', 'tableRow', 'tableCell', 'text'],
      ]);
    }),
    { numRuns: 2000 },
  );
}, 60_000);

test('whatever the text, a reader sees what the log shows', () => {
  fc.assert(
    fc.property(hostile, text => {
      expect(decoded(escapeMarkdown(text))).toBe(logText(text));
    }),
    { numRuns: 1000 },
  );
});

test('GitHub sees no mention, issue, address or host in the text', () => {
  expect(escapeMarkdown('@octocat #12 me@example.com www.example.com www.1password.com http://a.b')).toBe(
    '&#64;<!-- -->octocat &#35;<!-- -->12 me&#64;<!-- -->example&#46;com www<!-- -->&#46;example&#46;com www<!-- -->&#46;1password&#46;com http&#58;<!-- -->//a&#46;b',
  );
});

test('GitHub sees no issue by the old name of one', () => {
  expect(escapeMarkdown('GH-3, gh-12 and GH-x')).toBe('GH<!-- -->&#45;3, gh<!-- -->&#45;12 and GH-x');
});

test.each(['- x', '---', '1. x', '12) x', '1.', '-'])('text that begins a line begins no list: %j', text => {
  expect(typesIn(escapeMarkdown(text))).toEqual(['root', 'paragraph', 'text']);
});

test('what needs no escape stays readable in the source', () => {
  expect(escapeMarkdown("Revenue, Q3 (final) = 1.5 % of 'all'/day - 2026-11-22.")).toBe(
    "Revenue, Q3 (final) = 1.5 % of 'all'/day - 2026-11-22.",
  );
});

test('code is inline code around inert text', () => {
  expect(code('a</code>`b')).toBe('<code>a&#60;/code&#62;&#96;b</code>');
  expect(code('abcdef', 4)).toBe('<code>abcd… (2 more characters)</code>'.replace('…', '&#8230;'));
});

test.each([
  ['`timeout` was reached', '<code>timeout</code> was reached'],
  ['`a.b` ended with `error`.', '<code>a&#46;b</code> ended with <code>error</code>.'],
  ['test `t` (on `m`)', 'test <code>t</code> (on <code>m</code>)'],
  ['set `if-active: wait`', 'set <code>if-active&#58; wait</code>'],
  ['`<b>|@me`', '<code>&#60;b&#62;&#124;&#64;<!-- -->me</code>'],
  ['one ` alone', 'one &#96; alone'],
  ["it's `, and `x`", "it's &#96;, and <code>x</code>"],
  ['`` and ` `', '&#96;&#96; and &#96; &#96;'],
  ['`cut o', '&#96;cut o'],
  ['an `odd and `x`', 'an &#96;odd and <code>x</code>'],
  ['a`b c` d', 'a&#96;b c&#96; d'],
  ['a `b c`d', 'a &#96;b c&#96;d'],
  ['  blanks `x`  ', 'blanks <code>x</code>'],
])('a sentence shows what it has in backticks as code: %j', (sentence, markdown) => {
  expect(markdownSentence(sentence)).toBe(markdown);
});

test('a sentence is cut as a whole', () => {
  expect(markdownSentence('a `bcd` e', 5)).toBe('a &#96;bc&#8230; (4 more characters)');
});

test('whatever a sentence quotes, all that it makes is inline code, and all of it is shown', () => {
  const quoted = fc
    .array(fc.oneof(hostile, fc.constantFrom(' `', '` ', '`', ' ', 'x')), { maxLength: 8 })
    .map(parts => parts.join(''));
  fc.assert(
    fc.property(quoted, fc.integer({ min: 1, max: 300 }), (text, most) => {
      const markdown = markdownSentence(text, most);
      const unlinked = markdown.replaceAll('<!-- -->', '');
      expect(unlinked.split(/<code>([^<>]*)<\/code>/).join('')).not.toMatch(
        /[<>`*_~|[\]\\!$@+{}\r\n]|&(?!#\d+;)/,
      );
      const types = new Set(typesIn(`| a |\n| --- |\n| x ${markdown} |`));
      expect(
        [...types].filter(type => !['root', 'table', 'tableRow', 'tableCell', 'text', 'html'].includes(type)),
      ).toEqual([]);
      const shown = decoded(markdown.replaceAll(/<\/?code>/g, ''));
      expect(shown.replaceAll('`', '')).toBe(logText(text, most).replaceAll('`', ''));
    }),
    { numRuns: 2000 },
  );
}, 60_000);

test.each([
  ['javascript:alert(1)'],
  ['JavaScript:alert(1)'],
  [' javascript:alert(1)'],
  ['java\nscript:alert(1)'],
  ['data:text/html,x'],
  ['vbscript:x'],
  ['file:///etc/passwd'],
  ['/acme/app'],
  ['//example.com'],
  ['app.hex.tech'],
  [''],
  [undefined],
])('an address that leads nowhere on the web is no link: %j', address => {
  expect(link('Title', address)).toBe('<code>Title</code>');
});

test('an address that is too long to stand in a summary many times is no link', () => {
  const address = 'https://app.hex.tech/'.padEnd(500, 'x');
  expect(link('Title', address)).toBe(`<a href="${address}">Title</a>`);
  expect(link('Title', `${address}x`)).toBe('<code>Title</code>');
});

test('a link shows inert text and leads to the address', () => {
  expect(link('<b>', 'https://app.hex.tech/a/hex/b?x=1&y="2"#c|d')).toBe(
    '<a href="https://app.hex.tech/a/hex/b?x=1&#38;y=%222%22#c&#124;d">&#60;b&#62;</a>',
  );
});

test('whatever the address, a link is one tag with one web address, or none', () => {
  const address = fc.oneof(
    hostile,
    fc
      .tuple(fc.constantFrom('https://', 'http://', 'https://app.hex.tech/', 'javascript:'), hostile)
      .map(parts => parts.join('')),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
  );
  fc.assert(
    fc.property(hostile, address, (text, to) => {
      const html = link(text, to);
      const [, href, shown = ''] =
        /^<a href="([^"<>\s|`*[\]\\]*)">((?:[^<>]|<!-- -->)*)<\/a>$/.exec(html) ?? [];
      if (href === undefined || to === undefined) {
        expect(html).toBe(code(text));
        return;
      }
      expect(shown).toBe(escapeMarkdown(text));
      expect(decoded(href)).toMatch(/^https?:\/\//);
      expect(decoded(href)).toBe(new URL(to).href);
      const inner = shown === '' ? [] : ['text'];
      expect(typesIn(`So: ${html}`)).toEqual(['root', 'paragraph', 'text', 'html', ...inner, 'html']);
    }),
    { numRuns: 2000 },
  );
});
