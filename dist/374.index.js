"use strict";
exports.id = 374;
exports.ids = [374];
exports.modules = {

/***/ 3374:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   list: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _report_commands_list_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4017);
/* harmony import */ var _report_run_event_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(961);
/* harmony import */ var _runs_find_projects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5976);
/* harmony import */ var _runs_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6878);
/* harmony import */ var _side_requests_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9097);





async function list(plan, context) {
    const { runner, ...services } = context;
    const { query } = plan;
    (0,_report_commands_list_report_js__WEBPACK_IMPORTED_MODULE_0__/* .announceList */ .eT)(runner, plan);
    const tokenOwner = (0,_side_requests_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchTokenOwner */ .T)(context);
    const deadlineAt = services.clock.now() + plan.timeoutMs;
    const emit = (event) => (0,_report_run_event_log_js__WEBPACK_IMPORTED_MODULE_1__/* .logEvent */ .$s)(runner, event);
    const requestContext = { ...services, emit };
    const outcome = query.of === 'projects' && query.filter !== undefined
        ? await (0,_runs_find_projects_js__WEBPACK_IMPORTED_MODULE_2__/* .findProjects */ .OG)({ ...query, filter: query.filter }, deadlineAt, requestContext)
        : await (0,_runs_list_js__WEBPACK_IMPORTED_MODULE_3__/* .readList */ .LD)(query, { deadlineAt }, requestContext);
    if (query.of !== 'projects' || outcome.kind !== 'listed')
        tokenOwner.cancel();
    const me = await tokenOwner.answer;
    const full = (0,_report_commands_list_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportList */ .p$)(runner, plan, { outcome, orgId: me?.orgId });
    return { succeeded: outcome.kind === 'listed', markdown: { full, short: full } };
}


/***/ }),

/***/ 4017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eT: () => (/* binding */ announceList),
  p$: () => (/* binding */ reportList),
  jP: () => (/* binding */ reportNotListed)
});

// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __webpack_require__(2818);
// EXTERNAL MODULE: ./src/github/long-outputs.js
var long_outputs = __webpack_require__(6176);
// EXTERNAL MODULE: ./src/lib/format.js
var format = __webpack_require__(6446);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __webpack_require__(1494);
// EXTERNAL MODULE: ./src/runs/model/interruption.js
var interruption = __webpack_require__(8367);
// EXTERNAL MODULE: ./src/runs/model/outcome.js
var model_outcome = __webpack_require__(8298);
// EXTERNAL MODULE: ./src/report/markdown/quote.js
var quote = __webpack_require__(4292);
// EXTERNAL MODULE: ./src/report/markdown/table.js
var table = __webpack_require__(6836);
// EXTERNAL MODULE: ./src/report/run/ending-outputs.js + 1 modules
var ending_outputs = __webpack_require__(9793);
// EXTERNAL MODULE: ./src/report/text/conclusion.js
var text_conclusion = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/report/text/explanation.js
var explanation = __webpack_require__(7877);
// EXTERNAL MODULE: ./src/report/text/filter-text.js
var filter_text = __webpack_require__(8448);
// EXTERNAL MODULE: ./src/report/text/hex-error.js
var hex_error = __webpack_require__(5276);
// EXTERNAL MODULE: ./src/lib/json.js
var json = __webpack_require__(7735);
;// CONCATENATED MODULE: ./src/report/commands/list-columns.js



