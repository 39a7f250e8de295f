"use strict";
exports.id = 92;
exports.ids = [92];
exports.modules = {

/***/ 8092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readListTask: () => (/* binding */ readListTask)
/* harmony export */ });
/* harmony import */ var _fields_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4197);
/* harmony import */ var _fields_run_filters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(638);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4400);
/* harmony import */ var _run_spec_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5108);
/* harmony import */ var _required_project_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6785);






/** How many runs `list-runs` gives where `limit` is not set. */
const DEFAULT_RUNS = 100;
/** Reads what a `list-` command is to list. */
function readListTask(command, context) {
    const listing = readListing(command, context);
    if (!listing.ok)
        return listing;
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .accept */ .Ju)({
        kind: 'list',
        listing: listing.value,
        timeoutMs: (0,_run_spec_js__WEBPACK_IMPORTED_MODULE_4__/* .runDefaults */ .I7)(context.given).timeoutMs,
    });
}
function readListing(command, context) {
    if (command === 'list-runs')
        return readRunListing(context);
    const limit = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfSet */ .U)(context.read, 'limit', _fields_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .readLimit */ .i);
    if (!limit.ok)
        return limit;
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .accept */ .Ju)({ of: SUBJECTS[command], ...(limit.value !== undefined && { limit: limit.value }) });
}
const SUBJECTS = {
    'list-projects': 'projects',
    'list-users': 'users',
    'list-groups': 'groups',
    'list-connections': 'connections',
};
function readRunListing(context) {
    const { read } = context;
    const project = (0,_required_project_js__WEBPACK_IMPORTED_MODULE_5__/* .neededProject */ .B)('list-runs', context);
    const status = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfSet */ .U)(read, 'status-filter', _fields_run_filters_js__WEBPACK_IMPORTED_MODULE_1__/* .readStatusFilter */ .z);
    const trigger = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfSet */ .U)(read, 'trigger-filter', _fields_run_filters_js__WEBPACK_IMPORTED_MODULE_1__/* .readTriggerFilter */ .t);
    const limit = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfSet */ .U)(read, 'limit', _fields_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .readLimit */ .i);
    if (!project.ok || !status.ok || !trigger.ok || !limit.ok) {
        return { ok: false, problems: [project, status, trigger, limit].flatMap(_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problemsOf */ .GW) };
    }
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .accept */ .Ju)({
        of: 'runs',
        projectId: project.value,
        limit: limit.value ?? DEFAULT_RUNS,
        ...(status.value !== undefined && { statusFilter: status.value }),
        ...(trigger.value !== undefined && { triggerFilter: trigger.value }),
    });
}


/***/ }),

/***/ 6785:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ neededProject)
/* harmony export */ });
/* harmony import */ var _command_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6238);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4400);


/**
 * The project of a command that is of no use without one. What is wrong with `project-id` has been told, and where
 * something else was given in its place, that too.
 */
function neededProject(command, { given: { 'project-id': project }, strays }) {
    if (project === undefined && strays.some(_command_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .namesTarget */ .IM))
        return _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .TOLD */ .Ev;
    if (project === undefined)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('project-id', `is empty, and ${WHY[command]}. ${WOULD_DO}`);
    return project.ok ? project : _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .TOLD */ .Ev;
}
const WHY = {
    status: "`command: status` needs it, even where `run-id` is given, because Hex's API asks for both",
    cancel: "`command: cancel` needs it, even where `run-id` is given, because Hex's API asks for both",
    'list-runs': '`command: list-runs` lists the runs of one project',
};
const WOULD_DO = "Give the project's UUID, or its URL as the browser shows it.";


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


/***/ })

};
;