import type { ProjectListFilter } from '../hex/api.ts';
import { type ListEntry, readProject } from '../hex/schemas.ts';
import { textAt, valueAt } from '../lib/json.ts';
import type { ProjectFilter } from '../plan/project-filter.ts';

/** The part of `filter` that Hex does by itself: a list of projects for each of these. */
export function hexFiltersOf(filter: ProjectFilter): ProjectListFilter[] {
  const { status, category = [], owner = [], creator = [], collection } = filter;
  const common: ProjectListFilter = {
    statuses: status,
    // Whether of several any one is enough to Hex is not documented.
    categories: category.length === 1 ? category : undefined,
    ownerEmail: onlyOne(owner),
    creatorEmail: onlyOne(creator),
  };
  return collection?.map(collectionId => ({ ...common, collectionId })) ?? [common];
}

const onlyOne = (values: string[]): string | undefined => (values.length === 1 ? values[0] : undefined);

/**
 * Whether an entry of Hex's list of projects matches; false for what cannot be run: components, and what is archived, in the
 * trash, or has never been published. Also what Hex was asked to do is looked at again: were it ignored, everything would be run.
 * Only collections are left to Hex, because an entry does not say in which it is.
 */
export function matcherOf(filter: ProjectFilter): (entry: ListEntry) => boolean {
  const { status, category, owner, creator, title } = filter;
  const hasStatus = anyOf(status);
  const hasCategory = anyOf(category);
  const hasOwner = anyOf(owner);
  const hasCreator = anyOf(creator);
  const patterns = title?.map(patternOf);
  return entry =>
    canRun(entry) &&
    hasStatus(statusOf(entry)) &&
    hasCategory(categoriesOf(entry)) &&
    hasOwner(textIn(entry, 'owner', 'email')) &&
    hasCreator(textIn(entry, 'creator', 'email')) &&
    (patterns?.some(isMatch => isMatch(textAt(entry, 'title') ?? '')) ?? true);
}

/** The text at `path`; none if there is none. */
const textIn = (entry: ListEntry, ...path: string[]): string[] => [textAt(entry, ...path) ?? []].flat();

export const statusOf = (entry: ListEntry): string[] => textIn(entry, 'status', 'name');

export function categoriesOf(entry: ListEntry): string[] {
  const categories = valueAt(entry, 'categories');
  return Array.isArray(categories) ? categories.flatMap(category => textAt(category, 'name') ?? []) : [];
}

const canRun = (entry: ListEntry): boolean =>
  readProject(entry) !== undefined &&
  String(entry.type).toUpperCase() !== 'COMPONENT' &&
  !has(entry, 'archivedAt') &&
  !has(entry, 'trashedAt') &&
  has(entry, 'lastPublishedAt');

/** Whatever form a time has: what cannot be run must not be taken for what can. */
const has = (entry: ListEntry, key: string): boolean => Boolean(valueAt(entry, key));

/** Without regard to upper and lower case, and to how a letter with an accent is put together. */
const alike = (text: string): string => text.trim().normalize('NFC').toLowerCase();

/** Whether two names are the same to a filter. */
export const isAlike = (one: string, other: string): boolean => alike(one) === alike(other);

function anyOf(wanted: string[] | undefined): (values: string[]) => boolean {
  if (wanted === undefined) return () => true;
  const known = new Set(wanted.map(alike));
  return values => values.some(value => known.has(alike(value)));
}

/** Without regular expressions: one made of many `*` could take for ever. */
function patternOf(pattern: string): (title: string) => boolean {
  const [first = '', ...rest] = alike(pattern).split('*');
  const last = rest.pop();
  return title => {
    const text = alike(title);
    if (last === undefined) return text === first;
    if (!text.startsWith(first) || !text.endsWith(last)) return false;
    let from = first.length;
    for (const part of rest) {
      const at = text.indexOf(part, from);
      if (at < 0) return false;
      from = at + part.length;
    }
    return from + last.length <= text.length;
  };
}
