"use strict";
exports.id = 282;
exports.ids = [282,373];
exports.modules = {

/***/ 282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dbt: () => (/* binding */ dbt)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/dbt/read.js
const yes = (value) => ({ ok: true, value });
const no = (message) => ({ ok: false, message });

;// CONCATENATED MODULE: ./src/dbt/json-reader.js


/**
 * Reads JSON, which is UTF-8, with `read`.
 *
 * @returns what `read` returns, or why the bytes are no JSON
 */
function readJson(bytes, read) {
    if (bytes.length === 0)
        return no('is empty.');
    const place = { bytes, at: startOf(bytes) };
    try {
        const value = read(readerAt(place));
        if (nextByte(place) !== undefined)
            throw unexpected(place);
        return (0,external_node_buffer_.isUtf8)(bytes) ? yes(value) : no(NOT_UTF_8);
    }
    catch (error) {
        if (!(error instanceof BrokenJson))
            throw error;
        // What is cut off may end within a character.
        return no(error instanceof CutOff || (0,external_node_buffer_.isUtf8)(bytes) ? error.message : NOT_UTF_8);
    }
}
const NOT_UTF_8 = 'is not UTF-8 text: save it as UTF-8.';
class BrokenJson extends Error {
}
class CutOff extends BrokenJson {
}
const BYTE_ORDER_MARK = Buffer.from('\ufeff');
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];
const [SPACE, TAB, NEWLINE, RETURN] = [0x20, 0x09, 0x0a, 0x0d];
const startOf = (bytes) => bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
function readerAt(place) {
    const visited = (visit) => {
        const start = place.at;
        visit();
        if (place.at === start)
            place.at = endOfValue(place);
    };
    return {
        members: visit => visitParts(place, [OPEN_OBJECT, CLOSE_OBJECT], () => {
            const key = readKey(place);
            visited(() => visit(key));
        }),
        elements: visit => visitParts(place, [OPEN_LIST, CLOSE_LIST], () => visited(visit)),
        value: () => {
            nextByte(place);
            const start = place.at;
            place.at = endOfValue(place);
            return parse(place, start);
        },
    };
}
function visitParts(place, [open, close], part) {
    if (nextByte(place) !== open) {
        place.at = endOfValue(place);
        return;
    }
    place.at += 1;
    if (nextByte(place) === close) {
        place.at += 1;
        return;
    }
    for (;;) {
        nextByte(place);
        part();
        const after = nextByte(place);
        if (after !== COMMA && after !== close)
            throw unexpected(place);
        place.at += 1;
        if (after === close)
            return;
    }
}
/** Reads a key and its colon, and moves to the value. */
function readKey(place) {
    if (place.bytes[place.at] !== QUOTE)
        throw unexpected(place);
    const start = place.at;
    place.at = endOfText(place.bytes, start);
    const key = parse(place, start);
    if (nextByte(place) !== COLON)
        throw unexpected(place);
    place.at += 1;
    nextByte(place);
    return key;
}
/** What stands from `start` to where the place is now. */
function parse({ bytes, at }, start) {
    try {
        return JSON.parse(bytes.toString('utf8', start, at));
    }
    catch {
        const isWordAtEnd = at === bytes.length && WORD_BYTES.has(bytes[start]);
        throw isWordAtEnd ? cutOff(bytes) : notJson(bytes, start);
    }
}
/** Moves over blanks to the next byte and tells it; undefined at the end. */
function nextByte(place) {
    for (;;) {
        const byte = place.bytes[place.at];
        if (byte !== SPACE && byte !== NEWLINE && byte !== RETURN && byte !== TAB)
            return byte;
        place.at += 1;
    }
}
function endOfValue(place) {
    const { bytes } = place;
    const first = nextByte(place);
    if (first === QUOTE)
        return endOfText(bytes, place.at);
    if (first === OPEN_OBJECT || first === OPEN_LIST)
        return endOfNest(bytes, place.at);
    return endOfWord(place);
}
/** Kept to the bare loop: it goes over nearly all bytes of the file. */
function endOfNest(bytes, start) {
    let depth = 0;
    let at = start;
    for (;;) {
        const byte = bytes[at];
        if (byte === QUOTE) {
            at = endOfText(bytes, at);
            continue;
        }
        if (byte === undefined)
            throw cutOff(bytes);
        at += 1;
        if (byte === OPEN_OBJECT || byte === OPEN_LIST)
            depth += 1;
        else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST)
            depth -= 1;
        if (depth === 0)
            return at;
    }
}
function endOfText(bytes, start) {
    let at = start + 1;
    for (;;) {
        const byte = bytes[at];
        if (byte === QUOTE)
            return at + 1;
        if (byte === undefined)
            throw cutOff(bytes);
        at += byte === BACKSLASH ? 2 : 1;
    }
}
/** Of a number, `true`, `false` or `null`. */
function endOfWord(place) {
    let at = place.at;
    while (WORD_BYTES.has(place.bytes[at]))
        at += 1;
    if (at === place.at)
        throw unexpected(place);
    return at;
}
const WORD_BYTES = new Set(Buffer.from('0123456789+-.eEtrufalsn'));
const unexpected = ({ bytes, at }) => at < bytes.length ? notJson(bytes, at) : cutOff(bytes);
const cutOff = (bytes) => new CutOff(`is cut off after ${bytes.length} bytes: dbt was stopped while it wrote the file, or not all of it was copied.`);
const LONGEST_QUOTE = 40;
function notJson(bytes, at) {
    const there = bytes
        .toString('utf8', at, at + LONGEST_QUOTE)
        .replace(/\s+/g, ' ')
        .replaceAll('`', "'");
    return new BrokenJson(`is not JSON: at byte ${at} stands \`${there}\`.`);
}

