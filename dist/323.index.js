"use strict";
exports.id = 323;
exports.ids = [323];
exports.modules = {

/***/ 8323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ HttpClient)
/* harmony export */ });
/* unused harmony export getExecOutput */
class HttpClient {
    getAgent() { }
    getAgentDispatcher() { }
}
const getExecOutput = (/* unused pure expression or super */ null && (undefined));


/***/ })

};
;