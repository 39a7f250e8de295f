"use strict";
exports.id = 412;
exports.ids = [412];
exports.modules = {

/***/ 412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  filteredStatus: () => (/* binding */ filteredStatus)
});

// EXTERNAL MODULE: ./src/github/long-outputs.js
var long_outputs = __webpack_require__(6176);
// EXTERNAL MODULE: ./src/runs/pipeline/schedule.js
var schedule = __webpack_require__(822);
// EXTERNAL MODULE: ./src/report/markdown/table.js
var markdown_table = __webpack_require__(6836);
// EXTERNAL MODULE: ./src/report/run/ending-outputs.js + 1 modules
var ending_outputs = __webpack_require__(9793);
// EXTERNAL MODULE: ./src/report/run/run-record.js
var run_record = __webpack_require__(9677);
// EXTERNAL MODULE: ./src/github/colour.js
var github_colour = __webpack_require__(3245);
// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __webpack_require__(2818);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __webpack_require__(1494);
// EXTERNAL MODULE: ./src/runs/model/conclusion.js
var model_conclusion = __webpack_require__(3911);
// EXTERNAL MODULE: ./src/runs/model/outcome.js
var model_outcome = __webpack_require__(8298);
// EXTERNAL MODULE: ./src/runs/model/run-status.js
var run_status = __webpack_require__(4070);
// EXTERNAL MODULE: ./src/report/pipeline/heartbeat-line.js
var heartbeat_line = __webpack_require__(286);
// EXTERNAL MODULE: ./src/report/pipeline/pipeline-message.js
var pipeline_message = __webpack_require__(4127);
// EXTERNAL MODULE: ./src/report/pipeline/task-record.js
var task_record = __webpack_require__(4006);
// EXTERNAL MODULE: ./src/report/pipeline/task-runner.js
var task_runner = __webpack_require__(5157);
// EXTERNAL MODULE: ./src/report/run/event-log.js
var event_log = __webpack_require__(961);
// EXTERNAL MODULE: ./src/report/text/age-text.js
var age_text = __webpack_require__(5709);
// EXTERNAL MODULE: ./src/report/text/conclusion.js
var text_conclusion = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/report/text/outcome-message.js + 1 modules
var outcome_message = __webpack_require__(4074);
// EXTERNAL MODULE: ./src/runs/model/age.js
var age = __webpack_require__(9717);
;// CONCATENATED MODULE: ./src/report/status/age-of-task.js



function ageOfTask({ outcome }, nowMs) {
    if (outcome?.kind === 'stale')
        return outcome.age;
    const run = outcome && (0,model_outcome/* runOf */.ng)(outcome);
    return run === undefined || (0,run_status/* endingOf */.z6)(run) === undefined ? undefined : (0,age/* ageOf */.h)(run, nowMs);
}

// EXTERNAL MODULE: ./src/lib/format.js
var format = __webpack_require__(6446);
// EXTERNAL MODULE: ./src/report/text/hex-error.js
var hex_error = __webpack_require__(5276);
;// CONCATENATED MODULE: ./src/report/status/standing.js





const STANDINGS = {
    failed: { one: 'failed', several: 'failed', kind: 'bad' },
    stale: { one: 'is too old', several: 'are too old', kind: 'bad' },
    absent: { one: 'has no run', several: 'have no run', kind: 'bad' },
    unread: { one: 'could not be read', several: 'could not be read', kind: 'bad' },
    late: { one: 'did not end in time', several: 'did not end in time', kind: 'bad' },
    left: { one: 'was still under way', several: 'were still under way', kind: 'open' },
    skipped: { one: 'was not looked at', several: 'were not looked at', kind: 'open' },
    succeeded: { one: 'succeeded', several: 'succeeded', kind: 'well' },
    started: { one: 'is under way', several: 'are under way', kind: 'well' },
};
const STANDINGS_IN_ORDER = Object.keys(STANDINGS);
const wordsOf = (standing) => STANDINGS[standing];
function standingOf(outcome) {
    switch (outcome.kind) {
        case 'stale':
        case 'absent':
        case 'skipped':
        case 'started':
            return outcome.kind;
        case 'interrupted':
            return outcome.phase.kind === 'under-way' ? INTERRUPTED[outcome.interruption.cause] : 'unread';
        default:
            return (0,model_outcome/* conclusionOf */.vu)(outcome) === 'success' ? 'succeeded' : 'failed';
    }
}
const INTERRUPTED = {
    failed: 'unread',
    'timed-out': 'late',
    stopped: 'left',
    'fail-fast': 'left',
};
function inFewWords(outcome, { timeoutMs }) {
    switch (outcome.kind) {
        case 'stale':
            return `last completed ${(0,age_text/* ageText */.X)(outcome.age)}`;
        case 'absent':
            return outcome.trigger === undefined ? 'has no run yet' : `has no ${outcome.trigger} run yet`;
        case 'ended':
            return `failed (${(0,github_escape/* logText */.kc)(outcome.run.status, 50)})`;
        case 'interrupted':
            return interrupted(outcome, timeoutMs);
        default:
            return STANDINGS[standingOf(outcome)].one;
    }
}
function interrupted(outcome, timeoutMs) {
    const error = (0,model_outcome/* errorOf */.Mz)(outcome);
    const standing = standingOf(outcome);
    if (standing === 'late')
        return `had not ended after ${(0,format/* formatDuration */.a3)(timeoutMs)}`;
    const why = error === undefined ? '' : ` (${(0,hex_error/* inShort */.wZ)(error)})`;
    return `${STANDINGS[standing].one}${why}`;
}

// EXTERNAL MODULE: ./src/runs/model/interruption.js
var model_interruption = __webpack_require__(8367);
;// CONCATENATED MODULE: ./src/report/status/status-message.js











