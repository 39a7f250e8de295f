/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 2453:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ dutyAt),
/* harmony export */   T: () => (/* binding */ dutyAfter)
/* harmony export */ });
/* harmony import */ var _runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8298);

/** What post must know once `event` has been told; undefined where it changes nothing. */
function dutyAt(event, wish) {
    const cancel = wish.cancelOnAbort;
    switch (event.kind) {
        case 'starting':
            return { kind: 'starting', record: event.record, cancel };
        case 'started':
            return { kind: 'run', run: event.run, cancel };
        case 'cancelling':
            return { kind: 'run', run: event.run, cancel: true };
        case 'retrying':
            return 'nothing';
        case 'waiting':
            // A start that waits has started nothing.
            return event.wait.error.operation === 'RunProject' ? 'nothing' : undefined;
        case 'project':
        case 'history':
        case 'active':
        case 'awaiting':
        case 'active-ended':
        case 'attached':
        case 'found':
        case 'to-cancel':
        case 'recovered':
        case 'unsure':
        case 'starting-again':
        case 'adopted':
        case 'no-time-to-retry':
        case 'held-back':
        case 'polled':
        case 'status-changed':
        case 'unknown-status':
        case 'heartbeat':
            return undefined;
    }
}
/** What post still has to do after `outcome`: what main has tried in vain, or had no time to find out. */
function dutyAfter(outcome, record, wish) {
    if (outcome.kind === 'unsure')
        return { kind: 'starting', record, cancel: true };
    const cancellation = 'cancellation' in outcome ? outcome.cancellation : undefined;
    const run = (0,_runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .runOf */ .ng)(outcome);
    if (cancellation?.kind === 'failed' && run !== undefined)
        return { kind: 'run', run, cancel: true };
    if (cancellation?.kind !== 'unsure')
        return 'nothing';
    return { kind: 'starting', record, cancel: isWanted(outcome, wish) };
}
/** Whether the user wants a run cancelled that was cut short like this. */
function isWanted(outcome, wish) {
    if (outcome.kind === 'timed-out')
        return wish.cancelOnTimeout;
    return (outcome.kind === 'stopped' && outcome.by === 'fail-fast') || wish.cancelOnAbort;
}


/***/ }),

/***/ 7019:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ savedLeftovers),
/* harmony export */   g: () => (/* binding */ saveLeftovers)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7090);
/* harmony import */ var _lib_cut_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3769);


const id = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR());
const leftoverSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .variant */ .Ox('kind', [
    /** Main was asking for a run when it last said something. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({
        kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu('starting'),
        record: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({
            projectId: id,
            knownRunIds: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yq(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO(id)),
            isListOld: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yq(valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu(true)),
            newestStartMs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yq(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai()),
            askedAtMs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yq(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai()),
        }),
        cancel: valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM(),
        name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yq(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj()),
        /** Runs of the same project that main has started and heard of. The first start of a project has them for all. */
        ownRunIds: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yq(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO(id)),
    }),
    /** Main had this run under way when it last said something. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({
        kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu('run'),
        run: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ projectId: id, runId: id, status: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), runUrl: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yq(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj()) }),
        cancel: valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM(),
        name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yq(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj()),
    }),
]);
const leftoversSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO(leftoverSchema);
const KEY = 'leftover';
/** State comes to post in one environment variable, which Windows holds to 32,767 characters. All leftovers share these. */
const MAX_IDS = 500;
const MAX_OWN_IDS = 100;
const MAX_URL_CHARACTERS = 4_000;
const MAX_STATUS = 50;
const MAX_NAME = 60;
/**
 * Written synchronously, because the next moment may be the process's last. None means that main began but had not got to
 * a run, or that its runs need nothing more.
 */
function saveLeftovers(channel, leftovers) {
    const shares = {
        ids: Math.floor(MAX_IDS / leftovers.length),
        ownIds: Math.floor(MAX_OWN_IDS / leftovers.filter(hasOwnIds).length),
        urlCharacters: Math.floor(MAX_URL_CHARACTERS / leftovers.length),
    };
    const shortened = leftovers.map(leftover => shorten(withShortName(leftover), shares));
    channel.save(KEY, JSON.stringify(valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg(leftoversSchema, shortened)));
}
/** What is called as many exposures are has a long name. */
function withShortName(leftover) {
    const { name } = leftover;
    return name === undefined ? leftover : { ...leftover, name: (0,_lib_cut_js__WEBPACK_IMPORTED_MODULE_1__/* .withinUnits */ .L)(name, MAX_NAME) };
}
const hasOwnIds = (leftover) => 'ownRunIds' in leftover;
function shorten(leftover, shares) {
    if (leftover.kind === 'starting') {
        const { ownRunIds, ...start } = leftover;
        const { knownRunIds, ...record } = start.record;
        return {
            ...start,
            ...(ownRunIds && { ownRunIds: ownRunIds.slice(-shares.ownIds) }),
            record: { ...record, ...(knownRunIds && { knownRunIds: knownRunIds.slice(0, shares.ids) }) },
        };
    }
    const { runUrl = '', ...rest } = leftover.run;
    const run = { ...rest, status: (0,_lib_cut_js__WEBPACK_IMPORTED_MODULE_1__/* .withinUnits */ .L)(rest.status, MAX_STATUS) };
    return { ...leftover, run: runUrl.length > shares.urlCharacters ? run : { ...leftover.run, ...run } };
}
/** What main left; undefined where this process is main itself. State can be anything by now: it is a variable. */
function savedLeftovers(channel) {
    const saved = channel.saved(KEY);
    if (saved === '')
        return undefined;
    const entries = parsed(saved);
    if (!Array.isArray(entries))
        return { leftovers: [], unreadable: ['it is no list in JSON'] };
    const read = entries.map(entry => valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xL(leftoverSchema, entry));
    const leftovers = read.flatMap(result => (result.success ? [result.output] : []));
    const unreadable = read.flatMap(({ issues }, place) => (issues ? [told(issues[0], place)] : []));
    return { leftovers: [...new Map(leftovers.map(left => [identityOf(left), left])).values()], unreadable };
}
function parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}
function told(issue, place) {
    const field = valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .Bu(issue);
    return field === null ? `entry ${place + 1}` : `\`${field}\` of entry ${place + 1}`;
}
const identityOf = (leftover) => leftover.kind === 'run' ? leftover.run.runId : JSON.stringify(leftover);


/***/ }),

/***/ 1258:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ performanceOf)
/* harmony export */ });
/** A run as the user asked for it, as it is to be performed. */
function performanceOf({ request: { projectId, ...body }, ...plan }) {
    return {
        projectId,
        body,
        dryRun: body.dryRun ?? false,
        ifActive: plan.ifActive,
        wait: plan.wait,
        timeoutMs: plan.timeoutMs,
        pollIntervalMs: plan.pollIntervalMs,
        cancelOnTimeout: plan.cancelOnTimeout,
        cancelOnAbort: plan.cancelOnAbort,
        retries: plan.retries,
    };
}


/***/ }),

/***/ 664:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ sideRequestsOf)
/* harmony export */ });
/* harmony import */ var _title_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1814);
/* harmony import */ var _token_owner_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5718);


function sideRequestsOf(projectId, surroundings, emit) {
    const { hex, stop } = surroundings;
    let titleTold;
    let whose;
    return {
        ask() {
            titleTold ??= (0,_title_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchTitle */ .d)(projectId, { hex, stop, emit });
            whose ??= (0,_token_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchTokenOwner */ .T)(surroundings);
        },
        async end() {
            whose?.drop();
            await titleTold;
        },
    };
}


/***/ }),

/***/ 1814:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ fetchTitle)
/* harmony export */ });
/** What the title may take, waiting for the rate limit included, because the step ends no sooner. */
const TITLE_MS = 2_000;
/** The title is nice to have: without it the step goes on. */
async function fetchTitle(projectId, { hex, stop, emit }) {
    const project = await hex.getProject(projectId, { signal: stop, withinMs: TITLE_MS });
    if (project.ok)
        emit({ kind: 'project', title: project.value.title });
}


/***/ }),

/***/ 5718:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ fetchTokenOwner)
});

// EXTERNAL MODULE: ./src/lib/format.js
var format = __nccwpck_require__(6446);
// EXTERNAL MODULE: ./src/report/text/hex-error.js
var hex_error = __nccwpck_require__(5276);
;// CONCATENATED MODULE: ./src/report/text/token-expiry.js


const DAY_MS = 86_400_000;
/** Earlier, nobody needs to know. */
const SOON_MS = 7 * DAY_MS;
/**
 * A warning of a token that expires soon, or has just expired; undefined where there is time, or where it never does.
 *
 * @param expiresAtMs in milliseconds since the epoch, as `nowMs`, which should be Hex's time
 */
function expiryWarning(expiresAtMs, nowMs) {
    if (expiresAtMs === undefined || expiresAtMs - nowMs >= SOON_MS)
        return undefined;
    const leftMs = expiresAtMs - nowMs;
    return leftMs <= 0
        ? { title: 'Hex token expired', message: (0,hex_error/* expiredOn */.Xi)(expiresAtMs) }
        : {
            title: 'Hex token expires soon',
            message: `The token expires on ${(0,format/* moment */.n)(new Date(expiresAtMs).toISOString())}, in ${days(leftMs)}. ${hex_error/* NEW_TOKEN */.ny}`,
        };
}
function days(leftMs) {
    if (leftMs < DAY_MS)
        return (0,format/* duration */.p)(leftMs);
    const whole = Math.floor(leftMs / DAY_MS);
    return whole === 1 ? '1 day' : `${whole} days`;
}

;// CONCATENATED MODULE: ./src/commands/token-owner.js

/** With no more time than this, it is not sent where the rate limits leave no room. */
const WITHIN_MS = 2_000;
/** Asks once whose the token is, and warns if it expires soon. What goes wrong with that goes unmentioned. */
function fetchTokenOwner({ hex, clock, stop, channel, }) {
    const dropped = new AbortController();
    const signal = AbortSignal.any([stop, dropped.signal]);
    const ask = async () => {
        const me = await hex.getMe({ signal, withinMs: WITHIN_MS });
        if (!me.ok || dropped.signal.aborted)
            return undefined;
        const warning = expiryWarning(me.value.tokenExpiresAtMs, hex.timeMs() ?? clock.wallNow());
        if (warning !== undefined)
            channel.warning(warning);
        return me.value;
    };
    return { answer: ask(), drop: () => dropped.abort() };
}


/***/ }),

/***/ 2818:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   kc: () => (/* binding */ logText),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   nv: () => (/* binding */ markdownSentence)
/* harmony export */ });
/* harmony import */ var _lib_cut_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3769);

/** Characters that act instead of showing: controls and marks that turn the direction of text. */
const ACTING = /[\p{Cc}\p{Bidi_Control}\ufeff]/gu;
const LINE_BREAK = /\r\n|[\r\n\u0085\u2028\u2029]/g;
/**
 * Text from outside as one harmless line of a log: what acts is shown instead, and no workflow command is left in it.
 * The runner takes `##[` for one anywhere in a line and `::` at a line's start.
 *
 * @param most how many characters to keep
 */
function logText(text, most = 1000) {
    const line = cut(text, most).replace(LINE_BREAK, '⏎').replace(ACTING, shown);
    return line.trim().replaceAll('##[', '# #[').replace(/^::/, ': :');
}
/** What GitHub makes links of even where it is written as a character reference: mentions, issue numbers, addresses. */
const LINKING = /[@#]|:(?=\/\/)|www(?=\.)/gi;
/** All but what means nothing to Markdown or HTML inside a line. A point means nothing within a number and after a word. */
const STRUCTURE = /[^\p{L}\p{N} ,/()='"%.-]|\.(?=\p{L})|(?<!\p{N})\.(?=\p{N})/gu;
/**
 * Text from outside for Markdown or HTML: what could be structure becomes a character reference, which CommonMark and
 * HTML both take for text. A word joiner, which nobody sees, keeps GitHub from making links of the result.
 */
const escapeMarkdown = (text, most) => escaped(logText(text, most));
const escaped = (line) => line.replace(LINKING, '$&\u2060').replace(STRUCTURE, reference);
const reference = (character) => `&#${character.codePointAt(0)};`;
/** Text from outside as inline code, where GitHub looks for no links, mentions or issue numbers either. */
const code = (text, most) => tagged(logText(text, most));
const tagged = (line) => `<code>${escaped(line)}</code>`;
/** What stands between backticks as words do, so that one that is left over in text from outside pairs with none. */
const SPAN = /(?<![^\s("'[])`([^\s`](?:[^`]*[^\s`])?)`(?![\p{L}\p{N}])/u;
/**
 * This action's own sentences for Markdown, with the names and values that they have in backticks as inline code. All
 * else is escapeMarkdown. Text from outside in it can become inline code too, but nothing else.
 */
function markdownSentence(text, most) {
    const pieces = logText(text, most).split(SPAN);
    return pieces.map((piece, index) => (index % 2 === 0 ? escaped(piece) : tagged(piece))).join('');
}
/** A link that shows text from outside. An address that is no absolute web address becomes plain text. */
function link(text, address, most) {
    const url = address === undefined ? null : URL.parse(address);
    if (url === null || !/^https?:$/.test(url.protocol))
        return code(text, most);
    return `<a href="${url.href.replace(/[^\w/:.?=%#~-]/g, reference)}">${escapeMarkdown(text, most)}</a>`;
}
function cut(text, most) {
    const kept = (0,_lib_cut_js__WEBPACK_IMPORTED_MODULE_0__/* .firstCharacters */ .D)(text, most);
    if (kept.length === text.length)
        return kept;
    return `${kept}… (${charactersIn(text.slice(kept.length))} more characters)`;
}
/** Of two halves, the second counts for nothing. */
const charactersIn = (text) => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
const shown = (character) => {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x20)
        return String.fromCodePoint(0x2400 + point);
    return `\\u${point.toString(16).padStart(4, '0')}`;
};


/***/ }),

/***/ 4211:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ spilled)
/* harmony export */ });
/** All outputs of a job together may hold 1 MB, as UTF-16. */
const MAX_OUTPUT = 400_000;
/**
 * The outputs that hold `json`: the one called `name`, or, where it is too long for that, `<name>-path` with the path of
 * a file. Warns of that unless `before`, the outputs so far, shows that it was so already.
 */
function spilled(channel, { name, json }, before = {}) {
    if (json.length <= MAX_OUTPUT)
        return { [name]: json };
    const pathName = `${name}-path`;
    const path = channel.file(`${name}.json`, json);
    if (before[pathName] === undefined) {
        const where = path === '' ? 'and no file could be written for it' : `so it is in the file that \`${pathName}\` names`;
        channel.warning({
            title: `Output \`${name}\` too long`,
            message: `It has ${thousands(json.length)} characters, of which an output takes ${thousands(MAX_OUTPUT)}, ${where}. \`${name}\` is empty.`,
        });
    }
    return { [name]: '', [pathName]: path };
}
const thousands = (count) => count.toLocaleString('en-US');


/***/ }),

/***/ 6270:
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
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./actions-core.js



// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
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
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + external_os_.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!external_fs_.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
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
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
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
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(external_os_.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Writes debug message to user log
* @param message debug message
*/
function debug(message) {
	issueCommand("debug", {}, message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + external_os_.EOL);
}
/**
* Saves state for current action, the state can only be retrieved by this action's post job execution.
*
* @param     name     name of the state to store
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function saveState(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
/**
* Gets the value of an state set by this action's main execution.
*
* @param     name     name of the state to get
* @returns   string
*/
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}


// EXTERNAL MODULE: ./src/lib/cut.js
var cut = __nccwpck_require__(3769);
// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __nccwpck_require__(2818);
;// CONCATENATED MODULE: ./src/github/redact.js

/** So much of a secret's beginning gives it away, ... */
const TELLING = 8;
/** ... after what all tokens of its kind begin with: Hex's, and GitHub's. */
const PUBLIC = /^(hxt[a-z]_|gh[a-z]_|github_pat_)/;
const tellingLength = (secret) => (PUBLIC.exec(secret)?.[0].length ?? 0) + TELLING;
/** What must not leave: a token as it was given, and its parts where it holds blanks, as `Bearer …` does. */
function secretsIn(token) {
    const parts = token.split(/\s+/).filter(part => part.length >= TELLING);
    return [...new Set([token, token.trim(), ...parts])].filter(secret => secret.trim() !== '');
}
/** Gives a text without any of `secrets`, nor what is left of one that was cut. */
function redactor(secrets) {
    const tellTales = secrets.flatMap(tellTalesOf);
    // What begins like a secret may end in half a character.
    return text => tellTales.reduce(hide, text).toWellFormed();
}
/** `secret` as it is, and as `escapeMarkdown` writes it. */
function tellTalesOf(secret) {
    const tellTales = [(text) => text, (text) => (0,github_escape/* escapeMarkdown */.FV)(text, secret.length)].map(write => {
        const whole = write(secret);
        const headLength = write(secret.slice(0, tellingLength(secret))).length;
        return { head: whole.slice(0, headLength), tail: whole.slice(headLength) };
    });
    return tellTales.filter(({ head }) => head !== '');
}
function hide(text, { head, tail }) {
    const [before = '', ...pieces] = text.split(head);
    return [before, ...pieces.map(piece => piece.slice(sharedLength(piece, tail)))].join('***');
}
function sharedLength(one, other) {
    let length = 0;
    while (length < one.length && one[length] === other[length])
        length += 1;
    return length;
}

;// CONCATENATED MODULE: ./src/github/runner.js








/** GitHub drops a summary above 1 MiB whole. */
const MAX_SUMMARY_BYTES = 1_000_000;
/** GitHub cuts an annotation at 4,096 characters. */
const MAX_ANNOTATION = 4_000;
const SECRET_INPUTS = ['token', 'github-token'];
/** Opens the channel and masks the tokens, before anything else can be said. */
function openRunner(env) {
    const secrets = SECRET_INPUTS.flatMap(name => secretsIn(getInput(name, { trimWhitespace: false })));
    for (const secret of secrets)
        setSecret(secret);
    const redact = redactor(secrets);
    const folder = (0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_namespaceObject.tmpdir)(), `hex-${(0,external_node_crypto_.randomUUID)()}`);
    const noted = new Set();
    const orNote = (what, lost, write) => {
        try {
            write();
        }
        catch (error) {
            if (noted.has(what))
                return;
            noted.add(what);
            info(redact(`Note: ${lost}: ${(0,github_escape/* logText */.kc)(error.message)}`));
        }
    };
    const fileOf = (variable) => {
        const file = env[variable];
        if (!file)
            throw new Error(`${variable} names no file`);
        return file;
    };
    return {
        input: name => getInput(name, { trimWhitespace: false }),
        saved: name => getState(name),
        info: line => info(redact(line)),
        debug: line => debug(redact(line)),
        warning: ({ title, message }) => warning((0,cut/* withinUnits */.L)(redact(message), MAX_ANNOTATION), { title: redact(title) }),
        error: ({ title, message }) => error((0,cut/* withinUnits */.L)(redact(message), MAX_ANNOTATION), { title: redact(title) }),
        output: (name, value) => orNote('output', 'outputs could not be set', () => {
            orNothing(fileOf('GITHUB_OUTPUT'), () => setOutput(name, redact(value)));
        }),
        // State that cannot go to its file goes through the log, as of old: too much hangs on it.
        save: (name, value) => {
            const file = env.GITHUB_STATE ?? '';
            try {
                orNothing(file, () => saveState(name, redact(value)));
            }
            catch {
                empty(file);
                info(`::save-state name=${name}::${redact(value)
                    .replaceAll('%', '%25')
                    .replace(/[\r\n]/g, ' ')}`);
            }
        },
        file: (given, content) => {
            const path = (0,external_node_path_.resolve)(folder, given);
            let written = '';
            orNote(given, `${(0,github_escape/* logText */.kc)(given)} could not be written`, () => {
                (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
                // What is there already may be a link to somewhere else: it is replaced, not followed.
                (0,external_node_fs_namespaceObject.rmSync)(path, { force: true });
                (0,external_node_fs_namespaceObject.writeFileSync)(path, typeof content === 'string' ? redact(content) : content, { flag: 'wx' });
                written = path;
            });
            return written;
        },
        summarize: markdown => orNote('summary', 'the job summary could not be written', () => {
            const file = fileOf('GITHUB_STEP_SUMMARY');
            orNothing(file, () => (0,external_node_fs_namespaceObject.appendFileSync)(file, shortened(redact(markdown))));
        }),
        redact,
    };
}
/**
 * Does what appends to `file`, whole or not at all: the runner fails a step that leaves half a value, as a disk that is
 * full may.
 */
function orNothing(file, append) {
    const { size } = (0,external_node_fs_namespaceObject.statSync)(file);
    try {
        append();
    }
    catch (error) {
        (0,external_node_fs_namespaceObject.truncateSync)(file, size);
        throw error;
    }
}
/** What stands in the file of state would count for more than what the log says later. */
function empty(file) {
    try {
        (0,external_node_fs_namespaceObject.truncateSync)(file);
    }
    catch {
        // There is no such file.
    }
}
/** Cut between two paragraphs, of which the first tells the outcome. */
function shortened(markdown) {
    const bytes = Buffer.from(markdown);
    if (bytes.length <= MAX_SUMMARY_BYTES)
        return markdown;
    const kept = bytes.toString('utf8', 0, MAX_SUMMARY_BYTES);
    const end = kept.lastIndexOf('\n\n');
    if (end <= 0)
        throw new Error('it is too long for GitHub');
    return `${kept.slice(0, end)}\n\n… The rest is too long for GitHub.\n\n`;
}


/***/ }),

/***/ 6578:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  PC: () => (/* binding */ LISTED_RUNS),
  Q$: () => (/* binding */ LISTING_MS),
  md: () => (/* binding */ PAGE_SIZE),
  EE: () => (/* binding */ createHexApi)
});

// EXTERNAL MODULE: ./src/hex/http.js
var http = __nccwpck_require__(9455);
;// CONCATENATED MODULE: ./src/hex/rate-limit/headers.js
/** A reset above this is a time since the epoch in seconds, one below it seconds from now. */
const MIN_EPOCH_SECONDS = 1_000_000_000;
/** And above this, in milliseconds. */
const LEAST_EPOCH_MS = 1_000 * MIN_EPOCH_SECONDS;
const NAMES = ['ratelimit', 'x-ratelimit', 'x-rate-limit'];
/** Hex's time as the answer tells it, in milliseconds since the epoch. */
function hexTimeMs(headers) {
    const timeMs = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(timeMs) ? undefined : timeMs;
}
/**
 * How long a refusal asks to wait, in milliseconds: by `Retry-After` (seconds or an HTTP date), else, if it is a 429,
 * until the rate limit resets. Times are held against the answer's own `Date`, because clocks differ.
 *
 * @param wallNowMs this machine's time since the epoch, for answers without a `Date`
 */
function askedWaitMs(status, headers, wallNowMs) {
    const nowMs = hexTimeMs(headers) ?? wallNowMs;
    const untilResetMs = status === 429 ? limitResetMs(headers, nowMs) : undefined;
    const delayMs = retryAfterMs(headers.get('retry-after'), nowMs) ?? untilResetMs;
    return delayMs === undefined ? undefined : Math.max(0, delayMs);
}
/**
 * What remains of a limit and when it resets, from whichever rate-limit headers are there; undefined without both. The
 * limit may have its window beside it, as in `20;w=60`, or in `RateLimit-Policy`.
 */
function rateLimitOf(headers, wallNowMs) {
    const remaining = numberIn(headers, 'remaining');
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
    // `Date.parse` makes dates of almost anything; an HTTP date is in GMT.
    const timeMs = /\bGMT\s*$/.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(timeMs) ? undefined : timeMs - nowMs;
}
function limitResetMs(headers, nowMs) {
    const seconds = numberIn(headers, 'reset');
    if (seconds === undefined)
        return undefined;
    if (seconds > LEAST_EPOCH_MS)
        return seconds - nowMs;
    return seconds > MIN_EPOCH_SECONDS ? seconds * 1000 - nowMs : seconds * 1000;
}
function numberIn(headers, what) {
    const values = NAMES.map(name => headers.get(`${name}-${what}`));
    const value = values.find(found => found !== null && isNumber(found));
    return value === undefined || value === null ? undefined : Number(value);
}
const isNumber = (value) => /^\s*\d+(\.\d+)?\s*$/.test(value);

// EXTERNAL MODULE: ./src/hex/rate-limit/limiter.js
var limiter = __nccwpck_require__(5908);
// EXTERNAL MODULE: ./valibot.js
var valibot = __nccwpck_require__(7090);
// EXTERNAL MODULE: ./src/hex/schemas.js
var schemas = __nccwpck_require__(7695);
;// CONCATENATED MODULE: ./src/hex/response.js



/**
 * Reads what was answered: a value of the schema, or why there is none. Every operation is understood in the older and in
 * the newer form of Hex's API, whichever it has in Hex's documents: Hex moves them one by one.
 */
function readAnswer({ operation, schema, needsEdit = false }, answer, { redact, wallNowMs, tokenExpiresAtMs }) {
    const { status, headers, text } = answer;
    const json = parse(text, redact);
    const traceId = traceIdOf(json) ?? traceIdIn(headers, redact);
    const fail = (error) => ({
        ok: false,
        error: { operation, ...(traceId !== undefined && { traceId }), ...error },
    });
    const succeed = (value) => ({ ok: true, operation, value });
    if (status >= 300 && status < 400) {
        return fail({ kind: 'redirected', status, location: redact(headers.get('location') ?? '') });
    }
    if (status < 200 || status >= 400) {
        const resetMs = askedWaitMs(status, headers, wallNowMs);
        const hasExpired = status === 401 && (tokenExpiresAtMs ?? Infinity) <= (hexTimeMs(headers) ?? wallNowMs);
        return fail({
            ...refusal(status, text, json),
            ...(status === 403 && needsEdit && { needsEdit }),
            ...(resetMs !== undefined && { resetMs }),
            ...(hasExpired && tokenExpiresAtMs !== undefined && { tokenExpiredAtMs: tokenExpiresAtMs }),
        });
    }
    if (schema === undefined) {
        // Hex gives a 204 or some JSON; a proxy that wants somebody to sign in gives a page.
        return isPage(text)
            ? fail({ kind: 'unreadable', status, detail: noJson(text) })
            : succeed(undefined);
    }
    if (json === undefined)
        return fail({ kind: 'unreadable', status, detail: noJson(text) });
    const result = valibot/* safeParse */.xL(schema, traceId === undefined ? json : withTraceId(json, traceId));
    return result.success
        ? succeed(result.output)
        : fail({ kind: 'unreadable', status, detail: misfit(result.issues[0]) });
}
/** Of what an answer is made that is no success; undefined of a success. */
function refusalShape(operation, { status, headers, text }, redact) {
    if (status < 300)
        return undefined;
    const json = parse(text, redact);
    const names = (all) => [...all].slice(0, MAX_NAMES).map(redact);
    return {
        operation,
        status,
        headers: names(headers.keys()),
        body: isObject(json) ? names(Object.keys(json)) : kindOf(text, json),
    };
}
/** More would be nothing of Hex's. */
const MAX_NAMES = 50;
function kindOf(text, json) {
    if (text.trim() === '')
        return 'empty';
    if (json !== undefined)
        return 'other JSON';
    return isPage(text) ? 'a web page' : 'no JSON';
}
function refusal(status, text, json) {
    const result = valibot/* safeParse */.xL(schemas/* errorBody */.t4, json);
    const body = result.success ? result.output : {};
    const { reason, details, message, issues, invalid, notFound } = body;
    const words = [reason ?? message, details, ...(issues ?? []).map(issue => issue.message)].filter(Boolean);
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
/** The whole text of a 401 that Hex gives before any route runs, of both forms of its API. */
const BARE_401 = 'Unauthorized';
/** Such as `SERVICE_UNAVAILABLE`. */
const CODE = /^[A-Z][A-Z0-9_]*$/;
/**
 * Whether only Hex writes such a body: a text for its `reason` (the older form; Kubernetes has a `code` and a `kind`
 * beside it), a `code` in capitals together with a `message` (the newer form), or two lists of parameters (RunProject's 422). A gateway's JSON often has
 * a `message`, too, but alone, with a number, or below another key.
 */
const isErrorOfHex = ({ reason, code, message, invalid, notFound }, json) => (typeof reason === 'string' && !(isObject(json) && ('code' in json || 'kind' in json))) ||
    (typeof message === 'string' && CODE.test(code ?? '')) ||
    [invalid, notFound].every(Array.isArray);
/** In the body, as the older form has it. */
function traceIdOf(json) {
    const traceId = isObject(json) ? json.traceId : undefined;
    return typeof traceId === 'string' && traceId !== '' ? traceId : undefined;
}
/** In a header, as the newer form and answers without JSON have it. */
const traceIdIn = (headers, redact) => redact(headers.get('x-trace-id')?.trim() ?? '') || undefined;
const withTraceId = (json, traceId) => isObject(json) ? { ...json, traceId } : json;
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Undefined where `text` is no JSON. The token is taken out after parsing, which undoes JSON's own escapes. */
function parse(text, redact) {
    try {
        return JSON.parse(text, (_, value) => (typeof value === 'string' ? redact(value) : value));
    }
    catch {
        return undefined;
    }
}
function noJson(text) {
    if (text.trim() === '')
        return 'its body is empty';
    return isPage(text) ? 'its body is a web page, not JSON' : 'its body is no complete JSON';
}
const isPage = (text) => /^\s*</.test(text);
function misfit(issue) {
    const field = (issue.path ?? []).map(item => String(item.key)).join('.');
    if (field === '')
        return 'its body is no JSON object';
    if (issue.received === 'undefined')
        return `the field \`${field}\` is missing`;
    return `the field \`${field}\` ${issue.message.startsWith('is ') ? issue.message : `is ${issue.received}`}`;
}

;// CONCATENATED MODULE: ./src/hex/client.js





/** What GetProjectRuns asks for: history enough, and on one page. */
const LISTED_RUNS = 50;
/** How long each operation may take, from connecting to the answer's last byte. */
const DEADLINE_MS = {
    RunProject: 30_000,
    GetRunStatus: 10_000,
    GetProjectRuns: 2_000,
    CancelRun: 4_000,
    GetChartImageFromRun: 30_000,
    GetProject: 2_000,
    Me: 2_000,
    ListProjects: 10_000,
    ListUsers: 10_000,
    ListGroups: 10_000,
    ListDataConnections: 10_000,
};
/** What GetProjectRuns gets where its answer is what the step is for. */
const LISTING_MS = 10_000;
/** Where the lists lie, below `/api/v1/`. */
const LIST_PATHS = {
    ListProjects: 'projects',
    ListUsers: 'users',
    ListGroups: 'groups',
    ListDataConnections: 'data-connections',
};
/** The most entries that Hex gives at once. */
const PAGE_SIZE = {
    ListProjects: 100,
    ListUsers: 500,
    ListGroups: 500,
    ListDataConnections: 100,
    GetProjectRuns: 100,
};
/** Hex's API at `origin`, for one token. Never throws: what goes wrong is a `Fault`. Requests keep to Hex's rate limits. */
function createHexApi({ fetch, clock, origin, token, userAgent, onHold, onRefusal, }) {
    const redact = (text) => text.replaceAll(token, '***');
    const budget = (0,limiter/* createRateLimiter */.x)();
    /** Hex's calendar less `clock`, by the newest answer that told it. */
    let hexAheadMs;
    let tokenExpiresAtMs;
    /** Waits until the rate limits leave room, and takes it; gives a error where they leave none in time. */
    const admit = async ({ operation, limits = {}, }) => {
        const { signal, withinMs = Number.POSITIVE_INFINITY, holdMs = withinMs, isUrgent = false } = limits;
        const deadlineAt = clock.now() + Math.min(withinMs, holdMs);
        for (;;) {
            if (signal?.aborted)
                return { operation, kind: 'aborted', sent: false };
            const delayMs = budget.delayMs({ operation, isUrgent }, clock.now());
            if (delayMs === 0) {
                // At once, or two that wake together would both take the same room.
                budget.spend(operation, clock.now());
                return undefined;
            }
            if (clock.now() + delayMs > deadlineAt || delayMs >= withinMs)
                return { operation, kind: 'held', resetMs: delayMs };
            onHold?.(operation, delayMs);
            await clock.sleep(delayMs, signal);
        }
    };
    const send = async (call) => {
        const { operation, method, path, body, limits } = call;
        const askedAt = clock.now();
        const error = await admit(call);
        if (error !== undefined)
            return { ok: false, error };
        const withinMs = (limits?.withinMs ?? Number.POSITIVE_INFINITY) - (clock.now() - askedAt);
        if (withinMs <= 0)
            return { ok: false, error: { operation, kind: 'out-of-time', sent: false } };
        const ownMs = limits?.deadlineMs ?? call.deadlineMs ?? DEADLINE_MS[operation];
        const exchanged = await (0,http/* exchange */.cv)(fetch, clock, {
            method,
            url: `${origin}/api/v1/${path}`,
            headers: {
                authorization: `Bearer ${token}`,
                accept: 'application/json',
                'user-agent': userAgent,
                ...(body !== undefined && { 'content-type': 'application/json' }),
                ...(operation === 'GetRunStatus' && { 'enable-expanded-stats': 'true' }),
            },
            ...(body !== undefined && { body: JSON.stringify(body) }),
            deadlineMs: Math.min(ownMs, withinMs),
            signal: limits?.signal,
        });
        if (exchanged.kind === 'timed-out' && withinMs < ownMs)
            return { ok: false, error: { operation, kind: 'out-of-time', sent: true } };
        if (exchanged.kind !== 'answer')
            return { ok: false, error: { operation, ...exchanged } };
        const limit = rateLimitOf(exchanged.headers, clock.wallNow());
        if (limit !== undefined)
            budget.learn(operation, limit, clock.now());
        if (exchanged.status === 429) {
            budget.refused(operation, askedWaitMs(429, exchanged.headers, clock.wallNow()), clock.now());
        }
        const shape = refusalShape(operation, exchanged, redact);
        if (shape !== undefined)
            onRefusal?.(shape);
        const answer = readAnswer(call, exchanged, {
            redact,
            wallNowMs: clock.wallNow(),
            tokenExpiresAtMs,
        });
        const timeMs = hexTimeMs(exchanged.headers);
        // Not by the clock of a proxy that answers in Hex's place.
        const isOfHex = answer.ok || (answer.error.kind === 'refused' && answer.error.fromHex);
        if (isOfHex && timeMs !== undefined)
            hexAheadMs = timeMs - clock.now();
        return answer;
    };
    return {
        timeMs: () => (hexAheadMs === undefined ? undefined : clock.now() + hexAheadMs),
        looks: () => budget.looks(clock.now()),
        startInMs: ahead => budget.startInMs(ahead, clock.now()),
        runProject: (projectId, body, limits) => send({
            operation: 'RunProject',
            method: 'POST',
            path: `projects/${projectId}/runs`,
            schema: (0,schemas/* startedRunOf */.cc)(projectId),
            needsEdit: 'updatePublishedResults' in body && body.updatePublishedResults === true,
            body,
            limits,
        }),
        getRunStatus: (run, limits) => send({
            operation: 'GetRunStatus',
            method: 'GET',
            path: pathOf(run),
            schema: (0,schemas/* runStatusOf */.dc)(run.runId),
            limits,
        }),
        getProjectRuns: (projectId, limits) => send({
            operation: 'GetProjectRuns',
            method: 'GET',
            path: `projects/${projectId}/runs?limit=${LISTED_RUNS}`,
            schema: (0,schemas/* projectRunsOf */.xO)(projectId),
            limits,
        }),
        cancelRun: (run, limits) => send({ operation: 'CancelRun', method: 'DELETE', path: pathOf(run), schema: undefined, limits }),
        getProject: (projectId, limits) => send({
            operation: 'GetProject',
            method: 'GET',
            path: `projects/${projectId}`,
            schema: schemas/* project */.Cv,
            limits,
        }),
        list: (operation, { limit, after }, limits) => send({
            operation,
            method: 'GET',
            path: LIST_PATHS[operation] + queryOf({ limit, after }),
            schema: schemas/* listPage */.ks,
            limits,
        }),
        listRuns: ({ projectId, statusFilter, triggerFilter }, { limit, after }, limits) => {
            const query = queryOf({ limit, offset: after, statusFilter, runTriggerFilter: triggerFilter });
            return send({
                operation: 'GetProjectRuns',
                method: 'GET',
                path: `projects/${projectId}/runs${query}`,
                schema: (0,schemas/* runsPage */.QX)({ offset: Number(after ?? 0), limit }),
                deadlineMs: LISTING_MS,
                limits,
            });
        },
        getChartImage: (run, staticId, limits) => send({
            operation: 'GetChartImageFromRun',
            method: 'GET',
            path: `${pathOf(run)}/cells/${encodeURIComponent(staticId)}/image`,
            schema: (0,schemas/* chartImageOf */.bR)(staticId),
            limits,
        }),
        getMe: async (limits) => {
            const answer = await send({ operation: 'Me', method: 'GET', path: 'users/me', schema: schemas.me, limits });
            if (answer.ok)
                tokenExpiresAtMs = answer.value.tokenExpiresAtMs;
            return answer;
        },
    };
}
const pathOf = ({ projectId, runId }) => `projects/${projectId}/runs/${runId}`;
/** What is not known is left out. */
function queryOf(given) {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(given))
        if (value !== undefined)
            query.set(name, String(value));
    return `?${query}`;
}


