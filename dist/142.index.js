"use strict";
exports.id = 142;
exports.ids = [142];
exports.modules = {

/***/ 4142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pipeline: () => (/* binding */ pipeline)
});

// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __webpack_require__(1494);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/cleanup/pending.js
var cleanup_pending = __webpack_require__(2453);
// EXTERNAL MODULE: ./src/cleanup/state.js
var state = __webpack_require__(7019);
// EXTERNAL MODULE: ./src/runs/pipeline/schedule.js
var schedule = __webpack_require__(822);
// EXTERNAL MODULE: ./src/report/markdown/table.js
var markdown_table = __webpack_require__(6836);
// EXTERNAL MODULE: ./src/report/run/ending-outputs.js + 1 modules
var ending_outputs = __webpack_require__(9793);
// EXTERNAL MODULE: ./src/report/run/run-outputs.js
var run_outputs = __webpack_require__(9732);
// EXTERNAL MODULE: ./src/report/run/run-record.js
var run_record = __webpack_require__(9677);
// EXTERNAL MODULE: ./src/runs/model/conclusion.js
var model_conclusion = __webpack_require__(3911);
// EXTERNAL MODULE: ./src/report/pipeline/pipeline-message.js
var pipeline_message = __webpack_require__(4127);
// EXTERNAL MODULE: ./src/report/pipeline/task-record.js
var task_record = __webpack_require__(4006);
;// CONCATENATED MODULE: ./src/report/pipeline/pipeline-ending.js





const MAX_NAMES = 5;
function pipelineEnding(tasks, elapsedMs) {
    const failed = tasks.map(task_record/* taskWithoutParameterValues */.dw).flatMap(task => {
        const { name, record, outcome } = task;
        return outcome === undefined ? [] : (0,ending_outputs/* failedRuns */.wI)({ ...record, name }, (0,task_record/* describeTask */.Ve)(task, outcome).message);
    });
    return { message: `${(0,pipeline_message/* pipelineOutcome */.HB)(tasks, elapsedMs, failedNames)}.`, failed };
}
function failedNames(group) {
    const isBad = group.some(({ record }) => !(0,model_conclusion/* isSuccess */.oJ)(record.conclusion ?? 'skipped'));
    return isBad ? ` (${(0,lib_text/* firstFew */.Dt)(group, MAX_NAMES, labelOf).join(', ')})` : '';
}
const labelOf = ({ name, record: { title } }) => (0,task_record/* isPlace */.Uj)(name) ? (title ?? `entry ${name}`) : name;

// EXTERNAL MODULE: ./src/github/colour.js
var github_colour = __webpack_require__(3245);
// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __webpack_require__(2818);
// EXTERNAL MODULE: ./src/lib/format.js
var format = __webpack_require__(6446);
// EXTERNAL MODULE: ./src/runs/model/outcome.js
var model_outcome = __webpack_require__(8298);
// EXTERNAL MODULE: ./src/report/run/event-log.js
var event_log = __webpack_require__(961);
// EXTERNAL MODULE: ./src/report/text/conclusion.js
var text_conclusion = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/report/text/run-reference.js
var run_reference = __webpack_require__(6475);
// EXTERNAL MODULE: ./src/report/text/skip-reason.js
var skip_reason = __webpack_require__(3484);
// EXTERNAL MODULE: ./src/report/pipeline/heartbeat-line.js
var heartbeat_line = __webpack_require__(286);
// EXTERNAL MODULE: ./src/report/text/published-app.js
var published_app = __webpack_require__(7486);
;// CONCATENATED MODULE: ./src/report/pipeline/published-apps.js

const appOf = ({ outcome, record, request }) => outcome && (0,published_app/* publishedApp */._)(outcome, record, request);
const OF_SEVERAL = [
    ['shows this run', 'show these runs'],
    ['shows this run once it completes', 'show these runs once they complete'],
    ['unchanged', 'unchanged'],
];
function publishedApps(tasks) {
    const apps = tasks.flatMap(task => appOf(task) ?? []);
    const counts = OF_SEVERAL.flatMap(([app, words]) => {
        const count = apps.filter(one => one === app).length;
        if (count === 0)
            return [];
        return [count === apps.length ? words : `${words} (${count})`];
    });
    return counts.length === 0 ? '' : `Published apps: ${counts.join(', ')}`;
}

// EXTERNAL MODULE: ./src/report/pipeline/task-runner.js
var task_runner = __webpack_require__(5157);
;// CONCATENATED MODULE: ./src/report/pipeline/pipeline-log.js













