"use strict";
exports.id = 384;
exports.ids = [384];
exports.modules = {

/***/ 8384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cancel: () => (/* binding */ cancel)
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
// EXTERNAL MODULE: ./src/report/run/event-log.js
var event_log = __webpack_require__(961);
// EXTERNAL MODULE: ./src/report/text/conclusion.js
var text_conclusion = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/report/text/explanation.js
var explanation = __webpack_require__(7877);
// EXTERNAL MODULE: ./src/report/text/hex-error.js
var hex_error = __webpack_require__(5276);
// EXTERNAL MODULE: ./src/report/text/run-reference.js
var run_reference = __webpack_require__(6475);
;// CONCATENATED MODULE: ./src/report/commands/cancel-report.js














function reportCancel(runner, plan, outcome) {
    const conclusion = conclusionOfCancel(outcome);
    runner.output('conclusion', conclusion);
    runner.output('project-id', plan.projectId);
    const runs = outcome.kind === 'done' ? outcome.runs : [];
    for (const cancelled of runs)
        if (cancelled.kind !== 'failed')
            runner.info(cancelledLine(cancelled));
    const { traceId } = firstError(outcome) ?? {};
    if (traceId !== undefined)
        runner.output('trace-id', traceId);
    const headline = outcome.kind === 'done' ? cancelCounts(runs) : 'Nothing was cancelled';
    const results = runs.map(({ run }) => run);
    if (outcome.kind === 'done')
        (0,long_outputs/* setResult */.uN)(runner, results);
    const annotation = cancelAnnotation(outcome, plan);
    const failed = failedIn(outcome, plan);
    (0,ending_outputs/* setEndingOutputs */.a5)(runner, { message: [`${headline}.`, failed[0]?.reason].join(' '), failed });
    if (annotation === undefined)
        runner.info(`${headline}.`);
    else
        runner.error({ ...annotation, message: [annotation.message, ...(0,hex_error/* traceLines */.v$)(traceId)].join('\n') });
    const rows = runs.map(({ kind, run }) => [
        (0,github_escape/* link */.nf)(run.runId, run.runUrl),
        run.status === '' ? 'not known' : (0,github_escape/* code */.aY)(run.status, 50),
        CANCELLATION_TEXT[kind],
    ]);
    const markdown = (0,table/* asMarkdown */.g5)([
        `### ${text_conclusion/* CONCLUSION_STYLES */.x[conclusion].icon} ${headline} in project ${plan.projectId}`,
        annotation === undefined ? '' : (0,quote/* quoted */.TL)(annotation.message, [(0,quote/* helpLink */.Cp)(runner.helpUrl(annotation.help))]),
        (0,table/* longTable */.V4)(['Run', 'Status', 'Cancellation'], rows),
    ]);
    if (plan.summary)
        runner.summarize(markdown);
    return markdown;
}
function conclusionOfCancel(outcome) {
    switch (outcome.kind) {
        case 'done':
            if (outcome.runs.every(({ kind }) => kind !== 'failed'))
                return 'success';
            return outcome.isStopped ? 'cancelled' : 'failure';
        case 'notebook':
            return 'failure';
        case 'interrupted':
            return (0,model_outcome/* conclusionOfInterruption */.kJ)(outcome.interruption);
    }
}
function failedIn(outcome, { projectId, timeoutMs }) {
    const conclusion = conclusionOfCancel(outcome);
    switch (outcome.kind) {
        case 'done':
            return outcome.runs.flatMap(one => one.kind === 'failed' ? [{ projectId, run: one.run, conclusion, reason: (0,hex_error/* explain */.WE)(one.error) }] : []);
        case 'notebook':
            return [{ projectId, run: outcome.run, conclusion, reason: notebook(outcome.run).message }];
        case 'interrupted': {
            const { message: reason } = whyUnknown(outcome.interruption, timeoutMs);
            return [{ projectId, run: undefined, conclusion, reason }];
        }
    }
}
function firstError(outcome) {
    if (outcome.kind === 'interrupted')
        return (0,interruption/* errorOfInterruption */.N)(outcome.interruption);
    if (outcome.kind === 'notebook')
        return undefined;
    const failed = outcome.runs.find(({ kind }) => kind === 'failed');
    return failed?.kind === 'failed' ? failed.error : undefined;
}
const CANCELLATION_TEXT = {
    ended: 'has ended',
    requested: 'accepted, not seen to end',
    failed: 'failed',
};
function cancelledLine(cancelled) {
    const { runId } = cancelled.run;
    const url = (0,run_reference/* urlOf */.rs)(cancelled.run);
    switch (cancelled.kind) {
        case 'ended':
            return `Run ${runId} has ended ${(0,event_log/* statusText */.qS)(cancelled.run)}: ${url}`;
        case 'requested':
            return `Run ${runId} has not ended yet; Hex accepted its cancellation: ${url}`;
        case 'failed':
            return (0,run_reference/* runReference */.NX)(cancelled.run);
    }
}
function cancelCounts(runs) {
    const over = runs.filter(({ kind, run }) => kind === 'ended' && run.status !== 'KILLED').length;
    const failed = runs.filter(({ kind }) => kind === 'failed').length;
    const cancelled = runs.length - over - failed;
    if (runs.length === 0)
        return 'No run was active: nothing to cancel';
    const counts = [
        [cancelled, 'cancelled'],
        [over, 'already over'],
        [failed, 'not cancelled'],
    ];
    return counts
        .filter(([count]) => count > 0)
        .map(([count, word], index) => `${index === 0 ? (0,lib_text/* plural */.LS)(count, 'run') : count} ${word}`)
        .join(', ');
}
const notebook = ({ projectVersion }) => (0,explanation/* about */.C)('The run is a session in the notebook', `, of version ${(0,github_escape/* logText */.kc)(String(projectVersion), 50)}, which this action never cancels. Stop it in Hex.`);
function cancelAnnotation(outcome, { timeoutMs }) {
    switch (outcome.kind) {
        case 'done': {
            const failed = outcome.runs.filter(one => one.kind === 'failed');
            const [first] = failed;
            if (first === undefined)
                return undefined;
            return {
                title: failed.length === 1 ? 'Hex run not cancelled' : `${failed.length} Hex runs not cancelled`,
                message: whyNotCancelled(failed),
                help: (0,hex_error/* helpFor */.VY)(first.error),
            };
        }
        case 'notebook':
            return {
                title: 'Hex run not cancelled',
                help: 'The run is a session in the notebook',
                message: [notebook(outcome.run).message, (0,run_reference/* runReference */.NX)(outcome.run)].join('\n'),
            };
        case 'interrupted':
            return { title: 'Hex runs not cancelled', ...whyUnknown(outcome.interruption, timeoutMs) };
    }
}
const whyNotCancelled = (failed) => [...Map.groupBy(failed, ({ error }) => (0,hex_error/* explain */.WE)(error))]
    .flatMap(([why, runs]) => [
    `${why} ${runs.length === 1 ? 'The run was' : `${runs.length} runs were`} not cancelled.`,
    ...runs.map(({ run }) => (0,run_reference/* runReference */.NX)(run)),
])
    .join('\n');
function whyUnknown(interruption, timeoutMs) {
    switch (interruption.cause) {
        case 'failed':
            return { help: (0,hex_error/* helpFor */.VY)(interruption.error), message: (0,hex_error/* explain */.WE)(interruption.error) };
        case 'timed-out': {
            const whatToDo = interruption.error === undefined ? 'Allow a longer `timeout`.' : (0,hex_error/* explain */.WE)(interruption.error);
            return (0,explanation/* about */.C)('The timeout was reached', `: after ${(0,format/* formatDuration */.a3)(timeoutMs)} the active runs were not known. ${whatToDo}`);
        }
        case 'stopped':
        case 'fail-fast':
            return (0,explanation/* about */.C)('The step was stopped', ' before the active runs were known.');
    }
}

// EXTERNAL MODULE: ./src/hex/retry.js
var retry = __webpack_require__(4077);
// EXTERNAL MODULE: ./src/hex/schemas.js
var schemas = __webpack_require__(7695);
// EXTERNAL MODULE: ./src/runs/context.js
var runs_context = __webpack_require__(3959);
// EXTERNAL MODULE: ./src/runs/list.js
var runs_list = __webpack_require__(6878);
// EXTERNAL MODULE: ./src/runs/model/run.js
var model_run = __webpack_require__(7611);
// EXTERNAL MODULE: ./src/runs/cancel/cancel-runs.js
var cancel_runs = __webpack_require__(6960);
;// CONCATENATED MODULE: ./src/runs/cancel/cancel-project-runs.js






const WATCH_MS = { toTheEnd: 60_000, inPassing: 2_000 };
async function cancelProjectRuns(request, context) {
    const { projectId, runId, wait } = request;
    const deadlineAt = context.clock.now() + request.timeoutMs;
    const watchMs = wait ? WATCH_MS.toTheEnd : WATCH_MS.inPassing;
    const done = (runs) => ({
        kind: 'done',
        runs,
        isStopped: context.stop.aborted,
    });
    const cancelAll = async (runs) => done(await (0,cancel_runs/* cancelRuns */.lY)(runs, { deadlineAt, watchMs, signal: context.stop }, context));
    if (runId !== undefined) {
        const status = await fetchStatus({ projectId, runId }, deadlineAt, context);
        if (!status.ok)
            return done([{ kind: 'failed', run: { projectId, runId, status: '' }, error: status.error }]);
        const run = (0,model_run/* runFromStatus */._I)(status.value);
        return (0,schemas/* isDraft */.Qx)(status.value) ? { kind: 'notebook', run } : cancelAll([run]);
    }
    const list = await (0,runs_list/* listUnderWay */.WW)(projectId, { deadlineAt }, context);
    if (list.kind !== 'listed')
        return list;
    const active = list.runs.map(model_run/* runFromStatus */._I);
    if (active.length > 0)
        context.emit({ kind: 'to-cancel', runs: active });
    return cancelAll(active);
}
const fetchStatus = (run, deadlineAt, context) => (0,retry/* retry */.L5)(timeout => context.hex.getRunStatus(run, { isUrgent: true, timeout, signal: context.stop }), {
    ...(0,runs_context/* retryPolicyOf */.aB)(context, deadlineAt),
    refusals: { final: 'when-repeated' },
});

// EXTERNAL MODULE: ./src/commands/side-requests.js + 2 modules
var side_requests = __webpack_require__(9097);
;// CONCATENATED MODULE: ./src/commands/cancel.js




async function cancel(plan, context) {
    const { runner, ...services } = context;
    const { projectId, runId } = plan;
    const which = runId === undefined ? 'the active runs' : `run ${runId}`;
    runner.info(`Cancelling ${which} of project ${projectId} on ${new URL(plan.hexUrl).host}`);
    const tokenOwner = (0,side_requests/* fetchTokenOwner */.T)(context);
    const outcome = await cancelProjectRuns(plan, {
        ...services,
        emit: event => (0,event_log/* logEvent */.$s)(runner, event),
    });
    tokenOwner.cancel();
    const full = reportCancel(runner, plan, outcome);
    return { succeeded: conclusionOfCancel(outcome) === 'success', markdown: { full, short: full } };
}


/***/ })

};
;