;// CONCATENATED MODULE: ./src/dbt/shape.js
/** What stands at `path` in a value from JSON; undefined where nothing does. Only a value's own keys count. */
function at(value, ...path) {
    return path.reduce((found, key) => (isMapping(found) && Object.hasOwn(found, key) ? found[key] : undefined), value);
}
function textAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** The texts of a list; none where it is no list. */
const textsIn = (value) => Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
/** The keys of a mapping; none where it is none. */
const keysIn = (value) => (isMapping(value) ? Object.keys(value) : []);
const isMapping = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./src/dbt/metadata.js

const SCHEMA = /\/dbt\/([\w-]+)\/v(\d+)(?:\.json|\/|$)/;
/** Reads the value of `metadata`. The schema is a URL such as `https://schemas.getdbt.com/dbt/manifest/v12.json`. */
function metadataOf(value) {
    const [, schema, version] = SCHEMA.exec(textAt(value, 'dbt_schema_version') ?? '') ?? [];
    const dbtVersion = textAt(value, 'dbt_version');
    const invocationId = textAt(value, 'invocation_id');
    return {
        ...(schema !== undefined && { schema, schemaVersion: Number(version) }),
        ...(dbtVersion !== undefined && { dbtVersion }),
        ...(invocationId !== undefined && { invocationId }),
    };
}

;// CONCATENATED MODULE: ./src/dbt/manifest.js




/** The first version of a dbt that promised to keep to its formats, dbt 1.0. */
const FIRST_VERSION = 4;
/** Reads `manifest.json` of any schema version from 4 on, by its shape. */
function readManifest(bytes) {
    const found = readJson(bytes, readParts);
    return found.ok ? manifestOf(found.value) : found;
}
/** A sentence for the log that says which manifest it is. */
function describeManifest({ metadata, exposures }) {
    const { schemaVersion, dbtVersion } = metadata;
    const version = schemaVersion === undefined ? 'an unknown schema version' : `schema version ${schemaVersion}`;
    const writer = dbtVersion === undefined ? '' : `, written by dbt ${dbtVersion}`;
    return `The manifest is of ${version}${writer}, and has ${counted(exposures.length)}.`;
}
const counted = (exposures) => exposures === 1 ? '1 exposure' : `${exposures === 0 ? 'no' : exposures} exposures`;
/** Where a manifest describes what can be upstream of an exposure. `functions` came with dbt 1.11. */
const SECTIONS = new Set([
    'nodes',
    'sources',
    'metrics',
    'semantic_models',
    'saved_queries',
    'functions',
    'unit_tests',
]);
function readParts(reader) {
    const parts = {
        metadata: {},
        keys: new Set(),
        entries: new Map(),
        exposures: new Map(),
        parentMap: new Map(),
    };
    reader.members(key => {
        parts.keys.add(key);
        if (SECTIONS.has(key))
            reader.members(id => parts.entries.set(id, readEntry(id, reader)));
        if (key === 'metadata')
            parts.metadata = metadataOf(reader.value());
        if (key === 'exposures')
            reader.members(id => parts.exposures.set(id, reader.value()));
        if (key === 'parent_map')
            reader.members(id => parts.parentMap.set(id, textsIn(reader.value())));
    });
    return parts;
}
function readEntry(id, reader) {
    const entry = { dependsOn: [], isTest: /^(unit_)?test\./.test(id) };
    reader.members(key => {
        if (key === 'depends_on')
            entry.dependsOn = dependenciesIn(reader.value());
        if (key === 'attached_node' || key === 'tested_node_unique_id') {
            const tested = reader.value();
            if (typeof tested === 'string')
                entry.testedId = tested;
        }
    });
    return entry;
}
const dependenciesIn = (dependsOn) => textsIn(at(dependsOn, 'nodes'));
function manifestOf({ metadata, keys, entries, exposures, parentMap }) {
    const { schema = 'manifest', schemaVersion = FIRST_VERSION } = metadata;
    if (schema !== 'manifest') {
        return no(`is not a manifest: it is dbt's \`${schema}\`. Give the \`manifest.json\` in dbt's target folder.`);
    }
    if (schemaVersion < FIRST_VERSION) {
        return no(`is a manifest of schema version ${schemaVersion}: the least is ${FIRST_VERSION}, of dbt 1.0. Write it with a later dbt.`);
    }
    if (!keys.has('nodes') || !keys.has('exposures')) {
        return no("is not a manifest: it has no `nodes` and `exposures`. Give the `manifest.json` in dbt's target folder.");
    }
    const dependsOn = [
        ...[...entries].map(([id, entry]) => [id, entry.dependsOn]),
        ...[...exposures].map(([id, entry]) => [id, dependenciesIn(at(entry, 'depends_on'))]),
    ];
    // dbt Fusion leaves `parent_map` empty (dbt-labs/dbt-fusion#499).
    const parents = new Map([...dependsOn, ...parentMap]);
    return yes({
        metadata,
        exposures: [...exposures].filter(isEnabled).map(exposureOf),
        known: new Set([...entries.keys(), ...exposures.keys()]),
        parents,
        tests: testsBy(entries, parents),
    });
}
const isEnabled = ([, entry]) => at(entry, 'config', 'enabled') !== false;
function exposureOf([uniqueId, entry]) {
    const packageName = textAt(entry, 'package_name');
    const label = textAt(entry, 'label');
    const url = textAt(entry, 'url');
    const hexProjectId = valueInMeta(entry, 'hex', 'project_id');
    const hexMeta = hexProjectId === undefined ? hexMetaOf(entry) : undefined;
    return {
        uniqueId,
        name: textAt(entry, 'name') ?? uniqueId,
        ...(packageName !== undefined && { packageName }),
        ...(label !== undefined && { label }),
        ...(url !== undefined && { url }),
        hexProjectId,
        ...(hexMeta !== undefined && { hexMeta }),
    };
}
/** From dbt 1.10 on, `meta` belongs under `config`. Nothing is nothing, however it is written. */
const valueInMeta = (entry, ...path) => at(entry, 'config', 'meta', ...path) ?? at(entry, 'meta', ...path) ?? undefined;
/** What somebody may write who means a Hex project; `hex_color` is nothing of the kind. */
const HEX_KEY = /^hex([_.-]?(project.*|id|url|app))?$/i;
function hexMetaOf(entry) {
    const keys = [...keysIn(at(entry, 'config', 'meta')), ...keysIn(at(entry, 'meta'))];
    const ours = keys.filter(key => HEX_KEY.test(key) && valueInMeta(entry, key) !== undefined);
    return ours.length > 0 ? Object.fromEntries(ours.map(key => [key, valueInMeta(entry, key)])) : undefined;
}
/** A test belongs to what it was written for; where that is not said, as with a source's, to all it depends on. */
function testsBy(entries, parents) {
    const tests = new Map();
    for (const [id, { isTest, testedId }] of entries) {
        if (!isTest)
            continue;
        for (const tested of testedId === undefined ? (parents.get(id) ?? []) : [testedId]) {
            const known = tests.get(tested);
            if (known === undefined)
                tests.set(tested, [id]);
            else
                known.push(id);
        }
    }
    return tests;
}

