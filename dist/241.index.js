"use strict";
exports.id = 241;
exports.ids = [241];
exports.modules = {

/***/ 1241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pipeline: () => (/* binding */ pipeline)
});

// EXTERNAL MODULE: ./src/hex/rate-limit/limiter.js
var limiter = __webpack_require__(5908);
// EXTERNAL MODULE: ./src/lib/format.js
var format = __webpack_require__(6446);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __webpack_require__(1494);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/cleanup/pending.js
var cleanup_pending = __webpack_require__(2453);
// EXTERNAL MODULE: ./src/cleanup/state.js
var state = __webpack_require__(7019);
// EXTERNAL MODULE: ./src/runs/model/conclusion.js
var model_conclusion = __webpack_require__(3911);
// EXTERNAL MODULE: ./src/runs/model/outcome.js
var model_outcome = __webpack_require__(8298);
;// CONCATENATED MODULE: ./src/runs/pipeline/schedule.js


function schedule(waiting, outcomes, over) {
    const skipped = new Map();
    for (let before = -1; before < skipped.size;) {
        before = skipped.size;
        for (const { name, needs } of waiting) {
            const failed = needs.flatMap(need => failedDependencies(need, outcomes, skipped));
            if (failed.length > 0)
                skipped.set(name, { kind: 'needs', failed: [...new Set(failed)] });
        }
    }
    const rest = waiting.filter(({ name }) => !skipped.has(name));
    if (over !== undefined)
        return { skipped: new Map([...skipped, ...rest.map(({ name }) => [name, over])]), ready: [] };
    const isDone = (name) => outcomes.has(name);
    return { skipped, ready: rest.filter(({ needs }) => needs.every(isDone)) };
}
function failedDependencies(need, outcomes, skipped) {
    const outcome = outcomes.get(need);
    const because = skipped.get(need) ?? (outcome?.kind === 'skipped' ? outcome.because : undefined);
    if (because?.kind === 'needs')
        return because.failed;
    return outcome === undefined || (0,model_conclusion/* satisfiesNeeds */.p7)((0,model_outcome/* conclusionOf */.vu)(outcome)) ? [] : [need];
}
const hasFailed = (outcome) => (0,model_conclusion/* isFailure */.N6)((0,model_outcome/* conclusionOf */.vu)(outcome));
const failedIn = (outcomes) => [...outcomes].filter(([, outcome]) => hasFailed(outcome)).map(([name]) => name);
const conclusionIn = (outcomes) => (0,model_conclusion/* mostSevere */.ux)([...outcomes.values()].map(conclusionForPipeline));
function conclusionForPipeline(outcome) {
    if (outcome.kind === 'interrupted')
        return conclusionOfInterruptedTask(outcome.interruption);
    if (outcome.kind === 'skipped' && outcome.because.kind === 'interrupted')
        return conclusionOfInterruptedTask(outcome.because.interruption);
    return (0,model_outcome/* conclusionOf */.vu)(outcome);
}
const conclusionOfInterruptedTask = (interruption) => interruption.cause === 'fail-fast' ? 'skipped' : (0,model_outcome/* conclusionOfInterruption */.kJ)(interruption);

// EXTERNAL MODULE: ./src/report/markdown/table.js
var table = __webpack_require__(6836);
// EXTERNAL MODULE: ./src/report/run/run-log.js
var run_log = __webpack_require__(4552);
// EXTERNAL MODULE: ./src/report/run/run-outputs.js
var run_outputs = __webpack_require__(9732);
// EXTERNAL MODULE: ./src/report/run/run-record.js
var run_record = __webpack_require__(9677);
// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __webpack_require__(2818);
// EXTERNAL MODULE: ./src/runs/model/history.js
var model_history = __webpack_require__(8638);
// EXTERNAL MODULE: ./src/report/text/skip-reason.js
var skip_reason = __webpack_require__(3484);
// EXTERNAL MODULE: ./src/report/text/typical-duration.js
var typical_duration = __webpack_require__(6519);
;// CONCATENATED MODULE: ./src/report/pipeline/pipeline-log.js






