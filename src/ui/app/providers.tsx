import { Notifications } from '@mantine/notifications';
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { ApiProvider } from '#ui/lib/api.tsx';
import { roomsWithWords } from '#ui/lib/catalogues.ts';
import type { Client } from '#ui/lib/client.ts';
import { createWords, systemLanguage } from '#ui/lib/language.ts';
import { loadWhenIdle } from '#ui/lib/load-when-idle.ts';
import { SettingsProvider, useSettings } from '#ui/lib/settings.tsx';
import { LiveRegion } from './frame/live-region.tsx';
import { ShortcutListener } from './frame/shortcut-listener.tsx';
import { LookProvider } from './theme/look-provider.tsx';
import classes from './toast.module.css';

/** Everything the rooms count on: core, settings, words, look, toasts, the live region and the keyboard. */
export function AppProviders({ client, children }: { client: Client; children: ReactNode }) {
  const [words] = useState(() => createWords(systemLanguage()));
  return (
    <I18nextProvider i18n={words}>
      <ApiProvider client={client}>
        <SettingsProvider>
          <Look>
            <Language>{children}</Language>
            <Notifications
              position="bottom-center"
              limit={1}
              classNames={{ root: classes.place, notification: classes.toast }}
            />
            <LiveRegion />
            <ShortcutListener />
          </Look>
        </SettingsProvider>
      </ApiProvider>
    </I18nextProvider>
  );
}

function Look({ children }: { children: ReactNode }) {
  const { settings } = useSettings();
  return (
    <LookProvider theme={settings.theme} textScale={settings.textScale}>
      {children}
    </LookProvider>
  );
}

function Language({ children }: { children: ReactNode }) {
  const { settings } = useSettings();
  const { i18n } = useTranslation();
  const wanted = settings.language ?? systemLanguage();
  // Before anything is painted: the page never appears in the other language first.
  useLayoutEffect(() => {
    if (i18n.language !== wanted) void i18n.changeLanguage(wanted);
  }, [i18n, wanted]);
  useEffect(() => {
    document.documentElement.lang = wanted;
  }, [wanted]);
  useEffect(() => {
    // There before a room is opened, so that nobody waits for its words.
    loadWhenIdle(() => i18n.loadNamespaces(roomsWithWords));
  }, [i18n]);
  return children;
}
