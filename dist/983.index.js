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

// EXTERNAL MODULE: ./src/hex/client.js + 2 modules
var client = __webpack_require__(6578);
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






/** Long enough for Hex's rate limit to reset, short enough for the time the runner gives to clean-ups. */
const CLEAN_UP_MS = 75_000;
/** For the list that tells who else starts the project. */
const LIST_MS = 20_000;
/** Whoever has started a project so shortly before may do so again at any moment. */
const RECENT_MS = 7_200_000;
/** A run that left the queue later than this after a start is hardly that start's. */
const MAX_KERNEL_WAIT_MS = 600_000;
/** What is to be cleaned up together: the starts of one project, and each run for itself. */
function groupsIn(all) {
    const groups = Map.groupBy(all, one => (one.kind === 'run' ? one : one.record.projectId));
    return [...groups.values()];
}
/** Cancels the runs that a group has left, looking for them first if the step did not live to hear of them. */
async function cleanUp(group, context) {
    const runs = group.flatMap(one => (one.kind === 'run' ? [one] : []));
    const starts = group.flatMap(one => (one.kind === 'starting' ? [one] : []));
    const [ofRuns, ofStarts] = await Promise.all([
        Promise.all(runs.map(({ run, cancel: isUnwanted }) => endRun(run, isUnwanted, context))),
        cleanUpStarts(starts, context),
    ]);
    return [...ofRuns, ...ofStarts];
}
const endRun = async (run, isUnwanted, context) => isUnwanted ? (0,cancel_runs/* cancel */.ZT)(run, cancelOptions(context.clock), context) : { kind: 'left', run };
/** Starts of one project, which may have made each other's candidates. */
async function cleanUpStarts(starts, context) {
    const searched = (await Promise.all(starts.map(start => search(start, context)))).filter(start => start !== undefined);
    const lost = searched.length < starts.length ? [{ kind: 'not-found-out' }] : [];
    const found = new Map(searched.flatMap(({ candidates }) => candidates.map(run => [run.runId, run])));
    if (searched.length === 0)
        return lost;
    if (found.size === 0)
        return [...lost, { kind: 'none-found' }];
    const suspects = [...found.values()];
    const isUnwanted = wishOf(searched);
    if (isUnwanted === undefined || !(await areAllOwn(suspects, searched, context)))
        return [...lost, { kind: 'several-found', suspects }];
    const ended = suspects.map(run => endRun((0,model_run/* runSeen */.Z0)(run), isUnwanted, context));
    return [...lost, ...(await Promise.all(ended))];
}
/** Undefined where it cannot be found out. */
async function search(start, context) {
    if (!(0,start_snapshot/* isConclusive */.c8)(start.record))
        return undefined;
    const { isTaken } = context;
    const found = await (0,find_started_run/* findStartedRun */.ig)(start.record, context, {
        ...find_started_run/* SEARCH_AFTER_JOB */.Ub,
        ...(isTaken && { isTaken }),
    });
    return found.kind === 'unknown' ? undefined : { ...start, candidates: runsOf(found) };
}
function runsOf(found) {
    if (found.kind === 'several')
        return found.runs;
    return found.kind === 'one' ? [found.run] : [];
}
/** Whether the starts that have candidates want their runs cancelled; undefined where they do not agree. */
function wishOf(searched) {
    const wishes = new Set(searched.flatMap(({ candidates, cancel }) => (candidates.length > 0 ? [cancel] : [])));
    return wishes.size === 1 ? [...wishes][0] : undefined;
}
/**
 * Whether all that is new has come from these starts: if there are as many runs as starts, none of which began long after
 * them; of several, if each start can have made another one of them, and if nobody else was starting the project.
 */