const COLUMNS = {
    runs: [
        { head: 'Status', text: at('status'), format: 'code' },
        { head: 'Trigger', text: at('runTrigger'), format: 'code' },
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
        { head: 'ID', text: at('id'), format: 'code' },
    ],
    users: [
        { head: 'Name', text: nameOfUser },
        { head: 'Role', text: at('role'), format: 'code' },
        { head: 'ID', text: at('id'), format: 'code' },
    ],
    groups: [
        { head: 'Name', text: at('name') },
        { head: 'ID', text: at('id'), format: 'code' },
    ],
    connections: [
        { head: 'Name', text: at('name') },
        { head: 'Type', text: at('type'), format: 'code' },
        { head: 'ID', text: at('id'), format: 'code' },
    ],
};
const MAX_TEXT = 200;
const MAX_ADDRESS = 1_000;
function entryLine(entry, columns, workspace) {
    const texts = columns.flatMap(({ text, label = '' }) => {
        const value = text(entry);
        return value === undefined ? [] : [label + (0,github_escape/* logText */.kc)(value, MAX_TEXT)];
    });
    const addresses = columns.flatMap(({ address }) => {
        const url = address?.(entry, workspace);
        return url === undefined ? [] : [(0,github_escape/* logText */.kc)(url, MAX_ADDRESS)];
    });
    return [...texts, ...addresses].join(' · ');
}
const entryRow = (entry, columns, workspace) => columns.map(({ text, address, format }) => {
    const value = text(entry) ?? '';
    const url = address?.(entry, workspace) ?? '';
    if (url !== '' && url.length <= MAX_ADDRESS)
        return (0,github_escape/* link */.nf)(value, url, MAX_TEXT);
    if (value === '')
        return '';
    return format === 'code' ? (0,github_escape/* code */.aY)(value, MAX_TEXT) : (0,github_escape/* escapeMarkdown */.FV)(value, MAX_TEXT);
});
function at(...path) {
    return entry => (0,json/* textAt */.$6)(entry, ...path);
}
function timeAt(key) {
    return entry => {
        const time = at(key)(entry);
        return time && (0,format/* formatTime */.fU)(time);
    };
}
function durationAt(key) {
    return ({ [key]: ms }) => typeof ms === 'number' && (0,format/* isPlausibleDuration */.oT)(ms) ? (0,format/* formatDuration */.a3)(ms) : undefined;
}
function nameOfUser(entry) {
    const name = at('name')(entry);
    return name === undefined || name.includes('@') ? '(no name)' : name;
}
function projectAddress(entry, { hexUrl, orgId }) {
    const id = at('id')(entry);
    return id === undefined || orgId === undefined
        ? undefined
        : `${hexUrl}/${orgId}/hex/${encodeURIComponent(id)}`;
}

;// CONCATENATED MODULE: ./src/report/commands/list-report.js














const announceList = (runner, { query, hexUrl }) => runner.info(`Listing ${NOUNS[query.of][1]}${restriction(query)} on ${new URL(hexUrl).host}`);
function reportList(runner, plan, { outcome, orgId }) {
    if (outcome.kind !== 'listed')
        return reportNotListed(runner, outcome, plan);
    const workspace = { hexUrl: plan.hexUrl, orgId };
    const markdown = reportListed(runner, outcome, { query: plan.query, workspace });
    if (plan.summary)
        runner.summarize(markdown);
    return markdown;
}
function reportListed(runner, outcome, { query, workspace }) {
    runner.output('conclusion', 'success');
    (0,long_outputs/* setRawResult */.U)(runner, outcome.values);
    (0,ending_outputs/* setEndingOutputs */.a5)(runner, { message: `${headline(outcome, query)}.`, failed: [] });
    for (const line of logLines(outcome, query, workspace))
        runner.info(line);
    return listSummary(outcome, query, workspace);
}
function reportNotListed(runner, outcome, plan) {
    const conclusion = (0,model_outcome/* conclusionOfInterruption */.kJ)(outcome.interruption);
    runner.output('conclusion', conclusion);
    const annotation = listAnnotation(outcome, plan);
    const { traceId } = (0,interruption/* errorOfInterruption */.N)(outcome.interruption) ?? {};
    if (traceId)
        runner.output('trace-id', traceId);
    (0,ending_outputs/* setEndingOutputs */.a5)(runner, { message: `${annotation.title}. ${annotation.message}`, failed: [] });
    runner.error({ ...annotation, message: [annotation.message, ...(0,hex_error/* traceLines */.v$)(traceId)].join('\n') });
    const heading = `### ${text_conclusion/* CONCLUSION_STYLES */.x[conclusion].icon} Hex ${NOUNS[plan.query.of][1]}: not listed`;
    const markdown = (0,table/* asMarkdown */.g5)([
        heading,
        (0,quote/* quoted */.TL)(annotation.message, [(0,quote/* helpLink */.Cp)(runner.helpUrl(annotation.help))]),
    ]);
    if (plan.summary)
        runner.summarize(markdown);
    return markdown;
}
const NOUNS = {
    runs: ['run', 'runs'],
    projects: ['project', 'projects'],
    users: ['user', 'users'],
    groups: ['group', 'groups'],
    connections: ['data connection', 'data connections'],
};
const MORE_TO_SHOW = 'There are more: a higher `limit` shows them.';
const MAX_LOGGED_ENTRIES = 20;
function logLines(outcome, query, workspace) {
    const { values } = outcome;
    const lines = (0,lib_text/* firstFew */.Dt)(values, MAX_LOGGED_ENTRIES, entry => entryLine(entry, COLUMNS[query.of], workspace));
    return [
        `${found(outcome, query)}${values.length === 0 ? '.' : ':'}`,
        ...lines.map(line => `  ${line}`),
        ...(outcome.more ? [MORE_TO_SHOW] : []),
    ];
}
function listSummary(outcome, query, workspace) {
    const columns = COLUMNS[query.of];
    const rows = outcome.values.map(entry => entryRow(entry, columns, workspace));
    const heads = columns.map(({ head }) => head);
    const heading = `### ${text_conclusion/* CONCLUSION_STYLES */.x.success.icon} ${(0,github_escape/* escapeMarkdown */.FV)(headline(outcome, query))}`;
    return (0,table/* asMarkdown */.g5)([heading, (0,table/* longTable */.V4)(heads, rows), outcome.more ? MORE_TO_SHOW : '']);
}
const headline = (outcome, query) => found(outcome, query) + restriction(query);
function found({ values, more }, query) {
    const [one, several] = NOUNS[query.of];
    const count = values.length === 0 ? 'No' : String(values.length);
    return `${more ? 'The first ' : ''}${count} ${values.length === 1 ? one : several}`;
}
function restriction(query) {
    if (query.of === 'projects' && query.filter !== undefined)
        return ` (${(0,filter_text/* filterText */.Y)(query.filter)})`;
    if (query.of !== 'runs')
        return '';
    const { projectId, statusFilter, triggerFilter } = query;
    const status = statusFilter === undefined ? '' : `, status ${statusFilter}`;
    const trigger = triggerFilter === undefined ? '' : `, trigger ${triggerFilter}`;
    return ` of project ${projectId}${status}${trigger}`;
}
function listAnnotation({ interruption, read }, { query, timeoutMs }) {
    const [, several] = NOUNS[query.of];
    const incomplete = read === 0
        ? ''
        : ` ${read} had been read by then; \`result\` is not set, because it would not be complete.`;
    switch (interruption.cause) {
        case 'failed':
            return {
                title: `Hex ${several} not listed`,
                message: (0,hex_error/* explain */.WE)(interruption.error) + incomplete,
                help: (0,hex_error/* helpFor */.VY)(interruption.error),
            };
        case 'timed-out': {
            const why = interruption.error === undefined ? ' Allow a longer `timeout`.' : ` ${(0,hex_error/* explain */.WE)(interruption.error)}`;
            return {
                title: `Listing Hex ${several} timed out`,
                ...(0,explanation/* about */.C)('The timeout was reached', `: after ${(0,format/* formatDuration */.a3)(timeoutMs)} not all ${several} had been read.${incomplete}${why}`),
            };
        }
        case 'stopped':
        case 'fail-fast':
            return {
                title: `Listing Hex ${several} cancelled`,
                ...(0,explanation/* about */.C)('The step was stopped', ` before all ${several} were read.${incomplete}`),
            };
    }
}


