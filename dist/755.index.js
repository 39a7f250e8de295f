"use strict";
exports.id = 755;
exports.ids = [755,885];
exports.modules = {

/***/ 2755:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dbt: () => (/* binding */ dbt)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/dbt/read-result.js
const yes = (value) => ({ ok: true, value });
const no = (message) => ({ ok: false, message });

;// CONCATENATED MODULE: ./src/dbt/json.js


/** Reads JSON as Python writes it, which may hold `NaN` and `Infinity`: these are read as `null`. */
function readJson(bytes) {
    if (bytes.length === 0)
        return no('is empty.');
    const other = OTHER_FORMATS.find(({ starts }) => starts.test(bytes.toString('hex', 0, 4)));
    if (other !== undefined)
        return no(other.message);
    if (!(0,external_node_buffer_.isUtf8)(bytes)) {
        return no(endsWithinCharacter(bytes) ? cutOff(bytes) : 'is not UTF-8 text: save it as UTF-8.');
    }
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    const read = parse(text);
    if (read.ok)
        return read;
    const plain = text.replace(BARE_NUMBER, 'null');
    const reread = plain === text ? read : parse(plain);
    if (reread.ok)
        return reread;
    return no(isCutOff(plain, reread.message) ? cutOff(bytes) : `is not JSON: ${shown(reread.message)}.`);
}
const packed = (format) => `is compressed (${format}): unpack it before this step.`;
const CACHE = "is a file of dbt's cache, such as `partial_parse.msgpack` or `graph.gpickle`: give the JSON file that dbt writes beside it.";
/** What is given in place of dbt's JSON, by its first bytes in hexadecimal. None of these can begin JSON. */
const OTHER_FORMATS = [
    { starts: /^1f8b/, message: packed('gzip') },
    { starts: /^504b0304/, message: packed('zip') },
    { starts: /^28b52ffd/, message: packed('zstd') },
    { starts: /^fd377a58/, message: packed('xz') },
    { starts: /^425a68/, message: packed('bzip2') },
    // Pickle from protocol 2 on, and a mapping in MessagePack.
    { starts: /^(800[2-5]|8[1-f]|de|df)/, message: CACHE },
];
/** In a text that holds such a word between the same characters it is replaced too, which leaves it a text. */
const BARE_NUMBER = /(?<=[:[,]\s*)-?(?:NaN|Infinity)(?=\s*[,}\]])/g;
function parse(text) {
    try {
        return yes(JSON.parse(text));
    }
    catch (error) {
        return no(error instanceof Error ? error.message : String(error));
    }
}
/** Whether it is UTF-8 but for a character at its end that is not whole. */
function endsWithinCharacter(bytes) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
        return true;
    }
    catch {
        return false;
    }
}
/** The position stands in most of what the engine says; where it does not, what is whole ends as it begins. */
function isCutOff(text, message) {
    const at = / at position (\d+)/.exec(message)?.[1];
    if (at !== undefined)
        return Number(at) >= text.length;
    return /^\s*[{[]/.test(text) && !/[}\]]\s*$/.test(text.slice(-MAX_END));
}
const MAX_END = 100;
const cutOff = (bytes) => `is cut off after ${bytes.length} bytes: dbt was stopped while it wrote the file, or not all of it was copied.`;
const shown = (message) => message.replace(/\s+/g, ' ').replaceAll('`', "'");

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
/** Keys and values of a mapping; none where it is none. */
const entriesIn = (value) => isMapping(value) ? Object.entries(value) : [];
const isMapping = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./src/dbt/metadata.js

const SCHEMA = /\/dbt\/([\w-]+)\/v(\d+)(?:\.json|\/|$)/;
/** Reads the value of `metadata`. The schema is a URL such as `https://schemas.getdbt.com/dbt/manifest/v12.json`. */
function metadataOf(value) {
    const [, schema, version] = SCHEMA.exec(textAt(value, 'dbt_schema_version') ?? '') ?? [];
    const dbtVersion = textAt(value, 'dbt_version');
    const invocationId = textAt(value, 'invocation_id');
    const generatedAtMs = Date.parse(textAt(value, 'generated_at') ?? '');
    return {
        ...(schema !== undefined && { schema, schemaVersion: Number(version) }),
        ...(dbtVersion !== undefined && { dbtVersion }),
        ...(invocationId !== undefined && { invocationId }),
        ...(!Number.isNaN(generatedAtMs) && { generatedAtMs }),
    };
}

;// CONCATENATED MODULE: ./src/dbt/manifest.js




