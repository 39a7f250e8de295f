"use strict";
exports.id = 688;
exports.ids = [688];
exports.modules = {

/***/ 7688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPipeline: () => (/* binding */ readPipeline)
});

// EXTERNAL MODULE: ./src/lib/did-you-mean.js
var did_you_mean = __webpack_require__(9594);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __webpack_require__(1494);
// EXTERNAL MODULE: ./src/inputs/fields/project-id.js
var project_id = __webpack_require__(7636);
// EXTERNAL MODULE: ./src/inputs/problem.js
var problem = __webpack_require__(4400);
// EXTERNAL MODULE: ./src/inputs/yaml/mistakes.js
var mistakes = __webpack_require__(8582);
// EXTERNAL MODULE: ./src/inputs/yaml/node.js
var node = __webpack_require__(4527);
// EXTERNAL MODULE: ./src/inputs/yaml/read-yaml.js
var read_yaml = __webpack_require__(2623);
;// CONCATENATED MODULE: ./src/inputs/pipeline/cycles.js
/**
 * The cycles of a graph, each as its names in the order of needing. Without the last step of each there would be none
 * left, as long as there are fewer than `most`: a dense graph has more than anyone could count.
 *
 * @param needs what each name needs; a name that is not a key needs nothing
 */
function cyclesIn(needs, most) {
    const cycles = [];
    const done = new Set();
    const path = new Set();
    const visit = (name) => {
        if (done.has(name) || cycles.length >= most)
            return;
        if (path.has(name)) {
            const names = [...path];
            cycles.push(names.slice(names.indexOf(name)));
            return;
        }
        path.add(name);
        for (const needed of needs.get(name) ?? [])
            visit(needed);
        path.delete(name);
        done.add(name);
    };
    for (const name of needs.keys())
        visit(name);
    return cycles;
}

// EXTERNAL MODULE: ./src/inputs/run-inputs.js + 5 modules
var run_inputs = __webpack_require__(8052);
;// CONCATENATED MODULE: ./src/inputs/pipeline/keys.js

/** What an entry of a pipeline takes; one of a list takes no `needs`. */
const ENTRY_KEYS = [...run_inputs/* RUN_INPUT_NAMES */.sM, 'needs'];
/** Which of them to offer. */
const OFFERED = {
    list: run_inputs/* RUN_INPUT_NAMES */.sM,
    mapping: ENTRY_KEYS,
};
const BESIDE_PIPELINE = 'is for the whole step: write it beside `pipeline`.';
const WITHOUT_PIPELINE = 'is an input of the step that does not go with `pipeline`: leave it out.';
const RUNS_ONLY = 'is an input of the step, and a pipeline does nothing but run projects: leave it out.';
const WITHIN_PIPELINE = 'has no place in an entry: write the entries of both into one pipeline, or run them in a step of their own.';
/** What to say of the step's other inputs where one of them is a key of an entry; goes after its name. */
const STEP_INPUTS = {
    ...from(BESIDE_PIPELINE, ['token', 'hex-url', 'max-parallel', 'fail-fast', 'summary']),
    ...from(BESIDE_PIPELINE, ['pr-comment', 'comment-tag', 'github-token']),
    ...from(RUNS_ONLY, ['command']),
    ...from(WITHIN_PIPELINE, ['pipeline', 'pipeline-file']),
    ...from(WITHOUT_PIPELINE, ['dbt-manifest', 'dbt-run-results', 'charts', 'charts-path']),
    ...from(WITHOUT_PIPELINE, ['run-id', 'status-filter', 'trigger-filter', 'limit']),
};
function from(text, names) {
    return Object.fromEntries(names.map(name => [name, text]));
}
const STEP_KEYS = Object.keys(STEP_INPUTS);
/** Why a key has no place in an entry, where it is an input of the step. */
const stepInputHint = (key) => Object.hasOwn(STEP_INPUTS, key) ? `\`${key}\` ${STEP_INPUTS[key]}` : undefined;

;// CONCATENATED MODULE: ./src/inputs/pipeline/mistakes.js