;// CONCATENATED MODULE: ./src/dbt/run-results.js




/** By dbt's statuses, in which blanks stand for hyphens and underlines too. A status already holds the severity. */
const EFFECTS = {
    success: 'built',
    error: 'failed',
    fail: 'failed',
    'runtime error': 'failed',
    'partial success': 'failed',
    skipped: 'failed',
    warn: 'neither',
    pass: 'neither',
    'no op': 'neither',
    reused: 'neither',
};
/** Commands whose results say what was done to the data. Others list as success what they did not build. */
const COMMANDS = ['build', 'run', 'snapshot', 'seed', 'test', 'retry', 'run-operation', 'clone'];
/** Names that users know better than dbt's own. */
const COMMAND_NAMES = new Map([
    ['generate', 'docs generate'],
    ['freshness', 'source freshness'],
]);
/** Reads `run_results.json`. */
function readRunResults(bytes) {
    const found = readJson(bytes, run_results_readParts);
    return found.ok ? resultsOf(found.value) : found;
}
const isSkipped = (status) => plain(status) === 'skipped';
function run_results_readParts(reader) {
    const parts = { metadata: {}, args: undefined, hasResults: false, results: [] };
    reader.members(key => {
        if (key === 'metadata')
            parts.metadata = metadataOf(reader.value());
        if (key === 'args')
            parts.args = reader.value();
        if (key !== 'results')
            return;
        parts.hasResults = true;
        reader.elements(() => parts.results.push(readResult(reader)));
    });
    return parts;
}
function readResult(reader) {
    const result = { uniqueId: undefined, status: undefined };
    reader.members(key => {
        if (key === 'unique_id')
            result.uniqueId = reader.value();
        if (key === 'status')
            result.status = reader.value();
    });
    return result;
}
function resultsOf({ metadata, args, hasResults, results }) {
    const { schema = 'run-results' } = metadata;
    if (schema !== 'run-results')
        return no(`is not run results: it is dbt's \`${schema}\`. ${GIVE_RESULTS}`);
    if (!hasResults)
        return no(`is not run results: it has no \`results\`. ${GIVE_RESULTS}`);
    const command = textAt(args, 'which');
    if (command !== undefined && !COMMANDS.includes(hyphenated(command))) {
        return no(`was written by \`dbt ${COMMAND_NAMES.get(command) ?? command}\`, which builds nothing. ${GIVE_RESULTS}`);
    }
    return yes({
        metadata,
        ...(command !== undefined && { command: hyphenated(command) }),
        results: results.flatMap(({ uniqueId, status }) => typeof uniqueId === 'string' ? [resultOf(uniqueId, typeof status === 'string' ? status : 'none')] : []),
    });
}
const GIVE_RESULTS = 'Give the `run_results.json` of the command that built the models, such as `dbt build`, kept before another command writes it anew.';
function resultOf(uniqueId, status) {
    const known = plain(status);
    const effect = Object.hasOwn(EFFECTS, known) ? EFFECTS[known] : undefined;
    return { uniqueId, status, effect: effect ?? 'unknown' };
}
const plain = (status) => status
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
const hyphenated = (command) => plain(command).replaceAll(' ', '-');

