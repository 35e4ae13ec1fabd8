// A model of a disk: what was written, and what of it would be there after the power went away.

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Random } from './random.ts';
import type { Event } from './trace.ts';

type Write = { at: number; bytes: Buffer } | { length: number };
interface File {
  synced: Buffer;
  /** Since the last sync, in order. */
  unsynced: Write[];
}
/** What happened to the names of a folder: `file` null takes the name away. */
interface Naming {
  changes: [path: string, file: File | null][];
  folder: string;
}

/** What a power cut leaves of what was not synced. A killed program leaves all of it. */
export type Loss = 'all' | 'none' | 'random' | 'torn';
const sector = 512;

export function createDisk(root: string) {
  const files = new Map<string, File>();
  const syncedNames = new Map<string, File>();
  let namings: Naming[] = [];
  const open = new Map<number, { file: File | null; path: string; at: number }>();
  const isInside = (path: string) => path.startsWith(`${root}/`) && !path.endsWith('/reserve');

  for (const path of listFiles(root)) {
    const file = { synced: readFileSync(path), unsynced: [] };
    if (!isInside(path)) continue;
    files.set(path, file);
    syncedNames.set(path, file);
  }

  function name(...changes: [string, File | null][]): void {
    for (const [path, file] of changes) {
      if (file) files.set(path, file);
      else files.delete(path);
    }
    namings.push({ changes, folder: dirname(changes[0]?.[0] ?? '') });
  }

  function openFile({ fd, path, creates, empties }: Extract<Event, { kind: 'open' }>): boolean {
    open.delete(fd);
    if (!isInside(path) && path !== root) return false;
    const known = files.get(path);
    const file = known ?? (creates ? { synced: Buffer.alloc(0), unsynced: [] } : null);
    open.set(fd, { file, path, at: 0 });
    if (!known && file) name([path, file]);
    else if (file && empties) file.unsynced.push({ length: 0 });
    else return false;
    return true;
  }

  function write(fd: number, at: number | null, bytes: Buffer): boolean {
    const found = open.get(fd);
    if (!found?.file) return false;
    found.file.unsynced.push({ at: at ?? found.at, bytes });
    if (at === null) found.at += bytes.length;
    return true;
  }

  function sync(fd: number): boolean {
    const found = open.get(fd);
    if (!found) return false;
    if (found.file) {
      found.file.synced = contentOf(found.file, found.file.unsynced);
      found.file.unsynced = [];
    } else {
      const done = namings.filter(({ folder }) => folder === found.path);
      for (const { changes } of done) rename(syncedNames, changes);
      namings = namings.filter((naming) => !done.includes(naming));
    }
    return true;
  }

  return {
    /** Does what the program did. Returns whether anything of ours was touched. */
    apply(event: Event): boolean {
      switch (event.kind) {
        case 'open':
          return openFile(event);
        case 'close':
          open.delete(event.fd);
          return false;
        case 'write':
          return write(event.fd, event.at, event.bytes);
        case 'copy': {
          const from = open.get(event.from)?.file;
          if (!from) return false;
          const bytes = contentOf(from, from.unsynced).subarray(event.at, event.at + event.length);
          return write(event.to, null, Buffer.from(bytes));
        }
        case 'truncate': {
          const file = open.get(event.fd)?.file;
          file?.unsynced.push({ length: event.length });
          return file !== undefined;
        }
        case 'sync':
          return sync(event.fd);
        case 'rename': {
          const file = files.get(event.from);
          if (file) name([event.to, file], [event.from, null]);
          return file !== undefined;
        }
        case 'link': {
          const file = files.get(event.from);
          if (file) name([event.to, file]);
          return file !== undefined;
        }
        case 'unlink':
          if (!files.has(event.path)) return false;
          name([event.path, null]);
          return true;
        case 'folder':
          return false;
      }
    },

    /** Writes down what would be found now, into another folder. */
    leave(target: string, loss: Loss, random: Random): void {
      const names = new Map(loss === 'all' ? files : syncedNames);
      // Journals keep the order of names: what is lost is their end.
      const kept = loss === 'random' || loss === 'torn' ? random.below(namings.length + 1) : 0;
      for (const { changes } of namings.slice(0, kept)) rename(names, changes);
      for (const [path, file] of names) {
        const to = join(target, relative(root, path));
        mkdirSync(dirname(to), { recursive: true });
        writeFileSync(to, contentOf(file, survivors(file.unsynced, loss, random)), { mode: 0o600 });
      }
    },
  };
}

function rename(names: Map<string, File>, changes: Naming['changes']): void {
  for (const [path, file] of changes) {
    if (file) names.set(path, file);
    else names.delete(path);
  }
}

function survivors(writes: readonly Write[], loss: Loss, random: Random): Write[] {
  if (loss === 'all') return [...writes];
  if (loss === 'none') return [];
  const found = writes.filter(() => random.below(2) === 0);
  return loss === 'random' ? found : found.flatMap((write) => tear(write, random));
}

/** Some sectors of a write, and not others. */
function tear(write: Write, random: Random): Write[] {
  if ('length' in write) return [write];
  const parts: Write[] = [];
  for (let begin = 0; begin < write.bytes.length; ) {
    const end = Math.min(write.bytes.length, begin + sector - ((write.at + begin) % sector));
    if (random.below(2) === 0) parts.push({ at: write.at + begin, bytes: write.bytes.subarray(begin, end) });
    begin = end;
  }
  return parts;
}

function contentOf({ synced }: File, writes: readonly Write[]): Buffer {
  let size = synced.length;
  let room = size;
  for (const write of writes)
    room = Math.max(room, 'length' in write ? write.length : write.at + write.bytes.length);
  const content = Buffer.alloc(room);
  synced.copy(content);
  for (const write of writes) {
    if ('length' in write) {
      content.fill(0, Math.min(size, write.length));
      size = write.length;
    } else {
      write.bytes.copy(content, write.at);
      size = Math.max(size, write.at + write.bytes.length);
    }
  }
  return content.subarray(0, size);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !path.endsWith('/reserve'));
}
