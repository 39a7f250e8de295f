"use strict";
exports.id = 885;
exports.ids = [885];
exports.modules = {

/***/ 2266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readWorkspaceText: () => (/* binding */ readWorkspaceText),
/* harmony export */   s: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1494);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4400);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6730);






const CHECKED_OUT = 'is it checked out in an earlier step?';
/** Reads a file whole, which must not lie outside the workspace, not even by a symbolic link. */
async function readWorkspaceFile(wanted) {
    const { input, path, workspace, mostBytes, ifMissing = CHECKED_OUT } = wanted;
    const elsewhere = (0,_workspace_js__WEBPACK_IMPORTED_MODULE_4__/* .namedElsewhere */ .e)(path, workspace);
    if (elsewhere !== undefined)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, elsewhere);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path)).catch(() => undefined);
    if (file === undefined) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(path)} is not there. Paths are relative to the workspace: ${ifMissing}`);
    }
    if (!(0,_workspace_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .U)(file, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace).catch(() => workspace))) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(path)} is outside the workspace: give a file that lies in it.`);
    }
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file);
    if (!found.isFile())
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(path)} is not a file.`);
    if (found.size > mostBytes) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(path)} has ${found.size} bytes: the most is ${mostBytes / 1_000_000} MB.`);
    }
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file).catch((error) => error);
    if (bytes instanceof Error)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(path)} cannot be read: ${bytes.message}.`);
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .accept */ .Ju)(bytes);
}
/** The YAML of 1 MB takes seconds to read; that of 10 MB can take more memory than there is. */
const MAX_TEXT_BYTES = 1_000_000;
/** The same, of a file that must hold UTF-8 text, of 1 MB at most. */
async function readWorkspaceText(wanted) {
    const bytes = await readWorkspaceFile({ ...wanted, mostBytes: MAX_TEXT_BYTES });
    if (!bytes.ok)
        return bytes;
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.value))
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .accept */ .Ju)(bytes.value.toString('utf8'));
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(wanted.input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(wanted.path)} is not UTF-8 text: save it as UTF-8.`);
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