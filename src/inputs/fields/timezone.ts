import { nearest } from '../../lib/did-you-mean.ts';
import { ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';

const EXAMPLES = '`Europe/Berlin` or `America/New_York`';

/**
 * Reads an IANA time zone in upper or lower case, older names such as `US/Pacific` included, into the name by which `Intl`
 * knows it.
 */
export function readTimezone(text: string): Result<string, Problem[]> {
  // The default: the first use of `Intl` takes a while.
  if (text === 'UTC') return ok(text);
  const zone = isOffset(text) || isAbbreviation(text) ? undefined : knownZone(text);
  if (zone !== undefined) return ok(zone);
  if (looksAbbreviated(text)) {
    return problem('timezone', `${quote(text)} is an abbreviation: write a zone such as ${EXAMPLES}.`);
  }
  const meant = nearestZone(text);
  const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
  return problem('timezone', `${quote(text)} is no IANA time zone: give a name such as ${EXAMPLES}.${hint}`);
}

/** `Intl` takes `+13:00` too, but where clocks change, no offset is right all year. */
const isOffset = (text: string): boolean => /^[+-]/.test(text);

/** `Intl` takes these too, and `BST` for Bangladesh's: IANA has only those that name one zone. */
const isAbbreviation = (text: string): boolean =>
  /^[a-z]{3}$/i.test(text) && !IANA_ABBREVIATIONS.has(text.toUpperCase());

/** From the `backward` and `etcetera` files of IANA's database. */
const IANA_ABBREVIATIONS = new Set('UTC GMT UCT CET EET MET WET EST MST HST PRC ROC ROK'.split(' '));

/** Some cities have names as short, but for them a zone can be suggested. */
const looksAbbreviated = (text: string): boolean =>
  /^[A-Z]{2,5}$/.test(text) &&
  !Intl.supportedValuesOf('timeZone').some(zone => cityOf(zone).toUpperCase() === text);

function knownZone(text: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** People leave out the continent, or write a city as it is written elsewhere. */
function nearestZone(text: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone');
  const byName = new Map(zones.flatMap(zone => [[cityOf(zone), zone] as const, [zone, zone] as const]));
  const name = nearest(text.replaceAll(' ', '_'), [...byName.keys()]);
  return name === undefined ? undefined : byName.get(name);
}

const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1);
