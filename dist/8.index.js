"use strict";
exports.id = 8;
exports.ids = [8];
exports.modules = {

/***/ 8008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  list: () => (/* binding */ list_list)
});

// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __webpack_require__(2818);
// EXTERNAL MODULE: ./src/github/result-output.js
var result_output = __webpack_require__(2660);
// EXTERNAL MODULE: ./src/lib/first-few.js
var first_few = __webpack_require__(4216);
// EXTERNAL MODULE: ./src/lib/format.js
var format = __webpack_require__(6446);
// EXTERNAL MODULE: ./src/report/markdown/table.js
var table = __webpack_require__(6836);
// EXTERNAL MODULE: ./src/report/text/conclusion.js
var text_conclusion = __webpack_require__(763);
// EXTERNAL MODULE: ./src/report/text/hex-error.js
var hex_error = __webpack_require__(5276);
;// CONCATENATED MODULE: ./src/report/commands/list-columns.js


/** What is shown of each kind of list. E-mail addresses are not. */
const COLUMNS = {
    runs: [
        { head: 'Status', text: at('status'), look: 'code' },
        { head: 'Trigger', text: at('runTrigger'), look: 'code' },
        { head: 'Started', text: timeAt('startTime') },
        { head: 'Duration', text: durationAt('elapsedTime') },
        { head: 'Run', text: at('runId'), address: at('runUrl') },
    ],
    projects: [
        { head: 'Title', text: at('title'), address: projectAddress },
        { head: 'Status', text: at('status', 'name') },
        {
            head: 'Last published',
            text: entry => timeAt('lastPublishedAt')(entry) ?? 'never',
            label: 'last published: ',
        },
        { head: 'ID', text: at('id'), look: 'code' },
    ],
    users: [
        { head: 'Name', text: nameOfUser },
        { head: 'Role', text: at('role'), look: 'code' },
        { head: 'ID', text: at('id'), look: 'code' },
    ],
    groups: [
        { head: 'Name', text: at('name') },
        { head: 'ID', text: at('id'), look: 'code' },
    ],
    connections: [
        { head: 'Name', text: at('name') },
        { head: 'Type', text: at('type'), look: 'code' },
        { head: 'ID', text: at('id'), look: 'code' },
    ],
};
const MAX_TEXT = 200;
const MAX_ADDRESS = 1_000;
/** No run lasts for months. */
const MAX_MS = 1e10;
/** One line of a log, with the addresses at its end. */
function lineOf(entry, columns, workspace) {
    const texts = columns.flatMap(({ text, label = '' }) => {
        const shown = text(entry);
        return shown === undefined ? [] : [label + (0,github_escape/* logText */.kc)(shown, MAX_TEXT)];
    });
    const addresses = columns.flatMap(({ address }) => {
        const where = address?.(entry, workspace);
        return where === undefined ? [] : [(0,github_escape/* logText */.kc)(where, MAX_ADDRESS)];
    });
    return [...texts, ...addresses].join(' · ');
}
/** A table's row, as escapeMarkdown Markdown. */
const rowOf = (entry, columns, workspace) => columns.map(({ text, address, look }) => {
    const shown = text(entry) ?? '';
    const where = address?.(entry, workspace) ?? '';
    if (where !== '' && where.length <= MAX_ADDRESS)
        return (0,github_escape/* link */.nf)(shown, where, MAX_TEXT);
    if (shown === '')
        return '';
    return look === 'code' ? (0,github_escape/* code */.aY)(shown, MAX_TEXT) : (0,github_escape/* escapeMarkdown */.FV)(shown, MAX_TEXT);
});
/** The text that lies so deep in an entry, if there is some. */
function at(...path) {
    return entry => {
        const found = path.reduce((value, key) => (isMapping(value) ? value[key] : undefined), entry);
        return typeof found === 'string' && found.trim() !== '' ? found : undefined;
    };
}
const isMapping = (value) => typeof value === 'object' && value !== null;
function timeAt(key) {
    return entry => {
        const time = at(key)(entry);
        return time && (0,format/* moment */.n)(time);
    };
}
function durationAt(key) {
    return ({ [key]: ms }) => (typeof ms === 'number' && ms >= 0 && ms < MAX_MS ? (0,format/* duration */.p)(ms) : undefined);
}
/** Somebody who was invited may have no name, or their address in its place. */
function nameOfUser(entry) {
    const name = at('name')(entry);
    return name === undefined || name.includes('@') ? '(no name)' : name;
}
/** Hex gives no address of a project. This is what its own pages have, with the workspace's ID for its name. */
function projectAddress(entry, { hexUrl, orgId }) {
    const id = at('id')(entry);
    return id === undefined || orgId === undefined
        ? undefined
        : `${hexUrl}/${orgId}/hex/${encodeURIComponent(id)}`;
}

