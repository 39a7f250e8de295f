"use strict";
exports.id = 159;
exports.ids = [159,743];
exports.modules = {

/***/ 6159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dbt: () => (/* binding */ dbt)
});

// EXTERNAL MODULE: ./src/lib/text.js
var lib_text = __webpack_require__(1494);
;// CONCATENATED MODULE: ./src/dbt/exposures.js
function findHexExposures({ exposures }, hex) {
    const projects = [];
    const unreadable = [];
    const onOtherHosts = [];
    for (const exposure of exposures) {
        const { name } = exposure;
        const reference = referenceOf(exposure, hex);
        if (reference.kind === 'project')
            projects.push({ exposure, projectId: reference.projectId });
        if (reference.kind === 'unreadable')
            unreadable.push({ name, reason: reference.reason });
        if (reference.kind === 'other-host')
            onOtherHosts.push({ name, host: reference.host });
    }
    const nameOf = uniqueNames(projects.map(({ exposure }) => exposure));
    return {
        exposures: projects.map(({ exposure, projectId }) => ({
            uniqueId: exposure.uniqueId,
            name: nameOf(exposure),
            ...(exposure.label !== undefined && { label: exposure.label }),
            projectId,
        })),
        unreadable,
        onOtherHosts,
    };
}
function referenceOf({ hexProjectId, hexMeta, url = '' }, hex) {
    if (hexProjectId !== undefined) {
        const projectId = typeof hexProjectId === 'string' ? hex.projectIdOf(hexProjectId.trim()) : undefined;
        return projectId === undefined
            ? unreadable({ kind: 'project-id', value: hexProjectId })
            : { kind: 'project', projectId };
    }
    const byUrl = referenceIn(url, hex);
    const isUnrelatedToHex = byUrl.kind === 'none' || (byUrl.kind === 'other-host' && !isHexHost(byUrl.host));
    return isUnrelatedToHex && hexMeta !== undefined
        ? unreadable({ kind: 'other-meta', meta: hexMeta })
        : byUrl;
}
const unreadable = (reason) => ({ kind: 'unreadable', reason });
function referenceIn(url, hex) {
    const whole = /\s/.test(url.trim()) ? null : addressFrom(url);
    const isOnOtherHost = whole !== null && whole.host !== hex.host;
    const addresses = [...(whole === null ? [] : [whole]), ...(isOnOtherHost ? [] : addressesIn(url, hex))];
    const references = addresses.map(address => referenceAt(address, hex));
    const projectIds = references.flatMap(one => (one.kind === 'project' ? [one.projectId] : []));
    if (new Set(projectIds).size > 1)
        return unreadable({ kind: 'several-projects-in-url', url });
    for (const kind of PREFERRED) {
        const reference = references.find(one => one.kind === kind);
        if (reference !== undefined)
            return reference;
    }
    return mentions(url, hex.host) ? unreadable({ kind: 'no-project-in-url', url }) : { kind: 'none' };
}
const PREFERRED = ['project', 'unreadable', 'other-host'];
function referenceAt(address, hex) {
    if (address.host !== hex.host)
        return { kind: 'other-host', host: address.host };
    const projectId = hex.projectIdOf(address.href);
    return projectId === undefined
        ? unreadable({ kind: 'no-project-in-url', url: address.host + address.pathname })
        : { kind: 'project', projectId };
}
function addressFrom(text) {
    const address = text.trim();
    if (/^https?:\/\//i.test(address))
        return URL.parse(address);
    return /^[\w.-]+(:\d+)?\//.test(address) ? URL.parse(`https://${address}`) : null;
}
const addressesIn = (text, { host }) => text.split(/[\s<>()[\]{}"'`|,;]+/).flatMap(word => {
    const address = addressFrom(word.replace(/[.:!?*_]+$/, ''));
    if (address === null)
        return [];
    return /^https?:/i.test(word) || address.host === host || isHexHost(address.host) ? [address] : [];
});
const isHexHost = (host) => host.endsWith('.hex.tech');
const mentions = (text, host) => text
    .toLowerCase()
    .split(/[^\w.:-]+/)
    .some(word => word === host);
function uniqueNames(exposures) {
    const byName = Map.groupBy(exposures, ({ name }) => name);
    return ({ name, packageName, uniqueId }) => {
        if (byName.get(name)?.length === 1)
            return name;
        return packageName === undefined ? uniqueId : `${packageName}.${name}`;
    };
}

;// CONCATENATED MODULE: ./src/dbt/explain.js


function describeManifest({ metadata, exposures }) {
    const { schemaVersion, dbtVersion } = metadata;
    const version = schemaVersion === undefined ? 'an unknown schema version' : `schema version ${schemaVersion}`;
    const writer = dbtVersion === undefined ? '' : `, written by dbt ${dbtVersion}`;
    const count = exposures.length === 0 ? 'no exposures' : exposureCount(exposures.length);
    return `The manifest is of ${version}${writer}, and has ${count}.`;
}
const exposureCount = (count) => (0,lib_text/* plural */.LS)(count, 'exposure');
const MAX_CAUSES = 3;
function whyHeld(exposure, { exposures }) {
    if (exposure.heldBy.length > 0)
        return causesIn(exposure.heldBy);
    const heldExposure = exposures.find(({ heldBy }) => heldBy.length > 0);
    return heldExposure === undefined
        ? 'nothing holds it'
        : `exposure \`${heldExposure.name}\` of the same project is held: ${causesIn(heldExposure.heldBy)}`;
}
const causesIn = (heldBy) => (0,lib_text/* firstFew */.Dt)(heldBy, MAX_CAUSES, causeIn).join(', ');
function causeIn(held) {
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
function whyNothingSelected({ manifest, found, held, untouched, hex, }) {
    if (manifest.exposures.length === 0)
        return 'The manifest has no exposures: describe in dbt what is downstream of its models.';
    if (found.exposures.length === 0)
        return whyNoneFound(manifest, found, hex);
    return [...countHeld(held), ...countUntouched(untouched)].join(' ');
}
function whyNoneFound({ exposures }, { unreadable, onOtherHosts }, { host }) {
    const readable = unreadable.length === 0 ? '' : ` that can be read (${unreadable.length} cannot)`;
    const none = `Of ${exposureCount(exposures.length)}, none names a Hex project${readable}: by a \`url\` on \`${host}\`, or by \`hex.project_id\` in its \`meta\`.`;
    const otherHosts = [...new Set(onOtherHosts.map(other => `\`${other.host}\``))];
    if (otherHosts.length === 0)
        return none;
    return `${none} URLs are on ${withEllipsis(otherHosts)}: if one of these is the workspace's host, set \`hex-url\`.`;
}
function countHeld(held) {
    if (held.length === 0)
        return [];
    const exposures = held.flatMap(project => project.exposures);
    const isBuiltEmpty = exposures.some(({ heldBy }) => heldBy.some(({ kind }) => kind === 'empty'));
    const why = isBuiltEmpty ? 'failed, was skipped, or was built with `--empty`' : 'failed or was skipped';
    const verb = exposures.length === 1 ? 'is' : 'are';
    return [`${exposureCount(exposures.length)} ${verb} held back, because something upstream ${why}.`];
}
function countUntouched(untouched) {
    if (untouched.length === 0)
        return [];
    const { length } = untouched.flatMap(({ exposures }) => exposures);
    return [`Nothing upstream of ${exposureCount(length)} was built with success.`];
}
const PROJECT_ID = '`meta: { hex: { project_id: … } }` (under `config` from dbt 1.10 on)';
const WRITE_PROJECT_ID = `Write ${PROJECT_ID} with the project's UUID, or with its URL as the browser shows it.`;
const describeUnreadable = ({ name, reason }) => `No project can be read from exposure \`${name}\`: ${whyUnreadable(reason)}`;
function whyUnreadable(reason) {
    switch (reason.kind) {
        case 'project-id':
            return `\`meta.hex.project_id\` is ${quoteValue(JSON.stringify(reason.value))}, which is no project on the workspace's host. ${WRITE_PROJECT_ID}`;
        case 'other-meta':
            return `its \`meta\` has ${quoteValue(JSON.stringify(reason.meta))}. ${WRITE_PROJECT_ID}`;
        case 'no-project-in-url':
            return `its URL is ${quoteValue(reason.url)}. Add ${PROJECT_ID} to it, with the project's UUID.`;
        case 'several-projects-in-url':
            return `its URL ${quoteValue(reason.url)} names several. Add ${PROJECT_ID} to it, with the UUID of the one that is meant.`;
    }
}
const MAX_QUOTE_LENGTH = 100;
function quoteValue(value) {
    const text = value.replaceAll('`', "'");
    const kept = (0,lib_text/* truncate */.xv)(text, MAX_QUOTE_LENGTH);
    return kept.length < text.length ? `\`${kept}…\`` : `\`${kept}\``;
}
function describeOtherWorkspaces({ onOtherHosts }, hex) {
    const onHexHosts = onOtherHosts.filter(({ host }) => isHexHost(host));
    return [...Map.groupBy(onHexHosts, ({ host }) => host)].map(([host, exposures]) => {
        const names = withEllipsis(exposures.map(({ name }) => quoteValue(name)));
        const urls = exposures.length === 1 ? 'its URL is' : 'their URLs are';
        return `Left aside: ${names}, because ${urls} on \`${host}\`, and \`hex-url\` names \`${hex.host}\`.`;
    });
}
const MAX_EXPOSURE_NAMES = 5;
const withEllipsis = (names) => names.length > MAX_EXPOSURE_NAMES
    ? `${names.slice(0, MAX_EXPOSURE_NAMES).join(', ')}, …`
    : names.join(', ');

// EXTERNAL MODULE: ./src/lib/result.js
var result = __webpack_require__(1156);
// EXTERNAL MODULE: ./src/lib/json.js
var json = __webpack_require__(7735);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/dbt/artifact-json.js


function readArtifactJson(bytes) {
    if (bytes.length === 0)
        return (0,result/* err */._q)('is empty.');
    const otherFormat = OTHER_FORMATS.find(({ signature }) => signature.test(bytes.toString('hex', 0, 4)));
    if (otherFormat)
        return (0,result/* err */._q)(otherFormat.error);
    if (!(0,external_node_buffer_.isUtf8)(bytes)) {
        return (0,result/* err */._q)(endsWithinCharacter(bytes) ? cutOff(bytes) : 'is not UTF-8 text: save it as UTF-8.');
    }
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    const parsed = parseJson(text);
    if (parsed.ok)
        return parsed;
    const plainText = text.replace(NAN_OR_INFINITY, 'null');
    const reparsed = plainText === text ? parsed : parseJson(plainText);
    if (reparsed.ok)
        return reparsed;
    return (0,result/* err */._q)(isCutOff(plainText, reparsed.error) ? cutOff(bytes) : `is not JSON: ${inSentence(reparsed.error)}.`);
}
const compressed = (format) => `is compressed (${format}): unpack it before this step.`;
const DBT_CACHE = "is a file of dbt's cache, such as `partial_parse.msgpack` or `graph.gpickle`: give the JSON file that dbt writes beside it.";
const OTHER_FORMATS = [
    { signature: /^1f8b/, error: compressed('gzip') },
    { signature: /^504b0304/, error: compressed('zip') },
    { signature: /^(800[2-5]|8[1-f]|de|df)/, error: DBT_CACHE },
];
const NAN_OR_INFINITY = /(?<=[:[,]\s*)-?(?:NaN|Infinity)(?=\s*[,}\]])/g;
function parseJson(text) {
    try {
        return (0,result.ok)(JSON.parse(text));
    }
    catch (error) {
        return (0,result/* err */._q)(error instanceof Error ? error.message : String(error));
    }
}
function endsWithinCharacter(bytes) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
        return true;
    }
    catch {
        return false;
    }
}
function isCutOff(text, error) {
    const position = / at position (\d+)/.exec(error)?.[1];
    if (position !== undefined)
        return Number(position) >= text.length;
    return /^\s*[{[]/.test(text) && !/[}\]]\s*$/.test(text.slice(-MAX_TRAILING_BLANKS));
}
const MAX_TRAILING_BLANKS = 100;
const cutOff = (bytes) => `is cut off after ${bytes.length} bytes: dbt was stopped while it wrote the file, or not all of it was copied. Run dbt again.`;
const inSentence = (message) => message.replace(/\s+/g, ' ').replaceAll('`', "'");

