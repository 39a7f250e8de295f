import { readFileSync } from 'node:fs';
import { notesOf } from './changelog.ts';

// `node test/release/check-tag.ts vX.Y.Z` prints the notes of that release, and fails where the tag is not what is to be released.

const [tag = ''] = process.argv.slice(2);
const version: string = JSON.parse(readFileSync('package.json', 'utf8')).version;
const notes = notesOf(readFileSync('CHANGELOG.md', 'utf8'), version);
const problems = [
  ...(tag === `v${version}` ? [] : [`The tag is ${tag}, and package.json has version ${version}.`]),
  ...(notes === '' ? [`CHANGELOG.md has no notes for ${version}.`] : []),
];

if (problems.length === 0) {
  console.log(notes);
} else {
  console.error([...problems, 'Make tags with `npm run release -- X.Y.Z`: it writes both.'].join('\n'));
  process.exitCode = 1;
}
