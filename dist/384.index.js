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
// EXTERNAL MODULE: ./src/github/result-output.js
var result_output = __webpack_require__(2660);
// EXTERNAL MODULE: ./src/lib/format.js
var format = __webpack_require__(6446);
// EXTERNAL MODULE: ./src/report/markdown/table.js
var table = __webpack_require__(6836);
// EXTERNAL MODULE: ./src/report/text/conclusion.js
var text_conclusion = __webpack_require__(763);
// EXTERNAL MODULE: ./src/report/text/hex-error.js
var hex_error = __webpack_require__(5276);
// EXTERNAL MODULE: ./src/report/text/run-reference.js
var run_reference = __webpack_require__(6475);
;// CONCATENATED MODULE: ./src/report/commands/cancel-report.js







/** Shows on GitHub what became of the wish to cancel runs. Gives the summary's Markdown. */
function reportCancel(channel, plan, outcome) {
    const conclusion = conclusionOfCancel(outcome);
    channel.output('conclusion', conclusion);
    channel.output('project-id', plan.projectId);
    const runs = outcome.kind === 'done' ? outcome.runs : [];
    for (const cancelled of runs)
        if (cancelled.kind !== 'failed')
            channel.info(lineOf(cancelled));
    const { traceId } = faultIn(outcome) ?? {};
    if (traceId !== undefined)
        channel.output('trace-id', traceId);
    const headline = outcome.kind === 'done' ? countsOf(runs) : 'Nothing was cancelled';
    if (outcome.kind === 'done')
        (0,result_output/* setResult */.u)(channel, runs.map(({ run }) => run));
    const trouble = troubleWith(outcome, plan);
    if (trouble === undefined)
        channel.info(`${headline}.`);
    else
        channel.error(trouble);
    const rows = runs.map(({ kind, run }) => [
        (0,github_escape/* link */.nf)(run.runId, run.runUrl),
        run.status === '' ? 'not known' : (0,github_escape/* code */.aY)(run.status, 50),
        WORDS[kind],
    ]);
    const parts = [
        `### ${text_conclusion/* ICONS */.Z[conclusion]} ${headline} in project ${plan.projectId}`,
        trouble === undefined ? '' : `> ${(0,github_escape/* markdownSentence */.nv)(trouble.message, 3000)}`,
        (0,table/* longTable */.V4)(['Run', 'Status', 'Cancellation'], rows),
    ];
    const markdown = (0,table/* asMarkdown */.g5)(parts);
    if (plan.summary)
        channel.summarize(markdown);
    return markdown;
}
function conclusionOfCancel(outcome) {
    switch (outcome.kind) {
        case 'done':
            if (outcome.runs.every(({ kind }) => kind !== 'failed'))
                return 'success';
            return outcome.isStopped ? 'cancelled' : 'failure';
        case 'notebook':
        case 'failed':
            return 'failure';
        case 'timed-out':
            return 'timed_out';
        case 'stopped':
            return 'cancelled';
    }
}
/** The first thing that went wrong. */
function faultIn(outcome) {
    if (outcome.kind !== 'done')
        return 'error' in outcome ? outcome.error : undefined;
    const failed = outcome.runs.find(({ kind }) => kind === 'failed');
    return failed?.kind === 'failed' ? failed.error : undefined;
}
const WORDS = {
    ended: 'has ended',
    accepted: 'accepted, not seen to end',
    failed: 'failed',
};
function lineOf(cancelled) {
    const { runId, runUrl, status } = cancelled.run;
    const url = (0,github_escape/* logText */.kc)(runUrl ?? 'Hex gave no URL for it', 500);
    switch (cancelled.kind) {
        case 'ended':
            return `Run ${runId} has ended ${(0,github_escape/* logText */.kc)(status, 50)}: ${url}`;
        case 'accepted':
            return `Run ${runId} has not ended yet; Hex accepted its cancellation: ${url}`;
        case 'failed':
            return `Run ${runId} could not be cancelled. ${(0,hex_error/* explain */.WE)(cancelled.error)}${runUrl === undefined ? '' : ` ${url}`}`;
    }
}
/** `2 runs cancelled, 1 already over`. */
function countsOf(runs) {
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
        .map(([count, word], index) => `${index === 0 ? (0,run_reference/* amountOfRuns */.c8)(count) : count} ${word}`)
        .join(', ');
}
function troubleWith(outcome, { timeoutMs }) {
    switch (outcome.kind) {
        case 'done': {
            const failed = outcome.runs.filter(({ kind }) => kind === 'failed');
            if (failed.length === 0)
                return undefined;
            return {
                title: failed.length === 1 ? 'Hex run not cancelled' : `${failed.length} Hex runs not cancelled`,
                message: failed.map(lineOf).join('\n'),
            };
        }
        case 'notebook':
            return {
                title: 'Hex run not cancelled',
                message: `Run ${outcome.run.runId} is of version ${(0,github_escape/* logText */.kc)(String(outcome.run.projectVersion), 50)}: somebody's session in the project's notebook, which this action never cancels. Stop it in Hex: ${(0,github_escape/* logText */.kc)(outcome.run.runUrl ?? 'Hex gave no URL for it', 500)}`,
            };
        case 'failed':
            return { title: 'Hex runs not cancelled', message: (0,hex_error/* explain */.WE)(outcome.error) };
        case 'timed-out':
            return {
                title: 'Hex runs not cancelled',
                message: `The timeout of ${(0,format/* duration */.p)(timeoutMs)} was reached before the active runs were known. ${(0,hex_error/* explain */.WE)(outcome.error)}`,
            };
        case 'stopped':
            return {
                title: 'Hex runs not cancelled',
                message: 'The step was stopped before the active runs were known.',
            };
    }
}

