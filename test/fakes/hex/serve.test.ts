import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { createHex } from './hex.ts';
import { listen } from './http.ts';

const script = fileURLToPath(new URL('serve.ts', import.meta.url));

interface Announcement {
  url: string;
  token: string;
  projects: { id: string; title: string }[];
}

describe('npm run hex', () => {
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill('SIGKILL'));

  function start(...args: string[]) {
    child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    return child;
  }

  async function failed(...args: string[]) {
    const process = start(...args);
    let complaint = '';
    process.stderr?.on('data', data => {
      complaint += data;
    });
    const [code] = await once(process, 'close');
    return { code, complaint };
  }

  async function announced(...args: string[]) {
    const process = start(...args);
    const lines = createInterface({ input: process.stdout as NodeJS.ReadableStream });
    const [line] = await once(lines, 'line');
    return { process, line: String(line) };
  }

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'announces itself in one line of JSON, serves, and ends well on %s',
    async signal => {
      const { process, line } = await announced('--json');
      const { url, token, projects } = JSON.parse(line) as Announcement;
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect(token).toMatch(/^hxtw_[\da-f]{96}$/);
      const response = await fetch(`${url}/api/v1/projects/${projects[0]?.id}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(await response.json()).toMatchObject(projects[0] ?? {});
      process.kill(signal);
      expect(await once(process, 'close')).toEqual([0, null]);
    },
  );

  test.each([
    [[], 'older'],
    [['--form', 'older'], 'older'],
    [['--form', 'newer'], 'newer'],
  ])('given %j has answers of the %s form', async (args, form) => {
    const { line } = await announced('--json', ...args);
    const { url, token, projects } = JSON.parse(line) as Announcement;
    const [project] = projects;
    const response = await fetch(`${url}/api/v1/projects/${project?.id}/runs?limit=1`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { runs } = (await response.json()) as { runs: object[] };
    expect(runs).toMatchObject([{ projectVersion: form === 'newer' ? '14' : 14 }]);
  });

  test('announces itself to people with its URL first', async () => {
    const { line } = await announced();
    expect(line).toMatch(/listens on http:\/\/127\.0\.0\.1:\d+$/);
  });

  test('refuses what it does not know', async () => {
    const { code, complaint } = await failed('--host', 'x');
    expect(code).toBe(2);
    expect(complaint).toContain("'--host'");
    expect(complaint).toContain('Usage: npm run hex');
  });

  test.each(['', '80a', '65536'])('refuses %o as a port', async port => {
    const { code, complaint } = await failed(`--port=${port}`);
    expect(code).toBe(2);
    expect(complaint).toContain(`from 0 to 65535, not '${port}'`);
  });

  test('refuses a form that Hex does not have', async () => {
    const { code, complaint } = await failed('--form', 'newest');
    expect(code).toBe(2);
    expect(complaint).toContain("--form takes older or newer, not 'newest'");
  });

  test('says that its port is in use', async () => {
    const taken = await listen(createHex());
    const { code, complaint } = await failed('--port', String(taken.port));
    await taken.close();
    expect(code).toBe(1);
    expect(complaint).toBe(`Port ${taken.port} is in use: name another, or none to get one that is free\n`);
  });
});