/***/ }),

/***/ 5689:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  sL: () => (/* binding */ fetchThrough),
  UI: () => (/* binding */ openHex)
});

// UNUSED EXPORTS: userAgent

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"run-hex-project","rE":"0.1.0"}');
// EXTERNAL MODULE: ./src/lib/clock.js
var clock = __nccwpck_require__(9543);
// EXTERNAL MODULE: ./src/hex/client.js + 2 modules
var client = __nccwpck_require__(6578);
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


/**
 * A `fetch` for `origin`: through the proxy that `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` mean for it, read as the
 * runner reads them, or Node's own where they mean none. Node's own `fetch` takes no notice of these variables, and
 * undici, which does the tunnelling, is loaded only where it is needed.
 */
function fetchFor(origin) {
    const proxy = proxyFor(new URL(origin));
    if (proxy === 'none')
        return globalThis.fetch;
    const tunnel = proxy instanceof Error ? Promise.reject(proxy) : tunnelThrough(proxy);
    // Whoever fetches hears of it.
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
    const undici = await __nccwpck_require__.e(/* import() */ 734).then(__nccwpck_require__.t.bind(__nccwpck_require__, 734, 19));
    try {
        // With HTTP/2, all requests would wait for one tunnel, for ever where the proxy does not answer.
        const dispatcher = new undici.ProxyAgent({ uri: proxy.href, allowH2: false });
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
    const named = process.env[variable ?? ''];
    if (!named)
        return 'none';
    // Without a scheme it is `http`, as for the runner: `proxy.corp:8080` is no URL whose scheme is `proxy.corp`.
    const proxy = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(named) ? named : `http://${named}`);
    if (proxy === null)
        return badProxy();
    if (['http:', 'https:'].includes(proxy.protocol))
        return proxy;
    return badProxy(`\`${variable}\` names the proxy \`${proxy.protocol}//${proxy.host}\`, and only those of \`http://\` and \`https://\` can be used`);
}

;// CONCATENATED MODULE: ./src/hex/connect.js




/** Names the action, its version and the repository that runs it, so that Hex can tell who asks. */
function userAgent(env) {
    const repository = (env.GITHUB_REPOSITORY ?? '').replace(/[^\w./-]/g, '');
    return `${package_namespaceObject.UU}/${package_namespaceObject.rE}${repository === '' ? '' : ` (${repository})`}`;
}
/** A `fetch` for an origin, through whatever proxy the runner has for it. */
const fetchThrough = fetchFor;
/** The API as both main and post use it. */
const openHex = ({ token, hexUrl: origin }, env, listeners) => (0,client/* createHexApi */.EE)({
    ...listeners,
    fetch: fetchFor(origin),
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
/** Codes of failures that come before a connection stands, so that the request cannot have left. */
const NEVER_CONNECTED = [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
    'ERR_TLS_HANDSHAKE_TIMEOUT',
];
/** What the system is asked for before a connection stands. */
const BEFORE_CONNECTED = ['connect', 'getaddrinfo'];
/** In the words of the Fetch standard, which has no codes: a port that it opens no connection to. */
const BAD_PORT = 'bad port';
/** Sends one request and reads its answer to the end. Never throws; redirects are answers like any other. */
async function exchange(fetch, clock, request) {
    const { signal, deadlineMs, method, headers, body } = request;
    if (signal?.aborted)
        return { kind: 'aborted', sent: false };
    const ended = new AbortController();
    const aborts = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal;
    const answer = receive(fetch, request.url, {
        method,
        headers,
        ...(body !== undefined && { body }),
        redirect: 'manual',
        signal: aborts,
    });
    const deadline = clock.sleep(deadlineMs, aborts).then(() => {
        return signal?.aborted ? { kind: 'aborted', sent: true } : { kind: 'timed-out', deadlineMs };
    });
    const first = await Promise.race([answer, deadline]);
    ended.abort();
    return first;
}
async function receive(fetch, url, init) {
    try {
        const response = await fetch(url, init);
        return {
            kind: 'answer',
            status: response.status,
            headers: response.headers,
            text: await textOf(response),
        };
    }
    catch (error) {
        if (init.signal.aborted)
            return { kind: 'aborted', sent: true };
        return failure(causeOf(error), proxyIn(error) ?? hostAndPort(new URL(url)));
    }
}
/** No answer that is used comes near this; one that never ends must not fill the memory. */
const MAX_BYTES = 10_000_000;
async function textOf({ body }) {
    const decoder = new TextDecoder();
    let bytes = 0;
    let text = '';
    for await (const chunk of body ?? []) {
        bytes += chunk.byteLength;
        if (bytes > MAX_BYTES)
            throw new Error('the answer is over 10 MB');
        text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
}
/**
 * Codes of OpenSSL and of Node for a handshake that cannot succeed: a certificate that is not trusted, or a peer that
 * speaks no TLS. Other errors of TLS can come in the middle of an answer, when the request has long been sent.
 */
const UNTRUSTED = /CERT|^CRL_|^ERR_SSL_(WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL)|^INVALID_(CA|PURPOSE)|^PATH_LENGTH|^HOSTNAME_MISMATCH|^UNABLE_TO_/;
/** Code of an error that a `fetch` throws where the environment names a proxy that cannot be one. */
const BAD_PROXY = 'ERR_BAD_PROXY';
/** How undici tells that a proxy did not open the tunnel. */
const NO_TUNNEL = /Proxy response \((\d+)\)/;
/** @param peer whom a connection was to be made to */
function failure(cause, peer) {
    const { code = '', message } = cause;
    const detail = code === '' ? message : code;
    if (UNTRUSTED.test(code))
        return { kind: 'blocked', by: 'certificate', detail };
    if (code === BAD_PROXY)
        return { kind: 'blocked', by: 'proxy', detail: message };
    const proxyStatus = NO_TUNNEL.exec(message)?.[1];
    if (proxyStatus === undefined) {
        const sent = mayBeSent(cause);
        return { kind: 'unreachable', detail, sent, ...(!sent && message !== BAD_PORT && { peer }) };
    }
    return Number(proxyStatus) < 500
        ? { kind: 'blocked', by: 'proxy', detail: `the proxy answered HTTP ${proxyStatus}` }
        : { kind: 'unreachable', detail: `HTTP ${proxyStatus} of the proxy`, sent: false };
}
const mayBeSent = ({ code = '', syscall = '', message }) => !NEVER_CONNECTED.includes(code) && !BEFORE_CONNECTED.includes(syscall) && message !== BAD_PORT;
/** `the proxy proxy.corp:3128`, where it was on the way through that proxy that an error came; see `fetchFor`. */
function proxyIn(error) {
    if (!(error instanceof Error))
        return undefined;
    const { proxy } = error;
    return proxy === undefined ? proxyIn(error.cause) : `the proxy ${proxy}`;
}
/** What a `fetch` has thrown, in words: its innermost cause, and the proxy where it was on the way through one. */
function failureText(error) {
    const proxy = proxyIn(error);
    const { message } = causeOf(error);
    return proxy === undefined ? message : `${message}, through ${proxy}`;
}
const hostAndPort = ({ hostname, port, protocol }) => `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
/** The innermost cause: `fetch` wraps what happened in a `TypeError` that says only "fetch failed". */
function causeOf(error) {
    if (!(error instanceof Error))
        return { message: String(error) };
    if (error.cause instanceof Error)
        return causeOf(error.cause);
    const inner = error instanceof AggregateError ? error.errors[0] : undefined;
    if (inner instanceof Error)
        return causeOf(inner);
    const { code, syscall } = error;
    return {
        ...(typeof code === 'string' && { code }),
        ...(typeof syscall === 'string' && { syscall }),
        message: error.message,
    };
}


/***/ }),

/***/ 5908:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   wH: () => (/* binding */ LOOKS_A_MINUTE),
/* harmony export */   x: () => (/* binding */ createRateLimiter),
/* harmony export */   xx: () => (/* binding */ minMsForStarts)
/* harmony export */ });
/** Requests a minute, of all kinds but starts and charts. */
const API_REQUESTS = 30;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/**
 * Hex's limits, from its API overview. They hold for one user, so other processes draw on them too. Those on starts were
 * documented in July 2026 and may vary by now: they are assumed until an answer says otherwise.
 */
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
/** What of each quota only urgent requests may use, so that Hex takes a cancellation however much was looked before. */
const RESERVE = 4;
/** What the rate limits leave for looking at runs, urgent requests aside. */
const LOOKS_A_MINUTE = API_REQUESTS - RESERVE;
/** What cancelling draws on. */
const RESERVED = ['total', 'api'];
/** The operations that have a limit of their own instead of that of the API. */
const OWN_GROUPS = { RunProject: 'start', GetChartImageFromRun: 'chart' };
/**
 * These have a limit of their own in the newer of Hex's documents, and that of the API in the older one: they are counted as
 * the latter, and what their answers tell of limits is not taken to be of it.
 */
const PERHAPS_APART = ['Me', 'ListUsers'];
/** So far into a window, so few requests mean that nobody else draws on the limit any more. */
const LONELY = { intoMs: 2_500, requests: 1 };
/** What an answer says of a limit is heeded for so long: no documented window is longer, but one request may try sooner. */
const MAX_CLOSED_MS = {
    total: HOUR_MS,
    start: HOUR_MS,
    api: 300_000,
    chart: HOUR_MS,
};
/** After a refusal, cancellations are so far apart. */
const CANCEL_AGAIN_MS = 2_000;
/** How long the last of so many starts has to wait at the least, by the limits that Hex has as a rule. */
function minMsForStarts(count) {
    const last = Math.max(0, count - 1);
    return Math.max(...QUOTAS.start.map(({ requests, windowMs }) => Math.floor(last / requests) * windowMs));
}
function createRateLimiter() {
    const sent = { total: [], start: [], api: [], chart: [] };
    const closedUntil = { total: 0, start: 0, api: 0, chart: 0 };
    /** How many starts Hex takes, as far as is known. */
    let starts = QUOTAS.start;
    /** What the newest answer to a start has told of each window: so many more until then. */
    const startsLeft = new Map();
    /** Others use up the limit: one look in a window, when it begins, is then as much as is safe. */
    let isCrowded = false;
    let windowEndsAt = 0;
    /** Before it no cancellation, because Hex has refused one. */
    let cancelAgainAt = Number.NEGATIVE_INFINITY;
    /** When a request may be sent that leaves room for so many `others`, and for cancelling unless it is urgent. */
    const openAt = (operation, { isUrgent, others }) => {
        const times = groupsOf(operation).flatMap(group => {
            const spare = others + (!isUrgent && RESERVED.includes(group) ? RESERVE : 0);
            // What the headers say of others' requests does not hold back the urgent ones: Hex may decide.
            return [
                isUrgent ? 0 : closedUntil[group],
                ...(group === 'start' ? starts : QUOTAS[group]).map(quota => roomAt(sent[group], quota, spare)),
            ];
        });
        return Math.max(...times, ...(operation === 'RunProject' ? startsLeftAt(others) : []));
    };
    /** When the windows that answers have told of leave room for a start and so many `others`. */
    const startsLeftAt = (others) => [...startsLeft.values()].map(({ remaining, toldAt, endsAt }) => {
        const since = sent.start.filter(at => at > toldAt).length;
        return remaining > since + others ? 0 : endsAt;
    });
    const learnStarts = (told, now) => {
        starts = withLimit(starts, told);
        const { remaining, resetMs } = told;
        const endsAt = now + Math.min(resetMs, HOUR_MS);
        startsLeft.set(isOfHour(told) ? 'hour' : 'minute', { remaining, toldAt: now, endsAt });
    };
    return {
        delayMs({ operation, isUrgent }, now) {
            const at = isUrgent && operation === 'CancelRun' ? cancelAgainAt : openAt(operation, { isUrgent, others: 0 });
            return Math.max(0, at - now);
        },
        startInMs: (ahead, now) => Math.max(0, openAt('RunProject', { isUrgent: false, others: ahead }) - now),
        spend(operation, now) {
            if (operation === 'CancelRun' && cancelAgainAt !== Number.NEGATIVE_INFINITY)
                cancelAgainAt = now + CANCEL_AGAIN_MS;
            for (const group of groupsOf(operation)) {
                sent[group] = [...sent[group].filter(at => at > now - HOUR_MS), now];
            }
        },
        learn(operation, told, now) {
            if (PERHAPS_APART.includes(operation))
                return;
            const { remaining, resetMs } = told;
            const [group] = groupsOf(operation);
            if (group === 'start')
                learnStarts(told, now);
            if (operation === 'CancelRun' && remaining > 0)
                cancelAgainAt = Number.NEGATIVE_INFINITY;
            if (group === 'api') {
                windowEndsAt = now + Math.min(MINUTE_MS, resetMs);
                const isLonely = remaining >= API_REQUESTS - LONELY.requests && resetMs <= MINUTE_MS - LONELY.intoMs;
                if (isLonely)
                    isCrowded = false;
            }
            if (remaining >= (group === 'api' ? RESERVE : 1))
                return;
            closedUntil[group] = Math.max(closedUntil[group], now + Math.min(resetMs, MAX_CLOSED_MS[group]));
        },
        refused(operation, resetMs = 0, now) {
            if (PERHAPS_APART.includes(operation))
                return;
            const [group] = groupsOf(operation);
            if (group === 'api')
                isCrowded = true;
            if (operation === 'CancelRun')
                // Not as long as Hex asks for: whoever cancels has little time, and tries at the risk of another refusal.
                cancelAgainAt = now + CANCEL_AGAIN_MS;
            closedUntil[group] = Math.max(closedUntil[group], now + Math.min(resetMs, MAX_CLOSED_MS[group]));
        },
        looks(now) {
            const recent = sent.api.filter(at => at > now - MINUTE_MS);
            const opensAt = isCrowded ? Math.max(windowEndsAt, closedUntil.api) : closedUntil.api;
            return {
                looks: LOOKS_A_MINUTE - recent.length,
                refillInMs: (recent[0] ?? now - MINUTE_MS) + MINUTE_MS - now,
                quietMs: now - (sent.api.at(-1) ?? Number.NEGATIVE_INFINITY),
                opensInMs: Math.max(0, opensAt - now),
            };
        },
    };
}
const groupsOf = (operation) => [OWN_GROUPS[operation] ?? 'api', 'total'];
/** Which window an answer tells of: a shorter one has no later reset. */
const isOfHour = ({ resetMs, windowMs = resetMs }) => windowMs > MINUTE_MS;
/** `quotas`, of a minute and of an hour, once an answer has told of one of them. */
function withLimit(quotas, told) {
    const { limit: requests } = told;
    // At its end, the window of an hour looks like one of a minute: what is known already tells of itself.
    if (requests === undefined || quotas.some(quota => quota.requests === requests))
        return quotas;
    const [minute, hour] = quotas;
    if (isOfHour(told))
        return [minute, { requests, windowMs: HOUR_MS }].filter(quota => quota !== undefined);
    const windowMs = Math.min(told.windowMs ?? MINUTE_MS, MINUTE_MS);
    const isHourKnown = hour !== undefined && hour.requests > requests;
    // More in a minute than was documented for an hour: nothing is known of the hour any more.
    return [{ requests, windowMs }, ...(isHourKnown ? [hour] : [])];
}
/** When one request more fits the quota, less what is reserved of it, given those that were sent, oldest first. */
function roomAt(sent, { requests, windowMs }, reserve) {
    // Where the reserve is all there is, whoever is ahead fills the window anew.
    const nth = sent.at(-Math.max(1, requests - reserve));
    return nth === undefined ? 0 : nth + windowMs;
}


/***/ }),

/***/ 4077:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ dispositionOf),
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   jo: () => (/* binding */ backoffMs)
/* harmony export */ });
/** A refusal stays when so many attempts in a row were refused, over so long. */
const STAYING = { attempts: 3, forMs: 15_000 };
/** Three attempts so far apart take more than `STAYING.forMs`. */
const CONFIRM_AFTER_MS = 8_000;
function dispositionOf(error) {
    switch (error.kind) {
        case 'held':
            return 'not-now';
        case 'unreachable':
        case 'timed-out':
        case 'out-of-time':
        case 'unreadable':
            return 'broken';
        case 'blocked':
        case 'redirected':
        case 'aborted':
            return 'final';
        case 'refused':
            return ofStatus(error);
    }
}
/** What passes by itself where nothing is started or cancelled: a lock, a request that came too early, a conflict. */
const PASSING = [409, 423, 425];
function ofStatus({ status, operation, fromHex }) {
    if (status === 429)
        return 'not-now';
    // All kernels are in use; a 503 page comes from something in between and says nothing of the run.
    if (status === 503 && operation === 'RunProject' && fromHex)
        return 'not-now';
    if (status >= 500 || status === 408)
        return 'broken';
    // A conflict says of a run that is to be cancelled that it is not active.
    const isAnswer = operation === 'RunProject' || (operation === 'CancelRun' && status === 409);
    return PASSING.includes(status) && !isAnswer ? 'broken' : 'final';
}
/** The least wait, also where an answer asks for none. */
const MIN_WAIT_MS = 1_000;
/** No documented limit has a longer window, so a wait beyond it is a mistake of whoever asks for it. */
const MAX_WINDOW_MS = 3_600_000;
/** What is heeded of a wait that an answer asks for: a limit resets when it says, trouble may be over sooner. */
const MAX_ASKED_MS = { 'not-now': Number.POSITIVE_INFINITY, broken: 60_000 };
/** First and longest delay, in milliseconds, where the answer does not say how long to wait. */
const BACKOFF = {
    'not-now': { firstMs: 2_000, longestMs: 30_000 },
    broken: { firstMs: 1_000, longestMs: 10_000 },
};
/**
 * How long to wait after the error of attempt number `attempts`: as long as the answer says, else with exponential
 * backoff; what is broken gets full jitter, so that many jobs do not come back together.
 */
function backoffMs(error, attempts, random) {
    const disposition = dispositionOf(error) === 'not-now' ? 'not-now' : 'broken';
    const { firstMs, longestMs } = BACKOFF[disposition];
    const resetMs = error.kind === 'refused' || error.kind === 'held' ? error.resetMs : undefined;
    if (resetMs !== undefined)
        return clamp(resetMs, MIN_WAIT_MS, MAX_ASKED_MS[disposition]);
    const ceilingMs = Math.min(longestMs, firstMs * 2 ** (attempts - 1));
    return disposition === 'broken' ? random() * ceilingMs : ceilingMs;
}
/**
 * Sends what is safe to send twice until an answer comes that trying again would not change. At the deadline the last
 * error that the deadline itself did not make is the answer.
 *
 * @param send makes one attempt, to be over within `withinMs`
 */
async function retrying(send, { clock, random, deadlineAt, signal, overlong, longestWaitMs = MAX_WINDOW_MS, refusals = { final: 'at-once' }, onWait, onRecovery, }) {
    let before;
    let refused = { attempts: 0, sinceAt: clock.now() };
    for (let attempts = 1;; attempts += 1) {
        const answer = await send(deadlineAt - clock.now());
        if (answer.ok) {
            if (attempts > 1)
                onRecovery?.(answer.operation);
            return answer;
        }
        const error = answer.error.kind === 'out-of-time' && before !== undefined ? before : answer.error;
        const failed = { ok: false, error };
        const leftMs = deadlineAt - clock.now();
        if (leftMs <= 0 || signal.aborted)
            return failed;
        refused = withAnswer(refused, error, clock.now());
        if (dispositionOf(error) === 'final' && isFinal(error, refused, { refusals, now: clock.now() }))
            return failed;
        const wantedMs = dispositionOf(error) === 'final' ? CONFIRM_AFTER_MS : backoffMs(error, attempts, random);
        if (overlong === 'give-up' && isAsked(error) && wantedMs >= leftMs)
            return failed;
        const delayMs = Math.min(leftMs, longestWaitMs, wantedMs);
        onWait?.({ error, attempts, delayMs });
        before = error;
        await clock.sleep(delayMs, signal);
        if (signal.aborted || clock.now() >= deadlineAt)
            return failed;
    }
}
/** What is broken in between ends a streak: a gateway in trouble gives refusals that are none of Hex's, too. */
const withAnswer = ({ attempts, sinceAt }, error, now) => dispositionOf(error) === 'final'
    ? { attempts: attempts + 1, sinceAt: attempts === 0 ? now : sinceAt }
    : { attempts: 0, sinceAt: now };
function isFinal(error, { attempts, sinceAt }, { refusals, now }) {
    if (error.kind === 'aborted')
        return true;
    if (error.kind === 'refused' && error.status === 404 && now < (refusals.notFoundUntil ?? 0))
        return false;
    return refusals.final === 'at-once' || (attempts >= STAYING.attempts && now - sinceAt >= STAYING.forMs);
}
/** Whether Hex has said how long to wait. */
const isAsked = (error) => 'resetMs' in error && error.resetMs !== undefined;
const clamp = (value, least, most) => Math.min(most, Math.max(least, value));


/***/ }),

/***/ 7695:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ project),
/* harmony export */   QX: () => (/* binding */ runsPage),
/* harmony export */   Qx: () => (/* binding */ isDraft),
/* harmony export */   VO: () => (/* binding */ runIn),
/* harmony export */   bR: () => (/* binding */ chartImageOf),
/* harmony export */   cc: () => (/* binding */ startedRunOf),
/* harmony export */   dc: () => (/* binding */ runStatusOf),
/* harmony export */   ks: () => (/* binding */ listPage),
/* harmony export */   me: () => (/* binding */ me),
/* harmony export */   t4: () => (/* binding */ errorBody),
/* harmony export */   xO: () => (/* binding */ projectRunsOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7090);

// What a run hangs on is held strictly to Hex's OpenAPI documents: which run it is, and its status. What is only shown
// counts as absent where it does not fit, and unknown keys and statuses pass. Of a list, what cannot be read is left out.
// Hex has two forms of its API at once, an older and a newer one; where they differ, both are read alike.
const id = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR('is not a UUID'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .toLowerCase */ .PX());
/** Longer than anything takes in milliseconds, and short of what dates can hold. */
const MAX_NUMBER = 1e12;
/** A greater number counts milliseconds since the epoch, a smaller one seconds: the year is 5138, or 1973. */
const MAX_SECONDS = 1e11;
/** What dates can hold. */
const MAX_MS = 8.64e15;
const shown = (schema) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .Np(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl(schema), undefined);
const text = shown(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj());
/**
 * In ISO 8601 with a zone: as Hex writes it, or made from a number, or from a text without a zone, which is then UTC. What
 * lies before Hex began stands for no time at all.
 */
const time = shown(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KC([valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai()]), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6(given => timeMsOf(given) >= Date.UTC(2015) && timeMsOf(given) <= MAX_MS), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pd(given => (valibot__WEBPACK_IMPORTED_MODULE_0__.is(isoTime, given) ? given : new Date(timeMsOf(given)).toISOString()))));
const number = shown(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Ww(0), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxValue */ .cG(MAX_NUMBER)));
const isoTime = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .isoTimestamp */ .yh());
function timeMsOf(given) {
    if (typeof given === 'number')
        return given > MAX_SECONDS ? given : given * 1000;
    const hasZone = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$/i.test(given.trim());
    return Date.parse(hasZone ? given : `${given}Z`);
}
/** The entries that can be read. */
const readable = (schema) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO(valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5()), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pd(entries => entries.flatMap((entry) => {
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xL(schema, entry);
    return result.success ? [result.output] : [];
})));
/** An integer in the older form, the same as a text in the newer one, which also has a word. */
const version = shown(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KC([valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Ww(0), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxValue */ .cG(MAX_NUMBER)), valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .nonEmpty */ .hq())]), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pd(given => (typeof given === 'string' && /^\d{1,12}$/.test(given) ? Number(given) : given))));
/** `ProjectRunResponsePayload`. */
const startedRun = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({
    projectId: id,
    runId: id,
    runUrl: text,
    runStatusUrl: text,
    projectVersion: version,
    traceId: text,
});
/** The same for the project that was to be run. */
const startedRunOf = (projectId) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({
    ...startedRun.entries,
    projectId: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(id, valibot__WEBPACK_IMPORTED_MODULE_0__/* .value */ .Uq(projectId.toLowerCase(), 'is that of another project')),
});
/** `StateEvent`. Nothing hangs on these, so whatever cannot be read is as good as not sent. */
const stateEvent = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), value: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), timestamp: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj() });
/** `ProjectStatusResponsePayload`. */
const runStatus = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({
    projectId: id,
    runId: id,
    runUrl: text,
    projectVersion: version,
    status: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .nonEmpty */ .hq('is empty')),
    runTrigger: text,
    startTime: time,
    endTime: time,
    elapsedTime: number,
    stateEvents: shown(readable(stateEvent)),
});
/** The same for the one run that was asked about. */
const runStatusOf = (runId) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ ...runStatus.entries, runId: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(id, valibot__WEBPACK_IMPORTED_MODULE_0__/* .value */ .Uq(runId, 'is that of another run')) });
/** The version of a run of the notebook: somebody's session, which is none of the runs of a published project. */
const DRAFT = 'draft';
const isDraft = ({ projectVersion }) => typeof projectVersion === 'string' && projectVersion.toLowerCase() === DRAFT;
/**
 * A run in the list of a project, as far as it can be read; its status is `''` where that cannot. Undefined where not even
 * its ID can be read, and for a run of the notebook: whoever reads a list of runs never sees one.
 */
function runIn(projectId, listed) {
    const { runId, status } = runStatus.entries;
    const schema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({
        ...runStatus.entries,
        projectId: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .Np(id, projectId),
        runId,
        status: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .Np(status, ''),
    });
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xL(schema, listed);
    return result.success && !isDraft(result.output) ? result.output : undefined;
}
/** `ProjectRunsResponsePayload` for the project that was asked about. */
const projectRunsOf = (projectId) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ runs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO(valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5()) }), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pd(({ runs }) => ({
    runs: runs.flatMap(run => runIn(projectId, run) ?? []),
    listed: runs.length,
    unreadable: runs.filter(run => !valibot__WEBPACK_IMPORTED_MODULE_0__.is(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ runId: id }), run)).length,
})));
/** The answer of GetProject. */
const project = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ title: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj() });
/** Handed on as it is: valibot's own loose objects drop keys such as `constructor`. */
const listed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .Ie(value => typeof value === 'object' && value !== null && !Array.isArray(value));
/** The answers of those that list with cursors. */
const listPage = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ values: readable(listed), pagination: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ after: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj()) }) }), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pd(({ values, pagination }) => ({ values, after: pagination.after || undefined })));
/** `ProjectRunsResponsePayload` as a piece of a list that began at `offset` and could hold `limit` runs. */
const runsPage = ({ offset, limit }) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ runs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO(valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5()), nextPage: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), undefined) }), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pd(({ runs, nextPage }) => {
    const goesOn = nextPage === undefined ? runs.length >= limit : nextPage !== null;
    return {
        values: valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg(readable(listed), runs),
        after: goesOn && runs.length > 0 ? String(offset + runs.length) : undefined,
    };
}));
/** The answer of Me, of which `token.exp` may be given in seconds or in milliseconds. */
const me = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({
    org: shown(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ id })),
    token: shown(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ exp: shown(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Ww(1), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxValue */ .cG(MAX_MS))) })),
}), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pd(({ org, token }) => ({
    tokenExpiresAtMs: token?.exp == null ? undefined : token.exp * (token.exp > MAX_SECONDS ? 1 : 1000),
    orgId: org?.id,
})));
const PNG_SIGNATURE = '89504e470d0a1a0a';
const isPng = (bytes) => Buffer.from(bytes.subarray(0, PNG_SIGNATURE.length / 2)).toString('hex') === PNG_SIGNATURE;
/** The answer of GetChartImageFromRun for the cell that was asked about, as the PNG file's bytes. */
const chartImageOf = (staticId) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({
    staticId: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .toLowerCase */ .PX(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .value */ .Uq(staticId.toLowerCase(), 'is that of another cell')),
    mimeType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .toLowerCase */ .PX(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .value */ .Uq('image/png', 'is not image/png')),
    imageBase64: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6(text => !/[^\w+/=\s]|_/.test(text), 'is not base64'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pd((text) => Buffer.from(text, 'base64')), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6(isPng, 'is not a PNG')),
}), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pd(({ imageBase64 }) => imageBase64));
/** The error shapes of Hex's API in one: the older form's, the newer form's, and `InvalidParamPayload`. */
const errorBody = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({
    reason: text,
    details: text,
    code: text,
    message: text,
    issues: shown(readable(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ message: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj() }))),
    invalid: shown(readable(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ paramName: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), paramValue: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), dataType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj() }))),
    notFound: shown(readable(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj())),
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
/* harmony import */ var _github_runner_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6270);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8477);





// Whoever reads the log may be gone before the run is cancelled.
process.stdout.on('error', () => { });
/** Resolves once all that was written before has left, or cannot: where the log is a pipe, writing may take a moment. */
const written = (stream) => new Promise(resolve => {
    stream.on('error', () => resolve());
    stream.write('', () => resolve());
});
// Until it is known how the step ends: a process in which nothing is left to do exits, whatever is still awaited.
process.exitCode = 1;
const channel = (0,_github_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .openRunner */ .N)(process.env);
try {
    const saved = (0,_cleanup_state_js__WEBPACK_IMPORTED_MODULE_1__/* .savedLeftovers */ .C)(channel);
    // `dist/post.js` says by its name that it is post: a main that was killed before it could save anything leaves no
    // state, and must not be played again.
    const isPost = saved !== undefined || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(process.argv[1] ?? '') === 'post.js';
    if (isPost)
        await (await __nccwpck_require__.e(/* import() */ 983).then(__nccwpck_require__.bind(__nccwpck_require__, 6983))).post(channel, saved, process.env);
    if (isPost || (await (0,_main_js__WEBPACK_IMPORTED_MODULE_3__/* .main */ .i)(channel, process.env)))
        process.exitCode = 0;
}
catch (error) {
    // A fault of this action's own.
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    channel.debug(stack ?? message);
    channel.error({
        title: 'Internal error',
        message: `This is a fault of the action itself, please report it: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(message)}`,
    });
}
// Whatever is still open must not keep the process: an agent holds on to a proxy that never answers.
await Promise.all([process.stdout, process.stderr].map(written));
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6238:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IM: () => (/* binding */ namesTarget),
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   Rv: () => (/* binding */ strayInputs)
/* harmony export */ });
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87);

/** The inputs that go with some commands alone, each with its default in `action.yml`. */
const DEFAULTS = {
    'project-id': '',
    params: '',
    'params-file': '',
    'view-id': '',
    'update-published-results': 'false',
    'use-cached-sql-results': 'true',
    notifications: '',
    'dry-run': 'false',
    'if-active': 'start',
    'cancel-on-timeout': 'true',
    'cancel-on-abort': 'true',
    retries: '0',
    pipeline: '',
    'pipeline-file': '',
    'max-parallel': '5',
    'fail-fast': 'true',
    'dbt-manifest': '',
    'dbt-run-results': '',
    charts: '',
    'charts-path': '',
    'run-id': '',
    'status-filter': '',
    'trigger-filter': '',
    limit: '',
};
/** Those that go with every command. */
const OF_EVERY_COMMAND = [
    ...['token', 'hex-url', 'command', 'wait', 'timeout', 'poll-interval', 'timezone'],
    ...['summary', 'pr-comment', 'comment-tag', 'github-token'],
];
const NAMES = Object.keys(DEFAULTS);
/** The inputs of the action. */
const INPUT_NAMES = [...OF_EVERY_COMMAND, ...NAMES];
const NOT_OF_RUN = ['run-id', 'status-filter', 'trigger-filter', 'limit'];
const TAKEN = {
    run: NAMES.filter(name => !NOT_OF_RUN.includes(name)),
    status: ['project-id', 'run-id', 'cancel-on-timeout', 'cancel-on-abort'],
    cancel: ['project-id', 'run-id'],
    'list-runs': ['project-id', 'status-filter', 'trigger-filter', 'limit'],
    'list-projects': ['limit'],
    'list-users': ['limit'],
    'list-groups': ['limit'],
    'list-connections': ['limit'],
};
const COMMANDS = Object.keys(TAKEN);
/** A problem for each input that is set although `command` has no use for it. Its default counts as not set. */
const strayInputs = (command, read) => NAMES.filter(name => !TAKEN[command].includes(name) && !isDefault(name, read(name).trim())).map(input => ({
    input,
    message: `goes with ${takersOf(input)}, not with \`command: ${command}\`: ${remedyFor(input, command, read)}.`,
}));
/** Whether an input names what to run, in place of `project-id`. */
const namesTarget = (input) => OTHER_TARGETS.includes(input);
const OTHER_TARGETS = ['pipeline', 'pipeline-file', 'dbt-manifest'];
function remedyFor(input, command, read) {
    const lacksProject = TAKEN[command].includes('project-id') && !(0,_input_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .isSet */ .v)(read, 'project-id');
    return namesTarget(input) && lacksProject ? 'give `project-id` instead' : 'leave it out';
}
/** The runner hands over the default of what a workflow leaves out. Flags may be written in capitals. */
function isDefault(name, given) {
    const byDefault = DEFAULTS[name];
    const isFlag = byDefault === 'true' || byDefault === 'false';
    return given === '' || (isFlag ? given.toLowerCase() : given) === byDefault;
}
function takersOf(name) {
    const takers = COMMANDS.filter(command => TAKEN[command].includes(name));
    return new Intl.ListFormat('en-GB').format(takers.map(command => `\`command: ${command}\``));
}


