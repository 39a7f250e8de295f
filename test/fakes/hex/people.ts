import { isoTime } from './clock.ts';
import type { Ids } from './ids.ts';

export interface User {
  id: string;
  name: string | null;
  email: string;
  role: string;
  lastLoginDate: string | null;
}

export interface Group {
  id: string;
  name: string;
  createdAt: string;
}

export interface Connection {
  id: string;
  name: string;
  type: string;
  description?: string;
}

/** Who and what belongs to the workspace, as the API shows them. */
export interface Workspace {
  users: User[];
  groups: Group[];
  connections: Connection[];
}

/** What a test says of the workspace; each thing needs no more than a name. */
export interface WorkspacePlan {
  users?: Partial<User>[];
  groups?: Partial<Group>[];
  connections?: Partial<Connection>[];
}

const usual: Required<WorkspacePlan> = {
  users: [
    { name: 'Ada Lovelace', email: 'ada@example.com', role: 'ADMIN' },
    { name: 'Grace Hopper', email: 'grace@example.com', role: 'EDITOR' },
    { name: null, email: 'invited@example.com', role: 'GUEST' },
  ],
  groups: [{ name: 'Analytics' }, { name: 'Finance' }],
  connections: [
    { name: 'Warehouse', type: 'snowflake', description: 'Modelled tables' },
    { name: 'App database', type: 'postgres' },
  ],
};

/** Fills in what `plan` leaves out. */
export function workspaceFrom(plan: WorkspacePlan, ids: Ids, now: number): Workspace {
  const { users, groups, connections } = { ...usual, ...plan };
  return {
    users: users.map((user, n) => ({
      id: ids.uuid(),
      name: `User ${n + 1}`,
      email: `user-${n + 1}@example.com`,
      role: 'EDITOR',
      lastLoginDate: isoTime(now),
      ...user,
    })),
    groups: groups.map((group, n) => ({
      id: ids.uuid(),
      name: `Group ${n + 1}`,
      createdAt: isoTime(now),
      ...group,
    })),
    connections: connections.map((connection, n) => ({
      id: ids.uuid(),
      name: `Connection ${n + 1}`,
      type: 'postgres',
      ...connection,
    })),
  };
}
