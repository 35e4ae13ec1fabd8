import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { openDatabase } from '../database/open-database.ts';
import { openDictionaries } from '../desktop/spelling/dictionaries.ts';
import type { Printing, SpawnJob } from '../ports.ts';
import { type Check, expectSame } from './check.ts';

/** From here on a database in WAL mode cannot lose what two connections write (sqlite.org/releaselog/3_51_3.html). */
const oldestSqlite = [3, 51, 3];

interface CoreCheckOptions {
  /** A scratch folder. Nothing of the person is touched. */
  folder: string;
  printing: Printing | null;
  spawnJob: SpawnJob;
}

/** What the core needs of the machine: the database library, a disk that keeps its word, encryption, printing. */
export function coreChecks({ folder, printing, spawnJob }: CoreCheckOptions): Check[] {
  const place = (name: string) => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const open = (path: string) =>
    openDatabase({ folder: path, kind: 'desktop', now: Date.now(), copyBeforeMigration: () => {} });

  return [
    {
      name: 'the database library loads, and is new enough',
      isGuard: true,
      run() {
        const raw = new DatabaseConstructor(':memory:');
        const version = String(raw.prepare('SELECT sqlite_version()').pluck().get());
        raw.close();
        const parts = version.split('.').map(Number);
        const older = oldestSqlite.findIndex((part, index) => (parts[index] ?? 0) !== part);
        if (older >= 0 && (parts[older] ?? 0) < (oldestSqlite[older] ?? 0)) throw new Error(version);
        return version;
      },
    },
    {
      name: 'a database opens with every setting in force, and closes without a log',
      isGuard: true,
      run() {
        const path = place('plain');
        open(path).close();
        open(path).close();
        return undefined;
      },
    },
    {
      name: 'what was stored is there after a cut in the middle of the work',
      isGuard: true,
      run() {
        const [path, after] = [place('cut'), place('after-cut')];
        const database = open(path);
        database.raw.exec(
          "INSERT INTO tags (id, name, name_key, color) VALUES ('x', 'kept', 'kept', 'green')",
        );
        // As the disk would look if the machine stopped now.
        for (const name of ['langkah.db', 'langkah.db-wal']) cpSync(join(path, name), join(after, name));
        database.close();
        const recovered = open(after);
        const names = recovered.raw.prepare('SELECT name FROM tags').pluck().all();
        recovered.close();
        expectSame(names, ['kept']);
        return undefined;
      },
    },
    {
      name: 'a copy made while the database is open is whole',
      isGuard: false,
      run() {
        const path = place('copied');
        const database = open(path);
        const copy = join(path, 'copy.db');
        database.raw.prepare('VACUUM INTO ?').run(copy);
        database.close();
        const raw = new DatabaseConstructor(copy, { readonly: true });
        const found = raw.pragma('integrity_check', { simple: true });
        raw.close();
        expectSame(found, 'ok');
        return undefined;
      },
    },
    {
      name: 'a sealed database opens with its key alone',
      isGuard: false,
      run() {
        const path = join(place('sealed'), 'sealed.db');
        const key = (byte: string) => `key = "x'${byte.repeat(32)}'"`;
        const withKey = (byte: string) => {
          const raw = new DatabaseConstructor(path);
          raw.pragma("cipher = 'sqlcipher'");
          raw.pragma(key(byte));
          return raw;
        };
        const sealed = withKey('ab');
        sealed.exec('CREATE TABLE words (word TEXT); INSERT INTO words VALUES (1)');
        sealed.close();
        const again = withKey('ab');
        expectSame(again.prepare('SELECT count(*) FROM words').pluck().get(), 1);
        again.close();
        const foreign = withKey('cd');
        let opened = true;
        try {
          foreign.prepare('SELECT count(*) FROM words').get();
        } catch {
          opened = false;
        }
        foreign.close();
        if (opened) throw new Error('it opened with another key');
        return undefined;
      },
    },
    {
      name: 'a process that works for Langkah can be ended at any time',
      isGuard: false,
      async run() {
        const child = spawnJob();
        const ended = new Promise<void>((resolve) => child.hear(() => {}, resolve));
        child.kill();
        await Promise.race([
          ended,
          new Promise((_, reject) => setTimeout(() => reject(new Error('it went on')), 2_000).unref()),
        ]);
        return undefined;
      },
    },
    {
      name: 'the dictionaries that came along are read',
      isGuard: false,
      async run() {
        const { id, en } = await openDictionaries();
        expectSame([id.knows('pekerjaan'), id.knows('pekrjaan'), en.knows('work')], [true, false, true]);
        return undefined;
      },
    },
    {
      name: 'a PDF is made, and says nothing about this machine',
      isGuard: false,
      async run() {
        if (!printing) throw new Error('nothing here prints');
        const { cleanPdf } = await import('../reports/printing/clean-pdf.ts');
        const printed = await printing.print(
          '<!doctype html><html lang="en"><title>Check</title><h1>Check</h1></html>',
          {
            paper: 'A4',
          },
        );
        const pdf = Buffer.from(await cleanPdf(printed, { title: 'Check', author: null, day: '2026-01-01' }));
        for (const word of ['Chrome', 'Skia', 'Mozilla', 'Electron']) {
          if (pdf.includes(word)) throw new Error(`it says ${word}`);
        }
        return `${pdf.byteLength} bytes`;
      },
    },
  ];
}
