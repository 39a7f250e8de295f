import type { IfActive } from '../../plan/run-spec.ts';

/** What `if-active` takes. */
export const IF_ACTIVE: readonly IfActive[] = ['start', 'cancel', 'wait', 'attach', 'skip', 'fail'];
