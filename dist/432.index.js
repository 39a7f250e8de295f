"use strict";
exports.id = 432;
exports.ids = [432];
exports.modules = {

/***/ 7432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  comment: () => (/* binding */ comment)
});

// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __webpack_require__(2818);
// EXTERNAL MODULE: ./src/report/text/explanation.js
var explanation = __webpack_require__(7877);
;// CONCATENATED MODULE: ./src/report/comment/comment-report.js


function reportComment(runner, outcome) {
    switch (outcome.kind) {
        case 'created':
        case 'updated':
            runner.info(`Comment on pull request #${outcome.pullRequest.number} ${outcome.kind}: ${(0,github_escape/* logText */.kc)(outcome.url)}`);
            return;
        case 'no-pull-request':
            runner.info(`Note: no comment, because the event \`${(0,github_escape/* logText */.kc)(outcome.event, 50)}\` does not belong to one pull request.`);
            return;
        case 'failed':
            runner.warning({
                title: 'No comment on the pull request',
                ...(0,explanation/* about */.C)('The comment was not written', ` on pull request #${outcome.pullRequest.number}: ${whyFailed(outcome.error, outcome.pullRequest)} It changes nothing about how the step ends.`),
            });
    }
}
function whyFailed(error, pullRequest) {
    switch (error.kind) {
        case 'no-token':
            return '`github-token` is empty. Leave it out, or give a token that may write to pull requests.';
        case 'refused':
            return `GitHub answered HTTP ${error.status}${quotedWords(error.words)}. ${adviceOnRefusal(error, pullRequest)}`.trimEnd();
        case 'limited':
            return "GitHub's rate limit for this token is reached.";
        case 'broken':
            return `the exchange with GitHub failed${quotedWords(error.detail)}. Check that the runner reaches GitHub's API, and its proxy settings.`;
        case 'out-of-time':
            return 'GitHub did not answer in time.';
    }
}
const quotedWords = (text) => text === '' ? '' : `: ${(0,github_escape/* logText */.kc)(text, 300).replace(/\.$/, '')}`;
const IS_LOCKED = /\blocked\b/i;
function adviceOnRefusal({ status, words }, { readOnly }) {
    if (status === 401)
        return 'Check `github-token`: it is wrong, expired or revoked.';
    if (status !== 403 && status !== 404)
        return '';
    if (IS_LOCKED.test(words)) {
        return 'Unlock the conversation of the pull request, or give a `github-token` of somebody with write access.';
    }
    return readOnly
        ? "It comes from a fork, for which the job's token may only read, whatever `permissions` says."
        : 'Give the job `permissions: pull-requests: write`.';
}

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.min.mjs
var index_min = __webpack_require__(4214);
// EXTERNAL MODULE: ./src/hex/http.js
var http = __webpack_require__(9455);
;// CONCATENATED MODULE: ./src/github/api.js


