import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 8229:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 7997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ realClock)
/* harmony export */ });
const realClock = {
    now: () => performance.now(),
    wallNow: () => Date.now(),
    sleep: (delayMs, signal) => new Promise(resolve => {
        if (signal?.aborted)
            return resolve();
        const finish = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', finish);
            resolve();
        };
        const timer = setTimeout(finish, delayMs);
        signal?.addEventListener('abort', finish, { once: true });
    }),
};


/***/ }),

/***/ 8719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ openHex)
});

// UNUSED EXPORTS: userAgent

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"run-hex-project","rE":"0.1.0"}');
// EXTERNAL MODULE: ./src/clock.js
var clock = __nccwpck_require__(7328);
// EXTERNAL MODULE: ./src/hex/api.js + 4 modules
var api = __nccwpck_require__(2858);
;// CONCATENATED MODULE: ../../../work/main/node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./src/hex/http.js
var http = __nccwpck_require__(5390);
;// CONCATENATED MODULE: ./src/hex/proxy.js


/**
 * A `fetch` for `origin`: through the proxy that `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` mean for it, read as the
 * runner reads them, or Node's own where they mean none. Node's own `fetch` takes no notice of these variables, and
 * undici, which does the tunnelling, is loaded only where it is needed.
 */
function fetchFor(origin) {
    const proxy = proxyFor(new URL(origin));
    if (proxy === 'none')
        return globalThis.fetch;
    if (proxy === 'unreadable') {
        return async () => {
            throw Object.assign(new Error('the proxy variable is not a URL'), { code: http/* BAD_PROXY */.f });
        };
    }
    const tunnel = __nccwpck_require__.e(/* import() */ 714).then(__nccwpck_require__.t.bind(__nccwpck_require__, 9714, 19)).then(undici => ({
        fetch: undici.fetch,
        dispatcher: new undici.ProxyAgent(proxy.href),
    }));
    return async (url, init) => {
        const { fetch, dispatcher } = await tunnel;
        return fetch(url, { ...init, dispatcher });
    };
}
function proxyFor(url) {
    if (checkBypass(url))
        return 'none';
    const scheme = url.protocol === 'https:' ? 'https' : 'http';
    const isSet = Boolean(process.env[`${scheme}_proxy`] || process.env[`${scheme.toUpperCase()}_PROXY`]);
    try {
        return getProxyUrl(url) ?? (isSet ? 'unreadable' : 'none');
    }
    catch {
        return 'unreadable';
    }
}

;// CONCATENATED MODULE: ./src/hex-access.js




/** Names the action, its version and the repository that runs it, so that Hex can tell who asks. */
function userAgent(env) {
    const repository = (env.GITHUB_REPOSITORY ?? '').replace(/[^\w./-]/g, '');
    return `${package_namespaceObject.UU}/${package_namespaceObject.rE}${repository === '' ? '' : ` (${repository})`}`;
}
/** The API as both main and post use it. */
const openHex = ({ token, hexUrl: origin }, env, onHold) => (0,api/* createHexApi */.EE)({
    onHold,
    fetch: fetchFor(origin),
    clock: clock/* realClock */.d,
    origin,
    token,
    userAgent: userAgent(env),
});


/***/ }),

/***/ 2858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  PC: () => (/* binding */ LISTED_RUNS),
  EE: () => (/* binding */ createHexApi)
});

// UNUSED EXPORTS: LISTING_MS, PAGE_SIZE

;// CONCATENATED MODULE: ./src/hex/budget.js
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Hex's limits, from its API overview. They hold for one user, so other processes draw on them too. */
const QUOTAS = {
    total: [{ requests: 60, windowMs: MINUTE_MS }],
    start: [
        { requests: 20, windowMs: MINUTE_MS },
        { requests: 60, windowMs: HOUR_MS },
    ],
    api: [
        { requests: 30, windowMs: MINUTE_MS },
        { requests: 1_800, windowMs: HOUR_MS },
    ],
    chart: [{ requests: 20, windowMs: MINUTE_MS }],
};
/** What of each quota only urgent requests may use, so that Hex takes a cancellation however much was looked before. */
const RESERVE = 4;
/** What the rate limits leave for looking at runs, urgent requests aside. */
const LOOKS_A_MINUTE = 30 - RESERVE;
/** What cancelling draws on. */
const RESERVED = ['total', 'api'];
/** The operations that have a limit of their own instead of that of the API. */
const OWN_GROUPS = { RunProject: 'start', GetChartImageFromRun: 'chart' };
/** So far into a window, so few requests mean that nobody else draws on the limit any more. */
const LONELY = { intoMs: 2_500, requests: 1 };
/** After a refusal, cancellations are so far apart. */
const CANCEL_AGAIN_MS = 2_000;
/** How long the last of so many starts has to wait at the least, by Hex's limits. */
function leastMsForStarts(count) {
    const last = Math.max(0, count - 1);
    return Math.max(...QUOTAS.start.map(({ requests, windowMs }) => Math.floor(last / requests) * windowMs));
}
function createBudget() {
    const sent = { total: [], start: [], api: [], chart: [] };
    const closedUntil = { total: 0, start: 0, api: 0, chart: 0 };
    /** Others use up the limit: one look in a window, when it begins, is then as much as is safe. */
    let isCrowded = false;
    let windowEndsAt = 0;
    /** Before it no cancellation, because Hex has refused one. */
    let cancelAgainAt = Number.NEGATIVE_INFINITY;
    return {
        delayMs({ operation, isUrgent }, now) {
            if (isUrgent && operation === 'CancelRun')
                return Math.max(0, cancelAgainAt - now);
            const reserve = isUrgent ? 0 : RESERVE;
            const openAt = groupsOf(operation).map(group => Math.max(
            // What the headers say of others' requests does not hold back the urgent ones: Hex may decide.
            isUrgent ? 0 : closedUntil[group], ...QUOTAS[group].map(quota => roomAt(sent[group], quota, RESERVED.includes(group) ? reserve : 0))));
            return Math.max(0, Math.max(...openAt) - now);
        },
        startInMs(ahead, now) {
            const openAt = groupsOf('RunProject').map(group => Math.max(closedUntil[group], ...QUOTAS[group].map(quota => roomAt(sent[group], quota, ahead + (group === 'start' ? 0 : RESERVE)))));
            return Math.max(0, Math.max(...openAt) - now);
        },
        spend(operation, now) {
            if (operation === 'CancelRun' && cancelAgainAt !== Number.NEGATIVE_INFINITY)
                cancelAgainAt = now + CANCEL_AGAIN_MS;
            for (const group of groupsOf(operation)) {
                sent[group] = [...sent[group].filter(at => at > now - HOUR_MS), now];
            }
        },
        learn(operation, { remaining, resetMs }, now) {
            const [group] = groupsOf(operation);
            if (operation === 'CancelRun' && remaining > 0)
                cancelAgainAt = Number.NEGATIVE_INFINITY;
            if (group === 'api') {
                windowEndsAt = now + Math.min(MINUTE_MS, resetMs);
                const isLonely = remaining >= 30 - LONELY.requests && resetMs <= MINUTE_MS - LONELY.intoMs;
                if (isLonely)
                    isCrowded = false;
            }
            if (remaining >= (group === 'api' ? RESERVE : 1))
                return;
            // No documented window is longer than an hour, whatever a header says.
            closedUntil[group] = Math.max(closedUntil[group], now + Math.min(resetMs, HOUR_MS));
        },
        refused(operation, resetMs = 0, now) {
            const [group] = groupsOf(operation);
            if (group === 'api')
                isCrowded = true;
            if (operation === 'CancelRun')
                // Not as long as Hex asks for: whoever cancels has little time, and tries at the risk of another refusal.
                cancelAgainAt = now + CANCEL_AGAIN_MS;
            closedUntil[group] = Math.max(closedUntil[group], now + Math.min(resetMs, HOUR_MS));
        },
        looks(now) {
            const recent = sent.api.filter(at => at > now - MINUTE_MS);
            const opensAt = isCrowded ? Math.max(windowEndsAt, closedUntil.api) : closedUntil.api;
            return {
                looks: LOOKS_A_MINUTE - recent.length,
                refillInMs: (recent[0] ?? now - MINUTE_MS) + MINUTE_MS - now,
                quietMs: now - (sent.api.at(-1) ?? Number.NEGATIVE_INFINITY),
                opensInMs: Math.max(0, opensAt - now),
            };
        },
    };
}
const groupsOf = (operation) => [OWN_GROUPS[operation] ?? 'api', 'total'];
/** When one request more fits the quota, less what is reserved of it, given those that were sent, oldest first. */
function roomAt(sent, { requests, windowMs }, reserve) {
    const nth = sent.at(-(requests - reserve));
    return nth === undefined ? 0 : nth + windowMs;
}

// EXTERNAL MODULE: ./src/hex/http.js
var http = __nccwpck_require__(5390);
;// CONCATENATED MODULE: ./src/hex/rate-limit.js
/** A reset above this is a time since the epoch in seconds, one below it seconds from now. */
const LEAST_EPOCH_SECONDS = 1_000_000_000;
const NAMES = ['ratelimit', 'x-ratelimit', 'x-rate-limit'];
/** Hex's time as the answer tells it, in milliseconds since the epoch. */
function hexTimeMs(headers) {
    const timeMs = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(timeMs) ? undefined : timeMs;
}
/**
 * How long a refusal asks to wait, in milliseconds: by `Retry-After` (seconds or an HTTP date), else, if it is a 429,
 * until the rate limit resets. Times are held against the answer's own `Date`, because clocks differ.
 *
 * @param wallNowMs this machine's time since the epoch, for answers without a `Date`
 */
function askedWaitMs(status, headers, wallNowMs) {
    const nowMs = hexTimeMs(headers) ?? wallNowMs;
    const untilResetMs = status === 429 ? limitResetMs(headers, nowMs) : undefined;
    const delayMs = retryAfterMs(headers.get('retry-after'), nowMs) ?? untilResetMs;
    return delayMs === undefined ? undefined : Math.max(0, delayMs);
}
/** What remains of a limit and when it resets, from whichever rate-limit headers are there; undefined without both. */
function rateLimitOf(headers, wallNowMs) {
    const remaining = numberIn(headers, 'remaining');
    const resetMs = limitResetMs(headers, hexTimeMs(headers) ?? wallNowMs);
    return remaining === undefined || resetMs === undefined
        ? undefined
        : { remaining, resetMs: Math.max(0, resetMs) };
}
function retryAfterMs(value, nowMs) {
    if (value === null)
        return undefined;
    if (isNumber(value))
        return Number(value) * 1000;
    // `Date.parse` makes dates of almost anything; an HTTP date is in GMT.
    const timeMs = /\bGMT\s*$/.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(timeMs) ? undefined : timeMs - nowMs;
}
function limitResetMs(headers, nowMs) {
    const seconds = numberIn(headers, 'reset');
    if (seconds === undefined)
        return undefined;
    return seconds > LEAST_EPOCH_SECONDS ? seconds * 1000 - nowMs : seconds * 1000;
}
function numberIn(headers, what) {
    const values = NAMES.map(name => headers.get(`${name}-${what}`));
    const value = values.find(found => found !== null && isNumber(found));
    return value === undefined || value === null ? undefined : Number(value);
}
const isNumber = (value) => /^\s*\d+(\.\d+)?\s*$/.test(value);

// EXTERNAL MODULE: ./valibot.js
var valibot = __nccwpck_require__(4420);
;// CONCATENATED MODULE: ./src/hex/schemas.js

// What a run hangs on is held strictly to Hex's OpenAPI document: which run it is, and its status. What is only shown
// counts as absent where it does not fit, and unknown keys and statuses pass.
const id = valibot/* pipe */.Fs(valibot/* string */.Yj(), valibot/* uuid */.uR('is not a UUID'), valibot/* toLowerCase */.PX());
/** Longer than anything takes in milliseconds, and short of what dates can hold. */
const MOST_NUMBER = 1e12;
const shown = (schema) => valibot/* fallback */.Np(valibot/* nullish */.cl(schema), undefined);
const schemas_text = shown(valibot/* string */.Yj());
const time = shown(valibot/* pipe */.Fs(valibot/* string */.Yj(), valibot/* isoTimestamp */.yh()));
const number = shown(valibot/* pipe */.Fs(valibot/* number */.ai(), valibot/* minValue */.Ww(0), valibot/* maxValue */.cG(MOST_NUMBER)));
/** `ProjectRunResponsePayload`. */
const startedRun = valibot/* object */.Ik({
    projectId: id,
    runId: id,
    runUrl: schemas_text,
    runStatusUrl: schemas_text,
    projectVersion: number,
    traceId: schemas_text,
});
/** The same for the project that was to be run. */
const startedRunOf = (projectId) => valibot/* object */.Ik({
    ...startedRun.entries,
    projectId: valibot/* pipe */.Fs(id, valibot/* value */.Uq(projectId.toLowerCase(), 'is that of another project')),
});
/** `StateEvent`. Nothing hangs on these, so whatever cannot be read is as good as not sent. */
const stateEvent = valibot/* object */.Ik({ type: valibot/* string */.Yj(), value: valibot/* string */.Yj(), timestamp: valibot/* string */.Yj() });
/** `ProjectStatusResponsePayload`. */
const runStatus = valibot/* object */.Ik({
    projectId: id,
    runId: id,
    runUrl: schemas_text,
    projectVersion: number,
    status: valibot/* pipe */.Fs(valibot/* string */.Yj(), valibot/* nonEmpty */.hq('is empty')),
    runTrigger: schemas_text,
    startTime: time,
    endTime: time,
    elapsedTime: number,
    stateEvents: shown(valibot/* array */.YO(stateEvent)),
});
/** The same for the one run that was asked about. */
const runStatusOf = (runId) => valibot/* object */.Ik({ ...runStatus.entries, runId: valibot/* pipe */.Fs(id, valibot/* value */.Uq(runId, 'is that of another run')) });
/** A run in a list, as far as it can be read. */
function runIn(listed) {
    const result = v.safeParse(runStatus, listed);
    return result.success ? result.output : undefined;
}
/** `ProjectRunsResponsePayload`. */
const projectRuns = valibot/* object */.Ik({ runs: valibot/* array */.YO(runStatus) });
/** The answer of GetProject. */
const project = valibot/* object */.Ik({ title: valibot/* string */.Yj() });
/** Handed on as it is: valibot's own loose objects drop keys such as `constructor`. */
const listed = valibot/* custom */.Ie(value => typeof value === 'object' && value !== null && !Array.isArray(value));
/** The answers of those that list with cursors. */
const listPage = valibot/* pipe */.Fs(valibot/* object */.Ik({ values: valibot/* array */.YO(listed), pagination: valibot/* object */.Ik({ after: valibot/* nullish */.cl(valibot/* string */.Yj()) }) }), valibot/* transform */.pd(({ values, pagination }) => ({ values, after: pagination.after || undefined })));
/** `ProjectRunsResponsePayload` as a piece of a list that began at `offset` and could hold `limit` runs. */
const runsPage = ({ offset, limit }) => valibot/* pipe */.Fs(valibot/* object */.Ik({ runs: valibot/* array */.YO(listed), nextPage: valibot/* nullish */.cl(valibot/* string */.Yj(), undefined) }), valibot/* transform */.pd(({ runs, nextPage }) => {
    const goesOn = nextPage === undefined ? runs.length >= limit : nextPage !== null;
    return { values: runs, after: goesOn && runs.length > 0 ? String(offset + runs.length) : undefined };
}));
/** A greater number counts milliseconds since the epoch, a smaller one seconds: the year is 5138, or 1973. */
const MOST_SECONDS = 1e11;
/** What dates can hold. */
const LATEST_MS = 8.64e15;
/** The answer of Me, of which `token.exp` may be given in seconds or in milliseconds. */
const me = valibot/* pipe */.Fs(valibot/* object */.Ik({
    org: shown(valibot/* object */.Ik({ id })),
    token: shown(valibot/* object */.Ik({ exp: shown(valibot/* pipe */.Fs(valibot/* number */.ai(), valibot/* minValue */.Ww(1), valibot/* maxValue */.cG(LATEST_MS))) })),
}), valibot/* transform */.pd(({ org, token }) => ({
    tokenExpiresAtMs: token?.exp == null ? undefined : token.exp * (token.exp > MOST_SECONDS ? 1 : 1000),
    orgId: org?.id,
})));
const PNG_SIGNATURE = '89504e470d0a1a0a';
const isPng = (bytes) => Buffer.from(bytes.subarray(0, PNG_SIGNATURE.length / 2)).toString('hex') === PNG_SIGNATURE;
/** The answer of GetChartImageFromRun for the cell that was asked about, as the PNG file's bytes. */
const chartImageOf = (staticId) => valibot/* pipe */.Fs(valibot/* object */.Ik({
    staticId: valibot/* pipe */.Fs(valibot/* string */.Yj(), valibot/* toLowerCase */.PX(), valibot/* value */.Uq(staticId.toLowerCase(), 'is that of another cell')),
    mimeType: valibot/* pipe */.Fs(valibot/* string */.Yj(), valibot/* toLowerCase */.PX(), valibot/* value */.Uq('image/png', 'is not image/png')),
    imageBase64: valibot/* pipe */.Fs(valibot/* string */.Yj(), valibot/* check */.z6(text => !/[^\w+/=\s]|_/.test(text), 'is not base64'), valibot/* transform */.pd((text) => Buffer.from(text, 'base64')), valibot/* check */.z6(isPng, 'is not a PNG')),
}), valibot/* transform */.pd(({ imageBase64 }) => imageBase64));
/** The error shapes of Hex's API in one: the envelope of the run endpoints, that of the newer ones, and `InvalidParamPayload`. */
const errorBody = valibot/* object */.Ik({
    reason: schemas_text,
    details: schemas_text,
    message: schemas_text,
    issues: shown(valibot/* array */.YO(valibot/* object */.Ik({ message: valibot/* string */.Yj() }))),
    invalid: shown(valibot/* array */.YO(valibot/* object */.Ik({ paramName: valibot/* string */.Yj(), paramValue: valibot/* string */.Yj(), dataType: valibot/* string */.Yj() }))),
    notFound: shown(valibot/* array */.YO(valibot/* string */.Yj())),
});

;// CONCATENATED MODULE: ./src/hex/read-answer.js



/** Reads what was answered: a value of the schema, or why there is none. */
function readAnswer({ operation, schema }, answer, { redact, wallNowMs, tokenExpiresAtMs }) {
    const { status, headers, text } = answer;
    const json = parse(text, redact);
    const traceId = traceIdOf(json);
    const fail = (fault) => ({
        ok: false,
        fault: { operation, ...(traceId !== undefined && { traceId }), ...fault },
    });
    const succeed = (value) => ({ ok: true, operation, value });
    if (status >= 300 && status < 400) {
        return fail({ kind: 'redirected', status, location: redact(headers.get('location') ?? '') });
    }
    if (status < 200 || status >= 400) {
        const resetMs = askedWaitMs(status, headers, wallNowMs);
        const hasExpired = status === 401 && (tokenExpiresAtMs ?? Infinity) <= (hexTimeMs(headers) ?? wallNowMs);
        return fail({
            ...refusal(status, json),
            ...(resetMs !== undefined && { resetMs }),
            ...(hasExpired && tokenExpiresAtMs !== undefined && { tokenExpiredAtMs: tokenExpiresAtMs }),
        });
    }
    if (schema === undefined) {
        return status === 204
            ? succeed(undefined)
            : fail({ kind: 'unreadable', status, detail: 'it should be 204' });
    }
    if (json === undefined)
        return fail({ kind: 'unreadable', status, detail: noJson(text) });
    const result = valibot/* safeParse */.xL(schema, json);
    return result.success
        ? succeed(result.output)
        : fail({ kind: 'unreadable', status, detail: misfit(result.issues[0]) });
}
function refusal(status, json) {
    const result = valibot/* safeParse */.xL(errorBody, json);
    if (!result.success)
        return { kind: 'refused', status, fromHex: false, invalidParams: [], unknownParams: [] };
    const { reason, details, message, issues, invalid, notFound } = result.output;
    const words = [reason ?? message, details, ...(issues ?? []).map(issue => issue.message)].filter(Boolean);
    return {
        kind: 'refused',
        status,
        ...(words.length > 0 && { reason: words.join('. ') }),
        // The run endpoints' own shape; a gateway's JSON has other keys.
        fromHex: typeof reason === 'string',
        invalidParams: (invalid ?? []).map(({ paramName, paramValue, dataType }) => ({
            name: paramName,
            value: paramValue,
            dataType,
        })),
        unknownParams: notFound ?? [],
    };
}
function traceIdOf(json) {
    const traceId = typeof json === 'object' && json !== null && 'traceId' in json ? json.traceId : undefined;
    return typeof traceId === 'string' && traceId !== '' ? traceId : undefined;
}
/** Undefined where `text` is no JSON. The token is taken out after parsing, which undoes JSON's own escapes. */
function parse(text, redact) {
    try {
        return JSON.parse(text, (_, value) => (typeof value === 'string' ? redact(value) : value));
    }
    catch {
        return undefined;
    }
}
function noJson(text) {
    if (text.trim() === '')
        return 'its body is empty';
    return /^\s*</.test(text) ? 'its body is a web page, not JSON' : 'its body is no complete JSON';
}
function misfit(issue) {
    const field = (issue.path ?? []).map(item => String(item.key)).join('.');
    if (field === '')
        return 'its body is no JSON object';
    if (issue.received === 'undefined')
        return `the field \`${field}\` is missing`;
    return `the field \`${field}\` ${issue.message.startsWith('is ') ? issue.message : `is ${issue.received}`}`;
}