/***/ }),

/***/ 1079:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ targetsIn),
/* harmony export */   R0: () => (/* binding */ readTargets),
/* harmony export */   _E: () => (/* binding */ readTarget)
/* harmony export */ });
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4400);


/** Reads what names the target, of which there must be exactly one. Each that is given is checked. */
async function readTarget(context) {
    const given = targetsIn(context.read);
    const targets = await readTargets(context);
    const strayResults = strayRunResults(context, given);
    const problems = [
        ...targets.flatMap(_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsOf */ .GW),
        ...(given.length === 0 && strayResults.length === 0 ? [NOTHING_TO_RUN] : []),
        ...conflictsOf(given),
        ...strayResults,
    ];
    const [target] = targets;
    return target?.ok && problems.length === 0 ? target : { ok: false, problems };
}
/** Every target that is given. */
async function readTargets(context) {
    const targets = [];
    for (const name of targetsIn(context.read))
        targets.push(await TARGETS[name](context));
    return targets;
}
/** The inputs that name a target, as far as they are set. */
const targetsIn = (read) => TARGET_INPUTS.filter(name => (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .isSet */ .v)(read, name));
const TARGET_INPUTS = ['project-id', 'pipeline', 'pipeline-file', 'dbt-manifest'];
const TARGETS = {
    'project-id': async ({ written: { 'project-id': project } }) => project?.ok ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .accept */ .Ju)({ kind: 'run', projectId: project.value }) : _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .TOLD */ .Ev,
    pipeline: context => readEntries('pipeline', context.read('pipeline'), context),
    'pipeline-file': async (context) => {
        const { workspace, read } = context;
        const input = 'pipeline-file';
        const path = read(input).trim();
        // Loaded here, and what reads the entries below, because most steps run one project.
        const { readWorkspaceText } = await __nccwpck_require__.e(/* import() */ 885).then(__nccwpck_require__.bind(__nccwpck_require__, 2266));
        const text = await readWorkspaceText({ input, path, workspace });
        return text.ok ? readEntries(input, text.value, context) : text;
    },
    'dbt-manifest': readDbtFiles,
};
async function readDbtFiles({ workspace, read }) {
    // Loaded here because most steps run one project.
    const { readPaths } = await __nccwpck_require__.e(/* import() */ 799).then(__nccwpck_require__.bind(__nccwpck_require__, 799));
    const manifest = await readPaths('dbt-manifest', read('dbt-manifest'));
    const results = await readPaths('dbt-run-results', read('dbt-run-results'));
    if (!manifest.ok || !results.ok)
        return { ok: false, problems: [manifest, results].flatMap(_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsOf */ .GW) };
    const [manifestPath, ...others] = manifest.value;
    if (manifestPath === undefined || others.length > 0) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('dbt-manifest', `has ${manifest.value.length} paths: give one. Results go to \`dbt-run-results\`.`);
    }
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .accept */ .Ju)({ kind: 'dbt', workspace, manifestPath, runResultsPaths: results.value });
}
async function readEntries(input, text, context) {
    const { readPipeline } = await __nccwpck_require__.e(/* import() */ 688).then(__nccwpck_require__.bind(__nccwpck_require__, 7688));
    const entries = await readPipeline({ input, text }, { ...context, defaults: context.written });
    return entries.ok ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .accept */ .Ju)({ kind: 'pipeline', entries: entries.value }) : entries;
}
function conflictsOf(given) {
    const [first, ...others] = given;
    return others.map(input => ({
        input,
        message: `and \`${first}\` exclude each other: a step runs one project, one pipeline, or what dbt's exposures name. Keep one.`,
    }));
}
const NOTHING_TO_RUN = {
    input: 'project-id',
    message: "is empty: give the project's UUID, or its URL as the browser shows it. For many projects give `pipeline`, `pipeline-file` or `dbt-manifest` instead.",
};
function strayRunResults({ read }, given) {
    if (!(0,_input_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .isSet */ .v)(read, 'dbt-run-results') || given.includes('dbt-manifest'))
        return [];
    const message = 'says nothing without `dbt-manifest`, which names the exposures: give both.';
    return [{ input: 'dbt-run-results', message }];
}


/***/ }),

/***/ 6778:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ hexUrlIn),
  d: () => (/* binding */ readConnection)
});

// EXTERNAL MODULE: ./src/inputs/fields/boolean.js
var fields_boolean = __nccwpck_require__(8789);
// EXTERNAL MODULE: ./src/inputs/problem.js
var problem = __nccwpck_require__(4400);
;// CONCATENATED MODULE: ./src/inputs/fields/hex-url.js

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const TOLERATED_PATH = /^\/?(api\/v1\/?)?$/;
/** Reads `hex-url` into an origin such as `https://app.hex.tech`. What it quotes never holds credentials. */
function readHexUrl(given) {
    const input = 'hex-url';
    const url = URL.parse(given);
    if (url === null)
        return (0,problem/* refuse */.TR)(input, 'is not a URL: write it like `https://app.hex.tech`.');
    const host = `https://${url.host}`;
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        return (0,problem/* refuse */.TR)(input, `has the scheme \`${url.protocol}\`: write it like \`https://app.hex.tech\`.`);
    }
    if (url.username !== '' || url.password !== '') {
        return (0,problem/* refuse */.TR)(input, `holds a user name or password: write only \`${host}\`; the token has an input of its own.`);
    }
    if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) {
        return (0,problem/* refuse */.TR)(input, `would send the token unencrypted to \`${url.host}\`: write \`${host}\`.`);
    }
    if (!TOLERATED_PATH.test(url.pathname) || url.search !== '' || url.hash !== '') {
        return (0,problem/* refuse */.TR)(input, `is more than the address of a host: write only \`${host}\`.`);
    }
    return (0,problem/* accept */.Ju)(url.origin);
}

;// CONCATENATED MODULE: ./src/inputs/fields/token.js

/** Reads the token as it was given, blanks and all: a secret that was stored with one is a secret to store anew. */
function readToken(given) {
    const input = 'token';
    if (given.trim() === '') {
        return (0,problem/* refuse */.TR)(input, 'is empty. Is the secret defined, and spelt as in the workflow? Runs for pull requests from forks and for Dependabot get no secrets.');
    }
    if (/\s/.test(given)) {
        return (0,problem/* refuse */.TR)(input, 'holds blanks or line breaks, which no Hex token does: store the secret again without them.');
    }
    if (!/^[\x21-\x7e]+$/.test(given)) {
        return (0,problem/* refuse */.TR)(input, 'holds characters that no Hex token does: copy it anew from Hex into the secret.');
    }
    return (0,problem/* accept */.Ju)(given);
}

;// CONCATENATED MODULE: ./src/inputs/connection.js




/** Reads only what the clean-up after the job needs: by then, a file that another input names may be gone. */
function readConnection(read, hexUrl = hexUrlIn(read)) {
    const token = readToken(read('token'));
    const summary = (0,fields_boolean/* readFlag */.f)('summary', read('summary').trim() || 'true');
    if (token.ok && hexUrl.ok && summary.ok) {
        return { ok: true, value: { token: token.value, hexUrl: hexUrl.value, summary: summary.value } };
    }
    return { ok: false, problems: [token, hexUrl, summary].flatMap(problem/* problemsOf */.GW) };
}
const DEFAULT_HEX_URL = 'https://app.hex.tech';
const hexUrlIn = (read) => readHexUrl(read('hex-url').trim() || DEFAULT_HEX_URL);


/***/ }),

/***/ 8789:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readFlag)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1494);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4400);


const FLAGS = {
    true: true,
    True: true,
    TRUE: true,
    false: false,
    False: false,
    FALSE: false,
};
/** Reads a boolean in the spellings of YAML 1.2, as `core.getBooleanInput` does. */
function readFlag(input, given) {
    const flag = Object.hasOwn(FLAGS, given) ? FLAGS[given] : undefined;
    return flag === undefined
        ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(given)} is neither \`true\` nor \`false\`.`)
        : (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(flag);
}


/***/ }),

/***/ 8850:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readChoice)
/* harmony export */ });
/* harmony import */ var _lib_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9594);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1494);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4400);



/** Reads one of the words `known`. For any other the refusal names all of them, and first the one that is nearest. */
function readChoice(input, given, known) {
    const choice = known.find(word => word === given);
    if (choice !== undefined)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .accept */ .Ju)(choice);
    const hint = (0,_lib_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(given, known);
    const all = known.map(word => `\`${word}\``).join(', ');
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(input, `${[`${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(given)} is not known.`, hint].filter(Boolean).join(' ')} Give one of ${all}.`);
}


/***/ }),

/***/ 7636:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   YS: () => (/* binding */ isProject),
/* harmony export */   bS: () => (/* binding */ readProjectId),
/* harmony export */   xW: () => (/* binding */ isSeveralProjects)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1494);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4400);
/* harmony import */ var _uuid_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9262);



const WELL_FORMED_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const COMPRESSED = /^(?:.*-)?([0-9A-Za-z]{22})$/;
const BASE_62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const WOULD_DO = "its UUID, its URL as the browser shows it, or the 22-character ID at that URL's end";
const NO_PROJECT = `is not a project: give ${WOULD_DO}.`;
const SEVERAL = 'For several projects give `pipeline`.';
/**
 * Reads a project's UUID from a UUID, from either kind of Hex URL
 * (`https://<host>/<workspace>/<app|hex>/<UUID or Title-compressedId>/…`), with or without its scheme, or from a compressed
 * ID.
 *
 * @param hexUrl origin of the workspace's host, where it is known
 */
function readProjectId(given, hexUrl) {
    if ((0,_uuid_js__WEBPACK_IMPORTED_MODULE_1__/* .isUuid */ .O)(given))
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(given.toLowerCase());
    if (isSeveralProjects(given))
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('project-id', `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(given)} ${NO_PROJECT} ${SEVERAL}`);
    const url = urlIn(given);
    if (url !== null)
        return fromUrl(url, hexUrl);
    return fromSlug(given) ?? (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('project-id', `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(given)} ${NO_PROJECT}`);
}
/** Whether it would do for a project on some host. */
const isProject = (given) => readProjectId(given, undefined).ok;
/** Whether it is more than one of them, with blanks, commas or dashes between. */
function isSeveralProjects(given) {
    const words = given.split(/[\s,;]+/).filter(word => word !== '' && word !== '-');
    return words.length > 1 && words.every(isProject);
}
/** Browsers hide the scheme, so that people paste a URL without it. */
function urlIn(given) {
    if (/^https?:\/\//i.test(given))
        return URL.parse(given);
    return BEGINS_WITH_HOST.test(given) ? URL.parse(`https://${given}`) : null;
}
/** What has a point in it, and is no path like `../x`. */
const BEGINS_WITH_HOST = /^([^\s/@]*@)?([a-z0-9][\w-]*(\.[\w-]+)+|localhost)(:\d+)?\//i;
function fromUrl(url, hexUrl) {
    const hexHost = hexUrl === undefined ? undefined : new URL(hexUrl).host;
    if (hexHost !== undefined && url.host !== hexHost) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('project-id', `is a URL on \`${url.host}\`, but \`hex-url\` is \`${hexHost}\`: set \`hex-url\` to \`https://${url.host}\` if that is your workspace's host.`);
    }
    const [, , kind, slug] = url.pathname.split('/');
    const id = kind === 'app' || kind === 'hex' ? fromSlug(slug ?? '') : undefined;
    return (id ??
        (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('project-id', `no project can be read from the URL ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(url.host + url.pathname)}: give ${WOULD_DO}.`));
}
function fromSlug(slug) {
    if ((0,_uuid_js__WEBPACK_IMPORTED_MODULE_1__/* .isUuid */ .O)(slug))
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(slug.toLowerCase());
    const compressed = /^[\w%.~-]+$/.test(slug) ? COMPRESSED.exec(slug)?.[1] : undefined;
    if (compressed === undefined)
        return undefined;
    const uuid = decompress(compressed);
    return WELL_FORMED_UUID.test(uuid)
        ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(uuid)
        : (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('project-id', `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(compressed)} is not a project's 22-character ID: it stands for no UUID. Copy it anew.`);
}
function decompress(compressed) {
    const number = [...compressed].reduce((sum, digit) => sum * 62n + BigInt(BASE_62.indexOf(digit)), 0n);
    return number
        .toString(16)
        .padStart(32, '0')
        .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}


/***/ }),

/***/ 9262:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isUuid)
/* harmony export */ });
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Whether it looks like one, in any capitals. */
const isUuid = (given) => UUID.test(given);


/***/ }),

/***/ 87:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readIfSet),
/* harmony export */   v: () => (/* binding */ isSet)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4400);

/** Blanks alone are nothing. */
const isSet = (read, name) => read(name).trim() !== '';
/** What `check` makes of an input without the blanks around it; undefined where it is not set. */
function readIfSet(read, input, check) {
    return isSet(read, input) ? check(read(input).trim()) : (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(undefined);
}


/***/ }),

/***/ 9088:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readLimits)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1494);
/* harmony import */ var _fields_boolean_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8789);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4400);



/** More runs of one user do not get a kernel in Hex. */
const MAX_PARALLEL = 25;
function readLimits(read) {
    const maxParallel = readMaxParallel(read('max-parallel').trim() || '5');
    const failFast = (0,_fields_boolean_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlag */ .f)('fail-fast', read('fail-fast').trim() || 'true');
    if (maxParallel.ok && failFast.ok)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .accept */ .Ju)({ maxParallel: maxParallel.value, failFast: failFast.value });
    return { ok: false, problems: [maxParallel, failFast].flatMap(_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsOf */ .GW) };
}
function readMaxParallel(given) {
    const input = 'max-parallel';
    if (!/^\d+$/.test(given) || Number(given) === 0)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(given)} is not a whole number from 1 to ${MAX_PARALLEL}.`);
    if (Number(given) > MAX_PARALLEL) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(given)} is too many: the most is ${MAX_PARALLEL}, as Hex gives a user no more kernels at once.`);
    }
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .accept */ .Ju)(Number(given));
}


/***/ }),

/***/ 4400:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ TOLD),
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Ju: () => (/* binding */ accept),
/* harmony export */   PD: () => (/* binding */ problemsFrom),
/* harmony export */   TR: () => (/* binding */ refuse)
/* harmony export */ });
const accept = (value) => ({ ok: true, value });
const refuse = (input, message) => ({
    ok: false,
    problems: [{ input, message }],
});
/** What is wrong has been told elsewhere. */
const TOLD = { ok: false, problems: [] };
const problemsOf = (checked) => (checked.ok ? [] : checked.problems);
/** One slip can cause a thousand errors, which would leave no room for what is wrong with other inputs. */
const MAX_PROBLEMS = 10;
/** A problem for each of `messages`, of which the first are told. */
function problemsFrom(input, messages, most = MAX_PROBLEMS) {
    const all = [...new Set(messages)];
    const told = all.slice(0, most);
    const more = all.length - told.length;
    if (more > 0)
        told.push(`and ${more} more of the kind.`);
    return told.map(message => ({ input, message }));
}


/***/ }),

/***/ 8052:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  sM: () => (/* binding */ RUN_INPUT_NAMES),
  hT: () => (/* binding */ readRunInputs),
  xm: () => (/* binding */ valueIn)
});

// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __nccwpck_require__(1494);
// EXTERNAL MODULE: ./src/inputs/fields/boolean.js
var fields_boolean = __nccwpck_require__(8789);
// EXTERNAL MODULE: ./src/inputs/fields/choice.js
var choice = __nccwpck_require__(8850);
// EXTERNAL MODULE: ./src/inputs/problem.js
var inputs_problem = __nccwpck_require__(4400);
;// CONCATENATED MODULE: ./src/inputs/fields/duration.js


const UNIT_MS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };
const DURATION = /^(?:\d+(?:\.\d+)?[dhms]\s*)+$/;
/**
 * Reads a duration such as `90s`, `30m` or `1h30m` into milliseconds. A number without a unit is refused:
 * other tools read it as seconds or as minutes, and a guess would be wrong for half of the users.
 */
function readDuration(input, given, bounds) {
    if (/^\d+(\.\d+)?$/.test(given)) {
        return (0,inputs_problem/* refuse */.TR)(input, `${(0,lib_text/* quote */.h)(given)} has no unit: write \`${given}s\` for seconds or \`${given}m\` for minutes.`);
    }
    if (!DURATION.test(given)) {
        return (0,inputs_problem/* refuse */.TR)(input, `${(0,lib_text/* quote */.h)(given)} is not a duration: write it like \`90s\`, \`30m\` or \`1h30m\`.`);
    }
    const parts = [...given.matchAll(/(\d+(?:\.\d+)?)([dhms])/g)];
    const durationMs = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ''] ?? 0), 0);
    if (durationMs < bounds.leastMs) {
        return (0,inputs_problem/* refuse */.TR)(input, `${(0,lib_text/* quote */.h)(given)} is too short: the least is ${bounds.leastMs / 1000}s.`);
    }
    if (durationMs > bounds.mostMs) {
        return (0,inputs_problem/* refuse */.TR)(input, `${(0,lib_text/* quote */.h)(given)} is too long: the most is ${bounds.mostMs / 86_400_000}d.`);
    }
    return (0,inputs_problem/* accept */.Ju)(durationMs);
}

;// CONCATENATED MODULE: ./src/inputs/fields/if-active.js
/** What `if-active` takes. */
const IF_ACTIVE = ['start', 'cancel', 'wait', 'attach', 'skip', 'fail'];

// EXTERNAL MODULE: ./valibot.js
var valibot = __nccwpck_require__(7090);
// EXTERNAL MODULE: ./src/lib/did-you-mean.js
var did_you_mean = __nccwpck_require__(9594);
// EXTERNAL MODULE: ./src/inputs/yaml/node.js
var node = __nccwpck_require__(4527);
;// CONCATENATED MODULE: ./src/inputs/fields/notifications.js





const ids = valibot/* array */.YO(valibot/* pipe */.Fs(valibot/* string */.Yj(), valibot/* nonEmpty */.hq()));
/** Of a channel, a private one or a direct message; names are in small letters. */
const slackId = valibot/* pipe */.Fs(valibot/* string */.Yj(), valibot/* regex */.yG(/^[CGD][A-Z0-9]+$/));
/** `ProjectRunNotification` of Hex's API reference. */
const notificationSchema = valibot/* strictObject */.re({
    type: valibot/* picklist */.KI(['ALL', 'SUCCESS', 'FAILURE']),
    includeSuccessScreenshot: valibot/* optional */.lq(valibot/* boolean */.zM(), false),
    screenshotFormat: valibot/* exactOptional */.yq(valibot/* picklist */.KI(['png', 'pdf'])),
    slackChannelIds: valibot/* exactOptional */.yq(valibot/* array */.YO(slackId)),
    userIds: valibot/* exactOptional */.yq(ids),
    groupIds: valibot/* exactOptional */.yq(ids),
    subject: valibot/* exactOptional */.yq(valibot/* string */.Yj()),
    body: valibot/* exactOptional */.yq(valibot/* string */.Yj()),
});
/** As the README writes them. */
const toKebabCase = (key) => key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
const KEYS = Object.keys(notificationSchema.entries).map(toKebabCase);
const RECIPIENTS = ['slackChannelIds', 'userIds', 'groupIds'];
/** Takes `notifications` from a list of YAML or JSON, in the API's own keys or their kebab-case. */
function notificationsFrom(given) {
    if (!Array.isArray(given)) {
        return (0,inputs_problem/* refuse */.TR)('notifications', `is not a list: ${(0,node/* isYamlInText */.o)(given) ? node/* NO_TEXT */.g : BEGIN_WITH_TYPE}`);
    }
    const checked = given.map(readNotification);
    const problems = checked.flatMap(inputs_problem/* problemsOf */.GW);
    return problems.length > 0
        ? { ok: false, problems }
        : (0,inputs_problem/* accept */.Ju)(checked.flatMap(one => (one.ok ? [one.value] : [])));
}
const BEGIN_WITH_TYPE = 'begin each notification with `- type: ALL`, `- type: SUCCESS` or `- type: FAILURE`.';
function readNotification(given, index) {
    const at = `number ${index + 1}`;
    const problem = (message) => ({ input: 'notifications', message: `${at}: ${message}` });
    if (given === null || typeof given !== 'object' || Array.isArray(given)) {
        return { ok: false, problems: [problem(`is not a mapping. It takes the keys ${listed(KEYS)}.`)] };
    }
    const entries = Object.entries(given).map(([written, value]) => ({
        written,
        key: toCamelCase(written),
        value,
    }));
    const seen = new Set();
    const twice = entries.filter(({ key }) => seen.has(key) || !seen.add(key));
    if (twice.length > 0)
        return { ok: false, problems: twice.map(({ written }) => problem(`${(0,lib_text/* quote */.h)(written)} is given twice.`)) };
    const fields = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
    const result = valibot/* safeParse */.xL(notificationSchema, fields);
    if (!result.success) {
        const written = new Map(entries.map(one => [one.key, one.written]));
        return { ok: false, problems: result.issues.map(issue => problem(describe(issue, written))) };
    }
    if (!RECIPIENTS.some(key => (result.output[key]?.length ?? 0) > 0)) {
        return {
            ok: false,
            problems: [problem(`reaches nobody: give ${listed(RECIPIENTS.map(toKebabCase), ' or ')}.`)],
        };
    }
    return (0,inputs_problem/* accept */.Ju)(result.output);
}
const toCamelCase = (key) => key.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
/** @param written the keys as they were written, by the API's own */
function describe(issue, written) {
    const [first = '', ...rest] = issue.path?.map(item => String(item.key)) ?? [];
    const key = [written.get(first) ?? first, ...rest].join('.');
    if (issue.type === 'strict_object' && issue.expected === 'never') {
        return `${(0,lib_text/* quote */.h)(key)} is not a key it takes. ${(0,did_you_mean/* suggestion */.h)(key, KEYS) || `Those are ${listed(KEYS)}.`}`;
    }
    // Only `type` has no default.
    if (issue.received === 'undefined')
        return `\`${key}\` is missing: give \`ALL\`, \`SUCCESS\` or \`FAILURE\`.`;
    if (issue.type === 'regex')
        return `\`${key}\` is ${(0,lib_text/* quote */.h)(String(issue.input))}, ${NO_SLACK_ID}`;
    const given = issue.type === 'non_empty' ? 'empty' : (0,lib_text/* quote */.h)(issue.received);
    return `\`${key}\` is ${given}: give ${wanted(issue)}.`;
}
const NO_SLACK_ID = 'which is not the ID of a Slack channel: give one like `C0123456789`, which Slack shows at the bottom of "About" in the channel\'s details.';
const WANTED = {
    boolean: '`true` or `false`',
    string: 'text; put a number in quotes',
    non_empty: 'text that is not empty',
    array: 'a list',
};
const wanted = (issue) => WANTED[issue.type] ?? listed(issue.expected?.match(/\w+/g) ?? [], ' or ');
const listed = (keys, last = ' and ') => keys
    .map(key => `\`${key}\``)
    .join(', ')
    .replace(/, ([^,]*)$/, `${last}$1`);

// EXTERNAL MODULE: ./src/inputs/fields/project-id.js
var project_id = __nccwpck_require__(7636);
;// CONCATENATED MODULE: ./src/inputs/fields/timezone.js



const EXAMPLES = '`Europe/Berlin` or `America/New_York`';
/**
 * Reads an IANA time zone in any capitals, older names such as `US/Pacific` included, into the name by which `Intl`
 * knows it.
 */
function readTimezone(given) {
    // What it is by default: the first use of `Intl` takes a while.
    if (given === 'UTC')
        return (0,inputs_problem/* accept */.Ju)(given);
    const zone = isOffset(given) || isAbbreviation(given) ? undefined : knownZone(given);
    if (zone !== undefined)
        return (0,inputs_problem/* accept */.Ju)(zone);
    if (looksAbbreviated(given)) {
        return (0,inputs_problem/* refuse */.TR)('timezone', `${(0,lib_text/* quote */.h)(given)} is an abbreviation: write a zone such as ${EXAMPLES}.`);
    }
    const meant = nearestZone(given);
    const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
    return (0,inputs_problem/* refuse */.TR)('timezone', `${(0,lib_text/* quote */.h)(given)} is no IANA time zone: give a name such as ${EXAMPLES}.${hint}`);
}
/** `Intl` takes `+13:00` too, but where clocks change, no offset is right all year. */
const isOffset = (given) => /^[+-]/.test(given);
/** `Intl` takes these too, and `BST` for Bangladesh's: IANA has only those that name one zone. */
const isAbbreviation = (given) => /^[a-z]{3}$/i.test(given) && !IANA_ABBREVIATIONS.has(given.toUpperCase());
/** From the `backward` and `etcetera` files of IANA's database. */
const IANA_ABBREVIATIONS = new Set('UTC GMT UCT CET EET MET WET EST MST HST PRC ROC ROK'.split(' '));
/** Cities may be as short, and are near to zones that have them in their names. */
const looksAbbreviated = (given) => /^[A-Z]{2,5}$/.test(given) &&
    !Intl.supportedValuesOf('timeZone').some(zone => cityOf(zone).toUpperCase() === given);
function knownZone(given) {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone;
    }
    catch {
        return undefined;
    }
}
/** People leave out the continent, or write a city as it is written elsewhere. */
function nearestZone(given) {
    const zones = Intl.supportedValuesOf('timeZone');
    const byName = new Map(zones.flatMap(zone => [[cityOf(zone), zone], [zone, zone]]));
    const name = (0,did_you_mean/* nearest */.p)(given.replaceAll(' ', '_'), [...byName.keys()]);
    return name === undefined ? undefined : byName.get(name);
}
const cityOf = (zone) => zone.slice(zone.lastIndexOf('/') + 1);

// EXTERNAL MODULE: ./src/inputs/yaml/read-yaml.js
var read_yaml = __nccwpck_require__(2623);
;// CONCATENATED MODULE: ./src/inputs/params/params.js


