import { logText } from '../../github/escape.ts';
import type { Trouble } from '../../github/help.ts';
import type { HexError, InvalidParam } from '../../hex/errors.ts';
import { formatDuration, formatTime } from '../../lib/format.ts';
import { about, type Explanation } from './explanation.ts';
import { OPERATION_TEXT } from './operation-text.ts';

/** What happened and what to do, in a sentence or a few, the point first; Hex's own words come last. */
export const explain = (error: HexError): string => explanationOf(error).message;

/** The paragraph of the documentation about it. */
export const helpFor = (error: HexError): Trouble => explanationOf(error).help;

/** What was attempted and what happened, in one sentence without advice: for a failure that may well pass. */
export const inShort = (error: HexError): string =>
  `Could not ${OPERATION_TEXT[error.operation].action}: ${whatHappened(error)}.`;

/** Where Hex itself is at fault. */
export const HEX_STATUS_PAGE = 'https://status.hex.tech';

/** Whether Hex itself may be at fault, so that its status page is worth a look. */
export const isFaultOfHex = (error: HexError): boolean => helpFor(error) === 'Hex has trouble';

/** The refusals to start a run whose reason, in Hex's words, may quote a parameter's value. */
const MAY_QUOTE = [400, 422];

/** `error` without the values of parameters, which may be secrets, for where GitHub masks nothing. */
export function withoutValues(error: HexError): HexError {
  if (error.kind !== 'refused' || error.operation !== 'RunProject') return error;
  if (!MAY_QUOTE.includes(error.status)) return error;
  const { reason: _, ...rest } = error;
  const why = saysUnpublished(error) && { unpublished: true as const };
  return { ...rest, ...why, invalidParams: error.invalidParams.map(({ value: _, ...param }) => param) };
}

/** A line for the end of a message, where there is a trace ID, which Hex's support asks for. */
export const traceLines = (traceId: string | undefined): string[] =>
  traceId === undefined ? [] : [`Trace ID for Hex support: ${logText(traceId, 100)}`];

/** What to do about a token that has expired, or soon will. */
export const NEW_TOKEN = 'Create a new one in Hex under Settings → API keys, and store it as the secret.';

/** @param atMs when the token expired, since the epoch */
export const expiredOn = (atMs: number): string =>
  `${'The token has expired' satisfies Trouble}, on ${formatTime(new Date(atMs).toISOString())}. ${NEW_TOKEN}`;

const CHECK_NETWORK = 'Check `hex-url`, and that the runner may reach that host.';
const CHECK_PROXY = 'Check the proxy in `HTTPS_PROXY`.';
const LATER = 'Try again later. Where it stays so, look for a proxy or firewall in between.';

function explanationOf(error: HexError): Explanation {
  switch (error.kind) {
    case 'refused':
      return refused(error);
    case 'unreachable':
      return unreachable(error);
    case 'untrusted-connection':
      return untrusted(error);
    case 'timed-out':
    case 'out-of-time':
      return about('Hex did not answer', ` ${inTime(error)}. ${LATER}`);
    case 'redirected':
      return about(
        'The host in `hex-url` redirects',
        ` to \`${hostOf(error.location)}\`: set \`hex-url\` to your workspace's own host. (HTTP ${error.status}; it was not followed, because the token would go with it.)`,
      );
    case 'unreadable':
      return about(
        "Hex's answer cannot be read",
        `: ${logText(error.detail, 300)}. Check \`hex-url\`, and whether a proxy answers in Hex's place. (HTTP ${error.status}.)`,
      );
    case 'throttled':
      return rateLimit(error.resetMs);
    case 'aborted':
      return about('The step was stopped', ' before Hex had answered.');
  }
}

const inTime = (error: HexError & { kind: 'timed-out' | 'out-of-time' }): string =>
  error.kind === 'timed-out' ? `within ${formatDuration(error.timeoutMs)}` : 'before the time was up';

const hostOf = (location: string): string => logText(URL.parse(location)?.host || location, 200);