/***/ }),

/***/ 8448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ filterText)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2818);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1494);


const MAX_VALUES = 10;
const filterText = (filter) => Object.entries(filter)
    .map(([key, values]) => `${key} ${valuesText(values)}`)
    .join(', ');
function valuesText(values) {
    const shown = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .firstFew */ .Dt)(values, MAX_VALUES, value => (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(value, 100));
    return values.length > MAX_VALUES ? shown.join(', ') : (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .orList */ .A3)(shown);
}


/***/ }),

/***/ 5976:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ findNamesInUse),
/* harmony export */   OG: () => (/* binding */ findProjects),
/* harmony export */   WE: () => (/* binding */ projectsIn)
/* harmony export */ });
/* harmony import */ var _hex_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7695);
/* harmony import */ var _list_pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3908);
/* harmony import */ var _project_filter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5172);



async function findProjects({ filter, limit = Number.POSITIVE_INFINITY }, deadlineAt, context) {
    const { hex } = context;
    const isMatch = (0,_project_filter_js__WEBPACK_IMPORTED_MODULE_2__/* .matcherOf */ .Ke)(filter);
    const found = new Map();
    for (const hexFilter of (0,_project_filter_js__WEBPACK_IMPORTED_MODULE_2__/* .hexFiltersOf */ .Qv)(filter)) {
        const list = await (0,_list_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .listPages */ .p)({
            operation: 'ListProjects',
            send: (page, options) => hex.listProjects(hexFilter, page, options),
            accept(entry) {
                if (!isMatch(entry) || found.has(idOf(entry)))
                    return false;
                found.set(idOf(entry), entry);
                return true;
            },
            limit: limit - found.size,
        }, { deadlineAt }, context);
        if (list.kind !== 'listed')
            return { ...list, read: found.size };
        if (list.more)
            break;
    }
    return { kind: 'listed', values: [...found.values()].slice(0, limit), more: found.size > limit };
}
const idOf = (entry) => (0,_hex_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .readProject */ .Wh)(entry)?.id ?? '';
function projectsIn(entries) {
    const projects = entries.flatMap(entry => {
        const project = (0,_hex_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .readProject */ .Wh)(entry);
        return project === undefined
            ? []
            : [{ projectId: project.id, title: project.title.trim() || project.id }];
    });
    return projects.toSorted((a, b) => byName(a.title, b.title) || a.projectId.localeCompare(b.projectId));
}
const byName = (a, b) => a.localeCompare(b, 'en', { numeric: true });
const MAX_READ = 500;
async function findNamesInUse({ status, category }, deadlineAt, context) {
    if (status === undefined && category === undefined)
        return undefined;
    const { hex } = context;
    const list = await (0,_list_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .listPages */ .p)({
        operation: 'ListProjects',
        send: (page, options) => hex.listProjects({}, page, options),
        limit: MAX_READ,
    }, { deadlineAt }, context);
    if (list.kind !== 'listed')
        return undefined;
    const projects = list.values.filter((0,_project_filter_js__WEBPACK_IMPORTED_MODULE_2__/* .matcherOf */ .Ke)({}));
    const sorted = (names) => [...new Set(names)].toSorted(byName);
    return { statuses: sorted(projects.flatMap(_project_filter_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)), categories: sorted(projects.flatMap(_project_filter_js__WEBPACK_IMPORTED_MODULE_2__/* .categoriesOf */ .SM)) };
}