/** Tells the names of a pipeline's entries from keys that belong into an entry or beside `pipeline`. */
function withoutMisplaced(entries) {
    const misplaced = entries.filter(isMisplaced);
    return {
        placed: entries.filter(entry => !misplaced.includes(entry)),
        findings: misplaced.map(({ key, offset }) => ({ offset, message: hintFor(key) })),
    };
}
/** An entry may well be called `wait` or `timeout`, but then it has a project. */
const isMisplaced = ({ key, value }) => (ENTRY_KEYS.includes(key) || STEP_KEYS.includes(key)) && !mayBeEntry(value);
function mayBeEntry(value) {
    switch (value.kind) {
        case 'scalar':
            return (0,project_id/* isProject */.YS)(value.text.trim());
        case 'mapping':
            return value.entries.some(({ key }) => key === 'project-id');
        case 'list':
            return false;
        case 'refused':
            return true;
    }
}
function hintFor(key) {
    if (key === 'pipeline')
        return '`pipeline` is the name of the input: write here only what stands under it.';
    return (stepInputHint(key) ??
        `\`${key}\` is a key of an entry and stands at the left edge: indent it by two blanks under the entry's name, beside its \`project-id\`.`);
}

// EXTERNAL MODULE: ./src/inputs/run-spec.js
var run_spec = __webpack_require__(5108);
;// CONCATENATED MODULE: ./src/inputs/pipeline/task.js








/** Reads an entry: a project ID, or a mapping of `project-id`, `needs` and the inputs of its run. */
async function readEntry(entry, form, context) {
    const fields = fieldsOf(entry.value);
    if (fields === undefined)
        return { run: undefined, needs: undefined, findings: notAnEntry(entry.value) };
    const own = await (0,run_inputs/* readRunInputs */.hT)(sourceOf(fields, form), context);
    const all = await context.dates.fillIn((0,run_spec/* withDefaults */.rO)(own, context.defaults));
    const needed = fields.get('needs');
    const project = own['project-id'];
    return {
        run: project?.ok ? (0,run_spec/* runPlan */.Fo)(project.value, (0,run_spec/* runDefaults */.I7)(all)) : undefined,
        needs: needed && { offset: needed.offset, names: namesIn(needed.value) },
        findings: [
            ...(project === undefined ? [noProject(entry)] : []),
            ...unknownKeys(fields, form),
            ...(needed ? wrongNeeds(needed.value) : []),
            ...wrongInputs({ own, all }, fields),
            ...(await wrongInZone({ own, all }, fields, context)),
            ...excludedInputs({ own, all }, fields),
        ],
    };
}
/** Undefined where `value` is no entry. */
function fieldsOf(value) {
    switch (value.kind) {
        case 'scalar':
            return new Map([['project-id', { key: 'project-id', offset: value.offset, value }]]);
        case 'mapping':
            return new Map(value.entries.map(field => [field.key, field]));
        case 'list':
        case 'refused':
            return undefined;
    }
}
const notAnEntry = ({ kind, offset }) => kind === 'refused'
    ? []
    : [{ offset, message: 'is a list, not an entry: give a project ID, or a mapping with `project-id`.' }];
