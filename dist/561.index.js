"use strict";
exports.id = 561;
exports.ids = [561];
exports.modules = {

/***/ 1561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportCharts: () => (/* binding */ reportCharts)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2818);
/* harmony import */ var _text_hex_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5276);



/**
 * Saves the charts that could be had as `<static-id>.png`, sets the output `charts`, and warns of the others.
 *
 * @param folder absolute, or below this process's folder in the runner's temporary directory
 */
function reportCharts(channel, charts, folder = 'charts') {
    const saved = charts.flatMap((chart) => {
        const path = chart.kind === 'image' ? save(channel, chart, folder) : '';
        if (path !== '')
            return [{ 'static-id': chart.staticId, path }];
        channel.warning({
            title: 'Chart not saved',
            message: `The chart ${chart.staticId} is not saved. ${reason(chart)}`,
        });
        return [];
    });
    if (saved.length > 0)
        channel.info(`Saved ${saved.length === 1 ? '1 chart' : `${saved.length} charts`}:`);
    for (const chart of saved)
        channel.info(`  ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .logText */ .kc)(chart.path)}`);
    channel.output('charts', JSON.stringify(saved));
}
const save = (channel, { staticId, png }, folder) => channel.file((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, `${staticId}.png`), png);
function reason(chart) {
    switch (chart.kind) {
        case 'image':
            return 'Its file could not be written: see the note in the log.';
        case 'missing':
            return (0,_text_hex_error_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(chart.error);
        case 'too-late':
            return 'There was no time left for it: Hex took too long with the others, or `timeout` was reached.';
    }
}


/***/ })

};
;