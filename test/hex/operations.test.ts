import { expect, test } from 'vitest';
import { OPERATIONS } from '../../src/hex/operations.ts';
import { readOpenApi } from '../fakes/hex/openapi.ts';

const documents = [process.env.HEX_OPENAPI_FILE, process.env.HEX_OPENAPI_NEWER_FILE].filter(file => !!file);

test.skipIf(documents.length < 2)('each operation has the method and path of Hex’s reference', () => {
  const documented = new Map(documents.flatMap(file => [...readOpenApi(file as string)]));
  for (const [operation, { method, path }] of Object.entries(OPERATIONS)) {
    expect(documented.get(operation)?.endpoint, operation).toBe(`${method} /${path}`);
  }
});
