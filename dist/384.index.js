"use strict";
exports.id = 384;
exports.ids = [384];
exports.modules = {

/***/ 1384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPipeline: () => (/* binding */ readPipeline)
});

;// CONCATENATED MODULE: ./src/inputs/cycles.js
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

// EXTERNAL MODULE: ./src/inputs/nearest.js
var nearest = __webpack_require__(8417);
// EXTERNAL MODULE: ./src/inputs/run-inputs.js + 5 modules
var run_inputs = __webpack_require__(8266);
;// CONCATENATED MODULE: ./src/inputs/pipeline-keys.js

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

// EXTERNAL MODULE: ./src/inputs/problem.js
var problem = __webpack_require__(4400);
// EXTERNAL MODULE: ./src/inputs/project-id.js
var project_id = __webpack_require__(1074);
// EXTERNAL MODULE: ./src/inputs/yaml.js
var yaml = __webpack_require__(4280);
;// CONCATENATED MODULE: ./src/inputs/pipeline-slips.js





/** Takes away the keys of an entry that stand among the entries: they are not indented. */
function withoutUnindented(entries) {
    const below = withoutBelowEmpty(entries);
    const strays = below.placed.filter(isStray);
    const [first] = strays;
    const isNameless = below.placed.some(({ key }) => key === 'project-id');
    const message = isNameless ? NAMELESS : unindented(strays, BESIDE_PROJECT);
    const ofStep = below.placed.filter(isOfStep);
    return {
        placed: below.placed.filter(entry => !isStray(entry) && !isOfStep(entry)),
        findings: [
            ...below.findings,
            ...(first ? [{ offset: first.offset, message }] : []),
            ...ofStep.map(({ key, offset }) => ({ offset, message: hintFor(key) })),
        ],
    };
}
const BESIDE_PROJECT = 'an entry, beside its `project-id`';
const NAMELESS = 'these keys are those of an entry that has no name: write a name with a colon above them and indent them by two blanks, or begin the first with `- `.';
const WRAPPED = '`pipeline` is the name of the input: write here only what stands under it.';
const hintFor = (key) => (key === 'pipeline' ? WRAPPED : (stepInputHint(key) ?? ''));
/** An input of the step among the entries. */
const isOfStep = ({ key, value }) => STEP_KEYS.includes(key) && !mayBeEntry(value);
/** Those that follow a name with nothing below it are told there. */
function withoutBelowEmpty(entries) {
    const slipped = new Set();
    const empty = entries.filter(({ value }) => (0,yaml/* isEmpty */.Im)(value));
    const findings = empty.flatMap(entry => {
        const keys = leading(entries.slice(entries.indexOf(entry) + 1), ({ key }) => ENTRY_KEYS.includes(key));
        if (keys.length === 0 || slipped.has(entry))
            return [];
        for (const key of keys)
            slipped.add(key);
        const message = unindented(keys, (0,problem/* quote */.hD)(entry.key));
        return [{ offset: entry.offset, explainsEmpty: true, message }];
    });
    return { placed: entries.filter(entry => !slipped.has(entry)), findings };
}
/** An entry may well be called `wait` or `timeout`, but then it has a project. */
const isStray = ({ key, value }) => ENTRY_KEYS.includes(key) && !mayBeEntry(value);
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
/** Those before the first that does not fit. */
function leading(entries, fits) {
    const end = entries.findIndex(entry => !fits(entry));
    return end < 0 ? entries : entries.slice(0, end);
}
/** British, so that no comma comes before the `and`. */
const quotedKeys = (entries) => new Intl.ListFormat('en-GB').format(entries.map(({ key }) => (0,problem/* quote */.hD)(key)));
function unindented(keys, under) {
    const [stand, them] = keys.length === 1 ? ['stands', 'it'] : ['stand', 'them'];
    return `${quotedKeys(keys)} ${stand} at the left edge: indent ${them} by two blanks under ${under}.`;
}
/** Takes away the items of a list that have nothing but a name with something below it. */
function withoutNamed(items) {
    const [first] = items.filter(isNamed);
    return {
        placed: items.filter(item => !isNamed(item)),
        findings: first ? [{ offset: first.offset, message: NAMES_IN_LIST }] : [],
    };
}
const NAMES_IN_LIST = 'Names have no place in a list: write just the projects, to run them in this order, or take the dashes away and give the order with `needs`.';
function isNamed({ value }) {
    if (value.kind !== 'mapping')
        return false;
    const [field, ...others] = value.entries;
    return field !== undefined && others.length === 0 && isName(field);
}
const isName = ({ key, value }) => (value.kind === 'scalar' || value.kind === 'mapping') &&
    key !== '<<' &&
    (0,nearest/* suggestion */.h)(key, [...ENTRY_KEYS, ...STEP_KEYS]) === '';