/** Takes parameters from what YAML or JSON holds. */
async function paramsFrom({ node, problemsAt }) {
    // Loaded here because most runs have no parameters.
    const { wrongParams } = await __nccwpck_require__.e(/* import() */ 174).then(__nccwpck_require__.bind(__nccwpck_require__, 9174));
    const wrong = wrongParams(node);
    return wrong.length > 0 ? { ok: false, problems: problemsAt(wrong) } : (0,inputs_problem/* accept */.Ju)(node.json);
}
/** Reads `params-file`, a path relative to `workspace`, which it must not leave, not even by a symbolic link. */
async function readParamsFile(path, workspace) {
    const input = 'params-file';
    // Loaded here because most steps name no file.
    const { readWorkspaceText } = await __nccwpck_require__.e(/* import() */ 885).then(__nccwpck_require__.bind(__nccwpck_require__, 2266));
    const text = await readWorkspaceText({ input, path, workspace });
    if (!text.ok)
        return text;
    const yaml = await (0,read_yaml/* readYamlValue */.zw)(input, text.value);
    return yaml.ok ? paramsFrom(yaml.value) : yaml;
}

;// CONCATENATED MODULE: ./src/inputs/run-inputs.js










const fromText = (check) => ({ from: 'text', check });
const fromYaml = (check) => ({ from: 'yaml', check });
/** A self-hosted job may last five days. */
const DURATION_BOUNDS = { leastMs: 1_000, mostMs: 5 * 86_400_000 };
const flag = fromText(fields_boolean/* readFlag */.f);
const duration = fromText((input, given) => readDuration(input, given, DURATION_BOUNDS));
const RUN_INPUTS = {
    'project-id': fromText((_, given, { hexUrl }) => (0,project_id/* readProjectId */.bS)(given, hexUrl)),
    params: fromYaml((_, given) => paramsFrom(given)),
    'params-file': fromText((_, path, { workspace }) => readParamsFile(path, workspace)),
    'view-id': fromText(readViewId),
    'update-published-results': flag,
    'use-cached-sql-results': flag,
    notifications: fromYaml((_, given) => readNotifications(given)),
    'dry-run': flag,
    'if-active': fromText((input, given) => (0,choice/* readChoice */.K)(input, given, IF_ACTIVE)),
    wait: flag,
    timeout: duration,
    'cancel-on-timeout': flag,
    'cancel-on-abort': flag,
    'poll-interval': duration,
    retries: fromText(readRetries),
    timezone: fromText((_, given) => readTimezone(given)),
};
const RUN_INPUT_NAMES = Object.keys(RUN_INPUTS);
/** Reads every run input that `source` has. */
async function readRunInputs(source, context) {
    const given = {};
    for (const name of RUN_INPUT_NAMES) {
        const checked = await readRunInput(name, source, context);
        if (checked !== undefined)
            Object.assign(given, { [name]: checked });
    }
    return given;
}
async function readRunInput(name, source, context) {
    const input = RUN_INPUTS[name];
    switch (input.from) {
        case 'text': {
            const text = source.text(name);
            return text?.ok ? input.check(name, text.value, context) : text;
        }
        case 'yaml': {
            const yaml = await source.yaml(name);
            return yaml?.ok ? input.check(name, yaml.value, context) : yaml;
        }
    }
}
/** Undefined too where what was given is wrong. */
function valueIn(given, name) {
    const checked = given[name];
    return checked?.ok ? checked.value : undefined;
}
/** Whoever needs more has another problem, and the outputs have to list them all. */
const MAX_RETRIES = 100;
function readRetries(input, given) {
    if (/^\d{1,4}$/.test(given) && Number(given) <= MAX_RETRIES)
        return (0,inputs_problem/* accept */.Ju)(Number(given));
    return (0,inputs_problem/* refuse */.TR)(input, `${(0,lib_text/* quote */.h)(given)} is not a whole number from 0 to ${MAX_RETRIES}.`);
}
async function readNotifications({ node, problemsAt }) {
    // Loaded here because most runs notify nobody.
    const { lostText } = await __nccwpck_require__.e(/* import() */ 481).then(__nccwpck_require__.bind(__nccwpck_require__, 8481));
    const lost = lostText(node);
    return lost.length > 0 ? { ok: false, problems: problemsAt(lost) } : notificationsFrom(node.json);
}
function readViewId(input, given) {
    if (/^\S{1,200}$/.test(given))
        return (0,inputs_problem/* accept */.Ju)(given);
    return (0,inputs_problem/* refuse */.TR)(input, `${(0,lib_text/* quote */.h)(given)} is not a view's ID: copy it from the saved view's URL in Hex.`);
}


/***/ }),

/***/ 5108:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ exclusionsIn),
/* harmony export */   Fo: () => (/* binding */ runPlan),
/* harmony export */   I7: () => (/* binding */ runDefaults),
/* harmony export */   rO: () => (/* binding */ withDefaults)
/* harmony export */ });
/* harmony import */ var _run_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8052);

/** Whoever sets one of them has no use for the others. */
const PARAMETER_SOURCES = ['params', 'params-file', 'view-id'];
/** What an entry sets itself, and of the step's inputs what it does not replace. */
function withDefaults(own, defaults) {
    const replaced = PARAMETER_SOURCES.some(name => Object.hasOwn(own, name)) ? PARAMETER_SOURCES : [];
    const kept = Object.entries(defaults).filter(([name]) => !replaced.includes(name));
    return { ...Object.fromEntries(kept), ...own };
}
/** What is wrong counts as not set: whoever reads the inputs has told of it. */
function runDefaults(given) {
    const pollIntervalMs = (0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(given, 'poll-interval');
    return {
        request: requestOf(given),
        ifActive: (0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(given, 'if-active') ?? 'start',
        wait: (0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(given, 'wait') ?? true,
        timeoutMs: (0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(given, 'timeout') ?? 3_600_000,
        cancelOnTimeout: (0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(given, 'cancel-on-timeout') ?? true,
        cancelOnAbort: (0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(given, 'cancel-on-abort') ?? true,
        retries: (0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(given, 'retries') ?? 0,
        ...(pollIntervalMs !== undefined && { pollIntervalMs }),
    };
}
const runPlan = (projectId, { request, ...rest }) => ({
    request: { projectId, ...request },
    ...rest,
});
function requestOf(given) {
    const inputParams = { ...(0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(given, 'params-file'), ...(0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(given, 'params') };
    const viewId = (0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(given, 'view-id');
    const notifications = (0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(given, 'notifications');
    return {
        ...(Object.keys(inputParams).length > 0 && { inputParams }),
        ...(viewId !== undefined && { viewId }),
        ...((0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(given, 'update-published-results') && { updatePublishedResults: true }),
        ...((0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(given, 'use-cached-sql-results') === false && { useCachedSqlResults: false }),
        ...(notifications && notifications.length > 0 && { notifications }),
        ...((0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(given, 'dry-run') && { dryRun: true }),
    };
}
const A_VIEW = 'exclude each other: a view brings its own parameters. Keep one.';
const PUBLISHED = 'exclude each other: the published app shows results for the default parameters. Keep one.';
const EXCLUSIONS = [
    { input: 'params-file', other: 'params', because: 'are both given: keep one.' },
    { input: 'view-id', other: 'params', because: A_VIEW },
    { input: 'update-published-results', other: 'params', because: PUBLISHED },
    { input: 'view-id', other: 'params-file', because: A_VIEW },
    { input: 'update-published-results', other: 'params-file', because: PUBLISHED },
];
const exclusionsIn = (given) => EXCLUSIONS.filter(({ input, other }) => isWanted(given, input) && isWanted(given, other));
/** Empty parameters and a flag that is not up are in nobody's way: an entry may set them to be rid of the step's. */
function isWanted(given, name) {
    const checked = given[name];
    if (checked === undefined)
        return false;
    if (!checked.ok)
        return name !== 'update-published-results';
    const { value } = checked;
    return typeof value === 'object' ? Object.keys(value).length > 0 : value !== false;
}


/***/ }),

/***/ 4527:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ NO_TEXT),
/* harmony export */   o: () => (/* binding */ isYamlInText)
/* harmony export */ });
/** Whether a value is text that somebody meant to be read as a list or a mapping. */
const isYamlInText = (value) => typeof value === 'string' && /^[ \t]*(?:- |[^\s:][^:\n]*:(?:[ \t]|$))/m.test(value);
/** To go after what should not have been text. */
const NO_TEXT = 'take away the `|` or the quotes that make it text.';


/***/ }),

/***/ 2623:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JG: () => (/* binding */ isCommentAlone),
/* harmony export */   gM: () => (/* binding */ readYaml),
/* harmony export */   im: () => (/* binding */ problemsAt),
/* harmony export */   j1: () => (/* binding */ readYamlText),
/* harmony export */   zw: () => (/* binding */ readYamlValue)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4400);

/**
 * Reads YAML 1.2 or JSON with JSON's rule for scalars: `12`, `true` and `null` are what they look like, and
 * `2025-01-01`, `007` and `yes` stay text. Every problem is told with its line and column.
 */
async function readYaml(input, text) {
    const yaml = await readYamlValue(input, text);
    return yaml.ok ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(yaml.value.node.json) : yaml;
}
/** As `readYaml`, for who has more to say about the values. */
async function readYamlValue(input, text) {
    const { root, findings, placeOf } = await readYamlText(text);
    const told = (all) => problemsAt(input, all, { placeOf });
    return findings.length > 0
        ? { ok: false, problems: told(findings) }
        : (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)({ node: root, problemsAt: told });
}
/** As `readYaml`, with the values' places, and with what is left of broken text. */
async function readYamlText(text) {
    // Loaded here because most runs have no parameters to read.
    const [yaml, { treeOf }] = await Promise.all([__nccwpck_require__.e(/* import() */ 637).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6637, 19)), __nccwpck_require__.e(/* import() */ 603).then(__nccwpck_require__.bind(__nccwpck_require__, 7603))]);
    const lines = new yaml.LineCounter();
    // The library's own search for keys that stand twice takes minutes where there are many; `treeOf` has one.
    const options = {
        schema: 'failsafe',
        resolveKnownTags: false,
        lineCounter: lines,
        prettyErrors: false,
        uniqueKeys: false,
    };
    const document = yaml.parseDocument(text, options);
    // Half of what ends a line on Windows, which is no end to the parser.
    const loneReturn = text.search(/\r(?!\n)/);
    const isFaulty = document.errors.length > 0 || document.warnings.length > 0 || loneReturn >= 0;
    const faults = isFaulty
        ? (await __nccwpck_require__.e(/* import() */ 256).then(__nccwpck_require__.bind(__nccwpck_require__, 1256))).syntaxFaults(yaml, document, { text, lines, loneReturn })
        : [];
    const placeOf = (offset) => {
        const { line, col } = lines.linePos(offset);
        return `line ${line}, column ${col}`;
    };
    return faults.length > 0
        ? { root: { kind: 'refused', offset: 0, json: null }, findings: faults, placeOf }
        : { ...treeOf(yaml, document, text), placeOf };
}
/** Whether `text` holds comments and nothing else. */
const isCommentAlone = (text) => text.split('\n').every(line => /^\s*(?:#.*)?$/.test(line));
/** In the text's order. By default no more than the first few are told. */
function problemsAt(input, findings, { placeOf, most }) {
    const inOrder = findings.toSorted((one, other) => one.offset - other.offset);
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsFrom */ .PD)(input, inOrder.map(({ offset, message }) => `${placeOf(offset)}: ${message}`), most);
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

/***/ 3769:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ firstCharacters),
/* harmony export */   L: () => (/* binding */ withinUnits)
/* harmony export */ });
/** The beginning of `text`, of at most `most` characters, none of them halved. The result is well-formed. */
function firstCharacters(text, most) {
    let end = 0;
    for (let count = 0; count < most && end < text.length; count += 1)
        end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    return cutBefore(text, end);
}
/** The same where somebody else's limit counts UTF-16 code units. */
const withinUnits = (text, most) => cutBefore(text, Math.max(0, most));
/** A character as people see it is hardly ever longer, in UTF-16 code units. */
const LONG_CHARACTER = 64;
/** Cuts at `end` or, where that is within a character as people see it, such as a family or a flag, before that one. */
function cutBefore(text, end) {
    if (end >= text.length)
        return text.toWellFormed();
    // Flags come in pairs of letters, so where one begins can only be told from where the letters begin.
    const flags = /(?:\ud83c[\udde6-\uddff])+\ud83c?$/.exec(text.slice(0, end))?.[0].length ?? 0;
    const from = Math.max(0, end - Math.max(LONG_CHARACTER, flags));
    const around = text.slice(from, end + LONG_CHARACTER);
    const { index = 0, segment = '' } = new Intl.Segmenter().segment(around).containing(end - from) ?? {};
    // One that is longer than anything people see is cut after all, between its code points.
    if (index > 0 || segment.length < LONG_CHARACTER)
        return text.slice(0, from + index).toWellFormed();
    const isHalved = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(end - 1, end + 1));
    return text.slice(0, isHalved ? end - 1 : end).toWellFormed();
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


/** Longer names are no slip of the finger, and would take long to compare. */
const MAX_LENGTH = 100;
/** Which of `names` was probably meant by `given`, if any: at most two slips away, or a third of the name. */
function nearest(given, names) {
    if (given.length > MAX_LENGTH)
        return undefined;
    let found;
    for (const name of names) {
        const length = Math.max(given.length, name.length);
        const most = Math.min(Math.max(2, Math.floor(length / 3)), given.length - 1);
        if (length > MAX_LENGTH || Math.abs(given.length - name.length) > most)
            continue;
        const slips = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(given.toLowerCase(), name.toLowerCase());
        if (slips <= most && slips < (found?.slips ?? Number.POSITIVE_INFINITY))
            found = { name, slips };
    }
    return found?.name;
}
/** Asks whether the nearest of `names` was meant; empty where none is near. */
function suggestion(given, names) {
    const name = nearest(given, names);
    return name === undefined ? '' : `Did you mean ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(name)}?`;
}


/***/ }),

/***/ 4216:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ firstFew)
/* harmony export */ });
/** The first `most` of `items`, each as `tell` has it; where there are more, the last says how many: `and 3 more`. */
function firstFew(items, most, tell = String) {
    const told = items.slice(0, most).map(item => tell(item));
    return items.length > most ? [...told, `and ${items.length - most} more`] : told;
}


/***/ }),

/***/ 6446:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ moment),
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/** A duration for people: `2m 10s`, `1h 5m`, and below ten seconds with one decimal, `3.2s`. */
function duration(durationMs) {
    if (durationMs < 9_950)
        return `${Number((durationMs / 1000).toFixed(1))}s`;
    const seconds = Math.round(durationMs / 1000);
    if (seconds < 60)
        return `${seconds}s`;
    return seconds < 3_600
        ? joined([Math.floor(seconds / 60), 'm'], [seconds % 60, 's'])
        : joined([Math.floor(seconds / 3_600), 'h'], [Math.floor((seconds % 3_600) / 60), 'm']);
}
const joined = (...parts) => parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => amount + unit)
    .join(' ');
/** A time of Hex's for people: `2026-11-22 09:05:03 UTC`. Text that is no time stays as it is. */
function moment(isoTime) {
    const time = new Date(isoTime);
    return Number.isNaN(time.getTime()) ? isoTime : `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 5485:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ STOP_SIGNALS)
/* harmony export */ });
/** How the runner asks a process to end; `SIGBREAK` is Windows'. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'];


/***/ }),

/***/ 1494:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/* unused harmony export MAX_QUOTE */
/* harmony import */ var _cut_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3769);

const MAX_QUOTE = 80;
/** What the user gave, on one line, in backticks and cut to a readable length. */
function quote(given) {
    const line = given.replace(/\s+/g, ' ').replaceAll('`', "'");
    const kept = (0,_cut_js__WEBPACK_IMPORTED_MODULE_0__/* .firstCharacters */ .D)(line, MAX_QUOTE);
    return kept.length < line.length ? `\`${kept}…\`` : `\`${kept}\``;
}


/***/ }),

/***/ 8477:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./src/cleanup/state.js
var state = __nccwpck_require__(7019);
// EXTERNAL MODULE: ./src/report/run/run-report.js + 3 modules
var run_report = __nccwpck_require__(697);
// EXTERNAL MODULE: ./src/runs/follow/poll-queue.js
var poll_queue = __nccwpck_require__(7293);
// EXTERNAL MODULE: ./src/runs/model/outcome.js
var model_outcome = __nccwpck_require__(8298);
// EXTERNAL MODULE: ./src/runs/run-project.js + 7 modules
var run_project = __nccwpck_require__(5192);
// EXTERNAL MODULE: ./src/commands/run-options.js
var run_options = __nccwpck_require__(1258);
// EXTERNAL MODULE: ./src/commands/side-requests.js
var side_requests = __nccwpck_require__(664);
;// CONCATENATED MODULE: ./src/commands/run.js






/** `command: run` with one project. */
async function run(plan, surroundings) {
    const { hex, clock, random, stop, channel } = surroundings;
    const { projectId } = plan.request;
    const startedAt = clock.now();
    channel.info(`Running Hex project ${projectId} on ${plan.hexUrl}`);
    const report = (0,run_report/* reportRun */.G)(channel, plan, clock);
    const asides = (0,side_requests/* sideRequestsOf */.D)(projectId, surroundings, report.emit);
    const emit = (event) => {
        report.emit(event);
        // Not before the list of runs has been read: its answer tells whether the rate limit has room for this.
        if (LIST_IS_READ.includes(event.kind))
            asides.ask();
    };
    if (plan.request.dryRun)
        asides.ask();
    const context = { hex, clock, random, stop, emit, queue: (0,poll_queue/* createPollQueue */.H)() };
    const outcome = await (0,run_project/* perform */.y)((0,run_options/* performanceOf */.K)(plan), context);
    await asides.end();
    const forms = report.conclude(outcome, clock.now() - startedAt);
    await saveCharts(plan, { outcome, deadlineAt: startedAt + plan.timeoutMs }, surroundings);
    return { succeeded: (0,model_outcome/* isSuccess */.oJ)((0,model_outcome/* conclusionOf */.vu)(outcome)), forms };
}
const LIST_IS_READ = ['starting', 'active'];
/** Only completed runs have charts. */
async function saveCharts({ charts }, { outcome, deadlineAt }, { hex, clock, random, stop, channel }) {
    if (charts === undefined)
        return;
    if (outcome.kind !== 'ended' || (0,model_outcome/* conclusionOf */.vu)(outcome) !== 'success') {
        channel.output('charts', '[]');
        return;
    }
    const { fetchCharts } = await __nccwpck_require__.e(/* import() */ 680).then(__nccwpck_require__.bind(__nccwpck_require__, 680));
    const { reportCharts } = await __nccwpck_require__.e(/* import() */ 561).then(__nccwpck_require__.bind(__nccwpck_require__, 1561));
    const { logEvent } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 4552));
    const emit = (event) => logEvent(channel, event);
    const { run } = outcome;
    const { staticIds, folder } = charts;
    const saved = await fetchCharts({ run, staticIds, deadlineAt }, { hex, clock, random, stop, emit });
    reportCharts(channel, saved, folder);
}

// EXTERNAL MODULE: ./src/hex/connect.js + 3 modules
var connect = __nccwpck_require__(5689);
// EXTERNAL MODULE: ./src/inputs/command-inputs.js
var command_inputs = __nccwpck_require__(6238);
// EXTERNAL MODULE: ./src/inputs/input-reader.js
var input_reader = __nccwpck_require__(87);
// EXTERNAL MODULE: ./src/inputs/pipeline/options.js
var options = __nccwpck_require__(9088);
// EXTERNAL MODULE: ./src/inputs/problem.js
var problem = __nccwpck_require__(4400);
// EXTERNAL MODULE: ./src/inputs/run-spec.js
var run_spec = __nccwpck_require__(5108);
// EXTERNAL MODULE: ./src/inputs/commands/run.js
var commands_run = __nccwpck_require__(1079);
;// CONCATENATED MODULE: ./src/inputs/commands/task.js





/** Reads what `command` is to do. What only other commands than `run` need is loaded only for them. */
async function readTask(command, context) {
    switch (command) {
        case 'run':
            return readRunTask(context);
        case 'status':
            return (await __nccwpck_require__.e(/* import() */ 942).then(__nccwpck_require__.bind(__nccwpck_require__, 4561))).readStatusTask(context);
        case 'cancel':
            return (await __nccwpck_require__.e(/* import() */ 942).then(__nccwpck_require__.bind(__nccwpck_require__, 4561))).readCancelTask(context);
        case 'list-runs':
        case 'list-projects':
        case 'list-users':
        case 'list-groups':
        case 'list-connections':
            return (await __nccwpck_require__.e(/* import() */ 92).then(__nccwpck_require__.bind(__nccwpck_require__, 8092))).readListTask(command, context);
    }
}
async function readRunTask(context) {
    const target = await (0,commands_run/* readTarget */._E)(context);
    const limits = (0,options/* readLimits */.B)(context.read);
    const charts = await readCharts(context);
    if (target.ok && limits.ok && charts.ok) {
        const defaults = (0,run_spec/* runDefaults */.I7)(context.given);
        return (0,problem/* accept */.Ju)(runTask(target.value, { defaults, limits: limits.value, charts: charts.value }));
    }
    return { ok: false, problems: [target, limits, charts].flatMap(problem/* problemsOf */.GW) };
}
async function readCharts(context) {
    if (!(0,input_reader/* isSet */.v)(context.read, 'charts') && !(0,input_reader/* isSet */.v)(context.read, 'charts-path'))
        return (0,problem/* accept */.Ju)(undefined);
    // Loaded here because most steps save none.
    return (await __nccwpck_require__.e(/* import() */ 886).then(__nccwpck_require__.bind(__nccwpck_require__, 5886))).readChartsWish(context);
}
function runTask(target, { defaults, limits, charts, }) {
    const { timeoutMs, cancelOnTimeout, cancelOnAbort } = defaults;
    const whole = { ...limits, timeoutMs, cancelOnTimeout, cancelOnAbort };
    switch (target.kind) {
        case 'run':
            return { kind: 'run', ...(0,run_spec/* runPlan */.Fo)(target.projectId, defaults), ...(charts && { charts }) };
        case 'pipeline':
            return { ...target, ...whole };
        case 'dbt':
            return { ...target, ...whole, defaults };
    }
}

// EXTERNAL MODULE: ./src/inputs/connection.js + 2 modules
var inputs_connection = __nccwpck_require__(6778);
// EXTERNAL MODULE: ./src/inputs/fields/choice.js
var choice = __nccwpck_require__(8850);
;// CONCATENATED MODULE: ./src/inputs/fields/command.js

/** What a step can do. */
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
const readCommand = (given) => (0,choice/* readChoice */.K)('command', given, COMMANDS);

// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __nccwpck_require__(1494);
// EXTERNAL MODULE: ./src/inputs/fields/boolean.js
var fields_boolean = __nccwpck_require__(8789);
;// CONCATENATED MODULE: ./src/inputs/fields/comment.js



/** What is set of the wish for a comment on the pull request. */
function readComment(read) {
    const isWanted = (0,fields_boolean/* readFlag */.f)('pr-comment', read('pr-comment').trim() || 'false');
    const tag = readTag(read('comment-tag').trim());
    const noWish = (0,problem/* accept */.Ju)({});
    const wish = isWanted.ok && isWanted.value ? readWish(read, tag) : noWish;
    const problems = [isWanted, tag, wish].flatMap(problem/* problemsOf */.GW);
    return problems.length > 0 ? { ok: false, problems } : wish;
}
function readWish(read, tag) {
    const githubToken = read('github-token').trim();
    if (githubToken === '')
        return (0,problem/* refuse */.TR)('github-token', NO_TOKEN);
    return (0,problem/* accept */.Ju)({ comment: { githubToken, tag: tag.ok ? tag.value : '' } });
}
const NO_TOKEN = 'is empty, and without it `pr-comment: true` can write nothing: leave it out for the token of the job, or give another.';
const MAX_TAG = 100;
function readTag(given) {
    const input = 'comment-tag';
    if (/[\n\r\v\f\u0085\u2028\u2029]/.test(given)) {
        return (0,problem/* refuse */.TR)(input, `${(0,lib_text/* quote */.h)(given)} holds a line break: write it on one line.`);
    }
    const { length } = [...given];
    return length > MAX_TAG
        ? (0,problem/* refuse */.TR)(input, `${(0,lib_text/* quote */.h)(given)} has ${length} characters: the most is ${MAX_TAG}.`)
        : (0,problem/* accept */.Ju)(given);
}

// EXTERNAL MODULE: ../node_modules/fastest-levenshtein/mod.js
var mod = __nccwpck_require__(437);
;// CONCATENATED MODULE: ./src/inputs/misspelt-inputs.js



/**
 * A problem for each variable of `env` that is an input misspelt. The runner hands over what a step sets that is no input
 * as it does inputs, with no more than a warning; a variable of somebody else's that is near none is left alone.
 */
function misspeltInputs(env) {
    return Object.entries(env).flatMap(([variable, value]) => {
        const [, given] = /^INPUT_(.+)$/i.exec(variable) ?? [];
        if (given === undefined || !value?.trim())
            return [];
        // The runner writes all of it in capitals.
        const input = given.toLowerCase();
        const meant = command_inputs/* INPUT_NAMES */.Qh.includes(input) ? undefined : nearestInput(input);
        if (meant === undefined)
            return [];
        const message = `is no input. Did you mean ${(0,lib_text/* quote */.h)(meant)}? If it comes from a variable ${(0,lib_text/* quote */.h)(variable)} of the job, take that away.`;
        return [{ input, message }];
    });
}
/** Without the tokens: a step that lacks one fails or says so, and others have variables that are called so. */
const MEANT = command_inputs/* INPUT_NAMES */.Qh.filter(name => !name.includes('token'));
/** Longer names are no slip of the finger, and would take long to compare. */
const MAX_LENGTH = 100;
/** The one that differs in hyphens alone, or by a letter in four, two at most. */
function nearestInput(given) {
    const letters = lettersOf(given);
    if (letters.length > MAX_LENGTH)
        return undefined;
    const isNear = (name) => {
        const most = Math.min(2, Math.floor(Math.min(letters.length, name.length) / 4));
        return (0,mod/* distance */.Io)(letters, lettersOf(name)) <= most;
    };
    return MEANT.find(name => lettersOf(name) === letters) ?? MEANT.find(isNear);
}
const lettersOf = (name) => name.replace(/[-_\s]/g, '');

// EXTERNAL MODULE: ./src/inputs/run-inputs.js + 5 modules
var run_inputs = __nccwpck_require__(8052);
;// CONCATENATED MODULE: ./src/inputs/params/dates.js

/** @param nowMs the moment, since the epoch */
function datesAt(nowMs) {
    /** The entries of a pipeline may all have the step's parameters, which may be large. */
    const filled = new WeakMap();
    const fill = (input, params, timezone) => {
        const byZone = filled.get(params) ?? new Map();
        filled.set(params, byZone);
        const known = byZone.get(timezone) ?? fillPlaceholders(input, params, { nowMs, timezone });
        byZone.set(timezone, known);
        return known;
    };
    return {
        async fillIn(given) {
            const timezone = (0,run_inputs/* valueIn */.xm)(given, 'timezone') ?? 'UTC';
            const dated = { ...given };
            for (const name of ['params', 'params-file']) {
                const params = given[name];
                if (params?.ok)
                    dated[name] = await fill(name, params.value, timezone);
            }
            return dated;
        },
    };
}
/** Loaded here because most steps have no parameters. */
const fillPlaceholders = async (input, params, moment) => (await __nccwpck_require__.e(/* import() */ 534).then(__nccwpck_require__.bind(__nccwpck_require__, 4534))).fillPlaceholders(input, params, moment);

// EXTERNAL MODULE: ./src/inputs/yaml/read-yaml.js
var read_yaml = __nccwpck_require__(2623);
;// CONCATENATED MODULE: ./src/inputs/read-plan.js











/**
 * Reads all inputs. Sends nothing; of the disk it reads only parameters and pipelines, in files that lie in the
 * workspace. Where anything is wrong, the answer holds every problem.
 */
async function readPlan(given, occasion) {
    const read = withoutComments(given);
    const hexUrl = (0,inputs_connection/* hexUrlIn */.G)(read);
    const connection = (0,inputs_connection/* readConnection */.d)(read, hexUrl);
    const command = readCommand(read('command').trim() || 'run');
    const strays = command.ok ? (0,command_inputs/* strayInputs */.Rv)(command.value, read) : [];
    const context = await contextOf({ read, hexUrl, strays: strays.map(({ input }) => input) }, occasion);
    const task = command.ok ? await readTask(command.value, context) : await readNoTask(context);
    const comment = readComment(read);
    const problems = [
        ...[connection, command].flatMap(problem/* problemsOf */.GW),
        ...misspeltInputs(occasion.env),
        ...strays,
        ...Object.values(context.given).flatMap(problem/* problemsOf */.GW),
        ...(0,run_spec/* exclusionsIn */.DC)(context.given).map(({ input, other, because }) => ({
            input,
            message: `and \`${other}\` ${because}`,
        })),
        ...[task, comment].flatMap(problem/* problemsOf */.GW),
    ];
    return connection.ok && task.ok && comment.ok && problems.length === 0
        ? (0,problem/* accept */.Ju)({ ...connection.value, ...comment.value, ...task.value })
        : { ok: false, problems };
}
/** Loaded here because few misspell the command. */
async function readNoTask(context) {
    const { problemsWithAnyCommand } = await __nccwpck_require__.e(/* import() */ 772).then(__nccwpck_require__.bind(__nccwpck_require__, 1391));
    return { ok: false, problems: await problemsWithAnyCommand(context) };
}
/** What is refused as a whole need not be right. */
const without = (strays, read) => name => strays.includes(name) ? '' : read(name);
/** What holds nothing but comments is left out. */
const withoutComments = (read) => name => {
    const text = read(name);
    return YAML_INPUTS.includes(name) && (0,read_yaml/* isCommentAlone */.JG)(text) ? '' : text;
};
const YAML_INPUTS = ['params', 'notifications', 'pipeline', 'charts'];
async function contextOf(given, { workspace, nowMs }) {
    const { strays, hexUrl } = given;
    const read = without(strays, given.read);
    const context = { workspace, hexUrl: hexUrl.ok ? hexUrl.value : undefined };
    const dates = datesAt(nowMs);
    const written = await (0,run_inputs/* readRunInputs */.hT)(sourceOf(read), context);
    return { ...context, read, strays, dates, written, given: await dates.fillIn(written) };
}
/** YAML is read untrimmed, because its indentation says something. */
const sourceOf = (read) => ({
    text: name => {
        const text = read(name).trim();
        return text === '' ? undefined : (0,problem/* accept */.Ju)(text);
    },
    yaml: name => (read(name).trim() === '' ? undefined : (0,read_yaml/* readYamlValue */.zw)(name, read(name))),
});

// EXTERNAL MODULE: ./src/lib/clock.js
var clock = __nccwpck_require__(9543);
// EXTERNAL MODULE: ./src/lib/stop-signals.js
var stop_signals = __nccwpck_require__(5485);
// EXTERNAL MODULE: ./src/report/commands/input-errors.js
var input_errors = __nccwpck_require__(8743);
// EXTERNAL MODULE: ./src/report/run/run-log.js
var run_log = __nccwpck_require__(4552);
;// CONCATENATED MODULE: ./src/main.js








/** The step's story. Says whether it has succeeded. */
async function main(channel, env) {
    const stop = abortOnSignals(process);
    (0,state/* saveLeftovers */.g)(channel, []);
    const workspace = env.GITHUB_WORKSPACE || process.cwd();
    const plan = await readPlan(channel.input, { workspace, nowMs: clock/* realClock */.d.wallNow(), env });
    if (!plan.ok) {
        (0,input_errors/* refuseInputs */.g)(channel, plan.problems);
        return false;
    }
    const hex = (0,connect/* openHex */.UI)(plan.value, env, (0,run_log/* hexLogger */.I)(channel));
    const surroundings = { hex, clock: clock/* realClock */.d, random: Math.random, stop, channel };
    const { succeeded, forms } = await perform(plan.value, surroundings);
    if (plan.value.comment !== undefined && forms.length > 0) {
        const { comment } = await __nccwpck_require__.e(/* import() */ 432).then(__nccwpck_require__.bind(__nccwpck_require__, 7432));
        await comment(plan.value, forms, { ...surroundings, env, fetchFor: connect/* fetchThrough */.sL });
    }
    return succeeded;
}
/** What one project does not need is loaded only where it is wanted. */
async function perform(plan, surroundings) {
    switch (plan.kind) {
        case 'run':
            return run(plan, surroundings);
        case 'pipeline':
            return (await __nccwpck_require__.e(/* import() */ 753).then(__nccwpck_require__.bind(__nccwpck_require__, 6753))).pipeline(plan, surroundings);
        case 'dbt':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(753), __nccwpck_require__.e(755)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2755))).dbt(plan, surroundings);
        case 'status':
            return (await __nccwpck_require__.e(/* import() */ 573).then(__nccwpck_require__.bind(__nccwpck_require__, 5573))).status(plan, surroundings);
        case 'cancel':
            return (await __nccwpck_require__.e(/* import() */ 384).then(__nccwpck_require__.bind(__nccwpck_require__, 8384))).cancel(plan, surroundings);
        case 'list':
            return (await __nccwpck_require__.e(/* import() */ 8).then(__nccwpck_require__.bind(__nccwpck_require__, 8008))).list(plan, surroundings);
    }
}
/** The handlers stay for good: a second signal changes nothing. */
function abortOnSignals(source) {
    const stop = new AbortController();
    for (const signal of stop_signals/* STOP_SIGNALS */.n)
        source.on(signal, () => stop.abort());
    return stop.signal;
}