function unreachable({ peer, detail, sent }: HexError & { kind: 'unreachable' }): Explanation {
  const code = logText(detail, 200);
  if (sent) return about('The connection to Hex broke', ` (${code}). ${LATER}`);
  if (peer === undefined) return about('Hex cannot be reached', `: ${code}. ${LATER}`);
  const remedy = peer.startsWith('the proxy ') ? CHECK_PROXY : CHECK_NETWORK;
  const refusal = NO_CONNECTION[detail] ?? 'cannot be connected to';
  return about('Hex cannot be reached', `: ${logText(peer, 200)} ${refusal} (${code}). ${remedy}`);
}

/** What the codes of Node for a connection that was not made say of the other side. */
const NO_CONNECTION: Record<string, string> = {
  ECONNREFUSED: 'refused the connection',
  ENOTFOUND: 'is not known to the DNS',
  EAI_AGAIN: 'could not be looked up in the DNS',
  ETIMEDOUT: 'did not answer',
  UND_ERR_CONNECT_TIMEOUT: 'did not answer',
};

const PROXY_LOGIN = 'Write the user name and password that it wants in `HTTPS_PROXY`.';

const untrusted = ({ by, detail }: HexError & { kind: 'untrusted-connection' }): Explanation =>
  by === 'certificate'
    ? about(
        "Hex's certificate is not trusted",
        `: ${logText(detail, 200)}. Where the network has a certificate authority of its own, name the file with its certificate in the variable \`NODE_EXTRA_CA_CERTS\`.`,
      )
    : about(
        'The proxy cannot be used',
        `: ${logText(detail, 200)}. ${detail.endsWith('407') ? PROXY_LOGIN : CHECK_PROXY}`,
      );

function rateLimit(resetMs: number | undefined): Explanation {
  const when =
    resetMs === undefined
      ? '`timeout` leaves no time to wait for it'
      : `it resets in ${formatDuration(resetMs)}, later than \`timeout\` allows`;
  return about(
    "Hex's rate limit is reached",
    `: ${when}. Give a longer \`timeout\`, or run fewer jobs at once with tokens of one user.`,
  );
}

type Refused = HexError & { kind: 'refused' };

function refused(error: Refused): Explanation {
  const { help, message } = refusal(error);
  return { help, message: `${message} ${inHexWords(error)}` };
}

function refusal(error: Refused): Explanation {
  const { status, operation, fromHex } = error;
  const { missing } = OPERATION_TEXT[operation];
  const params = paramProblem(error);
  if (params !== undefined) return params;
  switch (status) {
    case 400:
      return operation === 'GetChartImageFromRun'
        ? about('The cell has no image', ': it must be a chart that this run has rendered without an error.')
        : about('Hex refused the request', ': check the inputs of this step.');
    case 401:
      return notValid(error);
    case 403:
      return notAllowed(error);
    case 404:
      return missing === undefined ? about('Hex refused the request', '.') : about(...missing);
    case 422:
      return operation === 'RunProject' ? notRunnable(error) : about('Hex refused the request', '.');
    case 429:
      return rateLimit(error.resetMs);
    default:
      if (status < 500) return about('Hex refused the request', '.');
      return status === 503 && operation === 'RunProject' && fromHex
        ? about(
            "All 25 kernels of the token's user are in use",
            ': wait for other runs to end, or allow a longer `timeout`.',
          )
        : about('Hex has trouble', ": try again later, and see Hex's status page.");
  }
}

const saysUnpublished = ({ status, reason = '', unpublished }: Refused): boolean =>
  unpublished === true || (status === 422 && /publish/i.test(reason));

const notRunnable = (error: Refused): Explanation =>
  saysUnpublished(error)
    ? about('The project is not published', ': publish it in Hex, and run the step again.')
    : about(
        'Hex refused the request',
        ': check that the project is published, and that `params` fit its inputs.',
      );

/** Reasons in Hex's words that name expiry alone: not "invalid or expired". */
const SAYS_EXPIRED = /^(?!.*\b(or|invalid|revoked)\b).*\bexpired\b/i;