async function areAllOwn(suspects, searched, context) {
    if (suspects.length !== searched.length || !suspects.every(run => isSoonAfter(run, searched)))
        return false;
    if (suspects.length === 1)
        return true;
    const fewestFirst = searched.map(({ candidates }) => candidates.length).toSorted((a, b) => a - b);
    // The nth has so many to choose from that those before it cannot take them all.
    if (!fewestFirst.every((count, before) => count > before))
        return false;
    return !(await isStartedByOthers(suspects, searched, context));
}
/** Whether a run may have been waiting for its kernel since one of the starts. */
function isSoonAfter({ startTime }, searched) {
    const askedAtMs = Math.max(...searched.map(({ record }) => record.askedAtMs ?? Number.POSITIVE_INFINITY));
    return !(Date.parse(startTime ?? '') > askedAtMs + MAX_KERNEL_WAIT_MS);
}
/** Whether somebody else had started the project shortly before, or had a run of it under way. True where it cannot be known. */
async function isStartedByOthers(suspects, searched, { hex, isTaken = () => false }) {
    const [first] = searched;
    if (first === undefined)
        return true;
    const list = await hex.getProjectRuns(first.record.projectId, {
        isUrgent: true,
        withinMs: LIST_MS,
        deadlineMs: client/* LISTING_MS */.Q$,
    });
    if (!list.ok)
        return true;
    const sinceMs = Math.min(...searched.map(({ record }) => record.askedAtMs ?? 0)) - RECENT_MS;
    const isRecent = (run) => (0,run_status/* endingOf */.z6)((0,model_run/* runSeen */.Z0)(run)) === undefined || !(Date.parse(run.endTime ?? run.startTime ?? '') < sinceMs);
    const isNew = new Set(suspects.map(({ runId }) => runId));
    return list.value.runs.some(run => (0,start_snapshot/* mayBeByApi */.gi)(run) && !isNew.has(run.runId) && !isTaken(run.runId) && isRecent(run));
}
/** Nothing ends it early, least of all the signal that ended the step. */
const cancelOptions = (clock) => ({
    deadlineAt: clock.now() + CLEAN_UP_MS,
    signal: new AbortController().signal,
});

// EXTERNAL MODULE: ./src/hex/connect.js + 3 modules
var connect = __webpack_require__(5689);
// EXTERNAL MODULE: ./src/inputs/connection.js + 2 modules
var inputs_connection = __webpack_require__(6778);
// EXTERNAL MODULE: ./src/lib/clock.js
var clock = __webpack_require__(9543);
// EXTERNAL MODULE: ./src/lib/stop-signals.js
var stop_signals = __webpack_require__(5485);
// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __webpack_require__(2818);
// EXTERNAL MODULE: ./src/lib/first-few.js
var first_few = __webpack_require__(4216);
// EXTERNAL MODULE: ./src/report/text/hex-error.js
var hex_error = __webpack_require__(5276);
// EXTERNAL MODULE: ./src/report/text/run-reference.js
var run_reference = __webpack_require__(6475);
;// CONCATENATED MODULE: ./src/report/commands/cleanup-report.js