;// CONCATENATED MODULE: ./src/hex/api.js





/** What GetProjectRuns asks for: history enough, and on one page. */
const LISTED_RUNS = 50;
/** How long each operation may take, from connecting to the answer's last byte. */
const DEADLINE_MS = {
    RunProject: 30_000,
    GetRunStatus: 10_000,
    GetProjectRuns: 2_000,
    CancelRun: 4_000,
    GetChartImageFromRun: 30_000,
    GetProject: 2_000,
    Me: 2_000,
    ListProjects: 10_000,
    ListUsers: 10_000,
    ListGroups: 10_000,
    ListDataConnections: 10_000,
};
/** What GetProjectRuns gets where its answer is what the step is for. */
const LISTING_MS = 10_000;
/** Where the lists lie, below `/api/v1/`. */
const LIST_PATHS = {
    ListProjects: 'projects',
    ListUsers: 'users',
    ListGroups: 'groups',
    ListDataConnections: 'data-connections',
};
/** The most entries that Hex gives at once. */
const PAGE_SIZE = {
    ListProjects: 100,
    ListUsers: 500,
    ListGroups: 500,
    ListDataConnections: 100,
    GetProjectRuns: 100,
};
function createHexApi({ fetch, clock, origin, token, userAgent, onHold }) {
    const budget = createBudget();
    /** Hex's calendar less `clock`, by the newest answer that told it. */
    let hexAheadMs;
    let tokenExpiresAtMs;
    /** Waits until the rate limits leave room, and takes it; gives a fault where they leave none in time. */
    const admit = async ({ operation, limits = {}, }) => {
        const { signal, withinMs = Number.POSITIVE_INFINITY, holdMs = withinMs, isUrgent = false } = limits;
        const deadlineAt = clock.now() + Math.min(withinMs, holdMs);
        for (;;) {
            if (signal?.aborted)
                return { operation, kind: 'aborted', sent: false };
            const delayMs = budget.delayMs({ operation, isUrgent }, clock.now());
            if (delayMs === 0) {
                // At once, or two that wake together would both take the same room.
                budget.spend(operation, clock.now());
                return undefined;
            }
            if (clock.now() + delayMs > deadlineAt || delayMs >= withinMs)
                return { operation, kind: 'held', resetMs: delayMs };
            onHold?.(operation, delayMs);
            await clock.sleep(delayMs, signal);
        }
    };
    const send = async (call) => {
        const { operation, method, path, body, limits } = call;
        const askedAt = clock.now();
        const fault = await admit(call);
        if (fault !== undefined)
            return { ok: false, fault };
        const withinMs = (limits?.withinMs ?? Number.POSITIVE_INFINITY) - (clock.now() - askedAt);
        const exchanged = await (0,http/* exchange */.c)(fetch, clock, {
            method,
            url: `${origin}/api/v1/${path}`,
            headers: {
                authorization: `Bearer ${token}`,
                accept: 'application/json',
                'user-agent': userAgent,
                ...(body !== undefined && { 'content-type': 'application/json' }),
                ...(operation === 'GetRunStatus' && { 'enable-expanded-stats': 'true' }),
            },
            ...(body !== undefined && { body: JSON.stringify(body) }),
            deadlineMs: Math.min(limits?.deadlineMs ?? call.deadlineMs ?? DEADLINE_MS[operation], withinMs),
            signal: limits?.signal,
        });
        if (exchanged.kind !== 'answer')
            return { ok: false, fault: { operation, ...exchanged } };
        const limit = rateLimitOf(exchanged.headers, clock.wallNow());
        if (limit !== undefined)
            budget.learn(operation, limit, clock.now());
        if (exchanged.status === 429) {
            budget.refused(operation, askedWaitMs(429, exchanged.headers, clock.wallNow()), clock.now());
        }
        const answer = readAnswer(call, exchanged, {
            redact: text => text.replaceAll(token, '***'),
            wallNowMs: clock.wallNow(),
            tokenExpiresAtMs,
        });
        const timeMs = hexTimeMs(exchanged.headers);
        // Not by the clock of a proxy that answers in Hex's place.
        const isOfHex = answer.ok || (answer.fault.kind === 'refused' && answer.fault.fromHex);
        if (isOfHex && timeMs !== undefined)
            hexAheadMs = timeMs - clock.now();
        return answer;
    };
    return {
        timeMs: () => (hexAheadMs === undefined ? undefined : clock.now() + hexAheadMs),
        looks: () => budget.looks(clock.now()),
        startInMs: ahead => budget.startInMs(ahead, clock.now()),
        runProject: (projectId, body, limits) => send({
            operation: 'RunProject',
            method: 'POST',
            path: `projects/${projectId}/runs`,
            schema: startedRunOf(projectId),
            body,
            limits,
        }),
        getRunStatus: (run, limits) => send({
            operation: 'GetRunStatus',
            method: 'GET',
            path: pathOf(run),
            schema: runStatusOf(run.runId),
            limits,
        }),
        getProjectRuns: (projectId, limits) => send({
            operation: 'GetProjectRuns',
            method: 'GET',
            path: `projects/${projectId}/runs?limit=${LISTED_RUNS}`,
            schema: projectRuns,
            limits,
        }),
        cancelRun: (run, limits) => send({ operation: 'CancelRun', method: 'DELETE', path: pathOf(run), schema: undefined, limits }),
        getProject: (projectId, limits) => send({
            operation: 'GetProject',
            method: 'GET',
            path: `projects/${projectId}`,
            schema: project,
            limits,
        }),
        list: (operation, { limit, after }, limits) => send({
            operation,
            method: 'GET',
            path: LIST_PATHS[operation] + queryOf({ limit, after }),
            schema: listPage,
            limits,
        }),
        listRuns: ({ projectId, statusFilter, triggerFilter }, { limit, after }, limits) => {
            const query = queryOf({ limit, offset: after, statusFilter, runTriggerFilter: triggerFilter });
            return send({
                operation: 'GetProjectRuns',
                method: 'GET',
                path: `projects/${projectId}/runs${query}`,
                schema: runsPage({ offset: Number(after ?? 0), limit }),
                deadlineMs: LISTING_MS,
                limits,
            });
        },
        getChartImage: (run, staticId, limits) => send({
            operation: 'GetChartImageFromRun',
            method: 'GET',
            path: `${pathOf(run)}/cells/${encodeURIComponent(staticId)}/image`,
            schema: chartImageOf(staticId),
            limits,
        }),
        getMe: async (limits) => {
            const answer = await send({ operation: 'Me', method: 'GET', path: 'users/me', schema: me, limits });
            if (answer.ok)
                tokenExpiresAtMs = answer.value.tokenExpiresAtMs;
            return answer;
        },
    };
}
const pathOf = ({ projectId, runId }) => `projects/${projectId}/runs/${runId}`;
/** What is not known is left out. */
function queryOf(given) {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(given))
        if (value !== undefined)
            query.set(name, String(value));
    return `?${query}`;
}


/***/ }),

/***/ 5390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ exchange),
/* harmony export */   f: () => (/* binding */ BAD_PROXY)
/* harmony export */ });
/** Codes of failures that come before a connection stands, so that the request cannot have left. */
const NEVER_CONNECTED = [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
    'ERR_TLS_HANDSHAKE_TIMEOUT',
];
/** Sends one request and reads its answer to the end. Never throws; redirects are answers like any other. */
async function exchange(fetch, clock, request) {
    const { signal, deadlineMs, method, headers, body } = request;
    if (signal?.aborted)
        return { kind: 'aborted', sent: false };
    const ended = new AbortController();
    const aborts = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal;
    const answer = receive(fetch, request.url, {
        method,
        headers,
        ...(body !== undefined && { body }),
        redirect: 'manual',
        signal: aborts,
    });
    const deadline = clock.sleep(deadlineMs, aborts).then(() => {
        return signal?.aborted ? { kind: 'aborted', sent: true } : { kind: 'timed-out', deadlineMs };
    });
    const first = await Promise.race([answer, deadline]);
    ended.abort();
    return first;
}
async function receive(fetch, url, init) {
    try {
        const response = await fetch(url, init);
        return {
            kind: 'answer',
            status: response.status,
            headers: response.headers,
            text: await textOf(response),
        };
    }
    catch (error) {
        if (init.signal.aborted)
            return { kind: 'aborted', sent: true };
        return failure(causeOf(error));
    }
}
/** No answer that is used comes near this; one that never ends must not fill the memory. */
const MOST_BYTES = 10_000_000;
async function textOf({ body }) {
    const decoder = new TextDecoder();
    let bytes = 0;
    let text = '';
    for await (const chunk of body ?? []) {
        bytes += chunk.byteLength;
        if (bytes > MOST_BYTES)
            throw new Error('the answer is over 10 MB');
        text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
}
/**
 * Codes of OpenSSL and of Node for a handshake that cannot succeed: a certificate that is not trusted, or a peer that
 * speaks no TLS. Other faults of TLS can come in the middle of an answer, when the request has long been sent.
 */
const UNTRUSTED = /CERT|^CRL_|^ERR_SSL_(WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL)|^INVALID_(CA|PURPOSE)|^PATH_LENGTH|^HOSTNAME_MISMATCH|^UNABLE_TO_/;
/** Code of an error that a `fetch` throws where the environment names a proxy that cannot be one. */
const BAD_PROXY = 'ERR_BAD_PROXY';
/** How undici tells that a proxy did not open the tunnel. */
const NO_TUNNEL = /Proxy response \((\d+)\)/;
function failure({ code = '', syscall, message }) {
    const detail = code === '' ? message : code;
    if (UNTRUSTED.test(code))
        return { kind: 'blocked', by: 'certificate', detail };
    if (code === BAD_PROXY)
        return { kind: 'blocked', by: 'proxy', detail: message };
    const proxyStatus = NO_TUNNEL.exec(message)?.[1];
    if (proxyStatus === undefined)
        return { kind: 'unreachable', detail, sent: syscall !== 'connect' && !NEVER_CONNECTED.includes(code) };
    return Number(proxyStatus) < 500
        ? { kind: 'blocked', by: 'proxy', detail: `the proxy answered HTTP ${proxyStatus}` }
        : { kind: 'unreachable', detail: `HTTP ${proxyStatus} of the proxy`, sent: false };
}
/** The innermost cause: `fetch` wraps what happened in a `TypeError` that says only "fetch failed". */
function causeOf(error) {
    if (!(error instanceof Error))
        return { message: String(error) };
    if (error.cause instanceof Error)
        return causeOf(error.cause);
    const inner = error instanceof AggregateError ? error.errors[0] : undefined;
    if (inner instanceof Error)
        return causeOf(inner);
    const { code, syscall } = error;
    return {
        ...(typeof code === 'string' && { code }),
        ...(typeof syscall === 'string' && { syscall }),
        message: error.message,
    };
}


/***/ }),

/***/ 4466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ dispositionOf),
/* harmony export */   Zr: () => (/* binding */ persist),
/* harmony export */   jo: () => (/* binding */ backoffMs)
/* harmony export */ });
function dispositionOf(fault) {
    switch (fault.kind) {
        case 'held':
            return 'not-now';
        case 'unreachable':
        case 'timed-out':
        case 'unreadable':
            return 'broken';
        case 'blocked':
        case 'redirected':
        case 'aborted':
            return 'final';
        case 'refused':
            return ofStatus(fault);
    }
}
function ofStatus({ status, operation, fromHex }) {
    if (status === 429)
        return 'not-now';
    // All kernels are in use; a 503 page comes from something in between and says nothing of the run.
    if (status === 503 && operation === 'RunProject' && fromHex)
        return 'not-now';
    return status >= 500 || status === 408 ? 'broken' : 'final';
}
/** The least wait, also where an answer asks for none. */
const LEAST_WAIT_MS = 1_000;
/** No documented limit has a longer window, so a wait beyond it is a mistake of whoever asks for it. */
const LONGEST_WINDOW_MS = 3_600_000;
/** What is heeded of a wait that an answer asks for: a limit resets when it says, trouble may be over sooner. */
const LONGEST_ASKED_MS = { 'not-now': Number.POSITIVE_INFINITY, broken: 60_000 };
/** First and longest delay, in milliseconds, where the answer does not say how long to wait. */
const BACKOFF = {
    'not-now': { firstMs: 2_000, longestMs: 30_000 },
    broken: { firstMs: 1_000, longestMs: 10_000 },
};
/**
 * How long to wait after the fault of attempt number `attempts`: as long as the answer says, else with exponential
 * backoff; what is broken gets full jitter, so that many jobs do not come back together.
 */
function backoffMs(fault, attempts, random) {
    const disposition = dispositionOf(fault) === 'not-now' ? 'not-now' : 'broken';
    const { firstMs, longestMs } = BACKOFF[disposition];
    const resetMs = fault.kind === 'refused' || fault.kind === 'held' ? fault.resetMs : undefined;
    if (resetMs !== undefined)
        return clamp(resetMs, LEAST_WAIT_MS, LONGEST_ASKED_MS[disposition]);
    const ceilingMs = Math.min(longestMs, firstMs * 2 ** (attempts - 1));
    return disposition === 'broken' ? random() * ceilingMs : ceilingMs;
}
/**
 * Sends what is safe to send twice until an answer comes that trying again would not change. At the deadline the last
 * fault is the answer.
 *
 * @param send makes one attempt, to be over within `withinMs`
 */
async function persist(send, { clock, random, deadlineAt, signal, overlong, longestWaitMs = LONGEST_WINDOW_MS, onWait, onRecovery, }) {
    for (let attempts = 1;; attempts += 1) {
        const answer = await send(deadlineAt - clock.now());
        if (answer.ok) {
            if (attempts > 1)
                onRecovery?.(answer.operation);
            return answer;
        }
        const leftMs = deadlineAt - clock.now();
        if (dispositionOf(answer.fault) === 'final' || leftMs <= 0 || signal.aborted)
            return answer;
        const wantedMs = backoffMs(answer.fault, attempts, random);
        if (overlong === 'give-up' && isAsked(answer.fault) && wantedMs >= leftMs)
            return answer;
        const delayMs = Math.min(leftMs, longestWaitMs, wantedMs);
        onWait?.({ fault: answer.fault, attempts, delayMs });
        await clock.sleep(delayMs, signal);
        if (signal.aborted || clock.now() >= deadlineAt)
            return answer;
    }
}
/** Whether Hex has said how long to wait. */
const isAsked = (fault) => 'resetMs' in fault && fault.resetMs !== undefined;
const clamp = (value, least, most) => Math.min(most, Math.max(least, value));


/***/ }),

/***/ 5454:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3335);
/* harmony import */ var _post_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9646);
/* harmony import */ var _report_channel_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4276);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6414);
/* harmony import */ var _report_state_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1420);






// Whoever reads the log may be gone before the run is cancelled.
for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => { });
const channel = (0,_report_channel_js__WEBPACK_IMPORTED_MODULE_3__/* .openChannel */ .a)(process.env);
try {
    const leftover = (0,_report_state_js__WEBPACK_IMPORTED_MODULE_4__/* .savedLeftover */ .B)(channel);
    // `dist/post.js` says by its name that it is post: a main that was killed before it could save anything leaves no
    // state, and must not be played again.
    const isPost = leftover !== undefined || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(process.argv[1] ?? '') === 'post.js';
    if (isPost)
        await (0,_post_js__WEBPACK_IMPORTED_MODULE_2__/* .post */ .b)(channel, leftover, process.env);
    else if (!(await (0,_main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i)(channel, process.env)))
        process.exitCode = 1;
}
catch (error) {
    // A fault of this action's own.
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    channel.debug(stack ?? message);
    channel.error({
        title: 'Internal error',
        message: `This is a fault of the action itself, please report it: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(message)}`,
    });
    process.exitCode = 1;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ DEFAULT_HEX_URL),
  d: () => (/* binding */ readConnection)
});

// EXTERNAL MODULE: ./src/inputs/flag.js
var flag = __nccwpck_require__(418);
// EXTERNAL MODULE: ./src/inputs/hex-url.js
var hex_url = __nccwpck_require__(9679);
// EXTERNAL MODULE: ./src/inputs/problem.js
var problem = __nccwpck_require__(265);
;// CONCATENATED MODULE: ./src/inputs/token.js

/** Reads the token as it was given, blanks and all: a secret that was stored with one is a secret to store anew. */
function readToken(given) {
    const input = 'token';
    if (given.trim() === '') {
        return (0,problem/* refuse */.TR)(input, 'is empty. Is the secret defined, and spelt as in the workflow? Runs for pull requests from forks and for Dependabot get no secrets.');
    }
    if (/\s/.test(given)) {
        return (0,problem/* refuse */.TR)(input, 'holds blanks or line breaks, which no Hex token does: store the secret again without them.');
    }
    if (!/^[\x21-\x7e]+$/.test(given)) {
        return (0,problem/* refuse */.TR)(input, 'holds characters that no Hex token does: copy it anew from Hex into the secret.');
    }
    return (0,problem/* accept */.Ju)(given);
}

;// CONCATENATED MODULE: ./src/inputs/connection.js



/** Reads only what the clean-up after the job needs: by then, a file that another input names may be gone. */
function readConnection(read) {
    const token = readToken(read('token'));
    const hexUrl = (0,hex_url/* readHexUrl */.N)(read('hex-url').trim() || DEFAULT_HEX_URL);
    const summary = (0,flag/* readFlag */.f)('summary', read('summary').trim(), true);
    if (token.ok && hexUrl.ok && summary.ok) {
        return { ok: true, value: { token: token.value, hexUrl: hexUrl.value, summary: summary.value } };
    }
    const problems = [token, hexUrl, summary].flatMap(checked => checked.ok ? [] : checked.problems);
    return { ok: false, problems };
}
const DEFAULT_HEX_URL = 'https://app.hex.tech';


/***/ }),

/***/ 418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readFlag)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(265);

const FLAGS = {
    true: true,
    True: true,
    TRUE: true,
    false: false,
    False: false,
    FALSE: false,
};
/** Reads a boolean in the spellings of YAML 1.2, as `core.getBooleanInput` does; `''` is the default. */
function readFlag(input, given, byDefault) {
    if (given === '')
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(byDefault);
    const flag = Object.hasOwn(FLAGS, given) ? FLAGS[given] : undefined;
    return flag === undefined
        ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(input, `${(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(given)} is neither \`true\` nor \`false\`.`)
        : (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(flag);
}


/***/ }),

/***/ 9679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readHexUrl)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(265);

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const TOLERATED_PATH = /^\/?(api\/v1\/?)?$/;
/** Reads `hex-url` into an origin such as `https://app.hex.tech`. What it quotes never holds credentials. */
function readHexUrl(given) {
    const input = 'hex-url';
    const url = URL.parse(given);
    if (url === null)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(input, 'is not a URL: write it like `https://app.hex.tech`.');
    const host = `https://${url.host}`;
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(input, `has the scheme \`${url.protocol}\`: write it like \`https://app.hex.tech\`.`);
    }
    if (url.username !== '' || url.password !== '') {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(input, `holds a user name or password: write only \`${host}\`; the token has an input of its own.`);
    }
    if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(input, `would send the token unencrypted to \`${url.host}\`: write \`${host}\`.`);
    }
    if (!TOLERATED_PATH.test(url.pathname) || url.search !== '' || url.hash !== '') {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(input, `is more than the address of a host: write only \`${host}\`.`);
    }
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(url.origin);
}