const COMMENTS_PER_PAGE = 100;
async function openGitHub({ owner, repo, number }, options) {
    const { GitHub, getOctokitOptions } = await Promise.all(/* import() */[__webpack_require__.e(15), __webpack_require__.e(272), __webpack_require__.e(323)]).then(__webpack_require__.bind(__webpack_require__, 6272));
    const { token, apiUrl: baseUrl, fetch, signal, debug } = options;
    const log = { debug, info: debug, warn: debug, error: debug };
    const { rest, graphql } = new GitHub({
        ...getOctokitOptions(token, { baseUrl, log, request: { fetch, signal, log } }),
    });
    return {
        async *comments() {
            for (let page = 1;; page += 1) {
                const { data, headers } = await rest.issues.listComments({
                    owner,
                    repo,
                    issue_number: number,
                    per_page: COMMENTS_PER_PAGE,
                    page,
                });
                yield* index_min/* parse */.qgA(commentsSchema, data);
                if (!headers.link?.includes('rel="next"'))
                    return;
            }
        },
        login: async () => index_min/* parse */.qgA(viewerSchema, await graphql('{ viewer { login } }')).viewer.login,
        create: async (body) => {
            const { data } = await rest.issues.createComment({ owner, repo, issue_number: number, body });
            return index_min/* parse */.qgA(writtenSchema, data).html_url;
        },
        update: async (id, body) => {
            const { data } = await rest.issues.updateComment({ owner, repo, comment_id: id, body });
            return index_min/* parse */.qgA(writtenSchema, data).html_url;
        },
    };
}
const commentsSchema = index_min/* array */.YOg(index_min/* pipe */.FsL(index_min/* object */.Ikc({
    id: index_min/* number */.aig(),
    body: index_min/* nullish */.cl6(index_min/* string */.YjP(), ''),
    user: index_min/* nullish */.cl6(index_min/* object */.Ikc({ login: index_min/* string */.YjP() })),
}), index_min/* transform */.pdi(({ id, body, user }) => ({ id, body, author: user?.login }))));
const viewerSchema = index_min/* object */.Ikc({ viewer: index_min/* object */.Ikc({ login: index_min/* string */.YjP() }) });
const writtenSchema = index_min/* object */.Ikc({ html_url: index_min/* string */.YjP() });
const failureSchema = index_min/* object */.Ikc({
    status: index_min/* number */.aig(),
    response: index_min/* object */.Ikc({
        headers: index_min/* record */.g1P(index_min/* string */.YjP(), index_min/* unknown */.L5J()),
        data: index_min/* fallback */.NpB(index_min/* object */.Ikc({ message: index_min/* string */.YjP() }), { message: '' }),
    }),
});
function gitHubErrorFrom(error) {
    const failure = index_min/* safeParse */.xLC(failureSchema, error);
    if (!failure.success)
        return { kind: 'broken', detail: (0,http/* failureText */.kY)(error) };
    const { status, response } = failure.output;
    const { headers, data } = response;
    const isLimit = 'retry-after' in headers || headers['x-ratelimit-remaining'] === '0';
    if (status !== 429 && !(status === 403 && isLimit))
        return { kind: 'refused', status, words: data.message };
    const waitS = Number(headers['retry-after'] ?? Number.NaN);
    return Number.isFinite(waitS) ? { kind: 'limited', waitMs: waitS * 1000 } : { kind: 'limited' };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/github/pull-request.js


async function pullRequestOf(env) {
    const [owner, repo] = (env.GITHUB_REPOSITORY ?? '').split('/');
    const event = await eventIn(env.GITHUB_EVENT_PATH);
    const number = numberInEvent(event) ?? numberInRef(env.GITHUB_REF);
    if (!owner || !repo || number === undefined)
        return undefined;
    return {
        owner,
        repo,
        number,
        readOnly: isFromFork(event) && env.GITHUB_EVENT_NAME !== 'pull_request_target',
    };
}
const repository = index_min/* nullish */.cl6(index_min/* object */.Ikc({ id: index_min/* number */.aig() }));
const positiveInteger = index_min/* pipe */.FsL(index_min/* number */.aig(), index_min/* integer */.ndf(), index_min/* minValue */.Wwf(1));
const eventSchema = index_min/* object */.Ikc({
    repository,
    pull_request: index_min/* optional */.lqM(index_min/* object */.Ikc({
        number: positiveInteger,
        head: index_min/* object */.Ikc({ repo: repository }),
        base: index_min/* object */.Ikc({ repo: repository }),
    })),
    issue: index_min/* optional */.lqM(index_min/* object */.Ikc({ number: positiveInteger, pull_request: index_min/* optional */.lqM(index_min/* object */.Ikc({})) })),
    workflow_run: index_min/* optional */.lqM(index_min/* object */.Ikc({
        pull_requests: index_min/* array */.YOg(index_min/* object */.Ikc({ number: positiveInteger, base: index_min/* object */.Ikc({ repo: repository }) })),
    })),
});
async function eventIn(path) {
    try {
        return index_min/* parse */.qgA(eventSchema, JSON.parse(await (0,promises_.readFile)(path ?? '', 'utf8')));
    }
    catch {
        return {};
    }
}
function numberInEvent(event) {
    if (event.pull_request !== undefined)
        return event.pull_request.number;
    if (event.issue?.pull_request !== undefined)
        return event.issue.number;
    const own = event.workflow_run?.pull_requests.filter(({ base }) => base.repo?.id === event.repository?.id);
    return own?.length === 1 ? own[0]?.number : undefined;
}
function numberInRef(ref = '') {
    const digits = /^refs\/pull\/([1-9]\d*)\//.exec(ref)?.[1];
    return digits === undefined ? undefined : Number(digits);
}
const isFromFork = ({ pull_request }) => pull_request !== undefined && pull_request.head.repo?.id !== pull_request.base.repo?.id;

// EXTERNAL MODULE: ./src/lib/deadline.js
var deadline = __webpack_require__(5481);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __webpack_require__(1494);
;// CONCATENATED MODULE: ./src/report/comment/sticky-comment.js





const DEFAULT_API_URL = 'https://api.github.com';
async function updateComment({ runner, env, token, tag, subject, fetchFor, clock, stop }, { full, short }) {
    const { GITHUB_WORKFLOW: workflow = '', GITHUB_JOB: job = '' } = env;
    const pullRequest = await pullRequestOf(env);
    if (pullRequest === undefined)
        return { kind: 'no-pull-request', event: env.GITHUB_EVENT_NAME ?? '' };
    if (token.trim() === '')
        return { kind: 'failed', error: { kind: 'no-token' }, pullRequest };
    const marker = markerOf({ workflow, job, subject, tag });
    const body = bodyOf(marker, { full: runner.redact(full), short: runner.redact(short) });
    const apiUrl = env.GITHUB_API_URL || DEFAULT_API_URL;
    const debug = (line) => runner.debug((0,github_escape/* logText */.kc)(line));
    const attempt = async (signal) => {
        const fetch = fetchFor(new URL(apiUrl).origin);
        const github = await openGitHub(pullRequest, { token, apiUrl, fetch, signal, debug });
        return upsert(github, marker, body);
    };
    const grace = { signal: stop, graceMs: MAX_UPDATE_AFTER_STOP_MS, clock };
    const written = await (0,deadline/* withGrace */.p)(grace, lateSignal => (0,deadline/* withTimeout */.w)({ timeoutMs: MAX_UPDATE_MS, signal: lateSignal, clock }, signal => tryTwice(() => attempt(signal), clock, signal)));
    return { ...written, pullRequest };
}
const MAX_UPDATE_MS = 15_000;
const MAX_UPDATE_AFTER_STOP_MS = 3_000;
async function tryTwice(attempt, clock, signal) {
    const tryOnce = () => attempt().catch((error) => ({
        kind: 'failed',
        error: signal.aborted ? { kind: 'out-of-time' } : gitHubErrorFrom(error),
    }));
    const first = await tryOnce();
    const delayMs = first.kind === 'failed' ? retryDelayMs(first.error) : undefined;
    if (delayMs === undefined)
        return first;
    await clock.sleep(delayMs, signal);
    return signal.aborted ? first : tryOnce();
}
const RETRY_AFTER_MS = 1_000;
const MAX_RETRY_AFTER_MS = 5_000;
function retryDelayMs(error) {
    switch (error.kind) {
        case 'broken':
        case 'refused':
            return RETRY_AFTER_MS;
        case 'limited':
            return error.waitMs !== undefined && error.waitMs <= MAX_RETRY_AFTER_MS ? error.waitMs : undefined;
        case 'no-token':
        case 'out-of-time':
            return undefined;
    }
}
async function upsert(github, marker, body) {
    const own = await ownComment(github, marker);
    return own === undefined
        ? { kind: 'created', url: await github.create(body) }
        : { kind: 'updated', url: await github.update(own.id, body) };
}
async function ownComment(github, marker) {
    let login;
    for await (const comment of github.comments()) {
        if (!comment.body.startsWith(marker))
            continue;
        login ??= await github.login();
        if (comment.author === login)
            return comment;
    }
    return undefined;
}
const markerOf = (names) => `<!-- run-hex-project?${new URLSearchParams(names)} -->`;
const MAX_COMMENT = 65_536;
const CUT_OFF = '\n\n… The rest is too long for a comment.';
function bodyOf(marker, { full, short }) {
    const maxLength = MAX_COMMENT - marker.length - 1;
    const fitting = [full, short].find(({ length }) => length <= maxLength) ?? cutComment(short, maxLength);
    return `${marker}\n${fitting}`;
}
const MAX_CLOSING = 200;
function cutComment(markdown, maxLength) {
    const kept = (0,lib_text/* truncateUtf16 */.Ti)(markdown, maxLength - CUT_OFF.length - MAX_CLOSING);
    return ((0,github_escape/* wholeLines */.zo)(kept) || kept) + CUT_OFF;
}

;// CONCATENATED MODULE: ./src/commands/comment.js


async function comment(plan, markdown, context) {
    if (plan.comment === undefined)
        return;
    const { githubToken: token, tag } = plan.comment;
    const subject = projectOf(plan) ?? context.env.GITHUB_ACTION ?? '';
    const outcome = await updateComment({ ...context, token, tag, subject }, markdown);
    reportComment(context.runner, outcome);
}
function projectOf(plan) {
    switch (plan.kind) {
        case 'run':
            return plan.request.projectId;
        case 'status':
        case 'cancel':
            return plan.projectId;
        case 'pipeline':
        case 'dbt':
        case 'filtered-run':
        case 'filtered-status':
        case 'list':
            return undefined;
    }
}


/***/ })

};
;