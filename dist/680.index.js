"use strict";
exports.id = 680;
exports.ids = [680];
exports.modules = {

/***/ 680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchCharts: () => (/* binding */ fetchCharts)
/* harmony export */ });
/* harmony import */ var _hex_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4077);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3959);


/** Hex renders so many at once for this process. */
const LANES = 3;
/** Longer, charts are not worth waiting for: the rate limit resets in a minute, and Hex renders one in seconds. */
const MAX_MS = { forAny: 90_000, forEach: 10_000 };
/** Fetches the images of charts, a few at once. What cannot be had is told, in the order of `staticIds`. */
async function fetchCharts({ run, staticIds, deadlineAt }, context) {
    const { hex, clock, stop } = context;
    const longestMs = MAX_MS.forAny + staticIds.length * MAX_MS.forEach;
    const endsAt = Math.min(deadlineAt, clock.now() + longestMs);
    const patience = { ...(0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .retryPolicyOf */ .aB)(context, endsAt), overlong: 'give-up' };
    const fetchOne = async (staticId) => {
        if (clock.now() >= endsAt)
            return { staticId, kind: 'too-late' };
        const answer = await (0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retrying */ .R$)(withinMs => hex.getChartImage(run, staticId, { withinMs, signal: stop }), patience);
        return answer.ok
            ? { staticId, kind: 'image', png: answer.value }
            : { staticId, kind: 'missing', error: answer.error };
    };
    const charts = [];
    const line = staticIds.entries();
    const lane = async () => {
        for (const [index, staticId] of line)
            charts[index] = await fetchOne(staticId);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return charts;
}


/***/ })

};
;