/***/ }),

/***/ 265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ju: () => (/* binding */ accept),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/* unused harmony exports TOLD, problemsOf, problemsFrom */
const accept = (value) => ({ ok: true, value });
const refuse = (input, message) => ({
    ok: false,
    problems: [{ input, message }],
});
/** What is wrong has been told elsewhere. */
const TOLD = { ok: false, problems: [] };
const problemsOf = (checked) => (checked.ok ? [] : checked.problems);
/** One slip can cause a thousand errors, which would leave no room for what is wrong with other inputs. */
const MOST_PROBLEMS = 10;
/** A problem for each of `messages`, of which the first are told. */
function problemsFrom(input, messages, most = MOST_PROBLEMS) {
    const all = [...new Set(messages)];
    const told = all.slice(0, most);
    const more = all.length - told.length;
    if (more > 0)
        told.push(`and ${more} more of the kind.`);
    return told.map(message => ({ input, message }));
}
const LONGEST_QUOTE = 80;
/** What the user gave, on one line, in backticks and cut to a readable length. */
function quote(given) {
    const line = given.replace(/\s+/g, ' ').replaceAll('`', "'");
    return line.length > LONGEST_QUOTE ? `\`${line.slice(0, LONGEST_QUOTE).toWellFormed()}…\`` : `\`${line}\``;
}


/***/ }),

/***/ 3335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./src/clock.js
var clock = __nccwpck_require__(7328);
// EXTERNAL MODULE: ./src/runs/status.js
var runs_status = __nccwpck_require__(8955);
;// CONCATENATED MODULE: ./src/runs/outcome.js

function conclusionOf(outcome) {
    switch (outcome.kind) {
        case 'ended':
            return (0,runs_status/* endingOf */.z)(outcome.run.status) ?? 'failure';
        case 'started':
            return 'started';
        case 'validated':
            return 'success';
        case 'timed-out':
            return 'timed_out';
        case 'stopped':
            return 'cancelled';
        case 'failed':
        case 'unsure':
        case 'ambiguous':
            return 'failure';
    }
}
/** The run that an outcome is about, if there is one. */
const runOf = (outcome) => ('run' in outcome ? outcome.run : undefined);

// EXTERNAL MODULE: ./src/report/log.js
var log = __nccwpck_require__(9663);
;// CONCATENATED MODULE: ./src/report/outputs.js
/** The outputs of one run by their names; `''` for what is not known. Also an entry of `runs`. */
function runOutputs({ projectId, title, run, traceId, attempts, conclusion, }) {
    return {
        'run-id': run?.runId ?? '',
        'run-url': run?.runUrl ?? '',
        'run-status-url': run?.runStatusUrl ?? '',
        'trace-id': run?.traceId ?? traceId ?? '',
        'project-id': projectId,
        'project-title': title ?? '',
        'project-version': String(run?.projectVersion ?? ''),
        status: run?.status ?? '',
        conclusion: conclusion ?? '',
        'started-at': run?.startedAt ?? '',
        'ended-at': run?.endedAt ?? '',
        'elapsed-ms': String(run?.elapsedMs ?? ''),
        attempts: String(attempts),
    };
}
/** One title or URL must not use up what a job's outputs may hold together. */
const MOST_VALUE = 4_000;
/** All outputs of a job together may hold 1 MB, as UTF-16. */
const MOST_OUTPUT = 400_000;
/** Sets those outputs that differ from `before`, and gives what is set now. */
function setOutputs(channel, told, before) {
    const one = runOutputs(told);
    const runs = JSON.stringify(told.run === undefined ? [] : [one]);
    const capped = Object.entries(one).map(([name, value]) => [
        name,
        value.slice(0, MOST_VALUE).toWellFormed(),
    ]);
    const now = { ...Object.fromEntries(capped), ...spilled(channel, 'runs', runs) };
    for (const [name, value] of Object.entries(now)) {
        if (before[name] !== value && (value !== '' || before[name] !== undefined))
            channel.output(name, value);
    }
    return now;
}
function spilled(channel, name, json) {
    if (json.length <= MOST_OUTPUT)
        return { [name]: json };
    return { [name]: '', [`${name}-path`]: channel.file(`${name}.json`, json) };
}

// EXTERNAL MODULE: ./src/report/state.js
var state = __nccwpck_require__(1420);
// EXTERNAL MODULE: ./src/runs/history.js
var runs_history = __nccwpck_require__(7293);
;// CONCATENATED MODULE: ./src/runs/phases.js

/** How long a run waited and ran, where Hex's state events tell; undefined while it waits, or without them. */
function phasesOf({ stateEvents = [] }) {
    const at = (isIt) => Math.min(...stateEvents.filter(event => isIt(event.value)).map(event => Date.parse(event.timestamp)));
    const pendingAt = at(status => status === 'PENDING');
    const runningAt = at(status => status === 'RUNNING');
    const endedAt = at(status => (0,runs_status/* endingOf */.z)(status) !== undefined);
    const queuedMs = runningAt - pendingAt;
    if (!(queuedMs >= 0 && queuedMs < Number.POSITIVE_INFINITY))
        return undefined;
    const runningMs = endedAt - runningAt;
    return {
        queuedMs,
        ...(runningMs >= 0 && runningMs < Number.POSITIVE_INFINITY && { runningMs }),
    };
}

// EXTERNAL MODULE: ./src/report/durations.js
var durations = __nccwpck_require__(2844);
;// CONCATENATED MODULE: ./src/report/chart.js


/** So many past runs are shown, ... */
const MOST_PAST = 20;
/** ... and no chart at all for fewer. */
const FEWEST_PAST = 3;
/** A past run is cut off at so many times the longer of this run and the usual one: it would flatten all others. */
const MOST_TIMES = 4;
/** No run lasts for months. */
const LONGEST_MS = 1e10;
/** Readable on white and on black, and told apart by those who do not see red or green. */
const COLOURS = {
    completed: '#54aeff',
    failed: '#d1242f',
    this: '#a371f7',
    usual: '#8c959f',
};
/**
 * Durations of a project's last runs and of this one as Markdown: a Mermaid diagram and its legend. Empty where there
 * are too few. All of it is numbers and this action's own words.
 *
 * @param past oldest first
 */
function durationChart(past, thisMs) {
    const known = past.filter(run => isPlausible(run.durationMs));
    if (known.length < FEWEST_PAST || !isPlausible(thisMs))
        return '';
    const shown = known.slice(-MOST_PAST);
    const usualMs = (0,runs_history/* expectationOf */.EV)(known)?.usualMs;
    const mostMs = MOST_TIMES * Math.max(thisMs, usualMs ?? medianOf(shown.map(run => run.durationMs)));
    const bars = [...barsOf(shown, mostMs), { label: 'this', plot: 'this', ms: thisMs }];
    const cut = shown.map(run => run.durationMs).filter(ms => ms > mostMs);
    return `${diagram(bars, usualMs)}\n\n${legend(bars, usualMs, cut)}`;
}
const isPlausible = (ms) => ms >= 0 && ms <= LONGEST_MS;
const medianOf = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const barsOf = (shown, mostMs) => shown.map(({ ending, durationMs }, index) => {
    const ago = shown.length - index;
    const ms = Math.min(durationMs, mostMs);
    return ending === 'success'
        ? { label: `${ago}`, plot: 'completed', ms }
        : { label: `✗${ago}`, plot: 'failed', ms };
});
/** Mermaid has one colour for each plot, so each kind of run is a plot of its own. */
function diagram(bars, usualMs) {
    const plots = plotsOf(bars);
    const highestMs = Math.max(usualMs ?? 0, ...bars.map(bar => bar.ms));
    const unit = unitFor(highestMs);
    const top = roundedUp(highestMs / unit.ms);
    // A bar of 0 still has a foot, which would be drawn over those of the plots before. One below the axis has nothing.
    const heights = (plot) => bars.map(bar => (bar.plot === plot ? bar.ms / unit.ms : -top));
    const colours = [...plots, ...(usualMs === undefined ? [] : ['usual'])].map(plot => COLOURS[plot]);
    const lines = [
        '---',
        'config:',
        '  xyChart:',
        `    width: ${140 + 36 * Math.max(8, bars.length)}`,
        '    height: 280',
        '  themeVariables:',
        '    xyChart:',
        '      backgroundColor: transparent',
        `      plotColorPalette: "${colours.join(', ')}"`,
        '---',
        'xychart-beta',
        '  accTitle: Durations of the last runs and of this one',
        `  x-axis "runs ago" [${bars.map(bar => `"${bar.label}"`).join(', ')}]`,
        `  y-axis "${unit.name}" 0 --> ${decimal(top)}`,
        ...plots.map(plot => `  bar [${heights(plot).map(decimal).join(', ')}]`),
        ...(usualMs === undefined ? [] : [`  line [${bars.map(() => decimal(usualMs / unit.ms)).join(', ')}]`]),
    ];
    return ['```mermaid', ...lines, '```'].join('\n');
}
const plotsOf = (bars) => ['completed', 'failed', 'this'].filter(plot => bars.some(bar => bar.plot === plot));
const UNITS = [
    { name: 'seconds', ms: 1_000, mostMs: 120_000 },
    { name: 'minutes', ms: 60_000, mostMs: 7_200_000 },
];
const HOURS = { name: 'hours', ms: 3_600_000 };
const unitFor = (ms) => UNITS.find(unit => ms <= unit.mostMs) ?? HOURS;
const STEPS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];
/** The end of an axis: 3.7 becomes 4. */
function roundedUp(value) {
    const power = 10 ** Math.floor(Math.log10(Math.max(value, 0.01)));
    return (STEPS.find(step => step * power >= value) ?? 10) * power;
}
/** Mermaid knows no exponents. */
const decimal = (value) => String(Number(value.toFixed(3)));
function legend(bars, usualMs, cut) {
    const thisMs = bars.at(-1)?.ms ?? 0;
    const entries = {
        completed: '🟦 completed',
        failed: '🟥 ✗ failed or cancelled',
        this: `🟪 this run (${(0,durations/* duration */.p)(thisMs)})`,
    };
    return [
        ...plotsOf(bars).map(plot => entries[plot]),
        ...(usualMs === undefined ? [] : [`➖ usual (${(0,durations/* duration */.p)(usualMs)})`]),
        ...(cut.length === 0
            ? []
            : [`✂️ ${cut.length} cut off (${cut.length === 1 ? '' : 'up to '}${(0,durations/* duration */.p)(Math.max(...cut))})`]),
    ].join(' · ');
}

// EXTERNAL MODULE: ./src/report/escape.js
var report_escape = __nccwpck_require__(6414);
// EXTERNAL MODULE: ./src/report/usual.js
var report_usual = __nccwpck_require__(9575);
;// CONCATENATED MODULE: ./src/report/summary.js








