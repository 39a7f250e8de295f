import { code, escapeMarkdown, link, logText } from '../../github/escape.ts';
import type { ListEntry } from '../../hex/schemas.ts';
import { formatDuration, formatTime, isPlausibleDuration } from '../../lib/format.ts';
import { textAt } from '../../lib/json.ts';
import type { ListQuery } from '../../plan/plan.ts';

/** A column of the table, and a part of each line in the log. */
export interface Column {
  head: string;
  /** Not yet escaped. Undefined if Hex gives none. */
  text(entry: ListEntry): string | undefined;
  address?(entry: ListEntry, workspace: Workspace): string | undefined;
  format?: 'code';
  /** Precedes the text in the log, which shows no `head`. */
  label?: string;
}

/** What a project's URL begins with. */
export interface Workspace {
  hexUrl: string;
  orgId: string | undefined;
}

/** The columns of each kind of list. E-mail addresses are not shown. */
export const COLUMNS: Record<ListQuery['of'], Column[]> = {
  runs: [
    { head: 'Status', text: at('status'), format: 'code' },
    { head: 'Trigger', text: at('runTrigger'), format: 'code' },
    { head: 'Started', text: timeAt('startTime') },
    { head: 'Duration', text: durationAt('elapsedTime') },
    { head: 'Run', text: at('runId'), address: at('runUrl') },
  ],
  projects: [
    { head: 'Title', text: at('title'), address: projectAddress },
    { head: 'Status', text: at('status', 'name') },
    {
      head: 'Last published',
      text: entry => timeAt('lastPublishedAt')(entry) ?? 'never',
      label: 'last published: ',
    },
    { head: 'ID', text: at('id'), format: 'code' },
  ],
  users: [
    { head: 'Name', text: nameOfUser },
    { head: 'Role', text: at('role'), format: 'code' },
    { head: 'ID', text: at('id'), format: 'code' },
  ],
  groups: [
    { head: 'Name', text: at('name') },
    { head: 'ID', text: at('id'), format: 'code' },
  ],
  connections: [
    { head: 'Name', text: at('name') },
    { head: 'Type', text: at('type'), format: 'code' },
    { head: 'ID', text: at('id'), format: 'code' },
  ],
};

const MAX_TEXT = 200;
const MAX_ADDRESS = 1_000;

/** One line of a log, with the addresses at its end. */
export function entryLine(entry: ListEntry, columns: Column[], workspace: Workspace): string {
  const texts = columns.flatMap(({ text, label = '' }) => {
    const value = text(entry);
    return value === undefined ? [] : [label + logText(value, MAX_TEXT)];
  });
  const addresses = columns.flatMap(({ address }) => {
    const url = address?.(entry, workspace);
    return url === undefined ? [] : [logText(url, MAX_ADDRESS)];
  });
  return [...texts, ...addresses].join(' · ');
}

/** A table's row, as escaped Markdown. */
export const entryRow = (entry: ListEntry, columns: Column[], workspace: Workspace): string[] =>
  columns.map(({ text, address, format }) => {
    const value = text(entry) ?? '';
    const url = address?.(entry, workspace) ?? '';
    if (url !== '' && url.length <= MAX_ADDRESS) return link(value, url, MAX_TEXT);
    if (value === '') return '';
    return format === 'code' ? code(value, MAX_TEXT) : escapeMarkdown(value, MAX_TEXT);
  });

function at(...path: string[]): (entry: ListEntry) => string | undefined {
  return entry => textAt(entry, ...path);
}

function timeAt(key: string): (entry: ListEntry) => string | undefined {
  return entry => {
    const time = at(key)(entry);
    return time && formatTime(time);
  };
}

function durationAt(key: string): (entry: ListEntry) => string | undefined {
  return ({ [key]: ms }) =>
    typeof ms === 'number' && isPlausibleDuration(ms) ? formatDuration(ms) : undefined;
}

/** Somebody who was invited may have no name, or their address in its place. */
function nameOfUser(entry: ListEntry): string {
  const name = at('name')(entry);
  return name === undefined || name.includes('@') ? '(no name)' : name;
}

/** Hex's API gives no URL of a project. Hex's own pages use this one, with the workspace's name in place of its ID. */
function projectAddress(entry: ListEntry, { hexUrl, orgId }: Workspace): string | undefined {
  const id = at('id')(entry);
  return id === undefined || orgId === undefined
    ? undefined
    : `${hexUrl}/${orgId}/hex/${encodeURIComponent(id)}`;
}
