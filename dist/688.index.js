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
// EXTERNAL MODULE: ./src/lib/result.js
var result = __webpack_require__(1156);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __webpack_require__(1494);
// EXTERNAL MODULE: ./src/inputs/fields/project-id.js
var project_id = __webpack_require__(7636);
// EXTERNAL MODULE: ./src/inputs/yaml/mistakes.js
var mistakes = __webpack_require__(8582);
// EXTERNAL MODULE: ./src/inputs/yaml/read-yaml.js + 2 modules
var read_yaml = __webpack_require__(702);
;// CONCATENATED MODULE: ./src/inputs/pipeline/cycles.js
function cyclesIn(needs, max) {
    const cycles = [];
    const done = new Set();
    const path = new Set();
    const visit = (name) => {
        if (done.has(name) || cycles.length >= max)
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

// EXTERNAL MODULE: ./src/inputs/pipeline/max-entries.js
var max_entries = __webpack_require__(6713);
// EXTERNAL MODULE: ./src/inputs/input-table.js + 14 modules
var input_table = __webpack_require__(6877);
;// CONCATENATED MODULE: ./src/inputs/pipeline/keys.js

const ENTRY_KEYS = [...input_table/* RUN_INPUT_NAMES */.sM, 'needs'];
const OFFERED = {
    list: input_table/* RUN_INPUT_NAMES */.sM,
    mapping: ENTRY_KEYS,
};
const STEP_KEYS = input_table/* INPUT_NAMES */.Qh.filter(name => (0,input_table/* rowOf */.OB)(name).notInEntry !== undefined);
const stepInputHint = (key) => STEP_KEYS.includes(key) ? `\`${key}\` ${(0,input_table/* rowOf */.OB)(key).notInEntry}` : undefined;

;// CONCATENATED MODULE: ./src/inputs/pipeline/mistakes.js


function wrapperIn([only, ...others]) {
    return only && others.length === 0 && holdsEntries(only.value)
        ? { offset: only.offset, message: wrapperHint(only.key) }
        : undefined;
}
const wrapperHint = (key) => `\`${key}\` stands around the whole pipeline: write here only what stands under it.`;
const holdsEntries = (value) => value.kind === 'list' ||
    (value.kind === 'mapping' && value.entries.length > 0 && value.entries.every(hasProject));
const hasProject = ({ value }) => value.kind === 'mapping' && value.entries.some(({ key }) => key === 'project-id');
function withoutMisplaced(entries) {
    const { placed = [], misplaced = [] } = Object.groupBy(entries, entry => isMisplaced(entry) ? 'misplaced' : 'placed');
    return { placed, diagnostics: misplaced.map(({ key, offset }) => ({ offset, message: hintFor(key) })) };
}
const isMisplaced = (entry) => (ENTRY_KEYS.includes(entry.key) || STEP_KEYS.includes(entry.key)) && !mayBeEntry(entry);
function mayBeEntry(entry) {
    const { value } = entry;
    switch (value.kind) {
        case 'scalar':
            return (0,project_id/* isProject */.YS)(value.text.trim());
        case 'mapping':
            return hasProject(entry);
        case 'list':
            return false;
        case 'refused':
            return true;
    }
}
function hintFor(key) {
    if (key === 'pipeline')
        return wrapperHint(key);
    return (stepInputHint(key) ??
        `\`${key}\` is a key of an entry and stands at the left edge: indent it by two blanks under the entry's name, beside its \`project-id\`.`);
}

// EXTERNAL MODULE: ./src/inputs/exclusions.js
var exclusions = __webpack_require__(3986);
// EXTERNAL MODULE: ./src/inputs/params/dates.js + 1 modules
var dates = __webpack_require__(6951);
// EXTERNAL MODULE: ./src/inputs/problem.js
var problem = __webpack_require__(4400);
// EXTERNAL MODULE: ./src/inputs/read-inputs.js
var read_inputs = __webpack_require__(8965);
// EXTERNAL MODULE: ./src/inputs/run-spec.js
var run_spec = __webpack_require__(5108);
;// CONCATENATED MODULE: ./src/inputs/pipeline/task.js











async function readEntry(entry, form, context) {
    const fields = fieldsOf(entry.value);
    if (fields === undefined)
        return { spec: undefined, needs: undefined, diagnostics: notAnEntry(entry.value) };
    const own = await (0,read_inputs/* readInputs */.Ko)(input_table/* RUN_INPUTS */.qT, sourceOf(fields), context);
    const all = await (0,dates/* fillInDates */.w)((0,run_spec/* withDefaults */.rO)(own, context.defaults), context.nowMs);
    const needed = fields.get('needs');
    const project = own['project-id'];
    const values = (0,read_inputs/* valuesOf */.sm)(all);
    return {
        spec: project?.ok && values.ok ? (0,run_spec/* runSpec */.lA)(project.value, (0,run_spec/* runDefaults */.I7)(values.value)) : undefined,
        needs: needed && { offset: needed.offset, names: namesIn(needed.value) },
        diagnostics: [
            ...(project === undefined ? [noProject(entry)] : []),
            ...unknownKeys(fields, form),
            ...(needed ? wrongNeeds(needed.value) : []),
            ...wrongInputs({ own, all }, fields),
            ...excludedInputs({ own, all }, fields),
        ],
    };
}
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
    message: `${(0,lib_text/* quote */.hD)(key)} has no project: give its \`project-id\`, the project's UUID or its URL as the browser shows it.`,
});
function unknownKeys(fields, form) {
    const unknown = [...fields.values()].filter(({ key }) => !ENTRY_KEYS.includes(key));
    const diagnostics = unknown.map(({ key, offset }) => ({
        offset,
        message: stepInputHint(key) ?? `${(0,lib_text/* quote */.hD)(key)} ${NOT_A_KEY} ${(0,did_you_mean/* suggestion */.h)(key, OFFERED[form])}`.trim(),
    }));
    const first = diagnostics.find(({ message }) => message.endsWith(NOT_A_KEY));
    if (first)
        first.message += ` ${knownKeys(form)}`;
    return diagnostics;
}
const NOT_A_KEY = 'is not a key of an entry.';
function knownKeys(form) {
    const keys = `It takes ${OFFERED[form].map(name => `\`${name}\``).join(', ')}.`;
    return form === 'list'
        ? `${keys} In a list entries have no names: those go with a mapping, without dashes.`
        : keys;
}
function namesIn(value) {
    const nodes = value.kind === 'list' ? value.items : [value];
    return nodes.flatMap(node => (node.kind === 'scalar' ? [{ name: node.text, offset: node.offset }] : []));
}
function wrongNeeds(value) {
    const nodes = value.kind === 'list' ? value.items : [value];
    const wrong = nodes.filter(({ kind }) => kind === 'mapping' || kind === 'list');
    return wrong.map(({ offset }) => ({ offset, message: '`needs` takes a name or a list of names.' }));
}
const sourceOf = (fields) => ({
    nameOf: name => name,
    text: name => {
        const value = fields.get(name)?.value;
        return value && scalarText(name, value);
    },
    yaml: name => {
        const value = fields.get(name)?.value;
        if (value === undefined)
            return undefined;
        const problemsAt = (diagnostics) => diagnostics.map(diagnostic => ({ input: name, ...diagnostic }));
        return isWhole(value) ? (0,result.ok)({ node: value, problemsAt }) : NO_VALUE;
    },
});
function scalarText(name, value) {
    switch (value.kind) {
        case 'scalar': {
            const text = value.text.trim();
            if (text.includes('${{'))
                return (0,problem/* problem */.CC)(name, `${(0,lib_text/* quote */.hD)(text)} ${UNRESOLVED_EXPRESSION}`);
            if (name === 'project-id' && (0,project_id/* isSeveralProjects */.xW)(text))
                return (0,problem/* problem */.CC)(name, `${(0,lib_text/* quote */.hD)(text)} ${SEVERAL_PROJECTS}`);
            return text === '' ? undefined : (0,result.ok)(text);
        }
        case 'list':
        case 'mapping':
            return (0,problem/* problem */.CC)(name, `is a ${value.kind}: give a single value.`);
        case 'refused':
            return NO_VALUE;
    }
}
const SEVERAL_PROJECTS = 'is more than one project: begin each with `- `, in the same column, or give each a line and a name of its own.';
const UNRESOLVED_EXPRESSION = "holds an expression of GitHub's, which GitHub fills in in workflows, not in files: write the pipeline in `pipeline`, or let an earlier step write the file.";
const NO_VALUE = (0,result/* err */._q)([]);
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
function wrongInputs({ own, all }, fields) {
    return input_table/* RUN_INPUT_NAMES */.sM.filter(name => Object.hasOwn(own, name)).flatMap(name => {
        const place = fields.get(name)?.value.offset ?? 0;
        return (0,problem/* problemsOf */.GW)(all[name]).map(({ message, offset = place }) => ({
            offset,
            message: `\`${name}\`: ${message}`,
        }));
    });
}
function excludedInputs({ own, all }, fields) {
    const nameOf = (name) => `${Object.hasOwn(own, name) ? '' : "the step's "}\`${name}\``;
    return (0,exclusions/* exclusionsIn */.D)(all).flatMap(({ input, other, because }) => {
        const culprit = [input, other].find(name => Object.hasOwn(own, name));
        const offset = culprit && fields.get(culprit)?.offset;
        if (offset === undefined)
            return [];
        return [{ offset, message: `${nameOf(input)} cannot be combined with ${nameOf(other)}: ${because}` }];
    });
}

