import { logText } from '../../github/escape.ts';
import type { HelpTopic } from '../../github/help.ts';
import type { HexError, InvalidParam } from '../../hex/errors.ts';
import { formatDuration, formatTime } from '../../lib/format.ts';
import { OPERATION_TEXT } from './operation-text.ts';

/** What an HTTP status of Hex's most often means, and what to do. */
const ADVICE: Record<number, string> = {
  400: 'Check the inputs of this step.',
  401: 'The token is wrong, expired or revoked, or belongs to a workspace on another host. Check that the secret is available to this workflow (pull requests from forks get none), create a new token in Hex under Settings → API keys, and check `hex-url`.',
  404: "Check `project-id` and `hex-url`, that the project is published, and that the token's user may see it.",
  429: 'The limits hold for all tokens of one user: run fewer jobs at once, use the token of another user, or allow a longer `timeout`.',
};

/** What to do about a token that has expired, or soon will. */
export const NEW_TOKEN = 'Create a new one in Hex under Settings → API keys, and store it as the secret.';

const NEEDS_EDIT = 'For `update-published-results` it must have "Can Edit" on the project, too.';

const ADVICE_5XX = "Hex or something before it has trouble: see Hex's status page, and try again later.";
const ADVICE_CERTIFICATE =
  'If your network has a certificate authority of its own, name the file with its certificate in the environment variable `NODE_EXTRA_CA_CERTS`.';
const ADVICE_PROXY =
  'Check the proxy in `HTTPS_PROXY`, and that it lets the runner through to the host in `hex-url`.';
const ADVICE_NETWORK = 'Check that the runner reaches the host in `hex-url`, and its proxy settings.';

/** One or more sentences: what was attempted, what happened, what to do next. */
export const explain = (error: HexError): string =>
  `Could not ${OPERATION_TEXT[error.operation].action} (${error.operation}): ${whatHappened(error)}`;

/** The paragraph of the documentation about it. */
export const helpFor = (error: HexError): HelpTopic | undefined =>
  error.kind === 'refused' && error.status === 401 ? 'The token is not valid' : undefined;

/** The refusals to start a run whose reason, in Hex's words, may quote a parameter's value. */
const MAY_QUOTE = [400, 422];

/** `error` without the values of parameters, which may be secrets, for where GitHub masks nothing. */
export function withoutValues(error: HexError): HexError {
  if (error.kind !== 'refused' || error.operation !== 'RunProject') return error;
  if (!MAY_QUOTE.includes(error.status)) return error;
  const { reason: _, ...rest } = error;
  return { ...rest, invalidParams: error.invalidParams.map(({ value: _, ...param }) => param) };
}

/** A line for the end of a message, where there is a trace ID, which Hex's support asks for. */
export const traceLines = (traceId: string | undefined): string[] =>
  traceId === undefined ? [] : [`Trace ID for Hex support: ${logText(traceId, 100)}`];

function whatHappened(error: HexError): string {
  switch (error.kind) {
    case 'refused':
      return refused(error);
    case 'unreachable':
      return `the connection${connectedTo(error.peer)} failed with ${logText(error.detail, 200)}. ${ADVICE_NETWORK}`;
    case 'untrusted-connection':
      return error.by === 'certificate'
        ? `the server's certificate is not trusted (${logText(error.detail, 200)}). ${ADVICE_CERTIFICATE}`
        : `${logText(error.detail, 200)}. ${ADVICE_PROXY}`;
    case 'timed-out':
      return `Hex did not answer within ${formatDuration(error.timeoutMs)}. ${ADVICE_NETWORK}`;
    case 'out-of-time':
      return `Hex had not answered when the time was up. ${ADVICE_NETWORK}`;
    case 'redirected':
      return `the answer was a redirect (HTTP ${error.status}) to ${logText(error.location, 200)}, which is not followed because the token would go with it. Check \`hex-url\`.`;
    case 'unreadable':
      return `the answer (HTTP ${error.status}) is not what Hex's API promises: ${logText(error.detail, 300)}. Check that \`hex-url\` is Hex's host and that no proxy answers in its place.`;
    case 'throttled':
      return `Hex's rate limit leaves no room for it; it resets in ${formatDuration(error.resetMs)}. ${ADVICE[429]}`;
    case 'aborted':
      return 'the step was stopped meanwhile.';
  }
}

const connectedTo = (peer: string | undefined): string =>
  peer === undefined ? '' : ` to ${logText(peer, 200)}`;

const NOT_OF_HEX =
  "The answer has none of Hex's forms, so a proxy or gateway may have given it in place of Hex.";

function refused(error: HexError & { kind: 'refused' }): string {
  const reason = error.reason === undefined ? '' : `: ${logText(error.reason).replace(/\.$/, '')}`;
  const params = paramProblems(error);
  const advice = params === '' ? adviceOn(error) : params;
  const reset = error.resetMs === undefined ? '' : ` Hex asks to wait ${formatDuration(error.resetMs)}.`;
  const doubt = error.status < 500 && !error.fromHex && error.status !== 429 ? ` ${NOT_OF_HEX}` : '';
  return `Hex answered HTTP ${error.status}${reason}.${reset} ${advice}`.trimEnd() + doubt;
}

function adviceOn(error: HexError & { kind: 'refused' }): string {
  const { status, operation, fromHex } = error;
  if (status === 401) return adviceOn401(error);
  const ofOperation = OPERATION_TEXT[operation].advice?.[status];
  if (ofOperation === undefined || (status >= 500 && !fromHex)) {
    return ADVICE[status] ?? (status >= 500 ? ADVICE_5XX : '');
  }
  return error.needsEdit ? `${ofOperation} ${NEEDS_EDIT}` : ofOperation;
}

/** @param atMs when the token expired, since the epoch */
export const expiredOn = (atMs: number): string =>
  `The token expired on ${formatTime(new Date(atMs).toISOString())}. ${NEW_TOKEN}`;

/** Reasons in Hex's words that name expiry alone: not "invalid or expired". */
const SAYS_EXPIRED = /^(?!.*\b(or|invalid|revoked)\b).*\bexpired\b/i;

function adviceOn401({ tokenExpiredAtMs, reason = '' }: HexError & { kind: 'refused' }): string {
  if (tokenExpiredAtMs !== undefined) return expiredOn(tokenExpiredAtMs);
  return SAYS_EXPIRED.test(reason) ? `The token has expired. ${NEW_TOKEN}` : (ADVICE[401] ?? '');
}

function paramProblems({ invalidParams, unknownParams }: HexError & { kind: 'refused' }): string {
  const invalid = invalidParams.map(invalidParam);
  const unknown = unknownParams.map(
    name =>
      `The project has no parameter \`${logText(name, 100)}\`: it must be an input that the published app shows, spelt as its variable in Hex.`,
  );
  return [...invalid, ...unknown].join(' ');
}

function invalidParam({ name, value, dataType }: InvalidParam): string {
  const [param, type] = [logText(name, 100), logText(dataType, 50)];
  return value === undefined
    ? `Parameter \`${param}\` does not fit: the project expects a value of type ${type}.`
    : `Parameter \`${param}\` was ${logText(value, 100)}, but the project expects a value of type ${type}.`;
}
