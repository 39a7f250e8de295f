"use strict";
exports.id = 983;
exports.ids = [983];
exports.modules = {

/***/ 6983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUpAll: () => (/* binding */ cleanUpAll),
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./src/runs/cancel/cancel-runs.js
var cancel_runs = __webpack_require__(6960);
// EXTERNAL MODULE: ./src/runs/model/run.js
var model_run = __webpack_require__(7611);
// EXTERNAL MODULE: ./src/runs/model/run-status.js
var run_status = __webpack_require__(4070);
// EXTERNAL MODULE: ./src/runs/start/find-started-run.js
var find_started_run = __webpack_require__(3772);
// EXTERNAL MODULE: ./src/runs/start/start-snapshot.js
var start_snapshot = __webpack_require__(7052);
;// CONCATENATED MODULE: ./src/cleanup/clean-up.js





const CLEAN_UP_MS = 75_000;
const LIST_TIMEOUT_MS = 20_000;
const RECENT_MS = 7_200_000;
const MAX_KERNEL_WAIT_MS = 600_000;
function groupsIn(pending) {
    const groups = Map.groupBy(pending, one => (one.kind === 'run' ? one : one.snapshot.projectId));
    return [...groups.values()];
}
async function cleanUp(group, context) {
    const runs = group.filter(one => one.kind === 'run');
    const starts = group.filter(one => one.kind === 'starting');
    const [ofRuns, ofStarts] = await Promise.all([
        Promise.all(runs.map(one => endRun(one, context))),
        cleanUpStarts(starts, context),
    ]);
    return [...ofRuns, ...ofStarts];
}
async function endRun({ run, cancel: isToBeCancelled }, context) {
    if (!isToBeCancelled)
        return { kind: 'left', run };
    const deadlineAt = context.clock.now() + CLEAN_UP_MS;
    return (0,cancel_runs/* cancelRun */.Su)(run, { deadlineAt, signal: new AbortController().signal }, context);
}
async function cleanUpStarts(starts, context) {
    const results = await Promise.all(starts.map(start => search(start, context)));
    const searched = results.filter(start => start !== undefined);
    const failed = searched.length < starts.length ? [{ kind: 'not-found-out' }] : [];
    if (searched.length === 0)
        return failed;
    const byId = new Map(searched.flatMap(({ candidates }) => candidates.map(run => [run.runId, run])));
    const candidates = [...byId.values()];
    if (candidates.length === 0)
        return [...failed, { kind: 'none-found' }];
    const cancel = agreedCancel(searched);
    if (cancel === undefined || !(await areAllOwn(candidates, searched, context)))
        return [...failed, { kind: 'several-found', candidates }];
    const ended = candidates.map(run => endRun({ run: (0,model_run/* runFromStatus */._I)(run), cancel }, context));
    return [...failed, ...(await Promise.all(ended))];
}
async function search(start, context) {
    if (!(0,start_snapshot/* isConclusive */.c8)(start.snapshot))
        return undefined;
    const { isTaken } = context;
    const found = await (0,find_started_run/* findStartedRun */.ig)(start.snapshot, context, {
        ...find_started_run/* SEARCH_AFTER_JOB */.Ub,
        ...(isTaken && { isTaken }),
    });
    return found.kind === 'unknown' ? undefined : { ...start, candidates: found.candidates };
}
function agreedCancel(searched) {
    const answers = new Set(searched.flatMap(({ candidates, cancel }) => (candidates.length > 0 ? [cancel] : [])));
    return answers.size === 1 ? [...answers][0] : undefined;
}
async function areAllOwn(candidates, searched, context) {
    if (candidates.length !== searched.length)
        return false;
    if (!candidates.every(run => isSoonAfter(run, searched)))
        return false;
    if (candidates.length === 1)
        return true;
    const fewestFirst = searched.map(start => start.candidates.length).toSorted((a, b) => a - b);
    if (!fewestFirst.every((count, index) => count > index))
        return false;
    return !(await isStartedByOthers(candidates, searched, context));
}
function isSoonAfter({ startTime }, searched) {
    const requestedAtMs = Math.max(...searched.map(({ snapshot }) => snapshot.requestedAtMs ?? Number.POSITIVE_INFINITY));
    return !(Date.parse(startTime ?? '') > requestedAtMs + MAX_KERNEL_WAIT_MS);
}
async function isStartedByOthers(candidates, searched, { hex, isTaken = () => false }) {
    const [first] = searched;
    if (first === undefined)
        return true;
    const list = await hex.getProjectRuns(first.snapshot.projectId, {
        isUrgent: true,
        timeout: { totalMs: LIST_TIMEOUT_MS },
    });
    if (!list.ok)
        return true;
    const sinceMs = Math.min(...searched.map(({ snapshot }) => snapshot.requestedAtMs ?? 0)) - RECENT_MS;
    const isRecent = (run) => (0,run_status/* endingOf */.z6)((0,model_run/* runFromStatus */._I)(run)) === undefined || !(Date.parse(run.endTime ?? run.startTime ?? '') < sinceMs);
    const candidateIds = new Set(candidates.map(({ runId }) => runId));
    return list.value.runs.some(run => (0,start_snapshot/* mayBeByApi */.gi)(run) && !candidateIds.has(run.runId) && !isTaken(run.runId) && isRecent(run));
}

// EXTERNAL MODULE: ./src/hex/connect.js + 4 modules
var connect = __webpack_require__(9707);
// EXTERNAL MODULE: ./src/inputs/connection.js
var inputs_connection = __webpack_require__(3123);
// EXTERNAL MODULE: ./src/lib/clock.js
var clock = __webpack_require__(9543);
// EXTERNAL MODULE: ./src/lib/stop-signals.js
var stop_signals = __webpack_require__(5485);
// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __webpack_require__(2818);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __webpack_require__(1494);
// EXTERNAL MODULE: ./src/report/markdown/quote.js
var quote = __webpack_require__(4292);
// EXTERNAL MODULE: ./src/report/markdown/table.js
var table = __webpack_require__(6836);
// EXTERNAL MODULE: ./src/report/text/explanation.js
var explanation = __webpack_require__(7877);
// EXTERNAL MODULE: ./src/report/text/hex-error.js
var hex_error = __webpack_require__(5276);
// EXTERNAL MODULE: ./src/report/text/run-reference.js
var run_reference = __webpack_require__(6475);
;// CONCATENATED MODULE: ./src/report/commands/cleanup-report.js







const MAY_RUN = 'Hex run may still be running';
const HEADING = 'A run may still be running';
const MAX_COMMANDS = 20;
function reportCleanUp(runner, outcome, { names, summary }) {
    const { level, message } = describeCleanup(outcome);
    const run = 'run' in outcome ? outcome.run : undefined;
    const prefix = names.length === 0 ? '' : `[${names.map(name => (0,github_escape/* logText */.kc)(name, 100)).join(', ')}] `;
    const trace = outcome.kind === 'failed' ? (0,hex_error/* traceLines */.v$)(outcome.error.traceId) : [];
    const candidates = outcome.kind === 'several-found' ? outcome.candidates : [];
    const runs = run === undefined ? candidates : [run];
    const line = [prefix + message, ...runs.map(run_reference/* runReference */.NX), ...trace].join('\n');
    const commands = outcome.kind === 'several-found' ? commandsFor(outcome.candidates) : [];
    if (level === 'info')
        runner.info(line.replaceAll('\n', ' '));
    else
        runner.warning({ title: MAY_RUN, message: line, help: HEADING });
    for (const command of commands)
        runner.info(`with: ${command}`);
    if (!summary)
        return;
    const heading = run === undefined ? 'Hex run' : (0,github_escape/* link */.nf)(`Hex run ${run.runId}`, run.runUrl);
    const snippet = commands.map(command => `- with: ${command}`).join('\n');
    runner.summarize((0,table/* asMarkdown */.g5)([
        `### 🧹 ${heading}: clean-up after the job`,
        (0,quote/* quoted */.TL)(prefix + message, level === 'info' ? [] : [(0,quote/* helpLink */.Cp)(runner.helpUrl(HEADING))]),
        snippet === '' ? '' : `\`\`\`yaml\n${snippet}\n\`\`\``,
    ]));
}
function commandsFor(runs) {
    return runs
        .slice(0, MAX_COMMANDS)
        .map(({ projectId, runId }) => `{ command: cancel, project-id: ${projectId}, run-id: ${runId} }`);
}
function reportUnreadable(runner, unreadable) {
    const what = (0,lib_text/* firstFew */.Dt)(unreadable, 5).map(part => (0,github_escape/* logText */.kc)(part, 100));
    runner.warning({
        title: MAY_RUN,
        ...(0,explanation/* about */.C)(HEADING, `: what the step left for the clean-up after the job cannot be read (${what.join(', ')}). If the step was cut short, look at the project's runs in Hex.`),
    });
}
function reportNotAsked(runner, pending, problems) {
    const why = problems.map(({ input, message }) => `\`${input}\` ${(0,github_escape/* logText */.kc)(message)}`);
    const runs = pending.flatMap(one => (one.kind === 'run' ? [(0,run_reference/* runReference */.NX)(one.run)] : []));
    runner.warning({
        title: MAY_RUN,
        message: [
            `${HEADING}: the step ended before its run did, and Hex could not be asked to cancel it. Look at it in Hex.`,
            ...why,
            ...(0,lib_text/* firstFew */.Dt)(runs, 20),
        ].join('\n'),
        help: HEADING,
    });
}
const ENDED_BEFORE = 'The step ended before its run did';
function describeCleanup(outcome) {
    switch (outcome.kind) {
        case 'ended':
            return {
                level: 'info',
                message: outcome.run.status === 'KILLED'
                    ? `${ENDED_BEFORE}; the run was cancelled.`
                    : `${ENDED_BEFORE}; the run has ended ${(0,github_escape/* logText */.kc)(outcome.run.status, 50)}.`,
            };
        case 'requested':
            return { level: 'info', message: `${ENDED_BEFORE}; Hex accepted the cancellation of the run.` };
        case 'left':
            return {
                level: 'info',
                message: `${ENDED_BEFORE}; the run was left alone, as \`cancel-on-abort\` asks for.`,
            };
        case 'failed':
            return {
                level: 'warning',
                message: `${HEADING}: the step ended before it did, and it could not be cancelled. Cancel it in Hex. (${(0,hex_error/* inShort */.wZ)(outcome.error)})`,
            };
        case 'none-found':
            return {
                level: 'warning',
                message: `${HEADING}: the step ended while it was starting one. No new run is in the project's list; look there once more.`,
            };
        case 'several-found':
            return {
                level: 'warning',
                message: `${HEADING}: the step ended while it was starting one, and it cannot be told which of the new runs in the project's list that is. None was touched: look at them in Hex. To cancel one, run a step with \`command: cancel\` and its \`project-id\` and \`run-id\`.`,
            };
        case 'not-found-out':
            return {
                level: 'warning',
                message: `${HEADING}: the step ended while it was starting one, and the project's list could not be read to find it. Look at the project's runs in Hex.`,
            };
    }
}

// EXTERNAL MODULE: ./src/report/run/event-log.js
var event_log = __webpack_require__(961);
;// CONCATENATED MODULE: ./src/post.js







async function post(runner, saved, env) {
    for (const signal of stop_signals/* STOP_SIGNALS */.n)
        process.on(signal, () => { });
    const { pending, unreadable } = saved ?? { pending: [], unreadable: [] };
    if (unreadable.length > 0)
        reportUnreadable(runner, unreadable);
    if (pending.length === 0)
        return;
    const connection = await (0,inputs_connection/* readConnection */.d)(runner.input, env);
    if (!connection.ok)
        return reportNotAsked(runner, pending, connection.error);
    const hex = (0,connect/* openHex */.U)(connection.value, env, (0,event_log/* hexLogger */.Iy)(runner, clock/* realClock */.d));
    const { summary } = connection.value;
    await cleanUpAll(pending, { hex, clock: clock/* realClock */.d, random: Math.random, runner, summary });
}
async function cleanUpAll(pending, { runner, summary, ...services }) {
    const knownRunIds = new Set(pending.flatMap(one => (one.kind === 'run' ? [one.run.runId] : (one.ownRunIds ?? []))));
    const context = { ...services, isTaken: (runId) => knownRunIds.has(runId) };
    const cleanGroup = async (group) => {
        const names = group.flatMap(({ name }) => name ?? []);
        for (const outcome of await cleanUp(group, context))
            reportCleanUp(runner, outcome, { names, summary });
    };
    await Promise.all(groupsIn(pending).map(cleanGroup));
}


/***/ })

};
;