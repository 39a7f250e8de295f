/** Stands for the account that holds the action, until there is one. No account can be called so. */
export const NO_OWNER = '<owner>';

/** `text` with the action under the account `owner`, and without the lines that explain the placeholder. */
export function withOwner(text: string, owner: string): string {
  if (!/^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i.test(owner))
    throw new Error(`${owner} is no name of an account on GitHub.`);
  const withoutHint = text.replaceAll(/^.*`<owner>`.*\n\n?/gm, '');
  return withoutHint.replaceAll(/(?:<owner>|\b[\w-]+)(?=\/run-hex-project@)/g, owner);
}

/** The accounts under which `text` has the action. */
export const ownersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/(<owner>|[\w-]+)\/run-hex-project@/g)].map(([, owner = '']) => owner)),
];
