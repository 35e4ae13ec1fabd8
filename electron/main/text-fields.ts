import type { IpcMain, Menu, WebContents } from 'electron';
import type { Language } from '#contract/settings.ts';
import type { DesktopMemory } from '#core/desktop/desktop-stores.ts';
import { isExpectedSender, readWords } from '#core/desktop/messages.ts';
import { createSpelling } from '#core/desktop/spelling/spelling.ts';
import { textMenuTemplate } from '#core/desktop/text-menu.ts';
import type { Log } from '#core/ports.ts';

export const toSpelling = 'langkah:spelling';

export interface TextFieldsOptions {
  ipc: Pick<IpcMain, 'handle' | 'removeHandler'>;
  contents: WebContents;
  menus: Pick<typeof Menu, 'buildFromTemplate'>;
  memory: DesktopMemory;
  log: Log;
  /** macOS checks spelling itself. */
  isMac: boolean;
  readLanguage(): Language;
}

/** What texts have in every other program and Electron leaves to each: marks under misspelled words, and a menu. */
export function serveTextFields(options: TextFieldsOptions): void {
  const { ipc, contents, menus, isMac, readLanguage } = options;
  const spelling = createSpelling(options);
  const system = isMac ? contents.session : null;
  system?.setSpellCheckerEnabled(spelling.isOn());
  if (!system) {
    ipc.handle(toSpelling, (event, words: unknown) =>
      isExpectedSender(event, contents) ? spelling.findUnknown(readWords(words)) : [],
    );
    contents.once('destroyed', () => ipc.removeHandler(toSpelling));
  }
  contents.on('context-menu', async (_event, asked) => {
    const template = await textMenuTemplate(asked, {
      ...{ language: readLanguage(), spelling, system },
      replaceWord: (text) => contents.replaceMisspelling(text),
    });
    // At the mouse, unless the menu key was pressed.
    const place = asked.menuSourceType === 'keyboard' ? { x: asked.x, y: asked.y } : {};
    if (template.length > 0) menus.buildFromTemplate(template).popup(place);
  });
}
