import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHistory } from '#ui/lib/history.ts';
import { loadWhenIdle } from '#ui/lib/load-when-idle.ts';
import { useSettings } from '#ui/lib/settings.tsx';
import { useShortcut } from '#ui/lib/shortcut.ts';
import { QuickHide } from '../blank/quick-hide.tsx';
import { Bands } from './bands.tsx';
import classes from './frame.module.css';
import { Rail } from './rail.tsx';
import { keysOf, rooms } from './rooms.ts';
import { ShellListener } from './shell-listener.tsx';
import { usePageTitle } from './use-page-title.ts';

const loadPalette = () => import('../palette/palette.tsx');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const KeyboardMap = lazy(async () => ({
  default: (await import('../palette/keyboard-map.tsx')).KeyboardMap,
}));

/** Rail, bands and the room in the middle; the palette and the keyboard map over them. */
export function Frame() {
  const { t } = useTranslation('app');
  const { settings, change } = useSettings();
  const { undo, redo } = useHistory();
  // Counted, so that the keys open it again after it was closed.
  const [paletteCalls, setPaletteCalls] = useState(0);
  const [isMapOpen, setIsMapOpen] = useState(false);
  const openPalette = () => setPaletteCalls((count) => count + 1);
  const foldRail = () => void change({ railFolded: !settings.railFolded });
  usePageTitle();
  useEffect(() => {
    // Ready before the keys are pressed: what is typed right after them is meant for it.
    loadWhenIdle(loadPalette);
  }, []);

  const everywhere = { group: 'everywhere' } as const;
  const hidden = { ...everywhere, inPalette: false } as const;
  useShortcut('mod+k', 'app:shortcut.palette', openPalette, { ...hidden, inFields: true });
  useShortcut('?', 'app:shortcut.map', () => setIsMapOpen(true), everywhere);
  useShortcut('mod+z', 'app:shortcut.undo', () => void undo(), everywhere);
  useShortcut('mod+shift+z', 'app:shortcut.redo', () => void redo(), everywhere);
  useShortcut('mod+y', 'app:shortcut.redo', () => void redo(), hidden);
  useShortcut('mod+\\', 'app:shortcut.rail', foldRail, everywhere);

  return (
    <div className={classes.root}>
      {/* Not a link: the address after # belongs to the router. */}
      <button
        type="button"
        className={classes.skip}
        onClick={() => document.getElementById('content')?.focus()}
      >
        {t('skipToContent')}
      </button>
      <Rail isFolded={settings.railFolded} onFold={foldRail} onSearch={openPalette} />
      <div className={classes.page}>
        <Bands />
        <main id="content" tabIndex={-1} className={classes.content}>
          <Outlet />
        </main>
      </div>
      {rooms.map((room) => {
        const keys = keysOf(room);
        return keys && <RoomShortcut key={room.to} keys={keys} to={room.to} labelKey={room.labelKey} />;
      })}
      <ShellListener />
      <QuickHide />
      <Suspense>
        {paletteCalls > 0 && <Palette calls={paletteCalls} />}
        {isMapOpen && <KeyboardMap onClose={() => setIsMapOpen(false)} />}
      </Suspense>
    </div>
  );
}

interface RoomShortcutProps {
  keys: string;
  to: (typeof rooms)[number]['to'];
  labelKey: string;
}

function RoomShortcut({ keys, to, labelKey }: RoomShortcutProps) {
  const navigate = useNavigate();
  useShortcut(keys, labelKey, () => void navigate({ to }), {
    group: 'everywhere',
    inFields: true,
    inPalette: false,
  });
  return null;
}
