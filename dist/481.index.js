"use strict";
exports.id = 481;
exports.ids = [481];
exports.modules = {

/***/ 8481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lostText: () => (/* binding */ lostText)
/* harmony export */ });
/* harmony import */ var _mistakes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8582);

/** The texts that end at a comment which was hardly meant to be one. */
function lostText(node) {
    switch (node.kind) {
        case 'scalar':
            return node.isCutShort ? [{ offset: node.offset, message: _mistakes_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMENT */ .YK }] : [];
        case 'list':
            return node.items.flatMap(lostText);
        case 'mapping':
            return node.entries.flatMap(({ value }) => lostText(value));
        case 'refused':
            return [];
    }
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