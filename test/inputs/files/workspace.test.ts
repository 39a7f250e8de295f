import { expect, test } from 'vitest';
import { namedElsewhere } from '../../../src/inputs/files/workspace.ts';

const CONTAINER = '/__w/shop/shop';

test.each([
  ["the host's folder in a container job", '/home/runner/work/shop/shop/target/manifest.json', CONTAINER],
  ["a self-hosted runner's", '/opt/actions/_work/shop/shop/target/manifest.json', CONTAINER],
  ["a container action's", '/github/workspace/target/manifest.json', '/home/runner/work/shop/shop'],
  ["a container job's, outside of it", '/__w/shop/shop/target/manifest.json', '/home/runner/work/shop/shop'],
])('a path by %s is told what it should be', (_, path, workspace) => {
  expect(namedElsewhere(path, workspace)).toBe(
    `\`${path}\` names the workspace as it is called elsewhere (in a container job, \`\${{ github.workspace }}\` does so); here it is \`${workspace}\`. Give the path within it: \`target/manifest.json\`.`,
  );
});

test.each([
  ['a path in the workspace', 'target/manifest.json', CONTAINER],
  ['an absolute path in the workspace', '/__w/shop/shop/target/manifest.json', CONTAINER],
  ['a path in it that has the same names', '/__w/shop/shop/shop/shop/manifest.json', CONTAINER],
  ['a path elsewhere', '/tmp/manifest.json', CONTAINER],
  ['a path in another workspace', '/home/runner/work/crm/crm/manifest.json', CONTAINER],
])('nothing is to be said of %s', (_, path, workspace) => {
  expect(namedElsewhere(path, workspace)).toBeUndefined();
});
