"use strict";
exports.id = 534;
exports.ids = [534];
exports.modules = {

/***/ 4534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fillPlaceholders: () => (/* binding */ fillPlaceholders)
/* harmony export */ });
/* harmony import */ var _lib_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9594);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1494);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4400);



/**
 * Puts dates and times in place of the placeholders in the values of `params`, at any depth: `{{ today }}`,
 * `{{ yesterday }}`, `{{ now }}`, each with or without one offset, as in `{{ today-7d }}`. All of them mean the same
 * moment. Keys stay as they are, and values stay text.
 *
 * Hours are exact time. Days, weeks, months and years go by the calendar of the zone: a day of the month that is not
 * there becomes its last, a time that clocks skip moves on by what they skip, one that they show twice is the first.
 *
 * @param input `params` or `params-file`, whichever the values came from
 * @param moment `timezone` as `readTimezone` gives it
 */
async function fillPlaceholders(input, params, moment) {
    // JSON itself never has two of these side by side.
    if (!JSON.stringify(params).includes('{{'))
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .accept */ .Ju)(params);
    // Loaded here because most runs have no placeholders.
    const { Temporal } = await __webpack_require__.e(/* import() */ 217).then(__webpack_require__.bind(__webpack_require__, 7217));
    const instant = Temporal.Instant.fromEpochMilliseconds(Math.floor(moment.nowMs));
    const now = instant.toZonedDateTimeISO(moment.timezone);
    const messages = new Set();
    const fill = (text, path) => text.replace(PLACEHOLDER, (whole, dollar, inner) => {
        const filled = dollar === '' ? fillingOf(inner, now) : { problem: GITHUBS };
        if ('text' in filled)
            return filled.text;
        messages.add(`parameter ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(path)}: ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(whole)} ${filled.problem}`);
        return whole;
    });
    const filled = Object.entries(params).map(([name, value]) => [name, mapTexts(value, name, fill)]);
    return messages.size > 0
        ? { ok: false, problems: (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsFrom */ .PD)(input, messages) }
        : (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .accept */ .Ju)(Object.fromEntries(filled));
}
/** A dollar sign before the braces, if any, and what is between them, or nothing where they are not closed. */
const PLACEHOLDER = /(\$?)\{\{(?:(\s*'\{\{'\s*|[^{}]*)\}\})?/g;
/** Stands for itself, as a text that is a template for something else needs it. */
const LITERAL = "'{{'";
const EXPRESSION = /^(today|yesterday|now)(?:\s*([+-]\s*\d+)\s*(h|d|w|mo|y))?$/;
const UNITS = { h: 'hours', d: 'days', w: 'weeks', mo: 'months', y: 'years' };
const fillingOf = (inner, now) => inner === undefined ? { problem: UNCLOSED } : evaluate(inner.trim(), now);
function evaluate(expression, now) {
    if (expression === LITERAL)
        return { text: '{{' };
    const [, word, amount = '0', unit = 'd'] = EXPRESSION.exec(expression) ?? [];
    if (word === undefined)
        return { problem: misspelt(expression) };
    if (unit === 'h' && word !== 'now')
        return { problem: hoursOnDay(amount) };
    const offset = { [UNITS[unit]]: Number(amount.replace(/\s/g, '')) };
    try {
        const moment = word === 'now' ? now.add(offset) : dayOf(word, now).add(offset);
        return moment.year >= 1 && moment.year <= 9999
            ? { text: moment.toString({ smallestUnit: 'second', timeZoneName: 'never' }) }
            : { problem: FAR_AWAY };
    }
    catch (error) {
        // So far away that no calendar goes there.
        if (error instanceof RangeError)
            return { problem: FAR_AWAY };
        throw error;
    }
}
const dayOf = (word, now) => now.toPlainDate().subtract({ days: word === 'yesterday' ? 1 : 0 });
function mapTexts(value, path, fill) {
    if (typeof value === 'string')
        return fill(value, path);
    if (Array.isArray(value))
        return value.map((item, index) => mapTexts(item, `${path}[${index}]`, fill));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, `${path}.${key}`, fill)]));
}
const FAR_AWAY = 'lies outside the years 0001 to 9999: give a smaller offset.';
const UNCLOSED = `is not closed by \`}}\`. For a literal \`{{\`, write \`{{ ${LITERAL} }}\`.`;
const GITHUBS = "is an expression of GitHub's that was not filled in: GitHub does that in the workflow itself, not in files and variables. Write it in `params`, or let an earlier step write the file. For a date write `{{ today }}`.";
const BAD_OFFSET = 'has an offset that cannot be read: write `+` or `-`, a whole number, and `h`, `d`, `w`, `mo` or `y`, once, as in `{{ today-7d }}`.';
const KNOWN = `Known are \`{{ today }}\`, \`{{ yesterday }}\` and \`{{ now }}\`, with or without an offset such as \`{{ today-7d }}\`. For a literal \`{{\`, write \`{{ ${LITERAL} }}\`.`;
const hoursOnDay = (amount) => `counts hours from a whole day: write \`{{ now${amount.replace(/\s/g, '')}h }}\` for a time, or count in \`d\`.`;
/** To go after what is no placeholder: what may have been meant, and what would do. */
function misspelt(expression) {
    const [, word = '', offset = ''] = /^(\w*)(.*)$/s.exec(expression) ?? [];
    if (Object.hasOwn(DATES, word) && !FILTER_OR_CALL.test(offset))
        return BAD_OFFSET;
    const name = (0,_lib_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(word, wordsLike(word));
    if (name === undefined)
        return `is no date placeholder. ${KNOWN}${/[.(]/.test(offset) ? GITHUB : ''}`;
    const meant = [`${MEANINGS[name]}${offset}`, MEANINGS[name]].find(one => EXPRESSION.test(one ?? ''));
    return `is no date placeholder: did you mean \`{{ ${meant} }}\`? ${KNOWN}`;
}
/** As other template languages have them behind a word. */
const FILTER_OR_CALL = /^\s*[|(]/;
/** Two slips make `monday` from `today`, but who writes a word seldom errs in how it begins. */
const wordsLike = (word) => Object.keys(MEANINGS).filter(name => name.startsWith(word.charAt(0).toLowerCase()));
const DATES = { today: 'today', yesterday: 'yesterday', now: 'now' };
/** What is meant by words that somebody may write. */
const MEANINGS = { ...DATES, tomorrow: 'today+1d' };
const GITHUB = " GitHub's own expressions begin with a dollar sign before the braces.";


/***/ })

};
;