/***/ }),

/***/ 5172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HI: () => (/* binding */ isAlike),
/* harmony export */   Ke: () => (/* binding */ matcherOf),
/* harmony export */   Qv: () => (/* binding */ hexFiltersOf),
/* harmony export */   SM: () => (/* binding */ categoriesOf),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _hex_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7695);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7735);


function hexFiltersOf(filter) {
    const { status, category = [], owner = [], creator = [], collection } = filter;
    const common = {
        statuses: status,
        categories: category.length === 1 ? category : undefined,
        ownerEmail: onlyOne(owner),
        creatorEmail: onlyOne(creator),
    };
    return collection?.map(collectionId => ({ ...common, collectionId })) ?? [common];
}
const onlyOne = (values) => (values.length === 1 ? values[0] : undefined);
function matcherOf(filter) {
    const { status, category, owner, creator, title } = filter;
    const hasStatus = anyOf(status);
    const hasCategory = anyOf(category);
    const hasOwner = anyOf(owner);
    const hasCreator = anyOf(creator);
    const patterns = title?.map(patternOf);
    return entry => canRun(entry) &&
        hasStatus(statusOf(entry)) &&
        hasCategory(categoriesOf(entry)) &&
        hasOwner(textIn(entry, 'owner', 'email')) &&
        hasCreator(textIn(entry, 'creator', 'email')) &&
        (patterns?.some(isMatch => isMatch((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(entry, 'title') ?? '')) ?? true);
}
const textIn = (entry, ...path) => [(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(entry, ...path) ?? []].flat();
const statusOf = (entry) => textIn(entry, 'status', 'name');
function categoriesOf(entry) {
    const categories = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(entry, 'categories');
    return Array.isArray(categories) ? categories.flatMap(category => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(category, 'name') ?? []) : [];
}
const canRun = (entry) => (0,_hex_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .readProject */ .Wh)(entry) !== undefined &&
    String(entry.type).toUpperCase() !== 'COMPONENT' &&
    !has(entry, 'archivedAt') &&
    !has(entry, 'trashedAt') &&
    has(entry, 'lastPublishedAt');
const has = (entry, key) => Boolean((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(entry, key));
const alike = (text) => text.trim().normalize('NFC').toLowerCase();
const isAlike = (one, other) => alike(one) === alike(other);
function anyOf(wanted) {
    if (wanted === undefined)
        return () => true;
    const known = new Set(wanted.map(alike));
    return values => values.some(value => known.has(alike(value)));
}
function patternOf(pattern) {
    const [first = '', ...rest] = alike(pattern).split('*');
    const last = rest.pop();
    return title => {
        const text = alike(title);
        if (last === undefined)
            return text === first;
        if (!text.startsWith(first) || !text.endsWith(last))
            return false;
        let from = first.length;
        for (const part of rest) {
            const at = text.indexOf(part, from);
            if (at < 0)
                return false;
            from = at + part.length;
        }
        return from + last.length <= text.length;
    };
}


/***/ })

};
;