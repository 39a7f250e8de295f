"use strict";
exports.id = 772;
exports.ids = [772,886];
exports.modules = {

/***/ 1391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   problemsWithAnyCommand: () => (/* binding */ problemsWithAnyCommand)
/* harmony export */ });
/* harmony import */ var _fields_chart_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5886);
/* harmony import */ var _fields_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4197);
/* harmony import */ var _fields_run_filters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(638);
/* harmony import */ var _fields_run_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4716);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87);
/* harmony import */ var _pipeline_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9088);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4400);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1079);








/** What is wrong with inputs in themselves, where nobody knows which of them the command would take. */
async function problemsWithAnyCommand(context) {
    const { read } = context;
    const inputs = [
        ...(await (0,_run_js__WEBPACK_IMPORTED_MODULE_7__/* .readTargets */ .R0)(context)),
        (0,_pipeline_options_js__WEBPACK_IMPORTED_MODULE_5__/* .readLimits */ .B)(read),
        ...(await (0,_fields_chart_ids_js__WEBPACK_IMPORTED_MODULE_0__.readChartsInputs)(context)),
        (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readIfSet */ .U)(read, 'run-id', _fields_run_id_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunId */ .$),
        (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readIfSet */ .U)(read, 'status-filter', _fields_run_filters_js__WEBPACK_IMPORTED_MODULE_2__/* .readStatusFilter */ .z),
        (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readIfSet */ .U)(read, 'trigger-filter', _fields_run_filters_js__WEBPACK_IMPORTED_MODULE_2__/* .readTriggerFilter */ .t),
        (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readIfSet */ .U)(read, 'limit', _fields_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .readLimit */ .i),
    ];
    return inputs.flatMap(_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .problemsOf */ .GW);
}


/***/ }),

/***/ 5886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCharts: () => (/* binding */ readCharts),
/* harmony export */   readChartsInputs: () => (/* binding */ readChartsInputs),
/* harmony export */   readChartsPath: () => (/* binding */ readChartsPath),
/* harmony export */   readChartsWish: () => (/* binding */ readChartsWish)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1494);
/* harmony import */ var _commands_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1079);
/* harmony import */ var _files_workspace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6730);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4400);
/* harmony import */ var _run_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8052);
/* harmony import */ var _yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2623);
/* harmony import */ var _uuid_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9262);










const EXAMPLE = '`4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a01`';
/** Reads which charts to save, and where. Undefined where none are wanted. */
async function readChartsWish(context) {
    const [staticIds, folder] = await readChartsInputs(context);
    const areWanted = !staticIds.ok || staticIds.value.length > 0;
    const problems = [...[staticIds, folder].flatMap(_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsOf */ .GW), ...(areWanted ? obstacles(context) : [])];
    if (!staticIds.ok || !folder.ok || problems.length > 0)
        return { ok: false, problems };
    if (!areWanted)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .accept */ .Ju)(undefined);
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .accept */ .Ju)({
        staticIds: staticIds.value,
        ...(folder.value !== undefined && { folder: folder.value }),
    });
}
/** Which charts, and the folder for them, whether or not they go together with what else is given. */
async function readChartsInputs({ read, workspace, }) {
    const path = read('charts-path').trim();
    return [
        (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .isSet */ .v)(read, 'charts') ? await readCharts(read('charts')) : (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .accept */ .Ju)([]),
        path === '' ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .accept */ .Ju)(undefined) : await readChartsPath(path, workspace),
    ];
}
/** Why there will be no charts to save: Hex has them of one run that has completed. */
function obstacles({ read, given }) {
    const many = (0,_commands_run_js__WEBPACK_IMPORTED_MODULE_2__/* .targetsIn */ .A6)(read).filter(name => name !== 'project-id');
    return [
        ...many.map(name => `goes with \`project-id\`, not with \`${name}\`: ${ONE_PROJECT}`),
        ...((0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .valueIn */ .xm)(given, 'wait') === false ? [UNFINISHED] : []),
        ...((0,_run_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .valueIn */ .xm)(given, 'dry-run') ? [NOT_RUN] : []),
    ].map(message => ({ input: 'charts', message }));
}
const ONE_PROJECT = 'charts are saved of one project. Leave it out, or run that project in a step of its own.';
const UNFINISHED = 'needs `wait: true`: Hex has charts only of a run that has completed. Wait for it, or leave `charts` out.';
const NOT_RUN = 'goes with a run, and `dry-run: true` starts none: leave one of the two out.';
/**
 * Reads `charts`: the static IDs of chart cells, as a YAML or JSON list or one on each line. Each is given once, in lower
 * case and in the order of the input.
 */
async function readCharts(text) {
    const input = 'charts';
    const yaml = await (0,_yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_7__/* .readYaml */ .gM)(input, text);
    if (!yaml.ok)
        return yaml;
    const given = entriesOf(yaml.value);
    if (given === undefined) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)(input, "is not a list: give the chart cells' static IDs, one on each line.");
    }
    const problems = given.flatMap((entry, index) => isStaticId(entry)
        ? []
        : [
            {
                input,
                message: `number ${index + 1}: ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .h)(wordsFor(entry))} is not a chart cell's static ID, which is a UUID like ${EXAMPLE}.${hintFor(entry)}`,
            },
        ]);
    if (problems.length > 0)
        return { ok: false, problems };
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .accept */ .Ju)([...new Set(given.filter(isStaticId).map(id => id.toLowerCase()))]);
}
const hintFor = (entry) => typeof entry === 'string' && /[,;]/.test(entry) ? ' If these are several, give one a line.' : '';
const isStaticId = (entry) => typeof entry === 'string' && (0,_uuid_js__WEBPACK_IMPORTED_MODULE_9__/* .isUuid */ .O)(entry);
const wordsFor = (entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry));
/** Lines without dashes are one text to YAML. */
function entriesOf(value) {
    if (Array.isArray(value))
        return value;
    return typeof value === 'string' ? value.split(/\s+/).filter(word => word !== '') : undefined;
}
/**
 * Reads `charts-path`: a folder that need not be there yet, relative to `workspace`, which it must not leave, not even by
 * a symbolic link. Gives its absolute path. Nothing is created.
 */
