import { PAGES } from '../docs/pages.ts';

/** Stands for the account that holds the action, until there is one. No account can be called so. */
export const NO_OWNER = '<owner>';

/** The files that may name the account. */
export const OWNED_FILES = [
  ...PAGES,
  'package.json',
  '.github/CODEOWNERS',
  '.github/CODE_OF_CONDUCT.md',
  '.github/ISSUE_TEMPLATE/config.yml',
  '.github/SECURITY.md',
];

/** The account before the repository's name, as in a workflow or an address, and as the owner of all code. */
const ACCOUNT = /(?:<owner>|\b[\w-]+)(?=\/run-hex-project(?![\w-]))|(?<=^\* @)(?:<owner>|[\w-]+)/gm;

/** With an underscore before the last part, it is the account of somebody whom an enterprise manages. */
const NAME = /^[a-z\d](?:[a-z\d]|[-_](?=[a-z\d])){0,38}$/i;

/** `text` with the action under the account `owner`, and without the lines that explain the placeholder. */
export function withOwner(text: string, owner: string): string {
  if (!NAME.test(owner))
    throw new Error(
      `${owner} is no name of an account on GitHub. Write one such as octo-org: \`npm run owner -- octo-org\`.`,
    );
  const withoutHint = text.replaceAll(/^.*`<owner>`.*\n\n?/gm, '');
  return withoutHint.replaceAll(ACCOUNT, owner);
}

/** The accounts under which `text` has the action. */
export const ownersIn = (text: string): string[] => [...new Set(text.match(ACCOUNT))];