const MAX_IN_HEARTBEAT = 5;
function prefixedRunner(runner, name) {
    const prefix = `[${(0,github_escape/* logText */.kc)(name, 100)}]`;
    return {
        ...runner,
        info: line => runner.info(`${prefix} ${line}`),
        debug: line => runner.debug(`${prefix} ${line}`),
        warning: ({ title, message }) => runner.warning({ title, message: `${prefix} ${message}` }),
    };
}
function concludedLine({ message, reference, level }, ended, count) {
    const runAt = level === 'error' && reference !== '' ? ` ${reference}` : '';
    return `${message}${runAt} (${ended} of ${count} through)`;
}
function heartbeatLine(tasks, now) {
    const underWay = tasks.filter(({ record, outcome }) => outcome === undefined && record.followedSince !== undefined);
    const through = tasks.filter(({ outcome }) => outcome !== undefined).length;
    const first = (0,lib_text/* firstFew */.Dt)(underWay, MAX_IN_HEARTBEAT, task => inHeartbeat(task, now));
    return `${underWay.length} under way: ${first.join('; ')} · ${through} of ${tasks.length} through`;
}
function inHeartbeat({ name, record: { run, followedSince = 0, past } }, now) {
    const expected = (0,model_history/* expectationOf */.EV)(past);
    const status = (0,github_escape/* logText */.kc)(run?.status ?? '', 50);
    const soFar = `${(0,github_escape/* logText */.kc)(name, 50)} ${status} ${(0,format/* formatDuration */.a3)(now - followedSince)}`;
    return expected === undefined ? soFar : `${soFar}, ${(0,typical_duration/* typicalDuration */.fy)(expected)}`;
}
function skippedLines(tasks) {
    const namesByReason = new Map();
    for (const { name, outcome } of tasks) {
        if (outcome?.kind !== 'skipped')
            continue;
        const reason = (0,skip_reason/* whySkipped */.r)(outcome.because);
        namesByReason.set(reason, [...(namesByReason.get(reason) ?? []), name]);
    }
    return [...namesByReason].map(([reason, names]) => `Not run, because ${reason}: ${(0,skip_reason/* nameList */.O)(names)}.`);
}

// EXTERNAL MODULE: ./src/report/text/conclusion.js
var text_conclusion = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/report/text/outcome-message.js
var outcome_message = __webpack_require__(4484);
;// CONCATENATED MODULE: ./src/report/pipeline/task-record.js


const describeTask = ({ record, timeoutMs }, outcome) => (0,outcome_message/* describeOutcome */.SS)(outcome, record, { timeoutMs, elapsedMs: (0,run_record/* followedMs */.fV)(record) ?? 0 });
const taskWithoutParameterValues = (task) => task.outcome === undefined ? task : { ...task, outcome: (0,outcome_message/* withoutParameterValues */.OS)(task.outcome) };

;// CONCATENATED MODULE: ./src/report/pipeline/pipeline-message.js






const MAX_FAILURES = 8;
function describePipeline(tasks, { conclusion, elapsedMs }) {
    const counts = taskCounts(tasks);
    const took = (0,format/* formatDuration */.a3)(elapsedMs);
    if ((0,model_conclusion/* isSuccess */.oJ)(conclusion)) {
        return {
            level: 'info',
            title: 'Hex pipeline completed',
            message: `Pipeline: ${counts}, in ${took}.${isDry(tasks) ? ' Nothing was run (dry run).' : ''}`,
        };
    }
    const failures = failFastLast(tasks).flatMap(task => {
        if (task.outcome === undefined)
            return [];
        const { level, message, reference } = describeTask(task, task.outcome);
        return level === 'error' ? [`[${(0,github_escape/* logText */.kc)(task.name, 100)}] ${message} ${reference}`.trim()] : [];
    });
    return {
        level: 'error',
        title: `Hex pipeline ${text_conclusion/* CONCLUSION_STYLES */.x[conclusion].counted}`,
        message: [`Pipeline: ${counts}, after ${took}.`, ...(0,lib_text/* firstFew */.Dt)(failures, MAX_FAILURES)].join('\n'),
    };
}
const failFastLast = (tasks) => tasks.toSorted((a, b) => Number(isFailFast(a)) - Number(isFailFast(b)));
const isFailFast = ({ outcome }) => outcome?.kind === 'interrupted' && outcome.interruption.cause === 'fail-fast';
const VALID = 'valid';
const LEFT = 'left running';
const COUNTED = ['succeeded', VALID, 'started', 'failed', 'timed out', 'cancelled', LEFT, 'not run'];
function taskCounts(tasks) {
    const words = tasks.map(countedAs);
    const parts = COUNTED.flatMap(word => {
        const count = words.filter(one => one === word).length;
        return count === 0 ? [] : [`${count} ${word}`];
    });
    return parts.join(', ');
}
function countedAs({ record, outcome }) {
    if (outcome?.kind === 'validated')
        return VALID;
    if (outcome && isLeftRunning(outcome))
        return LEFT;
    return text_conclusion/* CONCLUSION_STYLES */.x[record.conclusion ?? 'skipped'].counted;
}
const isLeftRunning = (outcome) => outcome.kind === 'interrupted' &&
    outcome.phase.kind === 'under-way' &&
    ['abandoned', 'not-owned'].includes(outcome.phase.cancellation.kind);
