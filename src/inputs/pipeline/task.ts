import { suggestion } from '../../lib/did-you-mean.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import type { RunSpec } from '../../plan/run-spec.ts';
import { exclusionsIn } from '../exclusions.ts';
import { isSeveralProjects } from '../fields/project-id.ts';
import type { InputContext } from '../input.ts';
import { RUN_INPUT_NAMES, RUN_INPUTS, type RunInputName, type RunInputResults } from '../input-table.ts';
import { fillInDates } from '../params/dates.ts';
import { problem, problemsOf } from '../problem.ts';
import { type InputSource, readInputs, valuesOf } from '../read-inputs.ts';
import { runDefaults, runSpec, withDefaults } from '../run-spec.ts';
import type { Diagnostic, YamlEntry, YamlNode } from '../yaml/node.ts';
import { ENTRY_KEYS, OFFERED, type PipelineForm, stepInputHint } from './keys.ts';

/** The name of an entry that is needed, and where that is written. */
export interface Need {
  name: string;
  offset: number;
}

/** What an entry says, as far as it can be read. */
export interface ReadEntry {
  /** Undefined where anything is wrong with its project. */
  spec: RunSpec | undefined;
  /** Undefined where it says nothing of what it needs. */
  needs: { offset: number; names: Need[] } | undefined;
  diagnostics: Diagnostic[];
}

/** What every entry is read with. */
export interface EntryContext extends InputContext {
  /** The step's own inputs, with placeholders as they are written. */
  defaults: RunInputResults;
  /** The moment that all date placeholders mean, since the epoch. */
  nowMs: number;
}

/** Reads an entry: a project ID, or a mapping of `project-id`, `needs` and the inputs of its run. */
export async function readEntry(
  entry: YamlEntry,
  form: PipelineForm,
  context: EntryContext,
): Promise<ReadEntry> {
  const fields = fieldsOf(entry.value);
  if (fields === undefined)
    return { spec: undefined, needs: undefined, diagnostics: notAnEntry(entry.value) };
  const own = await readInputs(RUN_INPUTS, sourceOf(fields), context);
  const all = await fillInDates(withDefaults(own, context.defaults), context.nowMs);
  const needed = fields.get('needs');
  const project = own['project-id'];
  const values = valuesOf<typeof RUN_INPUTS>(all);
  return {
    spec: project?.ok && values.ok ? runSpec(project.value, runDefaults(values.value)) : undefined,
    needs: needed && { offset: needed.offset, names: namesIn(needed.value) },
    diagnostics: [
      ...(project === undefined ? [noProject(entry)] : []),
      ...unknownKeys(fields, form),
      ...(needed ? wrongNeeds(needed.value) : []),
      ...wrongInputs({ own, all }, fields),
      ...excludedInputs({ own, all }, fields),
    ],
  };
}

type Fields = ReadonlyMap<string, YamlEntry>;

/** Undefined where `value` is no entry. */
function fieldsOf(value: YamlNode): Fields | undefined {
  switch (value.kind) {
    case 'scalar':
      return new Map([['project-id', { key: 'project-id', offset: value.offset, value }]]);
    case 'mapping':
      return new Map(value.entries.map(field => [field.key, field]));
    case 'list':
    case 'refused':
      return undefined;
  }
}

const notAnEntry = ({ kind, offset }: YamlNode): Diagnostic[] =>
  kind === 'refused'
    ? []
    : [{ offset, message: 'is a list, not an entry: give a project ID, or a mapping with `project-id`.' }];

const noProject = ({ key, offset }: YamlEntry): Diagnostic => ({
  offset,
  message: `${quote(key)} has no project: give its \`project-id\`, the project's UUID or its URL as the browser shows it.`,
});

function unknownKeys(fields: Fields, form: PipelineForm): Diagnostic[] {
  const unknown = [...fields.values()].filter(({ key }) => !ENTRY_KEYS.includes(key));
  const diagnostics = unknown.map(({ key, offset }) => ({
    offset,
    message: stepInputHint(key) ?? `${quote(key)} ${NOT_A_KEY} ${suggestion(key, OFFERED[form])}`.trim(),
  }));
  // The list of keys is long, so only the first has it.
  const first = diagnostics.find(({ message }) => message.endsWith(NOT_A_KEY));
  if (first) first.message += ` ${knownKeys(form)}`;
  return diagnostics;
}

