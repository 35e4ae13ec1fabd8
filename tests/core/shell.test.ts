import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { limits } from '#contract/limits.ts';
import type { ShellEvent } from '#contract/shell.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { createTestDesktop, type TestDesktop } from '#tests/helpers/test-desktop.ts';

let desktop: TestDesktop;
let own: TestCore;
beforeEach(() => {
  desktop = createTestDesktop();
  own = createTestCore({ desktop });
});
afterEach(() => own.close());

const place = (name: string) => {
  const folder = join(own.path, 'elsewhere');
  mkdirSync(folder, { recursive: true });
  return join(folder, name);
};
const file = (text: string) => new File([text], 'report.csv', { type: 'text/csv' });

describe('saving a file', () => {
  test('goes where the person says, whole, and says under which name', async () => {
    desktop.savePath = place('mine.csv');
    expect(await own.client.shell.saveFile({ file: file('a,b') })).toEqual({ name: 'mine.csv' });
    expect(desktop.asked).toEqual(['save report.csv']);
    expect(readFileSync(desktop.savePath, 'utf8')).toBe('a,b');
  });

  test('replaces what was there, and leaves nothing beside it', async () => {
    desktop.savePath = place('mine.csv');
    writeFileSync(desktop.savePath, 'an older and longer one');
    await own.client.shell.saveFile({ file: file('new') });
    expect(readFileSync(desktop.savePath, 'utf8')).toBe('new');
    expect(readdirSync(join(own.path, 'elsewhere'))).toEqual(['mine.csv']);
  });

  test('a person who decided against it gets no file', async () => {
    expect(await own.client.shell.saveFile({ file: file('a') })).toEqual({ name: null });
  });

  test('a place that cannot be written is told, and what was there stays', async () => {
    desktop.savePath = join(place('blocked'), 'in', 'no', 'folder.csv');
    expect(await failureOf(own.client.shell.saveFile({ file: file('a') }))).toMatchObject({
      code: 'UNEXPECTED',
    });
    const kept = place('kept.csv');
    writeFileSync(kept, 'old');
    mkdirSync(`${kept}.new`);
    desktop.savePath = kept;
    await failureOf(own.client.shell.saveFile({ file: file('a') }));
    expect(readFileSync(kept, 'utf8')).toBe('old');
    chmodSync(kept, 0o600);
  });
});

describe('opening a file', () => {
  test('reads the one that was chosen', async () => {
    desktop.openPath = place('jobs.csv');
    writeFileSync(desktop.openPath, 'Company,Role');
    const { file: found } = await own.client.shell.openFile({ kind: 'table' });
    expect([found?.name, await found?.text()]).toEqual(['jobs.csv', 'Company,Role']);
    expect(desktop.asked).toEqual(['open csv,tsv,txt,vcf,zip,json']);
  });

  test('what is larger than any import is refused before it is read', async () => {
    desktop.openPath = place('film.csv');
    writeFileSync(desktop.openPath, '');
    truncateSync(desktop.openPath, limits.importBytes + 1);
    expect(await failureOf(own.client.shell.openFile({ kind: 'table' }))).toEqual({
      code: 'IMPORT_TOO_LARGE',
      data: { limit: limits.importBytes },
    });
  });

  test('what is kept as proof has endings and a limit of its own', async () => {
    desktop.openPath = place('certificate.pdf');
    writeFileSync(desktop.openPath, '%PDF-');
    const { file: found } = await own.client.shell.openFile({ kind: 'proof' });
    expect([found?.name, await found?.text()]).toEqual(['certificate.pdf', '%PDF-']);
    expect(desktop.asked).toEqual(['open pdf,png,jpg,jpeg,webp']);
    truncateSync(desktop.openPath, limits.fileBytes + 1);
    expect(await failureOf(own.client.shell.openFile({ kind: 'proof' }))).toEqual({
      code: 'IMPORT_TOO_LARGE',
      data: { limit: limits.fileBytes },
    });
  });

  test.skipIf(process.platform === 'win32')(
    'pipes, devices and folders are refused, and nobody waits',
    async () => {
      const pipe = place('pipe.csv');
      execFileSync('mkfifo', [pipe]);
      for (const path of [pipe, '/dev/zero', own.path]) {
        desktop.openPath = path;
        expect(await failureOf(own.client.shell.openFile({ kind: 'table' }))).toEqual({
          code: 'IMPORT_UNSUPPORTED',
        });
      }
    },
  );

  test('a file that changes while it is read is refused', async () => {
    const path = place('growing.csv');
    writeFileSync(path, 'Company,Role');
    desktop.openPath = path;
    const any = await open(path);
    const handle = Object.getPrototypeOf(any) as typeof any;
    await any.close();
    const { stat } = handle;
    const looking = vi.spyOn(handle, 'stat').mockImplementation(async function (this: typeof any) {
      const found = await stat.call(this);
      appendFileSync(path, '\nRimba,Cook');
      return found;
    } as typeof stat);
    onTestFinished(() => looking.mockRestore());
    expect(await failureOf(own.client.shell.openFile({ kind: 'table' }))).toEqual({
      code: 'IMPORT_MALFORMED',
    });
  });

  test('a person who decided against it opens none', async () => {
    expect(await own.client.shell.openFile({ kind: 'table' })).toEqual({ file: null });
  });
});

