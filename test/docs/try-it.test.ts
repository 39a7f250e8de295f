import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { createHex } from '../fakes/hex/hex.ts';
import { listen } from '../fakes/hex/http.ts';
import { seededProjects } from '../fakes/hex/seed.ts';
import { readPage, root } from './pages.ts';
import { sectionOf } from './sections.ts';

const section = sectionOf(readPage('.github/CONTRIBUTING.md'), 'Trying requests by hand');
const [, commands = ''] = /where `TOKEN` holds the token.*?```sh\n(.*?)```/s.exec(section) ?? [];

test('the commands that try the action and the API by hand start a run each', async () => {
  const hex = createHex();
  const [first] = seededProjects;
  hex.addProject({ ...first, history: [], run: { pendingMs: 0, runningMs: 500 } });
  const { url, close } = await listen(hex);
  try {
    const script = `set -e\n${commands.replaceAll('http://127.0.0.1:4873', url)}`;
    // Nothing of a runner's own, should one run this test.
    const env = { PATH: process.env.PATH, TOKEN: hex.token };
    const shell = spawn('sh', ['-c', script], { cwd: root, env });
    let said = '';
    for (const stream of [shell.stdout, shell.stderr]) stream.on('data', data => (said += data));
    const [code] = await once(shell, 'close');
    expect(code, said).toBe(0);
    expect(said).toContain('COMPLETED');
    expect(hex.runs()).toHaveLength(2);
  } finally {
    await close();
  }
});
