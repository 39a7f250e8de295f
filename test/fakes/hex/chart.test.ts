import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { hexByHand } from './hex-by-hand.ts';

describe('a chart image', () => {
  async function image(query: string, { cell = 'sales', end = 'COMPLETED' } = {}) {
    const { hex, ask } = hexByHand();
    const { id } = hex.addProject({ charts: ['sales'] });
    const run = hex.addRun(id, { agoMs: 60_000, end });
    return ask('GET', `/projects/${id}/runs/${run.id}/cells/${cell}/image${query}`);
  }

  const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

  test('is a PNG of the size asked for', async () => {
    const { body } = await image('?width=300&height=200');
    const png = Buffer.from(body.imageBase64, 'base64');
    expect(body.mimeType).toBe('image/png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(sizeOf(png)).toEqual({ width: 300, height: 200 });
    expect(png.readUInt32BE(29)).toBe(crc32(png.subarray(12, 29)));
    const pixelBytes = png.readUInt32BE(33);
    const rows = inflateSync(png.subarray(41, 41 + pixelBytes));
    expect(rows).toHaveLength(200 * (1 + Math.ceil(300 / 8)));
  });

  test('has its usual size unless both figures are given', async () => {
    const { body } = await image('?width=300');
    expect(sizeOf(Buffer.from(body.imageBase64, 'base64'))).toEqual({ width: 640, height: 400 });
  });

  test.each(['?width=99&height=200', '?width=300&height=2001', '?width=wide&height=200'])(
    'is refused for %s',
    async query => {
      expect(await image(query)).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST' } });
    },
  );

  test('is there for chart cells of completed runs only', async () => {
    expect(await image('', { cell: 'other' })).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect((await image('', { end: 'ERRORED' })).status).toBe(400);
  });
});
