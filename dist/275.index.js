"use strict";
exports.id = 275;
exports.ids = [275];
exports.modules = {

/***/ 8275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  syntaxFaults: () => (/* binding */ syntaxFaults)
});

// EXTERNAL MODULE: ./src/inputs/problem.js
var problem = __webpack_require__(4400);
// EXTERNAL MODULE: ./src/inputs/project-id.js
var project_id = __webpack_require__(1074);
// EXTERNAL MODULE: ./src/inputs/yaml-messages.js
var yaml_messages = __webpack_require__(6609);
;// CONCATENATED MODULE: ./src/inputs/yaml-fault-texts.js



/** What is wrong and what to do about it, where one of the texts fits. */
function textFor(fault) {
    const full = fullKey(fault);
    if (full !== undefined)
        return keysUnder(full);
    const text = TEXTS.find(({ fits }) => fits(fault))?.text;
    return typeof text === 'function' ? text(fault) : text;
}
const hasCode = (...codes) => ({ code }) => codes.includes(code);
const says = (...parts) => ({ message }) => parts.some(part => message.includes(part));
const BROKEN_OFF = hasCode('MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'UNEXPECTED_TOKEN');
const NO_KEY_HERE = hasCode('BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY');
const NO_COLON = says('Implicit keys need to be on a single line', 'map keys need to be followed');
const UNEVEN = says('must start at the same column');
const ENDED = says('at node end', 'Unexpected scalar token');
const NO_BLANK_AFTER_DASH = /^\s*-[^\s-]/;
const NO_BLANK_AFTER_COLON = /^\s*(?:-\s+)?[\w.-]+:(?!\/\/)[^\s:][^:]*$/;
const LIST_ITEM = /^\s*-\s/;
const LONE_ITEM = /^\s*-\s+\S*[^\s:](?:\s+#.*)?$/;
const COLON = /:(?:\s|$)/;
const TWO_COLONS = /:\s.*:(?:\s|$)/;
const KEY = /^\s*[^\s:#-][^:#]*:(?:\s|$)/;
/** With one word after it. */
const FULL_KEY = /^(\s*(?:- +)*)([^\s:#"'{[-][^:#]*):\s+(\S+)(?:\s+#.*)?$/;
const ONE_WORD = /^\s*(?:- +)*([^\s:"'{[]+)$/;
const WORDS = /^\s*(?:- +)*([^\s:"'{[][^\s:]*)\s+\S/;
const isBesideItem = ({ line, above }) => LIST_ITEM.test(above) && indentOf(line) === indentOf(above);
const hasKeysBelow = ({ line, below }) => KEY.test(below) && indentOf(below) > indentOf(line);
const isFirst = ({ before }) => before.trim() === '';
const indentOf = (line) => line.search(/\S|$/);
function fullKey(fault) {
    if (!NO_KEY_HERE(fault) && !UNEVEN(fault))
        return undefined;
    const { line, above, below } = fault;
    // The parser takes a bare word to go on below, but not one that is in quotes or has a comment after it.
    const [upper, lower] = UNEVEN(fault) ? [above, line] : [line, below];
    const [, margin = '', key = '', value = ''] = FULL_KEY.exec(upper) ?? [];
    return key !== '' && KEY.test(lower) && indentOf(lower) > margin.length ? { key, value } : undefined;
}
function keysUnder({ key, value }) {
    const isEntry = key !== 'project-id' && namesProject(value);
    const instead = isEntry ? 'write `project-id: …` under it in place of the value, or ' : '';
    return `${(0,problem/* quote */.hD)(key)} has a value already, so no key can stand under it: ${instead}begin the line below in the same column.`;
}
const namesProject = (written) => (0,project_id/* isProject */.YS)(written.replace(/^(["'])(.*)\1$/, '$2'));
const firstWordIn = (line) => (0,problem/* quote */.hD)((WORDS.exec(line) ?? ONE_WORD.exec(line))?.[1] ?? '');
/** The first that fits counts. */
const TEXTS = [
    {
        fits: ({ line }) => line.includes(yaml_messages/* NO_BREAK_SPACE */.be),
        text: 'a no-break space stands in this line, which looks like a blank and is none: write a blank in its place.',
    },
    { fits: hasCode('MULTIPLE_DOCS'), text: 'a second document begins here; give one.' },
    {
        fits: hasCode('TAG_RESOLVE_FAILED'),
        text: 'tags such as `!!int` are not supported: put text in quotes and leave numbers bare.',
    },
    {
        fits: says('Missing closing'),
        text: 'quotes that begin before this do not end: end the text with the mark that it begins with.',
    },
    {
        fits: says('must end with a', 'and end with a'),
        text: 'a bracket that opens before this is not closed: write `]` or `}` where the list or mapping ends.',
    },
    {
        fits: says('flow-seq-end', 'flow-map-end'),
        text: 'a bracket closes here that nothing opens: take it away.',
    },
    { fits: says('Unexpected , in'), text: 'a comma stands here with nothing before it: take it away.' },
    {
        fits: fault => hasCode('BLOCK_IN_FLOW')(fault) && LIST_ITEM.test(fault.line.slice(fault.before.length)),
        text: 'a list in brackets has no dashes: write it like `[a, b]`.',
    },
    {
        fits: fault => hasCode('BLOCK_IN_FLOW')(fault) || says('Missing ,')(fault),
        text: 'a comma is missing between what stands in the brackets: write it like `{a: 1, b: 2}` or `[a, b]`.',
    },
    {
        fits: fault => NO_KEY_HERE(fault) && isFirst(fault) && LIST_ITEM.test(fault.line),
        text: 'a list item stands among keys: take the dash away, or give all of them dashes.',
    },
    {
        fits: says('block-seq-ind on same line'),
        text: 'a list cannot begin on the line of its key: write it like `[a, b]`, each item on a line of its own below, or a single value without the dash.',
    },
    {
        fits: says('Not a YAML token', 'Block scalar header'),
        text: 'text of several lines begins on the line below `|` or `>`; text that begins with them must be in quotes.',
    },
    {
        fits: fault => (BROKEN_OFF(fault) || UNEVEN(fault)) && NO_BLANK_AFTER_DASH.test(fault.line),
        text: 'a blank is missing after `-`.',
    },
    {
        fits: fault => BROKEN_OFF(fault) && NO_BLANK_AFTER_COLON.test(fault.line),
        text: 'a blank is missing after the colon: write it like `region: EMEA`.',
    },
    {
        fits: fault => ENDED(fault) && isFirst(fault) && isBesideItem(fault),
        text: 'a dash is missing here: begin the line with `- `, as the one above.',
    },
    {
        fits: fault => (NO_COLON(fault) && LONE_ITEM.test(fault.line) && KEY.test(fault.below)) ||
            (says('Sequence item without')(fault) && LONE_ITEM.test(fault.above) && KEY.test(fault.line)),
        text: 'a list item is text or has keys, not both: give the text a key, too, in a pipeline `- project-id: …`.',
    },
    {
        fits: fault => NO_COLON(fault) &&
            !COLON.test(fault.line) &&
            (WORDS.test(fault.line) || (ONE_WORD.test(fault.line) && hasKeysBelow(fault))),
        text: ({ line }) => `a colon is missing after ${firstWordIn(line)}: write it like \`region: EMEA\`.`,
    },
    {
        fits: fault => NO_COLON(fault) && namesProject(fault.line.trim()),
        text: 'a key is missing before the project: write it like `project-id: …`.',
    },
    {
        fits: fault => says('map keys need to be followed')(fault) || (NO_COLON(fault) && !COLON.test(fault.line)),
        text: 'a colon, a blank and a value are missing here: write it like `region: EMEA`.',
    },
    {
        fits: fault => NO_KEY_HERE(fault) && TWO_COLONS.test(fault.line),
        text: 'the line has a second `: ` in it: put the text in quotes, or begin a line of its own where a key is meant.',
    },
    {
        fits: NO_KEY_HERE,
        text: 'the text here goes on below, where a key stands that is indented deeper: put the text in quotes, or begin the key in the same column as the one above.',
    },
    {
        fits: hasCode('BAD_SCALAR_START', 'BAD_ALIAS'),
        text: 'text must not begin with `@`, `%`, `*`, `&` or a backtick: put the text in quotes.',
    },
    {
        fits: fault => UNEVEN(fault) || (ENDED(fault) && isFirst(fault)),
        text: 'is indented unevenly: begin what belongs together in the same column.',
    },
    {
        fits: fault => ENDED(fault) && /[\]}]\s*$/.test(fault.before),
        text: 'the brackets before this have ended: write a comma between two of them, or put all of it in quotes if it is text.',
    },
    {
        fits: ENDED,
        text: "the text before this has ended: put all of it in quotes, in which a `'` is written `''` and a `\"` is written `\\\"`.",
    },
    {
        fits: says('Sequence item without'),
        text: 'is indented neither as a list item nor as a key of the one above: begin with `- `, or in the same column as that key.',
    },
];

;// CONCATENATED MODULE: ./src/inputs/yaml-faults.js


/** Where a text is no YAML, in words that say what to do. One slip makes several errors, so a line has one finding. */
function syntaxFaults(document, source) {
    const errors = [...document.errors, ...document.warnings].toSorted((one, other) => one.pos[0] - other.pos[0] || Number(isInBrackets(other)) - Number(isInBrackets(one)));
    const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
    if (tooDeep)
        return [{ offset: tooDeep.pos[0], message: yaml_messages/* TOO_DEEP */.gZ }];
    const byLine = new Map();
    for (const error of errors.filter(isNoEcho)) {
        const { line } = source.lines.linePos(error.pos[0]);
        if (!byLine.has(line))
            byLine.set(line, { offset: error.pos[0], message: describe(error, source) });
    }
    return [...byLine.values()];
}
/** Of two errors at one place, the one that knows of the brackets around it knows better. */
const isInBrackets = ({ code }) => code === 'BLOCK_IN_FLOW';
/** The parser tells every token after a fault that it has not got over. */
const isNoEcho = ({ message }, at) => at === 0 || !message.includes('token in YAML stream');
function describe({ code, message, pos }, source) {
    const asTold = message.replace(/\.?$/, '.');
    const { line: number, col } = source.lines.linePos(pos[0]);
    const line = lineAt(source, number) ?? '';
    if (line.includes('{{'))
        return `${asTold} ${yaml_messages/* QUOTE_PLACEHOLDERS */._3}`;
    const before = line.slice(0, col - 1);
    const [above, below] = [nextLine(source, number, -1), nextLine(source, number, 1)];
    return textFor({ code, message, line, before, above, below }) ?? asTold;
}
/** Undefined where the text has no such line. */
function lineAt({ text, lines: { lineStarts } }, number) {
    const start = lineStarts[number - 1];
    return start === undefined ? undefined : text.slice(start, lineStarts[number]).trimEnd();
}
/** The next line with something on it; empty where there is none. */
function nextLine(source, from, step) {
    let number = from + step;
    while (lineAt(source, number) === '')
        number += step;
    return lineAt(source, number) ?? '';
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