"use strict";
exports.id = 296;
exports.ids = [296];
exports.modules = {

/***/ 1296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _github_long_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6176);
/* harmony import */ var _report_run_run_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9350);
/* harmony import */ var _runs_follow_poll_queue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7293);
/* harmony import */ var _runs_inspect_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3320);
/* harmony import */ var _runs_model_conclusion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3911);
/* harmony import */ var _runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8298);
/* harmony import */ var _side_requests_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9097);







async function status(plan, context) {
    const { runner, ...services } = context;
    const { clock } = services;
    const { projectId, wait, maxAgeMs } = plan;
    const startedAt = clock.now();
    const neverCancelled = { cancelOnTimeout: false, cancelOnAbort: false };
    const purpose = wait || maxAgeMs !== undefined ? 'follow' : 'report';
    const report = (0,_report_run_run_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reportRun */ .G)(runner, { ...plan, ...neverCancelled, request: { projectId } }, { clock, purpose });
    const sideRequests = (0,_side_requests_js__WEBPACK_IMPORTED_MODULE_6__/* .createSideRequests */ .I)(context);
    const emit = (event) => {
        report.emit(event);
        if (event.kind === 'found')
            sideRequests.start(projectId, report.emit);
    };
    const inspecting = (0,_runs_inspect_run_js__WEBPACK_IMPORTED_MODULE_3__/* .inspectRun */ .aq)(plan, { ...services, emit, queue: (0,_runs_follow_poll_queue_js__WEBPACK_IMPORTED_MODULE_2__/* .createPollQueue */ .H)() });
    sideRequests.requestTitle(projectId, report.emit);
    const outcome = await inspecting;
    await sideRequests.finish();
    const markdown = report.conclude(outcome, clock.now() - startedAt);
    const run = (0,_runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .runOf */ .ng)(outcome);
    if (run !== undefined)
        (0,_github_long_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .setResult */ .uN)(runner, run);
    const isReported = purpose === 'report' && run !== undefined;
    return { succeeded: isReported || (0,_runs_model_conclusion_js__WEBPACK_IMPORTED_MODULE_4__/* .isSuccess */ .oJ)((0,_runs_model_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .conclusionOf */ .vu)(outcome)), markdown };
}


/***/ }),

/***/ 3320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H$: () => (/* binding */ findNewestRun),
/* harmony export */   _y: () => (/* binding */ concludeFound),
/* harmony export */   aq: () => (/* binding */ inspectRun)
/* harmony export */ });
/* harmony import */ var _hex_api_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5655);
/* harmony import */ var _hex_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4077);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3959);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6878);
/* harmony import */ var _model_age_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9717);
/* harmony import */ var _model_history_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8638);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8298);
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7611);
/* harmony import */ var _model_run_status_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4070);
/* harmony import */ var _run_project_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7726);
/* harmony import */ var _start_start_snapshot_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7052);