const ICONS = {
    success: '✅',
    failure: '❌',
    cancelled: '🚫',
    timed_out: '⏱️',
    skipped: '⏭️',
    started: '🚀',
};
const MOST_ROWS = 100;
const MOST_RECIPIENTS = 5;
/** Longer tables are folded. */
const MOST_OPEN_ROWS = 10;
/** The job summary of one run, as GitHub-flavoured Markdown. All text from outside in it is inert. */
function runSummary(outcome, verdict, request, context) {
    const run = runOf(outcome);
    const title = context.title ?? `Project ${context.projectId}`;
    const conclusion = conclusionOf(outcome);
    const facts = [
        ['Status', run && (0,report_escape/* code */.aY)(run.status, 50)],
        ...times(outcome, context),
        ['Started', run?.startedAt && (0,durations/* moment */.n)(run.startedAt)],
        ['Ended', run?.endedAt && (0,durations/* moment */.n)(run.endedAt)],
        ['Version', run?.projectVersion === undefined ? undefined : String(run.projectVersion)],
        ['Trigger', run?.trigger && (0,report_escape/* code */.aY)(run.trigger, 50)],
        ['Run', run && (0,report_escape/* link */.nf)(run.runId, run.runUrl)],
        ['Trace ID', run?.traceId && (0,report_escape/* code */.aY)(run.traceId, 100)],
    ];
    return [
        `### ${ICONS[conclusion]} ${run ? (0,report_escape/* link */.nf)(title, run.runUrl) : (0,report_escape/* inert */.tJ)(title)}: ${outcome.kind === 'validated' ? 'request valid, nothing was run' : HEADLINES[conclusion]}`,
        verdict.level === 'error' ? `> ${(0,report_escape/* inert */.tJ)(verdict.message, 3000)}` : '',
        table(...headed(facts.filter((fact) => Boolean(fact[1])))),
        section('Recent runs', recentRuns(outcome, context)),
        section('Parameters', paramsTable(request)),
        section('Notifications', notificationsTable(request)),
    ]
        .filter(part => part !== '')
        .join('\n\n')
        .concat('\n\n');
}
const HEADLINES = {
    success: 'success',
    failure: 'failed',
    cancelled: 'cancelled',
    timed_out: 'timed out',
    skipped: 'skipped',
    started: 'started',
};
/** How long the run took, and what is usual. Waiting counts apart from running where Hex tells one from the other. */
function times(outcome, context) {
    const run = runOf(outcome);
    if (run === undefined)
        return [];
    const expected = (0,runs_history/* expectationOf */.EV)(context.past);
    const usual = expected && (0,report_usual/* usually */.EC)(expected);
    if (outcome.kind === 'started')
        return [['Duration', usual]];
    const soFar = (0,runs_status/* endingOf */.z)(run.status) === undefined ? ' so far' : '';
    const ranMs = ranMsOf(outcome, context);
    if (ranMs === undefined) {
        const { takenMs } = context;
        return [[WAITING, takenMs === undefined ? undefined : (0,durations/* duration */.p)(takenMs) + soFar]];
    }
    const ran = [(0,durations/* duration */.p)(ranMs) + soFar, usual].filter(Boolean).join(', ');
    const { queuedMs = 0 } = phasesOf(run) ?? {};
    return queuedMs === 0
        ? [['Duration', ran]]
        : [
            [WAITING, (0,durations/* duration */.p)(queuedMs)],
            ['Running', ran],
        ];
}
const WAITING = 'Waiting for a kernel';
/** How long the run ran, so far if nobody saw its end; undefined where it never got to run, or nobody followed it. */
function ranMsOf(outcome, { takenMs }) {
    const run = runOf(outcome);
    if (run === undefined || outcome.kind === 'started')
        return undefined;
    const { status, startedAt, elapsedMs } = run;
    if (elapsedMs !== undefined)
        return elapsedMs;
    const { queuedMs = 0, runningMs } = phasesOf(run) ?? {};
    const neverRan = status === 'PENDING' ||
        (startedAt === undefined && ['KILLED', 'UNABLE_TO_ALLOCATE_KERNEL'].includes(status));
    return neverRan || takenMs === undefined ? undefined : (runningMs ?? Math.max(0, takenMs - queuedMs));
}
function recentRuns(outcome, context) {
    const ranMs = ranMsOf(outcome, context);
    if (ranMs === undefined)
        return '';
    return [
        (0,report_usual/* comparison */.my)(ranMs, context.past, conclusionOf(outcome) === 'success'),
        durationChart(context.past, ranMs),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function paramsTable({ inputParams = {}, viewId }) {
    if (viewId !== undefined)
        return `Those of the saved view ${(0,report_escape/* code */.aY)(viewId)}.`;
    const rows = Object.entries(inputParams).map(([name, value]) => [
        (0,report_escape/* code */.aY)(name, 100),
        (0,report_escape/* code */.aY)(JSON.stringify(value), 300),
    ]);
    return longTable(['Name', 'Value'], rows);
}
function notificationsTable({ notifications = [] }) {
    const rows = notifications.map(({ type, slackChannelIds = [], userIds = [], groupIds = [], subject = '' }) => {
        const recipients = [...slackChannelIds, ...userIds, ...groupIds];
        const more = recipients.length > MOST_RECIPIENTS ? [`and ${recipients.length - MOST_RECIPIENTS} more`] : [];
        const shown = recipients.slice(0, MOST_RECIPIENTS).map(id => (0,report_escape/* code */.aY)(id, 50));
        return [(0,report_escape/* code */.aY)(type), [...shown, ...more].join(' '), (0,report_escape/* code */.aY)(subject, 200)];
    });
    return longTable(['When', 'Who', 'Subject'], rows);
}
/** A table of which not all rows are shown, and not all at once. */
function longTable(head, rows) {
    const more = rows.length > MOST_ROWS ? `\n\nand ${rows.length - MOST_ROWS} more.` : '';
    const body = table(head, rows.slice(0, MOST_ROWS)) + more;
    return rows.length > MOST_OPEN_ROWS
        ? `<details><summary>${rows.length} entries</summary>\n\n${body}\n\n</details>`
        : body;
}
/** A table without a head of its own: GitHub would show an empty line in its place. */
const headed = ([first = [], ...rest]) => [first, rest];
function table(head, rows) {
    if (rows.length === 0)
        return '';
    return [head, head.map(() => ':--'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
const section = (title, body) => (body === '' ? '' : `**${title}**\n\n${body}`);

// EXTERNAL MODULE: ./src/report/faults.js
var faults = __nccwpck_require__(7884);
;// CONCATENATED MODULE: ./src/report/verdict.js






/** Words for an outcome. Every one about a run says where to find it. */
function verdictOn(outcome, context) {
    const run = runOf(outcome);
    const words = { level: 'error', ...wordsFor(outcome, context) };
    const trace = run?.traceId === undefined || words.level === 'info' ? '' : (0,faults/* traceOf */.fC)(run.traceId);
    return {
        ...words,
        message: capitalized(words.message),
        where: run === undefined ? '' : whereIs(run) + trace,
    };
}
const capitalized = (text) => text.charAt(0).toUpperCase() + text.slice(1);
function wordsFor(outcome, context) {
    const name = nameOf(context);
    const timeout = (0,durations/* duration */.p)(context.timeoutMs);
    switch (outcome.kind) {
        case 'ended':
            return ended(outcome.run, name, context);
        case 'started':
            return {
                level: 'info',
                title: 'Hex run started',
                message: `Started ${name}. The step does not wait for its end.`,
            };
        case 'validated':
            return {
                level: 'info',
                title: 'Hex request valid',
                message: `Hex found the request for ${name} valid. Nothing was run (dry run).`,
            };
        case 'timed-out':
            return {
                title: 'Hex run timed out',
                message: `The timeout of ${timeout} was reached ${whileWhat(outcome, name)}`,
            };
        case 'stopped':
            return { title: 'Hex run cancelled', message: `The step was stopped ${whileWhat(outcome, name)}` };
        case 'failed':
            return outcome.run === undefined
                ? { title: 'Hex run not started', message: `${name} was not run. ${(0,faults/* explain */.WE)(outcome.fault)}` }
                : { title: 'Hex run lost from sight', message: `${(0,faults/* explain */.WE)(outcome.fault)} ${left(outcome)}` };
        case 'unsure':
            return {
                title: 'Hex run perhaps started',
                message: `Nobody can say whether a run of ${name} was started: look at the project's runs in Hex before you try again. ${(0,faults/* explain */.WE)(outcome.fault)}`,
            };
        case 'ambiguous':
            return {
                title: 'Hex run perhaps started',
                message: `The answer to the start of ${name} was lost, and several new runs are in the project's list: ${suspects(outcome)}. None was touched. Look at them in Hex before you try again. ${(0,faults/* explain */.WE)(outcome.fault)}`,
            };
    }
}
const nameOf = ({ title, projectId }) => title === undefined ? `project ${projectId}` : `"${(0,report_escape/* oneLine */.TN)(title, 200)}"`;
const whereIs = ({ runId, runUrl }) => `Run ${runId}: ${(0,report_escape/* oneLine */.TN)(runUrl ?? 'Hex gave no URL for it', 500)}`;
const suspects = ({ suspects }) => suspects.map(({ runId, runUrl }) => `${runId} (${(0,report_escape/* oneLine */.TN)(runUrl ?? 'no URL', 500)})`).join(', ');
/** What a status that ended a run badly means, and what to do. */
const REMEDIES = {
    ERRORED: "Hex's API gives no reason: open the run to see which cell failed.",
    KILLED: 'Somebody or something cancelled it in Hex.',
    UNABLE_TO_ALLOCATE_KERNEL: 'Hex had no kernel for it: try again, or run fewer projects at once.',
};
function ended({ status, ...run }, name, context) {
    const took = (0,durations/* duration */.p)(run.elapsedMs ?? context.elapsedMs);
    if (status === 'COMPLETED') {
        const expected = (0,runs_history/* expectationOf */.EV)(context.past);
        const usual = expected === undefined ? '' : `, ${(0,report_usual/* usually */.EC)(expected)}`;
        return { level: 'info', title: 'Hex run completed', message: `${name} COMPLETED in ${took}${usual}.` };
    }
    return {
        title: `Hex run ${status}`,
        message: `${name} ended ${status} after ${took}. ${REMEDIES[status] ?? ''}`,
    };
}
function whileWhat(outcome, name) {
    if (outcome.run !== undefined)
        return `while ${name} was under way. ${left(outcome)}`;
    return outcome.cancellation === undefined
        ? `before a run of ${name} was started.`
        : `while ${name} was being started. ${left(outcome)}`;
}
/** What became of the run that was under way. */
function left({ cancellation, run }) {
    switch (cancellation?.kind) {
        case undefined:
            return '';
        case 'unwanted':
            return `It was left running, as the inputs ask for; it was ${(0,report_escape/* oneLine */.TN)(run?.status ?? 'PENDING', 50)} when last seen.`;
        case 'accepted':
            return 'Hex accepted its cancellation; it had not ended when last seen.';
        case 'ended':
            return 'The run was cancelled in Hex.';
        case 'failed':
            return `It could not be cancelled yet and may still be running; the clean-up after the job tries again. ${(0,faults/* explain */.WE)(cancellation.fault)}`;
        case 'unsure':
            return `Whether Hex started it is not known; the clean-up after the job looks for it. ${(0,faults/* explain */.WE)(cancellation.fault)}`;
    }
}

;// CONCATENATED MODULE: ./src/report/run-report.js






function reportRun(channel, plan, clock) {
    let told = { projectId: plan.request.projectId, attempts: 0 };
    let outputs = {};
    const update = (news) => {
        told = { ...told, ...news };
        outputs = setOutputs(channel, told, outputs);
    };
    let record = { projectId: plan.request.projectId };
    let past = [];
    let takenAt;
    update({});
    return {
        tell(event) {
            // Before anything else: should this process be killed now, post must know.
            const leftover = leftoverAt(event, plan.cancelOnAbort);
            if (leftover !== undefined)
                (0,state/* saveLeftover */.p)(channel, leftover);
            if (event.kind === 'starting')
                record = event.record;
            if (event.kind === 'history')
                past = event.past;
            if (event.kind === 'started') {
                takenAt = clock.now();
                update({ run: event.run, attempts: 1 });
            }
            if (event.kind === 'status-changed')
                update({ run: event.run });
            if (event.kind === 'project')
                update({ title: event.title });
            (0,log/* logEvent */.$)(channel, event);
        },
        conclude(outcome, elapsedMs) {
            const fault = 'fault' in outcome ? outcome.fault : undefined;
            const run = runOf(outcome);
            const attempts = mayHaveStarted(outcome) ? 1 : told.attempts;
            update({ run, attempts, traceId: fault?.traceId, conclusion: conclusionOf(outcome) });
            const { projectId, title } = told;
            const takenMs = takenAt === undefined ? undefined : clock.now() - takenAt;
            const context = { projectId, title, timeoutMs: plan.timeoutMs, elapsedMs, takenMs, past };
            const verdict = verdictOn(outcome, context);
            const message = `${verdict.message} ${verdict.where}`.trim();
            if (verdict.level === 'info')
                channel.info(message);
            else
                channel.error({ title: verdict.title, message });
            if (plan.summary)
                channel.summarize(runSummary(outcome, verdict, plan.request, context));
            (0,state/* saveLeftover */.p)(channel, leftoverAfter(outcome, record, plan));
        },
    };
}
/** What post must know once `event` has been told; undefined where it changes nothing. */
function leftoverAt(event, cancel) {
    switch (event.kind) {
        case 'starting':
            return { kind: 'starting', record: event.record, cancel };
        case 'started':
            return { kind: 'run', run: event.run, cancel };
        case 'cancelling':
            return { kind: 'run', run: event.run, cancel: true };
        case 'waiting':
            // A start that waits has started nothing.
            return event.wait.fault.operation === 'RunProject' ? { kind: 'nothing' } : undefined;
        default:
            return undefined;
    }
}
/** What post still has to do after `outcome`: what main has tried in vain, or had no time to find out. */
function leftoverAfter(outcome, record, plan) {
    if (outcome.kind === 'unsure')
        return { kind: 'starting', record, cancel: true };
    const cancellation = 'cancellation' in outcome ? outcome.cancellation : undefined;
    const run = runOf(outcome);
    if (cancellation?.kind === 'failed' && run !== undefined)
        return { kind: 'run', run, cancel: true };
    if (cancellation?.kind !== 'unsure')
        return { kind: 'nothing' };
    const cancel = outcome.kind === 'timed-out' ? plan.cancelOnTimeout : plan.cancelOnAbort;
    return { kind: 'starting', record, cancel };
}
const mayHaveStarted = (outcome) => outcome.kind === 'unsure' ||
    outcome.kind === 'ambiguous' ||
    ('cancellation' in outcome && outcome.cancellation?.kind === 'unsure');

// EXTERNAL MODULE: ./src/runs/cancel.js
var cancel = __nccwpck_require__(7671);
// EXTERNAL MODULE: ./src/hex/retry.js
var retry = __nccwpck_require__(4466);
;// CONCATENATED MODULE: ./src/runs/age.js
/**
 * Hex says when a run began, by its own clock, which need not agree with any other and may be set. What this process
 * has seen of the run holds it within bounds: it began after it was last seen waiting, and before it was first seen
 * running.
 */
function ageBy({ clock, hex }) {
    let [waitedAt, ranAt] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const firstAt = clock.now();
    let beganAt;
    return {
        note(run, from, to) {
            beganAt = run.startedAt;
            if (run.status === 'PENDING' && ranAt === Number.POSITIVE_INFINITY)
                waitedAt = from;
            else
                ranAt = Math.min(ranAt, to);
        },
        waitedMs: () => (ranAt === Number.POSITIVE_INFINITY ? clock.now() - firstAt : 0),
        runningMs() {
            const now = clock.now();
            if (ranAt === Number.POSITIVE_INFINITY)
                return 0;
            const [leastMs, mostMs] = [now - ranAt, now - waitedAt];
            const byHexMs = (hex.timeMs() ?? Number.NaN) - Date.parse(beganAt ?? '');
            const guessMs = mostMs === Number.POSITIVE_INFINITY ? leastMs : (leastMs + mostMs) / 2;
            return Math.max(leastMs, Math.min(mostMs, Number.isNaN(byHexMs) ? guessMs : byHexMs));
        },
    };
}

;// CONCATENATED MODULE: ./src/runs/forecast.js
/** Shorter runs are taken to last this long: logarithms know no zero. */
const SHORTEST_S = 0.25;
/** How far durations of one project usually spread: a standard deviation of logarithms, worth so many past runs. */
const USUAL = { deviation: 0.3, weight: 0.25 };
/** Smoother than the rule of thumb for densities, because what is wanted is the hazard. */
const SMOOTHING = 1.17;
/** Between a logistic density's scale and its standard deviation. */
const LOGISTIC = Math.sqrt(3) / Math.PI;
/** Interquartile range of a normal density, in standard deviations; outliers up to a half more count in full. */
const QUARTILES_APART = 1.349 / Math.sqrt(1.5);
const forecast_STEPS = 200;
/** Learns from `pastMs`, in any order. Durations that cannot be are left out. */
function forecastFrom(pastMs) {
    const logs = pastMs
        .filter(ms => ms >= 0 && Number.isFinite(ms))
        .map(ms => Math.log(Math.max(SHORTEST_S, ms / 1000)))
        .sort((a, b) => a - b);
    const count = logs.length;
    if (count === 0)
        return { kernels: [], width: 1, meanS: 0, difficulty: 0 };
    const mean = average(logs);
    const variance = (USUAL.weight * USUAL.deviation ** 2 + squares(logs, mean)) / (USUAL.weight + count - 1);
    const bandwidth = Math.sqrt(variance) * Math.min(1, SMOOTHING * count ** -0.2);
    // Smoothing widens; drawing the kernels together makes up for it.
    const centre = quantile(logs, 0.5);
    const drawn = Math.sqrt(Math.max(0, 1 - bandwidth ** 2 / variance));
    const kernels = logs.map(log => centre + drawn * (log - centre));
    return measured({ kernels, width: bandwidth * LOGISTIC, meanS: 0, difficulty: 0 });
}
/** Density and survival of the duration at `t`. */
function outlookAt({ kernels, width }, t) {
    const log = Math.log(t);
    let [density, survival] = [0, 0];
    for (const kernel of kernels) {
        const z = (log - kernel) / width;
        const tail = 1 / (1 + Math.exp(Math.abs(z)));
        density += tail * (1 - tail);
        survival += z > 0 ? tail : 1 - tail;
    }
    const count = Math.max(1, kernels.length);
    return { density: t > 0 ? density / (count * width * t) : 0, survival: survival / count };
}
function measured(forecast) {
    const { kernels, width } = forecast;
    const from = (kernels[0] ?? 0) - 8 * width;
    const step = ((kernels.at(-1) ?? 0) + 8 * width - from) / forecast_STEPS;
    let [meanS, difficulty] = [0, 0];
    for (let index = 0; index <= forecast_STEPS; index += 1) {
        const t = Math.exp(from + index * step);
        const { density, survival } = outlookAt(forecast, t);
        meanS += t * density * t * step;
        difficulty += Math.sqrt(density * survival) * t * step;
    }
    return { ...forecast, meanS, difficulty };
}
/** The sum of squared deviations, or less where outliers make most of it. */
function squares(sorted, mean) {
    const sum = sorted.reduce((rest, log) => rest + (log - mean) ** 2, 0);
    if (sorted.length < 5)
        return sum;
    const robust = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / QUARTILES_APART;
    return Math.min(sum, robust ** 2 * (sorted.length - 1));
}
function quantile(sorted, share) {
    const at = share * (sorted.length - 1);
    const [lower, upper] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
    return lower + (at - Math.floor(at)) * (upper - lower);
}
const average = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

;// CONCATENATED MODULE: ./src/runs/polling.js

/** The gap between looks is never under `leastS`, nor over `mostS` or that share of the time so far. */
const GAP = { leastS: 1.25, mostS: 29.8, mostShare: 0.094 };
/** A run whose project is known has this long before the first look: the shortest of runs gain nothing from more. */
const FIRST_S = 3.9;
/** Looks come closer together by up to this share, by chance. */
const JITTER = 0.1;
/** The mean delay to aim at, in seconds, where a fixed interval of 5 s would not ask for fewer looks. */
const AIM = { leastS: 0.4, mostS: 1.15, share: 0.02 };
/** Times difficulty² / mean: the delay that costs a look for every 5.9 s of the run. */
const FRUGAL = 2.95;
/** Short runs are worth more looks than that. */
const SHORT = { delayS: 0.8, share: 0.13 };
/** Of a run about which nothing is known, the hazard is 1 / (t + 3 s), and looks come at √hazard times this. */
const UNKNOWN = { ageS: 3, looks: 1.17 };
/** The same, times the doubt, for a run that does not do what its project's runs did. */
const SURPRISING_LOOKS = 0.57;
/** As many past runs as this are as likely to mislead as to tell. */
const DOUBT = 0.7;
/** The looks that are left must last for this share of the time until there are more: a burst must not spend them all. */
const SPREAD = 0.5;
/** Those who wait for the limit to reset come back spread over this. */
const CROWD_MS = 12_000;
/**
 * When to look at a run next, in milliseconds from now.
 *
 * Looking at a rate r while the run ends with a hazard h costs r looks and h / 2r of delay in every second that it goes
 * on, and the weighted sum is least where r is proportional to √h. So the rate follows the hazard that past runs tell,
 * with some doubt whether this one is like them, and the next look is due when the rate has added up to one.
 *
 * @param chance from 0 to below 1, so that parallel jobs do not look all at once
 */
function nextLookMs(moment, budget, chance) {
    const firstS = moment.forecast.kernels.length > 0 ? FIRST_S - seconds(moment.elapsedMs) : 0;
    const dueS = dueAfterS(moment, 1 - JITTER * chance);
    const opensInMs = budget.opensInMs > 0 ? budget.opensInMs + chance * CROWD_MS : 0;
    return Math.max(1000 * Math.max(GAP.leastS, firstS, dueS, spreadS(budget)), opensInMs);
}
/** What the looks that are left of the minute ask for. */
function spreadS({ looks, refillInMs }) {
    // A millisecond more, because the end of a minute that is summed up in fractions is not met exactly.
    return looks > 0 ? Math.min(GAP.mostS, (SPREAD * refillInMs) / 1000 / looks) : (refillInMs + 1) / 1000;
}
/** A clock that was set back makes no run older than it is. */
const seconds = (elapsedMs) => (elapsedMs > 0 ? elapsedMs / 1000 : 0);
/** After how many seconds the rate has added up to so many looks. */
function dueAfterS(moment, wanted) {
    const t = seconds(moment.elapsedMs);
    for (let [dueS, looks] = [0, 0];;) {
        const gapS = 1 / beliefAfter(dueS, moment).rate;
        const stepS = Math.max(0.1, Math.min(gapS / 10, (t + dueS) * moment.forecast.width));
        const step = stepS * beliefAfter(dueS + stepS / 2, moment).rate;
        if (looks + step >= wanted)
            return dueS + (stepS * (wanted - looks)) / step;
        looks += step;
        dueS += stepS;
    }
}
/** Looks per second, and the likelihood that the run still goes on, in so many seconds from now. */
function beliefAfter(inS, { elapsedMs, waitedMs = 0, forecast }) {
    const { kernels, difficulty, meanS } = forecast;
    const t = seconds(elapsedMs) + inS;
    const doubt = DOUBT / (kernels.length + DOUBT);
    const learned = outlookAt(forecast, t);
    // Waiting does not use surprises up: whatever history has not seen stays as likely as it was.
    const survival = (1 - doubt) * learned.survival + doubt;
    const looks = kernels.length > 0 ? difficulty / (2 * aimS(difficulty, meanS)) : 0;
    const surprise = kernels.length > 0 ? SURPRISING_LOOKS : UNKNOWN.looks;
    const ageS = UNKNOWN.ageS + seconds(waitedMs) + t;
    const square = (looks ** 2 * (1 - doubt) * learned.density + (surprise ** 2 * doubt) / ageS) / survival;
    const mostS = Math.max(GAP.mostS, GAP.mostShare * t);
    return { survival, rate: Math.min(1 / GAP.leastS, Math.max(1 / mostS, Math.sqrt(square))) };
}
/** The mean delay to aim at. */
function aimS(difficulty, meanS) {
    const cheapS = Math.min(AIM.mostS, Math.max(AIM.leastS, AIM.share * meanS));
    const frugalS = (FRUGAL * difficulty ** 2) / meanS;
    return Math.max(cheapS, Math.min(frugalS, Math.max(SHORT.delayS, SHORT.share * meanS)));
}

// EXTERNAL MODULE: ./src/runs/run.js
var runs_run = __nccwpck_require__(8624);
;// CONCATENATED MODULE: ./src/runs/world.js
/** Patience until `deadlineAt` on the world's clock, or until somebody wants the step to end. */
const patienceOf = ({ clock, random, stop, tell }, deadlineAt) => ({
    clock,
    random,
    deadlineAt,
    signal: stop,
    onWait: wait => tell({ kind: 'waiting', wait }),
    onRecovery: operation => tell({ kind: 'recovered', operation }),
});

;// CONCATENATED MODULE: ./src/runs/follow.js








const HEARTBEAT_MS = 30_000;
/** Looks at `run` until it ends, the deadline passes, somebody stops the step, or Hex's answer leaves no hope. */
async function follow(run, { deadlineAt, pollIntervalMs, past = [] }, world) {
    const { clock, stop, hex, tell } = world;
    const startedAt = clock.now();
    const age = ageBy(world);
    age.note(run, startedAt, startedAt);
    const narrate = narrator(tell, age, (0,runs_history/* expectationOf */.EV)(past));
    const learnedDelayMs = pace(forecastFrom((0,runs_history/* completedMs */.KN)(past)), age, world);
    for (let seen = run;;) {
        const delayMs = pollIntervalMs ?? learnedDelayMs();
        await clock.sleep(Math.min(delayMs, deadlineAt - clock.now()), stop);
        if (stop.aborted)
            return { kind: 'stopped', run: seen };
        if (clock.now() >= deadlineAt)
            return { kind: 'timed-out', run: seen };
        const askedAt = clock.now();
        const answer = await (0,retry/* persist */.Zr)(withinMs => hex.getRunStatus(run, { withinMs, signal: stop }), patienceOf(world, deadlineAt));
        if (answer.ok) {
            const before = seen;
            seen = (0,runs_run/* withStatus */.zC)(seen, answer.value);
            age.note(seen, askedAt, clock.now());
            narrate(before, seen, clock.now() - startedAt);
            if ((0,runs_status/* endingOf */.z)(seen.status) !== undefined)
                return { kind: 'ended', run: seen };
        }
        else if (stop.aborted) {
            return { kind: 'stopped', run: seen };
        }
        else {
            return (0,retry/* dispositionOf */.LF)(answer.fault) === 'final'
                ? { kind: 'failed', run: seen, fault: answer.fault }
                : { kind: 'timed-out', run: seen };
        }
    }
}
/** When to look next, by what this project's past runs tell and by what the rate limits leave. */
const pace = (forecast, age, { hex, random }) => () => nextLookMs({ elapsedMs: age.runningMs(), waitedMs: age.waitedMs(), forecast }, hex.looks(), random());
/** Tells what a look at the run has shown: changes at once, sameness at most once in `HEARTBEAT_MS`. */
function narrator(tell, age, expected) {
    const toldUnknown = new Set();
    let toldAtMs = 0;
    return (before, seen, elapsedMs) => {
        tell({ kind: 'polled', run: seen });
        if (!(0,runs_status/* isKnown */.q)(seen.status) && !toldUnknown.has(seen.status)) {
            toldUnknown.add(seen.status);
            tell({ kind: 'unknown-status', status: seen.status });
        }
        if (seen.status !== before.status) {
            toldAtMs = elapsedMs;
            tell({ kind: 'status-changed', run: seen, elapsedMs });
        }
        else if (elapsedMs - toldAtMs >= HEARTBEAT_MS) {
            toldAtMs = elapsedMs;
            tell({
                kind: 'heartbeat',
                run: seen,
                elapsedMs,
                runningMs: age.runningMs(),
                ...(expected && { expected }),
            });
        }
    };
}

// EXTERNAL MODULE: ./src/runs/search.js
var search = __nccwpck_require__(2917);
// EXTERNAL MODULE: ./src/runs/sighting.js
var sighting = __nccwpck_require__(2330);
;// CONCATENATED MODULE: ./src/runs/start.js






/** For the list of runs before a start, which is nice to have. */
const LIST_MS = 2_000;
/** How long a start is tried anew while no connection can be had. */
const UNREACHABLE_MS = 120_000;
/** So often is a start sent whose answer was lost and of which no run was found. */
const MOST_UNSURE = 3;
/** What a start that is under way has to finish once the step is stopped. */
const GRACE_MS = 1_500;
/**
 * Starts a run exactly once. Hex knows no idempotency key, so a start is sent again only where it is certain that it
 * started nothing: Hex said so, it never left, or no new run shows in the project's list.
 */
async function start({ projectId, body, deadlineAt }, world) {
    const { hex, clock, stop, random, tell } = world;
    let record = { projectId };
    let past;
    let unsure = 0;
    let notNow = 0;
    let unreachable = 0;
    let unreachableSince = 0;
    for (;;) {
        const list = await hex.getProjectRuns(projectId, { signal: stop, withinMs: LIST_MS });
        const listed = list.ok ? list.value.runs : undefined;
        record = recordWith(listed, record, world);
        if (past === undefined && listed !== undefined)
            past = tellHistory(listed, world);
        if (stop.aborted)
            return { kind: 'stopped' };
        if (clock.now() >= deadlineAt)
            return { kind: 'timed-out' };
        tell({ kind: 'starting', record });
        const answer = await withGrace(world, signal => hex.runProject(projectId, body, { signal, withinMs: deadlineAt - clock.now() }));
        if (answer.ok)
            return { kind: 'started', run: (0,runs_run/* runFrom */.cu)(answer.value), past: past ?? [] };
        const { fault } = answer;
        switch (fateOf(fault)) {
            case 'refused':
                return fault.kind === 'aborted' ? { kind: 'stopped' } : { kind: 'failed', fault };
            case 'not-started': {
                const isUnreachable = fault.kind === 'unreachable';
                unreachable = isUnreachable ? unreachable + 1 : 0;
                notNow = isUnreachable ? 0 : notNow + 1;
                if (unreachable === 1)
                    unreachableSince = clock.now();
                const attempts = Math.max(unreachable, notNow);
                const delayMs = (0,retry/* backoffMs */.jo)(fault, attempts, random);
                const givesUp = isUnreachable && clock.now() + delayMs > unreachableSince + UNREACHABLE_MS;
                if (givesUp || clock.now() + delayMs >= deadlineAt)
                    return { kind: 'failed', fault };
                tell({ kind: 'waiting', wait: { fault, attempts, delayMs } });
                await clock.sleep(delayMs, stop);
                break;
            }
            case 'unknown': {
                tell({ kind: 'unsure', fault });
                unsure += 1;
                const found = await resolve(record, deadlineAt, world);
                const resolved = resolvedBy(found, fault, world, deadlineAt);
                if (resolved?.kind === 'adopted')
                    return { kind: 'started', run: resolved.run, past: past ?? [] };
                if (resolved !== undefined)
                    return resolved;
                if (unsure >= MOST_UNSURE)
                    return { kind: 'failed', fault };
                tell({ kind: 'starting-again' });
            }
        }
    }
}
/** Asks Hex whether it would run this. Nothing runs, so the request may be sent any number of times. */
async function validate({ projectId, body, deadlineAt }, world) {
    const { hex, clock, stop } = world;
    const answer = await (0,retry/* persist */.Zr)(withinMs => hex.runProject(projectId, body, { withinMs, signal: stop }), {
        ...patienceOf(world, deadlineAt),
        overlong: 'give-up',
    });
    if (answer.ok)
        return { kind: 'validated' };
    if (stop.aborted)
        return { kind: 'stopped' };
    return clock.now() >= deadlineAt ? { kind: 'timed-out' } : { kind: 'failed', fault: answer.fault };
}
/** What is known before a start. Where the list could not be had, the IDs of an earlier record serve. */
function recordWith(runs, before, { hex, clock }) {
    const askedAtMs = hex.timeMs();
    const { knownRunIds = [] } = before;
    const known = runs && (0,sighting/* knownFrom */.Yx)(runs);
    return {
        ...before,
        ...(known && { ...known, knownRunIds: [...new Set([...known.knownRunIds, ...knownRunIds])] }),
        ...(askedAtMs !== undefined && { askedAtMs }),
        askedAt: clock.now(),
    };
}
function tellHistory(runs, { tell }) {
    const past = (0,runs_history/* pastRunsIn */.eA)(runs);
    const expected = (0,runs_history/* expectationOf */.EV)(past);
    if (past.length > 0)
        tell({ kind: 'history', past, ...(expected && { expected }) });
    return past;
}
/** What a fault says of the run that was asked for. */
function fateOf(fault) {
    if (fault.kind === 'unreachable' || fault.kind === 'aborted') {
        if (fault.sent)
            return 'unknown';
        return fault.kind === 'aborted' ? 'refused' : 'not-started';
    }
    const FATES = { 'not-now': 'not-started', broken: 'unknown', final: 'refused' };
    return FATES[(0,retry/* dispositionOf */.LF)(fault)];
}
/** Lets what is under way finish for a moment after the step was stopped: an answer in time is better than a search. */
async function withGrace({ clock, stop }, work) {
    const late = new AbortController();
    const over = new AbortController();
    const beginGrace = () => void clock.sleep(GRACE_MS, over.signal).then(() => late.abort());
    if (stop.aborted)
        beginGrace();
    else
        stop.addEventListener('abort', beginGrace, { once: true, signal: over.signal });
    try {
        return await work(late.signal);
    }
    finally {
        over.abort();
    }
}
/** Finds out what became of a start, thoroughly if there is time, else hastily. */
async function resolve(record, deadlineAt, world) {
    const { clock, stop } = world;
    if (!stop.aborted && clock.now() < deadlineAt) {
        const rush = abortAt(clock, deadlineAt, stop);
        const found = await (0,search/* searchRun */.YW)(record, world, { ...search/* SEARCH */.Dn, signal: rush.signal });
        rush.dispose();
        if (!rush.signal.aborted)
            return found;
    }
    return (0,search/* searchRun */.YW)(record, world, search/* HASTY_SEARCH */.$Z);
}
/** What to make of a search; undefined if the start may be sent again. */
function resolvedBy(found, fault, { clock, stop, tell }, deadlineAt) {
    const isHurried = stop.aborted || clock.now() >= deadlineAt;
    switch (found.kind) {
        case 'one': {
            const run = (0,runs_run/* runSeen */.Z0)(found.run);
            tell({ kind: 'adopted', run, fault });
            return { kind: 'adopted', run };
        }
        case 'several':
            return { kind: 'ambiguous', fault, suspects: found.runs };
        case 'none':
            if (!isHurried)
                return undefined;
            return { kind: 'unsure', because: stop.aborted ? 'stopped' : 'timed-out', fault };
        case 'unknown':
            return {
                kind: 'unsure',
                because: stop.aborted ? 'stopped' : isHurried ? 'timed-out' : 'failed',
                fault,
            };
    }
}
/** A signal that aborts with `signal` or when `clock` reaches `at`. Dispose of it when it is no longer needed. */
function abortAt(clock, at, signal) {
    const late = new AbortController();
    const over = new AbortController();
    void clock.sleep(at - clock.now(), over.signal).then(() => {
        if (!over.signal.aborted)
            late.abort();
    });
    return { signal: AbortSignal.any([signal, late.signal]), dispose: () => over.abort() };
}

;// CONCATENATED MODULE: ./src/runs/perform.js




/** Cancelling after a signal: the runner kills the process ten seconds after the first one. */
const CANCEL_ON_STOP_MS = 5_000;
/** Starts a run of a project, follows it to its end, and cancels it where it must not go on. */
async function perform(wanted, world) {
    const { projectId, body, pollIntervalMs } = wanted;
    const deadlineAt = world.clock.now() + wanted.timeoutMs;
    const asked = await (wanted.dryRun ? validate : start)({ projectId, body, deadlineAt }, world);
    if (asked.kind !== 'started')
        return withoutRun(asked);
    world.tell({ kind: 'started', run: asked.run });
    if ((0,runs_status/* endingOf */.z)(asked.run.status) !== undefined)
        return { kind: 'ended', run: asked.run };
    if (!wanted.wait && !world.stop.aborted)
        return { kind: 'started', run: asked.run };
    const followed = await follow(asked.run, { deadlineAt, pollIntervalMs, past: asked.past }, world);
    switch (followed.kind) {
        case 'ended':
            return followed;
        case 'timed-out':
            if (!wanted.cancelOnTimeout)
                return { ...followed, cancellation: { kind: 'unwanted' } };
            return endEarly(followed, deadlineAt + cancel/* CANCEL_MS */.i - world.clock.now(), world);
        case 'stopped':
            if (!wanted.cancelOnAbort)
                return { ...followed, cancellation: { kind: 'unwanted' } };
            return endEarly(followed, CANCEL_ON_STOP_MS, world);
        case 'failed':
            return endEarly(followed, cancel/* CANCEL_MS */.i, world);
    }
}
function withoutRun(asked) {
    if (asked.kind !== 'unsure' || asked.because === 'failed')
        return asked;
    return { kind: asked.because, cancellation: { kind: 'unsure', fault: asked.fault } };
}
/** Cancels a run that is still under way. If it turns out to have ended by itself, that is the outcome. */
async function endEarly(early, withinMs, world) {
    const fault = early.kind === 'failed' ? { fault: early.fault } : {};
    world.tell({ kind: 'cancelling', run: early.run, reason: early.kind, ...fault });
    const cancelled = await (0,cancel/* cancel */.Z)(early.run, world, withinMs);
    const { run, ...cancellation } = cancelled;
    const endedByItself = (0,runs_status/* endingOf */.z)(run.status) !== undefined && run.status !== 'KILLED';
    return endedByItself ? { kind: 'ended', run } : { ...early, run, cancellation };
}

;// CONCATENATED MODULE: ./src/commands/run.js



/** `command: run`. Says whether the step has succeeded. */
async function run(plan, { hex, clock, random, stop, channel }) {
    const { projectId, ...body } = plan.request;
    const startedAt = clock.now();
    channel.info(`Running Hex project ${projectId} on ${plan.hexUrl}`);
    const report = reportRun(channel, plan, clock);
    const titleTold = tellTitle(projectId, hex, stop, report.tell);
    const outcome = await perform({
        projectId,
        body,
        dryRun: body.dryRun ?? false,
        wait: plan.wait,
        timeoutMs: plan.timeoutMs,
        pollIntervalMs: plan.pollIntervalMs,
        cancelOnTimeout: plan.cancelOnTimeout,
        cancelOnAbort: plan.cancelOnAbort,
    }, { hex, clock, random, stop, tell: report.tell });
    await titleTold;
    report.conclude(outcome, clock.now() - startedAt);
    return ['success', 'started'].includes(conclusionOf(outcome));
}
/** The title is nice to have: without it the step goes on. */
async function tellTitle(projectId, hex, stop, tell) {
    const project = await hex.getProject(projectId, { signal: stop });
    if (project.ok)
        tell({ kind: 'project', title: project.value.title });
}

// EXTERNAL MODULE: ./src/hex-access.js + 3 modules
var hex_access = __nccwpck_require__(8719);
// EXTERNAL MODULE: ./src/inputs/connection.js + 1 modules
var inputs_connection = __nccwpck_require__(3576);
// EXTERNAL MODULE: ./src/inputs/problem.js
var inputs_problem = __nccwpck_require__(265);
;// CONCATENATED MODULE: ./src/inputs/duration.js

const UNIT_MS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };
const DURATION = /^(?:\d+(?:\.\d+)?[dhms]\s*)+$/;
/**
 * Reads a duration such as `90s`, `30m` or `1h30m` into milliseconds. A number without a unit is refused:
 * other tools read it as seconds or as minutes, and a guess would be wrong for half of the users.
 */
function readDuration(input, given, bounds) {
    if (/^\d+(\.\d+)?$/.test(given)) {
        return (0,inputs_problem/* refuse */.TR)(input, `${(0,inputs_problem/* quote */.hD)(given)} has no unit: write \`${given}s\` for seconds or \`${given}m\` for minutes.`);
    }
    if (!DURATION.test(given)) {
        return (0,inputs_problem/* refuse */.TR)(input, `${(0,inputs_problem/* quote */.hD)(given)} is not a duration: write it like \`90s\`, \`30m\` or \`1h30m\`.`);
    }
    const parts = [...given.matchAll(/(\d+(?:\.\d+)?)([dhms])/g)];
    const durationMs = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ''] ?? 0), 0);
    if (durationMs < bounds.leastMs) {
        return (0,inputs_problem/* refuse */.TR)(input, `${(0,inputs_problem/* quote */.hD)(given)} is too short: the least is ${bounds.leastMs / 1000}s.`);
    }
    if (durationMs > bounds.mostMs) {
        return (0,inputs_problem/* refuse */.TR)(input, `${(0,inputs_problem/* quote */.hD)(given)} is too long: the most is ${bounds.mostMs / 86_400_000}d.`);
    }
    return (0,inputs_problem/* accept */.Ju)(durationMs);
}

// EXTERNAL MODULE: ./src/inputs/flag.js
var flag = __nccwpck_require__(418);
// EXTERNAL MODULE: ./src/inputs/hex-url.js
var hex_url = __nccwpck_require__(9679);
// EXTERNAL MODULE: ./valibot.js
var valibot = __nccwpck_require__(4420);
;// CONCATENATED MODULE: ./src/inputs/yaml.js

const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const JSON_WORDS = { true: true, false: false, null: null };
/** Aliases that add more characters than this to those that are written out are an accident or an attack. */
const MOST_ALIASED = 1_000_000;
const MOST_DEPTH = 100;
/** One slip can cause a thousand errors, which would leave no room for what is wrong with other inputs. */
const MOST_PROBLEMS = 10;
/**
 * Reads YAML 1.2 or JSON with JSON's rule for scalars: `12`, `true` and `null` are what they look like, and
 * `2025-01-01`, `007` and `yes` stay text. Every problem is told with its line and column.
 */
async function readYaml(input, text) {
    // Loaded here because most runs have no parameters to read.
    const yaml = await __nccwpck_require__.e(/* import() */ 905).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8905, 19));
    const lines = new yaml.LineCounter();
    // The library's own search for keys that stand twice takes minutes where there are many; `mappingValue` has one.
    const options = { schema: 'failsafe', lineCounter: lines, prettyErrors: false, uniqueKeys: false };
    const document = yaml.parseDocument(text, options);
    const messages = new Set();
    const report = (offset, message) => {
        const { line, col } = lines.linePos(offset ?? 0);
        messages.add(`line ${line}, column ${col}: ${message}`);
        return null;
    };
    const faults = [...document.errors, ...document.warnings];
    const tooDeep = faults.find(fault => fault.code === 'RESOURCE_EXHAUSTION');
    for (const fault of tooDeep ? [tooDeep] : faults) {
        const known = ERROR_TEXTS[fault.code];
        const { line } = lines.linePos(fault.pos[0]);
        const onLine = text.slice(lines.lineStarts[line - 1], lines.lineStarts[line]);
        const hint = onLine.includes('{{') ? ` ${QUOTE_PLACEHOLDERS}` : '';
        report(fault.pos[0], known ?? `${fault.message.replace(/\.?$/, '.')}${hint}`);
    }
    if (messages.size > 0)
        return refuseAll(input, messages);
    const sizeOf = (node) => (yaml.isScalar(node) ? 1 + String(node.value).length : 1);
    let written = 0;
    const targets = new Map();
    const anchors = new Map();
    yaml.visit(document, {
        Node: (_, node) => {
            written += sizeOf(node);
            const target = yaml.isAlias(node) ? anchors.get(node.source) : undefined;
            if (yaml.isAlias(node) && target !== undefined)
                targets.set(node, target);
            if (!yaml.isAlias(node) && node.anchor !== undefined)
                anchors.set(node.anchor, node);
        },
    });
    let seen = 0;
    const jsonOf = (node, path) => {
        seen += sizeOf(node);
        if (node === null || seen > written + MOST_ALIASED)
            return null;
        if (path.length > MOST_DEPTH)
            return report(node.range?.[0], TOO_DEEP);
        if (yaml.isAlias(node))
            return aliasValue(node, path);
        if (yaml.isScalar(node))
            return scalarValue(node, report);
        if (yaml.isSeq(node))
            return listValue(node, path);
        return mappingValue(node, path);
    };
    const aliasValue = (alias, path) => {
        const target = targets.get(alias);
        const name = (0,inputs_problem/* quote */.hD)(`*${alias.source}`);
        if (target === undefined)
            return report(alias.range?.[0], `${name} has no anchor before it.`);
        if (path.includes(target))
            return report(alias.range?.[0], `${name} contains itself.`);
        return jsonOf(target, path);
    };
    const mappingValue = (map, path) => {
        const names = new Set();
        const entries = map.items.map(({ key, value }) => {
            if (!yaml.isScalar(key))
                return ['', report(key.range?.[0] ?? map.range?.[0], KEY_NOT_TEXT)];
            seen += sizeOf(key);
            const name = String(key.value);
            if (names.has(name))
                return [name, report(key.range?.[0], 'this key stands here a second time.')];
            names.add(name);
            if (isLeftOut(value))
                return [name, report(key.range?.[0], leftOut((0,inputs_problem/* quote */.hD)(name)))];
            return [name, jsonOf(value, [...path, map])];
        });
        return Object.fromEntries(entries);
    };
    const listValue = (list, path) => list.items.map(item => isLeftOut(item)
        ? report(item?.range?.[0] ?? list.range?.[0], leftOut('a list item'))
        : jsonOf(item, [...path, list]));
    const isLeftOut = (node) => node === null || (yaml.isScalar(node) && node.type === yaml.Scalar.PLAIN && node.source === '');
    const value = jsonOf(document.contents, []);
    if (seen > written + MOST_ALIASED)
        report(0, `its aliases add more than ${MOST_ALIASED} characters.`);
    return messages.size > 0 ? refuseAll(input, messages) : (0,inputs_problem/* accept */.Ju)(value);
}
function refuseAll(input, messages) {
    const told = [...messages].slice(0, MOST_PROBLEMS);
    const more = messages.size - told.length;
    if (more > 0)
        told.push(`and ${more} more of the kind.`);
    return { ok: false, problems: told.map(message => ({ input, message })) };
}
const QUOTE_PLACEHOLDERS = 'Text that holds `{{ … }}` must be in quotes: `"{{ … }}"`.';
const KEY_NOT_TEXT = `a key must be text. YAML reads an unquoted \`{{ … }}\` as a mapping. ${QUOTE_PLACEHOLDERS}`;
const TOO_DEEP = `is nested too deeply: the most is ${MOST_DEPTH} levels.`;
const leftOut = (what) => `${what} has no value, as an empty \`\${{ }}\` expression leaves it: write \`''\` for empty text, \`null\`, or leave it out.`;
const ERROR_TEXTS = {
    MULTIPLE_DOCS: 'a second document begins here; give one.',
    RESOURCE_EXHAUSTION: TOO_DEEP,
    TAG_RESOLVE_FAILED: 'tags such as `!!int` are not supported: put text in quotes and leave numbers bare.',
};
function scalarValue(node, report) {
    const text = String(node.value);
    // The only tags that the parser lets pass make it text.
    if (node.type !== 'PLAIN' || node.tag !== undefined)
        return text;
    if (Object.hasOwn(JSON_WORDS, text))
        return JSON_WORDS[text] ?? null;
    if (!JSON_NUMBER.test(text))
        return text;
    const number = Number(text);
    if (!Number.isFinite(number))
        return report(node.range?.[0], `${(0,inputs_problem/* quote */.hD)(text)} is too large for a number: put it in quotes.`);
    if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
        return report(node.range?.[0], `${(0,inputs_problem/* quote */.hD)(text)} would lose digits as a number: put it in quotes.`);
    }
    return number;
}

