import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuCommands } from '#contract/shell.ts';
import { type MenuItem, menuTemplate, trayTemplate } from '#core/desktop/menu-template.ts';

const all = (items: readonly MenuItem[]): MenuItem[] =>
  items.flatMap((item) => [item, ...all(item.submenu ?? [])]);

describe.each([
  ['en', true],
  ['en', false],
  ['id', true],
  ['id', false],
] as const)('the menu in %s, on a Mac: %s', (language, isMac) => {
  const announced: string[] = [];
  const template = menuTemplate({
    language,
    isMac,
    announce: (command) => void announced.push(command),
    showVersions: () => void announced.push('versions'),
  });
  const items = all(template);

  test('is one that Electron can build', () => {
    const known: MenuItemConstructorOptions[] = template;
    expect(known).toHaveLength(isMac ? 6 : 4);
  });

  test('announces every command of the contract, and does nothing else', () => {
    for (const item of items) item.click?.();
    expect(announced.toSorted()).toEqual([...menuCommands, 'versions'].toSorted());
  });

  test('has words for every item, each different from the other language', () => {
    for (const item of items) if (item.type !== 'separator') expect(item.label).toMatch(/\S/);
    const other = all(
      menuTemplate({
        language: language === 'en' ? 'id' : 'en',
        isMac,
        announce: () => {},
        showVersions: null,
      }),
    );
    const label = (list: MenuItem[], role: string) => list.find((item) => item.role === role)?.label;
    expect(label(items, 'copy')).not.toBe(label(other, 'copy'));
  });

  test('gives each key to one item', () => {
    const keys = items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('has what the platform expects where it expects it', () => {
    const [first] = template;
    expect(first?.submenu?.some(({ role }) => role === 'quit')).toBe(true);
    expect(items.filter(({ role }) => role === 'about')).toHaveLength(1);
    for (const role of ['cut', 'copy', 'paste', 'zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'])
      expect(items.filter((item) => item.role === role)).toHaveLength(1);
  });
});

test('where new versions are is offered only by builds that know it', () => {
  const items = all(menuTemplate({ language: 'en', isMac: false, announce: () => {}, showVersions: null }));
  expect(items.some(({ id }) => id === 'versions')).toBe(false);
});

test('the sign in the notification area opens and quits', () => {
  let shown = 0;
  const items = trayTemplate('id', () => {
    shown += 1;
  });
  items[0]?.click?.();
  expect([shown, items.at(-1)?.role]).toEqual([1, 'quit']);
});
