"use strict";
exports.id = 603;
exports.ids = [603];
exports.modules = {

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
/** Aliases that add more characters than this to those that are written out are an accident or an attack. */
const MAX_ALIASED = 1_000_000;
/** The values of a document that the parser has nothing against, and what is wrong with them. */
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
/** Where the tag begins that stands before `offset`. */
function tagOffset(offset, { text }) {
    const mark = text.lastIndexOf('!', offset - 1);
    return text[mark - 1] === '!' ? mark - 1 : Math.max(mark, 0);
}
const offsetOf = (node, otherwise = 0) => node?.range?.[0] ?? otherwise;
function refuse(offset, message, { findings }) {
    findings.push({ offset, message });
    return { kind: 'refused', offset, json: null };
}
/** @param after where a value would begin */
function refuseEmpty({ what, offset, after }, reading) {
    const isLost = /^[ \t]*#\S/.test(reading.text.slice(after, after + MAX_BLANKS));
    return refuse(offset, `${what} ${isLost ? `has no value: ${_mistakes_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMENT */ .YK}` : LEFT_OUT}`, reading);
}
const LEFT_OUT = `has no value, as an empty \`\${{ }}\` expression leaves it: write one, indent what belongs below it, or leave it out. In parameters \`''\` is empty text, and \`null\` is sent, too.`;
/** More will not stand between a value and its comment. */
const MAX_BLANKS = 200;
function aliased(alias, path, reading) {
    const target = reading.targets.get(alias);
    const offset = offsetOf(alias);
    const name = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(`*${alias.source}`);
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
/** What YAML reads without a word, and otherwise than it looks. */
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
/** Whether a comment follows that hardly looks like one: `Report #5`. */
function isCutShort({ range }, { text }) {
    const end = range?.[1] ?? text.length;
    return /^[ \t]+#[\p{L}\p{N}]/u.test(text.slice(end, end + MAX_BLANKS));
}
const FOLDED = 'a line break inside quotes becomes a blank within `{}` or `[]`: write `\\n` in double quotes, or let `toJSON` write the text.';
const EMPTY_BLOCK = "nothing stands below `|` or `>`, with which text of several lines begins: indent it there, write `''` for empty text, or put the mark itself in quotes.";
const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
/** The ID of a commit can look like this. */
const WITH_EXPONENT = /^\d+[eE]\d+$/;
const JSON_WORDS = { true: true, false: false, null: null };
function plainValue(text) {
    if (Object.hasOwn(JSON_WORDS, text))
        return { ok: true, value: JSON_WORDS[text] ?? null };
    if (!JSON_NUMBER.test(text))
        return { ok: true, value: text };
    const number = Number(text);
    const why = whyNoNumber(text, number);
    return why === undefined ? { ok: true, value: number } : { ok: false, why: `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(text)} ${why}` };
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
            refuse(at, `the key ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(name)} stands here a second time.`, reading);
        else {
            const after = offsetOf(value, at + name.length + 1);
            const node = isLeftOut(value, reading)
                ? refuseEmpty({ what: (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(name), offset: at, after }, reading)
                : nodeOf(value, [...path, map], reading);
            entries.set(name, { key: name, offset: at, value: node });
        }
    }
    const json = Object.fromEntries([...entries.values()].map(({ key, value }) => [key, value.json]));
    return { kind: 'mapping', offset, json, entries: [...entries.values()] };
}
/** Why `key` names nothing. */
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