;// CONCATENATED MODULE: ./src/report/commands/list-report.js








/** Says what is about to be listed. */
const announceList = (channel, { listing, hexUrl }) => channel.info(`Listing ${NOUNS[listing.of][1]}${restriction(listing)} on ${hexUrl}`);
/**
 * Shows a list, or why there is none, on GitHub. The output `result` is set only to a list that was read to its end. Gives
 * the summary's Markdown.
 */
function reportList(channel, plan, { outcome, orgId }) {
    const { listing, hexUrl, summary } = plan;
    const conclusion = CONCLUSIONS[outcome.kind];
    if (outcome.kind !== 'listed') {
        channel.output('conclusion', conclusion);
        const trouble = troubleWith(outcome, plan);
        if ('error' in outcome && outcome.error.traceId)
            channel.output('trace-id', outcome.error.traceId);
        channel.error(trouble);
        const markdown = failureSummary(listing, trouble, conclusion);
        if (summary)
            channel.summarize(markdown);
        return markdown;
    }
    channel.output('conclusion', conclusion);
    (0,result_output/* setRawResult */.U)(channel, outcome.values);
    const workspace = { hexUrl, orgId };
    for (const line of logLines(outcome, listing, workspace))
        channel.info(line);
    const markdown = listSummary(outcome, listing, workspace);
    if (summary)
        channel.summarize(markdown);
    return markdown;
}
const CONCLUSIONS = {
    listed: 'success',
    'timed-out': 'timed_out',
    stopped: 'cancelled',
    failed: 'failure',
};
/** One of them, and several. */
const NOUNS = {
    runs: ['run', 'runs'],
    projects: ['project', 'projects'],
    users: ['user', 'users'],
    groups: ['group', 'groups'],
    connections: ['data connection', 'data connections'],
};
const GOES_ON = 'There are more: a higher `limit` shows them.';
/** So many entries are in the log. */
const MAX_LINES = 20;
function logLines(outcome, listing, workspace) {
    const { values } = outcome;
    const lines = (0,first_few/* firstFew */.D)(values, MAX_LINES, entry => lineOf(entry, COLUMNS[listing.of], workspace));
    return [
        `${headline(outcome, listing)}${values.length === 0 ? '.' : ':'}`,
        ...lines.map(line => `  ${line}`),
        ...(outcome.more ? [GOES_ON] : []),
    ];
}
function listSummary(outcome, listing, workspace) {
    const columns = COLUMNS[listing.of];
    const rows = outcome.values.map(entry => rowOf(entry, columns, workspace));
    const body = (0,table/* longTable */.V4)(columns.map(({ head }) => head), rows);
    const heading = `### ${text_conclusion/* ICONS */.Z.success} ${(0,github_escape/* escapeMarkdown */.FV)(headline(outcome, listing))}`;
    return (0,table/* asMarkdown */.g5)([heading, body, outcome.more ? GOES_ON : '']);
}
/** What was found, such as `The first 100 runs of project …, status ERRORED`. */
function headline({ values, more }, listing) {
    const [one, several] = NOUNS[listing.of];
    const count = values.length === 0 ? 'No' : String(values.length);
    const found = `${more ? 'The first ' : ''}${count} ${values.length === 1 ? one : several}`;
    return found + restriction(listing);
}
function restriction(listing) {
    if (listing.of !== 'runs')
        return '';
    const { projectId, statusFilter, triggerFilter } = listing;
    const status = statusFilter === undefined ? '' : `, status ${statusFilter}`;
    const trigger = triggerFilter === undefined ? '' : `, trigger ${triggerFilter}`;
    return ` of project ${projectId}${status}${trigger}`;
}
function troubleWith(outcome, { listing, timeoutMs }) {
    const [, several] = NOUNS[listing.of];
    const lost = outcome.read === 0
        ? ''
        : ` ${outcome.read} had been read by then; \`result\` is not set, because it would not be complete.`;
    switch (outcome.kind) {
        case 'failed':
            return { title: `Hex ${several} not listed`, message: (0,hex_error/* explain */.WE)(outcome.error) + lost };
        case 'timed-out':
            return {
                title: `Listing Hex ${several} timed out`,
                message: `The timeout of ${(0,format/* duration */.p)(timeoutMs)} was reached before all ${several} were read. ${(0,hex_error/* explain */.WE)(outcome.error)}${lost}`,
            };
        case 'stopped':
            return {
                title: `Listing Hex ${several} cancelled`,
                message: `The step was stopped before all ${several} were read.${lost}`,
            };
    }
}
const failureSummary = (listing, { message }, conclusion) => `### ${text_conclusion/* ICONS */.Z[conclusion]} Hex ${NOUNS[listing.of][1]}: not listed\n\n> ${(0,github_escape/* markdownSentence */.nv)(message, 3000)}\n\n`;