function notValid({ tokenExpiredAtMs, reason = '' }: Refused): Explanation {
  if (tokenExpiredAtMs !== undefined)
    return { help: 'The token has expired', message: expiredOn(tokenExpiredAtMs) };
  if (SAYS_EXPIRED.test(reason)) return about('The token has expired', `. ${NEW_TOKEN}`);
  return about(
    'The token is not valid',
    `: it is wrong, expired or revoked, or belongs to a workspace on another host. ${NEW_TOKEN}`,
  );
}

/** Hex answers 403 also for a project or a run that the token's user may not see. */
function notAllowed({ operation, needsEdit, reason = '' }: Refused): Explanation {
  if (/\btier\b|\bplan\b/i.test(reason))
    return about('The workspace has no API', ": it belongs to Hex's Team and Enterprise plans.");
  const { to, scope, of } = OPERATION_TEXT[operation].right;
  if (of === undefined) return about('The token may not', ` ${to}: it lacks ${scope}. ${ADD_SCOPE}.`);
  if (needsEdit)
    return about(
      'The token may not',
      ` ${to}: it lacks ${scope}, or its user lacks "Can Edit" on the project, which \`update-published-results\` takes. ${ADD_SCOPE}, or give that user "Can Edit"; else check ${IDS[of]}.`,
    );
  return about(
    'The token may not',
    ` ${to}: it lacks ${scope}, or its user can see no such ${of}. Check ${IDS[of]}; else add the scope in Hex under Settings → API keys, or share the project with that user.`,
  );
}

/** By which a request names what it is about. */
const IDS = { project: '`project-id`', 'project or run': '`project-id` and `run-id`' };

const ADD_SCOPE = 'Add the scope in Hex under Settings → API keys';

function paramProblem({ invalidParams, unknownParams }: Refused): Explanation | undefined {
  const unknown = unknownParams.map(name => `\`${logText(name, 100)}\``);
  const noParam: Explanation | undefined =
    unknown.length === 0
      ? undefined
      : about('The project has no parameter', ` ${unknown.join(' or ')}: ${VARIABLES}`);
  if (invalidParams.length === 0) return noParam;
  const misfit = about('A parameter does not fit', `: ${invalidParams.map(invalidParam).join('; ')}.`);
  return { ...misfit, message: [misfit.message, noParam?.message].filter(Boolean).join(' ') };
}

const VARIABLES = '`params` takes the variables of the inputs in its published version.';

function invalidParam({ name, value, dataType }: InvalidParam): string {
  const [param, type] = [logText(name, 100), logText(dataType, 50)];
  const given = value === undefined ? '' : ` is ${logText(value, 100)}, but`;
  return `\`${param}\`${given} takes a value of type ${type}`;
}

/** The HTTP status, and what Hex says with it. */
function inHexWords({ status, reason, fromHex }: Refused): string {
  const isOfHex = fromHex || status === 429 || status >= 500;
  const words =
    reason === undefined ? '' : `${isOfHex ? ': Hex says' : ', with the words'} ${quoted(reason)}`;
  return `(HTTP ${status}${isOfHex ? '' : ', perhaps of a proxy or gateway'}${words}.)`;
}

const quoted = (reason: string): string => `"${logText(reason, 300).replace(/\.$/, '')}"`;

function whatHappened(error: HexError): string {
  switch (error.kind) {
    case 'refused':
      return `Hex answered HTTP ${error.status}${error.reason === undefined ? '' : ` (${quoted(error.reason)})`}`;
    case 'unreachable':
      return `the connection${error.peer === undefined ? '' : ` to ${logText(error.peer, 200)}`} failed (${logText(error.detail, 200)})`;
    case 'untrusted-connection':
      return error.by === 'certificate'
        ? `the certificate is not trusted (${logText(error.detail, 200)})`
        : logText(error.detail, 200);
    case 'timed-out':
    case 'out-of-time':
      return `no answer came ${inTime(error)}`;
    case 'redirected':
      return `the answer was a redirect to ${hostOf(error.location)}`;
    case 'unreadable':
      return `the answer cannot be read: ${logText(error.detail, 300)}`;
    case 'throttled':
      return `Hex's rate limit is reached for ${formatDuration(error.resetMs)} more`;
    case 'aborted':
      return 'the step was stopped';
  }
}