// EXTERNAL MODULE: ./src/inputs/run-plan.js
var run_plan = __webpack_require__(5324);
;// CONCATENATED MODULE: ./src/inputs/pipeline-entry.js








/** Reads an entry: a project ID, or a mapping of `project-id`, `needs` and the inputs of its run. */
async function readEntry(entry, form, context) {
    const fields = fieldsOf(entry.value);
    if (fields === undefined)
        return { run: undefined, needs: undefined, findings: notAnEntry(entry.value) };
    const own = await (0,run_inputs/* readRunInputs */.hT)(sourceOf(fields, form), context);
    const all = await context.dates.fillIn((0,run_plan/* withDefaults */.rO)(own, context.defaults));
    const needed = fields.get('needs');
    const project = own['project-id'];
    return {
        run: project?.ok ? (0,run_plan/* runPlan */.Fo)(project.value, (0,run_plan/* runDefaults */.I7)(all)) : undefined,
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
    message: `${(0,problem/* quote */.hD)(key)} has no project: give its \`project-id\`, the project's UUID or its URL as the browser shows it.`,
});
const NO_MERGING = "YAML 1.2 has no merge keys: what entries share can be given as the step's own inputs.";
const NO_NAMES = 'Entries of a list have no names, those of a mapping have: leave it out, or write the pipeline as a mapping, with `needs`.';
/** Of keys that other tools have. */
const HINTS = {
    list: new Map([
        ['<<', NO_MERGING],
        ['name', NO_NAMES],
    ]),
    mapping: new Map([
        ['<<', NO_MERGING],
        ['name', 'The name of an entry is the key that it stands under.'],
    ]),
};
function unknownKeys(fields, form) {
    const slipped = pipeline_entry_unindented([...fields.values()]);
    const unknown = [...fields.values()].filter(field => isUnknown(field) && !slipped.keys.has(field));
    return [...slipped.findings, ...unknown.map(({ key, offset }) => ({ offset, message: misfit(key, form) }))];
}
const isUnknown = ({ key }) => !ENTRY_KEYS.includes(key);
function misfit(key, form) {
    const ofStep = stepInputHint(key);
    if (ofStep !== undefined)
        return ofStep;
    const offered = OFFERED[form];
    const all = `It takes ${offered.map(name => `\`${name}\``).join(', ')}.`;
    const hint = HINTS[form].get(key) ?? ((0,nearest/* suggestion */.h)(key, offered) || all);
    return `${(0,problem/* quote */.hD)(key)} is not a key of an entry. ${hint}`;
}
/** The keys that belong below the one above them, which has nothing below it. */
function pipeline_entry_unindented(fields) {
    const slips = fields.flatMap((field, at) => {
        if (!NESTING.includes(field.key) || !(0,yaml/* isEmpty */.Im)(field.value))
            return [];
        const keys = leading(fields.slice(at + 1), isUnknown);
        return keys.length > 0 ? [{ field, keys }] : [];
    });
    return {
        keys: new Set(slips.flatMap(({ keys }) => keys)),
        findings: slips.map(({ field, keys }) => ({
            offset: field.offset,
            explainsEmpty: true,
            message: `\`${field.key}\` has nothing below it: indent ${quotedKeys(keys)} under it.`,
        })),
    };
}
/** What has keys below it. */
const NESTING = ['params', 'notifications'];
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
        return isWhole(value) ? (0,problem/* accept */.Ju)(value.json) : problem/* TOLD */.Ev;
    },
});
function textOf(name, value, form) {
    switch (value.kind) {
        case 'scalar': {
            const text = value.text.trim();
            if (text.includes('${{'))
                return (0,problem/* refuse */.TR)(name, `${(0,problem/* quote */.hD)(text)} ${GITHUBS}`);
            const slip = name === 'project-id' ? projectSlip(text, form) : undefined;
            if (slip !== undefined)
                return (0,problem/* refuse */.TR)(name, `${(0,problem/* quote */.hD)(text)} ${slip}`);
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
    return (0,yaml/* isYamlInText */.oC)(text) ? `is text, not a project: ${yaml/* NO_TEXT */.gd}` : undefined;
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
        const offset = fields.get(name)?.value.offset ?? 0;
        return problemsIn(all, name).map(({ message }) => ({ offset, message: `\`${name}\`: ${message}` }));
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
    return (0,run_plan/* exclusionsIn */.DC)(all).flatMap(({ input, other, because }) => {
        const culprit = [input, other].find(name => Object.hasOwn(own, name));
        const offset = culprit && fields.get(culprit)?.offset;
        if (offset === undefined)
            return [];
        return [{ offset, message: `${nameOf(input)} and ${nameOf(other)} ${because}` }];
    });
}

// EXTERNAL MODULE: ./src/inputs/yaml-messages.js
var yaml_messages = __webpack_require__(6609);
;// CONCATENATED MODULE: ./src/inputs/pipeline-gaps.js




/** What to say where nothing is written in a pipeline, by offsets: what would do there is not what does in parameters. */
const gapsIn = (root) => new Map([...gapsAmong(root), ...entriesIn(root).flatMap(gapsWithin)]);
function entriesIn(root) {
    if (root.kind === 'list')
        return root.items;
    return root.kind === 'mapping' ? root.entries.map(({ value }) => value) : [];
}
/** The entries that are empty, and the keys of entries that stand among them. */
function gapsAmong(root) {
    if (root.kind === 'list')
        return gapsInList(root, GIVE_PROJECT);
    return root.kind === 'mapping'
        ? gapsInMapping(root.entries, key => (ENTRY_KEYS.includes(key) ? remedyFor(key) : GIVE_PROJECT))
        : [];
}
function gapsWithin(entry) {
    if (entry.kind !== 'mapping')
        return [];
    const needs = entry.entries.find(({ key }) => key === 'needs');
    return [...gapsInMapping(entry.entries, remedyFor), ...(needs ? gapsInList(needs.value, NAME_NEEDED) : [])];
}
const gapsInMapping = (entries, remedyOf) => entries
    .filter(({ value }) => (0,yaml/* isEmpty */.Im)(value))
    .map(({ key, offset }) => [offset, (0,yaml_messages/* noValue */.$U)((0,problem/* quote */.hD)(key), remedyOf(key))]);
const gapsInList = (list, remedy) => list.kind === 'list'
    ? list.items.filter(yaml/* isEmpty */.Im).map(({ offset }) => [offset, (0,yaml_messages/* noValue */.$U)('a list item', remedy)])
    : [];
const remedyFor = (key) => REMEDIES.get(key) ?? 'give one, or leave it out.';
const GIVE_PROJECT = "give the project's UUID, or its URL as the browser shows it.";
const NAME_NEEDED = 'name what is needed, or leave it out.';
const REMEDIES = new Map([
    ['project-id', GIVE_PROJECT],
    ['needs', NAME_NEEDED],
]);

;// CONCATENATED MODULE: ./src/inputs/pipeline.js









/** An entry is at least one start, and Hex takes 60 an hour. */
const MOST_ENTRIES = 1_000;
const LONGEST_NAME = 100;
const MOST_PROBLEMS = 50;
/** Names of a cycle that are told, before those in its middle are left out. */
const MOST_OF_CYCLE = 12;
/**
 * Reads a pipeline: a list that runs in order, or a mapping of names that runs as a graph. Everything that is wrong
 * with it is told at once, with line and column.
 *
 * @param input `pipeline` or `pipeline-file`, whichever the text came from
 */
async function readPipeline({ input, text }, context) {
    const { root, findings, placeOf } = await (0,yaml/* readYamlText */.j1)(text);
    const pipeline = await pipelineOf(root, context);
    const explained = new Set(pipeline.findings.filter(one => one.explainsEmpty).map(({ offset }) => offset));
    const gaps = gapsIn(root);
    const ofYaml = findings
        .filter(({ offset }) => !explained.has(offset))
        .map(({ offset, message }) => ({ offset, message: gaps.get(offset) ?? message }));
    const all = [...ofYaml, ...pipeline.findings];
    return all.length > 0
        ? { ok: false, problems: (0,yaml/* problemsAt */.im)(input, all, { placeOf, most: MOST_PROBLEMS }) }
        : (0,problem/* accept */.Ju)(pipeline.entries);
}
async function pipelineOf(root, context) {
    switch (root.kind) {
        case 'list': {
            const items = root.items.map((value, at) => ({ key: String(at + 1), offset: value.offset, value }));
            const misfit = misfitOf(items.length);
            if (misfit)
                return refusal(root, misfit);
            const { placed, findings } = withoutNamed(items);
            return withFindings(chainOf(await readEntries(placed, 'list', context)), findings);
        }
        case 'mapping': {
            const misfit = misfitOf(root.entries.length);
            if (misfit)
                return refusal(root, misfit);
            const { placed, findings } = withoutUnindented(root.entries);
            return withFindings(graphOf(await readEntries(placed, 'mapping', context)), findings);
        }
        case 'scalar':
            return refusal(root, root.json === null ? EMPTY : singleValue(root.text));
        case 'refused':
            return { entries: [], findings: [] };
    }
}
const A_PIPELINE = 'A pipeline is a list of projects, which run in order, or a mapping of names to projects, each with what it `needs`.';
const EMPTY = `is empty. ${A_PIPELINE}`;
const singleValue = (text) => SINGLE_VALUES.find(({ fits }) => fits(text))?.message ?? `is a single value. ${A_PIPELINE}`;
/** What becomes one text where something is left out on every line. The first that fits counts. */
const SINGLE_VALUES = [
    { fits: yaml/* isYamlInText */.oC, message: `is text: ${yaml/* NO_TEXT */.gd}` },
    {
        fits: text => text.includes(yaml_messages/* NO_BREAK_SPACE */.be),
        message: 'a no-break space looks like a blank and is none: write a blank in its place.',
    },
    { fits: text => /^-\S/.test(text), message: 'a blank is missing after `-`.' },
    { fits: project_id/* isSeveralProjects */.xW, message: 'begin each project with `- `: they run in this order.' },
    {
        fits: text => (0,project_id/* isProject */.YS)(text.split(/\s+/)[1] ?? ''),
        message: 'a colon is missing after the name: write each entry like `orders: …`, with its project.',
    },
    {
        fits: text => (0,project_id/* isProject */.YS)(/^[^\s:]+:(\S+)/.exec(text)?.[1] ?? ''),
        message: 'a blank is missing after the colon: write each entry like `orders: …`, with its project.',
    },
];
const withFindings = (pipeline, findings) => ({
    ...pipeline,
    findings: [...findings, ...pipeline.findings],
});
const refusal = ({ offset }, message) => ({
    entries: [],
    findings: [{ offset, message }],
});
function misfitOf(count) {
    if (count === 0)
        return EMPTY;
    if (count <= MOST_ENTRIES)
        return undefined;
    return `has ${count} entries: the most is ${MOST_ENTRIES}, which take 17 hours to start at the 60 an hour that Hex takes. Split it over several steps.`;
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
    if (name.length <= LONGEST_NAME)
        return [];
    const message = `the name ${(0,problem/* quote */.hD)(name)} has ${name.length} characters: the most is ${LONGEST_NAME}.`;
    return [{ offset, message }];
}
function unknownNeeds(drafts) {
    const known = new Set(drafts.map(({ name }) => name));
    const unknown = drafts.flatMap(({ needs }) => needs?.names ?? []).filter(({ name }) => !known.has(name));
    return unknown.map(({ name, offset }, at) => {
        // It takes a while to look for, and no more are told.
        const hint = at < MOST_PROBLEMS ? severalOf(name, known) || (0,nearest/* suggestion */.h)(name, known) : '';
        const told = name === '' ? 'an empty name' : `${(0,problem/* quote */.hD)(name)}, which is not in the pipeline`;
        return { offset, message: `\`needs\` names ${told}. ${hint}`.trim() };
    });
}
/** How to write several names that are given as one. */
function severalOf(given, known) {
    const names = given.split(given.includes(',') ? ',' : /\s/).map(name => name.trim());
    const several = names.filter(name => name !== '' && name !== '-');
    if (several.length < 2 || !several.some(name => known.has(name)))
        return '';
    return `Write several names like ${(0,problem/* quote */.hD)(`[${several.join(', ')}]`)}.`;
}
/** Told where the first of a cycle needs the second. */
function cycles(drafts) {
    const byName = new Map(drafts.map(draft => [draft.name, draft]));
    const needs = new Map(drafts.map(draft => [draft.name, neededBy(draft)]));
    return cyclesIn(needs, MOST_PROBLEMS).map(cycle => {
        const [first = '', second = first] = cycle;
        const need = byName.get(first)?.needs?.names.find(({ name }) => name === second);
        return { offset: need?.offset ?? 0, message: describeCycle([...cycle, first]) };
    });
}
function describeCycle(names) {
    const left = names.length - MOST_OF_CYCLE;
    const told = names.map(problem/* quote */.hD);
    if (left > 0)
        told.splice(MOST_OF_CYCLE - 1, left, `${left} more`);
    return `${told.join(' → ')} is a cycle: each needs the next, so none can start. Take one of these \`needs\` away.`;
}


/***/ }),