function headline(tasks) {
    const all = (0,lib_text/* plural */.LS)(tasks.length, 'Hex project');
    const bad = counted(tasks, 'bad');
    const open = counted(tasks, 'open');
    const of = (count) => (count === tasks.length ? all : `${count} of ${all}`);
    if (bad.count > 0) {
        const rest = open.count === 0 ? '' : `; ${open.parts.join(', ')}`;
        return `${of(bad.count)} ${bad.count === 1 ? 'is' : 'are'} not well: ${bad.parts.join(', ')}${rest}`;
    }
    if (open.count > 0)
        return `Of ${all}, ${open.parts.join(', ')}`;
    const well = counted(tasks, 'well');
    const underWay = well.parts.length > 1 || tasks.some(({ outcome }) => outcome?.kind === 'started');
    const detail = underWay ? `: ${well.parts.join(', ')}` : '';
    return `${tasks.length === 1 ? `${all} is` : `All ${all} are`} well${detail}`;
}
function counted(tasks, kind) {
    const byStanding = Map.groupBy(tasks, ({ outcome }) => outcome && standingOf(outcome));
    const groups = STANDINGS_IN_ORDER.flatMap(standing => {
        const count = byStanding.get(standing)?.length ?? 0;
        return count > 0 && wordsOf(standing).kind === kind ? [{ standing, count }] : [];
    });
    return {
        count: groups.reduce((sum, { count }) => sum + count, 0),
        parts: groups.map(({ standing, count }) => {
            const { one, several } = wordsOf(standing);
            return `${count} ${count === 1 ? one : several}`;
        }),
    };
}
function unlookedLines(tasks) {
    const reasons = tasks.flatMap(({ outcome }) => outcome?.kind === 'skipped' && outcome.because.kind === 'interrupted' ? [outcome.because] : []);
    const byCause = Map.groupBy(reasons, ({ interruption }) => interruption.cause);
    return [...byCause.values()].map(group => unlookedLine(group, tasks.length));
}
function unlookedLine(group, total) {
    const [first] = group;
    const count = group.length === total ? (0,lib_text/* plural */.LS)(total, 'project') : `${group.length} of ${total} projects`;
    const were = `${count} ${group.length === 1 ? 'was' : 'were'} not looked at`;
    if (first?.interruption.cause !== 'timed-out')
        return `${were}, because the step was stopped before their turn came.`;
    const error = group.map(({ interruption }) => (0,model_interruption/* errorOfInterruption */.N)(interruption)).find(isRefusal);
    const why = error === undefined ? '' : ` (${(0,hex_error/* inShort */.wZ)(error)})`;
    return `${were}, because the \`timeout\` was reached before their turn came. Allow a longer one: each takes a request, and Hex takes 30 a minute.${why}`;
}
const isRefusal = (error) => error?.kind === 'refused';
const MAX_IN_ANNOTATION = 8;
function statusAnnotation(tasks, conclusion) {
    const failed = (0,pipeline_message/* failedTasks */.Ox)(tasks);
    const lines = failed.map(({ task, words }) => `${(0,task_runner/* prefixOf */.MT)(task.name)} ${(0,outcome_message/* linesOf */.Dx)(words).join(' ')}`);
    const topics = new Set(failed.map(({ words }) => words.help));
    return {
        title: TITLES[conclusion] ?? 'Hex projects not well',
        message: [`${headline(tasks)}.`, ...unlookedLines(tasks), ...(0,lib_text/* firstFew */.Dt)(lines, MAX_IN_ANNOTATION)].join('\n'),
        help: topics.size === 1 ? [...topics][0] : undefined,
    };
}
const MAX_IN_MESSAGE = 8;
const TITLES = {
    timed_out: 'Check of Hex projects timed out',
    cancelled: 'Check of Hex projects cancelled',
};
function statusEnding(tasks, titles) {
    const failed = tasks.flatMap(task => {
        const { name, record, outcome } = task;
        if (outcome === undefined || outcome.kind === 'skipped')
            return [];
        const facts = { ...record, name, title: titles.get(record.projectId) };
        return (0,ending_outputs/* failedRuns */.wI)(facts, (0,task_record/* describeTask */.Ve)(task, outcome).message);
    });
    const reasons = tasks.flatMap(task => {
        const { name, record, outcome } = task;
        const isNamed = outcome && outcome.kind !== 'skipped' && !(0,model_conclusion/* isSuccess */.oJ)(record.conclusion ?? 'success');
        return isNamed ? [`${(0,github_escape/* logText */.kc)(name, 100)} ${inFewWords(outcome, task)}`] : [];
    });
    const why = reasons.length === 0 ? '' : ` ${(0,lib_text/* firstFew */.Dt)(reasons, MAX_IN_MESSAGE).join('; ')}.`;
    return { message: `${headline(tasks)}.${why}`, failed };
}

;// CONCATENATED MODULE: ./src/report/status/status-log.js

















