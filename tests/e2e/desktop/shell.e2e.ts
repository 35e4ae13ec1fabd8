import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { expect, expectAccessible, test } from '../app.ts';
import { runDesktop } from '../desktop.ts';

test.describe.configure({ mode: 'default' });

const click = (program: ElectronApplication, id: string) =>
  program.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
const windowFacts = (program: ElectronApplication) =>
  program.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return (
      window && {
        isFocused: window.isFocused(),
        isVisible: window.isVisible(),
        isMinimized: window.isMinimized(),
      }
    );
  });
const typeNewApplication = async (page: Page) => {
  await page.keyboard.press('n');
  await page.getByRole('combobox', { name: 'Company' }).fill('Rimba');
  await page.getByRole('textbox', { name: 'Role' }).fill('Analyst');
};

test.describe('the desktop program', { tag: '@desktop' }, () => {
  test('items of the menu are done by the page', async ({ app, page }) => {
    const program = app.desktop();
    await click(program, 'settings');
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
    await click(program, 'new');
    await expect(page.getByRole('heading', { name: 'Applications', level: 1 })).toBeVisible();
    await click(program, 'new');
    await expect(page.getByRole('complementary', { name: 'New application' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await click(program, 'import');
    await expect(page.getByRole('region', { name: 'Choose a file' })).toBeVisible();
    await click(program, 'search');
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  });

  test('the menu speaks the language of the person, at once', async ({ app, page }) => {
    const program = app.desktop();
    const labels = () =>
      program.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(await labels()).toEqual(['File', 'Edit', 'View', 'Help']);
    await app.client.settings.change({ language: 'id' });
    await expect.poll(labels).toEqual(['Berkas', 'Sunting', 'Tampilan', 'Bantuan']);
    await expect(page.getByRole('main')).toBeVisible();
  });

  test('windows and frames of the system follow the colours that were chosen', async ({ app, page }) => {
    const program = app.desktop();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByText('Dark', { exact: true }).click();
    await expect.poll(() => program.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  });

  test('a second start brings the first window to the front, writes nothing, and ends well', async ({
    app,
  }) => {
    const program = app.desktop();
    await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    const before = statSync(join(app.workspace, 'langkah.db')).mtimeMs;
    const second = await runDesktop(['--workspace', app.workspace]);
    expect(second.code).toBe(0);
    await expect
      .poll(() => windowFacts(program))
      .toEqual({ isFocused: true, isVisible: true, isMinimized: false });
    expect(statSync(join(app.workspace, 'langkah.db')).mtimeMs).toBe(before);
    expect(program.windows()).toHaveLength(1);
  });

  test('the window opens where it was closed', async ({ app }) => {
    const place = { x: 120, y: 80, width: 1_100, height: 700 };
    await app
      .desktop()
      .evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
    await app.restart();
    const bounds = await app
      .desktop()
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(bounds).toEqual(place);
  });

  test('a place on a display that has gone is forgotten', async ({ app }) => {
    await app
      .desktop()
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 9_000, y: 80 }));
    await app.restart();
    const bounds = await app
      .desktop()
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(bounds?.x).toBeLessThan(1_920);
  });

  test('the dialog for saving opens in the folder of the last time', async ({ app, page }) => {
    await page.getByRole('link', { name: 'Reports', exact: true }).click();
    await page.getByRole('link', { name: /^Work-search record/ }).click();
    const save = () => page.getByRole('button', { name: 'Save as CSV' }).click();
    const first = await app.saveFile(save);
    await expect(page.getByText(`${first.name} saved.`).first()).toBeVisible();
    await app.saveFile(save);
    const proposed = await app
      .desktop()
      .evaluate(() => (globalThis as unknown as { proposed: Promise<string> }).proposed);
    expect(proposed).toBe(first.path);
  });

  test('a person who decides against saving is left in peace', async ({ app, page }) => {
    await app.desktop().evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
    });
    await page.getByRole('link', { name: 'Reports', exact: true }).click();
    await page.getByRole('link', { name: /^Work-search record/ }).click();
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await expect(page.getByRole('button', { name: 'Save as CSV' })).toBeEnabled();
    await expect(page.getByText('saved.')).toHaveCount(0);
  });

  test('the folder of the data opens from the settings', async ({ app, page }) => {
    await page.getByRole('link', { name: 'Settings' }).click();
    await expectAccessible(page, 'settings of the desktop');
    await app.desktop().evaluate(({ shell }) => {
      shell.openPath = async (path) => {
        Object.assign(globalThis, { shown: path });
        return '';
      };
    });
    await page.getByRole('button', { name: 'Open the folder' }).click();
    const shown = () => app.desktop().evaluate(() => (globalThis as unknown as { shown?: string }).shown);
    await expect.poll(shown).toBe(app.workspace);
  });
});

