"use strict";
exports.id = 256;
exports.ids = [256,603];
exports.modules = {

/***/ 1256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   syntaxFaults: () => (/* binding */ syntaxFaults)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1494);
/* harmony import */ var _mistakes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8582);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7603);



function syntaxFaults(yaml, document, source) {
    const errors = [...document.errors, ...document.warnings].toSorted((one, other) => one.pos[0] - other.pos[0] || Number(isInBrackets(other)) - Number(isInBrackets(one)));
    const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
    if (tooDeep)
        return [{ offset: tooDeep.pos[0], message: _tree_js__WEBPACK_IMPORTED_MODULE_1__.TOO_DEEP }];
    if (source.loneReturn >= 0)
        return [{ offset: source.loneReturn, message: (0,_mistakes_js__WEBPACK_IMPORTED_MODULE_0__/* .invisibleIn */ .BB)('\r') ?? '' }];
    const open = firstOpen(yaml, source.text);
    const end = document.contents?.range?.[2] ?? source.text.length;
    const byLine = new Map();
    for (const error of errors) {
        const { pos } = error;
        const offset = Math.min(pos[0], open ?? pos[0]);
        const isEcho = byLine.size > 0 && offset > end;
        const { line } = source.lines.linePos(offset);
        if (!isEcho && !byLine.has(line))
            byLine.set(line, { offset, message: describe(error, offset, source) });
    }
    return [...byLine.values()];
}
const isInBrackets = ({ code }) => code === 'BLOCK_IN_FLOW';
function describe(error, offset, source) {
    const { line: number, col } = source.lines.linePos(offset);
    const here = lineAt(source, number) ?? '';
    const below = lineBelow(source, number);
    const place = {
        line: (BLANK.test(here) ? below : here).slice(0, MAX_LINE),
        before: here.slice(0, col - 1),
        below: below.slice(0, MAX_LINE),
        isInBrackets: isInBrackets(error) || /^\s*[[{]/.test(source.text),
    };
    return (0,_mistakes_js__WEBPACK_IMPORTED_MODULE_0__/* .slipAt */ ._b)(place) ?? `${error.message}: ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(here.slice(Math.max(0, col - 40)))}`;
}
const MAX_LINE = 1_000;
function lineAt({ text, lines: { lineStarts } }, number) {
    const start = lineStarts[number - 1];
    return start === undefined ? undefined : text.slice(start, lineStarts[number]).replace(/\r?\n$/, '');
}
const BLANK = /^\s*(?:#.*)?$/;
function lineBelow(source, number) {
    for (let below = number + 1;; below += 1) {
        const line = lineAt(source, below);
        if (line === undefined || !BLANK.test(line))
            return line ?? '';
    }
}
function firstOpen({ Parser }, text) {
    let first;
    const left = [...new Parser().parse(text)];
    for (let one = left.pop(); left.length > 0 || one; one = left.pop()) {
        if (!one)
            continue;
        if ('offset' in one && isOpen(one))
            first = Math.min(first ?? one.offset, one.offset);
        if ('items' in one)
            for (const item of one.items)
                left.push(item);
        if ('key' in one)
            left.push(one.key);
        if ('value' in one && typeof one.value === 'object')
            left.push(one.value);
    }
    return first;
}
function isOpen(token) {
    switch (token.type) {
        case 'flow-collection':
            return token.end.length === 0;
        case 'double-quoted-scalar':
            return !isClosed(token.source, '\\');
        case 'single-quoted-scalar':
            return !isClosed(token.source, "'");
        default:
            return false;
    }
}
function isClosed(source, mark) {
    const last = source.length - 1;
    if (last < 1 || source[last] !== source[0])
        return false;
    let escapes = 0;
    while (last - escapes > 1 && source[last - escapes - 1] === mark)
        escapes += 1;
    return escapes % 2 === 0;
}


/***/ }),

/***/ 7603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TOO_DEEP: () => (/* binding */ TOO_DEEP),
/* harmony export */   treeOf: () => (/* binding */ treeOf)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1494);
/* harmony import */ var _mistakes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8582);