/***/ }),

/***/ 8743:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ refuseInputs)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2818);

/** Fails the step with everything that is wrong with its inputs at once. */
function refuseInputs(channel, problems) {
    const lines = problems.map(({ input, message }) => `\`${input}\`: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(message)}`);
    channel.output('conclusion', 'failure');
    channel.error({
        title: problems.length === 1 ? 'A problem with the inputs' : `${problems.length} problems with the inputs`,
        message: ['Nothing was sent to Hex.', ...lines].join('\n'),
    });
}


/***/ }),

/***/ 6836:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ longTable),
/* harmony export */   g5: () => (/* binding */ asMarkdown),
/* harmony export */   nd: () => (/* binding */ cutTable),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   uW: () => (/* binding */ section),
/* harmony export */   wW: () => (/* binding */ headed)
/* harmony export */ });
/** More rows are not shown, ... */
const MAX_ROWS = 100;
/** ... and longer tables are folded. */
const MAX_OPEN_ROWS = 10;
/** A table of which not all rows are shown, and not all at once. */
function longTable(head, rows) {
    const body = cutTable(head, rows, MAX_ROWS);
    return rows.length > MAX_OPEN_ROWS
        ? `<details><summary>${rows.length} entries</summary>\n\n${body}\n\n</details>`
        : body;
}
/** The first `most` rows, and how many more there are. */
function cutTable(head, rows, most) {
    const body = table(head, rows.slice(0, most));
    return rows.length > most ? `${body}\n\nand ${rows.length - most} more.` : body;
}
/** A table without a head of its own: GitHub would show an empty line in its place. */
const headed = ([first = [], ...rest]) => [first, rest];
/** A table with a head; empty without rows. Cells are Markdown. */
function table(head, rows) {
    if (rows.length === 0)
        return '';
    return [head, head.map(() => ':--'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
/** `body` under a title; empty where there is nothing to say. */
const section = (title, body) => body === '' ? '' : `**${title}**\n\n${body}`;
/** Parts of a page, one below the other; empty ones are left out. */
const asMarkdown = (parts) => `${parts.filter(part => part !== '').join('\n\n')}\n\n`;


/***/ }),

/***/ 4552:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ hexLogger),
/* harmony export */   logEvent: () => (/* binding */ logEvent)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2818);
/* harmony import */ var _hex_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4077);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6446);
/* harmony import */ var _text_hex_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5276);
/* harmony import */ var _text_run_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6475);
/* harmony import */ var _text_usual_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4217);






const WAITS_FOR = {
    RunProject: {
        429: 'Hex allows no further start just now',
        503: "all kernels of the token's user are in use",
    },
};
const WHY_CANCELLED = {
    'timed-out': 'Timeout reached: cancelling the run.',
    stopped: 'Stop requested: cancelling the run.',
    failed: 'The run cannot be followed any further: cancelling it.',
    'fail-fast': 'Another run has failed: cancelling this one.',
};
/** Tells the run's story in the log, as it happens. */
function logEvent(channel, event) {
    switch (event.kind) {
        case 'unknown-status':
            channel.warning(unknownStatus(event.status));
            break;
        case 'adopted':
            channel.warning(adopted(event.run, event.error));
            break;
        case 'polled':
            channel.debug(`GetRunStatus ${event.run.runId}: ${status(event.run)}`);
            break;
        default:
            for (const line of linesOf(event))
                channel.info(line);
    }
}
/** Shorter waits for the rate limits' sake are not worth a line. */
const MIN_TOLD_MS = 5_000;
/** Tells of requests that are held back to stay within the rate limits, and with step debugging of what answers hold. */
const hexLogger = (channel) => ({
    onHold(operation, delayMs) {
        const text = heldBack(operation, delayMs);
        if (delayMs >= MIN_TOLD_MS)
            channel.info(text);
        else
            channel.debug(text);
    },
    onRefusal: shape => channel.debug(madeOf(shape)),
});
/** Names alone, so that nobody needs to read a log before handing it on. */
function madeOf({ operation, status, headers, body }) {
    const names = (all) => all.map(name => (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(name, 100)).join(', ') || 'none';
    const what = typeof body === 'string' ? body : `keys ${names(body)}`;
    return `${operation} was answered HTTP ${status}. Headers: ${names(headers)}. Body: ${what}.`;
}
const heldBack = (operation, delayMs) => `Waiting ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p)(delayMs)} to stay within Hex's rate limits (${operation}).`;
function linesOf(event) {
    switch (event.kind) {
        case 'project':
            return [`Project: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(event.title, 200)}`];
        case 'history':
            return [(0,_text_usual_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .usualLine */ .rS)(event.past)].filter(line => line !== undefined);
        case 'starting':
            return [];
        case 'waiting':
            return waiting(event.wait);
        case 'recovered':
            return [`Hex answers ${event.operation} again.`];
        case 'unsure':
            return [`${(0,_text_hex_error_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(event.error)} Looking for a new run, because one may have been started.`];
        case 'starting-again':
            return ['No new run was found: starting again.'];
        case 'started':
            return [
                `Started run ${event.run.runId}${version(event.run.projectVersion)}`,
                `  ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(event.run.runUrl ?? 'Hex gave no URL for it', 500)}`,
            ];
        case 'active':
            return [activeBefore(event)];
        case 'to-cancel':
            return [`${amount(event.runs.length)} active: ${event.runs.map(told).join(', ')}`];
        case 'awaiting':
            return [
                `Still waiting for run ${event.run.runId}: ${status(event.run)} after ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p)(event.elapsedMs)}`,
            ];
        case 'active-ended':
            return [`Run ${event.run.runId} has ended ${status(event.run)}.`];
        case 'found':
            return [`Found run ${(0,_text_run_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .idAndUrl */ ._N)(event.run)}`, `${status(event.run)} when first seen`];
        case 'attached':
            return [`Following run ${(0,_text_run_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .idAndUrl */ ._N)(event.run)}`, `${status(event.run)} when first seen`];
        case 'retrying':
            return [retrying(event)];
        case 'no-time-to-retry':
            return [noTimeToRetry(event)];
        case 'held-back':
            return [heldBack('GetRunStatus', event.delayMs)];
        case 'status-changed':
            return [`${status(event.run)} after ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p)(event.elapsedMs)}`];
        case 'heartbeat':
            return [heartbeat(event)];
        case 'cancelling':
            return [...(event.error ? [(0,_text_hex_error_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(event.error)] : []), WHY_CANCELLED[event.reason]];
    }
}
/** What is done about one active run, and about several. */
const DONE = {
    start: ['', ''],
    cancel: [', which is cancelled first', ', which are cancelled first'],
    wait: [', which is waited for', ', which are waited for'],
    attach: [
        ', which is followed in place of a new one',
        ', the newest of which is followed in place of a new one',
    ],
    skip: [', so none is started', ', so none is started'],
    fail: ['', ''],
};
function activeBefore({ runs, ifActive }) {
    const [aboutOne, aboutSeveral] = DONE[ifActive];
    const done = runs.length === 1 ? aboutOne : aboutSeveral;
    return `The project already has ${(0,_text_run_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .activeRuns */ .$f)(runs.length)}${done}: ${runs.map(told).join(', ')}`;
}
const amount = (runs) => (runs === 1 ? '1 run is' : `${runs} runs are`);
const told = (run) => {
    const trigger = run.trigger === undefined ? '' : `${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(run.trigger, 50)}, `;
    return `${run.runId} (${trigger}${status(run)})`;
};
const retrying = ({ run, delayMs, next, most }) => `Run ${run.runId} ended ${status(run)}: starting again in ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p)(delayMs)} (attempt ${next} of ${most}).`;
const noTimeToRetry = ({ run, delayMs, leftMs }) => `Run ${run.runId} ended ${status(run)}. It is not started again, because that would be in ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p)(delayMs)}, and \`timeout\` leaves ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p)(Math.max(0, leftMs))}.`;
/** While it waits for its kernel, a run is not measured against the time that runs take. */
function heartbeat({ run, elapsedMs, runningMs, expected }) {
    const isWaiting = run.status === 'PENDING';
    const beenMs = isWaiting ? elapsedMs : (runningMs ?? elapsedMs);
    const been = `${status(run)} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p)(beenMs)}`;
    if (expected === undefined)
        return been;
    return `${been}, ${isWaiting ? `then ${(0,_text_usual_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .usually */ .EC)(expected)}` : (0,_text_usual_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .progress */ .qB)(beenMs, expected)}`;
}
/** What is broken is told once, not at each attempt; a wait that Hex asks for is told each time. */
function waiting({ error, attempts, delayMs }) {
    if ((0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .dispositionOf */ .LF)(error) === 'not-now')
        return [`Waiting ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p)(delayMs)}: ${whyNotNow(error)} (${error.operation}).`];
    return attempts === 1 ? [`${(0,_text_hex_error_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error)} Trying again.`] : [];
}
function whyNotNow(error) {
    const status = error.kind === 'refused' ? error.status : 429;
    return WAITS_FOR[error.operation]?.[status] ?? "Hex's rate limit is reached";
}
const adopted = (run, error) => ({
    title: 'Hex run found again',
    message: `The answer to the start was lost. ${(0,_text_hex_error_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error)} Run ${run.runId} is new in the project's list, so it is taken for the one that was started.`,
});
const unknownStatus = (name) => ({
    title: 'Unknown status',
    message: `Hex says ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(name, 50)}, a status this action does not know. It keeps following the run.`,
});
const status = (run) => (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(run.status, 50);
const version = (projectVersion) => projectVersion === undefined ? '' : ` of version ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(String(projectVersion), 50)}`;


/***/ }),

/***/ 9732:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ setOutputs)
/* harmony export */ });
/* unused harmony export runOutputs */
/* harmony import */ var _github_output_or_file_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4211);
/* harmony import */ var _lib_cut_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3769);


/** The outputs of one run by their names; `''` for what is not known. Also an entry of `runs`. */
function runOutputs({ name, projectId, title, run, traceId, attempts, attached, conclusion, }) {
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
        attached: String(attached ?? false),
    };
}
/** One title or URL must not use up what a job's outputs may hold together. */
const MAX_VALUE = 4_000;
/**
 * Sets those outputs that differ from `before`, and gives what is set now.
 *
 * @param news `runs` are what the output of that name holds; without them it stays as it is
 */
function setOutputs(channel, news, before) {
    const one = runOutputs(news.told);
    const runs = news.runs && JSON.stringify(news.runs.map(runOutputs));
    const capped = Object.entries(one).map(([name, value]) => [name, (0,_lib_cut_js__WEBPACK_IMPORTED_MODULE_0__/* .withinUnits */ .L)(value, MAX_VALUE)]);
    const now = {
        ...before,
        ...Object.fromEntries(capped),
        ...(runs !== undefined && (0,_github_output_or_file_js__WEBPACK_IMPORTED_MODULE_1__/* .spilled */ .e)(channel, { name: 'runs', json: runs }, before)),
    };
    for (const [name, value] of Object.entries(now)) {
        if (before[name] !== value && (value !== '' || before[name] !== undefined))
            channel.output(name, value);
    }
    return now;
}


/***/ }),

/***/ 9677:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _S: () => (/* binding */ concluded),
/* harmony export */   qw: () => (/* binding */ attemptsIn),
/* harmony export */   s9: () => (/* binding */ blankRecord),
/* harmony export */   t2: () => (/* binding */ recorded)
/* harmony export */ });
/* harmony import */ var _runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8298);

/** @param name of a pipeline's entry */
const blankRecord = (projectId, name) => ({
    told: { ...(name !== undefined && { name }), projectId, attempts: 0 },
    earlier: [],
    start: { projectId },
    past: [],
});
/** The record once `event` has been told at `now`. */
function recorded(record, event, now) {
    const { told } = record;
    switch (event.kind) {
        case 'project':
            return { ...record, told: { ...told, title: event.title } };
        case 'history':
            return { ...record, past: event.past };
        case 'active':
            return { ...record, active: { runs: event.runs, ifActive: event.ifActive } };
        case 'starting':
            return { ...record, start: event.record };
        case 'started':
            return { ...record, takenAt: now, told: { ...told, run: event.run, attempts: told.attempts + 1 } };
        case 'found':
            return { ...record, takenAt: now, told: { ...told, run: event.run } };
        case 'attached':
            return { ...record, takenAt: now, told: { ...told, run: event.run, attached: true } };
        case 'retrying':
            return { ...record, earlier: [...record.earlier, { ...told, run: event.run, conclusion: 'failure' }] };
        case 'status-changed':
            return { ...record, told: { ...told, run: event.run } };
        case 'waiting':
        case 'recovered':
        case 'unsure':
        case 'starting-again':
        case 'adopted':
        case 'awaiting':
        case 'active-ended':
        case 'to-cancel':
        case 'no-time-to-retry':
        case 'held-back':
        case 'polled':
        case 'unknown-status':
        case 'heartbeat':
        case 'cancelling':
            return record;
    }
}
/** The record once it is known at `now` how it came out. */
function concluded(record, outcome, now) {
    const { told, earlier } = record;
    const error = 'error' in outcome ? outcome.error : undefined;
    return {
        ...record,
        endedAt: now,
        told: {
            ...told,
            run: (0,_runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .runOf */ .ng)(outcome) ?? earlier.at(-1)?.run,
            attempts: told.attempts + (mayHaveStarted(outcome) ? 1 : 0),
            traceId: error?.traceId,
            conclusion: (0,_runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .conclusionOf */ .vu)(outcome),
        },
    };
}
/** Every attempt that has a run, the last one as it stands. */
function attemptsIn({ earlier, told }) {
    const isNew = told.run !== undefined && told.run.runId !== earlier.at(-1)?.run?.runId;
    return isNew ? [...earlier, told] : earlier;
}
const mayHaveStarted = (outcome) => outcome.kind === 'unsure' ||
    outcome.kind === 'ambiguous' ||
    ('cancellation' in outcome && outcome.cancellation?.kind === 'unsure');


/***/ }),

/***/ 697:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ reportRun)
});

// EXTERNAL MODULE: ./src/cleanup/pending.js
var pending = __nccwpck_require__(2453);
// EXTERNAL MODULE: ./src/cleanup/state.js
var state = __nccwpck_require__(7019);
// EXTERNAL MODULE: ./src/runs/model/outcome.js
var model_outcome = __nccwpck_require__(8298);
// EXTERNAL MODULE: ./src/report/markdown/table.js
var table = __nccwpck_require__(6836);
// EXTERNAL MODULE: ./src/report/text/outcome-message.js
var outcome_message = __nccwpck_require__(4484);
// EXTERNAL MODULE: ./src/report/run/run-log.js
var run_log = __nccwpck_require__(4552);
// EXTERNAL MODULE: ./src/report/run/run-outputs.js
var run_outputs = __nccwpck_require__(9732);
// EXTERNAL MODULE: ./src/report/run/run-record.js
var run_record = __nccwpck_require__(9677);
// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __nccwpck_require__(2818);
// EXTERNAL MODULE: ./src/lib/first-few.js
var first_few = __nccwpck_require__(4216);
// EXTERNAL MODULE: ./src/lib/format.js
var format = __nccwpck_require__(6446);
// EXTERNAL MODULE: ./src/runs/model/history.js
var model_history = __nccwpck_require__(8638);
// EXTERNAL MODULE: ./src/runs/model/run-status.js
var run_status = __nccwpck_require__(4070);
;// CONCATENATED MODULE: ./src/runs/model/phases.js

/** How long a run waited and ran, where Hex's state events tell; undefined while it waits, or without them. */
function phasesOf({ stateEvents = [] }) {
    const at = (isIt) => Math.min(...stateEvents.filter(event => isIt(event.value)).map(event => Date.parse(event.timestamp)));
    const pendingAt = at(status => status === 'PENDING');
    const runningAt = at(status => status === 'RUNNING');
    const endedAt = at(status => (0,run_status/* endingOf */.z6)({ status }) !== undefined);
    const queuedMs = runningAt - pendingAt;
    if (!(queuedMs >= 0 && queuedMs < Number.POSITIVE_INFINITY))
        return undefined;
    const runningMs = endedAt - runningAt;
    return {
        queuedMs,
        ...(runningMs >= 0 && runningMs < Number.POSITIVE_INFINITY && { runningMs }),
    };
}

;// CONCATENATED MODULE: ./src/report/markdown/duration-chart.js


/** So many past runs are shown, ... */
const MAX_PAST = 20;
/** ... and no chart at all for fewer. */
const MIN_PAST = 3;
/** A past run is cut off at so many times the longer of this run and the usual one: it would flatten all others. */
const MAX_TIMES = 4;
/** No run lasts for months. */
const MAX_MS = 1e10;
/** Readable on white and on black, and told apart by those who do not see red or green. */
const COLOURS = {
    completed: '#54aeff',
    failed: '#d1242f',
    this: '#a371f7',
    usual: '#8c959f',
};
/**
 * Durations of a project's last runs and of this one as Markdown: a Mermaid diagram and its legend. Empty where there
 * are too few. All of it is numbers and this action's own words.
 *
 * @param past oldest first
 */
function durationChart(past, thisMs) {
    const known = past.filter(run => isPlausible(run.durationMs));
    if (known.length < MIN_PAST || !isPlausible(thisMs))
        return '';
    const shown = known.slice(-MAX_PAST);
    const usualMs = (0,model_history/* expectationOf */.EV)(known)?.usualMs;
    const mostMs = MAX_TIMES * Math.max(thisMs, usualMs ?? medianOf(shown.map(run => run.durationMs)));
    const bars = [...barsOf(shown, mostMs), { label: 'this', plot: 'this', ms: thisMs }];
    const cut = shown.map(run => run.durationMs).filter(ms => ms > mostMs);
    return `${diagram(bars, usualMs)}\n\n${legend(bars, usualMs, cut)}`;
}
const isPlausible = (ms) => ms >= 0 && ms <= MAX_MS;
const medianOf = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const barsOf = (shown, mostMs) => shown.map(({ ending, durationMs }, index) => {
    const ago = shown.length - index;
    const ms = Math.min(durationMs, mostMs);
    return ending === 'success'
        ? { label: `${ago}`, plot: 'completed', ms }
        : { label: `✗${ago}`, plot: 'failed', ms };
});
/** Mermaid has one colour for each plot, so each kind of run is a plot of its own. */
function diagram(bars, usualMs) {
    const plots = plotsOf(bars);
    const highestMs = Math.max(usualMs ?? 0, ...bars.map(bar => bar.ms));
    const unit = unitFor(highestMs);
    const top = roundedUp(highestMs / unit.ms);
    // A bar of 0 still has a foot, which would be drawn over those of the plots before. One below the axis has nothing.
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
const plotsOf = (bars) => ['completed', 'failed', 'this'].filter(plot => bars.some(bar => bar.plot === plot));
const UNITS = [
    { name: 'seconds', ms: 1_000, mostMs: 120_000 },
    { name: 'minutes', ms: 60_000, mostMs: 7_200_000 },
];
const HOURS = { name: 'hours', ms: 3_600_000 };
const unitFor = (ms) => UNITS.find(unit => ms <= unit.mostMs) ?? HOURS;
const STEPS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];
/** The end of an axis: 3.7 becomes 4. */
function roundedUp(value) {
    const power = 10 ** Math.floor(Math.log10(Math.max(value, 0.01)));
    return (STEPS.find(step => step * power >= value) ?? 10) * power;
}
/** Mermaid knows no exponents. */
const decimal = (value) => String(Number(value.toFixed(3)));
function legend(bars, usualMs, cut) {
    const thisMs = bars.at(-1)?.ms ?? 0;
    const entries = {
        completed: '🟦 completed',
        failed: '🟥 ✗ failed or cancelled',
        this: `🟪 this run (${(0,format/* duration */.p)(thisMs)})`,
    };
    return [
        ...plotsOf(bars).map(plot => entries[plot]),
        ...(usualMs === undefined ? [] : [`➖ usual (${(0,format/* duration */.p)(usualMs)})`]),
        ...(cut.length === 0
            ? []
            : [`✂️ ${cut.length} cut off (${cut.length === 1 ? '' : 'up to '}${(0,format/* duration */.p)(Math.max(...cut))})`]),
    ].join(' · ');
}

// EXTERNAL MODULE: ./src/report/text/conclusion.js
var text_conclusion = __nccwpck_require__(763);
// EXTERNAL MODULE: ./src/report/text/usual-duration.js
var usual_duration = __nccwpck_require__(4217);
;// CONCATENATED MODULE: ./src/report/run/run-summary.js












const MAX_RECIPIENTS = 5;
function summaryParts({ outcome, verdict, request }, story) {
    const run = (0,model_outcome/* runOf */.ng)(outcome);
    const title = story.title ?? `Project ${story.projectId}`;
    const conclusion = (0,model_outcome/* conclusionOf */.vu)(outcome);
    const headline = headlineOf(outcome, story);
    const facts = [
        ['Status', run && (0,github_escape/* code */.aY)(run.status, 50)],
        ...times(outcome, story),
        ['Started', run?.startedAt && (0,format/* moment */.n)(run.startedAt)],
        ['Ended', run?.endedAt && (0,format/* moment */.n)(run.endedAt)],
        [
            'Version',
            run?.projectVersion === undefined ? undefined : (0,github_escape/* escapeMarkdown */.FV)(String(run.projectVersion), 50),
        ],
        ['Trigger', run?.trigger && (0,github_escape/* code */.aY)(run.trigger, 50)],
        ['Run', run && (0,github_escape/* link */.nf)(run.runId, run.runUrl)],
        ['Trace ID', run?.traceId && (0,github_escape/* code */.aY)(run.traceId, 100)],
    ];
    return {
        short: [
            `### ${text_conclusion/* ICONS */.Z[conclusion]} ${run ? (0,github_escape/* link */.nf)(title, run.runUrl) : (0,github_escape/* escapeMarkdown */.FV)(title)}: ${headline}`,
            verdict.level === 'error' ? `> ${(0,github_escape/* markdownSentence */.nv)(verdict.message, 3000)}` : '',
            (0,table/* table */.tp)(...(0,table/* headed */.wW)(facts.filter((fact) => Boolean(fact[1])))),
        ],
        more: [
            (0,table/* section */.uW)('Earlier attempts', attemptsTable(story)),
            (0,table/* section */.uW)('Active before', activeTable(story)),
            (0,table/* section */.uW)('Recent runs', recentRuns(outcome, story)),
        ],
        asked: [
            (0,table/* section */.uW)('Parameters', isUsed(outcome, story) ? paramsTable(request) : unusedParams(request)),
            (0,table/* section */.uW)('Notifications', notificationsTable(request)),
        ],
    };
}
/** The conclusion in a word, unless it would say more than is so. */
function headlineOf(outcome, story) {
    if (outcome.kind === 'validated')
        return 'request valid, nothing was run';
    if (outcome.kind === 'absent')
        return 'no run yet';
    if (outcome.kind === 'started' && !(0,outcome_message/* isOwn */.NP)(story))
        return 'under way';
    if (outcome.kind === 'failed' && outcome.run === undefined && !(0,outcome_message/* isAskedToRun */.PA)(story))
        return 'run not found';
    return text_conclusion/* HEADLINES */.O[(0,model_outcome/* conclusionOf */.vu)(outcome)];
}
/** How long the run took, and what is usual. Waiting counts apart from running where Hex tells one from the other. */
function times(outcome, context) {
    const run = (0,model_outcome/* runOf */.ng)(outcome);
    if (run === undefined)
        return [];
    const expected = (0,model_history/* expectationOf */.EV)(context.past);
    const usual = expected && (0,usual_duration/* usually */.EC)(expected);
    if (outcome.kind === 'started')
        return [['Duration', usual]];
    const isOver = outcome.kind === 'ended' || (0,run_status/* endingOf */.z6)(run) !== undefined;
    const soFar = isOver ? '' : ' so far';
    const ranMs = ranMsOf(outcome, context);
    if (ranMs === undefined) {
        const { takenMs } = context;
        return [[WAITING, takenMs === undefined ? undefined : (0,format/* duration */.p)(takenMs) + soFar]];
    }
    const ran = [(0,format/* duration */.p)(ranMs) + soFar, usual].filter(Boolean).join(', ');
    const { queuedMs = 0 } = phasesOf(run) ?? {};
    return queuedMs === 0
        ? [['Duration', ran]]
        : [
            [WAITING, (0,format/* duration */.p)(queuedMs)],
            ['Running', ran],
        ];
}
const WAITING = 'Waiting for a kernel';
/** How long the run ran, so far if nobody saw its end; undefined where it never got to run, or nobody followed it. */
function ranMsOf(outcome, { takenMs }) {
    const run = (0,model_outcome/* runOf */.ng)(outcome);
    if (run === undefined || outcome.kind === 'started')
        return undefined;
    const { status, startedAt, elapsedMs } = run;
    if (elapsedMs !== undefined)
        return elapsedMs;
    const { queuedMs = 0, runningMs } = phasesOf(run) ?? {};
    const neverRan = status === 'PENDING' ||
        (startedAt === undefined && ['KILLED', 'UNABLE_TO_ALLOCATE_KERNEL'].includes(status));
    return neverRan || takenMs === undefined ? undefined : (runningMs ?? Math.max(0, takenMs - queuedMs));
}
function recentRuns(outcome, context) {
    const ranMs = ranMsOf(outcome, context);
    if (ranMs === undefined)
        return '';
    return [(0,usual_duration/* comparison */.my)(ranMs, context.past, (0,model_outcome/* conclusionOf */.vu)(outcome)), durationChart(context.past, ranMs)]
        .filter(Boolean)
        .join('\n\n');
}
function attemptsTable({ earlier }) {
    const rows = earlier.map(({ run }, index) => [
        String(index + 1),
        run ? (0,github_escape/* link */.nf)(run.runId, run.runUrl) : '',
        run ? (0,github_escape/* code */.aY)(run.status, 50) : '',
        run?.elapsedMs === undefined ? '' : (0,format/* duration */.p)(run.elapsedMs),
    ]);
    return (0,table/* longTable */.V4)(['#', 'Run', 'Status', 'Duration'], rows);
}
function activeTable({ active }) {
    if (active === undefined)
        return '';
    const rows = active.runs.map(run => [
        (0,github_escape/* link */.nf)(run.runId, run.runUrl),
        run.trigger ? (0,github_escape/* code */.aY)(run.trigger, 50) : '',
        (0,github_escape/* code */.aY)(run.status, 50),
    ]);
    return `${DONE[active.ifActive]}\n\n${(0,table/* longTable */.V4)(['Run', 'Trigger', 'Status when found'], rows)}`;
}
/** What is done about active runs, in words that hold for one and for several, and however far it has come. */
const DONE = {
    start: 'With `if-active: start`, what is active is left alone.',
    cancel: 'With `if-active: cancel`, what is active is cancelled first.',
    wait: 'With `if-active: wait`, the end of what is active comes first.',
    attach: 'With `if-active: attach`, the newest active run is followed in place of a new one.',
    skip: 'With `if-active: skip`, nothing is started beside an active run.',
    fail: 'With `if-active: fail`, nothing is started beside an active run.',
};
function paramsTable({ inputParams = {}, viewId }) {
    if (viewId !== undefined)
        return `Those of the saved view ${(0,github_escape/* code */.aY)(viewId)}.`;
    const rows = Object.entries(inputParams).map(([name, value]) => [
        (0,github_escape/* code */.aY)(name, 100),
        (0,github_escape/* code */.aY)(JSON.stringify(value), 300),
    ]);
    return (0,table/* longTable */.V4)(['Name', 'Value'], rows);
}
/** Whether the request was, or may have been, sent to Hex. */
const isUsed = (outcome, story) => outcome.kind !== 'skipped' && (0,outcome_message/* isOwn */.NP)(story);
const unusedParams = (request) => paramsTable(request) === '' ? '' : 'Those of this step were not used, because it started no run.';
function notificationsTable({ notifications = [] }) {
    const rows = notifications.map(({ type, slackChannelIds = [], userIds = [], groupIds = [], subject = '' }) => {
        const recipients = [...slackChannelIds, ...userIds, ...groupIds];
        const who = (0,first_few/* firstFew */.D)(recipients, MAX_RECIPIENTS, id => (0,github_escape/* code */.aY)(id, 50));
        return [(0,github_escape/* code */.aY)(type), who.join(' '), (0,github_escape/* code */.aY)(subject, 200)];
    });
    return (0,table/* longTable */.V4)(['When', 'Who', 'Subject'], rows);
}

;// CONCATENATED MODULE: ./src/report/run/run-report.js









/** Shows on GitHub how one run goes and ends: log, outputs, state for post, annotation and summary. */
function reportRun(channel, plan, clock) {
    let record = (0,run_record/* blankRecord */.s9)(plan.request.projectId);
    let outputs = {};
    const update = (next) => {
        record = next;
        outputs = (0,run_outputs/* setOutputs */.n)(channel, { told: record.told, runs: (0,run_record/* attemptsIn */.qw)(record) }, outputs);
    };
    const leave = (duty) => (0,state/* saveLeftovers */.g)(channel, duty === 'nothing' ? [] : [duty]);
    update(record);
    return {
        emit(event) {
            // Before anything else: should this process be killed now, post must know.
            const duty = (0,pending/* dutyAt */.M)(event, plan);
            if (duty !== undefined)
                leave(duty);
            update((0,run_record/* recorded */.t2)(record, event, clock.now()));
            (0,run_log.logEvent)(channel, event);
        },
        conclude(outcome, elapsedMs) {
            update((0,run_record/* concluded */._S)(record, outcome, clock.now()));
            const { timeoutMs, asked: purpose = 'run' } = plan;
            const { active } = record;
            const earlier = record.earlier.filter(({ run }) => run?.runId !== (0,model_outcome/* runOf */.ng)(outcome)?.runId);
            const seen = { ...(0,outcome_message/* contextOf */.Vm)(record, { timeoutMs, elapsedMs }), asked: purpose };
            // How long another's run has been under way, its being found does not tell.
            const context = (0,outcome_message/* isOwn */.NP)(seen) ? seen : { ...seen, takenMs: undefined };
            const verdict = (0,outcome_message/* describeOutcome */.SS)(outcome, context);
            const message = `${verdict.message} ${verdict.where}`.trim();
            if (verdict.level === 'info')
                channel.info(message);
            else
                channel.error({ title: verdict.title, message });
            const story = { ...context, active, earlier };
            const partsOf = (told) => summaryParts({ outcome: told, verdict: (0,outcome_message/* describeOutcome */.SS)(told, context), request: plan.request }, story);
            const { short, more, asked: wish } = partsOf(outcome);
            if (plan.summary)
                channel.summarize((0,table/* asMarkdown */.g5)([...short, ...more, ...wish]));
            leave((0,pending/* dutyAfter */.T)(outcome, record.start, plan));
            // Parameters may hold secrets, which GitHub masks in logs and summaries, but not in comments.
            const fit = partsOf((0,outcome_message/* withoutParameterValues */.OS)(outcome));
            return [(0,table/* asMarkdown */.g5)([...fit.short, ...fit.more]), (0,table/* asMarkdown */.g5)(fit.short)];
        },
    };
}


/***/ }),

