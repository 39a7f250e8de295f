import type { Form } from './operations.ts';
import type { Workspace } from './people.ts';
import type { ProjectInput } from './projects.ts';

/** A notification as a request asks for it. */
interface Notification {
  type: string;
  includeSuccessScreenshot: boolean;
  screenshotFormat?: string;
  slackChannelIds?: string[];
  userIds?: string[];
  groupIds?: string[];
  subject?: string;
  body?: string;
}

/** The body of a request to run a project. */
export interface RunRequest {
  inputParams?: Record<string, unknown>;
  dryRun?: boolean;
  notifications?: Notification[];
  updateCache?: boolean;
  updatePublishedResults?: boolean;
  useCachedSqlResults?: boolean;
  viewId?: string;
}

type Check = (value: unknown) => boolean;

const isBoolean: Check = value => typeof value === 'boolean';
const isString: Check = value => typeof value === 'string';
const isStrings: Check = value => Array.isArray(value) && value.every(isString);
const isMapping: Check = value => typeof value === 'object' && value !== null && !Array.isArray(value);
const isOneOf =
  (...words: string[]): Check =>
  value =>
    words.some(word => word === value);

const requestKeys: Record<string, Check> = {
  inputParams: isMapping,
  dryRun: isBoolean,
  notifications: value => Array.isArray(value),
  updateCache: isBoolean,
  updatePublishedResults: isBoolean,
  useCachedSqlResults: isBoolean,
  viewId: isString,
};

const notificationKeys: Record<string, Check> = {
  type: isOneOf('ALL', 'SUCCESS', 'FAILURE'),
  includeSuccessScreenshot: isBoolean,
  screenshotFormat: isOneOf('png', 'pdf'),
  slackChannelIds: isStrings,
  userIds: isStrings,
  groupIds: isStrings,
  subject: isString,
  body: isString,
};

const notificationNeeds = ['type', 'includeSuccessScreenshot'];

const dataTypes: Record<string, Check> = {
  string: isString,
  number: value => typeof value === 'number',
  boolean: isBoolean,
  date: value => isString(value) && /^\d{4}-\d\d-\d\d$/.test(String(value)),
  datetime: value => isString(value) && !Number.isNaN(Date.parse(String(value))),
  array: value => Array.isArray(value),
};

/** The key of `body` that is not as documented for a request to run a project. */
export function requestMisfit(body: unknown, form: Form): string | undefined {
  const key = misfit(body, requestKeys, form);
  if (key !== undefined) return key;
  const { notifications = [] } = body as RunRequest;
  const isFit = (item: Notification) =>
    misfit(item, notificationKeys, form) === undefined && notificationNeeds.every(need => need in item);
  return notifications.every(isFit) ? undefined : 'notifications';
}

/** What of a request excludes something else of it, in words. */
export function requestContradiction(request: RunRequest): string | undefined {
  if (request.inputParams && request.viewId !== undefined) return 'inputParams and viewId exclude each other';
  if (request.inputParams && request.updatePublishedResults) {
    return 'updatePublishedResults cannot be true when inputParams are given';
  }
  return undefined;
}

interface ParameterProblems {
  invalid: { paramName: string; paramValue: string; dataType: string; inputCellType: string }[];
  notFound: string[];
}

/** The same as the newer form tells it. */
export function issuesOf({ invalid, notFound }: ParameterProblems): string[] {
  return [
    ...invalid.map(
      ({ paramName, paramValue, dataType }) =>
        `Input parameter ${paramName} is of type ${dataType} and does not take ${paramValue}`,
    ),
    ...notFound.map(name => `Input parameter ${name} was not found`),
  ];
}

/** The parameters that do not fit the project; `undefined` where all do. */
export function parameterProblems(
  params: Record<string, unknown>,
  inputs: ProjectInput[],
): ParameterProblems | undefined {
  const notFound = Object.keys(params).filter(name => !inputs.some(input => input.name === name));
  const invalid = inputs
    .filter(input => input.name in params && !takes(input, params[input.name]))
    .map(input => ({
      paramName: input.name,
      paramValue: JSON.stringify(params[input.name]),
      dataType: input.dataType,
      inputCellType: input.inputCellType,
    }));
  return notFound.length + invalid.length > 0 ? { invalid, notFound } : undefined;
}

/** Notifications as the API shows them: one for each recipient. */
export function recipientsOf(request: RunRequest, { users, groups }: Workspace): object[] {
  const named = (all: { id: string; name: string | null }[], id: string) => ({
    id,
    name: all.find(one => one.id === id)?.name ?? id,
  });
  return (request.notifications ?? []).flatMap(notification => [
    ...(notification.slackChannelIds ?? []).map(id =>
      shown(notification, 'SLACK_CHANNEL', { id, name: id, isPrivate: false }),
    ),
    ...(notification.userIds ?? []).map(id => shown(notification, 'USER', named(users, id))),
    ...(notification.groupIds ?? []).map(id => shown(notification, 'GROUP', named(groups, id))),
  ]);
}

function shown(notification: Notification, recipientType: string, recipient: object): object {
  const { type, includeSuccessScreenshot, screenshotFormat, subject, body } = notification;
  return {
    type,
    recipientType,
    includeSuccessScreenshot,
    recipient,
    ...(screenshotFormat !== undefined && { screenshotFormat: [screenshotFormat] }),
    ...(subject !== undefined && { subject }),
    ...(body !== undefined && { body }),
  };
}

function misfit(value: unknown, keys: Record<string, Check>, form: Form): string | undefined {
  if (!isMapping(value)) return 'not an object';
  // The newer document no longer forbids keys that it does not know.
  const takesUnknown = form === 'newer';
  return Object.entries(value as object).find(([key, item]) => !(keys[key]?.(item) ?? takesUnknown))?.[0];
}

function takes(input: ProjectInput, value: unknown): boolean {
  const check = dataTypes[input.dataType];
  return value === null || check === undefined || check(value);
}
