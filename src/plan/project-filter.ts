/**
 * Which of the workspace's projects are meant: those that every key matches, by any of its values. At least one key, and at
 * least one value for each. What cannot be run never matches: see `runs/project-filter.ts`.
 */
export interface ProjectFilter {
  /** Names. Upper and lower case do not matter, here and below. */
  status?: string[];
  category?: string[];
  /** UUIDs. */
  collection?: string[];
  /** E-mail addresses. */
  owner?: string[];
  creator?: string[];
  /** Patterns of the whole title, in which `*` stands for any text or none. */
  title?: string[];
}