/***/ 763:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ HEADLINES),
/* harmony export */   Z: () => (/* binding */ ICONS)
/* harmony export */ });
/** What a summary's heading begins with, ... */
const ICONS = {
    success: '✅',
    failure: '❌',
    cancelled: '🚫',
    timed_out: '⏱️',
    skipped: '⏭️',
    started: '🚀',
};
/** ... and what it says of the conclusion. */
const HEADLINES = {
    success: 'success',
    failure: 'failed',
    cancelled: 'cancelled',
    timed_out: 'timed out',
    skipped: 'skipped',
    started: 'started',
};


/***/ }),

/***/ 5276:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   Xi: () => (/* binding */ expiredOn),
/* harmony export */   fC: () => (/* binding */ traceOf),
/* harmony export */   lO: () => (/* binding */ withoutValues),
/* harmony export */   ny: () => (/* binding */ NEW_TOKEN)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2818);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6446);


/** What each operation is to a user, after "could". */
const DOING = {
    RunProject: 'start the run',
    GetRunStatus: 'read the status of the run',
    GetProjectRuns: "list the project's runs",
    CancelRun: 'cancel the run',
    GetChartImageFromRun: 'fetch the image of a chart',
    GetProject: "read the project's title",
    Me: 'read whose token this is',
    ListProjects: 'list the projects',
    ListUsers: 'list the users',
    ListGroups: 'list the groups',
    ListDataConnections: 'list the data connections',
};
/** What an HTTP status of Hex's most often means, and what to do. */
const ADVICE = {
    400: 'Check the inputs of this step.',
    401: 'The token is wrong, expired or revoked, or belongs to a workspace on another host. Check that the secret is available to this workflow (pull requests from forks get none), create a new token in Hex under Settings → API keys, and check `hex-url`.',
    404: "Check `project-id` and `hex-url`, that the project is published, and that the token's user may see it.",
    429: 'The limits hold for all tokens of one user: run fewer jobs at once, use the token of another user, or allow a longer `timeout`.',
};
/** What to do about a token that is of no use any more, or soon. */
const NEW_TOKEN = 'Create a new one in Hex under Settings → API keys, and store it as the secret.';
const READS_PROJECTS = unseen('the scope "Read projects"', 'project');
const RUNS_PROJECTS = 'the scope "Run projects"';
/** Hex answers so for a project or a run that the token's user may not see, too. */
const ADVICE_403 = {
    RunProject: unseen(RUNS_PROJECTS, 'project'),
    GetRunStatus: unseen(RUNS_PROJECTS, 'project or run'),
    CancelRun: unseen(RUNS_PROJECTS, 'project or run'),
    GetProject: READS_PROJECTS,
    GetProjectRuns: READS_PROJECTS,
    GetChartImageFromRun: unseen('the scope "Read projects"', 'project or run'),
    Me: '',
    ListProjects: access('the scope "Read projects"'),
    ListUsers: access('a scope that reads users'),
    ListGroups: access('a scope that reads groups'),
    ListDataConnections: access('a scope that reads data connections'),
};
const NEEDS_EDIT = 'For `update-published-results` it must have "Can Edit" on the project, too.';
const ADVICE_CHART = {
    400: 'The cell must be a chart that this run has rendered without an error, and the run must have completed.',
    404: "Check the static ID: it must be that of a chart cell in the project's published version.",
};
const ADVICE_404_RUN = "Check `project-id`, `hex-url`, and `run-id` if it is given, and that the token's user may see the project.";
const ABOUT_A_RUN = ['GetRunStatus', 'CancelRun'];
const ADVICE_422_START = 'Check that the project is published and that the parameters fit its inputs.';
const ADVICE_503_START = "All 25 kernels of the token's user are in use. Wait for other runs to end, use the token of another user, or allow a longer `timeout`.";
const ADVICE_5XX = "Hex or something before it has trouble: see Hex's status page, and try again later.";
const ADVICE_CERTIFICATE = 'If your network has a certificate authority of its own, name the file with its certificate in the environment variable `NODE_EXTRA_CA_CERTS`.';
const ADVICE_PROXY = 'Check the proxy in `HTTPS_PROXY`, and that it lets the runner through to the host in `hex-url`.';
const ADVICE_NETWORK = 'Check that the runner reaches the host in `hex-url`, and its proxy settings.';
function unseen(scope, what) {
    const ids = what === 'project' ? '`project-id`' : '`project-id`, `run-id` if it is given,';
    return `The token lacks ${scope}, or its user may see no such ${what}. Check both, and ${ids} and \`hex-url\`.`;
}
function access(scope) {
    return `A workspace token needs ${scope}; a personal token may do what its user may.`;
}
/** One or more sentences: what was attempted, what happened, what to do next, and the trace ID where there is one. */
function explain(error) {
    const trace = error.traceId === undefined ? '' : traceOf(error.traceId);
    return `Could not ${DOING[error.operation]} (${error.operation}): ${happened(error)}${trace}`;
}
/** What of Hex's refusals to start a run may quote a parameter's value in words of its own. */
const MAY_QUOTE = [400, 422];
/** `error` without the values of parameters, which may be secrets, for where GitHub masks nothing. */
function withoutValues(error) {
    if (error.kind !== 'refused' || error.operation !== 'RunProject')
        return error;
    if (!MAY_QUOTE.includes(error.status))
        return error;
    const { reason: _, ...rest } = error;
    return { ...rest, invalidParams: error.invalidParams.map(({ value: _, ...param }) => param) };
}
/** Hex's support asks for it. */
const traceOf = (traceId) => ` (Trace ID for Hex support: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(traceId, 100)}.)`;
function happened(error) {
    switch (error.kind) {
        case 'refused':
            return refused(error);
        case 'unreachable':
            return `the connection${connectedTo(error.peer)} failed with ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(error.detail, 200)}. ${ADVICE_NETWORK}`;
        case 'blocked':
            return error.by === 'certificate'
                ? `the server's certificate is not trusted (${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(error.detail, 200)}). ${ADVICE_CERTIFICATE}`
                : `${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(error.detail, 200)}. ${ADVICE_PROXY}`;
        case 'timed-out':
            return `Hex did not answer within ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(error.deadlineMs)}. ${ADVICE_NETWORK}`;
        case 'out-of-time':
            return `Hex had not answered when the time was up. ${ADVICE_NETWORK}`;
        case 'redirected':
            return `the answer was a redirect (HTTP ${error.status}) to ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(error.location, 200)}, which is not followed because the token would go with it. Check \`hex-url\`.`;
        case 'unreadable':
            return `the answer (HTTP ${error.status}) is not what Hex's API promises: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(error.detail, 300)}. Check that \`hex-url\` is Hex's host and that no proxy answers in its place.`;
        case 'held':
            return `Hex's rate limit leaves no room for it; it resets in ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(error.resetMs)}. ${ADVICE[429]}`;
        case 'aborted':
            return 'the step was stopped meanwhile.';
    }
}
const connectedTo = (peer) => peer === undefined ? '' : ` to ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(peer, 200)}`;
const NOT_OF_HEX = "The answer has none of Hex's forms, so a proxy or gateway may have given it in place of Hex.";
function refused(error) {
    const words = error.reason === undefined ? '' : `: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(error.reason).replace(/\.$/, '')}`;
    const params = paramProblems(error);
    const advice = params === '' ? adviceOn(error) : params;
    const reset = error.resetMs === undefined ? '' : ` Hex asks to wait ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(error.resetMs)}.`;
    const doubt = error.status < 500 && !error.fromHex && error.status !== 429 ? ` ${NOT_OF_HEX}` : '';
    return `Hex answered HTTP ${error.status}${words}.${reset} ${advice}`.trimEnd() + doubt;
}
function adviceOn(error) {
    const { status, operation, fromHex } = error;
    if (status === 401)
        return adviceOn401(error);
    if (status === 403)
        return error.needsEdit ? `${ADVICE_403[operation]} ${NEEDS_EDIT}` : ADVICE_403[operation];
    if (operation === 'GetChartImageFromRun' && ADVICE_CHART[status] !== undefined)
        return ADVICE_CHART[status];
    if (status === 404 && ABOUT_A_RUN.includes(operation))
        return ADVICE_404_RUN;
    if (status === 422 && operation === 'RunProject')
        return ADVICE_422_START;
    if (status === 503 && operation === 'RunProject' && fromHex)
        return ADVICE_503_START;
    return ADVICE[status] ?? (status >= 500 ? ADVICE_5XX : '');
}
/** Of a token that is of no use any more, with its last moment in milliseconds since the epoch. */
const expiredOn = (atMs) => `The token expired on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .moment */ .n)(new Date(atMs).toISOString())}. ${NEW_TOKEN}`;
/** Hex's own words, where they can mean nothing else. */
const SAYS_EXPIRED = /^(?!.*\b(or|invalid|revoked)\b).*\bexpired\b/i;
function adviceOn401({ tokenExpiredAtMs, reason = '' }) {
    if (tokenExpiredAtMs !== undefined) {
        return expiredOn(tokenExpiredAtMs);
    }
    return SAYS_EXPIRED.test(reason) ? `The token has expired. ${NEW_TOKEN}` : (ADVICE[401] ?? '');
}
function paramProblems({ invalidParams, unknownParams }) {
    const invalid = invalidParams.map(invalidParam);
    const unknown = unknownParams.map(name => `The project has no parameter \`${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(name, 100)}\`: it must be an input that the published app shows, spelt as its variable in Hex.`);
    return [...invalid, ...unknown].join(' ');
}
function invalidParam({ name, value, dataType }) {
    const [param, type] = [(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(name, 100), (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(dataType, 50)];
    return value === undefined
        ? `Parameter \`${param}\` does not fit: the project expects a value of type ${type}.`
        : `Parameter \`${param}\` was ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(value, 100)}, but the project expects a value of type ${type}.`;
}


/***/ }),

/***/ 4484:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ isOwn),
/* harmony export */   OS: () => (/* binding */ withoutParameterValues),
/* harmony export */   PA: () => (/* binding */ isAskedToRun),
/* harmony export */   SS: () => (/* binding */ describeOutcome),
/* harmony export */   Vm: () => (/* binding */ contextOf)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2818);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6446);
/* harmony import */ var _runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8638);
/* harmony import */ var _runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8298);
/* harmony import */ var _runs_model_run_status_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4070);
/* harmony import */ var _hex_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5276);
/* harmony import */ var _run_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6475);
/* harmony import */ var _skip_reason_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(3484);
/* harmony import */ var _usual_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4217);









/** What `record` tells of a run that is over. Without `elapsedMs`, it counts from when Hex took the run. */
function contextOf({ told, past, takenAt, endedAt }, { timeoutMs, elapsedMs }) {
    const takenMs = takenAt === undefined || endedAt === undefined ? undefined : endedAt - takenAt;
    return {
        projectId: told.projectId,
        title: told.title,
        timeoutMs,
        elapsedMs: elapsedMs ?? takenMs ?? 0,
        takenMs,
        past,
        attached: told.attached,
        attempts: told.attempts,
    };
}
/** Words for an outcome. Every one about a run says where to find it. */
function describeOutcome(outcome, context) {
    const run = (0,_runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .runOf */ .ng)(outcome);
    const words = { level: 'error', ...wordsFor(outcome, context) };
    const trace = run?.traceId === undefined || words.level === 'info' ? '' : (0,_hex_error_js__WEBPACK_IMPORTED_MODULE_3__/* .traceOf */ .fC)(run.traceId);
    return {
        ...words,
        message: capitalized(words.message),
        where: run === undefined ? '' : (0,_run_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .whereIs */ .ie)(run) + trace,
    };
}
/** `outcome` as it may be told where GitHub masks nothing: without the values of parameters, which may be secrets. */
const withoutParameterValues = (outcome) => 'error' in outcome && outcome.error !== undefined
    ? { ...outcome, error: (0,_hex_error_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutValues */ .lO)(outcome.error) }
    : outcome;
const capitalized = (text) => text.charAt(0).toUpperCase() + text.slice(1);
function wordsFor(outcome, context) {
    const name = nameOf(context);
    const timeout = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p)(context.timeoutMs);
    switch (outcome.kind) {
        case 'ended':
            return ended(outcome.run, name, context);
        case 'started':
            return {
                level: 'info',
                title: 'Hex run under way',
                message: `${isOwn(context) ? `Started ${name}` : `${name} is ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .logText */ .kc)(outcome.run.status, 50)}`}. The step does not wait for its end.`,
            };
        case 'validated':
            return {
                level: 'info',
                title: 'Hex request valid',
                message: `Hex found the request for ${name} valid. Nothing was run (dry run).`,
            };
        case 'timed-out':
            return {
                title: 'Hex run timed out',
                message: `The timeout of ${timeout} was reached ${whileWhat(outcome, name, context)}`,
            };
        case 'stopped':
            return {
                title: 'Hex run cancelled',
                message: `${outcome.by === 'fail-fast' ? 'Another run failed' : 'The step was stopped'} ${whileWhat(outcome, name, context)}`,
            };
        case 'failed':
            if (outcome.run !== undefined)
                return { title: 'Hex run lost from sight', message: `${(0,_hex_error_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(outcome.error)} ${left(outcome)}` };
            return isAskedToRun(context)
                ? { title: 'Hex run not started', message: `${name} was not run. ${(0,_hex_error_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(outcome.error)}` }
                : { title: 'Hex run not found', message: (0,_hex_error_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(outcome.error) };
        case 'absent':
            return { title: 'No Hex run', message: `${name} has no run yet.` };
        case 'unsure':
            return {
                title: 'Hex run perhaps started',
                message: `Nobody can say whether a run of ${name} was started: look at the project's runs in Hex before you try again. ${(0,_hex_error_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(outcome.error)}`,
            };
        case 'ambiguous':
            return {
                title: 'Hex run perhaps started',
                message: `The answer to the start of ${name} was lost, and several new runs are in the project's list: ${(0,_run_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .KE)(outcome.suspects)}. None was touched. Look at them in Hex before you try again. ${(0,_hex_error_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(outcome.error)}`,
            };
        case 'blocked':
            return blocked(outcome, name);
        case 'skipped':
            return {
                level: 'info',
                title: 'Hex run skipped',
                message: `${name} was not run, because ${(0,_skip_reason_js__WEBPACK_IMPORTED_MODULE_8__/* .whySkipped */ .r)(outcome.because)}.`,
            };
    }
}
/** Of a run that is only looked at, it matters how old it is. */
const when = ({ endedAt }, context) => isAskedToRun(context) || endedAt === undefined ? '' : ` on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_6__/* .moment */ .n)(endedAt)}`;
const isAskedToRun = ({ asked = 'run' }) => asked === 'run';
/** Whether the run was started for this step. */
const isOwn = (context) => isAskedToRun(context) && context.attached !== true;
const nameOf = ({ title, projectId }) => title === undefined ? `project ${projectId}` : `"${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .logText */ .kc)(title, 200)}"`;
/** What a status that ended a run badly means, and what to do. */
const REMEDIES = {
    ERRORED: "Hex's API gives no reason: open the run to see which cell failed.",
    KILLED: 'Somebody or something cancelled it in Hex.',
    UNABLE_TO_ALLOCATE_KERNEL: 'Hex had no kernel for it: try again, or run fewer projects at once.',
};
const UNKNOWN_END = 'This action does not know that status: open the run to see what it means.';
function ended({ status, ...run }, name, context) {
    const took = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p)(run.elapsedMs ?? context.takenMs ?? context.elapsedMs);
    if (status === 'COMPLETED') {
        const expected = (0,_runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__/* .expectationOf */ .EV)(context.past);
        const usual = expected === undefined ? '' : `, ${(0,_usual_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .usually */ .EC)(expected)}`;
        return {
            level: 'info',
            title: 'Hex run completed',
            message: `${name} COMPLETED in ${took}${usual}${when(run, context)}.`,
        };
    }
    const word = (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .logText */ .kc)(status, 50);
    const { attempts = 1 } = context;
    const again = attempts > 1 ? ` It was attempt ${attempts}; those before it failed, too.` : '';
    return {
        ...(context.asked === 'report' && { level: 'info' }),
        title: (0,_runs_model_run_status_js__WEBPACK_IMPORTED_MODULE_2__/* .isKnown */ .qE)(status) ? `Hex run ${status}` : 'Hex run ended with an unknown status',
        message: `${name} ended ${word} after ${took}${when(run, context)}. ${REMEDIES[status] ?? UNKNOWN_END}${again}`,
    };
}
function blocked(outcome, name) {
    const { active } = outcome;
    return {
        title: 'Hex run not started',
        message: `${name} was not run, because it already has ${(0,_run_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .activeRuns */ .$f)(active.length)}: ${(0,_run_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .KE)(active)}. ${blockedBy(outcome)}`,
    };
}
function blockedBy({ active, ifActive, error }) {
    const isOne = active.length === 1;
    if (error !== undefined)
        return `${isOne ? 'It' : 'They'} could not be cancelled. ${(0,_hex_error_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(error)}`;
    switch (ifActive) {
        case 'fail':
            return `Wait for ${isOne ? 'its end, cancel it' : 'their end, cancel them'}, or let \`if-active\` say what else to do.`;
        case 'cancel':
            return `Hex accepted ${isOne ? 'its' : 'their'} cancellation, but a minute later ${isOne ? 'it' : 'they'} had not ended: try again later.`;
    }
}
function whileWhat(outcome, name, context) {
    if (outcome.run !== undefined)
        return `while ${name} was under way. ${lastFault(outcome)}${left(outcome)}`;
    const why = outcome.kind === 'timed-out' ? inTheWay(outcome) : '';
    if (!isAskedToRun(context))
        return `before a run of ${name} was found.${why}`;
    return outcome.cancellation === undefined
        ? `before a run of ${name} was started.${why}`
        : `while ${name} was being started. ${left(outcome)}`;
}
/** Why the last looks at the run have shown nothing. */
const lastFault = (outcome) => outcome.kind === 'timed-out' && outcome.error !== undefined ? `${(0,_hex_error_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(outcome.error)} ` : '';
/** What had come in the way of a start. */
function inTheWay({ error, awaited }) {
    if (awaited !== undefined) {
        const status = (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .logText */ .kc)(awaited.status, 50);
        const why = error === undefined ? '' : ` ${(0,_hex_error_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(error)}`;
        return ` It waited for one that was still ${status}: ${(0,_run_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .KE)([awaited])}.${why} Allow a longer \`timeout\`, or let \`if-active\` say what else to do.`;
    }
    return error === undefined ? '' : ` ${(0,_hex_error_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(error)}`;
}
/** What became of the run that was under way. */
function left({ cancellation, run }) {
    switch (cancellation?.kind) {
        case undefined:
            return '';
        case 'unwanted':
            return `It was left running, as the inputs ask for; it was ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .logText */ .kc)(run?.status ?? 'PENDING', 50)} when last seen.`;
        case 'not-ours':
            return 'This step did not start it, so it was left alone.';
        case 'accepted':
            return 'Hex accepted its cancellation; it had not ended when last seen.';
        case 'ended':
            return 'The run was cancelled in Hex.';
        case 'failed':
            return `It could not be cancelled yet and may still be running; the clean-up after the job tries again. ${(0,_hex_error_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(cancellation.error)}`;
        case 'unsure':
            return `Whether Hex started it is not known; the clean-up after the job looks for it. ${(0,_hex_error_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(cancellation.error)}`;
    }
}


/***/ }),

/***/ 6475:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ activeRuns),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   _N: () => (/* binding */ idAndUrl),
/* harmony export */   c8: () => (/* binding */ amountOfRuns),
/* harmony export */   ie: () => (/* binding */ whereIs)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2818);

/** `Run ID: URL`, for the log and for annotations. */
const whereIs = (run) => `Run ${idAndUrl(run)}`;
const idAndUrl = ({ runId, runUrl }) => `${runId}: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(runUrl ?? 'Hex gave no URL for it', 500)}`;
const amountOfRuns = (count) => (count === 1 ? '1 run' : `${count} runs`);
/** `an active run` or `3 active runs`, to go after "has". */
const activeRuns = (count) => (count === 1 ? 'an active run' : `${count} active runs`);
/** The runs any of which may be the one, in a row. */
const listed = (runs) => runs.map(({ runId, runUrl }) => `${runId} (${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(runUrl ?? 'no URL', 500)})`).join(', ');


/***/ }),

/***/ 3484:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ named),
/* harmony export */   r: () => (/* binding */ whySkipped)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2818);
/* harmony import */ var _run_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6475);


const MAX_NAMES = 5;
/** Why an entry of a pipeline was not run, to go after "because". */
function whySkipped(because) {
    switch (because.kind) {
        case 'active':
            return `the project already has ${(0,_run_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .activeRuns */ .$f)(because.runs.length)}: ${(0,_run_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(because.runs)}`;
        case 'needs':
            return `${named(because.failed)} did not succeed`;
        case 'fail-fast':
            return `${named([because.failed])} failed and \`fail-fast\` is on`;
        case 'stopped':
            return 'the step was stopped before its turn came';
        case 'timed-out':
            return 'the `timeout` was reached before its turn came';
    }
}
/** Names of entries, in backticks; of many, the first few. */
function named(names) {
    const shown = names.slice(0, MAX_NAMES).map(name => `\`${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(name, 100)}\``);
    const more = names.length > MAX_NAMES ? [`${names.length - MAX_NAMES} more`] : [];
    // British, so that no comma comes before the `and`.
    return new Intl.ListFormat('en-GB').format([...shown, ...more]);
}


/***/ }),

/***/ 4217:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EC: () => (/* binding */ usually),
/* harmony export */   my: () => (/* binding */ comparison),
/* harmony export */   qB: () => (/* binding */ progress),
/* harmony export */   rS: () => (/* binding */ usualLine)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6446);
/* harmony import */ var _runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8638);
/* harmony import */ var _run_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6475);



/** For the start of the log: `Usually takes 3m (10 runs; 2m 40s to 4m 10s).` Without history nothing is claimed. */
function usualLine(past) {
    const expected = (0,_runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__/* .expectationOf */ .EV)(past);
    if (expected === undefined)
        return undefined;
    const { fastest, slowest } = rangeOf(past);
    const range = fastest === slowest ? '' : `; ${fastest} to ${slowest}`;
    return `Usually takes ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(expected.usualMs)} (${(0,_run_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .amountOfRuns */ .c8)(expected.count)}${range}).`;
}
/** To go after a duration: `usually 3m (10 runs)`. */
const usually = ({ usualMs, count }) => `usually ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(usualMs)} (${(0,_run_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .amountOfRuns */ .c8)(count)})`;
/** To go after the time that a run has been running: `usually 3m (10 runs) ▰▰▰▰▰▰▰▱▱▱`. */
function progress(runningMs, expected) {
    const { usualMs, slowestMs } = expected;
    const slow = runningMs > slowestMs ? `, longer than any seen (${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(slowestMs)})` : '';
    return `${usually(expected)}${slow} ${bar(runningMs / usualMs)}`;
}
const BAR_LENGTH = 10;
/** Full only once all of it is there. */
function bar(share) {
    const full = share < 1 ? Math.floor(Math.max(0, share) * BAR_LENGTH) : BAR_LENGTH;
    return '▰'.repeat(full) + '▱'.repeat(BAR_LENGTH - full);
}
/** Fewer runs than these say nothing of how another compares. */
const MIN_BEFORE = 3;
/** Faster and slower is a run that stands so far from what is usual, ... */
const NOTABLE = 0.1;
/** ... on that side of so many of those before it. */
const NEARLY_ALL = 0.95;
/**
 * A sentence on how a run of `runMs` compares with those before it; undefined where too few of them completed. A run
 * that did not complete is only said to be slow: to be fast is no merit of it.
 */
function comparison(runMs, past, conclusion) {
    const before = (0,_runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__/* .completedMs */ .KN)(past);
    const usualMs = (0,_runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__/* .expectationOf */ .EV)(past)?.usualMs;
    if (usualMs === undefined || before.length < MIN_BEFORE)
        return undefined;
    const { fastest, slowest } = rangeOf(past);
    const took = `took ${fastest === slowest ? fastest : `${fastest} to ${slowest}, usually ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(usualMs)}`}`;
    const those = `the last ${(0,_run_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .amountOfRuns */ .c8)(before.length)} that completed`;
    const isNotable = Math.abs(runMs - usualMs) > usualMs * NOTABLE;
    const faster = before.filter(ms => ms < runMs).length / before.length;
    const slower = before.filter(ms => ms > runMs).length / before.length;
    if (isNotable && faster >= NEARLY_ALL)
        return `**Slower than ${percent(faster)} of ${those}**, which ${took}.`;
    if (conclusion !== 'success')
        return `For comparison: ${those} ${took}.`;
    if (isNotable && slower >= NEARLY_ALL)
        return `**Faster than ${percent(slower)} of ${those}**, which ${took}.`;
    return `**As usual:** ${those} ${took}.`;
}
const percent = (share) => (share === 1 ? 'all' : `${Math.floor(share * 100)} %`);
function rangeOf(past) {
    const before = (0,_runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__/* .completedMs */ .KN)(past);
    return { fastest: (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(Math.min(...before)), slowest: (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(Math.max(...before)) };
}


/***/ }),

/***/ 6960:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZT: () => (/* binding */ cancel),
/* harmony export */   iS: () => (/* binding */ CANCEL_MS),
/* harmony export */   lY: () => (/* binding */ cancelRuns)
/* harmony export */ });
/* harmony import */ var _hex_client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6578);
/* harmony import */ var _hex_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4077);
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7611);
/* harmony import */ var _model_run_status_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4070);




/** What cancelling has for itself, beyond any time limit of the run. */
const CANCEL_MS = 10_000;
/** The runs are looked at ever less often: many may be cancelled at once under one rate limit. */
const LOOK_AGAIN = { firstMs: 500, maxMs: 4_000 };
/** So many runs that the list does not show are looked at one by one. */
const MAX_SINGLE_LOOKS = 3;
/** A run of which so many looks in a row are refused is not watched any more. */
const MAX_UNSEEN = 2;
/** A refusal to cancel is believed once so many requests were refused, over up to so long. */
const BELIEVED = { refusals: 3, withinMs: 15_000 };
/** How long one request is tried at the most before the runs are looked at again. */
const MAX_REQUEST_MS = 5_000;
/**
 * Cancels runs of one project and watches them end. A run that has ended already is no error: what counts is how it
 * ended.
 */
async function cancelRuns(runs, { deadlineAt, watchMs, signal }, { hex, clock, random }) {
    // More than one attempt must fit, however long Hex asks to wait.
    const quarterMs = (deadlineAt - clock.now()) / 4;
    const againAfterMs = Math.min(BELIEVED.withinMs, quarterMs) / (BELIEVED.refusals - 1);
    const request = async (target) => {
        const requestedAt = clock.now();
        const untilAt = Math.min(deadlineAt, requestedAt + Math.min(MAX_REQUEST_MS, quarterMs));
        const answer = await (0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R$)(withinMs => hex.cancelRun(target.run, { isUrgent: true, withinMs, signal }), { clock, random, deadlineAt: untilAt, signal });
        return withRequest(target, answer, requestedAt + againAfterMs);
    };
    const isDue = (target) => isOpen(target) && !target.request.ok && clock.now() >= Math.min(target.nextRequestAt, deadlineAt);
    let targets = await Promise.all(runs.map(run => request(newTarget(run))));
    let watchedUntil;
    for (let pauseMs = LOOK_AGAIN.firstMs;; pauseMs = Math.min(2 * pauseMs, LOOK_AGAIN.maxMs)) {
        const isAsking = targets.some(target => isOpen(target) && !target.request.ok);
        if (!isAsking && watchMs !== undefined)
            watchedUntil ??= Math.min(deadlineAt, clock.now() + watchMs);
        const endsAt = watchedUntil ?? deadlineAt;
        const look = () => ({
            isUrgent: true,
            withinMs: Math.max(LOOK_AGAIN.firstMs, endsAt - clock.now()),
            signal,
        });
        targets = await lookAt(targets, look, hex);
        const leftMs = endsAt - clock.now();
        if (!targets.some(isOpen) || signal.aborted || leftMs <= 0)
            return targets.map(cancelled);
        await clock.sleep(Math.min(pauseMs, leftMs), signal);
        targets = await Promise.all(targets.map(target => (isDue(target) ? request(target) : target)));
    }
}
const newTarget = (run) => ({
    run,
    request: { ok: false, error: { operation: 'CancelRun', kind: 'out-of-time', sent: false } },
    nextRequestAt: 0,
    refusals: 0,
    unseen: 0,
});
function withRequest(target, request, againAt) {
    if (request.ok)
        return { ...target, request };
    const isRefused = (0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .dispositionOf */ .LF)(request.error) === 'final';
    // That there was no time says less than what came before it.
    const { request: before } = target;
    const isLess = request.error.kind === 'out-of-time' && !before.ok && before.error.kind !== 'out-of-time';
    return {
        ...target,
        request: isLess ? before : request,
        nextRequestAt: isRefused ? againAt : 0,
        refusals: target.refusals + (isRefused ? 1 : 0),
    };
}
/** As {@link cancelRuns}, for one. */
async function cancel(run, options, context) {
    const [only] = (await cancelRuns([run], options, context));
    return only;
}
const cancelled = (target) => {
    const { run, request } = target;
    if (hasEnded(target))
        return { kind: 'ended', run };
    return request.ok ? { kind: 'accepted', run } : { kind: 'failed', run, error: request.error };
};
/** Whether there is more to learn of it. */
function isOpen(target) {
    const { request, refusals, unseen } = target;
    if (hasEnded(target))
        return false;
    return request.ok ? unseen < MAX_UNSEEN : refusals < BELIEVED.refusals;
}
/** By its status, or because Hex goes on refusing to cancel it while its status says nothing that this action knows. */
function hasEnded({ run, request, refusals }) {
    if ((0,_model_run_status_js__WEBPACK_IMPORTED_MODULE_2__/* .endingOf */ .z6)(run) !== undefined)
        return true;
    return !request.ok && refusals >= BELIEVED.refusals && isRefusedAsOver(request.error) && isUnknown(run);
}
const isUnknown = ({ status }) => status !== '' && !(0,_model_run_status_js__WEBPACK_IMPORTED_MODULE_2__/* .isKnown */ .qE)(status);
/** What Hex may answer to the cancelling of a run that is over; its documents name only 422. */
const OVER = [400, 409, 422];
const isRefusedAsOver = (error) => error.kind === 'refused' && error.fromHex && OVER.includes(error.status);
/** The targets as Hex shows them now: one by itself, several by their project's list, which is one request for all. */
async function lookAt(targets, look, hex) {
    const watched = targets.filter(target => !hasEnded(target));
    const listed = watched.length > 1 ? await listRuns(watched, look, hex) : new Map();
    const unlisted = watched.filter(({ run }) => !listed.has(run.runId)).slice(0, MAX_SINGLE_LOOKS);
    const answers = new Map();
    for (const target of unlisted)
        answers.set(target, await hex.getRunStatus(target.run, look()));
    return targets.map(target => {
        const answer = answers.get(target);
        return answer === undefined ? withSeen(target, listed.get(target.run.runId)) : withAnswer(target, answer);
    });
}
async function listRuns(targets, look, hex) {
    const [projectId = ''] = targets.map(({ run }) => run.projectId);
    const list = await hex.getProjectRuns(projectId, { ...look(), deadlineMs: _hex_client_js__WEBPACK_IMPORTED_MODULE_0__/* .LISTING_MS */ .Q$ });
    return new Map(list.ok ? list.value.runs.map(run => [run.runId, run]) : []);
}
const withSeen = (target, seen) => seen === undefined ? target : { ...target, run: (0,_model_run_js__WEBPACK_IMPORTED_MODULE_3__/* .withStatus */ .zC)(target.run, seen), unseen: 0 };
function withAnswer(target, answer) {
    if (answer.ok)
        return withSeen(target, answer.value);
    return { ...target, unseen: (0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .dispositionOf */ .LF)(answer.error) === 'final' ? target.unseen + 1 : 0 };
}


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ isFailFast),
/* harmony export */   Sn: () => (/* binding */ shutdownOf),
/* harmony export */   aB: () => (/* binding */ retryPolicyOf),
/* harmony export */   tr: () => (/* binding */ failFastReason)
/* harmony export */ });
const shutdownOf = ({ stop, shutdown = stop }) => shutdown;
const FAIL_FAST = 'fail-fast';
/** The reason for which `stop` aborts when another run's failure ends this one. */
const failFastReason = () => new DOMException(FAIL_FAST, 'AbortError');
/** Whether another run's failure has ended this one, and not a wish of the runner's. */
const isFailFast = ({ stop }) => stop.reason instanceof DOMException && stop.reason.message === FAIL_FAST;
/** RetryPolicy until `deadlineAt` on the context's clock, or until somebody wants the step to end. */
const retryPolicyOf = ({ clock, random, stop, emit }, deadlineAt) => ({
    clock,
    random,
    deadlineAt,
    signal: stop,
    onWait: wait => emit({ kind: 'waiting', wait }),
    onRecovery: operation => emit({ kind: 'recovered', operation }),
});