;// CONCATENATED MODULE: ./src/inputs/notifications.js



const ids = valibot/* array */.YO(valibot/* pipe */.Fs(valibot/* string */.Yj(), valibot/* nonEmpty */.hq()));
/** `ProjectRunNotification` of Hex's API reference. */
const notificationSchema = valibot/* strictObject */.re({
    type: valibot/* picklist */.KI(['ALL', 'SUCCESS', 'FAILURE']),
    includeSuccessScreenshot: valibot/* optional */.lq(valibot/* boolean */.zM(), false),
    screenshotFormat: valibot/* exactOptional */.yq(valibot/* picklist */.KI(['png', 'pdf'])),
    slackChannelIds: valibot/* exactOptional */.yq(ids),
    userIds: valibot/* exactOptional */.yq(ids),
    groupIds: valibot/* exactOptional */.yq(ids),
    subject: valibot/* exactOptional */.yq(valibot/* string */.Yj()),
    body: valibot/* exactOptional */.yq(valibot/* string */.Yj()),
});
/** As the README writes them. */
const toKebabCase = (key) => key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
const KEYS = Object.keys(notificationSchema.entries).map(toKebabCase);
const RECIPIENTS = ['slackChannelIds', 'userIds', 'groupIds'];
/** Reads `notifications`: a YAML or JSON list in the API's own keys or their kebab-case. */
async function readNotifications(text) {
    const input = 'notifications';
    const yaml = await readYaml(input, text);
    if (!yaml.ok)
        return yaml;
    if (!Array.isArray(yaml.value)) {
        return (0,inputs_problem/* refuse */.TR)(input, 'is not a list: begin each notification with `- type: ALL`, `- type: SUCCESS` or `- type: FAILURE`.');
    }
    const checked = yaml.value.map(readNotification);
    const problems = checked.flatMap(one => (one.ok ? [] : one.problems));
    return problems.length > 0
        ? { ok: false, problems }
        : (0,inputs_problem/* accept */.Ju)(checked.flatMap(one => (one.ok ? [one.value] : [])));
}
function readNotification(given, index) {
    const at = `number ${index + 1}`;
    const problem = (message) => ({ input: 'notifications', message: `${at}: ${message}` });
    if (given === null || typeof given !== 'object' || Array.isArray(given)) {
        return { ok: false, problems: [problem(`is not a mapping. It takes the keys ${listed(KEYS)}.`)] };
    }
    const entries = Object.entries(given).map(([key, value]) => [toCamelCase(key), value]);
    const twice = entries.map(([key]) => key).filter((key, at, all) => all.indexOf(key) !== at);
    if (twice.length > 0)
        return { ok: false, problems: twice.map(key => problem(`\`${toKebabCase(key)}\` is given twice.`)) };
    const result = valibot/* safeParse */.xL(notificationSchema, Object.fromEntries(entries));
    if (!result.success)
        return { ok: false, problems: result.issues.map(issue => problem(describe(issue))) };
    if (!RECIPIENTS.some(key => (result.output[key]?.length ?? 0) > 0)) {
        return {
            ok: false,
            problems: [problem(`reaches nobody: give ${listed(RECIPIENTS.map(toKebabCase), ' or ')}.`)],
        };
    }
    return (0,inputs_problem/* accept */.Ju)(result.output);
}
const toCamelCase = (key) => key.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
function describe(issue) {
    const key = toKebabCase(issue.path?.map(item => String(item.key)).join('.') ?? '');
    if (issue.type === 'strict_object' && issue.expected === 'never') {
        return `${(0,inputs_problem/* quote */.hD)(key)} is not a key it takes. Those are ${listed(KEYS)}.`;
    }
    // Only `type` has no default.
    if (issue.received === 'undefined')
        return `\`${key}\` is missing: give \`ALL\`, \`SUCCESS\` or \`FAILURE\`.`;
    const given = issue.type === 'non_empty' ? 'empty' : (0,inputs_problem/* quote */.hD)(issue.received);
    return `\`${key}\` is ${given}: give ${wanted(issue)}.`;
}
const WANTED = {
    boolean: '`true` or `false`',
    string: 'text; put a number in quotes',
    non_empty: 'text that is not empty',
    array: 'a list',
};
const wanted = (issue) => WANTED[issue.type] ?? listed(issue.expected?.match(/\w+/g) ?? [], ' or ');
const listed = (keys, last = ' and ') => keys
    .map(key => `\`${key}\``)
    .join(', ')
    .replace(/, ([^,]*)$/, `${last}$1`);

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./src/inputs/params.js





