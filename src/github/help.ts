/** The headings of `docs/troubleshooting.md` that messages link to: each is the first words of the messages it is about. */
export const TROUBLES = ['The token is not valid', 'The run ended ERRORED'] as const;

export type Trouble = (typeof TROUBLES)[number];

/** A paragraph of the documentation: of a message by its first words, or in the reference, by its heading there. */
export type HelpTopic = Trouble | { reference: string };

/** The address of that paragraph; undefined where the runner does not say where the action comes from, as of a local one. */
export function helpUrl(env: NodeJS.ProcessEnv, topic: HelpTopic): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env;
  if (!server || !repository || !ref) return undefined;
  return encodeURI(`${server}/${repository}/blob/${ref}/docs/${pathOf(topic)}`);
}

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
