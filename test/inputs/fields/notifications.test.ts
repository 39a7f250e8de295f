import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notificationsFrom, readNotifications } from '../../../src/inputs/fields/notifications.ts';
import { readYamlValue } from '../../../src/inputs/yaml/read-yaml.ts';
import { accepted, messagesOf } from '../checked.ts';

const notifications = async (text: string) =>
  readNotifications(accepted(await readYamlValue('notifications', text)));

test("notifications may be written in the API's own keys or their kebab-case, in YAML or JSON", async () => {
  const kebab = `
    - type: FAILURE
      slack-channel-ids: [C0123]
      user-ids: [u]
      group-ids: [g]
      include-success-screenshot: true
      screenshot-format: pdf
      subject: Oh no
      body: Look here`;
  const camel = JSON.stringify([
    {
      type: 'FAILURE',
      slackChannelIds: ['C0123'],
      userIds: ['u'],
      groupIds: ['g'],
      includeSuccessScreenshot: true,
      screenshotFormat: 'pdf',
      subject: 'Oh no',
      body: 'Look here',
    },
  ]);
  expect(accepted(await notifications(kebab))).toEqual(JSON.parse(camel));
  expect(accepted(await notifications(camel))).toEqual(JSON.parse(camel));
});

test('includeSuccessScreenshot is false where it is left out, and nothing else is added', async () => {
  const given = '[{"type": "ALL", "userIds": ["u"]}, {"type": "SUCCESS", "groupIds": ["g"]}]';
  expect(accepted(await notifications(given))).toEqual([
    { type: 'ALL', userIds: ['u'], includeSuccessScreenshot: false },
    { type: 'SUCCESS', groupIds: ['g'], includeSuccessScreenshot: false },
  ]);
});

const keys =
  '`type`, `include-success-screenshot`, `screenshot-format`, `slack-channel-ids`, `user-ids`, `group-ids`, `subject` and `body`';