const PROGRESS_MS = 30_000;
const MAX_LOGGED = 100;
function openStatusLog(runner, { hexUrl, wait, maxParallel }, { clock, tasks }) {
    let lastLineAt = clock.now();
    let isFollowing = false;
    const inform = (line) => {
        lastLineAt = clock.now();
        runner.info(line);
    };
    const isDue = () => clock.now() - lastLineAt >= PROGRESS_MS;
    inform(`Looking at the newest run of ${(0,lib_text/* plural */.LS)(tasks().length, 'Hex project')} on ${new URL(hexUrl).host}`);
    return {
        emit(task, event) {
            if (event.kind !== 'heartbeat')
                return (0,event_log/* logEvent */.$s)((0,task_runner/* taskRunner */.ef)(runner, task.name, event), event);
            if (isDue())
                inform((0,github_colour/* inColour */.i)('grey', (0,heartbeat_line/* heartbeatLine */.J)(tasks(), clock)));
        },
        noteProgress() {
            if (isFollowing)
                return;
            const all = tasks();
            const seen = all.filter(({ outcome, record }) => outcome !== undefined || record.run !== undefined);
            if (seen.length < all.length) {
                if (isDue())
                    inform((0,github_colour/* inColour */.i)('grey', `${seen.length} of ${all.length} projects looked at`));
                return;
            }
            const underWay = wait ? all.filter(goesOn) : [];
            if (underWay.length === 0)
                return;
            isFollowing = true;
            const they = underWay.length === 1 ? 'run is under way, and is' : 'runs are under way, and are';
            inform(`${underWay.length} ${they} followed to ${underWay.length === 1 ? 'its' : 'their'} end, at most ${maxParallel} at once`);
        },
        end(conclusion, nowMs) {
            const all = tasks();
            const failed = (0,pipeline_message/* failedTasks */.Ox)(all);
            const lines = failed.map(({ task, words }) => {
                const { colour } = text_conclusion/* CONCLUSION_STYLES */.x[task.record.conclusion ?? 'failure'];
                return `${(0,github_colour/* inColour */.i)(colour, (0,task_runner/* prefixOf */.MT)(task.name))} ${(0,outcome_message/* linesOf */.Dx)(words).join(' ')}`;
            });
            for (const line of (0,lib_text/* firstFew */.Dt)(lines, MAX_LOGGED))
                runner.info(line);
            const well = all.filter(isWell);
            if (well.length > 0) {
                const title = failed.length === 0 ? (0,lib_text/* plural */.LS)(well.length, 'project') : (0,lib_text/* plural */.LS)(well.length, 'other');
                runner.group(title, well.map(task => wellLine(task, nowMs)));
            }
            for (const line of unlookedLines(all))
                runner.info(line);
            if ((0,model_conclusion/* isSuccess */.oJ)(conclusion))
                runner.info((0,github_colour/* inColour */.i)('green', `${headline(all)}.`));
            else
                runner.error(statusAnnotation(all, conclusion));
        },
    };
}
const goesOn = (task) => (0,task_record/* isUnderWay */.gn)(task) && task.record.run !== undefined && (0,run_status/* endingOf */.z6)(task.record.run) === undefined;
const isWell = ({ outcome }) => outcome !== undefined && wordsOf(standingOf(outcome)).kind === 'well';
function wellLine(task, nowMs) {
    const { name, record, outcome } = task;
    const run = outcome && (0,model_outcome/* runOf */.ng)(outcome);
    if (run === undefined)
        return (0,github_escape/* logText */.kc)(name, 100);
    const status = `${(0,github_escape/* logText */.kc)(name, 100)}: ${(0,event_log/* statusText */.qS)(run)}`;
    if (record.conclusion === 'started')
        return status;
    const age = ageOfTask(task, nowMs);
    const ago = age === undefined ? '' : `, ${(0,age_text/* ageText */.X)(age)}`;
    return `${status} ${(0,outcome_message/* completion */.zk)(run, record, { timeoutMs: task.timeoutMs, elapsedMs: 0 })}${ago}`;
}

// EXTERNAL MODULE: ./src/runs/model/history.js
var model_history = __webpack_require__(8638);
// EXTERNAL MODULE: ./src/report/pipeline/failure-list.js
var failure_list = __webpack_require__(610);
;// CONCATENATED MODULE: ./src/report/status/status-summary.js












function statusParts(tasks, { conclusion, nowMs, helpUrl }) {
    const heading = `### ${text_conclusion/* CONCLUSION_STYLES */.x[conclusion].icon} ${headline(tasks)}`;
    return {
        short: [heading, notWell(tasks, helpUrl)],
        more: [statusTable(tasks, nowMs), (0,failure_list/* supportTable */.oj)(tasks, 'Project')],
    };
}
const MAX_OPEN = 10;
const MAX_LISTED = 100;
function notWell(tasks, helpUrl) {
    const items = (0,pipeline_message/* failedTasks */.Ox)(tasks).map(one => (0,failure_list/* failureItem */.Yk)(one, helpUrl));
    const unlooked = unlookedLines(tasks).map(line => `- ${text_conclusion/* CONCLUSION_STYLES */.x.skipped.icon} ${(0,github_escape/* markdownSentence */.nv)(line)}`);
    const rest = (0,lib_text/* firstFew */.Dt)(items.slice(MAX_OPEN), MAX_LISTED).join('\n');
    return [
        [...items.slice(0, MAX_OPEN), ...unlooked].join('\n'),
        (0,markdown_table/* details */.zH)(`and ${items.length - MAX_OPEN} more`, rest),
    ]
        .filter(Boolean)
        .join('\n\n');
}
const MAX_OPEN_ROWS = 10;
const MAX_ROWS = 500;
const HEAD = ['Project', 'Status', 'Ended', 'Age', 'Took', 'Usually', 'Trigger'];
function statusTable(tasks, nowMs) {
    const looked = tasks.filter(({ outcome }) => outcome !== undefined && outcome.kind !== 'skipped');
    const failed = new Set((0,pipeline_message/* failedTasks */.Ox)(looked).map(({ task }) => task.name));
    const sorted = looked.toSorted((a, b) => Number(failed.has(b.name)) - Number(failed.has(a.name)));
    const table = (0,markdown_table/* cutTable */.nd)(HEAD, sorted.map(task => row(task, nowMs)), MAX_ROWS);
    return looked.length > MAX_OPEN_ROWS ? (0,markdown_table/* details */.zH)(`${looked.length} projects`, table) : table;
}
function row(task, nowMs) {
    const { name, record, outcome } = task;
    const run = outcome && (0,model_outcome/* runOf */.ng)(outcome);
    const icon = text_conclusion/* CONCLUSION_STYLES */.x[record.conclusion ?? 'failure'].icon;
    if (run === undefined) {
        const status = outcome?.kind === 'absent' ? 'no run' : 'not known';
        return [`${icon} ${(0,github_escape/* escapeMarkdown */.FV)(name, 100)}`, status, '', '', '', '', ''];
    }
    const age = ageOfTask(task, nowMs);
    const tookMs = age === undefined ? undefined : (0,run_record/* tookMsOf */.xP)(run, record);
    const usualMs = (0,model_history/* expectationOf */.EV)(record.past)?.usualMs;
    const shownAge = age === undefined ? '' : ageCell(age);
    return [
        `${icon} ${(0,github_escape/* link */.nf)(name, run.runUrl, 100)}`,
        (0,github_escape/* code */.aY)(run.status, 50),
        run.endedAt === undefined ? '' : (0,markdown_table/* unbroken */.D_)((0,github_escape/* escapeMarkdown */.FV)((0,format/* formatTime */.fU)(run.endedAt), 50)),
        outcome?.kind === 'stale' && shownAge !== '' ? `**${shownAge}**` : shownAge,
        tookMs === undefined ? '' : (0,markdown_table/* unbroken */.D_)((0,format/* formatDuration */.a3)(tookMs)),
        usualMs === undefined ? '' : (0,markdown_table/* unbroken */.D_)((0,format/* formatDuration */.a3)(usualMs)),
        run.trigger === undefined ? '' : (0,github_escape/* code */.aY)(run.trigger, 50),
    ];
}
function ageCell(age) {
    if (age.kind === 'unknown')
        return '';
    return (0,markdown_table/* unbroken */.D_)(`${age.kind === 'at-most' ? 'at most ' : ''}${(0,format/* formatAge */.nV)(age.ageMs)}`);
}

