"use strict";
exports.id = 756;
exports.ids = [756];
exports.modules = {

/***/ 9756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   filteredStatus: () => (/* binding */ filteredStatus)
/* harmony export */ });
async function filteredStatus(_, __) {
    throw new Error('not there yet');
}


/***/ })

};
;