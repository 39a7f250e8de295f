"use strict";
exports.id = 323;
exports.ids = [323];
exports.modules = {

/***/ 8323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ HttpClient)
/* harmony export */ });
/**
 * Stands in for `@actions/http-client`, with all of undici: `@actions/github` asks for these while it loads, and needs
 * neither with a `fetch` given to it.
 */
class HttpClient {
    getAgent() { }
    getAgentDispatcher() { }
}


/***/ })

};
;