const NOT_A_KEY = 'is not a key of an entry.';

function knownKeys(form: PipelineForm): string {
  const keys = `It takes ${OFFERED[form].map(name => `\`${name}\``).join(', ')}.`;
  return form === 'list'
    ? `${keys} In a list entries have no names: those go with a mapping, without dashes.`
    : keys;
}

/** The names under `needs`: one, or a list of them. */
function namesIn(value: YamlNode): Need[] {
  const nodes = value.kind === 'list' ? value.items : [value];
  return nodes.flatMap(node => (node.kind === 'scalar' ? [{ name: node.text, offset: node.offset }] : []));
}

function wrongNeeds(value: YamlNode): Diagnostic[] {
  const nodes = value.kind === 'list' ? value.items : [value];
  const wrong = nodes.filter(({ kind }) => kind === 'mapping' || kind === 'list');
  return wrong.map(({ offset }) => ({ offset, message: '`needs` takes a name or a list of names.' }));
}

/** Scalars are read as they are written, so that they mean what they mean in a step's `with:`. */
const sourceOf = (fields: Fields): InputSource => ({
  nameOf: name => name,
  text: name => {
    const value = fields.get(name)?.value;
    return value && scalarText(name, value);
  },
  yaml: name => {
    const value = fields.get(name)?.value;
    if (value === undefined) return undefined;
    const problemsAt = (diagnostics: Diagnostic[]) =>
      diagnostics.map(diagnostic => ({ input: name, ...diagnostic }));
    return isWhole(value) ? ok({ node: value, problemsAt }) : NO_VALUE;
  },
});

function scalarText(name: string, value: YamlNode): Result<string, Problem[]> | undefined {
  switch (value.kind) {
    case 'scalar': {
      const text = value.text.trim();
      if (text.includes('${{')) return problem(name, `${quote(text)} ${UNRESOLVED_EXPRESSION}`);
      if (name === 'project-id' && isSeveralProjects(text))
        return problem(name, `${quote(text)} ${SEVERAL_PROJECTS}`);
      return text === '' ? undefined : ok(text);
    }
    case 'list':
    case 'mapping':
      return problem(name, `is a ${value.kind}: give a single value.`);
    case 'refused':
      return NO_VALUE;
  }
}

const SEVERAL_PROJECTS =
  'is more than one project: begin each with `- `, in the same column, or give each a line and a name of its own.';

const UNRESOLVED_EXPRESSION =
  "holds an expression of GitHub's, which GitHub fills in in workflows, not in files: write the pipeline in `pipeline`, or let an earlier step write the file.";

/** A diagnostic of the YAML says why. */
const NO_VALUE: Result<never, Problem[]> = err([]);

function isWhole(node: YamlNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return true;
    case 'list':
      return node.items.every(isWhole);
    case 'mapping':
      return node.entries.every(({ value }) => isWhole(value));
    case 'refused':
      return false;
  }
}

interface EntryInputs {
  /** What the entry sets itself. */
  own: RunInputResults;
  /** With the step's inputs where the entry sets none, and with dates in place of placeholders. */
  all: RunInputResults;
}

/** Of the entry's own inputs: what is wrong with the step's inputs is a problem of the step. */
function wrongInputs({ own, all }: EntryInputs, fields: Fields): Diagnostic[] {
  return RUN_INPUT_NAMES.filter(name => Object.hasOwn(own, name)).flatMap(name => {
    const place = fields.get(name)?.value.offset ?? 0;
    return problemsOf(all[name]).map(({ message, offset = place }) => ({
      offset,
      message: `\`${name}\`: ${message}`,
    }));
  });
}

/** Of which at least one is the entry's own: inputs of the step that exclude each other are problems of the step. */
function excludedInputs({ own, all }: EntryInputs, fields: Fields): Diagnostic[] {
  const nameOf = (name: RunInputName) => `${Object.hasOwn(own, name) ? '' : "the step's "}\`${name}\``;
  return exclusionsIn(all).flatMap(({ input, other, because }) => {
    const culprit = [input, other].find(name => Object.hasOwn(own, name));
    const offset = culprit && fields.get(culprit)?.offset;
    if (offset === undefined) return [];
    return [{ offset, message: `${nameOf(input)} cannot be combined with ${nameOf(other)}: ${because}` }];
  });
}
