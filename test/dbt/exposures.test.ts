import { expect, test } from 'vitest';
import { describeOtherWorkspaces, describeUnreadable } from '../../src/dbt/explain.ts';
import { findHexExposures } from '../../src/dbt/exposures.ts';
import type { HexExposure, HexWorkspace } from '../../src/dbt/model.ts';
import { exposure, hex, manifestOf, urlOf, uuid } from './files.ts';

/** The exposures that are Hex projects, and why the others are not. */
function found(
  exposures: object,
  workspace: HexWorkspace = hex,
): { exposures: HexExposure[]; warnings: string[]; notes: string[] } {
  const found = findHexExposures(manifestOf({ exposures }), workspace);
  return {
    exposures: found.exposures,
    warnings: found.unreadable.map(describeUnreadable),
    notes: describeOtherWorkspaces(found, workspace),
  };
}

const projectOf = (parts: object): string | undefined =>
  found({ 'exposure.shop.a': { name: 'a', ...parts } }).exposures[0]?.projectId;

test.each([
  ['its url', { url: urlOf(1) }],
  ['its url with blanks around it', { url: ` ${urlOf(1)}\n` }],
  ['its url without https://', { url: urlOf(1).replace('https://', '') }],
  ['its url with a port that goes without saying', { url: urlOf(1).replace('.tech', '.tech:443') }],
  ['its url in capitals', { url: urlOf(1).replace('https://app', 'HTTPS://APP') }],
  ['its meta', { meta: { hex: { project_id: uuid(1) } } }],
  ['its meta with blanks around it', { meta: { hex: { project_id: ` ${uuid(1)}\n` } } }],
  ["its config's meta", { config: { meta: { hex: { project_id: uuid(1) } } } }],
  ['a URL in its meta', { meta: { hex: { project_id: urlOf(1) } } }],
  ['its meta, whatever its url', { url: urlOf(2), meta: { hex: { project_id: uuid(1) } } }],
  [
    'its meta, with a url of another host',
    { url: 'https://bi.example/1', meta: { hex: { project_id: uuid(1) } } },
  ],
  ['its url, where its meta holds nothing', { url: urlOf(1), meta: { hex: { project_id: null } } }],
  ['its url, where its meta is about something else', { url: urlOf(1), meta: { hex: 'yes', owner: 'Ada' } }],
])('an exposure is a Hex project by %s', (_, parts) => {
  expect(projectOf(parts)).toBe(uuid(1));
});

test.each([
  ['no url', {}],
  ['an empty url', { url: '' }],
  ['a url of another host', { url: urlOf(1).replace('app.hex.tech', 'looker.example') }],
  ['a url that only begins like the host', { url: urlOf(1).replace('app.hex.tech', 'app.hex.tech.example') }],
  ['a url with the host in its path', { url: `https://looker.example/?to=${urlOf(1)}` }],
  ['another port', { url: urlOf(1).replace('.tech', '.tech:8443') }],
  ['words about another port', { url: 'a board on app.hex.tech:8443' }],
  ['a text for a url', { url: 'ask Ada' }],
  ['a text with a slash for a url', { url: 'ask Ada and/or Bob' }],
  ['words around a url of another host', { url: `see <https://looker.example/?to=${urlOf(1)}>` }],
  ['a broken url', { url: 'https://[' }],
])('an exposure with %s is no Hex project, and no warning is due', (_, parts) => {
  expect(found({ 'exposure.shop.a': { name: 'a', ...parts } })).toMatchObject({
    exposures: [],
    warnings: [],
  });
});

test.each([
  ['Markdown', `[Revenue](${urlOf(1)})`],
  ['Markdown with its URL for a text', `[${urlOf(1)}](${urlOf(1)})`],
  ['Markdown with a title', `[Revenue](${urlOf(1)} "Revenue by week")`],
  ['angle brackets', `<${urlOf(1)}>`],
  ['quotes', `"${urlOf(1)}"`],
  ['quotes and no https://', `'${urlOf(1).replace('https://', '')}'`],
  ['backticks', `\`${urlOf(1)}\``],
  ['a bracket too many', `https://app.hex.tech/shop/app/${uuid(1)})`],
  ['a full stop', `See ${urlOf(1)}.`],
  ['a word before it', `Hex: ${urlOf(1)}`],
  ['words around it', `The board (${urlOf(1)}) of Ada and/or Bob`],
  ['words around it and no https://', `see ${urlOf(1).replace('https://', '')} for more`],
  ['another URL beside it', `https://wiki.example/board ${urlOf(1)}`],
  ['the workspace beside it', `https://app.hex.tech/shop/home, ${urlOf(1)}`],
])('a url is read in what is written around it: %s', (_, url) => {
  expect(projectOf({ url })).toBe(uuid(1));
});

