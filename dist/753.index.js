"use strict";
exports.id = 753;
exports.ids = [753];
exports.modules = {

/***/ 6753:
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
// EXTERNAL MODULE: ./src/cleanup/pending.js
var pending = __webpack_require__(2453);
// EXTERNAL MODULE: ./src/cleanup/state.js
var state = __webpack_require__(7019);
// EXTERNAL MODULE: ./src/runs/context.js
var runs_context = __webpack_require__(3959);
// EXTERNAL MODULE: ./src/runs/model/outcome.js
var model_outcome = __webpack_require__(8298);
// EXTERNAL MODULE: ./src/runs/run-project.js + 7 modules
var run_project = __webpack_require__(5192);
;// CONCATENATED MODULE: ./src/runs/pipeline/start-gate.js
/** So many lists before a start are read at once. */
const MAX_STARTING = 10;
const LOOK_AGAIN_MS = 1_000;
/** Shorter waits are not worth telling. */
const MIN_TOLD_MS = 5_000;
/** A start is always worth more than a look. */
const FIRST = { overdueMs: Number.MAX_SAFE_INTEGER, endedIn: () => 1 };
function createStartGate({ hex, clock, queue, }) {
    let line = Promise.resolve();
    /** Let through, and yet to send their starts. */
    const starting = new Set();
    const refused = new Set();
    const untilRoom = async ({ deadlineAt, stop, emit }) => {
        let place;
        let isTold = false;
        const leave = () => {
            place?.leave();
            place = undefined;
        };
        /** 0 if a start may go ahead now. */
        const roomInMs = () => {
            if (refused.size > 0 || starting.size >= MAX_STARTING)
                return LOOK_AGAIN_MS;
            const startInMs = hex.startInMs(starting.size);
            if (startInMs > 0) {
                leave();
                return startInMs;
            }
            // The list before a start takes its turn among the looks.
            place ??= queue.enter(() => FIRST);
            return place.turnInMs(hex.looks());
        };
        while (!stop.aborted && clock.now() < deadlineAt) {
            const waitMs = roomInMs();
            // A start that cannot fit says so better than a wait for nothing.
            if (waitMs === 0 || clock.now() + waitMs >= deadlineAt)
                break;
            if (waitMs >= MIN_TOLD_MS && !isTold) {
                isTold = true;
                const error = { operation: 'RunProject', kind: 'held', resetMs: waitMs };
                emit({ kind: 'waiting', wait: { error, attempts: 1, delayMs: waitMs } });
            }
            await clock.sleep(Math.ceil(Math.min(waitMs, LOOK_AGAIN_MS)), stop);
        }
        leave();
    };
    return {
        enter(name, waiting) {
            line = line.then(() => untilRoom(waiting)).then(() => void starting.add(name));
            return line;
        },
        note(name, event) {
            if (['starting', 'active'].includes(event.kind))
                starting.delete(name);
            if (event.kind === 'started')
                refused.delete(name);
            if (event.kind === 'waiting' && event.wait.error.operation === 'RunProject')
                refused.add(name);
        },
        leave(name) {
            starting.delete(name);
            refused.delete(name);
        },
    };
}

;// CONCATENATED MODULE: ./src/runs/pipeline/start-registry.js
function createStartRegistry() {
    const runIds = new Set();
    /** The projects of the starts that are without an answer, by their names. */
    const unanswered = new Map();
    const waiting = new Set();
    const isUnanswered = (projectId) => [...unanswered.values()].includes(projectId);
    const settle = (name) => {
        if (!unanswered.delete(name))
            return;
        for (const look of waiting)
            look();
    };
    return {
        note(name, projectId, event) {
            if (event.kind === 'starting')
                unanswered.set(name, projectId);
            if (event.kind === 'started') {
                runIds.add(event.run.runId);
                settle(name);
            }
            // Hex has started nothing.
            if (event.kind === 'waiting' && event.wait.error.operation === 'RunProject')
                settle(name);
        },
        leave: settle,
        isOwn: runId => runIds.has(runId),
        isUnanswered,
        answered: projectId => new Promise(resolve => {
            const look = () => {
                if (isUnanswered(projectId))
                    return;
                waiting.delete(look);
                resolve();
            };
            waiting.add(look);
            look();
        }),
    };
}

;// CONCATENATED MODULE: ./src/runs/pipeline/run-pipeline.js





const STOPPED = { kind: 'stopped' };
/** Runs a pipeline to its end: every entry has an outcome then. */
async function performPipeline(pipeline, context) {
    const { clock } = context;
    const { entries, maxParallel } = pipeline;
    const deadlineAt = clock.now() + pipeline.timeoutMs;
    const failFast = new AbortController();
    const stop = AbortSignal.any([context.stop, failFast.signal]);
    const turnstile = createStartGate(context);
    const outcomes = new Map();
    const underWay = new Map();
    const ownStarts = createStartRegistry();
    /** Why nothing more is started. */
    const over = () => {
        if (context.stop.aborted)
            return STOPPED;
        if (clock.now() >= deadlineAt)
            return { kind: 'timed-out' };
        const failed = pipeline.failFast ? failedIn(outcomes)[0] : undefined;
        return failed === undefined ? undefined : { kind: 'fail-fast', failed };
    };
    const conclude = (name, outcome) => {
        outcomes.set(name, outcome);
        if (pipeline.failFast && hasFailed(outcome))
            failFast.abort((0,runs_context/* failFastReason */.tr)());
        context.conclude(name, outcome);
    };
    const launch = async ({ name, performance }) => {
        const emit = (event) => context.emit(name, event);
        const note = (event) => {
            turnstile.note(name, event);
            ownStarts.note(name, performance.projectId, event);
            emit(event);
        };
        await turnstile.enter(name, { deadlineAt, stop, emit });
        const because = over();
        const outcome = because
            ? { kind: 'skipped', because }
            : await performWithin(deadlineAt - clock.now(), performance, {
                ...context,
                stop,
                shutdown: context.stop,
                emit: note,
                ownStarts,
            });
        turnstile.leave(name);
        ownStarts.leave(name);
        underWay.delete(name);
        conclude(name, (0,model_outcome/* isNeverBegun */.ix)(outcome) ? { kind: 'skipped', because: over() ?? STOPPED } : outcome);
    };
    for (;;) {
        const waiting = entries.filter(({ name }) => !outcomes.has(name) && !underWay.has(name));
        const { skipped, ready } = schedule(waiting, outcomes, over());
        for (const [name, because] of skipped)
            conclude(name, { kind: 'skipped', because });
        for (const entry of ready.slice(0, maxParallel - underWay.size))
            underWay.set(entry.name, launch(entry));
        if (underWay.size === 0)
            return outcomes;
        await Promise.race(underWay.values());
    }
}
/** Performs an entry, for which no more than `leftMs` of the pipeline's time is left. */
async function performWithin(leftMs, performance, context) {
    if (leftMs >= performance.timeoutMs)
        return (0,run_project/* perform */.y)(performance, context);
    const outcome = await (0,run_project/* perform */.y)({ ...performance, timeoutMs: leftMs }, context);
    return outcome.kind === 'timed-out' ? { ...outcome, whose: 'pipeline' } : outcome;
}
/**
 * Which of the entries that wait will never start, and which can start now.
 *
 * @param over why nothing more is to start, if so
 */
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
/** Whose error it is that `need` has not succeeded; none if it has, or still may. */
function failedDependencies(need, outcomes, skipped) {
    const outcome = outcomes.get(need);
    const because = skipped.get(need) ?? (outcome?.kind === 'skipped' ? outcome.because : undefined);
    if (because?.kind === 'needs')
        return because.failed;
    return outcome === undefined || SATISFYING.includes((0,model_outcome/* conclusionOf */.vu)(outcome)) ? [] : [need];
}
/** Of what an entry needs: one that was skipped has produced nothing. */
const SATISFYING = ['success', 'started'];
const FAILURES = ['failure', 'timed_out'];
const hasFailed = (outcome) => FAILURES.includes((0,model_outcome/* conclusionOf */.vu)(outcome));
/** Those that failed, in the order in which they did. */
const failedIn = (outcomes) => [...outcomes].filter(([, outcome]) => hasFailed(outcome)).map(([name]) => name);
/** The conclusion of the whole: the gravest of what its entries mean for it. */
function conclusionIn(outcomes) {
    const found = new Set([...outcomes.values()].map(meaningOf));
    return GRAVEST.find(conclusion => found.has(conclusion)) ?? 'skipped';
}
const GRAVEST = ['cancelled', 'failure', 'timed_out', 'started', 'success'];
function meaningOf(outcome) {
    if (outcome.kind === 'stopped' && outcome.by === 'fail-fast')
        return MEANING['fail-fast'];
    return outcome.kind === 'skipped' ? MEANING[outcome.because.kind] : (0,model_outcome/* conclusionOf */.vu)(outcome);
}
/** What it means for a pipeline that an entry was skipped: of a failure, the one that failed tells. */
const MEANING = {
    active: 'skipped',
    needs: 'skipped',
    'fail-fast': 'skipped',
    stopped: 'cancelled',
    'timed-out': 'timed_out',
};

// EXTERNAL MODULE: ./src/report/markdown/table.js
var table = __webpack_require__(6836);
// EXTERNAL MODULE: ./src/report/run/run-log.js
var run_log = __webpack_require__(4552);
// EXTERNAL MODULE: ./src/report/run/run-record.js
var run_record = __webpack_require__(9677);
// EXTERNAL MODULE: ./src/report/text/outcome-message.js
var outcome_message = __webpack_require__(4484);
// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __webpack_require__(2818);
// EXTERNAL MODULE: ./src/lib/first-few.js
var first_few = __webpack_require__(4216);
// EXTERNAL MODULE: ./src/runs/model/history.js
var model_history = __webpack_require__(8638);
// EXTERNAL MODULE: ./src/report/text/skip-reason.js
var skip_reason = __webpack_require__(3484);
// EXTERNAL MODULE: ./src/report/text/usual-duration.js
var usual_duration = __webpack_require__(4217);
;// CONCATENATED MODULE: ./src/report/pipeline/pipeline-log.js






const MAX_IN_HEARTBEAT = 5;
/** The same channel, with each line marked as one entry's. */
function entryChannel(channel, name) {
    const mark = `[${(0,github_escape/* logText */.kc)(name, 100)}]`;
    return {
        ...channel,
        info: line => channel.info(`${mark} ${line}`),
        debug: line => channel.debug(`${mark} ${line}`),
        warning: ({ title, message }) => channel.warning({ title, message: `${mark} ${message}` }),
    };
}
/** How an entry came out, and how far the pipeline is. */
function concludedLine({ message, where, level }, through, count) {
    const place = level === 'error' && where !== '' ? ` ${where}` : '';
    return `${message}${place} (${through} of ${count} through)`;
}
/** What is under way, on one line: `3 under way: load RUNNING 2m 10s, usually 3m (10 runs); … · 2 of 7 through`. */
function heartbeatLine(standings, now) {
    const underWay = standings.filter(({ record, result }) => result === undefined && record.takenAt !== undefined);
    const through = standings.filter(({ result }) => result !== undefined).length;
    const told = (0,first_few/* firstFew */.D)(underWay, MAX_IN_HEARTBEAT, standing => inHeartbeat(standing, now));
    return `${underWay.length} under way: ${told.join('; ')} · ${through} of ${standings.length} through`;
}
function inHeartbeat({ name, record: { told, takenAt = 0, past } }, now) {
    const expected = (0,model_history/* expectationOf */.EV)(past);
    const status = (0,github_escape/* logText */.kc)(told.run?.status ?? '', 50);
    const been = `${(0,github_escape/* logText */.kc)(name, 50)} ${status} ${(0,format/* duration */.p)(now - takenAt)}`;
    return expected === undefined ? been : `${been}, ${(0,usual_duration/* usually */.EC)(expected)}`;
}
/** Which entries were not run, one line for each reason. */
function skippedLines(standings) {
    const namesByReason = new Map();
    for (const { name, result } of standings) {
        if (result?.outcome.kind !== 'skipped')
            continue;
        const reason = (0,skip_reason/* whySkipped */.r)(result.outcome.because);
        namesByReason.set(reason, [...(namesByReason.get(reason) ?? []), name]);
    }
    return [...namesByReason].map(([reason, names]) => `Not run, because ${reason}: ${(0,skip_reason/* named */.K)(names)}.`);
}

;// CONCATENATED MODULE: ./src/report/pipeline/pipeline-message.js



/** GitHub cuts an annotation, so of many failures the first are told. */
const MAX_TOLD = 8;
/** Words for a whole pipeline: how many came out how, and what became of each that did not succeed. */
function pipelineVerdict(standings, { conclusion, elapsedMs }) {
    const counted = countsOf(standings);
    const took = (0,format/* duration */.p)(elapsedMs);
    const title = pipeline_message_FAILURES[conclusion];
    if (title === undefined) {
        return {
            level: 'info',
            title: 'Hex pipeline completed',
            message: `Pipeline: ${counted}, in ${took}.${isDry(standings) ? ' Nothing was run (dry run).' : ''}`,
        };
    }
    const failures = culpritsFirst(standings).flatMap(({ name, result }) => result?.verdict.level === 'error'
        ? [`[${(0,github_escape/* logText */.kc)(name, 100)}] ${result.verdict.message} ${result.verdict.where}`.trim()]
        : []);
    return {
        level: 'error',
        title,
        message: [`Pipeline: ${counted}, after ${took}.`, ...(0,first_few/* firstFew */.D)(failures, MAX_TOLD)].join('\n'),
    };
}
/** Those that another run's failure has ended are the last that need be told of. */
const culpritsFirst = (standings) => standings.toSorted((a, b) => Number(isOvertaken(a)) - Number(isOvertaken(b)));
const isOvertaken = ({ result }) => result?.outcome.kind === 'stopped' && result.outcome.by === 'fail-fast';
const pipeline_message_FAILURES = {
    failure: 'Hex pipeline failed',
    timed_out: 'Hex pipeline timed out',
    cancelled: 'Hex pipeline cancelled',
};
const WORDS = {
    success: 'succeeded',
    started: 'started',
    failure: 'failed',
    timed_out: 'timed out',
    cancelled: 'cancelled',
    skipped: 'not run',
};
const VALID = 'valid';
const LEFT = 'left running';
/** In this order they are told. */
const ALL_WORDS = ['succeeded', VALID, 'started', 'failed', 'timed out', 'cancelled', LEFT, 'not run'];
/** `5 succeeded, 1 failed, 2 not run`. */
function countsOf(standings) {
    const words = standings.map(wordFor);
    const parts = ALL_WORDS.flatMap(word => {
        const count = words.filter(one => one === word).length;
        return count === 0 ? [] : [`${count} ${word}`];
    });
    return parts.join(', ');
}
function wordFor({ record, result }) {
    if (result?.outcome.kind === 'validated')
        return VALID;
    const cancellation = result && 'cancellation' in result.outcome ? result.outcome.cancellation : undefined;
    if (cancellation?.kind === 'unwanted' || cancellation?.kind === 'not-ours')
        return LEFT;
    return WORDS[record.told.conclusion ?? 'skipped'];
}
/** Whether Hex was only asked to validate. */
const isDry = (standings) => standings.length > 0 && standings.every(({ result }) => result?.outcome.kind === 'validated');

// EXTERNAL MODULE: ./src/report/run/run-outputs.js
var run_outputs = __webpack_require__(9732);
;// CONCATENATED MODULE: ./src/report/pipeline/pipeline-outputs.js


/** `runs` is set anew once there is news for so large a share of the entries: the runner's file keeps every word. */
const NEWS_SHARE = 0.1;
function pipelineOutputs(channel) {
    let outputs = {};
    let news = 0;
    return {
        note() {
            news += 1;
        },
        set(standings, { shown, conclusion }) {
            const isDue = conclusion !== undefined || news > NEWS_SHARE * standings.length;
            if (isDue)
                news = 0;
            const told = toldOf(shown, standings, conclusion);
            outputs = (0,run_outputs/* setOutputs */.n)(channel, { told, runs: isDue ? standings.flatMap(runsOf) : undefined }, outputs);
        },
    };
}
function toldOf(shown, all, conclusion) {
    const { name: _, ...told } = shown?.record.told ?? { projectId: '' };
    const attempts = all.reduce((sum, { record }) => sum + record.told.attempts, 0);
    return { ...told, attempts, conclusion };
}
/** What `runs` has of an entry: every attempt, or itself where there was none. */
function runsOf({ record }) {
    const attempts = (0,run_record/* attemptsIn */.qw)(record);
    return attempts.length > 0 ? attempts : [record.told];
}

// EXTERNAL MODULE: ./src/lib/cut.js
var cut = __webpack_require__(3769);
;// CONCATENATED MODULE: ./src/report/markdown/timeline.js

/** More would be no more than a smear. */
const MAX_BARS = 60;
const MAX_NAME = 40;
/** Mermaid's own marks: red for what failed, grey for what was done, and its colour for the rest. */
const MARKS = { success: 'active, ', failure: 'crit, ', cancelled: 'done, ' };
/**
 * A timeline of runs as Markdown: a Mermaid diagram and its legend. Empty where there is nothing to compare. Of too many,
 * the longest are drawn, in their order.
 */
function timeline(spans) {
    const drawable = spans.filter(({ fromMs, toMs }) => Number.isFinite(fromMs) && toMs >= fromMs);
    if (drawable.length < 2)
        return '';
    const drawn = longest(drawable);
    const more = drawable.length - drawn.length;
    const endings = new Set(drawn.map(({ ending }) => ending));
    const legend = ['success', 'failure', 'cancelled'].filter(ending => endings.has(ending));
    return [
        diagram(drawn),
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
function diagram(spans) {
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
        ...spans.map((span, index) => 
        // A number first, because a word such as `section` would mean something there.
        `  ${index + 1} ${plain(span.name)} :${MARKS[span.ending]}r${index + 1}, ${Math.round(span.fromMs)}, ${Math.max(Math.round(span.fromMs) + 1, Math.round(span.toMs))}`),
    ];
    return ['```mermaid', ...lines, '```'].join('\n');
}
/** A name with nothing in it that Mermaid could take for more than text. */
const plain = (name) => (0,cut/* firstCharacters */.D)(name, MAX_NAME)
    .replace(/[^\p{L}\p{N} _.-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

// EXTERNAL MODULE: ./src/report/text/conclusion.js
var text_conclusion = __webpack_require__(763);
;// CONCATENATED MODULE: ./src/report/pipeline/pipeline-summary.js









/** More rows would bring the summary near GitHub's limit; those that did not succeed come first then. */
const MAX_ROWS = 200;
/**
 * The parts of a pipeline's summary, as GitHub-flavoured Markdown, the most important apart. All text from outside in them is
 * escapeMarkdown.
 *
 * @param wallAheadMs this machine's calendar less the step's clock
 */
function pipelineParts(standings, verdict, { conclusion, wallAheadMs, appendix }) {
    return {
        short: [
            `### ${text_conclusion/* ICONS */.Z[conclusion]} Hex pipeline: ${isDry(standings) ? 'requests valid, nothing was run' : text_conclusion/* HEADLINES */.O[conclusion]} (${countsOf(standings)})`,
            verdict.level === 'error' ? quoted(verdict.message) : '',
        ],
        more: [
            entriesTable(standings),
            appendix,
            (0,table/* section */.uW)('When the runs were under way', timeline(spansOf(standings, wallAheadMs))),
        ],
    };
}
/** Without its first line, which the heading has said. */
const quoted = (message) => message
    .split('\n')
    .slice(1)
    .map(line => `> ${(0,github_escape/* markdownSentence */.nv)(line, 1000)}`)
    .join('\n>\n');
function entriesTable(standings) {
    const shown = standings.length > MAX_ROWS ? worstFirst(standings) : standings;
    return (0,table/* cutTable */.nd)(['', 'Name', 'Project', 'Status', 'Duration'], shown.map(rowOf), MAX_ROWS);
}
const worstFirst = (standings) => standings.toSorted((a, b) => Number(isWell(a)) - Number(isWell(b)));
const isWell = ({ record }) => record.told.conclusion === 'success';
function rowOf(standing) {
    const { name, record } = standing;
    const { told, past, takenAt, endedAt } = record;
    const title = told.title ?? told.projectId;
    const expected = (0,model_history/* expectationOf */.EV)(past);
    const seenMs = takenAt === undefined || endedAt === undefined ? undefined : endedAt - takenAt;
    // A run that nobody waits for has hardly begun.
    const tookMs = told.conclusion === 'started' ? undefined : (told.run?.elapsedMs ?? seenMs);
    return [
        text_conclusion/* ICONS */.Z[told.conclusion ?? 'failure'],
        (0,github_escape/* escapeMarkdown */.FV)(name, 100),
        told.run ? (0,github_escape/* link */.nf)(title, shortUrl(told.run.runUrl), 100) : (0,github_escape/* escapeMarkdown */.FV)(title, 100),
        statusOf(standing),
        tookMs === undefined ? '' : [(0,format/* duration */.p)(tookMs), expected && (0,usual_duration/* usually */.EC)(expected)].filter(Boolean).join(', '),
    ];
}
function statusOf({ record, result }) {
    const outcome = result?.outcome;
    if (outcome?.kind === 'skipped')
        return `not run: ${(0,github_escape/* markdownSentence */.nv)((0,skip_reason/* whySkipped */.r)(outcome.because), 1000)}`;
    if (outcome?.kind === 'validated')
        return 'valid, nothing was run';
    const { run, attached } = record.told;
    if (run === undefined)
        return 'not started';
    return (0,github_escape/* code */.aY)(run.status, 50) + (attached ? ', followed in place of a new run' : '');
}
/** A longer address would crowd out the rest. */
const MAX_URL = 500;
const shortUrl = (url) => url !== undefined && url.length > MAX_URL ? undefined : url;
const ENDINGS = { success: 'success', cancelled: 'cancelled' };
/** By Hex's own times where it told them of every run, because this process hears of ends late; else as it was seen here. */
function spansOf(standings, wallAheadMs) {
    const followed = standings.filter(({ record: { takenAt, told } }) => takenAt !== undefined && told.conclusion !== 'started');
    const byHex = followed.map(hexSpan);
    const isTold = byHex.every(({ fromMs, toMs }) => fromMs <= toMs);
    return isTold ? byHex : followed.map(standing => seenSpan(standing, wallAheadMs));
}
const hexSpan = ({ name, record: { told } }) => ({
    name,
    fromMs: Date.parse(told.run?.startedAt ?? ''),
    toMs: Date.parse(told.run?.endedAt ?? ''),
    ending: endingIn(told),
});
const seenSpan = ({ name, record }, wallAheadMs) => ({
    name,
    fromMs: (record.takenAt ?? Number.NaN) + wallAheadMs,
    toMs: (record.endedAt ?? Number.NaN) + wallAheadMs,
    ending: endingIn(record.told),
});
const endingIn = ({ conclusion }) => ENDINGS[conclusion ?? 'failure'] ?? 'failure';

;// CONCATENATED MODULE: ./src/report/pipeline/task-record.js

const resultOf = (outcome, context) => ({
    outcome,
    context,
    verdict: (0,outcome_message/* describeOutcome */.SS)(outcome, context),
});
/** With its project's title, which may have come after the entry's end, or for another entry. */
function withTitle(standing, titles) {
    const { record, result } = standing;
    const title = titles.get(record.told.projectId);
    if (result === undefined || title === undefined)
        return standing;
    return {
        ...standing,
        record: { ...record, told: { ...record.told, title } },
        result: resultOf(result.outcome, { ...result.context, title }),
    };
}
/** In words for a comment. */
function discreetly(standing) {
    const { result } = standing;
    return result === undefined
        ? standing
        : { ...standing, result: resultOf((0,outcome_message/* withoutParameterValues */.OS)(result.outcome), result.context) };
}

;// CONCATENATED MODULE: ./src/report/pipeline/pipeline-report.js












const HEARTBEAT_MS = 30_000;
/** As `reportRun`, for the runs of a pipeline together. */
function reportPipeline(channel, plan, { clock, appendix = () => '' }) {
    const beganAt = clock.now();
    const runPlans = new Map(plan.entries.map(({ name, run }) => [name, run]));
    const standings = new Map(plan.entries.map(({ name, run }) => [name, { name, record: (0,run_record/* blankRecord */.s9)(run.request.projectId, name) }]));
    const outcomes = new Map();
    const duties = new Map();
    /** IDs of the runs that were started, by those of their projects. */
    const ownRuns = new Map();
    const outputs = pipelineOutputs(channel);
    let lastBegun;
    let heardAt = beganAt;
    const inOrder = () => [...standings.values()];
    const entry = (name) => {
        const [standing, run] = [standings.get(name), runPlans.get(name)];
        if (standing === undefined || run === undefined)
            throw new Error(`There is no entry ${name}.`);
        return { standing, run };
    };
    const leave = (name, duty) => {
        if (duty === undefined)
            return;
        duties.set(name, duty);
        (0,state/* saveLeftovers */.g)(channel, leftoversIn(duties, ownRuns));
    };
    /** Of the first run that failed, else of the last that was started or followed. */
    const shown = () => standings.get(failedIn(outcomes)[0] ?? lastBegun ?? '');
    return {
        emit(name, event) {
            const { standing, run } = entry(name);
            if (event.kind === 'started') {
                const { projectId, runId } = event.run;
                ownRuns.set(projectId, [...(ownRuns.get(projectId) ?? []), runId]);
            }
            // Before anything else: should this process be killed now, post must know.
            leave(name, (0,pending/* dutyAt */.M)(event, run));
            const record = (0,run_record/* recorded */.t2)(standing.record, event, clock.now());
            standings.set(name, { ...standing, record });
            if (event.kind === 'started' || event.kind === 'attached')
                lastBegun = name;
            if (record.told !== standing.record.told) {
                outputs.note();
                outputs.set(inOrder(), { shown: shown() });
            }
            if (event.kind !== 'heartbeat')
                return (0,run_log.logEvent)(entryChannel(channel, name), event);
            if (clock.now() - heardAt < HEARTBEAT_MS)
                return;
            heardAt = clock.now();
            channel.info(heartbeatLine(inOrder(), clock.now()));
        },
        conclude(name, outcome) {
            const { standing, run } = entry(name);
            const record = (0,run_record/* concluded */._S)(standing.record, outcome, clock.now());
            const { timeoutMs } = outcome.kind === 'timed-out' && outcome.whose === 'pipeline' ? plan : run;
            const result = resultOf(outcome, (0,outcome_message/* contextOf */.Vm)(record, { timeoutMs }));
            standings.set(name, { name, record, result });
            outcomes.set(name, outcome);
            outputs.note();
            leave(name, (0,pending/* dutyAfter */.T)(outcome, record.start, run));
            if (outcome.kind === 'skipped')
                return;
            outputs.set(inOrder(), { shown: shown() });
            entryChannel(channel, name).info(concludedLine(result.verdict, outcomes.size, standings.size));
        },
        end() {
            const conclusion = conclusionIn(outcomes);
            const titles = titlesIn(inOrder());
            for (const standing of inOrder())
                standings.set(standing.name, withTitle(standing, titles));
            const all = inOrder();
            for (const line of skippedLines(all))
                channel.info(line);
            outputs.set(all, { shown: shown(), conclusion });
            const ending = { conclusion, elapsedMs: clock.now() - beganAt };
            const verdict = pipelineVerdict(all, ending);
            if (verdict.level === 'info')
                channel.info(verdict.message);
            else
                channel.error(verdict);
            const more = { conclusion, wallAheadMs: clock.wallNow() - clock.now(), appendix: appendix(all) };
            const parts = pipelineParts(all, verdict, more);
            if (plan.summary)
                channel.summarize((0,table/* asMarkdown */.g5)([...parts.short, ...parts.more]));
            const fit = pipelineParts(all, pipelineVerdict(all.map(discreetly), ending), more);
            return { conclusion, forms: [(0,table/* asMarkdown */.g5)([...fit.short, ...fit.more]), (0,table/* asMarkdown */.g5)(fit.short)] };
        },
    };
}
/** By project ID. */
function titlesIn(standings) {
    return new Map(standings.flatMap(({ record: { told } }) => told.title === undefined ? [] : [[told.projectId, told.title]]));
}
function leftoversIn(duties, ownRuns) {
    const left = [...duties].flatMap(([name, duty]) => (duty === 'nothing' ? [] : [{ ...duty, name }]));
    const projects = new Set();
    return left.map(leftover => {
        if (leftover.kind === 'run' || projects.has(leftover.record.projectId))
            return leftover;
        projects.add(leftover.record.projectId);
        const ownRunIds = ownRuns.get(leftover.record.projectId);
        return { ...leftover, ...(ownRunIds && { ownRunIds }) };
    });
}

// EXTERNAL MODULE: ./src/runs/follow/poll-queue.js
var poll_queue = __webpack_require__(7293);
// EXTERNAL MODULE: ./src/commands/run-options.js
var run_options = __webpack_require__(1258);
// EXTERNAL MODULE: ./src/commands/title.js
var title = __webpack_require__(1814);
// EXTERNAL MODULE: ./src/commands/token-owner.js + 1 modules
var token_owner = __webpack_require__(5718);
;// CONCATENATED MODULE: ./src/commands/pipeline.js









/**
 * `command: run` with a pipeline.
 *
 * @param appendix makes a part of the summary from how the entries came out
 */
async function pipeline(plan, surroundings, appendix) {
    const { hex, clock, random, stop, channel } = surroundings;
    const { entries, maxParallel } = plan;
    const counted = entries.length === 1 ? '1 Hex project' : `${entries.length} Hex projects`;
    channel.info(`Running a pipeline of ${counted} on ${plan.hexUrl}, at most ${maxParallel} at once`);
    const warning = timeoutWarning(plan);
    if (warning !== undefined)
        channel.warning(warning);
    const report = reportPipeline(channel, plan, { clock, appendix });
    const projectIds = new Map(entries.map(({ name, run }) => [name, run.request.projectId]));
    const titles = new Map();
    let whose;
    /** Titles must leave looks enough for runs, and lists for starts. */
    const askAside = (name) => {
        whose ??= (0,token_owner/* fetchTokenOwner */.T)(surroundings);
        const projectId = projectIds.get(name) ?? '';
        if (titles.has(projectId) || hex.looks().looks < SPARE_LOOKS)
            return;
        const emit = (event) => report.emit(name, event);
        titles.set(projectId, (0,title/* fetchTitle */.d)(projectId, { hex, stop, emit }));
    };
    await performPipeline(pipelineOf(plan), {
        hex,
        clock,
        random,
        stop,
        queue: (0,poll_queue/* createPollQueue */.H)(),
        conclude(name, outcome) {
            report.conclude(name, outcome);
            // One that was refused, or only validated.
            if (outcome.kind !== 'skipped' && (0,model_outcome/* runOf */.ng)(outcome) === undefined)
                askAside(name);
        },
        emit(name, event) {
            report.emit(name, event);
            if (event.kind === 'started' || event.kind === 'attached')
                askAside(name);
        },
    });
    whose?.drop();
    await Promise.all(titles.values());
    const { conclusion, forms } = report.end();
    return { succeeded: (0,model_outcome/* isSuccess */.oJ)(conclusion), forms };
}
/** Where every request is only to be validated, none has to wait for another, and all that is wrong is told. */
function pipelineOf({ entries, ...plan }) {
    const isDry = entries.every(({ run }) => run.request.dryRun);
    return {
        ...plan,
        failFast: plan.failFast && !isDry,
        entries: entries.map(({ name, needs, run }) => ({
            name,
            needs: isDry ? [] : needs,
            performance: (0,run_options/* performanceOf */.K)(run),
        })),
    };
}
/**
 * Of a timeout in which Hex's usual limit on starts leaves no room for all of them. It is no refusal: Hex no longer promises a
 * limit, and its answers tell of the one that holds.
 */
function timeoutWarning({ entries, timeoutMs }) {
    const leastMs = (0,limiter/* minMsForStarts */.xx)(entries.length);
    if (leastMs < timeoutMs)
        return undefined;
    return {
        title: 'Timeout may be too short',
        message: `\`timeout\` is ${(0,format/* duration */.p)(timeoutMs)}, which may be too short for ${entries.length} runs: as a rule Hex takes 20 starts a minute and 60 an hour, so the last of them starts after ${(0,format/* duration */.p)(leastMs)}. What has not started by then is not run. Allow more, or split the pipeline.`,
    };
}
/** Of the 26 looks in a minute. */
const SPARE_LOOKS = 8;


/***/ })

};
;