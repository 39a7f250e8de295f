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

// EXTERNAL MODULE: ./src/github/long-outputs.js
var long_outputs = __webpack_require__(6176);
// EXTERNAL MODULE: ./src/report/run/run-report.js + 5 modules
var run_report = __webpack_require__(9350);
// EXTERNAL MODULE: ./src/runs/follow/poll-queue.js
var poll_queue = __webpack_require__(7293);
// EXTERNAL MODULE: ./src/hex/retry.js
var retry = __webpack_require__(4077);
// EXTERNAL MODULE: ./src/runs/context.js
var runs_context = __webpack_require__(3959);
// EXTERNAL MODULE: ./src/runs/list.js
var runs_list = __webpack_require__(6878);
// EXTERNAL MODULE: ./src/runs/model/history.js
var model_history = __webpack_require__(8638);
// EXTERNAL MODULE: ./src/runs/model/outcome.js
var model_outcome = __webpack_require__(8298);
// EXTERNAL MODULE: ./src/runs/model/run.js
var model_run = __webpack_require__(7611);
// EXTERNAL MODULE: ./src/runs/run-project.js + 10 modules
var run_project = __webpack_require__(7726);
// EXTERNAL MODULE: ./src/runs/start/start-snapshot.js
var start_snapshot = __webpack_require__(7052);
;// CONCATENATED MODULE: ./src/runs/inspect-run.js








async function inspectRun(query, context) {
    const { projectId, runId } = query;
    const deadlineAt = context.clock.now() + query.timeoutMs;
    const found = runId === undefined
        ? await newestRun(projectId, deadlineAt, context)
        : await thatRun({ projectId, runId }, deadlineAt, context);
    if (found.kind !== 'found')
        return found;
    context.emit({ kind: 'found', run: found.run });
    return (0,run_project/* followExistingRun */.c)(query, { ...found, deadlineAt }, context);
}
async function newestRun(projectId, deadlineAt, context) {
    const list = await (0,runs_list/* newestRuns */.Hj)(projectId, { deadlineAt, refusals: { final: 'at-once' } }, context);
    if (!list.ok)
        return (0,model_outcome/* interruptedBeforeStart */.Wz)((0,runs_context/* interruptionAfter */.eW)(list.error, deadlineAt, context));
    const [newest, ...others] = (0,start_snapshot/* newestFirst */.ll)(list.value.runs.filter(({ status }) => status !== ''));
    if (newest === undefined)
        return { kind: 'absent' };
    return { kind: 'found', run: (0,model_run/* runFromStatus */._I)(newest), past: (0,model_history/* pastRunsIn */.eA)(others) };
}
const JUST_STARTED_MS = 15_000;
async function thatRun(run, deadlineAt, context) {
    const { hex, clock, stop } = context;
    const refusals = { final: 'at-once', notFoundUntil: clock.now() + JUST_STARTED_MS };
    const [status, list] = await Promise.all([
        (0,retry/* retry */.L5)(timeout => hex.getRunStatus(run, { timeout, signal: stop }), {
            ...(0,runs_context/* retryPolicyOf */.aB)(context, deadlineAt),
            refusals,
        }),
        (0,runs_list/* tryNewestRuns */.CZ)(run.projectId, context),
    ]);
    if (!status.ok)
        return (0,model_outcome/* interruptedBeforeStart */.Wz)((0,runs_context/* interruptionAfter */.eW)(status.error, deadlineAt, context));
    const others = list.ok ? list.value.runs.filter(({ runId }) => runId !== run.runId) : [];
    return { kind: 'found', run: (0,model_run/* runFromStatus */._I)(status.value), past: (0,model_history/* pastRunsIn */.eA)(others) };
}

// EXTERNAL MODULE: ./src/runs/model/conclusion.js
var conclusion = __webpack_require__(3911);
// EXTERNAL MODULE: ./src/commands/side-requests.js + 2 modules
var side_requests = __webpack_require__(9097);
;// CONCATENATED MODULE: ./src/commands/status.js







async function status_status(plan, context) {
    const { runner, ...services } = context;
    const { clock } = services;
    const { projectId, wait } = plan;
    const startedAt = clock.now();
    const neverCancelled = { cancelOnTimeout: false, cancelOnAbort: false };
    const purpose = wait ? 'follow' : 'report';
    const report = (0,run_report/* reportRun */.G)(runner, { ...plan, ...neverCancelled, request: { projectId } }, { clock, purpose });
    const sideRequests = (0,side_requests/* createSideRequests */.I)(context);
    const emit = (event) => {
        report.emit(event);
        if (event.kind === 'found')
            sideRequests.start(projectId, report.emit);
    };
    const inspecting = inspectRun(plan, { ...services, emit, queue: (0,poll_queue/* createPollQueue */.H)() });
    sideRequests.requestTitle(projectId, report.emit);
    const outcome = await inspecting;
    await sideRequests.finish();
    const markdown = report.conclude(outcome, clock.now() - startedAt);
    const run = (0,model_outcome/* runOf */.ng)(outcome);
    if (run !== undefined)
        (0,long_outputs/* setResult */.uN)(runner, run);
    const isReported = !wait && run !== undefined;
    return { succeeded: isReported || (0,conclusion/* isSuccess */.oJ)((0,model_outcome/* conclusionOf */.vu)(outcome)), markdown };
}


/***/ })

};
;