const HEARTBEAT_MS = 30_000;
const MAX_HELD_MS = 3_000;
function openPipelineLog(runner, { tasks: entries, maxParallel }, { clock, tasks }) {
    let lastLineAt = clock.now();
    let starts = [];
    const writeStarts = () => {
        const lines = starts.map(({ line }) => line);
        starts = [];
        if (lines.length === 1)
            log.info(lines.join());
        if (lines.length > 1)
            log.group(`${lines.length} projects started`, lines);
    };
    const before = () => {
        writeStarts();
        lastLineAt = clock.now();
    };
    const log = withBefore(runner, before);
    const isMoreToStart = () => {
        const all = tasks();
        const underWay = all.filter(task_record/* isUnderWay */.gn);
        const begun = new Set(all.flatMap(task => (task.outcome || (0,task_record/* isUnderWay */.gn)(task) ? [task.name] : [])));
        const outcomes = new Map(all.flatMap(({ name, outcome }) => (outcome ? [[name, outcome]] : [])));
        const waiting = entries.filter(({ name }) => !begun.has(name));
        return underWay.length < maxParallel && (0,schedule/* schedule */._)(waiting, outcomes, undefined).ready.length > 0;
    };
    return {
        emit(task, event) {
            const now = clock.now();
            if (event.kind === 'started' || event.kind === 'attached') {
                starts.push({ line: `${(0,task_runner/* prefixOf */.MT)(task.name)} ${startLine(task, event)}`, at: now });
                if (!isMoreToStart())
                    writeStarts();
                return;
            }
            if (now - (starts[0]?.at ?? now) > MAX_HELD_MS)
                writeStarts();
            if (event.kind !== 'heartbeat')
                return (0,event_log/* logEvent */.$s)((0,task_runner/* taskRunner */.ef)(log, task.name, event), event);
            if (now - lastLineAt >= HEARTBEAT_MS)
                log.info((0,github_colour/* inColour */.i)('grey', (0,heartbeat_line/* heartbeatLine */.J)(tasks(), clock)));
        },
        conclude(task, outcome) {
            if (outcome.kind === 'skipped')
                return;
            const all = tasks();
            const ended = all.filter(one => one.outcome !== undefined).length;
            log.info(`${(0,task_runner/* prefixOf */.MT)(task.name)} ${concludedLine(task, outcome)} (${ended} of ${all.length} through)`);
        },
        warn(annotation, name) {
            log.warning(name === undefined ? annotation : (0,task_runner/* prefixedWarning */.I7)(annotation, name));
        },
        end({ level, ...annotation }) {
            const apps = publishedApps(tasks());
            for (const line of [...skippedLines(tasks()), ...(apps === '' ? [] : [`${apps}.`])])
                log.info(line);
            if (level === 'error')
                log.error(annotation);
            else
                log.info((0,github_colour/* inColour */.i)('green', annotation.message));
        },
    };
}
function withBefore(runner, before) {
    const noted = (write) => (...args) => {
        before();
        write(...args);
    };
    return {
        ...runner,
        info: noted(runner.info),
        group: noted(runner.group),
        warning: noted(runner.warning),
        error: noted(runner.error),
    };
}
function startLine({ name, record: { title } }, { kind, run }) {
    const project = title ?? ((0,task_record/* isPlace */.Uj)(name) ? `Project ${run.projectId}` : '');
    const what = kind === 'started' ? 'started' : 'followed, because it was active already';
    return `${(0,github_escape/* logText */.kc)(project === name ? what : `${project} ${what}`, 300)}: ${(0,run_reference/* urlOf */.rs)(run)}`;
}
function concludedLine(task, outcome) {
    const { past, conclusion = 'failure' } = task.record;
    if (outcome.kind === 'ended') {
        const { run } = outcome;
        const took = (0,format/* formatDuration */.a3)((0,task_record/* tookMs */.gM)(task) ?? 0);
        return `${(0,event_log/* statusText */.qS)(run)} ${run.status === 'COMPLETED' ? 'in' : 'after'} ${took}${(0,heartbeat_line/* usually */.E)(past)}`;
    }
    if (outcome.kind === 'started')
        return 'Not waited for';
    const { level, message, reason, runs } = (0,task_record/* describeTask */.Ve)(task, outcome);
    if (level === 'info')
        return message;
    const { counted, colour } = text_conclusion/* CONCLUSION_STYLES */.x[conclusion];
    const others = (0,model_outcome/* runOf */.ng)(outcome) === undefined ? runs.map(run_reference/* runReference */.NX) : [];
    return [`${(0,github_colour/* inColour */.i)(colour, counted)}: ${reason || message}`, ...others].join(' ');
}
function skippedLines(tasks) {
    const { colour } = text_conclusion/* CONCLUSION_STYLES */.x.skipped;
    return (0,task_record/* skippedByReason */.Au)(tasks).map(([reason, names]) => `${(0,github_colour/* inColour */.i)(colour, 'Not run')}, because ${reason}: ${(0,skip_reason/* nameList */.OD)(names)}.`);
}

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

// EXTERNAL MODULE: ./src/report/markdown/quote.js
var quote = __webpack_require__(4292);
;// CONCATENATED MODULE: ./src/report/markdown/timeline.js

