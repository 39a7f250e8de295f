/** How the runner asks a process to end; `SIGBREAK` is Windows'. */
export const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const;