/***/ }),

/***/ 7293:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ createPollQueue)
/* harmony export */ });
/* unused harmony export turnInMs */
/* harmony import */ var _hex_rate_limit_limiter_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5908);

/** With so many looks left nobody is put off, with so few they go out evenly over time; in between, in between. */
const PLENTY = 18;
const SCARCE = 8;
const EVENLY_MS = 60_000 / _hex_rate_limit_limiter_js__WEBPACK_IMPORTED_MODULE_0__/* .LOOKS_A_MINUTE */ .wH;
/** A look that is so likely to be a run's last is well spent, however few are left. */
const SURE = 0.75;
/** With so many ends in a minute, there are about four looks for each: one cannot afford those that tell nothing. */
const MANY_ENDS = 6;
/** A look can wait if it were so many times as likely to be the run's last a little later. */
const WORTH_WAITING = { times: 1.2, ms: 4_000 };
/** Nobody lets others go first for longer, however little there is to be seen. */
const MAX_MS = 300_000;
/** Waiting so long makes up for any likelihood, so that a run that history has misjudged is not forgotten. */
const PATIENCE_MS = 60_000;
/** How soon to ask again where it depends on others: soon, to the delays that are at stake. */
const AGAIN_MS = 250;
/**
 * How long a run still has to let others go first; 0 if it is its turn. Where looks are scarce, each is for the run that
 * is most likely to have ended, because that is where it saves most delay.
 */
function turnInMs(own, others, room) {
    const dueInMs = Math.max(0, -own.overdueMs);
    const likely = own.endedIn(dueInMs);
    const aloneInMs = Math.max(dueInMs, roomInMs(likely, room));
    if (dueInMs > 0)
        return aloneInMs;
    const ahead = others.filter(other => other.overdueMs >= 0 && urgency(other) > urgency(own)).length;
    const spare = likely >= SURE ? room.looks : room.looks - PLENTY;
    const isTurn = ahead < Math.max(1, spare);
    return isTurn && !canWait(own, others) ? aloneInMs : Math.max(AGAIN_MS, aloneInMs);
}
/** When there is room for a look that is so likely to tell of an end. */
function roomInMs(likely, { looks, refillInMs, quietMs }) {
    if (looks <= 0)
        return refillInMs;
    if (likely >= SURE)
        return 0;
    const scarcity = Math.min(1, Math.max(0, (PLENTY - looks) / (PLENTY - SCARCE)));
    return Math.max(0, scarcity * EVENLY_MS - quietMs);
}
const urgency = ({ endedIn, overdueMs }) => endedIn(0) + overdueMs / PATIENCE_MS;
/** Whether so many runs are about to end that a look is better kept until it is likelier to tell of an end. */
function canWait(own, others) {
    const ends = others.reduce((sum, other) => sum + other.endedIn(60_000), own.endedIn(60_000));
    const isWorthIt = own.endedIn(WORTH_WAITING.ms) > WORTH_WAITING.times * own.endedIn(0);
    return ends > MANY_ENDS && isWorthIt && own.overdueMs < MAX_MS;
}
/** A queue that nobody waits in yet. */
function createPollQueue() {
    const line = new Set();
    return {
        enter(waiting) {
            line.add(waiting);
            return {
                turnInMs(room) {
                    const others = [...line].filter(other => other !== waiting);
                    return turnInMs(waiting(), others.map(other => other()), room);
                },
                leave: () => void line.delete(waiting),
            };
        },
    };
}


/***/ }),

/***/ 6901:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ interruption)
/* harmony export */ });
/* harmony import */ var _hex_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4077);

/**
 * What it means that trying for an answer has ended with `error`: somebody wants the step to end, there is no time left, or
 * it would be the same again.
 */
function interruption(error, deadlineAt, { clock, stop }) {
    if (stop.aborted)
        return { kind: 'stopped' };
    const isOver = (0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .dispositionOf */ .LF)(error) !== 'final' && clock.now() >= deadlineAt;
    return { kind: isOver ? 'timed-out' : 'failed', error };
}


/***/ }),

/***/ 3669:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  WW: () => (/* binding */ listUnderWay),
  Hj: () => (/* binding */ newestRuns),
  LD: () => (/* binding */ readList)
});

// EXTERNAL MODULE: ./src/hex/client.js + 2 modules
var client = __nccwpck_require__(6578);
;// CONCATENATED MODULE: ./src/hex/pagination.js
/**
 * Reads a list page by page, in Hex's order and as Hex sent it. A list that changes meanwhile may show an entry twice.
 *
 * @param turn gives one page; its errors are final
 */
async function readPages(turn, { limit = Number.POSITIVE_INFINITY, pageSize }) {
    const values = [];
    const turned = new Set();
    for (let after;;) {
        const page = await turn({ after, limit: Math.min(pageSize, limit - values.length) });
        if (!page.ok)
            return { ok: false, error: page.error, read: values.length };
        for (const value of page.value.values)
            values.push(value);
        after = page.value.after;
        if (after === undefined || values.length >= limit) {
            return { ok: true, values: values.slice(0, limit), more: after !== undefined || values.length > limit };
        }
        if (turned.has(after))
            return { ok: false, error: circle(page.operation), read: values.length };
        turned.add(after);
    }
}
/** Following it would never end. */
const circle = (operation) => ({
    operation,
    kind: 'unreadable',
    status: 200,
    detail: 'its cursor leads back to a page that was there before',
});

// EXTERNAL MODULE: ./src/hex/retry.js
var retry = __nccwpck_require__(4077);
// EXTERNAL MODULE: ./src/hex/schemas.js
var schemas = __nccwpck_require__(7695);
// EXTERNAL MODULE: ./src/runs/context.js
var runs_context = __nccwpck_require__(3959);
// EXTERNAL MODULE: ./src/runs/interruption.js
var interruption = __nccwpck_require__(6901);
// EXTERNAL MODULE: ./src/runs/model/run.js
var model_run = __nccwpck_require__(7611);
// EXTERNAL MODULE: ./src/runs/model/run-status.js
var run_status = __nccwpck_require__(4070);
;// CONCATENATED MODULE: ./src/runs/list.js








/** Reads a list to its end or its limit. A wait for the rate limit that does not fit before `deadlineAt` ends it at once. */
async function readList(wanted, { deadlineAt, refusals = { final: 'at-once' } }, context) {
    const { stop } = context;
    const { send, pageSize } = requestFor(wanted, context.hex);
    const patience = { ...(0,runs_context/* retryPolicyOf */.aB)(context, deadlineAt), overlong: 'give-up' };
    const collected = await readPages(page => {
        // What has begun well is not given up for a single refusal.
        const policy = page.after === undefined ? refusals : { final: 'when-it-stays' };
        return (0,retry/* retrying */.R$)(withinMs => send(page, { withinMs, signal: stop }), { ...patience, refusals: policy });
    }, { limit: wanted.limit, pageSize });
    if (collected.ok)
        return { kind: 'listed', values: collected.values, more: collected.more };
    return { ...(0,interruption/* interruption */.Y)(collected.error, deadlineAt, context), read: collected.read };
}
/** The project's newest runs, where the step cannot do without them. */
const newestRuns = (projectId, { deadlineAt, refusals }, context) => (0,retry/* retrying */.R$)(withinMs => context.hex.getProjectRuns(projectId, { withinMs, deadlineMs: client/* LISTING_MS */.Q$, signal: context.stop }), { ...(0,runs_context/* retryPolicyOf */.aB)(context, deadlineAt), refusals });
/** More runs of one project are not under way at once: Hex has 25 kernels for a user. */
const MAX_UNDER_WAY = 500;
/** The runs of a project that are under way, however many have ended since they began; else why they are not known. */
async function listUnderWay(projectId, options, context) {
    const runs = new Map();
    for (const statusFilter of run_status/* UNDER_WAY */.pC) {
        const wanted = { of: 'runs', projectId, statusFilter, limit: MAX_UNDER_WAY };
        const list = await readList(wanted, options, context);
        if (list.kind !== 'listed')
            return list;
        const found = list.values.flatMap(value => (0,schemas/* runIn */.VO)(projectId, value) ?? []);
        // One that begins to run between the two lists is in both.
        for (const run of found)
            if ((0,run_status/* isActive */.$m)((0,model_run/* runSeen */.Z0)(run)))
                runs.set(run.runId, run);
    }
    return { kind: 'listed', runs: [...runs.values()] };
}
function requestFor(wanted, hex) {
    if (wanted.of === 'runs') {
        return {
            send: (page, limits) => hex.listRuns(wanted, page, limits),
            pageSize: client/* PAGE_SIZE */.md.GetProjectRuns,
        };
    }
    const operation = OPERATIONS[wanted.of];
    return { send: (page, limits) => hex.list(operation, page, limits), pageSize: client/* PAGE_SIZE */.md[operation] };
}
const OPERATIONS = {
    projects: 'ListProjects',
    users: 'ListUsers',
    groups: 'ListGroups',
    connections: 'ListDataConnections',
};


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


/** Whatever takes longer is a mistake of somebody's clock: no run of Hex lasts for weeks. */
const MAX_RUN_MS = 14 * 86_400_000;
/** The runs in a project's list that have ended and say how long they took, oldest first. */
function pastRunsIn(runs) {
    return runs
        .flatMap(run => {
        const ending = (0,_run_status_js__WEBPACK_IMPORTED_MODULE_0__/* .endingOf */ .z6)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runSeen */ .Z0)(run));
        const durationMs = durationOf(run);
        if (ending === undefined || durationMs === undefined || !run.startTime)
            return [];
        return [{ durationMs, ending, status: run.status, startedAt: run.startTime }];
    })
        .toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
}
/** How long those that completed took, oldest first. How long it takes to fail says nothing of how long it takes. */
const completedMs = (past) => past.filter(run => run.ending === 'success').map(run => run.durationMs);
/** Undefined where no run has completed. */
function expectationOf(past) {
    const sorted = completedMs(past).toSorted((a, b) => a - b);
    const middle = sorted.length / 2;
    const [lower, upper, slowestMs] = [
        sorted[Math.ceil(middle) - 1],
        sorted[Math.floor(middle)],
        sorted.at(-1),
    ];
    if (lower === undefined || upper === undefined || slowestMs === undefined)
        return undefined;
    return { usualMs: (lower + upper) / 2, slowestMs, count: sorted.length };
}
/**
 * What Hex says, else what its times say; undefined where neither can be true. That a run took no time at all is only
 * believed where nothing speaks against it.
 */
function durationOf({ startTime, endTime, elapsedTime }) {
    const spanMs = Date.parse(endTime ?? '') - Date.parse(startTime ?? '');
    const possible = [elapsedTime, spanMs].filter((ms) => typeof ms === 'number' && ms >= 0 && ms <= MAX_RUN_MS);
    return possible.find(ms => ms > 0) ?? possible[0];
}


/***/ }),

/***/ 8298:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ isInVain),
/* harmony export */   ix: () => (/* binding */ isNeverBegun),
/* harmony export */   ng: () => (/* binding */ runOf),
/* harmony export */   oJ: () => (/* binding */ isSuccess),
/* harmony export */   vu: () => (/* binding */ conclusionOf)
/* harmony export */ });
/* harmony import */ var _run_status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4070);

/** Whether a step with this conclusion succeeds: nothing failed, or nothing had to run. */
const isSuccess = (conclusion) => SUCCESSES.includes(conclusion);
const SUCCESSES = ['success', 'started', 'skipped'];
/** What a run's outcome means for a step that has no other run. */
function conclusionOf(outcome) {
    switch (outcome.kind) {
        case 'ended':
            return (0,_run_status_js__WEBPACK_IMPORTED_MODULE_0__/* .endingOf */ .z6)(outcome.run) ?? 'failure';
        case 'started':
            return 'started';
        case 'validated':
            return 'success';
        case 'timed-out':
            return 'timed_out';
        case 'stopped':
            return 'cancelled';
        case 'skipped':
            return 'skipped';
        case 'failed':
        case 'unsure':
        case 'ambiguous':
        case 'blocked':
        case 'absent':
            return 'failure';
    }
}
/** Whether it was stopped before Hex was asked for a run. */
const isNeverBegun = (outcome) => outcome.kind === 'stopped' && isInVain(outcome);
/** Whether it was stopped, or its time was up, before Hex can have started a run. */
const isInVain = (outcome) => (outcome.kind === 'stopped' || outcome.kind === 'timed-out') &&
    outcome.run === undefined &&
    outcome.cancellation === undefined;
/** The run that an outcome is about, if there is one. */
const runOf = (outcome) => ('run' in outcome ? outcome.run : undefined);


/***/ }),

/***/ 4070:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ isActive),
/* harmony export */   pC: () => (/* binding */ UNDER_WAY),
/* harmony export */   qE: () => (/* binding */ isKnown),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/** The statuses that end a run. */
const ENDINGS = {
    COMPLETED: 'success',
    ERRORED: 'failure',
    KILLED: 'failure',
    UNABLE_TO_ALLOCATE_KERNEL: 'failure',
};
/** The statuses of a run that is known to go on. */
const UNDER_WAY = ['PENDING', 'RUNNING'];
/**
 * What the run's status means if it ends it; undefined while it goes on, or where no status is known. A status that Hex's
 * documentation does not have is an end where Hex tells when it ended, and then a failure: only `COMPLETED` is a success.
 */
function endingOf({ status, endedAt }) {
    if (Object.hasOwn(ENDINGS, status))
        return ENDINGS[status];
    const goesOn = status === '' || UNDER_WAY.includes(status) || endedAt === undefined;
    return goesOn ? undefined : 'failure';
}
/** Whether a run of a list goes on. Of one whose status could not be read, nobody knows: it is in nobody's way. */
const isActive = (run) => run.status !== '' && endingOf(run) === undefined;
/** Whether Hex's documentation has this status. */
const isKnown = (status) => UNDER_WAY.includes(status) || Object.hasOwn(ENDINGS, status);


/***/ }),

/***/ 7611:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z0: () => (/* binding */ runSeen),
/* harmony export */   cu: () => (/* binding */ runFrom),
/* harmony export */   zC: () => (/* binding */ withStatus)
/* harmony export */ });
/** A run that Hex has just taken. */
function runFrom(started) {
    const { projectId, runId, runUrl, runStatusUrl, projectVersion, traceId } = started;
    return {
        projectId,
        runId,
        status: 'PENDING',
        ...present({ traceId, runUrl, runStatusUrl, projectVersion }),
    };
}
/** A run found in a list. */
function runSeen(seen) {
    return withStatus({ projectId: seen.projectId, runId: seen.runId, status: seen.status }, seen);
}
/** `run` with what a look at it has added. What Hex does not repeat is kept. */
function withStatus(run, seen) {
    const { runUrl, projectVersion, runTrigger, startTime, endTime, elapsedTime, stateEvents } = seen;
    return {
        ...run,
        status: seen.status || run.status,
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

/***/ 5192:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ followExistingRun),
  y: () => (/* binding */ perform)
});

;// CONCATENATED MODULE: ./src/lib/deadline.js
/**
 * Does `work` with a signal that aborts `graceMs` after `signal` does: what is under way may finish for a moment, because
 * an answer in time is better than a search for what became of it.
 */
async function withGrace({ signal, graceMs, clock }, work) {
    const late = new AbortController();
    const over = new AbortController();
    const beginGrace = () => void clock.sleep(graceMs, over.signal).then(() => {
        if (!over.signal.aborted)
            late.abort();
    });
    if (signal.aborted)
        beginGrace();
    else
        signal.addEventListener('abort', beginGrace, { once: true, signal: over.signal });
    try {
        return await work(late.signal);
    }
    finally {
        over.abort();
    }
}

// EXTERNAL MODULE: ./src/runs/cancel/cancel-runs.js
var cancel_runs = __nccwpck_require__(6960);
// EXTERNAL MODULE: ./src/runs/context.js
var runs_context = __nccwpck_require__(3959);
// EXTERNAL MODULE: ./src/hex/retry.js
var retry = __nccwpck_require__(4077);
// EXTERNAL MODULE: ./src/runs/model/history.js
var model_history = __nccwpck_require__(8638);
// EXTERNAL MODULE: ./src/runs/model/run.js
var model_run = __nccwpck_require__(7611);
// EXTERNAL MODULE: ./src/runs/model/run-status.js
var run_status = __nccwpck_require__(4070);
;// CONCATENATED MODULE: ./src/runs/follow/duration-model.js
/** Shorter runs are taken to last this long: logarithms know no zero. */
const MIN_S = 0.25;
/** How far durations of one project usually spread: a standard deviation of logarithms, worth so many past runs. */
const USUAL = { deviation: 0.3, weight: 0.25 };
/** Smoother than the rule of thumb for densities, because what is wanted is the hazard. */
const SMOOTHING = 1.35;
/**
 * Runs of one project may be of several kinds, such as with and without new data. Those of two kinds are so far apart:
 * times the greater standard deviation within them, and in logarithms. A kind has at least so many runs.
 */
const KINDS = { deviationsApart: 4, apart: 0.5, runs: 3 };
/** Between a logistic density's scale and its standard deviation. */
const LOGISTIC = Math.sqrt(3) / Math.PI;
/** Interquartile range of a normal density, in standard deviations; outliers up to a half more count in full. */
const QUARTILES_APART = 1.349 / Math.sqrt(1.5);
/** For integrals over the logarithm of time: fine enough for two narrow kinds far apart. */
const STEPS = 400;
/** Learns from `pastMs`, in any order. Durations that cannot be are left out. */
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
/** Splits sorted logarithms wherever there is a gap that the spread on both sides of it does not explain. */
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
/** Kernels for sorted logarithms of one kind of runs, as wide as these are few and far apart. */
function smoothed(logs) {
    const count = logs.length;
    const sum = USUAL.weight * USUAL.deviation ** 2 + squares(logs);
    const variance = sum / (USUAL.weight + count - 1);
    const bandwidth = Math.sqrt(variance) * Math.min(1, SMOOTHING * count ** -0.2);
    // Smoothing widens; drawing the kernels together makes up for it.
    const middle = quantile(logs, 0.5);
    const drawn = Math.sqrt(Math.max(0, 1 - bandwidth ** 2 / variance));
    return logs.map(log => ({ centre: middle + drawn * (log - middle), width: bandwidth * LOGISTIC }));
}
/** Density and survival of the duration at `t`. */
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
    const step = (to - from) / STEPS;
    let [meanS, difficulty] = [0, 0];
    for (let index = 0; index <= STEPS; index += 1) {
        const t = Math.exp(from + index * step);
        const { density, survival } = outlookAt({ kernels }, t);
        meanS += t * density * t * step;
        difficulty += Math.sqrt(density * survival) * t * step;
    }
    return { meanS, difficulty };
}
/** The sum of squared deviations, or less where outliers make most of it. */
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

/**
 * Between two looks: at least so long, because an answer takes some tenths of a second; at most half a minute or a tenth
 * of the time so far, however little is to be expected, because a history may mislead. Somewhat less, because a look
 * takes time itself; the share is of a time that grows meanwhile, and e^0.095 is just below 1.1.
 */
const GAP = { leastS: 1.25, mostS: 29.8, mostShare: 0.095 };
/** The first look at a run whose project is known: sooner, it would mostly find runs of a misleading history going on. */
const FIRST_S = 3.9;
/** By up to this share looks come sooner, by chance, so that parallel jobs drift apart; the less, the fewer are wasted. */
const JITTER = 0.05;
/** Times `difficulty² / mean`: the delay at which an ideal observer needs a look for every six seconds of the run. */
const FRUGAL = 3;
/** No shorter delay is aimed at, even where it would cost nearly nothing: nobody notices it, and Hex's limits are shared. */
const CHEAP = { leastS: 0.4, mostS: 1.15, share: 0.02 };
/** No longer delay is aimed at, because a short run is worth some looks. */
const SHORT = { leastS: 0.8, share: 0.13 };
/** Of a run about which nothing is known, the hazard is 1 / (t + 3 s), and looks come at √hazard times this. */
const UNKNOWN = { ageS: 3, looks: 1.17 };
/** The same, times the doubt, for a run that does not do what its project's runs did: it must not eat the budget. */
const SURPRISING_LOOKS = 0.57;
/** As many past runs as this are as likely to mislead as to tell. */
const DOUBT = 0.55;
/** The looks that are left must last for this share of the time until there are more: a burst must not spend them all. */
const SPREAD = 0.5;
/** Those who wait for the limit to reset come back spread over this, so that they see each other in the headers. */
const CROWD_MS = 4_000;
/** A clock that was set ahead makes no run older than this: none of Hex's lasts for a month. */
const MAX_S = 30 * 86_400;
/**
 * When to look at a run next, in milliseconds from now.
 *
 * Looking at a rate r while the run ends with a hazard h costs r looks and h / 2r of delay in every second that it goes
 * on, and the weighted sum is least where r is proportional to √h. So the rate follows the hazard that past runs emit,
 * with some doubt whether this one is like them, and the next look is due when the rate has added up to one.
 *
 * @param chance from 0 to below 1, so that parallel jobs do not look all at once
 */
function nextPollDelayMs(moment, budget, chance) {
    const firstS = hasPast(moment.forecast) ? FIRST_S - seconds(moment.elapsedMs) : 0;
    const mostS = Math.max(GAP.mostS, Math.expm1(GAP.mostShare) * seconds(moment.elapsedMs));
    const dueS = Math.min(mostS, dueAfterS(moment, 1 - JITTER * chance));
    const opensInMs = budget.opensInMs > 0 ? budget.opensInMs + chance * CROWD_MS : 0;
    return Math.max(1000 * Math.max(GAP.leastS, firstS, dueS, spreadS(budget)), opensInMs);
}
/** How likely a run has ended `inMs` after a moment at which it went on. */
function endedWithin(inMs, { elapsedMs, forecast }) {
    const [t, inS] = [seconds(elapsedMs), seconds(inMs)];
    const doubt = doubtOf(forecast);
    const surprises = (UNKNOWN.ageS + t) / (UNKNOWN.ageS + t + inS);
    const goesOn = (1 - doubt) * outlookAt(forecast, t + inS).survival + doubt * surprises;
    return 1 - goesOn / ((1 - doubt) * outlookAt(forecast, t).survival + doubt);
}
/** What the looks that are left of the minute ask for. */
function spreadS({ looks, refillInMs }) {
    // A millisecond more, because the end of a minute that is summed up in fractions is not met exactly.
    return looks > 0 ? Math.min(GAP.mostS, (SPREAD * refillInMs) / 1000 / looks) : (refillInMs + 1) / 1000;
}
/** A clock that was set back makes no run older than it is, nor does one that says nothing. */
const seconds = (ms) => (ms > 0 ? Math.min(MAX_S, ms / 1000) : 0);
const hasPast = ({ kernels }) => kernels.length > 0;
/** How likely this run is not like those before. */
const doubtOf = ({ kernels }) => DOUBT / (kernels.length + DOUBT);
/** After how many seconds the rate has added up to so many looks. */
function dueAfterS(moment, wanted) {
    const t = seconds(moment.elapsedMs);
    for (let [dueS, looks] = [0, 0];;) {
        // Steps in which neither the looks nor what there is to see change much.
        const stepS = Math.max(0.1, Math.min(0.1 / rateAt(t + dueS, moment), (t + dueS) * moment.forecast.width));
        const step = stepS * rateAt(t + dueS + stepS / 2, moment);
        if (looks + step >= wanted)
            return dueS + (stepS * (wanted - looks)) / step;
        looks += step;
        dueS += stepS;
    }
}
/** Looks per second that a run is worth once it has been running for `t` seconds. */
function rateAt(t, { waitedMs = 0, forecast }) {
    const doubt = doubtOf(forecast);
    const { density, survival } = outlookAt(forecast, t);
    const learned = (1 - doubt) * density * learnedLooks(forecast) ** 2;
    const ageS = UNKNOWN.ageS + seconds(waitedMs) + t;
    const surprising = (doubt / ageS) * (hasPast(forecast) ? SURPRISING_LOOKS : UNKNOWN.looks) ** 2;
    // Waiting does not use surprises up: whatever history has not seen stays as likely as it was.
    const rate = Math.sqrt((learned + surprising) / ((1 - doubt) * survival + doubt));
    const mostS = Math.max(GAP.mostS, GAP.mostShare * t);
    return Math.min(1 / GAP.leastS, Math.max(1 / mostS, rate));
}
/** By how much the looks come faster than √hazard, for the mean delay to be the one that is aimed at. */
const learnedLooks = (forecast) => hasPast(forecast) ? forecast.difficulty / (2 * aimS(forecast)) : 0;
/** The mean delay to aim at, in seconds. */
function aimS({ difficulty, meanS }) {
    const frugalS = (FRUGAL * difficulty ** 2) / meanS;
    const leastS = Math.min(CHEAP.mostS, Math.max(CHEAP.leastS, CHEAP.share * meanS));
    const mostS = Math.max(SHORT.leastS, SHORT.share * meanS);
    return Math.max(leastS, Math.min(frugalS, mostS));
}

;// CONCATENATED MODULE: ./src/runs/follow/run-age.js

/**
 * Hex says when a run began, by its own clock, which need not agree with any other and may be set. What this process
 * has seen of the run holds it within bounds: it began after it was last seen waiting, and before it was first seen
 * running.
 */
