"use strict";
exports.id = 886;
exports.ids = [886];
exports.modules = {

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