test('the folder of the data is shown by the system', async () => {
  await own.client.shell.openDataFolder({});
  expect(desktop.asked).toEqual([`show ${own.path}`]);
});

describe('what happens outside of the page', () => {
  async function listen() {
    const heard: ShellEvent[] = [];
    const events = await own.client.shell.watch({});
    const ended = (async () => {
      for await (const event of events) heard.push(event);
    })();
    return { heard, end: () => events.return().then(() => ended) };
  }

  test('commands of the menu and clicks on notifications arrive in their order', async () => {
    const { heard, end } = await listen();
    own.core.tell({ kind: 'command', command: 'new' });
    own.core.tell({ kind: 'open', path: '/applications?open=1' });
    await expect
      .poll(() => heard)
      .toEqual([
        { kind: 'command', command: 'new' },
        { kind: 'open', path: '/applications?open=1' },
      ]);
    await end();
  });

  test('the program waits until the page has stored what was typed', async () => {
    const { heard, end } = await listen();
    let isOver = false;
    const waiting = own.core.requestSave(60_000).then(() => {
      isOver = true;
    });
    await expect.poll(() => heard.length).toBe(1);
    expect(isOver).toBe(false);
    const [event] = heard;
    if (event?.kind !== 'save') throw new Error('no request to save');
    await own.client.shell.confirmSaved({ request: event.request });
    await waiting;
    await end();
  });

  test('an answer to an older question does not count', async () => {
    const { end } = await listen();
    await own.client.shell.confirmSaved({ request: 999 });
    let isOver = false;
    const waiting = own.core.requestSave(20).then(() => {
      isOver = true;
    });
    await Promise.resolve();
    expect(isOver).toBe(false);
    await waiting;
    await end();
  });

  test('without a page there is nothing to wait for', async () => {
    await own.core.requestSave(60_000);
  });

  test('when the machine falls asleep all that is stored stands in the one file', async () => {
    await addApplication(own.client);
    const log = join(own.path, 'langkah.db-wal');
    expect(readFileSync(log).byteLength).toBeGreaterThan(0);
    own.core.handlePower('suspend');
    await expect.poll(() => readFileSync(log).byteLength).toBe(0);
  });

  test('when it wakes the page reads everything anew: it may be another day', async () => {
    const changes = await own.client.workspace.watch({});
    own.core.handlePower('resume');
    expect((await changes.next()).value).toMatchObject({ nouns: ['*'] });
    await changes.return();
  });
});

test('in browser mode the page is told to do without', async () => {
  const browser = createTestCore();
  expect(await browser.client.shell.getAbilities({})).toEqual({
    ...{ pdf: false, platform: 'browser', events: false, dialogs: false },
    ...{ dataFolder: false, notifications: false, tray: false },
  });
  expect((await failureOf(browser.client.shell.saveFile({ file: file('a') }))).code).toBe('NOT_AVAILABLE');
  expect((await failureOf(browser.client.shell.openDataFolder({}))).code).toBe('NOT_AVAILABLE');
  browser.close();
});