/***/ 6609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ noValue),
/* harmony export */   LG: () => (/* binding */ ANY_VALUE),
/* harmony export */   _3: () => (/* binding */ QUOTE_PLACEHOLDERS),
/* harmony export */   be: () => (/* binding */ NO_BREAK_SPACE),
/* harmony export */   gZ: () => (/* binding */ TOO_DEEP),
/* harmony export */   gz: () => (/* binding */ KEY_NOT_TEXT),
/* harmony export */   ol: () => (/* binding */ MOST_DEPTH)
/* harmony export */ });
// Said of YAML that the parser refuses, and of YAML that it reads otherwise than is meant.
const MOST_DEPTH = 100;
const TOO_DEEP = `is nested too deeply: the most is ${MOST_DEPTH} levels.`;
const QUOTE_PLACEHOLDERS = 'Text that holds `{{ … }}` must be in quotes: `"{{ … }}"`.';
const KEY_NOT_TEXT = `a key must be text. YAML reads an unquoted \`{{ … }}\` as a mapping. ${QUOTE_PLACEHOLDERS}`;
const ANY_VALUE = "write `''` for empty text, `null`, or leave it out.";
/** What to say of `what` with nothing after it, which `remedy` mends. */
const noValue = (what, remedy) => `${what} has no value, as an empty \`\${{ }}\` expression leaves it: ${remedy}`;
/** Nobody sees that it is not a blank. */
const NO_BREAK_SPACE = '\u00a0';


/***/ })

};
;