const MOST_FILE_BYTES = 10_000_000;
/**
 * Reads parameters from YAML or JSON text.
 *
 * @param input `params` or `params-file`, whichever the text came from
 */
async function readParams(input, text) {
    const yaml = await readYaml(input, text);
    if (!yaml.ok)
        return yaml;
    const kind = kindOf(yaml.value);
    if (kind !== 'a mapping') {
        return (0,inputs_problem/* refuse */.TR)(input, `is ${kind}, not a mapping of parameter names to values: write it like \`region: EMEA\`.`);
    }
    return (0,inputs_problem/* accept */.Ju)(yaml.value);
}
/** Reads `params-file`, a path relative to `workspace`, which it must not leave, not even by a symbolic link. */
async function readParamsFile(path, workspace) {
    const input = 'params-file';
    const file = await (0,promises_.realpath)((0,external_node_path_.resolve)(workspace, path)).catch(() => undefined);
    if (file === undefined) {
        return (0,inputs_problem/* refuse */.TR)(input, `${(0,inputs_problem/* quote */.hD)(path)} is not there. Paths are relative to the workspace: is it checked out in an earlier step?`);
    }
    if (!isWithin(file, await (0,promises_.realpath)(workspace).catch(() => workspace))) {
        return (0,inputs_problem/* refuse */.TR)(input, `${(0,inputs_problem/* quote */.hD)(path)} is outside the workspace: give a file that lies in it.`);
    }
    const found = await (0,promises_.stat)(file);
    if (!found.isFile())
        return (0,inputs_problem/* refuse */.TR)(input, `${(0,inputs_problem/* quote */.hD)(path)} is not a file.`);
    if (found.size > MOST_FILE_BYTES)
        return (0,inputs_problem/* refuse */.TR)(input, `${(0,inputs_problem/* quote */.hD)(path)} has ${found.size} bytes: the most is 10 MB.`);
    const bytes = await (0,promises_.readFile)(file).catch((error) => error);
    if (bytes instanceof Error)
        return (0,inputs_problem/* refuse */.TR)(input, `${(0,inputs_problem/* quote */.hD)(path)} cannot be read: ${bytes.message}.`);
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return (0,inputs_problem/* refuse */.TR)(input, `${(0,inputs_problem/* quote */.hD)(path)} is not UTF-8 text: save it as UTF-8.`);
    return readParams(input, bytes.toString('utf8'));
}
function isWithin(file, folder) {
    const path = (0,external_node_path_.relative)(folder, file);
    return path !== '..' && !path.startsWith('../') && !path.startsWith('..\\') && !(0,external_node_path_.isAbsolute)(path);
}
function kindOf(value) {
    if (value === null)
        return 'empty';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a mapping' : 'a single value';
}

;// CONCATENATED MODULE: ./src/inputs/project-id.js

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const WELL_FORMED_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const COMPRESSED = /^(?:.*-)?([0-9A-Za-z]{22})$/;
const BASE_62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const WOULD_DO = "its UUID, its URL as the browser shows it, or the 22-character ID at that URL's end";
/**
 * Reads a project's UUID from a UUID, from either kind of Hex URL
 * (`https://<host>/<workspace>/<app|hex>/<UUID or Title-compressedId>/…`), or from a compressed ID.
 *
 * @param hexUrl origin of the workspace's host, where it is known
 */
function readProjectId(given, hexUrl) {
    if (UUID.test(given))
        return (0,inputs_problem/* accept */.Ju)(given.toLowerCase());
    const url = /^https?:\/\//i.test(given) ? URL.parse(given) : null;
    if (url !== null)
        return fromUrl(url, hexUrl);
    return fromSlug(given) ?? (0,inputs_problem/* refuse */.TR)('project-id', `${(0,inputs_problem/* quote */.hD)(given)} is not a project: give ${WOULD_DO}.`);
}
function fromUrl(url, hexUrl) {
    const hexHost = hexUrl === undefined ? undefined : new URL(hexUrl).host;
    if (hexHost !== undefined && url.host !== hexHost) {
        return (0,inputs_problem/* refuse */.TR)('project-id', `is a URL on \`${url.host}\`, but \`hex-url\` is \`${hexHost}\`: set \`hex-url\` to \`https://${url.host}\` if that is your workspace's host.`);
    }
    const [, , kind, slug] = url.pathname.split('/');
    const id = kind === 'app' || kind === 'hex' ? fromSlug(slug ?? '') : undefined;
    return (id ??
        (0,inputs_problem/* refuse */.TR)('project-id', `no project can be read from the URL ${(0,inputs_problem/* quote */.hD)(url.host + url.pathname)}: give ${WOULD_DO}.`));
}
function fromSlug(slug) {
    if (UUID.test(slug))
        return (0,inputs_problem/* accept */.Ju)(slug.toLowerCase());
    const compressed = /^[\w%.~-]+$/.test(slug) ? COMPRESSED.exec(slug)?.[1] : undefined;
    if (compressed === undefined)
        return undefined;
    const uuid = decompress(compressed);
    return WELL_FORMED_UUID.test(uuid)
        ? (0,inputs_problem/* accept */.Ju)(uuid)
        : (0,inputs_problem/* refuse */.TR)('project-id', `${(0,inputs_problem/* quote */.hD)(compressed)} is not a project's 22-character ID: it stands for no UUID. Copy it anew.`);
}
function decompress(compressed) {
    const number = [...compressed].reduce((sum, digit) => sum * 62n + BigInt(BASE_62.indexOf(digit)), 0n);
    return number
        .toString(16)
        .padStart(32, '0')
        .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

;// CONCATENATED MODULE: ./src/inputs/plan.js








/** A self-hosted job may last five days. */
const DURATION_BOUNDS = { leastMs: 1_000, mostMs: 5 * 86_400_000 };
/**
 * Reads all inputs. Sends nothing; of the disk it reads `params-file` alone, which lies in `workspace`.
 * Where anything is wrong, the answer holds every problem.
 */
async function readPlan(read, workspace) {
    const form = formOf(read);
    const connection = form.take((0,inputs_connection/* readConnection */.d)(read));
    const request = await readRunRequest(form, workspace);
    const wait = form.flag('wait', true);
    const timeoutMs = await form.optional('timeout', given => readDuration('timeout', given, DURATION_BOUNDS));
    const cancelOnTimeout = form.flag('cancel-on-timeout', true);
    const cancelOnAbort = form.flag('cancel-on-abort', true);
    const pollIntervalMs = await form.optional('poll-interval', given => readDuration('poll-interval', given, DURATION_BOUNDS));
    if (connection === undefined || request === undefined || form.problems.length > 0) {
        return { ok: false, problems: form.problems };
    }
    return (0,inputs_problem/* accept */.Ju)({
        ...connection,
        request,
        wait,
        timeoutMs: timeoutMs ?? 3_600_000,
        cancelOnTimeout,
        cancelOnAbort,
        ...(pollIntervalMs !== undefined && { pollIntervalMs }),
    });
}
function formOf(raw) {
    const problems = [];
    const text = name => raw(name).trim();
    const take = (checked) => {
        if (checked.ok)
            return checked.value;
        problems.push(...checked.problems);
        return undefined;
    };
    return {
        problems,
        raw,
        text,
        isSet: name => text(name) !== '',
        take,
        flag: (name, byDefault) => take((0,flag/* readFlag */.f)(name, text(name), byDefault)) ?? byDefault,
        optional: async (name, check) => (text(name) === '' ? undefined : take(await check(text(name)))),
    };
}
async function readRunRequest(form, workspace) {
    const { raw, take, flag, optional } = form;
    const projectId = take(readRequiredProjectId(form));
    // YAML is read untrimmed, because its indentation says something.
    const inputParams = (await optional('params', () => readParams('params', raw('params')))) ??
        (await optional('params-file', given => readParamsFile(given, workspace)));
    const viewId = await optional('view-id', readViewId);
    const updatePublishedResults = flag('update-published-results', false);
    const useCachedSqlResults = flag('use-cached-sql-results', true);
    const notifications = await optional('notifications', () => readNotifications(raw('notifications')));
    const dryRun = flag('dry-run', false);
    form.problems.push(...exclusions(form.isSet, updatePublishedResults));
    if (projectId === undefined)
        return undefined;
    return {
        projectId,
        ...(inputParams && Object.keys(inputParams).length > 0 && { inputParams }),
        ...(viewId !== undefined && { viewId }),
        ...(updatePublishedResults && { updatePublishedResults }),
        ...(!useCachedSqlResults && { useCachedSqlResults }),
        ...(notifications && notifications.length > 0 && { notifications }),
        ...(dryRun && { dryRun }),
    };
}
function readRequiredProjectId({ text }) {
    const given = text('project-id');
    if (given === '') {
        return (0,inputs_problem/* refuse */.TR)('project-id', "is empty: give the project's UUID, or its URL as the browser shows it.");
    }
    const hexUrl = (0,hex_url/* readHexUrl */.N)(text('hex-url') || inputs_connection/* DEFAULT_HEX_URL */.E);
    return readProjectId(given, hexUrl.ok ? hexUrl.value : undefined);
}
function readViewId(given) {
    if (/^\S{1,200}$/.test(given))
        return (0,inputs_problem/* accept */.Ju)(given);
    return (0,inputs_problem/* refuse */.TR)('view-id', `${(0,inputs_problem/* quote */.hD)(given)} is not a view's ID: copy it from the saved view's URL in Hex.`);
}
/** What Hex refuses together, or of which it silently ignores one. */
function exclusions(isSet, updatePublishedResults) {
    const given = ['params', 'params-file'].filter(isSet);
    const problems = [];
    if (given.length > 1) {
        problems.push({ input: 'params-file', message: 'and `params` are both given: keep one.' });
    }
    for (const input of given) {
        if (isSet('view-id')) {
            problems.push({
                input: 'view-id',
                message: `and \`${input}\` exclude each other: a view brings its own parameters. Keep one.`,
            });
        }
        if (updatePublishedResults) {
            problems.push({
                input: 'update-published-results',
                message: `and \`${input}\` exclude each other: the published app shows results for the default parameters. Keep one.`,
            });
        }
    }
    return problems;
}

;// CONCATENATED MODULE: ./src/report/bad-inputs.js

/** Fails the step with everything that is wrong with its inputs at once. */
function refuseInputs(channel, problems) {
    const lines = problems.map(({ input, message }) => `\`${input}\`: ${(0,report_escape/* oneLine */.TN)(message)}`);
    channel.output('conclusion', 'failure');
    channel.error({
        title: problems.length === 1 ? 'A problem with the inputs' : `${problems.length} problems with the inputs`,
        message: ['Nothing was sent to Hex.', ...lines].join('\n'),
    });
}

;// CONCATENATED MODULE: ./src/main.js







const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'];
/** The step's story. Says whether it has succeeded. */
async function main(channel, env) {
    const stop = abortOnSignals(process);
    (0,state/* saveLeftover */.p)(channel, { kind: 'nothing' });
    const plan = await readPlan(channel.input, env.GITHUB_WORKSPACE || process.cwd());
    if (!plan.ok) {
        refuseInputs(channel, plan.problems);
        return false;
    }
    const hex = (0,hex_access/* openHex */.U)(plan.value, env, (0,log/* holdLogger */.C)(channel));
    return run(plan.value, { hex, clock: clock/* realClock */.d, random: Math.random, stop, channel });
}
/** The handlers stay for good: a second signal changes nothing. */
function abortOnSignals(source) {
    const stop = new AbortController();
    for (const signal of STOP_SIGNALS)
        source.on(signal, () => stop.abort());
    return stop.signal;
}


/***/ }),

/***/ 9646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./src/clock.js
var clock = __nccwpck_require__(7328);
// EXTERNAL MODULE: ./src/hex-access.js + 3 modules
var hex_access = __nccwpck_require__(8719);
// EXTERNAL MODULE: ./src/inputs/connection.js + 1 modules
var inputs_connection = __nccwpck_require__(3576);
// EXTERNAL MODULE: ./src/report/escape.js
var report_escape = __nccwpck_require__(6414);
// EXTERNAL MODULE: ./src/report/faults.js
var faults = __nccwpck_require__(7884);
;// CONCATENATED MODULE: ./src/report/clean-up.js


/** Tells what the clean-up after the job has done about a run that main left under way. */
function reportCleanUp(channel, cleaned, { summary }) {
    const { level, message } = wordsFor(cleaned);
    const run = 'run' in cleaned ? cleaned.run : undefined;
    const where = run === undefined ? '' : ` Run ${run.runId}: ${(0,report_escape/* oneLine */.TN)(run.runUrl ?? 'no URL was given', 500)}`;
    if (level === 'info')
        channel.info(message + where);
    else
        channel.warning({ title: 'Hex run may still be running', message: message + where });
    if (!summary)
        return;
    const heading = run === undefined ? 'Hex run' : (0,report_escape/* link */.nf)(`Hex run ${run.runId}`, run.runUrl);
    channel.summarize(`### 🧹 ${heading}: clean-up after the job\n\n> ${(0,report_escape/* inert */.tJ)(message, 3000)}\n\n`);
}
const ENDED_BEFORE = 'The step ended before its run did';
function wordsFor(cleaned) {
    switch (cleaned.kind) {
        case 'ended':
            return {
                level: 'info',
                message: cleaned.run.status === 'KILLED'
                    ? `${ENDED_BEFORE}; the run was cancelled.`
                    : `${ENDED_BEFORE}; the run has ended ${(0,report_escape/* oneLine */.TN)(cleaned.run.status, 50)}.`,
            };
        case 'accepted':
            return { level: 'info', message: `${ENDED_BEFORE}; Hex accepted the cancellation of the run.` };
        case 'left':
            return {
                level: 'info',
                message: `${ENDED_BEFORE}; the run was left alone, as \`cancel-on-abort\` asks for.`,
            };
        case 'failed':
            return {
                level: 'warning',
                message: `${ENDED_BEFORE}, and the run could not be cancelled: cancel it in Hex. ${(0,faults/* explain */.WE)(cleaned.fault)}`,
            };
        case 'none-found':
            return {
                level: 'warning',
                message: "The step ended while it was starting a run. No new run is in the project's list; look there once more.",
            };
        case 'several-found': {
            const suspects = cleaned.suspects.map(({ runId, runUrl }) => `${runId} (${(0,report_escape/* oneLine */.TN)(runUrl ?? 'no URL', 500)})`);
            return {
                level: 'warning',
                message: `The step ended while it was starting a run, and several new runs are in the project's list: ${suspects.join(', ')}. None was touched: look at them in Hex.`,
            };
        }
        case 'not-found-out':
            return {
                level: 'warning',
                message: "The step ended while it was starting a run, and the project's list could not be had to find it: look at the project's runs in Hex.",
            };
    }
}

// EXTERNAL MODULE: ./src/report/log.js
var log = __nccwpck_require__(9663);
// EXTERNAL MODULE: ./src/runs/cancel.js
var cancel = __nccwpck_require__(7671);
// EXTERNAL MODULE: ./src/runs/run.js
var run = __nccwpck_require__(8624);
// EXTERNAL MODULE: ./src/runs/search.js
var search = __nccwpck_require__(2917);
// EXTERNAL MODULE: ./src/runs/sighting.js
var sighting = __nccwpck_require__(2330);
;// CONCATENATED MODULE: ./src/runs/clean-up.js




/** Long enough for Hex's rate limit to reset, short enough for the time the runner gives to clean-ups. */
const CLEAN_UP_MS = 75_000;
/** Cancels the run that a step has left, looking for it first if the step did not live to hear of it. */
async function cleanUp(unfinished, world) {
    if (unfinished.kind === 'run') {
        return unfinished.cancel
            ? (0,cancel/* cancel */.Z)(unfinished.run, world, CLEAN_UP_MS)
            : { kind: 'left', run: unfinished.run };
    }
    if (!(0,sighting/* isTelling */.c0)(unfinished.record))
        return { kind: 'not-found-out' };
    const found = await (0,search/* searchRun */.YW)(unfinished.record, world, search/* SEARCH */.Dn);
    switch (found.kind) {
        case 'one':
            return unfinished.cancel
                ? (0,cancel/* cancel */.Z)((0,run/* runSeen */.Z0)(found.run), world, CLEAN_UP_MS)
                : { kind: 'left', run: (0,run/* runSeen */.Z0)(found.run) };
        case 'none':
            return { kind: 'none-found' };
        case 'several':
            return { kind: 'several-found', suspects: found.runs };
        case 'unknown':
            return { kind: 'not-found-out' };
    }
}

;// CONCATENATED MODULE: ./src/post.js






/**
 * Cancels what main could not, because it was killed or could not reach Hex. It never fails: the step has had its
 * conclusion.
 *
 * @param leftover undefined where main was killed before it could save anything
 */
async function post(channel, leftover, env) {
    if (leftover === undefined || leftover.kind === 'nothing')
        return;
    const connection = (0,inputs_connection/* readConnection */.d)(channel.input);
    // Main would have refused these before it asked for a run.
    if (!connection.ok)
        throw new Error(connection.problems.map(({ input, message }) => `${input} ${message}`).join(' '));
    const hex = (0,hex_access/* openHex */.U)(connection.value, env, (0,log/* holdLogger */.C)(channel));
    const cleaned = await cleanUp(leftover, { hex, clock: clock/* realClock */.d, random: Math.random });
    reportCleanUp(channel, cleaned, connection.value);
}


/***/ }),

/***/ 4276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ openChannel)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ../../../work/main/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../../../work/main/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ../../../work/main/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ../../../work/main/node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ../../../work/main/node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ../../../work/main/node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ../../../work/main/node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ../../../work/main/node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
// EXTERNAL MODULE: ./src/report/escape.js
var report_escape = __nccwpck_require__(6414);
;// CONCATENATED MODULE: ./src/report/channel.js






