import { code, escapeMarkdown, link, logText } from '../../github/escape.ts';
import type { ListEntry } from '../../hex/schemas.ts';
import { formatDuration, formatTime } from '../../lib/format.ts';
import { textAt } from '../../lib/json.ts';
import type { ListQuery } from '../../plan/plan.ts';

/** A column of the table, and a part of each line in the log. */
export interface Column {
  head: string;
  /** Not yet escaped. Undefined if Hex says nothing. */
  text(entry: ListEntry): string | undefined;
  address?(entry: ListEntry, workspace: Workspace): string | undefined;
  look?: 'code';
  /** Goes before the text where there is no head to say what it is. */
  label?: string;
}

/** What a project's URL begins with. */
export interface Workspace {
  hexUrl: string;
  orgId: string | undefined;
}

/** What is shown of each kind of list. E-mail addresses are not. */
export const COLUMNS: Record<ListQuery['of'], Column[]> = {
  runs: [
    { head: 'Status', text: at('status'), look: 'code' },
    { head: 'Trigger', text: at('runTrigger'), look: 'code' },
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
    { head: 'ID', text: at('id'), look: 'code' },
  ],
  users: [
    { head: 'Name', text: nameOfUser },
    { head: 'Role', text: at('role'), look: 'code' },
    { head: 'ID', text: at('id'), look: 'code' },
  ],
  groups: [
    { head: 'Name', text: at('name') },
    { head: 'ID', text: at('id'), look: 'code' },
  ],
  connections: [
    { head: 'Name', text: at('name') },
    { head: 'Type', text: at('type'), look: 'code' },
    { head: 'ID', text: at('id'), look: 'code' },
  ],
};

const MAX_TEXT = 200;
const MAX_ADDRESS = 1_000;
/** No run lasts for months. */
const MAX_MS = 1e10;

/** One line of a log, with the addresses at its end. */
export function entryLine(entry: ListEntry, columns: Column[], workspace: Workspace): string {
  const texts = columns.flatMap(({ text, label = '' }) => {
    const shown = text(entry);
    return shown === undefined ? [] : [label + logText(shown, MAX_TEXT)];
  });
  const addresses = columns.flatMap(({ address }) => {
    const where = address?.(entry, workspace);
    return where === undefined ? [] : [logText(where, MAX_ADDRESS)];
  });
  return [...texts, ...addresses].join(' · ');
}

/** A table's row, as escaped Markdown. */
export const entryRow = (entry: ListEntry, columns: Column[], workspace: Workspace): string[] =>
  columns.map(({ text, address, look }) => {
    const shown = text(entry) ?? '';
    const where = address?.(entry, workspace) ?? '';
    if (where !== '' && where.length <= MAX_ADDRESS) return link(shown, where, MAX_TEXT);
    if (shown === '') return '';
    return look === 'code' ? code(shown, MAX_TEXT) : escapeMarkdown(shown, MAX_TEXT);
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
    typeof ms === 'number' && ms >= 0 && ms < MAX_MS ? formatDuration(ms) : undefined;
}

/** Somebody who was invited may have no name, or their address in its place. */
function nameOfUser(entry: ListEntry): string {
  const name = at('name')(entry);
  return name === undefined || name.includes('@') ? '(no name)' : name;
}

/** Hex's API gives no URL of a project. Hex's pages have this one, with the workspace's name where this has its ID. */
function projectAddress(entry: ListEntry, { hexUrl, orgId }: Workspace): string | undefined {
  const id = at('id')(entry);
  return id === undefined || orgId === undefined
    ? undefined
    : `${hexUrl}/${orgId}/hex/${encodeURIComponent(id)}`;
}
