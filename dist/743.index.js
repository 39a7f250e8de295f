"use strict";
exports.id = 743;
exports.ids = [743];
exports.modules = {

/***/ 8743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseInputs: () => (/* binding */ refuseInputs)
/* harmony export */ });
/* harmony import */ var _github_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2818);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1494);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6836);
/* harmony import */ var _run_ending_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9793);
/* harmony import */ var _text_conclusion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3144);





function refuseInputs(runner, problems) {
    const title = problems.length === 1 ? 'A problem with the inputs' : `${problems.length} problems with the inputs`;
    const help = helpOn(problems);
    runner.output('conclusion', 'failure');
    (0,_run_ending_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .setEndingOutputs */ .a5)(runner, { message: firstOf(problems), failed: [] });
    runner.error({
        title: `${title}; nothing was sent to Hex`,
        message: problems.flatMap(problemLines).join('\n'),
        help,
    });
    if (wantsSummary(runner))
        runner.summarize(problemsSummary(problems, runner.helpUrl(help)));
}
const wantsSummary = (runner) => runner.input('summary').trim().toLowerCase() !== 'false';
function helpOn(problems) {
    const [input = 'inputs', ...others] = new Set(problems.map(({ input, meant }) => meant ?? input));
    return { reference: others.length === 0 ? input : 'inputs' };
}
const MAY_HOLD_SECRETS = ['params', 'params-file', 'notifications', 'pipeline', 'pipeline-file'];
function firstOf([first, ...others]) {
    if (first === undefined)
        return '';
    const { input, message } = first;
    const [what = ''] = MAY_HOLD_SECRETS.includes(input)
        ? ['the log says what is wrong.']
        : message.split('\n');
    const more = others.length === 0 ? '' : ` And ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(others.length, 'more problem')}.`;
    return `The inputs of the Hex step are not right. \`${input}\`: ${what}${more}`;
}
function problemLines({ input, message }) {
    const [sentence = '', ...written] = message.split('\n');
    return [`\`${input}\`: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(sentence)}`, ...written.map(line => (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(line))];
}
function problemsSummary(problems, url) {
    const heading = `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(problems.length, 'problem')} with the inputs, nothing was run`;
    return (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_4__/* .asMarkdown */ .g5)([
        `### ${_text_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .CONCLUSION_STYLES */ .x.failure.icon} ${heading}`,
        problems.map(problemItem).join('\n'),
        url === undefined ? '' : (0,_github_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)('What the inputs take', url),
    ]);
}
function problemItem({ input, message }) {
    const [sentence = '', ...written] = message.split('\n');
    const item = `- ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(input)}: ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownSentence */ .nv)(sentence)}`;
    return written.length === 0 ? item : `${item}\n  ${(0,_github_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .preformatted */ .EC)(written)}`;
}


/***/ })

};
;