const MAX_BARS = 60;
const MAX_NAME = 36;
const MANY_BARS = 15;
function timeline(spans) {
    const drawable = spans.filter(({ fromMs, toMs }) => Number.isFinite(fromMs) && toMs >= fromMs);
    if (drawable.length < 2)
        return '';
    const drawn = longest(drawable);
    const more = drawable.length - drawn.length;
    return [ganttDiagram(drawn), ...(more > 0 ? [`${more} shorter ones are left out.`] : [])].join('\n\n');
}
function longest(spans) {
    const shortestFirst = spans.toSorted((a, b) => a.toMs - a.fromMs - (b.toMs - b.fromMs));
    const leftOut = new Set(shortestFirst.slice(0, Math.max(0, spans.length - MAX_BARS)));
    return spans.filter(span => !leftOut.has(span));
}
function ganttDiagram(spans) {
    const names = sectionNames(spans);
    const isDense = spans.length > MANY_BARS;
    const totalMs = Math.max(...spans.map(({ toMs }) => toMs)) - Math.min(...spans.map(({ fromMs }) => fromMs));
    const lines = [
        '---',
        'config:',
        '  gantt:',
        '    useWidth: 920',
        `    leftPadding: ${20 + Math.round(6.5 * Math.max(...names.map(widthOf)))}`,
        '    rightPadding: 30',
        `    barHeight: ${isDense ? 15 : 20}`,
        `    barGap: ${isDense ? 3 : 5}`,
        `    fontSize: ${isDense ? 11 : 12}`,
        '    sectionFontSize: 12',
        '  themeVariables:',
        '    taskBkgColor: "#0969da"',
        '    taskBorderColor: "#0969da"',
        '    critBkgColor: "#cf222e"',
        '    critBorderColor: "#cf222e"',
        '    taskTextColor: "#ffffff"',
        '    sectionBkgColor: transparent',
        '    sectionBkgColor2: transparent',
        '    altSectionBkgColor: transparent',
        '---',
        'gantt',
        '  accTitle: When the runs were under way',
        '  dateFormat x',
        `  axisFormat ${axisFormat(totalMs)}`,
        '  todayMarker off',
        ...spans.flatMap(({ label, isWell, fromMs, toMs }, index) => [
            `  section ${names[index]}`,
            `  ${label} :${isWell ? '' : 'crit, '}r${index + 1}, ${Math.round(fromMs)}, ${Math.max(Math.round(fromMs) + 1, Math.round(toMs))}`,
        ]),
    ];
    return ['```mermaid', ...lines, '```'].join('\n');
}
function axisFormat(totalMs) {
    if (totalMs < 5_000)
        return '%M:%S.%L';
    if (totalMs < 600_000)
        return '%H:%M:%S';
    return totalMs < 86_400_000 ? '%H:%M' : '%d %b %H:%M';
}
function sectionNames(spans) {
    const names = spans.map(({ name }) => mermaidName(name));
    const areUnique = new Set(names).size === names.length && !names.includes('');
    return areUnique ? names : names.map((name, index) => `${index + 1} ${name}`.trim());
}
function mermaidName(name) {
    const safe = name
        .replace(/[^\p{L}\p{N} _.,()-]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    const kept = (0,lib_text/* truncate */.xv)(safe, MAX_NAME);
    return kept.length < safe.length ? `${kept.trim()}…` : safe;
}
const widthOf = (name) => [...name].reduce((sum, character) => sum + (WIDTHS.find(([letters]) => letters.test(character))?.[1] ?? 1), 0);
const WIDTHS = [
    [/[\u1100-\uffff]/, 2],
    [/[mwMW]/, 1.6],
    [/\p{Lu}/u, 1.3],
];

// EXTERNAL MODULE: ./src/report/pipeline/failure-list.js
var failure_list = __webpack_require__(610);
// EXTERNAL MODULE: ./src/runs/model/history.js
var model_history = __webpack_require__(8638);
;// CONCATENATED MODULE: ./src/report/pipeline/success-table.js







const MAX_OPEN_ROWS = 10;
const MAX_ROWS = 200;
function successTable(tasks, total) {
    const [first] = tasks;
    if (first === undefined)
        return '';
    const apps = new Set(tasks.map(appOf).filter(app => app !== undefined));
    const columns = COLUMNS.filter(column => (column !== APP || apps.size > 1) && (column !== ENTRY || tasks.some(task => ENTRY.cell(task) !== '')));
    const sorted = tasks.toSorted((a, b) => ((0,task_record/* tookMs */.gM)(b) ?? 0) - ((0,task_record/* tookMs */.gM)(a) ?? 0));
    const table = (0,markdown_table/* cutTable */.nd)(columns.map(({ title }) => title), sorted.map(task => columns.map(({ cell }) => cell(task))), MAX_ROWS);
    const isOpen = tasks.length === total && total <= MAX_OPEN_ROWS;
    return isOpen ? table : (0,markdown_table/* details */.zH)(countLine(sorted), table);
}
function countLine(sorted) {
    const [slowest] = sorted;
    const { icon, counted } = text_conclusion/* CONCLUSION_STYLES */.x[slowest?.record.conclusion ?? 'success'];
    const count = `${icon} ${sorted.length} ${counted}`;
    if (slowest === undefined || (0,task_record/* tookMs */.gM)(slowest) === undefined)
        return count;
    const unusual = sorted.find(isUnusuallySlow);
    return [
        `${count}, the slowest: ${timed(slowest)}`,
        ...(unusual === undefined || unusual === slowest ? [] : [`slower than ever: ${timed(unusual)}`]),
    ].join('; ');
}
function timed(task) {
    const usual = usually(task);
    const times = [took(task), ...(usual === '' ? [] : [`usually ${usual}`])];
    return `${(0,github_escape/* escapeMarkdown */.FV)((0,task_record/* titleOf */.Gg)(task), 100)} (${times.join(', ')})`;
}
const MIN_BEFORE = 3;
const NOTABLY = 1.1;
function isUnusuallySlow(task) {
    const expected = (0,model_history/* expectationOf */.EV)(task.record.past);
    if (expected === undefined || expected.count < MIN_BEFORE)
        return false;
    return ((0,task_record/* tookMs */.gM)(task) ?? 0) > NOTABLY * expected.slowestMs;
}
const ENTRY = {
    title: 'Entry',
    cell: (task) => {
        const { name, record, outcome } = task;
        return [
            ...(name === (0,task_record/* titleOf */.Gg)(task) ? [] : [(0,github_escape/* code */.aY)(name, 100)]),
            ...(outcome?.kind === 'validated' ? ['valid, nothing was run'] : []),
            ...(record.attached ? ['followed in place of a new run'] : []),
            ...(record.attempts > 1 ? [`attempt ${record.attempts}`] : []),
        ].join(', ');
    },
};
const APP = {
    title: 'Published app',
    cell: (task) => appOf(task) ?? '',
};
const COLUMNS = [
    {
        title: 'Project',
        cell: (task) => {
            const { icon } = text_conclusion/* CONCLUSION_STYLES */.x[task.record.conclusion ?? 'failure'];
            const { run } = task.record;
            const title = (0,task_record/* titleOf */.Gg)(task);
            return `${icon} ${run ? (0,github_escape/* link */.nf)(title, run.runUrl, 100) : (0,github_escape/* escapeMarkdown */.FV)(title, 100)}`;
        },
    },
    ENTRY,
    { title: 'Took', cell: (task) => (isUnusuallySlow(task) ? `**${took(task)}**` : took(task)) },
    { title: 'Usually', cell: usually },
    APP,
];
function took(task) {
    const ms = (0,task_record/* tookMs */.gM)(task);
    return ms === undefined ? '' : (0,markdown_table/* unbroken */.D_)((0,format/* formatDuration */.a3)(ms));
}
function usually({ record: { past } }) {
    const expected = (0,model_history/* expectationOf */.EV)(past);
    return expected === undefined ? '' : (0,markdown_table/* unbroken */.D_)((0,format/* formatDuration */.a3)(expected.usualMs));
}

;// CONCATENATED MODULE: ./src/report/pipeline/pipeline-summary.js












function pipelineParts(tasks, { conclusion, elapsedMs, advice, wallAheadMs, appendix, helpUrl }) {
    return {
        short: [
            `### ${text_conclusion/* CONCLUSION_STYLES */.x[conclusion].icon} ${(0,pipeline_message/* pipelineOutcome */.HB)(tasks, elapsedMs)}`,
            (0,quote/* quoted */.TL)(advice),
            (0,failure_list/* failureList */.J_)(tasks, helpUrl),
            [publishedApps(tasks), cachedInAll(tasks)].filter(Boolean).join(' · '),
        ],
        more: [
            ...WELL.map(one => successTable(tasks.filter(({ record }) => record.conclusion === one), tasks.length)),
            appendix,
            (0,markdown_table/* section */.uW)('When the runs were under way', timeline(spansOf(tasks, wallAheadMs))),
            (0,failure_list/* supportTable */.oj)(tasks),
        ],
    };
}
const WELL = ['success', 'started'];
function cachedInAll(tasks) {
    const started = tasks.filter(({ record }) => record.attempts > 0 && (0,run_record/* isOwnRun */.qK)(record));
    const said = new Set(started.map(({ request }) => (0,published_app/* cachedResults */.P)(request)));
    return said.size === 1 ? [...said].join() : '';
}
function spansOf(tasks, wallAheadMs) {
    const followed = tasks.filter(({ record: { followedSince, conclusion } }) => followedSince !== undefined && conclusion !== 'started');
    const byHex = followed.map(task => spanOf(task, hexTimes(task)));
    const areKnown = byHex.every(({ fromMs, toMs }) => fromMs <= toMs);
    return areKnown ? byHex : followed.map(task => spanOf(task, followedTimes(task, wallAheadMs)));
}
const hexTimes = ({ record: { run } }) => ({
    fromMs: Date.parse(run?.startedAt ?? ''),
    toMs: Date.parse(run?.endedAt ?? ''),
});
const followedTimes = ({ record }, wallAheadMs) => ({
    fromMs: (record.followedSince ?? Number.NaN) + wallAheadMs,
    toMs: (record.endedAt ?? Number.NaN) + wallAheadMs,
});
function spanOf(task, times) {
    const { name, record } = task;
    const isSuccess = record.conclusion === 'success';
    return {
        ...times,
        name: (0,task_record/* isPlace */.Uj)(name) ? `${name} ${record.title ?? ''}` : name,
        label: isSuccess
            ? (0,format/* formatDuration */.a3)((0,task_record/* tookMs */.gM)(task) ?? 0)
            : `${text_conclusion/* CONCLUSION_STYLES */.x[record.conclusion ?? 'failure'].counted} after ${(0,format/* formatDuration */.a3)((0,task_record/* tookMs */.gM)(task) ?? 0)}`,
        isWell: isSuccess,
    };
}

// EXTERNAL MODULE: ./src/hex/rate-limit/limiter.js
var limiter = __webpack_require__(5908);
;// CONCATENATED MODULE: ./src/runs/pipeline/least-time.js
const leastMs = (work, maxParallel) => Math.max(longestChainMs(work), sumMs(work) / maxParallel);
function mostMs(work, maxParallel) {
    const chainMs = longestChainMs(work);
    return chainMs + (sumMs(work) - chainMs) / maxParallel;
}
const sumMs = (work) => work.reduce((sum, { durationMs }) => sum + durationMs, 0);
function longestChainMs(work) {
    const byName = new Map(work.map(one => [one.name, one]));
    const endsMs = new Map();
    const endMs = (name) => {
        const known = endsMs.get(name);
        const one = byName.get(name);
        if (known !== undefined || one === undefined)
            return known ?? 0;
        const ends = Math.max(0, ...one.needs.map(endMs)) + one.durationMs;
        endsMs.set(name, ends);
        return ends;
    };
    return Math.max(0, ...work.map(({ name }) => endMs(name)));
}

// EXTERNAL MODULE: ./src/report/text/timeout-advice.js
var timeout_advice = __webpack_require__(9722);
;// CONCATENATED MODULE: ./src/report/pipeline/pipeline-timeout.js





function watchTimeout(plan, clock, startedAt) {
    const { timeoutMs, maxParallel } = plan;
    let isWarned = false;
    const needed = (tasks, spentMs) => ({
        leastMs: leastMs(workOf(tasks, plan, { take: 'usualMs', spentMs }), maxParallel),
        enoughMs: mostMs(workOf(tasks, plan, { take: 'slowestMs', spentMs }), maxParallel),
    });
    const spentMs = (task) => (0,task_record/* underWayMs */.Qj)(task, clock);
    const wholeWarning = (tasks) => {
        if (isWarned)
            return undefined;
        const elapsedMs = clock.now() - startedAt;
        const left = needed(tasks.filter(({ outcome }) => outcome === undefined), spentMs);
        const warning = (0,timeout_advice/* pipelineTimeoutWarning */.U8)(timeoutMs, {
            leastMs: elapsedMs + left.leastMs,
            enoughMs: elapsedMs + left.enoughMs,
        });
        isWarned = warning !== undefined;
        return warning;
    };
    const ownWarning = (name, tasks) => {
        const task = tasks.find(one => one.name === name);
        const own = plan.tasks.find(one => one.name === name)?.spec;
        if (task === undefined || own === undefined || !isFollowed(own))
            return undefined;
        const timing = { timeoutMs: ownTimeoutMs(own, plan), elapsedMs: 0, ranMs: spentMs(task) };
        return (0,timeout_advice/* runTimeoutWarning */.FH)(task.record.past, timing);
    };
    return {
        warningAtStart() {
            const runs = plan.tasks.length;
            const warning = (0,timeout_advice/* startsTimeoutWarning */.Ng)(timeoutMs, { runs, minMs: (0,limiter/* minMsForStarts */.xx)(runs) });
            isWarned = warning !== undefined;
            return warning;
        },
        warningsAfterHistory: (name, tasks) => ({ whole: wholeWarning(tasks), own: ownWarning(name, tasks) }),
        advice: tasks => tasks.some(({ outcome }) => outcome && isOutOfTime(outcome))
            ? (0,timeout_advice/* pipelineTimeoutAdvice */.EG)(timeoutMs, needed(tasks, () => 0))
            : '',
    };
}
function workOf(tasks, plan, { take, spentMs }) {
    const planned = new Map(plan.tasks.map(task => [task.name, task]));
    const byProject = expectationsIn(tasks);
    return tasks.flatMap(task => {
        const one = planned.get(task.name);
        if (one === undefined)
            return [];
        const { name, needs, spec } = one;
        const known = (0,model_history/* expectationOf */.EV)(task.record.past) ?? byProject.get(task.record.projectId);
        const isCounted = known !== undefined && isFollowed(spec) && (isSureToRun(spec) || hasRun(task));
        const wholeMs = isCounted ? Math.min(known[take], ownTimeoutMs(spec, plan)) : 0;
        return [{ name, needs, durationMs: Math.max(0, wholeMs - spentMs(task)) }];
    });
}
const ownTimeoutMs = ({ timeoutMs }, step) => timeoutMs < step.timeoutMs ? timeoutMs : Number.POSITIVE_INFINITY;
function expectationsIn(tasks) {
    return new Map(tasks.flatMap(({ record: { projectId, past } }) => {
        const expected = (0,model_history/* expectationOf */.EV)(past);
        return expected === undefined ? [] : [[projectId, expected]];
    }));
}
const isFollowed = ({ wait, request }) => wait && !request.dryRun;
const isSureToRun = ({ ifActive }) => ['start', 'cancel', 'wait'].includes(ifActive);
const hasRun = ({ record }) => record.followedSince !== undefined;
function isOutOfTime(outcome) {
    const interruption = outcome.kind === 'interrupted'
        ? outcome.interruption
        : outcome.kind === 'skipped' && outcome.because.kind === 'interrupted'
            ? outcome.because.interruption
            : undefined;
    if (interruption?.cause !== 'timed-out')
        return false;
    return outcome.kind === 'skipped' || interruption.scope === 'pipeline';
}

;// CONCATENATED MODULE: ./src/report/pipeline/pipeline-report.js















function reportPipeline(runner, plan, { clock, startedAt = clock.now(), appendix = () => '', }) {
    const specs = new Map(plan.tasks.map(({ name, spec }) => [name, spec]));
    const tasks = new Map(plan.tasks.map(({ name, spec: { request, timeoutMs } }) => [
        name,
        { name, request, timeoutMs, record: (0,run_record/* emptyRecord */.FR)(request.projectId) },
    ]));
    const outcomes = new Map();
    const pendings = new Map();
    const ownRuns = new Map();
    const outputs = pipelineOutputs(runner);
    const timeouts = watchTimeout(plan, clock, startedAt);
    let lastFollowed;
    const allTasks = () => [...tasks.values()];
    const log = openPipelineLog(runner, plan, { clock, tasks: allTasks });
    const warningAtStart = timeouts.warningAtStart();
    if (warningAtStart !== undefined)
        log.warn(warningAtStart);
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
    const outputTask = () => tasks.get((0,schedule/* failedIn */.r4)(outcomes)[0] ?? lastFollowed ?? '');
    const warnOfTimeouts = (name) => {
        const { whole, own } = timeouts.warningsAfterHistory(name, allTasks());
        if (whole !== undefined)
            log.warn(whole);
        if (own !== undefined)
            log.warn(own, name);
    };
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
            const updated = { ...task, record };
            tasks.set(name, updated);
            if (event.kind === 'history')
                warnOfTimeouts(name);
            if (event.kind === 'started' || event.kind === 'attached')
                lastFollowed = name;
            if (!haveSameOutputs(record, task.record)) {
                outputs.countChange();
                outputs.set(allTasks(), { task: outputTask() });
            }
            log.emit(updated, event);
        },
        conclude(name, outcome) {
            const { task, spec } = entry(name);
            const record = (0,run_record/* recordAfterOutcome */.iv)(task.record, outcome, clock.now());
            const { timeoutMs } = isPipelineTimeout(outcome) ? plan : task;
            const ended = { ...task, record, timeoutMs, outcome };
            tasks.set(name, ended);
            outcomes.set(name, outcome);
            outputs.countChange();
            savePending(name, (0,cleanup_pending/* pendingAfterOutcome */.Kt)(outcome, record.start, spec));
            if (outcome.kind === 'skipped')
                return;
            outputs.set(allTasks(), { task: outputTask() });
            log.conclude(ended, outcome);
        },
        end() {
            const conclusion = (0,schedule/* conclusionIn */.ZW)(outcomes);
            const all = allTasks();
            outputs.set(all, { task: outputTask(), conclusion });
            const ending = { conclusion, elapsedMs: clock.now() - startedAt, advice: timeouts.advice(all) };
            (0,ending_outputs/* setEndingOutputs */.a5)(runner, pipelineEnding(all, ending.elapsedMs));
            const message = (0,pipeline_message/* describePipeline */.sy)(all, ending);
            log.end(message);
            const more = {
                ...ending,
                wallAheadMs: clock.wallNow() - clock.now(),
                appendix: appendix(all),
                helpUrl: runner.helpUrl,
            };
            const parts = pipelineParts(all, more);
            if (plan.summary)
                runner.summarize((0,markdown_table/* asMarkdown */.g5)([...parts.short, ...parts.more]));
            const comment = pipelineParts(all.map(task_record/* taskWithoutParameterValues */.dw), more);
            return {
                conclusion,
                markdown: { full: (0,markdown_table/* asMarkdown */.g5)([...comment.short, ...comment.more]), short: (0,markdown_table/* asMarkdown */.g5)(comment.short) },
            };
        },
    };
}
const isPipelineTimeout = (outcome) => outcome.kind === 'interrupted' &&
    outcome.interruption.cause === 'timed-out' &&
    outcome.interruption.scope === 'pipeline';