const noProject = ({ key, offset }) => ({
    offset,
    message: `${(0,lib_text/* quote */.h)(key)} has no project: give its \`project-id\`, the project's UUID or its URL as the browser shows it.`,
});
function unknownKeys(fields, form) {
    const unknown = [...fields.values()].filter(({ key }) => !ENTRY_KEYS.includes(key));
    return unknown.map(({ key, offset }) => ({ offset, message: misfit(key, form) }));
}
function misfit(key, form) {
    const ofStep = stepInputHint(key);
    if (ofStep !== undefined)
        return ofStep;
    const offered = OFFERED[form];
    const all = `It takes ${offered.map(name => `\`${name}\``).join(', ')}.`;
    const names = form === 'list' ? ' In a list entries have no names: those go with a mapping, without dashes.' : '';
    return `${(0,lib_text/* quote */.h)(key)} is not a key of an entry. ${(0,did_you_mean/* suggestion */.h)(key, offered) || `${all}${names}`}`;
}
/** The names under `needs`: one, or a list of them. */
function namesIn(value) {
    const nodes = value.kind === 'list' ? value.items : [value];
    return nodes.flatMap(node => (node.kind === 'scalar' ? [{ name: node.text, offset: node.offset }] : []));
}
function wrongNeeds(value) {
    const nodes = value.kind === 'list' ? value.items : [value];
    const wrong = nodes.filter(({ kind }) => kind === 'mapping' || kind === 'list');
    return wrong.map(({ offset }) => ({ offset, message: '`needs` takes a name or a list of names.' }));
}
/** Scalars are read as they are written, so that they mean what they mean in a step's `with:`. */
const sourceOf = (fields, form) => ({
    text: name => {
        const value = fields.get(name)?.value;
        return value && textOf(name, value, form);
    },
    yaml: name => {
        const value = fields.get(name)?.value;
        if (value === undefined)
            return undefined;
        const problemsAt = (findings) => findings.map(finding => ({ input: name, ...finding }));
        return isWhole(value) ? (0,problem/* accept */.Ju)({ node: value, problemsAt }) : problem/* TOLD */.Ev;
    },
});
function textOf(name, value, form) {
    switch (value.kind) {
        case 'scalar': {
            const text = value.text.trim();
            if (text.includes('${{'))
                return (0,problem/* refuse */.TR)(name, `${(0,lib_text/* quote */.h)(text)} ${GITHUBS}`);
            const slip = name === 'project-id' ? projectSlip(text, form) : undefined;
            if (slip !== undefined)
                return (0,problem/* refuse */.TR)(name, `${(0,lib_text/* quote */.h)(text)} ${slip}`);
            return text === '' ? undefined : (0,problem/* accept */.Ju)(text);
        }
        case 'list':
        case 'mapping':
            return (0,problem/* refuse */.TR)(name, `is a ${value.kind}: give a single value.`);
        case 'refused':
            return problem/* TOLD */.Ev;
    }
}
/** What is wrong where more than a project stands in its place. */
function projectSlip(text, form) {
    if ((0,project_id/* isSeveralProjects */.xW)(text))
        return SEVERAL[form];
    return (0,node/* isYamlInText */.o)(text) ? `is text, not a project: ${node/* NO_TEXT */.g}` : undefined;
}
const SEVERAL = {
    list: 'is more than one project: a dash is missing before the second, or stands too far right. Begin each with `- `, in the same column.',
    mapping: 'is more than one project: give each a line and a name of its own.',
};
const GITHUBS = "holds an expression of GitHub's, which GitHub fills in in workflows, not in files: write the pipeline in `pipeline`, or let an earlier step write the file.";
function isWhole(node) {
    switch (node.kind) {
        case 'scalar':
            return true;
        case 'list':
            return node.items.every(isWhole);
        case 'mapping':
            return node.entries.every(({ value }) => isWhole(value));
        case 'refused':
            return false;
    }
}
/** What is wrong with an input that an entry takes over is told of the step. */
function wrongInputs({ own, all }, fields) {
    return run_inputs/* RUN_INPUT_NAMES */.sM.filter(name => Object.hasOwn(own, name)).flatMap(name => {
        const place = fields.get(name)?.value.offset ?? 0;
        return problemsIn(all, name).map(({ message, offset = place }) => ({
            offset,
            message: `\`${name}\`: ${message}`,
        }));
    });
}
/** But an entry's own time zone can move a date of the step's beyond the last year. */
async function wrongInZone({ own, all }, fields, { dates, defaults }) {
    const zone = fields.get('timezone');
    if (zone === undefined)
        return [];
    const ofStep = await dates.fillIn(defaults);
    const names = run_inputs/* RUN_INPUT_NAMES */.sM.filter(name => !Object.hasOwn(own, name) && ofStep[name]?.ok);
    return names.flatMap(name => problemsIn(all, name).map(({ message }) => ({
        offset: zone.value.offset,
        message: `the step's \`${name}\`: ${message}`,
    })));
}
function problemsIn(given, name) {
    const checked = given[name];
    return checked === undefined ? [] : (0,problem/* problemsOf */.GW)(checked);
}
/** Only what the entry takes part in: what the step's inputs exclude among themselves is told of the step. */
function excludedInputs({ own, all }, fields) {
    const nameOf = (name) => `${Object.hasOwn(own, name) ? '' : "the step's "}\`${name}\``;
    return (0,run_spec/* exclusionsIn */.DC)(all).flatMap(({ input, other, because }) => {
        const culprit = [input, other].find(name => Object.hasOwn(own, name));
        const offset = culprit && fields.get(culprit)?.offset;
        if (offset === undefined)
            return [];
        return [{ offset, message: `${nameOf(input)} and ${nameOf(other)} ${because}` }];
    });
}

;// CONCATENATED MODULE: ./src/inputs/pipeline/read-pipeline.js