const MAX_DEPTH = 100;
const TOO_DEEP = `is nested too deeply: the most is ${MAX_DEPTH} levels.`;
const MAX_ALIASED = 1_000_000;
function treeOf(yaml, document, text) {
    const most = sizeIn(yaml, document) + MAX_ALIASED;
    const targets = aliasTargets(yaml, document);
    const reading = { yaml, text, targets, findings: [], seen: 0, most };
    const root = nodeOf(document.contents, [], reading);
    const { seen, findings } = reading;
    if (seen > most)
        refuse(0, `its aliases add more than ${MAX_ALIASED} characters.`, reading);
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
function nodeOf(node, path, reading) {
    const { yaml, most } = reading;
    reading.seen += sizeOf(yaml, node);
    const offset = offsetOf(node);
    if (node === null)
        return { kind: 'scalar', offset, json: null, text: '' };
    if (reading.seen > most)
        return { kind: 'refused', offset, json: null };
    if (path.length > MAX_DEPTH)
        return refuse(offset, TOO_DEEP, reading);
    if (node.tag !== undefined)
        return refuse(tagOffset(offset, reading), _mistakes_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk, reading);
    if (yaml.isAlias(node))
        return aliased(node, path, reading);
    if (yaml.isScalar(node))
        return scalarOf(node, path, reading);
    if (yaml.isSeq(node))
        return listOf(node, path, reading);
    return mappingOf(node, path, reading);
}
function tagOffset(offset, { text }) {
    const mark = text.lastIndexOf('!', offset - 1);
    return text[mark - 1] === '!' ? mark - 1 : Math.max(mark, 0);
}
const offsetOf = (node, otherwise = 0) => node?.range?.[0] ?? otherwise;
function refuse(offset, message, { findings }) {
    findings.push({ offset, message });
    return { kind: 'refused', offset, json: null };
}
function refuseEmpty({ what, offset, after }, reading) {
    const isLost = /^[ \t]*#\S/.test(reading.text.slice(after, after + MAX_BLANKS));
    return refuse(offset, `${what} ${isLost ? `has no value: ${_mistakes_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMENT */ .YK}` : LEFT_OUT}`, reading);
}
const LEFT_OUT = `has no value, as an empty \`\${{ }}\` expression leaves it: write one, indent what belongs below it, or leave it out. In parameters \`''\` is empty text, and \`null\` is sent, too.`;
const MAX_BLANKS = 200;
function aliased(alias, path, reading) {
    const target = reading.targets.get(alias);
    const offset = offsetOf(alias);
    const name = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(`*${alias.source}`);
    if (target === undefined)
        return refuse(offset, `${name} has no anchor before it. Text that begins with \`*\` must be in quotes.`, reading);
    if (path.includes(target))
        return refuse(offset, `${name} contains itself.`, reading);
    return { ...nodeOf(target, path, reading), offset };
}
function scalarOf(scalar, path, reading) {
    const offset = offsetOf(scalar);
    const text = String(scalar.value);
    const slip = slipIn(scalar, path, reading);
    if (slip !== undefined)
        return refuse(offset, slip, reading);
    if (scalar.type !== 'PLAIN')
        return { kind: 'scalar', offset, json: text, text };
    const json = plainValue(text);
    if (!json.ok)
        return refuse(offset, json.why, reading);
    const isCut = typeof json.value === 'string' && isCutShort(scalar, reading);
    return { kind: 'scalar', offset, json: json.value, text, ...(isCut && { isCutShort: true }) };
}
function slipIn(scalar, path, { yaml, text }) {
    const [begin, end] = scalar.range ?? [0, 0];
    const value = String(scalar.value);
    switch (scalar.type) {
        case 'PLAIN':
            return (0,_mistakes_js__WEBPACK_IMPORTED_MODULE_0__/* .invisibleAround */ .X$)(value);
        case 'QUOTE_DOUBLE':
        case 'QUOTE_SINGLE': {
            const isInBrackets = path.some(node => yaml.isCollection(node) && node.flow === true);
            return isInBrackets && text.slice(begin, end).includes('\n') ? FOLDED : undefined;
        }
        default:
            return value === '' ? EMPTY_BLOCK : undefined;
    }
}
function isCutShort({ range }, { text }) {
    const end = range?.[1] ?? text.length;
    return /^[ \t]+#[\p{L}\p{N}]/u.test(text.slice(end, end + MAX_BLANKS));
}
const FOLDED = 'a line break inside quotes becomes a blank within `{}` or `[]`: write `\\n` in double quotes, or let `toJSON` write the text.';
const EMPTY_BLOCK = "nothing stands below `|` or `>`, with which text of several lines begins: indent it there, write `''` for empty text, or put the mark itself in quotes.";
const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const WITH_EXPONENT = /^\d+[eE]\d+$/;
const JSON_WORDS = { true: true, false: false, null: null };
function plainValue(text) {
    if (Object.hasOwn(JSON_WORDS, text))
        return { ok: true, value: JSON_WORDS[text] ?? null };
    if (!JSON_NUMBER.test(text))
        return { ok: true, value: text };
    const number = Number(text);
    const why = whyNoNumber(text, number);
    return why === undefined ? { ok: true, value: number } : { ok: false, why: `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)} ${why}` };
}
function whyNoNumber(text, number) {
    if (!Number.isFinite(number))
        return 'is too large for a number: put it in quotes.';
    if (Number.isInteger(number) && !Number.isSafeInteger(number))
        return 'would lose digits as a number: put it in quotes.';
    return WITH_EXPONENT.test(text)
        ? `would be the number ${number}: write that, or put it in quotes if it is text.`
        : undefined;
}
function mappingOf(map, path, reading) {
    const offset = offsetOf(map);
    const entries = new Map();
    for (const { key, value } of map.items) {
        const at = offsetOf(key, offset);
        const slip = slipInKey(key, reading);
        const name = slip === undefined ? String(key.value) : '';
        if (slip !== undefined)
            refuse(at, slip, reading);
        else if (entries.has(name))
            refuse(at, `the key ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} stands here a second time.`, reading);
        else {
            const after = offsetOf(value, at + name.length + 1);
            const node = isLeftOut(value, reading)
                ? refuseEmpty({ what: (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name), offset: at, after }, reading)
                : nodeOf(value, [...path, map], reading);
            entries.set(name, { key: name, offset: at, value: node });
        }
    }
    const json = Object.fromEntries([...entries.values()].map(({ key, value }) => [key, value.json]));
    return { kind: 'mapping', offset, json, entries: [...entries.values()] };
}
function slipInKey(key, reading) {
    const { yaml, text } = reading;
    if (!yaml.isScalar(key)) {
        const at = offsetOf(key);
        return text.slice(Math.max(0, at - 1), at + 2).includes('{{') ? _mistakes_js__WEBPACK_IMPORTED_MODULE_0__/* .PLACEHOLDER */ .Kx : KEY_NOT_TEXT;
    }
    reading.seen += sizeOf(yaml, key);
    if (key.tag !== undefined)
        return _mistakes_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk;
    return key.type === 'PLAIN' ? slipInName(String(key.value)) : undefined;
}
function slipInName(name) {
    if (name === '')
        return NO_KEY;
    if (name === '<<')
        return MERGE_KEY;
    if (name.startsWith('//'))
        return _mistakes_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMENT */ .YK;
    return name.includes('\\"') ? _mistakes_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKSLASHES */ .Ty : (0,_mistakes_js__WEBPACK_IMPORTED_MODULE_0__/* .invisibleAround */ .X$)(name);
}
const KEY_NOT_TEXT = 'a key must be text, not a list, a mapping or an alias.';
const NO_KEY = "a name is missing before the colon, as an empty expression of GitHub's leaves it: write one.";
const MERGE_KEY = "YAML 1.2 has no merge keys: write the keys themselves. What a pipeline's entries share can be given as the step's own inputs.";
function listOf(list, path, reading) {
    const offset = offsetOf(list);
    const items = list.items.map(item => {
        const at = offsetOf(item, offset);
        return isLeftOut(item, reading)
            ? refuseEmpty({ what: 'a list item', offset: at, after: at }, reading)
            : nodeOf(item, [...path, list], reading);
    });
    return { kind: 'list', offset, json: items.map(({ json }) => json), items };
}
const isLeftOut = (node, { yaml }) => node === null ||
    (yaml.isScalar(node) && node.type === yaml.Scalar.PLAIN && node.source === '' && node.tag === undefined);


/***/ })

};
;