/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 2453:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kt: () => (/* binding */ pendingAfterOutcome),
/* harmony export */   U8: () => (/* binding */ pendingAfterEvent),
/* harmony export */   rO: () => (/* binding */ pendingCleanupSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4214);
/* harmony import */ var _hex_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7695);


const common = {
    cancel: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
};
const pendingCleanupSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .variant */ .Oxt('kind', [
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('starting'),
        snapshot: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
            projectId: _hex_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR,
            knownRunIds: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_hex_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR)),
            isListOld: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true)),
            newestStartMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
            requestedAtMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
        }),
        ownRunIds: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_hex_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR)),
        ...common,
    }),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('run'),
        run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ projectId: _hex_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR, runId: _hex_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR, status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), runUrl: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) }),
        ...common,
    }),
]);
function pendingAfterEvent(pending, event, { cancelOnAbort }) {
    switch (event.kind) {
        case 'starting':
            return { kind: 'starting', snapshot: event.snapshot, cancel: cancelOnAbort };
        case 'started':
            return { kind: 'run', run: event.run, cancel: cancelOnAbort };
        case 'cancelling':
            return { kind: 'run', run: event.run, cancel: true };
        case 'retrying':
        case 'start-deferred':
            return undefined;
        default:
            return pending;
    }
}
function pendingAfterOutcome(outcome, snapshot, options) {
    if (outcome.kind !== 'interrupted')
        return undefined;
    const { interruption, phase } = outcome;
    switch (phase.kind) {
        case 'in-doubt':
            return { kind: 'starting', snapshot, cancel: isCancelWanted(interruption, options) };
        case 'under-way':
            return phase.cancellation.kind === 'failed' ? { kind: 'run', run: phase.run, cancel: true } : undefined;
        case 'before-start':
        case 'awaiting-active':
            return undefined;
    }
}
function isCancelWanted({ cause }, options) {
    switch (cause) {
        case 'timed-out':
            return options.cancelOnTimeout;
        case 'stopped':
            return options.cancelOnAbort;
        case 'fail-fast':
        case 'failed':
            return true;
    }
}


/***/ }),

/***/ 7019:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ loadPendingCleanups),
/* harmony export */   U: () => (/* binding */ savePendingCleanups)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4214);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1494);
/* harmony import */ var _pending_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2453);



const STATE_NAME = 'leftover';
const MAX_IDS = 500;
const MAX_OWN_IDS = 100;
const MAX_URL_CHARACTERS = 4_000;
const MAX_STATUS = 50;
const MAX_SAVED_NAME = 60;
function savePendingCleanups(runner, pending) {
    const shares = {
        ids: Math.floor(MAX_IDS / pending.length),
        ownIds: Math.floor(MAX_OWN_IDS / pending.filter(one => 'ownRunIds' in one).length),
        urlCharacters: Math.floor(MAX_URL_CHARACTERS / pending.length),
    };
    const shortened = pending.map(one => shorten(withShortName(one), shares));
    runner.save(STATE_NAME, JSON.stringify(valibot__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qgA(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_pending_js__WEBPACK_IMPORTED_MODULE_0__/* .pendingCleanupSchema */ .rO), shortened)));
}
function withShortName(pending) {
    const { name } = pending;
    return name === undefined ? pending : { ...pending, name: (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .truncateUtf16 */ .Ti)(name, MAX_SAVED_NAME) };
}
function shorten(pending, shares) {
    if (pending.kind === 'starting') {
        const { ownRunIds, ...start } = pending;
        const { knownRunIds, ...snapshot } = start.snapshot;
        return {
            ...start,
            ...(ownRunIds && { ownRunIds: ownRunIds.slice(-shares.ownIds) }),
            snapshot: { ...snapshot, ...(knownRunIds && { knownRunIds: knownRunIds.slice(0, shares.ids) }) },
        };
    }
    const { runUrl = '', ...run } = pending.run;
    const isUrlKept = runUrl !== '' && runUrl.length <= shares.urlCharacters;
    const status = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .truncateUtf16 */ .Ti)(run.status, MAX_STATUS);
    return { ...pending, run: { ...run, status, ...(isUrlKept && { runUrl }) } };
}
function loadPendingCleanups(runner) {
    const json = runner.saved(STATE_NAME);
    if (json === '')
        return undefined;
    const entries = parseState(json);
    if (!Array.isArray(entries))
        return { pending: [], unreadable: ['it is no list in JSON'] };
    const results = entries.map(entry => valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(_pending_js__WEBPACK_IMPORTED_MODULE_0__/* .pendingCleanupSchema */ .rO, entry));
    const pending = results.flatMap(result => (result.success ? [result.output] : []));
    const unreadable = results.flatMap(({ issues }, index) => (issues ? [place(issues[0], index)] : []));
    return { pending: [...new Map(pending.map(one => [identityOf(one), one])).values()], unreadable };
}
function parseState(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}
function place(issue, index) {
    const field = valibot__WEBPACK_IMPORTED_MODULE_1__/* .getDotPath */ .BuJ(issue);
    return field === null ? `entry ${index + 1}` : `\`${field}\` of entry ${index + 1}`;
}
const identityOf = (pending) => pending.kind === 'run' ? pending.run.runId : JSON.stringify(pending);


/***/ }),

/***/ 9097:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  I: () => (/* binding */ createSideRequests),
  T: () => (/* binding */ fetchTokenOwner)
});

// EXTERNAL MODULE: ./src/lib/deadline.js
var deadline = __nccwpck_require__(5481);
// EXTERNAL MODULE: ./src/lib/format.js
var format = __nccwpck_require__(6446);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __nccwpck_require__(1494);
// EXTERNAL MODULE: ./src/report/text/explanation.js
var explanation = __nccwpck_require__(7877);
// EXTERNAL MODULE: ./src/report/text/hex-error.js
var hex_error = __nccwpck_require__(5276);
;// CONCATENATED MODULE: ./src/report/text/token-expiry.js




const DAY_MS = 86_400_000;
const SOON_MS = 7 * DAY_MS;
function expiryWarning(expiresAtMs, nowMs) {
    if (expiresAtMs === undefined || expiresAtMs - nowMs >= SOON_MS)
        return undefined;
    const leftMs = expiresAtMs - nowMs;
    return leftMs <= 0
        ? { title: 'Hex token expired', message: (0,hex_error/* expiredOn */.Xi)(expiresAtMs), help: 'The token has expired' }
        : {
            title: 'Hex token expires soon',
            ...(0,explanation/* about */.C)('The token expires on', ` ${(0,format/* formatTime */.fU)(new Date(expiresAtMs).toISOString())}, in ${formatDays(leftMs)}. ${hex_error/* NEW_TOKEN */.ny}`),
        };
}
const formatDays = (leftMs) => leftMs < DAY_MS ? (0,format/* formatDuration */.a3)(leftMs) : (0,lib_text/* plural */.LS)(Math.floor(leftMs / DAY_MS), 'day');

// EXTERNAL MODULE: ./src/hex/schemas.js
var schemas = __nccwpck_require__(7695);
;// CONCATENATED MODULE: ./src/runs/find-titles.js

const PAGE_SIZE = 100;
const MAX_PAGES = 2;
async function findTitles(projectIds, { hex, onTitle, ...options }) {
    const wanted = new Set(projectIds);
    let after;
    for (let pages = 0; pages < MAX_PAGES && wanted.size > 0; pages += 1) {
        const page = await hex.listLastPublished({ limit: PAGE_SIZE, after }, options);
        if (!page.ok)
            return;
        for (const entry of page.value.values) {
            const project = (0,schemas/* readProject */.Wh)(entry);
            if (project !== undefined && wanted.delete(project.id))
                onTitle(project.id, project.title);
        }
        after = page.value.after;
        if (after === undefined)
            return;
    }
}

;// CONCATENATED MODULE: ./src/commands/side-requests.js



function createSideRequests(context, titled = []) {
    const titles = new Map();
    for (const projectId of titled)
        titles.set(projectId, Promise.resolve());
    let owner;
    const requestTitle = (projectId, emit) => {
        if (titles.has(projectId))
            return;
        titles.set(projectId, fetchTitle(projectId, context, emit));
    };
    return {
        start(projectId, emit) {
            owner ??= fetchTokenOwner(context);
            requestTitle(projectId, emit);
        },
        requestTitle,
        requestTitles(emitByProject) {
            const found = fetchTitles(emitByProject, context);
            for (const projectId of emitByProject.keys())
                titles.set(projectId, found);
        },
        async finish() {
            owner?.cancel();
            await Promise.all(titles.values());
        },
    };
}
const MAX_SIDE_REQUEST_MS = 2_000;
async function fetchTitle(projectId, { hex, stop }, emit) {
    const project = await hex.getProject(projectId, {
        signal: stop,
        timeout: { totalMs: MAX_SIDE_REQUEST_MS },
    });
    if (project.ok)
        emitTitle(project.value.title, emit);
}
function emitTitle(title, emit) {
    if (title.trim() !== '')
        emit({ kind: 'project', title });
}
const MAX_TITLES_MS = 5_000;
const fetchTitles = (emitByProject, { hex, stop, clock }) => (0,deadline/* withTimeout */.w)({ timeoutMs: MAX_TITLES_MS, signal: stop, clock }, signal => findTitles([...emitByProject.keys()], {
    hex,
    signal,
    timeout: { totalMs: MAX_TITLES_MS },
    onTitle(projectId, title) {
        const emit = emitByProject.get(projectId);
        if (emit !== undefined)
            emitTitle(title, emit);
    },
}));
function fetchTokenOwner({ hex, clock, stop, runner }) {
    const cancelled = new AbortController();
    const signal = AbortSignal.any([stop, cancelled.signal]);
    const fetchOwner = async () => {
        const me = await hex.getMe({ signal, timeout: { totalMs: MAX_SIDE_REQUEST_MS } });
        if (!me.ok || cancelled.signal.aborted)
            return undefined;
        const warning = expiryWarning(me.value.tokenExpiresAtMs, hex.timeMs() ?? clock.wallNow());
        if (warning !== undefined)
            runner.warning(warning);
        return me.value;
    };
    return { answer: fetchOwner(), cancel: () => cancelled.abort() };
}


/***/ }),

/***/ 3245:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ inColour),
/* harmony export */   m: () => (/* binding */ withoutColours)
/* harmony export */ });
const CODES = { red: 31, green: 32, yellow: 33, grey: 90 };
const ESCAPE = '\u001b[';
const inColour = (colour, text) => `${ESCAPE}${CODES[colour]}m${text}${ESCAPE}0m`;
const COLOURS = [...Object.values(CODES), 0].map(code => `${ESCAPE}${code}m`);
const withoutColours = (line) => COLOURS.reduce((rest, colour) => rest.replaceAll(colour, ''), line);


/***/ }),

/***/ 2818:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EC: () => (/* binding */ preformatted),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   kc: () => (/* binding */ logText),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   nv: () => (/* binding */ markdownSentence),
/* harmony export */   zo: () => (/* binding */ wholeLines)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1494);

const CONTROLS = /[\p{Cc}\p{Bidi_Control}\ufeff]/gu;
const LINE_BREAK = /\r\n|[\r\n\u0085\u2028\u2029]/g;
function logText(text, maxCharacters = 1000) {
    const line = cut(text, maxCharacters).replace(LINE_BREAK, '⏎').replace(CONTROLS, visible);
    return line.trim().replaceAll('##[', '# #[').replace(/^::/, ': :');
}
const IN_LINKING = /(?<=[@#](?=\S)|:(?=\/\/)|www(?=\.)|gh(?=-\d))/i;
const NO_LINK = '<!-- -->';
const STRUCTURE = /[^\p{L}\p{N} ,/()='"%.-]|\.(?=\p{L})|(?<!\p{N})\.(?=\p{N})|^-|(?<=^\d{1,9})[.)](?= |$)/gu;
const escapeMarkdown = (text, maxCharacters) => escaped(logText(text, maxCharacters));
const escaped = (line) => line
    .split(IN_LINKING)
    .map(text => text.replace(STRUCTURE, reference))
    .join(NO_LINK);
const reference = (character) => `&#${character.codePointAt(0)};`;
const code = (text, maxCharacters) => inCodeTags(logText(text, maxCharacters));
const inCodeTags = (line) => `<code>${escaped(line)}</code>`;
const SPAN = /(?<![^\s("'[])`([^\s`](?:[^`]*[^\s`])?)`(?![\p{L}\p{N}])/u;
function markdownSentence(text, maxCharacters) {
    const pieces = logText(text, maxCharacters).split(SPAN);
    return pieces.map((piece, index) => (index % 2 === 0 ? escaped(piece) : inCodeTags(piece))).join('');
}
const preformatted = (lines) => `<pre>${lines.map(line => escaped(logText(line)).replaceAll('  ', '&nbsp; ')).join('<br>')}</pre>`;
const MAX_ADDRESS = 500;
function link(text, address, maxCharacters) {
    const url = address === undefined || address.length > MAX_ADDRESS ? null : URL.parse(address);
    if (url === null || !/^https?:$/.test(url.protocol))
        return code(text, maxCharacters);
    return `<a href="${url.href.replace(/[^\w/:.?=%#~-]/g, reference)}">${escapeMarkdown(text, maxCharacters)}</a>`;
}
function wholeLines(kept) {
    const lines = kept.slice(0, Math.max(0, kept.lastIndexOf('\n')));
    const isInDiagram = lines.split(/^```/m).length % 2 === 0;
    const whole = (isInDiagram ? lines.slice(0, lines.lastIndexOf('```')) : lines).trimEnd();
    const open = whole.split('<details').length - whole.split('</details>').length;
    return whole + '\n\n</details>'.repeat(open);
}
function cut(text, maxCharacters) {
    const kept = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)(text, maxCharacters);
    if (kept.length === text.length)
        return kept;
    return `${kept}… (${charactersIn(text.slice(kept.length))} more characters)`;
}
const charactersIn = (text) => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
const visible = (character) => {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x20)
        return String.fromCodePoint(0x2400 + point);
    return `\\u${point.toString(16).padStart(4, '0')}`;
};


/***/ }),

/***/ 4130:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ troubleOf),
/* harmony export */   xR: () => (/* binding */ helpUrl)
/* harmony export */ });
/* unused harmony exports TROUBLES, anchorOf */
const TROUBLES = [
    'The token is not valid',
    'The token has expired',
    'The token expires on',
    'The token may not',
    'The workspace has no API',
    'Hex finds no such project',
    'Hex finds no such run',
    'The project has no parameter',
    'A parameter does not fit',
    'The project is not published',
    'Hex refused the request',
    "Hex's rate limit is reached",
    "All 25 kernels of the token's user are in use",
    'Hex cannot be reached',
    'The connection to Hex broke',
    'Hex did not answer',
    "Hex's certificate is not trusted",
    'The proxy cannot be used',
    'The host in `hex-url` redirects',
    "Hex's answer cannot be read",
    'Hex has trouble',
    'The run ended ERRORED',
    'The run ended KILLED',
    'The run ended UNABLE_TO_ALLOCATE_KERNEL',
    'The run ended with a status that this action does not know',
    'The timeout was reached',
    'The step was stopped',
    'Another run failed',
    'Another run of the project is active',
    'It is not known whether a run was started',
    'Several new runs may be the one that was started',
    'There is no run yet',
    'The newest run is too old',
    'No project matches',
    'Too many projects match',
    'dbt was called with `--empty`',
    'No project can be read from exposure',
    'Nothing to run',
    'The timeout may be too short',
    'The answer to the start was lost',
    'Hex finds no such chart',
    'The cell has no image',
    'A chart was not saved',
    'No chart has the label',
    'The run has no chart',
    "The project's cells could not be listed",
    'The comment was not written',
    'A run may still be running',
    'The run is a session in the notebook',
    'The run has a status that this action does not know',
    'The output is too long for GitHub',
    'This is a fault of the action itself',
];
const troubleOf = (message) => TROUBLES.find(trouble => message.startsWith(trouble));
function helpUrl(env, topic) {
    const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env;
    if (topic === undefined || !repository || !ref || !/^https?:\/\/[^/\s]+$/.test(server ?? ''))
        return undefined;
    return `${server}/${inPath(repository)}/blob/${inPath(ref)}/docs/${pathOf(topic)}`;
}
const inPath = (text) => encodeURIComponent(text)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
const pathOf = (topic) => typeof topic === 'string'
    ? `troubleshooting.md#${anchorOf(topic)}`
    : `reference.md#${anchorOf(topic.reference)}`;
const anchorOf = (heading) => heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');


/***/ }),

/***/ 6176:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OT: () => (/* binding */ withHexKeys),
/* harmony export */   U: () => (/* binding */ setRawResult),
/* harmony export */   ny: () => (/* binding */ outputOrFile),
/* harmony export */   uN: () => (/* binding */ setResult)
/* harmony export */ });
const MAX_OUTPUT = { runs: 400_000, result: 400_000, failed: 100_000 };
function outputOrFile(runner, { name, json }, before = {}) {
    const max = MAX_OUTPUT[name];
    if (json.length <= max)
        return { [name]: json };
    const pathName = `${name}-path`;
    const path = runner.file(`${name}.json`, json);
    if (before[pathName] === undefined) {
        const instead = path === '' ? 'and no file could be written for it' : `so it is in the file that \`${pathName}\` names`;
        runner.warning({
            title: `Output \`${name}\` too long`,
            message: `The output is too long for GitHub: \`${name}\` has ${thousands(json.length)} characters, of which an output takes ${thousands(max)}, ${instead}. \`${name}\` is empty.`,
            help: 'The output is too long for GitHub',
        });
    }
    return { [name]: '', [pathName]: path };
}
const thousands = (count) => count.toLocaleString('en-US');
function setResult(runner, result) {
    setRawResult(runner, Array.isArray(result) ? result.map(withHexKeys) : withHexKeys(result));
}
function setRawResult(runner, result) {
    const outputs = outputOrFile(runner, { name: 'result', json: JSON.stringify(result) });
    for (const [name, value] of Object.entries(outputs))
        runner.output(name, value);
}
const withHexKeys = (run) => ({
    projectId: run.projectId,
    projectVersion: run.projectVersion ?? null,
    runId: run.runId ?? null,
    runUrl: run.runUrl ?? null,
    status: run.status || null,
    runTrigger: run.trigger ?? null,
    startTime: run.startedAt ?? null,
    endTime: run.endedAt ?? null,
    elapsedTime: run.elapsedMs ?? null,
    ...(run.stateEvents && { stateEvents: run.stateEvents }),
});


/***/ }),

/***/ 5258:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ openRunner)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
;// CONCATENATED MODULE: ../node_modules/@actions/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function core_info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __nccwpck_require__(1494);
// EXTERNAL MODULE: ./src/github/colour.js
var colour = __nccwpck_require__(3245);
// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __nccwpck_require__(2818);
// EXTERNAL MODULE: ./src/github/help.js
var github_help = __nccwpck_require__(4130);
;// CONCATENATED MODULE: ./src/github/redact.js

const IDENTIFYING = 8;
const PREFIX = /^(hxt[a-z]_|gh[a-z]_|github_pat_)/;
function secretsIn(token) {
    const parts = token.split(/\s+/).filter(part => part.length >= IDENTIFYING);
    return [...new Set([token, token.trim(), ...parts])].filter(secret => secret.trim() !== '');
}
function redactor(secrets) {
    const patterns = secrets.flatMap(patternsOf);
    return text => patterns.reduce(redact, text).toWellFormed();
}
function patternsOf(secret) {
    const prefixLength = PREFIX.exec(secret)?.[0].length ?? 0;
    const beginning = secret.slice(0, prefixLength + IDENTIFYING);
    const spellings = [(text) => text, (text) => (0,github_escape/* escapeMarkdown */.FV)(text, secret.length)];
    const patterns = spellings.map(spell => {
        const whole = spell(secret);
        const headLength = spell(beginning).length;
        return { head: whole.slice(0, headLength), tail: whole.slice(headLength) };
    });
    return patterns.filter(({ head }) => head !== '');
}
function redact(text, { head, tail }) {
    const [before = '', ...pieces] = text.split(head);
    return [before, ...pieces.map(piece => piece.slice(sharedPrefixLength(piece, tail)))].join('***');
}
function sharedPrefixLength(one, other) {
    let length = 0;
    while (length < one.length && one[length] === other[length])
        length += 1;
    return length;
}

;// CONCATENATED MODULE: ./src/github/runner.js










const MAX_SUMMARY_BYTES = 1_000_000;
const MAX_ANNOTATION = 4_000;
const SECRET_INPUTS = ['token', 'github-token'];
const SECRET_VARIABLES = ['HEX_API_TOKEN'];
function openRunner(env) {
    const tokens = [
        ...SECRET_INPUTS.map(name => getInput(name, { trimWhitespace: false })),
        ...SECRET_VARIABLES.map(name => env[name] ?? ''),
    ];
    const secrets = [...new Set(tokens.flatMap(secretsIn))];
    for (const secret of secrets)
        core_setSecret(secret);
    const redact = redactor(secrets);
    const shown = (line) => redact(env.NO_COLOR ? (0,colour/* withoutColours */.m)(line) : line);
    const info = (line) => core_info(shown(line));
    const folder = (0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_namespaceObject.tmpdir)(), `hex-${(0,external_node_crypto_.randomUUID)()}`);
    const failedSubjects = new Set();
    const writeOrNote = (subject, failure, write) => {
        try {
            write();
        }
        catch (error) {
            if (failedSubjects.has(subject))
                return;
            failedSubjects.add(subject);
            core_info(redact(`Note: ${failure}: ${(0,github_escape/* logText */.kc)(error.message)}`));
        }
    };
    const runnerFile = (variable) => {
        const path = env[variable];
        if (!path)
            throw new Error(`${variable} names no file`);
        return path;
    };
    const textOf = ({ message, help }) => {
        const url = (0,github_help/* helpUrl */.xR)(env, help);
        const end = url === undefined ? '' : `\n${url}`;
        return (0,lib_text/* truncateUtf16 */.Ti)(redact(message), MAX_ANNOTATION - end.length) + end;
    };
    return {
        input: name => getInput(name, { trimWhitespace: false }),
        saved: name => getState(name),
        info,
        group: (title, lines) => {
            startGroup(shown(title));
            for (const line of lines)
                info(line);
            endGroup();
        },
        debug: line => core_debug(shown(line)),
        warning: annotation => warning(textOf(annotation), { title: redact(annotation.title) }),
        error: annotation => error(textOf(annotation), { title: redact(annotation.title) }),
        output: (name, value) => writeOrNote('output', 'outputs could not be set', () => {
            runnerFile('GITHUB_OUTPUT');
            setOutput(name, redact(value));
        }),
        save: (name, value) => writeOrNote('state', 'state for the clean-up after the job could not be saved', () => {
            runnerFile('GITHUB_STATE');
            saveState(name, redact(value));
        }),
        file: (path, content) => {
            const absolute = (0,external_node_path_.resolve)(folder, path);
            let written = '';
            writeOrNote(path, `${(0,github_escape/* logText */.kc)(path)} could not be written`, () => {
                (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_.dirname)(absolute), { recursive: true });
                (0,external_node_fs_namespaceObject.rmSync)(absolute, { force: true });
                (0,external_node_fs_namespaceObject.writeFileSync)(absolute, typeof content === 'string' ? redact(content) : content, { flag: 'wx' });
                written = absolute;
            });
            return written;
        },
        summarize: markdown => writeOrNote('summary', 'the job summary could not be written', () => {
            (0,external_node_fs_namespaceObject.appendFileSync)(runnerFile('GITHUB_STEP_SUMMARY'), cutSummary(redact(markdown)));
        }),
        helpUrl: topic => (0,github_help/* helpUrl */.xR)(env, topic),
        redact,
    };
}
function cutSummary(markdown) {
    const bytes = Buffer.from(markdown);
    if (bytes.length <= MAX_SUMMARY_BYTES)
        return markdown;
    const kept = (0,github_escape/* wholeLines */.zo)(bytes.toString('utf8', 0, MAX_SUMMARY_BYTES));
    if (kept === '')
        throw new Error('it is too long for GitHub');
    return `${kept}\n\n… The rest is too long for GitHub.\n\n`;
}


/***/ }),

/***/ 5655:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ LISTED_RUNS)
/* harmony export */ });
const LISTED_RUNS = 50;


/***/ }),

/***/ 9707:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ openHex)
});

// UNUSED EXPORTS: userAgent

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"run-hex-project","rE":"1.0.0"}');
// EXTERNAL MODULE: ./src/lib/clock.js
var clock = __nccwpck_require__(9543);
// EXTERNAL MODULE: ./src/lib/result.js
var lib_result = __nccwpck_require__(1156);
// EXTERNAL MODULE: ./src/hex/api.js
var api = __nccwpck_require__(5655);
// EXTERNAL MODULE: ./src/hex/http.js
var http = __nccwpck_require__(9455);
// EXTERNAL MODULE: ./src/hex/operations.js
var operations = __nccwpck_require__(6897);
;// CONCATENATED MODULE: ./src/hex/rate-limit/headers.js
const MIN_EPOCH_SECONDS = 1_000_000_000;
const MIN_EPOCH_MS = 1_000 * MIN_EPOCH_SECONDS;
const NAMES = ['ratelimit', 'x-ratelimit', 'x-rate-limit'];
function hexTimeMs(headers) {
    const timeMs = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(timeMs) ? undefined : timeMs;
}
function requestedWaitMs(status, headers, wallNowMs) {
    const nowMs = hexTimeMs(headers) ?? wallNowMs;
    const untilResetMs = status === 429 ? limitResetMs(headers, nowMs) : undefined;
    const delayMs = retryAfterMs(headers.get('retry-after'), nowMs) ?? untilResetMs;
    return delayMs === undefined ? undefined : Math.max(0, delayMs);
}
function rateLimitOf(headers, wallNowMs) {
    const remaining = numberHeader(headers, 'remaining');
    const resetMs = limitResetMs(headers, hexTimeMs(headers) ?? wallNowMs);
    if (remaining === undefined || resetMs === undefined)
        return undefined;
    return { remaining, resetMs: Math.max(0, resetMs), ...quotaIn(headers) };
}
const WINDOW = /^\s*(\d+)\s*;\s*w=(\d+)/;
function quotaIn(headers) {
    const texts = NAMES.map(name => headers.get(`${name}-limit`) ?? '');
    const limit = texts.map(text => Number(/^\s*(\d+)\s*(?:[;,]|$)/.exec(text)?.[1])).find(found => found > 0);
    if (limit === undefined)
        return {};
    const policies = [...texts, headers.get('ratelimit-policy') ?? ''].flatMap(text => text.split(','));
    const windows = policies.map(policy => WINDOW.exec(policy)).filter(match => Number(match?.[1]) === limit);
    const windowMs = 1000 * Number(windows[0]?.[2]);
    return { limit, ...(windowMs > 0 && { windowMs }) };
}
function retryAfterMs(value, nowMs) {
    if (value === null)
        return undefined;
    if (isNumber(value))
        return Number(value) * 1000;
    const timeMs = /\bGMT\s*$/.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(timeMs) ? undefined : timeMs - nowMs;
}
function limitResetMs(headers, nowMs) {
    const seconds = numberHeader(headers, 'reset');
    if (seconds === undefined)
        return undefined;
    if (seconds > MIN_EPOCH_MS)
        return seconds - nowMs;
    return seconds > MIN_EPOCH_SECONDS ? seconds * 1000 - nowMs : seconds * 1000;
}
function numberHeader(headers, what) {
    const value = NAMES.flatMap(name => headers.get(`${name}-${what}`) ?? []).find(isNumber);
    return value === undefined ? undefined : Number(value);
}
const isNumber = (value) => /^\s*\d+(\.\d+)?\s*$/.test(value);

// EXTERNAL MODULE: ./src/hex/rate-limit/limiter.js
var rate_limit_limiter = __nccwpck_require__(5908);
// EXTERNAL MODULE: ../node_modules/valibot/dist/index.min.mjs
var index_min = __nccwpck_require__(4214);
// EXTERNAL MODULE: ./src/lib/json.js
var lib_json = __nccwpck_require__(7735);
// EXTERNAL MODULE: ./src/hex/schemas.js
var schemas = __nccwpck_require__(7695);
;// CONCATENATED MODULE: ./src/hex/response.js





function parsed(response, redact) {
    try {
        const json = JSON.parse(response.text, (_, value) => (typeof value === 'string' ? redact(value) : value));
        return { ...response, json };
    }
    catch {
        return { ...response, json: undefined };
    }
}
function readAnswer({ operation, schema, needsEdit = false }, { status, headers, text, json }, { redact, wallNowMs, tokenExpiresAtMs }) {
    const traceId = traceIdIn(json) ?? traceIdOf(headers, redact);
    const fail = (reason) => (0,lib_result/* err */._q)({ operation, ...(traceId !== undefined && { traceId }), ...reason });
    if (status >= 300 && status < 400) {
        return fail({ kind: 'redirected', status, location: redact(headers.get('location') ?? '') });
    }
    if (status >= 400) {
        const resetMs = requestedWaitMs(status, headers, wallNowMs);
        const nowMs = hexTimeMs(headers) ?? wallNowMs;
        const hasExpired = tokenExpiresAtMs !== undefined && tokenExpiresAtMs <= nowMs;
        return fail({
            ...refusalIn(status, text, json),
            ...(status === 403 && needsEdit && { needsEdit }),
            ...(resetMs !== undefined && { resetMs }),
            ...(status === 401 && hasExpired && { tokenExpiredAtMs: tokenExpiresAtMs }),
        });
    }
    if (schema === undefined) {
        return isPage(text)
            ? fail({ kind: 'unreadable', status, detail: bodyProblem(text) })
            : (0,lib_result.ok)(undefined);
    }
    if (json === undefined)
        return fail({ kind: 'unreadable', status, detail: bodyProblem(text) });
    const result = index_min/* safeParse */.xLC(schema, (0,lib_json/* isObject */.Gv)(json) ? { ...json, traceId } : json);
    return result.success
        ? (0,lib_result.ok)(result.output)
        : fail({ kind: 'unreadable', status, detail: schemaProblem(result.issues[0]) });
}
function refusalShape(operation, { status, headers, text, json }, redact) {
    if (status < 300)
        return undefined;
    const names = (all) => [...all].slice(0, MAX_SHAPE_NAMES).map(redact);
    return {
        operation,
        status,
        headers: names(headers.keys()),
        body: (0,lib_json/* isObject */.Gv)(json) ? names(Object.keys(json)) : bodyKindOf(text, json),
    };
}
const MAX_SHAPE_NAMES = 50;
function bodyKindOf(text, json) {
    if (text.trim() === '')
        return 'empty';
    if (json !== undefined)
        return 'other JSON';
    return isPage(text) ? 'a web page' : 'no JSON';
}
function refusalIn(status, text, json) {
    const result = index_min/* safeParse */.xLC(schemas/* errorBody */.t4, json);
    const body = result.success ? result.output : {};
    const { reason, details, message, issues, invalid, notFound } = body;
    const words = [reason ?? message, details, ...(issues?.map(issue => issue.message) ?? [])].filter(Boolean);
    return {
        kind: 'refused',
        status,
        ...(words.length > 0 && { reason: [...new Set(words)].join('. ') }),
        fromHex: isErrorOfHex(body, json) || (status === 401 && text.trim() === BARE_401),
        invalidParams: (invalid ?? []).map(({ paramName, paramValue, dataType }) => ({
            name: paramName,
            value: paramValue,
            dataType,
        })),
        unknownParams: notFound ?? [],
    };
}
const BARE_401 = 'Unauthorized';
const CODE = /^[A-Z][A-Z0-9_]*$/;
const isErrorOfHex = ({ reason, code, message, invalid, notFound }, json) => (typeof reason === 'string' && !((0,lib_json/* isObject */.Gv)(json) && ('code' in json || 'kind' in json))) ||
    (typeof message === 'string' && CODE.test(code ?? '')) ||
    [invalid, notFound].every(Array.isArray);
function traceIdIn(json) {
    const traceId = (0,lib_json/* isObject */.Gv)(json) ? json.traceId : undefined;
    return typeof traceId === 'string' && traceId !== '' ? traceId : undefined;
}
const traceIdOf = (headers, redact) => redact(headers.get('x-trace-id')?.trim() ?? '') || undefined;
function bodyProblem(text) {
    if (text.trim() === '')
        return 'its body is empty';
    return isPage(text) ? 'its body is a web page, not JSON' : 'its body is no complete JSON';
}
const isPage = (text) => /^\s*</.test(text);
function schemaProblem(issue) {
    const field = (issue.path ?? []).map(item => String(item.key)).join('.');
    if (field === '')
        return 'its body is no JSON object';
    if (issue.received === 'undefined')
        return `the field \`${field}\` is missing`;
    return `the field \`${field}\` ${issue.message.startsWith('is ') ? issue.message : `is ${issue.received}`}`;
}

;// CONCATENATED MODULE: ./src/hex/client.js








function createHexApi({ fetch, clock, origin, token, userAgent, reservedForCancel, onThrottle, onRefusal, }) {
    const redact = (text) => text.replaceAll(token, '***');
    const limiter = (0,rate_limit_limiter/* createRateLimiter */.x)({ reservedForCancel });
    let hexAheadMs;
    let tokenExpiresAtMs;
    const throttle = async (operation, { signal, timeout = {}, isUrgent = false }) => {
        const { totalMs = Number.POSITIVE_INFINITY, queueMs = totalMs } = timeout;
        const deadlineAt = clock.now() + Math.min(totalMs, queueMs);
        for (;;) {
            if (signal?.aborted)
                return { operation, kind: 'aborted', sent: false };
            const delayMs = limiter.delayMs({ operation, isUrgent }, clock.now());
            if (delayMs === 0) {
                limiter.recordRequest(operation, clock.now());
                return undefined;
            }
            if (clock.now() + delayMs > deadlineAt || delayMs >= totalMs) {
                return { operation, kind: 'throttled', resetMs: delayMs };
            }
            onThrottle?.(operation, delayMs);
            await clock.sleep(delayMs, signal);
        }
    };
    const send = async (call, options = {}) => {
        const { operation, body } = call;
        const { method, headers, timeoutMs } = operations/* OPERATIONS */.x[operation];
        const { totalMs = Number.POSITIVE_INFINITY, attemptMs = timeoutMs } = options.timeout ?? {};
        const calledAt = clock.now();
        const error = await throttle(operation, options);
        if (error !== undefined)
            return (0,lib_result/* err */._q)(error);
        const leftMs = totalMs - (clock.now() - calledAt);
        if (leftMs <= 0)
            return (0,lib_result/* err */._q)({ operation, kind: 'out-of-time', sent: false });
        const exchanged = await (0,http/* exchange */.cv)(fetch, clock, {
            method,
            url: `${origin}/api/v1/${(0,operations/* pathOf */.X)(call)}`,
            headers: {
                authorization: `Bearer ${token}`,
                accept: 'application/json',
                'user-agent': userAgent,
                ...(body !== undefined && { 'content-type': 'application/json' }),
                ...headers,
            },
            ...(body !== undefined && { body: JSON.stringify(body) }),
            timeoutMs: Math.min(attemptMs, leftMs),
            signal: options.signal,
        });
        if (exchanged.kind === 'timed-out' && leftMs < attemptMs) {
            return (0,lib_result/* err */._q)({ operation, kind: 'out-of-time', sent: true });
        }
        if (exchanged.kind !== 'answer')
            return (0,lib_result/* err */._q)({ operation, ...exchanged });
        recordLimits(operation, exchanged);
        return read(call, parsed(exchanged, redact));
    };
    const recordLimits = (operation, { status, headers }) => {
        const limit = rateLimitOf(headers, clock.wallNow());
        if (limit !== undefined)
            limiter.recordLimit(operation, limit, clock.now());
        if (status !== 429)
            return;
        limiter.recordRefusal(operation, requestedWaitMs(status, headers, clock.wallNow()), clock.now());
    };
    const read = (call, response) => {
        const shape = refusalShape(call.operation, response, redact);
        if (shape !== undefined)
            onRefusal?.(shape);
        const answer = readAnswer(call, response, { redact, wallNowMs: clock.wallNow(), tokenExpiresAtMs });
        const isOfHex = answer.ok || (answer.error.kind === 'refused' && answer.error.fromHex);
        const timeMs = hexTimeMs(response.headers);
        if (isOfHex && timeMs !== undefined)
            hexAheadMs = timeMs - clock.now();
        return answer;
    };
    return {
        timeMs: () => (hexAheadMs === undefined ? undefined : clock.now() + hexAheadMs),
        pollBudget: () => limiter.pollBudget(clock.now()),
        startDelayMs: ahead => limiter.startDelayMs(ahead, clock.now()),
        runProject: (projectId, body, options) => {
            const needsEdit = 'updatePublishedResults' in body && body.updatePublishedResults === true;
            const schema = (0,schemas/* startedRunOf */.cc)(projectId);
            return send({ operation: 'RunProject', params: { projectId }, body, schema, needsEdit }, options);
        },
        getRunStatus: (run, options) => send({ operation: 'GetRunStatus', params: run, schema: (0,schemas/* runStatusOf */.dc)(run.runId) }, options),
        getProjectRuns: (projectId, options) => {
            const query = { limit: api/* LISTED_RUNS */.P, runTriggerFilter: options?.triggerFilter };
            const schema = (0,schemas/* projectRunsOf */.xO)(projectId);
            return send({ operation: 'GetProjectRuns', params: { projectId }, query, schema }, options);
        },
        cancelRun: (run, options) => send({ operation: 'CancelRun', params: run, schema: undefined }, options),
        getProject: (projectId, options) => send({ operation: 'GetProject', params: { projectId }, schema: schemas/* project */.Cv }, options),
        list: (operation, { limit, after }, options) => send({ operation, query: { limit, after }, schema: schemas/* listPage */.ks }, options),
        listProjects: (filter, { limit, after }, options) => send({ operation: 'ListProjects', query: { limit, after, ...filter }, schema: schemas/* listPage */.ks }, options),
        listLastPublished: ({ limit, after }, options) => {
            const query = { limit, after, sortBy: 'LAST_PUBLISHED_AT', sortDirection: 'DESC' };
            return send({ operation: 'ListProjects', query, schema: schemas/* listPage */.ks }, options);
        },
        listRuns: ({ projectId, statusFilter, triggerFilter }, { limit, after }, options) => {
            const query = { limit, offset: after, statusFilter, runTriggerFilter: triggerFilter };
            const schema = (0,schemas/* runsPage */.QX)({ offset: Number(after ?? 0), limit });
            return send({ operation: 'GetProjectRuns', params: { projectId }, query, schema }, options);
        },
        listCells: (projectId, { limit, after }, options) => send({ operation: 'ListCells', query: { projectId, limit, after }, schema: schemas/* listPage */.ks }, options),
        getChartImage: (run, staticId, options) => send({ operation: 'GetChartImageFromRun', params: { ...run, staticId }, schema: (0,schemas/* chartImageOf */.bR)(staticId) }, options),
        getMe: async (options) => {
            const answer = await send({ operation: 'Me', schema: schemas.me }, options);
            if (answer.ok)
                tokenExpiresAtMs = answer.value.tokenExpiresAtMs;
            return answer;
        },
    };
}

// EXTERNAL MODULE: ./src/hex/proxy.js + 1 modules
var proxy = __nccwpck_require__(3914);
;// CONCATENATED MODULE: ./src/hex/connect.js




function userAgent(env) {
    const repository = (env.GITHUB_REPOSITORY ?? '').replace(/[^\w./-]/g, '');
    return `${package_namespaceObject.UU}/${package_namespaceObject.rE}${repository === '' ? '' : ` (${repository})`}`;
}
const openHex = ({ token, hexUrl: origin }, env, options) => createHexApi({
    ...options,
    fetch: (0,proxy/* fetchFor */.G)(origin),
    clock: clock/* realClock */.d,
    origin,
    token,
    userAgent: userAgent(env),
});


/***/ }),

/***/ 9455:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PG: () => (/* binding */ hostAndPort),
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   fY: () => (/* binding */ BAD_PROXY),
/* harmony export */   kY: () => (/* binding */ failureText)
/* harmony export */ });
const NEVER_CONNECTED = [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
    'ERR_TLS_HANDSHAKE_TIMEOUT',
];
const BEFORE_CONNECTED = ['connect', 'getaddrinfo'];
const BAD_PORT = 'bad port';
async function exchange(fetch, clock, request) {
    const { signal, timeoutMs, method, headers, body } = request;
    if (signal?.aborted)
        return { kind: 'aborted', sent: false };
    const finished = new AbortController();
    const aborts = signal ? AbortSignal.any([signal, finished.signal]) : finished.signal;
    const response = receive(fetch, request.url, {
        method,
        headers,
        ...(body !== undefined && { body }),
        redirect: 'manual',
        signal: aborts,
    });
    const timeout = clock
        .sleep(timeoutMs, aborts)
        .then(() => (signal?.aborted ? { kind: 'aborted', sent: true } : { kind: 'timed-out', timeoutMs }));
    const first = await Promise.race([response, timeout]);
    finished.abort();
    return first;
}
async function receive(fetch, url, init) {
    try {
        const response = await fetch(url, init);
        const { status, headers } = response;
        return { kind: 'answer', status, headers, text: await readBody(response) };
    }
    catch (error) {
        if (init.signal.aborted)
            return { kind: 'aborted', sent: true };
        return failure(causeOf(error), proxyIn(error) ?? hostAndPort(new URL(url)));
    }
}
const MAX_RESPONSE_BYTES = 10_000_000;
async function readBody({ body }) {
    const decoder = new TextDecoder();
    let bytes = 0;
    let text = '';
    for await (const chunk of body ?? []) {
        bytes += chunk.byteLength;
        if (bytes > MAX_RESPONSE_BYTES)
            throw new Error('the answer is over 10 MB');
        text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
}
const UNTRUSTED = /CERT|^CRL_|^ERR_SSL_(WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL)|^INVALID_(CA|PURPOSE)|^PATH_LENGTH|^HOSTNAME_MISMATCH|^UNABLE_TO_/;
const BAD_PROXY = 'ERR_BAD_PROXY';
const NO_TUNNEL = /Proxy response \((\d+)\)/;
function failure(cause, peer) {
    const { code, message } = cause;
    const detail = code === '' ? message : code;
    if (UNTRUSTED.test(code))
        return { kind: 'untrusted-connection', by: 'certificate', detail };
    if (code === BAD_PROXY)
        return { kind: 'untrusted-connection', by: 'proxy', detail: message };
    const proxyStatus = NO_TUNNEL.exec(message)?.[1];
    if (proxyStatus === undefined) {
        const sent = mayBeSent(cause);
        return { kind: 'unreachable', detail, sent, ...(!sent && message !== BAD_PORT && { peer }) };
    }
    return Number(proxyStatus) < 500
        ? { kind: 'untrusted-connection', by: 'proxy', detail: `the proxy answered HTTP ${proxyStatus}` }
        : { kind: 'unreachable', detail: `HTTP ${proxyStatus} of the proxy`, sent: false };
}
const mayBeSent = ({ code, syscall, message }) => !NEVER_CONNECTED.includes(code) && !BEFORE_CONNECTED.includes(syscall) && message !== BAD_PORT;
function proxyIn(error) {
    if (!(error instanceof Error))
        return undefined;
    const { proxy } = error;
    return proxy === undefined ? proxyIn(error.cause) : `the proxy ${proxy}`;
}
function failureText(error) {
    const proxy = proxyIn(error);
    const { message } = causeOf(error);
    return proxy === undefined ? message : `${message}, through ${proxy}`;
}
const hostAndPort = ({ hostname, port, protocol }) => `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
function causeOf(error) {
    if (!(error instanceof Error))
        return { code: '', syscall: '', message: String(error) };
    if (error.cause instanceof Error)
        return causeOf(error.cause);
    const inner = error instanceof AggregateError ? error.errors[0] : undefined;
    if (inner instanceof Error)
        return causeOf(inner);
    const { code, syscall = '' } = error;
    return { code: typeof code === 'string' ? code : '', syscall, message: error.message };
}


/***/ }),

/***/ 6897:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ pathOf),
/* harmony export */   x: () => (/* binding */ OPERATIONS)
/* harmony export */ });
const OPERATIONS = {
    RunProject: {
        method: 'POST',
        path: 'projects/{projectId}/runs',
        timeoutMs: 30_000,
        quota: 'start',
        statuses: { retryLater: [503], permanent: [409, 423, 425] },
    },
    GetRunStatus: {
        method: 'GET',
        path: 'projects/{projectId}/runs/{runId}',
        headers: { 'enable-expanded-stats': 'true' },
        timeoutMs: 10_000,
        quota: 'api',
    },
    GetProjectRuns: {
        method: 'GET',
        path: 'projects/{projectId}/runs',
        timeoutMs: 10_000,
        quota: 'api',
        maxPageSize: 100,
    },
    CancelRun: {
        method: 'DELETE',
        path: 'projects/{projectId}/runs/{runId}',
        timeoutMs: 4_000,
        quota: 'api',
        statuses: { permanent: [409] },
    },
    GetChartImageFromRun: {
        method: 'GET',
        path: 'projects/{projectId}/runs/{runId}/cells/{staticId}/image',
        timeoutMs: 30_000,
        quota: 'chart',
    },
    ListCells: { method: 'GET', path: 'cells', timeoutMs: 10_000, quota: 'api-or-own', maxPageSize: 100 },
    GetProject: { method: 'GET', path: 'projects/{projectId}', timeoutMs: 2_000, quota: 'api' },
    Me: { method: 'GET', path: 'users/me', timeoutMs: 2_000, quota: 'api-or-own' },
    ListProjects: { method: 'GET', path: 'projects', timeoutMs: 10_000, quota: 'api', maxPageSize: 100 },
    ListUsers: { method: 'GET', path: 'users', timeoutMs: 10_000, quota: 'api-or-own', maxPageSize: 500 },
    ListGroups: { method: 'GET', path: 'groups', timeoutMs: 10_000, quota: 'api', maxPageSize: 500 },
    ListDataConnections: {
        method: 'GET',
        path: 'data-connections',
        timeoutMs: 10_000,
        quota: 'api',
        maxPageSize: 100,
    },
};
function pathOf({ operation, params = {}, query = {} }) {
    const path = OPERATIONS[operation].path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''));
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query))
        for (const one of [value ?? []].flat())
            search.append(name, String(one));
    return search.size === 0 ? path : `${path}?${search}`;
}


/***/ }),

/***/ 3914:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ fetchFor)
});

;// CONCATENATED MODULE: ../node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./src/hex/http.js
var http = __nccwpck_require__(9455);
;// CONCATENATED MODULE: ./src/hex/proxy.js


function fetchFor(origin) {
    const proxy = proxyFor(new URL(origin));
    if (proxy === 'none')
        return globalThis.fetch;
    const tunnel = proxy instanceof Error ? Promise.reject(proxy) : tunnelThrough(proxy);
    tunnel.catch(() => { });
    return async (url, init) => {
        const { fetch, dispatcher } = await tunnel;
        return fetch(url, { ...init, dispatcher }).catch((error) => {
            throw proxy instanceof URL ? Object.assign(error, { proxy: (0,http/* hostAndPort */.PG)(proxy) }) : error;
        });
    };
}
const badProxy = (message = 'the proxy variable is not a URL') => Object.assign(new Error(message), { code: http/* BAD_PROXY */.fY });
async function tunnelThrough(proxy) {
    const undici = await __nccwpck_require__.e(/* import() */ 15).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1015, 19));
    try {
        const dispatcher = new undici.EnvHttpProxyAgent({
            httpProxy: proxy.href,
            httpsProxy: proxy.href,
            noProxy: '',
            allowH2: false,
        });
        return { fetch: undici.fetch, dispatcher };
    }
    catch {
        throw badProxy();
    }
}
function proxyFor(url) {
    if (checkBypass(url))
        return 'none';
    const scheme = url.protocol === 'https:' ? 'https' : 'http';
    const variable = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`].find(name => process.env[name]);
    const address = process.env[variable ?? ''];
    if (!address)
        return 'none';
    const proxy = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`);
    if (proxy === null)
        return badProxy();
    if (['http:', 'https:'].includes(proxy.protocol))
        return proxy;
    return badProxy(`\`${variable}\` names the proxy \`${proxy.protocol}//${proxy.host}\`, and only those of \`http://\` and \`https://\` can be used`);
}


/***/ }),

/***/ 5908:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   oo: () => (/* binding */ POLLS_PER_MINUTE),
/* harmony export */   x: () => (/* binding */ createRateLimiter),
/* harmony export */   xx: () => (/* binding */ minMsForStarts)
/* harmony export */ });
/* harmony import */ var _operations_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6897);

const API_REQUESTS = 30;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const QUOTAS = {
    total: [{ requests: 60, windowMs: MINUTE_MS }],
    start: [
        { requests: 20, windowMs: MINUTE_MS },
        { requests: 60, windowMs: HOUR_MS },
    ],
    api: [
        { requests: API_REQUESTS, windowMs: MINUTE_MS },
        { requests: 1_800, windowMs: HOUR_MS },
    ],
    chart: [{ requests: 20, windowMs: MINUTE_MS }],
};
const RESERVED_FOR_CANCEL = 4;
const CANCEL_QUOTAS = ['total', 'api'];
const POLLS_PER_MINUTE = API_REQUESTS - RESERVED_FOR_CANCEL;
const ALONE = { intoMs: 2_500, requests: 1 };
const MAX_CLOSED_MS = {
    total: HOUR_MS,
    start: HOUR_MS,
    api: 300_000,
    chart: HOUR_MS,
};
const CANCEL_INTERVAL_MS = 2_000;
function minMsForStarts(count) {
    const earlier = count - 1;
    return Math.max(...QUOTAS.start.map(({ requests, windowMs }) => Math.floor(earlier / requests) * windowMs));
}
function createRateLimiter({ reservedForCancel = RESERVED_FOR_CANCEL, } = {}) {
    const sent = { total: [], start: [], api: [], chart: [] };
    const closedUntil = { total: 0, start: 0, api: 0, chart: 0 };
    let startQuotas = QUOTAS.start;
    const startsLeft = new Map();
    let isCrowded = false;
    let windowEndsAt = 0;
    let cancelAgainAt = Number.NEGATIVE_INFINITY;
    const openAt = (operation, { isUrgent, others }) => {
        const times = quotasOf(operation).flatMap(name => {
            const spare = others + (!isUrgent && CANCEL_QUOTAS.includes(name) ? reservedForCancel : 0);
            return [
                isUrgent ? 0 : closedUntil[name],
                ...(name === 'start' ? startQuotas : QUOTAS[name]).map(quota => roomAt(sent[name], quota, spare)),
            ];
        });
        return Math.max(...times, ...(operation === 'RunProject' ? startsLeftAt(others) : []));
    };
    const startsLeftAt = (others) => [...startsLeft.values()].map(({ remaining, saidAt, endsAt }) => {
        const since = sent.start.filter(at => at > saidAt).length;
        return remaining > since + others ? 0 : endsAt;
    });
    const recordStartLimit = (limit, now) => {
        startQuotas = withLimit(startQuotas, limit);
        const endsAt = now + Math.min(limit.resetMs, HOUR_MS);
        const { remaining } = limit;
        startsLeft.set(isOfHour(limit) ? 'hour' : 'minute', { remaining, saidAt: now, endsAt });
    };
    const close = (name, resetMs, now) => {
        closedUntil[name] = Math.max(closedUntil[name], now + Math.min(resetMs, MAX_CLOSED_MS[name]));
    };
    return {
        delayMs({ operation, isUrgent }, now) {
            const at = isUrgent && operation === 'CancelRun' ? cancelAgainAt : openAt(operation, { isUrgent, others: 0 });
            return Math.max(0, at - now);
        },
        startDelayMs: (ahead, now) => Math.max(0, openAt('RunProject', { isUrgent: false, others: ahead }) - now),
        recordRequest(operation, now) {
            if (operation === 'CancelRun' && cancelAgainAt !== Number.NEGATIVE_INFINITY)
                cancelAgainAt = now + CANCEL_INTERVAL_MS;
            for (const name of quotasOf(operation)) {
                sent[name] = [...sent[name].filter(at => at > now - HOUR_MS), now];
            }
        },
        recordLimit(operation, limit, now) {
            const name = quotaOfLimit(operation);
            if (name === undefined)
                return;
            const { remaining, resetMs } = limit;
            if (name === 'start')
                recordStartLimit(limit, now);
            if (operation === 'CancelRun' && remaining > 0)
                cancelAgainAt = Number.NEGATIVE_INFINITY;
            if (name === 'api') {
                windowEndsAt = now + Math.min(MINUTE_MS, resetMs);
                const isAlone = remaining >= API_REQUESTS - ALONE.requests && resetMs <= MINUTE_MS - ALONE.intoMs;
                if (isAlone)
                    isCrowded = false;
            }
            if (remaining < Math.max(1, name === 'api' ? reservedForCancel : 0))
                close(name, resetMs, now);
        },
        recordRefusal(operation, resetMs = 0, now) {
            const name = quotaOfLimit(operation);
            if (name === undefined)
                return;
            if (name === 'api')
                isCrowded = true;
            if (operation === 'CancelRun')
                cancelAgainAt = now + CANCEL_INTERVAL_MS;
            close(name, resetMs, now);
        },
        pollBudget(now) {
            const recent = sent.api.filter(at => at > now - MINUTE_MS);
            const opensAt = isCrowded ? Math.max(windowEndsAt, closedUntil.api) : closedUntil.api;
            return {
                polls: POLLS_PER_MINUTE - recent.length,
                refillInMs: (recent[0] ?? now - MINUTE_MS) + MINUTE_MS - now,
                quietMs: now - (sent.api.at(-1) ?? Number.NEGATIVE_INFINITY),
                opensInMs: Math.max(0, opensAt - now),
            };
        },
    };
}
function quotasOf(operation) {
    const { quota } = _operations_js__WEBPACK_IMPORTED_MODULE_0__/* .OPERATIONS */ .x[operation];
    return [quota === 'api-or-own' ? 'api' : quota, 'total'];
}
function quotaOfLimit(operation) {
    const { quota } = _operations_js__WEBPACK_IMPORTED_MODULE_0__/* .OPERATIONS */ .x[operation];
    return quota === 'api-or-own' ? undefined : quota;
}
const isOfHour = ({ resetMs, windowMs = resetMs }) => windowMs > MINUTE_MS;
function withLimit(quotas, limit) {
    const { limit: requests } = limit;
    if (requests === undefined || quotas.some(quota => quota.requests === requests))
        return quotas;
    if (isOfHour(limit))
        return [...quotas.slice(0, 1), { requests, windowMs: HOUR_MS }];
    const ofHour = quotas.slice(1).filter(hour => hour.requests > requests);
    return [{ requests, windowMs: limit.windowMs ?? MINUTE_MS }, ...ofHour];
}
function roomAt(sent, { requests, windowMs }, spare) {
    const nth = sent.at(-Math.max(1, requests - spare));
    return nth === undefined ? 0 : nth + windowMs;
}


/***/ }),

/***/ 4077:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   qW: () => (/* binding */ retryabilityOf)
/* harmony export */ });
/* harmony import */ var _lib_result_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1156);
/* harmony import */ var _operations_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6897);


const REPEATED = { attempts: 3, forMs: 15_000 };
const CONFIRM_AFTER_MS = 8_000;
function retryabilityOf(error) {
    switch (error.kind) {
        case 'throttled':
            return 'retry-later';
        case 'unreachable':
        case 'timed-out':
        case 'out-of-time':
        case 'unreadable':
            return 'unknown';
        case 'refused':
            return retryabilityOfStatus(error);
        case 'untrusted-connection':
        case 'redirected':
        case 'aborted':
            return 'permanent';
    }
}
const PASSING = [408, 409, 423, 425];
function retryabilityOfStatus({ status, operation, fromHex }) {
    const { statuses } = _operations_js__WEBPACK_IMPORTED_MODULE_0__/* .OPERATIONS */ .x[operation];
    if (status === 429 || (fromHex && statuses?.retryLater?.includes(status)))
        return 'retry-later';
    if (statuses?.permanent.includes(status))
        return 'permanent';
    return status >= 500 || PASSING.includes(status) ? 'unknown' : 'permanent';
}
const MIN_WAIT_MS = 1_000;
const MAX_WINDOW_MS = 3_600_000;
const BACKOFF = {
    'retry-later': { firstMs: 2_000, maxMs: 30_000, maxRequestedMs: Number.POSITIVE_INFINITY },
    unknown: { firstMs: 1_000, maxMs: 10_000, maxRequestedMs: 60_000 },
};
function backoffMs(error, attempts, random) {
    const retryability = retryabilityOf(error) === 'retry-later' ? 'retry-later' : 'unknown';
    const { firstMs, maxMs, maxRequestedMs } = BACKOFF[retryability];
    const resetMs = requestedMs(error);
    if (resetMs !== undefined)
        return Math.max(MIN_WAIT_MS, Math.min(resetMs, maxRequestedMs));
    const ceilingMs = Math.min(maxMs, firstMs * 2 ** (attempts - 1));
    return retryability === 'unknown' ? random() * ceilingMs : ceilingMs;
}
async function retry(send, { clock, random, deadlineAt, signal, ifWaitExceedsDeadline, maxWaitMs = MAX_WINDOW_MS, refusals = { final: 'at-once' }, onWait, onRecovery, }) {
    let previous;
    let streak;
    for (let attempts = 1;; attempts += 1) {
        const answer = await send({ totalMs: deadlineAt - clock.now() });
        if (answer.ok) {
            if (previous !== undefined)
                onRecovery?.(previous.operation);
            return answer;
        }
        const error = answer.error.kind === 'out-of-time' && previous !== undefined ? previous : answer.error;
        const now = clock.now();
        const leftMs = deadlineAt - now;
        if (leftMs <= 0 || signal.aborted)
            return (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q)(error);
        const { attempts: refused = 0, sinceAt = now } = streak ?? {};
        streak = retryabilityOf(error) === 'permanent' ? { attempts: refused + 1, sinceAt } : undefined;
        if (streak !== undefined && isFinal(error, streak, { refusals, now }))
            return (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q)(error);
        const waitMs = streak !== undefined ? CONFIRM_AFTER_MS : backoffMs(error, attempts, random);
        if (ifWaitExceedsDeadline === 'fail' && requestedMs(error) !== undefined && waitMs >= leftMs)
            return (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q)(error);
        const delayMs = Math.min(leftMs, maxWaitMs, waitMs);
        onWait?.({ error, attempts, delayMs });
        previous = error;
        await clock.sleep(delayMs, signal);
        if (signal.aborted || clock.now() >= deadlineAt)
            return (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q)(error);
    }
}
function isFinal(error, { attempts, sinceAt }, { refusals, now }) {
    if (error.kind === 'aborted')
        return true;
    if (error.kind === 'refused' && error.status === 404 && now < (refusals.notFoundUntil ?? 0))
        return false;
    return refusals.final === 'at-once' || (attempts >= REPEATED.attempts && now - sinceAt >= REPEATED.forMs);
}
const requestedMs = (error) => ('resetMs' in error ? error.resetMs : undefined);


/***/ }),

/***/ 7695:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ readCell),
/* harmony export */   Cv: () => (/* binding */ project),
/* harmony export */   QX: () => (/* binding */ runsPage),
/* harmony export */   Qx: () => (/* binding */ isDraft),
/* harmony export */   VO: () => (/* binding */ runIn),
/* harmony export */   Wh: () => (/* binding */ readProject),
/* harmony export */   bR: () => (/* binding */ chartImageOf),
/* harmony export */   cc: () => (/* binding */ startedRunOf),
/* harmony export */   dc: () => (/* binding */ runStatusOf),
/* harmony export */   ks: () => (/* binding */ listPage),
/* harmony export */   me: () => (/* binding */ me),
/* harmony export */   t4: () => (/* binding */ errorBody),
/* harmony export */   uR: () => (/* binding */ uuid),
/* harmony export */   xO: () => (/* binding */ projectRunsOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4214);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7735);


const uuid = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uRe('is not a UUID'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .toLowerCase */ .PXX());
const MAX_NUMBER = 1e12;
const MAX_SECONDS = 1e11;
const MAX_DATE_MS = 8.64e15;
const optional = (schema) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(schema), undefined);
const optionalText = optional(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP());
const optionalTime = optional(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()]), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y(value => timeMsOf(value) >= Date.UTC(2015) && timeMsOf(value) <= MAX_DATE_MS), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(value => (valibot__WEBPACK_IMPORTED_MODULE_0__.is(isoTime, value) ? value : new Date(timeMsOf(value)).toISOString()))));
const quantity = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxValue */ .cGV(MAX_NUMBER));
const isoTime = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .isoTimestamp */ .yhX());
function timeMsOf(value) {
    if (typeof value === 'number')
        return value > MAX_SECONDS ? value : value * 1000;
    const hasZone = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$/i.test(value.trim());
    return Date.parse(hasZone ? value : `${value}Z`);
}
const readable = (schema) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(entries => entries.flatMap((entry) => {
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, entry);
    return result.success ? [result.output] : [];
})));
const optionalVersion = optional(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([quantity, valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .nonEmpty */ .hq())]), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(value => (/^\d{1,12}$/.test(String(value)) ? Number(value) : value))));
const startedRunOf = (projectId) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    projectId: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(uuid, valibot__WEBPACK_IMPORTED_MODULE_0__/* .value */ .Uq6(projectId.toLowerCase(), 'is that of another project')),
    runId: uuid,
    runUrl: optionalText,
    runStatusUrl: optionalText,
    projectVersion: optionalVersion,
    traceId: optionalText,
});
const stateEvent = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), value: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), timestamp: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const runStatus = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    projectId: uuid,
    runId: uuid,
    runUrl: optionalText,
    projectVersion: optionalVersion,
    status: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .nonEmpty */ .hq('is empty')),
    runTrigger: optionalText,
    startTime: optionalTime,
    endTime: optionalTime,
    elapsedTime: optional(quantity),
    stateEvents: optional(readable(stateEvent)),
});
const runStatusOf = (runId) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...runStatus.entries, runId: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(uuid, valibot__WEBPACK_IMPORTED_MODULE_0__/* .value */ .Uq6(runId, 'is that of another run')) });
const DRAFT = 'draft';
const isDraft = ({ projectVersion }) => typeof projectVersion === 'string' && projectVersion.toLowerCase() === DRAFT;
function runIn(projectId, entry) {
    const { runId, status } = runStatus.entries;
    const schema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        ...runStatus.entries,
        projectId: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(uuid, projectId),
        runId,
        status: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(status, ''),
    });
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, entry);
    return result.success && !isDraft(result.output) ? result.output : undefined;
}
const projectRunsOf = (projectId) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ runs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()) }), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(({ runs }) => ({
    runs: runs.flatMap(run => runIn(projectId, run) ?? []),
    listed: runs.length,
    unreadable: runs.filter(run => !valibot__WEBPACK_IMPORTED_MODULE_0__.is(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ runId: uuid }), run)).length,
})));
const project = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ title: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const listEntry = valibot__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY(_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv);
const listedProject = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: uuid, title: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), '') });
function readProject(entry) {
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(listedProject, entry);
    return result.success ? result.output : undefined;
}
const listedCell = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ staticId: uuid, cellType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), label: optionalText });
function readCell(entry) {
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(listedCell, entry);
    return result.success ? result.output : undefined;
}
const listPage = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ values: readable(listEntry), pagination: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ after: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) }) }), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(({ values, pagination }) => ({ values, after: pagination.after || undefined })));
const runsPage = ({ offset, limit }) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ runs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()), nextPage: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), undefined) }), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(({ runs, nextPage }) => {
    const goesOn = nextPage === undefined ? runs.length >= limit : nextPage !== null;
    return {
        values: valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qgA(readable(listEntry), runs),
        after: goesOn && runs.length > 0 ? String(offset + runs.length) : undefined,
    };
}));
const me = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    org: optional(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: uuid })),
    token: optional(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ exp: optional(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxValue */ .cGV(MAX_DATE_MS))) })),
}), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(({ org, token }) => ({
    tokenExpiresAtMs: token?.exp == null ? undefined : timeMsOf(token.exp),
    orgId: org?.id,
})));
const PNG_SIGNATURE = '89504e470d0a1a0a';
const isPng = (bytes) => Buffer.from(bytes.subarray(0, PNG_SIGNATURE.length / 2)).toString('hex') === PNG_SIGNATURE;
const chartImageOf = (staticId) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    staticId: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .toLowerCase */ .PXX(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .value */ .Uq6(staticId.toLowerCase(), 'is that of another cell')),
    mimeType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .toLowerCase */ .PXX(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .value */ .Uq6('image/png', 'is not image/png')),
    imageBase64: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y(text => !/[^\w+/=\s]|_/.test(text), 'is not base64'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((text) => Buffer.from(text, 'base64')), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y(isPng, 'is not a PNG')),
}), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(({ imageBase64 }) => imageBase64));
const errorBody = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    reason: optionalText,
    details: optionalText,
    code: optionalText,
    message: optionalText,
    issues: optional(readable(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ message: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))),
    invalid: optional(readable(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ paramName: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), paramValue: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), dataType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))),
    notFound: optional(readable(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
});


/***/ }),

/***/ 9885:
/***/ ((module, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cleanup_state_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7019);
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2818);
/* harmony import */ var _github_runner_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5258);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2259);





process.stdout.on('error', () => { });
const flushed = (stream) => new Promise(resolve => {
    stream.on('error', () => resolve());
    stream.write('', () => resolve());
});
process.exitCode = 1;
const runner = (0,_github_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .openRunner */ .N)(process.env);
try {
    const saved = (0,_cleanup_state_js__WEBPACK_IMPORTED_MODULE_1__/* .loadPendingCleanups */ .L)(runner);
    const isPost = saved !== undefined || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(process.argv[1] ?? '') === 'post.js';
    if (isPost)
        await (await __nccwpck_require__.e(/* import() */ 983).then(__nccwpck_require__.bind(__nccwpck_require__, 6983))).post(runner, saved, process.env);
    if (isPost || (await (0,_main_js__WEBPACK_IMPORTED_MODULE_3__/* .main */ .i)(runner, process.env)))
        process.exitCode = 0;
}
catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    runner.debug(stack ?? message);
    runner.output('conclusion', 'failure');
    runner.output('message', 'The Hex step failed by a fault of its own: see its log.');
    runner.output('failed', '[]');
    runner.error({
        title: 'Internal error',
        message: `This is a fault of the action itself. Please report it: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(message)}`,
        help: 'This is a fault of the action itself',
    });
}
await Promise.all([process.stdout, process.stderr].map(flushed));
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3123:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ connectionOf),
/* harmony export */   d: () => (/* binding */ readConnection)
/* harmony export */ });
/* harmony import */ var _lib_result_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1156);
/* harmony import */ var _input_table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6877);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8965);



const NO_CONTEXT = { workspace: '', hexUrl: undefined };
async function readConnection(read, env) {
    const results = await (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .Ko)(_input_table_js__WEBPACK_IMPORTED_MODULE_0__/* .STEP_INPUTS */ .ds, (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .stepSource */ .iP)(read, _input_table_js__WEBPACK_IMPORTED_MODULE_0__/* .STEP_INPUTS */ .ds, env), NO_CONTEXT);
    const values = (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .valuesOf */ .sm)(results);
    return values.ok ? (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_2__.ok)(connectionOf(values.value)) : values;
}
const connectionOf = (values) => ({
    token: values.token,
    hexUrl: values['hex-url'],
    summary: values.summary,
});


/***/ }),

/***/ 3986:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ exclusionsIn)
/* harmony export */ });
/* harmony import */ var _input_table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6877);

const exclusionsIn = (results) => _input_table_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_INPUT_NAMES */ .sM.flatMap(other => _input_table_js__WEBPACK_IMPORTED_MODULE_0__/* .RUN_INPUT_NAMES */ .sM.flatMap(input => {
    const because = (0,_input_table_js__WEBPACK_IMPORTED_MODULE_0__/* .rowOf */ .OB)(other).excludes?.[input];
    const isExcluded = because !== undefined && excludes(results, input) && excludes(results, other);
    return isExcluded ? [{ input, other, because }] : [];
}));
function excludes(results, name) {
    const result = results[name];
    if (result === undefined)
        return false;
    if (!result.ok)
        return name !== 'update-published-results';
    const { value } = result;
    return typeof value === 'object' ? Object.keys(value).length > 0 : value !== false;
}


/***/ }),

/***/ 8850:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readChoice)
/* harmony export */ });
/* harmony import */ var _lib_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9594);
/* harmony import */ var _lib_result_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1156);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1494);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4400);




function readChoice(input, text, known) {
    const choice = known.find(word => word === text);
    if (choice !== undefined)
        return (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_1__.ok)(choice);
    const hint = (0,_lib_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(text, known);
    const all = known.map(word => `\`${word}\``).join(', ');
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(input, `${[`${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)} is not known.`, hint].filter(Boolean).join(' ')} Give one of ${all}.`);
}


/***/ }),

/***/ 2416:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS),
/* harmony export */   U: () => (/* binding */ readCommand)
/* harmony export */ });
/* harmony import */ var _choice_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8850);

const COMMANDS = [
    'run',
    'status',
    'cancel',
    'list-runs',
    'list-projects',
    'list-users',
    'list-groups',
    'list-connections',
];
const readCommand = (text) => (0,_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .readChoice */ .K)('command', text, COMMANDS);


/***/ }),

/***/ 76:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ readRunId),
/* harmony export */   $x: () => (/* binding */ readViewId),
/* harmony export */   O1: () => (/* binding */ isUuid),
/* harmony export */   gc: () => (/* binding */ holdsUuid)
/* harmony export */ });
/* harmony import */ var _lib_result_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1156);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1494);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4400);



const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const isUuid = (text) => UUID.test(text);
const holdsUuid = (text) => new RegExp(UUID.source.slice(1, -1), 'i').test(text);
function readRunId(text) {
    if (isUuid(text))
        return (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)(text.toLowerCase());
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)('run-id', `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)} is not a run's ID, which is a UUID: take it from the output \`run-id\` of the step that started the run, or \`runId\` from what \`command: list-runs\` finds.`);
}
function readViewId(text) {
    if (/^\S{1,200}$/.test(text))
        return (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)(text);
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)('view-id', `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)} is not a view's ID: copy it from the saved view's URL in Hex.`);
}


/***/ }),

/***/ 7636:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   YS: () => (/* binding */ isProject),
/* harmony export */   bS: () => (/* binding */ readProjectId),
/* harmony export */   xW: () => (/* binding */ isSeveralProjects)
/* harmony export */ });
/* harmony import */ var _lib_result_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1156);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1494);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4400);
/* harmony import */ var _id_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76);




const WELL_FORMED_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const COMPRESSED = /^(?:.*-)?([0-9A-Za-z]{22})$/;
const BASE_62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ACCEPTED_FORMS = "its UUID, its URL as the browser shows it, or the 22-character ID at that URL's end";
const NO_PROJECT = `is not a project: give ${ACCEPTED_FORMS}.`;
function readProjectId(text, hexUrl) {
    if (isSeveralProjects(text))
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('project-id', `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)} ${NO_PROJECT} For several projects give \`pipeline\`.`);
    const url = urlIn(text);
    if (url !== null)
        return fromUrl(url, hexUrl);
    return fromSlug(text) ?? (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('project-id', `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)} ${NO_PROJECT}`);
}
const isProject = (text) => readProjectId(text, undefined).ok;
function isSeveralProjects(text) {
    const words = text.split(/[\s,;]/).filter(word => word !== '' && word !== '-');
    return words.length > 1 && words.every(isProject);
}
function urlIn(text) {
    if (/^https?:\/\//i.test(text))
        return URL.parse(text);
    return BEGINS_WITH_HOST.test(text) ? URL.parse(`https://${text}`) : null;
}
const BEGINS_WITH_HOST = /^([^\s/@]*@)?([a-z0-9][\w-]*(\.[\w-]+)+|localhost)(:\d+)?\//i;
function fromUrl(url, hexUrl) {
    const hexHost = hexUrl === undefined ? undefined : new URL(hexUrl).host;
    if (hexHost !== undefined && url.host !== hexHost) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('project-id', `is a URL on \`${url.host}\`, but \`hex-url\` is \`${hexHost}\`: set \`hex-url\` to \`https://${url.host}\` if that is your workspace's host.`);
    }
    const [, , kind, slug] = url.pathname.split('/');
    const id = kind === 'app' || kind === 'hex' ? fromSlug(slug ?? '') : undefined;
    if (id !== undefined)
        return id;
    const address = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(url.host + url.pathname);
    const page = PAGES.find(({ of }) => of.test(kind ?? ''))?.is;
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('project-id', page === undefined
        ? `no project can be read from the URL ${address}: give ${ACCEPTED_FORMS}.`
        : `${address} is the URL of ${page}, not of a project: open the project in Hex, and copy its URL.`);
}
const PAGES = [
    { of: /^collections?$/, is: 'a collection' },
    { of: /^folders?$/, is: 'a folder' },
    { of: /^components?$/, is: 'a component' },
    { of: /^settings$/, is: 'the settings' },
    { of: /^(home|projects|library|explore)$/, is: 'a page that lists projects' },
    { of: /^threads?$/, is: 'a thread' },
];
function fromSlug(slug) {
    if ((0,_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isUuid */ .O1)(slug))
        return (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_3__.ok)(slug.toLowerCase());
    const compressed = /^[\w%.~-]+$/.test(slug) ? COMPRESSED.exec(slug)?.[1] : undefined;
    if (compressed === undefined)
        return undefined;
    const uuid = decompress(compressed);
    return WELL_FORMED_UUID.test(uuid)
        ? (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_3__.ok)(uuid)
        : (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('project-id', `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(compressed)} is not a project's 22-character ID: it stands for no UUID. Copy it anew.`);
}
function decompress(compressed) {
    const number = [...compressed].reduce((sum, digit) => sum * 62n + BigInt(BASE_62.indexOf(digit)), 0n);
    return number
        .toString(16)
        .padStart(32, '0')
        .replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}


/***/ }),

/***/ 6877:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  mc: () => (/* binding */ INPUTS),
  Qh: () => (/* binding */ INPUT_NAMES),
  Zr: () => (/* binding */ OTHER_INPUTS),
  qT: () => (/* binding */ RUN_INPUTS),
  sM: () => (/* binding */ RUN_INPUT_NAMES),
  ds: () => (/* binding */ STEP_INPUTS),
  OB: () => (/* binding */ rowOf)
});

// UNUSED EXPORTS: IF_ACTIVE

// EXTERNAL MODULE: ./src/lib/result.js
var lib_result = __nccwpck_require__(1156);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __nccwpck_require__(1494);
// EXTERNAL MODULE: ./src/inputs/problem.js
var problem = __nccwpck_require__(4400);
;// CONCATENATED MODULE: ./src/inputs/fields/boolean.js



const BOOLEANS = {
    true: true,
    True: true,
    TRUE: true,
    false: false,
    False: false,
    FALSE: false,
};
function readBoolean(input, text) {
    const value = Object.hasOwn(BOOLEANS, text) ? BOOLEANS[text] : undefined;
    return value === undefined
        ? (0,problem/* problem */.CC)(input, `${(0,lib_text/* quote */.hD)(text)} is neither \`true\` nor \`false\`.`)
        : (0,lib_result.ok)(value);
}

// EXTERNAL MODULE: ./src/inputs/yaml/mistakes.js
var mistakes = __nccwpck_require__(8582);
// EXTERNAL MODULE: ./src/inputs/yaml/read-yaml.js + 2 modules
var read_yaml = __nccwpck_require__(702);
// EXTERNAL MODULE: ./src/inputs/fields/id.js
var id = __nccwpck_require__(76);
;// CONCATENATED MODULE: ./src/inputs/fields/charts.js






const INPUT = 'charts';
const ALL = 'all';
async function readCharts(text) {
    const entries = isYaml(text) ? await entriesOfYaml(text) : (0,lib_result.ok)(entriesOfLines(text));
    if (!entries.ok)
        return entries;
    const problems = entries.value.flatMap((entry, index) => {
        const mistake = typeof entry === 'string' ? mistakeIn(entry) : entry.mistake;
        return mistake === undefined ? [] : [`number ${index + 1}: ${mistake}`];
    });
    if (problems.length > 0)
        return (0,lib_result/* err */._q)((0,problem/* problemsFrom */.PD)(INPUT, problems));
    const texts = new Set(entries.value.flatMap(entry => (typeof entry === 'string' ? nameIn(entry) : [])));
    if (!texts.has(ALL))
        return (0,lib_result.ok)([...texts].map(chartName));
    return texts.size === 1 ? (0,lib_result.ok)(ALL) : (0,problem/* problem */.CC)(INPUT, ALL_AMONG_OTHERS);
}
function isYaml(text) {
    const start = text.replace(/^(?:[^\S\n]*(?:#[^\n]*)?\n)+/, '').trimStart();
    return /^(?:[[{]|-(?:--)?(?:\s|$))/.test(start) && !BEGINS_WITH_TAG.test(start);
}
const BEGINS_WITH_TAG = /^\[[^[\]"'\n]*\][^\S\n]*[^\s,#\]]/;
async function entriesOfYaml(text) {
    const yaml = await (0,read_yaml/* readYamlValue */.zw)(INPUT, text);
    if (!yaml.ok)
        return yaml;
    const { node, problemsAt } = yaml.value;
    if (node.kind !== 'list')
        return (0,problem/* problem */.CC)(INPUT, NO_LIST);
    const labels = node.items.filter(item => item.kind !== 'scalar' || !(0,id/* isUuid */.O1)(item.text));
    const cutShort = labels.flatMap(mistakes/* textsCutShort */.BY);
    return cutShort.length > 0 ? (0,lib_result/* err */._q)(problemsAt(cutShort)) : (0,lib_result.ok)(node.items.map(entryOf));
}
function entryOf(item) {
    if (item.kind === 'mapping')
        return { mistake: colonIn(item.entries[0]?.key ?? '') };
    if (item.kind !== 'scalar' || item.json === null)
        return { mistake: NO_TEXT };
    return item.text.trim();
}
function entriesOfLines(text) {
    const lines = text.split(/\r\n|\r|\n/).map(line => line.trim());
    return lines.filter(line => line !== '' && !line.startsWith('#')).flatMap(entriesOfLine);
}
function entriesOfLine(line) {
    if (/^-\s/.test(line))
        return [{ mistake: `${(0,lib_text/* quote */.hD)(line)} ${LONE_DASH}` }];
    const text = /^(["'])((?:(?!\1).)+)\1$/.exec(line)?.[2]?.trim() ?? line;
    const words = text.replace(/\s#.*/, '').split(/\s+/);
    return words.every(word => (0,id/* isUuid */.O1)(word) || isMistypedId(word)) ? words : [text];
}
const MAX_LABEL = 200;
function mistakeIn(text) {
    if (text === '')
        return 'is empty: give a static ID or a label.';
    if (isMistypedId(text))
        return `${(0,lib_text/* quote */.hD)(text)} ${NO_STATIC_ID}`;
    const words = text.split(/[,;\s]/).filter(word => word !== '');
    if (words.length > 1 && words.every(id/* isUuid */.O1))
        return `${(0,lib_text/* quote */.hD)(text)} ${NO_STATIC_ID}${ONE_PER_LINE}`;
    if (/\p{Cc}/u.test(text))
        return `${(0,lib_text/* quote */.hD)(text)} has a line break or a tab in it: give one a line.`;
    return [...text].length > MAX_LABEL ? `${(0,lib_text/* quote */.hD)(text)} ${TOO_LONG}` : undefined;
}
function isMistypedId(text) {
    if ((0,id/* isUuid */.O1)(text) || /[\s,;]/.test(text))
        return false;
    return (0,id/* holdsUuid */.gc)(text) || isNearlyUuid(text);
}
function isNearlyUuid(text) {
    if (!/^[\da-z-]+$/i.test(text))
        return false;
    const digits = text.replaceAll('-', '');
    const hexadecimal = digits.replace(/[^\da-f]/gi, '');
    return digits.length >= 28 && digits.length <= 36 && digits.length - hexadecimal.length <= 3;
}
const nameIn = (text) => ((0,id/* isUuid */.O1)(text) ? text.toLowerCase() : text.normalize('NFC'));
const chartName = (text) => (0,id/* isUuid */.O1)(text) ? { kind: 'id', staticId: text } : { kind: 'label', label: text };
const NO_STATIC_ID = "is not a chart cell's static ID, which is a UUID like `4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a01`.";
const ONE_PER_LINE = ' If these are several, give one a line.';
const NO_LIST = 'is not a list: give static IDs or labels of chart cells, one on each line, or `all`.';
const NO_TEXT = 'is no text: give a static ID or a label, in quotes where YAML reads it as something else.';
const LONE_DASH = 'begins with a dash, and the lines before it do not: begin all lines with one, or none.';
const TOO_LONG = `is longer than ${MAX_LABEL} characters: give the label of a cell, as Hex shows it.`;
const ALL_AMONG_OTHERS = 'has `all` among others: `all` saves every chart, so what stands beside it says nothing. Keep one of the two.';
const colonIn = (key) => `YAML reads ${(0,lib_text/* quote */.hD)(`${key}: …`)} as a mapping: put it in quotes where it is a label.`;

// EXTERNAL MODULE: ./src/inputs/fields/choice.js
var choice = __nccwpck_require__(8850);
// EXTERNAL MODULE: ./src/inputs/fields/command.js
var command = __nccwpck_require__(2416);
;// CONCATENATED MODULE: ./src/inputs/fields/comment-tag.js



const MAX_TAG = 100;
function readCommentTag(text) {
    const input = 'comment-tag';
    if (/[\n\r\v\f\u0085\u2028\u2029]/.test(text)) {
        return (0,problem/* problem */.CC)(input, `${(0,lib_text/* quote */.hD)(text)} holds a line break: write it on one line.`);
    }
    const { length } = [...text];
    return length > MAX_TAG
        ? (0,problem/* problem */.CC)(input, `${(0,lib_text/* quote */.hD)(text)} has ${length} characters: the most is ${MAX_TAG}.`)
        : (0,lib_result.ok)(text);
}

;// CONCATENATED MODULE: ./src/inputs/fields/duration.js



const MIN_DURATION_MS = 1_000;
const MAX_DURATION_MS = 5 * 86_400_000;
const UNIT_MS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };
const DURATION = /^(?:\d+(?:\.\d+)?[dhms]\s*)+$/;
function readDuration(input, text, { maxMs = MAX_DURATION_MS } = {}) {
    if (/^\d+(\.\d+)?$/.test(text)) {
        return (0,problem/* problem */.CC)(input, `${(0,lib_text/* quote */.hD)(text)} has no unit: write \`${text}s\` for seconds or \`${text}m\` for minutes.`);
    }
    if (!DURATION.test(text)) {
        return (0,problem/* problem */.CC)(input, `${(0,lib_text/* quote */.hD)(text)} is not a duration: ${remedyFor(text)}`);
    }
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)([dhms])/g)];
    const durationMs = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ''] ?? 0), 0);
    if (durationMs < MIN_DURATION_MS) {
        return (0,problem/* problem */.CC)(input, `${(0,lib_text/* quote */.hD)(text)} is too short: the least is ${MIN_DURATION_MS / 1000}s.`);
    }
    if (durationMs > maxMs) {
        return (0,problem/* problem */.CC)(input, `${(0,lib_text/* quote */.hD)(text)} is too long: the most is ${maxMs / 86_400_000}d.`);
    }
    return (0,lib_result.ok)(durationMs);
}
const MAX_AGE_MS = 90 * 86_400_000;
const readMaxAge = (text, { input }) => readDuration(input, text, { maxMs: MAX_AGE_MS });
function remedyFor(text) {
    if (MILLISECONDS.test(text))
        return `the smallest unit is \`s\`, and the least is \`${MIN_DURATION_MS / 1000}s\`.`;
    const meant = text
        .toLowerCase()
        .replace(SPELT_OUT, (_, amount, unit) => amount + unit.charAt(0));
    return DURATION.test(meant) ? `write \`${meant}\`.` : 'write it like `90s`, `30m` or `1h30m`.';
}
const MILLISECONDS = /\d\s*(?:ms|milli)/i;
const SPELT_OUT = /(\d)\s*(days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|[dhms])\b/g;

;// CONCATENATED MODULE: ./src/inputs/fields/hex-url.js


const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const TOLERATED_PATH = /^\/?(api\/v1\/?)?$/;
function readHexUrl(text) {
    const input = 'hex-url';
    const url = URL.parse(text);
    if (url === null)
        return (0,problem/* problem */.CC)(input, `is not a URL: ${likeThis(text)}`);
    const host = `https://${url.host}`;
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        return (0,problem/* problem */.CC)(input, `has the scheme \`${url.protocol}\`: ${likeThis(text)}`);
    }
    if (url.username !== '' || url.password !== '') {
        return (0,problem/* problem */.CC)(input, `holds a user name or password: write only \`${host}\`; the token has an input of its own.`);
    }
    if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) {
        return (0,problem/* problem */.CC)(input, `would send the token unencrypted to \`${url.host}\`: write \`${host}\`.`);
    }
    if (!TOLERATED_PATH.test(url.pathname) || url.search !== '' || url.hash !== '') {
        return (0,problem/* problem */.CC)(input, `is more than the address of a host: write only \`${host}\`.`);
    }
    return (0,lib_result.ok)(url.origin);
}
const BARE_HOST = /^([a-z\d-]+\.)+[a-z]+(?=[:/]|$)/i;
function likeThis(text) {
    const [host] = BARE_HOST.exec(text) ?? [];
    return host === undefined ? 'write it like `https://app.hex.tech`.' : `write \`https://${host}\`.`;
}

;// CONCATENATED MODULE: ./src/inputs/fields/integer.js



const MAX_LIMIT = 100_000;
function readLimit(text) {
    const input = 'limit';
    if (!isInDigits(text)) {
        return (0,problem/* problem */.CC)(input, `${(0,lib_text/* quote */.hD)(text)} is not a whole number: write it in digits, like \`100\`.`);
    }
    const limit = Number(text);
    if (limit < 1)
        return (0,problem/* problem */.CC)(input, `${(0,lib_text/* quote */.hD)(text)} would list nothing: the least is 1.`);
    return limit > MAX_LIMIT
        ? (0,problem/* problem */.CC)(input, `${(0,lib_text/* quote */.hD)(text)} is too many: the most is ${MAX_LIMIT}.`)
        : (0,lib_result.ok)(limit);
}
const MAX_PARALLEL = 25;
function readMaxParallel(text) {
    const input = 'max-parallel';
    const maxParallel = Number(text);
    if (!isInDigits(text) || maxParallel === 0) {
        return (0,problem/* problem */.CC)(input, `${(0,lib_text/* quote */.hD)(text)} is not a whole number from 1 to ${MAX_PARALLEL}.`);
    }
    return maxParallel > MAX_PARALLEL
        ? (0,problem/* problem */.CC)(input, `${(0,lib_text/* quote */.hD)(text)} is too many: the most is ${MAX_PARALLEL}, as Hex gives a user no more kernels at once.`)
        : (0,lib_result.ok)(maxParallel);
}
const MAX_RETRIES = 100;
function readRetries(text) {
    return isInDigits(text) && Number(text) <= MAX_RETRIES
        ? (0,lib_result.ok)(Number(text))
        : (0,problem/* problem */.CC)('retries', `${(0,lib_text/* quote */.hD)(text)} is not a whole number from 0 to ${MAX_RETRIES}.`);
}
const isInDigits = (text) => /^\d+$/.test(text);

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.min.mjs
var index_min = __nccwpck_require__(4214);
// EXTERNAL MODULE: ./src/lib/did-you-mean.js
var did_you_mean = __nccwpck_require__(9594);
;// CONCATENATED MODULE: ./src/inputs/fields/notifications.js






const ids = index_min/* array */.YOg(index_min/* pipe */.FsL(index_min/* string */.YjP(), index_min/* nonEmpty */.hq()));
const slackId = index_min/* pipe */.FsL(index_min/* string */.YjP(), index_min/* regex */.yGV(/^[CGD][A-Z0-9]+$/));
const notificationSchema = index_min/* strictObject */.rej({
    type: index_min/* picklist */.KIO(['ALL', 'SUCCESS', 'FAILURE']),
    includeSuccessScreenshot: index_min/* optional */.lqM(index_min/* boolean */.zMY(), false),
    screenshotFormat: index_min/* exactOptional */.yqP(index_min/* picklist */.KIO(['png', 'pdf'])),
    slackChannelIds: index_min/* exactOptional */.yqP(index_min/* array */.YOg(slackId)),
    userIds: index_min/* exactOptional */.yqP(ids),
    groupIds: index_min/* exactOptional */.yqP(ids),
    subject: index_min/* exactOptional */.yqP(index_min/* string */.YjP()),
    body: index_min/* exactOptional */.yqP(index_min/* string */.YjP()),
});
const toKebabCase = (key) => key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
const KEYS = Object.keys(notificationSchema.entries).map(toKebabCase);
const RECIPIENTS = ['slackChannelIds', 'userIds', 'groupIds'];
function readNotifications({ node, problemsAt }) {
    const cutShort = (0,mistakes/* textsCutShort */.BY)(node);
    return cutShort.length > 0 ? (0,lib_result/* err */._q)(problemsAt(cutShort)) : notificationsFrom(node.json);
}
function notificationsFrom(value) {
    if (!Array.isArray(value)) {
        return (0,problem/* problem */.CC)('notifications', `is not a list: ${(0,mistakes/* isYamlInText */.oC)(value) ? mistakes/* UNQUOTE */.MI : BEGIN_WITH_TYPE}`);
    }
    return (0,lib_result/* allOf */.bn)(value.map(readNotification));
}
const BEGIN_WITH_TYPE = 'begin each notification with `- type: ALL`, `- type: SUCCESS` or `- type: FAILURE`.';
function readNotification(value, index) {
    const at = `number ${index + 1}`;
    const problemWith = (message) => ({
        input: 'notifications',
        message: `${at}: ${message}`,
    });
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
        return (0,lib_result/* err */._q)([problemWith(`is not a mapping. It takes the keys ${listed(KEYS)}.`)]);
    }
    const entries = Object.entries(value).map(([writtenKey, field]) => ({
        writtenKey,
        key: toCamelCase(writtenKey),
        field,
    }));
    const twice = entries.filter(({ key }, at) => entries.findIndex(entry => entry.key === key) < at);
    if (twice.length > 0)
        return (0,lib_result/* err */._q)(twice.map(({ writtenKey }) => problemWith(`${(0,lib_text/* quote */.hD)(writtenKey)} is given twice.`)));
    const fields = Object.fromEntries(entries.map(({ key, field }) => [key, field]));
    const result = index_min/* safeParse */.xLC(notificationSchema, fields);
    if (!result.success) {
        const writtenKeys = new Map(entries.map(({ key, writtenKey }) => [key, writtenKey]));
        return (0,lib_result/* err */._q)(result.issues.map(issue => problemWith(describeIssue(issue, writtenKeys))));
    }
    if (!RECIPIENTS.some(key => (result.output[key]?.length ?? 0) > 0)) {
        return (0,lib_result/* err */._q)([problemWith(`reaches nobody: give ${listed(RECIPIENTS.map(toKebabCase), ' or ')}.`)]);
    }
    return (0,lib_result.ok)(result.output);
}
const toCamelCase = (key) => key.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
function describeIssue(issue, writtenKeys) {
    const [first = '', ...rest] = issue.path?.map(item => String(item.key)) ?? [];
    const key = writtenKeys.get(first) ?? first;
    const place = [`\`${key}\``, ...rest.map(index => `entry ${Number(index) + 1},`)].join(', ');
    if (issue.expected === 'never') {
        return `${(0,lib_text/* quote */.hD)(key)} is not a key it takes. ${(0,did_you_mean/* suggestion */.h)(key, KEYS) || `Those are ${listed(KEYS)}.`}`;
    }
    if (issue.received === 'undefined')
        return `\`${key}\` is missing: give \`ALL\`, \`SUCCESS\` or \`FAILURE\`.`;
    if (issue.type === 'regex')
        return `${place} is ${(0,lib_text/* quote */.hD)(String(issue.input))}, ${NO_SLACK_ID}`;
    const actual = issue.type === 'non_empty' ? 'empty' : (0,lib_text/* quote */.hD)(issue.received);
    return `${place} is ${actual}: give ${expectedBy(issue)}.`;
}
const NO_SLACK_ID = 'which is not the ID of a Slack channel: give one like `C0123456789`, which Slack shows at the bottom of "About" in the channel\'s details.';
const EXPECTED = {
    boolean: '`true` or `false`',
    string: 'text; put a number in quotes',
    non_empty: 'text that is not empty',
    array: 'a list',
};
const expectedBy = (issue) => EXPECTED[issue.type] ?? listed(issue.expected?.match(/\w+/g) ?? [], ' or ');
const listed = (keys, last = ' and ') => keys
    .map(key => `\`${key}\``)
    .join(', ')
    .replace(/, ([^,]*)$/, `${last}$1`);

;// CONCATENATED MODULE: ./src/inputs/fields/paths.js




async function readPaths(input, text) {
    const lines = text
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');
    if (!LIST.test(text.trim()))
        return (0,lib_result.ok)(lines);
    const yaml = await (0,read_yaml/* readYaml */.gM)(input, text);
    if (!yaml.ok)
        return yaml;
    const entries = Array.isArray(yaml.value) ? yaml.value : [yaml.value];
    if (entries.length === 0)
        return (0,problem/* problem */.CC)(input, 'is an empty list: name a file, or leave the input out.');
    const invalid = entries.find(entry => !isPath(entry));
    return invalid === undefined
        ? (0,lib_result.ok)(entries.filter(isPath).map(path => path.trim()))
        : (0,problem/* problem */.CC)(input, `${(0,lib_text/* quote */.hD)(JSON.stringify(invalid))} is not a path: give one a line.`);
}
const LIST = /^(- |\[)/;
const isPath = (entry) => typeof entry === 'string' && entry.trim() !== '';
async function readManifestPath(text) {
    const input = 'dbt-manifest';
    const paths = await readPaths(input, text);
    if (!paths.ok)
        return paths;
    const [path, ...others] = paths.value;
    return path !== undefined && others.length === 0
        ? (0,lib_result.ok)(path)
        : (0,problem/* problem */.CC)(input, `has ${paths.value.length} paths: give one. Results go to \`dbt-run-results\`.`);
}

;// CONCATENATED MODULE: ./src/inputs/fields/project-filter.js






const anyName = () => undefined;
const emailAddress = text => /^[^\s@,;]+@[^\s@,;]+$/.test(text)
    ? undefined
    : `${(0,lib_text/* quote */.hD)(text)} is not an e-mail address: give one like \`ada@example.com\`${SEVERAL}.`;
const collectionId = text => (0,id/* isUuid */.O1)(text)
    ? undefined
    : `${(0,lib_text/* quote */.hD)(text)} is not the ID of a collection, which is a UUID: Hex's API lists collections with their IDs.`;
const SEVERAL = '; several as a list, `[a@example.com, b@example.com]`';
const project_filter_KEYS = {
    status: { check: anyName, example: 'Approved' },
    category: { check: anyName, example: 'nightly' },
    collection: { check: collectionId, example: '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d01' },
    owner: { check: emailAddress, example: 'ada@example.com' },
    creator: { check: emailAddress, example: 'ada@example.com' },
    title: { check: anyName, example: "'Weekly *'" },
};
const isKey = (key) => Object.hasOwn(project_filter_KEYS, key);
function readProjectFilter({ node, problemsAt }, { input }) {
    const cutShort = (0,mistakes/* textsCutShort */.BY)(node);
    if (cutShort.length > 0)
        return (0,lib_result/* err */._q)(problemsAt(cutShort));
    if (node.kind !== 'mapping') {
        const how = (0,mistakes/* isYamlInText */.oC)(node.json) ? mistakes/* UNQUOTE */.MI : aFilter();
        return (0,problem/* problem */.CC)(input, `is not a mapping: ${how}`);
    }
    if (node.entries.length === 0)
        return (0,problem/* problem */.CC)(input, `is empty: ${aFilter()}`);
    const diagnostics = node.entries.flatMap(mistakesIn);
    return diagnostics.length > 0
        ? (0,lib_result/* err */._q)(problemsAt(diagnostics))
        : (0,lib_result.ok)(Object.fromEntries(node.entries.map(({ key, value }) => [key, valuesIn(value)])));
}
const aFilter = () => {
    const keys = (0,lib_text/* andList */.cM)(Object.keys(project_filter_KEYS).map(key => `\`${key}\``));
    return `write what the projects have in common, such as \`category: nightly\`. It takes ${keys}.`;
};
function mistakesIn({ key, offset, value }) {
    if (!isKey(key)) {
        const hint = (0,did_you_mean/* suggestion */.h)(key, Object.keys(project_filter_KEYS)) || aFilter();
        return [{ offset, message: `${(0,lib_text/* quote */.hD)(key)} is nothing to filter by. ${hint}` }];
    }
    const nodes = itemsOf(value);
    const give = `give a value, such as \`${key}: ${project_filter_KEYS[key].example}\`, or a list of values.`;
    if (nodes.length === 0)
        return [{ offset, message: `\`${key}\` has no value, so nothing can match: ${give}` }];
    return nodes.flatMap(node => {
        const message = project_filter_mistakeIn(node, key, give);
        return message === undefined ? [] : [{ offset: node.offset, message }];
    });
}
function project_filter_mistakeIn(node, key, give) {
    if (node.kind !== 'scalar')
        return `\`${key}\` holds a ${node.kind}: ${give}`;
    if (node.json === null || node.text.trim() === '')
        return `\`${key}\` has an empty value, which nothing can match: ${give}`;
    return project_filter_KEYS[key].check(node.text.trim());
}
const itemsOf = (value) => (value.kind === 'list' ? value.items : [value]);
const valuesIn = (value) => [
    ...new Set(itemsOf(value).flatMap(node => (node.kind === 'scalar' ? [node.text.trim()] : []))),
];

// EXTERNAL MODULE: ./src/inputs/fields/project-id.js
var project_id = __nccwpck_require__(7636);
;// CONCATENATED MODULE: ./src/inputs/fields/run-filters.js



const STATUSES = [
    'PENDING',
    'RUNNING',
    'COMPLETED',
    'ERRORED',
    'KILLED',
    'UNABLE_TO_ALLOCATE_KERNEL',
];
const TRIGGERS = ['API', 'SCHEDULED', 'APP_REFRESH', 'ALL'];
const readStatusFilter = (text) => readFilter('status-filter', text, STATUSES);
const readTriggerFilter = (text) => readFilter('trigger-filter', text, TRIGGERS);
function readFilter(input, text, known) {
    const isKnown = (word) => known.some(one => one === word.toUpperCase());
    if (isKnown(text))
        return (0,choice/* readChoice */.K)(input, text.toUpperCase(), known);
    const words = text.split(/[\s,;|]/).filter(word => word !== '');
    return words.length > 1 && words.every(isKnown)
        ? (0,problem/* problem */.CC)(input, `${(0,lib_text/* quote */.hD)(text)} is more than one: Hex takes one only.`)
        : (0,choice/* readChoice */.K)(input, text, known);
}

;// CONCATENATED MODULE: ./src/inputs/fields/timezone.js




const EXAMPLES = '`Europe/Berlin` or `America/New_York`';
function readTimezone(text) {
    if (text === 'UTC')
        return (0,lib_result.ok)(text);
    const zone = isOffset(text) || isAbbreviation(text) ? undefined : knownZone(text);
    if (zone !== undefined)
        return (0,lib_result.ok)(zone);
    if (looksAbbreviated(text)) {
        return (0,problem/* problem */.CC)('timezone', `${(0,lib_text/* quote */.hD)(text)} is an abbreviation: write a zone such as ${EXAMPLES}.`);
    }
    const meant = nearestZone(text);
    const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
    return (0,problem/* problem */.CC)('timezone', `${(0,lib_text/* quote */.hD)(text)} is no IANA time zone: give a name such as ${EXAMPLES}.${hint}`);
}
const isOffset = (text) => /^[+-]/.test(text);
const isAbbreviation = (text) => /^[a-z]{3}$/i.test(text) && !IANA_ABBREVIATIONS.has(text.toUpperCase());
const IANA_ABBREVIATIONS = new Set('UTC GMT UCT CET EET MET WET EST MST HST PRC ROC ROK'.split(' '));
const looksAbbreviated = (text) => /^[A-Z]{2,5}$/.test(text) &&
    !Intl.supportedValuesOf('timeZone').some(zone => cityOf(zone).toUpperCase() === text);
function knownZone(text) {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
    }
    catch {
        return undefined;
    }
}
function nearestZone(text) {
    const zones = Intl.supportedValuesOf('timeZone');
    const byName = new Map(zones.flatMap(zone => [[cityOf(zone), zone], [zone, zone]]));
    const name = (0,did_you_mean/* nearest */.p)(text.replaceAll(' ', '_'), [...byName.keys()]);
    return name === undefined ? undefined : byName.get(name);
}
const cityOf = (zone) => zone.slice(zone.lastIndexOf('/') + 1);

;// CONCATENATED MODULE: ./src/inputs/fields/token.js


function readToken(input, text) {
    if (text.trim() === '') {
        return (0,problem/* problem */.CC)(input, 'is empty, and so is the variable `HEX_API_TOKEN`: give the secret with the token to one of them. If you did, check that it is defined and spelt as in the workflow. Runs for pull requests from forks and for Dependabot get no secrets.');
    }
    if (/\s/.test(text)) {
        return (0,problem/* problem */.CC)(input, 'holds blanks or line breaks, which no Hex token does: store the secret again without them.');
    }
    if (!/^[\x21-\x7e]+$/.test(text)) {
        return (0,problem/* problem */.CC)(input, 'holds characters that no Hex token does: copy it anew from Hex into the secret.');
    }
    return (0,lib_result.ok)(text);
}

;// CONCATENATED MODULE: ./src/inputs/input.js
const readFrom = (from) => (read) => ({ from, read });
const fromText = readFrom('text');
const fromRaw = readFrom('raw');
const fromRawYaml = readFrom('raw-yaml');
const fromYaml = readFrom('yaml');

// EXTERNAL MODULE: ./src/inputs/workspace-files.js
var workspace_files = __nccwpck_require__(5160);
;// CONCATENATED MODULE: ./src/inputs/params/params.js





function paramsFrom({ node, problemsAt }) {
    const wrong = [...wrongNames(node), ...(0,mistakes/* textsCutShort */.BY)(node)];
    return wrong.length > 0 ? (0,lib_result/* err */._q)(problemsAt(wrong)) : (0,lib_result.ok)(node.json);
}
async function readParamsFile(path, workspace) {
    const input = 'params-file';
    const text = await (0,workspace_files/* readWorkspaceText */.tA)({ input, path, workspace });
    if (!text.ok)
        return text;
    const yaml = await (0,read_yaml/* readYamlValue */.zw)(input, text.value);
    return yaml.ok ? paramsFrom(yaml.value) : yaml;
}
function wrongNames(node) {
    if (node.kind !== 'mapping')
        return [noMapping(node)];
    const [only, ...others] = node.entries;
    if (only && others.length === 0 && WRAPPERS.includes(only.key) && holdsParams(only.value)) {
        return [{ offset: only.offset, message: `${(0,lib_text/* quote */.hD)(only.key)} ${WRAPPED}` }];
    }
    return node.entries
        .filter(({ key }) => !VARIABLE.test(key))
        .map(({ key, offset }) => ({ offset, message: noVariable(key) }));
}
const holdsParams = ({ kind, json }) => kind === 'mapping' || (0,mistakes/* isYamlInText */.oC)(json);
const WRAPPERS = ['params', 'inputs', 'inputParams'];
const WRAPPED = 'is the name of the whole: write here only what stands under it.';
const VARIABLE = /^(?!.*\p{Cf})[\p{XID_Start}_]\p{XID_Continue}*$/u;
const noVariable = (key) => `${(0,lib_text/* quote */.hD)(key)} can be no variable of the project: ${(0,mistakes/* invisibleIn */.BB)(key)?.message ?? LETTERS}`;
const LETTERS = 'a name has letters, digits and `_` alone, and begins with no digit. Give the variable of the input in Hex, not its label.';
function noMapping({ json, offset }) {
    const { is, remedy } = NO_MAPPINGS.find(({ fits }) => fits(json)) ?? SINGLE_VALUE;
    const invisible = typeof json === 'string' ? (0,mistakes/* invisibleIn */.BB)(json, offset) : undefined;
    return {
        offset: invisible?.offset ?? offset,
        message: `is ${is}, not a mapping of parameter names to values: ${invisible?.message ?? remedy}`,
    };
}
const SINGLE_VALUE = { is: 'a single value', remedy: mistakes/* COLON_OR_DASH */.BQ };
const NO_MAPPINGS = [
    { fits: value => value === null, is: 'empty', remedy: 'write it like `region: EMEA`.' },
    { fits: Array.isArray, is: 'a list', remedy: 'write it like `region: EMEA`, without a dash before it.' },
    { fits: mistakes/* isYamlInText */.oC, is: 'text', remedy: mistakes/* UNQUOTE */.MI },
];

;// CONCATENATED MODULE: ./src/inputs/input-table.js




















const RUN = ['run'];
const LIST_COMMANDS = [
    'list-runs',
    'list-projects',
    'list-users',
    'list-groups',
    'list-connections',
];
const IF_ACTIVE = ['start', 'cancel', 'wait', 'attach', 'skip', 'fail'];
const input_table_boolean = fromText((value, { input }) => readBoolean(input, value));
const duration = fromText((value, { input }) => readDuration(input, value));
const FOR_THE_STEP = 'is for the whole step: write it beside `pipeline`.';
const WITHOUT_PIPELINE = 'is an input of the step that does not go with `pipeline`: leave it out.';
const RUNS_ONLY = 'is an input of the step, and a pipeline does nothing but run projects: leave it out.';
const ONE_PROJECT = 'has no place in an entry, which is one project: run the projects that match in a step of their own.';
const NESTED = 'has no place in an entry: write the entries of both into one pipeline, or run them in a step of their own.';
const STEP_INPUTS = {
    token: {
        ...fromRaw((text, { input }) => readToken(input, text)),
        variable: 'HEX_API_TOKEN',
        required: true,
        notInEntry: FOR_THE_STEP,
    },
    'hex-url': { ...fromText(readHexUrl), default: 'https://app.hex.tech', notInEntry: FOR_THE_STEP },
    summary: { ...input_table_boolean, default: 'true', notInEntry: FOR_THE_STEP },
    command: { ...fromText(command/* readCommand */.U), default: 'run', notInEntry: RUNS_ONLY },
};
const A_VIEW = 'a view brings its own parameters. Keep one.';
const PUBLISHED = 'the published app shows results for the default parameters. Keep one.';
const RUN_INPUTS = {
    'project-id': {
        ...fromText((value, { hexUrl }) => (0,project_id/* readProjectId */.bS)(value, hexUrl)),
        commands: ['run', 'status', 'cancel', 'list-runs'],
        isTarget: true,
    },
    params: {
        ...fromYaml(paramsFrom),
        commands: RUN,
        excludes: {
            'params-file': 'both give the parameters. Keep one.',
            'view-id': A_VIEW,
            'update-published-results': PUBLISHED,
        },
    },
    'params-file': {
        ...fromText((path, { workspace }) => readParamsFile(path, workspace)),
        commands: RUN,
        excludes: { 'view-id': A_VIEW, 'update-published-results': PUBLISHED },
    },
    'view-id': { ...fromText(id/* readViewId */.$x), commands: RUN },
    'update-published-results': { ...input_table_boolean, default: 'false', commands: RUN },
    'use-cached-sql-results': { ...input_table_boolean, default: 'true', commands: RUN },
    notifications: { ...fromYaml(readNotifications), commands: RUN },
    'dry-run': { ...input_table_boolean, default: 'false', commands: RUN },
    'if-active': {
        ...fromText((value, { input }) => (0,choice/* readChoice */.K)(input, value, IF_ACTIVE)),
        default: 'start',
        commands: RUN,
    },
    wait: { ...input_table_boolean, default: 'true' },
    timeout: { ...duration, default: '1h' },
    'cancel-on-timeout': { ...input_table_boolean, default: 'true', commands: ['run', 'status'] },
    'cancel-on-abort': { ...input_table_boolean, default: 'true', commands: ['run', 'status'] },
    'poll-interval': duration,
    retries: { ...fromText(readRetries), default: '0', commands: RUN },
    timezone: { ...fromText(readTimezone), default: 'UTC' },
};
const OTHER_INPUTS = {
    pipeline: {
        ...fromRawYaml((value, { input, readTasks }) => readTasks(input, value)),
        commands: RUN,
        isTarget: true,
        notInEntry: NESTED,
    },
    'pipeline-file': {
        ...fromText(async (path, { input, workspace, readTasks }) => {
            const file = await (0,workspace_files/* readWorkspaceText */.tA)({ input, path, workspace });
            return file.ok ? readTasks(input, file.value) : file;
        }),
        commands: RUN,
        isTarget: true,
        notInEntry: NESTED,
    },
    'project-filter': {
        ...fromYaml(readProjectFilter),
        commands: ['run', 'status', 'list-projects'],
        isTarget: true,
        notInEntry: ONE_PROJECT,
    },
    'max-parallel': {
        ...fromText(readMaxParallel),
        default: '5',
        commands: ['run', 'status'],
        notInEntry: FOR_THE_STEP,
    },
    'fail-fast': { ...input_table_boolean, default: 'false', commands: RUN, notInEntry: FOR_THE_STEP },
    'dbt-manifest': {
        ...fromRaw(readManifestPath),
        commands: RUN,
        isTarget: true,
        notInEntry: WITHOUT_PIPELINE,
    },
    'dbt-run-results': {
        ...fromRaw((value, { input }) => readPaths(input, value)),
        commands: RUN,
        notInEntry: WITHOUT_PIPELINE,
    },
    charts: { ...fromRawYaml(readCharts), commands: RUN, notInEntry: WITHOUT_PIPELINE },
    'charts-path': {
        ...fromText((path, { input, workspace }) => (0,workspace_files/* readWorkspaceFolder */.WB)({ input, path, workspace })),
        commands: RUN,
        notInEntry: WITHOUT_PIPELINE,
    },
    'run-id': { ...fromText(id/* readRunId */.$W), commands: ['status', 'cancel'], notInEntry: WITHOUT_PIPELINE },
    'max-age': { ...fromText(readMaxAge), commands: ['status'], notInEntry: WITHOUT_PIPELINE },
    'status-filter': { ...fromText(readStatusFilter), commands: ['list-runs'], notInEntry: WITHOUT_PIPELINE },
    'trigger-filter': {
        ...fromText(readTriggerFilter),
        commands: ['list-runs', 'status'],
        notInEntry: WITHOUT_PIPELINE,
    },
    limit: { ...fromText(readLimit), commands: ['run', ...LIST_COMMANDS], notInEntry: WITHOUT_PIPELINE },
    'pr-comment': { ...input_table_boolean, default: 'false', notInEntry: FOR_THE_STEP },
    'comment-tag': { ...fromText(readCommentTag), notInEntry: FOR_THE_STEP },
    'github-token': { ...fromText(lib_result.ok), runnerDefault: '${{ github.token }}', notInEntry: FOR_THE_STEP },
};
const INPUTS = { ...STEP_INPUTS, ...RUN_INPUTS, ...OTHER_INPUTS };
const INPUT_NAMES = Object.keys(INPUTS);
const RUN_INPUT_NAMES = Object.keys(RUN_INPUTS);
const rowOf = (name) => INPUTS[name];


/***/ }),

/***/ 6951:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  w: () => (/* binding */ fillInDates)
});

// EXTERNAL MODULE: ./src/inputs/read-inputs.js
var read_inputs = __nccwpck_require__(8965);
// EXTERNAL MODULE: ./src/lib/did-you-mean.js
var did_you_mean = __nccwpck_require__(9594);
// EXTERNAL MODULE: ./src/lib/result.js
var result = __nccwpck_require__(1156);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __nccwpck_require__(1494);
// EXTERNAL MODULE: ./src/inputs/problem.js
var problem = __nccwpck_require__(4400);
;// CONCATENATED MODULE: ./src/inputs/params/placeholders.js




async function fillPlaceholders(input, params, moment) {
    if (!JSON.stringify(params).includes('{{'))
        return (0,result.ok)(params);
    const { Temporal } = await __nccwpck_require__.e(/* import() */ 217).then(__nccwpck_require__.bind(__nccwpck_require__, 7217));
    const instant = Temporal.Instant.fromEpochMilliseconds(Math.floor(moment.nowMs));
    const now = instant.toZonedDateTimeISO(moment.timezone);
    const messages = new Set();
    const fill = (text, path) => text.replace(PLACEHOLDERS, (whole, dollar, inner) => {
        const filled = dollar === '' ? fillingOf(inner, now) : { problem: NOT_FILLED_IN };
        if ('text' in filled)
            return filled.text;
        messages.add(`parameter ${(0,lib_text/* quote */.hD)(path)}: ${(0,lib_text/* quote */.hD)(whole)} ${filled.problem}`);
        return whole;
    });
    const filled = Object.entries(params).map(([name, value]) => [name, mapTexts(value, name, fill)]);
    return messages.size > 0 ? (0,result/* err */._q)((0,problem/* problemsFrom */.PD)(input, messages)) : (0,result.ok)(Object.fromEntries(filled));
}
const PLACEHOLDERS = /(\$?)\{\{(?:(\s*'\{\{'\s*|[^{}]*)\}\})?/g;
const LITERAL = "'{{'";
const EXPRESSION = /^(today|yesterday|now)(?:\s*([+-]\s*\d+)\s*(h|d|w|mo|y))?$/;
const OFFSET_UNITS = { h: 'hours', d: 'days', w: 'weeks', mo: 'months', y: 'years' };
const fillingOf = (inner, now) => inner === undefined ? { problem: UNCLOSED } : evaluate(inner.trim(), now);
function evaluate(expression, now) {
    if (expression === LITERAL)
        return { text: '{{' };
    const [, word, amount = '0', unit = 'd'] = EXPRESSION.exec(expression) ?? [];
    if (word === undefined)
        return { problem: misspelt(expression) };
    if (unit === 'h' && word !== 'now')
        return { problem: hoursOnDay(amount) };
    const offset = { [OFFSET_UNITS[unit]]: Number(amount.replace(/\s/g, '')) };
    if (isFarAway(offset, now))
        return { problem: FAR_AWAY };
    const moment = word === 'now' ? now.add(offset) : dayOf(word, now).add(offset);
    return { text: moment.toString({ smallestUnit: 'second', timeZoneName: 'never' }) };
}
function isFarAway(offset, now) {
    try {
        const { year } = now.withTimeZone('UTC').add(offset);
        return year < MIN_YEAR || year > MAX_YEAR;
    }
    catch (error) {
        if (error instanceof RangeError)
            return true;
        throw error;
    }
}
const MIN_YEAR = 2;
const MAX_YEAR = 9998;
const dayOf = (word, now) => now.toPlainDate().subtract({ days: word === 'yesterday' ? 1 : 0 });
function mapTexts(value, path, fill) {
    if (typeof value === 'string')
        return fill(value, path);
    if (Array.isArray(value))
        return value.map((item, index) => mapTexts(item, `${path}[${index}]`, fill));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, `${path}.${key}`, fill)]));
}
const FAR_AWAY = 'lies outside the years 0002 to 9998: give a smaller offset.';
const UNCLOSED = `is not closed by \`}}\`. For a literal \`{{\`, write \`{{ ${LITERAL} }}\`.`;
const NOT_FILLED_IN = "is an expression of GitHub's that was not filled in: GitHub does that in the workflow itself, not in files and variables. Write it in `params`, or let an earlier step write the file. For a date write `{{ today }}`.";
const BAD_OFFSET = 'has an offset that cannot be read: write `+` or `-`, a whole number, and `h`, `d`, `w`, `mo` or `y`, once, as in `{{ today-7d }}`.';
const KNOWN = `Known are \`{{ today }}\`, \`{{ yesterday }}\` and \`{{ now }}\`, with or without an offset such as \`{{ today-7d }}\`. For a literal \`{{\`, write \`{{ ${LITERAL} }}\`.`;
const hoursOnDay = (amount) => `counts hours from a whole day: write \`{{ now${amount.replace(/\s/g, '')}h }}\` for a time, or count in \`d\`.`;
function misspelt(expression) {
    const [, word = '', offset = ''] = /^(\w*)(.*)$/s.exec(expression) ?? [];
    if (EXPRESSION.test(word) && !FILTER_OR_CALL.test(offset))
        return BAD_OFFSET;
    const name = (0,did_you_mean/* nearest */.p)(word, wordsLike(word));
    if (name === undefined)
        return `is no date placeholder. ${KNOWN}${/[.(]/.test(offset) ? WITH_DOLLAR : ''}`;
    const withOffset = `${SUGGESTIONS[name]}${offset}`;
    const suggested = EXPRESSION.test(withOffset) ? withOffset : SUGGESTIONS[name];
    return `is no date placeholder: did you mean \`{{ ${suggested} }}\`? ${KNOWN}`;
}
const FILTER_OR_CALL = /^\s*[|(]/;
const wordsLike = (word) => Object.keys(SUGGESTIONS).filter(name => name.startsWith(word.charAt(0).toLowerCase()));
const SUGGESTIONS = {
    today: 'today',
    yesterday: 'yesterday',
    now: 'now',
    tomorrow: 'today+1d',
};
const WITH_DOLLAR = " GitHub's own expressions begin with a dollar sign before the braces.";

;// CONCATENATED MODULE: ./src/inputs/params/dates.js


async function fillInDates(results, nowMs) {
    const timezone = (0,read_inputs/* valueIn */.xm)(results.timezone) ?? 'UTC';
    const dated = { ...results };
    for (const name of ['params', 'params-file']) {
        const params = results[name];
        if (params?.ok)
            dated[name] = await fillPlaceholders(name, params.value, { nowMs, timezone });
    }
    return dated;
}


/***/ }),

/***/ 6713:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ MAX_ENTRIES),
/* harmony export */   d: () => (/* binding */ HOURS_TO_START)
/* harmony export */ });
const MAX_ENTRIES = 1_000;
const HOURS_TO_START = 'which take 17 hours to start at 60 an hour, as many as Hex takes as a rule';


/***/ }),

/***/ 4400:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   PD: () => (/* binding */ problemsFrom)
/* harmony export */ });
/* harmony import */ var _lib_result_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1156);

const problem = (input, message) => (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._q)([{ input, message }]);
const problemsOf = (result) => result === undefined || result.ok ? [] : result.error;
const MAX_PROBLEMS = 10;
function problemsFrom(input, messages, max = MAX_PROBLEMS) {
    const all = [...new Set(messages)];
    const shown = all.slice(0, max);
    const more = all.length - shown.length;
    if (more > 0)
        shown.push(`and ${more} more of the kind.`);
    return shown.map(message => ({ input, message }));
}


/***/ }),

/***/ 8965:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   _n: () => (/* binding */ problemsIn),
/* harmony export */   fx: () => (/* binding */ withoutComments),
/* harmony export */   iP: () => (/* binding */ stepSource),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   vM: () => (/* binding */ isSet),
/* harmony export */   xm: () => (/* binding */ valueIn)
/* harmony export */ });
/* harmony import */ var _lib_result_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1156);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4400);
/* harmony import */ var _yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(702);



const isSet = (read, name) => read(name).trim() !== '';
const withoutComments = (read, table) => name => {
    const text = read(name);
    const isYaml = table[name]?.from === 'yaml' || table[name]?.from === 'raw-yaml';
    return isYaml && (0,_yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .isCommentAlone */ .JG)(text) ? '' : text;
};
const stepSource = (read, table, env) => {
    const variableFor = (name) => {
        const variable = table[name]?.variable ?? '';
        return !isSet(read, name) && env[variable]?.trim() ? variable : undefined;
    };
    const written = (name) => {
        if (isSet(read, name))
            return read(name);
        const variable = variableFor(name);
        if (variable !== undefined)
            return env[variable];
        const { default: byDefault, required } = table[name] ?? {};
        return byDefault ?? (required ? read(name) : undefined);
    };
    return {
        text(name) {
            const text = written(name);
            return text === undefined ? undefined : (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_1__.ok)(text);
        },
        nameOf: name => variableFor(name) ?? name,
        yaml(name) {
            const text = written(name);
            return text === undefined ? undefined : (0,_yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYamlValue */ .zw)(name, text);
        },
    };
};
async function readInputs(table, source, context) {
    const results = {};
    for (const [name, row] of Object.entries(table)) {
        const result = await readInput({ name, row }, source, context);
        if (result !== undefined)
            results[name] = result;
    }
    return results;
}
async function readInput({ name, row }, source, context) {
    const named = { ...context, input: source.nameOf(name) };
    const result = await readAs({ named, row, name }, source);
    return result?.ok === false && named.input !== name
        ? (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q)(result.error.map(problem => ({ ...problem, meant: name })))
        : result;
}
async function readAs({ named, row, name }, source) {
    if (row.from === 'yaml') {
        const value = await source.yaml(name);
        return value?.ok ? row.read(value.value, named) : value;
    }
    const text = source.text(name);
    if (!text?.ok)
        return text;
    return row.read(row.from === 'text' ? text.value.trim() : text.value, named);
}
const problemsIn = (results) => Object.values(results).flatMap(_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problemsOf */ .GW);
const valuesOf = (results) => (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_1__/* .all */ .Q7)(results);
const valueIn = (result) => result?.ok ? result.value : undefined;


/***/ }),

/***/ 5108:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ runDefaults),
/* harmony export */   lA: () => (/* binding */ runSpec),
/* harmony export */   rO: () => (/* binding */ withDefaults)
/* harmony export */ });
const PARAMETER_SOURCES = ['params', 'params-file', 'view-id'];
function withDefaults(own, defaults) {
    const replaced = PARAMETER_SOURCES.some(name => Object.hasOwn(own, name)) ? PARAMETER_SOURCES : [];
    const kept = Object.entries(defaults).filter(([name]) => !replaced.includes(name));
    return { ...Object.fromEntries(kept), ...own };
}
function runDefaults(values) {
    const pollIntervalMs = values['poll-interval'];
    return {
        request: requestOf(values),
        ifActive: values['if-active'],
        wait: values.wait,
        timeoutMs: values.timeout,
        cancelOnTimeout: values['cancel-on-timeout'],
        cancelOnAbort: values['cancel-on-abort'],
        retries: values.retries,
        ...(pollIntervalMs !== undefined && { pollIntervalMs }),
    };
}
const runSpec = (projectId, { request, ...rest }) => ({
    request: { projectId, ...request },
    ...rest,
});
function requestOf(values) {
    const inputParams = { ...values['params-file'], ...values.params };
    const { 'view-id': viewId, notifications } = values;
    return {
        ...(Object.keys(inputParams).length > 0 && { inputParams }),
        ...(viewId !== undefined && { viewId }),
        ...(values['update-published-results'] && { updatePublishedResults: true }),
        ...(!values['use-cached-sql-results'] && { useCachedSqlResults: false }),
        ...(notifications && notifications.length > 0 && { notifications }),
        ...(values['dry-run'] && { dryRun: true }),
    };
}


/***/ }),

/***/ 5160:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WB: () => (/* binding */ readWorkspaceFolder),
/* harmony export */   sL: () => (/* binding */ readWorkspaceFile),
/* harmony export */   tA: () => (/* binding */ readWorkspaceText)
/* harmony export */ });
/* unused harmony export namedElsewhere */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_result_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1156);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1494);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4400);






const CHECKED_OUT = 'is it checked out in an earlier step?';
async function readWorkspaceFile(file) {
    const { input, path, workspace, maxBytes, ifMissing = CHECKED_OUT } = file;
    const elsewhere = namedElsewhere(path, workspace);
    if (elsewhere !== undefined)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(input, elsewhere);
    const place = await locate(path, workspace);
    if (!place.isThere) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path)} is not there. Paths are relative to the workspace: ${ifMissing}`);
    }
    if (!place.isInWorkspace) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path)} is outside the workspace: give a file that lies in it.`);
    }
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(place.path);
    if (!stats.isFile())
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path)} is not a file.`);
    if (stats.size > maxBytes) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path)} has ${stats.size} bytes: the most is ${maxBytes / 1_000_000} MB.`);
    }
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(place.path).catch((error) => error);
    return bytes instanceof Error
        ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path)} cannot be read: ${bytes.message}.`)
        : (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(bytes);
}
const MAX_TEXT_BYTES = 1_000_000;
async function readWorkspaceText(file) {
    const bytes = await readWorkspaceFile({ ...file, maxBytes: MAX_TEXT_BYTES });
    if (!bytes.ok)
        return bytes;
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.value)
        ? (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)(bytes.value.toString('utf8'))
        : (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(file.input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(file.path)} is not UTF-8 text: save it as UTF-8.`);
}
async function readWorkspaceFolder(folder) {
    const { input, path, workspace } = folder;
    if (/\p{Cc}/u.test(path)) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path)} has a line break in it: give one folder.`);
    }
    const elsewhere = namedElsewhere(path, workspace);
    if (elsewhere !== undefined)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(input, elsewhere);
    const place = await locate(path, workspace);
    if (!place.isInWorkspace) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path)} is outside the workspace: give a folder in it.`);
    }
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(place.existing);
    return stats.isDirectory()
        ? (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_5__.ok)({ path: place.path, shown: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(place.workspace, place.path).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_2__.sep, '/') || '.' })
        : (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path)} is not a folder, or leads through a file.`);
}
async function locate(path, workspace) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path);
    const existing = await deepestExisting(absolute);
    const real = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(existing), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(existing, absolute));
    const realWorkspace = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace).catch(() => workspace);
    return {
        path: real,
        isThere: existing === absolute,
        isInWorkspace: isWithin(real, realWorkspace),
        workspace: realWorkspace,
        existing,
    };
}
async function deepestExisting(path) {
    const isThere = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path).then(() => true, () => false);
    return isThere || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === path ? path : deepestExisting((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
}
function isWithin(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path);
    return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(way);
}
function namedElsewhere(path, workspace) {
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) || isWithin(path, workspace))
        return undefined;
    const [folder, repository] = workspace.split('/').slice(-2);
    const names = ['/github/workspace/', ...(folder === repository ? [`/${folder}/${repository}/`] : [])];
    const name = names.find(name => path.includes(name));
    if (name === undefined)
        return undefined;
    const within = path.slice(path.indexOf(name) + name.length);
    return `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path)} names the workspace as it is called elsewhere (in a container job, \`\${{ github.workspace }}\` does so); here it is ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(workspace)}. Give the path within it: ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(within)}.`;
}


/***/ }),

/***/ 8582:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ invisibleIn),
/* harmony export */   BQ: () => (/* binding */ COLON_OR_DASH),
/* harmony export */   BY: () => (/* binding */ textsCutShort),
/* harmony export */   C5: () => (/* binding */ unclosed),
/* harmony export */   Dk: () => (/* binding */ TAG),
/* harmony export */   Kx: () => (/* binding */ PLACEHOLDER),
/* harmony export */   MI: () => (/* binding */ UNQUOTE),
/* harmony export */   X$: () => (/* binding */ invisibleAround),
/* harmony export */   YK: () => (/* binding */ COMMENT),
/* harmony export */   ef: () => (/* binding */ strayInvisibleIn),
/* harmony export */   j9: () => (/* binding */ TYPOGRAPHIC),
/* harmony export */   jh: () => (/* binding */ isInTypographicQuotes),
/* harmony export */   oC: () => (/* binding */ isYamlInText),
/* harmony export */   qT: () => (/* binding */ SLASHES),
/* harmony export */   sW: () => (/* binding */ mistakeAt)
/* harmony export */ });
const PLACEHOLDER = "YAML reads an unquoted `{{ … }}` as a mapping: put the text in quotes, as in `'{{ … }}'`. GitHub's own expressions have a dollar sign before the braces, and work in workflows, not in files.";
const COLON_OR_DASH = 'a colon or a dash is missing, or the blank after it: write it like `region: EMEA` or `- EMEA`.';
const COMMENT = 'a `#` after a blank begins a comment, and what follows is lost: put text that holds it in quotes.';
const SLASHES = '`//` begins no comment in YAML: write `#`, or put text that begins with `//` in quotes.';
const TYPOGRAPHIC = 'stands in typographic quotes, which would be part of the text: write straight ones, `"` or `\'`.';
const TAG = 'tags such as `!!int` are not supported: put text in quotes and leave numbers bare.';
const UNQUOTE = 'take away the `|` or the quotes that make it text.';
const SECOND_DOCUMENT = 'a second document begins here; give one.';
const TAB = 'a tab indents this line: YAML takes blanks only.';
const INDENTATION = 'is indented unevenly: begin what belongs together in the same column, and nothing below a value that stands beside its key or dash.';
const TWO_COLONS = 'the line has a second colon with a blank behind it: put the text in quotes, or begin a line of its own where a key is meant.';
const NO_COMMA = 'a comma is missing between what stands in brackets.';
const LONE_MARK = 'text must not begin with `-`, `?`, `*` or `&` and a blank: put it in quotes. A list begins on a line of its own.';
const UNCLOSED_BRACKET = 'nothing closes this bracket.';
const UNCLOSED_QUOTE = "nothing closes this quote. Within quotes, a `'` is written `''`, and a `\"` is written `\\\"`.";
const MISTAKES = [
    { fits: ({ line }) => /^(?:---|\.\.\.)(?:\s|$)/.test(line), text: SECOND_DOCUMENT },
    { fits: ({ line }) => /^ *\t/.test(line), text: TAB },
    { fits: ({ line }) => unquoted(line).includes('{{'), text: PLACEHOLDER },
    { fits: ({ line }) => hasSlashes(line), text: SLASHES },
    { fits: ({ line }) => isCommentMark(line), text: COMMENT },
    { fits: ({ line, before }) => line.startsWith('!', before.length), text: TAG },
    { fits: lacksComma, text: NO_COMMA },
    { fits: beginsWithLoneMark, text: LONE_MARK },
    { fits: lacksColonAndDash, text: COLON_OR_DASH },
    { fits: isUneven, text: INDENTATION },
    { fits: ({ line }) => /^[^[\]{}]*:\s[^[\]{}]*:(?:\s|$)/.test(unquoted(line)), text: TWO_COLONS },
];
const mistakeAt = (place) => MISTAKES.find(({ fits }) => fits(place))?.text;
function unclosed(opening) {
    if (/^["']/.test(opening))
        return UNCLOSED_QUOTE;
    if (hasSlashes(opening))
        return SLASHES;
    return isCommentMark(opening) ? COMMENT : UNCLOSED_BRACKET;
}
function unquoted(line) {
    return line.replace(/"[^"\\]*(?:\\.[^"\\]*)*"?|(?<![\w\\])'[^']*'?/g, '""');
}
function isCommentMark(line) {
    return /[[{,:]\s*#\S/.test(unquoted(line));
}
function hasSlashes(line) {
    return /(?:^|[\s,{[])\/\//.test(unquoted(line));
}
const isInTypographicQuotes = (text) => /^[“”„‟«].*[“”„‟»]$|^[‘’‚‛].*[‘’‚‛]$/su.test(text);
const COLON = /:(?:\s|$)/;
function lacksComma({ line, before, below, isInBrackets }) {
    const [following = ''] = unquoted(`${line.slice(before.length)}\n${below}`).split(/[,[\]{}]/);
    return isInBrackets && COLON.test(following);
}
function beginsWithLoneMark({ line, before, isInBrackets }) {
    return !isInBrackets && before.trim() !== '' && /^[-?*&](?:\s|$)/.test(line.slice(before.length));
}
function lacksColonAndDash({ line }) {
    const hasColonOrDash = COLON.test(line) || /^\s*-(?:\s|$)/.test(line);
    return !/["'[\]{}]/.test(line) && (/^\s*-[^\s-]/.test(line) || !hasColonOrDash);
}
function isUneven({ line, before, below, isInBrackets }) {
    if (isInBrackets || /^\s*[[\]{}]/.test(line))
        return false;
    return before.trim() === '' || (indentOf(below) > indentOf(line) && COLON.test(below));
}
const indentOf = (line) => line.search(/\S/);
const INVISIBLE = /(?![ \t\n])[\s\p{Cf}\p{Cc}]/u;
const AT_AN_END = new RegExp(`^${INVISIBLE.source}|${INVISIBLE.source}$`, 'u');
const BESIDE_WORDS = new RegExp(`(?<=^|[\\s:,[{-])${INVISIBLE.source}|${INVISIBLE.source}(?=[\\s:,\\]}#]|$)`, 'u');
function invisibleIn(text, offset = 0) {
    const at = text.search(INVISIBLE);
    if (at < 0)
        return undefined;
    const point = text.codePointAt(at)?.toString(16).toUpperCase().padStart(4, '0');
    return {
        offset: offset + at,
        message: `an invisible U+${point} stands here, which YAML takes neither for a blank nor for a line break: replace it, or put the text in quotes.`,
    };
}
const invisibleAround = (text, offset) => AT_AN_END.test(text) ? invisibleIn(text, offset) : undefined;
function strayInvisibleIn(line, offset) {
    const at = line.search(BESIDE_WORDS);
    return at < 0 ? undefined : invisibleIn(line.slice(at), offset + at);
}
const isYamlInText = (value) => typeof value === 'string' && /^[ \t]*(?:- |[^\s:][^:\n]*:(?:[ \t]|$))/m.test(value);
function textsCutShort(node) {
    switch (node.kind) {
        case 'scalar':
            return node.isCutShort ? [{ offset: node.offset, message: COMMENT }] : [];
        case 'list':
            return node.items.flatMap(textsCutShort);
        case 'mapping':
            return node.entries.flatMap(({ value }) => textsCutShort(value));
        case 'refused':
            return [];
    }
}


/***/ }),

/***/ 702:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  JG: () => (/* binding */ isCommentAlone),
  im: () => (/* binding */ problemsAt),
  gM: () => (/* binding */ readYaml),
  j1: () => (/* binding */ readYamlText),
  zw: () => (/* binding */ readYamlValue)
});

// EXTERNAL MODULE: ./src/lib/result.js
var result = __nccwpck_require__(1156);
// EXTERNAL MODULE: ./src/inputs/problem.js
var problem = __nccwpck_require__(4400);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __nccwpck_require__(1494);
// EXTERNAL MODULE: ./src/inputs/yaml/mistakes.js
var mistakes = __nccwpck_require__(8582);
;// CONCATENATED MODULE: ./src/inputs/yaml/tree.js


const MAX_DEPTH = 100;
const TOO_DEEP = `is nested too deeply: the most is ${MAX_DEPTH} levels.`;
const MAX_ALIASED = 1_000_000;
function treeOf(yaml, document, text) {
    const builder = {
        yaml,
        text,
        anchors: new Map(),
        diagnostics: [],
        size: 0,
        aliasedSize: 0,
    };
    const root = nodeOf(document.contents, { depth: 0, isInBrackets: false }, builder);
    return { root, diagnostics: builder.diagnostics };
}
function nodeOf(node, position, builder) {
    if (node === null || builder.yaml.isAlias(node) || node.anchor === undefined)
        return convert(node, position, builder);
    const sizeBefore = builder.size;
    builder.anchors.set(node.anchor, undefined);
    const value = convert(node, position, builder);
    builder.anchors.set(node.anchor, { node: value, size: builder.size - sizeBefore });
    return value;
}
function convert(node, position, builder) {
    const { yaml } = builder;
    const offset = offsetOf(node);
    builder.size += sizeOf(node, yaml);
    if (node === null)
        return { kind: 'scalar', offset, json: null, text: '' };
    if (position.depth > MAX_DEPTH)
        return refuse(offset, TOO_DEEP, builder);
    if (node.tag !== undefined)
        return refuse(tagOffset(offset, builder), mistakes/* TAG */.Dk, builder);
    if (yaml.isAlias(node))
        return aliasOf(node, position, builder);
    if (yaml.isScalar(node))
        return scalarOf(node, position, builder);
    if (yaml.isSeq(node))
        return listOf(node, position, builder);
    return mappingOf(node, position, builder);
}
const sizeOf = (node, yaml) => yaml.isScalar(node) ? 1 + String(node.value).length : 1;
function tagOffset(offset, { text }) {
    const mark = text.lastIndexOf('!', offset - 1);
    return text[mark - 1] === '!' ? mark - 1 : Math.max(mark, 0);
}
const offsetOf = (node, otherwise = 0) => node?.range?.[0] ?? otherwise;
function refuse(offset, message, { diagnostics }) {
    diagnostics.push({ offset, message });
    return { kind: 'refused', offset, json: null };
}
function aliasOf(alias, { depth }, builder) {
    const offset = offsetOf(alias);
    const name = (0,lib_text/* quote */.hD)(`*${alias.source}`);
    if (!builder.anchors.has(alias.source))
        return refuse(offset, `${name} has no anchor before it. Text that begins with \`*\` must be in quotes.`, builder);
    const anchor = builder.anchors.get(alias.source);
    if (anchor === undefined)
        return refuse(offset, `${name} contains itself.`, builder);
    builder.aliasedSize += anchor.size;
    if (builder.aliasedSize > MAX_ALIASED)
        return refuse(0, TOO_MUCH_ALIASED, builder);
    builder.size += anchor.size;
    if (depth + heightOf(anchor.node) > MAX_DEPTH)
        return refuse(offset, TOO_DEEP, builder);
    return { ...anchor.node, offset };
}
const TOO_MUCH_ALIASED = `its aliases add more than ${MAX_ALIASED} characters.`;
function heightOf(node) {
    const parts = node.kind === 'list' ? node.items : node.kind === 'mapping' ? node.entries.map(({ value }) => value) : [];
    return parts.reduce((height, part) => Math.max(height, 1 + heightOf(part)), 0);
}
function scalarOf(scalar, position, builder) {
    const offset = offsetOf(scalar);
    const text = String(scalar.value);
    if (scalar.type !== 'PLAIN') {
        return isFolded(scalar, position, builder)
            ? refuse(offset, FOLDED, builder)
            : { kind: 'scalar', offset, json: text, text };
    }
    const json = plainScalar(text);
    const invisible = (0,mistakes/* invisibleAround */.X$)(builder.text.slice(offset, scalar.range?.[1]), offset);
    const why = invisible?.message ?? whyNotMeant(text, json);
    if (why !== undefined)
        return refuse(invisible?.offset ?? offset, why, builder);
    const isCut = typeof json === 'string' && isCutShort(scalar, builder);
    return { kind: 'scalar', offset, json, text, ...(isCut && { isCutShort: true }) };
}
const isFolded = ({ range }, { isInBrackets }, { text }) => isInBrackets && text.slice(range?.[0], range?.[1]).includes('\n');
const FOLDED = 'a line break inside quotes becomes a blank within `{}` or `[]`: write `\\n` in double quotes, or let `toJSON` write the text.';
function isCutShort({ range }, { text }) {
    const end = range?.[1] ?? text.length;
    return /^[ \t]+#[\p{L}\p{N}]/u.test(text.slice(end, end + MAX_BLANKS));
}
const MAX_BLANKS = 200;
const JSON_WORDS = { true: true, false: false, null: null };
const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const WITH_EXPONENT = /^\d+[eE]\d+$/;
function plainScalar(text) {
    if (Object.hasOwn(JSON_WORDS, text))
        return JSON_WORDS[text] ?? null;
    return JSON_NUMBER.test(text) ? Number(text) : text;
}
function whyNotMeant(text, json) {
    if ((0,mistakes/* isInTypographicQuotes */.jh)(text))
        return `${(0,lib_text/* quote */.hD)(text)} ${mistakes/* TYPOGRAPHIC */.j9}`;
    if (typeof json !== 'number')
        return undefined;
    if (!Number.isFinite(json))
        return `${(0,lib_text/* quote */.hD)(text)} is too large for a number: put it in quotes.`;
    if (Number.isInteger(json) && !Number.isSafeInteger(json))
        return `${(0,lib_text/* quote */.hD)(text)} would lose digits as a number: put it in quotes.`;
    return WITH_EXPONENT.test(text)
        ? `${(0,lib_text/* quote */.hD)(text)} would be the number ${json}: write that, or put it in quotes if it is text.`
        : undefined;
}
function mappingOf(map, position, builder) {
    const offset = offsetOf(map);
    const entries = new Map();
    for (const { key, value } of map.items) {
        const keyOffset = offsetOf(key, offset);
        const name = keyNameOf(key, keyOffset, builder);
        if (name === undefined)
            continue;
        if (entries.has(name))
            refuse(keyOffset, `the key ${(0,lib_text/* quote */.hD)(name)} stands here a second time.`, builder);
        else {
            if (key.anchor !== undefined)
                nodeOf(key, position, builder);
            const empty = {
                what: (0,lib_text/* quote */.hD)(name),
                offset: keyOffset,
                after: offsetOf(value, keyOffset + name.length + 1),
            };
            const node = isEmpty(value, builder)
                ? refuseEmpty(empty, builder)
                : nodeOf(value, within(map, position), builder);
            entries.set(name, { key: name, offset: keyOffset, value: node });
        }
    }
    const json = Object.fromEntries([...entries.values()].map(({ key, value }) => [key, value.json]));
    return { kind: 'mapping', offset, json, entries: [...entries.values()] };
}
function keyNameOf(key, offset, builder) {
    const { yaml, text, diagnostics } = builder;
    if (yaml.isScalar(key) && key.tag === undefined) {
        builder.size += sizeOf(key, yaml);
        const name = String(key.value);
        const mistake = key.type === 'PLAIN' ? mistakeInName(name, offset) : undefined;
        if (mistake === undefined)
            return name;
        diagnostics.push(mistake);
        return undefined;
    }
    const isPlaceholder = text.slice(Math.max(0, offset - 1), offset + 2).includes('{{');
    refuse(offset, yaml.isScalar(key) ? mistakes/* TAG */.Dk : isPlaceholder ? mistakes/* PLACEHOLDER */.Kx : KEY_NOT_TEXT, builder);
    return undefined;
}
function mistakeInName(name, offset) {
    if (name === '')
        return { offset, message: NO_KEY };
    if (name === '<<')
        return { offset, message: MERGE_KEY };
    if (name.startsWith('//'))
        return { offset, message: mistakes/* SLASHES */.qT };
    if ((0,mistakes/* isInTypographicQuotes */.jh)(name))
        return { offset, message: `${(0,lib_text/* quote */.hD)(name)} ${mistakes/* TYPOGRAPHIC */.j9}` };
    return (0,mistakes/* invisibleAround */.X$)(name, offset);
}
const KEY_NOT_TEXT = 'a key must be text, not a list, a mapping or an alias.';
const NO_KEY = "a name is missing before the colon, as an empty expression of GitHub's leaves it: write one.";
const MERGE_KEY = 'YAML 1.2 has no merge keys: write the keys themselves.';
function listOf(list, position, builder) {
    const offset = offsetOf(list);
    const items = list.items.map(item => {
        const itemOffset = offsetOf(item, offset);
        return isEmpty(item, builder)
            ? refuseEmpty({ what: 'a list item', offset: itemOffset, after: itemOffset }, builder)
            : nodeOf(item, within(list, position), builder);
    });
    return { kind: 'list', offset, json: items.map(({ json }) => json), items };
}
const within = ({ flow }, { depth, isInBrackets }) => ({
    depth: depth + 1,
    isInBrackets: isInBrackets || flow === true,
});
const QUOTED = new Set(['QUOTE_SINGLE', 'QUOTE_DOUBLE']);
const isEmpty = (node, { yaml: { isScalar } }) => node === null || (isScalar(node) && node.value === '' && node.tag === undefined && !QUOTED.has(node.type));
function refuseEmpty({ what, offset, after }, builder) {
    const isComment = /^[ \t]*#\S/.test(builder.text.slice(after, after + MAX_BLANKS));
    return refuse(offset, `${what} has no value${isComment ? `: ${mistakes/* COMMENT */.YK}` : NOTHING_THERE}`, builder);
}
const NOTHING_THERE = `, as an empty \`\${{ }}\` expression leaves it: write one, indent what belongs below it, or leave it out. In parameters \`''\` is empty text, and \`null\` is sent, too.`;

;// CONCATENATED MODULE: ./src/inputs/yaml/errors.js



const MAX_BROKEN_LINES = 100;
function syntaxDiagnostics(yaml, document, source) {
    const errors = [...document.errors, ...document.warnings];
    if (errors.length === 0)
        return [];
    const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
    if (tooDeep)
        return [{ offset: tooDeep.pos[0], message: TOO_DEEP }];
    const enclosures = enclosuresIn(yaml, document);
    const unclosedEnclosures = enclosures.filter(({ isClosed }) => !isClosed);
    const open = unclosedEnclosures.find(({ isBrackets }) => !isBrackets) ?? unclosedEnclosures[0];
    const diagnostics = errors
        .filter(({ pos }) => open === undefined || pos[0] < open.start)
        .map(({ pos, message }) => ({ offset: pos[0], message }))
        .toSorted((one, other) => one.offset - other.offset);
    const broken = firstOfEachLine(diagnostics, document, source);
    const described = broken.slice(0, MAX_BROKEN_LINES).map(error => describeError(error, enclosures, source));
    const next = broken[MAX_BROKEN_LINES];
    if (next)
        described.push({ offset: next.offset, message: undescribed(broken.length - MAX_BROKEN_LINES) });
    if (open)
        described.push({ offset: open.start, message: (0,mistakes/* unclosed */.C5)(restOfLine(source, open.start)) });
    return eachMessageOnce(described, source);
}
const undescribed = (count) => `${count === 1 ? 'this line is' : `this line and ${count - 1} below are`} wrong, too: mend the others first.`;
function firstOfEachLine(errors, { contents }, { text, lines }) {
    const end = contents?.range?.[2] ?? text.length;
    const byLine = new Map();
    for (const error of errors) {
        const { line } = lines.linePos(error.offset);
        const isAfterUnreadable = byLine.size > 0 && error.offset > end;
        if (!isAfterUnreadable && !byLine.has(line))
            byLine.set(line, error);
    }
    return [...byLine.values()];
}
function describeError({ offset, message }, enclosures, source) {
    const { line: number, col } = source.lines.linePos(offset);
    const here = lineAt(source, number) ?? '';
    const below = lineBelow(source, number);
    const invisible = (0,mistakes/* strayInvisibleIn */.ef)(here.slice(0, MAX_LINE_LENGTH), offset - (col - 1));
    if (invisible)
        return invisible;
    const place = {
        line: (BLANK.test(here) ? below : here).slice(0, MAX_LINE_LENGTH),
        before: here.slice(0, Math.min(col - 1, MAX_LINE_LENGTH)),
        below: below.slice(0, MAX_LINE_LENGTH),
        isInBrackets: enclosures.some(one => one.isBrackets && one.start < offset && offset < one.end),
    };
    return { offset, message: (0,mistakes/* mistakeAt */.sW)(place) ?? `${message.replace(/\s+/g, ' ')}.${excerpt(here, col - 1)}` };
}
function enclosuresIn({ visit }, document) {
    const enclosures = [];
    visit(document, {
        Node: (_, { srcToken, range }, path) => {
            const isClosed = srcToken && isClosedToken(srcToken);
            if (isClosed !== undefined) {
                const [start = 0, end = start] = range ?? [];
                enclosures.push({ start, end, isBrackets: srcToken?.type === 'flow-collection', isClosed });
            }
            return path.length > 2 * MAX_DEPTH ? visit.SKIP : undefined;
        },
    });
    return enclosures;
}
function isClosedToken(token) {
    switch (token.type) {
        case 'flow-collection':
            return token.end.length > 0;
        case 'double-quoted-scalar':
            return /^"(?:.*[^\\])?(?:\\\\)*"$/s.test(token.source);
        case 'single-quoted-scalar':
            return /^'(?:.*[^'])?(?:'')*'$/s.test(token.source);
        default:
            return undefined;
    }
}
const MAX_LINE_LENGTH = 1_000;
function lineAt({ text, lines: { lineStarts } }, number) {
    const start = lineStarts[number - 1];
    return start === undefined ? undefined : text.slice(start, lineStarts[number]).replace(/\r?\n$/, '');
}
const restOfLine = ({ text }, offset) => text.slice(offset, offset + MAX_LINE_LENGTH).split('\n')[0] ?? '';
const BLANK = /^\s*(?:#.*)?$/;
function lineBelow(source, number) {
    for (let below = number + 1;; below += 1) {
        const line = lineAt(source, below);
        if (line === undefined || !BLANK.test(line))
            return line ?? '';
    }
}
function excerpt(line, column) {
    const start = Math.max(0, column - 60);
    const shown = line.slice(start, start + 80).replaceAll('\t', ' ');
    return `\n| ${shown}\n| ${' '.repeat(column - start)}^`;
}
const MAX_LINES_NAMED = 5;
function eachMessageOnce(all, { lines }) {
    const sentenceOf = ({ message }) => message.split('\n')[0] ?? '';
    return [...Map.groupBy(all, sentenceOf)].flatMap(([sentence, [first, ...others]]) => {
        if (first === undefined || others.length === 0)
            return first ?? [];
        const numbers = (0,lib_text/* firstFew */.Dt)(others, MAX_LINES_NAMED, ({ offset }) => String(lines.linePos(offset).line));
        const more = `The same in line${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}.`;
        return { ...first, message: `${sentence} ${more}${first.message.slice(sentence.length)}` };
    });
}

;// CONCATENATED MODULE: ./src/inputs/yaml/read-yaml.js





async function readYaml(input, text) {
    const yaml = await readYamlValue(input, text);
    return yaml.ok ? (0,result.ok)(yaml.value.node.json) : yaml;
}
async function readYamlValue(input, text) {
    const { root, diagnostics, placeOf } = await readYamlText(text);
    const problems = (all) => problemsAt(input, all, { placeOf });
    return diagnostics.length > 0 ? (0,result/* err */._q)(problems(diagnostics)) : (0,result.ok)({ node: root, problemsAt: problems });
}
async function readYamlText(text) {
    const yaml = await __nccwpck_require__.e(/* import() */ 637).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6637, 19));
    const lines = new yaml.LineCounter();
    const options = {
        schema: 'failsafe',
        resolveKnownTags: false,
        lineCounter: lines,
        prettyErrors: false,
        keepSourceTokens: true,
        uniqueKeys: false,
    };
    const document = yaml.parseDocument(text, options);
    const placeOf = (offset) => {
        const { line, col } = lines.linePos(offset);
        return `line ${line}, column ${col}`;
    };
    const diagnostics = loneReturns(text) ?? syntaxDiagnostics(yaml, document, { text, lines });
    return diagnostics.length > 0
        ? { root: { kind: 'refused', offset: 0, json: null }, diagnostics, placeOf }
        : { ...treeOf(yaml, document, text), placeOf };
}
function loneReturns(text) {
    const offset = text.search(/\r(?!\n)/);
    const diagnostic = offset < 0 ? undefined : (0,mistakes/* invisibleIn */.BB)('\r', offset);
    return diagnostic && [diagnostic];
}
const isCommentAlone = (text) => text.split('\n').every(line => /^\s*(?:#.*)?$/.test(line));
function problemsAt(input, diagnostics, { placeOf, max }) {
    const inOrder = diagnostics.toSorted((one, other) => one.offset - other.offset);
    return (0,problem/* problemsFrom */.PD)(input, inOrder.map(({ offset, message }) => `${placeOf(offset)}: ${message}`), max);
}


/***/ }),

/***/ 9543:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ realClock)
/* harmony export */ });
const realClock = {
    now: () => performance.now(),
    wallNow: () => Date.now(),
    sleep: (delayMs, signal) => new Promise(resolve => {
        if (signal?.aborted)
            return resolve();
        const finish = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', finish);
            resolve();
        };
        const timer = setTimeout(finish, delayMs);
        signal?.addEventListener('abort', finish, { once: true });
    }),
};


/***/ }),

/***/ 5481:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ withGrace),
/* harmony export */   w: () => (/* binding */ withTimeout)
/* harmony export */ });
function withTimeout({ timeoutMs, signal, clock }, work) {
    return withTimer(clock, (startTimer, expired) => {
        startTimer(timeoutMs);
        return work(AbortSignal.any([signal, expired]));
    });
}
function withGrace({ signal, graceMs, clock }, work) {
    return withTimer(clock, (startTimer, expired, ended) => {
        if (signal.aborted)
            startTimer(graceMs);
        else
            signal.addEventListener('abort', () => startTimer(graceMs), { once: true, signal: ended });
        return work(expired);
    });
}
async function withTimer(clock, work) {
    const expired = new AbortController();
    const ended = new AbortController();
    const start = async (delayMs) => {
        await clock.sleep(delayMs, ended.signal);
        if (!ended.signal.aborted)
            expired.abort();
    };
    try {
        return await work(start, expired.signal, ended.signal);
    }
    finally {
        ended.abort();
    }
}


/***/ }),

/***/ 9594:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(437);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1494);


const MAX_COMPARED_LENGTH = 100;
function nearest(typed, names) {
    if (typed.length > MAX_COMPARED_LENGTH)
        return undefined;
    let found;
    for (const name of names) {
        const length = Math.max(typed.length, name.length);
        const maxTypos = Math.min(Math.max(2, Math.floor(length / 3)), typed.length - 1);
        if (length > MAX_COMPARED_LENGTH || Math.abs(typed.length - name.length) > maxTypos)
            continue;
        const typos = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(typed.toLowerCase(), name.toLowerCase());
        if (typos <= maxTypos && typos < (found?.typos ?? Number.POSITIVE_INFINITY))
            found = { name, typos };
    }
    return found?.name;
}
function suggestion(typed, names) {
    const name = nearest(typed, names);
    return name === undefined ? '' : `Did you mean ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}?`;
}


/***/ }),

/***/ 6446:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   oT: () => (/* binding */ isPlausibleDuration)
/* harmony export */ });
function formatDuration(durationMs) {
    if (durationMs < 9_950)
        return `${Number((durationMs / 1000).toFixed(1))}s`;
    const seconds = Math.round(durationMs / 1000);
    if (seconds < 60)
        return `${seconds}s`;
    return seconds < 3_600
        ? joined([Math.floor(seconds / 60), 'm'], [seconds % 60, 's'])
        : joined([Math.floor(seconds / 3_600), 'h'], [Math.floor((seconds % 3_600) / 60), 'm']);
}
const DAY_MS = 86_400_000;
function formatAge(ageMs) {
    if (ageMs < 2 * DAY_MS)
        return formatDuration(ageMs);
    const hours = Math.floor(ageMs / 3_600_000);
    return joined([Math.floor(hours / 24), 'd'], [hours % 24, 'h']);
}
const isPlausibleDuration = (durationMs) => durationMs >= 0 && durationMs <= 1e10;
const joined = (...parts) => parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => amount + unit)
    .join(' ');
function formatTime(isoTime) {
    const time = new Date(isoTime);
    return Number.isNaN(time.getTime()) ? isoTime : `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 7735:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   i1: () => (/* binding */ textsAt),
/* harmony export */   ws: () => (/* binding */ entriesAt)
/* harmony export */ });
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function valueAt(value, ...path) {
    return path.reduce((inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), value);
}
function textAt(value, ...path) {
    const text = valueAt(value, ...path);
    return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}
function textsAt(value, ...path) {
    const list = valueAt(value, ...path);
    return Array.isArray(list) ? list.filter(item => typeof item === 'string') : [];
}
function entriesAt(value, ...path) {
    const object = valueAt(value, ...path);
    return isObject(object) ? Object.entries(object) : [];
}


/***/ }),

/***/ 1601:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ pollUntilDone),
/* harmony export */   TG: () => (/* binding */ again),
/* harmony export */   Vw: () => (/* binding */ done)
/* harmony export */ });
const done = (value) => ({ done: true, value });
const again = (delayMs) => ({ done: false, delayMs });
async function pollUntilDone(poll, { clock, signal }) {
    for (;;) {
        const result = await poll();
        if (result.done)
            return result.value;
        await clock.sleep(result.delayMs, signal);
    }
}


/***/ }),

/***/ 1156:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q7: () => (/* binding */ all),
/* harmony export */   _q: () => (/* binding */ err),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
const ok = (value) => ({ ok: true, value });
const err = (error) => ({ ok: false, error });
function all(results) {
    const values = allOf(Object.values(results));
    if (!values.ok)
        return values;
    return ok(Object.fromEntries(Object.keys(results).map((name, index) => [name, values.value[index]])));
}
function allOf(results) {
    const failed = results.filter(result => !result.ok);
    return failed.length > 0
        ? err(failed.flatMap(({ error }) => error))
        : ok(results.flatMap(result => (result.ok ? [result.value] : [])));
}


/***/ }),

/***/ 5485:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ abortOnSignals),
/* harmony export */   n: () => (/* binding */ STOP_SIGNALS)
/* harmony export */ });
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'];
function abortOnSignals(source) {
    const stop = new AbortController();
    for (const signal of STOP_SIGNALS)
        source.on(signal, () => stop.abort());
    return stop.signal;
}


/***/ }),

/***/ 1494:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ orList),
/* harmony export */   Dt: () => (/* binding */ firstFew),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Ti: () => (/* binding */ truncateUtf16),
/* harmony export */   cM: () => (/* binding */ andList),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   l2: () => (/* binding */ capitalized),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
function truncate(text, maxCharacters) {
    let end = 0;
    for (let count = 0; count < maxCharacters && end < text.length; count += 1)
        end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    return cutBefore(text, end);
}
const truncateUtf16 = (text, maxUnits) => cutBefore(text, Math.max(0, maxUnits));
const LONG_CHARACTER = 64;
function cutBefore(text, end) {
    if (end >= text.length)
        return text.toWellFormed();
    const flags = /(?:\ud83c[\udde6-\uddff])+\ud83c?$/.exec(text.slice(0, end))?.[0].length ?? 0;
    const from = Math.max(0, end - Math.max(LONG_CHARACTER, flags));
    const around = text.slice(from, end + LONG_CHARACTER);
    const { index = 0, segment = '' } = new Intl.Segmenter().segment(around).containing(end - from) ?? {};
    if (index > 0 || segment.length < LONG_CHARACTER)
        return text.slice(0, from + index).toWellFormed();
    const isHalved = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(end - 1, end + 1));
    return text.slice(0, isHalved ? end - 1 : end).toWellFormed();
}
const MAX_QUOTE = 80;
function quote(text) {
    const line = text.replace(/\s+/g, ' ').replaceAll('`', "'");
    const kept = truncate(line, MAX_QUOTE);
    return kept.length < line.length ? `\`${kept}…\`` : `\`${kept}\``;
}
function firstFew(items, max, format = String) {
    const first = items.slice(0, max).map(item => format(item));
    return items.length > max ? [...first, `and ${items.length - max} more`] : first;
}
const andList = (items) => new Intl.ListFormat('en-GB').format(items);
const orList = (items) => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(items);
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const capitalized = (text) => text.charAt(0).toUpperCase() + text.slice(1);


/***/ }),

/***/ 2259:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./src/cleanup/state.js
var state = __nccwpck_require__(7019);
// EXTERNAL MODULE: ./src/report/run/run-report.js + 5 modules
var run_report = __nccwpck_require__(9350);
// EXTERNAL MODULE: ./src/runs/follow/poll-queue.js
var poll_queue = __nccwpck_require__(7293);
// EXTERNAL MODULE: ./src/runs/model/conclusion.js
var conclusion = __nccwpck_require__(3911);
// EXTERNAL MODULE: ./src/runs/model/outcome.js
var model_outcome = __nccwpck_require__(8298);
// EXTERNAL MODULE: ./src/runs/run-project.js + 10 modules
var run_project = __nccwpck_require__(7726);
// EXTERNAL MODULE: ./src/commands/side-requests.js + 2 modules
var side_requests = __nccwpck_require__(9097);
;// CONCATENATED MODULE: ./src/commands/run.js






async function run(plan, context) {
    const { runner, ...services } = context;
    const { clock } = services;
    const { projectId, dryRun } = plan.request;
    const startedAt = clock.now();
    const report = (0,run_report/* reportRun */.G)(runner, plan, { clock });
    const sideRequests = (0,side_requests/* createSideRequests */.I)(context);
    const emit = (event) => {
        report.emit(event);
        if (AFTER_LIST.includes(event.kind))
            sideRequests.start(projectId, report.emit);
    };
    if (dryRun)
        sideRequests.start(projectId, report.emit);
    const running = (0,run_project/* runProject */.t)(plan, { ...services, emit, queue: (0,poll_queue/* createPollQueue */.H)() });
    sideRequests.requestTitle(projectId, report.emit);
    const outcome = await running;
    await sideRequests.finish();
    const markdown = report.conclude(outcome, clock.now() - startedAt);
    const succeeded = (0,conclusion/* isSuccess */.oJ)((0,model_outcome/* conclusionOf */.vu)(outcome));
    if (plan.charts === undefined)
        return { succeeded, markdown };
    const { saveCharts } = await __nccwpck_require__.e(/* import() */ 670).then(__nccwpck_require__.bind(__nccwpck_require__, 7670));
    const deadlineAt = startedAt + plan.timeoutMs;
    const { table, sentence } = await saveCharts(plan.charts, { outcome, deadlineAt }, context);
    if (plan.summary && table !== '')
        runner.summarize(table);
    return {
        succeeded,
        markdown: { full: markdown.full + sentence, short: markdown.short + sentence },
    };
}
const AFTER_LIST = ['starting', 'active'];

// EXTERNAL MODULE: ./src/hex/connect.js + 4 modules
var connect = __nccwpck_require__(9707);
// EXTERNAL MODULE: ./src/hex/proxy.js + 1 modules
var proxy = __nccwpck_require__(3914);
// EXTERNAL MODULE: ./src/lib/result.js
var result = __nccwpck_require__(1156);
// EXTERNAL MODULE: ./src/inputs/input-table.js + 14 modules
var input_table = __nccwpck_require__(6877);
;// CONCATENATED MODULE: ./src/inputs/commands/required-project.js

function missingProject(command, results, unexpected) {
    const why = WHY[command];
    if (why === undefined || results['project-id'] !== undefined)
        return [];
    if (results['project-filter'] !== undefined)
        return [];
    if (unexpected.some(({ input }) => (0,input_table/* rowOf */.OB)(input).isTarget))
        return [];
    const isAboutOne = command !== 'status' || results['run-id'] !== undefined;
    const many = isAboutOne ? '' : ' For many projects give `project-filter`.';
    return [{ input: 'project-id', message: `is empty, and ${why}. ${GIVE}${many}` }];
}
const NEEDED = "needs it, even where `run-id` is given, because Hex's API asks for both";
const WHY = {
    status: `\`command: status\` ${NEEDED}`,
    cancel: `\`command: cancel\` ${NEEDED}`,
    'list-runs': '`command: list-runs` lists the runs of one project',
};
const GIVE = "Give the project's UUID, or its URL as the browser shows it.";
function projectIn(values) {
    const projectId = values['project-id'];
    if (projectId === undefined)
        throw new Error('a step without a project was not refused');
    return projectId;
}

;// CONCATENATED MODULE: ./src/inputs/commands/list.js

const DEFAULT_RUNS = 100;
const listCommandFrom = (command, values) => ({
    kind: 'list',
    query: queryOf(command, values),
    timeoutMs: values.timeout,
});
function queryOf(command, values) {
    const { limit, 'project-filter': filter } = values;
    switch (command) {
        case 'list-runs':
            return runQuery(values);
        case 'list-projects':
            return { of: 'projects', ...(limit !== undefined && { limit }), ...(filter && { filter }) };
        default:
            return { of: SUBJECTS[command], ...(limit !== undefined && { limit }) };
    }
}
const SUBJECTS = {
    'list-users': 'users',
    'list-groups': 'groups',
    'list-connections': 'connections',
};
function runQuery(values) {
    const { 'status-filter': statusFilter, 'trigger-filter': triggerFilter, limit = DEFAULT_RUNS } = values;
    return {
        of: 'runs',
        projectId: projectIn(values),
        limit,
        ...(statusFilter !== undefined && { statusFilter }),
        ...(triggerFilter !== undefined && { triggerFilter }),
    };
}

// EXTERNAL MODULE: ./src/inputs/pipeline/max-entries.js
var max_entries = __nccwpck_require__(6713);
// EXTERNAL MODULE: ./src/inputs/read-inputs.js
var read_inputs = __nccwpck_require__(8965);
// EXTERNAL MODULE: ./src/inputs/run-spec.js
var run_spec = __nccwpck_require__(5108);
;// CONCATENATED MODULE: ./src/inputs/commands/run.js





function runCommandFrom(values, workspace) {
    const defaults = (0,run_spec/* runDefaults */.I7)(values);
    const options = {
        maxParallel: values['max-parallel'],
        failFast: values['fail-fast'],
        timeoutMs: values.timeout,
    };
    const tasks = values.pipeline ?? values['pipeline-file'];
    if (tasks !== undefined)
        return { kind: 'pipeline', tasks, ...options };
    const { 'dbt-manifest': manifestPath, 'dbt-run-results': runResultsPaths = [] } = values;
    if (manifestPath !== undefined) {
        return { kind: 'dbt', workspace, manifestPath, runResultsPaths, ...options, defaults };
    }
    const { 'project-filter': filter, limit = DEFAULT_MATCHES } = values;
    if (filter !== undefined)
        return { kind: 'filtered-run', filter, limit, ...options, defaults };
    const charts = chartsOptions(values);
    return { kind: 'run', ...(0,run_spec/* runSpec */.lA)(projectIn(values), defaults), ...(charts && { charts }) };
}
const DEFAULT_MATCHES = 100;
function chartsOptions({ charts = [], 'charts-path': folder }) {
    return charts.length > 0 ? { wanted: charts, ...(folder !== undefined && { folder }) } : undefined;
}
const targetsIn = (results) => input_table/* INPUT_NAMES */.Qh.filter(name => (0,input_table/* rowOf */.OB)(name).isTarget && results[name] !== undefined);
function missingTarget(results) {
    const isMissing = targetsIn(results).length === 0 && results['dbt-run-results'] === undefined;
    return isMissing ? [{ input: 'project-id', message: NOTHING_TO_RUN }] : [];
}
const NOTHING_TO_RUN = "is empty: give the project's UUID, or its URL as the browser shows it. For many projects give `pipeline`, `pipeline-file`, `dbt-manifest` or `project-filter` instead.";
const runConflicts = (results) => [
    ...runResultsWithoutManifest(results),
    ...limitConflicts(results),
    ...chartsConflicts(results),
];
function targetConflicts(results) {
    const [first, ...others] = targetsIn(results);
    return others.map(input => ({
        input,
        message: `cannot be combined with \`${first}\`: each of them says which projects the step is about. Keep one.`,
    }));
}
function limitConflicts(results) {
    const { limit } = results;
    if (limit === undefined)
        return [];
    if (results['project-filter'] === undefined)
        return [{ input: 'limit', message: LIMITS_NOTHING }];
    const count = (0,read_inputs/* valueIn */.xm)(limit) ?? 0;
    return count > max_entries/* MAX_ENTRIES */.S ? [{ input: 'limit', message: `\`${count}\` ${TOO_MANY}` }] : [];
}
const LIMITS_NOTHING = 'goes with `project-filter` alone, where it says how many projects may match: leave it out.';
const TOO_MANY = `is too many: a step runs at most ${max_entries/* MAX_ENTRIES */.S} projects, ${max_entries/* HOURS_TO_START */.d}.`;
function runResultsWithoutManifest(results) {
    if (results['dbt-run-results'] === undefined || results['dbt-manifest'] !== undefined)
        return [];
    const message = 'says nothing without `dbt-manifest`, which names the exposures: give both.';
    return [{ input: 'dbt-run-results', message }];
}
function chartsConflicts(results) {
    const { charts } = results;
    if (charts === undefined || (0,read_inputs/* valueIn */.xm)(charts)?.length === 0)
        return [];
    const many = targetsIn(results).filter(name => name !== 'project-id');
    return [
        ...many.map(name => `goes with \`project-id\`, not with \`${name}\`: ${ONE_PROJECT}`),
        ...((0,read_inputs/* valueIn */.xm)(results.wait) === false ? [UNFINISHED] : []),
        ...((0,read_inputs/* valueIn */.xm)(results['dry-run']) ? [NOT_RUN] : []),
    ].map(message => ({ input: 'charts', message }));
}
const ONE_PROJECT = 'charts are saved of one project. Leave it out, or run that project in a step of its own.';
const UNFINISHED = 'needs `wait: true`: Hex has charts only of a run that has completed. Wait for it, or leave `charts` out.';
const NOT_RUN = 'goes with a run, and `dry-run: true` starts none: leave one of the two out.';

;// CONCATENATED MODULE: ./src/inputs/commands/status-cancel.js

function statusCommandFrom(values) {
    const { 'project-filter': filter, 'max-parallel': maxParallel, timeout: timeoutMs } = values;
    const check = { ...statusCheck(values), timeoutMs };
    return filter === undefined
        ? { kind: 'status', ...runSelector(values), ...check }
        : { kind: 'filtered-status', filter, maxParallel, ...check };
}
function statusCheck(values) {
    const { wait, 'poll-interval': pollIntervalMs } = values;
    const { 'max-age': maxAgeMs, 'trigger-filter': triggerFilter } = values;
    return {
        wait,
        ...(pollIntervalMs !== undefined && { pollIntervalMs }),
        ...(maxAgeMs !== undefined && { maxAgeMs }),
        ...(triggerFilter !== undefined && triggerFilter !== 'ALL' && { triggerFilter }),
    };
}
const statusConflicts = (results) => results['run-id'] === undefined
    ? []
    : NEWEST_ONLY.filter(name => results[name] !== undefined).map(input => ({
        input,
        message: 'cannot be combined with `run-id`: it is about the newest run. Keep one.',
    }));
const NEWEST_ONLY = ['project-filter', 'max-age', 'trigger-filter'];
function cancelCommandFrom(values) {
    const { wait, timeout: timeoutMs } = values;
    return { kind: 'cancel', ...runSelector(values), wait, timeoutMs };
}
function runSelector(values) {
    const runId = values['run-id'];
    return { projectId: projectIn(values), ...(runId !== undefined && { runId }) };
}

;// CONCATENATED MODULE: ./src/inputs/comment.js

function commentOptions(values) {
    const { 'github-token': githubToken, 'comment-tag': tag = '' } = values;
    return values['pr-comment'] && githubToken !== undefined ? { githubToken, tag } : undefined;
}
const missingGithubToken = (results) => (0,read_inputs/* valueIn */.xm)(results['pr-comment']) && results['github-token'] === undefined
    ? [{ input: 'github-token', message: NO_TOKEN }]
    : [];
const NO_TOKEN = 'is empty, and without it `pr-comment: true` can write nothing: leave it out for the token of the job, or give another.';

// EXTERNAL MODULE: ./src/inputs/connection.js
var connection = __nccwpck_require__(3123);
// EXTERNAL MODULE: ./src/inputs/exclusions.js
var exclusions = __nccwpck_require__(3986);
// EXTERNAL MODULE: ../node_modules/fastest-levenshtein/mod.js
var mod = __nccwpck_require__(437);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __nccwpck_require__(1494);
;// CONCATENATED MODULE: ./src/inputs/misspelt-inputs.js



function misspeltInputs(env) {
    return Object.entries(env).flatMap(([variable, value]) => {
        const [, name] = /^INPUT_(.+)$/i.exec(variable) ?? [];
        if (name === undefined || !value?.trim())
            return [];
        const input = name.toLowerCase();
        const meant = Object.hasOwn(input_table/* INPUTS */.mc, input) ? undefined : nearestInput(input);
        if (meant === undefined)
            return [];
        const message = `is no input. Did you mean ${(0,lib_text/* quote */.hD)(meant)}? If it comes from a variable ${(0,lib_text/* quote */.hD)(variable)} of the job, take that away.`;
        return [{ input, message, meant }];
    });
}
const SUGGESTED = input_table/* INPUT_NAMES */.Qh.filter(name => !name.includes('token'));
const MAX_NAME_LENGTH = 100;
const OTHER_NAMES = {
    project: 'project-id',
    hextoken: 'token',
    apitoken: 'token',
    parameters: 'params',
    inputparams: 'params',
    hexhost: 'hex-url',
    manifest: 'dbt-manifest',
    runresults: 'dbt-run-results',
};
function nearestInput(name) {
    const letters = lettersOf(name);
    if (Object.hasOwn(OTHER_NAMES, letters))
        return OTHER_NAMES[letters];
    if (letters.length > MAX_NAME_LENGTH)
        return undefined;
    const isNear = (input) => {
        const maxSlips = Math.min(2, Math.floor(Math.min(letters.length, input.length) / 4));
        return (0,mod/* distance */.Io)(letters, lettersOf(input)) <= maxSlips;
    };
    return SUGGESTED.find(isNear);
}
const lettersOf = (name) => name.replace(/[-_\s]/g, '');

// EXTERNAL MODULE: ./src/inputs/params/dates.js + 1 modules
var dates = __nccwpck_require__(6951);
// EXTERNAL MODULE: ./src/inputs/fields/command.js
var command = __nccwpck_require__(2416);
;// CONCATENATED MODULE: ./src/inputs/unexpected-inputs.js



const unexpectedInputs = (command, read) => input_table/* INPUT_NAMES */.Qh.filter(name => !takes(command, name) && !isDefault(name, read(name).trim())).map(input => ({
    input,
    message: `goes with ${takersOf(input)}, not with \`command: ${command}\`: ${remedyFor(input, command, read)}.`,
}));
const takes = (command, name) => (0,input_table/* rowOf */.OB)(name).commands?.includes(command) ?? true;
function remedyFor(name, command, read) {
    const lacksProject = takes(command, 'project-id') && !(0,read_inputs/* isSet */.vM)(read, 'project-id');
    return (0,input_table/* rowOf */.OB)(name).isTarget && lacksProject ? 'give `project-id` instead' : 'leave it out';
}
function isDefault(name, text) {
    const byDefault = (0,input_table/* rowOf */.OB)(name).default;
    const isBoolean = byDefault === 'true' || byDefault === 'false';
    return text === '' || (isBoolean ? text.toLowerCase() : text) === byDefault;
}
function takersOf(name) {
    const takers = command/* COMMANDS */.L.filter(command => takes(command, name));
    return new Intl.ListFormat('en-GB').format(takers.map(command => `\`command: ${command}\``));
}

;// CONCATENATED MODULE: ./src/inputs/read-plan.js













async function readPlan(reader, options) {
    const inputs = await readAll((0,read_inputs/* withoutComments */.fx)(reader, input_table/* INPUTS */.mc), options);
    const results = { ...inputs.step, ...inputs.run, ...inputs.others };
    const problems = problemsWith(inputs, results, misspeltInputs(options.env));
    const values = (0,read_inputs/* valuesOf */.sm)(results);
    return values.ok && problems.length === 0 ? (0,result.ok)(planFrom(values.value, options.workspace)) : (0,result/* err */._q)(problems);
}
async function readAll(read, { workspace, nowMs, env }) {
    const step = await (0,read_inputs/* readInputs */.Ko)(input_table/* STEP_INPUTS */.ds, (0,read_inputs/* stepSource */.iP)(read, input_table/* INPUTS */.mc, env), { workspace, hexUrl: undefined });
    const command = (0,read_inputs/* valueIn */.xm)(step.command);
    const unexpected = command === undefined ? [] : unexpectedInputs(command, read);
    const refused = unexpected.map(({ input }) => input);
    const source = (0,read_inputs/* stepSource */.iP)(name => (refused.includes(name) ? '' : read(name)), input_table/* INPUTS */.mc, env);
    const context = { workspace, hexUrl: (0,read_inputs/* valueIn */.xm)(step['hex-url']) };
    const undated = await (0,read_inputs/* readInputs */.Ko)(input_table/* RUN_INPUTS */.qT, source, context);
    const readTasks = tasksReader({ ...context, defaults: undated, nowMs });
    const others = await (0,read_inputs/* readInputs */.Ko)(input_table/* OTHER_INPUTS */.Zr, source, { ...context, readTasks });
    return { step, unexpected, run: await (0,dates/* fillInDates */.w)(undated, nowMs), others };
}
function problemsWith({ step, unexpected, run, others }, results, misspelt) {
    const command = (0,read_inputs/* valueIn */.xm)(step.command);
    return [
        ...(0,read_inputs/* problemsIn */._n)(step),
        ...misspelt,
        ...unexpected,
        ...(0,read_inputs/* problemsIn */._n)(run),
        ...(0,exclusions/* exclusionsIn */.D)(run).map(({ input, other, because }) => ({
            input,
            message: `cannot be combined with \`${other}\`: ${because}`,
        })),
        ...(command === 'run' ? missingTarget(results) : []),
        ...(command === undefined ? [] : missingProject(command, results, unexpected)),
        ...(0,read_inputs/* problemsIn */._n)(others),
        ...(command === undefined ? [] : targetConflicts(results)),
        ...(command === 'run' ? runConflicts(results) : []),
        ...(command === 'status' ? statusConflicts(results) : []),
        ...missingGithubToken(results),
    ];
}
function tasksReader(context) {
    return async (input, text) => {
        const { readPipeline } = await __nccwpck_require__.e(/* import() */ 688).then(__nccwpck_require__.bind(__nccwpck_require__, 7688));
        return readPipeline({ input, text }, context);
    };
}
function planFrom(values, workspace) {
    const comment = commentOptions(values);
    return { ...(0,connection/* connectionOf */.a)(values), ...(comment && { comment }), ...commandFrom(values, workspace) };
}
function commandFrom(values, workspace) {
    switch (values.command) {
        case 'run':
            return runCommandFrom(values, workspace);
        case 'status':
            return statusCommandFrom(values);
        case 'cancel':
            return cancelCommandFrom(values);
        case 'list-runs':
        case 'list-projects':
        case 'list-users':
        case 'list-groups':
        case 'list-connections':
            return listCommandFrom(values.command, values);
    }
}

// EXTERNAL MODULE: ./src/lib/clock.js
var clock = __nccwpck_require__(9543);
// EXTERNAL MODULE: ./src/lib/stop-signals.js
var stop_signals = __nccwpck_require__(5485);
// EXTERNAL MODULE: ./src/report/run/event-log.js
var event_log = __nccwpck_require__(961);
;// CONCATENATED MODULE: ./src/main.js








async function main(runner, env) {
    const stop = (0,stop_signals/* abortOnSignals */.P)(process);
    (0,state/* savePendingCleanups */.U)(runner, []);
    const workspace = env.GITHUB_WORKSPACE || process.cwd();
    const plan = await readPlan(runner.input, { workspace, nowMs: clock/* realClock */.d.wallNow(), env });
    if (!plan.ok) {
        const { refuseInputs } = await __nccwpck_require__.e(/* import() */ 743).then(__nccwpck_require__.bind(__nccwpck_require__, 8743));
        refuseInputs(runner, plan.error);
        return false;
    }
    const hex = (0,connect/* openHex */.U)(plan.value, env, {
        ...(0,event_log/* hexLogger */.Iy)(runner, clock/* realClock */.d),
        ...(ONLY_READING.includes(plan.value.kind) && { reservedForCancel: 0 }),
    });
    const context = { hex, clock: clock/* realClock */.d, random: Math.random, stop, runner };
    const { succeeded, markdown } = await dispatch(plan.value, context);
    if (plan.value.comment !== undefined && markdown !== undefined) {
        const { comment } = await __nccwpck_require__.e(/* import() */ 432).then(__nccwpck_require__.bind(__nccwpck_require__, 7432));
        await comment(plan.value, markdown, { ...context, env, fetchFor: proxy/* fetchFor */.G });
    }
    return succeeded;
}
const ONLY_READING = ['status', 'filtered-status', 'list'];
async function dispatch(plan, context) {
    switch (plan.kind) {
        case 'run':
            return run(plan, context);
        case 'pipeline':
            return (await __nccwpck_require__.e(/* import() */ 142).then(__nccwpck_require__.bind(__nccwpck_require__, 4142))).pipeline(plan, context);
        case 'dbt':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(142), __nccwpck_require__.e(159)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6159))).dbt(plan, context);
        case 'filtered-run':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(142), __nccwpck_require__.e(309)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7309))).filteredRun(plan, context);
        case 'status':
            return (await __nccwpck_require__.e(/* import() */ 296).then(__nccwpck_require__.bind(__nccwpck_require__, 1296))).status(plan, context);
        case 'filtered-status':
            return (await __nccwpck_require__.e(/* import() */ 412).then(__nccwpck_require__.bind(__nccwpck_require__, 412))).filteredStatus(plan, context);
        case 'cancel':
            return (await __nccwpck_require__.e(/* import() */ 384).then(__nccwpck_require__.bind(__nccwpck_require__, 8384))).cancel(plan, context);
        case 'list':
            return (await __nccwpck_require__.e(/* import() */ 374).then(__nccwpck_require__.bind(__nccwpck_require__, 3374))).list(plan, context);
    }
}


/***/ }),

/***/ 4292:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cp: () => (/* binding */ helpLink),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   h8: () => (/* binding */ linksFor)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2818);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1494);
/* harmony import */ var _runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8298);



const MAX_LINE = 3000;
function quoted(message, links = []) {
    const lines = [
        ...message.split('\n').map(line => (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownSentence */ .nv)(line, MAX_LINE)),
        links.filter(Boolean).join(' · '),
    ];
    return lines
        .filter(Boolean)
        .map(line => `> ${line}`)
        .join('\n>\n');
}
const helpLink = (url) => url === undefined ? undefined : (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('More on this', url);
function linksFor(outcome, { runs, statusPage, help }, helpUrl) {
    const links = [
        ...((0,_runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .runOf */ .ng)(outcome) === undefined ? (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .firstFew */ .Dt)(runs, MAX_RUN_LINKS, linkById) : runs.map(linkToOpen)),
        statusPage && (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)("Hex's status page", statusPage),
        helpLink(helpUrl(help)),
    ];
    return links.filter(one => one !== undefined);
}
const MAX_RUN_LINKS = 10;
const linkToOpen = ({ runId, runUrl }) => runUrl ? (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('Open the run in Hex', runUrl) : linkById({ runId });
const linkById = ({ runId, runUrl }) => (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(`Run ${runId}`, runUrl ?? undefined);


/***/ }),

/***/ 6836:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   V4: () => (/* binding */ longTable),
/* harmony export */   g5: () => (/* binding */ asMarkdown),
/* harmony export */   nd: () => (/* binding */ cutTable),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   uW: () => (/* binding */ section),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
const MAX_ROWS = 100;
const MAX_OPEN_ROWS = 10;
function longTable(head, rows) {
    const body = cutTable(head, rows);
    return rows.length > MAX_OPEN_ROWS ? details(`${rows.length} entries`, body) : body;
}
function cutTable(head, rows, maxRows = MAX_ROWS) {
    const body = table(head, rows.slice(0, maxRows));
    return rows.length > maxRows ? `${body}\n\nand ${rows.length - maxRows} more.` : body;
}
function table(head, rows) {
    if (rows.length === 0)
        return '';
    return [head, head.map(() => ':--'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
const unbroken = (text) => text.replaceAll(' ', '\u00a0');
const section = (title, body) => body === '' ? '' : `**${title}**\n\n${body}`;
const details = (title, body, state = 'closed') => body === ''
    ? ''
    : `<details${state === 'open' ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
const asMarkdown = (parts) => `${parts.filter(part => part !== '').join('\n\n')}\n\n`;


/***/ }),

/***/ 9793:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  wI: () => (/* binding */ failedRuns),
  nH: () => (/* binding */ runEnding),
  a5: () => (/* binding */ setEndingOutputs)
});

// EXTERNAL MODULE: ./src/github/long-outputs.js
var long_outputs = __nccwpck_require__(6176);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __nccwpck_require__(1494);
// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __nccwpck_require__(2818);
;// CONCATENATED MODULE: ./src/github/plain-text.js


const MAX_LINE = 500;
const MAX_ADDRESS = 500;
const LOOK_ALIKES = [
    [/(?<=^|[\s(])['`]/g, '‘'],
    [/['`]/g, '’'],
    [/\$(?=[({\p{L}_])/gu, '＄'],
    [/\*/g, '∗'],
    [/~/g, '∼'],
    [/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '＿'],
    [/</g, '‹'],
    [/>/g, '›'],
    [/\\/g, '⧵'],
    [/(?<=^|[\s(])"/g, '“'],
    [/"/g, '”'],
    [/&(?=#?\w+;)/g, '& '],
    [/(?<![\p{L}\p{N}_])@(?=[\p{L}\p{N}])/gu, '＠'],
    [/(?<![\p{L}\p{N}_])#(?=[\p{L}\p{N}])|#(?=\d)/gu, '＃'],
    [/(?<=gh)-(?=\d)/gi, '‑'],
    [/:\/\//g, ': //'],
    [/\bwww\.(?=\w)/gi, 'www .'],
];
function plainText(text, maxCharacters = MAX_LINE) {
    const line = LOOK_ALIKES.reduce((said, [special, harmless]) => said.replace(special, harmless), (0,github_escape/* logText */.kc)(text.replace(/\s+/g, ' '), 2 * maxCharacters));
    return line.length > maxCharacters ? `${(0,lib_text/* truncateUtf16 */.Ti)(line, maxCharacters - 1).trimEnd()}…` : line;
}
function plainAddress(address) {
    const url = address === undefined ? null : URL.parse(address);
    if (url === null || !/^https?:$/.test(url.protocol) || url.href.length > MAX_ADDRESS)
        return '';
    return url.href.replace(/[^\w/:.?=&%#~+@,;-]/g, percentEncoded);
}
const percentEncoded = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

// EXTERNAL MODULE: ./src/runs/model/conclusion.js
var conclusion = __nccwpck_require__(3911);
;// CONCATENATED MODULE: ./src/report/run/ending-outputs.js



const failedRuns = (facts, reason) => facts.conclusion === undefined || (0,conclusion/* isSuccess */.oJ)(facts.conclusion)
    ? []
    : [{ ...facts, conclusion: facts.conclusion, reason }];
function runEnding(facts, reason) {
    const subject = facts.title ?? facts.projectId;
    const message = reason.includes(subject) ? reason : `Hex project ${subject}: ${reason}`;
    return { message, failed: failedRuns(facts, reason) };
}
function setEndingOutputs(runner, { message, failed }) {
    const entries = failed.map(one => failedEntry(one, runner.redact));
    const outputs = {
        message: plainText(runner.redact(message)),
        ...(0,long_outputs/* outputOrFile */.ny)(runner, { name: 'failed', json: JSON.stringify(entries) }),
    };
    for (const [name, value] of Object.entries(outputs))
        runner.output(name, value);
}
const MAX_NAME = 100;
function failedEntry({ name, projectId, title, run, conclusion, reason }, redact) {
    const plain = (text, maxCharacters) => plainText(redact(text), maxCharacters);
    return {
        name: plain(name ?? title ?? projectId, MAX_NAME),
        'project-id': projectId,
        'project-title': plain(title ?? '', MAX_NAME),
        'run-id': run?.runId ?? '',
        'run-url': plainAddress(run?.runUrl === undefined ? undefined : redact(run.runUrl)),
        status: plain(run?.status ?? '', MAX_NAME),
        conclusion,
        reason: plain(reason),
    };
}


/***/ }),

/***/ 961:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ logEvent),
/* harmony export */   Iy: () => (/* binding */ hexLogger),
/* harmony export */   lf: () => (/* binding */ MIN_LOGGED_MS),
/* harmony export */   qS: () => (/* binding */ statusText)
/* harmony export */ });
/* harmony import */ var _github_colour_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3245);
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(2818);
/* harmony import */ var _hex_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4077);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(6446);
/* harmony import */ var _runs_model_phases_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9876);
/* harmony import */ var _runs_model_run_status_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4070);
/* harmony import */ var _text_conclusion_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3144);
/* harmony import */ var _text_explanation_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(7877);
/* harmony import */ var _text_hex_error_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5276);
/* harmony import */ var _text_operation_text_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(763);
/* harmony import */ var _text_run_reference_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(6475);
/* harmony import */ var _text_typical_duration_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(6519);












const WHY_CANCELLED = {
    'timed-out': 'Timeout reached: cancelling the run.',
    stopped: 'Stop requested: cancelling the run.',
    failed: 'The run cannot be followed any further: cancelling it.',
    'fail-fast': 'Another run has failed: cancelling this one.',
};
function logEvent(runner, event) {
    switch (event.kind) {
        case 'unknown-status':
            runner.warning(unknownStatus(event.status));
            break;
        case 'adopted':
            runner.warning(adopted(event.run, event.error));
            break;
        case 'polled':
            runner.debug(`GetRunStatus ${event.run.runId}: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_8__/* .logText */ .kc)(event.run.status, 50)}`);
            break;
        case 'status-changed':
            runner.debug(`${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_8__/* .logText */ .kc)(event.run.status, 50)}, noticed after ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatDuration */ .a3)(event.elapsedMs)}`);
            for (const line of statusChanged(event.run))
                runner.info(line);
            break;
        default:
            for (const line of linesOf(event))
                runner.info(line);
    }
}
const MIN_LOGGED_MS = 5_000;
function hexLogger(runner, clock) {
    let toldUntil = Number.NEGATIVE_INFINITY;
    return {
        onThrottle(operation, delayMs) {
            const until = clock.now() + delayMs;
            if (delayMs >= MIN_LOGGED_MS && until >= toldUntil + MIN_LOGGED_MS) {
                toldUntil = until;
                runner.info(heldBack(delayMs));
            }
            runner.debug(`${operation} waits ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatDuration */ .a3)(delayMs)} for the rate limits`);
        },
        onRefusal: shape => runner.debug(refusalText(shape)),
    };
}
function refusalText({ operation, status, headers, body }) {
    const names = (all) => all.map(name => (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_8__/* .logText */ .kc)(name, 100)).join(', ') || 'none';
    const what = typeof body === 'string' ? body : `keys ${names(body)}`;
    return `${operation} was answered HTTP ${status}. Headers: ${names(headers)}. Body: ${what}.`;
}
const heldBack = (delayMs) => `${waitingFor(delayMs)} to stay within Hex's rate limits.`;
const waitingFor = (delayMs) => (0,_github_colour_js__WEBPACK_IMPORTED_MODULE_0__/* .inColour */ .i)('yellow', `Waiting ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatDuration */ .a3)(delayMs)}`);
function linesOf(event) {
    switch (event.kind) {
        case 'project':
            return [`Project: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_8__/* .logText */ .kc)(event.title, 200)}`];
        case 'history':
            return [(0,_text_typical_duration_js__WEBPACK_IMPORTED_MODULE_7__/* .typicalDurationLine */ .ZI)(event.past)].filter(line => line !== undefined);
        case 'starting':
            return [];
        case 'waiting':
        case 'start-deferred':
            return waiting(event.wait);
        case 'recovered':
            return ['Hex answers again.'];
        case 'in-doubt':
            return [`${(0,_text_hex_error_js__WEBPACK_IMPORTED_MODULE_5__/* .inShort */ .wZ)(event.error)} Looking for a new run, because one may have been started.`];
        case 'starting-again':
            return ['No new run was found: starting again.'];
        case 'started':
            return [`Started${versionText(event.run)}: ${(0,_text_run_reference_js__WEBPACK_IMPORTED_MODULE_10__/* .urlOf */ .rs)(event.run)}`];
        case 'active':
            return activeBefore(event);
        case 'to-cancel':
            return [`${runsAre(event.runs.length)} active: ${event.runs.map(runWithStatus).join(', ')}`];
        case 'awaiting':
            return [
                `Still waiting for run ${event.run.runId}: ${statusText(event.run)} after ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatDuration */ .a3)(event.elapsedMs)}`,
            ];
        case 'active-ended':
            return [`Run ${event.run.runId} has ended ${statusText(event.run)}.`];
        case 'found':
            return [`Found run ${runAsSeen(event.run)}`];
        case 'attached':
            return [`Following run ${runAsSeen(event.run)}`];
        case 'retrying':
            return [retrying(event)];
        case 'no-time-to-retry':
            return [noTimeToRetry(event)];
        case 'held-back':
            return [heldBack(event.delayMs)];
        case 'heartbeat':
            return [(0,_github_colour_js__WEBPACK_IMPORTED_MODULE_0__/* .inColour */ .i)('grey', heartbeat(event))];
        case 'cancelling':
            return cancelling(event.interruption);
    }
}
function cancelling(interruption) {
    const why = WHY_CANCELLED[interruption.cause];
    return interruption.cause === 'failed' ? [(0,_text_hex_error_js__WEBPACK_IMPORTED_MODULE_5__/* .inShort */ .wZ)(interruption.error), why] : [why];
}
const IF_ACTIVE = {
    cancel: ['which is cancelled first', 'which are cancelled first'],
    wait: ['which is waited for first', 'which are waited for first'],
    attach: [
        'which is followed in place of a new one',
        'the newest of which is followed in place of a new one',
    ],
};
function activeBefore({ runs, ifActive }) {
    const action = IF_ACTIVE[ifActive]?.[runs.length === 1 ? 0 : 1];
    if (action === undefined)
        return [];
    const sentence = `The project already has ${(0,_text_run_reference_js__WEBPACK_IMPORTED_MODULE_10__/* .activeRuns */ .$f)(runs.length)}, ${action}`;
    if (ifActive === 'attach')
        return [`${sentence}.`];
    return [`${sentence}:`, ...runs.map(run => `  ${runWithStatus(run)}: ${(0,_text_run_reference_js__WEBPACK_IMPORTED_MODULE_10__/* .urlOf */ .rs)(run)}`)];
}
const runsAre = (runs) => (runs === 1 ? '1 run is' : `${runs} runs are`);
const runWithStatus = (run) => {
    const trigger = run.trigger === undefined ? '' : `${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_8__/* .logText */ .kc)(run.trigger, 50)}, `;
    return `${run.runId} (${trigger}${statusText(run)})`;
};
function retrying({ run, delayMs, next, most }) {
    const took = run.elapsedMs === undefined ? '' : ` after ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatDuration */ .a3)(run.elapsedMs)}`;
    return `${statusText(run)}${took}. Starting again in ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatDuration */ .a3)(delayMs)} (attempt ${next} of ${most}).`;
}
const noTimeToRetry = ({ delayMs, leftMs }) => `Not started again: that would be in ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatDuration */ .a3)(delayMs)}, and \`timeout\` leaves ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatDuration */ .a3)(Math.max(0, leftMs))}.`;
function statusChanged(run) {
    if ((0,_runs_model_run_status_js__WEBPACK_IMPORTED_MODULE_3__/* .endingOf */ .z6)(run) !== undefined)
        return [];
    const { queuedMs = 0 } = (0,_runs_model_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .phasesOf */ .I)(run) ?? {};
    const waited = queuedMs < MIN_QUEUED_MS ? '' : `, after waiting ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatDuration */ .a3)(queuedMs)} for a kernel`;
    return [statusText(run) + waited];
}
const MIN_QUEUED_MS = 1_000;
function heartbeat({ run, elapsedMs, runningMs, expected }) {
    const isWaiting = run.status === 'PENDING';
    const soFarMs = isWaiting ? elapsedMs : (runningMs ?? elapsedMs);
    const soFar = `${statusText(run)} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatDuration */ .a3)(soFarMs)}`;
    if (expected === undefined)
        return soFar;
    return `${soFar}, ${isWaiting ? `then ${(0,_text_typical_duration_js__WEBPACK_IMPORTED_MODULE_7__/* .typicalDuration */ .fy)(expected)}` : (0,_text_typical_duration_js__WEBPACK_IMPORTED_MODULE_7__/* .progress */ .qB)(soFarMs, expected)}`;
}
function waiting({ error, attempts, delayMs }) {
    if ((0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retryabilityOf */ .qW)(error) === 'retry-later')
        return [`${waitingFor(delayMs)}: ${whyNotNow(error)}.`];
    return attempts === 1 ? [`${(0,_text_hex_error_js__WEBPACK_IMPORTED_MODULE_5__/* .inShort */ .wZ)(error)} Trying again.`] : [];
}
function whyNotNow(error) {
    const status = error.kind === 'refused' ? error.status : 429;
    return _text_operation_text_js__WEBPACK_IMPORTED_MODULE_6__/* .OPERATION_TEXT */ .g[error.operation].waitReason?.[status] ?? "Hex's rate limit is reached";
}
const adopted = (run, error) => ({
    title: 'Hex run found again',
    ...(0,_text_explanation_js__WEBPACK_IMPORTED_MODULE_11__/* .about */ .C)('The answer to the start was lost', `, and the run was found again: run ${run.runId} is new in the project's list, so it is taken for the one that was started. (${(0,_text_hex_error_js__WEBPACK_IMPORTED_MODULE_5__/* .inShort */ .wZ)(error)})`),
});
const unknownStatus = (name) => ({
    title: 'Unknown status',
    ...(0,_text_explanation_js__WEBPACK_IMPORTED_MODULE_11__/* .about */ .C)('The run has a status that this action does not know', `: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_8__/* .logText */ .kc)(name, 50)}. It keeps following the run.`),
});
function statusText(run) {
    const ending = (0,_runs_model_run_status_js__WEBPACK_IMPORTED_MODULE_3__/* .endingOf */ .z6)(run);
    const status = (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_8__/* .logText */ .kc)(run.status, 50);
    return ending === undefined ? status : (0,_github_colour_js__WEBPACK_IMPORTED_MODULE_0__/* .inColour */ .i)(_text_conclusion_js__WEBPACK_IMPORTED_MODULE_4__/* .CONCLUSION_STYLES */ .x[ending].colour, status);
}
const runAsSeen = (run) => `${run.runId}, ${statusText(run)}: ${(0,_text_run_reference_js__WEBPACK_IMPORTED_MODULE_10__/* .urlOf */ .rs)(run)}`;
const versionText = ({ projectVersion }) => projectVersion === undefined ? '' : ` version ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_8__/* .logText */ .kc)(String(projectVersion), 50)}`;


/***/ }),

/***/ 1564:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2818);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6446);
/* harmony import */ var _text_age_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5709);
/* harmony import */ var _run_record_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9677);




function outcomeWords(outcome, record) {
    switch (outcome.kind) {
        case 'ended':
            return endedWords(outcome.run, record);
        case 'started':
            return (0,_run_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwnRun */ .qK)(record) ? 'started' : (UNDER_WAY_WORDS[outcome.run.status] ?? 'is under way');
        case 'validated':
            return 'passed the dry run; nothing was run';
        case 'interrupted':
            return interruptedWords(outcome, record);
        case 'absent':
            return outcome.trigger === undefined ? 'has no run yet' : `has no ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(outcome.trigger, 50)} run yet`;
        case 'stale':
            return `last completed ${(0,_text_age_text_js__WEBPACK_IMPORTED_MODULE_2__/* .ageText */ .X)(outcome.age)}`;
        case 'ambiguous':
            return IN_DOUBT;
        case 'blocked':
            return NOT_RUN;
        case 'skipped':
            return 'was skipped';
    }
}
const IN_DOUBT = 'may have been started';
const NOT_RUN = 'was not run';
const UNDER_WAY_WORDS = {
    PENDING: 'is waiting for a kernel',
    RUNNING: 'is running',
};
function endedWords(run, record) {
    const words = ENDED_WORDS[run.status] ?? `ended ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(run.status, 50)}`;
    if (run.status !== 'COMPLETED')
        return words + after(run, record);
    const tookMs = (0,_run_record_js__WEBPACK_IMPORTED_MODULE_0__/* .tookMsOf */ .xP)(run, record);
    const took = tookMs === undefined ? '' : ` in ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(tookMs)}`;
    return words + took + (record.attempts > 1 ? `, at attempt ${record.attempts}` : '');
}
const ENDED_WORDS = {
    COMPLETED: 'completed',
    ERRORED: 'failed',
    KILLED: 'was cancelled in Hex',
    UNABLE_TO_ALLOCATE_KERNEL: 'failed',
};
function interruptedWords({ interruption: { cause }, phase }, record) {
    switch (phase.kind) {
        case 'under-way':
            return UNDER_WAY_AT[cause](phase) + (cause === 'timed-out' ? '' : after(phase.run, record));
        case 'in-doubt':
            return IN_DOUBT;
        case 'before-start':
        case 'awaiting-active':
            if (!(0,_run_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isToRun */ .$T)(record))
                return 'could not be looked up';
            return cause === 'timed-out' ? 'did not start in time' : NOT_RUN;
    }
}
const stoppedWords = ({ cancellation }) => STOPPED_WORDS[cancellation.kind];
const UNDER_WAY_AT = {
    'timed-out': () => 'timed out',
    stopped: stoppedWords,
    'fail-fast': stoppedWords,
    failed: () => 'could no longer be followed',
};
const STOPPED_WORDS = {
    confirmed: 'was cancelled',
    requested: 'was cancelled',
    abandoned: 'was left running',
    'not-owned': 'was left running',
    failed: 'could not be cancelled',
};
function after(run, record) {
    const tookMs = (0,_run_record_js__WEBPACK_IMPORTED_MODULE_0__/* .tookMsOf */ .xP)(run, record);
    return tookMs === undefined ? '' : ` after ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(tookMs)}`;
}


/***/ }),

/***/ 9732:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ runOutputs),
/* harmony export */   n: () => (/* binding */ setOutputs)
/* harmony export */ });
/* harmony import */ var _github_long_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6176);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1494);


function runOutputs(facts) {
    const { name, projectId, title, run, traceId, attempts, attached, conclusion } = facts;
    return {
        ...(name !== undefined && { name }),
        'run-id': run?.runId ?? '',
        'run-url': run?.runUrl ?? '',
        'run-status-url': run?.runStatusUrl ?? '',
        'trace-id': run?.traceId ?? traceId ?? '',
        'project-id': projectId,
        'project-title': title ?? '',
        'project-version': String(run?.projectVersion ?? ''),
        status: run?.status ?? '',
        conclusion: conclusion ?? '',
        'started-at': run?.startedAt ?? '',
        'ended-at': run?.endedAt ?? '',
        'elapsed-ms': String(run?.elapsedMs ?? ''),
        attempts: String(attempts),
        attached: String(attached),
    };
}
const MAX_VALUE = 4_000;
function setOutputs(runner, { facts, runs }, before) {
    const capped = Object.entries(runOutputs(facts)).map(([name, value]) => [
        name,
        (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .truncateUtf16 */ .Ti)(value, MAX_VALUE),
    ]);
    const now = {
        ...before,
        ...Object.fromEntries(capped),
        ...(runs && (0,_github_long_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .outputOrFile */ .ny)(runner, { name: 'runs', json: JSON.stringify(runs.map(runOutputs)) }, before)),
    };
    for (const [name, value] of Object.entries(now)) {
        if (before[name] !== value && (value !== '' || before[name] !== undefined))
            runner.output(name, value);
    }
    return now;
}


/***/ }),

/***/ 9677:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ isToRun),
/* harmony export */   FR: () => (/* binding */ emptyRecord),
/* harmony export */   WA: () => (/* binding */ ownRunMs),
/* harmony export */   Wb: () => (/* binding */ recordAfterEvent),
/* harmony export */   fV: () => (/* binding */ followedMs),
/* harmony export */   iv: () => (/* binding */ recordAfterOutcome),
/* harmony export */   j1: () => (/* binding */ projectName),
/* harmony export */   qK: () => (/* binding */ isOwnRun),
/* harmony export */   qw: () => (/* binding */ attemptsIn),
/* harmony export */   xP: () => (/* binding */ tookMsOf)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2818);
/* harmony import */ var _runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8298);


const emptyRecord = (projectId, purpose = 'run') => ({
    purpose,
    projectId,
    attempts: 0,
    attached: false,
    earlier: [],
    start: { projectId },
    past: [],
});
function recordAfterEvent(record, event, now) {
    switch (event.kind) {
        case 'project':
            return { ...record, title: event.title };
        case 'history':
            return { ...record, past: event.past };
        case 'active':
            return { ...record, active: { runs: event.runs, ifActive: event.ifActive } };
        case 'starting':
            return { ...record, start: event.snapshot };
        case 'started':
            return { ...record, followedSince: now, run: event.run, attempts: record.attempts + 1 };
        case 'found':
            return { ...record, followedSince: now, run: event.run };
        case 'attached':
            return { ...record, followedSince: now, run: event.run, attached: true };
        case 'retrying':
            return { ...record, earlier: [...record.earlier, event.run] };
        case 'status-changed':
            return { ...record, run: event.run };
        default:
            return record;
    }
}
function recordAfterOutcome(record, outcome, now) {
    return {
        ...record,
        endedAt: now,
        run: (0,_runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .runOf */ .ng)(outcome) ?? record.earlier.at(-1),
        attempts: record.attempts + (mayHaveStarted(outcome) ? 1 : 0),
        traceId: (0,_runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)(outcome)?.traceId,
        conclusion: (0,_runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .conclusionOf */ .vu)(outcome),
    };
}
const mayHaveStarted = (outcome) => outcome.kind === 'ambiguous' || (outcome.kind === 'interrupted' && outcome.phase.kind === 'in-doubt');
function attemptsIn(record) {
    const earlier = record.earlier.map((run, index) => {
        const { traceId: _, ...rest } = record;
        return { ...rest, run, attempts: index + 1, conclusion: 'failure' };
    });
    const isNew = record.run !== undefined && record.run.runId !== record.earlier.at(-1)?.runId;
    return isNew ? [...earlier, record] : earlier;
}
const isToRun = ({ purpose }) => purpose === 'run';
const projectName = ({ title, projectId }) => title === undefined ? `project ${projectId}` : `"${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(title, 200)}"`;
const isOwnRun = ({ purpose, attached }) => purpose === 'run' && !attached;
const followedMs = ({ followedSince, endedAt }) => followedSince === undefined || endedAt === undefined ? undefined : endedAt - followedSince;
const ownRunMs = (record) => isOwnRun(record) ? followedMs(record) : undefined;
const tookMsOf = (run, record) => run.elapsedMs ?? ownRunMs(record);


/***/ }),

/***/ 9350:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ reportRun)
});

// EXTERNAL MODULE: ./src/cleanup/pending.js
var cleanup_pending = __nccwpck_require__(2453);
// EXTERNAL MODULE: ./src/cleanup/state.js
var state = __nccwpck_require__(7019);
// EXTERNAL MODULE: ./src/runs/model/run-status.js
var run_status = __nccwpck_require__(4070);
// EXTERNAL MODULE: ./src/report/markdown/table.js
var table = __nccwpck_require__(6836);
// EXTERNAL MODULE: ./src/report/text/outcome-message.js + 1 modules
var outcome_message = __nccwpck_require__(4074);
// EXTERNAL MODULE: ./src/report/text/timeout-advice.js
var timeout_advice = __nccwpck_require__(9722);
// EXTERNAL MODULE: ./src/report/run/ending-outputs.js + 1 modules
var ending_outputs = __nccwpck_require__(9793);
// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __nccwpck_require__(2818);
// EXTERNAL MODULE: ./src/report/text/published-app.js
var published_app = __nccwpck_require__(7486);
// EXTERNAL MODULE: ./src/report/text/run-reference.js
var run_reference = __nccwpck_require__(6475);
// EXTERNAL MODULE: ./src/report/run/event-log.js
var event_log = __nccwpck_require__(961);
// EXTERNAL MODULE: ./src/report/run/run-record.js
var run_record = __nccwpck_require__(9677);
;// CONCATENATED MODULE: ./src/report/run/run-log.js






function openRunLog(runner, { request, hexUrl }) {
    let isOpen = false;
    let isRequestTold = false;
    const waiting = [];
    const open = (title) => {
        if (isOpen)
            return;
        isOpen = true;
        runner.info(firstLine(title, request.projectId, hexUrl));
        for (const write of waiting)
            write();
    };
    const whenOpen = (write) => {
        if (isOpen)
            write();
        else
            waiting.push(write);
    };
    const tellRequest = () => {
        if (isRequestTold)
            return;
        isRequestTold = true;
        whenOpen(() => logRequest(runner, request));
    };
    if (request.dryRun)
        tellRequest();
    return {
        emit(event) {
            switch (event.kind) {
                case 'project':
                    if (isOpen)
                        (0,event_log/* logEvent */.$s)(runner, event);
                    else
                        open(event.title);
                    break;
                case 'history':
                    whenOpen(() => (0,event_log/* logEvent */.$s)(runner, event));
                    break;
                case 'starting':
                    tellRequest();
                    break;
                default:
                    open();
                    (0,event_log/* logEvent */.$s)(runner, event);
            }
        },
        warn: annotation => whenOpen(() => runner.warning(annotation)),
        conclude(end) {
            open();
            const { outcome, record, message } = end;
            const app = (0,published_app/* publishedApp */._)(outcome, record, request);
            const published = app === undefined ? [] : [`Published app: ${app}.`];
            if (message.level === 'error') {
                for (const line of published)
                    runner.info(line);
                runner.error((0,outcome_message/* annotationOf */.lW)(message));
                return;
            }
            runner.info([conclusionLine(end), ...published].join(' '));
            if (outcome.kind === 'skipped')
                for (const run of message.runs)
                    runner.info((0,run_reference/* runReference */.NX)(run));
        },
    };
}
function firstLine(title, projectId, hexUrl) {
    const project = title === undefined ? `Project ${projectId}` : `${(0,github_escape/* logText */.kc)(title, 200)} (${projectId})`;
    return `${project} on ${new URL(hexUrl).host}`;
}
function logRequest(runner, request) {
    const { inputParams = {}, viewId, notifications = [] } = request;
    const params = Object.entries(inputParams).map(([name, value]) => `${(0,github_escape/* logText */.kc)(name, 100)}: ${(0,github_escape/* logText */.kc)(JSON.stringify(value), 300)}`);
    if (params.length > 0)
        runner.group(`Parameters (${params.length})`, params);
    const rest = [
        viewId === undefined ? [] : `Saved view: ${(0,github_escape/* logText */.kc)(viewId, 100)}`,
        notifications.length === 0 ? [] : `Notifications: ${notifications.length}`,
        (0,published_app/* cachedResults */.P)(request),
    ];
    runner.info(`${rest.flat().join('. ')}.`);
}
function conclusionLine({ outcome, record, timing, message: { message } }) {
    if (outcome.kind === 'ended' && outcome.run.status === 'COMPLETED')
        return `${(0,event_log/* statusText */.qS)(outcome.run)} ${(0,outcome_message/* completion */.zk)(outcome.run, record, timing)}.`;
    if (outcome.kind === 'started' && (0,run_record/* isOwnRun */.qK)(record))
        return 'The step does not wait for its end.';
    return message;
}

// EXTERNAL MODULE: ./src/report/run/run-outputs.js
var run_outputs = __nccwpck_require__(9732);
// EXTERNAL MODULE: ./src/lib/format.js
var format = __nccwpck_require__(6446);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __nccwpck_require__(1494);
// EXTERNAL MODULE: ./src/runs/model/outcome.js
var model_outcome = __nccwpck_require__(8298);
// EXTERNAL MODULE: ./src/runs/model/conclusion.js
var model_conclusion = __nccwpck_require__(3911);
// EXTERNAL MODULE: ./src/runs/model/history.js
var model_history = __nccwpck_require__(8638);
// EXTERNAL MODULE: ./src/report/text/conclusion.js
var text_conclusion = __nccwpck_require__(3144);
;// CONCATENATED MODULE: ./src/report/markdown/duration-chart.js




const MAX_PAST = 20;
const MIN_PAST = 3;
const MAX_BAR_RATIO = 4;
const COLOURS = {
    completed: '#218bff',
    failed: '#d1242f',
    this: '#a371f7',
    thisFailed: '#e16f24',
    usual: '#818b98',
    text: '#707a85',
};
function durationChart(past, { ranMs, conclusion }) {
    const known = past.filter(run => (0,format/* isPlausibleDuration */.oT)(run.durationMs));
    if (known.length < MIN_PAST || !(0,format/* isPlausibleDuration */.oT)(ranMs))
        return '';
    const recent = known.slice(-MAX_PAST);
    const usualMs = (0,model_history/* expectationOf */.EV)(known)?.usualMs;
    const maxMs = MAX_BAR_RATIO * Math.max(ranMs, usualMs ?? medianOf(recent.map(run => run.durationMs)));
    const thisBar = (0,model_conclusion/* isSuccess */.oJ)(conclusion)
        ? { label: 'this', plot: 'this', ms: ranMs }
        : { label: '✗this', plot: 'thisFailed', ms: ranMs };
    const bars = [...barsOf(recent, maxMs), thisBar];
    const cutMs = recent.map(run => run.durationMs).filter(ms => ms > maxMs);
    const thisEntry = legendOfThis({ ranMs, conclusion });
    return [barDiagram(bars, usualMs), legend(bars, { usualMs, cutMs, thisEntry })].join('\n\n');
}
const medianOf = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const barsOf = (recent, maxMs) => recent.map(({ ending, durationMs }, index) => {
    const ago = recent.length - index;
    const ms = Math.min(durationMs, maxMs);
    return ending === 'success'
        ? { label: `${ago}`, plot: 'completed', ms }
        : { label: `✗${ago}`, plot: 'failed', ms };
});
const AXIS_COLOURS = ['x', 'y'].flatMap(axis => ['Label', 'Title', 'Tick', 'Line'].map(part => `${axis}Axis${part}Color`));
function barDiagram(bars, usualMs) {
    const plots = plotsOf(bars);
    const highestMs = Math.max(usualMs ?? 0, ...bars.map(bar => bar.ms));
    const unit = unitFor(highestMs);
    const top = roundedUp(highestMs / unit.ms);
    const heights = (plot) => bars.map(bar => (bar.plot === plot ? bar.ms / unit.ms : -top));
    const colours = [...plots, ...(usualMs === undefined ? [] : ['usual'])].map(plot => COLOURS[plot]);
    const lines = [
        '---',
        'config:',
        '  xyChart:',
        `    width: ${140 + 36 * Math.max(8, bars.length)}`,
        '    height: 280',
        '  themeVariables:',
        '    xyChart:',
        '      backgroundColor: transparent',
        ...AXIS_COLOURS.map(name => `      ${name}: "${COLOURS.text}"`),
        `      plotColorPalette: "${colours.join(', ')}"`,
        '---',
        'xychart-beta',
        '  accTitle: Durations of the last runs and of this one',
        `  x-axis "runs ago" [${bars.map(bar => `"${bar.label}"`).join(', ')}]`,
        `  y-axis "${unit.name}" 0 --> ${decimal(top)}`,
        ...plots.map(plot => `  bar [${heights(plot).map(decimal).join(', ')}]`),
        ...(usualMs === undefined ? [] : [`  line [${bars.map(() => decimal(usualMs / unit.ms)).join(', ')}]`]),
    ];
    return ['```mermaid', ...lines, '```'].join('\n');
}
const plotsOf = (bars) => ['completed', 'failed', 'this', 'thisFailed'].filter(plot => bars.some(bar => bar.plot === plot));
const AXIS_UNITS = [
    { name: 'seconds', ms: 1_000, maxMs: 120_000 },
    { name: 'minutes', ms: 60_000, maxMs: 7_200_000 },
];
const HOURS = { name: 'hours', ms: 3_600_000 };
const unitFor = (ms) => AXIS_UNITS.find(unit => ms <= unit.maxMs) ?? HOURS;
const AXIS_STEPS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];
function roundedUp(value) {
    const power = 10 ** Math.floor(Math.log10(Math.max(value, 0.01)));
    return (AXIS_STEPS.find(step => step * power >= value) ?? 10) * power;
}
const decimal = (value) => String(Number(value.toFixed(3)));
const legendOfThis = ({ ranMs, conclusion }) => (0,model_conclusion/* isSuccess */.oJ)(conclusion)
    ? `🟪 this run (${(0,format/* formatDuration */.a3)(ranMs)})`
    : `🟧 ✗ this run (${text_conclusion/* CONCLUSION_STYLES */.x[conclusion].headline}, ${(0,format/* formatDuration */.a3)(ranMs)})`;
function legend(bars, { usualMs, cutMs, thisEntry }) {
    const entries = {
        completed: '🟦 completed',
        failed: '🟥 ✗ failed or cancelled',
        this: thisEntry,
        thisFailed: thisEntry,
    };
    return [
        ...plotsOf(bars).map(plot => entries[plot]),
        ...(usualMs === undefined ? [] : [`➖ usual (${(0,format/* formatDuration */.a3)(usualMs)})`]),
        ...(cutMs.length === 0
            ? []
            : [
                `✂️ ${cutMs.length} cut off (${cutMs.length === 1 ? '' : 'up to '}${(0,format/* formatDuration */.a3)(Math.max(...cutMs))})`,
            ]),
    ].join(' · ');
}

// EXTERNAL MODULE: ./src/report/markdown/quote.js
var quote = __nccwpck_require__(4292);
;// CONCATENATED MODULE: ./src/report/markdown/run-strip.js

const MAX_SQUARES = 20;
const run_strip_MIN_PAST = 3;
function runStrip(past, conclusion) {
    if (past.length < run_strip_MIN_PAST)
        return '';
    const completed = [...past.map(({ ending }) => ending === 'success'), (0,model_conclusion/* isSuccess */.oJ)(conclusion)].slice(-MAX_SQUARES);
    const squares = completed.map(isCompleted => (isCompleted ? '🟩' : '🟥')).join('');
    const failed = completed.filter(isCompleted => !isCompleted).length;
    return `${squares} ${failed === 0
        ? `the last ${completed.length} runs all completed`
        : `${failed} of the last ${completed.length} runs did not complete`}`;
}

// EXTERNAL MODULE: ./src/report/text/typical-duration.js
var typical_duration = __nccwpck_require__(6519);
// EXTERNAL MODULE: ./src/runs/model/phases.js
var phases = __nccwpck_require__(9876);
;// CONCATENATED MODULE: ./src/report/run/run-details.js









function runDetails(outcome, record, traceId) {
    const run = (0,model_outcome/* runOf */.ng)(outcome);
    const trace = traceId ?? run?.traceId;
    const facts = [
        ['Status', run && (0,github_escape/* code */.aY)(run.status, 50)],
        ...durationFacts(outcome, record),
        ['Started', run?.startedAt && (0,github_escape/* escapeMarkdown */.FV)((0,format/* formatTime */.fU)(run.startedAt), 50)],
        ['Ended', run?.endedAt && (0,github_escape/* escapeMarkdown */.FV)((0,format/* formatTime */.fU)(run.endedAt), 50)],
        [
            'Version',
            run?.projectVersion === undefined ? undefined : (0,github_escape/* escapeMarkdown */.FV)(String(run.projectVersion), 50),
        ],
        ['Trigger', run?.trigger && (0,github_escape/* code */.aY)(run.trigger, 50)],
        ['Run ID', run && (0,github_escape/* link */.nf)(run.runId, run.runUrl)],
        ['Trace ID for Hex support', trace && (0,github_escape/* code */.aY)(trace, 100)],
    ];
    return factsTable(facts.filter((fact) => Boolean(fact[1])));
}
const factsTable = ([first = [], ...rest]) => rest.length === 0 ? first.join(': ') : (0,table/* table */.tp)(first, rest);
function durationFacts(outcome, record) {
    const run = (0,model_outcome/* runOf */.ng)(outcome);
    if (run === undefined || outcome.kind === 'started')
        return [];
    const expected = (0,model_history/* expectationOf */.EV)(record.past);
    const usual = expected && (0,typical_duration/* typicalDuration */.fy)(expected);
    const isOver = outcome.kind === 'ended' || (0,run_status/* endingOf */.z6)(run) !== undefined;
    const soFar = isOver ? '' : ' so far';
    const ranMs = ranMsOf(outcome, record);
    if (ranMs === undefined) {
        const waitedMs = (0,run_record/* ownRunMs */.WA)(record);
        return [[WAITING, waitedMs === undefined ? undefined : (0,format/* formatDuration */.a3)(waitedMs) + soFar]];
    }
    const ran = [(0,format/* formatDuration */.a3)(ranMs) + soFar, usual].filter(Boolean).join(', ');
    const { queuedMs = 0 } = (0,phases/* phasesOf */.I)(run) ?? {};
    return queuedMs === 0
        ? [['Duration', ran]]
        : [
            [WAITING, (0,format/* formatDuration */.a3)(queuedMs)],
            ['Running', ran],
        ];
}
const WAITING = 'Waiting for a kernel';
function ranMsOf(outcome, record) {
    const run = (0,model_outcome/* runOf */.ng)(outcome);
    if (run === undefined || outcome.kind === 'started')
        return undefined;
    const { status, startedAt, elapsedMs } = run;
    if (elapsedMs !== undefined)
        return elapsedMs;
    const { queuedMs = 0, runningMs } = (0,phases/* phasesOf */.I)(run) ?? {};
    const neverRan = status === 'PENDING' ||
        (startedAt === undefined && ['KILLED', 'UNABLE_TO_ALLOCATE_KERNEL'].includes(status));
    const followedMs = (0,run_record/* ownRunMs */.WA)(record);
    return neverRan || followedMs === undefined ? undefined : (runningMs ?? Math.max(0, followedMs - queuedMs));
}

// EXTERNAL MODULE: ./src/report/run/run-heading.js
var run_heading = __nccwpck_require__(1564);
;// CONCATENATED MODULE: ./src/report/run/run-summary.js















function summaryParts(outcome, record, source) {
    const { message, request } = source;
    const run = (0,model_outcome/* runOf */.ng)(outcome);
    const title = record.title ?? `Project ${record.projectId}`;
    const { icon } = text_conclusion/* CONCLUSION_STYLES */.x[(0,model_outcome/* conclusionOf */.vu)(outcome)];
    return {
        short: [
            `### ${icon} ${run?.runUrl ? (0,github_escape/* link */.nf)(title, run.runUrl) : (0,github_escape/* escapeMarkdown */.FV)(title)} ${(0,run_heading/* outcomeWords */.w)(outcome, record)}`,
            quotedReason(outcome, source),
            factsLine(outcome, record, request),
        ],
        more: [...recentRuns(outcome, record), earlierAttempts(outcome, record), activeBefore(outcome, record)],
        request: [
            mayHaveBeenSent(outcome, record) ? parameters(request) : unusedParameters(request),
            notifications(request),
        ],
        details: [(0,table/* details */.zH)(run ? 'Run details' : 'For Hex support', runDetails(outcome, record, message.traceId))],
    };
}
function quotedReason(outcome, { message, helpUrl }) {
    if (['success', 'started'].includes((0,model_outcome/* conclusionOf */.vu)(outcome)))
        return '';
    return (0,quote/* quoted */.TL)(message.reason ?? message.message, (0,quote/* linksFor */.h8)(outcome, message, helpUrl));
}
function factsLine(outcome, record, request) {
    const run = (0,model_outcome/* runOf */.ng)(outcome);
    if (run === undefined)
        return '';
    const app = (0,published_app/* publishedApp */._)(outcome, record, request);
    const facts = (0,run_record/* isOwnRun */.qK)(record)
        ? [app && `Published app: ${app}${howToUpdate(request, outcome)}`, (0,published_app/* cachedResults */.P)(request)]
        : [
            record.attached && 'This step started no run: it followed one that was already under way',
            run.startedAt && `Started ${(0,github_escape/* escapeMarkdown */.FV)((0,format/* formatTime */.fU)(run.startedAt))}`,
            run.endedAt && `Ended ${(0,github_escape/* escapeMarkdown */.FV)((0,format/* formatTime */.fU)(run.endedAt))}`,
        ];
    return facts.filter(Boolean).join(' · ');
}
const howToUpdate = ({ updatePublishedResults, inputParams }, outcome) => (0,model_outcome/* conclusionOf */.vu)(outcome) !== 'success' || updatePublishedResults || inputParams
    ? ''
    : ' (to update it: `update-published-results: true`)';
function recentRuns(outcome, record) {
    if (outcome.kind === 'started')
        return [(0,typical_duration/* typicalDurationLine */.ZI)(record.past) ?? ''];
    const run = (0,model_outcome/* runOf */.ng)(outcome);
    const hasEnded = run !== undefined && (0,run_status/* endingOf */.z6)(run) !== undefined;
    return [hasEnded ? runStrip(record.past, (0,model_outcome/* conclusionOf */.vu)(outcome)) : '', comparedWithPast(outcome, record)];
}
function comparedWithPast(outcome, record) {
    const ranMs = ranMsOf(outcome, record);
    if (ranMs === undefined)
        return '';
    const conclusion = (0,model_outcome/* conclusionOf */.vu)(outcome);
    const { verdict, sentence } = (0,typical_duration/* comparison */.my)(ranMs, record.past, conclusion) ?? NO_COMPARISON;
    const isNotable = conclusion !== 'success' || verdict === 'slower' || verdict === 'faster';
    const chart = durationChart(record.past, { ranMs, conclusion });
    return (0,table/* details */.zH)(sentence, chart, isNotable ? 'open' : 'closed');
}
const NO_COMPARISON = { verdict: 'none', sentence: 'How long the last runs took' };
function earlierAttempts(outcome, record) {
    const earlier = record.earlier.filter(({ runId }) => runId !== (0,model_outcome/* runOf */.ng)(outcome)?.runId);
    const rows = earlier.map(({ runId, runUrl, status, elapsedMs }, index) => [
        String(index + 1),
        (0,github_escape/* link */.nf)(runId, runUrl),
        (0,github_escape/* code */.aY)(status, 50),
        elapsedMs === undefined ? '' : (0,format/* formatDuration */.a3)(elapsedMs),
    ]);
    return (0,table/* details */.zH)((0,lib_text/* plural */.LS)(rows.length, 'earlier attempt'), (0,table/* cutTable */.nd)(['#', 'Run', 'Status', 'Duration'], rows));
}
function activeBefore(outcome, { active }) {
    if (active === undefined || (0,model_outcome/* runOf */.ng)(outcome) === undefined)
        return '';
    const rows = active.runs.map(run => [
        (0,github_escape/* link */.nf)(run.runId, run.runUrl),
        run.trigger ? (0,github_escape/* code */.aY)(run.trigger, 50) : '',
        (0,github_escape/* code */.aY)(run.status, 50),
    ]);
    const body = (0,table/* cutTable */.nd)(['Run', 'Trigger', 'Status when found'], rows);
    return (0,table/* details */.zH)(`${(0,lib_text/* plural */.LS)(rows.length, 'active run')} before this one`, `${IF_ACTIVE_SENTENCES[active.ifActive]}\n\n${body}`);
}
const IF_ACTIVE_SENTENCES = {
    start: 'With `if-active: start`, what is active is left alone.',
    cancel: 'With `if-active: cancel`, what is active is cancelled first.',
    wait: 'With `if-active: wait`, the end of what is active comes first.',
    attach: 'With `if-active: attach`, the newest active run is followed in place of a new one.',
    skip: 'With `if-active: skip`, nothing is started beside an active run.',
    fail: 'With `if-active: fail`, nothing is started beside an active run.',
};
const MAX_OPEN_PARAMETERS = 5;
function parameters({ inputParams = {}, viewId }) {
    if (viewId !== undefined)
        return `**Parameters:** those of the saved view ${(0,github_escape/* code */.aY)(viewId)}`;
    const rows = Object.entries(inputParams).map(([name, value]) => [
        (0,github_escape/* code */.aY)(name, 100),
        (0,github_escape/* code */.aY)(JSON.stringify(value), 300),
    ]);
    const body = (0,table/* cutTable */.nd)(['Parameter', 'Value'], rows);
    return rows.length > MAX_OPEN_PARAMETERS ? (0,table/* details */.zH)((0,lib_text/* plural */.LS)(rows.length, 'parameter'), body) : body;
}
const mayHaveBeenSent = (outcome, record) => outcome.kind !== 'skipped' && (0,run_record/* isOwnRun */.qK)(record);
const unusedParameters = (request) => parameters(request) === '' ? '' : 'The parameters of this step were not used, because it started no run.';
const MAX_RECIPIENTS = 5;
function notifications({ notifications = [] }) {
    const rows = notifications.map(({ type, slackChannelIds = [], userIds = [], groupIds = [], subject = '' }) => {
        const recipients = [...slackChannelIds, ...userIds, ...groupIds];
        const who = (0,lib_text/* firstFew */.Dt)(recipients, MAX_RECIPIENTS, id => (0,github_escape/* code */.aY)(id, 50));
        return [(0,github_escape/* code */.aY)(type), who.join(' '), (0,github_escape/* code */.aY)(subject, 200)];
    });
    return (0,table/* details */.zH)((0,lib_text/* plural */.LS)(rows.length, 'notification'), (0,table/* cutTable */.nd)(['When', 'Who', 'Subject'], rows));
}

;// CONCATENATED MODULE: ./src/report/run/run-report.js











function reportRun(runner, plan, { clock, purpose = 'run' }) {
    const beganAt = clock.now();
    let record = (0,run_record/* emptyRecord */.FR)(plan.request.projectId, purpose);
    let outputs = {};
    const update = (next) => {
        record = next;
        outputs = (0,run_outputs/* setOutputs */.n)(runner, { facts: record, runs: (0,run_record/* attemptsIn */.qw)(record) }, outputs);
    };
    let pending;
    const savePending = (next) => {
        pending = next;
        (0,state/* savePendingCleanups */.U)(runner, next === undefined ? [] : [next]);
    };
    const log = openRunLog(runner, plan);
    update(record);
    const warnOfTimeout = () => {
        if (!plan.wait || (record.run !== undefined && (0,run_status/* endingOf */.z6)(record.run) !== undefined))
            return;
        const warning = (0,timeout_advice/* runTimeoutWarning */.FH)(record.past, {
            timeoutMs: plan.timeoutMs,
            elapsedMs: clock.now() - beganAt,
            ranMs: ranBefore(record, clock.wallNow()),
        });
        if (warning !== undefined)
            log.warn(warning);
    };
    return {
        emit(event) {
            const next = (0,cleanup_pending/* pendingAfterEvent */.U8)(pending, event, plan);
            if (next !== pending)
                savePending(next);
            update((0,run_record/* recordAfterEvent */.Wb)(record, event, clock.now()));
            log.emit(event);
            if (event.kind === 'history')
                warnOfTimeout();
        },
        conclude(outcome, elapsedMs) {
            update((0,run_record/* recordAfterOutcome */.iv)(record, outcome, clock.now()));
            const timing = { timeoutMs: plan.timeoutMs, elapsedMs };
            const masked = (0,outcome_message/* withoutParameterValues */.OS)(outcome);
            const maskedMessage = (0,outcome_message/* describeOutcome */.SS)(masked, record, timing);
            (0,ending_outputs/* setEndingOutputs */.a5)(runner, (0,ending_outputs/* runEnding */.nH)(record, maskedMessage.message));
            const message = (0,outcome_message/* describeOutcome */.SS)(outcome, record, timing);
            log.conclude({ outcome, record, timing, message });
            const source = { message, helpUrl: runner.helpUrl, request: plan.request };
            const { short, more, request, details } = summaryParts(outcome, record, source);
            if (plan.summary)
                runner.summarize((0,table/* asMarkdown */.g5)([...short, ...more, ...request, ...details]));
            savePending((0,cleanup_pending/* pendingAfterOutcome */.Kt)(outcome, record.start, plan));
            const comment = summaryParts(masked, record, { ...source, message: maskedMessage });
            return {
                full: (0,table/* asMarkdown */.g5)([...comment.short, ...comment.more, ...comment.details]),
                short: (0,table/* asMarkdown */.g5)(comment.short),
            };
        },
    };
}
function ranBefore({ run }, wallNow) {
    const startedAt = Date.parse(run?.startedAt ?? '');
    return Number.isNaN(startedAt) ? 0 : Math.max(0, wallNow - startedAt);
}


/***/ }),

/***/ 5709:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ageText)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6446);

function ageText(age) {
    switch (age.kind) {
        case 'known':
            return `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAge */ .nV)(age.ageMs)} ago`;
        case 'at-most':
            return `at most ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAge */ .nV)(age.ageMs)} ago`;
        case 'unknown':
            return 'at an unknown time';
    }
}


/***/ }),

/***/ 3144:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ CONCLUSION_STYLES)
/* harmony export */ });
const CONCLUSION_STYLES = {
    success: { icon: '✅', headline: 'success', counted: 'succeeded', colour: 'green' },
    started: { icon: '🚀', headline: 'started', counted: 'started', colour: 'green' },
    failure: { icon: '❌', headline: 'failed', counted: 'failed', colour: 'red' },
    timed_out: { icon: '⏱️', headline: 'timed out', counted: 'timed out', colour: 'red' },
    cancelled: { icon: '🚫', headline: 'cancelled', counted: 'cancelled', colour: 'yellow' },
    skipped: { icon: '⏭️', headline: 'skipped', counted: 'not run', colour: 'yellow' },
};


/***/ }),

/***/ 7877:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ about)
/* harmony export */ });
const about = (help, rest) => ({ help, message: `${help}${rest}` });


/***/ }),

/***/ 5276:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VY: () => (/* binding */ helpFor),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   Xi: () => (/* binding */ expiredOn),
/* harmony export */   fj: () => (/* binding */ HEX_STATUS_PAGE),
/* harmony export */   lO: () => (/* binding */ withoutValues),
/* harmony export */   ny: () => (/* binding */ NEW_TOKEN),
/* harmony export */   pl: () => (/* binding */ isFaultOfHex),
/* harmony export */   v$: () => (/* binding */ traceLines),
/* harmony export */   wZ: () => (/* binding */ inShort)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2818);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6446);
/* harmony import */ var _explanation_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7877);
/* harmony import */ var _operation_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(763);




const explain = (error) => explanationOf(error).message;
const helpFor = (error) => explanationOf(error).help;
const inShort = (error) => `Could not ${_operation_text_js__WEBPACK_IMPORTED_MODULE_0__/* .OPERATION_TEXT */ .g[error.operation].action}: ${whatHappened(error)}.`;
const HEX_STATUS_PAGE = 'https://status.hex.tech';
const isFaultOfHex = (error) => helpFor(error) === 'Hex has trouble';
const MAY_QUOTE = [400, 422];
function withoutValues(error) {
    if (error.kind !== 'refused' || error.operation !== 'RunProject')
        return error;
    if (!MAY_QUOTE.includes(error.status))
        return error;
    const { reason: _, ...rest } = error;
    const why = saysUnpublished(error) && { unpublished: true };
    return { ...rest, ...why, invalidParams: error.invalidParams.map(({ value: _, ...param }) => param) };
}
const traceLines = (traceId) => traceId === undefined ? [] : [`Trace ID for Hex support: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(traceId, 100)}`];
const NEW_TOKEN = 'Create a new one in Hex under Settings → API keys, and store it as the secret.';
const expiredOn = (atMs) => `${'The token has expired'}, on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(new Date(atMs).toISOString())}. ${NEW_TOKEN}`;
const CHECK_NETWORK = 'Check `hex-url`, and that the runner may reach that host.';
const CHECK_PROXY = 'Check the proxy in `HTTPS_PROXY`.';
const LATER = 'Try again later. Where it stays so, look for a proxy or firewall in between.';
function explanationOf(error) {
    switch (error.kind) {
        case 'refused':
            return refused(error);
        case 'unreachable':
            return unreachable(error);
        case 'untrusted-connection':
            return untrusted(error);
        case 'timed-out':
        case 'out-of-time':
            return (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('Hex did not answer', ` ${inTime(error)}. ${LATER}`);
        case 'redirected':
            return (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('The host in `hex-url` redirects', ` to \`${hostOf(error.location)}\`: set \`hex-url\` to your workspace's own host. (HTTP ${error.status}; it was not followed, because the token would go with it.)`);
        case 'unreadable':
            return (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)("Hex's answer cannot be read", `: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(error.detail, 300)}. Check \`hex-url\`, and whether a proxy answers in Hex's place. (HTTP ${error.status}.)`);
        case 'throttled':
            return rateLimit(error.resetMs);
        case 'aborted':
            return (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('The step was stopped', ' before Hex had answered.');
    }
}
const inTime = (error) => error.kind === 'timed-out' ? `within ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(error.timeoutMs)}` : 'before the time was up';
const hostOf = (location) => (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(URL.parse(location)?.host || location, 200);
function unreachable({ peer, detail, sent }) {
    const code = (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(detail, 200);
    if (sent)
        return (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('The connection to Hex broke', ` (${code}). ${LATER}`);
    if (peer === undefined)
        return (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('Hex cannot be reached', `: ${code}. ${LATER}`);
    const remedy = peer.startsWith('the proxy ') ? CHECK_PROXY : CHECK_NETWORK;
    const refusal = NO_CONNECTION[detail] ?? 'cannot be connected to';
    return (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('Hex cannot be reached', `: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(peer, 200)} ${refusal} (${code}). ${remedy}`);
}
const NO_CONNECTION = {
    ECONNREFUSED: 'refused the connection',
    ENOTFOUND: 'is not known to the DNS',
    EAI_AGAIN: 'could not be looked up in the DNS',
    ETIMEDOUT: 'did not answer',
    UND_ERR_CONNECT_TIMEOUT: 'did not answer',
};
const PROXY_LOGIN = 'Write the user name and password that it wants in `HTTPS_PROXY`.';
const untrusted = ({ by, detail }) => by === 'certificate'
    ? (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)("Hex's certificate is not trusted", `: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(detail, 200)}. Where the network has a certificate authority of its own, name the file with its certificate in the variable \`NODE_EXTRA_CA_CERTS\`.`)
    : (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('The proxy cannot be used', `: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(detail, 200)}. ${detail.endsWith('407') ? PROXY_LOGIN : CHECK_PROXY}`);
function rateLimit(resetMs) {
    const when = resetMs === undefined
        ? '`timeout` leaves no time to wait for it'
        : `it resets in ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(resetMs)}, later than \`timeout\` allows`;
    return (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)("Hex's rate limit is reached", `: ${when}. Give a longer \`timeout\`, or run fewer jobs at once with tokens of one user.`);
}
function refused(error) {
    const { help, message } = refusal(error);
    return { help, message: `${message} ${inHexWords(error)}` };
}
function refusal(error) {
    const { status, operation, fromHex } = error;
    const { missing } = _operation_text_js__WEBPACK_IMPORTED_MODULE_0__/* .OPERATION_TEXT */ .g[operation];
    const params = paramProblem(error);
    if (params !== undefined)
        return params;
    switch (status) {
        case 400:
            return operation === 'GetChartImageFromRun'
                ? (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('The cell has no image', ': it must be a chart that this run has rendered without an error.')
                : (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('Hex refused the request', ': check the inputs of this step.');
        case 401:
            return notValid(error);
        case 403:
            return notAllowed(error);
        case 404:
            return missing === undefined ? (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('Hex refused the request', '.') : (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)(...missing);
        case 422:
            return operation === 'RunProject' ? notRunnable(error) : (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('Hex refused the request', '.');
        case 429:
            return rateLimit(error.resetMs);
        default:
            if (status < 500)
                return (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('Hex refused the request', '.');
            return status === 503 && operation === 'RunProject' && fromHex
                ? (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)("All 25 kernels of the token's user are in use", ': wait for other runs to end, or allow a longer `timeout`.')
                : (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('Hex has trouble', ": try again later, and see Hex's status page.");
    }
}
const saysUnpublished = ({ status, reason = '', unpublished }) => unpublished === true || (status === 422 && /publish/i.test(reason));
const notRunnable = (error) => saysUnpublished(error)
    ? (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('The project is not published', ': publish it in Hex, and run the step again.')
    : (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('Hex refused the request', ': check that the project is published, and that `params` fit its inputs.');
const SAYS_EXPIRED = /^(?!.*\b(or|invalid|revoked)\b).*\bexpired\b/i;
function notValid({ tokenExpiredAtMs, reason = '' }) {
    if (tokenExpiredAtMs !== undefined)
        return { help: 'The token has expired', message: expiredOn(tokenExpiredAtMs) };
    if (SAYS_EXPIRED.test(reason))
        return (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('The token has expired', `. ${NEW_TOKEN}`);
    return (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('The token is not valid', `: it is wrong, expired or revoked, or belongs to a workspace on another host. ${NEW_TOKEN}`);
}
function notAllowed({ operation, needsEdit, reason = '' }) {
    if (/\btier\b|\bplan\b/i.test(reason))
        return (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('The workspace has no API', ": it belongs to Hex's Team and Enterprise plans.");
    const { to, scope, of } = _operation_text_js__WEBPACK_IMPORTED_MODULE_0__/* .OPERATION_TEXT */ .g[operation].right;
    if (of === undefined)
        return (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('The token may not', ` ${to}: it lacks ${scope}. ${ADD_SCOPE}.`);
    if (needsEdit)
        return (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('The token may not', ` ${to}: it lacks ${scope}, or its user lacks "Can Edit" on the project, which \`update-published-results\` takes. ${ADD_SCOPE}, or give that user "Can Edit"; else check ${IDS[of]}.`);
    return (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('The token may not', ` ${to}: it lacks ${scope}, or its user can see no such ${of}. Check ${IDS[of]}; else add the scope in Hex under Settings → API keys, or share the project with that user.`);
}
const IDS = { project: '`project-id`', 'project or run': '`project-id` and `run-id`' };
const ADD_SCOPE = 'Add the scope in Hex under Settings → API keys';
function paramProblem({ invalidParams, unknownParams }) {
    const unknown = unknownParams.map(name => `\`${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(name, 100)}\``);
    const noParam = unknown.length === 0
        ? undefined
        : (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('The project has no parameter', ` ${unknown.join(' or ')}: ${VARIABLES}`);
    if (invalidParams.length === 0)
        return noParam;
    const misfit = (0,_explanation_js__WEBPACK_IMPORTED_MODULE_3__/* .about */ .C)('A parameter does not fit', `: ${invalidParams.map(invalidParam).join('; ')}.`);
    return { ...misfit, message: [misfit.message, noParam?.message].filter(Boolean).join(' ') };
}
const VARIABLES = '`params` takes the variables of the inputs in its published version.';
function invalidParam({ name, value, dataType }) {
    const [param, type] = [(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(name, 100), (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(dataType, 50)];
    const given = value === undefined ? '' : ` is ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(value, 100)}, but`;
    return `\`${param}\`${given} takes a value of type ${type}`;
}
function inHexWords({ status, reason, fromHex }) {
    const isOfHex = fromHex || status === 429 || status >= 500;
    const words = reason === undefined ? '' : `${isOfHex ? ': Hex says' : ', with the words'} ${quoted(reason)}`;
    return `(HTTP ${status}${isOfHex ? '' : ', perhaps of a proxy or gateway'}${words}.)`;
}
const quoted = (reason) => `"${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(reason, 300).replace(/\.$/, '')}"`;
function whatHappened(error) {
    switch (error.kind) {
        case 'refused':
            return `Hex answered HTTP ${error.status}${error.reason === undefined ? '' : ` (${quoted(error.reason)})`}`;
        case 'unreachable':
            return `the connection${error.peer === undefined ? '' : ` to ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(error.peer, 200)}`} failed (${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(error.detail, 200)})`;
        case 'untrusted-connection':
            return error.by === 'certificate'
                ? `the certificate is not trusted (${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(error.detail, 200)})`
                : (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(error.detail, 200);
        case 'timed-out':
        case 'out-of-time':
            return `no answer came ${inTime(error)}`;
        case 'redirected':
            return `the answer was a redirect to ${hostOf(error.location)}`;
        case 'unreadable':
            return `the answer cannot be read: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(error.detail, 300)}`;
        case 'throttled':
            return `Hex's rate limit is reached for ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(error.resetMs)} more`;
        case 'aborted':
            return 'the step was stopped';
    }
}


/***/ }),

/***/ 763:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ OPERATION_TEXT)
/* harmony export */ });
const READ = 'the scope "Read projects"';
const RUN = 'the scope "Run projects"';
const NO_PROJECT = [
    'Hex finds no such project',
    ": check `project-id`, and that the token's user may see the project.",
];
const NO_RUN = [
    'Hex finds no such run',
    ": check `project-id` and `run-id`, and that the token's user may see the project.",
];
const OPERATION_TEXT = {
    RunProject: {
        action: 'start the run',
        right: { to: 'run this project', scope: RUN, of: 'project' },
        missing: NO_PROJECT,
        waitReason: {
            429: 'Hex allows no further start just now',
            503: "all kernels of the token's user are in use",
        },
    },
    GetRunStatus: {
        action: 'read the status of the run',
        right: { to: 'read this run', scope: RUN, of: 'project or run' },
        missing: NO_RUN,
    },
    GetProjectRuns: {
        action: "list the project's runs",
        right: { to: "list this project's runs", scope: READ, of: 'project' },
        missing: NO_PROJECT,
    },
    CancelRun: {
        action: 'cancel the run',
        right: { to: 'cancel this run', scope: RUN, of: 'project or run' },
        missing: NO_RUN,
    },
    GetChartImageFromRun: {
        action: 'fetch the image of a chart',
        right: { to: 'read this chart', scope: READ, of: 'project or run' },
        missing: [
            'Hex finds no such chart',
            ': check that the published version of the project has a chart cell with this label or static ID.',
        ],
    },
    ListCells: {
        action: "list the project's cells",
        right: {
            to: "list this project's cells",
            scope: 'the scope "Cells: Read", or its user may not see the draft of the project',
        },
        missing: NO_PROJECT,
    },
    GetProject: {
        action: "read the project's title",
        right: { to: 'read this project', scope: READ, of: 'project' },
        missing: NO_PROJECT,
    },
    Me: { action: 'read whose token this is', right: { to: 'read whose it is', scope: 'another scope' } },
    ListProjects: { action: 'list the projects', right: { to: 'list projects', scope: READ } },
    ListUsers: { action: 'list the users', right: { to: 'list users', scope: 'a scope that reads users' } },
    ListGroups: { action: 'list the groups', right: { to: 'list groups', scope: 'a scope that reads groups' } },
    ListDataConnections: {
        action: 'list the data connections',
        right: { to: 'list data connections', scope: 'a scope that reads data connections' },
    },
};


/***/ }),

/***/ 4074:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  lW: () => (/* binding */ annotationOf),
  zk: () => (/* binding */ completion),
  SS: () => (/* binding */ describeOutcome),
  Dx: () => (/* binding */ linesOf),
  OS: () => (/* binding */ withoutParameterValues)
});

// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __nccwpck_require__(2818);
// EXTERNAL MODULE: ./src/lib/format.js
var format = __nccwpck_require__(6446);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __nccwpck_require__(1494);
// EXTERNAL MODULE: ./src/runs/model/outcome.js
var model_outcome = __nccwpck_require__(8298);
// EXTERNAL MODULE: ./src/runs/model/run-status.js
var run_status = __nccwpck_require__(4070);
// EXTERNAL MODULE: ./src/report/run/run-record.js
var run_record = __nccwpck_require__(9677);
// EXTERNAL MODULE: ./src/report/text/age-text.js
var age_text = __nccwpck_require__(5709);
// EXTERNAL MODULE: ./src/report/text/explanation.js
var explanation = __nccwpck_require__(7877);
// EXTERNAL MODULE: ./src/report/text/hex-error.js
var hex_error = __nccwpck_require__(5276);
// EXTERNAL MODULE: ./src/runs/model/interruption.js
var model_interruption = __nccwpck_require__(8367);
// EXTERNAL MODULE: ./src/report/text/timeout-advice.js
var timeout_advice = __nccwpck_require__(9722);
;// CONCATENATED MODULE: ./src/report/text/interruption-message.js








function interruptionMessage({ interruption, phase }, record, timeoutMs) {
    switch (interruption.cause) {
        case 'failed':
            return gaveUp(interruption.error, phase, record);
        case 'timed-out': {
            const what = (name) => timedOut({ interruption, phase }, record, { name, timeoutMs });
            return {
                title: 'Hex run timed out',
                ...(0,explanation/* about */.C)('The timeout was reached', `: ${what((0,run_record/* projectName */.j1)(record))}`),
                reason: (0,lib_text/* capitalized */.l2)(what('it')),
            };
        }
        case 'stopped':
        case 'fail-fast':
            return {
                title: 'Hex run cancelled',
                ...(0,explanation/* about */.C)(interruption.cause === 'fail-fast' ? 'Another run failed' : 'The step was stopped', ` ${stoppedWhile(phase, record)}`),
            };
    }
}
function gaveUp(error, phase, record) {
    const name = (0,run_record/* projectName */.j1)(record);
    const known = { help: (0,hex_error/* helpFor */.VY)(error) };
    switch (phase.kind) {
        case 'under-way':
            return {
                title: 'Hex run lost from sight',
                ...known,
                message: `${(0,hex_error/* explain */.WE)(error)} ${(0,lib_text/* capitalized */.l2)(name)} could not be followed any further. ${cancellationText(phase, error)}`,
            };
        case 'in-doubt':
            return {
                title: 'Hex run perhaps started',
                ...(0,explanation/* about */.C)('It is not known whether a run was started', `: the answer to the start of ${name} was lost. Look at the project's runs in Hex before you run the step again. (${(0,hex_error/* inShort */.wZ)(error)})`),
            };
        case 'before-start':
        case 'awaiting-active':
            return (0,run_record/* isToRun */.$T)(record)
                ? {
                    title: 'Hex run not started',
                    ...known,
                    message: `${(0,hex_error/* explain */.WE)(error)} ${(0,lib_text/* capitalized */.l2)(name)} was not run.`,
                    reason: (0,hex_error/* explain */.WE)(error),
                }
                : { title: 'Hex run not found', ...known, message: (0,hex_error/* explain */.WE)(error) };
    }
}
function timedOut({ interruption, phase }, record, { name, timeoutMs }) {
    const timeout = (0,format/* formatDuration */.a3)(timeoutMs);
    const error = (0,model_interruption/* errorOfInterruption */.N)(interruption);
    const isOfPipeline = interruption.cause === 'timed-out' && interruption.scope === 'pipeline';
    const whatToDo = error === undefined ? 'Allow a longer `timeout`.' : (0,hex_error/* explain */.WE)(error);
    switch (phase.kind) {
        case 'before-start':
            return `after ${timeout} ${name} had not been ${(0,run_record/* isToRun */.$T)(record) ? 'started' : 'found'}. ${whatToDo}`;
        case 'awaiting-active':
            return `after ${timeout} ${name} had not been started, because a run that was to end first was still ${(0,github_escape/* logText */.kc)(phase.awaited.status, 50)}. ${whatToDo}`;
        case 'in-doubt':
            return `${name} was being started, and Hex had not answered after ${timeout}. ${IN_DOUBT} (${(0,hex_error/* inShort */.wZ)(phase.error)})`;
        case 'under-way':
            return `${name} had not ended after ${timeout}. ${cancellationText(phase, error)} ${error === undefined && !isOfPipeline ? (0,timeout_advice/* timeoutAdvice */._i)(record.past, timeoutMs) : whatToDo}`;
    }
}
const IN_DOUBT = 'Whether Hex started it is not known; the clean-up after the job looks for it.';
function stoppedWhile(phase, record) {
    const name = (0,run_record/* projectName */.j1)(record);
    switch (phase.kind) {
        case 'before-start':
        case 'awaiting-active':
            return `before a run of ${name} was ${(0,run_record/* isToRun */.$T)(record) ? 'started' : 'found'}.`;
        case 'in-doubt':
            return `while ${name} was being started. ${IN_DOUBT} (${(0,hex_error/* inShort */.wZ)(phase.error)})`;
        case 'under-way':
            return `while ${name} was under way. ${cancellationText(phase)}`;
    }
}
function cancellationText({ cancellation, run }, told) {
    switch (cancellation.kind) {
        case 'abandoned':
            return `It was left running, as the inputs ask for; it was ${(0,github_escape/* logText */.kc)(run.status, 50)} when last seen.`;
        case 'not-owned':
            return 'It was left alone, because this step did not start it.';
        case 'requested':
            return 'Hex accepted its cancellation; it had not ended when last seen.';
        case 'confirmed':
            return 'It was cancelled in Hex.';
        case 'failed': {
            const isTold = told !== undefined && (0,hex_error/* helpFor */.VY)(told) === (0,hex_error/* helpFor */.VY)(cancellation.error);
            const why = isTold ? '' : ` (${(0,hex_error/* inShort */.wZ)(cancellation.error)})`;
            return `It could not be cancelled and may still be running; the clean-up after the job tries again.${why}`;
        }
    }
}

// EXTERNAL MODULE: ./src/report/text/run-reference.js
var run_reference = __nccwpck_require__(6475);
// EXTERNAL MODULE: ./src/report/text/skip-reason.js
var skip_reason = __nccwpck_require__(3484);
// EXTERNAL MODULE: ./src/report/text/typical-duration.js
var typical_duration = __nccwpck_require__(6519);
;// CONCATENATED MODULE: ./src/report/text/outcome-message.js













function describeOutcome(outcome, record, timing) {
    const words = { level: 'error', ...messageFor(outcome, record, timing) };
    const runs = runsToLookAt(outcome);
    if (words.level === 'info')
        return { ...words, runs };
    const error = (0,model_outcome/* errorOf */.Mz)(outcome);
    const traceId = error?.traceId ?? (0,model_outcome/* runOf */.ng)(outcome)?.traceId;
    const statusPage = error !== undefined && (0,hex_error/* isFaultOfHex */.pl)(error) ? hex_error/* HEX_STATUS_PAGE */.fj : undefined;
    return { ...words, runs, traceId, statusPage };
}
function runsToLookAt(outcome) {
    const run = (0,model_outcome/* runOf */.ng)(outcome);
    if (run !== undefined)
        return [run];
    switch (outcome.kind) {
        case 'ambiguous':
            return outcome.candidates;
        case 'blocked':
            return outcome.active;
        case 'skipped':
            return outcome.because.kind === 'active' ? outcome.because.runs : [];
        case 'interrupted':
            return outcome.phase.kind === 'awaiting-active' ? [outcome.phase.awaited] : [];
        default:
            return [];
    }
}
const annotationOf = (words) => ({
    title: words.title,
    message: linesOf(words).join('\n'),
    help: words.help,
});
const linesOf = ({ message, runs, traceId, statusPage, }) => [
    message,
    ...runs.map(run_reference/* runReference */.NX),
    ...(statusPage === undefined ? [] : [`Hex's status page: ${statusPage}`]),
    ...(0,hex_error/* traceLines */.v$)(traceId),
];
function withoutParameterValues(outcome) {
    if (outcome.kind !== 'interrupted')
        return withoutValuesInError(outcome);
    return {
        ...outcome,
        interruption: withoutValuesInError(outcome.interruption),
        phase: withoutValuesInError(outcome.phase),
    };
}
const withoutValuesInError = (value) => 'error' in value && value.error !== undefined ? { ...value, error: (0,hex_error/* withoutValues */.lO)(value.error) } : value;
function messageFor(outcome, record, timing) {
    const name = (0,run_record/* projectName */.j1)(record);
    switch (outcome.kind) {
        case 'ended':
            return ended(outcome.run, record, timing);
        case 'started':
            return {
                level: 'info',
                title: 'Hex run under way',
                message: `${(0,run_record/* isOwnRun */.qK)(record) ? `Started ${name}` : `${(0,lib_text/* capitalized */.l2)(name)} is ${(0,github_escape/* logText */.kc)(outcome.run.status, 50)}`}. The step does not wait for its end.`,
                reason: '',
            };
        case 'validated':
            return {
                level: 'info',
                title: 'Hex request valid',
                message: `Hex found the request for ${name} valid. Nothing was run (dry run).`,
                reason: '',
            };
        case 'interrupted':
            return interruptionMessage(outcome, record, timing.timeoutMs);
        case 'absent':
            return {
                title: 'No Hex run',
                reason: '',
                ...(0,explanation/* about */.C)('There is no run yet', absence(name, outcome.trigger)),
            };
        case 'stale':
            return stale(outcome, name);
        case 'ambiguous':
            return {
                title: 'Hex run perhaps started',
                ...(0,explanation/* about */.C)('Several new runs may be the one that was started', `: the answer to the start of ${name} was lost. None was touched. Look at them in Hex before you run the step again. (${(0,hex_error/* inShort */.wZ)(outcome.error)})`),
            };
        case 'blocked':
            return blocked(outcome, name);
        case 'skipped':
            return {
                level: 'info',
                title: 'Hex run skipped',
                message: `${(0,lib_text/* capitalized */.l2)(name)} was not run, because ${(0,skip_reason/* whySkipped */.r8)(outcome.because)}.`,
                reason: `${(0,lib_text/* capitalized */.l2)((0,skip_reason/* whySkipped */.r8)(outcome.because))}.`,
            };
    }
}
const endedOn = ({ endedAt }, record) => (0,run_record/* isToRun */.$T)(record) || endedAt === undefined ? '' : ` on ${(0,format/* formatTime */.fU)(endedAt)}`;
const tookMs = (run, record, timing) => (0,run_record/* tookMsOf */.xP)(run, record) ?? timing.elapsedMs;
const completion = (run, record, timing) => `in ${(0,typical_duration/* howLong */.j0)(tookMs(run, record, timing), record.past)}${endedOn(run, record)}`;
const ENDINGS = {
    ERRORED: {
        help: 'The run ended ERRORED',
        what: project => `a cell of ${project} failed`,
        reason: 'A cell failed.',
        remedy: " Open the run to see which; Hex's API does not say.",
    },
    KILLED: {
        help: 'The run ended KILLED',
        what: project => `${project} was cancelled in Hex, not by this step`,
        reason: 'It was cancelled in Hex, not by this step.',
        remedy: '',
    },
    UNABLE_TO_ALLOCATE_KERNEL: {
        help: 'The run ended UNABLE_TO_ALLOCATE_KERNEL',
        what: project => `Hex had no kernel for ${project}`,
        reason: 'Hex had no kernel for it.',
        remedy: ' Run it again later, or set `retries`.',
    },
};
const unknownEnding = (status) => ({
    help: 'The run ended with a status that this action does not know',
    what: project => `${project} is ${(0,github_escape/* logText */.kc)(status, 50)}`,
    reason: `It is ${(0,github_escape/* logText */.kc)(status, 50)}.`,
    remedy: ' Open the run to see what that means.',
});
function ended(run, record, timing) {
    const { status } = run;
    const name = (0,run_record/* projectName */.j1)(record);
    if (status === 'COMPLETED') {
        return {
            level: 'info',
            title: 'Hex run completed',
            message: `${(0,lib_text/* capitalized */.l2)(name)} COMPLETED ${completion(run, record, timing)}.`,
            reason: '',
        };
    }
    const { help, what, reason, remedy } = ENDINGS[status] ?? unknownEnding(status);
    const when = `after ${(0,format/* formatDuration */.a3)(tookMs(run, record, timing))}${endedOn(run, record)}`;
    const { attempts } = record;
    const again = attempts > 1 ? ` It was attempt ${attempts}; those before it failed, too.` : '';
    return {
        ...(record.purpose === 'report' && { level: 'info' }),
        title: (0,run_status/* isKnown */.qE)(status) ? `Hex run ${(0,github_escape/* logText */.kc)(status, 50)}` : 'Hex run ended with an unknown status',
        ...(0,explanation/* about */.C)(help, `: ${what(name)}, ${when}.${remedy}${again}`),
        reason: reason + remedy + again,
    };
}
const absence = (name, trigger) => trigger === undefined
    ? ` of ${name}. Start one first.`
    : ` of ${name} that was started as ${trigger}. No other runs count, because of \`trigger-filter\`.`;
function stale({ run, age, maxAgeMs, trigger }, name) {
    const when = run.endedAt === undefined ? '' : `on ${(0,format/* formatTime */.fU)(run.endedAt)}, `;
    const limit = `\`max-age\` is ${(0,format/* formatAge */.nV)(maxAgeMs)}.`;
    const others = trigger === undefined ? '' : ` Only runs that were started as ${trigger} count.`;
    const rest = `${limit}${others} Look in Hex why there is no newer one.`;
    return {
        title: 'Hex run too old',
        ...(0,explanation/* about */.C)('The newest run is too old', `: ${name} last completed ${when}${(0,age_text/* ageText */.X)(age)}, and ${rest}`),
        reason: `${age.kind === 'known' ? 'That is too old' : 'That may be too old'}: ${rest}`,
    };
}
function blocked({ active, ifActive, error }, name) {
    const help = 'Another run of the project is active';
    const count = active.length === 1 ? '' : ` (${active.length} are)`;
    const [they, their] = active.length === 1 ? ['it', 'its'] : ['they', 'their'];
    const then = {
        fail: `Wait for ${their} end, or set \`if-active\` to \`wait\` or \`cancel\`.`,
        cancel: `Hex accepted the cancellation, but a minute later ${they} had not ended: try again later.`,
    }[ifActive];
    const why = error === undefined ? then : `${(0,lib_text/* capitalized */.l2)(they)} could not be cancelled. ${(0,hex_error/* explain */.WE)(error)}`;
    return {
        title: 'Hex run not started',
        ...(0,explanation/* about */.C)(help, `${count}, so ${name} was not started. ${why}`),
        reason: `${help}${count}. ${why}`,
    };
}


/***/ }),

/***/ 7486:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ cachedResults),
/* harmony export */   _: () => (/* binding */ publishedApp)
/* harmony export */ });
/* harmony import */ var _runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8298);
/* harmony import */ var _run_run_record_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9677);


function publishedApp(outcome, record, { updatePublishedResults }) {
    if (!(0,_run_run_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwnRun */ .qK)(record) || (0,_runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .runOf */ .ng)(outcome) === undefined)
        return undefined;
    if (!updatePublishedResults)
        return 'unchanged';
    if (outcome.kind === 'started')
        return ONCE_COMPLETE;
    if (outcome.kind === 'interrupted' && outcome.phase.kind === 'under-way')
        return AFTER_CANCELLATION[outcome.phase.cancellation.kind];
    return (0,_runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .conclusionOf */ .vu)(outcome) === 'success' ? 'shows this run' : 'unchanged';
}
const ONCE_COMPLETE = 'shows this run once it completes';
const AFTER_CANCELLATION = {
    abandoned: ONCE_COMPLETE,
    confirmed: 'unchanged',
};
const cachedResults = ({ useCachedSqlResults }) => `Cached SQL results: ${useCachedSqlResults === false ? 'not used' : 'allowed'}`;


/***/ }),

/***/ 6475:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ activeRuns),
/* harmony export */   NX: () => (/* binding */ runReference),
/* harmony export */   rs: () => (/* binding */ urlOf)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2818);

const runReference = ({ runId, runUrl }) => `Run ${runId}: ${urlOf({ runUrl })}`;
const urlOf = ({ runUrl }) => (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(runUrl ?? 'Hex gave no URL for it', 500);
const activeRuns = (count) => (count === 1 ? 'an active run' : `${count} active runs`);


/***/ }),

/***/ 3484:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ nameList),
/* harmony export */   r8: () => (/* binding */ whySkipped),
/* harmony export */   tr: () => (/* binding */ failFastReason)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2818);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1494);
/* harmony import */ var _run_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6475);



const MAX_LISTED_TASKS = 5;
function whySkipped(because) {
    switch (because.kind) {
        case 'active':
            return `the project already has ${(0,_run_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .activeRuns */ .$f)(because.runs.length)}`;
        case 'needs':
            return `${nameList(because.failed)} did not succeed`;
        case 'interrupted':
            return whyInterrupted(because.interruption);
    }
}
function whyInterrupted(interruption) {
    switch (interruption.cause) {
        case 'fail-fast':
            return failFastReason(interruption.failed);
        case 'stopped':
            return 'the step was stopped before its turn came';
        case 'timed-out':
            return 'the `timeout` was reached before its turn came';
    }
}
const failFastReason = (failed) => `${nameList([failed])} failed and \`fail-fast\` is on`;
function nameList(names) {
    const listed = names.slice(0, MAX_LISTED_TASKS).map(name => `\`${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(name, 100)}\``);
    const more = names.length > MAX_LISTED_TASKS ? [`${names.length - MAX_LISTED_TASKS} more`] : [];
    return (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .andList */ .cM)([...listed, ...more]);
}


/***/ }),

/***/ 9722:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ pipelineTimeoutAdvice),
/* harmony export */   FH: () => (/* binding */ runTimeoutWarning),
/* harmony export */   Ng: () => (/* binding */ startsTimeoutWarning),
/* harmony export */   U8: () => (/* binding */ pipelineTimeoutWarning),
/* harmony export */   _i: () => (/* binding */ timeoutAdvice)
/* harmony export */ });
/* unused harmony exports sufficientTimeoutMs, writtenTimeout */
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6446);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1494);
/* harmony import */ var _runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8638);
/* harmony import */ var _explanation_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7877);




const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const USUAL_TIMEOUTS_MS = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240].map(minutes => minutes * MINUTE_MS);
const MAX_TIMEOUT_MS = 120 * HOUR_MS;
const MARGIN = 1.1;
function sufficientTimeoutMs(neededMs) {
    const leastMs = neededMs * MARGIN;
    const usual = USUAL_TIMEOUTS_MS.find(ms => ms >= leastMs);
    return Math.min(MAX_TIMEOUT_MS, usual ?? Math.ceil(leastMs / HOUR_MS) * HOUR_MS);
}
const writtenTimeout = (timeoutMs) => (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(timeoutMs).replaceAll(' ', '');
const set = (neededMs) => neededMs >= MAX_TIMEOUT_MS
    ? `No \`timeout\` is long enough: the longest is ${writtenTimeout(MAX_TIMEOUT_MS)}`
    : `Set \`timeout\` to ${writtenTimeout(sufficientTimeoutMs(neededMs))} or more`;
const NOTABLE = 1.02;
const isTooLong = (neededMs, timeoutMs) => neededMs > NOTABLE * timeoutMs;
const tooShort = (timeoutMs, why) => ({
    title: 'Timeout may be too short',
    ...(0,_explanation_js__WEBPACK_IMPORTED_MODULE_2__/* .about */ .C)('The timeout may be too short', `: \`timeout\` is ${writtenTimeout(timeoutMs)}${why}`),
});
function runTimeoutWarning(past, { timeoutMs, elapsedMs, ranMs }) {
    const expected = (0,_runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__/* .expectationOf */ .EV)(past);
    if (expected === undefined || !isTooLong(elapsedMs + expected.usualMs - ranMs, timeoutMs))
        return undefined;
    const passed = expected.usualMs > timeoutMs ? '' : ` ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(elapsedMs)} have passed already.`;
    const enough = set(elapsedMs + expected.slowestMs - ranMs);
    return tooShort(timeoutMs, `, and the project ${usually(expected)}.${passed} ${enough}.`);
}
const pipelineTimeoutWarning = (timeoutMs, { leastMs, enoughMs }) => !isTooLong(leastMs, timeoutMs)
    ? undefined
    : tooShort(timeoutMs, `, and the pipeline's runs usually take ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(leastMs)} or more in all. ${set(enoughMs)}.`);
const startsTimeoutWarning = (timeoutMs, { runs, minMs }) => minMs < timeoutMs
    ? undefined
    : tooShort(timeoutMs, `. As a rule Hex takes 20 starts a minute and 60 an hour, so the last of ${runs} runs starts after ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(minMs)}. ${set(minMs)}, or split the pipeline.`);
function timeoutAdvice(past, timeoutMs) {
    const expected = (0,_runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__/* .expectationOf */ .EV)(past);
    if (expected === undefined)
        return 'Allow a longer `timeout`.';
    const enoughMs = sufficientTimeoutMs(expected.slowestMs);
    return enoughMs > timeoutMs
        ? `It ${usually(expected)}: set \`timeout\` to ${writtenTimeout(enoughMs)} or more.`
        : `It ${usually(expected)}: allow a longer \`timeout\`, or look in Hex why it was slow.`;
}
function pipelineTimeoutAdvice(timeoutMs, { leastMs, enoughMs }) {
    if (leastMs === 0 || sufficientTimeoutMs(enoughMs) <= timeoutMs)
        return '';
    return `The runs usually take ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(leastMs)} or more in all. ${set(enoughMs)}.`;
}
const usually = ({ usualMs, count }) => `usually takes ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(usualMs)} (${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(count, 'run')})`;


/***/ }),

/***/ 6519:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZI: () => (/* binding */ typicalDurationLine),
/* harmony export */   fy: () => (/* binding */ typicalDuration),
/* harmony export */   j0: () => (/* binding */ howLong),
/* harmony export */   my: () => (/* binding */ comparison),
/* harmony export */   qB: () => (/* binding */ progress)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6446);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1494);
/* harmony import */ var _runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8638);



function typicalDurationLine(past) {
    const expected = (0,_runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__/* .expectationOf */ .EV)(past);
    if (expected === undefined)
        return undefined;
    const { fastest, slowest } = rangeOf(past);
    const range = fastest === slowest ? '' : `; ${fastest} to ${slowest}`;
    return `Usually takes ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(expected.usualMs)} (${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(expected.count, 'run')}${range}).`;
}
const typicalDuration = ({ usualMs, count }) => `usually ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(usualMs)} (${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(count, 'run')})`;
function howLong(durationMs, past) {
    const expected = (0,_runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__/* .expectationOf */ .EV)(past);
    const usual = expected === undefined ? '' : `, ${typicalDuration(expected)}`;
    return (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(durationMs) + usual;
}
function progress(runningMs, expected) {
    const { usualMs, slowestMs } = expected;
    const slow = runningMs > slowestMs ? `, longer than any seen (${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(slowestMs)})` : '';
    return `usually ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(usualMs)}${slow} ${bar(runningMs / usualMs)}`;
}
const BAR_LENGTH = 10;
function bar(share) {
    const full = share < 1 ? Math.floor(Math.max(0, share) * BAR_LENGTH) : BAR_LENGTH;
    return '▰'.repeat(full) + '▱'.repeat(BAR_LENGTH - full);
}
const MIN_BEFORE = 3;
const NOTABLE = 0.1;
const NEARLY_ALL = 0.95;
function comparison(runMs, past, conclusion) {
    const before = (0,_runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__/* .completedMs */ .KN)(past);
    const usualMs = (0,_runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__/* .expectationOf */ .EV)(past)?.usualMs;
    if (usualMs === undefined || before.length < MIN_BEFORE)
        return undefined;
    const { fastest, slowest } = rangeOf(past);
    const took = `took ${fastest === slowest ? fastest : `${fastest} to ${slowest}, usually ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(usualMs)}`}`;
    const those = `the last ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(before.length, 'completed run')}`;
    const isNotable = Math.abs(runMs - usualMs) > usualMs * NOTABLE;
    const faster = before.filter(ms => ms < runMs).length / before.length;
    const slower = before.filter(ms => ms > runMs).length / before.length;
    if (isNotable && faster >= NEARLY_ALL)
        return {
            verdict: 'slower',
            sentence: `<b>Slower than ${percent(faster)} of ${those}</b>, which ${took}.`,
        };
    if (conclusion !== 'success')
        return { verdict: 'none', sentence: `For comparison: ${those} ${took}.` };
    if (isNotable && slower >= NEARLY_ALL)
        return {
            verdict: 'faster',
            sentence: `<b>Faster than ${percent(slower)} of ${those}</b>, which ${took}.`,
        };
    return { verdict: 'usual', sentence: `<b>As usual:</b> ${those} ${took}.` };
}
const percent = (share) => (share === 1 ? 'all' : `${Math.floor(share * 100)} %`);
function rangeOf(past) {
    const before = (0,_runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__/* .completedMs */ .KN)(past);
    return { fastest: (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(Math.min(...before)), slowest: (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(Math.max(...before)) };
}


/***/ }),

/***/ 6960:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Su: () => (/* binding */ cancelRun),
/* harmony export */   iS: () => (/* binding */ CANCEL_MS),
/* harmony export */   lY: () => (/* binding */ cancelRuns)
/* harmony export */ });
/* harmony import */ var _hex_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4077);
/* harmony import */ var _lib_poll_until_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1601);
/* harmony import */ var _lib_result_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1156);
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7611);
/* harmony import */ var _model_run_status_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4070);





const CANCEL_MS = 10_000;
const POLL_DELAY = { firstMs: 500, maxMs: 4_000 };
const MAX_SINGLE_POLLS = 3;
const MAX_REFUSED_POLLS = 2;
const FINAL_REFUSAL = { requests: 3, withinMs: 15_000 };
const MAX_REQUEST_MS = 5_000;
async function cancelRuns(runs, { deadlineAt, watchMs, signal }, { hex, clock, random }) {
    const quarterMs = (deadlineAt - clock.now()) / 4;
    const againAfterMs = Math.min(FINAL_REFUSAL.withinMs, quarterMs) / (FINAL_REFUSAL.requests - 1);
    const request = async (target) => {
        const requestedAt = clock.now();
        const untilAt = Math.min(deadlineAt, requestedAt + Math.min(MAX_REQUEST_MS, quarterMs));
        const answer = await (0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(timeout => hex.cancelRun(target.run, { isUrgent: true, timeout, signal }), {
            clock,
            random,
            deadlineAt: untilAt,
            signal,
        });
        return withRequest(target, answer, requestedAt + againAfterMs);
    };
    const isDue = (target) => isOpen(target) && !target.request.ok && clock.now() >= Math.min(target.nextRequestAt, deadlineAt);
    let targets = runs.map(newTarget);
    let needsRequest = (_) => true;
    let watchedUntil;
    let delayMs = POLL_DELAY.firstMs;
    const poll = async () => {
        targets = await Promise.all(targets.map(target => (needsRequest(target) ? request(target) : target)));
        needsRequest = isDue;
        const isAsking = targets.some(target => isOpen(target) && !target.request.ok);
        if (!isAsking && watchMs !== undefined)
            watchedUntil ??= Math.min(deadlineAt, clock.now() + watchMs);
        const endsAt = watchedUntil ?? deadlineAt;
        const requestOptions = () => ({
            isUrgent: true,
            timeout: { totalMs: Math.max(POLL_DELAY.firstMs, endsAt - clock.now()) },
            signal,
        });
        targets = await pollTargets(targets, requestOptions, hex);
        const leftMs = endsAt - clock.now();
        if (!targets.some(isOpen) || signal.aborted || leftMs <= 0)
            return (0,_lib_poll_until_js__WEBPACK_IMPORTED_MODULE_2__/* .done */ .Vw)(targets.map(cancelled));
        const next = (0,_lib_poll_until_js__WEBPACK_IMPORTED_MODULE_2__/* .again */ .TG)(Math.min(delayMs, leftMs));
        delayMs = Math.min(2 * delayMs, POLL_DELAY.maxMs);
        return next;
    };
    return (0,_lib_poll_until_js__WEBPACK_IMPORTED_MODULE_2__/* .pollUntilDone */ .Ar)(poll, { clock, signal });
}
const newTarget = (run) => ({
    run,
    request: { ok: false, error: { operation: 'CancelRun', kind: 'out-of-time', sent: false } },
    nextRequestAt: 0,
    refusedRequests: 0,
    refusedPolls: 0,
});
function withRequest(target, request, againAt) {
    if (request.ok)
        return { ...target, request };
    const isRefused = (0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retryabilityOf */ .qW)(request.error) === 'permanent';
    const { request: before } = target;
    const isLess = request.error.kind === 'out-of-time' && !before.ok && before.error.kind !== 'out-of-time';
    return {
        ...target,
        request: isLess ? before : request,
        nextRequestAt: isRefused ? againAt : 0,
        refusedRequests: target.refusedRequests + (isRefused ? 1 : 0),
    };
}
async function cancelRun(run, options, context) {
    const [only] = (await cancelRuns([run], options, context));
    return only;
}
const cancelled = (target) => {
    const { run, request } = target;
    if (hasEnded(target))
        return { kind: 'ended', run };
    return request.ok ? { kind: 'requested', run } : { kind: 'failed', run, error: request.error };
};
function isOpen(target) {
    const { request, refusedRequests: refusals, refusedPolls: unseen } = target;
    if (hasEnded(target))
        return false;
    return request.ok ? unseen < MAX_REFUSED_POLLS : refusals < FINAL_REFUSAL.requests;
}
function hasEnded({ run, request, refusedRequests: refusals }) {
    if ((0,_model_run_status_js__WEBPACK_IMPORTED_MODULE_1__/* .endingOf */ .z6)(run) !== undefined)
        return true;
    return (!request.ok && refusals >= FINAL_REFUSAL.requests && isRefusedAsOver(request.error) && isUnknown(run));
}
const isUnknown = ({ status }) => status !== '' && !(0,_model_run_status_js__WEBPACK_IMPORTED_MODULE_1__/* .isKnown */ .qE)(status);
const OVER = [400, 409, 422];
const isRefusedAsOver = (error) => error.kind === 'refused' && error.fromHex && OVER.includes(error.status);
async function pollTargets(targets, requestOptions, hex) {
    const watched = targets.filter(target => !hasEnded(target));
    const [first, ...others] = watched;
    const list = first !== undefined && others.length > 0
        ? await hex.getProjectRuns(first.run.projectId, requestOptions())
        : undefined;
    const listed = new Map(list?.ok ? list.value.runs.map(run => [run.runId, run]) : []);
    const unlisted = watched.filter(({ run }) => !listed.has(run.runId)).slice(0, MAX_SINGLE_POLLS);
    const answers = new Map();
    for (const target of unlisted)
        answers.set(target, await hex.getRunStatus(target.run, requestOptions()));
    return targets.map(target => {
        const status = listed.get(target.run.runId);
        const answer = status === undefined ? answers.get(target) : (0,_lib_result_js__WEBPACK_IMPORTED_MODULE_3__.ok)(status);
        return answer === undefined ? target : afterPoll(target, answer);
    });
}
function afterPoll(target, answer) {
    if (answer.ok)
        return { ...target, run: (0,_model_run_js__WEBPACK_IMPORTED_MODULE_4__/* .withStatus */ .zC)(target.run, answer.value), refusedPolls: 0 };
    const isRefused = (0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retryabilityOf */ .qW)(answer.error) === 'permanent';
    return { ...target, refusedPolls: isRefused ? target.refusedPolls + 1 : 0 };
}


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Sn: () => (/* binding */ shutdownOf),
/* harmony export */   _p: () => (/* binding */ emitHistory),
/* harmony export */   aB: () => (/* binding */ retryPolicyOf),
/* harmony export */   eW: () => (/* binding */ interruptionAfter)
/* harmony export */ });
/* harmony import */ var _hex_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4077);
/* harmony import */ var _model_history_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8638);
/* harmony import */ var _model_interruption_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8367);



const shutdownOf = ({ stop, shutdown = stop }) => shutdown;
function emitHistory(past, { emit }) {
    const expected = (0,_model_history_js__WEBPACK_IMPORTED_MODULE_1__/* .expectationOf */ .EV)(past);
    if (past.length > 0)
        emit({ kind: 'history', past, ...(expected && { expected }) });
}
const retryPolicyOf = ({ clock, random, stop, emit }, deadlineAt) => ({
    clock,
    random,
    deadlineAt,
    signal: stop,
    onWait: wait => emit({ kind: 'waiting', wait }),
    onRecovery: operation => emit({ kind: 'recovered', operation }),
});
function interruptionAfter(error, deadlineAt, { clock, stop }) {
    if (stop.aborted)
        return (0,_model_interruption_js__WEBPACK_IMPORTED_MODULE_2__/* .interruptionBy */ .h)(stop);
    const isOver = (0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retryabilityOf */ .qW)(error) !== 'permanent' && clock.now() >= deadlineAt;
    return { cause: isOver ? 'timed-out' : 'failed', error };
}


/***/ }),

/***/ 7293:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ createPollQueue)
/* harmony export */ });
/* unused harmony export turnInMs */
/* harmony import */ var _hex_rate_limit_limiter_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5908);

const PLENTY = 18;
const SCARCE = 8;
const EVENLY_MS = 60_000 / _hex_rate_limit_limiter_js__WEBPACK_IMPORTED_MODULE_0__/* .POLLS_PER_MINUTE */ .oo;
const SURE = 0.75;
const MANY_ENDS = 6;
const WORTH_WAITING = { times: 1.2, ms: 4_000 };
const MAX_YIELD_MS = 300_000;
const FULL_URGENCY_MS = 60_000;
const RECHECK_MS = 250;
function turnInMs(own, others, budget) {
    const dueInMs = Math.max(0, -own.overdueMs);
    const likely = own.endedIn(dueInMs);
    const aloneInMs = Math.max(dueInMs, roomInMs(likely, budget));
    if (dueInMs > 0)
        return aloneInMs;
    const ahead = others.filter(other => other.overdueMs >= 0 && urgency(other) > urgency(own)).length;
    const spare = likely >= SURE ? budget.polls : budget.polls - PLENTY;
    const isTurn = ahead < Math.max(1, spare);
    return isTurn && !canWait(own, others) ? aloneInMs : Math.max(RECHECK_MS, aloneInMs);
}
function roomInMs(likely, { polls, refillInMs, quietMs }) {
    if (polls <= 0)
        return refillInMs;
    if (likely >= SURE)
        return 0;
    const scarcity = Math.min(1, Math.max(0, (PLENTY - polls) / (PLENTY - SCARCE)));
    return Math.max(0, scarcity * EVENLY_MS - quietMs);
}
const urgency = ({ endedIn, overdueMs }) => endedIn(0) + overdueMs / FULL_URGENCY_MS;
function canWait(own, others) {
    const ends = others.reduce((sum, other) => sum + other.endedIn(60_000), own.endedIn(60_000));
    const isWorthIt = own.endedIn(WORTH_WAITING.ms) > WORTH_WAITING.times * own.endedIn(0);
    return ends > MANY_ENDS && isWorthIt && own.overdueMs < MAX_YIELD_MS;
}
function createPollQueue() {
    const queue = new Set();
    return {
        enter(waiting) {
            queue.add(waiting);
            return {
                turnInMs(budget) {
                    const others = [...queue].filter(other => other !== waiting).map(other => other());
                    return turnInMs(waiting(), others, budget);
                },
                leave: () => void queue.delete(waiting),
            };
        },
    };
}


/***/ }),

/***/ 3908:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ listPages),
  u: () => (/* binding */ readPaged)
});

// EXTERNAL MODULE: ./src/lib/result.js
var result = __nccwpck_require__(1156);
// EXTERNAL MODULE: ./src/hex/operations.js
var operations = __nccwpck_require__(6897);
;// CONCATENATED MODULE: ./src/hex/pagination.js


async function readPages(fetchPage, { operation, limit = Number.POSITIVE_INFINITY, accept, pageSize = operations/* OPERATIONS */.x[operation].maxPageSize, }) {
    const values = [];
    const cursors = new Set();
    for (let after;;) {
        const wanted = accept === undefined ? limit - values.length : pageSize;
        const page = await fetchPage({ after, limit: Math.min(pageSize, wanted) });
        if (!page.ok)
            return (0,result/* err */._q)({ error: page.error, read: values.length });
        for (const value of page.value.values)
            if (accept?.(value) ?? true)
                values.push(value);
        after = page.value.after;
        const isEnough = accept === undefined ? values.length >= limit : values.length > limit;
        if (after === undefined || isEnough) {
            return (0,result.ok)({ values: values.slice(0, limit), more: after !== undefined || values.length > limit });
        }
        if (cursors.has(after))
            return (0,result/* err */._q)({ error: circularCursor(operation), read: values.length });
        cursors.add(after);
    }
}
const circularCursor = (operation) => ({
    operation,
    kind: 'unreadable',
    status: 200,
    detail: 'its cursor leads back to a page that was there before',
});

// EXTERNAL MODULE: ./src/hex/retry.js
var retry = __nccwpck_require__(4077);
// EXTERNAL MODULE: ./src/runs/context.js
var runs_context = __nccwpck_require__(3959);
;// CONCATENATED MODULE: ./src/runs/list-pages.js



async function listPages(request, options, context) {
    const list = await readPaged(request, options, context);
    if (list.ok)
        return { kind: 'listed', ...list.value };
    const { error, read } = list.error;
    return { kind: 'interrupted', interruption: (0,runs_context/* interruptionAfter */.eW)(error, options.deadlineAt, context), read };
}
function readPaged({ send, ...list }, { deadlineAt, refusals = { final: 'at-once' } }, context) {
    const fetchPage = (page) => {
        const policy = page.after === undefined ? refusals : { final: 'when-repeated' };
        return (0,retry/* retry */.L5)(timeout => send(page, { timeout, signal: context.stop }), {
            ...(0,runs_context/* retryPolicyOf */.aB)(context, deadlineAt),
            ifWaitExceedsDeadline: 'fail',
            refusals: policy,
        });
    };
    return readPages(fetchPage, list);
}


/***/ }),

/***/ 6878:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ tryNewestRuns),
/* harmony export */   Hj: () => (/* binding */ newestRuns),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   WW: () => (/* binding */ listUnderWay)
/* harmony export */ });
/* harmony import */ var _hex_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4077);
/* harmony import */ var _hex_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7695);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3959);
/* harmony import */ var _list_pages_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3908);
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7611);
/* harmony import */ var _model_run_status_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4070);






const readList = (query, { deadlineAt, refusals }, context) => (0,_list_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .listPages */ .p)(requestFor(query, context.hex), { deadlineAt, refusals }, context);
const newestRuns = (projectId, { deadlineAt, refusals, triggerFilter, ifWaitExceedsDeadline }, context) => {
    const { hex, stop: signal } = context;
    return (0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(timeout => hex.getProjectRuns(projectId, { timeout, signal, triggerFilter }), {
        ...(0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .retryPolicyOf */ .aB)(context, deadlineAt),
        ifWaitExceedsDeadline,
        refusals,
    });
};
const tryNewestRuns = (projectId, { hex, stop }) => hex.getProjectRuns(projectId, { signal: stop, timeout: { totalMs: 2_000 } });
const MAX_UNDER_WAY = 500;
async function listUnderWay(projectId, options, context) {
    const runs = new Map();
    for (const statusFilter of _model_run_status_js__WEBPACK_IMPORTED_MODULE_4__/* .UNDER_WAY */ .pC) {
        const query = { of: 'runs', projectId, statusFilter, limit: MAX_UNDER_WAY };
        const list = await readList(query, options, context);
        if (list.kind !== 'listed')
            return list;
        const found = list.values.flatMap(value => (0,_hex_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .runIn */ .VO)(projectId, value) ?? []);
        for (const run of found)
            if ((0,_model_run_status_js__WEBPACK_IMPORTED_MODULE_4__/* .isActive */ .$m)((0,_model_run_js__WEBPACK_IMPORTED_MODULE_5__/* .runFromStatus */ ._I)(run)))
                runs.set(run.runId, run);
    }
    return { kind: 'listed', runs: [...runs.values()] };
}
function requestFor(query, hex) {
    const { limit } = query;
    if (query.of === 'runs')
        return {
            operation: 'GetProjectRuns',
            limit,
            send: (page, options) => hex.listRuns(query, page, options),
        };
    const operation = LIST_OPERATIONS[query.of];
    return { operation, limit, send: (page, options) => hex.list(operation, page, options) };
}
const LIST_OPERATIONS = {
    projects: 'ListProjects',
    users: 'ListUsers',
    groups: 'ListGroups',
    connections: 'ListDataConnections',
};


/***/ }),

/***/ 3911:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   oJ: () => (/* binding */ isSuccess),
/* harmony export */   p7: () => (/* binding */ satisfiesNeeds),
/* harmony export */   ux: () => (/* binding */ mostSevere)
/* harmony export */ });
const TRAITS = {
    cancelled: { isSuccess: false, satisfiesNeeds: false, isFailure: false, severity: 5 },
    failure: { isSuccess: false, satisfiesNeeds: false, isFailure: true, severity: 4 },
    timed_out: { isSuccess: false, satisfiesNeeds: false, isFailure: true, severity: 3 },
    started: { isSuccess: true, satisfiesNeeds: true, isFailure: false, severity: 2 },
    success: { isSuccess: true, satisfiesNeeds: true, isFailure: false, severity: 1 },
    skipped: { isSuccess: true, satisfiesNeeds: false, isFailure: false, severity: 0 },
};
const isSuccess = (conclusion) => TRAITS[conclusion].isSuccess;
const isFailure = (conclusion) => TRAITS[conclusion].isFailure;
const satisfiesNeeds = (conclusion) => TRAITS[conclusion].satisfiesNeeds;
const mostSevere = (conclusions) => conclusions.reduce((worst, one) => (TRAITS[one].severity > TRAITS[worst].severity ? one : worst), 'skipped');


/***/ }),

/***/ 8638:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ expectationOf),
/* harmony export */   KN: () => (/* binding */ completedMs),
/* harmony export */   aC: () => (/* binding */ MAX_RUN_MS),
/* harmony export */   eA: () => (/* binding */ pastRunsIn)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7611);
/* harmony import */ var _run_status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4070);


const MAX_RUN_MS = 14 * 86_400_000;
function pastRunsIn(runs) {
    return runs
        .flatMap(run => {
        const ending = (0,_run_status_js__WEBPACK_IMPORTED_MODULE_0__/* .endingOf */ .z6)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runFromStatus */ ._I)(run));
        const durationMs = durationOf(run);
        if (ending === undefined || durationMs === undefined || !run.startTime)
            return [];
        return [{ durationMs, ending, status: run.status, startedAt: run.startTime }];
    })
        .toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
}
const completedMs = (past) => past.filter(run => run.ending === 'success').map(run => run.durationMs);
function expectationOf(past) {
    const sorted = completedMs(past).toSorted((a, b) => a - b);
    const slowestMs = sorted.at(-1);
    if (slowestMs === undefined)
        return undefined;
    const half = sorted.length / 2;
    const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
    const usualMs = middle.reduce((sum, ms) => sum + ms, 0) / middle.length;
    return { usualMs, slowestMs, count: sorted.length };
}
function durationOf({ startTime, endTime, elapsedTime }) {
    const spanMs = Date.parse(endTime ?? '') - Date.parse(startTime ?? '');
    const possible = [elapsedTime, spanMs].filter((ms) => typeof ms === 'number' && ms >= 0 && ms <= MAX_RUN_MS);
    return possible.find(ms => ms > 0) ?? possible[0];
}


/***/ }),

/***/ 8367:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ errorOfInterruption),
/* harmony export */   h: () => (/* binding */ interruptionBy)
/* harmony export */ });
function interruptionBy(stop) {
    const reason = stop.reason;
    return reason.cause === 'fail-fast' ? reason : { cause: 'stopped' };
}
const errorOfInterruption = (interruption) => 'error' in interruption ? interruption.error : undefined;


/***/ }),

/***/ 8298:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ isBeforeStart),
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   Wz: () => (/* binding */ interruptedBeforeStart),
/* harmony export */   kJ: () => (/* binding */ conclusionOfInterruption),
/* harmony export */   ng: () => (/* binding */ runOf),
/* harmony export */   vu: () => (/* binding */ conclusionOf)
/* harmony export */ });
/* harmony import */ var _interruption_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8367);
/* harmony import */ var _run_status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4070);


function conclusionOf(outcome) {
    switch (outcome.kind) {
        case 'ended':
            return (0,_run_status_js__WEBPACK_IMPORTED_MODULE_0__/* .endingOf */ .z6)(outcome.run) ?? 'failure';
        case 'started':
            return 'started';
        case 'validated':
            return 'success';
        case 'interrupted':
            return conclusionOfInterruption(outcome.interruption);
        case 'skipped':
            return 'skipped';
        case 'ambiguous':
        case 'blocked':
        case 'absent':
        case 'stale':
            return 'failure';
    }
}
function conclusionOfInterruption({ cause }) {
    return CONCLUSION_BY_CAUSE[cause];
}
const CONCLUSION_BY_CAUSE = {
    stopped: 'cancelled',
    'fail-fast': 'cancelled',
    'timed-out': 'timed_out',
    failed: 'failure',
};
const isBeforeStart = ({ kind }) => kind === 'before-start' || kind === 'awaiting-active';
const interruptedBeforeStart = (interruption) => ({
    kind: 'interrupted',
    interruption,
    phase: { kind: 'before-start' },
});
function runOf(outcome) {
    if (outcome.kind !== 'interrupted')
        return 'run' in outcome ? outcome.run : undefined;
    return outcome.phase.kind === 'under-way' ? outcome.phase.run : undefined;
}
function errorOf(outcome) {
    if (outcome.kind === 'interrupted')
        return (0,_interruption_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOfInterruption */ .N)(outcome.interruption);
    return 'error' in outcome ? outcome.error : undefined;
}


/***/ }),

/***/ 9876:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ phasesOf)
/* harmony export */ });
/* harmony import */ var _run_status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4070);

function phasesOf({ stateEvents = [] }) {
    const at = (isIt) => Math.min(...stateEvents.filter(event => isIt(event.value)).map(event => Date.parse(event.timestamp)));
    const pendingAt = at(status => status === 'PENDING');
    const runningAt = at(status => status === 'RUNNING');
    const endedAt = at(status => (0,_run_status_js__WEBPACK_IMPORTED_MODULE_0__/* .endingOf */ .z6)({ status }) !== undefined);
    const queuedMs = runningAt - pendingAt;
    if (!(queuedMs >= 0 && queuedMs < Number.POSITIVE_INFINITY))
        return undefined;
    const runningMs = endedAt - runningAt;
    return {
        queuedMs,
        ...(runningMs >= 0 && runningMs < Number.POSITIVE_INFINITY && { runningMs }),
    };
}


/***/ }),

/***/ 4070:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ isActive),
/* harmony export */   pC: () => (/* binding */ UNDER_WAY),
/* harmony export */   qE: () => (/* binding */ isKnown),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
const ENDINGS = {
    COMPLETED: 'success',
    ERRORED: 'failure',
    KILLED: 'failure',
    UNABLE_TO_ALLOCATE_KERNEL: 'failure',
};
const UNDER_WAY = ['PENDING', 'RUNNING'];
function endingOf({ status, endedAt }) {
    if (Object.hasOwn(ENDINGS, status))
        return ENDINGS[status];
    const goesOn = status === '' || UNDER_WAY.includes(status) || endedAt === undefined;
    return goesOn ? undefined : 'failure';
}
const isActive = (run) => run.status !== '' && endingOf(run) === undefined;
const isKnown = (status) => UNDER_WAY.includes(status) || Object.hasOwn(ENDINGS, status);


/***/ }),

/***/ 7611:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ runFromStart),
/* harmony export */   _I: () => (/* binding */ runFromStatus),
/* harmony export */   zC: () => (/* binding */ withStatus)
/* harmony export */ });
function runFromStart(started) {
    const { projectId, runId, runUrl, runStatusUrl, projectVersion, traceId } = started;
    return {
        projectId,
        runId,
        status: 'PENDING',
        ...present({ traceId, runUrl, runStatusUrl, projectVersion }),
    };
}
function runFromStatus(listed) {
    const { projectId, runId, status } = listed;
    return withStatus({ projectId, runId, status }, listed);
}
function withStatus(run, status) {
    const { runUrl, projectVersion, runTrigger, startTime, endTime, elapsedTime, stateEvents } = status;
    return {
        ...run,
        status: status.status || run.status,
        ...present({
            runUrl,
            projectVersion,
            trigger: runTrigger,
            startedAt: startTime,
            endedAt: endTime,
            elapsedMs: elapsedTime,
            stateEvents,
        }),
    };
}
function present(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}


/***/ }),

/***/ 7726:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ followExistingRun),
  t: () => (/* binding */ runProject)
});

// EXTERNAL MODULE: ./src/lib/deadline.js
var deadline = __nccwpck_require__(5481);
// EXTERNAL MODULE: ./src/runs/cancel/cancel-runs.js
var cancel_runs = __nccwpck_require__(6960);
// EXTERNAL MODULE: ./src/runs/context.js
var runs_context = __nccwpck_require__(3959);
// EXTERNAL MODULE: ./src/hex/retry.js
var retry = __nccwpck_require__(4077);
// EXTERNAL MODULE: ./src/runs/model/history.js
var model_history = __nccwpck_require__(8638);
// EXTERNAL MODULE: ./src/runs/model/interruption.js
var interruption = __nccwpck_require__(8367);
// EXTERNAL MODULE: ./src/runs/model/run.js
var model_run = __nccwpck_require__(7611);
// EXTERNAL MODULE: ./src/runs/model/run-status.js
var run_status = __nccwpck_require__(4070);
;// CONCATENATED MODULE: ./src/runs/follow/duration-model.js
const MIN_S = 0.25;
const USUAL = { deviation: 0.3, weight: 0.25 };
const SMOOTHING = 1.35;
const KINDS = { deviationsApart: 4, apart: 0.5, runs: 3 };
const LOGISTIC = Math.sqrt(3) / Math.PI;
const QUARTILES_APART = 1.349 / Math.sqrt(1.5);
const INTEGRATION_STEPS = 400;
function forecastFrom(pastMs) {
    const logs = pastMs
        .filter(ms => ms >= 0 && Number.isFinite(ms))
        .map(ms => Math.log(Math.max(MIN_S, ms / 1000)))
        .sort((a, b) => a - b);
    if (logs.length === 0)
        return { kernels: [], width: 1, meanS: 0, difficulty: 0 };
    const kernels = kindsIn(logs).flatMap(smoothed);
    const width = Math.min(...kernels.map(kernel => kernel.width));
    return { kernels, width, ...measured(kernels) };
}
function kindsIn(logs) {
    const gapAt = (index) => (logs[index] ?? 0) - (logs[index - 1] ?? 0);
    const splits = logs.map((_, index) => index).slice(KINDS.runs, 1 - KINDS.runs);
    const widest = splits.reduce((best, index) => (gapAt(index) > gapAt(best) ? index : best), KINDS.runs);
    if (splits.length === 0)
        return [logs];
    const [below, above] = [logs.slice(0, widest), logs.slice(widest)];
    const deviation = Math.max(...[below, above].map(deviationOf));
    return gapAt(widest) > Math.max(KINDS.apart, KINDS.deviationsApart * deviation)
        ? [...kindsIn(below), ...kindsIn(above)]
        : [logs];
}
function smoothed(logs) {
    const count = logs.length;
    const sum = USUAL.weight * USUAL.deviation ** 2 + squares(logs);
    const variance = sum / (USUAL.weight + count - 1);
    const bandwidth = Math.sqrt(variance) * Math.min(1, SMOOTHING * count ** -0.2);
    const middle = quantile(logs, 0.5);
    const drawn = Math.sqrt(Math.max(0, 1 - bandwidth ** 2 / variance));
    return logs.map(log => ({ centre: middle + drawn * (log - middle), width: bandwidth * LOGISTIC }));
}
function outlookAt({ kernels }, t) {
    const log = Math.log(t);
    let [density, survival] = [0, 0];
    for (const { centre, width } of kernels) {
        const z = (log - centre) / width;
        const tail = 1 / (1 + Math.exp(Math.abs(z)));
        density += (tail * (1 - tail)) / width;
        survival += z > 0 ? tail : 1 - tail;
    }
    const count = Math.max(1, kernels.length);
    return { density: t > 0 ? density / (count * t) : 0, survival: survival / count };
}
function measured(kernels) {
    const from = Math.min(...kernels.map(({ centre, width }) => centre - 8 * width));
    const to = Math.max(...kernels.map(({ centre, width }) => centre + 8 * width));
    const step = (to - from) / INTEGRATION_STEPS;
    let [meanS, difficulty] = [0, 0];
    for (let index = 0; index <= INTEGRATION_STEPS; index += 1) {
        const t = Math.exp(from + index * step);
        const { density, survival } = outlookAt({ kernels }, t);
        meanS += t * density * t * step;
        difficulty += Math.sqrt(density * survival) * t * step;
    }
    return { meanS, difficulty };
}
function squares(sorted) {
    const mean = average(sorted);
    const sum = sorted.reduce((rest, log) => rest + (log - mean) ** 2, 0);
    if (sorted.length < 5)
        return sum;
    const robust = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / QUARTILES_APART;
    return Math.min(sum, robust ** 2 * (sorted.length - 1));
}
const deviationOf = (values) => {
    const mean = average(values);
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
};
function quantile(sorted, share) {
    const at = share * (sorted.length - 1);
    const [lower, upper] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
    return lower + (at - Math.floor(at)) * (upper - lower);
}
const average = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

;// CONCATENATED MODULE: ./src/runs/follow/poll-interval.js

const GAP = { leastS: 1.25, mostS: 29.8, mostShare: 0.095 };
const FIRST_S = 3.9;
const JITTER = 0.05;
const FRUGAL = 3;
const CHEAP = { leastS: 0.4, mostS: 1.15, share: 0.02 };
const SHORT = { leastS: 0.8, share: 0.13 };
const UNKNOWN = { ageS: 3, polls: 1.17 };
const SURPRISING_POLLS = 0.57;
const DOUBT = 0.55;
const SPREAD = 0.5;
const CROWD_MS = 4_000;
const MAX_S = 30 * 86_400;
function nextPollDelayMs(moment, budget, chance) {
    const firstS = hasPast(moment.forecast) ? FIRST_S - seconds(moment.elapsedMs) : 0;
    const mostS = Math.max(GAP.mostS, Math.expm1(GAP.mostShare) * seconds(moment.elapsedMs));
    const dueS = Math.min(mostS, dueAfterS(moment, 1 - JITTER * chance));
    const opensInMs = budget.opensInMs > 0 ? budget.opensInMs + chance * CROWD_MS : 0;
    return Math.max(1000 * Math.max(GAP.leastS, firstS, dueS, spreadS(budget)), opensInMs);
}
function endedWithin(inMs, { elapsedMs, forecast }) {
    const [t, inS] = [seconds(elapsedMs), seconds(inMs)];
    const doubt = doubtOf(forecast);
    const surprises = (UNKNOWN.ageS + t) / (UNKNOWN.ageS + t + inS);
    const goesOn = (1 - doubt) * outlookAt(forecast, t + inS).survival + doubt * surprises;
    return 1 - goesOn / ((1 - doubt) * outlookAt(forecast, t).survival + doubt);
}
function spreadS({ polls, refillInMs }) {
    return polls > 0 ? Math.min(GAP.mostS, (SPREAD * refillInMs) / 1000 / polls) : (refillInMs + 1) / 1000;
}
const seconds = (ms) => (ms > 0 ? Math.min(MAX_S, ms / 1000) : 0);
const hasPast = ({ kernels }) => kernels.length > 0;
const doubtOf = ({ kernels }) => DOUBT / (kernels.length + DOUBT);
function dueAfterS(moment, target) {
    const t = seconds(moment.elapsedMs);
    for (let [dueS, polls] = [0, 0];;) {
        const stepS = Math.max(0.1, Math.min(0.1 / rateAt(t + dueS, moment), (t + dueS) * moment.forecast.width));
        const step = stepS * rateAt(t + dueS + stepS / 2, moment);
        if (polls + step >= target)
            return dueS + (stepS * (target - polls)) / step;
        polls += step;
        dueS += stepS;
    }
}
function rateAt(t, { waitedMs = 0, forecast }) {
    const doubt = doubtOf(forecast);
    const { density, survival } = outlookAt(forecast, t);
    const learned = (1 - doubt) * density * learnedPolls(forecast) ** 2;
    const ageS = UNKNOWN.ageS + seconds(waitedMs) + t;
    const surprising = (doubt / ageS) * (hasPast(forecast) ? SURPRISING_POLLS : UNKNOWN.polls) ** 2;
    const rate = Math.sqrt((learned + surprising) / ((1 - doubt) * survival + doubt));
    const mostS = Math.max(GAP.mostS, GAP.mostShare * t);
    return Math.min(1 / GAP.leastS, Math.max(1 / mostS, rate));
}
const learnedPolls = (forecast) => hasPast(forecast) ? forecast.difficulty / (2 * aimS(forecast)) : 0;
function aimS({ difficulty, meanS }) {
    const frugalS = (FRUGAL * difficulty ** 2) / meanS;
    const leastS = Math.min(CHEAP.mostS, Math.max(CHEAP.leastS, CHEAP.share * meanS));
    const mostS = Math.max(SHORT.leastS, SHORT.share * meanS);
    return Math.max(leastS, Math.min(frugalS, mostS));
}

;// CONCATENATED MODULE: ./src/runs/follow/progress.js

const HEARTBEAT_INTERVAL_MS = 30_000;
function progressReporter(emit, age, expected) {
    const unknownStatuses = new Set();
    let lastEmittedMs = 0;
    return (before, run, elapsedMs) => {
        emit({ kind: 'polled', run });
        if ((0,run_status/* endingOf */.z6)(run) === undefined && !(0,run_status/* isKnown */.qE)(run.status) && !unknownStatuses.has(run.status)) {
            unknownStatuses.add(run.status);
            emit({ kind: 'unknown-status', status: run.status });
        }
        if (run.status !== before.status) {
            lastEmittedMs = elapsedMs;
            emit({ kind: 'status-changed', run, elapsedMs });
        }
        else if (elapsedMs - lastEmittedMs >= HEARTBEAT_INTERVAL_MS) {
            lastEmittedMs = elapsedMs;
            const runningMs = age.runningMs();
            emit({ kind: 'heartbeat', run, elapsedMs, runningMs, ...(expected && { expected }) });
        }
    };
}

;// CONCATENATED MODULE: ./src/runs/follow/run-age.js

function createRunAge({ clock, hex }) {
    let [waitedAt, ranAt] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const firstAt = clock.now();
    let beganAt;
    return {
        note(run, from, to) {
            beganAt = run.startedAt;
            if (run.status === 'PENDING' && ranAt === Number.POSITIVE_INFINITY)
                waitedAt = from;
            else
                ranAt = Math.min(ranAt, to);
        },
        waitedMs: () => (ranAt === Number.POSITIVE_INFINITY ? clock.now() - firstAt : 0),
        runningMs() {
            const now = clock.now();
            if (ranAt === Number.POSITIVE_INFINITY)
                return 0;
            const [leastMs, mostMs] = [now - ranAt, now - waitedAt];
            const sinceMs = (hex.timeMs() ?? Number.NaN) - Date.parse(beganAt ?? '');
            const byHexMs = sinceMs <= model_history/* MAX_RUN_MS */.aC ? sinceMs : Number.NaN;
            const guessMs = mostMs === Number.POSITIVE_INFINITY ? leastMs : (leastMs + mostMs) / 2;
            return Math.max(leastMs, Math.min(mostMs, Number.isNaN(byHexMs) ? guessMs : byHexMs));
        },
    };
}

;// CONCATENATED MODULE: ./src/runs/follow/follow-run.js










const MAX_POLL_WAIT_MS = 300_000;
const NEW_RUN_MS = 60_000;
const MIN_HELD_MS = 5_000;
async function followRun(run, { deadlineAt, pollIntervalMs, past }, context) {
    const { clock, stop, hex, emit } = context;
    const startedAt = clock.now();
    const age = createRunAge(context);
    age.note(run, startedAt, startedAt);
    const reportProgress = progressReporter(emit, age, (0,model_history/* expectationOf */.EV)(past));
    const forecast = forecastFrom((0,model_history/* completedMs */.KN)(past));
    const refusals = { final: 'when-repeated', notFoundUntil: startedAt + NEW_RUN_MS };
    let isHoldEmitted = false;
    for (let last = run;;) {
        const plan = pollIntervalMs === undefined ? learnedPlan(forecast, age, context) : fixedPlan(pollIntervalMs);
        if (plan.heldMs >= MIN_HELD_MS && !isHoldEmitted) {
            isHoldEmitted = true;
            emit({ kind: 'held-back', delayMs: plan.dueInMs });
        }
        await untilNextPoll(plan, deadlineAt, context);
        if (stop.aborted)
            return interruptedBy((0,interruption/* interruptionBy */.h)(stop), last);
        if (clock.now() >= deadlineAt)
            return interruptedBy({ cause: 'timed-out' }, last);
        const polledAt = clock.now();
        const answer = await (0,retry/* retry */.L5)(timeout => hex.getRunStatus(run, { timeout, signal: stop }), {
            ...(0,runs_context/* retryPolicyOf */.aB)(context, deadlineAt),
            maxWaitMs: MAX_POLL_WAIT_MS,
            refusals,
        });
        if (!answer.ok)
            return interruptedBy(interruptionOfPoll(answer.error, deadlineAt, context), last);
        const next = (0,model_run/* withStatus */.zC)(last, answer.value);
        age.note(next, polledAt, clock.now());
        reportProgress(last, next, clock.now() - startedAt);
        if ((0,run_status/* endingOf */.z6)(next) !== undefined)
            return { kind: 'ended', run: next };
        last = next;
    }
}
const interruptedBy = (interruption, run) => ({
    kind: 'interrupted',
    interruption,
    run,
});
function interruptionOfPoll(error, deadlineAt, { clock, stop }) {
    if (stop.aborted)
        return (0,interruption/* interruptionBy */.h)(stop);
    if (clock.now() < deadlineAt)
        return { cause: 'failed', error };
    return { cause: 'timed-out', ...(error.kind !== 'out-of-time' && { error }) };
}
const fixedPlan = (intervalMs) => ({
    dueInMs: intervalMs,
    heldMs: 0,
    endedWithin: sincePollMs => 1 - 0.5 ** (sincePollMs / intervalMs),
});
function learnedPlan(forecast, age, { hex, random }) {
    const moment = { elapsedMs: age.runningMs(), waitedMs: age.waitedMs(), forecast };
    const budget = hex.pollBudget();
    return {
        dueInMs: nextPollDelayMs(moment, budget, random()),
        heldMs: budget.opensInMs,
        endedWithin: sincePollMs => endedWithin(sincePollMs, moment),
    };
}
async function untilNextPoll({ dueInMs, endedWithin }, deadlineAt, { clock, stop, queue, hex }) {
    const polledAt = clock.now();
    const ticket = queue.enter(() => {
        const sincePollMs = clock.now() - polledAt;
        return { overdueMs: sincePollMs - dueInMs, endedIn: inMs => endedWithin(sincePollMs + inMs) };
    });
    const leftMs = () => stop.aborted ? 0 : Math.min(ticket.turnInMs(hex.pollBudget()), deadlineAt - clock.now());
    try {
        for (let waitMs = leftMs(); waitMs > 0; waitMs = leftMs()) {
            await clock.sleep(Math.ceil(waitMs), stop);
        }
    }
    finally {
        ticket.leave();
    }
}

// EXTERNAL MODULE: ./src/runs/model/outcome.js
var model_outcome = __nccwpck_require__(8298);
// EXTERNAL MODULE: ./src/runs/start/start-snapshot.js
var start_snapshot = __nccwpck_require__(7052);
;// CONCATENATED MODULE: ./src/runs/retry-run.js


const RETRIED = ['ERRORED', 'UNABLE_TO_ALLOCATE_KERNEL'];
const DELAY = { firstMs: 10_000, maxMs: 300_000 };
async function withRetries({ first, projectId, retries }, runOnce, context) {
    const { clock, stop } = context;
    const { deadlineAt } = first;
    let before = { snapshot: { projectId } };
    const emit = (event) => {
        before = afterEvent(before, event);
        context.emit(event);
    };
    let last;
    for (let attempt = first, made = 1;; attempt = { deadlineAt, before }, made += 1) {
        const outcome = await runOnce(attempt, { ...context, emit });
        if (last !== undefined && wasEndedBeforeStart(outcome))
            return last;
        const isFailed = outcome.kind === 'ended' && RETRIED.includes(outcome.run.status);
        if (!isFailed || made > retries || stop.aborted)
            return outcome;
        const delayMs = Math.min(DELAY.maxMs, DELAY.firstMs * 2 ** (made - 1));
        const leftMs = deadlineAt - clock.now();
        if (delayMs >= leftMs) {
            context.emit({ kind: 'no-time-to-retry', run: outcome.run, delayMs, leftMs });
            return outcome;
        }
        last = outcome;
        context.emit({ kind: 'retrying', run: outcome.run, delayMs, next: made + 1, most: 1 + retries });
        await clock.sleep(delayMs, stop);
    }
}
const wasEndedBeforeStart = (outcome) => outcome.kind === 'interrupted' && outcome.interruption.cause !== 'failed' && (0,model_outcome/* isBeforeStart */.Im)(outcome.phase);
function afterEvent(before, event) {
    switch (event.kind) {
        case 'history':
            return { ...before, past: event.past };
        case 'starting':
            return { ...before, snapshot: event.snapshot };
        case 'started':
            return { ...before, snapshot: (0,start_snapshot/* withOwnRun */.sF)(before.snapshot, event.run.runId) };
        default:
            return before;
    }
}

// EXTERNAL MODULE: ./src/hex/api.js
var api = __nccwpck_require__(5655);
// EXTERNAL MODULE: ./src/runs/list.js
var runs_list = __nccwpck_require__(6878);
;// CONCATENATED MODULE: ./src/runs/start/active-runs.js












const CANCEL_TIMEOUT_MS = 60_000;
async function resolveActiveRuns(options, context) {
    const { projectId, ifActive, deadlineAt } = options;
    const { startRegistry, stop, clock } = context;
    let refusals = { final: 'at-once' };
    for (;;) {
        await untilOwnStartsAnswered(projectId, deadlineAt, context);
        const listing = await listProject(projectId, { deadlineAt, refusals }, context);
        if (listing.kind !== 'listed')
            return (0,model_outcome/* interruptedBeforeStart */.Wz)(listing.interruption);
        refusals = { final: 'when-repeated' };
        const { list, all } = listing;
        const isFresh = !startRegistry?.hasPendingStart(projectId);
        await untilOwnStartsAnswered(projectId, deadlineAt, context);
        if (stop.aborted)
            return (0,model_outcome/* interruptedBeforeStart */.Wz)((0,interruption/* interruptionBy */.h)(stop));
        if (clock.now() >= deadlineAt)
            return (0,model_outcome/* interruptedBeforeStart */.Wz)({ cause: 'timed-out' });
        const active = activeIn(all).filter(({ runId }) => !startRegistry?.ownsRun(runId));
        const [newest] = active;
        if (newest === undefined)
            return { kind: 'free', ...(isFresh && { listed: list }) };
        context.emit({ kind: 'active', runs: active, ifActive });
        switch (ifActive) {
            case 'attach':
                return { kind: 'attach', run: newest, past: (0,model_history/* pastRunsIn */.eA)(list.runs) };
            case 'skip':
                return { kind: 'skipped', because: { kind: 'active', runs: active } };
            case 'fail':
                return { kind: 'blocked', active, ifActive };
            case 'cancel':
                return cancelAll(active, deadlineAt, context);
            case 'wait': {
                const awaited = await awaitAll(active, { ...options, past: (0,model_history/* pastRunsIn */.eA)(list.runs) }, context);
                if (awaited !== undefined)
                    return awaited;
            }
        }
    }
}
async function untilOwnStartsAnswered(projectId, deadlineAt, context) {
    const { startRegistry, clock, stop } = context;
    if (!startRegistry?.hasPendingStart(projectId))
        return;
    const timeout = { timeoutMs: deadlineAt - clock.now(), signal: stop, clock };
    await (0,deadline/* withTimeout */.w)(timeout, signal => startRegistry.untilNonePending(projectId, signal));
}
async function listProject(projectId, { deadlineAt, refusals }, context) {
    const list = await (0,runs_list/* newestRuns */.Hj)(projectId, { deadlineAt, refusals }, context);
    if (!list.ok)
        return { kind: 'interrupted', interruption: (0,runs_context/* interruptionAfter */.eW)(list.error, deadlineAt, context) };
    const { runs, listed } = list.value;
    const isPushed = listed >= api/* LISTED_RUNS */.P && runs.length < listed;
    if (!isPushed && (0,start_snapshot/* showsNewest */.Jb)(list.value, api/* LISTED_RUNS */.P))
        return { kind: 'listed', list: list.value, all: runs };
    const underWay = await (0,runs_list/* listUnderWay */.WW)(projectId, { deadlineAt, refusals }, context);
    return underWay.kind === 'listed' ? { kind: 'listed', list: list.value, all: underWay.runs } : underWay;
}
const activeIn = (runs) => (0,start_snapshot/* newestFirst */.ll)(runs).map(model_run/* runFromStatus */._I).filter(run_status/* isActive */.$m);
async function cancelAll(active, deadlineAt, context) {
    const { clock, stop, emit } = context;
    const endsAt = Math.min(deadlineAt, clock.now() + CANCEL_TIMEOUT_MS);
    const cancelled = await (0,cancel_runs/* cancelRuns */.lY)(active, { deadlineAt: endsAt, signal: stop }, context);
    for (const { kind, run } of cancelled)
        if (kind === 'ended')
            emit({ kind: 'active-ended', run });
    const left = cancelled.filter(({ kind }) => kind !== 'ended');
    const [first] = left;
    if (first === undefined)
        return { kind: 'free' };
    if (stop.aborted)
        return interruptedAwaiting(first.run, (0,interruption/* interruptionBy */.h)(stop));
    const failed = left.find(one => one.kind === 'failed');
    if (!failed && endsAt === deadlineAt)
        return interruptedAwaiting(first.run, { cause: 'timed-out' });
    return {
        kind: 'blocked',
        ifActive: 'cancel',
        active: left.map(({ run }) => run),
        ...(failed?.kind === 'failed' && { error: failed.error }),
    };
}
async function awaitAll(active, { deadlineAt, pollIntervalMs, past }, context) {
    const emit = (event) => {
        if (event.kind === 'heartbeat')
            context.emit({ kind: 'awaiting', run: event.run, elapsedMs: event.elapsedMs });
        if (event.kind === 'waiting' || event.kind === 'recovered')
            context.emit(event);
    };
    for (const run of active) {
        const followed = await followRun(run, { deadlineAt, pollIntervalMs, past }, { ...context, emit });
        if (followed.kind === 'interrupted')
            return interruptedAwaiting(followed.run, followed.interruption);
        context.emit({ kind: 'active-ended', run: followed.run });
    }
    return undefined;
}
const interruptedAwaiting = (awaited, interruption) => ({
    kind: 'interrupted',
    interruption,
    phase: { kind: 'awaiting-active', awaited },
});

// EXTERNAL MODULE: ./src/lib/result.js
var result = __nccwpck_require__(1156);
;// CONCATENATED MODULE: ./src/runs/start/start-effect.js

function startEffect(error, listError) {
    if ('sent' in error)
        return error.sent ? 'unknown' : 'not-started';
    const retryability = (0,retry/* retryabilityOf */.qW)(error);
    if (retryability === 'retry-later')
        return 'not-started';
    if (retryability === 'unknown')
        return 'unknown';
    if (!isOnTheWay(error))
        return 'refused';
    return isOnTheWay(listError) && listError.status === error.status ? 'refused' : 'refused-on-the-way';
}
const isOnTheWay = (error) => error?.kind === 'redirected' || (error?.kind === 'refused' && !error.fromHex);

// EXTERNAL MODULE: ./src/runs/start/find-started-run.js
var find_started_run = __nccwpck_require__(3772);
;// CONCATENATED MODULE: ./src/runs/start/unanswered-start.js





async function resolveUnansweredStart(start, context) {
    return resolvedBy(await searchForRun(start, context), start, context);
}
async function searchForRun({ snapshot, deadlineAt }, context) {
    const { startRegistry, clock } = context;
    const known = startRegistry && { isTaken: startRegistry.ownsRun };
    const timeout = { timeoutMs: deadlineAt - clock.now(), signal: (0,runs_context/* shutdownOf */.Sn)(context), clock };
    const found = await (0,deadline/* withTimeout */.w)(timeout, async (signal) => {
        const result = await (0,find_started_run/* findStartedRun */.ig)(snapshot, context, { ...find_started_run/* SEARCH */.Dn, ...known, signal });
        return signal.aborted ? undefined : result;
    });
    return found ?? (0,find_started_run/* findStartedRun */.ig)(snapshot, context, { ...find_started_run/* QUICK_SEARCH */.Pz, ...known });
}
function resolvedBy(found, { error, deadlineAt }, context) {
    if (found.kind === 'unknown')
        return inDoubt(error, deadlineAt, context);
    const { candidates } = found;
    const [only, ...others] = candidates;
    if (only === undefined)
        return hasNoTimeLeft(deadlineAt, context) ? inDoubt(error, deadlineAt, context) : undefined;
    if (others.length > 0)
        return { kind: 'ambiguous', error, candidates };
    const run = (0,model_run/* runFromStatus */._I)(only);
    context.emit({ kind: 'adopted', run, error });
    return { kind: 'adopted', run };
}
function inDoubt(error, deadlineAt, context) {
    const { stop } = context;
    const phase = { kind: 'in-doubt', error };
    if (stop.aborted)
        return { kind: 'interrupted', interruption: (0,interruption/* interruptionBy */.h)(stop), phase };
    const cause = hasNoTimeLeft(deadlineAt, context) ? 'timed-out' : 'failed';
    return { kind: 'interrupted', interruption: cause === 'failed' ? { cause, error } : { cause }, phase };
}
const hasNoTimeLeft = (deadlineAt, context) => (0,runs_context/* shutdownOf */.Sn)(context).aborted || context.clock.now() >= deadlineAt;

;// CONCATENATED MODULE: ./src/runs/start/start-run.js












const UNREACHABLE_MS = 120_000;
const MAX_IN_DOUBT = 3;
const GRACE_MS = 1_500;
async function startRun(options, context) {
    const { projectId, body, deadlineAt } = options;
    const { hex, clock, stop, emit } = context;
    let { snapshot, past } = options.before ?? { snapshot: { projectId } };
    let inDoubtCount = 0;
    let streak;
    let before;
    const timedOut = () => (0,model_outcome/* interruptedBeforeStart */.Wz)({ cause: 'timed-out', ...(before && { error: before }) });
    const stopped = () => (0,model_outcome/* interruptedBeforeStart */.Wz)((0,interruption/* interruptionBy */.h)(stop));
    const failed = (error) => (0,model_outcome/* interruptedBeforeStart */.Wz)({ cause: 'failed', error });
    for (let known = options.listed;; known = undefined) {
        const listing = known === undefined ? await (0,runs_list/* tryNewestRuns */.CZ)(projectId, context) : (0,result.ok)(known);
        const listed = listing.ok ? listing.value : undefined;
        snapshot = (0,start_snapshot/* takeSnapshot */.W9)(listed, snapshot, context);
        if (past === undefined && listed !== undefined) {
            past = (0,model_history/* pastRunsIn */.eA)(listed.runs);
            (0,runs_context/* emitHistory */._p)(past, context);
        }
        if (stop.aborted)
            return stopped();
        if (clock.now() >= deadlineAt)
            return timedOut();
        emit({ kind: 'starting', snapshot });
        const grace = { signal: (0,runs_context/* shutdownOf */.Sn)(context), graceMs: GRACE_MS, clock };
        const answer = await (0,deadline/* withGrace */.p)(grace, signal => hex.runProject(projectId, body, { signal, timeout: { totalMs: deadlineAt - clock.now(), queueMs: 0 } }));
        if (answer.ok)
            return { kind: 'started', run: (0,model_run/* runFromStart */.I8)(answer.value), past: past ?? [] };
        if (answer.error.kind === 'out-of-time' && !answer.error.sent)
            return timedOut();
        const effect = startEffect(answer.error, listing.ok ? undefined : listing.error);
        const error = (answer.error.kind === 'out-of-time' && before) || answer.error;
        before = error;
        switch (effect) {
            case 'refused':
                return failed(error);
            case 'not-started': {
                streak = streakAfter(streak, error, clock.now());
                const delayMs = (0,retry/* backoffMs */.jo)(error, streak.attempts, context.random);
                if (clock.now() + delayMs >= Math.min(deadlineAt, streak.untilAt))
                    return failed(error);
                emit({ kind: 'start-deferred', wait: { error, attempts: streak.attempts, delayMs } });
                await clock.sleep(delayMs, stop);
                break;
            }
            case 'refused-on-the-way':
            case 'unknown': {
                emit({ kind: 'in-doubt', error });
                inDoubtCount += 1;
                const resolved = await resolveUnansweredStart({ error, snapshot, deadlineAt }, context);
                if (resolved?.kind === 'adopted')
                    return { kind: 'started', run: resolved.run, past: past ?? [] };
                if (resolved !== undefined)
                    return resolved;
                if (stop.aborted)
                    return stopped();
                if (effect === 'refused-on-the-way' || inDoubtCount >= MAX_IN_DOUBT)
                    return failed(error);
                emit({ kind: 'starting-again' });
            }
        }
    }
}
function streakAfter(before, error, now) {
    const isUnreachable = error.kind === 'unreachable';
    if (before?.isUnreachable === isUnreachable)
        return { ...before, attempts: before.attempts + 1 };
    const untilAt = isUnreachable ? now + UNREACHABLE_MS : Number.POSITIVE_INFINITY;
    return { isUnreachable, attempts: 1, untilAt };
}
async function validate({ projectId, body, deadlineAt }, context) {
    const { hex, stop, emit } = context;
    const answer = await (0,retry/* retry */.L5)(timeout => hex.runProject(projectId, body, { timeout, signal: stop }), {
        ...(0,runs_context/* retryPolicyOf */.aB)(context, deadlineAt),
        onWait: wait => emit({ kind: 'start-deferred', wait }),
        ifWaitExceedsDeadline: 'fail',
    });
    if (answer.ok)
        return { kind: 'validated' };
    return (0,model_outcome/* interruptedBeforeStart */.Wz)((0,runs_context/* interruptionAfter */.eW)(answer.error, deadlineAt, context));
}

;// CONCATENATED MODULE: ./src/runs/run-project.js








const CANCEL_ON_STOP_MS = 4_000;
async function runProject(spec, context) {
    const { request, ifActive, pollIntervalMs, retries } = spec;
    const { projectId, ...body } = request;
    const deadlineAt = context.clock.now() + spec.timeoutMs;
    if (request.dryRun)
        return validate({ projectId, body, deadlineAt }, context);
    const runWithRetries = (first) => withRetries({ first, projectId, retries }, (attempt, own) => runOnce(spec, attempt, own), context);
    if (ifActive === 'start')
        return runWithRetries({ deadlineAt });
    const decision = await resolveActiveRuns({ projectId, ifActive, deadlineAt, pollIntervalMs }, context);
    switch (decision.kind) {
        case 'free':
            return runWithRetries({ deadlineAt, listed: decision.listed });
        case 'attach':
            context.emit({ kind: 'attached', run: decision.run });
            return followExistingRun(spec, { ...decision, deadlineAt }, context);
        default:
            return decision;
    }
}
async function runOnce(spec, attempt, context) {
    const { projectId, ...body } = spec.request;
    const { deadlineAt } = attempt;
    const start = await startRun({ projectId, body, ...attempt }, context);
    if (start.kind !== 'started')
        return start;
    const { run, past } = start;
    context.emit({ kind: 'started', run });
    if ((0,run_status/* endingOf */.z6)(run) !== undefined)
        return { kind: 'ended', run };
    if (!spec.wait && !context.stop.aborted)
        return { kind: 'started', run };
    const { pollIntervalMs } = spec;
    const followed = await followRun(run, { deadlineAt, pollIntervalMs, past }, context);
    if (followed.kind === 'ended')
        return followed;
    const { interruption } = followed;
    switch (interruption.cause) {
        case 'timed-out':
            if (!spec.cancelOnTimeout)
                return interruptedUnderWay(followed, { kind: 'abandoned' });
            return cancelAndFinish(followed, deadlineAt + cancel_runs/* CANCEL_MS */.iS - context.clock.now(), context);
        case 'stopped':
            if (!spec.cancelOnAbort)
                return interruptedUnderWay(followed, { kind: 'abandoned' });
            return cancelAndFinish(followed, CANCEL_ON_STOP_MS, context);
        case 'fail-fast':
        case 'failed':
            return cancelAndFinish(followed, cancel_runs/* CANCEL_MS */.iS, context);
    }
}
async function followExistingRun({ wait, pollIntervalMs }, { run, past, deadlineAt }, context) {
    (0,runs_context/* emitHistory */._p)(past, context);
    if ((0,run_status/* endingOf */.z6)(run) !== undefined)
        return { kind: 'ended', run };
    if (!wait)
        return { kind: 'started', run };
    const followed = await followRun(run, { deadlineAt, pollIntervalMs, past }, context);
    if (followed.kind === 'ended')
        return followed;
    return interruptedUnderWay(followed, { kind: 'not-owned' });
}
const interruptedUnderWay = ({ interruption, run }, cancellation) => ({ kind: 'interrupted', interruption, phase: { kind: 'under-way', run, cancellation } });
async function cancelAndFinish({ interruption, run }, withinMs, context) {
    context.emit({ kind: 'cancelling', run, interruption });
    const { clock } = context;
    const grace = { signal: (0,runs_context/* shutdownOf */.Sn)(context), graceMs: CANCEL_ON_STOP_MS, clock };
    const { run: latest, ...cancelled } = await (0,deadline/* withGrace */.p)(grace, signal => (0,cancel_runs/* cancelRun */.Su)(run, { deadlineAt: clock.now() + withinMs, signal }, context));
    if (cancelled.kind !== 'ended')
        return interruptedUnderWay({ interruption, run: latest }, cancelled);
    if (latest.status !== 'KILLED')
        return { kind: 'ended', run: latest };
    return interruptedUnderWay({ interruption, run: latest }, { kind: 'confirmed' });
}


/***/ }),

/***/ 3772:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ SEARCH),
/* harmony export */   Pz: () => (/* binding */ QUICK_SEARCH),
/* harmony export */   Ub: () => (/* binding */ SEARCH_AFTER_JOB),
/* harmony export */   ig: () => (/* binding */ findStartedRun)
/* harmony export */ });
/* harmony import */ var _hex_api_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5655);
/* harmony import */ var _hex_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4077);
/* harmony import */ var _lib_poll_until_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1601);
/* harmony import */ var _start_snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7052);




const SEARCH = { searchMs: 10_000, intervalMs: 2_500, graceMs: 50_000 };
const QUICK_SEARCH = { searchMs: 1_000, intervalMs: 1_000, graceMs: 0 };
const SEARCH_AFTER_JOB = {
    firstDelayMs: 10_000,
    searchMs: 10_000,
    intervalMs: 10_000,
    graceMs: 120_000,
};
const LIST_ATTEMPT_MS = 2_000;
const REFUSED_GRACE_MS = 10_000;
const TRY_AGAIN_MS = 2_500;
async function findStartedRun(initial, { hex, clock }, { searchMs, intervalMs, firstDelayMs = 0, graceMs, signal, isTaken }) {
    const candidates = new Map();
    let snapshot = initial;
    const endsAt = clock.now() + searchMs;
    const poll = async () => {
        const polledAt = clock.now();
        const list = await hex.getProjectRuns(initial.projectId, {
            ...(signal && { signal }),
            timeout: { totalMs: Math.max(intervalMs, endsAt + graceMs - polledAt), attemptMs: LIST_ATTEMPT_MS },
        });
        const leftMs = endsAt - clock.now();
        const delayMs = Math.min(intervalMs, leftMs);
        if (!list.ok) {
            const isRefused = (0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retryabilityOf */ .qW)(list.error) === 'permanent';
            const untilAt = endsAt + (isRefused ? Math.min(REFUSED_GRACE_MS, graceMs) : graceMs);
            if (list.error.kind === 'aborted' || polledAt >= untilAt)
                return (0,_lib_poll_until_js__WEBPACK_IMPORTED_MODULE_2__/* .done */ .Vw)({ kind: 'unknown' });
            return (0,_lib_poll_until_js__WEBPACK_IMPORTED_MODULE_2__/* .again */ .TG)(leftMs > 0 ? delayMs : Math.min(intervalMs, TRY_AGAIN_MS));
        }
        snapshot = (0,_start_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .withHexTime */ .Ho)(snapshot, hex.timeMs(), clock.now());
        if (!(0,_start_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .isConclusive */ .c8)(snapshot))
            return (0,_lib_poll_until_js__WEBPACK_IMPORTED_MODULE_2__/* .done */ .Vw)({ kind: 'unknown' });
        for (const run of (0,_start_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .candidatesIn */ .U$)(list.value, snapshot))
            candidates.set(run.runId, run);
        if (polledAt < endsAt)
            return (0,_lib_poll_until_js__WEBPACK_IMPORTED_MODULE_2__/* .again */ .TG)(Math.max(0, delayMs));
        const mayHide = list.value.unreadable > 0 || !(0,_start_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .showsNewest */ .Jb)(list.value, _hex_api_js__WEBPACK_IMPORTED_MODULE_3__/* .LISTED_RUNS */ .P);
        if (candidates.size === 0 && mayHide)
            return (0,_lib_poll_until_js__WEBPACK_IMPORTED_MODULE_2__/* .done */ .Vw)({ kind: 'unknown' });
        const untaken = [...candidates.values()].filter(({ runId }) => !isTaken?.(runId));
        return (0,_lib_poll_until_js__WEBPACK_IMPORTED_MODULE_2__/* .done */ .Vw)({ kind: 'searched', candidates: untaken });
    };
    await clock.sleep(firstDelayMs, signal);
    return (0,_lib_poll_until_js__WEBPACK_IMPORTED_MODULE_2__/* .pollUntilDone */ .Ar)(poll, { clock, signal });
}


/***/ }),

/***/ 7052:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ho: () => (/* binding */ withHexTime),
/* harmony export */   Jb: () => (/* binding */ showsNewest),
/* harmony export */   U$: () => (/* binding */ candidatesIn),
/* harmony export */   W9: () => (/* binding */ takeSnapshot),
/* harmony export */   c8: () => (/* binding */ isConclusive),
/* harmony export */   gi: () => (/* binding */ mayBeByApi),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   sF: () => (/* binding */ withOwnRun)
/* harmony export */ });
/* unused harmony export knownFrom */
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7611);
/* harmony import */ var _model_run_status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4070);


const isConclusive = ({ knownRunIds, requestedAtMs }) => knownRunIds !== undefined || requestedAtMs !== undefined;
const CLOCK_SLACK_MS = 5_000;
const MAX_CLOCKS_APART_MS = 3_600_000;
const OTHER_TRIGGERS = ['SCHEDULED', 'APP_REFRESH'];
function candidatesIn({ runs }, snapshot) {
    const { knownRunIds, isListOld = knownRunIds === undefined, newestStartMs = 0, requestedAtMs = 0, } = snapshot;
    const slackMs = isListOld ? CLOCK_SLACK_MS : MAX_CLOCKS_APART_MS;
    const leastMs = Math.max(newestStartMs, requestedAtMs - slackMs);
    return runs.filter(run => {
        if (!mayBeByApi(run) || knownRunIds?.includes(run.runId))
            return false;
        const timeMs = timeOf(run);
        return timeMs === undefined || timeMs >= leastMs;
    });
}
const mayBeByApi = ({ runTrigger }) => !OTHER_TRIGGERS.includes(runTrigger ?? '');
function withOwnRun(snapshot, runId) {
    const { knownRunIds = [] } = snapshot;
    return { ...snapshot, knownRunIds: [runId, ...knownRunIds] };
}
function knownFrom({ runs, unreadable, }) {
    const starts = runs.flatMap(run => timeOf(run) ?? []);
    return {
        knownRunIds: runs.map(run => run.runId),
        ...(unreadable > 0 && { isListOld: true }),
        ...(starts.length > 0 && { newestStartMs: Math.max(...starts) }),
    };
}
function showsNewest({ runs, listed }, pageSize) {
    if (listed < pageSize)
        return true;
    const starts = runs.flatMap(run => timeOf(run) ?? []);
    return (starts.at(0) ?? 0) >= (starts.at(-1) ?? 0);
}
function newestFirst(runs) {
    let above = Number.MAX_SAFE_INTEGER;
    const timed = runs.map(run => {
        const isOver = (0,_model_run_status_js__WEBPACK_IMPORTED_MODULE_0__/* .endingOf */ .z6)((0,_model_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runFromStatus */ ._I)(run)) !== undefined;
        const timeMs = timeOf(run) ?? (isOver ? above : Number.MAX_SAFE_INTEGER);
        above = timeMs;
        return { run, timeMs };
    });
    return timed.toSorted((a, b) => b.timeMs - a.timeMs).map(({ run }) => run);
}
function timeOf({ startTime, endTime }) {
    const timeMs = Date.parse(startTime ?? endTime ?? '');
    return Number.isNaN(timeMs) ? undefined : timeMs;
}
function withHexTime(snapshot, hexTimeMs, now) {
    const { requestedAtMs, requestedAt } = snapshot;
    if (requestedAtMs !== undefined || requestedAt === undefined || hexTimeMs === undefined)
        return snapshot;
    return { ...snapshot, requestedAtMs: hexTimeMs - (now - requestedAt) };
}
function takeSnapshot(list, before, { hex, clock }) {
    const requestedAtMs = hex.timeMs();
    return {
        ...listKnown(list, before),
        ...(requestedAtMs !== undefined && { requestedAtMs }),
        requestedAt: clock.now(),
    };
}
function listKnown(list, before) {
    const { knownRunIds, isListOld: _, ...rest } = before;
    if (list === undefined)
        return { ...before, isListOld: true };
    const known = knownFrom(list);
    return { ...rest, ...known, knownRunIds: [...new Set([...known.knownRunIds, ...(knownRunIds ?? [])])] };
}


/***/ }),

/***/ 437:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = require("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = require("node:stream/web");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 4214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BuJ: () => (/* binding */ j),
/* harmony export */   FsL: () => (/* binding */ sa),
/* harmony export */   IeY: () => (/* binding */ Zr),
/* harmony export */   Ikc: () => (/* binding */ Ei),
/* harmony export */   KCZ: () => (/* binding */ Q),
/* harmony export */   KIO: () => (/* binding */ Y),
/* harmony export */   L5J: () => (/* binding */ Ji),
/* harmony export */   NpB: () => (/* binding */ Fr),
/* harmony export */   Oxt: () => (/* binding */ Yi),
/* harmony export */   PXX: () => (/* binding */ dr),
/* harmony export */   Uq6: () => (/* binding */ Dr),
/* harmony export */   Wwf: () => (/* binding */ yn),
/* harmony export */   YOg: () => (/* binding */ Kr),
/* harmony export */   YjP: () => (/* binding */ zi),
/* harmony export */   aig: () => (/* binding */ Ti),
/* harmony export */   cGV: () => (/* binding */ ln),
/* harmony export */   cl6: () => (/* binding */ Ci),
/* harmony export */   euz: () => (/* binding */ ci),
/* harmony export */   g1P: () => (/* binding */ ji),
/* harmony export */   hq: () => (/* binding */ Cn),
/* harmony export */   is: () => (/* binding */ Wr),
/* harmony export */   lqM: () => (/* binding */ q),
/* harmony export */   ndf: () => (/* binding */ At),
/* harmony export */   pdi: () => (/* binding */ yr),
/* harmony export */   qgA: () => (/* binding */ ea),
/* harmony export */   rej: () => (/* binding */ Fi),
/* harmony export */   uRe: () => (/* binding */ Er),
/* harmony export */   xLC: () => (/* binding */ da),
/* harmony export */   yGV: () => (/* binding */ Jn),
/* harmony export */   yhX: () => (/* binding */ Kt),
/* harmony export */   yqP: () => (/* binding */ ei),
/* harmony export */   z6Y: () => (/* binding */ Ye),
/* harmony export */   zMY: () => (/* binding */ Xr)
/* harmony export */ });
/* unused harmony exports BASE64_REGEX, BIC_REGEX, CUID2_REGEX, DECIMAL_REGEX, DIGITS_REGEX, DOMAIN_REGEX, EMAIL_REGEX, EMOJI_REGEX, HEXADECIMAL_REGEX, HEX_COLOR_REGEX, IMEI_REGEX, IPV4_REGEX, IPV6_REGEX, IP_REGEX, ISO_DATE_REGEX, ISO_DATE_TIME_REGEX, ISO_DATE_TIME_SECOND_REGEX, ISO_TIMESTAMP_REGEX, ISO_TIME_REGEX, ISO_TIME_SECOND_REGEX, ISO_WEEK_REGEX, ISRC_REGEX, JWS_COMPACT_REGEX, KSUID_REGEX, MAC48_REGEX, MAC64_REGEX, MAC_REGEX, NANO_ID_REGEX, OCTAL_REGEX, RFC_EMAIL_REGEX, SLUG_REGEX, ULID_REGEX, UUID_REGEX, ValiError, _addIssue, _cloneDataset, _formatCase, _getByteCount, _getCodePointCount, _getGraphemeCount, _getLastMetadata, _getWordCount, _isLuhnAlgo, _isSameValueZero, _isValidObjectKey, _isValueMatch, _joinExpects, _standardSchema, _stringify, any, args, argsAsync, arrayAsync, assert, awaitAsync, base64, bic, bigint, blob, brand, bytes, cache, cacheAsync, checkAsync, checkItems, checkItemsAsync, codePoints, config, creditCard, cuid2, customAsync, date, decimal, deleteGlobalConfig, deleteGlobalMessage, deleteSchemaMessage, deleteSpecificMessage, description, digits, domain, email, emoji, empty, endsWith, entries, entriesFromList, entriesFromObjects, enum, enum_, everyItem, exactOptionalAsync, examples, excludes, fallbackAsync, file, filterItems, findItem, finite, flatten, flavor, forward, forwardAsync, function, function_, getDefault, getDefaults, getDefaultsAsync, getDescription, getExamples, getFallback, getFallbacks, getFallbacksAsync, getGlobalConfig, getGlobalMessage, getMetadata, getSchemaMessage, getSpecificMessage, getTitle, graphemes, gtValue, guard, hash, hexColor, hexadecimal, imei, includes, instance, intersect, intersectAsync, ip, ipv4, ipv6, isOfKind, isOfType, isValiError, isbn, isoDate, isoDateTime, isoDateTimeSecond, isoTime, isoTimeSecond, isoWeek, isrc, jwsCompact, keyof, ksuid, lazy, lazyAsync, length, looseObject, looseObjectAsync, looseTuple, looseTupleAsync, ltValue, mac, mac48, mac64, map, mapAsync, mapItems, maxBytes, maxCodePoints, maxEntries, maxGraphemes, maxLength, maxSize, maxWords, message, metadata, mimeType, minBytes, minCodePoints, minEntries, minGraphemes, minLength, minSize, minWords, multipleOf, nan, nanoid, never, nonNullable, nonNullableAsync, nonNullish, nonNullishAsync, nonOptional, nonOptionalAsync, normalize, notBytes, notCodePoints, notEntries, notGraphemes, notLength, notSize, notValue, notValues, notWords, null, null_, nullable, nullableAsync, nullishAsync, objectAsync, objectWithRest, objectWithRestAsync, octal, omit, optionalAsync, parseAsync, parseBoolean, parseJson, parser, parserAsync, partial, partialAsync, partialCheck, partialCheckAsync, pick, pipeAsync, promise, rawCheck, rawCheckAsync, rawTransform, rawTransformAsync, readonly, recordAsync, reduceItems, required, requiredAsync, returns, returnsAsync, rfcEmail, safeInteger, safeParseAsync, safeParser, safeParserAsync, set, setAsync, setGlobalConfig, setGlobalMessage, setSchemaMessage, setSpecificMessage, size, slug, someItem, sortItems, startsWith, strictObjectAsync, strictTuple, strictTupleAsync, stringifyJson, summarize, symbol, title, toBigint, toBoolean, toCamelCase, toDate, toKebabCase, toMaxValue, toMinValue, toNumber, toPascalCase, toSnakeCase, toString, toUpperCase, transformAsync, trim, trimEnd, trimStart, tuple, tupleAsync, tupleWithRest, tupleWithRestAsync, ulid, undefined, undefined_, undefinedable, undefinedableAsync, unionAsync, unwrap, url, values, variantAsync, void, void_, words */
let e;const t={lang:void 0,message:void 0,abortEarly:void 0,abortPipeEarly:void 0};function n(t){e={...e,...t}}function r(n){return!n&&!e?t:{lang:n?.lang??e?.lang,message:n?.message,abortEarly:n?.abortEarly??e?.abortEarly,abortPipeEarly:n?.abortPipeEarly??e?.abortPipeEarly}}function i(){e=void 0}let a;function o(e,t){a||(a=new Map),a.set(t,e)}function s(e){return a?.get(e)}function c(e){a?.delete(e)}let l;function u(e,t){l||(l=new Map),l.set(t,e)}function ee(e){return l?.get(e)}function d(e){l?.delete(e)}let f;function te(e,t,n){f||(f=new Map),f.get(e)||f.set(e,new Map),f.get(e).set(n,t)}function ne(e,t){return f?.get(e)?.get(t)}function re(e,t){f?.get(e)?.delete(t)}function p(e){let t=typeof e;return t===`string`?`"${e}"`:t===`number`||t===`bigint`||t===`boolean`?`${e}`:t===`object`||t===`function`?(e&&Object.getPrototypeOf(e)?.constructor?.name)??`null`:t}function m(e,t,n,r,i){let a=i&&`input`in i?i.input:n.value,o=i?.expected??e.expects??null,c=i?.received??p(a),l={kind:e.kind,type:e.type,input:a,expected:o,received:c,message:`Invalid ${t}: ${o?`Expected ${o} but r`:`R`}eceived ${c}`,requirement:e.requirement,path:i?.path,issues:i?.issues,lang:r.lang,abortEarly:r.abortEarly,abortPipeEarly:r.abortPipeEarly},u=e.kind===`schema`,d=i?.message??e.message??ne(e.reference,l.lang)??(u?ee(l.lang):null)??r.message??s(l.lang);d!==void 0&&(l.message=typeof d==`function`?d(l):d),u&&(n.typed=!1),n.issues?n.issues.push(l):n.issues=[l]}function h(e){return{typed:e.typed,value:e.value,issues:e.issues?.map(e=>({...e,path:e.path&&[...e.path]}))}}function g(e,t,n,r){let i=``,a=!0,o=0,s=0,c=0,l=s=>{if(s>o){let c=e.slice(o,s).toLowerCase();if(a?n:r){let e=c.charCodeAt(0);if(e>=97&&e<=122)c=String.fromCharCode(e-32)+c.slice(1);else{let t=e>=55296&&e<=56319?2:1;c=c.slice(0,t).toUpperCase()+c.slice(t)}}i+=a?c:t+c,a=!1}};for(let t=0;t<e.length;t++){let n=e.charCodeAt(t),r;if(n===32||n===9||n===10||n===11||n===12||n===13||n===45||n===95)l(t),o=t+1,r=0;else if(n<128)r=n>=65&&n<=90?1:n>=97&&n<=122?2:3;else{let n=e[t],i=n.toLowerCase();r=i===n.toUpperCase()?3:n===i?2:1}r===1&&(s===2||s===3)&&t>o?(l(t),o=t):r===2&&s===1&&c===1&&t-1>o&&(l(t-1),o=t-1),c=s,s=r}return l(e.length),i}let _;function v(e){return _||(_=new TextEncoder),_.encode(e).length}function y(e){let t=e.length,n=e.length-1;for(let r=0;r<n;)e.codePointAt(r)<=65535?r++:(r+=2,t--);return t}let b;function x(e){b||(b=new Intl.Segmenter);let t=b.segment(e),n=0;for(let e of t)n++;return n}function S(e,t){if(`pipe`in e){let n=[];for(let r=e.pipe.length-1;r>=0;r--){let i=e.pipe[r];if(i.kind===`schema`&&`pipe`in i)n.push(i);else if(i.kind===`metadata`&&i.type===t)return i[t]}for(let e of n){let n=S(e,t);if(n!==void 0)return n}}}let C;function w(e,t){C||(C=new Map);let n=String(e),r=C.get(n);r||(r=new Intl.Segmenter(e,{granularity:`word`}),C.set(n,r));let i=r.segment(t),a=0;for(let e of i)e.isWordLike&&a++;return a}const ie=/\D/gu;function T(e){let t=e.replace(ie,``),n=t.length,r=1,i=0;for(;n;){let e=+t[--n];r^=1,i+=r?[0,2,4,6,8,1,3,5,7,9][e]:e}return i%10==0}function E(e,t){return e===t||Number.isNaN(e)&&Number.isNaN(t)}function D(e,t){return Object.prototype.hasOwnProperty.call(e,t)&&t!==`__proto__`&&t!==`prototype`&&t!==`constructor`}function O(e,t){return Number.isNaN(e)&&Number.isNaN(t)||e<=t&&e>=t}function k(e,t){let n=[...new Set(e)];return n.length>1?`(${n.join(` ${t} `)})`:n[0]??`never`}function A(e){return e[`~standard`]={version:1,vendor:`valibot`,validate:t=>e[`~run`]({value:t},r())},e}function ae(e,t){let n={};for(let r of e)n[r]=t;return n}function oe(e){let t={};for(let n of e)Object.assign(t,n.entries);return t}function j(e){if(e.path){let t=``;for(let n of e.path)if(typeof n.key==`string`||typeof n.key==`number`)t?t+=`.${n.key}`:t+=n.key;else return null;return t}return null}function se(e,t){return t.kind===e}function ce(e,t){return t.type===e}var M=class extends Error{constructor(e){super(e[0].message),this.name=`ValiError`,this.issues=e}};function le(e){return e instanceof M}function ue(e){return{kind:`transformation`,type:`args`,reference:ue,async:!1,schema:e,"~run"(e,t){let n=e.value;return e.value=(...e)=>{let r=this.schema[`~run`]({value:e},t);if(r.issues)throw new M(r.issues);return n(...r.value)},e}}}function de(e){return{kind:`transformation`,type:`args`,reference:de,async:!1,schema:e,"~run"(t,n){let r=t.value;return t.value=async(...t)=>{let i=await e[`~run`]({value:t},n);if(i.issues)throw new M(i.issues);return r(...i.value)},t}}}function fe(){return{kind:`transformation`,type:`await`,reference:fe,async:!0,async"~run"(e){return e.value=await e.value,e}}}const pe=/^(?:[\da-z+/]{4})*(?:[\da-z+/]{2}==|[\da-z+/]{3}=)?$/iu,me=/^[A-Z]{6}(?!00)[\dA-Z]{2}(?:[\dA-Z]{3})?$/u,he=/^[a-z][\da-z]*$/u,ge=/^[+-]?(?:\d*\.)?\d+$/u,_e=/^\d+$/u,ve=/^(?=.{1,253}$)(?:(?![Xx][Nn]--)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/u,ye=/^[\w+-]+(?:\.[\w+-]+)*@[\da-zA-Z]+(?:[.-][\da-zA-Z]+)*\.[a-zA-Z]{2,}$/u,be=/^(?:[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}))*)+$/u,N=/^(?:0[hx])?[\da-fA-F]+$/u,xe=/^#(?:[\da-fA-F]{3,4}|[\da-fA-F]{6}|[\da-fA-F]{8})$/u,Se=/^\d{15}$|^\d{2}-\d{6}-\d{6}-\d$/u,Ce=/^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$/u,we=/^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu,Te=/^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$|^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu,Ee=/^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])$/u,De=/^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3]):[0-5]\d$/u,Oe=/^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u,ke=/^(?:0\d|1\d|2[0-3]):[0-5]\d$/u,Ae=/^(?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u,je=/^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/u,Me=/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/u,Ne=/^(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?$/u,Pe=/^(?:[A-Z]{2}[A-Z\d]{3}\d{7}|[A-Z]{2}-[A-Z\d]{3}-\d{2}-\d{5})$/u,Fe=/^[a-zA-Z0-9]{27}$/u,Ie=/^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$/u,Le=/^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u,Re=/^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$|^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u,ze=/^[\w-]+$/u,Be=/^(?:0o)?[0-7]+$/u,Ve=/^[a-zA-Z0-9.!#$%&'*+\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/,He=/^[\da-z]+(?:[-_][\da-z]+)*$/u,Ue=/^[0-7][\da-hjkmnp-tv-zA-HJKMNP-TV-Z]{25}$/u,We=/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;function Ge(e){return{kind:`validation`,type:`base64`,reference:Ge,async:!1,expects:null,requirement:pe,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`Base64`,e,t),e}}}function Ke(e){return{kind:`validation`,type:`bic`,reference:Ke,async:!1,expects:null,requirement:me,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`BIC`,e,t),e}}}function qe(e){return{kind:`transformation`,type:`brand`,reference:qe,async:!1,name:e,"~run"(e){return e}}}function Je(e,t){return{kind:`validation`,type:`bytes`,reference:Je,async:!1,expects:`${e}`,requirement:e,message:t,"~run"(e,t){if(e.typed){let n=v(e.value);n!==this.requirement&&m(this,`bytes`,e,t,{received:`${n}`})}return e}}}function Ye(e,t){return{kind:`validation`,type:`check`,reference:Ye,async:!1,expects:null,requirement:e,message:t,"~run"(e,t){return e.typed&&!this.requirement(e.value)&&m(this,`input`,e,t),e}}}function Xe(e,t){return{kind:`validation`,type:`check`,reference:Xe,async:!0,expects:null,requirement:e,message:t,async"~run"(e,t){return e.typed&&!await this.requirement(e.value)&&m(this,`input`,e,t),e}}}function Ze(e,t){return{kind:`validation`,type:`check_items`,reference:Ze,async:!1,expects:null,requirement:e,message:t,"~run"(e,t){if(e.typed)for(let n=0;n<e.value.length;n++){let r=e.value[n];this.requirement(r,n,e.value)||m(this,`item`,e,t,{input:r,path:[{type:`array`,origin:`value`,input:e.value,key:n,value:r}]})}return e}}}function Qe(e,t){return{kind:`validation`,type:`check_items`,reference:Qe,async:!0,expects:null,requirement:e,message:t,async"~run"(e,t){if(e.typed){let n=await Promise.all(e.value.map(this.requirement));for(let r=0;r<e.value.length;r++)if(!n[r]){let n=e.value[r];m(this,`item`,e,t,{input:n,path:[{type:`array`,origin:`value`,input:e.value,key:r,value:n}]})}}return e}}}function $e(e,t){return{kind:`validation`,type:`code_points`,reference:$e,async:!1,expects:`${e}`,requirement:e,message:t,"~run"(e,t){if(e.typed){let n=y(e.value);n!==this.requirement&&m(this,`code points`,e,t,{received:`${n}`})}return e}}}const et=/^(?:\d{13,19}|\d{4}(?: \d{3,6}){2,4}|\d{4}(?:-\d{3,6}){2,4})$/u,tt=/[- ]/gu,nt=(/* unused pure expression or super */ null && ([/^3[47]\d{13}$/u,/^3(?:0[0-5]|[68]\d)\d{11,13}$/u,/^6(?:011|5\d{2})\d{12,15}$/u,/^(?:2131|1800|35\d{3})\d{11}$/u,/^(?:5[1-5]\d{2}|222\d|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/u,/^(?:6[27]\d{14,17}|81\d{14,17})$/u,/^4\d{12}(?:\d{3,6})?$/u]));function rt(e){return{kind:`validation`,type:`credit_card`,reference:rt,async:!1,expects:null,requirement(e){let t;return et.test(e)&&(t=e.replace(tt,``))&&nt.some(e=>e.test(t))&&T(t)},message:e,"~run"(e,t){return e.typed&&!this.requirement(e.value)&&m(this,`credit card`,e,t),e}}}function it(e){return{kind:`validation`,type:`cuid2`,reference:it,async:!1,expects:null,requirement:he,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`Cuid2`,e,t),e}}}function at(e){return{kind:`validation`,type:`decimal`,reference:at,async:!1,expects:null,requirement:ge,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`decimal`,e,t),e}}}function ot(e){return{kind:`metadata`,type:`description`,reference:ot,description:e}}function st(e){return{kind:`validation`,type:`digits`,reference:st,async:!1,expects:null,requirement:_e,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`digits`,e,t),e}}}function ct(e){return{kind:`validation`,type:`domain`,reference:ct,expects:null,async:!1,requirement:ve,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`domain`,e,t),e}}}function lt(e){return{kind:`validation`,type:`email`,reference:lt,expects:null,async:!1,requirement:ye,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`email`,e,t),e}}}function ut(e){return{kind:`validation`,type:`emoji`,reference:ut,async:!1,expects:null,requirement:be,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`emoji`,e,t),e}}}function dt(e){return{kind:`validation`,type:`empty`,reference:dt,async:!1,expects:`0`,message:e,"~run"(e,t){return e.typed&&e.value.length>0&&m(this,`length`,e,t,{received:`${e.value.length}`}),e}}}function ft(e,t){return{kind:`validation`,type:`ends_with`,reference:ft,async:!1,expects:`"${e}"`,requirement:e,message:t,"~run"(e,t){return e.typed&&!e.value.endsWith(this.requirement)&&m(this,`end`,e,t,{received:`"${e.value.slice(-this.requirement.length)}"`}),e}}}function pt(e,t){return{kind:`validation`,type:`entries`,reference:pt,async:!1,expects:`${e}`,requirement:e,message:t,"~run"(e,t){if(!e.typed)return e;let n=Object.keys(e.value).length;return e.typed&&n!==this.requirement&&m(this,`entries`,e,t,{received:`${n}`}),e}}}function mt(e,t){return{kind:`validation`,type:`every_item`,reference:mt,async:!1,expects:null,requirement:e,message:t,"~run"(e,t){return e.typed&&!e.value.every(this.requirement)&&m(this,`item`,e,t),e}}}function ht(e){return{kind:`metadata`,type:`examples`,reference:ht,examples:e}}function gt(e,t){let n=p(e);return{kind:`validation`,type:`excludes`,reference:gt,async:!1,expects:`!${n}`,requirement:e,message:t,"~run"(e,t){return e.typed&&e.value.includes(this.requirement)&&m(this,`content`,e,t,{received:n}),e}}}function _t(e){return{kind:`transformation`,type:`filter_items`,reference:_t,async:!1,operation:e,"~run"(e){return e.value=e.value.filter(this.operation),e}}}function vt(e){return{kind:`transformation`,type:`find_item`,reference:vt,async:!1,operation:e,"~run"(e){return e.value=e.value.find(this.operation),e}}}function yt(e){return{kind:`validation`,type:`finite`,reference:yt,async:!1,expects:null,requirement:Number.isFinite,message:e,"~run"(e,t){return e.typed&&!this.requirement(e.value)&&m(this,`finite`,e,t),e}}}function bt(e){return{kind:`transformation`,type:`flavor`,reference:bt,async:!1,name:e,"~run"(e){return e}}}function xt(e,t){return{kind:`validation`,type:`graphemes`,reference:xt,async:!1,expects:`${e}`,requirement:e,message:t,"~run"(e,t){if(e.typed){let n=x(e.value);n!==this.requirement&&m(this,`graphemes`,e,t,{received:`${n}`})}return e}}}function St(e,t){return{kind:`validation`,type:`gt_value`,reference:St,async:!1,expects:`>${e instanceof Date?e.toJSON():p(e)}`,requirement:e,message:t,"~run"(e,t){return e.typed&&!(e.value>this.requirement)&&m(this,`value`,e,t,{received:e.value instanceof Date?e.value.toJSON():p(e.value)}),e}}}function Ct(e,t){return{kind:`transformation`,type:`guard`,reference:Ct,async:!1,requirement:e,message:t,"~run"(e,t){return e.typed&&!this.requirement(e.value)&&(m(this,`input`,e,t),e.typed=!1),e}}}const wt={md4:32,md5:32,sha1:40,sha256:64,sha384:96,sha512:128,ripemd128:32,ripemd160:40,tiger128:32,tiger160:40,tiger192:48,crc32:8,crc32b:8,adler32:8};function Tt(e,t){return{kind:`validation`,type:`hash`,reference:Tt,expects:null,async:!1,requirement:RegExp(e.map(e=>`^[a-fA-F0-9]{${wt[e]}}$`).join(`|`),`u`),message:t,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`hash`,e,t),e}}}function Et(e){return{kind:`validation`,type:`hexadecimal`,reference:Et,async:!1,expects:null,requirement:N,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`hexadecimal`,e,t),e}}}function Dt(e){return{kind:`validation`,type:`hex_color`,reference:Dt,async:!1,expects:null,requirement:xe,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`hex color`,e,t),e}}}function Ot(e){return{kind:`validation`,type:`imei`,reference:Ot,async:!1,expects:null,requirement(e){return Se.test(e)&&T(e)},message:e,"~run"(e,t){return e.typed&&!this.requirement(e.value)&&m(this,`IMEI`,e,t),e}}}function kt(e,t){let n=p(e);return{kind:`validation`,type:`includes`,reference:kt,async:!1,expects:n,requirement:e,message:t,"~run"(e,t){return e.typed&&!e.value.includes(this.requirement)&&m(this,`content`,e,t,{received:`!${n}`}),e}}}function At(e){return{kind:`validation`,type:`integer`,reference:At,async:!1,expects:null,requirement:Number.isInteger,message:e,"~run"(e,t){return e.typed&&!this.requirement(e.value)&&m(this,`integer`,e,t),e}}}function jt(e){return{kind:`validation`,type:`ip`,reference:jt,async:!1,expects:null,requirement:Te,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`IP`,e,t),e}}}function Mt(e){return{kind:`validation`,type:`ipv4`,reference:Mt,async:!1,expects:null,requirement:Ce,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`IPv4`,e,t),e}}}function Nt(e){return{kind:`validation`,type:`ipv6`,reference:Nt,async:!1,expects:null,requirement:we,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`IPv6`,e,t),e}}}function Pt(e){let t=e.split(``).map(e=>e===`X`?10:parseInt(e)),n=0;for(let e=0;e<10;e++)n+=t[e]*(10-e);return n%11==0}function Ft(e){let t=e.split(``).map(e=>parseInt(e)),n=0;for(let e=0;e<13;e++)n+=t[e]*(e%2==0?1:3);return n%10==0}const It=/[- ]/gu,Lt=/^\d{9}[\dX]$/u,Rt=/^\d{13}$/u;function zt(e){return{kind:`validation`,type:`isbn`,reference:zt,async:!1,expects:null,requirement(e){let t=e.replace(It,``);return Lt.test(t)?Pt(t):Rt.test(t)?Ft(t):!1},message:e,"~run"(e,t){return e.typed&&!this.requirement(e.value)&&m(this,`ISBN`,e,t),e}}}function Bt(e){return{kind:`validation`,type:`isrc`,reference:Bt,async:!1,expects:null,requirement:Pe,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`ISRC`,e,t),e}}}function Vt(e){return{kind:`validation`,type:`iso_date`,reference:Vt,async:!1,expects:null,requirement:Ee,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`date`,e,t),e}}}function Ht(e){return{kind:`validation`,type:`iso_date_time`,reference:Ht,async:!1,expects:null,requirement:De,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`date-time`,e,t),e}}}function Ut(e){return{kind:`validation`,type:`iso_date_time_second`,reference:Ut,async:!1,expects:null,requirement:Oe,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`date-time-second`,e,t),e}}}function Wt(e){return{kind:`validation`,type:`iso_time`,reference:Wt,async:!1,expects:null,requirement:ke,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`time`,e,t),e}}}function Gt(e){return{kind:`validation`,type:`iso_time_second`,reference:Gt,async:!1,expects:null,requirement:Ae,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`time-second`,e,t),e}}}function Kt(e){return{kind:`validation`,type:`iso_timestamp`,reference:Kt,async:!1,expects:null,requirement:je,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`timestamp`,e,t),e}}}function qt(e){return{kind:`validation`,type:`iso_week`,reference:qt,async:!1,expects:null,requirement:Me,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`week`,e,t),e}}}function Jt(e){return{kind:`validation`,type:`jws_compact`,reference:Jt,async:!1,expects:null,requirement:Ne,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`JWS compact`,e,t),e}}}function Yt(e){return{kind:`validation`,type:`ksuid`,reference:Yt,async:!1,expects:null,requirement:Fe,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`KSUID`,e,t),e}}}function Xt(e,t){return{kind:`validation`,type:`length`,reference:Xt,async:!1,expects:`${e}`,requirement:e,message:t,"~run"(e,t){return e.typed&&e.value.length!==this.requirement&&m(this,`length`,e,t,{received:`${e.value.length}`}),e}}}function Zt(e,t){return{kind:`validation`,type:`lt_value`,reference:Zt,async:!1,expects:`<${e instanceof Date?e.toJSON():p(e)}`,requirement:e,message:t,"~run"(e,t){return e.typed&&!(e.value<this.requirement)&&m(this,`value`,e,t,{received:e.value instanceof Date?e.value.toJSON():p(e.value)}),e}}}function Qt(e){return{kind:`validation`,type:`mac`,reference:Qt,async:!1,expects:null,requirement:Re,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`MAC`,e,t),e}}}function $t(e){return{kind:`validation`,type:`mac48`,reference:$t,async:!1,expects:null,requirement:Ie,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`48-bit MAC`,e,t),e}}}function en(e){return{kind:`validation`,type:`mac64`,reference:en,async:!1,expects:null,requirement:Le,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`64-bit MAC`,e,t),e}}}function tn(e){return{kind:`transformation`,type:`map_items`,reference:tn,async:!1,operation:e,"~run"(e){return e.value=e.value.map(this.operation),e}}}function nn(e,t){return{kind:`validation`,type:`max_bytes`,reference:nn,async:!1,expects:`<=${e}`,requirement:e,message:t,"~run"(e,t){if(e.typed){let n=v(e.value);n>this.requirement&&m(this,`bytes`,e,t,{received:`${n}`})}return e}}}function rn(e,t){return{kind:`validation`,type:`max_code_points`,reference:rn,async:!1,expects:`<=${e}`,requirement:e,message:t,"~run"(e,t){if(e.typed){let n=y(e.value);n>this.requirement&&m(this,`code points`,e,t,{received:`${n}`})}return e}}}function an(e,t){return{kind:`validation`,type:`max_entries`,reference:an,async:!1,expects:`<=${e}`,requirement:e,message:t,"~run"(e,t){if(!e.typed)return e;let n=Object.keys(e.value).length;return e.typed&&n>this.requirement&&m(this,`entries`,e,t,{received:`${n}`}),e}}}function on(e,t){return{kind:`validation`,type:`max_graphemes`,reference:on,async:!1,expects:`<=${e}`,requirement:e,message:t,"~run"(e,t){if(e.typed){let n=x(e.value);n>this.requirement&&m(this,`graphemes`,e,t,{received:`${n}`})}return e}}}function sn(e,t){return{kind:`validation`,type:`max_length`,reference:sn,async:!1,expects:`<=${e}`,requirement:e,message:t,"~run"(e,t){return e.typed&&e.value.length>this.requirement&&m(this,`length`,e,t,{received:`${e.value.length}`}),e}}}function cn(e,t){return{kind:`validation`,type:`max_size`,reference:cn,async:!1,expects:`<=${e}`,requirement:e,message:t,"~run"(e,t){return e.typed&&e.value.size>this.requirement&&m(this,`size`,e,t,{received:`${e.value.size}`}),e}}}function ln(e,t){return{kind:`validation`,type:`max_value`,reference:ln,async:!1,expects:`<=${e instanceof Date?e.toJSON():p(e)}`,requirement:e,message:t,"~run"(e,t){return e.typed&&!(e.value<=this.requirement)&&m(this,`value`,e,t,{received:e.value instanceof Date?e.value.toJSON():p(e.value)}),e}}}function un(e,t,n){return{kind:`validation`,type:`max_words`,reference:un,async:!1,expects:`<=${t}`,locales:e,requirement:t,message:n,"~run"(e,t){if(e.typed){let n=w(this.locales,e.value);n>this.requirement&&m(this,`words`,e,t,{received:`${n}`})}return e}}}function dn(e){return{kind:`metadata`,type:`metadata`,reference:dn,metadata:e}}function fn(e,t){return{kind:`validation`,type:`mime_type`,reference:fn,async:!1,expects:k(e.map(e=>`"${e}"`),`|`),requirement:e,message:t,"~run"(e,t){return e.typed&&!this.requirement.includes(e.value.type)&&m(this,`MIME type`,e,t,{received:`"${e.value.type}"`}),e}}}function pn(e,t){return{kind:`validation`,type:`min_bytes`,reference:pn,async:!1,expects:`>=${e}`,requirement:e,message:t,"~run"(e,t){if(e.typed){let n=v(e.value);n<this.requirement&&m(this,`bytes`,e,t,{received:`${n}`})}return e}}}function mn(e,t){return{kind:`validation`,type:`min_code_points`,reference:mn,async:!1,expects:`>=${e}`,requirement:e,message:t,"~run"(e,t){if(e.typed){let n=y(e.value);n<this.requirement&&m(this,`code points`,e,t,{received:`${n}`})}return e}}}function hn(e,t){return{kind:`validation`,type:`min_entries`,reference:hn,async:!1,expects:`>=${e}`,requirement:e,message:t,"~run"(e,t){if(!e.typed)return e;let n=Object.keys(e.value).length;return e.typed&&n<this.requirement&&m(this,`entries`,e,t,{received:`${n}`}),e}}}function gn(e,t){return{kind:`validation`,type:`min_graphemes`,reference:gn,async:!1,expects:`>=${e}`,requirement:e,message:t,"~run"(e,t){if(e.typed){let n=x(e.value);n<this.requirement&&m(this,`graphemes`,e,t,{received:`${n}`})}return e}}}function _n(e,t){return{kind:`validation`,type:`min_length`,reference:_n,async:!1,expects:`>=${e}`,requirement:e,message:t,"~run"(e,t){return e.typed&&e.value.length<this.requirement&&m(this,`length`,e,t,{received:`${e.value.length}`}),e}}}function vn(e,t){return{kind:`validation`,type:`min_size`,reference:vn,async:!1,expects:`>=${e}`,requirement:e,message:t,"~run"(e,t){return e.typed&&e.value.size<this.requirement&&m(this,`size`,e,t,{received:`${e.value.size}`}),e}}}function yn(e,t){return{kind:`validation`,type:`min_value`,reference:yn,async:!1,expects:`>=${e instanceof Date?e.toJSON():p(e)}`,requirement:e,message:t,"~run"(e,t){return e.typed&&!(e.value>=this.requirement)&&m(this,`value`,e,t,{received:e.value instanceof Date?e.value.toJSON():p(e.value)}),e}}}function bn(e,t,n){return{kind:`validation`,type:`min_words`,reference:bn,async:!1,expects:`>=${t}`,locales:e,requirement:t,message:n,"~run"(e,t){if(e.typed){let n=w(this.locales,e.value);n<this.requirement&&m(this,`words`,e,t,{received:`${n}`})}return e}}}function xn(e,t){return{kind:`validation`,type:`multiple_of`,reference:xn,async:!1,expects:`%${e}`,requirement:e,message:t,"~run"(e,t){return e.typed&&e.value%this.requirement!=0&&m(this,`multiple`,e,t),e}}}function Sn(e){return{kind:`validation`,type:`nanoid`,reference:Sn,async:!1,expects:null,requirement:ze,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`Nano ID`,e,t),e}}}function Cn(e){return{kind:`validation`,type:`non_empty`,reference:Cn,async:!1,expects:`!0`,message:e,"~run"(e,t){return e.typed&&e.value.length===0&&m(this,`length`,e,t,{received:`0`}),e}}}function wn(e){return{kind:`transformation`,type:`normalize`,reference:wn,async:!1,form:e,"~run"(e){return e.value=e.value.normalize(this.form),e}}}function Tn(e,t){return{kind:`validation`,type:`not_bytes`,reference:Tn,async:!1,expects:`!${e}`,requirement:e,message:t,"~run"(e,t){if(e.typed){let n=v(e.value);n===this.requirement&&m(this,`bytes`,e,t,{received:`${n}`})}return e}}}function En(e,t){return{kind:`validation`,type:`not_code_points`,reference:En,async:!1,expects:`!${e}`,requirement:e,message:t,"~run"(e,t){if(e.typed){let n=y(e.value);n===this.requirement&&m(this,`code points`,e,t,{received:`${n}`})}return e}}}function Dn(e,t){return{kind:`validation`,type:`not_entries`,reference:Dn,async:!1,expects:`!${e}`,requirement:e,message:t,"~run"(e,t){if(!e.typed)return e;let n=Object.keys(e.value).length;return e.typed&&n===this.requirement&&m(this,`entries`,e,t,{received:`${n}`}),e}}}function On(e,t){return{kind:`validation`,type:`not_graphemes`,reference:On,async:!1,expects:`!${e}`,requirement:e,message:t,"~run"(e,t){if(e.typed){let n=x(e.value);n===this.requirement&&m(this,`graphemes`,e,t,{received:`${n}`})}return e}}}function kn(e,t){return{kind:`validation`,type:`not_length`,reference:kn,async:!1,expects:`!${e}`,requirement:e,message:t,"~run"(e,t){return e.typed&&e.value.length===this.requirement&&m(this,`length`,e,t,{received:`${e.value.length}`}),e}}}function An(e,t){return{kind:`validation`,type:`not_size`,reference:An,async:!1,expects:`!${e}`,requirement:e,message:t,"~run"(e,t){return e.typed&&e.value.size===this.requirement&&m(this,`size`,e,t,{received:`${e.value.size}`}),e}}}function jn(e,t){return{kind:`validation`,type:`not_value`,reference:jn,async:!1,expects:e instanceof Date?`!${e.toJSON()}`:`!${p(e)}`,requirement:e,message:t,"~run"(e,t){return e.typed&&O(this.requirement,e.value)&&m(this,`value`,e,t,{received:e.value instanceof Date?e.value.toJSON():p(e.value)}),e}}}function Mn(e,t){return{kind:`validation`,type:`not_values`,reference:Mn,async:!1,expects:`!${k(e.map(e=>e instanceof Date?e.toJSON():p(e)),`|`)}`,requirement:e,message:t,"~run"(e,t){return e.typed&&this.requirement.some(t=>O(t,e.value))&&m(this,`value`,e,t,{received:e.value instanceof Date?e.value.toJSON():p(e.value)}),e}}}function Nn(e,t,n){return{kind:`validation`,type:`not_words`,reference:Nn,async:!1,expects:`!${t}`,locales:e,requirement:t,message:n,"~run"(e,t){if(e.typed){let n=w(this.locales,e.value);n===this.requirement&&m(this,`words`,e,t,{received:`${n}`})}return e}}}function Pn(e){return{kind:`validation`,type:`octal`,reference:Pn,async:!1,expects:null,requirement:Be,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`octal`,e,t),e}}}const Fn=(/* unused pure expression or super */ null && ([!0,1,`true`,`1`,`yes`,`y`,`on`,`enabled`])),In=(/* unused pure expression or super */ null && ([!1,0,`false`,`0`,`no`,`n`,`off`,`disabled`]));function Ln(e,t){let n=e=>typeof e==`string`?e.toLowerCase():e,r=e?.truthy??Fn,i=e?.falsy??In,a=e?.truthy?e.truthy.map(n):Fn,o=e?.falsy?e.falsy.map(n):In;return{kind:`transformation`,type:`parse_boolean`,reference:Ln,expects:k([...r,...i].map(p),`|`),config:e,message:t,async:!1,"~run"(e,t){let r=n(e.value);return a.includes(r)?e.value=!0:o.includes(r)?e.value=!1:(m(this,`boolean`,e,t),e.typed=!1),e}}}function Rn(e,t){return{kind:`transformation`,type:`parse_json`,reference:Rn,config:e,message:t,async:!1,"~run"(e,t){try{e.value=JSON.parse(e.value,this.config?.reviver)}catch(n){if(n instanceof Error)m(this,`JSON`,e,t,{received:`"${n.message}"`}),e.typed=!1;else throw n}return e}}}function zn(e,t){if(e.issues)for(let n of t)for(let t of e.issues){let e=!1,r=Math.min(n.length,t.path?.length??0);for(let i=0;i<r;i++)if(n[i]!==t.path[i].key&&(n[i]!==`$`||t.path[i].type!==`array`)){e=!0;break}if(!e)return!1}return!0}function Bn(e,t,n){return{kind:`validation`,type:`partial_check`,reference:Bn,async:!1,expects:null,paths:e,requirement:t,message:n,"~run"(t,n){return(t.typed||zn(t,e))&&!this.requirement(t.value)&&m(this,`input`,t,n),t}}}function Vn(e,t,n){return{kind:`validation`,type:`partial_check`,reference:Vn,async:!0,expects:null,paths:e,requirement:t,message:n,async"~run"(t,n){return(t.typed||zn(t,e))&&!await this.requirement(t.value)&&m(this,`input`,t,n),t}}}function Hn(e){return{kind:`validation`,type:`raw_check`,reference:Hn,async:!1,expects:null,"~run"(t,n){return e({dataset:t,config:n,addIssue:e=>m(this,e?.label??`input`,t,n,e)}),t}}}function Un(e){return{kind:`validation`,type:`raw_check`,reference:Un,async:!0,expects:null,async"~run"(t,n){return await e({dataset:t,config:n,addIssue:e=>m(this,e?.label??`input`,t,n,e)}),t}}}function Wn(e){return{kind:`transformation`,type:`raw_transform`,reference:Wn,async:!1,"~run"(t,n){let r=e({dataset:t,config:n,addIssue:e=>m(this,e?.label??`input`,t,n,e),NEVER:null});return t.issues?t.typed=!1:t.value=r,t}}}function Gn(e){return{kind:`transformation`,type:`raw_transform`,reference:Gn,async:!0,async"~run"(t,n){let r=await e({dataset:t,config:n,addIssue:e=>m(this,e?.label??`input`,t,n,e),NEVER:null});return t.issues?t.typed=!1:t.value=r,t}}}function Kn(){return{kind:`transformation`,type:`readonly`,reference:Kn,async:!1,"~run"(e){return e}}}function qn(e,t){return{kind:`transformation`,type:`reduce_items`,reference:qn,async:!1,operation:e,initial:t,"~run"(e){return e.value=e.value.reduce(this.operation,this.initial),e}}}function Jn(e,t){return{kind:`validation`,type:`regex`,reference:Jn,async:!1,expects:`${e}`,requirement:e,message:t,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`format`,e,t),e}}}function Yn(e){return{kind:`transformation`,type:`returns`,reference:Yn,async:!1,schema:e,"~run"(e,t){let n=e.value;return e.value=(...e)=>{let r=this.schema[`~run`]({value:n(...e)},t);if(r.issues)throw new M(r.issues);return r.value},e}}}function Xn(e){return{kind:`transformation`,type:`returns`,reference:Xn,async:!1,schema:e,"~run"(e,t){let n=e.value;return e.value=async(...e)=>{let r=await this.schema[`~run`]({value:await n(...e)},t);if(r.issues)throw new M(r.issues);return r.value},e}}}function Zn(e){return{kind:`validation`,type:`rfc_email`,reference:Zn,expects:null,async:!1,requirement:Ve,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`email`,e,t),e}}}function Qn(e){return{kind:`validation`,type:`safe_integer`,reference:Qn,async:!1,expects:null,requirement:Number.isSafeInteger,message:e,"~run"(e,t){return e.typed&&!this.requirement(e.value)&&m(this,`safe integer`,e,t),e}}}function $n(e,t){return{kind:`validation`,type:`size`,reference:$n,async:!1,expects:`${e}`,requirement:e,message:t,"~run"(e,t){return e.typed&&e.value.size!==this.requirement&&m(this,`size`,e,t,{received:`${e.value.size}`}),e}}}function er(e){return{kind:`validation`,type:`slug`,reference:er,async:!1,expects:null,requirement:He,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`slug`,e,t),e}}}function tr(e,t){return{kind:`validation`,type:`some_item`,reference:tr,async:!1,expects:null,requirement:e,message:t,"~run"(e,t){return e.typed&&!e.value.some(this.requirement)&&m(this,`item`,e,t),e}}}function nr(e){return{kind:`transformation`,type:`sort_items`,reference:nr,async:!1,operation:e,"~run"(e){return e.value=e.value.sort(this.operation),e}}}function rr(e,t){return{kind:`validation`,type:`starts_with`,reference:rr,async:!1,expects:`"${e}"`,requirement:e,message:t,"~run"(e,t){return e.typed&&!e.value.startsWith(this.requirement)&&m(this,`start`,e,t,{received:`"${e.value.slice(0,this.requirement.length)}"`}),e}}}function ir(e,t){return{kind:`transformation`,type:`stringify_json`,reference:ir,message:t,config:e,async:!1,"~run"(e,t){try{let n=JSON.stringify(e.value,this.config?.replacer,this.config?.space);n===void 0?(m(this,`JSON`,e,t),e.typed=!1):e.value=n}catch(n){if(n instanceof Error)m(this,`JSON`,e,t,{received:`"${n.message}"`}),e.typed=!1;else throw n}return e}}}function ar(e){return{kind:`metadata`,type:`title`,reference:ar,title:e}}function or(e){return{kind:`transformation`,type:`to_bigint`,reference:or,async:!1,message:e,"~run"(e,t){try{e.value=BigInt(e.value)}catch{m(this,`bigint`,e,t),e.typed=!1}return e}}}function sr(){return{kind:`transformation`,type:`to_boolean`,reference:sr,async:!1,"~run"(e){return e.value=!!e.value,e}}}function cr(){return{kind:`transformation`,type:`to_camel_case`,reference:cr,async:!1,"~run"(e){return e.value=g(e.value,``,!1,!0),e}}}function lr(e){return{kind:`transformation`,type:`to_date`,reference:lr,async:!1,message:e,"~run"(e,t){try{e.value=new Date(e.value),isNaN(e.value)&&(m(this,`date`,e,t,{received:`"Invalid Date"`}),e.typed=!1)}catch{m(this,`date`,e,t),e.typed=!1}return e}}}function ur(){return{kind:`transformation`,type:`to_kebab_case`,reference:ur,async:!1,"~run"(e){return e.value=g(e.value,`-`,!1,!1),e}}}function dr(){return{kind:`transformation`,type:`to_lower_case`,reference:dr,async:!1,"~run"(e){return e.value=e.value.toLowerCase(),e}}}function fr(e){return{kind:`transformation`,type:`to_max_value`,reference:fr,async:!1,requirement:e,"~run"(e){return e.value=e.value>this.requirement?this.requirement:e.value,e}}}function pr(e){return{kind:`transformation`,type:`to_min_value`,reference:pr,async:!1,requirement:e,"~run"(e){return e.value=e.value<this.requirement?this.requirement:e.value,e}}}function mr(e){return{kind:`transformation`,type:`to_number`,reference:mr,async:!1,message:e,"~run"(e,t){try{e.value=Number(e.value),isNaN(e.value)&&(m(this,`number`,e,t),e.typed=!1)}catch{m(this,`number`,e,t),e.typed=!1}return e}}}function hr(){return{kind:`transformation`,type:`to_pascal_case`,reference:hr,async:!1,"~run"(e){return e.value=g(e.value,``,!0,!0),e}}}function gr(){return{kind:`transformation`,type:`to_snake_case`,reference:gr,async:!1,"~run"(e){return e.value=g(e.value,`_`,!1,!1),e}}}function _r(e){return{kind:`transformation`,type:`to_string`,reference:_r,async:!1,message:e,"~run"(e,t){try{e.value=String(e.value)}catch{m(this,`string`,e,t),e.typed=!1}return e}}}function vr(){return{kind:`transformation`,type:`to_upper_case`,reference:vr,async:!1,"~run"(e){return e.value=e.value.toUpperCase(),e}}}function yr(e){return{kind:`transformation`,type:`transform`,reference:yr,async:!1,operation:e,"~run"(e){return e.value=this.operation(e.value),e}}}function br(e){return{kind:`transformation`,type:`transform`,reference:br,async:!0,operation:e,async"~run"(e){return e.value=await this.operation(e.value),e}}}function xr(){return{kind:`transformation`,type:`trim`,reference:xr,async:!1,"~run"(e){return e.value=e.value.trim(),e}}}function Sr(){return{kind:`transformation`,type:`trim_end`,reference:Sr,async:!1,"~run"(e){return e.value=e.value.trimEnd(),e}}}function Cr(){return{kind:`transformation`,type:`trim_start`,reference:Cr,async:!1,"~run"(e){return e.value=e.value.trimStart(),e}}}function wr(e){return{kind:`validation`,type:`ulid`,reference:wr,async:!1,expects:null,requirement:Ue,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`ULID`,e,t),e}}}function Tr(e){return{kind:`validation`,type:`url`,reference:Tr,async:!1,expects:null,requirement(e){try{return URL.canParse?URL.canParse(e):(new URL(e),!0)}catch{return!1}},message:e,"~run"(e,t){return e.typed&&!this.requirement(e.value)&&m(this,`URL`,e,t),e}}}function Er(e){return{kind:`validation`,type:`uuid`,reference:Er,async:!1,expects:null,requirement:We,message:e,"~run"(e,t){return e.typed&&!this.requirement.test(e.value)&&m(this,`UUID`,e,t),e}}}function Dr(e,t){return{kind:`validation`,type:`value`,reference:Dr,async:!1,expects:e instanceof Date?e.toJSON():p(e),requirement:e,message:t,"~run"(e,t){return e.typed&&!O(this.requirement,e.value)&&m(this,`value`,e,t,{received:e.value instanceof Date?e.value.toJSON():p(e.value)}),e}}}function Or(e,t){return{kind:`validation`,type:`values`,reference:Or,async:!1,expects:`${k(e.map(e=>e instanceof Date?e.toJSON():p(e)),`|`)}`,requirement:e,message:t,"~run"(e,t){return e.typed&&!this.requirement.some(t=>O(t,e.value))&&m(this,`value`,e,t,{received:e.value instanceof Date?e.value.toJSON():p(e.value)}),e}}}function kr(e,t,n){return{kind:`validation`,type:`words`,reference:kr,async:!1,expects:`${t}`,locales:e,requirement:t,message:n,"~run"(e,t){if(e.typed){let n=w(this.locales,e.value);n!==this.requirement&&m(this,`words`,e,t,{received:`${n}`})}return e}}}const P={abortEarly:!0};function Ar(e,t){let n=e[`~run`]({value:t},P).issues;if(n)throw new M(n)}var jr=class{constructor(e){this.refCount=0,this.maxSize=e?.maxSize??1e3,this.maxAge=e?.maxAge??1/0,this.hasMaxAge=isFinite(this.maxAge)}stringify(e){let t=typeof e;if(t===`string`)return`"${e}"`;if(t===`number`||t===`boolean`)return`${e}`;if(t===`bigint`)return`${e}n`;if(t===`object`||t===`function`){if(e){this.refIds??(this.refIds=new WeakMap);let t=this.refIds.get(e);return t||(t=++this.refCount,this.refIds.set(e,t)),`#${t}`}return`null`}return t}key(e,t={}){return`${this.stringify(e)}|${this.stringify(t.lang)}|${this.stringify(t.message)}|${this.stringify(t.abortEarly)}|${this.stringify(t.abortPipeEarly)}`}get(e){if(!this.store)return;let t=this.store.get(e);if(t){if(this.hasMaxAge&&Date.now()-t[1]>this.maxAge){this.store.delete(e);return}return this.store.delete(e),this.store.set(e,t),t[0]}}set(e,t){this.store??(this.store=new Map),this.store.delete(e);let n=this.hasMaxAge?Date.now():0;this.store.set(e,[t,n]),this.store.size>this.maxSize&&this.store.delete(this.store.keys().next().value)}clear(){this.store?.clear()}};function Mr(e,t){return A({...e,cacheConfig:t,cache:new jr(t),"~run"(t,n){let r=this.cache.key(t.value,n),i=this.cache.get(r);return i||this.cache.set(r,i=e[`~run`](t,n)),h(i)}})}function Nr(e,t){let n;return A({...e,async:!0,cacheConfig:t,cache:new jr(t),async"~run"(t,r){let i=this.cache.key(t.value,r),a=this.cache.get(i);if(a)return h(a);let o=n?.get(i);o||(n??(n=new Map),o=Promise.resolve(e[`~run`](t,r)),n.set(i,o));try{let e=await o;return this.cache.set(i,e),h(e)}finally{n?.delete(i)}}})}function Pr(e,t){return A({...e,"~run"(n,r){return e[`~run`](n,{...r,...t})}})}function F(e,t,n){return typeof e.fallback==`function`?e.fallback(t,n):e.fallback}function Fr(e,t){return A({...e,fallback:t,"~run"(t,n){let r=e[`~run`](t,n);return r.issues?{typed:!0,value:F(this,r,n)}:r}})}function Ir(e,t){return A({...e,fallback:t,async:!0,async"~run"(t,n){let r=await e[`~run`](t,n);return r.issues?{typed:!0,value:await F(this,r,n)}:r}})}function Lr(e){let t={};for(let n of e)if(n.path){let e=j(n);e?(t.nested||(t.nested={}),Object.prototype.hasOwnProperty.call(t.nested,e)?t.nested[e].push(n.message):t.nested[e]=[n.message]):t.other?t.other.push(n.message):t.other=[n.message]}else t.root?t.root.push(n.message):t.root=[n.message];return t}function Rr(e,t){return{...e,"~run"(n,r){let i=n.issues&&[...n.issues];if(n=e[`~run`](n,r),n.issues){for(let e of n.issues)if(!i?.includes(e)){let r=n.value;for(let n of t){let t=r[n],i={type:`unknown`,origin:`value`,input:r,key:n,value:t};if(e.path?e.path.push(i):e.path=[i],!t)break;r=t}}}return n}}}function zr(e,t){return{...e,async:!0,async"~run"(n,r){let i=n.issues&&[...n.issues];if(n=await e[`~run`](n,r),n.issues){for(let e of n.issues)if(!i?.includes(e)){let r=n.value;for(let n of t){let t=r[n],i={type:`unknown`,origin:`value`,input:r,key:n,value:t};if(e.path?e.path.push(i):e.path=[i],!t)break;r=t}}}return n}}}function I(e,t,n){return typeof e.default==`function`?e.default(t,n):e.default}function L(e){if(`entries`in e){let t={};for(let n in e.entries)t[n]=L(e.entries[n]);return t}return`items`in e?e.items.map(L):I(e)}async function R(e){return`entries`in e?Object.fromEntries(await Promise.all(Object.entries(e.entries).map(async([e,t])=>[e,await R(t)]))):`items`in e?Promise.all(e.items.map(R)):I(e)}function Br(e){return S(e,`description`)}function Vr(e){let t=[];function n(e){if(`pipe`in e){for(let r of e.pipe)if(r.kind===`schema`&&`pipe`in r)n(r);else if(r.kind===`metadata`&&r.type===`examples`)for(let e of r.examples)t.push(e)}}return n(e),t}function z(e){if(`entries`in e){let t={};for(let n in e.entries)t[n]=z(e.entries[n]);return t}return`items`in e?e.items.map(z):F(e)}async function B(e){return`entries`in e?Object.fromEntries(await Promise.all(Object.entries(e.entries).map(async([e,t])=>[e,await B(t)]))):`items`in e?Promise.all(e.items.map(B)):F(e)}function Hr(e){let t={};function n(e){if(`pipe`in e)for(let r of e.pipe)r.kind===`schema`&&`pipe`in r?n(r):r.kind===`metadata`&&r.type===`metadata`&&Object.assign(t,r.metadata)}return n(e),t}function Ur(e){return S(e,`title`)}function Wr(e,t){return!e[`~run`]({value:t},P).issues}function Gr(){return A({kind:`schema`,type:`any`,reference:Gr,expects:`any`,async:!1,"~run"(e){return e.typed=!0,e}})}function Kr(e,t){return A({kind:`schema`,type:`array`,reference:Kr,expects:`Array`,async:!1,item:e,message:t,"~run"(e,t){let n=e.value;if(Array.isArray(n)){e.typed=!0,e.value=[];for(let r=0;r<n.length;r++){let i=n[r],a=this.item[`~run`]({value:i},t);if(a.issues){let o={type:`array`,origin:`value`,input:n,key:r,value:i};for(let t of a.issues)t.path?t.path.unshift(o):t.path=[o],e.issues?.push(t);if(e.issues||(e.issues=a.issues),t.abortEarly){e.typed=!1;break}}a.typed||(e.typed=!1),e.value.push(a.value)}}else m(this,`type`,e,t);return e}})}function qr(e,t){return A({kind:`schema`,type:`array`,reference:qr,expects:`Array`,async:!0,item:e,message:t,async"~run"(e,t){let n=e.value;if(Array.isArray(n)){e.typed=!0,e.value=[];let r=await Promise.all(n.map(e=>this.item[`~run`]({value:e},t)));for(let i=0;i<r.length;i++){let a=r[i];if(a.issues){let r={type:`array`,origin:`value`,input:n,key:i,value:n[i]};for(let t of a.issues)t.path?t.path.unshift(r):t.path=[r],e.issues?.push(t);if(e.issues||(e.issues=a.issues),t.abortEarly){e.typed=!1;break}}a.typed||(e.typed=!1),e.value.push(a.value)}}else m(this,`type`,e,t);return e}})}function Jr(e){return A({kind:`schema`,type:`bigint`,reference:Jr,expects:`bigint`,async:!1,message:e,"~run"(e,t){return typeof e.value==`bigint`?e.typed=!0:m(this,`type`,e,t),e}})}function Yr(e){return A({kind:`schema`,type:`blob`,reference:Yr,expects:`Blob`,async:!1,message:e,"~run"(e,t){return e.value instanceof Blob?e.typed=!0:m(this,`type`,e,t),e}})}function Xr(e){return A({kind:`schema`,type:`boolean`,reference:Xr,expects:`boolean`,async:!1,message:e,"~run"(e,t){return typeof e.value==`boolean`?e.typed=!0:m(this,`type`,e,t),e}})}function Zr(e,t){return A({kind:`schema`,type:`custom`,reference:Zr,expects:`unknown`,async:!1,check:e,message:t,"~run"(e,t){return this.check(e.value)?e.typed=!0:m(this,`type`,e,t),e}})}function Qr(e,t){return A({kind:`schema`,type:`custom`,reference:Qr,expects:`unknown`,async:!0,check:e,message:t,async"~run"(e,t){return await this.check(e.value)?e.typed=!0:m(this,`type`,e,t),e}})}function $r(e){return A({kind:`schema`,type:`date`,reference:$r,expects:`Date`,async:!1,message:e,"~run"(e,t){return e.value instanceof Date?isNaN(e.value)?m(this,`type`,e,t,{received:`"Invalid Date"`}):e.typed=!0:m(this,`type`,e,t),e}})}function V(e,t){let n=[];for(let t in e)(`${+t}`!==t||typeof e[t]!=`string`||!Object.is(e[e[t]],+t))&&n.push(e[t]);return A({kind:`schema`,type:`enum`,reference:V,expects:k(n.map(p),`|`),async:!1,enum:e,options:n,message:t,"~run"(e,t){return this.options.includes(e.value)?e.typed=!0:m(this,`type`,e,t),e}})}function ei(e,t){return A({kind:`schema`,type:`exact_optional`,reference:ei,expects:e.expects,async:!1,wrapped:e,default:t,"~run"(e,t){return this.wrapped[`~run`](e,t)}})}function ti(e,t){return A({kind:`schema`,type:`exact_optional`,reference:ti,expects:e.expects,async:!0,wrapped:e,default:t,async"~run"(e,t){return this.wrapped[`~run`](e,t)}})}function ni(e){return A({kind:`schema`,type:`file`,reference:ni,expects:`File`,async:!1,message:e,"~run"(e,t){return e.value instanceof File?e.typed=!0:m(this,`type`,e,t),e}})}function H(e){return A({kind:`schema`,type:`function`,reference:H,expects:`Function`,async:!1,message:e,"~run"(e,t){return typeof e.value==`function`?e.typed=!0:m(this,`type`,e,t),e}})}function ri(e,t){return A({kind:`schema`,type:`instance`,reference:ri,expects:e.name,async:!1,class:e,message:t,"~run"(e,t){return e.value instanceof this.class?e.typed=!0:m(this,`type`,e,t),e}})}function U(e,t){if(typeof e==typeof t){if(E(e,t)||e instanceof Date&&t instanceof Date&&E(+e,+t))return{value:e};if(e&&t&&e.constructor===Object&&t.constructor===Object){let n={...e,...t};for(let r in t)if(Object.prototype.hasOwnProperty.call(e,r)&&Object.prototype.hasOwnProperty.call(t,r)){let i=U(e[r],t[r]);if(i.issue)return i;n[r]=i.value}return{value:n}}if(Array.isArray(e)&&Array.isArray(t)&&e.length===t.length){let n=[...e];for(let r=0;r<e.length;r++){let i=U(e[r],t[r]);if(i.issue)return i;n[r]=i.value}return{value:n}}}return{issue:!0}}function ii(e,t){return A({kind:`schema`,type:`intersect`,reference:ii,expects:k(e.map(e=>e.expects),`&`),async:!1,options:e,message:t,"~run"(e,t){if(this.options.length){let n=e.value,r;e.typed=!0;for(let i of this.options){let a=i[`~run`]({value:n},t);if(a.issues){if(e.issues)for(let t of a.issues)e.issues.push(t);else e.issues=a.issues;if(t.abortEarly){e.typed=!1;break}}a.typed||(e.typed=!1),e.typed&&(r?r.push(a.value):r=[a.value])}if(e.typed){e.value=r[0];for(let n=1;n<r.length;n++){let i=U(e.value,r[n]);if(i.issue){m(this,`type`,e,t,{received:`unknown`});break}e.value=i.value}}}else m(this,`type`,e,t);return e}})}function ai(e,t){return A({kind:`schema`,type:`intersect`,reference:ai,expects:k(e.map(e=>e.expects),`&`),async:!0,options:e,message:t,async"~run"(e,t){if(this.options.length){let n=e.value,r;e.typed=!0;let i=await Promise.all(this.options.map(e=>e[`~run`]({value:n},t)));for(let n of i){if(n.issues){if(e.issues)for(let t of n.issues)e.issues.push(t);else e.issues=n.issues;if(t.abortEarly){e.typed=!1;break}}n.typed||(e.typed=!1),e.typed&&(r?r.push(n.value):r=[n.value])}if(e.typed){e.value=r[0];for(let n=1;n<r.length;n++){let i=U(e.value,r[n]);if(i.issue){m(this,`type`,e,t,{received:`unknown`});break}e.value=i.value}}}else m(this,`type`,e,t);return e}})}function oi(e){return A({kind:`schema`,type:`lazy`,reference:oi,expects:`unknown`,async:!1,getter:e,"~run"(e,t){return this.getter(e.value)[`~run`](e,t)}})}function si(e){return A({kind:`schema`,type:`lazy`,reference:si,expects:`unknown`,async:!0,getter:e,async"~run"(e,t){return(await this.getter(e.value))[`~run`](e,t)}})}function ci(e,t){return A({kind:`schema`,type:`literal`,reference:ci,expects:p(e),async:!1,literal:e,message:t,"~run"(e,t){return E(e.value,this.literal)?e.typed=!0:m(this,`type`,e,t),e}})}function li(e,t){return A({kind:`schema`,type:`loose_object`,reference:li,expects:`Object`,async:!1,entries:e,message:t,"~run"(e,t){let n=e.value;if(n&&typeof n==`object`){for(let r in e.typed=!0,e.value={},this.entries){let i=this.entries[r];if(r in n||(i.type===`exact_optional`||i.type===`optional`||i.type===`nullish`)&&i.default!==void 0){let a=r in n?n[r]:I(i),o=i[`~run`]({value:a},t);if(o.issues){let i={type:`object`,origin:`value`,input:n,key:r,value:a};for(let t of o.issues)t.path?t.path.unshift(i):t.path=[i],e.issues?.push(t);if(e.issues||(e.issues=o.issues),t.abortEarly){e.typed=!1;break}}o.typed||(e.typed=!1),e.value[r]=o.value}else if(i.fallback!==void 0)e.value[r]=F(i);else if(i.type!==`exact_optional`&&i.type!==`optional`&&i.type!==`nullish`&&(m(this,`key`,e,t,{input:void 0,expected:`"${r}"`,path:[{type:`object`,origin:`key`,input:n,key:r,value:n[r]}]}),t.abortEarly))break}if(!e.issues||!t.abortEarly)for(let t in n)D(n,t)&&!Object.prototype.hasOwnProperty.call(this.entries,t)&&(e.value[t]=n[t])}else m(this,`type`,e,t);return e}})}function ui(e,t){return A({kind:`schema`,type:`loose_object`,reference:ui,expects:`Object`,async:!0,entries:e,message:t,async"~run"(e,t){let n=e.value;if(n&&typeof n==`object`){e.typed=!0,e.value={};let r=await Promise.all(Object.entries(this.entries).map(async([e,r])=>{if(e in n||(r.type===`exact_optional`||r.type===`optional`||r.type===`nullish`)&&r.default!==void 0){let i=e in n?n[e]:await I(r);return[e,i,r,await r[`~run`]({value:i},t)]}return[e,n[e],r,null]}));for(let[i,a,o,s]of r)if(s){if(s.issues){let r={type:`object`,origin:`value`,input:n,key:i,value:a};for(let t of s.issues)t.path?t.path.unshift(r):t.path=[r],e.issues?.push(t);if(e.issues||(e.issues=s.issues),t.abortEarly){e.typed=!1;break}}s.typed||(e.typed=!1),e.value[i]=s.value}else if(o.fallback!==void 0)e.value[i]=await F(o);else if(o.type!==`exact_optional`&&o.type!==`optional`&&o.type!==`nullish`&&(m(this,`key`,e,t,{input:void 0,expected:`"${i}"`,path:[{type:`object`,origin:`key`,input:n,key:i,value:a}]}),t.abortEarly))break;if(!e.issues||!t.abortEarly)for(let t in n)D(n,t)&&!Object.prototype.hasOwnProperty.call(this.entries,t)&&(e.value[t]=n[t])}else m(this,`type`,e,t);return e}})}function di(e,t){return A({kind:`schema`,type:`loose_tuple`,reference:di,expects:`Array`,async:!1,items:e,message:t,"~run"(e,t){let n=e.value;if(Array.isArray(n)){e.typed=!0,e.value=[];for(let r=0;r<this.items.length;r++){let i=n[r],a=this.items[r][`~run`]({value:i},t);if(a.issues){let o={type:`array`,origin:`value`,input:n,key:r,value:i};for(let t of a.issues)t.path?t.path.unshift(o):t.path=[o],e.issues?.push(t);if(e.issues||(e.issues=a.issues),t.abortEarly){e.typed=!1;break}}a.typed||(e.typed=!1),e.value.push(a.value)}if(!e.issues||!t.abortEarly)for(let t=this.items.length;t<n.length;t++)e.value.push(n[t])}else m(this,`type`,e,t);return e}})}function fi(e,t){return A({kind:`schema`,type:`loose_tuple`,reference:fi,expects:`Array`,async:!0,items:e,message:t,async"~run"(e,t){let n=e.value;if(Array.isArray(n)){e.typed=!0,e.value=[];let r=await Promise.all(this.items.map(async(e,r)=>{let i=n[r];return[r,i,await e[`~run`]({value:i},t)]}));for(let[i,a,o]of r){if(o.issues){let r={type:`array`,origin:`value`,input:n,key:i,value:a};for(let t of o.issues)t.path?t.path.unshift(r):t.path=[r],e.issues?.push(t);if(e.issues||(e.issues=o.issues),t.abortEarly){e.typed=!1;break}}o.typed||(e.typed=!1),e.value.push(o.value)}if(!e.issues||!t.abortEarly)for(let t=this.items.length;t<n.length;t++)e.value.push(n[t])}else m(this,`type`,e,t);return e}})}function pi(e,t,n){return A({kind:`schema`,type:`map`,reference:pi,expects:`Map`,async:!1,key:e,value:t,message:n,"~run"(e,t){let n=e.value;if(n instanceof Map){e.typed=!0,e.value=new Map;for(let[r,i]of n){let a=this.key[`~run`]({value:r},t);if(a.issues){let o={type:`map`,origin:`key`,input:n,key:r,value:i};for(let t of a.issues)t.path?t.path.unshift(o):t.path=[o],e.issues?.push(t);if(e.issues||(e.issues=a.issues),t.abortEarly){e.typed=!1;break}}let o=this.value[`~run`]({value:i},t);if(o.issues){let a={type:`map`,origin:`value`,input:n,key:r,value:i};for(let t of o.issues)t.path?t.path.unshift(a):t.path=[a],e.issues?.push(t);if(e.issues||(e.issues=o.issues),t.abortEarly){e.typed=!1;break}}(!a.typed||!o.typed)&&(e.typed=!1),e.value.set(a.value,o.value)}}else m(this,`type`,e,t);return e}})}function mi(e,t,n){return A({kind:`schema`,type:`map`,reference:mi,expects:`Map`,async:!0,key:e,value:t,message:n,async"~run"(e,t){let n=e.value;if(n instanceof Map){e.typed=!0,e.value=new Map;let r=await Promise.all([...n].map(([e,n])=>Promise.all([e,n,this.key[`~run`]({value:e},t),this.value[`~run`]({value:n},t)])));for(let[i,a,o,s]of r){if(o.issues){let r={type:`map`,origin:`key`,input:n,key:i,value:a};for(let t of o.issues)t.path?t.path.unshift(r):t.path=[r],e.issues?.push(t);if(e.issues||(e.issues=o.issues),t.abortEarly){e.typed=!1;break}}if(s.issues){let r={type:`map`,origin:`value`,input:n,key:i,value:a};for(let t of s.issues)t.path?t.path.unshift(r):t.path=[r],e.issues?.push(t);if(e.issues||(e.issues=s.issues),t.abortEarly){e.typed=!1;break}}(!o.typed||!s.typed)&&(e.typed=!1),e.value.set(o.value,s.value)}}else m(this,`type`,e,t);return e}})}function hi(e){return A({kind:`schema`,type:`nan`,reference:hi,expects:`NaN`,async:!1,message:e,"~run"(e,t){return Number.isNaN(e.value)?e.typed=!0:m(this,`type`,e,t),e}})}function gi(e){return A({kind:`schema`,type:`never`,reference:gi,expects:`never`,async:!1,message:e,"~run"(e,t){return m(this,`type`,e,t),e}})}function _i(e,t){return A({kind:`schema`,type:`non_nullable`,reference:_i,expects:`!null`,async:!1,wrapped:e,message:t,"~run"(e,t){return e.value!==null&&(e=this.wrapped[`~run`](e,t)),e.value===null&&m(this,`type`,e,t),e}})}function vi(e,t){return A({kind:`schema`,type:`non_nullable`,reference:vi,expects:`!null`,async:!0,wrapped:e,message:t,async"~run"(e,t){return e.value!==null&&(e=await this.wrapped[`~run`](e,t)),e.value===null&&m(this,`type`,e,t),e}})}function yi(e,t){return A({kind:`schema`,type:`non_nullish`,reference:yi,expects:`(!null & !undefined)`,async:!1,wrapped:e,message:t,"~run"(e,t){return e.value===null||e.value===void 0||(e=this.wrapped[`~run`](e,t)),(e.value===null||e.value===void 0)&&m(this,`type`,e,t),e}})}function bi(e,t){return A({kind:`schema`,type:`non_nullish`,reference:bi,expects:`(!null & !undefined)`,async:!0,wrapped:e,message:t,async"~run"(e,t){return e.value===null||e.value===void 0||(e=await this.wrapped[`~run`](e,t)),(e.value===null||e.value===void 0)&&m(this,`type`,e,t),e}})}function W(e,t){return A({kind:`schema`,type:`non_optional`,reference:W,expects:`!undefined`,async:!1,wrapped:e,message:t,"~run"(e,t){return e.value!==void 0&&(e=this.wrapped[`~run`](e,t)),e.value===void 0&&m(this,`type`,e,t),e}})}function G(e,t){return A({kind:`schema`,type:`non_optional`,reference:G,expects:`!undefined`,async:!0,wrapped:e,message:t,async"~run"(e,t){return e.value!==void 0&&(e=await this.wrapped[`~run`](e,t)),e.value===void 0&&m(this,`type`,e,t),e}})}function K(e){return A({kind:`schema`,type:`null`,reference:K,expects:`null`,async:!1,message:e,"~run"(e,t){return e.value===null?e.typed=!0:m(this,`type`,e,t),e}})}function xi(e,t){return A({kind:`schema`,type:`nullable`,reference:xi,expects:`(${e.expects} | null)`,async:!1,wrapped:e,default:t,"~run"(e,t){return e.value===null&&(this.default!==void 0&&(e.value=I(this,e,t)),e.value===null)?(e.typed=!0,e):this.wrapped[`~run`](e,t)}})}function Si(e,t){return A({kind:`schema`,type:`nullable`,reference:Si,expects:`(${e.expects} | null)`,async:!0,wrapped:e,default:t,async"~run"(e,t){return e.value===null&&(this.default!==void 0&&(e.value=await I(this,e,t)),e.value===null)?(e.typed=!0,e):this.wrapped[`~run`](e,t)}})}function Ci(e,t){return A({kind:`schema`,type:`nullish`,reference:Ci,expects:`(${e.expects} | null | undefined)`,async:!1,wrapped:e,default:t,"~run"(e,t){return(e.value===null||e.value===void 0)&&(this.default!==void 0&&(e.value=I(this,e,t)),e.value===null||e.value===void 0)?(e.typed=!0,e):this.wrapped[`~run`](e,t)}})}function wi(e,t){return A({kind:`schema`,type:`nullish`,reference:wi,expects:`(${e.expects} | null | undefined)`,async:!0,wrapped:e,default:t,async"~run"(e,t){return(e.value===null||e.value===void 0)&&(this.default!==void 0&&(e.value=await I(this,e,t)),e.value===null||e.value===void 0)?(e.typed=!0,e):this.wrapped[`~run`](e,t)}})}function Ti(e){return A({kind:`schema`,type:`number`,reference:Ti,expects:`number`,async:!1,message:e,"~run"(e,t){return typeof e.value==`number`&&!isNaN(e.value)?e.typed=!0:m(this,`type`,e,t),e}})}function Ei(e,t){return A({kind:`schema`,type:`object`,reference:Ei,expects:`Object`,async:!1,entries:e,message:t,"~run"(e,t){let n=e.value;if(n&&typeof n==`object`)for(let r in e.typed=!0,e.value={},this.entries){let i=this.entries[r];if(r in n||(i.type===`exact_optional`||i.type===`optional`||i.type===`nullish`)&&i.default!==void 0){let a=r in n?n[r]:I(i),o=i[`~run`]({value:a},t);if(o.issues){let i={type:`object`,origin:`value`,input:n,key:r,value:a};for(let t of o.issues)t.path?t.path.unshift(i):t.path=[i],e.issues?.push(t);if(e.issues||(e.issues=o.issues),t.abortEarly){e.typed=!1;break}}o.typed||(e.typed=!1),e.value[r]=o.value}else if(i.fallback!==void 0)e.value[r]=F(i);else if(i.type!==`exact_optional`&&i.type!==`optional`&&i.type!==`nullish`&&(m(this,`key`,e,t,{input:void 0,expected:`"${r}"`,path:[{type:`object`,origin:`key`,input:n,key:r,value:n[r]}]}),t.abortEarly))break}else m(this,`type`,e,t);return e}})}function Di(e,t){return A({kind:`schema`,type:`object`,reference:Di,expects:`Object`,async:!0,entries:e,message:t,async"~run"(e,t){let n=e.value;if(n&&typeof n==`object`){e.typed=!0,e.value={};let r=await Promise.all(Object.entries(this.entries).map(async([e,r])=>{if(e in n||(r.type===`exact_optional`||r.type===`optional`||r.type===`nullish`)&&r.default!==void 0){let i=e in n?n[e]:await I(r);return[e,i,r,await r[`~run`]({value:i},t)]}return[e,n[e],r,null]}));for(let[i,a,o,s]of r)if(s){if(s.issues){let r={type:`object`,origin:`value`,input:n,key:i,value:a};for(let t of s.issues)t.path?t.path.unshift(r):t.path=[r],e.issues?.push(t);if(e.issues||(e.issues=s.issues),t.abortEarly){e.typed=!1;break}}s.typed||(e.typed=!1),e.value[i]=s.value}else if(o.fallback!==void 0)e.value[i]=await F(o);else if(o.type!==`exact_optional`&&o.type!==`optional`&&o.type!==`nullish`&&(m(this,`key`,e,t,{input:void 0,expected:`"${i}"`,path:[{type:`object`,origin:`key`,input:n,key:i,value:a}]}),t.abortEarly))break}else m(this,`type`,e,t);return e}})}function Oi(e,t,n){return A({kind:`schema`,type:`object_with_rest`,reference:Oi,expects:`Object`,async:!1,entries:e,rest:t,message:n,"~run"(e,t){let n=e.value;if(n&&typeof n==`object`){for(let r in e.typed=!0,e.value={},this.entries){let i=this.entries[r];if(r in n||(i.type===`exact_optional`||i.type===`optional`||i.type===`nullish`)&&i.default!==void 0){let a=r in n?n[r]:I(i),o=i[`~run`]({value:a},t);if(o.issues){let i={type:`object`,origin:`value`,input:n,key:r,value:a};for(let t of o.issues)t.path?t.path.unshift(i):t.path=[i],e.issues?.push(t);if(e.issues||(e.issues=o.issues),t.abortEarly){e.typed=!1;break}}o.typed||(e.typed=!1),e.value[r]=o.value}else if(i.fallback!==void 0)e.value[r]=F(i);else if(i.type!==`exact_optional`&&i.type!==`optional`&&i.type!==`nullish`&&(m(this,`key`,e,t,{input:void 0,expected:`"${r}"`,path:[{type:`object`,origin:`key`,input:n,key:r,value:n[r]}]}),t.abortEarly))break}if(!e.issues||!t.abortEarly){for(let r in n)if(D(n,r)&&!Object.prototype.hasOwnProperty.call(this.entries,r)){let i=this.rest[`~run`]({value:n[r]},t);if(i.issues){let a={type:`object`,origin:`value`,input:n,key:r,value:n[r]};for(let t of i.issues)t.path?t.path.unshift(a):t.path=[a],e.issues?.push(t);if(e.issues||(e.issues=i.issues),t.abortEarly){e.typed=!1;break}}i.typed||(e.typed=!1),e.value[r]=i.value}}}else m(this,`type`,e,t);return e}})}function ki(e,t,n){return A({kind:`schema`,type:`object_with_rest`,reference:ki,expects:`Object`,async:!0,entries:e,rest:t,message:n,async"~run"(e,t){let n=e.value;if(n&&typeof n==`object`){e.typed=!0,e.value={};let[r,i]=await Promise.all([Promise.all(Object.entries(this.entries).map(async([e,r])=>{if(e in n||(r.type===`exact_optional`||r.type===`optional`||r.type===`nullish`)&&r.default!==void 0){let i=e in n?n[e]:await I(r);return[e,i,r,await r[`~run`]({value:i},t)]}return[e,n[e],r,null]})),Promise.all(Object.entries(n).filter(([e])=>D(n,e)&&!Object.prototype.hasOwnProperty.call(this.entries,e)).map(async([e,n])=>[e,n,await this.rest[`~run`]({value:n},t)]))]);for(let[i,a,o,s]of r)if(s){if(s.issues){let r={type:`object`,origin:`value`,input:n,key:i,value:a};for(let t of s.issues)t.path?t.path.unshift(r):t.path=[r],e.issues?.push(t);if(e.issues||(e.issues=s.issues),t.abortEarly){e.typed=!1;break}}s.typed||(e.typed=!1),e.value[i]=s.value}else if(o.fallback!==void 0)e.value[i]=await F(o);else if(o.type!==`exact_optional`&&o.type!==`optional`&&o.type!==`nullish`&&(m(this,`key`,e,t,{input:void 0,expected:`"${i}"`,path:[{type:`object`,origin:`key`,input:n,key:i,value:a}]}),t.abortEarly))break;if(!e.issues||!t.abortEarly)for(let[r,a,o]of i){if(o.issues){let i={type:`object`,origin:`value`,input:n,key:r,value:a};for(let t of o.issues)t.path?t.path.unshift(i):t.path=[i],e.issues?.push(t);if(e.issues||(e.issues=o.issues),t.abortEarly){e.typed=!1;break}}o.typed||(e.typed=!1),e.value[r]=o.value}}else m(this,`type`,e,t);return e}})}function q(e,t){return A({kind:`schema`,type:`optional`,reference:q,expects:`(${e.expects} | undefined)`,async:!1,wrapped:e,default:t,"~run"(e,t){return e.value===void 0&&(this.default!==void 0&&(e.value=I(this,e,t)),e.value===void 0)?(e.typed=!0,e):this.wrapped[`~run`](e,t)}})}function J(e,t){return A({kind:`schema`,type:`optional`,reference:J,expects:`(${e.expects} | undefined)`,async:!0,wrapped:e,default:t,async"~run"(e,t){return e.value===void 0&&(this.default!==void 0&&(e.value=await I(this,e,t)),e.value===void 0)?(e.typed=!0,e):this.wrapped[`~run`](e,t)}})}function Y(e,t){return A({kind:`schema`,type:`picklist`,reference:Y,expects:k(e.map(p),`|`),async:!1,options:e,message:t,"~run"(e,t){return this.options.includes(e.value)?e.typed=!0:m(this,`type`,e,t),e}})}function Ai(e){return A({kind:`schema`,type:`promise`,reference:Ai,expects:`Promise`,async:!1,message:e,"~run"(e,t){return e.value instanceof Promise?e.typed=!0:m(this,`type`,e,t),e}})}function ji(e,t,n){return A({kind:`schema`,type:`record`,reference:ji,expects:`Object`,async:!1,key:e,value:t,message:n,"~run"(e,t){let n=e.value;if(n&&typeof n==`object`){for(let r in e.typed=!0,e.value={},n)if(D(n,r)){let i=n[r],a=this.key[`~run`]({value:r},t);if(a.issues){let o={type:`object`,origin:`key`,input:n,key:r,value:i};for(let t of a.issues)t.path=[o],e.issues?.push(t);if(e.issues||(e.issues=a.issues),t.abortEarly){e.typed=!1;break}}let o=this.value[`~run`]({value:i},t);if(o.issues){let a={type:`object`,origin:`value`,input:n,key:r,value:i};for(let t of o.issues)t.path?t.path.unshift(a):t.path=[a],e.issues?.push(t);if(e.issues||(e.issues=o.issues),t.abortEarly){e.typed=!1;break}}(!a.typed||!o.typed)&&(e.typed=!1),a.typed&&(e.value[a.value]=o.value)}}else m(this,`type`,e,t);return e}})}function Mi(e,t,n){return A({kind:`schema`,type:`record`,reference:Mi,expects:`Object`,async:!0,key:e,value:t,message:n,async"~run"(e,t){let n=e.value;if(n&&typeof n==`object`){e.typed=!0,e.value={};let r=await Promise.all(Object.entries(n).filter(([e])=>D(n,e)).map(([e,n])=>Promise.all([e,n,this.key[`~run`]({value:e},t),this.value[`~run`]({value:n},t)])));for(let[i,a,o,s]of r){if(o.issues){let r={type:`object`,origin:`key`,input:n,key:i,value:a};for(let t of o.issues)t.path=[r],e.issues?.push(t);if(e.issues||(e.issues=o.issues),t.abortEarly){e.typed=!1;break}}if(s.issues){let r={type:`object`,origin:`value`,input:n,key:i,value:a};for(let t of s.issues)t.path?t.path.unshift(r):t.path=[r],e.issues?.push(t);if(e.issues||(e.issues=s.issues),t.abortEarly){e.typed=!1;break}}(!o.typed||!s.typed)&&(e.typed=!1),o.typed&&(e.value[o.value]=s.value)}}else m(this,`type`,e,t);return e}})}function Ni(e,t){return A({kind:`schema`,type:`set`,reference:Ni,expects:`Set`,async:!1,value:e,message:t,"~run"(e,t){let n=e.value;if(n instanceof Set){e.typed=!0,e.value=new Set;for(let r of n){let i=this.value[`~run`]({value:r},t);if(i.issues){let a={type:`set`,origin:`value`,input:n,key:null,value:r};for(let t of i.issues)t.path?t.path.unshift(a):t.path=[a],e.issues?.push(t);if(e.issues||(e.issues=i.issues),t.abortEarly){e.typed=!1;break}}i.typed||(e.typed=!1),e.value.add(i.value)}}else m(this,`type`,e,t);return e}})}function Pi(e,t){return A({kind:`schema`,type:`set`,reference:Pi,expects:`Set`,async:!0,value:e,message:t,async"~run"(e,t){let n=e.value;if(n instanceof Set){e.typed=!0,e.value=new Set;let r=await Promise.all([...n].map(async e=>[e,await this.value[`~run`]({value:e},t)]));for(let[i,a]of r){if(a.issues){let r={type:`set`,origin:`value`,input:n,key:null,value:i};for(let t of a.issues)t.path?t.path.unshift(r):t.path=[r],e.issues?.push(t);if(e.issues||(e.issues=a.issues),t.abortEarly){e.typed=!1;break}}a.typed||(e.typed=!1),e.value.add(a.value)}}else m(this,`type`,e,t);return e}})}function Fi(e,t){return A({kind:`schema`,type:`strict_object`,reference:Fi,expects:`Object`,async:!1,entries:e,message:t,"~run"(e,t){let n=e.value;if(n&&typeof n==`object`){for(let r in e.typed=!0,e.value={},this.entries){let i=this.entries[r];if(r in n||(i.type===`exact_optional`||i.type===`optional`||i.type===`nullish`)&&i.default!==void 0){let a=r in n?n[r]:I(i),o=i[`~run`]({value:a},t);if(o.issues){let i={type:`object`,origin:`value`,input:n,key:r,value:a};for(let t of o.issues)t.path?t.path.unshift(i):t.path=[i],e.issues?.push(t);if(e.issues||(e.issues=o.issues),t.abortEarly){e.typed=!1;break}}o.typed||(e.typed=!1),e.value[r]=o.value}else if(i.fallback!==void 0)e.value[r]=F(i);else if(i.type!==`exact_optional`&&i.type!==`optional`&&i.type!==`nullish`&&(m(this,`key`,e,t,{input:void 0,expected:`"${r}"`,path:[{type:`object`,origin:`key`,input:n,key:r,value:n[r]}]}),t.abortEarly))break}if(!e.issues||!t.abortEarly){for(let r in n)if(!Object.prototype.hasOwnProperty.call(this.entries,r)){m(this,`key`,e,t,{input:r,expected:`never`,path:[{type:`object`,origin:`key`,input:n,key:r,value:n[r]}]});break}}}else m(this,`type`,e,t);return e}})}function Ii(e,t){return A({kind:`schema`,type:`strict_object`,reference:Ii,expects:`Object`,async:!0,entries:e,message:t,async"~run"(e,t){let n=e.value;if(n&&typeof n==`object`){e.typed=!0,e.value={};let r=await Promise.all(Object.entries(this.entries).map(async([e,r])=>{if(e in n||(r.type===`exact_optional`||r.type===`optional`||r.type===`nullish`)&&r.default!==void 0){let i=e in n?n[e]:await I(r);return[e,i,r,await r[`~run`]({value:i},t)]}return[e,n[e],r,null]}));for(let[i,a,o,s]of r)if(s){if(s.issues){let r={type:`object`,origin:`value`,input:n,key:i,value:a};for(let t of s.issues)t.path?t.path.unshift(r):t.path=[r],e.issues?.push(t);if(e.issues||(e.issues=s.issues),t.abortEarly){e.typed=!1;break}}s.typed||(e.typed=!1),e.value[i]=s.value}else if(o.fallback!==void 0)e.value[i]=await F(o);else if(o.type!==`exact_optional`&&o.type!==`optional`&&o.type!==`nullish`&&(m(this,`key`,e,t,{input:void 0,expected:`"${i}"`,path:[{type:`object`,origin:`key`,input:n,key:i,value:a}]}),t.abortEarly))break;if(!e.issues||!t.abortEarly){for(let r in n)if(!Object.prototype.hasOwnProperty.call(this.entries,r)){m(this,`key`,e,t,{input:r,expected:`never`,path:[{type:`object`,origin:`key`,input:n,key:r,value:n[r]}]});break}}}else m(this,`type`,e,t);return e}})}function Li(e,t){return A({kind:`schema`,type:`strict_tuple`,reference:Li,expects:`Array`,async:!1,items:e,message:t,"~run"(e,t){let n=e.value;if(Array.isArray(n)){e.typed=!0,e.value=[];for(let r=0;r<this.items.length;r++){let i=n[r],a=this.items[r][`~run`]({value:i},t);if(a.issues){let o={type:`array`,origin:`value`,input:n,key:r,value:i};for(let t of a.issues)t.path?t.path.unshift(o):t.path=[o],e.issues?.push(t);if(e.issues||(e.issues=a.issues),t.abortEarly){e.typed=!1;break}}a.typed||(e.typed=!1),e.value.push(a.value)}!(e.issues&&t.abortEarly)&&this.items.length<n.length&&m(this,`type`,e,t,{input:n[this.items.length],expected:`never`,path:[{type:`array`,origin:`value`,input:n,key:this.items.length,value:n[this.items.length]}]})}else m(this,`type`,e,t);return e}})}function Ri(e,t){return A({kind:`schema`,type:`strict_tuple`,reference:Ri,expects:`Array`,async:!0,items:e,message:t,async"~run"(e,t){let n=e.value;if(Array.isArray(n)){e.typed=!0,e.value=[];let r=await Promise.all(this.items.map(async(e,r)=>{let i=n[r];return[r,i,await e[`~run`]({value:i},t)]}));for(let[i,a,o]of r){if(o.issues){let r={type:`array`,origin:`value`,input:n,key:i,value:a};for(let t of o.issues)t.path?t.path.unshift(r):t.path=[r],e.issues?.push(t);if(e.issues||(e.issues=o.issues),t.abortEarly){e.typed=!1;break}}o.typed||(e.typed=!1),e.value.push(o.value)}!(e.issues&&t.abortEarly)&&this.items.length<n.length&&m(this,`type`,e,t,{input:n[this.items.length],expected:`never`,path:[{type:`array`,origin:`value`,input:n,key:this.items.length,value:n[this.items.length]}]})}else m(this,`type`,e,t);return e}})}function zi(e){return A({kind:`schema`,type:`string`,reference:zi,expects:`string`,async:!1,message:e,"~run"(e,t){return typeof e.value==`string`?e.typed=!0:m(this,`type`,e,t),e}})}function Bi(e){return A({kind:`schema`,type:`symbol`,reference:Bi,expects:`symbol`,async:!1,message:e,"~run"(e,t){return typeof e.value==`symbol`?e.typed=!0:m(this,`type`,e,t),e}})}function Vi(e,t){return A({kind:`schema`,type:`tuple`,reference:Vi,expects:`Array`,async:!1,items:e,message:t,"~run"(e,t){let n=e.value;if(Array.isArray(n)){e.typed=!0,e.value=[];for(let r=0;r<this.items.length;r++){let i=n[r],a=this.items[r][`~run`]({value:i},t);if(a.issues){let o={type:`array`,origin:`value`,input:n,key:r,value:i};for(let t of a.issues)t.path?t.path.unshift(o):t.path=[o],e.issues?.push(t);if(e.issues||(e.issues=a.issues),t.abortEarly){e.typed=!1;break}}a.typed||(e.typed=!1),e.value.push(a.value)}}else m(this,`type`,e,t);return e}})}function Hi(e,t){return A({kind:`schema`,type:`tuple`,reference:Hi,expects:`Array`,async:!0,items:e,message:t,async"~run"(e,t){let n=e.value;if(Array.isArray(n)){e.typed=!0,e.value=[];let r=await Promise.all(this.items.map(async(e,r)=>{let i=n[r];return[r,i,await e[`~run`]({value:i},t)]}));for(let[i,a,o]of r){if(o.issues){let r={type:`array`,origin:`value`,input:n,key:i,value:a};for(let t of o.issues)t.path?t.path.unshift(r):t.path=[r],e.issues?.push(t);if(e.issues||(e.issues=o.issues),t.abortEarly){e.typed=!1;break}}o.typed||(e.typed=!1),e.value.push(o.value)}}else m(this,`type`,e,t);return e}})}function Ui(e,t,n){return A({kind:`schema`,type:`tuple_with_rest`,reference:Ui,expects:`Array`,async:!1,items:e,rest:t,message:n,"~run"(e,t){let n=e.value;if(Array.isArray(n)){e.typed=!0,e.value=[];for(let r=0;r<this.items.length;r++){let i=n[r],a=this.items[r][`~run`]({value:i},t);if(a.issues){let o={type:`array`,origin:`value`,input:n,key:r,value:i};for(let t of a.issues)t.path?t.path.unshift(o):t.path=[o],e.issues?.push(t);if(e.issues||(e.issues=a.issues),t.abortEarly){e.typed=!1;break}}a.typed||(e.typed=!1),e.value.push(a.value)}if(!e.issues||!t.abortEarly)for(let r=this.items.length;r<n.length;r++){let i=n[r],a=this.rest[`~run`]({value:i},t);if(a.issues){let o={type:`array`,origin:`value`,input:n,key:r,value:i};for(let t of a.issues)t.path?t.path.unshift(o):t.path=[o],e.issues?.push(t);if(e.issues||(e.issues=a.issues),t.abortEarly){e.typed=!1;break}}a.typed||(e.typed=!1),e.value.push(a.value)}}else m(this,`type`,e,t);return e}})}function Wi(e,t,n){return A({kind:`schema`,type:`tuple_with_rest`,reference:Wi,expects:`Array`,async:!0,items:e,rest:t,message:n,async"~run"(e,t){let n=e.value;if(Array.isArray(n)){e.typed=!0,e.value=[];let[r,i]=await Promise.all([Promise.all(this.items.map(async(e,r)=>{let i=n[r];return[r,i,await e[`~run`]({value:i},t)]})),Promise.all(n.slice(this.items.length).map(async(e,n)=>[n+this.items.length,e,await this.rest[`~run`]({value:e},t)]))]);for(let[i,a,o]of r){if(o.issues){let r={type:`array`,origin:`value`,input:n,key:i,value:a};for(let t of o.issues)t.path?t.path.unshift(r):t.path=[r],e.issues?.push(t);if(e.issues||(e.issues=o.issues),t.abortEarly){e.typed=!1;break}}o.typed||(e.typed=!1),e.value.push(o.value)}if(!e.issues||!t.abortEarly)for(let[r,a,o]of i){if(o.issues){let i={type:`array`,origin:`value`,input:n,key:r,value:a};for(let t of o.issues)t.path?t.path.unshift(i):t.path=[i],e.issues?.push(t);if(e.issues||(e.issues=o.issues),t.abortEarly){e.typed=!1;break}}o.typed||(e.typed=!1),e.value.push(o.value)}}else m(this,`type`,e,t);return e}})}function X(e){return A({kind:`schema`,type:`undefined`,reference:X,expects:`undefined`,async:!1,message:e,"~run"(e,t){return e.value===void 0?e.typed=!0:m(this,`type`,e,t),e}})}function Gi(e,t){return A({kind:`schema`,type:`undefinedable`,reference:Gi,expects:`(${e.expects} | undefined)`,async:!1,wrapped:e,default:t,"~run"(e,t){return e.value===void 0&&(this.default!==void 0&&(e.value=I(this,e,t)),e.value===void 0)?(e.typed=!0,e):this.wrapped[`~run`](e,t)}})}function Ki(e,t){return A({kind:`schema`,type:`undefinedable`,reference:Ki,expects:`(${e.expects} | undefined)`,async:!0,wrapped:e,default:t,async"~run"(e,t){return e.value===void 0&&(this.default!==void 0&&(e.value=await I(this,e,t)),e.value===void 0)?(e.typed=!0,e):this.wrapped[`~run`](e,t)}})}function Z(e){let t;if(e)for(let n of e)if(t)for(let e of n.issues)t.push(e);else t=n.issues;return t}function Q(e,t){return A({kind:`schema`,type:`union`,reference:Q,expects:k(e.map(e=>e.expects),`|`),async:!1,options:e,message:t,"~run"(e,t){let n,r,i;for(let a of this.options){let o=a[`~run`]({value:e.value},t);if(o.typed)if(o.issues)r?r.push(o):r=[o];else{n=o;break}else i?i.push(o):i=[o]}if(n)return n;if(r){if(r.length===1)return r[0];m(this,`type`,e,t,{issues:Z(r)}),e.typed=!0}else if(i?.length===1)return i[0];else m(this,`type`,e,t,{issues:Z(i)});return e}})}function qi(e,t){return A({kind:`schema`,type:`union`,reference:qi,expects:k(e.map(e=>e.expects),`|`),async:!0,options:e,message:t,async"~run"(e,t){let n,r,i;for(let a of this.options){let o=await a[`~run`]({value:e.value},t);if(o.typed)if(o.issues)r?r.push(o):r=[o];else{n=o;break}else i?i.push(o):i=[o]}if(n)return n;if(r){if(r.length===1)return r[0];m(this,`type`,e,t,{issues:Z(r)}),e.typed=!0}else if(i?.length===1)return i[0];else m(this,`type`,e,t,{issues:Z(i)});return e}})}function Ji(){return A({kind:`schema`,type:`unknown`,reference:Ji,expects:`unknown`,async:!1,"~run"(e){return e.typed=!0,e}})}function Yi(e,t,n){return A({kind:`schema`,type:`variant`,reference:Yi,expects:`Object`,async:!1,key:e,options:t,message:n,"~run"(e,t){let n=e.value;if(n&&typeof n==`object`){let r,i=0,a=this.key,o=[],s=(e,c)=>{for(let l of e.options){if(l.type===`variant`)s(l,new Set(c).add(l.key));else{let e=!0,s=0;for(let t of c){let r=l.entries[t];if(t in n?r[`~run`]({typed:!1,value:n[t]},P).issues:r.type!==`exact_optional`&&r.type!==`optional`&&r.type!==`nullish`){e=!1,a!==t&&(i<s||i===s&&t in n&&!(a in n))&&(i=s,a=t,o=[]),a===t&&o.push(l.entries[t].expects);break}s++}if(e){let e=l[`~run`]({value:n},t);(!r||!r.typed&&e.typed)&&(r=e)}}if(r&&!r.issues)break}};if(s(this,new Set([this.key])),r)return r;m(this,`type`,e,t,{input:n[a],expected:k(o,`|`),path:[{type:`object`,origin:`value`,input:n,key:a,value:n[a]}]})}else m(this,`type`,e,t);return e}})}function Xi(e,t,n){return A({kind:`schema`,type:`variant`,reference:Xi,expects:`Object`,async:!0,key:e,options:t,message:n,async"~run"(e,t){let n=e.value;if(n&&typeof n==`object`){let r,i=0,a=this.key,o=[],s=async(e,c)=>{for(let l of e.options){if(l.type===`variant`)await s(l,new Set(c).add(l.key));else{let e=!0,s=0;for(let t of c){let r=l.entries[t];if(t in n?(await r[`~run`]({typed:!1,value:n[t]},P)).issues:r.type!==`exact_optional`&&r.type!==`optional`&&r.type!==`nullish`){e=!1,a!==t&&(i<s||i===s&&t in n&&!(a in n))&&(i=s,a=t,o=[]),a===t&&o.push(l.entries[t].expects);break}s++}if(e){let e=await l[`~run`]({value:n},t);(!r||!r.typed&&e.typed)&&(r=e)}}if(r&&!r.issues)break}};if(await s(this,new Set([this.key])),r)return r;m(this,`type`,e,t,{input:n[a],expected:k(o,`|`),path:[{type:`object`,origin:`value`,input:n,key:a,value:n[a]}]})}else m(this,`type`,e,t);return e}})}function $(e){return A({kind:`schema`,type:`void`,reference:$,expects:`void`,async:!1,message:e,"~run"(e,t){return e.value===void 0?e.typed=!0:m(this,`type`,e,t),e}})}function Zi(e,t){return Y(Object.keys(e.entries),t)}function Qi(e,t){return A({...e,"~run"(n,r){return e[`~run`](n,{...r,message:t})}})}function $i(e,t){let n={...e.entries};for(let e of t)delete n[e];return A({...e,entries:n})}function ea(e,t,n){let i=e[`~run`]({value:t},r(n));if(i.issues)throw new M(i.issues);return i.value}async function ta(e,t,n){let i=await e[`~run`]({value:t},r(n));if(i.issues)throw new M(i.issues);return i.value}function na(e,t){let n=n=>ea(e,n,t);return n.schema=e,n.config=t,n}function ra(e,t){let n=n=>ta(e,n,t);return n.schema=e,n.config=t,n}function ia(e,t){let n={};for(let r in e.entries)n[r]=!t||t.includes(r)?q(e.entries[r]):e.entries[r];return A({...e,entries:n})}function aa(e,t){let n={};for(let r in e.entries)n[r]=!t||t.includes(r)?J(e.entries[r]):e.entries[r];return A({...e,entries:n})}function oa(e,t){let n={};for(let r of t)n[r]=e.entries[r];return A({...e,entries:n})}function sa(...e){return A({...e[0],pipe:e,"~run"(t,n){for(let r of e)if(r.kind!==`metadata`){if(t.issues&&(r.kind===`schema`||r.kind===`transformation`)){t.typed=!1;break}(!t.issues||!n.abortEarly&&!n.abortPipeEarly)&&(t=r[`~run`](t,n))}return t}})}function ca(...e){return A({...e[0],pipe:e,async:!0,async"~run"(t,n){for(let r of e)if(r.kind!==`metadata`){if(t.issues&&(r.kind===`schema`||r.kind===`transformation`)){t.typed=!1;break}(!t.issues||!n.abortEarly&&!n.abortPipeEarly)&&(t=await r[`~run`](t,n))}return t}})}function la(e,t,n){let r=Array.isArray(t)?t:void 0,i=Array.isArray(t)?n:t,a={};for(let t in e.entries)a[t]=!r||r.includes(t)?W(e.entries[t],i):e.entries[t];return A({...e,entries:a})}function ua(e,t,n){let r=Array.isArray(t)?t:void 0,i=Array.isArray(t)?n:t,a={};for(let t in e.entries)a[t]=!r||r.includes(t)?G(e.entries[t],i):e.entries[t];return A({...e,entries:a})}function da(e,t,n){let i=e[`~run`]({value:t},r(n));return{typed:i.typed,success:!i.issues,output:i.value,issues:i.issues}}async function fa(e,t,n){let i=await e[`~run`]({value:t},r(n));return{typed:i.typed,success:!i.issues,output:i.value,issues:i.issues}}function pa(e,t){let n=n=>da(e,n,t);return n.schema=e,n.config=t,n}function ma(e,t){let n=n=>fa(e,n,t);return n.schema=e,n.config=t,n}function ha(e){let t=``;for(let n of e){t&&(t+=`
`),t+=`× ${n.message}`;let e=j(n);e&&(t+=`\n  → at ${e}`)}return t}function ga(e){return e.wrapped}

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			id: moduleId,
/******/ 			loaded: false,
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Flag the module as loaded
/******/ 		module.loaded = true;
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/async module */
/******/ 	(() => {
/******/ 		var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 		var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 		var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 		var resolveQueue = (queue) => {
/******/ 			if(queue && queue.d < 1) {
/******/ 				queue.d = 1;
/******/ 				queue.forEach((fn) => (fn.r--));
/******/ 				queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 			}
/******/ 		}
/******/ 		var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 			if(dep !== null && typeof dep === "object") {
/******/ 				if(dep[webpackQueues]) return dep;
/******/ 				if(dep.then) {
/******/ 					var queue = [];
/******/ 					queue.d = 0;
/******/ 					dep.then((r) => {
/******/ 						obj[webpackExports] = r;
/******/ 						resolveQueue(queue);
/******/ 					}, (e) => {
/******/ 						obj[webpackError] = e;
/******/ 						resolveQueue(queue);
/******/ 					});
/******/ 					var obj = {};
/******/ 					obj[webpackQueues] = (fn) => (fn(queue));
/******/ 					return obj;
/******/ 				}
/******/ 			}
/******/ 			var ret = {};
/******/ 			ret[webpackQueues] = x => {};
/******/ 			ret[webpackExports] = dep;
/******/ 			return ret;
/******/ 		}));
/******/ 		__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 			var queue;
/******/ 			hasAwait && ((queue = []).d = -1);
/******/ 			var depQueues = new Set();
/******/ 			var exports = module.exports;
/******/ 			var currentDeps;
/******/ 			var outerResolve;
/******/ 			var reject;
/******/ 			var promise = new Promise((resolve, rej) => {
/******/ 				reject = rej;
/******/ 				outerResolve = resolve;
/******/ 			});
/******/ 			promise[webpackExports] = exports;
/******/ 			promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 			module.exports = promise;
/******/ 			body((deps) => {
/******/ 				currentDeps = wrapDeps(deps);
/******/ 				var fn;
/******/ 				var getResult = () => (currentDeps.map((d) => {
/******/ 					if(d[webpackError]) throw d[webpackError];
/******/ 					return d[webpackExports];
/******/ 				}))
/******/ 				var promise = new Promise((resolve) => {
/******/ 					fn = () => (resolve(getResult));
/******/ 					fn.r = 0;
/******/ 					var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 					currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 				});
/******/ 				return fn.r ? promise : getResult();
/******/ 			}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 			queue && queue.d < 0 && (queue.d = 0);
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/node module decorator */
/******/ 	(() => {
/******/ 		__nccwpck_require__.nmd = (module) => {
/******/ 			module.paths = [];
/******/ 			if (!module.children) module.children = [];
/******/ 			return module;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module used 'module' so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(9885);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;