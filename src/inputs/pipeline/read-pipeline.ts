import { suggestion } from '../../lib/did-you-mean.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Task } from '../../plan/pipeline-spec.ts';
import type { Problem } from '../../plan/problem.ts';
import { isProject } from '../fields/project-id.ts';
import { COLON_OR_DASH, invisibleIn, isYamlInText, UNQUOTE } from '../yaml/mistakes.ts';
import type { Diagnostic, ScalarNode, YamlEntry, YamlNode } from '../yaml/node.ts';
import { problemsAt, readYamlText } from '../yaml/read-yaml.ts';
import { cyclesIn } from './cycles.ts';
import type { PipelineForm } from './keys.ts';
import { HOURS_TO_START, MAX_ENTRIES } from './max-entries.ts';
import { withoutMisplaced, wrapperIn } from './mistakes.ts';
import { type EntryContext, type ReadEntry, readEntry } from './task.ts';

const MAX_ENTRY_NAME = 100;

const MAX_PIPELINE_PROBLEMS = 50;

/** Of a longer cycle the middle is left out. */
const MAX_CYCLE_NAMES = 12;

/**
 * Reads a pipeline: a list that runs in order, or a mapping of names that runs as a graph. Everything that is wrong
 * with it is a problem of its own, with line and column.
 *
 * @param input `pipeline` or `pipeline-file`, whichever the text came from
 */
export async function readPipeline(
  { input, text }: { input: string; text: string },
  context: EntryContext,
): Promise<Result<Task[], Problem[]>> {
  const { root, diagnostics, placeOf } = await readYamlText(text);
  const pipeline = await pipelineOf(root, context);
  const all = [...diagnostics, ...pipeline.diagnostics];
  return all.length > 0
    ? err(problemsAt(input, all, { placeOf, max: MAX_PIPELINE_PROBLEMS }))
    : ok(pipeline.entries);
}

interface Pipeline {
  /** Those that can be run. */
  entries: Task[];
  diagnostics: Diagnostic[];
}

async function pipelineOf(root: YamlNode, context: EntryContext): Promise<Pipeline> {
  switch (root.kind) {
    case 'list': {
      const items = root.items.map((value, at) => ({ key: String(at + 1), offset: value.offset, value }));
      const miscount = miscountOf(items.length);
      return miscount
        ? refusal({ offset: root.offset, message: miscount })
        : chainOf(await readEntries(items, 'list', context));
    }
    case 'mapping': {
      const miscount = miscountOf(root.entries.length);
      if (miscount) return refusal({ offset: root.offset, message: miscount });
      const wrapper = wrapperIn(root.entries);
      if (wrapper) return refusal(wrapper);
      const { placed, diagnostics } = withoutMisplaced(root.entries);
      const graph = graphOf(await readEntries(placed, 'mapping', context));
      return { ...graph, diagnostics: [...diagnostics, ...graph.diagnostics] };
    }
    case 'scalar':
      return refusal(root.json === null ? { offset: root.offset, message: EMPTY } : singleValue(root));
    case 'refused':
      return { entries: [], diagnostics: [] };
  }
}

const A_PIPELINE =
  'A pipeline is a list of projects, each after `- `, which run in order, or a mapping of names to projects, like `orders: …`, each with what it `needs`.';

const EMPTY = `is empty. ${A_PIPELINE}`;

function singleValue({ text, offset }: ScalarNode): Diagnostic {
  if (isYamlInText(text)) return { offset, message: `is text: ${UNQUOTE}` };
  const invisible = invisibleIn(text, offset);
  const lacksMark = /[\s:-]/.test(text) && !isProject(text);
  const advice = invisible?.message ?? (lacksMark ? COLON_OR_DASH : undefined);
  return {
    offset: invisible?.offset ?? offset,
    message: advice === undefined ? `is a single value. ${A_PIPELINE}` : `is a single value: ${advice}`,
  };
}

const refusal = (diagnostic: Diagnostic): Pipeline => ({ entries: [], diagnostics: [diagnostic] });