;// CONCATENATED MODULE: ./src/dbt/artifact.js



function readArtifact(bytes) {
    const json = readArtifactJson(bytes);
    return json.ok ? (0,result.ok)({ metadata: metadataOf(json.value), content: json.value }) : json;
}
const SCHEMA = /\/dbt\/([\w-]+)\/v(\d+)(?:\.json|\/|$)/;
function metadataOf(content) {
    const metadata = (0,json/* valueAt */.fK)(content, 'metadata');
    const [, schema, version] = SCHEMA.exec((0,json/* textAt */.$6)(metadata, 'dbt_schema_version') ?? '') ?? [];
    const dbtVersion = (0,json/* textAt */.$6)(metadata, 'dbt_version');
    const invocationId = (0,json/* textAt */.$6)(metadata, 'invocation_id');
    const generatedAtMs = Date.parse((0,json/* textAt */.$6)(metadata, 'generated_at') ?? '');
    return {
        ...(schema !== undefined && { schema, schemaVersion: Number(version) }),
        ...(dbtVersion !== undefined && { dbtVersion }),
        ...(invocationId !== undefined && { invocationId }),
        ...(!Number.isNaN(generatedAtMs) && { generatedAtMs }),
    };
}

;// CONCATENATED MODULE: ./src/dbt/manifest.js