;// CONCATENATED MODULE: ./src/report/status/status-report.js








function reportStatus(runner, plan, { projects, clock, hexNowMs }) {
    const { timeoutMs } = plan;
    const titles = new Map(projects.map(({ projectId, title }) => [projectId, title]));
    const tasks = new Map(projects.map(({ projectId, name }) => [
        projectId,
        {
            name,
            request: { projectId },
            timeoutMs,
            record: { ...(0,run_record/* emptyRecord */.FR)(projectId, 'follow'), title: name },
        },
    ]));
    const outcomes = new Map();
    const allTasks = () => [...tasks.values()];
    const log = openStatusLog(runner, plan, { clock, tasks: allTasks });
    const update = (projectId, change) => {
        const task = tasks.get(projectId);
        if (task === undefined)
            throw new Error(`There is no project ${projectId}.`);
        const updated = change(task);
        tasks.set(projectId, updated);
        return updated;
    };
    return {
        emit(projectId, event) {
            const task = update(projectId, one => ({
                ...one,
                record: (0,run_record/* recordAfterEvent */.Wb)(one.record, event, clock.now()),
            }));
            log.emit(task, event);
            if (event.kind === 'found')
                log.noteProgress();
        },
        conclude(projectId, outcome) {
            outcomes.set(projectId, outcome);
            update(projectId, one => ({
                ...one,
                outcome,
                record: (0,run_record/* recordAfterOutcome */.iv)(one.record, outcome, clock.now()),
            }));
            if (outcome.kind !== 'skipped')
                log.noteProgress();
        },
        end() {
            const conclusion = (0,schedule/* conclusionIn */.ZW)(outcomes);
            const all = allTasks();
            const nowMs = hexNowMs();
            runner.output('conclusion', conclusion);
            (0,long_outputs/* setRawResult */.U)(runner, all.map(({ record: { projectId, run } }) => ({
                ...(0,long_outputs/* withHexKeys */.OT)(run ?? { projectId }),
                projectTitle: titles.get(projectId) ?? null,
            })));
            (0,ending_outputs/* setEndingOutputs */.a5)(runner, statusEnding(all, titles));
            log.end(conclusion, nowMs);
            const { short, more } = statusParts(all, { conclusion, nowMs, helpUrl: runner.helpUrl });
            const markdown = { full: (0,markdown_table/* asMarkdown */.g5)([...short, ...more]), short: (0,markdown_table/* asMarkdown */.g5)(short) };
            if (plan.summary)
                runner.summarize(markdown.full);
            return { conclusion, markdown };
        },
    };
}

// EXTERNAL MODULE: ./src/runs/follow/poll-queue.js
var poll_queue = __webpack_require__(7293);
// EXTERNAL MODULE: ./src/lib/concurrently.js
var concurrently = __webpack_require__(2939);
// EXTERNAL MODULE: ./src/runs/inspect-run.js
var inspect_run = __webpack_require__(3320);
;// CONCATENATED MODULE: ./src/runs/inspect-projects.js




async function inspectProjects(query, context) {
    const { projectIds, maxParallel, deadlineAt, triggerFilter } = query;
    const contextOf = (projectId) => ({
        ...context,
        emit: event => context.emit(projectId, event),
    });
    const conclude = async (projectId, found) => context.conclude(projectId, await (0,inspect_run/* concludeFound */._y)(query, { ...found, deadlineAt }, contextOf(projectId)));
    const underWay = new Map();
    const request = {
        deadlineAt,
        triggerFilter,
        refusals: WHEN_REPEATED,
        ifWaitExceedsDeadline: 'fail',
        ifUnreadable: 'look-closer',
    };
    await (0,concurrently/* forEachConcurrently */.D)(projectIds, maxParallel, async (projectId) => {
        const found = await (0,inspect_run/* findNewestRun */.H$)(projectId, request, contextOf(projectId));
        if (found.kind !== 'found')
            return context.conclude(projectId, orSkipped(found));
        context.emit(projectId, { kind: 'found', run: found.run });
        if (query.wait && (0,run_status/* endingOf */.z6)(found.run) === undefined)
            underWay.set(projectId, found);
        else
            await conclude(projectId, found);
    });
    await (0,concurrently/* forEachConcurrently */.D)(underWay, maxParallel, ([projectId, found]) => conclude(projectId, found));
}
const WHEN_REPEATED = { final: 'when-repeated' };
function orSkipped(outcome) {
    if (outcome.kind !== 'interrupted')
        return outcome;
    const { interruption } = outcome;
    const error = (0,model_interruption/* errorOfInterruption */.N)(interruption);
    if (error !== undefined && !hadNoTurn(error))
        return outcome;
    const why = interruption.cause === 'failed' ? { ...interruption, cause: 'timed-out' } : interruption;
    return { kind: 'skipped', because: { kind: 'interrupted', interruption: why } };
}
const hadNoTurn = (error) => ['throttled', 'out-of-time'].includes(error.kind) || (error.kind === 'refused' && error.status === 429);

// EXTERNAL MODULE: ./src/commands/named-tasks.js
var named_tasks = __webpack_require__(6998);
// EXTERNAL MODULE: ./src/commands/search-projects.js
var search_projects = __webpack_require__(7541);
// EXTERNAL MODULE: ./src/commands/side-requests.js + 2 modules
var side_requests = __webpack_require__(9097);
;// CONCATENATED MODULE: ./src/commands/filtered-status.js







