"use strict";
exports.id = 431;
exports.ids = [431];
exports.modules = {

/***/ 8431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./src/clock.js
var clock = __webpack_require__(5167);
// EXTERNAL MODULE: ./src/hex-access.js + 3 modules
var hex_access = __webpack_require__(3147);
// EXTERNAL MODULE: ./src/inputs/connection.js + 2 modules
var inputs_connection = __webpack_require__(8972);
// EXTERNAL MODULE: ./src/report/escape.js
var report_escape = __webpack_require__(3373);
// EXTERNAL MODULE: ./src/report/faults.js
var faults = __webpack_require__(9031);
// EXTERNAL MODULE: ./src/report/run-links.js
var run_links = __webpack_require__(7845);
;// CONCATENATED MODULE: ./src/report/clean-up.js



/** Tells what the clean-up after the job has done about a run that main left under way. */
function reportCleanUp(channel, cleaned, 
/** `name` is that of a pipeline's entry. */
{ name, summary }) {
    const { level, message } = wordsFor(cleaned);
    const run = 'run' in cleaned ? cleaned.run : undefined;
    const mark = name === undefined ? '' : `[${(0,report_escape/* oneLine */.TN)(name, 100)}] `;
    const line = [mark + message, run && (0,run_links/* whereIs */.ie)(run)].filter(Boolean).join(' ');
    if (level === 'info')
        channel.info(line);
    else
        channel.warning({ title: 'Hex run may still be running', message: line });
    if (!summary)
        return;
    const heading = run === undefined ? 'Hex run' : (0,report_escape/* link */.nf)(`Hex run ${run.runId}`, run.runUrl);
    channel.summarize(`### 🧹 ${heading}: clean-up after the job\n\n> ${(0,report_escape/* prose */.CS)(mark + message, 3000)}\n\n`);
}
const ENDED_BEFORE = 'The step ended before its run did';
function wordsFor(cleaned) {
    switch (cleaned.kind) {
        case 'ended':
            return {
                level: 'info',
                message: cleaned.run.status === 'KILLED'
                    ? `${ENDED_BEFORE}; the run was cancelled.`
                    : `${ENDED_BEFORE}; the run has ended ${(0,report_escape/* oneLine */.TN)(cleaned.run.status, 50)}.`,
            };
        case 'accepted':
            return { level: 'info', message: `${ENDED_BEFORE}; Hex accepted the cancellation of the run.` };
        case 'left':
            return {
                level: 'info',
                message: `${ENDED_BEFORE}; the run was left alone, as \`cancel-on-abort\` asks for.`,
            };
        case 'failed':
            return {
                level: 'warning',
                message: `${ENDED_BEFORE}, and the run could not be cancelled: cancel it in Hex. ${(0,faults/* explain */.WE)(cleaned.fault)}`,
            };
        case 'none-found':
            return {
                level: 'warning',
                message: "The step ended while it was starting a run. No new run is in the project's list; look there once more.",
            };
        case 'several-found': {
            return {
                level: 'warning',
                message: `The step ended while it was starting a run, and several new runs are in the project's list: ${(0,run_links/* listed */.KE)(cleaned.suspects)}. None was touched: look at them in Hex.`,
            };
        }
        case 'not-found-out':
            return {
                level: 'warning',
                message: "The step ended while it was starting a run, and the project's list could not be had to find it: look at the project's runs in Hex.",
            };
    }
}

// EXTERNAL MODULE: ./src/report/log.js
var log = __webpack_require__(7446);
// EXTERNAL MODULE: ./src/runs/cancel.js
var cancel = __webpack_require__(8404);
// EXTERNAL MODULE: ./src/runs/run.js
var run = __webpack_require__(1697);
// EXTERNAL MODULE: ./src/runs/search.js
var search = __webpack_require__(5542);
// EXTERNAL MODULE: ./src/runs/sighting.js
var sighting = __webpack_require__(2201);
;// CONCATENATED MODULE: ./src/runs/clean-up.js




/** Long enough for Hex's rate limit to reset, short enough for the time the runner gives to clean-ups. */
const CLEAN_UP_MS = 75_000;
/** Cancels the run that a step has left, looking for it first if the step did not live to hear of it. */
async function cleanUp(unfinished, world) {
    if (unfinished.kind === 'run') {
        return unfinished.cancel
            ? (0,cancel/* cancel */.ZT)(unfinished.run, cancelOptions(world.clock), world)
            : { kind: 'left', run: unfinished.run };
    }
    if (!(0,sighting/* isTelling */.c0)(unfinished.record))
        return { kind: 'not-found-out' };
    const { isTaken } = world;
    const found = await (0,search/* searchRun */.YW)(unfinished.record, world, { ...search/* LATE_SEARCH */.o0, ...(isTaken && { isTaken }) });
    switch (found.kind) {
        case 'one':
            return unfinished.cancel
                ? (0,cancel/* cancel */.ZT)((0,run/* runSeen */.Z0)(found.run), cancelOptions(world.clock), world)
                : { kind: 'left', run: (0,run/* runSeen */.Z0)(found.run) };
        case 'none':
            return { kind: 'none-found' };
        case 'several':
            return { kind: 'several-found', suspects: found.runs };
        case 'unknown':
            return { kind: 'not-found-out' };
    }
}
/** Nothing ends it early, least of all the signal that ended the step. */
const cancelOptions = (clock) => ({
    deadlineAt: clock.now() + CLEAN_UP_MS,
    signal: new AbortController().signal,
});

;// CONCATENATED MODULE: ./src/post.js






/**
 * Cancels what main could not, because it was killed or could not reach Hex. It never fails: the step has had its
 * conclusion.
 */
async function post(channel, leftovers, env) {
    if (leftovers.length === 0)
        return;
    const connection = (0,inputs_connection/* readConnection */.d)(channel.input);
    // Main would have refused these before it asked for a run.
    if (!connection.ok)
        throw new Error(connection.problems.map(({ input, message }) => `${input} ${message}`).join(' '));
    const hex = (0,hex_access/* openHex */.UI)(connection.value, env, (0,log/* holdLogger */.C)(channel));
    const runIds = new Set(leftovers.flatMap(left => (left.kind === 'run' ? [left.run.runId] : [])));
    const isTaken = (runId) => runIds.has(runId);
    const world = { hex, clock: clock/* realClock */.d, random: Math.random, isTaken };
    await Promise.all(leftovers.map(async (leftover) => {
        const cleaned = await cleanUp(leftover, world);
        reportCleanUp(channel, cleaned, { name: leftover.name, summary: connection.value.summary });
    }));
}


/***/ })

};
;