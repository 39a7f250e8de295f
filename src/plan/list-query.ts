/** What a `list-` command is to list. Without a limit it is all there is. */
export type ListQuery =
  | { of: 'projects' | 'users' | 'groups' | 'connections'; limit?: number }
  | { of: 'runs'; projectId: string; limit: number; statusFilter?: string; triggerFilter?: string };
