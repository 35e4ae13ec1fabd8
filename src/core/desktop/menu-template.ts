import type { Language } from '#contract/settings.ts';
import type { MenuCommand } from '#contract/shell.ts';
import en from '#locales/en/menu.json';
import id from '#locales/id/menu.json';

const catalogues = { en, id };

type Role =
  | 'about'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'
  | 'close'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'minimize'
  | 'zoom'
  | 'front'
  | 'window'
  | 'help';

/** As Electron builds its menus from them. */
export interface MenuItem {
  id?: string;
  label?: string;
  role?: Role;
  type?: 'separator' | 'checkbox';
  checked?: boolean;
  enabled?: boolean;
  accelerator?: string;
  click?: () => void;
  submenu?: MenuItem[];
}

export interface MenuOptions {
  language: Language;
  isMac: boolean;
  /** All that an item of ours does: what follows is the page's to decide. */
  announce(command: MenuCommand): void;
  /** Shows where new versions are to be had, in the browser of the system; null where that is not known. */
  showVersions: (() => void) | null;
}

const separator: MenuItem = { type: 'separator' };

/** The menu of the program, as the platform wants it. */
export function menuTemplate({ language, isMac, announce, showVersions }: MenuOptions): MenuItem[] {
  const words = catalogues[language];
  const native = (role: Role): MenuItem => ({ role, label: words[role] });
  const own = (command: MenuCommand, accelerator?: string): MenuItem => ({
    id: command,
    label: words[command],
    click: () => announce(command),
    ...(accelerator && { accelerator }),
  });
  const settings = own('settings', 'CmdOrCtrl+,');
  const versions: MenuItem[] = showVersions
    ? [{ id: 'versions', label: words.versions, click: showVersions }]
    : [];
  const file = [own('new', 'CmdOrCtrl+N'), own('import'), separator];
  const view = ['resetZoom', 'zoomIn', 'zoomOut'] as const;
  const template: MenuItem[] = [
    {
      label: words.file,
      submenu: [...file, ...(isMac ? [native('close')] : [settings, separator, native('quit')])],
    },
    {
      label: words.edit,
      submenu: (['undo', 'redo'] as const)
        .map(native)
        .concat(separator, (['cut', 'copy', 'paste', 'selectAll'] as const).map(native)),
    },
    {
      label: words.view,
      submenu: [
        own('search', 'CmdOrCtrl+K'),
        separator,
        ...view.map(native),
        separator,
        native('togglefullscreen'),
      ],
    },
    ...(isMac
      ? [
          {
            role: 'window' as const,
            label: words.window,
            submenu: (['minimize', 'zoom', 'front'] as const).map(native),
          },
        ]
      : []),
    {
      role: 'help',
      label: words.help,
      submenu: [
        own('keyboardMap'),
        own('dataFolder'),
        ...versions,
        ...(isMac ? [] : [separator, native('about')]),
      ],
    },
  ];
  if (!isMac) return template;
  const app = (['about', 'services', 'hide', 'hideOthers', 'unhide', 'quit'] as const).map(native);
  return [
    { label: 'Langkah', submenu: [app[0] ?? separator, separator, settings, separator, ...app.slice(1)] },
    ...template,
  ];
}

/** The menu of the small sign in the notification area. */
export function trayTemplate(language: Language, show: () => void): MenuItem[] {
  const words = catalogues[language];
  return [{ id: 'show', label: words.show, click: show }, separator, { role: 'quit', label: words.quit }];
}