const isDry = (tasks) => tasks.length > 0 && tasks.every(({ outcome }) => outcome?.kind === 'validated');

;// CONCATENATED MODULE: ./src/report/pipeline/pipeline-outputs.js


const CHANGED_SHARE = 0.1;
function pipelineOutputs(runner) {
    let outputs = {};
    let changes = 0;
    return {
        countChange() {
            changes += 1;
        },
        set(tasks, { task, conclusion }) {
            const isDue = conclusion !== undefined || changes > CHANGED_SHARE * tasks.length;
            if (isDue)
                changes = 0;
            const attempts = tasks.reduce((sum, { record }) => sum + record.attempts, 0);
            const facts = { ...(task?.record ?? (0,run_record/* emptyRecord */.FR)('')), attempts, conclusion };
            outputs = (0,run_outputs/* setOutputs */.n)(runner, { facts, runs: isDue ? tasks.flatMap(runEntries) : undefined }, outputs);
        },
    };
}
function runEntries({ name, record }) {
    const attempts = (0,run_record/* attemptsIn */.qw)(record);
    return (attempts.length > 0 ? attempts : [record]).map(attempt => ({ ...attempt, name }));
}

;// CONCATENATED MODULE: ./src/report/markdown/timeline.js

const MAX_BARS = 60;
const MAX_BAR_NAME = 40;
const MARKS = { success: 'active, ', failure: 'crit, ', cancelled: 'done, ' };
function timeline(spans) {
    const drawable = spans.filter(({ fromMs, toMs }) => Number.isFinite(fromMs) && toMs >= fromMs);
    if (drawable.length < 2)
        return '';
    const drawn = longest(drawable);
    const more = drawable.length - drawn.length;
    const endings = new Set(drawn.map(({ ending }) => ending));
    const legend = ['success', 'failure', 'cancelled'].filter(ending => endings.has(ending));
    return [
        ganttDiagram(drawn),
        [
            ...legend.map(ending => LEGEND[ending]),
            ...(more > 0 ? [`${more} shorter ones are left out`] : []),
        ].join(' · '),
    ].join('\n\n');
}
const LEGEND = {
    success: '🟦 succeeded',
    failure: '🟥 failed',
    cancelled: '⬜ cancelled',
};
function longest(spans) {
    const shortestFirst = spans.toSorted((a, b) => a.toMs - a.fromMs - (b.toMs - b.fromMs));
    const leftOut = new Set(shortestFirst.slice(0, Math.max(0, spans.length - MAX_BARS)));
    return spans.filter(span => !leftOut.has(span));
}
function ganttDiagram(spans) {
    const isDense = spans.length > 15;
    const totalMs = Math.max(...spans.map(({ toMs }) => toMs)) - Math.min(...spans.map(({ fromMs }) => fromMs));
    const lines = [
        '---',
        'config:',
        '  gantt:',
        `    barHeight: ${isDense ? 14 : 20}`,
        `    fontSize: ${isDense ? 10 : 12}`,
        '    leftPadding: 20',
        '  themeVariables:',
        '    activeTaskBkgColor: "#54aeff"',
        '    activeTaskBorderColor: "#0969da"',
        '    critBkgColor: "#d1242f"',
        '    critBorderColor: "#a40e26"',
        '    doneTaskBkgColor: "#d1d9e0"',
        '    doneTaskBorderColor: "#8c959f"',
        '---',
        'gantt',
        '  accTitle: When the runs were under way',
        '  dateFormat x',
        `  axisFormat ${totalMs < 600_000 ? '%H:%M:%S' : totalMs < 86_400_000 ? '%H:%M' : '%d %b %H:%M'}`,
        '  todayMarker off',
        ...spans.map((span, index) => `  ${index + 1} ${mermaidName(span.name)} :${MARKS[span.ending]}r${index + 1}, ${Math.round(span.fromMs)}, ${Math.max(Math.round(span.fromMs) + 1, Math.round(span.toMs))}`),
    ];
    return ['```mermaid', ...lines, '```'].join('\n');
}
const mermaidName = (name) => (0,lib_text/* truncate */.xv)(name, MAX_BAR_NAME)
    .replace(/[^\p{L}\p{N} _.-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

;// CONCATENATED MODULE: ./src/report/pipeline/pipeline-summary.js










const MAX_TASK_ROWS = 200;
function pipelineParts(tasks, { level, message }, { conclusion, wallAheadMs, appendix }) {
    const { icon, headline } = text_conclusion/* CONCLUSION_STYLES */.x[conclusion];
    return {
        short: [
            `### ${icon} Hex pipeline: ${isDry(tasks) ? 'requests valid, nothing was run' : headline} (${taskCounts(tasks)})`,
            level === 'error' ? quotedFailures(message) : '',
        ],
        more: [
            entriesTable(tasks),
            appendix,
            (0,table/* section */.uW)('When the runs were under way', timeline(spansOf(tasks, wallAheadMs))),
        ],
    };
}
const quotedFailures = (message) => message
    .split('\n')
    .slice(1)
    .map(line => `> ${(0,github_escape/* markdownSentence */.nv)(line, 1000)}`)
    .join('\n>\n');
function entriesTable(tasks) {
    const sorted = tasks.length > MAX_TASK_ROWS ? worstFirst(tasks) : tasks;
    return (0,table/* cutTable */.nd)(['', 'Name', 'Project', 'Status', 'Duration'], sorted.map(taskRow), MAX_TASK_ROWS);
}
const worstFirst = (tasks) => tasks.toSorted((a, b) => Number(isWell(a)) - Number(isWell(b)));
const isWell = ({ record }) => record.conclusion === 'success';
function taskRow(task) {
    const { name, record } = task;
    const { projectId, run, conclusion, past } = record;
    const title = record.title ?? projectId;
    const expected = (0,model_history/* expectationOf */.EV)(past);
    const tookMs = conclusion === 'started' ? undefined : (run?.elapsedMs ?? (0,run_record/* followedMs */.fV)(record));
    return [
        text_conclusion/* CONCLUSION_STYLES */.x[conclusion ?? 'failure'].icon,
        (0,github_escape/* escapeMarkdown */.FV)(name, 100),
        run ? (0,github_escape/* link */.nf)(title, shortUrl(run.runUrl), 100) : (0,github_escape/* escapeMarkdown */.FV)(title, 100),
        statusOf(task),
        tookMs === undefined
            ? ''
            : [(0,format/* formatDuration */.a3)(tookMs), expected && (0,typical_duration/* typicalDuration */.fy)(expected)].filter(Boolean).join(', '),
    ];
}
function statusOf({ record, outcome }) {
    if (outcome?.kind === 'skipped')
        return `not run: ${(0,github_escape/* markdownSentence */.nv)((0,skip_reason/* whySkipped */.r)(outcome.because), 1000)}`;
    if (outcome?.kind === 'validated')
        return 'valid, nothing was run';
    const { run, attached } = record;
    if (run === undefined)
        return 'not started';
    return (0,github_escape/* code */.aY)(run.status, 50) + (attached ? ', followed in place of a new run' : '');
}
const MAX_URL = 500;
const shortUrl = (url) => url !== undefined && url.length > MAX_URL ? undefined : url;
function spansOf(tasks, wallAheadMs) {
    const followed = tasks.filter(({ record: { followedSince, conclusion } }) => followedSince !== undefined && conclusion !== 'started');
    const byHex = followed.map(hexSpan);
    const areKnown = byHex.every(({ fromMs, toMs }) => fromMs <= toMs);
    return areKnown ? byHex : followed.map(task => followedSpan(task, wallAheadMs));
}
const hexSpan = ({ name, record }) => ({
    name,
    fromMs: Date.parse(record.run?.startedAt ?? ''),
    toMs: Date.parse(record.run?.endedAt ?? ''),
    ending: barOf(record),
});
const followedSpan = ({ name, record }, wallAheadMs) => ({
    name,
    fromMs: (record.followedSince ?? Number.NaN) + wallAheadMs,
    toMs: (record.endedAt ?? Number.NaN) + wallAheadMs,
    ending: barOf(record),
});
const barOf = ({ conclusion }) => text_conclusion/* CONCLUSION_STYLES */.x[conclusion ?? 'failure'].bar;

;// CONCATENATED MODULE: ./src/report/pipeline/pipeline-report.js













const PIPELINE_HEARTBEAT_MS = 30_000;
function reportPipeline(runner, plan, { clock, appendix = () => '' }) {
    const beganAt = clock.now();
    const specs = new Map(plan.tasks.map(({ name, spec }) => [name, spec]));
    const tasks = new Map(plan.tasks.map(({ name, spec: { request, timeoutMs } }) => [
        name,
        { name, timeoutMs, record: (0,run_record/* emptyRecord */.FR)(request.projectId) },
    ]));
    const outcomes = new Map();
    const pendings = new Map();
    const ownRuns = new Map();
    const outputs = pipelineOutputs(runner);
    let lastFollowed;
    let lastHeartbeatAt = beganAt;
    const allTasks = () => [...tasks.values()];
    const entry = (name) => {
        const [task, spec] = [tasks.get(name), specs.get(name)];
        if (task === undefined || spec === undefined)
            throw new Error(`There is no entry ${name}.`);
        return { task, spec };
    };
    const savePending = (name, pending) => {
        pendings.set(name, pending);
        (0,state/* savePendingCleanups */.U)(runner, withOwnRuns(pendings, ownRuns));
    };
    const outputTask = () => tasks.get(failedIn(outcomes)[0] ?? lastFollowed ?? '');
    return {
        emit(name, event) {
            const { task, spec } = entry(name);
            if (event.kind === 'started') {
                const { projectId, runId } = event.run;
                ownRuns.set(projectId, [...(ownRuns.get(projectId) ?? []), runId]);
            }
            const pending = (0,cleanup_pending/* pendingAfterEvent */.U8)(pendings.get(name), event, spec);
            if (pending !== pendings.get(name))
                savePending(name, pending);
            const record = (0,run_record/* recordAfterEvent */.Wb)(task.record, event, clock.now());
            tasks.set(name, { ...task, record });
            if (event.kind === 'started' || event.kind === 'attached')
                lastFollowed = name;
            if (!haveSameOutputs(record, task.record)) {
                outputs.countChange();
                outputs.set(allTasks(), { task: outputTask() });
            }
            if (event.kind !== 'heartbeat')
                return (0,run_log/* logEvent */.$)(prefixedRunner(runner, name), event);
            if (clock.now() - lastHeartbeatAt < PIPELINE_HEARTBEAT_MS)
                return;
            lastHeartbeatAt = clock.now();
            runner.info(heartbeatLine(allTasks(), clock.now()));
        },
        conclude(name, outcome) {
            const { task, spec } = entry(name);
            const record = (0,run_record/* recordAfterOutcome */.iv)(task.record, outcome, clock.now());
            const { timeoutMs } = isPipelineTimeout(outcome) ? plan : task;
            const ended = { name, record, timeoutMs, outcome };
            tasks.set(name, ended);
            outcomes.set(name, outcome);
            outputs.countChange();
            savePending(name, (0,cleanup_pending/* pendingAfterOutcome */.Kt)(outcome, record.start, spec));
            if (outcome.kind === 'skipped')
                return;
            outputs.set(allTasks(), { task: outputTask() });
            prefixedRunner(runner, name).info(concludedLine(describeTask(ended, outcome), outcomes.size, tasks.size));
        },
        end() {
            const conclusion = conclusionIn(outcomes);
            for (const task of withTitles(allTasks()))
                tasks.set(task.name, task);
            const all = allTasks();
            for (const line of skippedLines(all))
                runner.info(line);
            outputs.set(all, { task: outputTask(), conclusion });
            const ending = { conclusion, elapsedMs: clock.now() - beganAt };
            const message = describePipeline(all, ending);
            if (message.level === 'info')
                runner.info(message.message);
            else
                runner.error(message);
            const more = { conclusion, wallAheadMs: clock.wallNow() - clock.now(), appendix: appendix(all) };
            const parts = pipelineParts(all, message, more);
            if (plan.summary)
                runner.summarize((0,table/* asMarkdown */.g5)([...parts.short, ...parts.more]));
            const masked = describePipeline(all.map(taskWithoutParameterValues), ending);
            const comment = pipelineParts(all, masked, more);
            return {
                conclusion,
                markdown: { full: (0,table/* asMarkdown */.g5)([...comment.short, ...comment.more]), short: (0,table/* asMarkdown */.g5)(comment.short) },
            };
        },
    };
}
const isPipelineTimeout = (outcome) => outcome.kind === 'interrupted' &&
    outcome.interruption.cause === 'timed-out' &&
    outcome.interruption.scope === 'pipeline';
const haveSameOutputs = (one, other) => one === other || (0,external_node_util_.isDeepStrictEqual)((0,run_outputs/* runOutputs */.M)(one), (0,run_outputs/* runOutputs */.M)(other));
function withTitles(tasks) {
    const titles = new Map(tasks.flatMap(({ record: { projectId, title } }) => (title === undefined ? [] : [[projectId, title]])));
    return tasks.map(task => {
        const title = titles.get(task.record.projectId);
        return title === undefined ? task : { ...task, record: { ...task.record, title } };
    });
}
function withOwnRuns(pendings, ownRuns) {
    const projects = new Set();
    return [...pendings].flatMap(([name, pending]) => {
        if (pending === undefined)
            return [];
        if (pending.kind === 'run' || projects.has(pending.snapshot.projectId))
            return [{ ...pending, name }];
        projects.add(pending.snapshot.projectId);
        const ownRunIds = ownRuns.get(pending.snapshot.projectId);
        return [{ ...pending, name, ...(ownRunIds && { ownRunIds }) }];
    });
}

// EXTERNAL MODULE: ./src/runs/follow/poll-queue.js
var poll_queue = __webpack_require__(7293);
// EXTERNAL MODULE: ./src/runs/model/interruption.js
var interruption = __webpack_require__(8367);
// EXTERNAL MODULE: ./src/runs/run-project.js + 10 modules
var run_project = __webpack_require__(7726);
;// CONCATENATED MODULE: ./src/runs/pipeline/start-gate.js
const MAX_STARTING = 10;
const CHECK_AGAIN_MS = 1_000;
const MIN_DEFERRED_MS = 5_000;
const FIRST = { overdueMs: Number.MAX_SAFE_INTEGER, endedIn: () => 1 };
function createStartGate({ hex, clock, queue, }) {
    let line = Promise.resolve();
    const starting = new Set();
    const refused = new Set();
    const untilRoom = async ({ deadlineAt, stop, emit }) => {
        let ticket;
        let isDeferred = false;
        const leaveQueue = () => {
            ticket?.leave();
            ticket = undefined;
        };
        const roomInMs = () => {
            if (refused.size > 0 || starting.size >= MAX_STARTING)
                return CHECK_AGAIN_MS;
            const startDelayMs = hex.startDelayMs(starting.size);
            if (startDelayMs > 0) {
                leaveQueue();
                return startDelayMs;
            }
            ticket ??= queue.enter(() => FIRST);
            return ticket.turnInMs(hex.pollBudget());
        };
        while (!stop.aborted && clock.now() < deadlineAt) {
            const waitMs = roomInMs();
            if (waitMs === 0 || clock.now() + waitMs >= deadlineAt)
                break;
            if (waitMs >= MIN_DEFERRED_MS && !isDeferred) {
                isDeferred = true;
                const error = { operation: 'RunProject', kind: 'throttled', resetMs: waitMs };
                emit({ kind: 'start-deferred', wait: { error, attempts: 1, delayMs: waitMs } });
            }
            await clock.sleep(Math.ceil(Math.min(waitMs, CHECK_AGAIN_MS)), stop);
        }
        leaveQueue();
    };
    return {
        acquire(name, options) {
            line = line.then(() => untilRoom(options)).then(() => void starting.add(name));
            return line;
        },
        note(name, event) {
            if (['starting', 'active'].includes(event.kind))
                starting.delete(name);
            if (event.kind === 'started')
                refused.delete(name);
            if (event.kind === 'start-deferred')
                refused.add(name);
        },
        release(name) {
            starting.delete(name);
            refused.delete(name);
        },
    };
}

;// CONCATENATED MODULE: ./src/runs/pipeline/start-registry.js
function createStartRegistry() {
    const runIds = new Set();
    const pending = new Map();
    const waiting = new Set();
    const hasPendingStart = (projectId) => [...pending.values()].includes(projectId);
    const settle = (name) => {
        if (!pending.delete(name))
            return;
        for (const check of waiting)
            check();
    };
    return {
        note(name, projectId, event) {
            if (event.kind === 'starting')
                pending.set(name, projectId);
            if (event.kind === 'started')
                runIds.add(event.run.runId);
            if (event.kind === 'started' || event.kind === 'start-deferred')
                settle(name);
        },
        end: settle,
        ownsRun: runId => runIds.has(runId),
        hasPendingStart,
        untilNonePending: (projectId, signal) => new Promise(resolve => {
            const check = () => {
                if (hasPendingStart(projectId) && !signal.aborted)
                    return;
                waiting.delete(check);
                resolve();
            };
            waiting.add(check);
            signal.addEventListener('abort', check, { once: true });
            check();
        }),
    };
}

;// CONCATENATED MODULE: ./src/runs/pipeline/run-pipeline.js






async function runPipeline(pipeline, context) {
    const { clock } = context;
    const { tasks, maxParallel } = pipeline;
    const deadlineAt = clock.now() + pipeline.timeoutMs;
    const failFast = new AbortController();
    const stop = AbortSignal.any([context.stop, failFast.signal]);
    const startGate = createStartGate(context);
    const outcomes = new Map();
    const underWay = new Map();
    const startRegistry = createStartRegistry();
    const reasonToSkip = () => {
        if (context.stop.aborted)
            return { kind: 'interrupted', interruption: { cause: 'stopped' } };
        if (clock.now() >= deadlineAt)
            return { kind: 'interrupted', interruption: { cause: 'timed-out' } };
        if (!failFast.signal.aborted)
            return undefined;
        return { kind: 'interrupted', interruption: (0,interruption/* interruptionBy */.h)(failFast.signal) };
    };
    const conclude = (name, outcome) => {
        outcomes.set(name, outcome);
        if (pipeline.failFast && hasFailed(outcome))
            failFast.abort({ cause: 'fail-fast', failed: name });
        context.conclude(name, outcome);
    };
    const launch = async ({ name, spec }) => {
        const emit = (event) => context.emit(name, event);
        const note = (event) => {
            startGate.note(name, event);
            startRegistry.note(name, spec.request.projectId, event);
            emit(event);
        };
        await startGate.acquire(name, { deadlineAt, stop, emit });
        const skipReason = reasonToSkip();
        const outcome = skipReason
            ? { kind: 'skipped', because: skipReason }
            : await runWithin(deadlineAt - clock.now(), spec, {
                ...context,
                stop,
                shutdown: context.stop,
                emit: note,
                startRegistry,
            });
        startGate.release(name);
        startRegistry.end(name);
        underWay.delete(name);
        const reason = wasStoppedBeforeStart(outcome) ? reasonToSkip() : undefined;
        conclude(name, reason ? { kind: 'skipped', because: reason } : outcome);
    };
    for (;;) {
        const waiting = tasks.filter(({ name }) => !outcomes.has(name) && !underWay.has(name));
        const { skipped, ready } = schedule(waiting, outcomes, reasonToSkip());
        for (const [name, because] of skipped)
            conclude(name, { kind: 'skipped', because });
        for (const task of ready.slice(0, maxParallel - underWay.size))
            underWay.set(task.name, launch(task));
        if (underWay.size === 0)
            return outcomes;
        await Promise.race(underWay.values());
    }
}
async function runWithin(leftMs, spec, context) {
    if (leftMs >= spec.timeoutMs)
        return (0,run_project/* runProject */.t)(spec, context);
    const outcome = await (0,run_project/* runProject */.t)({ ...spec, timeoutMs: leftMs }, context);
    if (outcome.kind !== 'interrupted' || outcome.interruption.cause !== 'timed-out')
        return outcome;
    return { ...outcome, interruption: { ...outcome.interruption, scope: 'pipeline' } };
}
const wasStoppedBeforeStart = (outcome) => outcome.kind === 'interrupted' &&
    ['stopped', 'fail-fast'].includes(outcome.interruption.cause) &&
    (0,model_outcome/* isBeforeStart */.Im)(outcome.phase);

// EXTERNAL MODULE: ./src/commands/side-requests.js + 1 modules
var side_requests = __webpack_require__(9585);
;// CONCATENATED MODULE: ./src/commands/pipeline.js









async function pipeline(plan, context, appendix) {
    const { runner, ...services } = context;
    const { tasks, maxParallel } = plan;
    runner.info(`Running a pipeline of ${(0,lib_text/* plural */.LS)(tasks.length, 'Hex project')} on ${plan.hexUrl}, at most ${maxParallel} at once`);
    const warning = timeoutWarning(plan);
    if (warning !== undefined)
        runner.warning(warning);
    const report = reportPipeline(runner, plan, { clock: services.clock, appendix });
    const projectIds = new Map(tasks.map(({ name, spec }) => [name, spec.request.projectId]));
    const sideRequests = (0,side_requests/* createSideRequests */.I)(context, MIN_POLLS);
    const startSideRequests = (name) => sideRequests.start(projectIds.get(name) ?? '', event => report.emit(name, event));
    await runPipeline(specOf(plan), {
        ...services,
        queue: (0,poll_queue/* createPollQueue */.H)(),
        conclude(name, outcome) {
            report.conclude(name, outcome);
            if (outcome.kind !== 'skipped' && (0,model_outcome/* runOf */.ng)(outcome) === undefined)
                startSideRequests(name);
        },
        emit(name, event) {
            report.emit(name, event);
            if (event.kind === 'started' || event.kind === 'attached')
                startSideRequests(name);
        },
    });
    await sideRequests.finish();
    const { conclusion, markdown } = report.end();
    return { succeeded: (0,model_conclusion/* isSuccess */.oJ)(conclusion), markdown };
}
const MIN_POLLS = 8;
function specOf({ tasks, maxParallel, failFast, timeoutMs }) {
    const isDry = tasks.every(({ spec }) => spec.request.dryRun);
    return isDry
        ? { tasks: tasks.map(task => ({ ...task, needs: [] })), maxParallel, failFast: false, timeoutMs }
        : { tasks, maxParallel, failFast, timeoutMs };
}
function timeoutWarning({ tasks, timeoutMs }) {
    const minMs = (0,limiter/* minMsForStarts */.xx)(tasks.length);
    if (minMs < timeoutMs)
        return undefined;
    return {
        title: 'Timeout may be too short',
        message: `\`timeout\` is ${(0,format/* formatDuration */.a3)(timeoutMs)}, which may be too short for ${tasks.length} runs: as a rule Hex takes 20 starts a minute and 60 an hour, so the last of them starts after ${(0,format/* formatDuration */.a3)(minMs)}. What has not started by then is not run. Allow more, or split the pipeline.`,
    };
}


/***/ })

};
;