;// CONCATENATED MODULE: ./src/inputs/pipeline/read-pipeline.js










const MAX_ENTRY_NAME = 100;
const MAX_PIPELINE_PROBLEMS = 50;
const MAX_CYCLE_NAMES = 12;
async function readPipeline({ input, text }, context) {
    const { root, diagnostics, placeOf } = await (0,read_yaml/* readYamlText */.j1)(text);
    const pipeline = await pipelineOf(root, context);
    const all = [...diagnostics, ...pipeline.diagnostics];
    return all.length > 0
        ? (0,result/* err */._q)((0,read_yaml/* problemsAt */.im)(input, all, { placeOf, max: MAX_PIPELINE_PROBLEMS }))
        : (0,result.ok)(pipeline.entries);
}
async function pipelineOf(root, context) {
    switch (root.kind) {
        case 'list': {
            const items = root.items.map((value, at) => ({ key: String(at + 1), offset: value.offset, value }));
            const miscount = miscountOf(items.length);
            return miscount
                ? refusal({ offset: root.offset, message: miscount })
                : chainOf(await readEntries(items, 'list', context));
        }
        case 'mapping': {
            const miscount = miscountOf(root.entries.length);
            if (miscount)
                return refusal({ offset: root.offset, message: miscount });
            const wrapper = wrapperIn(root.entries);
            if (wrapper)
                return refusal(wrapper);
            const { placed, diagnostics } = withoutMisplaced(root.entries);
            const graph = graphOf(await readEntries(placed, 'mapping', context));
            return { ...graph, diagnostics: [...diagnostics, ...graph.diagnostics] };
        }
        case 'scalar':
            return refusal(root.json === null ? { offset: root.offset, message: EMPTY } : singleValue(root));
        case 'refused':
            return { entries: [], diagnostics: [] };
    }
}
const A_PIPELINE = 'A pipeline is a list of projects, each after `- `, which run in order, or a mapping of names to projects, like `orders: …`, each with what it `needs`.';
const EMPTY = `is empty. ${A_PIPELINE}`;
function singleValue({ text, offset }) {
    if ((0,mistakes/* isYamlInText */.oC)(text))
        return { offset, message: `is text: ${mistakes/* UNQUOTE */.MI}` };
    const invisible = (0,mistakes/* invisibleIn */.BB)(text, offset);
    const lacksMark = /[\s:-]/.test(text) && !(0,project_id/* isProject */.YS)(text);
    const advice = invisible?.message ?? (lacksMark ? mistakes/* COLON_OR_DASH */.BQ : undefined);
    return {
        offset: invisible?.offset ?? offset,
        message: advice === undefined ? `is a single value. ${A_PIPELINE}` : `is a single value: ${advice}`,
    };
}
const refusal = (diagnostic) => ({ entries: [], diagnostics: [diagnostic] });
function miscountOf(count) {
    if (count === 0)
        return EMPTY;
    if (count <= max_entries/* MAX_ENTRIES */.S)
        return undefined;
    return `has ${count} entries: the most is ${max_entries/* MAX_ENTRIES */.S}, ${max_entries/* HOURS_TO_START */.d}. Split it over several steps.`;
}
async function readEntries(entries, form, context) {
    const drafts = [];
    for (const entry of entries) {
        drafts.push({ name: entry.key, offset: entry.offset, ...(await readEntry(entry, form, context)) });
    }
    return drafts;
}
function chainOf(drafts) {
    return {
        entries: tasksOf(drafts, (_, at) => (at === 0 ? [] : [String(at)])),
        diagnostics: drafts.flatMap(({ diagnostics, needs }) => [
            ...diagnostics,
            ...(needs ? [{ offset: needs.offset, message: NEEDS_IN_LIST }] : []),
        ]),
    };
}
const NEEDS_IN_LIST = '`needs` has no place in a list, whose entries run in order. Take it out, or write the pipeline as a mapping of names.';
function graphOf(drafts) {
    return {
        entries: tasksOf(drafts, neededBy),
        diagnostics: [
            ...drafts.flatMap(({ diagnostics }) => diagnostics),
            ...drafts.flatMap(misnamed),
            ...unknownNeeds(drafts),
            ...cycles(drafts),
        ],
    };
}
const tasksOf = (drafts, needsOf) => drafts.flatMap((draft, at) => draft.spec ? [{ name: draft.name, needs: needsOf(draft, at), spec: draft.spec }] : []);
const neededBy = ({ needs }) => [...new Set(needs?.names.map(({ name }) => name))];
function misnamed({ name, offset }) {
    if (name === '')
        return [{ offset, message: 'a name must not be empty.' }];
    if (name.length <= MAX_ENTRY_NAME)
        return [];
    const message = `the name ${(0,lib_text/* quote */.hD)(name)} has ${name.length} characters: the most is ${MAX_ENTRY_NAME}.`;
    return [{ offset, message }];
}
function unknownNeeds(drafts) {
    const known = new Set(drafts.map(({ name }) => name));
    const unknown = drafts.flatMap(({ needs }) => needs?.names ?? []).filter(({ name }) => !known.has(name));
    return unknown.map(({ name, offset }, at) => {
        const hint = at < MAX_PIPELINE_PROBLEMS ? severalNames(name, known) || (0,did_you_mean/* suggestion */.h)(name, known) : '';
        const what = name === '' ? 'an empty name' : `${(0,lib_text/* quote */.hD)(name)}, which is not in the pipeline`;
        return { offset, message: `\`needs\` names ${what}. ${hint}`.trim() };
    });
}
function severalNames(text, known) {
    const words = text.split(text.includes(',') ? ',' : /\s/).map(name => name.trim());
    const names = words.filter(word => word !== '' && word !== '-');
    return names.length > 1 && names.some(name => known.has(name))
        ? `Write several names like ${(0,lib_text/* quote */.hD)(`[${names.join(', ')}]`)}.`
        : '';
}
function cycles(drafts) {
    const byName = new Map(drafts.map(draft => [draft.name, draft]));
    const needs = new Map(drafts.map(draft => [draft.name, neededBy(draft)]));
    return cyclesIn(needs, MAX_PIPELINE_PROBLEMS).map(cycle => {
        const [first = '', second = first] = cycle;
        const need = byName.get(first)?.needs?.names.find(({ name }) => name === second);
        return { offset: need?.offset ?? 0, message: describeCycle([...cycle, first]) };
    });
}
function describeCycle(names) {
    const excess = names.length - MAX_CYCLE_NAMES;
    const path = names.map(lib_text/* quote */.hD);
    if (excess > 0)
        path.splice(MAX_CYCLE_NAMES - 1, excess, `${excess} more`);
    return `${path.join(' → ')} is a cycle: each needs the next, so none can start. Take one of these \`needs\` away.`;
}


/***/ })

};
;