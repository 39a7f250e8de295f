import type { Manifest, ManifestExposure } from './manifest.ts';
import type { FoundExposures, HexWorkspace, UnreadableReason } from './model.ts';

/** Finds the exposures that are Hex projects, by their `meta` or else by their `url`. */
export function findHexExposures({ exposures }: Manifest, hex: HexWorkspace): FoundExposures {
  const projects: { exposure: ManifestExposure; projectId: string }[] = [];
  const unreadable: FoundExposures['unreadable'] = [];
  const onOtherHosts: FoundExposures['onOtherHosts'] = [];
  for (const exposure of exposures) {
    const { name } = exposure;
    const reference = referenceOf(exposure, hex);
    if (reference.kind === 'project') projects.push({ exposure, projectId: reference.projectId });
    if (reference.kind === 'unreadable') unreadable.push({ name, reason: reference.reason });
    if (reference.kind === 'other-host') onOtherHosts.push({ name, host: reference.host });
  }
  const nameOf = uniqueNames(projects.map(({ exposure }) => exposure));
  return {
    exposures: projects.map(({ exposure, projectId }) => ({
      uniqueId: exposure.uniqueId,
      name: nameOf(exposure),
      ...(exposure.label !== undefined && { label: exposure.label }),
      projectId,
    })),
    unreadable,
    onOtherHosts,
  };
}

/** What an exposure refers to. */
type Reference =
  | { kind: 'project'; projectId: string }
  | { kind: 'unreadable'; reason: UnreadableReason }
  | { kind: 'other-host'; host: string }
  | { kind: 'none' };

function referenceOf({ hexProjectId, hexMeta, url = '' }: ManifestExposure, hex: HexWorkspace): Reference {
  if (hexProjectId !== undefined) {
    const projectId = typeof hexProjectId === 'string' ? hex.projectIdOf(hexProjectId.trim()) : undefined;
    return projectId === undefined
      ? unreadable({ kind: 'project-id', value: hexProjectId })
      : { kind: 'project', projectId };
  }
  const byUrl = referenceIn(url, hex);
  const isUnrelatedToHex = byUrl.kind === 'none' || (byUrl.kind === 'other-host' && !isHexHost(byUrl.host));
  return isUnrelatedToHex && hexMeta !== undefined
    ? unreadable({ kind: 'other-meta', meta: hexMeta })
    : byUrl;
}

const unreadable = (reason: UnreadableReason): Reference => ({ kind: 'unreadable', reason });

/** Reads an exposure's `url`, for which dbt takes any text: Markdown, quotes, a sentence with an address in it. */
function referenceIn(url: string, hex: HexWorkspace): Reference {
  const whole = /\s/.test(url.trim()) ? null : addressFrom(url);
  const isOnOtherHost = whole !== null && whole.host !== hex.host;
  const addresses = [...(whole === null ? [] : [whole]), ...(isOnOtherHost ? [] : addressesIn(url, hex))];
  const references = addresses.map(address => referenceAt(address, hex));
  const projectIds = references.flatMap(one => (one.kind === 'project' ? [one.projectId] : []));
  if (new Set(projectIds).size > 1) return unreadable({ kind: 'several-projects-in-url', url });
  for (const kind of PREFERRED) {
    const reference = references.find(one => one.kind === kind);
    if (reference !== undefined) return reference;
  }
  return mentions(url, hex.host) ? unreadable({ kind: 'no-project-in-url', url }) : { kind: 'none' };
}

/** Which kind counts where an exposure has several. */
const PREFERRED: Reference['kind'][] = ['project', 'unreadable', 'other-host'];

function referenceAt(address: URL, hex: HexWorkspace): Reference {
  if (address.host !== hex.host) return { kind: 'other-host', host: address.host };
  const projectId = hex.projectIdOf(address.href);
  return projectId === undefined
    ? unreadable({ kind: 'no-project-in-url', url: address.host + address.pathname })
    : { kind: 'project', projectId };
}

/** An address without `https://` counts too, because dbt takes it. */
function addressFrom(text: string): URL | null {
  const address = text.trim();
  if (/^https?:\/\//i.test(address)) return URL.parse(address);
  return /^[\w.-]+(:\d+)?\//.test(address) ? URL.parse(`https://${address}`) : null;
}

/** The addresses in a sentence. Without `https://` only those on Hex's hosts count: `and/or` is no address. */
const addressesIn = (text: string, { host }: HexWorkspace): URL[] =>
  text.split(/[\s<>()[\]{}"'`|,;]+/).flatMap(word => {
    const address = addressFrom(word.replace(/[.:!?*_]+$/, ''));
    if (address === null) return [];
    return /^https?:/i.test(word) || address.host === host || isHexHost(address.host) ? [address] : [];
  });

/** Whether a host is one of Hex's own, such as `eu.hex.tech`. */
export const isHexHost = (host: string): boolean => host.endsWith('.hex.tech');

/** Whether `text` names `host`, not as a part of another host's name, nor with a port. */
const mentions = (text: string, host: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\w.:-]+/)
    .some(word => word === host);

/** Names exposures so that none has another's name. */
function uniqueNames(exposures: ManifestExposure[]): (exposure: ManifestExposure) => string {
  const byName = Map.groupBy(exposures, ({ name }) => name);
  return ({ name, packageName, uniqueId }) => {
    if (byName.get(name)?.length === 1) return name;
    return packageName === undefined ? uniqueId : `${packageName}.${name}`;
  };
}