function ageBy({ clock, hex }) {
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








/** However long an answer asks to wait, a run is looked at about so often: the answer may be wrong, and the run over. */
const MAX_WAIT_MS = 300_000;
/** For so long, a 404 may mean that Hex does not yet know the run everywhere. */
const NEW_RUN_MS = 60_000;
const HEARTBEAT_MS = 30_000;
/** Being held back for less is not worth telling. */
const MIN_HELD_MS = 5_000;
/** Looks at `run` until it ends, the deadline passes, somebody stops the step, or Hex goes on refusing. */
async function follow(run, { deadlineAt, pollIntervalMs, past = [] }, context) {
    const { clock, stop, hex, emit } = context;
    const startedAt = clock.now();
    const age = ageBy(context);
    age.note(run, startedAt, startedAt);
    const narrate = progressReporter(emit, age, (0,model_history/* expectationOf */.EV)(past));
    const forecast = forecastFrom((0,model_history/* completedMs */.KN)(past));
    const nextPlan = () => pollIntervalMs === undefined ? learnedPlan(forecast, age, context) : fixedPlan(pollIntervalMs);
    // No single answer decides over a run that goes well.
    const refusals = { final: 'when-it-stays', notFoundUntil: startedAt + NEW_RUN_MS };
    let isHoldTold = false;
    for (let seen = run;;) {
        const plan = nextPlan();
        if (plan.heldMs >= MIN_HELD_MS && !isHoldTold) {
            isHoldTold = true;
            emit({ kind: 'held-back', delayMs: plan.dueInMs });
        }
        await untilNextPoll(plan, deadlineAt, context);
        if (stop.aborted)
            return { kind: 'stopped', run: seen };
        if (clock.now() >= deadlineAt)
            return { kind: 'timed-out', run: seen };
        const askedAt = clock.now();
        const answer = await (0,retry/* retrying */.R$)(withinMs => hex.getRunStatus(run, { withinMs, signal: stop }), {
            ...(0,runs_context/* retryPolicyOf */.aB)(context, deadlineAt),
            longestWaitMs: MAX_WAIT_MS,
            refusals,
        });
        if (answer.ok) {
            const before = seen;
            seen = (0,model_run/* withStatus */.zC)(seen, answer.value);
            age.note(seen, askedAt, clock.now());
            narrate(before, seen, clock.now() - startedAt);
            if ((0,run_status/* endingOf */.z6)(seen) !== undefined)
                return { kind: 'ended', run: seen };
        }
        else if (stop.aborted) {
            return { kind: 'stopped', run: seen };
        }
        else if (clock.now() < deadlineAt) {
            return { kind: 'failed', run: seen, error: answer.error };
        }
        else {
            const { error } = answer;
            return { kind: 'timed-out', run: seen, ...(error.kind !== 'out-of-time' && { error }) };
        }
    }
}
/** Of a run that is looked at as the user wants, the likelihood says no more than how long nobody has looked. */
const fixedPlan = (intervalMs) => ({
    dueInMs: intervalMs,
    heldMs: 0,
    endedWithin: sinceLookMs => 1 - 0.5 ** (sinceLookMs / intervalMs),
});
/** By what this project's past runs tell and by what the rate limits leave. */
function learnedPlan(forecast, age, { hex, random }) {
    const moment = { elapsedMs: age.runningMs(), waitedMs: age.waitedMs(), forecast };
    const looks = hex.looks();
    return {
        dueInMs: nextPollDelayMs(moment, looks, random()),
        heldMs: looks.opensInMs,
        endedWithin: sinceLookMs => endedWithin(sinceLookMs, moment),
    };
}
/** Waits until the look is due, and then for its turn among the runs of this process. */
async function untilNextPoll({ dueInMs, endedWithin }, deadlineAt, { clock, stop, queue, hex }) {
    const lookedAt = clock.now();
    const place = queue.enter(() => {
        const sinceLookMs = clock.now() - lookedAt;
        return { overdueMs: sinceLookMs - dueInMs, endedIn: inMs => endedWithin(sinceLookMs + inMs) };
    });
    const leftMs = () => stop.aborted ? 0 : Math.min(place.turnInMs(hex.looks()), deadlineAt - clock.now());
    try {
        for (let waitMs = leftMs(); waitMs > 0; waitMs = leftMs()) {
            // In whole milliseconds: of less than that, no timer and no rounding can be trusted.
            await clock.sleep(Math.ceil(waitMs), stop);
        }
    }
    finally {
        place.leave();
    }
}
/** Tells what a look at the run has shown: changes at once, sameness at most once in `HEARTBEAT_MS`. */
function progressReporter(emit, age, expected) {
    const toldUnknown = new Set();
    let toldAtMs = 0;
    return (before, seen, elapsedMs) => {
        emit({ kind: 'polled', run: seen });
        if ((0,run_status/* endingOf */.z6)(seen) === undefined && !(0,run_status/* isKnown */.qE)(seen.status) && !toldUnknown.has(seen.status)) {
            toldUnknown.add(seen.status);
            emit({ kind: 'unknown-status', status: seen.status });
        }
        if (seen.status !== before.status) {
            toldAtMs = elapsedMs;
            emit({ kind: 'status-changed', run: seen, elapsedMs });
        }
        else if (elapsedMs - toldAtMs >= HEARTBEAT_MS) {
            toldAtMs = elapsedMs;
            emit({
                kind: 'heartbeat',
                run: seen,
                elapsedMs,
                runningMs: age.runningMs(),
                ...(expected && { expected }),
            });
        }
    };
}

// EXTERNAL MODULE: ./src/runs/model/outcome.js
var model_outcome = __nccwpck_require__(8298);
// EXTERNAL MODULE: ./src/hex/client.js + 2 modules
var client = __nccwpck_require__(6578);
// EXTERNAL MODULE: ./src/runs/interruption.js
var interruption = __nccwpck_require__(6901);
// EXTERNAL MODULE: ./src/runs/list.js + 1 modules
var runs_list = __nccwpck_require__(3669);
// EXTERNAL MODULE: ./src/runs/start/start-snapshot.js
var start_snapshot = __nccwpck_require__(7052);
;// CONCATENATED MODULE: ./src/runs/start/active-runs.js









/** What runs that are to be cancelled have to end. */
const SEE_END_MS = 60_000;
/**
 * Looks for runs of the project that have not ended, of any trigger, and deals with them as the user wants. Between this
 * and a start, another may appear: Hex has no way to exclude that.
 */
async function resolveActiveRuns(options, context) {
    const { projectId, ifActive, deadlineAt } = options;
    const { ownStarts } = context;
    let refusals = { final: 'at-once' };
    for (;;) {
        await ownAnswers(projectId, deadlineAt, context);
        const list = await listRuns(projectId, { deadlineAt, refusals }, context);
        if (list.kind !== 'listed')
            return list;
        // Hex has shown the project's runs: a refusal from now on may be over soon, and the wait so far is worth something.
        refusals = { final: 'when-it-stays' };
        const { all } = list;
        const { runs } = list.list;
        // Another start of this process may have been sent meanwhile: only its answer tells which run of the list is its own.
        const isFresh = !ownStarts?.isUnanswered(projectId);
        await ownAnswers(projectId, deadlineAt, context);
        if (context.stop.aborted)
            return { kind: 'stopped' };
        if (context.clock.now() >= deadlineAt)
            return { kind: 'timed-out' };
        const active = activeIn(all).filter(({ runId }) => !ownStarts?.isOwn(runId));
        const [newest] = active;
        if (newest === undefined)
            return { kind: 'free', ...(isFresh && { listed: list.list }) };
        context.emit({ kind: 'active', runs: active, ifActive });
        switch (ifActive) {
            case 'attach':
                return { kind: 'attach', run: newest, past: (0,model_history/* pastRunsIn */.eA)(runs) };
            case 'skip':
                return { kind: 'skip', active };
            case 'fail':
                return { kind: 'blocked', active, ifActive };
            case 'cancel':
                return cancelAll(active, deadlineAt, context);
            case 'wait': {
                const awaited = await awaitAll(active, { ...options, past: (0,model_history/* pastRunsIn */.eA)(runs) }, context);
                if (awaited !== undefined)
                    return awaited;
            }
        }
    }
}
/** Waits for the answers to this process's other starts of the project, as long as that is of use. */
async function ownAnswers(projectId, deadlineAt, context) {
    const { ownStarts, clock, stop } = context;
    if (!ownStarts?.isUnanswered(projectId))
        return;
    const answered = new AbortController();
    const giveUp = clock.sleep(deadlineAt - clock.now(), AbortSignal.any([stop, answered.signal]));
    await Promise.race([ownStarts.answered(projectId), giveUp]);
    answered.abort();
}
async function listRuns(projectId, { deadlineAt, refusals }, context) {
    const list = await (0,runs_list/* newestRuns */.Hj)(projectId, { deadlineAt, refusals }, context);
    if (!list.ok)
        return (0,interruption/* interruption */.Y)(list.error, deadlineAt, context);
    const { runs, listed } = list.value;
    // Where the page is full and some of it was left out, active runs may have been pushed out of it.
    const isPushed = listed >= client/* LISTED_RUNS */.PC && runs.length < listed;
    if (!isPushed && (0,start_snapshot/* showsNewest */.Jb)(list.value, client/* LISTED_RUNS */.PC))
        return { kind: 'listed', list: list.value, all: runs };
    const underWay = await (0,runs_list/* listUnderWay */.WW)(projectId, { deadlineAt, refusals }, context);
    if (underWay.kind === 'listed')
        return { kind: 'listed', list: list.value, all: underWay.runs };
    return underWay.kind === 'stopped' ? { kind: 'stopped' } : { kind: underWay.kind, error: underWay.error };
}
/** The runs that have not ended, the newest first. A status that nobody knows is no end. */
const activeIn = (runs) => (0,start_snapshot/* newestFirst */.ll)(runs).map(model_run/* runSeen */.Z0).filter(run_status/* isActive */.$m);
/** Cancels the runs, and sees them end. */
async function cancelAll(active, deadlineAt, context) {
    const { clock, stop, emit } = context;
    const endsAt = Math.min(deadlineAt, clock.now() + SEE_END_MS);
    const cancelled = await (0,cancel_runs/* cancelRuns */.lY)(active, { deadlineAt: endsAt, signal: stop }, context);
    for (const { kind, run } of cancelled)
        if (kind === 'ended')
            emit({ kind: 'active-ended', run });
    const left = cancelled.filter(({ kind }) => kind !== 'ended');
    if (left.length === 0)
        return { kind: 'free' };
    if (stop.aborted)
        return { kind: 'stopped' };
    const failed = left.find(one => one.kind === 'failed');
    const [first] = left;
    if (first && !failed && endsAt === deadlineAt)
        return { kind: 'timed-out', awaited: first.run };
    return {
        kind: 'blocked',
        ifActive: 'cancel',
        active: left.map(({ run }) => run),
        ...(failed?.kind === 'failed' && { error: failed.error }),
    };
}
/** Waits until the runs have ended, however they do; undefined once they have. */
async function awaitAll(active, { deadlineAt, pollIntervalMs, past }, context) {
    const emit = (event) => {
        if (event.kind === 'heartbeat')
            context.emit({ kind: 'awaiting', run: event.run, elapsedMs: event.elapsedMs });
        if (event.kind === 'waiting' || event.kind === 'recovered')
            context.emit(event);
    };
    for (const run of active) {
        const followed = await follow(run, { deadlineAt, pollIntervalMs, past }, { ...context, emit });
        switch (followed.kind) {
            case 'ended':
                context.emit({ kind: 'active-ended', run: followed.run });
                break;
            case 'failed':
                return { kind: 'failed', error: followed.error };
            case 'stopped':
                return { kind: 'stopped' };
            case 'timed-out':
                return { kind: 'timed-out', awaited: followed.run, ...(followed.error && { error: followed.error }) };
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/runs/start/find-started-run.js
var find_started_run = __nccwpck_require__(3772);
;// CONCATENATED MODULE: ./src/runs/start/start-run.js








/** For the list of runs before a start, which is nice to have. */
const LIST_MS = 2_000;
/** How long a start is tried anew while no connection can be had. */
const UNREACHABLE_MS = 120_000;
/** So often is a start sent whose answer was lost and of which no run was found. */
const MAX_UNSURE = 3;
/** What a start that is under way has to finish once the step is stopped. */
const GRACE_MS = 1_500;
/**
 * Starts a run exactly once. Hex knows no idempotency key, so a start is sent again only where it is certain that it
 * started nothing: Hex said so, it never left, or no new run shows in the project's list.
 */
async function start(options, context) {
    const { projectId, body, deadlineAt } = options;
    const { hex, clock, stop, emit } = context;
    let { record, past } = options.before ?? { record: { projectId } };
    let unsure = 0;
    let setback;
    let before;
    const timedOut = () => ({ kind: 'timed-out', ...(before && { error: before }) });
    for (let known = options.listed;; known = undefined) {
        const { list: listed, error: listFault } = known === undefined ? await listNow(projectId, context) : { list: known };
        record = recordWith(listed, record, context);
        if (past === undefined && listed !== undefined)
            past = tellHistory(listed.runs, context);
        if (stop.aborted)
            return { kind: 'stopped' };
        if (clock.now() >= deadlineAt)
            return timedOut();
        emit({ kind: 'starting', record });
        const grace = { signal: (0,runs_context/* shutdownOf */.Sn)(context), graceMs: GRACE_MS, clock };
        const answer = await withGrace(grace, signal => 
        // Not held back: the list would be old by then, and others' runs would look new.
        hex.runProject(projectId, body, { signal, withinMs: deadlineAt - clock.now(), holdMs: 0 }));
        if (answer.ok)
            return { kind: 'started', run: (0,model_run/* runFrom */.cu)(answer.value), past: past ?? [] };
        if (answer.error.kind === 'out-of-time' && !answer.error.sent)
            return timedOut();
        const fate = startEffect(answer.error, listFault);
        // What the timeout has cut short says less than what came before it.
        const error = (answer.error.kind === 'out-of-time' && before) || answer.error;
        before = error;
        switch (fate) {
            case 'refused':
                return error.kind === 'aborted' ? { kind: 'stopped' } : { kind: 'failed', error };
            case 'not-started': {
                setback = streakAfter(setback, error, clock.now());
                const delayMs = (0,retry/* backoffMs */.jo)(error, setback.attempts, context.random);
                if (clock.now() + delayMs >= Math.min(deadlineAt, setback.untilAt))
                    return { kind: 'failed', error };
                emit({ kind: 'waiting', wait: { error, attempts: setback.attempts, delayMs } });
                await clock.sleep(delayMs, stop);
                break;
            }
            case 'refused-on-the-way':
            case 'unknown': {
                emit({ kind: 'unsure', error });
                unsure += 1;
                const found = await resolve(record, deadlineAt, context);
                const resolved = resolvedBy(found, { error, deadlineAt }, context);
                if (resolved?.kind === 'adopted')
                    return { kind: 'started', run: resolved.run, past: past ?? [] };
                if (resolved !== undefined)
                    return resolved;
                if (stop.aborted)
                    return { kind: 'stopped' };
                if (fate === 'refused-on-the-way' || unsure >= MAX_UNSURE)
                    return { kind: 'failed', error };
                emit({ kind: 'starting-again' });
            }
        }
    }
}
/** The list is nice to have: where it cannot be had in time, only why. */
async function listNow(projectId, { hex, stop }) {
    const list = await hex.getProjectRuns(projectId, { signal: stop, withinMs: LIST_MS });
    return list.ok ? { list: list.value } : { error: list.error };
}
function streakAfter(before, error, now) {
    const isUnreachable = error.kind === 'unreachable';
    if (before?.isUnreachable === isUnreachable)
        return { ...before, attempts: before.attempts + 1 };
    const untilAt = isUnreachable ? now + UNREACHABLE_MS : Number.POSITIVE_INFINITY;
    return { isUnreachable, attempts: 1, untilAt };
}
/** Asks Hex whether it would run this. Nothing runs, so the request may be sent any number of times. */
async function validate({ projectId, body, deadlineAt }, context) {
    const { hex, stop } = context;
    const answer = await (0,retry/* retrying */.R$)(withinMs => hex.runProject(projectId, body, { withinMs, signal: stop }), {
        ...(0,runs_context/* retryPolicyOf */.aB)(context, deadlineAt),
        overlong: 'give-up',
    });
    return answer.ok ? { kind: 'validated' } : (0,interruption/* interruption */.Y)(answer.error, deadlineAt, context);
}
/** What is known before a start. Where the list could not be had, the IDs of an earlier record serve. */
function recordWith(list, before, { hex, clock }) {
    const askedAtMs = hex.timeMs();
    return {
        ...listKnown(list, before),
        ...(askedAtMs !== undefined && { askedAtMs }),
        askedAt: clock.now(),
    };
}
function listKnown(list, before) {
    const { knownRunIds, isListOld: _, ...rest } = before;
    if (list === undefined)
        return knownRunIds === undefined ? before : { ...before, isListOld: true };
    const known = (0,start_snapshot/* knownFrom */.Yx)(list);
    return { ...rest, ...known, knownRunIds: [...new Set([...known.knownRunIds, ...(knownRunIds ?? [])])] };
}
function tellHistory(runs, { emit }) {
    const past = (0,model_history/* pastRunsIn */.eA)(runs);
    const expected = (0,model_history/* expectationOf */.EV)(past);
    if (past.length > 0)
        emit({ kind: 'history', past, ...(expected && { expected }) });
    return past;
}
/**
 * What a error says of the run that was asked for.
 *
 * @param listFault why the list before it could not be had: what refuses that as well lets nothing through
 */
function startEffect(error, listFault) {
    if (error.kind === 'unreachable' || error.kind === 'aborted') {
        if (error.sent)
            return 'unknown';
        return error.kind === 'aborted' ? 'refused' : 'not-started';
    }
    const disposition = (0,retry/* dispositionOf */.LF)(error);
    if (disposition === 'not-now')
        return 'not-started';
    if (disposition === 'broken')
        return 'unknown';
    return isOnTheWay(error) && !isSameRefusal(error, listFault) ? 'refused-on-the-way' : 'refused';
}
const isOnTheWay = (error) => error.kind === 'redirected' || (error.kind === 'refused' && !error.fromHex);
const isSameRefusal = (error, other) => other?.kind === error.kind &&
    'status' in error &&
    'status' in other &&
    error.status === other.status &&
    ('fromHex' in error && error.fromHex) === ('fromHex' in other && other.fromHex);
/** Finds out what became of a start, thoroughly if there is time, else hastily. */
async function resolve(record, deadlineAt, context) {
    const { ownStarts } = context;
    const known = ownStarts && { isTaken: ownStarts.isOwn };
    if (!isHurried(deadlineAt, context)) {
        const rush = abortAt(context.clock, deadlineAt, (0,runs_context/* shutdownOf */.Sn)(context));
        const found = await (0,find_started_run/* findStartedRun */.ig)(record, context, { ...find_started_run/* SEARCH */.Dn, ...known, signal: rush.signal });
        rush.dispose();
        if (!rush.signal.aborted)
            return found;
    }
    return (0,find_started_run/* findStartedRun */.ig)(record, context, { ...find_started_run/* QUICK_SEARCH */.Pz, ...known });
}
/** What to make of a search; undefined if the start may be sent again. */
function resolvedBy(found, { error, deadlineAt }, context) {
    const { stop, emit } = context;
    switch (found.kind) {
        case 'one': {
            const run = (0,model_run/* runSeen */.Z0)(found.run);
            emit({ kind: 'adopted', run, error });
            return { kind: 'adopted', run };
        }
        case 'several':
            return { kind: 'ambiguous', error, suspects: found.runs };
        case 'none':
            if (!isHurried(deadlineAt, context))
                return undefined;
            return { kind: 'unsure', because: stop.aborted ? 'stopped' : 'timed-out', error };
        case 'unknown':
            return {
                kind: 'unsure',
                because: stop.aborted ? 'stopped' : isHurried(deadlineAt, context) ? 'timed-out' : 'failed',
                error,
            };
    }
}
const isHurried = (deadlineAt, context) => (0,runs_context/* shutdownOf */.Sn)(context).aborted || context.clock.now() >= deadlineAt;
/** A signal that aborts with `signal` or when `clock` reaches `at`. Dispose of it when it is no longer needed. */
function abortAt(clock, at, signal) {
    const late = new AbortController();
    const over = new AbortController();
    void clock.sleep(at - clock.now(), over.signal).then(() => {
        if (!over.signal.aborted)
            late.abort();
    });
    return { signal: AbortSignal.any([signal, late.signal]), dispose: () => over.abort() };
}

;// CONCATENATED MODULE: ./src/runs/run-project.js










/** Cancelling after a signal: the runner kills the process ten seconds after the first one. */
const CANCEL_ON_STOP_MS = 4_000;
/** Starts a run of a project, follows it to its end, and cancels it where it must not go on. */
async function perform(wanted, context) {
    const { projectId, body, ifActive, pollIntervalMs } = wanted;
    const deadlineAt = context.clock.now() + wanted.timeoutMs;
    if (wanted.dryRun)
        return withoutRun(await validate({ projectId, body, deadlineAt }, context), context);
    if (ifActive === 'start')
        return runWithRetries(wanted, { deadlineAt }, context);
    const settled = await resolveActiveRuns({ projectId, ifActive, deadlineAt, pollIntervalMs }, context);
    switch (settled.kind) {
        case 'free':
            return runWithRetries(wanted, { deadlineAt, listed: settled.listed }, context);
        case 'attach':
            context.emit({ kind: 'attached', run: settled.run });
            return followExistingRun(wanted, { ...settled, deadlineAt }, context);
        case 'skip':
            return { kind: 'skipped', because: { kind: 'active', runs: settled.active } };
        case 'stopped':
            return stopped(context);
        case 'blocked':
        case 'timed-out':
        case 'failed':
            return settled;
    }
}
/** What may be gone at the next attempt. `KILLED` is not: somebody meant it. */
const RETRIED = ['ERRORED', 'UNABLE_TO_ALLOCATE_KERNEL'];
const RETRY = { firstMs: 10_000, longestMs: 300_000 };
/** Makes attempts until one does not fail by itself, there are no retries left, or no time. */
async function runWithRetries(wanted, first, context) {
    const { clock, stop } = context;
    const { deadlineAt } = first;
    let before = { record: { projectId: wanted.projectId } };
    const emit = (event) => {
        before = learnedFrom(before, event);
        context.emit(event);
    };
    let last;
    for (let attempt = first, made = 1;; attempt = { deadlineAt, before }, made += 1) {
        const outcome = await attemptOnce(wanted, attempt, { ...context, emit });
        // No other run has come to be: the one before tells how it came out.
        if (last !== undefined && (0,model_outcome/* isInVain */.EN)(outcome))
            return last;
        const delayMs = Math.min(RETRY.longestMs, RETRY.firstMs * 2 ** (made - 1));
        const isFailed = outcome.kind === 'ended' && RETRIED.includes(outcome.run.status);
        if (!isFailed || made > wanted.retries || stop.aborted)
            return outcome;
        const leftMs = deadlineAt - clock.now();
        if (delayMs >= leftMs) {
            context.emit({ kind: 'no-time-to-retry', run: outcome.run, delayMs, leftMs });
            return outcome;
        }
        last = outcome;
        context.emit({ kind: 'retrying', run: outcome.run, delayMs, next: made + 1, most: 1 + wanted.retries });
        await clock.sleep(delayMs, stop);
    }
}
/** What an attempt has made known for the next one. */
function learnedFrom(before, event) {
    switch (event.kind) {
        case 'history':
            return { ...before, past: event.past };
        case 'starting':
            return { ...before, record: event.record };
        case 'started':
            return { ...before, record: (0,start_snapshot/* withOwnRun */.sF)(before.record, event.run.runId) };
        default:
            return before;
    }
}
async function attemptOnce(wanted, attempt, context) {
    const { projectId, body } = wanted;
    const { deadlineAt } = attempt;
    const asked = await start({ projectId, body, ...attempt }, context);
    if (asked.kind !== 'started')
        return withoutRun(asked, context);
    const { run, past } = asked;
    context.emit({ kind: 'started', run });
    if ((0,run_status/* endingOf */.z6)(run) !== undefined)
        return { kind: 'ended', run };
    if (!wanted.wait && !context.stop.aborted)
        return { kind: 'started', run };
    const { pollIntervalMs } = wanted;
    const followed = await follow(run, { deadlineAt, pollIntervalMs, past }, context);
    switch (followed.kind) {
        case 'ended':
            return followed;
        case 'timed-out':
            if (!wanted.cancelOnTimeout)
                return { ...followed, cancellation: { kind: 'unwanted' } };
            return cancelAndFinish(followed, deadlineAt + cancel_runs/* CANCEL_MS */.iS - context.clock.now(), context);
        case 'stopped':
            if ((0,runs_context/* isFailFast */.$G)(context))
                return cancelAndFinish(followed, cancel_runs/* CANCEL_MS */.iS, context);
            if (!wanted.cancelOnAbort)
                return { ...followed, cancellation: { kind: 'unwanted' } };
            return cancelAndFinish(followed, CANCEL_ON_STOP_MS, context);
        case 'failed':
            return cancelAndFinish(followed, cancel_runs/* CANCEL_MS */.iS, context);
    }
}
/** Follows a run that is not the step's own, and leaves it alone whatever happens. */
async function followExistingRun({ wait, pollIntervalMs }, { run, past, deadlineAt }, context) {
    const expected = (0,model_history/* expectationOf */.EV)(past);
    if (past.length > 0)
        context.emit({ kind: 'history', past, ...(expected && { expected }) });
    if ((0,run_status/* endingOf */.z6)(run) !== undefined)
        return { kind: 'ended', run };
    if (!wait)
        return { kind: 'started', run };
    const followed = await follow(run, { deadlineAt, pollIntervalMs, past }, context);
    if (followed.kind === 'ended')
        return followed;
    return { ...attributed(followed, context), cancellation: { kind: 'not-ours' } };
}
/** With whose failure it was that stopped it, if it was one's. */
const attributed = (early, context) => early.kind === 'stopped' ? { ...early, ...stopped(context) } : early;
const stopped = (context) => (0,runs_context/* isFailFast */.$G)(context) ? { kind: 'stopped', by: 'fail-fast' } : { kind: 'stopped' };
function withoutRun(asked, context) {
    if (asked.kind === 'stopped')
        return stopped(context);
    if (asked.kind !== 'unsure' || asked.because === 'failed')
        return asked;
    const early = asked.because === 'stopped' ? stopped(context) : { kind: asked.because };
    return { ...early, cancellation: { kind: 'unsure', error: asked.error } };
}
/** Cancels a run that is still under way. If it turns out to have ended by itself, that is the outcome. */
async function cancelAndFinish(followed, withinMs, context) {
    const early = attributed(followed, context);
    const error = early.kind === 'failed' ? { error: early.error } : {};
    const reason = early.kind === 'stopped' ? (early.by ?? early.kind) : early.kind;
    context.emit({ kind: 'cancelling', run: early.run, reason, ...error });
    const { hex, clock, random } = context;
    const grace = { signal: (0,runs_context/* shutdownOf */.Sn)(context), graceMs: CANCEL_ON_STOP_MS, clock };
    const cancelled = await withGrace(grace, signal => (0,cancel_runs/* cancel */.ZT)(early.run, { deadlineAt: clock.now() + withinMs, signal }, { hex, clock, random }));
    const { run, ...cancellation } = cancelled;
    const endedByItself = cancelled.kind === 'ended' && run.status !== 'KILLED';
    if (endedByItself)
        return { kind: 'ended', run };
    return { ...early, run, cancellation };
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
/* harmony import */ var _hex_client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6578);
/* harmony import */ var _hex_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4077);
/* harmony import */ var _start_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7052);



/** What a start whose answer was lost is given. */
const SEARCH = { lookForMs: 10_000, everyMs: 2_500, graceMs: 50_000 };
/** What it is given where the process has little time left: a run that is seen at once can still be cancelled. */
const QUICK_SEARCH = { lookForMs: 1_000, everyMs: 1_000, graceMs: 0 };
/** What it is given after the job, where many may be looked for at once under one rate limit. */
const SEARCH_AFTER_JOB = { firstMs: 10_000, lookForMs: 10_000, everyMs: 10_000, graceMs: 120_000 };
/** As `graceMs`, where Hex refuses the list: once refused proves nothing. */
const REFUSED_GRACE_MS = 10_000;
/** Where the list cannot be read when it matters. */
const TRY_AGAIN_MS = 2_500;
/**
 * Looks for the run that an unanswered start may have created. It takes the whole time even if one is seen early: that
 * one may be another's, with ours still to come.
 */
async function findStartedRun(record, { hex, clock }, { lookForMs, everyMs, firstMs = 0, graceMs, signal, isTaken = () => false }) {
    const seen = new Map();
    let known = record;
    const endsAt = clock.now() + lookForMs;
    if (firstMs > 0)
        await clock.sleep(firstMs, signal);
    for (;;) {
        const lookedAt = clock.now();
        const list = await hex.getProjectRuns(record.projectId, {
            ...(signal && { signal }),
            withinMs: Math.max(everyMs, endsAt + graceMs - lookedAt),
        });
        if (list.ok) {
            known = (0,_start_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .withHexTime */ .Ho)(known, hex.timeMs(), clock.now());
            // Without anything to tell old runs from new ones by, every run could be the one.
            if (!(0,_start_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .isConclusive */ .c8)(known))
                return { kind: 'unknown' };
            for (const run of (0,_start_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .candidatesIn */ .U$)(list.value, known))
                seen.set(run.runId, run);
            if (lookedAt >= endsAt) {
                const mayHide = list.value.unreadable > 0 || !(0,_start_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .showsNewest */ .Jb)(list.value, _hex_client_js__WEBPACK_IMPORTED_MODULE_0__/* .LISTED_RUNS */ .PC);
                return seen.size === 0 && mayHide
                    ? { kind: 'unknown' }
                    : // Another start may have heard of its run only now.
                        foundAmong([...seen.values()].filter(({ runId }) => !isTaken(runId)));
            }
        }
        else {
            const isRefused = (0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .dispositionOf */ .LF)(list.error) === 'final';
            const untilAt = endsAt + (isRefused ? Math.min(REFUSED_GRACE_MS, graceMs) : graceMs);
            if (list.error.kind === 'aborted' || lookedAt >= untilAt)
                return { kind: 'unknown' };
        }
        const untilEndMs = endsAt - clock.now();
        const againMs = list.ok ? 0 : Math.min(everyMs, TRY_AGAIN_MS);
        await clock.sleep(untilEndMs > 0 ? Math.min(everyMs, untilEndMs) : againMs, signal);
    }
}
function foundAmong(runs) {
    const [only, ...others] = runs;
    if (only === undefined)
        return { kind: 'none' };
    return others.length === 0 ? { kind: 'one', run: only } : { kind: 'several', runs };
}


/***/ }),

/***/ 7052:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ho: () => (/* binding */ withHexTime),
/* harmony export */   Jb: () => (/* binding */ showsNewest),
/* harmony export */   U$: () => (/* binding */ candidatesIn),
/* harmony export */   Yx: () => (/* binding */ knownFrom),
/* harmony export */   c8: () => (/* binding */ isConclusive),
/* harmony export */   gi: () => (/* binding */ mayBeByApi),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   sF: () => (/* binding */ withOwnRun)
/* harmony export */ });
/** Whether anything at all tells a run that was there before from a new one. */
const isConclusive = ({ knownRunIds, askedAtMs }) => knownRunIds !== undefined || askedAtMs !== undefined;
/** `Date` headers hold whole seconds, and the servers of one service agree only about so well. */
const CLOCK_SLACK_MS = 5_000;
/** No two clocks of Hex's are further apart. */
const MAX_CLOCKS_APART_MS = 3_600_000;
/** What was not set off by a call of the API. Any other word, or none, may stand for one. */
const OTHER_TRIGGERS = ['SCHEDULED', 'APP_REFRESH'];
/**
 * The runs that can have come from a start whose answer was lost: started through the API, and not there before. The
 * list of IDs decides. Only where it is old or missing do Hex's times, because the clock of its `Date` headers may be
 * another than that of its runs. A run that waits for its kernel has no time yet and may be the one.
 */
function candidatesIn({ runs }, record) {
    const { knownRunIds, isListOld = knownRunIds === undefined, newestStartMs = 0, askedAtMs = 0 } = record;
    // With the list, a time only keeps old runs out that slide into it when others are deleted, or that it did not show.
    const slackMs = isListOld ? CLOCK_SLACK_MS : MAX_CLOCKS_APART_MS;
    const leastMs = Math.max(newestStartMs, askedAtMs - slackMs);
    return runs.filter(run => {
        if (!mayBeByApi(run) || knownRunIds?.includes(run.runId))
            return false;
        // A run that was killed before it started has an end alone.
        const timeMs = timeOf(run);
        return timeMs === undefined || timeMs >= leastMs;
    });
}
/** Whether a call of the API may have set it off. */
const mayBeByApi = ({ runTrigger }) => !OTHER_TRIGGERS.includes(runTrigger ?? '');
/** `record` for another start of this process, after one from which `runId` has come. */
function withOwnRun(record, runId) {
    const { knownRunIds = [] } = record;
    return { ...record, knownRunIds: [runId, ...knownRunIds] };
}
/** What a list of runs tells for a {@link StartSnapshot}. */
function knownFrom({ runs, unreadable, }) {
    const starts = runs.flatMap(run => timeOf(run) ?? []);
    return {
        knownRunIds: runs.map(run => run.runId),
        ...(unreadable > 0 && { isListOld: true }),
        ...(starts.length > 0 && { newestStartMs: Math.max(...starts) }),
    };
}
/**
 * Whether a list would show a new run. Hex lists the newest runs first, as clients see it, but does not promise it: a
 * full page of the oldest shows nothing new, ever.
 */
function showsNewest({ runs, listed }, pageSize) {
    if (listed < pageSize)
        return true;
    const starts = runs.flatMap(run => timeOf(run) ?? []);
    return (starts.at(0) ?? 0) >= (starts.at(-1) ?? 0);
}
/** Hex does not promise an order. A run that waits for its kernel has no time yet: it is taken for the newest. */
const newestFirst = (runs) => runs.toSorted((a, b) => (timeOf(b) ?? Number.MAX_SAFE_INTEGER) - (timeOf(a) ?? Number.MAX_SAFE_INTEGER));
/** A run that was killed before it started has an end alone. */
function timeOf({ startTime, endTime }) {
    const timeMs = Date.parse(startTime ?? endTime ?? '');
    return Number.isNaN(timeMs) ? undefined : timeMs;
}
/**
 * `record` with Hex's time of asking, where only now an answer has told Hex's time.
 *
 * @param now on the clock of the process that asked
 */
function withHexTime(record, hexTimeMs, now) {
    const { askedAtMs, askedAt } = record;
    if (askedAtMs !== undefined || askedAt === undefined || hexTimeMs === undefined)
        return record;
    return { ...record, askedAtMs: hexTimeMs - (now - askedAt) };
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

/***/ 7540:
/***/ ((module) => {

module.exports = require("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = require("node:dns");

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

/***/ 7997:
/***/ ((module) => {

module.exports = require("node:timers");

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

/***/ 7090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ getDotPath),
/* harmony export */   Fs: () => (/* binding */ pipe),
/* harmony export */   Ie: () => (/* binding */ custom),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   KC: () => (/* binding */ union),
/* harmony export */   KI: () => (/* binding */ picklist),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Np: () => (/* binding */ fallback),
/* harmony export */   Ox: () => (/* binding */ variant),
/* harmony export */   PX: () => (/* binding */ toLowerCase),
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   Ww: () => (/* binding */ minValue),
/* harmony export */   YO: () => (/* binding */ array),
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   cG: () => (/* binding */ maxValue),
/* harmony export */   cl: () => (/* binding */ nullish),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   hq: () => (/* binding */ nonEmpty),
/* harmony export */   is: () => (/* binding */ is),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   pd: () => (/* binding */ transform),
/* harmony export */   qg: () => (/* binding */ parse),
/* harmony export */   re: () => (/* binding */ strictObject),
/* harmony export */   uR: () => (/* binding */ uuid),
/* harmony export */   xL: () => (/* binding */ safeParse),
/* harmony export */   yG: () => (/* binding */ regex),
/* harmony export */   yh: () => (/* binding */ isoTimestamp),
/* harmony export */   yq: () => (/* binding */ exactOptional),
/* harmony export */   z6: () => (/* binding */ check),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && true) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? void 0,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? void 0,
		abortPipeEarly: config$1?.abortPipeEarly ?? void 0
	};
}
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? (context.reference, issue.lang, void 0) ?? (isSchema ? (issue.lang, void 0) : null) ?? config$1.message ?? (issue.lang, void 0);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
/**
* Checks whether a value matches a value action requirement.
*
* @param requirement The value action requirement.
* @param value The value to check.
*
* @returns Whether the value matches the requirement.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValueMatch(requirement, value$1) {
	return Number.isNaN(requirement) && Number.isNaN(value$1) || requirement <= value$1 && requirement >= value$1;
}
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}
/* @__NO_SIDE_EFFECTS__ */
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}
/**
* A Valibot error with useful information.
*/
var ValiError = class extends Error {
	/**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) timestamp regex. Allows a
* space as a date/time separator and an optional space before the UTC offset.
*/
const ISO_TIMESTAMP_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/u;
/**
* [UUID](https://en.wikipedia.org/wiki/Universally_unique_identifier) regex.
*/
const UUID_REGEX = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function isoTimestamp(message$1) {
	return {
		kind: "validation",
		type: "iso_timestamp",
		reference: isoTimestamp,
		async: false,
		expects: null,
		requirement: ISO_TIMESTAMP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "timestamp", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}
/**
* Creates a to lower case transformation action.
*
* @returns A to lower case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toLowerCase() {
	return {
		kind: "transformation",
		type: "to_lower_case",
		reference: toLowerCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toLowerCase();
			return dataset;
		}
	};
}
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function uuid(message$1) {
	return {
		kind: "validation",
		type: "uuid",
		reference: uuid,
		async: false,
		expects: null,
		requirement: UUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "UUID", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function value(requirement, message$1) {
	return {
		kind: "validation",
		type: "value",
		reference: value,
		async: false,
		expects: requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !/* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
const ABORT_EARLY_CONFIG = { abortEarly: true };
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
/**
* Returns a fallback value as output if the input does not match the schema.
*
* @param schema The schema to catch.
* @param fallback The fallback value.
*
* @returns The passed schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function fallback(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		"~run"(dataset, config$1) {
			const outputDataset = schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
/**
* Checks if the input matches the schema. By using a type predicate, this
* function can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*
* @returns Whether the input matches the schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function is(schema, input) {
	return !schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
}
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function custom(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: custom,
		expects: "unknown",
		async: false,
		check: check$1,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function exactOptional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptional,
		expects: wrapped.expects,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function nullish(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullish,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}
/* @__NO_SIDE_EFFECTS__ */
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}
/**
* Creates a unknown schema.
*
* @returns A unknown schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, /* @__PURE__ */ new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}



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