// EXTERNAL MODULE: ./src/report/run/run-log.js
var run_log = __webpack_require__(4552);
// EXTERNAL MODULE: ./src/hex/retry.js
var retry = __webpack_require__(4077);
// EXTERNAL MODULE: ./src/hex/schemas.js
var schemas = __webpack_require__(7695);
// EXTERNAL MODULE: ./src/runs/context.js
var runs_context = __webpack_require__(3959);
// EXTERNAL MODULE: ./src/runs/list.js + 1 modules
var runs_list = __webpack_require__(3669);
// EXTERNAL MODULE: ./src/runs/model/run.js
var model_run = __webpack_require__(7611);
// EXTERNAL MODULE: ./src/runs/cancel/cancel-runs.js
var cancel_runs = __webpack_require__(6960);
;// CONCATENATED MODULE: ./src/runs/cancel/cancel-project-runs.js






/** How long to watch cancelled runs end: with `wait`, and without. */
const WATCH_MS = { toTheEnd: 60_000, inPassing: 2_000 };
/**
 * Cancels one run, or every active one of a project. Finding none is no failure. What somebody does in the notebook is not
 * cancelled: the lists that are read here leave it out, and a run that is named is looked at first.
 */
async function cancelProjectRuns(wanted, context) {
    const { projectId, runId, wait } = wanted;
    const deadlineAt = context.clock.now() + wanted.timeoutMs;
    const watchMs = wait ? WATCH_MS.toTheEnd : WATCH_MS.inPassing;
    const cancelAll = async (runs) => ({
        kind: 'done',
        runs: await (0,cancel_runs/* cancelRuns */.lY)(runs, { deadlineAt, watchMs, signal: context.stop }, context),
        isStopped: context.stop.aborted,
    });
    if (runId !== undefined) {
        const named = { projectId, runId };
        const look = await lookAt(named, deadlineAt, context);
        if (!look.ok) {
            const run = { ...named, status: '' };
            return {
                kind: 'done',
                runs: [{ kind: 'failed', run, error: look.error }],
                isStopped: context.stop.aborted,
            };
        }
        const run = (0,model_run/* runSeen */.Z0)(look.value);
        return (0,schemas/* isDraft */.Qx)(look.value) ? { kind: 'notebook', run } : cancelAll([run]);
    }
    const list = await (0,runs_list/* listUnderWay */.WW)(projectId, { deadlineAt }, context);
    if (list.kind !== 'listed')
        return list;
    const active = list.runs.map(model_run/* runSeen */.Z0);
    if (active.length > 0)
        context.emit({ kind: 'to-cancel', runs: active });
    return cancelAll(active);
}
const lookAt = (run, deadlineAt, context) => (0,retry/* retrying */.R$)(withinMs => context.hex.getRunStatus(run, { isUrgent: true, withinMs, signal: context.stop }), {
    ...(0,runs_context/* retryPolicyOf */.aB)(context, deadlineAt),
    refusals: { final: 'when-it-stays' },
});

// EXTERNAL MODULE: ./src/runs/follow/poll-queue.js
var poll_queue = __webpack_require__(7293);
// EXTERNAL MODULE: ./src/commands/token-owner.js + 1 modules
var token_owner = __webpack_require__(5718);
;// CONCATENATED MODULE: ./src/commands/cancel.js





/** `command: cancel`. Finding nothing to cancel is a success. */
async function cancel(plan, surroundings) {
    const { hex, clock, random, stop, channel } = surroundings;
    const { projectId, runId } = plan;
    const which = runId === undefined ? 'the active runs' : `run ${runId}`;
    channel.info(`Cancelling ${which} of Hex project ${projectId} on ${plan.hexUrl}`);
    const whose = (0,token_owner/* fetchTokenOwner */.T)(surroundings);
    const outcome = await cancelProjectRuns(plan, {
        hex,
        clock,
        random,
        stop,
        emit: event => (0,run_log.logEvent)(channel, event),
        queue: (0,poll_queue/* createPollQueue */.H)(),
    });
    whose.drop();
    const forms = [reportCancel(channel, plan, outcome)];
    return { succeeded: conclusionOfCancel(outcome) === 'success', forms };
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