import { RUN_INPUT_NAMES } from '../../../src/inputs/input-table.ts';
import { andList } from '../../../src/lib/text.ts';
import { readActionFile } from '../../fakes/runner/action-file.ts';
import { readPage, root } from '../pages.ts';
import { indexOf } from '../sections.ts';
import { graphPlayed } from './examples.ts';
import { fill, generatedIn } from './markers.ts';
import { inputFacts, inputsList, outputsTable } from './reference.ts';

/** A page with what is generated in it as it is to be. */
export async function generated(path: string): Promise<string> {
  let page = readPage(path);
  for (const name of generatedIn(page)) page = fill(page, name, await partOf(page, name));
  return page;
}

const action = readActionFile(root);

async function partOf(page: string, name: string): Promise<string> {
  const input = /^input (.*)/.exec(name)?.[1];
  if (input !== undefined) return factsOf(input);
  switch (name) {
    case 'index':
      return indexOf(page);
    case 'inputs':
      return inputsList(readPage('docs/reference.md'), action);
    case 'outputs':
      return outputsTable(action);
    case 'entry-inputs':
      return andList(RUN_INPUT_NAMES.filter(input => input !== 'project-id').map(input => `\`${input}\``));
    case 'pipeline-log':
      return `\`\`\`text\n${(await graphPlayed()).log.join('\n')}\n\`\`\``;
    default:
      throw new Error(`Nobody knows what to put between the markers called ${name}.`);
  }
}

function factsOf(name: string): string {
  const declared = action.inputs.find(input => input.name === name);
  if (declared === undefined) throw new Error(`action.yml declares no input ${name}.`);
  return inputFacts(declared);
}