function miscountOf(count: number): string | undefined {
  if (count === 0) return EMPTY;
  if (count <= MAX_ENTRIES) return undefined;
  return `has ${count} entries: the most is ${MAX_ENTRIES}, ${HOURS_TO_START}. Split it over several steps.`;
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
    entries: tasksOf(drafts, (_, at) => (at === 0 ? [] : [String(at)])),
    diagnostics: drafts.flatMap(({ diagnostics, needs }) => [
      ...diagnostics,
      ...(needs ? [{ offset: needs.offset, message: NEEDS_IN_LIST }] : []),
    ]),
  };
}

const NEEDS_IN_LIST =
  '`needs` has no place in a list, whose entries run in order. Take it out, or write the pipeline as a mapping of names.';

function graphOf(drafts: Draft[]): Pipeline {
  return {
    entries: tasksOf(drafts, neededBy),
    diagnostics: [
      ...drafts.flatMap(({ diagnostics }) => diagnostics),
      ...drafts.flatMap(misnamed),
      ...unknownNeeds(drafts),
      ...cycles(drafts),
    ],
  };
}

const tasksOf = (drafts: Draft[], needsOf: (draft: Draft, at: number) => string[]): Task[] =>
  drafts.flatMap((draft, at) =>
    draft.spec ? [{ name: draft.name, needs: needsOf(draft, at), spec: draft.spec }] : [],
  );

const neededBy = ({ needs }: Draft): string[] => [...new Set(needs?.names.map(({ name }) => name))];

function misnamed({ name, offset }: Draft): Diagnostic[] {
  if (name === '') return [{ offset, message: 'a name must not be empty.' }];
  if (name.length <= MAX_ENTRY_NAME) return [];
  const message = `the name ${quote(name)} has ${name.length} characters: the most is ${MAX_ENTRY_NAME}.`;
  return [{ offset, message }];
}

function unknownNeeds(drafts: Draft[]): Diagnostic[] {
  const known = new Set(drafts.map(({ name }) => name));
  const unknown = drafts.flatMap(({ needs }) => needs?.names ?? []).filter(({ name }) => !known.has(name));
  return unknown.map(({ name, offset }, at) => {
    // Only so many problems are shown, and the search for a similar name is slow.
    const hint = at < MAX_PIPELINE_PROBLEMS ? severalNames(name, known) || suggestion(name, known) : '';
    const what = name === '' ? 'an empty name' : `${quote(name)}, which is not in the pipeline`;
    return { offset, message: `\`needs\` names ${what}. ${hint}`.trim() };
  });
}

/** How to write several names that are written as one: `a, b` or `a b`. */
function severalNames(text: string, known: ReadonlySet<string>): string {
  const words = text.split(text.includes(',') ? ',' : /\s/).map(name => name.trim());
  const names = words.filter(word => word !== '' && word !== '-');
  return names.length > 1 && names.some(name => known.has(name))
    ? `Write several names like ${quote(`[${names.join(', ')}]`)}.`
    : '';
}

/** Each at the place where its first name needs the second. */
function cycles(drafts: Draft[]): Diagnostic[] {
  const byName = new Map(drafts.map(draft => [draft.name, draft]));
  const needs = new Map(drafts.map(draft => [draft.name, neededBy(draft)]));
  return cyclesIn(needs, MAX_PIPELINE_PROBLEMS).map(cycle => {
    const [first = '', second = first] = cycle;
    const need = byName.get(first)?.needs?.names.find(({ name }) => name === second);
    return { offset: need?.offset ?? 0, message: describeCycle([...cycle, first]) };
  });
}

function describeCycle(names: string[]): string {
  const excess = names.length - MAX_CYCLE_NAMES;
  const path = names.map(quote);
  if (excess > 0) path.splice(MAX_CYCLE_NAMES - 1, excess, `${excess} more`);
  return `${path.join(' → ')} is a cycle: each needs the next, so none can start. Take one of these \`needs\` away.`;
}
