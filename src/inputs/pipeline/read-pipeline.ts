import { suggestion } from '../../lib/did-you-mean.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Task } from '../../plan/pipeline-spec.ts';
import type { Problem } from '../../plan/problem.ts';
import { isProject } from '../fields/project-id.ts';
import { COLON_OR_DASH, invisibleIn } from '../yaml/mistakes.ts';
import { type Finding, isYamlInText, NO_TEXT, type YamlEntry, type YamlNode } from '../yaml/node.ts';
import { problemsAt, readYamlText } from '../yaml/read-yaml.ts';
import { cyclesIn } from './cycles.ts';
import type { PipelineForm } from './keys.ts';
import { withoutMisplaced } from './mistakes.ts';
import { type EntryContext, type ReadEntry, readEntry } from './task.ts';

/** An entry is at least one start, of which Hex takes 60 an hour as a rule. */
const MAX_ENTRIES = 1_000;

const MAX_NAME = 100;

const MAX_PROBLEMS = 50;

/** Names of a cycle that are told, before those in its middle are left out. */
const MAX_OF_CYCLE = 12;

/**
 * Reads a pipeline: a list that runs in order, or a mapping of names that runs as a graph. Everything that is wrong
 * with it is told at once, with line and column.
 *
 * @param input `pipeline` or `pipeline-file`, whichever the text came from
 */
export async function readPipeline(
  { input, text }: { input: string; text: string },
  context: EntryContext,
): Promise<Result<Task[], Problem[]>> {
  const { root, findings, placeOf } = await readYamlText(text);
  const pipeline = await pipelineOf(root, context);
  const all = [...findings, ...pipeline.findings];
  return all.length > 0 ? err(problemsAt(input, all, { placeOf, most: MAX_PROBLEMS })) : ok(pipeline.entries);
}

interface Pipeline {
  /** Those that have something to run. */
  entries: Task[];
  findings: Finding[];
}

async function pipelineOf(root: YamlNode, context: EntryContext): Promise<Pipeline> {
  switch (root.kind) {
    case 'list': {
      const items = root.items.map((value, at) => ({ key: String(at + 1), offset: value.offset, value }));
      const misfit = misfitOf(items.length);
      return misfit ? refusal(root, misfit) : chainOf(await readEntries(items, 'list', context));
    }
    case 'mapping': {
      const misfit = misfitOf(root.entries.length);
      if (misfit) return refusal(root, misfit);
      const { placed, findings } = withoutMisplaced(root.entries);
      const graph = graphOf(await readEntries(placed, 'mapping', context));
      return { ...graph, findings: [...findings, ...graph.findings] };
    }
    case 'scalar':
      return refusal(root, root.json === null ? EMPTY : singleValue(root.text));
    case 'refused':
      return { entries: [], findings: [] };
  }
}

const A_PIPELINE =
  'A pipeline is a list of projects, each after `- `, which run in order, or a mapping of names to projects, like `orders: …`, each with what it `needs`.';

const EMPTY = `is empty. ${A_PIPELINE}`;

function singleValue(text: string): string {
  if (isYamlInText(text)) return `is text: ${NO_TEXT}`;
  const slip = invisibleIn(text) ?? (/[\s:-]/.test(text) && !isProject(text) ? COLON_OR_DASH : undefined);
  return slip === undefined ? `is a single value. ${A_PIPELINE}` : `is a single value: ${slip}`;
}

const refusal = ({ offset }: YamlNode, message: string): Pipeline => ({
  entries: [],
  findings: [{ offset, message }],
});

function misfitOf(count: number): string | undefined {
  if (count === 0) return EMPTY;
  if (count <= MAX_ENTRIES) return undefined;
  return `has ${count} entries: the most is ${MAX_ENTRIES}, which take 17 hours to start at 60 an hour, as many as Hex takes as a rule. Split it over several steps.`;
}

interface Draft extends ReadEntry {
  name: string;
  /** Of the name. */
  offset: number;
}

