import type { BundledModule, BundleFile } from './contents.ts';

/** Where a reviewer finds what: the page beside the bundle, in Markdown. */
export const contentsPage = (files: BundleFile[], packagesOf: (file: BundleFile) => string[]): string => `\
# What is in which file

GitHub's runner starts \`index.js\` as the step and \`post.js\`, which only loads it, as the clean-up. The other files are loaded where they are needed. The files are as the bundler writes them, not minified: a line \`/***/ 1234:\` begins a module of the lists below, and a line \`;// CONCATENATED MODULE:\` a source within it. [SECURITY](../.github/SECURITY.md) says how to verify that all of it was built from \`src/\`. \`npm run build\` writes this page, too.

| file | loaded by | to get | packages in it |
| --- | --- | --- | --- |
${files.map(file => row(file, packagesOf(file))).join('\n')}

Packages are in it as they are published, but for these: of \`undici\` the part that Node itself is built from; \`valibot\` in its own build without comments; of \`@actions/http-client\` only how it reads the proxy's variables. What \`@actions/core\` and \`@actions/github\` would load of that one and of \`@actions/exec\`, and never use here, is replaced by \`test/bundle/left-out.ts\`.

${files.map(section).join('\n\n')}
`;

function row({ name, loads }: BundleFile, packages: string[]): string {
  const by = loads.length === 0 ? 'the runner' : listOf(loads.map(({ from }) => from));
  const what = listOf(loads.map(({ to }) => to));
  return `| [\`${name}\`](#${name.replaceAll('.', '')}) | ${by} | ${what} | ${packages.join(', ')} |`;
}

const listOf = (paths: string[]): string => [...new Set(paths)].map(path => `\`${path}\``).join(', ');

const section = ({ name, modules }: BundleFile): string =>
  `## ${name}\n\n\`\`\`text\n${modules.flatMap(lines).join('\n')}\n\`\`\``;

const lines = ({ id, sources }: BundledModule): string[] =>
  sources.map((source, at) => `${(at === 0 ? `${id}` : '').padEnd(6)}${source}`);
