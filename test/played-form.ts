import type { Form } from './fakes/hex/operations.ts';

/** The form of Hex's answers in which tests that name none are being played: `vitest.config.ts` says which are played in both. */
export const playedForm: Form = process.env.HEX_FORM === 'older' ? 'older' : 'newer';