const haveSameOutputs = (one, other) => one === other || (0,external_node_util_.isDeepStrictEqual)((0,run_outputs/* runOutputs */.M)(one), (0,run_outputs/* runOutputs */.M)(other));
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
        while (!stop.aborted) {
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
            signal.addEventListener('abort', check);
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
        if (pipeline.failFast && (0,schedule/* hasFailed */.WN)(outcome))
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
        const { skipped, ready } = (0,schedule/* schedule */._)(waiting, outcomes, reasonToSkip());
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

// EXTERNAL MODULE: ./src/commands/side-requests.js + 2 modules
var side_requests = __webpack_require__(9097);
;// CONCATENATED MODULE: ./src/commands/pipeline.js







async function pipeline(plan, context, { appendix, startedAt = context.clock.now(), titles = new Map() } = {}) {
    const { runner, ...services } = context;
    const { tasks, maxParallel } = plan;
    runner.info(`${(0,lib_text/* plural */.LS)(tasks.length, 'Hex project')} on ${new URL(plan.hexUrl).host}, at most ${maxParallel} at once`);
    const report = reportPipeline(runner, plan, { clock: services.clock, startedAt, appendix });
    const byProject = Map.groupBy(tasks, ({ spec }) => spec.request.projectId);
    const emitTo = (group) => (event) => {
        for (const { name } of group)
            report.emit(name, event);
    };
    const emitByProject = new Map([...byProject].map(([projectId, group]) => [projectId, emitTo(group)]));
    for (const [projectId, title] of titles)
        emitByProject.get(projectId)?.({ kind: 'project', title });
    const sideRequests = (0,side_requests/* createSideRequests */.I)(context, titles.keys());
    if (emitByProject.size > MAX_SINGLE_TITLES && titles.size === 0)
        sideRequests.requestTitles(emitByProject);
    const projectIds = new Map(tasks.map(({ name, spec }) => [name, spec.request.projectId]));
    const startSideRequests = (name) => {
        const projectId = projectIds.get(name) ?? '';
        sideRequests.start(projectId, emitTo(byProject.get(projectId) ?? []));
    };
    const timeoutMs = plan.timeoutMs - (services.clock.now() - startedAt);
    await runPipeline({ ...specOf(plan), timeoutMs }, {
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
const MAX_SINGLE_TITLES = 2;
function specOf({ tasks, maxParallel, failFast, timeoutMs }) {
    const isDry = tasks.every(({ spec }) => spec.request.dryRun);
    return isDry
        ? { tasks: tasks.map(task => ({ ...task, needs: [] })), maxParallel, failFast: false, timeoutMs }
        : { tasks, maxParallel, failFast, timeoutMs };
}


/***/ }),

/***/ 610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J_: () => (/* binding */ failureList),
/* harmony export */   Yk: () => (/* binding */ failureItem),
/* harmony export */   oj: () => (/* binding */ supportTable)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2818);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1494);
/* harmony import */ var _markdown_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4292);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6836);
/* harmony import */ var _run_run_heading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _text_conclusion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3144);
/* harmony import */ var _text_skip_reason_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3484);
/* harmony import */ var _pipeline_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4127);
/* harmony import */ var _task_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4006);









