"use strict";
exports.id = 799;
exports.ids = [799];
exports.modules = {

/***/ 799:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPaths: () => (/* binding */ readPaths)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1494);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4400);
/* harmony import */ var _yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2623);



/** Reads paths: one on each line, or a YAML or JSON list. None need be there. */
async function readPaths(input, text) {
    const lines = text
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');
    if (!LIST.test(text.trim()))
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(lines);
    const yaml = await (0,_yaml_read_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .gM)(input, text);
    if (!yaml.ok)
        return yaml;
    const given = Array.isArray(yaml.value) ? yaml.value : [yaml.value];
    if (given.length === 0)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(input, 'is an empty list: name a file, or leave the input out.');
    const odd = given.find(entry => !isPath(entry));
    if (odd !== undefined)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(JSON.stringify(odd))} is not a path: give one a line.`);
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(given.filter(isPath).map(path => path.trim()));
}
/** Nobody has a file whose name begins so. */
const LIST = /^(- |\[)/;
const isPath = (entry) => typeof entry === 'string' && entry.trim() !== '';


/***/ })

};
;