import { formatAge } from '../../lib/format.ts';
import type { Age } from '../../runs/model/age.ts';

/** How long ago a run ended: `27h 5m ago`. */
export function ageText(age: Age): string {
  switch (age.kind) {
    case 'known':
      return `${formatAge(age.ageMs)} ago`;
    case 'at-most':
      return `at most ${formatAge(age.ageMs)} ago`;
    case 'unknown':
      return 'at an unknown time';
  }
}
