export const id = 976;
export const ids = [976];
export const modules = {

/***/ 811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ neededProject)
/* harmony export */ });
/* harmony import */ var _command_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9779);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6887);


/**
 * The project of a command that is of no use without one. What is wrong with `project-id` has been told, and where
 * something else was given in its place, that too.
 */
function neededProject(command, { given: { 'project-id': project }, strays }) {
    if (project === undefined && strays.some(_command_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .namesTarget */ .I))
        return _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .TOLD */ .Ev;
    if (project === undefined)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('project-id', `is empty, and ${WHY[command]}. ${WOULD_DO}`);
    return project.ok ? project : _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .TOLD */ .Ev;
}
const WHY = {
    status: "`command: status` needs it, with `run-id` too, because Hex's API asks for both",
    cancel: "`command: cancel` needs it, with `run-id` too, because Hex's API asks for both",
    'list-runs': '`command: list-runs` lists the runs of one project',
};
const WOULD_DO = "Give the project's UUID, or its URL as the browser shows it.";


/***/ }),

/***/ 1976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readCancelTask: () => (/* binding */ readCancelTask),
  readStatusTask: () => (/* binding */ readStatusTask)
});

// EXTERNAL MODULE: ./src/inputs/needed-project.js
var needed_project = __webpack_require__(811);
// EXTERNAL MODULE: ./src/inputs/problem.js
var problem = __webpack_require__(6887);
// EXTERNAL MODULE: ./src/inputs/reader.js
var reader = __webpack_require__(5813);
// EXTERNAL MODULE: ./src/inputs/uuid.js
var uuid = __webpack_require__(6137);
;// CONCATENATED MODULE: ./src/inputs/run-id.js


/** Reads `run-id`, in any capitals, into lower case. */
function readRunId(given) {
    if ((0,uuid/* isUuid */.O)(given))
        return (0,problem/* accept */.Ju)(given.toLowerCase());
    return (0,problem/* refuse */.TR)('run-id', `${(0,problem/* quote */.hD)(given)} is not a run's ID, which is a UUID: take it from the output \`run-id\` of the step that started the run, or \`runId\` from what \`command: list-runs\` finds.`);
}

// EXTERNAL MODULE: ./src/inputs/run-plan.js
var run_plan = __webpack_require__(7321);
;// CONCATENATED MODULE: ./src/inputs/started-run.js





/** Reads what `command: status` is about. */
function readStatusTask(context) {
    const which = readWhich('status', context);
    if (!which.ok)
        return which;
    const { wait, timeoutMs, pollIntervalMs } = (0,run_plan/* runDefaults */.I7)(context.given);
    return (0,problem/* accept */.Ju)({
        kind: 'status',
        ...which.value,
        wait,
        timeoutMs,
        ...(pollIntervalMs !== undefined && { pollIntervalMs }),
    });
}
/** Reads what `command: cancel` is about. */
function readCancelTask(context) {
    const which = readWhich('cancel', context);
    if (!which.ok)
        return which;
    const { wait, timeoutMs } = (0,run_plan/* runDefaults */.I7)(context.given);
    return (0,problem/* accept */.Ju)({ kind: 'cancel', ...which.value, wait, timeoutMs });
}
function readWhich(command, context) {
    const project = (0,needed_project/* neededProject */.B)(command, context);
    const run = readRun(context.read);
    return project.ok && run.ok
        ? (0,problem/* accept */.Ju)({ projectId: project.value, ...run.value })
        : { ok: false, problems: [project, run].flatMap(problem/* problemsOf */.GW) };
}
function readRun(read) {
    if (!(0,reader/* isSet */.v)(read, 'run-id'))
        return (0,problem/* accept */.Ju)({});
    const runId = readRunId(read('run-id').trim());
    return runId.ok ? (0,problem/* accept */.Ju)({ runId: runId.value }) : runId;
}


/***/ })

};