/** GitHub drops a summary above 1 MiB whole. */
const MOST_SUMMARY_BYTES = 1_000_000;
/** GitHub cuts an annotation at 4,096 characters. */
const MOST_ANNOTATION = 4_000;
/** Opens the channel and masks the token, before anything else can be said. */
function openChannel(env) {
    const secrets = secretsIn(getInput('token', { trimWhitespace: false }));
    for (const secret of secrets)
        core_setSecret(secret);
    const tellTales = secrets.flatMap(tellTalesOf);
    const redact = (text) => tellTales.reduce(hide, text);
    const folder = (0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_namespaceObject.tmpdir)(), `hex-${(0,external_node_crypto_.randomUUID)()}`);
    const noted = new Set();
    const orNote = (what, lost, write) => {
        try {
            write();
        }
        catch (error) {
            if (noted.has(what))
                return;
            noted.add(what);
            info(redact(`Note: ${lost}: ${(0,report_escape/* oneLine */.TN)(error.message)}`));
        }
    };
    const fileOf = (variable) => {
        const file = env[variable];
        if (!file)
            throw new Error(`${variable} names no file`);
        return file;
    };
    return {
        input: name => getInput(name, { trimWhitespace: false }),
        saved: name => getState(name),
        info: line => info(redact(line)),
        debug: line => core_debug(redact(line)),
        warning: ({ title, message }) => warning(redact(message).slice(0, MOST_ANNOTATION), { title: redact(title) }),
        error: ({ title, message }) => error(redact(message).slice(0, MOST_ANNOTATION), { title: redact(title) }),
        output: (name, value) => orNote('output', 'outputs could not be set', () => {
            fileOf('GITHUB_OUTPUT');
            setOutput(name, redact(value));
        }),
        // State that cannot go to its file goes through the log, as of old: too much hangs on it.
        save: (name, value) => {
            try {
                saveState(name, redact(value));
            }
            catch {
                info(`::save-state name=${name}::${redact(value)
                    .replaceAll('%', '%25')
                    .replace(/[\r\n]/g, ' ')}`);
            }
        },
        file: (name, text) => {
            const path = (0,external_node_path_.join)(folder, name);
            let written = '';
            orNote(name, `${name} could not be written`, () => {
                (0,external_node_fs_namespaceObject.mkdirSync)(folder, { recursive: true });
                (0,external_node_fs_namespaceObject.writeFileSync)(path, redact(text));
                written = path;
            });
            return written;
        },
        summarize: markdown => orNote('summary', 'the job summary could not be written', () => {
            const text = redact(markdown);
            if (Buffer.byteLength(text) > MOST_SUMMARY_BYTES)
                throw new Error('it is too long for GitHub');
            (0,external_node_fs_namespaceObject.appendFileSync)(fileOf('GITHUB_STEP_SUMMARY'), text);
        }),
    };
}
/** So much of a secret's beginning gives it away. */
const TELLING = 8;
/** What must not leave: the token as it was given, and its parts where it holds blanks, as `Bearer …` does. */
function secretsIn(token) {
    const parts = token.split(/\s+/).filter(part => part.length >= TELLING);
    return [...new Set([token, token.trim(), ...parts])].filter(secret => secret.trim() !== '');
}
/** `secret` as it is, and as `inert` writes it. */
function tellTalesOf(secret) {
    const tellTales = [(text) => text, (text) => (0,report_escape/* inert */.tJ)(text, secret.length)].map(write => {
        const whole = write(secret);
        const headLength = write(secret.slice(0, TELLING)).length;
        return { head: whole.slice(0, headLength), tail: whole.slice(headLength) };
    });
    return tellTales.filter(({ head }) => head !== '');
}
function hide(text, { head, tail }) {
    const [before = '', ...pieces] = text.split(head);
    return [before, ...pieces.map(piece => piece.slice(sharedLength(piece, tail)))].join('***');
}
function sharedLength(one, other) {
    let length = 0;
    while (length < one.length && one[length] === other[length])
        length += 1;
    return length;
}


/***/ }),

/***/ 2844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ moment),
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/** A duration for people: `2m 10s`, `1h 5m`, and below ten seconds with one decimal, `3.2s`. */
function duration(durationMs) {
    if (durationMs < 9_950)
        return `${Number((durationMs / 1000).toFixed(1))}s`;
    const seconds = Math.round(durationMs / 1000);
    if (seconds < 60)
        return `${seconds}s`;
    return seconds < 3_600
        ? joined([Math.floor(seconds / 60), 'm'], [seconds % 60, 's'])
        : joined([Math.floor(seconds / 3_600), 'h'], [Math.floor((seconds % 3_600) / 60), 'm']);
}
const joined = (...parts) => parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => amount + unit)
    .join(' ');
/** A time of Hex's for people: `2026-11-22 09:05:03 UTC`. Text that is no time stays as it is. */
function moment(isoTime) {
    const time = new Date(isoTime);
    return Number.isNaN(time.getTime()) ? isoTime : `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 6414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tJ: () => (/* binding */ inert)
/* harmony export */ });
/** Characters that act instead of showing: controls and marks that turn the direction of text. */
const ACTING = /[\p{Cc}\p{Bidi_Control}\ufeff]/gu;
const LINE_BREAK = /\r\n|[\r\n\u0085\u2028\u2029]/g;
/**
 * Text from outside as one harmless line of a log: what acts is shown instead, and no workflow command is left in it.
 * The runner takes `##[` for one anywhere in a line and `::` at a line's start.
 *
 * @param most how many characters to keep
 */
function oneLine(text, most = 1000) {
    const line = cut(text, most).replace(LINE_BREAK, '⏎').replace(ACTING, shown);
    return line.trim().replaceAll('##[', '# #[').replace(/^::/, ': :');
}
/** What GitHub makes links of even where it is written as a character reference: mentions, issue numbers, addresses. */
const LINKING = /[@#]|:(?=\/\/)|www(?=\.)/gi;
/** All but what means nothing to Markdown or HTML inside a line. A point means nothing within a number and after a word. */
const STRUCTURE = /[^\p{L}\p{N} ,/()='"%.-]|\.(?=\p{L})|(?<!\p{N})\.(?=\p{N})/gu;
/**
 * Text from outside for Markdown or HTML: what could be structure becomes a character reference, which CommonMark and
 * HTML both take for text. A word joiner, which nobody sees, keeps GitHub from making links of the result.
 */
function inert(text, most = 1000) {
    return oneLine(text, most).replace(LINKING, '$&\u2060').replace(STRUCTURE, reference);
}
const reference = (character) => `&#${character.codePointAt(0)};`;
/** Text from outside as inline code, where GitHub looks for no links, mentions or issue numbers either. */
const code = (text, most) => `<code>${inert(text, most)}</code>`;
/** A link that shows text from outside. An address that is no absolute web address becomes plain text. */
function link(text, address) {
    const url = address === undefined ? null : URL.parse(address);
    if (url === null || !/^https?:$/.test(url.protocol))
        return code(text);
    return `<a href="${url.href.replace(/[^\w/:.?=%#~-]/g, reference)}">${inert(text)}</a>`;
}
function cut(text, most) {
    if (text.length <= most)
        return text;
    return `${text.slice(0, most).toWellFormed()}… (${text.length - most} more characters)`;
}
const shown = (character) => {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x20)
        return String.fromCodePoint(0x2400 + point);
    return `\\u${point.toString(16).padStart(4, '0')}`;
};


/***/ }),

/***/ 7884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   fC: () => (/* binding */ traceOf)
/* harmony export */ });
/* unused harmony exports NEW_TOKEN, withoutValues, expiredOn */
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2844);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6414);


/** What each operation is to a user, after "could". */
const DOING = {
    RunProject: 'start the run',
    GetRunStatus: 'read the status of the run',
    GetProjectRuns: "list the project's runs",
    CancelRun: 'cancel the run',
    GetChartImageFromRun: 'fetch the image of a chart',
    GetProject: "read the project's title",
    Me: 'read whose token this is',
    ListProjects: 'list the projects',
    ListUsers: 'list the users',
    ListGroups: 'list the groups',
    ListDataConnections: 'list the data connections',
};
/** What an HTTP status of Hex's most often means, and what to do. */
const ADVICE = {
    400: 'Check the inputs of this step.',
    401: 'The token is wrong, expired or revoked, or belongs to a workspace on another host. Check that the secret is available to this workflow (pull requests from forks get none), create a new token in Hex under Settings → API keys, and check `hex-url`.',
    403: 'The token lacks a scope or a permission. It needs the scope "Run projects", and "Can Edit" on the project for `update-published-results`.',
    404: "Check `project-id` and `hex-url`, that the project is published, and that the token's user may see it.",
    429: 'The limits hold for all tokens of one user: run fewer jobs at once, use the token of another user, or allow a longer `timeout`.',
};
/** What to do about a token that is of no use any more, or soon. */
const NEW_TOKEN = 'Create a new one in Hex under Settings → API keys, and store it as the secret.';
const READS_PROJECTS = `${access('the scope "Read projects"')} The token's user must be able to see the project, too.`;
const ADVICE_403 = {
    GetProjectRuns: READS_PROJECTS,
    GetChartImageFromRun: READS_PROJECTS,
    ListProjects: access('the scope "Read projects"'),
    ListUsers: access('a scope that reads users'),
    ListGroups: access('a scope that reads groups'),
    ListDataConnections: access('a scope that reads data connections'),
};
const ADVICE_CHART = {
    400: 'The cell must be a chart that this run has rendered without an error, and the run must have completed.',
    404: "Check the static ID: it must be that of a chart cell in the project's published version.",
};
const ADVICE_404_RUN = "Check `project-id`, `hex-url`, and `run-id` if it is given, and that the token's user may see the project.";
const ABOUT_A_RUN = ['GetRunStatus', 'CancelRun'];
const ADVICE_422_START = 'Check that the project is published and that the parameters fit its inputs.';
const ADVICE_503_START = "All 25 kernels of the token's user are in use. Wait for other runs to end, use the token of another user, or allow a longer `timeout`.";
const ADVICE_5XX = "Hex or something before it has trouble: see Hex's status page, and try again later.";
const ADVICE_CERTIFICATE = 'If your network has a certificate authority of its own, name the file with its certificate in the environment variable `NODE_EXTRA_CA_CERTS`.';
const ADVICE_PROXY = 'Check the proxy in `HTTPS_PROXY`, and that it lets the runner through to the host in `hex-url`.';
const ADVICE_NETWORK = 'Check that the runner reaches the host in `hex-url`, and its proxy settings.';
function access(scope) {
    return `A workspace token needs ${scope}; a personal token may do what its user may.`;
}
/** One or more sentences: what was attempted, what happened, what to do next, and the trace ID where there is one. */
function explain(fault) {
    const trace = fault.traceId === undefined ? '' : traceOf(fault.traceId);
    return `Could not ${DOING[fault.operation]} (${fault.operation}): ${happened(fault)}${trace}`;
}
/** What of Hex's refusals to start a run may quote a parameter's value in words of its own. */
const MAY_QUOTE = (/* unused pure expression or super */ null && ([400, 422]));
/** `fault` without the values of parameters, which may be secrets, for where GitHub masks nothing. */
function withoutValues(fault) {
    if (fault.kind !== 'refused' || fault.operation !== 'RunProject')
        return fault;
    if (!MAY_QUOTE.includes(fault.status))
        return fault;
    const { reason: _, ...rest } = fault;
    return { ...rest, invalidParams: fault.invalidParams.map(({ value: _, ...param }) => param) };
}
/** Hex's support asks for it. */
const traceOf = (traceId) => ` (Trace ID for Hex support: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(traceId, 100)}.)`;
function happened(fault) {
    switch (fault.kind) {
        case 'refused':
            return refused(fault);
        case 'unreachable':
            return `the connection failed with ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(fault.detail, 200)}. ${ADVICE_NETWORK}`;
        case 'blocked':
            return fault.by === 'certificate'
                ? `the server's certificate is not trusted (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(fault.detail, 200)}). ${ADVICE_CERTIFICATE}`
                : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(fault.detail, 200)}. ${ADVICE_PROXY}`;
        case 'timed-out':
            return `Hex did not answer within ${(0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(fault.deadlineMs)}. ${ADVICE_NETWORK}`;
        case 'redirected':
            return `the answer was a redirect (HTTP ${fault.status}) to ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(fault.location, 200)}, which is not followed because the token would go with it. Check \`hex-url\`.`;
        case 'unreadable':
            return `the answer (HTTP ${fault.status}) is not what Hex's API promises: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(fault.detail, 300)}. Check that \`hex-url\` is Hex's host and that no proxy answers in its place.`;
        case 'held':
            return `Hex's rate limit leaves no room for it; it resets in ${(0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(fault.resetMs)}. ${ADVICE[429]}`;
        case 'aborted':
            return 'the step was stopped meanwhile.';
    }
}
function refused(fault) {
    const words = fault.reason === undefined ? '' : `: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(fault.reason).replace(/\.$/, '')}`;
    const params = paramProblems(fault);
    const advice = params === '' ? adviceOn(fault) : params;
    const reset = fault.resetMs === undefined ? '' : ` Hex asks to wait ${(0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(fault.resetMs)}.`;
    return `Hex answered HTTP ${fault.status}${words}.${reset} ${advice}`.trimEnd();
}
function adviceOn(fault) {
    const { status, operation, fromHex } = fault;
    if (status === 401)
        return adviceOn401(fault);
    if (status === 403)
        return ADVICE_403[operation] ?? ADVICE[403] ?? '';
    if (operation === 'GetChartImageFromRun' && ADVICE_CHART[status] !== undefined)
        return ADVICE_CHART[status];
    if (status === 404 && ABOUT_A_RUN.includes(operation))
        return ADVICE_404_RUN;
    if (status === 422 && operation === 'RunProject')
        return ADVICE_422_START;
    if (status === 503 && operation === 'RunProject' && fromHex)
        return ADVICE_503_START;
    return ADVICE[status] ?? (status >= 500 ? ADVICE_5XX : '');
}
/** Of a token that is of no use any more, with its last moment in milliseconds since the epoch. */
const expiredOn = (atMs) => `The token expired on ${(0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .moment */ .n)(new Date(atMs).toISOString())}. ${NEW_TOKEN}`;
/** Hex's own words, where they can mean nothing else. */
const SAYS_EXPIRED = /^(?!.*\b(or|invalid|revoked)\b).*\bexpired\b/i;
function adviceOn401({ tokenExpiredAtMs, reason = '' }) {
    if (tokenExpiredAtMs !== undefined) {
        return expiredOn(tokenExpiredAtMs);
    }
    return SAYS_EXPIRED.test(reason) ? `The token has expired. ${NEW_TOKEN}` : (ADVICE[401] ?? '');
}
function paramProblems({ invalidParams, unknownParams }) {
    const invalid = invalidParams.map(invalidParam);
    const unknown = unknownParams.map(name => `The project has no parameter \`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name, 100)}\`: it must be an input that the published app shows, spelt as its variable in Hex.`);
    return [...invalid, ...unknown].join(' ');
}
function invalidParam({ name, value, dataType }) {
    const [param, type] = [(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name, 100), (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(dataType, 50)];
    return value === undefined
        ? `Parameter \`${param}\` does not fit: the project expects a value of type ${type}.`
        : `Parameter \`${param}\` was ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(value, 100)}, but the project expects a value of type ${type}.`;
}


/***/ }),

/***/ 9663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ logEvent),
/* harmony export */   C: () => (/* binding */ holdLogger)
/* harmony export */ });
/* harmony import */ var _hex_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4466);
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2844);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6414);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7884);
/* harmony import */ var _usual_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9575);





const WAITS_FOR = {
    RunProject: {
        429: 'Hex allows no further start just now',
        503: "all kernels of the token's user are in use",
    },
};
const WHY_CANCELLED = {
    'timed-out': 'Timeout reached: cancelling the run.',
    stopped: 'Stop requested: cancelling the run.',
    failed: 'The run cannot be followed any further: cancelling it.',
};
/** Tells the run's story in the log, as it happens. */
function logEvent(channel, event) {
    if (event.kind === 'unknown-status')
        channel.warning(unknownStatus(event.status));
    else if (event.kind === 'adopted')
        channel.warning(adopted(event.run, event.fault));
    else if (event.kind === 'polled')
        channel.debug(`GetRunStatus ${event.run.runId}: ${status(event.run)}`);
    else
        for (const line of linesOf(event))
            channel.info(line);
}
/** Shorter waits for the rate limits' sake are not worth a line. */
const LEAST_TOLD_MS = 5_000;
/** Tells of requests that are held back to stay within the rate limits. */
const holdLogger = (channel) => (operation, delayMs) => {
    const text = `Waiting ${(0,_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p)(delayMs)} to stay within Hex's rate limits (${operation}).`;
    if (delayMs >= LEAST_TOLD_MS)
        channel.info(text);
    else
        channel.debug(text);
};
function linesOf(event) {
    switch (event.kind) {
        case 'project':
            return [`Project: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(event.title, 200)}`];
        case 'history':
            return [(0,_usual_js__WEBPACK_IMPORTED_MODULE_2__/* .usualLine */ .rS)(event.past)].filter(line => line !== undefined);
        case 'starting':
            return [];
        case 'waiting':
            return waiting(event.wait);
        case 'recovered':
            return [`Hex answers ${event.operation} again.`];
        case 'unsure':
            return [`${(0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(event.fault)} Looking for a new run, because one may have been started.`];
        case 'starting-again':
            return ['No new run was found: starting again.'];
        case 'started':
            return [
                `Started run ${event.run.runId}${version(event.run.projectVersion)}`,
                `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(event.run.runUrl ?? 'Hex gave no URL for it', 500)}`,
            ];
        case 'status-changed':
            return [`${status(event.run)} after ${(0,_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p)(event.elapsedMs)}`];
        case 'heartbeat':
            return [heartbeat(event)];
        case 'cancelling':
            return [...(event.fault ? [(0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(event.fault)] : []), WHY_CANCELLED[event.reason]];
    }
}
/** While it waits for its kernel, a run is not measured against the time that runs take. */
function heartbeat({ run, elapsedMs, runningMs, expected }) {
    const isWaiting = run.status === 'PENDING';
    const beenMs = isWaiting ? elapsedMs : (runningMs ?? elapsedMs);
    const been = `${status(run)} ${(0,_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p)(beenMs)}`;
    if (expected === undefined)
        return been;
    return `${been}, ${isWaiting ? `then ${(0,_usual_js__WEBPACK_IMPORTED_MODULE_2__/* .usually */ .EC)(expected)}` : (0,_usual_js__WEBPACK_IMPORTED_MODULE_2__/* .progress */ .qB)(beenMs, expected)}`;
}
/** What is broken is told once, not at each attempt; a wait that Hex asks for is told each time. */
function waiting({ fault, attempts, delayMs }) {
    if ((0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .dispositionOf */ .LF)(fault) === 'not-now')
        return [`Waiting ${(0,_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p)(delayMs)}: ${whyNotNow(fault)} (${fault.operation}).`];
    return attempts === 1 ? [`${(0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(fault)} Trying again.`] : [];
}
function whyNotNow(fault) {
    const status = fault.kind === 'refused' ? fault.status : 429;
    return WAITS_FOR[fault.operation]?.[status] ?? "Hex's rate limit is reached";
}
const adopted = (run, fault) => ({
    title: 'Hex run found again',
    message: `The answer to the start was lost. ${(0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(fault)} Run ${run.runId} is new in the project's list, so it is taken for the one that was started.`,
});
const unknownStatus = (name) => ({
    title: 'Unknown status',
    message: `Hex says ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(name, 50)}, a status this action does not know. It keeps following the run.`,
});
const status = (run) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(run.status, 50);
const version = (projectVersion) => projectVersion === undefined ? '' : ` of version ${projectVersion}`;


/***/ }),

/***/ 1420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ savedLeftover),
/* harmony export */   p: () => (/* binding */ saveLeftover)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4420);

