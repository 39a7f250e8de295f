/** The headings of `docs/troubleshooting.md`, each of which is the first words of the messages that it is about. */
export const TROUBLES = [
  // Token and access
  'The token is not valid',
  'The token has expired',
  'The token expires on',
  'The token may not',
  'The workspace has no API',
  'Hex finds no such project',
  'Hex finds no such run',
  // Parameters and the request
  'The project has no parameter',
  'A parameter does not fit',
  'The project is not published',
  'Hex refused the request',
  // Limits
  "Hex's rate limit is reached",
  "All 25 kernels of the token's user are in use",
  // Network
  'Hex cannot be reached',
  'The connection to Hex broke',
  'Hex did not answer',
  "Hex's certificate is not trusted",
  'The proxy cannot be used',
  'The host in `hex-url` redirects',
  "Hex's answer cannot be read",
  'Hex has trouble',
  // Runs
  'The run ended ERRORED',
  'The run ended KILLED',
  'The run ended UNABLE_TO_ALLOCATE_KERNEL',
  'The run ended with a status that this action does not know',
  'The timeout was reached',
  'The step was stopped',
  'Another run failed',
  'Another run of the project is active',
  'It is not known whether a run was started',
  'Several new runs may be the one that was started',
  'There is no run yet',
  'The newest run is too old',
  // Filters
  'No project matches',
  'Too many projects match',
  // dbt
  'dbt was called with `--empty`',
  'No project can be read from exposure',
  'Nothing to run',
  // Warnings
  'The timeout may be too short',
  'The answer to the start was lost',
  'Hex finds no such chart',
  'The cell has no image',
  'A chart was not saved',
  'No chart has the label',
  'The run has no chart',
  "The project's cells could not be listed",
  'The comment was not written',
  'A run may still be running',
  'The run is a session in the notebook',
  'The run has a status that this action does not know',
  'The output is too long for GitHub',
  'This is a fault of the action itself',
] as const;

export type Trouble = (typeof TROUBLES)[number];

/** The paragraph about a message, by its first words. */
export const troubleOf = (message: string): Trouble | undefined =>
  TROUBLES.find(trouble => message.startsWith(trouble));

/** A paragraph of the documentation: of a message by its first words, or in the reference, by its heading there. */
export type HelpTopic = Trouble | { reference: string };

/** The address of that paragraph; undefined where the runner does not say where the action comes from, as of a local one. */
export function helpUrl(env: NodeJS.ProcessEnv, topic: HelpTopic | undefined): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env;
  if (topic === undefined || !repository || !ref || !/^https?:\/\/[^/\s]+$/.test(server ?? ''))
    return undefined;
  return `${server}/${inPath(repository)}/blob/${inPath(ref)}/docs/${pathOf(topic)}`;
}

/** The name of a branch may hold all kinds of characters, of which only the slash is to have a meaning. */
const inPath = (text: string): string =>
  encodeURIComponent(text)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

const pathOf = (topic: HelpTopic): string =>
  typeof topic === 'string'
    ? `troubleshooting.md#${anchorOf(topic)}`
    : `reference.md#${anchorOf(topic.reference)}`;

/** As GitHub makes it from a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
