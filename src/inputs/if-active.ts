/** What to do where the project already has an active run. */
export const IF_ACTIVE = ['start', 'cancel', 'wait', 'attach', 'skip', 'fail'] as const;

export type IfActive = (typeof IF_ACTIVE)[number];