const skippedIcon = _text_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .CONCLUSION_STYLES */ .x.skipped.icon;
const MAX_OPEN_FAILURES = 10;
const MAX_FAILURES = 100;
function failureList(tasks, helpUrl) {
    const failed = (0,_pipeline_message_js__WEBPACK_IMPORTED_MODULE_3__/* .failedTasks */ .Ox)(tasks).filter(({ task }) => !wasCancelledForOthers(task));
    const items = failed.map(one => failure(one, { tasks, helpUrl }));
    const names = failed.map(({ task }) => task.name);
    const others = tasks.filter(task => !names.some(name => isHeldBackBy(name, task)));
    const lines = [
        ...items.slice(0, MAX_OPEN_FAILURES),
        ...cancelledLines(tasks.filter(wasCancelledForOthers)),
        ...(0,_task_record_js__WEBPACK_IMPORTED_MODULE_4__/* .skippedByReason */ .Au)(others).map(([reason, skipped]) => `- ${skippedIcon} ${reasonLine(`Not run, because ${reason}`, skipped)}`),
    ];
    const more = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .firstFew */ .Dt)(items.slice(MAX_OPEN_FAILURES), MAX_FAILURES).join('\n');
    const count = items.length - MAX_OPEN_FAILURES;
    return [lines.join('\n'), (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_6__/* .details */ .zH)(`and ${count} more failed`, more)].filter(Boolean).join('\n\n');
}
const reasonLine = (reason, names) => (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .markdownSentence */ .nv)(`${reason}: ${(0,_text_skip_reason_js__WEBPACK_IMPORTED_MODULE_8__/* .nameList */ .OD)(names)}.`, 1000);
function cancelledLines(tasks) {
    const { icon } = _text_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .CONCLUSION_STYLES */ .x.cancelled;
    const byCause = Map.groupBy(tasks, ({ outcome }) => outcome?.kind === 'interrupted' && outcome.interruption.cause === 'fail-fast'
        ? (0,_text_skip_reason_js__WEBPACK_IMPORTED_MODULE_8__/* .failFastReason */ .tr)(outcome.interruption.failed)
        : 'the step was stopped');
    return [...byCause].map(([reason, group]) => {
        const names = group.map(({ name }) => name);
        return `- ${icon} ${reasonLine(`Cancelled, because ${reason}`, names)}`;
    });
}
const wasCancelledForOthers = ({ outcome }) => outcome?.kind === 'interrupted' &&
    ['fail-fast', 'stopped'].includes(outcome.interruption.cause) &&
    outcome.phase.kind === 'under-way' &&
    outcome.phase.cancellation.kind === 'confirmed';
