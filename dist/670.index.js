"use strict";
exports.id = 670;
exports.ids = [670];
exports.modules = {

/***/ 7670:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  saveCharts: () => (/* binding */ saveCharts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __webpack_require__(2818);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __webpack_require__(1494);
// EXTERNAL MODULE: ./src/report/markdown/table.js
var table = __webpack_require__(6836);
// EXTERNAL MODULE: ./src/report/text/explanation.js
var explanation = __webpack_require__(7877);
// EXTERNAL MODULE: ./src/report/text/hex-error.js
var hex_error = __webpack_require__(5276);
;// CONCATENATED MODULE: ./src/report/commands/chart-file-names.js

function chartFileNames(charts) {
    const wishes = charts.map(({ staticId, label, askedFor }) => {
        const name = askedFor === 'by-id' ? '' : safeName(label);
        return name === '' ? { name: staticId, rank: 0 } : { name, rank: 1 };
    });
    const taken = new Set();
    const names = wishes.map(({ name }) => name);
    const take = (index, name) => {
        if (taken.has(identity(name)))
            return false;
        taken.add(identity(name));
        names[index] = name;
        return true;
    };
    const inOrder = [...wishes.entries()].toSorted(([, one], [, other]) => one.rank - other.rank);
    const left = inOrder.filter(([index, { name }]) => !take(index, name));
    const counts = new Map();
    for (const [index, { name }] of left) {
        let count = counts.get(identity(name)) ?? 2;
        while (!take(index, `${name}-${count}`))
            count += 1;
        counts.set(identity(name), count + 1);
    }
    return names.map(name => `${name}.png`);
}
const MAX_CHARACTERS = 100;
const MAX_BYTES = 180;
function safeName(label) {
    const name = label
        .toWellFormed()
        .normalize('NFC')
        .replace(FORBIDDEN, '-')
        .replace(INVISIBLE, '')
        .replace(/\s+/g, ' ')
        .replace(AT_START, '');
    const cut = cutToSize(name).replace(AT_END, '');
    return RESERVED.test(cut) ? `_${cut}` : cut;
}
const FORBIDDEN = /[\\/:*?"<>|]/g;
const INVISIBLE = /(?!\s)[\p{Cc}\p{Bidi_Control}\u200b\ufeff]/gu;
const AT_START = /^[\s.-]+/;
const AT_END = /[\s.]+$/;
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i;
function cutToSize(name) {
    let max = MAX_CHARACTERS;
    let cut = (0,lib_text/* truncate */.xv)(name, max);
    while (Buffer.byteLength(cut) > MAX_BYTES) {
        max -= 1;
        cut = (0,lib_text/* truncate */.xv)(name, max);
    }
    return cut;
}
const identity = (name) => fold(name.replace(/\p{Default_Ignorable_Code_Point}/gu, '').normalize('NFKC')).normalize('NFKC');
const fold = (text) => text.toUpperCase().toLowerCase();

;// CONCATENATED MODULE: ./src/report/commands/charts-report.js







function reportNoCharts(runner) {
    runner.output('charts', '[]');
    return { table: '', sentence: '' };
}
function reportCharts(runner, { wanted, folder }, { charts, unknown, error }) {
    const warn = (explanation) => runner.warning({ title: TITLE, ...explanation });
    if (error !== undefined)
        warn((0,explanation/* about */.C)("The project's cells could not be listed", `. ${(0,hex_error/* explain */.WE)(error)} ${BY_ID_ONLY}`));
    for (const label of unknown)
        warn(unknownLabel(label));
    const files = chartFileNames(charts);
    const saved = charts.flatMap((chart, index) => {
        const { staticId, label } = chart;
        const path = chart.kind === 'image'
            ? runner.file((0,external_node_path_.join)(folder?.path ?? 'charts', files[index] ?? ''), chart.png)
            : '';
        if (path !== '')
            return [{ 'static-id': staticId, label, path }];
        if (isNoneOfRun(chart))
            runner.debug(`Left out, as no chart of this run: ${(0,github_escape/* logText */.kc)(nameOf(chart))}`);
        else
            warn((0,explanation/* about */.C)('A chart was not saved', `: ${(0,github_escape/* logText */.kc)(nameOf(chart))}. ${reason(chart)}`));
        return [];
    });
    if (wanted === 'all' && error === undefined && charts.every(isNoneOfRun))
        warn(nothingToSave(charts.length));
    if (saved.length > 0)
        runner.info(`Saved ${(0,lib_text/* plural */.LS)(saved.length, 'chart')}:`);
    for (const { label, path } of saved) {
        runner.info(`  ${label === '' ? '' : `${(0,github_escape/* logText */.kc)(label, MAX_SHOWN)}: `}${(0,github_escape/* logText */.kc)(path)}`);
    }
    runner.output('charts', JSON.stringify(saved));
    return chartsMarkdown(saved, folder);
}
const TITLE = 'Chart not saved';
const MAX_SHOWN = 200;
const MAX_PATH = 500;
const BY_ID_ONLY = 'Without the list, `charts` saves only what it names by static ID.';
const NO_CHART_STATUSES = [400, 404, 422];
const isNoneOfRun = (chart) => chart.askedFor === 'with-all' &&
    chart.kind === 'missing' &&
    chart.error.kind === 'refused' &&
    NO_CHART_STATUSES.includes(chart.error.status);
const nothingToSave = (cells) => (0,explanation/* about */.C)('The run has no chart', cells === 0
    ? ": none of the project's cells is a chart."
    : `: Hex has no image of any of the ${(0,lib_text/* plural */.LS)(cells, 'chart cell')} in the project's draft. A run has only charts that its published app shows.`);
const nameOf = ({ label, staticId }) => label === '' ? staticId : `${(0,lib_text/* quote */.hD)(label)} (${staticId})`;
function unknownLabel(unknown) {
    const label = (0,github_escape/* logText */.kc)((0,lib_text/* quote */.hD)(unknown.label));
    if (unknown.kind === 'no-chart') {
        const type = (0,github_escape/* logText */.kc)(unknown.cellType, 50);
        return (0,explanation/* about */.C)('No chart has the label', ` ${label}: the cell that has it is no chart, but of type ${type}.`);
    }
    const { similar } = unknown;
    const hint = similar === undefined ? CHECK_LABEL : `Did you mean ${(0,github_escape/* logText */.kc)((0,lib_text/* quote */.hD)(similar))}?`;
    return (0,explanation/* about */.C)('No chart has the label', ` ${label}. ${hint}`);
}
const CHECK_LABEL = 'Give a label as Hex shows it, one on each line, or the static ID of the cell.';
function reason(chart) {
    switch (chart.kind) {
        case 'image':
            return 'Its file could not be written: see the note in the log.';
        case 'missing':
            return (0,hex_error/* explain */.WE)(chart.error);
        case 'too-late':
            return 'There was no time left for it: Hex took too long with the others, or `timeout` was reached.';
    }
}
function chartsMarkdown(saved, folder) {
    if (saved.length === 0)
        return { table: '', sentence: '' };
    const inWorkspace = folder === undefined || folder.shown === '.' ? [] : [folder.shown];
    const rows = saved.map(chart => [
        chart.label === '' ? (0,github_escape/* code */.aY)(chart['static-id']) : (0,github_escape/* escapeMarkdown */.FV)(chart.label, MAX_SHOWN),
        (0,github_escape/* code */.aY)([...inWorkspace, (0,external_node_path_.basename)(chart.path)].join('/'), MAX_PATH),
    ]);
    const place = folder === undefined ? IN_TEMP : folder.shown === '.' ? 'the workspace' : (0,github_escape/* code */.aY)(folder.shown);
    const sentence = `${(0,lib_text/* plural */.LS)(saved.length, 'chart')} saved in ${place}.`;
    return {
        table: (0,table/* asMarkdown */.g5)([(0,table/* section */.uW)('Charts', `${sentence}\n\n${(0,table/* longTable */.V4)(['Chart', 'File'], rows)}`)]),
        sentence: (0,table/* asMarkdown */.g5)([sentence]),
    };
}
const IN_TEMP = "the runner's temporary directory, which is emptied after the job";

// EXTERNAL MODULE: ./src/report/run/event-log.js
var event_log = __webpack_require__(961);
// EXTERNAL MODULE: ./src/hex/retry.js
var retry = __webpack_require__(4077);
// EXTERNAL MODULE: ./src/lib/concurrently.js
var concurrently = __webpack_require__(2939);
// EXTERNAL MODULE: ./src/runs/context.js
var runs_context = __webpack_require__(3959);
;// CONCATENATED MODULE: ./src/runs/fetch-charts.js



const MAX_CONCURRENT = 3;
const MAX_TOTAL_MS = { forAny: 90_000, forEach: 10_000 };
async function fetchCharts({ run, charts, deadlineAt }, context) {
    const { hex, clock, stop } = context;
    const longestMs = MAX_TOTAL_MS.forAny + charts.length * MAX_TOTAL_MS.forEach;
    const endsAt = Math.min(deadlineAt, clock.now() + longestMs);
    const fetchOne = async ({ staticId }) => {
        if (clock.now() >= endsAt)
            return { kind: 'too-late' };
        const answer = await (0,retry/* retry */.L5)(timeout => hex.getChartImage(run, staticId, { timeout, signal: stop }), {
            ...(0,runs_context/* retryPolicyOf */.aB)(context, endsAt),
            ifWaitExceedsDeadline: 'fail',
        });
        return answer.ok ? { kind: 'image', png: answer.value } : { kind: 'missing', error: answer.error };
    };
    const fetched = [];
    await (0,concurrently/* forEachConcurrently */.D)(charts, MAX_CONCURRENT, async (chart, index) => {
        fetched[index] = { ...chart, ...(await fetchOne(chart)) };
    });
    return fetched;
}

// EXTERNAL MODULE: ./src/hex/schemas.js
var schemas = __webpack_require__(7695);
// EXTERNAL MODULE: ./src/lib/did-you-mean.js
var did_you_mean = __webpack_require__(9594);
// EXTERNAL MODULE: ./src/lib/result.js
var result = __webpack_require__(1156);
// EXTERNAL MODULE: ./src/runs/list-pages.js + 1 modules
var list_pages = __webpack_require__(3908);
;// CONCATENATED MODULE: ./src/runs/find-charts.js




const CHART_TYPES = new Set(['CHART', 'VEGA_CHART', 'EXPLORE', 'METRIC', 'PIVOT', 'MAP']);
const MAX_LISTING_MS = 90_000;
async function findCharts({ projectId, wanted, deadlineAt }, context) {
    const names = wanted === 'all' ? [] : wanted;
    if (wanted !== 'all' && names.every(({ kind }) => kind === 'id'))
        return chartsNamed(names, []);
    const endsAt = Math.min(deadlineAt, context.clock.now() + MAX_LISTING_MS);
    const cells = await listCells(projectId, endsAt, context);
    if (!cells.ok) {
        const ids = names.filter(({ kind }) => kind === 'id');
        return { ...chartsNamed(ids, []), error: cells.error };
    }
    return wanted === 'all' ? { charts: allCharts(cells.value), unknown: [] } : chartsNamed(names, cells.value);
}
async function listCells(projectId, deadlineAt, context) {
    const list = await (0,list_pages/* readPaged */.u)({
        operation: 'ListCells',
        send: (page, options) => context.hex.listCells(projectId, page, options),
    }, { deadlineAt }, context);
    if (!list.ok)
        return (0,result/* err */._q)(list.error.error);
    const cells = list.value.values.flatMap(entry => (0,schemas/* readCell */.$$)(entry) ?? []);
    return (0,result.ok)([...new Map(cells.map(cell => [cell.staticId, cell])).values()]);
}
const allCharts = (cells) => cells
    .filter(isChart)
    .map(({ staticId, label }) => ({ staticId, label: label ?? '', askedFor: 'with-all' }));
function chartsNamed(names, cells) {
    const byLabel = Map.groupBy(cells, ({ label }) => comparable(label ?? ''));
    const labelOf = new Map(cells.map(({ staticId, label }) => [staticId, label ?? '']));
    const charts = new Map();
    const unknown = [];
    for (const name of names) {
        if (name.kind === 'id') {
            const { staticId } = name;
            charts.set(staticId, { staticId, label: labelOf.get(staticId) ?? '', askedFor: 'by-id' });
            continue;
        }
        const called = byLabel.get(comparable(name.label)) ?? [];
        const found = called.filter(isChart);
        if (found.length === 0)
            unknown.push(whyUnknown(name.label, called, cells));
        for (const { staticId, label } of found) {
            if (!charts.has(staticId))
                charts.set(staticId, { staticId, label: label ?? '', askedFor: 'by-label' });
        }
    }
    return { charts: [...charts.values()], unknown };
}
const isChart = ({ cellType }) => CHART_TYPES.has(cellType);
const comparable = (label) => label.trim().normalize('NFC');
function whyUnknown(label, called, cells) {
    const [other] = called;
    if (other !== undefined)
        return { label, kind: 'no-chart', cellType: other.cellType };
    const labels = cells.filter(isChart).flatMap(cell => cell.label || []);
    const names = label.toLowerCase() === 'all' ? ['all'] : labels;
    return { label, kind: 'unknown', similar: (0,did_you_mean/* nearest */.p)(label, names) };
}

// EXTERNAL MODULE: ./src/runs/model/outcome.js
var model_outcome = __webpack_require__(8298);
;// CONCATENATED MODULE: ./src/commands/charts.js





async function saveCharts(options, { outcome, deadlineAt }, { runner, ...services }) {
    if (outcome.kind !== 'ended' || (0,model_outcome/* conclusionOf */.vu)(outcome) !== 'success')
        return reportNoCharts(runner);
    const { run } = outcome;
    const context = { ...services, emit: (event) => (0,event_log/* logEvent */.$s)(runner, event) };
    const { wanted } = options;
    const found = await findCharts({ projectId: run.projectId, wanted, deadlineAt }, context);
    const charts = await fetchCharts({ run, charts: found.charts, deadlineAt }, context);
    return reportCharts(runner, options, { ...found, charts });
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


/***/ })

};
;