const MAY_RUN = 'Hex run may still be running';
const MAX_COMMANDS = 20;
/** Tells what the clean-up after the job has done about runs that main left under way. */
function reportCleanUp(channel, cleaned, 
/** `names` are those of a pipeline's entries. */
{ names, summary }) {
    const { level, message } = wordsFor(cleaned);
    const run = 'run' in cleaned ? cleaned.run : undefined;
    const mark = names.length === 0 ? '' : `[${names.map(name => (0,github_escape/* logText */.kc)(name, 100)).join(', ')}] `;
    const line = [mark + message, run && (0,run_reference/* whereIs */.ie)(run)].filter(Boolean).join(' ');
    const commands = cleaned.kind === 'several-found' ? commandsFor(cleaned.suspects) : [];
    if (level === 'info')
        channel.info(line);
    else
        channel.warning({ title: MAY_RUN, message: line });
    for (const command of commands)
        channel.info(`with: ${command}`);
    if (!summary)
        return;
    const heading = run === undefined ? 'Hex run' : (0,github_escape/* link */.nf)(`Hex run ${run.runId}`, run.runUrl);
    const toPaste = commands.length === 0
        ? ''
        : `\`\`\`yaml\n${commands.map(command => `- with: ${command}`).join('\n')}\n\`\`\`\n\n`;
    channel.summarize(`### 🧹 ${heading}: clean-up after the job\n\n> ${(0,github_escape/* markdownSentence */.nv)(mark + message, 3000)}\n\n${toPaste}`);
}
/** What goes below `with:` in a step that cancels, for each of these runs. IDs are UUIDs, and need no quotes. */
function commandsFor(runs) {
    return runs
        .slice(0, MAX_COMMANDS)
        .map(({ projectId, runId }) => `{ command: cancel, project-id: ${projectId}, run-id: ${runId} }`);
}
/** Warns of what main left and nobody can read any more. */
function reportUnreadable(channel, unreadable) {
    const what = (0,first_few/* firstFew */.D)(unreadable, 5).map(part => (0,github_escape/* logText */.kc)(part, 100));
    channel.warning({
        title: MAY_RUN,
        message: `What the step left for the clean-up after the job could not be read: ${what.join(', ')}. If the step was cut short, look at the project's runs in Hex.`,
    });
}
/** Warns that Hex cannot be asked, and of the runs that nothing is done about. */
function reportNotAsked(channel, leftovers, problems) {
    const why = problems.map(({ input, message }) => `\`${input}\` ${(0,github_escape/* logText */.kc)(message)}`);
    const runs = leftovers.flatMap(left => (left.kind === 'run' ? [(0,run_reference/* whereIs */.ie)(left.run)] : []));
    channel.warning({
        title: MAY_RUN,
        message: [
            `${ENDED_BEFORE}, and Hex could not be asked to cancel it: look at it in Hex.`,
            ...why,
            ...(0,first_few/* firstFew */.D)(runs, 20),
        ].join('\n'),
    });
}
const ENDED_BEFORE = 'The step ended before its run did';
function wordsFor(cleaned) {
    switch (cleaned.kind) {
        case 'ended':
            return {
                level: 'info',
                message: cleaned.run.status === 'KILLED'
                    ? `${ENDED_BEFORE}; the run was cancelled.`
                    : `${ENDED_BEFORE}; the run has ended ${(0,github_escape/* logText */.kc)(cleaned.run.status, 50)}.`,
            };
        case 'accepted':
            return { level: 'info', message: `${ENDED_BEFORE}; Hex accepted the cancellation of the run.` };
        case 'left':
            return {
                level: 'info',
                message: `${ENDED_BEFORE}; the run was left alone, as \`cancel-on-abort\` asks for.`,
            };
        case 'failed':
            return {
                level: 'warning',
                message: `${ENDED_BEFORE}, and the run could not be cancelled: cancel it in Hex. ${(0,hex_error/* explain */.WE)(cleaned.error)}`,
            };
        case 'none-found':
            return {
                level: 'warning',
                message: "The step ended while it was starting a run. No new run is in the project's list; look there once more.",
            };
        case 'several-found':
            return {
                level: 'warning',
                message: `The step ended while it was starting a run, and it cannot be told which of the new runs in the project's list it started: ${(0,run_reference/* listed */.KE)(cleaned.suspects)}. None was touched: look at them in Hex. To cancel one, run a step with \`command: cancel\` and its \`project-id\` and \`run-id\`.`,
            };
        case 'not-found-out':
            return {
                level: 'warning',
                message: "The step ended while it was starting a run, and the project's list could not be had to find it: look at the project's runs in Hex.",
            };
    }
}

// EXTERNAL MODULE: ./src/report/run/run-log.js
var run_log = __webpack_require__(4552);
;// CONCATENATED MODULE: ./src/post.js







/**
 * Cancels what main could not, because it was killed or could not reach Hex. It never fails: the step has had its
 * conclusion. It is over within four minutes of the five that GitHub gives to all that is left of a job.
 *
 * @param saved undefined where main left no state at all
 */
async function post(channel, saved, env) {
    // A signal ends nothing early: the runner kills the process soon enough.
    for (const signal of stop_signals/* STOP_SIGNALS */.n)
        process.on(signal, () => { });
    const { leftovers, unreadable } = saved ?? { leftovers: [], unreadable: [] };
    if (unreadable.length > 0)
        reportUnreadable(channel, unreadable);
    if (leftovers.length === 0)
        return;
    const connection = (0,inputs_connection/* readConnection */.d)(channel.input);
    if (!connection.ok)
        return reportNotAsked(channel, leftovers, connection.problems);
    const hex = (0,connect/* openHex */.UI)(connection.value, env, (0,run_log/* hexLogger */.I)(channel));
    const { summary } = connection.value;
    await cleanUpAll(leftovers, { hex, clock: clock/* realClock */.d, random: Math.random, channel, summary });
}
/** Cleans up what can be cleaned up, all at once, and reports on each. */
async function cleanUpAll(leftovers, given) {
    const { channel, summary } = given;
    const own = new Set(leftovers.flatMap(left => (left.kind === 'run' ? [left.run.runId] : (left.ownRunIds ?? []))));
    const context = { ...given, isTaken: (runId) => own.has(runId) };
    const cleanGroup = async (group) => {
        const names = group.flatMap(({ name }) => name ?? []);
        for (const cleaned of await cleanUp(group, context))
            reportCleanUp(channel, cleaned, { names, summary });
    };
    await Promise.all(groupsIn(leftovers).map(cleanGroup));
}


/***/ })

};
;