function failureItem({ task, words }, helpUrl) {
    const { icon } = _text_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .CONCLUSION_STYLES */ .x[task.record.conclusion ?? 'failure'];
    return [
        `- ${icon} ${nameOf(task)} ${(0,_run_run_heading_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeWords */ .w)(task.outcome, task.record)}.`,
        (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .markdownSentence */ .nv)(words.reason ?? words.message, 1000),
        (0,_markdown_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .linksFor */ .h8)(task.outcome, words, helpUrl).join(' · '),
    ]
        .filter(Boolean)
        .join(' ');
}
function failure({ task, words }, { tasks, helpUrl }) {
    const heldBack = tasks.filter(other => isHeldBackBy(task.name, other)).map(({ name }) => name);
    return [
        failureItem({ task, words }, helpUrl),
        heldBack.length === 0
            ? ''
            : `<br>${skippedIcon} ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .markdownSentence */ .nv)(`Not run because of it: ${(0,_text_skip_reason_js__WEBPACK_IMPORTED_MODULE_8__/* .nameList */ .OD)(heldBack)}.`)}`,
    ]
        .filter(Boolean)
        .join(' ');
}
function nameOf(task) {
    const title = (0,_task_record_js__WEBPACK_IMPORTED_MODULE_4__/* .titleOf */ .Gg)(task);
    const name = title === task.name ? '' : ` (${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(task.name, 100)})`;
    return `**${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(title, 100)}**${name}`;
}
const isHeldBackBy = (name, { outcome }) => outcome?.kind === 'skipped' && outcome.because.kind === 'needs' && outcome.because.failed.includes(name);
function supportTable(tasks, name = 'Entry') {
    const rows = (0,_pipeline_message_js__WEBPACK_IMPORTED_MODULE_3__/* .failedTasks */ .Ox)(tasks).flatMap(({ task, words }) => {
        if (words.traceId === undefined || wasCancelledForOthers(task))
            return [];
        const { run } = task.record;
        return [[(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(task.name, 100), run ? (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(run.runId, 50) : '', (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(words.traceId, 100)]];
    });
    return (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_6__/* .details */ .zH)('IDs for Hex support', (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_6__/* .cutTable */ .nd)([name, 'Run', 'Trace ID'], rows, MAX_FAILURES));
}


/***/ }),

/***/ 286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ usually),
/* harmony export */   J: () => (/* binding */ heartbeatLine)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2818);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6446);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1494);
/* harmony import */ var _runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8638);
/* harmony import */ var _runs_model_phases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9876);
/* harmony import */ var _run_run_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9677);
/* harmony import */ var _task_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4006);







