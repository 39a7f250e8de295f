import { firstCharacters } from '../lib/cut.ts';
import type { Manifest, ManifestExposure } from './manifest.ts';
import type { FoundExposures, HexNames } from './model.ts';

/** Finds the exposures that are Hex projects, by what their `meta` says, else by their `url`. */
export function findHexExposures(manifest: Manifest, hex: HexNames): FoundExposures {
  const named = manifest.exposures.map(exposure => ({ exposure, project: projectOf(exposure, hex) }));
  const ours = named.flatMap(({ exposure, project }) =>
    project.kind === 'project' ? [{ exposure, projectId: project.projectId }] : [],
  );
  const nameOf = namesOf(ours.map(({ exposure }) => exposure));
  return {
    exposures: ours.map(({ exposure, projectId }) => ({
      uniqueId: exposure.uniqueId,
      name: nameOf(exposure),
      ...(exposure.label !== undefined && { label: exposure.label }),
      projectId,
    })),
    warnings: named.flatMap(({ exposure, project }) =>
      project.kind === 'unreadable' ? [`Exposure \`${exposure.name}\` ${project.why}`] : [],
    ),
    otherHosts: [
      ...new Set(named.flatMap(({ project }) => (project.kind === 'elsewhere' ? [project.host] : []))),
    ],
    notes: notesOn(named, hex),
  };
}

const MAX_NAMED = 5;

/** Somebody with one workspace has perhaps named the wrong one; somebody with two runs a step for each. */
function notesOn(named: { exposure: ManifestExposure; project: Project }[], hex: HexNames): string[] {
  const aside = named.flatMap(({ exposure, project }) =>
    project.kind === 'elsewhere' && isHexHost(project.host)
      ? [{ host: project.host, name: shown(exposure.name) }]
      : [],
  );
  return [...Map.groupBy(aside, ({ host }) => host)].map(([host, exposures]) => {
    const names = exposures.slice(0, MAX_NAMED).map(({ name }) => name);
    const more = exposures.length > MAX_NAMED ? ', …' : '';
    const urls = exposures.length === 1 ? 'its URL is' : 'their URLs are';
    return `Left aside: ${names.join(', ')}${more}, because ${urls} on \`${host}\`, and \`hex-url\` names \`${hex.host}\`.`;
  });
}

const isHexHost = (host: string): boolean => host.endsWith('.hex.tech');

type Project =
  | { kind: 'project'; projectId: string }
  /** `why` is the rest of a sentence whose subject is the exposure. */
  | { kind: 'unreadable'; why: string }
  | { kind: 'elsewhere'; host: string }
  | { kind: 'nowhere' };

function projectOf({ hexProjectId, hexMeta, url }: ManifestExposure, hex: HexNames): Project {
  if (hexProjectId !== undefined) {
    const projectId = typeof hexProjectId === 'string' ? hex.projectIdOf(hexProjectId.trim()) : undefined;
    return projectId === undefined
      ? { kind: 'unreadable', why: notAProject(hexProjectId) }
      : { kind: 'project', projectId };
  }
  const byUrl = projectAt(url, hex);
  const isPassedOver = byUrl.kind === 'nowhere' || (byUrl.kind === 'elsewhere' && !isHexHost(byUrl.host));
  return isPassedOver && hexMeta !== undefined ? { kind: 'unreadable', why: noProjectUnder(hexMeta) } : byUrl;
}

/** Reads what is written where a URL belongs, which dbt takes as it comes: Markdown, quotes, words around it. */
function projectAt(url: string | undefined, hex: HexNames): Project {
  if (url === undefined) return { kind: 'nowhere' };
  const whole = /\s/.test(url.trim()) ? null : addressOf(url);
  const isElsewhere = whole !== null && whole.host !== hex.host;
  const addresses = [...(whole === null ? [] : [whole]), ...(isElsewhere ? [] : addressesIn(url, hex))];
  const found = addresses.map(address => projectOn(address, hex));
  const ids = new Set(found.flatMap(one => (one.kind === 'project' ? [one.projectId] : [])));
  if (ids.size > 1) return { kind: 'unreadable', why: severalProjects(url) };
  const best = PREFERRED.map(kind => found.find(one => one.kind === kind)).find(one => one !== undefined);
  if (best !== undefined) return best;
  return mentions(url, hex.host) ? { kind: 'unreadable', why: noProjectIn(url) } : { kind: 'nowhere' };
}

const PREFERRED = ['project', 'unreadable', 'elsewhere'] as const;

function projectOn(address: URL, hex: HexNames): Project {
  if (address.host !== hex.host) return { kind: 'elsewhere', host: address.host };
  const projectId = hex.projectIdOf(address.href);
  return projectId === undefined
    ? { kind: 'unreadable', why: noProjectIn(address.host + address.pathname) }
    : { kind: 'project', projectId };
}

/** Some leave `https://` out: dbt takes any text. */
function addressOf(given: string): URL | null {
  const url = given.trim();
  if (/^https?:\/\//i.test(url)) return URL.parse(url);
  return /^[\w.-]+(:\d+)?\//.test(url) ? URL.parse(`https://${url}`) : null;
}

/** Without `https://` only those of Hex's hosts and the workspace's: `and/or` is none. */
const addressesIn = (text: string, { host }: HexNames): URL[] =>
  text.split(/[\s<>()[\]{}"'`|,;]+/).flatMap(word => {
    const address = addressOf(word.replace(/[.:!?*_]+$/, ''));
    const isMeant = /^https?:/i.test(word) || address?.host === host || isHexHost(address?.host ?? '');
    return address !== null && isMeant ? [address] : [];
  });

/** Not as a part of another host's name, and without another port. */
const mentions = (text: string, host: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\w.:-]+/)
    .some(word => word === host);

const TO_ADD = '`meta: { hex: { project_id: … } }` (under `config` from dbt 1.10 on)';

const WRITE = `write ${TO_ADD} with the project's UUID, or with its URL as the browser shows it.`;

const notAProject = (given: unknown): string =>
  `names ${shown(written(given))} under \`meta.hex.project_id\`, which is no project on the workspace's host: ${WRITE}`;

const noProjectUnder = (hexMeta: object): string =>
  `has ${shown(written(hexMeta))} in its \`meta\`, from which no project can be read: ${WRITE}`;

/** What is nested too deeply to be written has no better name. */
function written(given: unknown): string {
  try {
    return JSON.stringify(given) ?? '';
  } catch {
    return typeof given;
  }
}

const noProjectIn = (where: string): string =>
  `has the URL ${shown(where)}, from which no project can be read: add ${TO_ADD} to it, with the project's UUID.`;

const severalProjects = (url: string): string =>
  `has the URL ${shown(url)}, in which stand several projects: add ${TO_ADD} to it, with the UUID of the one that is meant.`;

const MAX_SHOWN = 100;

function shown(given: string): string {
  const text = given.replaceAll('`', "'");
  const kept = firstCharacters(text, MAX_SHOWN);
  return kept.length < text.length ? `\`${kept}…\`` : `\`${kept}\``;
}

function namesOf(exposures: ManifestExposure[]): (exposure: ManifestExposure) => string {
  const counts = new Map<string, number>();
  for (const { name } of exposures) counts.set(name, (counts.get(name) ?? 0) + 1);
  return ({ name, packageName, uniqueId }) =>
    counts.get(name) === 1 ? name : packageName === undefined ? uniqueId : `${packageName}.${name}`;
}