/** An entry is at least one start, of which Hex takes 60 an hour as a rule. */
const MAX_ENTRIES = 1_000;
const MAX_NAME = 100;
const MAX_PROBLEMS = 50;
/** Names of a cycle that are told, before those in its middle are left out. */
const MAX_OF_CYCLE = 12;
/**
 * Reads a pipeline: a list that runs in order, or a mapping of names that runs as a graph. Everything that is wrong
 * with it is told at once, with line and column.
 *
 * @param input `pipeline` or `pipeline-file`, whichever the text came from
 */
async function readPipeline({ input, text }, context) {
    const { root, findings, placeOf } = await (0,read_yaml/* readYamlText */.j1)(text);
    const pipeline = await pipelineOf(root, context);
    const all = [...findings, ...pipeline.findings];
    return all.length > 0
        ? { ok: false, problems: (0,read_yaml/* problemsAt */.im)(input, all, { placeOf, most: MAX_PROBLEMS }) }
        : (0,problem/* accept */.Ju)(pipeline.entries);
}
async function pipelineOf(root, context) {
    switch (root.kind) {
        case 'list': {
            const items = root.items.map((value, at) => ({ key: String(at + 1), offset: value.offset, value }));
            const misfit = misfitOf(items.length);
            return misfit ? refusal(root, misfit) : chainOf(await readEntries(items, 'list', context));
        }
        case 'mapping': {
            const misfit = misfitOf(root.entries.length);
            if (misfit)
                return refusal(root, misfit);
            const { placed, findings } = withoutMisplaced(root.entries);
            const graph = graphOf(await readEntries(placed, 'mapping', context));
            return { ...graph, findings: [...findings, ...graph.findings] };
        }
        case 'scalar':
            return refusal(root, root.json === null ? EMPTY : singleValue(root.text));
        case 'refused':
            return { entries: [], findings: [] };
    }
}
const A_PIPELINE = 'A pipeline is a list of projects, each after `- `, which run in order, or a mapping of names to projects, like `orders: …`, each with what it `needs`.';
const EMPTY = `is empty. ${A_PIPELINE}`;
function singleValue(text) {
    if ((0,node/* isYamlInText */.o)(text))
        return `is text: ${node/* NO_TEXT */.g}`;
    const slip = (0,mistakes/* invisibleIn */.BB)(text) ?? (/[\s:-]/.test(text) && !(0,project_id/* isProject */.YS)(text) ? mistakes/* COLON_OR_DASH */.BQ : undefined);
    return slip === undefined ? `is a single value. ${A_PIPELINE}` : `is a single value: ${slip}`;
}
const refusal = ({ offset }, message) => ({
    entries: [],
    findings: [{ offset, message }],
});
function misfitOf(count) {
    if (count === 0)
        return EMPTY;
    if (count <= MAX_ENTRIES)
        return undefined;
    return `has ${count} entries: the most is ${MAX_ENTRIES}, which take 17 hours to start at 60 an hour, as many as Hex takes as a rule. Split it over several steps.`;
}
async function readEntries(entries, form, context) {
    const drafts = [];
    // One after the other, so that a thousand entries do not open a thousand files at once.
    for (const entry of entries) {
        drafts.push({ name: entry.key, offset: entry.offset, ...(await readEntry(entry, form, context)) });
    }
    return drafts;
}
/** Each needs the one before. */
function chainOf(drafts) {
    return {
        entries: entriesOf(drafts, (_, at) => (at === 0 ? [] : [String(at)])),
        findings: drafts.flatMap(({ findings, needs }) => [
            ...findings,
            ...(needs ? [{ offset: needs.offset, message: NEEDS_IN_LIST }] : []),
        ]),
    };
}
const NEEDS_IN_LIST = '`needs` has no place in a list, whose entries run in order. Take it out, or write the pipeline as a mapping of names.';
function graphOf(drafts) {
    return {
        entries: entriesOf(drafts, neededBy),
        findings: [
            ...drafts.flatMap(({ findings }) => findings),
            ...drafts.flatMap(misnamed),
            ...unknownNeeds(drafts),
            ...cycles(drafts),
        ],
    };
}
const entriesOf = (drafts, needsOf) => drafts.flatMap((draft, at) => draft.run ? [{ name: draft.name, needs: needsOf(draft, at), run: draft.run }] : []);
const neededBy = ({ needs }) => [...new Set(needs?.names.map(({ name }) => name))];
function misnamed({ name, offset }) {
    if (name === '')
        return [{ offset, message: 'a name must not be empty.' }];
    if (name.length <= MAX_NAME)
        return [];
    const message = `the name ${(0,lib_text/* quote */.h)(name)} has ${name.length} characters: the most is ${MAX_NAME}.`;
    return [{ offset, message }];
}
function unknownNeeds(drafts) {
    const known = new Set(drafts.map(({ name }) => name));
    const unknown = drafts.flatMap(({ needs }) => needs?.names ?? []).filter(({ name }) => !known.has(name));
    return unknown.map(({ name, offset }, at) => {
        // It takes a while to look for, and no more are told.
        const hint = at < MAX_PROBLEMS ? severalOf(name, known) || (0,did_you_mean/* suggestion */.h)(name, known) : '';
        const told = name === '' ? 'an empty name' : `${(0,lib_text/* quote */.h)(name)}, which is not in the pipeline`;
        const nothing = name === '' || name === 'null' ? 'Leave `needs` out where nothing is needed.' : '';
        return { offset, message: `\`needs\` names ${told}. ${hint || nothing}`.trim() };
    });
}
/** How to write several names that are given as one. */
function severalOf(given, known) {
    const names = given.split(given.includes(',') ? ',' : /\s/).map(name => name.trim());
    const several = names.filter(name => name !== '' && name !== '-');
    if (several.length < 2 || !several.some(name => known.has(name)))
        return '';
    return `Write several names like ${(0,lib_text/* quote */.h)(`[${several.join(', ')}]`)}.`;
}
/** Told where the first of a cycle needs the second. */
function cycles(drafts) {
    const byName = new Map(drafts.map(draft => [draft.name, draft]));
    const needs = new Map(drafts.map(draft => [draft.name, neededBy(draft)]));
    return cyclesIn(needs, MAX_PROBLEMS).map(cycle => {
        const [first = '', second = first] = cycle;
        const need = byName.get(first)?.needs?.names.find(({ name }) => name === second);
        return { offset: need?.offset ?? 0, message: describeCycle([...cycle, first]) };
    });
}
function describeCycle(names) {
    const left = names.length - MAX_OF_CYCLE;
    const told = names.map(lib_text/* quote */.h);
    if (left > 0)
        told.splice(MAX_OF_CYCLE - 1, left, `${left} more`);
    return `${told.join(' → ')} is a cycle: each needs the next, so none can start. Take one of these \`needs\` away.`;
}