const MIN_SCHEMA_VERSION = 4;
function readManifest(bytes) {
    const artifact = readArtifact(bytes);
    return artifact.ok ? manifestOf(artifact.value) : artifact;
}
const SECTIONS = [
    'nodes',
    'sources',
    'metrics',
    'semantic_models',
    'saved_queries',
    'functions',
    'unit_tests',
];
function manifestOf({ metadata, content }) {
    const error = whyUnusable(metadata, content);
    if (error !== undefined)
        return (0,result/* err */._q)(error);
    const entries = SECTIONS.flatMap(section => (0,json/* entriesAt */.ws)(content, section));
    const exposures = (0,json/* entriesAt */.ws)(content, 'exposures');
    const parents = new Map([
        ...[...entries, ...exposures].map(([id, entry]) => [id, (0,json/* textsAt */.i1)(entry, 'depends_on', 'nodes')]),
        ...(0,json/* entriesAt */.ws)(content, 'parent_map').map(([id, ids]) => [id, (0,json/* textsAt */.i1)(ids)]),
    ]);
    return (0,result.ok)({
        metadata,
        exposures: exposures.filter(isEnabled).map(exposureOf),
        describedIds: new Set([...entries, ...exposures].map(([id]) => id)),
        ephemeral: new Set(entries.filter(isEphemeral).map(([id]) => id)),
        parents,
        tests: testsByNode(entries, parents),
    });
}
const GIVE_MANIFEST = "Give the `manifest.json` in dbt's target folder.";
function whyUnusable(metadata, content) {
    const { schema = 'manifest', schemaVersion = MIN_SCHEMA_VERSION } = metadata;
    if (schema !== 'manifest')
        return `is not a manifest: it is dbt's \`${schema}\`. ${GIVE_MANIFEST}`;
    if (schemaVersion < MIN_SCHEMA_VERSION) {
        return `is a manifest of schema version ${schemaVersion}: the least is ${MIN_SCHEMA_VERSION}, of dbt 1.0. Write it with a later dbt.`;
    }
    if ((0,json/* valueAt */.fK)(content, 'nodes') === undefined) {
        return `is not a manifest: it has no \`nodes\`. ${GIVE_MANIFEST}`;
    }
    if ((0,json/* valueAt */.fK)(content, 'exposures') === undefined) {
        return 'has no `exposures`, which dbt writes even where there are none: something has taken them out. Give the manifest as dbt wrote it.';
    }
    return undefined;
}
const isEphemeral = ([, entry]) => ['ephemeral', 'inline'].includes((0,json/* textAt */.$6)(entry, 'config', 'materialized') ?? '');
const isEnabled = ([, entry]) => (0,json/* valueAt */.fK)(entry, 'config', 'enabled') !== false;
function exposureOf([uniqueId, entry]) {
    const packageName = (0,json/* textAt */.$6)(entry, 'package_name');
    const label = (0,json/* textAt */.$6)(entry, 'label');
    const url = (0,json/* textAt */.$6)(entry, 'url');
    const hexProjectId = metaAt(entry, 'hex', 'project_id');
    const hexMeta = hexProjectId === undefined ? hexMetaOf(entry) : undefined;
    return {
        uniqueId,
        name: (0,json/* textAt */.$6)(entry, 'name') ?? uniqueId,
        ...(packageName !== undefined && { packageName }),
        ...(label !== undefined && { label }),
        ...(url !== undefined && { url }),
        hexProjectId,
        ...(hexMeta !== undefined && { hexMeta }),
    };
}
const metaAt = (entry, ...path) => (0,json/* valueAt */.fK)(entry, 'config', 'meta', ...path) ?? (0,json/* valueAt */.fK)(entry, 'meta', ...path) ?? undefined;
const HEX_KEY = /^hex([_.-]?(project.*|id|url|app))?$/i;
function hexMetaOf(entry) {
    const meta = [...(0,json/* entriesAt */.ws)(entry, 'config', 'meta'), ...(0,json/* entriesAt */.ws)(entry, 'meta')];
    const keys = meta.map(([key]) => key).filter(key => HEX_KEY.test(key) && metaAt(entry, key) !== undefined);
    return keys.length > 0 ? Object.fromEntries(keys.map(key => [key, metaAt(entry, key)])) : undefined;
}
function testsByNode(entries, parents) {
    const tests = new Map();
    for (const [id, entry] of entries) {
        if (!/^(unit_)?test\./.test(id))
            continue;
        const nodeId = (0,json/* textAt */.$6)(entry, 'attached_node') ?? (0,json/* textAt */.$6)(entry, 'tested_node_unique_id');
        for (const node of nodeId === undefined ? (parents.get(id) ?? []) : [nodeId]) {
            const ofNode = tests.get(node);
            if (ofNode === undefined)
                tests.set(node, [id]);
            else
                ofNode.push(id);
        }
    }
    return tests;
}
function upstreamOf(ids, { parents }) {
    const upstream = new Set(ids);
    for (const node of upstream)
        for (const parent of parents.get(node) ?? [])
            upstream.add(parent);
    return [...upstream.difference(new Set(ids))];
}

