import type { Manifest } from './manifest.ts';
import type { DbtProject, Exposure, FoundExposures, HeldBy, HexNames } from './model.ts';

/**
 * Says why an exposure of a project that is held does not run: `` `model.shop.orders` ended with `error` ``, without a
 * full stop. One that nothing holds itself waits for another of its project.
 */
export function whyHeld(exposure: Exposure, { exposures }: DbtProject): string {
  if (exposure.heldBy.length > 0) return causes(exposure.heldBy);
  const other = exposures.find(({ heldBy }) => heldBy.length > 0);
  return other === undefined
    ? 'nothing holds it'
    : `exposure \`${other.name}\` of the same project is held: ${causes(other.heldBy)}`;
}

const MAX_TOLD = 3;

function causes(heldBy: HeldBy[]): string {
  const told = heldBy.slice(0, MAX_TOLD).map(cause);
  const more = heldBy.length - told.length;
  return more > 0 ? `${told.join(', ')}, and ${more} more` : told.join(', ');
}

function cause(held: HeldBy): string {
  const node = `\`${held.uniqueId}\``;
  switch (held.kind) {
    case 'node':
      return `${node} ended with \`${held.status}\``;
    case 'test':
      return `test ${node} ended with \`${held.status}\` (on \`${held.of}\`)`;
    case 'empty':
      return `${node} was built with \`--empty\``;
    case 'unreached':
      return `${node} was not built: dbt stopped at a failure before (\`--fail-fast\`)`;
  }
}

interface Unselected extends FoundExposures {
  held: DbtProject[];
  untouched: DbtProject[];
  manifest: Manifest;
  hex: HexNames;
}

/** Says why no project is selected. */
export function whyNothing({
  exposures,
  held,
  untouched,
  warnings,
  otherHosts,
  ...from
}: Unselected): string {
  const all = from.manifest.exposures.length;
  if (all === 0) return 'The manifest has no exposures: describe in dbt what is downstream of its models.';
  if (exposures.length === 0) {
    const unreadable = warnings.length === 0 ? '' : ` that can be read (${warnings.length} cannot)`;
    return [
      `Of ${counted(all)}, none names a Hex project${unreadable}: by a \`url\` on \`${from.hex.host}\`, or by \`hex.project_id\` in its \`meta\`.`,
      ...hostsSeen(otherHosts),
    ].join(' ');
  }
  return [...heldBack(held), ...leftAlone(countIn(untouched))].join(' ');
}

function heldBack(held: DbtProject[]): string[] {
  const count = countIn(held);
  if (count === 0) return [];
  const isEmpty = held.some(({ exposures }) =>
    exposures.some(({ heldBy }) => heldBy.some(({ kind }) => kind === 'empty')),
  );
  const why = isEmpty ? 'failed, was skipped, or was built with `--empty`' : 'failed or was skipped';
  return [`${counted(count)} ${count === 1 ? 'is' : 'are'} held back, because something upstream ${why}.`];
}

const leftAlone = (count: number): string[] =>
  count === 0 ? [] : [`Nothing upstream of ${counted(count)} was built with success.`];

const MAX_HOSTS = 5;

function hostsSeen(hosts: string[]): string[] {
  if (hosts.length === 0) return [];
  const told = hosts.slice(0, MAX_HOSTS).map(host => `\`${host}\``);
  const more = hosts.length > MAX_HOSTS ? ', …' : '';
  return [`URLs are on ${told.join(', ')}${more}: if one of these is the workspace's host, set \`hex-url\`.`];
}

const countIn = (projects: DbtProject[]): number => projects.flatMap(({ exposures }) => exposures).length;

const counted = (count: number): string => (count === 1 ? '1 exposure' : `${count} exposures`);
