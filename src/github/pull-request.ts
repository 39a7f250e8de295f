import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

/** The pull request that a workflow run is about. */
export interface PullRequest {
  owner: string;
  repo: string;
  number: number;
  /** Whether GitHub lets the job's own token only read, as it does for forks. */
  readOnly: boolean;
}

/** The pull request, by the runner's variables and the event's payload; undefined if there is none. */
export async function pullRequestOf(env: NodeJS.ProcessEnv): Promise<PullRequest | undefined> {
  const [owner, repo] = (env.GITHUB_REPOSITORY ?? '').split('/');
  const event = await eventIn(env.GITHUB_EVENT_PATH);
  const number = numberInEvent(event) ?? numberInRef(env.GITHUB_REF);
  if (!owner || !repo || number === undefined) return undefined;
  return {
    owner,
    repo,
    number,
    readOnly: isFromFork(event) && env.GITHUB_EVENT_NAME !== 'pull_request_target',
  };
}

const repository = v.nullish(v.object({ id: v.number() }));
const positiveInteger = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What is used of GitHub's webhook payloads. */
const eventSchema = v.object({
  repository,
  pull_request: v.optional(
    v.object({
      number: positiveInteger,
      head: v.object({ repo: repository }),
      base: v.object({ repo: repository }),
    }),
  ),
  issue: v.optional(v.object({ number: positiveInteger, pull_request: v.optional(v.object({})) })),
  workflow_run: v.optional(
    v.object({
      pull_requests: v.array(v.object({ number: positiveInteger, base: v.object({ repo: repository }) })),
    }),
  ),
});

type Event = v.InferOutput<typeof eventSchema>;

/** Without a readable event, the ref still has the number. */
async function eventIn(path: string | undefined): Promise<Event> {
  try {
    return v.parse(eventSchema, JSON.parse(await readFile(path ?? '', 'utf8')));
  } catch {
    return {};
  }
}

function numberInEvent(event: Event): number | undefined {
  if (event.pull_request !== undefined) return event.pull_request.number;
  if (event.issue?.pull_request !== undefined) return event.issue.number;
  // In a fork, some of these may belong to the repository that it was forked from.
  const own = event.workflow_run?.pull_requests.filter(({ base }) => base.repo?.id === event.repository?.id);
  return own?.length === 1 ? own[0]?.number : undefined;
}

function numberInRef(ref = ''): number | undefined {
  const digits = /^refs\/pull\/([1-9]\d*)\//.exec(ref)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Also if the fork has been deleted since: its repository is null then. */
const isFromFork = ({ pull_request }: Event): boolean =>
  pull_request !== undefined && pull_request.head.repo?.id !== pull_request.base.repo?.id;