async function filteredStatus(plan, context) {
    const { runner, ...services } = context;
    const { hex, clock } = services;
    const deadlineAt = clock.now() + plan.timeoutMs;
    const search = await (0,search_projects/* searchProjects */.D)(plan, { deadlineAt, ifNone: { conclusion: 'failure', output: 'result' } }, context);
    if (search.kind === 'ended')
        return search.result;
    const projects = (0,named_tasks/* uniqueNames */.b)(search.projects.map(project => ({ ...project, name: project.title })));
    const hexNowMs = () => hex.timeMs() ?? clock.wallNow();
    const report = reportStatus(runner, plan, { projects, clock, hexNowMs });
    const tokenOwner = (0,side_requests/* fetchTokenOwner */.T)(context);
    await inspectProjects({ ...plan, deadlineAt, projectIds: projects.map(({ projectId }) => projectId) }, { ...services, queue: (0,poll_queue/* createPollQueue */.H)(), emit: report.emit, conclude: report.conclude });
    tokenOwner.cancel();
    const { conclusion, markdown } = report.end();
    return { succeeded: (0,model_conclusion/* isSuccess */.oJ)(conclusion), markdown };
}


/***/ }),

/***/ 6998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ uniqueNames),
/* harmony export */   u: () => (/* binding */ namedTasks)
/* harmony export */ });
/* harmony import */ var _inputs_run_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5108);

function uniqueNames(projects) {
    const groups = Map.groupBy(projects, ({ name }) => name);
    const named = projects.map(one => (groups.get(one.name)?.length === 1 ? one : withId(one)));
    const areUnique = new Set(named.map(({ name }) => name)).size === named.length;
    return areUnique ? named : projects.map(withId);
}
const withId = (project) => ({
    ...project,
    name: `${project.name} (${project.projectId})`,
});
const namedTasks = (projects, defaults) => uniqueNames(projects).map(({ projectId, name }) => ({
    name,
    needs: [],
    spec: (0,_inputs_run_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .runSpec */ .lA)(projectId, defaults),
}));


/***/ }),

/***/ 7541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ searchProjects)
/* harmony export */ });
/* harmony import */ var _report_commands_filter_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1784);
/* harmony import */ var _report_commands_list_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4017);
/* harmony import */ var _report_run_event_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(961);
/* harmony import */ var _runs_find_projects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5976);




async function searchProjects(plan, { deadlineAt, ifNone }, context) {
    const { runner, ...services } = context;
    const { filter } = plan;
    const requestContext = { ...services, emit: (event) => (0,_report_run_event_log_js__WEBPACK_IMPORTED_MODULE_2__/* .logEvent */ .$s)(runner, event) };
    (0,_report_commands_filter_report_js__WEBPACK_IMPORTED_MODULE_0__/* .announceSearch */ .YM)(runner, plan);
    const search = await (0,_runs_find_projects_js__WEBPACK_IMPORTED_MODULE_3__/* .findProjects */ .OG)({ filter }, deadlineAt, requestContext);
    if (search.kind !== 'listed') {
        const full = (0,_report_commands_list_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reportNotListed */ .jP)(runner, search, { ...plan, query: { of: 'projects' } });
        return { kind: 'ended', result: { succeeded: false, markdown: { full, short: full } } };
    }
    const projects = (0,_runs_find_projects_js__WEBPACK_IMPORTED_MODULE_3__/* .projectsIn */ .WE)(search.values);
    if (projects.length > 0)
        return { kind: 'found', projects };
    const names = await (0,_runs_find_projects_js__WEBPACK_IMPORTED_MODULE_3__/* .findNamesInUse */ .Et)(filter, deadlineAt, requestContext);
    const full = (0,_report_commands_filter_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportNoMatch */ .BK)(runner, plan, { names, ...ifNone });
    return {
        kind: 'ended',
        result: { succeeded: ifNone.conclusion === 'skipped', markdown: { full, short: full } },
    };
}


/***/ }),

/***/ 2939:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ forEachConcurrently)
/* harmony export */ });
async function forEachConcurrently(items, max, work) {
    const remaining = Array.from(items).entries();
    const takeTurns = async () => {
        for (const [index, item] of remaining)
            await work(item, index);
    };
    await Promise.all(Array.from({ length: max }, takeTurns));
}


/***/ }),

/***/ 1784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ reportNoMatch),
/* harmony export */   YM: () => (/* binding */ announceSearch),
/* harmony export */   gt: () => (/* binding */ reportMatches),
/* harmony export */   wX: () => (/* binding */ reportTooMany)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2818);
/* harmony import */ var _lib_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9594);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1494);
/* harmony import */ var _runs_project_filter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5172);
/* harmony import */ var _markdown_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4292);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6836);
/* harmony import */ var _run_ending_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9793);
/* harmony import */ var _text_conclusion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3144);
/* harmony import */ var _text_explanation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7877);
/* harmony import */ var _text_filter_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8448);










