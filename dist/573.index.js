"use strict";
exports.id = 573;
exports.ids = [573];
exports.modules = {

/***/ 5573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./src/github/result-output.js
var result_output = __webpack_require__(2660);
// EXTERNAL MODULE: ./src/report/run/run-report.js + 3 modules
var run_report = __webpack_require__(697);
// EXTERNAL MODULE: ./src/runs/follow/poll-queue.js
var poll_queue = __webpack_require__(7293);
// EXTERNAL MODULE: ./src/hex/retry.js
var retry = __webpack_require__(4077);
// EXTERNAL MODULE: ./src/runs/context.js
var runs_context = __webpack_require__(3959);
// EXTERNAL MODULE: ./src/runs/interruption.js
var interruption = __webpack_require__(6901);
// EXTERNAL MODULE: ./src/runs/list.js + 1 modules
var runs_list = __webpack_require__(3669);
// EXTERNAL MODULE: ./src/runs/model/history.js
var model_history = __webpack_require__(8638);
// EXTERNAL MODULE: ./src/runs/model/run.js
var model_run = __webpack_require__(7611);
// EXTERNAL MODULE: ./src/runs/run-project.js + 7 modules
var run_project = __webpack_require__(5192);
// EXTERNAL MODULE: ./src/runs/start/start-snapshot.js
var start_snapshot = __webpack_require__(7052);
;// CONCATENATED MODULE: ./src/runs/inspect-run.js








/** Reports on a run that somebody else may have started, and follows it to its end where that is wanted. */
async function inspectRun(wanted, context) {
    const { projectId, runId } = wanted;
    const deadlineAt = context.clock.now() + wanted.timeoutMs;
    const found = runId === undefined
        ? await newestRun(projectId, deadlineAt, context)
        : await thatRun({ projectId, runId }, deadlineAt, context);
    if (found.kind !== 'found')
        return found;
    context.emit({ kind: 'found', run: found.run });
    return (0,run_project/* followExistingRun */.c)(wanted, { ...found, deadlineAt }, context);
}
async function newestRun(projectId, deadlineAt, context) {
    const list = await (0,runs_list/* newestRuns */.Hj)(projectId, { deadlineAt, refusals: { final: 'at-once' } }, context);
    if (!list.ok)
        return (0,interruption/* interruption */.Y)(list.error, deadlineAt, context);
    const [newest, ...others] = (0,start_snapshot/* newestFirst */.ll)(list.value.runs.filter(({ status }) => status !== ''));
    if (newest === undefined)
        return { kind: 'absent' };
    return { kind: 'found', run: (0,model_run/* runSeen */.Z0)(newest), past: (0,model_history/* pastRunsIn */.eA)(others) };
}
/** For so long, a 404 may mean that Hex does not yet know the run everywhere: an earlier step may have started it. */
const JUST_STARTED_MS = 15_000;
/** For the list of runs where it only tells what is usual. */
const LIST_MS = 2_000;
async function thatRun(run, deadlineAt, context) {
    const { hex, clock, stop } = context;
    const refusals = { final: 'at-once', notFoundUntil: clock.now() + JUST_STARTED_MS };
    const [status, list] = await Promise.all([
        (0,retry/* retrying */.R$)(withinMs => hex.getRunStatus(run, { withinMs, signal: stop }), {
            ...(0,runs_context/* retryPolicyOf */.aB)(context, deadlineAt),
            refusals,
        }),
        hex.getProjectRuns(run.projectId, { withinMs: LIST_MS, signal: stop }),
    ]);
    if (!status.ok)
        return (0,interruption/* interruption */.Y)(status.error, deadlineAt, context);
    const others = list.ok ? list.value.runs.filter(({ runId }) => runId !== run.runId) : [];
    return { kind: 'found', run: (0,model_run/* runSeen */.Z0)(status.value), past: (0,model_history/* pastRunsIn */.eA)(others) };
}

// EXTERNAL MODULE: ./src/runs/model/outcome.js
var model_outcome = __webpack_require__(8298);
// EXTERNAL MODULE: ./src/commands/side-requests.js
var side_requests = __webpack_require__(664);
;// CONCATENATED MODULE: ./src/commands/status.js






/** `command: status`. Fails as the run did, unless it is only to report. */
async function status_status(plan, surroundings) {
    const { hex, clock, random, stop, channel } = surroundings;
    const { projectId, runId, wait } = plan;
    const startedAt = clock.now();
    const which = runId === undefined ? 'the newest run' : `run ${runId}`;
    channel.info(`Looking at ${which} of Hex project ${projectId} on ${plan.hexUrl}`);
    const asked = wait ? 'follow' : 'report';
    const nobodysRun = { request: { projectId }, cancelOnTimeout: false, cancelOnAbort: false };
    const report = (0,run_report/* reportRun */.G)(channel, { ...plan, ...nobodysRun, asked }, clock);
    const asides = (0,side_requests/* sideRequestsOf */.D)(projectId, surroundings, report.emit);
    const emit = (event) => {
        report.emit(event);
        if (event.kind === 'found')
            asides.ask();
    };
    const outcome = await inspectRun(plan, { hex, clock, random, stop, emit, queue: (0,poll_queue/* createPollQueue */.H)() });
    await asides.end();
    const forms = report.conclude(outcome, clock.now() - startedAt);
    const run = (0,model_outcome/* runOf */.ng)(outcome);
    if (run !== undefined)
        (0,result_output/* setResult */.u)(channel, run);
    const isReported = !wait && run !== undefined;
    return { succeeded: isReported || (0,model_outcome/* isSuccess */.oJ)((0,model_outcome/* conclusionOf */.vu)(outcome)), forms };
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