const MAX_IN_HEARTBEAT = 5;
function heartbeatLine(tasks, clock) {
    const underWay = tasks.filter(_task_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnderWay */ .gn);
    const through = tasks.filter(({ outcome }) => outcome !== undefined).length;
    const first = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstFew */ .Dt)(underWay, MAX_IN_HEARTBEAT, task => inHeartbeat(task, clock));
    return `${underWay.length} under way: ${first.join('; ')} · ${through} of ${tasks.length} through`;
}
function inHeartbeat(task, clock) {
    const { run, past } = task.record;
    const queuedMs = ((0,_run_run_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwnRun */ .qK)(task.record) && run && (0,_runs_model_phases_js__WEBPACK_IMPORTED_MODULE_1__/* .phasesOf */ .I)(run)?.queuedMs) || 0;
    const soFar = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDuration */ .a3)((0,_task_record_js__WEBPACK_IMPORTED_MODULE_3__/* .underWayMs */ .Qj)(task, clock) - queuedMs);
    return `${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .logText */ .kc)(task.name, 50)} ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .logText */ .kc)(run?.status ?? '', 50)} ${soFar}${usually(past)}`;
}
function usually(past) {
    const expected = (0,_runs_model_history_js__WEBPACK_IMPORTED_MODULE_0__/* .expectationOf */ .EV)(past);
    return expected === undefined ? '' : `, usually ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDuration */ .a3)(expected.usualMs)}`;
}


/***/ }),

/***/ 4127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ pipelineOutcome),
/* harmony export */   Ox: () => (/* binding */ failedTasks),
/* harmony export */   sy: () => (/* binding */ describePipeline)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2818);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6446);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1494);
/* harmony import */ var _runs_model_conclusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3911);
/* harmony import */ var _text_conclusion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3144);
/* harmony import */ var _text_outcome_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4074);
/* harmony import */ var _task_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4006);







const MAX_FAILURES = 8;
function describePipeline(tasks, { conclusion, elapsedMs, advice = '' }) {
    const sentence = `${pipelineOutcome(tasks, elapsedMs)}.`;
    if ((0,_runs_model_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(conclusion))
        return { level: 'info', title: 'Hex pipeline completed', message: sentence };
    const failures = failedTasks(tasks).map(({ task, words }) => `[${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(task.name, 100)}] ${(0,_text_outcome_message_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .Dx)(words).join(' ')}`);
    return {
        level: 'error',
        title: `Hex pipeline ${_text_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .CONCLUSION_STYLES */ .x[conclusion].counted}`,
        message: [`${sentence} ${advice}`.trimEnd(), ...(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .firstFew */ .Dt)(failures, MAX_FAILURES)].join('\n'),
    };
}
const failedTasks = (tasks) => failFastLast(tasks).flatMap(task => {
    const { outcome } = task;
    if (outcome === undefined)
        return [];
    const words = (0,_task_record_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTask */ .Ve)(task, outcome);
    return words.level === 'error' ? [{ task: { ...task, outcome }, words }] : [];
});
const failFastLast = (tasks) => tasks.toSorted((a, b) => Number(isFailFast(a)) - Number(isFailFast(b)));
const isFailFast = ({ outcome }) => outcome?.kind === 'interrupted' && outcome.interruption.cause === 'fail-fast';
const VALID = 'valid';
const LEFT = 'left running';
const COUNTED = ['failed', 'timed out', 'cancelled', LEFT, 'succeeded', VALID, 'started', 'not run'];
function pipelineOutcome(tasks, elapsedMs, namesOf = () => '') {
    const counts = countTasks(tasks, namesOf);
    const dry = isDry(tasks) ? ['nothing was run (dry run)'] : [];
    return [...counts, ...dry, `in ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a3)(elapsedMs)}`].join(', ');
}
function countTasks(tasks, namesOf) {
    const byWord = Map.groupBy(tasks, countedAs);
    const all = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(tasks.length, `Hex ${haveOwnProjects(tasks) ? 'project' : 'run'}`);
    return COUNTED.filter(word => byWord.has(word)).map((word, index) => {
        const group = byWord.get(word) ?? [];
        const count = group.length === tasks.length ? all : `${group.length}${index === 0 ? ` of ${all}` : ''}`;
        return `${count} ${word}${namesOf(group)}`;
    });
}
const haveOwnProjects = (tasks) => new Set(tasks.map(({ record }) => record.projectId)).size === tasks.length;
function countedAs({ record, outcome }) {
    if (outcome?.kind === 'validated')
        return VALID;
    if (outcome && isLeftRunning(outcome))
        return LEFT;
    return _text_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .CONCLUSION_STYLES */ .x[record.conclusion ?? 'skipped'].counted;
}
const isLeftRunning = (outcome) => outcome.kind === 'interrupted' &&
    outcome.phase.kind === 'under-way' &&
    ['abandoned', 'not-owned'].includes(outcome.phase.cancellation.kind);
const isDry = (tasks) => tasks.length > 0 && tasks.every(({ outcome }) => outcome?.kind === 'validated');


/***/ }),