async function inspectRun(query, context) {
    const { projectId, runId, triggerFilter } = query;
    const deadlineAt = context.clock.now() + query.timeoutMs;
    const found = runId === undefined
        ? await findNewestRun(projectId, {
            ...{ deadlineAt, refusals: { final: 'at-once' }, triggerFilter },
            ifUnreadable: query.maxAgeMs === undefined ? 'pass-over' : 'look-closer',
        }, context)
        : await findRun({ projectId, runId }, deadlineAt, context);
    if (found.kind !== 'found')
        return found;
    context.emit({ kind: 'found', run: found.run });
    return concludeFound(query, { ...found, deadlineAt }, context);
}
async function concludeFound(check, { run, past, deadlineAt }, context) {
    const { hex, clock } = context;
    const hexNowMs = () => hex.timeMs() ?? clock.wallNow();
    const foundAtMs = hexNowMs();
    const outcome = await (0,_run_project_js__WEBPACK_IMPORTED_MODULE_7__/* .followExistingRun */ .c)(check, { run, past, deadlineAt }, context);
    const { maxAgeMs, triggerFilter: trigger } = check;
    if (maxAgeMs === undefined || outcome.kind !== 'ended' || (0,_model_run_status_js__WEBPACK_IMPORTED_MODULE_6__/* .endingOf */ .z6)(outcome.run) !== 'success')
        return outcome;
    const isStillGoing = (0,_model_run_status_js__WEBPACK_IMPORTED_MODULE_6__/* .endingOf */ .z6)(run) === undefined && outcome.run.endedAt === undefined;
    const nowMs = hexNowMs();
    const age = (0,_model_age_js__WEBPACK_IMPORTED_MODULE_3__/* .ageOf */ .h)(outcome.run, nowMs);
    if (isStillGoing || !(0,_model_age_js__WEBPACK_IMPORTED_MODULE_3__/* .isTooOld */ .U)(age, maxAgeMs + nowMs - foundAtMs))
        return outcome;
    return { kind: 'stale', run: outcome.run, maxAgeMs, age, trigger };
}
async function findNewestRun(projectId, request, context) {
    const { deadlineAt, triggerFilter: trigger, ifUnreadable } = request;
    const list = await (0,_list_js__WEBPACK_IMPORTED_MODULE_2__/* .newestRuns */ .Hj)(projectId, request, context);
    if (!list.ok)
        return (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .interruptedBeforeStart */ .Wz)((0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .interruptionAfter */ .eW)(list.error, deadlineAt, context));
    const ofTrigger = list.value.runs.filter(run => isOfTrigger(run, trigger));
    const isPassedOver = ({ status }) => status === '' && ifUnreadable === 'pass-over';
    const [newest, ...others] = (0,_start_start_snapshot_js__WEBPACK_IMPORTED_MODULE_8__/* .newestFirst */ .ll)(ofTrigger.filter(run => !isPassedOver(run)));
    const detail = ifUnreadable === 'pass-over' ? undefined : whyNewestIsUnknown(list.value);
    if (detail !== undefined)
        return (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .interruptedBeforeStart */ .Wz)({
            cause: 'failed',
            error: { operation: 'GetProjectRuns', kind: 'unreadable', status: 200, detail },
        });
    if (newest === undefined)
        return { kind: 'absent', trigger };
    if (newest.status === '')
        return findRun({ projectId, runId: newest.runId }, deadlineAt, context);
    return { kind: 'found', run: (0,_model_run_js__WEBPACK_IMPORTED_MODULE_9__/* .runFromStatus */ ._I)(newest), past: (0,_model_history_js__WEBPACK_IMPORTED_MODULE_4__/* .pastRunsIn */ .eA)(others) };
}
function whyNewestIsUnknown(list) {
    if (list.unreadable > 0)
        return 'a run in the list has no ID';
    return (0,_start_start_snapshot_js__WEBPACK_IMPORTED_MODULE_8__/* .showsNewest */ .Jb)(list, _hex_api_js__WEBPACK_IMPORTED_MODULE_10__/* .LISTED_RUNS */ .P) ? undefined : 'the list does not begin with the newest run';
}
const isOfTrigger = ({ runTrigger }, trigger) => trigger === undefined || !runTrigger || runTrigger === trigger;
const JUST_STARTED_MS = 15_000;
async function findRun(run, deadlineAt, context) {
    const { hex, clock, stop } = context;
    const refusals = { final: 'at-once', notFoundUntil: clock.now() + JUST_STARTED_MS };
    const [status, list] = await Promise.all([
        (0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(timeout => hex.getRunStatus(run, { timeout, signal: stop }), {
            ...(0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .retryPolicyOf */ .aB)(context, deadlineAt),
            refusals,
        }),
        (0,_list_js__WEBPACK_IMPORTED_MODULE_2__/* .tryNewestRuns */ .CZ)(run.projectId, context),
    ]);
    if (!status.ok)
        return (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .interruptedBeforeStart */ .Wz)((0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .interruptionAfter */ .eW)(status.error, deadlineAt, context));
    const others = list.ok ? list.value.runs.filter(({ runId }) => runId !== run.runId) : [];
    return { kind: 'found', run: (0,_model_run_js__WEBPACK_IMPORTED_MODULE_9__/* .runFromStatus */ ._I)(status.value), past: (0,_model_history_js__WEBPACK_IMPORTED_MODULE_4__/* .pastRunsIn */ .eA)(others) };
}


/***/ }),

/***/ 9717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isTooOld),
/* harmony export */   h: () => (/* binding */ ageOf)
/* harmony export */ });
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8638);

const MAX_AHEAD_MS = 3_600_000;
function ageOf({ startedAt = '', endedAt = '', elapsedMs = Number.NaN }, nowMs) {
    const startedMs = Date.parse(startedAt);
    const spanMs = elapsedMs <= _history_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_RUN_MS */ .aC ? elapsedMs : Number.NaN;
    const endedMs = [Date.parse(endedAt), startedMs + spanMs].find(ms => !Number.isNaN(ms));
    if ((endedMs ?? startedMs) - nowMs > MAX_AHEAD_MS)
        return { kind: 'unknown' };
    const since = (ms) => Math.max(0, nowMs - ms);
    if (endedMs !== undefined)
        return { kind: 'known', ageMs: since(endedMs) };
    return Number.isNaN(startedMs) ? { kind: 'unknown' } : { kind: 'at-most', ageMs: since(startedMs) };
}
const isTooOld = (age, maxAgeMs) => age.kind === 'unknown' || age.ageMs > maxAgeMs;


/***/ })

};
;