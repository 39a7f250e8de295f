import type { HexApi, RequestOptions } from '../hex/api.ts';
import { readProject } from '../hex/schemas.ts';

const PAGE_SIZE = 100;
const MAX_PAGES = 2;

/**
 * Looks for the titles of projects among those that were published last: what can be run has been published. One request for
 * each page, until all are found; those that are not, or not in time, have no title.
 */
export async function findTitles(
  projectIds: string[],
  { hex, onTitle, ...options }: RequestOptions & TitleSearch,
): Promise<void> {
  const wanted = new Set(projectIds);
  let after: string | undefined;
  for (let pages = 0; pages < MAX_PAGES && wanted.size > 0; pages += 1) {
    const page = await hex.listLastPublished({ limit: PAGE_SIZE, after }, options);
    if (!page.ok) return;
    for (const entry of page.value.values) {
      const project = readProject(entry);
      if (project !== undefined && wanted.delete(project.id)) onTitle(project.id, project.title);
    }
    after = page.value.after;
    if (after === undefined) return;
  }
}

interface TitleSearch {
  hex: Pick<HexApi, 'listLastPublished'>;
  onTitle(projectId: string, title: string): void;
}
