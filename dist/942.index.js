"use strict";
exports.id = 942;
exports.ids = [942];
exports.modules = {

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

/***/ 4561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCancelTask: () => (/* binding */ readCancelTask),
/* harmony export */   readStatusTask: () => (/* binding */ readStatusTask)
/* harmony export */ });
/* harmony import */ var _fields_run_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4716);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4400);
/* harmony import */ var _run_spec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5108);
/* harmony import */ var _required_project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6785);





/** Reads what `command: status` is about. */
function readStatusTask(context) {
    const which = readWhich('status', context);
    if (!which.ok)
        return which;
    const { wait, timeoutMs, pollIntervalMs } = (0,_run_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .runDefaults */ .I7)(context.given);
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .accept */ .Ju)({
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
    const { wait, timeoutMs } = (0,_run_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .runDefaults */ .I7)(context.given);
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .accept */ .Ju)({ kind: 'cancel', ...which.value, wait, timeoutMs });
}
function readWhich(command, context) {
    const project = (0,_required_project_js__WEBPACK_IMPORTED_MODULE_4__/* .neededProject */ .B)(command, context);
    const run = (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readIfSet */ .U)(context.read, 'run-id', _fields_run_id_js__WEBPACK_IMPORTED_MODULE_0__/* .readRunId */ .$);
    return project.ok && run.ok
        ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .accept */ .Ju)({ projectId: project.value, ...(run.value !== undefined && { runId: run.value }) })
        : { ok: false, problems: [project, run].flatMap(_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problemsOf */ .GW) };
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


/***/ })

};
;