/** The first version of a dbt that promised to keep to its formats, dbt 1.0. */
const FIRST_VERSION = 4;
/** Reads `manifest.json` of any schema version from 4 on, by its shape. */
function readManifest(bytes) {
    const found = readJson(bytes);
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
const SECTIONS = [
    'nodes',
    'sources',
    'metrics',
    'semantic_models',
    'saved_queries',
    'functions',
    'unit_tests',
];
const GIVE_MANIFEST = "Give the `manifest.json` in dbt's target folder.";
function manifestOf(file) {
    const metadata = metadataOf(at(file, 'metadata'));
    const { schema = 'manifest', schemaVersion = FIRST_VERSION } = metadata;
    const keys = keysIn(file);
    if (schema !== 'manifest')
        return no(`is not a manifest: it is dbt's \`${schema}\`. ${GIVE_MANIFEST}`);
    if (schemaVersion < FIRST_VERSION) {
        return no(`is a manifest of schema version ${schemaVersion}: the least is ${FIRST_VERSION}, of dbt 1.0. Write it with a later dbt.`);
    }
    if (!keys.includes('nodes'))
        return no(`is not a manifest: it has no \`nodes\`. ${GIVE_MANIFEST}`);
    if (!keys.includes('exposures')) {
        return no('has no `exposures`, which dbt writes even where there are none: something has taken them out. Give the manifest as dbt wrote it.');
    }
    const entries = SECTIONS.flatMap(section => entriesIn(at(file, section)));
    const exposures = entriesIn(at(file, 'exposures'));
    const parents = new Map([
        ...[...entries, ...exposures].map(([id, entry]) => [
            id,
            textsIn(at(entry, 'depends_on', 'nodes')),
        ]),
        // dbt Fusion leaves `parent_map` empty (dbt-labs/dbt-fusion#499).
        ...entriesIn(at(file, 'parent_map')).map(([id, ids]) => [id, textsIn(ids)]),
    ]);
    return yes({
        metadata,
        exposures: exposures.filter(isEnabled).map(exposureOf),
        known: new Set([...entries, ...exposures].map(([id]) => id)),
        ephemeral: new Set(entries.filter(isEphemeral).map(([id]) => id)),
        parents,
        tests: testsBy(entries, parents),
    });
}
/** `inline` is dbt 2's. */
const isEphemeral = ([, entry]) => ['ephemeral', 'inline'].includes(textAt(entry, 'config', 'materialized') ?? '');
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
    for (const [id, entry] of entries) {
        if (!/^(unit_)?test\./.test(id))
            continue;
        const testedId = textAt(entry, 'attached_node') ?? textAt(entry, 'tested_node_unique_id');
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




/** Commands whose results say what was done to the data. Others list as success what they did not build. */
const COMMANDS = ['build', 'run', 'snapshot', 'seed', 'test', 'retry', 'run-operation', 'clone'];
/** Names that users know better than dbt's own. */
const COMMAND_NAMES = new Map([
    ['generate', 'docs generate'],
    ['freshness', 'source freshness'],
]);
/** Reads `run_results.json`. */
function readRunResults(bytes) {
    const found = readJson(bytes);
    return found.ok ? resultsOf(found.value) : found;
}
function resultsOf(file) {
    const metadata = metadataOf(at(file, 'metadata'));
    const { schema = 'run-results' } = metadata;
    if (schema !== 'run-results')
        return no(`is not run results: it is dbt's \`${schema}\`. ${GIVE_RESULTS}`);
    const results = at(file, 'results');
    if (!Array.isArray(results))
        return no(`is not run results: it has no \`results\`. ${GIVE_RESULTS}`);
    const command = textAt(file, 'args', 'which');
    if (command !== undefined && !COMMANDS.includes(hyphenated(command))) {
        return no(`was written by \`dbt ${COMMAND_NAMES.get(command) ?? command}\`, which builds nothing. ${GIVE_RESULTS}`);
    }
    return yes({
        metadata,
        ...(command !== undefined && { command: hyphenated(command) }),
        args: argsOf(at(file, 'args')),
        results: results.flatMap(resultOf),
    });
}
/** Arguments by which dbt selects nodes; dbt 1 leaves out those that are not set, or writes them empty. */
const SELECTING = [
    'select',
    'models',
    'exclude',
    'selector',
    'resource_type',
    'resource_types',
    'exclude_resource_type',
    'exclude_resource_types',
];
const argsOf = (args) => ({
    empty: isGiven(at(args, 'empty')),
    sample: isGiven(at(args, 'sample')),
    failFast: isGiven(at(args, 'fail_fast')),
    selects: SELECTING.some(name => isGiven(at(args, name))),
});
function isGiven(value) {
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
const GIVE_RESULTS = 'Give the `run_results.json` of the command that built the models, such as `dbt build`, kept before another command writes it anew.';
/** None for what names no node. */
function resultOf(entry) {
    const uniqueId = textAt(entry, 'unique_id');
    if (uniqueId === undefined)
        return [];
    const status = at(entry, 'status');
    const message = textAt(entry, 'message');
    return [
        {
            uniqueId,
            status: typeof status === 'string' ? status : 'none',
            ...(message !== undefined && { message }),
        },
    ];
}
const hyphenated = (command) => command
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

// EXTERNAL MODULE: ./src/lib/cut.js
var cut = __webpack_require__(3769);
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
const MAX_NAMED = 5;
/** Somebody with one workspace has perhaps named the wrong one; somebody with two runs a step for each. */
function notesOn(named, hex) {
    const aside = named.flatMap(({ exposure, project }) => project.kind === 'elsewhere' && isHexHost(project.host)
        ? [{ host: project.host, name: exposures_shown(exposure.name) }]
        : []);
    return [...Map.groupBy(aside, ({ host }) => host)].map(([host, exposures]) => {
        const names = exposures.slice(0, MAX_NAMED).map(({ name }) => name);
        const more = exposures.length > MAX_NAMED ? ', …' : '';
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
/** Reads what is written where a URL belongs, which dbt takes as it comes: Markdown, quotes, words around it. */
function projectAt(url, hex) {
    if (url === undefined)
        return { kind: 'nowhere' };
    const whole = /\s/.test(url.trim()) ? null : addressOf(url);
    const isElsewhere = whole !== null && whole.host !== hex.host;
    const addresses = [...(whole === null ? [] : [whole]), ...(isElsewhere ? [] : addressesIn(url, hex))];
    const found = addresses.map(address => projectOn(address, hex));
    const ids = new Set(found.flatMap(one => (one.kind === 'project' ? [one.projectId] : [])));
    if (ids.size > 1)
        return { kind: 'unreadable', why: severalProjects(url) };
    const best = PREFERRED.map(kind => found.find(one => one.kind === kind)).find(one => one !== undefined);
    if (best !== undefined)
        return best;
    return mentions(url, hex.host) ? { kind: 'unreadable', why: noProjectIn(url) } : { kind: 'nowhere' };
}
const PREFERRED = ['project', 'unreadable', 'elsewhere'];
function projectOn(address, hex) {
    if (address.host !== hex.host)
        return { kind: 'elsewhere', host: address.host };
    const projectId = hex.projectIdOf(address.href);
    return projectId === undefined
        ? { kind: 'unreadable', why: noProjectIn(address.host + address.pathname) }
        : { kind: 'project', projectId };
}
/** Some leave `https://` out: dbt takes any text. */
function addressOf(given) {
    const url = given.trim();
    if (/^https?:\/\//i.test(url))
        return URL.parse(url);
    return /^[\w.-]+(:\d+)?\//.test(url) ? URL.parse(`https://${url}`) : null;
}
/** Without `https://` only those of Hex's hosts and the workspace's: `and/or` is none. */
const addressesIn = (text, { host }) => text.split(/[\s<>()[\]{}"'`|,;]+/).flatMap(word => {
    const address = addressOf(word.replace(/[.:!?*_]+$/, ''));
    const isMeant = /^https?:/i.test(word) || address?.host === host || isHexHost(address?.host ?? '');
    return address !== null && isMeant ? [address] : [];
});
/** Not as a part of another host's name, and without another port. */
const mentions = (text, host) => text
    .toLowerCase()
    .split(/[^\w.:-]+/)
    .some(word => word === host);
const TO_ADD = '`meta: { hex: { project_id: … } }` (under `config` from dbt 1.10 on)';
const WRITE = `write ${TO_ADD} with the project's UUID, or with its URL as the browser shows it.`;
const notAProject = (given) => `names ${exposures_shown(written(given))} under \`meta.hex.project_id\`, which is no project on the workspace's host: ${WRITE}`;
const noProjectUnder = (hexMeta) => `has ${exposures_shown(written(hexMeta))} in its \`meta\`, from which no project can be read: ${WRITE}`;
/** What is nested too deeply to be written has no better name. */
function written(given) {
    try {
        return JSON.stringify(given) ?? '';
    }
    catch {
        return typeof given;
    }
}
const noProjectIn = (where) => `has the URL ${exposures_shown(where)}, from which no project can be read: add ${TO_ADD} to it, with the project's UUID.`;
const severalProjects = (url) => `has the URL ${exposures_shown(url)}, in which stand several projects: add ${TO_ADD} to it, with the UUID of the one that is meant.`;
const MAX_SHOWN = 100;
function exposures_shown(given) {
    const text = given.replaceAll('`', "'");
    const kept = (0,cut/* firstCharacters */.D)(text, MAX_SHOWN);
    return kept.length < text.length ? `\`${kept}…\`` : `\`${kept}\``;
}
function namesOf(exposures) {
    const counts = new Map();
    for (const { name } of exposures)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return ({ name, packageName, uniqueId }) => counts.get(name) === 1 ? name : packageName === undefined ? uniqueId : `${packageName}.${name}`;
}

;// CONCATENATED MODULE: ./src/dbt/graph.js
/** Everything that `ids` depend on at any depth, the nearest first. Ends on graphs that go round in a circle, too. */
function upstreamOf(ids, parents) {
    const seen = new Set(ids);
    // A set visits what is added to it on the way.
    for (const node of seen)
        for (const parent of parents.get(node) ?? [])
            seen.add(parent);
    return [...seen.difference(new Set(ids))];
}

;// CONCATENATED MODULE: ./src/dbt/statuses.js
/** What `status` means, by the first row of the table that fits. */
function effectOf({ kind, status, message = '', dbtVersion }) {
    const dbt = majorOf(dbtVersion);
    const row = MEANINGS.find(row => row.statuses.includes(plain(status)) &&
        (row.kinds?.includes(kind) ?? true) &&
        (row.message?.test(message.trim()) ?? true) &&
        (row.dbt === undefined || dbt === undefined || row.dbt === dbt));
    return row?.effect ?? 'unknown';
}
const isSkipped = (status) => plain(status) === 'skipped';
/** Nothing of theirs changes the data. A saved query does, where dbt's platform writes its exports. */
const WITHOUT_DATA = [
    'test',
    'unit_test',
    'source',
    'exposure',
    'metric',
    'semantic_model',
    'analysis',
    'operation',
    'sql_operation',
    'macro',
];
/**
 * From dbt 1's `core/dbt/task` and dbt 2's `crates/dbt-common/src/stats.rs`, both in dbt-labs/dbt-core.
 * Both write schema version 6 of `run-results`.
 */
const MEANINGS = [
    // dbt 2: `record_skipped_stats` in its task visitor. dbt 1 leaves the message empty.
    { statuses: ['skipped'], message: /upstream fail/i, effect: 'failed' },
    // An ephemeral model has no data of its own: `NoOp` of dbt 2, or one that dbt 1 lists after `--fail-fast`.
    { kinds: ['ephemeral'], statuses: ['skipped', 'success', 'warn'], effect: 'neither' },
    // dbt 2's `NoOp` on other nodes, such as a function under `dbt run`.
    { statuses: ['skipped'], message: /^Skipped$/, dbt: 2, effect: 'neither' },
    // Tests of a model that dbt 2 reused, before they were `reused` themselves (dbt-labs/dbt-core#14554).
    { statuses: ['skipped'], message: /\breuse/i, dbt: 2, effect: 'neither' },
    // Downstream of a failure; `Skipping due to fail_fast`; or after an `on-run-start` hook that failed (`runnable.py`).
    { statuses: ['skipped'], effect: 'failed' },
    { statuses: ['error', 'fail', 'runtime error'], effect: 'failed' },
    // Of a microbatch model some batches failed (`run.py` of dbt 1.9).
    { statuses: ['partial success'], effect: 'failed' },
    // The relation was replaced by a clone of another (`ReusedCloned` of dbt 2).
    { statuses: ['reused'], message: /^Cloned from/i, dbt: 2, effect: 'built' },
    { statuses: ['reused'], effect: 'neither' },
    // Exposures and saved queries from dbt 1.10 on; `noop` in previews of dbt 2.
    { statuses: ['no op', 'noop'], effect: 'neither' },
    // `dbt clone` of what is there (`clone.py`), and saved queries before dbt 1.10.
    { statuses: ['success'], message: /^no-?op\b/i, effect: 'neither' },
    // With `warn`, dbt 2 built it and saw something odd (`SucceededWithWarning`); in dbt 1 only tests and sources warn.
    { kinds: WITHOUT_DATA, statuses: ['success', 'warn'], effect: 'neither' },
    { statuses: ['success', 'warn'], effect: 'built' },
    { statuses: ['pass'], effect: 'neither' },
];
const plain = (status) => status
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
function majorOf(dbtVersion) {
    const major = Number.parseInt(dbtVersion ?? '', 10);
    if (Number.isNaN(major))
        return undefined;
    return major >= 2 && major < 1000 ? 2 : 1;
}

;// CONCATENATED MODULE: ./src/dbt/latest-results.js

/** The last word on each node. */
function latestResults(files, manifest) {
    return new Map(files.flatMap(({ results, args, metadata: { dbtVersion } }) => results.map((result) => {
        const kind = kindOf(result.uniqueId, manifest);
        const effect = effectOf({ ...result, kind, dbtVersion });
        return [result.uniqueId, { ...result, effect, isEmpty: args.empty }];
    })));
}
const kindOf = (id, { ephemeral }) => ephemeral.has(id) ? 'ephemeral' : (id.split('.', 1)[0] ?? '');
/** What each command builds of a project of which nothing is selected. */
const BUILDS = new Map([
    ['build', ['model', 'seed', 'snapshot', 'function']],
    ['run', ['model']],
    ['seed', ['seed']],
    ['snapshot', ['snapshot']],
]);
/**
 * What dbt was to build, and did not reach because it stopped at the first failure. Where a part of the project was
 * selected, the files do not say of what they leave out whether it was; from dbt 1.6 on they list it as skipped.
 */
function unreachedIn(files, { manifest, latest }) {
    const kinds = files
        .filter(({ args, results }) => {
        const hasFailed = results.some(({ uniqueId }) => latest.get(uniqueId)?.effect === 'failed');
        return args.failFast && !args.selects && hasFailed;
    })
        .flatMap(({ command = '' }) => BUILDS.get(command) ?? []);
    return new Set([...manifest.known].filter(id => !latest.has(id) && kinds.includes(kindOf(id, manifest))));
}

;// CONCATENATED MODULE: ./src/dbt/notes.js

/** Sentences on what does not quite fit together in what dbt has left. */
function notes_notesOn(compared) {
    return [
        otherInvocation(compared),
        outOfOrder(compared),
        ...sampled(compared),
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
function outOfOrder({ results }) {
    const dated = results.flatMap(({ command, metadata: { generatedAtMs } }) => generatedAtMs === undefined ? [] : [{ command, generatedAtMs }]);
    const index = dated.findIndex(({ generatedAtMs }, at) => generatedAtMs < (dated[at - 1]?.generatedAtMs ?? 0));
    const [before, after] = [dated[index - 1], dated[index]];
    if (before === undefined || after === undefined)
        return undefined;
    return `The run results are out of order: those of ${named(after.command)} (written at ${notes_written(after)}) are given after those of ${named(before.command)} (written at ${notes_written(before)}). The later in the list counts, so give them in the order in which dbt wrote them.`;
}
const notes_written = ({ generatedAtMs }) => new Date(generatedAtMs).toISOString();
function sampled({ results }) {
    return results
        .filter(({ args }) => args.sample)
        .map(({ command }) => `The run results of ${named(command)} are of a sample (\`--sample\`): what is downstream shows a part of the data.`);
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
const MAX_TOLD = 3;
const such = (ids) => some(ids.map(id => `\`${id}\``));
function some(told) {
    const more = told.length - MAX_TOLD;
    return more > 0 ? `${told.slice(0, MAX_TOLD).join(', ')} and ${more} more` : told.join(', ');
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
const why_MAX_TOLD = 3;
function causes(heldBy) {
    const told = heldBy.slice(0, why_MAX_TOLD).map(cause);
    const more = heldBy.length - told.length;
    return more > 0 ? `${told.join(', ')}, and ${more} more` : told.join(', ');
}
function cause(held) {
    const node = `\`${held.uniqueId}\``;
    switch (held.kind) {
        case 'node':
            return `${node} ended with \`${held.status}\``;
        case 'test':
            return `test ${node} ended with \`${held.status}\` (on \`${held.of}\`)`;
        case 'empty':
            return `${node} was built with \`--empty\``;
        case 'unreached':
            return `${node} was not built: dbt stopped at a failure before (\`--fail-fast\`)`;
    }
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
    return [...heldBack(held), ...leftAlone(countIn(untouched))].join(' ');
}
function heldBack(held) {
    const count = countIn(held);
    if (count === 0)
        return [];
    const isEmpty = held.some(({ exposures }) => exposures.some(({ heldBy }) => heldBy.some(({ kind }) => kind === 'empty')));
    const why = isEmpty ? 'failed, was skipped, or was built with `--empty`' : 'failed or was skipped';
    return [`${why_counted(count)} ${count === 1 ? 'is' : 'are'} held back, because something upstream ${why}.`];
}
const leftAlone = (count) => count === 0 ? [] : [`Nothing upstream of ${why_counted(count)} was built with success.`];
const MAX_HOSTS = 5;
function hostsSeen(hosts) {
    if (hosts.length === 0)
        return [];
    const told = hosts.slice(0, MAX_HOSTS).map(host => `\`${host}\``);
    const more = hosts.length > MAX_HOSTS ? ', …' : '';
    return [`URLs are on ${told.join(', ')}${more}: if one of these is the workspace's host, set \`hex-url\`.`];
}
const countIn = (projects) => projects.flatMap(({ exposures }) => exposures).length;
const why_counted = (count) => (count === 1 ? '1 exposure' : `${count} exposures`);

;// CONCATENATED MODULE: ./src/dbt/select.js






/** Selects the Hex projects to run: those downstream of what was built, unless something upstream of them failed. */
function selectProjects({ manifest, results }, hex) {
    const found = findHexExposures(manifest, hex);
    const latest = latestResults(results, manifest);
    const unreached = unreachedIn(results, { manifest, latest });
    const exposures = found.exposures.map(exposure => judged(exposure, { manifest, latest, unreached }));
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
        warnings: [...([...latest.values()].some(isBuiltEmpty) ? [BUILT_EMPTY] : []), ...found.warnings],
        notes: [...found.notes, ...notes_notesOn({ manifest, results, latest, exposures })],
    };
}
const BUILT_EMPTY = 'dbt was called with `--empty`, which builds without rows: nothing downstream of it is run. Build without it before this step.';
const isBuiltEmpty = ({ effect, isEmpty }) => effect === 'built' && isEmpty;
function judged(exposure, { manifest, latest, unreached }) {
    const upstream = upstreamOf([exposure.uniqueId], manifest.parents);
    const heldBy = new Map();
    const hold = (held) => {
        if (!heldBy.has(held.uniqueId))
            heldBy.set(held.uniqueId, held);
    };
    for (const node of upstream) {
        const result = latest.get(node);
        if (result?.effect === 'failed')
            hold({ kind: 'node', uniqueId: node, status: result.status });
        if (result !== undefined && isBuiltEmpty(result))
            hold({ kind: 'empty', uniqueId: node });
        if (unreached.has(node))
            hold({ kind: 'unreached', uniqueId: node });
        for (const test of manifest.tests.get(node) ?? []) {
            const tested = latest.get(test);
            if (tested?.effect === 'failed')
                hold({ kind: 'test', uniqueId: test, status: tested.status, of: node });
        }
    }
    return {
        ...exposure,
        changed: upstream.filter(node => latest.get(node)?.effect === 'built'),
        heldBy: causesFirst([...heldBy.values()]),
    };
}
const causesFirst = (heldBy) => heldBy.toSorted((a, b) => Number(isConsequence(a)) - Number(isConsequence(b)));
const isConsequence = (held) => held.kind === 'unreached' || ('status' in held && isSkipped(held.status));

// EXTERNAL MODULE: ./src/inputs/fields/project-id.js
var project_id = __webpack_require__(7636);
// EXTERNAL MODULE: ./src/inputs/files/workspace-file.js
var workspace_file = __webpack_require__(2266);
// EXTERNAL MODULE: ./src/inputs/problem.js
var problem = __webpack_require__(4400);
// EXTERNAL MODULE: ./src/inputs/run-spec.js
var run_spec = __webpack_require__(5108);
// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __webpack_require__(1494);
// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __webpack_require__(2818);
// EXTERNAL MODULE: ./src/lib/first-few.js
var first_few = __webpack_require__(4216);
// EXTERNAL MODULE: ./src/report/markdown/table.js
var table = __webpack_require__(6836);
// EXTERNAL MODULE: ./src/report/text/conclusion.js
var text_conclusion = __webpack_require__(763);
;// CONCATENATED MODULE: ./src/report/commands/dbt-report.js





/** A sentence of the dbt room, whose names are dbt's and the user's. */
const MAX_SENTENCE = 2_000;
/** More lines of one kind would hide the rest of the log. */
const MAX_LINES = 20;
const MAX_NODES = 5;
/** GitHub shows no more annotations of a step. */
const MAX_WARNINGS = 9;
/**
 * Tells in the log which exposures were selected, and why others were not; warns of what should be mended in dbt.
 *
 * @param manifest a sentence on the manifest that was read
 */
function reportSelection(channel, selection, manifest) {
    const { selected, held, untouched, notes, warnings } = selection;
    channel.info((0,github_escape/* logText */.kc)(manifest, MAX_SENTENCE));
    for (const note of notes)
        channel.info(`Note: ${(0,github_escape/* logText */.kc)(note, MAX_SENTENCE)}`);
    for (const warning of warnings.slice(0, MAX_WARNINGS))
        channel.warning({ title: 'dbt exposure', message: (0,github_escape/* logText */.kc)(warning, MAX_SENTENCE) });
    for (const warning of (0,first_few/* firstFew */.D)(warnings.slice(MAX_WARNINGS), MAX_LINES))
        channel.info((0,github_escape/* logText */.kc)(warning, MAX_SENTENCE));
    const lines = [
        ...exposuresOf(selected).map(([exposure]) => `Selected: ${called(exposure)}${because(exposure)}`),
        ...exposuresOf(held).map(([exposure, project]) => `Held back: ${called(exposure)}, because ${whyHeld(exposure, project)}`),
        ...exposuresOf(untouched).map(([exposure]) => `Not affected: ${called(exposure)}; nothing upstream was built`),
    ];
    for (const line of (0,first_few/* firstFew */.D)(lines, MAX_LINES))
        channel.info((0,github_escape/* logText */.kc)(line, MAX_SENTENCE));
}
/**
 * Ends a step for which no exposure was selected: a success that says why nothing was run; with a warning where that will be
 * so each time. Gives the summary's Markdown.
 */
function reportNothingSelected(channel, selection, { summary }) {
    const { nothing = '', held, untouched } = selection;
    const message = `Nothing to run. ${(0,github_escape/* logText */.kc)(nothing, MAX_SENTENCE)}`;
    if (held.length + untouched.length > 0)
        channel.info(message);
    else
        channel.warning({ title: 'dbt exposures', message });
    channel.output('conclusion', 'skipped');
    channel.output('runs', '[]');
    const heading = `### ${text_conclusion/* ICONS */.Z.skipped} Hex projects after dbt: ${text_conclusion/* HEADLINES */.O.skipped}`;
    const why = `> ${(0,github_escape/* markdownSentence */.nv)(nothing, MAX_SENTENCE)}`;
    const markdown = (0,table/* asMarkdown */.g5)([heading, why, exposuresSection(selection, [])]);
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
            `✋ held back: ${(0,github_escape/* markdownSentence */.nv)(whyHeld(exposure, project), MAX_SENTENCE)}`,
        ]),
        ...exposuresOf(untouched).map(([exposure]) => [...cellsOf(exposure), `${text_conclusion/* ICONS */.Z.skipped} not affected`]),
    ];
    return (0,table/* section */.uW)('dbt exposures', (0,table/* longTable */.V4)(['Exposure', 'Changed upstream', 'Outcome'], rows));
}
const exposuresOf = (projects) => projects.flatMap(project => project.exposures.map((exposure) => [exposure, project]));
const called = ({ name, label }) => label === undefined || label === name ? name : `${name} ("${label}")`;
function because({ changed }) {
    return changed.length === 0 ? '' : `, because of ${(0,first_few/* firstFew */.D)(changed, MAX_NODES).join(', ')}`;
}
function cellsOf(exposure) {
    const { changed } = exposure;
    const nodes = (0,first_few/* firstFew */.D)(changed, MAX_NODES, node => (0,github_escape/* code */.aY)(node, 200));
    return [(0,github_escape/* escapeMarkdown */.FV)(called(exposure), 200), nodes.join(' ')];
}
function outcomeOf(standing) {
    if (standing?.result?.outcome.kind === 'validated')
        return `${text_conclusion/* ICONS */.Z.success} request valid, nothing was run`;
    const conclusion = standing?.record.told.conclusion;
    return conclusion === undefined ? '' : `${text_conclusion/* ICONS */.Z[conclusion]} ${text_conclusion/* HEADLINES */.O[conclusion]}`;
}

// EXTERNAL MODULE: ./src/report/commands/input-errors.js
var input_errors = __webpack_require__(8743);
;// CONCATENATED MODULE: ./src/commands/command-result.js
/** After bad inputs. */
const REFUSED = { succeeded: false, forms: [] };

// EXTERNAL MODULE: ./src/commands/pipeline.js + 10 modules
var pipeline = __webpack_require__(6753);
;// CONCATENATED MODULE: ./src/commands/dbt.js












/** `command: run` with the projects that dbt's exposures name. */
async function dbt(plan, surroundings) {
    const { channel } = surroundings;
    const files = await readFiles(plan);
    if (!files.ok) {
        (0,input_errors/* refuseInputs */.g)(channel, files.problems);
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
        return { name: isUnique ? name : `${name} (${projectId})`, needs: [], run: (0,run_spec/* runPlan */.Fo)(projectId, defaults) };
    });
}
/** Node makes no text of more than 536 million characters. */
const MAX_BYTES = 500_000_000;
const NOT_WRITTEN = 'has dbt written it in this job, into this folder?';
const ONE_A_LINE = 'If these are several, give one path a line.';
async function readFiles({ workspace, manifestPath, runResultsPaths }) {
    const readAs = async (input, path, read) => {
        const bytes = await (0,workspace_file/* readWorkspaceFile */.s)({
            input,
            path,
            workspace,
            mostBytes: MAX_BYTES,
            ifMissing: /\s\S/.test(path) ? `${NOT_WRITTEN} ${ONE_A_LINE}` : NOT_WRITTEN,
        });
        if (!bytes.ok)
            return bytes;
        const found = read(bytes.value);
        return found.ok ? (0,problem/* accept */.Ju)(found.value) : (0,problem/* refuse */.TR)(input, `${(0,lib_text/* quote */.h)(path)} ${found.message}`);
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

/***/ 2266:
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
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1494);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4400);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6730);






const CHECKED_OUT = 'is it checked out in an earlier step?';
/** Reads a file whole, which must not lie outside the workspace, not even by a symbolic link. */
async function readWorkspaceFile(wanted) {
    const { input, path, workspace, mostBytes, ifMissing = CHECKED_OUT } = wanted;
    const elsewhere = (0,_workspace_js__WEBPACK_IMPORTED_MODULE_4__/* .namedElsewhere */ .e)(path, workspace);
    if (elsewhere !== undefined)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, elsewhere);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path)).catch(() => undefined);
    if (file === undefined) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(path)} is not there. Paths are relative to the workspace: ${ifMissing}`);
    }
    if (!(0,_workspace_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .U)(file, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace).catch(() => workspace))) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(path)} is outside the workspace: give a file that lies in it.`);
    }
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file);
    if (!found.isFile())
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(path)} is not a file.`);
    if (found.size > mostBytes) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(path)} has ${found.size} bytes: the most is ${mostBytes / 1_000_000} MB.`);
    }
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file).catch((error) => error);
    if (bytes instanceof Error)
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(path)} cannot be read: ${bytes.message}.`);
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .accept */ .Ju)(bytes);
}
/** The YAML of 1 MB takes seconds to read; that of 10 MB can take more memory than there is. */
const MAX_TEXT_BYTES = 1_000_000;
/** The same, of a file that must hold UTF-8 text, of 1 MB at most. */
async function readWorkspaceText(wanted) {
    const bytes = await readWorkspaceFile({ ...wanted, mostBytes: MAX_TEXT_BYTES });
    if (!bytes.ok)
        return bytes;
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.value))
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .accept */ .Ju)(bytes.value.toString('utf8'));
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(wanted.input, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(wanted.path)} is not UTF-8 text: save it as UTF-8.`);
}


/***/ }),

/***/ 6730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin),
/* harmony export */   e: () => (/* binding */ namedElsewhere)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1494);


/** Whether `path` is `folder` or lies in it. Both must be absolute, and without symbolic links for this to hold. */
function isWithin(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(way);
}
/**
 * Says of a path that leads to the workspace by a name that it has elsewhere what it should be; undefined of any other. In
 * a container job `${{ github.workspace }}` gives the host's folder (actions/runner#2058), such as `/work/shop/shop`, which
 * is `/__w/shop/shop` there; in an action with a container of its own it is `/github/workspace`.
 */
function namedElsewhere(path, workspace) {
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) || isWithin(path, workspace))
        return undefined;
    const [folder, repository] = workspace.split('/').slice(-2);
    const names = ['/github/workspace/', ...(folder === repository ? [`/${folder}/${repository}/`] : [])];
    const name = names.find(name => path.includes(name));
    if (name === undefined)
        return undefined;
    const within = path.slice(path.indexOf(name) + name.length);
    return `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(path)} names the workspace as it is called elsewhere (in a container job, \`\${{ github.workspace }}\` does so); here it is ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(workspace)}. Give the path within it: ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(within)}.`;
}


/***/ })

};
;