// EXTERNAL MODULE: ./src/report/run/run-log.js
var run_log = __webpack_require__(4552);
// EXTERNAL MODULE: ./src/runs/list.js + 1 modules
var list = __webpack_require__(3669);
// EXTERNAL MODULE: ./src/commands/token-owner.js + 1 modules
var token_owner = __webpack_require__(5718);
;// CONCATENATED MODULE: ./src/commands/list.js




/** The `list-` commands. */
async function list_list(plan, surroundings) {
    const { hex, clock, random, stop, channel } = surroundings;
    const { listing } = plan;
    announceList(channel, plan);
    const whose = (0,token_owner/* fetchTokenOwner */.T)(surroundings);
    const deadlineAt = clock.now() + plan.timeoutMs;
    const outcome = await (0,list/* readList */.LD)(listing, { deadlineAt }, {
        hex,
        clock,
        random,
        stop,
        emit: event => (0,run_log.logEvent)(channel, event),
    });
    // Only a project's address has the workspace in it.
    if (listing.of !== 'projects' || outcome.kind !== 'listed')
        whose.drop();
    const me = await whose.answer;
    const markdown = reportList(channel, plan, { outcome, orgId: me?.orgId });
    return { succeeded: outcome.kind === 'listed', forms: [markdown] };
}


/***/ }),

/***/ 2660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ setRawResult),
/* harmony export */   u: () => (/* binding */ setResult)
/* harmony export */ });
/* harmony import */ var _output_or_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4211);

/** Sets the output `result` to runs, or to one, under the keys of Hex's own API. */
function setResult(channel, found) {
    setRawResult(channel, Array.isArray(found) ? found.map(inHexKeys) : inHexKeys(found));
}
/** Sets the output `result` to what is in Hex's keys already. */
function setRawResult(channel, found) {
    const outputs = (0,_output_or_file_js__WEBPACK_IMPORTED_MODULE_0__/* .spilled */ .e)(channel, { name: 'result', json: JSON.stringify(found) });
    for (const [name, value] of Object.entries(outputs))
        channel.output(name, value);
}
/** What is not known is null, as Hex writes it. */
const inHexKeys = (run) => ({
    projectId: run.projectId,
    projectVersion: run.projectVersion ?? null,
    runId: run.runId,
    runUrl: run.runUrl ?? null,
    status: run.status || null,
    runTrigger: run.trigger ?? null,
    startTime: run.startedAt ?? null,
    endTime: run.endedAt ?? null,
    elapsedTime: run.elapsedMs ?? null,
    ...(run.stateEvents && { stateEvents: run.stateEvents }),
});


/***/ })

};
;