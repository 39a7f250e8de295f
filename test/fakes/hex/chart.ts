import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG of the given size in pixels: a black and white picture of rising bars. */
export function chartPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1; // one bit for each pixel, in grey
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(bars(width, height))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function bars(width: number, height: number): Buffer {
  const rowBytes = Math.ceil(width / 8) + 1; // the first byte of a row names its filter: none
  const rows = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 1; x < rowBytes; x += 1) {
      const isInBar = x % 4 !== 0 && y / height > 1 - x / rowBytes;
      rows[y * rowBytes + x] = isInBar ? 0x00 : 0xff;
    }
  }
  return rows;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
