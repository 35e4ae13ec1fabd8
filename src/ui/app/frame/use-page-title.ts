import { useMatches } from '@tanstack/react-router';
import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#ui/lib/announce.ts';
import { useHiddenPlace } from '#ui/lib/hidden-window.ts';

/** The window is named after the room and nothing in it; screen readers hear where they have come to. */
export function usePageTitle(): void {
  const { t } = useTranslation(['app', 'words']);
  const titleKey = useMatches({ select: (matches) => matches.at(-1)?.staticData.titleKey });
  const room = titleKey ? t(titleKey) : null;
  const product = t('words:product');
  const isHidden = useHiddenPlace() !== null;
  // Before anything is painted: on a hidden window it says nothing.
  useLayoutEffect(() => {
    document.title = room && !isHidden ? `${room} – ${product}` : product;
  }, [room, product, isHidden]);
  useEffect(() => {
    if (room) announce(room);
  }, [room]);
}