const id = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .Fs(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR());
const leftoverSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .variant */ .Ox('kind', [
    /** Main began but had not got to a run, or its run needs nothing more. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu('nothing') }),
    /** Main was asking for a run when it last said something. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({
        kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu('starting'),
        record: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({
            projectId: id,
            knownRunIds: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yq(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YO(id)),
            newestStartMs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yq(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai()),
            askedAtMs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yq(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai()),
        }),
        cancel: valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM(),
    }),
    /** Main had this run under way when it last said something. */
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({
        kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu('run'),
        run: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik({ projectId: id, runId: id, status: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj(), runUrl: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yq(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj()) }),
        cancel: valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM(),
    }),
]);
const KEY = 'leftover';
/** State comes to post in one environment variable, which Linux holds to 128 KiB. */
const MOST_URL = 2_000;
const MOST_IDS = 1_000;
/** Written synchronously, because the next moment may be the process's last. */
function saveLeftover(channel, leftover) {
    channel.save(KEY, JSON.stringify(valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg(leftoverSchema, shortened(leftover))));
}
function shortened(leftover) {
    if (leftover.kind === 'starting') {
        const { knownRunIds, ...record } = leftover.record;
        return {
            ...leftover,
            record: { ...record, ...(knownRunIds && { knownRunIds: knownRunIds.slice(0, MOST_IDS) }) },
        };
    }
    if (leftover.kind !== 'run' || (leftover.run.runUrl?.length ?? 0) <= MOST_URL)
        return leftover;
    const { runUrl: _, ...run } = leftover.run;
    return { ...leftover, run };
}
/** What main left; undefined where this process is main itself. */
function savedLeftover(channel) {
    const saved = channel.saved(KEY);
    return saved === '' ? undefined : valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg(leftoverSchema, JSON.parse(saved));
}


/***/ }),

/***/ 9575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EC: () => (/* binding */ usually),
/* harmony export */   my: () => (/* binding */ comparison),
/* harmony export */   qB: () => (/* binding */ progress),
/* harmony export */   rS: () => (/* binding */ usualLine)
/* harmony export */ });
/* harmony import */ var _runs_history_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7293);
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2844);


/** For the start of the log: `Usually takes 3m (10 runs; 2m 40s to 4m 10s).` Without history nothing is claimed. */
function usualLine(past) {
    const expected = (0,_runs_history_js__WEBPACK_IMPORTED_MODULE_0__/* .expectationOf */ .EV)(past);
    if (expected === undefined)
        return undefined;
    const { fastest, slowest } = rangeOf(past);
    const range = fastest === slowest ? '' : `; ${fastest} to ${slowest}`;
    return `Usually takes ${(0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(expected.usualMs)} (${runs(expected.count)}${range}).`;
}
/** To go after a duration: `usually 3m (10 runs)`. */
const usually = ({ usualMs, count }) => `usually ${(0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(usualMs)} (${runs(count)})`;
/** To go after the time that a run has been running: `usually 3m (10 runs) ▰▰▰▰▰▰▰▱▱▱`. */
function progress(runningMs, expected) {
    const { usualMs, slowestMs } = expected;
    const slow = runningMs > slowestMs ? `, longer than any seen (${(0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(slowestMs)})` : '';
    return `${usually(expected)}${slow} ${bar(runningMs / usualMs)}`;
}
const BAR_LENGTH = 10;
/** Full only once all of it is there. */
function bar(share) {
    const full = share < 1 ? Math.floor(Math.max(0, share) * BAR_LENGTH) : BAR_LENGTH;
    return '▰'.repeat(full) + '▱'.repeat(BAR_LENGTH - full);
}
/** Fewer runs than these say nothing of how another compares. */
const FEWEST_BEFORE = 3;
/** Faster and slower is a run that stands so far from what is usual, ... */
const NOTABLE = 0.1;
/** ... on that side of so many of those before it. */
const NEARLY_ALL = 0.95;
/**
 * A sentence on how a run of `runMs` compares with those before it; undefined where too few of them completed. A run
 * that did not complete is only said to be slow: to be fast is no merit of it.
 */
function comparison(runMs, past, completed) {
    const before = (0,_runs_history_js__WEBPACK_IMPORTED_MODULE_0__/* .completedMs */ .KN)(past);
    const usualMs = (0,_runs_history_js__WEBPACK_IMPORTED_MODULE_0__/* .expectationOf */ .EV)(past)?.usualMs;
    if (usualMs === undefined || before.length < FEWEST_BEFORE)
        return undefined;
    const { fastest, slowest } = rangeOf(past);
    const took = `took ${fastest === slowest ? fastest : `${fastest} to ${slowest}, usually ${(0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(usualMs)}`}`;
    const those = `the last ${runs(before.length)} that completed`;
    const isNotable = Math.abs(runMs - usualMs) > usualMs * NOTABLE;
    const faster = before.filter(ms => ms < runMs).length / before.length;
    const slower = before.filter(ms => ms > runMs).length / before.length;
    if (isNotable && faster >= NEARLY_ALL)
        return `**Slower than ${percent(faster)} of ${those}**, which ${took}.`;
    if (!completed)
        return `For comparison: ${those} ${took}.`;
    if (isNotable && slower >= NEARLY_ALL)
        return `**Faster than ${percent(slower)} of ${those}**, which ${took}.`;
    return `**As usual:** ${those} ${took}.`;
}
const percent = (share) => (share === 1 ? 'all' : `${Math.floor(share * 100)} %`);
function rangeOf(past) {
    const before = (0,_runs_history_js__WEBPACK_IMPORTED_MODULE_0__/* .completedMs */ .KN)(past);
    return { fastest: (0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(Math.min(...before)), slowest: (0,_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p)(Math.max(...before)) };
}
const runs = (count) => (count === 1 ? '1 run' : `${count} runs`);


/***/ }),

/***/ 7671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ cancel),
/* harmony export */   i: () => (/* binding */ CANCEL_MS)
/* harmony export */ });
/* harmony import */ var _hex_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4466);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8624);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8955);



/** What cancelling has for itself, beyond any time limit of the run. */
const CANCEL_MS = 10_000;
const LOOK_AGAIN_MS = 500;
/**
 * Cancels `run` and watches it end, for at most `withinMs`. A run that has ended already is no error: what counts is
 * how it ended. Nothing interrupts this, least of all the signal that asked for it.
 */
async function cancel(run, { hex, clock, random }, withinMs) {
    const deadlineAt = clock.now() + withinMs;
    // More than one attempt must fit, however long Hex asks to wait.
    const longestWaitMs = withinMs / 4;
    const patience = { clock, random, deadlineAt, longestWaitMs, signal: new AbortController().signal };
    const wish = await (0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .persist */ .Zr)(left => hex.cancelRun(run, { isUrgent: true, withinMs: left }), patience);
    for (let seen = run;;) {
        const look = await hex.getRunStatus(run, {
            isUrgent: true,
            withinMs: Math.max(LOOK_AGAIN_MS, deadlineAt - clock.now()),
        });
        if (look.ok)
            seen = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .withStatus */ .zC)(seen, look.value);
        if ((0,_status_js__WEBPACK_IMPORTED_MODULE_1__/* .endingOf */ .z)(seen.status) !== undefined)
            return { kind: 'ended', run: seen };
        const isLast = clock.now() + LOOK_AGAIN_MS >= deadlineAt;
        const isHopeless = !look.ok && (0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .dispositionOf */ .LF)(look.fault) === 'final';
        if (!wish.ok && (look.ok || isHopeless || isLast))
            return { kind: 'failed', run: seen, fault: wish.fault };
        if (isLast)
            return { kind: 'accepted', run: seen };
        await clock.sleep(LOOK_AGAIN_MS);
    }
}


/***/ }),

/***/ 7293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ expectationOf),
/* harmony export */   KN: () => (/* binding */ completedMs),
/* harmony export */   eA: () => (/* binding */ pastRunsIn)
/* harmony export */ });
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8955);

/** Whatever takes longer is a mistake of somebody's clock: no run of Hex lasts for weeks. */
const LONGEST_MS = 14 * 86_400_000;
/** The runs in a project's list that have ended and say how long they took, oldest first. */
function pastRunsIn(runs) {
    return runs
        .flatMap(run => {
        const ending = (0,_status_js__WEBPACK_IMPORTED_MODULE_0__/* .endingOf */ .z)(run.status);
        const durationMs = durationOf(run);
        if (ending === undefined || durationMs === undefined || !run.startTime)
            return [];
        return [{ durationMs, ending, status: run.status, startedAt: run.startTime }];
    })
        .toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
}
/** How long those that completed took, oldest first. How long it takes to fail says nothing of how long it takes. */
const completedMs = (past) => past.filter(run => run.ending === 'success').map(run => run.durationMs);
/** Undefined where no run has completed. */
function expectationOf(past) {
    const sorted = completedMs(past).toSorted((a, b) => a - b);
    const middle = sorted.length / 2;
    const [lower, upper, slowestMs] = [
        sorted[Math.ceil(middle) - 1],
        sorted[Math.floor(middle)],
        sorted.at(-1),
    ];
    if (lower === undefined || upper === undefined || slowestMs === undefined)
        return undefined;
    return { usualMs: (lower + upper) / 2, slowestMs, count: sorted.length };
}
/** What Hex says, else what its times say; undefined where neither can be true. */
function durationOf({ startTime, endTime, elapsedTime }) {
    const spanMs = Date.parse(endTime ?? '') - Date.parse(startTime ?? '');
    return [elapsedTime, spanMs].find((ms) => typeof ms === 'number' && ms >= 0 && ms <= LONGEST_MS);
}


/***/ }),

/***/ 8624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z0: () => (/* binding */ runSeen),
/* harmony export */   cu: () => (/* binding */ runFrom),
/* harmony export */   zC: () => (/* binding */ withStatus)
/* harmony export */ });
/** A run that Hex has just taken. */
function runFrom(started) {
    const { projectId, runId, runUrl, runStatusUrl, projectVersion, traceId } = started;
    return {
        projectId,
        runId,
        status: 'PENDING',
        ...present({ traceId, runUrl, runStatusUrl, projectVersion }),
    };
}
/** A run found in a list. */
function runSeen(seen) {
    return withStatus({ projectId: seen.projectId, runId: seen.runId, status: seen.status }, seen);
}
/** `run` with what a look at it has added. What Hex does not repeat is kept. */
function withStatus(run, seen) {
    const { runUrl, projectVersion, runTrigger, startTime, endTime, elapsedTime, stateEvents } = seen;
    return {
        ...run,
        status: seen.status,
        ...present({
            runUrl,
            projectVersion,
            trigger: runTrigger,
            startedAt: startTime,
            endedAt: endTime,
            elapsedMs: elapsedTime,
            stateEvents,
        }),
    };
}
function present(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}


/***/ }),

/***/ 2917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ HASTY_SEARCH),
/* harmony export */   Dn: () => (/* binding */ SEARCH),
/* harmony export */   YW: () => (/* binding */ searchRun)
/* harmony export */ });
/* harmony import */ var _hex_api_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2858);
/* harmony import */ var _hex_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4466);
/* harmony import */ var _sighting_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2330);



/** What a start whose answer was lost is given. */
const SEARCH = { lookForMs: 10_000, graceMs: 50_000 };
/** What it is given where the process has little time left: a run that is seen at once can still be cancelled. */
const HASTY_SEARCH = { lookForMs: 2_000, graceMs: 0 };
const LOOK_EVERY_MS = 2_500;
/**
 * Looks for the run that an unanswered start may have created. It takes the whole time even if one is seen early: that
 * one may be another's, with ours still to come.
 */
async function searchRun(record, { hex, clock }, { lookForMs, graceMs, signal }) {
    const seen = new Map();
    let known = record;
    const endsAt = clock.now() + lookForMs;
    for (;;) {
        const lookedAt = clock.now();
        const list = await hex.getProjectRuns(record.projectId, {
            ...(signal && { signal }),
            withinMs: Math.max(LOOK_EVERY_MS, endsAt + graceMs - lookedAt),
        });
        if (list.ok) {
            known = (0,_sighting_js__WEBPACK_IMPORTED_MODULE_2__/* .withHexTime */ .Ho)(known, hex.timeMs(), clock.now());
            // Without anything to tell old runs from new ones by, every run could be the one.
            if (!(0,_sighting_js__WEBPACK_IMPORTED_MODULE_2__/* .isTelling */ .c0)(known))
                return { kind: 'unknown' };
            for (const run of (0,_sighting_js__WEBPACK_IMPORTED_MODULE_2__/* .candidatesIn */ .U$)(list.value, known))
                seen.set(run.runId, run);
            if (lookedAt >= endsAt) {
                return seen.size === 0 && !(0,_sighting_js__WEBPACK_IMPORTED_MODULE_2__/* .showsNewest */ .Jb)(list.value, _hex_api_js__WEBPACK_IMPORTED_MODULE_0__/* .LISTED_RUNS */ .PC)
                    ? { kind: 'unknown' }
                    : foundAmong([...seen.values()]);
            }
        }
        else if ((0,_hex_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .dispositionOf */ .LF)(list.fault) === 'final' || lookedAt >= endsAt + graceMs) {
            return { kind: 'unknown' };
        }
        const untilEndMs = endsAt - clock.now();
        await clock.sleep(untilEndMs > 0 ? Math.min(LOOK_EVERY_MS, untilEndMs) : LOOK_EVERY_MS, signal);
    }
}
function foundAmong(runs) {
    const [only, ...others] = runs;
    if (only === undefined)
        return { kind: 'none' };
    return others.length === 0 ? { kind: 'one', run: only } : { kind: 'several', runs };
}


/***/ }),

/***/ 2330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ho: () => (/* binding */ withHexTime),
/* harmony export */   Jb: () => (/* binding */ showsNewest),
/* harmony export */   U$: () => (/* binding */ candidatesIn),
/* harmony export */   Yx: () => (/* binding */ knownFrom),
/* harmony export */   c0: () => (/* binding */ isTelling)
/* harmony export */ });
/** Whether anything at all tells a run that was there before from a new one. */
const isTelling = ({ knownRunIds, askedAtMs }) => knownRunIds !== undefined || askedAtMs !== undefined;
/** `Date` headers hold whole seconds, and the servers of one service agree only about so well. */
const CLOCK_SLACK_MS = 5_000;
/**
 * The runs that can have come from a start whose answer was lost: started through the API, and not there before. The
 * list of IDs decides. Only where it is missing do Hex's times, because the clock of its `Date` headers may be another
 * than that of its runs. A run that waits for its kernel has no time yet and may be the one.
 */
function candidatesIn({ runs }, record) {
    const { knownRunIds, newestStartMs, askedAtMs = 0 } = record;
    // With the list, a time only keeps old runs out that slide into it when others are deleted.
    const leastMs = knownRunIds === undefined ? askedAtMs - CLOCK_SLACK_MS : (newestStartMs ?? 0);
    return runs.filter(run => {
        if (run.runTrigger !== 'API' || knownRunIds?.includes(run.runId))
            return false;
        // A run that was killed before it started has an end alone.
        const timeMs = timeOf(run);
        return timeMs === undefined || timeMs >= leastMs;
    });
}
/** What a list of runs tells for a {@link StartRecord}. */
function knownFrom(runs) {
    const starts = runs.flatMap(run => timeOf(run) ?? []);
    return {
        knownRunIds: runs.map(run => run.runId),
        ...(starts.length > 0 && { newestStartMs: Math.max(...starts) }),
    };
}
/**
 * Whether a list would show a new run. Hex lists the newest runs first, as clients see it, but does not promise it: a
 * full page of the oldest shows nothing new, ever.
 */
function showsNewest({ runs }, pageSize) {
    if (runs.length < pageSize)
        return true;
    const starts = runs.flatMap(run => timeOf(run) ?? []);
    return (starts.at(0) ?? 0) >= (starts.at(-1) ?? 0);
}
function timeOf({ startTime, endTime }) {
    const timeMs = Date.parse(startTime ?? endTime ?? '');
    return Number.isNaN(timeMs) ? undefined : timeMs;
}
/**
 * `record` with Hex's time of asking, where only now an answer has told Hex's time.
 *
 * @param now on the clock of the process that asked
 */
function withHexTime(record, hexTimeMs, now) {
    const { askedAtMs, askedAt } = record;
    if (askedAtMs !== undefined || askedAt === undefined || hexTimeMs === undefined)
        return record;
    return { ...record, askedAtMs: hexTimeMs - (now - askedAt) };
}


/***/ }),

/***/ 8955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ isKnown),
/* harmony export */   z: () => (/* binding */ endingOf)
/* harmony export */ });
/** The statuses that end a run. Any other, known or not, means that it goes on. */
const ENDINGS = {
    COMPLETED: 'success',
    ERRORED: 'failure',
    KILLED: 'failure',
    UNABLE_TO_ALLOCATE_KERNEL: 'failure',
};
const UNDER_WAY = ['PENDING', 'RUNNING'];
/** What `status` means if it ends a run; undefined while it goes on. */
const endingOf = (status) => Object.hasOwn(ENDINGS, status) ? ENDINGS[status] : undefined;
/** Whether Hex's documentation has this status. */
const isKnown = (status) => UNDER_WAY.includes(status) || endingOf(status) !== undefined;


/***/ }),

/***/ 4420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ pipe),
/* harmony export */   Ie: () => (/* binding */ custom),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   KI: () => (/* binding */ picklist),
/* harmony export */   Np: () => (/* binding */ fallback),
/* harmony export */   Ox: () => (/* binding */ variant),
/* harmony export */   PX: () => (/* binding */ toLowerCase),
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   Ww: () => (/* binding */ minValue),
/* harmony export */   YO: () => (/* binding */ array),
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   cG: () => (/* binding */ maxValue),
/* harmony export */   cl: () => (/* binding */ nullish),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   hq: () => (/* binding */ nonEmpty),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   pd: () => (/* binding */ transform),
/* harmony export */   qg: () => (/* binding */ parse),
/* harmony export */   re: () => (/* binding */ strictObject),
/* harmony export */   uR: () => (/* binding */ uuid),
/* harmony export */   xL: () => (/* binding */ safeParse),
/* harmony export */   yh: () => (/* binding */ isoTimestamp),
/* harmony export */   yq: () => (/* binding */ exactOptional),
/* harmony export */   z6: () => (/* binding */ check),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony export integer */
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && true) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? void 0,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? void 0,
		abortPipeEarly: config$1?.abortPipeEarly ?? void 0
	};
}
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? (context.reference, issue.lang, void 0) ?? (isSchema ? (issue.lang, void 0) : null) ?? config$1.message ?? (issue.lang, void 0);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}
/**
* Checks whether a value matches a value action requirement.
*
* @param requirement The value action requirement.
* @param value The value to check.
*
* @returns Whether the value matches the requirement.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValueMatch(requirement, value$1) {
	return Number.isNaN(requirement) && Number.isNaN(value$1) || requirement <= value$1 && requirement >= value$1;
}
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}
/**
* A Valibot error with useful information.
*/
var ValiError = class extends Error {
	/**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) timestamp regex. Allows a
* space as a date/time separator and an optional space before the UTC offset.
*/
const ISO_TIMESTAMP_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/u;
/**
* [UUID](https://en.wikipedia.org/wiki/Universally_unique_identifier) regex.
*/
const UUID_REGEX = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function isoTimestamp(message$1) {
	return {
		kind: "validation",
		type: "iso_timestamp",
		reference: isoTimestamp,
		async: false,
		expects: null,
		requirement: ISO_TIMESTAMP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "timestamp", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}
/**
* Creates a to lower case transformation action.
*
* @returns A to lower case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toLowerCase() {
	return {
		kind: "transformation",
		type: "to_lower_case",
		reference: toLowerCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toLowerCase();
			return dataset;
		}
	};
}
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function uuid(message$1) {
	return {
		kind: "validation",
		type: "uuid",
		reference: uuid,
		async: false,
		expects: null,
		requirement: UUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "UUID", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function value(requirement, message$1) {
	return {
		kind: "validation",
		type: "value",
		reference: value,
		async: false,
		expects: requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !/* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
const ABORT_EARLY_CONFIG = { abortEarly: true };
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
/**
* Returns a fallback value as output if the input does not match the schema.
*
* @param schema The schema to catch.
* @param fallback The fallback value.
*
* @returns The passed schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function fallback(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		"~run"(dataset, config$1) {
			const outputDataset = schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function custom(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: custom,
		expects: "unknown",
		async: false,
		check: check$1,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function exactOptional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptional,
		expects: wrapped.expects,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function nullish(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullish,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, /* @__PURE__ */ new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}



/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5454);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