;// CONCATENATED MODULE: ./src/dbt/exposures.js
/** Finds the exposures that are Hex projects, by what their `meta` says, else by their `url`. */
function findHexExposures(manifest, hex) {
    const named = manifest.exposures.map(exposure => ({ exposure, project: projectOf(exposure, hex) }));
    const ours = named.flatMap(({ exposure, project }) => project.kind === 'project' ? [{ exposure, projectId: project.projectId }] : []);
    const nameOf = namesOf(ours.map(({ exposure }) => exposure));
    return {
        exposures: ours.map(({ exposure, projectId }) => ({
            uniqueId: exposure.uniqueId,
            name: nameOf(exposure),
            ...(exposure.label !== undefined && { label: exposure.label }),
            projectId,
        })),
        warnings: named.flatMap(({ exposure, project }) => project.kind === 'unreadable' ? [`Exposure \`${exposure.name}\` ${project.why}`] : []),
        otherHosts: [
            ...new Set(named.flatMap(({ project }) => (project.kind === 'elsewhere' ? [project.host] : []))),
        ],
        notes: notesOn(named, hex),
    };
}
const MOST_NAMED = 5;
/** Somebody with one workspace has perhaps named the wrong one; somebody with two runs a step for each. */
function notesOn(named, hex) {
    const aside = named.flatMap(({ exposure, project }) => project.kind === 'elsewhere' && isHexHost(project.host)
        ? [{ host: project.host, name: shown(exposure.name) }]
        : []);
    return [...Map.groupBy(aside, ({ host }) => host)].map(([host, exposures]) => {
        const names = exposures.slice(0, MOST_NAMED).map(({ name }) => name);
        const more = exposures.length > MOST_NAMED ? ', …' : '';
        const urls = exposures.length === 1 ? 'its URL is' : 'their URLs are';
        return `Left aside: ${names.join(', ')}${more}, because ${urls} on \`${host}\`, and \`hex-url\` names \`${hex.host}\`.`;
    });
}
const isHexHost = (host) => host.endsWith('.hex.tech');
function projectOf({ hexProjectId, hexMeta, url }, hex) {
    if (hexProjectId !== undefined) {
        const projectId = typeof hexProjectId === 'string' ? hex.projectIdOf(hexProjectId.trim()) : undefined;
        return projectId === undefined
            ? { kind: 'unreadable', why: notAProject(hexProjectId) }
            : { kind: 'project', projectId };
    }
    const byUrl = projectAt(url, hex);
    const isPassedOver = byUrl.kind === 'nowhere' || (byUrl.kind === 'elsewhere' && !isHexHost(byUrl.host));
    return isPassedOver && hexMeta !== undefined ? { kind: 'unreadable', why: noProjectUnder(hexMeta) } : byUrl;
}
function projectAt(url, hex) {
    const address = url === undefined ? null : addressOf(url);
    if (address === null)
        return { kind: 'nowhere' };
    if (address.host !== hex.host)
        return { kind: 'elsewhere', host: address.host };
    const projectId = hex.projectIdOf(address.href);
    return projectId === undefined
        ? { kind: 'unreadable', why: noProjectIn(address) }
        : { kind: 'project', projectId };
}
/** Some leave `https://` out: dbt takes any text. */
function addressOf(given) {
    const url = given.trim();
    if (/^https?:\/\//i.test(url))
        return URL.parse(url);
    return /^[\w.-]+(:\d+)?\//.test(url) ? URL.parse(`https://${url}`) : null;
}
const TO_ADD = '`meta: { hex: { project_id: … } }` (under `config` from dbt 1.10 on)';
const WRITE = `write ${TO_ADD} with the project's UUID, or with its URL as the browser shows it.`;
const notAProject = (given) => `names ${shown(written(given))} under \`meta.hex.project_id\`, which is no project on the workspace's host: ${WRITE}`;
const noProjectUnder = (hexMeta) => `has ${shown(written(hexMeta))} in its \`meta\`, from which no project can be read: ${WRITE}`;
/** What is nested too deeply to be written has no better name. */
function written(given) {
    try {
        return JSON.stringify(given) ?? '';
    }
    catch {
        return typeof given;
    }
}
const noProjectIn = ({ host, pathname }) => `has the URL ${shown(host + pathname)}, from which no project can be read: add ${TO_ADD} to it, with the project's UUID.`;
const LONGEST_SHOWN = 100;
function shown(given) {
    const text = given.replaceAll('`', "'");
    return text.length > LONGEST_SHOWN ? `\`${text.slice(0, LONGEST_SHOWN).toWellFormed()}…\`` : `\`${text}\``;
}
function namesOf(exposures) {
    const counts = new Map();
    for (const { name } of exposures)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return ({ name, packageName, uniqueId }) => counts.get(name) === 1 ? name : packageName === undefined ? uniqueId : `${packageName}.${name}`;
}

;// CONCATENATED MODULE: ./src/dbt/upstream.js
/** Everything that `ids` depend on at any depth, the nearest first. Ends on graphs that go round in a circle, too. */
function upstreamOf(ids, parents) {
    const seen = new Set(ids);
    // A set visits what is added to it on the way.
    for (const node of seen)
        for (const parent of parents.get(node) ?? [])
            seen.add(parent);
    return [...seen.difference(new Set(ids))];
}

;// CONCATENATED MODULE: ./src/dbt/notes.js

/** Sentences on what does not quite fit together in what dbt has left. */
function notes_notesOn(compared) {
    return [
        otherInvocation(compared),
        ...emptyResults(compared),
        testsAlone(compared),
        unknownStatuses(compared),
        unknownNodes(compared),
        undescribedNodes(compared),
    ].filter(note => note !== undefined);
}
/** Each command writes the manifest anew, so it is the last of several results that it should go with. */
function otherInvocation({ manifest, results }) {
    const { invocationId } = manifest.metadata;
    const others = results.flatMap(({ metadata }) => metadata.invocationId ?? []);
    if (invocationId === undefined || others.length === 0 || others.includes(invocationId))
        return undefined;
    return `The manifest is of another dbt command (invocation \`${invocationId}\`) than the run results (\`${others.join('`, `')}\`): \`dbt ls\` and \`dbt parse\` write it anew, or files of different runs were mixed.`;
}
function emptyResults({ results }) {
    return results
        .filter(file => file.results.length === 0)
        .map(({ command }) => `The run results of ${named(command)} are empty: dbt selected nothing, or stopped early.`);
}
function testsAlone({ results }) {
    if (results.length === 0 || results.some(({ command }) => command !== 'test'))
        return undefined;
    return 'The run results are of `dbt test` alone, which builds nothing: give those of `dbt run`, too, one a line before it.';
}
function unknownStatuses({ latest }) {
    const unknown = [...latest.values()].filter(({ effect }) => effect === 'unknown');
    const statuses = [...new Set(unknown.map(({ status }) => `\`${status}\``))];
    const [first] = unknown;
    if (first === undefined)
        return undefined;
    return `Run results with a status that is not known (${some(statuses)}) count as neither built nor failed: ${such(unknown.map(({ uniqueId }) => uniqueId))}.`;
}
/** Hooks and what `run-operation` runs need not be in a manifest. */
const OPERATIONS = /^(operation|sql_operation|macro)\./;
function unknownNodes({ manifest, latest }) {
    const ids = [...latest.keys()].filter(id => !manifest.known.has(id) && !OPERATIONS.test(id));
    if (ids.length === 0)
        return undefined;
    return `The run results tell of nodes that the manifest does not describe: ${such(ids)}. Are both of the same dbt project?`;
}
function undescribedNodes({ manifest, exposures }) {
    const upstream = upstreamOf(exposures.map(({ uniqueId }) => uniqueId), manifest.parents);
    const ids = upstream.filter(id => !manifest.known.has(id));
    return ids.length === 0
        ? undefined
        : `Exposures depend on nodes that the manifest does not describe: ${such(ids)}.`;
}
const MOST_TOLD = 3;
const such = (ids) => some(ids.map(id => `\`${id}\``));
function some(told) {
    const more = told.length - MOST_TOLD;
    return more > 0 ? `${told.slice(0, MOST_TOLD).join(', ')} and ${more} more` : told.join(', ');
}
const named = (command) => command === undefined ? 'a dbt command' : `\`dbt ${command}\``;

;// CONCATENATED MODULE: ./src/dbt/why.js
/**
 * Says why an exposure of a project that is held does not run: `` `model.shop.orders` ended with `error` ``, without a
 * full stop. One that nothing holds itself waits for another of its project.
 */
function whyHeld(exposure, { exposures }) {
    if (exposure.heldBy.length > 0)
        return causes(exposure.heldBy);
    const other = exposures.find(({ heldBy }) => heldBy.length > 0);
    return other === undefined
        ? 'nothing holds it'
        : `exposure \`${other.name}\` of the same project is held: ${causes(other.heldBy)}`;
}
const why_MOST_TOLD = 3;
function causes(heldBy) {
    const told = heldBy.slice(0, why_MOST_TOLD).map(cause);
    const more = heldBy.length - told.length;
    return more > 0 ? `${told.join(', ')}, and ${more} more` : told.join(', ');
}
function cause(held) {
    const ended = `\`${held.uniqueId}\` ended with \`${held.status}\``;
    return held.kind === 'node' ? ended : `test ${ended} (on \`${held.of}\`)`;
}
/** Says why no project is selected. */
function whyNothing({ exposures, held, untouched, warnings, otherHosts, ...from }) {
    const all = from.manifest.exposures.length;
    if (all === 0)
        return 'The manifest has no exposures: describe in dbt what is downstream of its models.';
    if (exposures.length === 0) {
        const unreadable = warnings.length === 0 ? '' : ` that can be read (${warnings.length} cannot)`;
        return [
            `Of ${why_counted(all)}, none names a Hex project${unreadable}: by a \`url\` on \`${from.hex.host}\`, or by \`hex.project_id\` in its \`meta\`.`,
            ...hostsSeen(otherHosts),
        ].join(' ');
    }
    return [...heldBack(countIn(held)), ...leftAlone(countIn(untouched))].join(' ');
}
const heldBack = (count) => count === 0
    ? []
    : [
        `${why_counted(count)} ${count === 1 ? 'is' : 'are'} held back, because something upstream failed or was skipped.`,
    ];
const leftAlone = (count) => count === 0 ? [] : [`Nothing upstream of ${why_counted(count)} was built with success.`];
const MOST_HOSTS = 5;
function hostsSeen(hosts) {
    if (hosts.length === 0)
        return [];
    const told = hosts.slice(0, MOST_HOSTS).map(host => `\`${host}\``);
    const more = hosts.length > MOST_HOSTS ? ', …' : '';
    return [`URLs are on ${told.join(', ')}${more}: if one of these is the workspace's host, set \`hex-url\`.`];
}
const countIn = (projects) => projects.flatMap(({ exposures }) => exposures).length;
const why_counted = (count) => (count === 1 ? '1 exposure' : `${count} exposures`);

;// CONCATENATED MODULE: ./src/dbt/selection.js





/** Selects the Hex projects to run: those downstream of what was built, unless something upstream of them failed. */
function selectProjects({ manifest, results }, hex) {
    const found = findHexExposures(manifest, hex);
    const latest = latestResults(results);
    const exposures = found.exposures.map(exposure => judged(exposure, { manifest, latest }));
    const projects = [...Map.groupBy(exposures, ({ projectId }) => projectId)].map(([projectId, exposures]) => ({ projectId, exposures }));
    const isHeld = ({ exposures }) => exposures.some(({ heldBy }) => heldBy.length > 0);
    const isTouched = ({ exposures }) => results.length === 0 || exposures.some(({ changed }) => changed.length > 0);
    const free = projects.filter(project => !isHeld(project));
    const sorted = {
        selected: free.filter(isTouched),
        held: projects.filter(isHeld),
        untouched: free.filter(project => !isTouched(project)),
    };
    return {
        ...sorted,
        nothing: sorted.selected.length > 0 ? undefined : whyNothing({ ...sorted, ...found, manifest, hex }),
        warnings: found.warnings,
        notes: [...found.notes, ...notes_notesOn({ manifest, results, latest, exposures })],
    };
}
function latestResults(results) {
    return new Map(results.flatMap(file => file.results.map(result => [result.uniqueId, result])));
}
function judged(exposure, { manifest, latest }) {
    const upstream = upstreamOf([exposure.uniqueId], manifest.parents);
    const heldBy = new Map();
    const hold = (id, held) => {
        const result = latest.get(id);
        if (result?.effect === 'failed' && !heldBy.has(id))
            heldBy.set(id, held(result));
    };
    for (const node of upstream) {
        hold(node, ({ uniqueId, status }) => ({ kind: 'node', uniqueId, status }));
        for (const test of manifest.tests.get(node) ?? []) {
            hold(test, ({ uniqueId, status }) => ({ kind: 'test', uniqueId, status, of: node }));
        }
    }
    return {
        ...exposure,
        changed: upstream.filter(node => latest.get(node)?.effect === 'built'),
        heldBy: causesFirst([...heldBy.values()]),
    };
}
const causesFirst = (heldBy) => heldBy.toSorted((a, b) => Number(isSkipped(a.status)) - Number(isSkipped(b.status)));

// EXTERNAL MODULE: ./src/inputs/problem.js
var problem = __webpack_require__(4400);
// EXTERNAL MODULE: ./src/inputs/project-id.js
var project_id = __webpack_require__(1074);
// EXTERNAL MODULE: ./src/inputs/run-plan.js
var run_plan = __webpack_require__(5324);
// EXTERNAL MODULE: ./src/inputs/workspace-file.js
var workspace_file = __webpack_require__(1373);
// EXTERNAL MODULE: ./src/report/bad-inputs.js
var bad_inputs = __webpack_require__(4057);
// EXTERNAL MODULE: ./src/report/escape.js
var report_escape = __webpack_require__(3373);
// EXTERNAL MODULE: ./src/report/first-few.js
var first_few = __webpack_require__(1625);
// EXTERNAL MODULE: ./src/report/headings.js
var headings = __webpack_require__(8305);
// EXTERNAL MODULE: ./src/report/tables.js
var tables = __webpack_require__(7063);
;// CONCATENATED MODULE: ./src/report/dbt-report.js





/** A sentence of the dbt room, whose names are dbt's and the user's. */
const MOST_SENTENCE = 2_000;
/** More lines of one kind would hide the rest of the log. */
const MOST_LINES = 20;
const MOST_NODES = 5;
/** GitHub shows no more annotations of a step. */
const MOST_WARNINGS = 9;
/**
 * Tells in the log which exposures were selected, and why others were not; warns of what should be mended in dbt.
 *
 * @param manifest a sentence on the manifest that was read
 */
function reportSelection(channel, selection, manifest) {
    const { selected, held, untouched, notes, warnings } = selection;
    channel.info((0,report_escape/* oneLine */.TN)(manifest, MOST_SENTENCE));
    for (const note of notes)
        channel.info(`Note: ${(0,report_escape/* oneLine */.TN)(note, MOST_SENTENCE)}`);
    for (const warning of warnings.slice(0, MOST_WARNINGS))
        channel.warning({ title: 'dbt exposure', message: (0,report_escape/* oneLine */.TN)(warning, MOST_SENTENCE) });
    for (const warning of (0,first_few/* firstFew */.D)(warnings.slice(MOST_WARNINGS), MOST_LINES))
        channel.info((0,report_escape/* oneLine */.TN)(warning, MOST_SENTENCE));
    const lines = [
        ...exposuresOf(selected).map(([exposure]) => `Selected: ${called(exposure)}${because(exposure)}`),
        ...exposuresOf(held).map(([exposure, project]) => `Held back: ${called(exposure)}, because ${whyHeld(exposure, project)}`),
        ...exposuresOf(untouched).map(([exposure]) => `Not affected: ${called(exposure)}; nothing upstream was built`),
    ];
    for (const line of (0,first_few/* firstFew */.D)(lines, MOST_LINES))
        channel.info((0,report_escape/* oneLine */.TN)(line, MOST_SENTENCE));
}
/**
 * Ends a step for which no exposure was selected: a success that says why nothing was run; with a warning where that will be
 * so each time. Gives the summary's Markdown.
 */
function reportNothingSelected(channel, selection, { summary }) {
    const { nothing = '', held, untouched } = selection;
    const message = `Nothing to run. ${(0,report_escape/* oneLine */.TN)(nothing, MOST_SENTENCE)}`;
    if (held.length + untouched.length > 0)
        channel.info(message);
    else
        channel.warning({ title: 'dbt exposures', message });
    channel.output('conclusion', 'skipped');
    channel.output('runs', '[]');
    const heading = `### ${headings/* ICONS */.Z.skipped} Hex projects after dbt: ${headings/* HEADLINES */.O.skipped}`;
    const why = `> ${(0,report_escape/* prose */.CS)(nothing, MOST_SENTENCE)}`;
    const markdown = (0,tables/* asMarkdown */.g5)([heading, why, exposuresSection(selection, [])]);
    if (summary)
        channel.summarize(markdown);
    return markdown;
}
/** The part of the summary that says of each exposure what changed upstream of it, and what became of its project. */
function exposuresSection({ selected, held, untouched }, standings) {
    const byProject = new Map(standings.map(standing => [standing.record.told.projectId, standing]));
    const rows = [
        ...exposuresOf(selected).map(([exposure, { projectId }]) => [
            ...cellsOf(exposure),
            outcomeOf(byProject.get(projectId)),
        ]),
        ...exposuresOf(held).map(([exposure, project]) => [
            ...cellsOf(exposure),
            `✋ held back: ${(0,report_escape/* prose */.CS)(whyHeld(exposure, project), MOST_SENTENCE)}`,
        ]),
        ...exposuresOf(untouched).map(([exposure]) => [...cellsOf(exposure), `${headings/* ICONS */.Z.skipped} not affected`]),
    ];
    return (0,tables/* section */.uW)('dbt exposures', (0,tables/* longTable */.V4)(['Exposure', 'Changed upstream', 'Outcome'], rows));
}
const exposuresOf = (projects) => projects.flatMap(project => project.exposures.map((exposure) => [exposure, project]));
const called = ({ name, label }) => label === undefined || label === name ? name : `${name} ("${label}")`;
function because({ changed }) {
    return changed.length === 0 ? '' : `, because of ${(0,first_few/* firstFew */.D)(changed, MOST_NODES).join(', ')}`;
}
function cellsOf(exposure) {
    const { changed } = exposure;
    const nodes = (0,first_few/* firstFew */.D)(changed, MOST_NODES, node => (0,report_escape/* code */.aY)(node, 200));
    return [(0,report_escape/* inert */.tJ)(called(exposure), 200), nodes.join(' ')];
}
function outcomeOf(standing) {
    if (standing?.result?.outcome.kind === 'validated')
        return `${headings/* ICONS */.Z.success} request valid, nothing was run`;
    const conclusion = standing?.record.told.conclusion;
    return conclusion === undefined ? '' : `${headings/* ICONS */.Z[conclusion]} ${headings/* HEADLINES */.O[conclusion]}`;
}

;// CONCATENATED MODULE: ./src/commands/finished.js
/** After bad inputs. */
const REFUSED = { succeeded: false, forms: [] };

// EXTERNAL MODULE: ./src/commands/pipeline.js + 10 modules
var pipeline = __webpack_require__(8268);
;// CONCATENATED MODULE: ./src/commands/dbt.js











/** `command: run` with the projects that dbt's exposures name. */
async function dbt(plan, surroundings) {
    const { channel } = surroundings;
    const files = await readFiles(plan);
    if (!files.ok) {
        (0,bad_inputs/* refuseInputs */.g)(channel, files.problems);
        return REFUSED;
    }
    const { manifest } = files.value;
    const selection = selectProjects(files.value, namesOn(plan.hexUrl));
    reportSelection(channel, selection, describeManifest(manifest));
    if (selection.nothing !== undefined) {
        return { succeeded: true, forms: [reportNothingSelected(channel, selection, plan)] };
    }
    const entries = entriesFor(selection.selected, plan.defaults);
    return (0,pipeline.pipeline)({ ...plan, kind: 'pipeline', entries }, surroundings, standings => exposuresSection(selection, standings));
}
const namesOn = (hexUrl) => ({
    host: new URL(hexUrl).host,
    projectIdOf: (given) => {
        const id = (0,project_id/* readProjectId */.bS)(given, hexUrl);
        return id.ok ? id.value : undefined;
    },
});
/** Called as their exposures are; where that is the same for two, with the project's ID. */
function entriesFor(projects, defaults) {
    const nameOf = ({ exposures }) => exposures.map(({ name }) => name).join(', ');
    const groups = Map.groupBy(projects, nameOf);
    return projects.map(project => {
        const { projectId } = project;
        const name = nameOf(project);
        const isUnique = groups.get(name)?.length === 1;
        return { name: isUnique ? name : `${name} (${projectId})`, needs: [], run: (0,run_plan/* runPlan */.Fo)(projectId, defaults) };
    });
}
/** Node reads no more at once than this into memory without trouble. */
const MOST_BYTES = 1_000_000_000;
const NOT_WRITTEN = 'has dbt written it in this job, into this folder?';
const ONE_A_LINE = 'If these are several, give one path a line.';
async function readFiles({ workspace, manifestPath, runResultsPaths }) {
    const readAs = async (input, path, read) => {
        const bytes = await (0,workspace_file/* readWorkspaceFile */.s)({
            input,
            path,
            workspace,
            mostBytes: MOST_BYTES,
            ifMissing: /\s\S/.test(path) ? `${NOT_WRITTEN} ${ONE_A_LINE}` : NOT_WRITTEN,
        });
        if (!bytes.ok)
            return bytes;
        const found = read(bytes.value);
        return found.ok ? (0,problem/* accept */.Ju)(found.value) : (0,problem/* refuse */.TR)(input, `${(0,problem/* quote */.hD)(path)} ${found.message}`);
    };
    // One after the other, so that no more than one file is held at a time.
    const manifest = await readAs('dbt-manifest', manifestPath, readManifest);
    const results = [];
    for (const path of runResultsPaths)
        results.push(await readAs('dbt-run-results', path, readRunResults));
    const read = results.flatMap(one => (one.ok ? [one.value] : []));
    if (manifest.ok && read.length === results.length)
        return (0,problem/* accept */.Ju)({ manifest: manifest.value, results: read });
    return { ok: false, problems: [manifest, ...results].flatMap(problem/* problemsOf */.GW) };
}


/***/ }),

