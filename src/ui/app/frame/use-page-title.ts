import { useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#ui/lib/announce.ts';

/** The window is named after the room; screen readers hear where they have come to. */
export function usePageTitle(): void {
  const { t } = useTranslation(['app', 'words']);
  const titleKey = useMatches({ select: (matches) => matches.at(-1)?.staticData.titleKey });
  const room = titleKey ? t(titleKey) : null;
  const product = t('words:product');
  useEffect(() => {
    document.title = room ? `${room} – ${product}` : product;
    if (room) announce(room);
  }, [room, product]);
}
