import { truncate } from '../../lib/text.ts';
import type { WantedChart } from '../../runs/find-charts.ts';

/**
 * Names for the files of charts, in the same order: after the label, or the static ID where there is no label or the chart
 * was asked for by that ID. Each is safe on Linux, macOS and Windows, and none is the same as another there.
 */
export function chartFileNames(charts: WantedChart[]): string[] {
  const wishes = charts.map(({ staticId, label, askedFor }) => {
    const name = askedFor === 'by-id' ? '' : safeName(label);
    return name === '' ? { name: staticId, rank: 0 } : { name, rank: 1 };
  });
  const taken = new Set<string>();
  const names = wishes.map(({ name }) => name);
  const take = (index: number, name: string): boolean => {
    if (taken.has(identity(name))) return false;
    taken.add(identity(name));
    names[index] = name;
    return true;
  };
  // An ID is what a later step may go by, and a name that is somebody's label is not given to the second of another label.
  const inOrder = [...wishes.entries()].toSorted(([, one], [, other]) => one.rank - other.rank);
  const left = inOrder.filter(([index, { name }]) => !take(index, name));
  const counts = new Map<string, number>();
  for (const [index, { name }] of left) {
    let count = counts.get(identity(name)) ?? 2;
    while (!take(index, `${name}-${count}`)) count += 1;
    counts.set(identity(name), count + 1);
  }
  return names.map(name => `${name}.png`);
}

const MAX_CHARACTERS = 100;
/** Where a file's name may have 255 bytes, there is room for a number, the ending, and accents apart from their letters. */
const MAX_BYTES = 180;

/** Empty where nothing of the label can stand in a file's name. */
function safeName(label: string): string {
  const name = label
    .toWellFormed()
    .normalize('NFC')
    .replace(FORBIDDEN, '-')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .replace(AT_START, '');
  const cut = cutToSize(name).replace(AT_END, '');
  return RESERVED.test(cut) ? `_${cut}` : cut;
}

/** By Windows, by the action that uploads artifacts, or by every system. */
const FORBIDDEN = /[\\/:*?"<>|]/g;
/** Control characters other than blanks, and what changes the direction of text. */
const INVISIBLE = /(?!\s)[\p{Cc}\p{Bidi_Control}\u200b\ufeff]/gu;
/** A file that begins with a dot is hidden; one that begins with a dash looks like an option. */
const AT_START = /^[\s.-]+/;
/** Windows drops them. */
const AT_END = /[\s.]+$/;
/** Devices of Windows, whatever follows the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i;

function cutToSize(name: string): string {
  let max = MAX_CHARACTERS;
  let cut = truncate(name, max);
  while (Buffer.byteLength(cut) > MAX_BYTES) {
    max -= 1;
    cut = truncate(name, max);
  }
  return cut;
}

/** What is the same for two names that some system takes for one. */
const identity = (name: string): string =>
  fold(name.replace(/\p{Default_Ignorable_Code_Point}/gu, '').normalize('NFKC')).normalize('NFKC');

/** In upper case first: `ß` and `ss` become the same. */
const fold = (text: string): string => text.toUpperCase().toLowerCase();