/***/ }),

/***/ 8582:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ invisibleIn),
/* harmony export */   BQ: () => (/* binding */ COLON_OR_DASH),
/* harmony export */   Dk: () => (/* binding */ TAG),
/* harmony export */   Kx: () => (/* binding */ PLACEHOLDER),
/* harmony export */   Ty: () => (/* binding */ BACKSLASHES),
/* harmony export */   X$: () => (/* binding */ invisibleAround),
/* harmony export */   YK: () => (/* binding */ COMMENT),
/* harmony export */   _b: () => (/* binding */ slipAt)
/* harmony export */ });
// Most are said, too, where YAML itself takes no offence.
const PLACEHOLDER = 'YAML reads an unquoted `{{ … }}` as a mapping. Text that holds `{{ … }}` must be in quotes: `"{{ … }}"`. With a dollar sign before it, it is GitHub\'s, which fills it in in workflows, not in files.';
const COLON_OR_DASH = 'a colon or a dash is missing, or the blank after it: write it like `region: EMEA` or `- EMEA`.';
const BACKSLASHES = 'double quotes read backslashes: write `\\\\` for one, or put the text in single quotes. Quotes around a name or a value have none before them.';
const COMMENT = 'a `#` with a blank before it begins a comment, and what follows is lost: put text that holds it in quotes, or write a blank behind it. `//` begins no comment.';
const TAG = 'tags such as `!!int` are not supported: put text in quotes and leave numbers bare.';
const BEGINNING = 'text must not begin with `@`, `%`, `*`, `&`, `|`, `>`, `,` or a backtick: put the text in quotes.';
const TWO_COLONS = 'the line has a second `: ` in it: put the text in quotes, or begin a line of its own where a key is meant.';
const INDENTATION = 'is indented unevenly: begin what belongs together in the same column, without tabs. Where a key or a list item has a value beside it, nothing can stand below; a project is then written `project-id: …`.';
const QUOTES_OR_BRACKETS = "a quote or a bracket has no partner, or something stands beside it that belongs within: put all of a text in quotes, in which a `'` is written `''` and a `\"` is written `\\\"`, and commas between what brackets hold.";
/** What is told of the slips that people make; the first that fits counts. Whether it does, the source alone says. */
const SLIPS = [
    { fits: ({ line }) => MISPLACED_INVISIBLE.test(line), text: ({ line }) => invisibleIn(line) ?? '' },
    {
        fits: ({ line }) => /^(?:---|\.\.\.)(?:\s|$)/.test(line),
        text: 'a second document begins here; give one.',
    },
    { fits: ({ line }) => /^ *\t/.test(line), text: INDENTATION },
    { fits: ({ line }) => bare(line).includes('{{'), text: PLACEHOLDER },
    {
        fits: ({ line, before }) => bare(line).includes('\\"') || line.startsWith('\\', before.length),
        text: BACKSLASHES,
    },
    { fits: ({ line }) => /[[{,:]\s*#\S|(?:^|[\s,{[])\/\//.test(bare(line)), text: COMMENT },
    { fits: ({ line, before }) => line.startsWith('!', before.length), text: TAG },
    {
        fits: ({ line }) => /^\s*(?:- +)*(?:[^\s:]+:\s+)?(?:[@%`|>,]|[&*](?:\s|$)|\*\S*:)/.test(line),
        text: BEGINNING,
    },
    { fits: isBesidePair, text: QUOTES_OR_BRACKETS },
    { fits: lacksColonAndDash, text: COLON_OR_DASH },
    { fits: isUneven, text: INDENTATION },
    { fits: ({ line }) => /^[^[\]{}]*:\s[^[\]{}]*:(?:\s|$)/.test(bare(line)), text: TWO_COLONS },
    { fits: ({ line }) => PAIRED.test(line), text: QUOTES_OR_BRACKETS },
];
/** What to say of the slip at `place`; undefined where it is none of those that people often make. */
function slipAt(place) {
    const text = SLIPS.find(({ fits }) => fits(place))?.text;
    return typeof text === 'function' ? text(place) : text;
}
/** What cannot be seen, or looks like a blank and is none: spaces of every kind, marks and controls. */
const INVISIBLE = /(?![ \t\n])[\s\p{Cf}\p{Cc}]/u;
const AT_AN_END = new RegExp(`^${INVISIBLE.source}|${INVISIBLE.source}$`, 'u');
/** Within words it is most likely meant. */
const MISPLACED_INVISIBLE = new RegExp(`(?:^|[\\s:,[{-])${INVISIBLE.source}|${INVISIBLE.source}(?:[\\s:,\\]}#]|$)`, 'u');
/** What to say of the first character of `text` that cannot be seen, where there is one. */
function invisibleIn(text) {
    const point = INVISIBLE.exec(text)?.[0].codePointAt(0);
    return point === undefined
        ? undefined
        : `an invisible U+${point.toString(16).toUpperCase().padStart(4, '0')} stands here, which YAML takes neither for a blank nor for a line break: replace it, or put the text in quotes.`;
}
/** As `invisibleIn`, of one at the beginning or the end. */
const invisibleAround = (text) => AT_AN_END.test(text) ? invisibleIn(text) : undefined;
/** Without what is in quotes. */
const bare = (line) => line.replace(/"[^"\\]*(?:\\.[^"\\]*)*"?|(?<![\w\\])'[^']*'?/g, '""');
const PAIRED = /["'[\]{}]/;
const COLON = /:(?:\s|$)/;
function isBesidePair({ line, isInBrackets }) {
    return isInBrackets || (/^\s*["'[\]{}]/.test(line) && !COLON.test(bare(line)));
}
function lacksColonAndDash({ line }) {
    return (!PAIRED.test(line) && (/^\s*-[^\s-]/.test(line) || !(COLON.test(line) || /^\s*-(?:\s|$)/.test(line))));
}
function isUneven({ line, before, below }) {
    return before.trim() === '' || (isBelow(line, below) && COLON.test(below));
}
const isBelow = (line, below) => indentOf(below) > indentOf(line);
const indentOf = (line) => line.search(/\S|$/);


/***/ })

};
;