async function readChartsPath(given, workspace) {
    const input = 'charts-path';
    if (/\p{Cc}/u.test(given))
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .h)(given)} has a line break in it: give one folder.`);
    const elsewhere = (0,_files_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .namedElsewhere */ .e)(given, workspace);
    if (elsewhere !== undefined)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)(input, elsewhere);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, given);
    const there = await deepestThere(folder);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(there), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(there, folder));
    if (!(0,_files_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .U)(path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace).catch(() => workspace))) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .h)(given)} is outside the workspace: give a folder in it.`);
    }
    const isFolder = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(there)).isDirectory();
    return isFolder ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .accept */ .Ju)(path) : (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .h)(given)} is not a folder, or leads through a file.`);
}
/** The folder or file on the way to `path` that is the last to exist. */
async function deepestThere(path) {
    const isThere = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).then(() => true, () => false);
    return isThere || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path ? path : deepestThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
}


/***/ }),

/***/ 4197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readLimit)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1494);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4400);


/** Hex's rate limit lets some 2,600 entries through in a minute. */
const MAX = 100_000;
/** Reads `limit`, how many entries a list may have. */
function readLimit(given) {
    const input = 'limit';
    if (!/^\d+$/.test(given)) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(given)} is not a whole number: write it in digits, like \`100\`.`);
    }
    const limit = Number(given);
    if (limit < 1)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(given)} would list nothing: the least is 1.`);
    return limit > MAX ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(given)} is too many: the most is ${MAX}.`) : (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(limit);
}


/***/ }),

/***/ 638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readTriggerFilter),
/* harmony export */   z: () => (/* binding */ readStatusFilter)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1494);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4400);
/* harmony import */ var _choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8850);



/** `ProjectRunStatus` of Hex's API reference. */
const STATUSES = [
    'PENDING',
    'RUNNING',
    'COMPLETED',
    'ERRORED',
    'KILLED',
    'UNABLE_TO_ALLOCATE_KERNEL',
];
/** `RunTypeFilter` of Hex's API reference. */
const TRIGGERS = ['API', 'SCHEDULED', 'APP_REFRESH', 'ALL'];
/** Reads `status-filter`: only runs that stand there are listed. */
const readStatusFilter = (given) => readFilter('status-filter', given, STATUSES);
/** Reads `trigger-filter`: only runs that were set off so are listed. */
const readTriggerFilter = (given) => readFilter('trigger-filter', given, TRIGGERS);
/** Capitals make no difference. */
function readFilter(input, given, known) {
    const isKnown = (word) => known.some(one => one === word.toUpperCase());
    if (isKnown(given))
        return (0,_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .readChoice */ .K)(input, given.toUpperCase(), known);
    const words = given.split(/[\s,;|]+/).filter(word => word !== '');
    return words.length > 1 && words.every(isKnown)
        ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(given)} is more than one: Hex takes one only.`)
        : (0,_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .readChoice */ .K)(input, given, known);
}


/***/ }),

/***/ 4716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readRunId)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1494);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4400);
/* harmony import */ var _uuid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9262);



/** Reads `run-id`, in any capitals, into lower case. */
function readRunId(given) {
    if ((0,_uuid_js__WEBPACK_IMPORTED_MODULE_1__/* .isUuid */ .O)(given))
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(given.toLowerCase());
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('run-id', `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(given)} is not a run's ID, which is a UUID: take it from the output \`run-id\` of the step that started the run, or \`runId\` from what \`command: list-runs\` finds.`);
}


/***/ }),

/***/ 6730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin),
/* harmony export */   e: () => (/* binding */ namedElsewhere)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1494);


/** Whether `path` is `folder` or lies in it. Both must be absolute, and without symbolic links for this to hold. */
function isWithin(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(way);
}
/**
 * Says of a path that leads to the workspace by a name that it has elsewhere what it should be; undefined of any other. In
 * a container job `${{ github.workspace }}` gives the host's folder (actions/runner#2058), such as `/work/shop/shop`, which
 * is `/__w/shop/shop` there; in an action with a container of its own it is `/github/workspace`.
 */
function namedElsewhere(path, workspace) {
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) || isWithin(path, workspace))
        return undefined;
    const [folder, repository] = workspace.split('/').slice(-2);
    const names = ['/github/workspace/', ...(folder === repository ? [`/${folder}/${repository}/`] : [])];
    const name = names.find(name => path.includes(name));
    if (name === undefined)
        return undefined;
    const within = path.slice(path.indexOf(name) + name.length);
    return `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(path)} names the workspace as it is called elsewhere (in a container job, \`\${{ github.workspace }}\` does so); here it is ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(workspace)}. Give the path within it: ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(within)}.`;
}


/***/ })

};
;