/***/ 1373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readWorkspaceText: () => (/* binding */ readWorkspaceText),
/* harmony export */   s: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4400);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8378);





const CHECKED_OUT = 'is it checked out in an earlier step?';
/** Reads a file whole, which must not lie outside the workspace, not even by a symbolic link. */
async function readWorkspaceFile(wanted) {
    const { input, path, workspace, mostBytes, ifMissing = CHECKED_OUT } = wanted;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path)).catch(() => undefined);
    if (file === undefined) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, `${(0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(path)} is not there. Paths are relative to the workspace: ${ifMissing}`);
    }
    if (!(0,_workspace_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .U)(file, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace).catch(() => workspace))) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, `${(0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(path)} is outside the workspace: give a file that lies in it.`);
    }
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file);
    if (!found.isFile())
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, `${(0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(path)} is not a file.`);
    if (found.size > mostBytes) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, `${(0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(path)} has ${found.size} bytes: the most is ${mostBytes / 1_000_000} MB.`);
    }
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file).catch((error) => error);
    if (bytes instanceof Error)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, `${(0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(path)} cannot be read: ${bytes.message}.`);
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .accept */ .Ju)(bytes);
}
/** The YAML of 1 MB takes seconds to read; that of 10 MB can take more memory than there is. */
const MOST_TEXT_BYTES = 1_000_000;
/** The same, of a file that must hold UTF-8 text, of 1 MB at most. */
async function readWorkspaceText(wanted) {
    const bytes = await readWorkspaceFile({ ...wanted, mostBytes: MOST_TEXT_BYTES });
    if (!bytes.ok)
        return bytes;
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.value))
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .accept */ .Ju)(bytes.value.toString('utf8'));
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(wanted.input, `${(0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(wanted.path)} is not UTF-8 text: save it as UTF-8.`);
}


/***/ }),

/***/ 8378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Whether `path` is `folder` or lies in it. Both must be absolute, and without symbolic links for this to hold. */
function isWithin(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(way);
}


/***/ })

};
;