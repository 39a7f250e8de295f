import * as v from 'valibot';
import { suggestion } from '../../lib/did-you-mean.ts';
import type { Json } from '../../lib/json.ts';
import { allOf, err, ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import type { Notification } from '../../plan/run-spec.ts';
import { problem } from '../problem.ts';
import { isYamlInText, textsCutShort, UNQUOTE } from '../yaml/mistakes.ts';
import type { YamlValue } from '../yaml/node.ts';

const ids = v.array(v.pipe(v.string(), v.nonEmpty()));

/** The ID of a public channel, a private one, or a direct message. Names of channels are in lower case. */
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

/** As the reference writes them. */
const toKebabCase = (key: string): string => key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

const KEYS = Object.keys(notificationSchema.entries).map(toKebabCase);

const RECIPIENTS = ['slackChannelIds', 'userIds', 'groupIds'] as const;

/** Reads `notifications`: a list of YAML or JSON, in the API's own keys or their kebab-case. */
export function readNotifications({ node, problemsAt }: YamlValue): Result<Notification[], Problem[]> {
  const cutShort = textsCutShort(node);
  return cutShort.length > 0 ? err(problemsAt(cutShort)) : notificationsFrom(node.json);
}

/** As `readNotifications`, from a value whose texts are whole. */
export function notificationsFrom(value: Json): Result<Notification[], Problem[]> {
  if (!Array.isArray(value)) {
    return problem('notifications', `is not a list: ${isYamlInText(value) ? UNQUOTE : BEGIN_WITH_TYPE}`);
  }
  return allOf(value.map(readNotification));
}

const BEGIN_WITH_TYPE = 'begin each notification with `- type: ALL`, `- type: SUCCESS` or `- type: FAILURE`.';

function readNotification(value: Json, index: number): Result<Notification, Problem[]> {
  const at = `number ${index + 1}`;
  const problemWith = (message: string): Problem => ({
    input: 'notifications',
    message: `${at}: ${message}`,
  });
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return err([problemWith(`is not a mapping. It takes the keys ${listed(KEYS)}.`)]);
  }
  const entries = Object.entries(value).map(([writtenKey, field]) => ({
    writtenKey,
    key: toCamelCase(writtenKey),
    field,
  }));
  const twice = entries.filter(({ key }, at) => entries.findIndex(entry => entry.key === key) < at);
  if (twice.length > 0)
    return err(twice.map(({ writtenKey }) => problemWith(`${quote(writtenKey)} is given twice.`)));
  const fields = Object.fromEntries(entries.map(({ key, field }) => [key, field]));
  const result = v.safeParse(notificationSchema, fields);
  if (!result.success) {
    const writtenKeys = new Map(entries.map(({ key, writtenKey }) => [key, writtenKey]));
    return err(result.issues.map(issue => problemWith(describeIssue(issue, writtenKeys))));
  }
  if (!RECIPIENTS.some(key => (result.output[key]?.length ?? 0) > 0)) {
    return err([problemWith(`reaches nobody: give ${listed(RECIPIENTS.map(toKebabCase), ' or ')}.`)]);
  }
  return ok(result.output);
}

const toCamelCase = (key: string): string =>
  key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** @param writtenKeys the keys as the user wrote them, by the API's own */
function describeIssue(
  issue: v.InferIssue<typeof notificationSchema>,
  writtenKeys: ReadonlyMap<string, string>,
): string {
  const [first = '', ...rest] = issue.path?.map(item => String(item.key)) ?? [];
  const key = writtenKeys.get(first) ?? first;
  // What is in a list is counted as people count.
  const place = [`\`${key}\``, ...rest.map(index => `entry ${Number(index) + 1},`)].join(', ');
  if (issue.expected === 'never') {
    return `${quote(key)} is not a key it takes. ${suggestion(key, KEYS) || `Those are ${listed(KEYS)}.`}`;
  }
  // Only `type` is required.
  if (issue.received === 'undefined')
    return `\`${key}\` is missing: give \`ALL\`, \`SUCCESS\` or \`FAILURE\`.`;
  if (issue.type === 'regex') return `${place} is ${quote(String(issue.input))}, ${NO_SLACK_ID}`;
  const actual = issue.type === 'non_empty' ? 'empty' : quote(issue.received);
  return `${place} is ${actual}: give ${expectedBy(issue)}.`;
}

const NO_SLACK_ID =
  'which is not the ID of a Slack channel: give one like `C0123456789`, which Slack shows at the bottom of "About" in the channel\'s details.';

const EXPECTED: Record<string, string> = {
  boolean: '`true` or `false`',
  string: 'text; put a number in quotes',
  non_empty: 'text that is not empty',
  array: 'a list',
};

const expectedBy = (issue: v.InferIssue<typeof notificationSchema>): string =>
  EXPECTED[issue.type] ?? listed(issue.expected?.match(/\w+/g) ?? [], ' or ');

const listed = (keys: readonly string[], last = ' and '): string =>
  keys
    .map(key => `\`${key}\``)
    .join(', ')
    .replace(/, ([^,]*)$/, `${last}$1`);
