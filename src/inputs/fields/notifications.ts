import * as v from 'valibot';
import { suggestion } from '../../lib/did-you-mean.ts';
import type { Json } from '../../lib/json.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import type { Notification } from '../../plan/run-spec.ts';
import { problem, problemsOf } from '../problem.ts';
import { isYamlInText, NO_TEXT } from '../yaml/mistakes.ts';

const ids = v.array(v.pipe(v.string(), v.nonEmpty()));

/** Of a channel, a private one or a direct message; names are in small letters. */
const slackId = v.pipe(v.string(), v.regex(/^[CGD][A-Z0-9]+$/));

/** `ProjectRunNotification` of Hex's API reference. */
const notificationSchema = v.strictObject({
  type: v.picklist(['ALL', 'SUCCESS', 'FAILURE']),
  includeSuccessScreenshot: v.optional(v.boolean(), false),
  screenshotFormat: v.exactOptional(v.picklist(['png', 'pdf'])),
  slackChannelIds: v.exactOptional(v.array(slackId)),
  userIds: v.exactOptional(ids),
  groupIds: v.exactOptional(ids),
  subject: v.exactOptional(v.string()),
  body: v.exactOptional(v.string()),
});

/** As the README writes them. */
const toKebabCase = (key: string): string => key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

const KEYS = Object.keys(notificationSchema.entries).map(toKebabCase);

const RECIPIENTS = ['slackChannelIds', 'userIds', 'groupIds'] as const;

/** Takes `notifications` from a list of YAML or JSON, in the API's own keys or their kebab-case. */
export function notificationsFrom(given: Json): Result<Notification[], Problem[]> {
  if (!Array.isArray(given)) {
    return problem('notifications', `is not a list: ${isYamlInText(given) ? NO_TEXT : BEGIN_WITH_TYPE}`);
  }
  const checked = given.map(readNotification);
  const problems = checked.flatMap(problemsOf);
  return problems.length > 0 ? err(problems) : ok(checked.flatMap(one => (one.ok ? [one.value] : [])));
}

const BEGIN_WITH_TYPE = 'begin each notification with `- type: ALL`, `- type: SUCCESS` or `- type: FAILURE`.';

function readNotification(given: Json, index: number): Result<Notification, Problem[]> {
  const at = `number ${index + 1}`;
  const problemWith = (message: string): Problem => ({
    input: 'notifications',
    message: `${at}: ${message}`,
  });
  if (given === null || typeof given !== 'object' || Array.isArray(given)) {
    return err([problemWith(`is not a mapping. It takes the keys ${listed(KEYS)}.`)]);
  }
  const entries = Object.entries(given).map(([written, value]) => ({
    written,
    key: toCamelCase(written),
    value,
  }));
  const seen = new Set<string>();
  const twice = entries.filter(({ key }) => seen.has(key) || !seen.add(key));
  if (twice.length > 0)
    return err(twice.map(({ written }) => problemWith(`${quote(written)} is given twice.`)));
  const fields = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  const result = v.safeParse(notificationSchema, fields);
  if (!result.success) {
    const written = new Map(entries.map(one => [one.key, one.written]));
    return err(result.issues.map(issue => problemWith(describe(issue, written))));
  }
  if (!RECIPIENTS.some(key => (result.output[key]?.length ?? 0) > 0)) {
    return err([problemWith(`reaches nobody: give ${listed(RECIPIENTS.map(toKebabCase), ' or ')}.`)]);
  }
  return ok(result.output);
}

const toCamelCase = (key: string): string =>
  key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** @param written the keys as they were written, by the API's own */
function describe(
  issue: v.InferIssue<typeof notificationSchema>,
  written: ReadonlyMap<string, string>,
): string {
  const [first = '', ...rest] = issue.path?.map(item => String(item.key)) ?? [];
  const key = [written.get(first) ?? first, ...rest].join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return `${quote(key)} is not a key it takes. ${suggestion(key, KEYS) || `Those are ${listed(KEYS)}.`}`;
  }
  // Only `type` has no default.
  if (issue.received === 'undefined')
    return `\`${key}\` is missing: give \`ALL\`, \`SUCCESS\` or \`FAILURE\`.`;
  if (issue.type === 'regex') return `\`${key}\` is ${quote(String(issue.input))}, ${NO_SLACK_ID}`;
  const given = issue.type === 'non_empty' ? 'empty' : quote(issue.received);
  return `\`${key}\` is ${given}: give ${wanted(issue)}.`;
}

const NO_SLACK_ID =
  'which is not the ID of a Slack channel: give one like `C0123456789`, which Slack shows at the bottom of "About" in the channel\'s details.';

const WANTED: Record<string, string> = {
  boolean: '`true` or `false`',
  string: 'text; put a number in quotes',
  non_empty: 'text that is not empty',
  array: 'a list',
};

const wanted = (issue: v.InferIssue<typeof notificationSchema>): string =>
  WANTED[issue.type] ?? listed(issue.expected?.match(/\w+/g) ?? [], ' or ');

const listed = (keys: readonly string[], last = ' and '): string =>
  keys
    .map(key => `\`${key}\``)
    .join(', ')
    .replace(/, ([^,]*)$/, `${last}$1`);
