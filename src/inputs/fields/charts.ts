import { err, ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { ChartName, ChartsOptions } from '../../plan/plan.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem, problemsFrom } from '../problem.ts';
import { textsCutShort } from '../yaml/mistakes.ts';
import type { YamlNode } from '../yaml/node.ts';
import { readYamlValue } from '../yaml/read-yaml.ts';
import { holdsUuid, isUuid } from './id.ts';

const INPUT = 'charts';
const ALL = 'all';

/**
 * Reads `charts`: static IDs and labels of chart cells, as a YAML or JSON list or one on each line, or `all`. Each is given
 * once and in the order of the input, static IDs in lower case.
 */
export async function readCharts(text: string): Promise<Result<ChartsOptions['wanted'], Problem[]>> {
  const entries = isYaml(text) ? await entriesOfYaml(text) : ok(entriesOfLines(text));
  if (!entries.ok) return entries;
  const problems = entries.value.flatMap((entry, index) => {
    const mistake = typeof entry === 'string' ? mistakeIn(entry) : entry.mistake;
    return mistake === undefined ? [] : [`number ${index + 1}: ${mistake}`];
  });
  if (problems.length > 0) return err(problemsFrom(INPUT, problems));
  const texts = new Set(entries.value.flatMap(entry => (typeof entry === 'string' ? nameIn(entry) : [])));
  if (!texts.has(ALL)) return ok([...texts].map(chartName));
  return texts.size === 1 ? ok(ALL) : problem(INPUT, ALL_AMONG_OTHERS);
}

/** What was given, or what is wrong with it. */
type Entry = string | { mistake: string };

/** Any other text is read as it stands: to YAML its lines would be one text, and a label may hold `: ` or ` #`. */
function isYaml(text: string): boolean {
  const start = text.replace(/^(?:[^\S\n]*(?:#[^\n]*)?\n)+/, '').trimStart();
  return /^(?:[[{]|-(?:--)?(?:\s|$))/.test(start) && !BEGINS_WITH_TAG.test(start);
}

/** `[EMEA] Revenue`. */
const BEGINS_WITH_TAG = /^\[[^[\]"'\n]*\][^\S\n]*[^\s,#\]]/;

async function entriesOfYaml(text: string): Promise<Result<Entry[], Problem[]>> {
  const yaml = await readYamlValue(INPUT, text);
  if (!yaml.ok) return yaml;
  const { node, problemsAt } = yaml.value;
  if (node.kind !== 'list') return problem(INPUT, NO_LIST);
  const labels = node.items.filter(item => item.kind !== 'scalar' || !isUuid(item.text));
  const cutShort = labels.flatMap(textsCutShort);
  return cutShort.length > 0 ? err(problemsAt(cutShort)) : ok(node.items.map(entryOf));
}

/** A label is text, whatever YAML takes it for: `2024`, `true`. */
function entryOf(item: YamlNode): Entry {
  if (item.kind === 'mapping') return { mistake: colonIn(item.entries[0]?.key ?? '') };
  if (item.kind !== 'scalar' || item.json === null) return { mistake: NO_TEXT };
  return item.text.trim();
}

function entriesOfLines(text: string): Entry[] {
  const lines = text.split(/\r\n|\r|\n/).map(line => line.trim());
  return lines.filter(line => line !== '' && !line.startsWith('#')).flatMap(entriesOfLine);
}

/** Static IDs may share a line, and have a comment behind them. Of a label, all but quotes around it belongs to it. */
function entriesOfLine(line: string): Entry[] {
  if (/^-\s/.test(line)) return [{ mistake: `${quote(line)} ${LONE_DASH}` }];
  const text = /^(["'])((?:(?!\1).)+)\1$/.exec(line)?.[2]?.trim() ?? line;
  const words = text.replace(/\s#.*/, '').split(/\s+/);
  return words.every(word => isUuid(word) || isMistypedId(word)) ? words : [text];
}

const MAX_LABEL = 200;

function mistakeIn(text: string): string | undefined {
  if (text === '') return 'is empty: give a static ID or a label.';
  if (isMistypedId(text)) return `${quote(text)} ${NO_STATIC_ID}`;
  const words = text.split(/[,;\s]/).filter(word => word !== '');
  if (words.length > 1 && words.every(isUuid)) return `${quote(text)} ${NO_STATIC_ID}${ONE_PER_LINE}`;
  if (/\p{Cc}/u.test(text)) return `${quote(text)} has a line break or a tab in it: give one a line.`;
  return [...text].length > MAX_LABEL ? `${quote(text)} ${TOO_LONG}` : undefined;
}

/** Whether `text` is hardly a label: one word that holds a UUID, or is nearly one. */
function isMistypedId(text: string): boolean {
  if (isUuid(text) || /[\s,;]/.test(text)) return false;
  return holdsUuid(text) || isNearlyUuid(text);
}

/** A UUID has 32 hexadecimal digits and four dashes. No word of so many letters has hardly any but `a` to `f`. */
function isNearlyUuid(text: string): boolean {
  if (!/^[\da-z-]+$/i.test(text)) return false;
  const digits = text.replaceAll('-', '');
  const hexadecimal = digits.replace(/[^\da-f]/gi, '');
  return digits.length >= 28 && digits.length <= 36 && digits.length - hexadecimal.length <= 3;
}

const nameIn = (text: string): string => (isUuid(text) ? text.toLowerCase() : text.normalize('NFC'));

const chartName = (text: string): ChartName =>
  isUuid(text) ? { kind: 'id', staticId: text } : { kind: 'label', label: text };

const NO_STATIC_ID =
  "is not a chart cell's static ID, which is a UUID like `4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a01`.";
const ONE_PER_LINE = ' If these are several, give one a line.';
const NO_LIST = 'is not a list: give static IDs or labels of chart cells, one on each line, or `all`.';
const NO_TEXT = 'is no text: give a static ID or a label, in quotes where YAML reads it as something else.';
const LONE_DASH = 'begins with a dash, and the lines before it do not: begin all lines with one, or none.';
const TOO_LONG = `is longer than ${MAX_LABEL} characters: give the label of a cell, as Hex shows it.`;
const ALL_AMONG_OTHERS =
  'has `all` among others: `all` saves every chart, so what stands beside it says nothing. Keep one of the two.';

const colonIn = (key: string): string =>
  `YAML reads ${quote(`${key}: …`)} as a mapping: put it in quotes where it is a label.`;