;// CONCATENATED MODULE: ./src/dbt/run-results.js



const BUILD_COMMANDS = ['build', 'run', 'snapshot', 'seed', 'test', 'retry', 'run-operation', 'clone'];
const COMMAND_NAMES = new Map([
    ['generate', 'docs generate'],
    ['freshness', 'source freshness'],
]);
function readRunResults(bytes) {
    const artifact = readArtifact(bytes);
    return artifact.ok ? runResultsOf(artifact.value) : artifact;
}
const GIVE_RESULTS = 'Give the `run_results.json` of the command that built the models, such as `dbt build`, kept before another command writes it anew.';
function runResultsOf({ metadata, content }) {
    const { schema = 'run-results' } = metadata;
    if (schema !== 'run-results') {
        return (0,result/* err */._q)(`is not run results: it is dbt's \`${schema}\`. ${GIVE_RESULTS}`);
    }
    const results = (0,json/* valueAt */.fK)(content, 'results');
    if (!Array.isArray(results)) {
        return (0,result/* err */._q)(`is not run results: it has no \`results\`. ${GIVE_RESULTS}`);
    }
    const command = (0,json/* textAt */.$6)(content, 'args', 'which');
    if (command !== undefined && !BUILD_COMMANDS.includes(hyphenated(command))) {
        const name = COMMAND_NAMES.get(command) ?? command;
        return (0,result/* err */._q)(`was written by \`dbt ${name}\`, which builds nothing. ${GIVE_RESULTS}`);
    }
    return (0,result.ok)({
        metadata,
        ...(command !== undefined && { command: hyphenated(command) }),
        args: argsOf((0,json/* valueAt */.fK)(content, 'args')),
        results: results.flatMap(resultOf),
    });
}
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
    empty: isPassed((0,json/* valueAt */.fK)(args, 'empty')),
    sample: isPassed((0,json/* valueAt */.fK)(args, 'sample')),
    failFast: isPassed((0,json/* valueAt */.fK)(args, 'fail_fast')),
    selects: SELECTING.some(name => isPassed((0,json/* valueAt */.fK)(args, name))),
});
function isPassed(value) {
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
function resultOf(entry) {
    const uniqueId = (0,json/* textAt */.$6)(entry, 'unique_id');
    if (uniqueId === undefined)
        return [];
    const status = (0,json/* valueAt */.fK)(entry, 'status');
    const message = (0,json/* textAt */.$6)(entry, 'message');
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

;// CONCATENATED MODULE: ./src/dbt/read-files.js




async function readDbtFiles({ manifestPath, runResultsPaths }, readBytes) {
    const manifest = await readAs(readManifest, fileFor('dbt-manifest', manifestPath), readBytes);
    const results = [];
    for (const path of runResultsPaths)
        results.push(await readAs(readRunResults, fileFor('dbt-run-results', path), readBytes));
    return (0,result/* all */.Q7)({ manifest, results: (0,result/* allOf */.bn)(results) });
}
const MAX_ARTIFACT_BYTES = 500_000_000;
const NOT_WRITTEN = 'has dbt written it in this job, into this folder?';
const ONE_PATH_PER_LINE = 'If these are several, give one path a line.';
const fileFor = (input, path) => ({
    input,
    path,
    maxBytes: MAX_ARTIFACT_BYTES,
    ifMissing: /\s\S/.test(path) ? `${NOT_WRITTEN} ${ONE_PATH_PER_LINE}` : NOT_WRITTEN,
});
async function readAs(read, file, readBytes) {
    const bytes = await readBytes(file);
    if (!bytes.ok)
        return bytes;
    const contents = read(bytes.value);
    if (contents.ok)
        return contents;
    return (0,result/* err */._q)([{ input: file.input, message: `${(0,lib_text/* quote */.hD)(file.path)} ${contents.error}` }]);
}

;// CONCATENATED MODULE: ./src/dbt/statuses.js
function effectOf({ kind, status, message = '', dbtVersion }) {
    const dbt = majorOf(dbtVersion);
    const row = STATUS_MEANINGS.find(row => row.statuses.includes(normalized(status)) &&
        (row.kinds?.includes(kind) ?? true) &&
        (row.message?.test(message.trim()) ?? true) &&
        (row.dbt === undefined || dbt === undefined || row.dbt === dbt));
    return row?.effect ?? 'unknown';
}
const isSkipped = (status) => normalized(status) === 'skipped';
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
const STATUS_MEANINGS = [
    { statuses: ['skipped'], message: /upstream fail/i, effect: 'failed' },
    { kinds: ['ephemeral'], statuses: ['skipped', 'success', 'warn'], effect: 'unchanged' },
    { statuses: ['skipped'], message: /^Skipped$/, dbt: 2, effect: 'unchanged' },
    { statuses: ['skipped'], message: /\breuse/i, dbt: 2, effect: 'unchanged' },
    { statuses: ['skipped'], effect: 'failed' },
    { statuses: ['error', 'fail', 'runtime error'], effect: 'failed' },
    { statuses: ['partial success'], effect: 'failed' },
    { statuses: ['reused'], message: /^Cloned from/i, dbt: 2, effect: 'built' },
    { statuses: ['reused'], effect: 'unchanged' },
    { statuses: ['no op', 'noop'], effect: 'unchanged' },
    { statuses: ['success'], message: /^no-?op\b/i, effect: 'unchanged' },
    { kinds: WITHOUT_DATA, statuses: ['success', 'warn'], effect: 'unchanged' },
    { statuses: ['success', 'warn'], effect: 'built' },
    { statuses: ['pass'], effect: 'unchanged' },
];
const normalized = (status) => status
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

function latestResults(files, manifest) {
    return new Map(files.flatMap(({ results, args, metadata: { dbtVersion } }) => results.map((result) => {
        const kind = nodeKind(result.uniqueId, manifest);
        const effect = effectOf({ ...result, kind, dbtVersion });
        return [result.uniqueId, { ...result, effect, isEmpty: args.empty }];
    })));
}
const nodeKind = (id, { ephemeral }) => ephemeral.has(id) ? 'ephemeral' : (id.split('.', 1)[0] ?? '');
const BUILT_KINDS = new Map([
    ['build', ['model', 'seed', 'snapshot', 'function']],
    ['run', ['model']],
    ['seed', ['seed']],
    ['snapshot', ['snapshot']],
]);
function unreachedNodes(files, { manifest, latest }) {
    const kinds = files
        .filter(({ args, results }) => {
        const hasFailed = results.some(({ uniqueId }) => latest.get(uniqueId)?.effect === 'failed');
        return args.failFast && !args.selects && hasFailed;
    })
        .flatMap(({ command = '' }) => BUILT_KINDS.get(command) ?? []);
    const isUnreached = (id) => !latest.has(id) && kinds.includes(nodeKind(id, manifest));
    return new Set([...manifest.describedIds].filter(isUnreached));
}

;// CONCATENATED MODULE: ./src/dbt/notes.js

function notesOn(files) {
    return [
        otherInvocation(files),
        outOfOrder(files),
        ...sampled(files),
        ...emptyResults(files),
        onlyTests(files),
        unknownStatuses(files),
        undescribedResults(files),
        undescribedParents(files),
    ].filter(note => note !== undefined);
}
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
    const [newer, older] = [dated[index - 1], dated[index]];
    if (newer === undefined || older === undefined)
        return undefined;
    return `The run results are out of order: those of ${commandName(older.command)} (written at ${iso(older.generatedAtMs)}) are given after those of ${commandName(newer.command)} (written at ${iso(newer.generatedAtMs)}). The later in the list counts, so give them in the order in which dbt wrote them.`;
}
const iso = (timeMs) => new Date(timeMs).toISOString();
function sampled({ results }) {
    return results
        .filter(({ args }) => args.sample)
        .map(({ command }) => `The run results of ${commandName(command)} are of a sample (\`--sample\`): what is downstream shows a part of the data.`);
}
function emptyResults({ results }) {
    return results
        .filter(file => file.results.length === 0)
        .map(({ command }) => `The run results of ${commandName(command)} are empty: dbt selected nothing, or stopped early.`);
}
function onlyTests({ results }) {
    if (results.length === 0 || results.some(({ command }) => command !== 'test'))
        return undefined;
    return 'The run results are of `dbt test` alone, which builds nothing: give those of `dbt run`, too, one a line before it.';
}
function unknownStatuses({ latest }) {
    const unknown = [...latest.values()].filter(({ effect }) => effect === 'unknown');
    if (unknown.length === 0)
        return undefined;
    const statuses = [...new Set(unknown.map(({ status }) => `\`${status}\``))];
    return `Run results with a status that is not known (${listSome(statuses)}) count as neither built nor failed: ${someNodes(unknown.map(({ uniqueId }) => uniqueId))}.`;
}
const OPERATION = /^(operation|sql_operation|macro)\./;
function undescribedResults({ manifest, latest }) {
    const ids = [...latest.keys()].filter(id => !manifest.describedIds.has(id) && !OPERATION.test(id));
    if (ids.length === 0)
        return undefined;
    return `The run results tell of nodes that the manifest does not describe: ${someNodes(ids)}. Are both of the same dbt project?`;
}
function undescribedParents({ manifest, exposures }) {
    const upstream = upstreamOf(exposures.map(({ uniqueId }) => uniqueId), manifest);
    const ids = upstream.filter(id => !manifest.describedIds.has(id));
    return ids.length === 0
        ? undefined
        : `Exposures depend on nodes that the manifest does not describe: ${someNodes(ids)}.`;
}
const someNodes = (ids) => listSome(ids.map(id => `\`${id}\``));
const MAX_LISTED = 3;
function listSome(names) {
    const more = names.length - MAX_LISTED;
    return more > 0 ? `${names.slice(0, MAX_LISTED).join(', ')} and ${more} more` : names.join(', ');
}
const commandName = (command) => command === undefined ? 'a dbt command' : `\`dbt ${command}\``;

;// CONCATENATED MODULE: ./src/dbt/select.js






function selectProjects({ manifest, results }, hex) {
    const found = findHexExposures(manifest, hex);
    const latest = latestResults(results, manifest);
    const unreached = unreachedNodes(results, { manifest, latest });
    const exposures = found.exposures.map(exposure => withUpstream(exposure, { manifest, latest, unreached }));
    const projects = [...Map.groupBy(exposures, ({ projectId }) => projectId)].map(([projectId, exposures]) => ({ projectId, exposures }));
    const isHeld = ({ exposures }) => exposures.some(({ heldBy }) => heldBy.length > 0);
    const isTouched = ({ exposures }) => results.length === 0 || exposures.some(({ changed }) => changed.length > 0);
    const held = projects.filter(isHeld);
    const free = projects.filter(project => !isHeld(project));
    const selected = free.filter(isTouched);
    const untouched = free.filter(project => !isTouched(project));
    return {
        selected,
        held,
        untouched,
        nothing: selected.length > 0 ? undefined : whyNothingSelected({ manifest, found, held, untouched, hex }),
        warnings: [
            ...([...latest.values()].some(isBuiltEmpty) ? [BUILT_EMPTY] : []),
            ...found.unreadable.map(describeUnreadable),
        ],
        notes: [
            ...describeOtherWorkspaces(found, hex),
            ...notesOn({ manifest, results, latest, exposures: found.exposures }),
        ],
    };
}
const BUILT_EMPTY = 'dbt was called with `--empty`, which builds without rows: nothing downstream of it is run. Build without it before this step.';
const isBuiltEmpty = ({ effect, isEmpty }) => effect === 'built' && isEmpty;
function withUpstream(exposure, { manifest, latest, unreached }) {
    const upstream = upstreamOf([exposure.uniqueId], manifest);
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
        heldBy: causesOf([...heldBy.values()]),
    };
}
function causesOf(heldBy) {
    const causes = heldBy.filter(held => !isConsequence(held));
    return causes.length > 0 ? causes : heldBy;
}
const isConsequence = (held) => held.kind === 'unreached' || ('status' in held && isSkipped(held.status));

