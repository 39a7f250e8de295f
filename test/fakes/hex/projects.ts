import { type CellPlan, cellsFrom } from './cells.ts';
import { isoTime } from './clock.ts';
import { createIds } from './ids.ts';
import type { PastRun, RunScript } from './runs.ts';

/** One of a project's input parameters. */
export interface ProjectInput {
  name: string;
  /** `string`, `number`, `boolean`, `date`, `datetime`, `array`, or anything else, which then takes every value. */
  dataType: string;
  /** Such as `text`, `slider`, `dropdown`. */
  inputCellType: string;
}

/** What a test says of a project; everything has a default. */
export interface ProjectPlan {
  id?: string;
  title?: string;
  /** Default true. */
  published?: boolean;
  /** Default none: then every parameter is unknown. */
  inputs?: ProjectInput[];
  /** Whether the token's user has "Can Edit". Default true. */
  canEdit?: boolean;
  /** What becomes of its runs: one for each that is started; the last repeats. */
  run?: RunScript | RunScript[];
  /** Runs of the past. Where `agoMs` is left out, one each hour, the first being the newest. */
  history?: PastRun[];
  version?: number;
  /** Static IDs of its chart cells. Default none. */
  charts?: string[];
  /** The cells of its draft; those that `charts` names need not be among them. */
  cells?: CellPlan[];
  /** The tables that its published version reads, each with the name of the data connection. */
  queriedTables?: QueriedTable[];
  /** Names of the collections that it is in. */
  collections?: string[];
  /** Milliseconds between its creation and now. Default: 30 days. */
  createdAgoMs?: number;
  /** Milliseconds between its last edit, and publication, and now. Default: a day less than since its creation. */
  editedAgoMs?: number;
  ownerEmail?: string;
  /** Default: its owner. */
  creatorEmail?: string;
  schedules?: object[];
  /** The label given to it in Hex, such as "Approved". */
  status?: string;
  categories?: string[];
  archived?: boolean;
  trashed?: boolean;
  /** Default `PROJECT`. */
  type?: 'PROJECT' | 'COMPONENT';
}

export interface QueriedTable {
  connection: string;
  table: string;
}

export interface Project {
  id: string;
  title: string;
  published: boolean;
  inputs: ProjectInput[];
  canEdit: boolean;
  scripts: RunScript[];
  version: number;
  charts: string[];
  cells: CellPlan[];
  queriedTables: QueriedTable[];
  collections: string[];
  ownerEmail: string;
  creatorEmail: string;
  schedules: object[];
  status: string | null;
  categories: string[];
  archived: boolean;
  trashed: boolean;
  type: 'PROJECT' | 'COMPONENT';
  createdAt: number;
  editedAt: number;
}

const day = 24 * 60 * 60_000;

/** Fills in what `plan` leaves out. */
export function projectFrom(plan: ProjectPlan, id: string, now: number): Project {
  const { charts = [], createdAgoMs = 30 * day, editedAgoMs = createdAgoMs - day } = plan;
  const { ownerEmail = 'ada@example.com', creatorEmail = ownerEmail } = plan;
  return {
    id,
    title: plan.title ?? 'Untitled project',
    published: plan.published ?? true,
    inputs: plan.inputs ?? [],
    canEdit: plan.canEdit ?? true,
    scripts: [plan.run ?? {}].flat(),
    version: plan.version ?? 1,
    charts,
    cells: cellsFrom(plan.cells ?? [], charts),
    queriedTables: plan.queriedTables ?? [],
    collections: plan.collections ?? [],
    ownerEmail,
    creatorEmail,
    schedules: plan.schedules ?? [],
    status: plan.status ?? null,
    categories: plan.categories ?? [],
    archived: plan.archived ?? false,
    trashed: plan.trashed ?? false,
    type: plan.type ?? 'PROJECT',
    createdAt: now - createdAgoMs,
    editedAt: now - editedAgoMs,
  };
}

const sortKeys: Record<string, (project: Project) => number> = {
  CREATED_AT: project => project.createdAt,
  LAST_EDITED_AT: project => project.editedAt,
  LAST_PUBLISHED_AT: project => (project.published ? project.editedAt : 0),
};

/** In the order that a list of projects asks for, which is the newest first by default; `undefined` where there is no such order. */
export function sortedProjects(
  projects: Project[],
  { sortBy = 'CREATED_AT', sortDirection = 'DESC' }: { sortBy?: string; sortDirection?: string },
): Project[] | undefined {
  const key = sortKeys[sortBy];
  if (key === undefined || !['ASC', 'DESC'].includes(sortDirection)) return undefined;
  const ascending = projects.toSorted((a, b) => key(a) - key(b));
  return sortDirection === 'ASC' ? ascending : ascending.reverse();
}

/** The ID of the collection called `name`, which is always the same. */
export const collectionId = (name: string): string => createIds(`collection ${name}`).uuid();

/** Who may do what with a project, as the API shows it. */
export function sharingOf(project: Project): object {
  return {
    users: [{ user: { email: project.ownerEmail }, access: 'FULL_ACCESS' }],
    collections: project.collections.map(name => ({ collection: { name }, access: 'CAN_VIEW' })),
    groups: [],
    workspace: { access: 'CAN_VIEW' },
    publicWeb: { access: 'NONE' },
    support: { access: 'NONE' },
  };
}

/** The script for a project's next run. */
export function nextScript(project: Project): RunScript {
  const [first = {}, ...rest] = project.scripts;
  if (rest.length > 0) project.scripts = rest;
  return first;
}

/** A project as the API shows it; `skewMs` is how far Hex's clock is ahead. */
export function projectResource(project: Project, skewMs: number): object {
  const createdAt = isoTime(project.createdAt + skewMs);
  const editedAt = isoTime(project.editedAt + skewMs);
  return {
    id: project.id,
    title: project.title,
    description: null,
    type: project.type,
    creator: { email: project.creatorEmail },
    owner: { email: project.ownerEmail },
    status: project.status === null ? null : { name: project.status },
    categories: project.categories.map(name => ({ name, description: null })),
    reviews: { required: false },
    analytics: {
      appViews: { allTime: 0, lastSevenDays: 0, lastFourteenDays: 0, lastThirtyDays: 0 },
      lastViewedAt: null,
      publishedResultsUpdatedAt: null,
    },
    lastEditedAt: editedAt,
    lastPublishedAt: project.published ? editedAt : null,
    createdAt,
    archivedAt: project.archived ? editedAt : null,
    trashedAt: project.trashed ? editedAt : null,
    schedules: project.schedules,
  };
}