test.each([
  [
    'an unknown key',
    '[{type: ALL, user-ids: [u], colour: red}]',
    `number 1: \`colour\` is not a key it takes. Those are ${keys}.`,
  ],
  [
    'a key in snake_case',
    '[{type: ALL, slack_channel_ids: [C0123]}]',
    'number 1: `slack_channel_ids` is not a key it takes. Did you mean `slack-channel-ids`?',
  ],
  [
    'a key that JavaScript has a meaning for',
    '[{type: ALL, user-ids: [u], __proto__: {}}]',
    'number 1: `__proto__` is not a key it takes.',
  ],
  [
    'another such key',
    '[{type: ALL, user-ids: [u], constructor: 1}]',
    'number 1: `constructor` is not a key it takes.',
  ],
  [
    'an unknown type',
    '[{type: SOMETIMES, user-ids: [u]}]',
    'number 1: `type` is `"SOMETIMES"`: give `ALL`, `SUCCESS` or `FAILURE`.',
  ],
  ['a type in small letters', '[{type: all, user-ids: [u]}]', 'number 1: `type` is `"all"`: give'],
  ['no type', '[{user-ids: [u]}]', 'number 1: `type` is missing: give `ALL`, `SUCCESS` or `FAILURE`.'],
  [
    'an unknown screenshot format',
    '[{type: ALL, user-ids: [u], screenshot-format: gif}]',
    '`screenshot-format` is `"gif"`: give `png` or `pdf`.',
  ],
  [
    'a screenshot wish that is no truth value',
    '[{type: ALL, user-ids: [u], include-success-screenshot: "yes"}]',
    '`include-success-screenshot` is `"yes"`: give `true` or `false`.',
  ],
  ['IDs that are no list', '[{type: ALL, user-ids: u}]', '`user-ids` is `"u"`: give a list.'],
  [
    'an ID that is a number',
    '[{type: ALL, user-ids: [12]}]',
    '`user-ids`, entry 1, is `12`: give text; put a number in quotes.',
  ],
  [
    'an empty ID',
    '[{type: ALL, user-ids: [""]}]',
    '`user-ids`, entry 1, is empty: give text that is not empty.',
  ],
  [
    'a subject that is a number',
    '[{type: ALL, user-ids: [u], subject: 12}]',
    '`subject` is `12`: give text; put a number in quotes.',
  ],
  [
    "a channel's name",
    '[{type: ALL, slack-channel-ids: ["#data-alerts"]}]',
    '`slack-channel-ids`, entry 1, is `#data-alerts`, which is not the ID of a Slack channel: give one like `C0123456789`, which Slack shows at the bottom of "About" in the channel\'s details.',
  ],
  [
    "a channel's name without its mark, in the API's spelling",
    '[{type: ALL, slackChannelIds: [C0123, data-alerts]}]',
    '`slackChannelIds`, entry 2, is `data-alerts`, which is not the ID of a Slack channel',
  ],
  [
    "a person's ID for a channel's",
    '[{type: ALL, slack-channel-ids: [U0123]}]',
    '`slack-channel-ids`, entry 1, is `U0123`',
  ],
  ["a key in the API's spelling", '[{type: ALL, userIds: u}]', '`userIds` is `"u"`: give a list.'],
  [
    'an unknown key in capitals',
    '[{type: ALL, user-ids: [u], Colour: red}]',
    '`Colour` is not a key it takes.',
  ],
  ['null for a list', '[{type: ALL, user-ids: [u], group-ids: null}]', '`group-ids` is `null`: give a list.'],
  [
    'one key in both spellings',
    '[{type: ALL, user-ids: [u], userIds: [v]}]',
    'number 1: `userIds` is given twice.',
  ],
  [
    'nobody to tell',
    '[{type: ALL}]',
    'number 1: reaches nobody: give `slack-channel-ids`, `user-ids` or `group-ids`.',
  ],
  ['nobody in its lists', '[{type: ALL, user-ids: [], group-ids: []}]', 'number 1: reaches nobody'],
  ['a word for a notification', '[ALL]', 'number 1: is not a mapping. It takes the keys'],
  ['null for a notification', '[null]', 'number 1: is not a mapping.'],
  ['a list for a notification', '[[]]', 'number 1: is not a mapping.'],
  [
    'a mapping in place of the list',
    'type: ALL\nuser-ids: [u]',
    'is not a list: begin each notification with `- type: ALL`',
  ],
  [
    'a text that a comment cuts short',
    '- type: ALL\n  user-ids: [u]\n  subject: Report #5',
    'line 3, column 12: a `#` after a blank begins a comment',
  ],
  [
    'a list within a text',
    '|\n  - type: ALL\n    user-ids: [u]',
    'is not a list: take away the `|` or the quotes that make it text.',
  ],
])('%s is refused', async (_, given, message) => {
  const problems = messagesOf(await notifications(given));
  expect(problems[0]).toContain(`notifications: ${message.startsWith('`') ? 'number 1: ' : ''}${message}`);
  expect(problems).toHaveLength(1);
});

test.each(['C0123456789', 'G0123456789', 'D0123456789'])('%s is the ID of a channel', async id => {
  const [notification] = accepted(await notifications(`[{type: ALL, slack-channel-ids: [${id}]}]`));
  expect(notification?.slackChannelIds).toEqual([id]);
});

test('all problems of all notifications are reported, with the number of each', async () => {
  const problems = messagesOf(
    await notifications('[{type: X, colour: red, user-ids: u}, {type: ALL, user-ids: [u]}, 12]'),
  );
  expect(problems.map(problem => problem.slice(0, 24))).toEqual([
    ...Array(3).fill('notifications: number 1:'),
    'notifications: number 3:',
  ]);
});

test('whatever JSON it is, the answer is what Hex takes or problems', () => {
  const member = fc.constantFrom(
    'type',
    'user-ids',
    'userIds',
    'subject',
    'screenshot-format',
    'x',
    '__proto__',
    '',
  );
  const entry = fc.dictionary(member, fc.oneof(fc.jsonValue(), fc.constantFrom('ALL', 'png', ['u'])));
  const likely = fc.record({
    type: fc.constantFrom('ALL', 'SUCCESS', 'FAILURE', 'all', 'NONE'),
    'user-ids': fc.constant(['u']),
  });
  let taken = 0;
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.array(entry), fc.array(likely, { maxLength: 3 })), json => {
      const checked = notificationsFrom(JSON.parse(JSON.stringify(json)));
      if (!checked.ok) {
        expect(checked.error.length).toBeGreaterThan(0);
        return;
      }
      for (const { type } of checked.value) expect(type).toMatch(/^(ALL|SUCCESS|FAILURE)$/);
      taken += checked.value.length;
    }),
    { numRuns: 300 },
  );
  expect(taken).toBeGreaterThan(0);
});
