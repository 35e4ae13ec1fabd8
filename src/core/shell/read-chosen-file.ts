import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { Failure } from '#contract/failures.ts';

/**
 * The bytes of a file that a person chose. It is opened once, without waiting for whoever writes into a pipe, and must be a regular file that nobody
 * changes meanwhile. IMPORT_UNSUPPORTED for pipes, devices and folders, IMPORT_TOO_LARGE past `most` bytes, IMPORT_MALFORMED when it changed.
 */
export async function readChosenFile(path: string, most: number): Promise<Buffer<ArrayBuffer>> {
  // Windows has no such flag, and no such pipes.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const before = await file.stat();
    if (!before.isFile()) throw new Failure('IMPORT_UNSUPPORTED');
    // Before it is read: a film chosen by mistake must not fill the memory.
    if (before.size > most) throw new Failure('IMPORT_TOO_LARGE', { limit: most });
    const bytes = Buffer.alloc(before.size);
    let count = 0;
    while (count < bytes.length) {
      const { bytesRead } = await file.read(bytes, count, bytes.length - count, count);
      if (bytesRead === 0) break;
      count += bytesRead;
    }
    const after = await file.stat();
    const isSame = after.size === before.size && after.mtimeMs === before.mtimeMs;
    if (count < bytes.length || !isSame) throw new Failure('IMPORT_MALFORMED');
    return bytes;
  } finally {
    await file.close();
  }
}