/***/ 4006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ skippedByReason),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Qj: () => (/* binding */ underWayMs),
/* harmony export */   Uj: () => (/* binding */ isPlace),
/* harmony export */   Ve: () => (/* binding */ describeTask),
/* harmony export */   dw: () => (/* binding */ taskWithoutParameterValues),
/* harmony export */   gM: () => (/* binding */ tookMs),
/* harmony export */   gn: () => (/* binding */ isUnderWay)
/* harmony export */ });
/* harmony import */ var _run_run_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9677);
/* harmony import */ var _text_outcome_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4074);
/* harmony import */ var _text_skip_reason_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3484);



const titleOf = ({ name, record: { title, projectId } }) => title ?? (isPlace(name) ? projectId : name);
const isPlace = (name) => /^\d+$/.test(name);
const describeTask = (task, outcome) => {
    const { name, record, timeoutMs } = task;
    const title = record.title ?? (isPlace(name) ? undefined : name);
    return (0,_text_outcome_message_js__WEBPACK_IMPORTED_MODULE_1__/* .describeOutcome */ .SS)(outcome, { ...record, title }, { timeoutMs, elapsedMs: (0,_run_run_record_js__WEBPACK_IMPORTED_MODULE_0__/* .followedMs */ .fV)(record) ?? 0 });
};
const tookMs = ({ record }) => record.conclusion === 'started' ? undefined : (record.run?.elapsedMs ?? (0,_run_run_record_js__WEBPACK_IMPORTED_MODULE_0__/* .followedMs */ .fV)(record));
const isUnderWay = ({ outcome, record }) => outcome === undefined && record.followedSince !== undefined;
function underWayMs({ record }, clock) {
    const { followedSince, run } = record;
    if (followedSince === undefined)
        return 0;
    const startedAt = (0,_run_run_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwnRun */ .qK)(record) ? Number.NaN : Date.parse(run?.startedAt ?? '');
    const followedMs = clock.now() - followedSince;
    return Number.isNaN(startedAt) ? followedMs : Math.max(followedMs, clock.wallNow() - startedAt);
}
function skippedByReason(tasks) {
    const byReason = Map.groupBy(tasks, ({ outcome }) => outcome?.kind === 'skipped' ? (0,_text_skip_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .whySkipped */ .r8)(outcome.because) : undefined);
    return [...byReason].flatMap(([reason, group]) => reason === undefined ? [] : [[reason, group.map(({ name }) => name)]]);
}
const taskWithoutParameterValues = (task) => task.outcome === undefined ? task : { ...task, outcome: (0,_text_outcome_message_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutParameterValues */ .OS)(task.outcome) };


/***/ }),

/***/ 5157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ prefixedWarning),
/* harmony export */   MT: () => (/* binding */ prefixOf),
/* harmony export */   ef: () => (/* binding */ taskRunner)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2818);
/* harmony import */ var _hex_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4077);
/* harmony import */ var _run_event_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(961);



const prefixOf = (name) => `[${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .logText */ .kc)(name, 100)}]`;
const prefixedWarning = (annotation, name) => ({
    ...annotation,
    message: `${prefixOf(name)} ${annotation.message}`,
});
function taskRunner(log, name, event) {
    const prefixed = (line) => `${prefixOf(name)} ${line}`;
    const info = isWorthALine(event) ? log.info : log.debug;
    return {
        ...log,
        info: line => info(prefixed(line)),
        debug: line => log.debug(prefixed(line)),
        warning: annotation => log.warning(prefixedWarning(annotation, name)),
    };
}
function isWorthALine(event) {
    switch (event.kind) {
        case 'project':
        case 'history':
        case 'found':
        case 'status-changed':
        case 'held-back':
        case 'awaiting':
        case 'active-ended':
            return false;
        case 'waiting':
        case 'start-deferred':
            return (event.wait.attempts === 1 && (event.wait.delayMs >= _run_event_log_js__WEBPACK_IMPORTED_MODULE_1__/* .MIN_LOGGED_MS */ .lf || isTrouble(event.wait.error)));
        default:
            return true;
    }
}
const isTrouble = (error) => (0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retryabilityOf */ .qW)(error) !== 'retry-later';


/***/ }),

/***/ 822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WN: () => (/* binding */ hasFailed),
/* harmony export */   ZW: () => (/* binding */ conclusionIn),
/* harmony export */   _: () => (/* binding */ schedule),
/* harmony export */   r4: () => (/* binding */ failedIn)
/* harmony export */ });
/* harmony import */ var _model_conclusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3911);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8298);


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
    const because = skipped.get(need);
    if (because !== undefined)
        return because.failed;
    const outcome = outcomes.get(need);
    return outcome === undefined || (0,_model_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .satisfiesNeeds */ .p7)((0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .conclusionOf */ .vu)(outcome)) ? [] : [need];
}
const hasFailed = (outcome) => (0,_model_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)((0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .conclusionOf */ .vu)(outcome));
const failedIn = (outcomes) => [...outcomes].filter(([, outcome]) => hasFailed(outcome)).map(([name]) => name);
const conclusionIn = (outcomes) => (0,_model_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .mostSevere */ .ux)([...outcomes.values()].map(conclusionForPipeline));
function conclusionForPipeline(outcome) {
    if (outcome.kind === 'interrupted')
        return conclusionOfInterruptedTask(outcome.interruption);
    if (outcome.kind === 'skipped' && outcome.because.kind === 'interrupted')
        return conclusionOfInterruptedTask(outcome.because.interruption);
    return (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .conclusionOf */ .vu)(outcome);
}
const conclusionOfInterruptedTask = (interruption) => interruption.cause === 'fail-fast' ? 'skipped' : (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .conclusionOfInterruption */ .kJ)(interruption);


/***/ })

};
;