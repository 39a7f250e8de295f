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
;// CONCATENATED MODULE: ./src/report/comment/comment-report.js

/** Tells in the log what became of the comment, or as a warning why there is none. */
function reportComment(channel, outcome) {
    switch (outcome.kind) {
        case 'created':
        case 'updated':
            channel.info(`Comment on pull request #${outcome.pullRequest.number} ${outcome.kind}: ${(0,github_escape/* logText */.kc)(outcome.url)}`);
            return;
        case 'no-pull-request':
            channel.info(`Note: no comment, because the event \`${(0,github_escape/* logText */.kc)(outcome.event, 50)}\` does not belong to one pull request.`);
            return;
        case 'failed':
            channel.warning({
                title: 'No comment on the pull request',
                message: `Could not comment on pull request #${outcome.pullRequest.number}: ${happened(outcome.error, outcome.pullRequest)} This does not change how the step ends.`,
            });
    }
}
/** One or more sentences: what happened, and what to do next. */
function happened(error, pullRequest) {
    switch (error.kind) {
        case 'no-token':
            return '`github-token` is empty. Leave it out, or give a token that may write to pull requests.';
        case 'refused':
            return `GitHub answered HTTP ${error.status}${words(error.words)}. ${adviceOn(error, pullRequest)}`.trimEnd();
        case 'limited':
            return "GitHub's rate limit for this token is reached.";
        case 'broken':
            return `the exchange with GitHub failed${words(error.detail)}. Check that the runner reaches GitHub's API, and its proxy settings.`;
        case 'out-of-time':
            return 'GitHub did not answer in time.';
    }
}
const words = (text) => (text === '' ? '' : `: ${(0,github_escape/* logText */.kc)(text, 300).replace(/\.$/, '')}`);
/** In GitHub's words, with 403: "Unable to create comment because issue is locked." */
const IS_LOCKED = /\blocked\b/i;
function adviceOn({ status, words }, { readOnly }) {
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

// EXTERNAL MODULE: ./valibot.js
var valibot = __webpack_require__(7090);
// EXTERNAL MODULE: ./src/hex/http.js
var http = __webpack_require__(9455);
;// CONCATENATED MODULE: ./src/github/api.js


const COMMENTS_PER_PAGE = 100;
/** Loads Octokit, which takes its time. */
async function openGitHub({ owner, repo, number }, options) {
    // Not from the package's door, which reads the event once more and throws where it is broken.
    const { GitHub, getOctokitOptions } = await Promise.all(/* import() */[__webpack_require__.e(734), __webpack_require__.e(272), __webpack_require__.e(323)]).then(__webpack_require__.bind(__webpack_require__, 6272));
    const { token, apiUrl: baseUrl, fetch, signal, debug } = options;
    const log = { debug, info: debug, warn: debug, error: debug };
    const { rest, graphql } = new GitHub({
        ...getOctokitOptions(token, { baseUrl, log, request: { fetch, signal, log } }),
    });
    return {
        async *comments() {
            // By number, so that the token follows no link.
            for (let page = 1;; page += 1) {
                const { data, headers } = await rest.issues.listComments({
                    owner,
                    repo,
                    issue_number: number,
                    per_page: COMMENTS_PER_PAGE,
                    page,
                });
                yield* valibot/* parse */.qg(commentsSchema, data);
                if (!headers.link?.includes('rel="next"'))
                    return;
            }
        },
        // The only way that is open to the tokens of jobs and apps, too.
        login: async () => valibot/* parse */.qg(viewerSchema, await graphql('{ viewer { login } }')).viewer.login,
        create: async (body) => {
            const { data } = await rest.issues.createComment({ owner, repo, issue_number: number, body });
            return valibot/* parse */.qg(writtenSchema, data).html_url;
        },
        update: async (id, body) => {
            const { data } = await rest.issues.updateComment({ owner, repo, comment_id: id, body });
            return valibot/* parse */.qg(writtenSchema, data).html_url;
        },
    };
}
const commentsSchema = valibot/* array */.YO(valibot/* pipe */.Fs(valibot/* object */.Ik({
    id: valibot/* number */.ai(),
    body: valibot/* nullish */.cl(valibot/* string */.Yj(), ''),
    user: valibot/* nullish */.cl(valibot/* object */.Ik({ login: valibot/* string */.Yj() })),
}), valibot/* transform */.pd(({ id, body, user }) => ({ id, body, author: user?.login }))));
const viewerSchema = valibot/* object */.Ik({ viewer: valibot/* object */.Ik({ login: valibot/* string */.Yj() }) });
const writtenSchema = valibot/* object */.Ik({ html_url: valibot/* string */.Yj() });
/** What Octokit throws for an answer holds the answer; for want of one, only words. */
const failureSchema = valibot/* object */.Ik({
    status: valibot/* number */.ai(),
    response: valibot/* object */.Ik({
        headers: valibot/* record */.g1(valibot/* string */.Yj(), valibot/* unknown */.L5()),
        data: valibot/* fallback */.Np(valibot/* object */.Ik({ message: valibot/* string */.Yj() }), { message: '' }),
    }),
});
/** Makes sense of what an operation of `GitHub` has thrown. */
function faultOf(error) {
    const failure = valibot/* safeParse */.xL(failureSchema, error);
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


/** The pull request by the variables and the event that the runner hands over; undefined where there is none. */
async function pullRequestOf(env) {
    const [owner, repo] = (env.GITHUB_REPOSITORY ?? '').split('/');
    const event = await eventIn(env.GITHUB_EVENT_PATH);
    const number = numberIn(event) ?? numberInRef(env.GITHUB_REF);
    if (!owner || !repo || number === undefined)
        return undefined;
    return {
        owner,
        repo,
        number,
        readOnly: isFromFork(event) && env.GITHUB_EVENT_NAME !== 'pull_request_target',
    };
}
const repository = valibot/* nullish */.cl(valibot/* object */.Ik({ id: valibot/* number */.ai() }));
const number = valibot/* pipe */.Fs(valibot/* number */.ai(), valibot/* integer */.nd(), valibot/* minValue */.Ww(1));
/** What is used of GitHub's webhook payloads. */
const eventSchema = valibot/* object */.Ik({
    repository,
    pull_request: valibot/* optional */.lq(valibot/* object */.Ik({ number, head: valibot/* object */.Ik({ repo: repository }), base: valibot/* object */.Ik({ repo: repository }) })),
    issue: valibot/* optional */.lq(valibot/* object */.Ik({ number, pull_request: valibot/* optional */.lq(valibot/* object */.Ik({})) })),
    workflow_run: valibot/* optional */.lq(valibot/* object */.Ik({ pull_requests: valibot/* array */.YO(valibot/* object */.Ik({ number, base: valibot/* object */.Ik({ repo: repository }) })) })),
});
/** The event is nice to have: without it the ref tells most. */
async function eventIn(path) {
    try {
        return valibot/* parse */.qg(eventSchema, JSON.parse(await (0,promises_.readFile)(path ?? '', 'utf8')));
    }
    catch {
        return {};
    }
}
function numberIn(event) {
    if (event.pull_request !== undefined)
        return event.pull_request.number;
    if (event.issue?.pull_request !== undefined)
        return event.issue.number;
    // In a fork, these can be pull requests of the repository that it was forked from.
    const own = event.workflow_run?.pull_requests.filter(({ base }) => base.repo?.id === event.repository?.id);
    return own?.length === 1 ? own[0]?.number : undefined;
}
function numberInRef(ref = '') {
    const digits = /^refs\/pull\/([1-9]\d*)\//.exec(ref)?.[1];
    return digits === undefined ? undefined : Number(digits);
}
/** A fork that has been deleted since has no repository. */
const isFromFork = ({ pull_request }) => pull_request !== undefined && pull_request.head.repo?.id !== pull_request.base.repo?.id;

// EXTERNAL MODULE: ./src/lib/cut.js
var cut = __webpack_require__(3769);
;// CONCATENATED MODULE: ./src/report/comment/sticky-comment.js




const DEFAULT_API_URL = 'https://api.github.com';
/** The comment of this workflow's, job's, project's and tag's on the pull request that the event is about. Asks GitHub nothing yet. */
function openComment(options) {
    const { channel, env, token, tag, subject, fetchFor, clock, stop } = options;
    const { GITHUB_WORKFLOW: workflow = '', GITHUB_JOB: job = '' } = env;
    const marker = markerOf({ workflow, job, subject, tag });
    const apiUrl = env.GITHUB_API_URL || DEFAULT_API_URL;
    const debug = (line) => channel.debug((0,github_escape/* logText */.kc)(line));
    return {
        async update(...forms) {
            const pullRequest = await pullRequestOf(env);
            if (pullRequest === undefined)
                return { kind: 'no-pull-request', event: env.GITHUB_EVENT_NAME ?? '' };
            if (token.trim() === '')
                return { kind: 'failed', error: { kind: 'no-token' }, pullRequest };
            const body = bodyOf(marker, forms.map(channel.redact));
            const over = new AbortController();
            const signal = deadline(clock, stop, over.signal);
            const attempt = async () => {
                const fetch = fetchFor(new URL(apiUrl).origin);
                const github = await openGitHub(pullRequest, { token, apiUrl, fetch, signal, debug });
                return upsert(github, marker, body);
            };
            const written = await tryTwice(attempt, clock, signal);
            over.abort();
            return { ...written, pullRequest };
        },
    };
}
/** Nobody waits long for a comment. */
const WITHIN_MS = 15_000;
/** The runner kills the process ten seconds after the first signal, and cancelling the run comes first. */
const STOPPED_WITHIN_MS = 3_000;
/** Aborts when time is up: soon where the step is stopped, before or meanwhile. */
function deadline(clock, stop, over) {
    const late = new AbortController();
    const endsAt = clock.now() + WITHIN_MS;
    const expire = async () => {
        await clock.sleep(WITHIN_MS, AbortSignal.any([stop, over]));
        await clock.sleep(clamp(endsAt - clock.now(), 0, STOPPED_WITHIN_MS), over);
        late.abort();
    };
    void expire();
    return late.signal;
}
const clamp = (value, least, most) => Math.min(most, Math.max(least, value));
/** Tries twice at most. The second try looks for the comment again: the first may have written it. */
async function tryTwice(attempt, clock, signal) {
    const settle = () => attempt().catch((error) => ({
        kind: 'failed',
        error: signal.aborted ? { kind: 'out-of-time' } : faultOf(error),
    }));
    const first = await settle();
    const delayMs = first.kind === 'failed' ? retryDelayMs(first.error) : undefined;
    if (delayMs === undefined)
        return first;
    await clock.sleep(delayMs, signal);
    return signal.aborted ? first : settle();
}
const RETRY_AFTER_MS = 1_000;
/** A longer wait would leave no time for anything after it. */
const MAX_WAIT_MS = 5_000;
/** How long to wait before the second try; undefined where it would be in vain. */
function retryDelayMs(error) {
    switch (error.kind) {
        case 'broken':
        case 'refused':
            return RETRY_AFTER_MS;
        case 'limited':
            return error.waitMs !== undefined && error.waitMs <= MAX_WAIT_MS ? error.waitMs : undefined;
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
/**
 * The comment that this step wrote before. Anybody can copy a marker into a comment of theirs, which a token may well be
 * allowed to change: it would then speak in their name, and they could change what it says.
 */
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
/**
 * An HTML comment, which GitHub does not show, for a body to begin with. The encoding leaves no character that could
 * end it, or make one set of names look like another.
 */
const markerOf = (names) => `<!-- run-hex-project?${new URLSearchParams(names)} -->`;
/** GitHub refuses a longer one. */
const MAX_COMMENT = 65_536;
const CUT_OFF = '\n\n… The rest is too long for a comment.';
function bodyOf(marker, forms) {
    const most = MAX_COMMENT - marker.length - 1;
    const fitting = forms.find(form => form.length <= most) ?? sticky_comment_cut(forms.at(-1) ?? '', most);
    return `${marker}\n${fitting}`;
}
/** Cuts between two paragraphs where there are any: what counts stands in the first. */
function sticky_comment_cut(markdown, most) {
    const kept = (0,cut/* withinUnits */.L)(markdown, most - CUT_OFF.length);
    const end = kept.lastIndexOf('\n\n');
    return (end > 0 ? kept.slice(0, end) : kept) + CUT_OFF;
}

;// CONCATENATED MODULE: ./src/commands/comment.js


/**
 * Keeps the comment on the pull request up to date, where one is wanted. It changes nothing about how the step ends.
 *
 * @param forms of what there is to say, as Markdown, the fullest first
 */
async function comment(plan, forms, given) {
    if (plan.comment === undefined)
        return;
    const { channel, clock, stop, env, fetchFor } = given;
    const { githubToken: token, tag } = plan.comment;
    const subject = projectOf(plan) ?? env.GITHUB_ACTION ?? '';
    const sticky = openComment({ channel, env, token, tag, subject, fetchFor, clock, stop });
    reportComment(channel, await sticky.update(...forms));
}
/** The project that a step is about; undefined where there are many. */
function projectOf(plan) {
    switch (plan.kind) {
        case 'run':
            return plan.request.projectId;
        case 'status':
        case 'cancel':
            return plan.projectId;
        case 'pipeline':
        case 'dbt':
        case 'list':
            return undefined;
    }
}


/***/ })

};
;