test.describe('leaving', { tag: '@desktop' }, () => {
  test('what is half typed when the program ends is there at the next start', async ({ app, page }) => {
    await typeNewApplication(page);
    const reopened = await app.restart();
    await reopened.keyboard.press('n');
    await expect(reopened.getByRole('combobox', { name: 'Company' })).toHaveValue('Rimba');
    await expect(reopened.getByRole('textbox', { name: 'Role' })).toHaveValue('Analyst');
    expect(statSync(join(app.workspace, 'langkah.db-wal'), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  });

  test('a note that is being typed is stored when the window is closed', async ({ app, page }) => {
    const { id } = await app.client.applications.add({
      id: newId(),
      fields: { company: 'Rimba', role: 'Analyst' },
    });
    await page.getByRole('button', { name: 'Analyst, Rimba', exact: true }).click();
    await page.getByRole('textbox', { name: 'Notes' }).fill('The last word');
    const ended = new Promise((resolve) => app.desktop().process().once('exit', resolve));
    await app.desktop().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await ended).toBe(0);
    await app.restart();
    expect((await app.client.applications.get({ id })).notes).toBe('The last word');
  });

  test('a signal of the system ends it in order', async ({ app, page }) => {
    await typeNewApplication(page);
    const ended = new Promise((resolve) => app.desktop().process().once('exit', resolve));
    app.desktop().process().kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(JSON.parse(readFileSync(join(app.workspace, 'workspace.json'), 'utf8'))).toMatchObject({
      closed: true,
    });
    const reopened = await app.restart();
    await reopened.keyboard.press('n');
    await expect(reopened.getByRole('combobox', { name: 'Company' })).toHaveValue('Rimba');
  });

  test('when the machine falls asleep everything stands in the one file', async ({ app, page }) => {
    await typeNewApplication(page);
    await app.desktop().evaluate(({ powerMonitor }) => void setImmediate(() => powerMonitor.emit('suspend')));
    await expect.poll(async () => (await app.client.drafts.list({})).length).toBe(1);
    await expect.poll(() => statSync(join(app.workspace, 'langkah.db-wal')).size).toBe(0);
  });

  test.describe('with a sign in the notification area', () => {
    test.use({ settings: { language: 'en', welcomed: true, tray: true } });
    test('closing the window only puts it away, and quitting is still quitting', async ({ app, page }) => {
      const program = app.desktop();
      await typeNewApplication(page);
      await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await expect.poll(() => windowFacts(program)).toMatchObject({ isVisible: false });
      await expect.poll(async () => (await app.client.drafts.list({})).length).toBe(1);
      await runDesktop(['--workspace', app.workspace]);
      await expect.poll(() => windowFacts(program)).toMatchObject({ isVisible: true });
    });
  });
});

test.describe('a page that breaks', { tag: '@desktop' }, () => {
  test('is replaced by one that leads back, and nothing that was saved is lost', async ({ app, page }) => {
    app.expectErrors(/./);
    await app.client.applications.add({ id: newId(), fields: { company: 'Rimba', role: 'Analyst' } });
    await app
      .desktop()
      .evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      );
    const address = () =>
      app.desktop().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
    await expect.poll(address).toBe('langkah://app/stopped');
    // The tool takes a page that crashed for lost: what it shows now is asked through the program.
    const inPage = (expression: string) =>
      app
        .desktop()
        .evaluate(
          ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
          expression,
        );
    await expect
      .poll(() => inPage('document.querySelector("h1")?.textContent'))
      .toBe('This page has stopped');
    await inPage('document.querySelector("a").click()');
    await expect
      .poll(() => inPage('document.querySelector("main")?.innerText.includes("Analyst")'))
      .toBe(true);
    expect(page.isClosed()).toBe(false);
  });
});

test.describe('reminders', { tag: '@desktop' }, () => {
  // A place on earth where it is afternoon now: nobody is reminded in the morning.
  const hour = new Date().getUTCHours();
  const zoneOffset = 13 - hour;
  const zone = zoneOffset === 0 ? 'UTC' : `Etc/GMT${zoneOffset > 0 ? '-' : '+'}${Math.abs(zoneOffset)}`;
  test.use({ settings: { language: 'en', welcomed: true, reminders: true }, environment: { TZ: zone } });

  test('a click on one opens the record it spoke of', async ({ app, page }) => {
    const program = app.desktop();
    await program.evaluate(() => Object.assign(globalThis, { before: true }));
    const today = await program.evaluate(() => {
      const now = new Date();
      const two = (part: number) => String(part).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    });
    const fields = { company: 'Rimba', role: 'Analyst', nextStep: 'Call Ayu', nextStepOn: today };
    await app.client.applications.add({ id: newId(), fields });
    await program.evaluate(({ powerMonitor }) => void setImmediate(() => powerMonitor.emit('resume')));
    const titles = () =>
      program.evaluate(() =>
        (globalThis as unknown as StandIn).standIn.notifications.map(({ title }) => title),
      );
    await expect.poll(titles).toEqual(['Call Ayu']);
    await program.evaluate(() => (globalThis as unknown as StandIn).standIn.notifications[0]?.emit('click'));
    await expect(page.getByRole('complementary', { name: 'Analyst' })).toBeVisible();
  });
});

interface StandIn {
  standIn: { notifications: { title: string; emit(name: string): void }[] };
}

test.describe('settings', { tag: '@desktop' }, () => {
  test('what one shell wrote the other reads', async ({ app }) => {
    await app.client.settings.change({ name: 'Sari' });
    await app.restart();
    expect((await app.client.settings.get({})).name).toBe('Sari');
    expect(JSON.parse(readFileSync(join(app.workspace, 'settings.json'), 'utf8'))).toMatchObject({
      name: 'Sari',
    });
  });

  test('a damaged file does not keep it from starting', async ({ app }) => {
    await app.client.settings.change({ name: 'Sari' });
    await app.client.settings.change({ name: 'Dewi' });
    await app.kill();
    writeFileSync(join(app.workspace, 'settings.json'), '{"name": "De');
    await app.restart();
    expect((await app.client.settings.get({})).name).toBe('Sari');
  });
});
