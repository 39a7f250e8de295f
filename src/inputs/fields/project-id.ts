import { ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';
import { isUuid } from './id.ts';

const WELL_FORMED_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const COMPRESSED = /^(?:.*-)?([0-9A-Za-z]{22})$/;
const BASE_62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ACCEPTED_FORMS = "its UUID, its URL as the browser shows it, or the 22-character ID at that URL's end";

const NO_PROJECT = `is not a project: give ${ACCEPTED_FORMS}.`;

/**
 * Reads a project's UUID from a UUID, from either kind of Hex URL
 * (`https://<host>/<workspace>/<app|hex>/<UUID or Title-compressedId>/…`), with or without its scheme, or from a compressed
 * ID.
 *
 * @param hexUrl origin of the workspace's host, where it is known
 */
export function readProjectId(text: string, hexUrl: string | undefined): Result<string, Problem[]> {
  if (isSeveralProjects(text))
    return problem('project-id', `${quote(text)} ${NO_PROJECT} For several projects give \`pipeline\`.`);
  const url = urlIn(text);
  if (url !== null) return fromUrl(url, hexUrl);
  return fromSlug(text) ?? problem('project-id', `${quote(text)} ${NO_PROJECT}`);
}

/** Whether `text` names a project, on whatever host. */
export const isProject = (text: string): boolean => readProjectId(text, undefined).ok;

/** Whether `text` names several projects, with blanks, commas, semicolons or dashes between them. */
export function isSeveralProjects(text: string): boolean {
  const words = text.split(/[\s,;]/).filter(word => word !== '' && word !== '-');
  return words.length > 1 && words.every(isProject);
}

/** Browsers hide the scheme, so that people paste a URL without it. */
function urlIn(text: string): URL | null {
  if (/^https?:\/\//i.test(text)) return URL.parse(text);
  return BEGINS_WITH_HOST.test(text) ? URL.parse(`https://${text}`) : null;
}

/** A host name with a dot in it, or `localhost`, and not a path such as `../x`. */
const BEGINS_WITH_HOST = /^([^\s/@]*@)?([a-z0-9][\w-]*(\.[\w-]+)+|localhost)(:\d+)?\//i;

function fromUrl(url: URL, hexUrl: string | undefined): Result<string, Problem[]> {
  const hexHost = hexUrl === undefined ? undefined : new URL(hexUrl).host;
  if (hexHost !== undefined && url.host !== hexHost) {
    return problem(
      'project-id',
      `is a URL on \`${url.host}\`, but \`hex-url\` is \`${hexHost}\`: set \`hex-url\` to \`https://${url.host}\` if that is your workspace's host.`,
    );
  }
  const [, , kind, slug] = url.pathname.split('/');
  const id = kind === 'app' || kind === 'hex' ? fromSlug(slug ?? '') : undefined;
  if (id !== undefined) return id;
  const address = quote(url.host + url.pathname);
  const page = PAGES.find(({ of }) => of.test(kind ?? ''))?.is;
  return problem(
    'project-id',
    page === undefined
      ? `no project can be read from the URL ${address}: give ${ACCEPTED_FORMS}.`
      : `${address} is the URL of ${page}, not of a project: open the project in Hex, and copy its URL.`,
  );
}

/** Pages of Hex that are no project, by what stands in their URLs after the workspace. */
const PAGES: { of: RegExp; is: string }[] = [
  { of: /^collections?$/, is: 'a collection' },
  { of: /^folders?$/, is: 'a folder' },
  { of: /^components?$/, is: 'a component' },
  { of: /^settings$/, is: 'the settings' },
  { of: /^(home|projects|library|explore)$/, is: 'a page that lists projects' },
  { of: /^threads?$/, is: 'a thread' },
];

function fromSlug(slug: string): Result<string, Problem[]> | undefined {
  if (isUuid(slug)) return ok(slug.toLowerCase());
  const compressed = /^[\w%.~-]+$/.test(slug) ? COMPRESSED.exec(slug)?.[1] : undefined;
  if (compressed === undefined) return undefined;
  const uuid = decompress(compressed);
  return WELL_FORMED_UUID.test(uuid)
    ? ok(uuid)
    : problem(
        'project-id',
        `${quote(compressed)} is not a project's 22-character ID: it stands for no UUID. Copy it anew.`,
      );
}

function decompress(compressed: string): string {
  const number = [...compressed].reduce((sum, digit) => sum * 62n + BigInt(BASE_62.indexOf(digit)), 0n);
  return number
    .toString(16)
    .padStart(32, '0')
    .replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