const announceSearch = (runner, { filter, hexUrl }) => runner.info(`Looking for projects on ${new URL(hexUrl).host}: ${(0,_text_filter_text_js__WEBPACK_IMPORTED_MODULE_5__/* .filterText */ .Y)(filter)}`);
const MAX_LOGGED_TITLES = 100;
const reportMatches = (runner, projects) => runner.group(`${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(projects.length, 'project')} found`, (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_6__/* .firstFew */ .Dt)(projects, MAX_LOGGED_TITLES, ({ title, projectId }) => `${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .logText */ .kc)(title, 200)} · ${projectId}`));
function reportNoMatch(runner, step, { names, conclusion, output }) {
    const hints = names === undefined ? [] : hintsFor(step.filter, names);
    const rest = [`: ${(0,_text_filter_text_js__WEBPACK_IMPORTED_MODULE_5__/* .filterText */ .Y)(step.filter)}.`, ...hints, COUNTED].join(' ');
    return endWithoutRuns(runner, step, {
        conclusion,
        output,
        title: 'No Hex project matches',
        ...(0,_text_explanation_js__WEBPACK_IMPORTED_MODULE_8__/* .about */ .C)('No project matches', rest),
    });
}
const COUNTED = "Only published projects that the token's user may see are looked at.";
const MAX_NAMES = 20;
function hintsFor({ status, category }, { statuses, categories }) {
    const asked = [
        ['statuses', status, statuses],
        ['categories', category, categories],
    ];
    return asked.flatMap(([noun, wanted, used]) => {
        if (wanted === undefined)
            return [];
        const unknown = wanted.filter(name => !used.some(one => (0,_runs_project_filter_js__WEBPACK_IMPORTED_MODULE_1__/* .isAlike */ .HI)(one, name)));
        const meant = unknown.map(name => (0,_lib_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(name, used)).filter(Boolean);
        const list = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_6__/* .firstFew */ .Dt)(used, MAX_NAMES, name => (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)((0,_github_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .logText */ .kc)(name, 100))).join(', ');
        return [
            ...meant,
            used.length === 0 ? `No project has any of the ${noun}.` : `The ${noun} in use: ${list}.`,
        ];
    });
}
const reportTooMany = (runner, step, count) => endWithoutRuns(runner, step, {
    conclusion: 'failure',
    output: 'runs',
    title: 'Too many Hex projects match',
    ...(0,_text_explanation_js__WEBPACK_IMPORTED_MODULE_8__/* .about */ .C)('Too many projects match', `: ${count}, and \`limit\` is ${step.limit}. Nothing was run. Narrow \`project-filter\` (${(0,_text_filter_text_js__WEBPACK_IMPORTED_MODULE_5__/* .filterText */ .Y)(step.filter)}), or set \`limit\` to ${count}.`),
});
function endWithoutRuns(runner, { summary }, { conclusion, output, title, message, help }) {
    const annotation = { title, message, help };
    if (conclusion === 'skipped')
        runner.warning(annotation);
    else
        runner.error(annotation);
    runner.output('conclusion', conclusion);
    runner.output(output, '[]');
    (0,_run_ending_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .setEndingOutputs */ .a5)(runner, { message, failed: [] });
    const heading = `### ${_text_conclusion_js__WEBPACK_IMPORTED_MODULE_4__/* .CONCLUSION_STYLES */ .x[conclusion].icon} ${title}`;
    const markdown = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_9__/* .asMarkdown */ .g5)([heading, (0,_markdown_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(message, [(0,_markdown_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .helpLink */ .Cp)(runner.helpUrl(help))])]);
    if (summary)
        runner.summarize(markdown);
    return markdown;
}


/***/ }),

/***/ 4017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eT: () => (/* binding */ announceList),
  p$: () => (/* binding */ reportList),
  jP: () => (/* binding */ reportNotListed)
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
// EXTERNAL MODULE: ./src/report/text/conclusion.js
var text_conclusion = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/report/text/explanation.js
var explanation = __webpack_require__(7877);
// EXTERNAL MODULE: ./src/report/text/filter-text.js
var filter_text = __webpack_require__(8448);
// EXTERNAL MODULE: ./src/report/text/hex-error.js
var hex_error = __webpack_require__(5276);
// EXTERNAL MODULE: ./src/lib/json.js
var json = __webpack_require__(7735);
;// CONCATENATED MODULE: ./src/report/commands/list-columns.js



const COLUMNS = {
    runs: [
        { head: 'Status', text: at('status'), format: 'code' },
        { head: 'Trigger', text: at('runTrigger'), format: 'code' },
        { head: 'Started', text: timeAt('startTime') },
        { head: 'Duration', text: durationAt('elapsedTime') },
        { head: 'Run', text: at('runId'), address: at('runUrl') },
    ],
    projects: [
        { head: 'Title', text: at('title'), address: projectAddress },
        { head: 'Status', text: at('status', 'name') },
        {
            head: 'Last published',
            text: entry => timeAt('lastPublishedAt')(entry) ?? 'never',
            label: 'last published: ',
        },
        { head: 'ID', text: at('id'), format: 'code' },
    ],
    users: [
        { head: 'Name', text: nameOfUser },
        { head: 'Role', text: at('role'), format: 'code' },
        { head: 'ID', text: at('id'), format: 'code' },
    ],
    groups: [
        { head: 'Name', text: at('name') },
        { head: 'ID', text: at('id'), format: 'code' },
    ],
    connections: [
        { head: 'Name', text: at('name') },
        { head: 'Type', text: at('type'), format: 'code' },
        { head: 'ID', text: at('id'), format: 'code' },
    ],
};
const MAX_TEXT = 200;
const MAX_ADDRESS = 1_000;
function entryLine(entry, columns, workspace) {
    const texts = columns.flatMap(({ text, label = '' }) => {
        const value = text(entry);
        return value === undefined ? [] : [label + (0,github_escape/* logText */.kc)(value, MAX_TEXT)];
    });
    const addresses = columns.flatMap(({ address }) => {
        const url = address?.(entry, workspace);
        return url === undefined ? [] : [(0,github_escape/* logText */.kc)(url, MAX_ADDRESS)];
    });
    return [...texts, ...addresses].join(' · ');
}
const entryRow = (entry, columns, workspace) => columns.map(({ text, address, format }) => {
    const value = text(entry) ?? '';
    const url = address?.(entry, workspace) ?? '';
    if (url !== '' && url.length <= MAX_ADDRESS)
        return (0,github_escape/* link */.nf)(value, url, MAX_TEXT);
    if (value === '')
        return '';
    return format === 'code' ? (0,github_escape/* code */.aY)(value, MAX_TEXT) : (0,github_escape/* escapeMarkdown */.FV)(value, MAX_TEXT);
});
function at(...path) {
    return entry => (0,json/* textAt */.$6)(entry, ...path);
}
function timeAt(key) {
    return entry => {
        const time = at(key)(entry);
        return time && (0,format/* formatTime */.fU)(time);
    };
}
function durationAt(key) {
    return ({ [key]: ms }) => typeof ms === 'number' && (0,format/* isPlausibleDuration */.oT)(ms) ? (0,format/* formatDuration */.a3)(ms) : undefined;
}
function nameOfUser(entry) {
    const name = at('name')(entry);
    return name === undefined || name.includes('@') ? '(no name)' : name;
}
function projectAddress(entry, { hexUrl, orgId }) {
    const id = at('id')(entry);
    return id === undefined || orgId === undefined
        ? undefined
        : `${hexUrl}/${orgId}/hex/${encodeURIComponent(id)}`;
}

