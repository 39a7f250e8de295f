export const id = 323;
export const ids = [323];
export const modules = {

/***/ 8323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ HttpClient)
/* harmony export */ });
/* unused harmony exports BearerCredentialHandler, getExecOutput */
/**
 * Stands in for packages that `@actions/core` loads at every start and that this action never uses: the HTTP client,
 * with all of undici, for OIDC tokens, and the process starter for details of the platform.
 */
const leftOut = (what) => {
    throw new Error(`${what} is not part of this bundle`);
};
class HttpClient {
    getJson() {
        return leftOut('The client for OIDC tokens');
    }
    /** `@actions/github` asks for this and the next while it loads, and needs neither with a `fetch` given to it. */
    getAgent() { }
    getAgentDispatcher() { }
}
class BearerCredentialHandler {
}
const getExecOutput = () => leftOut('Starting other programs');


/***/ })

};
