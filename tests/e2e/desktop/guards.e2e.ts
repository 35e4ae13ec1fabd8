import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { fromRoot } from '#scripts/toolchain/project.mjs';
import { expect, test } from '../app.ts';
import { isStandIn, runDesktop } from '../desktop.ts';

/** In the page, as a script of somebody else would. */
const inPage = (program: ElectronApplication, code: string) =>
  program.evaluate(
    ({ BrowserWindow }, given) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(given),
    code,
  );
const address = (program: ElectronApplication) =>
  program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
/** What the log says was refused; there is no log before the first entry. */
const refusals = (workspace: string) => {
  const path = join(workspace, 'logs', 'langkah.log');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  return lines.flatMap((line) =>
    line.includes('"refused"') ? [(JSON.parse(line) as { code: string }).code] : [],
  );
};

test.describe('what a page may not', { tag: '@desktop' }, () => {
  test('go elsewhere', async ({ app }) => {
    app.expectRequests(/^https:\/\/example\.org\//);
    const program = app.desktop();
    await program.evaluate(({ dialog }) => {
      dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
    });
    const before = await address(program);
    await inPage(program, `location.href = 'https://example.org/'; 0`);
    await expect.poll(() => refusals(app.workspace)).toContain('navigation');
    await inPage(
      program,
      `const link = document.createElement('a'); link.href = 'https://example.org/b'; document.body.append(link); link.click()`,
    );
    await expect.poll(() => refusals(app.workspace).filter((code) => code === 'navigation').length).toBe(2);
    expect(await address(program)).toBe(before);
  });

  test('open windows; a link is asked about with its whole address, and opened outside only when wanted', async ({
    app,
  }) => {
    const program = app.desktop();
    await program.evaluate(({ dialog, shell }) => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen, answer: 1 });
      dialog.showMessageBox = (async (_window: unknown, { detail }: { detail: string }) => {
        seen.push(`asked ${detail}`);
        return { response: (globalThis as unknown as { answer: number }).answer, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
      shell.openExternal = async (url) => void seen.push(`opened ${url}`);
    });
    const seen = () => program.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(await inPage(program, `String(window.open('https://example.org/a'))`)).toBe('null');
    await expect.poll(seen).toEqual(['asked https://example.org/a']);
    await program.evaluate(() => void Object.assign(globalThis, { answer: 0 }));
    await inPage(program, `window.open('https://example.org/b'); 0`);
    await expect
      .poll(seen)
      .toEqual([
        'asked https://example.org/a',
        'asked https://example.org/b',
        'opened https://example.org/b',
      ]);
    for (const url of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://server/share',
      'https://user:pass@example.org/',
    ]) {
      await inPage(program, `window.open(${JSON.stringify(url)}); 0`);
    }
    await expect.poll(() => refusals(app.workspace).filter((code) => code === 'link')).toHaveLength(4);
    expect(await seen()).toHaveLength(3);
    expect(program.windows()).toHaveLength(1);
  });

  test('get permissions or devices', async ({ app }) => {
    const program = app.desktop();
    expect(await inPage(program, 'Notification.requestPermission()')).toBe('denied');
    const state = (name: string) =>
      inPage(program, `navigator.permissions.query({ name: '${name}' }).then(({ state }) => state)`);
    for (const name of ['geolocation', 'camera', 'microphone', 'clipboard-read'])
      expect(await state(name)).toBe('denied');
  });

  test('speak to the core from a frame inside it', async ({ app }) => {
    const program = app.desktop();
    const found = await inPage(
      program,
      `new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.srcdoc = '<p>foreign</p>';
        frame.onload = () => resolve(typeof frame.contentWindow.langkah);
        document.body.append(frame);
      })`,
    );
    expect(found).toBe('undefined');
    // Should a frame ever find a way to send, the sender is still looked at.
    await program.evaluate(({ BrowserWindow, ipcMain }) => {
      const sender = BrowserWindow.getAllWindows()[0]?.webContents;
      const senderFrame = { url: 'langkah://app/', parent: {}, detached: false, isDestroyed: () => false };
      ipcMain.emit('langkah:to-core', { sender, senderFrame }, 'x', '{"i":"1","p":{"u":"/settings/get"}}');
      ipcMain.emit('langkah:to-core', { sender, senderFrame: null }, 'x', '{}');
    });
    await expect.poll(() => refusals(app.workspace).filter((code) => code === 'message')).toHaveLength(2);
  });

  test('leave its folder, whatever the path', async ({ app }) => {
    app.expectRequests(/./);
    app.expectErrors(/Failed to load|Fetch API|Content Security Policy|violates/);
    const program = app.desktop();
    const status = (path: string) =>
      inPage(program, `fetch(${JSON.stringify(path)}).then(({ status }) => status, () => 'refused')`);
    for (const path of [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/assets/../../main/index.js',
      '/index.html%00.js',
      '//etc/passwd',
    ])
      expect([path, await status(path)]).toEqual([path, expect.not.stringMatching('200')]);
    expect(await status('https://example.org/')).toBe('refused');
    expect(await status('http://127.0.0.1:9229/json')).toBe('refused');
    expect(await inPage(program, `typeof process + typeof require`)).toBe('undefinedundefined');
  });
});

test.describe('the program itself', { tag: '@desktop' }, () => {
  test('proves its promises on this machine, without a window of the person and without their data', async ({
    app,
  }) => {
    const { code, said } = await runDesktop(['--self-check']);
    expect(said).toMatch(/^22 passed, 0 failed$/m);
    expect(said.match(/^ok {6}/gm)).toHaveLength(22);
    expect(code).toBe(0);
    expect(app.workspace).not.toBe('');
  });

  test('does not start without its sandbox', async ({ app }) => {
    const { code, said } = await runDesktop(['--no-sandbox', '--workspace', join(app.workspace, 'other')]);
    expect(said).toContain('Langkah does not start with --no-sandbox');
    expect(code).toBe(4);
  });
});

test.describe('a packaged program', { tag: '@desktop' }, () => {
  test.skip(!isStandIn, 'A real one is packaged by the workflow of releases, and checked there.');
  let folder: string;
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'langkah-e2e-'));
    cpSync(fromRoot('out'), join(folder, 'out'), { recursive: true });
    cpSync(fromRoot('package.json'), join(folder, 'package.json'));
    symlinkSync(fromRoot('node_modules'), join(folder, 'node_modules'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const workspace = () => join(folder, 'workspace');
  const start = (words: string[] = []) =>
    runDesktop(['--workspace', workspace(), ...words], { STANDIN_PACKAGED: '1' }, folder);

  test('whose database library was changed opens no data', async () => {
    const path = join(folder, 'out', 'main', 'addon-hashes.json');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/"[0-9a-f]{64}"/g, `"${'0'.repeat(64)}"`));
    const { code, said } = await start();
    expect(said).toContain('A part of the program was altered');
    expect(code).toBe(4);
  });

  test('whose guards do not hold opens no data, and says which', async () => {
    // Node has no fuses: the program finds itself differently switched than it was built.
    const { code, said } = await start();
    expect(said).toContain('your data');
    expect(said).toContain('the packaged program is switched as it was built');
    expect(code).toBe(5);
  });
});
