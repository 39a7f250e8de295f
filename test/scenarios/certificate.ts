import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll } from 'vitest';

// A certificate for `hex.test` and `localhost`, of a private authority.

const certificate = await generate([{ name: 'commonName', value: 'hex.test' }], {
  keyType: 'ec',
  extensions: [
    { name: 'basicConstraints', cA: true },
    {
      name: 'subjectAltName',
      altNames: [
        { type: 2, value: 'hex.test' },
        { type: 2, value: 'localhost' },
      ],
    },
  ],
});
const folder = mkdtempSync(join(tmpdir(), 'ca-'));
/** The file of the authority that has signed it. */
export const ca = join(folder, 'ca.pem');
writeFileSync(ca, certificate.cert);
afterAll(() => rmSync(folder, { recursive: true }));

export const tls = { key: certificate.private, cert: certificate.cert };
