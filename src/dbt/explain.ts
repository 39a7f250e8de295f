import { firstFew, plural, truncate } from '../lib/text.ts';
import { isHexHost } from './exposures.ts';
import type { Manifest } from './manifest.ts';
import type {
  DbtProject,
  Exposure,
  FoundExposures,
  HeldBy,
  HexWorkspace,
  UnreadableExposure,
  UnreadableReason,
} from './model.ts';

/** A sentence for the log that says which manifest was read. */
export function describeManifest({ metadata, exposures }: Manifest): string {
  const { schemaVersion, dbtVersion } = metadata;
  const version =
    schemaVersion === undefined ? 'an unknown schema version' : `schema version ${schemaVersion}`;
  const writer = dbtVersion === undefined ? '' : `, written by dbt ${dbtVersion}`;
  const count = exposures.length === 0 ? 'no exposures' : exposureCount(exposures.length);
  return `The manifest is of ${version}${writer}, and has ${count}.`;
}

const exposureCount = (count: number): string => plural(count, 'exposure');

const MAX_CAUSES = 3;

/**
 * Why an exposure of a held project does not run, such as `` `model.shop.orders` ended with `error` ``, without a full
 * stop. If nothing holds the exposure itself, another one of its project is held.
 */
export function whyHeld(exposure: Exposure, { exposures }: DbtProject): string {
  if (exposure.heldBy.length > 0) return causesIn(exposure.heldBy);
  const heldExposure = exposures.find(({ heldBy }) => heldBy.length > 0);
  return heldExposure === undefined
    ? 'nothing holds it'
    : `exposure \`${heldExposure.name}\` of the same project is held: ${causesIn(heldExposure.heldBy)}`;
}

const causesIn = (heldBy: HeldBy[]): string => firstFew(heldBy, MAX_CAUSES, causeIn).join(', ');

function causeIn(held: HeldBy): string {
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

/** Says why no project is selected. */
export function whyNothingSelected({
  manifest,
  found,
  held,
  untouched,
  hex,
}: {
  manifest: Manifest;
  found: FoundExposures;
  held: DbtProject[];
  untouched: DbtProject[];
  hex: HexWorkspace;
}): string {
  if (manifest.exposures.length === 0)
    return 'The manifest has no exposures: describe in dbt what is downstream of its models.';
  if (found.exposures.length === 0) return whyNoneFound(manifest, found, hex);
  return [...countHeld(held), ...countUntouched(untouched)].join(' ');
}

function whyNoneFound(
  { exposures }: Manifest,
  { unreadable, onOtherHosts }: FoundExposures,
  { host }: HexWorkspace,
): string {
  const readable = unreadable.length === 0 ? '' : ` that can be read (${unreadable.length} cannot)`;
  const none = `Of ${exposureCount(exposures.length)}, none names a Hex project${readable}: by a \`url\` on \`${host}\`, or by \`hex.project_id\` in its \`meta\`.`;
  const otherHosts = [...new Set(onOtherHosts.map(other => `\`${other.host}\``))];
  if (otherHosts.length === 0) return none;
  return `${none} URLs are on ${withEllipsis(otherHosts)}: if one of these is the workspace's host, set \`hex-url\`.`;
}

function countHeld(held: DbtProject[]): string[] {
  if (held.length === 0) return [];
  const exposures = held.flatMap(project => project.exposures);
  const isBuiltEmpty = exposures.some(({ heldBy }) => heldBy.some(({ kind }) => kind === 'empty'));
  const why = isBuiltEmpty ? 'failed, was skipped, or was built with `--empty`' : 'failed or was skipped';
  const verb = exposures.length === 1 ? 'is' : 'are';
  return [`${exposureCount(exposures.length)} ${verb} held back, because something upstream ${why}.`];
}

function countUntouched(untouched: DbtProject[]): string[] {
  if (untouched.length === 0) return [];
  const { length } = untouched.flatMap(({ exposures }) => exposures);
  return [`Nothing upstream of ${exposureCount(length)} was built with success.`];
}

const PROJECT_ID = '`meta: { hex: { project_id: … } }` (under `config` from dbt 1.10 on)';

const WRITE_PROJECT_ID = `Write ${PROJECT_ID} with the project's UUID, or with its URL as the browser shows it.`;

/** Why the project of an exposure cannot be read, and what to write in dbt. */
export const describeUnreadable = ({ name, reason }: UnreadableExposure): string =>
  `No project can be read from exposure \`${name}\`: ${whyUnreadable(reason)}`;

function whyUnreadable(reason: UnreadableReason): string {
  switch (reason.kind) {
    case 'project-id':
      return `\`meta.hex.project_id\` is ${quoteValue(JSON.stringify(reason.value))}, which is no project on the workspace's host. ${WRITE_PROJECT_ID}`;
    case 'other-meta':
      return `its \`meta\` has ${quoteValue(JSON.stringify(reason.meta))}. ${WRITE_PROJECT_ID}`;
    case 'no-project-in-url':
      return `its URL is ${quoteValue(reason.url)}. Add ${PROJECT_ID} to it, with the project's UUID.`;
    case 'several-projects-in-url':
      return `its URL ${quoteValue(reason.url)} names several. Add ${PROJECT_ID} to it, with the UUID of the one that is meant.`;
  }
}

const MAX_QUOTE_LENGTH = 100;

/** As `quote`, but longer, and with its blanks: people compare it with what they wrote in dbt. */
function quoteValue(value: string): string {
  const text = value.replaceAll('`', "'");
  const kept = truncate(text, MAX_QUOTE_LENGTH);
  return kept.length < text.length ? `\`${kept}…\`` : `\`${kept}\``;
}

/**
 * A sentence on each other host of Hex that exposures are on: `hex-url` may name the wrong one, or there are two
 * workspaces, each with a step of its own.
 */
export function describeOtherWorkspaces({ onOtherHosts }: FoundExposures, hex: HexWorkspace): string[] {
  const onHexHosts = onOtherHosts.filter(({ host }) => isHexHost(host));
  return [...Map.groupBy(onHexHosts, ({ host }) => host)].map(([host, exposures]) => {
    const names = withEllipsis(exposures.map(({ name }) => quoteValue(name)));
    const urls = exposures.length === 1 ? 'its URL is' : 'their URLs are';
    return `Left aside: ${names}, because ${urls} on \`${host}\`, and \`hex-url\` names \`${hex.host}\`.`;
  });
}

const MAX_EXPOSURE_NAMES = 5;

const withEllipsis = (names: string[]): string =>
  names.length > MAX_EXPOSURE_NAMES
    ? `${names.slice(0, MAX_EXPOSURE_NAMES).join(', ')}, …`
    : names.join(', ');