// EXTERNAL MODULE: ./src/inputs/fields/project-id.js
var project_id = __webpack_require__(7636);
// EXTERNAL MODULE: ./src/inputs/workspace-files.js
var workspace_files = __webpack_require__(5160);
// EXTERNAL MODULE: ./src/github/escape.js
var github_escape = __webpack_require__(2818);
// EXTERNAL MODULE: ./src/github/help.js
var help = __webpack_require__(4130);
// EXTERNAL MODULE: ./src/report/markdown/table.js
var table = __webpack_require__(6836);
// EXTERNAL MODULE: ./src/report/run/ending-outputs.js + 1 modules
var ending_outputs = __webpack_require__(9793);
// EXTERNAL MODULE: ./src/report/text/conclusion.js
var text_conclusion = __webpack_require__(3144);
;// CONCATENATED MODULE: ./src/report/commands/dbt-report.js







const MAX_SENTENCE = 2_000;
const MAX_LOGGED_EXPOSURES = 20;
const MAX_NODES = 5;
const MAX_WARNINGS = 9;
function reportSelection(runner, selection, manifest) {
    const { selected, held, untouched, notes, warnings } = selection;
    runner.info((0,github_escape/* logText */.kc)(manifest, MAX_SENTENCE));
    for (const note of notes)
        runner.info(`Note: ${(0,github_escape/* logText */.kc)(note, MAX_SENTENCE)}`);
    for (const warning of warnings.slice(0, MAX_WARNINGS))
        runner.warning({
            title: 'dbt exposure',
            message: (0,github_escape/* logText */.kc)(warning, MAX_SENTENCE),
            help: (0,help/* troubleOf */.LH)(warning),
        });
    for (const warning of (0,lib_text/* firstFew */.Dt)(warnings.slice(MAX_WARNINGS), MAX_LOGGED_EXPOSURES))
        runner.info((0,github_escape/* logText */.kc)(warning, MAX_SENTENCE));
    const lines = [
        ...exposuresOf(selected).map(([exposure]) => `Selected: ${exposureName(exposure)}${dbt_report_causesOf(exposure)}`),
        ...exposuresOf(held).map(([exposure, project]) => `Held back: ${exposureName(exposure)}, because ${whyHeld(exposure, project)}`),
        ...exposuresOf(untouched).map(([exposure]) => `Not affected: ${exposureName(exposure)}; nothing upstream was built`),
    ];
    if (lines.length === 0)
        return;
    runner.group(exposureCounts(selection), (0,lib_text/* firstFew */.Dt)(lines, MAX_LOGGED_EXPOSURES).map(line => (0,github_escape/* logText */.kc)(line, MAX_SENTENCE)));
}
function exposureCounts({ selected, held, untouched }) {
    const counts = [
        [selected, 'selected'],
        [held, 'held back'],
        [untouched, 'not affected'],
    ];
    const words = counts.map(([projects, word]) => [exposuresOf(projects).length, word]);
    return `dbt exposures: ${words.flatMap(([count, word]) => (count === 0 ? [] : `${count} ${word}`)).join(', ')}`;
}
function reportNothingSelected(runner, selection, { summary }) {
    const { nothing = '', held, untouched } = selection;
    const message = `Nothing to run. ${(0,github_escape/* logText */.kc)(nothing, MAX_SENTENCE)}`;
    if (held.length + untouched.length > 0)
        runner.info(message);
    else
        runner.warning({ title: 'dbt exposures', message, help: 'Nothing to run' });
    runner.output('conclusion', 'skipped');
    runner.output('runs', '[]');
    (0,ending_outputs/* setEndingOutputs */.a5)(runner, { message, failed: [] });
    const heading = `### ${text_conclusion/* CONCLUSION_STYLES */.x.skipped.icon} No Hex project was run after dbt`;
    const why = `> ${(0,github_escape/* markdownSentence */.nv)(nothing, MAX_SENTENCE)}`;
    const markdown = (0,table/* asMarkdown */.g5)([heading, why, exposuresSection(selection, [])]);
    if (summary)
        runner.summarize(markdown);
    return markdown;
}
const HEAD = ['Exposure', 'Changed upstream', 'Outcome'];
const MAX_OPEN_ROWS = 10;
const MAX_ROWS = 100;
function exposuresSection({ selected, held, untouched }, tasks) {
    const byProject = new Map(tasks.map(task => [task.record.projectId, task]));
    const affectedRows = exposuresOf(selected).map(([exposure, { projectId }]) => [
        ...cellsOf(exposure),
        outcomeOf(byProject.get(projectId)),
    ]);
    const heldRows = exposuresOf(held).map(([exposure, project]) => [
        ...cellsOf(exposure),
        `✋ held back: ${(0,github_escape/* markdownSentence */.nv)(whyHeld(exposure, project), MAX_SENTENCE)}`,
    ]);
    const others = exposuresOf(untouched).map(([exposure]) => (0,github_escape/* escapeMarkdown */.FV)(exposureName(exposure), 200));
    const isLong = affectedRows.length + heldRows.length > MAX_OPEN_ROWS;
    const tables = isLong
        ? [
            (0,table/* cutTable */.nd)(HEAD, heldRows, MAX_ROWS),
            (0,table/* details */.zH)(`${affectedRows.length} affected`, (0,table/* cutTable */.nd)(HEAD, affectedRows, MAX_ROWS)),
        ]
        : [(0,table/* table */.tp)(HEAD, [...affectedRows, ...heldRows])];
    const notAffected = (0,table/* details */.zH)(`${text_conclusion/* CONCLUSION_STYLES */.x.skipped.icon} ${others.length} not affected: nothing upstream was built`, (0,lib_text/* firstFew */.Dt)(others, MAX_ROWS).join(', '));
    return (0,table/* section */.uW)('dbt exposures', [...tables, notAffected].filter(Boolean).join('\n\n'));
}
const exposuresOf = (projects) => projects.flatMap(project => project.exposures.map((exposure) => [exposure, project]));
const exposureName = ({ name, label }) => label === undefined || label === name ? name : `${name} ("${label}")`;
function dbt_report_causesOf({ changed }) {
    return changed.length === 0 ? '' : `, because of ${(0,lib_text/* firstFew */.Dt)(changed, MAX_NODES).join(', ')}`;
}
function cellsOf(exposure) {
    const { changed } = exposure;
    const nodes = (0,lib_text/* firstFew */.Dt)(changed, MAX_NODES, node => (0,github_escape/* code */.aY)(node, 200));
    return [(0,github_escape/* escapeMarkdown */.FV)(exposureName(exposure), 200), nodes.join(' ')];
}
function outcomeOf(task) {
    if (task?.outcome?.kind === 'validated')
        return `${text_conclusion/* CONCLUSION_STYLES */.x.success.icon} request valid, nothing was run`;
    const conclusion = task?.record.conclusion;
    if (conclusion === undefined)
        return '';
    const { icon, counted } = text_conclusion/* CONCLUSION_STYLES */.x[conclusion];
    return `${icon} ${counted}`;
}