;// CONCATENATED MODULE: ./src/report/commands/list-report.js














const announceList = (runner, { query, hexUrl }) => runner.info(`Listing ${NOUNS[query.of][1]}${restriction(query)} on ${new URL(hexUrl).host}`);
function reportList(runner, plan, { outcome, orgId }) {
    if (outcome.kind !== 'listed')
        return reportNotListed(runner, outcome, plan);
    const workspace = { hexUrl: plan.hexUrl, orgId };
    const markdown = reportListed(runner, outcome, { query: plan.query, workspace });
    if (plan.summary)
        runner.summarize(markdown);
    return markdown;
}
function reportListed(runner, outcome, { query, workspace }) {
    runner.output('conclusion', 'success');
    (0,long_outputs/* setRawResult */.U)(runner, outcome.values);
    (0,ending_outputs/* setEndingOutputs */.a5)(runner, { message: `${headline(outcome, query)}.`, failed: [] });
    for (const line of logLines(outcome, query, workspace))
        runner.info(line);
    return listSummary(outcome, query, workspace);
}
function reportNotListed(runner, outcome, plan) {
    const conclusion = (0,model_outcome/* conclusionOfInterruption */.kJ)(outcome.interruption);
    runner.output('conclusion', conclusion);
    const annotation = listAnnotation(outcome, plan);
    const { traceId } = (0,interruption/* errorOfInterruption */.N)(outcome.interruption) ?? {};
    if (traceId)
        runner.output('trace-id', traceId);
    (0,ending_outputs/* setEndingOutputs */.a5)(runner, { message: `${annotation.title}. ${annotation.message}`, failed: [] });
    runner.error({ ...annotation, message: [annotation.message, ...(0,hex_error/* traceLines */.v$)(traceId)].join('\n') });
    const heading = `### ${text_conclusion/* CONCLUSION_STYLES */.x[conclusion].icon} Hex ${NOUNS[plan.query.of][1]}: not listed`;
    const markdown = (0,table/* asMarkdown */.g5)([
        heading,
        (0,quote/* quoted */.TL)(annotation.message, [(0,quote/* helpLink */.Cp)(runner.helpUrl(annotation.help))]),
    ]);
    if (plan.summary)
        runner.summarize(markdown);
    return markdown;
}
const NOUNS = {
    runs: ['run', 'runs'],
    projects: ['project', 'projects'],
    users: ['user', 'users'],
    groups: ['group', 'groups'],
    connections: ['data connection', 'data connections'],
};
const MORE_TO_SHOW = 'There are more: a higher `limit` shows them.';
const MAX_LOGGED_ENTRIES = 20;
function logLines(outcome, query, workspace) {
    const { values } = outcome;
    const lines = (0,lib_text/* firstFew */.Dt)(values, MAX_LOGGED_ENTRIES, entry => entryLine(entry, COLUMNS[query.of], workspace));
    return [
        `${found(outcome, query)}${values.length === 0 ? '.' : ':'}`,
        ...lines.map(line => `  ${line}`),
        ...(outcome.more ? [MORE_TO_SHOW] : []),
    ];
}
function listSummary(outcome, query, workspace) {
    const columns = COLUMNS[query.of];
    const rows = outcome.values.map(entry => entryRow(entry, columns, workspace));
    const heads = columns.map(({ head }) => head);
    const heading = `### ${text_conclusion/* CONCLUSION_STYLES */.x.success.icon} ${(0,github_escape/* escapeMarkdown */.FV)(headline(outcome, query))}`;
    return (0,table/* asMarkdown */.g5)([heading, (0,table/* longTable */.V4)(heads, rows), outcome.more ? MORE_TO_SHOW : '']);
}
const headline = (outcome, query) => found(outcome, query) + restriction(query);
function found({ values, more }, query) {
    const [one, several] = NOUNS[query.of];
    const count = values.length === 0 ? 'No' : String(values.length);
    return `${more ? 'The first ' : ''}${count} ${values.length === 1 ? one : several}`;
}
function restriction(query) {
    if (query.of === 'projects' && query.filter !== undefined)
        return ` (${(0,filter_text/* filterText */.Y)(query.filter)})`;
    if (query.of !== 'runs')
        return '';
    const { projectId, statusFilter, triggerFilter } = query;
    const status = statusFilter === undefined ? '' : `, status ${statusFilter}`;
    const trigger = triggerFilter === undefined ? '' : `, trigger ${triggerFilter}`;
    return ` of project ${projectId}${status}${trigger}`;
}
function listAnnotation({ interruption, read }, { query, timeoutMs }) {
    const [, several] = NOUNS[query.of];
    const incomplete = read === 0
        ? ''
        : ` ${read} had been read by then; \`result\` is not set, because it would not be complete.`;
    switch (interruption.cause) {
        case 'failed':
            return {
                title: `Hex ${several} not listed`,
                message: (0,hex_error/* explain */.WE)(interruption.error) + incomplete,
                help: (0,hex_error/* helpFor */.VY)(interruption.error),
            };
        case 'timed-out': {
            const why = interruption.error === undefined ? ' Allow a longer `timeout`.' : ` ${(0,hex_error/* explain */.WE)(interruption.error)}`;
            return {
                title: `Listing Hex ${several} timed out`,
                ...(0,explanation/* about */.C)('The timeout was reached', `: after ${(0,format/* formatDuration */.a3)(timeoutMs)} not all ${several} had been read.${incomplete}${why}`),
            };
        }
        case 'stopped':
        case 'fail-fast':
            return {
                title: `Listing Hex ${several} cancelled`,
                ...(0,explanation/* about */.C)('The step was stopped', ` before all ${several} were read.${incomplete}`),
            };
    }
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

/***/ 8448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ filterText)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2818);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1494);


const MAX_VALUES = 10;
const filterText = (filter) => Object.entries(filter)
    .map(([key, values]) => `${key} ${valuesText(values)}`)
    .join(', ');
