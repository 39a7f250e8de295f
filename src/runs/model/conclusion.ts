/** The step's `conclusion`, in the words of GitHub's checks. */
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'timed_out' | 'skipped' | 'started';

interface Traits {
  /** Whether a step with this conclusion succeeds: nothing failed, or nothing had to run. */
  isSuccess: boolean;
  /** Whether what needs a run with this conclusion may start: one that was skipped has produced nothing. */
  satisfiesNeeds: boolean;
  /** Whether the run itself failed, which `fail-fast` acts on. */
  isFailure: boolean;
  /** Of several conclusions, the one that ranks highest is that of the whole. */
  severity: number;
}

const TRAITS: Record<Conclusion, Traits> = {
  cancelled: { isSuccess: false, satisfiesNeeds: false, isFailure: false, severity: 5 },
  failure: { isSuccess: false, satisfiesNeeds: false, isFailure: true, severity: 4 },
  timed_out: { isSuccess: false, satisfiesNeeds: false, isFailure: true, severity: 3 },
  started: { isSuccess: true, satisfiesNeeds: true, isFailure: false, severity: 2 },
  success: { isSuccess: true, satisfiesNeeds: true, isFailure: false, severity: 1 },
  skipped: { isSuccess: true, satisfiesNeeds: false, isFailure: false, severity: 0 },
};

export const isSuccess = (conclusion: Conclusion): boolean => TRAITS[conclusion].isSuccess;
export const isFailure = (conclusion: Conclusion): boolean => TRAITS[conclusion].isFailure;
export const satisfiesNeeds = (conclusion: Conclusion): boolean => TRAITS[conclusion].satisfiesNeeds;

/** The most severe of several conclusions; of none, `skipped`. */
export const mostSevere = (conclusions: Conclusion[]): Conclusion =>
  conclusions.reduce<Conclusion>(
    (worst, one) => (TRAITS[one].severity > TRAITS[worst].severity ? one : worst),
    'skipped',
  );