async function readEntries(
  entries: YamlEntry[],
  form: PipelineForm,
  context: EntryContext,
): Promise<Draft[]> {
  const drafts: Draft[] = [];
  // One after the other, so that a thousand entries do not open a thousand files at once.
  for (const entry of entries) {
    drafts.push({ name: entry.key, offset: entry.offset, ...(await readEntry(entry, form, context)) });
  }
  return drafts;
}

/** Each needs the one before. */
function chainOf(drafts: Draft[]): Pipeline {
  return {
    entries: entriesOf(drafts, (_, at) => (at === 0 ? [] : [String(at)])),
    findings: drafts.flatMap(({ findings, needs }) => [
      ...findings,
      ...(needs ? [{ offset: needs.offset, message: NEEDS_IN_LIST }] : []),
    ]),
  };
}

const NEEDS_IN_LIST =
  '`needs` has no place in a list, whose entries run in order. Take it out, or write the pipeline as a mapping of names.';

function graphOf(drafts: Draft[]): Pipeline {
  return {
    entries: entriesOf(drafts, neededBy),
    findings: [
      ...drafts.flatMap(({ findings }) => findings),
      ...drafts.flatMap(misnamed),
      ...unknownNeeds(drafts),
      ...cycles(drafts),
    ],
  };
}

const entriesOf = (drafts: Draft[], needsOf: (draft: Draft, at: number) => string[]): Task[] =>
  drafts.flatMap((draft, at) =>
    draft.spec ? [{ name: draft.name, needs: needsOf(draft, at), spec: draft.spec }] : [],
  );

const neededBy = ({ needs }: Draft): string[] => [...new Set(needs?.names.map(({ name }) => name))];

function misnamed({ name, offset }: Draft): Finding[] {
  if (name === '') return [{ offset, message: 'a name must not be empty.' }];
  if (name.length <= MAX_NAME) return [];
  const message = `the name ${quote(name)} has ${name.length} characters: the most is ${MAX_NAME}.`;
  return [{ offset, message }];
}

function unknownNeeds(drafts: Draft[]): Finding[] {
  const known = new Set(drafts.map(({ name }) => name));
  const unknown = drafts.flatMap(({ needs }) => needs?.names ?? []).filter(({ name }) => !known.has(name));
  return unknown.map(({ name, offset }, at) => {
    // It takes a while to look for, and no more are told.
    const hint = at < MAX_PROBLEMS ? severalOf(name, known) || suggestion(name, known) : '';
    const told = name === '' ? 'an empty name' : `${quote(name)}, which is not in the pipeline`;
    const nothing = name === '' || name === 'null' ? 'Leave `needs` out where nothing is needed.' : '';
    return { offset, message: `\`needs\` names ${told}. ${hint || nothing}`.trim() };
  });
}

/** How to write several names that are given as one. */
function severalOf(given: string, known: ReadonlySet<string>): string {
  const names = given.split(given.includes(',') ? ',' : /\s/).map(name => name.trim());
  const several = names.filter(name => name !== '' && name !== '-');
  if (several.length < 2 || !several.some(name => known.has(name))) return '';
  return `Write several names like ${quote(`[${several.join(', ')}]`)}.`;
}

/** Told where the first of a cycle needs the second. */
function cycles(drafts: Draft[]): Finding[] {
  const byName = new Map(drafts.map(draft => [draft.name, draft]));
  const needs = new Map(drafts.map(draft => [draft.name, neededBy(draft)]));
  return cyclesIn(needs, MAX_PROBLEMS).map(cycle => {
    const [first = '', second = first] = cycle;
    const need = byName.get(first)?.needs?.names.find(({ name }) => name === second);
    return { offset: need?.offset ?? 0, message: describeCycle([...cycle, first]) };
  });
}

function describeCycle(names: string[]): string {
  const left = names.length - MAX_OF_CYCLE;
  const told = names.map(quote);
  if (left > 0) told.splice(MAX_OF_CYCLE - 1, left, `${left} more`);
  return `${told.join(' → ')} is a cycle: each needs the next, so none can start. Take one of these \`needs\` away.`;
}