function valuesText(values) {
    const shown = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .firstFew */ .Dt)(values, MAX_VALUES, value => (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(value, 100));
    return values.length > MAX_VALUES ? shown.join(', ') : (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .orList */ .A3)(shown);
}


/***/ }),

/***/ 5976:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ findNamesInUse),
/* harmony export */   OG: () => (/* binding */ findProjects),
/* harmony export */   WE: () => (/* binding */ projectsIn)
/* harmony export */ });
/* harmony import */ var _hex_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7695);
/* harmony import */ var _list_pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3908);
/* harmony import */ var _project_filter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5172);



async function findProjects({ filter, limit = Number.POSITIVE_INFINITY }, deadlineAt, context) {
    const { hex } = context;
    const isMatch = (0,_project_filter_js__WEBPACK_IMPORTED_MODULE_2__/* .matcherOf */ .Ke)(filter);
    const found = new Map();
    for (const hexFilter of (0,_project_filter_js__WEBPACK_IMPORTED_MODULE_2__/* .hexFiltersOf */ .Qv)(filter)) {
        const list = await (0,_list_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .listPages */ .p)({
            operation: 'ListProjects',
            send: (page, options) => hex.listProjects(hexFilter, page, options),
            accept(entry) {
                if (!isMatch(entry) || found.has(idOf(entry)))
                    return false;
                found.set(idOf(entry), entry);
                return true;
            },
            limit: limit - found.size,
        }, { deadlineAt }, context);
        if (list.kind !== 'listed')
            return { ...list, read: found.size };
        if (list.more)
            break;
    }
    return { kind: 'listed', values: [...found.values()].slice(0, limit), more: found.size > limit };
}
const idOf = (entry) => (0,_hex_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .readProject */ .Wh)(entry)?.id ?? '';
function projectsIn(entries) {
    const projects = entries.flatMap(entry => {
        const project = (0,_hex_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .readProject */ .Wh)(entry);
        return project === undefined
            ? []
            : [{ projectId: project.id, title: project.title.trim() || project.id }];
    });
    return projects.toSorted((a, b) => byName(a.title, b.title) || a.projectId.localeCompare(b.projectId));
}
const byName = (a, b) => a.localeCompare(b, 'en', { numeric: true });
const MAX_READ = 500;
async function findNamesInUse({ status, category }, deadlineAt, context) {
    if (status === undefined && category === undefined)
        return undefined;
    const { hex } = context;
    const list = await (0,_list_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .listPages */ .p)({
        operation: 'ListProjects',
        send: (page, options) => hex.listProjects({}, page, options),
        limit: MAX_READ,
    }, { deadlineAt }, context);
    if (list.kind !== 'listed')
        return undefined;
    const projects = list.values.filter((0,_project_filter_js__WEBPACK_IMPORTED_MODULE_2__/* .matcherOf */ .Ke)({}));
    const sorted = (names) => [...new Set(names)].toSorted(byName);
    return { statuses: sorted(projects.flatMap(_project_filter_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)), categories: sorted(projects.flatMap(_project_filter_js__WEBPACK_IMPORTED_MODULE_2__/* .categoriesOf */ .SM)) };
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


/***/ }),

/***/ 5172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HI: () => (/* binding */ isAlike),
/* harmony export */   Ke: () => (/* binding */ matcherOf),
/* harmony export */   Qv: () => (/* binding */ hexFiltersOf),
/* harmony export */   SM: () => (/* binding */ categoriesOf),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _hex_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7695);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7735);


function hexFiltersOf(filter) {
    const { status, category = [], owner = [], creator = [], collection } = filter;
    const common = {
        statuses: status,
        categories: category.length === 1 ? category : undefined,
        ownerEmail: onlyOne(owner),
        creatorEmail: onlyOne(creator),
    };
    return collection?.map(collectionId => ({ ...common, collectionId })) ?? [common];
}
const onlyOne = (values) => (values.length === 1 ? values[0] : undefined);
function matcherOf(filter) {
    const { status, category, owner, creator, title } = filter;
    const hasStatus = anyOf(status);
    const hasCategory = anyOf(category);
    const hasOwner = anyOf(owner);
    const hasCreator = anyOf(creator);
    const patterns = title?.map(patternOf);
    return entry => canRun(entry) &&
        hasStatus(statusOf(entry)) &&
        hasCategory(categoriesOf(entry)) &&
        hasOwner(textIn(entry, 'owner', 'email')) &&
        hasCreator(textIn(entry, 'creator', 'email')) &&
        (patterns?.some(isMatch => isMatch((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(entry, 'title') ?? '')) ?? true);
}
const textIn = (entry, ...path) => [(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(entry, ...path) ?? []].flat();
const statusOf = (entry) => textIn(entry, 'status', 'name');
function categoriesOf(entry) {
    const categories = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(entry, 'categories');
    return Array.isArray(categories) ? categories.flatMap(category => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(category, 'name') ?? []) : [];
}
const canRun = (entry) => (0,_hex_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .readProject */ .Wh)(entry) !== undefined &&
    String(entry.type).toUpperCase() !== 'COMPONENT' &&
    !has(entry, 'archivedAt') &&
    !has(entry, 'trashedAt') &&
    has(entry, 'lastPublishedAt');
const has = (entry, key) => Boolean((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(entry, key));
const alike = (text) => text.trim().normalize('NFC').toLowerCase();
const isAlike = (one, other) => alike(one) === alike(other);
function anyOf(wanted) {
    if (wanted === undefined)
        return () => true;
    const known = new Set(wanted.map(alike));
    return values => values.some(value => known.has(alike(value)));
}
function patternOf(pattern) {
    const [first = '', ...rest] = alike(pattern).split('*');
    const last = rest.pop();
    return title => {
        const text = alike(title);
        if (last === undefined)
            return text === first;
        if (!text.startsWith(first) || !text.endsWith(last))
            return false;
        let from = first.length;
        for (const part of rest) {
            const at = text.indexOf(part, from);
            if (at < 0)
                return false;
            from = at + part.length;
        }
        return from + last.length <= text.length;
    };
}


/***/ })

};
;