test.each([
  ['no scheme that is known', 'hex://app.hex.tech/shop'],
  ['a slash too few', 'see https:/app.hex.tech/shop'],
  ['words alone', 'a board on app.hex.tech'],
  ['words around a page', 'all of https://app.hex.tech/shop/home'],
])("a url on the workspace's host from which no project can be read is never passed over: %s", (_, url) => {
  expect(found({ e: { name: 'a', url } })).toMatchObject({
    exposures: [],
    warnings: [
      expect.stringMatching(/^No project can be read from exposure `a`: its URL is `.*app\.hex\.tech/),
    ],
  });
});

test('a url with two projects is a warning: nobody can say which is meant', () => {
  const { exposures, warnings } = found({ e: { name: 'a', url: `${urlOf(1)} ${urlOf(2)}` } });
  expect(exposures).toEqual([]);
  expect(warnings).toEqual([
    expect.stringMatching(/^No project can be read from exposure `a`: its URL `.*` names several\. /),
  ]);
});

test('a url of another host of Hex is noted with words around it, too', () => {
  const url = `[Revenue](${urlOf(1).replace('app.', 'eu.')})`;
  expect(found({ e: { name: 'a', url } }).notes).toEqual([expect.stringMatching(/^Left aside: `a`/)]);
});

test('exposures in another workspace of Hex are noted, as few lines as there are hosts', () => {
  const elsewhere = Object.fromEntries(
    Array.from({ length: 7 }, (_, n) => [
      `exposure.shop.e${n}`,
      { name: `e${n}`, url: urlOf(1).replace('app.hex.tech', n === 0 ? 'acme.hex.tech' : 'eu.hex.tech') },
    ]),
  );
  const { exposures, warnings, notes } = found(elsewhere);
  expect([exposures, warnings]).toEqual([[], []]);
  expect(notes).toEqual([
    'Left aside: `e0`, because its URL is on `acme.hex.tech`, and `hex-url` names `app.hex.tech`.',
    'Left aside: `e1`, `e2`, `e3`, `e4`, `e5`, …, because their URLs are on `eu.hex.tech`, and `hex-url` names `app.hex.tech`.',
  ]);
});

test('the host counts with its port', () => {
  const local = { ...hex, host: '127.0.0.1:8080' };
  const url = urlOf(1).replace('https://app.hex.tech', 'http://127.0.0.1:8080');
  expect(found({ e: { url } }, local).exposures).toMatchObject([{ projectId: uuid(1) }]);
  expect(found({ e: { url: url.replace('http://', '') } }, local).exposures).toMatchObject([
    { projectId: uuid(1) },
  ]);
  expect(found({ e: { url: 'a board on 127.0.0.1:8080' } }, local).warnings).toHaveLength(1);
});

test('a URL of the workspace without a project is a warning with what to add', () => {
  const { exposures, warnings } = found({
    'exposure.shop.home': { name: 'home', url: 'https://app.hex.tech/shop/home?token=hush' },
  });
  expect(exposures).toEqual([]);
  expect(warnings).toEqual([
    "No project can be read from exposure `home`: its URL is `app.hex.tech/shop/home`. Add `meta: { hex: { project_id: … } }` (under `config` from dbt 1.10 on) to it, with the project's UUID.",
  ]);
});

test.each([
  ['no-project', '`"no-project"`'],
  ['', '`""`'],
  [12, '`12`'],
  [{ a: '`' }, `\`{"a":"'"}\``],
  ['x'.repeat(1000), `\`"${'x'.repeat(99)}…\``],
])('a project in the meta that is none is a warning, whatever the url: %j', (project_id, shown) => {
  const { exposures, warnings } = found({
    'exposure.shop.a': { name: 'a', url: urlOf(1), meta: { hex: { project_id } } },
  });
  expect(exposures).toEqual([]);
  expect(warnings).toEqual([
    `No project can be read from exposure \`a\`: \`meta.hex.project_id\` is ${shown}, which is no project on the workspace's host. Write \`meta: { hex: { project_id: … } }\` (under \`config\` from dbt 1.10 on) with the project's UUID, or with its URL as the browser shows it.`,
  ]);
});

test.each([
  ['project-id', { meta: { hex: { 'project-id': uuid(1) } } }, `{"hex":{"project-id":"${uuid(1)}"}}`],
  ['hex_project_id', { meta: { hex_project_id: uuid(1) } }, `{"hex_project_id":"${uuid(1)}"}`],
  ['hex.project_id', { meta: { 'hex.project_id': uuid(1) } }, `{"hex.project_id":"${uuid(1)}"}`],
  ['the project itself', { config: { meta: { hex: uuid(1) } } }, `{"hex":"${uuid(1)}"}`],
  ['capitals', { meta: { Hex: { project_id: uuid(1) } } }, `{"Hex":{"project_id":"${uuid(1)}"}}`],
  ['nothing', { meta: { hex: { project_id: null } } }, '{"hex":{"project_id":null}}'],
  ['another key', { meta: { hexProject: 1, owner: 'Ada' } }, '{"hexProject":1}'],
  ['both places', { config: { meta: { hex: 1 } }, meta: { hex: 2, hex_id: 3 } }, '{"hex":1,"hex_id":3}'],
  ['a url of another host', { url: 'https://bi.example/1', meta: { hex: 1 } }, '{"hex":1}'],
])('what is of Hex in the meta, but not as it is read, is a warning: %s', (_, parts, shown) => {
  const { exposures, warnings } = found({ 'exposure.shop.a': { name: 'a', ...parts } });
  expect(exposures).toEqual([]);
  expect(warnings).toEqual([
    `No project can be read from exposure \`a\`: its \`meta\` has \`${shown}\`. Write \`meta: { hex: { project_id: … } }\` (under \`config\` from dbt 1.10 on) with the project's UUID, or with its URL as the browser shows it.`,
  ]);
});

test('what is of Hex in the meta is no warning where the url says enough, or is reported of', () => {
  const meta = { hex: { owner: 'Ada' } };
  expect(found({ e: { meta, url: urlOf(1) } })).toMatchObject({ exposures: [{}], warnings: [] });
  const elsewhere = found({ e: { meta, url: urlOf(1).replace('app.', 'eu.') } });
  expect([elsewhere.warnings, elsewhere.notes]).toEqual([[], [expect.stringMatching(/^Left aside:/)]]);
  const folder = found({ e: { meta, url: 'https://app.hex.tech/shop/home' } });
  expect(folder.warnings).toEqual([expect.stringContaining('its URL is `app.hex.tech/shop/home`')]);
});

test('nothing in the meta under a key of Hex is no warning', () => {
  expect(found({ e: { meta: { hex: null, owner: 'hex' } } }).warnings).toEqual([]);
});

test('exposures with the same name are told apart by their packages', () => {
  const { exposures } = found({
    'exposure.shop.board': exposure('board', 1),
    'exposure.shop.other': exposure('other', 2),
    'exposure.crm.board': { ...exposure('board', 3), package_name: 'crm', label: 'Board' },
    'exposure.odd.board': { ...exposure('board', 4), package_name: null },
  });
  expect(exposures).toEqual([
    { uniqueId: 'exposure.shop.board', name: 'shop.board', projectId: uuid(1) },
    { uniqueId: 'exposure.shop.other', name: 'other', projectId: uuid(2) },
    { uniqueId: 'exposure.crm.board', name: 'crm.board', label: 'Board', projectId: uuid(3) },
    { uniqueId: 'exposure.odd.board', name: 'exposure.odd.board', projectId: uuid(4) },
  ]);
});

test('a Hex project keeps its bare name where only exposures that are none have the same', () => {
  const { exposures } = found({
    'exposure.shop.board': exposure('board', 1),
    'exposure.crm.board': { name: 'board', package_name: 'crm', url: 'https://looker.example/1' },
  });
  expect(exposures).toMatchObject([{ uniqueId: 'exposure.shop.board', name: 'board' }]);
});
