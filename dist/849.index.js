"use strict";
exports.id = 849;
exports.ids = [849];
exports.modules = {

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


/***/ }),

/***/ 7849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   treeOf: () => (/* binding */ treeOf)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4400);
/* harmony import */ var _yaml_messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6609);


/** Aliases that add more characters than this to those that are written out are an accident or an attack. */
const MOST_ALIASED = 1_000_000;
/** The values of a document that the parser has nothing against, and what is wrong with them. */
function treeOf(yaml, document) {
    const most = sizeIn(yaml, document) + MOST_ALIASED;
    const reading = { yaml, targets: aliasTargets(yaml, document), findings: [], seen: 0, most };
    const root = nodeOf(document.contents, [], reading);
    const { seen, findings } = reading;
    if (seen > most)
        refuse(0, `its aliases add more than ${MOST_ALIASED} characters.`, reading);
    return { root, findings };
}
function sizeIn(yaml, document) {
    let size = 0;
    yaml.visit(document, {
        Node: (_, node) => {
            size += sizeOf(yaml, node);
        },
    });
    return size;
}
const sizeOf = (yaml, node) => yaml.isScalar(node) ? 1 + String(node.value).length : 1;
/** What each alias stands for. An anchor may move on: it is the last one before the alias that counts. */
function aliasTargets(yaml, document) {
    const targets = new Map();
    const anchors = new Map();
    yaml.visit(document, {
        Node: (_, node) => {
            const target = yaml.isAlias(node) ? anchors.get(node.source) : undefined;
            if (yaml.isAlias(node) && target !== undefined)
                targets.set(node, target);
            if (!yaml.isAlias(node) && node.anchor !== undefined)
                anchors.set(node.anchor, node);
        },
    });
    return targets;
}
/** @param path the nodes around it, the outermost first */
function nodeOf(node, path, reading) {
    const { yaml, most } = reading;
    reading.seen += sizeOf(yaml, node);
    const offset = offsetOf(node);
    if (node === null)
        return { kind: 'scalar', offset, json: null, text: '' };
    if (reading.seen > most)
        return { kind: 'refused', offset, json: null };
    if (path.length > _yaml_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_DEPTH */ .ol)
        return refuse(offset, _yaml_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .TOO_DEEP */ .gZ, reading);
    if (yaml.isAlias(node))
        return aliased(node, path, reading);
    if (yaml.isScalar(node))
        return scalarOf(node, reading);
    if (yaml.isSeq(node))
        return listOf(node, path, reading);
    return mappingOf(node, path, reading);
}
const offsetOf = (node, otherwise = 0) => node?.range?.[0] ?? otherwise;
function refuse(offset, message, { findings }) {
    findings.push({ offset, message });
    return { kind: 'refused', offset, json: null };
}
const refuseEmpty = (offset, what, reading) => ({
    ...refuse(offset, (0,_yaml_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .noValue */ .$U)(what, _yaml_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .ANY_VALUE */ .LG), reading),
    isLeftOut: true,
});
function aliased(alias, path, reading) {
    const target = reading.targets.get(alias);
    const offset = offsetOf(alias);
    const name = (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(`*${alias.source}`);
    if (target === undefined)
        return refuse(offset, `${name} has no anchor before it. Text that begins with \`*\` must be in quotes.`, reading);
    if (path.includes(target))
        return refuse(offset, `${name} contains itself.`, reading);
    return { ...nodeOf(target, path, reading), offset };
}
function scalarOf(scalar, reading) {
    const offset = offsetOf(scalar);
    const text = String(scalar.value);
    // The only tags that the parser lets pass make it text.
    if (scalar.type !== 'PLAIN' || scalar.tag !== undefined)
        return { kind: 'scalar', offset, json: text, text };
    const json = plainValue(text);
    return json.ok ? { kind: 'scalar', offset, json: json.value, text } : refuse(offset, json.why, reading);
}
const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const JSON_WORDS = { true: true, false: false, null: null };
function plainValue(text) {
    if (Object.hasOwn(JSON_WORDS, text))
        return { ok: true, value: JSON_WORDS[text] ?? null };
    if (!JSON_NUMBER.test(text))
        return { ok: true, value: text };
    const number = Number(text);
    if (!Number.isFinite(number))
        return { ok: false, why: `${(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is too large for a number: put it in quotes.` };
    if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
        return { ok: false, why: `${(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} would lose digits as a number: put it in quotes.` };
    }
    return { ok: true, value: number };
}
function mappingOf(map, path, reading) {
    const offset = offsetOf(map);
    const entries = new Map();
    for (const { key, value } of map.items) {
        const at = offsetOf(key, offset);
        const name = nameOf(key, reading);
        if (name === undefined)
            refuse(at, _yaml_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .KEY_NOT_TEXT */ .gz, reading);
        else if (entries.has(name))
            refuse(at, 'this key stands here a second time.', reading);
        else {
            const isEmpty = isLeftOut(value, reading);
            const node = isEmpty ? refuseEmpty(at, (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name), reading) : nodeOf(value, [...path, map], reading);
            entries.set(name, { key: name, offset: at, value: node });
        }
    }
    const json = Object.fromEntries([...entries.values()].map(({ key, value }) => [key, value.json]));
    return { kind: 'mapping', offset, json, entries: [...entries.values()] };
}
function nameOf(key, reading) {
    if (!reading.yaml.isScalar(key))
        return undefined;
    reading.seen += sizeOf(reading.yaml, key);
    return String(key.value);
}
function listOf(list, path, reading) {
    const offset = offsetOf(list);
    const items = list.items.map(item => isLeftOut(item, reading)
        ? refuseEmpty(offsetOf(item, offset), 'a list item', reading)
        : nodeOf(item, [...path, list], reading));
    return { kind: 'list', offset, json: items.map(({ json }) => json), items };
}
const isLeftOut = (node, { yaml }) => node === null || (yaml.isScalar(node) && node.type === yaml.Scalar.PLAIN && node.source === '');


/***/ })

};
;