// EXTERNAL MODULE: ./src/report/commands/input-errors.js
var input_errors = __webpack_require__(8743);
// EXTERNAL MODULE: ./src/commands/named-tasks.js
var named_tasks = __webpack_require__(6998);
// EXTERNAL MODULE: ./src/commands/pipeline.js + 13 modules
var pipeline = __webpack_require__(4142);
;// CONCATENATED MODULE: ./src/commands/dbt.js









async function dbt(plan, context) {
    const { runner } = context;
    const { workspace } = plan;
    const files = await readDbtFiles(plan, file => (0,workspace_files/* readWorkspaceFile */.sL)({ ...file, workspace }));
    if (!files.ok) {
        (0,input_errors.refuseInputs)(runner, files.error);
        return { succeeded: false };
    }
    const selection = selectProjects(files.value, workspaceAt(plan.hexUrl));
    reportSelection(runner, selection, describeManifest(files.value.manifest));
    if (selection.nothing !== undefined) {
        const full = reportNothingSelected(runner, selection, plan);
        return { succeeded: true, markdown: { full, short: full } };
    }
    const named = selection.selected.map(({ projectId, exposures }) => ({
        projectId,
        name: exposures.map(({ name }) => name).join(', '),
    }));
    return (0,pipeline.pipeline)({ ...plan, kind: 'pipeline', tasks: (0,named_tasks/* namedTasks */.u)(named, plan.defaults) }, context, {
        appendix: records => exposuresSection(selection, records),
    });
}
const workspaceAt = (hexUrl) => ({
    host: new URL(hexUrl).host,
    projectIdOf(text) {
        const id = (0,project_id/* readProjectId */.bS)(text, hexUrl);
        return id.ok ? id.value : undefined;
    },
});


/***/ }),

/***/ 6998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ uniqueNames),
/* harmony export */   u: () => (/* binding */ namedTasks)
/* harmony export */ });
/* harmony import */ var _inputs_run_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5108);

function uniqueNames(projects) {
    const groups = Map.groupBy(projects, ({ name }) => name);
    const named = projects.map(one => (groups.get(one.name)?.length === 1 ? one : withId(one)));
    const areUnique = new Set(named.map(({ name }) => name)).size === named.length;
    return areUnique ? named : projects.map(withId);
}
const withId = (project) => ({
    ...project,
    name: `${project.name} (${project.projectId})`,
});
const namedTasks = (projects, defaults) => uniqueNames(projects).map(({ projectId, name }) => ({
    name,
    needs: [],
    spec: (0,_inputs_run_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .runSpec */ .lA)(projectId, defaults),
}));


/***/ }),

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