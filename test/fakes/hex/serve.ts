import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createHex, type Hex } from './hex.ts';
import { type Listening, listen } from './http.ts';
import { type Form, forms } from './operations.ts';
import { collectionId } from './projects.ts';
import { seededProjects } from './seed.ts';

const usage = 'Usage: npm run hex -- [--port N] [--form older|newer] [--json]';

interface ServeOptions {
  port: number;
  form: Form | undefined;
  json: boolean;
}

async function serve({ port, form, json }: ServeOptions): Promise<void> {
  const hex = createHex({ seed: randomUUID(), ...(form && { form }) });
  for (const project of seededProjects) hex.addProject(project);
  const listening = await listen(hex, { port });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => listening.close());
  console.log(json ? asJson(hex, listening) : asText(hex, listening));
}

function asJson(hex: Hex, { url }: Listening): string {
  const projects = hex.projects.map(({ id, title }) => ({ id, title }));
  return JSON.stringify({ url, token: hex.token, projects });
}

function asText(hex: Hex, { url }: Listening): string {
  const width = Math.max(...seededProjects.map(project => project.title.length));
  const lines = seededProjects.map(({ id, title, note }) => `  ${id}  ${title.padEnd(width)}  ${note}`);
  return `An embedded Hex listens on ${url}

Its answers have Hex's ${hex.form} form; \`--form\` names the other.

Token
  ${hex.token}

Projects
${lines.join('\n')}

Statuses, categories and collections
${groups().join('\n')}

Start a run
  curl -X POST ${url}/api/v1/projects/${seededProjects[0]?.id}/runs \\
    -H 'Authorization: Bearer ${hex.token}' \\
    -d '{"inputParams": {"region": "EMEA", "top_n": 10}}'

Ctrl+C stops it.`;
}

/** What projects can be chosen by, and how many of them have it. */
function groups(): string[] {
  const names = seededProjects.flatMap(({ status, categories = [], collections = [] }) => [
    ...(status === undefined ? [] : [`status ${status}`]),
    ...categories.map(name => `category ${name}`),
    ...collections.map(name => `collection ${collectionId(name)} (${name})`),
  ]);
  const counts = Map.groupBy(names.toSorted(), name => name);
  return [...counts].map(
    ([name, { length }]) => `  ${name}: ${length === 1 ? '1 project' : `${length} projects`}`,
  );
}

function optionsFrom(args: string[]): ServeOptions {
  const { values } = parseArgs({
    args,
    options: { port: { type: 'string' }, form: { type: 'string' }, json: { type: 'boolean' } },
  });
  return { port: portFrom(values.port ?? '0'), form: formFrom(values.form), json: values.json ?? false };
}

function formFrom(text: string | undefined): Form | undefined {
  const form = forms.find(one => one === text);
  if (form !== undefined || text === undefined) return form;
  throw new Error(`--form takes ${forms.join(' or ')}, not '${text}'`);
}

function portFrom(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Error(`--port takes a number from 0 to 65535, not '${text}'`);
}

function complaint(error: unknown, port: number): string {
  const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  return isTaken ? `Port ${port} is in use: name another, or none to get one that is free` : messageOf(error);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function fail(message: string, exitCode: number): never {
  console.error(message);
  process.exit(exitCode);
}

function checkedOptions(): ServeOptions {
  try {
    return optionsFrom(process.argv.slice(2));
  } catch (error) {
    return fail(`${messageOf(error)}\n${usage}`, 2);
  }
}

const options = checkedOptions();
await serve(options).catch(error => fail(complaint(error, options.port), 1));
